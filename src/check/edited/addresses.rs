//! Fields in which people are named: who a message is for, who sent it.

use std::net::IpAddr;

use super::covered::{is_covered_in_to, is_covered_recipient};
use super::field_names::{FieldKind, kind_of};
use super::marks::{has_star_or_cross, is_bracketed, is_lone_x, is_mark_for_address, is_mask, is_masked_recipient, is_spoken_address};
use super::nobody::is_like_an_example;
use super::ordinary::{gives_two_dots, is_with_two_dots};
use super::phrases::{is_words_alone, stands_for_address};
use super::placeholders::{has_word_in_brackets, is_mark_for_name, is_marked_entity, is_put_in, is_spoilt};
use super::remarks::{has_remark, is_lone_word, is_word_in_brackets, names_person};
use super::senders::{had_author, is_account_of_machine, is_not_filled_in, is_seen_at_handover};
use super::written::{is_mailbox, mailboxes};
use super::{ChangedPart, Changes};
use crate::check::mail_words;
use crate::message::field_name::FieldName;
use crate::message::names::starts;
use crate::message::repair::has_odd_angle;
use crate::message::{Field, HeaderBlock, around_last, find_ignore_case};

/// The envelope sender with which qmail sends on a bounce that came back.
const DOUBLE_BOUNCE: &str = "<#@[]>";

impl Changes {
    /// Looks at a field in which a server writes who the message is for.
    pub(super) fn recipient(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.line();
        // `X-Apparently-To: a@b.example; Tue, …`, `rfc822;a@b.example`
        let value = value.strip_prefix("rfc822;").unwrap_or(&value);
        let value = value.split(';').next().unwrap_or_default().trim();
        // Yahoo! JAPAN: `a@b.example via 192.0.2.7`.
        let value =
            value.split_once(" via ").filter(|(_, via)| via.trim().parse::<IpAddr>().is_ok()).map_or(value, |(address, _)| address.trim());
        // A mailing list or its moderator has words before the address.
        let last = value.rsplit(' ').next().unwrap_or_default();
        let listed = value.split(' ').count() <= 4 && last.contains('@') && is_mailbox(last);
        // No mail can be delivered to this domain (RFC 2606 section 2).
        let invalid = value
            .trim_end_matches('>')
            .get(value.trim_end_matches('>').len().saturating_sub(8)..)
            .is_some_and(|end| end.eq_ignore_ascii_case(".invalid"));
        if gives_two_dots(value) {
            return;
        }
        if value.starts_with("mailto:") {
            self.add(block, field, ChangedPart::Recipient, value);
        }
        if !(is_mailbox(value) || listed)
            || invalid
            || is_masked_recipient(value)
            || is_covered_recipient(last)
            || is_put_in(value)
            || (is_like_an_example(value) && names_another(block, value))
        {
            self.add(block, field, ChangedPart::Recipient, value);
        }
    }

    /// Looks at a field in which a server writes the envelope sender.
    pub(super) fn envelope(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.line();
        if !value.is_empty()
            && value != DOUBLE_BOUNCE
            && (is_mark_for_address(&value)
                || is_word_in_brackets(&value)
                || is_marked_entity(&value)
                || stands_for_address(&value)
                || (value.contains(':') && value.contains("mailto:"))
                || has_odd_angle(value.as_bytes()))
            && !(is_with_two_dots(&value) || is_account_of_machine(&value) || is_seen_at_handover(block, &value))
        {
            self.add(block, field, ChangedPart::Sender, &value);
        }
    }

    /// Looks at a field that senders fill with addresses.
    pub(super) fn addressed(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.line();
        if field.which == FieldName::FROM && is_emptied(&value) && !is_last(block, field) && had_author(block) {
            self.add(block, field, ChangedPart::Sender, &format!("{}:{}{value}", field.name, if value.is_empty() { "" } else { " " }));
            return;
        }
        let place = if starts(field.name, "to") || starts(field.name, "cc") || starts(field.name, "resent") {
            ChangedPart::Recipient
        } else {
            ChangedPart::Sender
        };
        for mailbox in mailboxes(&value) {
            // A display name is free text: only what stands in the place of the address counts.
            let address = mailbox
                .rfind('<')
                .filter(|_| mailbox.contains('@') || mailbox.starts_with('<') || mailbox.ends_with('>'))
                .and_then(|at| mailbox.get(at..));
            // `MY EMAIL`, `x x x x`
            let instead = !mailbox.contains('@') && (is_mask(mailbox) || mail_words::stands_for_own(mailbox));
            let named = address.is_none() && !mailbox.contains('@') && mailbox.contains(['"', ' ']) && !is_bracketed(mailbox);
            let address = address.unwrap_or(mailbox);
            let covered = match place {
                ChangedPart::Recipient => is_covered_in_to(address) || has_word_in_brackets(address),
                // `<[sender]>`: in angle brackets stands an address.
                _ => address.starts_with('<') && is_word_in_brackets(address),
            };
            let angled = !mailbox.contains('<') && mailbox.contains('@') && has_odd_angle(mailbox.as_bytes());
            // `[a@b.example|mailto:a@b.example]`: a program made a link of the address.
            let linked = memchr::memchr(b'|', mailbox.as_bytes()).is_some() && mailbox.contains("|mailto:");
            let lone = place == ChangedPart::Recipient
                && is_lone_word(mailbox)
                && !is_local_part(block, mailbox)
                && (names_person(mailbox) || !names_recipient(block));
            let words = place == ChangedPart::Recipient && !mailbox.contains('@') && stands_for_address(mailbox);
            // Neither a mail program nor a server writes words without an address there, and nothing else in the headers names the recipient.
            let alone = || place == ChangedPart::Recipient && is_words_alone(mailbox) && !names_recipient(block);
            // A sender may have collected a spoilt address: then a server wrote down the real one.
            let spoilt = place == ChangedPart::Recipient && is_spoilt(address) && !is_delivered(block);
            let instead = instead
                || covered
                || angled
                || linked
                || lone
                || words
                || spoilt
                || alone()
                || is_marked_entity(address)
                || is_spoken_address(mailbox);
            let mark = is_mark_for_address(address)
                || (place == ChangedPart::Recipient && (has_remark(address) || has_star_or_cross(address) || is_lone_x(address)));
            let is_senders =
                || is_seen_at_handover(block, address) || (is_not_filled_in(field.name, mailbox) && self.is_below_handover(block));
            // Among many addresses of a list, the sender may have mistyped one.
            let mistyped = || mailboxes(&value).nth(4).is_some() && is_cut_in_ending(address) && names_recipient(block);
            let is_changed =
                (instead || (mark && !named)) && !is_senders() && !is_with_two_dots(address) && !(mark && !instead && mistyped());
            if is_changed || (mailbox.contains('@') && is_mark_for_name(name_of(mailbox))) {
                self.add(block, field, place, mailbox);
            }
        }
    }
}

/// Whether neither a name nor an address is left of a sender: nothing, or the signs around them.
fn is_emptied(value: &str) -> bool {
    value.len() < 8 && !value.contains(char::is_alphanumeric)
}

/// Whether nothing stands below a field, so that the copy may have ended inside of it.
fn is_last(block: &HeaderBlock, field: Field<'_>) -> bool {
    block.fields().next_back().is_some_and(|last| std::ptr::eq(last.raw, field.raw))
}

/// Whether a server wrote down for whom the message was, and an address stands there.
fn names_recipient(block: &HeaderBlock) -> bool {
    /// How many Received lines an own server may have written.
    const OWN: usize = 3;
    let told =
        |line: &str| line.split_once(" for ").is_some_and(|(_, behind)| behind.split([' ', ';']).next().is_some_and(|to| to.contains('@')));
    let fields = || block.fields().filter(|field| kind_of(field.which) == Some(FieldKind::Recipient));
    fields().any(|field| field.line().contains('@')) || block.received().iter().take(OWN).any(|look| told(&look.line))
}

/// Whether a server wrote down another recipient than this one, and that is no example, too.
pub(super) fn names_another(block: &HeaderBlock, address: &str) -> bool {
    /// How many Received lines an own server may have written.
    const OWN: usize = 3;
    let address = address.trim_matches(['<', '>']);
    let is_another = |text: &str| {
        let other = text.trim_matches(['<', '>']);
        other.contains('@') && !other.eq_ignore_ascii_case(address) && !(is_like_an_example(other) || is_covered_recipient(other))
    };
    let told = |line: &str| line.split_once(" for ").and_then(|(_, behind)| behind.split([' ', ';']).next()).is_some_and(is_another);
    block.fields().filter(|field| kind_of(field.which) == Some(FieldKind::Recipient)).any(|field| is_another(&field.line()))
        || block.received().iter().take(OWN).any(|look| told(&look.line))
}

/// Whether a word is the name of a mailbox of which the block holds the address: mail that never left a machine is addressed so.
fn is_local_part(block: &HeaderBlock, word: &str) -> bool {
    find_ignore_case(block.as_bytes(), &format!("{word}@")).is_some()
}

/// Whether nothing is wrong in an address but its last label, of which one letter is left: `a@shop.com.b`.
fn is_cut_in_ending(address: &str) -> bool {
    let bare = address.trim_matches(['<', '>']);
    let Some((rest, ending)) = around_last(bare, b'.') else { return false };
    ending.len() == 1 && around_last(rest, b'.').is_some_and(|(_, label)| label.len() > 1) && !is_mark_for_address(rest)
}

/// The display name before an address.
fn name_of(mailbox: &str) -> &str {
    mailbox.rfind('<').and_then(|at| mailbox.get(..at)).unwrap_or_default().trim()
}

/// Whether a server wrote down an address to which it delivered, and it was left as it was.
fn is_delivered(block: &HeaderBlock) -> bool {
    ["delivered-to", "envelope-to", "x-original-to"].iter().any(|name| {
        block.first(name).is_some_and(|field| {
            let value = field.line();
            is_mailbox(&value) && value.contains('@') && !is_put_in(&value)
        })
    })
}

#[cfg(test)]
mod tests;
