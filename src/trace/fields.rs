//! The fields of a message as a list: the tracer asks for many names, of which a message has few.

use std::borrow::Cow;

use crate::message::received::Look;
use crate::message::{Field, HeaderBlock};

/// All fields, top to bottom.
pub(super) struct Fields<'a> {
    fields: Vec<Field<'a>>,
    /// The number of each name: one look over these bytes tells where fields of a name may stand.
    numbers: Vec<u8>,
    /// A bit for each of those numbers: most names that are asked for stand nowhere.
    kinds: [u64; 4],
    received: &'a [Look],
}

impl<'a> Fields<'a> {
    pub(super) fn of(block: &'a HeaderBlock) -> Self {
        let fields: Vec<Field<'a>> = block.fields().collect();
        let numbers: Vec<u8> = fields.iter().map(|field| number_of(field.name)).collect();
        let mut kinds = [0; 4];
        for number in &numbers {
            kinds[usize::from(number / 64)] |= 1 << (number % 64);
        }
        Self { fields, numbers, kinds, received: block.received() }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Field<'a>> {
        self.fields.iter().copied()
    }

    /// All fields, each with the number of its name: see [`number_of`].
    pub(super) fn with_numbers(&self) -> impl Iterator<Item = (u8, Field<'a>)> {
        self.numbers.iter().copied().zip(self.iter())
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
        let number = number_of(name);
        let is_there = self.kinds[usize::from(number / 64)] >> (number % 64) & 1 == 1;
        let places = memchr::memchr_iter(number, if is_there { &self.numbers } else { &[] });
        places.filter_map(|at| Some((at, *self.fields.get(at)?))).filter(move |(_, field)| field.name.eq_ignore_ascii_case(name))
    }

    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = Field<'a>> {
        self.numbered(name).map(|(_, field)| field)
    }

    pub(super) fn first(&self, name: &str) -> Option<Field<'a>> {
        self.all(name).next()
    }

    /// Whether there is a field with one of those names.
    pub(super) fn has_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.first(name).is_some())
    }
}

/// A number for a field name that does not depend on case: different names seldom have the same one.
pub(super) fn number_of(name: &str) -> u8 {
    let name = name.as_bytes();
    // One bit tells capitals from small letters.
    let letter = |at: usize| usize::from(name.get(at).map_or(0, |letter| letter | 0x20));
    let sum = name.len() + 31 * letter(2) + 17 * letter(name.len() / 2) + 7 * letter(name.len().saturating_sub(1));
    sum.to_le_bytes()[0]
}

/// The value on one line.
pub(super) fn unfolded(field: Field<'_>) -> Cow<'_, str> {
    field.line()
}
