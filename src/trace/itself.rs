//! A machine of which nothing is known but what it wrote itself: the line below was written under the very name that it gives itself, and tells that it
//! took the message from somebody outside.
//!
//! Inner machines of the own provider, filters and forwarders that stand in no table, and gateways of the own organisation write so. So does a stranger who
//! wants to look like one of them. Nobody but the person can tell the two apart: so the machine stays the one on record, the person is asked, and
//! what it says of others is its word even if the answer is yes.

use super::address::is_public;
use super::checks::Checks;
use super::host_words::is_customers;
use super::hosts::{is_mailbox_provider, is_outlook, is_under, organisational_domain, same_organisation, server_domains};
use super::lines::{ReceivedLine, unbroken_below};
use super::networks::{operator_at, operator_named};
use super::passers;
use super::received::{Arrival, Hop};
use super::reverse::Reverse;
use super::whose::{Home, Proof, Relay};

/// Whether the machine that handed the message over in line `at` may be one of the own side, by its own line.
pub(super) fn judge(lines: &[ReceivedLine<'_>], at: usize, home: &Home<'_>, checks: &dyn Checks) -> Relay {
    let Some(hop) = lines.get(at).and_then(|line| line.hop()) else { return Relay::No };
    let found = if hop.checked_name.is_some() { is_beside(lines, at, hop) } else { said(lines, at, hop, home, checks) };
    match found {
        true if home.person_owns(hop) => Relay::Own(if hop.checked_name.is_some() { Proof::PersonSaid } else { Proof::OwnWord }),
        true => Relay::Open,
        false => Relay::No,
    }
}

/// Whether a machine with a name that nobody looked up may be one of the own side.
fn said(lines: &[ReceivedLine<'_>], at: usize, hop: &Hop, home: &Home<'_>, checks: &dyn Checks) -> bool {
    let (Some(name), Some(by)) = (hop.helo.as_deref(), hop.by.as_deref()) else { return false };
    // A service may call all its machines by its own domain; and what the person told holds of all machines there.
    let told = home.person_owns(hop);
    let is_its = |by: &str| is_under(by, name) || (told && same_organisation(by, name));
    // Nearly every message ends here.
    let has_none = hop.found_no_name() && !(told && hop.one_way);
    if !next_by(lines, at).is_some_and(is_its) || name == by || !name.contains('.') || has_none || is_customers(name, hop.ip) {
        return false;
    }
    if !took_from_outside(lines, at, is_its) {
        return false;
    }
    // The server found another name, or none.
    if checks.reverse(hop).is_some_and(|found| !matches!(&found, Reverse::Name(found) if same_organisation(found, name))) {
        return false;
    }
    // Whose address may send for a stranger's domain is that stranger's, unless it put its own envelope sender around the stranger's.
    let may_send = || checks.sends_for_others(at, hop, home, name) && !checks.is_rewritten();
    let known = || is_of_own(name, by, hop, home) || passers::is_said(hop) || may_be_filter(name, by, at, hop, home, checks);
    // A forwarder of the person's own may send for the domain to which it rewrites the envelope sender, and for others.
    told || (known() && !may_send())
}

/// Whether a name is of the organisation of the server that wrote the line or of the recipient; or one inside, in the network of that organisation.
fn is_of_own(name: &str, by: &str, hop: &Hop, home: &Home<'_>) -> bool {
    if is_mailbox_provider(name) {
        return false;
    }
    let inside = || {
        let own = organisational_domain(by).zip(hop.ip.and_then(operator_at));
        organisational_domain(name).is_none()
            && own.is_some_and(|(own, operator)| operator.is(&own) || server_domains(&own).iter().any(|other| operator.is(other)))
    };
    same_organisation(name, by) || home.has_tie(name, by) || inside()
}

/// Whether a machine may be a filter before an Exchange or a Microsoft 365, one that stands in no table: it is not of the organisation of the sender, and
/// its address may not send for that one, as far as it is on record.
fn may_be_filter(name: &str, by: &str, at: usize, hop: &Hop, home: &Home<'_>, checks: &dyn Checks) -> bool {
    let recorded = is_outlook(by);
    (recorded || hop.by_exchange)
        && organisational_domain(name).is_some()
        && !home.is_only_of_large_provider()
        && !checks.is_of_sender(name)
        && if recorded { checks.is_between(at, hop, home) } else { !checks.has_signature() }
}

/// Whether a machine with a looked-up name is one of the company that runs the server which took the message, under another domain of that company: it may
/// be an inner one. Names of customers are not looked at, nor what a customer's machine hands on for its own.
fn is_beside(lines: &[ReceivedLine<'_>], at: usize, hop: &Hop) -> bool {
    let (Some(name), Some(by)) = (hop.checked_name.as_deref(), hop.by.as_deref()) else { return false };
    // The next line is by a server without a public name: with one, the names are compared elsewhere.
    if next_by(lines, at).is_none_or(|by| by.contains('.')) || is_mailbox_provider(name) || is_customers(name, hop.ip) {
        return false;
    }
    let company = operator_named(by);
    let one_company = |name: &str| company.is_some() && operator_named(name).map(|found| &found.id) == company.map(|own| &own.id);
    one_company(name) && took_from_outside(lines, at, |by| organisational_domain(by).is_none() || one_company(by))
}

/// The server that wrote the next line that names one or a machine, torn or not: the lines between are looked at only where this fits.
fn next_by<'a>(lines: &'a [ReceivedLine<'_>], at: usize) -> Option<&'a str> {
    lines.iter().skip(at + 1).filter_map(ReceivedLine::hop).find(|hop| hop.by.is_some() || hop.has_from)?.by.as_deref()
}

/// The lines below that name a server or a machine.
fn below<'a>(lines: &'a [ReceivedLine<'_>], at: usize) -> impl Iterator<Item = &'a Hop> {
    unbroken_below(lines, at).map_while(|(_, line)| line.hop()).filter(|hop| hop.by.is_some() || hop.has_from)
}

/// Whether the lines that a machine wrote itself, by the names of the servers in them, tell that it took the message from somebody outside.
fn took_from_outside(lines: &[ReceivedLine<'_>], at: usize, is_its: impl Fn(&str) -> bool) -> bool {
    let edge = lines.get(at).and_then(|line| line.hop()).and_then(|hop| hop.ip);
    // Its own filters have no public names.
    let mut own = below(lines, at).take_while(|hop| hop.by.as_deref().is_none_or(|by| is_its(by) || organisational_domain(by).is_none()));
    let inner = |hop: &Hop| {
        let named = hop.checked_name.as_deref().is_some_and(|name| is_its(name) && !is_customers(name, hop.ip));
        named || hop.ip.is_none_or(|ip| !is_public(ip) || Some(ip) == edge)
    };
    let taken = own.find(|hop| matches!(hop.arrival, Arrival::Submitted | Arrival::Fetched | Arrival::Local) || !inner(hop));
    taken.is_some_and(|hop| hop.arrival == Arrival::Server && hop.by.as_deref().is_some_and(is_its))
}
