//! Apple Mail's `.emlx`: a line with the size of the message in bytes, the message, an XML property list.

use std::io::{self, Read, SeekFrom};

use super::super::lines::lines;
use super::FileSource;
use crate::message::lines::known_field_at;

/// The first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SizeLine {
    /// Bytes of the message.
    pub size: u64,
    /// Bytes of this line, with its line end.
    pub length: u64,
    /// Whether a header field stands below it.
    pub starts_a_message: bool,
}

/// Reads the first line: digits, filled up with spaces.
pub(super) fn size_line(text: &[u8]) -> Option<SizeLine> {
    let end = memchr::memchr(b'\n', text.get(..40).unwrap_or(text))?;
    let digits = text.get(..end)?.trim_ascii_end();
    if digits.is_empty() || digits.len() > 12 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let size = std::str::from_utf8(digits).ok()?.parse().ok()?;
    let below = lines(text, end + 1).next().map_or(&text[..0], |line| &text[line]);
    let starts_a_message = known_field_at(below).is_some();
    Some(SizeLine { size, length: end as u64 + 1, starts_a_message })
}

/// Whether the message ends where the first line says: there the property list begins, or nothing comes any more. Else the number is something else,
/// such as that of the line.
pub(super) fn ends_there(source: &mut dyn FileSource, at: u64, size: u64, line: SizeLine) -> io::Result<bool> {
    let end = line.length.saturating_add(line.size);
    if end >= size {
        return Ok(end == size);
    }
    source.seek(SeekFrom::Start(at + end))?;
    let mut below = Vec::new();
    source.take(64).read_to_end(&mut below)?;
    Ok(below.trim_ascii_start().starts_with(b"<?xml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_line_is_digits_alone() {
        assert_eq!(size_line(b"1795      \nReceived: x"), Some(SizeLine { size: 1795, length: 11, starts_a_message: true }));
        assert_eq!(size_line(b"12\nHello"), Some(SizeLine { size: 12, length: 3, starts_a_message: false }));
        for other in [&b"12 a\nReceived: x"[..], b"\nReceived: x", b"12", b"9999999999999\nReceived: x"] {
            assert_eq!(size_line(other), None);
        }
    }
}
