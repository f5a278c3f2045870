//! Are these the full headers, and if not, what is wrong?
//!
//! [`check`] splits what was given ([`crate::message`]), finds out the facts once, and asks the table of rules about them.

mod choose;
mod edited;
mod evidence;
mod facts;
mod furniture;
mod hops;
mod label;
mod look;
mod opened;
mod rules;
mod seen;
mod shape;
mod split;
mod words;

use jiff::Timestamp;

use crate::message::{HeaderBlock, Summary};
pub use edited::{Change, Place};
pub use evidence::{Evidence, LeftOut, Shape as EvidenceShape};
pub use opened::check_opened;
use rules::RULES;

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
    /// The person's own forward, sent message or draft.
    OwnMessage = "own-message",
    /// The text of the message.
    BodyOnly = "body-only",
    /// The headers of one MIME part.
    MimePartOnly = "mime-part-only",
    /// Header fields without a trace of the way.
    NoReceived = "no-received",
    /// The table of an analysing web page.
    AnalyserOutput = "analyser-output",
    /// A report about a message that could not be delivered.
    Bounce = "bounce",
    /// Something that is no mail at all.
    NotEmail = "not-email",
    /// A message that never left the organisation.
    InternalOnly = "internal-only",
    /// What stood between angle brackets is gone.
    BracketsLost = "brackets-lost",
    /// Bytes that are no text.
    EncryptedOrBinary = "encrypted-or-binary",
    /// A picture or film.
    Picture = "picture",
    /// A PDF, or the document of an office program.
    Document = "document",
    /// Packed files without a message that can be read.
    Packed = "packed",
    /// Continuation lines had lost their indentation.
    IndentLost = "indent-lost",
    /// Lines had been wrapped again.
    Rewrapped = "rewrapped",
    /// All lines had a common margin.
    AllIndented = "all-indented",
    /// All lines had a quoting mark.
    Quoted = "quoted",
    /// An empty line stood after every line.
    DoubleSpaced = "double-spaced",
    /// An empty line stood inside the headers.
    BlankInside = "blank-inside",
    /// Page texts stood above the headers.
    LeadingJunk = "leading-junk",
    /// Names and values came from a table.
    TableCopy = "table-copy",
    /// Everything stood on one line.
    NewlinesLost = "newlines-lost",
    /// Fields ran into each other.
    Glued = "glued",
    /// It was web code.
    HtmlSource = "html-source",
    /// Odd spaces or colons at the field names.
    NameSpacing = "name-spacing",
    /// It was written in the code of some program.
    Encoded = "encoded",
    /// Lines that are no part of the headers stood between or right below them.
    StrayLines = "stray-lines",
    /// The topmost lines are missing.
    CutAtTop = "cut-at-top",
    /// The last lines are missing.
    CutAtBottom = "cut-at-bottom",
    /// Lines in the middle are missing or run into each other.
    GapInside = "gap-inside",
    /// Two or more complete messages.
    SeveralMessages = "several-messages",
    /// Signs of changes by hand.
    Edited = "edited",
    /// A browser translated field names.
    TranslatedNames = "translated-names",
    /// Fewer fields than messages usually have.
    FewFields = "few-fields",
    /// A line is longer than 998 characters.
    LongLines = "long-lines",
    /// The message arrived days ago.
    Old = "old",
    /// Times run backwards.
    ClockOdd = "clock-odd",
    /// A service that hides addresses passed it on.
    AliasService = "alias-service",
    /// It came through a mailing list.
    MailingList = "mailing-list",
    /// Another message is inside this one.
    AttachedMessage = "attached-message",
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

    /// Whether it says that a part of the headers is not there.
    pub fn is_cut(self) -> bool {
        matches!(self, Self::CutAtTop | Self::CutAtBottom | Self::GapInside)
    }

    /// Whether the headers are then no longer those that were delivered: a part is not there, or something else stands in its place.
    pub fn makes_partial(self) -> bool {
        self.is_cut() || matches!(self, Self::Edited | Self::AttachedMessage)
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
    /// Whether the message inside a wrapper, a forward as attachment or a bounce is meant, and not the one around it.
    pub inner: bool,
    /// Whether a person typed or changed parts of the text after it was copied.
    pub by_hand: bool,
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
    /// What was really done to the headers, and what is seen to have been done before: what every sentence about them is derived from.
    pub evidence: Evidence,
    /// What was given, byte for byte, where `block` is a repaired form of it.
    pub original: Option<Vec<u8>>,
    /// Whether the block begins where headers begin, and no line of it was put together in doubt.
    whole_top: bool,
}

impl Checked {
    /// The one id that says it all: the first blocking finding, else the first repair, else the first warning, else `full`.
    pub fn situation(&self) -> &'static str {
        self.findings.iter().find(|finding| finding.severity != Severity::Note).map_or("full", |finding| finding.id.as_str())
    }

    /// The finding a person can act on: in a part of the headers what is missing, and not the repairs that were made to the rest.
    pub fn decisive(&self) -> Option<&Finding> {
        let partial = self.verdict == Verdict::Partial;
        self.findings.iter().find(|finding| finding.severity != Severity::Note && (!partial || finding.id.makes_partial()))
    }

    /// Whether the top lines are those of the recipient's servers. A field below that is only half there changes nothing about them: its own
    /// sender may have written it so.
    pub fn has_whole_top(&self) -> bool {
        self.verdict.is_usable() && self.whole_top
    }
}

/// Checks what a person pasted or opened. Total: any bytes get an answer, in work and memory linear in their number.
pub fn check(given: &[u8], options: &Options) -> Checked {
    let mut look = look::look(given, options);
    look.facts.edited |= options.by_hand && look.facts.shape == shape::Shape::Headers;
    let findings: Vec<Finding> =
        RULES.iter().filter(|rule| (rule.applies)(&look.facts)).map(|rule| Finding { id: rule.id, severity: rule.severity }).collect();
    let repaired = !look.facts.repairs.is_empty();
    let of = |wanted: fn(&Finding) -> bool| findings.iter().filter(|finding| wanted(finding)).map(|finding| finding.id).collect();
    let evidence = Evidence {
        repairs: of(|finding| finding.severity == Severity::Repaired),
        left_out: look.left_out,
        missing: of(|finding| finding.id.is_cut()),
        changed: std::mem::take(&mut look.facts.changed),
        by_hand: options.by_hand,
        from_inside: look.facts.inside,
    };
    Checked {
        verdict: verdict(&findings),
        findings,
        summary: look.messages.get(look.chosen).cloned().unwrap_or_default(),
        messages: look.messages,
        chosen: look.chosen,
        received: look.block.all("Received").count(),
        has_body: look.facts.has_body,
        skipped: look.skipped,
        block: look.block,
        by_hand: options.by_hand,
        evidence,
        whole_top: !(look.facts.top_is_missing || look.facts.gap || look.facts.returned),
        original: repaired.then(|| given.to_vec()),
    }
}

fn verdict(findings: &[Finding]) -> Verdict {
    let first = |severity| findings.iter().find(|finding| finding.severity == severity);
    if let Some(finding) = first(Severity::Blocking) {
        return match finding.id {
            FindingId::Empty
            | FindingId::BodyOnly
            | FindingId::NotEmail
            | FindingId::AnalyserOutput
            | FindingId::EncryptedOrBinary
            | FindingId::Picture
            | FindingId::Document
            | FindingId::Packed => Verdict::NotHeaders,
            _ => Verdict::Incomplete,
        };
    }
    if findings.iter().any(|finding| finding.id.makes_partial()) {
        Verdict::Partial
    } else if first(Severity::Repaired).is_some() {
        Verdict::Repaired
    } else {
        Verdict::Full
    }
}
