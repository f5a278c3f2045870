//! The words and comments of a Received line, and what one of them may be.

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
static ENDS_WORD: [bool; 256] = {
    let mut ends = [false; 256];
    let mut n = 0;
    while n < 256 {
        ends[n] = matches!(n as u8, b'(' | b' ' | b';' | b'\t' | b'\r' | b'\n');
        n += 1;
    }
    ends
};

/// Splits at white space and around comments. A comment that is not closed reaches to the end.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::with_capacity(32);
    let bytes = text.as_bytes();
    let mut at = 0;
    while out.len() < MAX_TOKENS {
        let end = bytes.get(at..).and_then(|rest| rest.iter().position(|b| ENDS_WORD[usize::from(*b)]));
        let Some(end) = end.map(|length| at + length) else {
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
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b':');
    (!word.is_empty() && word.len() <= 255 && word.bytes().all(plain)).then(|| word.to_ascii_lowercase())
}
