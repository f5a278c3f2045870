//! Which lines continue the field above them when their indentation is gone.

use crate::message::lines::{field_at, is_blank};
use crate::message::names::{has_month, has_time, is_known, is_plausible, starts};

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
struct Current {
    trace: bool,
    signature: bool,
    free_text: bool,
    /// In the h= list of a signature, whose names end in colons.
    in_list: bool,
    month: bool,
    time: bool,
}

impl Current {
    fn begin(name: &str, value: &[u8]) -> Self {
        let is = |names: &[&str]| names.iter().any(|n| name.eq_ignore_ascii_case(n));
        let mut current = Self {
            trace: is(&["received", "x-received"]),
            signature: is(&["dkim-signature", "domainkey-signature", "arc-message-signature", "x-google-dkim-signature"]),
            free_text: is(&["subject", "comments", "thread-topic"]) || starts(name, "x-spam"),
            ..Self::default()
        };
        current.feed(value);
        current
    }

    fn feed(&mut self, value: &[u8]) {
        if self.trace {
            self.month = self.month || has_month(value);
            self.time = self.time || has_time(value);
        }
        if self.signature {
            let last = value.rsplit(|b| *b == b';').next().unwrap_or_default().trim_ascii_start();
            self.in_list = last.starts_with(b"h=") || last == b"h" || (self.in_list && memchr::memchr(b';', value).is_none());
        }
    }

    fn is_open_trace(&self) -> bool {
        self.trace && !(self.month && self.time)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Field,
    Continues,
    /// A field, but it could be a continuation.
    Doubtful,
}

/// What a line is that begins with the plausible `name` of a field.
fn kind(line: &[u8], name: &str, current: &Current) -> Kind {
    let rest = line[name.len()..].trim_ascii_start();
    let spaced = matches!(rest.get(1), None | Some(b' ' | b'\t'));
    if current.in_list && !spaced {
        return Kind::Continues;
    }
    if is_known(name) {
        return Kind::Field;
    }
    if !spaced || (current.is_open_trace() && !name.contains('-')) {
        return Kind::Continues;
    }
    if name.contains(['-', '_']) && name.starts_with(|c: char| c.is_ascii_uppercase()) { Kind::Field } else { Kind::Doubtful }
}

/// Whether a line reads like a sentence: most of its words are plain, and there are some.
fn is_prose(line: &[u8]) -> bool {
    let (mut all, mut plain) = (0, 0);
    for word in line.split(|b| b.is_ascii_whitespace()).filter(|word| !word.is_empty()) {
        all += 1;
        let word =
            word.strip_suffix(b",").or(word.strip_suffix(b".")).or(word.strip_suffix(b"!")).or(word.strip_suffix(b"?")).unwrap_or(word);
        plain += usize::from(word.len() >= 2 && word.iter().all(|b| b.is_ascii_alphabetic() || *b >= 0x80));
    }
    plain >= 4 && plain * 10 >= all * 7
}

/// Folds lines again. The first line must be a field or folded.
pub(super) fn refold(given: &[&[u8]]) -> Folded {
    let mut out = Folded { used: given.len(), ..Folded::default() };
    let mut kinds = Vec::with_capacity(given.len());
    let mut current = Current::default();
    for line in given {
        let indented = matches!(line.first(), Some(b' ' | b'\t')) || is_blank(line);
        let name = field_at(line).filter(|name| !indented && is_plausible(name));
        let kind = name.map_or(Kind::Continues, |name| kind(line, name, &current));
        match name.filter(|_| kind != Kind::Continues) {
            Some(name) => current = Current::begin(name, &line[name.len()..]),
            None => current.feed(line),
        }
        out.unsure |= kind == Kind::Doubtful;
        kinds.push((kind, indented, current.free_text));
    }
    // Text that follows the last field without an empty line is no part of it.
    let last_field = kinds.iter().rposition(|(kind, ..)| *kind != Kind::Continues).unwrap_or(0);
    let prose = (last_field + 1..given.len()).find(|n| !kinds[*n].1 && !kinds[*n].2 && is_prose(given[*n]));
    if let Some(n) = prose {
        out.used = n;
        out.unsure = true;
    }
    // A doubt matters only where indentation was lost at all.
    let lost: Vec<usize> = (1..out.used).filter(|n| kinds[*n].0 == Kind::Continues && !kinds[*n].1).collect();
    out.unsure &= prose.is_some() || !lost.is_empty();
    out.joined = lost.len();
    let width = wrap_width(given, &lost, kinds[..out.used].iter().any(|(kind, indented, _)| *kind == Kind::Continues && *indented));
    out.rewrapped = width.is_some();
    let mut lost = lost.into_iter().peekable();
    for (n, line) in given.iter().enumerate().take(out.used) {
        let unfold = lost.next_if_eq(&n).is_some();
        if n > 0 {
            match width {
                Some(width) if unfold && is_hard_break(given[n - 1], line, width) => {}
                _ => out.block.extend_from_slice(if unfold { b"\n " } else { b"\n" }),
            }
        }
        out.block.extend_from_slice(line);
    }
    out
}

/// The column a program wrapped the lines at, if that is how they were broken: each line is as long as it could be.
fn wrap_width(given: &[&[u8]], lost: &[usize], some_folds_kept: bool) -> Option<usize> {
    let breakable = |line: &[u8]| line.trim_ascii().contains(&b' ');
    let above = lost.iter().map(|n| given[n - 1]);
    let width = above.clone().filter(|line| breakable(line)).map(<[u8]>::len).max().filter(|width| (50..=100).contains(width))?;
    let first_word = |line: &[u8]| line.split(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default().len();
    let greedy = lost.iter().filter(|n| given[**n - 1].len() + 1 + first_word(given[**n]) > width).count();
    let even = greedy * 10 >= lost.len() * 9;
    // A line with a space in it that is much longer than the width would have been broken, too.
    let longer = given.iter().any(|line| line.len() > width + 8 && line[..width].trim_ascii_start().contains(&b' '));
    // Mail servers fold evenly, too. Their folds that lost the indentation leave the lines below shorter than the width.
    let below: Vec<usize> = lost.iter().copied().filter(|n| lost.binary_search(&(*n - 1)).is_ok()).collect();
    let all_below = below.len() >= 3 && below.iter().all(|n| given[*n - 1].len() + 1 + first_word(given[*n]) > width);
    // No mail server folds as narrowly as programs wrap text.
    let narrow = width <= 73 && lost.len() >= 4 && given.iter().all(|line| line.len() <= width || !breakable(line));
    (even && !longer && (some_folds_kept || all_below || narrow)).then_some(width)
}

/// Whether a word was broken between these two lines because it was longer than a line, or after its hyphen.
fn is_hard_break(above: &[u8], below: &[u8], width: usize) -> bool {
    let last = above.rsplit(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
    let first = below.split(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
    let goes_on = !matches!(last.last(), Some(b',' | b';' | b'>' | b')')) && !last.ends_with(b"?=") && !first.starts_with(b"=?");
    let full = above.len() == width && last.len() + first.len() > width && goes_on;
    let hyphen = matches!(last, [.., letter, b'-'] if letter.is_ascii_alphabetic()) && first.first().is_some_and(u8::is_ascii_alphabetic);
    full || hyphen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refolded(text: &str) -> (String, usize, bool) {
        let lines: Vec<&[u8]> = text.lines().map(str::as_bytes).collect();
        let out = refold(&lines);
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
        let lines: Vec<&[u8]> = wrapped.iter().map(|line| line.as_bytes()).collect();
        let out = refold(&lines);
        assert!(out.rewrapped);
        assert_eq!(String::from_utf8(out.block).unwrap().replace("\n ", " "), format!("{long}\nFrom: a"));
    }
}
