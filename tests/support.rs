//! What several tests need.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder with real mail, or nothing (said aloud) where it is absent.
pub fn corpus() -> Option<PathBuf> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = std::env::var_os("ABUSE_REPORT_CORPUS").map_or_else(|| manifest.join("../shared/corpus"), PathBuf::from);
    if path.is_dir() {
        return Some(path);
    }
    eprintln!("SKIPPED: no mail at {}; set ABUSE_REPORT_CORPUS", path.display());
    None
}

/// All files of a folder of the corpus, in order of their names.
pub fn mails(folder: &str) -> Vec<(String, Vec<u8>)> {
    let Some(corpus) = corpus() else { return Vec::new() };
    let entries = std::fs::read_dir(corpus.join(folder)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(path).unwrap())).collect()
}

/// What Python prints for a program and its standard input, or nothing (said aloud) where Python is absent.
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
