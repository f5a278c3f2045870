//! Received lines of a form that most servers write, told by one strict look: nothing in them can be a mark but the recipient, the sender, the id and
//! the time. `from NAME (NAME [ADDRESS]) by NAME …`, `from NAME (ADDRESS) by NAME …`, `from [ADDRESS] ([ADDRESS:PORT] helo=NAME) by NAME …`.

use memchr::memchr;

use super::clauses::{recipient_at, sender_in};
use super::looked_up::is_mark_for_lookup;
use super::ordinary::is_ordinary_name;
use super::remarks::may_begin_a_remark;
use super::trace_words::{may_be_a_mark, may_begin_a_mark, may_matter};
use super::written::is_name_of_any;
use crate::message::ip::{ipv4, ipv6};
use crate::message::positions::positions;

/// What still has to be looked at in such a line.
#[derive(Debug)]
pub(super) struct SoundLine<'a> {
    pub recipient: Option<&'a str>,
    pub sender: Option<&'a str>,
}

impl<'a> SoundLine<'a> {
    /// Reads a value without line ends. `None`: it has another form, so all of it has to be looked at. `own`: a server of the own side wrote it.
    pub fn read(value: &'a str, own: bool) -> Option<Self> {
        let rest = value.strip_prefix("from ").filter(|_| value.is_ascii())?;
        let (from, rest) = rest.split_at_checked(memchr(b' ', rest.as_bytes())?)?;
        let rest = rest.strip_prefix(" (")?;
        let (comment, rest) = rest.split_at_checked(memchr(b')', rest.as_bytes())?)?;
        let rest = rest.strip_prefix(") by ")?;
        let (by, rest) = rest.split_at_checked(memchr(b' ', rest.as_bytes())?)?;
        if !(is_name_or_ip(from) && is_lookup(comment) && is_ordinary_name(by))
            || (own && (is_name_of_any(by) || memchr(b'.', by.as_bytes()).is_none()))
        {
            return None;
        }
        let mut recipient = None;
        let bytes = rest.as_bytes();
        // What follows the name of a server in nearly all lines; another word may be a part of a name that was broken up.
        if !matches!(bytes.get(1), Some(b'(' | b'w' | b'i')) {
            return None;
        }
        for at in positions(bytes, [b' ', b'=']) {
            let word = bytes.get(at + 1..).unwrap_or_default();
            if !may_matter(word) {
                continue;
            }
            match word {
                _ if bytes[at] == b'=' && !may_be_a_mark(word) => {}
                _ if bytes[at] == b'=' => return None,
                [b'f' | b'F', b'o' | b'O', b'r' | b'R', b' ', ..] if recipient.is_none() => {
                    // In a comment it is a word of the server.
                    let above = &bytes[..at];
                    if memchr::memchr_iter(b'(', above).count() != memchr::memchr_iter(b')', above).count() {
                        return None;
                    }
                    recipient = Some(recipient_at(rest, at + 1));
                }
                // `w1th`
                [b'w', second, b't', b'h', b' ', ..] if *second != b'i' => return None,
                [first, second, ..] if may_begin_a_remark(*first, Some(*second)) => return None,
                [b'(', b'(' | b'[', ..] => return None,
                _ if may_begin_a_mark(word.strip_prefix(b"(").unwrap_or(word)) => return None,
                _ => {}
            }
        }
        Some(Self { recipient, sender: sender_in(rest) })
    }
}

/// Whether this is what a machine calls itself: a name, or its IP address.
fn is_name_or_ip(from: &str) -> bool {
    let bare = from.strip_prefix('[').and_then(|from| from.strip_suffix(']')).unwrap_or(from);
    if bare.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        is_ipv4(bare.as_bytes())
    } else {
        bare.len() == from.len() && is_ordinary_name(from)
    }
}

/// Whether a comment holds the address that connected, and nothing else but the name that was looked up or that the machine called itself.
fn is_lookup(comment: &str) -> bool {
    let Some(open) = memchr(b'[', comment.as_bytes()) else { return is_ip(comment.as_bytes()) };
    let (name, rest) = comment.split_at_checked(open).unwrap_or_default();
    let (address, behind) = rest.get(1..).and_then(|rest| rest.split_once(']')).unwrap_or_default();
    let is_word = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    let is_name = |name: &str| {
        let name = name.strip_suffix('.').unwrap_or(name);
        is_ordinary_name(name) || (is_word(name) && memchr(b'.', name.as_bytes()).is_none() && !is_mark_for_lookup(name))
    };
    let named = name.is_empty() || name.strip_suffix(' ').is_some_and(|name| !name.is_empty() && is_name(name));
    let said = behind.is_empty() || behind.strip_prefix(" helo=").is_some_and(is_word);
    let with_port = || {
        let (address, port) = address.split_once(':').unwrap_or_default();
        is_ipv4(address.as_bytes()) && (1..=4).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit())
            || port.len() == 5 && port.parse::<u16>().is_ok() && is_ipv4(address.as_bytes())
    };
    named && said && (is_ip(address.as_bytes()) || with_port())
}

/// Whether this is an IP address, as servers write it, and neither one that stands for none nor one whose last number may have been covered by zero.
fn is_ip(text: &[u8]) -> bool {
    if memchr(b':', text).is_some() { ipv6(text).is_some_and(|ip| !ip.is_unspecified()) } else { is_ipv4(text) }
}

fn is_ipv4(text: &[u8]) -> bool {
    ipv4(text).is_some_and(|ip| ip.octets()[3] != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_that_stand_for_none_are_none() {
        assert!(is_ip(b"192.0.2.1") && is_ip(b"2001:db8::1") && !is_ip(b"::") && !is_ip(b"0.0.0.0") && !is_ip(b""));
    }

    #[test]
    fn lines_of_that_form_are_sound() {
        for line in [
            "from a.example (b.example [192.0.2.1]) by mx.example (Postfix) with ESMTPS id 1 for <c@d.example>; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example. [2001:db8::1]) by mx.example with ESMTPS id 1; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (2001:db8::1) by mx.example (192.0.2.1) with Microsoft SMTP Server id 1; Tue, 24 Nov 2026 10:15:42 +0100",
            "from [192.0.2.1] ([192.0.2.1:46764] helo=a.example) by mx.example (envelope-from <c@d.example>) with ESMTP; Tue, 24 Nov 2026",
            "from a.example (unknown [192.0.2.1]) by mx.example (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 10:15:42 +0100",
        ] {
            assert!(SoundLine::read(line, true).is_some(), "{line}");
        }
        for line in [
            "from a.example (b.example [192.0.2.xxx]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (xxxx.xxx.example [192.0.2.1]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from removed.example (b.example [192.0.2.1]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example [0.0.0.0]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example [192.0.2.1]) by [redacted] with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example [192.0.2.1]) by mx.example <-- look with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example [192.0.2.1]) by mx.example (look for this) with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (xxxxx [192.0.2.1]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (REDACTED [192.0.2.1]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example () by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example ( [192.0.2.1]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
        ] {
            assert!(SoundLine::read(line, true).is_none(), "{line}");
        }
    }
}
