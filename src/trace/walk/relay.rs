//! Whether the machine that handed the message over is a relay of the own side: who is asked, in which order, and which answer wins.

use super::super::filters::said_filter;
use super::super::foreign;
use super::super::itself;
use super::super::own_host;
use super::super::passers;
use super::super::tenant::{self, Stamped};
use super::super::whose::{Home, Proof, Relay};
use super::Here;
use super::filter::wrote_next;

/// What is known of the machine that handed the message over. No filter is, and it has a public address.
///
/// What the person denied is nobody's relay. Else the first answer wins that says anything: by its name, as a filter by what it calls itself, by its own
/// line, as a server of the own Microsoft 365. Where that leaves it open, what the person said of an address counts. At last two things tell against
/// it, whatever was found: an address where it cannot stand, and a service that only passes mail on.
pub(super) fn relay_of(here: &Here<'_, '_>, home: &Home<'_>, within_filter: bool, on_word: bool) -> Relay {
    let &Here { lines, line, hop, checks } = here;
    if home.denies(hop) {
        return Relay::No;
    }
    let relay = by_name(here, home)
        .or_else(|| by_filters_name(here, home, within_filter))
        .or_else(|| itself::judge(lines, line, home, checks))
        .or_else(|| own_tenant(here, home));
    let relay = match relay {
        Relay::No | Relay::Open if !on_word && passed_on_from_own_address(here, home) => Relay::Own(Proof::PersonSaid),
        relay => relay,
    };
    match relay {
        Relay::No | Relay::Own(Proof::PersonSaid) => relay,
        Relay::Open | Relay::Own(Proof::OwnWord) if !home.person_owns(hop) && foreign::is_elsewhere(hop) => Relay::No,
        // A server of a forwarding service is no relay of the own side, unless the person said that it is theirs.
        _ if passers::is_server(hop) => Relay::No,
        relay => relay,
    }
}

/// By its name, and what the person said of that. Where the name tells of the own organisation, that counts before what the person said.
fn by_name(here: &Here<'_, '_>, home: &Home<'_>) -> Relay {
    let &Here { lines, line, hop, checks } = here;
    let is_sender = || checks.is_sender(line, hop, home);
    let relay = home.relay(
        hop,
        here.below().find(|hop| hop.by.is_some() || hop.has_from),
        is_sender,
        || checks.original(line, hop, home),
        || checks.reverse(hop),
    );
    let is_said = relay == Relay::Own(Proof::PersonSaid);
    if !is_said && !matches!(relay, Relay::No | Relay::Open) {
        return relay;
    }
    match own_host::judge(lines, line, home, is_sender) {
        // What the person said of a machine under the own domain makes its record that of the own side.
        Relay::Word if is_said => Relay::Own(Proof::CheckedName),
        Relay::No if is_said && own_host::is_confirmed(lines, line, home) => Relay::Own(Proof::CheckedName),
        Relay::No => relay,
        found => found,
    }
}

/// By the name of a filter that it gives itself, where that filter wrote the next line.
fn by_filters_name(here: &Here<'_, '_>, home: &Home<'_>, within_filter: bool) -> Relay {
    let &Here { line, hop, checks, .. } = here;
    let said = said_filter(hop, || checks.reverse(hop))
        .filter(|said| wrote_next(here, said.filter, within_filter) && !home.is_of_large_provider());
    match said {
        Some(_) if checks.is_sender(line, hop, home) => Relay::No,
        Some(said) if said.has_name || home.counts_on_word(hop) => Relay::Own(Proof::OwnWord),
        Some(_) => Relay::Open,
        None => Relay::No,
    }
}

/// Whether it may be a server of Microsoft that handed the message over for the recipient's own Microsoft 365.
fn own_tenant(here: &Here<'_, '_>, home: &Home<'_>) -> Relay {
    let &Here { lines, line, hop, checks } = here;
    if checks.is_rewritten() || !tenant::may_be_own(lines, line, home) {
        return Relay::No;
    }
    let name = hop.checked_name.as_deref().or(hop.helo.as_deref());
    if home.answers.is_some_and(|answers| name.is_some_and(|name| answers.owns(name))) {
        return Relay::Own(Proof::PersonSaid);
    }
    match checks.stamped() {
        Stamped::Outbound => Relay::No,
        // Whoever sends by a Microsoft 365 lets Microsoft's servers send for the own domain.
        Stamped::Unclear if checks.is_sender(line, hop, home) => Relay::No,
        Stamped::Inbound | Stamped::Unclear => Relay::Own(Proof::OwnWord),
    }
}

/// Whether the person has an address there, from which the message was passed on.
fn passed_on_from_own_address(here: &Here<'_, '_>, home: &Home<'_>) -> bool {
    let own = |domain: &str| home.answers.is_some_and(|answers| answers.owns(domain));
    home.person_has_answered() && here.checks.is_rewritten_at(here.line, here.hop, home, &own)
}
