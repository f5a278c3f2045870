//! Real unwanted mail: known for what it is when whole, never taken for headers when not.

use abuse_report_helper::check::Verdict;

use super::{checked, ids};
use crate::support::mails;

/// Real messages that are rightly not called full, and why.
const EXCEPTIONS: &[(&str, &str)] = &[];

fn header_and_body(message: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let text: Vec<u8> = message.iter().copied().filter(|b| *b != b'\r').collect();
    let end = text.windows(2).position(|pair| pair == b"\n\n").unwrap_or(text.len());
    (text[..end].to_vec(), text.get(end + 2..).unwrap_or_default().to_vec())
}

#[test]
fn real_messages_are_full_but_for_explained_exceptions() {
    let all = mails();
    let mut others = Vec::new();
    for (name, bytes) in &all {
        let answer = checked(bytes);
        if answer.verdict != Verdict::Full && !EXCEPTIONS.iter().any(|(file, _)| name.starts_with(file)) {
            others.push(format!("{name}: {:?} {:?}", answer.verdict, ids(&answer)));
        }
    }
    assert!(others.is_empty(), "{} of {} not full:\n{}", others.len(), all.len(), others.join("\n"));
}

#[test]
fn received_fields_of_real_messages_all_count() {
    for (name, bytes) in mails() {
        let (header, _) = header_and_body(&bytes);
        let named = header.split(|b| *b == b'\n').filter(|l| l.len() > 9 && l[..9].eq_ignore_ascii_case(b"received:")).count();
        assert_eq!(checked(&bytes).received, named, "{name}");
    }
}

#[test]
fn bodies_alone_are_never_usable() {
    for (name, bytes) in mails() {
        let (_, body) = header_and_body(&bytes);
        let answer = checked(&body);
        assert!(!answer.verdict.is_usable(), "{name}: {:?} {:?}", answer.verdict, ids(&answer));
    }
}

#[test]
fn the_lines_everyone_sees_are_never_usable() {
    for (name, bytes) in mails() {
        let (header, body) = header_and_body(&bytes);
        let block = abuse_report_helper::message::HeaderBlock::parse(header);
        let mut visible = Vec::new();
        for field in ["From", "Date", "To", "Subject"] {
            if let Some(found) = block.first(field) {
                visible.extend_from_slice(field.as_bytes());
                visible.push(b':');
                visible.extend_from_slice(found.raw);
                visible.push(b'\n');
            }
        }
        let answer = checked(&visible);
        assert_eq!(answer.situation(), "visible-block-only", "{name}: {:?}", ids(&answer));
        let with_text = [&visible[..], b"\n", &body].concat();
        let answer = checked(&with_text);
        assert!(!answer.verdict.is_usable(), "{name} with its text: {:?} {:?}", answer.verdict, ids(&answer));
    }
}
