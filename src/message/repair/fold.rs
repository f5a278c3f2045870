//! Which lines continue the field above them when their indentation is gone.

use std::ops::RangeInclusive;

use crate::message::field_name::{FieldName, FieldNames};
use crate::message::lines::{NamedLine, field_name_at, is_blank, known_field_at};
use crate::message::names::{is_list, starts};
use crate::message::received::{has_month, has_time};

/// Header lines with every continuation folded again.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub block: Vec<u8>,
    /// How many of the given lines belong to the block; the rest is text.
    pub used: usize,
    /// Lines that were put back to the field above them.
    pub joined: usize,
    pub rewrapped: bool,
    /// Whether some line could be understood in two ways.
    pub unsure: bool,
}

/// What the field read so far expects.
#[derive(Debug, Default)]
pub(super) struct Current {
    is_received: bool,
    signature: bool,
    free_text: bool,
    /// The report of a filter, with names of rules and their words.
    report: bool,
    /// One address or id, and nothing behind it.
    single: bool,
    /// In the h= list of a signature, whose names end in colons.
    pub(super) in_list: bool,
    month: bool,
    time: bool,
}

impl Current {
    pub(super) fn begin(which: FieldName, name: &str, value: &[u8]) -> Self {
        const RECEIVED: FieldNames = FieldNames::of(&["received", "x-received"]);
        const SIGNATURE: FieldNames =
            FieldNames::of(&["dkim-signature", "domainkey-signature", "arc-message-signature", "x-google-dkim-signature"]);
        const FREE_TEXT: FieldNames = FieldNames::of(&["subject", "comments", "thread-topic"]);
        const SINGLE: FieldNames = FieldNames::of(&["from", "sender", "return-path", "message-id", "delivered-to"]);
        let report = is_report(name);
        let mut current = Self {
            is_received: RECEIVED.has(which),
            signature: SIGNATURE.has(which),
            free_text: FREE_TEXT.has(which) || starts(name, "x-spam") || report,
            report,
            single: SINGLE.has(which),
            ..Self::default()
        };
        current.feed(value);
        current
    }

    pub(super) fn feed(&mut self, value: &[u8]) {
        if self.is_received {
            self.month = self.month || has_month(value);
            self.time = self.time || has_time(value);
        }
        if self.signature {
            let last = value.rsplit(|b| *b == b';').next().unwrap_or_default().trim_ascii_start();
            self.in_list = last.starts_with(b"h=") || last == b"h" || (self.in_list && memchr::memchr(b';', value).is_none());
        }
    }

    fn is_open_received(&self) -> bool {
        self.is_received && !(self.month && self.time)
    }
}

/// Whether a filter writes sentences into a field of such a name.
pub(super) fn is_report(name: &str) -> bool {
    name.len() > 7 && name.get(name.len() - 7..).is_some_and(|end| end.eq_ignore_ascii_case("-report"))
}

#[derive(Clone, Copy, PartialEq)]
enum LineKind {
    Field,
    Continues,
    /// A field, but it could be a continuation.
    Doubtful,
}

/// What a line is that begins with the plausible `name` of a field.
fn kind(line: &[u8], above: &[u8], name: &str, which: FieldName, current: &Current) -> LineKind {
    let rest = line[name.len()..].trim_ascii_start();
    let spaced = matches!(rest.get(1), None | Some(b' ' | b'\t'));
    // A list is broken behind the colons between its names, too.
    if current.in_list && (!spaced || rest == b":" || is_list(line)) {
        return LineKind::Continues;
    }
    if which.is_known() {
        return LineKind::Field;
    }
    if !spaced || ((current.is_open_received() || current.report) && !name.contains('-')) {
        return LineKind::Continues;
    }
    // What comes behind a semicolon, in small letters, goes on with the value: `rate: -5`.
    if above.trim_ascii_end().ends_with(b";") && !name.contains('-') && name.bytes().all(|b| b.is_ascii_lowercase()) {
        return LineKind::Continues;
    }
    if name.contains(['-', '_']) && name.starts_with(|c: char| c.is_ascii_uppercase()) { LineKind::Field } else { LineKind::Doubtful }
}

/// Whether a line reads like a sentence: at least four of its words, and seven of ten, are letters alone but for the sign behind them.
pub(crate) fn is_prose(line: &[u8]) -> bool {
    let (mut all, mut plain) = (0, 0);
    for word in line.split(|b| b.is_ascii_whitespace()).filter(|word| !word.is_empty()) {
        all += 1;
        let word =
            word.strip_suffix(b",").or(word.strip_suffix(b".")).or(word.strip_suffix(b"!")).or(word.strip_suffix(b"?")).unwrap_or(word);
        plain += usize::from(word.len() >= 2 && word.iter().all(|b| b.is_ascii_alphabetic() || *b >= 0x80));
    }
    plain >= 4 && plain * 10 >= all * 7
}

/// A line without the arrows and other signs that people draw before a remark: `<-- my provider`.
fn without_arrow(line: &[u8]) -> &[u8] {
    let sign = |b: &u8| matches!(b, b'<' | b'>' | b'-' | b'=' | b'^' | b'*' | b'#' | b'/' | b'|' | b'~' | b' ' | b'\t');
    let before = line.iter().take_while(|b| sign(b)).count();
    let after = line[before..].iter().rev().take_while(|b| sign(b)).count();
    // A single one may belong to an address.
    if before.max(after) > 1 { &line[before..line.len() - after] } else { line }
}

/// Whether most of a line is words, as in a remark: at least three, and seven of ten. Brackets and quotation marks around a word do not count.
fn is_spoken(line: &[u8]) -> bool {
    let words = || line.split(|b| b.is_ascii_whitespace()).filter(|word| !word.is_empty());
    let is_word = |word: &[u8]| {
        let bare = word.strip_prefix(b"(").or(word.strip_prefix(b"[")).or(word.strip_prefix(b"\"")).unwrap_or(word);
        let bare = bare.strip_suffix(b")").or(bare.strip_suffix(b"]")).or(bare.strip_suffix(b"\"")).unwrap_or(bare);
        let end = bare.iter().rev().take_while(|b| matches!(b, b',' | b'.' | b'!' | b'?' | b':')).count();
        bare.len() > end && bare[..bare.len() - end].iter().all(|b| b.is_ascii_alphabetic() || *b >= 0x80)
    };
    let plain = words().filter(|word| is_word(word)).count();
    plain >= 3 && plain * 10 >= words().count() * 7
}

/// Whether a line is a few words and nothing else, as no server writes them on a line of their own.
fn is_worded(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let sign = |b: &u8| {
        b.is_ascii_alphabetic()
            || *b >= 0x80
            || b.is_ascii_whitespace()
            || matches!(b, b'/' | b'.' | b'!' | b'?' | b'(' | b')' | b'\'' | b',')
    };
    line.iter().all(sign)
        && line.iter().filter(|b| b.is_ascii_alphabetic()).count() > 3
        && line.iter().any(u8::is_ascii_whitespace)
        && !line.contains(&b';')
}

/// Whether a line with a name that is not known stands between two fields for certain: the one above it is closed, since its value is one word, or the
/// line would have had room there; and another begins below it.
fn is_between_fields(above: &[u8], line: &[u8], below: &[u8]) -> bool {
    /// Servers fold no line that is shorter.
    const ROOM: usize = 60;
    let Some(name) = known_field_at(above) else { return false };
    let value = above[name.len() + 1..].trim_ascii();
    let word = line.split(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default().len();
    let is_word = !value.iter().any(u8::is_ascii_whitespace);
    let is_closed = !value.is_empty() && !matches!(value.last(), Some(b';' | b',' | b'(' | b':'));
    let is_alone = line.trim_ascii_end().ends_with(b":");
    field_name_at(below).is_some_and(FieldName::is_known) && (is_alone || (is_closed && (is_word || above.len() + 1 + word < ROOM)))
}

/// Folds lines again. The first line must be a field or folded.
///
/// `value_alone`: the values stood on lines of their own, below the names.
pub(super) fn refold(lines: &[NamedLine<'_>], value_alone: bool) -> Folded {
    let given: Vec<&[u8]> = lines.iter().map(|line| line.bytes).collect();
    let given = &*given;
    let mut out = Folded { used: given.len(), ..Folded::default() };
    let mut kinds = Vec::with_capacity(given.len());
    let mut current = Current::default();
    let mut after_whole = Vec::with_capacity(given.len());
    for (n, named) in lines.iter().enumerate() {
        let line = named.bytes;
        let above = n.checked_sub(1).and_then(|n| given.get(n)).copied().unwrap_or_default();
        let indented = matches!(line.first(), Some(b' ' | b'\t')) || is_blank(line);
        // A comment of Postfix, broken behind its first word: `(Authenticated sender: ann)`.
        let in_comment = || line.starts_with(b"sender:") && above.trim_ascii_end().ends_with(b"(Authenticated");
        let start = named.start.filter(|start| !indented && start.signs.is_plausible() && !in_comment());
        let name = named.name().zip(start.map(|start| start.which));
        let kind = name.map_or(LineKind::Continues, |(name, which)| kind(line, above, name, which, &current));
        let below = given.get(n + 1).copied().unwrap_or_default();
        let is_doubtful = kind == LineKind::Doubtful && (current.free_text || !is_between_fields(above, line, below));
        match name.filter(|_| kind != LineKind::Continues) {
            Some((name, which)) => current = Current::begin(which, name, &line[name.len()..]),
            None => current.feed(line),
        }
        out.unsure |= is_doubtful;
        // Before its time, a Received line may hold remarks of the server in words.
        kinds.push((kind, indented, current.free_text, current.is_open_received()));
        after_whole.push(current.single && kind == LineKind::Continues);
    }
    // Text that follows the last field without an empty line is no part of it.
    let last_field = kinds.iter().rposition(|(kind, ..)| *kind != LineKind::Continues).unwrap_or(0);
    let prose = (last_field + 1..given.len()).find(|n| !kinds[*n].1 && !kinds[*n].2 && is_prose(given[*n]));
    if let Some(n) = prose {
        out.used = n;
        out.unsure = true;
    }
    // Doubtful lines matter only if some indentation was lost.
    let lost: Vec<usize> = (1..out.used).filter(|n| kinds[*n].0 == LineKind::Continues && !kinds[*n].1).collect();
    out.unsure &= prose.is_some() || !lost.is_empty();
    out.joined = lost.len();
    let some_folds_kept = kinds[..out.used].iter().any(|(kind, indented, ..)| *kind == LineKind::Continues && *indented);
    let width = wrap_width(&given[..out.used], &lost, some_folds_kept, value_alone);
    out.rewrapped = width.is_some();
    // Where the other folds were kept, a line of words at the margin is what somebody wrote between the fields.
    let kept = kinds[..out.used].iter().filter(|(kind, indented, ..)| *kind == LineKind::Continues && *indented).count();
    let spoken = |n: &usize| {
        let line = without_arrow(given[*n]);
        !kinds[*n].2 && !kinds[*n].3 && (is_spoken(line) || is_worded(line))
    };
    out.unsure |= width.is_none() && kept >= 3 && lost.len() * 4 <= kept && lost.iter().any(spoken);
    // Nothing follows the address in such a field, so a line behind it may be what somebody wrote there.
    out.unsure |= width.is_none() && lost.iter().any(|n| after_whole[*n] && given[n - 1].trim_ascii_end().ends_with(b">"));
    // If the program left one long word unbroken, it breaks none.
    let leaves_long = width.is_some_and(|width| given[..out.used].iter().any(|line| line.trim_ascii().len() > width));
    let mut lost = lost.into_iter().peekable();
    for (n, line) in given.iter().enumerate().take(out.used) {
        let unfold = lost.next_if_eq(&n).is_some();
        if n > 0 {
            match width {
                Some(width) if unfold && is_hard_break(given[n - 1], line, width, leaves_long) => {}
                _ => out.block.extend_from_slice(if unfold { b"\n " } else { b"\n" }),
            }
        }
        out.block.extend_from_slice(line);
    }
    out
}

/// One place where a line was broken and its indentation is gone.
struct LineBreak {
    /// Letters of the line above.
    above: usize,
    /// Letters of the first word on the next line, which did not fit on this one.
    word: usize,
    /// Whether the line above lost its indentation, too.
    below_another: bool,
    /// Whether the line above could have been broken earlier.
    breakable: bool,
}

impl LineBreak {
    /// The widths with which a wrapping program would break the line here, if its continuation lines had lost `indent` letters of indentation.
    fn widths(&self, indent: usize) -> RangeInclusive<usize> {
        let above = self.above + if self.below_another { indent } else { 0 };
        (if self.breakable { above } else { 0 })..=above + self.word
    }
}

/// Widths at which programs wrap text and servers fold.
const NARROWEST: usize = 50;
const WIDEST: usize = 100;

/// At how many places each of these widths does not fit, counted in one pass.
fn misfits(breaks: &[LineBreak], whole: &[usize], indent: usize) -> [usize; WIDEST + 1 - NARROWEST] {
    let (first, last) = (NARROWEST, WIDEST);
    // Differences between neighbouring widths, summed up below; one more entry for ranges that end at the last width.
    let mut fits = [0_usize; WIDEST + 2];
    let mut ends = [0_usize; WIDEST + 2];
    for at in breaks {
        let widths = at.widths(indent);
        fits[*widths.start().min(&(last + 1))] += 1;
        ends[(widths.end() + 1).min(last + 1)] += 1;
    }
    for length in whole {
        // A line that was not broken fits only widths from its length on.
        fits[*length.min(&(last + 1))] += 1;
    }
    let all = breaks.len() + whole.len();
    let mut fitting = 0;
    let mut out = [0; WIDEST + 1 - NARROWEST];
    for width in 0..=last {
        fitting = fitting + fits[width] - ends[width];
        if width >= first {
            out[width - first] = all - fitting;
        }
    }
    out
}

/// The width at which a program wrapped the lines, if every line is as full as it could be at that width.
///
/// Mail servers fill lines, too, and indent the continuation. If that indentation was lost, continuation lines are shorter than the first lines by
/// its width. And a program that wraps text keeps the folds it finds.
fn wrap_width(given: &[&[u8]], lost: &[usize], some_folds_kept: bool, value_alone: bool) -> Option<usize> {
    let letters = |text: &[u8]| if text.is_ascii() { text.len() } else { text.iter().filter(|b| **b & 0xc0 != 0x80).count() };
    let breakable = |line: &[u8]| memchr::memchr(b' ', line.trim_ascii()).is_some();
    let lengths: Vec<usize> = given.iter().map(|line| letters(line)).collect();
    let first_word = |line: &[u8]| letters(line.split(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default());
    // In a table the value was wrapped on lines of its own.
    let is_lost = |n: usize| lost.binary_search(&n).is_ok();
    let colon = |n: usize| memchr::memchr(b':', given[n]);
    let wrapped = |n: usize| match (value_alone && !is_lost(n)).then(|| colon(n)).flatten() {
        Some(colon) => {
            let value = given[n][colon + 1..].trim_ascii();
            (value, letters(value))
        }
        None => (given[n], lengths[n]),
    };
    let breaks: Vec<LineBreak> = lost
        .iter()
        .map(|n| {
            let (above, length) = wrapped(n - 1);
            LineBreak { above: length, word: first_word(given[*n]), below_another: is_lost(n - 1), breakable: breakable(above) }
        })
        .collect();
    // Lines that were not broken although they could have been: they fitted.
    let unbroken = (0..given.len()).filter(|n| !is_lost(n + 1)).map(wrapped).filter(|(line, _)| breakable(line));
    let whole: Vec<usize> = unbroken.map(|(_, length)| length).collect();
    // The number of misfits of the best width, and the narrowest and the widest width with that number.
    let best = |indent: usize| {
        let misfits = misfits(&breaks, &whole, indent);
        let fewest = misfits.iter().copied().min().filter(|_| !breaks.is_empty())?;
        let narrowest = misfits.iter().position(|n| *n == fewest)? + NARROWEST;
        let widest = misfits.iter().rposition(|n| *n == fewest)? + NARROWEST;
        Some((fewest, narrowest, widest))
    };
    let (fewest, narrowest, widest) = best(0)?;
    // Where a word was longer than a line, the program broke it at the last column: some lines, and none is longer, hold nothing else.
    let longest = lengths.iter().copied().max().unwrap_or_default();
    let is_full = |n: &&usize| lengths[**n - 1] == longest && !breakable(given[**n - 1]) && lengths[**n] < longest;
    let breaks_words = (narrowest..=widest).contains(&longest) && lost.iter().filter(is_full).count() > 1;
    let width = if breaks_words { longest } else { narrowest };
    if some_folds_kept {
        return (fewest * 3 <= breaks.len()).then_some(width);
    }
    // The usual indentations of servers, in letters: a few blanks, or a tab.
    let (folded, _, widest_fold) = [2, 4, 8].into_iter().filter_map(best).min()?;
    // If both explanations fit, folds were lost: nearly all headers have some. Except if hardly any line is broken where a server folds, or if the
    // lines are narrower than servers make them; and cells of a table have no folds.
    let at_clauses = lost.iter().filter(|n| begins_clause(given[**n - 1], given[**n])).count();
    let narrow = width <= 72 && widest_fold <= 78 && breaks.len() >= 4 && at_clauses * 4 < breaks.len() * 3;
    let is_text = value_alone || narrow || at_clauses * 4 < breaks.len();
    (fewest * 10 <= breaks.len() && (fewest < folded || (fewest == folded && is_text))).then_some(width)
}

/// Whether a server folds here: before a clause of a Received line, a tag of a signature, a parameter, one more address.
fn begins_clause(above: &[u8], below: &[u8]) -> bool {
    const WORDS: [&[u8]; 8] = [b"by", b"for", b"from", b"with", b"id", b"via", b"envelope-from", b"named"];
    let word = below.split(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
    let tag = word.iter().take(20).position(|b| *b == b'=').is_some_and(|at| at > 0);
    matches!(above.trim_ascii_end().last(), Some(b';' | b',')) || tag || matches!(word.first(), Some(b'(' | b'<')) || WORDS.contains(&word)
}

/// Whether a word was broken between these two lines, because it was longer than a line or after its hyphen. `leaves_long`: the program does not
/// break long words.
pub(super) fn is_hard_break(above: &[u8], below: &[u8], width: usize, leaves_long: bool) -> bool {
    let last = above.rsplit(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
    let first = below.split(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
    // The properties in Authentication-Results begin so (RFC 8601 section 2.2), and not the rest of a word.
    let is_result = [&b"smtp."[..], b"header.", b"policy."].iter().any(|key| first.starts_with(key)) && first.contains(&b'=');
    let goes_on =
        !is_result && !matches!(last.last(), Some(b',' | b';' | b'>' | b')')) && !last.ends_with(b"?=") && !first.starts_with(b"=?");
    let full = !leaves_long && above.len() == width && last.len() + first.len() > width && goes_on;
    let hyphen = matches!(last, [.., letter, b'-'] if letter.is_ascii_alphabetic()) && first.first().is_some_and(u8::is_ascii_alphabetic);
    full || hyphen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refolded(text: &str) -> (String, usize, bool) {
        let lines: Vec<NamedLine<'_>> = text.lines().map(|line| NamedLine::of(line.as_bytes())).collect();
        let out = refold(&lines, false);
        (String::from_utf8(out.block).unwrap(), out.joined, out.unsure)
    }

    #[test]
    fn lines_that_lost_their_indentation_are_folded_again() {
        let text = "Received: from a (2603:10b6::1)\nby b with HTTPS; Wed, 15 Jan 2025\n08:31:31 +0000\nDKIM-Signature: v=1;\nh=Date:From:\nTo:Subject:Message-ID;\nb=abc\nX-A:\nucf:0;jmr:0\nFrom: a";
        let (out, joined, unsure) = refolded(text);
        assert_eq!(
            out,
            "Received: from a (2603:10b6::1)\n by b with HTTPS; Wed, 15 Jan 2025\n 08:31:31 +0000\nDKIM-Signature: v=1;\n h=Date:From:\n To:Subject:Message-ID;\n b=abc\nX-A:\n ucf:0;jmr:0\nFrom: a"
        );
        assert_eq!((joined, unsure), (6, false));
    }

    #[test]
    fn a_comment_of_postfix_is_no_field() {
        let text = "Received: from a (unknown [192.0.2.1]) (Authenticated\nsender: ann)\nby b (Postfix) with ESMTPSA id 1;\n1 Jan 2025 10:00:00 +0000\nFrom: a";
        assert_eq!(refolded(text).0, text.replace("\nsender", "\n sender").replace("\nby", "\n by").replace("\n1 Jan", "\n 1 Jan"));
    }

    #[test]
    fn a_remark_between_fields_whose_folds_were_kept_is_doubted() {
        let text = "Received: from a\n\tby b\n\twith c; 1 Jan 2025 10:00:00 +0000\nDKIM-Signature: v=1;\n\ta=b;\n\tc=d\n(I wrote this one)\nFrom: a";
        for remark in ["(I wrote this one)", "<-- my provider", "^^^ the sender's machine", "==> look at this one"] {
            assert!(refolded(&text.replace("(I wrote this one)", remark)).2, "{remark}");
        }
        assert!(!refolded(&text.replace("(I wrote this one)\n", "")).2);
    }

    #[test]
    fn text_below_without_an_empty_line_is_left_out_and_doubted() {
        let (out, joined, unsure) = refolded("From: a\nTo: b\nthis is what the message says to you");
        assert_eq!((out.as_str(), joined, unsure), ("From: a\nTo: b", 0, true));
    }

    #[test]
    fn lines_wrapped_again_are_known_by_their_even_breaks() {
        let words = "word something else ".repeat(20);
        let long = format!("X-Long: {}", words.trim());
        let mut wrapped: Vec<String> = vec![String::new()];
        for word in long.split(' ') {
            if wrapped.last().unwrap().len() + 1 + word.len() > 72 {
                wrapped.push(String::new());
            }
            let last = wrapped.last_mut().unwrap();
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
        assert!(wrapped.len() > 4);
        wrapped.push("From: a".to_owned());
        let lines: Vec<NamedLine<'_>> = wrapped.iter().map(|line| NamedLine::of(line.as_bytes())).collect();
        let out = refold(&lines, false);
        assert!(out.rewrapped);
        assert_eq!(String::from_utf8(out.block).unwrap().replace("\n ", " "), format!("{long}\nFrom: a"));
    }
}
