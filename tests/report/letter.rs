use abuse_report_helper::check::{Options, check};
use abuse_report_helper::message::HeaderBlock;
use abuse_report_helper::report::{
    AddressError, BEGIN_MARK, BEGIN_MARK_NOT_COMPLETE, Choices, Reason, ReportError, compose, own_addresses,
};
use abuse_report_helper::trace::trace;
use jiff::civil::date;

use super::{checked, choices, report};
use crate::support::message;

const CLASSIC: &[u8] = include_bytes!("../../assets/samples/salesforce-classic.eml");

#[test]
fn the_letter_begins_with_the_identifying_facts() {
    let choices = Choices::new(Reason::Advertising, "abuse@salesforce.com");
    let report = report(CLASSIC, &choices);
    assert_eq!(report.subject, "Abuse report: unsolicited e-mail, Salesforce org 00D5f000003QrTw, 2025-01-15 08:31:24 UTC");
    let text = report.text();
    for line in [
        "The record of my mail server shows that it was sent through Salesforce.",
        "  Handed over by   [13.110.78.233], calling itself smtp22-ia5-sp3.mta.salesforce.com (recorded by ds1pepf0001709c.mail.protection.outlook.com)",
        "  Received         2025-01-15 08:31:30 UTC (by the clock of my mail server)",
        "  Date             2025-01-15 08:31:24 UTC (as the message says)",
        "  Envelope sender  offers=harborlight.example__0x7kq2mdjr5vwn1c@h2m8kd0wq5zr.5f-3qrtweak.na156.bnc.salesforce.com (SPF: pass)",
        "  Salesforce org   00D5f000003QrTw (X-SFDC-LK; the return path gives the same)",
    ] {
        assert!(text.lines().any(|l| l == line), "{line}\n{text}");
    }
    let above: Vec<&str> = text.lines().take_while(|line| *line != BEGIN_MARK).collect();
    assert!(above.len() < 25, "the facts fit on one screen: {}", above.len());
    assert!(above.iter().any(|line| line.contains("Nothing was changed.")));
}

#[test]
fn the_date_of_asking_stands_in_the_letter_exactly_once() {
    let mut choices = choices();
    choices.asked_to_stop = Some(date(2025, 1, 2));
    let text = report(&message(b"", b""), &choices).text();
    assert_eq!(text.matches("I asked the sender to stop on 2025-01-02.").count(), 1);
    assert_eq!(text.matches("2025-01-02").count(), 1);
}

#[test]
fn every_reason_has_its_own_words() {
    let texts: Vec<String> = Reason::ALL
        .into_iter()
        .map(|reason| {
            assert_eq!(reason.as_str().parse::<Reason>(), Ok(reason));
            report(&message(b"", b""), &Choices::new(reason, "abuse@desk.example")).text()
        })
        .collect();
    for (at, text) in texts.iter().enumerate() {
        assert!(texts.iter().skip(at + 1).all(|other| other != text));
    }
    assert_eq!("spam".parse::<Reason>(), Err(ReportError::UnknownReason));
}

#[test]
fn own_words_stand_above_the_evidence_line_by_line() {
    let mut choices = choices();
    choices.note = "First line.\r\nSecond\u{202e} line.\u{7}\rThird.  \n\n".to_owned();
    choices.subject = Some(" My own\nsubject ".to_owned());
    let report = report(&message(b"", b""), &choices);
    assert_eq!(report.subject, "My own subject");
    let text = report.text();
    let at = text.find("In my own words:\n\nFirst line.\nSecond line.\nThird.\n").expect("the words");
    assert!(at < text.find(BEGIN_MARK).unwrap());
}

#[test]
fn a_partial_copy_is_never_called_complete() {
    let cut = String::from_utf8_lossy(CLASSIC);
    let cut = cut.split_once(" by ").map(|(_, rest)| format!(" by {rest}")).unwrap();
    let (found, _) = checked(cut.as_bytes());
    assert_eq!(found.verdict.as_str(), "partial", "{:?}", found.findings);
    let text = report(cut.as_bytes(), &choices()).text();
    assert!(!text.to_lowercase().replace("not complete", "").contains("complete"), "{text}");
    assert!(text.contains(BEGIN_MARK_NOT_COMPLETE) && text.contains("the beginning is missing"), "{text}");
    assert!(!text.contains("clock of my mail server"), "{text}");
}

#[test]
fn more_than_folding_repaired_carries_both_forms() {
    let sample = String::from_utf8_lossy(CLASSIC).replace("\r\n", "\n");
    let quoted: String = sample.lines().map(|line| format!("> {line}\n")).collect();
    let text = report(quoted.as_bytes(), &choices()).text();
    assert!(
        text.contains("all lines were quoted. This was undone.\nNothing else was changed.\n\nBefore it was undone I had this text, without what stood below the headers:\n"),
        "{text}"
    );
    let (_, below) = text.split_once("\n----- the text as I copied it, each line after a bar -----\n").expect("the copy");
    let (copy, below) = below.split_once("\n----- end of that text -----\n").expect("its end");
    let header = sample.split_once("\n\n").unwrap().0;
    let given: String = header.lines().map(|line| format!("| > {line}\n")).collect();
    assert_eq!(format!("{copy}\n"), given, "the headers as they were given, and nothing of the message below them");
    assert_eq!(super::evidence(&text), header);
    assert!(below.starts_with(&format!("\n{BEGIN_MARK}\n")));
    // A mark in the copy is no mark.
    let forged = quoted.replacen("> X-SFDC-LK", &format!("> X-Note: a\n> {BEGIN_MARK}\n> X-SFDC-LK"), 1);
    let text = report(forged.as_bytes(), &choices()).text();
    assert_eq!(text.lines().filter(|line| *line == BEGIN_MARK || line.starts_with("----- internet headers")).count(), 1, "{text}");
}

#[test]
fn folding_alone_needs_no_second_form_and_a_hidden_address_allows_none() {
    let sample = String::from_utf8_lossy(CLASSIC).replace("\r\n", "\n");
    let flat: String = sample.lines().map(|line| format!("{}\n", line.trim_start())).collect();
    let text = report(flat.as_bytes(), &choices()).text();
    assert!(text.contains("This was undone.") && !text.contains("as I copied it"), "{text}");
    let quoted: String = sample.lines().map(|line| format!("> {line}\n")).collect();
    let mut hiding = choices();
    hiding.hide_address = Some("recipient@example.com".to_owned());
    let text = report(quoted.as_bytes(), &hiding).text();
    assert!(text.contains("The text as I copied it is left out, because it shows my own address."), "{text}");
    assert!(!text.contains("recipient@example.com") && !text.contains("\n| "), "{text}");
}

#[test]
fn what_was_changed_by_hand_is_said() {
    let by_hand = Options { by_hand: true, ..Options::default() };
    let found = check(CLASSIC, &by_hand);
    assert!(found.findings.iter().any(|finding| finding.id.as_str() == "edited"), "{:?}", found.findings);
    let text = compose(&found, &trace(&found.block, true), &choices()).unwrap().text();
    assert!(text.contains("I changed or typed parts of this text by hand.\nNothing else was changed.\n"), "{text}");
    assert!(!text.contains("Nothing was changed."));
}

#[test]
fn nothing_usable_and_wrong_addresses_give_no_report() {
    let (found, trace) = checked(b"From: a@x.example\nSubject: b\n\nHello\n");
    assert!(matches!(compose(&found, &trace, &choices()), Err(ReportError::NotUsable(_))));
    let (found, trace) = checked(&message(b"", b""));
    let wrong = Choices::new(Reason::Other, "abuse@desk.example\r\nBcc: b@x.example");
    assert_eq!(compose(&found, &trace, &wrong), Err(ReportError::To(AddressError::LineBreak)));
    let mut wrong = choices();
    wrong.hide_address = Some("ann".to_owned());
    assert_eq!(compose(&found, &trace, &wrong), Err(ReportError::HideAddress(AddressError::NoAt)));
}

#[test]
fn addresses_of_the_recipient_are_found_once_each() {
    let block = |text: &str| HeaderBlock::parse(text.as_bytes().to_vec());
    let found = own_addresses(&block(
        "Delivered-To: ann@x.example\nReceived: from a by b for <Ann@X.example>; x\nReceived: from b by c\n\tfor <list@y.example>; x\nX-Original-To: <a.lee@x.example>\nTo: \"Lee, Ann\" <ann.lee@z.example>\n",
    ));
    assert_eq!(found, ["ann@x.example", "a.lee@x.example", "ann.lee@z.example", "list@y.example"]);
    assert!(own_addresses(&block("To: ann@x.example, bob@x.example\n")).is_empty());
    assert!(own_addresses(&block("To: A <ann@x.example>, B <bob@x.example>\n")).is_empty());
    assert!(own_addresses(&block("To: undisclosed-recipients:;\n")).is_empty());
}

#[test]
fn an_organisation_that_was_copied_is_said_to_be_read_elsewhere() {
    let classic = String::from_utf8_lossy(CLASSIC);
    let copied = classic.replace("X-SFDC-LK: 00D5f000003QrTw", "X-SFDC-LK: 00D8c00000Lm4Zb");
    let text = report(copied.as_bytes(), &choices()).text();
    let line = "  Salesforce org   00D5f000003QrTw (from the return path that my mail server checked; X-SFDC-LK names another one, so that may be forged)";
    assert!(text.lines().any(|l| l == line), "{text}");
    // Nobody checked the return path here: the field is what is named.
    let results = ["Authentication-Results:", "Received-SPF:"];
    let mut kept = true;
    let unchecked: Vec<&str> = copied
        .lines()
        .filter(|line| {
            kept = if line.starts_with([' ', '\t']) { kept } else { !results.iter().any(|name| line.starts_with(name)) };
            kept
        })
        .collect();
    let text = report(unchecked.join("\n").as_bytes(), &choices()).text();
    assert!(text.contains("00D8c00000Lm4Zb (X-SFDC-LK; the headers name another one too, so this may be forged)"), "{text}");
}

#[test]
fn another_carriers_desk_is_not_told_of_a_salesforce_organisation_in_the_subject() {
    let copied = message(b"", b"X-SFDC-LK: 00D5f000003QrTw\n");
    let text = String::from_utf8(copied).unwrap().replace("mail.sender.example [", "o1.ptr.sendgrid.net [");
    let report = report(text.as_bytes(), &Choices::new(Reason::Advertising, "abuse@sendgrid.com"));
    assert!(report.text().contains("sent through SendGrid") && report.text().contains("marks of Salesforce too"), "{}", report.text());
    assert!(!report.subject.contains("Salesforce"), "{}", report.subject);
}
