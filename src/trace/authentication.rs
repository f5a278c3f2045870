//! What the recipient's servers checked, passed and failed, compared with the From line; and the answer to the most frequent question: was my
//! mailbox broken into, or did somebody only write its address there?
//!
//! A wrong answer is easily given. Failed checks do not prove that an account was not used; passed ones prove a domain, not a person. So each
//! answer has strict conditions, and most messages get none.

use super::attest::{Attested, Check, CheckResult};
use super::fields::{Fields, unfolded};
use super::hosts::{is_outlook, organisational_domain};
use super::lines::ReceivedLine;
use super::received::{Arrival, Hop};
use super::{HandoverCertainty, NoHandover, Trace};
use crate::message::mailbox::{DELIVERY_FIELDS, is_same_mailbox};

/// More addresses of one recipient than any server writes down.
const MOST_RECIPIENTS: usize = 20;

/// A check, and whether it is about the domain that the From line names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlignedCheck {
    /// What was checked, and what was found.
    pub check: Check,
    /// Whether that domain is of the organisation of the From address (RFC 7489 section 3.1, the relaxed form).
    pub aligned: bool,
}

/// What the recipient's servers checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authentication {
    /// SPF (RFC 7208), by domain of the envelope sender.
    pub spf: Vec<AlignedCheck>,
    /// DKIM (RFC 6376), by signing domain.
    pub dkim: Vec<AlignedCheck>,
    /// DMARC (RFC 7489).
    pub dmarc: Option<CheckResult>,
    /// Whether the From address is the one that the message was for, as the recipient's servers wrote it down. Nothing where they did not,
    /// or where there is not one From address.
    pub from_is_recipient: Option<bool>,
    /// The address in the From line, where it holds just one.
    pub from: Option<String>,
    /// Whether anything in the headers looks like a check of the sender, whoever wrote it.
    pub traces_of_checks: bool,
    /// The name with which the author logged in at the recipient's own server, as that server wrote it down.
    pub login: Option<String>,
    /// The message says that it came by a mailing list or was forwarded. Then checks can fail although the sender is genuine.
    pub sent_on: bool,
}

impl Authentication {
    /// Whether a signature of the From domain's organisation was found true.
    fn aligned_signature(&self) -> bool {
        self.dkim.iter().any(|check| check.aligned && check.check.result == CheckResult::Pass)
    }
}

/// The answer about the From address that the recorded checks support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FromAnswer {
    /// It names the person's own address, but a stranger's machine handed the message over, and the checks of that address failed.
    NotFromYourMailbox {
        /// The server that took it.
        by: String,
    },
    /// It was sent with the password of the person's own mailbox.
    YourOwnLogin,
    /// It was really sent from that domain. That says nothing about the person who sent it.
    ReallyFrom {
        /// The domain of the From address.
        domain: String,
    },
    /// Nothing in the headers tells of a check.
    NobodyChecked,
}

/// The answer about the From address, if there is a certain one. None if the top of the headers is cut off: then nothing is recorded.
pub fn from_answer(trace: &Trace) -> Option<FromAnswer> {
    let found = &trace.authentication;
    let recorded = trace.handover.as_ref().filter(|handover| handover.certainty == HandoverCertainty::Recorded);
    let own = found.from_is_recipient == Some(true);
    let failed = found.dmarc.is_some_and(CheckResult::is_fail);
    if let Some(handover) = recorded.filter(|_| own && failed) {
        // Forwarding breaks the checks, also those of the person's own mail.
        let passed_on = trace.passed_on.is_some() || trace.behind.is_some() || trace.unsettled.is_some() || found.sent_on;
        let certain = !found.aligned_signature() && !passed_on && !handover.by.is_empty();
        return certain.then(|| FromAnswer::NotFromYourMailbox { by: handover.by.clone() });
    }
    let from = found.from.as_deref()?;
    if own && trace.stop == Some(NoHandover::SubmittedAtHome) {
        let same = found.login.as_deref().is_some_and(|login| is_same_mailbox(login, from));
        return same.then_some(FromAnswer::YourOwnLogin);
    }
    let passed = found.dmarc == Some(CheckResult::Pass) || (found.aligned_signature() && !failed);
    if passed {
        let (_, domain) = from.rsplit_once('@')?;
        return Some(FromAnswer::ReallyFrom { domain: domain.to_ascii_lowercase() });
    }
    (recorded.is_some() && !trace.attested.any && !found.traces_of_checks).then_some(FromAnswer::NobodyChecked)
}

/// Reads what was checked. `edge` is the number of the field of the last line on record, `home` the lines down to it.
pub(super) fn authentication(
    block: &Fields<'_>,
    attested: &Attested,
    edge: usize,
    home: &[ReceivedLine<'_>],
    submitted: bool,
) -> Authentication {
    let from = from_address(block);
    let shown = from.as_deref().and_then(|from| Some(from.rsplit_once('@')?.1));
    let of_from = shown.and_then(organisational_domain);
    let aligned = |check: &Check| AlignedCheck {
        aligned: of_from.is_some() && organisational_domain(&check.domain) == of_from,
        check: check.clone(),
    };
    // A sender may write a second From, or one that was looked at in another way: what is told of another domain says nothing of this one.
    let is_of_from = attested.dmarc_from.as_deref().is_none_or(|domain| {
        let is_same = shown.is_some_and(|shown| shown.eq_ignore_ascii_case(domain));
        is_same || (of_from.is_some() && organisational_domain(domain) == of_from)
    });
    let recipients = recipients(block, edge, home);
    let from_is_recipient =
        from.as_deref().filter(|_| !recipients.is_empty()).map(|from| recipients.iter().any(|to| is_same_mailbox(to, from)));
    Authentication {
        spf: attested.spf.iter().map(aligned).collect(),
        dkim: attested.dkim.iter().map(aligned).collect(),
        dmarc: attested.dmarc.filter(|_| is_of_from),
        from_is_recipient,
        from,
        traces_of_checks: attested.any || traces_of_checks(block),
        login: home.iter().filter(|_| submitted).filter_map(|line| line.hop()).find_map(login),
        sent_on: super::breaks::names_list(block)
            || block.has_any(&["Resent-From", "Resent-Sender", "X-Forwarded-To", "X-Forwarded-For", "X-Original-From", "X-Loop"]),
    }
}

/// The address in the From line, in small letters; nothing where there are several, or it cannot be told which it is.
pub(super) fn from_address(block: &Fields<'_>) -> Option<String> {
    let mut fields = block.all("From");
    let field = fields.next().filter(|_| fields.next().is_none())?;
    let text = unfolded(field);
    // A name can hold anything between quotes, an address too.
    let mut plain = String::with_capacity(text.len());
    let (mut quoted, mut comment) = (false, 0usize);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => comment += 1,
            ')' if !quoted => comment = comment.saturating_sub(1),
            c if !quoted && comment == 0 => plain.push(c),
            _ => {}
        }
    }
    let mut brackets = plain.match_indices('<');
    let address = match (brackets.next(), brackets.next()) {
        (Some((at, _)), None) => plain.get(at + 1..)?.split_once('>')?.0.to_owned(),
        (None, _) => plain,
        _ => return None,
    };
    let address = address.trim();
    let one = address.matches('@').count() == 1 && !address.contains([',', ' ', ';', ':']);
    super::address_word(address).filter(|_| one).map(|address| address.to_ascii_lowercase())
}

/// The addresses the message was for, as the recipient's own servers recorded them: above the handover, and in their own lines.
pub(super) fn recipients(block: &Fields<'_>, edge: usize, home: &[ReceivedLine<'_>]) -> Vec<String> {
    let above = block.iter().take(edge).filter(|field| DELIVERY_FIELDS.iter().any(|name| field.name.eq_ignore_ascii_case(name)));
    let named = above.filter_map(|field| super::address_word(unfolded(field).split([';', ',']).next()?));
    let told = home.iter().filter_map(|line| line.hop()).filter_map(|hop| hop.recipient.clone());
    let mut out: Vec<String> = Vec::new();
    for address in named.chain(told).map(|address| address.to_ascii_lowercase()) {
        if !out.contains(&address) && out.len() < MOST_RECIPIENTS {
            out.push(address);
        }
    }
    out
}

/// The name with which the author logged in, where the line holds it.
fn login(hop: &Hop) -> Option<String> {
    (hop.arrival == Arrival::Submitted).then(|| hop.login.clone()).flatten()
}

/// Whether any field looks like a check of the sender: then "nobody checked" would not be true.
fn traces_of_checks(block: &Fields<'_>) -> bool {
    const NAMES: [&str; 7] = ["authentication-results", "received-spf", "x-spf", "x-dkim", "x-dmarc", "dkim-filter", "x-sid-"];
    const WORDS: [&str; 4] = ["SPF_", "DKIM_", "DMARC_", "spf="];
    block.iter().any(|field| {
        let name = field.name.to_ascii_lowercase();
        NAMES.iter().any(|known| name.contains(known))
            || (name.starts_with("x-") && WORDS.iter().any(|word| memchr::memmem::find(field.raw, word.as_bytes()).is_some()))
    })
}

/// Whether the recipient's server never records to whom it delivered, so that only the person can tell.
pub fn hides_recipient(trace: &Trace) -> bool {
    trace.authentication.from_is_recipient.is_none() && trace.handover.as_ref().is_some_and(|handover| is_outlook(&handover.by))
}
