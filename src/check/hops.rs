//! A quick look at the Received lines: addresses and times. Who really handed the message over is decided in `trace`.

use std::net::IpAddr;

use jiff::Timestamp;
use memchr::memmem;

use crate::message::ip::is_public;
use crate::message::positions::positions;
use crate::message::received::Look;
use crate::message::{HeaderBlock, around_last, find_ignore_case};

/// More hops than this are not compared.
const MOST_HOPS: usize = 50;
const HOUR: i64 = 3600;

/// Services that give a person other addresses and pass the mail on.
const ALIAS_SERVICES: &[&str] = &[
    "relay.firefox.com",
    "mozmail.com",
    "simplelogin.co",
    "simplelogin.io",
    "addy.io",
    "anonaddy.",
    "improvmx.com",
    "duck.com",
    "privaterelay.appleid.com",
    "forwardemail.net",
    "email.cloudflare.net",
    "erine.email",
    "33mail.com",
    "relay.mail.com",
    "blur.io",
];

/// Signs that text in angle brackets vanished.
const BRACKETS_LOST: &[&str] = &[" for ;", "([])", "(envelope-from )"];

/// Where the first point of each of these services stands.
static ALIAS_POINTS: [usize; ALIAS_SERVICES.len()] = {
    let mut points = [0; ALIAS_SERVICES.len()];
    let mut n = 0;
    while n < points.len() {
        while ALIAS_SERVICES[n].as_bytes()[points[n]] != b'.' {
            points[n] += 1;
        }
        n += 1;
    }
    points
};
/// By the last letter before such a point, a bit for each letter that stands before that: enough to know of nearly every point that no such name is
/// around it.
static ALIAS_ENDS: [u32; 256] = {
    let mut ends = [0; 256];
    let mut n = 0;
    while n < ALIAS_SERVICES.len() {
        let (name, point) = (ALIAS_SERVICES[n].as_bytes(), ALIAS_POINTS[n]);
        ends[name[point - 1] as usize] |= 1 << (name[point - 2] % 32);
        n += 1;
    }
    ends
};

/// What was found between the hops.
#[derive(Debug, Default)]
pub(super) struct Hops {
    /// The time of the topmost Received line.
    pub arrived: Option<Timestamp>,
    /// A time is more than an hour earlier than that of the hop before it.
    pub clock_odd: bool,
    pub alias_service: bool,
    /// Signs that text in angle brackets vanished.
    pub brackets_lost: bool,
}

impl Hops {
    pub fn of(received: &[Look]) -> Self {
        let mut out = Self { arrived: received.first().and_then(|look| look.time), ..Self::default() };
        let received = received.get(..MOST_HOPS).unwrap_or(received);
        for pair in received.windows(2) {
            let [Look { time: Some(later), .. }, Look { time: Some(earlier), .. }] = pair else { continue };
            let passed = later.as_second() - earlier.as_second();
            out.clock_odd |= passed < -HOUR;
        }
        let mut only_said = false;
        for look in received {
            let line = look.line.as_bytes();
            for at in positions(line, *b".;)") {
                match &line[..=at] {
                    // Small and capital letters have the same remainder by 32.
                    [.., before, last, b'.'] => {
                        let may_end = ALIAS_ENDS[usize::from(last.to_ascii_lowercase())] >> (before % 32) & 1 == 1;
                        if may_end && !only_said && !out.alias_service && names_alias_service(line, at) {
                            // What stands below is the word of the machine that called itself so.
                            only_said = is_only_said(&look.line, at);
                            out.alias_service = !only_said;
                        }
                    }
                    text => out.brackets_lost |= ends_in_lost_brackets(text),
                }
            }
        }
        out
    }
}

/// Whether the envelope sender is one that a service for other addresses put around the real one. Where no field tells it, Firefox Relay's own mark
/// in the From line does: `"a@shop.example [via Relay]" <x1y2@mozmail.com>`; likewise where the envelope is
/// that of the company through which it sends.
pub(super) fn has_alias_sender(block: &HeaderBlock) -> bool {
    let domain_of_any = |value: &str, services: &[&str]| {
        let domain = around_last(value.trim().trim_end_matches('>'), b'@').map_or("", |(_, domain)| domain).as_bytes();
        let ends = |service: &str| {
            domain.len() >= service.len() && domain[domain.len() - service.len()..].eq_ignore_ascii_case(service.as_bytes())
        };
        let begins = |service: &str| find_ignore_case(domain, service).is_some_and(|at| domain[..at].last().is_none_or(|b| *b == b'.'));
        services.iter().any(|service| (service.ends_with('.') || ends(service)) && begins(service))
    };
    let marked = |from: &str| {
        find_ignore_case(from.as_bytes(), "[via relay]").is_some() && domain_of_any(from, &["mozmail.com", "relay.firefox.com"])
    };
    let mut paths = block.all("return-path").take(MOST_HOPS).peekable();
    if paths.peek().is_none() {
        return block.all("from").take(MOST_HOPS).any(|from| marked(&from.line()));
    }
    // Firefox Relay sends by Amazon SES, with an envelope sender of Amazon's.
    let mut lent = false;
    let of_alias = paths.any(|path| {
        let path = path.line();
        lent |= domain_of_any(&path, &["amazonses.com"]);
        domain_of_any(&path, ALIAS_SERVICES)
    });
    of_alias || (lent && block.all("from").take(MOST_HOPS).any(|from| marked(&from.line())))
}

/// Whether a service is named whose first point is this, whatever the case.
fn names_alias_service(line: &[u8], point: usize) -> bool {
    ALIAS_SERVICES.iter().zip(&ALIAS_POINTS).any(|(service, before)| {
        let named = point.checked_sub(*before).and_then(|from| line.get(from..from + service.len()));
        named.is_some_and(|name| name.eq_ignore_ascii_case(service.as_bytes()))
    })
}

/// Whether a service whose name has its point there is only what a machine called itself, in a line of a server that looked up another name for it:
/// `from mail.simplelogin.co (pc.example [192.0.2.7])`, `from pc.example ([192.0.2.7] helo=mail.simplelogin.co)`.
fn is_only_said(line: &str, point: usize) -> bool {
    let Some(from) = line.strip_prefix("from ").map(|_| line.split(" by ").next().unwrap_or_default()) else { return false };
    let Some(clause) = from.get(5..).filter(|_| point < from.len()) else { return false };
    let is_other = |name: &str| {
        let name = name.trim_matches(['(', ')', '[', ']']).trim_end_matches('.');
        let host = name.contains('.')
            && name.parse::<IpAddr>().is_err()
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
        host && !ALIAS_SERVICES.iter().any(|service| name.to_ascii_lowercase().contains(service))
    };
    let said = clause.split(' ').next().unwrap_or_default();
    if point < 5 + said.len() {
        // The name that was looked up stands in brackets before the address.
        let mut words = clause.split(' ').skip(1);
        return words.next().is_some_and(|name| name.starts_with('(') && is_other(name))
            && words.next().is_some_and(|word| word.starts_with('['));
    }
    let before = from.get(..point).and_then(|text| text.rsplit(' ').next().map(|word| (text, word.len())));
    let said_later = before.is_some_and(|(text, word)| {
        let is = |sign: &str| {
            text.get(text.len() - word..).is_some_and(|word| word.trim_start_matches('(').to_ascii_lowercase().starts_with(sign))
        };
        is("helo=") || ["HELO ", "EHLO "].iter().any(|sign| text.get(..text.len() - word).is_some_and(|text| text.ends_with(sign)))
    });
    said_later && is_other(said)
}

/// Whether a text ends in a sign that what stood in angle brackets vanished.
fn ends_in_lost_brackets(text: &[u8]) -> bool {
    BRACKETS_LOST.iter().any(|sign| {
        let end = text.len().checked_sub(sign.len()).and_then(|from| text.get(from..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(sign.as_bytes()))
    })
}

/// Whether all addresses of these lines are private ones, of an organisation's own network.
pub(super) fn are_private(received: &[Look]) -> bool {
    !received.iter().take(MOST_HOPS).flat_map(|look| addresses(&look.line)).any(is_public)
}

/// Whether a line says that the message came from a machine outside: by a public address before the server that wrote the line.
pub(super) fn is_from_outside(line: &str) -> bool {
    line.starts_with("from ") && line.split(" by ").next().is_some_and(|from| addresses(from).any(is_public))
}

/// Whether a line says that the message was handed on inside: all addresses behind `from` are private, or it begins with `by`.
pub(super) fn is_from_inside(line: &str) -> bool {
    let Some(from) = line.strip_prefix("from ").and_then(|rest| rest.split(" by ").next()) else { return line.starts_with("by ") };
    let mut all = addresses(from).peekable();
    all.peek().is_some() && !all.any(|address| is_public(address) || address.is_unspecified())
}

/// The word behind `by` in a line: the server that wrote it, as it named itself.
pub(super) fn writer(line: &str) -> Option<&str> {
    let behind = match line.strip_prefix("by ") {
        Some(behind) => behind,
        None => line.get(memmem::find(line.as_bytes(), b" by ")? + 4..)?,
    };
    let end = behind.bytes().position(|b| matches!(b, b' ' | b';' | b'(' | b')')).unwrap_or(behind.len());
    behind.get(..end)
}

/// Which of the Received lines tells of the handover: the first in which a machine outside handed the message over. What stands below it, the sender's
/// side wrote.
pub(super) fn handover(received: &[Look]) -> Option<usize> {
    /// Microsoft's servers hand messages to each other by public addresses.
    const INSIDE: [&str; 2] = [".outlook.com", ".exchangelabs.com"];
    let is_inside = |line: &str| {
        let from = line.split(" by ").next().unwrap_or_default();
        INSIDE.iter().any(|name| find_ignore_case(from.as_bytes(), name).is_some())
    };
    received.iter().take(MOST_HOPS).position(|look| !look.is_torn && is_from_outside(&look.line) && !is_inside(&look.line))
}

/// The IP addresses in a line, in any brackets.
pub(super) fn addresses(line: &str) -> impl Iterator<Item = IpAddr> + '_ {
    line.split([' ', '[', ']', '(', ')', ',', ';', '=']).filter_map(|word| {
        let start = word.get(..5).filter(|start| start.eq_ignore_ascii_case("ipv6:"));
        word.get(start.map_or(0, str::len)..)?.split('%').next()?.parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Field;

    fn looks(received: &[&str]) -> Vec<Look> {
        received.iter().map(|line| Look::of(Field::new("Received", line.as_bytes()))).collect()
    }

    fn hops(received: &[&str]) -> Hops {
        Hops::of(&looks(received))
    }

    fn is_private(line: &str) -> bool {
        are_private(&looks(&[line]))
    }

    #[test]
    fn a_service_for_other_addresses_is_known_by_its_envelope_sender() {
        let has = |text: &str| has_alias_sender(&HeaderBlock::parse(text.as_bytes().to_vec()));
        for text in [
            "Return-Path: <010001935d@bounce.relay.firefox.com>\n",
            "Received: by x\nReturn-Path: 010001935d@bounce.relay.firefox.com\n",
            "Return-Path: <sl.abc@simplelogin.co>\n",
            "Return-Path: <a@mail.anonaddy.me>\n",
            "From: \"a@shop.example [via Relay]\" <x1y2@mozmail.com>\n",
            "Return-Path: <0107019a-1b2c-000000@us-west-2.amazonses.com>\nFrom: \"a@shop.example [via Relay]\" <x1y2@mozmail.com>\n",
            "Return-Path: <0107019a-1b2c-000000@amazonses.com>\nFrom: a@shop.example [via Relay] <x1y2@relay.firefox.com>\n",
        ] {
            assert!(has(text), "{text}");
        }
        for text in [
            "Return-Path: <a@shop.example>\nFrom: \"[via Relay]\" <x1y2@mozmail.com>\n",
            "Return-Path: <bounce.relay.firefox.com@shop.example>\n",
            "Return-Path: <a@xmozmail.com>\n",
            "Return-Path: <a@mozmail.com.shop.example>\n",
            "From: \"[via Relay] x@mozmail.com\" <a@shop.example>\n",
            "From: Relay <x1y2@mozmail.com>\n",
            "Return-Path: <0107019a@us-west-2.amazonses.com>\nFrom: Shop <a@shop.example>\n",
            "Return-Path: <0107019a@us-west-2.amazonses.com>\nFrom: \"x@mozmail.com [via Relay]\" <a@shop.example>\n",
            "Return-Path: <0107019a@amazonses.com.shop.example>\nFrom: \"[via Relay]\" <x1y2@mozmail.com>\n",
        ] {
            assert!(!has(text), "{text}");
        }
    }

    #[test]
    fn times_that_run_backwards_are_odd() {
        let older = "from a.example ([192.0.2.1]) by b.example; Mon, 3 Mar 2025 08:00:00 +0000";
        let good = hops(&["from b.example ([192.0.2.2]) by c.test; Mon, 3 Mar 2025 18:00:00 +0000", older]);
        assert!(!good.clock_odd);
        assert!(hops(&["from b.example by c.test; Mon, 3 Mar 2025 06:00:00 +0000", older]).clock_odd);
    }

    #[test]
    fn private_addresses_are_known() {
        assert!(is_private("from a ([169.254.4.250]) by b ([10.0.0.1]) with mapi id 14; Mon, 3 Mar 2025 08:00:00 +0000"));
        assert!(is_private("from a ([fe80::1%6]) by b ([fd00::1]) with mapi; Mon, 3 Mar 2025 08:00:00 +0000"));
        assert!(!is_private("from a ([::ffff:192.0.2.1]) by b; Mon, 3 Mar 2025 08:00:00 +0000"));
        assert!(!is_private("from b.example ([192.0.2.2]) by c.test; Mon, 3 Mar 2025 18:00:00 +0000"));
    }

    #[test]
    fn services_and_lost_brackets_are_known() {
        for name in ["relay.firefox.com", "x.ANONADDY.me", "caddy.io", "33mail.com"] {
            assert!(hops(&["from a by b; x", &format!("from a by {name}; x")]).alias_service, "{name}");
        }
        assert!(!hops(&["from firefox.com by relay.example; x"]).alias_service);
        let below = "from bank.example (192.0.2.33) by email.cloudflare.net (unknown) id x; x";
        for said in [
            "from a.email.cloudflare.net (pc.host.example. [192.0.2.7]) by mx.google.com; x",
            "from mail.simplelogin.co (pc.host.example [192.0.2.7]) (using TLSv1.3) by mx.example; x",
            "from pc.host.example ([192.0.2.7] helo=mail.simplelogin.co) by mx.example with esmtp (Exim 4.96); x",
            "from pc.host.example ([192.0.2.7]:4711 helo=mail.simplelogin.co) by mx.example with esmtp (Exim 4.96); x",
            "from pc.host.example (HELO mail.simplelogin.co) (192.0.2.7) by mx.example with SMTP; x",
        ] {
            assert!(!hops(&[said, below]).alias_service, "{said}");
            assert!(
                hops(&["from mail.simplelogin.co (mail.simplelogin.co [192.0.2.8]) by store.example; x", said]).alias_service,
                "{said}"
            );
        }
        for told in [
            "from mail.simplelogin.co (mail-2.simplelogin.co [192.0.2.7]) by mx.example; x",
            "from mail.simplelogin.co (unknown [192.0.2.7]) by mx.example; x",
            "from mail.simplelogin.co (192.0.2.7) by mx.example; x",
            "from x (mail.simplelogin.co [192.0.2.7]) by mx.example; x",
            "from mail.simplelogin.co ([192.0.2.7] helo=x) by mx.example with esmtp (Exim 4.96); x",
        ] {
            assert!(hops(&[told]).alias_service, "{told}");
        }
        assert!(hops(&["from a ([]) by b; x"]).brackets_lost && hops(&["from a by b for ; x"]).brackets_lost);
    }
}
