//! `channels`: who else can be told. And what `check` says of links and of mailboxes for answers.

use std::collections::HashSet;
use std::ffi::OsString;

use lexopt::Arg;
use serde::Serialize;

use super::message::TracedMessage;
use super::{OK, Streams, text_value, usage};
use crate::channels::{self, Channel, ChannelKind, DropBox, FieldKind, Link, Take, Want};
use crate::report::{self, About, ChannelError, ChannelPart, Choices, ForChannel, OwnAddress, for_channel};
use crate::trace::listed_desks;
use crate::words::Language;

/// A link in the machine-readable answer.
#[derive(Serialize)]
pub(super) struct JsonLink {
    pub url: String,
    pub host: Option<String>,
    pub platform: Option<&'static str>,
    pub address: Option<&'static str>,
    pub form_url: Option<&'static str>,
}

impl From<&Link> for JsonLink {
    fn from(link: &Link) -> Self {
        Self {
            url: link.harmless.clone(),
            host: Some(link.host.clone()).filter(|host| !host.is_empty()),
            platform: link.platform.map(|platform| platform.id.as_str()),
            address: link.platform.and_then(|platform| platform.address.as_deref()),
            form_url: link.platform.and_then(|platform| platform.form.as_deref()),
        }
    }
}

/// A mailbox for answers in the machine-readable answer.
#[derive(Serialize)]
pub(super) struct JsonBox {
    pub address: String,
    pub provider: &'static str,
    pub desk: Option<&'static str>,
    pub form_url: Option<&'static str>,
}

impl From<&DropBox> for JsonBox {
    fn from(found: &DropBox) -> Self {
        Self {
            address: found.address.clone(),
            provider: &found.provider.name,
            desk: found.provider.address.as_deref(),
            form_url: found.provider.form.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct JsonChannel {
    id: &'static str,
    name: &'static str,
    country: Option<&'static str>,
    kind: ChannelKind,
    takes: &'static [Take],
    wants: Option<Want>,
    address: Option<&'static str>,
    form_url: Option<&'static str>,
    telephone: Option<&'static str>,
    confirmed: &'static str,
}

impl From<&'static Channel> for JsonChannel {
    fn from(channel: &'static Channel) -> Self {
        Self {
            id: &channel.id,
            name: &channel.name,
            country: channel.country.as_deref(),
            kind: channel.kind,
            takes: &channel.takes,
            wants: channel.wants,
            address: channel.address.as_deref(),
            form_url: channel.form.as_deref(),
            telephone: channel.telephone.as_deref(),
            confirmed: &channel.confirmed,
        }
    }
}

/// Lists those who can be told: of one country, or everybody.
pub(super) fn run(args: Vec<OsString>, streams: &mut Streams<'_>) -> Result<u8, String> {
    let (mut country, mut json): (Option<String>, bool) = (None, false);
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(usage)? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return streams.help().map(|()| OK),
            Arg::Long("json") => json = true,
            Arg::Long("country") => country = Some(text_value(&mut parser, "--country")?.to_ascii_uppercase()),
            arg => return Err(usage(arg.unexpected())),
        }
    }
    if country.as_ref().is_some_and(|country| country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase())) {
        return Err("A country is two letters, like DE or US.".to_owned());
    }
    let fits = |channel: &&Channel| match (&country, &channel.country) {
        (Some(wanted), Some(own)) => wanted == own,
        (Some(_), None) => !matches!(channel.kind, ChannelKind::Platform | ChannelKind::Mailbox),
        (None, _) => true,
    };
    let found: Vec<&'static Channel> = channels::all().iter().filter(|channel| channel.has_desk()).filter(fits).collect();
    let desks: HashSet<String> = listed_desks().map(|desk| desk.id).collect();
    let mut out = String::new();
    if let Some(country) = country.as_ref().filter(|country| !json && !found.iter().any(|c| c.country.as_ref() == Some(*country))) {
        out.push_str(&format!("No office of {country} is known here. These take reports from everywhere:\n"));
    }
    for channel in found {
        if json {
            out.push_str(&serde_json::to_string(&JsonChannel::from(channel)).map_err(|error| error.to_string())?);
        } else {
            out.push_str(&in_words(channel, |id| desks.contains(id)));
        }
        out.push('\n');
    }
    streams.put(out.as_bytes()).map(|()| OK)
}

/// The id with its kind, which is of nobody else.
pub(super) fn prefixed(kind: &str, id: &str) -> String {
    format!("{kind}:{id}")
}

/// `is_desk`: whether an id is a desk's, so that a channel of the same id needs its kind before it.
fn in_words(channel: &Channel, is_desk: impl Fn(&str) -> bool) -> String {
    let country = channel.country.as_deref().unwrap_or("*");
    let places =
        [&channel.address, &channel.form, &channel.telephone].into_iter().filter_map(Option::as_deref).collect::<Vec<_>>().join(" ");
    let wants = channel.wants.map_or("", how);
    // The words that --desk takes: the id alone only where it is nobody else's.
    let id = if is_desk(&channel.id) { prefixed(channel.kind.as_str(), &channel.id) } else { channel.id.clone() };
    format!("{country:<2} {id:<34} {} ({wants}): {places}", channel.name)
}

/// How it wants a report, in words.
pub(super) const fn how(want: Want) -> &'static str {
    match want {
        Want::HeadersPasted => "a letter with the headers",
        Want::OriginalAttached => "the message attached",
        Want::Forwarded => "the message forwarded, nothing added",
        Want::AddressOnly => "the web address and nothing else, in its form",
        Want::Form => "its form",
        Want::Account => "its form, behind an account",
        Want::TextMessage => "a text message passed on",
        Want::InPerson => "at a station",
    }
}

/// The report for a channel: a draft where it takes mail, else what the person copies or does, as text. `link` is the bad one, from 0.
pub(super) fn report_to(
    channel: &Channel,
    message: &TracedMessage,
    choices: &Choices,
    link: Option<usize>,
    as_text: bool,
) -> Result<Vec<u8>, String> {
    let leads = message.leads();
    let checked = &message.checked;
    let total = leads.links.list.len();
    let link = match link {
        Some(place) => {
            Some(leads.links.list.get(place).ok_or_else(|| format!("There is no link {} in this message, only {total}.", place + 1))?)
        }
        None => None,
    };
    // The letter to an abuse desk gives the evidence; whom that one is for does not matter here.
    let to = channel.address.clone().unwrap_or_default();
    let choices = Choices { to, form_url: Some(channel.form.clone().unwrap_or_default()), ..choices.clone() };
    let report = report::compose(checked, &message.trace, &choices).map_err(|error| error.to_string())?;
    let own_address = report::own_addresses(&checked.block).into_iter().next().unwrap_or_default();
    let made = for_channel(&About {
        channel,
        report: &report,
        block: &checked.block,
        whole: message.whole(),
        reason: choices.reason,
        links: link.as_slice(),
        drop_box: leads.drop_boxes.iter().find(|found| found.provider.id == channel.id),
        own_address: &own_address,
        hides: matches!(choices.own_address, OwnAddress::Hidden(_)),
        earlier: None,
        reader: Language::english(),
    });
    let made = made.map_err(|error| {
        let more = match error {
            ChannelError::NoLink if total == 0 => " No link is here: links are found where the text of the message is there too.",
            ChannelError::NoLink => " Name one with --link N; check lists them.",
            _ => "",
        };
        format!("{error}{more}")
    })?;
    Ok(match made {
        ForChannel::Letter(letter) if as_text => letter.text_file(),
        ForChannel::Letter(letter) => letter.draft(),
        other => instructions(channel, &other).into_bytes(),
    })
}

/// What the person does for one who takes no draft.
fn instructions(channel: &Channel, made: &ForChannel) -> String {
    let name = &channel.name;
    match made {
        ForChannel::Letter(_) => String::new(),
        ForChannel::Forward { address, form, .. } => {
            let form =
                form.as_ref().map(|form| format!("If your mail provider refuses to send it, use this page: {form}\n")).unwrap_or_default();
            format!("Forward the message from your own mail program, with nothing added, to {name}:\n{address}\n{form}")
        }
        ForChannel::AddressOnly { form, live } => {
            let live: Vec<String> = live.iter().map(|live| format!("{live}\n")).collect();
            format!("Open the form of {name}:\n{form}\nPaste this only into the form, never into the address line:\n{}", live.concat())
        }
        ForChannel::Form { form, account, parts } => {
            let account = if *account { " (it needs an account there)" } else { "" };
            let parts: Vec<String> = parts.iter().map(part).collect();
            format!("Open the form of {name}{account}:\n{form}\n\n{}", parts.concat())
        }
        ForChannel::Telephone { number } => format!("{name}: {number}\n"),
        ForChannel::InPerson { form } => format!("Go to a station of {name}, with the message printed or saved. Where: {form}\n"),
    }
}

fn part(part: &ChannelPart) -> String {
    let text = if part.text.is_empty() { "(only you know)" } else { &part.text };
    let cut = if part.cut > 0 { format!("\n(the form takes no more: {} bytes were cut off)", part.cut) } else { String::new() };
    format!("--- {} ---\n{text}{cut}\n\n", label(part.field))
}

/// What a field of a form is for.
const fn label(field: FieldKind) -> &'static str {
    match field {
        FieldKind::Link => "The bad link, as it works",
        FieldKind::Headers => "The headers",
        FieldKind::Source => "The whole source",
        FieldKind::Subject => "The subject of the message",
        FieldKind::Text => "The text of the message",
        FieldKind::Sender => "The address in From (anyone can have written it)",
        FieldKind::DropBox => "The mailbox that waits for answers",
        FieldKind::OwnAddress => "Your own address",
        FieldKind::Description => "What happened",
        FieldKind::File => "The message as a file",
    }
}
