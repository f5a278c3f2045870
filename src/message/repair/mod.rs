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
mod values;
mod xml;

use std::borrow::Cow;

pub(crate) use block::{may_go_on, mend as block};
pub(crate) use coded::ends_in_sign;
pub(crate) use copy::has_copy;
pub(crate) use fold::is_prose;
pub(crate) use html::is_sign_code;
pub(crate) use join::is_glued_or_linked;
pub(crate) use odd_signs::{has_odd_angle, has_odd_sign};
pub(crate) use pager::is_prompt;
pub(crate) use quoted_values::begins_quoted;

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

type RepairStep = (Repair, fn(&[u8]) -> Option<Vec<u8>>);

/// Run in this order until nothing changes, at most four times: quoted HTML may hold an indented text, and a page lines with quoting marks.
const STEPS: &[RepairStep] = &[
    (Repair::Encoded, coded::undo),
    (Repair::HtmlSource, html::undo_page),
    (Repair::Quoted, margin::unquote),
    (Repair::Rewrapped, padded::join),
    (prefix::REPAIR, prefix::without_numbers_alone),
    (Repair::TableCopy, quoted_values::strip),
    (prefix::REPAIR, prefix::strip),
    (suffix::REPAIR, suffix::strip),
    (Repair::Glued, copy::set_apart),
    (Repair::Encoded, chat::undo),
    (Repair::HtmlSource, html::undo),
    (Repair::Links, tags::undo),
    (Repair::Links, hyperlinks::undo),
    (Repair::Links, links::undo),
    (Repair::NameSpacing, odd_signs::plain_spaces),
    (Repair::AllIndented, columns::set_left),
    (Repair::AllIndented, margin::strip),
    (Repair::DoubleSpaced, margin::collapse),
    (Repair::Rewrapped, cut_lines::join),
    (Repair::Rewrapped, join::join_wrapped),
    (Repair::NewlinesLost, join::split_long_lines),
    (Repair::TableCopy, table::rebuild),
];

/// The repairs that come first, each once: they undo what hides where lines begin and end and which name a line has, such as lines of a pager, cells
/// of a table, codes, and dashes in field names. Until then, lines cannot be recognised.
pub(crate) fn decode(text: &[u8]) -> (Cow<'_, [u8]>, Vec<Repair>) {
    let mut done = Vec::new();
    let mut now = Cow::Borrowed(text);
    const FIRST: [RepairStep; 9] = [
        (Repair::StrayLines, pager::strip),
        (Repair::TableCopy, sheet::undo),
        (Repair::TableCopy, framed::undo),
        (Repair::TableCopy, leaders::undo),
        (Repair::NewlinesLost, coded::one_line_signs),
        (Repair::Encoded, coded::undo),
        (Repair::AllIndented, columns::set_left),
        (Repair::StrayLines, form_feed::set_apart),
        (Repair::NameSpacing, odd_signs::plain_hyphens),
    ];
    for (repair, step) in FIRST {
        if let Some(plain) = step(&now) {
            now = Cow::Owned(plain);
            done.push(repair);
        }
    }
    (now, done)
}

/// Whether a text is an object of a program whose keys are the names of the fields, so that the order of the fields is lost.
pub(crate) fn has_lost_order(text: &[u8]) -> bool {
    in_values::is_keyed(text)
}

/// Repairs damage to the whole text, or to all of it from `from` on, by [`STEPS`]; of a text longer than [`HEAD`] only the beginning.
pub(crate) fn unwrap(text: &[u8], from: usize) -> (Cow<'_, [u8]>, Vec<Repair>) {
    let end = match text.get(HEAD..) {
        Some(rest) => memchr::memchr(b'\n', rest).map_or(text.len(), |n| (HEAD + n + 1).min(HEAD * 2).min(text.len())),
        None => text.len(),
    };
    let (head, rest) = text.split_at(end);
    let (above, head) = head.split_at(from.min(end));
    let mut now = Cow::Borrowed(head);
    let mut done = Vec::new();
    // For each step, after how many repairs it left the text as it was: on the same text it would do so again.
    let mut left_alone = [None; STEPS.len()];
    for _ in 0..4 {
        let before = done.len();
        for ((repair, step), left_alone) in STEPS.iter().zip(&mut left_alone) {
            if *left_alone == Some(done.len()) {
                continue;
            }
            match step(&now) {
                Some(repaired) => {
                    now = Cow::Owned(repaired);
                    done.push(*repair);
                }
                None => *left_alone = Some(done.len()),
            }
        }
        if done.len() == before {
            break;
        }
    }
    if done.is_empty() {
        return (Cow::Borrowed(text), done);
    }
    let out = [above, &now, rest].concat();
    done.sort();
    done.dedup();
    (Cow::Owned(out), done)
}
