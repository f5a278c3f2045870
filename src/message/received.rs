//! Quick tests of the value of a Received field (RFC 5321 section 4.4), without reading its clauses.

use jiff::Timestamp;
use memchr::memchr_iter;

use super::positions::positions;
use super::{Field, MessageDate, around_last};

/// No date with a comment is longer than this.
const LONGEST_STRICT: usize = 200;

/// What a Received field tells at a quick look. Many ask, so it is taken once.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    /// The value on one line.
    pub line: String,
    /// The time behind the last semicolon.
    pub time: Option<Timestamp>,
    /// Whether that time keeps to RFC 5322: then no word or number of it was changed.
    pub has_strict_time: bool,
    /// Whether the value says who took the message over and when: see [`is_received`].
    pub is_received: bool,
    /// Whether the value may be joined from two (see [`is_of_two`]), or was cut in the name of its server.
    pub is_of_two: bool,
    /// Whether a piece of the value is missing, or a piece of another value was joined to it. Servers never write such values, forgers seldom do.
    pub is_torn: bool,
}

impl Look {
    pub fn of(field: Field<'_>) -> Self {
        let value = field.raw;
        let line = field.unfolded();
        let (time, has_strict_time) = time(&line);
        if is_usual(value) {
            return Self { time, has_strict_time, line, is_received: true, is_of_two: false, is_torn: false };
        }
        let (is_dated, is_of_two) = (is_dated(value), is_of_two(value));
        let is_torn = ((!is_dated || is_of_two) && !is_odd(value)) || lacks_server(&line);
        let is_of_two = is_of_two || (is_torn && ends_in_server(&line));
        Self { time, has_strict_time, line, is_received: is_dated && names_by(value), is_of_two, is_torn }
    }
}

/// Whether a value has the form of nearly all: paired brackets, one server, and one time, behind the last semicolon. One look at all its signs tells it.
fn is_usual(value: &[u8]) -> bool {
    let (mut round, mut square) = (0_isize, 0_isize);
    let (mut servers, mut times, mut semicolon) = (0, 0, None);
    for at in positions(value, *b"()[];:yY") {
        match value[at] {
            b'(' => round += 1,
            b')' => round -= 1,
            b'[' => square += 1,
            b']' => square -= 1,
            b';' if times == 0 => semicolon = Some(at),
            b':' => times += usize::from(is_time(value, at)),
            b'y' | b'Y' if ends_in_by(value, at) => {
                let behind = value[at + 1..].trim_ascii_start();
                if matches!(behind.first(), None | Some(b'(')) || behind.starts_with(b"SMTP ") {
                    return false;
                }
                servers += 1;
            }
            b'y' | b'Y' => {}
            // A semicolon behind the time: the value goes on.
            _ => return false,
        }
    }
    let end = value.get(semicolon.unwrap_or(value.len())..).unwrap_or_default();
    (round, square, servers, times) == (0, 0, 1, 1)
        && has_month(end)
        && offsets(end) <= 1
        && !memchr_iter(b'f', end).any(|at| end[at..].starts_with(b"from"))
}

/// Whether the name of the server is gone, and what Microsoft's servers write behind it stands in its place.
fn lacks_server(line: &str) -> bool {
    [" by SMTP Server (version=", " by Microsoft SMTP Server "].iter().any(|words| line.contains(words))
}

/// Whether a line ends with the name of its server: `from a by mx.b.exa`. It was cut, and nobody knows how that name goes on.
fn ends_in_server(line: &str) -> bool {
    line.rsplit(' ').filter(|word| !word.is_empty()).nth(1).is_some_and(|word| word.eq_ignore_ascii_case("by"))
}

/// The time at the end of a Received line, and whether it keeps to the standard.
fn time(line: &str) -> (Option<Timestamp>, bool) {
    let Some((_, date)) = around_last(line, b';') else { return (None, false) };
    let date = date.trim_ascii();
    let strict = (date.len() < LONGEST_STRICT).then(|| MessageDate::parse_strictly(date)).flatten();
    (strict.or_else(|| MessageDate::parse(date)).map(|date| date.instant), strict.is_some())
}

/// Whether the value of a Received field says who took the message over and when (RFC 5321 section 4.4), or is the
/// short form that qmail writes.
pub(crate) fn is_received(value: &[u8]) -> bool {
    is_dated(value) && names_by(value)
}

/// Whether a server stands behind the word `by`, or the value is the short form.
fn names_by(value: &[u8]) -> bool {
    servers(value).next().is_some() || memchr::memmem::find(value, b" invoked from ").is_some()
}

/// Whether the value says that one computer got the message from another, or which one took it, whatever is missing beside that.
pub(crate) fn names_a_server(value: &[u8]) -> bool {
    let lower = value.trim_ascii_start().to_ascii_lowercase();
    let is_host = |word: &[u8]| word.len() > 3 && word.iter().any(|b| matches!(b, b'.' | b':'));
    let first = |text: &[u8]| text.split(|b| b.is_ascii_whitespace() || matches!(b, b';' | b'(')).next().is_some_and(is_host);
    let begins = lower.starts_with(b"from ") || lower.starts_with(b"by ");
    let address = || memchr_iter(b'[', &lower).any(|at| lower[at + 1..].iter().take(3).all(|b| b.is_ascii_hexdigit() || *b == b'.'));
    begins && (servers(&lower).any(first) || (lower.starts_with(b"by ") && first(&lower[3..])) || address())
}

/// Whether this is nothing but a date with its zone, as at the end of a Received line: `Wed, 15 Jan 2025 08:31:29 +0000 (UTC)`.
pub(crate) fn is_end(value: &[u8]) -> bool {
    let words = || value.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let is_zone = |word: &[u8]| is_offset(word) || matches!(word, b"GMT" | b"UT" | b"UTC");
    has_date(value)
        && words().count() <= 8
        && words().next().is_some_and(|day| day.ends_with(b",") || day[0].is_ascii_digit())
        && words().any(is_zone)
}

/// Whether a word is an offset from UTC: `+0100`.
fn is_offset(word: &[u8]) -> bool {
    matches!(word, [b'+' | b'-', digits @ ..] if digits.len() == 4 && digits.iter().all(u8::is_ascii_digit))
}

/// How many words of a text are offsets from UTC.
fn offsets(text: &[u8]) -> usize {
    let is_edge = |b: Option<&u8>| b.is_none_or(u8::is_ascii_whitespace);
    let is_word = |at: &usize| is_edge(at.checked_sub(1).and_then(|n| text.get(n))) && is_edge(text.get(at + 5));
    memchr::memchr2_iter(b'+', b'-', text).filter(|at| is_word(at) && text.get(*at..at + 5).is_some_and(is_offset)).count()
}

/// Whether the value has a date. Nearly all servers write it at the end.
fn is_dated(value: &[u8]) -> bool {
    let end = last_part(value);
    has_date(end) || (end.len() < value.len() && has_date(value))
}

/// The value from its last semicolon on; all of it if there is none.
fn last_part(value: &[u8]) -> &[u8] {
    memchr::memrchr(b';', value).map_or(value, |at| &value[at..])
}

/// What stands behind each word `by`, whatever its case, between white space or brackets.
fn servers(value: &[u8]) -> impl Iterator<Item = &[u8]> + '_ {
    memchr::memchr2_iter(b'y', b'Y', value).filter(|at| ends_in_by(value, *at)).map(|at| value[at + 1..].trim_ascii_start())
}

/// Whether the word `by` ends with the letter at that place.
fn ends_in_by(value: &[u8], at: usize) -> bool {
    let is_edge = |b: Option<&u8>| b.is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'(' | b')'));
    at > 0 && value[at - 1].eq_ignore_ascii_case(&b'b') && is_edge(value.get(at + 1)) && is_edge(at.checked_sub(2).map(|n| &value[n]))
}

/// Whether `value` holds a month name and a time of day: enough to know a date, however the server writes it.
pub(crate) fn has_date(value: &[u8]) -> bool {
    has_time(value) && (has_month(value) || has_numeric_day(value))
}

/// Whether `value` holds a time of day. A piece of an IPv6 address is none: `10b6:5:54::41`.
pub(crate) fn has_time(value: &[u8]) -> bool {
    times(value).next().is_some()
}

/// Where times of day stand: their first colons.
fn times(value: &[u8]) -> impl Iterator<Item = usize> + '_ {
    memchr_iter(b':', value).filter(|at| is_time(value, *at))
}

/// Whether the colon at that place is the first of a time of day.
fn is_time(value: &[u8], at: usize) -> bool {
    // Most colons are in addresses, so the fastest test comes first.
    let after = &value[at + 1..];
    let minutes = matches!(after, [a, b, ..] if a.is_ascii_digit() && b.is_ascii_digit());
    let ends = || match after.get(2) {
        Some(b':') => after.get(3).is_some_and(u8::is_ascii_digit),
        Some(b) => !b.is_ascii_alphanumeric(),
        None => true,
    };
    minutes && ends() && ends_in_hour(&value[..at])
}

/// Whether a text ends in the hour of a time.
fn ends_in_hour(before: &[u8]) -> bool {
    let hour = before.iter().rev().take_while(|b| b.is_ascii_digit()).take(3).count();
    let edge = match before.len().checked_sub(hour + 1).and_then(|n| before.get(n)) {
        // As in 2019-01-03T10:00:00.
        Some(b'T') => true,
        // `-08:00` is an offset.
        Some(b) => !b.is_ascii_alphanumeric() && !matches!(b, b':' | b'+' | b'-'),
        None => true,
    };
    (1..=2).contains(&hour) && edge
}

/// Whether `value` holds the name of a month.
pub(crate) fn has_month(value: &[u8]) -> bool {
    /// The longest name of a month.
    const LONGEST: usize = 9;
    const EDGES: [u8; 6] = *b" \t\n-,;";
    let is_month = |word: &[u8]| {
        let begins = word.first_chunk().is_some_and(|start: &[u8; 3]| {
            matches!(
                &start.map(|b| b.to_ascii_lowercase()),
                b"jan" | b"feb" | b"mar" | b"apr" | b"may" | b"jun" | b"jul" | b"aug" | b"sep" | b"oct" | b"nov" | b"dec"
            )
        });
        begins && word.iter().take(LONGEST + 1).take_while(|b| !EDGES.contains(b)).count() <= LONGEST
    };
    is_month(value) || positions(value, EDGES).any(|edge| is_month(&value[edge + 1..]))
}

/// Whether a value holds a day in numbers: `2019-01-03`, `2019/01/03` or `03/01/2019`.
fn has_numeric_day(value: &[u8]) -> bool {
    let is_day = |day: &[u8], marks: [usize; 2]| {
        day.iter()
            .enumerate()
            .all(|(n, b)| if marks.contains(&n) { *b == day[marks[0]] && matches!(b, b'-' | b'/') } else { b.is_ascii_digit() })
    };
    value.windows(10).any(|day| is_day(day, [4, 7]) || is_day(day, [2, 5]))
}

/// Lines that known programs write in a form of their own, each with the words that tell it: filters that name no server or time, a mailbox that
/// takes a message in again, relays that leave a bracket open.
const ODD: &[&[u8]] = &[
    b"with mailboxresubmission",
    b"by simscan ",
    b"with qmail-scanner",
    b"(tumbleweed ",
    b"ppid: ",
    b"with localdelivery",
    b"with mailenable ",
    b"(avg smtp ",
    b" with local for ",
];

/// Whether a value is one of those lines.
fn is_odd(value: &[u8]) -> bool {
    // The words may be folded, so all white space becomes one blank.
    let lower = value.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(&b' ').to_ascii_lowercase();
    ODD.iter().any(|words| memchr::memmem::find(&lower, words).is_some())
}

/// Whether the value may be joined from two Received lines: unclosed brackets, no server, two servers or two dates.
fn is_of_two(value: &[u8]) -> bool {
    if !is_paired(value, b'(', b')') || !is_paired(value, b'[', b']') {
        return true;
    }
    // Nearly all lines name one server and have one time, at the end. Handled first, for speed.
    let mut by = servers(value);
    let one_server = by.next().is_some_and(|server| !matches!(server.first(), None | Some(b'('))) && by.next().is_none();
    let end = last_part(value);
    // A second offset is what remains of another time.
    if offsets(end) > 1 {
        return true;
    }
    let above = &value[..value.len() - end.len()];
    if one_server && times(end).count() == 1 && !has_time(above) && !memchr_iter(b'f', end).any(|at| end[at..].starts_with(b"from")) {
        return false;
    }
    let clauses = without_comments(value);
    let names_one = match servers(value).next() {
        Some(_) => {
            let mut by = servers(&clauses);
            by.next().is_none_or(|server| !server.is_empty()) && by.next().is_none()
        }
        None => !clauses.trim_ascii_start().starts_with(b"from "),
    };
    !names_one || goes_on(&clauses)
}

/// Whether a damaged value holds pieces of two Received lines: two times, or two servers.
pub(crate) fn is_of_halves(value: &[u8]) -> bool {
    let clauses = without_comments(value);
    let clauses = if is_paired(value, b'(', b')') { &*clauses } else { value };
    let froms = clauses.split(u8::is_ascii_whitespace).filter(|word| *word == b"from").count();
    times(clauses).count() > 1 || servers(clauses).count() > 1 || froms > 1 || offsets(clauses) > 1
}

fn has_word(text: &[u8], word: &[u8]) -> bool {
    text.split(u8::is_ascii_whitespace).any(|other| other == word)
}

/// Whether there are as many brackets that open as close.
pub(crate) fn is_paired(value: &[u8], open: u8, close: u8) -> bool {
    memchr_iter(open, value).count() == memchr_iter(close, value).count()
}

fn without_comments(value: &[u8]) -> Vec<u8> {
    let mut depth = 0_usize;
    let outside = |b: &u8| {
        let before = depth;
        match b {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        before == 0 && depth == 0
    };
    value.iter().copied().filter(outside).collect()
}

/// Whether a second Received line follows the date of the first: another date, the word *from*, or clauses or an address before another date.
fn goes_on(clauses: &[u8]) -> bool {
    let mut again = false;
    let mut parts = clauses.split(|b| *b == b';').skip(1).skip_while(|part| !has_date(part)).enumerate();
    parts.any(|(n, part)| {
        let begins = has_word(part, b"from");
        let ends_again = n > 0 && again && has_date(part);
        let mut words = part.split(u8::is_ascii_whitespace);
        again |= words.any(|word| matches!(word, b"for" | b"id" | b"via" | b"with") || word.contains(&b'@'));
        begins || ends_again || times(part).nth(1).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_at_which_a_line_is_cut_is_not_known() {
        let cut = |raw: &[u8]| Look::of(Field::new("Received", raw)).is_of_two;
        assert!(cut(b"from a (a [192.0.2.1])\n\tby mx.b.exa"));
        assert!(!cut(b"from a by mx.b.example; 1 Jan 2025 08:31:29 +0000"));
    }

    fn is_torn(raw: &[u8]) -> bool {
        Look::of(Field::new("Received", raw)).is_torn
    }

    #[test]
    fn the_received_lines_of_many_servers_are_recognised() {
        for line in [
            &b"from a.example (a.example [192.0.2.1]) by mx.example (Postfix) with ESMTPS id 34 for <x>; Wed, 15 Jul 2026 12:11:28 +0200 (CEST)"[..],
            b"(qmail 32398 invoked by uid 10108); 25 Jul 2024 08:46:06 +0000",
            b"(qmail 32398 invoked from network); 25 Jul 2024 08:46:06 -0000",
            b"(BBSMAIL 14195 invoked from network); 4 Aug 2001 01:24:08 -0000",
            b"from 753933720722 named unknown by gmailapi.google.com with HTTPREST; Tue, 17 Mar 2026 05:24:48 -0700",
            b"by mta13.example id hs4i8u2fmd4v for <x>; Sat, 19 Aug 2023 20:10:52 +0000 (envelope-from <bounce>)",
            b"from 127.0.0.1 (localhost. [127.0.0.1]) by eaas-12 (EaaS) id\n  <x@sfdc.net>\n  for <\"r\" <r>> Fri, 10 Jan 2025\n  03:36:38 GMT (GMT)",
            b"from x by y; Tue, 2 Jan 2001\n\t15:58:46 +0530",
            b"from x BY y (Server) 2019-01-03 10:00:00",
        ] {
            assert!(is_received(line), "{}", String::from_utf8_lossy(line));
        }
    }

    #[test]
    fn a_time_is_no_piece_of_an_address() {
        for text in [&b"08:31:30 +0000"[..], b"Wed, 15 Jan 2025 8:31", b"2019-01-03T10:00:00", b"12:19:55.123 +0000 (UTC)", b"(10:00)"] {
            assert!(has_time(text), "{}", String::from_utf8_lossy(text));
        }
        for text in [
            &b"(2603:10b6:5:54::41) by"[..],
            b"[2001:db8:1:22:33:44:55:66]",
            b"::1:22",
            b"fd00:12:34:56::1",
            b"1:2",
            b"101:22",
            b"12:345",
            b"-08:00",
        ] {
            assert!(!has_time(text), "{}", String::from_utf8_lossy(text));
        }
        assert!(has_date(b"22/08/2002 10:25:57") && !has_date(b"22/08-2002 10:25:57"));
    }

    #[test]
    fn half_a_line_and_two_halves_are_torn() {
        for value in [
            &b"from a.example (a.example [192.0.2.1])"[..],
            b"from a.example (2603:10b6:5:54::41) by",
            b"from a.example (a.exam\n\tby b.example; Wed, 15 Jan 2025 08:31:30 +0000",
            b"from a.example (a.example [192.0.2.1]); Wed, 15 Jan 2025 08:31:30 +0000",
            b"from a by b; Wed, 15 Jan 2025 08:31:30 +0000\n\tby c.example (Postfix); Wed, 15 Jan 2025 08:31:29 +0000",
            b"from a by b; Wed, 15 Jan 2025 08:31:30 +0000\n\tid 1 for <c>; Wed, 15 Jan 2025 08:31:29 +0000",
            b"from a by b; Wed, 15 Jan 2025 08:31:30 +0000\n\t<c@d.example>; Wed, 15 Jan 2025 08:31:29 +0000",
            b"from a by b; Wed, 15 Jan 2025 08:31:30 +0000\n\tWed, 15 Jan 2025 08:31:29 +0000",
            b"from a by b with SMTP id 1\n\tby c.example (Postfix); Wed, 15 Jan 2025 08:31:29 +0000",
            b"from a.example (192.0.2.1) by\n SMTP Server (version=TLS1_3, cipher=X) id 15.20.1 via Frontend\n Transport; Wed, 15 Jan 2025 08:31:30 +0000",
        ] {
            assert!(is_torn(value), "{}", String::from_utf8_lossy(value));
        }
        for value in [
            &b"from [10.0.0.1] (helo=x) by y.example with esmtp (Exim 4.94)\n\tid 1abc-000; Tue, 1 Feb 2022 10:00:00 +0100"[..],
            b"(from a@localhost by b) by c.example; Tue, 1 Feb 2022 10:00:00 +0100",
            b"(qmail 4141 invoked by uid 104); 22 Aug 2002 15:25:57 -0000",
            b"from ([127.0.0.1]) with MailEnable ESMTP; Tue, 1 Feb 2022 10:00:00 +0100",
            b"from web7 with local for a@b.example id 1pTV6j-0005RW-84; Tue, 1 Feb 2022 10:00:00 +0100",
            b"from 127.0.0.1 (AVG SMTP 7.0.299 [265.6.8]); Tue, 1 Feb 2022 10:00:00 +0100",
            b"via tmail-2002(12) for a; Tue, 1 Feb 2022 10:00:00 +0100 (CET)",
            b"from x BY y (Server) 2019-01-03 10:00:00",
            b"from a@b by localhost with qmail-scanner-0.90 (. Clean. Processed in 0.3 secs); 22/08/2002 10:25:57",
            b"from a.example by Proxy+; Sat, 04 May 2002 11:45:55 +0200 for multiple recipients",
            b"from unknown (192.0.2.1) by a.example with esmtp; Sun, 07 Apr 2002 13:26:58 +1000; May, 19 2002 7:57:29 AM -0000",
            b"from a by b (Server (built Dec 14 2001 03:44:21)) id <r> for <x> Fri, 10 Jan 2025\n 03:36:38 GMT (GMT)",
            b"from a by b; Wed, 15 Jan 2025 08:31:30 +0000 (envelope-from <by@from.example>)",
        ] {
            assert!(!is_torn(value), "{}", String::from_utf8_lossy(value));
        }
    }

    #[test]
    fn half_a_received_line_is_not_taken_for_one() {
        for line in [
            &b"from a.example (a.example [192.0.2.1])"[..],
            b"from a by b with SMTP id 1;",
            b"yesterday by post",
            b"; 1 Jan 2025 10:00:00 +0000",
            b"",
        ] {
            assert!(!is_received(line), "{}", String::from_utf8_lossy(line));
        }
    }
}
