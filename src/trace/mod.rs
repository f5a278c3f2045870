//! What the headers tell about who carried the message, and how sure that is.
//!
//! The lines of a message are written by its sender, except those which the recipient's own servers put on top. So everything here
//! carries a certainty, and nothing is called proven that only the message says. A desk comes from evidence, never from a claim.

mod salesforce;

use std::net::IpAddr;

use jiff::Timestamp;

use crate::message::{HeaderBlock, MessageDate};

/// How sure it is that a service carried the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// The recipient's own servers recorded it.
    Proven,
    /// Several signs agree, but no check by the recipient's servers is on record.
    Likely,
    /// The service stands behind another carrier that is on record.
    ViaRelay,
    /// Only the message says so; anyone can write that.
    Claimed,
}

impl Certainty {
    /// The word used in machine-readable answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proven => "proven",
            Self::Likely => "likely",
            Self::ViaRelay => "via-relay",
            Self::Claimed => "claimed",
        }
    }
}

/// A service that sends mail for its customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Stable id, the same in every language and version.
    pub id: &'static str,
    /// The name people know.
    pub name: &'static str,
    /// How sure it is that the service carried this message.
    pub certainty: Certainty,
}

/// Whether a handing over was written down by the recipient's own servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandoverCertainty {
    /// Written by the recipient's own servers.
    Recorded,
    /// Written by somebody else, so it may be invented.
    Claimed,
}

impl HandoverCertainty {
    /// The word used in machine-readable answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Claimed => "claimed",
        }
    }
}

/// The step at which the message came from outside to the recipient's servers (RFC 5321 section 4.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The address that connected.
    pub ip: IpAddr,
    /// Its name as the receiving server wrote it; only a name in a recorded line that was looked up counts for anything.
    pub host: Option<String>,
    /// The server that took the message.
    pub by: String,
    /// Who wrote this down.
    pub certainty: HandoverCertainty,
    /// When it happened by the clock of that server.
    pub at: Option<Timestamp>,
}

/// Where the Salesforce organisation was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrgSource {
    /// From the X-SFDC-LK field.
    Header,
    /// From the envelope sender.
    ReturnPath,
    /// From both, and they agree.
    Both,
    /// They name different organisations, so one of them was copied.
    Disagree,
}

impl OrgSource {
    /// The word used in machine-readable answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::ReturnPath => "return-path",
            Self::Both => "both",
            Self::Disagree => "disagree",
        }
    }
}

/// The customer of Salesforce that the message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// The 15-character id, starting with `00D`.
    pub id: String,
    /// Where it was read.
    pub source: OrgSource,
    /// The 15-character id of the user, starting with `005`.
    pub user: Option<String>,
}

/// Somebody to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The name of the service.
    pub name: String,
    /// Its abuse address.
    pub address: Option<String>,
    /// Its web form, where it has one.
    pub form_url: Option<String>,
    /// Why this desk, in one sentence.
    pub reason: String,
}

/// What the headers tell of the way of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// Who handed the message to the recipient's servers.
    pub handover: Option<Handover>,
    /// The service that sent it.
    pub service: Option<Service>,
    /// The Salesforce customer it names.
    pub organisation: Option<Organisation>,
    /// The envelope sender (RFC 5321 `MAIL FROM`), without angle brackets.
    pub envelope_sender: Option<String>,
    /// When the recipient's servers got it, by the topmost Received line.
    pub received_at: Option<Timestamp>,
    /// The desks that the evidence supports, most useful first.
    pub desks: Vec<Desk>,
}

/// Reads who carried the message. `complete_top` says that nothing is cut off above the first field; otherwise nothing is recorded.
pub fn trace(block: &HeaderBlock, complete_top: bool) -> Trace {
    Trace {
        handover: None,
        service: salesforce::claimed_service(block),
        organisation: salesforce::organisation(block),
        envelope_sender: envelope_sender(block),
        received_at: if complete_top { received_at(block) } else { None },
        desks: Vec::new(),
    }
}

/// The longest path that RFC 5321 section 4.5.3.1.3 allows is 256; real return paths with a sender inside are longer.
const MAX_ADDRESS: usize = 512;

/// The topmost Return-Path, else an `smtp.mailfrom` or `envelope-from` that holds a whole address.
fn envelope_sender(block: &HeaderBlock) -> Option<String> {
    let return_path = block.first("Return-Path").and_then(|field| bare_address(&field.unfolded()));
    return_path.or_else(|| {
        let fields = ["Authentication-Results", "Received-SPF", "Received"];
        fields.iter().flat_map(|name| block.all(name)).take(200).find_map(|field| {
            let text = field.unfolded();
            ["smtp.mailfrom=", "envelope-from=", "envelope-from "].iter().find_map(|key| {
                let at = find_ignore_case(&text, key)? + key.len();
                bare_address(text.get(at..)?.split([';', ' ', ')']).find(|part| !part.is_empty())?)
            })
        })
    })
}

/// The address in `text`, without brackets, quotes and white space, if it is one word with an `@` in it.
fn bare_address(text: &str) -> Option<String> {
    let word = text.trim().trim_matches(['<', '>', '"', ';']).trim();
    let plain = word.len() <= MAX_ADDRESS && word.contains('@') && word.bytes().all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>');
    plain.then(|| word.to_owned())
}

/// The date of the topmost Received line: what stands behind its last semicolon.
fn received_at(block: &HeaderBlock) -> Option<Timestamp> {
    let text = block.first("Received")?.unfolded();
    let date = text.rsplit(';').next()?.trim();
    MessageDate::parse(date).map(|date| date.instant)
}

/// Where `needle` (ASCII) stands in `text`, without regard to case.
fn find_ignore_case(text: &str, needle: &str) -> Option<usize> {
    let (hay, needle) = (text.as_bytes(), needle.as_bytes());
    (0..=hay.len().checked_sub(needle.len())?).find(|&at| hay[at..at + needle.len()].eq_ignore_ascii_case(needle))
}
