//! Whom to tell: the desks that the evidence supports, most useful first.
//!
//! Every address comes from a directory of this program. A domain that passed a check, signed, or has a matching reverse name may be the
//! sender's own, so it is a fact of the journey and never a desk; nor is the From domain, an address that the message itself names, or a
//! service that the message only claims.

use super::desk::{Desk, DeskKind, DeskReason};
use super::passers::PassedOn;
use super::senders::{Entry, Kind};

/// What is known for certain, in the order of its weight.
pub(super) struct Known<'a> {
    /// The service that sent it, proven or likely.
    pub service: Option<&'a Entry>,
    /// Why it counts as that.
    pub likely: bool,
    /// Other services that are proven to have carried it.
    pub carriers: Vec<&'a Entry>,
    /// The service behind the recorded carrier.
    pub behind: Option<&'a Entry>,
    /// The service that passed it on.
    pub passed_on: Option<PassedOn>,
    /// A customer of the recipient's own provider sent the message.
    pub submitted: bool,
}

pub(super) fn desks(known: &Known<'_>) -> Vec<Desk> {
    let mut out = Vec::new();
    if let Some(entry) = known.service {
        let reason = if known.likely { DeskReason::SentLikely } else { DeskReason::Sent };
        add(&mut out, entry, kind(entry), reason);
    }
    for entry in &known.carriers {
        let reason = if known.submitted && entry.kind == Kind::Mailbox { DeskReason::Submitted } else { DeskReason::Carried };
        let kind = if entry.kind == Kind::Esp { DeskKind::Carrier } else { kind(entry) };
        add(&mut out, entry, kind, reason);
    }
    if out.is_empty() {
        out.extend(known.passed_on.filter(|passed| passed.by_itself).and_then(forwarder));
    }
    // Only beside a desk that stands on a record: what lies behind is the relay's word.
    if let (Some(entry), false) = (known.behind, out.is_empty()) {
        add(&mut out, entry, kind(entry), DeskReason::Behind);
    }
    out
}

/// What the owner of an entry has to do with a message that it sent.
pub(super) fn kind(entry: &Entry) -> DeskKind {
    match entry.kind {
        Kind::Esp | Kind::Certifier => DeskKind::Service,
        Kind::Relay => DeskKind::Carrier,
        Kind::Mailbox => DeskKind::Mailbox,
        Kind::Host => DeskKind::Network,
    }
}

fn add(out: &mut Vec<Desk>, entry: &Entry, kind: DeskKind, reason: DeskReason) {
    let known =
        (entry.desk.is_some() || entry.form.is_some()) && !out.iter().any(|desk| desk.address == entry.desk && desk.form_url == entry.form);
    if known {
        out.push(Desk { kind, ..entry.to_desk(reason) });
    }
}

/// The desk of a service that passes mail on, where the table of those services has one.
fn forwarder(passed: PassedOn) -> Option<Desk> {
    let desk = passed.desk()?;
    let id = passed.name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    Some(Desk {
        id,
        kind: DeskKind::Forwarder,
        name: passed.name.to_owned(),
        address: Some(desk.to_owned()),
        form_url: None,
        form_fields: Vec::new(),
        reason: DeskReason::PassedOn,
        wants: None,
    })
}
