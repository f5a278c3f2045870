//! What a person sees when the program itself is at fault.
//!
//! The words are found at the start: whatever failed may be the part that finds them. The message of a panic is shown and
//! kept nowhere, neither in the dialog nor in the note nor on standard error, since it can hold a piece of the mail.

use std::fmt::Write as _;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use super::real::reports_folder;
use crate::words::{Words, id};

/// What is said, with marks in the places of what is only known then.
struct FaultWords {
    title: String,
    text: String,
    note: String,
    /// Stands in the note itself.
    kept: String,
}

static SAID: Mutex<Option<FaultWords>> = Mutex::new(None);
/// The places of the two facts.
const PLACE: &str = "\u{1}";
const PATH: &str = "\u{2}";

/// The name of the note, in the folder where reports are kept: the one folder of ours that the person knows.
const NOTE: &str = "About the fault.txt";

/// Whether a window was drawn. Before, a panic is an answer to the question which renderer works, and whoever asked tells the person.
static WINDOW_IS_UP: AtomicBool = AtomicBool::new(false);

/// Sets the panic hook. Call it first thing in `main`, on the main thread.
///
/// A panic of the main thread leaves a note and shows one dialog, once [`window_is_up`] was called; any panic leaves one line on standard error with
/// the place in the source.
pub fn install() {
    let main = std::thread::current().id();
    let shown = AtomicBool::new(false);
    std::panic::set_hook(Box::new(move |info| {
        let place = place(info);
        eprintln!("abuse-report-helper {}: internal error at {place}", env!("CARGO_PKG_VERSION"));
        // A panic on another thread is answered by the window, which still runs.
        let is_ours = std::thread::current().id() == main && WINDOW_IS_UP.load(Ordering::Relaxed);
        if is_ours && !shown.swap(true, Ordering::Relaxed) {
            // Taken, so that nothing waits should this fail too.
            let said = SAID.try_lock().ok().and_then(|mut said| said.take());
            if let Some(said) = said {
                let note = keep_note(&reports_folder(), &said, &place);
                tell(&said.title, &text(&said, &place, note.as_deref()));
            }
        }
    }));
}

/// Takes the words for a fault from these.
pub fn speak(words: &Words) {
    *SAID.lock().unwrap_or_else(PoisonError::into_inner) = Some(said(words));
}

fn said(words: &Words) -> FaultWords {
    let tell = words.with(id::FAULT_TELL, &[("version", env!("CARGO_PKG_VERSION")), ("system", &system()), ("place", PLACE)]);
    FaultWords {
        title: words.get(id::FAULT_TITLE),
        text: format!("{}\n\n{}\n\n{tell}", words.get(id::FAULT_TEXT), words.get(id::FAULT_AGAIN)),
        note: words.with(id::FAULT_NOTE, &[("path", PATH)]),
        // The middle is for whoever mends the fault.
        kept: format!(
            "{}\r\n\r\nVersion: {}\r\nSystem: {}\r\nPlace: {PLACE}\r\n\r\n{}\r\n",
            words.get(id::FAULT_KEPT),
            env!("CARGO_PKG_VERSION"),
            system(),
            words.get(id::FAULT_KEPT_ALL)
        ),
    }
}

/// From now on a panic on the main thread is a fault that the person is told about.
pub fn window_is_up() {
    WINDOW_IS_UP.store(true, Ordering::Relaxed);
}

/// Shows a dialog of the system with an OK button, and waits for it. On Linux this needs `zenity`; without it nothing is shown.
pub fn tell(title: &str, text: &str) {
    let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title(title).set_description(text);
    if cfg!(windows) {
        // A dialog on this thread would let a window that has just failed go on with its work meanwhile.
        let _ = std::thread::spawn(move || dialog.show()).join();
    } else {
        dialog.show();
    }
}

fn place(info: &PanicHookInfo<'_>) -> String {
    info.location().map_or_else(|| "an unknown place".to_owned(), |at| format!("{}:{}", short(at.file()), at.line()))
}

/// The place in the source without the folders of the computer it was built on.
fn short(file: &str) -> String {
    let file = file.replace('\\', "/");
    let parts: Vec<&str> = file.split('/').collect();
    let from = parts.iter().rposition(|part| *part == "src").unwrap_or_default();
    // Of another crate, its name too.
    let from = if file.starts_with("src/") { 0 } else { from.saturating_sub(1) };
    parts.get(from..).unwrap_or_default().join("/")
}

fn system() -> String {
    format!("{} on {}", std::env::consts::OS, std::env::consts::ARCH)
}

/// Writes the note and gives its path; `None` where that fails.
fn keep_note(folder: &Path, said: &FaultWords, place: &str) -> Option<PathBuf> {
    let path = folder.join(NOTE);
    // Windows' oldest editor takes a file without this mark for one in the letters of the system.
    let note = format!("\u{feff}{}", said.kept.replace(PLACE, place));
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, note)).ok()?;
    Some(path)
}

fn text(said: &FaultWords, place: &str, note: Option<&Path>) -> String {
    let mut text = said.text.replace(PLACE, place);
    if let Some(note) = note {
        // Writing to a string does not fail.
        let _ = write!(text, "\n\n{}", said.note.replace(PATH, &note.display().to_string()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dialog_says_where_and_nothing_else() {
        let text = text(&said(&Words::english()), "src/check/mod.rs:7", Some(Path::new("Abuse reports/About the fault.txt")));
        assert!(text.contains("src/check/mod.rs:7") && text.contains(env!("CARGO_PKG_VERSION")));
        assert!(text.ends_with("send: Abuse reports/About the fault.txt"));
    }

    #[test]
    fn a_place_tells_nothing_of_the_computer_that_built_the_program() {
        assert_eq!(short("src/check/mod.rs"), "src/check/mod.rs");
        assert_eq!(short("/home/ann/.cargo/registry/src/index-1949/wgpu-30.0.1/src/backend/core.rs"), "wgpu-30.0.1/src/backend/core.rs");
        assert_eq!(short(r"C:\Users\Ann\helper\src\ui\src\frame.rs"), "ui/src/frame.rs");
        assert_eq!(short("lib.rs"), "lib.rs");
    }

    #[test]
    fn the_note_holds_version_system_and_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = keep_note(&folder.path().join("Abuse reports"), &said(&Words::english()), "src/check/mod.rs:7").unwrap();
        let note = std::fs::read_to_string(path).unwrap();
        assert!(note.contains("Place: src/check/mod.rs:7") && note.contains(&format!("Version: {}", env!("CARGO_PKG_VERSION"))));
        assert!(note.contains(&format!("System: {} on {}", std::env::consts::OS, std::env::consts::ARCH)));
    }

    #[test]
    fn a_note_that_cannot_be_written_is_not_promised() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a file");
        std::fs::write(&file, "").unwrap();
        assert_eq!(keep_note(&file, &said(&Words::english()), "src/check/mod.rs:7"), None);
        assert!(!text(&said(&Words::english()), "src/check/mod.rs:7", None).contains("file, which"));
    }
}
