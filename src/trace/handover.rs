//! Who handed the message over, decided from the walk down the lines, the recorded checks, and what the person answered.

use std::net::IpAddr;

use super::attest::{self, Attested};
use super::authentication::{self, Authentication};
use super::checks::Checks;
use super::fields::{Fields, unfolded};
use super::filters::Serves;
use super::forwarding::{self, client_hops, forwards_for_address, forwards_for_recipient, is_rewritten, may_forward};
use super::lines::ReceivedLine;
use super::original::Original;
use super::received::{Arrival, Hop};
use super::reverse::{self, Reverse};
use super::walk;
use super::whose::{Home, PersonAnswers, Unsettled};
use super::{
    Handover, HandoverCertainty, NoHandover, Options, Trace, address, address_word, arc, doubts, filters, hosts, inner, passers,
    recorded_envelope_sender, tenant,
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
        claimed_recipients: domains(said),
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

    /// Whether they recorded that the machine in that line may send for a domain that is neither the recipient's nor one that `known` accepts. Anybody
    /// may write a domain of his own into To. So where only that says that the recipient is of a domain, and a signature of that domain passed, it is
    /// the sender's: no stranger who writes in the recipient's own name can sign so.
    fn sends_for(&self, line: usize, hop: &Hop, home: &Home<'_>, known: impl Fn(&str) -> bool) -> bool {
        let found = self.attested(line, hop, home);
        let is_of = |domains: &[String], domain: &str| domains.iter().any(|other| hosts::same_organisation(other, domain));
        let said = |domain: &str| is_of(&home.claimed_recipients, domain) && !is_of(&found.dkim_pass, domain);
        let own = |domain: &String| is_of(&home.recipients, domain) || said(domain);
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
        let of_home = |domain: &str| {
            home.recipients.iter().chain(&home.claimed_recipients).chain(&home.names).any(|own| hosts::same_organisation(own, domain))
        };
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

/// No more fields of one name than this are looked at among those that a filter wrote.
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
        // Where that machine has a private address, the person is asked about the server that wrote the lines below it.
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
    let unsettled = |out: &Trace, name: String, recorded, is_taken_as_own| {
        let doubted = doubted(out, &name);
        Unsettled { name, recorded, is_taken_as_own, doubted }
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
            address().zip(recorded.clone()).map(|(name, recorded)| Unsettled { name, recorded, is_taken_as_own: false, doubted: false })
        };
        out.handover = recorded;
    }
}

/// What was checked, for the line on record or, where the message never came from outside, for the one that took it from its author.
pub(super) fn checked(out: &Trace, block: &Fields<'_>, lines: &[ReceivedLine<'_>]) -> Authentication {
    let submitted = out.stop == Some(NoHandover::SubmittedAtHome);
    let by_author = || lines.iter().position(|line| line.hop().is_some_and(|hop| hop.arrival == Arrival::Submitted));
    let last = out.edge.or_else(|| by_author().filter(|_| submitted));
    let Some(last) = last else { return Authentication::default() };
    let edge = lines.get(last).map_or(0, |line| line.field);
    let home = lines.get(..=last).unwrap_or_default();
    // A failed check is told even where a sender could have written it, since no forger does: see `attest/failed.rs`.
    let on_record = out.handover.as_ref().filter(|handover| !out.attested.any && handover.certainty == HandoverCertainty::Recorded);
    let failed =
        on_record.map(|handover| attest::failed_below(block, &attest::RecordedFields { start: 0, edge, by: &handover.by, home: &[] }));
    authentication::authentication(block, failed.as_ref().unwrap_or(&out.attested), edge, home, submitted)
}

/// The fields in which the recipient's servers recorded checks of the machine that handed the message over in that line.
fn place<'a>(
    block: &Fields<'_>,
    lines: &'a [ReceivedLine<'_>],
    edge: usize,
    last_own_relay: Option<usize>,
    home: &'a [String],
) -> attest::RecordedFields<'a> {
    let field = |line: usize| lines.get(line).map_or(0, |line| line.field);
    let by = |line: usize| lines.get(line).and_then(|line| line.hop()?.by.as_deref());
    // Servers behind a filter or relay checked that machine. Only fields below its line are about the sender.
    let start = last_own_relay.map_or(0, |line| attest::behind(block, field(line), by(line)));
    attest::RecordedFields { start, edge: field(edge), by: by(edge).unwrap_or_default(), home }
}

/// What the recipient's servers checked, with the address that they wrote down beside a line which has none.
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
    let found = attested(block, lines, edge.line, &place(block, lines, edge.line, edge.last_own_relay, &home));
    found.ip.is_some_and(address::is_public)
}

/// Fills in what the recipient's servers checked; returns what sealers say about the machine behind the handover.
pub(super) fn attest(
    out: &mut Trace,
    block: &Fields<'_>,
    lines: &[ReceivedLine<'_>],
    edge: usize,
    last_own_relay: Option<usize>,
    home: &[String],
) -> Attested {
    let hop = lines.get(edge).and_then(|line| line.hop());
    let place = place(block, lines, edge, last_own_relay, home);
    out.attested = attested(block, lines, edge, &place);
    let rewritten = forwarding::is_rewritten_for_recipient(out, block, &place, lines, edge);
    let own_lines = || client_hops(lines, edge).collect();
    let is_for_mailbox = |domains: &[&str]| forwarding::is_for_mailbox(out, block, &place, lines, edge, domains);
    let passed_on = passers::passed_on(&passers::RecordedForwarding {
        checked: hop.and_then(|hop| hop.checked_name.as_deref()),
        said: hop.and_then(|hop| hop.helo.as_deref()),
        ip: hop.and_then(|hop| hop.ip),
        attested: &out.attested,
        path: recorded_envelope_sender(block, lines, place.edge),
        rewritten,
        rewritten_by: forwarding::rewritten_by(out, lines, edge),
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
    match attested.ip.filter(|&ip| Some(ip) != hop.ip && hosts::is_outside(&by, ip)) {
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
