//! The operators of networks, and their desks (`assets/networks/operators.toml`).

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::OnceLock;

use serde::Deserialize;

use super::{OperatorKind, Withheld};
use crate::message::lines::lines;
use crate::packed::unpacked_parts;
use crate::trace::hosts::{family_of, is_under, organisational_domain, same_organisation};

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
    #[serde(default)]
    domains: Vec<String>,
    /// What each machine that it rents out is called, where its address is not in the name.
    #[serde(default)]
    pub(super) rented: Vec<String>,
    /// The service in `senders.toml` that has its mail servers here, all of them in that service's own mail networks: the other machines are customers'.
    pub(super) mailboxes: Option<String>,
    /// The ids of other operators whose computers stand in this network, and are known by their looked-up names.
    #[serde(default)]
    pub(super) tenants: Vec<String>,
    /// The service in `senders.toml` that uses this network alone.
    pub(in crate::trace) service: Option<String>,
    /// What else is known, for those who keep the table; the program has no use for it.
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

impl Operator {
    /// Why its desk is not shown, unless more is known of the message; `None` if it may be.
    pub fn withheld(&self) -> Option<Withheld> {
        if self.kind == OperatorKind::Filter { Some(Withheld::PassesOn) } else { self.reserved() }
    }

    /// Why its desk is never shown; `None` if it may be.
    pub(super) fn reserved(&self) -> Option<Withheld> {
        match (self.withheld, self.confidence) {
            (Some(Reserve::Unanswered), _) => Some(Withheld::Unanswered),
            (Some(Reserve::Leased), _) => Some(Withheld::Leased),
            (Some(Reserve::Unchecked), _) | (_, DeskConfidence::C) => Some(Withheld::NotSure),
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

    /// Address and form of its desk, for a message of which it is known that the operator did not pass it on for the recipient.
    pub(in crate::trace) fn contacts(&self) -> (Option<&str>, Option<&str>) {
        let known = self.reserved().is_none();
        (self.desk.as_deref().filter(|_| known), self.form.as_deref().filter(|_| known))
    }

    /// Whether an organisation, given by its domain, is this operator: the names of the operator's computers or its desk are under that domain.
    pub(in crate::trace) fn is(&self, organisation: &str) -> bool {
        let desk = self.desk.as_deref().and_then(|desk| desk.rsplit('@').next());
        let mut names = self.domains.iter().map(String::as_str).chain(desk);
        // Only large mailbox providers are known by several domains.
        let family = family_of(organisation);
        let related = |name| family.iter().any(|own| is_under(name, own)) && same_organisation(name, organisation);
        names.any(|name| is_under(name, organisation) || related(name))
    }
}

// `INDEX`: for each block of the directory its first id and its place in `BLOCKS`; `IN_A_BLOCK`: how many operators are in each block but the last;
// `DOMAINS`: the domains of all operators' computers in the order of their bytes, one behind the other; `DOMAIN_ENDS`: where each ends there, and the
// place of its operator in the directory.
include!(concat!(env!("OUT_DIR"), "/operators.rs"));
static BLOCKS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/operators"));

/// No block is longer, in bytes.
const MOST: usize = 32 * 1024;

/// The operators of a block, each on a line, and read when it is needed for the first time: most of them never are.
struct Block {
    json: Vec<u8>,
    lines: Vec<(Range<usize>, OnceLock<Option<Operator>>)>,
}

/// Each block is unpacked when one of its operators is needed for the first time.
static UNPACKED: [OnceLock<Block>; INDEX.len()] = [const { OnceLock::new() }; INDEX.len()];
static NO_BLOCK: Block = Block { json: Vec::new(), lines: Vec::new() };

fn block(number: usize) -> &'static Block {
    let Some((unpacked, (_, start, end))) = UNPACKED.get(number).zip(INDEX.get(number)) else { return &NO_BLOCK };
    unpacked.get_or_init(|| {
        let packed = BLOCKS.get(*start..*end).unwrap_or_default();
        let (mut json, [place]) = unpacked_parts([packed], MOST).unwrap_or_default();
        json.truncate(place.end);
        let lines = lines(&json, 0).map(|line| (line, OnceLock::new())).collect();
        Block { json, lines }
    })
}

impl Block {
    fn operator(&self, n: usize) -> Option<&Operator> {
        let (line, read) = self.lines.get(n)?;
        // It cannot be damaged, since it is a part of the program; a test reads it whole.
        read.get_or_init(|| serde_json::from_slice(self.json.get(line.clone())?).ok()).as_ref()
    }

    fn all(&self) -> impl Iterator<Item = &Operator> {
        (0..self.lines.len()).filter_map(|n| self.operator(n))
    }
}

/// How much room all of it takes in the program.
#[cfg(test)]
pub(super) fn room() -> usize {
    BLOCKS.len() + size_of_val(INDEX) + DOMAINS.len() + size_of_val(DOMAIN_ENDS)
}

/// All operators, by their ids.
pub fn operators() -> impl Iterator<Item = &'static Operator> {
    (0..INDEX.len()).flat_map(|number| block(number).all())
}

/// The operator at this place in the directory.
pub(super) fn at(place: usize) -> Option<&'static Operator> {
    block(place / IN_A_BLOCK).operator(place % IN_A_BLOCK)
}

/// The operator of that id.
pub(in crate::trace) fn with_id(id: &str) -> Option<&'static Operator> {
    let number = INDEX.partition_point(|(first, ..)| *first <= id).checked_sub(1)?;
    let block = block(number);
    // As the build writes it; no other key ends so.
    let written = format!("\"id\":\"{id}\"");
    let has_id = |(line, _): &(Range<usize>, _)| {
        block.json.get(line.clone()).is_some_and(|json| memchr::memmem::find(json, written.as_bytes()).is_some())
    };
    block.lines.iter().position(has_id).and_then(|n| block.operator(n)).filter(|operator| operator.id == id)
}

/// The place in the directory of the operator with exactly this domain, which is in small letters.
fn place_of(domain: &str) -> Option<usize> {
    let (mut low, mut high) = (0, DOMAIN_ENDS.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let (known, place) = domain_at(middle)?;
        match known.cmp(domain) {
            Ordering::Equal => return Some(place),
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
        }
    }
    None
}

/// A domain of an operator's computers, and the place of that operator in the directory.
fn domain_at(n: usize) -> Option<(&'static str, usize)> {
    let &(end, place) = DOMAIN_ENDS.get(n)?;
    let start = n.checked_sub(1).and_then(|before| DOMAIN_ENDS.get(before)).map_or(0, |(end, _)| *end);
    Some((DOMAINS.get(start.into()..end.into())?, place.into()))
}

/// No more labels of a host name than this are looked up: real names have fewer.
const MOST_PARTS: usize = 12;

/// The operator whose computers have names like this one.
pub(in crate::trace) fn named(host: &str) -> Option<&'static Operator> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let above = std::iter::successors(Some(host.as_str()), |name| name.split_once('.').map(|(_, above)| above));
    above.take(MOST_PARTS).find_map(place_of).and_then(at)
}

/// Whether a domain is an operator's own: the domain of its computers, or the organisation's domain above that. A name below may be a customer's.
pub(in crate::trace) fn owns(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    let mut names = (0..DOMAIN_ENDS.len()).filter_map(domain_at).map(|(own, _)| own);
    place_of(&domain).is_some() || names.any(|own| is_under(own, &domain) && organisational_domain(own).as_deref() == Some(&domain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{ServiceKind, directory};

    #[derive(Deserialize)]
    struct Directory {
        operator: Vec<Operator>,
    }

    #[test]
    fn the_directory_is_read_whole_and_every_entry_is_sound() {
        let text = include_str!("../../../assets/networks/operators.toml");
        let all: Directory = crate::packed::table("networks/operators.toml", text).unwrap_or_else(|error| panic!("{error}"));
        assert!(all.operator.len() > 250);
        assert_eq!(all.operator.len(), text.matches("\n[[operator]]\n").count());
        let without_notes = all.operator.iter().map(|operator| format!("{:?}", Operator { _note: None, ..operator.clone() }));
        assert!(without_notes.eq(operators().map(|operator| format!("{operator:?}"))), "the program has what is written");
        let mut domains = std::collections::HashSet::new();
        for (at, operator) in all.operator.iter().enumerate() {
            let id = &operator.id;
            assert!(at == 0 || all.operator[at - 1].id < *id, "{id} is not in order, or stands twice");
            assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{id}");
            assert!(operator.country.len() == 2 && !operator.name.is_empty(), "{id}");
            let mailbox = operator.desk.as_deref().is_none_or(|desk| desk.split_once('@').is_some_and(|(_, domain)| domain.contains('.')));
            assert!(mailbox && operator.form.as_deref().is_none_or(|form| form.starts_with("https://")), "{id}");
            assert!(operator.domains.iter().all(|domain| domains.insert(domain)), "{id}: a name stands twice");
            // Anyone can call a machine of his by a name that begins alike.
            let in_own =
                |like: &String| operator.domains.iter().any(|own| like.strip_suffix(own.as_str()).is_some_and(|rest| rest.ends_with('.')));
            assert!(operator.rented.iter().all(in_own), "{id}");
            if let Some(mailboxes) = &operator.mailboxes {
                let found = directory().iter().find(|entry| entry.id == *mailboxes);
                assert!(found.is_some_and(|entry| entry.has_mail_networks()), "{id}: {mailboxes}");
            }
            if let Some(service) = &operator.service {
                assert!(directory().iter().any(|entry| entry.id == *service && entry.sends_for_others()), "{id}: {service}");
            }
        }
    }

    #[test]
    fn ids_are_of_one_desk_only() {
        // A hosting company may be in both directories, with the same id.
        for entry in directory().iter().filter(|entry| entry.kind != ServiceKind::Host) {
            assert!(operators().all(|operator| operator.id != entry.id), "{}", entry.id);
        }
    }

    #[test]
    fn every_operator_is_found_by_its_place_its_id_and_the_names_of_its_computers() {
        for (place, operator) in operators().enumerate() {
            assert_eq!(at(place).map(|found| &found.id), Some(&operator.id));
            assert_eq!(with_id(&operator.id).map(|found| &found.id), Some(&operator.id));
            for domain in &operator.domains {
                assert_eq!(place_of(domain), Some(place), "{domain}");
                assert_eq!(named(&format!("a.{domain}")).map(|found| &found.id), Some(&operator.id), "{domain}");
            }
        }
        for other in ["", "zzz", "ovhclou", "versanet.de 0\nversatel.de", "versanet", "ersanet.de"] {
            assert!(with_id(other).is_none() && place_of(other).is_none(), "{other}");
        }
    }

    #[test]
    fn only_sure_desks_that_answer_are_shown() {
        let desk = |id: &str| operators().find(|operator| operator.id == id).unwrap();
        assert_eq!(desk("ovhcloud").desk(), Some("abuse@ovh.net"));
        assert_eq!((desk("godaddy").desk(), desk("godaddy").form().is_some()), (None, true));
        for (id, why) in [
            ("ntt-ocn", Withheld::NotSure),
            ("china-telecom", Withheld::Unanswered),
            ("mscode", Withheld::Leased),
            ("claro-brasil", Withheld::NotSure),
            ("mimecast", Withheld::PassesOn),
        ] {
            assert_eq!((desk(id).desk(), desk(id).form(), desk(id).withheld()), (None, None, Some(why)), "{id}");
        }
        assert!(operators().filter(|operator| operator.withheld().is_none()).count() > 200);
        // The mailboxes of registries are not desks of an operator.
        for operator in operators().filter_map(Operator::desk) {
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
