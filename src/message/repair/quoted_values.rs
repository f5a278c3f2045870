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
    let mut out = Vec::with_capacity(text.len());
    for line in lines(text, 0).map(|line| &text[line]) {
        match field(line).filter(|(_, value)| marks(value) == Some(pair)) {
            Some((_, value)) => {
                let bare = value.trim_ascii();
                out.extend_from_slice(&line[..line.len() - value.len()]);
                out.push(b' ');
                out.extend_from_slice(bare[pair.0.len()..bare.len() - pair.1.len()].trim_ascii());
            }
            None => out.extend_from_slice(line),
        }
        out.push(b'\n');
    }
    Some(out)
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
        assert_eq!(strip(PLAIN.as_bytes()), None);
        assert_eq!(strip(b"Received: \"from a by b\"\nFrom: \"A\" <a@b>\nTo: b\nDate: c\nSubject: d\nX-A: e\n"), None);
    }
}
