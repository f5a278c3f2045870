//! The operators of networks, and their desks (`assets/networks/operators.toml`).

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{OperatorKind, Withheld, table};
use crate::packed::from_json;
use crate::trace::hosts::{is_mailbox_provider, is_under, organisation, same_organisation};

/// How sure the desk of an operator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum DeskConfidence {
    /// From the registry's record of its networks, and confirmed by a second source.
    A,
    /// From the registry's record of its networks.
    B,
    /// Not sure enough to be shown.
    C,
}

/// Why a desk is not shown although one is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Reserve {
    Unanswered,
    Leased,
    Unchecked,
}

/// One operator.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operator {
    /// Stable id.
    pub id: String,
    /// The name people know.
    pub name: String,
    /// What it does.
    pub kind: OperatorKind,
    /// The country of the operator: two letters (ISO 3166).
    pub country: String,
    /// The numbers of its autonomous systems (RFC 1930).
    pub systems: Vec<u32>,
    desk: Option<String>,
    form: Option<String>,
    confidence: DeskConfidence,
    withheld: Option<Reserve>,
    #[serde(borrow, default)]
    domains: Vec<&'static str>,
    /// The service in `senders.toml` that uses this network alone.
    pub(in crate::trace) service: Option<String>,
    /// What else is known, for those who keep the table; the program has no use for it.
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

impl Operator {
    /// Why its desk is never shown; `None` if it may be.
    pub fn withheld(&self) -> Option<Withheld> {
        match (self.kind, self.withheld, self.confidence) {
            (OperatorKind::Filter, ..) => Some(Withheld::PassesOn),
            (_, Some(Reserve::Unanswered), _) => Some(Withheld::Unanswered),
            (_, Some(Reserve::Leased), _) => Some(Withheld::Leased),
            (_, Some(Reserve::Unchecked), _) | (_, _, DeskConfidence::C) => Some(Withheld::NotSure),
            _ if self.desk.is_none() && self.form.is_none() => Some(Withheld::NotSure),
            _ => None,
        }
    }

    /// The address of its desk, where it may be shown.
    pub fn desk(&self) -> Option<&str> {
        self.desk.as_deref().filter(|_| self.withheld().is_none())
    }

    /// The web form of its desk, where it may be shown.
    pub fn form(&self) -> Option<&str> {
        self.form.as_deref().filter(|_| self.withheld().is_none())
    }

    /// Whether an organisation, given by its domain, is this operator: the names of the operator's computers or its desk are under that domain.
    pub(in crate::trace) fn is(&self, organisation: &str) -> bool {
        let desk = self.desk.as_deref().and_then(|desk| desk.rsplit('@').next());
        let mut names = self.domains.iter().copied().chain(desk);
        // Only large mailbox providers are known by several domains.
        let related = is_mailbox_provider(organisation);
        names.any(|name| is_under(name, organisation) || related && same_organisation(name, organisation))
    }
}

#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Directory {
    operator: Vec<Operator>,
}

struct All {
    operators: Vec<Operator>,
    /// For each number of an operator in the table of ranges, its place in `operators`.
    by_number: Vec<Option<usize>>,
    by_domain: HashMap<&'static str, usize>,
}

static ALL: LazyLock<All> = LazyLock::new(|| {
    let operators: Vec<Operator> = from_json!("networks/operators").map(|all: Directory| all.operator).unwrap_or_default();
    let by_id: HashMap<&str, usize> = operators.iter().enumerate().map(|(at, operator)| (operator.id.as_str(), at)).collect();
    let by_number = table::operators().iter().map(|id| by_id.get(id).copied()).collect();
    let domains = operators.iter().enumerate().flat_map(|(at, operator)| operator.domains.iter().map(move |domain| (*domain, at)));
    let by_domain = domains.collect();
    All { operators, by_number, by_domain }
});

/// All operators, by their ids.
pub fn operators() -> &'static [Operator] {
    &ALL.operators
}

/// The operator with this number in the table of ranges.
pub(super) fn numbered(number: usize) -> Option<&'static Operator> {
    ALL.operators.get((*ALL.by_number.get(number)?)?)
}

/// No more labels of a host name than this are looked up: real names have fewer.
const MOST_PARTS: usize = 12;

/// The operator whose computers have names like this one.
pub(in crate::trace) fn named(host: &str) -> Option<&'static Operator> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let above = std::iter::successors(Some(host.as_str()), |name| name.split_once('.').map(|(_, above)| above));
    above.take(MOST_PARTS).find_map(|name| ALL.operators.get(*ALL.by_domain.get(name)?))
}

/// Whether a domain is an operator's own: the domain of its computers, or the organisation's domain above that. A name below may be a customer's.
pub(in crate::trace) fn owns(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    let above = || ALL.operators.iter().flat_map(|operator| &operator.domains).any(|own| organisation(own).as_deref() == Some(&domain));
    ALL.by_domain.contains_key(domain.as_str()) || above()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{ServiceKind, directory};

    #[test]
    fn the_directory_is_read_whole_and_every_entry_is_sound() {
        let text = include_str!("../../../assets/networks/operators.toml");
        let all: Directory = crate::packed::table("networks/operators.toml", text).unwrap_or_else(|error| panic!("{error}"));
        assert!(all.operator.len() > 250);
        assert_eq!(all.operator.len(), text.matches("\n[[operator]]\n").count());
        assert!(all.operator.iter().map(|operator| &operator.id).eq(operators().iter().map(|operator| &operator.id)));
        let mut domains = std::collections::HashSet::new();
        for (at, operator) in all.operator.iter().enumerate() {
            let id = &operator.id;
            assert!(at == 0 || all.operator[at - 1].id < *id, "{id} is not in order, or stands twice");
            assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{id}");
            assert!(operator.country.len() == 2 && !operator.name.is_empty(), "{id}");
            let mailbox = operator.desk.as_deref().is_none_or(|desk| desk.split_once('@').is_some_and(|(_, domain)| domain.contains('.')));
            assert!(mailbox && operator.form.as_deref().is_none_or(|form| form.starts_with("https://")), "{id}");
            assert!(operator.domains.iter().all(|domain| domains.insert(*domain)), "{id}: a name stands twice");
            if let Some(service) = &operator.service {
                assert!(directory().iter().any(|entry| entry.id == *service && entry.sends_for_others()), "{id}: {service}");
            }
        }
    }

    #[test]
    fn ids_are_of_one_desk_only() {
        // A hosting company may be in both directories, with the same id.
        for entry in directory().iter().filter(|entry| entry.kind != ServiceKind::Host) {
            assert!(operators().iter().all(|operator| operator.id != entry.id), "{}", entry.id);
        }
    }

    #[test]
    fn the_table_and_the_directory_know_the_same_operators() {
        for (number, id) in table::operators().iter().enumerate() {
            assert_eq!(numbered(number).map(|operator| operator.id.as_str()), Some(*id));
        }
    }

    #[test]
    fn only_sure_desks_that_answer_are_shown() {
        let desk = |id: &str| operators().iter().find(|operator| operator.id == id).unwrap();
        assert_eq!(desk("ovhcloud").desk(), Some("abuse@ovh.net"));
        assert_eq!((desk("godaddy").desk(), desk("godaddy").form().is_some()), (None, true));
        for (id, why) in [
            ("ntt-ocn", Withheld::NotSure),
            ("china-telecom", Withheld::Unanswered),
            ("fiberstate", Withheld::Leased),
            ("claro-brasil", Withheld::NotSure),
            ("mimecast", Withheld::PassesOn),
        ] {
            assert_eq!((desk(id).desk(), desk(id).form(), desk(id).withheld()), (None, None, Some(why)), "{id}");
        }
        assert!(operators().iter().filter(|operator| operator.withheld().is_none()).count() > 200);
        // The mailboxes of registries are not desks of an operator.
        for operator in operators().iter().filter_map(Operator::desk) {
            let registry = ["apnic.net", "cnnic.cn", "nic.ad.jp", "nic.or.kr", "twnic.tw", "twnic.net.tw", "registro.br", "cert.br"];
            assert!(registry.iter().all(|domain| !operator.ends_with(domain)), "{operator}");
        }
    }

    #[test]
    fn a_domain_of_an_operator_is_told_from_names_of_its_customers() {
        for own in ["Your-Server.de", "amazonaws.com"] {
            assert!(owns(own), "{own}");
        }
        for other in ["x.clients.your-server.de", "shop.example", "de", "", "my-your-server.de"] {
            assert!(!owns(other), "{other}");
        }
    }

    #[test]
    fn a_name_counts_only_inside_the_operators_own() {
        let id = |host: &str| named(host).map(|operator| operator.id.as_str());
        assert_eq!(id("static.7.113.0.203.clients.your-server.de"), Some("hetzner"));
        assert_eq!(id("EC2-1-2-3-4.eu-west-1.Compute.amazonaws.com."), Some("amazon-ec2"));
        for host in ["your-server.de.evil.example", "xyour-server.de", "s3.amazonaws.com", "de", "", ".", &"a.".repeat(5_000)] {
            assert_eq!(id(host), None, "{host}");
        }
    }
}
