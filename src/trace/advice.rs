//! What the headers say about the two questions before a report: is it worth asking the sender to stop, and is it advertising at all?

use super::hosts::{is_under, same_organisation};
use super::senders::{ServiceKind, directory};
use super::{HandoverCertainty, ServiceCertainty, Trace};
use crate::message::HeaderBlock;

/// Whether asking the sender to stop can help. It is advice only: whether the person knows the sender, only they can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OptOut {
    /// The service is proven, and a check that passed covers the domain of the From address: asking is safe if the person knows the sender.
    Sensible,
    /// Only report it: an answer would tell a stranger that somebody reads here.
    OnlyReport(Doubt),
}

/// Why asking the sender is no good idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// No service is proven to have carried it.
    CarrierNotProven,
    /// No check that passed covers the domain of the From address.
    SenderNotChecked,
    /// A private mailbox as From, sent through a service for companies.
    PrivateMailbox,
    /// The link or address to unsubscribe is malformed, or a link without https.
    BrokenUnsubscribe,
}

/// Whether asking the sender to stop can help, by the headers (RFC 2369, RFC 8058). Both the advice before a report and the offer to ask go by it.
pub fn opt_out(block: &HeaderBlock, trace: &Trace) -> OptOut {
    let recorded = trace.handover.as_ref().is_some_and(|handover| handover.certainty == HandoverCertainty::Recorded);
    let proven = trace.service.is_some_and(|service| service.certainty == ServiceCertainty::Proven);
    if !proven || !recorded {
        return OptOut::OnlyReport(Doubt::CarrierNotProven);
    }
    let domain = trace.authentication.from.as_deref().and_then(|from| Some(from.rsplit_once('@')?.1)).unwrap_or_default();
    let checks = trace.attested.dkim_pass.iter().chain(&trace.attested.spf_pass);
    if domain.is_empty() || !checks.into_iter().any(|checked| same_organisation(checked, domain)) {
        return OptOut::OnlyReport(Doubt::SenderNotChecked);
    }
    let entry = |id: &str| directory().iter().find(|entry| entry.id == id);
    let for_companies = trace.service.and_then(|service| entry(service.id)).is_some_and(|entry| entry.kind == ServiceKind::Esp);
    let private =
        directory().iter().any(|entry| entry.kind == ServiceKind::Mailbox && entry.paths().iter().any(|path| is_under(domain, path)));
    if for_companies && private {
        return OptOut::OnlyReport(Doubt::PrivateMailbox);
    }
    match block.first("List-Unsubscribe").map(|field| field.unfolded().to_ascii_lowercase()) {
        Some(ways) if !ways.contains("<https://") && !ways.contains("<mailto:") => OptOut::OnlyReport(Doubt::BrokenUnsubscribe),
        _ => OptOut::Sensible,
    }
}

/// More references to earlier messages than a conversation has: auto-replies answer each other.
const LOOP: usize = 20;

/// Whether the message looks like the answer of a support desk to something sent in the person's name, and not like advertising.
pub fn is_support_answer(block: &HeaderBlock) -> bool {
    // In Salesforce, ids of support cases begin with `500`.
    let case = block.first("X-SFDC-EntityId").is_some_and(|field| {
        let id = field.unfolded();
        id.starts_with("500") && matches!(id.len(), 15 | 18) && id.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    let earlier = block.first("References").map_or(0, |field| field.raw.iter().filter(|&&b| b == b'<').count());
    case || earlier >= LOOP
}

#[cfg(test)]
mod tests {
    use super::super::trace;
    use super::*;

    fn advised(above: &str, below: &str) -> OptOut {
        let edge = "Received: from x (o1.ptr.sendgrid.net [198.51.100.7]) by mx.home.example (Postfix); Wed, 15 Jan 2025 08:31:30 +0000";
        let block = HeaderBlock::parse(format!("{above}\n{edge}\n{below}\n").into_bytes());
        opt_out(&block, &trace(&block, true))
    }

    #[test]
    fn asking_is_sensible_only_where_the_sender_was_found_true() {
        let signed = "Authentication-Results: mx.home.example; dkim=pass header.d=shop.example";
        let private = "Authentication-Results: mx.home.example; dkim=pass header.d=gmail.com";
        for (above, below, expected) in [
            (signed, "From: Shop <a@news.shop.example>", OptOut::Sensible),
            (signed, "From: a@shop.example\nList-Unsubscribe: <https://shop.example/u>", OptOut::Sensible),
            (signed, "From: a@shop.example\nList-Unsubscribe: http://shop.example/u", OptOut::OnlyReport(Doubt::BrokenUnsubscribe)),
            (signed, "From: a@bank.example", OptOut::OnlyReport(Doubt::SenderNotChecked)),
            (signed, "From: a@shop.example, b@bank.example", OptOut::OnlyReport(Doubt::SenderNotChecked)),
            (signed, "From: a@bank.example\nFrom: a@shop.example", OptOut::OnlyReport(Doubt::SenderNotChecked)),
            (signed, "Subject: x", OptOut::OnlyReport(Doubt::SenderNotChecked)),
            (private, "From: a@gmail.com", OptOut::OnlyReport(Doubt::PrivateMailbox)),
            ("X: 1", "From: a@shop.example", OptOut::OnlyReport(Doubt::SenderNotChecked)),
        ] {
            assert_eq!(advised(above, below), expected, "{above} {below}");
        }
        let claimed = HeaderBlock::parse(b"X-SG-EID: 1\nFrom: a@shop.example\n".to_vec());
        assert_eq!(opt_out(&claimed, &trace(&claimed, true)), OptOut::OnlyReport(Doubt::CarrierNotProven));
    }

    #[test]
    fn answers_of_a_support_desk_are_told_from_advertising() {
        let is = |text: &str| is_support_answer(&HeaderBlock::parse(text.as_bytes().to_vec()));
        assert!(is("X-SFDC-EntityId: 500c800000Q7xYz\n"));
        assert!(is(&format!("References: {}\n", "<a@b.example>\n ".repeat(25))));
        assert!(!is("X-SFDC-EntityId: 01Wc800000Q7xYz\nReferences: <a@b.example>\n"));
        assert!(!is("X-SFDC-EntityId: 500\n"));
    }
}
