//! Names padded to one width, as consoles list them: `Name        : value`, and the rest of a value below it, under its beginning.

use crate::message::lines::{is_blank, lines};

/// How many lines are looked at.
const LINES: usize = 400;

/// The column of the colon, where a line begins with a name, white space and a colon.
fn colon(line: &[u8]) -> Option<usize> {
    let name = line.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')).count();
    let blanks = line[name..].iter().take_while(|b| **b == b' ').count();
    let is_colon = line.get(name + blanks) == Some(&b':') && line.get(name + blanks + 1).is_none_or(|b| *b == b' ');
    (name > 0 && blanks > 0 && is_colon).then_some(name + blanks)
}

/// Puts the parts of each value on one line again; `None` if the text is no such list, or no value was broken.
pub(super) fn join(text: &[u8]) -> Option<Vec<u8>> {
    let all = || lines(text, 0).map(|line| &text[line]);
    let first = all().take(LINES).find_map(colon)?;
    let margin = |line: &[u8]| line.iter().take_while(|b| **b == b' ').count();
    let goes_on = |line: &[u8]| !is_blank(line) && margin(line) >= first + 2;
    let (mut named, mut others, mut parts) = (0, 0, 0);
    for line in all().take(LINES).filter(|line| !is_blank(line)) {
        match colon(line) {
            Some(at) if at == first => named += 1,
            _ if goes_on(line) && named > 0 => parts += 1,
            _ => others += usize::from(named > 0),
        }
    }
    if parts == 0 || named == 0 || (parts + named < 4) || others * 5 > named + parts {
        return None;
    }
    let letters = |line: &[u8]| line.iter().filter(|b| **b & 0xc0 != 0x80).count();
    let lengths: Vec<(usize, bool)> =
        all().zip(all().skip(1)).filter(|(_, below)| goes_on(below)).map(|(line, _)| (letters(line), line.ends_with(b" "))).collect();
    let width = lengths.iter().map(|(length, _)| *length).max()?;
    // Some consoles break a line at its last column, wherever that is; a blank there is lost when the line is copied.
    let at_column = lengths.iter().filter(|(length, _)| *length + 1 >= width).count() * 10 >= lengths.len() * 9;
    let mut out: Vec<u8> = Vec::with_capacity(text.len());
    let mut above: &[u8] = b"";
    for line in all() {
        if goes_on(line) && !out.is_empty() {
            out.pop();
            let part = &line[first + 2..];
            let blanks =
                if at_column { width.saturating_sub(letters(above)) } else { usize::from(!is_broken_word(above, part, width, first + 2)) };
            out.extend(std::iter::repeat_n(b' ', blanks));
            out.extend_from_slice(if at_column { part } else { part.trim_ascii_start() });
        } else {
            out.extend_from_slice(line);
        }
        out.push(b'\n');
        above = line;
    }
    Some(out)
}

/// Whether a word that had no room on a line was broken: the line is full, and the word is longer than a line.
fn is_broken_word(above: &[u8], part: &[u8], width: usize, column: usize) -> bool {
    let last = above.rsplit(|b| *b == b' ').next().unwrap_or_default();
    let first = part.split(|b| *b == b' ').next().unwrap_or_default();
    let hyphen =
        matches!(last, [.., letter, b'-'] if letter.is_ascii_alphanumeric()) && first.first().is_some_and(u8::is_ascii_alphanumeric);
    hyphen || (above.len() == width && last.len() + first.len() + column > width)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Option<String> {
        join(text.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn values_are_put_together_where_they_were_broken() {
        let plain = "Name  : Received\nValue : from mail.a.example by b.example; 1 Jan\n\nName  : From\nValue : a@b.example\n";
        let at_words =
            "Name  : Received\nValue : from mail.a.example\n        by b.example; 1\n        Jan\n\nName  : From\nValue : a@b.example\n";
        let at_columns = "Name  : Received\nValue : from mail.a.\n        example by b\n        .example; 1\n        Jan\n\nName  : From\nValue : a@b.example\n";
        assert_eq!(joined(at_words).as_deref(), Some(plain));
        assert_eq!(joined(at_columns).as_deref(), Some(plain));
        assert_eq!(joined(plain), None);
        assert_eq!(joined("Received: from a\n\tby b\nFrom: c\nTo: d\n"), None);
    }
}
