//! Whom to tell: the desks that the evidence supports, most useful first.
//!
//! Every address comes from a directory of this program. A domain that passed a check, signed, or has a matching reverse name may be the
//! sender's own, so it is a fact of the journey and never a desk; nor is the From domain, an address that the message itself names, or a
//! service that the message only claims.

use super::desk::{Desk, DeskKind, DeskReason};
use super::form::{ANY_FORM, FormField};
use super::networks::{Network, Operator, operator_named, operator_with_id, operators};
use super::passers::PassedOn;
use super::senders::{MailService, ServiceKind, directory};

/// What the evidence shows, in the order of its weight.
pub(super) struct Known<'a> {
    /// The service that sent it, proven or likely.
    pub service: Option<&'a MailService>,
    /// Whether it is likely only, not proven.
    pub likely: bool,
    /// Other services that are proven to have carried it.
    pub carriers: Vec<&'a MailService>,
    /// The service behind the recorded carrier.
    pub behind: Option<&'a MailService>,
    /// The service that passed it on.
    pub passed_on: Option<PassedOn>,
    /// The recipient's own server, where a customer of the same provider sent the message.
    pub submitted_at: Option<&'a str>,
    /// The network that the recorded handover was in.
    pub network: Option<&'a Network>,
}

pub(super) fn desks(known: &Known<'_>) -> Vec<Desk> {
    let mut out = Vec::new();
    if let Some(entry) = known.service {
        let reason = if known.likely { DeskReason::SentLikely } else { DeskReason::Sent };
        add(&mut out, entry, kind(entry), reason);
    }
    for entry in &known.carriers {
        let reason =
            if known.submitted_at.is_some() && entry.kind == ServiceKind::Mailbox { DeskReason::Submitted } else { DeskReason::Carried };
        let kind = if entry.kind == ServiceKind::Esp { DeskKind::Carrier } else { kind(entry) };
        add(&mut out, entry, kind, reason);
    }
    if out.is_empty() {
        out.extend(known.passed_on.filter(|passed| passed.by_itself).and_then(forwarder));
    }
    if out.is_empty() {
        out.extend(known.submitted_at.and_then(mailbox));
    }
    if out.is_empty() {
        out.extend(known.network.and_then(network));
    }
    // Only in addition to a recorded desk: that this service is behind it, only the relay says.
    if let (Some(entry), false) = (known.behind, out.is_empty()) {
        add(&mut out, entry, kind(entry), DeskReason::Behind);
    }
    out
}

/// What the owner of an entry has to do with a message that it sent.
fn kind(entry: &MailService) -> DeskKind {
    match entry.kind {
        ServiceKind::Esp | ServiceKind::Certifier => DeskKind::Service,
        ServiceKind::Relay => DeskKind::Carrier,
        ServiceKind::Mailbox => DeskKind::Mailbox,
        ServiceKind::Host => DeskKind::Network,
    }
}

fn add(out: &mut Vec<Desk>, entry: &MailService, kind: DeskKind, reason: DeskReason) {
    let same = |desk: &Desk| desk.address.as_deref() == entry.desk.as_deref() && desk.form_url.as_deref() == entry.form.as_deref();
    let known = entry.desk.is_some() || entry.form.is_some();
    if known && !out.iter().any(same) {
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
    })
}

impl MailService {
    /// Its desk, with the reason why it is told.
    pub fn to_desk(&self, reason: DeskReason) -> Desk {
        let known = if self.form_fields.is_empty() { &ANY_FORM[..] } else { &self.form_fields };
        Desk {
            id: self.id.to_string(),
            kind: kind(self),
            name: self.name.to_string(),
            address: self.desk.as_deref().map(str::to_owned),
            form_url: self.form.as_deref().map(str::to_owned),
            form_fields: if self.form.is_some() { known.to_vec() } else { Vec::new() },
            reason,
        }
    }
}

/// The desks of the directories, which no message names: of all services, then of the operators of networks whose desk may be named.
pub fn listed_desks() -> impl Iterator<Item = Desk> {
    let operators = operators().filter(|operator| operator.withheld().is_none());
    directory().iter().map(|entry| entry.to_desk(DeskReason::Listed)).chain(operators.map(|operator| operator.to_desk(DeskReason::Listed)))
}

/// The desk of a network, where it may be named.
pub(super) fn network(network: &Network) -> Option<Desk> {
    let operator = operator_with_id(network.id).filter(|_| network.withheld.is_none())?;
    Some(operator.to_desk(DeskReason::InNetwork(network.clone())))
}

/// The desk of a provider of access that keeps its customers' mailboxes too, where its own server took the message from one of them.
fn mailbox(server: &str) -> Option<Desk> {
    let operator = operator_named(server).filter(|operator| operator.withheld().is_none())?;
    Some(Desk { kind: DeskKind::Mailbox, ..operator.to_desk(DeskReason::Submitted) })
}

impl Operator {
    /// Its desk, with the reason why it is told. Address and form are missing where they may not be shown.
    pub fn to_desk(&self, reason: DeskReason) -> Desk {
        let (address, form) = self.contacts();
        let form_fields = [FormField::NetworkAddress, FormField::Headers, FormField::OwnAddress, FormField::Description];
        Desk {
            id: self.id.clone(),
            kind: DeskKind::Network,
            name: self.name.clone(),
            address: address.map(str::to_owned),
            form_url: form.map(str::to_owned),
            form_fields: if form.is_some() { form_fields.to_vec() } else { Vec::new() },
            reason,
        }
    }
}
