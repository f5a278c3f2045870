//! Services that pass mail on for the recipient: alias and forwarding services, and hosts of mailing lists (`assets/forwarders.toml`).
//!
//! Such a service is the last hop on record; who gave the message to it is only what it says. Its word counts for something where the
//! recipient's servers know it by its looked-up name or by SPF: then it is a service that somebody chose to send mail through.

use std::borrow::Cow;
use std::net::IpAddr;

use serde::Deserialize;

use super::Attested;
use super::address::is_public;
use super::hosts::{is_internal_of, is_under};
use super::pattern::{like_any, under_any};
use super::range::AddressRange;
use super::received::{Arrival, Hop};
use super::senders;
use crate::message::around_last;

/// One service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
struct Passer {
    name: Cow<'static, str>,
    /// The domains of its servers, envelope senders and signatures.
    domains: Cow<'static, [&'static str]>,
    /// Where only some servers of a domain pass mail on: the first part of their names.
    #[serde(default)]
    hosts: Cow<'static, [&'static str]>,
    /// It also sends mail of its own customers: it counts only where it rewrote the envelope sender of what it got from outside.
    #[serde(default)]
    rewritten: bool,
    /// The domains of the machines of another company that it sends through: its own signature, found true, tells that it was this service.
    #[serde(default)]
    through: Cow<'static, [&'static str]>,
    /// Words in the names of the servers at which it takes mail in that it passes on without a sign of its own.
    #[serde(default)]
    takes_in: Cow<'static, [&'static str]>,
    /// What stands in the envelope senders of a list that it keeps under the domain of its customer, before the `@`.
    tag: Option<Cow<'static, str>>,
    /// The domains of the mailboxes that it keeps and that pass mail on, also where the envelope sender has no sign of it.
    #[serde(default)]
    mailboxes: Cow<'static, [&'static str]>,
    /// The names of its servers that take mail from outside, at which no customer hands mail in.
    #[serde(default)]
    fronts: Cow<'static, [&'static str]>,
    /// The addresses from which it hands mail on.
    #[serde(default)]
    networks: Cow<'static, [AddressRange]>,
    /// Its abuse desk, where it keeps one for what it passes on.
    desk: Option<Cow<'static, str>>,
    /// Where the networks were published; not used by the program.
    #[serde(default, rename = "source")]
    _source: Option<Cow<'static, str>>,
}

impl Passer {
    fn owns(&self, name: &str) -> bool {
        self.domains.iter().any(|domain| is_under(name, domain))
    }

    /// Whether a server of that name passes mail on. A digit in the name stands for `#` in the table, however many follow.
    fn owns_host(&self, name: &str) -> bool {
        let shape = |label: &str| {
            let mut shape = String::with_capacity(label.len());
            for c in label.chars() {
                match c {
                    '0'..='9' if shape.ends_with('#') => {}
                    '0'..='9' => shape.push('#'),
                    c => shape.push(c),
                }
            }
            shape
        };
        let first = || name.split('.').next().unwrap_or_default();
        self.owns(name) && (self.hosts.is_empty() || self.hosts.contains(&shape(first()).as_str()))
    }

    /// Whether a machine is one of its servers, by its looked-up name, or by its address where nobody looked names up.
    fn owns_machine(&self, checked: Option<&str>, said: Option<&str>, ip: Option<IpAddr>) -> bool {
        let listed = |ip: IpAddr| self.networks.iter().any(|network| network.contains(ip));
        // The directory of services has the addresses of the large ones.
        let at_home = |name: &str| self.owns_host(name) && ip.is_some_and(|ip| listed(ip) || senders::has_machine(name, ip));
        checked.map_or_else(|| said.is_some_and(at_home), |name| self.owns_host(name))
    }

    /// Whether a machine is one of the company that it sends through.
    fn rents_machine(&self, recorded: &RecordedForwarding<'_>) -> bool {
        let theirs = |name: &str| self.through.iter().any(|domain| is_under(name, domain));
        let said = || recorded.said.filter(|said| theirs(said)).zip(recorded.ip).is_some_and(|(said, ip)| senders::has_machine(said, ip));
        recorded.checked.map_or_else(said, theirs)
    }

    /// Whether its own lines tell that it took the message from outside: the first that names a machine which is not its own was written by a server at
    /// which no customer hands mail in.
    fn took_from_outside(&self, lines: &[&Hop]) -> bool {
        let is_front = |hop: &Hop| hop.by.as_deref().is_some_and(|by| like_any(by, &self.fronts));
        let is_own = |hop: &Hop| {
            let name = hop.checked_name.as_deref().or(hop.helo.as_deref());
            name.is_some_and(|name| self.owns(name)) || hop.ip.is_some_and(|ip| is_internal_of(hop.by.as_deref().unwrap_or_default(), ip))
        };
        let is_edge = |hop: &&&Hop| match hop.arrival {
            Arrival::Submitted => true,
            // Nobody writes mail on such a server: a program there gave the message back.
            Arrival::Local => !is_front(hop),
            _ => hop.ip.is_some_and(is_public) && !is_own(hop),
        };
        lines.iter().find(is_edge).is_some_and(|hop| hop.arrival == Arrival::Server && is_front(hop))
    }

    /// Whether one of its mailboxes passed the message on. Mail of its customers is signed by it.
    fn kept_its_mailbox(&self, recorded: &RecordedForwarding<'_>) -> bool {
        let signed = || recorded.attested.dkim_pass.iter().any(|domain| self.owns(domain) || under_any(domain, &self.mailboxes));
        !self.mailboxes.is_empty()
            && self.owns_machine(recorded.checked, recorded.said, recorded.ip)
            && !signed()
            && self.took_from_outside(&(recorded.own_lines)())
            && (recorded.is_for_mailbox)(&self.mailboxes)
    }

    /// Whether it is a list that it keeps under the domain of its customer. Its own lines tell that it took the message from outside.
    fn kept_its_list(&self, recorded: &RecordedForwarding<'_>) -> bool {
        let Some((tag, (local, domain))) = self.tag.as_deref().zip(recorded.path.as_deref().and_then(|path| path.rsplit_once('@'))) else {
            return false;
        };
        let attested = recorded.attested;
        crate::message::find_ignore_case(local.as_bytes(), tag).is_some()
            && (attested.spf.is_empty() || attested.spf_pass.iter().any(|passed| passed.eq_ignore_ascii_case(domain)))
            && self.owns_machine(recorded.checked, recorded.said, recorded.ip)
            && self.took_from_outside(&(recorded.own_lines)())
    }

    /// Whether every server of its domains only passes mail on.
    fn always(&self) -> bool {
        !self.rewritten && self.hosts.is_empty() && self.tag.is_none()
    }
}

// The file as a list: `PASSERS`.
include!(concat!(env!("OUT_DIR"), "/forwarders.rs"));

/// A service that passed the message on, as the recipient's servers recorded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedOn {
    /// The name people know.
    pub name: &'static str,
    /// Whether that service itself handed the message over. Otherwise only its signature was found true, and another carried it.
    pub by_itself: bool,
    /// The number of its entry.
    at: usize,
}

impl PassedOn {
    /// The abuse desk it keeps for what it passes on.
    pub(super) fn desk(&self) -> Option<&'static str> {
        PASSERS.get(self.at)?.desk.as_deref()
    }

    /// Whether it sends by machines of another company.
    pub(super) fn rents_its_way(&self) -> bool {
        PASSERS.get(self.at).is_some_and(|passer| !passer.through.is_empty())
    }

    /// Whether a name is of the company through which that service sends.
    pub(super) fn sends_through(&self, name: &str) -> bool {
        PASSERS.get(self.at).is_some_and(|passer| passer.through.iter().any(|domain| is_under(name, domain)))
    }

    /// Whether a name belongs to that service.
    pub(crate) fn owns(&self, name: &str) -> bool {
        PASSERS.get(self.at).is_some_and(|passer| passer.owns(name))
    }
}

/// What is on record about the machine that handed the message over.
pub(super) struct RecordedForwarding<'a> {
    /// Its looked-up name.
    pub checked: Option<&'a str>,
    /// What it called itself.
    pub said: Option<&'a str>,
    pub ip: Option<IpAddr>,
    pub attested: &'a Attested,
    /// The envelope sender, as the recipient's servers wrote it down.
    pub path: Option<String>,
    /// The envelope sender was rewritten by a server that passes mail on, and the lines of that server tell that it took the message from
    /// outside.
    pub rewritten: bool,
    /// The domain of the rewritten envelope sender, where a server rewrote it and the same is told.
    pub rewritten_by: Option<String>,
    /// The lines of the machine that handed the message over, and of others of its organisation.
    pub own_lines: &'a dyn Fn() -> Vec<&'a Hop>,
    /// Whether the message was for a mailbox under one of these domains, and neither written by it nor delivered to it.
    pub is_for_mailbox: &'a dyn Fn(&[&str]) -> bool,
}

/// Whether the machine that handed the message over in that line is a server of a service that does nothing but pass mail on.
pub(super) fn is_server(hop: &Hop) -> bool {
    let mut passers = PASSERS.iter().filter(|passer| !passer.rewritten && passer.tag.is_none());
    passers.any(|passer| passer.owns_machine(hop.checked_name.as_deref(), hop.helo.as_deref(), hop.ip))
}

/// Whether a machine calls itself a server of such a service of which no addresses are known, and nobody looked its name up.
pub(super) fn is_said(hop: &Hop) -> bool {
    let said = hop.helo.as_deref().filter(|_| hop.checked_name.is_none());
    said.is_some_and(|said| {
        PASSERS.iter().any(|passer| !passer.rewritten && passer.tag.is_none() && passer.networks.is_empty() && passer.owns_host(said))
    })
}

/// Whether a name belongs to any of the services.
fn is_known(name: &str) -> bool {
    PASSERS.iter().any(|passer| passer.owns(name))
}

/// The service that passed the message on, if what is recorded shows one.
pub(super) fn passed_on(recorded: &RecordedForwarding<'_>) -> Option<PassedOn> {
    let attested = recorded.attested;
    let path = || recorded.path.as_deref().and_then(|path| path.rsplit('@').next());
    // A service shows itself by a name of its own. Nearly no message names any.
    let mut names = [recorded.checked, recorded.said, recorded.rewritten_by.as_deref(), path()].into_iter().flatten();
    let mut passed = attested.spf_pass.iter().chain(&attested.dkim_pass);
    if !names.any(is_known) && !passed.any(|domain| is_known(domain)) {
        return None;
    }
    let by_itself = |passer: &Passer| recorded.rewritten_by.as_deref().is_some_and(|domain| passer.owns(domain));
    // Where it is known at which of its servers customers hand mail in, its own lines must tell that this one came in elsewhere.
    let from_outside = |passer: &Passer| passer.fronts.is_empty() || passer.took_from_outside(&(recorded.own_lines)());
    let counts = |passer: &&Passer| {
        passer.tag.is_none() && (!passer.rewritten || ((recorded.rewritten || by_itself(passer)) && from_outside(passer)))
    };
    let by_host = |passer: &Passer| passer.owns_machine(recorded.checked, recorded.said, recorded.ip);
    let by_path = |passer: &Passer| (passer.always() || passer.rewritten) && attested.spf_pass.iter().any(|domain| passer.owns(domain));
    let signed = |passer: &Passer| passer.always() && attested.dkim_pass.iter().any(|domain| passer.owns(domain));
    let find = |shows: &dyn Fn(&Passer) -> bool| PASSERS.iter().position(|passer| counts(&passer) && shows(passer));
    let found = |at: usize, by_itself: bool| PASSERS.get(at).map(|passer| PassedOn { name: &passer.name, by_itself, at });
    // The company that a service sends through lets nobody else send with that service's envelope sender.
    let lent = |passer: &Passer| {
        let own_path = || path().is_some_and(|domain| passer.owns(domain));
        passer.always() && own_path() && passer.rents_machine(recorded)
    };
    let find_lent = || if attested.spf.is_empty() { find(&lent) } else { None };
    let find_kept = || PASSERS.iter().position(|passer| passer.kept_its_mailbox(recorded) || passer.kept_its_list(recorded));
    match find(&by_host).or_else(|| find(&by_path)).or_else(find_lent).or_else(find_kept) {
        Some(at) => found(at, true),
        None => find(&signed).and_then(|at| found(at, PASSERS.get(at).is_some_and(|passer| carried_through(passer, recorded)))),
    }
}

/// Whether a machine of the company through which that service sends handed the message over: by its looked-up name, or by the checks of its mail.
fn carried_through(passer: &Passer, recorded: &RecordedForwarding<'_>) -> bool {
    let theirs = |name: &str| passer.through.iter().any(|domain| is_under(name, domain));
    let checked = || recorded.attested.spf_pass.iter().chain(&recorded.attested.dkim_pass).any(|domain| theirs(domain));
    recorded.checked.map_or_else(checked, theirs)
}

/// Whether a machine belongs to a service that passes mail on without a sign of its own, and a line below names the server at which that service takes
/// such mail in. Its customers send their own mail from machines with such names, too, and can write such a line: so this is only a question.
pub(super) fn may_forward<'a>(name: &str, mut below: impl Iterator<Item = &'a Hop>) -> bool {
    let Some(passer) = PASSERS.iter().find(|passer| !passer.takes_in.is_empty() && passer.owns(name)) else { return false };
    let takes_in =
        |by: &str| passer.owns(by) && passer.takes_in.iter().any(|word| by.split('.').next().is_some_and(|first| first.contains(word)));
    let mut own = below.by_ref().take_while(|hop| hop.by.as_deref().is_none_or(|by| passer.owns(by)));
    own.any(|hop| hop.arrival == Arrival::Server && hop.ip.is_some_and(is_public) && hop.by.as_deref().is_some_and(takes_in))
}

/// Whether a server that passes mail on has put its own envelope sender around the real one: SRS, as most do
/// (<https://www.libsrs2.net/srs/srs.pdf>), Microsoft's form of it
/// (<https://learn.microsoft.com/exchange/reference/sender-rewriting-scheme>), or Gmail's.
pub(super) fn is_rewritten(path: &str) -> bool {
    let local = without_tag(around_last(path, b'@').map_or(path, |(local, _)| local));
    let begins = |start: &str| local.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    // The mailbox that passes it on, and behind it the real sender: `ann+SRS=hash=TT=sender.example=news`.
    let microsoft = crate::message::find_ignore_case(local.as_bytes(), "+SRS=")
        .is_some_and(|at| local.get(at..).unwrap_or_default().matches('=').count() >= 4);
    is_rewritten_by_server(path) || microsoft || begins("bounces+SRS=") || begins("bounce+SRS=") || local.contains("+caf_=")
}

/// Whether it is SRS as mail servers do it.
pub(super) fn is_rewritten_by_server(path: &str) -> bool {
    let local = without_tag(around_last(path, b'@').map_or(path, |(local, _)| local));
    let begins = |start: &str| local.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    let srs =
        ["SRS0", "SRS1"].iter().any(|start| begins(start)) && local.as_bytes().get(4).is_some_and(|b| matches!(b, b'=' | b'+' | b'-'));
    srs && local.matches('=').count() >= 3
}

/// The part of an envelope sender behind the tag with which its own server knows it again, where a bounce comes back: BATV
/// (<https://datatracker.ietf.org/doc/html/draft-levine-smtp-batv-01>), Barracuda's form and SparkPost's.
fn without_tag(local: &str) -> &str {
    let tagged = [("prvs=", "="), ("msprvs1=", "="), ("btv1==", "==")].into_iter().find_map(|(start, end)| {
        let rest = local.get(start.len()..).filter(|_| local.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start)))?;
        rest.split_once(end).filter(|(tag, _)| !tag.is_empty()).map(|(_, own)| own)
    });
    tagged.unwrap_or(local)
}

#[cfg(test)]
mod tests {
    use super::super::{ServiceCertainty, Trace, trace};
    use super::*;
    use crate::message::HeaderBlock;

    #[derive(Deserialize)]
    #[serde(bound(deserialize = "'de: 'static"))]
    struct Table {
        forwarder: Vec<Passer>,
    }

    fn traced(text: &str) -> Trace {
        trace(&HeaderBlock::parse(text.as_bytes().to_vec()), true)
    }

    const DATE: &str = "Wed, 15 Jan 2025 08:31:30 +0000";

    #[test]
    fn the_table_is_read_whole() {
        let text = include_str!("../../assets/forwarders.toml");
        let table: Table = crate::packed::table("forwarders.toml", text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(table.forwarder.len(), text.matches("[[forwarder]]").count());
        assert_eq!(format!("{:?}", table.forwarder), format!("{PASSERS:?}"), "the program has what is written");
    }

    #[test]
    fn every_service_is_named_by_its_server_its_envelope_or_its_signature() {
        for passer in PASSERS.iter().filter(|passer| passer.always()) {
            for domain in passer.domains.iter() {
                let host = traced(&format!("Received: from x (mail.{domain} [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"));
                assert_eq!(host.passed_on.map(|passed| (passed.name, passed.by_itself)), Some((&*passer.name, true)));
                for (result, by_itself) in
                    [(format!("spf=pass smtp.mailfrom=a@b.{domain}"), true), (format!("dkim=pass header.d={domain}"), false)]
                {
                    let found = traced(&format!(
                        "Authentication-Results: mx.home.example; {result}\nReceived: from x (unknown [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"
                    ));
                    assert_eq!(found.passed_on.map(|passed| (passed.name, passed.by_itself)), Some((&*passer.name, by_itself)), "{result}");
                    assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some("198.51.100.7"));
                }
            }
        }
    }

    #[test]
    fn a_service_behind_it_is_via_relay_at_best_and_brings_a_second_desk() {
        let edge = format!(
            "Received: from mail-200163.simplelogin.co (mail-200163.simplelogin.co [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"
        );
        let inner =
            format!("Received: from o1.ptr.sendgrid.net (o1.ptr.sendgrid.net [203.0.113.9]) by mx1.simplelogin.co (Postfix); {DATE}\n");
        let found = traced(&format!("{edge}{inner}"));
        assert_eq!(found.service.map(|service| (service.id, service.certainty)), Some(("sendgrid", ServiceCertainty::ViaRelay)));
        let desks: Vec<_> = found.desks.iter().filter_map(|desk| desk.address.as_deref()).collect();
        assert_eq!(desks, ["abuse@simplelogin.co", "abuse@sendgrid.com"]);
        let origin = found.behind.expect("an origin");
        assert_eq!((origin.ip.to_string().as_str(), origin.certainty.as_str()), ("203.0.113.9", "claimed"));
    }

    #[test]
    fn a_service_that_rewrites_to_its_own_domain_passed_on_what_its_lines_took_from_outside() {
        let found = |path: &str, host: &str, below: &str| {
            traced(&format!(
                "Return-Path: <{path}>\nReceived: from {host} ({host} [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1 for <bob@home.example>; {DATE}\n{below}To: ann@club.example\n"
            ))
        };
        let outside = |by: &str| format!("Received: from x ([203.0.113.9]) by {by} with ESMTPS id 2 for <ann@club.example>; {DATE}\n");
        for (domain, host, by, name) in [
            ("kundenserver.de", "mout.kundenserver.de", "mx.kundenserver.de", "IONOS"),
            ("perfora.net", "mout.perfora.net", "mx.perfora.net", "IONOS"),
            ("fastmail.com", "fforwardh-a2-smtp.messagingengine.com", "phl-mx-05.messagingengine.com", "Fastmail"),
            ("ovh.net", "mo501.mail-out.ovh.net", "mx1.ovh.net", "OVH"),
        ] {
            let path = format!("SRS0=Hh2q=XX=shop.example=a@{domain}");
            let passed = found(&path, host, &outside(by));
            assert_eq!(passed.passed_on.map(|passed| (passed.name, passed.by_itself)), Some((name, true)), "{host}");
            assert_eq!((passed.service, passed.desks.len()), (None, 0), "{host}");
            assert_eq!(passed.behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.9"), "{host}");
            let submitted = outside(by).replace("ESMTPS", "ESMTPSA");
            for (path, host, below) in [
                // Its own customer's, another server's line below, nothing below, another envelope sender, another machine.
                (path.as_str(), host, submitted.as_str()),
                (&path, host, &outside("mx.bank.example")),
                (&path, host, ""),
                (&format!("a=b=c=d@{domain}"), host, &outside(by)),
                ("SRS0=Hh2q=XX=shop.example=a@other.example", host, &outside(by)),
                (&path, "mail.sender.example", &outside("mail.sender.example")),
            ] {
                assert_eq!(found(path, host, below).passed_on, None, "{path} {host} {below}");
            }
        }
    }

    #[test]
    fn every_form_of_a_rewritten_sender_is_known() {
        for path in [
            "SRS0=ab=TT=shop.example=a@home.example",
            "srs1+ab=gw.example==cd=TT=shop.example=a@home.example",
            "ann+SRS=44ldt=IX=shop.example=a@home.example",
            "bounces+SRS=44ldt=IX@home.example",
            "ann+caf_=bob=home.example@gmail.com",
            "prvs=1234567abc=SRS0=ab=TT=shop.example=a@home.example",
            "btv1==0123abcd==SRS0=ab=TT=shop.example=a@home.example",
            "prvs=1234567abc=ann+SRS=44ldt=IX=shop.example=a@home.example",
        ] {
            assert!(is_rewritten(path), "{path}");
        }
        for path in [
            "a@shop.example",
            "ann+SRS=1@home.example",
            "srs@home.example",
            "SRS0=a@home.example",
            "a+b=c=d=e=f@home.example",
            "prvs=1234567abc=a@home.example",
            "prvs==SRS0=ab=TT=shop.example=a@home.example",
            "xprvs=1=SRS0=ab=TT=shop.example=a@home.example",
        ] {
            assert!(!is_rewritten(path), "{path}");
        }
    }

    /// A message that Gmail's server handed to a server which looks no names up.
    fn from_gmail(ip: &str, helo: &str, path: &str) -> Trace {
        traced(&format!(
            "Return-Path: <{path}>\nReceived: from {helo} ([{ip}]) by mx.home.example (mx1 [192.0.2.9]) with ESMTPS (Nemesis) id 1 for <bob@home.example>; {DATE}\nReceived: by {helo} with SMTP id a for <bob@home.example>; {DATE}\nReturn-Path: <a@sender.example>\nReceived: from x (x.sender.example. [203.0.113.9]) by mx.google.com with ESMTPS id b for <ann@gmail.com>; {DATE}\nTo: ann@gmail.com\n"
        ))
    }

    #[test]
    fn where_no_names_are_looked_up_the_addresses_of_the_directory_tell_who_passed_it_on() {
        let path = "ann+caf_=bob=home.example@gmail.com";
        let found = from_gmail("209.85.218.51", "mail-ej1-f51.google.com", path);
        assert_eq!(found.passed_on.map(|passed| (passed.name, passed.by_itself)), Some(("Gmail", true)));
        assert_eq!((found.service, found.desks.len()), (None, 0));
        assert_eq!(found.behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.9"));
        for (ip, helo, path) in [
            // Sent by a customer, from an address elsewhere, or called otherwise.
            ("209.85.218.51", "mail-ej1-f51.google.com", "ann@gmail.com"),
            ("198.51.100.7", "mail-ej1-f51.google.com", path),
            ("209.85.218.51", "mail.google.com.sender.example", path),
            ("209.85.218.51", "mail-ej1-f51.google.com", "ann+caf_=eve=else.example@gmail.com"),
        ] {
            assert_eq!(from_gmail(ip, helo, path).passed_on, None, "{ip} {helo} {path}");
        }
    }

    #[test]
    fn exchange_writes_the_envelope_sender_below_all_others() {
        let lines = |by: &str| {
            format!(
                "Received: from mail-ej1-f51.google.com (209.85.218.51) by {by} (10.1.1.1) with Microsoft SMTP Server id 15; {DATE}\nReceived: by mail-ej1-f51.google.com with SMTP id a; {DATE}\nReturn-Path: <a@sender.example>\nReceived: from x (x.sender.example. [203.0.113.9]) by mx.google.com with ESMTPS id b; {DATE}\nReturn-Path: ann+caf_=bob=home.example@gmail.com\n"
            )
        };
        for by in ["A.mail.protection.outlook.com", "ex1.home.example"] {
            let found = traced(&lines(by));
            assert_eq!(found.envelope_sender.as_deref(), Some("ann+caf_=bob=home.example@gmail.com"), "{by}");
            assert_eq!(found.passed_on.map(|passed| passed.name), Some("Gmail"), "{by}");
        }
    }

    #[test]
    fn an_outlook_mailbox_that_passes_on_is_named_by_the_message_or_by_exchange() {
        let found = |path: &str, named: &str| {
            traced(&format!(
                "Return-Path: <{path}>\nReceived: from x (mail-db8eur05on2077.outbound.protection.outlook.com [52.101.68.77]) by mx.home.example (Postfix) with ESMTPS id 1 for <bob@home.example>; {DATE}\nReceived: from A.prod.outlook.com (2603:10a6:10:231::16) by B.prod.outlook.com (2603:10a6:20b:43e::7) with Microsoft SMTP Server id 15; {DATE}\nReceived: from x.sender.example (203.0.113.9) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; {DATE}\n{named}\n"
            ))
        };
        for path in ["ann+SRS=AbCdE=TT=sender.example=news@hotmail.com", "bounces+SRS=AbCdE=TT@hotmail.com"] {
            for named in [
                "To: Ann <ann@hotmail.com>",
                "To: undisclosed-recipients:;\nCc: x@y.example, ANN@Hotmail.com",
                "To: undisclosed-recipients:;\nResent-From: <ann@hotmail.com>",
                "X-MS-Exchange-ForwardingLoop: ann@hotmail.com;1a2b3c4d",
                "X-MS-Exchange-Inbox-Rules-Loop: ann@hotmail.com",
            ] {
                let found = found(path, named);
                assert_eq!(found.passed_on.map(|passed| passed.name), Some("Microsoft 365"), "{path} {named}");
                assert_eq!((found.service, found.desks.len()), (None, 0), "{path} {named}");
                assert_eq!(found.behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.9"));
            }
            for named in ["To: list@other.example", "Resent-From: <ann@other.example>", "Subject: ann@hotmail.com"] {
                assert_eq!(found(path, named).passed_on, None, "{path} {named}");
            }
        }
    }

    #[test]
    fn a_service_that_sends_by_rented_machines_is_known_by_its_envelope_sender_there() {
        let found = |host: &str, above: &str, below: &str| {
            traced(&format!(
                "{above}Received: from x ({host} [54.240.9.75]) by mx.home.example (Postfix) with ESMTPS id 1; {DATE}\n{below}"
            ))
        };
        let (amazon, path) = ("a9-75.smtp-out.amazonses.com", "Return-Path: <0100@bounce.relay.firefox.com>\n");
        assert_eq!(found(amazon, path, "").passed_on.map(|passed| (passed.name, passed.by_itself)), Some(("Firefox Relay", true)));
        assert_eq!(found(amazon, path, "").service, None);
        let failed = "Received-SPF: fail (mx.home.example: domain of bounce.relay.firefox.com does not designate 54.240.9.75) client-ip=54.240.9.75;\n";
        for (host, above, below) in [
            ("mail.sender.example", path, String::new()),
            ("unknown", path, String::new()),
            (amazon, "", path.to_owned()),
            (amazon, "Return-Path: <0100@amazonses.com>\n", path.to_owned()),
            (amazon, "Return-Path: <0100@bounce.relay.firefox.com.sender.example>\n", String::new()),
            (amazon, &format!("{failed}{path}"), String::new()),
        ] {
            assert_eq!(found(host, above, &below).passed_on, None, "{host} {above} {below}");
        }
    }

    #[test]
    fn lines_and_names_of_strangers_give_nothing() {
        let inner = |by: &str| {
            format!(
                "Received: from o1.ptr.sendgrid.net (o1.ptr.sendgrid.net [203.0.113.9]) by {by} (Postfix); {DATE}\nX-SimpleLogin-Type: Forward\n"
            )
        };
        let edge =
            |name: &str| format!("Received: from mail.simplelogin.co ({name} [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n");
        for text in [
            // The machine only calls itself so.
            edge("unknown") + &inner("mx1.simplelogin.co"),
            edge("mail.sender.example") + &inner("mx1.simplelogin.co"),
            edge("mail.xsimplelogin.co") + &inner("mx1.simplelogin.co"),
        ] {
            let found = traced(&text);
            assert_eq!(found.passed_on, None, "{text}");
            assert_eq!(found.service, None, "{text}");
            assert!(found.desks.iter().all(|desk| desk.address.as_deref() != Some("abuse@sendgrid.com")), "{text}");
        }
        let elsewhere = traced(&(edge("mail.simplelogin.co") + &inner("mx.other.example")));
        assert_eq!((elsewhere.service, elsewhere.desks.len()), (None, 1));
        // Behind the line at which that service took the message, its name is the sender's invention.
        let took = format!("Received: from evil (unknown [203.0.113.44]) by mx1.simplelogin.co (Postfix); {DATE}\n");
        let behind = traced(&(edge("mail.simplelogin.co") + &took + &inner("mx2.simplelogin.co")));
        assert_eq!((behind.service, behind.desks.len()), (None, 1));
        assert_eq!(behind.behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.44"));
    }
}
