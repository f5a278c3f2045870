//! From a text to its header block, and what there is to say about it: one pipeline, each stage a room with one job.
//!
//! | stage | what it does | room |
//! |---|---|---|
//! | unwrap | what other programs wrote around or into the text: codes, web pages, quoting, margins, tables | [`crate::message::repair`] (`STEPS`) |
//! | classify | what each line is, judged from the line alone | [`super::line_class`] |
//! | choose | which run of lines is the block | [`super::choose`] |
//! | repair | what is wrong between the lines of the block: lost folds, glued fields | [`crate::message::repair`] (`block`) |
//! | judge | which messages there are, what is missing, what was changed | [`super::pieces`], [`super::facts`], [`super::rules`] |
//!
//! A text in which nothing seems wrong goes through none of the first four stages: it is only judged. Nor does it go further where nothing seems
//! wrong any more after a repair of the stage unwrap: what is left then is what a person would have given, had no program changed it.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::choose::{self, Chosen, Weighed};
use super::pieces::{Examined, Pieces, Reading, Unwrapped, Worth};
use super::shape::{self, Shape};
use super::{LeftOut, Options, misread, split, stacked, visible_names};
use crate::message::Given;
use crate::message::lines::{is_blank, lines};
use crate::message::names::label;
use crate::message::repair::{self, Repair, Repaired, Settled};

/// Looks at what was given, and at its repaired form where something seems wrong.
pub(super) fn examine(given: &[u8], options: &Options) -> Examined {
    if let Some(shape) = shape::no_text(given) {
        return Examined::no_text(shape);
    }
    let given = Given::new(given);
    let mut found = examine_and_mend(&given.text, Some(&given), options);
    found.facts.byte_order_mark = given.byte_order_mark;
    // If a second repair would change the block again, the first may have put it together in a wrong way: report a gap.
    found.facts.gap |=
        !found.facts.repairs.is_empty() && !found.facts.misread && found.facts.shape == Shape::Headers && !is_settled(&found, options);
    found
}

/// Goes on through the stages, or breaks off with what there is to say: a repair of the stage unwrap left nothing that seems wrong, as it is with a text
/// that was never damaged, so the other stages have nothing to do.
type GoesOn<T> = ControlFlow<Box<Examined>, T>;

impl Unwrapped {
    /// The stages unwrap, classify and choose.
    fn of(given: &[u8], options: &Options) -> GoesOn<Self> {
        let repair::Decoded { text, repairs, settled } = repair::decode(given);
        let lost_order = repairs.contains(&Repair::Encoded) && repair::has_lost_order(given);
        let mut out = Self { repairs, lost_order, ..Self::default() };
        let top = split::top(&text).at;
        let named = visible_names::put_back(&text, top);
        if named.is_some() {
            out.repairs.push(Repair::NamesTranslated);
        }
        let settled = settled.filter(|_| named.is_none());
        let (text, shown) = named.map_or((text, Vec::new()), |named| (Cow::Owned(named.text), named.left_out));
        out.left_out.above = shown.len();
        out.above = shown;
        // Lines above the headers hide marks and margins, which all lines of the headers have, from the repairs. Where the fields stand at the margin and
        // the first line is none of them, such lines are looked for first.
        let has_text_above = settled.as_ref().is_some_and(Settled::shows_fields) && begins_with_text(&text, top);
        let whole = if has_text_above { None } else { Some(out.unwrap(&text, 0, settled, options)?) };
        let weighed = Weighed::of(&text, top);
        let begin = choose::begin(&text, &weighed);
        let cut;
        let Repaired { text: repaired, repairs } = match (begin, whole) {
            (Some(begin), _) => {
                out.above.extend(lines(&text[..begin], top).map(|line| text[line].to_vec()).filter(|line| !is_blank(line)));
                out.left_out.above = out.above.len();
                out.repairs.push(Repair::LeadingJunk);
                cut = [&text[..top], &text[begin..]].concat();
                out.unwrap(&cut, top, None, options)?
            }
            (None, Some(whole)) => whole,
            (None, None) => out.unwrap(&text, 0, None, options)?,
        };
        let at = split::top(&repaired).at;
        let (first, others) = stacked::set_apart(&repaired, at).unzip();
        // Where nothing was changed, the lines are those that were weighed before.
        let is_same = begin.is_none() && at == top && repairs.is_empty() && others.is_none();
        let weighed = if is_same { weighed } else { Weighed::of(first.unwrap_or(&repaired), at) };
        out.repairs.extend(repairs);
        ControlFlow::Continue(out.choose(first.unwrap_or(&repaired), at, &weighed, others))
    }

    /// What there is to say about the text, if it is sound as it stands after these repairs and `more`.
    fn sound(&self, text: &[u8], more: &[Repair], options: &Options) -> Option<Box<Examined>> {
        let repairs = [&self.repairs, more].concat();
        let now = Self { repairs, above: self.above.clone(), left_out: self.left_out, lost_order: self.lost_order, ..Self::default() };
        let pieces = Pieces::of(text, Reading::Unwrapped(&now), options);
        let judged = (!pieces.is_surely_damaged()).then(|| pieces.judge(options))?;
        judged.is_sound().then(|| Box::new(judged))
    }

    /// The text after the stage unwrap, unless it was sound before the end of that. `from`, `settled`: as [`repair::unwrap`].
    fn unwrap<'a>(&self, text: &'a [u8], from: usize, settled: Option<Settled>, options: &Options) -> GoesOn<Repaired<'a>> {
        if !self.repairs.is_empty()
            && let Some(sound) = self.sound(text, &[], options)
        {
            return ControlFlow::Break(sound);
        }
        let mut sound = None;
        let unwrapped = repair::unwrap(text, from, settled, &mut |text, repairs| {
            sound = self.sound(text, repairs, options);
            sound.is_some()
        });
        sound.map_or(ControlFlow::Continue(unwrapped), ControlFlow::Break)
    }

    /// The same with the block of the first message chosen, and the `others` below it.
    fn choose(mut self, first: &[u8], at: usize, weighed: &Weighed, others: Option<Vec<u8>>) -> Self {
        let chosen = choose::choose(first, at, weighed, &self.above);
        let mut chosen = chosen.unwrap_or_else(|| Chosen { text: first.to_vec(), ..Chosen::default() });
        if let Some(others) = &others {
            chosen.text.truncate(chosen.text.trim_ascii_end().len());
            chosen.text.extend_from_slice(b"\n\n");
            chosen.text.extend_from_slice(others);
        }
        self.above.extend(chosen.above);
        self.repairs.extend(chosen.repairs);
        Self {
            text: chosen.text,
            left_out: LeftOut { above: self.above.len(), ..chosen.left_out },
            removed: chosen.removed,
            remarks: chosen.remarks,
            end_left_out: chosen.end_left_out,
            unsure: chosen.unsure,
            set_apart: others.is_some(),
            ..self
        }
    }
}

/// Whether the first line from `at` on that is not blank begins no field, behind a margin or quoting marks either.
fn begins_with_text(text: &[u8], at: usize) -> bool {
    lines(text, at).map(|line| &text[line]).find(|line| !is_blank(line)).is_some_and(|line| label(line).is_none())
}

/// Looks at a text as it is and, where something seems wrong, also at its repaired form. `given`: what is known of the text, where it is as it was given.
fn examine_and_mend(text: &[u8], given: Option<&Given<'_>>, options: &Options) -> Examined {
    let plain = Pieces::of(text, Reading::Plain(given), options);
    // Where something is wrong for certain, the text as it is is judged only if its repaired form is not the best there can be.
    if plain.is_surely_damaged() {
        return mend_or(text, options, || plain.judge(options));
    }
    let plain = plain.judge(options);
    if plain.facts.is_clean() || is_blank(text) {
        return plain;
    }
    mend_or(text, options, || plain)
}

/// Of a text as it is, which `plain` judges, and its repaired form the one that more can be done with.
fn mend_or(text: &[u8], options: &Options, plain: impl FnOnce() -> Examined) -> Examined {
    let (mut mended, is_shorter, set_apart) = match Unwrapped::of(text, options) {
        ControlFlow::Break(sound) => (*sound, false, false),
        ControlFlow::Continue(unwrapped) => {
            let mut mended = Pieces::of(&unwrapped.text, Reading::Mended(&unwrapped), options).judge(options);
            mended.name_traceless(&unwrapped.text);
            (mended, !unwrapped.removed.is_empty(), unwrapped.set_apart)
        }
    };
    mended.facts.misread |= mended.facts.shape == Shape::Headers && misread::has_broken_names(text, &mended.block);
    let repaired = (!mended.facts.repairs.is_empty() || is_shorter) && mended.facts.shape.has_fields();
    // If messages that stood one below the other were set apart, the plain block has the fields of two, and is worth nothing.
    if (repaired && mended.worth() == Worth::BEST) || (set_apart && mended.has_trace()) {
        return mended;
    }
    let mut plain = plain();
    if !mended.has_trace() {
        plain.name_traceless(text);
    }
    let better = mended.worth() > plain.worth() || (mended.worth() == plain.worth() && mended.has_trace());
    if better && repaired {
        return mended;
    }
    plain.name_traceless(text);
    plain
}

/// Whether a repaired block stays as it is when it is given again, by itself.
fn is_settled(found: &Examined, options: &Options) -> bool {
    let block = found.block.as_bytes();
    let given = Given::new(block);
    let stays = shape::no_text(block).is_none() && !given.byte_order_mark && *given.text == *block;
    // Given by itself, the block has no body below it that would show that it is complete. Where its own fields show that, nothing has to be
    // looked at again.
    let whole = split::top(block).at == 0 && split::piece(block, 0).0.block == (0..block.len());
    if stays && whole && found.facts.is_clean() && found.facts.has_end {
        return true;
    }
    stays && {
        let again = examine_and_mend(block, None, &Options { pick: None, ..*options });
        again.facts.repairs.is_empty() && again.block == found.block
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text that leaves the quick way takes ten times as long. Only what a sender or an old server wrote in an odd way may do so.
    #[test]
    fn untouched_headers_take_the_quick_way() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/headers");
        let (mut all, mut slow) = (0, Vec::new());
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read(&path).unwrap();
            all += 1;
            let given = Given::new(&text);
            if !Pieces::of(&given.text, Reading::Plain(Some(&given)), &Options::default()).judge(&Options::default()).facts.is_clean() {
                slow.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
        slow.sort();
        assert!(all >= 100, "only {all} files");
        // Its last line ends in a semicolon, as a copy does that stops too early.
        assert_eq!(slow, ["old-sendmail-04.txt"]);
    }

    /// A list of names in a signature that was folded before its colons is no damage, also where a program wrote it on one line.
    #[test]
    fn what_came_back_whole_is_not_repaired_any_more() {
        let list = "from:in-reply-to :references:List-Unsubscribe: Message-ID; b=QUJD";
        let fields = [
            ("Return-Path", "<ann@shop.example>".to_owned()),
            (
                "Received",
                "from a.shop.example (a.shop.example [192.0.2.7]) by mx.harbor.example with ESMTPS id 7; Tue, 24 Nov 2026 10:15:42 +0100"
                    .to_owned(),
            ),
            ("DKIM-Signature", format!("v=1; a=rsa-sha256; d=shop.example; s=k; h={list}")),
            ("From", "Ann <ann@shop.example>".to_owned()),
            ("To", "me@harbor.example".to_owned()),
            ("Subject", "News".to_owned()),
            ("Date", "Tue, 24 Nov 2026 10:15:40 +0100".to_owned()),
            ("Message-ID", "<1@shop.example>".to_owned()),
            ("MIME-Version", "1.0".to_owned()),
            ("Content-Type", "text/plain".to_owned()),
        ];
        let pairs: Vec<[String; 2]> = fields.iter().map(|(name, value)| [(*name).to_owned(), value.clone()]).collect();
        let quoted: String = fields.iter().map(|(name, value)| format!("> {name}: {value}\n")).collect();
        for (text, repair) in [(serde_json::to_string(&pairs).unwrap(), Repair::Encoded), (quoted, Repair::Quoted)] {
            let found = examine(text.as_bytes(), &Options::default());
            let block = String::from_utf8_lossy(found.block.as_bytes()).into_owned();
            assert!(block.contains(list) && block.lines().count() == fields.len(), "{block}");
            assert_eq!(found.facts.repairs, [repair]);
            assert!(found.facts.is_clean());
        }
    }
}
