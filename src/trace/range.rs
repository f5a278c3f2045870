//! Ranges of IP addresses (CIDR, RFC 4632), as the tables in `assets/` write them.

use std::net::IpAddr;

use serde::Deserialize;

/// A range of IP addresses, written `address/bits`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "&str")]
pub(super) struct AddressRange {
    pub start: IpAddr,
    pub bits: u32,
}

impl TryFrom<&str> for AddressRange {
    type Error = &'static str;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        let (start, bits) = text.split_once('/').ok_or("a network is written address/bits")?;
        let start: IpAddr = start.parse().map_err(|_| "a network begins with an address")?;
        let longest = if start.is_ipv4() { 32 } else { 128 };
        let bits = bits.parse().ok().filter(|&bits| bits <= longest).ok_or("a network ends with the number of its bits")?;
        Ok(Self { start, bits })
    }
}

impl AddressRange {
    pub(super) fn contains(self, ip: IpAddr) -> bool {
        match (self.start, ip) {
            (IpAddr::V4(start), IpAddr::V4(ip)) => (u32::from(start) ^ u32::from(ip)).checked_shr(32 - self.bits).unwrap_or(0) == 0,
            (IpAddr::V6(start), IpAddr::V6(ip)) => (u128::from(start) ^ u128::from(ip)).checked_shr(128 - self.bits).unwrap_or(0) == 0,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_contain_their_own_addresses_only() {
        let range_of = |text: &str| AddressRange::try_from(text);
        for (range, ip, expected) in [
            ("13.108.0.0/14", "13.110.78.233", true),
            ("13.108.0.0/14", "13.112.0.1", false),
            ("2401:ce80::/32", "2401:ce80::1", true),
            ("2401:ce80::/32", "13.110.78.233", false),
            ("0.0.0.0/0", "1.2.3.4", true),
            ("1.2.3.4/32", "1.2.3.4", true),
            ("1.2.3.4/32", "1.2.3.5", false),
        ] {
            assert_eq!(range_of(range).unwrap().contains(ip.parse().unwrap()), expected, "{range} {ip}");
        }
        for wrong in ["1.2.3.4", "1.2.3.4/33", "x/8", "::/129", "1.2.3.4/-1"] {
            assert!(range_of(wrong).is_err(), "{wrong}");
        }
    }
}
