//! Lines of a text with LF line ends.

use std::ops::Range;

use super::field_name::{FieldName, FieldNames};
use super::names::{NameStart, is_shaped, name_start};
use super::positions::positions;

/// The lines of a text from `at` on, each as a range without its LF.
pub(crate) fn lines(text: &[u8], at: usize) -> impl Iterator<Item = Range<usize>> + '_ {
    let start = at.min(text.len());
    let (mut at, mut ends) = (at, positions(&text[start..], [b'\n']));
    std::iter::from_fn(move || {
        let line = at..(at < text.len()).then(|| ends.next().map_or(text.len(), |end| start + end))?;
        at = line.end + 1;
        Some(line)
    })
}

/// The same lines, if it is known already where all LFs of the text stand: at `ends`.
pub(crate) fn lines_ending_at<'a>(ends: &'a [usize], text: &'a [u8], at: usize) -> impl Iterator<Item = Range<usize>> + 'a {
    let (mut at, length) = (at, text.len());
    let below = ends.get(ends.partition_point(|end| *end < at)..).unwrap_or_default();
    let mut ends = below.iter().copied().chain([length]);
    std::iter::from_fn(move || {
        let line = at..ends.next().filter(|_| at < length)?;
        at = line.end + 1;
        Some(line)
    })
}

/// Whether a line is empty or white space.
pub(crate) fn is_blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}

/// Whether a line begins with white space and has something after it: a folded line (RFC 5322 section 2.2.3).
pub(crate) fn is_indented(line: &[u8]) -> bool {
    matches!(line, [b' ' | b'\t', ..]) && !is_blank(line)
}

/// A line and the name of the field that it begins, which is looked up once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NamedLine<'a> {
    pub bytes: &'a [u8],
    pub start: Option<NameStart>,
}

impl<'a> NamedLine<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, start: name_start(bytes) }
    }

    /// The name: as [`field_at`].
    pub fn name(&self) -> Option<&'a str> {
        std::str::from_utf8(&self.bytes[..self.start?.length]).ok()
    }

    /// The name, where it is a known one.
    pub fn known_name(&self) -> Option<&'a str> {
        self.name().filter(|_| self.is_known())
    }

    /// The name, where it is known or one as programs give it to a field of their own.
    pub fn sure_name(&self) -> Option<&'a str> {
        self.name().filter(|name| self.is_known() || is_shaped(name))
    }

    /// Which name of the table it is.
    pub fn which(&self) -> Option<FieldName> {
        self.start.map(|start| start.which)
    }

    /// Whether the name is a known one.
    pub fn is_known(&self) -> bool {
        self.start.is_some_and(|start| start.which.is_known())
    }

    /// Whether the name is one of these.
    pub fn is_one_of(&self, names: FieldNames) -> bool {
        self.start.is_some_and(|start| names.has(start.which))
    }
}

/// The field name a line begins with.
pub(crate) fn field_at(line: &[u8]) -> Option<&str> {
    named_field_at(line).map(|(name, _)| name)
}

/// The same, with the name of the table that it is.
pub(crate) fn named_field_at(line: &[u8]) -> Option<(&str, FieldName)> {
    let start = name_start(line)?;
    Some((std::str::from_utf8(&line[..start.length]).ok()?, start.which))
}

/// The known name of a field that a line begins with.
pub(crate) fn known_field_at(line: &[u8]) -> Option<&str> {
    NamedLine::of(line).known_name()
}

/// The name of a field that a line begins with: see [`NamedLine::sure_name`].
pub(crate) fn sure_field_at(line: &[u8]) -> Option<&str> {
    NamedLine::of(line).sure_name()
}

/// Which name of the table a line begins with as a field, for those who need no letters of it.
pub(crate) fn field_name_at(line: &[u8]) -> Option<FieldName> {
    name_start(line).map(|start| start.which)
}
