//! The pass over the lines that finds the run with the largest sum of weights, and where a run ends.

use super::{ClassifiedLine, LineClass};
use crate::check::furniture::is_page_end;
use crate::check::remark::is_remark;
use crate::message::field_name::FieldName;
use crate::message::lines::field_name_at;
use crate::message::names::{self, is_only_in_mail};
use crate::message::repair::is_prose;

/// Fields that no message has twice. In a [`Run`], each is a bit by its place here.
const ONCE: [FieldName; 4] = [FieldName::FROM, FieldName::DATE, FieldName::SUBJECT, FieldName::MESSAGE_ID];
/// The bits of the first two of them.
const FROM: u16 = 1;
const DATE: u16 = 2;
/// Fields that everyone sees, or that the parts of a message have, too, and that hardly any message has twice; as bits.
const SEEN: [FieldName; 10] = [
    FieldName::named("to"),
    FieldName::named("cc"),
    FieldName::named("reply-to"),
    FieldName::named("sender"),
    FieldName::named("importance"),
    FieldName::named("content-type"),
    FieldName::named("content-transfer-encoding"),
    FieldName::named("content-disposition"),
    FieldName::named("content-language"),
    FieldName::named("content-length"),
];
/// The most lines of a gap between two fields.
const MOST_OF_A_GAP: usize = 16;
/// How many fields below a gap are looked at, and how many lines.
const FIELDS_AHEAD: usize = 6;
const LINES_AHEAD: usize = 60;
/// The weight of a field of [`ONCE`] that the block has already.
const TWICE: i32 = -6;
/// The weight of a line of text that may be the rest of a field, or is a remark.
const LOST: i32 = -1;
/// Programs that wrap lines break them at this width or later, in bytes.
pub(super) const WRAPPED: usize = 60;
/// Programs that wrap lines leave none longer than this, in bytes.
const WIDEST: usize = 100;
/// The weight of an empty line in a complete block: it may be the end of the headers.
const CROSSING: i32 = -1;

/// A run of lines.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    pub sum: i32,
    pub start: usize,
    /// The number of the first line after the run.
    pub end: usize,
    pub has_received: bool,
    /// The fields of [`ONCE`] that it has, as bits.
    pub once: u16,
    /// Those of them that stand above all fields that mail windows do not show, and have not come again.
    pub shown: u16,
    /// Fields that mail windows do not show.
    pub inner: usize,
    pub fields: usize,
    /// The fields of [`SEEN`] that it has, as bits.
    pub seen: u16,
    /// Empty lines, those next to each other as one.
    pub blanks: usize,
    pub folded: usize,
    pub rest: usize,
}

impl Run {
    /// Whether there are empty lines between all its fields.
    fn is_spaced(&self) -> bool {
        self.blanks * 2 >= self.fields.max(2) && self.blanks > 2
    }

    pub fn is_complete(&self) -> bool {
        self.has_received && self.once & (FROM | DATE) == FROM | DATE
    }
}

/// The first run that has a Received line, a sender and a date; else the best one with a Received line.
pub(super) fn best(text: &[u8], lines: &[ClassifiedLine]) -> Option<Run> {
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
    /// Whether that is a field that servers write.
    by_server: bool,
    /// How many brackets are open in its value: what follows is the rest of a comment, whatever it says.
    open: i32,
}

/// The round brackets that a line opens, less those that it closes.
pub(super) fn brackets(line: &[u8]) -> i32 {
    memchr::memchr2_iter(b'(', b')', line).map(|at| if line[at] == b'(' { 1 } else { -1 }).sum()
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
        if again && (now.is_complete() || (lines[n - 1].class == LineClass::Blank && goes_on_alike(text, lines, now.start, n))) {
            return true;
        }
        if !now.is_complete() {
            return self.another_begins(lines, n);
        }
        if !matches!(line.class, LineClass::Blank | LineClass::PageBreak) || n == 0 {
            return false;
        }
        let is_gap = |line: &ClassifiedLine| matches!(line.class, LineClass::Blank | LineClass::Furniture | LineClass::PageBreak);
        let gap = lines[n..].iter().take(MOST_OF_A_GAP).take_while(|line| is_gap(line)).count();
        let Some(next) = lines.get(n + gap).filter(|line| !is_gap(line)) else { return true };
        let ahead = Ahead::of(lines, n + gap, now.once);
        let all_along = now.is_spaced() || (now.blanks > 0 && ahead.mail > 0 && ahead.joined(now).is_spaced());
        // The headers may go on after the end of a printed page.
        let is_page = |line: &ClassifiedLine| {
            line.class == LineClass::PageBreak || (line.class == LineClass::Furniture && is_page_end(&text[line.view.clone()]))
        };
        let page = lines[n - 1..n + gap].iter().any(is_page);
        if gap == 1 && is_long_word(text, lines, n + 1) {
            return false;
        }
        let Some(which) = next.which().filter(|_| next.class.is_field()) else {
            let unknown = all_along && ahead.mail > 0 && next.is_plausible_field();
            return !(unknown || ((all_along || page) && matches!(next.class, LineClass::Folded | LineClass::Rest | LineClass::Removed)));
        };
        let twice = seen_bit(which) & now.seen != 0 && ahead.mail == 0;
        let there = bit(which) & now.once != 0 || (twice && (all_along || page));
        let restarts = next.class == LineClass::Received || (names::ON_TOP.has(which) && is_same_name(next, first, text));
        if all_along {
            return there
                || (restarts
                    && lines[n..].iter().take(3).any(|line| line.class == LineClass::Blank)
                    && now.has_received
                    && is_restart(lines, n, now.once));
        }
        if page {
            return there || (restarts && is_restart(lines, n, now.once));
        }
        // A field that this block lacks still: either empty lines stood between its fields for certain, or one that only mail has is next to it.
        let lacks = (bit(which) != 0 || seen_bit(which) != 0) && !there && seen_bit(which) & now.seen == 0 && !ahead.repeats;
        let is_new = lacks && (now.blanks > 1 || (now.blanks == 1 && ahead.mail > 0) || (names::VISIBLE.has(which) && ahead.near));
        there || restarts || !(is_new || goes_on(lines, n, which) || (!names::VISIBLE.has(which) && next.class == LineClass::Shaped))
    }

    /// Whether below an empty line a block begins from its top again that has what the one above has already: a sender may leave out a field
    /// and write the headers of another message into the text.
    fn another_begins(&self, lines: &[ClassifiedLine], n: usize) -> bool {
        if lines[n].class != LineClass::Blank || !self.now.has_received || self.now.once == 0 {
            return false;
        }
        let next = lines[n..].iter().take(8).find(|line| line.class != LineClass::Blank);
        let on_top =
            |line: &ClassifiedLine| line.class == LineClass::Received || line.which().is_some_and(|which| names::ON_TOP.has(which));
        next.is_some_and(|line| line.class.is_field() && on_top(line)) && is_restart(lines, n, self.now.once)
    }

    fn step(&mut self, text: &[u8], lines: &[ClassifiedLine], n: usize) {
        let line = &lines[n];
        let mut gain = line.class.weight();
        // The foot of one page and the head of the next stand together, as one break.
        let above = lines[..n].iter().rev().take(4).find(|line| line.class != LineClass::Blank);
        if line.class == LineClass::Furniture && above.is_some_and(|line| line.class == LineClass::Furniture) {
            gain = 0;
        }
        let which = line.which().filter(|_| line.class.is_field());
        let bit = which.map_or(0, bit);
        // Folded lines have lost their indentation here, so a line that is no sentence may be the rest of a field.
        let lost = line.class == LineClass::Text && self.in_field && self.now.has_received && self.now.rest >= self.now.folded;
        // Or the lines were wrapped again, and this is what had no room on the line above.
        let view = &text[line.view.clone()];
        let wrapped = line.class == LineClass::Text && self.in_field && n > 0 && had_no_room(lines[n - 1].view.len(), view);
        let lost = (lost || (wrapped && self.now.has_received)) && !is_prose(view);
        let in_comment = self.open > 0 || (view.starts_with(b"(") && brackets(view) > 0);
        let lost = lost || (line.class == LineClass::Text && self.in_field && self.by_server && in_comment);
        if lost || (line.class == LineClass::Text && self.in_field && is_remark(text, line.view.clone())) {
            gain = LOST;
        }
        let behind = matches!(line.class, LineClass::Behind(_)) && self.now.sum <= 0;
        // Such a line may begin a run, so there it gains something; inside a run it weighs as much as text.
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
            self.open = 0;
            return;
        }
        let now = &mut self.now;
        now.sum += gain;
        now.inner += usize::from(matches!(line.class, LineClass::Received | LineClass::Inner | LineClass::Own));
        now.has_received |= line.class == LineClass::Received || (behind && begins_with_received(text, line));
        now.once |= bit;
        now.seen |= which.map_or(0, seen_bit);
        now.shown = if now.inner == 0 { now.shown | bit } else { now.shown & !bit };
        now.fields += usize::from(which.is_some() || behind);
        now.blanks += usize::from(first_blank);
        now.end = n + 1;
        now.folded += usize::from(line.class == LineClass::Folded);
        now.rest += usize::from(line.class == LineClass::Rest || lost);
        if line.class.is_field() || behind {
            self.by_server = matches!(line.class, LineClass::Received | LineClass::Inner | LineClass::Own);
            self.open = brackets(view);
        } else {
            self.open += brackets(view);
        }
        let part = line.class.is_field() || behind || (matches!(line.class, LineClass::Folded | LineClass::Rest) && self.in_field);
        let all_along = now.is_spaced();
        let is_page = |line: &ClassifiedLine| line.class == LineClass::Furniture && is_page_end(&text[line.view.clone()]);
        let page = lines[n.saturating_sub(1)..].iter().take(4).any(is_page);
        let blank = line.class == LineClass::Blank && (all_along || page);
        self.in_field = part || lost || (self.in_field && (blank || matches!(line.class, LineClass::Furniture | LineClass::PageBreak)));
        if part && now.sum >= self.best.sum {
            self.best = *now;
        }
    }
}

/// Whether two fields have one name.
fn is_same_name(one: &ClassifiedLine, other: &ClassifiedLine, text: &[u8]) -> bool {
    one.name(text).zip(other.name(text)).is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
}

/// Whether the first word of a line would have made the line above, which has so many letters, longer than programs make lines.
pub(super) fn had_no_room(above: usize, line: &[u8]) -> bool {
    let word = line.split(|b| *b == b' ').next().unwrap_or_default().len();
    (WRAPPED..=WIDEST).contains(&above) && above + 1 + word > WRAPPED + 10
}

/// Whether the field in the middle of a line is a Received line.
fn begins_with_received(text: &[u8], line: &ClassifiedLine) -> bool {
    let LineClass::Behind(at) = line.class else { return false };
    let field = text.get(line.view.start + at..line.view.end).unwrap_or_default();
    field_name_at(field) == Some(FieldName::RECEIVED)
}

/// Whether a line is one long word, and the headers go on below it. A program that wraps lines and knows nothing of folding leaves the blank before
/// such a word alone on its line.
fn is_long_word(text: &[u8], lines: &[ClassifiedLine], n: usize) -> bool {
    const LONG: usize = 60;
    let view = |n: usize| lines.get(n).map(|line| &text[line.view.clone()]).unwrap_or_default();
    let word = view(n);
    word.len() >= LONG
        && !word.contains(&b' ')
        && !field_name_at(word).is_some_and(FieldName::is_known)
        && lines.get(n + 1).is_some_and(|line| line.class.is_field())
        && field_name_at(view(n + 1)).is_some_and(is_only_in_mail)
}

/// Whether the same line follows below two equal lines. A field may well be in the headers more than once.
fn goes_on_alike(text: &[u8], lines: &[ClassifiedLine], one: usize, other: usize) -> bool {
    const MOST: usize = 12;
    let view = |line: &ClassifiedLine| text[line.view.clone()].trim_ascii();
    let next = |from: usize| lines[from + 1..].iter().take(MOST).map(view).find(|next| !next.is_empty() && *next != view(&lines[from]));
    next(one) == next(other)
}

/// Whether the field below an empty line says that the headers go on: only mail has it. If it is of a kind that the parts of a message have,
/// too, one of the fields below it has to say so.
fn goes_on(lines: &[ClassifiedLine], n: usize, which: FieldName) -> bool {
    let is_content = |which: FieldName| names::CONTENT.has(which);
    let has_content = |lines: &[ClassifiedLine]| {
        lines.iter().rev().filter(|line| line.class.is_field()).filter_map(ClassifiedLine::which).any(is_content)
    };
    if !is_content(which) || has_content(&lines[..n]) {
        return is_only_in_mail(which);
    }
    let mut below = lines[n..].iter().skip_while(|line| line.class == LineClass::Blank).take_while(|line| line.class != LineClass::Blank);
    below.any(|line| line.class.is_field() && line.which().is_some_and(is_only_in_mail))
}

/// Whether a field that no message has twice comes a second time in the following lines.
fn is_restart(lines: &[ClassifiedLine], from: usize, once: u16) -> bool {
    let fields = lines[from..].iter().take(400).filter(|line| line.class.is_field());
    fields.filter_map(ClassifiedLine::which).any(|which| bit(which) & once != 0)
}

pub(super) fn bit(which: FieldName) -> u16 {
    ONCE.iter().position(|known| *known == which).map_or(0, |n| 1 << n)
}

fn seen_bit(which: FieldName) -> u16 {
    SEEN.iter().position(|known| *known == which).map_or(0, |n| 1 << n)
}

/// What the next fields below a gap are, up to a line that is none.
#[derive(Clone, Copy, Debug, Default)]
struct Ahead {
    fields: usize,
    /// Those right below an empty line.
    spaced: usize,
    /// Those that only mail has.
    mail: usize,
    /// Whether one of these stands above the next empty line.
    near: bool,
    /// Whether one of them is in the block already, although no message has it twice.
    repeats: bool,
}

impl Ahead {
    fn of(lines: &[ClassifiedLine], from: usize, once: u16) -> Self {
        let mut out = Self::default();
        let (mut above, mut blank) = (LineClass::Blank, false);
        for line in lines[from..].iter().take(LINES_AHEAD) {
            match line.class {
                LineClass::Boundary | LineClass::Behind(_) => break,
                // A line with a name that is not known, among fields, is one of them.
                LineClass::Text if !line.is_plausible_field() => break,
                _ if line.class.is_field() => {
                    if line.which().is_some_and(|which| bit(which) & once != 0) {
                        out.repeats = true;
                        break;
                    }
                    out.fields += 1;
                    out.spaced += usize::from(above == LineClass::Blank);
                    let mail = matches!(line.class, LineClass::Received | LineClass::Inner | LineClass::Own);
                    out.mail += usize::from(mail);
                    out.near |= mail && !blank;
                    if out.fields == FIELDS_AHEAD {
                        break;
                    }
                }
                _ => {}
            }
            above = line.class;
            blank |= above == LineClass::Blank;
        }
        out
    }

    /// The run with these fields.
    fn joined(self, run: &Run) -> Run {
        Run { fields: run.fields + self.fields, blanks: run.blanks + self.spaced, ..*run }
    }
}
