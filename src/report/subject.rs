//! The subject and the first line of the letter: what a desk searches by.

use jiff::Timestamp;

use super::Reason;
use super::facts::ReportFacts;
use crate::trace::{OrgSource, ServiceCertainty};

/// The longest subject that is made, in characters: folded below the name of its field, it and the space before it fill the 78 that RFC 5322 section
/// 2.1.1 advises. The 69 that are left beside the name would be too few for an address, the time and an org.
pub(super) const LONGEST: usize = 77;

impl Reason {
    /// The word for the kind of abuse. Programs that sort reports look for such words, so the letter has this one and none of the others.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Advertising => "spam",
            Self::Phishing => "phishing",
            Self::Threats => "harassment",
            Self::Other => "other",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Advertising => "Spam report",
            Self::Phishing => "Phishing report",
            Self::Threats => "Harassment report",
            Self::Other => "Abuse report (other)",
        }
    }

    const fn mail(self) -> &'static str {
        match self {
            Self::Advertising => "Spam e-mail",
            Self::Phishing => "Phishing e-mail",
            Self::Threats => "Harassment by e-mail",
            Self::Other => "Unwanted e-mail (other)",
        }
    }
}

/// A time as logs have it.
pub(super) fn utc(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// A time as the header of a mail has it (RFC 5322 section 3.3).
pub(super) fn mail_date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}

/// The address that handed the message over, as it is on record; where the person said that the machine on record is a relay of the own side, the one
/// that this relay tells, and that it is its word.
fn address(facts: &ReportFacts<'_>) -> Option<String> {
    let told = || facts.told_by_relay().map(|handover| format!("{} by word of a relay", handover.ip));
    facts.recorded.map(|handover| handover.ip.to_string()).or_else(told)
}

/// Kind, address, time received, organisation; what is not on record is marked as such. One line of ASCII.
pub(super) fn subject(facts: &ReportFacts<'_>) -> String {
    let title = facts.choices.reason.title();
    let ip = address(facts);
    let at = facts.arrival.as_ref().map(|arrival| arrival.at);
    let organisation = organisation(facts).map(|id| format!("org {id}"));
    let joined = |parts: &[Option<String>]| {
        let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).collect();
        if parts.is_empty() { title.to_owned() } else { format!("{title}: {}", parts.join(", ")) }
    };
    let time = match (&ip, at) {
        (None, Some(at)) => Some(format!("received {}", utc(at))),
        (_, at) => at.map(utc),
    };
    // With a long address not everything fits; what is left out is in the rows.
    let short = at.map(|at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    let forms = [
        vec![ip.clone(), time.clone(), organisation.clone()],
        vec![ip.clone(), short.clone(), organisation],
        vec![ip.clone(), time],
        vec![ip.clone(), short],
        vec![ip],
    ];
    let fitting = forms.iter().map(|form| joined(form)).find(|line| line.len() <= LONGEST);
    fitting.unwrap_or_else(|| title.to_owned())
}

/// The address and the time received, as a log search takes them.
pub(super) fn first_line(facts: &ReportFacts<'_>) -> String {
    let mut line = facts.choices.reason.mail().to_owned();
    if let Some(address) = address(facts) {
        line.push_str(&format!(" from {address}"));
    }
    match &facts.arrival {
        Some(arrival) if facts.recorded.is_some() => line.push_str(&format!(" / {}", mail_date(arrival.at))),
        Some(arrival) => line.push_str(&format!(", received {}", mail_date(arrival.at))),
        None => {}
    }
    line
}

/// The customer of Salesforce, where it is on record that Salesforce carried the message, and nothing contradicts it.
fn organisation(facts: &ReportFacts<'_>) -> Option<String> {
    let service =
        facts.trace.service.filter(|service| service.certainty == ServiceCertainty::Proven && service.id.starts_with("salesforce"))?;
    let organisation = facts.trace.salesforce_org.as_ref().filter(|_| facts.is_addressed(service.id))?;
    let is_doubtful = organisation.source == OrgSource::Disagree { path_is_checked: false };
    (!is_doubtful).then(|| organisation.id.clone())
}
