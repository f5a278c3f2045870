//! Words that stand alone in the place of a value, and the quick test whether a value may hold any mark.

use super::word_lists::TAKEN_OUT;
use crate::check::mail_words::Lengths;

/// Words that say that something was taken out, but in the name of a mailbox or a host.
const REMOVED_ELSEWHERE: &[&str] = &["hidden", "deleted", "masked", "withheld", "verborgen", "geloescht", "cache", "oculto", "nascosto"];
static REMOVED_ALONE: Lengths = Lengths::of(TAKEN_OUT).with(REMOVED_ELSEWHERE);

/// Whether a word is one of these, whatever its case.
pub(super) fn is_removed_alone(word: &[u8]) -> bool {
    matches!(word, [.., other, one] if is_beside(&BESIDE_LAST, *one, *other))
        && REMOVED_ALONE.may_be(word)
        && [TAKEN_OUT, REMOVED_ELSEWHERE].iter().any(|list| list.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes())))
}

/// Below this length, a value may be a mask alone.
const SHORT: usize = 40;
/// No mask or word alone is longer, with the signs around it.
const SHORTER: usize = 34;

/// Whether a short value begins like a mask, or with a word of [`REMOVED_ALONE`].
#[inline]
fn may_be_a_mark_alone(raw: &[u8]) -> bool {
    let begins = |text: &[u8]| match text {
        // A mask has no other letters than x.
        [b'x' | b'X', next, ..] => matches!(next, b'x' | b'X') || !next.is_ascii_alphanumeric(),
        [one, next, ..] if one.is_ascii_alphabetic() && is_beside(&BESIDE_FIRST, *one, *next) => {
            is_removed_alone(&text[..text.iter().take_while(|b| b.is_ascii_alphanumeric()).count()])
        }
        _ => false,
    };
    match raw {
        // Nearly all stand behind one blank.
        [b' ', first, ..] if first.is_ascii_alphanumeric() => begins(&raw[1..]),
        _ => match raw.iter().position(u8::is_ascii_alphanumeric) {
            Some(start) => begins(&raw[start..]),
            None => raw.trim_ascii().len() > 1,
        },
    }
}

/// Which letters stand beside the first in the words of [`REMOVED_ALONE`], as bits, and which beside the last.
static BESIDE_FIRST: [u32; 32] = letters_beside(true);
static BESIDE_LAST: [u32; 32] = letters_beside(false);

const fn letters_beside(first: bool) -> [u32; 32] {
    let (mut letters, lists, mut list) = ([0; 32], [TAKEN_OUT, REMOVED_ELSEWHERE], 0);
    while list < lists.len() {
        let mut n = 0;
        while n < lists[list].len() {
            let word = lists[list][n].as_bytes();
            let (one, other) = if first { (word[0], word[1]) } else { (word[word.len() - 1], word[word.len() - 2]) };
            letters[(one % 32) as usize] |= 1 << (other % 32);
            n += 1;
        }
        list += 1;
    }
    letters
}

/// Whether these two letters stand side by side at that end of some word, whatever their case.
#[inline]
fn is_beside(letters: &[u32; 32], one: u8, other: u8) -> bool {
    letters[usize::from(one % 32)] >> (other % 32) & 1 == 1
}

/// Whether any character stands here that marks are made of: a quick test before the value is read closely.
/// `is_ascii`: whether all of the block is ASCII.
pub(super) fn may_hold_a_mark(raw: &[u8], is_ascii: bool) -> bool {
    memchr::memchr3(b'[', b'{', b'<', raw).is_some()
        || (raw.len() < SHORT && raw.trim_ascii_start().starts_with(b"("))
        || (raw.len() < SHORTER && may_be_a_mark_alone(raw))
        || !(is_ascii || raw.is_ascii())
}
