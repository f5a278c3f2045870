//! Places where something else stands than what a server writes there: somebody took an address, a host name or a token out.
//!
//! The rule is about places, not about marks. What a receiving server writes (who the message was for, which IP address handed it over, what
//! the server calls itself) always has the same form, so anything else there was put in later, whatever it looks like and in whatever
//! language. What senders write may look like anything, so there only a mark that no sender writes counts: a mask in the middle of an
//! address, black blocks, or a whole value that is a word like `removed`. Free text (subjects, display names, the remarks of spam filters)
//! is never looked at.
//!
//! | place | what has to stand there | fields |
//! |---|---|---|
//! | the person's address | an address or the name of a mailbox | [`FieldKind::Recipient`], the `for` of a Received line |
//! | the envelope sender | an address, `<>` | [`FieldKind::Envelope`] |
//! | an IP address | IPv4 or IPv6 | the `from` of a Received line, `client-ip=`, [`FieldKind::Network`] |
//! | a server | a host name | the `by` of the first Received lines, the beginning of Authentication-Results |
//! | anything else | anything but a mark alone | all but [`FieldKind::Free`] |

mod clauses;
mod codes;
mod covered;
mod field_names;
mod ip_text;
mod marks;
mod remarks;
mod written;

use std::net::{IpAddr, Ipv4Addr};
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::mail_words;
use crate::message::names::{DASHES, starts};
use crate::message::repair::has_odd_angle;
use crate::message::{Field, HeaderBlock, safe_text};
use clauses::KnownClauses;
use codes::{has_cut_signature, has_dash_in_id, is_signature};
use covered::{covered_lookup, covered_queue_id, is_covered_date, is_covered_id, is_covered_in_to, is_covered_recipient};
use field_names::{FieldKind, kind_of};
use ip_text::{AddressText, address_text, has_other_brackets, is_cut_short, is_no_address};
use marks::{
    has_blocks, has_removal_in_token, has_star_or_cross, is_bracketed, is_inside_name, is_lone_x, is_mark_for_address, is_mark_for_host,
    is_mask, is_masked_recipient, is_ordinary_name, is_removal, is_spoken_address, may_hold_a_mark,
};
use remarks::{has_remark, is_short_mark, is_word_in_brackets, remark_in};
use written::{is_host_shaped, is_mailbox, is_no_server_word, is_recipient_in_received, mailboxes};

/// No more changes than this are listed.
const MOST: usize = 40;
/// How many Received lines, from the top, must have the form that servers write: a sender may have made up those further down.
const OWN_RECEIVED_LINES: usize = 2;
/// Nor does any service have more of them.
const MOST_OWN_LINES: usize = 6;
/// What stands in each line that Microsoft's servers write.
static MICROSOFT: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| [".outlook.com", ".OUTLOOK.COM"].map(Finder::new));
/// The longest mark that is shown.
const LONGEST_MARK: usize = 60;

/// What stands before the IP address in the results of a check.
const BEFORE_ADDRESS: [&str; 4] = ["client-ip=", "sender ip is ", "designates ", "remote-ip="];
/// Prepared once, since they are searched for in every such field.
static BEFORE_ADDRESS_FINDERS: LazyLock<[Finder<'static>; 4]> = LazyLock::new(|| BEFORE_ADDRESS.map(Finder::new));

/// What stood in a place where now something else stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangedPart {
    /// The person's own address.
    Recipient,
    /// The address of a sender.
    Sender,
    /// An IP address, like that of the computer that handed the message over.
    Network,
    /// The name of a server.
    Server,
    /// The value of a field, or a part of it.
    Value,
    /// Whole lines: a line says that others were removed here.
    Lines,
}

/// One place that was changed before the program saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name of the field, as written; for whole lines that of the field above them.
    pub field: String,
    /// Which of the fields of that name, from 1.
    pub number: usize,
    /// What stood there.
    pub place: ChangedPart,
    /// What stands there now, safe to show.
    pub mark: String,
}

/// The changes in a block, top to bottom, and whether addresses have vanished from their brackets.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub changes: Vec<Change>,
    /// An IP address or the recipient's address is gone and its brackets are empty: a web page or an archive took it out.
    pub vanished: bool,
}

impl Changes {
    pub fn of(block: &HeaderBlock) -> Self {
        let mut out = Self::default();
        let looks = block.received();
        // Microsoft hands a message on inside before it stands in the mailbox.
        let inside = |line: &str| MICROSOFT.iter().any(|name| name.find(line.as_bytes()).is_some());
        let own_lines = OWN_RECEIVED_LINES.max(looks.iter().take(MOST_OWN_LINES).take_while(|look| inside(&look.line)).count());
        let mut looks = looks.iter().enumerate();
        for field in block.fields() {
            let name = field.name;
            let kind = kind_of(name);
            match kind {
                Some(FieldKind::Received) => {
                    if let Some((n, look)) = looks.next() {
                        out.received(block, field, &look.line, n < own_lines);
                    }
                }
                Some(FieldKind::Recipient) => out.recipient(block, field),
                Some(FieldKind::Envelope) => out.envelope(block, field),
                Some(FieldKind::Addressed) => out.addressed(block, field),
                Some(FieldKind::Id) if has_dash_in_id(field) => {
                    out.add(block, field, ChangedPart::Value, &field.line().chars().filter(|c| DASHES.contains(c)).collect::<String>());
                }
                Some(FieldKind::Id) if is_mask(field.line().trim()) || is_covered_id(&field.line()) || has_odd_angle(field.raw) => {
                    out.add(block, field, ChangedPart::Value, &field.line());
                }
                Some(FieldKind::Free) => {}
                _ if starts(name, "x-spam") || starts(name, "x-ham") => {}
                _ => out.other(block, field, kind == Some(FieldKind::Network)),
            }
            if out.changes.len() >= MOST {
                break;
            }
        }
        out
    }

    fn add(&mut self, block: &HeaderBlock, field: Field<'_>, place: ChangedPart, mark: &str) {
        let number = 1 + block.all(field.name).take_while(|other| !std::ptr::eq(other.raw, field.raw)).count();
        let known = |change: &Change| change.place == place && change.number == number && change.field == field.name;
        if self.changes.len() < MOST && !self.changes.iter().any(known) {
            let mark = safe_text(&mark.chars().take(LONGEST_MARK).collect::<String>());
            self.changes.push(Change { field: field.name.to_owned(), number, place, mark });
        }
    }

    fn recipient(&mut self, block: &HeaderBlock, field: Field<'_>) {
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
        if !(is_mailbox(value) || listed) || invalid || is_masked_recipient(value) || is_covered_recipient(last) {
            self.add(block, field, ChangedPart::Recipient, value);
        }
    }

    fn envelope(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.line();
        if !value.is_empty() && (is_mark_for_address(&value) || is_word_in_brackets(&value) || has_odd_angle(value.as_bytes())) {
            self.add(block, field, ChangedPart::Sender, &value);
        }
    }

    fn addressed(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.line();
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
                ChangedPart::Recipient => is_covered_in_to(address),
                // `<[sender]>`: in angle brackets stands an address.
                _ => address.starts_with('<') && is_word_in_brackets(address),
            };
            let angled = !mailbox.contains('<') && mailbox.contains('@') && has_odd_angle(mailbox.as_bytes());
            let instead = instead || covered || angled || is_spoken_address(mailbox);
            let mark = is_mark_for_address(address)
                || (place == ChangedPart::Recipient && (has_remark(address) || has_star_or_cross(address) || is_lone_x(address)));
            if instead || (mark && !named) {
                self.add(block, field, place, mailbox);
            }
        }
    }

    fn received(&mut self, block: &HeaderBlock, field: Field<'_>, value: &str, own: bool) {
        let clauses = KnownClauses::of(value);
        if clauses.may_hold_a_remark
            && let Some(remark) = remark_in(value)
        {
            self.add(block, field, ChangedPart::Value, remark);
        }
        let (brackets, comments) = (clauses.brackets.all(), clauses.comments.all());
        for &inner in brackets {
            let text = address_text(inner);
            match text {
                AddressText::Address | AddressText::Other => {
                    // What a machine calls itself it may choose.
                    let named =
                        clauses.from.is_some_and(|from| from.strip_prefix('[').and_then(|from| from.split(']').next()) == Some(inner));
                    let cut = || (text == AddressText::Other && is_cut_short(inner)) || is_no_address(inner);
                    let wrong = || is_no_server_word(inner) || (!named && cut());
                    if matches!(inner, "-" | "x" | "X" | "?" | "*" | "#") || (own && wrong()) {
                        self.add(block, field, ChangedPart::Network, inner);
                    }
                }
                AddressText::Nothing => self.vanished = true,
                AddressText::Mark => self.add(block, field, ChangedPart::Network, inner),
            }
        }
        self.vanished |= clauses.lost_address;
        // Where no address stands in square brackets, one stands in the last of the round ones: at Yahoo, Microsoft, qmail.
        if own
            && brackets.is_empty()
            && !clauses.lost_address
            && let Some(last) = comments.last()
            && (is_no_address(last) || is_short_mark(last))
        {
            self.add(block, field, ChangedPart::Network, last);
        }
        for &inner in comments {
            if address_text(inner) == AddressText::Mark || (own && has_other_brackets(inner)) {
                self.add(block, field, ChangedPart::Network, inner);
            }
        }
        let unusual = |name: &&str| !is_ordinary_name(name);
        if let Some(by) = clauses.by.filter(unusual)
            && !is_made_up(value, by)
            && (is_mark_for_host(by) || (own && !is_host_shaped(by)))
        {
            self.add(block, field, ChangedPart::Server, by);
        }
        // A machine without a name gives its address.
        let is_address = |name: &str| {
            let inner = name.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
            inner.unwrap_or(name).parse::<Ipv4Addr>().is_ok()
        };
        if let Some(from) = clauses.from.filter(unusual).filter(|from| !is_address(from)) {
            if address_text(from) == AddressText::Mark && !is_inside_name(from) {
                self.add(block, field, ChangedPart::Network, from);
            } else if is_mark_for_host(from) {
                self.add(block, field, ChangedPart::Server, from);
            }
        }
        self.vanished |= matches!(clauses.recipient, Some("" | "<>" | "< >"));
        if let Some(recipient) = clauses.recipient.filter(|recipient| !matches!(*recipient, "" | "<>"))
            && (is_mark_for_address(recipient)
                || is_word_in_brackets(recipient)
                || (own && (is_masked_recipient(recipient) || is_covered_recipient(recipient) || !is_recipient_in_received(recipient))))
        {
            self.add(block, field, ChangedPart::Recipient, recipient);
        }
        if let Some(sender) = clauses.sender
            && is_mark_for_address(sender)
        {
            self.add(block, field, ChangedPart::Sender, sender);
        }
        if own {
            self.covered(block, field, value);
        }
    }

    /// Looks at what an own server writes behind the clauses: the name that it looked up, its id of the message, the time.
    fn covered(&mut self, block: &HeaderBlock, field: Field<'_>, value: &str) {
        if let Some(name) = covered_lookup(value) {
            self.add(block, field, ChangedPart::Server, name);
        }
        let id = covered_queue_id(value);
        let date = value.rsplit_once(';').map(|(_, date)| date).filter(|date| is_covered_date(date.as_bytes()));
        if let Some(mark) = id.or(date) {
            self.add(block, field, ChangedPart::Value, mark);
        }
    }

    fn other(&mut self, block: &HeaderBlock, field: Field<'_>, is_network: bool) {
        let raw = field.raw;
        let ends_in_ip = field.name.len() > 3 && field.name.get(field.name.len() - 3..).is_some_and(|end| end.eq_ignore_ascii_case("-ip"));
        let is_network = is_network || ends_in_ip;
        if field.name.len() == 4 && field.name.eq_ignore_ascii_case("date") && is_covered_date(raw) {
            self.add(block, field, ChangedPart::Value, &field.line());
        }
        // Most fields have names of a program's own.
        let own = starts(field.name, "x-");
        // Microsoft writes the name that it looked up among other tags.
        if field.name.len() == 27
            && field.name.eq_ignore_ascii_case("x-forefront-antispam-report")
            && let Some(name) =
                field.line().split(';').find_map(|tag| tag.trim().strip_prefix("PTR:")).filter(|name| is_mark_for_host(name))
        {
            self.add(block, field, ChangedPart::Server, name);
        }
        if !own && is_signature(field.name) && has_cut_signature(raw) {
            self.add(block, field, ChangedPart::Value, &field.line());
        }
        let checks = !own && ["authentication-results", "arc-auth", "received-spf"].iter().any(|start| starts(field.name, start));
        if !(is_network || checks || may_hold_a_mark(raw, block.is_ascii())) {
            return;
        }
        let value = field.line();
        if is_network {
            let inner = value.trim_matches(['[', ']']);
            if address_text(inner) == AddressText::Mark {
                self.add(block, field, ChangedPart::Network, &value);
            }
            return;
        }
        if checks {
            self.checks(block, field, &value);
        }
        let whole = !value.is_empty()
            && ((is_bracketed(&value) && is_removal(&value))
                || (is_mask(&value)
                    && !value.contains('@')
                    && value.chars().count() >= 4
                    && !value.bytes().all(|b| b == b'*' || b == b'+' || b == b'-' || b == b'.' || b == b'=')));
        if whole || has_blocks(&value) || (!own && has_removal_in_token(&value)) {
            self.add(block, field, ChangedPart::Value, &value);
        }
    }

    /// Looks at what a receiving server wrote about its checks: SPF, DKIM, DMARC.
    fn checks(&mut self, block: &HeaderBlock, field: Field<'_>, value: &str) {
        if let Some(remark) = remark_in(value) {
            self.add(block, field, ChangedPart::Value, remark);
        }
        let lower = value.to_ascii_lowercase();
        for (before, finder) in BEFORE_ADDRESS.iter().zip(&*BEFORE_ADDRESS_FINDERS) {
            for at in finder.find_iter(lower.as_bytes()).take(4) {
                let rest = value.get(at + before.len()..).unwrap_or_default();
                let end = rest.find([';', ')', ',']).or_else(|| rest.find(" as ")).unwrap_or(rest.len());
                let word = rest.get(..end).unwrap_or_default();
                let word = if word.starts_with("as permitted") { "" } else { word };
                // Nearly always an address stands there alone.
                let alone = memchr::memchr(b' ', word.as_bytes()).is_none();
                let word =
                    if alone { word } else { word.split(" as ").next().unwrap_or_default().split(" smtp").next().unwrap_or_default() };
                let word = word.trim();
                match address_text(word.trim_matches(['[', ']'])) {
                    AddressText::Mark => self.add(block, field, ChangedPart::Network, word),
                    AddressText::Nothing if *before != "remote-ip=" => self.vanished = true,
                    _ => {}
                }
            }
        }
        let server = value.get(..memchr::memchr2(b';', b' ', value.as_bytes()).unwrap_or(value.len())).unwrap_or_default();
        // The name of the server is left out in some, and the first result stands there.
        if starts(field.name, "authentication-results") && !server.split('=').all(is_ordinary_name) && is_mark_for_host(server) {
            self.add(block, field, ChangedPart::Server, server);
        }
        let is_edge = |b: &u8| matches!(b, b' ' | b';' | b'(' | b')');
        for at in memchr::memchr_iter(b'@', value.as_bytes()) {
            let (before, behind) = value.as_bytes().split_at(at);
            let start = before.iter().rposition(is_edge).map_or(0, |edge| edge + 1);
            let end = behind.iter().position(is_edge).map_or(value.len(), |edge| at + edge);
            let word = value.get(start..end).unwrap_or_default();
            let Some((key, address)) = word.split_once('=') else { continue };
            if address.contains('@')
                && matches!(key, "smtp.mailfrom" | "smtp.rcpttodomain" | "envelope-from")
                && is_mark_for_address(address)
            {
                self.add(block, field, ChangedPart::Sender, address);
            }
        }
    }
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
mod tests {
    use super::*;

    const HEAD: &str = "Received: from a.example (b.example [192.0.2.1])\n\tby mx.example (Postfix) with ESMTPS id 1\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:42 +0100\nFrom: e@f.example\nTo: c@d.example\n";

    fn changes(text: &str) -> Changes {
        let block = HeaderBlock::parse(text.as_bytes().to_vec());
        Changes::of(&block)
    }

    fn places(text: &str) -> Vec<ChangedPart> {
        changes(text).changes.into_iter().map(|change| change.place).collect()
    }

    #[test]
    fn whatever_stands_where_a_server_writes_an_address_was_put_in() {
        assert_eq!(places(HEAD), []);
        for mark in
            ["***", "x***@d.example", "[gelöscht]", "<removed>", "xxxx", "x@x.x", "{{my address}}", "me at home dot example", "[…]", "████"]
        {
            let text = HEAD.replace("<c@d.example>", mark);
            assert_eq!(places(&text), [ChangedPart::Recipient], "for {mark}");
            assert_eq!(places(&format!("Delivered-To: {mark}\n{HEAD}")), [ChangedPart::Recipient], "{mark}");
        }
        for mailbox in [
            "c@d.example",
            "<c@d.example>",
            "c",
            "mailing list c@d.example",
            "\"a b\"@d.example",
            "c+x=y@d.example",
            "c@localhost",
            "c@[192.0.2.1]",
        ] {
            assert_eq!(places(&format!("Delivered-To: {mailbox}\n{HEAD}")), [], "{mailbox}");
        }
    }

    #[test]
    fn an_address_in_the_network_with_a_mark_in_it_is_none() {
        for mark in [
            "192.0.2.xxx",
            "192.0.x.x",
            "xx.xx.xx.xx",
            "192.0.2.",
            "192.0.2.300",
            "[REDACTED]",
            "IP removed",
            "2001:db8:xxxx::1",
            "192.0.2.███",
            "I92.0.2.l",
            "192,0.2.1",
            "192. 0.2.1",
            "*.*.*.*",
        ] {
            assert_eq!(places(&HEAD.replace("192.0.2.1", mark)), [ChangedPart::Network], "{mark}");
            assert_eq!(places(&format!("X-Originating-IP: [{mark}]\n{HEAD}")), [ChangedPart::Network], "{mark}");
        }
        for mark in [
            "192.0.2.0/24",
            "-",
            "x",
            "192.0…",
            "...",
            "192[.]0[.]2[.]1",
            "192 0 2 1",
            "192.0.2.2xx",
            "192.0.2.ab",
            "192.0.[..].[..]",
            "{ip}",
            "192.0",
            "192",
            "192·0·2·1",
            "192-0-2-XX",
            "1xx.x.x.xx1",
            "192.0201",
            "192_0_2_1",
            "0.0.0.0",
        ] {
            assert_eq!(places(&HEAD.replace("192.0.2.1", mark)), [ChangedPart::Network], "{mark}");
        }
        for address in ["192.0.2.1", "2001:db8::1", "IPv6:2001:db8::1", "192.0.2.1/unknown", "UNAVAILABLE", "192.0.2.1]:25 helo=[10.0.0.1"]
        {
            assert_eq!(places(&HEAD.replace("192.0.2.1", address)), [], "{address}");
        }
    }

    #[test]
    fn what_a_sender_may_have_written_is_no_sign() {
        for field in [
            "To: undisclosed-recipients:;",
            "To: \"[REDACTED] ***\" <c@d.example>",
            "From: \"a***n\" <a@b.example>",
            "Subject: xxx [removed] *** <snip>",
            "X-Spam-Level: *****",
            "Message-ID: <***88***xxx@b.example>",
            "X-Campaign: [***] {{campaign}} <none>",
            "Return-Path: <>",
        ] {
            assert_eq!(places(&format!("{HEAD}{field}\n")), [], "{field}");
        }
    }

    #[test]
    fn a_signature_that_was_cut_short_is_a_change() {
        let signature = "DKIM-Signature: v=1; a=rsa-sha256; d=b.example; s=k; h=from:to;\n\tbh=abc+/=; b=xyz";
        assert_eq!(places(&format!("{signature}12+/=\n{HEAD}")), []);
        for cut in ["...", "[...]", "…", "***", "(truncated)"] {
            assert_eq!(places(&format!("{signature}{cut}\n{HEAD}")), [ChangedPart::Value], "{cut}");
        }
        for word in ["REDACTED", "(removed)", "****", "..."] {
            assert_eq!(places(&format!("{}\n{HEAD}", signature.replace("xyz", word))), [ChangedPart::Value], "{word}");
        }
    }

    #[test]
    fn nobody_has_such_a_mailbox_or_domain() {
        for mark in [
            "me@here",
            "[customer]",
            "c@nospam.d.example",
            "my.name@d.example",
            "deleted@d.example",
            "0000@000.example",
            "c[.]d@d.example",
            "user@bxxxxx.example",
            "EMAIL@EXAMPLE",
            "meine@adresse",
            "mail@entfernt",
            "name@shop.tld",
            "x@y",
            "zzz@zzz",
            "victim@victim.example",
            "c*@d.example",
            "<///>",
        ] {
            let text = HEAD.replace("<c@d.example>", mark);
            assert_eq!(places(&text), [ChangedPart::Recipient], "{mark}");
        }
        assert_eq!(places(&HEAD.replace("from a.example", "from .")), []);
        for name in ["[0.0.0.0]", "[192]"] {
            assert_eq!(places(&HEAD.replace("from a.example", &format!("from {name}"))), [], "{name}");
        }
        for name in ["(HELO ***)", "(EHLO {192.0.2.9})"] {
            assert_eq!(places(&HEAD.replace("(b.example [192.0.2.1])", &format!("{name} (192.0.2.1)"))), [], "{name}");
        }
        // A sender may call itself so.
        assert_eq!(places(&HEAD.replace("e@f.example", "user@bxxxxx.example")), []);
    }

    #[test]
    fn a_dash_of_a_word_processor_in_an_id_is_a_change() {
        assert_eq!(places(&format!("Message-ID: <***@***>\n{HEAD}")), [ChangedPart::Value]);
        for name in ["Message-ID", "In-Reply-To", "References"] {
            for dash in ['\u{2013}', '\u{2014}', '\u{2011}'] {
                assert_eq!(places(&format!("{name}: <1{dash}2@b.example>\n{HEAD}")), [ChangedPart::Value], "{name} {dash}");
            }
        }
        for field in ["Message-ID: <1--2@b.example>", "Message-ID: <p\u{e4}ck@b.example>", "References: a \u{2013} b <1@b.example>"] {
            assert_eq!(places(&format!("{field}\n{HEAD}")), [], "{field}");
        }
    }

    #[test]
    fn a_remark_in_a_line_of_a_server_is_a_change() {
        for remark in ["<-- who is this?", "<<< my provider", "*** strange ***", "!!! look", "???", "← here", "===> this one"] {
            let text = HEAD.replace("ESMTPS id 1", &format!("ESMTPS id 1 {remark}"));
            assert_eq!(places(&text), [ChangedPart::Value], "{remark}");
            let spf = format!("Received-SPF: pass (d.example: a) client-ip=192.0.2.1; {remark}\n{HEAD}");
            assert_eq!(places(&spf), [ChangedPart::Value], "{remark}");
        }
    }

    #[test]
    fn a_server_does_not_call_itself_a_mark() {
        for mark in [
            "██████",
            "mx.[mydomain]",
            "mx1.[domain].com",
            "mail.meinefirma.de",
            "mail.....com",
            "[mail server]",
            "xxxxxx.xxx",
            "[redacted]",
            "my.mail.server",
        ] {
            assert_eq!(places(&HEAD.replace("mx.example", mark)), [ChangedPart::Server], "{mark}");
        }
    }

    #[test]
    fn a_name_of_a_machine_inside_is_no_mark() {
        for name in [
            "client.hidden.invalid",
            "hidden.invalid",
            "customer.masked.invalid",
            "mail.protected.local",
            "pc-7.Hidden.LOCAL",
            "srv.mydomain.local",
            "anonymous.localdomain",
            "ex1.mycompany.local",
        ] {
            for from in [format!("from {name} (b.example"), format!("from {name} (")] {
                assert_eq!(places(&HEAD.replace("from a.example (b.example ", &from)), [], "{from}");
            }
            let customer = format!(
                "Received: from {name} by mail.gmx.net (mrgmx004\n\t[192.0.2.9]) with ESMTPSA (Nemesis) id 1\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:41 +0100\n"
            );
            assert_eq!(places(&HEAD.replacen("From:", &format!("{customer}From:"), 1)), [], "{name}");
        }
        for mark in ["redacted.invalid", "xxxxx.local", "mail.removed.localdomain", "mydomain.invalid", "***.local"] {
            assert_ne!(places(&HEAD.replace("from a.example", &format!("from {mark}"))), [], "{mark}");
        }
        // Nobody has a mailbox there.
        assert_eq!(places(&HEAD.replace("for <c@d.example>", "for <hidden@hidden.invalid>")), [ChangedPart::Recipient]);
    }

    #[test]
    fn an_address_that_is_gone_without_a_mark_has_vanished() {
        let gone = |text: &str| changes(text).vanished;
        assert!(!gone(HEAD) && gone(&HEAD.replace("192.0.2.1", "")) && gone(&HEAD.replace("<c@d.example>", "<>")));
    }
}
