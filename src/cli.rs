//! The command line: `check`, `report` and `channels`, and what the window is started with.
//!
//! Texts are always English here, and no control character of a message reaches the terminal.

mod channels;
mod check;
mod input;
mod message;
mod report;

use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write};
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
use lexopt::Arg;

use crate::message::safe_text;
use crate::trace::PersonAnswers;
use crate::words::{LANGUAGES, Language};

/// What to do after the command line was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CliOutcome {
    /// Open the window.
    Window {
        /// The message to open it with.
        file: Option<PathBuf>,
        /// The way to draw, `glow` or `wgpu`.
        renderer: Option<String>,
        /// The language of the window.
        language: Option<&'static Language>,
    },
    /// All done: end with this code.
    Exit(u8),
}

/// Everything went well.
const OK: u8 = 0;
/// An answer was given, but not all headers are full or repaired; or no report can be made of them.
const NOT_USABLE: u8 = 1;
/// Something cannot be read or written, or the words were wrong.
const FAILED: u8 = 2;

/// The program that carries the commands. On Windows a program with a window has no console, so a second one does.
pub const COMMAND: &str = if cfg!(windows) { "abuse-report" } else { "abuse-report-helper" };

/// `COMMAND` stands for the name.
const HELP: &str = "\
Abuse Report Helper: from an unwanted message to a correct report at the right abuse desk.

Usage:
  COMMAND [--renderer glow|wgpu] [--language LANG] [FILE]
      Opens the window, with that message loaded if there is one. LANG is the name
      of a language, such as de or pt-BR.

  COMMAND check [--json] [--message N] [--inner] [--mine NAME] [--not-mine NAME]
      [--now RFC3339] [FILE...]
      Are these the full headers? Without FILE, or with -, reads standard input.
      --inner: the message inside a forward, a bounce or the wrapper of a spam filter.
      Ends with 0 if all are full or repaired, 1 if one is not, 2 if one cannot be read.
      --mine, as often as needed, names a computer or domain of your own provider,
      filter or forwarder, and --not-mine one of a stranger. With --json, the computer
      that they could settle is in the member unsettled: its name, the handover by it,
      and whether it was passed over.

  COMMAND report [FILE] [--message N] [--inner] [--mine NAME] [--not-mine NAME]
      [--now RFC3339]
      [--reason advertising|phishing|threats|other] [--asked-to-stop YYYY-MM-DD]
      [--to ADDRESS] [--desk ID] [--link N] [--note TEXT] [--hide-address ADDRESS...]
      [--from ADDRESS]
      [--format draft|text|arf] [-o OUT] [--force]
      Makes the report. Without -o it goes to standard output. Where another message
      is inside, --inner or --message says which of them it is about. --hide-address may
      come several times; --from is for arf, sent by a tool of your own.
      --desk ID: the id of a desk, as check gives it, or of one that channels lists.
      Where an id is that of two, write its kind before it: network:linode is the desk
      of that network, platform:linode takes reports about a link.

  COMMAND channels [--country XX] [--json]
      Who else can be told: offices, companies, platforms, providers of mailboxes.

  -h, --help       This text
  -V, --version    The version

Nothing is sent, and no network is used.
";

/// Where text goes to and comes from.
pub struct Streams<'a> {
    /// Standard input.
    pub stdin: &'a mut dyn Read,
    /// Standard output.
    pub stdout: &'a mut dyn Write,
    /// Whether standard output is shown by a terminal, which obeys some characters.
    pub is_terminal: bool,
    /// Standard error.
    pub stderr: &'a mut dyn Write,
}

impl Streams<'_> {
    /// Writes to standard output. A reader that has gone away is no trouble: nobody is left to be told.
    fn put(&mut self, bytes: &[u8]) -> Result<(), String> {
        match self.stdout.write_all(bytes).and_then(|()| self.stdout.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("The answer could not be written. {error}")),
            _ => Ok(()),
        }
    }

    /// How the program is used.
    fn help(&mut self) -> Result<(), String> {
        self.put(HELP.replace("COMMAND", COMMAND).as_bytes())
    }

    /// Says on standard error what is wrong. If that fails too there is nothing left to do.
    fn complain(&mut self, sentence: &str) {
        let _ = writeln!(self.stderr, "{COMMAND}: {}", safe_text(sentence));
    }
}

/// Reads the words after the program's name and does what they say, unless it is for the window to do.
pub fn run(args: Vec<OsString>, mut streams: Streams<'_>) -> CliOutcome {
    let (first, rest) = match args.split_first() {
        Some((first, rest)) => (first.as_os_str(), rest.to_vec()),
        None => (OsStr::new(""), Vec::new()),
    };
    let result = match first.to_str() {
        Some("channels") => channels::run(rest, &mut streams).map(CliOutcome::Exit),
        Some("check") => check::run(rest, &mut streams).map(CliOutcome::Exit),
        Some("report") => report::run(rest, &mut streams).map(CliOutcome::Exit),
        _ => window(args, &mut streams),
    };
    result.unwrap_or_else(|sentence| {
        streams.complain(&sentence);
        CliOutcome::Exit(FAILED)
    })
}

/// The words for the window.
fn window(args: Vec<OsString>, streams: &mut Streams<'_>) -> Result<CliOutcome, String> {
    // Old versions of macOS hand a process number to programs that are opened from the desktop.
    let args = args.into_iter().filter(|arg| !arg.as_encoded_bytes().starts_with(b"-psn_"));
    let mut parser = lexopt::Parser::from_args(args);
    let (mut file, mut renderer, mut language) = (None, None, None);
    while let Some(arg) = parser.next().map_err(usage)? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => {
                return streams.help().map(|()| CliOutcome::Exit(OK));
            }
            Arg::Short('V') | Arg::Long("version") => return version(streams).map(CliOutcome::Exit),
            Arg::Long("renderer") => match parser.value().map_err(usage)?.to_str() {
                Some(name @ ("glow" | "wgpu")) => renderer = Some(name.to_owned()),
                _ => return Err("The renderer must be glow or wgpu.".to_owned()),
            },
            Arg::Long("language") => {
                let tag = text_value(&mut parser, "--language")?;
                language = Some(Language::of(&tag).ok_or_else(no_such_language)?);
            }
            Arg::Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            Arg::Value(_) => return Err("The window opens one message. Name only one file.".to_owned()),
            arg => return Err(usage(arg.unexpected())),
        }
    }
    Ok(CliOutcome::Window { file, renderer, language })
}

fn no_such_language() -> String {
    let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    format!("The language must be one of: {}.", tags.join(", "))
}

fn version(streams: &mut Streams<'_>) -> Result<u8, String> {
    streams.put(format!("{COMMAND} {}\n", env!("CARGO_PKG_VERSION")).as_bytes()).map(|()| OK)
}

/// A wrong word, with the way to the right ones.
fn usage(error: lexopt::Error) -> String {
    format!("{error}. The words are explained by: {COMMAND} --help")
}

/// The value of an option as text.
fn text_value(parser: &mut lexopt::Parser, option: &str) -> Result<String, String> {
    let value = parser.value().map_err(usage)?;
    value.into_string().map_err(|_| format!("The value of {option} is not text that can be read."))
}

/// What `check` and `report` are told alike: which message it is, whose the computers on its way are, and what time it is.
struct MessageArguments {
    /// Which message, from 0.
    number: Option<usize>,
    /// The message inside the one given.
    inner: bool,
    answers: PersonAnswers,
    now: Now,
}

/// The time of an answer.
struct Now {
    at: Timestamp,
    /// The day that was written with it; absent where the clock was asked.
    written: Option<Date>,
}

impl Now {
    /// The value of `--now`.
    fn parse(text: &str) -> Option<Self> {
        let pieces = Pieces::parse(text).ok()?;
        let at = pieces.to_numeric_offset()?.to_timestamp(pieces.date().to_datetime(pieces.time()?)).ok()?;
        Some(Self { at, written: Some(pieces.date()) })
    }

    /// The day at the offset that was written with the time; by the clock, the day here.
    fn day(&self) -> Date {
        self.written.unwrap_or_else(|| TimeZone::system().to_datetime(self.at).date())
    }
}

/// One of the options behind which they stand.
#[derive(Clone, Copy)]
enum MessageOption {
    Message,
    Inner,
    Mine,
    NotMine,
    Now,
}

impl MessageOption {
    fn of(arg: &Arg<'_>) -> Option<Self> {
        match arg {
            Arg::Long("message") => Some(Self::Message),
            Arg::Long("inner") => Some(Self::Inner),
            Arg::Long("mine") => Some(Self::Mine),
            Arg::Long("not-mine") => Some(Self::NotMine),
            Arg::Long("now") => Some(Self::Now),
            _ => None,
        }
    }
}

impl MessageArguments {
    fn new() -> Self {
        Self { number: None, inner: false, answers: PersonAnswers::default(), now: Now { at: Timestamp::now(), written: None } }
    }

    fn take(&mut self, option: MessageOption, parser: &mut lexopt::Parser) -> Result<(), String> {
        match option {
            MessageOption::Message => self.number = Some(message_number(parser)?),
            MessageOption::Inner => self.inner = true,
            MessageOption::Mine => self.answers.mine.push(host_name(parser, "--mine")?),
            MessageOption::NotMine => self.answers.strangers.push(host_name(parser, "--not-mine")?),
            MessageOption::Now => {
                let now = Now::parse(&text_value(parser, "--now")?);
                self.now = now.ok_or("The time must be like 2025-01-15T08:31:30Z.")?;
            }
        }
        Ok(())
    }
}

/// The value of `--mine` or `--not-mine`: the name of a computer or a domain.
fn host_name(parser: &mut lexopt::Parser, option: &str) -> Result<String, String> {
    let name = text_value(parser, option)?.trim_matches('.').to_ascii_lowercase();
    let plain =
        name.contains('.') && name.len() <= 253 && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
    if plain { Ok(name) } else { Err(format!("The name after {option} must be that of a computer or a domain, like mail.example.org.")) }
}

/// The value of `--message`, from 0. People count from one.
fn message_number(parser: &mut lexopt::Parser) -> Result<usize, String> {
    let number: Option<usize> = text_value(parser, "--message")?.parse().ok();
    number.and_then(|number| number.checked_sub(1)).ok_or_else(|| "The number of the message must be 1 or more.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_which_was_written_with_the_time() {
        for (text, at, day) in [
            ("2025-01-15T23:30:00Z", "2025-01-15T23:30:00Z", "2025-01-15"),
            ("2025-01-16T00:30:00+01:00", "2025-01-15T23:30:00Z", "2025-01-16"),
            ("2025-01-15t23:30:00.5z", "2025-01-15T23:30:00.5Z", "2025-01-15"),
        ] {
            let now = Now::parse(text).unwrap();
            assert_eq!((now.at, now.day()), (at.parse().unwrap(), day.parse().unwrap()), "{text}");
        }
        for text in ["", "yesterday", "2025-01-15", "2025-01-15T08:31:30", "2025-02-30T08:31:30Z", "2025-01-15T08:31:30Z x"] {
            assert!(Now::parse(text).is_none() && text.parse::<Timestamp>().is_err(), "{text}");
        }
    }
}
