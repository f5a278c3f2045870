//! Whose network an IP address is in: the table of ranges, the operators and their desks, and when a desk may be named.
//!
//! Everything here uses the **recorded** IP address of the handover. Networks change owners, so if the table is old, or the message came long
//! before or after the day of the table, the operator is named without a desk.

mod customers;
mod operators;
mod table;

use std::net::IpAddr;

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

use super::hosts::organisational_domain;
pub use operators::{Operator, operators};
pub(super) use operators::{named as operator_named, with_id as operator_with_id};

/// What the owner of a network does with its addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OperatorKind {
    /// Connects homes and firms.
    Access,
    /// Rents out computers.
    Hosting,
    /// Carries the traffic of other networks.
    Carrier,
    /// Takes mail in for others and passes it on.
    Filter,
    /// Runs its own services in it.
    Content,
}

/// Why the operator of a network is named and its desk is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Withheld {
    /// No address of the desk is known that is sure enough.
    NotSure,
    /// Its desk is known not to answer.
    Unanswered,
    /// Its IP addresses are rented out to others, who have desks of their own.
    Leased,
    /// It takes mail in for others and passes it on, or rents computers to a company that does, so it may as well be the recipient's side.
    PassesOn,
    /// It is the recipient's own provider.
    Own,
    /// The table of networks is older than [`FRESH`] months.
    OldTable,
    /// The message came more than [`FRESH`] months before or after the day of the table.
    OtherTime,
}

/// For how many months before and after its day the table of networks is good enough to name a desk.
pub const FRESH: i32 = 18;

/// The network of the IP address that handed the message over, as recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// The stable id of its operator.
    pub id: &'static str,
    /// The name of its operator.
    pub operator: &'static str,
    /// What the operator does.
    pub kind: OperatorKind,
    /// The recorded IP address.
    pub ip: IpAddr,
    /// A range around that IP address, written `address/bits`, which was the operator's on that day. Nothing where the operator is known by a name.
    pub range: Option<String>,
    /// The name of the computer, looked up and confirmed by the recipient's own server, where no range is known.
    pub host: Option<String>,
    /// A domain of the operator that passed SPF or DKIM, where neither range nor name is known.
    pub domain: Option<String>,
    /// The day of the table of networks.
    pub as_of: Date,
    /// Why its desk is not named.
    pub withheld: Option<Withheld>,
}

impl Network {
    /// The end of the id of the sentence that gives the reason for the desk: the word after `desk-reason-`.
    pub(super) const fn reason(&self) -> &'static str {
        match (self.kind, &self.range, &self.host) {
            (_, None, None) => "checked-network",
            (_, None, Some(_)) => "named-network",
            (OperatorKind::Carrier, ..) => "through-network",
            (OperatorKind::Hosting, ..) => "rented-network",
            _ => "in-network",
        }
    }
}

/// A filter service that handed the message over for a customer who sends by it. Such services take mail in for customers, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SendingFilter {
    /// The recipient is certainly no customer of it, so its desk may be told.
    OfOthers,
    /// The recipient may be a customer, too; then it is of the own side.
    PerhapsOwn,
}

/// What the recipient's servers recorded about the computer that handed a message over.
pub(super) struct RecordedClient<'a> {
    pub ip: IpAddr,
    /// Its name, looked up and confirmed by the recipient's server.
    pub checked_name: Option<&'a str>,
    /// Domains that passed SPF or DKIM.
    pub passed: [&'a [String]; 2],
    /// When it came, by the clock of the recipient's server.
    pub at: Option<Timestamp>,
    /// The recipient's servers.
    pub home: &'a [String],
    /// Whether the address is one of the recipient's own provider, which may share a network with others.
    pub is_own: bool,
    /// Whether the address is that of a mail server of the service with that id.
    pub is_mail_server_of: fn(&str, IpAddr) -> bool,
    /// Whether a filter service handed the message over for a customer who sends by it.
    pub sending_filter: Option<SendingFilter>,
}

/// The network of a recorded handover: by its address, else by its looked-up name, else by a domain that passed a check.
pub(super) fn network(recorded: &RecordedClient<'_>, now: Option<Timestamp>) -> Option<Network> {
    let by_range = || table::find(recorded.ip).and_then(|(place, range)| Some((operators::at(place)?, Some(range), None, None)));
    let by_name = || recorded.checked_name.and_then(|name| Some((operators::named(name)?, None, Some(name.to_owned()), None)));
    let by_check =
        || recorded.passed.into_iter().flatten().find_map(|name| Some((operators::named(name)?, None, None, Some(name.clone()))));
    // The computers of some companies stand in the network of another one: there the name, found true, tells whose they are.
    let in_range = by_range();
    let has_tenants = in_range.as_ref().is_some_and(|(owner, ..)| !owner.tenants.is_empty());
    let of_tenant = |tenant: &str| in_range.as_ref().is_some_and(|(owner, ..)| owner.tenants.iter().any(|known| known == tenant));
    let by_tenant = if has_tenants { by_name().filter(|(tenant, ..)| of_tenant(&tenant.id)) } else { None };
    let (operator, range, host, domain) = by_tenant.or(in_range).or_else(by_name).or_else(by_check)?;
    let is_own = || {
        let mut own: Vec<_> = recorded.home.iter().filter_map(|name| organisational_domain(name)).collect();
        // Most servers of the own side belong to one organisation, so most names are the same.
        own.dedup();
        recorded.is_own || own.iter().any(|own| operator.is(own))
    };
    // Another customer of the own provider is one of whom it wants to know.
    let is_customers = || {
        let is_named = || recorded.checked_name.is_some_and(|name| customers::is_customers_of(operator, name, recorded.ip));
        !recorded.is_own && (is_named() || customers::is_apart_from_mailboxes(operator, recorded))
    };
    let own = || (is_own() && !is_customers()).then_some(Withheld::Own);
    let as_of = table::day();
    let reserve = match (recorded.sending_filter, operator.kind == OperatorKind::Filter) {
        (Some(SendingFilter::OfOthers), true) => operator.reserved(),
        // Whoever rents computers to a filter service has nothing to do with the message.
        (Some(_), false) => Some(Withheld::PassesOn),
        _ => operator.withheld(),
    };
    Some(Network {
        id: &operator.id,
        operator: &operator.name,
        kind: operator.kind,
        ip: recorded.ip,
        range,
        host,
        domain,
        as_of,
        withheld: reserve.or_else(own).or_else(|| aged(as_of, now, recorded.at)),
    })
}

/// Whether the table is too old or too new for that message, by the day of the table, the time now, and when the message came.
fn aged(as_of: Date, now: Option<Timestamp>, came: Option<Timestamp>) -> Option<Withheld> {
    let day = |at: Timestamp| Offset::UTC.to_datetime(at).date();
    let (from, to) = (as_of.saturating_sub(FRESH.months()), as_of.saturating_add(FRESH.months()));
    if now.is_some_and(|now| day(now) > to) {
        return Some(Withheld::OldTable);
    }
    came.is_some_and(|came| !(from..=to).contains(&day(came))).then_some(Withheld::OtherTime)
}

/// The data that the table of networks was made of: the day of the database, and the number of autonomous systems.
pub fn networks_made_of() -> (Date, usize) {
    (table::day(), operators().map(|operator| operator.systems.len()).sum())
}

/// Whether a domain belongs to an operator in the table, and not to a customer of one.
pub(super) fn is_operators(domain: &str) -> bool {
    operators::owns(domain)
}

/// The id of the service in `senders.toml` that alone uses the network of an IP address, if there is one.
pub(super) fn dedicated(ip: IpAddr) -> Option<&'static str> {
    operator_at(ip)?.service.as_deref()
}

/// The operator in whose network an IP address is.
pub fn operator_at(ip: IpAddr) -> Option<&'static Operator> {
    operators::at(table::operator(ip)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::desks::network as desk;

    fn at(text: &str) -> Option<Timestamp> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn ranges_and_operators_take_at_most_200_kb() {
        let (ranges, operators) = (table::room(), operators::room());
        assert!(ranges + operators <= 200_000, "{ranges} + {operators}");
    }

    #[test]
    fn a_desk_is_named_only_near_the_day_of_the_table() {
        let day: Date = "2026-08-22".parse().unwrap();
        let near = at("2026-11-24T20:00:00Z");
        for (now, came, withheld) in [
            (near, near, None),
            (near, None, None),
            (None, None, None),
            (near, at("2025-02-22T00:00:00Z"), None),
            (near, at("2025-02-21T23:59:59Z"), Some(Withheld::OtherTime)),
            (None, at("2002-07-16T10:00:00Z"), Some(Withheld::OtherTime)),
            (near, at("2028-02-22T10:00:00Z"), None),
            (near, at("2028-02-23T00:00:00Z"), Some(Withheld::OtherTime)),
            (at("2028-02-22T23:59:59Z"), near, None),
            (at("2028-02-23T00:00:00Z"), near, Some(Withheld::OldTable)),
            // A clock that shows a time before the day of the table is wrong, and changes nothing.
            (at("2020-01-01T00:00:00Z"), near, None),
        ] {
            assert_eq!(aged(day, now, came), withheld, "{now:?} {came:?}");
        }
    }

    #[test]
    fn the_recipients_own_provider_is_never_its_desk() {
        let recorded = |home: &str| {
            let home = [home.to_owned()];
            network(
                &RecordedClient {
                    ip: "95.216.1.1".parse().unwrap(),
                    checked_name: None,
                    passed: [&[], &[]],
                    at: None,
                    home: &home,
                    is_own: false,
                    is_mail_server_of: |_, _| false,
                    sending_filter: None,
                },
                None,
            )
            .unwrap()
        };
        let strange = recorded("mx.home.example");
        assert_eq!((strange.id, strange.withheld), ("hetzner", None));
        assert_eq!(desk(&strange).and_then(|desk| desk.address).as_deref(), Some("abuse@hetzner.com"));
        for own in ["mail.your-server.de", "www1.your-server.de", "mx.hetzner.com"] {
            let found = recorded(own);
            assert_eq!((found.id, found.withheld, desk(&found)), ("hetzner", Some(Withheld::Own), None), "{own}");
        }
    }

    #[test]
    fn a_name_counts_where_the_address_is_in_no_range() {
        let passed = ["mail.your-server.de".to_owned()];
        let told = |ip: &str, checked_name, spf| {
            network(
                &RecordedClient {
                    ip: ip.parse().unwrap(),
                    checked_name,
                    passed: [spf, &[]],
                    at: None,
                    home: &[],
                    is_own: false,
                    is_mail_server_of: |_, _| false,
                    sending_filter: None,
                },
                None,
            )
        };
        let find = |ip, name| told(ip, name, &[]);
        let named = find("192.0.2.7", Some("static.7.clients.your-server.de")).unwrap();
        assert_eq!((named.id, &named.range, named.host.as_deref()), ("hetzner", &None, Some("static.7.clients.your-server.de")));
        // The IP address decides, since whoever runs a network can give its addresses any name.
        let other = find("51.77.1.1", Some("static.7.clients.your-server.de")).unwrap();
        assert_eq!((other.id, other.range.is_some(), other.host), ("ovhcloud", true, None));
        // But where the computers of one stand in the network of another.
        let tenant = find("162.241.217.30", Some("box2210.bluehost.com")).unwrap();
        assert_eq!((tenant.id, tenant.host.as_deref()), ("newfold", Some("box2210.bluehost.com")));
        let other = find("162.241.217.30", Some("static.7.clients.your-server.de")).unwrap();
        assert_eq!((other.id, other.host), ("oracle-cloud", None));
        assert_eq!(find("192.0.2.7", Some("mail.sender.example")), None);
        assert_eq!(find("192.0.2.7", None), None);
        assert_eq!(find("2001:db8::7", None), None);
        let checked = told("192.0.2.7", Some("mail.sender.example"), &passed).unwrap();
        assert_eq!((checked.id, checked.domain.as_deref(), checked.host), ("hetzner", Some("mail.your-server.de"), None));
        assert_eq!(told("51.77.1.1", None, &passed).map(|network| network.id), Some("ovhcloud"));
    }
}
