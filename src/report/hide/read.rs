//! Reads one part of an address, before or behind the `@`, in the ways in which it is written.

/// What may be written in place of `@`, if the local part comes first. Signs may be repeated up to three times.
pub(super) const BETWEEN: &[u8] = b"@=#!|~%*:_+/\\,";
/// The same if the domain comes first: there, a dot or an `@` does not count.
pub(super) const BETWEEN_TURNED: &[u8] = b"=#!|~%:_+/";
const AT_WORDS: [&str; 14] =
    ["_at_", "-at-", ".at.", "(at)", "[at]", "{at}", "<at>", " at ", " (at) ", " [at] ", " @ ", "(a)", "[a]", "[@]"];
const DOT_WORDS: [&str; 7] = [" dot ", "_dot_", "-dot-", "(dot)", "[dot]", "[.]", "(.)"];
/// What may be written in place of a dot, if the `@` is replaced, too.
const DOT_SIGNS: &[u8] = b"._-=";
/// What stands between letters that are written one by one, and how often in a row.
const GAP_SIGNS: &[u8] = b" .-_*";
const LONGEST_GAP: usize = 3;
const SHORTEST_WITH_SIGNS: usize = 4;
/// The longest blank or comment between the parts of an address (RFC 5322 section 3.2.2).
const LONGEST_COMMENT: usize = 80;

/// Where a part can begin: its first letters.
pub(super) fn starts<'a>(text: &'a [u8], part: &'a str) -> impl Iterator<Item = usize> + 'a {
    let first = part.bytes().position(|b| b == b'.').filter(|at| *at > 0).unwrap_or(part.len());
    let first = part.as_bytes().get(..first).unwrap_or_default();
    // An empty part is never found.
    memchr::memmem::find_iter(text, first).filter(move |_| !first.is_empty())
}

/// Where a part whose letters stand apart can begin: its first letter, alone.
pub(super) fn starts_spread<'a>(text: &'a [u8], part: &'a str) -> impl Iterator<Item = usize> + 'a {
    let first = part.bytes().next().unwrap_or_default();
    let alone = move |at: &usize| {
        let is_letter = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        let is_gap = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|b| GAP_SIGNS.contains(b));
        let before = at.checked_sub(1);
        // With another letter alone before it, a longer name is written so.
        let longer = is_gap(before) && is_letter(at.checked_sub(2)) && !is_letter(at.checked_sub(3));
        is_gap(at.checked_add(1)) && !is_letter(before) && !longer
    };
    memchr::memchr_iter(first, text).filter(alone)
}

/// Reads the part as it is, with each dot in any form; gives where it ends.
pub(super) fn loose(text: &[u8], start: usize, part: &str) -> Option<usize> {
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

/// Reads the part with blanks and comments around its dots, as RFC 5322 section 4.4 still lets it be written: `anna(her) . muster`.
pub(super) fn commented(text: &[u8], start: usize, part: &str) -> Option<usize> {
    let mut at = start;
    for byte in part.bytes() {
        if byte == b'.' {
            at = behind_comments(text, at);
        }
        at = text.get(at).filter(|found| **found == byte).map(|_| at + 1)?;
        if byte == b'.' {
            at = behind_comments(text, at);
        }
    }
    Some(at)
}

/// Reads a part without dots, wherever dots stand in the text: some providers do not count them.
pub(super) fn dotted(text: &[u8], start: usize, bare: &str) -> Option<usize> {
    let mut at = start;
    for (number, byte) in bare.bytes().enumerate() {
        if number > 0 && text.get(at) == Some(&b'.') {
            at += 1;
        }
        at = text.get(at).filter(|found| **found == byte).map(|_| at + 1)?;
    }
    Some(at)
}

/// Reads a part whose letters stand apart: `a n n a`, `a.n.n.a`, `a-n-n-a`. A few letters with dots between them may be somebody's initials.
pub(super) fn spread(text: &[u8], start: usize, part: &str) -> Option<usize> {
    let mut at = start;
    let only_blanks = part.bytes().filter(u8::is_ascii_alphanumeric).count() < SHORTEST_WITH_SIGNS;
    for (number, byte) in part.bytes().filter(u8::is_ascii_alphanumeric).enumerate() {
        if number > 0 {
            let gap = gap(text.get(at..)?);
            let has_sign = text.get(at..at + gap)?.iter().any(|b| *b != b' ');
            if gap == 0 || (only_blanks && has_sign) {
                return None;
            }
            at += gap;
        }
        at = text.get(at).filter(|found| **found == byte).map(|_| at + 1)?;
    }
    (at > start + 1).then_some(at)
}

/// Whether more letters that stand apart follow, as those of a longer name do.
pub(super) fn goes_on(text: &[u8], end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let gap = gap(rest);
    let is_letter = |at: usize| rest.get(at).is_some_and(u8::is_ascii_alphanumeric);
    is_letter(gap) && (gap == 0 || !is_letter(gap + 1))
}

/// The same for a domain, which goes on with a dot.
pub(super) fn goes_on_as_domain(text: &[u8], end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    rest.iter().take(gap(rest)).any(|b| *b == b'.') && goes_on(text, end)
}

fn gap(rest: &[u8]) -> usize {
    rest.iter().take(LONGEST_GAP).take_while(|b| GAP_SIGNS.contains(b)).count()
}

/// What may stand between the parts: where each way of it ends, and whether it is the plain `@`.
pub(super) fn between(text: &[u8], at: usize, signs: &[u8]) -> impl Iterator<Item = (usize, bool)> {
    let in_one_sign = || {
        let rest = text.get(at..)?;
        if let Some(word) = AT_WORDS.iter().find(|word| rest.starts_with(word.as_bytes())) {
            return Some((at + word.len(), false));
        }
        let first = rest.first().filter(|first| signs.contains(first))?;
        let count = rest.iter().take(3).take_while(|b| b == &first).count();
        Some((at + count, *first == b'@' && count == 1))
    };
    let with_comments = || {
        let sign = behind_comments(text, at);
        let is_at = signs.contains(&b'@') && text.get(sign) == Some(&b'@');
        is_at.then(|| (behind_comments(text, sign + 1), true))
    };
    let commented = with_comments().filter(|(end, _)| *end > at + 1);
    in_one_sign().into_iter().chain(commented)
}

/// Where blanks, line breaks and comments in round brackets end.
fn behind_comments(text: &[u8], start: usize) -> usize {
    let mut at = start;
    let rest = |at: usize| text.get(at..(start + LONGEST_COMMENT).min(text.len())).unwrap_or_default();
    loop {
        match rest(at).first() {
            Some(b' ' | b'\t' | b'\r' | b'\n') => at += 1,
            Some(b'(') => {
                let mut depth = 0_usize;
                let closes = |b: &u8| {
                    match b {
                        b'(' => depth += 1,
                        b')' => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                    depth == 0
                };
                match rest(at).iter().position(closes) {
                    Some(end) => at += end + 1,
                    None => return at,
                }
            }
            _ => return at,
        }
    }
}
