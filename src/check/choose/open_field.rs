//! Lines that look like furniture but stand in the middle of a field: the day of a date, a number in brackets, one sign of a code, a closing bracket, the
//! last words of a subject. When lines are wrapped again or lose their indentation, such a piece is alone on its line.

use super::pass::had_no_room;
use super::{ClassifiedLine, LineClass};
use crate::check::fence::says_something;
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

/// What line `n` of a block is to the field above it. `pages`: numbers alone are those of pages; `lost`: folded lines have lost their indentation.
pub(super) fn belongs(text: &[u8], lines: &[ClassifiedLine], n: usize, pages: bool, lost: bool) -> Belongs {
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
        // The end of an id: `''>`. An arrow points at a line.
        [.., b'>'] if !line.contains(&b'<') && !line.starts_with(b"-") && !line.starts_with(b"=") => certain(is_open(b'<', b'>')),
        [b'"'] => certain(is_open(b'"', b'"')),
        // A piece of an id, alone on its line.
        [sign] | [sign, _] | [sign, _, _] if lost && sign.is_ascii_alphanumeric() && next.is_some() && is_open(b'<', b'>') => Belongs::Yes,
        // The number of a zone behind a time: `10:15:42 -0300`, and below it `(-03)`.
        [b'(', b'+' | b'-', digits @ .., b')'] if digits.iter().all(u8::is_ascii_digit) && ends_in_zone(before) => Belongs::Yes,
        // `(Score:`, and below it `3)`.
        [.., b')'] if !line.contains(&b'(') && is_open(b'(', b')') => Belongs::Yes,
        [b'(', inner @ .., b')'] if inner.iter().all(u8::is_ascii_digit) => {
            // `arc=none (0)`
            let word = before.rsplit(|b| *b == b' ').next().unwrap_or_default();
            if memchr::memchr(b'=', word).is_some() { Belongs::Yes } else { perhaps(full || (lost && next.is_some())) }
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
            // Words alone may say in any language that lines were removed here. Figures do not, and the tags of a page have none.
            let numbered = lost && line.iter().any(u8::is_ascii_digit) && !line.contains(&b':') && !line.contains(&b'=');
            perhaps((full || numbered) && !says_something(line) && (is_visible(name) || starts(name, "x-")))
        }
        // A day and a time: `… at`, and below it `24.11.2026 10:15:42,`.
        [.., b','] if lines[n].class == LineClass::Furniture => certain(before.ends_with(b" at")),
        _ if lines[n].class == LineClass::Furniture && line.len() < 24 => perhaps(before.ends_with(b" at")),
        // Signs in the middle of a value: nobody draws a line there, but a program may leave its tags.
        [first, ..] if lost && lines[n].class == LineClass::Fence && !matches!(first, b'<' | b'[' | b'{' | b'`') => {
            let goes_on = |next: &ClassifiedLine| matches!(next.class, LineClass::Rest | LineClass::Text);
            perhaps(!says_something(line) && lines.get(n + 1).is_some_and(goes_on))
        }
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

/// Whether a line ends in the zone of a time: `10:15:42 -0300`.
fn ends_in_zone(line: &[u8]) -> bool {
    matches!(line, [.., b' ', b'+' | b'-', a, b, c, d] if [a, b, c, d].iter().all(|b| b.is_ascii_digit()))
}

fn number(line: &[u8]) -> Option<u32> {
    let digits = (1..=4).contains(&line.len()) && line.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(line).ok().filter(|_| digits)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::check::{FindingId, Options, check};

    /// What a copy makes of headers that loses the indentation of folded lines.
    fn copied(part: &str) -> (bool, String, String) {
        let text = format!(
            "Return-Path: <a@b.example>\nReceived: from a.example (a.example [192.0.2.1])\n\tby mx.example (Postfix) with ESMTPS id 21F8C3B0D4\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:42 +0100\n{part}From: a@b.example\nTo: c@d.example\nDate: Tue, 24 Nov 2026 10:15:40 +0100\nMessage-ID: <1@b.example>\nMIME-Version: 1.0\n"
        );
        let lost: String = text.lines().flat_map(|line| [line.trim_start(), "\n"]).collect();
        let found = check(lost.as_bytes(), &Options::default());
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let gap = found.findings.iter().any(|finding| finding.id == FindingId::GapInside);
        (gap, flat(&String::from_utf8_lossy(found.block.as_bytes())), flat(&text))
    }

    #[test]
    fn a_short_line_that_an_open_sign_or_a_time_holds_stays() {
        for part in [
            "Received: from web (unknown [10.0.0.4])\n\tby a.example with ESMTP; Tue, 24 Nov 2026 06:15:40 -0300\n\t(-03)\n",
            "In-Reply-To: <R3V45Hpsz6Y5nvFwXY8834BpN6583OjSPp7xUaNkyOVYtI5TQ2GbC49fSVk01dmSv7rGPbUp\n\t0\n\tukosgeSnHoVHv1Z7Y7OoGxC7XmAVtIs4MXVQBbAm3PRh@b.example>\n",
            "In-Reply-To: <R3V45Hpsz6Y5nvFwXY8834BpN6583OjSPp7xUaNkyOVYtI5TQ2GbC\n\t9\n\tukosgeSnHoVHv1Z7Y7OoGxC7XmAVtI\n\t0\n\ts4MXVQBbAm3PRh@b.example>\n",
            "References: <a.1.b@c.example>\n\t<a.2.b@c.example\n\t''>\n",
            "Authentication-Results: mx.example; spf=pass smtp.mailfrom=b.example; arc=fail\n\t(48)\n\theader.from=b.example\n",
        ] {
            let (gap, block, whole) = copied(part);
            assert_eq!((gap, block), (false, whole), "{part}");
        }
    }

    #[test]
    fn a_short_line_in_the_middle_of_a_value_is_kept_in_doubt() {
        for line in ["(1)", "[1]", "{NTGO-051882}", "42", "===", "★", "**4069273707yga**"] {
            let (gap, block, whole) = copied(&format!("Subject: first part of it and\n {line}\n the last part of it\n"));
            assert_eq!((gap, block), (true, whole), "{line}");
        }
        // Dashes cannot stay, so the gap alone is told.
        assert!(copied("Subject: first part of it and\n --\n the last part of it\n").0);
    }

    #[test]
    fn a_field_of_an_unknown_name_among_whole_ones_is_no_gap() {
        for field in ["userID: 6129948", "destinations: c@d.example", "ENVID: WC-172sioz42365-6DC0209D926", "msip_labels:", "emp-Id: 7"] {
            let (gap, block, whole) = copied(&format!("X-Mailer: a\n{field}\nX-Loop: b\n"));
            assert_eq!((gap, block), (false, whole), "{field}");
        }
    }
}
