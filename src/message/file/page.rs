//! A page saved from a mail service's source view: of all its code only the element that shows the message matters.

use super::FileKind;

/// The most of a page that is read, in bytes: its scripts can be larger than the message.
pub(super) const MOST: u64 = 16 * 1024 * 1024;
/// The most that is handed on.
const MOST_SHOWN: usize = 2 * 1024 * 1024;

/// The part of the page that shows header lines, with its tags, so that the markup is undone and said where all repairs are. The whole page
/// where no element can be told apart.
pub(super) fn source_of(bytes: Vec<u8>, kind: FileKind) -> Vec<u8> {
    let page = match kind {
        FileKind::WebArchive => unpacked(&bytes).unwrap_or(bytes),
        _ => bytes,
    };
    let mut text = shown(&page).map(<[u8]>::to_vec).unwrap_or(page);
    text.truncate(MOST_SHOWN);
    text
}

/// The page inside an archive.
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let message = mail_parser::MessageParser::default().parse(bytes)?;
    message.parts.iter().find_map(|part| match &part.body {
        mail_parser::PartType::Html(page) => Some(page.as_bytes().to_vec()),
        _ => None,
    })
}

/// The first `pre` element, or text field, that holds a trace line.
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
}
