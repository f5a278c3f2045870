//! The report and its file forms, read back by other people's readers.

mod draft;
mod hostile;
mod letter;

use abuse_report_helper::check::{Checked, Options, check};
use abuse_report_helper::report::{BEGIN_MARK, BEGIN_MARK_NOT_COMPLETE, Choices, END_MARK, Reason, Report, compose};
use abuse_report_helper::trace::{Trace, trace};

pub fn checked(bytes: &[u8]) -> (Checked, Trace) {
    let checked = check(bytes, &Options::default());
    let cut = checked.findings.iter().any(|finding| finding.id.as_str() == "cut-at-top");
    let trace = trace(&checked.block, !cut);
    (checked, trace)
}

pub fn choices() -> Choices {
    Choices::new(Reason::Advertising, "abuse@desk.example")
}

pub fn report(bytes: &[u8], choices: &Choices) -> Report {
    let (checked, trace) = checked(bytes);
    compose(&checked, &trace, choices).unwrap()
}

/// What stands between the marker lines, found by the number of lines that the letter names.
pub fn evidence(letter: &str) -> &str {
    let mark = if letter.contains(&format!("\n{BEGIN_MARK}\n")) { BEGIN_MARK } else { BEGIN_MARK_NOT_COMPLETE };
    let (above, below) = letter.split_once(&format!("\n{mark}\n")).expect("a begin mark");
    let evidence = below.strip_suffix(&format!("\n{END_MARK}\n")).expect("an end mark");
    let count = evidence.split('\n').count();
    assert!(above.contains(&format!("as text: {count} lines")), "the letter names {count} lines: {above}");
    evidence
}
