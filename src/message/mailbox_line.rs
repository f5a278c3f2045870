//! The line that stands above each message of a mailbox file (RFC 4155): `From someone@example.com Tue Aug  6 11:51:02 2002`.
//!
//! A text may have a line that begins so, too: "From now on: 1 for all". Most programs that write mailboxes mark every such line of a text, but some only
//! those that have a date as theirs. So nothing but a whole date makes a mailbox line, or a sender could begin a message of their own inside another.

use jiff::Timestamp;

/// No program writes a longer one, in bytes.
const LONGEST: usize = 400;
/// The time zone, where one stands, has no more words: `+0200`, `MET DST`.
const MOST_ZONE_WORDS: usize = 2;
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Whether this is such a line. `line` is without its line end.
pub(crate) fn is_mailbox_line(line: &[u8]) -> bool {
    words_behind_from(line).is_some_and(|words| {
        (0..words.len()).any(|at| {
            let (before, behind) = (&words[..at], &words[at + 1..]);
            time_of_day(words[at]).is_some() && (is_machine_date(before, behind) || is_mail_date(before, behind))
        })
    })
}

/// The time in such a line, if it is in the form that nearly all programs write. It is without a zone, and taken as UTC.
pub(crate) fn mailbox_line_time(line: &[u8]) -> Option<Timestamp> {
    words_behind_from(line)?.windows(5).rev().find_map(|words| match words {
        [weekday, month, day, time, year] if weekday.len() == 3 && is_year(year) => {
            let month = MONTHS.iter().position(|name| name.as_bytes() == *month)?;
            let date = jiff::civil::Date::new(number(year)?, i8::try_from(month).ok()? + 1, number(day)?).ok()?;
            jiff::tz::TimeZone::UTC.to_timestamp(date.to_datetime(time_of_day(time)?)).ok()
        }
        _ => None,
    })
}

fn words_behind_from(line: &[u8]) -> Option<Vec<&[u8]>> {
    let rest = line.strip_prefix(b"From ").filter(|rest| rest.len() < LONGEST)?;
    // Nearly all lines of a text that begin so hold no time.
    memchr::memchr(b':', rest)?;
    Some(rest.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect())
}

/// Whether the words around a time of day are a date as `asctime` of C writes it, the names in any language: `Tue Aug  6`, `2002`. The zone may stand
/// before the year or behind it, and anything else behind that: `remote from b`.
fn is_machine_date(before: &[&[u8]], behind: &[&[u8]]) -> bool {
    let [.., weekday, month, day] = before else { return false };
    let zone = behind.iter().take(MOST_ZONE_WORDS).take_while(|word| is_zone(word)).count();
    is_name(weekday) && is_name(month) && is_day(day) && behind.get(zone).is_some_and(|year| is_year(year))
}

/// Whether the words around a time of day are a date as in the field Date (RFC 5322 section 3.3), with nothing behind it but the zone: `6 Aug 2002`,
/// `+0200 (CEST)`.
fn is_mail_date(before: &[&[u8]], behind: &[&[u8]]) -> bool {
    let [.., day, month, year] = before else { return false };
    let is_month = MONTHS.iter().any(|name| name.as_bytes().eq_ignore_ascii_case(month));
    is_day(day) && is_month && is_year(year) && behind.len() <= MOST_ZONE_WORDS && behind.iter().all(|word| is_zone(word))
}

/// `11:51`, `11:51:02`.
fn time_of_day(word: &[u8]) -> Option<jiff::civil::Time> {
    let mut parts = word.split(|b| *b == b':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next().unwrap_or(b"0"));
    let is_whole = parts.next().is_none() && [hour, minute, second].iter().all(|part| part.len() <= 2);
    jiff::civil::Time::new(number(hour)?, number(minute)?, number(second)?, 0).ok().filter(|_| is_whole)
}

/// A number of digits alone, without a sign.
fn number<T: std::str::FromStr>(word: &[u8]) -> Option<T> {
    std::str::from_utf8(word).ok().filter(|word| word.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()
}

fn is_day(word: &[u8]) -> bool {
    word.len() <= 2 && number::<u8>(word).is_some_and(|day| (1..=31).contains(&day))
}

fn is_year(word: &[u8]) -> bool {
    word.len() == 4 && number::<u16>(word).is_some()
}

/// Whether a word may be the name of a month or a day in some language, short or whole: `Aug`, `août`, `mar.`
fn is_name(word: &[u8]) -> bool {
    let letters = word.strip_suffix(b".").or_else(|| word.strip_suffix(b",")).unwrap_or(word);
    letters.len() >= 2 && letters.iter().all(|b| b.is_ascii_alphabetic() || !b.is_ascii())
}

/// `+0200`, `MEST`, `(CEST)`.
fn is_zone(word: &[u8]) -> bool {
    match word {
        [b'+' | b'-', digits @ ..] => digits.len() == 4 && number::<u16>(digits).is_some(),
        [b'(', name @ .., b')'] | name => !name.is_empty() && name.iter().all(u8::is_ascii_uppercase),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_programs_write_above_a_message_are_known() {
        for line in [
            "From a@x.example Tue Aug  6 11:51:02 2002",
            "From - Tue Aug 06 11:51:02 2002",
            "From ???@??? Tue Aug 06 11:51:02 2002",
            "From a at x.example  Tue Aug  6 11:51:02 2002",
            "From  Tue Aug  6 11:51:02 2002",
            "From a Tue Aug  6 11:51:02 +0200 2002",
            "From a Tue Aug  6 11:51:02 2002 +0200",
            "From a Tue Aug  6 11:51:02 MET DST 2002",
            "From a Tue Aug 6 11:51 2002 remote from b",
            "From a Tue Aug 6 11:51 2002 remote from a.machine.with.a.very.long.name.example",
            "From a Tue, 6 Aug 2002 11:51:02 +0200",
            "From a 6 Aug 2002 11:51:02 +0200 (CEST)",
            "From a mar. ao\u{fb}t  6 11:51:02 2002",
        ] {
            assert!(is_mailbox_line(line.as_bytes()), "{line}");
        }
        assert!(is_mailbox_line(b"From m\xfcller@x.example Tue Aug  6 11:51:02 2002"));
    }

    #[test]
    fn prose_and_fields_that_begin_so_are_none() {
        for line in [
            "From here on",
            "From: a",
            "From a@x.example",
            "From a@x.example 11:51:02",
            ">From a Tue Aug  6 11:51:02 2002",
            "From me, 12:30 in 2002 at home, as agreed",
            "From now on: 1 for all",
            "From now on: prices of 2002",
            "From Monday on we open at 9:30 in 2002",
            "From 6 Aug 2002 11:51 on",
            "From 6 Aug 2002 11:51 on, as agreed",
            "From : a <offers2002@x.example>",
            "From : Tue <x4@x.example>",
            "From a Tue Aug  6 11:51:02 02",
            "From a Tue Aug  6 11:51:02",
            "From a Tue Aug 36 11:51:02 2002",
            "From a Tue Aug  6 31:51:02 2002",
            "From a 2002-08-06 11:51:02",
        ] {
            assert!(!is_mailbox_line(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn the_time_is_read_where_it_is_written_as_by_nearly_all_programs() {
        let time = |line: &str| mailbox_line_time(line.as_bytes()).map(|time| time.to_string());
        for line in ["From a@x.example Tue Aug  6 11:51:02 2002", "From a Tue Aug 06 11:51:02 2002 remote from b"] {
            assert_eq!(time(line).as_deref(), Some("2002-08-06T11:51:02Z"), "{line}");
        }
        for line in ["From a Tue Aug  6 11:51:02 +0200 2002", "From a Tue Feb 30 11:51:02 2002", "From a Tue Aug  6 11:51:02 +200"] {
            assert_eq!(time(line), None, "{line}");
        }
    }
}
