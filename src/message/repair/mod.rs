//! Undoing what copying, quoting, wrapping and web pages do to header lines.
//!
//! A repair gives back what the message had before it was copied, and invents nothing. It changes white space, quoting, markup, codes, line breaks,
//! what stands between names and values, and characters that a program put in the place of others; or it takes lines of other programs out. Each one
//! acts only on clear signs. If lines could be joined in more than one way, the result is marked as unsure.
//!
//! Two kinds: those of [`unwrap`] undo what was done to the whole text, those of [`block()`] what is wrong between the header lines.

mod block;
mod chat;
mod coded;
mod columns;
mod copy;
mod cut_lines;
mod dumps;
mod fold;
mod form_feed;
mod framed;
mod hex;
mod html;
mod hyperlinks;
mod in_values;
mod join;
mod leaders;
mod links;
mod margin;
mod objects;
mod odd_signs;
mod ordinal;
mod padded;
mod pager;
mod prefix;
mod quoted_values;
mod rtf;
mod separated;
mod sheet;
mod signs;
mod source;
mod suffix;
mod table;
mod tags;
mod tally;
mod values;
mod xml;

use std::borrow::Cow;

use tally::Tally;

pub(crate) use block::{may_go_on, mend as block};
pub(crate) use coded::ends_in_sign;
pub(crate) use copy::has_copy;
pub(crate) use fold::is_prose;
pub(crate) use html::is_sign_code;
pub(crate) use join::is_glued_or_linked;
pub(crate) use odd_signs::{has_odd_angle, has_odd_sign};
pub(crate) use pager::is_prompt;
pub(crate) use quoted_values::begins_quoted;
pub(crate) use suffix::has_marks;

/// How much of a text is looked at and repaired: far more than any header block.
const HEAD: usize = 512 * 1024;

/// One kind of damage that was undone. What each is, its finding says in `check/rules.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Repair {
    IndentLost,
    Rewrapped,
    AllIndented,
    Quoted,
    DoubleSpaced,
    BlankInside,
    LeadingJunk,
    TableCopy,
    NewlinesLost,
    Glued,
    HtmlSource,
    Links,
    NameSpacing,
    Encoded,
    StrayLines,
    NamesTranslated,
}

/// A step of the repairs.
struct RepairStep {
    repair: Repair,
    /// Whether it may have anything to do in a text whose lines were counted. `None`: it does not depend on that.
    may_act: Option<fn(&Tally) -> bool>,
    /// What it makes of a text, or `None` where it leaves it as it is.
    run: fn(&[u8]) -> Option<Vec<u8>>,
    /// Whether it is one of [`FIRST`] and of [`STEPS`].
    is_twice: bool,
}

impl RepairStep {
    const fn new(repair: Repair, run: fn(&[u8]) -> Option<Vec<u8>>) -> Self {
        Self { repair, may_act: None, run, is_twice: false }
    }

    const fn only_if(may_act: fn(&Tally) -> bool, repair: Repair, run: fn(&[u8]) -> Option<Vec<u8>>) -> Self {
        Self { repair, may_act: Some(may_act), run, is_twice: false }
    }
}

/// The steps that are tried first and once more, after the others.
const CODES: RepairStep = RepairStep { is_twice: true, ..RepairStep::new(Repair::Encoded, coded::undo) };
const SET_RIGHT: RepairStep =
    RepairStep { is_twice: true, ..RepairStep::only_if(Tally::may_be_set_right, Repair::AllIndented, columns::set_left) };

/// A text on its way through the steps.
struct InWork<'a> {
    text: Cow<'a, [u8]>,
    /// The lines of the text, counted where a step asked for it.
    tally: Option<Tally>,
}

impl<'a> InWork<'a> {
    fn new(text: &'a [u8]) -> Self {
        Self { text: Cow::Borrowed(text), tally: None }
    }

    /// Whether the step changed the text.
    fn take(&mut self, step: &RepairStep) -> bool {
        let may_act = step.may_act.is_none_or(|may_act| may_act(self.tally.get_or_insert_with(|| Tally::of(&self.text))));
        let Some(changed) = may_act.then(|| (step.run)(&self.text)).flatten() else { return false };
        *self = Self { text: Cow::Owned(changed), tally: None };
        true
    }
}

/// Run in this order until nothing changes, at most four times: quoted HTML may hold an indented text, and a page lines with quoting marks.
const STEPS: &[RepairStep] = &[
    CODES,
    RepairStep::new(Repair::HtmlSource, html::undo_page),
    RepairStep::new(Repair::Quoted, margin::unquote),
    RepairStep::new(Repair::Rewrapped, padded::join),
    RepairStep::new(prefix::REPAIR, prefix::without_numbers_alone),
    RepairStep::new(Repair::TableCopy, quoted_values::strip),
    RepairStep::only_if(Tally::may_be_marked, prefix::REPAIR, prefix::strip),
    RepairStep::new(suffix::REPAIR, suffix::strip),
    RepairStep::new(Repair::Glued, copy::set_apart),
    RepairStep::new(Repair::Encoded, chat::undo),
    RepairStep::new(Repair::HtmlSource, html::undo),
    RepairStep::new(Repair::Links, tags::undo),
    RepairStep::new(Repair::Links, hyperlinks::undo),
    RepairStep::new(Repair::Links, links::undo),
    RepairStep::new(Repair::NameSpacing, odd_signs::plain_spaces),
    SET_RIGHT,
    RepairStep::new(Repair::AllIndented, margin::strip),
    RepairStep::new(Repair::DoubleSpaced, margin::collapse),
    RepairStep::only_if(Tally::may_go_on_at_margin, Repair::Rewrapped, cut_lines::join),
    RepairStep::new(Repair::Rewrapped, join::join_wrapped),
    RepairStep::new(Repair::NewlinesLost, join::split_long_lines),
    RepairStep::new(Repair::TableCopy, table::rebuild_marked),
    RepairStep::only_if(Tally::may_be_table, Repair::TableCopy, table::rebuild_parted),
    RepairStep::new(Repair::TableCopy, table::rebuild_cells),
];

/// The repairs that come first, each once: they undo what hides where lines begin and end and which name a line has, such as lines of a pager, cells
/// of a table, codes, and dashes in field names. Until then, lines cannot be recognised.
const FIRST: [RepairStep; 9] = [
    RepairStep::new(Repair::StrayLines, pager::strip),
    RepairStep::new(Repair::TableCopy, sheet::undo),
    RepairStep::new(Repair::TableCopy, framed::undo),
    RepairStep::only_if(Tally::may_be_table, Repair::TableCopy, leaders::undo),
    RepairStep::new(Repair::NewlinesLost, coded::one_line_signs),
    CODES,
    SET_RIGHT,
    RepairStep::new(Repair::StrayLines, form_feed::set_apart),
    RepairStep::new(Repair::NameSpacing, odd_signs::plain_hyphens),
];

/// What [`decode`] made of a text.
pub(crate) struct Decoded<'a> {
    pub text: Cow<'a, [u8]>,
    pub repairs: Vec<Repair>,
    /// Where the steps of [`FIRST`] that come once more in [`STEPS`] would leave this text as it is.
    pub settled: Option<Settled>,
}

/// What is known of a text that [`decode`] made, for [`unwrap`] of the same text.
pub(crate) struct Settled {
    tally: Option<Tally>,
}

impl Settled {
    /// Whether so many lines are fields that their names cannot stand at other places.
    pub fn shows_fields(&self) -> bool {
        self.tally.as_ref().is_some_and(|tally| !tally.may_be_table())
    }
}

/// Runs [`FIRST`].
pub(crate) fn decode(text: &[u8]) -> Decoded<'_> {
    let mut now = InWork::new(text);
    let (mut repairs, mut is_settled, mut had_twice) = (Vec::new(), true, false);
    for step in FIRST {
        had_twice |= step.is_twice;
        if now.take(&step) {
            repairs.push(step.repair);
            is_settled &= !had_twice;
        }
    }
    let settled = is_settled.then_some(Settled { tally: now.tally });
    Decoded { text: now.text, repairs, settled }
}

/// Whether a text is an object of a program whose keys are the names of the fields, so that the order of the fields is lost.
pub(crate) fn has_lost_order(text: &[u8]) -> bool {
    in_values::is_keyed(text)
}

/// A text and the repairs that made it.
pub(crate) struct Repaired<'a> {
    pub text: Cow<'a, [u8]>,
    pub repairs: Vec<Repair>,
}

/// Repairs damage to the whole text, or to all of it from `from` on, by [`STEPS`]; of a text longer than [`HEAD`] only the beginning. `settled`:
/// what [`decode`] knew of this very text. `is_sound`: asked of the text after each repair, with the repairs; where it is true nothing more is done. It
/// is not asked where only a part of the text is repaired.
pub(crate) fn unwrap<'a>(
    text: &'a [u8],
    from: usize,
    settled: Option<Settled>,
    is_sound: &mut dyn FnMut(&[u8], &[Repair]) -> bool,
) -> Repaired<'a> {
    let end = match text.get(HEAD..) {
        Some(rest) => memchr::memchr(b'\n', rest).map_or(text.len(), |n| (HEAD + n + 1).min(HEAD * 2).min(text.len())),
        None => text.len(),
    };
    let (head, rest) = text.split_at(end);
    let (above, head) = head.split_at(from.min(end));
    let mut now = InWork::new(head);
    let mut done = Vec::new();
    // For each step, after how many repairs it left the text as it was: on the same text it would do so again.
    let is_whole = now.text.len() == text.len();
    let settled = settled.filter(|_| is_whole);
    let is_settled = settled.is_some();
    now.tally = settled.and_then(|settled| settled.tally);
    let mut left_alone: [Option<usize>; STEPS.len()] = std::array::from_fn(|n| (is_settled && STEPS[n].is_twice).then_some(0));
    'rounds: for _ in 0..4 {
        let before = done.len();
        for (step, left_alone) in STEPS.iter().zip(&mut left_alone) {
            if *left_alone == Some(done.len()) {
                continue;
            }
            if now.take(step) {
                done.push(step.repair);
                if is_whole && is_sound(&now.text, &done) {
                    break 'rounds;
                }
            } else {
                *left_alone = Some(done.len());
            }
        }
        if done.len() == before {
            break;
        }
    }
    if done.is_empty() {
        return Repaired { text: Cow::Borrowed(text), repairs: done };
    }
    let out = [above, &now.text, rest].concat();
    done.sort();
    done.dedup();
    Repaired { text: Cow::Owned(out), repairs: done }
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! heads {
        ($($name:literal),*) => { &[$(($name, include_bytes!(concat!("../../../tests/corpus/headers/", $name)))),*] };
    }
    /// Heads of many programs.
    const HEADS: &[(&str, &[u8])] = heads![
        "alias-addy-vps.txt",
        "domino-sendgrid.txt",
        "fastmail-mailchimp.txt",
        "gmail-vps.txt",
        "list-google-groups-exim-exchange.txt",
        "microsoft-365-mimecast-php.txt",
        "old-aol-01.txt",
        "old-exchange-02.txt",
        "old-exchange-09.txt",
        "old-hotmail-05.txt",
        "old-imail-03.txt",
        "old-mailman-05.txt",
        "old-mailman-12.txt",
        "old-postfix-03.txt",
        "old-postfix-10.txt",
        "old-sendmail-04.txt",
        "old-yahoogroups-06.txt",
        "postfix-amavis-vps.txt",
        "proton-php.txt",
        "web-de-mailchimp.txt",
        "yahoo-sendgrid.txt"
    ];

    /// A step that is left out because of what was counted would have left the text as it is: for forms of the damage that these steps undo, each on
    /// some of the lines up to all of them.
    #[test]
    fn a_step_that_is_left_out_had_nothing_to_do() {
        type Form<'a> = &'a dyn Fn(usize, &str) -> String;
        let named = |line: &str, form: &dyn Fn(&str, &str) -> String| match line.split_once(": ") {
            Some((name, value)) if !line.starts_with([' ', '\t']) => form(name, value),
            _ => line.to_owned(),
        };
        let forms: [(&str, Form<'_>); 9] = [
            ("mark", &|n, line| format!("{n}) {line}")),
            ("bold", &|_, line| named(line, &|name, value| format!("**{name}:** {value}"))),
            ("dots", &|_, line| named(line, &|name, value| format!("{name}........ {value}"))),
            ("sign", &|_, line| named(line, &|name, value| format!("{name} = {value}"))),
            ("columns", &|_, line| named(line, &|name, value| format!("{name:<30} {value}"))),
            ("below", &|_, line| named(line, &|name, value| format!("{name}\n{value}"))),
            ("right", &|_, line| named(line, &|name, value| format!("{name:>30}: {value}"))),
            ("lost", &|_, line| line.trim_start().to_owned()),
            ("cut", &|_, line| line.as_bytes().chunks(60).map(String::from_utf8_lossy).collect::<Vec<_>>().join("\n")),
        ];
        let (mut left_out, mut acted) = (0, 0);
        for (name, head) in HEADS {
            let text = String::from_utf8_lossy(head).replace("\r\n", "\n");
            for (kind, form) in &forms {
                for tenths in 0..=10 {
                    let damaged: String = text
                        .lines()
                        .enumerate()
                        .map(|(n, line)| if n * 7 % 10 < tenths { form(n, line) } else { line.to_owned() } + "\n")
                        .collect();
                    let tally = Tally::of(damaged.as_bytes());
                    for (n, step) in STEPS.iter().chain(&FIRST).enumerate().filter(|(_, step)| step.may_act.is_some()) {
                        let acts = (step.run)(damaged.as_bytes()).is_some();
                        let is_left_out = step.may_act.is_some_and(|may_act| !may_act(&tally));
                        assert!(!(acts && is_left_out), "step {n} on {kind} {tenths} of {name}");
                        left_out += usize::from(is_left_out);
                        acted += usize::from(acts);
                    }
                }
            }
        }
        assert!(left_out > 1000 && acted > 100, "{left_out} {acted}");
    }
}
