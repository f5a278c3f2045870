//! Traces the system calls of the program while it makes a whole report: it may open sockets to the display and the desktop's buses, and no others.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_abuse-report-helper");

/// Where a desktop program may connect to: X11, Wayland, D-Bus with the accessibility bus; and the memory of the C library, which it asks for the
/// name and home of the person.
const LOCAL_PLACES: &[&str] = &["/tmp/.X11-unix/X", "/wayland-", "/bus", "dbus", "at-spi", "/nscd/socket"];

/// What is wrong about one line of `strace -e trace=network`, if anything is.
fn trouble(line: &str) -> Option<String> {
    let told = || Some(line.to_owned());
    // Calls that make or connect a socket name the address family; other calls only use sockets that are there.
    if let Some(call) = line.split_once("socket(").map(|(_, call)| call) {
        return if call.starts_with("AF_UNIX,") { None } else { told() };
    }
    for family in ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET", "AF_VSOCK", "AF_BLUETOOTH"] {
        if line.contains(family) {
            return told();
        }
    }
    if line.contains(" bind(") || line.contains(" listen(") {
        return told();
    }
    if line.contains("connect(") && !line.contains("resumed>") {
        let is_local = line.contains("sa_family=AF_UNIX") && LOCAL_PLACES.iter().any(|place| line.contains(place));
        return if is_local { None } else { told() };
    }
    None
}

fn strace_works() -> bool {
    let works = Command::new("strace").args(["-D", "-f", "-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    let works = works.is_ok_and(|status| status.success());
    if !works {
        println!("skipped: strace is not installed, or may not trace here");
    }
    works
}

/// A program that runs the real one and writes its network calls to `log`. It keeps the process number, which the walk looks for.
fn traced(folder: &Path, log: &Path) -> std::path::PathBuf {
    let script = folder.join("traced");
    let strace = Command::new("sh").args(["-c", "command -v strace"]).output().expect("sh runs");
    let strace = String::from_utf8_lossy(&strace.stdout).trim().to_owned();
    fs::write(&script, format!("#!/bin/sh\nexec {strace} -D -f -qq -e trace=network -o '{}' '{PROGRAM}' \"$@\"\n", log.display()))
        .expect("written");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("executable");
    script
}

fn calls(log: &Path) -> Vec<String> {
    fs::read_to_string(log).expect("the trace").lines().map(str::to_owned).collect()
}

#[test]
fn a_whole_report_connects_to_nothing_but_the_display_and_the_buses_of_the_desktop() {
    for tool in ["Xvfb", "openbox", "xdotool", "xclip", "import"] {
        if Command::new(tool).arg("-version").output().is_err() {
            println!("skipped: {tool} is not installed");
            return;
        }
    }
    if !strace_works() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("calls");
    let output = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/linux/walk.sh"))
        .arg(traced(folder.path(), &log))
        .arg(folder.path().join("pictures"))
        .output()
        .expect("started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(folder.path().join("pictures/report.eml").exists());
    let calls = calls(&log);
    assert!(calls.iter().any(|line| line.contains("connect(") && line.contains(".X11-unix")), "the trace is not of the window: {calls:#?}");
    let wrong: Vec<String> = calls.iter().filter_map(|line| trouble(line)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_command_line_makes_no_socket_at_all() {
    if !strace_works() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/salesforce-classic.eml");
    for args in [&["check", "--json"][..], &["report", "--to", "abuse@desk.example"]] {
        let log = folder.path().join(args.first().expect("a command"));
        let status = Command::new(traced(folder.path(), &log)).args(args).arg(&sample).stdout(Stdio::null()).status().expect("started");
        assert!(status.success());
        assert_eq!(calls(&log), Vec::<String>::new(), "{args:?}");
    }
}

/// The reports for the lists of bad web addresses and for the providers of mailboxes: everything they need is in the program.
#[test]
fn reports_about_links_and_mailboxes_make_no_socket_at_all() {
    use abuse_report_helper::channels::{ChannelKind, all};
    if !strace_works() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let checkers: Vec<_> = all().iter().filter(|channel| channel.kind == ChannelKind::Checker && channel.has_desk()).collect();
    let mailboxes = all().iter().filter(|channel| channel.kind == ChannelKind::Mailbox && channel.has_desk()).take(8);
    assert!(checkers.len() > 3);
    for channel in checkers.into_iter().chain(mailboxes) {
        let host = channel.all_hosts().next().unwrap_or("home.example");
        let mail = folder.path().join("mail.eml");
        let text = String::from_utf8(crate::support::message(format!("Reply-To: bank.desk@{host}\n").as_bytes(), b"")).expect("letters");
        fs::write(&mail, text.replace("Buy now.", "Log in: https://evil.example/a")).expect("written");
        let log = folder.path().join(&channel.id);
        let output = Command::new(traced(folder.path(), &log))
            .args(["report", "--reason", "phishing", "--link", "1", "--desk", &channel.id])
            .arg(&mail)
            .output()
            .expect("started");
        assert!(output.status.success(), "{}: {}", channel.id, String::from_utf8_lossy(&output.stderr));
        assert_eq!(calls(&log), Vec::<String>::new(), "{}", channel.id);
    }
}

/// The same pages in the window, drawn without a display: the tests of those pages are run once more, and the kernel is watched.
#[cfg(feature = "window")]
#[test]
fn pages_about_links_and_mailboxes_connect_to_nothing() {
    if !strace_works() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("calls");
    let own = std::env::current_exe().expect("this program");
    let output = Command::new("strace")
        .args(["-D", "-f", "-qq", "-e", "trace=network", "-o"])
        .arg(&log)
        .arg(own)
        .args(["--exact", "window::who::every_checker_of_web_addresses_and_every_mailbox_provider_has_its_page"])
        .output()
        .expect("started");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("1 passed"), "{told}");
    let wrong: Vec<String> = calls(&log).iter().filter_map(|line| trouble(line)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_connection_to_anywhere_else_would_be_seen() {
    for line in [
        "71 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 5",
        "71 connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"198.51.100.7\")}, 16) = -1 EINPROGRESS",
        "71 connect(5, {sa_family=AF_UNIX, sun_path=\"/run/proxy\"}, 110) = 0",
        "71 sendto(5, \"\", 0, 0, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = 0",
        "71 bind(5, {sa_family=AF_UNIX, sun_path=\"/tmp/door\"}, 110) = 0",
    ] {
        assert!(trouble(line).is_some(), "{line}");
    }
    for line in [
        "71 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3",
        "71 connect(3, {sa_family=AF_UNIX, sun_path=@\"/tmp/.X11-unix/X5\"}, 20) = 0",
        "71 connect(4, {sa_family=AF_UNIX, sun_path=\"/run/user/1000/bus\"}, 110) = 0",
        "71 socketpair(AF_UNIX, SOCK_STREAM, 0, [7, 8]) = 0",
    ] {
        assert_eq!(trouble(line), None);
    }
}
