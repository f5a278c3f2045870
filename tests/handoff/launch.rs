//! The real launcher, with scripts in place of the programs.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Instant;

use abuse_report_helper::platform::OpenError;
use abuse_report_helper::platform::handoff::{HandoffLetter, HandoffWay, Launcher, RealLauncher, arguments};

use crate::again::run_again;

const WAY: &str = "ABUSE_REPORT_TEST_WAY";
const EXPECTED: &str = "ABUSE_REPORT_TEST_EXPECTED";
const NOTES: &str = "for word in \"$@\"; do printf '%s\\n' \"$word\" >> \"$SEEN\"; done";

/// Launches a way where `program`, if it is given, is that shell script and no other program exists. Gives the words it was told.
fn launched(way: HandoffWay, program: Option<(&str, &str)>, expected: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let bin = folder.path().join("bin");
    fs::create_dir(&bin).expect("created");
    if let Some((name, script)) = program {
        let path = bin.join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("executable");
    }
    let seen = folder.path().join("seen");
    run_again("handoff::launch::launches", |command| {
        command.env("PATH", &bin).env(WAY, format!("{way:?}")).env(EXPECTED, expected).env("SEEN", &seen);
    });
    fs::read_to_string(seen).unwrap_or_default().lines().map(str::to_owned).collect()
}

#[test]
#[ignore = "needs the scripts"]
fn launches() {
    let (Ok(way), Ok(expected)) = (std::env::var(WAY), std::env::var(EXPECTED)) else { return };
    let way = HandoffWay::ALL.into_iter().find(|w| format!("{w:?}") == way).expect("a way");
    let letter = HandoffLetter::new("abuse@example.com", "Abuse report", "The text\n", Path::new("/tmp/a report.txt")).expect("right");
    let begun = Instant::now();
    let answer = match RealLauncher.launch(way, &arguments(way, &letter)) {
        Ok(()) => "started",
        Err(OpenError::NoProgram) => "no program",
        Err(OpenError::Failed { .. }) => "failed",
    };
    assert_eq!(answer, expected);
    assert!(begun.elapsed().as_secs() < 5, "the window would stand still for {:?}", begun.elapsed());
}

#[test]
fn each_program_gets_its_words() {
    let claws = launched(HandoffWay::Claws, Some(("claws-mail", NOTES)), "started");
    assert_eq!(claws, ["--compose-from-file", "/tmp/a report.txt"]);
    let kmail = launched(HandoffWay::KMail, Some(("kmail", NOTES)), "started");
    assert_eq!(kmail, ["--composer", "--subject=Abuse report", "--msg", "/tmp/a report.txt", "--", "abuse@example.com"]);
    let thunderbird = launched(HandoffWay::Thunderbird, Some(("thunderbird-esr", NOTES)), "started");
    let fields = "to=abuse%40example.com,subject=Abuse%20report,format=text,message=%2Ftmp%2Fa%20report.txt";
    assert_eq!(thunderbird, ["-compose", fields]);
    let evolution = launched(HandoffWay::Evolution, Some(("evolution", NOTES)), "started");
    assert_eq!(evolution, ["mailto:abuse%40example.com?subject=Abuse%20report&body=The%20text%0D%0A"]);
    let link = launched(HandoffWay::Mailto, Some(("xdg-open", NOTES)), "started");
    assert_eq!(link, ["mailto:abuse%40example.com?subject=Abuse%20report"]);
}

#[test]
fn a_program_that_is_not_there_is_told_apart_from_one_that_gives_up() {
    launched(HandoffWay::Claws, None, "no program");
    launched(HandoffWay::Claws, Some(("claws-mail", "exit 3")), "failed");
    launched(HandoffWay::XdgEmail, Some(("xdg-email", "exit 4")), "failed");
    launched(HandoffWay::Evolution, Some(("kmail", NOTES)), "no program");
    launched(HandoffWay::Mailto, Some(("xdg-open", "exit 3")), "failed");
}

#[test]
fn a_program_that_stays_open_does_not_hold_up_the_window() {
    let seen = launched(HandoffWay::Claws, Some(("claws-mail", "echo up >> \"$SEEN\"; exec /bin/sleep 8")), "started");
    assert_eq!(seen, ["up"]);
}
