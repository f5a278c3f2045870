//! Whom not to tell: a provider or a company that may stand on the recipient's own side, or that only carried what the recipient's forwarder sent.

use std::net::IpAddr;

use super::desk::{Desk, DeskKind};
use super::hosts::same_organisation;
use super::senders::{MailService, ServiceKind, directory};
use super::{HandoverCertainty, Trace};

/// The providers that keep mailboxes or rent out servers and have machines of that organisation.
fn owners(name: &str) -> impl Iterator<Item = &'static MailService> {
    let keeps = |entry: &&MailService| matches!(entry.kind, ServiceKind::Mailbox | ServiceKind::Host);
    directory().iter().filter(keeps).filter(move |entry| entry.hosts().iter().any(|host| same_organisation(host, name)))
}

/// The name of a machine that is asked about: as long as the person has not said whose it is, it may be the own one.
/// Where something on record tells against that, the desk is told beside the question.
fn asked(trace: &Trace) -> Option<&str> {
    trace.unsettled.as_ref().filter(|asked| !asked.is_taken_as_own && !asked.doubted).map(|asked| asked.name.as_str())
}

/// Takes out the desks of the network in which a machine is that is asked about, and those of a provider whose machine it is. A report about the own
/// relay to the company that rents it out to the own side, or connects it, is worse than none. It comes back where the person says that the machine is
/// a stranger's; whoever does not know can still look up whose address it is.
pub(super) fn withhold(trace: &mut Trace) {
    let Some(name) = asked(trace) else { return };
    let owners: Vec<&MailService> = owners(name).collect();
    let known = |desk: &Desk| owners.iter().any(|entry| entry.id == desk.id) || desk.kind == DeskKind::Network;
    trace.desks.retain(|desk| !known(desk));
    trace.service = trace.service.filter(|service| !owners.iter().any(|entry| entry.id == service.id));
}

impl Trace {
    /// The recorded address whose owner can be looked up where no desk is known. Nothing where it is that of a provider which may be the person's own,
    /// or of a company through which a service sends that passed the message on.
    pub fn address_to_look_up(&self) -> Option<IpAddr> {
        let handover = self.handover.as_ref().filter(|handover| handover.certainty == HandoverCertainty::Recorded)?;
        let carried = self.passed_on.is_some_and(|passed| passed.by_itself && passed.rents_its_way());
        let open = asked(self).is_some_and(|name| owners(name).next().is_some());
        (!carried && !open).then_some(handover.ip)
    }
}
