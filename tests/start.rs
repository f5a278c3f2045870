//! The built program on displays that can draw in one way, in another, or not at all.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::display::Display;

const PROGRAM: &str = env!("CARGO_BIN_EXE_abuse-report-helper");
const PATIENCE: Duration = Duration::from_secs(60);
/// What a panic on purpose says, as if it were a piece of a mail.
const SECRET: &str = "offers@sender.example";

/// A computer with a display, a home of its own and a dialog service that writes down what it is asked to show.
struct Computer {
    display: Display,
    home: tempfile::TempDir,
}

impl Computer {
    /// `None`, said aloud, where a tool is missing.
    fn new(server: &[&str]) -> Option<Self> {
        for tool in ["import", "xdotool"] {
            if Command::new(tool).arg("-version").output().is_err() {
                println!("skipped: {tool} is not installed");
                return None;
            }
        }
        let display = Display::start_with(server)?;
        let home = tempfile::tempdir().expect("a folder");
        let zenity = home.path().join("bin/zenity");
        fs::create_dir_all(zenity.parent().expect("a parent")).expect("a folder");
        fs::write(&zenity, "#!/bin/sh\nprintf '%s\\n' \"$@\" >>\"$HOME/dialog.txt\"\n").expect("written");
        fs::set_permissions(&zenity, fs::Permissions::from_mode(0o755)).expect("executable");
        Some(Self { display, home })
    }

    fn start(&self, set_up: impl FnOnce(&mut Command)) -> Running {
        let said = self.home.path().join("said.txt");
        let mut command = Command::new(PROGRAM);
        for name in
            ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DBUS_SESSION_BUS_ADDRESS", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "WGPU_BACKEND"]
        {
            command.env_remove(name);
        }
        command
            .env("DISPLAY", self.display.name())
            .env("HOME", self.home.path())
            .env("PATH", self.home.path().join("bin"))
            .env("ABUSE_REPORT_SETTINGS", self.home.path())
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .stdout(Stdio::null())
            .stderr(fs::File::options().create(true).append(true).open(said).expect("a file"));
        set_up(&mut command);
        Running(command.spawn().expect("started"))
    }

    fn said(&self) -> String {
        fs::read_to_string(self.home.path().join("said.txt")).unwrap_or_default()
    }

    fn dialog(&self) -> String {
        fs::read_to_string(self.home.path().join("dialog.txt")).unwrap_or_default()
    }

    /// Waits until the screen shows as many colours as only a page with its text has.
    fn shows_a_page(&self) {
        let begun = Instant::now();
        let mut colours = String::new();
        while begun.elapsed() < PATIENCE {
            let output = Command::new("import")
                .args(["-silent", "-window", "root", "-format", "%k", "info:"])
                .env("DISPLAY", self.display.name())
                .output()
                .expect("import runs");
            colours = String::from_utf8_lossy(&output.stdout).into_owned();
            if colours.trim().parse::<u32>().is_ok_and(|colours| colours > 100) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("nothing was drawn, {colours} colours; the program said: {}", self.said());
    }

    fn windows(&self) -> usize {
        let output = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--name", "^Abuse Report Helper$"])
            .env("DISPLAY", self.display.name())
            .output()
            .expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).lines().count()
    }
}

/// The program, ended when dropped.
struct Running(Child);

impl Running {
    fn wait(&mut self) -> ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait().expect("known") {
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "it did not end");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn still_runs(&mut self) -> bool {
        self.0.try_wait().expect("known").is_none()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A second process of the program ends with its display.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

const NO_GLX: &[&str] = &["-extension", "GLX"];

/// No EGL of any maker: OpenGL is left with GLX, and wgpu with Vulkan.
fn without_egl(command: &mut Command) {
    command.env("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent.json");
}

fn without_vulkan(command: &mut Command) {
    command.env("VK_ICD_FILENAMES", "/nonexistent.json").env("VK_DRIVER_FILES", "/nonexistent.json");
}

fn has_vulkan() -> bool {
    let folder = fs::read_dir("/usr/share/vulkan/icd.d").into_iter().flatten().flatten();
    let has = folder.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with("lvp_icd"));
    if !has {
        println!("skipped: no software painter for Vulkan is installed");
    }
    has
}

#[test]
fn without_opengl_the_window_is_drawn_by_wgpu() {
    let Some(computer) = Computer::new(NO_GLX).filter(|_| has_vulkan()) else { return };
    let mut program = computer.start(without_egl);
    computer.shows_a_page();
    assert!(computer.said().contains("glow does not draw the window"), "{}", computer.said());
    assert!(program.still_runs());
}

#[test]
fn without_anything_for_wgpu_the_window_is_drawn_by_opengl() {
    let Some(computer) = Computer::new(&[]) else { return };
    let mut program = computer.start(|command| {
        without_egl(command);
        without_vulkan(command);
        command.args(["--renderer", "wgpu"]);
    });
    computer.shows_a_page();
    assert!(computer.said().contains("wgpu does not draw the window"), "{}", computer.said());
    assert!(program.still_runs());
}

#[test]
fn each_renderer_draws_when_it_is_asked_for() {
    for renderer in ["glow", "wgpu"] {
        let Some(computer) = Computer::new(&[]).filter(|_| renderer == "glow" || has_vulkan()) else { return };
        let _program = computer.start(|command| {
            command.args(["--renderer", renderer]);
        });
        computer.shows_a_page();
        assert!(!computer.said().contains("does not draw"), "{}", computer.said());
    }
}

#[test]
fn without_any_renderer_a_dialog_of_the_system_names_the_command_line() {
    let Some(computer) = Computer::new(NO_GLX) else { return };
    let mut program = computer.start(|command| {
        without_egl(command);
        without_vulkan(command);
    });
    assert_eq!(program.wait().code(), Some(2));
    let dialog = computer.dialog();
    assert!(dialog.contains("The window could not be opened on this computer."), "{dialog} {}", computer.said());
    assert!(dialog.contains("abuse-report-helper check FILE"), "{dialog}");
    assert!(computer.said().contains("glow does not draw") && computer.said().contains("wgpu does not draw"), "{}", computer.said());
    assert!(!computer.home.path().join("starting").exists());
}

#[test]
fn a_renderer_that_panics_while_it_starts_gives_way_to_the_other() {
    let Some(computer) = Computer::new(&[]).filter(|_| has_vulkan()) else { return };
    let _program = computer.start(|command| {
        command.env("ABUSE_REPORT_TEST_FAULT", "panic-at-start:glow");
    });
    computer.shows_a_page();
    assert!(computer.said().contains("internal error at src/start.rs"), "{}", computer.said());
    assert_eq!(computer.dialog(), "", "nobody is told about a fault that was mended");
}

#[test]
fn after_a_renderer_took_the_program_down_the_next_start_begins_with_the_other() {
    let Some(computer) = Computer::new(&[]).filter(|_| has_vulkan()) else { return };
    let broken = |command: &mut Command| {
        command.env("ABUSE_REPORT_TEST_FAULT", "kill:glow");
    };
    assert_eq!(computer.start(broken).wait().code(), None, "a signal ended it");
    assert_eq!(fs::read_to_string(computer.home.path().join("starting")).expect("the note"), "glow");
    let mut second = computer.start(broken);
    computer.shows_a_page();
    assert!(second.still_runs());
    assert!(!computer.home.path().join("starting").exists());
}

#[test]
fn a_lost_graphics_device_brings_another_window_with_the_same_page() {
    let Some(computer) = Computer::new(&[]).filter(|_| has_vulkan()) else { return };
    let mut program = computer.start(|command| {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/salesforce-classic.eml");
        command.env("ABUSE_REPORT_TEST_FAULT", "lose-device:wgpu").args(["--renderer", "wgpu"]).arg(sample);
    });
    let begun = Instant::now();
    while !computer.said().contains("the graphics device was lost") {
        assert!(begun.elapsed() < PATIENCE && program.still_runs(), "{}", computer.said());
        std::thread::sleep(Duration::from_millis(50));
    }
    computer.shows_a_page();
    assert!(program.still_runs());
    assert_eq!((computer.windows(), computer.dialog().as_str()), (1, ""));
}

#[test]
fn a_fault_of_the_program_is_told_without_a_word_of_the_mail() {
    let Some(computer) = Computer::new(&[]) else { return };
    let mut program = computer.start(|command| {
        command.env("ABUSE_REPORT_TEST_FAULT", "panic-later:glow");
    });
    assert_eq!(program.wait().code(), Some(101));
    let note = computer.home.path().join("Documents/Abuse reports/About the fault.txt");
    let written = fs::read_to_string(&note).expect("the note");
    let dialog = computer.dialog();
    assert!(dialog.contains("It is not your fault") && dialog.contains(&note.display().to_string()), "{dialog}");
    for text in [&written, &dialog, &computer.said()] {
        assert!(text.contains("src/start.rs:") && !text.contains(SECRET), "{text}");
    }
}

#[test]
fn a_second_start_while_one_runs_opens_a_second_window() {
    let Some(computer) = Computer::new(&[]) else { return };
    let mut first = computer.start(|_| ());
    computer.shows_a_page();
    let mut second = computer.start(|_| ());
    let begun = Instant::now();
    while computer.windows() < 2 {
        assert!(begun.elapsed() < PATIENCE && second.still_runs(), "{}", computer.said());
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(first.still_runs() && second.still_runs());
    assert_eq!(computer.said(), "");
}
