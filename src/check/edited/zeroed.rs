//! IP addresses whose last numbers were replaced by zero, as people and programs hide them: another field shows that other numbers stood there.

use std::net::Ipv4Addr;

use super::field_names::{FieldKind, kind_of};
use crate::message::HeaderBlock;
use crate::message::field_name::FieldNames;

/// Fields besides those of [`FieldKind::Network`] in which a server writes the address that connected.
const WITH_IP: FieldNames =
    FieldNames::of(&["authentication-results", "arc-authentication-results", "received-spf", "x-forefront-antispam-report"]);

/// Whether the address of a Received line ends in zero, and other fields show one that differs from it only there.
pub(super) fn is_zeroed_in_trace(block: &HeaderBlock, address: &str) -> bool {
    let is_one = |name| WITH_IP.has(name) || kind_of(name) == Some(FieldKind::Network);
    let Some(zeroed) = Zeroed::of(address) else { return false };
    zeroed.is_another_in(block.fields().filter(|field| is_one(field.which)).map(|field| field.line()))
}

/// Whether the address in the results of a check ends in zero, and the Received lines of the own servers show one that differs from it only there.
pub(super) fn is_zeroed_in_results(block: &HeaderBlock, address: &str) -> bool {
    /// How many Received lines may tell of the handover.
    const OWN: usize = 6;
    let Some(zeroed) = Zeroed::of(address) else { return false };
    zeroed.is_another_in(block.received().iter().take(OWN).map(|look| &look.line))
}

/// An address whose last number, or two, are zero.
struct Zeroed {
    address: Ipv4Addr,
    /// How many numbers are left.
    known: usize,
}

impl Zeroed {
    fn of(address: &str) -> Option<Self> {
        let address: Ipv4Addr = address.strip_suffix(".0").and(address.parse().ok())?;
        let known = if address.octets()[2] == 0 { 2 } else { 3 };
        (!address.is_private() && !address.is_loopback() && !address.is_unspecified()).then_some(Self { address, known })
    }

    /// Whether these texts show another address of the same beginning, and not this one.
    fn is_another_in<T: AsRef<str>>(&self, texts: impl Iterator<Item = T>) -> bool {
        let mut is_another = false;
        for text in texts {
            // Behind a slash stands the size of a network.
            for word in text.as_ref().split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '/'))) {
                let Ok(other) = word.parse::<Ipv4Addr>() else { continue };
                if other == self.address {
                    return false;
                }
                is_another |= other.octets()[..self.known] == self.address.octets()[..self.known];
            }
        }
        is_another
    }
}

#[cfg(test)]
mod tests {
    use super::super::ChangedPart;
    use super::super::tests::{HEAD, places};
    use super::*;

    #[test]
    fn another_field_shows_the_numbers_that_were_replaced() {
        let block = |ip: &str, spf: &str| {
            let text =
                format!("Received: from a.example (b.example [{ip}]) by mx.example with SMTP id 1\nReceived-SPF: pass client-ip={spf};\n");
            HeaderBlock::parse(text.into_bytes())
        };
        assert!(is_zeroed_in_trace(&block("203.0.113.0", "203.0.113.9"), "203.0.113.0"));
        assert!(is_zeroed_in_trace(&block("203.9.0.0", "203.9.113.9"), "203.9.0.0"));
        assert!(is_zeroed_in_results(&block("203.0.113.9", "203.0.113.0"), "203.0.113.0"));
        for (ip, spf) in
            [("203.0.113.0", "203.0.113.0"), ("203.0.113.0", "198.51.100.7"), ("203.0.113.0", "203.0.113.9/24"), ("10.0.0.0", "10.0.0.7")]
        {
            assert!(!is_zeroed_in_trace(&block(ip, spf), ip), "{ip} {spf}");
        }
        assert!(!is_zeroed_in_trace(&block("203.0.113.9", "203.0.113.7"), "203.0.113.9"));
    }

    #[test]
    fn the_last_number_of_an_address_was_set_to_zero() {
        let spf = |ip: &str| format!("Received-SPF: pass (mx.example: a.example) client-ip={ip};\n");
        let zeroed = HEAD.replace("192.0.2.1]", "192.0.2.0]");
        assert_eq!(places(&format!("{}{zeroed}", spf("192.0.2.7"))), [ChangedPart::Network]);
        assert_eq!(places(&format!("{}{HEAD}", spf("192.0.2.0"))), [ChangedPart::Network]);
        assert_eq!(places(&format!("{}{zeroed}", spf("192.0.2.0"))), []);
        assert_eq!(places(&format!("{}{zeroed}", spf("203.0.113.7"))), []);
        assert_eq!(places(&zeroed), []);
    }
}
