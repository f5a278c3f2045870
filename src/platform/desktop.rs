//! The list of all that the window asks of the system.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::handoff::Launcher;
use super::{ClipboardError, LoadError, OpenError, Overwrite, PendingAnswer, Reading, Record, RecordList, SaveError};
use crate::message::file::Listed;

/// Everything the window asks of the system.
///
/// Calls return at once or within a few seconds; a dialog, which a person may leave open all day, answers through [`PendingAnswer`], and a file, which
/// may be large, through [`Reading`].
pub trait Desktop: Launcher {
    /// The text on the clipboard, as the other program put it there: any line ends, any control characters.
    ///
    /// # Errors
    /// `Empty`, `Picture` or `Unavailable`.
    fn read_clipboard(&mut self) -> Result<String, ClipboardError>;

    /// Puts `text` on the clipboard, reads it back and compares (but for desktops on Wayland where only the window itself may copy: there it is
    /// handed to the window, unread). Line ends may become those of the system.
    ///
    /// # Errors
    /// `Unavailable`, or `NotKept` where something else came back.
    fn copy(&mut self, text: &str) -> Result<(), ClipboardError>;

    /// Whether what was copied is still there after this program has ended. Where the system does not tell, the answer is no.
    fn clipboard_stays(&self) -> bool;

    /// Asks for a saved message to open. The answer is `None` if the person cancels.
    fn pick_message(&mut self) -> PendingAnswer<Option<PathBuf>>;

    /// Asks where to save, with a name to begin with (made safe by [`safe_name`](super::files::safe_name)). The answer is `None` if the person cancels.
    ///
    /// The path always ends in `.eml` or `.txt`, and that ending tells which of the two is wanted. Where the person typed neither, `.eml` has
    /// been added, which the dialog could not ask about: save with [`Overwrite::No`] first.
    fn pick_place(&mut self, suggested_name: &str) -> PendingAnswer<Option<PathBuf>>;

    /// Whether the two dialogs can be shown. `false` on a Linux without a file dialog service; then save into [`Desktop::reports_folder`].
    ///
    /// Look again after an answer of `None`: a service that is installed but does not start is only found out by asking it.
    fn has_file_dialogs(&self) -> bool;

    /// Begins to read a saved message of any kind, or that one of a mailbox listed before. Of an ordinary message the answer is there at once.
    fn read_message(&self, path: &Path, listed: Option<&Listed>) -> Reading;

    /// Writes the file in one go: afterwards the path holds all of `bytes` or what it held before, and no temporary file stays.
    /// The folder of the path has to be there, except for [`Desktop::reports_folder`], which is created.
    ///
    /// # Errors
    /// See [`SaveError`].
    fn save(&self, path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SaveError>;

    /// Whether a file with exactly these bytes is there already.
    fn holds(&self, path: &Path, bytes: &[u8]) -> bool;

    /// Where reports go when nobody is asked: `Abuse reports` in the person's documents, in a Flatpak in its own data. It need not exist yet.
    fn reports_folder(&self) -> PathBuf;

    /// A path in `folder` that nothing stands at: `stem.eml`, else `stem (2).eml` and so on. `ending` is without the dot.
    /// `stem` may come from a message: it goes through [`safe_name`](super::files::safe_name).
    fn free_name(&self, folder: &Path, stem: &str, ending: &str) -> PathBuf;

    /// Opens a saved draft with the program the system has for it.
    ///
    /// # Errors
    /// `NoProgram` where the system has none, `Failed` where it could not be started. That nothing failed does not mean that a window opened:
    /// ask the person.
    fn open_draft(&mut self, path: &Path) -> Result<(), OpenError>;

    /// Opens a web page, which the program itself has named, with the person's browser.
    ///
    /// # Errors
    /// As for [`Desktop::open_draft`]; `Failed` too where it is not a page of the secure kind.
    fn open_page(&mut self, url: &str) -> Result<(), OpenError>;

    /// The list of reports that the person keeps.
    ///
    /// # Errors
    /// See [`LoadError`].
    fn read_records(&self) -> Result<RecordList, LoadError>;

    /// Adds a report to it.
    ///
    /// # Errors
    /// See [`SaveError`].
    fn add_record(&self, record: &Record) -> Result<(), SaveError>;

    /// Empties it.
    ///
    /// # Errors
    /// See [`SaveError`].
    fn delete_records(&self) -> Result<(), SaveError>;

    /// The names the system has for its default mail program, the surest first; none where it does not tell. Reads settings of the system,
    /// never mail. The answer takes up to a few seconds.
    fn default_mail(&self) -> PendingAnswer<Vec<String>>;

    /// Whether the system is set to high contrast. The answer takes up to a few seconds.
    fn wants_contrast(&self) -> PendingAnswer<bool>;

    /// Today, where the person is.
    fn today(&self) -> Date {
        self.time_zone().to_datetime(self.now()).date()
    }

    /// The present moment.
    fn now(&self) -> Timestamp;

    /// The country the system is set to, two capital letters; nothing where it does not say.
    fn region(&self) -> Option<String> {
        None
    }

    /// The languages the system is set to, the most liked first, as it names them; nothing where it does not say.
    fn languages(&self) -> Vec<String> {
        Vec::new()
    }

    /// The texts in the dialogs, from now on.
    fn speak(&mut self, _words: super::DialogWords) {}

    /// The time zone of the system.
    fn time_zone(&self) -> TimeZone;
}
