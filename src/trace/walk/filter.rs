//! Whether a filter service handed the message over, and whether it did so for the recipient or for a customer who sends by it.

use super::super::filters::{Filter, Serves, filter, filter_at_amazon, serves};
use super::super::hosts::{is_google, is_outlook, organisational_domain};
use super::super::inner;
use super::super::lines::ReceivedLine;
use super::super::received::Hop;
use super::super::whose::{Home, Proof};
use super::{Here, NoHandover};

/// The filter service that handed the message over.
pub(super) struct FoundFilter {
    pub filter: &'static Filter,
    pub proof: Proof,
    /// Whose filter it is, where anything tells.
    pub serves: Option<Serves>,
}

/// The filter service whose machine handed the message over, if it wrote the next line, too. `within`: the one in whose lines the walk is, where the
/// address is one of that filter's.
pub(super) fn filter_of(here: &Here<'_, '_>, home: &Home<'_>, within: Option<&'static Filter>) -> Result<Option<FoundFilter>, NoHandover> {
    let &Here { lines, line, hop, checks } = here;
    let named = filter(hop).or_else(|| filter_at_amazon(hop, || checks.reverse(hop)));
    let found = named.or_else(|| within.map(|filter| (filter, Proof::KnownNetwork)));
    match found.filter(|(filter, _)| wrote_next(here, filter, within.is_some())) {
        Some((filter, proof)) => {
            let serves = if within.is_some() { Some(Serves::Recipient) } else { serves_whom(here, home, filter) };
            Ok(Some(FoundFilter { filter, proof, serves }))
        }
        // The next line would be that filter's own, if it were whole.
        None if named.is_some() && lines.get(line + 1).is_some_and(ReceivedLine::is_torn) => Err(NoHandover::NotUnderstood),
        None => Ok(None),
    }
}

/// Whether the filter wrote the next line, behind those of steps inside. `within`: whether the walk is in that filter's lines.
pub(super) fn wrote_next(here: &Here<'_, '_>, filter: &Filter, within: bool) -> bool {
    // A server may record internal steps without its name, or as `localhost`.
    let is_step = |hop: &&Hop| {
        let nameless = hop.by.as_deref().is_none_or(|by| organisational_domain(by).is_none());
        nameless && (!hop.has_from || inner::is_inside(hop))
    };
    here.below().find(|hop| !is_step(hop)).is_some_and(|next| next.by.as_deref().map_or(within, |by| filter.wrote(by)))
}

/// Whom a filter works for. The same services send mail out for their customers. They do not stand before a mailbox that people get from a large provider,
/// and where their address may send for the domain of a stranger, that stranger is their customer.
fn serves_whom(here: &Here<'_, '_>, home: &Home<'_>, filter: &Filter) -> Option<Serves> {
    let &Here { lines, line, hop, checks } = here;
    if home.is_of_large_provider() || home.denies(hop) || checks.is_sender(line, hop, home) {
        return Some(Serves::Sender);
    }
    let by_fields = |from: usize, to: usize| checks.serves(from, to, home, &|name: &str| filter.owns(name));
    serves(filter, lines, line, by_fields).or_else(|| {
        // Microsoft and Google always record the result of SPF, so an address without a pass for a stranger's domain does not send for one; and a company
        // that sends by such a service has its mail signed.
        let by = hop.by.as_deref().unwrap_or_default();
        let unrecorded = || is_outlook(by) || is_google(by) || (!filter.is_known_where_it_takes_in() && !checks.has_signature());
        let recipients = filter.only_takes_in() || home.person_owns(hop) || checks.is_between(line, hop, home) || unrecorded();
        recipients.then_some(Serves::Recipient)
    })
}
