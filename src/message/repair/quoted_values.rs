//! Lists and tables in which all values stand between quotation marks: `From: "a@b"`, `From:<TAB>"a@b"`.

use crate::message::lines::{is_indented, lines};
use crate::message::names::{is_known, is_mail_only, label};

/// How many lines are looked at.
const LINES: usize = 400;
/// Marks that programs and people put around a text.
const MARKS: [(&str, &str); 8] = [("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("‹", "›")];

/// The marks with which a value begins and ends.
fn marks(value: &[u8]) -> Option<(&'static str, &'static str)> {
    let value = value.trim_ascii();
    let fits = |(open, close): &(&str, &str)| {
        value.len() >= open.len() + close.len() && value.starts_with(open.as_bytes()) && value.ends_with(close.as_bytes())
    };
    MARKS.into_iter().find(fits)
}

/// Whether a value begins with one of the marks, as that of a trace field never does.
pub(crate) fn begins_quoted(value: &[u8]) -> bool {
    let value = value.trim_ascii_start();
    MARKS.iter().any(|(open, _)| value.starts_with(open.as_bytes()))
}

/// Name and value of a line.
fn field(line: &[u8]) -> Option<(&str, &[u8])> {
    let name = label(line).filter(|_| !is_indented(line))?;
    let colon = memchr::memchr(b':', line)?;
    Some((name, &line[colon + 1..]))
}

/// Takes the marks away, if nearly all values have them, those of trace fields among these.
pub(super) fn strip(text: &[u8]) -> Option<Vec<u8>> {
    let fields = || lines(text, 0).take(LINES).filter_map(|line| field(&text[line])).filter(|(name, _)| is_known(name));
    let first = fields().find(|(name, _)| name.eq_ignore_ascii_case("received"))?;
    let pair = marks(first.1)?;
    let (mut all, mut quoted, mut mail) = (0, 0, 0);
    for (name, value) in fields() {
        let is_quoted = marks(value) == Some(pair);
        all += 1;
        quoted += usize::from(is_quoted);
        mail += usize::from(is_quoted && is_mail_only(name));
    }
    if quoted < 4 || mail < 2 || quoted * 10 < all * 9 {
        return None;
    }
    // A quotation mark inside has a backslash before it, if the program writes it so everywhere.
    let inner = |value: &[u8]| value.trim_ascii().len().checked_sub(pair.1.len()).map(|end| pair.0.len()..end);
    let of_program = pair.0.len() == 1 && {
        let mark = pair.0.as_bytes()[0];
        let (mut bare, mut struck) = (0, 0);
        for (_, value) in fields().filter(|(_, value)| marks(value) == Some(pair)) {
            let inner = inner(value).and_then(|range| value.trim_ascii().get(range)).unwrap_or_default();
            for at in memchr::memchr_iter(mark, inner) {
                let is_struck = inner[..at].ends_with(b"\\");
                struck += usize::from(is_struck);
                bare += usize::from(!is_struck);
            }
        }
        struck > 0 && bare == 0
    };
    let mut out = Vec::with_capacity(text.len());
    for line in lines(text, 0).map(|line| &text[line]) {
        match field(line).filter(|(_, value)| marks(value) == Some(pair)) {
            Some((_, value)) => {
                let bare = value.trim_ascii();
                out.extend_from_slice(&line[..line.len() - value.len()]);
                out.push(b' ');
                let bare = bare[pair.0.len()..bare.len() - pair.1.len()].trim_ascii();
                if of_program {
                    push_without_strokes(&mut out, bare, pair.0.as_bytes());
                } else {
                    out.extend_from_slice(bare);
                }
            }
            None => out.extend_from_slice(line),
        }
        out.push(b'\n');
    }
    Some(out)
}

/// Appends a text without the backslashes before quotation marks and other backslashes.
fn push_without_strokes(out: &mut Vec<u8>, text: &[u8], mark: &[u8]) {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'\\', rest) {
        out.extend_from_slice(&rest[..at]);
        let next = rest.get(at + 1..).unwrap_or_default();
        if !(next.starts_with(mark) || next.starts_with(b"\\")) {
            out.push(b'\\');
        }
        out.extend_from_slice(next.get(..1).unwrap_or_default());
        rest = next.get(1..).unwrap_or_default();
    }
    out.extend_from_slice(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "Return-Path: <a@b>\nReceived: from a by b\nFrom: \"A\" <a@b>\nSubject: c\nMessage-ID: <1@b>\n";

    #[test]
    fn marks_around_all_values_are_taken_off() {
        for (open, close) in MARKS {
            for between in [" ", "\t"] {
                let text = PLAIN.replace(": ", &format!(":{between}{open}")).replace('\n', &format!("{close}\n"));
                assert_eq!(strip(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(PLAIN), "{text}");
            }
        }
        let struck: String = PLAIN
            .lines()
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| format!("{name}: \"{}\"\n", value.replace('"', "\\\"")))
            .collect();
        assert_eq!(strip(struck.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(PLAIN), "{struck}");
        assert_eq!(strip(PLAIN.as_bytes()), None);
        assert_eq!(strip(b"Received: \"from a by b\"\nFrom: \"A\" <a@b>\nTo: b\nDate: c\nSubject: d\nX-A: e\n"), None);
    }
}
