//! Letters that a reading program took for others: text from a picture of the headers (OCR), or text that somebody typed off.
//!
//! Only words that are known count, where one confusion away from them something else stands: names of fields, types of content, the word `from`,
//! dates, endings of host names. A word of the sender's own may be written in any way.

use std::net::Ipv4Addr;
use std::sync::LazyLock;

use super::mail_words;
use crate::message::field_name::{FieldName, known_names};
use crate::message::lines::{is_blank, lines};
use crate::message::names::{is_known, is_mail_only, starts};
use crate::message::{Field, HeaderBlock, MessageDate};

/// How many Received lines, from the top, are looked at.
const MOST_RECEIVED: usize = 6;
/// How many lines of a text without a trace are looked at.
const MOST_LINES: usize = 120;
/// Common names that programs gave to fields of their own.
const COMMON: [&str; 8] =
    ["x-received", "x-mailer", "x-original-to", "x-originating-ip", "x-priority", "x-spam-status", "x-spam-flag", "x-sender"];
/// The words behind the name of a server.
const BEHIND_BY: [&str; 9] = ["with", "id", "for", "via", "over", "from", "by", "tls", "using"];
/// Endings of host names, where the points between their parts are gone.
const ENDINGS: [&str; 12] = ["com", "net", "org", "info", "example", "de", "fr", "it", "uk", "jp", "ru", "edu"];

/// How long names are that are compared: no known one is longer.
const LONGEST_NAME: usize = 40;

/// A name for comparing: signs that look like others are one sign.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Folded {
    signs: [u8; LONGEST_NAME],
    length: usize,
}

impl Folded {
    /// `None` for a text that is longer than all names.
    fn of(text: &str) -> Option<Self> {
        let one = |b: u8| match b.to_ascii_lowercase() {
            b'i' | b'l' | b'1' | b'|' | b'!' | b'j' | b't' | b'f' => b'l',
            b'o' | b'0' | b'q' => b'o',
            b'c' | b'e' => b'c',
            b'h' | b'b' | b'8' => b'b',
            b'5' | b's' => b's',
            b'u' | b'v' | b'y' => b'v',
            b'6' | b'g' | b'9' => b'g',
            b => b,
        };
        let mut folded = Self { signs: [0; LONGEST_NAME], length: text.len() };
        let signs = folded.signs.get_mut(..text.len())?;
        signs.iter_mut().zip(text.bytes()).for_each(|(sign, b)| *sign = one(b));
        for (pair, sign) in [(b"rn", b'm'), (b"nn", b'm'), (b"ln", b'm'), (b"cl", b'd'), (b"vv", b'w')] {
            folded.join(*pair, sign);
        }
        Some(folded)
    }

    /// The names of a list, sorted for a binary search.
    fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Self> {
        let mut all: Vec<Self> = names.filter_map(Self::of).collect();
        all.sort_unstable();
        all
    }

    /// Puts one sign in the place of every pair.
    fn join(&mut self, pair: [u8; 2], sign: u8) {
        let (mut read, mut write) = (0, 0);
        while read < self.length {
            let is_pair = read + 1 < self.length && self.signs[read..read + 2] == pair;
            self.signs[write] = if is_pair { sign } else { self.signs[read] };
            read += if is_pair { 2 } else { 1 };
            write += 1;
        }
        self.signs[write..self.length].fill(0);
        self.length = write;
    }
}

/// Whether two words are the same but for signs that look like others.
fn looks_like(word: &str, known: &str) -> bool {
    Folded::of(word).is_some_and(|folded| Folded::of(known) == Some(folded))
}

/// Whether a word is none of a list, but looks like one of it.
fn is_misread_one_of(list: &[&str], word: &str) -> bool {
    list.iter().all(|known| !known.eq_ignore_ascii_case(word)) && list.iter().any(|known| looks_like(word, known))
}

/// Whether a name of a field is a known one but for letters that look like others: `Recelved`, `Message-lD`, `Frorn`.
fn is_misread_name(name: &str) -> bool {
    static KNOWN: LazyLock<Vec<Folded>> = LazyLock::new(|| Folded::sorted(known_names().filter(|known| known.len() > 3)));
    static OWN: LazyLock<Vec<Folded>> = LazyLock::new(|| Folded::sorted(COMMON.into_iter()));
    if !name.is_ascii() {
        return false;
    }
    let is_own = starts(name, "x-");
    // The longest of these has 16 letters, and one letter is misread as two in one place or another. Programs have much longer names.
    if is_own && name.len() > 20 {
        return false;
    }
    let is_known = || if is_own { COMMON.iter().any(|known| known.eq_ignore_ascii_case(name)) } else { name.len() < 4 || is_known(name) };
    let all = if is_own { &OWN } else { &KNOWN };
    Folded::of(name).is_some_and(|name| all.binary_search(&name).is_ok()) && !is_known()
}

/// Whether the name of a machine has signs in it that look like those of names: `maiI.a.exampIe`, `mail.a.c0m`, `mail.a.corn`.
pub(super) fn is_misread_host(name: &str) -> bool {
    let name = name.trim_matches(['[', ']', '(', ')', '<', '>', ';', ',', '.']);
    if !name.contains('.') || !name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'@')) {
        return false;
    }
    // A capital I between small letters, and no other capital there.
    let inside = |label: &str| {
        let bytes = label.as_bytes();
        let at = (1..bytes.len()).find(|at| bytes[*at] == b'I' && bytes[at - 1].is_ascii_lowercase());
        at.is_some_and(|at| bytes.get(at + 1).is_none_or(|b| b.is_ascii_lowercase() || *b == b'I'))
            && !bytes.iter().any(|b| b.is_ascii_uppercase() && *b != b'I')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    let misread_end = last.eq_ignore_ascii_case("corn")
        || (last.bytes().any(|b| matches!(b, b'0' | b'1' | b'5'))
            && last.bytes().any(|b| b.is_ascii_alphabetic())
            && last.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b'0' | b'1' | b'5')));
    misread_end || name.split(['.', '-', '@']).any(inside)
}

/// Whether blanks stand in the name of the server that wrote a line, or in the place of its points: `by mx. a. example with`, `by mx a com (Postfix)`.
pub(super) fn has_blanks_in_host(value: &str) -> bool {
    let Some((handed, behind)) = value.split_once(" by ") else { return false };
    // `from mail. a.example (…)`
    let mut from = handed.split(' ').skip(1);
    let said = from.next().is_some_and(|said| said.ends_with('.') && said.len() > 1);
    if said && from.next().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_lowercase())) {
        return true;
    }
    let piece = |word: &&str| {
        word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-')) && !BEHIND_BY.contains(word)
    };
    let mut words = behind.split(' ').take(8);
    let Some(first) = words.next() else { return false };
    let rest: Vec<&str> = words.take_while(piece).collect();
    let Some(last) = rest.last() else { return false };
    let broken = first.ends_with('.') || rest.iter().any(|word| word.starts_with('.') && word.len() > 1);
    broken || (ENDINGS.contains(last) && rest.iter().all(|word| !word.contains('.')))
}

/// Whether the brackets around an address became letters: `(mail.a.example l192.0.2.1l)`.
pub(super) fn is_framed_address(comment: &str) -> bool {
    let frame = ['l', 'I', '1', '|', '!', 'J', 'j', '{', '}', ']', '[', 'L'];
    let last = comment.rsplit(' ').next().unwrap_or_default();
    last.parse::<Ipv4Addr>().is_err()
        && last.strip_prefix(frame).and_then(|inner| inner.strip_suffix(frame)).is_some_and(|inner| inner.parse::<Ipv4Addr>().is_ok())
        && !(last.starts_with(['[', '{']) && last.ends_with([']', '}']))
}

/// Whether a text becomes a date if letters that look like digits are read as digits: `Tue, 24 Nov 2O26 l0:15:42 +O1OO`.
fn is_misread_date(text: &str) -> bool {
    const LONGEST: usize = 80;
    let text = text.split('(').next().unwrap_or_default().trim();
    if text.is_empty() || text.len() > LONGEST {
        return false;
    }
    let digit = |c: char| match c {
        'O' | 'o' | 'Q' | 'D' => '0',
        'l' | 'I' | '|' | '!' | 'i' => '1',
        'S' | 's' => '5',
        'B' => '8',
        'Z' => '2',
        c => c,
    };
    let word = |word: &str| {
        let plain: String = word.chars().map(digit).collect();
        let is_number = plain.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'+' | b'-' | b'.'))
            && plain.bytes().any(|b| b.is_ascii_digit());
        if is_number { plain } else { word.to_owned() }
    };
    let plain: Vec<String> = text.split_whitespace().map(word).collect();
    let plain = plain.join(" ");
    plain != text.split_whitespace().collect::<Vec<_>>().join(" ") && MessageDate::parse(&plain).is_some()
}

/// Whether letters stand among the digits of the date at the end of a Received line. A quick look, which is right nearly always.
pub(super) fn may_hold_misread_date(line: &str) -> bool {
    memchr::memrchr(b';', line.as_bytes()).is_some_and(|at| has_letters_among_digits(line.as_bytes().get(at + 1..).unwrap_or_default()))
}

/// Whether a letter that looks like a digit stands beside one in a date.
pub(super) fn has_letters_among_digits(date: &[u8]) -> bool {
    const LONGEST: usize = 48;
    let date = date.get(..LONGEST).unwrap_or(date);
    let odd = |b: u8| matches!(b, b'O' | b'o' | b'l' | b'I' | b'|' | b'!' | b'S' | b'B');
    let beside = |b: u8| b.is_ascii_digit() || matches!(b, b'+' | b':');
    // The loop never stops early, so that many bytes are compared at once.
    let pairs = date.iter().zip(date.get(1..).unwrap_or_default());
    pairs.fold(false, |any, (&one, &next)| any | (odd(one) & (next.is_ascii_digit() | (next == b':'))) | (beside(one) & odd(next)))
}

/// Whether the type of the content is a known one but for such letters: `text/pIain`, `muItipart/mixed`.
fn is_misread_type(value: &str) -> bool {
    const TYPES: [&str; 7] = ["text", "multipart", "application", "message", "image", "audio", "video"];
    const SUBTYPES: [&str; 8] = ["plain", "html", "alternative", "mixed", "related", "report", "signed", "encrypted"];
    let (kind, rest) = value.trim().split_once('/').unwrap_or_default();
    let sub = rest.split(|c: char| c == ';' || c.is_whitespace()).next().unwrap_or_default();
    is_misread_one_of(&TYPES, kind) || (TYPES.iter().any(|known| known.eq_ignore_ascii_case(kind)) && is_misread_one_of(&SUBTYPES, sub))
}

/// Whether `from` at the beginning of a Received line was misread: `frorn a.example by`.
pub(super) fn begins_misread(value: &str) -> bool {
    let first = value.split(' ').next().unwrap_or_default();
    (4..=5).contains(&first.len()) && first.is_ascii() && !first.eq_ignore_ascii_case("from") && looks_like(first, "from")
}

/// Whether `from` or a word behind the name of a server was misread: `w1th ESMTP`.
pub(super) fn has_misread_word(value: &str) -> bool {
    let with = |word: &str| word.len() == 4 && word.is_ascii() && word.starts_with('w') && word != "with" && looks_like(word, "with");
    begins_misread(value) || value.split_once(" by ").is_some_and(|(_, behind)| behind.split(' ').any(with))
}

/// Whether what is left of the word `by`, or of the date, in a Received line is what a reading program makes of it.
fn is_misread_received(value: &str) -> bool {
    let date = value.rsplit_once(';').is_some_and(|(_, date)| is_misread_date(date));
    let by = || {
        !value.contains(" by ")
            && value.starts_with("from ")
            && [" hy ", " bv ", " 8y ", " b y ", " by. "].iter().any(|by| value.contains(by))
    };
    has_misread_word(value) || date || by()
}

/// Whether the letters of a block were read from a picture. One known word that was misread is enough, or two names of machines.
pub(super) fn in_block(block: &HeaderBlock) -> bool {
    let known = |field: Field<'_>| {
        is_misread_name(field.name)
            || (field.name.eq_ignore_ascii_case("content-type") && is_misread_type(&field.line()))
            || (field.name.eq_ignore_ascii_case("date") && is_misread_date(&field.line()))
            || (!field.raw.is_ascii() && field.name.eq_ignore_ascii_case("from") && {
                let line = field.line();
                line.contains('©') && !line.contains('@')
            })
    };
    if block.fields().any(known) {
        return true;
    }
    let mut hosts: Vec<&str> = Vec::new();
    for look in block.received().iter().take(MOST_RECEIVED) {
        if is_misread_received(&look.line) {
            return true;
        }
        for word in look.line.split([' ', '(', ')', '=', '<', '>', '@']).filter(|word| is_misread_host(word)) {
            if !hosts.contains(&word) {
                hosts.push(word);
            }
        }
    }
    hosts.len() > 1
}

/// Whether a text without a trace is one whose letters or colons were lost on the way from a picture or a page: `Recelved: from a by b`,
/// `Received from a by b`.
pub(super) fn is_trace(text: &[u8], from: usize) -> bool {
    let (mut traces, mut names, mut colons) = (0, 0, 0);
    for line in lines(text, from).map(|line| &text[line]).filter(|line| !is_blank(line)).take(MOST_LINES) {
        let word = line.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'|' | b'!')).count();
        let Some(name) = std::str::from_utf8(&line[..word]).ok().filter(|name| name.len() > 1) else { continue };
        let behind = &line[word..];
        let (colon, value) = match behind {
            [b':', value @ ..] => (true, value.trim_ascii()),
            [b' ' | b'.' | b',' | b';', value @ ..] => (false, value.trim_ascii()),
            _ => continue,
        };
        let misread = is_misread_name(name);
        if !(misread || is_known(name)) {
            continue;
        }
        let is_received = name.eq_ignore_ascii_case("received") || (misread && looks_like(name, "received"));
        let tells = [&b"from "[..], b"by ", b"frorn ", b"(qmail"].iter().any(|start| value.starts_with(start));
        if is_received && tells && (misread || !colon) {
            traces += 1;
        } else if colon && !misread {
            colons += 1;
        } else if misread || is_mail_only(name) || mail_words::visible_role(format!("{name}:").as_bytes()).is_some() {
            names += 1;
        }
    }
    traces > 0 && names + colons >= 2 && (names > 0 || colons > 0)
}

/// Whether at least two names of fields have blanks in the place of their hyphens, and the block has none of these: `Message ID:`, `Return- Path:`.
pub(super) fn has_broken_names(text: &[u8], block: &HeaderBlock) -> bool {
    let is_of_mail = |which: FieldName| which.is_in_table() && which.is_known() && !which.is_private();
    let broken = |line: &[u8]| {
        let colon = memchr::memchr(b':', line.get(..line.len().min(40))?)?;
        // Nearly all names are without a blank and begin with a letter.
        let is_odd = memchr::memchr(b' ', &line[..colon]).is_some() || matches!(line.first(), Some(b'0'..=b'9' | b'|'));
        let label = std::str::from_utf8(&line[..colon]).ok().filter(|_| is_odd)?;
        // `5ubject:` shows it alone, so it counts as two.
        if label.starts_with(|c: char| c.is_ascii_digit() || c == '|') && is_misread_name(label) {
            return Some(2);
        }
        // A name in which a hyphen was lost has two words at least.
        label.trim_ascii().bytes().find(|b| matches!(b, b' ' | b'-'))?;
        let name = label.split([' ', '-']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
        let is_broken =
            label.contains(' ') && name.contains('-') && is_of_mail(FieldName::of(name.as_bytes())) && block.first(&name).is_none();
        is_broken.then_some(1)
    };
    lines(text, 0).take(MOST_LINES).filter_map(|line| broken(&text[line])).sum::<usize>() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_one_confusion_away_are_misread() {
        for name in [
            "Recelved",
            "Retum-Path",
            "Frorn",
            "Message-lD",
            "MlME-Version",
            "DKlM-Signature",
            "DeIivered-To",
            "Subiect",
            "X-MaiIer",
            "X-Recelved",
            "Oate",
        ] {
            assert_eq!(is_misread_name(name), name != "Oate", "{name}");
        }
        for name in [
            "Received",
            "Date",
            "Delivery-Data",
            "Page",
            "Form",
            "Data",
            "Received-From-MTA",
            "X-Mailer",
            "X-Foo",
            "Return-Receipt",
            "Sent",
            "Feedback",
            "A-Name-That-Is-Longer-Than-All-That-Are-Known-Here",
        ] {
            assert!(!is_misread_name(name), "{name}");
        }
    }

    #[test]
    fn names_of_machines_are_misread() {
        for name in ["maiI.a.exampIe", "mx.googIe.com", "mail.a.corn", "mail.a.c0m", "mail.examp1e", "(gmaiI.com"] {
            assert!(is_misread_host(name), "{name}");
        }
        for name in [
            "mail.a.example",
            "MAIL.A.EXAMPLE",
            "WIN-ABCI.local",
            "Inbound.a.example",
            "192.0.2.1",
            "p3plibsmtp01",
            "mx.xn--p1ai",
            "mailBI.a.com",
        ] {
            assert!(!is_misread_host(name), "{name}");
        }
        for line in ["from a by mx. a. example with SMTP", "from a by mx .a .example with SMTP", "from a by mx2 mailbox org (Postfix)"] {
            assert!(has_blanks_in_host(line), "{line}");
        }
        for line in [
            "from a by mx.a.example. with SMTP",
            "from a by localhost with SMTP",
            "from a by 0 with SMTP",
            "from a by uid 89 with",
            "from a by mx.a.example Postfix",
        ] {
            assert!(!has_blanks_in_host(line), "{line}");
        }
        assert!(
            is_framed_address("mail.a.example l192.0.2.1l")
                && !is_framed_address("mail.a.example [192.0.2.1]")
                && !is_framed_address("192.0.2.11")
        );
    }

    #[test]
    fn dates_and_types_are_misread() {
        for date in ["Tue, 24 Nov 2O26 10:15:42 +0100", "Tue, 24 Nov 2026 l0:15:42 +O1OO (CET)"] {
            assert!(is_misread_date(date), "{date}");
        }
        for date in ["Tue, 24 Nov 2026 10:15:42 +0100", "today", "", "Tue, 24 Nov 2026 xx:15"] {
            assert!(!is_misread_date(date), "{date}");
        }
        assert!(is_misread_type("text/pIain; charset=x") && is_misread_type("muItipart/mixed") && is_misread_type("text/htrnl"));
        assert!(
            !is_misread_type("text/plain")
                && !is_misread_type("application/x-foo")
                && !is_misread_type("text")
                && !is_misread_type("text/HTML")
        );
        assert!(begins_misread("frorn a by b") && !begins_misread("from a by b") && !begins_misread("(qmail 1 invoked"));
    }

    #[test]
    fn a_trace_without_its_colons_is_one() {
        assert!(is_trace(b"Return-Path <a@b.example>\nReceived from a.example by b.example; 1 Jan\nFrom a@b.example\nTo c@d.example\n", 0));
        assert!(is_trace(b"Retum-Path: <a@b.example>\nRecelved: from a.example by b.example; 1 Jan\nFrom: a@b.example\n", 0));
        assert!(!is_trace(b"Dear Sir,\nReceived from you today: nothing\nFrom now on\n", 0));
        assert!(!is_trace(b"From: a\nTo: b\nSubject: c\n", 0));
    }
}
