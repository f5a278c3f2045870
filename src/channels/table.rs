//! The tables in `assets/channels/`, read once.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::hosts::Hosts;
use crate::packed::packed;

/// What kind of body it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelKind {
    /// A bank, or the number of all banks of a country.
    Bank,
    /// Police, or the office that takes crimes for them.
    Police,
    /// What is about telephone numbers and text messages.
    Telephone,
    /// An office of a country, or one that collects reports for one.
    Office,
    /// A company that is imitated.
    Company,
    /// Whoever keeps a web page, carries it, or passes its visitors on.
    Platform,
    /// A provider of mailboxes.
    Mailbox,
    /// A list of bad web addresses, from which browsers warn.
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

/// What it takes reports about.
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

/// How it wants a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Want {
    /// A letter with the headers in its text.
    HeadersPasted,
    /// A letter with the message attached as it is.
    OriginalAttached,
    /// The message forwarded by the person, nothing added.
    Forwarded,
    /// The bare web address in its form, and nothing else.
    AddressOnly,
    /// Its web form.
    Form,
    /// Its web form, behind an account of one's own.
    Account,
    /// A text message passed on to a short number.
    TextMessage,
    /// At a station.
    InPerson,
}

/// What a platform has to do with a page under its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HostRole {
    /// The page or file lies there.
    Hosts,
    /// It passes the page on from elsewhere.
    Carries,
    /// It only leads on to another address.
    Redirects,
    /// It counts the click for a sender and leads on; the sender has an account there.
    Sends,
    /// It only gives a machine its name.
    Names,
    /// The machine is rented there.
    Rents,
    /// A true page of that company; what is wrong is who made it.
    Misused,
}

impl HostRole {
    /// Whether the page itself is somewhere else.
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
    /// The web address, as it works.
    Link,
    /// The headers of the message.
    Headers,
    /// The whole source of the message.
    Source,
    /// Its subject.
    Subject,
    /// Its text.
    Text,
    /// Who it says it is from.
    Sender,
    /// The mailbox that waits for answers.
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

/// One who can act.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Channel {
    /// Short and stable.
    pub id: String,
    /// In its own language.
    pub name: String,
    /// Two letters (ISO 3166-1); absent for those of every country.
    pub country: Option<String>,
    /// The language in which it is written to (a tag, BCP 47), where the sentences for that are there; absent for English.
    pub language: Option<String>,
    /// What kind of body it is.
    pub kind: ChannelKind,
    /// What it takes reports about.
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
    /// For platforms: what it has to do with a page.
    pub role: Option<HostRole>,
    /// Hosts of a platform, domains of a provider of mailboxes.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// The month in which it was last confirmed, `2026-11`.
    pub confirmed: String,
    /// Where.
    pub source: String,
}

impl Channel {
    /// Whether it takes reports about that.
    pub fn takes(&self, what: Take) -> bool {
        self.takes.contains(&what)
    }

    /// Whether a report can be made for it.
    pub const fn has_desk(&self) -> bool {
        self.wants.is_some()
    }
}

/// All that is read at once.
pub(super) struct Tables {
    pub channels: Vec<Channel>,
    /// Of the platforms.
    pub platforms: Hosts,
    /// Of the providers of mailboxes: whole domains.
    pub mailboxes: Hosts,
    pub wrappers: Vec<Wrapper>,
    pub wrapper_hosts: Hosts,
    pub quiet: Quiet,
}

/// A link inside another, see `assets/channels/inner.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wrapper {
    pub name: String,
    pub hosts: Vec<String>,
    /// How the inner link is written, tried one after the other.
    #[serde(default, rename = "in")]
    pub inside: Vec<String>,
    /// The value that names the inner host.
    pub host: Option<String>,
}

/// Pages that are left out, see `assets/channels/quiet.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuietFile {
    pub social: Vec<String>,
    pub stores: Vec<String>,
    pub makers: Vec<String>,
    pub unsubscribe: Vec<String>,
    pub legal: Vec<String>,
}

/// The same, ready for use.
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
    wrapper: Vec<Wrapper>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    // The files are a part of the program; the tests read each, and say what is wrong.
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
    let mailboxes = of(ChannelKind::Mailbox).map(|(at, channel)| (at, channel.hosts.as_slice()));
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

/// Everybody in the tables.
pub fn all() -> &'static [Channel] {
    &TABLES.channels
}

/// One of them by id.
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
            if needs_hosts == channel.hosts.is_empty() {
                wrong("platforms and mailboxes have hosts, others have none".into());
            }
            if (channel.kind == ChannelKind::Platform) != channel.role.is_some() {
                wrong("platforms have a role, others have none".into());
            }
            for host in &channel.hosts {
                if host.bytes().any(|b| b.is_ascii_uppercase() || b.is_ascii_whitespace()) || !host.contains('.') {
                    wrong(format!("{host} is no name of a host"));
                }
                if !hosts.insert((channel.kind == ChannelKind::Mailbox, host.clone())) {
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
