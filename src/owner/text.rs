//! Answers as text: the databases of the five registries and of the national ones, and the web pages of registers as a person copies them.
//!
//! In the databases of RIPE, APNIC, AFRINIC and LACNIC (RFC 2622) a network names its contacts by handles, which stand in records of their own.
//! Everywhere else contacts stand behind the network that they belong to.

use super::lines::{Attribute, name_and_value};
use super::range::Range;
use super::{Card, ContactRole, MOST, Net, RegisterAnswer, Sign, address_in, has_at};

/// Lines of an answer; more are not read.
const MOST_LINES: usize = 20_000;
/// No line of an answer is longer, in bytes; of a longer one nothing is read.
const LONGEST_ANSWER_LINE: usize = 2_000;

pub(super) fn read(text: &str) -> RegisterAnswer {
    let mut reader = RecordReader::default();
    let (lines, cut) = lines(text);
    reader.answer.cut = cut;
    for line in lines {
        if line.trim().is_empty() {
            reader.free = None;
        } else if line.len() <= LONGEST_ANSWER_LINE {
            reader.line(line);
        }
    }
    reader.end()
}

/// The lines of a text, whatever ends them, and whether its last line was left out.
fn lines(text: &str) -> (Vec<&str>, bool) {
    let mut lines: Vec<&str> = text.lines().flat_map(|line| line.trim_end_matches('\r').split('\r')).take(MOST_LINES).collect();
    // Where a text was cut within an address, what is left may be somebody else's; a domain that stands elsewhere too is whole.
    let domain = lines.last().and_then(|last| address_in(last)).and_then(|address| Some(address.rsplit_once('@')?.1.to_owned()));
    let whole = |domain: &str| text.matches(domain).nth(1).is_some_and(|_| text.matches(&format!("{domain}\n")).next().is_some());
    let cut = !text.ends_with(char::is_whitespace)
        && lines.last().is_some_and(|line| has_at(line))
        && !domain.is_some_and(|domain| whole(&domain));
    if cut {
        lines.pop();
    }
    // Some programs put an empty line behind every other.
    let full = |line: &&str| !line.trim().is_empty();
    let pairs = lines.windows(2).filter(|pair| pair.iter().all(full)).count();
    if pairs * 8 < lines.iter().filter(|line| full(line)).count() {
        lines.retain(full);
    }
    (lines, cut)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// How APNIC's copy of a record of JPNIC begins the remark with the address for reports.
const JPNIC_ABUSE: &str = "Email address for spam or abuse complaints :";

/// The kind of record that the line which is read belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum RecordKind {
    #[default]
    Nowhere,
    Net,
    Card,
}

/// A contact of a web page: what it is for may stand behind its address.
#[derive(Debug, Default)]
struct PageContact {
    roles: Vec<ContactRole>,
    mails: Vec<String>,
    name: String,
    /// It holds the network.
    holds: bool,
}

#[derive(Debug, Default)]
struct RecordReader {
    answer: RegisterAnswer,
    record: RecordKind,
    /// A name whose value is on the next line.
    waiting: Option<Attribute>,
    /// What the contacts under the present headline are for.
    headline_role: Option<ContactRole>,
    contact: Option<PageContact>,
    /// The last name was one of free words: how far it was indented. They go on in lines that are indented further.
    free: Option<usize>,
    /// Free words of a page, which go on until a known part of it.
    free_part: bool,
    /// An abuse contact above the record that it belongs to.
    above: Vec<String>,
    /// The name of the network whose record follows.
    name_above: String,
    /// The address for reports of a record that another register has copied from JPNIC: it is the field "Abuse" there.
    copied: Option<String>,
    /// The first address of a range, until its last one comes.
    first: Option<String>,
}

impl RecordReader {
    fn line(&mut self, line: &str) {
        if self.free.is_some_and(|at| indent(line) > at) {
            return;
        }
        let trimmed = line.trim();
        if trimmed.starts_with(['%', '#']) {
            self.note(trimmed.trim_start_matches(['%', '#', ' ']));
            return;
        }
        if let Some(headline) = headline(trimmed) {
            self.close_contact();
            self.headline_role = match headline {
                Headline::Network => None,
                Headline::Contacts(role) => Some(role),
            };
            self.free_part = false;
            return;
        }
        if is_entity(trimmed) {
            self.open_contact();
            return;
        }
        match name_and_value(line) {
            Some((attribute, value)) => {
                let free = matches!(attribute, Attribute::Free | Attribute::Description);
                self.free = free.then(|| indent(line));
                self.named(attribute, value);
            }
            None => self.unnamed(trimmed),
        }
    }

    /// A remark of the register itself.
    fn note(&mut self, text: &str) {
        let lower = text.to_ascii_lowercase();
        if lower.starts_with("abuse contact for '") {
            let mut quoted = text.split('\'').skip(1).step_by(2);
            if let (Some(range), Some(address)) = (quoted.next().and_then(Range::parse), quoted.next().and_then(address_in))
                && self.answer.said.len() < MOST
            {
                self.answer.said.push((range, address));
            }
        }
        self.sign(&lower);
    }

    fn sign(&mut self, lower: &str) {
        const OFTEN: [&str; 8] = [
            "rate limit",
            "quota exceeded",
            "too many requests",
            "access denied",
            "access control",
            "permission to use this service",
            "error:201",
            "429 error",
        ];
        const UNKNOWN: [&str; 6] = ["no match", "no entries found", "error:101", "does not exist", "no data found", "404 error"];
        if self.answer.sign.is_none() {
            let has = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
            self.answer.sign = if has(&OFTEN) {
                Some(Sign::AskedTooOften)
            } else if has(&UNKNOWN) {
                Some(Sign::Unknown)
            } else {
                None
            };
        }
    }

    fn unnamed(&mut self, text: &str) {
        match self.waiting {
            _ if self.free_part => {}
            // A list: more of the same may follow.
            Some(Attribute::Roles) => self.roles(text),
            Some(attribute @ (Attribute::Contact(role) | Attribute::Mail(role))) => match address_in(text) {
                Some(address) => self.mail(role, address),
                None if text.split_whitespace().count() == 1 && matches!(attribute, Attribute::Contact(_)) => self.value(attribute, text),
                None => self.waiting = None,
            },
            Some(attribute) => {
                self.waiting = None;
                self.value(attribute, text);
            }
            None if text.to_ascii_lowercase().starts_with("abuse contact for '") => self.note(text),
            None => self.sign(&text.to_ascii_lowercase()),
        }
    }

    fn named(&mut self, attribute: Attribute, value: &str) {
        self.waiting = None;
        if self.free_part {
            // Somebody's words may look like a contact.
            let ends = matches!(
                attribute,
                Attribute::End | Attribute::PageContact | Attribute::Range | Attribute::Card | Attribute::CardHandle | Attribute::Source
            );
            if !ends {
                return;
            }
            self.free_part = false;
        }
        if value.is_empty() {
            // A headline of a page: what stands below it is about that contact. A record names its contacts by handles.
            if self.contact.is_none() && self.answer.nets.last().is_some_and(|net| net.refs.is_empty()) {
                match attribute {
                    Attribute::Contact(role) => self.headline_role = Some(role),
                    Attribute::Other | Attribute::Free => self.headline_role = None,
                    _ => {}
                }
            }
            match attribute {
                Attribute::Free => self.free_part = self.record != RecordKind::Card && !self.in_database(),
                Attribute::PageContact => self.open_contact(),
                Attribute::End => {}
                attribute => self.waiting = Some(attribute),
            }
            return;
        }
        self.value(attribute, value);
    }

    /// Whether the record at hand is one of a database, where every line has its name.
    fn in_database(&self) -> bool {
        self.contact.is_none() && self.answer.nets.last().is_some_and(|net| !net.source.is_empty() || !net.refs.is_empty())
            || self.record == RecordKind::Net && self.contact.is_none()
    }

    fn value(&mut self, attribute: Attribute, value: &str) {
        match attribute {
            Attribute::Range => self.open_net(Range::all(value)),
            Attribute::RangeAgain => match self.net() {
                Some(net) if net.ranges.is_empty() => net.ranges = Range::all(value),
                Some(_) => {}
                None => self.open_net(Range::all(value)),
            },
            Attribute::First => self.first = Some(value.to_owned()),
            Attribute::Last => {
                let first = self.first.take().unwrap_or_default();
                self.open_net(Range::parse(&format!("{first} - {value}")).into_iter().collect());
            }
            Attribute::Holder => self.holder(value, true),
            Attribute::Description => self.holder(value, false),
            Attribute::OrganisationName => match self.card() {
                Some(card) => card.name = value.to_owned(),
                None => self.holder(value, true),
            },
            Attribute::NetName => match self.net().filter(|net| net.name.is_empty()) {
                Some(net) => net.name = value.to_owned(),
                None => self.name_above = value.to_owned(),
            },
            Attribute::Name => match (&mut self.contact, self.headline_role) {
                (Some(contact), _) => contact.name = value.to_owned(),
                (None, Some(_)) => {}
                (None, None) => {
                    if let Some(net) = self.net().filter(|net| net.name.is_empty()) {
                        net.name = value.to_owned();
                    }
                }
            },
            Attribute::Mail(role) => {
                self.waiting = None;
                if let Some(address) = address_in(value) {
                    self.mail(role, address);
                }
            }
            Attribute::AnyMail => {
                if let Some(address) = address_in(value) {
                    self.any_mail(address);
                }
            }
            Attribute::Contact(role) => match address_in(value) {
                Some(address) => self.mail(role, address),
                None => self.refer(role, value),
            },
            Attribute::Roles => {
                self.waiting = Some(Attribute::Roles);
                self.roles(value);
            }
            Attribute::Card | Attribute::CardHandle | Attribute::Irt | Attribute::Organisation => self.open_card(attribute, value),
            Attribute::PageContact => self.open_contact(),
            Attribute::Unrelated => self.record = RecordKind::Nowhere,
            Attribute::Source => {
                if let (RecordKind::Net, Some(net)) = (self.record, self.answer.nets.last_mut()) {
                    net.source = value.to_owned();
                    if let Some(address) = self.copied.take().filter(|_| value == "JPNIC") {
                        net.mail(ContactRole::Abuse, address);
                    }
                }
            }
            Attribute::Referral => {
                if let Some(net) = self.answer.nets.last_mut().filter(|net| net.referral.is_empty() || value.contains("://")) {
                    net.referral = value.to_owned();
                }
            }
            Attribute::Free if value.starts_with(JPNIC_ABUSE) => self.copied = value.get(JPNIC_ABUSE.len()..).and_then(address_in),
            Attribute::Free | Attribute::End | Attribute::Other => {}
        }
    }

    fn open_net(&mut self, ranges: Vec<Range>) {
        self.close_contact();
        self.headline_role = None;
        if ranges.is_empty() || self.answer.nets.len() >= MOST {
            self.record = RecordKind::Nowhere;
            return;
        }
        self.copied = None;
        let mut net = Net { ranges, name: std::mem::take(&mut self.name_above), ..Net::default() };
        for address in self.above.drain(..) {
            net.mail(ContactRole::Abuse, address);
        }
        self.answer.nets.push(net);
        self.record = RecordKind::Net;
    }

    fn net(&mut self) -> Option<&mut Net> {
        if self.record == RecordKind::Net { self.answer.nets.last_mut() } else { None }
    }

    fn card(&mut self) -> Option<&mut Card> {
        if self.record == RecordKind::Card { self.answer.cards.last_mut() } else { None }
    }

    fn open_card(&mut self, attribute: Attribute, value: &str) {
        // A web page names its contacts too.
        if self.contact.is_some() {
            return;
        }
        if attribute == Attribute::Organisation && !value.to_ascii_uppercase().starts_with("ORG-") {
            self.holder(value, true);
            return;
        }
        if let Some(card) = self.card() {
            // LACNIC writes the handle first, the others the name.
            match attribute {
                Attribute::Card if card.name.is_empty() && !card.handle.is_empty() && card.mails.is_empty() => {
                    card.name = value.to_owned();
                    return;
                }
                Attribute::CardHandle if card.handle.is_empty() => {
                    card.handle = value.to_owned();
                    return;
                }
                _ => {}
            }
        }
        if self.answer.cards.len() >= MOST {
            self.record = RecordKind::Nowhere;
            return;
        }
        let behind = self.answer.nets.len().checked_sub(1);
        let mut card = Card { behind, ..Card::default() };
        if attribute == Attribute::Card {
            card.name = value.to_owned();
        } else {
            card.handle = value.to_owned();
        }
        self.answer.cards.push(card);
        self.record = RecordKind::Card;
    }

    fn open_contact(&mut self) {
        self.close_contact();
        self.free_part = false;
        self.contact = Some(PageContact::default());
    }

    fn close_contact(&mut self) {
        let Some(contact) = self.contact.take() else { return };
        let role = contact.roles.into_iter().min().unwrap_or(ContactRole::Other);
        if let Some(net) = self.answer.nets.last_mut() {
            if contact.holds && net.holder.is_empty() {
                net.holder = contact.name;
            }
            contact.mails.into_iter().for_each(|address| net.mail(role, address));
        }
    }

    fn roles(&mut self, text: &str) {
        let lower = text.to_ascii_lowercase();
        let found = [("abuse", ContactRole::Abuse), ("technical", ContactRole::Technical), ("noc", ContactRole::Technical)];
        let roles: Vec<ContactRole> = found.iter().filter(|(word, _)| lower.contains(word)).map(|(_, role)| *role).collect();
        let contact = self.contact.get_or_insert_with(PageContact::default);
        if contact.roles.len() < MOST {
            contact.roles.extend(roles);
            contact.holds |= lower.contains("registrant");
        }
    }

    fn holder(&mut self, value: &str, sure: bool) {
        // The organisation of a contact is not that of the network.
        if self.contact.is_some() || self.record == RecordKind::Card {
            return;
        }
        if let Some(net) =
            self.answer.nets.last_mut().filter(|net| net.holder.is_empty() || (sure && net.mails.is_empty() && net.refs.is_empty()))
        {
            net.holder = value.to_owned();
        }
    }

    fn mail(&mut self, role: ContactRole, address: String) {
        if let Some(contact) = &mut self.contact {
            contact.roles.push(role);
            if contact.mails.len() < MOST {
                contact.mails.push(address);
            }
        } else if let Some(card) = self.card() {
            if card.mails.len() < MOST {
                card.mails.push((role, address));
            }
        } else if let Some(net) = self.answer.nets.last_mut().filter(|_| self.record == RecordKind::Net) {
            net.mail(role, address);
        } else if role == ContactRole::Abuse && self.answer.nets.is_empty() && self.above.len() < MOST {
            self.above.push(address);
        }
    }

    fn any_mail(&mut self, address: String) {
        match (self.headline_role, &mut self.contact) {
            (_, Some(contact)) if contact.mails.len() < MOST => contact.mails.push(address),
            (Some(role), None) if self.record == RecordKind::Net => self.mail(role, address),
            _ => self.mail(ContactRole::Other, address),
        }
    }

    fn refer(&mut self, role: ContactRole, handle: &str) {
        let pair = (role, handle.split_whitespace().next().unwrap_or_default().to_ascii_uppercase());
        let refs = match self.record {
            RecordKind::Net => self.answer.nets.last_mut().map(|net| &mut net.refs),
            RecordKind::Card => self.answer.cards.last_mut().map(|card| &mut card.refs),
            RecordKind::Nowhere => None,
        };
        if let Some(refs) = refs.filter(|refs| refs.len() < MOST) {
            refs.push(pair);
        }
    }

    fn end(mut self) -> RegisterAnswer {
        self.close_contact();
        // Contacts, and no network to which they belong.
        for address in self.above {
            self.answer.cards.push(Card { mails: vec![(ContactRole::Abuse, address)], ..Card::default() });
        }
        self.answer
    }
}

/// What stands below a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Headline {
    Network,
    Contacts(ContactRole),
}

/// The headline in a line, such as `[ Network Abuse Contact Information ]`.
fn headline(line: &str) -> Option<Headline> {
    if line == "See the Contact Info" {
        return Some(Headline::Contacts(ContactRole::Technical));
    }
    let inside = line.strip_prefix("[ ")?.strip_suffix(" ]")?.to_lowercase();
    if inside.len() > 80 {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| inside.contains(word));
    Some(if has(&["abuse", "스팸", "해킹"]) {
        Headline::Contacts(ContactRole::Abuse)
    } else if has(&["tech", "기술", "네트워크 담당자"]) {
        Headline::Contacts(ContactRole::Technical)
    } else if has(&["contact", "admin", "담당자"]) {
        Headline::Contacts(ContactRole::Other)
    } else {
        Headline::Network
    })
}

/// The headline of a contact on a page that shows the newer kind of answer.
fn is_entity(line: &str) -> bool {
    let handle = line.strip_prefix("Entity ").map(str::trim);
    handle.is_some_and(|handle| !handle.is_empty() && handle.len() <= 80 && !handle.contains(['.', ':', ','])) || line == "Entity"
}
