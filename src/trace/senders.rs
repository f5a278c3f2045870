//! The directory of services that carry mail for others (`assets/senders.toml`), and how a message is matched to them.

use std::net::IpAddr;
use std::sync::LazyLock;

use serde::Deserialize;

use super::attest::Attested;
use super::hosts::is_under;
use crate::message::HeaderBlock;

/// What a service does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Sends for its customers.
    Esp,
    /// Passes mail on for web hosts.
    Relay,
    /// People's own mail.
    Mailbox,
    /// Rents out servers.
    Host,
    /// Vouches for senders.
    Certifier,
}

/// One service of the directory.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Stable id.
    pub id: String,
    /// The name people know.
    pub name: String,
    /// What it does.
    pub kind: Kind,
    /// The address of its abuse desk.
    pub desk: Option<String>,
    /// The web form of its abuse desk.
    pub form: Option<String>,
    /// What that desk asks for.
    pub wants: String,
    #[serde(default)]
    fields: Vec<String>,
    #[serde(default)]
    values: Vec<FieldValue>,
    #[serde(default)]
    hosts: Vec<String>,
    #[serde(default)]
    hosts_like: Vec<String>,
    #[serde(default)]
    hosts_with_path: bool,
    #[serde(default)]
    paths: Vec<String>,
    #[serde(default)]
    paths_like: Vec<String>,
    #[serde(default)]
    dkim: Vec<String>,
    #[serde(default)]
    dkim_like: Vec<String>,
    #[serde(default)]
    message_id: Vec<String>,
    #[serde(default)]
    message_id_like: Vec<String>,
    #[serde(default)]
    networks: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct FieldValue {
    name: String,
    contains: String,
}

#[derive(Deserialize)]
struct Directory {
    service: Vec<Entry>,
}

static DIRECTORY: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it.
    toml::from_str::<Directory>(include_str!("../../assets/senders.toml")).map(|directory| directory.service).unwrap_or_default()
});

/// All services, brands above the services they send through.
pub fn directory() -> &'static [Entry] {
    &DIRECTORY
}

/// The recorded facts that can prove a service.
pub(super) struct Evidence<'a> {
    /// The name of the host that handed the message over, looked up and found true by the recipient's server.
    pub checked_name: Option<&'a str>,
    /// Its name where nobody checked it.
    pub unchecked_name: Option<&'a str>,
    /// Its address as the recipient's server recorded it.
    pub ip: Option<IpAddr>,
    pub attested: &'a Attested,
    /// The envelope sender, as far as it is known; recorded only where SPF passed for it.
    pub envelope: Option<&'a str>,
}

impl Entry {
    /// Whether the recipient's own servers recorded that this service carried the message.
    pub(super) fn is_proven(&self, evidence: &Evidence<'_>) -> bool {
        let attested = evidence.attested;
        let path = attested.spf_pass.iter().any(|domain| self.owns_path(domain));
        let signed = attested.dkim_pass.iter().any(|domain| under_any(domain, &self.dkim) || like_any(domain, &self.dkim_like));
        let host = evidence.checked_name.is_some_and(|name| self.owns_host(name));
        let host = host && (!self.hosts_with_path || self.has_path(evidence.envelope));
        // The customer's own domain in the envelope, but the service's form of it, from the service's own network.
        let own_network = evidence.ip.is_some_and(|ip| self.owns_address(ip));
        let formed = own_network && !attested.spf_pass.is_empty() && evidence.envelope.is_some_and(|path| like_any(path, &self.paths_like));
        path || signed || host || formed
    }

    /// Whether several signs point to this service where the recipient's servers checked nothing.
    pub(super) fn is_likely(&self, evidence: &Evidence<'_>) -> bool {
        let own_network = evidence.ip.is_some_and(|ip| self.owns_address(ip));
        let path = self.has_path(evidence.envelope) || evidence.envelope.is_some_and(|path| like_any(path, &self.paths_like));
        let named = evidence.unchecked_name.is_some_and(|name| self.owns_host(name));
        !evidence.attested.any && own_network && path && (named || !self.paths_like.is_empty())
    }

    /// Whether the message says, by fields that anyone can write, that this service carried it.
    pub(super) fn is_claimed(&self, block: &HeaderBlock, envelope: Option<&str>) -> bool {
        let field = self.fields.iter().any(|name| match name.strip_suffix('*') {
            Some(start) => block.fields().any(|f| f.name.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start))),
            None => block.first(name).is_some(),
        });
        let value = || {
            self.values.iter().any(|value| {
                let mut fields = block.all(&value.name).take(20);
                fields.any(|f| super::find_ignore_case(&f.unfolded(), &value.contains).is_some())
            })
        };
        let id = || {
            let id = block.first("Message-ID").map(|f| f.unfolded().to_ascii_lowercase()).unwrap_or_default();
            let id = id.trim_matches(['<', '>']);
            let domain = id.rsplit('@').next().unwrap_or_default();
            under_any(domain, &self.message_id) || like_any(id, &self.message_id_like)
        };
        field || value() || id() || self.has_path(envelope)
    }

    /// Whether a host name is one of this service's.
    pub(super) fn owns_host(&self, name: &str) -> bool {
        under_any(name, &self.hosts) || like_any(name, &self.hosts_like)
    }

    fn owns_path(&self, domain: &str) -> bool {
        under_any(domain, &self.paths)
    }

    fn has_path(&self, envelope: Option<&str>) -> bool {
        envelope.and_then(|path| path.rsplit('@').next()).is_some_and(|domain| self.owns_path(domain))
    }

    fn owns_address(&self, ip: IpAddr) -> bool {
        self.networks.iter().any(|network| contains(network, ip).unwrap_or(false))
    }
}

fn under_any(name: &str, domains: &[String]) -> bool {
    domains.iter().any(|domain| is_under(name, domain))
}

fn like_any(text: &str, patterns: &[String]) -> bool {
    text.len() <= 512 && patterns.iter().any(|pattern| is_like(text.as_bytes(), pattern.as_bytes()))
}

/// Matches a pattern: `#` some digits, `?` one character, `*` anything; letters without regard to case.
fn is_like(text: &[u8], pattern: &[u8]) -> bool {
    // For each place in the pattern, the places in the text that can be reached: no pattern takes longer than text times pattern.
    let mut here: Vec<bool> = (0..=text.len()).map(|at| at == 0).collect();
    for &sign in pattern {
        let mut next = vec![false; text.len() + 1];
        for at in 0..=text.len() {
            let reached = at > 0 && here[at - 1];
            let again = at > 0 && next[at - 1];
            next[at] = match sign {
                b'*' => here[at] || again,
                b'#' => (reached || again) && text[at - 1].is_ascii_digit(),
                b'?' => reached,
                letter => reached && text[at - 1].eq_ignore_ascii_case(&letter),
            };
        }
        here = next;
    }
    here[text.len()]
}

/// Whether a network in the form `address/bits` contains the address; nothing where it is not of that form.
fn contains(network: &str, ip: IpAddr) -> Option<bool> {
    let (start, bits) = network.split_once('/')?;
    let bits: u32 = bits.parse().ok()?;
    match (start.parse().ok()?, ip) {
        (IpAddr::V4(start), IpAddr::V4(ip)) => {
            let mask = u32::MAX.checked_shl(32u32.checked_sub(bits)?).unwrap_or(0);
            Some(u32::from(start) & mask == u32::from(ip) & mask)
        }
        (IpAddr::V6(start), IpAddr::V6(ip)) => {
            let mask = u128::MAX.checked_shl(128u32.checked_sub(bits)?).unwrap_or(0);
            Some(u128::from(start) & mask == u128::from(ip) & mask)
        }
        _ => Some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_directory_is_read_whole_and_every_entry_is_sound() {
        let directory: Directory = toml::from_str(include_str!("../../assets/senders.toml")).unwrap();
        assert_eq!(directory.service.len(), 59);
        for (at, entry) in directory.service.iter().enumerate() {
            assert!(directory.service[..at].iter().all(|other| other.id != entry.id), "{} twice", entry.id);
            assert!(!entry.name.is_empty() && entry.wants.ends_with('.'), "{}", entry.id);
            if let Some(desk) = &entry.desk {
                assert_eq!(crate::report::check_address(desk), Ok(()), "{}", entry.id);
            }
            assert!(entry.form.as_deref().is_none_or(|form| form.starts_with("https://")), "{}", entry.id);
            for domain in [&entry.hosts, &entry.paths, &entry.dkim].into_iter().flatten() {
                let known = super::super::hosts::organisation(domain).is_some();
                assert!(known && domain == &domain.to_ascii_lowercase(), "{} {domain}", entry.id);
            }
            for network in &entry.networks {
                assert!(contains(network, "198.51.100.7".parse().unwrap()).is_some(), "{} {network}", entry.id);
            }
        }
    }

    #[test]
    fn patterns_match_whole_texts() {
        for (text, pattern, expected) in [
            ("bounce-12_HTML-3-4-5-6@bounce.shop.example", "bounce-#_HTML-#-#-#-#@bounce.*", true),
            ("bounce-12_html-3-4-5-6@bounce.shop.example", "bounce-#_HTML-#-#-#-#@bounce.*", true),
            ("bounce-_HTML-3-4-5-6@bounce.shop.example", "bounce-#_HTML-#-#-#-#@bounce.*", false),
            ("xbounce-1_HTML-3-4-5-6@bounce.shop.example", "bounce-#_HTML-#-#-#-#@bounce.*", false),
            ("a1", "a#", true),
            ("a", "a#", false),
            ("abc", "a?c", true),
            ("ac", "a?c", false),
            ("", "*", true),
            ("", "", true),
            ("a", "", false),
        ] {
            assert_eq!(is_like(text.as_bytes(), pattern.as_bytes()), expected, "{text} {pattern}");
        }
    }

    #[test]
    fn networks_contain_their_own_addresses_only() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        assert_eq!(contains("13.108.0.0/14", ip("13.110.78.233")), Some(true));
        assert_eq!(contains("13.108.0.0/14", ip("13.112.0.1")), Some(false));
        assert_eq!(contains("2401:ce80::/32", ip("2401:ce80::1")), Some(true));
        assert_eq!(contains("2401:ce80::/32", ip("13.110.78.233")), Some(false));
        assert_eq!(contains("0.0.0.0/0", ip("1.2.3.4")), Some(true));
        assert_eq!(contains("1.2.3.4/33", ip("1.2.3.4")), None);
    }
}
