//! What stands where an IP address has to be: one, a mark instead of it, or one that somebody broke.

use std::net::{IpAddr, SocketAddrV4};

use super::marks::{is_mask, is_plain_name, is_removal};
use super::placeholders::is_entity;
use crate::check::mail_words;

/// What kind of text stands where an IP address has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IpText {
    Ip,
    /// An IP address with a mark in it, or a mark instead of it.
    Mark,
    /// Nothing at all.
    Nothing,
    /// A name or something else, which is no sign of a change.
    Other,
}

/// Tells what stands there: an IP address, a mark, nothing, or something else.
pub(super) fn ip_text(text: &str) -> IpText {
    let text = text.trim();
    if text.is_empty() {
        return IpText::Nothing;
    }
    // Nearly all are one. Two colons alone are no address that a server writes.
    let colon = memchr::memchr(b':', text.as_bytes()).is_some();
    let numbered = colon || text.starts_with(|c: char| c.is_ascii_digit());
    if numbered && text != "::" && (text.parse::<IpAddr>().is_ok() || (colon && text.parse::<SocketAddrV4>().is_ok())) {
        return IpText::Ip;
    }
    // A machine may call itself by a point alone.
    if text.len() > 1 && !text.chars().any(char::is_alphanumeric) {
        return IpText::Mark;
    }
    if is_plain_name(text) {
        // `192.0.2.ab`
        let numbered = || text.starts_with(|c: char| c.is_ascii_digit()) && text.split('.').count() == 4 && is_partial_ip(text);
        let mark = numbered()
            || is_and_so_on(text)
            || is_loud_secret(text)
            || is_removal(text)
            || text.eq_ignore_ascii_case("ip")
            || (text.len() > 3 && mail_words::stands_for_own(text));
        return if mark { IpText::Mark } else { IpText::Other };
    }
    if is_broken_up(text) || is_range(text) || is_decorated(text) {
        return IpText::Mark;
    }
    let text = if is_mask(text) { text } else { text.strip_suffix('.').filter(|bare| bare.parse::<IpAddr>().is_ok()).unwrap_or(text) };
    let bare = text.strip_prefix("IPv6:").or(text.strip_prefix("ipv6:")).unwrap_or(text);
    // An IPv4 address as IPv6 writes it (RFC 4291 section 2.5.5.2).
    let bare = bare.strip_prefix("::ffff:").or(bare.strip_prefix("::FFFF:")).filter(|inner| inner.contains('.')).unwrap_or(bare);
    if bare.contains('%') && is_partial_ip(bare) {
        return IpText::Mark;
    }
    // The size of a network: nobody connects from `192.0.2.0/24`.
    let sized =
        bare.split_once('/').is_some_and(|(ip, size)| ip.parse::<IpAddr>().is_ok() && size.parse::<u8>().is_ok_and(|size| size <= 128));
    if sized {
        return IpText::Mark;
    }
    let bare = bare.split(['%', '/']).next().unwrap_or_default();
    if bare.parse::<IpAddr>().is_ok() {
        return IpText::Ip;
    }
    let ported = bare
        .rsplit_once(':')
        .is_some_and(|(ip, port)| ip.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() && port.bytes().all(|b| b.is_ascii_digit()));
    if ported || is_with_port_behind_point(bare) || names_itself(text) {
        return IpText::Ip;
    }
    if is_partial_ip(bare)
        || is_misread_ip(bare)
        || is_row_of_numbers(bare)
        || is_mask(text)
        || is_removal(text)
        || text.trim_matches(['<', '>', '[', ']', '{', '}', '$']).eq_ignore_ascii_case("ip")
        || is_word_for_ip(text)
        || (text.len() > 3 && mail_words::stands_for_own(text))
        || is_entity(text.trim_matches(['<', '>', '[', ']', '{', '}', '%', '_']))
        || is_mapped(text)
        || is_broken_by_words(bare)
    {
        IpText::Mark
    } else {
        IpText::Other
    }
}

/// Whether the last numbers of an address were left out with a word for it: `198.51.etc`.
fn is_and_so_on(text: &str) -> bool {
    const AND_SO_ON: [&str; 6] = ["etc", "usw", "ecc", "osv", "enz", "itd"];
    let number = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    text.rsplit_once('.').is_some_and(|(numbers, word)| AND_SO_ON.contains(&word) && numbers.split('.').all(number))
}

/// Whether a word in capital letters says that nobody is to know the address. Some servers write one of them in small letters.
fn is_loud_secret(text: &str) -> bool {
    ["PRIVATE", "SECRET", "PRIVAT", "GEHEIM", "CONFIDENTIAL"].contains(&text)
}

/// Whether a row of addresses stands there, not one: `198.51.100.1-254`.
fn is_range(text: &str) -> bool {
    text.split_once('-').is_some_and(|(first, last)| {
        let ends = last.parse::<IpAddr>().is_ok() || ((1..=3).contains(&last.len()) && last.bytes().all(|b| b.is_ascii_digit()));
        ends && first.trim().parse::<IpAddr>().is_ok()
    })
}

/// Whether signs that draw attention stand around an address, or the tags of web pages and forums: `**203.0.113.9**`, `>>>203.0.113.9<<<`, `<b>…</b>`.
fn is_decorated(text: &str) -> bool {
    const LONGEST: usize = 80;
    // Behind a name of a user that nobody gave (RFC 1413) qmail writes this sign: `@[192.0.2.1]`.
    let text = text.strip_prefix('@').unwrap_or(text);
    // Nearly all begin in another sign.
    if text.len() > LONGEST || text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == ':') {
        return false;
    }
    let is_sign = |c: char| !c.is_alphanumeric() && !matches!(c, ':' | ' ' | ';' | ',');
    let tag = |text: &str| text.find(['>', ']']).is_some_and(|end| end < 24 && text.starts_with(['<', '[']));
    let inner = if tag(text) {
        text.split_once(['>', ']']).map_or("", |(_, rest)| rest).rsplit_once(['<', '[']).map_or("", |(inner, _)| inner)
    } else {
        let bare = text.trim_matches(is_sign);
        let signs = text.get(..text.len() - text.trim_start_matches(is_sign).len()).unwrap_or_default();
        // One or two brackets alone are what servers write, too.
        if signs.chars().all(|c| matches!(c, '[' | '(' | '<')) && signs.len() < 3 { "" } else { bare }
    };
    inner.parse::<IpAddr>().is_ok()
}

/// Whether words stand there that name an address and hold none: `sender ip`.
fn is_word_for_ip(text: &str) -> bool {
    const MOST: usize = 4;
    let mut words = text.split([' ', '_']);
    text.len() < 40
        && text.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b' ' | b'_' | b'\''))
        && text.split([' ', '_']).count() <= MOST
        && words.any(|word| word.eq_ignore_ascii_case("ip"))
}

/// Whether the port stands behind a fifth point, as Exim 3 wrote it: `192.0.2.1.63559`.
fn is_with_port_behind_point(text: &str) -> bool {
    text.rsplit_once('.').is_some_and(|(ip, port)| {
        port.len() > 3 && port.parse::<u16>().is_ok_and(|port| port > 1023) && ip.parse::<std::net::Ipv4Addr>().is_ok()
    })
}

/// Whether a text begins as IPv6 writes IPv4 addresses (RFC 4291 section 2.5.5.2), as some servers write all of them: `::ffff:removed`.
fn is_mapped(text: &str) -> bool {
    text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("::ffff:"))
}

/// Whether other words stand in the middle of an address, as when a program replaces each number that it takes for something else:
/// `2001:db8:408:me@mail.example::29`, `192.0.2.me@mail.example`.
fn is_broken_by_words(text: &str) -> bool {
    const MOST: usize = 80;
    // Nearly no other text has these signs.
    if text.len() > MOST
        || memchr::memchr2(b':', b'@', text.as_bytes()).is_none()
        || text.contains(['[', '(', '<', '=', '/'])
        || names_itself(text)
    {
        return false;
    }
    let is_group = |group: &str| (1..=4).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_hexdigit());
    let groups = text.split(':').filter(|group| is_group(group)).count();
    let others = text.split(':').filter(|group| !(group.is_empty() || is_group(group))).count();
    let starts = text.split(':').take(2).all(is_group);
    let parts = || text.split('.').take_while(|part| part.parse::<u8>().is_ok()).count();
    (groups >= 3 && others == 1 && starts) || (text.contains('@') && (2..4).contains(&parts()))
}

/// Whether a text is the code that programs put in the place of what they hide: digits and letters in base 16, as no address is written.
pub(super) fn is_hash(text: &str) -> bool {
    let bytes = text.as_bytes();
    (8..=64).contains(&bytes.len())
        && bytes.iter().all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f' | b'A'..=b'F'))
        && bytes.iter().any(u8::is_ascii_digit)
        && bytes.iter().any(u8::is_ascii_alphabetic)
}

/// Whether an IP address stands between brackets of another kind than servers write: `(mail.a.example {192.0.2.1})`.
pub(super) fn has_other_brackets(comment: &str) -> bool {
    // What a machine calls itself it may choose.
    !names_itself(comment)
        && comment.split_once(['{', '«', '‹']).is_some_and(|(_, behind)| behind.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a text that is no IP address has only digits and separators, so that some numbers are gone: `203.0`, `203:`, `203 . . .`.
pub(super) fn is_cut_short(address: &str) -> bool {
    address.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b':' | b' '))
}

/// Whether a text that is no IPv4 address fails only by its numbers, which are too large, too few or too many: `300.1.2.3`.
pub(super) fn is_of_numbers(address: &str) -> bool {
    let mut parts = address.split('.');
    address.contains('.') && parts.all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether this is the IPv4 address that stands for none (RFC 6890).
pub(super) fn is_no_ip(address: &str) -> bool {
    address == "0.0.0.0"
}

/// Whether an IP address was written so that nobody can click it, or its numbers were covered by points:
/// `192[.]0[.]2[.]1`, `192 0 2 1`, `192.0.[..].[..]`.
fn is_broken_up(text: &str) -> bool {
    if text.len() > 60 || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    // `192.0…`
    if text.ends_with('…') || text.ends_with("...") {
        return true;
    }
    // All of these have brackets or blanks.
    if !text.bytes().any(|b| matches!(b, b'[' | b'(' | b'{' | b' ')) {
        return false;
    }
    let points = ["[.]", "(.)", "{.}", "[dot]", " dot ", "(dot)"].iter().fold(text.to_owned(), |text, point| text.replace(point, "."));
    let spaced = text.replace(' ', ".");
    let covered = ["[..]", "[...]", "(..)", "(...)"].iter().fold(text.to_owned(), |text, mark| text.replace(mark, "0"));
    [points, spaced, covered].iter().any(|plain| plain != text && plain.parse::<IpAddr>().is_ok())
}

/// Whether the machine said its name there: `HELO name`, `helo=name`.
fn names_itself(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The second is the end of `EHLO`.
    memchr::memchr2_iter(b'H', b'h', bytes).any(|at| [&b"HELO "[..], b"HLO ", b"helo="].iter().any(|sign| bytes[at..].starts_with(sign)))
}

/// Whether numbers and marks stand in the form of an IP address: `203.0.113.xxx`, `198.51.xx.xx`, `203.0.113.`, `203.0.113.999`, `2001:db8:xxxx::1`.
fn is_partial_ip(text: &str) -> bool {
    let bytes = text.as_bytes();
    let spaced = || memchr::memchr(b' ', bytes).is_some() && memchr::memchr3(b'[', b'<', b'(', bytes).is_none();
    if text.len() > 60 || spaced() || memchr::memchr2(b'.', b':', bytes).is_none() {
        return false;
    }
    let digits = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = text.split('.').collect();
    let numbers = parts.iter().filter(|part| digits(part)).count();
    let begun = || text.starts_with(|c: char| c.is_ascii_digit());
    if (numbers > 0 || begun()) && (3..=6).contains(&parts.len()) && !text.contains(':') {
        let masked = |part: &str| {
            let crossed = |c: char| c.is_ascii_digit() || matches!(c, 'x' | 'X' | '*' | '#' | '?');
            let lettered = numbers >= 3 && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_lowercase());
            part.is_empty()
                || (part.len() <= 3 && part.chars().all(crossed))
                || lettered
                || (part.chars().count() <= 16 && (is_mask_part(part) || matches!(part.chars().next(), Some('[' | '<' | '(' | '{'))))
        };
        return parts.iter().all(|part| digits(part) || masked(part));
    }
    // Letters alone in the form of four numbers: `xx.xx.xx.xx`, `n.n.n.n`.
    if numbers == 0 && parts.len() == 4 && parts.iter().all(|part| !part.is_empty() && part.chars().count() <= 3 && is_mask_part(part)) {
        return true;
    }
    if text.bytes().filter(|b| *b == b':').count() >= 2 && text.contains(['x', 'X', '*', '#', '█']) {
        let filled: String = text.chars().map(|c| if matches!(c, 'x' | 'X' | '*' | '#' | '█') { '0' } else { c }).collect();
        return filled.split(':').all(|part| part.len() <= 6 && part.bytes().all(|b| b.is_ascii_hexdigit()));
    }
    false
}

/// Whether a text is an IPv4 address but for letters and signs that a reading program takes for numbers and points: `2O3.0.l13.77`, `203,0.113.77`.
fn is_misread_ip(text: &str) -> bool {
    let number = |b: u8| match b {
        b'O' | b'o' | b'Q' | b'D' => b'0',
        b'l' | b'I' | b'i' | b'|' | b'!' => b'1',
        b'Z' | b'z' => b'2',
        b'S' | b's' => b'5',
        b'B' => b'8',
        b',' | b':' => b'.',
        b => b,
    };
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if text.len() > 24 || digits < 3 {
        return false;
    }
    let read: Vec<u8> = text.bytes().filter(|b| *b != b' ').map(number).collect();
    read != text.as_bytes() && std::str::from_utf8(&read).is_ok_and(|read| read.parse::<std::net::Ipv4Addr>().is_ok())
}

/// Whether numbers, or numbers and masks, stand there with other signs between them than an address has, or with too few of them: `203·0·113·7`,
/// `203-0-113-XX`, `203.0113.7`.
fn is_row_of_numbers(text: &str) -> bool {
    const DIGITS: std::ops::RangeInclusive<usize> = 4..=12;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let masked = text.bytes().any(|b| matches!(b, b'x' | b'X'));
    let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let mask = |part: &str| part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'x' | b'X'));
    let parts = || text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let begins = text.starts_with(|c: char| c.is_ascii_digit());
    begins
        && text.len() < 40
        && (masked || DIGITS.contains(&digits))
        && (2..=4).contains(&parts().count())
        && parts().any(number)
        && parts().all(mask)
}

/// Whether one group of an IP address is masked: one letter over and over, or signs; an empty group counts, too.
fn is_mask_part(part: &str) -> bool {
    let mut chars = part.chars();
    let Some(first) = chars.next() else { return true };
    let same = chars.all(|c| c.eq_ignore_ascii_case(&first) || !c.is_alphanumeric());
    same && !first.is_ascii_digit()
}

#[cfg(test)]
mod tests;
