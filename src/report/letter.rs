//! The letter: first line, sentences, rows, the person's own words, and the evidence.

use super::evidence::{self, Evidence};
use super::facts::Facts;
use super::hide::{self, Mask, Remains};
use super::sentences::{EVIDENCE, OPENING, Own, Situation, said, told};
use super::subject::{first_line, subject};
use super::{Charset, Choices, OwnAddress, Parts, Reason, Report, ReportError, arf, links, original, rows};
use crate::check::Checked;
use crate::message::{HeaderBlock, safe_text};
use crate::trace::{self, Trace};

/// The line above the person's own words.
pub const OWN_WORDS: &str = "In my own words:";

/// The line before the text of the message, and the one after it.
const TEXT_MARK: &str = "----- text of the message, links written harmlessly, each line after a bar -----";
const TEXT_END_MARK: &str = "----- end of the text -----";

/// The most of the line of the handover, in characters: all of every honest one.
const LONGEST_LINE: usize = 800;

pub(super) fn compose(checked: &Checked, trace: &Trace, choices: &Choices) -> Result<Report, ReportError> {
    let addresses = choices.own_address.hidden();
    let mask = (!addresses.is_empty()).then(|| Mask::new(addresses, &checked.block));
    let evidence = Evidence::of(checked, mask.as_ref());
    let mut own = OwnWords { mask: mask.as_ref(), changed: false, seen: evidence.seen.clone() };
    let note = own.masked(note_lines(&choices.note));
    let own_subject = choices.subject.as_deref().map(safe_text).filter(|line| !line.is_empty()).map(|line| own.masked(line));
    if let Some(missing) = addresses.iter().enumerate().find(|(number, _)| !own.seen.contains(number)) {
        return Err(ReportError::NeverThere(missing.1.clone()));
    }
    let mut masked = evidence.masked.clone();
    if own.changed {
        masked.push("own words".to_owned());
    }

    let shown = choices.message.as_deref().filter(|_| choices.reason == Reason::Phishing);
    let shown = shown.map(|enclosed| links::harmless_text(enclosed.text(), choices.with_query)).filter(|(text, _)| !text.is_empty());
    let latin1 = |text: &str| text.chars().all(|c| u32::from(c) < 256 || c == '…');
    let is_plain = latin1(&note) && own_subject.as_deref().is_none_or(latin1) && shown.as_ref().is_none_or(|(text, _)| latin1(text));
    let (charset, text, escaped) = match String::from_utf8(evidence.bytes.clone()) {
        Ok(text) => (Charset::Utf8, text, evidence.escaped),
        Err(_) if is_plain => (Charset::Latin1, evidence.bytes.iter().map(|&b| char::from(b)).collect(), evidence.escaped),
        Err(_) => {
            let (text, odd) = original::escape_odd_bytes(&evidence.bytes);
            (Charset::Utf8, text, evidence.escaped + odd)
        }
    };
    let facts = Facts::of(checked, trace, choices, charset);
    let hidden = |text: String| mask.as_ref().and_then(|mask| mask.text(&text)).unwrap_or(text);
    let rows: Vec<rows::Row> = rows::rows(&facts).into_iter().map(|row| rows::Row { value: hidden(row.value), ..row }).collect();
    let state = evidence::state(checked, &masked, escaped, &evidence.bytes);
    let situation = Situation {
        reason: choices.reason,
        carrier: facts.carrier.clone(),
        also_marked: facts.also_marked.clone(),
        passed_on: trace.passed_on.filter(|passed| passed.by_itself && facts.recorded.is_some()).map(|passed| passed.name.to_owned()),
        own: match &choices.own_address {
            OwnAddress::Shown => Own::Shown,
            OwnAddress::Hidden(_) => Own::Hidden,
            OwnAddress::ToldToSender => Own::Told,
        },
        state,
    };

    let mut letter = format!("{}\n\n", first_line(&facts));
    for sentence in said(OPENING, &situation) {
        letter.push_str(&format!("{sentence}\n"));
    }
    letter.push('\n');
    for row in &rows {
        letter.push_str(&format!("  {}\n", row.line()));
    }
    if let Some(edge) = facts.edge.as_deref().filter(|_| facts.to_host) {
        let line = hidden(rows::cut(&safe_text(edge), LONGEST_LINE, charset));
        letter.push_str(&format!("\nMy mail server recorded the handover in this line:\n\n  Received: {line}\n"));
    }
    if !note.is_empty() {
        letter.push_str(&format!("\n{OWN_WORDS}\n\n{}\n", barred(&note)));
    }
    letter.push('\n');
    for sentence in said(EVIDENCE, &situation) {
        letter.push_str(&format!("{sentence}\n"));
    }
    let words = letter.clone();
    if let Some((text, cut)) = shown {
        let part = if cut { " (its first 2 KB)" } else { "" };
        let text = hidden(text);
        letter.push_str(&format!("\nThe text of the message{part}:\n\n{TEXT_MARK}\n{}\n{TEXT_END_MARK}\n", barred(&text)));
    }
    match original::as_copied(checked) {
        Some(_) if mask.is_some() => letter.push_str("\nThe text as I copied it is left out, because it shows my own address.\n"),
        Some(copied) => {
            let text = original::as_letters(&copied.bytes, charset == Charset::Latin1);
            letter.push_str(&format!("\n{}\n{}\n{text}{}\n", copied.sentence(), original::BEGIN_MARK, original::END_MARK));
        }
        None => {}
    }
    let plain = |text: String| if charset == Charset::Latin1 { text.replace('…', "...") } else { text };
    let (words, mut letter) = (plain(words).len(), plain(letter));
    let (below, headers) = evidence::between_marks(&situation.state, &text);
    let headers = letter.len() + headers.start..letter.len() + headers.end;
    letter.push_str(&below);
    let remains = mask.as_ref().map(|mask| remains(&evidence.bytes, mask)).unwrap_or_default();
    Ok(Report {
        to: choices.to.clone(),
        form_url: choices.form_url.clone(),
        subject: own_subject.unwrap_or_else(|| subject(&facts)),
        masked,
        remains,
        escaped,
        rows,
        opening: told(OPENING, &situation),
        about_evidence: told(EVIDENCE, &situation),
        has_own_words: !note.is_empty(),
        letter,
        words,
        headers,
        charset,
        evidence: evidence.bytes,
        parts: parts(&facts, mask.as_ref()),
    })
}

/// The person's own words with the address hidden.
struct OwnWords<'a> {
    mask: Option<&'a Mask>,
    changed: bool,
    seen: Vec<usize>,
}

impl OwnWords<'_> {
    fn masked(&mut self, text: String) -> String {
        let Some(hidden) = self.mask.and_then(|mask| mask.value(Some("Subject"), text.as_bytes())) else { return text };
        self.changed = true;
        self.seen.extend(hidden.seen);
        String::from_utf8_lossy(&hidden.bytes).into_owned()
    }
}

fn remains(evidence: &[u8], mask: &Mask) -> Vec<Remains> {
    let block = HeaderBlock::parse([evidence, b"\n"].concat());
    hide::remains(&block, mask, trace::is_mail_provider)
}

/// What the files need besides the letter.
fn parts(facts: &Facts<'_>, mask: Option<&Mask>) -> Parts {
    let hidden = |text: String| mask.and_then(|mask| mask.text(&text)).unwrap_or(text);
    let arrival = facts.arrival.as_ref().map(|arrival| arrival.at);
    let written = facts.checked.summary.date.map(|date| date.instant);
    Parts {
        reason: facts.choices.reason,
        day: arrival.or(written).map(|at| jiff::tz::Offset::UTC.to_datetime(at).date()),
        sender: super::sender(&facts.checked.block).map(hidden).unwrap_or_default(),
        feedback: arf::Feedback::of(facts, mask),
        // If an address is hidden, the message is not attached: its body would have to be searched, too, in every encoding.
        whole: facts.choices.message.clone().filter(|_| mask.is_none()),
        subject_shown: hidden(facts.checked.summary.subject.clone()),
        from: facts.choices.from.clone(),
    }
}

/// Puts a bar before each line, so that no line can be mistaken for a line of the letter.
fn barred(text: &str) -> String {
    text.lines().map(|line| format!("| {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
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
