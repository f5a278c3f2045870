//! Reading and writing files, and names for them.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// The longest stem of a file name, in bytes; file systems stop at 255 for the whole name.
const MAX_STEM_BYTES: usize = 120;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// Larger than what is read.
    #[error("the file has {size} bytes, more than the {limit} that are read")]
    TooLarge {
        /// The most that is read, in bytes.
        limit: u64,
        /// What the file has, in bytes.
        size: u64,
    },
    /// A folder.
    #[error("this is a folder")]
    Directory,
    /// Nothing is there.
    #[error("there is no such file")]
    NotFound,
    /// A device, a pipe or the like.
    #[error("this is no ordinary file")]
    NotAFile,
    /// The system refuses, or reading broke off.
    #[error("the file cannot be read: {detail}")]
    NotReadable {
        /// What the system said, in its own words.
        detail: String,
    },
}

/// What to do with a file that is already there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// Replace it; the person has agreed.
    Yes,
    /// Leave it and give [`SaveError::Exists`].
    No,
}

/// Why a file could not be written. The place is as it was before.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// A file (or a folder) of that name is already there.
    #[error("there is already a file of that name")]
    Exists,
    /// The place may not be written to.
    #[error("the place cannot be written to")]
    ReadOnly,
    /// No room is left.
    #[error("no room is left")]
    Full,
    /// The folder is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// Anything else.
    #[error("the file cannot be written: {detail}")]
    Other {
        /// What the system said, in its own words.
        detail: String,
    },
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoFolder,
            _ => Self::Other { detail: error.to_string() },
        }
    }
}

fn failed(error: io::Error) -> LoadError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => LoadError::NotFound,
        ErrorKind::IsADirectory => LoadError::Directory,
        _ => LoadError::NotReadable { detail: error.to_string() },
    }
}

/// Opens a file for reading, if it is an ordinary one, and tells its size in bytes.
///
/// # Errors
/// See [`LoadError`].
pub fn open(path: &Path) -> Result<(File, u64), LoadError> {
    // Looked at before opening: opening a pipe waits for its other end.
    let about = fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err(LoadError::Directory);
    }
    if !about.is_file() {
        return Err(LoadError::NotAFile);
    }
    Ok((File::open(path).map_err(failed)?, about.len()))
}

/// The whole file, if it is an ordinary one of at most `limit` bytes.
///
/// # Errors
/// See [`LoadError`].
pub fn load(path: &Path, limit: u64) -> Result<Vec<u8>, LoadError> {
    let (file, size) = open(path)?;
    if size > limit {
        return Err(LoadError::TooLarge { limit, size });
    }
    let mut bytes = Vec::new();
    // One more than allowed, so that a file that grows meanwhile is noticed.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    let size = bytes.len() as u64;
    if size > limit { Err(LoadError::TooLarge { limit, size }) } else { Ok(bytes) }
}

/// Writes the file beside its place and moves it there when it is complete and on the disk.
///
/// # Errors
/// See [`SaveError`].
pub fn save(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SaveError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // Said before the work, and again by the move itself, which cannot be overtaken.
    if overwrite == Overwrite::No && path.symlink_metadata().is_ok() {
        return Err(SaveError::Exists);
    }
    // Removes itself when dropped, on every way out.
    let mut draft = tempfile::Builder::new().prefix(".abuse-report-").suffix(".tmp").tempfile_in(folder)?;
    draft.write_all(bytes)?;
    draft.as_file().sync_all()?;
    match overwrite {
        Overwrite::Yes => draft.persist(path).map_err(|error| error.error)?,
        Overwrite::No => match draft.persist_noclobber(path) {
            Ok(file) => file,
            // Some memory sticks and network places cannot move "only if free"; there, looking first has to do.
            Err(error) if error.error.kind() != ErrorKind::AlreadyExists && path.symlink_metadata().is_err() => {
                error.file.persist(path).map_err(|error| error.error)?
            }
            Err(error) => return Err(error.error.into()),
        },
    };
    sync_folder(folder);
    Ok(())
}

/// Makes the move itself last through a power cut. Where that cannot be had the file is still whole, so a failure is no failure of saving.
#[cfg(unix)]
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) {}

/// A file name stem that every system takes, from any text: no separators, control or bidirectional characters, no device names of Windows, at most
/// 120 bytes, and never empty.
pub fn safe_name(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars() {
        let c = match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            c if c.is_whitespace() => ' ',
            c if c.is_control() || is_invisible(c) => continue,
            c => c,
        };
        if name.len() + c.len_utf8() > MAX_STEM_BYTES {
            break;
        }
        name.push(c);
    }
    // Windows drops dots and spaces at the end; a dot in front hides the file elsewhere; a dash in front reads as an option.
    let name = name.trim_end_matches([' ', '.']).trim_start_matches([' ', '.', '-']);
    let device = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = |kind: &str| device.strip_prefix(kind).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    if name.is_empty() {
        "report".to_owned()
    } else if matches!(device.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT") {
        format!("report {name}")
    } else {
        name.to_owned()
    }
}

/// The path with `.eml` added where it ends in neither `.eml` nor `.txt`.
pub fn with_known_ending(path: PathBuf) -> PathBuf {
    let known = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("eml") || ending.eq_ignore_ascii_case("txt"));
    if known {
        return path;
    }
    let mut whole = path.into_os_string();
    whole.push(".eml");
    whole.into()
}

/// Characters that show nothing or turn the reading direction around: zero width, bidirectional, soft hyphen, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// The first of `stem.ending`, `stem (2).ending`, `stem (3).ending` … for which `taken` says no.
#[cfg(any(feature = "window", test))]
pub(super) fn free_name(folder: &Path, stem: &str, ending: &str, taken: impl Fn(&Path) -> bool) -> PathBuf {
    let stem = safe_name(stem);
    let first = folder.join(format!("{stem}.{ending}"));
    if !taken(&first) {
        return first;
    }
    // Bounded; a folder with that many is past helping, and saving still never overwrites.
    (2..10_000).map(|n| folder.join(format!("{stem} ({n}).{ending}"))).find(|path| !taken(path)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_made_from_a_message_cannot_leave_the_folder_or_mislead() {
        for (text, expected) in [
            ("2025-01-15 shop@example.com", "2025-01-15 shop@example.com"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\Windows\\x", "C--Windows-x"),
            ("a\r\nb\0c\u{202E}gpj", "a  bcgpj"),
            ("report. . .", "report"),
            (".hidden", "hidden"),
            ("--force", "force"),
            ("", "report"),
            ("\u{200B}\u{FEFF}", "report"),
            ("con", "report con"),
            ("NUL.txt", "report NUL.txt"),
            ("com1", "report com1"),
            ("com10", "com10"),
            ("Köln", "Köln"),
        ] {
            assert_eq!(safe_name(text), expected, "{text:?}");
        }
        let long = safe_name(&"ä".repeat(1000));
        assert!(long.len() <= MAX_STEM_BYTES && long.starts_with('ä'));
    }

    #[test]
    fn the_first_free_name_is_taken() {
        let folder = Path::new("f");
        assert_eq!(free_name(folder, "a", "eml", |_| false), folder.join("a.eml"));
        let used = [folder.join("a.eml"), folder.join("a (2).eml")];
        assert_eq!(free_name(folder, "a", "eml", |path| used.iter().any(|u| u == path)), folder.join("a (3).eml"));
    }

    #[test]
    fn each_kind_of_failure_keeps_its_meaning() {
        for (kind, expected) in [
            (ErrorKind::AlreadyExists, SaveError::Exists),
            (ErrorKind::ReadOnlyFilesystem, SaveError::ReadOnly),
            (ErrorKind::PermissionDenied, SaveError::ReadOnly),
            (ErrorKind::StorageFull, SaveError::Full),
            (ErrorKind::QuotaExceeded, SaveError::Full),
            (ErrorKind::NotFound, SaveError::NoFolder),
            (ErrorKind::NotADirectory, SaveError::NoFolder),
        ] {
            assert_eq!(SaveError::from(io::Error::from(kind)), expected);
        }
        assert!(matches!(SaveError::from(io::Error::from(ErrorKind::BrokenPipe)), SaveError::Other { .. }));
    }
}
