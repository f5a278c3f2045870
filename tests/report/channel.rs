//! The drafts for those who can act beside the abuse desk, read back byte for byte by two libraries of others.

use std::sync::Arc;

use mail_parser::{MessageParser, MimeHeaders};

use abuse_report_helper::channels::{Body, ChannelKind, FieldKind, Link, Want, all, drop_boxes, find, links};
use abuse_report_helper::message::Whole;
use abuse_report_helper::report::{
    About, Attached, ChannelError, Choices, ForChannel, Letter, OwnAddress, Reason, WhyHeaders, compose, for_channel,
};

use super::checked;
use crate::support::python;

const OWN: &str = "ann@recipient.example";
const HEAD: &str = "Received: from mail.sender.example (mail.sender.example [198.51.100.7])\r\n by mx.recipient.example (Postfix) with ESMTPS id 4XyZ\r\n for <ann@recipient.example>; Wed, 15 Jan 2025 08:31:30 +0000 (UTC)\r\nFrom: Bank <service@sender.example>\r\nReply-To: bank.desk@outlook.com\r\nTo: ann@recipient.example\r\nSubject: Your account\r\nDate: Wed, 15 Jan 2025 09:31:24 +0100\r\nMessage-ID: <1@sender.example>\r\nMIME-Version: 1.0\r\n";
const LINK: &str = "<p><a href='https://bank-login.web.app/in'>Sign in</a></p>\r\n";

fn page(body: &str) -> Vec<u8> {
    format!("{HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n{body}").into_bytes()
}

fn parts(parts: &[&str]) -> Vec<u8> {
    let parts: String = parts.iter().map(|part| format!("--q\r\n{part}\r\n")).collect();
    format!("{HEAD}Content-Type: multipart/mixed; boundary=\"q\"\r\n\r\n{parts}--q--\r\n").into_bytes()
}

/// What is made for a channel of a saved message, all links ticked that concern it.
fn made(id: &str, mail: &[u8], hides: bool, most_bytes: Option<usize>) -> Result<ForChannel, ChannelError> {
    let (checked, trace) = checked(mail);
    let own = vec![OWN.to_owned()];
    let own_address = if hides { OwnAddress::Hidden(own.clone()) } else { OwnAddress::Shown };
    let report = compose(&checked, &trace, &Choices { own_address, ..Choices::new(Reason::Phishing, "abuse@desk.example") }).unwrap();
    let whole = Whole::Saved(Arc::new(mail.to_vec()));
    let body = Body::of(&whole, &checked.block);
    let found = links(&body, &own);
    let boxes = drop_boxes(&body, &checked.block, &own);
    let mut channel = find(id).unwrap().clone();
    channel.most_bytes = most_bytes.or(channel.most_bytes);
    let concerns = |link: &&Link| channel.kind != ChannelKind::Platform || link.platform.is_some_and(|platform| platform.id == id);
    let ticked: Vec<&Link> = found.list.iter().filter(concerns).collect();
    for_channel(&About {
        channel: &channel,
        report: &report,
        block: &checked.block,
        whole: &whole,
        reason: Reason::Phishing,
        links: &ticked,
        drop_box: boxes.iter().find(|found| found.provider.id == id),
        own_address: OWN,
        hides,
        earlier: None,
    })
}

fn letter(id: &str, mail: &[u8], hides: bool, most_bytes: Option<usize>) -> Letter {
    match made(id, mail, hides, most_bytes) {
        Ok(ForChannel::Letter(letter)) => letter,
        other => panic!("{id}: {other:?}"),
    }
}

/// The draft as Python's library reads it: its fields are looked at there; the type of what is attached, its bytes, and the letter are told.
const READ: &str = r#"
import sys, email, email.policy, email.generator, io
draft = sys.stdin.buffer.read()
policy = email.policy.compat32.clone(linesep='\r\n')
m = email.message_from_bytes(draft, policy=policy)
assert m['X-Unsent'] == '1' and len(m.get_all('To')) == 1 and m['To'].count('@') == 1, m['To']
for absent in ('From', 'Date', 'Message-ID', 'Cc', 'Bcc', 'Reply-To'):
    assert m[absent] is None, absent
for part in m.walk():
    assert not part.defects, part.defects
if not m.is_multipart():
    print('none', '', m.get_payload(decode=True).hex())
    sys.exit()
text, attached = m.get_payload()
assert text.get_content_type() == 'text/plain' and attached.get_content_disposition() == 'attachment'
kind = attached.get_content_type()
if kind == 'message/rfc822':
    assert attached['Content-Transfer-Encoding'] in ('7bit', '8bit')
    out = io.BytesIO()
    email.generator.BytesGenerator(out, mangle_from_=False, maxheaderlen=0, policy=policy).flatten(attached.get_payload(0))
    found = out.getvalue()
else:
    found = attached.get_payload(decode=True)
print(kind, attached.get_filename(), found.hex(), text.get_payload(decode=True).hex())
"#;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Both libraries find these bytes attached, under that type and name.
#[track_caller]
fn assert_attached(name: &str, letter: &Letter, kind: &str, file: &str, expected: &[u8]) {
    let draft = letter.draft();
    assert!(draft.split(|b| *b == b'\n').all(|line| line.len() <= 999), "{name}: a line is too long");
    let parsed = MessageParser::new().parse(&draft).expect("a message");
    let attached = parsed.attachment(0).expect("an attachment");
    assert_eq!(attached.attachment_name(), Some(file), "{name}");
    let found = match attached.message() {
        // It keeps the places in the draft.
        Some(inner) => inner.raw_message[inner.root_part().offset_header as usize..inner.root_part().offset_end as usize].to_vec(),
        None => attached.contents().to_vec(),
    };
    // The line end before the boundary belongs to the boundary.
    let same = |found: &[u8]| found.strip_suffix(b"\r\n").unwrap_or(found) == expected.strip_suffix(b"\r\n").unwrap_or(expected);
    assert!(same(&found), "{name}: mail-parser reads {}", String::from_utf8_lossy(&found));
    let Some(told) = python(READ, &draft) else { return };
    let told: Vec<&str> = told.split_whitespace().collect();
    assert_eq!(&told[..2], [kind, file], "{name}");
    assert_eq!(told[2], hex(expected), "{name}: Python reads other bytes");
    assert_eq!(told[3], hex(letter.text.replace('\n', "\r\n").as_bytes()), "{name}");
}

#[test]
fn a_message_that_may_travel_as_it_is_is_attached_as_a_message() {
    let dots = page("<p>first</p>\r\n.\r\n..\r\nFrom here on\r\n--=_reported-0\r\n--=_reported-0--\r\n\r\n\r\n");
    let two =
        parts(&["Content-Type: text/plain\r\n\r\nHello", "Content-Type: text/html\r\n\r\n<a href='https://bank-login.web.app/in'>x</a>"]);
    let pdf = parts(&["Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0="]);
    for (name, mail) in [("a page", page(LINK)), ("lines that mean something", dots), ("two parts", two), ("a document", pdf)] {
        let letter = letter("de-verbraucherzentrale", &mail, false, None);
        assert_eq!(letter.attached, Attached::Message, "{name}");
        assert_attached(name, &letter, "message/rfc822", "reported-message.eml", &mail);
    }
    // Where a mail program saved it with other line ends, those of the net are written (RFC 5322 section 2.3), and nothing else is changed.
    let mail = String::from_utf8(page(LINK)).unwrap().replace("\r\n", "\n");
    let letter = letter("de-verbraucherzentrale", mail.as_bytes(), false, None);
    assert_attached("line ends of Unix", &letter, "message/rfc822", "reported-message.eml", &page(LINK));
}

#[test]
fn a_message_that_would_be_changed_on_the_way_is_attached_as_a_file() {
    let mut latin = page(LINK);
    latin.extend_from_slice(b"<p>Gr\xfc\xdfe</p>\r\n");
    for (name, mail) in [
        ("eight bits", page("<p>Grüße aus 東京</p>\r\n")),
        ("eight bits that are no UTF-8", latin),
        ("a line over 998", page(&format!("<p>{}</p>\r\n", "x".repeat(1_500)))),
        ("mixed line ends", page("<p>a</p>\n<p>b</p>\r\n")),
        ("a zero", page("<p>a\0b</p>\r\n")),
        ("no line end at the end", page(LINK.trim_end())),
    ] {
        let letter = letter("de-verbraucherzentrale", &mail, false, None);
        let is_file = letter.attached == Attached::File;
        assert!(is_file || name == "no line end at the end", "{name}");
        let kind = if is_file { "application/octet-stream" } else { "message/rfc822" };
        assert_attached(name, &letter, kind, "reported-message.eml", &mail);
    }
}

#[test]
fn only_the_headers_go_where_no_more_may_and_the_letter_does_not_say_more() {
    let program = "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"invoice.pdf.exe\"\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQAAMA";
    let archive = parts(&[program]);
    for (name, mail, hides, most, why) in [
        ("a program inside", archive, false, None, WhyHeaders::Refused),
        (
            "over the office's limit",
            page(&format!("{LINK}{}", "<p>fill</p>\r\n".repeat(300_000))),
            false,
            Some(3_000_000),
            WhyHeaders::TooLarge,
        ),
        ("the address hidden", page(LINK), true, None, WhyHeaders::Hidden),
    ] {
        let letter = letter("de-verbraucherzentrale", &mail, hides, most);
        assert_eq!(letter.attached, Attached::Headers(why), "{name}");
        assert!(letter.text.contains("internet headers") && !letter.text.contains("The message is attached"), "{name}: {}", letter.text);
        let end = mail.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 2;
        let headers = String::from_utf8(mail[..end].to_vec()).unwrap();
        let expected = if hides { headers.replace(OWN, "[address hidden]") } else { headers };
        let draft = String::from_utf8(letter.draft()).unwrap();
        assert!(!draft.contains("TVqQ"), "{name}");
        assert!(!hides || !draft.contains(OWN), "{name}");
        assert_attached(name, &letter, "text/rfc822-headers", "headers.txt", expected.as_bytes());
    }
}

#[test]
fn a_letter_with_the_headers_pasted_reads_the_same_everywhere() {
    for id in ["google-firebase", "mailbox-microsoft-outlook-com"] {
        let letter = letter(id, &page(LINK), false, None);
        assert_eq!(letter.attached, Attached::Nothing);
        let draft = letter.draft();
        let parsed = MessageParser::new().parse(&draft).unwrap();
        assert_eq!(parsed.body_text(0).unwrap().replace("\r\n", "\n"), letter.text, "{id}");
        assert!(letter.text.contains("Subject: Your account\n") && !letter.text.contains("https://bank-login"), "{}", letter.text);
        let Some(told) = python(READ, &draft) else { return };
        assert_eq!(told.split_whitespace().collect::<Vec<_>>(), ["none", &hex(letter.text.replace('\n', "\r\n").as_bytes())], "{id}");
    }
}

/// What is no letter holds what the form asks for, and nothing of the person where it asks for nothing else.
#[test]
fn what_is_forwarded_copied_or_told_in_a_form_is_what_was_asked_for() {
    let mail = page(LINK);
    for channel in all().iter().filter(|channel| channel.has_desk()) {
        match made(&channel.id, &mail, false, None) {
            Ok(ForChannel::Forward { address, .. }) => assert_eq!(Some(address), channel.address),
            Ok(ForChannel::AddressOnly { live, .. }) => assert_eq!(live, ["https://bank-login.web.app/in"], "{}", channel.id),
            Ok(ForChannel::Form { parts, account, .. }) => {
                assert_eq!(account, channel.wants == Some(Want::Account));
                assert_eq!(
                    parts.iter().map(|part| part.field).collect::<Vec<_>>(),
                    channel.fields.iter().map(|f| f.what).collect::<Vec<_>>()
                );
                let asks = channel
                    .fields
                    .iter()
                    .any(|field| matches!(field.what, FieldKind::OwnAddress | FieldKind::Headers | FieldKind::Source | FieldKind::File));
                assert!(asks || parts.iter().all(|part| !part.text.contains(OWN)), "{}: {parts:?}", channel.id);
            }
            Ok(ForChannel::Letter(letter)) => assert_eq!(Some(letter.to), channel.address),
            Ok(ForChannel::Telephone { .. } | ForChannel::InPerson { .. }) => {}
            Err(error) => assert!(matches!(error, ChannelError::NoLink | ChannelError::NoDropBox), "{}: {error}", channel.id),
        }
    }
}
