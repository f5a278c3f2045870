//! The walk down the Received lines to the last one that the recipient's own servers wrote: no sender can forge it.
//!
//! The topmost line is theirs, if nothing is cut off above it. Each line tells who wrote the next one: if the message came from a machine of
//! theirs, the next line is theirs too. So each line gets a judgement: whose server wrote it, whose machine handed the message over, and what that
//! stands on ([`super::whose`]). The first line with a stranger's address ends the walk; all below is the sender's word.

use super::address::is_public;
use super::again::{gave_to_itself, is_second_pass};
use super::checks::Checks;
use super::filters::{Filter, Serves, filter, filter_at_amazon, said_filter, serves};
use super::foreign;
use super::hosts::{
    is_between_parts_of_outlook, is_google, is_inside_exchange, is_inside_outlook, is_internal_of, is_mailbox_provider, is_outlook,
    organisational_domain, same_organisation,
};
use super::inner::{self, Inner};
use super::itself;
use super::lines::ReceivedLine;
use super::own_host;
use super::passers;
use super::received::{Arrival, Hop};
use super::senders;
use super::tenant::{self, Stamped};
use super::whose::{Home, Judgement, Proof, Relay, Whose};

/// Why there is no handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoHandover {
    /// No line has a stranger's address: the message never came from outside.
    NoneOutside,
    /// It was sent by a customer of the recipient's own provider.
    SubmittedAtHome,
    /// A line of the recipient's servers names a stranger, but no address.
    NoAddress,
    /// A line could not be understood, so nobody can say who wrote the ones below.
    NotUnderstood,
    /// The next line was written by a stranger, though the message is said to come from the inside.
    Break,
}

/// Where the walk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// At the line of the handover.
    Edge(Edge),
    /// At a line that names a stranger and no address: the handover, if the recipient's side wrote the address down beside it.
    Nameless(Edge),
    Nowhere(NoHandover),
}

/// The line of the handover, and what stands above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// The line at which a stranger's machine handed the message over.
    pub line: usize,
    /// The line of the last filter or relay of the own side above the handover: servers above it checked that machine, and not the sender.
    pub passed: Option<usize>,
    /// The first line whose machine was taken for one of the own side on its own word alone: lines below it do not count as recorded.
    pub on_word: Option<usize>,
}

/// The result of the walk.
#[derive(Debug)]
pub(super) struct Walk {
    /// One for each line that was looked at.
    pub judgements: Vec<Judgement>,
    pub end: End,
    /// A line whose machine may be the recipient's own relay, and only the person knows.
    pub open: Option<usize>,
    /// `Some` where a filter service handed the message over for a customer who sends by it; `true` where the recipient is certainly no customer of it.
    pub by_filter: Option<bool>,
}

/// Finds the line of the handover.
pub(super) fn walk(lines: &[ReceivedLine<'_>], mut home: Home<'_>, checks: &dyn Checks) -> Walk {
    let mut walk = Walk { judgements: Vec::new(), end: End::Nowhere(NoHandover::NoneOutside), open: None, by_filter: None };
    let mut state = WalkState {
        passed: None,
        filter: None,
        on_word: None,
        writer: (Whose::Home, Proof::Place),
        inside: true,
        taken_in: None,
        inner: Inner::default(),
    };
    let is_inside = |line: usize| lines.get(line).and_then(|line| line.hop()).is_some_and(inner::is_inside);
    let hides_address = |line: usize| lines.get(line).is_some_and(ReceivedLine::hides_address);
    walk.end = match go(lines, &mut home, checks, &mut state, &mut walk) {
        Ok(line) => End::Edge(Edge { line, passed: state.passed, on_word: state.on_word }),
        // A machine with an address of the inside called itself something, and what stands below is no more than its word: it may be a stranger whose
        // address the own side did not write down.
        Err(stop) if state.on_word.is_some_and(is_inside) => match stop {
            NoHandover::NoneOutside | NoHandover::NotUnderstood => End::Nowhere(stop),
            _ => End::Nowhere(NoHandover::Break),
        },
        // It says that somebody logged in there: then that one is the handover as far as the machine is one of the own side, as with anybody else.
        Err(NoHandover::SubmittedAtHome) if let Some(line) = logged_in(lines, walk.judgements.len(), &state) => {
            walk.judgements.push(Judgement { line, by: state.writer.clone(), from: (Whose::Stranger, Proof::Place) });
            End::Edge(Edge { line, passed: state.passed, on_word: state.on_word })
        }
        // Below what the own side passed on, somebody took the address of the machine out: the handover is there, and nobody knows it any more.
        Err(stop) if state.passed.is_some() && hides_address(walk.judgements.len()) => {
            End::Nowhere(if stop == NoHandover::NoAddress { NoHandover::NotUnderstood } else { stop })
        }
        // A machine was taken for one of the own side on its own word, and below it no handover was found: then that machine is the stranger.
        Err(_) if let Some(line) = state.on_word => {
            walk.judgements.truncate(line + 1);
            if let Some(last) = walk.judgements.last_mut() {
                last.from = (Whose::Stranger, Proof::Place);
            }
            End::Edge(Edge { line, passed: state.passed.filter(|&passed| passed < line), on_word: None })
        }
        // The lines end inside a filter service: then a customer of that service sent the message.
        Err(NoHandover::Break | NoHandover::NoneOutside | NoHandover::SubmittedAtHome) if let Some((line, _)) = state.filter => {
            End::Edge(Edge { line, passed: None, on_word: None })
        }
        // Every line so far has a judgement, so their number is the number of this line.
        Err(NoHandover::NoAddress) => End::Nameless(Edge { line: walk.judgements.len(), passed: state.passed, on_word: None }),
        Err(stop) => End::Nowhere(stop),
    };
    walk
}

/// The line `at` at which somebody logged in at a machine that was taken for one of the own side on its own word, if that is where the walk ended.
fn logged_in(lines: &[ReceivedLine<'_>], at: usize, state: &WalkState) -> Option<usize> {
    state.on_word.filter(|_| state.filter.is_none())?;
    let hop = lines.get(at)?.hop().filter(|hop| hop.arrival == Arrival::Submitted && hop.ip.is_some_and(is_public))?;
    // It calls itself as the writer of that line does.
    let relay = lines.get(at.checked_sub(1)?)?.hop()?;
    (state.on_word == Some(at - 1) && hop.by.is_some() && relay.helo == hop.by).then_some(at)
}

/// The state of the walk.
struct WalkState {
    passed: Option<usize>,
    /// The line of the filter in whose lines the walk is.
    filter: Option<(usize, &'static Filter)>,
    on_word: Option<usize>,
    /// Whose server wrote the line.
    writer: (Whose, Proof),
    /// Whether the line before says that the next one is theirs, whoever it names.
    inside: bool,
    /// The line at which the own side took the message in, as it recorded: all above it was moved about inside.
    taken_in: Option<usize>,
    /// The machines of the inside that were passed.
    inner: Inner,
}

impl WalkState {
    /// The machine that handed the message over in line `at` is of the own side, and so is the next line. `writer`: whose server wrote that.
    fn pass(&mut self, at: usize, filter: Option<(usize, &'static Filter)>, writer: (Whose, Proof)) {
        (self.passed, self.filter, self.writer, self.inside, self.inner) = (Some(at), filter, writer, true, Inner::default());
    }
}

/// Goes down to the line of the handover, and gives its number, or why there is none.
fn go(
    lines: &[ReceivedLine<'_>],
    home: &mut Home<'_>,
    checks: &dyn Checks,
    state: &mut WalkState,
    walk: &mut Walk,
) -> Result<usize, NoHandover> {
    for (at, line) in lines.iter().enumerate() {
        let hop = line.hop().ok_or(NoHandover::NotUnderstood)?;
        if line.is_joined() || (at > 0 && line.lost_above()) {
            return Err(NoHandover::NotUnderstood);
        }
        enter(hop, home, state)?;
        if state.taken_in.is_some_and(|taken_in| at < taken_in) {
            walk.judgements.push(Judgement { line: at, by: state.writer.clone(), from: (Whose::Relay, Proof::OwnRecord) });
            continue;
        }
        let next = lines.get(at + 1).and_then(|line| line.hop());
        let next_by = next.and_then(|next| next.by.as_deref());
        let mut judge = |by: &(Whose, Proof), from: (Whose, Proof)| walk.judgements.push(Judgement { line: at, by: by.clone(), from });
        state.inside = hop.arrival == Arrival::Fetched;
        if state.inside {
            judge(&state.writer, (Whose::Home, Proof::Place));
            continue;
        }
        let taken_out = is_taken_out(lines, at, hop, checks);
        if hop.arrival == Arrival::Local || taken_out {
            // A filter gave the message back to the server that had taken it; or somebody there wrote it.
            if !taken_out && !is_second_pass(lines, at, hop) {
                return Err(NoHandover::SubmittedAtHome);
            }
            judge(&state.writer, (Whose::Home, Proof::Place));
            state.inside = hop.by.as_deref().is_none_or(|by| organisational_domain(by).is_none());
            continue;
        }
        let Some(ip) = hop.ip.filter(|&ip| is_public(ip) && hop.arrival != Arrival::Delivered) else {
            within(at, hop, next, home, state)?;
            judge(&state.writer, (Whose::Home, Proof::Place));
            // Only a machine of the own side lays mail into a mailbox by LMTP (RFC 2033), whatever name it has inside.
            state.inside = hop.arrival == Arrival::Delivered && hop.ip.is_some_and(|ip| !is_public(ip));
            continue;
        };
        // Nothing told that the own side wrote this line.
        if let Some(said) = state.inner.open().filter(|_| !home.names.is_empty()) {
            on_its_word(said, hop.by.as_deref(), home, state)?;
        }
        let by = hop.by.as_deref().unwrap_or_default();
        // What Microsoft's filter put back, from whatever address.
        let put_back = || {
            let theirs = hop.helo.as_deref().is_some_and(is_outlook) && is_outlook(by) && next_by.is_some_and(is_outlook);
            hop.arrival == Arrival::Internal && theirs
        };
        let said = hop.helo.as_deref();
        let between = || is_between_parts_of_outlook(by, said, ip, next_by);
        if is_internal_of(by, ip) || is_inside_outlook(by, said, next_by) || put_back() || between() {
            judge(&state.writer, (Whose::Home, Proof::KnownNetwork));
            home.learn(hop, false);
            state.inside = true;
            continue;
        }
        if hop.arrival == Arrival::Submitted {
            return Err(NoHandover::SubmittedAtHome);
        }
        home.learn(hop, false);
        if let Some(proof) = gave_to_itself(lines, at, home) {
            judge(&state.writer, (Whose::Home, proof));
            let writer = state.writer.clone();
            // What was checked there is about the own machine.
            state.pass(at, None, writer);
            continue;
        }
        let taken_in = tenant::taken_in_below(lines, at, checks.source().as_deref());
        if let Some(taken_in) = taken_in.or_else(|| own_host::gave_away(lines, at, home)) {
            let whose = (Whose::Relay, Proof::OwnRecord);
            judge(&state.writer, whose.clone());
            state.pass(taken_in - 1, None, whose);
            state.taken_in = Some(taken_in);
            continue;
        }
        // What the recipient's own provider sent there to be looked at: below it stand that provider's lines once more. The addresses inside
        // Exchange Online reach only machines to which it hands a message on for its customer.
        let gives_back = state.filter.is_some_and(|(_, filter)| filter.gives_back);
        if (gives_back || is_inside_exchange(ip)) && is_own_outlook(hop, next_by) {
            judge(&state.writer, (Whose::Home, Proof::KnownNetwork));
            state.inside = true;
            continue;
        }
        // Only where the next line is that filter's own.
        let inside = state.filter.map(|(_, filter)| filter).filter(|filter| filter.has_address(ip));
        let named = filter(hop).or_else(|| filter_at_amazon(hop, || checks.reverse(hop)));
        let found = named.or_else(|| inside.map(|filter| (filter, Proof::KnownNetwork)));
        // A server may record internal steps without its name, or as `localhost`.
        let is_step = |hop: &&Hop| {
            let nameless = hop.by.as_deref().is_none_or(|by| organisational_domain(by).is_none());
            nameless && (!hop.has_from || hop.ip.is_some_and(|ip| !is_public(ip)))
        };
        let below = || lines.iter().skip(at + 1).map_while(|line| line.hop());
        let named_by = || below().find(|hop| hop.by.is_some() || hop.has_from);
        let writes = |filter: &Filter| {
            let next = below().find(|hop| !is_step(hop));
            next.is_some_and(|next| next.by.as_deref().map_or(inside.is_some(), |by| filter.wrote(by)))
        };
        let found = found.filter(|(filter, _)| writes(filter));
        // The same services send mail out for their customers. They do not stand before a mailbox that people get from a large provider, and
        // where their address may send for the domain of a stranger, that stranger is their customer.
        let found = found.map(|(filter, proof)| {
            let by_fields = |from: usize, to: usize| checks.serves(from, to, home, &|name: &str| filter.owns(name));
            let serves = match filter {
                _ if inside.is_some() => Some(Serves::Recipient),
                _ if home.is_of_large_provider() || home.denies(hop) || checks.is_sender(at, hop, home) => Some(Serves::Sender),
                filter => serves(filter, lines, at, by_fields).or_else(|| {
                    // Microsoft and Google always record the result of SPF, so an address without a pass for a stranger's domain does not send for one; and
                    // a company that sends by such a service has its mail signed.
                    let unrecorded =
                        || is_outlook(by) || is_google(by) || (!filter.is_known_where_it_takes_in() && !checks.has_signature());
                    let recipients = filter.only_takes_in() || home.told(hop) || checks.is_between(at, hop, home) || unrecorded();
                    recipients.then_some(Serves::Recipient)
                }),
            };
            (filter, proof, serves)
        });
        if let Some((_, _, Some(Serves::Sender))) = found {
            let certain = home.is_of_large_provider() || home.denies(hop);
            walk.by_filter = Some(certain);
            walk.open = (!certain).then_some(at);
            judge(&state.writer, (Whose::Stranger, Proof::Place));
            return Ok(at);
        }
        if let Some((filter, proof, serves)) = found {
            // Where nothing tells whose filter it is, what it says of the machine behind it is not the own side's record.
            let is_known = serves.is_some() && (!hop.unconfirmed || filter.has_address(ip));
            let (proof, on_word) = if is_known { (proof, state.on_word) } else { (Proof::OwnWord, state.on_word.or(Some(at))) };
            let whose = (Whose::Filter(filter.name.to_string()), proof);
            judge(&state.writer, whose.clone());
            home.names.extend(next_by.map(str::to_owned));
            state.pass(at, Some((at, filter)), whose);
            state.on_word = on_word;
            continue;
        }
        // The next line would be that filter's own, if it were whole.
        if named.is_some() && lines.get(at + 1).is_some_and(ReceivedLine::is_torn) {
            return Err(NoHandover::NotUnderstood);
        }
        let is_sender = || checks.is_sender(at, hop, home);
        let reverse = || checks.reverse(hop);
        let mut relay = home.relay(hop, named_by(), is_sender, || checks.original(at, hop, home), reverse);
        let says_filter = || said_filter(hop, reverse).filter(|said| writes(said.filter) && !home.is_of_large_provider());
        // What the person said of a machine under the own domain makes its record that of the own side.
        if matches!(relay, Relay::No | Relay::Open | Relay::Own(Proof::PersonSaid)) {
            relay = match own_host::judge(lines, at, home, is_sender) {
                Relay::Word if relay == Relay::Own(Proof::PersonSaid) => Relay::Own(Proof::CheckedName),
                Relay::No => relay,
                found => found,
            };
        }
        if relay == Relay::Own(Proof::PersonSaid) && own_host::is_confirmed(lines, at, home) {
            relay = Relay::Own(Proof::CheckedName);
        }
        if relay == Relay::No
            && !home.denies(hop)
            && let Some(said) = says_filter()
            && !is_sender()
        {
            relay = if said.has_name || home.counts_on_word(hop) { Relay::Own(Proof::OwnWord) } else { Relay::Open };
        }
        if relay == Relay::No && !home.denies(hop) {
            relay = itself::judge(lines, at, home, checks);
        }
        if relay == Relay::No && !home.denies(hop) && !checks.is_rewritten() && tenant::may_be_own(lines, at, home) {
            relay = own_tenant(hop, home, checks, at);
        }
        // The person has an address there, from which the message was passed on.
        if matches!(relay, Relay::No | Relay::Open) && state.on_word.is_none() && home.has_answers() && !home.denies(hop) {
            let own = |domain: &str| home.answers.is_some_and(|answers| answers.owns(domain));
            relay = if checks.is_rewritten_at(at, hop, home, &own) { Relay::Own(Proof::PersonSaid) } else { relay };
        }
        let on_word = matches!(relay, Relay::Open | Relay::Own(Proof::OwnWord));
        if on_word && !home.told(hop) && foreign::is_elsewhere(hop) {
            relay = Relay::No;
        }
        // A server of a forwarding service is no relay of the own side, unless the person said that it is theirs.
        let told = relay == Relay::Own(Proof::PersonSaid);
        let relay = if relay != Relay::No && !told && passers::is_server(hop) { Relay::No } else { relay };
        match relay {
            Relay::Own(_) | Relay::Word => {
                let proof = if let Relay::Own(proof) = relay { proof } else { Proof::CheckedName };
                judge(&state.writer, (Whose::Relay, proof));
                // Lines of internal filters, without public names, may come between its lines.
                let own = match proof {
                    Proof::CheckedName | Proof::PersonSaid => hop.checked_name.as_deref(),
                    _ => hop.helo.as_deref(),
                };
                home.names
                    .extend([own, next_by].into_iter().flatten().filter(|name| organisational_domain(name).is_some()).map(str::to_owned));
                home.learn(hop, matches!(proof, Proof::CheckedName | Proof::KnownNetwork));
                // If only the person or the machine itself says whose it is, nothing below it is recorded.
                let on_word = relay == Relay::Word || hop.unconfirmed || matches!(proof, Proof::OwnWord | Proof::PersonSaid);
                state.on_word = state.on_word.or(on_word.then_some(at));
                state.pass(at, None, (Whose::Relay, proof));
            }
            Relay::Open | Relay::No => {
                walk.open = (relay == Relay::Open).then_some(at);
                judge(&state.writer, (Whose::Stranger, Proof::Place));
                return Ok(at);
            }
        }
    }
    Err(NoHandover::NoneOutside)
}

/// Whether Microsoft's server that handed the message over may have done so for the recipient's own Microsoft 365.
fn own_tenant(hop: &Hop, home: &Home<'_>, checks: &dyn Checks, at: usize) -> Relay {
    let name = hop.checked_name.as_deref().or(hop.helo.as_deref());
    if home.answers.is_some_and(|answers| name.is_some_and(|name| answers.owns(name))) {
        return Relay::Own(Proof::PersonSaid);
    }
    match checks.stamped() {
        Stamped::Outbound => Relay::No,
        // Whoever sends by a Microsoft 365 lets Microsoft's servers send for the own domain.
        Stamped::Unclear if checks.is_sender(at, hop, home) => Relay::No,
        Stamped::Inbound | Stamped::Unclear => Relay::Own(Proof::OwnWord),
    }
}

/// Checks that the line was written by the own side, and learns the names and addresses in it.
fn enter(hop: &Hop, home: &mut Home<'_>, state: &mut WalkState) -> Result<(), NoHandover> {
    if let Some(by) = hop.by.as_deref() {
        let is_named = organisational_domain(by).is_some();
        if is_named {
            is_own_writer(by, home, state)?;
        }
        if is_named {
            home.names.push(by.to_owned());
        }
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
