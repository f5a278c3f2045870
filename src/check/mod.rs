//! Are these the full headers, and if not, what is wrong?
//!
//! [`check`] splits what was given ([`crate::message`]), computes the facts about it, and applies the table of rules to them.
//!
//! | if you need | look in |
//! |---|---|
//! | a finding: its id, weight, verdict, next step and condition | [`rules`] |
//! | what a text goes through, stage by stage, and which of its readings counts | [`examine`] |
//! | the messages of a text, and what is said about the one that it is about | [`pieces`] |
//! | what each line of a text is, by itself | [`line_class`], [`furniture`], [`fence`], [`removal`], [`page_number`], [`print_line`], [`fax_line`], [`hidden_lines`], [`mail_words`] |
//! | breaks between the pages of a print | [`page_break`] |
//! | what a person typed between the fields | [`remark`] |
//! | which run of lines is the header block | [`choose`] |
//! | several messages in one text | [`split`], [`stacked`] |
//! | From, Date, To and Subject under names of another language | [`visible_names`] |
//! | what the rules ask about | [`facts`], [`seen`], [`hops`] |
//! | what was given where there are no headers | [`shape`] |
//! | signs that a part is missing, or that somebody changed something | [`crate::message::torn`], [`edited`] |
//! | whether the last field is whole | [`last_field`] |
//! | lines of the recipient's servers that are gone altogether | [`lost_top`], [`lost_handover`] |
//! | the last lines below an empty one | [`rest`] |
//! | headers that go on below an empty line or dashes | [`resumed`] |
//! | letters read wrongly from a picture; fields sorted by name | [`misread`], [`order`] |
//! | angle brackets that a page took out; names of fields that a browser translated | [`lost_brackets`], [`translated`] |
//! | what was done to the headers, as the letter tells it | [`alterations`] |
//! | a file with more messages inside | [`opened`] |
//! | undoing damage | `message/repair` |

mod alterations;
mod choose;
mod edited;
mod examine;
mod facts;
mod fax_line;
mod fence;
mod furniture;
mod hidden_lines;
mod hops;
mod last_field;
mod line_class;
mod lost_brackets;
mod lost_handover;
mod lost_top;
mod mail_words;
mod misread;
mod opened;
mod order;
mod page_break;
mod page_number;
mod pieces;
mod print_line;
mod remark;
mod removal;
mod rest;
mod resumed;
mod rules;
mod seen;
mod shape;
mod split;
mod stacked;
mod translated;
mod visible_names;

use jiff::Timestamp;

use crate::message::file::Opened;
use crate::message::{HeaderBlock, Summary, Whole};
pub use alterations::{Alterations, EvidenceShape, LeftOut};
pub(crate) use edited::is_covered_ip;
pub use edited::{Change, ChangedPart};
pub use opened::check_opened;
pub use rules::FindingId;
use rules::RULES;

/// The answer in one word, as the command line prints it, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Complete as given.
    Full,
    /// Complete after undoing damage.
    Repaired,
    /// Something is cut off or missing: a report can be made, with its limits said.
    Partial,
    /// Headers of a kind, but no report can be made from them.
    Incomplete,
    /// Not headers at all.
    NotHeaders,
}

impl Verdict {
    /// The word of the command-line contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Repaired => "repaired",
            Self::Partial => "partial",
            Self::Incomplete => "incomplete",
            Self::NotHeaders => "not-headers",
        }
    }

    /// Whether a report can be made.
    pub fn is_usable(self) -> bool {
        matches!(self, Self::Full | Self::Repaired | Self::Partial)
    }
}

/// How much a finding weighs. The order of the variants is that in which findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// No report can be made.
    Blocking,
    /// Damage that was undone.
    Repaired,
    /// A report can be made, with this said.
    Warning,
    /// Worth knowing, changes nothing.
    Note,
}

impl Severity {
    /// The word of the command-line contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::Repaired => "repaired",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// What a person does next about a finding; the window turns it into the right instruction of their mail program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NextStep {
    /// Select all and copy again.
    CopyAgain,
    /// Back to the first instruction.
    FirstInstruction,
    /// Paste something.
    PasteSomething,
    /// Choose one of the messages.
    ChooseMessage,
    /// Ask the person's own IT department.
    AskIt,
    /// Save the message as a file and open that.
    UseFile,
    /// Nothing to do.
    None,
}

/// One row of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub id: FindingId,
    /// How much it weighs.
    pub severity: Severity,
}

/// What to check, besides the bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Which of several messages, counted from 0 in the order given. By default the newest of a mailbox, elsewhere the first: what stands inside
    /// or below a message may be its sender's own text.
    pub pick: Option<usize>,
    /// The time now, for findings about age; without it there are none.
    pub now: Option<Timestamp>,
    /// Whether the message inside a wrapper, a forward as attachment or a bounce is meant, and not the one around it.
    pub inner: bool,
    /// Whether a person typed or changed parts of the text after it was copied.
    pub by_hand: bool,
    /// Whether it is one message for certain, taken out of its mailbox: a line in it that looks like one between two messages is its own text.
    pub single: bool,
}

/// The whole answer about one thing given.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The answer in one word.
    pub verdict: Verdict,
    /// Blocking first, then repairs, warnings, notes; among equals in table order.
    pub findings: Vec<Finding>,
    /// The header block the answer is about, LF line ends; empty where there was none.
    pub block: HeaderBlock,
    /// The head of that block.
    pub summary: Summary,
    /// The heads of all messages found, in the order given, to choose from.
    pub messages: Vec<Summary>,
    /// Which of `messages` this answer is about.
    pub chosen: usize,
    /// Received fields of the block. X-Received is another field.
    pub received: usize,
    /// Whether something stands below the headers.
    pub has_body: bool,
    /// The lines above the headers that were skipped, safe to show.
    pub skipped: Vec<String>,
    /// Whether the person typed or changed parts of it.
    pub by_hand: bool,
    /// What was done to the headers by this program, and what seems to have been done before. All sentences about it are made from this.
    pub alterations: Alterations,
    /// What was given, byte for byte, where `block` is a repaired form of it.
    pub original: Option<Vec<u8>>,
    /// Whether the block begins where headers begin, no line of it was put together in doubt, and no bounce brought it back.
    whole_top: bool,
    /// How many Received lines stand above the place where others were removed, where nothing but that speaks against the top.
    whole_lines: usize,
    /// The headers of the message that it is a part of.
    outer: Option<HeaderBlock>,
    /// Whether no other message stands below it in the same text. What is inside it belongs to it.
    alone: bool,
    /// Its number in [`Opened::inner`], where it was taken from there.
    inner: Option<usize>,
}

impl Finding {
    /// The best verdict that is possible with it, by the row of the table that has its id and its weight.
    pub fn verdict(&self) -> Verdict {
        RULES.iter().find(|rule| rule.id == self.id && rule.severity == self.severity).map_or(Verdict::Full, |rule| rule.verdict)
    }
}

impl Checked {
    /// The id of the most important finding: the first blocking one, else the first repair, else the first warning, else `full`.
    pub fn situation(&self) -> &'static str {
        self.findings.iter().find(|finding| finding.severity != Severity::Note).map_or("full", |finding| finding.id.as_str())
    }

    /// The finding that the page shows first: if parts are missing, what is missing, rather than the repairs.
    pub fn decisive(&self) -> Option<&Finding> {
        let partial = self.verdict == Verdict::Partial;
        self.findings.iter().find(|finding| finding.severity != Severity::Note && (!partial || finding.verdict() == Verdict::Partial))
    }

    /// Whether the top lines are those of the recipient's servers. A damaged field below them does not matter here: the sender may have written it
    /// that way. Of a message inside another this cannot be said here: see [`Self::outer`].
    pub fn has_whole_top(&self) -> bool {
        self.verdict.is_usable() && self.whole_top && !self.alterations.from_inside
    }

    /// How many of the top Received lines are those of the recipient's servers for certain, where lines below these were removed.
    pub fn whole_lines(&self) -> usize {
        if self.verdict.is_usable() && !self.alterations.from_inside { self.whole_lines } else { 0 }
    }

    /// The headers of the message that this one is a part of, where nothing but that speaks against its top: whoever wrote the outer message
    /// may have made up the inner one, or passed it on as it came.
    pub fn outer(&self) -> Option<&HeaderBlock> {
        self.outer.as_ref().filter(|_| self.verdict.is_usable() && self.whole_top)
    }

    /// Whether all that stands below its headers is its own.
    pub(crate) fn is_alone(&self) -> bool {
        self.alone
    }

    /// What a file holds of this message besides its headers.
    pub fn whole_in<'a>(&self, opened: &'a Opened) -> &'a Whole {
        self.inner.and_then(|n| opened.inner.get(n)).map_or(&opened.whole, |inner| &inner.whole)
    }
}

/// Checks what a person pasted or opened. It cannot fail: any bytes get an answer. Time and memory are linear in their number.
pub fn check(given: &[u8], options: &Options) -> Checked {
    let mut examined = examine::examine(given, options);
    examined.facts.edited |= options.by_hand && examined.facts.shape == shape::Shape::Headers;
    let mut findings: Vec<Finding> =
        RULES.iter().filter(|rule| (rule.applies)(&examined.facts)).map(|rule| Finding { id: rule.id, severity: rule.severity }).collect();
    findings.sort_by_key(|finding| finding.severity);
    let removed = examined.facts.changed.iter().any(|change| change.place == ChangedPart::Lines);
    let repaired = removed || !examined.facts.repairs.is_empty();
    let of = |wanted: fn(&Finding) -> bool| findings.iter().filter(|finding| wanted(finding)).map(|finding| finding.id).collect();
    let alterations = Alterations {
        repairs: of(|finding| finding.severity == Severity::Repaired),
        left_out: examined.left_out,
        missing: of(|finding| finding.id.is_cut()),
        changed: std::mem::take(&mut examined.facts.changed),
        translated: examined.facts.translated,
        misread: examined.facts.misread,
        order_lost: examined.facts.order_lost,
        by_hand: options.by_hand,
        from_inside: examined.facts.inside,
        carries: findings.iter().any(|finding| finding.id == FindingId::AttachedMessage),
    };
    let facts = &examined.facts;
    let whole_but_for_marks =
        !(facts.top_is_missing || facts.top_is_torn || facts.gap || facts.returned || facts.misread || facts.order_lost);
    Checked {
        verdict: verdict(&findings),
        findings,
        summary: examined.messages.get(examined.chosen).cloned().unwrap_or_default(),
        messages: examined.messages,
        chosen: examined.chosen,
        received: examined.block.all("Received").count(),
        has_body: examined.facts.has_body,
        skipped: examined.skipped,
        block: examined.block,
        by_hand: options.by_hand,
        alterations,
        whole_top: whole_but_for_marks && facts.trace_removed.is_none(),
        whole_lines: facts.trace_removed.filter(|_| whole_but_for_marks).unwrap_or(0),
        outer: examined.outer,
        alone: examined.facts.messages <= 1,
        inner: None,
        original: repaired.then(|| given.to_vec()),
    }
}

/// The first finding without a possible report decides; else missing parts; else repairs.
fn verdict(findings: &[Finding]) -> Verdict {
    if let Some(finding) = findings.iter().find(|finding| finding.severity == Severity::Blocking) {
        return finding.verdict();
    }
    let any = |verdict| findings.iter().any(|finding| finding.verdict() == verdict);
    [Verdict::Partial, Verdict::Repaired].into_iter().find(|verdict| any(*verdict)).unwrap_or(Verdict::Full)
}
