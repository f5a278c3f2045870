//! The list of reports made, kept only if the person wants it, on their own disk: never headers or text.
//!
//! One JSON object a line. A line that cannot be read is passed over and stays in the file. Adding takes the lock of the file, so that two
//! windows never mix their lines, and takes back what a full disk left of one.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use csv::{QuoteStyle, Terminator, WriterBuilder};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::files::{self, LoadError, SaveError};
use super::settings::FOLDER_VARIABLE;
use crate::typed::search_form;

/// One report, or one request to stop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The day, where the person is.
    #[serde(with = "day")]
    pub date: Date,
    /// The desk's address, or its web form; empty for a request to the sender.
    pub desk: String,
    /// The subject of the unwanted message, safe to show.
    #[serde(default)]
    pub subject: String,
    /// The sender's address as the message claims it.
    #[serde(default)]
    pub sender: String,
    /// The customer id that the message names (Salesforce).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// When the person asked the sender to stop.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "some_day")]
    pub asked_to_stop: Option<Date>,
}

/// A date as `2025-01-15`.
mod day {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// The same where it may be absent.
mod some_day {
    use jiff::civil::Date;
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => super::day::serialize(date, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        super::day::deserialize(deserializer).map(Some)
    }
}

/// What the file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordList {
    /// In the order in which they were added.
    pub records: Vec<Record>,
    /// Lines that could not be read; they stay in the file.
    pub damaged: usize,
}

/// The longest text of a record, in characters.
const MAX_TEXT: usize = 300;
const MAX_BYTES: u64 = 32 * 1024 * 1024;
const FILE: &str = "reports.jsonl";

impl Record {
    /// Whether it is about the same sender or the same organisation.
    pub fn is_about(&self, sender: &str, organisation: Option<&str>) -> bool {
        let same_sender = !sender.is_empty() && self.sender.eq_ignore_ascii_case(sender);
        same_sender || (organisation.is_some() && self.organisation.as_deref() == organisation)
    }

    /// Whether a report was made, and not only a request to stop.
    pub fn is_report(&self) -> bool {
        !self.desk.is_empty()
    }

    /// Whether all words of a search stand somewhere in it, whatever their case. `written` is how a day is written where the list is shown; the form
    /// 2026-11-24 is found too.
    pub fn fits(&self, search: &str, written: &dyn Fn(Date) -> String) -> bool {
        let date = |date: &Date| format!("{date} {}", written(*date));
        let asked = self.asked_to_stop.as_ref().map(date).unwrap_or_default();
        let organisation = self.organisation.as_deref().unwrap_or_default();
        let text = [&date(&self.date), &self.desk, &self.subject, &self.sender, organisation, &asked].join("\n");
        let text = search_form(&text);
        search_form(search).split_whitespace().all(|word| text.contains(word))
    }

    /// The same with long texts cut.
    #[must_use]
    pub fn bounded(self) -> Self {
        let cut = |text: String| text.chars().take(MAX_TEXT).collect::<String>();
        Self {
            desk: cut(self.desk),
            subject: cut(self.subject),
            sender: cut(self.sender),
            organisation: self.organisation.map(cut),
            ..self
        }
    }
}

/// Where the list is kept: beside the settings where a folder is set for them, else in the system's place for a program's data. `None` where
/// the system names none.
pub fn path() -> Option<PathBuf> {
    match std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) {
        Some(folder) => Some(Path::new(&folder).join(FILE)),
        None => directories::BaseDirs::new().map(|base| base.data_local_dir().join("abuse-report-helper").join(FILE)),
    }
}

/// The list in that file; an empty one where there is no file.
///
/// # Errors
/// See [`LoadError`].
pub fn read(path: &Path) -> Result<RecordList, LoadError> {
    // The lock is for Windows, where a file that somebody holds cannot be read, and against half a line.
    let lock = File::open(path).and_then(|file| file.lock_shared().map(|()| file));
    let bytes = match files::load(path, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(LoadError::NotFound) => return Ok(RecordList::default()),
        Err(error) => return Err(error),
    };
    drop(lock);
    let mut list = RecordList::default();
    for line in bytes.split(|&b| b == b'\n').filter(|line| !line.trim_ascii().is_empty()) {
        match serde_json::from_slice(line) {
            Ok(record) => list.records.push(record),
            Err(_) => list.damaged += 1,
        }
    }
    Ok(list)
}

/// Adds one record at the end, and makes the file and its folder where they are missing. On an error the file is as it was.
///
/// # Errors
/// See [`SaveError`].
pub fn add(path: &Path, record: &Record) -> Result<(), SaveError> {
    let line = serde_json::to_string(&record.clone().bounded()).map_err(|error| SaveError::Other { detail: error.to_string() })?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
    lock(&file);
    let before = file.metadata()?.len();
    // A program that was ended in the middle of a line left it without its end.
    let glue = if ends_in_a_line(&mut file, before)? { "" } else { "\n" };
    let written = file.write_all(format!("{glue}{line}\n").as_bytes()).and_then(|()| file.sync_all());
    if let Err(error) = written {
        let _ = file.set_len(before);
        return Err(error.into());
    }
    Ok(())
}

/// Empties the list.
///
/// # Errors
/// See [`SaveError`].
pub fn delete(path: &Path) -> Result<(), SaveError> {
    // The file stays, empty: another window may wait for its lock, and would write into a file without a name.
    match OpenOptions::new().write(true).open(path) {
        Ok(file) => {
            lock(&file);
            file.set_len(0)?;
            Ok(file.sync_all()?)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Some network places have no locks; a line is still written in one go.
fn lock(file: &File) {
    let _ = file.lock();
}

fn ends_in_a_line(file: &mut File, length: u64) -> io::Result<bool> {
    if length == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::Start(length - 1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// The list as a table (RFC 4180, UTF-8 with a byte order mark, which Excel needs). No cell can be a formula.
pub fn csv(records: &[Record]) -> String {
    let mut out = "\u{FEFF}".as_bytes().to_vec();
    let mut table = WriterBuilder::new().quote_style(QuoteStyle::Always).terminator(Terminator::CRLF).from_writer(&mut out);
    // Writing into memory does not fail, and all rows are of one length.
    let _ = table.write_record(["date", "desk", "subject", "sender", "organisation", "asked to stop"]);
    for record in records {
        let asked = record.asked_to_stop.map(|date| date.to_string()).unwrap_or_default();
        let organisation = record.organisation.as_deref().unwrap_or_default();
        let cells = [&record.date.to_string(), &record.desk, &record.subject, &record.sender, organisation, &asked];
        let _ = table.write_record(cells.map(cell));
    }
    drop(table);
    String::from_utf8_lossy(&out).into_owned()
}

/// The text of one cell; an apostrophe before anything that a spreadsheet would work out.
fn cell(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let first = text.trim_start().chars().next();
    // The wide forms of the signs are taken for the signs by some.
    let formula = matches!(first, Some('=' | '+' | '-' | '@' | '|' | '%' | '\u{FF1D}' | '\u{FF0B}' | '\u{FF0D}' | '\u{FF20}'));
    if formula { format!("'{text}") } else { text }
}
