//! Finds the messages in a text: what to skip above the headers, the header block, the body.

use std::ops::Range;

use super::removal::is_removed;
use crate::message::lines::{is_blank, is_indented, known_field_at, lines, lines_ending_at, sure_field_at};
use crate::message::mailbox_line::is_mailbox_line;
use crate::message::names::is_top;
use crate::message::positions::positions;
use crate::message::received::is_received;
use crate::message::{BlockReader, Given, HeaderBlock};

/// No more messages than this are listed, whatever is given.
const MOST_MESSAGES: usize = 10_000;

/// The length of a large header block, in bytes: room for so much is made at first.
const LARGE_BLOCK: usize = 16 * 1024;

/// Lines above the headers that mail programs and mailboxes write and that are no header field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Skipped {
    /// Empty lines.
    pub blank: bool,
    /// The line between two messages of a mailbox: see [`is_mailbox_line`].
    pub mbox: bool,
    /// `Microsoft Mail Internet Headers Version 2.0`.
    pub banner: bool,
}

/// One message: byte ranges of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The header lines, without the line end of the last.
    pub block: Range<usize>,
    /// Everything below, up to the next message.
    pub body: Range<usize>,
    /// The line between two messages of a mailbox stands right above it. A mailbox writes a mark before such a line of a text, so no sender can
    /// put one there.
    pub own_line: bool,
}

/// What stands above the headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Top {
    pub skipped: Skipped,
    /// The skipped lines that are not empty.
    pub lines: Vec<Range<usize>>,
    /// Where the headers begin.
    pub at: usize,
}

/// Whether this is a mailbox line of which copying, or a program of its own kind, changed the date: the year is cut off, or has two digits, or the date is
/// in ISO form. Only on top of a text is so much believed. Further down, nothing but a whole mailbox line may begin a message, since a sender can write
/// any other.
fn is_odd_mailbox_line(line: &[u8]) -> bool {
    const YEAR: &[u8] = b" 2000";
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let line = line.trim_ascii_end();
    let short_year = |line: &[u8]| matches!(line, [.., b' ', a, b] if a.is_ascii_digit() && b.is_ascii_digit());
    let without_year = if short_year(line) { &line[..line.len() - 3] } else { line };
    let is_iso = |word: &[u8]| {
        word.len() >= 10 && b"9999-99-99".iter().zip(word).all(|(form, b)| if *form == b'-' { b == form } else { b.is_ascii_digit() })
    };
    is_mailbox_line(&[without_year, YEAR].concat()) || (rest.contains(&b':') && rest.split(|b| *b == b' ').skip(1).any(is_iso))
}

fn is_banner(line: &[u8]) -> bool {
    const BANNER: &[u8] = b"microsoft mail internet headers version";
    line.len() < 80 && line.trim_ascii().get(..BANNER.len()).is_some_and(|start| start.eq_ignore_ascii_case(BANNER))
}

/// Skips what stands above the headers.
pub(crate) fn top(text: &[u8]) -> Top {
    let mut out = Top { at: text.len(), ..Top::default() };
    for line in lines(text, 0) {
        let bytes = &text[line.clone()];
        if is_blank(bytes) {
            out.skipped.blank = true;
        } else if is_banner(bytes) {
            out.skipped.banner = true;
            out.lines.push(line);
        } else if !out.skipped.mbox && (is_mailbox_line(bytes) || is_odd_mailbox_line(bytes)) {
            out.skipped.mbox = true;
            out.lines.push(line);
        } else {
            out.at = line.start;
            break;
        }
    }
    out
}

/// The same as [`piece`], of what was given as it is.
pub(crate) fn piece_of_given(given: &Given<'_>, at: usize) -> (Piece, HeaderBlock) {
    let text = &*given.text;
    let mut reader = BlockReader::for_length((text.len() - at).min(LARGE_BLOCK));
    let piece = match &given.line_ends {
        Some(ends) => read_block(text, at, lines_ending_at(ends, text, at), &mut reader),
        None => read_block(text, at, lines(text, at), &mut reader),
    };
    let block = &text[piece.block.clone()];
    let block = reader.block(block, given.is_ascii || block.is_ascii());
    (piece, block)
}

/// The header block that begins at `at` and what is below it.
pub(crate) fn piece(text: &[u8], at: usize) -> (Piece, HeaderBlock) {
    let mut reader = BlockReader::for_length((text.len() - at).min(LARGE_BLOCK));
    let piece = read_block(text, at, lines(text, at), &mut reader);
    let block = &text[piece.block.clone()];
    let block = reader.block(block, block.is_ascii());
    (piece, block)
}

/// Reads the lines of the block that begins at `at`, and tells where it ends.
fn read_block(text: &[u8], at: usize, lines: impl Iterator<Item = Range<usize>>, reader: &mut BlockReader) -> Piece {
    let mut end = at;
    let mut all = lines.peekable();
    while let Some(line) = all.next() {
        let bytes = &text[line.clone()];
        // Nearly all lines: fields, and folded lines with something on them.
        let begins = bytes.iter().find(|b| !b.is_ascii_whitespace());
        if begins.is_some_and(|b| *b != b'-') {
            end = line.end;
            reader.line(bytes, line.start - at);
            continue;
        }
        if bytes.starts_with(b"--") {
            // Between two fields it may say that others were removed there, and is no line between the parts of a message.
            let is_field = |next: &Range<usize>| sure_field_at(&text[next.clone()]).is_some();
            if end > at && is_removed(bytes) && all.peek().is_some_and(is_field) {
                end = line.end;
                reader.line(bytes, line.start - at);
                continue;
            }
            return Piece { block: at..end, body: line.start..text.len(), own_line: false };
        }
        // A line of white space is part of the headers (an old form of folding) if the headers go on below it.
        let mut goes_on =
            || all.peek().is_some_and(|next| sure_field_at(&text[next.clone()]).is_some() || is_indented(&text[next.clone()]));
        if bytes.is_empty() || (is_blank(bytes) && !goes_on()) {
            return Piece { block: at..end, body: (line.end + 1).min(text.len())..text.len(), own_line: false };
        }
        end = line.end;
        reader.line(bytes, line.start - at);
    }
    Piece { block: at..end, body: text.len()..text.len(), own_line: false }
}

/// The complete messages below the first one, whose header is `block`. First those that follow it, then those that are inside it or inside another
/// message (RFC 2046 section 5.2.1).
pub(crate) fn further(text: &[u8], from: usize, block: &HeaderBlock) -> (Vec<Piece>, Vec<Piece>) {
    let (mut beside, mut inside): (Vec<Piece>, Vec<Piece>) = (Vec::new(), Vec::new());
    let mut nested = carries_a_message(block);
    let (mut after_break, mut after_mbox) = (true, false);
    let mut counted = counted_end(text, from, block);
    let mut all = lines(text, from);
    while let Some(line) = all.next() {
        let bytes = &text[line.clone()];
        let at_break = std::mem::replace(&mut after_break, bytes.is_empty() || bytes.starts_with(b"--"));
        if after_break {
            continue;
        }
        if at_break && is_mailbox_line(bytes) && line.start >= counted {
            after_mbox = true;
            after_break = true;
            continue;
        }
        let mbox = std::mem::take(&mut after_mbox);
        if !at_break {
            all = lines(text, next_break(text, line.end));
            continue;
        }
        let Some(name) = known_field_at(bytes) else { continue };
        let (found, block) = piece(text, line.start);
        let found = Piece { own_line: mbox, ..found };
        all = lines(text, found.body.start);
        after_break = true;
        if mbox {
            counted = counted_end(text, found.body.start, &block);
        }
        if !(is_top(name) && is_complete(&block)) {
            nested |= carries_a_message(&block);
            continue;
        }
        let to = if mbox || !nested { &mut beside } else { &mut inside };
        if to.len() < MOST_MESSAGES {
            to.push(found.clone());
        }
        nested = carries_a_message(&block);
    }
    close(&mut beside, text.len());
    (beside, inside)
}

/// Where the next line begins below which a message may begin: an empty one, or a boundary.
fn next_break(text: &[u8], from: usize) -> usize {
    let begins_one = |at: &usize| matches!(text[*at..], [b'\n', ..] | [b'-', b'-', ..]);
    let below = memchr::memchr_iter(b'\n', &text[from..]).map(|at| from + at + 1).find(begins_one);
    below.unwrap_or(text.len())
}

/// Where the text of a message ends that begins at `from`, by the length that some mailboxes count in place of marking lines; `from` where nothing is
/// counted, or where neither the next message nor the end of the text follows there: with other line ends, or after a change, a count is wrong.
fn counted_end(text: &[u8], from: usize, block: &HeaderBlock) -> usize {
    let counted = block.first("content-length").and_then(|field| field.unfolded().parse::<usize>().ok());
    let end = from.saturating_add(counted.unwrap_or(0));
    let mut below = text.get(end..).into_iter().flat_map(|below| lines(below, 0).map(|line| &below[line]));
    // A text that is cut short ends before its count.
    let is_end = below.find(|line| !line.is_empty()).is_none_or(is_mailbox_line);
    if is_end { end } else { from }
}

/// A message ends where the next begins.
fn close(pieces: &mut [Piece], end: usize) {
    let starts: Vec<usize> = pieces.iter().skip(1).map(|piece| piece.block.start).chain([end]).collect();
    for (piece, end) in pieces.iter_mut().zip(starts) {
        piece.body.end = end.max(piece.body.start);
    }
}

/// Whether these header lines say that the body is another message, by its type or by the name of the file.
fn carries_a_message(block: &HeaderBlock) -> bool {
    let fields = |name| block.all(name).map(|field| field.raw);
    fields("content-type").any(|value| tells_of_a_message(value, true))
        || fields("content-disposition").any(|value| tells_of_a_message(value, false))
}

/// Whether the value names a file that ends in `.eml`, or, if `is_type`, a type of content that holds messages.
fn tells_of_a_message(value: &[u8], is_type: bool) -> bool {
    const TYPES: [(&[u8], &[u8]); 5] = [
        (b"message", b"/rfc822"),
        (b"text", b"/rfc822-headers"),
        (b"multipart", b"/report"),
        (b"multipart", b"/digest"),
        (b"x-spam-type", b"=original"),
    ];
    let stands = |at: usize, word: &[u8]| value.get(at..at + word.len()).is_some_and(|text| text.eq_ignore_ascii_case(word));
    let is_end = |b: Option<&u8>| b.is_none_or(|b| matches!(b, b'"' | b';') || b.is_ascii_whitespace());
    positions(value, *b"./=").any(|at| match value[at] {
        b'.' => stands(at, b".eml") && is_end(value.get(at + 4)),
        _ => {
            is_type
                && TYPES
                    .iter()
                    .any(|(above, below)| stands(at, below) && at.checked_sub(above.len()).is_some_and(|from| stands(from, above)))
        }
    })
}

/// Whether a block has what every delivered message has: a Received line, a sender, a date.
pub(crate) fn is_complete(block: &HeaderBlock) -> bool {
    let has = |name: &str| block.first(name).is_some();
    has("from") && has("date") && block.all("received").any(|field| is_received(field.raw))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Received: from a by b; 1 Jan 2025 10:00:00 +0000\nFrom: a\nDate: 1 Jan 2025 10:00:00 +0000\n";

    fn blocks(text: &str) -> (Vec<&str>, usize) {
        let (first, block) = piece(text.as_bytes(), top(text.as_bytes()).at);
        let (beside, inside) = further(text.as_bytes(), first.body.start, &block);
        ([first].iter().chain(&beside).map(|p| &text[p.block.clone()]).collect(), inside.len())
    }

    #[test]
    fn what_stands_above_the_headers_is_skipped() {
        let text = format!("\n  \nMicrosoft Mail Internet Headers Version 2.0\nFrom a@example.com  Tue Aug  6 11:51:02 2002\n{HEAD}");
        let found = top(text.as_bytes());
        assert_eq!(found.skipped, Skipped { blank: true, mbox: true, banner: true });
        assert_eq!(found.lines.len(), 2);
        assert_eq!(blocks(&text).0, [HEAD.trim_end()]);
    }

    #[test]
    fn a_mailbox_line_may_be_damaged_on_top_of_a_text_alone() {
        let skips = |line: &str| top(format!("{line}\n{HEAD}").as_bytes()).skipped.mbox;
        let below = |line: &str| {
            let text = format!("{HEAD}\nbody\n\n{line}\n{HEAD}\nbody\n");
            let (first, block) = piece(text.as_bytes(), 0);
            further(text.as_bytes(), first.body.start, &block).0.iter().any(|piece| piece.own_line)
        };
        for whole in ["From x Tue Aug  6 11:51:02 2002", "From x Tue Aug 6 11:51 2002 remote from a.machine.with.a.very.long.name.example"]
        {
            assert!(skips(whole) && below(whole), "{whole}");
        }
        for odd in
            ["From x Tue Aug  6 11:51:02", "From x Tue Aug  6 11:51:02 02", "From x 2002-08-06 11:51:02", "From x 2002-08-06T11:51:02Z"]
        {
            assert!(skips(odd) && !below(odd), "{odd}");
        }
        for prose in [
            "From now on: 1 for all",
            "From now on: prices of 2002",
            "From 10 to 12:30",
            "From Monday at 11:51",
            "From : x <offers2002@x.example>",
            "From  Message-ID:Subject; t=1767747566;",
        ] {
            assert!(!skips(prose) && !below(prose), "{prose}");
        }
    }

    #[test]
    fn complete_messages_below_count_and_parts_do_not() {
        assert_eq!(blocks(&format!("{HEAD}\nbody\n\n{HEAD}\nbody\n")).0.len(), 2);
        assert_eq!(blocks(&format!("{HEAD}\nbody\n\nFrom x Tue Aug  6 11:51:02 2002\n{HEAD}\nbody\n")).0.len(), 2);
        assert_eq!(blocks(&format!("{HEAD}\nbody\n\nSubject: x\nFrom: y\n\nmore\n")).0.len(), 1);
        let attached = format!("{HEAD}Content-Type: multipart/mixed\n\n--x\nContent-Type: message/rfc822\n\n{HEAD}\nbody\n--x--\n");
        assert_eq!((blocks(&attached).0.len(), blocks(&attached).1), (1, 1));
    }

    #[test]
    fn a_count_is_believed_where_a_message_or_the_end_follows() {
        let line = "From x Tue Aug  6 11:51:02 2002\n";
        // What a sender wrote looks like a message, and the own server counted it.
        let inner = format!("body\n\n{line}{HEAD}\nmore\n");
        let of = |count: usize, below: &str| blocks(&format!("{line}{HEAD}Content-Length: {count}\n\n{inner}{below}")).0.len();
        let next = format!("\n{line}{HEAD}\nbody of the next\n");
        assert_eq!(of(inner.len(), ""), 1);
        assert_eq!(of(inner.len() + 1, ""), 1);
        assert_eq!(of(9999, ""), 1);
        assert_eq!(of(inner.len(), &next), 2);
        // The lines ended in two bytes when they were counted.
        assert_eq!(of(inner.len() + inner.matches('\n').count(), &next), 3);
    }

    #[test]
    fn the_block_ends_at_the_empty_line_or_a_boundary() {
        assert_eq!(blocks("A: 1\n b\n\nB: 2").0, ["A: 1\n b"]);
        assert_eq!(blocks("A: 1\n--x\nB: 2").0, ["A: 1"]);
        assert_eq!(blocks("A: 1\n \nSubject: 2\n \nprose").0, ["A: 1\n \nSubject: 2"]);
    }
}
