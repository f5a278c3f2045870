//! The check, from the outside: pastes, real mail, cuts, and what no input may do.

mod age;
mod combined;
mod corpus;
mod cuts;
mod damage;
mod kinds;
mod pastes;
mod properties;
mod sentences;

use std::path::PathBuf;

use abuse_report_helper::check::{Checked, Options, check};

/// Checks with the default options.
pub fn checked(given: impl AsRef<[u8]>) -> Checked {
    check(given.as_ref(), &Options::default())
}

/// The ids of all findings.
pub fn ids(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().map(|finding| finding.id.as_str()).collect()
}

/// A directory of real mail: `ABUSE_REPORT_CORPUS`, or the corpus beside the repository; `None`, said aloud, where it is absent.
pub fn corpus(under: &str) -> Option<PathBuf> {
    let base = std::env::var_os("ABUSE_REPORT_CORPUS")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus")), PathBuf::from);
    let path = base.join(under);
    if path.is_dir() {
        return Some(path);
    }
    eprintln!("SKIPPED: no corpus at {}", path.display());
    None
}

/// The files of a corpus directory, by name.
pub fn files(under: &str) -> Vec<(String, Vec<u8>)> {
    let Some(path) = corpus(under) else { return Vec::new() };
    let mut files: Vec<_> = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// The two sample messages, with LF line ends.
pub fn samples() -> [(&'static str, String); 2] {
    ["salesforce-classic", "salesforce-hyperforce"].map(|name| {
        let path = format!("{}/tests/pastes/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        (name, std::fs::read_to_string(path).unwrap().replace("\r\n", "\n"))
    })
}
