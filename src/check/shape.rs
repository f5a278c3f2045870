//! What was given, if it has no Received line.

use super::mail_words::{self, VisibleRole};
use super::seen::Seen;
use super::split::Piece;
use crate::message::file::{FileKind, signature};
use crate::message::lines::{field_at, field_name_at, is_blank, lines};
use crate::message::names::{is_only_in_mail, starts};
use crate::message::{HeaderBlock, is_binary, is_wide};

/// How many lines are looked at.
const FIRST_LINES: usize = 300;

/// What was given, in one word. Only the last can be reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// No text at all.
    #[default]
    Empty,
    /// Bytes that are no text, of no kind that is told apart here.
    Binary,
    /// A picture or film.
    Picture,
    /// A PDF or the document of an office program.
    Document,
    /// Packed files.
    Packed,
    /// The text of a message, or any other text.
    Body,
    /// A calendar entry, a web answer, program code.
    NotEmail,
    /// The table of an analysing page.
    Analyser,
    /// Only the lines that a mail window shows: From, To, Date, Subject.
    Visible,
    /// A forwarded or answered message.
    Forwarded,
    /// The headers of one MIME part.
    MimePart,
    /// The person's own forward, sent message or draft.
    Own,
    /// Header fields, but no Received among them.
    Traceless,
    /// Header fields whose names or colons were lost on the way from a picture.
    Misread,
    /// A trace, but text in angle brackets is gone.
    BracketsLost,
    /// All servers of the trace belong to one organisation.
    Internal,
    /// A report about a message that could not be delivered.
    Bounce,
    /// A header block with a trace of its way.
    Headers,
}

impl Shape {
    /// Whether there is a trace, complete or not.
    pub fn has_trace(self) -> bool {
        match self {
            Self::BracketsLost | Self::Internal | Self::Bounce | Self::Headers => true,
            Self::Empty
            | Self::Binary
            | Self::Picture
            | Self::Document
            | Self::Packed
            | Self::Body
            | Self::NotEmail
            | Self::Analyser
            | Self::Visible
            | Self::Forwarded
            | Self::MimePart
            | Self::Own
            | Self::Traceless
            | Self::Misread => false,
        }
    }

    /// Whether there are header fields of any kind, so that a message can be shown.
    pub fn has_fields(self) -> bool {
        self.has_trace() || matches!(self, Self::Visible | Self::Forwarded | Self::MimePart | Self::Own | Self::Traceless | Self::Misread)
    }

    /// How useful it is, for comparing a text with its repaired form. All shapes with a trace are equal.
    pub const fn worth(self) -> u8 {
        match self {
            Self::Empty => 0,
            Self::Binary => 1,
            Self::Picture => 2,
            Self::Document => 3,
            Self::Packed => 4,
            Self::Body => 5,
            Self::NotEmail => 6,
            Self::Analyser => 7,
            Self::Visible => 8,
            Self::Forwarded => 9,
            Self::MimePart => 10,
            Self::Own => 11,
            Self::Traceless | Self::Misread => 12,
            Self::BracketsLost | Self::Internal | Self::Bounce | Self::Headers => 13,
        }
    }
}

/// The shape of bytes that are no text: a file, or something encrypted.
pub(super) fn no_text(given: &[u8]) -> Option<Shape> {
    match signature(given) {
        Some(FileKind::Picture) => Some(Shape::Picture),
        Some(FileKind::Pdf | FileKind::Document) => Some(Shape::Document),
        Some(FileKind::Zip) => Some(Shape::Packed),
        Some(FileKind::Outlook) => Some(Shape::Binary),
        _ => (given.starts_with(b"\xd0\xcf\x11\xe0") || is_binary(given) && !is_wide(given)).then_some(Shape::Binary),
    }
}

/// Decides what a text without a Received field is.
pub(super) fn without_trace(text: &[u8], piece: &Piece, block: &HeaderBlock, seen: &Seen) -> Shape {
    if is_blank(text) {
        return Shape::Empty;
    }
    let inner = seen.inner > 0;
    let mut signs = FirstLines::default();
    for line in lines(text, piece.block.start).map(|line| &text[line]).filter(|line| !is_blank(line)).take(FIRST_LINES) {
        signs.see(line);
    }
    // An analysing page that shows the headers, too, does not count as its table alone.
    if signs.is_analysis()
        && block.all("received").next().is_none()
        && !((inner || seen.content > 0 || signs.inner >= 2) && !signs.hops)
        && !signs.dashed
    {
        return Shape::Analyser;
    }
    if signs.register >= 3 || is_not_email(text[piece.block.start..].trim_ascii_start()) || seen.web > 0 || seen.news {
        return Shape::NotEmail;
    }
    if !inner && seen.content > 0 && seen.visible == 0 {
        return Shape::MimePart;
    }
    if inner || (signs.is_analysis() && signs.inner >= 2) {
        let forwards = block.first("subject").is_some_and(|subject| is_forward_subject(&subject.unfolded()));
        return if seen.unsent || (forwards && !seen.return_path && block.all("received").next().is_none()) {
            Shape::Own
        } else {
            Shape::Traceless
        };
    }
    let boundary_first = text[piece.body.clone()].starts_with(b"--") && piece.block.is_empty();
    if boundary_first && !signs.marked && part_headers_follow(text, piece) {
        return Shape::MimePart;
    }
    if signs.marked && signs.visible.roles() > 0 {
        return Shape::Forwarded;
    }
    if signs.visible.is_block() || seen.visible >= 2 { Shape::Visible } else { Shape::Body }
}

/// Whether a line is one of the answer that a register of networks or domains gives (WHOIS, RFC 3912).
fn is_of_a_register(line: &[u8]) -> bool {
    const NAMES: [&str; 30] = [
        "abuse-mailbox",
        "admin-c",
        "as-name",
        "aut-num",
        "cidr",
        "creation date",
        "descr",
        "domain name",
        "inet6num",
        "inetnum",
        "last-modified",
        "mnt-by",
        "name server",
        "netname",
        "netrange",
        "nettype",
        "nic-hdl",
        "nserver",
        "orgabuseemail",
        "orgname",
        "organisation",
        "origin",
        "registrant",
        "registrar",
        "registrar abuse contact email",
        "registry domain id",
        "registry expiry date",
        "route",
        "tech-c",
        "updated date",
    ];
    let Some(colon) = memchr::memchr(b':', line).filter(|colon| (4..40).contains(colon)) else { return false };
    std::str::from_utf8(line[..colon].trim_ascii()).is_ok_and(|name| NAMES.iter().any(|known| known.eq_ignore_ascii_case(name)))
}

/// What the first lines of a text show.
#[derive(Debug, Default)]
struct FirstLines {
    visible: Visible,
    /// A forward mark stands above the visible lines.
    marked: bool,
    /// A complete visible block came before any forward mark, so marks further down do not matter.
    settled: bool,
    /// The mark begins with dashes, so it is no heading of a web page.
    dashed: bool,
    /// The line before had words between dashes.
    between_dashes: bool,
    analysis: usize,
    /// Names under which registers of networks and domains tell whose they are.
    register: usize,
    /// Fields that only mail has.
    inner: usize,
    /// A table of servers is among them.
    hops: bool,
}

impl FirstLines {
    fn see(&mut self, line: &[u8]) {
        let analysis = analysis(line);
        self.analysis += usize::from(analysis.is_some());
        self.hops |= analysis == Some(Analysis::Hops);
        self.register += usize::from(is_of_a_register(line));
        self.inner += usize::from(field_name_at(line).is_some_and(is_only_in_mail));
        if self.settled {
            return;
        }
        let between_dashes = std::mem::replace(&mut self.between_dashes, mail_words::is_between_dashes(line));
        if mail_words::is_forward_mark(line) {
            self.settled = self.visible.is_block();
            self.marked |= !self.settled;
            self.dashed |= !self.settled && line.trim_ascii_start().starts_with(b"--");
        } else if let Some(role) = mail_words::visible_role(line) {
            self.marked |= between_dashes && !self.visible.is_block();
            self.dashed |= between_dashes && self.marked;
            self.visible.see(role);
            for role in mail_words::roles_inside(line).into_iter().skip(1) {
                self.visible.see(role);
            }
        }
    }

    fn is_analysis(&self) -> bool {
        self.analysis >= 2
    }
}

/// The kinds of rows in the table of a page that analyses headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Analysis {
    /// Something about the message.
    Summary,
    /// Something about the servers on the way.
    Hops,
}

/// Whether a line belongs to a table that a web page makes from headers.
fn analysis(line: &[u8]) -> Option<Analysis> {
    if line.len() > 400 {
        return None;
    }
    let line = String::from_utf8_lossy(line).to_lowercase();
    let line = line.trim();
    let heads = [
        "created at:",
        "created at\t",
        "message id\t",
        "message id:",
        "spf:\tpass",
        "spf:\tfail",
        "dkim:\t'pass'",
        "dkim:\t",
        "dmarc:\t",
        "messageid\t",
    ];
    if heads.iter().any(|head| line.starts_with(head)) || line.contains("pass with ip") {
        return Some(Analysis::Summary);
    }
    let columns = ["hop", "delay", "from", "by", "with", "time", "blacklist", "type", "protocol", "delivered after"];
    let words: Vec<&str> = line.split(['\t', ' ', '|']).filter(|word| !word.is_empty()).collect();
    let is_head = words.len() >= 4
        && words.len() <= 14
        && words.iter().filter(|word| columns.contains(&word.trim_end_matches('*'))).count() >= 4
        && words.contains(&"delay");
    (is_head || is_hop_row(&words) || line.starts_with("received delay") || line.contains("submitting host")).then_some(Analysis::Hops)
}

/// Whether words are a row of a table of hops: `1  0 seconds  mail.example  mx.example  ESMTP  …`.
fn is_hop_row(words: &[&str]) -> bool {
    matches!(words, [hop, delay, unit, ..] if hop.parse::<u8>().is_ok() && delay.trim_start_matches('*').parse::<u32>().is_ok() && (unit.starts_with("second") || unit.starts_with("minute")))
}

/// Whether the beginning shows something that never was a message.
fn is_not_email(text: &[u8]) -> bool {
    const STARTS: &[&[u8]] = &[
        b"HTTP/1.",
        b"HTTP/2",
        b"HTTP/3",
        b"GET /",
        b"POST /",
        b"BEGIN:VCALENDAR",
        b"BEGIN:VCARD",
        b"{\\rtf",
        b"<?xml",
        b"#!/",
        b"#include",
        b"import ",
        b"package ",
        b"-----BEGIN CERTIFICATE",
    ];
    let json = matches!(text, [b'{' | b'[', rest @ ..] if matches!(rest.trim_ascii_start().first(), Some(b'"' | b'{' | b'[')));
    json || STARTS.iter().any(|start| text.starts_with(start))
}

/// Whether a subject begins with `Fw:`, `Fwd:` or their like in other languages.
fn is_forward_subject(subject: &str) -> bool {
    let Some((mark, _)) = subject.split_once([':', '：']) else { return false };
    [
        "fw",
        "fwd",
        "wg",
        "tr",
        "rv",
        "i",
        "enc",
        "doorst",
        "vs",
        "vb",
        "fs",
        "pd",
        "továbbítás",
        "ynt",
        "ilt",
        "πρθ",
        "转发",
        "轉寄",
        "転送",
        "전달",
    ]
    .contains(&mark.trim().to_lowercase().as_str())
}

/// Whether the line below a boundary is a field of a MIME part.
fn part_headers_follow(text: &[u8], piece: &Piece) -> bool {
    lines(text, piece.body.start)
        .skip(1)
        .find(|line| !is_blank(&text[line.clone()]))
        .is_some_and(|line| field_at(&text[line]).is_some_and(|name| starts(name, "content-")))
}

/// Which lines of a visible block were found.
#[derive(Debug, Default)]
struct Visible {
    from: bool,
    sent: bool,
    to: bool,
    subject: bool,
}

impl Visible {
    fn see(&mut self, role: VisibleRole) {
        match role {
            VisibleRole::From => self.from = true,
            VisibleRole::Sent => self.sent = true,
            VisibleRole::To => self.to = true,
            VisibleRole::Subject => self.subject = true,
            VisibleRole::Other => {}
        }
    }

    fn roles(&self) -> usize {
        [self.from, self.sent, self.to, self.subject].iter().filter(|met| **met).count()
    }

    fn is_block(&self) -> bool {
        self.roles() >= 3 || (self.from && self.subject)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_code_are_no_messages() {
        assert_eq!(no_text(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Some(Shape::Binary));
        assert_eq!(
            (no_text(b"%PDF-1.7"), no_text(b"\x89PNG\r\n\x1a\n"), no_text(b"PK\x03\x04")),
            (Some(Shape::Document), Some(Shape::Picture), Some(Shape::Packed))
        );
        assert!(is_not_email(b"{\"a\": 1}") && is_not_email(b"HTTP/1.1 200 OK") && is_not_email(b"{\\rtf1"));
        assert!(!is_not_email(b"[ILUG] hello") && !is_not_email(b"{hello}"));
    }

    #[test]
    fn the_tables_of_analysing_pages_are_known() {
        for line in [
            "Created at:\tMon, Mar 3, 2025 at 9:15 AM",
            "SPF:\tPASS with IP 192.0.2.1 Learn more",
            "Hop\tDelay\tFrom\tBy\tWith\tTime (UTC)\tBlacklist",
            "1\t0 seconds\ta.example\tb.example\tESMTP",
        ] {
            assert!(analysis(line.as_bytes()).is_some(), "{line}");
        }
        assert!(analysis(b"From: a by delay").is_none() && analysis(b"Received: from a by b with c").is_none());
    }
}
