//! Hiding the person's own address wherever it stands in a form that can be found, and telling what may still name the person.
//!
//! A value is looked at in several ways at once ([`views`]): as it stands, without its folds, with its escapes undone, with its encoded words
//! decoded, and inside whatever runs of hex, base32 and base64 it has ([`codes`]), those again in the same ways. In each, [`find`] looks for the
//! address as people and machines write it, and for what is made of it: digests, the name beside it, the part before the @. Every byte of a
//! view knows from which bytes of the value it came, so that what is found deep inside is hidden where it stands, and nothing else changes.

mod codes;
mod find;
mod read;
mod remains;
mod views;

use std::ops::Range;

use find::Person;
pub use remains::Remains;
pub(super) use remains::remains;
use views::DecodedValue;

use crate::message::mailbox::DELIVERY_FIELDS;
use crate::message::{HeaderBlock, name_length};

/// What stands in the place of a hidden address.
pub const HIDDEN: &str = "[address hidden]";
/// What stands in the place of the name beside it.
pub const NAME_HIDDEN: &str = "[name hidden]";

/// Codes stand in codes, but hardly ever deeper.
const DEEPEST: usize = 3;
/// The most bytes that are decoded for one value: a value of any shape is done with soon.
const MOST_DECODED: usize = 2 * 1024 * 1024;
/// The most addresses that can be hidden in one report: nobody has more of them.
pub(super) const MOST_ADDRESSES: usize = 20;

/// Fields of the author that name those who receive, with a name before the address.
const TO_FIELDS: [&str; 4] = ["To", "Cc", "Resent-To", "Apparently-To"];
/// Fields in which the part before the @ is looked for by itself.
const LOCAL_PART_FIELDS: [&str; 6] = ["Subject", "Message-ID", "In-Reply-To", "References", "Thread-Topic", "Comments"];

/// Fields that name the one who writes. Where the person's own address stands there, the name beside it may be anybody's.
const FROM_FIELDS: [&str; 5] = ["From", "Sender", "Reply-To", "Resent-From", "Disposition-Notification-To"];

/// What was found, and so what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OwnPart {
    Address,
    Name,
}

impl OwnPart {
    const fn token(self) -> &'static str {
        match self {
            Self::Address => HIDDEN,
            Self::Name => NAME_HIDDEN,
        }
    }
}

/// Finds the person's addresses in their many forms, and hides them.
#[derive(Debug)]
pub(super) struct Hider {
    people: Vec<Person>,
    /// The names beside those addresses, as they are written, decoded.
    names: Vec<String>,
}

/// A text with nothing left of the addresses that could be found in it.
pub(super) struct Hidden {
    pub bytes: Vec<u8>,
    /// Which of the addresses were there, by their number.
    pub seen: Vec<usize>,
}

impl Hider {
    /// `addresses` have passed [`super::check_address`]. The names beside them are read in `block`.
    pub(super) fn new(addresses: &[String], block: &HeaderBlock) -> Self {
        let people: Vec<Person> = addresses.iter().take(MOST_ADDRESSES).map(|address| Person::of(address)).collect();
        let mut names: Vec<String> = Vec::new();
        let fields = TO_FIELDS.iter().chain(&DELIVERY_FIELDS).flat_map(|name| block.all(name).take(5));
        for text in fields.map(|field| field.text()) {
            for (name, address) in named_addresses(&text) {
                let is_own = people.iter().any(|person| person.is(address));
                // A short name alone is a word like others; beside its address it is hidden all the same.
                let letters = name.chars().filter(|c| c.is_alphabetic()).count();
                let telling = !name.contains('@') && !find::is_role(name) && (letters >= 5 || letters >= 3 && name.contains(' '));
                if is_own && telling && !names.iter().any(|known| known == name) {
                    names.push(name.to_owned());
                }
            }
        }
        Self { people, names }
    }

    /// The names that stand beside the hidden addresses.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The parts of the hidden addresses before and behind the @.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.people.iter().map(Person::parts)
    }

    /// The ways in which the parts before the @ are written when they stand alone.
    pub(super) fn locals(&self) -> impl Iterator<Item = &str> {
        self.people.iter().flat_map(Person::locals)
    }

    /// Hides the addresses in a text that stands in no header. Nothing where none is in it.
    pub(super) fn text(&self, text: &str) -> Option<String> {
        self.in_field(Some("Subject"), text)
    }

    /// The same in the value of a header field of that name, decoded: just what is hidden in the field itself.
    pub(super) fn in_field(&self, field: Option<&str>, text: &str) -> Option<String> {
        let hidden = self.value(field, text.as_bytes())?;
        // Only whole letters were replaced, since what is found is ASCII, or a name as it is written.
        Some(String::from_utf8_lossy(&hidden.bytes).into_owned())
    }

    /// Whether a name has a word of the person's name, or of a hidden address before the @.
    fn is_own_name(&self, name: &[u8]) -> bool {
        let words = |text: &str| text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
        let locals = self.people.iter().filter(|person| person.is_telling()).map(|person| person.parts().0);
        let own: Vec<String> = locals.chain(self.names.iter().map(String::as_str)).flat_map(words).collect();
        words(&String::from_utf8_lossy(name)).iter().any(|word| word.chars().count() >= 3 && own.contains(word))
    }

    /// Hides the addresses in the value of a header field of that name. Nothing where none is in it.
    pub(super) fn value(&self, field: Option<&str>, raw: &[u8]) -> Option<Hidden> {
        let is = |names: &[&str]| field.is_some_and(|field| names.iter().any(|name| name.eq_ignore_ascii_case(field)));
        let mut search =
            Search { hider: self, finds_local_part: is(&LOCAL_PART_FIELDS), found: Vec::new(), seen: Vec::new(), left: MOST_DECODED };
        search.search_forms(&DecodedValue::of(raw), 0);
        if is(&TO_FIELDS) || is(&DELIVERY_FIELDS) {
            search.names_before(raw, |_| true);
        } else if is(&FROM_FIELDS) {
            search.names_before(raw, |name| self.is_own_name(name));
        }
        if search.found.is_empty() {
            return None;
        }
        Some(Hidden { bytes: replaced(raw, merged(search.found)), seen: search.seen })
    }
}

/// One value being looked through.
struct Search<'a> {
    hider: &'a Hider,
    /// The part before the @ counts by itself.
    finds_local_part: bool,
    found: Vec<(Range<usize>, OwnPart)>,
    seen: Vec<usize>,
    /// How many bytes may still be decoded.
    left: usize,
}

impl Search<'_> {
    fn search_forms(&mut self, view: &DecodedValue, depth: usize) {
        let mut ways = vec![view.without_folds()];
        ways.extend(ways[0].encoded_words());
        // Escapes stand in escapes: a link in a link has %2540 for an @.
        let mut at = 0;
        while at < ways.len() && ways.len() < 12 {
            let more: Vec<DecodedValue> =
                [ways[at].unescaped(), ways[at].equals_undone(), ways[at].plain()].into_iter().flatten().collect();
            for way in more {
                if !ways.iter().any(|known| known.bytes == way.bytes) {
                    ways.push(way);
                }
            }
            at += 1;
        }
        self.search(view, depth);
        for way in &ways {
            self.search(way, depth);
        }
        if depth == DEEPEST {
            return;
        }
        for way in &ways {
            for inner in codes::decoded(way, &mut self.left) {
                self.digests(&inner);
                self.search_forms_inside(&inner, depth + 1);
            }
        }
    }

    /// Looks through what was decoded, where it is long enough for an address: `a@b.co` has six bytes.
    fn search_forms_inside(&mut self, inner: &codes::Decoded, depth: usize) {
        if inner.view.bytes.len() >= 6 {
            self.search_forms(&inner.view, depth);
        }
    }

    fn search(&mut self, view: &DecodedValue, depth: usize) {
        let lower = view.bytes.to_ascii_lowercase();
        for (number, person) in self.hider.people.iter().enumerate() {
            let mut ranges = person.find(&lower, depth > 0);
            if self.finds_local_part && depth == 0 {
                ranges.extend(person.find_local(&lower));
            }
            if !ranges.is_empty() && !self.seen.contains(&number) {
                self.seen.push(number);
            }
            self.found.extend(ranges.into_iter().map(|range| (view.origin(range), OwnPart::Address)));
        }
        for name in &self.hider.names {
            let ranges = find::words(&lower, name.to_ascii_lowercase().as_bytes());
            self.found.extend(ranges.into_iter().map(|range| (view.origin(range), OwnPart::Name)));
        }
    }

    fn digests(&mut self, inner: &codes::Decoded) {
        for (number, person) in self.hider.people.iter().enumerate() {
            let ranges = person.find_digests(&inner.view.bytes, inner.is_whole_hex);
            if !ranges.is_empty() && !self.seen.contains(&number) {
                self.seen.push(number);
            }
            self.found.extend(ranges.into_iter().map(|range| (inner.view.origin(range), OwnPart::Address)));
        }
    }

    /// Hides what stands before an address in angle brackets as its name, in whatever letters it is, if `is_own`.
    fn names_before(&mut self, raw: &[u8], is_own: impl Fn(&[u8]) -> bool) {
        let addresses: Vec<usize> =
            self.found.iter().filter(|(_, found)| *found == OwnPart::Address).map(|(range, _)| range.start).collect();
        for start in addresses {
            let Some(open) = raw[..start].iter().rposition(|b| *b == b'<').filter(|open| raw[open + 1..start].is_empty()) else { continue };
            let begin = phrase_start(&raw[..open]);
            let phrase = &raw[begin..open];
            let lead = phrase.len() - phrase.trim_ascii_start().len();
            let name = phrase.trim_ascii();
            if is_own(name) && name.iter().any(|b| b.is_ascii_alphabetic() || !b.is_ascii()) {
                let from = begin + lead;
                self.found.push((from..from + name.len(), OwnPart::Name));
            }
        }
    }
}

/// The names and addresses of a list of mailboxes.
fn named_addresses(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices('<').take(50).filter_map(|(open, _)| {
        let before = text.get(..open)?;
        let name = before.get(phrase_start(before.as_bytes())..)?.trim().trim_matches(['"', '\'']).trim();
        let address = text.get(open + 1..)?.split('>').next()?.trim();
        Some((name, address))
    })
}

/// Where the name before an address begins: behind the last comma, semicolon or colon outside quotes.
fn phrase_start(before: &[u8]) -> usize {
    let (mut quoted, mut start) = (false, 0);
    for (at, byte) in before.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b',' | b';' | b':' if !quoted => start = at + 1,
            _ => {}
        }
    }
    start
}

/// The ranges in their order, those that overlap as one.
fn merged(mut found: Vec<(Range<usize>, OwnPart)>) -> Vec<(Range<usize>, OwnPart)> {
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut out: Vec<(Range<usize>, OwnPart)> = Vec::new();
    for (range, kind) in found {
        match out.last_mut() {
            Some((last, known)) if range.start < last.end => {
                // An address in a name is the name as it was written: both are hidden by one token.
                last.end = last.end.max(range.end);
                if kind == OwnPart::Address {
                    *known = kind;
                }
            }
            _ => out.push((range, kind)),
        }
    }
    out
}

fn replaced(raw: &[u8], found: Vec<(Range<usize>, OwnPart)>) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut at = 0;
    for (range, kind) in found {
        out.extend_from_slice(&raw[at..range.start]);
        out.extend_from_slice(kind.token().as_bytes());
        at = range.end;
    }
    out.extend_from_slice(&raw[at..]);
    out
}

/// A header block with the addresses hidden in every field.
pub(super) struct HiddenBlock {
    pub bytes: Vec<u8>,
    /// The names of the fields in which something was hidden, in their order, with how many there were of a name.
    pub hidden_in_fields: Vec<String>,
    /// Which of the addresses were there, by their number.
    pub seen: Vec<usize>,
}

/// Hides the addresses in every field of a block with LF line ends.
pub(super) fn block(bytes: &[u8], hider: &Hider) -> HiddenBlock {
    let mut out = HiddenBlock { bytes: Vec::with_capacity(bytes.len()), hidden_in_fields: Vec::new(), seen: Vec::new() };
    let mut names: Vec<(String, usize)> = Vec::new();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|&b| b == b'\n').collect();
    let mut at = 0;
    while at < lines.len() {
        let more = lines[at + 1..].iter().take_while(|line| name_length(line).is_none()).count();
        let field = lines[at..=at + more].concat();
        let (name, value) = field.split_at(name_length(&field).unwrap_or(0));
        let shown = String::from_utf8_lossy(name).trim().to_owned();
        out.bytes.extend_from_slice(name);
        match hider.value(Some(&shown), value) {
            Some(hidden) => {
                out.bytes.extend_from_slice(&hidden.bytes);
                out.seen.extend(hidden.seen);
                match names.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(&shown)) {
                    Some((_, count)) => *count += 1,
                    None => names.push((shown, 1)),
                }
            }
            None => out.bytes.extend_from_slice(value),
        }
        at += more + 1;
    }
    let shown = |(name, count): (String, usize)| if count == 1 { name } else { format!("{name} ({count} fields)") };
    out.hidden_in_fields = names.into_iter().map(shown).collect();
    out
}

#[cfg(test)]
mod tests;
