//! Ranges of addresses as registers write them.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A range of addresses of one family, first and last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    first: IpAddr,
    last: IpAddr,
}

/// More ranges than one record has.
const MOST: usize = 64;

impl Range {
    /// From the first to the last address; nothing where they are of two families or in the wrong order.
    pub fn new(first: IpAddr, last: IpAddr) -> Option<Self> {
        (first.is_ipv4() == last.is_ipv4() && first <= last).then_some(Self { first, last })
    }

    /// Whether an address is in it.
    pub fn contains(&self, ip: IpAddr) -> bool {
        self.first.is_ipv4() == ip.is_ipv4() && self.first <= ip && ip <= self.last
    }

    /// How many addresses it has, less one.
    pub(super) fn size(&self) -> u128 {
        match (self.first, self.last) {
            (IpAddr::V4(first), IpAddr::V4(last)) => u128::from(u32::from(last) - u32::from(first)),
            (IpAddr::V6(first), IpAddr::V6(last)) => u128::from(last) - u128::from(first),
            _ => 0,
        }
    }

    /// Whether it is larger than any one operator's: a register's own part of the address space.
    pub(super) fn is_a_registers(&self) -> bool {
        // The largest that operators have are a /8 of IPv4 and a /16 of IPv6.
        let most = if self.first.is_ipv4() { (1 << 24) - 1 } else { (1 << 112) - 1 };
        self.size() > most
    }

    /// All addresses that begin with the first `bits` of `ip`.
    fn prefix(ip: IpAddr, bits: u32) -> Option<Self> {
        match ip {
            IpAddr::V4(ip) => {
                let rest = u32::MAX.checked_shr(bits).unwrap_or(0);
                let first = u32::from(ip) & !rest;
                (bits <= 32).then(|| Self { first: Ipv4Addr::from(first).into(), last: Ipv4Addr::from(first | rest).into() })
            }
            IpAddr::V6(ip) => {
                let rest = u128::MAX.checked_shr(bits).unwrap_or(0);
                let first = u128::from(ip) & !rest;
                (bits <= 128).then(|| Self { first: Ipv6Addr::from(first).into(), last: Ipv6Addr::from(first | rest).into() })
            }
        }
    }

    /// The range that a text is: `192.0.2.0 - 192.0.2.255`, `192.0.2.0/24`, `192.0/17` as LACNIC writes it, or one address.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > 100 {
            return None;
        }
        if let Some((first, last)) = text.split_once(['-', '–', '—']) {
            return Self::new(address(first)?, address(last)?);
        }
        match text.split_once('/') {
            Some((start, bits)) => Self::prefix(start_of(start)?, bits.trim().parse().ok()?),
            None => address(text).and_then(|ip| Self::new(ip, ip)),
        }
    }

    /// All ranges in a value: one, or a list of them. What else stands there is passed over, such as `(/11)`.
    pub(super) fn all(value: &str) -> Vec<Self> {
        let value = value.split('(').next().unwrap_or_default();
        if let Some(one) = Self::parse(value) {
            return vec![one];
        }
        value.split([',', ';', ' ', '\t']).filter(|word| word.contains(['/', '-'])).filter_map(Self::parse).take(MOST).collect()
    }
}

fn address(text: &str) -> Option<IpAddr> {
    text.trim().parse::<IpAddr>().ok().map(|ip| ip.to_canonical())
}

/// The address at the start of a prefix; LACNIC leaves out zeros at the end.
fn start_of(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let parts = text.split('.').count();
    let short = (1..4).contains(&parts) && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if short { address(&format!("{text}{}", ".0".repeat(4 - parts))) } else { text.parse().ok() }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last { write!(f, "{}", self.first) } else { write!(f, "{} – {}", self.first, self.last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        Range::all(text).iter().map(Range::to_string).collect::<Vec<_>>().join(" + ")
    }

    #[test]
    fn ranges_are_read_as_the_registers_write_them() {
        for (text, expected) in [
            ("203.0.113.0 - 203.0.113.255", "203.0.113.0 – 203.0.113.255"),
            ("203.0.113.0-203.0.113.63", "203.0.113.0 – 203.0.113.63"),
            ("203.0.113.0 – 203.0.113.63", "203.0.113.0 – 203.0.113.63"),
            ("203.0.113.0/24", "203.0.113.0 – 203.0.113.255"),
            ("198.51/16", "198.51.0.0 – 198.51.255.255"),
            ("198.51.100/22", "198.51.100.0 – 198.51.103.255"),
            ("203.0.113.0 - 203.0.113.255 (/24)", "203.0.113.0 – 203.0.113.255"),
            ("203.0.113.0/25, 203.0.113.128/26", "203.0.113.0 – 203.0.113.127 + 203.0.113.128 – 203.0.113.191"),
            ("2001:db8::/32", "2001:db8:: – 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("2001:db8:: - 2001:db8:0:ffff:ffff:ffff:ffff:ffff", "2001:db8:: – 2001:db8:0:ffff:ffff:ffff:ffff:ffff"),
            ("203.0.113.7", "203.0.113.7"),
            ("0.0.0.0/0", "0.0.0.0 – 255.255.255.255"),
            ("::/0", ":: – ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("203.0.113.255 - 203.0.113.0", ""),
            ("203.0.113.0 - 2001:db8::", ""),
            ("203.0.113.0/33", ""),
            ("203.0.113.0/99999999999", ""),
            ("see below", ""),
            ("", ""),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn an_address_is_in_its_range_alone() {
        let range = Range::parse("203.0.113.0/26").unwrap();
        assert!(range.contains("203.0.113.63".parse().unwrap()) && !range.contains("203.0.113.64".parse().unwrap()));
        assert!(!range.contains("2001:db8::1".parse().unwrap()));
        assert!(!range.is_a_registers() && Range::parse("96.0.0.0/6").unwrap().is_a_registers());
        assert!(!Range::parse("12.0.0.0/8").unwrap().is_a_registers() && Range::parse("2a00::/12").unwrap().is_a_registers());
    }
}
