//! The fields of a message as a list: the tracer needs them many times.

use std::borrow::Cow;

use crate::message::{Field, HeaderBlock};

/// All fields, top to bottom.
pub(super) struct Fields<'a>(Vec<Field<'a>>);

impl<'a> Fields<'a> {
    pub(super) fn of(block: &'a HeaderBlock) -> Self {
        Self(block.fields().collect())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Field<'a>> {
        self.0.iter().copied()
    }

    /// The fields from one number up to another.
    pub(super) fn between(&self, from: usize, to: usize) -> &[Field<'a>] {
        self.0.get(from..to).unwrap_or_default()
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
        self.0.iter().any(|field| names.iter().any(|name| field.name.eq_ignore_ascii_case(name)))
    }
}

/// The value on one line.
pub(super) fn unfolded(field: Field<'_>) -> Cow<'_, str> {
    field.line()
}
