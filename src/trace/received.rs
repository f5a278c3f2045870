//! Reads one Received line (RFC 5321 section 4.4) clause by clause. A strict grammar would not help: servers write many forms.

mod comments;

use std::borrow::Cow;
use std::net::IpAddr;

use jiff::Timestamp;

use comments::CommentSigns;

use super::address::{address_in_brackets, is_public, parse_ip};
use crate::message::MessageDate;
use crate::message::received::Look;

/// Longer lines are cut before they are read; the longest honest ones have about two thousand characters.
const MAX_LINE: usize = 8_000;
/// At most so many words and comments of a line are read.
const MAX_TOKENS: usize = 400;

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
    /// The server that wrote the line.
    pub by: Option<String>,
    /// The address which that server wrote down as its own.
    pub by_ip: Option<IpAddr>,
    /// The address the message was for (RFC 5321 section 4.4), where the line tells.
    pub recipient: Option<String>,
    /// The name with which the author logged in, where the server wrote it down.
    pub login: Option<String>,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str),
    /// The inside of a comment.
    Comment(&'a str),
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
        let mut end = whole.min(MAX_LINE);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let text = text.get(..end)?.trim();
        // A line that is cut may have another end.
        let at = time.filter(|_| end == whole).or_else(|| date(text));
        if let Some(note) = text.strip_prefix('(') {
            return Self::note(text, note, at);
        }
        let tokens = tokens(text);
        let clauses = Clauses::of(&tokens);
        // A sender can put the word `by` into its own name, before that of the server. The two cannot be told apart.
        if clauses.bys > 1 {
            return None;
        }
        let from = From::read(clauses.from, &clauses.signs)?;
        let by = clauses.by.iter().find_map(|token| match token {
            Token::Word(word) => Some(host_name(word)),
            Token::Comment(_) => None,
        });
        let by = by.flatten();
        if by.is_none() && from.ip.is_none() {
            return None;
        }
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
            login: clauses.login(),
            by_program: clauses.by_program,
            by_exchange: clauses.is_of_exchange(),
            has_from: !clauses.from.is_empty(),
            looks_up: from.looks_up,
            helo: from.helo,
            checked_name: from.checked_name,
            ip: from.ip,
            by,
            by_ip,
            at,
        })
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
            by,
            by_ip: None,
            recipient: None,
            login: None,
            by_program: false,
            by_exchange: false,
            arrival,
            at,
            has_from: false,
        })
    }
}

/// The bytes at which a word ends.
static ENDS_WORD: [bool; 256] = {
    let mut ends = [false; 256];
    let mut n = 0;
    while n < 256 {
        ends[n] = matches!(n as u8, b'(' | b' ' | b';' | b'\t' | b'\r' | b'\n');
        n += 1;
    }
    ends
};

/// Splits at white space and around comments. A comment that is not closed reaches to the end.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::with_capacity(32);
    let bytes = text.as_bytes();
    let mut at = 0;
    while out.len() < MAX_TOKENS {
        let end = bytes.get(at..).and_then(|rest| rest.iter().position(|b| ENDS_WORD[usize::from(*b)]));
        let Some(end) = end.map(|length| at + length) else {
            push_word(&mut out, text, at, text.len());
            break;
        };
        push_word(&mut out, text, at, end);
        at = end;
        if bytes.get(at) == Some(&b'(') {
            let close = comment_end(bytes, at);
            out.push(Token::Comment(text.get(at + 1..close).unwrap_or_default()));
            at = close;
        }
        at += 1;
    }
    out
}

/// Where the comment that opens at `open` closes; comments nest.
fn comment_end(bytes: &[u8], open: usize) -> usize {
    let mut depth = 1usize;
    let inside = bytes.get(open + 1..).unwrap_or_default();
    for at in memchr::memchr2_iter(b'(', b')', inside) {
        if inside.get(at) == Some(&b'(') {
            depth += 1;
        } else {
            depth -= 1;
            if depth == 0 {
                return open + 1 + at;
            }
        }
    }
    bytes.len()
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

fn push_word<'a>(out: &mut Vec<Token<'a>>, text: &'a str, start: usize, end: usize) {
    let Some(word) = text.get(start..end) else { return };
    // Only a word of other letters, or with rare white space, has something to trim.
    let bare = match word.as_bytes() {
        [] => return,
        [one] if one.is_ascii_graphic() => word,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => word,
        _ => word.trim(),
    };
    if !bare.is_empty() {
        out.push(Token::Word(bare));
    }
}

/// The clauses of a line, each from behind its keyword to the next one.
struct Clauses<'a, 'b> {
    from: &'b [Token<'a>],
    by: &'b [Token<'a>],
    with: &'b [Token<'a>],
    to: &'b [Token<'a>],
    all: &'b [Token<'a>],
    signs: CommentSigns,
    /// How many by-clauses there are.
    bys: usize,
    /// Whether a word `by` names a user.
    by_user: bool,
    /// Whether a word `by` names no server.
    by_program: bool,
}

impl<'a, 'b> Clauses<'a, 'b> {
    fn of(tokens: &'b [Token<'a>]) -> Self {
        let is = |token: Option<&Token<'_>>, word: &str| matches!(token, Some(Token::Word(w)) if w.eq_ignore_ascii_case(word));
        // `by uid 1003` names a user, and `with MailboxResubmission by AntispamTT` a program: neither is a server.
        let user = |at: usize| is(tokens.get(at), "by") && is(tokens.get(at + 1), "uid");
        let program = |at: usize| at > 0 && is(tokens.get(at), "by") && is(tokens.get(at - 1), "MailboxResubmission");
        // Most words are longer than any of these.
        let short = |at: usize| matches!(tokens.get(at), Some(Token::Word(word)) if matches!(word.len(), 2..=4));
        let keyword = |at: usize| {
            short(at) && !user(at) && !program(at) && ["by", "via", "with", "id", "for"].iter().any(|word| is(tokens.get(at), word))
        };
        let signs = CommentSigns::of(tokens);
        let mut clauses = Self { from: &[], by: &[], with: &[], to: &[], all: tokens, signs, bys: 0, by_user: false, by_program: false };
        clauses.by_user = (0..tokens.len()).any(user);
        clauses.by_program = clauses.by_user || (0..tokens.len()).any(program);
        let mut start = 0;
        if is(tokens.first(), "from") {
            // The word behind "from" is a name, whatever it looks like.
            let end = (2..tokens.len()).find(|&at| is(tokens.get(at), "by")).unwrap_or(tokens.len());
            let end = if end == tokens.len() { (2..end).find(|&at| keyword(at)).unwrap_or(end) } else { end };
            clauses.from = tokens.get(1..end).unwrap_or_default();
            start = end;
        }
        while start < tokens.len() {
            let next = (start + 2..tokens.len()).find(|&at| keyword(at)).unwrap_or(tokens.len());
            let inside = tokens.get(start + 1..next).unwrap_or_default();
            if is(tokens.get(start), "by") {
                clauses.bys += 1;
                if clauses.by.is_empty() {
                    clauses.by = inside;
                }
            } else if is(tokens.get(start), "with") && clauses.with.is_empty() {
                clauses.with = inside;
            } else if is(tokens.get(start), "for") && clauses.to.is_empty() {
                clauses.to = inside;
            }
            start = next;
        }
        clauses
    }

    /// Whether it is a step inside one machine, which has no address. Oracle's server, Apple's of earlier years among them, calls its programs
    /// `NAME-daemon.HOST`, Seznam's store names itself, and Mercury its queue; all write the address of every machine outside.
    fn is_own_step(&self, from: &From, with: &str) -> bool {
        let (Some(helo), None) = (from.helo.as_deref(), from.ip) else { return false };
        let Some(by) = self.by.iter().find_map(|t| if let Token::Word(w) = t { host_name(w) } else { None }) else { return false };
        let daemon = || helo.strip_suffix(by.as_str()).is_some_and(|program| program.ends_with("-daemon."));
        let seznam = || helo == "email.seznam.cz" && by.ends_with(".seznam.cz") && with.is_empty();
        // Mercury takes each message out of its own queue once more.
        let mercury = || matches!(helo, "spooler" | "mailqueue") && self.signs.mercury && with.is_empty();
        (self.signs.oracle && daemon()) || seznam() || mercury()
    }

    /// Exchange names itself and its version behind the server; what a machine calls itself stands before that.
    fn is_of_exchange(&self) -> bool {
        let mut words = self.with.iter().filter_map(|t| if let Token::Word(w) = t { Some(*w) } else { None });
        ["Microsoft", "SMTP", "Server"].iter().all(|word| words.next() == Some(word))
    }

    fn recipient(&self) -> Option<String> {
        let Token::Word(word) = self.to.first()? else { return None };
        super::address_word(word).map(|address| address.to_ascii_lowercase())
    }

    /// The account in a comment of the server's own: `(Authenticated sender: a@b.example)`, `(account a@b.example [192.0.2.7] verified)`.
    fn login(&self) -> Option<String> {
        let comments = self.all.iter().filter_map(|t| if let Token::Comment(c) = t { Some(*c) } else { None });
        let name = |comment: &str| {
            let words =
                ["authenticated sender:", "authenticated as", "user authenticated as", "account", "authenticated user:", "smtp-auth user"];
            let start = words.iter().find(|word| starts_with(comment, word))?;
            super::address_word(comment.get(start.len()..)?.split_ascii_whitespace().next()?)
        };
        comments.into_iter().find_map(name).map(|address| address.to_ascii_lowercase())
    }

    fn arrival(&self, from: &From) -> Arrival {
        let with = self.with.iter().find_map(|t| if let Token::Word(w) = t { Some(*w) } else { None }).unwrap_or_default();
        // Nearly all servers write it in capitals.
        let is_small = with.bytes().any(|b| b.is_ascii_lowercase());
        let with = if is_small { Cow::Owned(with.to_ascii_uppercase()) } else { Cow::Borrowed(with) };
        let with = &*with;
        if self.signs.fetched || ["POP", "IMAP", "DOMAINPOP", "MULTIPOP"].iter().any(|word| with.starts_with(word)) {
            return Arrival::Fetched;
        }
        // A provider's own programs talk to each other over HTTP, too; Yahoo writes so on top of every message. Whether one of them gave the
        // message back or its author sent it, the lines below tell.
        if with == "HTTP" && from.ip.is_some_and(|ip| !is_public(ip)) {
            return Arrival::Local;
        }
        let esmtpa = matches!(with, "ESMTPA" | "ESMTPSA" | "UTF8SMTPA" | "UTF8SMTPSA" | "ASMTP" | "ESMTPAP");
        if esmtpa || matches!(with, "HTTP" | "HTTPREST" | "HTTPU" | "MAPI") || self.signs.logged_in {
            return Arrival::Submitted;
        }
        if self.is_local(from, with) {
            return Arrival::Local;
        }
        if with.starts_with("LMTP") {
            return Arrival::Delivered;
        }
        if matches!(with, "HTTPS" | "STORE" | "DELIVERY" | "MAILBOXRESUBMISSION" | "SHADOWREDUNDANCY") || self.is_own_step(from, with) {
            return Arrival::Internal;
        }
        // The internal protocol of a mail system, which no outside machine uses.
        let own_protocol = !with.is_empty() && !["MTP", "HTTP", "QMQP", "UUCP", "NNFMP"].iter().any(|word| with.contains(word));
        if own_protocol && from.ip.is_none() && from.helo.as_deref().is_some_and(|name| !name.contains('.')) {
            return Arrival::Internal;
        }
        Arrival::Server
    }

    /// Whether a program or a user on the same machine gave the message in. Every mail server has its own words for it.
    fn is_local(&self, from: &From, with: &str) -> bool {
        let comments = || self.all.iter().filter_map(|t| if let Token::Comment(c) = t { Some(*c) } else { None });
        // Postfix, Courier and qmail-scanner say it in a comment.
        let user = self.by_user || comments().any(names_user);
        let outside = from.ip.is_some_and(is_public);
        // Exim names the user, and the way as its keeper called it: `from mail by mx with spam-scanned (Exim 4.92)`.
        let exim_user = || {
            let bare = from.helo.as_deref().is_some_and(|name| !name.contains('.'));
            let mail = ["SMTP", "ESMTP", "LMTP"].iter().any(|word| with.contains(word));
            bare && !with.is_empty() && !mail
        };
        user || (with.starts_with("LOCAL") && !outside)
            || with.starts_with("QMAIL-SCANNER")
            || (self.signs.exim_named && from.ip.is_none() && exim_user())
    }
}

/// `from userid 5`, `uid 5`, `…, uid 5`
fn names_user(comment: &str) -> bool {
    let bytes = comment.as_bytes();
    let named = |at: usize| {
        let (before, behind) = bytes.split_at(at);
        (behind.starts_with(b"uid ") && before.ends_with(b", ")) || (behind.starts_with(b"userid ") && before.ends_with(b"from "))
    };
    starts_with(comment, "uid ") || memchr::memchr_iter(b'u', bytes).any(named)
}

/// The from-clause.
#[derive(Default)]
struct From {
    helo: Option<String>,
    checked_name: Option<String>,
    ip: Option<IpAddr>,
    looks_up: bool,
}

impl From {
    /// `None`: there are two addresses, and one of them was written by the sender.
    fn read(clause: &[Token<'_>], signs: &CommentSigns) -> Option<Self> {
        let mut out = Self::default();
        let word = match clause.first() {
            Some(Token::Word(word)) => Some(*word),
            _ => None,
        };
        let mut comments = clause.iter().filter_map(|t| if let Token::Comment(c) = t { Some(*c) } else { None });
        let mut said = None;
        let mut found = None;
        for comment in comments.by_ref() {
            said = said.or_else(|| helo_in(comment));
            if let Some(place) = NamedAddress::find(comment) {
                found = Some(place);
                break;
            }
        }
        let mut forged = false;
        for comment in comments {
            forged |= starts_with(comment, "may be forged");
            let other = NamedAddress::find(comment).filter(|_| !starts_with(comment, "IDENT"));
            if found.as_ref().zip(other).is_some_and(|(found, other)| found.ip != other.ip) {
                return None;
            }
        }
        let bracketed = || clause.iter().find_map(|t| if let Token::Word(w) = t { address_in_brackets(w) } else { None });
        let has_comment_address = found.is_some();
        out.ip = found.as_ref().map(|place| place.ip).or_else(bracketed).or_else(|| word.and_then(parse_ip));
        let name = word.and_then(host_name).filter(|name| parse_ip(name).is_none());
        let forged = forged || found.as_ref().is_some_and(|place| place.forged);
        let named = found.as_ref().is_some_and(|place| place.looked_up);
        let inner = found.and_then(|place| place.name).filter(|_| !forged);
        // Exim writes the looked-up name first, and what the machine called itself after the address.
        let exim = signs.exim;
        out.looks_up = !signs.one_way && (named || ((exim || signs.sendmail) && (has_comment_address || bracketed().is_some())));
        if inner.is_some() && !signs.one_way {
            out.checked_name = inner;
            out.helo = said.or(name);
        } else if has_comment_address && exim {
            out.checked_name = name;
            out.helo = said;
        } else {
            // qmail and IronPort put a name first that they looked up one way only: not checked, but better than what was said.
            let named = name.clone().filter(|name| name.contains('.'));
            out.helo = named.or(said).or(name);
        }
        Some(out)
    }
}

/// An address in a comment and the name before it.
struct NamedAddress {
    ip: IpAddr,
    name: Option<String>,
    /// Whether the server wrote what it found for the address, be it `unknown`.
    looked_up: bool,
    forged: bool,
}

impl NamedAddress {
    fn find(comment: &str) -> Option<Self> {
        if is_helo_comment(comment) && helo_in(comment).is_some() {
            return None;
        }
        let mut before = None;
        if !may_hold_address(comment) {
            return None;
        }
        for word in words(comment, |b| matches!(b, b' ' | b',')) {
            // A word with `=` is what the other side said about itself.
            if memchr::memchr(b'=', word.as_bytes()).is_some() || word.starts_with("mailfrom:") {
                continue;
            }
            let user_gone = memchr::memrchr(b'@', word.as_bytes()).and_then(|at| word.get(at + 1..)).unwrap_or(word);
            if let Some(ip) = address_in_brackets(user_gone).or_else(|| parse_ip(user_gone)) {
                let forged =
                    crate::message::find_ignore_case(comment.as_bytes(), "may be forged").is_some() || starts_with(comment, "unverified");
                // "name [address]" is a lookup; a bare address has no name beside it.
                let bracketed = user_gone.contains('[');
                let name = if bracketed { before.and_then(looked_up) } else { None };
                return Some(Self { ip, name, looked_up: bracketed && before.is_some(), forged });
            }
            before = Some(user_gone);
        }
        None
    }
}

/// A name that a server found for an address: a full domain name.
fn looked_up(word: &str) -> Option<String> {
    let name = host_name(word)?;
    (name.contains('.') && parse_ip(&name).is_none()).then_some(name)
}

/// Whether an address may stand in a text: each has a point or a colon.
fn may_hold_address(text: &str) -> bool {
    memchr::memchr2(b'.', b':', text.as_bytes()).is_some()
}

/// The words of a text, divided by ASCII characters.
fn words(text: &str, is_edge: fn(u8) -> bool) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(at..)?;
        at += rest.iter().position(|b| !is_edge(*b))?;
        let rest = text.as_bytes().get(at..)?;
        let length = rest.iter().position(|b| is_edge(*b)).unwrap_or(rest.len());
        let word = text.get(at..at + length);
        at += length;
        word
    })
}

fn is_helo_comment(comment: &str) -> bool {
    let ends = matches!(comment.as_bytes().get(4), None | Some(b' '));
    ends && ["HELO", "EHLO", "LHLO"].iter().any(|word| starts_with(comment, word))
}

/// What the machine called itself, in a comment like `HELO name` or `[ip]:port helo=name`.
fn helo_in(comment: &str) -> Option<String> {
    if is_helo_comment(comment) {
        return host_name(comment.split(' ').nth(1)?);
    }
    // Few comments hold an equals sign.
    memchr::memchr(b'=', comment.as_bytes())?;
    let word = comment.split(' ').find(|word| starts_with(word, "helo="))?;
    host_name(word.get(5..)?)
}

/// A host name or address literal as one plain word, in lower case, without a final dot.
fn host_name(word: &str) -> Option<String> {
    let is_bare = matches!(word.as_bytes(), [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric());
    let word = if is_bare { word } else { word.trim_end_matches([',', ';', '.']).trim_matches(['[', ']', '<', '>', '"']) };
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b':');
    (!word.is_empty() && word.len() <= 255 && word.bytes().all(plain)).then(|| word.to_ascii_lowercase())
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
