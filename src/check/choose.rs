//! Which run of lines is the header block: the third stage of the way from a text to its headers.
//!
//! Every class of lines has a weight ([`super::line_class`]); the block is the first run with a Received line, a sender and a date, or else the one
//! with the largest sum of weights. It is found in one pass: when the sum falls below zero, a new run begins with the next line. Some facts that no
//! single line shows end a run, or change what a line weighs:
//!
//! - A boundary line between two parts of a message ends the block above it.
//! - An empty line ends a block that has a Received line, a sender and a date, unless there are empty lines between all its fields (those above and
//!   the next ones below), or the next field is one that only mail has and that this block does not have yet; where two other empty lines were in
//!   it already, also one that everyone sees and it does not have yet. Where that is a `Content-…` field, which the parts of a message have,
//!   too, one of the fields below it has to be of that kind.
//! - Where a block has a Received line, and a block begins from its top below an empty line that repeats its From, Date, Subject or Message-ID, that is
//!   another block, whatever the first lacks.
//! - When the first line of the block comes again, the same message was pasted twice.
//! - Furniture right below furniture costs nothing: the foot of a page and the head of the next are one break.
//! - A second From, Date, Subject or Message-ID costs as much as a Received line gains, so that two blocks are not taken for one.
//!
//! Everything above the run is left out, except the rest of a field whose beginning was cut off: it stays, so that the cut is noticed. Inside the
//! run, empty lines, furniture and fences are left out, and so are remarks and marks for removed lines, which are told; other text stays, and the
//! result then counts as damaged. Lines right below the run are left out unless they may be the rest of the last field.

mod closing;
mod edges;
mod notes;
mod open_field;
mod pass;
mod rest_above;

use self::closing::{between_values, closing, end_in_row};
use self::edges::{below, end_before_fence, end_of_field, trimmed, upwards};
use self::notes::{is_note, is_removal};
use self::open_field::{Belongs, are_pages, belongs, is_said_of_result};
use self::pass::{Run, best, bit};
use super::alterations::LeftOut;
use super::fence::{is_cover, says_something};
use super::line_class::{ClassifiedLine, LineClass, classify};
use super::page_break;
use super::remark::is_remark;
use super::removal::{is_removed, is_scissors};
use crate::message::lines::is_blank;
use crate::message::repair::Repair;

/// A line that says that others were removed where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Removed {
    /// The name of the field above it.
    pub field: String,
    pub mark: String,
    /// Where in the block they were.
    pub place: RemovedPlace,
    /// How many Received lines stand above it.
    pub traces: usize,
}

/// Where in the block lines were removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RemovedPlace {
    /// Above a Received line, so another one may have been among them.
    Trace,
    /// Below the last Received line, between the fields.
    Below,
    /// Below the last field.
    End,
}

/// A line that a person typed between the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Remark {
    /// The name of the field above it, and which of those of that name, from 1.
    pub field: String,
    pub number: usize,
    pub words: String,
}

/// A text in which nothing but the block stands above the first empty line.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    pub text: Vec<u8>,
    /// The lines above the block that were left out, without empty ones.
    pub above: Vec<Vec<u8>>,
    pub left_out: LeftOut,
    pub repairs: Vec<Repair>,
    /// The lines that say that lines were removed here.
    pub removed: Vec<Removed>,
    /// The remarks that were left out.
    pub remarks: Vec<Remark>,
    /// Whether fields below a line that is none were left out although no other message begins with them.
    pub end_left_out: bool,
    /// Whether a line was kept that may be none of the headers.
    pub unsure: bool,
}

/// The lines of a text, each with its class, and the run of them that may be the block.
pub(super) struct Weighed {
    lines: Vec<ClassifiedLine>,
    /// `None` if no run has a Received line.
    best: Option<Run>,
}

impl Weighed {
    /// The lines of a text from `from` on.
    pub fn of(text: &[u8], from: usize) -> Self {
        let lines = page_break::marked(text, classify(text, from));
        Self { best: best(text, &lines), lines }
    }
}

/// Where the headers begin, if other text stands above them. Used before the repairs, so other damage may still be in the text. `weighed`: its lines.
pub(super) fn begin(text: &[u8], weighed: &Weighed) -> Option<usize> {
    let lines = &weighed.lines;
    let run = weighed.best?;
    let start = upwards(text, lines, trimmed(text, lines, run))?;
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
/// `weighed`: the lines of the text from `from` on. `cut`: the lines above the headers that were left out before the repairs.
pub(super) fn choose(text: &[u8], from: usize, weighed: &Weighed, cut: &[Vec<u8>]) -> Option<Chosen> {
    let lines = &weighed.lines;
    let run = trimmed(text, lines, weighed.best?);
    let run = Run { end: end_before_fence(text, lines, run).max(end_of_field(text, lines, run)), ..run };
    let start = upwards(text, lines, run)?;
    if has_received(&lines[..start]) && !is_there_again(text, &lines[..start], &lines[start..run.end]) {
        return None;
    }
    let mut out = Chosen::default();
    for line in lines.get(..start)?.iter().filter(|line| line.class != LineClass::Blank) {
        out.above.push(text[line.range.clone()].to_vec());
    }
    let (head, closing, between) = match lines[start].class {
        LineClass::Behind(at) => {
            let line = &lines[start];
            let before = &text[line.view.start..line.view.start + at];
            out.above.push(before.to_vec());
            (line.view.start + at, closing(before), between_values(before))
        }
        _ => (lines[start].range.start, Vec::new(), None),
    };
    if !out.above.is_empty() {
        out.repairs.push(Repair::LeadingJunk);
    }
    out.left_out.above = out.above.len();
    out.text.extend_from_slice(&text[..from]);
    inside(text, &lines[start..run.end], head, &mut out, run);
    let below = below(text, lines, run, &out, cut);
    let dropped = lines[run.end..below].iter().filter(|line| !is_blank(&text[line.view.clone()]));
    // Scissors above and below frame the block; below it alone they say that the rest was cut off.
    let framed = out.above.iter().chain(cut).any(|line| is_scissors(line));
    for line in dropped {
        if line.class == LineClass::Removed && !(framed && is_scissors(&text[line.range.clone()])) {
            note_removed(text, line, &lines[..run.end], RemovedPlace::End, &mut out);
        } else {
            out.left_out.below += 1;
        }
    }
    let end = out.text.trim_ascii_end().len();
    if let Some(mark) = closing.iter().find(|mark| out.text[..end].ends_with(mark)) {
        out.text.truncate(end - mark.len());
        out.text.push(b'\n');
        out.left_out.below += 1;
    } else if let Some(mark) = closing.iter().find_map(|mark| (mark.len() == 1).then_some(mark[0])) {
        let line = memchr::memrchr(b'\n', &out.text[..end]).map_or(0, |at| at + 1);
        if let Some(at) = end_in_row(&out.text[line..end], mark, between) {
            out.text.truncate(line + at);
            out.text.push(b'\n');
            out.text = single(&out.text, mark);
            out.left_out.below += 1;
        }
    }
    // Another message, or the same one again, follows without an empty line.
    let glued = lines.get(below).is_some_and(|line| line.class.is_field() && lines[run.end - 1].class != LineClass::Blank);
    if glued {
        out.left_out.below += lines[below..].iter().filter(|line| line.class != LineClass::Blank).count();
    }
    out.end_left_out = (below > run.end || glued) && goes_on_below(&lines[run.end..]);
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
    let changed = !out.repairs.is_empty() || !out.removed.is_empty() || out.unsure;
    changed.then_some(out)
}

/// Whether fields that programs write stand in the next lines, and no other message begins with them.
fn goes_on_below(lines: &[ClassifiedLine]) -> bool {
    let near = lines.iter().take_while(|line| !matches!(line.class, LineClass::Blank | LineClass::Boundary));
    let is_once = |line: &ClassifiedLine| line.class.is_field() && line.which().is_some_and(|which| bit(which) != 0);
    let own = |line: &ClassifiedLine| matches!(line.class, LineClass::Inner | LineClass::Own);
    near.clone().any(own) && !near.clone().any(|line| line.class == LineClass::Received || is_once(line))
}

/// The text with each doubled `mark` written once.
fn single(text: &[u8], mark: u8) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut doubled = false;
    for b in text {
        doubled = *b == mark && !doubled && out.last() == Some(&mark);
        if !doubled {
            out.push(*b);
        }
    }
    out
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
    /// A cover ([`is_cover`]) stands where lines were; the same line between many fields is decoration.
    const MOST_COVERS: usize = 3;
    /// The most lines that may be notes. The block must have more folded lines than this, which shows that its folds kept their indentation.
    const NOTES: usize = 3;
    let covers = |line: &&ClassifiedLine| line.class == LineClass::Fence && is_cover(&text[line.view.clone()]);
    let few = |count: usize| (1..=MOST_COVERS).contains(&count);
    let covered = few(lines.iter().filter(covers).take(MOST_COVERS + 1).count());
    // Words between brackets or signs: what they say is in some language, so only their place tells.
    let says = |line: &&ClassifiedLine| line.class == LineClass::Fence && says_something(&text[line.view.clone()]);
    let said = few(lines.iter().filter(says).take(MOST_COVERS + 1).count());
    let last_trace = lines.iter().rposition(|line| line.class == LineClass::Received).unwrap_or(0);
    let place = |n: usize| if n < last_trace { RemovedPlace::Trace } else { RemovedPlace::Below };
    // A single line of white space is an old form of folding.
    let mut empty = lines.iter().filter(|line| line.class == LineClass::Blank);
    let folds = empty.next().is_some_and(|line| !line.range.is_empty()) && empty.next().is_none();
    // Where every fold has its indentation, a line of text between two empty lines is no rest of the field above.
    let count = |fits: &dyn Fn(&ClassifiedLine) -> bool| lines.iter().filter(|line| fits(line)).count();
    let is_blank_at = |n: Option<usize>| n.and_then(|n| lines.get(n)).is_some_and(|line| line.class == LineClass::Blank);
    // The address of a page may look like a code, so its class may be that of the rest of a field.
    let is_foreign = |line: &ClassifiedLine| match line.class {
        LineClass::Text => true,
        LineClass::Rest => is_page_address(&text[line.view.clone()]),
        _ => false,
    };
    let is_alone = |n: usize| is_foreign(&lines[n]) && is_blank_at(n.checked_sub(1)) && is_blank_at(Some(n + 1));
    let alone = (0..lines.len()).filter(|n| is_alone(*n)).count();
    let folded = count(&|line| line.class == LineClass::Folded);
    let others = count(&|line| matches!(line.class, LineClass::Text | LineClass::Rest));
    let foreign = alone > 0 && folded > 2 && others == alone && count(&|line| line.class == LineClass::Blank) * 2 < run.fields;
    let noted = folded > NOTES && others <= NOTES && lines.iter().any(|line| matches!(line.class, LineClass::Text | LineClass::Rest));
    let longest = if noted { lines.iter().map(|line| line.range.len()).max().unwrap_or(0) } else { 0 };
    let (mut blanks, mut pages) = (0, 0);
    let numbered = are_pages(text, lines);
    for (n, line) in lines.iter().enumerate() {
        let may_belong = matches!(line.class, LineClass::Furniture | LineClass::Fence);
        let is_said = n > 0 && is_said_of_result(&text[lines[n - 1].view.clone()], &text[line.view.clone()]);
        let belongs = if is_said {
            Belongs::Yes
        } else if may_belong {
            belongs(text, lines, n, numbered, others > folded)
        } else {
            Belongs::No
        };
        if belongs != Belongs::No {
            out.unsure |= belongs == Belongs::Perhaps;
            // The repairs that follow end the headers at dashes.
            if text[line.range.clone()].starts_with(b"--") {
                out.left_out.inside += 1;
            } else {
                out.text.extend_from_slice(&text[line.range.clone()]);
                out.text.push(b'\n');
            }
            continue;
        }
        if n > 0 && may_be_remark(line.class) && is_remark(text, line.view.clone()) {
            note_remark(text, line, &lines[..n], out);
            continue;
        }
        let tells = |n: usize| others <= folded.max(1) && is_removal(text, lines, n);
        if n > 0 && ((noted && is_note(text, lines, n, longest)) || tells(n)) {
            if is_removed(&[b"[", text[line.view.clone()].trim_ascii(), b"]"].concat()) {
                note_removed(text, line, &lines[..n], place(n), out);
            } else {
                note_remark(text, line, &lines[..n], out);
            }
            continue;
        }
        match line.class {
            LineClass::Blank if !folds => {
                blanks += 1;
                continue;
            }
            LineClass::Fence if n > 0 && ((covered && covers(&line)) || (said && says(&line))) => {
                note_removed(text, line, &lines[..n], place(n), out);
                continue;
            }
            LineClass::Furniture | LineClass::Fence | LineClass::PageBreak => {
                let empty = line.class == LineClass::PageBreak && is_blank(&text[line.view.clone()]);
                out.left_out.inside += usize::from(!empty);
                pages += usize::from(empty);
                continue;
            }
            LineClass::Removed => {
                note_removed(text, line, &lines[..n], place(n), out);
                continue;
            }
            LineClass::Text | LineClass::Rest if foreign && is_alone(n) => {
                out.left_out.inside += 1;
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
    } else if pages > 0 && out.left_out.inside == 0 {
        out.repairs.push(Repair::BlankInside);
    }
}

/// Whether a line is the address of a web page without its scheme, as browsers show it: `mail.example.com/u/0/?ui=2`.
fn is_page_address(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let Some(slash) = memchr::memchr(b'/', line) else { return false };
    let host = &line[..slash];
    let is_sign = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-');
    let ending = host.rsplit(|b| *b == b'.').next().unwrap_or_default();
    host.len() > ending.len() + 1
        && host.iter().all(is_sign)
        && ending.len() > 1
        && ending.iter().all(u8::is_ascii_alphabetic)
        && !line.contains(&b' ')
}

fn may_be_remark(class: LineClass) -> bool {
    matches!(class, LineClass::Text | LineClass::Rest | LineClass::Folded | LineClass::Fence)
}

fn note_remark(text: &[u8], line: &ClassifiedLine, above: &[ClassifiedLine], out: &mut Chosen) {
    let names = || above.iter().rev().filter(|line| line.class.is_field()).filter_map(|line| line.name(text));
    let field = names().next().unwrap_or_default();
    let number = names().filter(|name| name.eq_ignore_ascii_case(field)).count();
    let words = String::from_utf8_lossy(text[line.range.clone()].trim_ascii()).into_owned();
    out.left_out.inside += 1;
    out.remarks.push(Remark { field: field.to_owned(), number, words });
}

fn note_removed(text: &[u8], line: &ClassifiedLine, above: &[ClassifiedLine], place: RemovedPlace, out: &mut Chosen) {
    let name = above.iter().rev().find_map(|line| line.name(text)).unwrap_or_default();
    let mark = String::from_utf8_lossy(text[line.range.clone()].trim_ascii()).into_owned();
    let traces = above.iter().filter(|line| line.class == LineClass::Received).count();
    out.removed.push(Removed { field: name.to_owned(), mark, place, traces });
}

#[cfg(test)]
mod tests;
