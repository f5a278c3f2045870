//! `check`: are these the full headers?

use std::ffi::OsString;
use std::io::Read;

use lexopt::Arg;
use serde::{Serialize, Serializer};

use super::channels::{JsonBox, JsonLink};
use super::message::TracedMessage;
use super::{FAILED, MessageArguments, MessageOption, NOT_USABLE, OK, Streams, usage};
use crate::check::{Change, ChangedPart, Checked, FindingId, Severity, Verdict};
use crate::message::safe_text;
use crate::trace::{AlignedCheck, Authentication, CheckResult, Desk, Handover, HandoverCertainty, Network, NoHandover, Unsettled};
use crate::words::Words;

/// A value, written as its word in the machine-readable answer.
#[derive(Clone, Copy)]
struct Word<T> {
    value: T,
    word: &'static str,
}

impl<T> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word)
    }
}

/// One line of the machine-readable answer. The order of the fields is a contract.
#[derive(Default, Serialize)]
struct JsonAnswer {
    file: String,
    verdict: Option<Word<Verdict>>,
    situation: String,
    findings: Vec<JsonFinding>,
    fields: usize,
    received: usize,
    from: String,
    subject: String,
    message_id: String,
    date: Option<String>,
    handover: Option<JsonHandover>,
    service: Option<JsonService>,
    salesforce_org: Option<String>,
    salesforce_org_source: Option<&'static str>,
    behind: Option<JsonHandover>,
    home: Vec<String>,
    authentication: JsonAuthentication,
    network: Option<JsonNetwork>,
    desks: Vec<JsonDesk>,
    desk: Option<JsonDesk>,
    links: Vec<JsonLink>,
    drop_boxes: Vec<JsonBox>,
    error: Option<String>,
    unsettled: Option<JsonUnsettled>,
    /// Not a part of the machine-readable answer: the findings say it there.
    #[serde(skip)]
    changed: Vec<Change>,
    /// Not a part of it either: the address whose owner a person can look up where no desk is known.
    #[serde(skip)]
    look_up: Option<std::net::IpAddr>,
    /// Nor the service that handed the message over and only passed it on: its owner is known, and is not the sender's.
    #[serde(skip)]
    forwarder: Option<&'static str>,
    /// Nor why nobody is known to have handed it over.
    #[serde(skip)]
    stop: Option<NoHandover>,
    /// Nor is this: a sentence about each name given with `--mine` that changed nothing.
    #[serde(skip)]
    unused: Vec<String>,
}

#[derive(Serialize)]
struct JsonFinding {
    id: Word<FindingId>,
    severity: &'static str,
    text: String,
}

impl JsonAnswer {
    fn changed_places(&self) -> Vec<String> {
        let place = |change: &Change| match change.place {
            // The field above removed lines is as it was.
            ChangedPart::Lines => change.mark.clone(),
            _ => format!("{} ({}): {}", change.field, change.number, change.mark),
        };
        self.changed.iter().map(place).collect()
    }
}

#[derive(Serialize)]
struct JsonHandover {
    ip: String,
    host: Option<String>,
    by: String,
    certainty: Word<HandoverCertainty>,
}

impl JsonHandover {
    fn of(handover: Handover) -> Self {
        let Handover { ip, host, by, certainty, .. } = handover;
        Self { ip: ip.to_string(), host, by, certainty: Word { value: certainty, word: certainty.as_str() } }
    }
}

/// A computer of which only the person knows whether it is their own side's: `--mine` with its name says that it is.
#[derive(Serialize)]
struct JsonUnsettled {
    name: String,
    /// Whether the handover told here is the one behind that computer, as if it were the own side's.
    passed: bool,
    /// The handover by that computer, as it was recorded.
    handover: JsonHandover,
}

impl JsonUnsettled {
    fn of(unsettled: Unsettled) -> Self {
        let Unsettled { name, recorded, is_taken_as_own, doubted: _ } = unsettled;
        Self { name, passed: is_taken_as_own, handover: JsonHandover::of(recorded) }
    }
}

#[derive(Default, Serialize)]
struct JsonAuthentication {
    spf: Vec<JsonCheck>,
    dkim: Vec<JsonCheck>,
    dmarc: Option<&'static str>,
    from_is_recipient: Option<bool>,
}

impl JsonAuthentication {
    fn of(found: &Authentication) -> Self {
        let checks = |checks: &[AlignedCheck]| {
            let answer = |check: &AlignedCheck| JsonCheck {
                domain: check.check.domain.clone(),
                result: check.check.result.as_str(),
                aligned: check.aligned,
            };
            checks.iter().map(answer).collect()
        };
        Self {
            spf: checks(&found.spf),
            dkim: checks(&found.dkim),
            dmarc: found.dmarc.map(CheckResult::as_str),
            from_is_recipient: found.from_is_recipient,
        }
    }
}

#[derive(Serialize)]
struct JsonCheck {
    domain: String,
    result: &'static str,
    aligned: bool,
}

#[derive(Serialize)]
struct JsonService {
    id: &'static str,
    name: &'static str,
    certainty: &'static str,
}

#[derive(Serialize)]
struct JsonNetwork {
    operator: &'static str,
    range: Option<String>,
    as_of: String,
}

#[derive(Clone, Serialize)]
struct JsonDesk {
    id: String,
    name: String,
    kind: &'static str,
    address: Option<String>,
    form_url: Option<String>,
    reason: String,
}

/// No more links than this are told in words.
const MOST_LINES: usize = 20;

struct Arguments {
    json: bool,
    message: MessageArguments,
    files: Vec<OsString>,
}

pub(super) fn run(args: Vec<OsString>, streams: &mut Streams<'_>) -> Result<u8, String> {
    let Some(arguments) = parse(args, streams)? else { return Ok(OK) };
    let words = Words::english();
    let mut code = OK;
    for file in &arguments.files {
        let answer = answer(file, &arguments, streams.stdin, &words);
        code = code.max(match answer.verdict.map(|verdict| verdict.value) {
            None => FAILED,
            Some(Verdict::Full | Verdict::Repaired) => OK,
            Some(_) => NOT_USABLE,
        });
        for sentence in &answer.unused {
            streams.complain(&format!("{}: {sentence}", answer.file));
        }
        let line = if arguments.json {
            serde_json::to_string(&answer).map_err(|error| format!("The answer could not be written. {error}"))?
        } else {
            in_words(&answer)
        };
        streams.put(format!("{line}\n").as_bytes())?;
    }
    Ok(code)
}

fn parse(args: Vec<OsString>, streams: &mut Streams<'_>) -> Result<Option<Arguments>, String> {
    let mut arguments = Arguments { json: false, message: MessageArguments::new(), files: Vec::new() };
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(usage)? {
        if let Some(option) = MessageOption::of(&arg) {
            arguments.message.take(option, &mut parser)?;
            continue;
        }
        match arg {
            Arg::Short('h') | Arg::Long("help") => return streams.help().map(|()| None),
            Arg::Long("json") => arguments.json = true,
            Arg::Value(file) => arguments.files.push(file),
            arg => return Err(usage(arg.unexpected())),
        }
    }
    if arguments.files.is_empty() {
        arguments.files.push(OsString::from("-"));
    }
    Ok(Some(arguments))
}

fn answer(file: &OsString, arguments: &Arguments, stdin: &mut dyn Read, words: &Words) -> JsonAnswer {
    let name = file.to_string_lossy().into_owned();
    match TracedMessage::read(file, &arguments.message, stdin, words) {
        Ok(message) => answered(name, message, words),
        Err(error) => {
            JsonAnswer { file: name, situation: error.situation().to_owned(), error: Some(error.to_string()), ..JsonAnswer::default() }
        }
    }
}

/// Why no computer of a stranger is told.
const fn nobody(stop: NoHandover) -> &'static str {
    match stop {
        NoHandover::NoneOutside => "Not known: no line tells of a computer outside.",
        NoHandover::SubmittedAtHome => "By nobody outside: a user or a program of your own mail provider or employer handed it in there.",
        NoHandover::NoAddress => "Not known: the line that tells of it names no address.",
        NoHandover::NotUnderstood => "Not known: a line cannot be understood, so nobody can say who wrote the ones below.",
        NoHandover::Break => "Not known: two lines do not fit together.",
    }
}

fn answered(file: String, message: TracedMessage, words: &Words) -> JsonAnswer {
    let (leads, unused) = (message.leads(), message.unused());
    let TracedMessage { checked, trace, .. } = message;
    let findings = checked.findings.iter().map(|finding| {
        let id = Word { value: finding.id, word: finding.id.as_str() };
        JsonFinding { id, severity: finding.severity.as_str(), text: words.finding(finding.id) }
    });
    let desk = |desk: Desk| {
        let reason = words.desk_reason(&desk);
        JsonDesk { id: desk.id, name: desk.name, kind: desk.kind.as_str(), address: desk.address, form_url: desk.form_url, reason }
    };
    let look_up = trace.address_to_look_up();
    let recorded = trace.handover.as_ref().is_some_and(|handover| handover.certainty == HandoverCertainty::Recorded);
    let forwarder = trace.passed_on.filter(|service| recorded && service.by_itself).map(|service| service.name);
    let unsettled = trace.unsettled.filter(|_| checked.verdict.is_usable()).map(JsonUnsettled::of);
    let organisation = trace.salesforce_org;
    let desks: Vec<JsonDesk> = trace.desks.into_iter().map(desk).collect();
    let network = |network: Network| JsonNetwork { operator: network.operator, range: network.range, as_of: network.as_of.to_string() };
    JsonAnswer {
        file,
        look_up,
        stop: trace.stop.filter(|_| checked.has_whole_top()),
        forwarder,
        unused,
        verdict: Some(Word { value: checked.verdict, word: checked.verdict.as_str() }),
        situation: checked.situation().to_owned(),
        findings: findings.collect(),
        fields: checked.block.len(),
        received: checked.received,
        from: checked.summary.from.clone(),
        subject: checked.summary.subject.clone(),
        message_id: checked.summary.message_id.clone(),
        date: checked.summary.date.map(|date| date.to_rfc3339()),
        handover: trace.handover.map(JsonHandover::of),
        behind: trace.behind.map(JsonHandover::of),
        home: trace.home,
        authentication: JsonAuthentication::of(&trace.authentication),
        service: trace.service.map(|s| JsonService { id: s.id, name: s.name, certainty: s.certainty.as_str() }),
        salesforce_org: organisation.as_ref().map(|o| o.id.clone()),
        salesforce_org_source: organisation.as_ref().map(|o| o.source.as_str()),
        network: trace.network.map(network),
        desk: desks.first().cloned(),
        desks,
        links: leads.links.list.iter().map(JsonLink::from).collect(),
        drop_boxes: leads.drop_boxes.iter().map(JsonBox::from).collect(),
        error: None,
        unsettled,
        changed: checked.alterations.changed,
    }
}

/// The answer for a person, a few lines of safe text.
fn in_words(answer: &JsonAnswer) -> String {
    let mut out = format!("{}: ", safe_text(&answer.file));
    if let Some(error) = &answer.error {
        out.push_str(&safe_text(error));
        return out;
    }
    out.push_str(match answer.verdict.map(|verdict| verdict.value) {
        Some(Verdict::Full) => "These are the full headers.",
        Some(Verdict::Repaired) => "These are the full headers; damage from copying was undone.",
        Some(Verdict::Partial) => partial(answer),
        Some(Verdict::Incomplete) => "These are not the full headers. No report can be made from them.",
        _ => "These are not e-mail headers.",
    });
    let mut row = |name: &str, value: &str| {
        if !value.is_empty() {
            out.push_str(&format!("\n  {name:<11} {}", safe_text(value)));
        }
    };
    for finding in &answer.findings {
        row(finding.severity, &finding.text);
    }
    for place in answer.changed_places() {
        row("changed", &place);
    }
    row("from", &answer.from);
    row("subject", &answer.subject);
    row("date", answer.date.as_deref().unwrap_or_default());
    row("message-id", &answer.message_id);
    if let Some(handover) = &answer.handover {
        let host = handover.host.as_deref().unwrap_or("(no name)");
        row("handed over", &format!("{host} [{}] to {} ({})", handover.ip, handover.by, handover.certainty.word));
    } else if let Some(stop) = answer.stop {
        row("handed over", nobody(stop));
    }
    if let Some(behind) = &answer.behind {
        let host = behind.host.as_deref().unwrap_or("(no name)");
        row("before that", &format!("{host} [{}] to {} ({})", behind.ip, behind.by, behind.certainty.word));
    }
    if let Some(name) = answer.unsettled.as_ref().map(|unsettled| safe_text(&unsettled.name)) {
        let yes = format!("If it is yours, run this again with --mine {name}, to look behind it");
        row(
            "your own?",
            &format!("Is {name} a computer of your own mail provider or employer? {yes}; if it is not, with --not-mine {name}."),
        );
    }
    if let Some(service) = &answer.service {
        row("service", &format!("{} ({})", service.name, service.certainty));
    }
    if let Some(org) = &answer.salesforce_org {
        row("org", &format!("{org} ({})", answer.salesforce_org_source.unwrap_or_default()));
    }
    if let Some(name) = answer.forwarder.filter(|_| answer.desks.is_empty()) {
        let before = if answer.behind.is_some() { "the address before it is only its word" } else { "no address before it is known" };
        row("desk", &format!("Not known. {name} passed it on and is not the sender; {before}."));
    } else if answer.unsettled.is_some() && answer.network.is_some() && answer.desks.is_empty() {
        row("desk", "Not told as long as that computer may be your own.");
    } else if let Some(ip) = answer.look_up.filter(|_| answer.desks.is_empty()) {
        row("desk", &format!("Not known. Look up the owner of {ip} in the RDAP or WHOIS register; it names an address for abuse."));
    }
    for desk in &answer.desks {
        let place = desk.address.as_deref().or(desk.form_url.as_deref()).unwrap_or_default();
        row("desk", &format!("{place} ({}) {}", desk.name, desk.reason));
    }
    for (number, link) in answer.links.iter().enumerate().take(MOST_LINES) {
        let platform = link.platform.and_then(crate::channels::find).map(|platform| format!(" ({})", platform.name)).unwrap_or_default();
        let url = if link.url.is_empty() { "hidden by a filter" } else { &link.url };
        row("link", &format!("{}: {url}{platform}", number + 1));
    }
    if answer.links.len() > MOST_LINES {
        row("link", &format!("and {} more; --json lists them all", answer.links.len() - MOST_LINES));
    }
    for found in &answer.drop_boxes {
        row("answers to", &format!("{} ({})", found.address, found.provider));
    }
    out
}

/// What keeps the headers from being those that were delivered.
fn partial(answer: &JsonAnswer) -> &'static str {
    let has = |wanted: fn(FindingId) -> bool| answer.findings.iter().any(|finding| wanted(finding.id.value));
    if has(FindingId::is_cut) {
        "A part of the headers is missing. A report can be made, with its limits said."
    } else if has(|id| id == FindingId::ReadFromPicture) {
        "Letters in these headers are wrong. A report can be made, with its limits said."
    } else if has(|id| id == FindingId::OrderLost) {
        "These headers are not in their own order. A report can be made, with its limits said."
    } else if has(|id| id == FindingId::Edited) {
        "Some places in these headers were changed. A report can be made, with its limits said."
    } else {
        "Another message is inside this one. If that is the unwanted one, --inner takes it."
    }
}

/// Why there is no report, in words.
pub(super) fn refusal(checked: &Checked, words: &Words) -> String {
    let start = match checked.verdict {
        Verdict::NotHeaders => "These are not e-mail headers, so no report can be made.",
        _ => "These are not the full headers, so no report can be made.",
    };
    // Where a browser translated the names of the fields, no Received line is found; the translation is what the person has to undo.
    let translated = checked.findings.iter().find(|finding| finding.id == FindingId::TranslatedNames);
    let blocking = translated.or_else(|| checked.findings.iter().find(|finding| finding.severity == Severity::Blocking));
    blocking.map_or_else(|| start.to_owned(), |finding| format!("{start} {}", words.finding(finding.id)))
}
