//! Host names: which organisation a name belongs to, and which organisations are one.

use std::borrow::Cow;
use std::net::IpAddr;

/// Domains of one mailbox provider.
const FAMILIES: [&[&str]; 7] = [
    &["outlook.com", "office365.com", "exchangelabs.com", "hotmail.com", "live.com", "msn.com", "microsoft.com"],
    &["google.com", "gmail.com", "googlemail.com", "1e100.net"],
    &["yahoo.com", "yahoodns.net", "ymail.com", "aol.com", "yahoo.net"],
    &["icloud.com", "me.com", "mac.com", "apple.com"],
    &["messagingengine.com", "fastmail.com", "fastmail.fm"],
    &["proton.me", "protonmail.com", "protonmail.ch", "proton.ch", "pm.me"],
    &["gmx.net", "gmx.de", "gmx.com", "gmx.at", "gmx.ch", "web.de", "mail.com", "kundenserver.de"],
];

/// Domains under which one provider has the names of its servers: public ones, and others for its machines inside.
const SERVERS: [&[&str]; 13] = [
    &["strato.de", "strato.com", "rzone.de"],
    &["free.fr", "proxad.net"],
    &["mailbox.org", "heinlein-hosting.de", "heinlein-support.de"],
    &["posteo.de", "posteo.name", "posteo.net"],
    &["onet.pl", "m5r2.onet"],
    &["libero.it", "virgilio.it", "italiaonline.it"],
    &["emailsrvr.com", "rsapps.net"],
    &["mail.ru", "smailru.net"],
    &["yandex.ru", "yandex.net", "yandex.com", "ya.ru"],
    &["ukr.net", "fwdcdn.com"],
    &["ziggo.nl", "as9143.net", "upcmail.net"],
    &["kpn.com", "kpnmail.nl", "kpnxchange.com"],
    &["tuta.com", "tutanota.de", "tutanota.com", "tutao.de"],
];

/// Endings that no registry gives out, used for machines inside an organisation, and by the filter ASSP for itself (`ASSP.nospam`).
const INSIDE: [&str; 16] = [
    "local",
    "localdomain",
    "localhost",
    "localnet",
    "lokal",
    "loc",
    "internal",
    "intern",
    "intranet",
    "intra",
    "lan",
    "home",
    "corp",
    "private",
    "nospam",
    "arpa",
];

/// The organisational domain of a name (public suffix list, its official part), in lower case; nothing for a machine inside.
pub(crate) fn organisational_domain(name: &str) -> Option<Cow<'_, str>> {
    let name = name.trim_end_matches('.');
    if name.bytes().any(|b| b.is_ascii_uppercase()) {
        registered(&name.to_ascii_lowercase()).map(|domain| Cow::Owned(domain.to_owned()))
    } else {
        registered(name).map(Cow::Borrowed)
    }
}

/// The same for a name in lower case without a final point: the end of it that somebody registered.
fn registered(name: &str) -> Option<&str> {
    let ending = name.get(memchr::memrchr(b'.', name.as_bytes()).map_or(0, |dot| dot + 1)..)?;
    let like_address = || ending.bytes().all(|b| b.is_ascii_digit()) || memchr::memchr(b':', name.as_bytes()).is_some();
    if INSIDE.contains(&ending) || (like_address() && name.parse::<IpAddr>().is_ok()) {
        return None;
    }
    let suffix = psl::suffix(name.as_bytes())?;
    let start = name.len().checked_sub(suffix.as_bytes().len())?;
    if suffix.typ() == Some(psl::Type::Private) {
        // Only the official part of the list: web hosts add names for their customers, but are still responsible for that mail.
        let suffix = name.get(start..)?;
        let above = suffix.split_once('.').and_then(|(_, above)| registered(above));
        return Some(above.unwrap_or(suffix));
    }
    // The label before the suffix, and the suffix: `psl::domain` would look the suffix up once more.
    let above = name.get(..start.checked_sub(1)?)?;
    let label = memchr::memrchr(b'.', above.as_bytes()).map_or(0, |dot| dot + 1);
    (!above.is_empty()).then(|| name.get(label..)).flatten()
}

/// Whether two names belong to one organisation.
pub(crate) fn same_organisation(a: &str, b: &str) -> bool {
    if a.eq_ignore_ascii_case(b) {
        return true;
    }
    let domains = organisational_domain(a).zip(organisational_domain(b));
    domains.is_some_and(|(a, b)| is_one_organisation(&a, &b))
}

/// Whether two organisational domains belong to one organisation.
pub(super) fn is_one_organisation(a: &str, b: &str) -> bool {
    let both = |family: &&[&str]| family.contains(&a) && family.contains(&b);
    a == b || FAMILIES.iter().chain(&SERVERS).any(both)
}

/// Whether a name is `domain` or below it.
pub(super) fn is_under(name: &str, domain: &str) -> bool {
    let (name, domain) = (name.as_bytes(), domain.as_bytes());
    let Some(start) = name.len().checked_sub(domain.len()) else { return false };
    // The fast tests come first, because whole directories are compared with every name.
    (start == 0 || name[start - 1] == b'.') && name[start..].eq_ignore_ascii_case(domain)
}

/// All domains of the mailbox provider that has this one; none for other organisations.
pub(super) fn family_of(organisation: &str) -> &'static [&'static str] {
    FAMILIES.iter().copied().find(|family| family.contains(&organisation)).unwrap_or_default()
}

/// Whether a name is of one of the large mailbox providers, whose customers' mail comes from the same names.
pub(super) fn is_mailbox_provider(name: &str) -> bool {
    organisational_domain(name).is_some_and(|own| FAMILIES.iter().any(|family| family.contains(&&*own)))
}

/// Whether the server is one of Outlook.com and Microsoft 365: they write the name a machine gave itself, unchecked.
pub(super) fn is_outlook(name: &str) -> bool {
    ["outlook.com", "office365.com", "exchangelabs.com"].iter().any(|domain| is_under(name, domain))
}

/// Whether two machines of Microsoft handed the message on to each other, by whatever addresses: the line that took it from outside was
/// written by `*.mail.protection.outlook.com` and stands directly below.
pub(super) fn is_inside_outlook(by: &str, from: Option<&str>, next_by: Option<&str>) -> bool {
    let front = |name: &str| is_under(name, "mail.protection.outlook.com");
    let theirs = from.is_some_and(is_outlook) || is_under(by, "office365.com") || is_under(by, "outlook.office365.com");
    is_outlook(by) && !front(by) && theirs && next_by.is_some_and(front)
}

/// Whether the server is one of Gmail's.
pub(super) fn is_google(name: &str) -> bool {
    is_under(name, "google.com")
}

/// Public addresses that a provider uses between its own machines, where no customer's machine stands. What a customer hands in there has a line
/// of its own below.
pub(super) fn is_internal_of(by: &str, ip: IpAddr) -> bool {
    match ip {
        IpAddr::V6(v6) => {
            let [first, second, ..] = v6.segments();
            let exchange = matches!(second, 0x1096 | 0x10a6 | 0x10b6 | 0x10c6 | 0x10d6);
            let yandex = || first == 0x2a02 && second == 0x06b8 && ["yandex.net", "yandex.ru"].iter().any(|domain| is_under(by, domain));
            let freenet = || v6.segments()[..4] == [0x2001, 0x0748, 0x0100, 0x0040] && is_under(by, "freenet.de");
            (first == 0x2603 && exchange && is_outlook(by)) || yandex() || freenet()
        }
        IpAddr::V4(v4) => {
            let [first, second, third, _] = v4.octets();
            match (first, second, third) {
                (17, ..) => ["icloud.com", "me.com", "mac.com", "apple.com"].iter().any(|domain| is_under(by, domain)),
                // Its servers mx, sub, mjail and mout, as they stand in the headers of its customers' mail on public lists, 2009 to 2025.
                (195, 4, 92) => is_under(by, "freenet.de"),
                // Its servers p-impout and p-impin, as they stand in the headers of its customers' mail on public lists, 2020 to 2022.
                (47, 43, 26) => is_under(by, "charter.net"),
                _ => false,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations_are_found_by_the_public_suffix_list() {
        for (name, organisation_domain) in [
            ("mx1.mail.example.co.uk", Some("example.co.uk")),
            ("DS1PEPF0001709C.mail.protection.outlook.com.", Some("outlook.com")),
            ("localhost", None),
            ("mailuser.phl.internal", None),
            ("ASSP.nospam", None),
            ("co.uk", None),
            ("mx.recipient.example", Some("recipient.example")),
            ("li1-23.members.linode.com", Some("linode.com")),
            ("members.linode.com", Some("linode.com")),
            ("ec2-1-2-3-4.eu-west-1.compute.amazonaws.com", Some("amazonaws.com")),
            ("someone.github.io", Some("github.io")),
            ("10.1.2.3", None),
        ] {
            assert_eq!(organisational_domain(name).as_deref(), organisation_domain, "{name}");
        }
        assert!(same_organisation("a.protection.outlook.com", "b.office365.com"));
        let front = Some("a.mail.protection.outlook.com");
        assert!(is_inside_outlook("b.outlook.office365.com", Some("a.eop-eur05.prod.protection.outlook.com"), front));
        assert!(!is_inside_outlook("b.mail.protection.outlook.com", Some("a.eop-eur05.prod.protection.outlook.com"), front));
        assert!(!is_inside_outlook("b.outlook.office365.com", Some("a.prod.outlook.com"), Some("mx.sender.example")));
        assert!(!is_inside_outlook("mx.home.example", Some("a.prod.outlook.com"), front));
        assert!(!same_organisation("a.co.uk", "b.co.uk"));
    }

    #[test]
    fn a_name_that_only_ends_alike_is_not_below() {
        assert!(is_under("a.mta.salesforce.com", "mta.salesforce.com") && is_under("MTA.salesforce.com", "mta.salesforce.com"));
        assert!(!is_under("xmta.salesforce.com", "mta.salesforce.com") && !is_under("com", "salesforce.com"));
    }
}
