//! The same headers twice, one copy right behind the other: the last value of the first and the first name of the second stand on one line.

use crate::message::lines::{field_at, lines};
use crate::message::names::is_known;

/// The most places that are looked at.
const MOST: usize = 64;
/// The shortest line by which a copy is known.
const SHORTEST: usize = 12;

/// Where the first field of a text begins again in the middle of a line.
fn begins_again(text: &[u8]) -> Option<usize> {
    let first = lines(text, 0).find(|line| field_at(&text[line.clone()]).is_some_and(is_known))?;
    let line = text[first.clone()].trim_ascii_end();
    if line.len() < SHORTEST {
        return None;
    }
    // The next line has to follow in the copy, too: a field may name another.
    let next = lines(text, first.end + 1).next().map(|next| text[next].trim_ascii_end())?;
    let goes_on = |at: &usize| {
        let mut rest = text[at + line.len()..].split(|b| *b == b'\n').map(<[u8]>::trim_ascii_end);
        rest.next().is_some_and(<[u8]>::is_empty) && rest.next() == Some(next)
    };
    let behind = |at: &usize| at.checked_sub(1).is_some_and(|before| text[before] != b'\n');
    let found = memchr::memmem::find_iter(&text[first.end..], line).map(|at| first.end + at).take(MOST);
    found.filter(behind).find(goes_on)
}

/// Whether a block holds the beginning of a copy of itself.
pub(crate) fn has_copy(block: &[u8]) -> bool {
    begins_again(block).is_some()
}

/// Sets the copy apart by an empty line.
pub(super) fn set_apart(text: &[u8]) -> Option<Vec<u8>> {
    let at = begins_again(text)?;
    let above = text[..at].trim_ascii_end();
    // A quoting mark or a number stands before the name on all lines.
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
            assert!(has_copy(twice.as_bytes()));
            assert_eq!(set_apart(twice.as_bytes()), Some(format!("{HEAD}\n{HEAD}").into_bytes()));
        }
        let named = format!("{HEAD}Subject: Return-Path: <a@b>\nTo: b\n");
        for text in [named, format!("{HEAD}{HEAD}"), format!("{HEAD}Subject: Return-Path: <a@b> is wrong\n"), format!("> {HEAD}")] {
            assert_eq!(set_apart(text.as_bytes()), None, "{text}");
        }
    }
}
