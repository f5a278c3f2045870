//! The names that a message uses: whoever sent it may own them.

use std::collections::BTreeSet;

use crate::message::HeaderBlock;
use crate::trace::{self, Trace, is_under};

/// Host names and domains, in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    names: BTreeSet<String>,
    /// Addresses of desks that stand in a directory of this program.
    listed: BTreeSet<String>,
}

/// More names than a message has a use for.
const MOST: usize = 200;
/// RFC 1035 section 2.3.4.
const LONGEST: usize = 255;

impl Used {
    /// Of names alone.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut used = Self::default();
        names.into_iter().for_each(|name| used.add(name));
        used
    }

    /// What From, Sender, Reply-To, the envelope, the signatures, and the computer that handed the message over are called. `listed` are addresses of
    /// desks that stand in a directory: they stay right whatever the message calls itself.
    pub fn of(block: &HeaderBlock, trace: &Trace, listed: impl IntoIterator<Item = String>) -> Self {
        let mut used = Self { listed: listed.into_iter().map(|address| address.to_ascii_lowercase()).collect(), ..Self::default() };
        for name in ["From", "Sender", "Reply-To", "Return-Path", "X-Original-From", "Resent-From"] {
            for field in block.all(name).take(5) {
                used.add_addresses(&field.unfolded());
            }
        }
        for field in block.all("DKIM-Signature").take(10) {
            for tag in field.unfolded().split(';').filter_map(|tag| tag.split_once('=')) {
                match (tag.0.trim(), tag.1.trim()) {
                    ("d", domain) => used.add(domain),
                    ("i", identity) => used.add_addresses(identity),
                    _ => {}
                }
            }
        }
        used.add_addresses(trace.envelope_sender.as_deref().unwrap_or_default());
        trace.attested.spf_pass.iter().chain(&trace.attested.dkim_pass).for_each(|name| used.add(name));
        if let Some(handover) = &trace.handover {
            used.add(handover.host.as_deref().unwrap_or_default());
        }
        // What it called itself and what it is called may be two names.
        if let Some(hop) = trace.edge.and_then(|edge| trace::route(block, trace).hops.into_iter().nth(edge)).flatten() {
            [hop.helo, hop.checked_name].into_iter().flatten().for_each(|name| used.add(&name));
        }
        used
    }

    /// Adds a name that the message uses, if it is a host name with a dot in it.
    pub fn add(&mut self, name: &str) {
        let name = name.trim().trim_matches(['.', '[', ']', '<', '>', '"']).to_ascii_lowercase();
        // A machine without a domain, or an address, is nobody's.
        let like_name = name.contains('.') && !name.contains([':', '@', ' ']) && name.parse::<std::net::IpAddr>().is_err();
        if like_name && name.len() <= LONGEST && self.names.len() < MOST {
            self.names.insert(name);
        }
    }

    fn add_addresses(&mut self, text: &str) {
        for (at, _) in text.match_indices('@').take(20) {
            let domain = text.get(at + 1..).unwrap_or_default();
            let end = domain.find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-')).unwrap_or(domain.len());
            self.add(domain.get(..end).unwrap_or_default());
        }
    }

    /// The name that the message uses and the domain of a mail address belongs to, if there is one: it is that name, below it, or of the same owner.
    pub fn owner_of(&self, domain: &str) -> Option<&str> {
        let domain = domain.trim_end_matches('.').to_ascii_lowercase();
        let owner = psl::domain_str(&domain);
        let same = |name: &&String| is_under(&domain, name) || (owner.is_some() && owner == psl::domain_str(name));
        self.names.iter().find(same).map(String::as_str)
    }

    /// Whether a desk in a directory of this program is at that domain.
    pub fn is_listed_at(&self, domain: &str) -> bool {
        let domain = domain.to_ascii_lowercase();
        self.listed.iter().any(|address| address.rsplit_once('@').is_some_and(|(_, listed)| listed == domain))
    }

    /// Whether an address is that of a desk in a directory of this program, or the one for reports at a domain that stands there.
    pub fn is_listed(&self, address: &str) -> bool {
        self.listed.contains(&address.to_ascii_lowercase()) || trace::is_role_of_known(address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::trace;

    #[test]
    fn every_name_of_the_sender_is_seen() {
        let text = "Received: from vps77.helo.example (mail.reverse.example [203.0.113.7]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\nReturn-Path: <b@envelope.example>\nDKIM-Signature: v=1; d=signed.example; i=@sub.identity.example; b=x\nFrom: \"A, B\" <a@from.example>\nReply-To: <c@reply.example>, d@second.example\nSender: e@sender.example\n";
        let block = HeaderBlock::parse(text.as_bytes().to_vec());
        let used = Used::of(&block, &trace(&block, true), []);
        for domain in [
            "envelope.example",
            "signed.example",
            "identity.example",
            "from.example",
            "reply.example",
            "second.example",
            "sender.example",
            "reverse.example",
            "helo.example",
        ] {
            assert!(used.owner_of(domain).is_some(), "{domain}: {used:?}");
        }
        assert_eq!(used.owner_of("other.example"), None);
    }

    #[test]
    fn a_name_covers_what_is_below_it_and_what_has_the_same_owner() {
        let used = Used::new(["mail.shop.lucky-offer.example", "x.github.io", "LOCALHOST", "203.0.113.7", "a.co.uk"]);
        assert!(used.owner_of("lucky-offer.example").is_some() && used.owner_of("Abuse.Lucky-Offer.Example.").is_some());
        assert!(used.owner_of("not-lucky-offer.example").is_none());
        // Who lets others have names below its own is not the one who uses such a name.
        assert!(used.owner_of("github.io").is_none() && used.owner_of("github.com").is_none());
        assert!(used.owner_of("b.co.uk").is_none() && used.owner_of("a.co.uk").is_some());
    }
}
