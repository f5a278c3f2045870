//! Outlook files: the stored header lines are the same that others find.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::opened;
use crate::support::{extra, saved};
use abuse_report_helper::message::file::{FileKind, NoHeaders, Refusal, Unreadable};

/// What comes of a file.
#[derive(Debug, PartialEq)]
enum Expected {
    /// Bytes of header text, without white space at both ends, and messages inside.
    Headers(usize, usize),
    Refused(Refusal),
}

const WITHOUT: fn(NoHeaders) -> Expected = |why| Expected::Refused(Refusal::MsgWithoutHeaders(why));
const DAMAGED: Expected = Expected::Refused(Refusal::NotReadable(Unreadable::Damaged));

fn table() -> BTreeMap<&'static str, Expected> {
    BTreeMap::from([
        // Those of tests/corpus.
        ("draft.msg", WITHOUT(NoHeaders::Draft)),
        ("message-inside.msg", Expected::Headers(785, 1)),
        ("received-ansi.msg", Expected::Headers(1166, 0)),
        ("received-cyrillic.msg", Expected::Headers(1988, 0)),
        ("received-from-a-list.msg", Expected::Headers(3416, 0)),
        ("received-unicode.msg", Expected::Headers(2218, 0)),
        ("sent.msg", WITHOUT(NoHeaders::Sent)),
        // Those of a larger one.
        ("testMSG.msg", Expected::Headers(3416, 0)),
        ("attachment_msg_pdf.msg", Expected::Headers(785, 1)),
        ("attachment_test_msg.msg", WITHOUT(NoHeaders::Unknown)),
        ("blank.msg", WITHOUT(NoHeaders::Draft)),
        ("chinese-traditional.msg", WITHOUT(NoHeaders::Sent)),
        ("clusterfuzz-testcase-minimized-POIHSMFFuzzer-4735011465854976.msg", DAMAGED),
        ("clusterfuzz-testcase-minimized-POIHSMFFuzzer-5336473854148608.msg", DAMAGED),
        ("cyrillic_message.msg", Expected::Headers(1988, 0)),
        ("example_received_regular.msg", Expected::Headers(2218, 0)),
        ("example_received_unicode.msg", Expected::Headers(2218, 0)),
        ("example_sent_unicode.msg", WITHOUT(NoHeaders::Sent)),
        ("outlook_30_msg.msg", Expected::Headers(1513, 0)),
        ("quick.msg", WITHOUT(NoHeaders::Sent)),
        ("simple_test_msg.msg", Expected::Headers(1166, 0)),
    ])
}

#[test]
fn every_outlook_file_opens_or_is_refused_with_the_right_reason() {
    let table = table();
    for (name, bytes) in saved(".msg") {
        let found = match opened(&bytes) {
            Ok(opened) => {
                assert_eq!(opened.kind, FileKind::Outlook);
                Expected::Headers(opened.text.trim_ascii().len(), opened.inner.len())
            }
            Err(error) => Expected::Refused(error),
        };
        assert_eq!(Some(&found), table.get(name.as_str()), "{name}");
    }
}

/// One line a file: its name, then the header text in hexadecimal, or `-` where there is none or the file is not read.
const EXTRACT: &str = r#"
import extract_msg, glob, os, sys
for path in sorted(glob.glob(os.path.join(sys.argv[1], '*.msg'))):
    try:
        message = extract_msg.openMsg(path)
        text = message.headerText or ''
    except Exception:
        text = ''
    print(os.path.basename(path), text.strip('\0 \t\r\n').encode('utf-8', 'surrogatepass').hex() or '-')
"#;

/// Set `EXTRACT_MSG_PYTHON` to a Python that has the package.
#[test]
fn the_headers_are_those_that_extract_msg_finds() {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/files");
    let more = extra().into_iter().flat_map(|extra| [extra.join("outlook-msg"), extra.join("mail-files")]);
    let python = std::env::var_os("EXTRACT_MSG_PYTHON").unwrap_or_else(|| "python3".into());
    for folder in [ours].into_iter().chain(more) {
        let output = Command::new(&python).args(["-c", EXTRACT]).arg(&folder).output();
        let Some(output) = output.ok().filter(|output| output.status.success()) else {
            eprintln!("SKIPPED: extract-msg is not here; set EXTRACT_MSG_PYTHON to a Python that has it");
            return;
        };
        let theirs = String::from_utf8(output.stdout).unwrap();
        assert!(!theirs.is_empty());
        for line in theirs.lines() {
            let (name, hex) = line.split_once(' ').unwrap();
            let ours = opened(&std::fs::read(folder.join(name)).unwrap()).map(|opened| opened.text).unwrap_or_default();
            let ours: String = ours.trim_ascii().iter().map(|b| format!("{b:02x}")).collect();
            assert_eq!(if ours.is_empty() { "-" } else { &ours }, hex, "{name}");
        }
    }
}

#[test]
fn the_message_inside_is_offered() {
    let (_, bytes) = saved(".msg").into_iter().find(|(name, _)| name == "message-inside.msg").unwrap();
    let outer = super::answer(&bytes);
    assert_eq!(outer.messages.len(), 2);
    let inner = super::answer_about(&bytes, 1);
    assert_eq!(inner.chosen, 1);
    assert_eq!(inner.messages, outer.messages);
    assert!(inner.summary == inner.messages[1] && inner.block != outer.block && !inner.block.is_empty());
}
