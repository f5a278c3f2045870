//! What the program remembers between two runs: how it looks, and the mail program chosen last. Nothing of any message.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::files::{self, LoadError, Overwrite, SaveError};

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the system is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// Always black and yellow.
    Contrast,
}

/// The settings of the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Size of all text, in percent: 90 to 200.
    pub text_size: u16,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The id of the mail program chosen last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
    /// Whether the window stays in front of others.
    pub keep_in_front: bool,
    /// Whether a list of the reports is kept. Off unless the person turns it on.
    pub keep_records: bool,
    /// The country the person lives in, two letters, once they have told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The tag of the language that the person chose (BCP 47); nothing for the system's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Names of computers that the person said are of their own mail company or employer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mine: Vec<String>,
}

/// Why the settings could not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The system names no place for them.
    #[error("there is no folder for settings")]
    NoPlace,
    /// The file could not be written.
    #[error("the settings cannot be saved: {0}")]
    Save(#[from] SaveError),
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text_size: 100,
            theme: ThemeChoice::System,
            program: None,
            keep_in_front: false,
            keep_records: false,
            country: None,
            language: None,
            mine: Vec::new(),
        }
    }
}

const FILE: &str = "settings.toml";
/// Sets another folder for the settings, for tests and portable use.
pub(super) const FOLDER_VARIABLE: &str = "ABUSE_REPORT_SETTINGS";
const MAX_BYTES: u64 = 64 * 1024;

impl Settings {
    /// Where the settings are kept: in the folder of the variable `ABUSE_REPORT_SETTINGS`, else in the system's place for settings.
    /// `None` where the system names none.
    pub fn path() -> Option<PathBuf> {
        match std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) {
            Some(folder) => Some(Path::new(&folder).join(FILE)),
            None => directories::BaseDirs::new().map(|base| base.config_dir().join("abuse-report-helper").join(FILE)),
        }
    }

    /// Reads the file. Never fails: what is missing, broken or out of bounds gets its default, field by field; what is unknown is passed over.
    pub fn load(path: &Path) -> Self {
        let bytes: Result<Vec<u8>, LoadError> = files::load(path, MAX_BYTES);
        let text = bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let mut table: toml::Table = text.trim_start_matches('\u{FEFF}').parse().unwrap_or_default();
        let default = Self::default();
        Self {
            text_size: taken(&mut table, "text_size").filter(|size| (90..=200).contains(size)).unwrap_or(default.text_size),
            theme: taken(&mut table, "theme").unwrap_or(default.theme),
            program: taken(&mut table, "program").filter(|id: &String| is_id(id)),
            keep_in_front: taken(&mut table, "keep_in_front").unwrap_or(default.keep_in_front),
            keep_records: taken(&mut table, "keep_records").unwrap_or(default.keep_records),
            country: taken(&mut table, "country").filter(|code: &String| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())),
            language: taken(&mut table, "language").filter(|tag: &String| is_tag(tag)),
            mine: taken::<Vec<String>>(&mut table, "mine").unwrap_or_default().into_iter().filter(|name| is_host(name)).take(50).collect(),
        }
    }

    /// Writes the file in one go, and its folder where that is missing.
    ///
    /// # Errors
    /// See [`SaveError`].
    pub fn save(&self, path: &Path) -> Result<(), SaveError> {
        let text = toml::to_string(self).map_err(|error| SaveError::Other { detail: error.to_string() })?;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        files::save(path, text.as_bytes(), Overwrite::Yes)
    }

    /// [`Settings::load`] from [`Settings::path`].
    pub fn load_from_system() -> Self {
        Self::path().map_or_else(Self::default, |path| Self::load(&path))
    }

    /// [`Settings::save`] to [`Settings::path`].
    ///
    /// # Errors
    /// See [`SettingsError`].
    pub fn save_to_system(&self) -> Result<(), SettingsError> {
        Ok(self.save(&Self::path().ok_or(SettingsError::NoPlace)?)?)
    }
}

fn taken<T: DeserializeOwned>(table: &mut toml::Table, name: &str) -> Option<T> {
    table.remove(name)?.try_into().ok()
}

/// Names of computers are words of letters, digits, dots and dashes (RFC 1123 section 2.1); anything else was put there by something else.
fn is_host(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    text.contains('.') && text.len() <= 253 && text.bytes().all(plain)
}

/// Tags of languages are short words of letters, digits and dashes (RFC 5646 section 2.1).
fn is_tag(text: &str) -> bool {
    (2..=35).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Ids of mail programs are short words of letters, digits and dashes; anything else was put there by something else.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= 64 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
