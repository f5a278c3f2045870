//! Runs one ignored test of this binary in a process of its own, with another environment.

use std::process::Command;

/// Starts this binary again for the test of that name only, after `set_up` changed the command; fails when that test fails.
pub fn run_again(test: &str, set_up: impl FnOnce(&mut Command)) {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", test, "--ignored", "--nocapture"]);
    set_up(&mut command);
    let output = command.output().expect("started");
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}
