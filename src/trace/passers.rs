//! Services that pass mail on for the recipient: alias and forwarding services, and hosts of mailing lists (`assets/forwarders.toml`).
//!
//! Such a service is the last hop on record; who gave the message to it is only what it says. Its word counts for something where the
//! recipient's servers know it by its looked-up name or by SPF: then it is a service that somebody chose to send mail through.

use std::borrow::Cow;
use std::net::IpAddr;

use serde::Deserialize;

use super::Attested;
use super::address::is_public;
use super::by_domain::{ByDomain, Entries};
use super::hosts::is_under;
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
            name.is_some_and(|name| self.owns(name))
        };
        let is_edge = |hop: &&&Hop| match hop.arrival {
            Arrival::Submitted => true,
            // Nobody writes mail on such a server: a program there gave the message back.
            Arrival::Local => !is_front(hop),
            _ => hop.is_from_outside() && !is_own(hop),
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

// The file as a list: `PASSERS`; and its domains, sorted, each with the number of its entry: `BY_DOMAIN`.
include!(concat!(env!("OUT_DIR"), "/forwarders.rs"));

const _: () = assert!(PASSERS.len() <= Entries::MOST, "a wider number is needed for the entries");

/// A service that passed the message on, as the recipient's servers recorded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedOn {
    /// The name people know.
    pub name: &'static str,
    /// Whether that service itself handed the message over. Otherwise only its signature was found true, and another carried it.
    pub by_itself: bool,
    /// The number of its entry in `PASSERS`.
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
    /// The domain to which it was rewritten, where that was done as mail servers do (SRS) and not as mailboxes do, and those lines tell the same.
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
    !Entries::of_names(&BY_DOMAIN, [name].into_iter()).is_empty()
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
mod tests;
