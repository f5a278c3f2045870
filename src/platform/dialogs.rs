//! The file dialogs of the system, which run beside the window.

use std::path::PathBuf;

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
        zenity(std::env::var_os("PATH").as_deref()) || (bus() && (super::super::real::in_flatpak() || portal(&data_folders())))
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
