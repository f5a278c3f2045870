//! Places where something else stands than what a server writes there: somebody took an address, a host name or a token out.
//!
//! The rule is about places, not about marks. What a receiving server writes (who the message was for, which IP address handed it over, what
//! the server calls itself) always has the same form, so anything else there was put in later, whatever it looks like and in whatever
//! language. What senders write may look like anything, so there only a mark that no sender writes counts: a mask in the middle of an
//! address, black blocks, or a whole value that is a word like `removed`. Free text (subjects, display names, the remarks of spam filters)
//! is never looked at.
//!
//! What is found is looked at once more if a sender or a machine may have written it so: all below the line of the handover is the sender's
//! (`senders`).
//!
//! | place | what has to stand there | fields |
//! |---|---|---|
//! | the person's address | an address or the name of a mailbox | [`FieldKind::Recipient`], the `for` of a Received line |
//! | the envelope sender | an address, `<>` | [`FieldKind::Envelope`] |
//! | an IP address | IPv4 or IPv6 | the `from` of a Received line, `client-ip=`, [`FieldKind::Network`] |
//! | a server | a host name | the `by` of the first Received lines, the beginning of Authentication-Results |
//! | anything else | anything but a mark alone | all but [`FieldKind::Free`] |

mod addresses;
mod alone;
mod clauses;
mod codes;
mod covered;
mod encodings;
mod field_names;
mod forms;
mod ip_text;
mod looked_up;
mod marks;
mod nobody;
mod ordinary;
mod others;
mod phrases;
mod placeholders;
mod received;
mod remarks;
mod senders;
mod shortened;
mod sound;
mod spoken;
mod subjects;
mod trace_words;
mod word_lists;
mod written;
mod zeroed;

use std::cell::OnceCell;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::hops::{handover, is_from_inside, is_from_outside, writer};
use crate::message::field_name::FieldNames;
use crate::message::names::starts;
use crate::message::received::Look;
use crate::message::repair::has_odd_angle;
use crate::message::{Field, HeaderBlock, find_ignore_case, safe_text};
use codes::{has_set_sign_in_id, set_signs, sign_in_code};
use covered::is_covered_id;
use encodings::mark_in_other_letters;
use field_names::{FieldKind, is_addressed_to, kind_of};
use forms::has_other_form;
use ip_text::{IpText, ip_text};
use marks::is_mask;
use others::holds_crosses;
use placeholders::harmless_part;
pub(super) use senders::is_broken_signature;
use shortened::{dots_in_address, dots_in_brackets, holds_dots, shortened};
use written::mailboxes;

/// No more changes than this are listed.
const MOST: usize = 40;
/// How many Received lines, from the top, must have the form that servers write: a sender may have made up those further down.
const OWN_RECEIVED_LINES: usize = 2;
/// The most Received lines that the own servers of one service write.
const MOST_OWN_LINES: usize = 6;
/// What stands in each line that Microsoft's servers write.
static MICROSOFT: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| [".outlook.com", ".OUTLOOK.COM"].map(Finder::new));
/// The longest mark that is shown.
const LONGEST_MARK: usize = 60;

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

impl Change {
    /// Whether a person or a program put a mark in that place, in a text in which other signs are wrong because it was read from a picture.
    pub(super) fn is_of_a_hand(&self) -> bool {
        let mark = self.mark.trim_matches(['<', '>', '[', ']', '(', ')']);
        self.place == ChangedPart::Lines
            || self.mark.contains(['*', '#', '█', '▇', '■', '●', '…', '{'])
            || is_mask(mark)
            || marks::is_removal(mark)
    }
}

/// The changes in a block, top to bottom, and whether addresses have vanished from their brackets.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub changes: Vec<Change>,
    /// An IP address or the recipient's address is gone and its brackets are empty: a web page or an archive took it out.
    pub vanished: bool,
    /// Letters of the own servers' names or words are wrong, as in text that was read from a picture.
    pub misread: bool,
    /// Some word may be misread: a closer look has to show it.
    pub maybe_misread: bool,
    /// The places from which addresses have vanished. If all brackets are empty, a page took them out and nobody changed anything by hand.
    pub lost: Vec<Change>,
    /// How many Received lines stand above the field that is looked at.
    received_above: usize,
    /// The number of the Received line that tells of the handover, once it was asked for.
    handover: OnceCell<Option<usize>>,
}

impl Changes {
    pub fn of(block: &HeaderBlock) -> Self {
        let mut out = Self::default();
        let looks = block.received();
        // Microsoft hands a message on inside before it stands in the mailbox.
        let inside = |line: &str| MICROSOFT.iter().any(|name| name.find(line.as_bytes()).is_some());
        let of_microsoft = looks.iter().take(MOST_OWN_LINES).take_while(|look| inside(&look.line)).count();
        // A machine of Microsoft's from which the last of these came wrote the line below, whatever name stands there.
        let came_from_inside = |look: &Look| look.line.strip_prefix("from ").and_then(|from| from.split(' ').next()).is_some_and(inside);
        let is_one_more = of_microsoft.checked_sub(1).and_then(|last| looks.get(last)).is_some_and(came_from_inside);
        let own_lines = OWN_RECEIVED_LINES.max(of_microsoft + usize::from(is_one_more));
        // The line below those in which the own servers handed it to each other is still one of theirs.
        // Nearly always the last of these names a machine outside, and no other has to be looked at.
        let may_go_on = looks.len() > own_lines && looks.get(own_lines - 1).is_some_and(|look| is_from_inside(&look.line));
        let handed_on = if may_go_on { looks.iter().take(MOST_OWN_LINES).take_while(|look| is_from_inside(&look.line)).count() } else { 0 };
        let own_lines = own_lines.max(handed_on + 1);
        let mut lines = looks.iter().enumerate();
        let may_cross = holds_crosses(block.as_bytes());
        let may_be_short = holds_dots(block);
        let mut left = block.len();
        for field in block.fields() {
            let name = field.name;
            let kind = kind_of(field.which);
            // The last field may have been cut off behind its name.
            left -= 1;
            if left > 0 && has_other_form(field) && !out.is_senders_result(block, field) {
                let value = field.line();
                if value.is_empty() {
                    out.lose(block, field, ChangedPart::Value, &format!("{name}:"));
                } else {
                    out.add(block, field, ChangedPart::Value, &value);
                }
                continue;
            }
            match kind {
                Some(FieldKind::Received) => {
                    if let Some((n, look)) = lines.next() {
                        let (mut own, mut of_stranger) = (n < own_lines, false);
                        loop {
                            // Below the line in which a machine outside handed the message over.
                            let is_below =
                                || !own && looks.get(..n).is_some_and(|above| above.iter().any(|look| is_from_outside(&look.line)));
                            let before = out.state();
                            out.received(block, field, look, own, &|| of_stranger || is_below());
                            // Few lines are read once more: those in which something is odd, and which the sender may have written.
                            if !own || n == 0 || n >= OWN_RECEIVED_LINES || out.state() == before || !is_of_a_stranger(looks, n) {
                                break;
                            }
                            out.take_back(before);
                            (own, of_stranger) = (false, true);
                        }
                        out.received_above = n + 1;
                    }
                }
                Some(FieldKind::Recipient) => out.recipient(block, field),
                Some(FieldKind::Envelope) => out.envelope(block, field),
                Some(FieldKind::Addressed) => out.addressed(block, field),
                Some(FieldKind::Id) if has_set_sign_in_id(field) => out.add(block, field, ChangedPart::Value, &set_signs(&field.line())),
                Some(FieldKind::Id)
                    if is_mask(field.line().trim())
                        || is_covered_id(&field.line())
                        || harmless_part(&field.line()).is_some()
                        || has_odd_angle(field.raw) =>
                {
                    out.add(block, field, ChangedPart::Value, &field.line());
                }
                Some(FieldKind::Free) => out.free(block, field),
                Some(FieldKind::Filter) => out.filter(block, field),
                _ if is_of_spam_filter(field) => {}
                _ => out.other(block, field, kind == Some(FieldKind::Network)),
            }
            if may_be_short {
                out.short(block, field, kind);
            }
            if may_cross && !matches!(kind, Some(FieldKind::Received | FieldKind::Free)) {
                out.crossed(block, field);
            }
            if !block.is_ascii()
                && matches!(kind, None | Some(FieldKind::Recipient | FieldKind::Envelope | FieldKind::Addressed))
                && let Some(mark) = sign_of_chat(field, kind)
                    .or_else(|| mark_in_other_letters(field, kind == Some(FieldKind::Recipient) || is_addressed_to(field.which)))
            {
                let place = match kind {
                    None => ChangedPart::Value,
                    Some(FieldKind::Recipient) => ChangedPart::Recipient,
                    Some(_) if is_addressed_to(field.which) => ChangedPart::Recipient,
                    Some(_) => ChangedPart::Sender,
                };
                out.add(block, field, place, &mark);
            }
            if out.changes.len() >= MOST {
                break;
            }
        }
        out
    }

    /// Looks for dots in the place of a part of a value.
    #[inline(never)]
    fn short(&mut self, block: &HeaderBlock, field: Field<'_>, kind: Option<FieldKind>) {
        if memchr::memchr(b'.', field.raw).is_none() && block.is_ascii() && !field.name.contains("...") {
            return;
        }
        // `X-MS-...: ...` stands for several.
        if field.name.contains("...") {
            self.add(block, field, ChangedPart::Lines, field.name);
            return;
        }
        let value = field.line();
        let (mark, place) = match kind {
            Some(FieldKind::Free | FieldKind::Filter | FieldKind::Recipient | FieldKind::Network) => return,
            Some(FieldKind::Addressed) => (mailboxes(&value).find_map(dots_in_address), ChangedPart::Sender),
            Some(FieldKind::Envelope) => (dots_in_brackets(&value), ChangedPart::Sender),
            Some(FieldKind::Received | FieldKind::Id) => (dots_in_brackets(&value), ChangedPart::Value),
            None if is_of_spam_filter(field) || is_broken_signature(block, field) => return,
            None => (shortened(field.name, &value), ChangedPart::Value),
        };
        let number = 1 + block.all(field.name).take_while(|other| !std::ptr::eq(other.raw, field.raw)).count();
        let is_known = || self.changes.iter().any(|change| change.number == number && change.field == field.name);
        if let Some(mark) = mark.filter(|_| !is_known()) {
            let place = if kind == Some(FieldKind::Addressed) && is_addressed_to(field.which) { ChangedPart::Recipient } else { place };
            self.add(block, field, place, mark);
        }
    }

    /// How much was found so far: changes, lost places, and whether addresses vanished.
    const fn state(&self) -> (usize, usize, bool) {
        (self.changes.len(), self.lost.len(), self.vanished)
    }

    /// Forgets what was found since that state.
    fn take_back(&mut self, (changes, lost, vanished): (usize, usize, bool)) {
        self.changes.truncate(changes);
        self.lost.truncate(lost);
        self.vanished = vanished;
    }

    /// Whether the field that is looked at stands below the line of the handover.
    fn is_below_handover(&self, block: &HeaderBlock) -> bool {
        self.handover.get_or_init(|| handover(block.received())).is_some_and(|line| line < self.received_above)
    }

    /// Whether a field of results stands below lines that the sender's side wrote: then that side may have written anything into it.
    fn is_senders_result(&self, block: &HeaderBlock, field: Field<'_>) -> bool {
        const RESULTS: FieldNames = FieldNames::of(&["authentication-results", "arc-authentication-results", "received-spf"]);
        let handover = || *self.handover.get_or_init(|| handover(block.received()));
        RESULTS.has(field.which) && handover().is_some_and(|line| self.received_above > line + 1)
    }

    /// Whether an own server wrote the results of a check: they stand above the line of the handover, or right below it and name its server.
    fn is_of_own_server(&self, block: &HeaderBlock, results: &str) -> bool {
        let looks = block.received();
        let Some(line) = *self.handover.get_or_init(|| handover(looks)) else { return self.received_above < OWN_RECEIVED_LINES };
        let by = looks.get(line).and_then(|look| writer(&look.line)).filter(|by| by.contains('.'));
        self.received_above <= line || (self.received_above == line + 1 && by.is_some_and(|by| results.contains(last_labels(by))))
    }

    /// Notes a place from which an address is gone without a mark.
    fn lose(&mut self, block: &HeaderBlock, field: Field<'_>, place: ChangedPart, mark: &str) {
        self.vanished = true;
        let count = self.changes.len();
        self.add(block, field, place, mark);
        let lost = self.changes.split_off(count);
        if self.lost.len() < MOST {
            self.lost.extend(lost);
        }
    }

    /// Notes a change, once for each place and field. `mark`: what stands there now.
    fn add(&mut self, block: &HeaderBlock, field: Field<'_>, place: ChangedPart, mark: &str) {
        let number = 1 + block.all(field.name).take_while(|other| !std::ptr::eq(other.raw, field.raw)).count();
        let known = |change: &Change| change.place == place && change.number == number && change.field == field.name;
        if self.changes.len() < MOST && !self.changes.iter().any(known) {
            let mark = safe_text(&mark.chars().take(LONGEST_MARK).collect::<String>());
            self.changes.push(Change { field: field.name.to_owned(), number, place, mark });
        }
    }
}

/// The picture or wide sign that a chat program put in the place of other signs in a code or an address, where a field holds no words of a person.
fn sign_of_chat(field: Field<'_>, kind: Option<FieldKind>) -> Option<String> {
    const OF_WORDS: [&str; 8] = ["subject", "topic", "title", "name", "campaign", "preview", "desc", "tag"];
    if field.raw.is_ascii()
        || is_of_spam_filter(field)
        || OF_WORDS.iter().any(|word| find_ignore_case(field.name.as_bytes(), word).is_some())
    {
        return None;
    }
    let value = field.line();
    // Before the address stands the name that a person chose.
    let address = if kind == Some(FieldKind::Addressed) {
        // Senders choose their own addresses, with such signs, too.
        value.rsplit_once('<').filter(|_| is_addressed_to(field.which)).map_or("", |(_, address)| address)
    } else {
        &value
    };
    sign_in_code(address).map(String::from)
}

/// Whether a filter of unwanted mail wrote a field, of points and of words.
#[inline]
fn is_of_spam_filter(field: Field<'_>) -> bool {
    let may_be = matches!(field.name.as_bytes(), [_, _, b's' | b'S', b'p' | b'P', ..] | [_, _, b'h' | b'H', b'a' | b'A', ..]);
    may_be && field.which.is_private() && (starts(field.name, "x-spam") || starts(field.name, "x-ham"))
}

/// Whether a text that stands where an IP address has to be is one with a mark in it, or a mark instead of one.
pub(crate) fn is_covered_ip(text: &str) -> bool {
    ip_text(text) == IpText::Mark
}

/// Whether a machine outside handed the message over in the line above, and the server that wrote this line is of no organisation that the line above
/// names: then the sender may have written this line.
fn is_of_a_stranger(looks: &[Look], n: usize) -> bool {
    let above = n.checked_sub(1).and_then(|n| looks.get(n)).map_or("", |look| look.line.as_str());
    let Some(by) = looks.get(n).filter(|look| look.line.starts_with("from ")).and_then(|look| writer(&look.line)) else { return false };
    if !is_from_outside(above) || MICROSOFT.iter().any(|name| name.find(above.as_bytes()).is_some()) {
        return false;
    }
    let own = last_labels(by);
    by.contains('.') && !above.split([' ', '(', ')', '[', ']', '=', ';']).any(|name| name.contains('.') && last_labels(name) == own)
}

/// The last two labels of a name: enough to see that two names may be of one organisation.
fn last_labels(name: &str) -> &str {
    name.rmatch_indices('.').nth(1).and_then(|(at, _)| name.get(at + 1..)).unwrap_or(name)
}

#[cfg(test)]
mod tests;
