//! Fields that ran into one line, and lines that were wrapped wherever they were full.

use std::ops::Range;

use super::fold::is_hard_break;
use super::links::is_link;
use crate::message::HeaderBlock;
use crate::message::field_name::FieldName;
use crate::message::lines::{field_at, field_name_at, is_blank, lines};
use crate::message::names::{is_known, is_mail_only, is_plausible};

/// A line this long with several field names inside has lost its line ends.
pub(super) const LONG: usize = 250;

/// Splits very long lines with three or more field names inside.
pub(super) fn split_long_lines(text: &[u8]) -> Option<Vec<u8>> {
    if !lines(text, 0).any(|line| line.len() > LONG) {
        return None;
    }
    let mut out = Vec::with_capacity(text.len() + 100);
    let mut changed = false;
    for line in lines(text, 0) {
        let bytes = &text[line];
        let starts = if bytes.len() > LONG { all_starts_inside(bytes) } else { Vec::new() };
        let known = starts.iter().filter(|name| std::str::from_utf8(&bytes[(*name).clone()]).is_ok_and(is_known)).count();
        if known >= 3 && field_names(bytes, &starts).any(is_mail_only) {
            changed = true;
            match without_marks(bytes, &starts).or_else(|| without_signs(bytes, &starts)) {
                Some(plain) => push_split(&mut out, &plain, &starts_inside(&plain, Spacing::Any, &|_| false)),
                None => push_split(&mut out, bytes, &starts),
            }
        } else {
            out.extend_from_slice(bytes);
        }
        out.push(b'\n');
    }
    changed.then_some(out)
}

/// Where fields begin in a line that holds all of them. A short name right behind a word is one where the field would else be missing.
fn all_starts_inside(line: &[u8]) -> Vec<Range<usize>> {
    const SHORT: [&str; 3] = ["from", "to", "date"];
    let starts = starts_inside(line, Spacing::Any, &|_| false);
    if starts.len() < 5 {
        return starts;
    }
    let missing = SHORT.map(|short| !field_names(line, &starts).any(|name| name.eq_ignore_ascii_case(short)));
    let lacks = |name: &str| SHORT.iter().zip(missing).any(|(short, lacks)| lacks && name.eq_ignore_ascii_case(short));
    if missing.contains(&true) { starts_inside(line, Spacing::Any, &lacks) } else { starts }
}

/// Takes out the quoting marks of lines that became one: a mark stands before nearly every field.
fn without_marks(line: &[u8], starts: &[Range<usize>]) -> Option<Vec<u8>> {
    let is_mark = |word: &[u8]| word.iter().all(|b| matches!(b, b'>' | b'|'));
    let word_before = |at: usize| line[..at].trim_ascii_end().rsplit(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
    let glued = |at: usize| line[..at].ends_with(b" >") || line[..at].ends_with(b" |");
    let marked =
        starts.iter().filter(|name| glued(name.start) || (line[name.start - 1] == b' ' && is_mark(word_before(name.start)))).count();
    if marked * 10 < starts.len() * 9 {
        return None;
    }
    let glued = starts.iter().filter(|name| glued(name.start)).count() * 2 > starts.len();
    let mut out = Vec::with_capacity(line.len());
    for (n, word) in line.split(|b| *b == b' ').enumerate() {
        let word = if glued { word.strip_prefix(b">").or(word.strip_prefix(b"|")).unwrap_or(word) } else { word };
        if word.is_empty() || !is_mark(word) {
            if n > 0 {
                out.push(b' ');
            }
            out.extend_from_slice(word);
        }
    }
    Some(out)
}

/// Takes out the separator of fields that stand on one line, if nearly all have the same before them: `A: b ;; C: d`.
fn without_signs(line: &[u8], starts: &[Range<usize>]) -> Option<Vec<u8>> {
    const LONGEST_SIGN: usize = 6;
    let sign_before = |at: usize| {
        let sign = line[..at].trim_ascii_end().rsplit(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
        // The separator may stand right behind each value: `A: b; C: d`.
        let glued = sign.strip_suffix(b";").or(sign.strip_suffix(b"|")).map_or(sign, |word| &sign[word.len()..]);
        let sign = if glued.len() < sign.len() { glued } else { sign };
        let is_sign = !sign.is_empty() && sign.len() <= LONGEST_SIGN && sign.iter().all(|b| b.is_ascii_punctuation() || *b >= 0x80);
        (is_sign && line[..at].ends_with(b" ")).then_some(sign)
    };
    let sign = sign_before(starts.first()?.start)?;
    let is_there = |name: &&Range<usize>| sign_before(name.start) == Some(sign);
    let count = starts.iter().filter(is_there).count();
    if count < 4 || count * 10 < starts.len() * 8 {
        return None;
    }
    let (mut out, mut at) = (Vec::with_capacity(line.len()), 0);
    for name in starts.iter().filter(is_there) {
        let before = line[at..name.start].trim_ascii_end();
        out.extend_from_slice(before[..before.len().saturating_sub(sign.len())].trim_ascii_end());
        out.push(b' ');
        at = name.start;
    }
    out.extend_from_slice(&line[at..]);
    // A separator may stand behind the last field, too.
    let end = out.trim_ascii_end();
    let end = end.strip_suffix(sign).filter(|_| sign.len() > 1 || sign == b"|").unwrap_or(end);
    Some(end.to_vec())
}

/// Makes one line of lines that were one before somebody wrapped them: fields begin anywhere, and seldom at the start of a line.
pub(super) fn join_wrapped(text: &[u8]) -> Option<Vec<u8>> {
    let run = || lines(text, 0).map(|line| &text[line]).skip_while(|line| is_blank(line)).take_while(|line| !is_blank(line)).take(4_000);
    if !run().next().and_then(field_name_at).is_some_and(FieldName::is_known) || run().any(|line| line.len() > LONG) {
        return None;
    }
    let at_starts = run().skip(1).filter(|line| field_name_at(line.trim_ascii_start()).is_some_and(FieldName::is_known)).count();
    let lines_above = lines(text, 0).map(|line| &text[line]).take_while(|line| is_blank(line)).count();
    // A name inside a line has a colon and white space behind it, as one at the start has.
    let ends_a_name =
        |line: &[u8]| memchr::memchr_iter(b':', line).filter(|at| matches!(line.get(at + 1), None | Some(b' ' | b'\t'))).count();
    if run().map(ends_a_name).sum::<usize>() < 4.max(at_starts * 2) {
        return None;
    }
    let (mut inside, mut count) = (0, 0);
    for line in run() {
        count += 1;
        // A name after white space still counts as the start of the line.
        let line = line.trim_ascii_start();
        let starts = starts_inside(line, Spacing::Any, &|_| false);
        inside += starts.iter().filter(|name| std::str::from_utf8(&line[(*name).clone()]).is_ok_and(is_known)).count();
    }
    if count < 3 || inside < 4 || inside < at_starts * 2 {
        return None;
    }
    let width = run().map(<[u8]>::len).max().unwrap_or_default();
    let mut out = Vec::with_capacity(text.len());
    let mut above: &[u8] = b"";
    for (n, line) in lines(text, 0).map(|line| &text[line]).enumerate() {
        let goes_on = n > lines_above && n < lines_above + count;
        if n > 0 && !(goes_on && is_broken_inside(above, line, width)) {
            out.push(if goes_on { b' ' } else { b'\n' });
        }
        out.extend_from_slice(line);
        above = line;
    }
    out.push(b'\n');
    Some(out)
}

/// Whether a line was broken inside a word: behind a hyphen, as programs do that set a text for paper, or because the word was longer than a line.
fn is_broken_inside(above: &[u8], below: &[u8], width: usize) -> bool {
    let hyphen = matches!(above, [.., before, b'-'] if before.is_ascii_alphanumeric());
    (hyphen && below.first().is_some_and(u8::is_ascii_alphanumeric)) || is_hard_break(above, below, width, false)
}

/// The field names at these places, and the one that the line begins with.
fn field_names<'a>(line: &'a [u8], starts: &'a [Range<usize>]) -> impl Iterator<Item = &'a str> {
    starts.iter().filter_map(|name| std::str::from_utf8(&line[name.clone()]).ok()).chain(field_at(line))
}

/// Appends a line, with a line end before each of these field names.
fn push_split(out: &mut Vec<u8>, line: &[u8], starts: &[Range<usize>]) {
    let mut at = 0;
    for name in starts {
        out.extend_from_slice(line[at..name.start].trim_ascii_end());
        if at < name.start && !line[at..name.start].trim_ascii().is_empty() {
            out.push(b'\n');
        }
        at = name.start;
    }
    out.extend_from_slice(&line[at..]);
}

/// Splits a line before a known field name that follows without a space, as in `<id>MIME-Version: 1.0`. `lacks` tells whether the block has no
/// field of a name: then even a short name right behind a word is one.
pub(super) fn split_glued(line: &[u8], lacks: &dyn Fn(&str) -> bool) -> Option<Vec<u8>> {
    let colon = memchr::memchr(b':', line)?;
    // Most lines have no second colon. (`-0400To:` begins with a time zone, not with a name.)
    let more = || memchr::memchr(b':', &line[colon + 1..]).is_some();
    let name = line[..colon].trim_ascii_start();
    let is_name = name.first().is_some_and(u8::is_ascii_alphabetic) && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-');
    if is_name && !more() {
        return None;
    }
    let starts = starts_inside(line, Spacing::None, lacks);
    let is_free = |name: &str| {
        ["subject", "comments", "keywords"].iter().any(|free| name.eq_ignore_ascii_case(free))
            || crate::message::names::starts(name, "x-spam-")
    };
    if starts.is_empty() || field_at(line).is_some_and(is_free) {
        return None;
    }
    let mut out = Vec::with_capacity(line.len() + starts.len());
    push_split(&mut out, line, &starts);
    Some(out)
}

/// Whether some line of a block looks glued, or a link stands where only a program puts one. Both are found by their colons. Most of these end the
/// name of a field, or stand in values without white space after them, so few lines need a closer look.
pub(crate) fn is_glued_or_linked(block: &HeaderBlock) -> bool {
    let lacks = |name: &str| block.first(name).is_none();
    let bytes = block.as_bytes();
    let first = block.first_name();
    let mut looked = 0;
    let mut looks_glued = |colon: usize| {
        if colon < looked.max(first) || !matches!(bytes.get(colon + 1), None | Some(b' ' | b'\t' | b'\n')) {
            return false;
        }
        let word = bytes[..colon].iter().rev().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).take(80).count();
        let start = colon - word;
        if word < 2 || start == 0 || bytes[start - 1] == b'\n' {
            return false;
        }
        let line = memchr::memrchr(b'\n', &bytes[..colon]).map_or(0, |n| n + 1);
        let end = memchr::memchr(b'\n', &bytes[colon..]).map_or(bytes.len(), |n| colon + n);
        looked = end;
        split_glued(&bytes[line..end], &lacks).is_some()
    };
    // Where a value runs into the first name of a line, what was read as the name has characters that no name has, so `colons` gives its colon, too.
    block.colons().any(|colon| looks_glued(colon) || is_link(bytes, colon))
}

#[derive(Clone, Copy, PartialEq)]
enum Spacing {
    /// The name may follow white space or nothing.
    Any,
    /// The name follows the end of a value directly.
    None,
}

/// Where known field names, followed by a colon and white space, stand in a line, except at its start.
fn starts_inside(line: &[u8], spacing: Spacing, lacks: &dyn Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for colon in memchr::memchr_iter(b':', line) {
        if !matches!(line.get(colon + 1), None | Some(b' ' | b'\t')) {
            continue;
        }
        let word = line[from..colon].iter().rev().take(60).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
        let start = colon - word;
        // The first word of a line, folded or not, is not joined to a value; unless it begins with something else than a letter, like a time zone.
        let is_first = start == 0 || (spacing == Spacing::None && is_blank(&line[..start]) && line[start].is_ascii_alphabetic());
        if word < 2 || is_first {
            continue;
        }
        let spaced = matches!(line[start - 1], b' ' | b'\t');
        if spaced {
            let name = std::str::from_utf8(&line[start..colon]).unwrap_or("");
            let shaped = name.contains(['-', '_']) && is_plausible(name) && name.starts_with(|c: char| c.is_ascii_uppercase());
            if spacing == Spacing::Any && (is_known(name) || (shaped && !is_glued_name(&line[start..colon]))) {
                found.push(start..colon);
                from = colon;
                continue;
            }
            if is_known(name) {
                continue;
            }
        }
        // `+0000Received`, `<id>MIME-Version`: the longest end of the word that is a known name and begins with a capital.
        let before = line[start - 1];
        let hit = (start..colon).find(|n| {
            let name = std::str::from_utf8(&line[*n..colon]).unwrap_or("");
            let edge = if *n == start {
                !spaced && (ends_a_value(before) || (ends_a_list(before) && is_own(name))) && !begins_a_list(&line[..start])
            } else {
                line[n - 1] != b'-' && line[n - 1] != b'_'
            };
            edge && name.len() >= 2
                && line[*n].is_ascii_uppercase()
                && is_known(name)
                && (name.len() > 4 || *n == start || line[n - 1].is_ascii_digit() || in_address(&line[from..*n]) || lacks(name))
        });
        let whole_is_name = std::str::from_utf8(&line[start..colon]).is_ok_and(is_known)
            && !ends_a_value(before)
            && !(ends_a_list(before) && std::str::from_utf8(&line[start..colon]).is_ok_and(is_own));
        if let Some(n) = hit.filter(|_| !whole_is_name) {
            found.push(n..colon);
            from = colon;
        }
    }
    found
}

/// Whether a sign stands only at the end of a value.
fn ends_a_value(sign: u8) -> bool {
    matches!(sign, b'>' | b')' | b';' | b'=' | b'"' | b']' | b'/')
}

/// Whether a sign may be the last one of a value of signs, or of a text: `++++`, `100%`.
fn ends_a_list(sign: u8) -> bool {
    matches!(sign, b'+' | b'*' | b'%' | b'!' | b'?' | b'.' | b',' | b'\'' | b'}' | b'|' | b'#')
}

/// Whether the list of signed fields begins here: the names in it may end in a colon and a blank (RFC 6376 section 3.5).
fn begins_a_list(before: &[u8]) -> bool {
    before.strip_suffix(b"h=").is_some_and(|before| before.last().is_none_or(|b| matches!(b, b' ' | b'\t' | b';')))
}

/// Whether this is a name that programs give to fields of their own: `X-…`.
fn is_own(name: &str) -> bool {
    name.len() > 4 && crate::message::names::starts(name, "x-")
}

/// Whether a known name of several words begins inside a word that is none: `CleanX-Spam-Bar`, `NoneList-Id`.
fn is_glued_name(word: &[u8]) -> bool {
    let begins = |at: usize| word[at].is_ascii_uppercase() && (word[at - 1].is_ascii_lowercase() || word[at - 1].is_ascii_digit());
    let is_name = |rest: &[u8]| std::str::from_utf8(rest).is_ok_and(|name| name.contains('-') && is_mail_only(name));
    (1..word.len().saturating_sub(4)).any(|at| begins(at) && is_name(&word[at..]))
}

/// Whether the word that ends here is a part of an address or a host name: `a@b.exampleTo` but not `MailTo`.
fn in_address(line: &[u8]) -> bool {
    line.iter().rev().take(200).take_while(|b| !b.is_ascii_whitespace()).any(|b| matches!(b, b'.' | b'@' | b'/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_text(out: Option<Vec<u8>>) -> Option<String> {
        out.map(|bytes| String::from_utf8(bytes).unwrap())
    }

    fn glued(line: &[u8]) -> Option<Vec<u8>> {
        split_glued(line, &|_| false)
    }

    #[test]
    fn glued_fields_are_split_where_the_known_name_begins() {
        assert_eq!(as_text(glued(b"Message-ID: <a@b>MIME-Version: 1.0")).as_deref(), Some("Message-ID: <a@b>\nMIME-Version: 1.0"));
        assert_eq!(
            as_text(glued(b"Date: 1 Jan 2025 10:00:00 +0000From: a@b")).as_deref(),
            Some("Date: 1 Jan 2025 10:00:00 +0000\nFrom: a@b")
        );
        assert_eq!(as_text(glued(b"Reply-To: a@b.exampleX-Mailer: m")).as_deref(), Some("Reply-To: a@b.example\nX-Mailer: m"));
        assert_eq!(as_text(split_glued(b"    -0400To: a@b", &|name| name == "To")).as_deref(), Some("    -0400\nTo: a@b"));
        for line in [
            &b"X-Received: by a"[..],
            b"Resent-From: a",
            b"Subject: (Re:From: a",
            b"Content-Type: text/plain; name=\"a: b\"",
            b"X-Original-To: a",
            b" h=Content-Type: Date: Mime-Version: Subject: From;",
            b"DKIM-Signature: v=1; s=k;h=Date: From; bh=a=",
            b"h=Sender: To",
        ] {
            assert_eq!(glued(line), None, "{}", String::from_utf8_lossy(line));
        }
    }

    #[test]
    fn a_name_that_is_made_of_a_value_and_a_name_is_none() {
        let values = "x ".repeat(130);
        let line = format!("Received: from a by b; {values} X-A: CleanX-B-C: 4zwX-Bar: ++++X-Row: NoneList-Id: <f>Subject: g\n");
        let out = as_text(split_long_lines(line.as_bytes())).unwrap();
        let names: Vec<&str> = out.lines().skip(1).collect();
        assert_eq!(names, ["X-A: Clean", "X-B-C: 4zw", "X-Bar: ++++", "X-Row: None", "List-Id: <f>", "Subject: g"]);
    }

    #[test]
    fn words_that_were_broken_behind_a_hyphen_are_whole_again() {
        let wrapped =
            b"Received: from a by b; Authentication-\nResults: c From: <a@b-\nc.example> To: d e\nSubject: f Message-ID: <1@b> X-A: g\n";
        let joined = "Received: from a by b; Authentication-Results: c From: <a@b-c.example> To: d e Subject: f Message-ID: <1@b> X-A: g\n";
        assert_eq!(as_text(join_wrapped(wrapped)).as_deref(), Some(joined));
    }

    #[test]
    fn one_long_line_is_split_at_its_fields() {
        let line = format!("Received: from a by b; {} 10:00:00 +0000 From: a@b To: c@d Subject: {}\n", "x ".repeat(60), "y".repeat(120));
        let out = as_text(split_long_lines(line.as_bytes())).unwrap();
        assert_eq!(out.lines().map(|l| l.split(':').next().unwrap()).collect::<Vec<_>>(), ["Received", "From", "To", "Subject"]);
    }
}
