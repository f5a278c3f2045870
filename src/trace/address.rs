//! Network addresses as Received lines write them, and which of them anyone on the internet can have.

use std::net::{IpAddr, Ipv6Addr};

pub(super) use crate::message::ip::is_public;
use crate::message::ip::{ipv4, ipv6};

/// The address in `[…]`, where a port may follow inside or outside.
pub(super) fn address_in_brackets(word: &str) -> Option<IpAddr> {
    let rest = word.get(memchr::memchr(b'[', word.as_bytes())? + 1..)?;
    parse_ip(rest.split(']').next()?)
}

/// Reads an IPv4 or IPv6 address, also with `IPv6:`, a zone or a port. An IPv4 address mapped into IPv6 is returned as IPv4.
pub(super) fn parse_ip(text: &str) -> Option<IpAddr> {
    // Most words are told by their first letter: no address begins with it, nor does `IPv6:`.
    let may_begin = |text: &str, brackets: bool| {
        let first = text.as_bytes().first();
        first.is_some_and(|b| b.is_ascii_hexdigit() || matches!(b, b':' | b'i' | b'I') || (brackets && matches!(b, b'[' | b']')))
    };
    if !may_begin(text, true) {
        return None;
    }
    let is_bare = matches!(text.as_bytes(), [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric());
    let text = if is_bare { text } else { text.trim_matches(['[', ']']) };
    if !is_bare && !may_begin(text, false) {
        return None;
    }
    let text = text.get(..5).filter(|start| start.eq_ignore_ascii_case("ipv6:")).map_or(text, |_| text.get(5..).unwrap_or_default());
    let text = match text.bytes().position(|b| !(b.is_ascii_hexdigit() || matches!(b, b'.' | b':'))) {
        Some(zone) if text.as_bytes().get(zone) == Some(&b'%') => text.get(..zone)?,
        Some(_) => return None,
        None => text,
    };
    // Each form is read as what it can be, since trying costs more than a look.
    if memchr::memchr(b':', text.as_bytes()).is_none() {
        return ipv4(text.as_bytes()).map(IpAddr::V4);
    }
    // The library reads those with an IPv4 address at the end, too.
    let ip = ipv6(text.as_bytes()).or_else(|| text.parse::<Ipv6Addr>().ok()).map(IpAddr::V6).or_else(|| {
        let (address, port) = text.rsplit_once(':')?;
        let port = port.parse::<u16>().is_ok() && !address.contains(':');
        port.then(|| address.parse::<IpAddr>().ok()).flatten()
    })?;
    match ip {
        IpAddr::V6(v6) => Some(v6.to_ipv4_mapped().map_or(IpAddr::V6(v6), IpAddr::V4)),
        v4 @ IpAddr::V4(_) => Some(v4),
    }
}

/// Whether an address is of a range that is given to nobody and that no network on the Internet carries: those for examples (RFC 5737, RFC 3849,
/// RFC 9637) and for tests of equipment (RFC 2544). Only a machine inside can have one.
pub(super) fn is_nobodys(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => matches!(v4.octets(), [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _] | [198, 18 | 19, ..]),
        IpAddr::V6(v6) => matches!(v6.segments(), [0x2001, 0xdb8, ..] | [0x3fff, 0..=0x0fff, ..]),
    }
}
