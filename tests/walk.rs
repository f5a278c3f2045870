//! The real window on a virtual display, with real keys and a real clipboard.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_abuse-report-helper");

/// The pictures that a walk leaves, one of each page.
const PAGES: &[&str] = &["1-what-happened", "2-mail-program", "3-get-the-headers-1", "4-check", "5-check-full", "6-report", "7-after"];

/// Walks the window through a whole report; gives the folder with the pictures and the draft. With a fake zenity as `dialog` the draft is saved
/// through that. Where a tool is missing, it says so and gives `None`.
fn walk(message: &Path, dialog: Option<&Path>) -> Option<tempfile::TempDir> {
    for tool in ["Xvfb", "openbox", "xdotool", "xclip", "import"] {
        if Command::new(tool).arg("-version").output().is_err() {
            println!("skipped: {tool} is not installed");
            return None;
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mut walk = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/linux/walk.sh"));
    walk.arg(PROGRAM).arg(folder.path()).arg(message).env_remove("WALK_DIALOG");
    if let Some(dialog) = dialog {
        walk.env("WALK_DIALOG", dialog);
    }
    let output = walk.output().expect("started");
    if !output.status.success() {
        // The pictures of the pages and the logs are kept for whoever looks for the cause.
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("walk-stopped");
        let _ = fs::remove_dir_all(&kept);
        fs::create_dir_all(&kept).expect("a folder");
        for entry in fs::read_dir(folder.path()).expect("listed").flatten() {
            let _ = fs::copy(entry.path(), kept.join(entry.file_name()));
        }
        let said = [output.stdout, output.stderr].concat();
        panic!("{}\nall of it is kept in {}", String::from_utf8_lossy(&said), kept.display());
    }
    Some(folder)
}

/// The draft that the command line makes of the sample.
fn expected(message: &Path) -> Vec<u8> {
    let expected = Command::new(PROGRAM)
        .args(["report", "--reason", "advertising", "--to", "abuse@salesforce.com", "--format", "draft"])
        .arg(message)
        .output()
        .expect("started");
    assert!(expected.status.success(), "{}", String::from_utf8_lossy(&expected.stderr));
    expected.stdout
}

fn assert_saved(folder: &Path, expected: &[u8]) {
    let saved = fs::read(folder.join("report.eml")).expect("the draft");
    assert_eq!(String::from_utf8_lossy(&saved), String::from_utf8_lossy(expected));
    assert!(saved == expected, "other bytes");
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/salesforce-classic.eml")
}

#[test]
fn a_report_made_by_keyboard_is_the_one_the_command_line_makes() {
    let Some(folder) = walk(&sample(), None) else { return };
    assert_saved(folder.path(), &expected(&sample()));
    for page in PAGES {
        let picture = fs::read(folder.path().join(format!("{page}.png"))).expect(page);
        assert!(picture.len() > 10_000, "{page} is nearly empty");
    }
}

#[test]
fn where_zenity_is_installed_its_dialog_suggests_a_name_in_the_documents() {
    let place = tempfile::tempdir().expect("a folder");
    let zenity = place.path().join("zenity");
    // A fake zenity that chooses the suggested name. It waits, since the program takes an answer within a quarter of a second for a failed start.
    let stand_in = "#!/bin/sh\n/bin/sleep 1\nfor word; do case $word in --title=*) title=$word ;; --filename=*) name=${word#--filename=} ;; esac; done\n\
                    [ \"$title\" = '--title=Save the report' ] && printf '%s\\n' \"$name\"\n";
    fs::write(&zenity, stand_in).expect("written");
    fs::set_permissions(&zenity, fs::Permissions::from_mode(0o755)).expect("executable");
    let Some(folder) = walk(&sample(), Some(&zenity)) else { return };
    assert_saved(folder.path(), &expected(&sample()));
}
