//! What stands behind every line: a closing quotation mark, a vertical bar, a backslash that says that the next line belongs to this one.

use super::Repair;
use super::signs::fields;
use crate::message::lines::{is_blank, lines};

/// How many lines are looked at.
const LINES: usize = 400;
/// The longest mark.
const LONGEST: usize = 4;
/// The repair under which this is reported.
pub(super) const REPAIR: Repair = super::prefix::REPAIR;

/// Whether such marks are made of this character. Header lines may well end in others, such as a semicolon.
fn is_sign(b: u8) -> bool {
    matches!(b, b'"' | b'\'' | b'`' | b'|' | b'*' | b'\\' | b',' | b'}' | b' ')
}

/// The signs at the end of a line.
fn signs(line: &[u8]) -> &[u8] {
    let line = line.trim_ascii_end();
    let count = line.iter().rev().take(LONGEST).take_while(|b| is_sign(**b)).count();
    line[line.len() - count..].trim_ascii_start()
}

/// Whether most lines of a text end in such signs.
pub(crate) fn has_marks(text: &[u8]) -> bool {
    let (mut all, mut marked) = (0_usize, 0);
    for line in lines(text, 0).map(|line| &text[line]).take(LINES) {
        all += 1;
        marked += usize::from(line.last().is_some_and(|b| is_sign(*b)));
    }
    marked * 2 > all
}

/// Takes the mark away, if nearly every line ends in it.
pub(super) fn strip(text: &[u8]) -> Option<Vec<u8>> {
    let filled = || lines(text, 0).map(|line| &text[line]).filter(|line| !is_blank(line)).take(LINES);
    let mut mark = filled().nth(1).map(signs)?;
    let count = filled().count();
    let ends = |mark: &[u8]| filled().filter(|line| line.trim_ascii_end().ends_with(mark)).count();
    while !mark.is_empty() && ends(mark) * 20 < count * 19 {
        mark = &mark[1..];
    }
    // A comma alone may end every line of a list.
    if mark.is_empty() || mark == b"," || count < 6 || fields(text) < 4 {
        return None;
    }
    // A quotation that begins on the same line is the value of a table, or a part of one.
    let quote = mark.iter().copied().find(|b| matches!(b, b'"' | b'\'' | b'`'));
    let opens = |line: &&[u8]| quote.is_some_and(|quote| line.first() != Some(&quote) && memchr::memchr_iter(quote, line).count() > 1);
    if filled().filter(opens).count() * 10 >= count * 6 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    for line in lines(text, 0).map(|line| &text[line]) {
        let bare = line.trim_ascii_end();
        out.extend_from_slice(bare.strip_suffix(mark).map_or(line, <[u8]>::trim_ascii_end));
        out.push(b'\n');
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_behind_the_lines_are_taken_off() {
        let plain = "Return-Path: <a@b>\nReceived: from a by b;\n\t1 Jan 2025\nFrom: a\nTo: \"b\" <c@d>\nDate: e\nSubject: f\n";
        for mark in ["\"", "',", " |", " \\", "`", " *", "\"}"] {
            let text = plain.replace('\n', &format!("{mark}\n"));
            assert_eq!(strip(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain), "{mark}");
        }
        assert_eq!(strip(plain.as_bytes()), None);
        assert_eq!(strip(plain.replace('\n', ",\n").as_bytes()), None);
    }
}
