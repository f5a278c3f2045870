//! What a letter to a desk may say about the carrier of the message, in addition to the trace.

use std::iter::successors;

use super::hosts::{is_mailbox_provider, organisational_domain};
use super::senders::{MailService, ServiceKind, directory};
use super::{HandoverCertainty, OperatorKind, Trace};
use crate::message::HeaderBlock;

/// The domain of a service's own owner, where the recipient's servers found that this owner wrote the message itself: an answer of its support,
/// an invoice. That is no mail of a customer of theirs.
pub fn sent_by_itself(trace: &Trace, block: &HeaderBlock) -> Option<String> {
    trace.handover.as_ref().filter(|handover| handover.certainty == HandoverCertainty::Recorded)?;
    let from = block.first("From")?.text();
    let domain = from.rsplit('@').next()?.trim_end_matches(['>', ' ']).to_ascii_lowercase();
    // A name below the service's domain may be a customer's.
    let own = organisational_domain(&domain).filter(|own| *own == domain)?.into_owned();
    let checked = &trace.attested;
    if !checked.dkim_pass.iter().chain(&checked.spf_pass).any(|passed| *passed == own) {
        return None;
    }
    let is_its = directory().iter().any(|entry| {
        let sends = matches!(entry.kind, ServiceKind::Esp | ServiceKind::Relay | ServiceKind::Mailbox);
        sends
            && entry.hosts().iter().any(|host| organisational_domain(host).is_some_and(|domain| domain == own))
            && !entry.is_for_customers(&own)
    });
    let of_customers = directory().iter().any(|entry| entry.is_for_customers(&own));
    (is_its && !of_customers).then_some(own)
}

/// The operator of the network that handed the message over, where that is certainly not the one whose marks the message bears.
pub fn network_of_another(trace: &Trace) -> Option<String> {
    // Mail services do not rent computers from access providers; in other networks they may have some.
    let network = trace.network.as_ref().filter(|network| network.kind == OperatorKind::Access)?;
    Some(network.operator.to_owned())
}

/// Whether an address is the mailbox for such reports (RFC 2142) of an operator or a service that stands in a directory of this program: by the
/// domain of its own computers, never by one that its customers have.
pub fn is_role_of_known(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let role = ["abuse", "noc", "security", "postmaster"].iter().any(|role| local.eq_ignore_ascii_case(role));
    let service = || {
        directory()
            .iter()
            .flat_map(MailService::hosts)
            .any(|host| organisational_domain(host).as_deref() == Some(&domain.to_ascii_lowercase()))
    };
    role && (super::networks::is_operators(domain) || service())
}

// Lists of `src/build.rs`, each entry on a line of its own: `MAILBOX_DOMAINS` (domains under which many people have mailboxes), `FREE_MAILBOX_DOMAINS` (those
// at which anybody can get one), `FREE_MAILBOX_NAMES` (names of such providers that have domains with many endings).
include!(concat!(env!("OUT_DIR"), "/mailbox-domains.rs"));

/// Whether many people have mailboxes under that domain or one above it, so that it identifies nobody; or the servers of such a large provider stand there.
pub fn is_mail_provider(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    is_mailbox_provider(&domain) || is_under_listed(&domain, MAILBOX_DOMAINS)
}

/// Whether anybody can get a mailbox at that domain, so that a mailbox there says nothing of whose it is. Not so where mailboxes come with something else
/// that a company sells: providers of access have their customers' mailboxes and their own desk under one domain.
pub fn is_free_mailbox(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    let has_any_ending =
        || psl::domain_str(&domain).and_then(|name| name.split('.').next()).is_some_and(|name| is_listed(name, FREE_MAILBOX_NAMES));
    is_under_listed(&domain, FREE_MAILBOX_DOMAINS) || has_any_ending()
}

/// Whether a domain, or one above it, is in such a list.
fn is_under_listed(domain: &str, list: &str) -> bool {
    successors(Some(domain), |domain| domain.split_once('.').map(|(_, above)| above)).any(|domain| is_listed(domain, list))
}

fn is_listed(entry: &str, list: &str) -> bool {
    memchr::memmem::find(list.as_bytes(), format!("\n{entry}\n").as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(from: &str, passed: &str) -> Option<String> {
        let text = format!(
            "Authentication-Results: mx.home.example; dkim=pass header.d={passed}\nReceived: from x (mail-a.google.com [209.85.128.69]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\nFrom: Somebody <{from}>\n"
        );
        let block = HeaderBlock::parse(text.into_bytes());
        sent_by_itself(&super::super::trace(&block, true), &block)
    }

    #[test]
    fn an_answer_of_the_owner_is_told_from_mail_of_its_customers() {
        assert_eq!(of("support@google.com", "google.com").as_deref(), Some("google.com"));
        for (from, passed) in [
            ("a@gmail.com", "gmail.com"),
            ("support@google.com", "shop.example"),
            ("a@shop.example", "google.com"),
            ("a@customer.zendesk.com", "zendesk.com"),
            ("a@yahoo.com", "yahoo.com"),
            ("a@vps1.ovh.net", "vps1.ovh.net"),
        ] {
            assert_eq!(of(from, passed), None, "{from} {passed}");
        }
    }

    #[test]
    fn the_desk_of_a_known_owner_is_told_from_mailboxes_of_customers() {
        for known in ["abuse@your-server.de", "Abuse@Amazonaws.com", "abuse@sendgrid.net"] {
            assert!(is_role_of_known(known), "{known}");
        }
        for other in ["lucky@your-server.de", "abuse@x.clients.your-server.de", "abuse@lucky-offer.example", "abuse", "abuse@"] {
            assert!(!is_role_of_known(other), "{other}");
        }
    }

    #[test]
    fn a_provider_of_many_is_known_by_its_domain() {
        for of_many in ["gmail.com", "proton.me", "Seznam.cz", "t-online.de", "ymail.ne.jp", "mail.telepac.pt", "x.seznam.cz", "google.com"]
        {
            assert!(is_mail_provider(of_many), "{of_many}");
        }
        for other in ["verein.example", "notseznam.cz", "telepac.pt", "com", ""] {
            assert!(!is_mail_provider(other), "{other}");
        }
    }

    #[test]
    fn mailboxes_that_anybody_gets_are_told_from_those_of_customers() {
        for free in [
            "gmail.com",
            "yahoo.co.jp",
            "hotmail.fr",
            "Yahoo.Com.Pk",
            "vip.qq.com",
            "163.com",
            "mail.ru",
            "web.de",
            "proton.me",
            "duck.com",
            "139.com",
            "189.cn",
        ] {
            assert!(is_free_mailbox(free) && is_mail_provider(free) == (free != "Yahoo.Com.Pk"), "{free}");
        }
        for own in ["example.com", "corp.example", "live.example.com", "mail.example.com", "notgmail.com", "com", ""] {
            assert!(!is_free_mailbox(own), "{own}");
        }
        // Providers of access have their desks there, too.
        for of_customers in ["comcast.net", "t-online.de", "wo.cn", "verizon.net", "ybb.ne.jp"] {
            assert!(!is_free_mailbox(of_customers) && is_mail_provider(of_customers), "{of_customers}");
        }
    }
}
