//! The clipboard of a real (virtual) X server, with other programs on it.

#![cfg(target_os = "linux")]

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use abuse_report_helper::platform::{ClipboardError, Desktop, RealDesktop};

use crate::again::run_again;
use crate::display::Display;

/// Runs the ignored test of that name with that display as its own. Skips aloud without a virtual display or `xclip`.
fn run_on_display(test: &str) {
    let Some(display) = Display::start() else { return };
    if Command::new("xclip").arg("-version").output().is_err() {
        println!("skipped: xclip is not installed");
        return;
    }
    run_again(&format!("platform::clipboard::{test}"), |command| {
        command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    });
}

fn desktop() -> RealDesktop {
    RealDesktop::new(Box::new(|| ()))
}

/// Another program that holds `bytes` as `kind` until it is dropped.
struct Other(Child);

impl Other {
    fn holds(kind: &str, bytes: &[u8]) -> Self {
        let mut child = Command::new("xclip")
            .args(["-selection", "clipboard", "-target", kind, "-in", "-quiet"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("xclip runs");
        child.stdin.take().expect("piped").write_all(bytes).expect("taken");
        let other = Self(child);
        let deadline = Instant::now() + std::time::Duration::from_secs(10);
        while !targets().contains(kind) {
            assert!(Instant::now() < deadline, "xclip did not take the clipboard");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        other
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn targets() -> String {
    let output = Command::new("xclip").args(["-selection", "clipboard", "-o", "-target", "TARGETS"]).output().expect("xclip runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn text_pictures_and_an_empty_clipboard_are_told_apart() {
    run_on_display("told_apart");
}

#[test]
#[ignore = "needs the display"]
fn told_apart() {
    let mut desktop = desktop();
    assert_eq!(desktop.read_clipboard(), Err(ClipboardError::Empty));
    {
        let _other = Other::holds("UTF8_STRING", "Received: from a\r\n\tby b\r\nKöln".as_bytes());
        assert_eq!(desktop.read_clipboard().as_deref(), Ok("Received: from a\r\n\tby b\r\nKöln"));
    }
    {
        let _other = Other::holds("image/png", include_bytes!("../../assets/icons/icon-256.png"));
        assert_eq!(desktop.read_clipboard(), Err(ClipboardError::Picture));
    }
    {
        let _other = Other::holds("image/png", b"no picture at all");
        assert_eq!(desktop.read_clipboard(), Err(ClipboardError::Picture));
    }
    assert_eq!(desktop.read_clipboard(), Err(ClipboardError::Empty));
}

#[test]
fn what_was_copied_is_there_for_other_programs_as_long_as_the_window_lives() {
    run_on_display("there_for_others");
}

#[test]
#[ignore = "needs the display"]
fn there_for_others() {
    let mut desktop = desktop();
    let report = format!("To whom it may concern,\n\n{}\n", "X-Long: 0123456789 Köln\n".repeat(20_000));
    desktop.copy(&report).expect("kept");
    for _ in 0..2 {
        let output = Command::new("xclip").args(["-selection", "clipboard", "-o"]).output().expect("xclip runs");
        assert!(output.stdout == report.as_bytes(), "{} bytes of {}", output.stdout.len(), report.len());
    }
    assert_eq!(desktop.read_clipboard(), Ok(report));
}

#[test]
fn a_program_that_hangs_with_the_clipboard_does_not_hang_the_window() {
    run_on_display("does_not_hang");
}

#[test]
#[ignore = "needs the display"]
fn does_not_hang() {
    let mut desktop = desktop();
    {
        let other = Other::holds("UTF8_STRING", b"text");
        let stopped = Command::new("sh").args(["-c", &format!("kill -STOP {}", other.0.id())]).status().expect("sh runs");
        assert!(stopped.success());
        let begun = Instant::now();
        assert!(desktop.read_clipboard().is_err());
        assert!(begun.elapsed().as_secs() < 8, "{:?}", begun.elapsed());
    }
    let _other = Other::holds("UTF8_STRING", b"works again");
    assert_eq!(desktop.read_clipboard().as_deref(), Ok("works again"));
}

#[test]
fn without_a_display_the_clipboard_is_unavailable() {
    run_again("platform::clipboard::unavailable", |command| {
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    });
}

#[test]
#[ignore = "needs to be without a display"]
fn unavailable() {
    let mut desktop = desktop();
    assert!(matches!(desktop.read_clipboard(), Err(ClipboardError::Unavailable { .. })));
    assert!(matches!(desktop.copy("text"), Err(ClipboardError::Unavailable { .. })));
}
