//! The report: a letter to an abuse desk with the headers as evidence, as text and as a draft file.
//!
//! The evidence is never altered without the letter saying so. Nothing that a message contains can add a line to the draft's own
//! header, and nothing in it can reach the lines above the evidence except as one short, safe line of its own.

mod address;
mod arf;
mod base64;
mod channel;
mod draft;
mod letter;
mod mask;
mod original;

use std::ops::Range;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use thiserror::Error;

pub use address::{AddressError, check_address, is_example_address};
pub use channel::{About, Attached, ChannelError, ForChannel, Letter, Part, WhyHeaders, for_channel};
pub use letter::{BEGIN_MARK, BEGIN_MARK_NOT_COMPLETE, END_MARK};
pub use mask::HIDDEN;

use crate::check::{Checked, Verdict};
use crate::message::HeaderBlock;
use crate::trace::Trace;

/// Why the person reports the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Advertising nobody asked for.
    Advertising,
    /// It pretends to come from somebody else.
    Phishing,
    /// Threats or harassment.
    Threats,
    /// Anything else.
    Other,
}

impl Reason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Advertising, Self::Phishing, Self::Threats, Self::Other];

    /// The word used on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Advertising => "advertising",
            Self::Phishing => "phishing",
            Self::Threats => "threats",
            Self::Other => "other",
        }
    }
}

impl FromStr for Reason {
    type Err = ReportError;

    fn from_str(word: &str) -> Result<Self, ReportError> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word).ok_or(ReportError::UnknownReason)
    }
}

/// What the person chose for the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Why it is reported.
    pub reason: Reason,
    /// The day on which the person asked the sender to stop.
    pub asked_to_stop: Option<Date>,
    /// The desk's address; may be empty where the desk takes reports only on its web form.
    pub to: String,
    /// That web form.
    pub form_url: Option<String>,
    /// The person's own subject line; otherwise one is made from the facts.
    pub subject: Option<String>,
    /// The person's own words; may be empty.
    pub note: String,
    /// The person's address, if it shall be hidden in the evidence.
    pub hide_address: Option<String>,
}

impl Choices {
    /// The plain report: no words of the person's own, nothing hidden.
    pub fn new(reason: Reason, to: impl Into<String>) -> Self {
        Self { reason, asked_to_stop: None, to: to.into(), form_url: None, subject: None, note: String::new(), hide_address: None }
    }
}

/// Why there is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
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
    pub masked: Vec<String>,
    /// The bytes of the evidence that had to be written as `\xNN`, because no text can carry them.
    pub escaped: usize,
    letter: String,
    /// Where the words end and where the headers stand in the letter.
    words: usize,
    headers: Range<usize>,
    charset: Charset,
    evidence: Vec<u8>,
    facts: Facts,
}

/// How the characters of the letter become bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Charset {
    Utf8,
    /// One byte a character: evidence that is not UTF-8 stays as it was, byte for byte.
    Latin1,
}

/// What the file forms need besides the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Facts {
    reason: Reason,
    day: Option<Date>,
    sender: String,
    arrival: Option<Timestamp>,
    envelope_sender: Option<String>,
    source_ip: Option<std::net::IpAddr>,
}

/// Makes the report.
///
/// # Errors
///
/// If the check found no usable headers, or an address is wrong.
pub fn compose(checked: &Checked, trace: &Trace, choices: &Choices) -> Result<Report, ReportError> {
    if !checked.verdict.is_usable() {
        return Err(ReportError::NotUsable(checked.verdict));
    }
    if choices.form_url.is_none() || !choices.to.is_empty() {
        check_address(&choices.to).map_err(ReportError::To)?;
    }
    if let Some(address) = &choices.hide_address {
        check_address(address).map_err(ReportError::HideAddress)?;
    }
    Ok(letter::compose(checked, trace, choices))
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
        let text = format!("To: {}\nSubject: {}\n\n{}", self.to, self.subject, self.letter);
        self.bytes(&text.replace('\n', "\r\n"))
    }

    /// A draft file in the Abuse Reporting Format (RFC 5965), for desks that ask for it.
    pub fn arf(&self) -> Vec<u8> {
        arf::arf(self)
    }

    /// A name for the file, without ending, that every system accepts.
    pub fn file_stem(&self) -> String {
        let mut stem = "Abuse report".to_owned();
        if let Some(day) = self.facts.day {
            stem.push_str(&format!(" {day}"));
        }
        let sender = self.facts.sender.replace('@', " at ");
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

const MAX_SENDER_IN_NAME: usize = 60;
/// More candidates than a person wants to choose from.
const MAX_CANDIDATES: usize = 10;

/// The address of the From field: the message's own word.
pub fn sender(block: &HeaderBlock) -> Option<String> {
    letter::bare_address(&block.first("From")?.text()).map(str::to_owned)
}

/// Addresses that may be the recipient's own, most likely first: for the choice "hide my address".
pub fn own_addresses(block: &HeaderBlock) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |text: &str| {
        let address = text.trim().trim_matches(['<', '>']);
        let known = found.iter().any(|known| known.eq_ignore_ascii_case(address));
        if found.len() < MAX_CANDIDATES && !known && check_address(address).is_ok() {
            found.push(address.to_owned());
        }
    };
    for name in ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "X-Apparently-To"] {
        block.all(name).take(MAX_CANDIDATES).for_each(|field| add(&field.unfolded()));
    }
    if let Some(field) = block.first("To") {
        // A quoted name may hold anything, also a comma.
        let unquoted: String = field.unfolded().split('"').step_by(2).collect();
        if !unquoted.contains([',', ';']) {
            add(letter::bare_address(&unquoted).unwrap_or_default());
        }
    }
    for field in block.all("Received").take(50) {
        let text = field.unfolded();
        if let Some((_, rest)) = text.split_once(" for <") {
            add(rest.split('>').next().unwrap_or_default());
        }
    }
    found
}
