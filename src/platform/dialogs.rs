//! The file dialogs of the system, which run beside the window.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::sync::{Arc, Mutex};

/// Asks the window to draw itself again, from any thread.
pub type Waker = Box<dyn Fn() + Send>;

/// The texts in the two dialogs. What is empty is left to the system.
#[derive(Clone, Debug, Default)]
pub struct DialogWords {
    /// Title of the dialog that opens a message.
    pub open_title: String,
    /// Title of the dialog that saves a report.
    pub save_title: String,
    /// Name of the kinds that saved messages have, when opening.
    pub messages: String,
    /// Name of the kind that lets every file through.
    pub all_files: String,
    /// Name of the kind `.eml`, when saving.
    pub draft: String,
    /// Name of the kind `.txt`, when saving.
    pub text: String,
}

/// A question that is open: poll it once a frame.
#[derive(Debug)]
pub struct Asked<T> {
    answer: Option<Receiver<T>>,
}

impl<T: Default> Asked<T> {
    /// The answer, once; `None` while the person has not answered, and after the answer was taken.
    /// A dialog that broke down counts as cancelled: the default of `T`.
    pub fn poll(&mut self) -> Option<T> {
        let answer = match self.answer.as_ref()?.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Disconnected) => T::default(),
            Err(TryRecvError::Empty) => return None,
        };
        self.answer = None;
        Some(answer)
    }
}

impl<T: Send + 'static> Asked<T> {
    /// A question that is answered already.
    pub fn answered(answer: T) -> Self {
        let (send, receive) = mpsc::channel();
        let _ = send.send(answer);
        Self { answer: Some(receive) }
    }

    /// A question nobody answers as long as the sender lives: for tests of a waiting window.
    pub fn open() -> (Self, mpsc::Sender<T>) {
        let (send, receive) = mpsc::channel();
        (Self { answer: Some(receive) }, send)
    }

    /// Runs `ask` on a thread of its own, and `waker` when it has answered.
    pub(super) fn on_thread(waker: Arc<Mutex<Waker>>, ask: impl FnOnce() -> T + Send + 'static) -> Self {
        let (send, receive) = mpsc::channel();
        // Where no thread can be had, `send` is dropped, which reads as cancelled.
        let _ = std::thread::Builder::new().name("dialog".into()).spawn(move || {
            let _ = send.send(ask());
            if let Ok(wake) = waker.lock() {
                wake();
            }
        });
        Self { answer: Some(receive) }
    }
}

/// The dialog that opens a message.
pub(super) fn open_dialog(parent: &rfd::AsyncFileDialog, words: &DialogWords) -> rfd::AsyncFileDialog {
    titled(parent.clone(), &words.open_title)
        .add_filter(
            named(&words.messages, "*.eml, *.msg, *.txt"),
            &["eml", "msg", "txt", "emlx", "mbox", "mbx", "mht", "mhtml", "html", "htm"],
        )
        .add_filter(named(&words.all_files, "*"), &["*"])
}

/// The dialog that saves a report.
pub(super) fn save_dialog(parent: &rfd::AsyncFileDialog, words: &DialogWords, name: &str, folder: Option<PathBuf>) -> rfd::AsyncFileDialog {
    let dialog = titled(parent.clone(), &words.save_title)
        .add_filter(named(&words.draft, "*.eml"), &["eml"])
        .add_filter(named(&words.text, "*.txt"), &["txt"])
        .set_file_name(name);
    match folder.filter(|folder| folder.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

fn titled(dialog: rfd::AsyncFileDialog, title: &str) -> rfd::AsyncFileDialog {
    if title.is_empty() { dialog } else { dialog.set_title(title) }
}

fn named(name: &str, otherwise: &str) -> String {
    if name.is_empty() { otherwise.to_owned() } else { name.to_owned() }
}

/// Whether a file dialog can be had: always on Windows and macOS; elsewhere through the desktop portal or `zenity`.
#[cfg(any(windows, target_os = "macos"))]
pub(super) fn available() -> bool {
    true
}

#[cfg(not(any(windows, target_os = "macos")))]
pub(super) use linux::available;

#[cfg(not(any(windows, target_os = "macos")))]
mod linux {
    use std::ffi::OsStr;
    use std::path::{Path, PathBuf};

    /// See above. Looks at what is installed: asking the service itself can take half a minute.
    pub fn available() -> bool {
        zenity(std::env::var_os("PATH").as_deref()) || (bus() && (Path::new("/.flatpak-info").exists() || portal(&data_folders())))
    }

    pub(super) fn zenity(search: Option<&OsStr>) -> bool {
        search.is_some_and(|search| std::env::split_paths(search).any(|folder| folder.join("zenity").is_file()))
    }

    fn bus() -> bool {
        let given = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        given("DBUS_SESSION_BUS_ADDRESS").is_some()
            || given("XDG_RUNTIME_DIR").is_some_and(|folder| Path::new(&folder).join("bus").exists())
    }

    /// The folders of the XDG base directory specification, `XDG_DATA_HOME` first.
    fn data_folders() -> Vec<PathBuf> {
        let home = directories::BaseDirs::new().map(|base| base.data_dir().to_owned());
        let given = std::env::var_os("XDG_DATA_DIRS").filter(|value| !value.is_empty());
        let shared = given.unwrap_or_else(|| "/usr/local/share:/usr/share".into());
        home.into_iter().chain(std::env::split_paths(&shared)).collect()
    }

    /// Whether the portal service is installed, and a backend for it that knows file dialogs.
    pub(super) fn portal(data_folders: &[PathBuf]) -> bool {
        let service = |folder: &PathBuf| folder.join("dbus-1/services/org.freedesktop.portal.Desktop.service").is_file();
        let backend = |folder: &PathBuf| {
            let Ok(entries) = std::fs::read_dir(folder.join("xdg-desktop-portal/portals")) else { return false };
            entries
                .flatten()
                .map(|entry| entry.path())
                .filter(|path| path.extension().is_some_and(|ending| ending == "portal"))
                .any(|path| std::fs::read_to_string(path).is_ok_and(|text| text.contains("org.freedesktop.impl.portal.FileChooser")))
        };
        data_folders.iter().any(service) && data_folders.iter().any(backend)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_given_once_and_a_lost_dialog_counts_as_cancelled() {
        let mut asked = Asked::answered(Some(PathBuf::from("a.eml")));
        assert_eq!(asked.poll(), Some(Some(PathBuf::from("a.eml"))));
        assert_eq!(asked.poll(), None);

        let (mut asked, sender) = Asked::<Option<PathBuf>>::open();
        assert_eq!(asked.poll(), None);
        drop(sender);
        assert_eq!(asked.poll(), Some(None));
        assert_eq!(asked.poll(), None);
    }

    #[test]
    fn the_window_is_woken_after_the_answer() {
        let (woken, wakes) = mpsc::channel();
        let waker: Waker = Box::new(move || woken.send(()).expect("waited for"));
        let mut asked = Asked::on_thread(Arc::new(Mutex::new(waker)), || Some(7));
        wakes.recv_timeout(std::time::Duration::from_secs(20)).expect("woken");
        assert_eq!(asked.poll(), Some(Some(7)));
    }

    #[test]
    fn a_name_without_a_known_ending_gets_one() {
        for (given, expected) in
            [("a.eml", "a.eml"), ("a.TXT", "a.TXT"), ("a", "a.eml"), ("a.b.c", "a.b.c.eml"), ("2025-01-15", "2025-01-15.eml")]
        {
            assert_eq!(super::super::files::with_known_ending(PathBuf::from(given)), PathBuf::from(expected));
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_portal_counts_only_with_a_backend_for_files() {
        let place = tempfile::tempdir().expect("a folder");
        let folders = [place.path().to_owned()];
        assert!(!linux::portal(&folders));
        let services = place.path().join("dbus-1/services");
        std::fs::create_dir_all(&services).expect("created");
        std::fs::write(services.join("org.freedesktop.portal.Desktop.service"), "[D-BUS Service]\n").expect("written");
        let portals = place.path().join("xdg-desktop-portal/portals");
        std::fs::create_dir_all(&portals).expect("created");
        std::fs::write(portals.join("a.portal"), "[portal]\nInterfaces=org.freedesktop.impl.portal.Settings\n").expect("written");
        assert!(!linux::portal(&folders));
        std::fs::write(portals.join("b.portal"), "[portal]\nInterfaces=org.freedesktop.impl.portal.FileChooser;\n").expect("written");
        assert!(linux::portal(&folders));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn zenity_is_found_on_the_search_path() {
        let place = tempfile::tempdir().expect("a folder");
        assert!(!linux::zenity(Some(place.path().as_os_str())));
        std::fs::write(place.path().join("zenity"), "").expect("written");
        assert!(linux::zenity(Some(place.path().as_os_str())));
        assert!(!linux::zenity(None));
    }
}
