//! The window.

use std::path::PathBuf;
use std::process::ExitCode;

/// Opens the window, with that message loaded.
pub fn run(_file: Option<PathBuf>, _renderer: Option<&str>) -> ExitCode {
    ExitCode::from(2)
}
