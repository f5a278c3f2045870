//! What the trace of a message says at a glance: who handed it to whom, and when. Who really carried it is another room's work.

use std::net::IpAddr;
use std::sync::LazyLock;

use jiff::Timestamp;
use memchr::memmem::Finder;

use crate::message::{HeaderBlock, MessageDate};

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
    "erine.email",
    "33mail.com",
    "relay.mail.com",
    "blur.io",
];

/// Prepared once, since every hop is searched.
static ALIASES: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| ALIAS_SERVICES.iter().map(|name| Finder::new(*name)).collect());

/// What was found between the hops.
#[derive(Debug, Default)]
pub(super) struct Hops {
    /// The topmost time.
    pub arrived: Option<Timestamp>,
    /// A time lies more than an hour before that of the hop before it.
    pub clock_odd: bool,
    /// No address outside an organisation's own network.
    pub private: bool,
    pub alias_service: bool,
    /// Signs that someone changed the lines by hand.
    pub edited: bool,
    /// Signs that text in angle brackets vanished.
    pub brackets_lost: bool,
}

impl Hops {
    pub fn of(block: &HeaderBlock) -> Self {
        let mut out = Self { private: true, ..Self::default() };
        let mut hops: Vec<Option<Timestamp>> = Vec::new();
        for field in block.all("received").take(MOST_HOPS) {
            let line = field.unfolded().to_ascii_lowercase();
            out.alias_service |= ALIASES.iter().any(|name| name.find(line.as_bytes()).is_some());
            out.brackets_lost |= line.contains(" for ;") || line.contains("([])") || line.contains("(envelope-from )");
            out.edited |= is_edited(&line);
            out.private = out.private && !addresses(&line).any(is_public);
            hops.push(time(&line));
        }
        out.arrived = hops.first().copied().flatten();
        for pair in hops.windows(2) {
            let [newer, older] = pair else { continue };
            let (Some(later), Some(earlier)) = (newer, older) else { continue };
            let passed = later.as_second() - earlier.as_second();
            out.clock_odd |= passed < -HOUR;
        }
        out
    }
}

/// The time at the end of a trace.
fn time(line: &str) -> Option<Timestamp> {
    MessageDate::parse(line.rsplit_once(';')?.1.trim()).map(|date| date.instant)
}

fn is_edited(line: &str) -> bool {
    line.contains("[email protected]")
        || line.contains("[email\u{a0}protected]")
        || line.contains("xxx.xxx")
        || line.contains("x.x.x.x")
        || impossible_address(line)
}

/// `[192.0.2.300]`: four numbers in brackets of which one is over 255.
fn impossible_address(line: &str) -> bool {
    line.split(['[', '(']).skip(1).any(|part| {
        let Some((inner, _)) = part.split_once([']', ')']) else { return false };
        let octets: Vec<&str> = inner.split('.').collect();
        octets.len() == 4
            && octets.iter().all(|o| !o.is_empty() && o.len() <= 3 && o.bytes().all(|b| b.is_ascii_digit()))
            && octets.iter().any(|o| o.parse::<u16>().is_ok_and(|n| n > 255))
    })
}

fn addresses(line: &str) -> impl Iterator<Item = IpAddr> + '_ {
    line.split([' ', '[', ']', '(', ')', ',', ';', '=']).filter_map(|word| {
        let word = word.strip_prefix("ipv6:").unwrap_or(word);
        let word = word.split('%').next()?;
        word.parse().ok()
    })
}

/// Whether an address can be reached from outside an organisation.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            !(v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_unspecified() || (a == 100 && (64..128).contains(&b)))
        }
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_public(IpAddr::V4(v4)),
            None => {
                !(v6.is_loopback() || v6.is_unspecified() || (v6.segments()[0] & 0xfe00) == 0xfc00 || (v6.segments()[0] & 0xffc0) == 0xfe80)
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hops(received: &[&str]) -> Hops {
        let text: Vec<String> = received.iter().map(|line| format!("Received: {line}")).collect();
        Hops::of(&HeaderBlock::parse(text.join("\n").into_bytes()))
    }

    #[test]
    fn times_that_run_backwards_are_odd() {
        let older = "from a.example ([192.0.2.1]) by b.example; Mon, 3 Mar 2025 08:00:00 +0000";
        let good = hops(&["from b.example ([192.0.2.2]) by c.test; Mon, 3 Mar 2025 18:00:00 +0000", older]);
        assert!(!good.clock_odd && !good.private);
        assert!(hops(&["from b.example by c.test; Mon, 3 Mar 2025 06:00:00 +0000", older]).clock_odd);
    }

    #[test]
    fn private_addresses_and_hand_made_changes_are_known() {
        assert!(hops(&["from a ([169.254.4.250]) by b ([10.0.0.1]) with mapi id 14; Mon, 3 Mar 2025 08:00:00 +0000"]).private);
        assert!(hops(&["from a ([fe80::1%6]) by b ([fd00::1]) with mapi; Mon, 3 Mar 2025 08:00:00 +0000"]).private);
        assert!(!hops(&["from a ([::ffff:192.0.2.1]) by b; Mon, 3 Mar 2025 08:00:00 +0000"]).private);
        assert!(hops(&["from a ([192.0.2.300]) by b; x"]).edited);
        assert!(hops(&["from a ([xxx.xxx.xxx.xxx]) by b; x"]).edited);
        assert!(!hops(&["from a ([192.0.2.30]) by b (8.300.1) with SMTP (15.20.8335.18); x"]).edited);
        assert!(hops(&["from a ([]) by b; x"]).brackets_lost && hops(&["from a by b for ; x"]).brackets_lost);
    }
}
