//! The words and comments of a Received line, and what one of them may be.

use crate::message::positions::positions;

/// At most so many words and comments of a line are read.
const MAX_TOKENS: usize = 400;

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Word(&'a str),
    /// The inside of a comment.
    Comment(&'a str),
}

/// The bytes at which a word ends.
const ENDS_WORD: [u8; 6] = *b"( ;\t\r\n";

/// A text whose last semicolon has a known time behind it, up to there; the whole text where the time is not written as by nearly all servers:
/// `Wed, 15 Jan 2025 08:31:30 +0000`.
pub(super) fn before_time(text: &str) -> &str {
    const USUAL: &[u8; 31] = b"aaa, 00 aaa 0000 00:00:00 +0000";
    let shape = |b: u8| match b {
        b'0'..=b'9' => b'0',
        b'a'..=b'z' | b'A'..=b'Z' => b'a',
        b'-' => b'+',
        other => other,
    };
    let fits = |part: &str, usual: &[u8]| part.len() == usual.len() && part.bytes().zip(usual).all(|(b, usual)| shape(b) == *usual);
    let end = memchr::memrchr(b';', text.as_bytes()).map_or(text.len(), |at| at + 1);
    let (before, time) = text.split_at_checked(end).unwrap_or_default();
    let (day, date) = time.trim_ascii_start().split_at_checked(5).unwrap_or_default();
    // The day of the month may have one digit.
    let is_usual = fits(day, &USUAL[..5]) && (fits(date, &USUAL[5..]) || fits(date, &USUAL[6..]));
    // What reads times takes any word for a month, and these begin a clause.
    let is_month = |[a, b, c, ..]: &[u8; 23]| ![b"for", b"via"].iter().any(|word| word.eq_ignore_ascii_case(&[*a, *b, *c]));
    if is_usual && date.as_bytes().last_chunk().is_some_and(is_month) { before } else { text }
}

/// Splits at white space and around comments. A comment that is not closed reaches to the end.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::with_capacity(32);
    let bytes = text.as_bytes();
    let mut ends = positions(bytes, ENDS_WORD);
    let mut at = 0;
    while out.len() < MAX_TOKENS {
        let Some(end) = ends.find(|end| *end >= at) else {
            push_word(&mut out, text, at, text.len());
            break;
        };
        push_word(&mut out, text, at, end);
        at = end;
        if bytes.get(at) == Some(&b'(') {
            let close = comment_end(bytes, at);
            out.push(Token::Comment(text.get(at + 1..close).unwrap_or_default()));
            at = close;
        }
        at += 1;
    }
    out
}

/// Where the comment that opens at `open` closes; comments nest.
pub(super) fn comment_end(bytes: &[u8], open: usize) -> usize {
    let mut depth = 1usize;
    let inside = bytes.get(open + 1..).unwrap_or_default();
    for at in memchr::memchr2_iter(b'(', b')', inside) {
        if inside.get(at) == Some(&b'(') {
            depth += 1;
        } else {
            depth -= 1;
            if depth == 0 {
                return open + 1 + at;
            }
        }
    }
    bytes.len()
}

pub(super) fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

#[inline]
fn push_word<'a>(out: &mut Vec<Token<'a>>, text: &'a str, start: usize, end: usize) {
    let Some(word) = text.get(start..end) else { return };
    // Only a word of other letters, or with rare white space, has something to trim.
    let bare = match word.as_bytes() {
        [] => return,
        [one] if one.is_ascii_graphic() => word,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => word,
        _ => word.trim(),
    };
    if !bare.is_empty() {
        out.push(Token::Word(bare));
    }
}

/// Whether an address may stand in a text: each has a point or a colon.
pub(super) fn may_hold_address(text: &str) -> bool {
    memchr::memchr2(b'.', b':', text.as_bytes()).is_some()
}

/// The words of a text, divided by ASCII characters.
pub(super) fn words(text: &str, is_edge: fn(u8) -> bool) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(at..)?;
        at += rest.iter().position(|b| !is_edge(*b))?;
        let rest = text.as_bytes().get(at..)?;
        let length = rest.iter().position(|b| is_edge(*b)).unwrap_or(rest.len());
        let word = text.get(at..at + length);
        at += length;
        word
    })
}

/// A host name or address literal as one plain word, in lower case, without a final dot.
pub(super) fn host_name(word: &str) -> Option<String> {
    let is_bare = matches!(word.as_bytes(), [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric());
    let word = if is_bare { word } else { word.trim_end_matches([',', ';', '.']).trim_matches(['[', ']', '<', '>', '"']) };
    let is_plain = || word.bytes().all(|b| IN_NAMES[usize::from(b)]);
    (!word.is_empty() && word.len() <= 255 && is_plain()).then(|| word.to_ascii_lowercase())
}

/// The bytes of host names and addresses.
static IN_NAMES: [bool; 256] = {
    let mut plain = [false; 256];
    let mut n = 0;
    while n < 256 {
        plain[n] = (n as u8).is_ascii_alphanumeric() || matches!(n as u8, b'.' | b'-' | b'_' | b':');
        n += 1;
    }
    plain
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_time_at_the_end_is_left_out_and_any_other_stays() {
        for (text, before) in [
            ("by a.example; Wed, 15 Jan 2025 08:31:30 +0000", "by a.example;"),
            ("by a.example;Wed, 5 Jan 2025 08:31:30 -0800", "by a.example;"),
            ("(a; b) by c; Wed, 5 Jan 2025 08:31:30 +0100", "(a; b) by c;"),
        ] {
            assert_eq!(before_time(text), before);
        }
        for text in [
            "by a.example",
            "",
            "by a.example; Wed, 15 Jan 2025 08:31:30 +0000 (UTC)",
            "by a.example; 15 Jan 2025 08:31:30 +0000",
            "by a.example; Wed, 15 Jan 2025 08:31:30 +0000 for b",
            "by a.example; Wed, 15 Jan 2025 08:31:30 GMT",
            "by a.example; Wed, 15 for 2025 08:31:30 +0000",
            "by a.example; Wed, 5 Via 2025 08:31:30 +0000",
        ] {
            assert_eq!(before_time(text), text);
        }
    }
}
