//! Whether the machine that handed the message over may have passed it on for the recipient: what it did to the envelope sender, and for whom it says that it
//! took the message.

use super::authentication;
use super::fields::{Fields, unfolded};
use super::host_words::is_customers;
use super::lines::ReceivedLine;
use super::networks::{self, OperatorKind};
use super::received::{Arrival, Hop};
use super::{Trace, address_word, attest, hosts, passers, senders};
use crate::message::mailbox::is_same_mailbox;

/// Fields that name the mailbox which passed the message on: those of the author, and those that Exchange writes when it does so.
const NAMES_FORWARDER: [&str; 6] =
    ["To", "Cc", "Resent-From", "X-ResentFrom", "X-MS-Exchange-ForwardingLoop", "X-MS-Exchange-Inbox-Rules-Loop"];

/// More addresses of one field are not looked at.
const MOST_NAMED: usize = 200;

/// Whether a machine may have passed the message on for the recipient: it rewrote the envelope sender to a domain of its own organisation, as that of a
/// university or a club, or is a web host's own machine and says that it took the message for that very domain; or for a mailbox that the message
/// is written to, where it put its own name in the place of the envelope sender.
pub(super) fn forwards_for_recipient(out: &Trace, block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: usize) -> bool {
    let Some(hop) = lines.get(edge).and_then(|line| line.hop()) else { return false };
    // A name that was looked up one way counts beside a check that the machine may send for the rewritten envelope sender.
    let one_way = hop.helo.as_deref().filter(|_| hop.one_way);
    let Some(name) = hop.checked_name.as_deref().or(one_way).or_else(|| web_host_said(hop)) else { return false };
    let rewritten = out.envelope_sender.as_deref().filter(|_| is_rewritten(out)).and_then(|path| Some(path.rsplit_once('@')?.1));
    let named = || out.attested.spf_pass.iter().any(|domain| hosts::is_under(domain, name));
    if out.passed_on.is_some() || (rewritten.is_none() && !named()) || !came_from_outside(lines, edge) {
        return false;
    }
    let provider = || hosts::is_mailbox_provider(name) || senders::owns_host(name);
    let may_send = |domain: &str| out.attested.spf_pass.iter().any(|passed| passed.eq_ignore_ascii_case(domain));
    let is_looked_up = |domain: &str| hop.checked_name.is_some() || (one_way.is_some() && may_send(domain));
    let own = |domain: &str| hosts::same_organisation(name, domain) && is_looked_up(domain) && !provider();
    if rewritten.is_some_and(own) {
        // Its own lines tell that it took the message: a name that only the machine gives itself makes no line its own.
        return client_hops(lines, edge)
            .next()
            .and_then(|hop| hop.by.as_deref())
            .is_none_or(|by| hosts::same_organisation(name, by) || hosts::organisational_domain(by).is_none());
    }
    if one_way.is_some() {
        return false;
    }
    let hosting =
        || networks::operator_named(name).is_some_and(|operator| operator.kind == OperatorKind::Hosting) || senders::is_web_host(name);
    let taken_for = || client_hops(lines, edge).filter_map(|hop| hop.recipient.as_deref());
    let to = || block.first("To").map(unfolded).unwrap_or_default();
    let of_mailbox = || match rewritten {
        Some(domain) => taken_for().any(|to| names_domain(to, domain)) || names_domain(&to(), domain),
        None => {
            let to = to();
            taken_for().any(|taken| addresses(&to).any(|to| is_same_mailbox(&to, taken)))
        }
    };
    hosting() && !is_customers(name, hop.ip) && of_mailbox()
}

/// The domain of an address that may be the person's own, at a club or a university, where a machine says that it passed the message on from there: it
/// rewrote the envelope sender to that domain, may send for it, as the recipient's servers recorded, and says that it took the message for it. Whoever has such a
/// domain can write the same about himself, so this is only a question.
pub(super) fn forwards_for_address(out: &Trace, block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: usize) -> Option<String> {
    let path = out.envelope_sender.as_deref().filter(|_| out.passed_on.is_none() && is_rewritten(out))?;
    let (_, domain) = path.rsplit_once('@')?;
    let may_send = out.attested.spf_pass.iter().any(|passed| passed.eq_ignore_ascii_case(domain));
    if !may_send || !came_from_outside(lines, edge) || hosts::takes_in_itself(domain) || senders::owns_host(domain) {
        return None;
    }
    let taken_for = client_hops(lines, edge).filter_map(|hop| hop.recipient.as_deref()).any(|to| names_domain(to, domain));
    let named = || block.first("To").is_some_and(|to| names_domain(&unfolded(to), domain));
    (networks::operator_named(domain).is_none() && (taken_for || named())).then(|| domain.to_ascii_lowercase())
}

/// The name that a machine gives itself, where nobody looked it up and its address is in the network of the company that has such names.
fn web_host_said(hop: &Hop) -> Option<&str> {
    let said = hop.helo.as_deref().filter(|_| !hop.found_no_name())?;
    let operator = networks::operator_at(hop.ip?).filter(|operator| operator.kind == OperatorKind::Hosting)?;
    networks::operator_named(said).filter(|found| found.id == operator.id).map(|_| said)
}

/// Whether a machine of a service that also passes mail on without a sign of its own may have done so: the recipient's servers recorded that it may not
/// send for the domain of the envelope sender.
pub(super) fn may_forward(out: &Trace, lines: &[ReceivedLine<'_>], edge: usize) -> bool {
    let name = lines.get(edge).and_then(|line| line.hop()).and_then(|hop| hop.checked_name.as_deref());
    let refused = |check: &attest::Check| check.result.is_fail() || check.result == attest::CheckResult::SoftFail;
    let failed = !out.attested.spf.is_empty() && out.attested.spf.iter().all(refused);
    failed
        && out.passed_on.is_none()
        && name.is_some_and(|name| passers::may_forward(name, lines.iter().skip(edge + 1).map_while(|line| line.hop())))
}

/// Whether the server that handed the message over forwarded it for the recipient: it rewrote the envelope sender, its own lines say that it took
/// the message from outside, and the envelope sender names the recipient, as far as the message tells who that was. Without the last, anyone could
/// forward mail to anyone.
pub(super) fn is_rewritten_for_recipient(
    out: &Trace,
    block: &Fields<'_>,
    place: &attest::RecordedFields<'_>,
    lines: &[ReceivedLine<'_>],
    edge: usize,
) -> bool {
    let path = out.envelope_sender.as_deref().unwrap_or_default().to_ascii_lowercase();
    if !is_rewritten(out) || !came_from_outside(lines, edge) {
        return false;
    }
    let recipients = authentication::recipients(block, place.edge, lines.get(..=edge).unwrap_or_default());
    // Gmail names the mailbox that it passes on to.
    if let Some((_, to)) = path.split_once("+caf_=") {
        let to = to.rsplit_once('@').map_or(to, |(to, _)| to);
        return recipients.is_empty() || recipients.iter().any(|known| known.replacen('@', "=", 1) == to);
    }
    let Some((_, domain)) = path.rsplit_once('@') else { return false };
    let said = || NAMES_FORWARDER.iter().filter_map(|name| block.first(name)).any(|field| names_domain(&unfolded(field), domain));
    let taken_for = || client_hops(lines, edge).filter_map(|hop| hop.recipient.as_deref()).any(|to| names_domain(to, domain));
    let rented = hosts::is_under(domain, "onmicrosoft.com");
    !rented && (said() || taken_for() || recipients.iter().any(|known| known.rsplit_once('@').is_some_and(|(_, to)| to == domain)))
}

/// Whether the message was for a mailbox under one of these domains, which then passed it on. No customer of that provider can send so: their mail
/// has their own address in the envelope, and nearly always in From.
pub(super) fn is_for_mailbox(
    out: &Trace,
    block: &Fields<'_>,
    place: &attest::RecordedFields<'_>,
    lines: &[ReceivedLine<'_>],
    edge: usize,
    domains: &[&str],
) -> bool {
    let (Some(from), Some(path)) = (authentication::from_address(block), out.envelope_sender.as_deref()) else { return false };
    let recipients = authentication::recipients(block, place.edge, lines.get(..=edge).unwrap_or_default());
    let is_other =
        |mailbox: &String| is_at(mailbox, domains) && !recipients.iter().chain([&from]).any(|other| is_same_mailbox(other, mailbox));
    // What the recipient's servers recorded about the envelope sender must not speak against it.
    let checked = out.attested.spf.is_empty() || out.attested.spf_pass.iter().any(|domain| is_at(path, &[domain]));
    let named =
        || NAMES_FORWARDER.iter().filter_map(|name| block.first(name)).flat_map(|field| addresses(&unfolded(field)).collect::<Vec<_>>());
    let taken_for = || client_hops(lines, edge).filter_map(|hop| hop.recipient.clone());
    let by_its_path = || checked && taken_for().chain(named()).any(|mailbox| is_other(&mailbox) && is_same_mailbox(&mailbox, path));
    // Some leave the envelope sender as it was. Then only the provider's own line tells for whom it took the message.
    let as_it_was = || !is_at(path, domains) && taken_for().any(|mailbox| is_other(&mailbox));
    let rewritten = || checked && passers::is_rewritten(path) && taken_for().chain(named()).any(|mailbox| is_other(&mailbox));
    by_its_path() || as_it_was() || (is_at(path, domains) && rewritten())
}

/// The domain to which the server that handed the message over rewrote the envelope sender, as servers do that pass mail on, and not as mailboxes do.
/// Its own lines must say that it took the message from outside. That domain may be the service's own, so that it does not name the mailbox.
pub(super) fn rewritten_by(out: &Trace, lines: &[ReceivedLine<'_>], edge: usize) -> Option<String> {
    let path = out.envelope_sender.as_deref().filter(|path| passers::is_rewritten_by_server(path) && !is_refused(out, path))?;
    let (_, domain) = path.rsplit_once('@')?;
    came_from_outside(lines, edge).then(|| domain.to_ascii_lowercase())
}

/// Whether a server that forwards mail has put its own envelope sender around the real one, as SRS and Gmail do. Not where the recipient's servers
/// recorded that the machine may not send for that envelope sender: then it is somebody else's, copied.
pub(super) fn is_rewritten(trace: &Trace) -> bool {
    let path = trace.envelope_sender.as_deref().unwrap_or_default();
    passers::is_rewritten(path) && !is_refused(trace, path)
}

/// Whether the recipient's servers recorded that the machine which handed the message over may not send for the domain of that envelope sender.
fn is_refused(trace: &Trace, path: &str) -> bool {
    let domain = path.rsplit_once('@').map_or(path, |(_, domain)| domain);
    trace.attested.spf.iter().any(|check| check.result.is_fail() && check.domain.eq_ignore_ascii_case(domain))
}

/// Whether the lines of the server that handed the message over tell that it took the message from outside, and not from a customer.
pub(super) fn came_from_outside(lines: &[ReceivedLine<'_>], edge: usize) -> bool {
    let mut hops = client_hops(lines, edge);
    let outside = |hop: &&Hop| hop.is_from_outside() || matches!(hop.arrival, Arrival::Submitted | Arrival::Local);
    // Microsoft takes mail from outside at servers of their own; at others customers hand it in.
    let is_front = |hop: &Hop| hop.by.as_deref().is_none_or(|by| !hosts::is_outlook(by) || hosts::is_outlook_front(by));
    hops.find(outside).is_some_and(|hop| !matches!(hop.arrival, Arrival::Submitted | Arrival::Local) && is_front(hop))
}

/// The lines that the server of the handover wrote itself, from there down to the one at which it took the message from outside: behind that,
/// and behind the first line of another server, anything may be invented.
pub(super) fn client_hops<'a>(lines: &'a [ReceivedLine<'_>], edge: usize) -> impl Iterator<Item = &'a Hop> {
    let carrier = lines.get(edge).and_then(|line| line.hop());
    let names = carrier.map(|hop| [hop.checked_name.as_deref(), hop.helo.as_deref()]).unwrap_or_default();
    let mut taken = false;
    lines.iter().skip(edge + 1).map_while(|line| line.hop()).take_while(move |hop| {
        let by = hop.by.as_deref().unwrap_or_default();
        let own = names.iter().flatten().any(|name| hosts::same_organisation(name, by)) || hosts::organisational_domain(by).is_none();
        let within = hop.checked_name.as_deref().is_some_and(|name| hosts::same_organisation(name, by));
        let is_last = hop.is_from_outside() && !within;
        own && !std::mem::replace(&mut taken, is_last)
    })
}

/// The addresses in a text.
fn addresses(text: &str) -> impl Iterator<Item = String> {
    text.split(['<', '>', ',', ' ', '"', ';']).filter_map(address_word).take(MOST_NAMED)
}

/// Whether a text has an address of that domain in it.
fn names_domain(text: &str, domain: &str) -> bool {
    addresses(text).any(|address| is_at(&address, &[domain]))
}

/// Whether an address is under one of these domains.
fn is_at(address: &str, domains: &[&str]) -> bool {
    address.rsplit_once('@').is_some_and(|(_, at)| domains.iter().any(|domain| at.eq_ignore_ascii_case(domain)))
}
