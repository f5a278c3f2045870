//! What the recipient's own servers checked: Authentication-Results (RFC 8601, and the loose form of Outlook.com) and Received-SPF.
//!
//! A sender can write such fields too. Only those count that stand above the handover line, because only later servers write there;
//! and those that Gmail and a few other systems ([`below`]) write directly below it.

mod below;
mod failed;
mod read;

use std::net::IpAddr;

pub(super) use failed::failed_below;
pub(super) use read::plain;

use read::find;

use super::address::parse_ip;
use super::fields::{Fields, unfolded};
use super::hosts::is_google;
use super::original::is_in_row;
use crate::message::Field;

/// No more fields than this are read: no chain of servers writes so many.
const MAX_FIELDS: usize = 60;
/// Within so many bytes `google.com` begins in results of Gmail, which names itself first: `mx.google.com; …`, `pass (google.com: …)`.
const MAX_SERVER: usize = 24;

/// What a check found (RFC 8601 section 2.7, RFC 7489 section 11.2, and Microsoft's words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckResult {
    /// The check passed.
    Pass,
    /// The check failed.
    Fail,
    /// It failed, but the owner of the domain does not claim to have listed all its machines.
    SoftFail,
    /// The domain's owner says nothing for it or against it.
    Neutral,
    /// There was nothing to check.
    None,
    /// Something went wrong for a while.
    TempError,
    /// What the domain's owner published cannot be read.
    PermError,
    /// The receiving server does not accept it for reasons of its own.
    Policy,
    /// The domain has no such rule; the receiving server guessed that it would pass (Microsoft).
    BestGuessPass,
    /// Failed, in the word of RFC 5451.
    HardFail,
    /// Something went wrong, in the word of older servers.
    Error,
    /// Yahoo's word where a domain publishes no rule; in the first drafts of SPF, a rule that cannot be read.
    Unknown,
}

impl CheckResult {
    /// The word, as the servers write it: an answer and a letter tell what was recorded.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::SoftFail => "softfail",
            Self::Neutral => "neutral",
            Self::None => "none",
            Self::TempError => "temperror",
            Self::PermError => "permerror",
            Self::Policy => "policy",
            Self::BestGuessPass => "bestguesspass",
            Self::HardFail => "hardfail",
            Self::Error => "error",
            Self::Unknown => "unknown",
        }
    }

    /// Reads the word of a result, up to what is no letter.
    fn read(text: &str) -> Option<Self> {
        let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
        let word = text.get(..end)?;
        let is = |known: &str| word.eq_ignore_ascii_case(known);
        let all = [
            Self::Pass,
            Self::Fail,
            Self::SoftFail,
            Self::Neutral,
            Self::None,
            Self::TempError,
            Self::PermError,
            Self::Policy,
            Self::BestGuessPass,
            Self::HardFail,
            Self::Error,
            Self::Unknown,
        ];
        all.into_iter().find(|result| is(result.as_str()))
    }

    /// Whether the check failed, in either word for it.
    pub const fn is_fail(self) -> bool {
        matches!(self, Self::Fail | Self::HardFail)
    }
}

/// One check of a domain, as the recipient's servers recorded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The domain that was checked: of the envelope sender (SPF), or of the signature (DKIM).
    pub domain: String,
    /// What was found.
    pub result: CheckResult,
}

/// The checks that the recipient's servers recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attested {
    /// Domains of the envelope sender for which SPF passed (RFC 7208).
    pub spf_pass: Vec<String>,
    /// Signing domains for which DKIM passed (RFC 6376).
    pub dkim_pass: Vec<String>,
    /// The address that SPF was checked for, passed or not.
    pub ip: Option<IpAddr>,
    /// Whether any check is recorded, passed or not.
    pub any: bool,
    /// Whether they found the chain of seals (ARC, RFC 8617) valid.
    pub arc_pass: bool,
    /// All results of SPF, passed or not.
    pub spf: Vec<Check>,
    /// All results of DKIM, passed or not.
    pub dkim: Vec<Check>,
    /// What DMARC (RFC 7489) made of both.
    pub dmarc: Option<CheckResult>,
    /// The domain in From of which that is told, where it is named.
    pub dmarc_from: Option<String>,
}

/// The fields that the recipient's servers wrote: those above the edge line, and who wrote that line.
pub(super) struct RecordedFields<'a> {
    /// The first field that is looked at.
    pub start: usize,
    /// The field of the edge line.
    pub edge: usize,
    /// The server that wrote the edge line.
    pub by: &'a str,
    /// All servers of the recipient met on the way.
    pub home: &'a [String],
}

/// What the recipient's servers checked: by the fields above the edge line or, where none is there, by those that a known system writes directly below it.
pub(super) fn attested(block: &Fields<'_>, place: &RecordedFields<'_>) -> Attested {
    let mut out = Attested::default();
    let above = block.iter().enumerate().take(place.edge).filter(|(_, field)| is_result(field.name));
    for (at, field) in above.take(MAX_FIELDS) {
        if at >= place.start {
            out.read(field, place);
        } else {
            // These checks are about the gateway, not the sender. But ARC seals come with the message and can be checked behind a gateway, too.
            let mut behind = Attested::default();
            behind.read(field, place);
            out.arc_pass |= behind.arc_pass;
        }
    }
    if !out.any && is_google(place.by) {
        let below = block.iter().skip(place.edge + 1).take_while(|field| is_result(field.name));
        // Gmail writes one of each; anything more came with the message.
        let mut seen = Vec::new();
        let own = |field: &Field<'_>| find(&unfolded(*field), "google.com").is_some_and(|at| at <= MAX_SERVER);
        for field in below.take(2).filter(own) {
            let name = field.name.to_ascii_lowercase();
            if !seen.contains(&name) {
                out.read(field, place);
                seen.push(name);
            }
        }
    }
    if !out.any {
        below::read(&mut out, block, place);
    }
    out
}

/// The domains for which a Received-SPF of the server `by` says that a machine's address may send, where no message brings it along: between two lines, of
/// which the upper one is that server's about that machine, or in one row with what only Exchange writes. The machine may have written the lower line and
/// that field itself, so this counts against it, and proves nothing for it.
pub(super) fn passed_between(block: &Fields<'_>, fields: std::ops::Range<usize>, by: &str, ip: IpAddr) -> Vec<String> {
    let is_there = |at: usize| fields.contains(&at) || is_in_row(block.between(0, at));
    let spf = block.iter().enumerate().filter(|(at, field)| field.name.eq_ignore_ascii_case("Received-SPF") && is_there(*at));
    let mut out = Vec::new();
    for (_, field) in spf.take(MAX_FIELDS) {
        let text = unfolded(field);
        let names = ["(", "receiver="].iter().any(|before| find(&text, &format!("{before}{by}")).is_some());
        let mut found = Attested::default();
        found.read(field, &RecordedFields { start: 0, edge: 0, by, home: &[] });
        if !names || found.ip != Some(ip) || !text.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("pass")) {
            continue;
        }
        // qmail names the record in which it found the address.
        const RECORD: &str = "SPF record at ";
        let record = find(&text, RECORD).and_then(|at| text.get(at + RECORD.len()..)?.split(' ').next());
        out.extend(found.spf_pass.into_iter().chain(record.map(str::to_ascii_lowercase)));
    }
    out
}

/// The number of the first field that is not about the machine named in a line of the own side. Gmail writes its results directly below its line,
/// one of each kind.
pub(super) fn behind(block: &Fields<'_>, line: usize, by: Option<&str>) -> usize {
    let mut seen = Vec::new();
    let own = block.iter().skip(line + 1).take_while(|field| {
        let name = field.name.to_ascii_lowercase();
        let first = is_result(&name) && !seen.contains(&name);
        seen.push(name);
        first
    });
    line + 1 + if by.is_some_and(is_google) { own.count() } else { 0 }
}

/// The address that MDaemon writes below its own line instead of in it: in one row with its other fields, which end with the envelope sender
/// and the mailbox. What came with the message stands below those.
pub(super) fn remote_of_mdaemon(block: &Fields<'_>, line: usize) -> Option<IpAddr> {
    let field = block.iter().nth(line)?;
    memchr::memmem::find(field.raw, b"(MDaemon")?;
    let mut found = None;
    for field in block.iter().skip(line + 1).take(MOST_OF_MDAEMON) {
        let name = field.name.to_ascii_lowercase();
        match name.as_str() {
            "x-mdremoteip" if found.is_some() => return None,
            "x-mdremoteip" => found = Some(parse_ip(unfolded(field).trim())?),
            "x-return-path" | "x-envelope-from" | "x-mdaemon-deliver-to" => return found,
            "x-spam-processed" | "x-authenticated-sender" | "x-rcpt-to" | "x-hashcash" | "vbr-info" => {}
            name if name.starts_with("x-md") => {}
            _ => return None,
        }
    }
    None
}

/// More fields than MDaemon writes below its line.
const MOST_OF_MDAEMON: usize = 30;

fn is_result(name: &str) -> bool {
    name.eq_ignore_ascii_case("Authentication-Results") || name.eq_ignore_ascii_case("Received-SPF")
}
