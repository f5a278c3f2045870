//! Names as nearly all servers and domains have them, told by one look, so that slower tests are skipped.

use super::word_lists::{OWN_DOMAIN_LENGTHS, OWN_DOMAINS, TAKEN_OUT};
use crate::check::mail_words::{self, Lengths};
use crate::message::around_last;

/// What a byte is in a name.
const LETTER: u8 = 0;
const HYPHEN: u8 = 1;
const POINT: u8 = 2;
const NO_NAME: u8 = 3;
/// The capital I: a reading program takes a small l for it, so it counts as a letter of a name only if no small letter stands before it.
const CAPITAL_I: u8 = 4;

static IN_NAMES: [u8; 256] = {
    let mut parts = [NO_NAME; 256];
    let mut n = 0;
    while n < 256 {
        match n as u8 {
            b'-' => parts[n] = HYPHEN,
            b'.' => parts[n] = POINT,
            b'I' => parts[n] = CAPITAL_I,
            b if b.is_ascii_alphanumeric() => parts[n] = LETTER,
            _ => {}
        }
        n += 1;
    }
    parts
};

/// All words that are a mark where a label stands alone.
static MARK_WORDS: Lengths = mail_words::removed_and(TAKEN_OUT).with(OWN_DOMAINS);

fn is_mark_word(word: &[u8]) -> bool {
    // Of other words a few look alike at the first test, and such a word may stand in the name of every server of a large provider.
    MARK_WORDS.may_be(word)
        && (mail_words::may_say_removed(word)
            || [TAKEN_OUT, OWN_DOMAINS].iter().any(|list| list.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()))))
}

/// Whether a name is made of labels as servers have them, none of whose words may be in a list: no mask, no address, no mark of any kind. Nearly all
/// names are told by this one look. Others may be ordinary, too, and have to be looked at closely.
pub(super) fn is_ordinary_name(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut letters = bytes.iter().copied().filter(u8::is_ascii_alphanumeric);
    let (Some(a), Some(b), Some(c)) = (letters.next(), letters.next(), letters.next()) else { return false };
    if !a.is_ascii_alphabetic() || mail_words::may_stand_for_own([a, b, c]) {
        return false;
    }
    let (mut label, mut word) = (0, 0);
    let ends = |label: usize, word: usize, end: usize| {
        let text = &bytes[word..end];
        // No empty label, none that begins with the letter x, no word of a list.
        label < end && !matches!(bytes[label], b'x' | b'X') && !(is_mark_word(text) || (word == 0 && mail_words::may_begin_removal(text)))
    };
    let mut from = 0;
    // Most bytes are letters, which are passed over quickly.
    while let Some(letters) = bytes[from..].iter().position(|b| IN_NAMES[usize::from(*b)] != LETTER) {
        let at = from + letters;
        from = at + 1;
        match IN_NAMES[usize::from(bytes[at])] {
            CAPITAL_I if at == 0 || !bytes[at - 1].is_ascii_lowercase() => continue,
            // Some write a domain of [`OWN_DOMAINS`] with a hyphen.
            HYPHEN if OWN_DOMAIN_LENGTHS.begins(bytes[label]) => return false,
            HYPHEN if ends(label, word, at) => word = at + 1,
            POINT if ends(label, word, at) => (label, word) = (at + 1, at + 1),
            _ => return false,
        }
    }
    let letters_differ =
        |pair: &[u8]| pair[0].is_ascii_alphabetic() && pair[1].is_ascii_alphabetic() && !pair[0].eq_ignore_ascii_case(&pair[1]);
    // No name ends in a label of one letter, nor in one with digits.
    let last = &bytes[label..];
    let is_end = label == 0 || (last.iter().all(u8::is_ascii_alphabetic) && last != b"corn");
    last.len() > 1 && is_end && ends(label, word, bytes.len()) && bytes.windows(2).any(letters_differ)
}

/// Whether the domain of an address is such a name, and none that stands for people's own, or for any.
pub(super) fn is_ordinary_domain(domain: &str) -> bool {
    let begins_own = domain.as_bytes().first().is_none_or(|first| OWN_DOMAIN_LENGTHS.begins(*first));
    let last = around_last(domain, b'.').map(|(_, last)| last);
    !begins_own && last.is_some_and(|last| !last.eq_ignore_ascii_case("tld")) && is_ordinary_name(domain)
}

/// Whether nothing is odd in an address but two points side by side: telephone companies gave out such names, and programs make them of a name without
/// an initial. Who hides a name leaves less of it.
pub(super) fn is_with_two_dots(address: &str) -> bool {
    const LEAST: usize = 4;
    let Some((local, domain)) = around_last(address.trim_matches(['<', '>']), b'@') else { return false };
    let Some((before, behind)) = local.split_once("..") else { return false };
    let is_name = |part: &str| {
        part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
            && part.starts_with(|c: char| c.is_ascii_alphanumeric())
            && !part.contains("..")
            && part.bytes().any(|b| !matches!(b, b'x' | b'X'))
    };
    is_name(before) && is_name(behind) && !before.ends_with('.') && behind.len() >= LEAST && is_ordinary_domain(domain)
}

/// Whether an address with two points is of a company that gave out such names.
pub(super) fn gives_two_dots(address: &str) -> bool {
    const COMPANIES: [&str; 5] = ["@docomo.ne.jp", "@ezweb.ne.jp", "@au.com", "@softbank.ne.jp", "@vodafone.ne.jp"];
    let bare = address.trim_matches(['<', '>']);
    COMPANIES.iter().any(|company| bare.ends_with(company)) && is_with_two_dots(bare)
}
