//! The text as it was copied, for a report whose evidence is a repaired form of it.

use std::borrow::Cow;

use crate::check::{Checked, FindingId, Severity};
use crate::message::{field_name, given_text};

/// The line before that text.
pub(super) const BEGIN_MARK: &str = "----- the text as I copied it, each line after a bar -----";
/// The line after it.
pub(super) const END_MARK: &str = "----- end of that text -----";

/// No more of it than this, in bytes: more than any header block.
const MOST: usize = 64 * 1024;

/// The text as it was given, without what stands below the headers, where more than folding was repaired; a bar stands before each of its lines, so
/// that nothing in it can pass for a line of the letter. Bytes as they were, but for control characters.
pub(super) fn as_copied(checked: &Checked) -> Option<Vec<u8>> {
    let folding = [FindingId::IndentLost, FindingId::Rewrapped];
    let more = checked.findings.iter().any(|finding| finding.severity == Severity::Repaired && !folding.contains(&finding.id));
    let original = checked.original.as_deref().filter(|_| more)?;
    let text = given_text(original);
    let text = &text[..text.len().min(MOST)];
    let text = if checked.has_body { above_the_body(text, checked) } else { text };
    let mut out = Vec::with_capacity(text.len() + text.len() / 20);
    for line in text.trim_ascii().split(|b| *b == b'\n') {
        out.extend_from_slice(b"| ");
        out.extend(line.iter().filter(|b| **b == b'\t' || !b.is_ascii_control()));
        out.push(b'\n');
    }
    Some(out)
}

/// What stands above the first empty line below the last field. The whole text where that field cannot be found, as in web code.
fn above_the_body<'a>(text: &'a [u8], checked: &Checked) -> &'a [u8] {
    let Some(last) = checked.block.fields().last() else { return text };
    let is_last = |line: &[u8]| {
        let line = line.trim_ascii_start();
        let line = line.iter().position(|b| !matches!(b, b'>' | b'|' | b' ')).map_or(line, |at| &line[at..]);
        field_name(line).is_some_and(|end| line[..end].eq_ignore_ascii_case(last.name.as_bytes()))
    };
    let empty = |line: &[u8]| line.iter().all(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'|'));
    let (mut at, mut end, mut seen) = (0, None, false);
    for line in text.split_inclusive(|b| *b == b'\n') {
        if is_last(line) {
            (seen, end) = (true, None);
        } else if seen && end.is_none() && empty(line) {
            end = Some(at);
            // The same name may come once more inside the headers, but far below it is a part of the body.
            if at > checked.block.as_bytes().len() {
                break;
            }
        }
        at += line.len();
    }
    end.map_or(text, |end| &text[..end])
}

/// The bytes as letters: UTF-8 where they are, and `\xNN` for what is not, or one letter a byte.
pub(super) fn as_letters(bytes: &[u8], one_each: bool) -> Cow<'_, str> {
    if one_each {
        return bytes.iter().map(|b| char::from(*b)).collect::<String>().into();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => super::letter::escape_odd_bytes(bytes).0.into(),
    }
}
