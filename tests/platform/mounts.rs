//! Full and read-only places: real ones, mounted where only the test sees them.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use abuse_report_helper::platform::files::save;
use abuse_report_helper::platform::{Overwrite, Record, SaveError, Settings, records};

use super::files::names;

const PLACE: &str = "ABUSE_REPORT_TEST_PLACE";
const NOT_ALLOWED: i32 = 77;

/// Runs the ignored test of that name in a mount namespace of its own, after `mount` (`$1` is the place). Skips aloud where that is forbidden.
fn run_mounted(mount: &str, test: &str) {
    let place = tempfile::tempdir().expect("a folder");
    let script = format!("{{ {mount}; }} || exit {NOT_ALLOWED}; shift; exec \"$@\"");
    let mut last = String::new();
    for namespace in [&["--mount"][..], &["--mount", "--map-root-user"]] {
        let output = Command::new("unshare")
            .args(namespace)
            .args(["sh", "-c", &script, "sh"])
            .arg(place.path())
            .arg(std::env::current_exe().expect("this program"))
            .args(["--exact", &format!("platform::mounts::{test}"), "--ignored", "--nocapture"])
            .env(PLACE, place.path())
            .output();
        let output = match output {
            Ok(output) => output,
            Err(error) => {
                println!("skipped: unshare does not run: {error}");
                return;
            }
        };
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        if text.contains("running 1 test") {
            assert!(output.status.success(), "{text}");
            return;
        }
        last = text;
    }
    println!("skipped: mounting is not allowed here: {last}");
}

fn place() -> Option<PathBuf> {
    std::env::var_os(PLACE).map(PathBuf::from)
}

#[test]
fn a_full_disk_is_said_to_be_full_and_keeps_what_was_there() {
    run_mounted("mount -t tmpfs -o size=16k none \"$1\"", "inside_a_full_place");
}

#[test]
#[ignore = "needs the mount"]
fn inside_a_full_place() {
    let Some(place) = place() else { return };
    let path = place.join("report.eml");
    save(&path, b"old", Overwrite::No).expect("three bytes fit");
    assert_eq!(save(&path, &[b'x'; 64 * 1024], Overwrite::Yes), Err(SaveError::Full));
    assert_eq!(save(&place.join("other.eml"), &[b'x'; 64 * 1024], Overwrite::No), Err(SaveError::Full));
    assert_eq!(fs::read(&path).expect("read"), b"old");
    assert_eq!(names(&place), ["report.eml"]);
}

#[test]
fn a_full_disk_keeps_every_report_of_the_list() {
    run_mounted("mount -t tmpfs -o size=16k none \"$1\"", "inside_a_full_place_with_a_list");
}

#[test]
#[ignore = "needs the mount"]
fn inside_a_full_place_with_a_list() {
    let Some(place) = place() else { return };
    let path = place.join("reports.jsonl");
    let record = |n: usize| Record { subject: format!("{n} {}", "x".repeat(250)), ..Record::default() };
    let mut kept = 0;
    let error = loop {
        match records::add(&path, &record(kept)) {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 1000, "16 KB are never full");
    };
    assert_eq!(error, SaveError::Full);
    let list = records::read(&path).expect("read");
    assert_eq!((list.records.len(), list.damaged), (kept, 0));
    assert_eq!(list.records.last(), Some(&record(kept - 1)));
    assert!(fs::read(&path).expect("read").ends_with(b"\n"), "nothing is left of the one that did not fit");
}

#[test]
fn a_read_only_place_is_said_to_be_read_only() {
    run_mounted(
        "mount -t tmpfs none \"$1\" && echo old > \"$1/report.eml\" && echo 'text_size = 130' > \"$1/settings.toml\" && mount -o remount,ro \"$1\"",
        "inside_a_read_only_place",
    );
}

#[test]
#[ignore = "needs the mount"]
fn inside_a_read_only_place() {
    let Some(place) = place() else { return };
    let path = place.join("report.eml");
    assert_eq!(save(&place.join("new.eml"), b"new", Overwrite::No), Err(SaveError::ReadOnly));
    assert_eq!(save(&path, b"new", Overwrite::Yes), Err(SaveError::ReadOnly));
    assert_eq!(save(&path, b"new", Overwrite::No), Err(SaveError::Exists));
    assert_eq!(fs::read(&path).expect("read"), b"old\n");
    assert_eq!(names(&place), ["report.eml", "settings.toml"]);

    settings_of(&place);
}

/// Settings that can be read but not written are used, and saving says so.
fn settings_of(place: &Path) {
    let file = place.join("settings.toml");
    let settings = Settings::load(&file);
    assert_eq!(settings.text_size, 130);
    assert_eq!(settings.save(&file), Err(SaveError::ReadOnly));
    assert_eq!(settings.save(&place.join("sub/settings.toml")), Err(SaveError::ReadOnly));
}
