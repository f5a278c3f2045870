//! `report`: the letter to the abuse desk, as a draft, as text or as a machine-readable report.

use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use lexopt::Arg;

use super::check::{chosen, refusal};
use super::{NOT_USABLE, OK, Streams, channels, input, text_value, usage};
use crate::channels::Channel;
use crate::report::{Choices, Reason, ReportError, check_address, compose};
use crate::trace::{self, Told};
use crate::words::Words;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Draft,
    Text,
    Arf,
}

struct Asked {
    file: OsString,
    /// Which message, from 0.
    message: Option<usize>,
    /// The id of a desk or a channel.
    desk: Option<String>,
    /// Which link is the bad one, from 0.
    link: Option<usize>,
    /// The message inside the one given.
    inner: bool,
    choices: Choices,
    told: Told,
    format: Format,
    out: Option<PathBuf>,
    force: bool,
}

pub(super) fn run(args: Vec<OsString>, streams: &mut Streams<'_>) -> Result<u8, String> {
    let Some(mut asked) = parse(args, streams)? else { return Ok(OK) };
    let words = Words::english();
    let name = asked.file.to_string_lossy().into_owned();
    let named = |error: input::InputError| format!("{name}: {error}");
    let opened = input::read(&asked.file, asked.message, streams.stdin, &words).map_err(named)?;
    let checked = chosen(&opened, asked.message, asked.inner, None).map_err(named)?;
    if !checked.verdict.is_usable() {
        streams.complain(&refusal(&checked, &words));
        return Ok(NOT_USABLE);
    }
    let options = trace::Options { complete_top: checked.has_whole_top(), now: Some(Timestamp::now()), told: asked.told.clone() };
    let trace = trace::trace_with(&checked.block, &options);
    let channel = match &asked.desk {
        Some(id) => named_desk(id, &trace, &mut asked.choices)?,
        None => None,
    };
    if let Some(channel) = channel {
        let file = channels::report_to(channel, &checked, &trace, &opened.whole, &asked.choices, asked.link, asked.format == Format::Text)?;
        put(&file, &asked, streams)?;
        return Ok(OK);
    }
    if asked.choices.to.is_empty() && asked.choices.form_url.is_none() {
        let desk = trace.desks.iter().find_map(|desk| desk.address.clone());
        asked.choices.to = desk.ok_or("It is not known which abuse desk this report should go to. Name one with --to ADDRESS.")?;
    }
    let report = compose(&checked, &trace, &asked.choices).map_err(|error| error.to_string())?;
    let file = match asked.format {
        Format::Draft => report.draft(),
        Format::Text => report.text_file(),
        Format::Arf => report.arf(),
    };
    put(&file, &asked, streams)?;
    Ok(OK)
}

/// The desk of that id: one that the evidence supports goes into the choices, a channel is given back.
fn named_desk(id: &str, trace: &trace::Trace, choices: &mut Choices) -> Result<Option<&'static Channel>, String> {
    let Some(desk) = trace.desks.iter().find(|desk| desk.id == id) else {
        let unknown =
            format!("There is no desk or channel named {id}. The command channels lists them, and check tells the desks of a message.");
        return crate::channels::find(id).map(Some).ok_or(unknown);
    };
    choices.to = desk.address.clone().unwrap_or_default();
    choices.form_url = desk.form_url.clone().filter(|_| desk.address.is_none());
    Ok(None)
}

fn put(file: &[u8], asked: &Asked, streams: &mut Streams<'_>) -> Result<(), String> {
    match &asked.out {
        Some(path) => save(path, file, asked.force),
        // A file gets every byte; a terminal would obey some of them.
        None if asked.format == Format::Text && std::io::stdout().is_terminal() => streams.put(&visible(file)),
        None => streams.put(file),
    }
}

fn parse(args: Vec<OsString>, streams: &mut Streams<'_>) -> Result<Option<Asked>, String> {
    let mut choices = Choices::new(Reason::Other, "");
    let (mut file, mut message, mut inner, mut format, mut out, mut force) = (None, None, false, Format::Draft, None, false);
    let (mut desk, mut link) = (None, None);
    let mut told = Told::default();
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(usage)? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return streams.help().map(|()| None),
            Arg::Long("mine") => told.mine.push(super::host_name(&mut parser)?),
            Arg::Long("message") => message = Some(super::message_number(&mut parser)?),
            Arg::Long("inner") => inner = true,
            Arg::Long("reason") => {
                let reason = text_value(&mut parser, "--reason")?.parse();
                choices.reason = reason.map_err(|error: ReportError| error.to_string())?;
            }
            Arg::Long("asked-to-stop") => {
                let day = text_value(&mut parser, "--asked-to-stop")?.parse();
                choices.asked_to_stop = Some(day.map_err(|_| "The day must be like 2025-01-15.")?);
            }
            Arg::Long("desk") => desk = Some(text_value(&mut parser, "--desk")?),
            Arg::Long("link") => {
                let number: Option<usize> = text_value(&mut parser, "--link")?.parse().ok();
                link = Some(number.and_then(|number| number.checked_sub(1)).ok_or("The number of the link must be 1 or more.")?);
            }
            Arg::Long("to") => choices.to = address(&mut parser, "--to")?,
            Arg::Long("note") => choices.note = text_value(&mut parser, "--note")?,
            Arg::Long("hide-address") => choices.hide_address = Some(address(&mut parser, "--hide-address")?),
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
    Ok(Some(Asked { file: file.unwrap_or_else(|| OsString::from("-")), message, desk, link, inner, choices, told, format, out, force }))
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
