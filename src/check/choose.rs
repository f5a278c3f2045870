//! Which run of lines is the header block: the third stage of the way from a text to its headers.
//!
//! Every class of lines has a weight ([`super::line_class`]); the block is the run of lines with the largest sum of weights. It is found in one pass: when the
//! sum falls below zero, a new run begins with the next line. Some facts that no single line shows end a run:
//!
//! - A boundary line between two parts of a message ends the block above it.
//! - An empty line ends a block that has a Received line, a sender and a date, unless there are empty lines between all its fields, or the next
//!   field is one that only mail has and that this block does not have yet. Where that is a `Content-…` field, which the parts of a message have,
//!   too, one of the fields below it has to be of that kind.
//! - Where a block has a Received line, and a block begins from its top below an empty line that repeats its From, Date, Subject or Message-ID, that is
//!   another block, whatever the first lacks.
//! - When the first line of the block comes again, the same message was pasted twice.
//! - Furniture right below furniture costs nothing: the foot of a page and the head of the next are one break.
//! - A second From, Date, Subject or Message-ID costs as much as a Received line gains, so that two blocks are not taken for one.
//!
//! Everything above the run is left out, except the rest of a field whose beginning was cut off: it stays, so that the cut is noticed. Inside the
//! run, empty lines, furniture and fences are left out; other text stays, and the result then counts as damaged. Lines right below the run are left
//! out unless they may be the rest of the last field.

mod edges;

use self::edges::{below, closing, trimmed, upwards};
use super::alterations::LeftOut;
use super::furniture::{is_cover, is_page_end, is_scissors};
use super::line_class::{ClassifiedLine, LineClass, classify};
use crate::message::lines::{field_at, is_blank};
use crate::message::names::{is_mail_only, is_top, is_visible, starts};
use crate::message::repair::{Repair, is_prose};

/// Fields that no message has twice, as bits.
const ONCE: [&str; 4] = ["from", "date", "subject", "message-id"];
const FROM: u8 = 1;
const DATE: u8 = 2;
/// The weight of such a field when the block has one already.
const TWICE: i32 = -6;
/// The weight of a line of text that may be the rest of a field.
const LOST: i32 = -1;
/// The weight of an empty line in a complete block: it may be the end of the headers.
const CROSSING: i32 = -1;

/// A run of lines.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    sum: i32,
    start: usize,
    /// The number of the first line after the run.
    end: usize,
    has_received: bool,
    once: u8,
    /// Those of them that stand above all fields that mail windows do not show, and have not come again.
    shown: u8,
    /// Fields that mail windows do not show.
    inner: usize,
    fields: usize,
    blanks: usize,
    folded: usize,
    rest: usize,
}

impl Run {
    fn is_complete(&self) -> bool {
        self.has_received && self.once & (FROM | DATE) == FROM | DATE
    }
}

/// A text in which nothing but the block stands above the first empty line.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    pub text: Vec<u8>,
    /// The lines above that were left out, not empty.
    pub above: Vec<Vec<u8>>,
    pub left_out: LeftOut,
    pub repairs: Vec<Repair>,
    /// The field above each line that says that lines were removed here, and that line.
    pub removed: Vec<(String, String)>,
}

/// Where the headers begin, if other text stands above them. Used before the repairs, so other damage may still be in the text.
pub(super) fn begin(text: &[u8], from: usize) -> Option<usize> {
    let lines = classify(text, from);
    let run = best(text, &lines)?;
    let start = upwards(text, &lines, trimmed(text, &lines, run))?;
    let above = lines.get(..start)?;
    let code = |line: &ClassifiedLine| {
        [&b"<pre"[..], b"<div", b"<html", b"<body", b"<br", b"&lt;", b"<p>"]
            .iter()
            .any(|tag| memchr::memmem::find(&text[line.range.clone()], tag).is_some())
    };
    let filled = above.iter().any(|line| line.class != LineClass::Blank);
    // The first field begins in the middle of a line: cutting at the line's start would not separate it from what stands before.
    let behind = matches!(lines.get(start)?.class, LineClass::Behind(_));
    let received = has_received(above) && !is_there_again(text, above, &lines[start..run.end]);
    (filled && !received && !behind && !above.iter().any(code)).then(|| lines[start].range.start)
}

/// Chooses the block of a text without a common margin. `None` if nothing has to be left out, or if no run has a Received line.
///
/// `cut`: the lines that were left out before.
pub(super) fn choose(text: &[u8], from: usize, cut: &[Vec<u8>]) -> Option<Chosen> {
    let lines = classify(text, from);
    let run = trimmed(text, &lines, best(text, &lines)?);
    let start = upwards(text, &lines, run)?;
    if has_received(&lines[..start]) && !is_there_again(text, &lines[..start], &lines[start..run.end]) {
        return None;
    }
    let mut out = Chosen::default();
    for line in lines.get(..start)?.iter().filter(|line| line.class != LineClass::Blank) {
        out.above.push(text[line.range.clone()].to_vec());
    }
    let (head, closing) = match lines[start].class {
        LineClass::Behind(at) => {
            let line = &lines[start];
            let before = &text[line.view.start..line.view.start + at];
            out.above.push(before.to_vec());
            (line.view.start + at, closing(before))
        }
        _ => (lines[start].range.start, None),
    };
    if !out.above.is_empty() {
        out.repairs.push(Repair::LeadingJunk);
    }
    out.left_out.above = out.above.len();
    out.text.extend_from_slice(&text[..from]);
    inside(text, &lines[start..run.end], head, &mut out, run);
    let below = below(text, &lines, run, &out);
    let dropped = lines[run.end..below].iter().filter(|line| line.class != LineClass::Blank);
    // Scissors above and below frame the block; below it alone they say that the rest was cut off.
    let framed = out.above.iter().chain(cut).any(|line| is_scissors(line));
    for line in dropped {
        if line.class == LineClass::Removed && !(framed && is_scissors(&text[line.range.clone()])) {
            note_removed(text, line, &lines[..run.end], &mut out);
        } else {
            out.left_out.below += 1;
        }
    }
    if let Some(closing) = closing {
        let end = out.text.trim_ascii_end().len();
        if out.text[..end].ends_with(&closing) {
            out.text.truncate(end - closing.len());
            out.text.push(b'\n');
            out.left_out.below += 1;
        }
    }
    // Another message, or the same one again, follows without an empty line.
    let glued = lines.get(below).is_some_and(|line| line.class.is_field() && lines[run.end - 1].class != LineClass::Blank);
    if glued {
        out.left_out.below += lines[below..].iter().filter(|line| line.class != LineClass::Blank).count();
    }
    if out.left_out.inside + out.left_out.below > 0 {
        out.repairs.push(Repair::StrayLines);
    }
    let rest = &text
        [lines.get(below).map_or(lines.last().map_or(text.len(), |line| (line.range.end + 1).min(text.len())), |line| line.range.start)..];
    // Lines below the block were left out, so the block has to be closed by an empty line.
    let ends = below > run.end || glued;
    if ends && !is_blank(rest) && !rest.starts_with(b"\n") {
        out.text.push(b'\n');
    }
    if !is_blank(rest) {
        out.text.extend_from_slice(rest);
    } else if lines.get(below).is_some() {
        out.text.push(b'\n');
    }
    let changed = !out.repairs.is_empty() || !out.removed.is_empty();
    changed.then_some(out)
}

/// Whether there is a Received line among the lines: then they belong to a message.
fn has_received(lines: &[ClassifiedLine]) -> bool {
    lines.iter().any(|line| line.class == LineClass::Received)
}

/// Whether all trace lines among these come again below: they are a part of the same message, copied before.
fn is_there_again(text: &[u8], above: &[ClassifiedLine], below: &[ClassifiedLine]) -> bool {
    let traces = |lines: &[ClassifiedLine]| -> Vec<&[u8]> {
        lines.iter().filter(|line| line.class == LineClass::Received).map(|line| &text[line.view.clone()]).collect()
    };
    let below: std::collections::HashSet<&[u8]> = traces(below).into_iter().collect();
    traces(above).iter().all(|line| below.contains(line))
}

/// Copies the lines of the block, without furniture, fences and empty lines.
fn inside(text: &[u8], lines: &[ClassifiedLine], head: usize, out: &mut Chosen, run: Run) {
    /// A cover stands where lines were; the same line between many fields is decoration.
    const MOST_COVERS: usize = 3;
    let covers = |line: &&ClassifiedLine| line.class == LineClass::Fence && is_cover(&text[line.view.clone()]);
    let covered = (1..=MOST_COVERS).contains(&lines.iter().filter(covers).take(MOST_COVERS + 1).count());
    let mut blanks = 0;
    for (n, line) in lines.iter().enumerate() {
        match line.class {
            LineClass::Blank => {
                blanks += 1;
                continue;
            }
            LineClass::Fence if covered && n > 0 && covers(&line) => {
                note_removed(text, line, &lines[..n], out);
                continue;
            }
            LineClass::Furniture | LineClass::Fence => {
                out.left_out.inside += 1;
                continue;
            }
            LineClass::Removed => {
                note_removed(text, line, &lines[..n], out);
                continue;
            }
            _ => {}
        }
        let from = if n == 0 { head } else { line.range.start };
        out.text.extend_from_slice(&text[from..line.range.end]);
        out.text.push(b'\n');
    }
    if blanks > 0 {
        let through = blanks * 2 >= run.fields.saturating_sub(1) && blanks > 2;
        out.repairs.push(if through { Repair::DoubleSpaced } else { Repair::BlankInside });
    }
}

fn note_removed(text: &[u8], line: &ClassifiedLine, above: &[ClassifiedLine], out: &mut Chosen) {
    let name = above.iter().rev().find_map(|line| field_at(&text[line.view.clone()])).unwrap_or_default();
    let mark = String::from_utf8_lossy(text[line.range.clone()].trim_ascii()).into_owned();
    out.removed.push((name.to_owned(), mark));
}

/// The first run that has a Received line, a sender and a date; else the best one with a Received line.
fn best(text: &[u8], lines: &[ClassifiedLine]) -> Option<Run> {
    let mut found: Option<Run> = None;
    let mut take = |run: Run| {
        if !run.has_received || run.fields < 3 {
            return false;
        }
        if found.is_none_or(|before| run.sum > before.sum || (run.is_complete() && !before.is_complete())) {
            found = Some(run);
        }
        run.is_complete()
    };
    let mut pass = Pass::default();
    for n in 0..lines.len() {
        if pass.ends_before(text, lines, n) {
            if take(pass.best) {
                return found;
            }
            pass = Pass::default();
            pass.now.start = n;
        }
        pass.step(text, lines, n);
    }
    take(pass.best);
    found
}

/// The state of the pass over the lines: the run that ends at this line, and the best run so far.
#[derive(Debug, Default)]
struct Pass {
    now: Run,
    best: Run,
    /// The line before was part of a field.
    in_field: bool,
}

impl Pass {
    /// Whether the block ends before this line, whatever follows.
    fn ends_before(&self, text: &[u8], lines: &[ClassifiedLine], n: usize) -> bool {
        let line = &lines[n];
        let (now, view) = (&self.now, &text[line.view.clone()]);
        if line.class == LineClass::Boundary {
            return true;
        }
        if now.fields == 0 {
            return false;
        }
        // The first line comes again: the same message was pasted twice, perhaps a part of it only the first time.
        let first = &lines[now.start];
        let again = n > now.start && line.class.is_field() && view.len() > 10 && view == &text[first.view.clone()];
        if again && (now.is_complete() || lines[n - 1].class == LineClass::Blank) {
            return true;
        }
        if !now.is_complete() {
            return self.another_begins(text, lines, n);
        }
        if line.class != LineClass::Blank || n == 0 {
            return false;
        }
        let all_along = now.blanks * 2 >= now.fields.max(2) && now.blanks > 2;
        let Some(next) = lines[n..].iter().take(8).find(|line| !matches!(line.class, LineClass::Blank | LineClass::Furniture)) else {
            return true;
        };
        let view = &text[next.view.clone()];
        // The headers may go on after the end of a printed page.
        let is_page = |line: &ClassifiedLine| line.class == LineClass::Furniture && is_page_end(&text[line.view.clone()]);
        let mut below = lines[n..].iter().take(8).take_while(|line| matches!(line.class, LineClass::Blank | LineClass::Furniture));
        let page = below.any(is_page) || is_page(&lines[n - 1]);
        let Some(name) = field_at(view).filter(|_| next.class.is_field()) else {
            return !((all_along || page) && matches!(next.class, LineClass::Folded | LineClass::Rest | LineClass::Removed));
        };
        let there = bit(name) & now.once != 0;
        let restarts = next.class == LineClass::Received
            || (is_top(name) && name.eq_ignore_ascii_case(field_at(&text[first.view.clone()]).unwrap_or_default()));
        if all_along {
            return there
                || (restarts
                    && lines[n..].iter().take(3).any(|line| line.class == LineClass::Blank)
                    && now.has_received
                    && is_restart(text, lines, n, now.once));
        }
        there || restarts || !(page || goes_on(text, lines, n, name) || (!is_visible(name) && next.class == LineClass::Shaped))
    }

    /// Whether below an empty line a block begins from its top again that has what the one above has already: a sender may leave out a field
    /// and write the headers of another message into the text.
    fn another_begins(&self, text: &[u8], lines: &[ClassifiedLine], n: usize) -> bool {
        if lines[n].class != LineClass::Blank || !self.now.has_received || self.now.once == 0 {
            return false;
        }
        let next = lines[n..].iter().take(8).find(|line| line.class != LineClass::Blank);
        let on_top = |line: &ClassifiedLine| line.class == LineClass::Received || field_at(&text[line.view.clone()]).is_some_and(is_top);
        next.is_some_and(|line| line.class.is_field() && on_top(line)) && is_restart(text, lines, n, self.now.once)
    }

    fn step(&mut self, text: &[u8], lines: &[ClassifiedLine], n: usize) {
        let line = &lines[n];
        let mut gain = line.class.weight();
        // The foot of one page and the head of the next stand together, as one break.
        let above = lines[..n].iter().rev().take(4).find(|line| line.class != LineClass::Blank);
        if line.class == LineClass::Furniture && above.is_some_and(|line| line.class == LineClass::Furniture) {
            gain = 0;
        }
        let name = if line.class.is_field() { field_at(&text[line.view.clone()]) } else { None };
        let bit = name.map_or(0, bit);
        // Folded lines have lost their indentation here, so a line that is no sentence may be the rest of a field.
        let lost = line.class == LineClass::Text && self.in_field && self.now.has_received && self.now.rest >= self.now.folded;
        let lost = lost && !is_prose(&text[line.view.clone()]);
        if lost {
            gain = LOST;
        }
        let behind = matches!(line.class, LineClass::Behind(_)) && self.now.sum <= 0;
        if behind {
            gain = 2;
        }
        // What a window shows above the headers comes again in them.
        if bit & self.now.once & !self.now.shown != 0 {
            gain += TWICE;
        }
        let first_blank = line.class == LineClass::Blank && n > 0 && lines[n - 1].class != LineClass::Blank;
        if first_blank && self.now.is_complete() {
            gain += CROSSING;
        }
        if self.now.sum + gain < 0 || (self.now.sum == 0 && gain <= 0) {
            self.now = Run { start: n + 1, end: n + 1, ..Run::default() };
            self.in_field = false;
            return;
        }
        let now = &mut self.now;
        now.sum += gain;
        now.inner += usize::from(matches!(line.class, LineClass::Received | LineClass::Inner | LineClass::Own));
        now.has_received |= line.class == LineClass::Received;
        now.once |= bit;
        now.shown = if now.inner == 0 { now.shown | bit } else { now.shown & !bit };
        now.fields += usize::from(name.is_some() || behind);
        now.blanks += usize::from(first_blank);
        now.end = n + 1;
        now.folded += usize::from(line.class == LineClass::Folded);
        now.rest += usize::from(line.class == LineClass::Rest || lost);
        let part = line.class.is_field() || behind || (matches!(line.class, LineClass::Folded | LineClass::Rest) && self.in_field);
        let all_along = now.blanks > 2 && now.blanks * 2 >= now.fields;
        let is_page = |line: &ClassifiedLine| line.class == LineClass::Furniture && is_page_end(&text[line.view.clone()]);
        let page = lines[n.saturating_sub(1)..].iter().take(4).any(is_page);
        let blank = line.class == LineClass::Blank && (all_along || page);
        self.in_field = part || lost || (self.in_field && (blank || line.class == LineClass::Furniture));
        if part && now.sum >= self.best.sum {
            self.best = *now;
        }
    }
}

/// Whether the field `name` below an empty line says that the headers go on: only mail has it; or the next one, where it is of a kind that the parts
/// of a message have, too.
fn goes_on(text: &[u8], lines: &[ClassifiedLine], n: usize, name: &str) -> bool {
    let is_content = |name: &str| starts(name, "content-");
    let names = |lines: &[ClassifiedLine]| {
        lines.iter().rev().filter(|line| line.class.is_field()).filter_map(|line| field_at(&text[line.view.clone()])).any(is_content)
    };
    if !is_content(name) || names(&lines[..n]) {
        return is_mail_only(name);
    }
    let mut below = lines[n..].iter().skip_while(|line| line.class == LineClass::Blank).take_while(|line| line.class != LineClass::Blank);
    below.any(|line| line.class.is_field() && field_at(&text[line.view.clone()]).is_some_and(is_mail_only))
}

/// Whether a field that no message has twice comes a second time in the following lines.
fn is_restart(text: &[u8], lines: &[ClassifiedLine], from: usize, once: u8) -> bool {
    lines[from..]
        .iter()
        .take(400)
        .filter(|line| line.class.is_field())
        .filter_map(|line| field_at(&text[line.view.clone()]))
        .any(|name| bit(name) & once != 0)
}

fn bit(name: &str) -> u8 {
    ONCE.iter().position(|once| name.eq_ignore_ascii_case(once)).map_or(0, |n| 1 << n)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Return-Path: <a@b.example>\nReceived: from a.example by b.example;\n\tWed, 1 Jan 2025 10:00:00 +0000\nFrom: a@b.example\nTo: c@d.example\nDate: Wed, 1 Jan 2025 10:00:00 +0000\nSubject: e\nMessage-ID: <1@b.example>\nX-A: b\n";

    fn chosen(text: &str) -> Option<(String, Chosen)> {
        choose(text.as_bytes(), 0, &[]).map(|chosen| (String::from_utf8(chosen.text.clone()).unwrap(), chosen))
    }

    #[test]
    fn a_clean_text_stays_as_it_is() {
        for text in [
            HEAD.to_owned(),
            format!("{HEAD}\nbody\n"),
            format!("{HEAD}\n--x\nContent-Type: text/plain\n\nbody\n--x--\n"),
            format!("\n{HEAD}\nFrom: x\nTo: y\nhello\n"),
        ] {
            assert!(chosen(&text).is_none(), "{text}");
        }
    }

    #[test]
    fn whatever_stands_above_is_left_out() {
        for above in [
            "----------\n",
            "```\n",
            "Internet headers:\n",
            "[11:02] Anna\n",
            "Anna\n  11:02 AM\n",
            "From: x\nSent: y\nSubject: z\n\nHello there, you.\n\n",
            "Received: 3 parcels for you\nMessage-ID: 7\nThank you\n\n",
        ] {
            let (text, chosen) = chosen(&format!("{above}{HEAD}")).unwrap_or_default();
            assert_eq!((text.as_str(), &chosen.repairs[..]), (HEAD, &[Repair::LeadingJunk][..]), "{above}");
        }
    }

    #[test]
    fn a_label_of_one_word_is_no_field() {
        for label in
            ["Internetkopfzeilen:", "Volledige-headers:", "E-Mail-Kopfzeilen:", "Headers:", "Internetkopfzeilen", "internetoverskrifter"]
        {
            let (text, all) = chosen(&format!("{label}\n{HEAD}")).unwrap();
            assert_eq!((text.as_str(), all.left_out.above), (HEAD, 1), "{label}");
        }
    }

    #[test]
    fn the_rest_of_a_field_that_was_cut_off_stays() {
        for rest in [
            "by mx.example with SMTP;\n",
            " for a@b.example;\n",
            "(version=TLS1_2) id 5\n",
            "+0100\n",
            "\tTue, 24 Nov 2026 10:00:00 +0100\n",
        ] {
            assert!(chosen(&format!("{rest}{HEAD}")).is_none(), "{rest}");
            let (text, _) = chosen(&format!("Inbox\n\n{rest}{HEAD}")).unwrap();
            assert_eq!(text, format!("{rest}{HEAD}"));
        }
    }

    #[test]
    fn a_part_of_the_same_message_above_is_left_out() {
        let part = &HEAD[..HEAD.find("From").unwrap()];
        let (text, all) = chosen(&format!("{part}\n{HEAD}")).unwrap_or_default();
        assert_eq!((text.as_str(), &all.repairs[..]), (HEAD, &[Repair::LeadingJunk][..]));
        let other = part.replace("a.example", "c.example").replace("a@b", "c@d");
        assert!(chosen(&format!("{other}\n{HEAD}")).is_none_or(|(text, _)| text.contains("c.example")));
    }

    #[test]
    fn empty_lines_page_numbers_and_last_lines_go() {
        let blank = HEAD
            .replace("\nR", "\n\nR")
            .replace("\nF", "\n\nF")
            .replace("\nT", "\n\nT")
            .replace("\nD", "\n\nD")
            .replace("\nS", "\n\nS")
            .replace("\nM", "\n\nM")
            .replace("\nX", "\n\nX");
        let (text, all) = chosen(&blank).unwrap();
        assert_eq!((text.as_str(), &all.repairs[..]), (HEAD, &[Repair::DoubleSpaced][..]));
        let (text, all) = chosen(&HEAD.replace("From", "\nPage 1 of 2\n\nFrom")).unwrap();
        assert_eq!((text.as_str(), all.left_out.inside), (HEAD, 1));
        for last in ["Sent from my iPhone", "Close", "Thanks!", "```", "Gesendet mit der GMX Mail App"] {
            let (text, all) = chosen(&format!("{HEAD}{last}\n")).unwrap();
            assert_eq!((text.as_str(), all.left_out.below), (HEAD, 1), "{last}");
        }
    }

    #[test]
    fn a_line_that_says_lines_were_taken_out_is_kept_in_mind() {
        let (text, all) = chosen(&HEAD.replace("From", "<snip>\nFrom")).unwrap();
        assert_eq!((text.as_str(), &all.removed[..]), (HEAD, &[("Received".to_owned(), "<snip>".to_owned())][..]));
    }

    #[test]
    fn what_opened_before_the_first_field_closes_behind_the_last() {
        for (open, close) in [("[CODE]", "[/CODE]"), ("`", "`"), ("[24/11/26, 11:02] Anna: ", ""), ("\"7\",\"", "\"")] {
            let (text, _) = chosen(&format!("{open}{}{close}\n", HEAD.trim_end())).unwrap();
            assert_eq!(text, HEAD, "{open}");
        }
    }
}
