//! Runs of hex, base32 and base64, decoded from each place where a code can begin.

use std::ops::Range;

use super::views::View;

/// The shortest run that can hold an address, `a@b.co`, or enough of a digest to know it.
const SHORTEST_BASE64: usize = 8;
const SHORTEST_BASE32: usize = 10;
const SHORTEST_HEX: usize = 12;

/// What a run says.
pub(super) struct Decoded {
    pub view: View,
    /// It is all of a run of hex: it may be the first part of a digest.
    pub is_whole_hex: bool,
}

/// All runs of a view decoded, as long as `left` allows so many bytes more.
pub(super) fn decoded(view: &View, left: &mut usize) -> Vec<Decoded> {
    let mut out = Vec::new();
    let mut add = |run: Range<usize>, width: u32, value: fn(u8) -> Option<u8>, is_whole_hex: bool| {
        if run.len() > *left {
            return;
        }
        *left -= run.len();
        let mut inner = View::default();
        view.decode_bits(run, width, value, &mut inner);
        out.push(Decoded { view: inner, is_whole_hex });
    };
    for run in runs(&view.bytes, six_bits, SHORTEST_BASE64) {
        for skip in 0..4 {
            add(run.start + skip..run.end, 6, six_bits, false);
        }
    }
    for run in runs(&view.bytes, five_bits, SHORTEST_BASE32) {
        for skip in 0..8.min(run.len()) {
            add(run.start + skip..run.end, 5, five_bits, false);
        }
    }
    for run in runs(&view.bytes, four_bits, SHORTEST_HEX) {
        for skip in 0..2 {
            add(run.start + skip..run.end, 4, four_bits, skip == 0);
        }
    }
    out
}

/// Where so many signs of a code stand together.
pub(super) fn runs(bytes: &[u8], value: fn(u8) -> Option<u8>, shortest: usize) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|b| value(**b).is_some()).count();
        if length >= shortest {
            out.push(at..at + length);
        }
        at += length + 1;
    }
    out
}

/// The value of one sign of base64 in either alphabet (RFC 4648).
pub(super) fn six_bits(sign: u8) -> Option<u8> {
    match sign {
        b'A'..=b'Z' => Some(sign - b'A'),
        b'a'..=b'z' => Some(sign - b'a' + 26),
        b'0'..=b'9' => Some(sign - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

/// The value of one sign of base32 (RFC 4648), in capitals or not.
fn five_bits(sign: u8) -> Option<u8> {
    match sign.to_ascii_uppercase() {
        sign @ b'A'..=b'Z' => Some(sign - b'A'),
        sign @ b'2'..=b'7' => Some(sign - b'2' + 26),
        _ => None,
    }
}

pub(super) fn four_bits(sign: u8) -> Option<u8> {
    match sign.to_ascii_lowercase() {
        sign @ b'0'..=b'9' => Some(sign - b'0'),
        sign @ b'a'..=b'f' => Some(sign - b'a' + 10),
        _ => None,
    }
}
