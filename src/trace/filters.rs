//! Filter services that take mail in for other organisations (`assets/filters.toml`): to the recipient such a machine is the own side.

use std::borrow::Cow;
use std::net::IpAddr;

use serde::Deserialize;

use super::address::is_public;
use super::by_domain::{ByDomain, Entries};
use super::hosts::is_under;
use super::lines::ReceivedLine;
use super::networks::operator_at;
use super::pattern::like_any;
use super::range::AddressRange;
use super::received::Hop;
use super::reverse::Reverse;
use super::whose::Proof;

/// One service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Filter {
    /// As people know it.
    pub name: Cow<'static, str>,
    domains: Cow<'static, [&'static str]>,
    /// The addresses from which it hands mail on, as it publishes them for its customers' firewalls.
    #[serde(default)]
    networks: Cow<'static, [AddressRange]>,
    /// It gets the mail from the recipient's own provider, which took it in, and gives it back there.
    #[serde(default)]
    pub gives_back: bool,
    /// Machines with such names send mail of its own customers, too: a name counts only together with one of its addresses.
    #[serde(default)]
    sends_too: bool,
    /// The operators from which it rents computers, where not all addresses are known.
    #[serde(default)]
    rents: Cow<'static, [&'static str]>,
    /// The first parts of names that its servers have only where it takes mail in for its customers, as patterns.
    #[serde(default)]
    takes_in: Cow<'static, [&'static str]>,
    /// The same where it sends mail out for them.
    #[serde(default)]
    sends: Cow<'static, [&'static str]>,
    /// Where the networks were published; not used by the program.
    #[serde(default, rename = "source")]
    _source: Option<Cow<'static, str>>,
}

// The file as a list: `FILTERS`; and its domains, sorted, each with the number of its entry: `BY_DOMAIN`.
include!(concat!(env!("OUT_DIR"), "/filters.rs"));

const _: () = assert!(FILTERS.len() <= Entries::MOST, "a wider number is needed for the entries");

impl Filter {
    /// Whether a name is one of its servers'.
    pub(super) fn owns(&self, name: &str) -> bool {
        self.domains.iter().any(|domain| is_under(name, domain))
    }

    /// Whether a line by a server of that name is its own: some of its servers write their names without a domain.
    pub(super) fn wrote(&self, by: &str) -> bool {
        self.owns(by) || (!by.contains('.') && self.serves_by_name(by).is_some())
    }

    /// Whether it takes mail in at servers whose names are known.
    pub(super) fn is_known_where_it_takes_in(&self) -> bool {
        !self.takes_in.is_empty()
    }

    /// Whether its machines that count here work for recipients alone. Where machines of such names send as well, only the published addresses count, and
    /// at those it takes mail in.
    pub(super) fn only_takes_in(&self) -> bool {
        self.gives_back || self.sends_too
    }

    /// Whom one of its servers works for, where its name tells.
    fn serves_by_name(&self, name: &str) -> Option<Serves> {
        let first = name.split('.').next().unwrap_or_default();
        let is = |patterns: &[&str], serves: Serves| like_any(first, patterns).then_some(serves);
        is(&self.takes_in, Serves::Recipient).or_else(|| is(&self.sends, Serves::Sender))
    }

    /// Reads the lines that it wrote itself below line `at`, down to the one at which it took the message from a machine that is not its own. Gives whom
    /// it works for, by the names of the servers in them, and the number of the last of them.
    fn own_lines(&self, lines: &[ReceivedLine<'_>], at: usize) -> (Option<Serves>, usize) {
        let (mut serves, mut last) = (None, at);
        let own = |hop: &Hop| hop.by.as_deref().is_none_or(|by| self.wrote(by));
        for (line, hop) in
            lines.iter().enumerate().skip(at + 1).map_while(|(at, line)| Some((at, line.hop()?))).take_while(|(_, hop)| own(hop))
        {
            (serves, last) = (hop.by.as_deref().and_then(|by| self.serves_by_name(by)).or(serves), line);
            let within = |ip| self.has_address(ip) || hop.checked_name.as_deref().is_some_and(|name| self.owns(name));
            if hop.ip.is_some_and(|ip| is_public(ip) && !within(ip)) {
                break;
            }
        }
        (serves, last)
    }

    /// Whether an address is one of its own.
    pub(super) fn has_address(&self, ip: IpAddr) -> bool {
        self.networks.iter().any(|network| network.contains(ip))
    }
}

/// Whose filter it is: such services take mail in for one customer and send it out for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Serves {
    Recipient,
    Sender,
}

/// Whom a filter works for that handed the message over in line `at`, by what it wrote itself: what came with the message stands below its lines, so no
/// sender writes between them. `by_fields`: what the fields between two lines tell.
pub(super) fn serves(
    filter: &Filter,
    lines: &[ReceivedLine<'_>],
    at: usize,
    by_fields: impl Fn(usize, usize) -> Option<Serves>,
) -> Option<Serves> {
    let hop = lines.get(at).and_then(|line| line.hop())?;
    let (by_lines, last) = filter.own_lines(lines, at);
    let called = || {
        let name = hop.helo.as_deref().filter(|said| filter.owns(said)).or(hop.checked_name.as_deref())?;
        filter.serves_by_name(name)
    };
    by_fields(at, last).or(by_lines).or_else(called)
}

/// The filters that own a name, in the order of the directory.
fn owners(name: &str) -> impl Iterator<Item = &'static Filter> {
    Entries::of_names(&BY_DOMAIN, [name].into_iter()).numbers().filter_map(|n| FILTERS.get(n))
}

/// The filter that handed the message on in that line, and what proves it. Its name must have been looked up; where the server looks no names up
/// (Microsoft 365), the address must be one of that filter's own. What a machine only calls itself does not count.
pub(super) fn filter(hop: &Hop) -> Option<(&'static Filter, Proof)> {
    let ip = hop.ip?;
    let counts = |filter: &&Filter| !filter.sends_too || filter.has_address(ip);
    let owner = |name: &str| owners(name).find(counts);
    if let Some(checked) = hop.checked_name.as_deref().filter(|name| !is_rented_name(name)) {
        return owner(checked).map(|filter| (filter, Proof::CheckedName));
    }
    let said = hop.helo.as_deref()?;
    // One company can have two entries with the same domains and different networks.
    owners(said).find(|filter| filter.has_address(ip)).map(|filter| (filter, Proof::KnownNetwork))
}

/// The same on a computer that the filter rents from Amazon, by the name that Exchange Online found for its address. Amazon gives an address only a name
/// that leads back to it (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Elastic_Addressing_Reverse_DNS.html>), so that name counts as confirmed.
pub(super) fn filter_at_amazon(hop: &Hop, reverse: impl Fn() -> Option<Reverse>) -> Option<(&'static Filter, Proof)> {
    let said = hop.helo.as_deref().filter(|_| hop.checked_name.is_none())?;
    let filter = owners(said).find(|filter| filter.rents.contains(&AMAZON))?;
    operator_at(hop.ip?).filter(|operator| operator.id == AMAZON)?;
    let found = matches!(reverse()?, Reverse::Name(name) if filter.owns(&name));
    found.then_some((filter, Proof::CheckedName))
}

/// The operator that rents out Amazon's computers.
const AMAZON: &str = "amazon-ec2";

/// A filter that a machine may be a server of.
pub(super) struct SaidFilter {
    pub filter: &'static Filter,
    /// Exchange Online found such a name for its address. Otherwise the machine only calls itself so.
    pub has_name: bool,
}

/// The filter that a machine calls itself a server of, where nothing tells against it: the server that took the message looks no names up, and no
/// networks of that filter are known; or the filter rents computers, and it is one of the same owner's. `reverse`: the name that Exchange Online found
/// for the address, which counts before what the machine called itself.
pub(super) fn said_filter(hop: &Hop, reverse: impl Fn() -> Option<Reverse>) -> Option<SaidFilter> {
    let unnamed = hop.checked_name.is_none() && !hop.found_no_name();
    let found = unnamed.then(reverse).flatten();
    let said = match &found {
        Some(Reverse::Name(name)) if !is_rented_name(name) => name,
        Some(Reverse::Nameless) => return None,
        _ => hop.helo.as_ref()?,
    };
    let rented = |filter: &Filter| hop.ip.and_then(operator_at).is_some_and(|operator| filter.rents.contains(&&*operator.id));
    let named_by_owner = hop.checked_name.as_deref().is_some_and(is_rented_name);
    let sends = |filter: &Filter| filter.serves_by_name(said) == Some(Serves::Sender);
    let open = |filter: &&Filter| {
        let unknown = unnamed && filter.networks.is_empty();
        (unknown || (!filter.rents.is_empty() && (unnamed || named_by_owner) && rented(filter))) && !sends(filter)
    };
    let filter = FILTERS.iter().find(|filter| filter.owns(said) && open(filter))?;
    Some(SaidFilter { filter, has_name: matches!(&found, Some(Reverse::Name(name)) if name == said) })
}

/// Whether a name is of a filter that runs on rented computers.
pub(super) fn may_rent(name: &str) -> bool {
    FILTERS.iter().any(|filter| !filter.rents.is_empty() && filter.owns(name))
}

/// Whether a name is the one that Amazon or Google gives to each computer that it rents out: it tells nothing of who rents it.
pub(super) fn is_rented_name(name: &str) -> bool {
    ["compute.amazonaws.com", "compute-1.amazonaws.com", "bc.googleusercontent.com"].iter().any(|domain| is_under(name, domain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    #[serde(bound(deserialize = "'de: 'static"))]
    struct Table {
        filter: Vec<Filter>,
    }

    #[test]
    fn the_table_is_read_whole_and_no_domain_stands_in_it_twice() {
        let text = include_str!("../../assets/filters.toml");
        let table: Table = crate::packed::table("filters.toml", text).unwrap_or_else(|error| panic!("{error}"));
        assert!(table.filter.len() >= 35);
        assert_eq!(format!("{:?}", table.filter), format!("{:?}", FILTERS), "the program has what is written");
        for (at, entry) in table.filter.iter().enumerate() {
            assert!(!entry.domains.is_empty() && entry.networks.is_empty() == entry._source.is_none(), "{}", entry.name);
            for domain in entry.domains.iter() {
                assert!(domain.contains('.') && !domain.starts_with('.'), "{domain}");
                assert!(table.filter[..at].iter().all(|other| !other.domains.contains(domain)), "{domain} twice");
            }
        }
    }

    #[test]
    fn a_filter_is_known_by_its_looked_up_name_or_by_its_own_address() {
        for (line, expected) in [
            ("from a (mx1.pphosted.com [198.51.100.7]) by mx.home.example (Postfix)", Some(("Proofpoint", Proof::CheckedName))),
            (
                "from a.mimecast.com (205.139.111.4) by X.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server",
                Some(("Mimecast", Proof::KnownNetwork)),
            ),
            (
                "from a.ess.barracudanetworks.com (209.222.82.7) by X.mail.protection.outlook.com (10.1.1.1)",
                Some(("Barracuda", Proof::KnownNetwork)),
            ),
            ("from a.mimecast.com (198.51.100.7) by X.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server", None),
            ("from mx1.pphosted.com (205.139.111.4) by X.mail.protection.outlook.com (10.1.1.1)", None),
            ("from a.mimecast.com.evil.example (205.139.111.4) by X.mail.protection.outlook.com (10.1.1.1)", None),
            ("from mx1.pphosted.com (mail.evil.example [67.231.149.1]) by mx.home.example (Postfix)", None),
            ("from x.zivver.com (198.51.100.7) by X.mail.protection.outlook.com (10.1.1.1)", None),
            // On a rented computer, whose name is that of the one who rents it out.
            (
                "from mf-1.prod.hydra.sophos.com (ec2-35-159-27-12.eu-central-1.compute.amazonaws.com [35.159.27.12]) by mx.home.example (Postfix)",
                Some(("Sophos Email", Proof::KnownNetwork)),
            ),
            (
                "from mf-1.prod.hydra.sophos.com (ec2-35-156-1-2.eu-central-1.compute.amazonaws.com [35.156.1.2]) by mx.home.example (Postfix)",
                None,
            ),
            ("from mf-1.prod.hydra.sophos.com (mail.evil.example [35.159.27.12]) by mx.home.example (Postfix)", None),
            // The same names send mail of the provider's customers.
            ("from x (flpi488.prodigy.net [144.160.159.21]) by mx.home.example (Postfix)", Some(("AT&T", Proof::CheckedName))),
            ("from x (pimout2-ext.prodigy.net [207.115.63.101]) by mx.home.example (Postfix)", None),
        ] {
            let found = filter(&Hop::parse(line).unwrap()).map(|(filter, proof)| (&*filter.name, proof));
            assert_eq!(found, expected, "{line}");
        }
    }
}
