//! A web page saved from the source view of a mail service: only the element that shows the message is used.

use super::FileKind;
use super::parts::{Coding, head};
use super::text::from_page;
use crate::message::names::starts;

/// The most of a page that is read, in bytes: its scripts can be larger than the message.
pub(super) const MOST: u64 = 16 * 1024 * 1024;
/// The most that is handed on.
const MOST_SHOWN: usize = 2 * 1024 * 1024;
/// How deep nested multiparts are followed.
const MOST_NESTED: usize = 4;

/// The part of the page that shows header lines, with its tags: the repair of HTML removes and reports them. The whole page if no such element is
/// found.
pub(super) fn source_of(bytes: Vec<u8>, kind: FileKind) -> Vec<u8> {
    let page = match kind {
        FileKind::WebArchive => unpacked(&bytes).unwrap_or(bytes),
        _ => bytes,
    };
    let mut text = shown(&page).map(<[u8]>::to_vec).unwrap_or(page);
    text.truncate(MOST_SHOWN);
    text
}

/// The page inside an archive: the first part that is one (RFC 2557).
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    page_in(bytes, MOST_NESTED)
}

/// The first part that is a web page, in nested multiparts at most `deeper` levels down.
fn page_in(bytes: &[u8], deeper: usize) -> Option<Vec<u8>> {
    let (block, body) = head(bytes);
    let body = bytes[body..].trim_ascii_end();
    let kind = block.first("content-type")?.unfolded();
    if starts(&kind, "multipart/") {
        let boundary = format!("--{}", parameter(&kind, "boundary").filter(|boundary| !boundary.is_empty())?);
        let is_mark = |at: usize| {
            let ends = body.get(at + boundary.len()).is_none_or(|b| b.is_ascii_whitespace() || *b == b'-');
            ends && (at == 0 || body[at - 1] == b'\n')
        };
        let mut marks = memchr::memmem::find_iter(body, boundary.as_bytes()).filter(|at| is_mark(*at)).peekable();
        while let Some(mark) = marks.next() {
            let rest = mark + boundary.len();
            let part = &body[rest..marks.peek().copied().unwrap_or(body.len()).max(rest)];
            let first_line = memchr::memchr(b'\n', part).map_or(part.len(), |n| n + 1);
            if let Some(page) = deeper.checked_sub(1).and_then(|deeper| page_in(&part[first_line..], deeper)) {
                return Some(page);
            }
        }
        return None;
    }
    if !starts(&kind, "text/html") || body.is_empty() {
        return None;
    }
    let page = match Coding::of(&block) {
        Some(coding) => coding.decode(body)?,
        None => body.to_vec(),
    };
    let charset = parameter(&kind, "charset").and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
    Some(match charset {
        Some(charset) => charset.decode(&page).0.into_owned().into_bytes(),
        None => from_page(&page, None).into_owned(),
    })
}

/// A parameter of a Content-Type (RFC 2045 section 5.1), without its quotation marks.
fn parameter<'a>(kind: &'a str, name: &str) -> Option<&'a str> {
    kind.split(';').skip(1).find_map(|part| {
        let (key, value) = part.split_once('=')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"'))
    })
}

/// The first `pre` element, or text field, that holds a Received line.
fn shown(page: &[u8]) -> Option<&[u8]> {
    let lower = page.to_ascii_lowercase();
    for (open, close) in [(&b"<pre"[..], &b"</pre>"[..]), (b"<textarea", b"</textarea>")] {
        let mut done = 0;
        for start in memchr::memmem::find_iter(&lower, open) {
            if start < done {
                continue;
            }
            let end = memchr::memmem::find(&lower[start..], close).map_or(lower.len(), |n| start + n + close.len());
            done = end;
            if memchr::memmem::find(&lower[start..end], b"received:").is_some() {
                return page.get(start..end);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_element_with_the_message_is_cut_out() {
        let page = b"<html><script>var a = '<pre>no</pre>';</script><pre class=x>From: no</pre><PRE id=\"raw\">Received: from a &lt;b&gt;\nFrom: c</PRE>more</html>";
        assert_eq!(source_of(page.to_vec(), FileKind::Html), b"<PRE id=\"raw\">Received: from a &lt;b&gt;\nFrom: c</PRE>");
        assert_eq!(source_of(b"<html>Hello</html>".to_vec(), FileKind::Html), b"<html>Hello</html>");
    }

    #[test]
    fn an_archived_page_is_unpacked_first() {
        let archive = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://mail.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><pre>Received: from =\r\na; x=3Dy</pre></html>\r\n--b--\r\n";
        assert_eq!(source_of(archive.to_vec(), FileKind::WebArchive), b"<pre>Received: from a; x=y</pre>");
    }

    #[test]
    fn the_page_is_found_in_parts_of_parts_in_its_own_characters() {
        let part = |kind: &str, coding: &str, body: &str| format!("Content-Type: {kind}\nContent-Transfer-Encoding: {coding}\n\n{body}\n");
        let page = part("text/html; charset=\"iso-8859-1\"", "base64", "PHByZT5SZWNlaXZlZDog/DwvcHJlPg==");
        let inner =
            format!("Content-Type: multipart/alternative;\n boundary=i\n\n--i\n{}--i\n{page}--i--\n", part("text/plain", "7bit", "no"));
        let archive = format!("Content-Type: multipart/related; boundary=\"o\"\n\nno part\n--o\n{inner}--o--\n");
        assert_eq!(source_of(archive.clone().into_bytes(), FileKind::WebArchive), "<pre>Received: ü</pre>".as_bytes());
        let mut deep = page;
        for n in 0..9 {
            deep = format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n{deep}--b{n}--\n");
        }
        assert_eq!(source_of(deep.clone().into_bytes(), FileKind::WebArchive), deep.as_bytes());
    }
}
