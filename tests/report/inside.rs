//! A message that stands inside another, or in a mailbox file: the letter has its own text and links, and nothing of what stands around it.

use std::io::Cursor;
use std::ops::ControlFlow;
use std::sync::Arc;

use abuse_report_helper::check::{Checked, Options, check_opened};
use abuse_report_helper::message::file::{self, Opened, Wanted};
use abuse_report_helper::report::{Choices, Enclosed, Reason, Report, compose};
use abuse_report_helper::trace::trace;
use data_encoding::BASE64_MIME;

use super::hiding;
use crate::support::{message, saved};

fn opened(bytes: &[u8], wanted: Wanted) -> Opened {
    file::open(&mut Cursor::new(bytes.to_vec()), wanted, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn report_of(checked: &Checked, opened: &Opened, choices: Choices) -> Report {
    let message = Enclosed::of(checked, checked.whole_in(opened)).map(Arc::new);
    compose(checked, &trace(&checked.block, true), &Choices { message, ..choices }).unwrap()
}

fn phishing() -> Choices {
    Choices::new(Reason::Phishing, "abuse@desk.example")
}

/// The report about the message inside, or about the outer one.
fn report(bytes: &[u8], inner: bool) -> Report {
    let opened = opened(bytes, Wanted::Newest);
    let checked = check_opened(&opened, &Options { inner, ..Options::default() });
    assert_eq!(checked.evidence.from_inside, inner);
    report_of(&checked, &opened, phishing())
}

const INNER: &str = "Received: from evil.example (evil.example [203.0.113.9]) by mx.recipient.example (Postfix) with ESMTPS id 2 for <ben@recipient.example>; Wed, 15 Jan 2025 08:30:30 +0000\nFrom: Bank <bank@evil.example>\nTo: ben@recipient.example\nSubject: Your account\nDate: Wed, 15 Jan 2025 08:30:00 +0000\nMessage-ID: <inner@evil.example>\n";

/// A message with another one attached after so many lines of headers, and a third part below.
fn with_inner(filler: usize, encoding: &str, inner: &str, line_end: &str) -> Vec<u8> {
    let filler: String = (0..filler).map(|n| format!("X-Filter-{n}: {}\n", "abcdefghij".repeat(8))).collect();
    let kind = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"of the outer\"\n";
    let outer =
        String::from_utf8(message(format!("{filler}{kind}").as_bytes(), b"")).unwrap().replace("MIME-Version: 1.0\nSubject", "Subject");
    let parts = format!(
        "--of the outer\n\nSee https://outer.example/notes of mine.\n--of the outer\nContent-Type: message/rfc822\n{encoding}\n{inner}\n--of the outer\nContent-Type: text/plain\n\nAlso https://outer.example/third\n--of the outer--\n"
    );
    outer.replace("Buy now.\n", &parts).replace('\n', line_end).into_bytes()
}

#[test]
fn the_letter_about_a_message_inside_has_the_text_and_the_links_of_that() {
    let plain = format!("{INNER}\nSign in: https://evil.example/login?u=7\n");
    let page = BASE64_MIME.encode(b"<p>Please <a href='https://evil.example/login?u=7'>sign in</a> at once</p>").replace("\r\n", "\n");
    let coded = format!("{INNER}MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n{page}");
    let parts = format!(
        "{INNER}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/plain\n\nSign in: https://evil.example/login?u=7\n--i--\n"
    );
    for inner in [&plain, &coded, &parts] {
        for filler in [0, 15, 400] {
            for line_end in ["\n", "\r\n"] {
                let bytes = with_inner(filler, "", inner, line_end);
                let letter = report(&bytes, true).text();
                assert!(letter.contains("  Link:             hxxps://evil[.]example/login?… (written harmlessly)\n"), "{letter}");
                let text = letter.split("each line after a bar -----\n").nth(1).unwrap().split("\n-----").next().unwrap();
                assert!(text.to_lowercase().contains("sign in") && text.lines().count() == 1, "{text}");
                assert!(!letter.contains("outer"), "{letter}");
                let outer = report(&bytes, false).text();
                assert!(outer.contains("| See hxxps://outer[.]example/notes of mine.\n") && !outer.contains("evil"), "{outer}");
            }
        }
    }
}

#[test]
fn a_message_inside_that_is_encoded_or_has_no_name_is_read_too() {
    for id in [true, false] {
        let inner = format!("{INNER}\nSign in: https://evil.example/login?u=7\n");
        let inner = if id { inner } else { inner.replace("Message-ID: <inner@evil.example>\n", "") };
        let coded = BASE64_MIME.encode(inner.as_bytes()).replace("\r\n", "\n");
        let bytes = with_inner(15, "Content-Transfer-Encoding: base64\n", &coded, "\n");
        let letter = report(&bytes, true).text();
        assert!(letter.contains("  Link:             hxxps://evil[.]example/login?…"), "{letter}");
        assert!(letter.contains("\n| Sign in: hxxps://evil[.]example/login?…\n-----") && !letter.contains("outer"), "{letter}");
    }
}

#[test]
fn a_message_inside_an_outlook_file_does_not_get_the_text_of_the_outer_one() {
    let (_, bytes) = saved(".msg").into_iter().find(|(name, _)| name == "message-inside.msg").unwrap();
    let opened = opened(&bytes, Wanted::Newest);
    let texts = [false, true].map(|inner| {
        let checked = check_opened(&opened, &Options { inner, ..Options::default() });
        Enclosed::of(&checked, checked.whole_in(&opened)).unwrap().text().trim().to_owned()
    });
    assert!(!texts[0].is_empty() && !texts[1].is_empty() && texts[0] != texts[1], "{texts:?}");
}

/// Mail programs show an invitation as the text of the message.
#[test]
fn the_text_and_the_links_of_an_invitation_are_told() {
    let kind = "Content-Type: multipart/mixed; boundary=b\n";
    let part = "--b\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Pay your bill\nDESCRIPTION:Your account is locked.\\nOpen https://evil.exa\n mple/pay?u=7 now\nEND:VEVENT\nEND:VCALENDAR\n--b--\n";
    let text = String::from_utf8(message(kind.as_bytes(), b"")).unwrap().replace("Buy now.\n", part);
    let letter = report(text.as_bytes(), false).text();
    assert!(letter.contains("  Link:             hxxps://evil[.]example/pay?… (written harmlessly)\n"), "{letter}");
    assert!(letter.contains("| SUMMARY:Pay your bill\n") && letter.contains("\n| Open hxxps://evil[.]example/pay?… now\n"), "{letter}");
}

/// Receivers of machine-readable reports refuse those without the message.
#[test]
fn a_machine_gets_the_whole_message_where_it_is_there() {
    let enclosed = |report: &Report| {
        let arf = String::from_utf8(report.arf()).unwrap().replace("\r\n", "\n");
        arf.split_once("Content-Type: message/rfc822\n").map(|(_, below)| below.split_once("\n\n").unwrap().1.to_owned())
    };
    let inner = format!("{INNER}\nSign in: https://evil.example/login?u=7\n");
    for line_end in ["\n", "\r\n"] {
        let bytes = with_inner(15, "", &inner, line_end);
        // Of a part, neither the line that ends it nor what stands behind it.
        let found = enclosed(&report(&bytes, true)).unwrap();
        assert!(found.starts_with(&inner) && found.split_once(&inner).unwrap().1.trim_start().starts_with("--"), "{found}");
        assert!(!found.contains("outer"), "{found}");
        // A message with another one attached is whole, too.
        let found = enclosed(&report(&bytes, false)).unwrap();
        assert!(found.contains("Also https://outer.example/third\n--of the outer--\n") && found.contains(INNER), "{found}");
    }
    // One of a mailbox file.
    let one = String::from_utf8(message(b"", b"")).unwrap();
    let mailbox = format!("From a Wed Jan 15 08:31:30 2025\n{one}\nFrom b Wed Jan 15 08:31:30 2025\n{}\n", one.replace("<1@", "<2@"));
    let opened = opened(mailbox.as_bytes(), Wanted::Number(1));
    let checked = check_opened(&opened, &Options::default());
    let found = enclosed(&report_of(&checked, &opened, phishing())).unwrap();
    assert!(found.contains("Message-ID: <2@sender.example>\n") && found.contains("Buy now.\n") && !found.contains("<1@"), "{found}");
    // Where another message stands below in the same text, it is not known what belongs to which; and nothing goes along with a hidden address.
    let two = format!("{one}\n{}", one.replace("<1@", "<2@"));
    assert_eq!(enclosed(&report(two.as_bytes(), false)), None);
    let hidden = report_of(&checked, &opened, Choices { reason: Reason::Phishing, ..hiding(&["ann@recipient.example"]) });
    assert_eq!(enclosed(&hidden), None);
}
