//! Words in the names of machines: what mail servers, machines of other uses, a customer's, a person's own, a computing centre's and an intake's are
//! called.

use std::net::IpAddr;

use super::hosts::organisational_domain;

/// More words like [`CUSTOMERS`], which speak only against a name of the recipient's own organisation: elsewhere they may be in the name of any company.
const CUSTOMERS_IN_OWN_DOMAIN: [&str; 33] = [
    "abo",
    "catv",
    "cgnat",
    "cliente",
    "clientes",
    "colo",
    "dedi",
    "dedicated",
    "docsis",
    "fiber",
    "fibre",
    "ftth",
    "fttx",
    "guest",
    "hfc",
    "hotspot",
    "isdn",
    "klant",
    "klient",
    "kunden",
    "lte",
    "mobile",
    "modem",
    "nat",
    "reseller",
    "sdsl",
    "subscriber",
    "umts",
    "user",
    "users",
    "vserver",
    "wifi",
    "xdsl",
];

/// Words in the names of people's own computers, which anybody may have set up.
const PERSONAL: [&str; 7] = ["desktop", "laptop", "macbook", "notebook", "pc", "thinkpad", "workstation"];

/// Parts of an organisation that run its machines: computing centres and the like.
pub(super) const PARTS: [&str; 33] = [
    "cc", "ccs", "cis", "core", "cs", "dc", "dcs", "edv", "hrz", "hub", "ict", "infra", "int", "internal", "it", "its", "kiz", "lrz",
    "net", "noc", "ops", "prod", "rrz", "rz", "server", "servers", "srv", "sys", "tik", "ucs", "urz", "zdv", "zim",
];

/// Words in the names of machines that take mail in for others, and hardly in that of a customer's machine.
pub(super) const INTAKES: [&str; 26] = [
    "antispam",
    "antivirus",
    "barracuda",
    "efa",
    "esa",
    "filter",
    "fortimail",
    "inbound",
    "incoming",
    "ironport",
    "mailcleaner",
    "mailfilter",
    "mailgate",
    "mailgw",
    "mailhub",
    "mailin",
    "mailscan",
    "mailscanner",
    "mailsec",
    "mxgate",
    "mxin",
    "scan",
    "smtpin",
    "spam",
    "spamfilter",
    "virus",
];

/// Words in the names of mail servers of an organisation.
const ROLES: [&str; 94] = [
    "antispam",
    "antivirus",
    "asg",
    "av",
    "barracuda",
    "correo",
    "courrier",
    "dmz",
    "edge",
    "efa",
    "esa",
    "esg",
    "esva",
    "ex",
    "exch",
    "exchange",
    "exim",
    "fe",
    "filter",
    "firewall",
    "fmail",
    "fml",
    "fortimail",
    "front",
    "frontend",
    "fw",
    "gate",
    "gateway",
    "gw",
    "hermes",
    "hub",
    "hybrid",
    "imap",
    "imss",
    "imsva",
    "in",
    "inbound",
    "incoming",
    "ironport",
    "libraesva",
    "mail",
    "mailcleaner",
    "mailer",
    "mailfilter",
    "mailgate",
    "mailgw",
    "mailhost",
    "mailhub",
    "mailin",
    "mailmarshal",
    "mailproxy",
    "mailrelay",
    "mailscan",
    "mailscanner",
    "mailsec",
    "mailsecurity",
    "mailserver",
    "marshal",
    "mda",
    "mgw",
    "mimesweeper",
    "mta",
    "mx",
    "mxa",
    "mxb",
    "mxc",
    "mxgate",
    "mxin",
    "nospamproxy",
    "nsp",
    "owa",
    "pmg",
    "poczta",
    "post",
    "posta",
    "postfix",
    "proxmox",
    "relay",
    "scan",
    "securemail",
    "seg",
    "seppmail",
    "smarthost",
    "smtp",
    "smtpin",
    "smx",
    "sophos",
    "spam",
    "spamfilter",
    "transport",
    "utm",
    "virus",
    "xg",
    "zimbra",
];

/// Words in the names of machines that do not pass on what others send, but are used by people or give out pages: somebody who broke into one sends by
/// it, and writes below whatever is wanted.
const NO_RELAYS: [&str; 34] = [
    "blog",
    "camera",
    "cams",
    "cms",
    "copier",
    "db",
    "dev",
    "forum",
    "ftp",
    "guest",
    "homepage",
    "intranet",
    "iot",
    "kiosk",
    "lists",
    "mfp",
    "moodle",
    "nas",
    "nextcloud",
    "phone",
    "php",
    "printer",
    "scanner",
    "sftp",
    "shop",
    "sql",
    "student",
    "test",
    "voip",
    "vpn",
    "web",
    "wiki",
    "wlan",
    "www",
];

/// Whether a label is that of a machine of other uses than mail.
pub(super) fn is_no_relay(label: &str) -> bool {
    tokens(label).any(|token| NO_RELAYS.contains(&token))
}

/// Words of [`ROLES`] that are long enough to be recognised as a part of a longer word.
const LONG_ROLES: [&str; 11] =
    ["gateway", "relay", "mailhub", "spamfilter", "antispam", "mailgate", "mailscan", "mailhost", "mailserver", "ironport", "smtp"];

/// Words in the names that providers give to the connections and machines of their customers.
const CUSTOMERS: [&str; 27] = [
    "adsl",
    "broadband",
    "cable",
    "client",
    "clients",
    "cpe",
    "cust",
    "customer",
    "customers",
    "dhcp",
    "dial",
    "dialin",
    "dialup",
    "dip",
    "dsl",
    "dyn",
    "dynamic",
    "host",
    "hosted",
    "ip",
    "kunde",
    "pool",
    "ppp",
    "pppoe",
    "static",
    "vdsl",
    "vps",
];

/// The words of a label, without the numbers at their ends and what follows those: `mx-in03` is `mx` and `in`, `mx0a` is `mx`.
pub(super) fn tokens(label: &str) -> impl Iterator<Item = &str> {
    let word = |token: &str| token.find(|c: char| c.is_ascii_digit()).unwrap_or(token.len());
    label.split(['-', '_']).filter_map(move |token| token.get(..word(token))).filter(|token| !token.is_empty())
}

pub(super) fn is_role(label: &str) -> bool {
    tokens(label).any(|token| ROLES.contains(&token) || LONG_ROLES.iter().any(|role| token.contains(role)))
}

/// Whether a label has a word of [`CUSTOMERS`]. A machine may be called `host`, alone or with a small number, by anybody.
pub(super) fn is_called_customers(label: &str) -> bool {
    let any = label.strip_prefix("host").is_some_and(|rest| rest.len() < 3 && rest.bytes().all(|b| b.is_ascii_digit()));
    !any && tokens(label).any(|token| CUSTOMERS.contains(&token))
}

/// The same for a label of a name of the recipient's own organisation, of which more words tell.
pub(super) fn is_called_customers_in_own_domain(label: &str) -> bool {
    is_called_customers(label) || tokens(label).any(|word| CUSTOMERS_IN_OWN_DOMAIN.contains(&word))
}

/// The same for the label of a machine, which may also be called like a person's own computer.
pub(super) fn is_called_customers_or_personal(label: &str) -> bool {
    is_called_customers_in_own_domain(label) || tokens(label).any(|word| PERSONAL.contains(&word))
}

/// Whether a name is that of a customer's connection or machine: made from its address, or with a word of [`CUSTOMERS`].
pub(super) fn is_customers(name: &str, ip: Option<IpAddr>) -> bool {
    // What a company that rents out machines calls itself says nothing of this one: `in2.best-host.example`.
    let own = organisational_domain(name).and_then(|domain| name.len().checked_sub(domain.len()));
    if name.get(..own.unwrap_or(name.len())).unwrap_or(name).split('.').any(is_called_customers) {
        return true;
    }
    let Some(IpAddr::V4(v4)) = ip else { return false };
    let numbers: Vec<&str> = name.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    v4.octets().iter().filter(|octet| numbers.iter().any(|number| number.parse() == Ok(**octet))).count() >= 3
}
