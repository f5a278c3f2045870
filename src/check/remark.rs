//! Remarks that a person typed on a line of their own between the fields: `(that is our server)`, `[external sender]`, `<-- this one`.

use crate::message::lines::{field_at, is_indented};
use crate::message::names::{is_known, is_visible, starts};
use crate::message::received::{has_month, has_time};

/// The longest remark.
const LONGEST: usize = 100;
/// How far the name of a field is looked for above a folded line, in bytes.
const MOST_ABOVE: usize = 4_000;

/// What a line says, without what encloses it or draws attention to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `(…)`: servers write remarks so, too.
    Round,
    /// `[…]`: servers write nothing but addresses so.
    Square,
    /// Behind an arrow or a comment sign of program code.
    Arrow,
}

/// Whether the line at these bytes is such a remark, below a field of a header block.
pub(super) fn is_remark(text: &[u8], line: std::ops::Range<usize>) -> bool {
    let bytes = &text[line.clone()];
    let Some((form, words)) = form(bytes) else { return false };
    let indented = is_indented(bytes);
    let above = &text[line.start.saturating_sub(MOST_ABOVE)..line.start];
    let Some((name, value)) = field_above(above) else { return false };
    // Folded lines of these fields are free text, or a program's own.
    let is = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
    if indented && (is(&["subject", "comments", "keywords", "thread-topic", "organization"]) || starts(name, "x-") || !is_known(name)) {
        return false;
    }
    let received = is(&["received"]);
    let closed = if received { has_month(value) && has_time(value) } else { !is_visible(name) };
    match form {
        Form::Arrow => words >= 1,
        // At the margin, words in such brackets may say in any language that lines were removed there.
        Form::Square => (indented && words >= 2) || (says_whose(bytes) && (indented || closed || is_visible(name))),
        // Behind the time of a trace nothing follows but the name of a zone, whose words have capital letters.
        Form::Round => {
            words >= 2 && closed && (received || is(&["return-path", "delivered-to", "message-id", "x-original-to"]) || !indented)
        }
    }
}

/// Whether a remark may begin so, behind the margin of a line: asked of every folded line, and nearly none does. A sign of equality alone begins the
/// coded words and letters of many fields.
pub(super) fn may_begin(line: &[u8]) -> bool {
    match line {
        [b'=', next, ..] => matches!(next, b'=' | b'>'),
        [first, ..] => matches!(first, b'(' | b'[' | b'<' | b'-' | b'^' | b'#' | b'/' | 0xe2 | 0xf0),
        [] => false,
    }
}

/// The form of a line that has nothing in it but words and the signs of a sentence, and how many words.
fn form(line: &[u8]) -> Option<(Form, usize)> {
    let line = line.trim_ascii();
    if line.len() < 4 || line.len() > LONGEST || !may_begin(line) {
        return None;
    }
    let text = std::str::from_utf8(line).ok()?;
    let (form, inner) = match (line[0], text.as_bytes()[line.len() - 1]) {
        (b'(', b')') => (Form::Round, text.get(1..line.len() - 1)?),
        (b'[', b']') => (Form::Square, text.get(1..line.len() - 1)?),
        _ => (Form::Arrow, behind_arrow(text)?),
    };
    let inner = inner.trim();
    let is_sign = |c: char| matches!(c, ' ' | '\'' | '’' | '-' | ',' | '.' | '!' | '?' | '/' | ':');
    let fits = inner.chars().all(|c| c.is_alphabetic() || is_sign(c) || (form != Form::Round && c.is_ascii_digit()));
    let words = inner.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    let small = inner.split_whitespace().any(|word| word.starts_with(char::is_lowercase)) || !inner.is_ascii();
    let spoken = match form {
        Form::Round => small && !has_server_word(inner),
        Form::Square => inner.starts_with(char::is_alphabetic) && !inner.contains(['.', ':']),
        Form::Arrow => true,
    };
    (fits && spoken && words > 0).then_some((form, words))
}

/// What stands behind an arrow, or behind the sign of a comment.
fn behind_arrow(text: &str) -> Option<&str> {
    const SIGNS: [&str; 14] = ["<--", "<==", "<-", "<=", "-->", "==>", "->", "=>", "^", "//", "# ", "←", "→", "👈"];
    let sign = SIGNS.iter().find(|sign| text.starts_with(**sign))?;
    let rest = text.trim_start_matches(['<', '-', '=', '>', '^', '/', '#', '←', '→', '👈', ' ']);
    // Codes begin with some of these signs, too.
    let apart = text.get(..text.len() - rest.len()).is_some_and(|signs| signs.ends_with(' ')) || rest.contains(' ');
    (!rest.is_empty() && apart && (*sign != "^" || text.starts_with("^^") || text.starts_with("^ "))).then_some(rest)
}

/// Whether a remark says whose something is, or what somebody thinks of it.
fn says_whose(line: &[u8]) -> bool {
    const WORDS: [&str; 52] = [
        "external",
        "extern",
        "externe",
        "externer",
        "externo",
        "esterno",
        "sender",
        "absender",
        "expéditeur",
        "remitente",
        "mittente",
        "server",
        "serveur",
        "servidor",
        "host",
        "mailserver",
        "our",
        "ours",
        "unser",
        "unsere",
        "notre",
        "nuestro",
        "nostro",
        "my",
        "mine",
        "mein",
        "meine",
        "mon",
        "mi",
        "mio",
        "this",
        "that",
        "these",
        "das",
        "dies",
        "dieser",
        "who",
        "wer",
        "me",
        "here",
        "hier",
        "ici",
        "provider",
        "spam",
        "spammer",
        "phishing",
        "scam",
        "fake",
        "suspicious",
        "verdächtig",
        "important",
        "wichtig",
    ];
    let text = String::from_utf8_lossy(line).to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
}

/// Words of the remarks that servers write: `(no client certificate requested)`, `(may be forged)`, `(message not signed)`.
const OF_SERVERS: [&str; 21] = [
    "certificate",
    "verified",
    "verify",
    "forged",
    "authenticated",
    "authentication",
    "dkim",
    "dmarc",
    "envelope",
    "receiver",
    "sender",
    "signature",
    "signed",
    "spf",
    "userid",
    "cipher",
    "using",
    "helo",
    "invoked",
    "network",
    "misconfigured",
];

fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// Whether a comment of several words, and nothing else, is one that servers write.
pub(super) fn is_said_by_server(line: &[u8]) -> bool {
    line.iter().filter(|b| **b == b' ').count() > 1 && std::str::from_utf8(line).is_ok_and(|text| has_word(text, &OF_SERVERS))
}

fn has_server_word(text: &str) -> bool {
    has_word(text, &OF_SERVERS) || has_word(text, &["ehlo", "bits", "relay", "version", "time", "queued"])
}

/// The name and value of the field to which the end of a text belongs.
fn field_above(text: &[u8]) -> Option<(&str, &[u8])> {
    let mut end = text.len();
    while end > 0 {
        let start = memchr::memrchr(b'\n', &text[..end - 1]).map_or(0, |at| at + 1);
        if let Some(name) = field_at(&text[start..end]) {
            return Some((name, &text[start + name.len() + 1..]));
        }
        end = start;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_after(above: &str, line: &str) -> bool {
        let text = format!("{above}\n{line}\nFrom: a@b.example\n");
        is_remark(text.as_bytes(), above.len() + 1..above.len() + 1 + line.len())
    }

    const RECEIVED: &str = "Received: from a.example by b.example with SMTP;\n\tTue, 24 Nov 2026 10:15:42 +0100";

    #[test]
    fn remarks_are_words_beside_the_fields() {
        for line in [
            "(that is our server)",
            "[external sender]",
            "<-- this one",
            "==> look here",
            "^^^ the sender's machine",
            "(das ist unser Server)",
        ] {
            for indent in ["", "\t", "    "] {
                assert!(is_after(RECEIVED, &format!("{indent}{line}")), "{indent}{line}");
            }
        }
        for (above, line) in [
            ("Return-Path: <a@b.example>", "    (my bank?)"),
            ("Delivered-To: a@b.example", "  [that is me]"),
            ("To: a@b.example", "[external sender]"),
            ("DKIM-Signature: v=1; b=abc", "(no idea what this is)"),
        ] {
            assert!(is_after(above, line), "{above} {line}");
        }
    }

    #[test]
    fn what_servers_and_senders_write_is_none() {
        for (above, line) in [
            (RECEIVED, "\t(envelope-from <a@b.example>)"),
            (RECEIVED, " (Central European Standard Time)"),
            (RECEIVED, " (CET)"),
            ("Received: from a.example ([192.0.2.1])", "\t(No client certificate requested)"),
            ("Received: from a.example ([192.0.2.1])", "\t(mail server of somebody)"),
            ("Received: from a.example", "\t[192.0.2.1]"),
            ("Received: from a.example", "\t[UNAVAILABLE]"),
            ("Subject: hello", " [external sender]"),
            ("Subject: hello", " (that is our offer)"),
            ("X-Note: a", "\t[not a spam]"),
            ("From: A", " (that is me) <a@b.example>"),
            ("To: A <a@b.example>", " (our friend)"),
            ("Date: Tue, 24 Nov 2026 10:15:42 +0100", " (mitteleuropäische Zeit)"),
            ("From: A", " <a@b.example>"),
            ("DKIM-Signature: v=1; b=abc", " //XyZabc"),
            ("References: <1@b.example>", "\t<2@b.example>"),
        ] {
            assert!(!is_after(above, line), "{above} {line}");
        }
    }
}
