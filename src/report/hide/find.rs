//! Finds one address in a lower-case text, in the ways in which people and programs write it.

use std::ops::Range;

use md5::{Digest, Md5};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use super::read::{BETWEEN, BETWEEN_TURNED, between, commented, dotted, goes_on, goes_on_as_domain, loose, spread, starts, starts_spread};
use crate::message::mailbox::{WITHOUT_DOTS, is_same_mailbox, without_tag};

/// The longest tag behind a plus (RFC 5233).
const LONGEST_TAG: usize = 64;
/// A shorter local part is not hidden when it is alone.
const SHORTEST_LOCAL: usize = 3;
/// The same where its dots are left out: then it may be a word.
const SHORTEST_BARE: usize = 6;
/// The first half of an MD5 digest is enough to know it by.
const SHORTEST_DIGEST: usize = 8;
/// Local parts and names that are none of people, and appear in all kinds of texts.
const ROLES: [&str; 24] = [
    "abuse",
    "admin",
    "billing",
    "buchhaltung",
    "contact",
    "email",
    "hello",
    "hostmaster",
    "info",
    "kontakt",
    "mail",
    "marketing",
    "news",
    "newsletter",
    "noreply",
    "office",
    "postmaster",
    "root",
    "sales",
    "service",
    "support",
    "team",
    "user",
    "webmaster",
];

/// One of the person's addresses.
#[derive(Debug)]
pub(super) struct Person {
    /// In small letters, without a tag behind a plus.
    local: String,
    /// The same without dots, where they do not count.
    bare: Option<String>,
    /// The domain as it was given, then others of the same mailbox.
    domains: Vec<String>,
    /// The address written backwards, and with its letters moved by thirteen.
    backwards_and_rot13: Vec<Vec<u8>>,
    digests: Vec<Vec<u8>>,
}

impl Person {
    pub(super) fn of(address: &str) -> Self {
        let lower = address.to_ascii_lowercase();
        let (full, domain) = lower.split_once('@').unwrap_or((&lower, ""));
        let local = without_tag(full);
        let is_dotless = WITHOUT_DOTS.contains(&domain);
        let bare = is_dotless.then(|| local.replace('.', ""));
        let others = WITHOUT_DOTS.into_iter().filter(|other| is_dotless && *other != domain);
        let domains: Vec<String> = std::iter::once(domain).chain(others).map(str::to_owned).collect();
        let locals = [Some(local), bare.as_deref()];
        let same: Vec<String> =
            locals.into_iter().flatten().flat_map(|local| domains.iter().map(move |domain| format!("{local}@{domain}"))).collect();
        let base = format!("{local}@{domain}");
        let mut digests = Vec::new();
        for text in [lower.clone(), base.to_ascii_uppercase(), address.to_owned()].iter().chain(&same) {
            for digest in
                [Md5::digest(text).to_vec(), Sha1::digest(text).to_vec(), Sha256::digest(text).to_vec(), Sha512::digest(text).to_vec()]
            {
                if !digests.contains(&digest) {
                    digests.push(digest);
                }
            }
        }
        let moved = |b: u8| if b.is_ascii_lowercase() { (b - b'a' + 13) % 26 + b'a' } else { b };
        let backwards_and_rot13 = same.iter().flat_map(|text| [text.bytes().rev().collect(), text.bytes().map(moved).collect()]).collect();
        Self { local: local.to_owned(), bare, domains, backwards_and_rot13, digests }
    }

    /// The parts before and behind the @.
    pub(super) fn parts(&self) -> (&str, &str) {
        (&self.local, self.domains.first().map(String::as_str).unwrap_or_default())
    }

    /// The ways in which the part before the @ is written when it stands alone.
    pub(super) fn locals(&self) -> impl Iterator<Item = &str> {
        let bare = self.bare.as_deref().filter(|bare| bare.len() >= SHORTEST_BARE && *bare != self.local);
        std::iter::once(self.local.as_str()).chain(bare)
    }

    /// Whether this is the address, with or without a tag.
    pub(super) fn is(&self, address: &str) -> bool {
        let (local, domain) = self.parts();
        is_same_mailbox(&format!("{local}@{domain}"), address)
    }

    /// The places of the address in a lower-case text. `inside_code`: the text was decoded, so any characters may be next to it.
    pub(super) fn find(&self, text: &[u8], inside_code: bool) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut keep = |start: usize, end: usize| {
            let plain = memchr::memchr(b'@', &text[start..end]).is_some();
            if inside_code || (begins(text, start, plain) && ends(text, end, plain)) {
                out.push(start..end);
            }
        };
        for start in starts(text, &self.local) {
            if let Some(quoted) = self.quoted(text, start) {
                keep(quoted.start, quoted.end);
            }
            let same = commented(text, start, &self.local).map(|end| (end, true)).into_iter();
            let mut ways = same.chain(loose(text, start, &self.local).map(|end| (end, false)));
            if let Some(end) = ways.find_map(|(end, is_exact)| self.behind_local(text, end, is_exact)) {
                keep(start, end);
            }
        }
        if let Some(bare) = &self.bare {
            for start in memchr::memchr_iter(bare.bytes().next().unwrap_or_default(), text) {
                if let Some(end) = dotted(text, start, bare).and_then(|end| self.behind_local(text, end, true)) {
                    keep(start, end);
                }
            }
        }
        for start in starts_spread(text, &self.local) {
            if let Some(end) = spread(text, start, &self.local).and_then(|end| self.behind_local(text, end, true)) {
                keep(start, end);
            }
        }
        for start in self.domains.iter().flat_map(|domain| starts(text, domain)) {
            if let Some(end) = self.turned(text, start)
                && (inside_code || (begins(text, start, false) && ends(text, end, false)))
            {
                out.push(start..end);
            }
        }
        for turned in &self.backwards_and_rot13 {
            out.extend(memchr::memmem::find_iter(text, turned).map(|start| start..start + turned.len()));
        }
        out
    }

    /// Whether the part before the @ says something by itself.
    pub(super) fn is_telling(&self) -> bool {
        self.local.len() >= SHORTEST_LOCAL && !is_role(&self.local)
    }

    /// Where the part before the @ stands by itself, if it is a name.
    pub(super) fn find_local(&self, text: &[u8]) -> Vec<Range<usize>> {
        if !self.is_telling() {
            return Vec::new();
        }
        let mut out: Vec<Range<usize>> = self.locals().flat_map(|local| words(text, local.as_bytes())).collect();
        let apart = starts_spread(text, &self.local).filter_map(|start| Some(start..spread(text, start, &self.local)?));
        out.extend(apart.filter(|found| !goes_on(text, found.end)));
        out
    }

    /// Where a digest of the address stands in decoded bytes, or is what they begin.
    pub(super) fn find_digests(&self, bytes: &[u8], is_whole: bool) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        for digest in &self.digests {
            out.extend(memchr::memmem::find_iter(bytes, digest).map(|start| start..start + digest.len()));
            if is_whole && bytes.len() >= SHORTEST_DIGEST && digest.starts_with(bytes) {
                out.push(0..bytes.len());
            }
        }
        out
    }

    /// The address with its local part in quotes (RFC 5321 section 4.1.2), which is the same mailbox.
    fn quoted(&self, text: &[u8], start: usize) -> Option<Range<usize>> {
        let open = start.checked_sub(1).filter(|&at| text[at] == b'"')?;
        let local = start + self.local.len();
        let is_local = text.get(start..local) == Some(self.local.as_bytes()) && text.get(local) == Some(&b'"');
        let end = if is_local { self.behind_at(text, local + 1, true)? } else { return None };
        Some(open..end)
    }

    /// Perhaps a tag, what stands between, the domain: where that ends.
    fn behind_local(&self, text: &[u8], local: usize, is_exact: bool) -> Option<usize> {
        if let Some(end) = self.behind_at(text, local, is_exact) {
            return Some(end);
        }
        if text.get(local) != Some(&b'+') {
            return None;
        }
        let tag = text[local + 1..].iter().take(LONGEST_TAG).take_while(|b| b.is_ascii_alphanumeric() || b"._-+=".contains(b)).count();
        (local + 1..=local + 1 + tag).find_map(|at| self.behind_at(text, at, is_exact))
    }

    /// What stands between, and the domain: where that ends. `is_exact`: what stands before can be no other person's local part.
    fn behind_at(&self, text: &[u8], at: usize, is_exact: bool) -> Option<usize> {
        between(text, at, BETWEEN).find_map(|(after, plain)| {
            self.domains.iter().find_map(|domain| {
                // With a plain `@`, another sign in place of the dot makes it another address.
                let same = || {
                    let apart = spread(text, after, domain).filter(|end| !goes_on_as_domain(text, *end));
                    commented(text, after, domain).or(apart)
                };
                match plain {
                    true => same().filter(|_| is_exact),
                    false => same().or_else(|| loose(text, after, domain)),
                }
            })
        })
    }

    /// The domain, what stands between, the local part: where that ends.
    fn turned(&self, text: &[u8], start: usize) -> Option<usize> {
        let domain = self.domains.iter().find_map(|domain| loose(text, start, domain))?;
        let (after, _) = between(text, domain, BETWEEN_TURNED).next()?;
        let bare = || self.bare.as_ref().and_then(|bare| dotted(text, after, bare));
        let local = loose(text, after, &self.local).or_else(bare)?;
        // A tag goes with it.
        let tagged = text.get(local) == Some(&b'+');
        let tag = text[local..].iter().take(LONGEST_TAG).take_while(|b| b.is_ascii_alphanumeric() || b"._-+".contains(b)).count();
        Some(if tagged { local + tag } else { local })
    }
}

/// Whether an address can begin there. With `first.` before it, it is another person's address.
fn begins(text: &[u8], start: usize, plain: bool) -> bool {
    let Some(&last) = text[..start].last() else { return true };
    !(last.is_ascii_alphanumeric() || plain && matches!(last, b'.' | b'_' | b'-' | b'+'))
}

/// Whether an address can end there. A return path may go on with a hyphen after it; a plain domain that goes on is another one.
fn ends(text: &[u8], end: usize, plain: bool) -> bool {
    match text.get(end..).unwrap_or_default() {
        [] => true,
        [b'.', next, ..] => !next.is_ascii_alphanumeric(),
        [b'-', next, ..] => !(plain && next.is_ascii_alphanumeric()),
        [first, ..] => !first.is_ascii_alphanumeric(),
    }
}

/// Whether a local part, or the name beside an address, is a word of offices and programs.
pub(super) fn is_role(name: &str) -> bool {
    ROLES.iter().any(|role| role.eq_ignore_ascii_case(name))
}

/// Where a text stands as words of their own.
pub(super) fn words(text: &[u8], word: &[u8]) -> Vec<Range<usize>> {
    let is_letter = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    let alone = |start: &usize| !is_letter(start.checked_sub(1).and_then(|at| text.get(at))) && !is_letter(text.get(start + word.len()));
    let found = memchr::memmem::find_iter(text, word).filter(alone);
    found.map(|start| start..start + word.len()).filter(|range| !range.is_empty()).collect()
}
