//! One look at a text as it is, and where that is not enough one at the text repaired.

use jiff::Timestamp;

use super::Options;
use super::facts::Facts;
use super::shape::{self, Shape};
use super::split::{self, Piece};
use crate::message::lines::{is_blank, lines};
use crate::message::repair::{self, Repair};
use crate::message::{Given, HeaderBlock, MessageDate, Summary, safe_text};

/// No more skipped lines than this are told.
const MOST_SKIPPED: usize = 60;

/// What was seen.
#[derive(Debug, Default)]
pub(super) struct Look {
    pub facts: Facts,
    pub block: HeaderBlock,
    pub messages: Vec<Summary>,
    pub chosen: usize,
    pub skipped: Vec<String>,
    piece: Piece,
}

impl Look {
    /// The look at bytes that are no text.
    pub fn binary() -> Self {
        Self { facts: Facts { shape: Shape::Binary, ..Facts::default() }, ..Self::default() }
    }

    fn has_trace(&self) -> bool {
        self.facts.shape >= Shape::BracketsLost
    }

    /// Finds out what a text without a trace is.
    fn name_traceless(&mut self, text: &[u8]) {
        if self.has_trace() {
            return;
        }
        self.facts.name_traceless(text, &self.piece, &self.block);
        // Where there are no headers there is no message to show.
        if self.facts.shape < Shape::Visible {
            (self.block, self.messages, self.chosen) = Default::default();
        }
    }

    /// How much can be done with it, to compare a text with its repaired form.
    fn worth(&self) -> (Shape, bool) {
        let facts = &self.facts;
        // Whatever has a trace is worth the same: that markup or quoting hid what is wrong with it makes it no better.
        (facts.shape.min(Shape::BracketsLost), !(facts.top_is_missing || facts.bottom_is_missing || facts.gap || facts.torn))
    }
}

/// Looks at what was given, and at its repaired form where something seems wrong.
pub(super) fn look(given: &[u8], options: &Options) -> Look {
    if shape::is_binary(given) {
        return Look::binary();
    }
    let given = Given::new(given);
    let mut found = look_twice(&given.text, options);
    found.facts.byte_order_mark = given.byte_order_mark;
    // What would be repaired once more was not understood.
    found.facts.gap |= !found.facts.repairs.is_empty() && found.facts.shape == Shape::Headers && !is_settled(&found, options);
    found
}

/// Looks at a text as it is and repaired, and keeps what more can be done with.
fn look_twice(given: &[u8], options: &Options) -> Look {
    let mut plain = look_at(given, options, None);
    if plain.facts.is_clean() || is_blank(given) {
        return plain;
    }
    // Page texts above the headers are as they were when only the headers were damaged.
    let (text, repairs) = repair::text(given, 0);
    let mut mended = look_at(&text, options, Some(repairs));
    mended.name_traceless(&text);
    if mended.worth() < (Shape::BracketsLost, true)
        && let Some(from) = repair::first_top_line(given)
    {
        let (text, repairs) = repair::text(given, from);
        let mut below = look_at(&text, options, Some(repairs));
        below.name_traceless(&text);
        if below.worth() > mended.worth() {
            mended = below;
        }
    }
    if !mended.has_trace() {
        plain.name_traceless(given);
    }
    let better = mended.worth() > plain.worth() || (mended.worth() == plain.worth() && mended.has_trace());
    let better = better && !mended.facts.repairs.is_empty() && mended.facts.shape >= Shape::Visible;
    if better {
        return mended;
    }
    plain.name_traceless(given);
    plain
}

/// Whether a repaired block stays as it is when it is given again, by itself.
fn is_settled(found: &Look, options: &Options) -> bool {
    let block = found.block.as_bytes();
    let given = Given::new(block);
    let stays = !shape::is_binary(block) && !given.byte_order_mark && *given.text == *block;
    // By itself it only lacks the body, which shows that nothing is missing at the end. Most need no second look.
    let whole = split::top(block).at == 0 && split::piece(block, 0).block == (0..block.len());
    if stays && whole && found.facts.is_clean() && found.facts.has_end {
        return true;
    }
    stays && {
        let again = look_twice(block, &Options { pick: None, ..*options });
        again.facts.repairs.is_empty() && again.block == found.block
    }
}

/// A message that can be chosen.
struct Candidate {
    piece: Piece,
    block: HeaderBlock,
    repairs: Vec<Repair>,
    unsure: bool,
    breaks_off: bool,
}

impl Candidate {
    fn plain(text: &[u8], piece: Piece) -> Self {
        let block = HeaderBlock::parse(text[piece.block.clone()].to_vec());
        Self { piece, block, repairs: Vec::new(), unsure: false, breaks_off: false }
    }

    fn mended(text: &[u8], at: usize, repairs: &[Repair]) -> Self {
        let mended = repair::block(text, at, repairs.contains(&Repair::TableCopy));
        let piece = Piece { block: at..mended.body, body: mended.body..text.len() };
        Self {
            piece,
            block: HeaderBlock::parse(mended.block),
            repairs: mended.repairs,
            unsure: mended.unsure,
            breaks_off: mended.breaks_off,
        }
    }
}

/// Looks at a text; with the repairs made so far, also for damage between its lines.
fn look_at(text: &[u8], options: &Options, repairs: Option<Vec<Repair>>) -> Look {
    let mut top = split::top(text);
    let mend = repairs.is_some();
    let mut repairs = repairs.unwrap_or_default();
    if mend && let Some(at) = repair::skip_junk(text, top.at) {
        top.lines.extend(lines(&text[..at], top.at).filter(|line| !is_blank(&text[line.clone()])));
        top.at = at;
        repairs.push(Repair::LeadingJunk);
    }
    let first = if mend { Candidate::mended(text, top.at, &repairs) } else { Candidate::plain(text, split::piece(text, top.at)) };
    let (beside, inside) = split::further(text, first.piece.body.start, &first.block);
    let whole = split::is_complete(&first.block);
    let cut_in_two = !whole && !beside.is_empty();
    let mut candidates = vec![first];
    let mut separate = 1;
    if whole || top.skipped.mbox {
        candidates.extend(beside.into_iter().map(|piece| Candidate::plain(text, piece)));
        // The first of a mailbox may be a message of the person's own.
        if !whole && candidates.len() > 1 {
            candidates.remove(0);
        }
        separate = candidates.len();
    }
    let attached = inside.len();
    if separate == 1 {
        candidates.extend(inside.into_iter().map(|piece| Candidate::plain(text, piece)));
    }
    if let Some(next) = candidates.get(1).map(|next| next.piece.block.start) {
        let body = &mut candidates[0].piece.body;
        body.end = next.max(body.start);
    }
    let chosen = options.pick.filter(|n| *n < candidates.len()).unwrap_or_else(|| newest(&candidates[..separate]));
    let messages = candidates.iter().map(|candidate| Summary::of(&candidate.block)).collect();
    let mut candidate = candidates.swap_remove(chosen);
    if mend && chosen > 0 {
        let end = candidate.piece.body.end;
        candidate = Candidate::mended(&text[..end], candidate.piece.block.start, &repairs);
    }
    let mut facts = Facts::new(text, &candidate.piece, &candidate.block, options.now);
    facts.skipped = top.skipped;
    facts.messages = separate;
    facts.attached = attached;
    facts.suspicious |= cut_in_two;
    repairs.extend(candidate.repairs);
    repairs.sort();
    repairs.dedup();
    facts.bottom_is_missing |= candidate.breaks_off && facts.shape == Shape::Headers && !facts.has_body;
    facts.gap |= candidate.unsure && facts.shape == Shape::Headers;
    facts.repairs = repairs;
    let skipped = top.lines.iter().take(MOST_SKIPPED).map(|line| safe_text(&String::from_utf8_lossy(&text[line.clone()]))).collect();
    Look { facts, block: candidate.block, messages, chosen, skipped, piece: candidate.piece }
}

/// The message that arrived last, by its topmost trace, which its own sender cannot write; the first where none can be told.
fn newest(candidates: &[Candidate]) -> usize {
    if candidates.len() < 2 {
        return 0;
    }
    let mut best = (0, None);
    for (n, candidate) in candidates.iter().enumerate() {
        let arrived = arrival(&candidate.block);
        if arrived > best.1 {
            best = (n, arrived);
        }
    }
    best.0
}

fn arrival(block: &HeaderBlock) -> Option<Timestamp> {
    let trace = block.first("Received").map(|field| field.unfolded());
    let stamp = trace.and_then(|value| MessageDate::parse(value.rsplit_once(';')?.1.trim()));
    stamp.or_else(|| MessageDate::parse(&block.first("Date")?.unfolded())).map(|date| date.instant)
}
