//! The Received lines of a message with what stands between them, each parsed only when it is needed.

use std::cell::OnceCell;

use super::fields::Fields;
use super::received::Hop;
use crate::check::is_covered_ip;
use crate::message::Field;
use crate::message::received::Look;
use crate::message::torn::is_torn_field;

/// More Received lines than any delivery makes.
pub(super) const MAX_HOPS: usize = 100;

/// A Received field and its place among all fields. It is parsed only when needed, because most lines are never needed.
#[derive(Debug)]
pub(super) struct ReceivedLine<'a> {
    /// The number of the field in the block.
    pub field: usize,
    look: &'a Look,
    /// The fields that stand between it and the Received field above it.
    above: &'a [Field<'a>],
    hop: OnceCell<Option<Hop>>,
}

impl ReceivedLine<'_> {
    /// What it says; nothing where it could not be understood.
    pub(super) fn hop(&self) -> Option<&Hop> {
        self.hop.get_or_init(|| Hop::of(self.look)).as_ref()
    }

    /// Whether a piece of it is missing, or a line above it is gone: then it is not known who wrote it.
    pub(super) fn is_torn(&self) -> bool {
        self.look.is_torn || self.lost_above()
    }

    /// Whether somebody put a mark in the place of the address of the machine that handed the message over: `[203.0.113.xxx]`, `(***)`, `[removed]`.
    pub(super) fn hides_address(&self) -> bool {
        let line = self.look.line.as_str();
        let Some(from) = line.strip_prefix("from ") else { return false };
        let from = from.split(" by ").next().unwrap_or_default();
        let mut inner = from.split(['[', '(']).skip(1).map(|rest| rest.split([']', ')']).next().unwrap_or_default());
        inner.any(is_covered_ip)
    }

    /// Whether a field above it holds the rest of a lost Received line.
    pub(super) fn lost_above(&self) -> bool {
        self.above.iter().any(|field| is_torn_field(*field))
    }

    /// Whether the line may be joined from two, so that its address and the writer of the next line are not known.
    pub(super) fn is_joined(&self) -> bool {
        let by_program = self.hop().is_some_and(|hop| hop.by_program);
        !by_program && self.look.is_of_two
    }

    pub(super) fn into_hop(self) -> Option<Hop> {
        self.hop();
        self.hop.into_inner().flatten()
    }
}

/// The lines below line `at` with their numbers, as long as it is known who wrote them: down to the first that may be joined from two, or above which one is
/// lost.
pub(super) fn unbroken_below<'a, 'b>(lines: &'a [ReceivedLine<'b>], at: usize) -> impl Iterator<Item = (usize, &'a ReceivedLine<'b>)> {
    lines.iter().enumerate().skip(at + 1).take_while(|(_, line)| !line.is_joined() && !line.lost_above())
}

pub(super) fn lines<'a>(block: &'a Fields<'a>) -> Vec<ReceivedLine<'a>> {
    let mut next = 0;
    let received = block.numbered("Received").zip(block.received()).take(MAX_HOPS);
    let line = |((field, _), look)| {
        let above = block.between(std::mem::replace(&mut next, field + 1), field);
        ReceivedLine { field, look, above, hop: OnceCell::new() }
    };
    received.map(line).collect()
}
