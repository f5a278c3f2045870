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

use super::{lines, names};

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
    (Repair::Quoted, margin::unquote),
    (Repair::HtmlSource, html::undo),
    (Repair::NameSpacing, margin::plain_spaces),
    (Repair::AllIndented, margin::strip),
    (Repair::DoubleSpaced, margin::collapse),
    (Repair::Rewrapped, join::join_wrapped),
    (Repair::NewlinesLost, join::split_long_lines),
    (Repair::TableCopy, join::rebuild_table),
];

/// Undoes what was done to the whole text, or to all of it from `from` on.
pub(crate) fn text(text: &[u8], from: usize) -> (Cow<'_, [u8]>, Vec<Repair>) {
    let end = match text.get(HEAD..) {
        Some(rest) => memchr::memchr(b'\n', rest).map_or(text.len(), |n| (HEAD + n + 1).min(HEAD * 2).min(text.len())),
        None => text.len(),
    };
    let (head, rest) = text.split_at(end);
    let (above, head) = head.split_at(from.min(end));
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
    let out = [above, &now, rest].concat();
    done.sort();
    done.dedup();
    (Cow::Owned(out), done)
}

/// The first line with the name of a topmost field, whatever stands before it on that line; `None` if it is the first of all.
pub(crate) fn first_top_line(text: &[u8]) -> Option<usize> {
    let mut all = lines::lines(text, 0).filter(|line| !lines::is_blank(&text[line.clone()])).take(80);
    let first = all.next()?;
    let is_header = |line: &[u8]| names::label(line).is_some_and(names::is_top);
    if is_header(&text[first]) {
        return None;
    }
    all.find(|line| is_header(&text[line.clone()])).map(|line| line.start)
}
