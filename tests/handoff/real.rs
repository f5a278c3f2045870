//! Starts a real mail program with the report about the sample, for somebody to look at its window.
//!
//! ```text
//! ABUSE_REPORT_TRY=Claws ABUSE_REPORT_TRY_FOLDER=/tmp/try cargo test --test main handoff::real -- --ignored
//! ```

use std::path::Path;

use abuse_report_helper::check::{Options, check};
use abuse_report_helper::platform::handoff::{HandoffFile, HandoffLetter, HandoffWay, Launcher, RealLauncher, arguments, fits};
use abuse_report_helper::report::{Choices, Reason, compose};
use abuse_report_helper::trace::trace;

#[test]
#[ignore = "opens a window of a mail program"]
fn opens_the_sample_in_the_program_asked_for() {
    let (Ok(name), Ok(folder)) = (std::env::var("ABUSE_REPORT_TRY"), std::env::var("ABUSE_REPORT_TRY_FOLDER")) else { return };
    let way = HandoffWay::ALL.into_iter().find(|way| format!("{way:?}") == name).expect("the name of a way");
    let checked = check(include_bytes!("../../assets/samples/salesforce-classic.eml"), &Options::default());
    let report = compose(&checked, &trace(&checked.block, true), &Choices::new(Reason::Advertising, "abuse@salesforce.com")).expect("full");
    let ending = way.file().map_or("none", HandoffFile::ending);
    let file = Path::new(&folder).join(format!("Abuse report, it's 100% (1).{ending}"));
    let bytes = match way.file() {
        Some(HandoffFile::Draft) => report.draft(),
        Some(HandoffFile::Whole) => format!("To: {}\nSubject: {}\n\n{}", report.to, report.subject, report.text()).into_bytes(),
        Some(HandoffFile::Text) | None => report.text().into_bytes(),
    };
    std::fs::write(&file, bytes).expect("written");
    let letter = HandoffLetter::new(&report.to, &report.subject, &report.text(), &file).expect("an address");
    assert!(fits(way, &letter));
    let answer = RealLauncher.launch(way, &arguments(way, &letter));
    println!("{name}: {answer:?}");
    assert_eq!(answer, Ok(()));
}
