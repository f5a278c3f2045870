//! Texts and files as people paste and open them, each with the answer that a careful expert expects. See `README.md` beside this.

mod expect;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use abuse_report_helper::cli::{self, CliOutcome, Streams};

use expect::{Answer, Expectation};

/// The time at which the cases are checked: their messages arrived on that day.
const NOW: &str = "2026-11-24T20:00:00Z";
/// Where the reports go.
const TO: &str = "abuse@example.com";
/// How the name of an expectation ends; before that it has the name of its input.
const ENDING: &str = ".expect.json";

/// An input and what is expected of it.
struct Case {
    name: String,
    input: PathBuf,
    expectation: Expectation,
}

/// All cases of all folders beside this file.
fn cases() -> Vec<Case> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut folders: Vec<PathBuf> = std::fs::read_dir(top).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir());
    let mut cases = Vec::new();
    for folder in folders {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let file = path.file_name().unwrap().to_str().unwrap().to_owned();
            let Some(name) = file.strip_suffix(ENDING) else {
                assert!(folder.join(format!("{file}{ENDING}")).is_file(), "{}: no expectation beside it", path.display());
                continue;
            };
            let input = folder.join(name);
            assert!(input.is_file(), "{}: its input is not there", path.display());
            let text = std::fs::read_to_string(&path).unwrap();
            let expectation = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            cases.push(Case { name: name.to_owned(), input, expectation });
        }
    }
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

/// What a command prints, if it ends with one of these exit codes.
fn printed(args: &[&str], input: &Path, codes: &[u8]) -> Option<String> {
    let mut args: Vec<OsString> = args.iter().map(OsString::from).collect();
    args.push(input.into());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = cli::run(args, Streams { stdin: &mut io::empty(), stdout: &mut out, is_terminal: false, stderr: &mut err });
    let CliOutcome::Exit(code) = outcome else { panic!("a window") };
    codes.contains(&code).then(|| String::from_utf8_lossy(&out).into_owned())
}

/// The answer about an input, and the report where one is asked about.
fn answer(case: &Case) -> Answer {
    let line = printed(&["check", "--json", "--now", NOW], &case.input, &[0, 1, 2]).unwrap();
    let json = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{}: {error}: {line}", case.name));
    let report =
        if case.expectation.asks_for_a_report() { printed(&["report", "--to", TO, "--format", "text"], &case.input, &[0]) } else { None };
    Answer::new(json, report)
}

#[test]
fn every_case_gets_the_answer_that_is_expected() {
    let cases = cases();
    assert!(!cases.is_empty());
    let mut short = Vec::new();
    for case in &cases {
        for complaint in case.expectation.falls_short(&answer(case)) {
            short.push(format!("{} ({}): {complaint}", case.name, case.expectation.kind()));
        }
    }
    assert!(short.is_empty(), "of {} cases, what falls short:\n{}", cases.len(), short.join("\n"));
}
