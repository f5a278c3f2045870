//! The Abuse Reporting Format (RFC 5965): for desks that read reports by machine.

use super::draft::{charset, head, quoted_printable};
use super::{Charset, Reason, Report};

/// The longest line that may go out as it is (RFC 5322 section 2.1.1).
const MAX_LINE: usize = 998;

pub(super) fn arf(report: &Report) -> Vec<u8> {
    let readable = report.bytes(&report.letter);
    let boundary = boundary(&[&readable, &report.evidence]);
    let mut out = head(report);
    let mut text = |text: String| out.extend_from_slice(text.as_bytes());
    text(format!("Content-Type: multipart/report; report-type=feedback-report;\r\n boundary=\"{boundary}\"\r\n\r\n"));

    text(format!("--{boundary}\r\nContent-Type: text/plain; charset={}\r\n", charset(report)));
    text("Content-Transfer-Encoding: quoted-printable\r\n\r\n".to_owned());
    quoted_printable(&readable, &mut out);

    let mut text = |text: String| out.extend_from_slice(text.as_bytes());
    text(format!("\r\n--{boundary}\r\nContent-Type: message/feedback-report\r\n\r\n"));
    text(feedback(report));

    // The evidence alone is in one charset only where it is UTF-8; anything else is marked as bytes of one character each.
    let charset = if std::str::from_utf8(&report.evidence).is_ok() { Charset::Utf8 } else { Charset::Latin1 };
    let name = if charset == Charset::Utf8 { "utf-8" } else { "iso-8859-1" };
    text(format!("\r\n--{boundary}\r\nContent-Type: text/rfc822-headers; charset={name}\r\n"));
    let plain = report.evidence.is_ascii() && report.evidence.split(|&b| b == b'\n').all(|line| line.len() <= MAX_LINE);
    if plain {
        text("Content-Transfer-Encoding: 7bit\r\n\r\n".to_owned());
        for line in report.evidence.split(|&b| b == b'\n') {
            out.extend_from_slice(line);
            out.extend_from_slice(b"\r\n");
        }
    } else {
        text("Content-Transfer-Encoding: quoted-printable\r\n\r\n".to_owned());
        quoted_printable(&report.evidence, &mut out);
    }
    out.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    out
}

/// The machine-readable part (RFC 5965 section 3): only what is recorded or stands in the return path.
fn feedback(report: &Report) -> String {
    let facts = &report.facts;
    let kind = match facts.reason {
        Reason::Advertising | Reason::Threats => "abuse",
        Reason::Phishing => "fraud",
        Reason::Other => "other",
    };
    let mut out = format!("Feedback-Type: {kind}\r\nUser-Agent: abuse-report-helper/{}\r\nVersion: 1\r\n", env!("CARGO_PKG_VERSION"));
    if let Some(sender) = facts.envelope_sender.as_deref().filter(|sender| sender.bytes().all(|b| b.is_ascii_graphic() || b == b' ')) {
        out.push_str(&format!("Original-Mail-From: <{sender}>\r\n"));
    }
    if let Some(at) = facts.arrival {
        out.push_str(&format!("Arrival-Date: {}\r\n", at.strftime("%a, %d %b %Y %H:%M:%S +0000")));
    }
    if let Some(ip) = facts.source_ip {
        out.push_str(&format!("Source-IP: {ip}\r\n"));
    }
    out
}

/// A boundary that stands in none of the parts.
fn boundary(parts: &[&[u8]]) -> String {
    let taken = |boundary: &str| parts.iter().any(|part| memchr::memmem::find(part, boundary.as_bytes()).is_some());
    let mut number = 0u32;
    loop {
        let boundary = format!("=_abuse-report-{number}");
        if !taken(&boundary) {
            return boundary;
        }
        number += 1;
    }
}
