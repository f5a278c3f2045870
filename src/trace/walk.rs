//! The walk down the Received lines to the last one that the recipient's own servers wrote: no sender can forge it.
//!
//! The topmost line is theirs, if nothing is cut off above it. Each line tells who wrote the next one: if the message came from a machine of
//! theirs, the next line is theirs too. So each line gets a judgement: whose server wrote it, whose machine handed the message over, and what that
//! stands on ([`super::whose`]). The first line with a stranger's address ends the walk; all below is the sender's word.

mod filter;
mod relay;
mod steps_inside;

use filter::{FoundFilter, filter_of};
use relay::relay_of;
use steps_inside::{enter, is_step_inside};

use super::address::is_public;
use super::checks::Checks;
use super::filters::{Filter, Serves};
use super::hosts::organisational_domain;
use super::inner::{self, Inner};
use super::lines::ReceivedLine;
use super::networks::SendingFilter;
use super::received::{Arrival, Hop};
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
    pub last_own_relay: Option<usize>,
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
    /// Whether a filter service handed the message over for a customer who sends by it.
    pub sending_filter: Option<SendingFilter>,
}

/// Finds the line of the handover.
pub(super) fn walk(lines: &[ReceivedLine<'_>], mut home: Home<'_>, checks: &dyn Checks) -> Walk {
    let mut state = WalkState {
        judgements: Vec::new(),
        open: None,
        sending_filter: None,
        last_own_relay: None,
        filter: None,
        on_word: None,
        writer: (Whose::Home, Proof::Place),
        inside: true,
        taken_in: None,
        inner: Inner::default(),
    };
    let is_inside = |line: usize| lines.get(line).and_then(|line| line.hop()).is_some_and(inner::is_inside);
    let hides_address = |line: usize| lines.get(line).is_some_and(ReceivedLine::hides_address);
    let end = match go(lines, &mut home, checks, &mut state) {
        Ok(line) => End::Edge(Edge { line, last_own_relay: state.last_own_relay, on_word: state.on_word }),
        // A machine with an address of the inside called itself something, and what stands below is no more than its word: it may be a stranger whose
        // address the own side did not write down.
        Err(stop) if state.on_word.is_some_and(is_inside) => match stop {
            NoHandover::NoneOutside | NoHandover::NotUnderstood => End::Nowhere(stop),
            _ => End::Nowhere(NoHandover::Break),
        },
        // It says that somebody logged in there: then that one is the handover as far as the machine is one of the own side, as with anybody else.
        Err(NoHandover::SubmittedAtHome) if let Some(line) = logged_in(lines, state.judgements.len(), &state) => {
            state.judge(line, (Whose::Stranger, Proof::Place));
            End::Edge(Edge { line, last_own_relay: state.last_own_relay, on_word: state.on_word })
        }
        // Below what the own side passed on, somebody took the address of the machine out: the handover is there, and nobody knows it any more.
        Err(stop) if state.last_own_relay.is_some() && hides_address(state.judgements.len()) => {
            End::Nowhere(if stop == NoHandover::NoAddress { NoHandover::NotUnderstood } else { stop })
        }
        // A machine was taken for one of the own side on its own word, and below it no handover was found: then that machine is the stranger.
        Err(_) if let Some(line) = state.on_word => {
            state.judgements.truncate(line + 1);
            if let Some(last) = state.judgements.last_mut() {
                last.from = (Whose::Stranger, Proof::Place);
            }
            End::Edge(Edge { line, last_own_relay: state.last_own_relay.filter(|&relay| relay < line), on_word: None })
        }
        // The lines end inside a filter service: then a customer of that service sent the message.
        Err(NoHandover::Break | NoHandover::NoneOutside | NoHandover::SubmittedAtHome) if let Some((line, _)) = state.filter => {
            End::Edge(Edge { line, last_own_relay: None, on_word: None })
        }
        // Every line so far has a judgement, so their number is the number of this line.
        Err(NoHandover::NoAddress) => {
            End::Nameless(Edge { line: state.judgements.len(), last_own_relay: state.last_own_relay, on_word: None })
        }
        Err(stop) => End::Nowhere(stop),
    };
    Walk { judgements: state.judgements, end, open: state.open, sending_filter: state.sending_filter }
}

/// The line `at` at which somebody logged in at a machine that was taken for one of the own side on its own word, if that is where the walk ended.
fn logged_in(lines: &[ReceivedLine<'_>], at: usize, state: &WalkState) -> Option<usize> {
    state.on_word.filter(|_| state.filter.is_none())?;
    let hop = lines.get(at)?.hop().filter(|hop| hop.arrival == Arrival::Submitted && hop.ip.is_some_and(is_public))?;
    // It calls itself as the writer of that line does.
    let relay = lines.get(at.checked_sub(1)?)?.hop()?;
    (state.on_word == Some(at - 1) && hop.by.is_some() && relay.helo == hop.by).then_some(at)
}

/// The state of the walk. What has no comment here is what [`Walk`] and [`Edge`] have.
struct WalkState {
    judgements: Vec<Judgement>,
    open: Option<usize>,
    sending_filter: Option<SendingFilter>,
    last_own_relay: Option<usize>,
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
        (self.last_own_relay, self.filter, self.writer, self.inside, self.inner) = (Some(at), filter, writer, true, Inner::default());
    }
    /// Notes whose machine handed the message over in line `at`.
    fn judge(&mut self, at: usize, from: (Whose, Proof)) {
        self.judgements.push(Judgement { line: at, by: self.writer.clone(), from });
    }

    /// The walk ends at line `at`, where a stranger handed the message over; or, where it is `open`, perhaps a relay of the own side. Gives that line.
    fn end(&mut self, at: usize, open: bool) -> usize {
        self.open = open.then_some(at);
        self.judge(at, (Whose::Stranger, Proof::Place));
        at
    }

    /// A filter service of the own side handed the message over in that line.
    fn pass_filter(&mut self, here: &Here<'_, '_>, home: &mut Home<'_>, found: &FoundFilter) {
        let &Here { line, hop, .. } = here;
        // Where nothing tells whose filter it is, what it says of the machine behind it is not the own side's record.
        let has_address = || hop.ip.is_some_and(|ip| found.filter.has_address(ip));
        let is_known = found.serves.is_some() && (!hop.unconfirmed || has_address());
        let whose = (Whose::Filter(found.filter.name.to_string()), if is_known { found.proof } else { Proof::OwnWord });
        self.judge(line, whose.clone());
        home.names.extend(here.next_by().map(str::to_owned));
        self.pass(line, Some((line, found.filter)), whose);
        if !is_known {
            self.on_word = self.on_word.or(Some(line));
        }
    }

    /// A relay of the own side handed the message over in that line.
    fn pass_relay(&mut self, here: &Here<'_, '_>, home: &mut Home<'_>, proof: Proof, only_word: bool) {
        let &Here { line, hop, .. } = here;
        self.judge(line, (Whose::Relay, proof));
        // Lines of internal filters, without public names, may come between its lines.
        let own = match proof {
            Proof::CheckedName | Proof::PersonSaid => hop.checked_name.as_deref(),
            _ => hop.helo.as_deref(),
        };
        let names = [own, here.next_by()].into_iter().flatten().filter(|name| organisational_domain(name).is_some());
        home.names.extend(names.map(str::to_owned));
        home.learn(hop, matches!(proof, Proof::CheckedName | Proof::KnownNetwork));
        // If only the person or the machine itself says whose it is, nothing below it is recorded.
        if only_word || hop.unconfirmed || matches!(proof, Proof::OwnWord | Proof::PersonSaid) {
            self.on_word = self.on_word.or(Some(line));
        }
        self.pass(line, None, (Whose::Relay, proof));
    }
}

/// Where the walk is, and whom it can ask about that.
struct Here<'a, 'b> {
    lines: &'a [ReceivedLine<'b>],
    /// The number of the line.
    line: usize,
    hop: &'a Hop,
    checks: &'a dyn Checks,
}

impl<'a> Here<'a, '_> {
    /// The next line.
    fn next(&self) -> Option<&'a Hop> {
        self.lines.get(self.line + 1).and_then(|line| line.hop())
    }

    /// The server that wrote the next line.
    fn next_by(&self) -> Option<&'a str> {
        self.next().and_then(|next| next.by.as_deref())
    }

    /// The lines below, down to the first that could not be understood.
    fn below(&self) -> impl Iterator<Item = &'a Hop> {
        self.lines.iter().skip(self.line + 1).map_while(|line| line.hop())
    }
}

/// Goes down to the line of the handover, and gives its number, or why there is none.
fn go(lines: &[ReceivedLine<'_>], home: &mut Home<'_>, checks: &dyn Checks, state: &mut WalkState) -> Result<usize, NoHandover> {
    for (line, received) in lines.iter().enumerate() {
        let hop = received.hop().ok_or(NoHandover::NotUnderstood)?;
        if received.is_joined() || (line > 0 && received.lost_above()) {
            return Err(NoHandover::NotUnderstood);
        }
        let here = &Here { lines, line, hop, checks };
        enter(hop, home, state)?;
        if is_step_inside(here, home, state)? {
            continue;
        }
        let within = state.filter.map(|(_, filter)| filter).filter(|filter| hop.ip.is_some_and(|ip| filter.has_address(ip)));
        match filter_of(here, home, within)? {
            Some(found) if found.serves == Some(Serves::Sender) => {
                let may_be_own = !(home.is_of_large_provider() || home.denies(hop));
                state.sending_filter = Some(if may_be_own { SendingFilter::PerhapsOwn } else { SendingFilter::OfOthers });
                return Ok(state.end(line, may_be_own));
            }
            Some(found) => {
                state.pass_filter(here, home, &found);
                continue;
            }
            None => {}
        }
        match relay_of(here, home, within.is_some(), state.on_word.is_some()) {
            Relay::Own(proof) => state.pass_relay(here, home, proof, false),
            Relay::Word => state.pass_relay(here, home, Proof::CheckedName, true),
            relay @ (Relay::Open | Relay::No) => return Ok(state.end(line, relay == Relay::Open)),
        }
    }
    Err(NoHandover::NoneOutside)
}
