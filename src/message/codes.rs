//! Base64, base32 and hexadecimal (RFC 4648) as found in messages and links: in both alphabets, in upper or lower case, cut off anywhere.

use std::ops::Range;
use std::sync::LazyLock;

use data_encoding::{Encoding, HEXLOWER_PERMISSIVE, Specification};

/// Accepts both alphabets, no padding, and any bits after the last whole byte.
static BASE64: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut code = Specification::new();
    code.symbols.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    code.translate.from.push_str("-_");
    code.translate.to.push_str("+/");
    code.check_trailing_bits = false;
    code.encoding().ok()
});
static BASE32: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut code = Specification::new();
    code.symbols.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    code.translate.from.push_str("abcdefghijklmnopqrstuvwxyz");
    code.translate.to.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    code.check_trailing_bits = false;
    code.encoding().ok()
});

/// One of the codes that write bytes as letters and digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    Base64,
    Base32,
    Hex,
}

impl Code {
    /// After how many characters the next one begins a byte again. A run of them that was found in a text may begin at any character of such a group.
    pub const fn signs_per_group(self) -> usize {
        match self {
            Self::Base64 => 4,
            Self::Base32 => 8,
            Self::Hex => 2,
        }
    }

    const fn bits_per_sign(self) -> usize {
        match self {
            Self::Base64 => 6,
            Self::Base32 => 5,
            Self::Hex => 4,
        }
    }

    pub fn is_sign(self, byte: u8) -> bool {
        match self {
            Self::Base64 => byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'/' | b'_'),
            Self::Base32 => byte.is_ascii_alphabetic() || matches!(byte, b'2'..=b'7'),
            Self::Hex => byte.is_ascii_hexdigit(),
        }
    }

    /// Decodes a run of characters; what does not fill a byte at the end is dropped.
    pub fn decode(self, signs: &[u8]) -> Vec<u8> {
        let encoding = match self {
            Self::Base64 => BASE64.as_ref(),
            Self::Base32 => BASE32.as_ref(),
            Self::Hex => Some(&HEXLOWER_PERMISSIVE),
        };
        // The last characters may begin a byte and not complete it.
        let whole = (0..=signs.len()).rev().take(self.signs_per_group()).find(|end| encoding.is_some_and(|e| e.decode_len(*end).is_ok()));
        let signs = signs.get(..whole.unwrap_or(0)).unwrap_or_default();
        encoding.and_then(|encoding| encoding.decode(signs).ok()).unwrap_or_default()
    }

    /// The characters from which these decoded bytes came.
    pub const fn signs_of(self, bytes: Range<usize>) -> Range<usize> {
        bytes.start * 8 / self.bits_per_sign()..(bytes.end * 8).div_ceil(self.bits_per_sign())
    }

    /// Runs of at least `shortest` characters of this code.
    pub fn runs(self, bytes: &[u8], shortest: usize) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let length = bytes[at..].iter().take_while(|b| self.is_sign(**b)).count();
            if length >= shortest {
                out.push(at..at + length);
            }
            at += length + 1;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_decoded_in_either_alphabet_and_cut_anywhere() {
        for (code, signs, bytes) in [
            (Code::Base64, "YUBi", &b"a@b"[..]),
            (Code::Base64, "-_8", &[0xFB, 0xFF]),
            (Code::Base64, "+/9", &[0xFB, 0xFF]),
            (Code::Base64, "YUBiY", b"a@b"),
            (Code::Base64, "YR", b"a"),
            (Code::Base32, "mfagE", b"a@b"),
            (Code::Base32, "MFAGEZ", b"a@b"),
            (Code::Base32, "M", b""),
            (Code::Base32, "MFA", b"a"),
            (Code::Hex, "614062f", b"a@b"),
            (Code::Hex, "4A4b", b"JK"),
            (Code::Hex, "", b""),
            (Code::Base64, "no sign", b""),
        ] {
            assert_eq!(code.decode(signs.as_bytes()), bytes, "{signs}");
        }
    }

    #[test]
    fn decoded_bytes_know_their_signs() {
        assert_eq!([Code::Base64.signs_of(0..1), Code::Base64.signs_of(1..3), Code::Base64.signs_of(3..4)], [0..2, 1..4, 4..6]);
        assert_eq!([Code::Base32.signs_of(1..2), Code::Hex.signs_of(1..3)], [1..4, 2..6]);
        assert_eq!(Code::Hex.runs(b"x1234 12 abcdefg", 4), [1..5, 9..15]);
    }
}
