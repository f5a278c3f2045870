//! The fields of a message as a list: the tracer asks for many names, of which a message has few.

use std::borrow::Cow;

use crate::message::received::Look;
use crate::message::{Field, HeaderBlock};

/// All fields, top to bottom.
pub(super) struct Fields<'a> {
    block: &'a HeaderBlock,
    fields: Vec<Field<'a>>,
}

impl<'a> Fields<'a> {
    pub(super) fn of(block: &'a HeaderBlock) -> Self {
        Self { block, fields: block.fields().collect() }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Field<'a>> {
        self.fields.iter().copied()
    }

    /// All fields, each with the number of its name: see [`crate::message::field_name::number_of`].
    pub(super) fn with_numbers(&self) -> impl Iterator<Item = (u8, Field<'a>)> {
        self.block.numbers().iter().copied().zip(self.iter())
    }

    /// The fields from one number up to another.
    pub(super) fn between(&self, from: usize, to: usize) -> &[Field<'a>] {
        self.fields.get(from..to).unwrap_or_default()
    }

    /// A look at each Received field.
    pub(super) fn received(&self) -> &'a [Look] {
        self.block.received()
    }

    /// All fields of that name, with their places; names compare without regard to case.
    pub(super) fn numbered(&self, name: &'a str) -> impl Iterator<Item = (usize, Field<'a>)> {
        self.block.places(name).filter_map(|at| Some((at, *self.fields.get(at)?)))
    }

    pub(super) fn all(&self, name: &'a str) -> impl Iterator<Item = Field<'a>> {
        self.numbered(name).map(|(_, field)| field)
    }

    pub(super) fn first(&self, name: &'a str) -> Option<Field<'a>> {
        self.all(name).next()
    }

    /// Whether there is a field with one of those names.
    pub(super) fn has_any(&self, names: &[&'a str]) -> bool {
        names.iter().any(|name| self.first(name).is_some())
    }
}

/// The value on one line.
pub(super) fn unfolded(field: Field<'_>) -> Cow<'_, str> {
    field.line()
}
