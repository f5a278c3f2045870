//! Whether a machine in the network of a company is a customer's, and none of those with which the company sends or keeps mail. Two things tell it:
//! the names that the company gives to each machine that it rents out and each connection that it sells; and the networks that it keeps for mail alone
//! and makes public, where the machine is in none of these.

use std::net::{IpAddr, Ipv4Addr};

use super::RecordedClient;
use super::operators::{self, Operator};
use crate::trace::hosts::organisational_domain;
use crate::trace::pattern::like_any;

/// Words in the names of mail servers, and parts of such words. Shorter ones stand in the names of places, too.
const MAIL_WORDS: [&str; 4] = ["mout", "mx", "out", "outbound"];
const MAIL_PARTS: [&str; 7] = ["bounce", "gateway", "mail", "mta", "relay", "sender", "smtp"];

/// Whether the looked-up name of a machine is one that this operator gives to its customers' machines: the whole address stands in it, or the table of
/// operators has a pattern for it. A company that keeps mailboxes, too, may call its own mail servers by their addresses, but then like mail servers.
pub(super) fn is_customers_of(operator: &Operator, name: &str, ip: IpAddr) -> bool {
    let rented: Vec<&str> = operator.rented.iter().map(String::as_str).collect();
    let in_its_domain = || operators::named(name).is_some_and(|found| found.id == operator.id);
    like_any(name, &rented) || (has_address(name, ip) && in_its_domain() && !is_mail_servers(name))
}

/// Whether a machine is in none of the networks that this operator keeps for the mail of its own mailboxes, and makes public. Only by IPv4: between the
/// machines of its own sides such a company uses IPv6 addresses of any of its networks.
pub(super) fn is_apart_from_mailboxes(operator: &Operator, client: &RecordedClient<'_>) -> bool {
    client.ip.is_ipv4() && operator.mailboxes.as_deref().is_some_and(|id| !(client.is_mail_server_of)(id, client.ip))
}

/// Whether a name has the whole address in it, as four numbers or as one, forwards or backwards.
fn has_address(name: &str, ip: IpAddr) -> bool {
    let IpAddr::V4(v4) = ip else { return false };
    let forwards = v4.octets();
    let [a, b, c, d] = forwards;
    let backwards = [d, c, b, a];
    let numbers: Vec<Option<u8>> =
        name.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).map(|number| number.parse().ok()).collect();
    let is = |window: &[Option<u8>], octets: [u8; 4]| window.iter().zip(octets).all(|(number, octet)| *number == Some(octet));
    let apart = numbers.windows(4).any(|window| is(window, forwards) || is(window, backwards));
    apart || [forwards, backwards].into_iter().any(|octets| is_one_number(name, octets))
}

/// Whether an address stands in a name as one number: eight digits to the base of sixteen, or twelve to that of ten, with no digit beside them.
fn is_one_number(name: &str, octets: [u8; 4]) -> bool {
    let decimal: String = octets.iter().map(|octet| format!("{octet:03}")).collect();
    let hex = format!("{:08x}", u32::from(Ipv4Addr::from(octets)));
    let stands = |number: &str, is_digit: fn(u8) -> bool| {
        let begin = memchr::memmem::find(name.as_bytes(), number.as_bytes());
        begin.is_some_and(|begin| name.as_bytes().get(begin + number.len()).is_none_or(|&after| !is_digit(after)))
    };
    stands(&decimal, |c| c.is_ascii_digit()) || stands(&hex, |c| c.is_ascii_hexdigit())
}

/// Whether a name is that of a mail server, by any of its words before the domain of its owner.
fn is_mail_servers(name: &str) -> bool {
    let owner = organisational_domain(name);
    let own = owner.as_deref().and_then(|owner| name.get(..name.len().checked_sub(owner.len())?)).unwrap_or(name);
    own.split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| MAIL_WORDS.contains(&word) || MAIL_PARTS.iter().any(|part| word.contains(part)))
}

#[cfg(test)]
mod tests {
    use super::super::super::{HandoverCertainty, trace};
    use super::*;
    use crate::message::HeaderBlock;

    /// The desk, and the service that is told, where that server took a message from that machine, whose name it had looked up.
    fn told(by: &str, name: &str, ip: &str) -> (Option<String>, Option<&'static str>) {
        let text = format!(
            "Received: from x ({name} [{ip}]) by {by} (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 10:15:43 +0100\nFrom: a@shop.example\n"
        );
        let found = trace(&HeaderBlock::parse(text.into_bytes()), true);
        assert_eq!(
            found.handover.map(|handover| (handover.ip.to_string(), handover.certainty)),
            Some((ip.to_owned(), HandoverCertainty::Recorded))
        );
        (found.desks.into_iter().next().and_then(|desk| desk.address), found.service.map(|service| service.id))
    }

    #[test]
    fn another_customer_of_the_own_provider_is_told_to_that_provider() {
        for (by, name, ip, desk) in [
            (
                "inbound-smtp.eu-west-1.amazonaws.com",
                "ec2-18-184-33-21.eu-central-1.compute.amazonaws.com",
                "18.184.33.21",
                "trustandsafety@support.aws.com",
            ),
            ("mx.comcast.net", "c-73-1-2-3.hsd1.in.comcast.net", "73.1.2.3", "abuse@comcast.net"),
            ("mx.t-online.de", "p4fd1a2b3.dip0.t-ipconnect.de", "79.209.162.179", "abuse@telekom.de"),
            ("mx.google.com", "21.33.89.34.bc.googleusercontent.com", "34.89.33.21", "google-cloud-compliance@google.com"),
            ("dedi7.your-server.de", "static.17.45.203.116.clients.your-server.de", "116.203.45.17", "abuse@hetzner.com"),
            ("vmi10.contaboserver.net", "vmi18.contaboserver.net", "161.97.88.41", "abuse@contabo.com"),
            ("in14.mail.ovh.net", "vps-5e1c0a2b.vps.ovh.net", "51.77.12.9", "abuse@ovh.net"),
            ("smtpin.rzone.de", "h2345678.stratoserver.net", "85.214.20.4", "abuse@strato.de"),
        ] {
            assert_eq!(told(by, name, ip).0.as_deref(), Some(desk), "{name}");
        }
    }

    #[test]
    fn a_machine_of_the_own_provider_that_may_be_its_own_mail_server_is_not_told_to_it() {
        for (by, name, ip) in [
            ("inbound-smtp.eu-west-1.amazonaws.com", "unknown", "18.184.33.21"),
            // The numbers of another address, or a part of the own one.
            ("inbound-smtp.eu-west-1.amazonaws.com", "ec2-18-184-33-22.eu-central-1.compute.amazonaws.com", "18.184.33.21"),
            ("mx.comcast.net", "resqmta-73-2-3.sys.comcast.net", "73.1.2.3"),
            // Called like a mail server.
            ("mx.comcast.net", "smtp-73-1-2-3.sys.comcast.net", "73.1.2.3"),
            ("mx.comcast.net", "out73-1-2-3.mail.comcast.net", "73.1.2.3"),
            ("in14.mail.ovh.net", "mo512.mail-out.ovh.net", "51.77.12.9"),
            ("dedi7.your-server.de", "www12.your-server.de", "116.203.45.17"),
            ("vmi10.contaboserver.net", "mail.contaboserver.net", "161.97.88.41"),
        ] {
            assert_eq!(told(by, name, ip), (None, None), "{name}");
        }
    }

    #[test]
    fn a_machine_beside_the_public_mail_networks_is_a_customers() {
        for (by, name, ip, desk) in [
            ("AM4PEPF00027A63.mail.protection.outlook.com", "unknown", "20.91.245.73", Some("abuse@microsoft.com")),
            ("AM4PEPF00027A63.mail.protection.outlook.com", "mail.shop.example", "52.147.28.194", Some("abuse@microsoft.com")),
            ("mx.google.com", "mail.shop.example", "34.89.33.21", Some("google-cloud-compliance@google.com")),
            // In a network of Microsoft's that no mail comes from, as far as is known, but by IPv6.
            ("AM4PEPF00027A63.mail.protection.outlook.com", "unknown", "2603:1030:20e::4", None),
        ] {
            assert_eq!(told(by, name, ip).0.as_deref(), desk, "{name} {ip}");
        }
        // Exchange Online's own servers, though the name tells nothing; and the network of a company that tells of no networks for mail.
        for (by, name, ip) in [
            ("AM4PEPF00027A63.mail.protection.outlook.com", "unknown", "40.107.22.1"),
            ("mx.google.com", "unknown", "35.190.247.1"),
            ("in14.mail.ovh.net", "unknown", "51.77.12.9"),
        ] {
            let (desk, _) = told(by, name, ip);
            assert!(!desk.is_some_and(|desk| desk.contains("cloud") || desk.contains("ovh")), "{name} {ip}");
        }
    }

    #[test]
    fn an_address_stands_in_a_name_as_a_whole() {
        let ip = "79.9.162.179".parse().unwrap();
        for (name, expected) in [
            ("dsl-79-9-162-179.isp.example", true),
            ("dsl-079-009-162-179.isp.example", true),
            ("179.162.9.79.isp.example", true),
            ("host079009162179.isp.example", true),
            ("p4f09a2b3.isp.example", true),
            ("b3a2094f.isp.example", true),
            ("p4f09a2b34.isp.example", false),
            ("host0790091621790.isp.example", false),
            ("dsl-79-9-162.isp.example", false),
            ("dsl-9-79-162-179.isp.example", false),
            ("dsl-79-9-1-162-179.isp.example", false),
            ("", false),
        ] {
            assert_eq!(has_address(name, ip), expected, "{name}");
        }
        assert!(!has_address("2001-db8--7.isp.example", "2001:db8::7".parse().unwrap()));
    }
}
