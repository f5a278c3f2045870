//! Whom to tell: the desks that the evidence supports, most useful first.
//!
//! Never the From domain, never an address that the message itself names, and never a service that the message only claims.

use super::Desk;
use super::hosts::{organisation, same_organisation};
use super::passers::PassedOn;
use super::senders::Entry;

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
    /// The looked-up name of the host that handed the message over.
    pub checked_name: Option<&'a str>,
    /// Domains of the envelope sender that passed SPF.
    pub spf_pass: &'a [String],
    /// The recipient's own server, where a customer of the same provider sent the message.
    pub submitted_at: Option<&'a str>,
    /// The recipient's servers.
    pub home: &'a [String],
}

pub(super) fn desks(known: &Known<'_>) -> Vec<Desk> {
    let mut out = Vec::new();
    if let Some(entry) = known.service {
        let reason = if known.likely {
            format!("It most likely came through {}: its own network handed the message over.", entry.name)
        } else {
            format!("The record of your mail provider proves that it came through {}.", entry.name)
        };
        add(&mut out, entry, reason);
    }
    for entry in &known.carriers {
        add(&mut out, entry, format!("The record of your mail provider proves that {} carried it.", entry.name));
    }
    if out.is_empty() {
        out.extend(network_desk(known));
    }
    // Only beside a desk that stands on a record: what lies behind is the relay's word.
    if let (Some(entry), false) = (known.behind, out.is_empty()) {
        add(&mut out, entry, format!("The server that handed it over had got it from {}, as far as it says.", entry.name));
    }
    out
}

fn add(out: &mut Vec<Desk>, entry: &Entry, reason: String) {
    let known =
        (entry.desk.is_some() || entry.form.is_some()) && !out.iter().any(|desk| desk.address == entry.desk && desk.form_url == entry.form);
    if known {
        out.push(entry.to_desk(reason));
    }
}

/// abuse@ the organisation (RFC 2142) of the looked-up host, else of the envelope sender that passed SPF, else of the provider itself.
fn network_desk(known: &Known<'_>) -> Option<Desk> {
    let foreign = |domain: &&str| !known.home.iter().any(|name| same_organisation(name, domain));
    let named = known.checked_name.filter(foreign).and_then(organisation).map(|domain| {
        let reason = match known.passed_on.filter(|passed| passed.owns(&domain)) {
            Some(passed) => format!("Your mail provider got it from {}, which passed it on and knows where it came from.", passed.name),
            None => format!("Your mail provider got it from a server of {domain}, and checked that name."),
        };
        (domain, reason)
    });
    let domain = named
        .or_else(|| {
            let domain = known.spf_pass.iter().map(String::as_str).filter(foreign).find_map(organisation)?;
            let reason = format!("Your mail provider checked that {domain} sent it.");
            Some((domain, reason))
        })
        .or_else(|| {
            let domain = known.submitted_at.and_then(organisation)?;
            let reason = format!("It was sent by a customer of {domain}, where your own mailbox is.");
            Some((domain, reason))
        });
    let (domain, reason) = domain?;
    Some(Desk {
        name: domain.clone(),
        address: Some(format!("abuse@{domain}")),
        form_url: None,
        form_fields: Vec::new(),
        reason,
        wants: None,
    })
}
