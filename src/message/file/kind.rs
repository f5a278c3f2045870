//! What a file is, told by its first bytes: names lie, and half of all mail programs give none.

use super::super::lines::{field_at, is_blank, lines};
use super::super::mailbox_line::is_mailbox_line;
use super::super::names::is_known;
use super::super::text::is_binary;
use super::text::Wide;

/// How many of the first bytes [`kind`] wants to see. With fewer it still answers, less surely.
pub const FIRST_BYTES: usize = 64 * 1024;

/// The kinds of file a person may take for a saved message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// Header fields, then perhaps a body (RFC 5322): `.eml`, `.txt`, a text named `.msg`, no ending at all.
    Message,
    /// Messages one below the other (RFC 4155).
    Mailbox,
    /// Apple Mail: the size of the message, the message, a property list.
    AppleMail,
    /// A compound file (MS-CFB), as Outlook's `.msg` and templates are.
    Outlook,
    /// Text in UTF-16.
    Utf16 {
        /// Whether it is little-endian: the low byte of each unit comes first.
        little: bool,
        /// Whether the file begins with a byte-order mark.
        marked: bool,
    },
    /// A web page.
    Html,
    /// A web page saved with all its parts in one file (RFC 2557), which itself looks like a message.
    WebArchive,
    /// A document of a word processor in text form.
    Rtf,
    /// A picture.
    Picture,
    /// A PDF document.
    Pdf,
    /// A document of an office program.
    Document,
    /// An archive or compressed file (ZIP, RAR, 7-Zip, gzip); of RAR and 7-Zip nothing is read.
    Zip,
    /// Other text.
    Text,
    /// Other bytes.
    Binary,
}

/// The first bytes of files that are no text.
const SIGNATURES: &[(&[u8], FileKind)] = &[
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::Outlook),
    (b"\x89PNG\r\n\x1a\n", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF87a", FileKind::Picture),
    (b"GIF89a", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"%PDF-", FileKind::Pdf),
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"Rar!\x1a\x07", FileKind::Zip),
    (b"7z\xbc\xaf\x27\x1c", FileKind::Zip),
    (b"\x1f\x8b", FileKind::Zip),
    (b"{\\rtf", FileKind::Rtf),
];

/// Tells what a file is from its first [`FIRST_BYTES`] bytes. It always answers: unknown bytes are text or binary.
pub fn kind(first: &[u8]) -> FileKind {
    if let Some(kind) = signature(first) {
        return kind;
    }
    if let Some(wide) = Wide::of(first) {
        return FileKind::Utf16 { little: wide.little, marked: wide.marked };
    }
    let text = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
    if is_binary(text) {
        return FileKind::Binary;
    }
    of_text(text)
}

/// The kind of a file that is no plain text, if its first bytes say it.
pub(crate) fn signature(first: &[u8]) -> Option<FileKind> {
    if let Some((_, kind)) = SIGNATURES.iter().find(|(start, _)| first.starts_with(start)) {
        return Some(if *kind == FileKind::Zip && is_document(first) { FileKind::Document } else { *kind });
    }
    // An OpenDocument text in a single file that is not packed.
    if first.starts_with(b"<?xml") && memchr::memmem::find(first.get(..1024).unwrap_or(first), b"<office:document").is_some() {
        return Some(FileKind::Document);
    }
    // Pictures and films of telephones name their form behind the length of the first part (ISO 14496-12).
    let film = first.get(4..8) == Some(b"ftyp");
    (film || is_riff_picture(first)).then_some(FileKind::Picture)
}

/// Whether a packed folder is the document of an office program: its first entries say so. An OpenDocument file begins with an entry that names its
/// type, and a program may have packed that, too, or written more before it (OpenDocument 1.3 part 2 section 3.3).
fn is_document(first: &[u8]) -> bool {
    const NAMES: [&[u8]; 8] = [
        b"[Content_Types].xml",
        b"mimetypeapplication/",
        b"word/",
        b"xl/",
        b"ppt/",
        b"content.xml",
        b"META-INF/manifest.xml",
        b"styles.xml",
    ];
    let head = first.get(..4096).unwrap_or(first);
    let begins = first.get(30..38) == Some(b"mimetype");
    begins || NAMES.iter().any(|name| memchr::memmem::find(head, name).is_some())
}

/// Whether this is WebP, or a bitmap: its four reserved bytes are zero, so that a text that begins with `BM` is none.
fn is_riff_picture(first: &[u8]) -> bool {
    (first.starts_with(b"RIFF") && first.get(8..12) == Some(b"WEBP")) || (first.starts_with(b"BM") && first.get(6..10) == Some(&[0; 4]))
}

fn of_text(text: &[u8]) -> FileKind {
    let text = text.get(text.iter().take_while(|b| b.is_ascii_whitespace()).count()..).unwrap_or_default();
    if text.is_empty() {
        return FileKind::Empty;
    }
    if super::emlx::size_line(text).is_some_and(|line| line.starts_a_message) {
        return FileKind::AppleMail;
    }
    if is_mailbox_line(first_line(text)) {
        return FileKind::Mailbox;
    }
    if is_page(text) {
        return FileKind::Html;
    }
    let known = lines(text, 0).take(30).filter_map(|line| field_at(&text[line])).filter(|name| is_known(name)).count();
    match known {
        0 => FileKind::Text,
        _ if is_archive(text) => FileKind::WebArchive,
        _ => FileKind::Message,
    }
}

/// The first line that is not blank, without its line end.
pub(super) fn first_line(text: &[u8]) -> &[u8] {
    let line = lines(text, 0).find(|line| !is_blank(&text[line.clone()])).map_or(&text[..0], |line| &text[line]);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Whether a text begins as a web page does.
fn is_page(text: &[u8]) -> bool {
    let head = text.get(..1024).unwrap_or(text).to_ascii_lowercase();
    [&b"<!doctype html"[..], b"<html", b"<head", b"<body", b"<pre"].iter().any(|start| head.starts_with(start))
        || ((head.starts_with(b"<?xml") || head.starts_with(b"<!--")) && memchr::memmem::find(&head, b"<html").is_some())
}

/// Whether the fields stand there that a browser writes above a page it saves.
fn is_archive(text: &[u8]) -> bool {
    lines(text, 0).take(12).any(|line| {
        let line = &text[line];
        let starts = |start: &[u8]| line.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        starts(b"Snapshot-Content-Location:") || starts(b"From: <Saved by ") || starts(b"From: \"Saved by ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_what_a_file_is() {
        let wide = |little, marked| FileKind::Utf16 { little, marked };
        for (first, expected) in [
            (&b""[..], FileKind::Empty),
            (b"\xef\xbb\xbf \r\n", FileKind::Empty),
            (b"Received: from a by b; x\r\nFrom: c\r\n\r\n", FileKind::Message),
            (b"\xef\xbb\xbfReturn-Path: <a@x.example>\n", FileKind::Message),
            (b"\n\nFrom a@x.example Tue Aug  6 11:51:02 2002\nReceived: x\n", FileKind::Mailbox),
            (b"From here it goes on\nand on", FileKind::Text),
            (b"From now on: prices of 2002\nand on", FileKind::Text),
            (b"60    \nReceived: from a by b; x\nFrom: c\n\n", FileKind::AppleMail),
            (b"60 bottles\nReceived: from a by b; x\nFrom: c\n\n", FileKind::Message),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", FileKind::Outlook),
            (b"\xff\xfeR\0e\0", wide(true, true)),
            (b"\xfe\xff\0R\0e", wide(false, true)),
            (b"R\0e\0c\0e\0i\0v\0e\0d\0:\0 \0f\0r\0o\0m\0", wide(true, false)),
            (b"\0R\0e\0c\0e\0i\0v\0e\0d\0:\0 \0f\0r\0o\0m", wide(false, false)),
            (b"<!DOCTYPE html><html>", FileKind::Html),
            (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\n", FileKind::WebArchive),
            (b"{\\rtf1\\ansi", FileKind::Rtf),
            (b"\x89PNG\r\n\x1a\nxx", FileKind::Picture),
            (b"RIFF\0\0\0\0WEBPVP8 ", FileKind::Picture),
            (b"%PDF-1.7\n", FileKind::Pdf),
            (b"PK\x03\x04xx", FileKind::Zip),
            (b"Hello, this is a text.", FileKind::Text),
            (&[1, 2, 3, 4, 0, 0, 9], FileKind::Binary),
        ] {
            assert_eq!(kind(first), expected, "{}", String::from_utf8_lossy(first));
        }
    }
}
