//! Names and values with a row of dots between them, or names set to the right without a colon: `From ......... a@b`, `From.....: a@b`, `      From  a@b`.

use crate::message::field_name::FieldName;
use crate::message::lines::{field_name_at, is_blank, lines};
use crate::message::names::{is_known, is_mail_only, is_shaped};

/// How many lines are looked at.
const LINES: usize = 1_000;
/// The fewest rows of a table.
const LEAST: usize = 5;
/// The fewest of these whose names only mail has.
const LEAST_OF_MAIL: usize = 2;
/// The widest margin before a name.
const MARGIN: usize = 90;
/// The signs of which such a row is made.
const SIGNS: [&str; 6] = [".", "·", "…", "_", "‥", "．"];

/// A line of such a table.
#[derive(Clone, Copy)]
struct Row<'a> {
    name: &'a str,
    /// The column behind the name.
    end: usize,
    /// Whether dots stand between, and not only blanks.
    dotted: bool,
    value: &'a [u8],
}

fn row(line: &[u8]) -> Option<Row<'_>> {
    let margin = line.iter().take(MARGIN).take_while(|b| **b == b' ').count();
    let rest = &line[margin..];
    let length = rest.iter().take(80).take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
    let (mut behind, mut dots, mut blanks) = (&rest[length..], 0, 0);
    loop {
        if let Some(more) = SIGNS.iter().find_map(|sign| behind.strip_prefix(sign.as_bytes())) {
            (behind, dots) = (more, dots + 1);
        } else if let Some(more) = behind.strip_prefix(b" ") {
            (behind, blanks) = (more, blanks + 1);
        } else {
            break;
        }
    }
    let dotted = dots > 1;
    let behind = if dotted { behind.strip_prefix(b":").unwrap_or(behind) } else { behind };
    let apart = dotted || (dots == 0 && blanks > 1 && !behind.starts_with(b":"));
    // Few lines have such a gap, so the name is looked up last.
    let name = std::str::from_utf8(&rest[..length]).ok().filter(|name| apart && (is_known(name) || is_shaped(name)))?;
    Some(Row { name, end: margin + length, dotted, value: behind.trim_ascii() })
}

/// Writes such a table as fields: names and values with a colon between them.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let all = || lines(text, 0).map(|line| &text[line]);
    let rows: Vec<Row<'_>> = all().take(LINES).filter_map(row).filter(|row| is_known(row.name)).collect();
    if rows.len() < LEAST {
        return None;
    }
    let dotted = rows.iter().filter(|row| row.dotted).count() >= LEAST;
    // Names that are set to the right end in one column.
    let first = rows.iter().find(|row| dotted || !row.dotted)?;
    let fits = |row: &Row| row.dotted == dotted && (dotted || row.end == first.end);
    let count = rows.iter().filter(|row| fits(row)).count();
    let of_mail = rows.iter().filter(|row| fits(row) && is_mail_only(row.name)).count();
    let fields = all().take(LINES).filter(|line| field_name_at(line).is_some_and(FieldName::is_known)).count();
    if count < LEAST || of_mail < LEAST_OF_MAIL || count * 10 < rows.len() * 7 || fields * 2 > count {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    for line in all() {
        match row(line).filter(fits) {
            Some(row) => out.extend_from_slice(&[row.name.as_bytes(), b": ", row.value].concat()),
            // The rest of a value stands below it.
            None if !is_blank(line) && line.len() > first.end && line[..first.end].iter().all(|b| *b == b' ') => {
                out.extend_from_slice(&[b"\t", line.trim_ascii_start()].concat());
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

    const FIELDS: [(&str, &str); 6] = [
        ("Return-Path", "<a@b.example>"),
        ("Received", "from a.example by b.example; Wed, 1 Jan 2025 10:00:00 +0000"),
        ("From", "A. B. ... <a@b.example>"),
        ("Subject", "1 ... 2"),
        ("Message-ID", "<1@b.example>"),
        ("X-Own-Mark", "7"),
    ];

    #[test]
    fn rows_become_fields() {
        let expected: String = FIELDS.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        let dots = |name: &str| ".".repeat(20 - name.len());
        for text in [
            FIELDS.map(|(name, value)| format!("{name} {} {value}\n", dots(name))).concat(),
            FIELDS.map(|(name, value)| format!("{name}{}: {value}\n", dots(name))).concat(),
            FIELDS.map(|(name, value)| format!("  {name} . . . . {value}\n")).concat(),
            FIELDS.map(|(name, value)| format!("{name:>14}  {value}\n")).concat(),
        ] {
            assert_eq!(undo(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()), Some(expected.clone()), "{text}");
        }
        let folded = FIELDS.map(|(name, value)| format!("{name:>14}  {value}\n")).concat().replace(" by ", "\n                by ");
        assert!(undo(folded.as_bytes()).is_some_and(|out| String::from_utf8(out).unwrap() == expected.replace(" by ", "\n\tby ")));
    }

    #[test]
    fn other_texts_stay() {
        let plain = FIELDS.map(|(name, value)| format!("{name}: {value}\n")).concat();
        let ragged = FIELDS.map(|(name, value)| format!("{name}  {value}\n")).concat();
        for text in [plain.as_str(), &ragged, "From .... a\nTo .... b\nDate .... c\n", ""] {
            assert!(undo(text.as_bytes()).is_none(), "{text}");
        }
    }
}
