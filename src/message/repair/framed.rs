//! Header lines in one column of a table with a frame, as databases print it: `| Received: from a |`, `  1 | Received: from a +`; or names in one
//! column and values in the next, where a long value takes several lines of its cell.

use super::fold::is_hard_break;
use super::signs::{LINES, fields};
use crate::message::field_name::FieldName;
use crate::message::lines::{field_name_at, lines};
use crate::message::names::is_known;

/// What stands between two cells.
const STROKES: [char; 4] = ['|', '│', '┃', '║'];

/// The lines in the column that holds them.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let is_rule = |line: &str| {
        let line = line.trim();
        line.len() > 3
            && line.contains(|sign| matches!(sign, '+' | '|' | '\u{250c}'..='\u{254b}' | '\u{2552}'..='\u{256c}'))
            && line.chars().all(|sign| matches!(sign, '-' | '+' | '=' | '|' | '\u{2500}'..='\u{257f}'))
    };
    let rule = lines(text, 0).take(20).position(|line| std::str::from_utf8(&text[line]).is_ok_and(is_rule))?;
    let text = std::str::from_utf8(text).ok()?;
    let rows: Vec<Vec<char>> =
        text.lines().skip(rule + 1).filter(|line| !is_rule(line) && line.contains(STROKES)).map(|line| line.chars().collect()).collect();
    // The first row may be the heads of the columns.
    let (_, below) = rows.split_first().filter(|_| rows.len() > 3)?;
    let first = below.first()?;
    // A vertical bar at the same place on all rows.
    let is_edge = |at: usize| below.iter().take(LINES).all(|row| row.get(at).is_some_and(|sign| STROKES.contains(sign)));
    let edges = first.iter().enumerate().filter(|(at, sign)| STROKES.contains(sign) && is_edge(*at)).map(|(at, _)| at);
    let edges: Vec<usize> = edges.chain([usize::MAX]).collect();
    let cell = |row: &[char], from: usize, to: usize| -> String {
        let cell = row.get(from..to.min(row.len())).unwrap_or_default();
        // One blank stands between the bar and the text.
        cell.strip_prefix(&[' ']).unwrap_or(cell).iter().collect::<String>().trim_end().to_owned()
    };
    let begin = |n: usize| n.checked_sub(1).and_then(|n| edges.get(n)).map_or(0, |edge| edge + 1);
    let cells =
        |n: usize| rows.iter().map(move |row| (row, n)).map(|(row, n)| cell(row, begin(n), edges.get(n).copied().unwrap_or(usize::MAX)));
    let columns = (0..edges.len()).map(|n| cells(n).collect::<Vec<String>>());
    let columns: Vec<Vec<String>> = columns.collect();
    if let Some(out) = columns.windows(2).find_map(|pair| named(&pair[0], &pair[1])) {
        return Some(out);
    }
    let mut lines = columns
        .into_iter()
        .find(|lines| lines.iter().filter(|line| field_name_at(line.as_bytes()).is_some_and(FieldName::is_known)).count() >= 4)?;
    // A cell of several lines has a sign at the end of each but the last.
    if lines.iter().filter(|line| line.ends_with('+')).count() * 10 >= (lines.len() - 1) * 9 {
        for line in &mut lines {
            *line = line.strip_suffix('+').unwrap_or(line).trim_end().to_owned();
        }
    }
    // The first line may be the head of the column.
    let is_head = |line: &String| line.len() < 40 && line.chars().all(|c| c.is_alphabetic() || c == ' ' || STROKES.contains(&c));
    let heads = usize::from(lines.first().is_some_and(is_head));
    let out = lines.get(heads..).unwrap_or_default().join("\n") + "\n";
    (fields(out.as_bytes()) >= 3).then(|| out.into_bytes())
}

/// Fields whose names stand in one column and whose values in the next. Below the first line of a value the cell of the name is empty.
fn named(names: &[String], values: &[String]) -> Option<Vec<u8>> {
    const FEWEST: usize = 4;
    let is_known_name = |name: &&String| is_known(name.trim_end_matches(':'));
    if names.iter().filter(is_known_name).count() < FEWEST {
        return None;
    }
    // What comes above the first known name are the heads.
    let first = names.iter().position(|name| is_known_name(&name))?;
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_graphic()) && !name.contains(':');
    // If the values have different widths, no vertical bar at the same place ends them.
    let closed = values.iter().all(|value| value.ends_with(STROKES));
    let bare = |value: &String| if closed { value.trim_end_matches(STROKES).trim_end().to_owned() } else { value.clone() };
    let values: Vec<String> = values.iter().map(bare).collect();
    let width = values.iter().map(String::len).max().unwrap_or_default();
    let mut out: Vec<u8> = Vec::new();
    let mut above = "";
    let mut open_name = false;
    for (name, value) in names.iter().zip(&values).skip(first) {
        let bare = name.strip_suffix(':').unwrap_or(name);
        if !is_name(bare) {
            return None;
        }
        if bare.is_empty() {
            let broken = above.is_empty() || is_hard_break(above.as_bytes(), value.as_bytes(), width, false);
            out.extend_from_slice(if broken { b"" } else { b" " });
        } else if std::mem::take(&mut open_name) {
            // The cell of the name has two lines as well.
            return None;
        } else {
            out.extend_from_slice(if out.is_empty() { b"" } else { b"\n" });
            out.extend_from_slice(bare.as_bytes());
            out.extend_from_slice(b": ");
            open_name = bare.ends_with('-');
        }
        out.extend_from_slice(value.as_bytes());
        above = value;
    }
    out.push(b'\n');
    (fields(&out) >= FEWEST).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_in_several_lines_of_its_cell_is_one() {
        let rows = [
            ("Return-Path", "<a@b.example>"),
            ("Received", "from a.example by b.example; Mon,"),
            ("", "23 Nov 2026 10:00:00 +0100 (CET)"),
            ("own_name", "x"),
            ("Subject", "one | two"),
            ("From", "c@long-"),
            ("", "name.example"),
            ("To", ""),
        ];
        let plain = "Return-Path: <a@b.example>\nReceived: from a.example by b.example; Mon, 23 Nov 2026 10:00:00 +0100 (CET)\nown_name: x\nSubject: one | two\nFrom: c@long-name.example\nTo: \n";
        let rule = format!("+{}+{}+", "-".repeat(13), "-".repeat(36));
        let all_rules = |row: &str, name: &str| if name.is_empty() { row.to_owned() } else { format!("{rule}\n{row}") };
        let few_rules = |row: &str, _: &str| row.to_owned();
        for form in [&all_rules as &dyn Fn(&str, &str) -> String, &few_rules] {
            let body: Vec<String> = rows.iter().map(|(name, value)| form(&format!("| {name:11} | {value:34} |"), name)).collect();
            let table = format!("{rule}\n| Header      | {:34} |\n{rule}\n{}\n{rule}\n", "Value", body.join("\n"));
            assert_eq!(undo(table.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain), "{table}");
        }
    }

    #[test]
    fn the_column_with_the_lines_comes_out() {
        let plain = "Return-Path: <a@b>\nReceived: from a | b\n\tby b; 1 Jan\nFrom: c\nTo: d\n";
        let rows =
            |form: &dyn Fn(usize, &str) -> String| plain.lines().enumerate().map(|(n, line)| form(n, line)).collect::<Vec<_>>().join("\n");
        for table in [
            format!(
                "+--------------------------------+\n| line                           |\n+------+\n{}\n+----+\n5 rows in set\n",
                rows(&|_, line| format!("| {line:30} |"))
            ),
            format!(
                " id |  head\n----+------\n{}\n(1 row)\n",
                rows(&|n, line| format!(" {} | {line:30}{}", if n == 0 { '1' } else { ' ' }, if n < 4 { "+" } else { "" }))
            ),
            format!("┌───┬───┐\n│ n │ l │\n├───┼───┤\n{}\n└───┴───┘\n", rows(&|n, line| format!("│ {n} │ {line:30} │"))),
        ] {
            let out = undo(table.as_bytes()).map(|out| String::from_utf8(out).unwrap());
            assert_eq!(out.as_deref(), Some(plain), "{table}");
        }
        assert_eq!(undo(plain.as_bytes()), None);
    }
}
