//! Whole-text repairs at the edge of lines: quoting, a common margin, doubled line ends.

use std::ops::Range;

use super::join::LONG;
use crate::message::lines::{is_blank, is_indented, lines};
use crate::message::names::{is_known, is_mail_only, label};

/// How many lines are looked at to find out how a text is damaged.
pub(super) const LINES: usize = 200;

/// The length of a quoting mark at the start of a line: `>` or a bar.
fn mark(line: &[u8]) -> usize {
    match line {
        [b'>' | b'|', ..] => 1,
        [0xe2, ..] if line.starts_with("│".as_bytes()) || line.starts_with("┃".as_bytes()) => 3,
        [0xc2, ..] if line.starts_with("¦".as_bytes()) => 2,
        _ => 0,
    }
}

/// Removes quoting marks, level by level, if four of five lines have them, and half of the first ten.
pub(super) fn unquote(text: &[u8]) -> Option<Vec<u8>> {
    let mut out: Option<Vec<u8>> = None;
    for _ in 0..20 {
        let now = out.as_deref().unwrap_or(text);
        if !lines(now, 0).take(LINES).any(|line| mark(&now[line]) > 0) {
            break;
        }
        let (mut all, mut marked, mut first, mut spaced, mut wide, mut plain) = (0, 0, 0, 0, 0, 0);
        for line in lines(now, 0).map(|line| &now[line]).filter(|line| !is_blank(line)).take(LINES) {
            all += 1;
            let after = line.get(mark(line)..).unwrap_or_default();
            marked += usize::from(mark(line) > 0);
            first += usize::from(mark(line) > 0 && all <= 10);
            plain += usize::from(mark(line) == 0 && label(line).is_some_and(is_known));
            if mark(line) > 0 && !is_blank(after) {
                wide += 1;
                spaced += usize::from(after.starts_with(b" ") || mark(after) > 0);
            }
        }
        let header = || {
            lines(now, 0)
                .map(|line| &now[line])
                .find(|line| !is_blank(line))
                .is_some_and(|line| label(line).is_some_and(is_known) || memchr::memchr(b'<', line).is_some())
        };
        // If lines were wrapped after they were quoted, only lines that begin a field have a mark.
        let most = marked * 5 >= all * 4 || (plain == 0 && marked * 2 >= all);
        if all == 0 || !most || first * 10 < all.min(10) * 5 || (all < 3 && !header()) {
            break;
        }
        let space = spaced * 20 >= wide * 19;
        let mut next = Vec::with_capacity(now.len());
        for line in lines(now, 0).map(|line| &now[line]) {
            let rest = &line[mark(line)..];
            let rest = if space && mark(line) > 0 { rest.strip_prefix(b" ").unwrap_or(rest) } else { rest };
            next.extend_from_slice(rest);
            next.push(b'\n');
        }
        out = Some(next);
    }
    out.map(|out| without_inner_marks(&out))
}

/// Removes the quoting marks of lines that were joined to the line above.
fn without_inner_marks(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for line in lines(text, 0).map(|line| &text[line]) {
        let marks = inner_marks(line).unwrap_or(line.len()..line.len());
        out.extend_from_slice(&line[..marks.start]);
        out.extend_from_slice(&line[marks.end..]);
        out.push(b'\n');
    }
    out
}

/// Quoting marks between the end of a value and the name of a field: `<a@b>> To: c`.
fn inner_marks(line: &[u8]) -> Option<Range<usize>> {
    if line.len() > LONG {
        return None;
    }
    memchr::memchr2_iter(b'>', b'|', line).skip_while(|at| *at == 0).find_map(|at| {
        let (before, marks) = line.split_at(at);
        let length = marks.iter().take_while(|b| matches!(b, b'>' | b'|' | b' ')).count();
        let field = &marks[length..];
        // A `>` that closes a bracket is no quoting mark.
        let open = memchr::memchr_iter(b'<', before).count() > memchr::memchr_iter(b'>', before).count();
        // Nor is one that ends an arrow.
        let ends_a_value = !open && before.last().is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'-' | b'='));
        let word = field.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        let is_field = field.first().is_some_and(u8::is_ascii_uppercase)
            && field[word..].starts_with(b": ")
            && std::str::from_utf8(&field[..word]).is_ok_and(is_known);
        (is_field && ends_a_value).then(|| at..at + length)
    })
}

/// Strips a left margin that all lines have, or all up to the first empty one.
pub(super) fn strip(text: &[u8]) -> Option<Vec<u8>> {
    let given = || lines(text, 0).map(|line| &text[line]);
    let first = given().find(|line| !is_blank(line))?;
    // The first line may have no margin, if it stood right behind a tag, or was selected from its first letter on.
    let bare = usize::from(label(first).is_some_and(is_known) && !is_indented(first));
    let all: Vec<&[u8]> = given().filter(|line| !is_blank(line)).skip(bare).take(LINES).collect();
    if !is_indented(all.first()?) && !all.get(1).is_some_and(|line| is_indented(line)) {
        return None;
    }
    let region: Vec<&[u8]> =
        given().skip_while(|line| is_blank(line)).take_while(|line| !is_blank(line)).skip(bare).take(4 * LINES).collect();
    let common = margin_of(&all).or_else(|| margin_of(&region)).or_else(|| margin_of_wrapped(&region)).or_else(|| margin_of_most(&all))?;
    let last = lines(text, 0).map(|line| &text[line]).collect::<Vec<_>>().iter().rposition(|line| is_indented(line)).unwrap_or(0);
    let mut out = Vec::with_capacity(text.len());
    for (n, line) in lines(text, 0).map(|line| &text[line]).enumerate() {
        // What stands at the edge below a text with a margin is no part of it.
        if n == last + 1 && !is_blank(line) && !label(line).is_some_and(is_known) {
            out.push(b'\n');
        }
        let same = common.iter().zip(line.iter()).take_while(|(a, b)| a == b).count();
        out.extend_from_slice(&line[same..]);
        out.push(b'\n');
    }
    Some(out)
}

/// The white space at the start of all these lines, if header fields follow it.
fn margin_of<'a>(region: &[&'a [u8]]) -> Option<&'a [u8]> {
    let first = region.first()?;
    let mut common = &first[..first.iter().take_while(|b| matches!(b, b' ' | b'\t')).count()];
    for line in region {
        let same = common.iter().zip(line.iter()).take_while(|(a, b)| a == b).count();
        common = &common[..same];
        if common.is_empty() {
            return None;
        }
    }
    let at_margin = |line: &&&[u8]| !matches!(line.get(common.len()), Some(b' ' | b'\t')) && label(line).is_some_and(is_known);
    let fields = region.iter().filter(at_margin).count();
    (fields >= region.len().min(2)).then_some(common)
}

/// The margin of all lines but a few of another kind: the name of a chat above them, the foot of a page between them.
fn margin_of_most<'a>(all: &[&'a [u8]]) -> Option<&'a [u8]> {
    const FEWEST_FIELDS: usize = 4;
    let is_bare = |line: &&&[u8]| !is_indented(line);
    let bare = all.iter().filter(is_bare).count();
    if bare * 10 > all.len() || all.iter().filter(is_bare).any(|line| label(line).is_some_and(is_known)) {
        return None;
    }
    let indented: Vec<&[u8]> = all.iter().filter(|line| is_indented(line)).copied().collect();
    let common = margin_of(&indented)?;
    let at_margin = |line: &&&[u8]| !matches!(line.get(common.len()), Some(b' ' | b'\t')) && label(line).is_some_and(is_known);
    (indented.iter().filter(at_margin).count() >= FEWEST_FIELDS).then_some(common)
}

/// The margin of lines that were wrapped after they got it: the continuation has no margin.
fn margin_of_wrapped<'a>(region: &[&'a [u8]]) -> Option<&'a [u8]> {
    // Shorter lines were not wrapped.
    const WRAPPED: usize = 50;
    let at_edge = |line: &[u8]| !matches!(line.first(), Some(b' ' | b'\t'));
    let begins = |pair: &[&[u8]]| at_edge(pair[1]) && (!is_wrapped(pair[0], pair[1], WRAPPED) || label(pair[1]).is_some_and(is_known));
    if region.windows(2).any(begins) {
        return None;
    }
    let rest: Vec<&[u8]> = region.iter().filter(|line| !at_edge(line)).copied().collect();
    margin_of(&rest).filter(|_| rest.len() * 2 > region.len())
}

/// Whether the first word of `below` had no room on the line above, which holds `width` letters.
fn is_wrapped(above: &[u8], below: &[u8], width: usize) -> bool {
    let word = below.split(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
    above.len() + 1 + word.len() > width
}

/// Removes the empty line after every line. Where there are more in a row, half of them stay.
///
/// Where the parts of folded fields stand together, no line end was doubled: somebody set the fields apart, and which empty line ends the headers is
/// not for counting to say.
pub(super) fn collapse(text: &[u8]) -> Option<Vec<u8>> {
    let all: Vec<Range<usize>> = lines(text, 0).collect();
    let blank = |n: usize| all.get(n).is_some_and(|line| is_blank(&text[line.clone()]));
    let start = (0..all.len()).find(|n| !blank(*n))?;
    let folded = (start + 1..all.len().min(start + 2 * LINES)).filter(|n| is_indented(&text[all[*n].clone()]));
    let (apart, together): (Vec<usize>, Vec<usize>) = folded.partition(|n| blank(n - 1));
    if together.len() > apart.len() {
        return None;
    }
    // Finds the end of the part in which every second line is empty, with one or two exceptions.
    let (mut at, mut pairs, mut close, mut fields, mut mail_only) = (start, 0, 0, 0, 0);
    let mut end = all.len();
    let mut last_pair = start;
    while at < all.len() {
        let line = &text[all[at].clone()];
        if !blank(at + 1) && at + 1 < all.len() {
            // A line that was wrapped after the empty lines were inserted.
            let below = &text[all[at + 1].clone()];
            if is_wrapped(line, below, 60) && !matches!(below.first(), Some(b' ' | b'\t')) && label(below).is_none() {
                at += 1;
                continue;
            }
            close += 1;
            if close * 5 > pairs + 5 || (close > 2 && at > last_pair + 4) {
                // Without empty lines in between the body has begun; its own empty lines stay.
                end = last_pair + 1;
                break;
            }
            at += 1;
            continue;
        }
        fields += usize::from(label(line).is_some_and(is_known));
        mail_only += usize::from(label(line).is_some_and(is_mail_only));
        pairs += 1;
        last_pair = at;
        at += 1;
        while blank(at) {
            at += 1;
        }
    }
    if pairs < 6 || fields < 4 || mail_only < 1 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut run = 0;
    for (n, line) in all.iter().enumerate() {
        let line = &text[line.clone()];
        if n < start || n >= end || !is_blank(line) {
            run = 0;
        } else {
            run += 1;
            if run % 2 == 1 {
                continue;
            }
        }
        out.extend_from_slice(line);
        out.push(b'\n');
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_text(out: Option<Vec<u8>>) -> Option<String> {
        out.map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn quoting_is_taken_off_at_every_level_and_keeps_the_folding() {
        assert_eq!(as_text(unquote(b"> > A: 1\n> > \tb\n> >\n> > c")).as_deref(), Some("A: 1\n\tb\n\nc\n"));
        assert_eq!(as_text(unquote(b">A: 1\n> b\n>C: 2")).as_deref(), Some("A: 1\n b\nC: 2\n"));
        assert_eq!(unquote(b"A: 1\n> b\nC: 2"), None);
        let glued = b"> Message-ID: <a@b>> To: c\n> Date: d> From: <e>\n> Reply-To: <f@g>X-A: h";
        assert_eq!(as_text(unquote(glued)).as_deref(), Some("Message-ID: <a@b>To: c\nDate: dFrom: <e>\nReply-To: <f@g>X-A: h\n"));
        let code = b"> > <div>Return-Path: <a@b></div>\n> > <div>To: c</div>";
        assert_eq!(as_text(unquote(code)).as_deref(), Some("<div>Return-Path: <a@b></div>\n<div>To: c</div>\n"));
        assert_eq!(as_text(unquote(b">> From: <a@b>>> To: c")).as_deref(), Some("From: <a@b>To: c\n"));
    }

    #[test]
    fn a_common_margin_is_stripped() {
        assert_eq!(as_text(strip(b"  From: 1\n  \tb\n  To: 2\n\n  body")).as_deref(), Some("From: 1\n\tb\nTo: 2\n\nbody\n"));
        assert_eq!(strip(b"From: 1\n  b\n  To: 2"), None);
        let block = "  Received: a\n    b\n  From: 1\n  To: 2\n  Date: 3\n  X-A: 4\n  X-B: 5\n  X-C: 6\n  X-D: 7\n  X-E: 8\n";
        let plain = "Received: a\n  b\nFrom: 1\nTo: 2\nDate: 3\nX-A: 4\nX-B: 5\nX-C: 6\nX-D: 7\nX-E: 8\n";
        assert_eq!(as_text(strip(format!("{block}verdict: 9\n").as_bytes())).as_deref(), Some(&*format!("{plain}\nverdict: 9\n")));
    }

    #[test]
    fn doubled_line_ends_are_made_single_again() {
        let text = "Received: a\n\n b\n\nFrom: c\n\nTo: d\n\nDate: e\n\nSubject: f\n\n\n\nbody\n\nmore\n";
        assert_eq!(
            as_text(collapse(text.as_bytes())).as_deref(),
            Some("Received: a\n b\nFrom: c\nTo: d\nDate: e\nSubject: f\n\nbody\nmore\n")
        );
        // Folded lines stand together: the line ends were not doubled.
        assert_eq!(collapse(text.replace("\n\n b", "\n b").as_bytes()), None);
        assert_eq!(collapse(b"Received: a\nFrom: c\n\nbody\n\nmore\n\nand\n\nso\n\non\n\nand\n\non"), None);
    }
}
