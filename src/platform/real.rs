//! The desktop the program runs on.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use eframe::egui;
use jiff::{Timestamp, tz::TimeZone};

use super::asked::{Asked, Waker};
use super::clipboard::{self, Clipboard};
use super::contrast;
use super::default_mail;
use super::dialogs::{self, DialogRequest, DialogService, DialogWords, Picked};
use super::files::{self, LoadError, Overwrite, SaveError};
use super::handoff::{HandoffWay, Launcher, RealLauncher};
use super::opener;
use super::reader::{self, Reading};
use super::records::{self, Record, RecordList};
use super::sandbox::in_flatpak;
use super::{ClipboardError, Desktop, OpenError};
use crate::message::file::Listed;

/// Nobody cancels a dialog this fast: it never came up.
const NOBODY_IS_SO_FAST: Duration = Duration::from_millis(250);

/// How long the window waits for a file before it shows how far reading is: not long enough to be noticed.
const PATIENCE: Duration = Duration::from_millis(60);

/// The real [`Desktop`].
pub struct RealDesktop {
    clipboard: Clipboard,
    /// Where the window takes what it copies itself.
    window: Option<egui::Context>,
    waker: Arc<Mutex<Waker>>,
    /// Carries the window that dialogs belong to.
    dialog: rfd::AsyncFileDialog,
    words: DialogWords,
    /// How file dialogs can be had.
    dialogs: Option<DialogService>,
    places: Places,
    dialogs_failed: Arc<AtomicBool>,
}

impl RealDesktop {
    /// `waker` is called, from another thread, when a dialog has its answer.
    pub fn new(waker: Waker) -> Self {
        Self {
            clipboard: Clipboard::default(),
            window: None,
            waker: Arc::new(Mutex::new(waker)),
            dialog: rfd::AsyncFileDialog::new(),
            words: DialogWords::default(),
            dialogs: dialogs::available(),
            places: Places::default(),
            dialogs_failed: Arc::new(AtomicBool::new(false)),
        }
    }

    /// Makes dialogs belong to this window: they open in front of it, also when it stays in front of others.
    #[must_use]
    pub fn belonging_to(mut self, window: &eframe::CreationContext<'_>) -> Self {
        self.dialog = rfd::AsyncFileDialog::new().set_parent(window);
        self.window = Some(window.egui_ctx.clone());
        self
    }

    /// The dialog is made on this thread, as macOS demands, and waited for on another; what was picked is finished there.
    fn ask(&self, question: DialogRequest, place: &Place, finish: fn(PathBuf) -> PathBuf) -> Asked<Option<PathBuf>> {
        let (failed, place) = (self.dialogs_failed.clone(), place.clone());
        let dialog: Picked = question.ask(self.dialogs.unwrap_or(DialogService::System), &self.dialog);
        Asked::on_thread(self.waker.clone(), move || {
            let asked = Instant::now();
            let answer = pollster::block_on(dialog);
            failed.store(answer.is_none() && asked.elapsed() < NOBODY_IS_SO_FAST, Ordering::Relaxed);
            answer.inspect(|path| place.keep(path)).map(finish)
        })
    }
}

/// Where a kind of dialog begins: in the folder that the person chose last since the program started, and at first in Documents.
#[derive(Clone, Default)]
struct Place(Arc<Mutex<Option<PathBuf>>>);

/// Messages are kept elsewhere than reports.
#[derive(Default)]
struct Places {
    messages: Place,
    reports: Place,
}

impl Place {
    fn folder(&self) -> Option<PathBuf> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        kept.filter(|folder| folder.is_dir()).or_else(documents)
    }

    fn keep(&self, path: &Path) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = path.parent().map(Path::to_owned);
    }
}

impl Launcher for RealDesktop {
    fn launch(&mut self, way: HandoffWay, arguments: &[OsString]) -> Result<(), OpenError> {
        RealLauncher.launch(way, arguments)
    }
}

impl Desktop for RealDesktop {
    fn read_clipboard(&mut self) -> Result<String, ClipboardError> {
        self.clipboard.read()
    }

    fn copy(&mut self, text: &str) -> Result<(), ClipboardError> {
        match (self.clipboard.write(text), &self.window) {
            // Some desktops on Wayland let only the window with the keyboard copy, and that window cannot read it back.
            (Err(ClipboardError::Unavailable { .. }), Some(window)) if is_wayland() => {
                window.copy_text(text.to_owned());
                Ok(())
            }
            (result, _) => result,
        }
    }

    fn clipboard_stays(&self) -> bool {
        clipboard::outlives_the_program()
    }

    fn pick_message(&mut self) -> Asked<Option<PathBuf>> {
        self.ask(DialogRequest::open(&self.words, self.places.messages.folder()), &self.places.messages, |path| path)
    }

    fn pick_place(&mut self, suggested_name: &str) -> Asked<Option<PathBuf>> {
        let name = files::with_known_ending(files::safe_name(suggested_name).into());
        let question = DialogRequest::save(&self.words, &name.to_string_lossy(), self.places.reports.folder());
        self.ask(question, &self.places.reports, files::with_known_ending)
    }

    fn has_file_dialogs(&self) -> bool {
        self.dialogs.is_some() && !self.dialogs_failed.load(Ordering::Relaxed)
    }

    fn read_message(&self, path: &Path, listed: Option<&Listed>) -> Reading {
        reader::start(path, listed, self.waker.clone(), PATIENCE)
    }

    fn save(&self, path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SaveError> {
        let reports = self.reports_folder();
        if path.parent() == Some(&reports) {
            std::fs::create_dir_all(&reports)?;
        }
        files::save(path, bytes, overwrite)
    }

    fn holds(&self, path: &Path, bytes: &[u8]) -> bool {
        files::load(path, bytes.len() as u64).is_ok_and(|there| there == bytes)
    }

    fn reports_folder(&self) -> PathBuf {
        reports_folder()
    }

    fn free_name(&self, folder: &Path, stem: &str, ending: &str) -> PathBuf {
        files::free_name(folder, stem, ending, |path| path.symlink_metadata().is_ok())
    }

    fn open_draft(&mut self, path: &Path) -> Result<(), OpenError> {
        opener::open(path)
    }

    fn open_page(&mut self, url: &str) -> Result<(), OpenError> {
        opener::open_page(url)
    }

    fn read_records(&self) -> Result<RecordList, LoadError> {
        records::path().map_or_else(|| Ok(RecordList::default()), |path| records::read(&path))
    }

    fn add_record(&self, record: &Record) -> Result<(), SaveError> {
        records::add(&records::path().ok_or(SaveError::NoFolder)?, record)
    }

    fn delete_records(&self) -> Result<(), SaveError> {
        records::path().map_or(Ok(()), |path| records::delete(&path))
    }

    fn default_mail(&self) -> Asked<Vec<String>> {
        Asked::on_thread(self.waker.clone(), default_mail::names)
    }

    fn wants_contrast(&self) -> Asked<bool> {
        Asked::on_thread(self.waker.clone(), contrast::is_wanted)
    }

    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn region(&self) -> Option<String> {
        region_of(&sys_locale::get_locale()?)
    }

    fn languages(&self) -> Vec<String> {
        sys_locale::get_locales().collect()
    }

    fn speak(&mut self, words: DialogWords) {
        self.words = words;
    }

    fn time_zone(&self) -> TimeZone {
        TimeZone::system()
    }
}

/// The country in the name of a locale, such as `de-AT` or `zh-Hans-CN`.
fn region_of(locale: &str) -> Option<String> {
    let part = locale.split(['-', '_', '.', '@']).skip(1).find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    part.map(str::to_ascii_uppercase)
}

/// See [`Desktop::reports_folder`].
pub(super) fn reports_folder() -> PathBuf {
    reports_in(directories::BaseDirs::new().filter(|_| in_flatpak()).map(|base| base.data_dir().to_owned()))
}

/// A Flatpak may not write into the person's documents: what it seems to write there is gone when it ends, and no other program ever sees it. Its
/// own data stay, and the system's programs can open them.
fn reports_in(data_of_sandbox: Option<PathBuf>) -> PathBuf {
    data_of_sandbox.or_else(documents).unwrap_or_default().join("Abuse reports")
}

/// Whether the window is one of Wayland.
fn is_wayland() -> bool {
    cfg!(target_os = "linux")
        && ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The person's documents; `Documents` in the home folder where the system names no other.
fn documents() -> Option<PathBuf> {
    let user = directories::UserDirs::new()?;
    Some(user.document_dir().map_or_else(|| user.home_dir().join("Documents"), Path::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_is_read_out_of_a_locale() {
        for (locale, country) in
            [("de-AT", Some("AT")), ("zh-Hans-CN", Some("CN")), ("en_GB.UTF-8", Some("GB")), ("en", None), ("es-419", None), ("C", None)]
        {
            assert_eq!(region_of(locale).as_deref(), country, "{locale}");
        }
    }

    #[test]
    fn dialogs_begin_in_documents_and_then_where_the_person_was() {
        let (place, other) = (Place::default(), Place::default());
        assert_eq!(place.folder(), documents());
        let chosen = tempfile::tempdir().expect("a folder");
        place.keep(&chosen.path().join("a.eml"));
        assert_eq!((place.folder().as_deref(), other.folder()), (Some(chosen.path()), documents()));
        // A stick that was pulled out.
        place.keep(&chosen.path().join("gone/a.eml"));
        assert_eq!(place.folder(), documents());
    }

    #[test]
    fn reports_are_kept_where_they_stay_also_in_a_sandbox() {
        let data = Path::new("/home/ann/.var/app/io.github.abuse_report_helper.AbuseReportHelper/data");
        assert_eq!(reports_in(Some(data.to_owned())), data.join("Abuse reports"));
        assert_eq!(reports_in(None), documents().unwrap_or_default().join("Abuse reports"));
    }
}
