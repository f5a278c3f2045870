//! Whose a machine on the way is: the recipient's own side, or a stranger. Each judgement says what it is based on.
//!
//! A machine can call itself by any name. So a name counts only if the server that took the message looked it up and confirmed it, and an address
//! only if it is in a known network. What a machine says about itself is never recorded.

use std::net::IpAddr;

use super::Handover;
use super::address::{is_nobodys, is_public};
use super::host_words::{is_customers, is_no_relay, is_role};
use super::hosts::{
    is_mailbox_provider, is_outlook, is_under, keeps_only_its_own, organisational_domain, same_organisation, server_domains,
    takes_in_itself,
};
use super::networks::{Operator, OperatorKind, operator_at};
use super::received::Hop;
use super::reverse::Reverse;
use super::senders::owns_host;

/// Whose a machine is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// The recipient's own provider.
    Home,
    /// A filter service that takes mail in for the recipient, by its name.
    Filter(String),
    /// A relay of the recipient's own organisation.
    Relay,
    /// Somebody else's.
    Stranger,
}

/// What a judgement is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Proof {
    /// The place of the line: only that machine can write there.
    Place,
    /// The name was looked up by the server that wrote the line, and found true.
    CheckedName,
    /// The address is in a known network, or next to addresses that the own side recorded as its own.
    KnownNetwork,
    /// The own side recorded which of its servers took the message in, further down.
    OwnRecord,
    /// The person said so.
    PersonSaid,
    /// Only the machine says so.
    OwnWord,
}

/// One Received line, judged: whose machine wrote it, and whose it got the message from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The number of the line, from the top.
    pub line: usize,
    /// Whose server wrote the line.
    pub by: (Whose, Proof),
    /// Whose machine handed the message over.
    pub from: (Whose, Proof),
}

/// What the person answered about machines, as names of servers or domains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonAnswers {
    /// The person's own provider, employer, filter or forwarder. A name counts only as one that was looked up, or as the server that
    /// wrote a line; never as what a machine called itself.
    pub mine: Vec<String>,
    /// Machines that the person says are not theirs.
    pub strangers: Vec<String>,
}

impl PersonAnswers {
    /// Whether the person said that this name is theirs.
    pub(super) fn owns(&self, name: &str) -> bool {
        // A provider may call its servers by other domains than its mailboxes.
        let is_own = |known: &str| is_under(name, known) || server_domains(known).iter().any(|domain| is_under(name, domain));
        self.mine.iter().any(|known| is_own(known.trim_end_matches('.')))
    }

    pub(super) fn denies(&self, name: &str) -> bool {
        self.strangers.iter().any(|known| is_under(name, known.trim_end_matches('.')))
    }
}

/// A machine of which the headers do not tell whether it is on the recipient's side, and which only the person can settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// The name to ask about.
    pub name: String,
    /// The handover by that machine, as the recipient's servers recorded it.
    pub recorded: Handover,
    /// Whether it was taken as the recipient's own on its own word, so that the handover of the trace is the one behind it.
    pub is_taken_as_own: bool,
    /// Whether something on record tells against it, so that whoever cannot tell whose it is should be told the network's desk nevertheless.
    pub doubted: bool,
}

/// What is known of the recipient's side while the lines are walked down.
#[derive(Debug, Default)]
pub(super) struct Home<'a> {
    /// Names of servers that stand where only the recipient's side writes.
    pub names: Vec<String>,
    /// Public addresses that it wrote down as its own.
    pub addresses: Vec<IpAddr>,
    /// Domains of the recipient, as the recipient's side recorded them.
    pub recipients: Vec<String>,
    /// Domains of the recipient, as the message says.
    pub claimed_recipients: Vec<String>,
    pub answers: Option<&'a PersonAnswers>,
}

/// Whether a machine that handed the message over is a relay of the recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relay {
    /// It is a relay of the recipient's own organisation.
    Own(Proof),
    /// Its name is one of the recipient's own organisation, but not that of a machine which only mail passes: what it says of others is its word.
    Word,
    /// It may be one: only the person knows.
    Open,
    No,
}

impl Relay {
    /// This answer, or that of the next test where this one says no.
    pub(super) fn or_else(self, next: impl FnOnce() -> Self) -> Self {
        if self == Self::No { next() } else { self }
    }
}

/// Whether a name stands beside the server that wrote the line, in a part of its organisation that is only for its own machines, as `a.int.firm.example`
/// beside `b.int.firm.example`.
fn is_apart(name: &str, by: &str) -> bool {
    let above = [name, by].map(|name| name.split_once('.').map(|(_, above)| above));
    above[0] == above[1] && above[0].is_some_and(|part| organisational_domain(part).as_deref() != Some(part))
}

impl Home<'_> {
    /// What ties a name to the recipient's organisation: that of the server which wrote the line, or the one the message was for. Nothing ties a name of a
    /// provider of mailboxes or of a service to it, since others have such names, too.
    fn tie(&self, name: &str, by: &str) -> Option<Tie> {
        if is_mailbox_provider(name) || owns_host(name) {
            return None;
        }
        let of = |domains: &[String]| domains.iter().any(|domain| is_under(name, domain) || same_organisation(name, domain));
        let recorded = (organisational_domain(by).is_some() && same_organisation(name, by)) || of(&self.recipients);
        // The recipient's domain as the message says it counts only if no server recorded one.
        let said = || self.recipients.is_empty() && of(&self.claimed_recipients);
        if recorded { Some(Tie::Recorded) } else { said().then_some(Tie::Said) }
    }

    /// Whether a name belongs to the recipient's organisation, also where only the message says so.
    pub(super) fn has_tie(&self, name: &str, by: &str) -> bool {
        self.tie(name, by).is_some()
    }

    /// The same, where the recipient's side recorded what ties it.
    pub(super) fn has_recorded_tie(&self, name: &str, by: &str) -> bool {
        !is_mailbox_provider(name) && (same_organisation(name, by) || self.tie(name, by) == Some(Tie::Recorded))
    }

    /// Whether the person said of any machine that it is theirs.
    pub(super) fn person_has_answered(&self) -> bool {
        self.answers.is_some_and(|answers| !answers.mine.is_empty())
    }

    /// Whether the person said of that very machine that it is theirs.
    pub(super) fn person_named(&self, name: &str) -> bool {
        self.answers.is_some_and(|answers| answers.mine.iter().any(|known| known.trim_end_matches('.').eq_ignore_ascii_case(name)))
    }

    /// Whether a name stands beside the server that wrote the line, at the top of its organisation, or right below the recipient's
    /// domain, and is called like a mail server. A customer's machine has no such name.
    fn is_relay_name(&self, name: &str, by: &str) -> bool {
        let Some((first, above)) = name.split_once('.') else { return false };
        let beside =
            || by.split_once('.').is_some_and(|(_, beside)| beside == above) || organisational_domain(name).as_deref() == Some(above);
        let below = |domain: &String| {
            let between = above.strip_suffix(domain.as_str()).map(|rest| rest.trim_end_matches('.'));
            between.is_some_and(|rest| rest.is_empty() || rest.split('.').all(is_role))
        };
        is_role(first) && !is_no_relay(first) && (beside() || self.recipients.iter().chain(&self.claimed_recipients).any(below))
    }

    /// Whether a name stands right below the recipient's domain, whose mailboxes are at Microsoft or on an Exchange of its own. Any machine may call itself
    /// so, so this is no more than its own word.
    fn is_right_below(&self, name: &str, by: &str, exchange: bool) -> bool {
        // A provider of access gives its customers' machines names right below its own domain, too.
        let of_recipient = |above: &str| self.recipients.iter().chain(&self.claimed_recipients).any(|domain| domain == above);
        (exchange || is_outlook(by)) && name.split_once('.').is_some_and(|(_, above)| of_recipient(above))
    }

    /// Whether an address is next to one that the recipient's side recorded as its own.
    fn is_beside(&self, ip: IpAddr) -> bool {
        let beside = |own: &IpAddr| match (own, ip) {
            (IpAddr::V4(own), IpAddr::V4(ip)) => own.octets()[..3] == ip.octets()[..3],
            (IpAddr::V6(own), IpAddr::V6(ip)) => own.segments()[..3] == ip.segments()[..3],
            _ => false,
        };
        self.addresses.iter().any(beside)
    }

    /// Whether the person said that the machine which handed the message over in that line is not theirs.
    pub(super) fn denies(&self, hop: &Hop) -> bool {
        let mut names = [&hop.checked_name, &hop.helo].into_iter().flatten();
        self.answers.is_some_and(|answers| names.any(|name| answers.denies(name)))
    }

    /// Whether the person said that the machine which handed the message over in that line is theirs. What it calls itself must have been found true.
    pub(super) fn person_owns(&self, hop: &Hop) -> bool {
        let name = hop.checked_name.as_deref().or(hop.helo.as_deref());
        self.answers.is_some_and(|answers| name.is_some_and(|name| answers.owns(name)))
    }

    /// Whether the message was for a mailbox under a domain of a large provider, and not under a domain of the recipient's own.
    pub(super) fn is_of_large_provider(&self) -> bool {
        if self.recipients.is_empty() {
            // Some providers do not write down whom it was for.
            return self.names.first().and_then(|name| organisational_domain(name)).is_some_and(|domain| keeps_only_its_own(&domain));
        }
        self.recipients.iter().all(|domain| takes_in_itself(domain))
    }

    /// The same, also where only the message says for whom it was.
    pub(super) fn is_only_of_large_provider(&self) -> bool {
        let said = || {
            self.recipients.is_empty()
                && !self.claimed_recipients.is_empty()
                && self.claimed_recipients.iter().all(|domain| takes_in_itself(domain))
        };
        self.is_of_large_provider() || said()
    }

    /// Whether the machine that handed the message over in this line is a relay of the recipient's own organisation. The next line must be
    /// one that it, or a server beside it, wrote. `is_sender`: the recipient's servers recorded that the address may send for the domain
    /// of a stranger; `original`: the address that Exchange took for the one behind it; `reverse`: the name that Exchange Online found for
    /// the address, which counts before what the machine called itself.
    pub(super) fn relay(
        &self,
        hop: &Hop,
        next: Option<&Hop>,
        is_sender: impl Fn() -> bool,
        original: impl Fn() -> Option<IpAddr>,
        reverse: impl Fn() -> Option<Reverse>,
    ) -> Relay {
        let (Some(by), Some(ip)) = (hop.by.as_deref(), hop.ip) else { return Relay::No };
        let next_by = next.and_then(|next| next.by.as_deref());
        // A machine without a public name is inside, behind the machine that handed the message over.
        let beside = |by: &str, name: &str| same_organisation(by, name) && by.split('.').next().is_some_and(is_role);
        let wrote_next = |name: &str| next_by.is_some_and(|by| by == name || organisational_domain(by).is_none() || beside(by, name));
        if self.answers.is_some_and(|answers| hop.checked_name.as_deref().is_some_and(|name| answers.owns(name))) {
            return Relay::Own(Proof::PersonSaid);
        }
        if let Some(name) = hop.checked_name.as_deref()
            && name != by
            && let Some(tie) = self.tie(name, by)
        {
            return match tie {
                _ if !wrote_next(name) || is_customers(name, hop.ip) => Relay::No,
                Tie::Recorded if self.is_relay_name(name, by) => Relay::Own(Proof::CheckedName),
                _ => Relay::Open,
            };
        }
        let tied = |said: &str| said != by && self.tie(said, by).is_some() && !is_customers(said, hop.ip);
        let is_relay = |said: &str| tied(said) && self.is_relay_name(said, by) && wrote_next(said);
        let said = hop.helo.as_deref().filter(|said| *said != by);
        // If the server looks no names up, an address next to its own ones is the evidence.
        if self.is_beside(ip) && said.is_some_and(is_relay) {
            let same = hop.checked_name.is_none() && !hop.looks_up && next_by == said;
            return Relay::Own(if same { Proof::KnownNetwork } else { Proof::OwnWord });
        }
        // Names inside that no registry gives out are told to nobody outside.
        let part = |name: &str| name.split_once('.').map(|(_, part)| part.to_owned());
        let inside = |said: &str| organisational_domain(said).is_none() && part(said).is_some() && part(said) == part(by);
        if hop.by_exchange && hop.checked_name.is_none() && self.is_beside(ip) && said.is_some_and(inside) && next_by == said {
            return Relay::Own(Proof::KnownNetwork);
        }
        // The server looked the address up and found another name, or none: the machine's name is false.
        if hop.looks_up || hop.checked_name.is_some() {
            return Relay::No;
        }
        // The machine that calls itself so wrote the next line, too.
        let is_below =
            |said: &str| tied(said) && (self.is_right_below(said, by, hop.by_exchange) || is_apart(said, by)) && next_by == Some(said);
        let skipped = || is_outlook(by) && original().is_some_and(|ip| next.is_some_and(|next| next.ip == Some(ip)));
        if said.is_some() && skipped() {
            return if is_sender() { Relay::No } else { Relay::Own(Proof::OwnWord) };
        }
        let found = reverse();
        let said = match &found {
            Some(Reverse::Name(name)) => Some(name.as_str()),
            Some(Reverse::Nameless) => None,
            None => said,
        };
        if !said.is_some_and(|said| is_relay(said) || is_below(said)) || is_sender() {
            return Relay::No;
        }
        // Inside a part of an organisation with names of its own, machines hand mail on to each other by any addresses.
        let is_inner = || said.is_some_and(|said| is_apart(said, by) && next_by == Some(said));
        if found.is_some() || is_inner() || self.counts_on_word(hop) { Relay::Own(Proof::OwnWord) } else { Relay::Open }
    }

    /// Whether what a machine says of itself counts, where nothing tells against it. A stranger says the same, in any network, known or not. So it
    /// counts only where no stranger's machine can be: in the network of the own side or of a company that runs nothing but filters, and at an address
    /// that is nobody's on the Internet; or where the person said that it is theirs. Everywhere else the machine stays the one on record, and the
    /// person is asked.
    pub(super) fn counts_on_word(&self, hop: &Hop) -> bool {
        let of_home = |operator: &Operator| hop.by.as_deref().and_then(organisational_domain).is_some_and(|own| operator.is(&own));
        let of_own_side = |operator: &Operator| operator.kind == OperatorKind::Filter || of_home(operator);
        self.person_owns_helo(hop) || hop.ip.is_some_and(|ip| is_nobodys(ip) || operator_at(ip).is_some_and(of_own_side))
    }

    /// Whether the person said that what the machine called itself is theirs. That counts only where nothing tells whether it is.
    fn person_owns_helo(&self, hop: &Hop) -> bool {
        self.answers.is_some_and(|answers| hop.helo.as_deref().is_some_and(|said| answers.owns(said)))
    }

    /// Learns the public addresses that a line of the own side names as its own.
    pub(super) fn learn(&mut self, hop: &Hop, own_from: bool) {
        let from = hop.ip.filter(|_| own_from);
        self.addresses.extend([hop.by_ip, from].into_iter().flatten().filter(|&ip| is_public(ip)));
    }
}

/// What ties a name to the recipient's organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    /// The recipient's side wrote down the server or the mailbox of that organisation.
    Recorded,
    /// Only the message says that it was for that organisation.
    Said,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(recipient: &str, line: &str, next: &str) -> Relay {
        let home = Home { recipients: vec![recipient.to_owned()], ..Home::default() };
        home.relay(&Hop::parse(line).unwrap(), Hop::parse(next).as_ref(), || false, || None, || None)
    }

    fn checked(from: &str, by: &str, next: &str) -> Relay {
        judged(
            "else.example",
            &format!("from x ({from} [192.0.2.10]) by {by} (Postfix) with ESMTP id 1"),
            &format!("from y (y.example [203.0.113.7]) by {next} (Postfix)"),
        )
    }

    #[test]
    fn a_mail_server_of_the_same_organisation_is_an_own_relay_and_a_customers_machine_is_none() {
        let own = Relay::Own(Proof::CheckedName);
        for (from, by, next, expected) in [
            ("mx1.uni.example", "mailbox.uni.example", "mx1.uni.example", own),
            ("smtp-2.it.uni.example", "store.it.uni.example", "smtp-2.it.uni.example", own),
            ("mx-in.stadt.example", "store.stadt.example", "mx-in.stadt.example", own),
            ("pmg.lund.example", "mail.lund.example", "pmg.lund.example", own),
            // Another of several servers wrote the next line.
            ("mx1.uni.example", "mailbox.uni.example", "mx2.uni.example", own),
            ("dsl-7.isp.example", "mx.isp.example", "dsl-7.isp.example", Relay::No),
            ("mail-192-0-2-10.isp.example", "mx.isp.example", "mail-192-0-2-10.isp.example", Relay::No),
            ("mail.customer.isp.example", "mx.isp.example", "mail.customer.isp.example", Relay::No),
            ("mail.shop.isp.example", "mx.isp.example", "mail.shop.isp.example", Relay::Open),
            ("anna-pc.uni.example", "mx.uni.example", "anna-pc.uni.example", Relay::Open),
            ("mx1.uni.example", "mailbox.other.example", "mx1.uni.example", Relay::No),
            ("smtp.gmail.com", "mx.google.com", "smtp.gmail.com", Relay::No),
            ("mail.outlook.com", "x.outlook.com", "mail.outlook.com", Relay::No),
            ("mail.sendgrid.net", "mx.sendgrid.net", "mail.sendgrid.net", Relay::No),
        ] {
            assert_eq!(checked(from, by, next), expected, "{from} {by} {next}");
        }
    }

    #[test]
    fn a_machine_with_another_name_than_it_says_is_a_stranger() {
        let next = "from bank (bank.example [192.0.2.33]) by relay2.uni.example (Postfix)";
        for name in ["vps77.hosting.example", "unknown"] {
            let line = format!("from relay2.uni.example ({name} [203.0.113.77]) by mx1.uni.example (Postfix) with ESMTPS id 1");
            assert_eq!(judged("uni.example", &line, next), Relay::No, "{line}");
        }
        // A server that looks no names up leaves it open; then only the machine's own word is there.
        let line = "from relay2.uni.example (203.0.113.77) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15";
        assert_eq!(judged("uni.example", line, next), Relay::Own(Proof::OwnWord));
        let home = Home { recipients: vec!["uni.example".to_owned()], ..Home::default() };
        // But a machine that may send for a stranger's domain is that stranger's.
        assert_eq!(home.relay(&Hop::parse(line).unwrap(), Hop::parse(next).as_ref(), || true, || None, || None), Relay::No);
    }
}
