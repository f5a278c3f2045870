//! The answer about an opened file, with every message it offers to choose from.

use super::rules::RULES;
use super::{Checked, Finding, FindingId, Options, Severity, check};
use crate::message::Summary;
use crate::message::file::Opened;

/// Checks what a file holds.
///
/// [`Checked::messages`] lists the messages of its mailbox first (the newest first), then those inside the chosen one; `pick` counts in
/// that list. A message of the mailbox has to be opened before it can be checked: a `pick` there is taken to be the opened one.
pub fn check_opened(opened: &Opened, options: &Options) -> Checked {
    let listed = opened.mailbox.messages.len();
    let pick = match options.pick {
        Some(n) if listed == 0 => Some(n),
        // The first of the messages that `check` tells is the opened one itself, which the mailbox lists already.
        Some(n) if n >= listed => Some(n - listed + 1),
        _ => None,
    };
    let has_own = !opened.text.is_empty() || opened.inner.is_empty();
    let mut checked = if has_own { check(&opened.text, &Options { pick, ..*options }) } else { check_inner(opened, pick, options) };
    let own = if has_own { std::mem::take(&mut checked.messages) } else { Vec::new() };
    if has_own && let Some(n) = pick.and_then(|n| n.checked_sub(own.len())).filter(|n| *n < opened.inner.len()) {
        checked = check_inner(opened, Some(n), options);
        checked.chosen += own.len();
    }
    let inner = opened.inner.iter().map(|inner| inner.head.clone());
    if listed == 0 {
        checked.messages = own.into_iter().chain(inner).collect();
    } else {
        checked.chosen = if checked.chosen == 0 { opened.chosen } else { listed + checked.chosen - 1 };
        let heads = opened.mailbox.messages.iter().map(|listed| listed.head.clone());
        checked.messages = heads.chain(own.into_iter().skip(1)).chain(inner).collect();
        add(&mut checked, FindingId::SeveralMessages);
    }
    if !opened.inner.is_empty() {
        add(&mut checked, FindingId::AttachedMessage);
    }
    checked
}

/// The answer about a message that only the file's own structure shows.
fn check_inner(opened: &Opened, pick: Option<usize>, options: &Options) -> Checked {
    let place = pick.filter(|n| *n < opened.inner.len()).unwrap_or(0);
    let text = opened.inner.get(place).map(|inner| inner.text.as_slice()).unwrap_or_default();
    let checked = check(text, &Options { pick: None, ..*options });
    Checked { chosen: place, messages: Vec::<Summary>::new(), ..checked }
}

/// Adds a finding at its place in the table, unless it is there.
fn add(checked: &mut Checked, id: FindingId) {
    if checked.findings.iter().any(|finding| finding.id == id) {
        return;
    }
    let severity = RULES.iter().find(|rule| rule.id == id).map_or(Severity::Note, |rule| rule.severity);
    checked.findings.push(Finding { id, severity });
    let place = |finding: &Finding| RULES.iter().position(|rule| rule.id == finding.id && rule.severity == finding.severity);
    checked.findings.sort_by_key(place);
}
