//! Lines that look like furniture but stand in the middle of a field: the day of a date, a number in brackets, one sign of a code, a closing bracket, the
//! last words of a subject. When lines are wrapped again or lose their indentation, such a piece is alone on its line.

use super::pass::had_no_room;
use super::{ClassifiedLine, LineClass};
use crate::check::furniture::says_something;
use crate::message::lines::field_at;
use crate::message::names::{is_visible, starts};

/// How far the name of a field is looked for above a line, in lines.
const MOST_ABOVE: usize = 60;
/// Programs that wrap lines leave such a name alone on its line, in bytes.
const LONG_NAME: usize = 40;
const DAYS: [&[u8]; 7] = [b"Mon,", b"Tue,", b"Wed,", b"Thu,", b"Fri,", b"Sat,", b"Sun,"];
const MONTHS: [&[u8]; 12] = [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];

/// Whether a line belongs to the field above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Belongs {
    No,
    Yes,
    /// It may as well be a line that a program put there.
    Perhaps,
}

/// Whether the numbers that stand alone on a line of a block are those of its pages: each is one more than the one above, from the first page on or
/// the second.
pub(super) fn are_pages(text: &[u8], lines: &[ClassifiedLine]) -> bool {
    let mut last = None;
    let furniture = lines.iter().filter(|line| line.class == LineClass::Furniture);
    furniture.filter_map(|line| number(text[line.view.clone()].trim_ascii())).all(|number| {
        let follows = last.map_or(number == 1 || number == 2, |last| number == last + 1);
        last = Some(number);
        follows
    })
}

/// What line `n` of a block is to the field above it. `pages`: numbers alone are those of pages.
pub(super) fn belongs(text: &[u8], lines: &[ClassifiedLine], n: usize, pages: bool) -> Belongs {
    let view = |n: usize| &text[lines[n].view.clone()];
    let is_apart = |line: &ClassifiedLine| {
        matches!(line.class, LineClass::Blank | LineClass::PageBreak | LineClass::Furniture | LineClass::Fence | LineClass::Removed)
    };
    let Some(above) = n.checked_sub(1).filter(|above| !is_apart(&lines[*above])) else { return Belongs::No };
    let line = view(n);
    if line.contains(&0x0c) || lines.get(n + 1).is_some_and(|next| matches!(next.class, LineClass::Blank | LineClass::PageBreak)) {
        return Belongs::No;
    }
    let (line, before) = (line.trim_ascii(), view(above).trim_ascii_end());
    // The line below, if the field goes on there.
    let next = lines.get(n + 1).filter(|next| !next.class.is_field()).map(|_| view(n + 1).trim_ascii());
    let full = had_no_room(view(above).len(), line);
    let Some(first) = (0..n).rev().take(MOST_ABOVE).find(|n| lines[*n].class.is_field()) else { return Belongs::No };
    let is_open = |open: u8, close: u8| {
        let count = |sign: u8| (first..n).map(|n| memchr::memchr_iter(sign, view(n)).count()).sum::<usize>();
        if open == close { !count(open).is_multiple_of(2) } else { count(open) > count(close) }
    };
    let certain = |yes: bool| if yes { Belongs::Yes } else { Belongs::No };
    let perhaps = |maybe: bool| if maybe { Belongs::Perhaps } else { Belongs::No };
    match line {
        [b'>'] => certain(is_open(b'<', b'>')),
        [b'"'] => certain(is_open(b'"', b'"')),
        // `(Score:`, and below it `3)`.
        [.., b')'] if !line.contains(&b'(') && is_open(b'(', b')') => Belongs::Yes,
        [b'(', inner @ .., b')'] if inner.iter().all(u8::is_ascii_digit) => {
            // `arc=none (0)`
            let word = before.rsplit(|b| *b == b' ').next().unwrap_or_default();
            if memchr::memchr(b'=', word).is_some() { Belongs::Yes } else { perhaps(full) }
        }
        _ if number(line).is_some() => {
            let day = number(line).is_some_and(|day| (1..32).contains(&day)) && DAYS.iter().any(|day| before.ends_with(day));
            if day && next.is_some_and(|next| MONTHS.iter().any(|month| next.starts_with(month))) {
                return Belongs::Yes;
            }
            // The value of a long name: the two had no room on one line.
            if before.ends_with(b":") && above == first && before.len() >= LONG_NAME {
                return Belongs::Yes;
            }
            perhaps(!pages && (full || next.is_some()))
        }
        // The value of a name that stands alone, or the rest of one.
        [b'{', .., b'}'] if before.ends_with(b":") && above == first => certain(line.len() > 2),
        [b'[', .., b']'] | [b'(', .., b')'] | [b'{', .., b'}'] => {
            let name = field_at(view(first)).unwrap_or_default();
            // Words alone may say in any language that lines were removed here.
            perhaps(full && !says_something(line) && (is_visible(name) || starts(name, "x-")))
        }
        // A day and a time: `… at`, and below it `24.11.2026 10:15:42,`.
        [.., b','] if lines[n].class == LineClass::Furniture => certain(before.ends_with(b" at")),
        _ if lines[n].class == LineClass::Furniture && line.len() < 24 => perhaps(before.ends_with(b" at")),
        _ => Belongs::No,
    }
}

/// Whether a line is what a server says of the result at the end of the line above (RFC 8601 section 2.2): `dkim=neutral`, and below it `(no sig)`.
pub(super) fn is_said_of_result(above: &[u8], line: &[u8]) -> bool {
    /// More words are hardly said there.
    const MOST_BLANKS: usize = 2;
    let is_comment = line.first() == Some(&b'(') && line.trim_ascii_end().ends_with(b")");
    is_comment && ends_in_result(above.trim_ascii_end()) && memchr::memchr_iter(b' ', line.trim_ascii()).count() <= MOST_BLANKS
}

/// Whether a line ends in the result of a check: `spf=pass`.
fn ends_in_result(line: &[u8]) -> bool {
    const METHODS: [&[u8]; 6] = [b"spf=", b"dkim=", b"dmarc=", b"arc=", b"domainkeys=", b"sender-id="];
    let word = line.rsplit(|b| *b == b' ').next().unwrap_or_default();
    METHODS.iter().any(|method| word.strip_prefix(*method).is_some_and(|result| result.iter().all(u8::is_ascii_alphabetic)))
}

fn number(line: &[u8]) -> Option<u32> {
    let digits = (1..=4).contains(&line.len()) && line.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(line).ok().filter(|_| digits)?.parse().ok()
}
