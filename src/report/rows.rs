//! The rows of the letter: one fact in each, in the order in which a desk needs them.

use super::checked_domain::Method;
use super::facts::{FactSource, FromName, ReportFacts};
use super::ids;
use super::notes::{IpBy, NameBy, Noted, TellsBefore, behind};
use super::subject::utc;
use super::{AskedDay, Charset, OwnAddress};
use crate::channels::Link;
use crate::message::safe_text;
use crate::trace::{Handover, Hop, same_organisation};

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// The kind of abuse, in one word.
    TypeOfAbuse,
    /// The address that handed the message over.
    SourceIp,
    /// When the recipient's servers got it.
    Received,
    /// Who stands behind the one who handed it over.
    Before,
    /// Whose mailbox it came to.
    Recipient,
    /// The identifier that its sender gave it.
    MessageId,
    /// The envelope sender.
    EnvelopeSender,
    /// What the recipient's servers checked.
    Results,
    /// Ids of the sender's account or of the mailing.
    SendersIds,
    /// The From field.
    FromShown,
    /// The Subject field.
    Subject,
    /// The link to the bad page.
    Link,
    /// When the person asked the sender to stop.
    AskedToStop,
    /// Which report about this sender it is.
    HowOften,
}

impl RowKind {
    /// The words before the colon.
    pub const fn label(self) -> &'static str {
        match self {
            Self::TypeOfAbuse => "Type of abuse",
            Self::SourceIp => "Source IP",
            Self::Received => "Received",
            Self::Before => "Before that",
            Self::Recipient => "Recipient",
            Self::MessageId => "Message-ID",
            Self::EnvelopeSender => "Envelope sender",
            Self::Results => "Results",
            Self::SendersIds => "Sender's IDs",
            Self::FromShown => "From shown",
            Self::Subject => "Subject",
            Self::Link => "Link",
            Self::AskedToStop => "Asked to stop",
            Self::HowOften => "How often",
        }
    }
}

/// One fact and who wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub kind: RowKind,
    /// One safe line.
    pub value: String,
    /// Who says so.
    pub source: FactSource,
}

impl Row {
    /// The row as it stands in the letter, without what is before it.
    pub fn line(&self) -> String {
        // Rows about the message itself say in their own words how sure they are.
        let own_words = matches!(
            self.kind,
            RowKind::SourceIp | RowKind::Before | RowKind::FromShown | RowKind::Subject | RowKind::MessageId | RowKind::Link
        );
        let note = if own_words { String::new() } else { behind(&Noted::Plain(self.source)) };
        format!("{:<17} {}{note}", format!("{}:", self.kind.label()), self.value)
    }
}

/// The longest value, in characters.
const LONGEST: usize = 240;

type Make = fn(&ReportFacts<'_>) -> Vec<(String, FactSource)>;

/// Every row there is, in its order, with what makes it: an empty list where it may not stand.
const ROWS: &[(RowKind, Make)] = &[
    (RowKind::TypeOfAbuse, |f| vec![(f.choices.reason.word().to_owned(), FactSource::Person)]),
    (RowKind::SourceIp, source_ip),
    (RowKind::Received, received),
    (RowKind::Before, before),
    (RowKind::Recipient, |f| f.recipient.clone().into_iter().collect()),
    (RowKind::MessageId, |f| shown(f, "Message-ID")),
    (RowKind::EnvelopeSender, |f| f.envelope.clone().into_iter().collect()),
    (RowKind::Results, results),
    (RowKind::SendersIds, senders_ids),
    (RowKind::FromShown, from_shown),
    (RowKind::Subject, |f| shown(f, "Subject")),
    (RowKind::Link, links),
    (RowKind::AskedToStop, asked_to_stop),
    (RowKind::HowOften, |f| f.choices.earlier.iter().filter_map(|earlier| Some((earlier.times()?, FactSource::Person))).collect()),
];

/// The rows of a letter.
pub(super) fn rows(facts: &ReportFacts<'_>) -> Vec<Row> {
    let mut out = Vec::new();
    for (kind, make) in ROWS {
        for (value, source) in make(facts) {
            // Links are made of the body, so no field says what to hide in them.
            let value = match facts.hider.filter(|_| *kind == RowKind::Link) {
                Some(hider) => super::links::hidden(&value, hider),
                None => facts.hidden(kind.field(), value),
            };
            let value = shortened(&safe_text(&value), facts.charset);
            if !value.is_empty() {
                out.push(Row { kind: *kind, value, source });
            }
        }
    }
    out
}

fn shortened(text: &str, charset: Charset) -> String {
    cut(text, LONGEST, charset)
}

/// A text of at most so many characters.
pub(super) fn cut(text: &str, most: usize, charset: Charset) -> String {
    let text = match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    };
    if charset == Charset::Latin1 { text.replace('…', "...") } else { text }
}

/// A field that is to be read: decoded, or as written where the letter's charset has no such characters.
fn field_text(facts: &ReportFacts<'_>, name: &str) -> Option<String> {
    let field = facts.checked.block.first(name)?;
    let text = field.text();
    let fits = facts.charset == Charset::Utf8 || text.chars().all(|c| u32::from(c) < 256);
    let text = if fits { text } else { field.raw.iter().map(|&b| char::from(b)).collect() };
    Some(facts.hidden_if_cut(Some(name), text))
}

/// A field as the message has it. One that was changed before the program saw it is not what the message says, and so no row.
fn shown(facts: &ReportFacts<'_>, name: &str) -> Vec<(String, FactSource)> {
    field_text(facts, name).filter(|_| !facts.is_changed(name)).map(|text| (text, FactSource::Claimed)).into_iter().collect()
}

fn source_ip(facts: &ReportFacts<'_>) -> Vec<(String, FactSource)> {
    let Some(handover) = facts.recorded else {
        return by_word_of_a_relay(facts).or_else(|| told_inside(facts)).or_else(|| handed_in(facts)).into_iter().collect();
    };
    vec![recorded_ip(facts, handover, IpBy::Record)]
}

/// An address that the recipient's servers recorded.
fn recorded_ip(facts: &ReportFacts<'_>, handover: &Handover, by: IpBy<'_>) -> (String, FactSource) {
    let host = handover.host.as_deref();
    let line = facts.edge.as_deref().unwrap_or_default();
    let name = match host {
        _ if handover.checked => NameBy::Check,
        // The machine may call itself by that name as well.
        Some(_) if Hop::parse(line).is_some_and(|hop| hop.one_way) => NameBy::OneWay,
        Some(host) if is_helo(line, host) => NameBy::Helo,
        _ => NameBy::Line,
    };
    let noted = Noted::Ip { by, host, name, port: facts.port() };
    (format!("{}{}", handover.ip, behind(&noted)), FactSource::Recorded)
}

/// Where a machine belongs to the own side only as it says itself, its own address comes first, since that is on record; what it tells stands in
/// another row. If the person says that it is theirs, the address behind it.
fn by_word_of_a_relay(facts: &ReportFacts<'_>) -> Option<(String, FactSource)> {
    let relay = facts.relay.as_ref()?;
    if let Some(asked) = facts.on_own_word() {
        return Some(recorded_ip(facts, asked, IpBy::MaybeOwn));
    }
    let name = relay.checked_name.as_deref().or(relay.helo.as_deref())?;
    by_word_of(facts, IpBy::Relay { name, ip: relay.ip, checked: relay.checked_name.is_some() })
}

/// The address of one who handed the message in at the recipient's own server with a password, and the account that this server wrote down.
fn handed_in(facts: &ReportFacts<'_>) -> Option<(String, FactSource)> {
    let hop = facts.submission.as_ref()?;
    let account = hop.account.as_deref();
    let noted = Noted::Ip {
        by: IpBy::Submission { by: hop.by.as_deref()?, account },
        host: hop.checked_name.as_deref(),
        name: NameBy::Check,
        port: None,
    };
    Some((format!("{}{}", hop.ip?, behind(&noted)), FactSource::Recorded))
}

/// The address that the first lines of a message inside another tell.
fn told_inside(facts: &ReportFacts<'_>) -> Option<(String, FactSource)> {
    facts.checked.outer()?;
    let by = Some(facts.trace.handover.as_ref()?.by.as_str()).filter(|by| !by.is_empty());
    by_word_of(facts, IpBy::Inside { by })
}

fn by_word_of(facts: &ReportFacts<'_>, by: IpBy<'_>) -> Option<(String, FactSource)> {
    let handover = facts.trace.handover.as_ref()?;
    let noted = Noted::Ip { by, host: handover.host.as_deref(), name: NameBy::Line, port: None };
    Some((format!("{}{}", handover.ip, behind(&noted)), FactSource::Claimed))
}

/// Whether an unchecked name is what the machine called itself. Some servers first write a name that they looked up only one way.
fn is_helo(line: &str, host: &str) -> bool {
    let line = line.to_ascii_lowercase();
    let said = ["(helo ", "(ehlo ", "(lhlo ", "helo=", "ehlo="].iter().find_map(|key| {
        let rest = line.get(line.find(key)? + key.len()..)?;
        rest.split([' ', ')', ';']).next()
    });
    match said {
        Some(said) => said.trim_matches(['[', ']', '.']) == host,
        None => line.strip_prefix("from ").is_some_and(|rest| rest.trim_start_matches('[').starts_with(host)),
    }
}

fn received(facts: &ReportFacts<'_>) -> Vec<(String, FactSource)> {
    let Some(arrival) = &facts.arrival else { return Vec::new() };
    let noted = Noted::Received { clock: arrival.clock.as_deref() };
    let source = if facts.told_by_relay().is_some() { FactSource::Claimed } else { FactSource::Recorded };
    vec![(format!("{}{}", utc(arrival.at), behind(&noted)), source)]
}

fn before(facts: &ReportFacts<'_>) -> Vec<(String, FactSource)> {
    let on_own_word = facts.on_own_word().filter(|_| facts.relay.is_some());
    let behind_it = || facts.trace.handover.as_ref().filter(|_| on_own_word.is_some());
    let Some(origin) = facts.recorded.and(facts.trace.behind.as_ref()).or_else(behind_it) else { return Vec::new() };
    let Some(recorded) = facts.recorded.or(on_own_word) else { return Vec::new() };
    let host = origin.host.as_deref().map(|host| format!(" ({host})")).unwrap_or_default();
    // Who wrote a line is known only as far as it is known whose machine handed the message over: all below may be that machine's invention.
    let name = recorded.host.as_deref();
    let is_known = recorded.checked && name.is_some_and(|name| same_organisation(name, &origin.by));
    let passed = || facts.trace.passed_on.is_some_and(|passed| passed.by_itself && passed.owns(&origin.by));
    let by = if origin.by.is_empty() {
        None
    } else if is_known || passed() {
        Some(TellsBefore::Server(&origin.by))
    } else {
        let said = name.filter(|name| !recorded.checked && is_helo(facts.edge.as_deref().unwrap_or_default(), name));
        Some(TellsBefore::Machine { ip: recorded.ip, said })
    };
    let noted = Noted::Before { by };
    vec![(format!("{}{host}{}", origin.ip, behind(&noted)), FactSource::Claimed)]
}

/// Passes and fails, by domain.
fn results(facts: &ReportFacts<'_>) -> Vec<(String, FactSource)> {
    let results = facts.results();
    let of = |method: Method| {
        let found: Vec<String> = results
            .iter()
            .filter(|result| result.method == method)
            .take(4)
            .map(|result| format!("{} {} {}", method.name(), result.result.as_str(), result.domain).trim_end().to_owned())
            .collect();
        found
    };
    let all = [of(Method::Spf), of(Method::Dkim), of(Method::Dmarc)].concat();
    // With a relay in between, the checks are about the relay, not about the address in the row above.
    let noted = Noted::Results { of_relay: facts.relay.as_ref().and_then(|relay| relay.ip) };
    if all.is_empty() { Vec::new() } else { vec![(format!("{}{}", all.join("; "), behind(&noted)), FactSource::Recorded)] }
}

fn senders_ids(facts: &ReportFacts<'_>) -> Vec<(String, FactSource)> {
    let source = if facts.addressed_is_on_record() { FactSource::Carrier } else { FactSource::Claimed };
    let organisation =
        facts.trace.salesforce_org.as_ref().filter(|_| facts.addressed.iter().any(|entry| entry.id.starts_with("salesforce")));
    let organisation = organisation.map(|organisation| {
        let place = behind(&Noted::Organisation(organisation.source));
        let user = organisation.user.as_deref().map(|user| format!(", user {user}")).unwrap_or_default();
        (format!("Salesforce org {}{place}{user}", organisation.id), source)
    });
    let others = ids::of(facts).into_iter().map(|(text, own)| (text, if own { source } else { FactSource::Claimed }));
    organisation.into_iter().chain(others).collect()
}

fn from_shown(facts: &ReportFacts<'_>) -> Vec<(String, FactSource)> {
    let Some(text) = field_text(facts, "From") else { return Vec::new() };
    let text = shortened(&safe_text(&text), facts.charset);
    // Without a value there is nothing for a note to be about.
    if text.is_empty() {
        return Vec::new();
    }
    let note = behind(&Noted::From(facts.from_name));
    let source = if facts.from_name == FromName::Checked { FactSource::Recorded } else { FactSource::Claimed };
    vec![(format!("{text}{note}"), source)]
}

/// Only for phishing, if the message was given: many desks cannot act without the link.
fn links(facts: &ReportFacts<'_>) -> Vec<(String, FactSource)> {
    let all = facts.links();
    let total = all.len();
    let one = |(at, link): &(usize, &Link)| {
        // A mark shows that something was left out.
        let rest = link.harmless.strip_prefix(link.short.as_str()).and_then(|rest| rest.chars().next());
        let written = match (facts.choices.with_query, rest) {
            (true, _) => link.harmless.clone(),
            (false, Some(sign)) => format!("{}{sign}…", link.short),
            (false, None) => link.short.clone(),
        };
        let written = if written.is_empty() { link.host.clone() } else { written };
        let note = behind(&Noted::Link { number: at + 1, total });
        (!written.is_empty()).then(|| (format!("{written}{note}"), FactSource::Claimed))
    };
    facts.told_links().iter().filter_map(one).collect()
}

/// The day, and that it was before this message only where that is true in every time zone.
fn asked_to_stop(facts: &ReportFacts<'_>) -> Vec<(String, FactSource)> {
    let earlier = facts.choices.earlier.as_ref().and_then(|earlier| earlier.asked);
    let Some(AskedDay { day, is_about }) = facts.choices.asked_to_stop.or(earlier.map(AskedDay::from)) else { return Vec::new() };
    if is_about {
        return vec![(format!("about {day}"), FactSource::Person)];
    }
    let arrived = facts.arrival.as_ref().map(|arrival| arrival.at);
    // The day ends last in the zone twelve hours behind UTC.
    let over = day.tomorrow().ok().and_then(|next| jiff::tz::Offset::UTC.to_timestamp(next.at(12, 0, 0, 0)).ok());
    let is_before = arrived.zip(over).is_some_and(|(arrived, over)| arrived >= over);
    vec![(format!("{day}{}", behind(&Noted::Asked { is_before })), FactSource::Person)]
}

impl RowKind {
    /// The field whose value the row shows: what is hidden in the row is what is hidden in that field.
    pub(super) const fn field(self) -> Option<&'static str> {
        match self {
            Self::Recipient => Some("Delivered-To"),
            Self::MessageId => Some("Message-ID"),
            Self::EnvelopeSender => Some("Return-Path"),
            Self::FromShown => Some("From"),
            Self::Subject => Some("Subject"),
            Self::Link
            | Self::TypeOfAbuse
            | Self::SourceIp
            | Self::Received
            | Self::Before
            | Self::Results
            | Self::SendersIds
            | Self::AskedToStop
            | Self::HowOften => None,
        }
    }
}

impl OwnAddress {
    /// The addresses to hide.
    pub fn hidden(&self) -> &[String] {
        match self {
            Self::Hidden(addresses) => addresses,
            Self::Shown | Self::ToldToSender => &[],
        }
    }
}
