//! Every sentence of the letter, with the condition under which it is true.
//!
//! Whether a sentence is used depends only on the [`Situation`], so that a test can try all of them: each sentence must be true in every situation
//! in which it is used.

use super::Reason;
use super::facts::CarriedBy;
use crate::check::FindingId;

/// What may become of the person's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OwnAddressState {
    /// It stands in the headers.
    Shown,
    /// It was found and hidden.
    Hidden,
    /// The desk may tell it the sender.
    ToldToSender,
}

/// What stands among the names of fields for the person's own words.
const OWN_WORDS_AS_FIELD: &str = "own words";

/// What is known about the changes to the headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HeaderState {
    /// What is missing.
    pub cuts: Vec<FindingId>,
    /// The check found signs of changes by a person.
    pub edited: bool,
    /// In which fields, as far as they are known.
    pub places: Vec<String>,
    /// Lines that said that others had been removed were left out.
    pub marks: bool,
    /// They were taken out of another message that carried them.
    pub inside: bool,
    /// Another message is inside, whose headers are not among these.
    pub carries: bool,
    /// The person typed in the box.
    pub by_hand: bool,
    /// Names of fields were translated.
    pub translated: bool,
    /// Letters are wrong, as in text that was read from a picture.
    pub misread: bool,
    /// The fields stand in another order than they were written in.
    pub order_lost: bool,
    /// What copying had damaged and this program undid.
    pub undone: Vec<FindingId>,
    /// In which fields something was hidden.
    pub hidden_in_fields: Vec<String>,
    /// Something was hidden in the person's own words too.
    pub hidden_in_own_words: bool,
    /// The name beside the address was hidden too.
    pub names_hidden: bool,
    /// Bytes written as `\xNN`.
    pub escaped: usize,
}

impl HeaderState {
    /// Whether this program changed something.
    pub(super) fn changed(&self) -> bool {
        !self.undone.is_empty() || self.marks || self.hides() || self.escaped > 0
    }

    /// Whether something was hidden.
    pub(super) fn hides(&self) -> bool {
        !self.hidden_in_fields.is_empty() || self.hidden_in_own_words
    }

    /// Where something was hidden: the names of fields, and the person's own words.
    pub(super) fn hidden_in(&self) -> Vec<String> {
        self.hidden_in_fields
            .iter()
            .map(String::as_str)
            .chain(self.hidden_in_own_words.then_some(OWN_WORDS_AS_FIELD))
            .map(str::to_owned)
            .collect()
    }

    /// Whether something was done to it before this program got it.
    pub(super) fn touched(&self) -> bool {
        self.edited || self.by_hand || self.translated || self.misread || self.order_lost
    }

    /// Whether nothing tells that a part is missing or was changed before: of a message that carries another, the headers of that one are.
    pub(super) fn seems_whole(&self) -> bool {
        !self.touched() && self.cuts.is_empty() && !self.carries
    }
}

/// All that a sentence may depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Situation {
    pub reason: Reason,
    pub carrier: CarriedBy,
    /// A service that the message names beside the one on record.
    pub also_marked: Option<String>,
    /// The service that passed the message on and handed it over.
    pub passed_on: Option<String>,
    /// The headers say that it came through a mailing list, and who gave it to the machine that handed it over.
    pub listed: bool,
    pub own: OwnAddressState,
    pub state: HeaderState,
    pub sections: Sections,
}

/// What the letter has besides its rows and the headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sections {
    /// The line in which the recipient's server wrote the handover down.
    pub handover_line: bool,
    /// The person's own words.
    pub own_words: bool,
    pub text: ShownText,
    /// The text as it was copied.
    pub copied: AsCopied,
}

/// How much of the text of the message stands in the letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ShownText {
    #[default]
    Nothing,
    Whole,
    /// Its beginning.
    Cut,
}

/// The text as it was copied, where more than folding was undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum AsCopied {
    /// It is not needed.
    #[default]
    Nothing,
    /// An address is hidden, and would stand in it.
    LeftOut,
    /// It stands there, without these parts of it.
    Without(Vec<&'static str>),
}

impl Situation {
    /// For advertising the person may let the sender know the address; nobody else may.
    fn tells_sender(&self) -> bool {
        self.reason == Reason::Advertising && self.own == OwnAddressState::ToldToSender
    }
}

/// A sentence and when it is true.
pub(super) struct Sentence {
    pub id: SentenceId,
    pub may_stand: fn(&Situation) -> bool,
    pub says: fn(&Situation) -> String,
}

macro_rules! sentences {
    ($($(#[$doc:meta])* $table:ident { $($name:ident = $id:literal, $may_stand:expr, $says:expr;)* })*) => {
        /// Which sentence it is. By its word the same sentence is found in the person's language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the words of each stand in the table")]
        pub enum SentenceId {
            $($($name,)*)*
        }

        impl SentenceId {
            /// In kebab case, as the language files name it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($(Self::$name => $id,)*)*
                }
            }
        }

        $($(#[$doc])*
        pub(super) const $table: &[Sentence] =
            &[$(Sentence { id: SentenceId::$name, may_stand: $may_stand, says: $says }),*];)*
    };
}

/// What is missing of a copy, by the id of the finding.
fn missing(id: FindingId) -> &'static str {
    match id {
        FindingId::CutAtTop => "the beginning is missing, so the last steps of the delivery cannot be seen",
        FindingId::CutAtBottom => "the end is missing",
        _ => "lines in the middle, or parts of them, seem to be missing",
    }
}

/// What was wrong with a repaired copy, by the id of the finding.
fn undone(id: FindingId) -> &'static str {
    match id {
        FindingId::IndentLost => "the indentation of folded lines was lost",
        FindingId::Rewrapped => "lines were wrapped again",
        FindingId::AllIndented => "all lines were indented",
        FindingId::Quoted => "the lines began with a mark such as >, a number or a bullet",
        FindingId::DoubleSpaced => "there were empty lines between the lines",
        FindingId::BlankInside => "there was an empty line inside",
        FindingId::LeadingJunk => "other text stood before the first line",
        FindingId::TableCopy => "names and values stood in the cells of a table",
        FindingId::NewlinesLost => "the line breaks were lost",
        FindingId::Glued => "two fields stood on one line",
        FindingId::HtmlSource => "they were written as a web page",
        FindingId::Links => "links had been made of addresses and names in them",
        FindingId::NameSpacing => "there were odd blanks, colons, dashes, brackets or joined letters in them",
        FindingId::Encoded => "they were written in the code of another program",
        FindingId::StrayLines => "other lines stood between or right below them",
        FindingId::NamesPutBack => "names of fields were in another language",
        _ => "their form was altered",
    }
}

/// In every letter to somebody whose customer the sender may be.
pub(super) const KEEP: &str = "Please do not pass this report or my address to the sender.";

sentences! {
    /// Above the rows.
    OPENING {
    KeepFirst = "keep-first", |s| s.reason == Reason::Threats, |_| KEEP.to_owned();
    Spam = "spam", |s| s.reason == Reason::Advertising, |_| "I received this e-mail. It is advertising that I did not ask for.".to_owned();
    Phishing = "phishing", |s| s.reason == Reason::Phishing, |_| "I received this e-mail and believe it to be phishing.".to_owned();
    Harassment = "harassment", |s| s.reason == Reason::Threats, |_| "I received this e-mail and consider it threatening.".to_owned();
    Other = "other", |s| s.reason == Reason::Other, |_| "I received this e-mail and do not want such mail.".to_owned();
    Itself = "itself", |s| matches!(s.carrier, CarriedBy::Itself(_)), |s| format!("By the record of my mail server it came from {} itself, not from a customer of it.", named(s));
    Proven = "proven", |s| matches!(s.carrier, CarriedBy::Proven(_)), |s| format!("By the record of my mail server it came through {}.", named(s));
    Likely = "likely", |s| matches!(s.carrier, CarriedBy::Likely(_)), |s| format!("It most likely came through {}: the address that handed it over is in its network.", named(s));
    Behind = "behind", |s| matches!(s.carrier, CarriedBy::Behind(_)), |s| {
        format!("By the word of the headers it came through {} before it was handed over; my mail server did not record that.", named(s))
    };
    Elsewhere = "elsewhere", |s| matches!(s.carrier, CarriedBy::ClaimedElsewhere { .. }), |s| {
        let CarriedBy::ClaimedElsewhere { operator, .. } = &s.carrier else { return String::new() };
        format!("It carries marks of {}, but the address that handed it over is in the network of {operator}: the marks may be copied.", named(s))
    };
    Unproven = "unproven", |s| matches!(s.carrier, CarriedBy::ClaimedUnproven(_)), |s| {
        format!("It carries marks of {}; nothing that my mail server recorded proves that it came from there.", named(s))
    };
    Unseen = "unseen", |s| matches!(s.carrier, CarriedBy::ClaimedUnseen(_)), |s| {
        format!("It carries marks of {}; who handed it over is not on record in these headers.", named(s))
    };
    AlsoMarked = "also-marked", |s| s.also_marked.is_some(), |s| {
        format!("It carries marks of {} too; they may be copied.", s.also_marked.as_deref().unwrap_or_default())
    };
    PassedOn = "passed-on", |s| s.passed_on.is_some(), |s| {
        format!("My mail server got it from {}, which passed it on.", s.passed_on.as_deref().unwrap_or_default())
    };
    Listed = "listed", |s| s.listed && s.passed_on.is_none(), |_| {
        "The headers say that it came through a mailing list; if so, the computer that handed it over passed it on for that list.".to_owned()
    };
    Stop = "stop", |_| true, |_| "Please look into it and stop the sender.".to_owned();
    Keep = "keep", |s| s.reason != Reason::Threats && !s.tells_sender(), |_| KEEP.to_owned();
    Tell = "tell", Situation::tells_sender, |_| "You may tell the sender my address so that it takes me off its lists.".to_owned();
    }

    /// Sentences above the headers: what was changed in them. Whole lines can be removed without a sign, so none says "complete".
    EVIDENCE {
    AsCopied = "as-copied", |s| !s.state.changed() && s.state.seems_whole(), |_| {
        "The internet headers follow as I have them; nothing was changed by this program, and there is no sign that anything is missing.".to_owned()
    };
    Follow = "follow", |s| s.state.changed() || !s.state.seems_whole(), |_| "The internet headers follow as far as I have them.".to_owned();
    Inside = "inside", |s| s.state.inside, |_| "They were inside another message, which carried them.".to_owned();
    Cut = "cut", |s| !s.state.cuts.is_empty(), |s| format!("They are not complete: {}.", s.state.cuts.iter().map(|id| missing(*id)).collect::<Vec<_>>().join("; "));
    ByHand = "by-hand", |s| s.state.by_hand, |_| "I changed or typed parts of this text by hand.".to_owned();
    Edited = "edited", |s| s.state.edited && !s.state.by_hand, |s| {
        let places = if s.state.places.is_empty() { String::new() } else { format!(": {}", s.state.places.join(", ")) };
        format!("Some places look as if they had been changed by hand before this program got them{places}.")
    };
    Marks = "marks", |s| s.state.marks, |_| "A mark stood where lines had been removed; this program left that mark out.".to_owned();
    Translated = "translated", |s| s.state.translated, |_| "The names of some fields were translated by another program.".to_owned();
    Misread = "misread", |s| s.state.misread, |_| "Some letters or signs in them are wrong, as when text is read from a picture or typed.".to_owned();
    OrderLost = "order", |s| s.state.order_lost, |_| "They are no longer in the order in which the mail servers wrote them, so the way of the message is not certain.".to_owned();
    Undone = "undone", |s| !s.state.undone.is_empty(), |s| format!("Copying had damaged them: {}. This program undid that.", s.state.undone.iter().map(|id| undone(*id)).collect::<Vec<_>>().join("; "));
    AddressHidden = "address-hidden", |s| s.state.hides(), |s| {
        let name = if s.state.names_hidden { format!(", and my name by {},", super::NAME_HIDDEN) } else { String::new() };
        format!("My own address is replaced by {}{name} in: {}.", super::HIDDEN, s.state.hidden_in().join(", "))
    };
    Escaped = "escaped", |s| s.state.escaped > 0, |s| {
        format!("Bytes that a text cannot carry, or that would pass for a marker line, are written as \\x and two digits: {}.", s.state.escaped)
    };
    OnlyChanges = "only-changes", |s| s.state.changed() && s.state.seems_whole(), |_| {
        "Nothing else was changed by this program, and there is no sign that anything is missing.".to_owned()
    };
    OnlyChangesOfAPart = "only-changes-of-a-part", |s| s.state.changed() && !s.state.seems_whole(), |_| "This program changed no more than that.".to_owned();
    NoChangesOfAPart = "no-changes-of-a-part", |s| !s.state.changed() && !s.state.seems_whole(), |_| "This program itself changed none of it.".to_owned();
    }

    /// Each above the part that it leads to.
    LEADS {
    HandoverLine = "handover-line", |s| s.sections.handover_line, |_| "My mail server recorded the handover in this line:".to_owned();
    OwnWords = "own-words", |s| s.sections.own_words, |_| super::OWN_WORDS.to_owned();
    Text = "text", |s| s.sections.text != ShownText::Nothing, |s| {
        format!("The text of the message{}:", if s.sections.text == ShownText::Cut { " (its first 2 KB)" } else { "" })
    };
    CopiedLeftOut = "copied-left-out", |s| s.sections.copied == AsCopied::LeftOut && !s.state.hidden_in_fields.is_empty(), |_| {
        "The text as I copied it is left out, because it shows my own address.".to_owned()
    };
    CopiedLeftOutPerhaps = "copied-left-out-perhaps", |s| s.sections.copied == AsCopied::LeftOut && s.state.hidden_in_fields.is_empty(), |_| {
        "The text as I copied it is left out, because it may show my own address.".to_owned()
    };
    Copied = "copied", |s| matches!(s.sections.copied, AsCopied::Without(_)), |s| {
        let AsCopied::Without(parts) = &s.sections.copied else { return String::new() };
        let without = if parts.is_empty() { String::new() } else { format!(", without {}", parts.join(" and ")) };
        format!("Before it was undone I had this text{without}:")
    };
    }
}

/// The sentence above a part of the letter; nothing where there is no such part.
pub(super) fn lead(id: SentenceId, situation: &Situation) -> Option<String> {
    let sentence = LEADS.iter().find(|sentence| sentence.id == id)?;
    (sentence.may_stand)(situation).then(|| (sentence.says)(situation))
}

/// A sentence of the report, to be said in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which it is.
    pub id: SentenceId,
    /// The service that it is about.
    pub service: String,
    /// Whose network it names.
    pub operator: String,
    /// What was missing or damaged.
    pub what: Vec<FindingId>,
    /// The names of the fields that it is about.
    pub fields: String,
    /// Whether a name was hidden too.
    pub with_name: bool,
    /// How many bytes it is about.
    pub count: usize,
}

/// The same sentences as [`said`] gives, as ids with their values instead of words.
pub(super) fn chosen(table: &[Sentence], situation: &Situation) -> Vec<Said> {
    let true_ones = table.iter().filter(|sentence| (sentence.may_stand)(situation));
    let state = &situation.state;
    let one = |sentence: &Sentence| Said {
        id: sentence.id,
        service: match sentence.id {
            SentenceId::AlsoMarked => situation.also_marked.clone().unwrap_or_default(),
            SentenceId::PassedOn => situation.passed_on.clone().unwrap_or_default(),
            _ => named(situation).to_owned(),
        },
        operator: match &situation.carrier {
            CarriedBy::ClaimedElsewhere { operator, .. } => operator.clone(),
            _ => String::new(),
        },
        what: match sentence.id {
            SentenceId::Cut => state.cuts.clone(),
            SentenceId::Undone => state.undone.clone(),
            _ => Vec::new(),
        },
        fields: state.hidden_in().join(", "),
        with_name: state.names_hidden,
        count: state.escaped,
    };
    true_ones.map(one).collect()
}

/// The sentences of a table that are true, in their order.
pub(super) fn said(table: &[Sentence], situation: &Situation) -> Vec<String> {
    table.iter().filter(|sentence| (sentence.may_stand)(situation)).map(|sentence| (sentence.says)(situation)).collect()
}

/// The service that the sentence is about.
fn named(situation: &Situation) -> &str {
    match &situation.carrier {
        CarriedBy::Unknown => "",
        CarriedBy::Itself(name)
        | CarriedBy::Proven(name)
        | CarriedBy::Likely(name)
        | CarriedBy::Behind(name)
        | CarriedBy::ClaimedUnproven(name)
        | CarriedBy::ClaimedUnseen(name)
        | CarriedBy::ClaimedElsewhere { service: name, .. } => name,
    }
}

#[cfg(test)]
mod tests;
