//! What browsers print at the head and foot of each page: which page it is, the day and time, the title of the page and its address, in pairs, at the two
//! ends of a line. The blanks between the ends may be few in a copy, and each end may come on a line of its own.

use super::page_number::is_page_number;
use crate::message::names::is_known;

/// The longest line of these, in bytes.
const LONGEST: usize = 240;

/// Whether a line is one of these, judged from the line alone.
pub(super) fn is_print_line(line: &str) -> bool {
    is_print_title(line)
        || is_print_foot(line)
        || (may_hold_address(line.as_bytes()) && (is_address_of_page(line) || is_titled_scheme(line) || is_titled_address(line)))
}

/// Whether a line has what all addresses of pages have. Nearly no line does.
pub(super) fn may_hold_address(line: &[u8]) -> bool {
    [&b"://"[..], b"about:"].iter().any(|sign| memchr::memmem::find(line, sign).is_some())
}

/// Whether an indented line is one of these: it holds both the number of a page and a day and time.
pub(super) fn is_indented_foot(line: &[u8]) -> bool {
    let bare = line.trim_ascii();
    bare.len() <= LONGEST
        && bare.first().is_some_and(u8::is_ascii_digit)
        && memchr::memchr(b':', bare).is_some()
        // Values of fields have one of these; and their days are not written with two of `/`, `.` and `-`, as that of a page is.
        && memchr::memchr3(b';', b'=', b'<', bare).is_none()
        && bare.iter().filter(|b| matches!(b, b'/' | b'.' | b'-')).count() >= 2
        && std::str::from_utf8(bare).is_ok_and(is_foot_of_page)
}

/// Whether a line is the number of a page and a day and time, in either order.
pub(super) fn is_foot_of_page(line: &str) -> bool {
    let of_all = |number: &str| number.contains(|c: char| !c.is_ascii_digit()) && is_page_number(number);
    let blanks = || line.match_indices([' ', '\t', '\u{a0}']).map(|(at, _)| line.split_at(at));
    blanks().any(|(one, other)| {
        let (one, other) = (one.trim(), other.trim());
        (of_all(one) && is_day_and_time(other)) || (is_day_and_time(one) && of_all(other))
    })
}

/// Whether a line is a day and time alone.
pub(super) fn is_day_and_time(line: &str) -> bool {
    const MOST: usize = 4;
    is_print_title(line) && ends_in_time(line) && line.split_whitespace().count() <= MOST
}

/// Whether a line may end in the time of a clock of 24 or of 12 hours.
fn ends_in_time(line: &str) -> bool {
    let end = line.trim_end_matches('.');
    line.ends_with(|c: char| c.is_ascii_digit())
        || ["am", "pm", "a.m", "p.m", "a. m", "p. m"].iter().any(|half| {
            let hour = end.len().checked_sub(half.len()).and_then(|at| Some((end.get(..at)?, end.get(at..)?)));
            hour.is_some_and(|(hour, word)| word.eq_ignore_ascii_case(half) && hour.trim_end().ends_with(|c: char| c.is_ascii_digit()))
        })
}

/// Whether a line is a day, a time without a zone, and a title, as browsers print them above a page, or below it.
fn is_print_title(line: &str) -> bool {
    let is_day = |word: &str| {
        let word = word.trim_matches(|c: char| matches!(c, ',' | ';'));
        let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let mut parts = word.split(['/', '.', '-']);
        parts.by_ref().take(3).filter(|part| is_number(part)).count() == 3 && parts.next().is_none()
    };
    let is_time = |word: &str| {
        let word = word.trim_matches(',');
        word.split_once(':').is_some_and(|(hour, rest)| {
            (1..=2).contains(&hour.len())
                && hour.bytes().all(|b| b.is_ascii_digit())
                && rest.len() == 2
                && rest.bytes().all(|b| b.is_ascii_digit())
        })
    };
    if !line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | ';')) {
        return false;
    }
    let mut words = line.split_whitespace();
    let begins = words.next().is_some_and(is_day) && words.next().is_some_and(is_time);
    let zone = |word: &str| word.len() == 5 && word.starts_with(['+', '-']) && word.bytes().skip(1).all(|b| b.is_ascii_digit());
    begins && line.chars().count() <= 160 && !line.split_whitespace().any(zone) && !line.contains([';', '=', '<']) && !line.ends_with(',')
}

/// Whether a line is the address of a file alone, or that of a page with the number of the page, or with the day and time.
fn is_address_of_page(line: &str) -> bool {
    if !["http://", "https://", "file:///", "about:"].iter().any(|scheme| line.starts_with(scheme)) {
        return false;
    }
    let (_, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    !line.contains(['<', '>', ';'])
        && if rest.is_empty() { line.starts_with("file:") } else { is_page_number(rest) || is_print_title(rest) }
}

/// Whether a line is the number of a page, and at its other end the day and time.
fn is_print_foot(line: &str) -> bool {
    const WORDS_OF_A_NUMBER: usize = 4;
    let mut blanks = line.match_indices([' ', '\t', '\u{a0}']).map(|(at, _)| at).take(WORDS_OF_A_NUMBER + 16);
    ends_in_time(line)
        && blanks.any(|at| {
            let (number, day) = line.split_at(at);
            number.contains(|c: char| c.is_ascii_digit()) && is_print_title(day.trim()) && is_page_number(number.trim_end())
        })
}

/// Whether a line is the title of a page, and behind it an address that only programs write: `Mozilla Thunderbird about:blank`.
fn is_titled_scheme(line: &str) -> bool {
    line.rsplit_once([' ', '\t']).is_some_and(|(title, address)| {
        ["about:", "file:///", "moz-extension://", "chrome-extension://", "imap://", "mailbox://"]
            .iter()
            .any(|scheme| address.starts_with(scheme))
            && !line.contains(['<', '>', ';', '=', '"'])
            && !title.contains([':', '@'])
    })
}

/// Whether a line is the title of a page, and at its other end the address of that page.
fn is_titled_address(line: &str) -> bool {
    line.rsplit_once("   ").or_else(|| line.rsplit_once('\t')).is_some_and(|(title, address)| {
        ["http://", "https://", "file:///"].iter().any(|scheme| address.starts_with(scheme))
            && !address.contains([' ', '<', '>', ';'])
            && !title.contains([':', '=', ';', '<', '@'])
            // In a table the name of a field stands before the tab.
            && !is_known(title.trim())
            && (!title.contains('-') || title.contains(' '))
    })
}

/// What stands beside the address of a page, before it or behind: a title, or nothing.
pub(super) fn beside_address(line: &str) -> Option<&str> {
    const BLANKS: [char; 3] = [' ', '\t', '\u{a0}'];
    let is_address =
        |word: &str| ["http://", "https://", "file:///"].iter().any(|scheme| word.starts_with(scheme)) && !word.ends_with([';', ',', ')']);
    let (title, address) = line.rsplit_once(BLANKS).unwrap_or(("", line));
    let (first, rest) = line.split_once(BLANKS).unwrap_or((line, ""));
    let title = if is_address(address) { Some(title) } else { is_address(first).then_some(rest) };
    title.filter(|_| line.len() <= LONGEST && !line.contains(['<', '>', '"', '@'])).map(str::trim)
}
