//! What people write into a line, beside what stands there: remarks behind arrows, notes in brackets, signs in the place of a word.

use super::marks::is_bracketed;
use crate::message::positions::positions;

/// Whether something in square brackets stands behind an address: `a@b.example [changed]`. Comments have round ones (RFC 5322 section 3.2.2).
pub(super) fn has_remark(address: &str) -> bool {
    address
        .split_once(' ')
        .is_some_and(|(mailbox, remark)| mailbox.contains('@') && is_bracketed(remark.trim()) && remark.trim().starts_with('['))
}

/// Whether people draw attention with this character.
fn is_sign(b: u8) -> bool {
    matches!(b, b'<' | b'>' | b'-' | b'=' | b'*' | b'!' | b'?' | b'^')
}

/// Whether a word that begins with these bytes may be a remark: see [`remark_in`].
pub(super) fn may_begin_a_remark(first: u8, second: Option<u8>) -> bool {
    match first {
        // `# sender`, `// sender`, `NB: sender`
        b'#' => second == Some(b' '),
        b'/' => second == Some(b'/'),
        b'N' => matches!(second, Some(b'B' | b'.')),
        _ => first >= 0x80 || (is_sign(first) && second.is_some_and(is_sign)),
    }
}

/// Where a remark begins that somebody wrote into a line of a server: at an arrow, or at signs that people draw attention with.
pub(super) fn remark_in(value: &str) -> Option<&str> {
    let draws = |word: &str| {
        let signs = word.bytes().take_while(|b| is_sign(*b)).count();
        let arrow = ["<-", "<=", "<<", "->", "=>", "==", "-->", ">>", "**", "!!", "??", "^^"].iter().any(|arrow| word.starts_with(arrow));
        let note = || matches!(word, "#" | "//" | "NB" | "NB:" | "N.B." | "N.B.:");
        (arrow && (signs == word.len() || signs > 2)) || note() || word.starts_with(['←', '→', '↑', '⇐', '⇒', '👈'])
    };
    let bytes = value.as_bytes();
    let mut word = 0;
    for space in positions(bytes, [b' ']) {
        let before = word..space;
        word = space + 1;
        if !bytes.get(word).is_some_and(|b| may_begin_a_remark(*b, bytes.get(word + 1).copied())) {
            continue;
        }
        let rest = value.get(word..).unwrap_or_default();
        // Behind `for` or `by` a mark stands in the place of an address or a name, and a machine may call itself as it likes.
        let in_place = matches!(value.get(before), Some("for" | "by" | "from" | "id" | "is" | "(HELO" | "(EHLO" | "HELO" | "EHLO"));
        if !in_place && draws(rest.split(' ').next().unwrap_or_default()) {
            return Some(rest);
        }
    }
    None
}

/// Whether a text is a sign or a word that is no name and no address: `(*)`, `(N/A)`.
pub(super) fn is_short_mark(text: &str) -> bool {
    ["x", "*", "-", "?", "#", "n/a", "none", "ip", "nil", "null"].iter().any(|mark| text.eq_ignore_ascii_case(mark))
}

/// Whether a single word stands where an address has to be. Some names of mailboxes are usual on every machine (RFC 2142).
pub(super) fn is_lone_word(mailbox: &str) -> bool {
    const USUAL: [&str; 7] = ["root", "postmaster", "admin", "administrator", "mailer-daemon", "nobody", "webmaster"];
    (2..=30).contains(&mailbox.len())
        && mailbox.bytes().all(|b| b.is_ascii_alphabetic() || b >= 0x80 || b == b'-')
        && !mailbox.to_lowercase().contains("recipient")
        && !USUAL.iter().any(|usual| mailbox.eq_ignore_ascii_case(usual))
}

/// Whether a word says what the person is to somebody: a sender greets people so, and people put it in the place of their own address.
pub(super) fn names_person(word: &str) -> bool {
    const PERSONS: [&str; 14] = [
        "kunde",
        "kundin",
        "customer",
        "client",
        "cliente",
        "klant",
        "klient",
        "kund",
        "user",
        "benutzer",
        "nutzer",
        "utilisateur",
        "usuario",
        "utente",
    ];
    PERSONS.iter().any(|person| word.eq_ignore_ascii_case(person))
}

/// Whether words in brackets stand where a recipient has to be: `[customer]`.
pub(super) fn is_word_in_brackets(recipient: &str) -> bool {
    let bare = recipient.trim_matches(['<', '>']);
    bare.starts_with(['[', '{', '(']) && !bare.contains('@') && !bare.bytes().any(|b| b.is_ascii_digit())
}
