//! What several tests need.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");

/// The folder of more mail that `ABUSE_REPORT_CORPUS` names, if it is set. It adds inputs to the same tests; what they need is in `tests/`.
pub fn extra() -> Option<PathBuf> {
    let path = PathBuf::from(std::env::var_os("ABUSE_REPORT_CORPUS").filter(|path| !path.is_empty())?);
    assert!(path.is_dir(), "ABUSE_REPORT_CORPUS names {}, which is no folder", path.display());
    Some(path)
}

/// All files of a folder whose names `is_wanted`, in order of their names.
pub fn files(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| is_wanted(name));
    names.sort();
    let read = |name: String| {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        (name, bytes)
    };
    names.into_iter().map(read).collect()
}

/// Whole messages as they arrived, by name: those of `tests/corpus`, whose header blocks get an invented body, and those of [`extra`].
pub fn mails() -> Vec<(String, Vec<u8>)> {
    let ours = files(&Path::new(TESTS).join("corpus/headers"), |name| name.ends_with(".txt"));
    let mut all: Vec<(String, Vec<u8>)> = ours.into_iter().map(|(name, header)| (name, with_text(&header))).collect();
    if let Some(extra) = extra() {
        for folder in ["spamassassin/spam", "spamassassin/ham"] {
            all.extend(files(&extra.join(folder), |_| true));
        }
    }
    all
}

/// Files as mail programs save them, by name: those of `tests/corpus` and those of [`extra`].
pub fn saved(ending: &str) -> Vec<(String, Vec<u8>)> {
    let mut all = files(&Path::new(TESTS).join("corpus/files"), |name| name.ends_with(ending));
    if let Some(extra) = extra() {
        for folder in ["outlook-msg", "mail-files"] {
            all.extend(files(&extra.join(folder), |name| name.ends_with(ending)));
        }
    }
    all
}

/// The header block with a body below it of the type that its Content-Type names.
fn with_text(header: &[u8]) -> Vec<u8> {
    const WORDS: &str =
        "Hello,\n\nthis week only: everything for half of what it was. Come and see: https://shop.example/offers\n\nYour friends\n";
    let text = String::from_utf8_lossy(header).into_owned();
    let folded = text.replace("\n ", " ").replace("\n\t", " ");
    let kind = folded.lines().find(|line| line.to_ascii_lowercase().starts_with("content-type:")).unwrap_or_default().to_owned();
    let boundary = kind.split_once("oundary=").map(|(_, rest)| rest.trim_start_matches('"').split(['"', ';', ' ']).next().unwrap());
    let page = format!("<html><body><p>{}</p></body></html>\n", WORDS.trim_end().replace("\n\n", "</p>\n<p>"));
    let body = match boundary {
        Some(boundary) => format!(
            "This is a message of several parts.\n\n--{boundary}\nContent-Type: text/plain; charset=utf-8\n\n{WORDS}\n--{boundary}\nContent-Type: text/html; charset=utf-8\n\n{page}\n--{boundary}--\n"
        ),
        None if kind.to_ascii_lowercase().contains("text/html") => page,
        None => WORDS.to_owned(),
    };
    [header.trim_ascii_end(), b"\n\n", body.as_bytes()].concat()
}

/// Fails if fewer than `of_a_hundred` percent are right. Since few tries say little, twice the standard deviation of the number tried is allowed
/// besides. (Of 14,000 that is 0.3 percent, of 500 it is 1.5 percent, of 6 it is one.)
#[track_caller]
pub fn mostly(right: usize, all: usize, of_a_hundred: f64, what: &str) {
    assert!(all > 0, "nothing was tried: {what}");
    let (tried, wrong) = (all as f64, (all - right) as f64);
    let share = 1.0 - of_a_hundred / 100.0;
    let bound = tried * share + 2.0 * (tried * share * (1.0 - share)).sqrt();
    assert!(wrong <= bound, "{right} of {all} {what}, at most {bound:.1} may be wrong");
}

/// What Python prints for a program and its standard input. Where there is no Python, it says so and gives `None`.
pub fn python(program: &str, input: &[u8]) -> Option<String> {
    let started = Command::new("python3").args(["-c", program]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = started else {
        eprintln!("SKIPPED: python3 is not here");
        return None;
    };
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "python3 failed");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// A small complete message; `extra` goes in above `From`, `tail` below `Subject`.
pub fn message(extra: &[u8], tail: &[u8]) -> Vec<u8> {
    let top: &[u8] = b"Received: from mail.sender.example (mail.sender.example [198.51.100.7])\n by mx.recipient.example (Postfix) with ESMTPS id 4XyZ\n for <ann@recipient.example>; Wed, 15 Jan 2025 08:31:30 +0000 (UTC)\nReturn-Path: <offers@sender.example>\n";
    let head: &[u8] = b"From: Offers <offers@sender.example>\nTo: ann@recipient.example\nDate: Wed, 15 Jan 2025 09:31:24 +0100\nMessage-ID: <1@sender.example>\nMIME-Version: 1.0\nSubject: This week only\n";
    [top, extra, head, tail, b"\nBuy now.\n"].concat()
}

/// Whether a Python program of this tree ended well, and what it printed. Where there is no Python, it says so and gives `None`.
#[cfg(feature = "window")]
pub fn python_file(file: &str, args: &[&str]) -> Option<(bool, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let Ok(output) = Command::new("python3").arg(path).args(args).output() else {
        eprintln!("SKIPPED: python3 is not here");
        return None;
    };
    Some((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned()))
}
