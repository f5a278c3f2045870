//! A header block: the bytes as given, and where each field stands in them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::field_name::{FieldName, number_of};
use super::lines::lines;
use super::names::{FieldStart, NameSigns, NameStart, name_and_colon};
use super::positions::{breaks, positions};
use super::received::Look;

/// The header fields of one message, in the order given, with the bytes they came from.
///
/// Line ends are LF; nothing else is changed. The block never contains an empty line.
#[derive(Clone, Debug, Default)]
pub struct HeaderBlock {
    bytes: Bytes,
    fields: Vec<Span>,
    /// The number of each name ([`number_of`]): one look over these bytes tells where fields of a name may stand.
    numbers: Vec<u8>,
    /// A bit for each of those numbers: most names that are asked for stand nowhere.
    kinds: [u64; 4],
    lines: Vec<Line>,
    has_other_letters: bool,
    /// A look at each Received field, taken when the first is asked for.
    received: OnceLock<Vec<Look>>,
}

/// The bytes of a block. Its values are looked at from many sides, and would be checked for UTF-8 each time.
#[derive(Clone, Debug)]
enum Bytes {
    Text(String),
    /// They are not UTF-8. `ascii`: the same with a question mark for each byte that is not ASCII, to read the names of fields from, which are ASCII.
    Other {
        bytes: Vec<u8>,
        ascii: String,
    },
}

impl Default for Bytes {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// Two blocks of the same bytes are equal: all else is read out of these.
impl PartialEq for HeaderBlock {
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl Eq for HeaderBlock {}

/// A line of a block, without its line end, as bytes of the block.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub start: usize,
    pub end: usize,
    /// Which name the field has and what its signs tell, if a field begins in this line.
    pub name: Option<(FieldName, NameSigns)>,
}

/// Reads the lines of a block one by one.
#[derive(Debug)]
pub(crate) struct BlockReader {
    fields: Vec<Span>,
    numbers: Vec<u8>,
    lines: Vec<Line>,
}

impl BlockReader {
    /// With room for a block of that many bytes.
    pub(crate) fn for_length(length: usize) -> Self {
        Self { fields: Vec::with_capacity(length / 128), numbers: Vec::with_capacity(length / 128), lines: Vec::with_capacity(length / 64) }
    }

    /// Takes the next line, which begins at `start` in the block.
    pub(crate) fn line(&mut self, line: &[u8], start: usize) {
        let end = start + line.len();
        let name = name_and_colon(line);
        if let Some(FieldStart { start: NameStart { length, which, number, signs }, colon }) = name {
            let value = start + colon + 1..end;
            self.fields.push(Span { name: start..start + length, value, which, is_word: signs.is_word() });
            self.numbers.push(number);
        } else if let Some(last) = self.fields.last_mut() {
            last.value.end = end;
        }
        self.lines.push(Line { start, end, name: name.map(|name| (name.start.which, name.start.signs)) });
    }

    /// The block of those lines, whose bytes these are. `is_ascii`: whether all of them are ASCII.
    pub(crate) fn block(self, bytes: &[u8], is_ascii: bool) -> HeaderBlock {
        let mut kinds = [0; 4];
        for number in &self.numbers {
            kinds[usize::from(number / 64)] |= 1 << (number % 64);
        }
        let Self { fields, numbers, lines, .. } = self;
        let bytes = match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Bytes::Text(text.to_owned()),
            Err(_) => {
                let ascii = bytes.iter().map(|b| if b.is_ascii() { char::from(*b) } else { '?' }).collect();
                Bytes::Other { bytes: bytes.to_vec(), ascii }
            }
        };
        HeaderBlock { bytes, fields, numbers, kinds, lines, has_other_letters: !is_ascii, received: OnceLock::new() }
    }
}

#[derive(Clone, Debug)]
struct Span {
    name: Range<usize>,
    value: Range<usize>,
    which: FieldName,
    /// Whether the name is nothing but letters, digits, hyphens and underscores.
    is_word: bool,
}

/// One header field (RFC 5322 section 2.2), borrowed from its [`HeaderBlock`].
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The field name as written, without the colon and without white space before it.
    pub name: &'a str,
    /// Everything after the colon up to the line end of the last folded line, that line end left out.
    pub raw: &'a [u8],
    /// Which of the known names it has.
    pub(crate) which: FieldName,
    /// The block in which it stands and where its value begins there, if all of that is UTF-8.
    among: Option<(&'a str, usize)>,
}

impl HeaderBlock {
    /// Splits a block whose line ends are LF. Lines that are no field and follow none are kept in the bytes only.
    pub fn parse(bytes: Vec<u8>) -> Self {
        let mut reader = BlockReader::for_length(bytes.len());
        for line in lines(&bytes, 0) {
            reader.line(&bytes[line.clone()], line.start);
        }
        reader.block(&bytes, bytes.is_ascii())
    }

    /// All lines of the block, those before its first field too.
    pub(crate) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The block as given, LF line ends.
    pub fn as_bytes(&self) -> &[u8] {
        match &self.bytes {
            Bytes::Text(text) => text.as_bytes(),
            Bytes::Other { bytes, .. } => bytes,
        }
    }

    /// Whether all its bytes are ASCII.
    pub(crate) fn is_ascii(&self) -> bool {
        !self.has_other_letters
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
        self.fields.iter().map(self.reader())
    }

    /// What makes a field of the place where it stands.
    fn reader<'a>(&'a self) -> impl Fn(&Span) -> Field<'a> {
        let (text, bytes, is_text) = match &self.bytes {
            Bytes::Text(text) => (text.as_str(), text.as_bytes(), true),
            Bytes::Other { ascii, bytes } => (ascii.as_str(), bytes.as_slice(), false),
        };
        move |span| Field {
            name: text.get(span.name.clone()).unwrap_or_default(),
            raw: &bytes[span.value.clone()],
            which: span.which,
            among: is_text.then_some((text, span.value.start)),
        }
    }

    /// Where colons stand but for those behind a name of letters, digits, hyphens and underscores. One search finds all, which are few.
    pub(crate) fn colons(&self) -> impl Iterator<Item = usize> {
        let mut ends_of_names = self.fields.iter().peekable();
        positions(self.as_bytes(), [b':']).filter(move |colon| {
            let named = ends_of_names.next_if(|span| span.value.start == colon + 1);
            named.is_none_or(|span| !span.is_word)
        })
    }

    /// Where the first field begins; the end where there is none.
    pub(crate) fn first_name(&self) -> usize {
        self.fields.first().map_or(self.as_bytes().len(), |span| span.name.start)
    }

    /// A look at each Received field, top to bottom.
    pub(crate) fn received(&self) -> &[Look] {
        self.received.get_or_init(|| self.all("received").map(Look::of).collect())
    }

    /// Whether the field of that number has white space before its colon.
    pub(crate) fn has_gap_before_colon(&self, n: usize) -> bool {
        self.fields.get(n).is_some_and(|span| span.name.end + 1 != span.value.start)
    }

    /// All fields of that name, top to bottom; names compare without regard to case.
    pub fn all<'a>(&'a self, name: &'a str) -> impl DoubleEndedIterator<Item = Field<'a>> {
        self.spans(name).map(self.reader())
    }

    /// The topmost field of that name.
    pub fn first(&self, name: &str) -> Option<Field<'_>> {
        self.spans(name).next().map(self.reader())
    }

    /// The number of the name of each field: see [`number_of`].
    pub(crate) fn numbers(&self) -> &[u8] {
        &self.numbers
    }

    /// Where fields of that name stand among the fields.
    pub(crate) fn places<'a>(&'a self, name: &'a str) -> impl DoubleEndedIterator<Item = usize> + 'a {
        let number = number_of(name.as_bytes());
        let is_there = self.kinds[usize::from(number / 64)] >> (number % 64) & 1 == 1;
        let numbers = if is_there { self.numbers.as_slice() } else { &[] };
        // Names are compared as bytes.
        let bytes = self.as_bytes();
        let is_named = move |n: &usize| bytes[self.fields[*n].name.clone()].eq_ignore_ascii_case(name.as_bytes());
        memchr::memchr_iter(number, numbers).filter(is_named)
    }

    fn spans<'a>(&'a self, name: &'a str) -> impl DoubleEndedIterator<Item = &'a Span> {
        self.places(name).map(|n| &self.fields[n])
    }
}

impl PartialEq for Field<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.name, self.raw) == (other.name, other.raw)
    }
}

impl Eq for Field<'_> {}

impl<'a> Field<'a> {
    /// A field that stands in no block.
    pub fn new(name: &'a str, raw: &'a [u8]) -> Self {
        Self { name, raw, which: FieldName::of(name.as_bytes()), among: None }
    }

    /// The value on one line: every run of white space becomes one space, none at the ends; what is not UTF-8 shows as U+FFFD.
    pub fn unfolded(&self) -> String {
        self.line().into_owned()
    }

    /// The value on one line, as [`Self::unfolded`]; nothing is copied if it stands on one line already.
    pub(crate) fn line(&self) -> Cow<'a, str> {
        let known = self.among.and_then(|(block, start)| block.get(start..start + self.raw.len()));
        match known.or_else(|| std::str::from_utf8(self.raw).ok()) {
            Some(text) => on_one_line(text),
            None => Cow::Owned(on_one_line(&String::from_utf8_lossy(self.raw)).into_owned()),
        }
    }

    /// The value as a person should see it: encoded words decoded (RFC 2047), then made safe ([`super::safe_text`]).
    ///
    /// Bytes that are not UTF-8 are read in the encoding they most likely are in.
    pub fn text(&self) -> String {
        let raw = super::file::text::from_page(self.raw, None);
        let plain = Field::new(self.name, &raw).unfolded();
        if memchr::memmem::find(plain.as_bytes(), b"=?").is_none() {
            return super::safe_text(&plain);
        }
        let line = [&raw[..], b"\n"].concat();
        let decoded = mail_parser::parsers::MessageStream::new(&line).parse_unstructured();
        super::safe_text(decoded.as_text().unwrap_or(&plain))
    }
}

/// A value on one line: every run of white space becomes one blank, none at the ends. Nothing is copied where it is so already.
fn on_one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim_ascii();
    let mut out = String::new();
    let mut from = 0;
    for at in breaks(text.as_bytes()) {
        if at < from {
            continue;
        }
        let gap = text.as_bytes()[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        // A control character that is no white space.
        if gap == 0 {
            continue;
        }
        if from == 0 {
            out.reserve_exact(text.len());
        } else {
            out.push(' ');
        }
        out.push_str(text.get(from..at).unwrap_or_default().trim_ascii_end());
        from = at + gap;
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    out.push(' ');
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
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
    fn every_value_unfolds_to_its_words() {
        for raw in [
            &b" a b"[..],
            b"",
            b"  ",
            b" a\n\tb  c ",
            b"a  b",
            b"a\tb",
            b"a\x0cb",
            b"a\x0bb",
            b"\xff a\n b",
            "ü\u{a0} x".as_bytes(),
            b" a\n b\n\tc d\n e\n",
            b"a \n b",
            b"a\n  b",
            b"a\n\t b",
            b"a\n \tb",
            b"a\nb",
            b"a\n\n b",
            b"a\n \n b",
            b"a\n b\tc",
            b"a\n b\r\n c",
            b"a\n b\x0cc",
        ] {
            let words = String::from_utf8_lossy(raw);
            let words: Vec<&str> = words.split_ascii_whitespace().collect();
            assert_eq!(Field::new("X", raw).line(), words.join(" "), "{raw:?}");
        }
    }

    #[test]
    fn encoded_words_are_decoded_and_made_safe() {
        let block = HeaderBlock::parse(b"Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe=0D=0ABcc:_x?=\n =?utf-8?B?4oCu?= end".to_vec());
        assert_eq!(block.first("Subject").map(|f| f.text()).as_deref(), Some("Größe  Bcc: x end"));
    }
}
