//! Opening a draft with the program the system has for it.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use super::OpenError;

/// How long a launcher is watched. One that still runs after that has handed the file on (some wait until the program ends).
pub(super) const WATCHED: Duration = Duration::from_millis(1200);

/// Windows: no program is set for this ending (ERROR_NO_ASSOCIATION).
const NO_ASSOCIATION: i32 = 1155;

/// Opens the file and looks whether that failed at once.
pub(super) fn open(path: &Path) -> Result<(), OpenError> {
    match std::path::absolute(path).and_then(|path| path.metadata().map(|_| path)) {
        Ok(path) => launch(&path).map_err(said),
        Err(error) => Err(OpenError::Failed { detail: error.to_string() }),
    }
}

/// Opens a link, which the caller has made, with the program the system has for its kind.
pub(super) fn open_link(link: &OsStr) -> Result<(), OpenError> {
    launch(link.as_ref()).map_err(said)
}

/// Opens a web page. Anything but an address of the secure kind could be a program to start.
pub(super) fn open_page(url: &str) -> Result<(), OpenError> {
    let plain = url.bytes().all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\'');
    if !url.starts_with("https://") || !plain {
        return Err(OpenError::Failed { detail: "no web page".to_owned() });
    }
    open_link(OsStr::new(url))
}

#[cfg(all(unix, not(target_os = "macos")))]
fn launch(path: &Path) -> io::Result<()> {
    open::that_detached_with_timeout(path, WATCHED)
}

#[cfg(any(windows, target_os = "macos"))]
fn launch(path: &Path) -> io::Result<()> {
    let _ = WATCHED;
    open::that_detached(path)
}

fn said(error: io::Error) -> OpenError {
    if error.kind() == ErrorKind::NotFound || (cfg!(windows) && error.raw_os_error() == Some(NO_ASSOCIATION)) {
        OpenError::NoProgram
    } else {
        OpenError::Failed { detail: error.to_string() }
    }
}
