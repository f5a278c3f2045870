//! The same headers twice, one copy right behind the other: the last value of the first and the first name of the second stand on one line.

use std::ops::Range;

use crate::message::HeaderBlock;
use crate::message::field_name::FieldName;
use crate::message::lines::{field_at, field_name_at, lines};

/// The shortest line by which a copy is known.
const SHORTEST: usize = 12;

/// Where the first field of a text with these lines begins again behind other text: a line ends in the first line of the field.
fn begins_again(text: &[u8], mut lines: impl Iterator<Item = Range<usize>>) -> Option<usize> {
    let trimmed = |line: Range<usize>| text[line].trim_ascii_end();
    let first = trimmed(lines.find(|line| field_name_at(&text[line.clone()]).is_some_and(FieldName::is_known))?);
    if first.len() < SHORTEST {
        return None;
    }
    let mut lines = lines.peekable();
    // The next line has to follow in the copy, too: a field may name another.
    let next = trimmed(lines.peek().cloned()?);
    while let Some(line) = lines.next() {
        // Most lines are no longer than the first, or end in another letter.
        if line.len() <= first.len() {
            continue;
        }
        let all = trimmed(line.clone());
        let goes_on = |below: Option<&Range<usize>>| match below {
            Some(below) => trimmed(below.clone()) == next,
            None => next.is_empty() && line.end < text.len(),
        };
        if all.len() > first.len() && all.ends_with(first) && goes_on(lines.peek()) {
            return Some(line.start + all.len() - first.len());
        }
    }
    None
}

/// Whether a block holds the beginning of a copy of itself.
pub(crate) fn has_copy(block: &HeaderBlock) -> bool {
    begins_again(block.as_bytes(), block.lines().iter().map(|line| line.start..line.end)).is_some()
}

/// Sets the copy apart by an empty line.
pub(super) fn set_apart(text: &[u8]) -> Option<Vec<u8>> {
    let at = begins_again(text, lines(text, 0))?;
    let above = text[..at].trim_ascii_end();
    // The copy has to stand behind a value. Elsewhere, what stands before the name may be what all lines begin with: a quoting mark, a number.
    let line = above.rsplit(|b| *b == b'\n').next().unwrap_or_default();
    let is_value = field_at(line).is_some() || line.first().is_some_and(u8::is_ascii_whitespace);
    is_value.then(|| [above, b"\n\n", &text[at..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Return-Path: <a@b>\nReceived: from a by b;\n\t1 Jan 2025\nFrom: a\n";

    #[test]
    fn a_copy_right_behind_the_last_value_is_set_apart() {
        for between in ["", " "] {
            let twice = format!("{}{between}{HEAD}", HEAD.trim_end());
            assert!(has_copy(&HeaderBlock::parse(twice.clone().into_bytes())));
            assert_eq!(set_apart(twice.as_bytes()), Some(format!("{HEAD}\n{HEAD}").into_bytes()));
        }
        let named = format!("{HEAD}Subject: Return-Path: <a@b>\nTo: b\n");
        for text in [named, format!("{HEAD}{HEAD}"), format!("{HEAD}Subject: Return-Path: <a@b> is wrong\n"), format!("> {HEAD}")] {
            assert_eq!(set_apart(text.as_bytes()), None, "{text}");
        }
    }
}
