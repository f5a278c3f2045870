//! Codes for the signs of a text: string literals, percent-encoding, base64; and how many header fields a text has, by which a decoded form is told
//! from one that only looks decoded.

use std::ops::Range;

use crate::message::lines::lines;
use crate::message::names::{is_known, is_mail_only, label};

/// No more than this is decoded: far more than any headers take.
pub(super) const MOST: usize = 2 * 1024 * 1024;
/// How many lines are looked at for signs.
pub(super) const LINES: usize = 400;

/// The most lines above a value or a code: a label, or what was typed into a console to see it.
pub(super) const ABOVE: usize = 6;

/// How many lines begin with a known field name; 0 if none of these is a field that only mail has.
pub(super) fn fields(text: &[u8]) -> usize {
    let (mut known, mut inner) = (0, false);
    // A line number or another mark may come before the name.
    let name =
        |line: Range<usize>| label(&text[line.clone()]).filter(|name| is_known(name)).or_else(|| super::prefix::name_in(&text[line]));
    for name in lines(text, 0).take(LINES).filter_map(name) {
        known += usize::from(is_known(name));
        inner |= is_mail_only(name);
    }
    if inner { known } else { 0 }
}

/// Whether the decoded form is headers, and more of them than the text shows as it is.
pub(super) fn is_better(decoded: &[u8], text: &[u8]) -> bool {
    let found = fields(decoded);
    found >= 3 && found > fields(text)
}

/// A string literal of a programming language, or lines out of one: `\r\n` and `\t` stand as signs.
pub(super) fn literal(text: &[u8]) -> Option<Vec<u8>> {
    literal_with(b'\\', text)
}

/// The same as PowerShell writes it, with a backtick. Quotation marks inside may stand there bare, and a reader of values would stop at the first of
/// them, so this one is tried before.
pub(super) fn shell_literal(text: &[u8]) -> Option<Vec<u8>> {
    literal_with(b'`', text)
}

fn literal_with(stroke: u8, text: &[u8]) -> Option<Vec<u8>> {
    memchr::memchr(stroke, text)?;
    let ends = memchr::memmem::find_iter(text, &[stroke, b'n']).take(LINES).count();
    let tabs = lines(text, 0).take(LINES).filter(|line| text[line.clone()].starts_with(&[stroke, b't'])).count();
    // Whether these are lines out of such a literal, each with the escape of its line end.
    let closed = || {
        let filled = || lines(text, 0).take(LINES).map(|line| text[line].trim_ascii_end()).filter(|line| !line.is_empty());
        let ends_so = |line: &&[u8]| line.ends_with(&[stroke, b'n']) || line.ends_with(&[stroke, b'r']);
        filled().filter(ends_so).count() * 10 >= filled().count() * 8
    };
    if ends < 3 && tabs < 2 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(n) = memchr::memchr(stroke, &text[at..]) {
        out.extend_from_slice(&text[at..at + n]);
        at += n + 1;
        let (sign, length): (char, usize) = match text.get(at..).unwrap_or_default() {
            [b'r', next, b'n', ..] if *next == stroke => ('\n', 3),
            [b'r', b'\n' | b'\r', ..] => ('\n', 1),
            [b'n', ..] => ('\n', 1),
            [b'r', ..] => ('\n', 1),
            [b't', ..] => ('\t', 1),
            [sign @ (b'"' | b'\''), ..] => (char::from(*sign), 1),
            [sign, ..] if *sign == stroke => (char::from(*sign), 1),
            [b'$', ..] if stroke == b'`' => ('$', 1),
            [b'/', ..] if stroke == b'\\' => ('/', 1),
            [b'u', rest @ ..] if stroke == b'\\' && pair(rest).is_some() => (pair(rest).unwrap_or('\u{fffd}'), 11),
            [b'u', rest @ ..] if stroke == b'\\' && hex(rest, 4).is_some() => (hex(rest, 4).unwrap_or('\u{fffd}'), 5),
            [b'x', rest @ ..] if stroke == b'\\' && hex(rest, 2).is_some_and(|c| c.is_ascii()) => (hex(rest, 2).unwrap_or('\u{fffd}'), 3),
            _ => (char::from(stroke), 0),
        };
        at += length;
        out.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
        // The escape of a line end may stand at the end of a line, which is the same line end.
        if sign == '\n' {
            at += usize::from(text.get(at) == Some(&b'\r'));
            at += usize::from(text.get(at) == Some(&b'\n'));
        }
    }
    out.extend_from_slice(text.get(at..).unwrap_or_default());
    (is_better(&out, text) || ((tabs >= 2 || closed()) && fields(text) >= 3)).then(|| without_quotes(out))
}

fn hex(digits: &[u8], count: usize) -> Option<char> {
    char::from_u32(number(digits, count)?)
}

fn number(digits: &[u8], count: usize) -> Option<u32> {
    let digits = std::str::from_utf8(digits.get(..count)?).ok()?;
    u32::from_str_radix(digits, 16).ok()
}

/// A letter that takes two codes, behind the sign of the first: `d83d\udd14` (RFC 8259 section 7).
fn pair(codes: &[u8]) -> Option<char> {
    let second = codes.get(4..)?.strip_prefix(b"\\u")?;
    of_halves(number(codes, 4)?, number(second, 4)?)
}

/// The letter of two halves (Unicode section 3.9).
pub(super) fn of_halves(first: u32, second: u32) -> Option<char> {
    let halves = (0xd800..0xdc00).contains(&first) && (0xdc00..0xe000).contains(&second);
    halves.then(|| char::from_u32(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))).flatten()
}

/// The text of a literal without its quotation marks and what a language writes before them: `b'…'`, `r"""…"""`.
fn without_quotes(text: Vec<u8>) -> Vec<u8> {
    let inner = text.trim_ascii();
    let prefix = inner.iter().take_while(|b| matches!(b, b'b' | b'r' | b'u' | b'f' | b'@')).count();
    let Some(quote @ (b'\'' | b'"' | b'`')) = inner.get(prefix).copied() else { return text };
    let count = inner[prefix..].iter().take_while(|b| **b == quote).count().min(3);
    let body = &inner[prefix + count..];
    let end = body.iter().rposition(|b| *b == quote).filter(|at| body.len() - at <= 8);
    let end = end.map_or(body.len(), |at| at + 1 - body[..=at].iter().rev().take_while(|b| **b == quote).count().min(count));
    let body = &body[..end];
    let end: &[u8] = if body.ends_with(b"\n") { b"" } else { b"\n" };
    [body, end].concat()
}

/// Text as it stands in web addresses (RFC 3986 section 2.1), perhaps inside the address of another.
pub(super) fn percent(text: &[u8]) -> Option<Vec<u8>> {
    /// How often such a text is coded at most.
    const MOST_TIMES: usize = 4;
    let text = text.trim_ascii();
    if memchr::memchr(b' ', text).is_some() {
        return None;
    }
    let mut out = std::borrow::Cow::Borrowed(text);
    for _ in 0..MOST_TIMES {
        // The code of a line end, or of the percent sign, if the text was encoded twice.
        let codes = memchr::memchr_iter(b'%', &out)
            .take(40 * LINES)
            .filter(|at| out[at + 1..].get(..2).is_some_and(|code| code.eq_ignore_ascii_case(b"0a") || code == b"25"))
            .count();
        if codes < 3 {
            break;
        }
        // Web forms write a space as `+`.
        let blanks = memchr::memmem::find(&out, b"%20").is_none();
        let plain: Vec<u8> = out.iter().map(|b| if blanks && *b == b'+' { b' ' } else { *b }).collect();
        out = percent_encoding::percent_decode(&plain).collect::<Vec<u8>>().into();
        if is_better(&out, text) {
            return Some(with_lf(&out));
        }
    }
    None
}

/// Base64 and nothing else (RFC 4648), with or without a line before it that says so.
pub(super) fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.trim_ascii();
    let text = match memchr::memmem::find(&text[..text.len().min(80)], b"base64,") {
        Some(at) if text.starts_with(b"data:") => &text[at + 7..],
        _ => text,
    };
    let coded = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=' | b'\n' | b'\r' | b'-' | b'_');
    // A label may stand above it.
    let begin =
        lines(text, 0).take(ABOVE).find(|line| line.len() >= 40 && text[line.clone()].iter().all(coded)).map_or(0, |line| line.start);
    let text = &text[begin..];
    if text.len() < 160 || !text.iter().all(coded) {
        return None;
    }
    let joined: Vec<u8> = text
        .iter()
        .filter(|b| !b.is_ascii_whitespace())
        .map(|b| match b {
            b'-' => b'+',
            b'_' => b'/',
            b => *b,
        })
        .collect();
    let out = mail_parser::decoders::base64::base64_decode(&joined)?;
    is_better(&out, text).then(|| with_lf(&out))
}

/// The text with LF line ends, and one at its end.
pub(super) fn with_lf(text: &[u8]) -> Vec<u8> {
    let mut out = crate::message::given_text(text).into_owned();
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
    out
}
