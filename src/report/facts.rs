//! All facts for the letter, each with who says it: collected from the check, the trace and the person's choices.

use std::net::IpAddr;

use jiff::Timestamp;

use super::checked_domain::{CheckedDomain, Method};
use super::hide::Hider;
use super::{Charset, Choices, Enclosed, OwnPlace, Reason, own_places};
use crate::channels::Link;
use crate::check::{Change, ChangedPart, Checked, FindingId};
use crate::message::HeaderBlock;
use crate::message::mailbox::is_same_mailbox;
use crate::trace::{self, AlignedCheck, FromAnswer, Handover, HandoverCertainty, Hop, MailService, ServiceCertainty, ServiceKind, Trace};

/// No more links than this are named: a reader looks at no more.
const MOST_LINKS: usize = 5;
/// No more return paths, or fields with results, than this are read: no delivery leaves so many.
const MOST_PATHS: usize = 20;

/// Who wrote a fact down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FactSource {
    /// The recipient's own mail servers.
    Recorded,
    /// A field that the desk's own system writes, in a message that one of its machines handed over.
    Carrier,
    /// The message: anyone can have written it.
    Claimed,
    /// The person who reports.
    Person,
}

/// A point in time and whose clock told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub at: Timestamp,
    /// The server, by its own name; nothing where it is not known which of the recipient's it was.
    pub clock: Option<String>,
}

/// Who carried the message, and how much a sentence may say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CarriedBy {
    /// Nothing is known of any service.
    Unknown,
    /// The service itself wrote the message; it is not mail of a customer.
    Itself(String),
    /// The recipient's servers recorded the service.
    Proven(String),
    /// The address that handed it over is one of the service's own.
    Likely(String),
    /// The headers say that the service is behind the machine that handed it over.
    Behind(String),
    /// The message names the service, and the address that handed it over is in a network of another.
    ClaimedElsewhere { service: String, operator: String },
    /// Only the message names the service.
    ClaimedUnproven(String),
    /// The message names the service, and it is not recorded who handed it over.
    ClaimedUnseen(String),
}

/// Whose address stands in the From field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FromName {
    /// Somebody else's, and a check by the recipient's servers covers it.
    Checked,
    /// Somebody else's, and nothing checked proves it.
    Unproven,
    /// Somebody else's; the headers tell of a check that passed, but who wrote that is not on record.
    PassClaimed,
    /// The recipient's own, and a check covers it.
    OwnChecked,
    /// The recipient's own, and nothing checked proves it.
    OwnUnproven,
    /// It looks changed, so it is not what the message says.
    Changed,
    /// The recipient's own; a stranger's machine handed the message over, and the checks of that address failed.
    Forged,
}

/// Everything that rows and sentences are made of.
pub(super) struct ReportFacts<'a> {
    pub checked: &'a Checked,
    pub trace: &'a Trace,
    pub choices: &'a Choices,
    pub charset: Charset,
    /// What hides the person's addresses.
    pub hider: Option<&'a Hider>,
    /// The handover, if the recipient's own servers wrote it down.
    pub recorded: Option<&'a Handover>,
    /// The line in which they did, on one line.
    pub edge: Option<String>,
    /// The machine behind which the handover is, if only that machine, or the person, says that it belongs to the own side.
    pub relay: Option<Hop>,
    /// The line in which the recipient's own server took the message from its author.
    pub submission: Option<Hop>,
    /// Where the line of the handover stands among all fields, from 0.
    edge_field: Option<usize>,
    pub arrival: Option<Dated>,
    pub recipient: Option<(String, FactSource)>,
    pub envelope: Option<(String, FactSource)>,
    pub from_name: FromName,
    pub carrier: CarriedBy,
    /// A service that the message names although another one is recorded.
    pub also_marked: Option<String>,
    /// The services whose desk the letter goes to.
    pub addressed: Vec<&'static MailService>,
    /// The letter goes to the owner of a network or a web host, whose customer the sender may be.
    pub to_host: bool,
}

impl<'a> ReportFacts<'a> {
    pub(super) fn of(checked: &'a Checked, trace: &'a Trace, choices: &'a Choices, charset: Charset, hider: Option<&'a Hider>) -> Self {
        let block = &checked.block;
        let recorded = recorded(trace);
        let edge_field = trace.edge.and_then(|edge| block.fields().enumerate().filter(|(_, field)| is_received(field.name)).nth(edge));
        let (edge_field, edge) = edge_field.map(|(at, field)| (at, field.unfolded())).unzip();
        let claimed = trace.handover.is_some() && recorded.is_none() && checked.has_whole_top();
        let relay = edge.as_deref().filter(|_| claimed).and_then(Hop::parse);
        let addressed = addressed(trace, choices);
        let to_host = addressed.iter().any(|entry| entry.kind == ServiceKind::Host) || (addressed.is_empty() && choices.to_network);
        let mut facts = Self {
            checked,
            trace,
            choices,
            charset,
            hider,
            recorded,
            edge: edge.filter(|_| recorded.is_some() || relay.is_some()),
            relay,
            submission: trace::submission(block, trace).filter(|_| checked.has_whole_top()),
            edge_field,
            arrival: None,
            recipient: None,
            envelope: None,
            from_name: FromName::Unproven,
            carrier: carrier(trace, block),
            also_marked: trace.claimed.map(|service| service.name.to_owned()),
            addressed,
            to_host,
        };
        facts.arrival = facts.arrival();
        facts.recipient = facts.recipient();
        facts.envelope = facts.envelope();
        facts.from_name = facts.whose_name();
        facts
    }

    /// The machine that was taken for one of the own side on its own word, as the recipient's servers recorded it.
    pub(super) fn on_own_word(&self) -> Option<&'a Handover> {
        self.trace.unsettled.as_ref().filter(|asked| asked.is_taken_as_own).map(|asked| &asked.recorded)
    }

    /// Whether the headers say that it came through a mailing list, and from where that list got it. A service that sends mail for its customers calls their
    /// readers a list, too; such a one is no machine that only passes mail on.
    pub(super) fn came_by_list(&self) -> bool {
        let sent =
            self.trace.service.is_some_and(|service| matches!(service.certainty, ServiceCertainty::Proven | ServiceCertainty::Likely));
        let says = || self.checked.findings.iter().any(|finding| finding.id == FindingId::MailingList);
        self.recorded.is_some() && self.trace.behind.is_some() && !sent && says()
    }

    /// The handover as a relay tells it of which the person said that it is of the own side.
    pub(super) fn told_by_relay(&self) -> Option<&'a Handover> {
        self.trace.handover.as_ref().filter(|_| self.relay.is_some() && self.trace.unsettled.is_none())
    }

    /// Whether a field stands where only the recipient's servers write: above the line of the handover.
    pub(super) fn is_above_edge(&self, at: usize) -> bool {
        self.recorded.is_some() && self.edge_field.is_some_and(|edge| at < edge)
    }

    /// When the message came to the recipient's servers: by the one that wrote the line of the handover that the letter tells, else by the one that wrote
    /// the topmost line. An address may have had another user an hour later, so the two belong together.
    fn arrival(&self) -> Option<Dated> {
        // Some servers write only a private address or a number, which is no name of a server.
        let is_name = |by: &String| by.contains(|c: char| c.is_ascii_alphabetic()) && by.parse::<IpAddr>().is_err();
        let handover = self.recorded.or_else(|| self.on_own_word()).or_else(|| self.told_by_relay());
        let handed_over = handover.and_then(|handover| handover.at.map(|at| (at, Some(&handover.by))));
        // Without a handover, the topmost line is all that is known of the recipient's servers.
        let topmost = || self.trace.home.first().filter(|_| self.trace.edge.is_none());
        let (at, by) = handed_over.or_else(|| self.trace.received_at.map(|at| (at, topmost())))?;
        Some(Dated { at, clock: by.cloned().filter(is_name).filter(|name| !is_put_in(name, self.checked)) })
    }

    /// The mailbox to which it came, as the sender's side gave it: in the line of the handover, since the own side may keep it under another address. A
    /// field above the handover is certain, too; the To field is only what the sender wrote.
    fn recipient(&self) -> Option<(String, FactSource)> {
        let mut claimed = None;
        let mut places = own_places(&self.checked.block);
        places.retain(|own| !self.has_mark(&own.address));
        let at_edge = |own: &OwnPlace| self.trace.edge.is_some_and(|edge| own.lines.contains(&edge));
        places.sort_by_key(|own| !at_edge(own));
        for own in places {
            if own.fields.iter().any(|at| self.is_above_edge(*at))
                || own.lines.iter().any(|line| self.recorded.is_some() && self.trace.edge >= Some(*line))
            {
                return Some((own.address, FactSource::Recorded));
            }
            claimed.get_or_insert(own.address);
        }
        claimed.map(|address| (address, FactSource::Claimed))
    }

    /// The envelope sender of the handover. A message that was passed on has several return paths: the one that the check is about is the right
    /// one, then one that only the recipient's servers can have written. The trace takes that of Exchange for recorded, too, which stands below all others; but
    /// where Exchange wrote none, the last one is the sender's, and the letter must not call it recorded.
    fn envelope(&self) -> Option<(String, FactSource)> {
        let results = self.results();
        let checked = |address: &str| {
            let domain = address.rsplit('@').next().unwrap_or_default();
            results.iter().any(|result| result.method == Method::Spf && result.domain.eq_ignore_ascii_case(domain))
        };
        let paths = || {
            let fields = self.checked.block.fields().enumerate().filter(|(_, field)| field.name.eq_ignore_ascii_case("Return-Path"));
            let bare = |text: &str| text.trim().trim_matches(['<', '>']).trim().to_owned();
            fields.take(MOST_PATHS).map(move |(at, field)| (at, bare(&field.unfolded())))
        };
        let first = self.trace.envelope_sender.clone();
        let recorded = self.recorded.and_then(|_| {
            let by_check =
                || first.clone().filter(|first| checked(first)).or_else(|| paths().map(|(_, path)| path).find(|path| checked(path)));
            let by_place = || paths().find(|(at, path)| self.is_above_edge(*at) && path.contains('@')).map(|(_, path)| path);
            let by_line = || self.edge.as_deref().filter(|_| !self.is_edge_changed()).and_then(path_of_exim);
            by_check().or_else(by_line).or_else(by_place)
        });
        let whole = |address: &String| !self.has_mark(address);
        let recorded = recorded.filter(whole).map(|sender| (sender, FactSource::Recorded));
        recorded.or_else(|| first.filter(whole).map(|sender| (sender, FactSource::Claimed)))
    }

    /// Whether a mark such as `***` is part of an address: then a person or a program changed the address, and no server wrote it so.
    fn has_mark(&self, address: &str) -> bool {
        let mark_of = |change: &'a Change| change.mark.trim_matches(['<', '>']);
        self.checked.alterations.changed.iter().map(mark_of).any(|mark| !mark.is_empty() && address.contains(mark))
    }

    /// Whether something was changed in the line of the handover, so that it is not what the server wrote.
    pub(super) fn is_edge_changed(&self) -> bool {
        let changed = &self.checked.alterations.changed;
        let number = self.trace.edge.map(|edge| edge + 1);
        changed.iter().any(|change| change.field.eq_ignore_ascii_case("received") && Some(change.number) == number)
    }

    /// Whether the first field of that name was changed before the program saw it.
    pub(super) fn is_changed(&self, name: &str) -> bool {
        let is = |change: &Change| change.number == 1 && change.field.eq_ignore_ascii_case(name);
        self.checked.alterations.changed.iter().any(is)
    }

    /// A text of a field of that name with the addresses hidden. It must not have been cut: half an address is not found.
    pub(super) fn hidden(&self, field: Option<&str>, text: String) -> String {
        self.hider.and_then(|hider| hider.in_field(field, &text)).unwrap_or(text)
    }

    /// The same of a text that may have been cut: what may be half an address at its end goes.
    pub(super) fn hidden_if_cut(&self, field: Option<&str>, text: String) -> String {
        let hidden = self.hidden(field, text);
        match hidden.strip_suffix('…').filter(|_| self.hider.is_some()) {
            Some(cut) => format!("{}…", cut.rfind(char::is_whitespace).and_then(|end| cut.get(..=end)).unwrap_or_default()),
            None => hidden,
        }
    }

    /// Whether the headers tell of a check of the From address that passed, whoever wrote that. Some servers write such fields below their own
    /// line, where a sender can write them too.
    fn tells_of_a_pass(&self, from: &str) -> bool {
        let domain = from.rsplit_once('@').map(|(_, domain)| domain.to_ascii_lowercase()).unwrap_or_default();
        // Each result stands between semicolons (RFC 8601 section 2.2): one that passed says nothing of the domain in another.
        let tells = |result: &str| {
            let passed = ["dmarc=pass", "dkim=pass", "spf=pass"].iter().any(|word| result.contains(word));
            // Behind the last of these signs stands the domain: what is before it in an address may name any other.
            let of = |word: &str| word.rsplit(['@', '=']).next().unwrap_or_default().trim_matches(['"', '<', '>', '.', ',']) == domain;
            passed && result.split([' ', '\t', '(', ')']).any(of)
        };
        let mut fields = self.checked.block.all("Authentication-Results").take(MOST_PATHS);
        !domain.is_empty() && fields.any(|field| field.unfolded().to_ascii_lowercase().split(';').any(tells))
    }

    fn whose_name(&self) -> FromName {
        let from = self.trace.authentication.from.as_deref().unwrap_or_default();
        // The owner of a domain may want that very domain checked (RFC 7489 section 3.1); where DMARC failed, another one below it proves nothing.
        let failed = self.trace.authentication.dmarc.is_some_and(|result| result.is_fail());
        let is_very = |domain: &str| from.rsplit_once('@').is_some_and(|(_, own)| own.eq_ignore_ascii_case(domain));
        let checked = self.results().iter().any(|result| result.passed() && result.aligned && (!failed || is_very(&result.domain)));
        // Whoever logged in as that address at the own server was checked by it.
        let login = self.trace.authentication.login.as_deref().filter(|_| self.submission.is_some());
        let checked = checked || login.is_some_and(|login| is_same_mailbox(login, from));
        let hidden = || self.choices.own_address.hidden().iter().any(|own| is_same_mailbox(own, from));
        let is_own = self.trace.authentication.from_is_recipient == Some(true) || hidden();
        match (is_own, checked) {
            _ if self.is_changed("From") => FromName::Changed,
            _ if matches!(trace::from_answer(self.trace), Some(FromAnswer::NotFromYourMailbox { .. })) => FromName::Forged,
            (false, true) => FromName::Checked,
            (false, false) if self.tells_of_a_pass(from) => FromName::PassClaimed,
            (false, false) => FromName::Unproven,
            (true, true) => FromName::OwnChecked,
            (true, false) => FromName::OwnUnproven,
        }
    }

    /// What the recipient's servers checked, passes and fails.
    pub(super) fn results(&self) -> Vec<CheckedDomain> {
        let found = &self.trace.authentication;
        let all = |method, checks: &[AlignedCheck]| {
            let of = |aligned: &AlignedCheck| CheckedDomain {
                method,
                result: aligned.check.result,
                domain: aligned.check.domain.clone(),
                aligned: aligned.aligned,
            };
            let mut told: Vec<&AlignedCheck> = Vec::new();
            for one in checks {
                // Two fields may tell of one check, each in its own word for a failure.
                let same = |known: &&AlignedCheck| {
                    let (a, b) = (&known.check, &one.check);
                    a.domain.eq_ignore_ascii_case(&b.domain) && (a.result == b.result || (a.result.is_fail() && b.result.is_fail()))
                };
                if !told.iter().any(same) {
                    told.push(one);
                }
            }
            told.into_iter().map(of).collect::<Vec<_>>()
        };
        // The server checked the domain that stood in From, not one that somebody put there later.
        let from = found.from.as_deref().filter(|_| !self.is_changed("From"));
        let domain = from.and_then(|from| Some(from.rsplit_once('@')?.1.to_owned())).unwrap_or_default();
        let dmarc = found.dmarc.map(|result| CheckedDomain { method: Method::Dmarc, result, domain, aligned: true });
        [all(Method::Spf, &found.spf), all(Method::Dkim, &found.dkim), dmarc.into_iter().collect()].concat()
    }

    /// Whether a service is one the letter goes to.
    pub(super) fn is_addressed(&self, id: &str) -> bool {
        self.addressed.iter().any(|entry| entry.id == id)
    }

    /// Whether marks of the addressed service in the message can be genuine: its machine is recorded as the one that handed the message over.
    pub(super) fn addressed_is_on_record(&self) -> bool {
        let on_record =
            self.trace.service.filter(|service| matches!(service.certainty, ServiceCertainty::Proven | ServiceCertainty::Likely));
        on_record.is_some_and(|service| self.is_addressed(service.id))
    }

    /// All links of a phishing message, where it is there.
    pub(super) fn links(&self) -> &'a [Link] {
        let enclosed = self.choices.message.as_deref().filter(|_| self.choices.reason == Reason::Phishing);
        enclosed.map(Enclosed::links).unwrap_or_default()
    }

    /// Those of them that the letter tells, with their number: the chosen ones, else the first. Of links that differ only in what is left out, one
    /// is enough: a reader sees no difference.
    pub(super) fn told_links(&self) -> Vec<(usize, &'a Link)> {
        let chosen = |at: &usize| self.choices.links.is_empty() || self.choices.links.contains(at);
        let written = |link: &'a Link| if self.choices.with_query { &link.harmless } else { &link.short };
        let mut told: Vec<(usize, &'a Link)> = Vec::new();
        for (at, link) in self.links().iter().enumerate().filter(|(at, _)| chosen(at)) {
            if told.len() < MOST_LINKS && !told.iter().any(|(_, known)| (written(known), &known.host) == (written(link), &link.host)) {
                told.push((at, link));
            }
        }
        told
    }

    /// The links that are said to lead to the bad page: those the person chose, or the only one there is.
    pub(super) fn suspected_links(&self) -> Vec<&'a Link> {
        let known = !self.choices.links.is_empty() || self.links().len() == 1;
        self.told_links().into_iter().filter(|_| known).map(|(_, link)| link).collect()
    }

    /// The port of the machine that handed it over, where that line has it.
    pub(super) fn port(&self) -> Option<u16> {
        let handover = self.recorded.or_else(|| self.on_own_word())?;
        port_in(self.edge.as_deref()?, handover.ip)
    }
}

fn is_received(name: &str) -> bool {
    name.eq_ignore_ascii_case("Received")
}

/// The handover, if the recipient's own servers wrote it down.
pub(super) fn recorded(trace: &Trace) -> Option<&Handover> {
    trace.handover.as_ref().filter(|handover| handover.certainty == HandoverCertainty::Recorded)
}

/// Whether a name stands in the place of that of a server, where somebody took that out.
fn is_put_in(name: &str, checked: &Checked) -> bool {
    checked.alterations.changed.iter().any(|change| change.place == ChangedPart::Server && change.mark.contains(name))
}

/// The services whose desk has that address or form; where none has, the one on record.
fn addressed(trace: &Trace, choices: &Choices) -> Vec<&'static MailService> {
    let same = |a: Option<&str>, b: &str| a.is_some_and(|a| !b.is_empty() && a.eq_ignore_ascii_case(b));
    let form = choices.form_url.as_deref().unwrap_or_default();
    let is_desk = |entry: &&'static MailService| match choices.to.as_str() {
        "" => same(entry.form.as_deref(), form),
        to => same(entry.desk.as_deref(), to),
    };
    let found: Vec<_> = trace::directory().iter().filter(is_desk).collect();
    if !found.is_empty() || choices.to_network {
        return found;
    }
    let on_record = trace.service.filter(|service| service.certainty != ServiceCertainty::Claimed);
    on_record.and_then(|service| trace::directory().iter().find(|entry| entry.id == service.id)).into_iter().collect()
}

fn carrier(trace: &Trace, block: &HeaderBlock) -> CarriedBy {
    if let Some(domain) = trace::sent_by_itself(trace, block) {
        return CarriedBy::Itself(domain);
    }
    let Some(service) = trace.service else { return CarriedBy::Unknown };
    let name = service.name.to_owned();
    match service.certainty {
        ServiceCertainty::Proven => CarriedBy::Proven(name),
        ServiceCertainty::Likely => CarriedBy::Likely(name),
        ServiceCertainty::ViaRelay => CarriedBy::Behind(name),
        ServiceCertainty::Claimed if recorded(trace).is_none() => CarriedBy::ClaimedUnseen(name),
        ServiceCertainty::Claimed => match trace::network_of_another(trace) {
            Some(operator) => CarriedBy::ClaimedElsewhere { service: name, operator },
            None => CarriedBy::ClaimedUnproven(name),
        },
    }
}

/// The envelope sender in a line by Exim, which writes it in a comment behind that with its own name. Where a machine put such words into its name, none
/// is certain.
fn path_of_exim(line: &str) -> Option<String> {
    let once = |text: &str, sign: &str| text.match_indices(sign).map(|(at, _)| at + sign.len()).reduce(|_, _| usize::MAX);
    let behind = once(line, " (Exim ")?;
    let path = once(line, " (envelope-from <").filter(|path| *path > behind)?;
    let path = line.get(path..)?.split_once(">)")?.0;
    (path.contains('@') && !path.contains([' ', '<'])).then(|| path.to_owned())
}

/// The port behind an address: `[198.51.100.7]:41822` or `[198.51.100.7:41822]`.
fn port_in(line: &str, ip: IpAddr) -> Option<u16> {
    let ip = ip.to_string();
    let mut from = 0;
    while let Some(at) = line.get(from..)?.find(&ip).map(|at| from + at + ip.len()) {
        // A longer number is a part of another address.
        let rest = line.get(at..)?;
        let rest = rest.strip_prefix(']').unwrap_or(rest);
        let digits: String = rest.strip_prefix(':').unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
        if let Some(port) = digits.parse().ok().filter(|port| *port > 0) {
            return Some(port);
        }
        from = at;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_envelope_sender_is_read_where_exim_alone_writes_it() {
        let line = "from [198.51.100.7] (helo=x) by mx.home.example with esmtps (Exim 4.98) (envelope-from <a@shop.example>) id 1t for ann@home.example; x";
        assert_eq!(path_of_exim(line).as_deref(), Some("a@shop.example"));
        for other in [
            line.replace("helo=x", "helo=x (envelope-from <b@bank.example>)"),
            line.replace("helo=x", "helo=x (Exim 4.98) y"),
            line.replace(" (Exim 4.98)", ""),
            line.replace("a@shop.example", ""),
        ] {
            assert_eq!(path_of_exim(&other), None, "{other}");
        }
    }

    #[test]
    fn a_port_is_read_only_behind_that_address() {
        let ip: IpAddr = "198.51.100.7".parse().unwrap();
        for (line, port) in [
            ("from a ([198.51.100.7]:41822 helo=b) by c", Some(41822)),
            ("from a ([198.51.100.7:25] helo=b) by c", Some(25)),
            ("from a (b [198.51.100.7]) by c; 10:20:30", None),
            ("from [198.51.100.7] ([198.51.100.7]:9) by c", Some(9)),
            ("from a ([198.51.100.77]:41822) by c", None),
            ("from a ([198.51.100.7]:99999) by c", None),
        ] {
            assert_eq!(port_in(line, ip), port, "{line}");
        }
    }
}
