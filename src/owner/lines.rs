//! The lines of an answer as names and values. Registers write `name: value`, `a. [Name]  value` or `network:Name:value`; a copied web page has a
//! tab between the two, or the value on the next line.

use super::ContactRole;

/// What a name in an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attribute {
    /// The addresses of a network: its record begins.
    Range,
    /// The same once more in another form.
    RangeAgain,
    /// The first and the last address alone.
    First,
    Last,
    /// Who holds the network.
    Holder,
    /// A line of description, which often names the holder.
    Description,
    /// What the network is called.
    NetName,
    /// An address, and what it is for.
    Mail(ContactRole),
    /// An address whose use is told elsewhere.
    AnyMail,
    /// What a contact is for.
    Roles,
    /// The handle of a contact, or its address.
    Contact(ContactRole),
    /// A contact of the registers' database begins, with its name.
    Card,
    /// The same, with its handle.
    CardHandle,
    /// The response team of APNIC's database: its handle.
    Irt,
    /// An organisation: its handle, or its name.
    Organisation,
    /// The name of an organisation.
    OrganisationName,
    /// The name of whatever is told of.
    Name,
    /// A contact of a web page begins.
    PageContact,
    /// A record of another kind, which belongs to no network.
    Unrelated,
    /// Where the record is kept.
    Source,
    /// Whom to ask instead.
    Referral,
    /// Free words, which may say anything.
    Free,
    /// A known part of a page that ends free words.
    End,
    /// Anything else.
    Other,
}

/// A name must be the whole line to count without a colon; these words are too common for that.
const COMMON: &[Attribute] = &[
    Attribute::Free,
    Attribute::Description,
    Attribute::Card,
    Attribute::Organisation,
    Attribute::Other,
    Attribute::End,
    Attribute::Holder,
    Attribute::Name,
];

const ATTRIBUTES: &[(&str, Attribute)] = &[
    ("inetnum", Attribute::Range),
    ("inet6num", Attribute::Range),
    ("netrange", Attribute::Range),
    ("net range", Attribute::Range),
    ("address range", Attribute::Range),
    ("ip address range", Attribute::Range),
    ("ip range", Attribute::Range),
    ("ipv4 address", Attribute::Range),
    ("ipv6 address", Attribute::Range),
    ("ipv4주소", Attribute::Range),
    ("ipv6주소", Attribute::Range),
    ("network number", Attribute::Range),
    ("ipネットワークアドレス", Attribute::Range),
    ("netblock", Attribute::Range),
    ("ip-network", Attribute::Range),
    ("network range", Attribute::Range),
    ("bloque", Attribute::Range),
    ("bloco", Attribute::Range),
    ("rango de direcciones", Attribute::Range),
    ("cidr", Attribute::RangeAgain),
    ("cidr prefix(es)", Attribute::RangeAgain),
    ("ip-network-range", Attribute::RangeAgain),
    ("ip-network-block", Attribute::RangeAgain),
    ("startaddress", Attribute::First),
    ("start address", Attribute::First),
    ("endaddress", Attribute::Last),
    ("end address", Attribute::Last),
    ("orgname", Attribute::Holder),
    ("org name", Attribute::Holder),
    ("custname", Attribute::Holder),
    ("owner", Attribute::Holder),
    ("titular", Attribute::Holder),
    ("organization", Attribute::Holder),
    ("organization name", Attribute::Holder),
    ("responsible organisation", Attribute::Holder),
    ("organización", Attribute::Holder),
    ("organização", Attribute::Holder),
    ("기관명", Attribute::Holder),
    ("組織名", Attribute::Holder),
    ("org-name", Attribute::OrganisationName),
    ("descr", Attribute::Description),
    ("netname", Attribute::NetName),
    ("network-name", Attribute::NetName),
    ("network name", Attribute::NetName),
    ("service name", Attribute::NetName),
    ("서비스명", Attribute::NetName),
    ("ネットワーク名", Attribute::NetName),
    ("abuse-mailbox", Attribute::Mail(ContactRole::Abuse)),
    ("abuse mailbox", Attribute::Mail(ContactRole::Abuse)),
    ("orgabuseemail", Attribute::Mail(ContactRole::Abuse)),
    ("rabuseemail", Attribute::Mail(ContactRole::Abuse)),
    ("abuseemail", Attribute::Mail(ContactRole::Abuse)),
    ("abuse email", Attribute::Mail(ContactRole::Abuse)),
    ("abuse e-mail", Attribute::Mail(ContactRole::Abuse)),
    ("abuse contact info", Attribute::Mail(ContactRole::Abuse)),
    ("abuse contact email", Attribute::Mail(ContactRole::Abuse)),
    ("abuse contact", Attribute::Contact(ContactRole::Abuse)),
    ("abuse-contact", Attribute::Contact(ContactRole::Abuse)),
    ("abuse", Attribute::Contact(ContactRole::Abuse)),
    ("spam contact", Attribute::Contact(ContactRole::Abuse)),
    ("abuse contact information", Attribute::Contact(ContactRole::Abuse)),
    ("contacto de abuso", Attribute::Contact(ContactRole::Abuse)),
    ("contato de abuso", Attribute::Contact(ContactRole::Abuse)),
    ("abuso", Attribute::Contact(ContactRole::Abuse)),
    ("abuse-c", Attribute::Contact(ContactRole::Abuse)),
    ("mnt-irt", Attribute::Contact(ContactRole::Abuse)),
    ("orgtechemail", Attribute::Mail(ContactRole::Technical)),
    ("rtechemail", Attribute::Mail(ContactRole::Technical)),
    ("techemail", Attribute::Mail(ContactRole::Technical)),
    ("orgnocemail", Attribute::Mail(ContactRole::Technical)),
    ("rnocemail", Attribute::Mail(ContactRole::Technical)),
    ("nocemail", Attribute::Mail(ContactRole::Technical)),
    ("tech-c", Attribute::Contact(ContactRole::Technical)),
    ("tech-contact", Attribute::Contact(ContactRole::Technical)),
    ("technical contact", Attribute::Contact(ContactRole::Technical)),
    ("technical contact information", Attribute::Contact(ContactRole::Technical)),
    ("noc contact", Attribute::Contact(ContactRole::Technical)),
    ("contacto técnico", Attribute::Contact(ContactRole::Technical)),
    ("contato técnico", Attribute::Contact(ContactRole::Technical)),
    ("技術連絡担当者", Attribute::Contact(ContactRole::Technical)),
    ("admin-c", Attribute::Contact(ContactRole::Other)),
    ("owner-c", Attribute::Contact(ContactRole::Other)),
    ("admin-contact", Attribute::Contact(ContactRole::Other)),
    ("administrator contact", Attribute::Contact(ContactRole::Other)),
    ("administrative contact", Attribute::Contact(ContactRole::Other)),
    ("管理者連絡窓口", Attribute::Contact(ContactRole::Other)),
    ("org", Attribute::Contact(ContactRole::Other)),
    ("e-mail", Attribute::AnyMail),
    ("email", Attribute::AnyMail),
    ("email address", Attribute::AnyMail),
    ("e-mail address", Attribute::AnyMail),
    ("전자우편", Attribute::AnyMail),
    ("電子メール", Attribute::AnyMail),
    ("correo electrónico", Attribute::AnyMail),
    ("correo", Attribute::AnyMail),
    ("mail", Attribute::AnyMail),
    ("roles", Attribute::Roles),
    ("role(s)", Attribute::Roles),
    ("role", Attribute::Card),
    ("person", Attribute::Card),
    ("nic-hdl", Attribute::CardHandle),
    ("nic-hdl-br", Attribute::CardHandle),
    ("irt", Attribute::Irt),
    ("organisation", Attribute::Organisation),
    ("kind", Attribute::PageContact),
    ("source registry", Attribute::PageContact),
    ("route", Attribute::Unrelated),
    ("route6", Attribute::Unrelated),
    ("mntner", Attribute::Unrelated),
    ("as-block", Attribute::Unrelated),
    ("domain", Attribute::Unrelated),
    ("source", Attribute::Source),
    ("referralserver", Attribute::Referral),
    ("nettype", Attribute::Referral),
    ("net type", Attribute::Referral),
    ("network type", Attribute::Other),
    ("remarks", Attribute::Free),
    ("comment", Attribute::Free),
    ("comments", Attribute::Free),
    ("notices", Attribute::Free),
    ("description", Attribute::Free),
    ("address", Attribute::Free),
    ("status", Attribute::End),
    ("events", Attribute::End),
    ("links", Attribute::End),
    ("whois server", Attribute::End),
    ("port 43 whois", Attribute::End),
    ("raw data", Attribute::End),
    ("conformance", Attribute::End),
    ("entities", Attribute::End),
    ("related entities", Attribute::End),
    ("contact information", Attribute::Other),
    ("contact format", Attribute::Other),
    ("handle", Attribute::Other),
    ("full name", Attribute::Name),
    ("name", Attribute::Name),
    ("nombre", Attribute::Name),
    ("nome", Attribute::Name),
    ("phone", Attribute::Other),
    ("telephone", Attribute::Other),
    ("country", Attribute::Other),
];

fn attribute(name: &str) -> Option<Attribute> {
    let name = name.trim().trim_start_matches('\u{feff}').to_lowercase();
    ATTRIBUTES.iter().find(|(known, _)| *known == name).map(|(_, attribute)| *attribute)
}

/// No name is longer, in bytes.
const LONGEST_NAME: usize = 40;

/// The name and the value of a line; nothing where it begins with no name.
pub(super) fn name_and_value(line: &str) -> Option<(Attribute, &str)> {
    let line = line.trim();
    let line = line.strip_prefix("network:").filter(|rest| rest.contains(':')).unwrap_or(line);
    bracketed(line).or_else(|| divided(line)).or_else(|| {
        let attribute = attribute(line.trim_end_matches(':')).filter(|attribute| line.ends_with(':') || !COMMON.contains(attribute))?;
        Some((attribute, ""))
    })
}

/// `a. [Network Number]  192.0.2.0/24`
fn bracketed(line: &str) -> Option<(Attribute, &str)> {
    let rest = line.strip_prefix('[').or_else(|| line.split_once(". [").filter(|(letter, _)| letter.len() == 1).map(|(_, rest)| rest))?;
    let (name, value) = rest.split_once(']')?;
    (!name.starts_with(' ') && name.len() <= LONGEST_NAME).then(|| (attribute(name).unwrap_or(Attribute::Other), value.trim()))
}

/// `name: value`, or with a tab or some blanks between.
fn divided(line: &str) -> Option<(Attribute, &str)> {
    let colon = line.find([':', '：']).map(|at| (at, line.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)));
    let tab = line.find('\t').map(|at| (at, 1));
    let blanks = line.find("   ").map(|at| (at, 1));
    for (at, sign) in [colon, tab, blanks].into_iter().flatten() {
        let (Some(name), Some(value)) = (line.get(..at), line.get(at + sign..)) else { continue };
        if name.len() > LONGEST_NAME || name.is_empty() {
            continue;
        }
        let is_colon = colon.is_some_and(|(colon, _)| colon == at);
        match attribute(name) {
            Some(attribute) => return Some((attribute, value.trim_matches([' ', '\t', ':']))),
            // Some other name: it ends what came before it. A web address has no blank behind its colon.
            None if is_colon && (value.starts_with([' ', '\t']) || value.is_empty()) && !name.contains('@') => {
                return Some((Attribute::Other, value.trim()));
            }
            None => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_every_form() {
        for (line, expected) in [
            ("inetnum:        203.0.113.0 - 203.0.113.255", Some((Attribute::Range, "203.0.113.0 - 203.0.113.255"))),
            ("inet6num:       2001:db8::/32", Some((Attribute::Range, "2001:db8::/32"))),
            ("  OrgAbuseEmail:  abuse@example.net", Some((Attribute::Mail(ContactRole::Abuse), "abuse@example.net"))),
            ("a. [Network Number]             203.0.113.0/24", Some((Attribute::Range, "203.0.113.0/24"))),
            ("o. [Abuse]                      ", Some((Attribute::Contact(ContactRole::Abuse), ""))),
            ("network:IP-Network:203.0.113.0/24", Some((Attribute::Range, "203.0.113.0/24"))),
            ("Net Range\t203.0.113.0 - 203.0.113.255", Some((Attribute::Range, "203.0.113.0 - 203.0.113.255"))),
            ("IPv4 Address       : 203.0.113.0 - 203.0.113.255 (/24)", Some((Attribute::Range, "203.0.113.0 - 203.0.113.255 (/24)"))),
            ("IPv4주소           : 203.0.113.0 - 203.0.113.255", Some((Attribute::Range, "203.0.113.0 - 203.0.113.255"))),
            ("Email:", Some((Attribute::AnyMail, ""))),
            ("Roles", Some((Attribute::Roles, ""))),
            ("remarks:        abuse-mailbox: x@example.net", Some((Attribute::Free, "abuse-mailbox: x@example.net"))),
            ("foo: bar", Some((Attribute::Other, "bar"))),
            ("https://example.net/a", None),
            ("see OrgAbuseEmail", None),
            ("address", None),
            ("", None),
        ] {
            assert_eq!(name_and_value(line), expected, "{line}");
        }
    }
}
