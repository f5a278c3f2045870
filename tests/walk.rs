//! The real window on a virtual display, with real keys and a real clipboard.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_abuse-report-helper");

/// The pictures that a walk leaves, one a page.
const PAGES: &[&str] = &["1-what-happened", "2-mail-program", "3-get-the-headers-1", "4-check", "5-check-full", "6-report", "7-after"];

/// Walks the window through a whole report; gives the folder with the pictures and the draft. Skips aloud where a tool is missing.
fn walk(message: &Path) -> Option<tempfile::TempDir> {
    for tool in ["Xvfb", "openbox", "xdotool", "xclip", "import"] {
        if Command::new(tool).arg("-version").output().is_err() {
            println!("skipped: {tool} is not installed");
            return None;
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/linux/walk.sh"))
        .arg(PROGRAM)
        .arg(folder.path())
        .arg(message)
        .output()
        .expect("started");
    if !output.status.success() {
        let stopped = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stopped.png");
        let _ = fs::copy(folder.path().join("stopped.png"), &stopped);
        panic!("{}{}\nsee {}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr), stopped.display());
    }
    Some(folder)
}

#[test]
fn a_report_made_by_keyboard_is_the_one_the_command_line_makes() {
    let message = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/salesforce-classic.eml");
    let Some(folder) = walk(&message) else { return };
    let expected = Command::new(PROGRAM)
        .args(["report", "--reason", "advertising", "--to", "abuse@salesforce.com", "--format", "draft"])
        .arg(&message)
        .output()
        .expect("started");
    assert!(expected.status.success(), "{}", String::from_utf8_lossy(&expected.stderr));
    let saved = fs::read(folder.path().join("report.eml")).expect("the draft");
    assert_eq!(String::from_utf8_lossy(&saved), String::from_utf8_lossy(&expected.stdout));
    assert!(saved == expected.stdout, "other bytes");
    for page in PAGES {
        let picture = fs::read(folder.path().join(format!("{page}.png"))).expect(page);
        assert!(picture.len() > 10_000, "{page} is nearly empty");
    }
}
