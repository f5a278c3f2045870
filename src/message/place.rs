//! Finds the message that was checked in what was given: other lines may stand above it, and it may be a part of another message.

use super::{HeaderBlock, name_length};

/// The most places that are compared.
const MOST_COMPARED: usize = 5_000;
/// How many lines of the headers are compared to find where they begin.
const LINES_COMPARED: usize = 12;
/// The most lines of a part's own headers: more than any mail program writes.
const MOST_OF_A_PART: usize = 40;

/// Where a message stands, from its first header field to its end, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub start: usize,
    pub end: usize,
    /// The headers stand there unchanged; if not, the place is only that of the first field with the same name.
    pub is_found: bool,
}

impl Place {
    /// The place of the message with these headers.
    pub(crate) fn of(bytes: &[u8], block: &HeaderBlock) -> Self {
        let (start, is_found) = start(bytes, block);
        let end = if is_found { end(bytes, start) } else { bytes.len() };
        Self { start, end, is_found }
    }
}

fn start(bytes: &[u8], block: &HeaderBlock) -> (usize, bool) {
    let mut lines = block.as_bytes().split(|b| *b == b'\n').filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return (0, false) };
    let next: Vec<&[u8]> = lines.take(LINES_COMPARED).collect();
    let top = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let at_line_start = |at: &usize| *at == top || at.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'\n');
    let goes_on = |at: &usize| {
        let there =
            bytes.get(*at..).unwrap_or_default().split(|b| *b == b'\n').skip(1).map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        there.zip(&next).all(|(there, line)| there == *line)
    };
    let mut found = memchr::memmem::find_iter(bytes, first).take(MOST_COMPARED).filter(at_line_start);
    if let Some(at) = found.find(goes_on) {
        return (at, true);
    }
    let name_end = first.iter().position(|b| *b == b':').map_or(first.len(), |at| at + 1);
    let name = first.get(..name_end).unwrap_or_default();
    (memchr::memmem::find_iter(bytes, name).find(at_line_start).unwrap_or(0), false)
}

/// Where the message that begins there ends. A part of another message ends at the next line that separates the parts, and the line end before
/// that line is no more of it (RFC 2046 section 5.1.1).
fn end(bytes: &[u8], start: usize) -> usize {
    let Some(delimiter) = delimiter_above(bytes, start) else { return bytes.len() };
    let is_end = |at: &usize| {
        let line = bytes.get(at + 1..).unwrap_or_default();
        let rest = line.strip_prefix(delimiter).and_then(|rest| rest.split(|b| *b == b'\n').next());
        rest.is_some_and(|rest| matches!(rest.trim_ascii(), b"" | b"--"))
    };
    let below = bytes.get(start..).unwrap_or_default();
    let found = memchr::memmem::find_iter(below, b"\n--").map(|at| at + start).find(is_end);
    found.map_or(bytes.len(), |at| if bytes.get(at.wrapping_sub(1)) == Some(&b'\r') { at - 1 } else { at }.max(start))
}

/// The line above a part and above the part's own headers, if what begins there is the body of a part.
fn delimiter_above(bytes: &[u8], start: usize) -> Option<&[u8]> {
    let above = bytes.get(..start)?.strip_suffix(b"\n")?;
    let mut lines = above.rsplit(|b| *b == b'\n').map(<[u8]>::trim_ascii_end).take(MOST_OF_A_PART);
    if !lines.next()?.is_empty() {
        return None;
    }
    for line in lines {
        if line.len() > 2 && line.starts_with(b"--") {
            return Some(line);
        }
        if !(line.starts_with(b" ") || line.starts_with(b"\t") || name_length(line).is_some()) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const INNER: &str = "Received: x\nFrom: a@b.example\n";

    fn found(text: &str) -> &str {
        let place = Place::of(text.as_bytes(), &HeaderBlock::parse(INNER.as_bytes().to_vec()));
        assert!(place.is_found, "{text}");
        &text[place.start..place.end]
    }

    #[test]
    fn a_message_ends_where_the_part_ends_that_it_is() {
        let whole = format!("{INNER}\nbody\n--b\nno part\n--b--\n");
        assert_eq!(found(&whole), whole);
        assert_eq!(found(&format!("From x Tue\n{whole}")), whole);
        let own = format!("{INNER}\n--c\n\none\n--c--\n");
        for part in ["--b\nContent-Type: message/rfc822;\n name=x\n\n", "--b \n\n"] {
            for last in ["--b\n\nanother part\n--b--\n", "--b--\n", "--b-- \n", "--b"] {
                let text = format!("Subject: outer\n\n{part}{own}\n{last}");
                assert_eq!(found(&text), own, "{text}");
                let crlf = text.replace('\n', "\r\n");
                let place = Place::of(crlf.as_bytes(), &HeaderBlock::parse(INNER.as_bytes().to_vec()));
                assert_eq!(crlf[place.start..place.end].replace("\r\n", "\n"), own);
            }
            let open = format!("{part}{own}\n--bb\n--b--x\n");
            assert!(found(&open).ends_with("--b--x\n"), "{open}");
        }
        for above in ["Bye\n-- \n\n", "--b\nno field\n\n", "--b\nA: 1\n"] {
            assert!(found(&format!("{above}{whole}")).ends_with("--b--\n"), "{above}");
        }
    }

    #[test]
    fn headers_that_were_repaired_are_not_found_as_they_are() {
        let place = Place::of(b"x\nReceived:\n x\n\nFrom: a@b.example\n", &HeaderBlock::parse(INNER.as_bytes().to_vec()));
        assert_eq!(place, Place { start: 2, end: 34, is_found: false });
    }
}
