//! What lies in `tests/corpus` names nobody: a test fails on any address, host or network that is neither reserved for examples nor of a listed
//! provider. `tests/corpus/README.md` tells where it comes from and how it was cleaned.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::{Path, PathBuf};

use abuse_report_helper::message::HeaderBlock;
use serde::Deserialize;

use crate::support::files;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");

#[derive(Deserialize)]
struct Provider {
    domains: Vec<String>,
    #[serde(default)]
    networks: Vec<Network>,
    #[serde(default)]
    mailboxes: Vec<String>,
}

/// A block of addresses, like `192.0.2.0/24`.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Network {
    first: u128,
    length: u32,
    six: bool,
}

impl TryFrom<String> for Network {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("{text} is no network");
        let (address, length) = text.split_once('/').ok_or_else(wrong)?;
        let (first, six) = number(address.parse().map_err(|_| wrong())?);
        Ok(Self { first, length: length.parse().map_err(|_| wrong())?, six })
    }
}

impl Network {
    fn has(&self, address: IpAddr) -> bool {
        let (number, six) = number(address);
        let shift = if six { 128 - self.length } else { 32 - self.length };
        six == self.six && number >> shift == self.first >> shift
    }
}

fn number(address: IpAddr) -> (u128, bool) {
    match address {
        IpAddr::V4(four) => (u128::from(u32::from(four)), false),
        IpAddr::V6(six) => (u128::from(six), true),
    }
}

/// Whether names of hosts end so: every country has two letters; of the others those that mail comes from. (The rest of what has dots in it is
/// names of files, versions and tokens.)
fn is_top_level(label: &str) -> bool {
    const GENERIC: &str = "aero agency app arpa asia biz blog cat center chat click cloud club co com company coop design dev digital edu email fun \
                           global gov group health host info int jobs life link live love mail marketing media mil mobi museum name net network news \
                           online one org page party plus post pro services shop site social solutions space store studio support team tech tel \
                           today top tools travel trade uk vip website wiki win work works world xxx xyz zone";
    (label.len() == 2 && label.bytes().all(|b| b.is_ascii_lowercase())) || GENERIC.split_whitespace().any(|generic| generic == label)
}

/// What may stand in the corpus.
struct Allowed {
    providers: Vec<Provider>,
}

impl Allowed {
    fn read() -> Self {
        #[derive(Deserialize)]
        struct List {
            provider: Vec<Provider>,
        }
        let list: List = toml::from_str(&std::fs::read_to_string(Path::new(CORPUS).join("providers.toml")).unwrap()).unwrap();
        Self { providers: list.provider }
    }

    /// Names and addresses that belong to nobody (RFC 2606, RFC 6761, RFC 6762, RFC 9476), and what no domain is.
    fn is_nobodys(&self, host: &str) -> bool {
        let labels: Vec<&str> = host.split('.').collect();
        let [.., second, top] = labels[..] else { return true };
        let reserved = ["example", "test", "invalid", "localhost", "localdomain", "local", "internal"].contains(&top);
        reserved || (second == "example" && ["com", "net", "org"].contains(&top)) || !is_top_level(top)
    }

    fn is_host(&self, host: &str) -> bool {
        let host = host.to_lowercase();
        let below = |domain: &String| host == *domain || host.strip_suffix(domain.as_str()).is_some_and(|front| front.ends_with('.'));
        self.is_nobodys(&host) || self.providers.iter().any(|provider| provider.domains.iter().any(below))
    }

    fn is_mailbox(&self, local: &str, domain: &str) -> bool {
        let made_by_a_machine = local.len() >= 20 || local.ends_with('=') || ["contact", "postmaster", "unsubscribe"].contains(&local);
        let people =
            self.providers.iter().any(|provider| provider.mailboxes.iter().any(|mailboxes| mailboxes.eq_ignore_ascii_case(domain)));
        made_by_a_machine || !people
    }

    fn is_address(&self, address: IpAddr) -> bool {
        let nobodys = match address {
            IpAddr::V4(four) => {
                four.is_private()
                    || four.is_loopback()
                    || four.is_link_local()
                    || four.is_documentation()
                    || four.is_unspecified()
                    || four.is_broadcast()
            }
            IpAddr::V6(six) => {
                six.is_loopback() || six.is_unspecified() || six.segments()[0] & 0xffc0 == 0xfe80 || six.segments()[..2] == [0x2001, 0xdb8]
            }
        };
        nobodys || self.providers.iter().any(|provider| provider.networks.iter().any(|network| network.has(address)))
    }

    /// Everything in a text that is somebody's.
    fn complaints(&self, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut at = 0;
        for word in text.split_inclusive(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c))) {
            let start = at;
            at += word.len();
            let ends = |c: char| !c.is_ascii_alphanumeric();
            let host = word.trim_matches(ends);
            if !host.contains('.') {
                continue;
            }
            let before = &text[..start];
            if let Ok(four) = host.parse::<Ipv4Addr>() {
                if !is_version(before, &word[word.find(host).unwrap_or(0) + host.len()..]) && !self.is_address(four.into()) {
                    found.push(format!("the address {four}"));
                }
            } else if word.ends_with('@') {
                // The part of an address before the @ is no host, unless a whole address is packed into it.
                if before.ends_with('=') && !self.is_host(host) {
                    found.push(format!("the host {host}"));
                }
            } else if !self.is_host(host) {
                found.push(format!("the host {host}"));
            } else if let Some(before) = before.strip_suffix('@') {
                let local = before.rsplit(|c: char| c.is_whitespace() || "<>,;:()[]\"".contains(c)).next().unwrap_or_default();
                if !self.is_mailbox(local, host) {
                    found.push(format!("the mailbox {local}@{host}"));
                }
            }
        }
        for word in text.split(|c: char| !(c.is_ascii_alphanumeric() || c == ':' || c == '.')) {
            if let Some(six) = Some(word).filter(|word| word.matches(':').count() > 1).and_then(|word| word.parse::<Ipv6Addr>().ok())
                && !self.is_address(six.into())
            {
                found.push(format!("the address {six}"));
            }
        }
        found
    }
}

/// Whether what stands between these two texts is the version of a program, written like an address: behind "id" or "Version:", or at a slash.
fn is_version(before: &str, after: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let in_url = before.ends_with("//");
    word == "id" || word.ends_with("version:") || (before.ends_with('/') && !in_url) || (before.ends_with('(') && after.starts_with('/'))
}

/// What can be read in a file: its bytes one letter each, its letters of two bytes from either parity, and every field with what is encoded in it.
fn readings(bytes: &[u8]) -> Vec<String> {
    let narrow: String = bytes.iter().map(|&b| char::from(b)).collect();
    let wide = |start: usize| -> String {
        let pairs = bytes.get(start..).unwrap_or_default().chunks_exact(2);
        pairs.map(|pair| if pair[1] == 0 { char::from(pair[0]) } else { ' ' }).collect()
    };
    let block = HeaderBlock::parse(bytes.to_vec());
    let decoded = block.fields().map(|field| format!("{}: {}", field.name, field.text())).collect::<Vec<_>>().join("\n");
    vec![narrow, wide(0), wide(1), decoded]
}

fn corpus() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = |name: &str| {
        let folder = Path::new(CORPUS).join(name);
        files(&folder, |_| true).into_iter().map(|(file, bytes)| (folder.join(file), bytes)).collect::<Vec<_>>()
    };
    [folder("headers"), folder("files")].concat()
}

#[test]
fn nothing_in_the_corpus_is_anybodys_but_a_listed_providers() {
    let allowed = Allowed::read();
    let mut all = Vec::new();
    for (path, bytes) in corpus() {
        let mut found: Vec<String> = readings(&bytes).iter().flat_map(|text| allowed.complaints(text)).collect();
        found.sort();
        found.dedup();
        all.extend(found.into_iter().map(|complaint| format!("{}: {complaint}", path.display())));
    }
    assert!(all.is_empty(), "{} complaints:\n{}", all.len(), all.join("\n"));
}

#[test]
fn what_is_somebodys_would_be_found() {
    let allowed = Allowed::read();
    for text in [
        "from mx.somebody.org (unknown",
        "<jane@somebody.co.uk>",
        "To: jane.doe@gmail.com",
        "([8.8.8.8])",
        "http://8.8.8.8/",
        "(8.8.8.8)",
        "2606:4700::1111",
        "href=\"https://www.somebody.net/x\"",
        "bounce=somebody.org@lists.example",
    ] {
        assert_eq!(allowed.complaints(text).len(), 1, "{text}: {:?}", allowed.complaints(text));
    }
    for text in [
        "from mx.somebody.example ([192.0.2.1])",
        "jane@example.org 2001:db8::1 at 10:11:12",
        "with Microsoft SMTP Server id 8.1.240.5;",
        "(8.18.1.2/8.18.1.2)",
    ] {
        assert!(allowed.complaints(text).is_empty(), "{text}: {:?}", allowed.complaints(text));
    }
    let hidden = readings(b"Subject: =?utf-8?B?d3d3LnNvbWVib2R5Lm9yZw==?=\n");
    assert!(hidden.iter().any(|text| !allowed.complaints(text).is_empty()), "{hidden:?}");
}

/// What the names of the files begin with: the system that wrote the top of the headers, or the kind of service that passed the message on.
const FORMS: [&str; 34] = [
    "alias-",
    "aol-",
    "domino-",
    "exchange-",
    "exim-",
    "fastmail-",
    "forward-",
    "gmail-",
    "gmx-",
    "icloud-",
    "list-google-groups-",
    "list-mailman-",
    "microsoft-365-",
    "microsoft-365-barracuda-",
    "microsoft-365-mimecast-",
    "microsoft-365-proofpoint-",
    "old-aol-",
    "old-domino-",
    "old-exchange-",
    "old-hotmail-",
    "old-mailman-",
    "old-postfix-",
    "old-qmail-",
    "old-sendmail-",
    "old-yahoogroups-",
    "outlook-com-",
    "postfix-",
    "proton-",
    "qmail-",
    "t-online-",
    "web-de-",
    "workspace-",
    "yahoo-",
    "zoho-",
];

#[test]
fn all_forms_of_mail_are_in_the_corpus() {
    let headers = files(&Path::new(CORPUS).join("headers"), |_| true);
    assert!(headers.len() >= 120, "only {}", headers.len());
    for form in FORMS {
        assert!(headers.iter().any(|(name, _)| name.starts_with(form)), "no {form}");
    }
    let saved = files(&Path::new(CORPUS).join("files"), |_| true);
    for ending in [".eml", ".emlx", ".mbox", ".msg"] {
        assert!(saved.iter().any(|(name, _)| name.ends_with(ending)), "no {ending}");
    }
}
