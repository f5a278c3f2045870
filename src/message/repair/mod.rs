//! Undoing what copying, quoting, wrapping and web pages do to header lines.
//!
//! A repair changes white space, quoting, markup and line breaks only; name-spacing alone also changes a full-width colon. Each one
//! acts only on its own clear signs. Where lines could be put together in more than one way the result is marked as not sure.
//!
//! Two kinds: those of [`text`] undo what was done to the whole text, those of [`block()`] what is wrong between the header lines.

mod block;
mod fold;
mod html;
mod join;
mod junk;
mod margin;

use std::borrow::Cow;

pub(crate) use block::{may_go_on, mend as block};
pub(crate) use join::is_glued;
pub(crate) use junk::skip_junk;

/// How much of a text is looked at and repaired: far more than any header block.
const HEAD: usize = 512 * 1024;

/// One kind of damage that was undone.
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
    NameSpacing,
}

type Step = (Repair, fn(&[u8]) -> Option<Vec<u8>>);

/// In this order, and again while something was done: quoted web code may hold an indented text.
const STEPS: &[Step] = &[
    (Repair::HtmlSource, html::undo),
    (Repair::NameSpacing, margin::plain_spaces),
    (Repair::Quoted, margin::unquote),
    (Repair::AllIndented, margin::strip),
    (Repair::DoubleSpaced, margin::collapse),
    (Repair::NewlinesLost, join::split_long_lines),
    (Repair::TableCopy, join::rebuild_table),
];

/// Undoes what was done to the whole text.
pub(crate) fn text(text: &[u8]) -> (Cow<'_, [u8]>, Vec<Repair>) {
    let end = match text.get(HEAD..) {
        Some(rest) => memchr::memchr(b'\n', rest).map_or(text.len(), |n| (HEAD + n + 1).min(HEAD * 2).min(text.len())),
        None => text.len(),
    };
    let (head, rest) = text.split_at(end);
    let mut now = Cow::Borrowed(head);
    let mut done = Vec::new();
    for _ in 0..4 {
        let before = done.len();
        for (repair, step) in STEPS {
            if let Some(repaired) = step(&now) {
                now = Cow::Owned(repaired);
                done.push(*repair);
            }
        }
        if done.len() == before {
            break;
        }
    }
    if done.is_empty() {
        return (Cow::Borrowed(text), done);
    }
    let mut out = now.into_owned();
    out.extend_from_slice(rest);
    done.sort();
    done.dedup();
    (Cow::Owned(out), done)
}
