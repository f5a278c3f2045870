//! A desktop for tests: answers as told, and remembers what was asked of it.

use std::collections::{BTreeMap, VecDeque};
use std::ffi::OsString;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{Timestamp, tz::TimeZone};

use super::handoff::{HandoffWay, Launcher};
use super::reader::{self, Reading, ReadingHandle};
use super::{ClipboardError, Desktop, LoadError, OpenError, Overwrite, PendingAnswer, ReadError, Record, RecordList, SaveError, files};
use crate::message::file::Listed;

/// What a [`FakeDesktop`] answers, and what it was asked.
#[derive(Debug)]
pub struct Script {
    /// What is on the clipboard. A copy that works replaces it.
    pub clipboard: Result<String, ClipboardError>,
    /// What a copy fails with.
    pub copy_error: Option<ClipboardError>,
    /// Whether what was copied outlives the program.
    pub clipboard_stays: bool,
    /// Answers of the open dialog, in order; cancelled when used up.
    pub messages_picked: VecDeque<Option<PathBuf>>,
    /// Answers of the save dialog, in order; cancelled when used up.
    pub places_picked: VecDeque<Option<PathBuf>>,
    /// Whether there are dialogs.
    pub file_dialogs: bool,
    /// The files there are. Saving adds to them.
    pub files: BTreeMap<PathBuf, Result<Vec<u8>, LoadError>>,
    /// Reading does not come to an end by itself, of a file of so many bytes: the test finishes it through [`Script::readings`].
    pub reading_takes_long: Option<u64>,
    /// What saving fails with.
    pub save_error: Option<SaveError>,
    /// What opening a draft fails with.
    pub open_error: Option<OpenError>,
    /// What the next launches answer, in order; [`Script::open_error`] when used up.
    pub launches: VecDeque<Result<(), OpenError>>,
    /// The list of reports. Adding and deleting change it.
    pub records: RecordList,
    /// What adding to it and deleting it fail with.
    pub record_error: Option<SaveError>,
    /// Whether the system asks for high contrast.
    pub contrast: bool,
    /// The languages the system is set to.
    pub languages: Vec<String>,
    /// What the system calls its default mail program.
    pub default_mail: Vec<String>,
    /// The present moment; [`Desktop::today`] follows from it.
    pub now: Timestamp,
    /// The time zone of the system.
    pub time_zone: TimeZone,

    /// Texts copied, also those that failed.
    pub copied: Vec<String>,
    /// Names suggested to the save dialog.
    pub names_suggested: Vec<String>,
    /// The other sides of readings that take long.
    pub readings: Vec<ReadingHandle>,
    /// How often the open dialog was asked for.
    pub messages_asked: usize,
    /// Saved: path, bytes, and whether overwriting was allowed.
    pub saved: Vec<(PathBuf, Vec<u8>, Overwrite)>,
    /// Drafts opened, also those that failed.
    pub opened: Vec<PathBuf>,
    /// Web pages opened, also those that failed.
    pub pages: Vec<String>,
    /// Ways started, with their arguments, also those that failed.
    pub launched: Vec<(HandoffWay, Vec<OsString>)>,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            clipboard: Err(ClipboardError::Empty),
            copy_error: None,
            clipboard_stays: true,
            messages_picked: VecDeque::new(),
            places_picked: VecDeque::new(),
            file_dialogs: true,
            files: BTreeMap::new(),
            reading_takes_long: None,
            readings: Vec::new(),
            save_error: None,
            open_error: None,
            launches: VecDeque::new(),
            records: RecordList::default(),
            record_error: None,
            contrast: false,
            languages: Vec::new(),
            default_mail: Vec::new(),
            // 15 January 2025, 09:00 UTC.
            now: Timestamp::constant(1_736_931_600, 0),
            time_zone: TimeZone::UTC,
            copied: Vec::new(),
            names_suggested: Vec::new(),
            messages_asked: 0,
            saved: Vec::new(),
            opened: Vec::new(),
            pages: Vec::new(),
            launched: Vec::new(),
        }
    }
}

/// A [`Desktop`] without a system. Clones share one [`Script`]: give one to the window and keep one.
#[derive(Clone, Debug, Default)]
pub struct FakeDesktop {
    script: Arc<Mutex<Script>>,
}

impl FakeDesktop {
    /// Reads or changes the script.
    pub fn with<R>(&self, change: impl FnOnce(&mut Script) -> R) -> R {
        change(&mut self.script.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Launcher for FakeDesktop {
    fn launch(&mut self, way: HandoffWay, arguments: &[OsString]) -> Result<(), OpenError> {
        self.with(|script| {
            script.launched.push((way, arguments.to_vec()));
            let error = script.open_error.clone();
            script.launches.pop_front().unwrap_or_else(|| error.map_or(Ok(()), Err))
        })
    }
}

impl Desktop for FakeDesktop {
    fn read_clipboard(&mut self) -> Result<String, ClipboardError> {
        self.with(|script| script.clipboard.clone())
    }

    fn copy(&mut self, text: &str) -> Result<(), ClipboardError> {
        self.with(|script| {
            script.copied.push(text.to_owned());
            match &script.copy_error {
                Some(error) => Err(error.clone()),
                None => {
                    script.clipboard = Ok(text.to_owned());
                    Ok(())
                }
            }
        })
    }

    fn clipboard_stays(&self) -> bool {
        self.with(|script| script.clipboard_stays)
    }

    fn pick_message(&mut self) -> PendingAnswer<Option<PathBuf>> {
        self.with(|script| {
            script.messages_asked += 1;
            PendingAnswer::answered(script.messages_picked.pop_front().flatten())
        })
    }

    fn pick_place(&mut self, suggested_name: &str) -> PendingAnswer<Option<PathBuf>> {
        self.with(|script| {
            script.names_suggested.push(suggested_name.to_owned());
            PendingAnswer::answered(script.places_picked.pop_front().flatten())
        })
    }

    fn has_file_dialogs(&self) -> bool {
        self.with(|script| script.file_dialogs)
    }

    fn read_message(&self, path: &Path, listed: Option<&Listed>) -> Reading {
        if let Some(total) = self.with(|script| script.reading_takes_long) {
            let (reading, handle) = Reading::open(total);
            self.with(|script| script.readings.push(handle));
            return reading;
        }
        let bytes = self.with(|script| script.files.get(path).cloned()).unwrap_or(Err(LoadError::NotFound));
        let opened = bytes.map_err(ReadError::from).and_then(|bytes| {
            let mut source = std::io::Cursor::new(bytes);
            Ok(reader::open(&mut source, listed, &mut |_| ControlFlow::Continue(()))?)
        });
        Reading::answered(opened)
    }

    fn save(&self, path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SaveError> {
        self.with(|script| {
            if let Some(error) = &script.save_error {
                return Err(error.clone());
            }
            if overwrite == Overwrite::No && script.files.contains_key(path) {
                return Err(SaveError::Exists);
            }
            script.saved.push((path.to_owned(), bytes.to_owned(), overwrite));
            script.files.insert(path.to_owned(), Ok(bytes.to_owned()));
            Ok(())
        })
    }

    fn holds(&self, path: &Path, bytes: &[u8]) -> bool {
        self.with(|script| matches!(script.files.get(path), Some(Ok(there)) if there == bytes))
    }

    fn reports_folder(&self) -> PathBuf {
        PathBuf::from("Documents").join("Abuse reports")
    }

    fn free_name(&self, folder: &Path, stem: &str, ending: &str) -> PathBuf {
        self.with(|script| files::free_name(folder, stem, ending, |path| script.files.contains_key(path)))
    }

    fn open_draft(&mut self, path: &Path) -> Result<(), OpenError> {
        self.with(|script| {
            script.opened.push(path.to_owned());
            script.open_error.clone().map_or(Ok(()), Err)
        })
    }

    fn open_page(&mut self, url: &str) -> Result<(), OpenError> {
        self.with(|script| {
            script.pages.push(url.to_owned());
            script.open_error.clone().map_or(Ok(()), Err)
        })
    }

    fn read_records(&self) -> Result<RecordList, LoadError> {
        Ok(self.with(|script| script.records.clone()))
    }

    fn add_record(&self, record: &Record) -> Result<(), SaveError> {
        self.with(|script| {
            if let Some(error) = script.record_error.clone() {
                return Err(error);
            }
            script.records.records.push(record.clone());
            Ok(())
        })
    }

    fn delete_records(&self) -> Result<(), SaveError> {
        self.with(|script| match script.record_error.clone() {
            Some(error) => Err(error),
            None => {
                script.records = RecordList::default();
                Ok(())
            }
        })
    }

    fn default_mail(&self) -> PendingAnswer<Vec<String>> {
        PendingAnswer::answered(self.with(|script| script.default_mail.clone()))
    }

    fn wants_contrast(&self) -> PendingAnswer<bool> {
        PendingAnswer::answered(self.with(|script| script.contrast))
    }

    fn now(&self) -> Timestamp {
        self.with(|script| script.now)
    }

    fn time_zone(&self) -> TimeZone {
        self.with(|script| script.time_zone.clone())
    }
}
