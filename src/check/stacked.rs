//! Messages that were pasted one right below the other, with nothing, an empty line or a line of dashes between them.
//!
//! No line between the two says where the second begins, so only their fields do: a sender, a date and an id stand there again, the id another one, and
//! with them another trace. One message never has that: one that was sent on has `Resent-…` fields, a copy has the same id, and a sender who writes two
//! From fields writes no trace between them.

use crate::message::field_name::{FieldName, FieldNames};
use crate::message::lines::{field_name_at, is_blank, is_indented, lines, named_field_at};
use crate::message::names::is_top;
use crate::message::repair::is_prose;

/// No more messages than this are set apart.
const MOST: usize = 50;

/// A text with an empty line between each two of its messages: the first, and all others. `None` if there is but one. `from`: where the first begins.
pub(super) fn set_apart(text: &[u8], from: usize) -> Option<(&[u8], Vec<u8>)> {
    let first = next_message(text, from)?;
    let mut others = Vec::with_capacity(text.len() - first + MOST);
    let mut at = first;
    for _ in 2..MOST {
        let Some(next) = next_message(text, at) else { break };
        others.extend_from_slice(without_dashes(&text[at..next]).trim_ascii_end());
        others.extend_from_slice(b"\n\n");
        at = next;
    }
    others.extend_from_slice(&text[at..]);
    Some((without_dashes(&text[..first]), others))
}

/// A message without the line of dashes that stands between it and the next.
fn without_dashes(text: &[u8]) -> &[u8] {
    let text_without_end = text.trim_ascii_end();
    let start = memchr::memrchr(b'\n', text_without_end).map_or(0, |at| at + 1);
    if is_row_of_dashes(&text_without_end[start..]) { &text[..start] } else { text }
}

/// Whether a line is nothing but dashes.
fn is_row_of_dashes(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    line.len() > 1 && line.iter().all(|b| *b == b'-')
}

/// What a field tells about where a message ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Every message has it once: From, Date, Subject, Message-ID.
    Once(usize),
    Trace,
    /// Servers write it above their traces.
    Above,
    Other,
}

/// The place of Message-ID among the fields that a message has once.
const ID: usize = 0;
/// Message-ID, From and Date: without these it is not known for certain that there is a message.
const NEEDED: usize = 3;
const ONCE: [FieldName; 4] = [FieldName::MESSAGE_ID, FieldName::FROM, FieldName::DATE, FieldName::SUBJECT];
/// What the server of the recipient writes right above its trace.
const ABOVE: FieldNames =
    FieldNames::of(&["return-path", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-apparently-to", "received-spf"]);

impl Kind {
    fn of(which: FieldName) -> Self {
        match ONCE.iter().position(|known| *known == which) {
            Some(n) => Self::Once(n),
            None if which == FieldName::RECEIVED => Self::Trace,
            None if ABOVE.has(which) => Self::Above,
            None => Self::Other,
        }
    }
}

/// A field of the text, by its first line.
struct FieldLine<'a> {
    at: usize,
    name: &'a str,
    kind: Kind,
    /// How many empty lines stand above it.
    blanks: usize,
    /// Whether a line of dashes stands right above it.
    dashes: bool,
}

/// Where another message begins below the one that begins at `from`.
fn next_message(text: &[u8], from: usize) -> Option<usize> {
    let mut fields: Vec<FieldLine> = Vec::new();
    let (mut once, mut trace) = ([false; ONCE.len()], false);
    let mut id: &[u8] = b"";
    // The number of the field with which the first message has all that is needed, and of the one that comes again below that.
    let (mut complete, mut again) = (None, None);
    // Of the second message: which of those fields are there, whether a trace is, and whether its id is another.
    let mut second = ([false; ONCE.len()], false, false);
    let (mut blanks, mut dashes) = (0, false);
    let mut all = lines(text, from).peekable();
    while let Some(line) = all.next() {
        let bytes = &text[line.clone()];
        let Some((name, which)) = named_field_at(bytes) else {
            blanks += usize::from(is_blank(bytes));
            // Below a line of dashes between two messages stands a field.
            if is_row_of_dashes(bytes) && all.peek().is_some_and(|next| field_name_at(&text[next.clone()]).is_some_and(FieldName::is_known))
            {
                dashes = true;
                continue;
            }
            if bytes.starts_with(b"--") || (!is_indented(bytes) && is_prose(bytes)) {
                return None;
            }
            continue;
        };
        let kind = Kind::of(which);
        let mut value: &[u8] = b"";
        if kind == Kind::Once(ID) {
            value = bytes.get(name.len()..).unwrap_or_default().trim_ascii().strip_prefix(b":").unwrap_or_default().trim_ascii();
            if value.is_empty() {
                value = all.peek().map(|next| text[next.clone()].trim_ascii()).unwrap_or_default();
            }
        }
        // A signature lists names of fields, each with a colon behind it.
        if kind == Kind::Once(ID) && memchr::memchr(b'@', value).is_none() {
            continue;
        }
        fields.push(FieldLine { at: line.start, name, kind, blanks, dashes: std::mem::take(&mut dashes) });
        let Some(first) = complete else {
            if let Kind::Once(n) = kind {
                once[n] = true;
                if n == ID && id.is_empty() {
                    id = value;
                }
            }
            trace |= kind == Kind::Trace;
            complete = (trace && once[..NEEDED].iter().all(|there| *there)).then_some(fields.len() - 1);
            continue;
        };
        let (there, traced, other) = &mut second;
        match kind {
            // The subject may stand below all others.
            Kind::Once(n) if again.is_none() && !once[n] => once[n] = true,
            Kind::Once(n) => {
                there[n] = true;
                *other |= n == ID && value != id;
                again.get_or_insert(fields.len() - 1);
            }
            Kind::Trace => *traced = true,
            _ => {}
        }
        if *other && *traced && there[..NEEDED].iter().all(|there| *there) {
            if let Some(below) = fields.get(first + 1..=again?)?.iter().find(|field| field.dashes) {
                return Some(below.at);
            }
            let start = begin(&fields, first, again?);
            // If an empty line stands between this trace and the sender below it, and none above the trace, the trace is still that of the first
            // message.
            let of_first = fields[again?].blanks > fields[start].blanks && fields[start].blanks == fields[start - 1].blanks;
            return (!of_first).then(|| fields[start].at);
        }
    }
    None
}

/// The number of the field with which the second message begins. The first has all that is needed with field `complete`, and field `again` is
/// one that it cannot have any more.
fn begin(fields: &[FieldLine], complete: usize, again: usize) -> usize {
    let trace = (complete + 1..=again).find(|n| fields[*n].kind == Kind::Trace).unwrap_or(again);
    // The recipient's server writes the same field on top of each message.
    let top = fields[0].name;
    let alike = |n: &usize| is_top(top) && fields[*n].kind != Kind::Trace && fields[*n].name.eq_ignore_ascii_case(top);
    if let Some(start) = (complete + 1..trace).find(alike) {
        return start;
    }
    let mut start = trace;
    while start > complete + 1 && fields[start - 1].kind == Kind::Above {
        start -= 1;
    }
    start
}

#[cfg(test)]
mod tests {
    use crate::check::{FindingId, Options, Verdict, check};

    fn message(name: &str, top: &str) -> String {
        format!(
            "{top}Received: from {name}.example ({name}.example [192.0.2.7])\n\tby mx.harbor.example with ESMTPS id 7{name}\n\tfor <me@harbor.example>; Tue, 24 Nov 2026 10:15:42 +0100\n\
             X-Spam-Status: No\nDate: Tue, 24 Nov 2026 10:15:40 +0100\nFrom: {name} <{name}@{name}.example>\nTo: me@harbor.example\n\
             Subject: News of {name}\nMessage-ID: <1@{name}.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nX-Mailer: {name}\n"
        )
    }

    /// The verdict, how many messages are told, and the block.
    fn checked(text: &str) -> (Verdict, usize, String) {
        let found = check(text.as_bytes(), &Options::default());
        let told = found.findings.iter().any(|finding| finding.id == FindingId::SeveralMessages);
        assert_eq!(told, found.messages.len() > 1);
        (found.verdict, found.messages.len(), String::from_utf8_lossy(found.block.as_bytes()).trim_end().to_owned())
    }

    #[test]
    fn another_message_right_below_is_told_and_kept_apart() {
        let tops = [
            "",
            "Return-Path: <a@b.example>\n",
            "Return-Path: <a@b.example>\nDelivered-To: me@harbor.example\n",
            "X-Envelope-To: me@harbor.example\n",
        ];
        for (above, below) in tops.iter().flat_map(|above| tops.iter().map(move |below| (above, below))) {
            let (first, second) = (message("ann", above), message("bob", below));
            for between in ["", "\n", "\n\n", " \n", "--\n", "---\n", "-----\n", "--------------------\n"] {
                let (verdict, messages, block) = checked(&format!("{first}{between}{second}"));
                assert_eq!((verdict, messages, block.as_str()), (Verdict::Full, 2, first.trim_end()), "{above}{between}{below}");
            }
        }
        let all = ["ann", "bob", "cat"].map(|name| message(name, "Return-Path: <a@b.example>\n"));
        assert_eq!(checked(&all.concat()), (Verdict::Full, 3, all[0].trim_end().to_owned()));
        // The same, damaged in copying.
        let quoted: String = all.concat().lines().map(|line| format!("> {line}\n")).collect();
        let spaced = all.concat().replace('\n', "\n\n");
        let lost = all.concat().replace("\n\t", "\n");
        for damaged in [quoted, spaced, lost] {
            let (verdict, messages, block) = checked(&damaged);
            assert_eq!((verdict, messages), (Verdict::Repaired, 3), "{damaged}");
            assert!(block.contains("1@ann") && !block.contains("bob"), "{block}");
        }
    }

    #[test]
    fn one_message_stays_one() {
        let one = message("ann", "Return-Path: <a@b.example>\n");
        let resent = one.replace(
            "X-Spam-Status: No\n",
            "Resent-From: c@d.example\nResent-Date: Tue, 24 Nov 2026 10:15:41 +0100\nResent-Message-ID: <2@d.example>\nReceived: from d.example by e.example; Tue, 24 Nov 2026 10:15:41 +0100\n",
        );
        let twice_from =
            one.replace("To: me", "From: other@b.example\nDate: Tue, 24 Nov 2026 10:15:39 +0100\nMessage-ID: <9@b.example>\nTo: me");
        for text in [one.clone(), resent, twice_from, format!("{one}{one}"), format!("{one}\n{one}")] {
            assert_eq!(checked(&text).1, 1, "{text}");
        }
        // A trace below the sender's fields, and what a sender's program wrote into the text by mistake.
        let late = one.replace("MIME-Version", "Received: from d.example by e.example; Tue, 24 Nov 2026 10:15:39 +0100\nMIME-Version");
        let fragment =
            "DATA\nMessage-ID: <5@d.example>\nFrom: c@d.example\nSubject: e\nDate: Tue, 24 Nov 2026 10:15:38 +0100\nMIME-Version: 1.0\n";
        assert!(super::set_apart(format!("{late}\n\n{fragment}").as_bytes(), 0).is_none());
        let returned = one.replace("text/plain;", "multipart/report; report-type=delivery-status; boundary=x;");
        let bounce = format!("{returned}\n--x\nContent-Type: text/rfc822-headers\n\n{}--x--\n", message("bob", ""));
        assert!(super::set_apart(bounce.as_bytes(), 0).is_none());
    }
}
