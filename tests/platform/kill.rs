//! A program that is killed while it saves.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use abuse_report_helper::platform::Overwrite;
use abuse_report_helper::platform::files::save;

const PLACE: &str = "ABUSE_REPORT_TEST_PLACE";
const SIZE: usize = 4 << 20;

#[test]
fn a_kill_in_the_middle_of_saving_leaves_the_old_file_or_the_new_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.eml");
    for round in 0..12 {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "platform::kill::saves_without_end", "--ignored"])
            .env(PLACE, &path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        for _ in 0..600 {
            if path.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        // Steps that drift against the time one save takes.
        std::thread::sleep(Duration::from_millis(20 + 7 * round));
        child.kill().expect("killed");
        child.wait().expect("ended");
        let bytes = fs::read(&path).expect("one save was done");
        assert_eq!(bytes.len(), SIZE);
        let first = bytes.first().copied();
        assert!(bytes.iter().all(|b| Some(*b) == first), "a mixture");
    }
}

/// The program that is killed.
#[test]
#[ignore = "runs until it is killed"]
fn saves_without_end() {
    let Some(path) = std::env::var_os(PLACE) else { return };
    for letter in [b'a', b'b'].into_iter().cycle() {
        save(path.as_ref(), &vec![letter; SIZE], Overwrite::Yes).expect("saved");
    }
}
