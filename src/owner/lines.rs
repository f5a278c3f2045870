//! The lines of an answer as names and values. Registers write `name: value`, `a. [Name]  value` or `network:Name:value`; a copied web page has a
//! tab between the two, or the value on the next line.

use super::ContactRole;

/// What a name in an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
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
const COMMON: &[Label] =
    &[Label::Free, Label::Description, Label::Card, Label::Organisation, Label::Other, Label::End, Label::Holder, Label::Name];

const LABELS: &[(&str, Label)] = &[
    ("inetnum", Label::Range),
    ("inet6num", Label::Range),
    ("netrange", Label::Range),
    ("net range", Label::Range),
    ("address range", Label::Range),
    ("ip address range", Label::Range),
    ("ip range", Label::Range),
    ("ipv4 address", Label::Range),
    ("ipv6 address", Label::Range),
    ("ipv4주소", Label::Range),
    ("ipv6주소", Label::Range),
    ("network number", Label::Range),
    ("ipネットワークアドレス", Label::Range),
    ("netblock", Label::Range),
    ("ip-network", Label::Range),
    ("network range", Label::Range),
    ("bloque", Label::Range),
    ("bloco", Label::Range),
    ("rango de direcciones", Label::Range),
    ("cidr", Label::RangeAgain),
    ("cidr prefix(es)", Label::RangeAgain),
    ("ip-network-range", Label::RangeAgain),
    ("ip-network-block", Label::RangeAgain),
    ("startaddress", Label::First),
    ("start address", Label::First),
    ("endaddress", Label::Last),
    ("end address", Label::Last),
    ("orgname", Label::Holder),
    ("org name", Label::Holder),
    ("custname", Label::Holder),
    ("owner", Label::Holder),
    ("titular", Label::Holder),
    ("organization", Label::Holder),
    ("organization name", Label::Holder),
    ("responsible organisation", Label::Holder),
    ("organización", Label::Holder),
    ("organização", Label::Holder),
    ("기관명", Label::Holder),
    ("組織名", Label::Holder),
    ("org-name", Label::OrganisationName),
    ("descr", Label::Description),
    ("netname", Label::NetName),
    ("network-name", Label::NetName),
    ("network name", Label::NetName),
    ("service name", Label::NetName),
    ("서비스명", Label::NetName),
    ("ネットワーク名", Label::NetName),
    ("abuse-mailbox", Label::Mail(ContactRole::Abuse)),
    ("abuse mailbox", Label::Mail(ContactRole::Abuse)),
    ("orgabuseemail", Label::Mail(ContactRole::Abuse)),
    ("rabuseemail", Label::Mail(ContactRole::Abuse)),
    ("abuseemail", Label::Mail(ContactRole::Abuse)),
    ("abuse email", Label::Mail(ContactRole::Abuse)),
    ("abuse e-mail", Label::Mail(ContactRole::Abuse)),
    ("abuse contact info", Label::Mail(ContactRole::Abuse)),
    ("abuse contact email", Label::Mail(ContactRole::Abuse)),
    ("abuse contact", Label::Contact(ContactRole::Abuse)),
    ("abuse-contact", Label::Contact(ContactRole::Abuse)),
    ("abuse", Label::Contact(ContactRole::Abuse)),
    ("spam contact", Label::Contact(ContactRole::Abuse)),
    ("abuse contact information", Label::Contact(ContactRole::Abuse)),
    ("contacto de abuso", Label::Contact(ContactRole::Abuse)),
    ("contato de abuso", Label::Contact(ContactRole::Abuse)),
    ("abuso", Label::Contact(ContactRole::Abuse)),
    ("abuse-c", Label::Contact(ContactRole::Abuse)),
    ("mnt-irt", Label::Contact(ContactRole::Abuse)),
    ("orgtechemail", Label::Mail(ContactRole::Technical)),
    ("rtechemail", Label::Mail(ContactRole::Technical)),
    ("techemail", Label::Mail(ContactRole::Technical)),
    ("orgnocemail", Label::Mail(ContactRole::Technical)),
    ("rnocemail", Label::Mail(ContactRole::Technical)),
    ("nocemail", Label::Mail(ContactRole::Technical)),
    ("tech-c", Label::Contact(ContactRole::Technical)),
    ("tech-contact", Label::Contact(ContactRole::Technical)),
    ("technical contact", Label::Contact(ContactRole::Technical)),
    ("technical contact information", Label::Contact(ContactRole::Technical)),
    ("noc contact", Label::Contact(ContactRole::Technical)),
    ("contacto técnico", Label::Contact(ContactRole::Technical)),
    ("contato técnico", Label::Contact(ContactRole::Technical)),
    ("技術連絡担当者", Label::Contact(ContactRole::Technical)),
    ("admin-c", Label::Contact(ContactRole::Other)),
    ("owner-c", Label::Contact(ContactRole::Other)),
    ("admin-contact", Label::Contact(ContactRole::Other)),
    ("administrator contact", Label::Contact(ContactRole::Other)),
    ("administrative contact", Label::Contact(ContactRole::Other)),
    ("管理者連絡窓口", Label::Contact(ContactRole::Other)),
    ("org", Label::Contact(ContactRole::Other)),
    ("e-mail", Label::AnyMail),
    ("email", Label::AnyMail),
    ("email address", Label::AnyMail),
    ("e-mail address", Label::AnyMail),
    ("전자우편", Label::AnyMail),
    ("電子メール", Label::AnyMail),
    ("correo electrónico", Label::AnyMail),
    ("correo", Label::AnyMail),
    ("mail", Label::AnyMail),
    ("roles", Label::Roles),
    ("role(s)", Label::Roles),
    ("role", Label::Card),
    ("person", Label::Card),
    ("nic-hdl", Label::CardHandle),
    ("nic-hdl-br", Label::CardHandle),
    ("irt", Label::Irt),
    ("organisation", Label::Organisation),
    ("kind", Label::PageContact),
    ("source registry", Label::PageContact),
    ("route", Label::Unrelated),
    ("route6", Label::Unrelated),
    ("mntner", Label::Unrelated),
    ("as-block", Label::Unrelated),
    ("domain", Label::Unrelated),
    ("source", Label::Source),
    ("referralserver", Label::Referral),
    ("nettype", Label::Referral),
    ("net type", Label::Referral),
    ("network type", Label::Other),
    ("remarks", Label::Free),
    ("comment", Label::Free),
    ("comments", Label::Free),
    ("notices", Label::Free),
    ("description", Label::Free),
    ("address", Label::Free),
    ("status", Label::End),
    ("events", Label::End),
    ("links", Label::End),
    ("whois server", Label::End),
    ("port 43 whois", Label::End),
    ("raw data", Label::End),
    ("conformance", Label::End),
    ("entities", Label::End),
    ("related entities", Label::End),
    ("contact information", Label::Other),
    ("contact format", Label::Other),
    ("handle", Label::Other),
    ("full name", Label::Name),
    ("name", Label::Name),
    ("nombre", Label::Name),
    ("nome", Label::Name),
    ("phone", Label::Other),
    ("telephone", Label::Other),
    ("country", Label::Other),
];

fn label(name: &str) -> Option<Label> {
    let name = name.trim().trim_start_matches('\u{feff}').to_lowercase();
    LABELS.iter().find(|(known, _)| *known == name).map(|(_, label)| *label)
}

/// No name is longer, in bytes.
const LONGEST_NAME: usize = 40;

/// The name and the value of a line; nothing where it begins with no name.
pub(super) fn name_and_value(line: &str) -> Option<(Label, &str)> {
    let line = line.trim();
    let line = line.strip_prefix("network:").filter(|rest| rest.contains(':')).unwrap_or(line);
    bracketed(line).or_else(|| divided(line)).or_else(|| {
        let label = label(line.trim_end_matches(':')).filter(|label| line.ends_with(':') || !COMMON.contains(label))?;
        Some((label, ""))
    })
}

/// `a. [RegisteredNetwork Number]  192.0.2.0/24`
fn bracketed(line: &str) -> Option<(Label, &str)> {
    let rest = line.strip_prefix('[').or_else(|| line.split_once(". [").filter(|(letter, _)| letter.len() == 1).map(|(_, rest)| rest))?;
    let (name, value) = rest.split_once(']')?;
    (!name.starts_with(' ') && name.len() <= LONGEST_NAME).then(|| (label(name).unwrap_or(Label::Other), value.trim()))
}

/// `name: value`, or with a tab or some blanks between.
fn divided(line: &str) -> Option<(Label, &str)> {
    let colon = line.find([':', '：']).map(|at| (at, line.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)));
    let tab = line.find('\t').map(|at| (at, 1));
    let blanks = line.find("   ").map(|at| (at, 1));
    for (at, sign) in [colon, tab, blanks].into_iter().flatten() {
        let (Some(name), Some(value)) = (line.get(..at), line.get(at + sign..)) else { continue };
        if name.len() > LONGEST_NAME || name.is_empty() {
            continue;
        }
        let is_colon = colon.is_some_and(|(colon, _)| colon == at);
        match label(name) {
            Some(label) => return Some((label, value.trim_matches([' ', '\t', ':']))),
            // Some other name: it ends what came before it. A web address has no blank behind its colon.
            None if is_colon && (value.starts_with([' ', '\t']) || value.is_empty()) && !name.contains('@') => {
                return Some((Label::Other, value.trim()));
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
            ("inetnum:        203.0.113.0 - 203.0.113.255", Some((Label::Range, "203.0.113.0 - 203.0.113.255"))),
            ("inet6num:       2001:db8::/32", Some((Label::Range, "2001:db8::/32"))),
            ("  OrgAbuseEmail:  abuse@example.net", Some((Label::Mail(ContactRole::Abuse), "abuse@example.net"))),
            ("a. [Network Number]             203.0.113.0/24", Some((Label::Range, "203.0.113.0/24"))),
            ("o. [Abuse]                      ", Some((Label::Contact(ContactRole::Abuse), ""))),
            ("network:IP-Network:203.0.113.0/24", Some((Label::Range, "203.0.113.0/24"))),
            ("Net Range\t203.0.113.0 - 203.0.113.255", Some((Label::Range, "203.0.113.0 - 203.0.113.255"))),
            ("IPv4 Address       : 203.0.113.0 - 203.0.113.255 (/24)", Some((Label::Range, "203.0.113.0 - 203.0.113.255 (/24)"))),
            ("IPv4주소           : 203.0.113.0 - 203.0.113.255", Some((Label::Range, "203.0.113.0 - 203.0.113.255"))),
            ("Email:", Some((Label::AnyMail, ""))),
            ("Roles", Some((Label::Roles, ""))),
            ("remarks:        abuse-mailbox: x@example.net", Some((Label::Free, "abuse-mailbox: x@example.net"))),
            ("foo: bar", Some((Label::Other, "bar"))),
            ("https://example.net/a", None),
            ("see OrgAbuseEmail", None),
            ("address", None),
            ("", None),
        ] {
            assert_eq!(name_and_value(line), expected, "{line}");
        }
    }
}
