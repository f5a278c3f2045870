//! The findings: one table. Among findings of equal weight, the one higher up is shown first.
//!
//! A new finding is one row here and its two sentences in `assets/words/en/findings.ftl`: `finding-ID-title` and `finding-ID`. A repair also needs its kind in
//! [`Repair`], where it is undone.

use super::facts::Facts;
use super::shape::Shape;
use super::{NextStep, Severity, Verdict};
use crate::message::repair::Repair;

/// One finding: when it applies, how much it weighs, what the person does next.
pub(crate) struct Rule {
    pub id: FindingId,
    pub severity: Severity,
    /// The best verdict that is possible when it applies.
    pub verdict: Verdict,
    pub applies: fn(&Facts) -> bool,
    pub next: NextStep,
}

macro_rules! findings {
    ($($(#[$doc:meta])* $name:ident = $id:literal: $($severity:ident $verdict:ident $next:ident if $applies:expr),+;)*) => {
        /// What was found. The kebab-case ids are a contract: `assets/words` and other tools use them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

        /// The order matters: among findings of equal weight, the earlier row is shown first.
        pub(crate) const RULES: &[Rule] = &[
            $($(Rule {
                id: FindingId::$name,
                severity: Severity::$severity,
                verdict: Verdict::$verdict,
                applies: $applies,
                next: NextStep::$next,
            },)+)*
        ];
    };
}

findings! {
    // Each row: name = "id": severity, best verdict, next step, condition.

    /// No text at all.
    Empty = "empty": Blocking NotHeaders PasteSomething if |f| f.shape == Shape::Empty;
    /// Only the lines that everyone sees: From, Sent, To, Subject.
    VisibleBlockOnly = "visible-block-only": Blocking Incomplete CopyAgain if |f| f.shape == Shape::Visible;
    /// A forwarded or answered message.
    ForwardedInline = "forwarded-inline": Blocking Incomplete FirstInstruction if |f| f.shape == Shape::Forwarded;
    /// The person's own forward, sent message or draft.
    OwnMessage = "own-message": Blocking Incomplete FirstInstruction if |f| f.shape == Shape::Own;
    /// The text of the message.
    BodyOnly = "body-only": Blocking NotHeaders FirstInstruction if |f| f.shape == Shape::Body;
    /// The headers of one MIME part.
    MimePartOnly = "mime-part-only": Blocking Incomplete FirstInstruction if |f| f.shape == Shape::MimePart;
    /// Header fields without a trace of the way.
    NoReceived = "no-received": Blocking Incomplete CopyAgain if |f| f.shape == Shape::Traceless;
    /// The table of an analysing web page.
    AnalyserOutput = "analyser-output": Blocking NotHeaders FirstInstruction if |f| f.shape == Shape::Analyser;
    /// A report about a message that could not be delivered.
    Bounce = "bounce": Blocking Incomplete ChooseMessage if |f| f.shape == Shape::Bounce;
    /// Something that is no mail at all.
    NotEmail = "not-email": Blocking NotHeaders FirstInstruction if |f| f.shape == Shape::NotEmail;
    /// A message that never left the organisation.
    InternalOnly = "internal-only": Blocking Incomplete AskIt if |f| f.shape == Shape::Internal;
    /// What stood between angle brackets is gone.
    BracketsLost = "brackets-lost": Blocking Incomplete UseFile if |f| f.shape == Shape::BracketsLost;
    /// Letters or colons are wrong, as in text that was read from a picture or typed.
    ReadFromPicture = "read-from-picture": Blocking Incomplete FirstInstruction if |f| f.shape == Shape::Misread, Warning Partial FirstInstruction if |f| f.misread;
    /// Bytes that are no text.
    EncryptedOrBinary = "encrypted-or-binary": Blocking NotHeaders FirstInstruction if |f| f.shape == Shape::Binary;
    /// A picture or film.
    Picture = "picture": Blocking NotHeaders FirstInstruction if |f| f.shape == Shape::Picture;
    /// A PDF, or the document of an office program.
    Document = "document": Blocking NotHeaders FirstInstruction if |f| f.shape == Shape::Document;
    /// Packed files without a message that can be read.
    Packed = "packed": Blocking NotHeaders FirstInstruction if |f| f.shape == Shape::Packed;

    /// Continuation lines had lost their indentation.
    IndentLost = "indent-lost": Repaired Repaired None if |f| f.undid(Repair::IndentLost);
    /// Lines had been wrapped again.
    Rewrapped = "rewrapped": Repaired Repaired None if |f| f.undid(Repair::Rewrapped);
    /// All lines had a common margin.
    AllIndented = "all-indented": Repaired Repaired None if |f| f.undid(Repair::AllIndented);
    /// All lines had a quoting mark.
    Quoted = "quoted": Repaired Repaired None if |f| f.undid(Repair::Quoted);
    /// An empty line stood after every line.
    DoubleSpaced = "double-spaced": Repaired Repaired None if |f| f.undid(Repair::DoubleSpaced);
    /// An empty line stood inside the headers.
    BlankInside = "blank-inside": Repaired Repaired None if |f| f.undid(Repair::BlankInside);
    /// Page texts stood above the headers.
    LeadingJunk = "leading-junk": Repaired Repaired None if |f| f.undid(Repair::LeadingJunk);
    /// Names and values came from a table.
    TableCopy = "table-copy": Repaired Repaired None if |f| f.undid(Repair::TableCopy);
    /// Everything stood on one line.
    NewlinesLost = "newlines-lost": Repaired Repaired None if |f| f.undid(Repair::NewlinesLost);
    /// Fields ran into each other.
    Glued = "glued": Repaired Repaired None if |f| f.undid(Repair::Glued);
    /// It was web code.
    HtmlSource = "html-source": Repaired Repaired None if |f| f.undid(Repair::HtmlSource);
    /// Odd spaces or colons at the field names.
    NameSpacing = "name-spacing": Repaired Repaired None if |f| f.undid(Repair::NameSpacing);
    /// Links had been made of addresses and names.
    Links = "links": Repaired Repaired None if |f| f.undid(Repair::Links);
    /// It was written in the code of some program.
    Encoded = "encoded": Repaired Repaired None if |f| f.undid(Repair::Encoded);
    /// Lines that are no part of the headers stood between or right below them.
    StrayLines = "stray-lines": Repaired Repaired None if |f| f.undid(Repair::StrayLines);
    /// Fields that everyone sees had names of another language.
    NamesPutBack = "names-put-back": Repaired Repaired None if |f| f.undid(Repair::NamesTranslated);

    /// The topmost lines are missing.
    CutAtTop = "cut-at-top": Warning Partial CopyAgain if |f| f.top_is_missing;
    /// The last lines are missing.
    CutAtBottom = "cut-at-bottom": Warning Partial CopyAgain if |f| f.bottom_is_missing;
    /// Lines in the middle are missing or run into each other.
    GapInside = "gap-inside": Warning Partial CopyAgain if |f| f.gap || f.torn || f.lines_removed;
    /// The fields were sorted, so the order of the Received lines is not certain.
    OrderLost = "order-lost": Warning Partial CopyAgain if |f| f.order_lost && f.shape == Shape::Headers;
    /// Two or more complete messages.
    SeveralMessages = "several-messages": Warning Full ChooseMessage if |f| f.messages > 1;
    /// Signs of changes by hand.
    Edited = "edited": Warning Partial CopyAgain if |f| f.edited;
    /// A browser translated field names.
    TranslatedNames = "translated-names": Warning Full CopyAgain if |f| f.translated;
    /// Fewer fields than messages usually have.
    FewFields = "few-fields": Warning Full None if |f| f.shape == Shape::Headers && f.fields < 15;
    /// A line is longer than 998 characters (RFC 5322 section 2.1.1).
    LongLines = "long-lines": Warning Full None if |f| f.longest_line > crate::message::LONGEST_SENT_LINE;
    /// The message arrived days ago.
    Old = "old": Warning Full None if |f| f.age.is_some_and(|days| days > 30), Note Full None if |f| f.age.is_some_and(|days| days > 2 && days <= 30);
    /// Times run backwards.
    ClockOdd = "clock-odd": Warning Full None if |f| f.clock_odd;
    /// A service that hides addresses passed it on.
    AliasService = "alias-service": Warning Full None if |f| f.alias_service;
    /// It came through a mailing list.
    MailingList = "mailing-list": Warning Full None if |f| f.mailing_list;
    /// Another message is inside this one.
    AttachedMessage = "attached-message": Warning Partial ChooseMessage if |f| f.attached > 0 && !f.inside && f.shape.has_fields();

    /// No text below the headers, and none is needed.
    HeadersOnly = "headers-only": Note Full None if |f| f.shape == Shape::Headers && !f.has_body;
    /// A byte-order mark was skipped.
    ByteOrderMark = "byte-order-mark": Note Full None if |f| f.byte_order_mark;
    /// The line that separates messages in a mailbox file was skipped.
    MboxFromLine = "mbox-from-line": Note Full None if |f| f.skipped.mbox;
    /// `Microsoft Mail Internet Headers Version 2.0` was skipped.
    MicrosoftBanner = "microsoft-banner": Note Full None if |f| f.skipped.banner;
    /// Empty lines above the headers were skipped.
    LeadingBlankLines = "leading-blank-lines": Note Full None if |f| f.skipped.blank && f.shape != Shape::Empty;
}

impl FindingId {
    fn rule(self) -> Option<&'static Rule> {
        RULES.iter().find(|rule| rule.id == self)
    }

    /// How much it weighs. If a finding has several weights, the highest.
    pub fn severity(self) -> Severity {
        self.rule().map_or(Severity::Note, |rule| rule.severity)
    }

    /// The best verdict that is possible with this finding.
    pub fn verdict(self) -> Verdict {
        self.rule().map_or(Verdict::Full, |rule| rule.verdict)
    }

    /// What the person does next.
    pub fn next_step(self) -> NextStep {
        self.rule().map_or(NextStep::None, |rule| rule.next)
    }

    /// Whether a part of the headers is missing.
    pub fn is_cut(self) -> bool {
        matches!(self, Self::CutAtTop | Self::CutAtBottom | Self::GapInside)
    }

    /// Whether these are no longer the headers that were delivered: a part is missing or was replaced.
    pub fn makes_partial(self) -> bool {
        self.verdict() == Verdict::Partial
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_verdict_that_fits_its_weight() {
        for rule in RULES {
            let fits = match rule.severity {
                Severity::Blocking => matches!(rule.verdict, Verdict::NotHeaders | Verdict::Incomplete),
                Severity::Repaired => rule.verdict == Verdict::Repaired,
                Severity::Warning => matches!(rule.verdict, Verdict::Partial | Verdict::Full),
                Severity::Note => rule.verdict == Verdict::Full,
            };
            assert!(fits, "{}: {:?} and {:?}", rule.id.as_str(), rule.severity, rule.verdict);
            assert!(rule.id.severity() <= rule.severity, "{}: its weightiest row comes first", rule.id.as_str());
        }
    }
}
