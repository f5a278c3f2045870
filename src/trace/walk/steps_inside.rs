//! The steps of a message inside the own side: from one of its servers to another, or to itself and back.

use std::net::IpAddr;

use super::super::address::is_public;
use super::super::again::{gave_to_itself, is_second_pass};
use super::super::checks::Checks;
use super::super::hosts::{
    is_between_parts_of_outlook, is_inside_exchange, is_inside_outlook, is_internal_of, is_mailbox_provider, is_outlook,
    organisational_domain, same_organisation,
};
use super::super::inner;
use super::super::lines::ReceivedLine;
use super::super::own_host;
use super::super::received::{Arrival, Hop};
use super::super::senders;
use super::super::tenant;
use super::super::whose::{Home, Proof, Whose};
use super::{Here, NoHandover, WalkState};

/// Whether the message was only moved about inside in this line, which is then judged.
pub(super) fn is_step_inside(here: &Here<'_, '_>, home: &mut Home<'_>, state: &mut WalkState) -> Result<bool, NoHandover> {
    let &Here { lines, line, hop, checks } = here;
    if state.taken_in.is_some_and(|taken_in| line < taken_in) {
        state.judge(line, (Whose::Relay, Proof::OwnRecord));
        return Ok(true);
    }
    state.inside = hop.arrival == Arrival::Fetched;
    if state.inside {
        state.judge(line, (Whose::Home, Proof::Place));
        return Ok(true);
    }
    let taken_out = is_taken_out(lines, line, hop, checks);
    if hop.arrival == Arrival::Local || taken_out {
        // A filter gave the message back to the server that had taken it; or somebody there wrote it.
        if !taken_out && !is_second_pass(lines, line, hop) {
            return Err(NoHandover::SubmittedAtHome);
        }
        state.judge(line, (Whose::Home, Proof::Place));
        state.inside = hop.by.as_deref().is_none_or(|by| organisational_domain(by).is_none());
        return Ok(true);
    }
    if hop.arrival == Arrival::Delivered || !hop.ip.is_some_and(is_public) {
        within(line, hop, here.next(), home, state)?;
        state.judge(line, (Whose::Home, Proof::Place));
        // Only a machine of the own side lays mail into a mailbox by LMTP (RFC 2033), whatever name it has inside.
        state.inside = hop.arrival == Arrival::Delivered && inner::is_inside(hop);
        return Ok(true);
    }
    // Nothing told that the own side wrote this line.
    if let Some(said) = state.inner.open().filter(|_| !home.names.is_empty()) {
        on_its_word(said, hop.by.as_deref(), home, state)?;
    }
    is_from_own_address(here, home, state)
}

/// The same for a line with a public address: a server of the own side may have one, too.
fn is_from_own_address(here: &Here<'_, '_>, home: &mut Home<'_>, state: &mut WalkState) -> Result<bool, NoHandover> {
    let &Here { lines, line, hop, checks } = here;
    let Some(ip) = hop.ip else { return Ok(false) };
    if is_inside_provider(here, ip) {
        state.judge(line, (Whose::Home, Proof::KnownNetwork));
        home.learn(hop, false);
        state.inside = true;
        return Ok(true);
    }
    if hop.arrival == Arrival::Submitted {
        return Err(NoHandover::SubmittedAtHome);
    }
    home.learn(hop, false);
    if let Some(proof) = gave_to_itself(lines, line, home) {
        state.judge(line, (Whose::Home, proof));
        let writer = state.writer.clone();
        // What was checked there is about the own machine.
        state.pass(line, None, writer);
        return Ok(true);
    }
    let taken_in = tenant::taken_in_below(lines, line, checks.source().as_deref());
    if let Some(taken_in) = taken_in.or_else(|| own_host::gave_away(lines, line, home)) {
        let whose = (Whose::Relay, Proof::OwnRecord);
        state.judge(line, whose.clone());
        state.pass(taken_in - 1, None, whose);
        state.taken_in = Some(taken_in);
        return Ok(true);
    }
    // What the recipient's own provider sent there to be looked at: below it stand that provider's lines once more. The addresses inside
    // Exchange Online reach only machines to which it hands a message on for its customer.
    let gives_back = state.filter.is_some_and(|(_, filter)| filter.gives_back);
    if (gives_back || is_inside_exchange(ip)) && is_own_outlook(hop, here.next_by()) {
        state.judge(line, (Whose::Home, Proof::KnownNetwork));
        state.inside = true;
        return Ok(true);
    }
    Ok(false)
}

/// Whether both machines are inner ones of one provider, by the addresses and names that it has inside.
fn is_inside_provider(here: &Here<'_, '_>, ip: IpAddr) -> bool {
    let (by, said, next_by) = (here.hop.by.as_deref().unwrap_or_default(), here.hop.helo.as_deref(), here.next_by());
    // What Microsoft's filter put back, from whatever address.
    let put_back = || {
        let theirs = said.is_some_and(is_outlook) && is_outlook(by) && next_by.is_some_and(is_outlook);
        here.hop.arrival == Arrival::Internal && theirs
    };
    is_internal_of(by, ip) || is_inside_outlook(by, said, next_by) || put_back() || is_between_parts_of_outlook(by, said, ip, next_by)
}

/// Checks that the line was written by the own side, and learns the names and addresses in it.
pub(super) fn enter(hop: &Hop, home: &mut Home<'_>, state: &mut WalkState) -> Result<(), NoHandover> {
    if let Some(by) = hop.by.as_deref().filter(|by| organisational_domain(by).is_some()) {
        is_own_writer(by, home, state)?;
        home.names.push(by.to_owned());
    }
    if state.on_word.is_none()
        && state.inner.open().is_none()
        && let Some((_, domain)) = hop.recipient.as_deref().and_then(|address| address.rsplit_once('@'))
        && !home.recipients.iter().any(|known| known == domain)
    {
        home.recipients.push(domain.to_owned());
    }
    Ok(())
}

/// Checks that a server with a public name is of the own side, and notes it where only a machine's own word tells so.
fn is_own_writer(by: &str, home: &Home<'_>, state: &mut WalkState) -> Result<(), NoHandover> {
    let open = state.inner.open();
    let told = || home.answers.is_some_and(|answers| answers.owns(by)) || state.filter.is_some_and(|(_, filter)| filter.owns(by));
    let known = (state.inside && open.is_none()) || home.names.iter().any(|name| same_organisation(name, by));
    if known {
        state.inner.close();
        return Ok(());
    }
    let expected = state.inside || home.names.is_empty();
    // The first server with a public name may stand behind inner ones that have none.
    let called = state.inner.called(by).or(open.filter(|_| expected && !home.names.is_empty()));
    if told() || (called.is_some() && inner::is_vouched_for(by, home)) {
        state.inner.close();
        return Ok(());
    }
    match called {
        Some(said) => on_its_word(said, Some(by), home, state),
        None if expected => {
            state.inner.close();
            Ok(())
        }
        None => Err(NoHandover::Break),
    }
}

/// Notes that a line counts no more than the word of the machine that handed the message over in line `said`, unless the person tells whose server
/// wrote it.
fn on_its_word(said: usize, by: Option<&str>, home: &Home<'_>, state: &mut WalkState) -> Result<(), NoHandover> {
    state.inner.close();
    if by.zip(home.answers).is_some_and(|(by, answers)| answers.owns(by)) {
        return Ok(());
    }
    state.on_word = Some(state.on_word.map_or(said, |at| at.min(said)));
    if by.zip(home.answers).is_some_and(|(by, answers)| answers.denies(by)) { Err(NoHandover::Break) } else { Ok(()) }
}

/// A line without a public address: it was moved about inside.
fn within(at: usize, hop: &Hop, next: Option<&Hop>, home: &mut Home<'_>, state: &mut WalkState) -> Result<(), NoHandover> {
    match hop.arrival {
        Arrival::Submitted if !is_given_back(hop, next) => return Err(NoHandover::SubmittedAtHome),
        // An outside machine without an address: it is not known who wrote the next line.
        Arrival::Server if hop.has_from && hop.ip.is_none() && !is_inner(hop, next) && !is_within_filter(hop, state) => {
            return Err(NoHandover::NoAddress);
        }
        _ => {}
    }
    // A private address is that of an own machine, which may have put it in the place of a stranger's: see `inner.rs`.
    if hop.arrival == Arrival::Delivered {
        home.names
            .extend([&hop.checked_name, &hop.helo].into_iter().flatten().filter(|name| organisational_domain(name).is_some()).cloned());
    } else if hop.ip.is_some() && !hop.by.as_deref().is_some_and(inner::writes_every_address) {
        state.inner.pass(at, hop, next.and_then(|next| next.by.as_deref()), home);
    }
    home.learn(hop, hop.arrival == Arrival::Delivered);
    Ok(())
}

/// Whether a machine of Microsoft handed the message on, by its looked-up name or its own network, and another one wrote the next line.
fn is_own_outlook(hop: &Hop, next_by: Option<&str>) -> bool {
    let named = || hop.checked_name.as_deref().or(hop.helo.as_deref()).is_some_and(is_outlook);
    let theirs = || hop.checked_name.is_some() || hop.ip.is_some_and(|ip| senders::is_of_microsoft(ip) || is_inside_exchange(ip));
    named() && theirs() && next_by.is_some_and(is_outlook)
}

/// Whether a server took the message out of a mailbox of its own and passed it on. Exchange writes the same line (`from X by X with mapi`) where
/// somebody wrote the message in that mailbox; then no line of the network stands below. A rule passes it on at once. What was passed on later, a person
/// may have sent by hand, so then Exchange's own record must name the server below that took it in.
fn is_taken_out(lines: &[ReceivedLine<'_>], at: usize, hop: &Hop, checks: &dyn Checks) -> bool {
    let on_itself = hop.arrival == Arrival::Submitted && hop.by.is_some() && hop.helo == hop.by && !hop.ip.is_some_and(is_public);
    let came_in = || checks.source().is_some_and(|source| tenant::came_in_below(lines, at, &source));
    on_itself && hop.login.is_none() && (is_second_pass(lines, at, hop) || came_in())
}

/// Whether a filter on the machine itself logged in and gave the message back to the server that had just taken it from the network.
fn is_given_back(hop: &Hop, next: Option<&Hop>) -> bool {
    let on_itself = hop.ip.map_or_else(|| hop.helo.as_deref() == Some("localhost"), |ip| ip.is_loopback());
    let taken = |next: &Hop| next.by == hop.by && next.arrival == Arrival::Server && next.ip.is_some_and(is_public);
    on_itself && hop.login.is_none() && hop.by.is_some() && next.is_some_and(taken)
}

/// Whether a filter service in whose lines the walk is handed the message on to itself: some write no addresses there.
fn is_within_filter(hop: &Hop, state: &WalkState) -> bool {
    let owns = |name: Option<&str>| name.zip(state.filter).is_some_and(|(name, (_, filter))| filter.owns(name));
    owns(hop.by.as_deref()) && owns(hop.checked_name.as_deref().or(hop.helo.as_deref()))
}

/// Whether both machines are internal ones of one provider: without public names, or with that of a large mailbox provider. iCloud writes no
/// addresses in such lines.
fn is_inner(hop: &Hop, next: Option<&Hop>) -> bool {
    let bare = |name: &&str| !name.contains('.');
    let (by, from) = (hop.by.as_deref().filter(bare), hop.helo.as_deref().filter(|name| bare(name) || is_mailbox_provider(name)));
    let next_by = next.and_then(|next| next.by.as_deref());
    by.is_some() && from.is_some() && from == next_by
}
