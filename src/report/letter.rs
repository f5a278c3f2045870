//! The words of the letter.

use jiff::Timestamp;

use super::mask::{HIDDEN, Mask};
use super::original;
use super::{Charset, Choices, Facts, Reason, Report};
use crate::check::{Checked, Severity, Verdict};
use crate::message::{HeaderBlock, field_name, safe_text};
use crate::trace::{Certainty, Handover, HandoverCertainty, OrgSource, Trace, is_contradicted};

/// The line before complete evidence.
pub const BEGIN_MARK: &str = "----- complete internet headers -----";
/// The line before evidence of which a part is missing: it is never called complete.
pub const BEGIN_MARK_NOT_COMPLETE: &str = "----- internet headers, not complete -----";
/// The line after the evidence.
pub const END_MARK: &str = "----- end of headers -----";

/// The longest value of one line above the evidence, in characters.
const MAX_VALUE: usize = 240;

pub(super) fn compose(checked: &Checked, trace: &Trace, choices: &Choices) -> Report {
    let mask = choices.hide_address.as_deref().map(Mask::new);
    let evidence = Evidence::of(&checked.block, mask.as_ref());
    let mut masked = evidence.masked;
    let mut own_words = false;
    let mut own = |mut text: String| {
        own_words |= mask.as_ref().is_some_and(|mask| mask.text(&mut text));
        text
    };
    let note = own(note_lines(&choices.note));
    let own_subject = choices.subject.as_deref().map(safe_text).filter(|line| !line.is_empty()).map(&mut own);
    if own_words {
        masked.push("own words".to_owned());
    }

    let facts = facts(checked, trace, choices, mask.as_ref());
    let subject = own_subject.unwrap_or_else(|| subject(checked, trace, choices, &facts));
    let latin1 = |text: &str| text.chars().all(|c| u32::from(c) < 256);
    let (charset, text, escaped) = match String::from_utf8(evidence.bytes.clone()) {
        Ok(text) => (Charset::Utf8, text, evidence.escaped),
        Err(_) if latin1(&note) && latin1(&subject) => {
            (Charset::Latin1, evidence.bytes.iter().map(|&b| char::from(b)).collect(), evidence.escaped)
        }
        Err(_) => {
            let (text, odd) = escape_odd_bytes(&evidence.bytes);
            (Charset::Utf8, text, evidence.escaped + odd)
        }
    };

    let mut lines = Lines { out: String::new(), mask: mask.as_ref(), charset };
    lines.out.push_str("To the abuse desk,\n\n");
    opening(&mut lines, trace, choices);
    rows(&mut lines, checked, trace);
    if !note.is_empty() {
        lines.out.push_str(&format!("\nIn my own words:\n\n{note}\n"));
    }
    lines.out.push('\n');
    about_evidence(&mut lines, checked, &masked, escaped, text.lines().count());
    let mark = if checked.verdict == Verdict::Partial { BEGIN_MARK_NOT_COMPLETE } else { BEGIN_MARK };
    let words = lines.out.len();
    let mut letter = lines.out;
    match original::as_copied(checked) {
        Some(_) if mask.is_some() => letter.push_str("The text as I copied it is left out, because it shows my own address.\n"),
        Some(copied) => {
            let text = original::as_letters(&copied.bytes, charset == Charset::Latin1);
            letter.push_str(&format!("\n{}\n{}\n{text}{}\n", copied.sentence(), original::BEGIN_MARK, original::END_MARK));
        }
        None => {}
    }
    letter.push_str(&format!("\n{mark}\n"));
    let headers = letter.len()..letter.len() + text.len();
    letter.push_str(&format!("{text}\n{END_MARK}\n"));
    Report {
        to: choices.to.clone(),
        form_url: choices.form_url.clone(),
        subject,
        masked,
        escaped,
        letter,
        words,
        headers,
        charset,
        evidence: evidence.bytes,
        facts,
    }
}

/// The evidence as it goes out: LF line ends, the address hidden if asked, no byte that a text cannot carry.
struct Evidence {
    bytes: Vec<u8>,
    masked: Vec<String>,
    escaped: usize,
}

impl Evidence {
    fn of(block: &HeaderBlock, mask: Option<&Mask>) -> Self {
        let bytes = block.as_bytes();
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        let (bytes, masked) = mask.map_or_else(|| (bytes.to_vec(), Vec::new()), |mask| hide(bytes, mask));
        // A bare CR and a NUL cannot stand in the text of a message (RFC 5322 section 2.3): programs cut or break the text there.
        let escaped = bytes.iter().filter(|&&b| b == b'\r' || b == 0).count();
        let mut out = Vec::with_capacity(bytes.len() + 3 * escaped);
        for byte in bytes {
            match byte {
                b'\r' | 0 => out.extend_from_slice(format!("\\x{byte:02X}").as_bytes()),
                _ => out.push(byte),
            }
        }
        Self { bytes: out, masked, escaped }
    }
}

/// Hides the address in every field. Gives the names of the fields in which it was.
fn hide(bytes: &[u8], mask: &Mask) -> (Vec<u8>, Vec<String>) {
    let mut out = Vec::with_capacity(bytes.len());
    let mut names: Vec<(String, usize)> = Vec::new();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|&b| b == b'\n').collect();
    let mut at = 0;
    while at < lines.len() {
        let more = lines[at + 1..].iter().take_while(|line| field_name(line).is_none()).count();
        let field = lines[at..=at + more].concat();
        let name_end = field_name(&field).unwrap_or(0);
        let (name, value) = field.split_at(name_end);
        out.extend_from_slice(name);
        match mask.value(value) {
            Some(hidden) => {
                out.extend_from_slice(&hidden);
                let name = String::from_utf8_lossy(name).into_owned();
                match names.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(&name)) {
                    Some((_, count)) => *count += 1,
                    None => names.push((name, 1)),
                }
            }
            None => out.extend_from_slice(value),
        }
        at += more + 1;
    }
    let shown = |(name, count): (String, usize)| if count == 1 { name } else { format!("{name} ({count} fields)") };
    (out, names.into_iter().map(shown).collect())
}

/// UTF-8 where it is, `\xNN` for every other byte, and how many those were.
pub(super) fn escape_odd_bytes(bytes: &[u8]) -> (String, usize) {
    let (mut out, mut odd) = (String::with_capacity(bytes.len()), 0);
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02X}"));
            odd += 1;
        }
    }
    (out, odd)
}

/// The part of the letter above the evidence.
struct Lines<'a> {
    out: String,
    mask: Option<&'a Mask>,
    charset: Charset,
}

impl Lines<'_> {
    /// One row of the facts; a value that is empty gives none.
    fn row(&mut self, name: &str, value: &str) {
        let mut value = shortened(&safe_text(value));
        if let Some(mask) = self.mask {
            mask.text(&mut value);
        }
        if !value.is_empty() {
            self.out.push_str(&format!("  {name:<16} {value}\n"));
        }
    }

    /// A field that is to be read: decoded, or as written where the letter's charset has no such characters.
    fn field(&mut self, name: &str, block: &HeaderBlock) {
        let Some(field) = block.first(name) else { return };
        let text = field.text();
        if self.charset == Charset::Utf8 || text.chars().all(|c| u32::from(c) < 256) {
            self.row(name, &text);
        } else {
            let raw: String = field.raw.iter().map(|&b| char::from(b)).collect();
            self.row(name, &raw);
        }
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_VALUE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).replace('…', "..."),
        None => text.to_owned(),
    }
}

const fn noun(reason: Reason) -> &'static str {
    match reason {
        Reason::Advertising => "unsolicited e-mail",
        Reason::Phishing => "phishing e-mail",
        Reason::Threats => "threatening e-mail",
        Reason::Other => "unwanted e-mail",
    }
}

fn opening(lines: &mut Lines<'_>, trace: &Trace, choices: &Choices) {
    let sentence = match choices.reason {
        Reason::Advertising => "It is advertising that I did not ask for.",
        Reason::Phishing => "It pretends to come from somebody else, to get at passwords, money or personal data.",
        Reason::Threats => "It threatens or harasses me.",
        Reason::Other => "I did not ask for it and do not want it.",
    };
    lines.out.push_str(&format!("I received the {} described below. {sentence}\n", noun(choices.reason)));
    if let Some(day) = choices.asked_to_stop {
        lines.out.push_str(&format!("I asked the sender to stop on {day}.\n"));
    }
    if let Some(service) = &trace.service {
        let name = service.name;
        let sentence = match service.certainty {
            Certainty::Proven => format!("The record of my mail server shows that it was sent through {name}."),
            Certainty::Likely => format!("The headers show that it was most likely sent through {name}."),
            Certainty::ViaRelay => format!("The headers show that it passed through {name} before another server handed it over."),
            Certainty::Claimed if recorded(trace).is_some() && is_contradicted(trace) => {
                format!("The message carries {name}'s marks, but another network handed it over: they may be copied.")
            }
            Certainty::Claimed if recorded(trace).is_some() => {
                format!("The message carries {name}'s marks. Nothing on record proves that it came from there.")
            }
            Certainty::Claimed => format!("The message carries {name}'s marks. Who delivered it was not checked."),
        };
        lines.out.push_str(&format!("{sentence}\n"));
    }
    if let Some(claimed) = &trace.claimed {
        lines.out.push_str(&format!("It carries marks of {} too; they may be copied.\n", claimed.name));
    }
    lines.out.push_str("Please look into it and stop the sender.\n\n");
}

/// The handover, if the recipient's own servers wrote it down.
fn recorded(trace: &Trace) -> Option<&Handover> {
    trace.handover.as_ref().filter(|handover| handover.certainty == HandoverCertainty::Recorded)
}

fn rows(lines: &mut Lines<'_>, checked: &Checked, trace: &Trace) {
    let recorded = recorded(trace);
    if let Some(handover) = recorded {
        let host = match handover.host.as_deref() {
            Some(host) if handover.checked => format!("{host} [{}]", handover.ip),
            Some(host) => format!("[{}], calling itself {host}", handover.ip),
            None => format!("[{}]", handover.ip),
        };
        lines.row("Handed over by", &format!("{host} (recorded by {})", handover.by));
    }
    if let (Some(_), Some(origin)) = (recorded, &trace.behind) {
        let host = origin.host.as_deref().unwrap_or_default();
        lines.row("Before that", &format!("{host} [{}] (as {} says)", origin.ip, origin.by));
    }
    let received = recorded.and_then(|handover| handover.at).or(trace.received_at);
    if let Some(at) = received {
        lines.row("Received", &format!("{} (by the clock of my mail server)", utc(at)));
    }
    if let Some(date) = checked.summary.date {
        lines.row("Date", &format!("{} (as the message says)", utc(date.instant)));
    }
    if let Some(sender) = trace.envelope_sender.as_deref() {
        let domain = sender.rsplit('@').next().unwrap_or_default();
        let passed = trace.attested.spf_pass.iter().any(|checked| checked.eq_ignore_ascii_case(domain));
        lines.row("Envelope sender", &format!("{sender}{}", if passed { " (SPF: pass)" } else { "" }));
    }
    lines.row("Checked", &checks(trace));
    lines.field("From", &checked.block);
    lines.field("Subject", &checked.block);
    lines.field("Message-ID", &checked.block);
    if let Some(organisation) = &trace.organisation {
        let place = match organisation.source {
            OrgSource::Header => "X-SFDC-LK",
            OrgSource::ReturnPath => "read from the return path",
            OrgSource::Both => "X-SFDC-LK; the return path gives the same",
            // The tracer then takes what the mail server checked.
            OrgSource::Disagree if trace.attested.spf_pass.iter().any(|domain| domain.ends_with(".bnc.salesforce.com")) => {
                "from the return path that my mail server checked; X-SFDC-LK names another one, so that may be forged"
            }
            OrgSource::Disagree => "X-SFDC-LK; the headers name another one too, so this may be forged",
        };
        lines.row("Salesforce org", &format!("{} ({place})", organisation.id));
        lines.row("Salesforce user", organisation.user.as_deref().unwrap_or_default());
    }
}

/// What the mail server checked and found true: the reason why this desk is told.
fn checks(trace: &Trace) -> String {
    let found = |what: &str, domains: &[String]| match domains {
        [] => None,
        domains => Some(format!("{what} passed for {}", domains.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", "))),
    };
    let found = [found("SPF", &trace.attested.spf_pass), found("DKIM", &trace.attested.dkim_pass)];
    match found.into_iter().flatten().collect::<Vec<_>>().join("; ") {
        none if none.is_empty() => none,
        found => format!("{found} (by my mail server)"),
    }
}

fn about_evidence(lines: &mut Lines<'_>, checked: &Checked, masked: &[String], escaped: usize, count: usize) {
    let partial = checked.verdict == Verdict::Partial;
    let all = if partial { "The internet headers that I have follow" } else { "The complete internet headers follow" };
    let out = &mut lines.out;
    out.push_str(&format!("{all} as text: {count} lines, all those between the two marker lines.\n"));
    let mut changed = checked.by_hand;
    if checked.by_hand {
        out.push_str("I changed or typed parts of this text by hand.\n");
    }
    for finding in &checked.findings {
        let id = finding.id.as_str();
        match finding.severity {
            Severity::Repaired => {
                changed = true;
                out.push_str(&format!("Copying had damaged them: {}. This was undone.\n", undone(id)));
            }
            Severity::Warning if checked.by_hand && id == "edited" => {}
            Severity::Warning => out.extend(limit(id).map(|limit| format!("{limit}\n"))),
            Severity::Blocking | Severity::Note => {}
        }
    }
    if !masked.is_empty() {
        changed = true;
        out.push_str(&format!("My own address is replaced by {HIDDEN} in: {}.\n", masked.join(", ")));
    }
    if escaped > 0 {
        changed = true;
        out.push_str(&format!("Bytes that a text cannot carry are written as \\x and two digits: {escaped}.\n"));
    }
    out.push_str(if changed { "Nothing else was changed.\n" } else { "Nothing was changed.\n" });
}

/// What was wrong with a repaired copy, by the id of the finding.
fn undone(id: &str) -> &'static str {
    match id {
        "indent-lost" => "the indentation of folded lines was lost",
        "rewrapped" => "lines were wrapped again",
        "all-indented" => "all lines were indented",
        "quoted" => "all lines were quoted",
        "double-spaced" => "there were empty lines between the lines",
        "blank-inside" => "there was an empty line inside",
        "leading-junk" => "other text stood before the first line",
        "table-copy" => "names and values stood in the cells of a table",
        "newlines-lost" => "the line breaks were lost",
        "glued" => "two fields stood on one line",
        "html-source" => "they were written as a web page",
        "name-spacing" => "there were blanks in the field names",
        _ => "their form was altered",
    }
}

/// What a report has to admit, by the id of the finding.
fn limit(id: &str) -> Option<&'static str> {
    match id {
        "cut-at-top" => Some("They are not complete: the beginning is missing, so the last steps of the delivery cannot be seen."),
        "cut-at-bottom" => Some("They are not complete: the end is missing."),
        "gap-inside" => Some("They are not complete: lines in the middle seem to be missing."),
        "edited" => Some("Some values look as if they had been altered before they came to me."),
        "translated-names" => Some("The names of some fields were translated by a program."),
        _ => None,
    }
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

fn facts(checked: &Checked, trace: &Trace, choices: &Choices, mask: Option<&Mask>) -> Facts {
    let hidden = |text: &str| {
        let mut text = text.to_owned();
        mask.map(|mask| mask.text(&mut text));
        text
    };
    let recorded = recorded(trace);
    let arrival = recorded.and_then(|h| h.at).or(trace.received_at);
    let written = checked.summary.date.map(|date| date.instant);
    Facts {
        reason: choices.reason,
        day: written.or(arrival).map(|at| jiff::tz::Offset::UTC.to_datetime(at).date()),
        sender: bare_address(&checked.summary.from).map(hidden).unwrap_or_default(),
        arrival,
        envelope_sender: trace.envelope_sender.as_deref().map(hidden),
        source_ip: recorded.map(|h| h.ip),
    }
}

fn subject(checked: &Checked, trace: &Trace, choices: &Choices, facts: &Facts) -> String {
    let mut subject = format!("Abuse report: {}", noun(choices.reason));
    let to_salesforce = choices.to.to_ascii_lowercase().ends_with("salesforce.com");
    let carried = |service: crate::trace::Service| service.id.starts_with("salesforce") && service.certainty != Certainty::Claimed;
    let shown = trace.service.is_some_and(carried) || to_salesforce;
    match &trace.organisation {
        Some(organisation) if shown => subject.push_str(&format!(", Salesforce org {}", organisation.id)),
        _ if !facts.sender.is_empty() && facts.sender.is_ascii() => subject.push_str(&format!(" from {}", facts.sender)),
        _ => {}
    }
    if let Some(at) = checked.summary.date.map(|date| date.instant).or(facts.arrival) {
        subject.push_str(&format!(", {}", utc(at)));
    }
    safe_text(&subject)
}

/// The address in a From or To value, if there is one: inside the last angle brackets, or the whole value.
pub(super) fn bare_address(text: &str) -> Option<&str> {
    let inside = text.rsplit_once('<').map_or(text, |(_, rest)| rest.split('>').next().unwrap_or_default()).trim();
    let plain = inside.contains('@') && inside.chars().count() <= MAX_VALUE && !inside.contains(char::is_whitespace);
    plain.then_some(inside)
}

/// The person's own words with LF line ends, each line safe.
fn note_lines(note: &str) -> String {
    let note = note.replace("\r\n", "\n").replace('\r', "\n");
    let safe = |line: &str| {
        let kept =
            line.chars().filter(|&c| c == '\t' || !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')));
        kept.collect::<String>()
    };
    note.trim().lines().map(safe).collect::<Vec<_>>().join("\n")
}
