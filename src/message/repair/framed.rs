//! Header lines in one column of a table with a frame, as databases print it: `| Received: from a |`, `  1 | Received: from a +`.

use super::signs::{LINES, fields};
use crate::message::lines::{field_at, lines};
use crate::message::names::is_known;

/// What stands between two cells.
const STROKES: [char; 3] = ['|', '│', '┃'];

/// The lines in the column that holds them.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let is_rule = |line: &str| {
        let line = line.trim();
        line.len() > 3
            && line.contains(['+', '|', '┼', '┬', '┴', '├', '└'])
            && line.chars().all(|sign| matches!(sign, '-' | '+' | '=' | '|' | '\u{2500}'..='\u{257f}'))
    };
    let rule = lines(text, 0).take(20).position(|line| std::str::from_utf8(&text[line]).is_ok_and(is_rule))?;
    let text = std::str::from_utf8(text).ok()?;
    let rows: Vec<Vec<char>> =
        text.lines().skip(rule + 1).filter(|line| !is_rule(line) && line.contains(STROKES)).map(|line| line.chars().collect()).collect();
    // The first one may be the head.
    let (_, below) = rows.split_first().filter(|_| rows.len() > 3)?;
    let first = below.first()?;
    // A stroke at the same place on all rows.
    let is_edge = |at: usize| below.iter().take(LINES).all(|row| row.get(at).is_some_and(|sign| STROKES.contains(sign)));
    let edges = first.iter().enumerate().filter(|(at, sign)| STROKES.contains(sign) && is_edge(*at)).map(|(at, _)| at);
    let edges: Vec<usize> = edges.chain([usize::MAX]).collect();
    let cell = |row: &[char], from: usize, to: usize| -> String {
        let cell = row.get(from..to.min(row.len())).unwrap_or_default();
        // One blank stands at the edge.
        cell.strip_prefix(&[' ']).unwrap_or(cell).iter().collect::<String>().trim_end().to_owned()
    };
    let begin = |n: usize| n.checked_sub(1).and_then(|n| edges.get(n)).map_or(0, |edge| edge + 1);
    let cells =
        |n: usize| rows.iter().map(move |row| (row, n)).map(|(row, n)| cell(row, begin(n), edges.get(n).copied().unwrap_or(usize::MAX)));
    let columns = (0..edges.len()).map(|n| cells(n).collect::<Vec<String>>());
    let mut lines =
        columns.into_iter().find(|lines| lines.iter().filter(|line| field_at(line.as_bytes()).is_some_and(is_known)).count() >= 4)?;
    // A cell of several lines has a sign at the end of each but the last.
    if lines.iter().filter(|line| line.ends_with('+')).count() * 10 >= (lines.len() - 1) * 9 {
        for line in &mut lines {
            *line = line.strip_suffix('+').unwrap_or(line).trim_end().to_owned();
        }
    }
    // The head of the column.
    let is_head = |line: &String| line.len() < 40 && line.chars().all(|c| c.is_alphabetic() || c == ' ' || STROKES.contains(&c));
    let heads = usize::from(lines.first().is_some_and(is_head));
    let out = lines.get(heads..).unwrap_or_default().join("\n") + "\n";
    (fields(out.as_bytes()) >= 3).then(|| out.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

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
