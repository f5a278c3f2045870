//! A header block: the bytes as given, and where each field stands in them.

use std::ops::Range;

/// The header fields of one message, in the order given, with the bytes they came from.
///
/// Line ends are LF; nothing else is changed. The block never contains an empty line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderBlock {
    bytes: Vec<u8>,
    fields: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Span {
    name: Range<usize>,
    value: Range<usize>,
}

/// One header field (RFC 5322 section 2.2), borrowed from its [`HeaderBlock`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// The field name as written, without the colon and without white space before it.
    pub name: &'a str,
    /// Everything after the colon up to the line end of the last folded line, that line end left out.
    pub raw: &'a [u8],
}

impl HeaderBlock {
    /// Splits a block whose line ends are LF. Lines that are no field and follow none are kept in the bytes only.
    pub fn parse(bytes: Vec<u8>) -> Self {
        let mut fields: Vec<Span> = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |n| at + n);
            let line = &bytes[at..end];
            if let Some(name) = field_name(line) {
                let colon = memchr::memchr(b':', line).unwrap_or(name);
                fields.push(Span { name: at..at + name, value: at + colon + 1..end });
            } else if let Some(last) = fields.last_mut() {
                last.value.end = end;
            }
            at = end + 1;
        }
        Self { bytes, fields }
    }

    /// The block as given, LF line ends.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many fields the block has.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether the block has no field at all.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// All fields, top to bottom.
    pub fn fields(&self) -> impl DoubleEndedIterator<Item = Field<'_>> {
        self.fields.iter().map(|span| self.field(span))
    }

    fn field(&self, span: &Span) -> Field<'_> {
        // A field name is ASCII by construction.
        let name = std::str::from_utf8(&self.bytes[span.name.clone()]).unwrap_or("");
        Field { name, raw: &self.bytes[span.value.clone()] }
    }

    /// Where the name and the value of each field stand in the bytes.
    pub(crate) fn places(&self) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
        self.fields.iter().map(|span| (span.name.clone(), span.value.clone()))
    }

    /// Whether the field of that number has white space before its colon.
    pub(crate) fn has_gap_before_colon(&self, n: usize) -> bool {
        self.fields.get(n).is_some_and(|span| span.name.end + 1 != span.value.start)
    }

    /// All fields of that name, top to bottom; names compare without regard to case.
    pub fn all<'a>(&'a self, name: &'a str) -> impl DoubleEndedIterator<Item = Field<'a>> {
        self.spans(name).map(|span| self.field(span))
    }

    /// The topmost field of that name.
    pub fn first(&self, name: &str) -> Option<Field<'_>> {
        self.spans(name).next().map(|span| self.field(span))
    }

    /// Names are compared as bytes: the length alone rules out most.
    fn spans<'a>(&'a self, name: &'a str) -> impl DoubleEndedIterator<Item = &'a Span> {
        self.fields.iter().filter(move |span| self.bytes[span.name.clone()].eq_ignore_ascii_case(name.as_bytes()))
    }
}

/// The length of the field name if `line` starts a field: `^[!-9;-~]+[ \t]*:`, and not a folded time or a link.
pub(crate) fn field_name(line: &[u8]) -> Option<usize> {
    if matches!(line.first(), None | Some(b' ' | b'\t')) {
        return None;
    }
    let name = line.iter().take_while(|b| matches!(b, b'!'..=b'9' | b';'..=b'~')).count();
    let gap = line[name..].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
    if name == 0 || line.get(name + gap) != Some(&b':') {
        return None;
    }
    let word = &line[..name];
    let time = word.len() <= 2 && word.iter().all(u8::is_ascii_digit);
    let link = [&b"http"[..], b"https", b"mailto", b"file"].iter().any(|s| word.eq_ignore_ascii_case(s));
    (!time && !link).then_some(name)
}

impl Field<'_> {
    /// The value on one line: every run of white space becomes one space, none at the ends; what is not UTF-8 shows as U+FFFD.
    pub fn unfolded(&self) -> String {
        let value = String::from_utf8_lossy(self.raw);
        let mut out = String::with_capacity(value.len());
        for word in value.split_ascii_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }

    /// The value as a person should see it: encoded words decoded (RFC 2047), then made safe ([`super::safe_text`]).
    ///
    /// Bytes that are not UTF-8 are read in the encoding they most likely are in.
    pub fn text(&self) -> String {
        let raw = super::file::text::from_page(self.raw, None);
        let plain = Field { name: self.name, raw: &raw }.unfolded();
        if memchr::memmem::find(plain.as_bytes(), b"=?").is_none() {
            return super::safe_text(&plain);
        }
        let line = [&raw[..], b"\n"].concat();
        let decoded = mail_parser::parsers::MessageStream::new(&line).parse_unstructured();
        super::safe_text(decoded.as_text().unwrap_or(&plain))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_values_unfold_to_one_space() {
        let block = HeaderBlock::parse(b"Subject: a\n\t b\n  c \nX: 1".to_vec());
        assert_eq!(block.first("subject").map(|f| f.unfolded()).as_deref(), Some("a b c"));
        assert_eq!(block.len(), 2);
    }

    #[test]
    fn encoded_words_are_decoded_and_made_safe() {
        let block = HeaderBlock::parse(b"Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe=0D=0ABcc:_x?=\n =?utf-8?B?4oCu?= end".to_vec());
        assert_eq!(block.first("Subject").map(|f| f.text()).as_deref(), Some("Größe  Bcc: x end"));
    }

    #[test]
    fn a_folded_time_and_a_link_are_no_fields() {
        for line in [&b"08:31:30 +0000"[..], b"https://example.com", b"mailto:a@example.com", b" From: x", b": x", b"two words: x"] {
            assert_eq!(field_name(line), None, "{}", String::from_utf8_lossy(line));
        }
        assert_eq!(field_name(b"Subject : x"), Some(7));
    }
}
