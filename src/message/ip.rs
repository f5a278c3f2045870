//! IP addresses as nearly all servers write them, and which of them can be reached from outside. For IPv6 the library's reader takes twice as long, and every Received line of Microsoft has two.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Four numbers below 256 with points between them.
pub(crate) fn ipv4(text: &[u8]) -> Option<Ipv4Addr> {
    let (mut address, mut points, mut digits, mut number) = (0_u32, 0, 0, 0_u32);
    for b in text {
        match b {
            b'0'..=b'9' => {
                // A leading zero is refused, as the library does: some programs take such a number for an octal one.
                let leads = digits > 0 && number == 0;
                number = number * 10 + u32::from(b - b'0');
                digits += 1;
                if leads || number > 255 {
                    return None;
                }
            }
            b'.' if digits > 0 && points < 3 => {
                address = address << 8 | number;
                points += 1;
                (digits, number) = (0, 0);
            }
            _ => return None,
        }
    }
    (points == 3 && digits > 0).then(|| Ipv4Addr::from_bits(address << 8 | number))
}

/// Eight groups, or fewer and two colons in the place of the others (RFC 4291 section 2.2, without its third form).
pub(crate) fn ipv6(text: &[u8]) -> Option<Ipv6Addr> {
    let (mut groups, mut count, mut digits, mut gap) = ([0_u16; 8], 0, 0, None);
    for (at, b) in text.iter().enumerate() {
        match b {
            b':' => {
                let doubled = text.get(at + 1) == Some(&b':');
                let after_colon = at > 0 && text[at - 1] == b':';
                // A single colon stands behind a group and before one.
                let is_last = at + 1 == text.len();
                if (digits == 0 && !after_colon && !doubled) || (is_last && !after_colon) || (doubled && gap.replace(count).is_some()) {
                    return None;
                }
                digits = 0;
            }
            _ => {
                let digit = match b {
                    b'0'..=b'9' => b - b'0',
                    b'a'..=b'f' => b - b'a' + 10,
                    b'A'..=b'F' => b - b'A' + 10,
                    _ => return None,
                };
                count += usize::from(digits == 0);
                digits += 1;
                let group = groups.get_mut(count.checked_sub(1)?)?;
                if digits > 4 {
                    return None;
                }
                *group = *group << 4 | u16::from(digit);
            }
        }
    }
    match gap {
        None if count == 8 => {}
        Some(gap) if count < 8 => {
            // The groups behind the gap go to the end.
            groups[gap..].rotate_right(8 - count);
        }
        _ => return None,
    }
    Some(Ipv6Addr::from(groups))
}

/// Whether the address can be reached from the internet.
pub(crate) fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            let shared = a == 100 && (64..128).contains(&b);
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_broadcast()
                || shared
                || a == 0
                || a >= 224)
        }
        IpAddr::V6(v6) => {
            if let Some(v4) = v6.to_ipv4_mapped() {
                return is_public(IpAddr::V4(v4));
            }
            let [first, ..] = v6.segments();
            // 6to4 around a private address: Google writes the addresses of its own machines this way.
            let inner = (first == 0x2002).then(|| six_to_four(v6));
            let local =
                v6.is_loopback() || v6.is_unspecified() || first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80 || first & 0xff00 == 0xff00;
            // What begins with zeros is reserved (RFC 4291 section 2.4), but for addresses that were translated (RFC 6052).
            let reserved = first < 0x100 && first != 0x64;
            !local && !reserved && inner.is_none_or(is_public)
        }
    }
}

fn six_to_four(v6: Ipv6Addr) -> IpAddr {
    let [_, high, low, ..] = v6.segments();
    let [a, b] = high.to_be_bytes();
    let [c, d] = low.to_be_bytes();
    IpAddr::from([a, b, c, d])
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: &[&str] = &[
        "192.0.2.1",
        "0.0.0.0",
        "0.0.0.1",
        "255.255.255.255",
        "256.0.0.1",
        "1.2.3",
        "1.2.3.4.5",
        "01.2.3.4",
        "00.2.3.4",
        "1..2.3",
        ".1.2.3",
        "1.2.3.",
        "",
        "1.2.3.0",
        "1.2.3.4 ",
        "+1.2.3.4",
        "1.2.3.x",
        "2001:db8::1",
        "::",
        "::1",
        "1::",
        "2001:DB8:1:2:3:4:5:6",
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
        "00001::",
        "g::1",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7",
        "::1:2:3:4:5:6:7:8",
        "1:2:3::4:5:6:7",
        "1:2:3::4:5:6:7:8",
        "1:::2",
        "fe80::1%eth0",
        "1:2",
        ":",
        "1234",
        "2603:10b6:5:54:cafe::53",
        "1:2:3:4:5:6:7:",
        ":2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8:",
        "a:b::c:d",
        "0:0:0:0:0:0:0:0",
        "1::0",
    ];

    #[test]
    fn addresses_are_read_as_the_library_reads_them() {
        for text in TEXTS {
            assert_eq!(ipv4(text.as_bytes()), text.parse().ok(), "{text}");
            assert_eq!(ipv6(text.as_bytes()), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn every_text_of_a_few_signs_is_read_as_the_library_reads_it() {
        // Colons, points and digits in any order.
        let signs = *b"::::12.0a";
        let mut dice = 0x5eed_u64;
        for _ in 0..200_000 {
            let mut text = Vec::new();
            for _ in 0..24 {
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let roll = usize::try_from(dice >> 33).unwrap_or_default();
                if roll % 16 == 0 {
                    break;
                }
                text.push(signs[roll / 16 % signs.len()]);
            }
            let text = String::from_utf8_lossy(&text);
            assert_eq!(ipv4(text.as_bytes()), text.parse().ok(), "{text}");
            // The library also reads an IPv4 address at the end.
            assert_eq!(ipv6(text.as_bytes()), text.parse().ok().filter(|_| !text.contains('.')), "{text}");
        }
    }
}
