//! Are these the full headers, and if not, what is wrong?
//!
//! [`check`] splits what was given ([`crate::message`]), finds out the facts once, and asks the table of rules about them.

mod facts;
mod known;
mod rules;
mod split;
mod words;

use jiff::Timestamp;

use crate::message::{Given, HeaderBlock, MessageDate, Summary, safe_text};
use facts::{Facts, Shape};
use rules::RULES;
use split::Piece;

/// The answer in one word (house plan, command-line contract).
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

/// How much a finding weighs.
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

macro_rules! finding_ids {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What was found. The kebab-case ids are a contract: `assets/words` and other tools use them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FindingId {
            $($(#[$doc])* $name,)*
        }

        impl FindingId {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The id in kebab case.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

finding_ids! {
    /// No text at all.
    Empty = "empty",
    /// Only the lines that everyone sees: From, Sent, To, Subject.
    VisibleBlockOnly = "visible-block-only",
    /// A forwarded or answered message.
    ForwardedInline = "forwarded-inline",
    /// The text of the message.
    BodyOnly = "body-only",
    /// The headers of one MIME part.
    MimePartOnly = "mime-part-only",
    /// Header fields without a trace of the way.
    NoReceived = "no-received",
    /// The topmost lines are missing.
    CutAtTop = "cut-at-top",
    /// The last lines are missing.
    CutAtBottom = "cut-at-bottom",
    /// Lines in the middle are missing or run into each other.
    GapInside = "gap-inside",
    /// Two or more complete messages.
    SeveralMessages = "several-messages",
    /// No text below the headers, and none is needed.
    HeadersOnly = "headers-only",
    /// A byte-order mark was skipped.
    ByteOrderMark = "byte-order-mark",
    /// The line that separates messages in a mailbox file was skipped.
    MboxFromLine = "mbox-from-line",
    /// `Microsoft Mail Internet Headers Version 2.0` was skipped.
    MicrosoftBanner = "microsoft-banner",
    /// Empty lines above the headers were skipped.
    LeadingBlankLines = "leading-blank-lines",
}

impl FindingId {
    /// What the person does next.
    pub fn next_step(self) -> NextStep {
        RULES.iter().find(|rule| rule.id == self).map_or(NextStep::None, |rule| rule.next)
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
    /// Which of several messages, counted from 0 in the order given; the newest by default.
    pub pick: Option<usize>,
    /// The time now, for findings about age; without it there are none.
    pub now: Option<Timestamp>,
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
}

impl Checked {
    /// The one id that says it all: the first blocking finding, else the first repair, else the first warning, else `full`.
    pub fn situation(&self) -> &'static str {
        self.findings.iter().find(|finding| finding.severity != Severity::Note).map_or("full", |finding| finding.id.as_str())
    }
}

/// Checks what a person pasted or opened. Total: any bytes get an answer, in work and memory linear in their number.
pub fn check(given: &[u8], options: &Options) -> Checked {
    let given = Given::new(given);
    let text: &[u8] = &given.text;
    let split = split::split(text);
    let blocks: Vec<HeaderBlock> = split.pieces.iter().map(|piece| HeaderBlock::parse(text[piece.block.clone()].to_vec())).collect();
    let chosen = options.pick.filter(|n| *n < blocks.len()).unwrap_or_else(|| newest(&blocks));
    let messages: Vec<Summary> = blocks.iter().map(Summary::of).collect();
    let piece = split.pieces.get(chosen).cloned().unwrap_or_else(Piece::default);
    let block = blocks.into_iter().nth(chosen).unwrap_or_default();

    let mut facts = Facts::new(text, &split, &piece, &block);
    facts.byte_order_mark = given.byte_order_mark;
    facts.messages = messages.len();
    let findings: Vec<Finding> =
        RULES.iter().filter(|rule| (rule.applies)(&facts)).map(|rule| Finding { id: rule.id, severity: rule.severity }).collect();
    let headers = !matches!(facts.shape, Shape::Empty | Shape::Body);
    let block = if headers { block } else { HeaderBlock::default() };
    Checked {
        verdict: verdict(&findings),
        findings,
        summary: messages.get(chosen).filter(|_| headers).cloned().unwrap_or_default(),
        messages: if headers { messages } else { Vec::new() },
        chosen,
        received: block.all("Received").count(),
        has_body: facts.has_body,
        skipped: split.lines.iter().map(|line| safe_text(&String::from_utf8_lossy(&text[line.clone()]))).collect(),
        block,
    }
}

fn verdict(findings: &[Finding]) -> Verdict {
    let first = |severity| findings.iter().find(|finding| finding.severity == severity);
    if let Some(finding) = first(Severity::Blocking) {
        return match finding.id {
            FindingId::Empty | FindingId::BodyOnly => Verdict::NotHeaders,
            _ => Verdict::Incomplete,
        };
    }
    let cut = |id| matches!(id, FindingId::CutAtTop | FindingId::CutAtBottom | FindingId::GapInside);
    if findings.iter().any(|finding| cut(finding.id)) {
        Verdict::Partial
    } else if first(Severity::Repaired).is_some() {
        Verdict::Repaired
    } else {
        Verdict::Full
    }
}

/// The message that arrived last, by its topmost trace, which its own sender cannot write; the first where none can be told.
fn newest(blocks: &[HeaderBlock]) -> usize {
    if blocks.len() < 2 {
        return 0;
    }
    let mut best = (0, None);
    for (n, block) in blocks.iter().enumerate() {
        let arrived = arrival(block);
        if arrived > best.1 {
            best = (n, arrived);
        }
    }
    best.0
}

fn arrival(block: &HeaderBlock) -> Option<Timestamp> {
    let trace = block.first("Received").map(|field| field.unfolded());
    let stamp = trace.and_then(|value| MessageDate::parse(value.rsplit_once(';')?.1.trim()));
    stamp.or_else(|| MessageDate::parse(&block.first("Date")?.unfolded())).map(|date| date.instant)
}
