//! The report and its file forms, read back by other people's readers.

mod agree;
mod arf;
mod channel;
mod draft;
mod evidence;
mod hostile;
mod inside;
mod letter;
mod privacy;
mod samples;
mod truth;

use abuse_report_helper::check::{Checked, Options, check};
use abuse_report_helper::report::{
    BEGIN_MARKER, BEGIN_MARKER_CHANGED, BEGIN_MARKER_NOT_COMPLETE, Choices, END_MARKER, OwnAddress, Reason, Report, compose,
};
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

/// The same with addresses hidden.
pub fn hiding(addresses: &[&str]) -> Choices {
    Choices { own_address: OwnAddress::Hidden(addresses.iter().map(|address| (*address).to_owned()).collect()), ..choices() }
}

pub fn report(bytes: &[u8], choices: &Choices) -> Report {
    let (checked, trace) = checked(bytes);
    compose(&checked, &trace, choices).unwrap()
}

/// What stands between the marker lines.
pub fn evidence(letter: &str) -> &str {
    let mark =
        [BEGIN_MARKER, BEGIN_MARKER_NOT_COMPLETE, BEGIN_MARKER_CHANGED].into_iter().find(|mark| letter.contains(&format!("\n{mark}\n")));
    let mark = mark.expect("a begin mark");
    for line in [mark, END_MARKER] {
        assert_eq!(letter.lines().filter(|other| *other == line).count(), 1, "{line} stands once: {letter}");
    }
    let (_, below) = letter.split_once(&format!("\n{mark}\n")).expect("a begin mark");
    below.strip_suffix(&format!("\n{END_MARKER}\n")).expect("an end mark")
}
