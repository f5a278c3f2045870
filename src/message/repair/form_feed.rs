//! The sign for a new page (U+000C), which programs that read pages write before the first line of each; and lines of vertical tabs (U+000B), as word
//! processors write an empty one.

use crate::message::lines::{is_blank, is_indented, lines};

/// How much of a text is looked at.
const MOST: usize = 512 * 1024;

/// Puts the sign on a line of its own, or takes it out inside a field; empties lines of vertical tabs.
pub(super) fn set_apart(text: &[u8]) -> Option<Vec<u8>> {
    memchr::memchr2(0x0b, 0x0c, &text[..text.len().min(MOST)])?;
    let mut out: Vec<u8> = Vec::with_capacity(text.len() + 16);
    let mut changed = false;
    // Whether a field goes on behind the sign: it is indented, and the line above is longer than the number of a page.
    let goes_on = |out: &[u8], below: &[u8]| {
        const SHORT: usize = 12;
        let above = out.trim_ascii_end().rsplit(|b| *b == b'\n').next().unwrap_or_default();
        above.len() >= SHORT && is_indented(below) && !is_blank(below)
    };
    let mut all = lines(text, 0).peekable();
    while let Some(line) = all.next() {
        let line = &text[line];
        if line == b"\x0c" && all.peek().is_some_and(|below| goes_on(&out, &text[below.clone()])) {
            changed = true;
            continue;
        }
        if line.contains(&0x0b) && line.iter().all(|b| *b == 0x0b || b.is_ascii_whitespace()) {
            changed = true;
            out.push(b'\n');
            continue;
        }
        if line.contains(&0x0c) && !is_blank(line) {
            changed = true;
            let mut parts = line.split(|b| *b == 0x0c).peekable();
            while let Some(part) = parts.next() {
                if !part.is_empty() {
                    out.extend_from_slice(part);
                    out.push(b'\n');
                }
                if parts.peek().is_some_and(|below| !goes_on(&out, below)) {
                    out.extend_from_slice(b"\x0c\n");
                }
            }
            continue;
        }
        out.extend_from_slice(line);
        out.push(b'\n');
    }
    changed.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_stands_on_a_line_of_its_own() {
        assert_eq!(set_apart(b"A: b\n1\n\x0cC: d\n").as_deref(), Some(&b"A: b\n1\n\x0c\nC: d\n"[..]));
        assert_eq!(set_apart(b"A: b\x0c\n\x0c\nC: d").as_deref(), Some(&b"A: b\n\x0c\n\x0c\nC: d\n"[..]));
        assert_eq!(set_apart(b"A: b\n\x0c\nC: d\n"), None);
    }

    #[test]
    fn the_sign_before_a_folded_line_is_left_out() {
        for text in ["Received: from a\n\x0c\tby b\n", "Received: from a\n\x0c\n\tby b\n"] {
            assert_eq!(set_apart(text.as_bytes()).as_deref(), Some(&b"Received: from a\n\tby b\n"[..]));
        }
        assert_eq!(set_apart(b"1\n\x0c\tby b\n").as_deref(), Some(&b"1\n\x0c\n\tby b\n"[..]));
    }

    #[test]
    fn a_line_of_vertical_tabs_is_empty() {
        assert_eq!(set_apart(b"A: b\n\x0b\nC: d\n \x0b\x0b\n").as_deref(), Some(&b"A: b\n\nC: d\n\n"[..]));
        assert_eq!(set_apart(b"A: b\x0bc\n"), None);
    }
}
