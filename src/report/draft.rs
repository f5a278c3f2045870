//! The draft file: a message that is still to be sent.
//!
//! No From, Date or Message-ID: the person's own mail program fills them in, and Outlook refuses to send with a foreign From.

use data_encoding::BASE64;
use mail_builder::headers::Header;
use mail_builder::headers::text::Text;

use super::{Charset, Report};

/// The longest encoded line, without its line end (RFC 2045 section 6.7).
const LONGEST_ENCODED_LINE: usize = 76;
/// So many bytes fit into an encoded word behind the name of the field.
const MAX_IN_WORD: usize = 36;
/// The longest value that fits on one line of 998 bytes with the field's name (RFC 5322 section 2.1.1).
const MAX_PLAIN_SUBJECT: usize = 900;

pub(super) fn draft(report: &Report) -> Vec<u8> {
    let mut out = head(&report.to, &report.subject, None);
    out.extend_from_slice(format!("Content-Type: text/plain; charset={}\r\n", charset(report)).as_bytes());
    out.extend_from_slice(b"Content-Transfer-Encoding: quoted-printable\r\n\r\n");
    quoted_printable(&report.bytes(&report.letter), &mut out);
    out
}

/// The fields that every draft begins with. `from` is for those who send it by a tool of their own; then it is no draft for a mail program.
pub(super) fn head(to: &str, subject: &str, from: Option<&str>) -> Vec<u8> {
    let from_line = from.map(|from| format!("From: {from}\r\n")).unwrap_or_default();
    let to = if to.is_empty() { String::new() } else { format!("To: {to}\r\n") };
    let mut out = format!("{from_line}{to}Subject: ").into_bytes();
    // The subject is one safe line. Most are plain and stay as they are; the rest is encoded (RFC 2047) and folded.
    let plain = subject.is_ascii() && !subject.contains("=?") && subject.len() <= MAX_PLAIN_SUBJECT;
    if plain {
        out.extend_from_slice(format!("{subject}\r\n").as_bytes());
    } else if subject.is_ascii() {
        // Text that looks like an encoded word is encoded itself, or the reader would decode it.
        out.extend_from_slice(encoded_words(subject).as_bytes());
    } else {
        Text::new(subject).write_header(&mut out, "Subject: ".len());
    }
    if from.is_none() {
        out.extend_from_slice(b"X-Unsent: 1\r\n");
    }
    out.extend_from_slice(b"MIME-Version: 1.0\r\n");
    out
}

/// Writes a text in encoded words, each on a line of at most 76 characters (RFC 2047 section 2).
fn encoded_words(text: &str) -> String {
    let words: Vec<String> = text.as_bytes().chunks(MAX_IN_WORD).map(|part| format!("=?us-ascii?B?{}?=", BASE64.encode(part))).collect();
    format!("{}\r\n", words.join("\r\n "))
}

pub(super) const fn charset(report: &Report) -> &'static str {
    match report.charset {
        Charset::Utf8 => "utf-8",
        Charset::Latin1 => "iso-8859-1",
    }
}

/// Encodes a text with LF line ends as quoted-printable (RFC 2045 section 6.7). Its lines are not changed, however long.
pub(super) fn quoted_printable(text: &[u8], out: &mut Vec<u8>) {
    let lines = text.strip_suffix(b"\n").unwrap_or(text).split(|&b| b == b'\n');
    for line in lines {
        let mut column = 0;
        for (at, &byte) in line.iter().enumerate() {
            let last = at + 1 == line.len();
            let plain = match byte {
                // White space at the end of a line gets lost on the way.
                b' ' | b'\t' => !last,
                b'=' => false,
                // "From " at the start of a line and a line with only a dot have a meaning for mailbox files and servers.
                b'F' | b'.' => at > 0,
                b'!'..=b'~' => true,
                _ => false,
            };
            let width = if plain { 1 } else { 3 };
            // One column stays free for the `=` of a soft line break.
            if column + width > LONGEST_ENCODED_LINE - usize::from(!last) {
                out.extend_from_slice(b"=\r\n");
                column = 0;
            }
            if plain && !(column == 0 && matches!(byte, b'.' | b'F')) {
                out.push(byte);
                column += 1;
            } else {
                out.extend_from_slice(format!("={byte:02X}").as_bytes());
                column += 3;
            }
        }
        out.extend_from_slice(b"\r\n");
    }
}

/// A boundary that occurs in none of the parts.
pub(super) fn boundary(parts: &[&[u8]]) -> String {
    let taken = |boundary: &str| parts.iter().any(|part| memchr::memmem::find(part, boundary.as_bytes()).is_some());
    (0_u32..).map(|number| format!("=_abuse-report-{number}")).find(|boundary| !taken(boundary)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coded(text: &str) -> String {
        let mut out = Vec::new();
        quoted_printable(text.as_bytes(), &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn signs_that_get_lost_or_mean_something_are_encoded() {
        assert_eq!(coded("a=b \n\t\nFrom x\n.\nü\n"), "a=3Db=20\r\n=09\r\n=46rom x\r\n=2E\r\n=C3=BC\r\n");
        assert_eq!(coded("\u{1b}[31m\0\r"), "=1B[31m=00=0D\r\n");
    }

    #[test]
    fn no_line_is_longer_than_allowed() {
        for text in ["x".repeat(5_000), "ü".repeat(5_000), " ".repeat(5_000), ".F".repeat(5_000), "x".repeat(76), "x".repeat(77)] {
            let coded = coded(&text);
            assert!(coded.split("\r\n").all(|line| line.len() <= LONGEST_ENCODED_LINE));
            let soft = coded.replace("=\r\n", "");
            let back = soft.replace("=C3=BC", "ü").replace("=20", " ").replace("=2E", ".").replace("=46", "F");
            assert_eq!(back.trim_end_matches("\r\n"), text);
        }
        assert_eq!(coded(&"x".repeat(76)).matches('=').count(), 0);
    }
}
