//! The machine-readable report, read by other people's readers and against the grammar of RFC 5965.

use std::sync::Arc;

use abuse_report_helper::message::Whole;
use abuse_report_helper::report::{Choices, Enclosed, Reason, compose};
use mail_parser::{MessageParser, MimeHeaders, PartType};

use super::draft::{block_of, odd_messages};
use super::{checked, choices, hiding, report};
use crate::support::{message, python};

/// The choices with the whole message at hand, as it is where a file was opened.
fn with_whole(bytes: &[u8], choices: Choices) -> Choices {
    Choices { message: Enclosed::of(&checked(bytes).0, &Whole::pasted(bytes)).map(Arc::new), ..choices }
}

const READ: &str = r#"
import sys, email, email.policy, re
raw = sys.stdin.buffer.read()
m = email.message_from_bytes(raw, policy=email.policy.default)
assert m.get_content_type() == 'multipart/report', m.get_content_type()
assert m.get_param('report-type') == 'feedback-report'
assert m['From'] is None and m['Date'] is None and m['Message-ID'] is None
assert m['Subject'] == 'This week only', m['Subject']
parts = m.get_payload()
kinds = [p.get_content_type() for p in parts]
assert kinds[:2] == ['text/plain', 'message/feedback-report'] and kinds[2] in ('message/rfc822', 'text/rfc822-headers'), kinds
feedback = parts[1].get_payload()
feedback = feedback[0] if isinstance(feedback, list) else email.message_from_string(feedback)
names = [k.lower() for k in feedback.keys()]
# RFC 5965 section 3.1 and 3.2: once each; section 3.3: any number.
for name in ('feedback-type', 'user-agent', 'version'):
    assert names.count(name) == 1, names
for name in set(names):
    many = ('authentication-results', 'original-rcpt-to', 'reported-domain', 'reported-uri')
    assert name in many or names.count(name) == 1, names
known = ('feedback-type', 'user-agent', 'version', 'original-envelope-id', 'original-mail-from', 'arrival-date', 'reporting-mta', 'source-ip', 'incidents',
         'authentication-results', 'original-rcpt-to', 'reported-domain', 'reported-uri')
assert all(name in known for name in names), names
assert feedback['Version'] == '1' and re.fullmatch(r'[\w-]+/[\w.-]+', feedback['User-Agent'])
assert feedback['Feedback-Type'] in ('abuse', 'fraud', 'other')
assert feedback['Original-Mail-From'] == '<offers@sender.example>', feedback.items()
assert feedback['Original-Rcpt-To'] == '<ann@recipient.example>', feedback.items()
assert feedback['Arrival-Date'] == 'Wed, 15 Jan 2025 08:31:30 +0000', feedback.items()
assert feedback['Reporting-MTA'] == 'dns; mx.recipient.example'
assert feedback['Source-IP'] == '198.51.100.7'
assert not m.defects and not any(p.defects for p in parts), (m.defects, [p.defects for p in parts])
last = parts[2]
if kinds[2] == 'message/rfc822':
    inner = last.get_payload()[0]
    assert inner['Subject'] == 'This week only' and 'Buy now.' in inner.get_payload(), inner.as_string()
    print('whole')
else:
    print(last.get_payload(decode=True).replace(b'\r\n', b'\n').rstrip(b'\n').hex())
"#;

#[test]
fn python_reads_the_machine_readable_report() {
    for (name, message) in odd_messages() {
        let arf = report(&message, &choices()).arf();
        let Some(hex) = python(READ, &arf) else { return };
        let expected: String = block_of(&message).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex.trim(), expected, "{name}");
        let whole = report(&message, &with_whole(&message, choices())).arf();
        let Some(read) = python(READ, &whole) else { return };
        let fits = !matches!(name, "lines over 998" | "long UTF-8" | "CRLF");
        assert!(!fits || read.trim() == "whole", "{name}: {read}");
    }
}

#[test]
fn the_whole_message_goes_along_byte_for_byte_where_it_is_there() {
    for (name, message) in odd_messages() {
        let Some(whole) = Enclosed::of(&checked(&message).0, &Whole::pasted(&message)) else { panic!("{name}") };
        assert!(!whole.text().is_empty(), "{name}");
        let arf = report(&message, &with_whole(&message, choices())).arf();
        let mark = b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: ";
        let Some(at) = arf.windows(mark.len()).position(|w| w == mark) else {
            assert!(matches!(name, "lines over 998" | "long UTF-8"), "{name}");
            continue;
        };
        let start = at + arf[at..].windows(4).position(|w| w == b"\r\n\r\n").unwrap() + 4;
        let end = start + arf[start..].windows(6).position(|w| w == b"\r\n\r\n--").unwrap();
        let sent: Vec<u8> = arf[start..end].iter().copied().filter(|b| *b != b'\r').collect();
        let given: Vec<u8> = message.iter().copied().filter(|b| *b != b'\r').collect();
        assert_eq!(sent, given.strip_suffix(b"\n").unwrap_or(&given), "{name}");
    }
}

/// A greeting or a signature that somebody wrote right below the headers belongs to no message.
#[test]
fn what_stands_right_below_the_headers_is_no_body() {
    let text = String::from_utf8(message(b"", b"")).unwrap();
    let (head, _) = text.split_once("\n\n").unwrap();
    for below in ["-- \nWith best wishes, Ann\nhttps://ann.example/\n", "-- \nAnn Lee\n", "--\n\nSent from my telephone\n"] {
        let text = format!("{head}\n{below}");
        let whole = Enclosed::of(&checked(text.as_bytes()).0, &Whole::pasted(text.as_bytes()));
        assert_eq!(whole, None, "{below:?}");
        let arf = String::from_utf8(report(text.as_bytes(), &with_whole(text.as_bytes(), choices())).arf()).unwrap();
        assert!(!arf.contains("message/rfc822") && arf.contains("text/rfc822-headers"), "{arf}");
    }
}

#[test]
fn mail_parser_reads_the_parts_of_the_machine_readable_report() {
    let message = message(b"Authentication-Results: mx.recipient.example; spf=pass smtp.mailfrom=sender.example\n", b"");
    // The server's own result stands above its line.
    let text = String::from_utf8(message).unwrap();
    let (received, rest) = text.split_once("Return-Path").unwrap();
    let (_, rest) = rest.split_once("sender.example\n").unwrap_or(("", rest));
    let text = format!(
        "Authentication-Results: mx.recipient.example; spf=pass smtp.mailfrom=sender.example\n{received}Return-Path: <offers@sender.example>\n{rest}"
    );
    let text = text.replace("Buy now.", "Buy now. https://evil.example/login?u=1");
    let choices = with_whole(text.as_bytes(), Choices::new(Reason::Phishing, "abuse@desk.example"));
    let arf = report(text.as_bytes(), &choices).arf();
    let parsed = MessageParser::new().parse(&arf).unwrap();
    assert_eq!(parsed.attachment_count() + parsed.text_body_count(), 3);
    let feedback =
        parsed.parts.iter().find(|part| part.content_type().is_some_and(|kind| kind.subtype() == Some("feedback-report"))).unwrap();
    let feedback = String::from_utf8(feedback.contents().to_vec()).unwrap();
    for line in [
        "Feedback-Type: fraud",
        "Authentication-Results: mx.recipient.example;\r\n spf=pass smtp.mailfrom=sender.example",
        "Reported-Domain: evil.example",
        "Reported-Domain: sender.example",
        "Reported-URI: https://evil.example/login",
    ] {
        assert!(feedback.contains(&format!("{line}\r\n")), "{line}: {feedback}");
    }
    let inner = parsed.parts.iter().find_map(|part| if let PartType::Message(inner) = &part.body { Some(inner) } else { None });
    let inner = inner.filter(|inner| inner.subject().is_some()).unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&arf)));
    assert_eq!(inner.subject(), Some("This week only"));
}

#[test]
fn a_hidden_address_is_in_no_part_and_leaves_no_half_address() {
    let text = String::from_utf8(message(b"", b""))
        .unwrap()
        .replace("<offers@sender.example>\n", "<bounce-ann=recipient.example@sender.example>\n");
    let text = text.replacen("From: Offers <bounce-ann=recipient.example@sender.example>", "From: Offers <offers@sender.example>", 1);
    let text = text.replace("Buy now.", "Buy now, ann@recipient.example.");
    let arf = report(text.as_bytes(), &with_whole(text.as_bytes(), hiding(&["ann@recipient.example"]))).arf();
    let arf = String::from_utf8(arf).unwrap();
    assert!(!arf.contains("Original-Mail-From") && !arf.contains("Original-Rcpt-To") && !arf.contains("message/rfc822"), "{arf}");
    assert!(
        !arf.replace("=\r\n", "").to_lowercase().contains("ann@recipient") && !arf.replace("=\r\n", "").contains("ann=3Drecipient"),
        "{arf}"
    );
    assert!(arf.contains("Source-IP: 198.51.100.7\r\n") && arf.contains("text/rfc822-headers"));
}

#[test]
fn a_recorded_port_is_told_beside_the_address() {
    let text = String::from_utf8(message(b"", b"")).unwrap();
    let with_port = text.replace("(mail.sender.example [198.51.100.7])", "([198.51.100.7]:41822 helo=mail.sender.example)");
    let arf = |text: &str| String::from_utf8(report(text.as_bytes(), &choices()).arf()).unwrap();
    assert!(arf(&with_port).contains("Source-IP: 198.51.100.7\r\nSource-Port: 41822\r\n"), "{}", arf(&with_port));
    assert!(!arf(&text).contains("Source-Port"));
}

#[test]
fn a_report_for_a_tool_has_its_sender_and_is_no_draft() {
    let (found, trace) = checked(&message(b"", b""));
    let from = |from: &str| compose(&found, &trace, &Choices { from: Some(from.to_owned()), ..choices() });
    let arf = String::from_utf8(from("reports@home.example").unwrap().arf()).unwrap();
    assert!(arf.starts_with("From: reports@home.example\r\nTo: abuse@desk.example\r\n") && !arf.contains("X-Unsent"), "{arf}");
    assert!(from("x@y.example\r\nBcc: z@y.example").is_err());
}
