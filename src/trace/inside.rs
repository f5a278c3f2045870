//! A message inside another: who vouches for its top lines.
//!
//! Whoever writes a message may put any other into it, also one with lines as the recipient's own servers write them. So what stands inside is the
//! word of the outer message's sender, unless the own side itself made the outer one: a filter that wrapped a message in, or the recipient, who
//! passed it on to the own address. Then the inner message was delivered here before, and its lines are a record like any other, where the
//! same organisation wrote them.

use jiff::Timestamp;

use super::address::is_public;
use super::hosts::{organisational_domain, same_organisation};
use super::lines::MAX_HOPS;
use super::received::{Arrival, Hop};
use super::{NoHandover, Options, PersonAnswers, Trace, trace_with};
use crate::check::Checked;
use crate::message::HeaderBlock;

/// Fields that only a delivery writes.
const OF_DELIVERY: [&str; 4] = ["Received", "Return-Path", "Delivered-To", "X-Original-To"];

impl Options {
    /// What is known of a message that was checked.
    pub fn of(checked: &Checked, now: Option<Timestamp>, answers: PersonAnswers) -> Self {
        let vouched = || checked.outer().is_some_and(|outer| vouches(outer, &checked.block, &answers));
        // Lines that were removed below the record of the handover take nothing from it.
        let recorded_above = || {
            let found = (checked.whole_lines() > 0).then(|| as_whole(&checked.block, &answers));
            found.is_some_and(|found| found.edge.is_some_and(|edge| edge < checked.whole_lines()))
        };
        Self { complete_top: checked.has_whole_top() || vouched() || recorded_above(), now, answers }
    }
}

/// Whether a message was made on the recipient's own side to carry another, so that the one inside is the one to tell about. An outer message of
/// which no report can be made is a wrapper, too.
pub fn is_wrapper(outer: &Checked, answers: &PersonAnswers) -> bool {
    let own = || was_never_delivered(&outer.block) || (outer.has_whole_top() && traced_as_own(&outer.block, answers).is_some());
    !outer.verdict.is_usable() || own()
}

/// Whether the outer message vouches for the top lines of the inner one.
fn vouches(outer: &HeaderBlock, inner: &HeaderBlock, answers: &PersonAnswers) -> bool {
    if was_never_delivered(outer) {
        return true;
    }
    let Some(found) = traced_as_own(outer, answers) else { return false };
    // A filter wraps a message as the own side got it.
    if is_by_filter(outer) {
        return true;
    }
    let Some(by) = hops(inner).next().flatten().and_then(|hop| hop.by) else { return false };
    found.home.iter().any(|home| *home == by || (organisational_domain(home).is_some() && same_organisation(home, &by)))
}

/// A draft, or the copy of a message that was sent: the person's own.
fn was_never_delivered(block: &HeaderBlock) -> bool {
    OF_DELIVERY.iter().all(|name| block.first(name).is_none())
}

/// The way of a message that never came from outside, where a filter of the own side or the recipient made it. That it was sent by another
/// customer of the same provider is not enough.
fn traced_as_own(block: &HeaderBlock, answers: &PersonAnswers) -> Option<Trace> {
    let found = as_whole(block, answers);
    let inside = matches!(found.stop, Some(NoHandover::NoneOutside | NoHandover::SubmittedAtHome));
    (inside && (found.authentication.from_is_recipient == Some(true) || is_by_filter(block))).then_some(found)
}

/// The way of a message, if its top is whole.
fn as_whole(block: &HeaderBlock, answers: &PersonAnswers) -> Trace {
    trace_with(block, &Options { complete_top: true, now: None, answers: answers.clone() })
}

/// Whether a filter on the machine that wrote all lines made the message: its line is the last, what was in the message before stands inside, and
/// nobody handed it in over the network.
fn is_by_filter(block: &HeaderBlock) -> bool {
    let last = block.all("Received").next_back().map(|field| field.unfolded().to_ascii_lowercase()).unwrap_or_default();
    let first = hops(block).next().flatten().and_then(|hop| hop.by);
    let own = |hop: Option<Hop>| {
        hop.is_some_and(|hop| {
            let same = hop.by.as_deref().zip(first.as_deref()).is_some_and(|(by, first)| by == first || same_organisation(by, first));
            same && hop.arrival != Arrival::Submitted && !hop.ip.is_some_and(is_public)
        })
    };
    last.starts_with("from localhost ") && last.contains(" with spamassassin ") && hops(block).all(own)
}

fn hops(block: &HeaderBlock) -> impl Iterator<Item = Option<Hop>> {
    block.all("Received").take(MAX_HOPS).map(|field| Hop::parse(&field.unfolded()))
}
