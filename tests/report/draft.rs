use mail_parser::{HeaderValue, MessageParser, MimeHeaders};

use abuse_report_helper::report::{BEGIN_MARKER, BEGIN_MARKER_CHANGED, BEGIN_MARKER_NOT_COMPLETE};

use super::{checked, choices, evidence, report};
use crate::support::{mails, message, mostly, python};

/// The evidence in a draft as mail-parser reads it, as bytes.
fn read_back(draft: &[u8]) -> Vec<u8> {
    let parsed = MessageParser::new().parse(draft).expect("a message");
    for absent in ["From", "Date", "Message-ID"] {
        assert!(parsed.header(absent).is_none(), "{absent} must be left to the mail program");
    }
    assert_eq!(parsed.to().and_then(|to| to.first()).and_then(|to| to.address()), Some("abuse@desk.example"));
    assert!(parsed.subject().is_some_and(|subject| subject.starts_with("Spam report: ")));
    assert!(matches!(parsed.header("X-Unsent"), Some(HeaderValue::Text(one)) if one == "1"));
    let charset = parsed.content_type().and_then(|kind| kind.attribute("charset")).unwrap_or_default();
    let letter = parsed.body_text(0).expect("a text").replace("\r\n", "\n");
    let evidence = evidence(&letter);
    match charset {
        "utf-8" => evidence.as_bytes().to_vec(),
        // mail-parser reads the charset as browsers do; the bytes themselves are compared by way of Python.
        "iso-8859-1" => evidence_bytes(&letter_bytes(draft)),
        other => panic!("{other}"),
    }
}

/// The body of a draft, quoted-printable undone by hand.
fn letter_bytes(draft: &[u8]) -> Vec<u8> {
    let body = draft.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
    let mut out = Vec::new();
    let mut rest = &draft[body..];
    while let Some((&first, tail)) = rest.split_first() {
        if first != b'=' {
            out.push(first);
            rest = tail;
            continue;
        }
        if let Some(after) = tail.strip_prefix(b"\r\n") {
            rest = after;
            continue;
        }
        out.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
        rest = &tail[2..];
    }
    out
}

/// The bytes between the marker lines.
fn evidence_bytes(letter: &[u8]) -> Vec<u8> {
    let find = |needle: &[u8]| letter.windows(needle.len()).position(|w| w == needle);
    let begin = [BEGIN_MARKER, BEGIN_MARKER_NOT_COMPLETE, BEGIN_MARKER_CHANGED].map(|mark| format!("\r\n{mark}\r\n"));
    let start = begin.iter().find_map(|begin| Some(find(begin.as_bytes())? + begin.len())).unwrap();
    let end = letter.len() - b"\r\n----- end of headers -----\r\n".len();
    assert_eq!(&letter[end..], b"\r\n----- end of headers -----\r\n");
    letter[start..end].iter().copied().filter(|&b| b != b'\r').collect()
}

pub fn block_of(bytes: &[u8]) -> Vec<u8> {
    let block = checked(bytes).0.block.as_bytes().to_vec();
    block.strip_suffix(b"\n").map_or_else(|| block.clone(), <[u8]>::to_vec)
}

pub fn odd_messages() -> Vec<(&'static str, Vec<u8>)> {
    let long = format!("X-Long: {}\n", "x".repeat(5_000));
    vec![
        ("plain", message(b"", b"")),
        ("lines over 998", message(long.as_bytes(), b"")),
        ("UTF-8", message("X-Name: Grüße aus 東京\n".as_bytes(), b"")),
        ("long UTF-8", message(format!("X-Name: {}\n", "東京 ".repeat(700)).as_bytes(), b"")),
        ("not UTF-8", message(b"X-Name: Gr\xfc\xdfe \x80\x9f\xff\n", b"")),
        ("white space at line ends", message(b"X-Space: a \t\n\t b  \n", b"")),
        ("signs of quoted-printable", message(b"X-Sign: =3D =\n =20 a=\n", b"")),
        ("lines that mean something", message(b"X-Dots: a\n .\n ..\n From b\n", b"")),
        ("control characters", message(b"X-Bell: \x07\x1b[31m\x0b\x0c\x7f\n", b"")),
        ("CRLF", String::from_utf8(message(b"", b"")).unwrap().replace('\n', "\r\n").into_bytes()),
    ]
}

#[test]
fn mail_parser_reads_the_same_headers_from_the_draft() {
    for (name, message) in odd_messages() {
        let draft = report(&message, &choices()).draft();
        assert_eq!(read_back(&draft), block_of(&message), "{name}");
    }
}

const READ: &str = r#"
import sys, email, email.policy, json
draft = sys.stdin.buffer.read()
m = email.message_from_bytes(draft, policy=email.policy.default)
assert m['To'] == 'abuse@desk.example', m['To']
assert m['Subject'].startswith('Spam report: '), m['Subject']
assert m['X-Unsent'] == '1'
for absent in ('From', 'Date', 'Message-ID', 'Cc', 'Bcc'):
    assert m[absent] is None, absent
assert sorted(k.lower() for k in m.keys()) == ['content-transfer-encoding', 'content-type', 'mime-version', 'subject', 'to', 'x-unsent']
assert not m.defects, m.defects
charset = m.get_content_charset()
body = m.get_payload(decode=True)
body.decode(charset)
mark = b'\r\n----- internet headers -----\r\n'
start = body.index(mark) + len(mark)
end = b'\r\n----- end of headers -----\r\n'
assert body.endswith(end)
print(body[start:-len(end)].replace(b'\r\n', b'\n').hex())
"#;

#[test]
fn python_reads_the_same_headers_from_the_draft() {
    for (name, message) in odd_messages() {
        let draft = report(&message, &choices()).draft();
        let Some(hex) = python(READ, &draft) else { return };
        let expected: String = block_of(&message).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex.trim(), expected, "{name}");
    }
}

#[test]
fn a_draft_has_only_crlf_line_ends_and_short_ascii_lines() {
    for (name, message) in odd_messages() {
        let draft = report(&message, &choices()).draft();
        assert!(draft.is_ascii(), "{name}");
        let text = String::from_utf8(draft).unwrap();
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{name}");
        assert!(text.split("\r\n").all(|line| line.len() <= 78 || line.starts_with("Subject: Spam report: ")), "{name}");
    }
}

#[test]
fn words_of_the_person_beyond_latin_letters_win_over_odd_bytes_and_the_letter_says_so() {
    let message = message(b"X-Name: Gr\xfc\xdfe\n", b"");
    let mut choices = choices();
    choices.note = "東京".to_owned();
    let report = report(&message, &choices);
    assert_eq!(report.escaped, 2);
    let text = report.text();
    assert!(text.contains("東京") && text.contains("X-Name: Gr\\xFC\\xDFe"), "{text}");
    assert!(text.contains("are written as \\x and two digits: 2."), "{text}");
    assert!(String::from_utf8(report.draft()).unwrap().contains("charset=utf-8"));
}

#[test]
fn a_subject_beyond_ascii_is_encoded_and_read_back() {
    let mut choices = choices();
    choices.subject = Some("Abuse report: Größe 東京 =?utf-8?Q?x?=\r\nBcc: x@y.example".to_owned());
    let draft = report(&message(b"", b""), &choices).draft();
    assert!(draft.is_ascii());
    let parsed = MessageParser::new().parse(&draft).unwrap();
    assert_eq!(parsed.subject(), Some("Abuse report: Größe 東京 =?utf-8?Q?x?=  Bcc: x@y.example"));
    assert!(parsed.bcc().is_none());
}

#[test]
fn the_text_file_holds_address_subject_and_letter_with_every_byte() {
    let message = message(b"X-Name: Gr\xfc\xdfe\n", b"");
    let report = report(&message, &choices());
    let file = report.text_file();
    assert!(file.starts_with(b"To: abuse@desk.example\r\nSubject: Spam report: "));
    assert!(file.windows(14).any(|w| w == b"\r\nX-Name: Gr\xfc\xdf"));
    assert!(!file.iter().zip(file.iter().skip(1)).any(|(&a, &b)| b == b'\n' && a != b'\r'));
}

#[test]
fn real_messages_make_a_report_with_equal_evidence() {
    let mails = mails();
    let (mut usable, mut latin) = (0, 0);
    for (name, bytes) in &mails {
        let (found, trace) = checked(bytes);
        let Ok(report) = abuse_report_helper::report::compose(&found, &trace, &choices()) else {
            eprintln!("{name}: {}", found.verdict.as_str());
            continue;
        };
        usable += 1;
        let block = block_of(bytes);
        assert_eq!(report.escaped, 0, "{name}");
        let draft = report.draft();
        let letter = letter_bytes(&draft);
        let partial = found.verdict.as_str() == "partial";
        if !partial {
            assert_eq!(evidence_bytes(&letter), block, "{name}");
        }
        let shown = evidence(&report.text()).to_owned();
        match std::str::from_utf8(&block) {
            Ok(block) => assert_eq!(shown, block, "{name}"),
            Err(_) => {
                latin += 1;
                assert_eq!(shown, block.iter().map(|&b| char::from(b)).collect::<String>(), "{name}");
            }
        }
        let parsed = MessageParser::new().parse(&draft).unwrap();
        assert_eq!(parsed.headers().len(), 6, "{name}");
        assert!(report.subject.chars().count() < 400 && !report.file_stem().contains(['/', '\\', ':', '\n']), "{name}");
    }
    println!("{usable} of {} make a report, {latin} of them not UTF-8", mails.len());
    mostly(usable, mails.len(), 99.0, "make a report");
}
