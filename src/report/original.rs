//! The text as it was copied, for a report with repaired headers.

use std::borrow::Cow;

use super::evidence::begins_marker;
use crate::check::{Checked, FindingId, Severity};
use crate::message::names::is_mail_only;
use crate::message::{find_ignore_case, given_text, name_length};

/// The line before that text.
pub(super) const BEGIN_MARKER: &str = "----- the text as I copied it, each line after a bar -----";
/// The line after it.
pub(super) const END_MARKER: &str = "----- end of that text -----";

/// No more of it than this, in bytes: more than any header block.
const MOST: usize = 64 * 1024;

/// The text as it was copied, and what is not in it.
pub(super) struct Copied {
    /// Each line has a bar before it, so that no line can be mistaken for a line of the letter.
    pub bytes: Vec<u8>,
    pub left_out: Vec<&'static str>,
}

/// The text as it was given, without what stands above and below the headers, where more than folding was repaired: what a person wrote there is
/// nothing to a desk. Bytes as they were, but for control characters, and no more of them than any header block has.
pub(super) fn as_copied(checked: &Checked) -> Option<Copied> {
    let folding = [FindingId::IndentLost, FindingId::Rewrapped];
    let more = checked.findings.iter().any(|finding| finding.severity == Severity::Repaired && !folding.contains(&finding.id));
    let original = checked.original.as_deref().filter(|_| more)?;
    let text = given_text(original);
    let (before, text) = text.split_at(begin(&text, checked));
    let above = if checked.has_body { above_the_body(text, checked) } else { text };
    let mut left_out = Vec::new();
    if !before.is_empty() {
        left_out.push("what stood above the headers");
    }
    if above.len() < text.len() {
        left_out.push("what stood below the headers");
    }
    if above.len() > MOST {
        left_out.push("what came after its first 64 KB");
    }
    let text = without_empty_lines_around(&above[..above.len().min(MOST)]);
    let is_kept = |b: &&u8| **b == b'\t' || !b.is_ascii_control();
    if text.iter().any(|b| *b != b'\n' && !is_kept(&b)) {
        left_out.push("its control characters");
    }
    let mut out = Vec::with_capacity(text.len() + text.len() / 20);
    for line in text.split(|b| *b == b'\n') {
        out.push(b'|');
        if !line.is_empty() {
            out.push(b' ');
        }
        for (at, byte) in line.iter().enumerate().filter(|(_, byte)| is_kept(byte)) {
            if at > 0 && begins_marker(line, at) {
                out.extend_from_slice(b"\\x2D");
            } else {
                out.push(*byte);
            }
        }
        out.push(b'\n');
    }
    Some(Copied { bytes: out, left_out })
}

/// Where the headers begin, if words of somebody stand above them: at the line of their first field, or in it, where a name in a chat stands before. The
/// beginning of the text where that field cannot be found, as in web code.
fn begin(text: &[u8], checked: &Checked) -> usize {
    let has_words = |text: &[u8]| text.split(|b| !(b.is_ascii_alphabetic() || *b >= 0x80)).any(|word| word.len() > 2);
    let Some(first) = checked.block.fields().next().filter(|_| checked.findings.iter().any(|finding| finding.id == FindingId::LeadingJunk))
    else {
        return 0;
    };
    let word = first.raw.split(u8::is_ascii_whitespace).find(|word| !word.is_empty()).unwrap_or_default();
    let stands_in = |line: &[u8], with_value: bool| {
        let at =
            find_ignore_case(line, first.name).filter(|at| !line[..*at].last().is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'-'))?;
        let value = line[at + first.name.len()..].trim_ascii_start().strip_prefix(b":")?.trim_ascii_start();
        (!with_value || value.starts_with(word) || value.is_empty()).then_some(at)
    };
    let find = |with_value: bool| {
        let mut start = 0;
        text.split_inclusive(|b| *b == b'\n').find_map(|line| {
            let from = start;
            start += line.len();
            let at = stands_in(line, with_value)?;
            // Marks before all lines stay: they may be what was undone.
            Some(if has_words(&line[..at]) { from + at } else { from })
        })
    };
    // The value may have been repaired; nobody writes these names in a letter.
    let begin = find(true).or_else(|| is_mail_only(first.name).then(|| find(false)).flatten()).unwrap_or(0);
    if has_words(&text[..begin]) { begin } else { 0 }
}

/// The blanks before the first words of a line stay: they may be what was undone.
fn without_empty_lines_around(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii_end();
    let before = text.len() - text.trim_ascii_start().len();
    let start = text[..before].iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    &text[start..]
}

/// What stands above the first empty line below the last field. The whole text where that field cannot be found, as in web code.
fn above_the_body<'a>(text: &'a [u8], checked: &Checked) -> &'a [u8] {
    let Some(last) = checked.block.fields().last() else { return text };
    let is_last = |line: &[u8]| {
        let line = line.trim_ascii_start();
        let line = line.iter().position(|b| !matches!(b, b'>' | b'|' | b' ')).map_or(line, |at| &line[at..]);
        name_length(line).is_some_and(|end| line[..end].eq_ignore_ascii_case(last.name.as_bytes()))
    };
    let empty = |line: &[u8]| line.iter().all(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'|'));
    let (mut at, mut end, mut seen) = (0, None, false);
    for line in text.split_inclusive(|b| *b == b'\n') {
        if is_last(line) {
            (seen, end) = (true, None);
        } else if seen && end.is_none() && empty(line) {
            end = Some(at);
            // The same name may come again in the headers; but far below, it is in the body.
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
        Err(_) => escape_odd_bytes(bytes).0.into(),
    }
}

/// The text with `\xNN` for every byte that is not UTF-8, and how many those were.
pub(super) fn escape_odd_bytes(bytes: &[u8]) -> (String, usize) {
    let (mut out, mut odd) = (String::with_capacity(bytes.len()), 0);
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02X}"));
            odd += 1;
        }
    }
    (out, odd)
}
