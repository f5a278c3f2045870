//! The directory of services that carry mail for others (`assets/senders.toml`), and how a message is matched to them.

use std::net::IpAddr;
use std::sync::LazyLock;

use serde::Deserialize;

use super::attest::Attested;
use super::desk::{Desk, DeskReason};
use super::desks;
use super::fields::{Fields, unfolded};
use super::hosts::{is_under, same_organisation};
use super::received::Hop;
use crate::packed::packed;

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

/// A field of a desk's web form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormField {
    /// The address that the message says it is from.
    Sender,
    /// The complete headers.
    Headers,
    /// The subject of the unwanted message.
    Subject,
    /// The address of the person who reports.
    OwnAddress,
    /// What happened.
    Description,
    /// The network address that handed the message over.
    NetworkAddress,
    /// The message saved as a file.
    File,
}

/// What nearly every form asks for.
const ANY_FORM: [FormField; 4] = [FormField::Sender, FormField::Headers, FormField::OwnAddress, FormField::Description];

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
    form_fields: Vec<FormField>,
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
    message_id: Vec<String>,
    #[serde(default)]
    message_id_like: Vec<String>,
    #[serde(default)]
    networks: Vec<Network>,
}

/// A range of addresses, written `address/bits`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Network {
    pub start: IpAddr,
    pub bits: u32,
}

impl TryFrom<String> for Network {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (start, bits) = text.split_once('/').ok_or("a network is written address/bits")?;
        let start: IpAddr = start.parse().map_err(|_| "a network begins with an address")?;
        let longest = if start.is_ipv4() { 32 } else { 128 };
        let bits = bits.parse().ok().filter(|&bits| bits <= longest).ok_or("a network ends with the number of its bits")?;
        Ok(Self { start, bits })
    }
}

impl Network {
    pub(super) fn contains(self, ip: IpAddr) -> bool {
        match (self.start, ip) {
            (IpAddr::V4(start), IpAddr::V4(ip)) => (u32::from(start) ^ u32::from(ip)).checked_shr(32 - self.bits).unwrap_or(0) == 0,
            (IpAddr::V6(start), IpAddr::V6(ip)) => (u128::from(start) ^ u128::from(ip)).checked_shr(128 - self.bits).unwrap_or(0) == 0,
            _ => false,
        }
    }
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
    toml::from_str::<Directory>(&packed!("senders.toml")).map(|directory| directory.service).unwrap_or_default()
});

/// All services, brands above the services they send through.
pub fn directory() -> &'static [Entry] {
    &DIRECTORY
}

/// Whether the name is one of a server of any service here.
pub(super) fn owns_host(name: &str) -> bool {
    directory().iter().any(|entry| entry.owns_host(name))
}

/// The field names of all services that send for others, so that a message is gone through once.
struct Marks {
    /// By a number made of the name: most fields of a message have another one than all marks.
    exact: Vec<Vec<Mark>>,
    /// The beginnings of names, by the two letters behind `X-`.
    starts: Vec<Vec<(String, usize)>>,
}

struct Mark {
    name: String,
    /// What the value must contain, if anything.
    contains: Option<String>,
    /// Whose it is: the number of the entry.
    entry: usize,
}

/// A number below 256, the same for all ways of writing a name.
fn number_of(name: &str) -> usize {
    let name = name.as_bytes();
    // One bit tells capitals from small letters.
    let letter = |at: usize| usize::from(name.get(at).map_or(0, |letter| letter | 0x20));
    (name.len() + 31 * letter(2) + 17 * letter(name.len() / 2) + 7 * letter(name.len().saturating_sub(1))) % 256
}

/// A number below 256 made of the two letters behind `X-`.
fn start_of(name: &str) -> usize {
    let letter = |at: usize| usize::from(name.as_bytes().get(at).map_or(0, |letter| letter | 0x20));
    (letter(2) + 31 * letter(3)) % 256
}

static MARKS: LazyLock<Marks> = LazyLock::new(|| {
    let mut marks = Marks { exact: (0..256).map(|_| Vec::new()).collect(), starts: (0..256).map(|_| Vec::new()).collect() };
    for (at, entry) in directory().iter().enumerate().filter(|(_, entry)| entry.sends_for_others()) {
        let values = entry.values.iter().map(|value| (value.name.as_str(), Some(value.contains.clone())));
        for (name, contains) in entry.fields.iter().map(|name| (name.as_str(), None)).chain(values) {
            if let Some(start) = name.strip_suffix('*') {
                marks.starts[start_of(start)].push((start.to_owned(), at));
            } else {
                marks.exact[number_of(name)].push(Mark { name: name.to_owned(), contains, entry: at });
            }
        }
    }
    marks
});

/// The first service of the directory whose marks the message bears: fields, Message-ID, envelope sender. Anyone can write those.
pub(super) fn claimed(block: &Fields<'_>, envelope: Option<&str>) -> Option<&'static Entry> {
    let marks = &*MARKS;
    // The number of the first one found; behind the last one while none is.
    let mut first = directory().len();
    for field in block.iter() {
        for (start, at) in marks.starts.get(start_of(field.name)).into_iter().flatten() {
            if *at < first && field.name.get(..start.len()).is_some_and(|name| name.eq_ignore_ascii_case(start)) {
                first = *at;
            }
        }
        for mark in marks.exact.get(number_of(field.name)).into_iter().flatten() {
            let named = mark.entry < first && mark.name.eq_ignore_ascii_case(field.name);
            if named && mark.contains.as_ref().is_none_or(|part| super::find_ignore_case(&unfolded(field), part).is_some()) {
                first = mark.entry;
            }
        }
        // No service stands above the first one.
        if first == 0 {
            return directory().first();
        }
    }
    // Only a service above the one found can still come before it.
    let above = directory().get(..first).unwrap_or_default();
    let id = block.first("Message-ID").map(|field| unfolded(field).to_ascii_lowercase()).unwrap_or_default();
    let id = id.trim_matches(['<', '>']);
    let domain = id.rsplit('@').next().unwrap_or_default();
    let named = |entry: &Entry| under_any(domain, &entry.message_id) || like_any(id, &entry.message_id_like) || entry.has_path(envelope);
    let by_id = above.iter().position(|entry| entry.sends_for_others() && named(entry));
    directory().get(by_id.unwrap_or(first))
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
    /// Its desk, with the reason why it is told.
    pub fn to_desk(&self, reason: DeskReason) -> Desk {
        let known = if self.form_fields.is_empty() { &ANY_FORM[..] } else { &self.form_fields };
        Desk {
            id: self.id.clone(),
            kind: desks::kind(self),
            name: self.name.clone(),
            address: self.desk.clone(),
            form_url: self.form.clone(),
            form_fields: if self.form.is_some() { known.to_vec() } else { Vec::new() },
            reason,
            wants: Some(self.wants.clone()),
        }
    }

    /// The domains of its envelope senders.
    pub(super) fn paths(&self) -> &[String] {
        &self.paths
    }

    /// Whether it sends or passes on what its customers write.
    pub(super) fn sends_for_others(&self) -> bool {
        matches!(self.kind, Kind::Esp | Kind::Relay)
    }

    /// Whether the recipient's own servers recorded that this service carried the message.
    pub(super) fn is_proven(&self, evidence: &Evidence<'_>) -> bool {
        let attested = evidence.attested;
        let path = || attested.spf_pass.iter().any(|domain| self.owns_path(domain));
        let signed = || attested.dkim_pass.iter().any(|domain| under_any(domain, &self.dkim));
        let host = || {
            let owned = evidence.checked_name.is_some_and(|name| self.owns_host(name));
            owned && (!self.hosts_with_path || self.has_path(evidence.envelope))
        };
        // The customer's own domain in the envelope, but the service's form of it, from the service's own network.
        let formed = || {
            let own_network = evidence.ip.is_some_and(|ip| self.owns_address(ip));
            own_network && !attested.spf_pass.is_empty() && evidence.envelope.is_some_and(|path| like_any(path, &self.paths_like))
        };
        path() || signed() || host() || formed()
    }

    /// Whether checks that were made before the handover name this service.
    pub(super) fn is_named_by(&self, checks: &Attested) -> bool {
        let signed = |domain: &String| under_any(domain, &self.dkim);
        self.sends_for_others() && (checks.spf_pass.iter().any(|domain| self.owns_path(domain)) || checks.dkim_pass.iter().any(signed))
    }

    /// Whether a line names a server of this service as the one it got the message from.
    pub(super) fn is_named_in(&self, hop: &Hop, envelope: Option<&str>) -> bool {
        let named = [&hop.checked_name, &hop.helo].into_iter().flatten().any(|name| self.owns_host(name));
        self.sends_for_others() && named && (!self.hosts_with_path || self.has_path(envelope))
    }

    /// Whether several signs point to this service where the recipient's servers checked nothing.
    pub(super) fn is_likely(&self, evidence: &Evidence<'_>) -> bool {
        let own_network = evidence.ip.is_some_and(|ip| self.owns_address(ip));
        let path = self.has_path(evidence.envelope) || evidence.envelope.is_some_and(|path| like_any(path, &self.paths_like));
        let named = evidence.unchecked_name.is_some_and(|name| self.owns_host(name));
        !evidence.attested.any && own_network && path && (named || !self.paths_like.is_empty())
    }

    /// Whether a host name is one of this service's.
    fn owns_host(&self, name: &str) -> bool {
        under_any(name, &self.hosts) || like_any(name, &self.hosts_like)
    }

    /// Whether a mailbox there sent the message through the provider's own server of that name.
    pub(super) fn took_in(&self, server: &str, envelope: Option<&str>) -> bool {
        let own = self.kind == Kind::Mailbox && self.hosts.iter().any(|host| same_organisation(host, server));
        own && (!self.hosts_with_path || self.has_path(envelope))
    }

    fn owns_path(&self, domain: &str) -> bool {
        under_any(domain, &self.paths)
    }

    fn has_path(&self, envelope: Option<&str>) -> bool {
        envelope.and_then(|path| path.rsplit('@').next()).is_some_and(|domain| self.owns_path(domain))
    }

    fn owns_address(&self, ip: IpAddr) -> bool {
        self.networks.iter().any(|network| network.contains(ip))
    }
}

fn under_any(name: &str, domains: &[String]) -> bool {
    domains.iter().any(|domain| is_under(name, domain))
}

fn like_any(text: &str, patterns: &[String]) -> bool {
    text.len() <= 512 && patterns.iter().any(|pattern| is_like(text.as_bytes(), pattern.as_bytes()))
}

/// Matches a pattern: `#` all digits that stand there, at least one; `?` one character; `*` anything; letters without regard to case.
fn is_like(text: &[u8], pattern: &[u8]) -> bool {
    let (mut at, mut sign) = (0, 0);
    // Where to go on when the text does not fit: behind the last star, one character later.
    let mut again: Option<(usize, usize)> = None;
    loop {
        let here = text.get(at).copied();
        match (pattern.get(sign).copied(), here) {
            (None, None) => return true,
            (Some(b'*'), _) => {
                again = Some((at + 1, sign + 1));
                sign += 1;
                continue;
            }
            (Some(b'#'), Some(c)) if c.is_ascii_digit() => {
                at += text.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
                sign += 1;
                continue;
            }
            (Some(b'?'), Some(_)) => {
                (at, sign) = (at + 1, sign + 1);
                continue;
            }
            (Some(letter), Some(c)) if letter != b'#' && letter.eq_ignore_ascii_case(&c) => {
                (at, sign) = (at + 1, sign + 1);
                continue;
            }
            _ => {}
        }
        match again {
            Some((next, after_star)) if next <= text.len() => {
                (at, sign) = (next, after_star);
                again = Some((next + 1, after_star));
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::HeaderBlock;

    #[test]
    fn the_directory_is_read_whole_and_every_entry_is_sound() {
        let directory: Directory = toml::from_str(&packed!("senders.toml")).unwrap();
        assert_eq!(directory.service.len(), 59);
        for (at, entry) in directory.service.iter().enumerate() {
            assert!(directory.service[..at].iter().all(|other| other.id != entry.id), "{} twice", entry.id);
            assert!(entry.fields.iter().all(|name| name.trim_end_matches('*').len() >= 4), "{}", entry.id);
            assert!(!entry.name.is_empty() && entry.wants.ends_with('.'), "{}", entry.id);
            if let Some(desk) = &entry.desk {
                assert_eq!(crate::report::check_address(desk), Ok(()), "{}", entry.id);
            }
            assert!(entry.form.as_deref().is_none_or(|form| form.starts_with("https://")), "{}", entry.id);
            // The domain at the end is the service's own: anyone can call a machine of his by a name that begins alike.
            assert!(entry.hosts_like.iter().all(|like| like.ends_with(|last: char| last.is_ascii_alphabetic())), "{}", entry.id);
            for domain in [&entry.hosts, &entry.paths, &entry.dkim].into_iter().flatten() {
                let known = super::super::hosts::organisation(domain).is_some();
                assert!(known && domain == &domain.to_ascii_lowercase(), "{} {domain}", entry.id);
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
            ("x.acems1.com", "*.acems#.com", true),
            ("a@b@c", "*@c", true),
            ("aaab", "*ab", true),
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
        let network = |text: &str| Network::try_from(text.to_owned());
        for (range, ip, expected) in [
            ("13.108.0.0/14", "13.110.78.233", true),
            ("13.108.0.0/14", "13.112.0.1", false),
            ("2401:ce80::/32", "2401:ce80::1", true),
            ("2401:ce80::/32", "13.110.78.233", false),
            ("0.0.0.0/0", "1.2.3.4", true),
            ("1.2.3.4/32", "1.2.3.4", true),
            ("1.2.3.4/32", "1.2.3.5", false),
        ] {
            assert_eq!(network(range).unwrap().contains(ip.parse().unwrap()), expected, "{range} {ip}");
        }
        for wrong in ["1.2.3.4", "1.2.3.4/33", "x/8", "::/129", "1.2.3.4/-1"] {
            assert!(network(wrong).is_err(), "{wrong}");
        }
    }

    /// A message handed to Postfix or Outlook.com by that host, with those checks on record above and those fields below.
    fn traced(received: &str, above: &str, path: &str, below: &str) -> super::super::Trace {
        let text = format!("{above}{received}Return-Path: <{path}>\n{below}From: a@shop.example\n");
        super::super::trace(&HeaderBlock::parse(text.into_bytes()), true)
    }

    fn postfix(name: &str) -> String {
        format!("Received: from x ({name} [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\n")
    }

    #[test]
    fn every_service_is_proven_by_each_of_its_own_signs_when_they_are_recorded() {
        let mut signs = 0;
        for entry in directory() {
            let first_path = entry.paths.first().map_or("a@shop.example".to_owned(), |path| format!("a@{path}"));
            let plain = postfix("mail.carrier.example");
            let results = |text: String| format!("Authentication-Results: mx.home.example; {text}\n");
            let hosts = entry.hosts.iter().map(|host| (postfix(&format!("a.{host}")), String::new()));
            let paths = entry.paths.iter().map(|path| (plain.clone(), results(format!("spf=pass smtp.mailfrom=a@b.{path}"))));
            let dkim = entry.dkim.iter().map(|domain| (plain.clone(), results(format!("dkim=pass header.d={domain}"))));
            let like = entry.hosts_like.iter().map(|like| like.replace('*', "a").replace('#', "7").replace('?', "b"));
            let like = like.map(|host| (postfix(&host), String::new()));
            for (received, above) in hosts.chain(paths).chain(dkim).chain(like) {
                let found = traced(&received, &above, &first_path, "");
                // A service that only passes mail on carried the message, and did not send it.
                if found.passed_on.is_some_and(|passed| passed.by_itself) {
                    assert_eq!(found.service, None, "{}", entry.id);
                    continue;
                }
                let service = found.service.unwrap_or_else(|| panic!("{}: {received}{above}", entry.id));
                assert_eq!((service.id, service.certainty), (entry.id.as_str(), super::super::Certainty::Proven), "{received}{above}");
                if entry.desk.is_some() || entry.form.is_some() {
                    let desk = found.desks.first().unwrap();
                    assert_eq!((&desk.address, &desk.form_url), (&entry.desk, &entry.form), "{}", entry.id);
                }
                signs += 1;
            }
        }
        assert!(signs > 200, "{signs}");
    }

    #[test]
    fn no_service_is_more_than_claimed_by_what_the_sender_can_write() {
        for entry in directory() {
            let fields: String = entry.fields.iter().map(|name| format!("{}: 1\n", name.replace('*', "Id"))).collect();
            let values: String = entry.values.iter().map(|value| format!("{}: {}\n", value.name, value.contains)).collect();
            let id = entry.message_id.first().map_or(String::new(), |domain| format!("Message-ID: <1@{domain}>\n"));
            let host = entry.hosts.first().or(entry.paths.first()).map_or("shop.example", |host| host);
            let forged = format!(
                "Authentication-Results: mx.home.example; spf=pass smtp.mailfrom={host}; dkim=pass header.d={host}\nReceived-SPF: pass (mx.home.example: domain of a@{host} designates 198.51.100.7 as permitted sender)\nReceived: from x (a.{host} [203.0.113.9]) by mx.home.example (Postfix) with ESMTP id 0; Wed, 15 Jan 2025 08:31:00 +0000\n"
            );
            let outlook = format!(
                "Received: from a.{host} (198.51.100.7) by X.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Wed, 15 Jan 2025 08:31:30 +0000\n"
            );
            for received in [postfix("unknown"), postfix("mail.carrier.example"), outlook] {
                let below = format!("{forged}{fields}{values}{id}");
                let found = traced(&received, "", &format!("a@b.{host}"), &below);
                let service = found.service.filter(|service| service.certainty != super::super::Certainty::Claimed);
                assert_eq!(service, None, "{}: {received}{below}", entry.id);
                assert!(found.desks.iter().all(|desk| desk.address.as_deref() == Some("abuse@carrier.example")), "{:?}", found.desks);
            }
        }
    }
}
