//! A quick look at the Received lines: addresses and times. Who really handed the message over is decided in `trace`.

use std::net::IpAddr;
use std::sync::LazyLock;

use jiff::Timestamp;
use memchr::memmem::Finder;

use crate::message::HeaderBlock;
use crate::message::received::Look;

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

/// Prepared once, because every message is searched for them.
static SIGNS: LazyLock<[Vec<Finder<'static>>; 2]> =
    LazyLock::new(|| [ALIAS_SERVICES, BRACKETS_LOST].map(|signs| signs.iter().map(Finder::new).collect()));

/// What was found between the hops.
#[derive(Debug, Default)]
pub(super) struct Hops {
    /// The topmost time.
    pub arrived: Option<Timestamp>,
    /// A time is more than an hour earlier than that of the hop before it.
    pub clock_odd: bool,
    pub alias_service: bool,
    /// Signs that text in angle brackets vanished.
    pub brackets_lost: bool,
    /// The values of the Received lines in lower case, one on each line.
    lines: Vec<u8>,
}

impl Hops {
    pub fn of(received: &[Look]) -> Self {
        let mut lines = Vec::with_capacity(2048);
        let mut times: Vec<Option<Timestamp>> = Vec::new();
        for look in received.iter().take(MOST_HOPS) {
            times.push(look.time);
            lines.extend_from_slice(look.line.as_bytes());
            lines.extend_from_slice(b" \n");
        }
        lines.make_ascii_lowercase();
        let mut out = Self { arrived: times.first().copied().flatten(), ..Self::default() };
        for pair in times.windows(2) {
            let [Some(later), Some(earlier)] = pair else { continue };
            let passed = later.as_second() - earlier.as_second();
            out.clock_odd |= passed < -HOUR;
        }
        [out.alias_service, out.brackets_lost] = SIGNS.each_ref().map(|signs| signs.iter().any(|sign| sign.find(&lines).is_some()));
        out.lines = lines;
        out
    }

    /// Whether all addresses are private ones, of an organisation's own network.
    pub fn are_private(&self) -> bool {
        !addresses(&self.lines).any(is_public)
    }
}

/// Whether the envelope sender is one that a service for other addresses put around the real one. Where no field tells it, Firefox Relay's own mark
/// in the From line does: `"a@shop.example [via Relay]" <x1y2@mozmail.com>`.
pub(super) fn has_alias_sender(block: &HeaderBlock) -> bool {
    let lower = |name: &str| block.all(name).take(MOST_HOPS).map(|field| field.unfolded().to_ascii_lowercase()).collect::<Vec<_>>();
    let theirs = |path: &str, service: &str| {
        let domain = path.trim().trim_end_matches('>').rsplit_once('@').map_or("", |(_, domain)| domain);
        let before = domain.find(service).and_then(|at| domain.get(..at));
        before.is_some_and(|before| before.is_empty() || before.ends_with('.')) && (service.ends_with('.') || domain.ends_with(service))
    };
    let paths = lower("return-path");
    let marked = |from: &String| from.contains("[via relay]") && ["mozmail.com", "relay.firefox.com"].iter().any(|own| theirs(from, own));
    paths.iter().any(|path| ALIAS_SERVICES.iter().any(|service| theirs(path, service)))
        || (paths.is_empty() && lower("from").iter().any(marked))
}

fn addresses(lines: &[u8]) -> impl Iterator<Item = IpAddr> + '_ {
    lines.split(|b| matches!(b, b' ' | b'[' | b']' | b'(' | b')' | b',' | b';' | b'=' | b'\n')).filter_map(|word| {
        let word = std::str::from_utf8(word).ok()?;
        let word = word.strip_prefix("ipv6:").unwrap_or(word);
        word.split('%').next()?.parse().ok()
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
    use crate::message::Field;

    fn hops(received: &[&str]) -> Hops {
        let look = |line: &&str| Look::of(Field { name: "Received", raw: line.as_bytes() });
        Hops::of(&received.iter().map(look).collect::<Vec<_>>())
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
        ] {
            assert!(!has(text), "{text}");
        }
    }

    #[test]
    fn times_that_run_backwards_are_odd() {
        let older = "from a.example ([192.0.2.1]) by b.example; Mon, 3 Mar 2025 08:00:00 +0000";
        let good = hops(&["from b.example ([192.0.2.2]) by c.test; Mon, 3 Mar 2025 18:00:00 +0000", older]);
        assert!(!good.clock_odd && !good.are_private());
        assert!(hops(&["from b.example by c.test; Mon, 3 Mar 2025 06:00:00 +0000", older]).clock_odd);
    }

    #[test]
    fn private_addresses_are_known() {
        assert!(hops(&["from a ([169.254.4.250]) by b ([10.0.0.1]) with mapi id 14; Mon, 3 Mar 2025 08:00:00 +0000"]).are_private());
        assert!(hops(&["from a ([fe80::1%6]) by b ([fd00::1]) with mapi; Mon, 3 Mar 2025 08:00:00 +0000"]).are_private());
        assert!(!hops(&["from a ([::ffff:192.0.2.1]) by b; Mon, 3 Mar 2025 08:00:00 +0000"]).are_private());
        assert!(hops(&["from a ([]) by b; x"]).brackets_lost && hops(&["from a by b for ; x"]).brackets_lost);
    }
}
