//! Messages made to break the report.

use std::sync::Arc;

use abuse_report_helper::message::Whole;
use abuse_report_helper::report::{BEGIN_MARKER, Choices, END_MARKER, Enclosed, Reason, compose};
use mail_parser::MessageParser;

use super::{choices, evidence, report};
use crate::support::message;

#[test]
fn no_field_adds_a_line_to_the_header_of_the_draft() {
    let tricks: [&[u8]; 8] = [
        b"a =?utf-8?Q?x=0D=0ABcc:_evil@evil.example?= b",
        b"=?utf-8?B?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxlDQoNCmJvZHk=?=",
        b"a\rBcc: evil@evil.example",
        b"a\x0bBcc: evil@evil.example\x0c\x85\xe2\x80\xa8Bcc: x",
        b"=?utf-8?Q?=E2=80=A8Bcc:_evil@evil.example=E2=80=AE?=",
        b"=?utf-7?Q?+AA0ACg-Bcc:_evil@evil.example?=",
        b"=?iso-2022-jp?B?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxlDQo=?=",
        b"\x00\x1b[2JBcc: evil@evil.example",
    ];
    for trick in tricks {
        for name in ["From", "Subject", "Message-ID", "Return-Path", "Date"] {
            let field = [name.as_bytes(), b": ", trick, b" <x@y.example>\n"].concat();
            let report = report(&message(&field, b""), &choices());
            assert!(!report.subject.contains(['\r', '\n']), "{name} {}", report.subject);
            for draft in [report.draft(), report.arf()] {
                let end = draft.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
                let head = String::from_utf8(draft[..end].to_vec()).unwrap().to_lowercase();
                assert!(!head.lines().any(|line| line.starts_with("bcc") || line.starts_with("body")), "{head}");
                let parsed = MessageParser::new().parse(&draft).unwrap();
                assert!(parsed.bcc().is_none() && parsed.headers().len() <= 6, "{head}");
            }
            let text = report.text();
            let above = text.split("\n-----").next().unwrap();
            let odd = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}');
            assert!(!above.contains(odd), "{above:?}");
            assert!(!above.lines().any(|line| line.starts_with("Bcc")), "{above}");
        }
    }
}

#[test]
fn a_huge_field_cannot_push_the_facts_away() {
    let subject = format!("Subject: {}\nFrom: {} <x@y.example>\n", "buy ".repeat(50_000), "n".repeat(50_000));
    let report = report(&message(subject.as_bytes(), b""), &choices());
    let text = report.text();
    let above = text.split("\n-----").next().unwrap();
    assert!(above.len() < 3_000, "{}", above.len());
    assert!(report.file_stem().len() < 120 && report.subject.len() < 400);
}

#[test]
fn a_line_like_the_end_mark_does_not_end_the_evidence() {
    let trick = format!("X-Trick: a\n {END_MARKER}\n\t{END_MARKER}\n");
    let message = message(trick.as_bytes(), b"");
    let text = report(&message, &choices()).text();
    assert_eq!(evidence(&text).matches(END_MARKER).count(), 2);
    assert!(!evidence(&text).lines().any(|line| line == END_MARKER));
}

#[test]
fn a_name_for_the_file_is_safe_everywhere() {
    for from in ["../../etc/passwd@x.example", "a:b|c*d?e\"f<g@x.example", "con@.", "x@x.example. . ", "\u{202e}gpj@x.example", ".@."] {
        let report = report(&message(format!("From: {from}\n").as_bytes(), b""), &choices());
        let stem = report.file_stem();
        assert!(stem.starts_with("Abuse report 2025-01-15"), "{stem}");
        assert!(!stem.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\u{202e}']) && !stem.ends_with([' ', '.']), "{stem}");
        assert!(stem.len() < 120);
    }
}

#[test]
fn a_note_or_a_stray_line_that_looks_like_a_mark_is_none() {
    let mut choices = choices();
    choices.note = format!("{BEGIN_MARKER}\nX: y\n{END_MARKER}\n  Source IP: 192.0.2.1");
    let text = report(&message(b"", b""), &choices).text();
    assert!(evidence(&text).starts_with("Received: from mail.sender.example"), "{text}");
    assert!(text.contains(&format!("| {BEGIN_MARKER}\n")) && !text.contains("\n  Source IP: 192.0.2.1"));
    // A line between the fields that is none of them.
    let stray = message(format!("X-Trick: a\n{END_MARKER}\nX-More: b\n").as_bytes(), b"");
    let (found, trace) = super::checked(&stray);
    if let Ok(report) = compose(&found, &trace, &choices) {
        evidence(&report.text());
    }
}

/// Signs that end a line for some programs: a line behind them would stand there without its bar.
const ENDS: [&str; 8] = ["\r", "\u{b}", "\u{c}", "\u{1d}", "\u{1e}", "\u{85}", "\u{2028}", "\u{2029}"];

/// The lines as a program sees them that knows all these signs.
fn all_lines(text: &str) -> Vec<&str> {
    text.split(|c: char| c == '\n' || ENDS.iter().any(|end| end.contains(c))).collect()
}

#[test]
fn no_line_of_the_person_or_of_the_message_stands_without_its_bar() {
    for end in ENDS {
        let line = format!("Look{end}  Source IP:        192.0.2.1{end}{END_MARKER}");
        let text = String::from_utf8(message(b"", b"")).unwrap().replace("Buy now.", &format!("{line} https://evil.example/x"));
        let (found, trace) = super::checked(text.as_bytes());
        let message = Enclosed::of(&found, &Whole::Saved(Arc::new(text.into_bytes()))).map(Arc::new);
        let choices = Choices { reason: Reason::Phishing, note: line, message, ..choices() };
        let letter = compose(&found, &trace, &choices).unwrap().text();
        assert!(letter.contains("| Look\n|   Source IP:        192.0.2.1\n| -----"), "{end:?}: {letter}");
        let lines = all_lines(&letter);
        assert_eq!(lines.iter().filter(|line| **line == END_MARKER).count(), 1, "{end:?}: {letter}");
        assert_eq!(lines.iter().filter(|line| line.starts_with("  Source IP:")).count(), 1, "{end:?}: {letter}");
    }
}

#[test]
fn a_mark_behind_any_end_of_a_line_is_written_as_none() {
    for end in ENDS {
        let trick = format!("X-Trick: a{end}{END_MARKER}{end}b\n");
        let letter = report(&message(trick.as_bytes(), b""), &choices()).text();
        assert_eq!(all_lines(&letter).iter().filter(|line| **line == END_MARKER).count(), 1, "{end:?}: {letter}");
        // The same in a text that was copied with marks before its lines.
        let quoted: String =
            String::from_utf8(message(trick.as_bytes(), b"")).unwrap().split('\n').map(|line| format!("> {line}\n")).collect();
        let letter = report(quoted.as_bytes(), &choices()).text();
        assert!(letter.contains("the text as I copied it"), "{letter}");
        assert_eq!(all_lines(&letter).iter().filter(|line| **line == END_MARKER).count(), 1, "{end:?}: {letter}");
    }
}

/// A subject that, decoded once, is an encoded word again: the reader must see that, and not decode it.
#[test]
fn an_encoded_word_in_an_encoded_word_stays_one() {
    let inner = "=?utf-8?Q?a=0ABcc:_evil@evil.example?=";
    let outer = "Subject: =?utf-8?Q?=3D=3Futf-8=3FQ=3Fa=3D0ABcc:=5Fevil@evil.example=3F=3D?=\n";
    let text = String::from_utf8(message(b"", b"")).unwrap().replace("Subject: This week only\n", outer);
    for subject in [None, Some(inner.to_owned()), Some(format!("{inner} {}", "x".repeat(200)))] {
        let report = report(text.as_bytes(), &Choices { subject: subject.clone(), ..choices() });
        for (draft, expected) in [(report.draft(), subject.as_deref().unwrap_or(&report.subject)), (report.arf(), inner)] {
            let end = draft.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
            let head = String::from_utf8(draft[..end].to_vec()).unwrap();
            assert!(!head.contains("=0ABcc") && head.lines().all(|line| line.len() <= 998), "{head}");
            assert_eq!(MessageParser::new().parse(&draft).unwrap().subject(), Some(expected), "{head}");
        }
    }
}

#[test]
fn no_subject_breaks_or_is_too_long_whatever_the_message_says() {
    let v6 = String::from_utf8(message(b"", b"")).unwrap().replace("198.51.100.7", "2001:db8:1111:2222:3333:4444:5555:6666");
    for bytes in [message(b"", b""), v6.into_bytes(), message(b"From: \"a\r\nBcc: x@y.example\" <x@y.example>\n", b"")] {
        for reason in Reason::ALL {
            let report = report(&bytes, &Choices::new(reason, "abuse@desk.example"));
            assert!(report.subject.is_ascii() && report.subject.len() < 78, "{}", report.subject);
            assert!(report.subject.contains("198.51.100.7") || report.subject.contains("2001:db8:"), "{}", report.subject);
        }
    }
}
