//! The directory of services that carry mail for others (`assets/senders.toml`), and how a message is matched to them.

use std::borrow::Cow;
use std::net::IpAddr;

use serde::Deserialize;

use super::attest::Attested;
use super::by_domain::{ByDomain, Entries};
use super::form::FormField;
use super::hosts::{is_under, same_organisation};
use super::networks;
use super::pattern::{like_any, under_any};
use super::range::AddressRange;
use super::received::Hop;

/// What a service does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ServiceKind {
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

/// One service of the directory. What each of its fields holds, and when that counts, stands at the top of `assets/senders.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct MailService {
    /// Stable id.
    pub id: Cow<'static, str>,
    /// The name people know.
    pub name: Cow<'static, str>,
    /// What it does.
    pub kind: ServiceKind,
    /// The address of its abuse desk.
    pub desk: Option<Cow<'static, str>>,
    /// The web form of its abuse desk.
    pub form: Option<Cow<'static, str>>,
    /// What that desk asks for.
    pub wants: Cow<'static, str>,
    #[serde(default)]
    pub(super) form_fields: Cow<'static, [FormField]>,
    #[serde(default)]
    pub(super) fields: Cow<'static, [&'static str]>,
    #[serde(default)]
    pub(super) values: Cow<'static, [FieldValue]>,
    #[serde(default)]
    hosts: Cow<'static, [&'static str]>,
    #[serde(default)]
    hosts_like: Cow<'static, [&'static str]>,
    #[serde(default)]
    hosts_with_path: bool,
    #[serde(default)]
    paths: Cow<'static, [&'static str]>,
    #[serde(default)]
    paths_like: Cow<'static, [&'static str]>,
    #[serde(default)]
    dkim: Cow<'static, [&'static str]>,
    #[serde(default)]
    pub(super) message_id: Cow<'static, [&'static str]>,
    #[serde(default)]
    pub(super) message_id_like: Cow<'static, [&'static str]>,
    #[serde(default)]
    networks: Cow<'static, [AddressRange]>,
    #[serde(default)]
    mail_networks: Cow<'static, [AddressRange]>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct FieldValue {
    pub name: &'static str,
    pub contains: &'static str,
}

// The file as a list: `DIRECTORY`; and its domains, sorted, each with the number of its entry: `BY_DOMAIN`.
include!(concat!(env!("OUT_DIR"), "/senders.rs"));

/// All services. A brand comes before the service through which it sends.
pub fn directory() -> &'static [MailService] {
    DIRECTORY
}

const _: () = assert!(DIRECTORY.len() <= Entries::MOST, "a wider number is needed for the services");

/// The services of which some names are known by patterns.
static WITH_PATTERNS: Entries = {
    let (mut entries, mut n) = (Entries::NONE, 0);
    while n < DIRECTORY.len() {
        if !matches!((&DIRECTORY[n].hosts_like, &DIRECTORY[n].paths_like), (Cow::Borrowed([]), Cow::Borrowed([]))) {
            entries = entries.with(n);
        }
        n += 1;
    }
    entries
};

/// The services that the recipient's own servers recorded as having carried the message.
pub(super) fn proven(evidence: &ServiceProof<'_>) -> Vec<&'static MailService> {
    let attested = evidence.attested;
    let names = attested.spf_pass.iter().chain(&attested.dkim_pass).map(String::as_str).chain(evidence.checked_name);
    // Nearly all services have nothing in common with these names.
    let candidates = Entries::of_names(&BY_DOMAIN, names).and(WITH_PATTERNS);
    candidates.numbers().filter_map(|n| DIRECTORY.get(n)).filter(|entry| entry.is_proven(evidence)).collect()
}

/// Services of one company, of which each has machines in the network of another: Sinch's.
const SISTERS: [&[&str]; 1] = [&["mailgun", "mailjet"]];

/// The service that has the recorded address for mail alone, by its own list of addresses or by the table of networks.
///
/// If it is also the recipient's own provider, the address must have passed SPF, or the machine have the name of one that sends for its customers:
/// otherwise it may be an internal step of that provider.
pub(super) fn by_address(evidence: &ServiceProof<'_>, home: &[String]) -> Option<&'static MailService> {
    let ip = evidence.ip?;
    let dedicated = networks::dedicated(ip);
    // Services of one company may have machines in each other's networks: the name that a machine gives itself tells which one it is of.
    let beside = |id: &str| SISTERS.iter().find(|sisters| sisters.contains(&id)).copied().unwrap_or_default();
    let dedicated = dedicated.map(|id| {
        let called = |entry: &&MailService| evidence.unchecked_name.is_some_and(|name| entry.owns_host(name));
        let sister = directory().iter().filter(|entry| beside(id).contains(&&*entry.id)).find(called);
        sister.map_or(id, |sister| &*sister.id)
    });
    let has = |entry: &&MailService| {
        (entry.sends_from(ip) && (!entry.hosts_with_path || entry.has_path(evidence.envelope))) || dedicated == Some(&*entry.id)
    };
    let own = |entry: &MailService| entry.hosts.iter().any(|host| home.iter().any(|name| same_organisation(host, name)));
    let passed = evidence.attested.ip == Some(ip) && !evidence.attested.spf_pass.is_empty();
    let sends = |entry: &MailService| evidence.unchecked_name.is_some_and(|name| entry.owns_host(name));
    // A provider of mailboxes and a company that rents out computers may have their mail servers in one network: what the machine calls itself tells whose
    // it is, since only theirs are there.
    let shared = directory().iter().any(|entry| entry.kind == ServiceKind::Host && entry.sends_from(ip));
    let fits = |entry: &&MailService| if shared { sends(entry) } else { passed || sends(entry) || !own(entry) };
    if shared { directory().iter().filter(has).find(fits) } else { directory().iter().find(has).filter(fits) }
}

/// Whether an address is of a network in which the recipient's own provider of mailboxes has its mail servers.
pub(super) fn is_own_machine(ip: IpAddr, home: &[String]) -> bool {
    let mut boxes = directory().iter().filter(|entry| entry.kind == ServiceKind::Mailbox);
    boxes.any(|entry| entry.sends_from(ip) && entry.hosts.iter().any(|host| home.iter().any(|name| same_organisation(host, name))))
}

/// Whether an address is one from which Exchange Online sends.
pub(super) fn is_of_microsoft(ip: IpAddr) -> bool {
    sends_mail_from("microsoft-365", ip)
}

/// Whether the mail servers of the service with that id have that address.
pub(super) fn sends_mail_from(id: &str, ip: IpAddr) -> bool {
    directory().iter().find(|entry| entry.id == id).is_some_and(|entry| entry.sends_from(ip))
}

/// Whether the name is one of a computer of a company that rents out computers.
pub(super) fn is_web_host(name: &str) -> bool {
    directory().iter().any(|entry| entry.kind == ServiceKind::Host && entry.owns_host(name))
}

/// Whether the name is one of a server of any service here.
pub(super) fn owns_host(name: &str) -> bool {
    directory().iter().any(|entry| entry.owns_host(name))
}

/// Whether a machine that calls itself by such a name is one of the service that has those names, by its address.
pub(super) fn has_machine(name: &str, ip: IpAddr) -> bool {
    directory().iter().any(|entry| entry.owns_host(name) && (entry.owns_address(ip) || entry.sends_from(ip)))
}

/// The recorded facts that can prove a service.
pub(super) struct ServiceProof<'a> {
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

impl MailService {
    /// Whether it writes fields of that name into what it sends: anyone can copy them.
    pub fn writes(&self, field: &str) -> bool {
        let same = |start: Option<&str>, name: &str| start.is_some_and(|start| start.eq_ignore_ascii_case(name));
        self.fields.iter().any(|known| match known.strip_suffix('*') {
            Some(start) => same(field.get(..start.len()), start),
            None => same(Some(field), known),
        })
    }

    /// The names of its servers.
    pub(super) fn hosts(&self) -> &[&'static str] {
        &self.hosts
    }

    /// Whether its customers send under that domain.
    pub(super) fn is_for_customers(&self, domain: &str) -> bool {
        under_any(domain, &self.paths) || under_any(domain, &self.dkim)
    }

    /// The domains of its envelope senders.
    pub(super) fn paths(&self) -> &[&'static str] {
        &self.paths
    }

    /// Whether it sends or passes on what its customers write.
    pub(super) fn sends_for_others(&self) -> bool {
        matches!(self.kind, ServiceKind::Esp | ServiceKind::Relay)
    }

    /// Whether the recipient's own servers recorded that this service carried the message.
    pub(super) fn is_proven(&self, evidence: &ServiceProof<'_>) -> bool {
        let attested = evidence.attested;
        let path = || attested.spf_pass.iter().any(|domain| self.owns_path(domain) && !self.lets_others_send(domain, evidence.ip));
        let signed = || attested.dkim_pass.iter().any(|domain| under_any(domain, &self.dkim));
        let host = || {
            let owned = evidence.checked_name.is_some_and(|name| self.owns_host(name));
            owned && (!self.hosts_with_path || self.has_path(evidence.envelope))
        };
        // The envelope sender is in the customer's domain but has the service's form, and comes from the service's network.
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
    pub(super) fn is_likely(&self, evidence: &ServiceProof<'_>) -> bool {
        let own_network = || evidence.ip.is_some_and(|ip| self.owns_address(ip));
        let path = || self.has_path(evidence.envelope) || evidence.envelope.is_some_and(|path| like_any(path, &self.paths_like));
        let named = || evidence.unchecked_name.is_some_and(|name| self.owns_host(name));
        !evidence.attested.any && own_network() && path() && (!self.paths_like.is_empty() || named())
    }

    /// Whether a host name is one of this service's.
    fn owns_host(&self, name: &str) -> bool {
        under_any(name, &self.hosts) || like_any(name, &self.hosts_like)
    }

    /// Whether a mailbox there sent the message through the provider's own server of that name.
    pub(super) fn took_in(&self, server: &str, envelope: Option<&str>) -> bool {
        let own = self.kind == ServiceKind::Mailbox && self.hosts.iter().any(|host| same_organisation(host, server));
        own && (!self.hosts_with_path || self.has_path(envelope))
    }

    pub(super) fn owns_path(&self, domain: &str) -> bool {
        under_any(domain, &self.paths)
    }

    /// Whether a domain is one that a customer made below the one which the service gave them (`news.firm.onmicrosoft.com` below `firm.onmicrosoft.com`), and
    /// the machine is none of the service's: only the customer publishes who may send for such a domain.
    fn lets_others_send(&self, domain: &str, ip: Option<IpAddr>) -> bool {
        let made = |given: &str| {
            let below = domain.len().checked_sub(given.len()).and_then(|end| domain.get(..end)).unwrap_or_default();
            is_under(domain, given) && below.trim_end_matches('.').contains('.')
        };
        let elsewhere = || !self.mail_networks.is_empty() && ip.is_some_and(|ip| !self.sends_from(ip));
        self.kind == ServiceKind::Mailbox && self.paths.iter().any(|given| made(given)) && elsewhere()
    }

    pub(super) fn has_path(&self, envelope: Option<&str>) -> bool {
        envelope.and_then(|path| path.rsplit('@').next()).is_some_and(|domain| self.owns_path(domain))
    }

    #[cfg(test)]
    pub(super) fn has_mail_networks(&self) -> bool {
        !self.mail_networks.is_empty()
    }

    /// Whether its mail servers have that address.
    fn sends_from(&self, ip: IpAddr) -> bool {
        self.mail_networks.iter().any(|network| network.contains(ip))
    }

    fn owns_address(&self, ip: IpAddr) -> bool {
        self.networks.iter().any(|network| network.contains(ip))
    }
}

#[cfg(test)]
mod tests {
    use super::super::DeskKind;
    use super::*;
    use crate::message::HeaderBlock;

    #[derive(Deserialize)]
    #[serde(bound(deserialize = "'de: 'static"))]
    struct Directory {
        service: Vec<MailService>,
    }

    #[test]
    fn the_directory_is_read_whole_and_every_entry_is_sound() {
        let text = include_str!("../../assets/senders.toml");
        let directory: Directory = crate::packed::table("senders.toml", text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(directory.service.len(), text.matches("[[service]]").count());
        assert_eq!(format!("{:?}", directory.service), format!("{:?}", DIRECTORY), "the program has what is written");
        let mistakes = mistakes(&directory.service, text);
        assert!(mistakes.is_empty(), "\n\n{}\n", mistakes.join("\n"));
    }

    /// What is wrong in entries that can be read: the line of the entry's id, the key, and what is expected.
    fn mistakes(services: &[MailService], text: &str) -> Vec<String> {
        let mut said = Vec::new();
        for (at, entry) in services.iter().enumerate() {
            let mut ids = (1..).zip(text.lines()).filter(|(_, line)| *line == format!("id = \"{}\"", entry.id)).map(|(line, _)| line);
            let earlier = services[..at].iter().filter(|other| other.id == entry.id).count();
            let line = ids.nth(earlier).unwrap_or(0);
            let mut tell = |what: String| said.push(format!("assets/senders.toml, line {line}, {}: {what}", entry.id));
            if earlier > 0 {
                tell("another entry above has this `id`".to_owned());
            }
            if entry.name.is_empty() {
                tell("`name` is empty".to_owned());
            }
            if !entry.wants.ends_with('.') {
                tell("`wants` is one or two sentences, so it ends with a full stop".to_owned());
            }
            for name in entry.fields.iter().filter(|name| name.trim_end_matches('*').len() < 4) {
                tell(format!("`fields`: “{name}” needs at least four letters, or it is in every message"));
            }
            if let Some(desk) = entry.desk.as_deref().filter(|desk| crate::report::check_address(desk).is_err()) {
                tell(format!("`desk`: “{desk}” is no e-mail address"));
            }
            if let Some(form) = entry.form.as_deref().filter(|form| !form.starts_with("https://")) {
                tell(format!("`form`: “{form}” does not begin with https://"));
            }
            for (key, domains) in [("hosts", &entry.hosts), ("paths", &entry.paths), ("dkim", &entry.dkim)] {
                for domain in domains.iter().filter(|domain| !is_of_somebody(domain)) {
                    tell(format!("`{key}`: “{domain}” is no domain in small letters that one company can register"));
                }
            }
            // Anyone can call a machine of his by a name that begins alike.
            for like in entry.hosts_like.iter().filter(|like| !ends_in_own_domain(like)) {
                tell(format!(
                    "`hosts_like`: “{like}” does not end in a domain that one company can register, so it covers machines of others"
                ));
            }
        }
        said
    }

    fn is_of_somebody(domain: &str) -> bool {
        super::super::hosts::organisational_domain(domain).is_some() && domain == domain.to_ascii_lowercase()
    }

    /// Whether what stands behind the last `*.` of a pattern is a domain that somebody registered, but for single characters and digits.
    fn ends_in_own_domain(like: &str) -> bool {
        let own = like.rsplit_once("*.").map_or(like, |(_, own)| own);
        !own.contains('*') && own.ends_with(|last: char| last.is_ascii_alphabetic()) && is_of_somebody(&own.replace(['#', '?'], "7"))
    }

    #[test]
    fn a_mistake_in_an_entry_is_told_with_line_key_and_what_is_expected() {
        const RIGHT: &str = r#"
[[service]]
id = "pigeon"
name = "Pigeon Mail"
kind = "esp"
desk = "abuse@pigeon.example"
wants = "The complete headers."
fields = ["X-Pigeon-*"]
hosts = ["out.pigeon.example"]
hosts_like = ["*.pg#.example"]
"#;
        let read = |text: &'static str| mistakes(&crate::packed::table::<Directory>("senders.toml", text).unwrap().service, text);
        assert_eq!(read(RIGHT), [""; 0]);
        for (right, wrong, told) in [
            ("abuse@pigeon.example", "abuse at pigeon.example", "`desk`: “abuse at pigeon.example” is no e-mail address"),
            ("headers.", "headers", "`wants` is one or two sentences, so it ends with a full stop"),
            ("X-Pigeon-*", "X-*", "`fields`: “X-*” needs at least four letters, or it is in every message"),
            ("out.pigeon.example", "co.uk", "`hosts`: “co.uk” is no domain in small letters that one company can register"),
            (
                "out.pigeon.example",
                "Pigeon.example",
                "`hosts`: “Pigeon.example” is no domain in small letters that one company can register",
            ),
            (
                "*.pg#.example",
                "*.de",
                "`hosts_like`: “*.de” does not end in a domain that one company can register, so it covers machines of others",
            ),
            (
                "*.pg#.example",
                "mail.pg*",
                "`hosts_like`: “mail.pg*” does not end in a domain that one company can register, so it covers machines of others",
            ),
        ] {
            assert!(RIGHT.contains(right), "{right}");
            let text: &'static str = RIGHT.replace(right, wrong).leak();
            assert_eq!(read(text), [format!("assets/senders.toml, line 3, pigeon: {told}")], "{wrong}");
        }
        let twice: &'static str = RIGHT.repeat(2).leak();
        assert_eq!(read(twice), ["assets/senders.toml, line 13, pigeon: another entry above has this `id`"]);
    }

    /// A message handed to Postfix or Outlook.com by that host, with those checks on record above and those fields below.
    fn traced(received: &str, above: &str, path: &str, below: &str) -> super::super::Trace {
        let text = format!("{above}{received}Return-Path: <{path}>\n{below}From: a@shop.example\n");
        super::super::trace(&HeaderBlock::parse(text.into_bytes()), true)
    }

    fn postfix(name: &str) -> String {
        format!("Received: from x ({name} [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; Thu, 15 Jan 2026 08:31:30 +0000\n")
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
                let service = found.service.unwrap_or_else(|| panic!("\n\n{}: this sign proves no service:\n{received}{above}", entry.id));
                assert_eq!(
                    (service.id, service.certainty),
                    (&*entry.id, super::super::ServiceCertainty::Proven),
                    "\n\n{}, which stands higher in assets/senders.toml or has a wider pattern, takes a sign of {} for its own:\n{received}{above}",
                    service.id,
                    entry.id
                );
                if entry.kind == ServiceKind::Host {
                    // Who rents out the computer is told as the owner of the network, and only that.
                    let told = found.desks.iter().all(|desk| matches!(desk.kind, DeskKind::Network | DeskKind::Forwarder));
                    assert_eq!((found.network.unwrap().id, told), (&*entry.id, true), "{received}{above}");
                } else if entry.desk.is_some() || entry.form.is_some() {
                    let desk = found.desks.first().unwrap();
                    assert_eq!(
                        (desk.address.as_deref(), desk.form_url.as_deref()),
                        (entry.desk.as_deref(), entry.form.as_deref()),
                        "{}",
                        entry.id
                    );
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
                let service = found.service.filter(|service| service.certainty != super::super::ServiceCertainty::Claimed);
                assert_eq!(service, None, "{}: {received}{below}", entry.id);
                assert!(found.desks.iter().all(|desk| desk.address.as_deref() == Some("abuse@carrier.example")), "{:?}", found.desks);
            }
        }
    }
}
