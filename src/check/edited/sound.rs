//! Received lines of a form that most servers write, told by one strict look: nothing in them can be a mark but the recipient, the sender, the id and
//! the time. `from NAME (NAME [ADDRESS]) by NAME …`, `from NAME (ADDRESS) by NAME …`, `from [ADDRESS] ([ADDRESS:PORT] helo=NAME) by NAME …`.

use memchr::memchr;

use super::clauses::{recipient_at, sender_in};
use super::marks::is_ordinary_name;
use super::remarks::may_begin_a_remark;

/// What still has to be looked at in such a line.
#[derive(Debug)]
pub(super) struct SoundLine<'a> {
    pub recipient: Option<&'a str>,
    pub sender: Option<&'a str>,
}

impl<'a> SoundLine<'a> {
    /// `None`: it has another form, so all of it has to be looked at.
    pub fn read(value: &'a str) -> Option<Self> {
        let rest = value.strip_prefix("from ").filter(|_| value.is_ascii())?;
        let (from, rest) = rest.split_at_checked(memchr(b' ', rest.as_bytes())?)?;
        let rest = rest.strip_prefix(" (")?;
        let (comment, rest) = rest.split_at_checked(memchr(b')', rest.as_bytes())?)?;
        let rest = rest.strip_prefix(") by ")?;
        let (by, rest) = rest.split_at_checked(memchr(b' ', rest.as_bytes())?)?;
        if !(is_names_or_address(from) && is_lookup(comment) && is_ordinary_name(by)) {
            return None;
        }
        let mut recipient = None;
        let bytes = rest.as_bytes();
        for at in memchr::memchr_iter(b' ', bytes) {
            match bytes.get(at + 1..).unwrap_or_default() {
                [b'f' | b'F', b'o' | b'O', b'r' | b'R', b' ', ..] if recipient.is_none() => {
                    // In a comment it is a word of the server.
                    let above = &bytes[..at];
                    if memchr::memchr_iter(b'(', above).count() != memchr::memchr_iter(b')', above).count() {
                        return None;
                    }
                    recipient = Some(recipient_at(rest, at + 1));
                }
                [first, second, ..] if may_begin_a_remark(*first, Some(*second)) => return None,
                _ => {}
            }
        }
        Some(Self { recipient, sender: sender_in(rest) })
    }
}

/// What a machine called itself: a name, or its address.
fn is_names_or_address(from: &str) -> bool {
    let bare = from.strip_prefix('[').and_then(|from| from.strip_suffix(']')).unwrap_or(from);
    if bare.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        is_ipv4(bare.as_bytes())
    } else {
        bare.len() == from.len() && is_ordinary_name(from)
    }
}

/// Whether a comment holds the address that connected, and nothing else but the name that was looked up or that the machine called itself.
fn is_lookup(comment: &str) -> bool {
    let Some(open) = memchr(b'[', comment.as_bytes()) else { return is_address(comment.as_bytes()) };
    let (name, rest) = comment.split_at_checked(open).unwrap_or_default();
    let (address, behind) = rest.get(1..).and_then(|rest| rest.split_once(']')).unwrap_or_default();
    let is_word = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    let is_name = |name: &str| {
        let name = name.strip_suffix('.').unwrap_or(name);
        is_ordinary_name(name) || (is_word(name) && memchr(b'.', name.as_bytes()).is_none())
    };
    let named = name.is_empty() || name.strip_suffix(' ').is_some_and(|name| !name.is_empty() && is_name(name));
    let said = behind.is_empty() || behind.strip_prefix(" helo=").is_some_and(is_word);
    let with_port = || {
        let (address, port) = address.split_once(':').unwrap_or_default();
        is_ipv4(address.as_bytes()) && (1..=4).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit())
            || port.len() == 5 && port.parse::<u16>().is_ok() && is_ipv4(address.as_bytes())
    };
    named && said && (is_address(address.as_bytes()) || with_port())
}

/// An address of a machine, as servers write it.
fn is_address(text: &[u8]) -> bool {
    is_ipv4(text) || is_ipv6(text)
}

/// Four numbers below 256, not all of them zero.
fn is_ipv4(text: &[u8]) -> bool {
    let (mut points, mut digits, mut number, mut any) = (0, 0, 0_u32, false);
    for b in text {
        match b {
            b'0'..=b'9' => {
                let leads = digits > 0 && number == 0;
                number = number * 10 + u32::from(b - b'0');
                digits += 1;
                any |= number > 0;
                if leads || number > 255 {
                    return false;
                }
            }
            b'.' if digits > 0 => {
                points += 1;
                (digits, number) = (0, 0);
            }
            _ => return false,
        }
    }
    points == 3 && digits > 0 && any
}

/// Eight groups, or fewer and two colons in the place of the others.
fn is_ipv6(text: &[u8]) -> bool {
    let (mut groups, mut digits, mut gap) = (0, 0, false);
    for (at, b) in text.iter().enumerate() {
        match b {
            b':' => {
                let doubled = text.get(at + 1) == Some(&b':');
                let edge = digits == 0 && !(at > 0 && text[at - 1] == b':') && !doubled;
                if edge || (doubled && std::mem::replace(&mut gap, true)) {
                    return false;
                }
                digits = 0;
            }
            b if b.is_ascii_hexdigit() => {
                groups += u32::from(digits == 0);
                digits += 1;
                if digits > 4 {
                    return false;
                }
            }
            _ => return false,
        }
    }
    let whole = digits > 0 || text.ends_with(b"::");
    whole && groups > 0 && if gap { groups < 8 } else { groups == 8 }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;

    #[test]
    fn addresses_are_told_as_the_library_tells_them() {
        for text in [
            "192.0.2.1",
            "0.0.0.1",
            "255.255.255.255",
            "256.0.0.1",
            "1.2.3",
            "1.2.3.4.5",
            "01.2.3.4",
            "1..2.3",
            ".1.2.3",
            "1.2.3.",
            "",
            "1.2.3.0",
            "2001:db8::1",
            "::1",
            "1::",
            "2001:db8:1:2:3:4:5:6",
            "2001:db8:1:2:3:4:5",
            "1:2:3:4:5:6:7::",
            "1:2:3:4:5:6:7:8:9",
            "1::2::3",
            ":::",
            ":1",
            "1:",
            ":1::2",
            "1::2:",
            "12345::1",
            "g::1",
            "1:2:3:4:5:6:7:8::",
            "1:::2",
            "fe80::1%eth0",
            "1:2",
            ":",
            "1234",
            "::1:2:3:4:5:6:7",
            "::1:2:3:4:5:6:7:8",
        ] {
            assert_eq!(is_address(text.as_bytes()), text.parse::<IpAddr>().is_ok(), "{text}");
        }
        // These stand for no address.
        assert!(!is_address(b"::") && !is_address(b"0.0.0.0"));
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
            assert!(SoundLine::read(line).is_some(), "{line}");
        }
        for line in [
            "from a.example (b.example [192.0.2.xxx]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (xxxx.xxx.example [192.0.2.1]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from removed.example (b.example [192.0.2.1]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example [0.0.0.0]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example [192.0.2.1]) by [redacted] with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example [192.0.2.1]) by mx.example <-- look with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example (b.example [192.0.2.1]) by mx.example (look for this) with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example () by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
            "from a.example ( [192.0.2.1]) by mx.example with ESMTP; Tue, 24 Nov 2026 10:15:42 +0100",
        ] {
            assert!(SoundLine::read(line).is_none(), "{line}");
        }
    }
}
