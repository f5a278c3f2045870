//! Headers in the cells of a spreadsheet, as it is saved or copied (RFC 4180; also with semicolons or tabs): all in one cell, one line a cell, or name
//! and value in two cells. A cell with the sign between cells, a line end or a quotation mark in it stands between quotation marks, doubled inside.

use std::borrow::Cow;

use super::in_values::line as field_line;
use super::signs::{LINES, fields, with_lf};
use crate::message::field_name::FieldName;
use crate::message::lines::{field_at, field_name_at};
use crate::message::names::{is_known, is_mail_only};

/// More cells than any such table has.
const MOST: usize = 50_000;
/// What stands between cells.
const BETWEEN: [u8; 3] = [b',', b';', b'\t'];

type Row<'a> = Vec<Cow<'a, [u8]>>;

/// The headers of such a table.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let begins_quoted =
        |at: usize| at.checked_sub(1).and_then(|before| text.get(before)).is_none_or(|b| *b == b'\n' || BETWEEN.contains(b));
    if !memchr::memchr_iter(b'"', text).take(40 * LINES).any(begins_quoted) {
        return None;
    }
    let found = BETWEEN.into_iter().filter_map(|between| rows(text, between)).find_map(|rows| headers(&rows))?;
    (fields(&found) >= 3).then(|| with_lf(&found))
}

/// The rows, if all of them are written as such a program does, and have the same number of cells.
fn rows(text: &[u8], between: u8) -> Option<Vec<Row<'_>>> {
    let Found { rows, quoted, needless, cells } = read(text, between, false)?;
    // With tabs between, a program quotes all cells or those that need it: other quotation marks are the sender's.
    if between != b'\t' || needless == 0 || quoted == cells {
        return Some(rows);
    }
    read(text, between, true).filter(|found| found.quoted > 0).map(|found| found.rows)
}

/// Rows, and how many of their filled cells were quoted, with need or without.
struct Found<'a> {
    rows: Vec<Row<'a>>,
    cells: usize,
    quoted: usize,
    needless: usize,
}

/// Reads rows. `keep`: a cell keeps the quotation marks that it did not need.
fn read(text: &[u8], between: u8, keep: bool) -> Option<Found<'_>> {
    let (mut out, mut row): (Vec<Row<'_>>, Row<'_>) = (Vec::new(), Vec::new());
    let (mut at, mut count, mut quoted, mut needless, mut cells) = (0, 0, 0, 0, 0);
    while at < text.len() {
        count += 1;
        let rest = &text[at..];
        let (cell, length) = match rest.strip_prefix(b"\"") {
            Some(inner) => {
                let (cell, length) = quotation(inner)?;
                let needs = matches!(cell, Cow::Owned(_)) || memchr::memchr2(between, b'\n', &cell).is_some();
                needless += usize::from(!needs);
                quoted += usize::from(needs || !keep);
                (if needs || !keep { cell } else { Cow::Borrowed(&rest[..length + 1]) }, length + 1)
            }
            None => {
                let end = memchr::memchr2(between, b'\n', rest).unwrap_or(rest.len());
                // A copied row has quotation marks only around cells with a tab or a line end.
                if between != b'\t' && memchr::memchr(b'"', &rest[..end]).is_some() {
                    return None;
                }
                (Cow::Borrowed(&rest[..end]), end)
            }
        };
        cells += usize::from(length > 0);
        row.push(cell);
        at += length;
        match text.get(at) {
            Some(sign) if *sign == between => {
                at += 1;
                if at == text.len() {
                    row.push(Cow::Borrowed(b""));
                }
            }
            Some(b'\n') | None => {
                at += 1;
                let row = std::mem::take(&mut row);
                if row.len() > 1 || !row.first().is_none_or(|cell| cell.trim_ascii().is_empty()) {
                    out.push(row);
                }
            }
            Some(_) => return None,
        }
        if count > MOST {
            return None;
        }
    }
    let width = out.first()?.len();
    (quoted > 0 && out.iter().all(|row| row.len() == width)).then_some(Found { rows: out, cells, quoted, needless })
}

/// The text of a cell behind its opening quotation mark, and how many bytes it takes with the closing one.
fn quotation(inner: &[u8]) -> Option<(Cow<'_, [u8]>, usize)> {
    let (mut out, mut at) = (Cow::Borrowed(&b""[..]), 0);
    loop {
        let end = at + memchr::memchr(b'"', &inner[at..])?;
        if inner.get(end + 1) != Some(&b'"') {
            if at == 0 {
                return Some((Cow::Borrowed(&inner[..end]), end + 1));
            }
            out.to_mut().extend_from_slice(&inner[at..end]);
            return Some((out, end + 1));
        }
        out.to_mut().extend_from_slice(&inner[at..=end]);
        at = end + 2;
    }
}

/// The header lines in the cells: all in one, one line a cell, or names and values side by side.
fn headers(rows: &[Row<'_>]) -> Option<Vec<u8>> {
    if let Some(cell) = rows.iter().flatten().find(|cell| cell.contains(&b'\n') && fields(cell) >= 3) {
        return Some(cell.to_vec());
    }
    let text = |cell: &Cow<'_, [u8]>| String::from_utf8_lossy(cell).into_owned();
    let column = |n: usize| rows.iter().filter_map(move |row| row.get(n));
    let width = rows.first()?.len();
    let count = |n: usize, fits: &dyn Fn(&[u8]) -> bool| column(n).take(LINES).filter(|cell| fits(cell)).count();
    let is_name = |cell: &[u8]| std::str::from_utf8(cell.trim_ascii()).is_ok_and(is_known);
    // Names in one column, values in the next one; heads above them.
    let names = (0..width.saturating_sub(1)).find(|n| count(*n, &is_name) >= 4 && count(*n, &is_name) * 2 > rows.len().min(LINES));
    if let Some(n) = names {
        let inner = |cell: &[u8]| std::str::from_utf8(cell.trim_ascii()).is_ok_and(is_mail_only);
        let rows = rows.iter().enumerate().filter(|(number, row)| *number > 0 || row.get(n).is_some_and(|cell| is_name(cell)));
        let lines = rows.filter_map(|(_, row)| Some(field_line(text(row.get(n)?).trim(), &text(row.get(n + 1)?))));
        return (count(n, &inner) > 0).then(|| lines.collect::<String>().into_bytes());
    }
    // One line a cell. A line that was in quotation marks is a field, or folded; a piece of a value may have such marks itself.
    let begins = |cell: &[u8]| field_name_at(cell).is_some_and(FieldName::is_known);
    let is_line = |cell: &[u8]| field_at(cell).is_some() || cell.first().is_none_or(u8::is_ascii_whitespace);
    let n = (0..width).find(|n| count(*n, &begins) >= 4 && column(*n).skip(1).all(|cell| is_line(cell)))?;
    // The head of the column; another line there may be the rest of a field whose beginning was cut off.
    let is_head = |cell: &[u8]| cell.len() < 40 && cell.iter().all(|b| b.is_ascii_alphabetic() || *b >= 0x80);
    if !column(n).next().is_none_or(|cell| is_line(cell) || is_head(cell)) {
        return None;
    }
    let lines = column(n).enumerate().filter(|(number, cell)| *number > 0 || is_line(cell)).map(|(_, cell)| cell.trim_ascii_end());
    Some(lines.collect::<Vec<_>>().join(&b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "Return-Path: <a@b>\nReceived: from a; b,\n\tby b; 1 Jan\nFrom: \"A\" <a@b>\nTo: c@d\nSubject: e\n";

    #[test]
    fn marks_that_a_cell_does_not_need_are_the_senders() {
        let row = |name: &str, value: &str| format!("{name}\t{value}\n");
        let some: String = [
            ("Return-Path", "<a@b>"),
            ("Received", "from a by b; 1 Jan"),
            ("From", "\"\"\"A\"\" <a@b>\""),
            ("To", "c@d"),
            ("Subject", "\"e f\""),
        ]
        .map(|(name, value)| row(name, value))
        .concat();
        let plain = undo(some.as_bytes()).map(|out| String::from_utf8(out).unwrap());
        assert_eq!(
            plain.as_deref(),
            Some("Return-Path: <a@b>\nReceived: from a by b; 1 Jan\nFrom: \"A\" <a@b>\nTo: c@d\nSubject: \"e f\"\n")
        );
        assert_eq!(undo(some.replace("\"\"\"A\"\" <a@b>\"", "a@b").as_bytes()), None);
    }

    fn cell(text: &str) -> String {
        if text.contains(['"', ',', ';', '\t', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    }

    #[test]
    fn headers_come_out_of_the_cells() {
        let lines = |form: &dyn Fn(&str) -> String| PLAIN.lines().map(|line| form(&cell(line)) + "\n").collect::<String>();
        let folded = PLAIN.replace("\n\t", "\u{1}");
        let pairs = |form: &dyn Fn(&str, &str) -> String| {
            let pairs = folded.lines().filter_map(|line| line.split_once(": "));
            pairs.map(|(name, value)| form(&cell(name), &cell(&value.replace('\u{1}', "\n\t"))) + "\n").collect::<String>()
        };
        for table in [
            format!("{}\n", cell(PLAIN)),
            format!("nr;subject;headers\n1;\"a; b\";{}\n", cell(PLAIN)),
            lines(&str::to_owned),
            format!("line,text\n{}", lines(&|line| format!("1,{line}"))),
            pairs(&|name, value| format!("{name}\t{value}")),
            format!("No;Name;Value;\n{}", pairs(&|name, value| format!("1;{name};{value};"))),
        ] {
            assert_eq!(undo(table.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(PLAIN), "{table}");
        }
    }

    #[test]
    fn headers_that_are_no_table_stay() {
        assert_eq!(undo(PLAIN.as_bytes()), None);
        assert_eq!(undo(b"Received: from a\nTo: b,\n\"C\" <c@d>\nFrom: e\nSubject: f\nDate: g\n"), None);
    }
}
