//! Parts that carry a message in a transfer encoding: RFC 2046 section 5.2.1 forbids it, some mail programs do it.

use std::sync::Arc;

use super::super::{HeaderBlock, Summary, Whole};
use super::Inner;

/// How much of an encoded part is decoded, in bytes of its encoded form: the header lines stand at its beginning.
const MOST_ENCODED: usize = 400 * 1024;
/// The most header bytes of a part that are looked at.
const MOST_OF_HEADERS: usize = 16 * 1024;
/// No more messages than this are offered.
pub(super) const MOST_INNER: usize = 200;

/// The transfer encodings that change the bytes of a body (RFC 2045 section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    Base64,
    QuotedPrintable,
}

impl Coding {
    /// What a part says it is encoded in (RFC 2045 section 6); `None` if its bytes stand there as they are.
    pub fn of(block: &HeaderBlock) -> Option<Self> {
        match block.first("content-transfer-encoding")?.unfolded().to_ascii_lowercase().as_str() {
            "base64" => Some(Self::Base64),
            "quoted-printable" => Some(Self::QuotedPrintable),
            _ => None,
        }
    }

    pub fn decode(self, body: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Base64 => mail_parser::decoders::base64::base64_decode(body),
            Self::QuotedPrintable => mail_parser::decoders::quoted_printable::quoted_printable_decode(body),
        }
    }
}

/// Follows the parts of a message, and collects those that carry a message in encoded form.
#[derive(Debug, Default)]
pub(super) struct Encoded {
    /// The header lines of a part, while these are read.
    headers: Vec<u8>,
    /// The encoding of the part that is read, if it carries a message.
    open: Option<Coding>,
    /// The body of that part, encoded.
    body: Vec<u8>,
}

impl Encoded {
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    pub fn headers_begin(&mut self) {
        self.headers.clear();
    }

    pub fn header(&mut self, line: &[u8]) {
        if self.headers.len() < MOST_OF_HEADERS {
            self.headers.extend_from_slice(line);
        }
    }

    pub fn headers_end(&mut self) {
        self.open = coding(&self.headers);
        self.headers.clear();
    }

    pub fn body(&mut self, line: &[u8], inner: &mut Vec<Inner>) {
        if self.open.is_none() {
            return;
        }
        self.body.extend_from_slice(line);
        if self.body.len() > MOST_ENCODED {
            self.part_ends(inner);
        }
    }

    pub fn part_ends(&mut self, inner: &mut Vec<Inner>) {
        let (Some(coding), body) = (self.open.take(), std::mem::take(&mut self.body)) else { return };
        if inner.len() < MOST_INNER {
            inner.extend(coding.decode(&body).and_then(|text| message(text, None)));
        }
    }
}

/// The encoding, if these are the headers of a part that is a message, by its type or by the name of the file.
fn coding(headers: &[u8]) -> Option<Coding> {
    let lower = headers.to_ascii_lowercase();
    let named = memchr::memmem::find_iter(&lower, b".eml").any(|at| matches!(lower.get(at + 4), Some(b'"' | b';' | b'\r' | b'\n')));
    if !named && memchr::memmem::find(&lower, b"message/").is_none() {
        return None;
    }
    let block = HeaderBlock::parse(headers.iter().copied().filter(|b| *b != b'\r').collect());
    let kind = block.first("content-type")?.unfolded().to_ascii_lowercase();
    let carries = ["message/rfc822", "message/global", "text/rfc822-headers"].iter().any(|known| kind.starts_with(known));
    Coding::of(&block).filter(|_| carries || named)
}

/// The header of a message or of a part of one, and where what is below it begins; without an empty line all of it is header.
pub(super) fn head(text: &[u8]) -> (HeaderBlock, usize) {
    let ends = [&b"\r\n\r\n"[..], b"\n\n"].into_iter().filter_map(|end| Some((memchr::memmem::find(text, end)?, end.len())));
    let (end, gap) = ends.min().unwrap_or((text.len(), 0));
    (HeaderBlock::parse(text[..end].iter().copied().filter(|b| *b != b'\r').collect()), end + gap)
}

/// The text as a message to offer, if it begins with the fields of one. `whole` is what was kept of all of it; `None`: the text is all there is.
pub(super) fn message(text: Vec<u8>, whole: Option<Whole>) -> Option<Inner> {
    let (block, _) = head(&text);
    let is_message = block.first("from").is_some() && (block.first("received").is_some() || block.first("date").is_some());
    is_message.then(|| {
        let whole = whole.unwrap_or_else(|| Whole::Copied(Arc::new(text.clone())));
        Inner { head: Summary::of(&block), text, whole }
    })
}
