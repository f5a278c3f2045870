//! What people write instead of an address so that it is nobody's: `victim`, `none@none.none`, `n.a.`

/// So many of one letter make no name.
const ROW: usize = 3;
/// Words without a domain that people write instead of an address.
const NOBODY: &[&str] = &[
    "anon",
    "anonym",
    "anonymus",
    "privacy",
    "private",
    "privat",
    "privado",
    "privato",
    "prive",
    "privé",
    "secret",
    "geheim",
    "gdpr",
    "dsgvo",
    "rgpd",
    "datenschutz",
    "victim",
    "undisclosed",
    "noname",
    "no-name",
    "somebody",
    "someone",
];

/// Whether a word without a domain stands for nobody.
pub(super) fn is_word_for_nobody(word: &str) -> bool {
    NOBODY.iter().any(|nobody| word.eq_ignore_ascii_case(nobody))
}

/// Whether somebody wrote the same for all parts of an address, or one letter over and over for each: `none@none.none`, `aaa@bbb.ccc`, `某某@某某.com`.
pub(super) fn is_written_alike(local: &str, domain: &str) -> bool {
    let is_row = |part: &str| {
        let bytes = part.as_bytes();
        bytes.len() >= ROW && bytes[0].is_ascii_alphabetic() && bytes.iter().all(|b| *b == bytes[0])
    };
    let of_no_name = !local.is_ascii() && domain.split('.').next() == Some(local);
    domain.contains('.')
        && (domain.split('.').all(|label| label.eq_ignore_ascii_case(local))
            || (is_row(local) && domain.split('.').all(is_row))
            || of_no_name)
}

/// Whether a few digits, or letters for words, stand in the place of a mailbox: `0000`, `1234`, `n.a.`, `N.N.`.
pub(super) fn is_short_note(word: &str) -> bool {
    let bytes = word.as_bytes();
    let is_short = |pair: &[u8]| pair.len() == 2 && pair[0].is_ascii_alphabetic() && pair[1] == b'.';
    matches!(bytes.len(), 1..=4) && (bytes.iter().all(u8::is_ascii_digit) || bytes.chunks(2).all(is_short))
        || word.eq_ignore_ascii_case("n/a")
}
