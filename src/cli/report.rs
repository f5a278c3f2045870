//! `report`: the letter to the abuse desk, as a draft, as text or as a machine-readable report.

use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use lexopt::Arg;

use super::channels::prefixed;
use super::check::refusal;
use super::message::TracedMessage;
use super::{MessageArguments, MessageOption, NOT_USABLE, OK, Streams, channels, text_value, usage};
use crate::channels::Channel;
use crate::check::FindingId;
use crate::report::{Choices, Enclosed, OwnAddress, Reason, ReportError, check_address, compose};
use crate::trace::{self, Desk, DeskKind, Trace};
use crate::words::Words;

/// Which message is to be reported is the person's to say.
const WHICH: &str =
    "Another message is inside this one. If that is the unwanted one, --inner takes it; if it is this one, --message 1 takes it.";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Draft,
    Text,
    Arf,
}

struct Arguments {
    file: OsString,
    message: MessageArguments,
    choices: Choices,
    /// The id of the desk or channel it shall go to.
    desk: Option<String>,
    format: Format,
    out: Option<PathBuf>,
    force: bool,
}

pub(super) fn run(args: Vec<OsString>, streams: &mut Streams<'_>) -> Result<u8, String> {
    let Some(mut arguments) = parse(args, streams)? else { return Ok(OK) };
    let words = Words::english();
    let message = TracedMessage::read(&arguments.file, &arguments.message, streams.stdin, &words);
    let message = message.map_err(|error| format!("{}: {error}", arguments.file.to_string_lossy()))?;
    let (checked, trace) = (&message.checked, &message.trace);
    if !checked.verdict.is_usable() {
        streams.complain(&refusal(checked, &words));
        return Ok(NOT_USABLE);
    }
    // Whoever attached the unwanted message, a colleague or the own filter, must not be the one that is reported.
    let asks = checked.findings.iter().any(|finding| finding.id == FindingId::AttachedMessage);
    if asks && arguments.message.number.is_none() {
        streams.complain(WHICH);
        return Ok(NOT_USABLE);
    }
    for sentence in message.unused() {
        streams.complain(&sentence);
    }
    let is_linked =
        |channel: &Channel| message.leads().links.list.iter().any(|link| link.platform.is_some_and(|platform| platform.id == channel.id));
    let goes = arguments.desk.as_deref().map(|id| goes(id, trace, is_linked)).transpose()?;
    if let Some(Goes::ToChannel(channel)) = goes {
        let link = arguments.choices.links.first().copied();
        let file = channels::report_to(channel, &message, &arguments.choices, link, arguments.format == Format::Text)?;
        put(&file, &arguments, streams)?;
        return Ok(OK);
    }
    let desk = match goes {
        Some(Goes::ToDesk { desk, also }) => {
            if let Some(also) = also {
                streams.complain(&format!(
                    "This goes to {}. For the page behind a link, use --desk {also}.",
                    prefixed(desk.kind.as_str(), &desk.id)
                ));
            }
            Some(*desk)
        }
        _ => None,
    };
    address_to_desk(&mut arguments.choices, desk, trace)?;
    arguments.choices.message = Enclosed::of(checked, message.whole()).map(Arc::new);
    let links = arguments.choices.message.as_deref().map_or(0, |message| message.links().len());
    if let Some(missing) = arguments.choices.links.iter().find(|link| **link >= links) {
        return Err(format!("There is no link {} here, only {links}.", missing + 1));
    }
    let report = compose(checked, trace, &arguments.choices).map_err(|error| error.to_string())?;
    if let Some(form) = report.form_url.as_deref().filter(|_| report.to.is_empty()) {
        streams.complain(&format!("This desk takes reports on its web page only: {form}"));
    }
    for remains in &report.remains {
        streams.complain(&remains.to_string());
    }
    let file = match arguments.format {
        Format::Draft => report.draft(),
        Format::Text => report.text_file(),
        Format::Arf => report.arf(),
    };
    put(&file, &arguments, streams)?;
    Ok(OK)
}

/// Where a report goes.
enum Goes {
    ToDesk {
        desk: Box<Desk>,
        /// A channel of the same id that a link of the message leads to, by its whole name.
        also: Option<String>,
    },
    ToChannel(&'static Channel),
}

/// Whom an id names, alone or with its kind before it (`network:linode`). A company may have a desk for its network and be the platform of a link: alone, the id
/// is that of the desk which `check` names, or of the one of the two that a report can be made for.
fn goes(wanted: &str, trace: &Trace, is_linked: impl Fn(&Channel) -> bool) -> Result<Goes, String> {
    let (kind, id) = wanted.split_once(':').map_or((None, wanted), |(kind, id)| (Some(kind), id));
    let fits = |own: &str| kind.is_none_or(|kind| kind == own);
    let of_message = trace.desks.iter().find(|desk| desk.id == id && fits(desk.kind.as_str()));
    let mut listed = trace::listed_desks().filter(|desk| desk.id == id && fits(desk.kind.as_str()));
    let desk = of_message.cloned().or_else(|| listed.next());
    // A company may have one desk for the mail of its customers and another for its network. Nothing in the message says which is meant.
    if let (None, Some(one), Some(other)) = (of_message, &desk, listed.next())
        && place(one) != place(&other)
    {
        let (one, other) = (place(one), place(&other));
        return Err(format!("{id} is the name of two desks: {one} and {other}. Name one of them with --to."));
    }
    let channel = crate::channels::find(id).filter(|channel| fits(channel.kind.as_str()));
    match (desk, channel) {
        (Some(desk), Some(channel)) if is_linked(channel) => {
            let also = prefixed(channel.kind.as_str(), id);
            if of_message.is_some() {
                return Ok(Goes::ToDesk { desk: Box::new(desk), also: Some(also) });
            }
            let desk = prefixed(desk.kind.as_str(), id);
            Err(format!(
                "{id} is the name of two here: {desk} is the desk of the sender's side, {also} takes reports about a link. Write one of these."
            ))
        }
        (Some(desk), _) => Ok(Goes::ToDesk { desk: Box::new(desk), also: None }),
        (None, Some(channel)) => Ok(Goes::ToChannel(channel)),
        (None, None) => Err(format!(
            "There is no desk or channel named {wanted}. The command channels lists them, and check tells the desks of a message."
        )),
    }
}

/// The address of a desk, else its web form.
fn place(desk: &Desk) -> &str {
    desk.address.as_deref().or(desk.form_url.as_deref()).unwrap_or_default().trim_end_matches('/')
}

/// That desk, else the one that `check` names first, unless the person named an address: its address, else its form.
fn address_to_desk(choices: &mut Choices, desk: Option<Desk>, trace: &Trace) -> Result<(), String> {
    let named = |desk: &&Desk| desk.address.as_deref().is_some_and(|address| address.eq_ignore_ascii_case(&choices.to));
    if !choices.to.is_empty() {
        choices.to_network = trace.desks.iter().find(named).is_some_and(|desk| desk.kind == DeskKind::Network);
        return Ok(());
    }
    let first = desk.or_else(|| trace.desks.first().cloned());
    let desk = first.ok_or("It is not known which abuse desk this report should go to. Name one with --to ADDRESS.")?;
    choices.to_network = desk.kind == DeskKind::Network;
    match desk.address {
        Some(address) => choices.to = address,
        None if desk.form_url.is_some() => choices.form_url = desk.form_url,
        None => return Err("This desk has no known address. Name one with --to ADDRESS.".to_owned()),
    }
    Ok(())
}

fn put(file: &[u8], arguments: &Arguments, streams: &mut Streams<'_>) -> Result<(), String> {
    match &arguments.out {
        Some(path) => save(path, file, arguments.force),
        // A file gets every byte; a terminal would obey some of them.
        None if arguments.format == Format::Text && streams.is_terminal => streams.put(&visible(file)),
        None => streams.put(file),
    }
}

fn parse(args: Vec<OsString>, streams: &mut Streams<'_>) -> Result<Option<Arguments>, String> {
    let mut choices = Choices::new(Reason::Other, "");
    let (mut file, mut format, mut out, mut force) = (None, Format::Draft, None, false);
    let (mut hidden, mut desk) = (Vec::new(), None);
    let mut message = MessageArguments::new();
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(usage)? {
        if let Some(option) = MessageOption::of(&arg) {
            message.take(option, &mut parser)?;
            continue;
        }
        match arg {
            Arg::Short('h') | Arg::Long("help") => return streams.help().map(|()| None),
            Arg::Long("from") => choices.from = Some(address(&mut parser, "--from")?),
            Arg::Long("reason") => {
                let reason = text_value(&mut parser, "--reason")?.parse();
                choices.reason = reason.map_err(|error: ReportError| error.to_string())?;
            }
            Arg::Long("asked-to-stop") => {
                let day = text_value(&mut parser, "--asked-to-stop")?.parse::<Date>();
                choices.asked_to_stop = Some(day.map_err(|_| "The day must be like 2025-01-15.")?.into());
            }
            Arg::Long("to") => choices.to = address(&mut parser, "--to")?,
            Arg::Long("desk") => desk = Some(text_value(&mut parser, "--desk")?),
            Arg::Long("link") => {
                let number: Option<usize> = text_value(&mut parser, "--link")?.parse().ok();
                choices.links.push(number.and_then(|number| number.checked_sub(1)).ok_or("The number of the link must be 1 or more.")?);
            }
            Arg::Long("note") => choices.note = text_value(&mut parser, "--note")?,
            Arg::Long("hide-address") => hidden.push(address(&mut parser, "--hide-address")?),
            Arg::Long("format") => {
                format = match text_value(&mut parser, "--format")?.as_str() {
                    "draft" => Format::Draft,
                    "text" => Format::Text,
                    "arf" => Format::Arf,
                    _ => return Err("The format must be draft, text or arf.".to_owned()),
                };
            }
            Arg::Short('o') => out = Some(PathBuf::from(parser.value().map_err(usage)?)).filter(|path| path.as_os_str() != "-"),
            Arg::Long("force") => force = true,
            Arg::Value(path) if file.is_none() => file = Some(path),
            Arg::Value(_) => return Err("A report is about one message. Name only one file.".to_owned()),
            arg => return Err(usage(arg.unexpected())),
        }
    }
    if choices.from.is_some() && format != Format::Arf {
        return Err("--from is for --format arf only: a draft gets its sender from the mail program.".to_owned());
    }
    choices.today = Some(message.now.day());
    if !hidden.is_empty() {
        choices.own_address = OwnAddress::Hidden(hidden);
    }
    Ok(Some(Arguments { file: file.unwrap_or_else(|| OsString::from("-")), message, choices, desk, format, out, force }))
}

fn address(parser: &mut lexopt::Parser, option: &str) -> Result<String, String> {
    let address = text_value(parser, option)?;
    match check_address(&address) {
        Ok(()) => Ok(address),
        Err(error) => Err(format!("The address after {option} is not right. {error}")),
    }
}

/// Writes the file whole or not at all.
fn save(path: &Path, bytes: &[u8], force: bool) -> Result<(), String> {
    let shown = path.display();
    let failed = |error: std::io::Error| format!("The report could not be saved as {shown}. {error}");
    let taken = || format!("There is already something named {shown}. Choose another name, or add --force to replace it.");
    let path = match fs::symlink_metadata(path) {
        Ok(_) if !force => return Err(taken()),
        // A link stays a link, and what is no file (a folder, a device) is never replaced.
        Ok(_) => fs::canonicalize(path).map_err(failed)?,
        Err(_) => path.to_owned(),
    };
    if path.exists() && !path.is_file() {
        return Err(format!("The report cannot be saved as {shown}: that is no file."));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    let saved = if force { file.persist(&path) } else { file.persist_noclobber(&path) };
    match saved {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Err(taken()),
        Err(error) => Err(failed(error.error)),
    }
}

/// The text with every control character but line ends and tabs written as `\xNN`.
fn visible(text: &[u8]) -> Vec<u8> {
    let shown = |c: char| match c {
        '\n' | '\r' | '\t' => c.to_string(),
        c if c.is_control() => format!("\\x{:02X}", u32::from(c)),
        c => c.to_string(),
    };
    String::from_utf8_lossy(text).chars().map(shown).collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_sees_control_characters_but_does_not_get_them() {
        assert_eq!(visible("a\u{1b}[31m\r\n\tü\u{9b}\u{7f}".as_bytes()), "a\\x1B[31m\r\n\tü\\x9B\\x7F".as_bytes());
    }
}
