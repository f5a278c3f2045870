//! The walk down the Received lines to the one hop that cannot be forged: the last one that the recipient's own servers wrote down.
//!
//! The topmost line is theirs, if nothing is cut off above it. Each line tells who wrote the next one: came the message from a machine
//! of theirs, the next line is theirs too. The first line with a stranger's address ends the walk; all below is the sender's word.

use std::cell::OnceCell;

use super::fields::{Fields, unfolded};
use super::gateways::{gateway, is_own_relay, is_same_gateway};
use super::hosts::{is_internal_of, organisation, same_organisation};
use super::received::{Arrival, Hop, is_public};
use crate::message::Field;
use crate::message::received::is_of_two;

/// More Received lines than any delivery makes.
pub(super) const MAX_HOPS: usize = 100;

/// A Received field and its place among all fields. It is read when it is asked for the first time: most are the sender's word.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// The number of the field in the block.
    pub field: usize,
    value: Field<'a>,
    hop: OnceCell<Option<Hop>>,
}

impl Line<'_> {
    /// What it says; nothing where it could not be understood.
    pub(super) fn hop(&self) -> Option<&Hop> {
        self.hop.get_or_init(|| Hop::parse(&unfolded(self.value))).as_ref()
    }

    pub(super) fn into_hop(self) -> Option<Hop> {
        self.hop();
        self.hop.into_inner().flatten()
    }
}

/// Why there is no handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stop {
    /// No line has a stranger's address: the message never came from outside.
    NoneOutside,
    /// It was sent by a customer of the recipient's own provider.
    SubmittedAtHome,
    /// A line of the recipient's servers names a stranger, but no address.
    NoAddress,
    /// A line could not be understood, so nobody can say who wrote the ones below.
    NotUnderstood,
    /// The next line was written by a stranger, though the message is said to come from the inside.
    Break,
}

/// Where the walk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// At this line, after the last gateway's line if there was one.
    Edge {
        line: usize,
        gateway: Option<usize>,
    },
    Nowhere(Stop),
}

pub(super) fn lines<'a>(block: &Fields<'a>) -> Vec<Line<'a>> {
    let received = block.numbered("Received").take(MAX_HOPS);
    received.map(|(field, value)| Line { field, value, hop: OnceCell::new() }).collect()
}

/// Finds the line of the handover.
pub(super) fn walk(lines: &[Line<'_>]) -> End {
    let mut passed = None;
    let mut home: Vec<String> = Vec::new();
    // Whether the line before says that the next one is theirs, whoever it names.
    let mut inside = true;
    for (at, line) in lines.iter().enumerate() {
        let Some(hop) = line.hop() else { return End::Nowhere(Stop::NotUnderstood) };
        // What its address means, and who wrote the next one, is not known.
        if is_of_two(line.value.raw) {
            return End::Nowhere(Stop::NotUnderstood);
        }
        if let Some(by) = hop.by.as_deref() {
            let known = inside || organisation(by).is_none() || home.iter().any(|name| same_organisation(name, by));
            if !known && !home.is_empty() {
                return End::Nowhere(Stop::Break);
            }
            if organisation(by).is_some() {
                home.push(by.to_owned());
            }
        }
        inside = hop.arrival == Arrival::Fetched;
        if inside {
            continue;
        }
        if let Some(ip) = hop.ip.filter(|&ip| is_public(ip) && hop.arrival != Arrival::Delivered) {
            let by = hop.by.as_deref().unwrap_or_default();
            if is_internal_of(by, ip) {
                inside = true;
                continue;
            }
            if hop.arrival == Arrival::Submitted {
                return End::Nowhere(Stop::SubmittedAtHome);
            }
            let next_by = lines.get(at + 1).and_then(|line| line.hop()).and_then(|hop| hop.by.as_deref());
            if is_own_relay(hop, next_by) {
                continue;
            }
            // Only where the next line is that gateway's own.
            if let Some(name) = gateway(hop).filter(|name| next_by.is_some_and(|by| is_same_gateway(name, by))) {
                passed = Some(at);
                home.push(name.to_owned());
                inside = true;
                continue;
            }
            return End::Edge { line: at, gateway: passed };
        }
        match hop.arrival {
            Arrival::Submitted => return End::Nowhere(Stop::SubmittedAtHome),
            Arrival::Internal | Arrival::Delivered | Arrival::Fetched => {}
            // A stranger without an address: nothing says who wrote the next line.
            Arrival::Server if hop.has_from && hop.ip.is_none() && !is_inner(hop, lines.get(at + 1)) => {
                return End::Nowhere(Stop::NoAddress);
            }
            Arrival::Server => {}
        }
        // An inner address is a machine of theirs. It may have a name of its own; any other name means that lines are missing.
        if hop.ip.is_some() || hop.arrival == Arrival::Delivered {
            home.extend([&hop.checked_name, &hop.helo].into_iter().flatten().filter(|name| organisation(name).is_some()).cloned());
        }
    }
    End::Nowhere(Stop::NoneOutside)
}

/// Whether two machines inside one system, neither with a name of the outside world, handed it on: iCloud writes no addresses there.
fn is_inner(hop: &Hop, next: Option<&Line<'_>>) -> bool {
    let bare = |name: &&str| !name.contains('.');
    let (by, from) = (hop.by.as_deref().filter(bare), hop.helo.as_deref().filter(bare));
    let next_by = next.and_then(|line| line.hop()).and_then(|hop| hop.by.as_deref());
    by.is_some() && from.is_some() && from == next_by
}
