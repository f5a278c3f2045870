//! The file dialogs of the system, which run beside the window.

use std::path::PathBuf;
use std::pin::Pin;

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

/// How a file dialog can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DialogService {
    /// From the system itself; on Linux that is the desktop portal.
    System,
    /// From the program `zenity`. It is called from here: rfd would give it neither a title nor a folder.
    #[cfg(not(any(windows, target_os = "macos")))]
    Zenity,
}

/// One kind of file: its name and its endings, `*` for all.
type FileFilter = (String, &'static [&'static str]);

/// What a dialog asks for.
#[derive(Clone, Debug)]
pub(super) struct DialogRequest {
    title: String,
    kinds: Vec<FileFilter>,
    /// Where it begins; elsewhere if there is no such folder.
    folder: Option<PathBuf>,
    /// The name suggested for a file to write; `None` asks for a file to read.
    name: Option<String>,
}

/// The answer to come: what was picked.
pub(super) type Picked = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

impl DialogRequest {
    /// Which message to open.
    pub fn open(words: &DialogWords, folder: Option<PathBuf>) -> Self {
        let messages: &[&str] = &["eml", "msg", "txt", "emlx", "mbox", "mbx", "mht", "mhtml", "html", "htm"];
        let kinds = vec![(named(&words.messages, "*.eml, *.msg, *.txt"), messages), (named(&words.all_files, "*"), &["*"] as &[&str])];
        Self { title: words.open_title.clone(), kinds, folder: folder.filter(|folder| folder.is_dir()), name: None }
    }

    /// Where to save a report.
    pub fn save(words: &DialogWords, name: &str, folder: Option<PathBuf>) -> Self {
        let kinds = vec![(named(&words.draft, "*.eml"), &["eml"] as &[&str]), (named(&words.text, "*.txt"), &["txt"])];
        Self { title: words.save_title.clone(), kinds, folder: folder.filter(|folder| folder.is_dir()), name: Some(name.to_owned()) }
    }

    /// Asks. To be called on the thread of the window, as macOS demands; the answer may be waited for on any.
    pub fn ask(self, way: DialogService, parent: &rfd::AsyncFileDialog) -> Picked {
        match way {
            #[cfg(not(any(windows, target_os = "macos")))]
            DialogService::Zenity => Box::pin(async move { linux::ask(&self) }),
            DialogService::System => {
                let mut dialog = parent.clone();
                if !self.title.is_empty() {
                    dialog = dialog.set_title(&self.title);
                }
                for (name, endings) in &self.kinds {
                    dialog = dialog.add_filter(name, endings);
                }
                // Left to itself, a system may begin in a folder that the person never saw.
                if let Some(folder) = &self.folder {
                    dialog = dialog.set_directory(folder);
                }
                match self.name {
                    None => {
                        let picked = dialog.pick_file();
                        Box::pin(async move { picked.await.map(|file| file.path().to_owned()) })
                    }
                    Some(name) => {
                        let picked = dialog.set_file_name(name).save_file();
                        Box::pin(async move { picked.await.map(|file| file.path().to_owned()) })
                    }
                }
            }
        }
    }
}

fn named(name: &str, otherwise: &str) -> String {
    if name.is_empty() { otherwise.to_owned() } else { name.to_owned() }
}

/// How a file dialog can be had, if at all: always on Windows and macOS; elsewhere through the desktop portal or `zenity`.
#[cfg(any(windows, target_os = "macos"))]
pub(super) fn available() -> Option<DialogService> {
    Some(DialogService::System)
}

#[cfg(not(any(windows, target_os = "macos")))]
pub(super) use linux::available;

#[cfg(not(any(windows, target_os = "macos")))]
mod linux {
    use std::ffi::{OsStr, OsString};
    use std::os::unix::ffi::OsStringExt;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};

    use super::{DialogRequest, DialogService};

    /// See above. Looks at what is installed: asking the service itself can take half a minute.
    pub fn available() -> Option<DialogService> {
        if bus() && (super::super::sandbox::in_flatpak() || portal(&data_folders())) {
            return Some(DialogService::System);
        }
        zenity(std::env::var_os("PATH").as_deref()).then_some(DialogService::Zenity)
    }

    /// Shows zenity's dialog and waits for it. `None`: cancelled, or it did not start.
    pub(super) fn ask(question: &DialogRequest) -> Option<PathBuf> {
        let output = Command::new("zenity").args(arguments(question)).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        let picked = output.stdout.strip_suffix(b"\n").unwrap_or(&output.stdout);
        (output.status.success() && !picked.is_empty()).then(|| OsString::from_vec(picked.to_vec()).into())
    }

    /// The words after `zenity`.
    pub(super) fn arguments(question: &DialogRequest) -> Vec<OsString> {
        let mut arguments: Vec<OsString> = vec!["--file-selection".into()];
        if question.name.is_some() {
            arguments.extend(["--save".into(), "--confirm-overwrite".into()]);
        }
        if !question.title.is_empty() {
            arguments.push(format!("--title={}", question.title).into());
        }
        // A folder alone ends with a slash, or its name would be taken for that of a file.
        let begin = match (&question.folder, &question.name) {
            (Some(folder), name) => folder.join(name.as_deref().unwrap_or_default()).into_os_string(),
            (None, name) => name.clone().unwrap_or_default().into(),
        };
        if !begin.is_empty() {
            let mut argument = OsString::from("--filename=");
            argument.push(begin);
            arguments.push(argument);
        }
        for (name, endings) in &question.kinds {
            let patterns: Vec<String> =
                endings.iter().map(|ending| if *ending == "*" { "*".to_owned() } else { format!("*.{ending}") }).collect();
            arguments.push(format!("--file-filter={} | {}", name.replace('|', " "), patterns.join(" ")).into());
        }
        arguments
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

    #[cfg(not(any(windows, target_os = "macos")))]
    #[test]
    fn zenity_gets_a_title_and_a_place_to_begin() {
        let place = tempfile::tempdir().expect("a folder");
        let words = DialogWords { open_title: "Open a message".into(), save_title: "Save the report".into(), ..DialogWords::default() };
        let told = |question: &DialogRequest| -> Vec<String> {
            linux::arguments(question).into_iter().map(|argument| argument.into_string().expect("text")).collect()
        };
        let here = place.path().display();
        assert_eq!(
            told(&DialogRequest::save(&words, "a.eml", Some(place.path().to_owned()))),
            [
                "--file-selection",
                "--save",
                "--confirm-overwrite",
                "--title=Save the report",
                &format!("--filename={here}/a.eml"),
                "--file-filter=*.eml | *.eml",
                "--file-filter=*.txt | *.txt",
            ]
        );
        let open = told(&DialogRequest::open(&words, Some(place.path().to_owned())));
        assert_eq!(&open[..3], ["--file-selection", "--title=Open a message", &format!("--filename={here}/")]);
        assert_eq!(open.last().map(String::as_str), Some("--file-filter=* | *"));
        let nowhere = told(&DialogRequest::save(&words, "a.eml", Some(place.path().join("missing"))));
        assert!(nowhere.contains(&"--filename=a.eml".to_owned()), "{nowhere:?}");
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
