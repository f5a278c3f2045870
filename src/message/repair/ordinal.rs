//! Letters and signs by which lists are counted: `a)`, `(b)`, `iv.`, `C.`, `③`.

/// The longest: `xxxviii`.
const LONGEST: usize = 7;
/// How far the next mark may be ahead.
const FARTHEST: u32 = 4;
/// How far it may be ahead if only the marks of some lines are looked at: others stand at folded lines, or at lines whose names are not known.
const FARTHEST_OF_SOME: u32 = 40;

/// How many letters a text begins with that may be a counting mark; 0 if there are none or too many.
pub(super) fn length(text: &[u8]) -> usize {
    let length = text.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    if length <= LONGEST { length } else { 0 }
}

/// How long the sign of a number in a circle or brackets, or the digit of another script, is with which a text begins, in bytes.
pub(super) fn sign(text: &[u8]) -> usize {
    match text {
        // U+2460 to U+249B, U+24EA to U+24FF, U+2776 to U+2793, U+3251 to U+325F, U+32B1 to U+32BF
        [0xe2, 0x91, 0x80..=0xbf, ..] | [0xe2, 0x92, 0x80..=0x9b, ..] | [0xe2, 0x93, 0xaa..=0xbf, ..] => 3,
        [0xe2, 0x9d, 0xb6..=0xbf, ..] | [0xe2, 0x9e, 0x80..=0x93, ..] => 3,
        [0xe3, 0x89, 0x91..=0x9f, ..] | [0xe3, 0x8a, 0xb1..=0xbf, ..] => 3,
        // The digits of other scripts: Arabic, Persian, Devanagari, Bengali, those of full width.
        [0xd9, 0xa0..=0xa9, ..] | [0xdb, 0xb0..=0xb9, ..] => 2,
        [0xe0, 0xa5, 0xa6..=0xaf, ..] | [0xe0, 0xa7, 0xa6..=0xaf, ..] | [0xef, 0xbc, 0x90..=0x99, ..] => 3,
        _ => 0,
    }
}

/// Where a list has come to. Letters can be understood in more than one way: `i` is the ninth, or the first of a list in Roman numerals.
#[derive(Debug)]
pub(super) struct Counter {
    now: Option<Vec<u32>>,
    farthest: u32,
}

impl Counter {
    /// Follows the marks of all lines.
    pub fn of_all() -> Self {
        Self { now: None, farthest: FARTHEST }
    }

    /// Follows the marks of some lines.
    pub fn of_some() -> Self {
        Self { now: None, farthest: FARTHEST_OF_SOME }
    }

    /// Whether these letters come next. If they do, the list goes on from there.
    pub fn takes(&mut self, letters: &[u8]) -> bool {
        let follows = |value: &u32| self.now.as_ref().is_none_or(|now| now.iter().any(|now| value > now && *value <= now + self.farthest));
        let next: Vec<u32> = values(letters).into_iter().flatten().filter(follows).collect();
        let found = !next.is_empty();
        if found {
            self.now = Some(next);
        }
        found
    }
}

/// What letters may count: in Roman numerals, as `z, aa, ab`, as `z, aa, bb`.
fn values(letters: &[u8]) -> [Option<u32>; 3] {
    let same_case = letters.iter().all(u8::is_ascii_lowercase) || letters.iter().all(u8::is_ascii_uppercase);
    if !same_case || letters.is_empty() || letters.len() > LONGEST {
        return [None; 3];
    }
    let place = |b: &u8| u32::from(b.to_ascii_lowercase() - b'a') + 1;
    let count = u32::try_from(letters.len()).ok();
    let columns = (letters.len() <= 2).then(|| letters.iter().fold(0, |sum, b| sum * 26 + place(b)));
    let repeated = count.filter(|_| letters.iter().all(|b| *b == letters[0])).map(|count| (count - 1) * 26 + place(&letters[0]));
    [roman(letters), columns, repeated]
}

fn roman(letters: &[u8]) -> Option<u32> {
    const SIGNS: [(&str, u32); 9] = [("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];
    let lower = letters.to_ascii_lowercase();
    let (mut rest, mut sum) = (&lower[..], 0);
    for (sign, value) in SIGNS {
        for _ in 0..3 {
            let Some(behind) = rest.strip_prefix(sign.as_bytes()) else { break };
            rest = behind;
            sum += value;
        }
    }
    rest.is_empty().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_is_cut_off_is_none() {
        assert_eq!(sign("①".as_bytes()), 3);
        for cut in [&b"\xe2\x91"[..], b"\xe2\x91a", b"\xe2", b"\xe3\x89"] {
            assert_eq!(sign(cut), 0);
        }
    }

    #[test]
    fn lists_are_followed() {
        for list in [
            "a b c d e f g h i j k",
            "i ii iii iv v vi vii viii ix x xi",
            "A B D E",
            "x y z aa ab ac",
            "y z aa bb cc",
            "XXXVI XXXVII XXXVIII XXXIX XL",
            "h i j k",
        ] {
            let mut counter = Counter::of_all();
            assert!(list.split(' ').all(|letters| counter.takes(letters.as_bytes())), "{list}");
        }
        for list in ["a b a", "i UTC", "a Exim", "a b qmail", "b by", "a Postfix"] {
            let mut counter = Counter::of_all();
            assert!(!list.split(' ').all(|letters| counter.takes(letters.as_bytes())), "{list}");
        }
    }
}
