//! What stands before the field name on nearly every line: line numbers, bullets, initials, times, signs for bold letters.
//!
//! A mark is found by being the same on all lines, except for numbers and letters that count. So new kinds of marks need no entry here.

use std::ops::Range;

use super::Repair;
use super::ordinal::{self, Counter};
use crate::message::field_name::FieldName;
use crate::message::lines::{is_blank, lines};

/// How many lines are looked at.
const LINES: usize = 400;
/// The most bytes before a name.
const LONGEST: usize = 60;
/// Signs around a name that mean bold or code.
const DRESS: &[&[u8]] = &[
    b"***",
    b"**",
    b"*",
    b"__",
    b"_",
    b"``",
    b"`",
    b"~~",
    b"'''",
    b"''",
    b"</b>",
    b"</strong>",
    b"</code>",
    b"</i>",
    b"</em>",
    b"</u>",
    b"</tt>",
    b"</font>",
    b"</span>",
    b"</B>",
    b"</STRONG>",
    "“".as_bytes(),
    "”".as_bytes(),
    "»".as_bytes(),
    b"[/b]",
    b"[/B]",
    b"[/i]",
    b"[/code]",
];

/// Where a known field name stands near the start of a line, and what dresses it.
struct Named<'a> {
    before: &'a [u8],
    name: &'a [u8],
    value: &'a [u8],
    dressed: bool,
}

/// The byte in a shape that stands for letters that count, such as those of `a)`. No mark holds this control character.
const COUNTED: u8 = 1;

/// Removes the mark if three of five lines with a field name have it.
pub(super) fn strip(text: &[u8]) -> Option<Vec<u8>> {
    let found: Vec<Named<'_>> =
        lines(text, 0).filter(|line| !is_blank(&text[line.clone()])).take(LINES).filter_map(|line| named(&text[line])).collect();
    let mut kinds: Vec<(Vec<u8>, &[u8], usize, usize)> = Vec::new();
    // Letters between signs may count the lines. If they do not, each is a mark of its own.
    let mut counter = Counter::of_some();
    let counts = |line: &&Named<'_>| counted(line.before).is_some_and(|letters| counter.takes(&line.before[letters]));
    let counts = found.iter().filter(counts).count() * 10 >= found.len() * 6;
    for line in &found {
        let shape = shape(line.before, counts);
        let room = kinds.len() < 64;
        match kinds.iter_mut().find(|kind| kind.0 == shape) {
            Some(kind) => {
                kind.2 += 1;
                kind.3 += usize::from(line.dressed);
            }
            None if room => kinds.push((shape, line.before, 1, usize::from(line.dressed))),
            None => {}
        }
    }
    let (shape, first, count, dressed) = kinds.into_iter().max_by_key(|kind| kind.2)?;
    let dressed = dressed * 10 >= count * 6;
    if count < 4 || count * 10 < found.len() * 6 || (is_blank(first) && !dressed) {
        return None;
    }
    let gap = &first[first.trim_ascii_end().len()..];
    // The signs of bold letters stand before names alone; what stands before these, on all lines.
    let bare = if dressed { undressed(first) } else { b"" };
    let (bare_shape, bare_gap) = (self::shape(bare, counts), &bare[bare.trim_ascii_end().len()..]);
    let mut out = Vec::with_capacity(text.len());
    let mut counter = Counter::of_all();
    for line in lines(text, 0).map(|line| &text[line]).filter(|line| !is_end_of_comment(line)) {
        let rest = without(line, &shape, gap, &mut counter)
            .or_else(|| without(line, &bare_shape, bare_gap, &mut counter).filter(|_| !bare_shape.is_empty()))
            .unwrap_or(line);
        match named(rest).filter(|named| dressed && named.dressed && named.before.is_empty()) {
            Some(named) => {
                out.extend_from_slice(named.name);
                out.push(b':');
                out.extend_from_slice(named.value);
            }
            None => match dressed_name(line).filter(|_| dressed) {
                // A name that is not known, dressed as the others are.
                Some((name, value)) => out.extend_from_slice(&[name, b":", value].concat()),
                None => out.extend_from_slice(rest),
            },
        }
        out.push(b'\n');
    }
    Some(out)
}

/// Any name between the signs of bold letters or code, and what follows it: `**UI-InboundReport:** junk`.
fn dressed_name(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let signs = line.iter().take_while(|b| matches!(b, b'*' | b'_' | b'`' | b'~')).count();
    let (dress, rest) = line.split_at(signs);
    let length = rest.iter().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    // An underscore may belong to the name or to the signs.
    let name = rest[..length].strip_suffix(dress).unwrap_or(&rest[..length]);
    let behind = &rest[name.len()..];
    let value = match behind.strip_prefix(b":") {
        Some(behind) => behind.strip_prefix(dress)?,
        None => behind.strip_prefix(dress)?.strip_prefix(b":")?,
    };
    (signs > 0 && !name.is_empty()).then_some((name, value))
}

/// Whether a line is the end of a comment in the source of a program, whose lines all begin with a mark.
fn is_end_of_comment(line: &[u8]) -> bool {
    matches!(line.trim_ascii(), b"*/" | b"**/" | b"-->" | b"#>" | b"*)" | b"-}" | b"--]]" | b"=#")
}

/// Removes the numbers of the lines where each stands on a line of its own: between the lines, or all of them above the text.
pub(super) fn without_numbers_alone(text: &[u8]) -> Option<Vec<u8>> {
    let number = |line: &[u8]| {
        // Most lines begin with a letter and are no number.
        line.first().filter(|first| first.is_ascii_digit() || first.is_ascii_whitespace())?;
        let bare = line.trim_ascii();
        let bare = bare.strip_suffix(b".").or(bare.strip_suffix(b":")).unwrap_or(bare);
        let digits = !bare.is_empty() && bare.len() < 6 && bare.iter().all(u8::is_ascii_digit);
        digits.then(|| std::str::from_utf8(bare).ok()?.parse::<u32>().ok()).flatten()
    };
    let mut next = None;
    let (mut numbers, mut others): (Vec<Range<usize>>, usize) = (Vec::new(), 0);
    for line in lines(text, 0) {
        match number(&text[line.clone()]) {
            Some(n) if next.is_none_or(|next| n == next) => {
                next = Some(n + 1);
                numbers.push(line);
            }
            _ => others += usize::from(!is_blank(&text[line])),
        }
    }
    // A number alone may be the end of a field that was wrapped; one for nearly every line is none.
    if numbers.len() < 5 || numbers.len() * 10 < others * 8 {
        return None;
    }
    let mut numbers = numbers.into_iter().peekable();
    let mut out = Vec::with_capacity(text.len());
    for line in lines(text, 0).filter(|line| numbers.next_if_eq(line).is_none()) {
        out.extend_from_slice(&text[line]);
        out.push(b'\n');
    }
    Some(out)
}

/// The repair under which this is reported.
pub(super) const REPAIR: Repair = Repair::Quoted;

/// The known field name near the start of a line.
pub(super) fn name_in(line: &[u8]) -> Option<&str> {
    named(line).and_then(|named| std::str::from_utf8(named.name).ok())
}

/// The words near the start of a line that have the form of a field name.
fn words(line: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let is_letter = |b: &u8| b.is_ascii_alphanumeric() || *b == b'-';
    let mut at = 0;
    let runs = std::iter::from_fn(move || {
        let rest = line.get(at..)?;
        let start = at + rest.iter().position(is_letter)?;
        at = start + line[start..].iter().take_while(|b| is_letter(b)).count();
        (start <= LONGEST).then_some(start..at)
    });
    runs.filter_map(move |run| {
        // A hyphen before the name belongs to the mark.
        let hyphens = line[run.clone()].iter().take_while(|b| **b == b'-' || b.is_ascii_digit()).count();
        let name = run.start + hyphens..run.end;
        (name.len() > 1 && line[name.start].is_ascii_alphabetic()).then_some(name)
    })
}

/// The known field name near the start of a line, after a mark.
fn named(line: &[u8]) -> Option<Named<'_>> {
    // Most lines are the rest of a field, and many of these have no colon.
    memchr::memchr(b':', line)?;
    let is_known = |name: &Range<usize>| FieldName::of(&line[name.clone()]).is_known();
    // Few words have a colon or a sign of bold letters behind them, so these are looked up first; but the first known name has to be the one.
    let may_end = |name: &Range<usize>| line.get(name.end).is_some_and(|b| *b == b':' || may_begin_dress(*b));
    let name = words(line).find(|name| may_end(name) && is_known(name))?;
    if words(line).take_while(|other| other.start < name.start).any(|other| is_known(&other)) {
        return None;
    }
    let (value, dressed) = value_after(&line[name.end..])?;
    Some(Named { before: &line[..name.start], name: &line[name], value, dressed })
}

/// Whether one of [`DRESS`] may begin with this byte.
pub(super) fn may_begin_dress(b: u8) -> bool {
    matches!(b, b'*' | b'_' | b'`' | b'~' | b'\'' | b'<' | b'[' | 0x80..)
}

/// What follows the colon, and whether signs of bold letters or code stand before or behind it.
fn value_after(after: &[u8]) -> Option<(&[u8], bool)> {
    let dress = |text: &[u8]| match text.first() {
        Some(b) if may_begin_dress(*b) => DRESS.iter().find(|sign| text.starts_with(sign)).map_or(0, |sign| sign.len()),
        _ => 0,
    };
    let before = dress(after);
    let rest = after.get(before..)?.strip_prefix(b":")?;
    let behind = if before == 0 { dress(rest) } else { 0 };
    // Stars after the colon may belong to the value, if white space comes before them.
    Some((&rest[behind..], before + behind > 0))
}

/// What stands before the signs of bold letters or code at the end of a mark.
fn undressed(before: &[u8]) -> &[u8] {
    let signs = before.iter().rev().take_while(|b| matches!(b, b'*' | b'_' | b'`' | b'~' | b'\'')).count();
    if signs == 0 { b"" } else { &before[..before.len() - signs] }
}

/// A mark without what may differ between lines: numbers, the amount of white space, and, if they count, letters.
fn shape(before: &[u8], counts: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(before.len());
    let mut rest = before.trim_ascii();
    let letters = counted(rest).filter(|_| counts).map(|letters| rest.len() - letters.start);
    while let Some(b) = rest.first() {
        let (sign, length) = match ordinal::sign(rest) {
            _ if letters == Some(rest.len()) => (COUNTED, ordinal::length(rest)),
            0 if b.is_ascii_digit() => (b'0', 1),
            0 if b.is_ascii_whitespace() => (b' ', 1),
            0 => (*b, 1),
            length => (b'0', length),
        };
        if !(matches!(sign, b'0' | b' ') && out.last() == Some(&sign)) {
            out.push(sign);
        }
        rest = &rest[length..];
    }
    out
}

/// Where in a mark the letters stand that may count: at its end, but for a sign or two behind them.
fn counted(before: &[u8]) -> Option<Range<usize>> {
    let end = before.trim_ascii_end().iter().rposition(u8::is_ascii_alphabetic)? + 1;
    let start = before[..end].iter().rposition(|b| !b.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    let signs = before.trim_ascii_end().len() - end;
    let alone = ordinal::length(&before[start..]) == end - start && before[..start].iter().all(|b| !b.is_ascii_alphabetic());
    (alone && (1..=2).contains(&signs)).then_some(start..end)
}

/// The line without a mark of that shape and without the white space `gap` after it.
fn without<'a>(line: &'a [u8], shape: &[u8], gap: &[u8], counter: &mut Counter) -> Option<&'a [u8]> {
    let spaces = |rest: &[u8]| rest.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
    let mut rest = &line[spaces(line)..];
    let mut letters: &[u8] = b"";
    for sign in shape {
        let length = match *sign {
            b'0' => match ordinal::sign(rest) {
                0 => rest.iter().take_while(|b| b.is_ascii_digit()).count(),
                // A number may have several digits of another script.
                _ => {
                    let mut length = 0;
                    while let next @ 1.. = ordinal::sign(&rest[length..]) {
                        length += next;
                    }
                    length
                }
            },
            COUNTED => {
                letters = &rest[..ordinal::length(rest)];
                letters.len()
            }
            b' ' => spaces(rest),
            sign => usize::from(rest.first() == Some(&sign)),
        };
        if length == 0 {
            return None;
        }
        rest = &rest[length..];
    }
    if shape.contains(&COUNTED) && !counter.takes(letters) {
        return None;
    }
    if is_blank(rest) {
        return Some(b"");
    }
    // A mark without white space after it could be part of the line itself.
    let same = gap.iter().zip(rest).take_while(|(a, b)| a == b).count();
    (same == gap.len() || spaces(rest) > 0 || gap.is_empty()).then(|| &rest[same..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(text: &str) -> Option<String> {
        strip(text.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    fn code_names(open: &str, close: &str) -> String {
        [("Received", "from a by b"), ("From", "a"), ("To", "b"), ("Date", "c")]
            .map(|(name, value)| format!("{open}{name}{close}: {value}\n"))
            .concat()
    }

    #[test]
    fn marks_of_any_kind_are_taken_off() {
        let plain = ["Received: from a by b;", "\t1 Jan 2025", "From: a", "To: b", "Date: c", "Subject: d"];
        for mark in ["{n}: ", "{n} ", "[{n}] ", "{n}) ", "AB> ", "- ", "• ", "<olga> ", "[11:0{n}:14] ", "# ", "» "] {
            let text: String =
                plain.iter().enumerate().map(|(n, line)| format!("{}{line}\n", mark.replace("{n}", &(n + 7).to_string()))).collect();
            assert_eq!(stripped(&text), Some(plain.join("\n") + "\n"), "{mark}");
        }
        for mark in ["a) ", "(a) ", "a. ", "[a] ", "- a) "] {
            let marked = |n: usize, line: &str| format!("{}{line}\n", mark.replace('a', &char::from(b'a' + n as u8).to_string()));
            let text: String = plain.iter().enumerate().map(|(n, line)| marked(n, line)).collect();
            assert_eq!(stripped(&text), Some(plain.join("\n") + "\n"), "{mark}");
        }
        // What stands between brackets in a folded line does not count on.
        let folded = "i. Received: from a\n\t(Exim) by b\nii. From: a\niii. To: b\niv. Date: c\nv. Subject: d\n";
        assert_eq!(stripped(folded).as_deref(), Some("Received: from a\n\t(Exim) by b\nFrom: a\nTo: b\nDate: c\nSubject: d\n"));
        let circled = "① Received: from a\n② From: a\n③ To: b\n④ Date: c\n⑤ Subject: d\n";
        assert_eq!(stripped(circled).as_deref(), Some("Received: from a\nFrom: a\nTo: b\nDate: c\nSubject: d\n"));
        let bold = "**Received:** from a by b\n c\n**From:** a\n**To:** b\n**Date:** c\n";
        assert_eq!(stripped(bold).as_deref(), Some("Received: from a by b\n c\nFrom: a\nTo: b\nDate: c\n"));
        for (open, close) in [("<em>", "</em>"), ("<B>", "</B>"), ("„", "“"), ("“", "”")] {
            let text = code_names(open, close);
            assert_eq!(stripped(&text).as_deref(), Some("Received: from a by b\nFrom: a\nTo: b\nDate: c\n"), "{text}");
        }
        let code = "`Received`: from a by b\n`From`: a\n`To`: b\n`Date`: c\n";
        assert_eq!(stripped(code).as_deref(), Some("Received: from a by b\nFrom: a\nTo: b\nDate: c\n"));
    }

    #[test]
    fn numbers_on_lines_of_their_own_are_taken_out() {
        let gone = |text: &str| without_numbers_alone(text.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap());
        let plain = "Received: a\n\tb\nFrom: c\nTo: d\nDate: e\n";
        assert_eq!(gone("1\nReceived: a\n2\n\tb\n3\nFrom: c\n4\nTo: d\n5\nDate: e\n").as_deref(), Some(plain));
        assert_eq!(gone(&format!("1\n2\n3\n4\n5\n{plain}")).as_deref(), Some(plain));
        assert_eq!(gone("Received: a\n\tb\n2\nFrom: c\nTo: d\nDate: e\n"), None);
    }

    #[test]
    fn lines_without_a_mark_stay() {
        assert_eq!(stripped("Received: a\nFrom: b\nTo: c\nDate: d\nSubject: e\n"), None);
        assert_eq!(stripped("1. Received: a\nFrom: b\nTo: c\nDate: d\nSubject: e\n"), None);
    }
}
