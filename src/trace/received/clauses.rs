//! The clauses of a Received line, and what they tell together: how the message came, for whom, and whose login it was.

use std::borrow::Cow;

use super::super::address::is_public;
use super::super::address_word;
use super::super::hosts::is_under;
use super::Arrival;
use super::comments::CommentSigns;
use super::from::From;
use super::words::{Token, host_name, starts_with};

/// The clauses of a line, each from behind its keyword to the next one.
pub(super) struct Clauses<'a, 'b> {
    pub from: &'b [Token<'a>],
    pub by: &'b [Token<'a>],
    pub with: &'b [Token<'a>],
    pub to: &'b [Token<'a>],
    pub all: &'b [Token<'a>],
    pub signs: CommentSigns,
    /// How many by-clauses there are.
    pub bys: usize,
    /// Whether a word `by` names a user.
    by_user: bool,
    /// Whether a word `by` names no server.
    pub by_program: bool,
}

/// A longer word is the name of no account: addresses have at most 254 characters (RFC 5321).
const MOST_OF_ACCOUNT: usize = 254;

impl<'a, 'b> Clauses<'a, 'b> {
    pub(super) fn of(tokens: &'b [Token<'a>]) -> Self {
        let is = |token: Option<&Token<'_>>, word: &str| matches!(token, Some(Token::Word(w)) if w.eq_ignore_ascii_case(word));
        let signs = CommentSigns::of(tokens);
        let mut clauses = Self { from: &[], by: &[], with: &[], to: &[], all: tokens, signs, bys: 0, by_user: false, by_program: false };
        // Where words stand that begin a clause, and where the from-clause ends: at the first word `by`, whatever that begins.
        let (mut keywords, mut end_of_from) = (Vec::with_capacity(8), None);
        for (at, token) in tokens.iter().enumerate() {
            let Token::Word(word) = token else { continue };
            let is_one_of = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
            match word.len() {
                2 if is_one_of(&["by"]) => {
                    end_of_from = end_of_from.or((at >= 2).then_some(at));
                    // `by uid 1003` names a user, and `with MailboxResubmission by AntispamTT` a program: neither is a server.
                    let user = is(tokens.get(at + 1), "uid");
                    let program = at > 0 && is(tokens.get(at - 1), "MailboxResubmission");
                    clauses.by_user |= user;
                    clauses.by_program |= user || program;
                    if !user && !program {
                        keywords.push(at);
                    }
                }
                2 if is_one_of(&["id"]) => keywords.push(at),
                3 if is_one_of(&["via", "for"]) => keywords.push(at),
                4 if is_one_of(&["with"]) => keywords.push(at),
                _ => {}
            }
        }
        // The word behind a keyword is a name, whatever it looks like.
        let next = |start: usize| keywords.iter().copied().find(|&at| at >= start + 2).unwrap_or(tokens.len());
        let mut start = 0;
        if is(tokens.first(), "from") {
            let end = end_of_from.unwrap_or_else(|| next(0));
            clauses.from = tokens.get(1..end).unwrap_or_default();
            start = end;
        }
        while start < tokens.len() {
            let end = next(start);
            let inside = tokens.get(start + 1..end).unwrap_or_default();
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
            start = end;
        }
        clauses.signs.unconfirmed |= clauses.is_bare(tokens);
        clauses
    }

    /// Whether the server wrote neither its program nor an id of the message: hMailServer writes so, and SmarterMail. Of both nothing is known but that
    /// they look a name up from the address.
    fn is_bare(&self, tokens: &[Token<'_>]) -> bool {
        let is_word =
            |token: &Token<'_>, words: &[&str]| matches!(token, Token::Word(w) if words.iter().any(|word| w.eq_ignore_ascii_case(word)));
        let Some((first, rest)) = self.with.split_first().filter(|_| self.by.len() == 1) else { return false };
        is_word(first, &["SMTP", "SMTPS", "ESMTP", "ESMTPS", "ESMTPA", "ESMTPSA"])
            && rest.iter().all(|token| matches!(token, Token::Comment(comment) if starts_with(comment, "version=")))
            && !tokens.iter().skip(self.from.len()).any(|token| is_word(token, &["id", "for"]))
    }

    /// Whether it is a step inside one machine, which has no address. Oracle's server, Apple's of earlier years among them, calls its programs
    /// `NAME-daemon.HOST` (PMDF `NAME-DAEMON` as well), Seznam's store names itself, and Mercury its queue; all write the address of every machine outside.
    fn is_own_step(&self, from: &From, with: &str) -> bool {
        if from.ip.is_some() {
            return false;
        }
        // Mercury takes each message out of its own queue once more, and names that queue, with or without its machine.
        let mercury = |word: &str| {
            let queue = word.rsplit(['/', '\\']).next().unwrap_or_default();
            ["spooler", "mailqueue", "spooldir"].iter().any(|name| queue.eq_ignore_ascii_case(name))
        };
        if self.signs.mercury && with.is_empty() {
            return matches!(self.from.first(), Some(Token::Word(word)) if mercury(word));
        }
        let Some(helo) = from.helo.as_deref() else { return false };
        let Some(by) = self.by.iter().find_map(|t| if let Token::Word(w) = t { host_name(w) } else { None }) else { return false };
        let daemon = || {
            let program = helo.strip_suffix(by.as_str()).and_then(|program| program.strip_suffix('.')).unwrap_or(helo);
            program.ends_with("-daemon") && !program.contains('.')
        };
        let seznam = || helo == "email.seznam.cz" && by.ends_with(".seznam.cz") && with.is_empty();
        (self.signs.oracle && daemon()) || seznam()
    }

    /// Exchange names itself and its version behind the server; what a machine calls itself stands before that.
    pub(super) fn is_of_exchange(&self) -> bool {
        let mut words = self.with.iter().filter_map(|t| if let Token::Word(w) = t { Some(*w) } else { None });
        ["Microsoft", "SMTP", "Server"].iter().all(|word| words.next() == Some(word))
    }

    /// Alibaba's servers write the address in a form of their own.
    pub(super) fn is_by_alibaba(&self) -> bool {
        let by = self.by.iter().find_map(|t| if let Token::Word(w) = t { host_name(w) } else { None });
        by.is_some_and(|by| is_under(&by, "aliyun-inc.com"))
    }

    pub(super) fn recipient(&self) -> Option<String> {
        let Token::Word(word) = self.to.first()? else { return None };
        address_word(word).map(|address| address.to_ascii_lowercase())
    }

    /// The account in a comment of the server's own: `(Authenticated sender: a@b.example)`, `(account a@b.example [192.0.2.7] verified)`.
    pub(super) fn account(&self) -> Option<String> {
        let comments = self.all.iter().filter_map(|t| if let Token::Comment(c) = t { Some(*c) } else { None });
        let name = |comment: &str| {
            // The first letter rules out most comments.
            if !matches!(comment.as_bytes().first(), Some(b'a' | b'A' | b'u' | b'U' | b's' | b'S')) {
                return None;
            }
            let words =
                ["authenticated sender:", "authenticated as", "user authenticated as", "account", "authenticated user:", "smtp-auth user"];
            let start = words.iter().find(|word| starts_with(comment, word))?;
            let word = comment.get(start.len()..)?.split_ascii_whitespace().next()?.trim_matches(['<', '>', '"', ';', ',']);
            (!word.is_empty() && word.len() <= MOST_OF_ACCOUNT && word.bytes().all(|b| b.is_ascii_graphic())).then(|| word.to_owned())
        };
        comments.into_iter().find_map(name)
    }

    pub(super) fn arrival(&self, from: &From) -> Arrival {
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
        if esmtpa || matches!(with, "HTTP" | "HTTPREST" | "HTTPU" | "MAPI") || self.signs.logged_in || self.signs.over_http {
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
        let own_protocol = || !with.is_empty() && !["MTP", "HTTP", "QMQP", "UUCP", "NNFMP"].iter().any(|word| with.contains(word));
        if from.ip.is_none() && from.helo.as_deref().is_some_and(|name| !name.contains('.')) && own_protocol() {
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
