//! What was covered letter by letter, or by words, where a server or a program writes an address, a name, an id or a day: `b_____@a.example`,
//! `my_email_here`, `id XXXXXXXX`, `** Nov 2026`.

use super::marks::{is_bracketed, is_removal, is_spoken_address};
use super::nobody::{is_parts_of_name, is_short_note, is_word_for_nobody, is_written_alike};
use super::placeholders::is_marked_entity;
use super::word_lists::{SAMPLE_NAMES, is_sample_domain, says_taken_out};
use crate::check::mail_words::Lengths;
use crate::message::around_last;

/// So many of one sign do not stand side by side in a name.
const ROW: usize = 3;
/// So many of the letter x do not stand side by side in an id or in a signature.
const CROSSES: usize = 4;

/// Words for the person, of which one has to be in a placeholder: `my_email_here`.
const WHOSE: &[&str] = &[
    "my", "your", "our", "own", "here", "insert", "hidden", "removed", "private", "personal", "mein", "meine", "dein", "deine", "ihre",
    "mon", "votre", "mi", "tu", "mio", "mia", "tua", "meu", "seu", "mijn", "uw", "moj", "mój", "twoj", "min", "din", "hier", "ici", "aqui",
    "aquí", "qui", "tutaj", "unser", "unsere", "unserer", "notre", "nos", "nuestro", "nuestra", "nostro", "nostra", "nosso", "nossa",
    "ons", "onze", "nasz", "vår", "vores",
];
static WHOSE_LENGTHS: Lengths = Lengths::of(WHOSE);
/// Words for an address, of which one has to be in it, too.
const THING: &[&str] = &[
    "email",
    "mail",
    "address",
    "addr",
    "adress",
    "adresse",
    "adres",
    "mailadresse",
    "emailadresse",
    "emailaddress",
    "mailaddress",
    "emailid",
    "mailbox",
    "inbox",
    "account",
    "recipient",
    "user",
    "username",
    "name",
    "login",
    "domain",
    "server",
    "mailserver",
    "mx",
    "host",
    "hostname",
    "provider",
    "isp",
    "company",
    "gateway",
    "serveur",
    "servidor",
    "serwer",
    "konto",
    "correo",
    "indirizzo",
    "direccion",
    "dirección",
    "endereco",
    "endereço",
    "epost",
];
/// Words that may stand beside them.
const BESIDE: &[&str] = &["e", "id", "the", "a", "goes", "real", "true", "is", "was", "el", "il", "la", "le", "l", "o"];

/// Whether a recipient that a server wrote was covered.
pub(super) fn is_covered_recipient(text: &str) -> bool {
    let bare = text.trim_matches(['<', '>']);
    match around_last(bare, b'@') {
        Some((local, domain)) => {
            is_covered_address(bare)
                || is_placeholder(local, 3)
                || is_parts_of_name(local)
                || is_any_address(local, domain)
                || is_sample(local, domain)
                || is_written_alike(local, domain)
                || domain.split('.').rev().skip(1).any(is_one_letter)
        }
        None => is_covered_word(bare) || is_short_note(bare),
    }
}

/// Whether a recipient in To was covered, which the sender may have written.
pub(super) fn is_covered_in_to(mailbox: &str) -> bool {
    let bare = mailbox.trim_matches(['<', '>']);
    if let Some((local, _)) = around_last(bare, b'@') {
        return is_covered_address(bare) || is_parts_of_name(local);
    }
    // `(Recipient list suppressed)`, `undisclosed-recipients:;`
    let listed = || ["recipient", "list", "suppress", "undisclosed"].iter().any(|word| bare.to_ascii_lowercase().contains(word));
    let bracketed = (bare.starts_with('[') && bare.ends_with(']')) || (bare.starts_with('{') && bare.ends_with('}'));
    let named = bracketed && bare.split(' ').count() <= 2 && !bare.contains([':', '.']) && !bare.bytes().any(|b| b.is_ascii_digit());
    !bare.contains([':', ';', '"']) && !listed() && (named || is_covered_word(bare))
}

/// Whether a word without a domain stands for an address, or has signs in it that no mailbox has.
fn is_covered_word(word: &str) -> bool {
    let sign = |c: char| matches!(c, '#' | '?' | '*' | '~' | '|' | '^');
    let one = !word.contains(' ');
    (one && (word.contains(sign) || has_row(word) || is_word_for_nobody(word))) || is_placeholder(word, 2)
}

/// Whether rows of a sign stand in an address: `b_____@a.example`, `user@-----.example`, `b@l.`
fn is_covered_address(address: &str) -> bool {
    let Some((local, domain)) = around_last(address, b'@') else { return false };
    // `b_removed@a.example`
    let removed = || local.split(['_', '-', '.']).any(|word| says_taken_out(word.as_bytes()));
    (!local.starts_with('"') && (has_row(local) || removed())) || is_covered_domain(domain)
}

/// Whether some label of a domain was covered, or cut off.
fn is_covered_domain(domain: &str) -> bool {
    if domain.starts_with('[') {
        return false;
    }
    // Names in other scripts are written in letters of ASCII so, with rows of hyphens (RFC 3492).
    let coded = |label: &str| label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"));
    // No label begins or ends with a hyphen (RFC 1123 section 2.1).
    let at_edge = |label: &str| label.starts_with('-') || label.ends_with(['-', '_']);
    let cut = domain.strip_suffix('.').is_some_and(|domain| !domain.contains('.'));
    cut || domain.split('.').any(|label| !coded(label) && (has_row(label) || label.contains("__") || at_edge(label)))
}

/// Whether a sign stands in a row, as nobody has it in a name.
fn has_row(text: &str) -> bool {
    let (mut last, mut count) = (None, 0);
    text.chars().any(|c| {
        count = if last == Some(c) { count + 1 } else { 1 };
        last = Some(c);
        count >= ROW && !c.is_alphanumeric()
    })
}

/// Whether a label is one letter over and over: `nnnnn`.
fn is_one_letter(label: &str) -> bool {
    let bytes = label.as_bytes();
    bytes.len() > 4 && bytes.iter().all(|b| b.is_ascii_alphabetic() && *b == bytes[0])
}

/// Whether at least so many words say whose and what it is, and nothing else: `my_email_here`, `your-address`.
pub(super) fn is_placeholder(text: &str, least: usize) -> bool {
    let words = || text.split(['_', '-', '.', ' ']).filter(|word| !word.is_empty());
    let is_in = |list: &[&str], word: &str| list.iter().any(|known| word.eq_ignore_ascii_case(known));
    (2..=6).contains(&words().count())
        && words().count() >= least
        && words().all(|word| [WHOSE, THING, BESIDE].iter().any(|list| is_in(list, word)))
        && [WHOSE, THING].iter().all(|list| words().any(|word| is_in(list, word)))
}

/// Whether an address is nothing but words for the person's own: `my@email.com`.
fn is_any_address(local: &str, domain: &str) -> bool {
    let first = domain.split('.').next().unwrap_or_default();
    says_whose(local) && THING.iter().any(|known| first.eq_ignore_ascii_case(known)) && domain.split('.').count() == 2
}

/// Whether an address is one that people write where any address may stand: a name for anybody at a domain of examples.
fn is_sample(local: &str, domain: &str) -> bool {
    is_sample_domain(domain.as_bytes()) && (SAMPLE_NAMES.iter().any(|name| local.eq_ignore_ascii_case(name)) || is_placeholder(local, 2))
}

/// Whether a word says whose something is: `my`, `unser`.
pub(super) fn says_whose(word: &str) -> bool {
    WHOSE_LENGTHS.may_be(word.as_bytes()) && WHOSE.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether some id of a message was covered: `<xxxxxxxx@a.example>`, `<1 at a.example>`.
pub(super) fn is_covered_id(value: &str) -> bool {
    value.split(['<', '>']).filter(|id| !id.is_empty()).any(|id| {
        let id = id.trim();
        match around_last(id, b'@') {
            // Nearly all ids begin and end in other letters than a mark, and hold no sign of one.
            Some((local, domain)) if !may_be_covered(id) && !is_taken(local, domain) => is_signs_alone(domain),
            Some((local, domain)) => {
                is_crosses(local)
                    || domain.split('.').any(is_crosses)
                    || is_starred(local)
                    || domain.split('.').any(is_stars)
                    || is_crosses_alone(domain)
                    || is_taken(local, domain)
                    || is_signs_alone(domain)
            }
            // `1<tel:2345>6`
            None => id.starts_with("tel:") || is_spoken_address(id) || is_marked_entity(id) || is_mark_in_words(id),
        }
    })
}

/// Whether nothing but points or hyphens stands in the place of a domain: `...`, `-----`.
fn is_signs_alone(domain: &str) -> bool {
    // Nearly all begin in a letter.
    domain.starts_with(['.', '-']) && domain.len() >= ROW && domain.bytes().all(|b| matches!(b, b'.' | b'-'))
}

/// Whether an id holds what a row of stars or of the letter x is made of.
fn may_be_covered(id: &str) -> bool {
    let bytes = id.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let is_sign = |b: u8| matches!(b, b'*' | b'#' | b'?' | b'[') | (b >= 0x80);
    let is_cross = |b: u8| b | 0x20 == b'x';
    let is_between = |b: u8| matches!(b, b'.' | b'-' | b'_');
    // The loop never stops early, so that many bytes are compared at once.
    pairs.fold(false, |any, (&one, &next)| any | is_sign(one) | is_sign(next) | (is_cross(one) & (is_cross(next) | is_between(next))))
}

/// Whether the first part of an id, or a part of it between points, is nothing but stars or signs like them: no program writes `<****@a.example>`.
fn is_starred(local: &str) -> bool {
    // `<[...]@a.example>`
    let bracketed = local.len() > 2 && is_bracketed(local) && !local.contains(char::is_alphanumeric);
    bracketed || is_stars(local) || local.split('.').any(is_stars)
}

fn is_stars(text: &str) -> bool {
    let is_star = |c: char| matches!(c, '*' | '#' | '?' | '…' | '•' | '●' | '█' | '■' | '▓');
    text.starts_with(is_star) && text.chars().count() > 1 && text.chars().all(|c| is_star(c) || c == '.')
}

/// Whether one of the parts of an id is a mark in words.
fn is_taken(local: &str, domain: &str) -> bool {
    // Programs of senders leave `%MSGID%` there by fault.
    [local, domain].iter().any(|part| (part.starts_with('[') && is_marked_entity(part)) || is_mark_in_words(part))
}

fn is_mark_in_words(id: &str) -> bool {
    says_taken_out(id.as_bytes()) || (is_bracketed(id) && is_removal(id))
}

/// Whether a text is the letter x alone, with signs between: `XXXXXX`, `xxxxxx-xxxx`.
pub(super) fn is_crosses(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Most texts are told by their first letter.
    bytes.iter().all(|b| matches!(b, b'x' | b'X' | b'.' | b'-' | b'_' | b'*'))
        && bytes.iter().filter(|b| matches!(b, b'x' | b'X')).count() >= CROSSES
}

/// Whether all parts of a domain are the letter x: `xxx.xxx`.
fn is_crosses_alone(domain: &str) -> bool {
    domain.len() > CROSSES
        && memchr::memchr(b'.', domain.as_bytes()).is_some()
        && domain.split('.').all(|label| !label.is_empty() && label.bytes().all(|b| matches!(b, b'x' | b'X')))
}

/// Whether the letters of a signature, or their end, were covered with the letter x.
pub(super) fn is_covered_signature(letters: &[u8]) -> bool {
    const LONG: usize = 6;
    let end = letters.iter().rposition(|b| !matches!(b, b'=' | b' ' | b'\t' | b'\n')).map_or(0, |at| at + 1);
    let letters = &letters[..end];
    let crosses = letters.iter().rev().take(LONG).take_while(|b| matches!(b, b'x' | b'X')).count();
    crosses == LONG
}

/// The id in a Received line of an own server, if it was covered.
pub(super) fn covered_queue_id(value: &str) -> Option<&str> {
    let bytes = value.as_bytes();
    let is_edge = |b: Option<&u8>| matches!(b, None | Some(b' ' | b';'));
    let is_id = |at: &usize| {
        matches!(bytes.get(at + 1), Some(b'd' | b'D'))
            && is_edge(bytes.get(at + 2))
            && is_edge(at.checked_sub(1).and_then(|before| bytes.get(before)))
    };
    let at = memchr::memchr2_iter(b'i', b'I', bytes).find(is_id)?;
    let rest = value.get(at + 3..)?;
    // Nearly all ids begin so, and none of them is a mark.
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // What a hand wrote there in brackets may be several words.
    let in_brackets = rest.starts_with(['[', '(', '{']).then(|| rest.find([']', ')', '}']).and_then(|end| rest.get(..=end))).flatten();
    let id = in_brackets.or(rest.split([' ', ';']).next())?;
    is_mark_for_queue_id(id).then_some(id)
}

/// Whether a mark stands where a server writes its id of the message: `XXXXXXXX`, `****`, `[removed]`.
fn is_mark_for_queue_id(id: &str) -> bool {
    let bare = id.trim_matches(['<', '>', '(', ')']);
    let signs = || (bare.chars().count() > 1 || bare == "…") && !bare.chars().any(char::is_alphanumeric);
    let word = || bare.split(['_', '-']).any(|word| says_taken_out(word.as_bytes()));
    is_crosses(bare) || signs() || word() || is_marked_entity(id) || (is_bracketed(id) && is_removal(id))
}

/// Whether a date has no figure, and nothing but a mark stands there: `REDACTED`, `-----`, `...`.
pub(super) fn is_replaced_date(date: &[u8]) -> bool {
    if date.iter().any(u8::is_ascii_digit) {
        return false;
    }
    std::str::from_utf8(date.trim_ascii()).is_ok_and(|date| {
        date.chars().count() > 1 && (!date.chars().any(char::is_alphanumeric) || (!date.contains(['%', '$']) && is_removal(date)))
    })
}

/// Whether numbers or letters of a date were covered: `Tue, ** Nov 2026`, `xx:xx:xx`.
pub(super) fn is_covered_date(date: &[u8]) -> bool {
    let date = date.split(|b| *b == b'(').next().unwrap_or_default();
    let covers = |b: u8| matches!(b, b'*' | b'#' | b'?' | b'_' | b'~' | b'x' | b'X');
    date.windows(2).any(|pair| pair[0] == pair[1] && covers(pair[0]))
}

/// Whether the day of the week or the month in a date is no word of English: `lun., 23 nov. 2026`, `Mo, 23 Nov 2026`. Servers write no other.
pub(super) fn is_translated_date(date: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let is_one_of = |words: &[&str], word: &str| {
        word.len() > 2
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && words.iter().any(|known| word.as_bytes()[..3].eq_ignore_ascii_case(known.as_bytes()))
    };
    let mut words = date.split_ascii_whitespace();
    let first = words.next().unwrap_or_default();
    let is_day = first.bytes().all(|b| b.is_ascii_digit());
    let number = if is_day { first } else { words.next().unwrap_or_default() };
    let (Some(month), Some(year), Some(time)) = (words.next(), words.next(), words.next()) else { return false };
    let is_number = |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    // Dates of other forms have other words in other places.
    is_number(number, 2)
        && is_number(year, 4)
        && time.contains(':')
        && !((is_day || is_one_of(&DAYS, first.strip_suffix(',').unwrap_or(first))) && is_one_of(&MONTHS, month))
}

#[cfg(test)]
mod tests {
    use super::super::ChangedPart;
    use super::super::tests::{HEAD, places};
    use super::*;

    #[test]
    fn rows_of_a_sign_and_words_cover_a_recipient() {
        for text in [
            "<b_____@a.example>",
            "g___@s______.example",
            "user@-----.example",
            "b.lang@l-------f.example",
            "b.lang@l.",
            "b@s_.example",
            "b====@a.example",
            "b~~~~@a.example",
            "b@nnnnn.example",
            "my-email-here@a.example",
            "my_email_here",
            "YOUR-ADDRESS",
            "privacy",
            "anon",
            "user#1",
            "meine_adresse",
            "b•••@a.example",
            "mon-adresse-mail",
            "<your@email.com>",
            "mein@mail.de",
        ] {
            assert!(is_covered_recipient(text), "{text}");
        }
        for text in [
            "<b@a.example>",
            "b_lang@a-b.example",
            "b__l@a.example",
            "b",
            "root",
            "www-data",
            "postfix_1",
            "b@xn----7sbab.example",
            "b+caf_=c=d.example@a.example",
            "SRS0=HHH=TT=a.example=b@c.example",
            "SRS1=HHH=a.example==HHH=TT=d.example=b@c.example",
            "b@a.example.",
            "b@localhost",
            "b@[192.0.2.1]",
            "my.mail@a.example",
            "DOMAIN\\b",
            "prvs=123abc=b@a.example",
            "mail",
            "user",
            "\"b___\"@a.example",
            "bbbbb@a.example",
        ] {
            assert!(!is_covered_recipient(text), "{text}");
        }
        for text in ["[birgit]", "{birgit}", "my own address", "b___@a.example", "my_email_here", "anon", "user#1"] {
            assert!(is_covered_in_to(text), "{text}");
        }
        for text in [
            "undisclosed-recipients:;",
            "(Recipient list suppressed)",
            "[undisclosed recipients]",
            "root",
            "b",
            "Customer",
            "\"b\"",
            "you",
            "Mail list",
            "friend",
            "All our customers",
            "",
            "user@localhost",
        ] {
            assert!(!is_covered_in_to(text), "{text}");
        }
    }

    #[test]
    fn ids_signatures_names_and_days_are_known_when_covered() {
        for id in [
            "<xxxxxxxx@a.example>",
            "<XXXX.xxxx@a.example>",
            "<1@xxxx.example>",
            "<1 at a.example>",
            "1 at a.example",
            "<****@a.example>",
            "<1.****.2@a.example>",
            "<1@****.example>",
            "<redacted@a.example>",
            "<1@[removed]>",
            "[REDACTED]",
            "<[ID_1]@a.example>",
        ] {
            assert!(is_covered_id(id), "{id}");
        }
        for id in ["<1@a.example>", "<xxx@a.example>", "<***88***xxx@b.example>", "<1@a.example> <2@b.example>", "", "look at this."] {
            assert!(!is_covered_id(id), "{id}");
        }
        assert!(is_covered_signature(b"xxxxxxxxxx==") && is_covered_signature(b"Qm3xxxxxxx"));
        assert!(
            !is_covered_signature(b"Qm3u8xx==")
                && !is_covered_signature(b"XXXX")
                && !is_covered_signature(b"")
                && !is_covered_signature(b"AA==")
        );
        assert_eq!(covered_queue_id("from a by b with SMTP id XXXXXXXX for <c@d.example>; Tue"), Some("XXXXXXXX"));
        for id in
            ["[removed]", "████", "****", "...", "<redacted>", "[QUEUE_ID_1]", "REDACTED", "…", "(gelöscht)", "ID_REMOVED", "[id removed]"]
        {
            assert_eq!(covered_queue_id(&format!("from a by b with SMTP id {id}; Tue")), Some(id), "{id}");
            assert_eq!(covered_queue_id(&format!("from a by b with SMTP id {id} for <c@d.example>; Tue")), Some(id), "{id}");
        }
        for id in ["4XyF1P3bJvz1w", "<1@a.example>", "ab-12", "xK4", "", "15.20.1", "XA1", "-", "abc"] {
            assert_eq!(covered_queue_id(&format!("from a by b with SMTP id {id}; Tue")), None, "{id}");
        }
        assert!(is_covered_date(b"Tue, ** Nov 2026 10:15:42 +0100") && is_covered_date(b"Tue, 24 Nov 2026 xx:xx:xx +0100"));
        assert!(!is_covered_date(b"Tue, 24 Nov 2026 10:15:42 +0100 (XXX)") && !is_covered_date(b"Tue, 24 Nov 2026 10:15:42 -0000"));
        for date in [
            "lun., 23 nov. 2026 19:40:12 +0100",
            "Mo, 23 Nov 2026 19:40:12 +0100",
            "M0n, 23 Nov 2026 19:40:12 +0100",
            "23 окт. 2026 19:40:12 +0300",
            "Mon, 23 nov. 2026 19:40:12 +0100",
        ] {
            assert!(is_translated_date(date), "{date}");
        }
        for date in [
            "Mon, 23 Nov 2026 19:40:12 +0100",
            "3 Nov 2026 19:40:12 -0000",
            "Monday, 23 November 2026 19:40:12 +0100",
            "Mon Nov 23 19:40:12 2026",
            "23.11.2026 19:40:12",
            "Mon, 23 NOV 26 19:40 GMT",
            "2026-11-23 19:40:12.1 +0000 UTC",
            "",
        ] {
            assert!(!is_translated_date(date), "{date}");
        }
        assert!(is_spoken_address("a at b.example") && is_spoken_address("a.c at b.example (A C)"));
        assert!(!is_spoken_address("Look at that") && !is_spoken_address("The shop at b.example") && !is_spoken_address("a at home"));
    }

    #[test]
    fn the_domain_of_an_id_is_covered() {
        for id in ["<abc@xxx.xxx>", "<abc@[...]>", "<0102(...)9@a.example>", "<abc@XX.XXX.XX>"] {
            assert_eq!(places(&format!("{HEAD}Message-ID: {id}\n")), [ChangedPart::Value], "{id}");
        }
        for id in ["<abc@xx>", "<xx.x@a.example>", "<abc@xxx.example>"] {
            assert_eq!(places(&format!("{HEAD}Message-ID: {id}\n")), [], "{id}");
        }
    }
}
