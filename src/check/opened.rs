//! The answer about an opened file, with all messages in it that the person can choose.

use super::facts::returns_mail;
use super::rules::RULES;
use super::{Checked, Finding, FindingId, Options, check};
use crate::message::file::{FileKind, Opened};
use crate::message::{HeaderBlock, Summary};

/// A message that can be chosen, beside those of the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    /// Found in the text: its number among the messages of [`check`].
    Text(usize),
    /// Found in the structure of the file: its number in [`Opened::inner`].
    Inner(usize),
}

/// Checks what a file holds.
///
/// [`Checked::messages`] lists the messages of its mailbox first (the newest first), then those inside the chosen one; `pick` counts in
/// that list. A message of the mailbox has to be opened before it can be checked: a `pick` there is taken to be the opened one.
pub fn check_opened(opened: &Opened, options: &Options) -> Checked {
    let options = &Options { single: opened.kind == FileKind::Mailbox, ..*options };
    let plain = Options { pick: None, inner: false, ..*options };
    let first = check(&opened.text, &plain);
    let places = places(opened, &first.messages);
    let listed = opened.mailbox.messages.len();
    let inner = (options.inner && options.pick.is_none()).then(|| (1..places.len()).next()).flatten();
    let pick = match options.pick.or(inner.map(|n| n + listed.saturating_sub(1))) {
        Some(n) if listed == 0 => Some(n),
        // The first is the opened one itself, which the mailbox lists already.
        Some(n) if n >= listed => Some(n - listed + 1),
        _ => None,
    };
    let own = Choice::Text(first.chosen);
    let place = pick.and_then(|n| places.get(n)).copied().unwrap_or(if opened.text.is_empty() { Choice::Inner(0) } else { own });
    let messages: Vec<Summary> = places.iter().filter_map(|place| head(opened, &first.messages, *place)).collect();
    let returned = returns_mail(&first.block) || first.findings.iter().any(|finding| finding.id == FindingId::Bounce);
    // What the file shows around the message inside: nothing, where it has no header lines of its own.
    let around =
        || if opened.text.is_empty() { Some(HeaderBlock::default()) } else { Some(first.block.clone()).filter(|_| first.whole_top) };
    let is_first = places.iter().position(|other| *other == place) == Some(usize::from(!opened.text.is_empty()));
    let outer = (matches!(place, Choice::Inner(_)) && is_first && !returned).then(around).flatten();
    let mut checked = match place {
        Choice::Text(n) if n == first.chosen => first,
        Choice::Text(n) => check(&opened.text, &Options { pick: Some(n), ..*options }),
        Choice::Inner(n) => opened.inner.get(n).map_or(first, |inner| check(&inner.text, &plain)),
    };
    checked.inner = if let Choice::Inner(n) = place { Some(n) } else { None };
    checked.chosen = places.iter().position(|other| *other == place).unwrap_or(0);
    checked.messages = messages;
    if listed > 0 {
        checked.chosen = if checked.chosen == 0 { opened.chosen } else { listed + checked.chosen - 1 };
        let heads = opened.mailbox.messages.iter().map(|listed| listed.head.clone());
        checked.messages = heads.chain(checked.messages.into_iter().skip(1)).collect();
        add(&mut checked, FindingId::SeveralMessages);
    }
    checked.alterations.from_inside |= matches!(place, Choice::Inner(_));
    if matches!(place, Choice::Inner(_)) {
        checked.whole_top &= !returned;
        checked.outer = outer;
    }
    if !opened.inner.is_empty() && !checked.alterations.from_inside {
        add(&mut checked, FindingId::AttachedMessage);
        checked.alterations.carries = true;
        checked.verdict = super::verdict(&checked.findings);
    }
    checked
}

/// Every message inside, once. One that is encoded in the text and decoded in the structure of the file is taken from the structure.
fn places(opened: &Opened, own: &[Summary]) -> Vec<Choice> {
    let is_coded =
        |head: &Summary| !head.message_id.is_empty() && opened.inner.iter().any(|inner| inner.head.message_id == head.message_id);
    let own = own.iter().enumerate().filter(|(n, head)| *n == 0 || !is_coded(head)).map(|(n, _)| Choice::Text(n));
    let own = own.filter(|_| !opened.text.is_empty() || opened.inner.is_empty());
    own.chain((0..opened.inner.len()).map(Choice::Inner)).collect()
}

fn head(opened: &Opened, own: &[Summary], place: Choice) -> Option<Summary> {
    match place {
        Choice::Text(n) => own.get(n).cloned(),
        Choice::Inner(n) => opened.inner.get(n).map(|inner| inner.head.clone()),
    }
}

/// Adds a finding at its place in the table, unless it is there.
fn add(checked: &mut Checked, id: FindingId) {
    if checked.findings.iter().any(|finding| finding.id == id) {
        return;
    }
    checked.findings.push(Finding { id, severity: id.severity() });
    let place = |id| RULES.iter().position(|rule| rule.id == id);
    checked.findings.sort_by_key(|finding| (finding.severity, place(finding.id)));
}
