//! The same message in every dress has the same headers.

use abuse_report_helper::check::Verdict;
use abuse_report_helper::message::file::{FileKind, Refusal, kind};

use super::{answer, answer_about, opened};
use crate::support::{mails, message};

fn ids(bytes: &[u8]) -> Vec<&'static str> {
    answer(bytes).findings.iter().map(|finding| finding.id.as_str()).collect()
}

fn wide(text: &[u8], unit: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
    let text = String::from_utf8(text.to_vec()).unwrap();
    let marked = if mark { format!("\u{feff}{text}") } else { text };
    marked.encode_utf16().flat_map(unit).collect()
}

fn sample() -> Vec<u8> {
    include_bytes!("../../assets/samples/salesforce-classic.eml").to_vec()
}

#[test]
fn one_message_in_every_encoding_and_wrapping_reads_the_same() {
    let plain = sample();
    let expected = answer(&plain);
    assert_eq!(expected.verdict, Verdict::Full);
    let plist = b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict/></plist>\n";
    let emlx = [format!("{:<10}\n", plain.len()).as_bytes(), &plain, plist].concat();
    let crlf = String::from_utf8(plain.clone()).unwrap().replace('\n', "\r\n").into_bytes();
    let mbox = [b"From offers@x.example Wed Jan 15 08:31:30 2025\n", &plain[..]].concat();
    let forms = [
        ("crlf", crlf, FileKind::Message),
        ("mark", [b"\xef\xbb\xbf", &plain[..]].concat(), FileKind::Message),
        ("utf-16 le, mark", wide(&plain, u16::to_le_bytes, true), FileKind::Utf16 { little: true, marked: true }),
        ("utf-16 be, mark", wide(&plain, u16::to_be_bytes, true), FileKind::Utf16 { little: false, marked: true }),
        ("utf-16 le", wide(&plain, u16::to_le_bytes, false), FileKind::Utf16 { little: true, marked: false }),
        ("utf-16 be", wide(&plain, u16::to_be_bytes, false), FileKind::Utf16 { little: false, marked: false }),
        ("emlx", emlx, FileKind::AppleMail),
        ("mbox of one", mbox, FileKind::Mailbox),
    ];
    for (name, bytes, expected_kind) in forms {
        assert_eq!(kind(&bytes), expected_kind, "{name}");
        let found = answer(&bytes);
        assert_eq!(found.verdict, Verdict::Full, "{name}");
        assert_eq!(found.block, expected.block, "{name}");
        assert_eq!(found.messages.len(), 1, "{name}");
    }
}

#[test]
fn a_saved_source_page_is_repaired_and_said_to_be() {
    let plain = String::from_utf8(sample()).unwrap();
    let escaped = plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let script = "<script>var x = \"Received: no\";</script>".repeat(20_000);
    let page = format!(
        "<!DOCTYPE html>\n<html><head><title>Original Message</title>{script}</head><body><table><tr><td>Message ID</td><td>&lt;x@y&gt;</td></tr></table><button>Copy to clipboard</button><pre class=\"raw_message_text\" id=\"raw_message_text\">{escaped}</pre></body></html>"
    );
    let found = answer(page.as_bytes());
    assert_eq!(found.situation(), "html-source", "{:?}", ids(page.as_bytes()));
    assert_eq!(found.verdict, Verdict::Repaired);
    assert_eq!(found.block, answer(plain.as_bytes()).block);
}

#[test]
fn what_is_no_message_is_told_apart() {
    for (bytes, situation) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "picture"),
        (b"%PDF-1.7\nReceived: from a by b; x\n", "document"),
        (b"PK\x03\x04\x14\0\x06\0", "packed"),
        (b"{\\rtf1\\ansi Received: from a}", "not-email"),
        (b"", "empty"),
        (b" \r\n\r\n", "empty"),
    ] {
        assert_eq!(answer(bytes).situation(), situation, "{}", String::from_utf8_lossy(bytes));
    }
    assert!(matches!(opened(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1short"), Err(Refusal::NotReadable(_))));
}

#[test]
fn messages_inside_are_offered_in_plain_and_in_coded_form() {
    let inner = String::from_utf8(sample()).unwrap();
    let outer = String::from_utf8(message(b"Content-Type: multipart/mixed; boundary=x\n", b"")).unwrap();
    let plain = format!("{outer}\n--x\nContent-Type: message/rfc822\n\n{inner}\n--x--\n");
    let found = answer(plain.as_bytes());
    assert_eq!((found.messages.len(), found.chosen), (2, 0));
    assert_eq!(answer_about(plain.as_bytes(), 1).block, answer(inner.as_bytes()).block);

    let coded = inner.replace('=', "=3D").replace(" \r\n", "=20\r\n").replace("Subject:", "Subje=\nct:");
    let coded = format!("{outer}\n--x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n{coded}\n--x--\n");
    let found = answer(coded.as_bytes());
    assert_eq!((found.messages.len(), found.chosen), (2, 0));
    assert!(found.findings.iter().any(|finding| finding.id.as_str() == "attached-message"));
    let inner_answer = answer_about(coded.as_bytes(), 1);
    let text = |checked: &abuse_report_helper::check::Checked| String::from_utf8(checked.block.as_bytes().to_vec()).unwrap();
    assert_eq!(text(&inner_answer), text(&answer(inner.as_bytes())));
    assert_eq!((inner_answer.messages.len(), inner_answer.chosen), (2, 1));
}

#[test]
fn a_large_message_has_the_same_answer_as_its_headers() {
    let inner = String::from_utf8(sample()).unwrap();
    let outer = String::from_utf8(message(b"Content-Type: multipart/mixed; boundary=x\n", b"")).unwrap();
    let filler = "VGhpcyBpcyBub3RoaW5nIHRoYXQgYW55Ym9keSB3YW50cyB0byByZWFkLCBsaW5lIGJ5IGxpbmUu\n".repeat(30_000);
    let large =
        format!("{outer}\n--x\nContent-Type: application/pdf\n\n{filler}\n--x\nContent-Type: message/rfc822\n\n{inner}{filler}\n--x--\n");
    let file = opened(large.as_bytes()).unwrap();
    assert!(file.text.len() < 400_000, "{}", file.text.len());
    let (small, whole) = (answer(large.as_bytes()), crate::check::checked(&large));
    assert_eq!(small.block, whole.block);
    assert_eq!(small.messages, whole.messages);
    assert_eq!(small.findings, whole.findings);
    assert_eq!(answer_about(large.as_bytes(), 1).block, answer(inner.as_bytes()).block);
}

#[test]
fn real_messages_have_the_same_answer_as_a_file() {
    for (name, bytes) in mails() {
        let Ok(file) = opened(&bytes) else { panic!("{name} was refused") };
        let whole = crate::check::checked(&bytes);
        let found = abuse_report_helper::check::check_opened(&file, &abuse_report_helper::check::Options::default());
        assert_eq!(found.verdict, whole.verdict, "{name}");
        assert_eq!(found.block, whole.block, "{name}");
    }
}
