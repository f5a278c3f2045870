//! The chain of seals (ARC, RFC 8617) as far as the recipient's servers vouch for it.
//!
//! Anyone can seal anything. A seal counts only where the recipient's own servers recorded `arc=pass`, and only as far down the chain
//! as the sealers are services that the recipient uses: the recipient's own provider, or a known service that handed the message over.

use super::attest::{Attested, RecordedFields, plain};
use super::fields::{Fields, unfolded};
use super::hosts::same_organisation;
use super::passers::PassedOn;

/// RFC 8617 section 4.2.1 ends a chain there.
const MAX_INSTANCE: usize = 50;

/// What the sealers checked, by what it is about.
#[derive(Debug, Default)]
pub(super) struct Vouched {
    /// About the handover: written by the recipient's servers or their gateways, above the edge.
    pub handover: Attested,
    /// About the one who gave the message to the service that handed it over.
    pub behind: Attested,
}

/// One set of the chain.
#[derive(Default)]
struct Set {
    sealer: Option<String>,
    /// The number of the field with its results, and their text behind the instance.
    results: Option<(usize, String)>,
    signed: bool,
}

/// Reads the chain from its newest set down, as long as the sealer is `home` or the service that passed the message on.
pub(super) fn vouched(block: &Fields<'_>, place: &RecordedFields<'_>, passed_on: Option<PassedOn>) -> Option<Vouched> {
    let sets = sets(block)?;
    let mut out = Vouched::default();
    for set in sets.iter().rev() {
        let (sealer, (field, results)) = (set.sealer.as_deref()?, set.results.as_ref()?);
        let home = same_organisation(sealer, place.by) || place.home.iter().any(|name| same_organisation(sealer, name));
        let passer = passed_on.is_some_and(|passed| passed.by_itself && passed.owns(sealer));
        let Some(results) = plain(results).filter(|_| home || passer) else { break };
        let home = [sealer.to_owned()];
        let part = if *field < place.edge { &mut out.handover } else { &mut out.behind };
        if *field >= place.start && !part.any {
            part.read_results(&results, &RecordedFields { start: 0, edge: 0, by: sealer, home: &home });
        }
    }
    Some(out)
}

/// The sets in their order. `None`: there are none, or the chain is incomplete, so that nobody can have found it valid.
fn sets(block: &Fields<'_>) -> Option<Vec<Set>> {
    let mut sets: Vec<Set> = Vec::new();
    for (at, field) in block.iter().enumerate() {
        let is = |name: &str| field.name.eq_ignore_ascii_case(name);
        let (seal, results) = (is("ARC-Seal"), is("ARC-Authentication-Results"));
        if !(seal || results || is("ARC-Message-Signature")) {
            continue;
        }
        let text = unfolded(field);
        let number = instance(&text)?;
        if sets.len() < number {
            sets.resize_with(number, Set::default);
        }
        let set = sets.get_mut(number - 1)?;
        let twice = if seal {
            set.sealer.replace(sealer(&text, number)?).is_some()
        } else if results {
            let (_, behind) = text.split_once(';')?;
            set.results.replace((at, behind.trim().to_owned())).is_some()
        } else {
            std::mem::replace(&mut set.signed, true)
        };
        if twice {
            return None;
        }
    }
    let whole = !sets.is_empty() && sets.iter().all(|set| set.signed && set.sealer.is_some() && set.results.is_some());
    whole.then_some(sets)
}

/// The value of a tag in a list like `i=1; d=example.com`.
fn tag<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.split(';')
        .filter_map(|part| part.split_once('='))
        .find(|(key, _)| key.trim().eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim())
}

fn instance(text: &str) -> Option<usize> {
    tag(text, "i")?.parse().ok().filter(|number| (1..=MAX_INSTANCE).contains(number))
}

/// The domain that sealed; `None` if the seal itself says that the chain below was broken (RFC 8617 section 4.1.3).
fn sealer(text: &str, number: usize) -> Option<String> {
    let expected = if number == 1 { "none" } else { "pass" };
    let unbroken = tag(text, "cv")?.eq_ignore_ascii_case(expected);
    unbroken.then(|| tag(text, "d").map(str::to_ascii_lowercase))?
}

#[cfg(test)]
mod tests {
    use super::super::{ServiceCertainty, Trace, trace};
    use crate::message::HeaderBlock;

    const DATE: &str = "Wed, 15 Jan 2025 08:31:30 +0000";

    fn traced(text: &str) -> Trace {
        trace(&HeaderBlock::parse(text.as_bytes().to_vec()), true)
    }

    /// A set as a sealer writes it.
    fn set(number: usize, sealer: &str, server: &str, results: &str) -> String {
        let cv = if number == 1 { "none" } else { "pass" };
        format!(
            "ARC-Seal: i={number}; a=rsa-sha256; t=1736929890; cv={cv};\n d={sealer}; s=arc; b=AAAA\nARC-Message-Signature: i={number}; a=rsa-sha256; d={sealer}; h=from; b=BBBB\nARC-Authentication-Results: i={number}; {server};\n {results}\n"
        )
    }

    const SALESFORCE: &str = "spf=pass smtp.mailfrom=a@x.5f-3qrtweak.na1.bnc.salesforce.com; dkim=pass header.d=shop.example";

    /// One Gmail mailbox that passes everything on to another.
    fn gmail_to_gmail(arc: &str, sets: &str) -> Trace {
        traced(&format!(
            "Received: by 2002:a05:6a10:1111:b0:1:2:3 with SMTP id 1; {DATE}\nReceived: from mail-sor-f41.google.com (mail-sor-f41.google.com. [209.85.220.41]) by mx.google.com with SMTPS id 2; {DATE}\nReceived-SPF: pass (google.com: domain of ann@home.example designates 209.85.220.41 as permitted sender) client-ip=209.85.220.41;\nAuthentication-Results: mx.google.com;\n {arc} spf=pass smtp.mailfrom=ann@home.example\n{sets}From: a@shop.example\n"
        ))
    }

    #[test]
    fn what_the_own_provider_sealed_tells_of_the_service_behind_the_handover() {
        let found = gmail_to_gmail("arc=pass (i=1 spf=pass);", &set(1, "google.com", "mx.google.com", SALESFORCE));
        assert_eq!(found.service.map(|service| (service.id, service.certainty)), Some(("salesforce-core", ServiceCertainty::ViaRelay)));
        assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some("209.85.220.41"));
        assert_eq!(found.desks.iter().filter(|desk| desk.address.as_deref() == Some("abuse@salesforce.com")).count(), 1);
        assert_ne!(found.desks[0].address.as_deref(), Some("abuse@salesforce.com"));
        assert!(!found.attested.spf_pass.iter().any(|domain| domain.contains("salesforce")));
    }

    #[test]
    fn seals_that_nobody_vouches_for_give_nothing() {
        let own = set(1, "google.com", "mx.google.com", SALESFORCE);
        for (what, arc, sets) in [
            ("not checked", "", own.clone()),
            ("failed", "arc=fail;", own.clone()),
            ("no result", "arc=none;", own.clone()),
            ("in a comment", "dkim=fail (arc=pass;);", own.clone()),
            ("a stranger's seal", "arc=pass (i=1);", set(1, "evil.example", "mx.google.com", SALESFORCE)),
            ("a name that only ends alike", "arc=pass (i=1);", set(1, "xgoogle.com", "mx.google.com", SALESFORCE)),
            ("a stranger's seal on top", "arc=pass (i=2);", set(2, "evil.example", "x", "spf=none") + &own),
            (
                "below a stranger's seal",
                "arc=pass (i=2);",
                set(2, "google.com", "mx.google.com", "spf=none") + &set(1, "evil.example", "mx.google.com", SALESFORCE),
            ),
            ("another server's results", "arc=pass (i=1);", set(1, "google.com", "evil.example", SALESFORCE)),
            ("a result twice", "arc=pass (i=1);", format!("{own}ARC-Authentication-Results: i=1; mx.google.com; {SALESFORCE}\n")),
            ("a gap", "arc=pass (i=3);", set(3, "google.com", "mx.google.com", SALESFORCE) + &own),
            ("a broken chain", "arc=pass (i=1);", own.replace("cv=none", "cv=fail")),
            ("no instance", "arc=pass (i=1);", own.replace("i=1", "i=x")),
            ("far too many", "arc=pass (i=1);", own.replace("i=1", "i=4000000000")),
            ("no seal", "arc=pass (i=1);", format!("ARC-Authentication-Results: i=1; mx.google.com; {SALESFORCE}\n")),
            (
                "words of the sender in quotes",
                "arc=pass (i=1);",
                set(1, "google.com", "mx.google.com", &format!("spf=fail smtp.mailfrom=\"; {SALESFORCE}\"")),
            ),
        ] {
            let found = gmail_to_gmail(arc, &sets);
            assert_eq!(found.service.filter(|service| service.id.starts_with("salesforce")), None, "{what}");
            assert!(found.desks.iter().all(|desk| desk.address.as_deref() != Some("abuse@salesforce.com")), "{what}");
        }
    }

    #[test]
    fn a_forwarding_service_that_handed_the_message_over_is_believed_about_the_one_before() {
        let mail = |host: &str, sealer: &str| {
            let sets = set(1, sealer, "mx1.forwardemail.net", "dkim=pass header.d=sendgrid.net");
            traced(&format!(
                "Authentication-Results: mx.home.example; arc=pass; spf=fail smtp.mailfrom=x.example\nReceived: from x ({host} [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n{sets}"
            ))
        };
        let found = mail("mx1.forwardemail.net", "forwardemail.net");
        assert_eq!(found.service.map(|service| (service.id, service.certainty)), Some(("sendgrid", ServiceCertainty::ViaRelay)));
        assert_eq!(mail("mail.evil.example", "forwardemail.net").service, None);
        assert_eq!(mail("mx1.forwardemail.net", "evil.example").service, None);
        assert_eq!(mail("unknown", "forwardemail.net").service, None);
    }

    #[test]
    fn a_gateway_that_seals_attests_the_handover_it_took() {
        let mail = |arc: &str| {
            let sets = set(1, "dkim.mimecast.com", "relay.mimecast.com", "spf=pass smtp.mailfrom=a@u1.sendgrid.net");
            traced(&format!(
                "Authentication-Results: mx.google.com; {arc} spf=softfail smtp.mailfrom=u1.sendgrid.net\nReceived: from us-1.mimecast.com (us-1.mimecast.com. [205.139.110.61]) by mx.google.com with ESMTPS id 1; {DATE}\n{sets}Received: from x (unknown [198.51.100.7]) by relay.mimecast.com with ESMTP; {DATE}\n"
            ))
        };
        assert_eq!(
            mail("arc=pass (i=1);").service.map(|service| (service.id, service.certainty)),
            Some(("sendgrid", ServiceCertainty::Proven))
        );
        assert_eq!(mail("").service, None);
    }
}
