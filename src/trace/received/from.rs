//! The from-clause of a Received line: what a machine called itself, its address, and whether the server looked its name up.

use std::net::IpAddr;

use super::super::address::{address_in_brackets, parse_ip};
use super::comments::CommentSigns;
use super::words::{Token, host_name, may_hold_address, starts_with, words};

/// The from-clause.
#[derive(Default)]
pub(super) struct From {
    pub helo: Option<String>,
    pub checked_name: Option<String>,
    pub ip: Option<IpAddr>,
    pub looks_up: bool,
    pub unsure: bool,
}

impl From {
    /// `None`: there are two addresses, and one of them was written by the sender.
    pub(super) fn read(clause: &[Token<'_>], signs: &CommentSigns) -> Option<Self> {
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
        out.unsure = exim && !named && !has_comment_address;
        if inner.is_some() && !signs.one_way {
            out.checked_name = inner;
            out.helo = said.or(name);
        } else if has_comment_address && exim {
            out.checked_name = name;
            out.helo = said;
        } else {
            // qmail and IronPort put a name first that they looked up one way only: not checked, but better than what was said.
            let is_full = name.as_ref().is_some_and(|name| name.contains('.'));
            out.helo = if is_full { name } else { said.or(name) };
        }
        Some(out)
    }
}

/// An address in a comment and the name before it.
struct NamedAddress {
    pub ip: IpAddr,
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

/// The address in the form of Alibaba's servers, `NAME(mailfrom:ADDRESS fp:SIGN ip:ADDRESS)`: at the end of the one comment there, which stands right
/// behind the name. The sender chose what is before it; with a quote, a sign behind the comment, or a second address in it, nothing is certain.
pub(super) fn alibaba_address(clause: &[Token<'_>]) -> Option<IpAddr> {
    let [Token::Word(_), Token::Comment(comment)] = clause else { return None };
    let is_theirs = starts_with(comment, "mailfrom:") && memchr::memchr3(b'"', b'(', b'\\', comment.as_bytes()).is_none();
    let mut told = words(comment, |b| b == b' ').filter_map(|word| word.strip_prefix("ip:"));
    let last = comment.rsplit(' ').next()?.strip_prefix("ip:")?;
    let one = told.next().is_some() && told.next().is_none();
    parse_ip(last).filter(|_| is_theirs && one)
}

/// A name that a server found for an address: a full domain name.
fn looked_up(word: &str) -> Option<String> {
    let name = host_name(word)?;
    (name.contains('.') && parse_ip(&name).is_none()).then_some(name)
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
