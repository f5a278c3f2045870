//! Where a few kinds of bytes stand in a text. Sixty-four places are looked at together, so that where many of these bytes stand near each other, the
//! next one costs no search of its own.

use wide::u8x16;

/// How many places are looked at together: the bits of a number.
const TOGETHER: usize = u64::BITS as usize;

/// The places of all bytes of a text that are one of `signs`, from the first to the last.
pub(crate) fn positions<const N: usize>(text: &[u8], signs: [u8; N]) -> impl Iterator<Item = usize> {
    let signs = signs.map(u8x16::splat);
    let is_one = move |part: u8x16| signs.iter().fold(u8x16::ZERO, |found, sign| found | part.simd_eq(*sign));
    Positions { text, find: move |bytes: &_| bits(bytes, is_one), from: 0, next: 0, bits: 0 }
}

/// The places where white space stands that is no single blank: all control characters, and each blank behind another.
pub(super) fn breaks(text: &[u8]) -> impl Iterator<Item = usize> {
    let (blank, last_control) = (u8x16::splat(b' '), u8x16::splat(0x1f));
    let mut is_behind_blank = 0;
    let find = move |bytes: &_| {
        let controls = bits(bytes, |part| part.max(last_control).simd_eq(last_control));
        let blanks = bits(bytes, |part| part.simd_eq(blank));
        let behind = blanks << 1 | is_behind_blank;
        is_behind_blank = blanks >> (TOGETHER - 1);
        controls | (blanks & behind)
    };
    Positions { text, find, from: 0, next: 0, bits: 0 }
}

struct Positions<'a, F> {
    text: &'a [u8],
    /// Finds the bytes that are looked for among sixty-four: a bit for each of these, the lowest for the first.
    find: F,
    /// The place of bit 0 of `bits`.
    from: usize,
    /// The first place that was not looked at yet.
    next: usize,
    /// A bit for each place that was found and not told yet.
    bits: u64,
}

impl<F: FnMut(&[u8; TOGETHER]) -> u64> Iterator for Positions<'_, F> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.bits == 0 {
            let rest = self.text.get(self.next..).filter(|rest| !rest.is_empty())?;
            self.from = self.next;
            self.bits = match rest.first_chunk() {
                Some(bytes) => (self.find)(bytes),
                None => {
                    let mut last = [0; TOGETHER];
                    last[..rest.len()].copy_from_slice(rest);
                    (self.find)(&last) & ((1 << rest.len()) - 1)
                }
            };
            self.next += TOGETHER;
        }
        let at = self.bits.trailing_zeros() as usize;
        self.bits &= self.bits - 1;
        Some(self.from + at)
    }
}

/// A bit for each of sixty-four bytes: whether it is one that is looked for.
#[inline]
fn bits(bytes: &[u8; TOGETHER], is_one: impl Fn(u8x16) -> u8x16) -> u64 {
    let (parts, _) = bytes.as_chunks();
    parts.iter().rev().fold(0, |bits, part| bits << 16 | u64::from(is_one(u8x16::new(*part)).to_bitmask()))
}

#[cfg(test)]
mod tests {
    use super::{breaks, positions};

    const LENGTHS: [usize; 12] = [0, 1, 15, 16, 17, 63, 64, 65, 127, 128, 129, 1000];

    #[test]
    fn every_place_is_told_once_and_in_order() {
        for length in LENGTHS {
            let text: Vec<u8> = (0..length).map(|n| b"a:b\0;:"[n * 7 % 6]).collect();
            for signs in [[b':', b';'], [0, b':'], [b'x', b'y'], [b'a', b'b']] {
                let there: Vec<usize> = (0..length).filter(|n| signs.contains(&text[*n])).collect();
                assert_eq!(positions(&text, signs).collect::<Vec<_>>(), there, "{length} {signs:?}");
            }
        }
    }

    #[test]
    fn a_blank_behind_a_blank_and_each_control_character_is_a_break() {
        for length in LENGTHS {
            let text: Vec<u8> = (0..length).map(|n| b"  a b\t\x0c c\xff~  "[n * 7 % 14]).collect();
            let is_break = |n: &usize| text[*n] < b' ' || (text[*n] == b' ' && *n > 0 && text[*n - 1] == b' ');
            assert_eq!(breaks(&text).collect::<Vec<_>>(), (0..length).filter(is_break).collect::<Vec<_>>(), "{length}");
        }
    }
}
