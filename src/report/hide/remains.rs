//! What may still identify the person after the addresses were hidden, so that the report does not promise too much.

use std::borrow::Cow;

use super::{Hider, TO_FIELDS};
use crate::message::codes::Code;
use crate::message::field_name::FieldNames;
use crate::message::{Field, HeaderBlock};
use crate::trace;

/// At most so many names of fields are listed.
const MOST_NAMES: usize = 12;
/// A shorter run of letters and digits is not taken for a code that identifies a person.
const SHORTEST_CODE: usize = 12;
/// A shorter word is no name.
const SHORTEST_WORD: usize = 3;
/// Fields whose codes are checksums and signatures, or belong to the recipient's own servers.
const NOT_ABOUT_THE_PERSON: FieldNames = FieldNames::of(&[
    "received",
    "x-received",
    "dkim-signature",
    "domainkey-signature",
    "arc-seal",
    "arc-message-signature",
    "x-google-dkim-signature",
    "authentication-results",
    "arc-authentication-results",
    "received-spf",
    "content-type",
    "mime-version",
]);

/// How the names of fields begin that the servers of large mailbox providers write at delivery: a sender cannot read them.
const AT_DELIVERY: [&str; 6] = ["x-ms-", "x-eop", "x-incoming", "x-microsoft-", "x-message-delivery", "x-google-smtp-source"];

/// One thing that may still name the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remains {
    /// The mail that carries the report shows its own sender.
    OwnFrom,
    /// The part of the address before the @ still stands in these fields.
    LocalPart(Vec<String>),
    /// Parts of the person's name still stand in these fields.
    Name(Vec<String>),
    /// The domain of the address, which is not one of a large mail provider, still stands in these fields.
    Domain {
        /// That domain.
        domain: String,
        /// The fields.
        fields: Vec<String>,
    },
    /// Codes that only the sender can read stand in these fields; any of them may stand for the person.
    Codes(Vec<String>),
    /// Other people who got the message are named in these fields.
    Others(Vec<String>),
}

impl std::fmt::Display for Remains {
    /// One English sentence, as the command line says it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let listed = |names: &[String]| names.join(", ");
        match self {
            Self::OwnFrom => {
                write!(
                    f,
                    "The mail that carries this report shows your name and address as its sender: send it from another address, or hiding is in vain."
                )
            }
            Self::LocalPart(fields) => write!(f, "The part of your address before the @ still stands in: {}.", listed(fields)),
            Self::Name(fields) => write!(f, "A part of your name still stands in: {}.", listed(fields)),
            Self::Domain { domain, fields } => write!(f, "The domain of your address, {domain}, still stands in: {}.", listed(fields)),
            Self::Codes(fields) => {
                write!(f, "Codes that only the sender can read, and that may stand for you, are in: {}.", listed(fields))
            }
            Self::Others(fields) => write!(f, "Other people who got the message are named in: {}.", listed(fields)),
        }
    }
}

/// What may still name the person in a block in which the addresses were hidden.
pub(in super::super) fn remains(hidden: &HeaderBlock, hider: &Hider, is_provider: impl Fn(&str) -> bool) -> Vec<Remains> {
    let mut out = vec![Remains::OwnFrom];
    let fields: Vec<(String, String)> = hidden.fields().map(|field| (field.name.to_owned(), field.text().to_lowercase())).collect();
    let in_which = |holds: &dyn Fn(&str) -> bool| {
        let mut names: Vec<String> = Vec::new();
        for (name, _) in fields.iter().filter(|(_, text)| holds(text)) {
            if names.len() < MOST_NAMES && !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                names.push(name.clone());
            }
        }
        names
    };
    let holds_word = |text: &str, word: &str| !super::find::words(text.as_bytes(), word.as_bytes()).is_empty();

    let locals: Vec<String> = hider.locals().map(str::to_owned).filter(|local| local.len() >= SHORTEST_WORD).collect();
    let names = in_which(&|text| locals.iter().any(|local| holds_word(text, local)));
    if !names.is_empty() {
        out.push(Remains::LocalPart(names));
    }
    let words: Vec<String> = hider
        .names()
        .iter()
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>())
        .filter(|word| word.chars().count() >= SHORTEST_WORD && !locals.contains(word))
        .collect();
    let names = in_which(&|text| words.iter().any(|word| holds_word(text, word)));
    if !names.is_empty() {
        out.push(Remains::Name(names));
    }
    let mut domains: Vec<String> =
        hider.parts().filter_map(|(_, domain)| trace::organisational_domain(domain)).map(Cow::into_owned).collect();
    domains.dedup();
    for domain in domains.into_iter().filter(|domain| !is_provider(domain)) {
        let names = in_which(&|text| text.contains(&domain));
        if !names.is_empty() {
            out.push(Remains::Domain { domain, fields: names });
        }
    }
    let mut codes: Vec<String> = Vec::new();
    for field in hidden.fields() {
        let name = field.name.to_ascii_lowercase();
        let is_ours = NOT_ABOUT_THE_PERSON.has(field.which) || AT_DELIVERY.iter().any(|start| name.starts_with(start));
        let known = codes.iter().any(|known| known.eq_ignore_ascii_case(field.name));
        if !is_ours && !known && codes.len() < MOST_NAMES && has_code(&readable(&field)) {
            codes.push(field.name.to_owned());
        }
    }
    if !codes.is_empty() {
        out.push(Remains::Codes(codes));
    }
    let others = |text: &str| text.split(',').any(|part| part.contains('@'));
    let mut names: Vec<String> = Vec::new();
    for field in hidden.fields().filter(|field| TO_FIELDS.iter().take(2).any(|name| field.name.eq_ignore_ascii_case(name))) {
        if others(&field.text()) && !names.iter().any(|known| known.eq_ignore_ascii_case(field.name)) {
            names.push(field.name.to_owned());
        }
    }
    if !names.is_empty() {
        out.push(Remains::Others(names));
    }
    out
}

/// The value with its encoded words (RFC 2047) decoded: those anybody can read.
fn readable(field: &Field<'_>) -> Vec<u8> {
    if memchr::memmem::find(field.raw, b"=?").is_some() { field.text().into_bytes() } else { field.raw.to_vec() }
}

/// Whether a value has a run of letters and digits, mixed, as codes have them.
fn has_code(raw: &[u8]) -> bool {
    Code::Base64.runs(raw, SHORTEST_CODE).into_iter().any(|run| {
        let run = &raw[run];
        let digits = run.iter().filter(|b| b.is_ascii_digit()).count();
        digits > 0 && digits < run.len() && !run.iter().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'+'))
    })
}
