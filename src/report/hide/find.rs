//! Finds one address in a lower-case text, in the ways in which people and programs write it.

use std::ops::Range;

use md5::{Digest, Md5};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

/// What may be written in place of `@`, if the local part comes first. Signs may be repeated up to three times.
const BETWEEN: &[u8] = b"@=#!|~%*:_+/\\,";
/// The same if the domain comes first: there, a dot or an `@` does not count.
const BETWEEN_TURNED: &[u8] = b"=#!|~%:_+/";
const AT_WORDS: [&str; 14] =
    ["_at_", "-at-", ".at.", "(at)", "[at]", "{at}", "<at>", " at ", " (at) ", " [at] ", " @ ", "(a)", "[a]", "[@]"];
const DOT_WORDS: [&str; 7] = [" dot ", "_dot_", "-dot-", "(dot)", "[dot]", "[.]", "(.)"];
/// What may be written in place of a dot, if the `@` is replaced, too.
const DOT_SIGNS: &[u8] = b"._-=";
/// The longest tag behind a plus (RFC 5233).
const LONGEST_TAG: usize = 64;
/// A shorter local part is not hidden when it is alone.
const SHORTEST_LOCAL: usize = 3;
/// The first half of an MD5 digest is enough to know it by.
const SHORTEST_DIGEST: usize = 8;
/// Local parts that are no names of people, and appear in all kinds of texts.
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
    domain: String,
    /// The address written backwards, and with its letters moved by thirteen.
    turned: [Vec<u8>; 2],
    digests: Vec<Vec<u8>>,
}

impl Person {
    pub(super) fn of(address: &str) -> Self {
        let lower = address.to_ascii_lowercase();
        let (full, domain) = lower.split_once('@').unwrap_or((&lower, ""));
        let local = full.split_once('+').map_or(full, |(base, _)| base);
        let local = if local.is_empty() { full } else { local };
        let base = format!("{local}@{domain}");
        let mut digests = Vec::new();
        for text in [&base, &lower, &base.to_ascii_uppercase(), &address.to_owned()] {
            for digest in
                [Md5::digest(text).to_vec(), Sha1::digest(text).to_vec(), Sha256::digest(text).to_vec(), Sha512::digest(text).to_vec()]
            {
                if !digests.contains(&digest) {
                    digests.push(digest);
                }
            }
        }
        let moved = |b: u8| if b.is_ascii_lowercase() { (b - b'a' + 13) % 26 + b'a' } else { b };
        let turned = [base.bytes().rev().collect(), base.bytes().map(moved).collect()];
        Self { local: local.to_owned(), domain: domain.to_owned(), turned, digests }
    }

    /// The parts before and behind the @.
    pub(super) fn parts(&self) -> (&str, &str) {
        (&self.local, &self.domain)
    }

    /// Whether this is the address, with or without a tag.
    pub(super) fn is(&self, address: &str) -> bool {
        let lower = address.to_ascii_lowercase();
        let Some((local, domain)) = lower.rsplit_once('@') else { return false };
        domain == self.domain && local.split_once('+').map_or(local, |(base, _)| base) == self.local
    }

    /// The places of the address in a lower-case text. `inside_code`: the text was decoded, so any characters may be next to it.
    pub(super) fn find(&self, text: &[u8], inside_code: bool) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        for start in starts(text, &self.local) {
            out.extend(self.quoted(text, start));
            let Some(end) = self.forward(text, start) else { continue };
            let plain = memchr::memchr(b'@', &text[start..end]).is_some();
            if inside_code || (begins(text, start, plain) && ends(text, end, plain)) {
                out.push(start..end);
            }
        }
        for start in starts(text, &self.domain) {
            let Some(end) = self.turned(text, start) else { continue };
            if inside_code || (begins(text, start, false) && ends(text, end, false)) {
                out.push(start..end);
            }
        }
        for turned in &self.turned {
            out.extend(memchr::memmem::find_iter(text, turned).map(|start| start..start + turned.len()));
        }
        out
    }

    /// Whether the part before the @ says something by itself.
    pub(super) fn is_telling(&self) -> bool {
        self.local.len() >= SHORTEST_LOCAL && !ROLES.contains(&self.local.as_str())
    }

    /// Where the part before the @ stands by itself, if it is a name.
    pub(super) fn find_local(&self, text: &[u8]) -> Vec<Range<usize>> {
        if self.is_telling() { words(text, self.local.as_bytes()) } else { Vec::new() }
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
        let domain =
            text.get(start..local).filter(|part| *part == self.local.as_bytes()).and_then(|_| text[local..].strip_prefix(b"\"@"))?;
        let end = local + 2 + self.domain.len();
        (domain.starts_with(self.domain.as_bytes()) && ends(text, end, true)).then_some(open..end)
    }

    /// The local part, perhaps a tag, what stands between, the domain: where that ends.
    fn forward(&self, text: &[u8], start: usize) -> Option<usize> {
        let exact = start + self.local.len();
        let is_exact = text.get(start..exact) == Some(self.local.as_bytes());
        let local = if is_exact { exact } else { part(text, start, &self.local)? };
        let domain = |at: usize| {
            let (after, plain) = between(text, at, BETWEEN)?;
            // With a plain `@`, another sign in place of the dot makes it another address.
            let end = after + self.domain.len();
            let exact = text.get(after..end) == Some(self.domain.as_bytes());
            match (exact, plain) {
                (true, _) if is_exact || !plain => Some(end),
                (false, false) => part(text, after, &self.domain),
                _ => None,
            }
        };
        if let Some(end) = domain(local) {
            return Some(end);
        }
        if text.get(local) != Some(&b'+') {
            return None;
        }
        let tag = text[local + 1..].iter().take(LONGEST_TAG).take_while(|b| b.is_ascii_alphanumeric() || b"._-+=".contains(b)).count();
        (local + 1..=local + 1 + tag).find_map(domain)
    }

    /// The domain, what stands between, the local part: where that ends.
    fn turned(&self, text: &[u8], start: usize) -> Option<usize> {
        let domain = part(text, start, &self.domain)?;
        let (after, _) = between(text, domain, BETWEEN_TURNED)?;
        let local = part(text, after, &self.local)?;
        // A tag goes with it.
        let tagged = text.get(local) == Some(&b'+');
        let tag = text[local..].iter().take(LONGEST_TAG).take_while(|b| b.is_ascii_alphanumeric() || b"._-+".contains(b)).count();
        Some(if tagged { local + tag } else { local })
    }
}

/// Where a part of an address can begin: its first letters.
fn starts<'a>(text: &'a [u8], part: &'a str) -> impl Iterator<Item = usize> + 'a {
    let first = part.bytes().position(|b| b == b'.').filter(|at| *at > 0).unwrap_or(part.len());
    let first = part.as_bytes().get(..first).unwrap_or_default();
    // An empty part is never found.
    memchr::memmem::find_iter(text, first).filter(move |_| !first.is_empty())
}

/// Reads a part of an address, its dots in any form; gives where it ends.
fn part(text: &[u8], start: usize, part: &str) -> Option<usize> {
    let mut at = start;
    for byte in part.bytes() {
        let rest = text.get(at..)?;
        at += match rest.first()? {
            found if *found == byte => 1,
            found if byte == b'.' && DOT_SIGNS.contains(found) => 1,
            _ if byte == b'.' => DOT_WORDS.iter().find(|word| rest.starts_with(word.as_bytes()))?.len(),
            _ => return None,
        };
    }
    Some(at)
}

/// What stands between the parts: where that ends, and whether it is the plain `@`.
fn between(text: &[u8], at: usize, signs: &[u8]) -> Option<(usize, bool)> {
    let rest = text.get(at..)?;
    if let Some(word) = AT_WORDS.iter().find(|word| rest.starts_with(word.as_bytes())) {
        return Some((at + word.len(), false));
    }
    let first = rest.first().filter(|first| signs.contains(first))?;
    let count = rest.iter().take(3).take_while(|b| b == &first).count();
    Some((at + count, *first == b'@' && count == 1))
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

/// Where a text stands as words of their own.
pub(super) fn words(text: &[u8], word: &[u8]) -> Vec<Range<usize>> {
    let is_letter = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    let alone = |start: &usize| !is_letter(start.checked_sub(1).and_then(|at| text.get(at))) && !is_letter(text.get(start + word.len()));
    let found = memchr::memmem::find_iter(text, word).filter(alone);
    found.map(|start| start..start + word.len()).filter(|range| !range.is_empty()).collect()
}
