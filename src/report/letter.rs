//! The letter: first line, sentences, rows, the person's own words, and the evidence.

use super::evidence::{self, Evidence};
use super::facts::ReportFacts;
use super::hide::{self, Hider, Remains};
use super::sentences::{AsCopied, EVIDENCE, OPENING, OwnAddressState, Sections, SentenceId, ShownText, Situation, chosen, lead, said};
use super::subject::{first_line, subject};
use super::{Charset, Choices, Enclosed, OwnAddress, Parts, Reason, Report, ReportError, arf, links, original, rows};
use crate::check::Checked;
use crate::message::{HeaderBlock, safe_lines, safe_text};
use crate::trace::{self, Trace};

/// The line above the person's own words.
pub const OWN_WORDS: &str = "In my own words:";

/// The line before the text of the message, and the one after it.
const TEXT_MARKER: &str = "----- text of the message, links written harmlessly, each line after a bar -----";
const TEXT_END_MARKER: &str = "----- end of the text -----";

/// So many characters of the Received line of the handover are quoted. No server writes a longer one; a sender may.
const LONGEST_QUOTED: usize = 800;

pub(super) fn compose(checked: &Checked, trace: &Trace, choices: &Choices) -> Result<Report, ReportError> {
    let addresses = choices.own_address.hidden();
    let hider = (!addresses.is_empty()).then(|| Hider::new(addresses, &checked.block));
    let evidence = Evidence::of(checked, hider.as_ref());
    let mut own = OwnWords { hider: hider.as_ref(), changed: false, seen: evidence.seen.clone() };
    let note = own.hide_in(note_lines(&choices.note));
    let own_subject = choices.subject.as_deref().map(|line| safe_text(&own.hide_in(line.to_owned()))).filter(|line| !line.is_empty());
    if let Some(missing) = addresses.iter().enumerate().find(|(number, _)| !own.seen.contains(number)) {
        return Err(ReportError::NeverThere(missing.1.clone()));
    }

    let shown = choices.message.as_deref().filter(|_| choices.reason == Reason::Phishing);
    let shown = shown.map(|enclosed| {
        let hosts: Vec<&str> = enclosed.links().iter().map(|link| link.host.as_str()).collect();
        let text = links::harmless_text(enclosed.text(), &hosts, choices.with_query);
        links::cut(&hider.as_ref().map_or_else(|| text.clone(), |hider| links::hidden(&text, hider)))
    });
    let shown = shown.filter(|(text, _)| !text.is_empty());
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
    let facts = ReportFacts::of(checked, trace, choices, charset, hider.as_ref());
    let rows = rows::rows(&facts);
    let state = evidence::state(checked, evidence.hidden_in_fields.clone(), own.changed, escaped, &evidence.bytes);
    let copied = original::as_copied(checked);
    // Whoever gets the letter looks for that line first: it names the machine and the time, as the recipient's server wrote them.
    let edge = facts.edge.as_deref().filter(|_| !facts.is_edge_changed());
    let situation = Situation {
        reason: choices.reason,
        carrier: facts.carrier.clone(),
        also_marked: facts.also_marked.clone(),
        passed_on: trace.passed_on.filter(|passed| passed.by_itself && facts.recorded.is_some()).map(|passed| passed.name.to_owned()),
        listed: facts.came_by_list(),
        own: match &choices.own_address {
            OwnAddress::Shown => OwnAddressState::Shown,
            OwnAddress::Hidden(_) => OwnAddressState::Hidden,
            OwnAddress::ToldToSender => OwnAddressState::ToldToSender,
        },
        state,
        sections: Sections {
            handover_line: edge.is_some(),
            own_words: !note.is_empty(),
            text: match &shown {
                None => ShownText::Nothing,
                Some((_, false)) => ShownText::Whole,
                Some((_, true)) => ShownText::Cut,
            },
            copied: match &copied {
                None => AsCopied::Nothing,
                Some(_) if hider.is_some() => AsCopied::LeftOut,
                Some(copied) => AsCopied::Without(copied.left_out.clone()),
            },
        },
    };
    let lead = |id: SentenceId| lead(id, &situation).map(|lead| format!("\n{lead}\n")).unwrap_or_default();

    let mut letter = format!("{}\n\n", first_line(&facts));
    for sentence in said(OPENING, &situation) {
        letter.push_str(&format!("{sentence}\n"));
    }
    letter.push('\n');
    for row in &rows {
        letter.push_str(&format!("  {}\n", row.line()));
    }
    if let Some(edge) = edge {
        let line = rows::cut(&safe_text(&facts.hidden(Some("Received"), edge.to_owned())), LONGEST_QUOTED, charset);
        letter.push_str(&format!("{}\n  Received: {line}\n", lead(SentenceId::HandoverLine)));
    }
    if !note.is_empty() {
        letter.push_str(&format!("{}\n{}\n", lead(SentenceId::OwnWords), barred(&note)));
    }
    letter.push('\n');
    for sentence in said(EVIDENCE, &situation) {
        letter.push_str(&format!("{sentence}\n"));
    }
    let words = letter.clone();
    if let Some((text, _)) = shown {
        letter.push_str(&format!("{}\n{TEXT_MARKER}\n{}\n{TEXT_END_MARKER}\n", lead(SentenceId::Text), barred(&text)));
    }
    letter.push_str(&lead(SentenceId::CopiedLeftOut));
    letter.push_str(&lead(SentenceId::CopiedLeftOutPerhaps));
    if let Some(copied) = copied.filter(|_| hider.is_none()) {
        let text = original::as_letters(&copied.bytes, charset == Charset::Latin1);
        letter.push_str(&format!("{}\n{}\n{text}{}\n", lead(SentenceId::Copied), original::BEGIN_MARKER, original::END_MARKER));
    }
    let plain = |text: String| if charset == Charset::Latin1 { text.replace('…', "...") } else { text };
    let (words, mut letter) = (plain(words).len(), plain(letter));
    let (below, headers) = evidence::between_markers(&situation.state, &text);
    let headers = letter.len() + headers.start..letter.len() + headers.end;
    letter.push_str(&below);
    let remains = hider.as_ref().map(|hider| remains(&evidence.bytes, hider)).unwrap_or_default();
    Ok(Report {
        to: choices.to.clone(),
        form_url: choices.form_url.clone(),
        subject: own_subject.unwrap_or_else(|| subject(&facts)),
        hidden_in: situation.state.hidden_in(),
        remains,
        escaped,
        rows,
        opening: chosen(OPENING, &situation),
        about_evidence: chosen(EVIDENCE, &situation),
        has_own_words: !note.is_empty(),
        letter,
        words,
        headers,
        charset,
        evidence: evidence.bytes,
        parts: parts(&facts, hider.as_ref()),
    })
}

/// The person's own words with the address hidden.
struct OwnWords<'a> {
    hider: Option<&'a Hider>,
    changed: bool,
    seen: Vec<usize>,
}

impl OwnWords<'_> {
    /// The text with the address hidden in it.
    fn hide_in(&mut self, text: String) -> String {
        let Some(hidden) = self.hider.and_then(|hider| hider.value(Some("Subject"), text.as_bytes())) else { return text };
        self.changed = true;
        self.seen.extend(hidden.seen);
        String::from_utf8_lossy(&hidden.bytes).into_owned()
    }
}

fn remains(evidence: &[u8], hider: &Hider) -> Vec<Remains> {
    let block = HeaderBlock::parse([evidence, b"\n"].concat());
    hide::remains(&block, hider, trace::is_mail_provider)
}

/// What the files need besides the letter.
fn parts(facts: &ReportFacts<'_>, hider: Option<&Hider>) -> Parts {
    let hidden = |text: String| hider.and_then(|hider| hider.text(&text)).unwrap_or(text);
    let arrival = facts.arrival.as_ref().map(|arrival| arrival.at);
    let written = facts.checked.summary.date.map(|date| date.instant);
    Parts {
        reason: facts.choices.reason,
        day: arrival.or(written).map(|at| jiff::tz::Offset::UTC.to_datetime(at).date()),
        sender: super::sender(&facts.checked.block).map(hidden).unwrap_or_default(),
        feedback: arf::Feedback::of(facts, hider),
        // If an address is hidden, the message is not attached: its body would have to be searched, too, in every encoding.
        whole: facts.choices.message.clone().filter(|_| hider.is_none()),
        subject_shown: facts.hidden_if_cut(Some("Subject"), facts.checked.summary.subject.clone()),
        content: facts.choices.message.as_deref().map(|enclosed| content(facts, enclosed)).unwrap_or_default(),
        from: facts.choices.from.clone(),
    }
}

/// The text of the message. Where it was cut, its last word may be a part of the address.
fn content(facts: &ReportFacts<'_>, enclosed: &Enclosed) -> String {
    let text = enclosed.text().trim();
    let text = if enclosed.text_is_cut() { format!("{text}…") } else { text.to_owned() };
    facts.hidden_if_cut(Some("Subject"), text)
}

/// Puts a bar before each line, so that no line can be mistaken for a line of the letter.
fn barred(text: &str) -> String {
    text.lines().map(|line| format!("| {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// The person's own words with LF line ends, each line safe.
fn note_lines(note: &str) -> String {
    safe_lines(note.trim()).collect::<Vec<_>>().join("\n")
}
