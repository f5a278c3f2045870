//! Mail that came to an own server through the own Microsoft 365: the hop from Microsoft is inside then, and the stranger stands behind it.
//!
//! The lines alone do not tell whose Microsoft 365 it was: a stranger's takes mail in from the stranger's machines by the same servers, and hands it
//! out by the same addresses. What tells is Exchange's own record: `X-MS-Exchange-Organization-AuthSource` names the server that took the message into
//! the organisation. Every Exchange takes fields of that name out of mail that does not come from its own organisation
//! (<https://learn.microsoft.com/exchange/header-firewall-exchange-2013-help>), so no sender can write it. Microsoft's stamps tell
//! whether a Microsoft 365 took the message in (`DIR:INB`) or sent it out (`DIR:OUT`); those are no more than Microsoft's word, and somebody may have
//! copied them where no Microsoft 365 of the recipient is.

use super::fields::{Fields, unfolded};
use super::hosts::{is_mailbox_provider, is_outlook, is_outlook_front, is_outlook_outbound, is_outside};
use super::lines::{ReceivedLine, unbroken_below};
use super::networks::operator_named;
use super::received::{Arrival, Hop};
use super::senders;
use super::whose::Home;

/// What Microsoft stamped on the message about its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamped {
    /// It was taken in, for the organisation that has that Microsoft 365.
    Inbound,
    /// It was sent out by that organisation.
    Outbound,
    /// Nothing is there, or it does not fit together.
    Unclear,
}

/// The server that Exchange recorded as the one which took the message into the own organisation. Where two fields disagree, none counts.
pub(super) fn source(block: &Fields<'_>) -> Option<String> {
    let mut named = block.all("X-MS-Exchange-Organization-AuthSource").map(|field| unfolded(field).trim().to_ascii_lowercase());
    let first = named.next().filter(|name| !name.is_empty())?;
    named.all(|other| other == first).then_some(first)
}

/// Reads the stamps. Microsoft gives such fields another name where they were there before, so two of one kind are not both Microsoft's.
pub(super) fn stamped(block: &Fields<'_>) -> Stamped {
    let one = |name: &str| {
        let mut fields = block.all(name);
        fields.next().filter(|_| fields.next().is_none()).map(|field| unfolded(field).to_ascii_lowercase())
    };
    let report = one("X-Forefront-Antispam-Report").unwrap_or_default();
    let mut directions = report.split(';').filter_map(|part| part.trim().strip_prefix("dir:"));
    let direction = directions.next().filter(|_| directions.next().is_none());
    let from = one("X-MS-Exchange-CrossTenant-FromEntityHeader").map(|from| from.trim().to_owned());
    match (direction, from.as_deref()) {
        (Some("inb"), None | Some("internet")) => Stamped::Inbound,
        (Some("out"), None | Some("hosted" | "hybridonprem")) => Stamped::Outbound,
        _ => Stamped::Unclear,
    }
}

/// The line in which the server that Exchange recorded took the message in: below line `at`, where Exchange on the own side took it from
/// Microsoft. Where the own server of that line, or one above it, is the recorded one, that Microsoft 365 was a stranger's, or nobody knows whose.
pub(super) fn taken_in_below(lines: &[ReceivedLine<'_>], at: usize, source: Option<&str>) -> Option<usize> {
    let source = source?;
    let hop = |line: usize| lines.get(line).and_then(|line| line.hop());
    // A mailbox of its own hands its mail to Exchange without SMTP.
    let wrote = |hop: &Hop| hop.by_exchange || hop.arrival == Arrival::Submitted;
    let is_source = |line: usize| hop(line).is_some_and(|hop| wrote(hop) && hop.by.as_deref().is_some_and(|by| is_server(by, source)));
    let own = hop(at).is_some_and(|hop| hop.by_exchange && is_sent_by_microsoft(hop)) && !(0..=at).any(is_source);
    if !own {
        return None;
    }
    unbroken_below(lines, at).map_while(|(line, below)| below.hop().map(|_| line)).find(|&line| is_source(line))
}

/// Whether the server that Exchange recorded took the message in from outside in a line below line `at`, and only Exchange's own lines stand between. For
/// a message that was written in a mailbox, Exchange records the server of that mailbox.
pub(super) fn came_in_below(lines: &[ReceivedLine<'_>], at: usize, source: &str) -> bool {
    let mut own =
        unbroken_below(lines, at).map_while(|(_, line)| line.hop().filter(|hop| hop.by_exchange || hop.arrival == Arrival::Internal));
    let edge = own.find(|hop| hop.arrival == Arrival::Server && hop.is_from_outside());
    edge.is_some_and(|hop| hop.by.as_deref().is_some_and(|by| is_server(by, source)))
}

/// Whether a line names that server. Microsoft's have different names in their lines and in their records, which begin alike.
fn is_server(by: &str, source: &str) -> bool {
    let first = |name: &str| name.split('.').next().map(str::to_owned);
    by.eq_ignore_ascii_case(source) || (is_outlook(by) && is_outlook(source) && first(by) == first(source))
}

/// Whether a message that Microsoft handed to a server of the recipient's may have come through the recipient's own Microsoft 365: below stand the
/// lines of Microsoft's machines, and they end at the one which took it in from outside. Mail that another Microsoft 365 sent to that one is
/// Microsoft's business anyway.
pub(super) fn may_be_own(lines: &[ReceivedLine<'_>], at: usize, home: &Home<'_>) -> bool {
    let Some(hop) = lines.get(at).and_then(|line| line.hop()) else { return false };
    let by = hop.by.as_deref().unwrap_or_default();
    // People who have a mailbox at a provider have no Microsoft 365 in front of it.
    let provider = || home.is_of_large_provider() || is_mailbox_provider(by) || operator_named(by).is_some();
    is_sent_by_microsoft(hop) && !provider() && front(lines, at).is_some_and(|front| !is_sent_by_microsoft(front))
}

/// Whether one of Microsoft's servers for outbound mail handed the message over, by its looked-up name or by its address.
fn is_sent_by_microsoft(hop: &Hop) -> bool {
    match hop.checked_name.as_deref() {
        Some(name) => is_outlook_outbound(name),
        None => hop.helo.as_deref().is_some_and(is_outlook_outbound) && hop.ip.is_some_and(senders::is_of_microsoft),
    }
}

/// The line at which Microsoft took the message in from outside, where only lines of its own machines stand between.
fn front<'a>(lines: &'a [ReceivedLine<'_>], at: usize) -> Option<&'a Hop> {
    for line in lines.get(at + 1..)? {
        let hop = line.hop().filter(|hop| hop.by_exchange && hop.arrival == Arrival::Server)?;
        let by = hop.by.as_deref().filter(|by| is_outlook(by))?;
        if is_outlook_front(by) {
            // Where somebody covered the address, it was still one from outside.
            return Some(hop).filter(|hop| hop.ip.is_none_or(|ip| is_outside(by, ip)));
        }
        if !hop.helo.as_deref().is_none_or(is_outlook) {
            return None;
        }
    }
    None
}
