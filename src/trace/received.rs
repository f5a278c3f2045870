//! Reads one Received line (RFC 5321 section 4.4) clause by clause. A strict grammar would not help: servers write many forms.

mod clauses;
mod comments;
mod from;
mod words;

use std::net::IpAddr;

use jiff::Timestamp;

use clauses::Clauses;
use from::From;
use words::{Token, before_time, comment_end, host_name, may_hold_address, tokens, words};

use super::address::{address_in_brackets, parse_ip};
use super::address_word;
use super::hosts::is_outside;
use super::pattern::under_any;
use crate::message::MessageDate;
use crate::message::received::Look;

/// Longer lines are cut before they are read; the longest honest ones have about two thousand characters.
const MAX_LINE: usize = 8_000;

/// How the message came to the server that wrote the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arrival {
    /// From another server, or it is not said.
    Server,
    /// From the author, over the network: with a password, or from a web page.
    Submitted,
    /// From a program or a user on the machine that wrote the line: a filter that read the message and gave it back, or an author there.
    Local,
    /// Fetched out of a mailbox: the *from* host is the recipient's own.
    Fetched,
    /// Moved about inside one machine or one organisation.
    Internal,
    /// Laid into a mailbox by the recipient's own system (LMTP, RFC 2033), whatever addresses its machines have.
    Delivered,
}

/// What one Received line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// What the sending machine called itself (`HELO`), or the name in the line where nothing tells what it is.
    pub helo: Option<String>,
    /// The name that the receiving server looked up for the address and found to belong to it.
    pub checked_name: Option<String>,
    /// The address that connected. It is read in the from-clause alone.
    pub ip: Option<IpAddr>,
    /// Whether the receiving server looks names up, whatever it found: then a name that only the machine gave itself speaks against it.
    pub looks_up: bool,
    /// Whether it may be that the server did not look after all: Exim writes the same where it is not set up to look names up, and where it found none.
    pub unsure: bool,
    /// Whether nothing is known of a look back from the name that the receiving server found: then it makes no machine one of the own side for certain.
    pub unconfirmed: bool,
    /// Whether `helo` is the name that the receiving server looked up for the address, and nothing is known of a look back from that name: the owner
    /// of an address can make its name any.
    pub one_way: bool,
    /// The server that wrote the line.
    pub by: Option<String>,
    /// The address which that server wrote down as its own.
    pub by_ip: Option<IpAddr>,
    /// The address the message was for (RFC 5321 section 4.4), where the line tells.
    pub recipient: Option<String>,
    /// The name with which the author logged in, where the server wrote it down.
    pub login: Option<String>,
    /// The account with which the author logged in, as the server wrote it down: an address or only a name.
    pub account: Option<String>,
    /// Whether a second word `by` names a user or a program of the same machine, and no other server.
    pub by_program: bool,
    /// Whether Exchange wrote the line.
    pub by_exchange: bool,
    /// How it came.
    pub arrival: Arrival,
    /// When, by the clock of that server.
    pub at: Option<Timestamp>,
    /// Whether the line names who sent at all.
    pub has_from: bool,
}

impl Hop {
    /// Reads the unfolded value of a Received field. `None`: this is no Received line that anyone could understand.
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text, None)
    }

    /// The same of a line that was looked at.
    pub(super) fn of(look: &Look) -> Option<Self> {
        // Other white space may stand around the time.
        let is_plain = look.line.is_ascii() && memchr::memchr(0x0b, look.line.as_bytes()).is_none();
        Self::read(&look.line, look.time.filter(|_| is_plain))
    }

    /// `time`: what stands behind the last semicolon, if it is known to be a time.
    fn read(text: &str, time: Option<Timestamp>) -> Option<Self> {
        let whole = text.len();
        let end = text.floor_char_boundary(MAX_LINE);
        let text = text.get(..end)?.trim();
        // Where the line is cut, what stands behind its last semicolon may be something else.
        let known = time.filter(|_| end == whole);
        let at = known.or_else(|| date(text));
        if let Some(note) = text.strip_prefix('(') {
            return Self::note(text, note, at);
        }
        // A plain time at the end belongs to no clause.
        let tokens = tokens(if known.is_some() { before_time(text) } else { text });
        let clauses = Clauses::of(&tokens);
        // A sender can put the word `by` into its own name, before that of the server. The two cannot be told apart.
        if clauses.bys > 1 {
            return None;
        }
        let mut from = From::read(clauses.from, &clauses.signs)?;
        from.ip = from.ip.or_else(|| from::alibaba_address(clauses.from).filter(|_| clauses.is_by_alibaba()));
        let by = clauses.by.iter().find_map(|token| match token {
            Token::Word(word) => Some(host_name(word)),
            Token::Comment(_) => None,
        });
        let by = by.flatten();
        // Before QQ's servers stand machines of its own with addresses that belong to others: which one connected to those is not in the line.
        from.ip = from.ip.filter(|ip| !is_inside_qq(*ip, by.as_deref()));
        let one_way = by.as_deref().is_some_and(looks_up_one_way) && from.checked_name.is_some();
        if one_way {
            from.helo = from.checked_name.take();
        }
        // The programs of the University of Washington that lay a message into a mailbox name no server and no address.
        let laid_in = || clauses.from.is_empty() && at.is_some() && ["via dmail", "via tmail"].iter().any(|start| text.starts_with(start));
        if by.is_none() && from.ip.is_none() && !laid_in() {
            return None;
        }
        // A name with a semicolon in it is none, and what stands before that is only a part of what the machine said.
        if from.helo.as_deref().is_some_and(|said| is_cut(text, said)) {
            from.helo = None;
        }
        // Google writes the name that it found before the address, so where none stands there it found none.
        let is_nameless = from.ip.is_some() && from.checked_name.is_none() && by.as_deref() == Some("mx.google.com");
        let account = clauses.account();
        let by_ip = clauses.by.iter().find_map(|token| match token {
            Token::Word(word) => parse_ip(word),
            Token::Comment(inside) if may_hold_address(inside) => {
                words(inside, |b| b == b' ').find_map(|word| address_in_brackets(word).or_else(|| parse_ip(word)))
            }
            Token::Comment(_) => None,
        });
        Some(Self {
            arrival: clauses.arrival(&from),
            recipient: clauses.recipient(),
            login: account.as_deref().and_then(address_word).map(|address| address.to_ascii_lowercase()),
            account,
            by_program: clauses.by_program,
            by_exchange: clauses.is_of_exchange(),
            has_from: !clauses.from.is_empty(),
            looks_up: from.looks_up || is_nameless,
            unsure: from.unsure,
            unconfirmed: clauses.signs.unconfirmed && from.checked_name.is_some(),
            one_way,
            helo: from.helo,
            checked_name: from.checked_name,
            ip: from.ip,
            by,
            by_ip,
            at,
        })
    }

    /// Whether the receiving server certainly looked for a name of the address, and found none that is true.
    pub(super) const fn found_no_name(&self) -> bool {
        self.checked_name.is_none() && self.looks_up && !self.unsure
    }

    /// Whether the address in it is of a machine outside of the provider whose server wrote it.
    pub(super) fn is_from_outside(&self) -> bool {
        self.ip.is_some_and(|ip| is_outside(self.by.as_deref().unwrap_or_default(), ip))
    }

    /// A line that is only a comment: qmail and similar programs write their own steps so, sendmail mail of local users, gateways what they read.
    fn note(text: &str, note: &str, at: Option<Timestamp>) -> Option<Self> {
        let tokens = tokens(text);
        let inside = note.get(..comment_end(text.as_bytes(), 0).saturating_sub(1))?;
        let words = |word: &str| inside.split(' ').any(|known| known.eq_ignore_ascii_case(word));
        let local = inside.contains(" by uid ") || inside.starts_with("from ") || inside.starts_with("nullmailer ");
        // Other programs write only their name and the time.
        let known = local || words("invoked") || inside.starts_with("qmail ") || (at.is_some() && (words("gateway") || words("filter")));
        let by = tokens.windows(2).find_map(|pair| match pair {
            [Token::Word(word), Token::Word(host)] if word.eq_ignore_ascii_case("by") => host_name(host),
            _ => None,
        });
        let arrival = if local { Arrival::Local } else { Arrival::Internal };
        known.then_some(Self {
            helo: None,
            checked_name: None,
            ip: None,
            looks_up: false,
            unsure: false,
            unconfirmed: false,
            one_way: false,
            by,
            by_ip: None,
            recipient: None,
            login: None,
            account: None,
            by_program: false,
            by_exchange: false,
            arrival,
            at,
            has_from: false,
        })
    }
}

/// Whether a name at the beginning of the line ends at a semicolon.
fn is_cut(text: &str, name: &str) -> bool {
    let rest = text.split_once(' ').map(|(_, rest)| rest.trim_start()).unwrap_or_default();
    rest.as_bytes().get(name.len()) == Some(&b';') && rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

/// Whether a server is of one of the providers of which nothing is known but that they look names up from address to name.
fn looks_up_one_way(by: &str) -> bool {
    under_any(by, &["qq.com", "naver.com", "seznam.cz", "zohomail.com", "zoho.com", "zoho.eu", "yandex.net", "yandex.ru"])
}

/// Whether a machine of QQ handed the message to another one of QQ's, by the addresses of a foreign network that it uses inside, as in `from 192.0.2.7
/// (unknown [11.176.227.221]) by newmx31.qq.com (NewMx)`, by headers of its customers' mail in a public repository, 2021.
fn is_inside_qq(ip: IpAddr, by: Option<&str>) -> bool {
    matches!(ip, IpAddr::V4(v4) if v4.octets()[0] == 11) && by.is_some_and(|by| by.starts_with("newmx") && under_any(by, &["qq.com"]))
}

/// The last date in the line: behind the last semicolon, else wherever a month stands between a day and a year.
fn date(text: &str) -> Option<Timestamp> {
    let behind = memchr::memrchr(b';', text.as_bytes()).and_then(|at| MessageDate::parse(text.get(at + 1..)?.trim()));
    let date = behind.or_else(|| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let month = |word: &&str| {
            let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
            months.iter().any(|month| word.eq_ignore_ascii_case(month))
        };
        let at = words.iter().rposition(month)?;
        let tail = words.get(at.checked_sub(1)?..)?;
        // Day, month, year, time, zone; what follows is a comment or something else.
        let longest = (4..=tail.len().min(5)).rev();
        longest.filter_map(|count| MessageDate::parse(&tail.get(..count)?.join(" "))).next()
    })?;
    Some(date.instant)
}
