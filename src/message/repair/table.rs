//! Tables of names and values: name and value in cells side by side, below each other, or between vertical bars; and lists of objects.

use crate::message::lines::{is_blank, lines};
use crate::message::names::{is_known, name_start};

/// One line of what may be a table.
#[derive(Clone, Copy)]
struct TableLine<'a> {
    line: &'a [u8],
    /// The line begins with a name and a colon.
    field: bool,
    /// The line has a name and colon and nothing else.
    alone: bool,
    /// The line is such a name alone, and the name is one that mail has.
    known_alone: bool,
    blank: bool,
}

impl<'a> TableLine<'a> {
    fn of(line: &'a [u8]) -> Self {
        let start = name_start(line).filter(|start| start.signs.is_plausible());
        let alone = start.is_some_and(|start| line[start.length..].trim_ascii() == b":");
        let known_alone = alone && start.is_some_and(|start| start.which.is_known());
        Self { line, field: start.is_some(), alone, known_alone, blank: is_blank(line) }
    }

    /// Whether the row can hold the value for a name alone on the row above.
    fn is_value(&self) -> bool {
        !self.blank && !self.alone && !matches!(self.line.first(), Some(b' ' | b'\t'))
    }
}

/// Where the tab stands in `Name<TAB>value`.
fn tab_after_name(line: &[u8]) -> Option<usize> {
    let tab = memchr::memchr(b'\t', &line[..line.len().min(80)])?;
    let name = std::str::from_utf8(&line[..tab]).ok()?.trim_end_matches(' ');
    (!name.contains(':') && is_known(name)).then_some(tab)
}

/// Writes a table whose names and values are marked, by vertical bars or words, as fields.
pub(super) fn rebuild_marked(text: &[u8]) -> Option<Vec<u8>> {
    rebuild_ruled(text).or_else(|| rebuild_listed(text))
}

/// Writes a table with anything else between names and values as fields.
pub(super) fn rebuild_parted(text: &[u8]) -> Option<Vec<u8>> {
    super::separated::rebuild(text).or_else(|| super::columns::rebuild(text)).or_else(|| super::separated::rebuild_below(text))
}

/// Writes a table as fields that has `Name:` with its value on the next line, or `Name<TAB>value`.
pub(super) fn rebuild_cells(text: &[u8]) -> Option<Vec<u8>> {
    // Most texts have no cells at all.
    let ends_alone = |line: &[u8]| line.trim_ascii_end().strip_suffix(b":").is_some_and(|name| memchr::memchr(b':', name).is_none());
    let is_cell = |line: &&[u8]| ends_alone(line) || tab_after_name(line).is_some();
    lines(text, 0).map(|line| &text[line]).filter(is_cell).nth(3)?;
    let rows: Vec<TableLine<'_>> = lines(text, 0).map(|line| TableLine::of(&text[line])).collect();
    let (mut fields, mut cells, mut tabs, mut names) = (0, 0, 0, 0);
    for (n, row) in rows.iter().enumerate().take(1_000) {
        if row.field {
            let value_below = rows.get(n + 1).is_some_and(TableLine::is_value);
            fields += usize::from(!row.alone || value_below);
            cells += usize::from(row.alone && value_below);
            names += usize::from(row.known_alone && value_below);
        } else {
            tabs += usize::from(tab_after_name(row.line).is_some());
        }
    }
    // Values can look like fields, too, so half of them is enough.
    if cells >= 4 && names >= 3 && cells * 2 >= fields {
        return Some(join_cells(text.len(), &rows));
    }
    if tabs < 4 || tabs <= fields {
        return None;
    }
    let mut out = Vec::with_capacity(text.len() + tabs);
    for row in &rows {
        match tab_after_name(row.line) {
            Some(tab) => {
                out.extend_from_slice(row.line[..tab].trim_ascii_end());
                out.extend_from_slice(b": ");
                out.extend_from_slice(row.line[tab + 1..].trim_ascii_start());
            }
            None => out.extend_from_slice(row.line),
        }
        out.push(b'\n');
    }
    Some(out)
}

/// A table whose cells stand between vertical bars: `| From | a@b |`, with or without the outer ones.
fn rebuild_ruled(text: &[u8]) -> Option<Vec<u8>> {
    memchr::memchr(b'|', text)?;
    let rows = || lines(text, 0).map(|line| &text[line]);
    let known = |line: &&[u8]| ruled(line).is_some_and(|(name, _)| std::str::from_utf8(name).is_ok_and(is_known));
    rows().take(1_000).filter(known).nth(3)?;
    let mut out = Vec::with_capacity(text.len());
    let is_rule = |line: &[u8]| !line.is_empty() && line.iter().all(|b| matches!(b, b'|' | b'-' | b':' | b'+' | b'=' | b' '));
    // A table of Markdown has a rule below its first row, and its values have a backslash before each vertical bar.
    let markdown = rows().any(|line| is_rule(line) && line.windows(4).any(|signs| signs == b"|---"));
    for line in rows() {
        match ruled(line) {
            _ if is_rule(line) => continue,
            Some((name, value)) if markdown && memchr::memmem::find(value, b"\\|").is_some() => {
                out.extend_from_slice(&[name, b": ", &without_escapes(value)].concat());
            }
            Some((name, value)) => out.extend_from_slice(&[name, b": ", value].concat()),
            None => out.extend_from_slice(line),
        }
        out.push(b'\n');
    }
    Some(out)
}

/// A value of Markdown without the backslashes before vertical bars.
fn without_escapes(value: &[u8]) -> Vec<u8> {
    let escapes = |at: usize| value[at] == b'\\' && value.get(at + 1) == Some(&b'|');
    (0..value.len()).filter(|at| !escapes(*at)).map(|at| value[at]).collect()
}

/// A list of objects, as consoles and databases print it: `Name  : From` and below it `Value : a@b`, also with `=` or `|`.
fn rebuild_listed(text: &[u8]) -> Option<Vec<u8>> {
    let cell = |line: &[u8]| {
        let colon = line.iter().take(20).position(|b| matches!(b, b':' | b'=' | b'|'))?;
        let key = line[..colon].trim_ascii();
        // An item of a list in YAML.
        let key = key.strip_prefix(b"- ").unwrap_or(key).trim_ascii_start();
        let is = |keys: [&str; 3]| keys.iter().any(|known| key.eq_ignore_ascii_case(known.as_bytes()));
        let range = colon + 1..line.len();
        is(["name", "key", "header"]).then(|| (true, range.clone())).or_else(|| is(["value", "text", "content"]).then_some((false, range)))
    };
    let rows = || lines(text, 0).map(|line| &text[line]);
    let known = |line: &&[u8]| {
        cell(line).is_some_and(|(name, range)| name && std::str::from_utf8(&unquoted(line[range].trim_ascii())).is_ok_and(is_known))
    };
    // The names of such cells begin with these letters, behind blanks or the sign of an item.
    let may_begin = |line: &&[u8]| {
        let first = line.iter().find(|b| !b.is_ascii_whitespace() && **b != b'-');
        first.is_some_and(|b| matches!(b.to_ascii_lowercase(), b'n' | b'k' | b'h'))
    };
    rows().take(4_000).filter(may_begin).filter(known).nth(3)?;
    let mut out: Vec<u8> = Vec::with_capacity(text.len());
    let mut named = false;
    for line in rows() {
        match cell(line) {
            Some((true, range)) => {
                out.extend_from_slice(&unquoted(line[range].trim_ascii()));
                out.push(b':');
                named = true;
            }
            Some((false, range)) if named => {
                out.push(b' ');
                out.extend_from_slice(&unquoted(line[range].trim_ascii()));
                out.push(b'\n');
                named = false;
            }
            // An empty line stands between two objects, or one with the number of the next.
            _ if is_blank(line) || is_row_head(line) => {}
            _ => {
                out.extend_from_slice(line);
                out.push(b'\n');
            }
        }
    }
    Some(out)
}

/// Whether this is what a database prints above each row: `-[ RECORD 3 ]---`, `******* 3. row *******`.
fn is_row_head(line: &[u8]) -> bool {
    let words = line.trim_ascii().split(|b| matches!(b, b'*' | b'-' | b'+' | b' ' | b'[' | b']' | b'.')).filter(|word| !word.is_empty());
    let words: Vec<&[u8]> = words.take(3).collect();
    let is_number = |word: &[u8]| word.iter().all(u8::is_ascii_digit);
    (line.starts_with(b"*") || line.starts_with(b"-["))
        && matches!(*words, [b"RECORD" | b"Record", number] | [number, b"row"] if is_number(number))
}

/// A value without the quotation marks around it, with the marks inside as they were.
fn unquoted(value: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    let inner = |mark: &[u8]| value.strip_prefix(mark)?.strip_suffix(mark);
    let text = |bytes| std::str::from_utf8(bytes).unwrap_or_default();
    match (inner(b"\""), inner(b"'")) {
        (Some(inner), _) if !text(inner).replace("\\\"", "").contains('"') => text(inner).replace("\\\"", "\"").into_bytes().into(),
        (_, Some(inner)) if !text(inner).replace("''", "").contains('\'') => text(inner).replace("''", "'").into_bytes().into(),
        _ => value.into(),
    }
}

/// Name and value of such a row.
fn ruled(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = line.trim_ascii();
    let line = line.strip_prefix(b"|").unwrap_or(line);
    let stroke = memchr::memchr(b'|', line)?;
    let (name, value) = (line[..stroke].trim_ascii(), line[stroke + 1..].trim_ascii());
    // A wiki may have two vertical bars.
    let value = value.strip_prefix(b"|").map_or(value, <[u8]>::trim_ascii_start);
    // A name in bold letters or as code.
    let dress = name.iter().take(3).take_while(|b| matches!(b, b'*' | b'`' | b'_')).count();
    let name = name.get(dress..name.len().saturating_sub(dress)).unwrap_or(name);
    let is_name = !name.is_empty() && name.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    is_name.then(|| (name, value.strip_suffix(b"|").unwrap_or(value).trim_ascii_end()))
}

fn join_cells(length: usize, rows: &[TableLine<'_>]) -> Vec<u8> {
    let mut out = Vec::with_capacity(length);
    let mut n = 0;
    while let Some(row) = rows.get(n) {
        out.extend_from_slice(row.line);
        let below = rows.get(n + 1).filter(|_| row.alone);
        if let Some(value) = below.filter(|below| !below.blank && !below.known_alone) {
            out.truncate(out.trim_ascii_end().len());
            out.push(b' ');
            out.extend_from_slice(value.line.trim_ascii_start());
            n += 1;
        } else if below.is_some_and(|below| below.blank) && rows.get(n + 2).is_some_and(|next| next.known_alone) {
            // An empty cell.
            n += 1;
        }
        out.push(b'\n');
        n += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rebuild(table: &str) -> Option<Vec<u8>> {
        let table = table.as_bytes();
        rebuild_marked(table).or_else(|| rebuild_parted(table)).or_else(|| rebuild_cells(table))
    }

    fn as_text(out: Option<Vec<u8>>) -> Option<String> {
        out.map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn tables_become_fields() {
        let table = "Received:\t\nfrom a by b\nFrom:\t\na@b\nTo:\t\nc@d\nSubject:\t\nRe: e\n";
        assert_eq!(as_text(rebuild(table)).as_deref(), Some("Received: from a by b\nFrom: a@b\nTo: c@d\nSubject: Re: e\n"));
        for table in [
            "| Header | Value |\n|---|---|\n| Received | from a by b |\n| From | a@b |\n| To | c@d |\n| Subject | Re: e |\n",
            "Received | from a by b\nFrom | a@b\nTo | c@d\nSubject | Re: e\n",
        ] {
            let plain = as_text(rebuild(table)).unwrap_or_default();
            assert!(plain.ends_with("Received: from a by b\nFrom: a@b\nTo: c@d\nSubject: Re: e\n"), "{plain}");
        }
        let listed: String = [("Received", "from a\n        by b"), ("From", "a@b"), ("To", "c@d"), ("Subject", "Re: e")]
            .iter()
            .map(|(name, value)| format!("Name  : {name}\nValue : {value}\n\n"))
            .collect();
        assert_eq!(as_text(rebuild(&listed)).as_deref(), Some("Received: from a\n        by b\nFrom: a@b\nTo: c@d\nSubject: Re: e\n"));
        let table = "Received\tfrom a by b\nFrom\ta@b\nTo\tc@d\nSubject\tRe: e\n";
        assert_eq!(as_text(rebuild(table)).as_deref(), Some("Received: from a by b\nFrom: a@b\nTo: c@d\nSubject: Re: e\n"));
    }

    #[test]
    fn a_stroke_in_a_value_of_markdown_has_a_sign_before_it() {
        let rows = "| Received | from a by b |\n| X-A | b\\|c\\|d |\n| From | a@b |\n| To | c@d |\n| Subject | Re: e |\n";
        let of = |text: String| String::from_utf8(rebuild_ruled(text.as_bytes()).unwrap()).unwrap();
        assert!(of(format!("| Header | Value |\n|---|---|\n{rows}")).contains("X-A: b|c|d\n"));
        assert!(of(rows.to_owned()).contains("X-A: b\\|c\\|d\n"));
    }
}
