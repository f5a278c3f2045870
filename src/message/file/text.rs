//! Converts UTF-16 and the encodings of old code pages to UTF-8.

use std::borrow::Cow;
use std::io::{self, Read};

use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE};

/// UTF-16: which way round, and whether a byte-order mark says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wide {
    pub little: bool,
    pub marked: bool,
}

impl Wide {
    /// Told by the mark, or by the zeros that ASCII text has in every other place.
    pub fn of(first: &[u8]) -> Option<Self> {
        match first {
            [0xff, 0xfe, ..] => return Some(Self { little: true, marked: true }),
            [0xfe, 0xff, ..] => return Some(Self { little: false, marked: true }),
            _ => {}
        }
        let pairs = first.get(..1024).unwrap_or(first).as_chunks::<2>().0;
        // Nearly all text has no zero at all.
        if pairs.len() < 8 || memchr::memchr(0, pairs.as_flattened()).is_none() {
            return None;
        }
        let ascii = |c: u8| matches!(c, b' '..=b'~' | b'\t' | b'\r' | b'\n');
        let most = |count: usize| count * 10 >= pairs.len() * 8;
        let little = pairs.iter().filter(|pair| pair[1] == 0 && ascii(pair[0])).count();
        let big = pairs.iter().filter(|pair| pair[0] == 0 && ascii(pair[1])).count();
        (most(little) || most(big)).then_some(Self { little: little > big, marked: false })
    }

    fn encoding(self) -> &'static Encoding {
        if self.little { UTF_16LE } else { UTF_16BE }
    }
}

/// Whether these are the first bytes of UTF-16.
pub(crate) fn is_wide(first: &[u8]) -> bool {
    Wide::of(first).is_some()
}

/// UTF-16 to UTF-8, without a byte-order mark; what is no character becomes U+FFFD, an odd last byte too.
pub(crate) fn from_wide(bytes: &[u8], wide: Wide) -> String {
    let bytes = if wide.marked { bytes.get(2..).unwrap_or_default() } else { bytes };
    wide.encoding().decode_without_bom_handling(bytes).0.into_owned()
}

/// Text of a legacy code page as UTF-8. UTF-8 stays as it is; without a known page the page is guessed.
pub(crate) fn from_page(bytes: &[u8], page: Option<u32>) -> Cow<'_, [u8]> {
    if std::str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    let text = match page.and_then(encoding_of) {
        Some(encoding) => encoding.decode_without_bom_handling(bytes).0,
        None => guess(bytes).decode_without_bom_handling(bytes).0,
    };
    Cow::Owned(text.into_owned().into_bytes())
}

/// The most likely encoding of bytes that are not UTF-8.
pub(crate) fn guess(bytes: &[u8]) -> &'static Encoding {
    /// Looking at more bytes does not make the guess better.
    const ENOUGH: usize = 64 * 1024;
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..ENOUGH).unwrap_or(bytes), true);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}

/// The encoding of a Windows code page number.
pub(super) fn encoding_of(page: u32) -> Option<&'static Encoding> {
    let label = match page {
        874 | 1250..=1258 => format!("windows-{page}"),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 | 51949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        866 => "ibm866".to_owned(),
        10000 => "macintosh".to_owned(),
        20127 => "windows-1252".to_owned(),
        20866 => "koi8-r".to_owned(),
        21866 => "koi8-u".to_owned(),
        20932 | 51932 => "euc-jp".to_owned(),
        50220..=50222 => "iso-2022-jp".to_owned(),
        28591..=28606 => format!("iso-8859-{}", page - 28590),
        52936 | 54936 => "gb18030".to_owned(),
        65001 => "utf-8".to_owned(),
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}

/// Reads UTF-16 as UTF-8, with a UTF-8 mark first where the original had one, so that it stays known.
pub(super) struct Narrowed<R> {
    from: R,
    decoder: Decoder,
    input: Vec<u8>,
    output: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Narrowed<R> {
    /// `from` must be at its beginning.
    pub fn new(from: R, wide: Wide) -> Self {
        let output = if wide.marked { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
        let decoder = wide.encoding().new_decoder_with_bom_removal();
        Self { from, decoder, input: vec![0; 32 * 1024], output, at: 0, ended: false }
    }
}

impl<R: Read> Read for Narrowed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.output.len() && !self.ended {
            let n = self.from.read(&mut self.input)?;
            self.ended = n == 0;
            let read = self.input.get(..n).unwrap_or_default();
            let most = self.decoder.max_utf8_buffer_length(n).unwrap_or(n * 4 + 16);
            self.output.resize(most, 0);
            let (_, _, written, _) = self.decoder.decode_to_utf8(read, &mut self.output, self.ended);
            self.output.truncate(written);
            self.at = 0;
        }
        let ready = self.output.get(self.at..).unwrap_or_default();
        let n = ready.len().min(into.len());
        into[..n].copy_from_slice(&ready[..n]);
        self.at += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn utf_16_is_known_with_and_without_a_mark() {
        let text = "Received: from a by b\r\nSubject: ü\r\n";
        let (little, big) = (wide(text, u16::to_le_bytes), wide(text, u16::to_be_bytes));
        assert_eq!(Wide::of(&little), Some(Wide { little: true, marked: false }));
        assert_eq!(Wide::of(&big), Some(Wide { little: false, marked: false }));
        assert_eq!(Wide::of(text.as_bytes()), None);
        assert_eq!(from_wide(&little, Wide { little: true, marked: false }), text);
        assert_eq!(from_wide(&big, Wide { little: false, marked: false }), text);
    }

    #[test]
    fn a_narrowed_file_keeps_its_mark_and_every_character_at_every_chunk_size() {
        let text = "Subject: 日本 😀\r\n".repeat(3000);
        let bytes = wide(&format!("\u{feff}{text}"), u16::to_le_bytes);
        let mut out = Vec::new();
        Narrowed::new(&bytes[..], Wide { little: true, marked: true }).read_to_end(&mut out).unwrap();
        assert_eq!(out, format!("\u{feff}{text}").into_bytes());
    }

    #[test]
    fn legacy_pages_are_read_by_number_or_by_guess() {
        let russian = encoding_rs::WINDOWS_1251.encode("Тема: Привет, это сообщение для всех получателей").0;
        assert_eq!(from_page(&russian, Some(1251)), "Тема: Привет, это сообщение для всех получателей".as_bytes());
        assert_eq!(from_page(&russian, None), "Тема: Привет, это сообщение для всех получателей".as_bytes());
        assert_eq!(from_page("ä".as_bytes(), Some(1252)), "ä".as_bytes());
        assert_eq!(from_page(b"\xe4", Some(99)), "ä".as_bytes());
    }
}
