//! Where the messages stand in a text: what to skip above the headers, the header block, the body.

use std::ops::Range;

use super::known::{is_known, is_top, is_trace};
use crate::message::field_name;

/// No more messages than this are listed, whatever is given.
const MOST_MESSAGES: usize = 10_000;

/// Lines above the headers that mail programs and mailboxes write and that are no header field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Skipped {
    pub blank: bool,
    pub mbox: bool,
    pub banner: bool,
}

/// One message: byte ranges of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The header lines, without the line end of the last.
    pub block: Range<usize>,
    /// Everything below, up to the next message.
    pub body: Range<usize>,
}

/// A text taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Split {
    pub skipped: Skipped,
    /// The skipped lines themselves.
    pub lines: Vec<Range<usize>>,
    /// The top piece first; after it only complete messages.
    pub pieces: Vec<Piece>,
}

/// The lines of a text from `at` on, each as a range without its LF.
pub(crate) fn lines(text: &[u8], at: usize) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = at;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let end = memchr::memchr(b'\n', rest).map_or(text.len(), |n| at + n);
        let line = at..end;
        at = end + 1;
        Some(line)
    })
}

pub(crate) fn is_blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}

fn is_indented(line: &[u8]) -> bool {
    matches!(line, [b' ' | b'\t', ..]) && !is_blank(line)
}

/// `From someone@example.com Tue Aug  6 11:51:02 2002`: the line between the messages of an mbox file (RFC 4155).
pub(crate) fn is_mbox_line(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    rest.len() < 400 && memchr::memchr(b':', rest).is_some() && rest.iter().rev().take(24).any(u8::is_ascii_digit)
}

fn is_banner(line: &[u8]) -> bool {
    const BANNER: &[u8] = b"microsoft mail internet headers version";
    line.len() < 80 && line.trim_ascii().get(..BANNER.len()).is_some_and(|start| start.eq_ignore_ascii_case(BANNER))
}

/// Takes a text with LF line ends apart. Every line is looked at a bounded number of times.
pub(crate) fn split(text: &[u8]) -> Split {
    let mut out = Split::default();
    let mut at = text.len();
    for line in lines(text, 0) {
        let bytes = &text[line.clone()];
        if is_blank(bytes) {
            out.skipped.blank = true;
        } else if is_banner(bytes) {
            out.skipped.banner = true;
            out.lines.push(line);
        } else if is_mbox_line(bytes) && !out.skipped.mbox {
            out.skipped.mbox = true;
            out.lines.push(line);
        } else {
            at = line.start;
            break;
        }
    }
    let top = piece(text, at);
    let nested = carries_a_message(&text[top.block.clone()]);
    let mut from = top.body.start;
    out.pieces.push(top);
    further(text, &mut from, nested, &mut out.pieces);
    let ends: Vec<usize> = out.pieces.iter().skip(1).map(|p| p.block.start).chain([text.len()]).collect();
    for (piece, end) in out.pieces.iter_mut().zip(ends) {
        piece.body.end = end.max(piece.body.start);
    }
    out
}

/// The header block that begins at `at` and what is below it.
fn piece(text: &[u8], at: usize) -> Piece {
    let mut end = at;
    let mut all = lines(text, at).peekable();
    while let Some(line) = all.next() {
        let bytes = &text[line.clone()];
        if bytes.starts_with(b"--") {
            return Piece { block: at..end, body: line.start..text.len() };
        }
        // White space alone is an old form of folding, but only where the headers go on below it.
        let mut goes_on =
            || all.peek().is_some_and(|next| field_at(&text[next.clone()]).is_some_and(is_known) || is_indented(&text[next.clone()]));
        if bytes.is_empty() || (is_blank(bytes) && !goes_on()) {
            return Piece { block: at..end, body: line.end.min(text.len())..text.len() };
        }
        end = line.end;
    }
    Piece { block: at..end, body: text.len()..text.len() }
}

pub(crate) fn field_at(line: &[u8]) -> Option<&str> {
    std::str::from_utf8(&line[..field_name(line)?]).ok()
}

/// Looks for complete messages below the first. A message that is a part of another (RFC 2046 section 5.2.1) does not count.
fn further(text: &[u8], from: &mut usize, mut nested: bool, pieces: &mut Vec<Piece>) {
    let mut after_break = true;
    let mut after_mbox = false;
    let mut all = lines(text, *from);
    while let Some(line) = all.next() {
        let bytes = &text[line.clone()];
        let at_break = std::mem::replace(&mut after_break, bytes.is_empty() || bytes.starts_with(b"--"));
        if after_break {
            continue;
        }
        if at_break && is_mbox_line(bytes) {
            after_mbox = true;
            after_break = true;
            continue;
        }
        let mbox = std::mem::take(&mut after_mbox);
        if !at_break {
            continue;
        }
        let Some(name) = field_at(bytes).filter(|name| is_known(name)) else { continue };
        let found = piece(text, line.start);
        let block = &text[found.block.clone()];
        let complete = is_top(name) && is_complete(block);
        if complete && (mbox || !nested) {
            if pieces.len() >= MOST_MESSAGES {
                return;
            }
            nested = carries_a_message(block);
            pieces.push(found.clone());
        } else {
            nested = carries_a_message(block) || (nested && !complete);
        }
        all = lines(text, found.body.start);
        after_break = true;
    }
}

/// Whether these header lines announce another message as their body.
fn carries_a_message(block: &[u8]) -> bool {
    lines(block, 0).any(|line| {
        let line = &block[line];
        let start = b"content-type:";
        line.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)) && {
            let value = line[start.len()..].to_ascii_lowercase();
            [&b"message/rfc822"[..], b"text/rfc822-headers", b"multipart/report", b"multipart/digest"]
                .iter()
                .any(|kind| memchr::memmem::find(&value, kind).is_some())
        }
    })
}

/// Whether a block has what every delivered message has: a trace, a sender, a date.
fn is_complete(block: &[u8]) -> bool {
    let (mut trace, mut from, mut date) = (false, false, false);
    let block = crate::message::HeaderBlock::parse(block.to_vec());
    for field in block.fields() {
        trace |= field.name.eq_ignore_ascii_case("received") && is_trace(field.raw);
        from |= field.name.eq_ignore_ascii_case("from");
        date |= field.name.eq_ignore_ascii_case("date");
    }
    trace && from && date
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Received: from a by b; 1 Jan 2025 10:00:00 +0000\nFrom: a\nDate: 1 Jan 2025 10:00:00 +0000\n";

    fn blocks(text: &str) -> Vec<&str> {
        split(text.as_bytes()).pieces.iter().map(|p| &text[p.block.clone()]).collect()
    }

    #[test]
    fn what_stands_above_the_headers_is_skipped() {
        let text = format!("\n  \nMicrosoft Mail Internet Headers Version 2.0\nFrom a@example.com  Tue Aug  6 11:51:02 2002\n{HEAD}");
        let found = split(text.as_bytes());
        assert_eq!(found.skipped, Skipped { blank: true, mbox: true, banner: true });
        assert_eq!(found.lines.len(), 2);
        assert_eq!(blocks(&text), [HEAD.trim_end()]);
    }

    #[test]
    fn complete_messages_below_count_and_parts_do_not() {
        assert_eq!(blocks(&format!("{HEAD}\nbody\n\n{HEAD}\nbody\n")).len(), 2);
        assert_eq!(blocks(&format!("{HEAD}\nbody\n\nFrom x Tue Aug  6 11:51:02 2002\n{HEAD}\nbody\n")).len(), 2);
        assert_eq!(blocks(&format!("{HEAD}\nbody\n\nSubject: x\nFrom: y\n\nmore\n")).len(), 1);
        let attached = format!("{HEAD}Content-Type: multipart/mixed\n\n--x\nContent-Type: message/rfc822\n\n{HEAD}\nbody\n--x--\n");
        assert_eq!(blocks(&attached).len(), 1);
    }

    #[test]
    fn the_block_ends_at_the_empty_line_or_a_boundary() {
        assert_eq!(blocks("A: 1\n b\n\nB: 2"), ["A: 1\n b"]);
        assert_eq!(blocks("A: 1\n--x\nB: 2"), ["A: 1"]);
        assert_eq!(blocks("A: 1\n \nSubject: 2\n \nprose"), ["A: 1\n \nSubject: 2"]);
    }
}
