//! All other fields, and those in which servers write what they checked.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::alone::may_hold_a_mark;
use super::codes::{has_cut_signature, has_marked_domain, has_set_sign_in_boundary, is_signature};
use super::covered::{is_covered_date, is_crosses, is_replaced_date};
use super::ip_text::{IpText, ip_text, is_no_ip, is_of_numbers};
use super::marks::{
    has_blocks, has_removal_in_token, is_bracketed, is_mark_for_address, is_mark_for_host, is_mask, is_removal, is_removal_alone,
    names_a_thing, tells_points,
};
use super::ordinary::is_ordinary_name;
use super::placeholders::{covered_host_of_filter, covered_part_of_link, harmless_part, is_blocks, is_entity, is_marked_entity};
use super::remarks::{is_short_mark, remark_in};
use super::senders::{is_broken_signature, is_made_up};
use super::subjects::is_mask_of_subject;
use super::zeroed::is_zeroed_in_results;
use super::{ChangedPart, Changes};
use crate::check::misread;
use crate::message::field_name::{FieldName, FieldNames};
use crate::message::names::{self, starts};
use crate::message::{Field, HeaderBlock};

/// What stands before the IP address in the results of a check.
const BEFORE_IP: [&str; 4] = ["client-ip=", "sender ip is ", "designates ", "remote-ip="];
/// Prepared once, since they are searched for in every such field.
static BEFORE_IP_FINDERS: LazyLock<[Finder<'static>; 4]> = LazyLock::new(|| BEFORE_IP.map(Finder::new));

const FOREFRONT: FieldName = FieldName::named("x-forefront-antispam-report");
const ORIGINATING_IP: FieldName = FieldName::named("x-originating-ip");
const MDAEMON_IP: FieldName = FieldName::named("x-mdremoteip");
const MDAEMON_LOOKUP: FieldName = FieldName::named("x-mdptrlookup-result");
/// Results of checks.
const RESULTS: FieldNames =
    FieldNames::of(&["authentication-results", "authentication-results-original", "arc-authentication-results", "received-spf"]);

/// What stands before the envelope sender there.
static BEFORE_SENDER: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["smtp.mailfrom=", "envelope-from="].map(Finder::new));

/// The letter x in the place of the numbers of an IP address.
static CROSSES: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["x.x", "X.X"].map(Finder::new));

/// Whether somewhere in a block the letter x may stand in the place of an IP address: asked once, since it is rare.
pub(super) fn holds_crosses(block: &[u8]) -> bool {
    CROSSES.iter().any(|crosses| crosses.find(block).is_some())
}

/// Whether the letter x stands in the place of all numbers of an IP address: `IP='x.x.x.x'`, `[xxx.xxx.xxx.xxx:from]`.
fn has_crossed_ip(value: &str) -> bool {
    let is_crossed = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| matches!(b, b'x' | b'X'));
    value
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@')))
        .any(|word| word.split('.').count() == 4 && word.split('.').all(is_crossed))
}

/// Whether a mask that is the whole value of a field is a mark. Filters write rows of one sign, too, for the points that they gave.
fn is_mark_alone(name: &str, value: &str) -> bool {
    let signs = |b: u8| matches!(b, b'*' | b'+' | b'-' | b'.' | b'=');
    if value.contains('@') {
        return value.contains(['*', '#', '█', '•']) || is_crosses(&value.replace('@', "."));
    }
    // Nobody gives points in other signs than these, nor in a field of another name.
    let covers = |b: u8| matches!(b, b'*' | b'#' | b'?' | b'_' | b'.');
    let is_row = (value.len() > 2 && value.bytes().all(covers)) || (value.len() > 4 && value.bytes().all(|b| b == b'-'));
    if is_row && !tells_points(name) && !name.contains("...") {
        return true;
    }
    if value.chars().count() < 4 {
        return false;
    }
    // `***.***.***.***`
    let is_covered_host =
        || value.split('.').count() > 2 && value.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b == b'*'));
    !value.bytes().all(signs) || is_covered_host() || (names_a_thing(name) && value.bytes().all(|b| b == b'*'))
}

/// Whether quotation marks of a word processor stand around a parameter, where only plain ones have a meaning: `boundary=”a”` (RFC 2045 section 5.1).
fn has_curly_parameter(raw: &[u8]) -> bool {
    ["=“", "=”", "=„", "=‘", "=’", "=«"].iter().any(|mark| memchr::memmem::find(raw, mark.as_bytes()).is_some())
}

/// Whether Microsoft's servers alone write a field.
fn is_of_microsoft(name: &str) -> bool {
    ["x-ms-exchange-", "x-eop", "x-microsoft-"].iter().any(|start| starts(name, start))
}

/// Whether a value begins with words in brackets, where ids and numbers stand: `[tenant-id]:0`.
fn begins_in_brackets(value: &str) -> bool {
    let inner =
        value.strip_prefix('[').and_then(|rest| rest.split_once(']')).or(value.strip_prefix('{').and_then(|rest| rest.split_once('}')));
    inner.is_some_and(|(inner, _)| {
        inner.chars().any(char::is_alphabetic) && !inner.contains(|c: char| c.is_numeric() || matches!(c, '@' | ':' | '"'))
    })
}

/// The envelope sender as a server checked it, if neither an address nor a name of a domain stands there: `smtp.mailfrom=*****`.
fn covered_sender(value: &str) -> Option<&str> {
    BEFORE_SENDER.iter().find_map(|key| {
        let behind = value.get(key.find(value.as_bytes())? + key.needle().len()..)?;
        let sender = behind.split([';', ' ', ')', ',']).next()?;
        let bare = sender.trim_matches('"');
        (!bare.contains('@') && (is_mask(bare) || (!bare.contains('.') && is_removal(bare)))).then_some(sender)
    })
}

impl Changes {
    /// Looks at a field of no other kind. `is_network`: its whole value is an IP address.
    pub(super) fn other(&mut self, block: &HeaderBlock, field: Field<'_>, is_network: bool) {
        let (raw, which) = (field.raw, field.which);
        // Few names end in that letter.
        let ends_in_ip = field.name.ends_with(['p', 'P'])
            && field.name.len() > 3
            && field.name.get(field.name.len() - 3..).is_some_and(|end| end.eq_ignore_ascii_case("-ip"));
        let is_network = is_network || ends_in_ip;
        if which == FieldName::DATE {
            self.maybe_misread |= misread::has_letters_among_digits(raw);
            if is_covered_date(raw) || is_replaced_date(raw) {
                self.add(block, field, ChangedPart::Value, &field.line());
            }
        }
        if !block.is_ascii() && names::CONTENT.has(which) && (has_curly_parameter(raw) || has_set_sign_in_boundary(raw)) {
            self.add(block, field, ChangedPart::Value, &field.line());
            return;
        }
        // Most fields have names of a program's own.
        let own = which.is_private();
        // Microsoft writes the name that it looked up among other tags.
        if which == FOREFRONT
            && let Some(name) =
                field.line().split(';').find_map(|tag| tag.trim().strip_prefix("PTR:")).filter(|name| is_mark_for_host(name))
        {
            self.add(block, field, ChangedPart::Server, name);
        }
        if own && self.of_mdaemon(block, field) {
            return;
        }
        if is_signature(which) && (has_cut_signature(raw) || has_marked_domain(raw)) && !is_broken_signature(block, field) {
            self.add(block, field, ChangedPart::Value, &field.line());
        }
        let checks = RESULTS.has(which);
        if !(is_network || checks || may_hold_a_mark(raw, block.is_ascii())) {
            return;
        }
        let value = field.line();
        if is_network {
            let inner = value.trim_matches(['[', ']']);
            // In this field a sender may write what it likes.
            let is_senders = || which == ORIGINATING_IP && is_of_numbers(inner) && is_made_up(inner) && self.is_below_handover(block);
            let is_word = || is_short_mark(inner) || is_entity(inner) || inner.bytes().all(|b| matches!(b, b'x' | b'X'));
            let is_mark = match ip_text(inner) {
                IpText::Mark => !is_senders(),
                IpText::Other => is_word(),
                _ => false,
            };
            if is_mark {
                self.add(block, field, ChangedPart::Network, &value);
            }
            return;
        }
        if checks {
            self.checks(block, field, &value);
        }
        let whole = !value.is_empty()
            && ((is_bracketed(&value) && is_removal(&value))
                || (is_mask(&value) && is_mark_alone(field.name, &value))
                || is_removal_alone(field.name, &value));
        if names::OF_LISTS.has(which)
            && let Some(mark) = covered_part_of_link(&value)
        {
            self.add(block, field, ChangedPart::Value, mark);
        }
        if let Some(part) = harmless_part(&value) {
            self.add(block, field, ChangedPart::Value, part);
        }
        let whole = whole || (is_of_microsoft(field.name) && begins_in_brackets(&value));
        let whole = whole || (is_marked_entity(&value) && value.ends_with([']', '>', '}']));
        if whole || has_blocks(&value) || has_removal_in_token(&value) {
            self.add(block, field, ChangedPart::Value, &value);
        }
    }

    /// Looks at the only places in which MDaemon writes the address that connected. `true`: the field is one of these.
    fn of_mdaemon(&mut self, block: &HeaderBlock, field: Field<'_>) -> bool {
        let is_ip = field.which == MDAEMON_IP;
        if !is_ip && field.which != MDAEMON_LOOKUP {
            return false;
        }
        let value = field.line();
        let address = match value.split_once("(ip=") {
            Some((_, behind)) => behind.split(')').next().unwrap_or_default(),
            None if is_ip => value.trim(),
            None => return false,
        };
        match ip_text(address) {
            IpText::Ip if !is_no_ip(address) => {}
            IpText::Nothing => self.lose(block, field, ChangedPart::Network, "ip="),
            _ => self.add(block, field, ChangedPart::Network, address),
        }
        true
    }

    /// Looks for an IP address of which the letter x stands for every number, wherever it stands.
    pub(super) fn crossed(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.line();
        if has_crossed_ip(&value) {
            self.add(block, field, ChangedPart::Network, &value);
        }
    }

    /// Looks at free text, of which nothing but a mark alone tells anything.
    pub(super) fn free(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let is_subject = || starts(field.name, "subject") || starts(field.name, "thread-topic");
        let begins_mark = match field.raw.trim_ascii_start() {
            [b'[' | b'(' | b'<' | b'{', ..] => true,
            [b'*' | b'#' | b'_' | b'x' | b'X', ..] => is_subject(),
            // A word in capital letters, or the mark of an answer before the mark.
            [first, second, ..] => {
                *first >= 0x80 || (first.is_ascii_uppercase() && (second.is_ascii_uppercase() || field.raw.contains(&b':')) && is_subject())
            }
            _ => false,
        };
        if !begins_mark {
            return;
        }
        let value = field.line();
        if is_subject() {
            if is_mask_of_subject(&value) {
                self.add(block, field, ChangedPart::Value, &value);
            }
            return;
        }
        let one = value.chars().filter(|c| matches!(c, '[' | '(' | '{' | '<' | ' ')).count() < 4;
        if is_blocks(&value) || (is_bracketed(&value) && one && is_removal(&value)) {
            self.add(block, field, ChangedPart::Value, &value);
        }
    }

    /// Looks at what a filter wrote about itself.
    pub(super) fn filter(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.line();
        if let Some(name) = covered_host_of_filter(&value) {
            self.add(block, field, ChangedPart::Server, name);
        } else if (is_bracketed(&value) && is_removal(&value)) || has_blocks(&value) {
            self.add(block, field, ChangedPart::Value, &value);
        }
    }

    /// Looks at what a receiving server wrote about its checks: SPF, DKIM, DMARC.
    fn checks(&mut self, block: &HeaderBlock, field: Field<'_>, value: &str) {
        if let Some(remark) = remark_in(value) {
            self.add(block, field, ChangedPart::Value, remark);
        }
        let lower = value.to_ascii_lowercase();
        for (before, finder) in BEFORE_IP.iter().zip(&*BEFORE_IP_FINDERS) {
            for at in finder.find_iter(lower.as_bytes()).take(4) {
                let rest = value.get(at + before.len()..).unwrap_or_default();
                let end = rest.find([';', ')', ',']).or_else(|| rest.find(" as ")).unwrap_or(rest.len());
                let word = rest.get(..end).unwrap_or_default();
                let word = if word.starts_with("as permitted") { "" } else { word };
                // Nearly always the address stands there alone.
                let alone = memchr::memchr(b' ', word.as_bytes()).is_none();
                let word =
                    if alone { word } else { word.split(" as ").next().unwrap_or_default().split(" smtp").next().unwrap_or_default() };
                let word = word.trim();
                match ip_text(word.trim_matches(['[', ']', '"'])) {
                    IpText::Mark => self.add(block, field, ChangedPart::Network, word),
                    IpText::Ip if word.ends_with(".0") && is_zeroed_in_results(block, word) => {
                        self.add(block, field, ChangedPart::Network, word);
                    }
                    IpText::Nothing if *before != "remote-ip=" => self.lose(block, field, ChangedPart::Network, before.trim_end()),
                    _ => {}
                }
            }
        }
        if let Some(sender) = covered_sender(value)
            && self.is_of_own_server(block, value)
        {
            self.add(block, field, ChangedPart::Sender, sender);
        }
        let server = value.get(..memchr::memchr2(b';', b' ', value.as_bytes()).unwrap_or(value.len())).unwrap_or_default();
        // The name of the server is left out in some, and the first result stands there.
        if starts(field.name, "authentication-results") && !server.split('=').all(is_ordinary_name) && is_mark_for_host(server) {
            self.add(block, field, ChangedPart::Server, server);
        }
        // `smtp.mailfrom=[EMAIL_ADDRESS_1]`
        for at in memchr::memchr3_iter(b'[', b'<', b'{', value.as_bytes()).filter(|at| *at > 0 && value.as_bytes()[at - 1] == b'=') {
            let word = value.get(at..).unwrap_or_default().split([';', ' ', ')', ',']).next().unwrap_or_default();
            if is_marked_entity(word) {
                self.add(block, field, ChangedPart::Value, word);
            }
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

#[cfg(test)]
mod tests;
