//! Who handed the message over, decided from the walk down the lines, the recorded checks, and what the person answered.

use std::net::IpAddr;

use super::attest::{self, Attested};
use super::authentication::{self, Authentication};
use super::checks::Checks;
use super::fields::{Fields, unfolded};
use super::filters::Serves;
use super::lines::ReceivedLine;
use super::networks::{self, OperatorKind};
use super::original::Original;
use super::received::{Arrival, Hop};
use super::reverse::{self, Reverse};
use super::walk;
use super::whose::{self, Home, PersonAnswers, Unsettled};
use super::{
    Handover, HandoverCertainty, NoHandover, Options, Trace, address, address_word, arc, doubts, filters, hosts, inner, passers, senders,
    tenant,
};
use crate::message::Field;

/// What is known of the recipient before the lines are read.
pub(super) fn scene<'a>(block: &Fields<'_>, lines: &[ReceivedLine<'_>], answers: &'a PersonAnswers) -> Home<'a> {
    let domains = |addresses: Vec<String>| {
        let mut out: Vec<String> = addresses.iter().filter_map(|address| Some(address.rsplit_once('@')?.1.to_owned())).collect();
        out.dedup();
        out
    };
    // The fields above the first line were written by those who wrote it, or later.
    let first = lines.first().map_or(0, |line| line.field);
    let to = block.first("To").map(|field| unfolded(field).to_ascii_lowercase()).unwrap_or_default();
    let said = to.split(['<', '>', ',', ' ', '"']).filter_map(address_word).take(20).collect();
    Home {
        recipients: domains(authentication::recipients(block, first, &[])),
        said: domains(said),
        answers: Some(answers),
        ..Home::default()
    }
}

/// What the walk asks about the fields between the lines.
pub(super) struct FromFields<'a, 'b> {
    pub block: &'a Fields<'b>,
    pub lines: &'a [ReceivedLine<'b>],
    pub original: Option<Original>,
    /// The envelope sender.
    pub envelope: Option<&'a str>,
}

impl FromFields<'_, '_> {
    /// The number of the field of a line.
    fn field(&self, line: usize) -> usize {
        self.lines.get(line).map_or(0, |line| line.field)
    }

    /// What the servers of the recipient that are known so far recorded above a line.
    fn attested(&self, line: usize, hop: &Hop, home: &Home<'_>) -> Attested {
        let by = hop.by.as_deref().unwrap_or_default();
        attest::attested(self.block, &attest::RecordedFields { start: 0, edge: self.field(line), by, home: &home.names })
    }

    /// Whether they recorded that the address may send for a domain that is neither the recipient's nor one of those.
    fn sends_for(&self, line: usize, hop: &Hop, home: &Home<'_>, known: impl Fn(&str) -> bool) -> bool {
        let found = self.attested(line, hop, home);
        let own = |domain: &String| home.recipients.iter().chain(&home.said).any(|own| hosts::same_organisation(own, domain));
        let about_it = found.ip.is_none_or(|ip| Some(ip) == hop.ip);
        let of_stranger = |domain: &String| !own(domain) && !known(domain);
        (about_it && found.spf_pass.iter().any(of_stranger))
            || (found.spf.is_empty() && self.passed_beside(line, hop).iter().any(of_stranger))
    }

    /// The domains for which the server that wrote a line found that the machine in it may send, as it wrote beside that line. Not the machine's own:
    /// a relay may put an envelope sender of its own around a stranger's.
    fn passed_beside(&self, line: usize, hop: &Hop) -> Vec<String> {
        let (Some(by), Some(ip)) = (hop.by.as_deref(), hop.ip) else { return Vec::new() };
        let first = line.checked_sub(1).map_or(0, |above| self.field(above) + 1);
        let next = self.lines.get(line + 1).map_or(first, |next| next.field);
        let mut found = attest::passed_between(self.block, first..next, by, ip);
        found.retain(|domain| !hop.helo.as_deref().is_some_and(|said| hosts::same_organisation(said, domain)));
        found
    }
}

impl Checks for FromFields<'_, '_> {
    fn is_sender(&self, line: usize, hop: &Hop, home: &Home<'_>) -> bool {
        self.sends_for(line, hop, home, |_| false)
    }

    fn sends_for_others(&self, line: usize, hop: &Hop, home: &Home<'_>, name: &str) -> bool {
        self.sends_for(line, hop, home, |domain| hosts::same_organisation(domain, name))
    }

    fn is_between(&self, line: usize, hop: &Hop, home: &Home<'_>) -> bool {
        use attest::CheckResult::{Fail, HardFail, Neutral, None, PermError, SoftFail, Unknown};
        let found = self.attested(line, hop, home);
        let other = found.ip.is_some_and(|ip| Some(ip) != hop.ip && address::is_public(ip));
        let refused = |check: &attest::Check| matches!(check.result, Fail | HardFail | SoftFail | Neutral | None | PermError | Unknown);
        other || (!found.spf.is_empty() && found.spf.iter().all(refused))
    }

    fn is_of_sender(&self, name: &str) -> bool {
        let from = authentication::from_address(self.block);
        let mut senders = [self.envelope, from.as_deref()].into_iter().flatten();
        senders.any(|sender| sender.rsplit_once('@').is_some_and(|(_, domain)| hosts::same_organisation(domain, name)))
    }

    fn has_signature(&self) -> bool {
        self.block.first("DKIM-Signature").is_some()
    }

    fn serves(&self, from: usize, to: usize, home: &Home<'_>, own: &dyn Fn(&str) -> bool) -> Option<Serves> {
        let (from, to) = (self.field(from), self.field(to));
        let between = |name: &'static str| {
            self.block.iter().take(to).skip(from + 1).filter(move |field| field.name.eq_ignore_ascii_case(name)).take(MOST_OF_FILTER)
        };
        let of_home =
            |domain: &str| home.recipients.iter().chain(&home.said).chain(&home.names).any(|own| hosts::same_organisation(own, domain));
        // It signs with the key of the customer who sends (RFC 6376), and with none of the sender's where it takes mail in.
        let signs = |field: Field<'_>| {
            let text = unfolded(field);
            let domain = text.split(';').find_map(|tag| tag.trim().strip_prefix("d=")).map(str::trim).unwrap_or_default();
            !domain.is_empty() && !own(domain) && !of_home(domain)
        };
        // And it checks signatures where it takes mail in.
        let checks = |field: Field<'_>| {
            let text = unfolded(field);
            let mut parts = text.split(';').map(str::trim);
            let by_it = parts.next().and_then(|server| server.split(' ').next()).is_some_and(own);
            by_it && parts.any(|part| part.starts_with("dkim=") || part.starts_with("dmarc="))
        };
        if between("DKIM-Signature").any(signs) {
            return Some(Serves::Sender);
        }
        between("Authentication-Results").any(checks).then_some(Serves::Recipient)
    }

    fn original(&self, line: usize, hop: &Hop, home: &Home<'_>) -> Option<IpAddr> {
        let original = self.original?;
        // Exchange checks the address that it took for the one behind: if it checked another, the field came with the message.
        let confirmed = || self.attested(line, hop, home).ip == Some(original.ip);
        (original.is_recorded(self.field(line)) || confirmed()).then_some(original.ip)
    }

    fn reverse(&self, hop: &Hop) -> Option<Reverse> {
        reverse::reverse(self.block, hop)
    }

    fn source(&self) -> Option<String> {
        tenant::source(self.block)
    }

    fn stamped(&self) -> tenant::Stamped {
        tenant::stamped(self.block)
    }

    fn is_rewritten(&self) -> bool {
        self.envelope.is_some_and(passers::is_rewritten)
    }

    fn is_rewritten_at(&self, line: usize, hop: &Hop, home: &Home<'_>, own: &dyn Fn(&str) -> bool) -> bool {
        let path = self.envelope.filter(|path| passers::is_rewritten(path)).and_then(|path| path.rsplit_once('@'));
        let Some((_, domain)) = path.filter(|(_, domain)| own(domain)) else { return false };
        let found = self.attested(line, hop, home);
        let about_it = found.ip.is_none_or(|ip| Some(ip) == hop.ip);
        about_it && found.spf_pass.iter().any(|passed| passed.eq_ignore_ascii_case(domain))
    }
}

/// More fields of one kind that a filter wrote are not looked at.
const MOST_OF_FILTER: usize = 10;

/// The names of the servers that wrote the lines down to this one, each once.
pub(super) fn names(lines: &[ReceivedLine<'_>], last: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for by in lines.iter().take(last + 1).filter_map(|line| line.hop()?.by.as_ref()) {
        if !out.contains(by) {
            out.push(by.clone());
        }
    }
    out
}

/// Fills in who handed the message over, and what only the person can settle about it.
pub(super) fn settle(
    out: &mut Trace,
    block: &Fields<'_>,
    lines: &[ReceivedLine<'_>],
    edge: walk::Edge,
    open: Option<usize>,
    original: Option<Original>,
    options: &Options,
) {
    let complete_top = options.complete_top;
    let last = edge.on_word.unwrap_or(edge.line);
    let place = lines.get(last).map_or(0, |line| line.field);
    let met = lines.get(last).and_then(|line| line.hop());
    // Exchange records which address was behind the machine from which it got the message.
    let outlook = met.and_then(|hop| hop.by.as_deref()).is_some_and(hosts::is_outlook);
    if let Some(original) = original.filter(|original| outlook && original.is_recorded(place)) {
        out.attested.ip = Some(original.ip);
    }
    let recorded = handover(lines, last, complete_top, &out.attested);
    let attested_other = recorded.as_ref().is_some_and(|handover| met.is_some_and(|hop| hop.ip != Some(handover.ip)));
    // The name of a rented computer tells the person nothing.
    let told = |name: &String| edge.on_word.is_none() || !filters::is_rented_name(name);
    let name = match met {
        // Behind an address of the inside it is the server that wrote the lines below.
        Some(hop) if edge.on_word.is_some() && inner::is_inside(hop) => {
            let mut writers = lines.iter().take(edge.line + 1).skip(last + 1).filter_map(|line| line.hop()?.by.as_deref());
            let at_edge = writers.clone().next_back();
            writers.find(|by| hosts::organisational_domain(by).is_some()).or(at_edge).map(str::to_owned)
        }
        met => met.and_then(|hop| hop.checked_name.clone().filter(told).or_else(|| hop.helo.clone())),
    };
    let settled = |name: &str| options.answers.mine.iter().chain(&options.answers.strangers).any(|answers| hosts::is_under(name, answers));
    let rewritten =
        out.envelope_sender.as_deref().filter(|path| passers::is_rewritten(path)).and_then(|path| Some(path.rsplit_once('@')?.1));
    let told_address = rewritten.is_some_and(|domain| options.answers.owns(domain));
    // If the recipient's side recorded who is behind it, nothing has to be asked.
    let asked = name.filter(|name| complete_top && !attested_other && !settled(name) && !told_address);
    let recipients = || authentication::recipients(block, place, lines.get(..=last).unwrap_or_default());
    let is_open = open == Some(last);
    let doubted = |out: &Trace, name: &str| {
        met.is_some_and(|hop| {
            doubts::is_doubted(out, block, hop, name) || (!is_rewritten(out) && doubts::sends_as(out, hop, name, is_open, recipients))
        })
    };
    let unsettled = |out: &Trace, name: String, recorded, passed| {
        let doubted = doubted(out, &name);
        Unsettled { name, recorded, passed, doubted }
    };
    if edge.on_word.is_some() && !attested_other {
        let claimed = handover(lines, edge.line, complete_top, &Attested::default());
        out.handover = claimed.map(|handover| Handover { certainty: HandoverCertainty::Claimed, ..handover });
        out.unsettled = asked.zip(recorded).map(|(name, recorded)| unsettled(out, name, recorded, true));
    } else {
        let open = is_open || forwards_for_recipient(out, block, lines, last) || may_forward(out, lines, last);
        let address = || forwards_for_address(out, block, lines, last).filter(|domain| complete_top && !attested_other && !settled(domain));
        out.unsettled = if open {
            asked.zip(recorded.clone()).map(|(name, recorded)| unsettled(out, name, recorded, false))
        } else {
            address().zip(recorded.clone()).map(|(name, recorded)| Unsettled { name, recorded, passed: false, doubted: false })
        };
        out.handover = recorded;
    }
}

/// Whether a machine may have passed the message on for the recipient: it rewrote the envelope sender to a domain of its own organisation, as that of a
/// university or a club, or is a web host's own machine and says that it took the message for that very domain; or for a mailbox that the message
/// is written to, where it put its own name in the place of the envelope sender.
fn forwards_for_recipient(out: &Trace, block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: usize) -> bool {
    let Some(hop) = lines.get(edge).and_then(|line| line.hop()) else { return false };
    // A name that was looked up one way counts beside a check that the machine may send for the rewritten envelope sender.
    let one_way = hop.helo.as_deref().filter(|_| hop.one_way);
    let Some(name) = hop.checked_name.as_deref().or(one_way).or_else(|| web_host_said(hop)) else { return false };
    let rewritten = out.envelope_sender.as_deref().filter(|_| is_rewritten(out)).and_then(|path| Some(path.rsplit_once('@')?.1));
    let named = || out.attested.spf_pass.iter().any(|domain| hosts::is_under(domain, name));
    if out.passed_on.is_some() || (rewritten.is_none() && !named()) || !came_from_outside(lines, edge) {
        return false;
    }
    let provider = || hosts::is_mailbox_provider(name) || senders::owns_host(name);
    let may_send = |domain: &str| out.attested.spf_pass.iter().any(|passed| passed.eq_ignore_ascii_case(domain));
    let is_looked_up = |domain: &str| hop.checked_name.is_some() || (one_way.is_some() && may_send(domain));
    let own = |domain: &str| hosts::same_organisation(name, domain) && is_looked_up(domain) && !provider();
    if rewritten.is_some_and(own) {
        // Its own lines tell that it took the message: a name that only the machine gives itself makes no line its own.
        return client_hops(lines, edge)
            .next()
            .and_then(|hop| hop.by.as_deref())
            .is_none_or(|by| hosts::same_organisation(name, by) || hosts::organisational_domain(by).is_none());
    }
    if one_way.is_some() {
        return false;
    }
    let hosting =
        || networks::operator_named(name).is_some_and(|operator| operator.kind == OperatorKind::Hosting) || senders::is_web_host(name);
    let taken_for = || client_hops(lines, edge).filter_map(|hop| hop.recipient.as_deref());
    let to = || block.first("To").map(unfolded).unwrap_or_default();
    let of_mailbox = || match rewritten {
        Some(domain) => taken_for().any(|to| names_domain(to, domain)) || names_domain(&to(), domain),
        None => {
            let to = to();
            taken_for().any(|taken| addresses(&to).any(|to| authentication::same_address(&to, taken)))
        }
    };
    hosting() && !whose::is_customers(name, hop.ip) && of_mailbox()
}

/// The domain of an address that may be the person's own, at a club or a university, where a machine says that it passed the message on from there: it
/// rewrote the envelope sender to that domain, may send for it, as the recipient's servers recorded, and says that it took the message for it. Whoever has such a
/// domain can write the same about himself, so this is only a question.
fn forwards_for_address(out: &Trace, block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: usize) -> Option<String> {
    let path = out.envelope_sender.as_deref().filter(|_| out.passed_on.is_none() && is_rewritten(out))?;
    let (_, domain) = path.rsplit_once('@')?;
    let may_send = out.attested.spf_pass.iter().any(|passed| passed.eq_ignore_ascii_case(domain));
    if !may_send || !came_from_outside(lines, edge) || hosts::takes_in_itself(domain) || senders::owns_host(domain) {
        return None;
    }
    let taken_for = client_hops(lines, edge).filter_map(|hop| hop.recipient.as_deref()).any(|to| names_domain(to, domain));
    let named = || block.first("To").is_some_and(|to| names_domain(&unfolded(to), domain));
    (networks::operator_named(domain).is_none() && (taken_for || named())).then(|| domain.to_ascii_lowercase())
}

/// The name that a machine gives itself, where nobody looked it up and its address is in the network of the company that has such names.
fn web_host_said(hop: &Hop) -> Option<&str> {
    let said = hop.helo.as_deref().filter(|_| !hop.found_no_name())?;
    let operator = networks::operator_at(hop.ip?).filter(|operator| operator.kind == OperatorKind::Hosting)?;
    networks::operator_named(said).filter(|found| found.id == operator.id).map(|_| said)
}

/// Whether a machine of a service that also passes mail on without a sign of its own may have done so: the recipient's servers recorded that it may not
/// send for the domain of the envelope sender.
fn may_forward(out: &Trace, lines: &[ReceivedLine<'_>], edge: usize) -> bool {
    let name = lines.get(edge).and_then(|line| line.hop()).and_then(|hop| hop.checked_name.as_deref());
    let refused = |check: &attest::Check| check.result.is_fail() || check.result == attest::CheckResult::SoftFail;
    let failed = !out.attested.spf.is_empty() && out.attested.spf.iter().all(refused);
    failed
        && out.passed_on.is_none()
        && name.is_some_and(|name| passers::may_forward(name, lines.iter().skip(edge + 1).map_while(|line| line.hop())))
}

/// What was checked, for the line on record or, where the message never came from outside, for the one that took it from its author.
pub(super) fn checked(out: &Trace, block: &Fields<'_>, lines: &[ReceivedLine<'_>]) -> Authentication {
    let submitted = out.stop == Some(NoHandover::SubmittedAtHome);
    let by_author = || lines.iter().position(|line| line.hop().is_some_and(|hop| hop.arrival == Arrival::Submitted));
    let last = out.edge.or_else(|| by_author().filter(|_| submitted));
    let Some(last) = last else { return Authentication::default() };
    let edge = lines.get(last).map_or(0, |line| line.field);
    let home = lines.get(..=last).unwrap_or_default();
    // What failed is told even where a sender could have written it.
    let on_record = out.handover.as_ref().filter(|handover| !out.attested.any && handover.certainty == HandoverCertainty::Recorded);
    let failed =
        on_record.map(|handover| attest::failed_below(block, &attest::RecordedFields { start: 0, edge, by: &handover.by, home: &[] }));
    authentication::authentication(block, failed.as_ref().unwrap_or(&out.attested), edge, home, submitted)
}

/// Fields that name the mailbox which passed the message on: those of the author, and those that Exchange writes when it does so.
const NAMES_FORWARDER: [&str; 6] =
    ["To", "Cc", "Resent-From", "X-ResentFrom", "X-MS-Exchange-ForwardingLoop", "X-MS-Exchange-Inbox-Rules-Loop"];

/// The addresses in a text.
fn addresses(text: &str) -> impl Iterator<Item = String> {
    text.split(['<', '>', ',', ' ', '"', ';']).filter_map(address_word).take(MOST_NAMED)
}

/// Whether a text has an address of that domain in it.
fn names_domain(text: &str, domain: &str) -> bool {
    addresses(text).any(|address| is_at(&address, &[domain]))
}

/// Whether an address is under one of these domains.
fn is_at(address: &str, domains: &[&str]) -> bool {
    address.rsplit_once('@').is_some_and(|(_, at)| domains.iter().any(|domain| at.eq_ignore_ascii_case(domain)))
}

/// More addresses of one field are not looked at.
const MOST_NAMED: usize = 200;

/// Whether the server that handed the message over forwarded it for the recipient: it rewrote the envelope sender, its own lines say that it took
/// the message from outside, and the envelope sender names the recipient, as far as the message tells who that was. Without the last, anyone could
/// forward mail to anyone.
fn is_rewritten_for_recipient(
    out: &Trace,
    block: &Fields<'_>,
    place: &attest::RecordedFields<'_>,
    lines: &[ReceivedLine<'_>],
    edge: usize,
) -> bool {
    let path = out.envelope_sender.as_deref().unwrap_or_default().to_ascii_lowercase();
    if !is_rewritten(out) || !came_from_outside(lines, edge) {
        return false;
    }
    let recipients = authentication::recipients(block, place.edge, lines.get(..=edge).unwrap_or_default());
    // Gmail names the mailbox that it passes on to.
    if let Some((_, to)) = path.split_once("+caf_=") {
        let to = to.rsplit_once('@').map_or(to, |(to, _)| to);
        return recipients.is_empty() || recipients.iter().any(|known| known.replacen('@', "=", 1) == to);
    }
    let Some((_, domain)) = path.rsplit_once('@') else { return false };
    let said = || NAMES_FORWARDER.iter().filter_map(|name| block.first(name)).any(|field| names_domain(&unfolded(field), domain));
    let taken_for = || client_hops(lines, edge).filter_map(|hop| hop.recipient.as_deref()).any(|to| names_domain(to, domain));
    let rented = hosts::is_under(domain, "onmicrosoft.com");
    !rented && (said() || taken_for() || recipients.iter().any(|known| known.rsplit_once('@').is_some_and(|(_, to)| to == domain)))
}

/// Whether the message was for a mailbox under one of these domains, which then passed it on. No customer of that provider can send so: their mail
/// has their own address in the envelope, and nearly always in From.
fn is_for_mailbox(
    out: &Trace,
    block: &Fields<'_>,
    place: &attest::RecordedFields<'_>,
    lines: &[ReceivedLine<'_>],
    edge: usize,
    domains: &[&str],
) -> bool {
    let (Some(from), Some(path)) = (authentication::from_address(block), out.envelope_sender.as_deref()) else { return false };
    let recipients = authentication::recipients(block, place.edge, lines.get(..=edge).unwrap_or_default());
    let is_other = |mailbox: &String| {
        is_at(mailbox, domains) && !recipients.iter().chain([&from]).any(|other| authentication::same_address(other, mailbox))
    };
    // What the recipient's servers recorded about the envelope sender must not speak against it.
    let checked = out.attested.spf.is_empty() || out.attested.spf_pass.iter().any(|domain| is_at(path, &[domain]));
    let named =
        || NAMES_FORWARDER.iter().filter_map(|name| block.first(name)).flat_map(|field| addresses(&unfolded(field)).collect::<Vec<_>>());
    let taken_for = || client_hops(lines, edge).filter_map(|hop| hop.recipient.clone());
    let by_its_path =
        || checked && taken_for().chain(named()).any(|mailbox| is_other(&mailbox) && authentication::same_address(&mailbox, path));
    // Some leave the envelope sender as it was. Then only the provider's own line tells for whom it took the message.
    let as_it_was = || !is_at(path, domains) && taken_for().any(|mailbox| is_other(&mailbox));
    let rewritten = || checked && passers::is_rewritten(path) && taken_for().chain(named()).any(|mailbox| is_other(&mailbox));
    by_its_path() || as_it_was() || (is_at(path, domains) && rewritten())
}

/// The domain to which the server that handed the message over rewrote the envelope sender, as servers do that pass mail on, and not as mailboxes do.
/// Its own lines must say that it took the message from outside. That domain may be the service's own, so that it does not name the mailbox.
fn rewritten_by(out: &Trace, lines: &[ReceivedLine<'_>], edge: usize) -> Option<String> {
    let path = out.envelope_sender.as_deref().filter(|path| passers::is_rewritten_by_server(path) && !is_refused(out, path))?;
    let (_, domain) = path.rsplit_once('@')?;
    came_from_outside(lines, edge).then(|| domain.to_ascii_lowercase())
}

/// The envelope sender as the recipient's servers wrote it down: above the line of the handover, or where Exchange did, which writes it below all
/// others.
fn recorded_path(block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: usize) -> Option<String> {
    let above = block.iter().take(edge).find(|field| field.name.eq_ignore_ascii_case("Return-Path"));
    let path = above.or_else(|| block.all("Return-Path").last().filter(|_| super::is_delivered_by_exchange(lines)))?;
    address_word(&unfolded(path))
}

/// Whether a server that forwards mail has put its own envelope sender around the real one, as SRS and Gmail do. Not where the recipient's servers
/// recorded that the machine may not send for that envelope sender: then it is somebody else's, copied.
pub(super) fn is_rewritten(trace: &Trace) -> bool {
    let path = trace.envelope_sender.as_deref().unwrap_or_default();
    passers::is_rewritten(path) && !is_refused(trace, path)
}

/// Whether the recipient's servers recorded that the machine which handed the message over may not send for the domain of that envelope sender.
fn is_refused(trace: &Trace, path: &str) -> bool {
    let domain = path.rsplit_once('@').map_or(path, |(_, domain)| domain);
    trace.attested.spf.iter().any(|check| check.result.is_fail() && check.domain.eq_ignore_ascii_case(domain))
}

/// The fields in which the recipient's servers recorded checks of the machine that handed the message over in that line.
fn place<'a>(
    block: &Fields<'_>,
    lines: &'a [ReceivedLine<'_>],
    edge: usize,
    passed: Option<usize>,
    home: &'a [String],
) -> attest::RecordedFields<'a> {
    let field = |line: usize| lines.get(line).map_or(0, |line| line.field);
    let by = |line: usize| lines.get(line).and_then(|line| line.hop()?.by.as_deref());
    // Servers behind a filter or relay checked that machine. Only fields below its line are about the sender.
    let start = passed.map_or(0, |line| attest::behind(block, field(line), by(line)));
    attest::RecordedFields { start, edge: field(edge), by: by(edge).unwrap_or_default(), home }
}

/// What they checked, with the address that they wrote down beside a line which has none.
fn attested(block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: usize, place: &attest::RecordedFields<'_>) -> Attested {
    let mut found = attest::attested(block, place);
    let has_address = lines.get(edge).and_then(|line| line.hop()).is_some_and(|hop| hop.ip.is_some());
    if !has_address {
        found.ip = found.ip.or_else(|| attest::remote_of_mdaemon(block, place.edge));
    }
    found
}

/// Whether the recipient's servers wrote down beside a line without an address which one it was.
pub(super) fn has_address_beside(block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: walk::Edge) -> bool {
    let home = names(lines, edge.line);
    let found = attested(block, lines, edge.line, &place(block, lines, edge.line, edge.passed, &home));
    found.ip.is_some_and(address::is_public)
}

/// Fills in what the recipient's servers checked; returns what sealers say about the machine behind the handover.
pub(super) fn attest(
    out: &mut Trace,
    block: &Fields<'_>,
    lines: &[ReceivedLine<'_>],
    edge: usize,
    passed: Option<usize>,
    home: &[String],
) -> Attested {
    let hop = lines.get(edge).and_then(|line| line.hop());
    let place = place(block, lines, edge, passed, home);
    out.attested = attested(block, lines, edge, &place);
    let rewritten = is_rewritten_for_recipient(out, block, &place, lines, edge);
    let own_lines = || client_hops(lines, edge).collect();
    let is_for_mailbox = |domains: &[&str]| is_for_mailbox(out, block, &place, lines, edge, domains);
    let passed_on = passers::passed_on(&passers::RecordedForwarding {
        checked: hop.and_then(|hop| hop.checked_name.as_deref()),
        said: hop.and_then(|hop| hop.helo.as_deref()),
        ip: hop.and_then(|hop| hop.ip),
        attested: &out.attested,
        path: recorded_path(block, lines, place.edge),
        rewritten,
        rewritten_by: rewritten_by(out, lines, edge),
        own_lines: &own_lines,
        is_for_mailbox: &is_for_mailbox,
    });
    out.passed_on = passed_on;
    let vouched = out.attested.arc_pass.then(|| arc::vouched(block, &place, out.passed_on)).flatten().unwrap_or_default();
    if vouched.handover.any && !out.attested.any {
        out.attested = Attested { arc_pass: true, ..vouched.handover };
    }
    vouched.behind
}

/// The handover in the edge line. If the recipient's servers recorded another address in their checks, that one is used.
fn handover(lines: &[ReceivedLine<'_>], edge: usize, complete_top: bool, attested: &Attested) -> Option<Handover> {
    let hop = lines.get(edge)?.hop()?;
    let certainty = if complete_top { HandoverCertainty::Recorded } else { HandoverCertainty::Claimed };
    let by = hop.by.clone().unwrap_or_default();
    let name = || hop.checked_name.clone().or_else(|| hop.helo.clone());
    match attested.ip.filter(|&ip| Some(ip) != hop.ip && address::is_public(ip) && !hosts::is_internal_of(&by, ip)) {
        // The machine of that line itself, whose address stands beside it.
        Some(ip) if hop.ip.is_none() => Some(Handover { ip, host: name(), checked: false, by, certainty, at: hop.at }),
        Some(ip) => {
            let named = lines.iter().skip(edge + 1).filter_map(|line| line.hop()).find(|hop| hop.ip == Some(ip));
            let host = named.and_then(|hop| hop.checked_name.clone().or_else(|| hop.helo.clone()));
            Some(Handover { ip, host, checked: false, by, certainty, at: hop.at })
        }
        None => Some(Handover { ip: hop.ip?, host: name(), checked: hop.checked_name.is_some(), by, certainty, at: hop.at }),
    }
}

/// Whether the lines of the server that handed the message over tell that it took the message from outside, and not from a customer.
fn came_from_outside(lines: &[ReceivedLine<'_>], edge: usize) -> bool {
    let mut hops = client_hops(lines, edge);
    let foreign =
        |hop: &Hop| hop.ip.is_some_and(|ip| address::is_public(ip) && !hosts::is_internal_of(hop.by.as_deref().unwrap_or_default(), ip));
    let outside = |hop: &&Hop| foreign(hop) || matches!(hop.arrival, Arrival::Submitted | Arrival::Local);
    // Microsoft takes mail from outside at servers of their own; at others customers hand it in.
    let is_front = |hop: &Hop| hop.by.as_deref().is_none_or(|by| !hosts::is_outlook(by) || hosts::is_outlook_front(by));
    hops.find(outside).is_some_and(|hop| !matches!(hop.arrival, Arrival::Submitted | Arrival::Local) && is_front(hop))
}

/// The lines that the server of the handover wrote itself, from there down to the one at which it took the message from outside: behind that,
/// and behind the first line of another server, anything may be invented.
pub(super) fn client_hops<'a>(lines: &'a [ReceivedLine<'_>], edge: usize) -> impl Iterator<Item = &'a Hop> {
    let carrier = lines.get(edge).and_then(|line| line.hop());
    let names = carrier.map(|hop| [hop.checked_name.as_deref(), hop.helo.as_deref()]).unwrap_or_default();
    let mut taken = false;
    lines.iter().skip(edge + 1).map_while(|line| line.hop()).take_while(move |hop| {
        let by = hop.by.as_deref().unwrap_or_default();
        let own = names.iter().flatten().any(|name| hosts::same_organisation(name, by)) || hosts::organisational_domain(by).is_none();
        let within = hop.checked_name.as_deref().is_some_and(|name| hosts::same_organisation(name, by));
        let is_last = hop.ip.is_some_and(|ip| address::is_public(ip) && !hosts::is_internal_of(by, ip)) && !within;
        own && !std::mem::replace(&mut taken, is_last)
    })
}
