//! What an own server writes behind its name in a Received line: its program, the protocol, how the connection was encrypted. A mark in the place of a
//! word there was put in: `(version=TLS1_3 cipher=****)`, `by mx.example (REDACTED)`, `via [transport]`.

use super::marks::{is_bracketed, is_mask, is_removal};
use super::word_lists::{TAKEN_OUT, says_taken_out};
use crate::check::mail_words::{self, Lengths};
use crate::message::around_last;
use crate::message::positions::positions;

/// The words of which one alone is a mark.
static MARKS: Lengths = mail_words::removed_and(TAKEN_OUT);

/// Whether a text may begin with a mark: two of the same sign, or the beginning of a word for what was removed.
pub(super) fn may_begin_a_mark(text: &[u8]) -> bool {
    match text {
        [first, second, ..] if first == second => is_cover(*first),
        [first, second, third, ..] => first | 0x20 == b'r' && second | 0x20 == b'e' && matches!(third | 0x20, b'm' | b'd'),
        _ => false,
    }
}

/// The same behind the sign of equality, where brackets are a mark, too.
pub(super) fn may_be_a_mark(text: &[u8]) -> bool {
    matches!(text, [b'[' | b'{' | b'(', ..]) || may_begin_a_mark(text)
}

/// Whether people cover words with this sign or letter.
const fn is_cover(b: u8) -> bool {
    matches!(b, b'x' | b'X' | b'*' | b'#' | b'?' | b'_' | b'.' | b'~' | b'-')
}

/// The first mark that stands in the place of a word behind the name of the server.
pub(super) fn covered_word(value: &str) -> Option<&str> {
    // Postfix tells about the encryption before its name.
    let before = value.find(" (using ").or_else(|| value.find(" by "));
    let behind = before.and_then(|at| value.get(at + 1..)).or_else(|| value.strip_prefix("by "))?;
    let clauses = around_last(behind, b';').map_or(behind, |(clauses, _)| clauses);
    let clauses = clauses.strip_prefix("by ").and_then(|clauses| clauses.split_once(' ')).map_or(clauses, |(_, clauses)| clauses);
    let bytes = clauses.as_bytes();
    let word_at = |from: usize| {
        let rest = clauses.get(from..).filter(|rest| may_matter(rest.as_bytes()))?;
        let word = rest.split([' ', '=', '(']).next()?.trim_end_matches([')', ',', ';', ':']);
        is_mark(word, clauses.get(..from).unwrap_or_default()).then_some(word)
    };
    word_at(0).or_else(|| positions(bytes, [b' ', b'=', b'(']).find_map(|at| word_at(at + 1)))
}

/// Whether a text begins with a byte with which words of a Received line begin that have to be looked at: `for` and `with`, a remark, a mark. Most words
/// begin in another letter.
#[inline]
pub(super) fn may_matter(text: &[u8]) -> bool {
    static MATTERS: [bool; 256] = {
        let mut matters = [false; 256];
        let mut n = 0;
        while n < matters.len() {
            let b = n as u8;
            matters[n] =
                !(b.is_ascii_alphanumeric() || matches!(b, b'+' | b'"' | b' ')) || matches!(b | 0x20, b'f' | b'w' | b'n' | b'r' | b'x');
            n += 1;
        }
        matters
    };
    text.first().is_some_and(|first| MATTERS[usize::from(*first)])
}

/// Whether a word is a mark. `before`: what stands before it.
fn is_mark(word: &str, before: &str) -> bool {
    let is_plain = |first: &u8| first.is_ascii_alphanumeric() && !matches!(first, b'x' | b'X') && !MARKS.may_be(word.as_bytes());
    // Addresses are looked at where they stand.
    if word.len() < 2 || word.as_bytes().first().is_some_and(is_plain) || memchr::memchr(b'@', word.as_bytes()).is_some() {
        return false;
    }
    let bare = word.trim_matches(['"', '\'', '<', '>', '[', ']', '{', '}']);
    let loud = || bare.len() > 4 && bare.bytes().all(|b| b.is_ascii_uppercase()) && is_removal(bare);
    // There, and behind these words, stand names of protocols and of programs, and codes.
    let in_place = || {
        before.is_empty()
            || before.ends_with(['=', '('])
            || ["with ", "via ", "using ", "cipher ", "id "].iter().any(|word| before.ends_with(word))
    };
    let in_brackets = || is_bracketed(word) && bare.len() > 1 && bare.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b'-' | b'_'));
    is_mask(word) || says_taken_out(bare.as_bytes()) || loud() || (word.starts_with(['[', '{']) && in_brackets() && in_place())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_in_the_place_of_a_word_is_known() {
        for (behind, mark) in [
            ("mx.example (Postfix) with ESMTPS id 1 (version=TLS1_3 cipher=****)", "****"),
            ("mx.example (XXXX) with ESMTPS id 1", "XXXX"),
            ("mx.example (removed) with ESMTPS id 1", "removed"),
            ("mx.example (Postfix) with [protocol] id 1", "[protocol]"),
            ("mx.example (Postfix) (using TLSv1.3 with cipher REDACTED (256/256 bits)) with ESMTPS id 1", "REDACTED"),
            ("mx.example (192.0.2.1) with Microsoft SMTP Server id 15.20.1.1 via [transport]", "[transport]"),
            ("mx.example with ESMTPS id xxx", "xxx"),
        ] {
            assert_eq!(covered_word(&format!("from a.example ([192.0.2.7]) by {behind}; Tue, 24 Nov 2026 10:15:42 +0100")), Some(mark));
        }
        for behind in [
            "mx.example (Postfix) with ESMTPS id 4XyF1P3bJvz1w for <xxx@b.example>",
            "mx.example (envelope-from <--@b.example>) with SMTP id 7",
            "mx.example (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256) id a-b--c",
            "mx.example (Exim 4.96) (envelope-from <>) id 1u-x-X",
            "mx.example ([192.0.2.1]) with mapi id 15.20.1.1",
        ] {
            assert_eq!(
                covered_word(&format!("from xxx (xxxx.a.example [192.0.2.7]) by {behind}; Tue, 24 Nov 2026 10:15:42 +0100")),
                None,
                "{behind}"
            );
        }
        assert!(may_begin_a_mark(b"**") && may_begin_a_mark(b"REDACTED") && !may_begin_a_mark(b"really") && !may_begin_a_mark(b"ee"));
        assert!(
            may_be_a_mark(b"****")
                && may_be_a_mark(b"[x]")
                && may_be_a_mark(b"removed")
                && !may_be_a_mark(b"TLS1_3")
                && !may_be_a_mark(b"256")
        );
    }
}
