//! Received lines: whether something else stands in them in the place of a machine, the recipient, the envelope sender, an id or the time.

use std::net::Ipv4Addr;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::addresses::names_another;
use super::clauses::KnownClauses;
use super::codes::set_signs_in_trace;
use super::covered::{covered_queue_id, is_covered_date, is_covered_recipient, is_translated_date};
use super::ip_text::{IpText, has_other_brackets, ip_text, is_cut_short, is_hash, is_no_ip, is_of_numbers};
use super::looked_up::{covered_greeting, covered_lookup};
use super::marks::{
    has_blocks, has_removal_in_token, is_inside_name, is_mark_for_address, is_mark_for_host, is_mask, is_masked_recipient,
    is_only_word_for_own, is_removal,
};
use super::nobody::is_like_an_example;
use super::ordinary::{gives_two_dots, is_ordinary_name, is_with_two_dots};
use super::placeholders::{has_word_in_brackets, is_put_in};
use super::remarks::{is_short_mark, is_word_in_brackets, remark_in};
use super::senders::{is_made_up_below, is_over_the_web};
use super::sound::SoundLine;
use super::trace_words::covered_word;
use super::written::{is_host_shaped, is_name_of_any, is_no_server_word, is_recipient_in_received, words_for_server};
use super::zeroed::is_zeroed_in_trace;
use super::{ChangedPart, Changes};
use crate::check::misread;
use crate::check::removal::is_removed;
use crate::message::positions::positions;
use crate::message::received::Look;
use crate::message::{Field, HeaderBlock, around_last};

/// Prepared once, since it is searched for in every line that may be a sender's.
static ID_IN_BRACKETS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" id ["));
static WITH: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" with "));

impl Changes {
    /// Looks at a Received line. `own`: a server of the own side wrote it; `is_claim`: the machine that handed the message over may have written it,
    /// or whoever was before that.
    pub(super) fn received(&mut self, block: &HeaderBlock, field: Field<'_>, look: &Look, own: bool, is_claim: &dyn Fn() -> bool) {
        let value = look.line.as_str();
        // If a mark stands for lines of the value, what is left of it says nothing of what stood there.
        if own && let Some(mark) = removed_inside(field.raw) {
            self.add(block, field, ChangedPart::Lines, mark);
            return;
        }
        let before = self.changes.len();
        let sound = SoundLine::read(value, own);
        let is_sound = sound.is_some();
        let (recipient, sender) = match sound {
            Some(line) => (line.recipient, line.sender),
            None => {
                let mut clauses = KnownClauses::of(value);
                if is_over_the_web(value) {
                    (clauses.from, clauses.brackets, clauses.comments) = Default::default();
                }
                self.machines(block, field, value, own, is_claim, &clauses);
                (clauses.recipient, clauses.sender)
            }
        };
        if let Some(lost @ ("" | "<>" | "< >")) = recipient {
            self.lose(block, field, ChangedPart::Recipient, if lost.is_empty() { "for" } else { lost });
        }
        if let Some(recipient) = recipient.filter(|recipient| !matches!(*recipient, "" | "<>"))
            && !gives_two_dots(recipient)
            && (is_mark_for_address(recipient)
                || is_word_in_brackets(recipient)
                || has_word_in_brackets(recipient)
                || (own
                    && (is_masked_recipient(recipient)
                        || is_covered_recipient(recipient)
                        || is_put_in(recipient)
                        || (is_like_an_example(recipient) && names_another(block, recipient))
                        || !is_recipient_in_received(recipient))))
        {
            self.add(block, field, ChangedPart::Recipient, recipient);
        }
        if let Some(sender) = sender
            && is_mark_for_address(sender)
            && !is_with_two_dots(sender)
        {
            self.add(block, field, ChangedPart::Sender, sender);
        }
        if !block.is_ascii() && self.changes.len() == before && !value.is_ascii() {
            if has_blocks(value) {
                self.add(block, field, ChangedPart::Value, value);
            } else if let Some(signs) = set_signs_in_trace(value, own) {
                self.add(block, field, ChangedPart::Value, &signs);
            }
        }
        if !own {
            // No server puts its id in square brackets, a sender's no more than an own one.
            if ID_IN_BRACKETS.find(value.as_bytes()).is_some()
                && let Some(mark) = covered_queue_id(value)
            {
                self.add(block, field, ChangedPart::Value, mark);
            }
            return;
        }
        // What an own server writes behind the clauses: the name that it looked up, its id of the message, the time.
        if !is_sound && let Some(name) = covered_lookup(value) {
            self.add(block, field, ChangedPart::Server, name);
        }
        let is_changed = |date: &&str| is_covered_date(date.as_bytes()) || is_translated_date(date) || has_covered_word(date);
        let date = || around_last(value, b';').filter(|_| !look.has_strict_time).map(|(_, date)| date).filter(is_changed);
        if let Some(mark) = covered_queue_id(value).or_else(date) {
            self.add(block, field, ChangedPart::Value, mark);
        }
        if self.changes.len() == before && (has_removal_in_token(value) || has_covered_protocol(value)) {
            self.add(block, field, ChangedPart::Value, value);
        }
        if !is_sound
            && self.changes.len() == before
            && let Some(word) = covered_word(value)
        {
            self.add(block, field, ChangedPart::Value, word);
        }
    }

    /// Whether a missing address may be one that a sender's server did not write: what takes addresses out of a text takes them out of the lines above, too.
    fn is_unknown_to_sender(&self, is_claim: &dyn Fn() -> bool) -> bool {
        !self.vanished && is_claim()
    }

    /// Looks at the machines in a line of another form, and for remarks.
    #[inline(never)]
    fn machines(
        &mut self,
        block: &HeaderBlock,
        field: Field<'_>,
        value: &str,
        own: bool,
        is_claim: &dyn Fn() -> bool,
        clauses: &KnownClauses<'_>,
    ) {
        // Senders make up such addresses and names in lines of their own.
        let above = self.received_above;
        let made_up_ip = |text: &str| is_of_numbers(text) && (is_claim() || is_made_up_below(block, above, text));
        let made_up_host = |name: &str| is_only_word_for_own(name) && is_claim();
        if clauses.may_hold_a_remark
            && let Some(remark) = remark_in(value)
        {
            self.add(block, field, ChangedPart::Value, remark);
        }
        let (brackets, comments) = (clauses.brackets.all(), clauses.comments.all());
        for &inner in brackets {
            let text = ip_text(inner);
            match text {
                // That is the version of the program.
                IpText::Mark if is_of_numbers(inner) && value.contains("(AVG SMTP ") => {}
                IpText::Ip | IpText::Other => {
                    // A machine may call itself what it likes.
                    let named =
                        clauses.from.is_some_and(|from| from.strip_prefix('[').and_then(|from| from.split(']').next()) == Some(inner));
                    let cut = || (text == IpText::Other && (is_cut_short(inner) || is_hash(inner))) || is_no_ip(inner);
                    let wrong = || is_no_server_word(inner) || (!named && cut());
                    if matches!(inner, "-" | "x" | "X" | "?" | "*" | "#") || (own && wrong()) {
                        self.add(block, field, ChangedPart::Network, inner);
                    }
                }
                IpText::Nothing if self.is_unknown_to_sender(is_claim) => {}
                IpText::Nothing => self.lose(block, field, ChangedPart::Network, "[]"),
                IpText::Mark if made_up_ip(inner) => {}
                IpText::Mark => self.add(block, field, ChangedPart::Network, inner),
            }
        }
        if own && let Some(zeroed) = brackets.iter().chain(comments).find(|inner| inner.ends_with(".0") && is_zeroed_in_trace(block, inner))
        {
            self.add(block, field, ChangedPart::Network, zeroed);
        }
        // Some senders write empty round brackets into a line of their own.
        if clauses.lost_ip && !self.is_unknown_to_sender(is_claim) {
            self.lose(block, field, ChangedPart::Network, "()");
        }
        // Postfix always writes the address, where it had the message over the network.
        if own
            && brackets.is_empty()
            && comments.is_empty()
            && !clauses.lost_ip
            && value.contains(" (Postfix) with ")
            && clauses.from.is_some()
        {
            self.lose(block, field, ChangedPart::Network, "[]");
        }
        // Where no address stands in square brackets, one stands in the last of the round ones: at Yahoo, Microsoft, qmail.
        if own
            && brackets.is_empty()
            && !clauses.lost_ip
            && let Some(last) = comments.last()
            && (is_no_ip(last) || is_short_mark(last) || is_hash(last))
        {
            self.add(block, field, ChangedPart::Network, last);
        }
        for &inner in comments {
            if (ip_text(inner) == IpText::Mark && !made_up_ip(inner)) || (own && has_other_brackets(inner)) {
                self.add(block, field, ChangedPart::Network, inner);
            }
        }
        let unusual = |name: &&str| !is_ordinary_name(name);
        if own {
            let framed = || brackets.is_empty() && comments.last().is_some_and(|comment| misread::is_framed_address(comment));
            self.misread |= misread::has_blanks_in_host(value) || misread::has_misread_word(value) || framed();
        }
        if own && let Some(word) = covered_greeting(value) {
            self.add(block, field, ChangedPart::Server, word);
        }
        let misread = |name: &str| misread::is_misread_host(name);
        self.maybe_misread |= own && [clauses.by, clauses.from].into_iter().flatten().filter(unusual).any(misread);
        if let Some(by) = clauses.by.filter(|by| unusual(by) || (own && is_name_of_any(by)))
            && !is_made_up(value, by)
            && !(by == "<server>" && value.contains("<server> (MailGate "))
            && ((is_mark_for_host(by) && !made_up_host(by)) || (own && !is_host_shaped(by)))
        {
            self.add(block, field, ChangedPart::Server, by);
        } else if own && let Some(words) = clauses.by.and_then(|by| words_for_server(value, by)) {
            self.add(block, field, ChangedPart::Server, words);
        }
        // A machine that has no name gives its address.
        let is_ip = |name: &str| {
            let inner = name.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
            inner.unwrap_or(name).parse::<Ipv4Addr>().is_ok()
        };
        if let Some(from) = clauses.from.filter(unusual).filter(|from| !is_ip(from)) {
            if ip_text(from) == IpText::Mark && !is_inside_name(from) {
                // A machine that calls itself by numbers and letters, where its address stands behind the name: `95.ca.50.26 (192.0.2.19)`.
                let stands_behind = || brackets.iter().chain(comments).any(|inner| ip_text(inner) == IpText::Ip);
                let chosen = || is_of_letters(from) && stands_behind();
                if !chosen() && !made_up_ip(from.trim_matches(['[', ']'])) && !made_up_host(from) {
                    self.add(block, field, ChangedPart::Network, from);
                }
            } else if (is_mark_for_host(from) && !made_up_host(from)) || (own && (from.contains("://") || has_label_of_signs(from))) {
                self.add(block, field, ChangedPart::Server, from);
            }
        }
    }
}

/// Whether a part of a name between points is nothing but one sign over and over: `#####.a.example`.
fn has_label_of_signs(name: &str) -> bool {
    let is_row = |label: &str| {
        let bytes = label.as_bytes();
        bytes.len() > 1 && matches!(bytes[0], b'*' | b'#' | b'?' | b'~' | b'_' | b'-') && bytes.iter().all(|b| *b == bytes[0])
    };
    name.contains('.') && name.split('.').any(is_row)
}

/// Whether a mark stands in the place of a part of a time, such as its zone: `Tue, 24 Nov 2026 10:15:42 [removed]`.
fn has_covered_word(date: &str) -> bool {
    date.split(['(', ')']).flat_map(str::split_ascii_whitespace).any(|word| word.starts_with('[') || is_mask(word) || is_removal(word))
}

/// Whether a mark stands in the place of the protocol by which the message came: `with *** id 7A`.
fn has_covered_protocol(value: &str) -> bool {
    let behind = WITH.find(value.as_bytes()).and_then(|at| value.get(at + WITH.needle().len()..)).unwrap_or_default();
    let word = behind.split([' ', ';']).next().unwrap_or_default();
    is_mask(word) || is_removal(word)
}

/// Whether some of the four parts of a name are words, and none of these has an x, with which people cover digits.
fn is_of_letters(name: &str) -> bool {
    let is_word = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic()) && !part.contains(['x', 'X']);
    let is_number = |part: &str| part.parse::<u8>().is_ok();
    name.split('.').all(|part| is_word(part) || is_number(part)) && name.split('.').any(is_number)
}

/// The line of a folded value that says that others stood there: `<snip>`, `[...]`.
fn removed_inside(raw: &[u8]) -> Option<&str> {
    /// The longest such mark, in bytes.
    const LONGEST: usize = 40;
    let mut folded = positions(raw, [b'\n']).map(|end| raw[end + 1..].trim_ascii_start());
    let mark = folded.find_map(|rest| {
        // Nearly all begin with a letter, and have more than one word.
        if rest.first().is_none_or(u8::is_ascii_alphanumeric) {
            let letters = rest.iter().take(LONGEST).take_while(|b| b.is_ascii_alphabetic()).count();
            let is_alone = matches!(rest.get(letters), None | Some(b'\n'));
            let word = rest.get(..letters).filter(|word| is_alone && !word.is_empty())?;
            return std::str::from_utf8(word).is_ok_and(|word| is_mask(word) || is_removal(word)).then_some(word);
        }
        let line = rest.split(|b| *b == b'\n').next().unwrap_or_default().trim_ascii_end();
        // `[3 lines removed]`; other figures are of addresses and versions.
        let counts = || line.iter().filter(|b| b.is_ascii_digit()).count() <= 3 && !line.iter().any(|b| matches!(b, b'.' | b':' | b'='));
        let is_signs = || std::str::from_utf8(line).is_ok_and(|line| !line.contains(char::is_alphanumeric) && is_mask(line));
        (line.len() < LONGEST && (!line.iter().any(u8::is_ascii_digit) || counts()) && (is_removed(line) || is_signs())).then_some(line)
    })?;
    std::str::from_utf8(mark).ok()
}

/// Whether a line says no more than an address and the day: `from 192.0.2.19 by ; Tue, 24 Nov 2026 …`. Programs that send spam write it; a server
/// writes more, and nobody who covers its name takes all of that out.
fn is_made_up(value: &str, by: &str) -> bool {
    let bare = || value.strip_prefix("from ")?.split_once(" by ")?.1.trim_start().strip_prefix(';').map(|_| ());
    let address = || value.split(' ').nth(1).is_some_and(|from| from.trim_matches(['[', ']']).parse::<Ipv4Addr>().is_ok());
    let alone = || value.split(' ').nth(2) == Some("by");
    by.is_empty() && bare().is_some() && address() && alone()
}

#[cfg(test)]
mod tests;
