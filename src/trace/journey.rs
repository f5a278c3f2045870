//! The way of a message as three stations that a person understands: who it says it is from, who handed it over, who took it in.
//!
//! Each station carries how sure it is. What is only claimed is never joined with what is recorded.

use std::borrow::Cow;

use super::hosts::organisational_domain;
use super::senders::directory;
use super::{DeskKind, HandoverCertainty, ServiceCertainty, Trace, route};
use crate::message::HeaderBlock;

/// How sure a station is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StationBasis {
    /// The message says so, and anyone can write that.
    Claimed,
    /// Signed by that domain, and the recipient's provider checked the signature (DKIM, RFC 6376).
    Signed,
    /// Written down by the recipient's provider.
    Recorded,
    /// The recipient's provider itself.
    Home,
    /// Nobody knows.
    Unknown,
}

/// One station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// How sure it is.
    pub basis: StationBasis,
    /// A service, a domain or a provider; empty where it is not known.
    pub name: String,
    /// What else is known: a domain, the local part of an address, or a network address; may be empty.
    pub detail: String,
}

/// The three stations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// Who it is from, as signed or as claimed.
    pub sender: Station,
    /// Who handed it to the recipient's provider.
    pub carrier: Station,
    /// Who took it in.
    pub home: Station,
    /// The alias or forwarding service or list host that passed it on, as recorded.
    pub passed_on: Option<&'static str>,
}

/// Mailbox providers by a domain of theirs, with the name people know.
const PROVIDERS: [(&str, &str); 16] = [
    ("outlook.com", "Outlook.com"),
    ("office365.com", "Microsoft 365"),
    ("exchangelabs.com", "Microsoft 365"),
    ("hotmail.com", "Outlook.com"),
    ("google.com", "Gmail"),
    ("gmail.com", "Gmail"),
    ("yahoo.com", "Yahoo Mail"),
    ("yahoodns.net", "Yahoo Mail"),
    ("aol.com", "AOL Mail"),
    ("icloud.com", "iCloud Mail"),
    ("apple.com", "iCloud Mail"),
    ("messagingengine.com", "Fastmail"),
    ("protonmail.ch", "Proton Mail"),
    ("gmx.net", "GMX"),
    ("web.de", "WEB.DE"),
    ("mail.com", "mail.com"),
];

/// The stations of a traced message. `block` is the block that was traced.
pub fn journey(trace: &Trace, block: &HeaderBlock) -> Journey {
    Journey {
        sender: sender(trace, block),
        carrier: carrier(trace),
        home: home(trace, block),
        passed_on: trace.passed_on.map(|passed| passed.name),
    }
}

/// The service that only the message names, where another one is recorded or none is.
pub fn only_claimed(trace: &Trace) -> Option<&'static str> {
    let by_itself = trace.service.filter(|service| service.certainty == ServiceCertainty::Claimed);
    trace.claimed.or(by_itself).map(|service| service.name)
}

/// How wrong the desk of a service is that only the message names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongDesk {
    /// What is on record speaks for another network.
    Wrong(&'static str),
    /// Nothing is on record for it or against it.
    Unsure(&'static str),
}

/// The desk that the claim of the message leads to, where the evidence does not.
pub fn wrong_desk(trace: &Trace) -> Option<WrongDesk> {
    trace.handover.as_ref().filter(|handover| handover.certainty == HandoverCertainty::Recorded)?;
    let by_itself = trace.service.filter(|service| service.certainty == ServiceCertainty::Claimed);
    let claimed = trace.claimed.or(by_itself)?;
    let address = directory().iter().find(|entry| entry.id == claimed.id)?.desk.as_deref()?;
    if trace.desks.iter().any(|desk| desk.address.as_deref() == Some(address)) {
        return None;
    }
    Some(if is_contradicted(trace) { WrongDesk::Wrong(address) } else { WrongDesk::Unsure(address) })
}

/// Whether a name or a check is on record that is not the claimed service's: without any, the message may still be what it says. That the
/// address is in somebody's network says nothing: services rent computers there.
pub fn is_contradicted(trace: &Trace) -> bool {
    let named = trace.handover.as_ref().is_some_and(|handover| handover.checked);
    named || trace.attested.any || trace.desks.iter().any(|desk| desk.kind != DeskKind::Network)
}

fn sender(trace: &Trace, block: &HeaderBlock) -> Station {
    let from = block.first("From").map(|field| field.text()).unwrap_or_default();
    let address = from.rsplit(['<', ' ']).next().unwrap_or_default().trim_end_matches('>').to_owned();
    let (local, domain) = address.rsplit_once('@').unwrap_or((address.as_str(), ""));
    if let Some(name) = only_claimed(trace) {
        return Station { basis: StationBasis::Claimed, name: name.to_owned(), detail: domain.to_owned() };
    }
    // A signature tells about the From line only where it is of the same organisation (RFC 7489 section 3.1).
    let aligned =
        |signed: &&String| organisational_domain(signed).is_some() && organisational_domain(signed) == organisational_domain(domain);
    let basis = if trace.attested.dkim_pass.iter().any(|signed| aligned(&signed)) { StationBasis::Signed } else { StationBasis::Claimed };
    let detail = if local.is_empty() { String::new() } else { format!("{local}@…") };
    Station { basis, name: domain.to_owned(), detail }
}

fn carrier(trace: &Trace) -> Station {
    let Some(handover) = &trace.handover else {
        return Station { basis: StationBasis::Unknown, name: String::new(), detail: String::new() };
    };
    let recorded = handover.certainty == HandoverCertainty::Recorded;
    let basis = if recorded { StationBasis::Recorded } else { StationBasis::Claimed };
    let service = trace.service.filter(|s| recorded && matches!(s.certainty, ServiceCertainty::Proven | ServiceCertainty::Likely));
    // A name that nobody looked up is what the machine called itself: the address is all that is recorded.
    let host = handover.host.as_deref().filter(|_| handover.checked).and_then(organisational_domain).map(Cow::into_owned);
    let ip = handover.ip.to_string();
    let passer = trace.passed_on.filter(|passed| recorded && passed.by_itself).map(|passed| passed.name.to_owned());
    match service.map(|s| s.name.to_owned()).or(passer).or(host) {
        Some(name) => Station { basis, name, detail: ip },
        None => Station { basis, name: ip, detail: String::new() },
    }
}

fn home(trace: &Trace, block: &HeaderBlock) -> Station {
    let by = trace.handover.as_ref().map(|h| h.by.as_str()).filter(|by| !by.is_empty());
    let top = || route(block, trace).hops.into_iter().flatten().find_map(|hop| hop.by);
    let name = by.map(str::to_owned).or_else(top).and_then(|by| organisational_domain(&by).map(Cow::into_owned)).unwrap_or_default();
    let known = PROVIDERS.iter().find(|(domain, _)| *domain == name).map(|(_, known)| (*known).to_owned());
    let recipient = block.first("Delivered-To").or_else(|| block.first("To")).map(|field| field.text()).unwrap_or_default();
    let address = recipient.rsplit(['<', ' ']).next().unwrap_or_default().trim_end_matches('>');
    let detail = address.rsplit_once('@').map(|(local, _)| format!("{local}@…")).unwrap_or_default();
    Station { basis: StationBasis::Home, name: known.unwrap_or(name), detail }
}

#[cfg(test)]
mod tests {
    use super::super::trace;
    use super::*;

    fn of(text: &str, complete: bool) -> Journey {
        let block = HeaderBlock::parse(text.split("\n\n").next().unwrap_or_default().as_bytes().to_vec());
        journey(&trace(&block, complete), &block)
    }

    const CLASSIC: &str = include_str!("../../assets/samples/salesforce-classic.eml");

    #[test]
    fn a_proven_message_has_a_signed_sender_a_recorded_carrier_and_a_home() {
        let journey = of(CLASSIC, true);
        assert_eq!(journey.sender, Station { basis: StationBasis::Signed, name: "harborlight.example".into(), detail: "offers@…".into() });
        assert_eq!(journey.carrier, Station { basis: StationBasis::Recorded, name: "Salesforce".into(), detail: "13.110.78.233".into() });
        assert_eq!(journey.home, Station { basis: StationBasis::Home, name: "Outlook.com".into(), detail: "recipient@…".into() });
    }

    #[test]
    fn without_its_top_nothing_is_recorded() {
        let journey = of(CLASSIC, false);
        assert_ne!(journey.carrier.basis, StationBasis::Recorded);
        assert_eq!(journey.sender.basis, StationBasis::Claimed);
    }

    #[test]
    fn copied_marks_stand_apart_from_the_recorded_carrier() {
        let text = "Received: from mail.bluefinch.example (mail.bluefinch.example [203.0.113.9]) by mx.google.com with ESMTPS id 1 for <recipient@example.com>; Wed, 15 Jan 2025 00:31:30 -0800 (PST)\nFrom: Offers <offers@harborlight.example>\nTo: recipient@example.com\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nMessage-ID: <1@harborlight.example>\nX-SFDC-LK: 00D5f000003QrTw\nX-SFDC-User: 0055f000002KpLm\n";
        let journey = of(text, true);
        assert_eq!((journey.sender.basis, journey.sender.name.as_str()), (StationBasis::Claimed, "Salesforce"));
        assert_eq!(journey.carrier.basis, StationBasis::Recorded);
        assert_eq!(journey.carrier.detail, "203.0.113.9");
        assert_eq!(journey.home.name, "Gmail");
    }
}
