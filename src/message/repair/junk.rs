//! Texts of a page above the headers: button texts, a summary table, the length line of an `.emlx` file.

use super::block::mend;
use crate::message::lines::{field_at, is_blank, is_indented, lines};
use crate::message::names::{is_mail_only, is_top, label, starts};
use crate::message::received::{has_time, is_trace};

/// More lines than this are no leftovers of a page.
const MOST_LINES: usize = 60;
/// Places where headers may begin that are looked at.
const MOST_TRIES: usize = 3;

/// Where the headers begin, if page texts stand above them at `at`. A trace must follow. Where what is above it looks like the end of a field whose
/// beginning is cut off, the headers begin with that.
pub(crate) fn skip_junk(text: &[u8], at: usize) -> Option<usize> {
    let (mut junk, mut tries) = (0, 0);
    // Where the lines right above begin to look like the end of a field whose beginning is cut off.
    let mut rest = None;
    for line in lines(text, at) {
        let bytes = &text[line.clone()];
        if is_blank(bytes) {
            rest = None;
            continue;
        }
        if let Some(name) = field_at(bytes) {
            if is_top(name) && !is_summary(bytes) {
                if junk > 0 && headers_follow(text, line.start) {
                    return Some(rest.unwrap_or(line.start));
                }
                tries += 1;
                if junk == 0 || tries == MOST_TRIES {
                    return None;
                }
            } else if (is_mail_only(name) || starts(name, "content-")) && !is_summary(bytes) {
                return None;
            }
        }
        // A field that other damage hides, or web code that may hide one.
        let hidden = field_at(bytes).is_none() && label(bytes).is_some_and(is_mail_only);
        let code =
            [&b"<pre"[..], b"<div", b"<html", b"<body", b"<br", b"&lt;"].iter().any(|tag| memchr::memmem::find(bytes, tag).is_some());
        if hidden || code {
            return None;
        }
        if bytes.starts_with(b"--") || bytes.len() > 500 || (junk == 0 && is_rest_of_a_field(bytes)) || junk == MOST_LINES {
            return None;
        }
        if is_rest_of_a_field(bytes) {
            rest = rest.or(Some(line.start));
        }
        junk += 1;
    }
    None
}

/// A row of a summary table: words, then a tab.
fn is_summary(line: &[u8]) -> bool {
    let label = line.iter().take_while(|b| b.is_ascii_alphabetic() || matches!(b, b' ' | b':')).count();
    label > 1 && line.get(label) == Some(&b'\t')
}

/// A line with the signs of a trace or a signature, not those of a page.
fn is_rest_of_a_field(line: &[u8]) -> bool {
    let number = line.trim_ascii().iter().all(u8::is_ascii_digit);
    is_indented(line)
        || (!number && !line.iter().any(|b| b.is_ascii_alphabetic() || *b >= 0x80))
        || (!is_summary(line)
            && field_at(line).is_none()
            && (line.iter().any(|b| matches!(b, b'=' | b';' | b'(' | b')' | b'[' | b']' | b'<' | b'>')) || has_time(line)))
        || [&b"by "[..], b"with ", b"for ", b"id ", b"via "].iter().any(|word| line.starts_with(word))
}

fn headers_follow(text: &[u8], at: usize) -> bool {
    let block = crate::message::HeaderBlock::parse(mend(text, at, false).block);
    block.len() >= 3 && block.all("received").any(|field| is_trace(field.raw))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "Delivered-To: a\nReceived: from a by b; 1 Jan 2025 10:00:00 +0000\nFrom: a\nDate: 1 Jan 2025 10:00:00 +0000\n\nbody";

    fn skipped(junk: &str) -> bool {
        let text = format!("{junk}{HEAD}");
        match skip_junk(text.as_bytes(), 0) {
            Some(at) => {
                assert_eq!(at, junk.len());
                true
            }
            None => false,
        }
    }

    #[test]
    fn page_texts_are_skipped() {
        assert!(skipped(
            "Original Message\nMessage ID\t<a@b>\nCreated at:\tMon, 1 Jan\nFrom:\ta\nSPF:\tPASS with IP 192.0.2.1\n\nDownload Original\tCopy to clipboard\n\n"
        ));
        assert!(skipped("12345\n"));
        assert!(skipped("From: a\nSent: today\nTo: b\nSubject: c\n\n"));
    }

    #[test]
    fn the_rest_of_a_field_that_was_cut_off_stays() {
        for junk in ["Inbox\n\n", "Original Message\nMessage ID\t<a@b>\n", "4711\n"] {
            let text = format!("{junk} by mx.example with SMTP\n\tfor c; 1 Jan 2025 10:00:00 +0000\n{HEAD}");
            assert_eq!(skip_junk(text.as_bytes(), 0), Some(junk.len()), "{junk}");
        }
    }

    #[test]
    fn headers_that_end_early_are_found_too() {
        let text = "Inbox\nMessage source\n\nReceived: from a by b; 1 Jan 2025 10:00:00 +0000\nX-A: 1\nX-B: 2\n";
        assert_eq!(skip_junk(text.as_bytes(), 0), text.find("Received"));
    }

    #[test]
    fn pieces_of_a_message_are_not_skipped() {
        for top in [
            "by mx.example with SMTP\n",
            " for a\n",
            "(version=TLS1_2) id 5\n",
            "Message-ID: <x>\n",
            "+0100\n",
            "--x\n",
            "Content-Type: text/plain\n",
            "",
        ] {
            assert!(!skipped(top), "{top}");
        }
    }
}
