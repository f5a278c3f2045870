//! Which contact of which network: the smallest whose contact can be used, else the next larger one.

use std::net::IpAddr;

use super::range::Range;
use super::registers::{self, Register};
use super::{Card, Contact, ContactRole, Net, Nothing, OwnerFound, RegisterAnswer, RegisteredNetwork, Sign, Unfit, Unused, Used};
use crate::message::safe_text;
use crate::trace::is_free_mailbox;

/// How many contacts are followed one to the other: an organisation names the contact that takes its reports.
const DEEPEST: usize = 3;

/// A network with everything that the answer tells of its contacts.
struct NetworkContacts {
    network: RegisteredNetwork,
    mails: Vec<(ContactRole, String)>,
}

pub(super) fn choose(answer: &RegisterAnswer, address: IpAddr, used: &Used) -> Result<OwnerFound, Nothing> {
    let around: Vec<(&Net, usize, Range)> = answer
        .nets
        .iter()
        .enumerate()
        .filter_map(|(at, net)| {
            Some((net, at, *net.ranges.iter().filter(|range| range.contains(address)).min_by_key(|range| range.size())?))
        })
        .collect();
    let said = answer.said.iter().filter(|(range, _)| range.contains(address));
    let mut candidates: Vec<NetworkContacts> = Vec::new();
    let mut elsewhere = None;
    for (net, at, range) in &around {
        if let Some(register) = registers_own(net, *range) {
            elsewhere = elsewhere.or(register);
            continue;
        }
        let holder = holder(net, answer);
        candidates.push(NetworkContacts { network: RegisteredNetwork { range: *range, holder }, mails: mails(net, *at, *range, answer) });
    }
    // What a register says of a range whose record is missing.
    for (range, mail) in said {
        if !range.is_a_registers() && !around.iter().any(|(_, _, known)| known == range) {
            candidates.push(NetworkContacts {
                network: RegisteredNetwork { range: *range, holder: None },
                mails: vec![(ContactRole::Abuse, mail.clone())],
            });
        }
    }
    if candidates.is_empty() {
        return Err(why_none(answer, !around.is_empty(), elsewhere));
    }
    candidates.sort_by_key(|candidate| candidate.network.range.size());
    match pick(&candidates, used) {
        // What is missing may have named somebody.
        Err(Nothing::NobodyFits(_)) if answer.cut => Err(Nothing::Cut),
        picked => picked,
    }
}

fn pick(candidates: &[NetworkContacts], used: &Used) -> Result<OwnerFound, Nothing> {
    let judged: Vec<Result<Contact, Unfit>> = candidates.iter().map(|candidate| judge(candidate, ContactRole::Abuse, used)).collect();
    let unused = |end: usize| {
        let unfit = candidates.iter().zip(&judged).take(end);
        unfit
            .filter_map(|(candidate, verdict)| Some(Unused { network: candidate.network.clone(), why: verdict.as_ref().err()?.clone() }))
            .collect()
    };
    if let Some((at, contact)) = judged.iter().enumerate().find_map(|(at, verdict)| Some((at, verdict.as_ref().ok()?))) {
        let another = |other: &&Contact| !other.address.eq_ignore_ascii_case(&contact.address) && other.network != contact.network;
        let larger = judged.iter().skip(at + 1).filter_map(|verdict| verdict.as_ref().ok()).find(another).cloned();
        return Ok(OwnerFound { contact: contact.clone(), unused: unused(at), larger });
    }
    // Nobody there takes reports by name: those who run the network do, unless its desk may be the sender's own.
    for role in [ContactRole::Technical, ContactRole::Other] {
        for (at, candidate) in candidates.iter().enumerate() {
            let open = matches!(judged.get(at), Some(Err(Unfit::NoContact | Unfit::Register(..))));
            if let (true, Ok(contact)) = (open, judge(candidate, role, used)) {
                return Ok(OwnerFound { contact, unused: unused(at), larger: None });
            }
        }
    }
    Err(Nothing::NobodyFits(unused(candidates.len())))
}

/// The first contact of that role that can be used, or why the first is not.
fn judge(candidate: &NetworkContacts, role: ContactRole, used: &Used) -> Result<Contact, Unfit> {
    let mut why = None;
    for (_, address) in candidate.mails.iter().filter(|(known, _)| *known == role) {
        match unfit(address, used) {
            None => return Ok(Contact { network: candidate.network.clone(), address: address.clone(), role }),
            // The sender's own contact says more of a network than a register's.
            Some(reason) if why.is_none() || matches!(why, Some(Unfit::Register(..))) => why = Some(reason),
            Some(_) => {}
        }
    }
    Err(why.unwrap_or(Unfit::NoContact))
}

fn unfit(address: &str, used: &Used) -> Option<Unfit> {
    let domain = address.rsplit_once('@').map(|(_, domain)| domain.to_ascii_lowercase()).unwrap_or_default();
    if let Some(register) = registers::register(&domain) {
        return Some(Unfit::Register(address.to_owned(), register));
    }
    if used.is_listed(address) {
        return None;
    }
    if used.owner_of(&domain).is_some() {
        return Some(Unfit::UsedByMessage(address.to_owned()));
    }
    is_free_mailbox(&domain).then(|| Unfit::FreeMailbox(address.to_owned()))
}

/// Every address of a network: its own, what the register says of its range, and those of the contacts that it names.
fn mails(net: &Net, at: usize, range: Range, answer: &RegisterAnswer) -> Vec<(ContactRole, String)> {
    let mut out = net.mails.clone();
    out.extend(answer.said.iter().filter(|(said, _)| *said == range).map(|(_, address)| (ContactRole::Abuse, address.clone())));
    for (role, handle) in &net.refs {
        answer.cards.iter().filter(|card| is_called(card, handle)).for_each(|card| add_card(&mut out, card, *role, answer, 0));
    }
    // A card that says of itself that it takes reports stands behind the network that it belongs to.
    let named = |card: &Card| answer.nets.iter().any(|net| net.refs.iter().any(|(_, handle)| is_called(card, handle)));
    let loose = answer.cards.iter().filter(|card| card.behind == Some(at) && !named(card));
    out.extend(loose.flat_map(|card| &card.mails).filter(|(role, _)| *role == ContactRole::Abuse).cloned());
    out
}

fn add_card(out: &mut Vec<(ContactRole, String)>, card: &Card, role: ContactRole, answer: &RegisterAnswer, depth: usize) {
    let bounded = out.len() < super::MOST && depth < DEEPEST;
    if !bounded {
        return;
    }
    // A card that names an address for reports means its other addresses for other things.
    let says = role == ContactRole::Abuse && card.mails.iter().any(|(own, _)| *own == ContactRole::Abuse);
    out.extend(card.mails.iter().map(|(own, address)| (if says { *own } else { (*own).min(role) }, address.clone())));
    for (role, handle) in card.refs.iter().filter(|(role, _)| *role == ContactRole::Abuse) {
        answer.cards.iter().filter(|other| is_called(other, handle)).for_each(|other| add_card(out, other, *role, answer, depth + 1));
    }
}

fn is_called(card: &Card, handle: &str) -> bool {
    !card.handle.is_empty() && card.handle.eq_ignore_ascii_case(handle)
}

/// Who holds a network, as one line that is safe to show.
fn holder(net: &Net, answer: &RegisterAnswer) -> Option<String> {
    let organisation = || {
        let named = net.refs.iter().filter_map(|(_, handle)| answer.cards.iter().find(|card| is_called(card, handle)));
        named
            .filter(|card| card.handle.to_ascii_uppercase().starts_with("ORG-"))
            .map(|card| card.name.as_str())
            .find(|name| !name.is_empty())
    };
    let name = organisation().or_else(|| Some(net.holder.as_str()).filter(|name| !name.is_empty())).unwrap_or(&net.name);
    let name: String = safe_text(name).chars().take(80).collect();
    (!name.is_empty()).then_some(name)
}

/// Whether a record is no operator's but a register's part of the address space, and which register has more to tell, where that is said.
fn registers_own(net: &Net, range: Range) -> Option<Option<Register>> {
    const NAMES: [&str; 12] = [
        "NON-RIPE-NCC-MANAGED",
        "IANA-",
        "ERX-NETBLOCK",
        "ERX-",
        "APNIC-",
        "RIPE-",
        "LACNIC-",
        "AFRINIC-",
        "ARIN-",
        "JPNIC-NET-JP",
        "KRNIC-KR",
        "NET-AFRINIC",
    ];
    const HOLDERS: [&str; 11] = [
        "asia pacific network information cent",
        "ripe network coordination cent",
        "latin american and caribbean ip address",
        "african network information cent",
        "internet assigned numbers authority",
        "american registry for internet numbers",
        "japan network information cent",
        "vietnam internet network information cent",
        "china internet network information cent",
        "taiwan network information cent",
        "korea network information cent",
    ];
    let (name, holder) = (net.name.to_ascii_uppercase(), net.holder.to_ascii_lowercase());
    let placeholder =
        NAMES.iter().any(|known| name.starts_with(known)) || holder.contains("not allocated to") || holder.contains("not managed by");
    let is_holder = HOLDERS.iter().any(|known| holder.starts_with(known))
        || ["apnic", "ripe", "lacnic", "afrinic", "arin", "iana"].contains(&holder.as_str());
    let allocated = net.referral.to_ascii_lowercase().starts_with("allocated to") || net.referral.starts_with("whois://");
    let of_others = placeholder || is_holder || range.is_a_registers();
    // A referral to a server that is no register's does not count: operators run such servers for their own customers.
    let sent_on = allocated.then(|| registers::named(&net.referral)).flatten();
    if !of_others && sent_on.is_none() {
        return None;
    }
    Some(sent_on.or_else(|| registers::named(&net.holder)).or_else(|| registers::named(&net.name)))
}

fn why_none(answer: &RegisterAnswer, around: bool, elsewhere: Option<Register>) -> Nothing {
    if around {
        return Nothing::Elsewhere(elsewhere);
    }
    let other = answer.nets.iter().flat_map(|net| &net.ranges).chain(answer.said.iter().map(|(range, _)| range)).next();
    match (other, answer.sign) {
        (None, None) if answer.cut => Nothing::Cut,
        (Some(range), _) => Nothing::OtherAddress(*range),
        (None, Some(Sign::AskedTooOften)) => Nothing::AskedTooOften,
        (None, Some(Sign::Unknown)) => Nothing::Unknown,
        (None, None) if answer.cards.iter().any(|card| !card.mails.is_empty()) => Nothing::NoNetwork,
        (None, None) => Nothing::NotAnAnswer,
    }
}
