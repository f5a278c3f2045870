//! Tables whose columns are made of blanks: names without a colon, and the values all beginning at one column, as consoles and fixed-width copies of
//! pages have them.

use crate::message::field_name::FieldName;
use crate::message::lines::{field_name_at, is_blank, lines, sure_field_at};
use crate::message::names::{is_known, is_mail_only, is_shaped};

/// How many lines are looked at.
const LINES: usize = 1_000;

/// The name that a row begins with, and where its value begins.
fn row(line: &[u8]) -> Option<(&str, usize)> {
    let length = line.iter().take(80).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    let blanks = line[length..].iter().take_while(|b| **b == b' ').count();
    let name = std::str::from_utf8(&line[..length]).ok()?;
    (length > 1 && blanks > 0).then_some((name, length + blanks))
}

/// Names set to the right, so that all colons stand at one column: the margin of each line goes, and the rest of a value stays folded.
pub(super) fn set_left(text: &[u8]) -> Option<Vec<u8>> {
    let all = || lines(text, 0).map(|line| &text[line]).take(LINES).filter(|line| !is_blank(line));
    // At least half of six names have to have a margin of blanks, as no line of most texts has.
    all().filter(|line| line.starts_with(b" ")).nth(2)?;
    let named = |line: &[u8]| {
        let margin = line.iter().take_while(|b| **b == b' ').count();
        let name = sure_field_at(line.get(margin..)?)?;
        Some((margin, margin + name.len()))
    };
    let names: Vec<(usize, usize)> = all().filter_map(named).collect();
    let column = names.first()?.1;
    let at_column = names.iter().filter(|(_, colon)| *colon == column).count();
    let margins = names.iter().filter(|(margin, _)| *margin > 0).count();
    if at_column < 6 || at_column * 10 < names.len() * 9 || margins * 2 < at_column {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    for line in lines(text, 0).map(|line| &text[line]) {
        let margin = named(line).filter(|(_, colon)| *colon == column).map_or(0, |(margin, _)| margin);
        out.extend_from_slice(&line[margin..]);
        out.push(b'\n');
    }
    Some(out)
}

/// The name and the place of the value, if the value begins at this column and the name can be that of a field.
fn at_column(line: &[u8], column: usize) -> Option<(&str, usize)> {
    row(line).filter(|(name, at)| *at == column && (is_known(name) || is_shaped(name)))
}

/// Writes such a table as fields: names and values with a colon between them.
pub(super) fn rebuild(text: &[u8]) -> Option<Vec<u8>> {
    let all = || lines(text, 0).map(|line| &text[line]);
    // The longest name has one blank behind it, all others more.
    let padded = |line: &&[u8]| row(line).is_some_and(|(name, at)| at > name.len() + 1 && is_known(name));
    all().take(LINES).filter(padded).nth(3)?;
    let column = all().take(LINES).find(padded).and_then(row).map(|(_, at)| at)?;
    let (mut named, mut mail, mut others) = (0, 0, 0);
    for line in all().take(LINES).filter(|line| !is_blank(line)) {
        match at_column(line, column) {
            Some((name, _)) => {
                named += 1;
                mail += usize::from(is_mail_only(name));
            }
            None => others += usize::from(field_name_at(line).is_some_and(FieldName::is_known)),
        }
    }
    if named < 4 || mail == 0 || others * 4 > named {
        return None;
    }
    let mut out = Vec::with_capacity(text.len() + 2 * named);
    let mut inside = false;
    for line in all() {
        match at_column(line, column) {
            Some((name, at)) => {
                inside = true;
                out.extend_from_slice(name.as_bytes());
                out.extend_from_slice(b": ");
                out.extend_from_slice(&line[at..]);
            }
            // The rest of a value stands under its beginning.
            None if inside && !is_blank(line) && line.iter().take_while(|b| **b == b' ').count() >= column => {
                out.push(b'\t');
                out.extend_from_slice(line.trim_ascii_start());
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

    #[test]
    fn columns_of_blanks_become_fields() {
        let table = "Name         Value\n----         -----\nReturn-Path  <a@b>\nReceived     from a\n             by b\nFrom         a@b\nMIME-Version 1.0\nSubject      From me\n";
        let out = rebuild(table.as_bytes()).map(|out| String::from_utf8(out).unwrap());
        assert_eq!(
            out.as_deref(),
            Some(
                "Name         Value\n----         -----\nReturn-Path: <a@b>\nReceived: from a\n\tby b\nFrom: a@b\nMIME-Version: 1.0\nSubject: From me\n"
            )
        );
        let right = "Return-Path: <a@b>\n   Received: from a\n             by b\n       From: a@b\n         To: c@d\n       Date: d\n    Subject: e\n";
        let plain = "Return-Path: <a@b>\nReceived: from a\n             by b\nFrom: a@b\nTo: c@d\nDate: d\nSubject: e\n";
        assert_eq!(set_left(right.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain));
        assert_eq!(set_left(plain.as_bytes()), None);
        assert_eq!(rebuild(b"Received: from a\nFrom: a@b\nTo: c\nSubject: To  you\nDate: d\n"), None);
    }
}
