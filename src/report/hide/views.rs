//! Decoded forms of a value, in which each byte knows from which bytes of the value it came.

use std::ops::Range;

use crate::message::codes::Code;

/// A value, or a decoded form of a part of it: one view of the value.
#[derive(Clone, Debug, Default)]
pub(super) struct DecodedValue {
    pub bytes: Vec<u8>,
    /// For each byte the bytes of the value that it was made of.
    from: Vec<(u32, u32)>,
}

impl DecodedValue {
    /// The value as it stands.
    pub(super) fn of(raw: &[u8]) -> Self {
        // Values are far shorter than four gigabytes: a message of 64 MB is the largest that is read.
        let from = (0..raw.len()).map(|at| (number(at), number(at + 1))).collect();
        Self { bytes: raw.to_vec(), from }
    }

    /// The bytes of the value that a range of the view was made of.
    pub(super) fn origin(&self, range: Range<usize>) -> Range<usize> {
        let made = self.from.get(range).unwrap_or_default();
        let start = made.iter().map(|(start, _)| *start).min().unwrap_or(0);
        let end = made.iter().map(|(_, end)| *end).max().unwrap_or(0);
        start as usize..end as usize
    }

    /// Adds one byte that was made of a range of another view.
    pub(super) fn push(&mut self, byte: u8, view: &Self, range: Range<usize>) {
        let origin = view.origin(range);
        self.bytes.push(byte);
        self.from.push((number(origin.start), number(origin.end)));
    }

    /// Without folds, and without zero bytes, so that UTF-16 is read, too.
    pub(super) fn without_folds(&self) -> Self {
        let mut out = Self::default();
        let mut at = 0;
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'\n' | b'\r' => {
                    at += 1;
                    while matches!(self.bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
                        at += 1;
                    }
                    continue;
                }
                0 => {}
                _ => out.push(byte, self, at..at + 1),
            }
            at += 1;
        }
        out
    }

    /// Without signs that nobody sees, and with the plain ones in place of letters and signs as wide as Chinese ones. Nothing where there are none.
    pub(super) fn plain(&self) -> Option<Self> {
        self.undone(unusual)
    }

    /// With the escapes of links, web pages and programs undone once: `%40`, `&#64;`, `\u0040`, `\x40`, `+AEA-`. Nothing where there are none.
    pub(super) fn unescaped(&self) -> Option<Self> {
        self.undone(|rest| match rest {
            [b'%', high, low, ..] => Some((Some(hex(&[*high, *low])?), 3)),
            [b'\\', b'x', high, low, ..] => Some((Some(hex(&[*high, *low])?), 4)),
            [b'\\', b'u', b'0', b'0', high, low, ..] => Some((Some(hex(&[*high, *low])?), 6)),
            [b'+', b'A', b'E', b'A', b'-', ..] => Some((Some(b'@'), 5)),
            [b'&', ..] => entity(rest).map(|(sign, length)| (Some(sign), length)),
            _ => None,
        })
    }

    /// With `=40` of quoted-printable and of return paths undone once. Nothing where there is none.
    pub(super) fn equals_undone(&self) -> Option<Self> {
        self.undone(|rest| match rest {
            [b'=', high, low, ..] => Some((Some(hex(&[*high, *low])?), 3)),
            _ => None,
        })
    }

    /// With each escape as the byte that it stands for, or nothing in its place; and how many bytes it has.
    fn undone(&self, escape: impl Fn(&[u8]) -> Option<(Option<u8>, usize)>) -> Option<Self> {
        let mut out = Self::default();
        let mut any = false;
        let mut at = 0;
        while let Some(&byte) = self.bytes.get(at) {
            let (made, length) = escape(&self.bytes[at..]).unwrap_or((Some(byte), 1));
            any |= length > 1;
            if let Some(made) = made {
                out.push(made, self, at..at + length);
            }
            at += length;
        }
        any.then_some(out)
    }

    /// With encoded words (RFC 2047) decoded, and neighbours as one text, since a long text is cut anywhere. Nothing where there are none.
    pub(super) fn encoded_words(&self) -> Option<Self> {
        let mut out = Self::default();
        let (mut any, mut at) = (false, 0);
        while at < self.bytes.len() {
            let Some(word) = encoded_word(&self.bytes[at..]) else {
                out.push(self.bytes[at], self, at..at + 1);
                at += 1;
                continue;
            };
            any = true;
            let data = at + word.data.start..at + word.data.end;
            if word.is_base64 {
                self.decode(Code::Base64, data, &mut out);
            } else {
                self.decode_q(data, &mut out);
            }
            at += word.length;
            let blank = self.bytes[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
            if encoded_word(&self.bytes[at + blank..]).is_some() {
                at += blank;
            }
        }
        any.then_some(out)
    }

    fn decode_q(&self, data: Range<usize>, out: &mut Self) {
        let mut at = data.start;
        while at < data.end {
            let escape = self.bytes[at..data.end].get(..3).and_then(|three| three.strip_prefix(b"=")).and_then(hex);
            let (byte, length) = match (self.bytes[at], escape) {
                (_, Some(byte)) => (byte, 3),
                (b'_', None) => (b' ', 1),
                (byte, None) => (byte, 1),
            };
            out.push(byte, self, at..at + length);
            at += length;
        }
    }

    /// Decodes a code; characters that do not belong to it are skipped.
    pub(super) fn decode(&self, code: Code, data: Range<usize>, out: &mut Self) {
        let places: Vec<usize> = data.filter(|at| code.is_sign(self.bytes[*at])).collect();
        let signs: Vec<u8> = places.iter().map(|at| self.bytes[*at]).collect();
        for (number, byte) in code.decode(&signs).into_iter().enumerate() {
            let made_of = code.signs_of(number..number + 1);
            out.push(byte, self, places[made_of.start]..places[made_of.end - 1] + 1);
        }
    }
}

/// A sign of UTF-8 that nobody sees, or the plain sign that one stands for; and how many bytes it has.
fn unusual(rest: &[u8]) -> Option<(Option<u8>, usize)> {
    match rest {
        // A soft hyphen; blanks, joiners and directions without width.
        [0xC2, 0xAD, ..] => Some((None, 2)),
        [0xE2, 0x80, 0x8B..=0x8F | 0xAA..=0xAE, ..] | [0xE2, 0x81, 0xA0..=0xAF, ..] | [0xEF, 0xBB, 0xBF, ..] => Some((None, 3)),
        // U+FF01 to U+FF5E are the signs from `!` to `~`.
        [0xEF, 0xBC, low @ 0x81..=0xBF, ..] => Some((Some(low - 0x80 + 0x20), 3)),
        [0xEF, 0xBD, low @ 0x80..=0x9E, ..] => Some((Some(low - 0x80 + 0x60), 3)),
        [0xC2, 0xA0, ..] => Some((Some(b' '), 2)),
        _ => None,
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The byte that hexadecimal digits stand for; nothing where one of them is none.
fn hex(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    let plain = digits.bytes().all(|b| b.is_ascii_hexdigit());
    plain.then(|| u8::from_str_radix(digits, 16).ok()).flatten()
}

/// A sign as web pages write it, and how many bytes that has.
fn entity(rest: &[u8]) -> Option<(u8, usize)> {
    let end = rest.iter().take(12).position(|b| *b == b';')?;
    let name = std::str::from_utf8(&rest[1..end]).ok()?.to_ascii_lowercase();
    let value = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix('x') {
            Some(digits) => u8::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        },
        None => match name.as_str() {
            "commat" => b'@',
            "period" => b'.',
            "lowbar" => b'_',
            "plus" => b'+',
            "equals" => b'=',
            "lt" => b'<',
            "gt" => b'>',
            "amp" => b'&',
            "quot" => b'"',
            _ => return None,
        },
    };
    Some((value, end + 1))
}

struct EncodedWord {
    is_base64: bool,
    data: Range<usize>,
    length: usize,
}

/// The encoded word at the beginning (RFC 2047 section 2).
fn encoded_word(text: &[u8]) -> Option<EncodedWord> {
    let rest = text.strip_prefix(b"=?")?;
    let charset = memchr::memchr(b'?', rest)?;
    let kind = *rest.get(charset + 1)?;
    if !matches!(kind, b'B' | b'b' | b'Q' | b'q') || rest.get(charset + 2) != Some(&b'?') {
        return None;
    }
    let start = 2 + charset + 3;
    let end = start + memchr::memchr(b'?', text.get(start..)?)?;
    let plain = !text[2..end].contains(&b'\n');
    (plain && text.get(end + 1) == Some(&b'=')).then_some(EncodedWord {
        is_base64: matches!(kind, b'B' | b'b'),
        data: start..end,
        length: end + 2,
    })
}
