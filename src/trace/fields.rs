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

/// The value on one line, as [`Field::unfolded`] gives it; nothing is copied where it stands on one line already.
pub(super) fn unfolded(field: Field<'_>) -> Cow<'_, str> {
    let Ok(text) = std::str::from_utf8(field.raw) else { return Cow::Owned(field.unfolded()) };
    let text = text.trim_ascii();
    if memchr::memchr(b'\n', text.as_bytes()).is_none() && is_even(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line = line.trim_ascii();
        if is_even(line) {
            push(&mut out, line);
        } else {
            line.split_ascii_whitespace().for_each(|word| push(&mut out, word));
        }
    }
    Cow::Owned(out)
}

/// Whether all white space in the line is single spaces.
fn is_even(line: &str) -> bool {
    let line = line.as_bytes();
    memchr::memchr3(b'\t', b'\r', b'\x0c', line).is_none() && !memchr::memchr_iter(b' ', line).any(|at| line.get(at + 1) == Some(&b' '))
}

fn push(out: &mut String, words: &str) {
    if !out.is_empty() && !words.is_empty() {
        out.push(' ');
    }
    out.push_str(words);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_unfolded_as_everywhere_else() {
        for raw in [&b" a b"[..], b"", b"  ", b" a\n\tb  c ", b"a  b", b"a\tb", b"a\x0cb", b"a\x0bb", b"\xff a\n b", "ü\u{a0} x".as_bytes()]
        {
            let field = Field { name: "X", raw };
            assert_eq!(unfolded(field), field.unfolded(), "{raw:?}");
        }
    }
}
