//! Whose network an address is in, and whom to tell there, read from what a register's page says.
//!
//! The program goes nowhere: the person opens the page of a register and pastes all of it. The answers have many forms; each is read into the
//! same few records, and one rule chooses from them.
//!
//! | if you need | look in |
//! |---|---|
//! | the page to open for an address | [`fn@pages`] |
//! | ranges of addresses as registers write them | `range` |
//! | lines into names and values | `lines` |
//! | answers as text: the five registries, the national ones, copied web pages | `text` |
//! | answers as JSON (RFC 9083) | `json` |
//! | which contact of which network | `choose` |
//! | the registers, by their mailboxes and their names | `registers` |
//!
//! What a network's owner writes about itself may be a lie: an address is taken from the fields for contacts alone, never from remarks, and
//! never where it is at a name that the message itself uses.

mod choose;
mod json;
mod lines;
mod pages;
mod range;
mod registers;
#[cfg(test)]
mod tests;
mod text;
mod used;

use std::net::IpAddr;

pub use pages::{RegisterPage, pages};
pub use range::Range;
pub use registers::Register;
pub use used::Used;

/// An answer is never longer; what stands behind that is not read.
pub const LONGEST: usize = 512 * 1024;

/// What a contact is for. The order of the variants counts: the first is the best one for a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactRole {
    /// Takes reports of abuse.
    Abuse,
    /// Runs the network.
    Technical,
    /// Is named for the network in any other way.
    Other,
}

/// A network that the answer tells of and the address is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisteredNetwork {
    /// Its addresses.
    pub range: Range,
    /// Who holds it, or what it is called where no holder is told: one line, safe to show.
    pub holder: Option<String>,
}

/// Why a network's contact is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is at a name that the message uses, so it may be the sender's own.
    UsedByMessage(String),
    /// A mailbox that anybody can get.
    FreeMailbox(String),
    /// It is a register's own, which runs no network of others.
    Register(String, Register),
    /// None is told.
    NoContact,
}

/// A network whose contact is not used, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unused {
    /// The network.
    pub network: RegisteredNetwork,
    /// Why its contact is not used.
    pub why: Unfit,
}

/// A network and whom to tell there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The network.
    pub network: RegisteredNetwork,
    /// The address: one plain e-mail address.
    pub address: String,
    /// What it is for.
    pub role: ContactRole,
}

/// Whom to tell, by the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerFound {
    /// The contact of the smallest network whose contact can be used.
    pub contact: Contact,
    /// Smaller networks whose contacts cannot be used, smallest first.
    pub unused: Vec<Unused>,
    /// The next larger network with another contact that can be used.
    pub larger: Option<Contact>,
}

/// Why an answer brings nobody to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// There is no text.
    Empty,
    /// It is not the answer of a register.
    NotAnAnswer,
    /// The register wants no more questions for a while.
    AskedTooOften,
    /// The register knows nothing of the address.
    Unknown,
    /// It is about these addresses, and the one asked about is not among them.
    OtherAddress(Range),
    /// It tells contacts but not of which network: its beginning is missing.
    NoNetwork,
    /// It is cut: what stands there tells of no contact.
    Cut,
    /// The address belongs to another register's part of the world.
    Elsewhere(Option<Register>),
    /// No network that it tells of has a contact that can be used, smallest first.
    NobodyFits(Vec<Unused>),
}

/// Reads what a register says about `address`. `used` are the names that the message uses.
///
/// # Errors
///
/// Why the answer brings nobody to tell.
pub fn read(answer: &str, address: IpAddr, used: &Used) -> Result<OwnerFound, Nothing> {
    let address = address.to_canonical();
    let answer = beginning(answer);
    if answer.trim().is_empty() {
        return Err(Nothing::Empty);
    }
    let answer = json::read(answer).unwrap_or_else(|| text::read(answer));
    choose::choose(&answer, address, used)
}

/// As much of a text as is read.
fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default()
}

/// What an answer tells, whatever its form.
#[derive(Debug, Default)]
struct RegisterAnswer {
    nets: Vec<Net>,
    cards: Vec<Card>,
    /// "The abuse contact for this range is that address", as some registers say above the record.
    said: Vec<(Range, String)>,
    /// A sign that the register does not answer, or knows nothing.
    sign: Option<Sign>,
    /// Its end is missing.
    cut: bool,
}

/// Why a register tells of no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    AskedTooOften,
    Unknown,
}

/// More networks and contacts than any answer has.
const MOST: usize = 400;

/// The record of a network.
#[derive(Clone, Debug, Default)]
struct Net {
    ranges: Vec<Range>,
    /// What it is called.
    name: String,
    /// Who holds it.
    holder: String,
    /// Addresses in the record itself or in the contacts that belong to it.
    mails: Vec<(ContactRole, String)>,
    /// Handles of contacts that stand elsewhere in the answer.
    refs: Vec<(ContactRole, String)>,
    /// Where the record says that the addresses are kept.
    source: String,
    /// A register it sends the reader to.
    referral: String,
}

/// A contact or an organisation that networks refer to.
#[derive(Clone, Debug, Default)]
struct Card {
    handle: String,
    name: String,
    /// With [`ContactRole::Abuse`] where the card itself says so.
    mails: Vec<(ContactRole, String)>,
    refs: Vec<(ContactRole, String)>,
    /// The network it stands behind in the answer.
    behind: Option<usize>,
}

impl Net {
    fn mail(&mut self, role: ContactRole, address: String) {
        let pair = (role, address);
        if self.mails.len() < MOST && !self.mails.contains(&pair) {
            self.mails.push(pair);
        }
    }
}

/// The first address in a value, where there is one. Pages write its `@` in several other ways, to hide it from programs that collect addresses.
fn address_in(value: &str) -> Option<String> {
    let value = value.trim();
    let value = value.strip_prefix("mailto:").unwrap_or(value);
    let word = value.split([' ', '\t', ',', ';', '<', '>', '"', '\'', '|', '\u{a0}']).find(|word| has_at(word))?;
    let word = ["(!)", "(at)", "[at]", "(@)"].iter().fold(word.to_owned(), |word, hidden| word.replace(hidden, "@"));
    let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    crate::report::check_address(word).is_ok().then(|| word.to_owned())
}

fn has_at(word: &str) -> bool {
    word.contains('@') || word.contains("(!)") || word.contains("(at)") || word.contains("[at]")
}
