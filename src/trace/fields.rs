//! The fields of a message as a list: the tracer needs them many times.

use std::borrow::Cow;

use crate::message::received::Look;
use crate::message::{Field, HeaderBlock};

/// All fields, top to bottom.
pub(super) struct Fields<'a> {
    fields: Vec<Field<'a>>,
    received: &'a [Look],
}

impl<'a> Fields<'a> {
    pub(super) fn of(block: &'a HeaderBlock) -> Self {
        Self { fields: block.fields().collect(), received: block.received() }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Field<'a>> {
        self.fields.iter().copied()
    }

    /// The fields from one number up to another.
    pub(super) fn between(&self, from: usize, to: usize) -> &[Field<'a>] {
        self.fields.get(from..to).unwrap_or_default()
    }

    /// A look at each Received field.
    pub(super) fn received(&self) -> &'a [Look] {
        self.received
    }

    /// All fields of that name, with their numbers; names compare without regard to case.
    pub(super) fn numbered(&self, name: &str) -> impl Iterator<Item = (usize, Field<'a>)> {
        self.iter().enumerate().filter(move |(_, field)| field.name.eq_ignore_ascii_case(name))
    }

    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = Field<'a>> {
        self.numbered(name).map(|(_, field)| field)
    }

    pub(super) fn first(&self, name: &str) -> Option<Field<'a>> {
        self.all(name).next()
    }

    /// Whether there is a field with one of those names.
    pub(super) fn has_any(&self, names: &[&str]) -> bool {
        self.fields.iter().any(|field| names.iter().any(|name| field.name.eq_ignore_ascii_case(name)))
    }
}

/// The value on one line.
pub(super) fn unfolded(field: Field<'_>) -> Cow<'_, str> {
    field.line()
}
