//! Machines between the outside and the recipient's own provider: services that take mail in for others, and an organisation's own
//! relays with public addresses.

use std::net::{IpAddr, Ipv4Addr};

use super::hosts::{is_mailbox_provider, is_under, organisation, same_organisation};
use super::received::Hop;
use super::senders::{Network, owns_host};

/// A service that takes mail in for other organisations.
struct Gateway {
    domains: &'static [&'static str],
    /// The addresses from which it hands mail on, as it publishes them for its customers' firewalls: start and bits.
    networks: &'static [Network],
}

impl Gateway {
    fn owns(&self, name: &str) -> bool {
        self.domains.iter().any(|domain| is_under(name, domain))
    }
}

const fn net(a: u8, b: u8, c: u8, bits: u32) -> Network {
    Network { start: IpAddr::V4(Ipv4Addr::new(a, b, c, 0)), bits }
}

const GATEWAYS: [Gateway; 9] = [
    Gateway {
        domains: &["pphosted.com", "ppe-hosted.com", "ppops.net"],
        networks: &[
            net(62, 209, 50, 23),
            net(66, 159, 224, 19),
            net(67, 231, 144, 20),
            net(91, 207, 212, 23),
            net(91, 209, 104, 24),
            net(148, 163, 128, 19),
            net(185, 132, 180, 22),
            net(185, 183, 28, 22),
            net(205, 220, 160, 19),
            net(208, 84, 64, 22),
            net(208, 86, 200, 22),
        ],
    },
    Gateway {
        domains: &["mimecast.com", "mimecast.co.za", "mimecast-offshore.com"],
        networks: &[
            net(41, 74, 192, 21),
            net(41, 74, 200, 23),
            net(41, 74, 204, 23),
            net(51, 163, 158, 23),
            net(63, 128, 21, 24),
            net(91, 220, 42, 24),
            net(103, 13, 69, 24),
            net(124, 47, 150, 24),
            net(124, 47, 189, 24),
            net(146, 101, 78, 24),
            net(170, 10, 128, 22),
            net(170, 10, 132, 23),
            net(180, 189, 28, 24),
            net(185, 58, 84, 22),
            net(193, 7, 206, 23),
            net(194, 104, 108, 22),
            net(195, 130, 217, 24),
            net(205, 139, 110, 23),
            net(207, 211, 30, 23),
            net(216, 205, 24, 24),
        ],
    },
    Gateway { domains: &["barracudanetworks.com", "cudaops.com"], networks: &[net(64, 235, 144, 20), net(209, 222, 80, 21)] },
    Gateway {
        domains: &["iphmx.com"],
        networks: &[net(68, 232, 128, 19), net(139, 138, 32, 19), net(207, 54, 64, 19), net(216, 71, 128, 19)],
    },
    Gateway {
        domains: &["messagelabs.com"],
        networks: &[
            net(46, 226, 48, 21),
            net(67, 219, 240, 20),
            net(85, 158, 136, 21),
            net(103, 9, 96, 22),
            net(117, 120, 16, 21),
            net(193, 109, 254, 23),
            net(194, 106, 220, 23),
            net(195, 245, 230, 23),
            net(216, 82, 240, 20),
        ],
    },
    Gateway { domains: &["mailcontrol.com"], networks: &[] },
    Gateway { domains: &["hornetsecurity.com"], networks: &[] },
    Gateway { domains: &["trendmicro.com", "trendmicro.eu"], networks: &[] },
    Gateway { domains: &["spamexperts.com", "antispamcloud.com"], networks: &[] },
];

/// Whether two names are of one gateway.
pub(super) fn is_same_gateway(a: &str, b: &str) -> bool {
    GATEWAYS.iter().any(|gateway| gateway.owns(a) && gateway.owns(b))
}

/// The name of the gateway that handed the message on in that line. Its name must have been looked up; where the server looks no names
/// up, as Outlook.com, the address must be one of that gateway's own.
pub(super) fn gateway(hop: &Hop) -> Option<&str> {
    let service = |name: &str| GATEWAYS.iter().find(|gateway| gateway.owns(name));
    if let Some(checked) = hop.checked_name.as_deref() {
        return service(checked).map(|_| checked);
    }
    let (said, ip) = (hop.helo.as_deref()?, hop.ip?);
    service(said).filter(|gateway| gateway.networks.iter().any(|network| network.contains(ip))).map(|_| said)
}

/// How the mail servers of an organisation are called.
const ROLES: [&str; 24] = [
    "antispam",
    "av",
    "edge",
    "exchange",
    "filter",
    "gate",
    "gateway",
    "gw",
    "imap",
    "in",
    "inbound",
    "mail",
    "mailfilter",
    "mailgw",
    "mailhost",
    "mailhub",
    "mailrelay",
    "mta",
    "mx",
    "mxgate",
    "relay",
    "scan",
    "smtp",
    "spamfilter",
];

/// Whether the recipient's own organisation handed the message on to itself, between two of its public addresses: universities and
/// providers of access do. The name must have been looked up, be that of a mail server beside the one that wrote the line or at the
/// top of the organisation, and the next line must be that server's. A customer's machine has no such name; and where the customers
/// of a provider write from its own names, there is no telling.
pub(super) fn is_own_relay(hop: &Hop, next_by: Option<&str>) -> bool {
    let (Some(name), Some(by), Some(next)) = (hop.checked_name.as_deref(), hop.by.as_deref(), next_by) else { return false };
    let Some((first, above)) = name.split_once('.') else { return false };
    let role = first.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
    let beside = || by.split_once('.').is_some_and(|(_, beside)| beside == above) || organisation(name).as_deref() == Some(above);
    ROLES.contains(&role)
        && name == next
        && name != by
        && same_organisation(name, by)
        && beside()
        && !is_mailbox_provider(name)
        && !owns_host(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gateway_is_known_by_its_looked_up_name_or_by_its_own_address() {
        for (line, expected) in [
            ("from a (mx1.pphosted.com [198.51.100.7]) by mx.home.example (Postfix)", Some("mx1.pphosted.com")),
            (
                "from a.mimecast.com (205.139.111.4) by X.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server",
                Some("a.mimecast.com"),
            ),
            (
                "from a.ess.barracudanetworks.com (209.222.82.7) by X.mail.protection.outlook.com (10.1.1.1)",
                Some("a.ess.barracudanetworks.com"),
            ),
            ("from a.mimecast.com (198.51.100.7) by X.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server", None),
            ("from mx1.pphosted.com (205.139.111.4) by X.mail.protection.outlook.com (10.1.1.1)", None),
            ("from a.mimecast.com.evil.example (205.139.111.4) by X.mail.protection.outlook.com (10.1.1.1)", None),
            ("from mx1.pphosted.com (mail.evil.example [67.231.149.1]) by mx.home.example (Postfix)", None),
        ] {
            assert_eq!(gateway(&Hop::parse(line).unwrap()), expected, "{line}");
        }
    }

    #[test]
    fn only_a_mail_server_of_the_same_organisation_is_an_own_relay() {
        let own = |from: &str, by: &str, next: &str| {
            let hop = Hop::parse(&format!("from x ({from} [192.0.2.10]) by {by} (Postfix) with ESMTP id 1")).unwrap();
            is_own_relay(&hop, Some(next))
        };
        assert!(own("mx1.uni.example", "mailbox.uni.example", "mx1.uni.example"));
        assert!(own("smtp-2.it.uni.example", "store.it.uni.example", "smtp-2.it.uni.example"));
        for (from, by, next) in [
            ("dsl-7.isp.example", "mx.isp.example", "dsl-7.isp.example"),
            ("mail.shop.isp.example", "mx.isp.example", "mail.shop.isp.example"),
            ("mx1.uni.example", "mailbox.uni.example", "mx2.uni.example"),
            ("mx1.uni.example", "mailbox.other.example", "mx1.uni.example"),
            ("smtp.gmail.com", "mx.google.com", "smtp.gmail.com"),
            ("mail.outlook.com", "x.outlook.com", "mail.outlook.com"),
            ("mail.sendgrid.net", "mx.sendgrid.net", "mail.sendgrid.net"),
        ] {
            assert!(!own(from, by, next), "{from} {by} {next}");
        }
    }
}
