//! The reports of the shipped samples, as the docs show them, and the letters of all test messages, read as a desk reads them.

use abuse_report_helper::report::{Choices, Reason, compose};

use super::{checked, report};
use crate::support::mails;

const SAMPLES: [(&str, &[u8]); 2] = [
    ("salesforce-classic", include_bytes!("../../assets/samples/salesforce-classic.eml")),
    ("salesforce-hyperforce", include_bytes!("../../assets/samples/salesforce-hyperforce.eml")),
];

#[test]
fn the_docs_show_both_sample_reports_as_they_are() {
    for (name, bytes) in SAMPLES {
        let report = report(bytes, &Choices::new(Reason::Advertising, "abuse@salesforce.com"));
        let made = String::from_utf8(report.text_file()).unwrap().replace("\r\n", "\n");
        let path = format!("{}/assets/samples/reports/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("UPDATE_REPORTS").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        let shown = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert_eq!(shown, made, "{path}: make it anew with UPDATE_REPORTS=1");
    }
}

/// Every letter in one file, to be read whole: `letters.txt` in Cargo's folder for tests.
#[test]
fn every_letter_of_the_test_mail_keeps_its_form() {
    let mut all = String::new();
    let mut count = 0;
    for (name, bytes) in mails() {
        for reason in Reason::ALL {
            let (found, trace) = checked(&bytes);
            let Ok(report) = compose(&found, &trace, &Choices::new(reason, "abuse@desk.example")) else { continue };
            count += 1;
            let words = report.words().to_owned();
            let first = words.lines().next().unwrap_or_default();
            assert!(report.subject.is_ascii() && report.subject.len() < 78, "{name}: {}", report.subject);
            assert!(!words.contains("()") && !words.contains("( ") && !words.contains(" by the clock of \n"), "{name}: {words}");
            assert!(!words.contains("[]") && !words.contains(" , ") && !words.contains(", ,"), "{name}: {words}");
            let handover = trace.handover.as_ref().map(|handover| handover.ip.to_string()).unwrap_or_default();
            if let Some(ip) = report.source_ip() {
                assert!(report.subject.contains(&ip) && first.contains(&ip) && ip == handover, "{name}: {first}");
            } else {
                assert!(handover.is_empty() || !report.subject.contains(&handover), "{name}: {}", report.subject);
            }
            let from = abuse_report_helper::report::sender(&found.block).unwrap_or_default();
            assert!(from.is_empty() || !report.subject.contains(&from), "{name}: {}", report.subject);
            if reason == Reason::Advertising {
                all.push_str(&format!("==== {name}\nSubject: {}\n\n{words}\n\n", report.subject));
            }
        }
    }
    std::fs::write(format!("{}/letters.txt", env!("CARGO_TARGET_TMPDIR")), all).unwrap();
    println!("{count} letters");
}
