//! Turns the given bytes into text with LF line ends.

use std::borrow::Cow;

use super::file::text::{Wide, from_wide};
use super::positions::positions;

/// What was given, as text with LF line ends: UTF-16 is decoded and NULs are dropped; other bytes stay as they are, also those that are not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given<'a> {
    /// The text.
    pub text: Cow<'a, [u8]>,
    /// Whether it began with a byte-order mark, which is left out of the text.
    pub byte_order_mark: bool,
    /// Where all LFs of the text stand, if each had a CR before it: they were found with these, and whoever reads the lines need not search again.
    pub line_ends: Option<Vec<usize>>,
    /// Whether the text is known to be ASCII.
    pub is_ascii: bool,
}

/// The longest text of which the places of the LFs are kept, in bytes: most of a longer one is a body.
const LONGEST_WITH_ENDS: usize = 1024 * 1024;

impl<'a> Given<'a> {
    /// Decodes UTF-16 with or without a byte-order mark, drops the mark and NULs, and makes every line end (CR LF, CR, U+2028, U+2029; where most
    /// lines end in them, LF CR, U+000B, U+0085) LF.
    pub fn new(bytes: &'a [u8]) -> Self {
        let (text, byte_order_mark) = match bytes {
            [0xef, 0xbb, 0xbf, rest @ ..] => (Cow::Borrowed(rest), true),
            _ => match Wide::of(bytes) {
                Some(wide) => (Cow::Owned(from_wide(bytes, wide).into_bytes()), wide.marked),
                None => (Cow::Borrowed(bytes), false),
            },
        };
        let is_ascii = text.is_ascii();
        match Ends::of(&text, is_ascii) {
            Ends::Plain => return Self { text, byte_order_mark, line_ends: None, is_ascii },
            Ends::Returns { without, ends } => {
                let are_all = without.len() <= LONGEST_WITH_ENDS && ends.len() == memchr::memchr_iter(b'\n', &without).count();
                return Self { text: Cow::Owned(without), byte_order_mark, line_ends: Some(ends).filter(|_| are_all), is_ascii };
            }
            Ends::Others => {}
        }
        let text = separators_to_lf(text);
        if memchr::memchr2(b'\r', 0, &text).is_none() {
            return Self { text, byte_order_mark, line_ends: None, is_ascii };
        }
        Self { text: Cow::Owned(lines_end_in_lf(&text)), byte_order_mark, line_ends: None, is_ascii }
    }
}

/// How the lines of a text end.
enum Ends {
    /// In LF alone, and there is no NUL.
    Plain,
    /// Each CR stands before an LF, as in nearly every text with CRs: the text without the CRs, and where these LFs stand in it.
    Returns { without: Vec<u8>, ends: Vec<usize> },
    /// In another way, or with NULs between.
    Others,
}

impl Ends {
    /// All that may end a line otherwise is looked for in one pass, because it is rare.
    fn of(text: &[u8], is_ascii: bool) -> Self {
        if is_ascii { Self::by(text, [b'\r', 0, 0x0b]) } else { Self::by(text, [b'\r', 0, 0x0b, 0xc2, 0xe2]) }
    }

    /// The same, by `signs`: the bytes with which such line ends may begin, and NUL.
    fn by<const N: usize>(text: &[u8], signs: [u8; N]) -> Self {
        let mut positions = positions(text, signs).peekable();
        if positions.peek().is_none() {
            return Self::Plain;
        }
        let (mut without, mut ends) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len() / 64));
        let mut from = 0;
        for at in positions {
            match (text[at], text.get(at + 1)) {
                (b'\r', Some(b'\n')) => {}
                (0xc2, Some(next)) if *next != 0x85 => continue,
                (0xe2, Some(next)) if *next != 0x80 || !matches!(text.get(at + 2), Some(0xa8 | 0xa9)) => continue,
                _ => return Self::Others,
            }
            // The LF is copied with the next line.
            without.extend_from_slice(&text[from..at]);
            ends.push(without.len());
            from = at + 1;
        }
        if from == 0 {
            return Self::Plain;
        }
        without.extend_from_slice(&text[from..]);
        Self::Returns { without, ends }
    }
}

/// Makes each CR, CR LF or, where all lines end so, LF CR a line end of one LF, and drops NULs.
fn lines_end_in_lf(text: &[u8]) -> Vec<u8> {
    // If all line ends are LF CR, each is one line end. A single LF CR among others is a line end and an empty line.
    let swapped = memchr::memmem::find(text, b"\r\n").is_none() && {
        let swapped = memchr::memmem::find_iter(text, b"\n\r").count();
        swapped > 2 && swapped * 2 > memchr::memchr_iter(b'\n', text).count()
    };
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    for hit in memchr::memchr2_iter(b'\r', 0, text) {
        // It is a part of the line end that was read last.
        if hit < at {
            continue;
        }
        out.extend_from_slice(&text[at..hit]);
        at = hit + 1;
        if text[hit] == 0 || (swapped && out.last() == Some(&b'\n')) {
            continue;
        }
        // Two conversions turn one line end into CR CR LF.
        let returns = text[at..].iter().take_while(|b| **b == b'\r').count();
        if text.get(at + returns) == Some(&b'\n') {
            at += returns + 1;
        }
        out.push(b'\n');
    }
    out.extend_from_slice(&text[at..]);
    out
}

/// Turns U+2028, U+2029, and the line ends of office programs and old systems (U+000B, U+0085) where these end most lines, into LF, if the text is
/// valid UTF-8; otherwise these bytes may mean something else.
fn separators_to_lf(text: Cow<'_, [u8]>) -> Cow<'_, [u8]> {
    // All are found in one pass, because their first bytes are rare.
    let (mut separators, mut others) = (0, 0);
    for at in memchr::memchr3_iter(0xe2, 0x0b, 0xc2, &text) {
        match text.get(at..) {
            Some([0xe2, 0x80, 0xa8 | 0xa9, ..]) => separators += 1,
            Some([0x0b, ..] | [0xc2, 0x85, ..]) => others += 1,
            _ => {}
        }
    }
    let end_most = others > 1 && others > memchr::memchr_iter(b'\n', &text).take(others + 1).count();
    if separators == 0 && !end_most {
        return text;
    }
    match std::str::from_utf8(&text) {
        Ok(utf8) => {
            let is_end = |c: char| matches!(c, '\u{2028}' | '\u{2029}') || (end_most && matches!(c, '\u{b}' | '\u{85}'));
            Cow::Owned(utf8.replace(is_end, "\n").into_bytes())
        }
        Err(_) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Vec<u8> {
        Given::new(bytes).text.into_owned()
    }

    #[test]
    fn every_kind_of_line_end_becomes_lf() {
        assert_eq!(text(b"a\r\nb\rc\nd"), b"a\nb\nc\nd");
        assert_eq!(text(b"a\r\r\nb\r\r\n"), b"a\nb\n");
        assert_eq!(text("a\u{2028}b\u{2029}c".as_bytes()), b"a\nb\nc");
        assert_eq!(text("a\u{b}b\u{b}c".as_bytes()), b"a\nb\nc");
        assert_eq!(text("a\u{85}b\u{85}c".as_bytes()), b"a\nb\nc");
        assert_eq!(text("a\u{b}b\nc\nd".as_bytes()), "a\u{b}b\nc\nd".as_bytes());
        assert_eq!(text(b"a\n\rb\n\rc\n\rd"), b"a\nb\nc\nd");
    }

    #[test]
    fn lf_cr_between_headers_and_body_is_an_empty_line() {
        assert_eq!(text(b"A: 1\r\nB: 2\n\rbody\r\n"), b"A: 1\nB: 2\n\nbody\n");
    }

    #[test]
    fn utf_16_is_decoded_and_marks_are_dropped() {
        let little: Vec<u8> = "\u{feff}A: ü\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}A: ü\r\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&little), "A: ü\n".as_bytes());
        assert_eq!(text(&big), "A: ü\n".as_bytes());
        assert_eq!(
            Given::new(b"\xef\xbb\xbfA: 1"),
            Given { text: Cow::Borrowed(b"A: 1"), byte_order_mark: true, line_ends: None, is_ascii: true }
        );
    }

    #[test]
    fn bytes_that_are_not_utf_8_stay() {
        assert_eq!(text(b"A: \xe4\xf6 \xe2\x80\xa8 \xff\n"), b"A: \xe4\xf6 \xe2\x80\xa8 \xff\n");
    }
}
