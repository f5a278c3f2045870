//! What tells against a machine that may be of the own side, so that the desk of its network is told beside the question whose it is.

use super::attest::{Check, CheckResult};
use super::fields::Fields;
use super::filters::{is_rented_name, may_rent};
use super::hosts::same_organisation;
use super::received::Hop;
use super::{Trace, reverse};

/// Whether something on record tells against a machine that calls itself by a name of the own side: the reverse name of its address is of another
/// organisation, or it has none that is known and the own servers recorded that it may not send for the domain in whose name it says to stand. Neither
/// settles whose it is: a gateway of the own side may have a reverse name of its host's, and may hand on what somebody sent in the name of the own domain.
pub(super) fn is_doubted(out: &Trace, block: &Fields<'_>, hop: &Hop, name: &str) -> bool {
    if hop.checked_name.is_some() {
        return false;
    }
    let refused =
        |check: &Check| matches!(check.result, CheckResult::Fail | CheckResult::HardFail) && same_organisation(&check.domain, name);
    match reverse::noted(block, hop) {
        // The name that Amazon or Google gives to each computer tells nothing of a filter that rents some.
        Some(found) if is_rented_name(&found) && may_rent(name) => false,
        Some(found) => !same_organisation(&found, name),
        None => out.attested.spf.iter().any(refused),
    }
}

/// Whether a machine is of the domain of the envelope sender, and the recipient's side recorded that it may send for that domain: then it is the sender's
/// own. Not where the recipient's side recorded a recipient of that same domain, since the machine may be theirs then. Where its name was looked up and
/// found true, no check need be recorded, as long as only the message says that the recipient is of that domain (`is_open`).
pub(super) fn sends_as(out: &Trace, hop: &Hop, name: &str, is_open: bool, recipients: impl Fn() -> Vec<String>) -> bool {
    let of_name = |domain: &str| same_organisation(domain, name);
    let passed = out.attested.spf_pass.iter().any(|domain| of_name(domain));
    let path = out.envelope_sender.as_deref().and_then(|path| path.rsplit_once('@'));
    // Some servers write down only its domain.
    let of_sender = path.map_or(is_open && passed, |(_, domain)| of_name(domain));
    let is_counted = if hop.checked_name.is_none() {
        passed
    } else {
        let is_refused = !passed && out.attested.spf.iter().any(|check| of_name(&check.domain));
        is_open && !is_refused && !hop.by.as_deref().is_some_and(of_name)
    };
    let own = |address: &String| address.rsplit_once('@').is_some_and(|(_, domain)| of_name(domain));
    of_sender && is_counted && !recipients().iter().any(own)
}
