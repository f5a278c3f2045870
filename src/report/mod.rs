//! The report: a letter to an abuse desk with the headers as evidence, as text and as a draft file.
//!
//! The evidence is never altered without the letter saying so. Nothing that a message contains can add a line to the draft's own
//! header, and nothing in it can reach the lines above the evidence except as one short, safe line of its own.
//!
//! | if you need | look in |
//! |---|---|
//! | what the person chose | [`choices`] |
//! | what is known, and who said it | [`facts`], [`checked_domain`] |
//! | the rows of the letter | [`rows`], [`ids`] |
//! | the notes behind them, each with the condition under which it is true | [`notes`] |
//! | the sentences, each with the condition under which it is true | [`sentences`] |
//! | the subject and the first line | [`subject`] |
//! | hiding the person's address | [`hide`] |
//! | the headers as they go out, and what was done to them | [`evidence`], [`original`] |
//! | links and the text of the message | [`links`], [`enclosed`] |
//! | a report for an office, a company or a platform | [`channel`] |
//! | the files | [`draft`], [`arf`] |

mod address;
mod arf;
mod channel;
mod checked_domain;
mod choices;
mod draft;
mod enclosed;
mod evidence;
mod facts;
mod hide;
mod ids;
mod letter;
mod links;
mod notes;
mod original;
mod rows;
mod sentences;
mod subject;

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use thiserror::Error;

pub use address::{AddressError, check_address, is_example_address};
pub use channel::{About, Attached, ChannelError, ChannelPart, ForChannel, Letter, WhyHeaders, for_channel};
pub use choices::{AskedDay, Choices, Earlier, OwnAddress, Reason};
pub use enclosed::Enclosed;
pub use facts::FactSource;
pub use hide::{HIDDEN, NAME_HIDDEN, Remains};
pub use letter::OWN_WORDS;
pub use rows::{Row, RowKind};
pub use sentences::{Said, SentenceId};

use crate::check::{Checked, Verdict};
use crate::message::HeaderBlock;
use crate::message::mailbox::DELIVERY_FIELDS;
use crate::trace::Trace;

/// The line before evidence of which nothing seems to be missing or changed.
pub const BEGIN_MARKER: &str = "----- internet headers -----";
/// The line before evidence of which a part is missing.
pub const BEGIN_MARKER_NOT_COMPLETE: &str = "----- internet headers, not complete -----";
/// The line before evidence that was changed before this program got it: by a person, or by a program that misread letters or lost the order.
pub const BEGIN_MARKER_CHANGED: &str = "----- internet headers, with changes -----";
/// The line after the evidence.
pub const END_MARKER: &str = "----- end of headers -----";

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReportError {
    /// The headers do not allow one.
    #[error("No report can be made from this: the check says {}.", .0.as_str())]
    NotUsable(Verdict),
    /// The desk's address is wrong.
    #[error("The address of the abuse desk is not right. {0}")]
    To(AddressError),
    /// The address to hide is wrong.
    #[error("The address to hide is not right. {0}")]
    HideAddress(AddressError),
    /// An address to hide stands nowhere: the person means another one, and would believe it hidden.
    #[error("The address {0} stands nowhere in these headers, so nothing was hidden. Type it as it stands there.")]
    NeverThere(String),
    /// More addresses to hide than a person has.
    #[error("These are too many addresses to hide.")]
    TooMany,
    /// The sender of the machine-readable report is wrong.
    #[error("The address of the one who reports is not right. {0}")]
    From(AddressError),
    /// A day that has not come yet.
    #[error("The day on which you asked the sender to stop ({0}) has not come yet.")]
    AskedInFuture(Date),
    /// Not one of the reasons.
    #[error("The reason must be one of: advertising, phishing, threats, other.")]
    UnknownReason,
}

/// A finished report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The desk's address; empty where the report goes into a web form.
    pub to: String,
    /// The web form, where there is no address.
    pub form_url: Option<String>,
    /// The subject line: one line, safe to show.
    pub subject: String,
    /// The names of the fields in which the person's address was hidden, in their order; `own words` for the person's text.
    pub hidden_in: Vec<String>,
    /// What may still name the person, where something was hidden.
    pub remains: Vec<Remains>,
    /// The bytes of the evidence that had to be written as `\xNN`, because no text can carry them.
    pub escaped: usize,
    /// The facts, in their order.
    pub rows: Vec<Row>,
    /// The sentences above the rows, to be said in another language.
    pub opening: Vec<Said>,
    /// Those about the headers.
    pub about_evidence: Vec<Said>,
    /// Whether the person's own words stand in it.
    pub has_own_words: bool,
    letter: String,
    /// Where the words end and where the headers stand in the letter.
    words: usize,
    headers: Range<usize>,
    charset: Charset,
    evidence: Vec<u8>,
    parts: Parts,
}

/// How the characters of the letter become bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Charset {
    Utf8,
    /// One byte a character: evidence that is not UTF-8 stays as it was, byte for byte.
    Latin1,
}

/// What the files need besides the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    reason: Reason,
    day: Option<Date>,
    sender: String,
    feedback: arf::Feedback,
    whole: Option<Arc<Enclosed>>,
    subject_shown: String,
    content: String,
    from: Option<String>,
}

/// Makes the report.
///
/// # Errors
///
/// If the check found no usable headers, an address is wrong or stands nowhere, or a day has not come yet.
pub fn compose(checked: &Checked, trace: &Trace, choices: &Choices) -> Result<Report, ReportError> {
    if !checked.verdict.is_usable() {
        return Err(ReportError::NotUsable(checked.verdict));
    }
    if choices.form_url.is_none() || !choices.to.is_empty() {
        check_address(&choices.to).map_err(ReportError::To)?;
    }
    let hidden = choices.own_address.hidden();
    if hidden.len() > hide::MOST_ADDRESSES {
        return Err(ReportError::TooMany);
    }
    for address in hidden {
        check_address(address).map_err(ReportError::HideAddress)?;
    }
    if let Some(from) = &choices.from {
        check_address(from).map_err(ReportError::From)?;
    }
    let asked = choices.asked_to_stop.map(|asked| asked.day);
    if let Some(day) = asked.filter(|day| choices.today.is_some_and(|today| *day > today)) {
        return Err(ReportError::AskedInFuture(day));
    }
    letter::compose(checked, trace, choices)
}

impl Report {
    /// The whole letter with LF line ends, for the preview and the clipboard.
    ///
    /// Evidence that is not UTF-8 shows one character a byte (ISO 8859-1).
    pub fn text(&self) -> String {
        self.letter.clone()
    }

    /// The letter up to the evidence.
    pub fn words(&self) -> &str {
        self.letter.get(..self.words).unwrap_or_default().trim_end()
    }

    /// The value of the first row of a kind.
    pub fn row(&self, kind: RowKind) -> Option<&str> {
        self.rows.iter().find(|row| row.kind == kind).map(|row| row.value.as_str())
    }

    /// The network address that handed the message over, where that is on record.
    pub fn source_ip(&self) -> Option<String> {
        self.parts.feedback.source_ip.map(|ip| ip.to_string())
    }

    /// The subject of the reported message, with the addresses hidden.
    pub fn reported_subject(&self) -> &str {
        &self.parts.subject_shown
    }

    /// The address in its From field, hidden where it is one of those.
    pub fn reported_sender(&self) -> &str {
        &self.parts.sender
    }

    /// Its text, where the message was given, with the addresses hidden; for a form that asks for it.
    pub fn content(&self) -> &str {
        &self.parts.content
    }

    /// The evidence alone, as it stands in the letter.
    pub fn headers(&self) -> &str {
        self.letter.get(self.headers.clone()).unwrap_or_default()
    }

    /// The draft file (`.eml`, RFC 5322): opens as a message to be sent in programs that know `X-Unsent`.
    pub fn draft(&self) -> Vec<u8> {
        draft::draft(self)
    }

    /// A text file: To, Subject, an empty line, the letter; CRLF line ends.
    pub fn text_file(&self) -> Vec<u8> {
        let place = match &self.form_url {
            Some(form) if self.to.is_empty() => format!("Web form: {form}"),
            _ => format!("To: {}", self.to),
        };
        let text = below(&place, &self.subject, &self.letter);
        self.bytes(&text.replace('\n', "\r\n"))
    }

    /// A draft file in the Abuse Reporting Format (RFC 5965), for desks that ask for it.
    pub fn arf(&self) -> Vec<u8> {
        arf::arf(self)
    }

    /// A name for the file, without ending, that every system accepts.
    pub fn file_stem(&self) -> String {
        let mut stem = "Abuse report".to_owned();
        if let Some(day) = self.parts.day {
            stem.push_str(&format!(" {day}"));
        }
        let sender = self.parts.sender.replace('@', " at ");
        let plain = |c: char| if c.is_alphanumeric() || " .-_+=".contains(c) { c } else { '_' };
        let sender: String = sender.chars().map(plain).take(MAX_SENDER_IN_NAME).collect();
        // Windows drops dots and blanks at the end of a name, and a dot could be read as the start of an ending.
        let sender = sender.trim_matches([' ', '.']);
        if !sender.is_empty() {
            stem.push(' ');
            stem.push_str(sender);
        }
        stem
    }

    /// The text as bytes in the letter's charset.
    fn bytes(&self, text: &str) -> Vec<u8> {
        match self.charset {
            Charset::Utf8 => text.as_bytes().to_vec(),
            Charset::Latin1 => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect(),
        }
    }
}

/// A mail as plain text, to be copied as a whole: To, Subject, an empty line, the text.
pub fn as_text(to: &str, subject: &str, text: &str) -> String {
    below(&format!("To: {to}"), subject, text)
}

fn below(place: &str, subject: &str, text: &str) -> String {
    format!("{place}\nSubject: {subject}\n\n{text}")
}

/// The longest sender in the name of a file, in characters.
const MAX_SENDER_IN_NAME: usize = 60;
/// No more addresses than this are offered as those that may be the person's own.
const MAX_CANDIDATES: usize = 10;

/// The longest address that is read out of a field, in characters.
const MAX_ADDRESS: usize = 240;

/// The address in a From or To value, if there is one: inside the last angle brackets, or the whole value.
fn address_in(text: &str) -> Option<&str> {
    let inside = text.rsplit_once('<').map_or(text, |(_, rest)| rest.split('>').next().unwrap_or_default()).trim();
    let plain = inside.contains('@') && inside.chars().count() <= MAX_ADDRESS && !inside.contains(char::is_whitespace);
    plain.then_some(inside)
}

/// The address of the From field: the message's own word. It is read before encoded words are decoded, since none of them is part of an address
/// (RFC 2047 section 5): a name may say `<someone@else.example>` in that form.
pub fn sender(block: &HeaderBlock) -> Option<String> {
    address_in(&block.first("From")?.unfolded()).map(str::to_owned)
}

/// An address that may be the recipient's own, and where it stands.
struct OwnPlace {
    address: String,
    /// The numbers of the fields that say to whom it was delivered.
    fields: Vec<usize>,
    /// The numbers of the Received lines that say for whom it was, from the top.
    lines: Vec<usize>,
}

/// Addresses that may be the recipient's own, most likely first: for the choice "hide my address".
pub fn own_addresses(block: &HeaderBlock) -> Vec<String> {
    own_places(block).into_iter().map(|own| own.address).collect()
}

fn own_places(block: &HeaderBlock) -> Vec<OwnPlace> {
    let mut found: Vec<OwnPlace> = Vec::new();
    let mut add = |text: &str, field: Option<usize>, line: Option<usize>| {
        let address = text.trim().trim_matches(['<', '>']);
        if check_address(address).is_err() {
            return;
        }
        let at = found.iter().position(|known| known.address.eq_ignore_ascii_case(address)).unwrap_or(found.len());
        if at == found.len() && at < MAX_CANDIDATES {
            found.push(OwnPlace { address: address.to_owned(), fields: Vec::new(), lines: Vec::new() });
        }
        if let Some(own) = found.get_mut(at) {
            own.fields.extend(field);
            own.lines.extend(line);
        }
    };
    for name in DELIVERY_FIELDS {
        let fields = block.fields().enumerate().filter(|(_, field)| field.name.eq_ignore_ascii_case(name));
        fields.take(MAX_CANDIDATES).for_each(|(at, field)| add(&field.unfolded(), Some(at), None));
    }
    if let Some(field) = block.first("To") {
        // A quoted name may hold anything, also a comma.
        let unquoted: String = field.unfolded().split('"').step_by(2).collect();
        if !unquoted.contains([',', ';']) {
            add(address_in(&unquoted).unwrap_or_default(), None, None);
        }
    }
    for (line, field) in block.all("Received").take(50).enumerate() {
        let text = field.unfolded();
        if let Some((_, rest)) = text.split_once(" for <") {
            add(rest.split('>').next().unwrap_or_default(), None, Some(line));
        } else if let Some(address) = crate::trace::Hop::parse(&text).and_then(|hop| hop.recipient) {
            // Exim writes it without brackets.
            add(&address, None, Some(line));
        }
    }
    found
}
