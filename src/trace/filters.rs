//! Filter services that take mail in for other organisations (`assets/filters.toml`): to the recipient such a machine is the own side.

use std::net::IpAddr;
use std::sync::LazyLock;

use serde::Deserialize;

use super::hosts::is_under;
use super::range::AddressRange;
use super::received::Hop;
use super::whose::Proof;
use crate::packed::{packed, table};

/// One service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Filter {
    /// As people know it.
    pub name: String,
    domains: Vec<String>,
    /// The addresses from which it hands mail on, as it publishes them for its customers' firewalls.
    #[serde(default)]
    networks: Vec<AddressRange>,
    /// Where the networks were published; not used by the program.
    #[serde(default, rename = "source")]
    _source: Option<String>,
}

#[derive(Deserialize)]
struct Table {
    filter: Vec<Filter>,
}

static FILTERS: LazyLock<Vec<Filter>> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it.
    table::<Table>("filters.toml", &packed!("filters.toml")).map(|table| table.filter).unwrap_or_default()
});

impl Filter {
    /// Whether a name is one of its servers'.
    pub(super) fn owns(&self, name: &str) -> bool {
        self.domains.iter().any(|domain| is_under(name, domain))
    }

    /// Whether an address is one of its own.
    pub(super) fn has_address(&self, ip: IpAddr) -> bool {
        self.networks.iter().any(|network| network.contains(ip))
    }
}

/// The filter that handed the message on in that line, and what proves it. Its name must have been looked up; where the server looks no names up
/// (Microsoft 365), the address must be one of that filter's own. What a machine only calls itself does not count.
pub(super) fn filter(hop: &Hop) -> Option<(&'static Filter, Proof)> {
    let owner = |name: &str| FILTERS.iter().find(|filter| filter.owns(name));
    if let Some(checked) = hop.checked_name.as_deref() {
        return owner(checked).map(|filter| (filter, Proof::CheckedName));
    }
    let (said, ip) = (hop.helo.as_deref()?, hop.ip?);
    // One company can have two entries with the same domains and different networks.
    let mut owners = FILTERS.iter().filter(|filter| filter.owns(said));
    owners.find(|filter| filter.has_address(ip)).map(|filter| (filter, Proof::KnownNetwork))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_whole_and_no_domain_stands_in_it_twice() {
        let table: Table = table("filters.toml", &packed!("filters.toml")).unwrap_or_else(|error| panic!("{error}"));
        assert!(table.filter.len() >= 35);
        for (at, entry) in table.filter.iter().enumerate() {
            assert!(!entry.domains.is_empty() && entry.networks.is_empty() == entry._source.is_none(), "{}", entry.name);
            for domain in &entry.domains {
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
        ] {
            let found = filter(&Hop::parse(line).unwrap()).map(|(filter, proof)| (filter.name.as_str(), proof));
            assert_eq!(found, expected, "{line}");
        }
    }
}
