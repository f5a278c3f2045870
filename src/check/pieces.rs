//! The messages of a text, the one of them that it is about, and what there is to say about that.

use jiff::Timestamp;

use super::LeftOut;
use super::Options;
use super::choose::{Remark, Removed};
use super::facts::{Facts, FirstLook, returns_mail};
use super::shape::Shape;
use super::split::{self, Piece, Top};
use super::translated::names_are_translated;
use crate::message::repair::{self, Repair};
use crate::message::{Given, HeaderBlock, MessageDate, Summary, safe_text};

/// No more skipped lines than this are told.
const MOST_SKIPPED: usize = 60;

/// What was found in a text: the facts for the rules, and the message that they are about.
#[derive(Debug, Default)]
pub(super) struct Examined {
    pub facts: Facts,
    pub block: HeaderBlock,
    pub messages: Vec<Summary>,
    pub chosen: usize,
    pub skipped: Vec<String>,
    pub left_out: LeftOut,
    /// The headers of the outer message, where the message looked at is surely a part of it and was not returned by a bounce.
    pub outer: Option<HeaderBlock>,
    piece: Piece,
}

impl Examined {
    /// The answer for bytes that are no text.
    pub fn no_text(shape: Shape) -> Self {
        Self { facts: Facts { shape, ..Facts::default() }, ..Self::default() }
    }

    pub fn has_trace(&self) -> bool {
        self.facts.shape.has_trace()
    }

    /// Decides the shape of a text without Received lines.
    pub fn name_traceless(&mut self, text: &[u8]) {
        if self.has_trace() {
            return;
        }
        self.facts.name_traceless(text, &self.piece, &self.block);
        // Where there are no headers there is no message to show.
        if !self.facts.shape.has_fields() {
            (self.block, self.messages, self.chosen) = Default::default();
        }
    }

    /// How much can be done with it, to compare a text with its repaired form: how useful its shape is, and whether nothing is missing.
    pub fn worth(&self) -> Worth {
        let facts = &self.facts;
        let lacks = facts.top_is_missing || facts.bottom_is_missing || facts.gap || facts.torn || facts.misread;
        // All shapes with Received lines are worth the same. If one of them counted more, a repair that hides what is wrong could win.
        Worth { shape: facts.shape.worth(), whole: !lacks }
    }

    /// Whether it is one message with nothing wrong, whose fields show that it is complete to its end.
    pub fn is_sound(&self) -> bool {
        let facts = &self.facts;
        let is_one = facts.messages == 1 && facts.attached == 0;
        // The piece of a line may look like a field of a name that nobody knows; and what stands behind every line belongs to none.
        let is_plain = !facts.unknown_name && !repair::has_marks(self.block.as_bytes());
        facts.is_clean() && facts.has_end && !facts.edited && is_one && is_plain
    }
}

/// How much can be done with a reading of a text. The order of the fields is that in which they count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Worth {
    shape: u8,
    /// Nothing is missing.
    whole: bool,
}

impl Worth {
    /// No reading is worth more.
    pub const BEST: Self = Self { shape: Shape::Headers.worth(), whole: true };
}

/// What the stages unwrap, classify and choose made of a text: the block with what follows it, and what they left out.
#[derive(Debug, Default)]
pub(super) struct Unwrapped {
    pub text: Vec<u8>,
    pub repairs: Vec<Repair>,
    /// Lines above the block.
    pub above: Vec<Vec<u8>>,
    pub left_out: LeftOut,
    pub removed: Vec<Removed>,
    pub remarks: Vec<Remark>,
    /// Whether the text came in a form that loses the order of the fields.
    pub lost_order: bool,
    /// Whether fields of the message were left out at its end.
    pub end_left_out: bool,
    /// Whether a line was kept that may be none of the headers.
    pub unsure: bool,
    /// Whether messages that stood one right below the other were set apart.
    pub set_apart: bool,
}

/// How a message relates to the first one of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It is the first, or another message of a mailbox.
    Separate,
    /// It stands below: the person pasted it there, or it is the sender's own text, made to look like headers. Nobody can tell.
    Below,
    /// It is inside the first message by the MIME structure of that.
    Inside,
}

/// A message that can be chosen.
struct Candidate {
    standing: Standing,
    piece: Piece,
    block: HeaderBlock,
    repairs: Vec<Repair>,
    unsure: bool,
    breaks_off: bool,
}

impl Candidate {
    fn plain(text: &[u8], piece: Piece, standing: Standing) -> Self {
        let block = HeaderBlock::parse(text[piece.block.clone()].to_vec());
        Self::read((piece, block), standing)
    }

    fn read((piece, block): (Piece, HeaderBlock), standing: Standing) -> Self {
        Self { standing, piece, block, repairs: Vec::new(), unsure: false, breaks_off: false }
    }

    fn mended(text: &[u8], at: usize, repairs: &[Repair], standing: Standing) -> Self {
        let mended = repair::block(text, at, repairs.contains(&Repair::TableCopy));
        let piece = Piece { block: at..mended.body, body: mended.body..text.len(), own_line: false };
        Self {
            standing,
            piece,
            block: HeaderBlock::parse(mended.block),
            repairs: mended.repairs,
            unsure: mended.unsure,
            breaks_off: mended.breaks_off,
        }
    }

    fn is_separate(&self) -> bool {
        self.standing == Standing::Separate
    }
}

/// How a text is read.
#[derive(Clone, Copy)]
pub(super) enum Reading<'a> {
    /// As it is; with what is known of it, where it is as it was given.
    Plain(Option<&'a Given<'a>>),
    /// As it is, after the stage unwrap.
    Unwrapped(&'a Unwrapped),
    /// After the first three stages, with the damage between its lines repaired.
    Mended(&'a Unwrapped),
}

/// The messages of a text, and the one that it is about.
pub(super) struct Pieces<'a> {
    text: &'a [u8],
    /// What the first three stages made of the text, where it is repaired between its lines, too.
    unwrapped: Option<&'a Unwrapped>,
    /// What stands above the headers.
    top: Top,
    /// The heads of all messages.
    heads: Vec<Summary>,
    chosen: usize,
    candidate: Candidate,
    first_look: FirstLook,
    outer: Option<HeaderBlock>,
    /// How many complete messages there are, and how many inside another.
    messages: usize,
    attached: usize,
    returned: bool,
    /// The first message is not complete, and there are others.
    cut_in_two: bool,
}

impl<'a> Pieces<'a> {
    pub fn of(text: &'a [u8], reading: Reading<'a>, options: &Options) -> Self {
        let top = split::top(text);
        let unwrapped = match reading {
            Reading::Plain(_) => None,
            Reading::Unwrapped(unwrapped) | Reading::Mended(unwrapped) => Some(unwrapped),
        };
        let repairs = unwrapped.map_or(&[][..], |unwrapped| &*unwrapped.repairs);
        let is_mended = matches!(reading, Reading::Mended(_));
        let first = match reading {
            Reading::Mended(_) => Candidate::mended(text, top.at, repairs, Standing::Separate),
            Reading::Plain(Some(given)) => Candidate::read(split::piece_of_given(given, top.at), Standing::Separate),
            Reading::Plain(None) | Reading::Unwrapped(_) => Candidate::read(split::piece(text, top.at), Standing::Separate),
        };
        let (beside, inside) = split::further(text, first.piece.body.start, &first.block);
        let whole = split::is_complete(&first.block);
        let cut_in_two = !whole && !beside.is_empty();
        // After a repair this is not a mailbox as a program saved it: the `>` that mailboxes write before a line of text that begins with `From ` may
        // be lost, so such a line may be the sender's own text.
        let mailbox = top.skipped.mbox && !options.single && repairs.is_empty();
        let standing = |piece: &Piece| if mailbox && piece.own_line { Standing::Separate } else { Standing::Below };
        let mut candidates = vec![first];
        let listed =
            beside.into_iter().map(|piece| (standing(&piece), piece)).filter(|(standing, _)| whole || *standing == Standing::Separate);
        candidates.extend(listed.map(|(standing, piece)| Candidate::plain(text, piece, standing)));
        // The first message of a mailbox may be one that the person wrote: it has no Received lines.
        if mailbox && candidates.len() > 1 && candidates[0].block.first("received").is_none() {
            candidates.remove(0);
        }
        once_each(&mut candidates);
        let messages = candidates.len();
        let attached = inside.len();
        if messages == 1 {
            candidates.extend(inside.into_iter().map(|piece| Candidate::plain(text, piece, Standing::Inside)));
        }
        if let Some(next) = candidates.get(1).map(|next| next.piece.block.start) {
            let body = &mut candidates[0].piece.body;
            body.end = next.max(body.start);
        }
        let inner = candidates.iter().position(|candidate| !candidate.is_separate()).filter(|n| options.inner && *n == 1);
        let chosen = options.pick.filter(|n| *n < candidates.len()).or(inner).unwrap_or_else(|| newest(&candidates));
        let heads = candidates.iter().map(|candidate| Summary::of(&candidate.block)).collect();
        let standing = candidates[chosen].standing;
        // The headers that a bounce returns, or that stand below another message, may be made up: no server of the recipient need have written their
        // top.
        let returned = standing == Standing::Below || (standing == Standing::Inside && returns_mail(&candidates[0].block));
        // Of several inner messages, a later one may be a part of an earlier one; only the first is surely a part of the outer message.
        let outer = (standing == Standing::Inside && chosen == 1 && !returned).then(|| candidates[0].block.clone());
        let mut candidate = candidates.swap_remove(chosen);
        if is_mended && chosen > 0 {
            let end = candidate.piece.body.end;
            candidate = Candidate::mended(&text[..end], candidate.piece.block.start, repairs, standing);
        }
        let first_look = FirstLook::of(text, &candidate.piece, &candidate.block);
        Self { text, unwrapped, top, heads, chosen, candidate, first_look, outer, messages, attached, returned, cut_in_two }
    }

    /// Whether something is wrong with the message for certain, before its fields are read: [`Facts::is_clean`] will be false.
    pub fn is_surely_damaged(&self) -> bool {
        self.cut_in_two || self.first_look.is_damaged() || has_no_sender(&self.candidate.block)
    }

    pub fn judge(self, options: &Options) -> Examined {
        let Self { text, unwrapped, top, candidate, .. } = self;
        let mut facts = Facts::new(text, &candidate.piece, &candidate.block, self.first_look, options.now);
        facts.skipped = top.skipped;
        facts.messages = self.messages;
        facts.attached = self.attached;
        facts.inside = candidate.standing == Standing::Inside;
        facts.returned = self.returned;
        facts.suspicious |= self.cut_in_two;
        let mut repairs = unwrapped.map(|unwrapped| unwrapped.repairs.clone()).unwrap_or_default();
        repairs.extend(candidate.repairs);
        repairs.sort();
        repairs.dedup();
        facts.bottom_is_missing |= candidate.breaks_off && facts.shape == Shape::Headers && !facts.has_body;
        facts.gap |= candidate.unsure && facts.shape == Shape::Headers;
        facts.repairs = repairs;
        let safe = |line: &[u8]| safe_text(&String::from_utf8_lossy(line));
        let mut skipped: Vec<String> = top.lines.iter().map(|line| safe(&text[line.clone()])).collect();
        let mut left_out = LeftOut::default();
        if let Some(unwrapped) = unwrapped {
            skipped.extend(unwrapped.above.iter().map(|line| safe(line)));
            left_out = unwrapped.left_out;
            facts.order_lost |= unwrapped.lost_order;
            facts.gap |= (unwrapped.end_left_out || unwrapped.unsure) && facts.shape == Shape::Headers;
            facts.note_what_was_left_out(&unwrapped.removed, &unwrapped.remarks);
        }
        skipped.truncate(MOST_SKIPPED);
        let Self { heads: messages, chosen, outer, .. } = self;
        Examined { facts, block: candidate.block, messages, chosen, skipped, left_out, outer, piece: candidate.piece }
    }
}

/// Whether a block lacks From for certain, under its own name and under that of another language.
fn has_no_sender(block: &HeaderBlock) -> bool {
    block.first("from").is_none() && block.is_ascii() && !names_are_translated(block.as_bytes())
}

/// Removes copies of the first message: a person may paste it twice.
fn once_each(candidates: &mut Vec<Candidate>) {
    if candidates.len() < 2 {
        return;
    }
    let key = |candidate: &Candidate| {
        let field = |name: &str| candidate.block.first(name).map(|field| field.unfolded()).unwrap_or_default();
        [field("message-id"), field("received"), field("date")]
    };
    let Some(first) = candidates.first().map(key) else { return };
    let mut n = 0;
    candidates.retain(|candidate| {
        n += 1;
        n == 1 || first.iter().any(String::is_empty) || key(candidate) != first
    });
}

/// Of the separate messages the one that arrived last: by its topmost Received line, which its sender cannot write, else by its Date. Where no
/// message has a date, the first. A message inside or below another is never chosen, since the sender of the other may have made it up.
fn newest(candidates: &[Candidate]) -> usize {
    let mut best = (0, None);
    let separate = || candidates.iter().enumerate().filter(|(_, candidate)| candidate.is_separate());
    if separate().nth(1).is_none() {
        return 0;
    }
    for (n, candidate) in separate() {
        let arrived = arrival(&candidate.block);
        if arrived > best.1 {
            best = (n, arrived);
        }
    }
    best.0
}

fn arrival(block: &HeaderBlock) -> Option<Timestamp> {
    let received = block.first("Received").map(|field| field.unfolded());
    let stamp = received.and_then(|value| MessageDate::parse(value.rsplit_once(';')?.1.trim()));
    stamp.or_else(|| MessageDate::parse(&block.first("Date")?.unfolded())).map(|date| date.instant)
}
