//! Words in the names of machines: what a customer's, a person's own, a computing centre's and an intake's are called.

/// More words in names that providers give to their customers' connections and machines.
pub(super) const MORE_CUSTOMERS: [&str; 33] = [
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
pub(super) const PERSONAL: [&str; 7] = ["desktop", "laptop", "macbook", "notebook", "pc", "thinkpad", "workstation"];

/// Parts of an organisation that run its machines: computing centres and the like.
pub(super) const PARTS: [&str; 33] = [
    "cc", "ccs", "cis", "core", "cs", "dc", "dcs", "edv", "hrz", "hub", "ict", "infra", "int", "internal", "it", "its", "kiz", "lrz",
    "net", "noc", "ops", "prod", "rrz", "rz", "server", "servers", "srv", "sys", "tik", "ucs", "urz", "zdv", "zim",
];

/// First words of machines that take mail in for others, and of hardly any customer's.
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
