//! The system's handler for drafts, played by scripts.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Instant;

use abuse_report_helper::platform::{Desktop, OpenError, RealDesktop};

use crate::again::run_again;

const DRAFT: &str = "ABUSE_REPORT_TEST_DRAFT";
const EXPECTED: &str = "ABUSE_REPORT_TEST_EXPECTED";

/// Opens a draft where `xdg-open`, if it is given, is that shell script and no other launcher exists. Gives the folder with what it left.
fn opened_with(xdg_open: Option<&str>, name: &str, expected: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let bin = folder.path().join("bin");
    fs::create_dir(&bin).expect("created");
    if let Some(script) = xdg_open {
        let program = bin.join("xdg-open");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).expect("written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("executable");
    }
    let draft = folder.path().join(name);
    fs::write(&draft, "X-Unsent: 1\n\n").expect("written");
    run_again("platform::opener::opens", |command| {
        command.env("PATH", &bin).env(DRAFT, &draft).env(EXPECTED, expected).env("SEEN", folder.path().join("seen"));
    });
    folder
}

fn seen(folder: &tempfile::TempDir) -> PathBuf {
    PathBuf::from(fs::read_to_string(folder.path().join("seen")).expect("the launcher ran"))
}

#[test]
#[ignore = "needs the scripts"]
fn opens() {
    let (Some(draft), Ok(expected)) = (std::env::var_os(DRAFT), std::env::var(EXPECTED)) else { return };
    let begun = Instant::now();
    let answer = match RealDesktop::new(Box::new(|| ())).open_draft(Path::new(&draft)) {
        Ok(()) => "opened",
        Err(OpenError::NoProgram) => "no program",
        Err(OpenError::Failed { .. }) => "failed",
    };
    assert_eq!(answer, expected);
    assert!(begun.elapsed().as_secs() < 5, "the window would stand still for {:?}", begun.elapsed());
}

#[test]
fn the_draft_goes_to_the_launcher_of_the_system_by_its_whole_path() {
    let folder = opened_with(Some("printf %s \"$1\" > \"$SEEN\""), "-a report & more.eml", "opened");
    assert_eq!(seen(&folder), folder.path().join("-a report & more.eml"));
}

#[test]
fn a_launcher_that_stays_with_the_mail_program_does_not_hold_up_the_window() {
    let folder = opened_with(Some("printf %s \"$1\" > \"$SEEN\"; exec /bin/sleep 8"), "report.eml", "opened");
    assert_eq!(seen(&folder), folder.path().join("report.eml"));
}

#[test]
fn a_launcher_that_fails_is_noticed() {
    opened_with(Some("exit 4"), "report.eml", "failed");
}

#[test]
fn a_system_without_a_launcher_has_no_program() {
    opened_with(None, "report.eml", "no program");
}
