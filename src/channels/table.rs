//! The tables in `assets/channels/`, read once.

use std::sync::LazyLock;

use serde::de::IntoDeserializer;
use serde::de::value::Error as ValueError;
use serde::{Deserialize, Serialize};

use super::hosts::Hosts;
use crate::packed::packed;

/// What kind of organisation a channel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelKind {
    /// A bank, or the number of all banks of a country.
    Bank,
    /// Police, or the office that takes reports of crimes for them.
    Police,
    /// Takes reports about calls and text messages.
    Telephone,
    /// An office of a country, or an organisation that collects reports for it.
    Office,
    /// A company that is imitated.
    Company,
    /// Whoever hosts a web page, carries its traffic, or redirects its visitors.
    Platform,
    /// A provider of mailboxes.
    Mailbox,
    /// A list of bad web addresses, of which browsers warn.
    Checker,
}

impl ChannelKind {
    /// The word used in machine-readable answers, and before an id: `platform:linode`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bank => "bank",
            Self::Police => "police",
            Self::Telephone => "telephone",
            Self::Office => "office",
            Self::Company => "company",
            Self::Platform => "platform",
            Self::Mailbox => "mailbox",
            Self::Checker => "checker",
        }
    }
}

/// What a channel takes reports about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Take {
    /// Advertising nobody asked for.
    Spam,
    /// Messages and pages that pretend to be somebody else's.
    Phishing,
    /// Money or data got by deceit.
    Fraud,
    /// Threats, harassment, unlawful content.
    Harassment,
    /// Calls and text messages.
    Phone,
}

/// How a channel wants a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Want {
    /// A letter with the headers in its text.
    HeadersPasted,
    /// A letter with the message attached as it is.
    OriginalAttached,
    /// The message forwarded by the person, nothing added.
    Forwarded,
    /// Only the web address, in its web form.
    AddressOnly,
    /// Its web form.
    Form,
    /// Its web form, for which the person needs an account.
    Account,
    /// A text message passed on to a short number.
    TextMessage,
    /// In person, at a police station.
    InPerson,
}

/// What a platform has to do with a page whose host belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HostRole {
    /// It hosts the page or file.
    Hosts,
    /// It carries the traffic of a page that is hosted elsewhere.
    Carries,
    /// It only redirects to another address.
    Redirects,
    /// It counts the click for a sender, who has an account there, and redirects.
    Sends,
    /// It only gives a computer its name (dynamic DNS).
    Names,
    /// It rents out the computer.
    Rents,
    /// It is a real service of that company, which somebody misuses.
    Misused,
}

impl HostRole {
    /// Whether a link to it only redirects, so that the page is somewhere else.
    pub const fn leads_on(self) -> bool {
        matches!(self, Self::Redirects | Self::Sends)
    }
}

/// Which senders an office takes reports about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Senders {
    /// Those whose domain is of its own country.
    Home,
    /// All others.
    Abroad,
}

/// A field of a web form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// The web address as it works, not the harmless form.
    Link,
    /// The headers of the message.
    Headers,
    /// The whole source of the message.
    Source,
    /// Its subject.
    Subject,
    /// Its text.
    Text,
    /// Who the message says it is from.
    Sender,
    /// The mailbox to which the message wants its answers.
    DropBox,
    /// The person's own address.
    OwnAddress,
    /// What happened, in words.
    Description,
    /// The message as a file.
    File,
}

/// A field of a web form, and how much it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelField {
    /// Which it is.
    pub what: FieldKind,
    /// The most it takes, in bytes of UTF-8; no limit is known where absent.
    pub most_bytes: Option<usize>,
}

/// Somebody who can act besides the abuse desk: an office, a company, a platform.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Channel {
    /// A short id that never changes.
    pub id: String,
    /// Its name in its own language.
    pub name: String,
    /// Two letters (ISO 3166-1); absent for those of every country.
    pub country: Option<String>,
    /// The language of letters to it (a tag, BCP 47), if this program has the sentences for that; absent for English.
    pub language: Option<String>,
    /// What kind of organisation a channel is.
    pub kind: ChannelKind,
    /// What a channel takes reports about.
    pub takes: Vec<Take>,
    /// How it wants a report; absent where no desk is known for sure.
    pub wants: Option<Want>,
    /// Its address for reports.
    pub address: Option<String>,
    /// Its web form.
    pub form: Option<String>,
    /// The fields of that form, in their order.
    #[serde(default)]
    pub fields: Vec<ChannelField>,
    /// A number to call or to send to.
    pub telephone: Option<String>,
    /// Which senders it takes reports about; absent for all.
    pub senders: Option<Senders>,
    /// The largest message it takes, in bytes.
    #[serde(rename = "most_bytes")]
    pub most_bytes: Option<usize>,
    /// For platforms: what it has to do with a page on its hosts.
    pub role: Option<HostRole>,
    /// Hosts of a platform; domains of a provider of mailboxes, at which anybody can get one.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// Names of such a provider under which it has domains with many endings, also some that are not in `hosts`: `yahoo`.
    #[serde(default, rename = "any_ending")]
    pub any_ending: Vec<String>,
    /// Domains of mailboxes that come with something else which the company sells, such as access to the internet: its own desk may be there, too.
    #[serde(default)]
    pub customers: Vec<String>,
    /// The month in which it was last confirmed, `2026-11`.
    pub confirmed: String,
    /// Where it was confirmed: a web page.
    pub source: String,
}

impl Channel {
    /// Whether it takes reports about that.
    pub fn takes(&self, what: Take) -> bool {
        self.takes.contains(&what)
    }

    /// All hosts of a platform, or all domains of a provider of mailboxes.
    pub fn all_hosts(&self) -> impl Iterator<Item = &str> {
        self.hosts.iter().chain(&self.customers).map(String::as_str)
    }

    /// Whether a report can be made for it.
    pub const fn has_desk(&self) -> bool {
        self.wants.is_some()
    }
}

/// All files of `assets/channels/`, read together.
pub(super) struct Tables {
    pub channels: Vec<Channel>,
    /// The hosts of the platforms.
    pub platforms: Hosts,
    /// The domains of the mailbox providers.
    pub mailboxes: Hosts,
    pub wrappers: Vec<LinkWrapper>,
    pub wrapper_hosts: Hosts,
    pub quiet: Quiet,
}

/// A host whose links have another link inside, see `assets/channels/inner.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkWrapper {
    pub name: String,
    pub hosts: Vec<String>,
    /// How the inner link is written, tried one after the other.
    #[serde(default, rename = "in")]
    pub inside: Vec<InnerForm>,
    /// The value of the query that gives the host of the inner link.
    pub host: Option<String>,
}

/// A form in which the inner link is written, and the word behind its colon: a name in the query, or a text.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct InnerForm {
    pub kind: InnerKind,
    pub word: String,
}

/// What each means stands in `links/peel.rs`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum InnerKind {
    Value,
    Whole,
    SentOn,
    Clicked,
    Base64,
    LastPart,
    After,
    AfterSecure,
    Tail,
    BetweenUnderscores,
    #[serde(rename = "proofpoint-2")]
    Proofpoint2,
    #[serde(rename = "proofpoint-3")]
    Proofpoint3,
    Name,
    Bing,
    Mandrill,
    Postmark,
    Jwt,
}

impl TryFrom<String> for InnerForm {
    type Error = ValueError;

    fn try_from(text: String) -> Result<Self, ValueError> {
        let (kind, word) = text.split_once(':').unwrap_or((&text, ""));
        Ok(Self { kind: InnerKind::deserialize(kind.into_deserializer())?, word: word.to_owned() })
    }
}

/// Links that are left out, see `assets/channels/quiet.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuietFile {
    pub social: Vec<String>,
    pub stores: Vec<String>,
    pub makers: Vec<String>,
    pub unsubscribe: Vec<String>,
    pub legal: Vec<String>,
}

/// [`QuietFile`], prepared for searching.
pub(super) struct Quiet {
    pub hosts: Hosts,
    pub unsubscribe: Vec<String>,
    pub legal: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    endings: Vec<String>,
    #[serde(default)]
    channel: Vec<Channel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InnerFile {
    wrapper: Vec<LinkWrapper>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    // The files are a part of the program, and a test reads each of them, so errors are ignored here.
    let all = packed!("channels");
    let mut files = all.split('\0');
    let (mut channels, mut endings) = (Vec::new(), Vec::new());
    let (mut wrappers, mut quiet) = (Vec::new(), QuietFile::default());
    while let (Some(name), Some(text)) = (files.next(), files.next()) {
        match name {
            "inner.toml" => wrappers = toml::from_str(text).map(|file: InnerFile| file.wrapper).unwrap_or_default(),
            "quiet.toml" => quiet = toml::from_str(text).unwrap_or_default(),
            _ => {
                let file: File = toml::from_str(text).unwrap_or(File { endings: Vec::new(), channel: Vec::new() });
                endings.extend(file.endings);
                channels.extend(file.channel);
            }
        }
    }
    let of = |kind| channels.iter().enumerate().filter(move |(_, channel): &(usize, &Channel)| channel.kind == kind);
    let platforms = of(ChannelKind::Platform).map(|(at, channel)| (at, channel.hosts.as_slice()));
    let mailboxes = of(ChannelKind::Mailbox).flat_map(|(at, channel)| [(at, channel.hosts.as_slice()), (at, channel.customers.as_slice())]);
    let quiet_hosts = [quiet.social, quiet.stores, quiet.makers];
    Tables {
        platforms: Hosts::new(platforms, &endings),
        mailboxes: Hosts::new(mailboxes, &[]),
        wrapper_hosts: Hosts::new(wrappers.iter().enumerate().map(|(at, wrapper)| (at, wrapper.hosts.as_slice())), &endings),
        quiet: Quiet {
            hosts: Hosts::new(quiet_hosts.iter().enumerate().map(|(at, hosts)| (at, hosts.as_slice())), &endings),
            unsubscribe: quiet.unsubscribe,
            legal: quiet.legal,
        },
        wrappers,
        channels,
    }
});

pub(super) fn tables() -> &'static Tables {
    &TABLES
}

/// All channels in the tables.
pub fn all() -> &'static [Channel] {
    &TABLES.channels
}

/// The channel with this id.
pub fn find(id: &str) -> Option<&'static Channel> {
    all().iter().find(|channel| channel.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// What is wrong with the tables, a sentence each.
    fn faults(channels: &[Channel]) -> Vec<String> {
        let mut out = Vec::new();
        let (mut ids, mut hosts) = (BTreeSet::new(), BTreeSet::new());
        for channel in channels {
            let id = &channel.id;
            let mut wrong = |what: String| out.push(format!("{id}: {what}"));
            if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
                wrong("an id has small letters, digits and dashes only".into());
            }
            if !ids.insert(id.clone()) {
                wrong("the id is there twice".into());
            }
            if channel.name.trim() != channel.name || channel.name.is_empty() {
                wrong("the name is missing, or has blanks around it".into());
            }
            if channel.country.as_ref().is_some_and(|code| code.len() != 2 || !code.bytes().all(|b| b.is_ascii_uppercase())) {
                wrong("a country is two capital letters".into());
            }
            if channel.takes.is_empty() {
                wrong("it takes nothing".into());
            }
            if channel.source.is_empty() || !is_month(&channel.confirmed) {
                wrong("it needs a source, and the month in which that was looked at, like 2026-11".into());
            }
            if let Some(address) = &channel.address
                && (!address.contains('@') || address.contains([' ', ',', ';', '<']))
            {
                wrong(format!("{address} is no address"));
            }
            if let Some(page) = &channel.form
                && !url::Url::parse(page).is_ok_and(|url| url.scheme() == "https" && url.host_str().is_some_and(|host| host.contains('.')))
            {
                wrong(format!("{page} is no address of a web page"));
            }
            let (address, form) = (channel.address.is_some(), channel.form.is_some());
            let missing = match channel.wants {
                None if address || form => Some("it has a desk, but not how that wants a report"),
                Some(Want::HeadersPasted | Want::OriginalAttached | Want::Forwarded) if !address => {
                    Some("it wants mail and has no address")
                }
                Some(Want::AddressOnly | Want::Form | Want::Account | Want::InPerson) if !form => Some("it has no page"),
                Some(Want::Form | Want::Account) if channel.fields.is_empty() => Some("its form has no fields"),
                Some(Want::TextMessage) if channel.telephone.is_none() => Some("it has no number"),
                _ => None,
            };
            out.extend(missing.map(|what| format!("{id}: {what}")));
            let mut wrong = |what: String| out.push(format!("{id}: {what}"));
            let needs_hosts = matches!(channel.kind, ChannelKind::Platform | ChannelKind::Mailbox);
            if needs_hosts == channel.all_hosts().next().is_none() {
                wrong("platforms and mailboxes have hosts, others have none".into());
            }
            if channel.kind != ChannelKind::Mailbox && !(channel.any_ending.is_empty() && channel.customers.is_empty()) {
                wrong("only providers of mailboxes have customers, and names with any ending".into());
            }
            let is_of_host = |name: &String| channel.hosts.iter().any(|host| host.split('.').next() == Some(name));
            if let Some(name) = channel.any_ending.iter().find(|name| !is_of_host(name)) {
                wrong(format!("{name} begins none of its hosts"));
            }
            if (channel.kind == ChannelKind::Platform) != channel.role.is_some() {
                wrong("platforms have a role, others have none".into());
            }
            for host in channel.all_hosts() {
                if host.bytes().any(|b| b.is_ascii_uppercase() || b.is_ascii_whitespace()) || !host.contains('.') {
                    wrong(format!("{host} is no name of a host"));
                }
                if !hosts.insert((channel.kind == ChannelKind::Mailbox, host)) {
                    wrong(format!("{host} is there twice"));
                }
            }
        }
        out
    }

    fn is_month(text: &str) -> bool {
        let parts = text.split_once('-').map(|(year, month)| (year.parse::<u16>(), month.parse::<u8>()));
        text.len() == 7 && matches!(parts, Some((Ok(2000..=2100), Ok(1..=12))))
    }

    #[test]
    fn every_file_is_read_whole() {
        for name in ["offices", "companies", "platforms", "mailboxes", "inner", "quiet"] {
            let path = format!("{}/assets/channels/{name}.toml", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap();
            let wrong = match name {
                "inner" => toml::from_str::<InnerFile>(&text).err(),
                "quiet" => toml::from_str::<QuietFile>(&text).err(),
                _ => toml::from_str::<File>(&text).err(),
            };
            assert!(wrong.is_none(), "{name}.toml: {}", wrong.unwrap());
            if let Ok(file) = toml::from_str::<File>(&text) {
                assert!(file.channel.iter().all(|channel| find(&channel.id) == Some(channel)), "{name}.toml is not in the program");
            }
        }
        assert!(all().len() > 500 && tables().wrappers.len() > 40);
    }

    #[test]
    fn every_entry_is_right() {
        assert_eq!(faults(all()), Vec::<String>::new());
    }

    #[test]
    fn what_is_wrong_with_an_entry_is_said_in_a_sentence() {
        let entry = |text: &str| {
            let text = format!("id = \"x\"\nname = \"X\"\ntakes = [\"spam\"]\nconfirmed = \"2026-11\"\nsource = \"s\"\n{text}");
            faults(&[toml::from_str(&text).unwrap()]).join("; ")
        };
        for (text, wrong) in [
            ("kind = \"office\"\nwants = \"forwarded\"", "wants mail and has no address"),
            ("kind = \"office\"\nwants = \"form\"\nform = \"https://x.example/\"", "its form has no fields"),
            ("kind = \"office\"\nwants = \"address-only\"\nform = \"x.example\"", "no address of a web page"),
            ("kind = \"office\"\naddress = \"a@b.example\"", "not how that wants a report"),
            ("kind = \"office\"\ncountry = \"Germany\"", "two capital letters"),
            ("kind = \"platform\"", "have hosts"),
            ("kind = \"mailbox\"\nhosts = [\"X.example\"]", "no name of a host"),
            ("kind = \"telephone\"\nwants = \"text-message\"", "no number"),
        ] {
            assert!(entry(text).contains(wrong), "{text}: {}", entry(text));
        }
        assert!(toml::from_str::<Channel>("id = \"x\"\nadress = \"a@b.example\"").is_err());
    }
}
