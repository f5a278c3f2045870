//! The reports of the shipped samples, as the docs show them, and the letters of all test messages, read as a desk reads them.

use std::collections::BTreeSet;
use std::sync::Arc;

use abuse_report_helper::message::Whole;
use abuse_report_helper::report::{Choices, Earlier, Enclosed, OwnAddress, Reason, Report, RowKind, compose, own_addresses};
use jiff::civil::date;

use super::{checked, report};
use crate::support::{mails, message};

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

/// The rows as desks want to read them, from the first to the last. Written here once more, and not taken from the table.
const ORDER: [&str; 14] = [
    "Type of abuse",
    "Source IP",
    "Received",
    "Before that",
    "Recipient",
    "Message-ID",
    "Envelope sender",
    "Results",
    "Sender's IDs",
    "From shown",
    "Subject",
    "Link",
    "Asked to stop",
    "How often",
];

/// The names of the rows as they stand in the letter.
fn labels(letter: &str) -> Vec<&str> {
    let above = letter.split("\n-----").next().unwrap_or_default();
    let rows = above.split("\n\n").find(|part| part.starts_with("  Type of abuse:")).unwrap_or_default();
    rows.lines().map(|row| row.split_once(": ").unwrap_or_else(|| panic!("a row without a colon: {row}")).0.trim()).collect()
}

fn rows_stand_in_order(name: &str, report: &Report, seen: &mut BTreeSet<String>) {
    let letter = report.text();
    let labels = labels(&letter);
    let places: Vec<Option<usize>> = labels.iter().map(|label| ORDER.iter().position(|known| known == label)).collect();
    assert!(!places.is_empty() && places.iter().all(Option::is_some) && places.is_sorted(), "{name}: {labels:?}\n{letter}");
    // One fact each; only of some kinds there may be several.
    for (at, label) in labels.iter().enumerate() {
        assert!(labels.get(at + 1) != Some(label) || ["Sender's IDs", "Link"].contains(label), "{name}: {letter}");
    }
    assert!(report.row(RowKind::TypeOfAbuse).is_some() && labels.len() == report.rows.len(), "{name}: {letter}");
    seen.extend(labels.into_iter().map(str::to_owned));
}

/// Whatever is known, chosen and hidden.
#[test]
fn the_rows_stand_in_one_order_in_every_letter() {
    let links =
        String::from_utf8(message(b"X-SG-EID: abc\n", b"")).unwrap().replace("Buy now.", "https://evil.example/a https://evil.example/b");
    let passed_on = "Received: from mail-lf1-f46.google.com (mail-lf1-f46.google.com [209.85.167.46]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\nReceived: from out.shop.example (out.shop.example [198.51.100.7]) by mx.google.com with ESMTPS id 2 for <ann.lee@gmail.com>; Tue, 24 Nov 2026 01:15:44 -0800 (PST)\nFrom: a <a@shop.example>\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@shop.example>\n\nx\n";
    let mut all = mails();
    all.extend([("links".to_owned(), links.into_bytes()), ("passed on".to_owned(), passed_on.as_bytes().to_vec())]);
    let (mut seen, mut count) = (BTreeSet::new(), 0);
    for (name, bytes) in all {
        let (found, trace) = checked(&bytes);
        let message = Enclosed::of(&found, &Whole::pasted(&bytes)).map(Arc::new);
        let desk = trace.desks.iter().find_map(|desk| desk.address.clone()).unwrap_or_else(|| "abuse@sendgrid.com".to_owned());
        let own: Vec<String> = own_addresses(&found.block).into_iter().take(1).collect();
        for reason in Reason::ALL {
            let plain = Choices::new(reason, "abuse@desk.example");
            let full = Choices {
                asked_to_stop: Some(date(2002, 1, 1).into()),
                to_network: true,
                earlier: Some(Earlier { reports: 2, days: vec![date(2002, 1, 2), date(2002, 1, 3)], asked: Some(date(2002, 1, 1)) }),
                message: message.clone(),
                with_query: true,
                note: "Source IP: my own words\n  Link: none".to_owned(),
                ..Choices::new(reason, &desk)
            };
            let told = Choices { own_address: OwnAddress::ToldToSender, to_network: false, ..full.clone() };
            let hidden = Choices { own_address: OwnAddress::Hidden(own.clone()), ..full.clone() };
            for choices in [plain, full, told, hidden] {
                let Ok(report) = compose(&found, &trace, &choices) else { continue };
                count += 1;
                rows_stand_in_order(&name, &report, &mut seen);
            }
        }
    }
    assert!(count > 500, "{count}");
    assert_eq!(seen, ORDER.iter().map(|label| (*label).to_owned()).collect(), "a row that no letter of the test has");
}
