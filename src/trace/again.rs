//! A machine of the own side that gave a message to itself: a filter behind the own server, a mailbox server, a rule that delivers anew.
//!
//! Where such a machine has a private address, nothing has to be asked. Where it has a public one, its own line looks like a handover. What tells: the
//! server looked the address up and found its own name, or the address is the very one that it wrote down as its own; and below stands that server's
//! line about the machine from which it took the message shortly before. What a machine only calls itself tells nothing: to say the name of the server
//! that it talks to is a stranger's commonest trick.

use std::net::IpAddr;

use jiff::SignedDuration;

use super::address::is_public;
use super::hosts::{organisational_domain, same_organisation};
use super::lines::{ReceivedLine, unbroken_below};
use super::received::{Arrival, Hop};
use super::whose::{Home, Proof};

/// How long filters of the own system may keep a message before they give it back.
const SECOND_PASS: SignedDuration = SignedDuration::from_hours(1);
/// Clocks inside one system differ by less.
const CLOCKS: SignedDuration = SignedDuration::from_mins(10);

/// Whether a program of the recipient's system gave the message back to it: below its own lines stands that of the same server which took
/// the message from the network, not long before.
pub(super) fn is_second_pass(lines: &[ReceivedLine<'_>], at: usize, hop: &Hop) -> bool {
    // A server may write its short name there, or none.
    let first = |name: &str| name.split('.').next().map(str::to_owned);
    let own = |by: Option<&str>| match (hop.by.as_deref(), by) {
        (Some(_), Some(by)) if by.parse::<IpAddr>().is_ok_and(|ip| !is_public(ip)) => true,
        (Some(own), Some(by)) if own.contains('.') && by.contains('.') => same_organisation(own, by),
        (Some(own), Some(by)) if by.contains('.') => first(own) == first(by),
        _ => true,
    };
    let below = lines.iter().skip(at + 1).map_while(|line| line.hop());
    let mut steps = below.take_while(|hop| own(hop.by.as_deref()));
    let network = steps.find(|hop| hop.arrival == Arrival::Server && hop.has_from && (hop.ip.is_some() || hop.helo.is_some()));
    network.is_some_and(|network| in_time(hop, network))
}

/// Whether a line was written not long after the one below it.
fn in_time(hop: &Hop, network: &Hop) -> bool {
    match (hop.at, network.at) {
        (Some(later), Some(earlier)) => {
            let passed = later.duration_since(earlier);
            passed >= -CLOCKS && passed <= SECOND_PASS
        }
        // Every server records the time at which it took a message, so this line is damaged.
        (_, None) => false,
        (None, Some(_)) => true,
    }
}

/// Whether the machine that handed the message over in line `at`, from a public address, is the one that wrote that line; and what tells so.
pub(super) fn gave_to_itself(lines: &[ReceivedLine<'_>], at: usize, home: &Home<'_>) -> Option<Proof> {
    let hop = lines.get(at)?.hop()?;
    let by = hop.by.as_deref()?;
    let says_by = hop.helo.as_deref() == Some(by) && hop.checked_name.is_none();
    let looked_up = hop.checked_name.as_deref() == Some(by) && !hop.unconfirmed && organisational_domain(by).is_some();
    let proof = match hop.by_ip {
        _ if looked_up => Proof::CheckedName,
        Some(own) if says_by && Some(own) == hop.ip => Proof::KnownNetwork,
        // Only a program of the same machine reaches a filter there.
        Some(own) if own.is_loopback() && hop.checked_name.is_none() && organisational_domain(by).is_none() => Proof::Place,
        _ => return None,
    };
    let mut below = unbroken_below(lines, at).filter_map(|(_, line)| line.hop());
    let next = below.find(|hop| hop.by.is_some() || hop.has_from)?;
    let from_network = || next.arrival == Arrival::Server && next.ip.is_some_and(is_public) && in_time(hop, next);
    let is_again = match (proof, next.by.as_deref()) {
        (Proof::Place, next_by) => next_by.is_some() && hop.helo.as_deref() == next_by && from_network(),
        // The machine may have another name at the door.
        (Proof::KnownNetwork, Some(next_by)) if next_by != by => {
            (same_organisation(next_by, by) || next.by_ip == hop.by_ip) && hop.by_exchange && from_network()
        }
        // Its own filter may be between, without a public name.
        (_, next_by) => next_by.is_none_or(|next| next == by || organisational_domain(next).is_none()) && is_second_pass(lines, at, hop),
    };
    (is_again && !home.denies(hop)).then_some(proof)
}
