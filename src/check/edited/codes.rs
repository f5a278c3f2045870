//! Ids and signatures: letters and numbers that only programs write, so that a covered or changed one is known by its signs.

use super::covered::is_covered_signature;
use crate::check::mail_words;
use crate::message::Field;
use crate::message::field_name::{FieldName, FieldNames};
use crate::message::names::DASHES;

/// Whether a character is one that a word processor puts in the place of a hyphen, of two, or of three points, or a chat program in the place of signs.
/// Nobody can tell which were there.
pub(super) fn is_set_sign(sign: char) -> bool {
    sign == '…' || DASHES.contains(&sign) || is_of_chat(sign)
}

/// Whether a character is a picture that a chat program puts in the place of signs such as `:D`, or a letter or sign as wide as a Chinese one.
fn is_of_chat(sign: char) -> bool {
    matches!(sign, '\u{2600}'..='\u{27bf}' | '\u{ff01}'..='\u{ff5e}' | '\u{1f300}'..='\u{1faff}')
}

/// Such a character in a value, if other signs stand on both sides of it, as in the middle of a code. In texts people write them behind a word.
pub(super) fn sign_in_code(value: &str) -> Option<char> {
    let is_sign = |c: Option<char>| c.is_some_and(|c| c.is_ascii_graphic());
    value
        .char_indices()
        .find(|(at, c)| {
            let (before, behind) = value.split_at(*at);
            is_of_chat(*c) && is_sign(before.chars().next_back()) && is_sign(behind.chars().nth(1))
        })
        .map(|(_, c)| c)
}

/// Whether an id has such a character, which no program writes there.
pub(super) fn has_set_sign_in_id(field: Field<'_>) -> bool {
    !field.raw.is_ascii() && field.line().split('<').skip(1).any(|part| part.split('>').next().is_some_and(|id| id.contains(is_set_sign)))
}

/// Whether the boundary between the parts of a message has such a character (RFC 2046 section 5.1.1).
pub(super) fn has_set_sign_in_boundary(raw: &[u8]) -> bool {
    const KEY: &[u8] = b"boundary=";
    let Some(at) = memchr::memmem::find(raw, KEY) else { return false };
    let rest = &raw[at + KEY.len()..];
    let quoted = rest.strip_prefix(b"\"");
    let end = |b: &u8| if quoted.is_some() { *b == b'"' } else { *b == b';' || b.is_ascii_whitespace() };
    let boundary = quoted.unwrap_or(rest).split(end).next().unwrap_or_default();
    String::from_utf8_lossy(boundary).contains(is_set_sign)
}

/// Such characters in a Received line: in all of it if an own server wrote it, else in its id.
pub(super) fn set_signs_in_trace(line: &str, own: bool) -> Option<String> {
    let part = if own { line } else { line.split_once(" id ")?.1.split([' ', ';']).next()? };
    Some(set_signs(part)).filter(|signs| !signs.is_empty())
}

/// All such signs in a text.
pub(super) fn set_signs(text: &str) -> String {
    text.chars().filter(|c| is_set_sign(*c)).collect()
}

/// Whether a field of that name holds a signature (RFC 6376, RFC 8617).
pub(super) fn is_signature(name: FieldName) -> bool {
    const SIGNATURES: FieldNames = FieldNames::of(&["arc-seal", "dkim-signature", "arc-message-signature"]);
    SIGNATURES.has(name)
}

/// Whether the domain, the selector or a time of a signature (RFC 6376 section 3.5) is in brackets or covered: `d=[domain]`, `s=****`, `t=(tel:1764000000)`.
pub(super) fn has_marked_domain(raw: &[u8]) -> bool {
    let is_mark = |b: Option<&u8>| matches!(b, Some(b'[' | b'<' | b'{' | b'(' | b'*' | b'#' | b'?'));
    memchr::memchr_iter(b'=', raw).any(|at| {
        let named = at > 0 && matches!(raw[at - 1], b'd' | b's' | b't' | b'x');
        named
            && at.checked_sub(2).and_then(|n| raw.get(n)).is_none_or(|b| matches!(b, b' ' | b';' | b'\t' | b'\n'))
            && is_mark(raw.get(at + 1))
    })
}

/// Whether the letters of a signature were cut short or covered: in base64 (RFC 4648 section 4) there are no points, stars or brackets.
pub(super) fn has_cut_signature(raw: &[u8]) -> bool {
    /// A signature is longer than any word that says that it was taken out.
    const LONGEST_WORD: usize = 24;
    // The loop never stops early, so that many bytes are compared at once.
    let has_sign = |letters: &[u8]| {
        let is_letter = |b: &u8| b.is_ascii_alphanumeric() | b.is_ascii_whitespace() | matches!(b, b'+' | b'/' | b'=');
        !letters.iter().fold(true, |all, b| all & is_letter(b))
    };
    let is_cut = |tag: &[u8]| {
        let tag = tag.trim_ascii();
        let Some(value) = tag.strip_prefix(b"b=").or(tag.strip_prefix(b"bh=")) else { return false };
        let says_removed = || std::str::from_utf8(value).is_ok_and(mail_words::says_removed);
        // Nobody's signature is so short; programs that hide their own write capital letters.
        let crossed = || value.len() > 2 && value.iter().all(|b| *b == b'x');
        has_sign(value) || crossed() || is_covered_signature(value) || (value.len() < LONGEST_WORD && says_removed())
    };
    let mut from = 0;
    memchr::memchr_iter(b';', raw).chain([raw.len()]).any(|end| is_cut(&raw[std::mem::replace(&mut from, end + 1)..end]))
}

#[cfg(test)]
mod tests {
    use super::super::ChangedPart;
    use super::super::tests::{BELOW, HEAD, places};

    #[test]
    fn a_dash_of_a_word_processor_in_an_id_is_a_change() {
        assert_eq!(places(&format!("Message-ID: <***@***>\n{HEAD}")), [ChangedPart::Value]);
        for name in ["Message-ID", "In-Reply-To", "References"] {
            for dash in ['\u{2013}', '\u{2014}', '\u{2011}'] {
                assert_eq!(places(&format!("{name}: <1{dash}2@b.example>\n{HEAD}")), [ChangedPart::Value], "{name} {dash}");
            }
        }
        for field in ["Message-ID: <1--2@b.example>", "Message-ID: <p\u{e4}ck@b.example>", "References: a \u{2013} b <1@b.example>"] {
            assert_eq!(places(&format!("{field}\n{HEAD}")), [], "{field}");
        }
    }

    #[test]
    fn no_program_writes_a_dash_or_an_ellipsis_into_an_id() {
        for sign in ["—", "–", "…", "‑"] {
            for text in [
                HEAD.replace("id 1", &format!("id 4XyF{sign}1P3b")),
                HEAD.replace("id 1", &format!("id 1P3b{sign}.4S2")),
                HEAD.replace("From:", &format!("{}From:", BELOW.replace("id 2", &format!("id 4XyF{sign}1P3b")))),
                format!("{HEAD}Message-ID: <a{sign}b@f.example>\n"),
                format!("{HEAD}References: <1@f.example> <a{sign}b@f.example>\n"),
                format!("{HEAD}Content-Type: multipart/mixed; boundary=\"{sign}=_part_1\"\n"),
                format!("{HEAD}Content-Type: multipart/mixed;\n boundary={sign}abc\n"),
            ] {
                assert_eq!(places(&text), [ChangedPart::Value], "{text}");
            }
            for text in [
                format!("{HEAD}Subject: a {sign} b\n"),
                format!("{HEAD}Content-Type: application/pdf; name=\"a {sign} b.pdf\"\n"),
                HEAD.replace("From: e", &format!("From: A {sign} B <e")).replace("e@f.example\nTo", "e@f.example>\nTo"),
                format!("{HEAD}Message-ID: a {sign} b\n"),
            ] {
                assert_eq!(places(&text), [], "{text}");
            }
        }
        for id in ["<abc@...>", "<abc@----->", "<a.b@...>"] {
            assert_eq!(places(&format!("{HEAD}Message-ID: {id}\n")), [ChangedPart::Value], "{id}");
        }
        for id in ["<abc@->", "<abc@a...b>", "<abc@.>", "<...abc@b>"] {
            assert_eq!(places(&format!("{HEAD}Message-ID: {id}\n")), [], "{id}");
        }
    }
}
