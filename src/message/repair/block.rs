//! Repairs between the header lines of one message.

use std::cell::LazyCell;

use super::Repair;
use super::fold::{Current, is_report, refold};
use super::join::split_glued;
use crate::message::field_name::FieldName;
use crate::message::lines::{NamedLine, field_at, field_name_at, is_blank, is_indented, lines, sure_field_at};
use crate::message::names::{CONTENT, breaks_off, is_known, is_list, is_mail_only, is_only_in_mail, label, starts};

/// No more empty lines than this are taken for accidents.
const MOST_JOINS: usize = 3;

/// A header block put right.
#[derive(Debug, Default)]
pub(crate) struct Mended {
    pub block: Vec<u8>,
    /// Where the text below the block begins.
    pub body: usize,
    pub repairs: Vec<Repair>,
    /// Whether lines could be joined in two ways, or lines of two messages were joined.
    pub unsure: bool,
    /// Whether the last line breaks off.
    pub breaks_off: bool,
}

/// Repairs the header lines from `at` on. `table`: they came from a table, where names and values are in different cells.
pub(crate) fn mend(text: &[u8], at: usize, table: bool) -> Mended {
    let mut out = Mended::default();
    let (header, body, joins) = header_lines(text, at);
    out.body = body;
    if joins > 0 {
        out.repairs.push(Repair::BlankInside);
    }
    // Computed only when needed, which is seldom.
    let names: LazyCell<Vec<&str>, _> = LazyCell::new(|| header.iter().filter_map(|line| label(line.bytes)).collect());
    let lacks = |name: &str| !names.iter().any(|there| there.eq_ignore_ascii_case(name));
    let mut spaced = false;
    let mut glued = false;
    // Each line as it is, or the lines in its place.
    let mut tidy: Vec<Result<NamedLine<'_>, Vec<u8>>> = Vec::with_capacity(header.len());
    // The names in the `h=` list of a signature are no fields, even at the beginning of a line.
    let mut signature = Current::default();
    for named in &header {
        let line = named.bytes;
        let is_more = signature.in_list && is_list(line);
        let is_field = |name: &&str| !signature.in_list || (begins_value(&line[name.len()..]) && !is_more);
        let name = named.known_name().filter(is_field);
        let in_list = std::mem::take(&mut signature.in_list);
        match name.zip(named.which()) {
            Some((name, which)) => signature = Current::begin(which, name, &line[name.len() + 1..]),
            None => {
                signature.in_list = in_list;
                signature.feed(line);
            }
        }
        let has_value = || memchr::memmem::find(line, b": ").is_some();
        if (in_list || signature.in_list) && (is_more || !has_value()) {
            tidy.push(Ok(*named));
            continue;
        }
        let plain = plain_name(line);
        spaced |= plain.is_some();
        match split_glued(plain.as_deref().unwrap_or(line), &lacks) {
            Some(split) => {
                glued = true;
                tidy.push(Err(split));
            }
            None => tidy.push(plain.map_or(Ok(*named), Err)),
        }
    }
    if spaced {
        out.repairs.push(Repair::NameSpacing);
    }
    if glued {
        out.repairs.push(Repair::Glued);
    }
    let mut lines = Vec::with_capacity(tidy.len());
    for line in &tidy {
        match line {
            Ok(named) => lines.push(*named),
            Err(changed) => lines.extend(changed.split(|b| *b == b'\n').map(NamedLine::of)),
        }
    }
    let folded = refold(&lines, table);
    // If the last line breaks off, the copy ended there; it is no folded line that lost its indentation.
    out.breaks_off = lines.last().is_some_and(|line| !is_indented(line.bytes) && line.start.is_none() && breaks_off(line.bytes));
    if folded.joined > usize::from(out.breaks_off) {
        out.repairs.push(if folded.rewrapped { Repair::Rewrapped } else { Repair::IndentLost });
    }
    out.unsure = folded.unsure || (!out.repairs.is_empty() && repeats(&folded.block));
    if folded.used < lines.len() && joins == 0 && !glued {
        out.body = header.get(folded.used).map_or(body, |line| line.bytes.as_ptr() as usize - text.as_ptr() as usize);
    }
    out.block = folded.block;
    out.repairs.sort();
    out
}

/// Whether a value follows the colon on the same line, set apart from it.
fn begins_value(rest: &[u8]) -> bool {
    matches!(rest, [b':', b' ' | b'\t', ..]) && rest.len() > 2
}

/// Whether a field that no message has twice is there twice: then lines of two messages were joined.
fn repeats(block: &[u8]) -> bool {
    const NEVER_TWICE: [FieldName; 5] =
        [FieldName::FROM, FieldName::DATE, FieldName::SUBJECT, FieldName::MESSAGE_ID, FieldName::MIME_VERSION];
    let mut seen = [false; NEVER_TWICE.len()];
    lines(block, 0)
        .filter_map(|line| field_name_at(&block[line]))
        .any(|which| NEVER_TWICE.iter().position(|once| *once == which).is_some_and(|n| std::mem::replace(&mut seen[n], true)))
}

/// A field line whose colon is wide or has white space before it, in the ordinary form.
fn plain_name(line: &[u8]) -> Option<Vec<u8>> {
    let word = line.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    if line.get(word).is_none_or(|b| *b == b':') {
        return None;
    }
    let rest = line[word..].trim_ascii_start();
    let after = rest.strip_prefix("：".as_bytes());
    if after.is_none() && !rest.starts_with(b":") {
        return None;
    }
    let name = std::str::from_utf8(&line[..word]).ok().filter(|name| is_known(name) || name.contains(['-', '_']))?;
    match after {
        Some(after) => {
            let space: &[u8] = if after.first().is_none_or(u8::is_ascii_whitespace) { b"" } else { b" " };
            Some([name.as_bytes(), b":", space, after].concat())
        }
        None if rest.starts_with(b":") && rest.len() < line.len() - word => Some([name.as_bytes(), rest].concat()),
        None => None,
    }
}

/// What kinds of fields a run of lines holds.
#[derive(Debug, Default)]
struct RunContent {
    once: [bool; 4],
    has_received: bool,
    mail_only: bool,
    content: bool,
    content_only: bool,
    /// Lines that are neither field nor folded.
    stray: usize,
    known: usize,
}

impl RunContent {
    fn of(run: &[NamedLine<'_>]) -> Self {
        const NEVER_TWICE: [FieldName; 4] = [FieldName::FROM, FieldName::DATE, FieldName::MESSAGE_ID, FieldName::SUBJECT];
        let mut out = Self { content_only: true, ..Self::default() };
        for line in run {
            let Some(which) = line.which().filter(|which| which.is_known()) else {
                out.stray += usize::from(!is_indented(line.bytes) && !line.name().is_some_and(|name| name.contains(['-', '_'])));
                continue;
            };
            out.known += 1;
            if let Some(n) = NEVER_TWICE.iter().position(|once| *once == which) {
                out.once[n] = true;
            }
            out.has_received |= which == FieldName::RECEIVED;
            out.content |= CONTENT.has(which);
            out.content_only &= CONTENT.has(which);
            out.mail_only = out.mail_only || is_only_in_mail(which);
        }
        out
    }

    /// Whether the run below belongs to the same header: it goes on with fields and repeats none that a message has once.
    fn goes_on_with(&self, below: &Self, lost_indentation: bool) -> bool {
        let repeats = self.once.iter().zip(below.once).any(|(a, b)| *a && b);
        let few_stray = below.stray == 0 || (below.known >= 2 && (lost_indentation || below.has_received));
        if repeats || below.known == 0 || !few_stray {
            return false;
        }
        if below.content_only {
            return !self.content;
        }
        // A body can begin with a quoted From, To or Subject. Such lines belong to the headers only if they bring a From, Date or Message-ID that was
        // not there yet.
        below.mail_only || self.once[..3].iter().zip(below.once).any(|(a, b)| !a && b)
    }

    fn add(&mut self, other: &Self) {
        for (a, b) in self.once.iter_mut().zip(other.once) {
            *a |= b;
        }
        self.has_received |= other.has_received;
        self.content |= other.content;
        self.stray += other.stray;
        self.known += other.known;
    }
}

/// The header lines from `at` on, over empty lines that are accidents; then where the body begins, and how many such lines there were.
fn header_lines(text: &[u8], at: usize) -> (Vec<NamedLine<'_>>, usize, usize) {
    let mut header: Vec<NamedLine<'_>> = Vec::new();
    let mut sum: Option<RunContent> = None;
    let (mut from, mut body, mut joins) = (at, text.len(), 0);
    loop {
        let (run, end, next, boundary) = run_at(text, from);
        let this = RunContent::of(&run);
        match &mut sum {
            None => {
                header = run;
                sum = Some(this);
            }
            Some(sum) => {
                let lost = sum.stray > 0;
                let begins = run.first().is_some_and(|line| line.is_known() || is_indented(line.bytes) || lost);
                // Only folded lines so far: the rest of a field whose beginning was cut off.
                let is_header = sum.has_received || sum.known >= 3 || (sum.stray == 0 && this.has_received);
                if !(begins && is_header && sum.goes_on_with(&this, lost)) {
                    return (header, body, joins);
                }
                header.extend(run);
                sum.add(&this);
                joins += 1;
            }
        }
        body = end;
        if boundary || joins == MOST_JOINS || next >= text.len() {
            return (header, body, joins);
        }
        from = next;
    }
}

/// Lines up to an empty one or a boundary: the lines, where the text below them begins, where the next run begins, whether a boundary ended it.
fn run_at(text: &[u8], at: usize) -> (Vec<NamedLine<'_>>, usize, usize, bool) {
    let mut run = Vec::new();
    let mut all = lines(text, at).peekable();
    let mut in_report = false;
    while let Some(line) = all.next() {
        let bytes = &text[line.clone()];
        let named = NamedLine::of(bytes);
        in_report = named.sure_name().map_or(in_report, is_report);
        // Hyphens with blanks between them are the rule below the heads of a filter's table, and no boundary. In a table that was wrapped, the blanks
        // may be gone.
        let of_table = || bytes.iter().all(|b| matches!(b, b'-' | b' ')) && bytes.trim_ascii_end().contains(&b' ');
        let is_row = || of_table() || (in_report && bytes.starts_with(b"----"));
        if bytes.starts_with(b"--") && !is_row() {
            return (run, line.start, line.start, true);
        }
        if is_blank(bytes) {
            let goes_on = all.peek().is_some_and(|next| sure_field_at(&text[next.clone()]).is_some() || is_indented(&text[next.clone()]));
            if bytes.is_empty() || !goes_on || run.is_empty() {
                let next = (line.end + 1).min(text.len());
                return (run, next, next, false);
            }
        }
        run.push(named);
    }
    (run, text.len(), text.len(), false)
}

/// Whether the text below a header that ended looks like more of it: then the empty line between may be an accident.
pub(crate) fn may_go_on(header: &[u8], text: &[u8], body: usize) -> bool {
    let Some(first) = lines(text, body).next() else { return false };
    let name = field_at(&text[first]).unwrap_or_default();
    // The parts of a message begin with these, too, but go on with no others.
    let is_content = starts(name, "content-");
    if !(is_mail_only(name) || is_content) {
        return false;
    }
    let (run, ..) = run_at(text, body);
    let below = RunContent::of(&run);
    let header: Vec<NamedLine<'_>> = lines(header, 0).map(|line| NamedLine::of(&header[line])).collect();
    let above = RunContent::of(&header);
    !(is_content && (above.content || !below.mail_only)) && above.goes_on_with(&below, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> (String, Vec<Repair>, bool) {
        let out = mend(text.as_bytes(), 0, false);
        (String::from_utf8(out.block).unwrap(), out.repairs, out.unsure)
    }

    #[test]
    fn an_empty_line_inside_is_taken_out_and_the_body_stays() {
        let (out, repairs, unsure) = mended("Received: a\n\tb\n\nReceived: c\nFrom: d\n\nbody: e\n");
        assert_eq!((out.as_str(), repairs, unsure), ("Received: a\n\tb\nReceived: c\nFrom: d", vec![Repair::BlankInside], false));
        let (out, repairs, _) = mended("Received: a\nFrom: d\nContent-Type: x\n\nFrom: b\nTo: c\n");
        assert_eq!((out.as_str(), repairs), ("Received: a\nFrom: d\nContent-Type: x", vec![]));
    }

    #[test]
    fn odd_colons_become_ordinary_ones() {
        let (out, repairs, _) = mended("Received : a\nFrom：b\nX-A\u{ff1a} c");
        assert_eq!((out.as_str(), repairs), ("Received: a\nFrom: b\nX-A: c", vec![Repair::NameSpacing]));
    }

    #[test]
    fn fields_that_come_twice_after_a_repair_are_doubted() {
        assert!(mended("Received: a\nb\nFrom: c\nFrom: d").2);
    }
}
