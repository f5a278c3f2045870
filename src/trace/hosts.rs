//! Host names: which organisation a name belongs to, and which organisations are one.

use std::borrow::Cow;
use std::net::IpAddr;

use super::address::is_public;

/// The large mailbox providers, each with all its domains: those of its customers' addresses and those of its own machines. Mail of any customer comes
/// from the same machines. All domains under which many people have a mailbox are in the assets (`channels/mailboxes.toml`, `providers.toml`), also
/// those under which no machine has its name.
const DOMAINS_OF_LARGE_PROVIDERS: [&[&str]; 7] = [
    &[
        "outlook.com",
        "office365.com",
        "exchangelabs.com",
        "hotmail.com",
        "live.com",
        "msn.com",
        "microsoft.com",
        "office365.us",
        "outlook.cn",
    ],
    &["google.com", "gmail.com", "googlemail.com", "1e100.net"],
    &["yahoo.com", "yahoodns.net", "ymail.com", "aol.com", "yahoo.net"],
    &["icloud.com", "me.com", "mac.com", "apple.com"],
    &["messagingengine.com", "fastmail.com", "fastmail.fm"],
    &["proton.me", "protonmail.com", "protonmail.ch", "proton.ch", "pm.me"],
    &["gmx.net", "gmx.de", "gmx.com", "gmx.at", "gmx.ch", "web.de", "mail.com"],
];

/// Smaller providers whose machines have names under several domains, such as one that everybody sees and one for the machines inside: each with these
/// domains. A line of one such machine and a line of another are then of one organisation.
const DOMAINS_OF_MACHINES: [&[&str]; 17] = [
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
    &["gandi.net", "0x35.net"],
    &["locaweb.com.br", "correio.biz"],
    &["btinternet.com", "bt.com", "synchronoss.net"],
    &["zoho.com", "zohomail.com", "zoho.eu", "zohomail.eu", "zoho.in", "zohomail.in"],
];

/// More large providers of mailboxes whose own servers take in all mail for these, which no list of mailboxes tells: others have a filter before them.
const MORE_PROVIDERS: [&str; 25] = [
    "126.com",
    "163.com",
    "arcor.de",
    "bluewin.ch",
    "comcast.net",
    "daum.net",
    "docomo.ne.jp",
    "freenet.de",
    "hanmail.net",
    "hushmail.com",
    "interia.pl",
    "laposte.net",
    "naver.com",
    "o2.pl",
    "orange.fr",
    "qq.com",
    "rambler.ru",
    "sapo.pt",
    "seznam.cz",
    "sfr.fr",
    "t-online.de",
    "terra.com.br",
    "wanadoo.fr",
    "wp.pl",
    "yahoo.co.jp",
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
    // An ending that no registry gives out: a machine inside an organisation. Those of RFC 2606 stand for real ones.
    if suffix.typ().is_none() && !matches!(ending, "example" | "test" | "invalid") {
        return None;
    }
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
    a == b || DOMAINS_OF_LARGE_PROVIDERS.iter().chain(&DOMAINS_OF_MACHINES).any(both)
}

/// Whether a name is `domain` or below it.
pub(crate) fn is_under(name: &str, domain: &str) -> bool {
    let (name, domain) = (name.as_bytes(), domain.as_bytes());
    let Some(start) = name.len().checked_sub(domain.len()) else { return false };
    // The fast tests come first, because whole directories are compared with every name.
    (start == 0 || name[start - 1] == b'.') && name[start..].eq_ignore_ascii_case(domain)
}

/// All domains of the mailbox provider that has this one; none for other organisations.
pub(super) fn family_of(organisation: &str) -> &'static [&'static str] {
    DOMAINS_OF_LARGE_PROVIDERS.iter().copied().find(|family| family.contains(&organisation)).unwrap_or_default()
}

/// The domains under which the provider that has this one names its servers; none for other organisations.
pub(super) fn server_domains(organisation: &str) -> &'static [&'static str] {
    DOMAINS_OF_MACHINES.iter().copied().find(|servers| servers.contains(&organisation)).unwrap_or_default()
}

/// Whether a name is of one of the large mailbox providers, whose customers' mail comes from the same names.
pub(super) fn is_mailbox_provider(name: &str) -> bool {
    organisational_domain(name).is_some_and(|own| DOMAINS_OF_LARGE_PROVIDERS.iter().any(|family| family.contains(&&*own)))
}

/// Whether a domain is one under which a large provider keeps mailboxes for anybody, with no other company's filter before them.
pub(super) fn takes_in_itself(domain: &str) -> bool {
    is_mailbox_provider(domain)
        || keeps_only_its_own(domain)
        || DOMAINS_OF_MACHINES.iter().any(|servers| servers.iter().any(|known| known.eq_ignore_ascii_case(domain)))
}

/// Whether such a provider has that domain, and keeps hardly any other domain's mailboxes.
pub(super) fn keeps_only_its_own(domain: &str) -> bool {
    MORE_PROVIDERS.iter().any(|known| known.eq_ignore_ascii_case(domain))
}

/// Whether the server is one of Outlook.com and Microsoft 365: they write the name a machine gave itself, unchecked. The clouds for the government
/// of the United States and for China, which 21Vianet keeps, have domains of their own.
pub(crate) fn is_outlook(name: &str) -> bool {
    let domains = ["outlook.com", "office365.com", "exchangelabs.com", "office365.us", "protection.apps.mil", "partner.outlook.cn"];
    domains.iter().any(|domain| is_under(name, domain))
}

/// Whether a server is one of those at which Microsoft 365 takes mail in from outside.
pub(super) fn is_outlook_front(name: &str) -> bool {
    is_of_protection(name, "mail.protection.")
}

/// Whether a server is one of those from which Microsoft 365 sends mail out.
pub(super) fn is_outlook_outbound(name: &str) -> bool {
    is_of_protection(name, "outbound.protection.")
}

/// Whether these labels stand in a name of Microsoft's behind the first one, or in the place of it.
fn is_of_protection(name: &str, labels: &str) -> bool {
    let begins = |name: &str| name.get(..labels.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(labels));
    is_outlook(name) && (begins(name) || name.split_once('.').is_some_and(|(_, behind)| begins(behind)))
}

/// Whether two machines of Microsoft handed the message on to each other, by whatever addresses: the line that took it from outside was
/// written by `*.mail.protection.outlook.com` and stands directly below.
pub(super) fn is_inside_outlook(by: &str, from: Option<&str>, next_by: Option<&str>) -> bool {
    let theirs = from.is_some_and(is_outlook) || ["office365.com", "office365.us"].iter().any(|domain| is_under(by, domain));
    is_outlook(by) && !is_outlook_front(by) && theirs && next_by.is_some_and(is_outlook_front)
}

/// Whether a machine of Microsoft handed the message to a server of another part of Exchange Online, as where a mailbox is kept in another country than that
/// in which its mail comes in: by the name that it gives itself and by the ranges of Exchange Online that Microsoft publishes
/// (<https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges>). No customer's machine stands there, and mail from outside comes
/// to other servers. That very machine must have written the next line.
pub(super) fn is_between_parts_of_outlook(by: &str, from: Option<&str>, ip: IpAddr, next_by: Option<&str>) -> bool {
    let IpAddr::V6(v6) = ip else { return false };
    let published = match v6.segments() {
        [0x2603, 0x1006, third, ..] => third < 0x0100,
        [0x2603, 0x1016 | 0x1026 | 0x1036 | 0x1046 | 0x1056, third, ..] => third < 0x1000,
        _ => false,
    };
    let theirs = |from: &str| is_outlook(from) && next_by.is_some_and(|next| next.eq_ignore_ascii_case(from));
    published && is_outlook(by) && !is_outlook_front(by) && from.is_some_and(theirs)
}

/// Whether the server is one of Gmail's.
pub(super) fn is_google(name: &str) -> bool {
    is_under(name, "google.com")
}

/// Whether an address is of those that the machines of Exchange Online have among themselves. Those of the clouds for the government of the United
/// States and for China are as they stand in the headers of mail on public lists, 2020 to 2026.
pub(super) fn is_inside_exchange(ip: IpAddr) -> bool {
    let IpAddr::V6(v6) = ip else { return false };
    match v6.segments() {
        [0x2603, second, ..] => matches!(second, 0x1096 | 0x10a6 | 0x10b6 | 0x10c6 | 0x10d6),
        [0x2001, 0x489a, third, ..] => third == 0x0200,
        [0x2406, 0xe500, third, ..] => matches!(third >> 8, 0xc2 | 0xc3 | 0xc5),
        _ => false,
    }
}

/// Whether a machine with that address stands outside of the provider whose server `by` wrote the line: anybody on the internet can have the address, and the
/// provider does not use it between its own machines.
pub(super) fn is_outside(by: &str, ip: IpAddr) -> bool {
    is_public(ip) && !is_internal_of(by, ip)
}

/// Public addresses that a provider uses between its own machines, where no customer's machine stands. What a customer hands in there has a line
/// of its own below.
pub(super) fn is_internal_of(by: &str, ip: IpAddr) -> bool {
    match ip {
        IpAddr::V6(v6) => {
            let [first, second, ..] = v6.segments();
            let yandex = || first == 0x2a02 && second == 0x06b8 && ["yandex.net", "yandex.ru"].iter().any(|domain| is_under(by, domain));
            let freenet = || v6.segments()[..4] == [0x2001, 0x0748, 0x0100, 0x0040] && is_under(by, "freenet.de");
            (is_inside_exchange(ip) && is_outlook(by)) || yandex() || freenet()
        }
        IpAddr::V4(v4) => {
            let [first, second, third, fourth] = v4.octets();
            match (first, second, third) {
                (17, ..) => ["icloud.com", "me.com", "mac.com", "apple.com"].iter().any(|domain| is_under(by, domain)),
                // Its servers mx, sub, mjail and mout, as they stand in the headers of its customers' mail on public lists, 2009 to 2025.
                (195, 4, 92) => is_under(by, "freenet.de"),
                // Its servers p-impout and p-impin, as they stand in the headers of its customers' mail on public lists, 2020 to 2022.
                (47, 43, 26) => is_under(by, "charter.net"),
                // GoDaddy's machines that take mail in, p3plibsmtp: by public headers and by answers of its servers, 2013 to 2017.
                (68, 178, 213) | (72, 167, 238) => is_under(by, "secureserver.net"),
                // Its servers torfep, mtlfep, simcoe and belmont, as they stand in the headers of its customers' mail on public lists, 2019 to 2021.
                (184, 150, 200) => is_under(by, "bell.net"),
                // Its servers mail104 to mail111, likewise, 2015 to 2022.
                (211, 29, 132) => is_under(by, "optusnet.com.au"),
                // Gandi's servers spool, which hand mail to those that keep its mailboxes, as they stand in mail to its customers, 2020.
                (217, 70, 178) => is_under(by, "0x35.net"),
                // Its filters fltr-in, which call themselves vade-backend: by mail that its customers passed on to a public list in 2019.
                (66, 33, 205) => matches!(fourth, 212 | 213) && is_under(by, "dreamhost.com"),
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
        let (name, by) = ("gv1p195mb1667.eurp195.prod.outlook.com", "gvx0epf000013ed.outlook.office365.com");
        let moved =
            |by: &str, from: &str, ip: &str, next: &str| is_between_parts_of_outlook(by, Some(from), ip.parse().unwrap(), Some(next));
        assert!(moved(by, name, "2603:1026:c11:832::5", name) && moved(by, name, "2603:1036:302:4019::5", name));
        // Azure's addresses, another name below, the servers that take mail in from outside, and names of others.
        assert!(!moved(by, name, "2603:1020:206::5", name) && !moved(by, name, "2603:1026:1000::5", name));
        assert!(!moved(by, name, "2603:1026:c11:832::5", "x.prod.outlook.com"));
        assert!(!moved("x.mail.protection.outlook.com", name, "2603:1026:c11:832::5", name));
        assert!(!moved(by, "mx.evil.example", "2603:1026:c11:832::5", "mx.evil.example"));
        for domain in ["outlook.com", "office365.us", "partner.outlook.cn"] {
            let (front, out) = (format!("a.mail.protection.{domain}"), format!("b.outbound.protection.{domain}"));
            assert!(is_outlook_front(&front) && !is_outlook_front(&out) && is_outlook_outbound(&out) && !is_outlook_outbound(&front));
            assert!(is_outlook_outbound(&format!("outbound.protection.{domain}")));
            assert!(is_inside_outlook("b.outlook.office365.us", Some("x"), Some(&front)) && same_organisation(&front, "outlook.com"));
            assert!(!is_outlook(&format!("a.mail.protection.{domain}.evil.example")));
        }
        assert!(!is_outlook_front("a.b.mail.protection.outlook.com") && !is_outlook("mail.outlook.cn"));
        let inside = |ip: &str| is_inside_exchange(ip.parse().unwrap());
        assert!(inside("2603:10b6:5:54::41") && inside("2001:489a:200:41f::10") && inside("2406:e500:c550:7::14"));
        assert!(!inside("2603:1036::1") && !inside("2001:489a:2202:d::611") && !inside("2406:e500:4420:2::701") && !inside("40.107.1.1"));
    }

    #[test]
    fn a_name_that_only_ends_alike_is_not_below() {
        assert!(is_under("a.mta.salesforce.com", "mta.salesforce.com") && is_under("MTA.salesforce.com", "mta.salesforce.com"));
        assert!(!is_under("xmta.salesforce.com", "mta.salesforce.com") && !is_under("com", "salesforce.com"));
    }
}
