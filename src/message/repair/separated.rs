//! Names and values with something else than a colon between them: `From = a@b`, `From => a@b`, `From;a@b`, `"From","a@b"`, `| 3 | From | a@b |`; with
//! nothing but brackets around the name: `[From] a@b`; and names alone on a line, with the value below.

use crate::message::field_name::FieldName;
use crate::message::lines::{field_name_at, is_blank, lines};
use crate::message::names::{is_known, is_mail_only, is_shaped};

/// How many lines are looked at.
const LINES: usize = 1_000;
/// The most that stands before a name, in bytes: the number of a row, vertical bars, quotation marks.
const BEFORE: usize = 12;
/// What stands between; of two with the same beginning the longer one first.
const BETWEEN: [&str; 26] = [
    "- ", "– ", "— ", "=>", "->", "→", "⇒", "➜", "►", "»", "›", "·", "•", "│", "┃", "||", "|", "=", ";", ",", "\t", "：", "::", ":=", "~",
    ENCLOSED,
];
/// Stands for no separator: the name has brackets around it, which may have a colon behind them.
const ENCLOSED: &str = "";
/// Brackets around a name.
const BRACKETS: [(u8, u8); 6] = [(b'[', b']'), (b'<', b'>'), (b'(', b')'), (b'{', b'}'), (b'"', b'"'), (b'\'', b'\'')];

/// A row of such a table.
struct Row<'a> {
    name: &'a str,
    between: &'static str,
    value: &'a [u8],
    /// The value is a quotation.
    quoted: bool,
}

/// The row that a line is, if a name stands first, behind signs and numbers.
fn row(line: &[u8]) -> Option<Row<'_>> {
    let before = line.iter().take(BEFORE).take_while(|b| !b.is_ascii_alphabetic()).count();
    let rest = &line[before..];
    let length = rest.iter().take(80).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    let behind = &rest[length..];
    // `['From']` has two brackets on each side.
    let mut closed = behind;
    while BRACKETS.iter().any(|(open, close)| line[..before].contains(open) && closed.first() == Some(close)) {
        closed = &closed[1..];
    }
    let enclosed = closed.len() < behind.len();
    let gap = closed.iter().take_while(|b| **b == b' ').count();
    let closed = &closed[gap..];
    let between = BETWEEN
        .into_iter()
        .filter(|_| enclosed || may_separate(closed))
        .find(|between| closed.starts_with(between.as_bytes()) && (*between != ENCLOSED || enclosed))?;
    let name = std::str::from_utf8(&rest[..length]).ok().filter(|name| is_known(name) || is_shaped(name))?;
    let value = closed[between.len()..].trim_ascii();
    let value = if between == ENCLOSED { value.strip_prefix(b":").unwrap_or(value).trim_ascii() } else { value };
    // A display name has quotation marks, too; a quotation holds all of the value, or goes on below.
    let quoted = value.first().is_some_and(|quote| matches!(quote, b'"' | b'\'') && is_whole(&value[1..], *quote));
    Some(Row { name, between, value, quoted })
}

/// Whether a text may begin with one of [`BETWEEN`]. Most names have a colon behind them and a blank, and most words nothing but a blank.
fn may_separate(text: &[u8]) -> bool {
    match text {
        [b':', next, ..] => matches!(next, b':' | b'='),
        [first, ..] => matches!(first, b'-' | b'=' | b'|' | b';' | b',' | b'\t' | b'~' | 0x80..),
        [] => false,
    }
}

/// Whether a quotation that begins before these bytes ends behind them, or not on this line. A mark inside is written twice or behind a backslash.
fn is_whole(value: &[u8], quote: u8) -> bool {
    let mut at = 0;
    while let Some(n) = memchr::memchr2(quote, b'\\', &value[at..]) {
        at += n;
        if value[at] == quote && value.get(at + 1) != Some(&quote) {
            return value[at + 1..].iter().all(|b| matches!(b, b',' | b';' | b' ' | b')' | b'|'));
        }
        at = (at + 2).min(value.len());
    }
    true
}

/// Writes such a table as fields: names and values with a colon between them.
pub(super) fn rebuild(text: &[u8]) -> Option<Vec<u8>> {
    let all = || lines(text, 0).map(|line| &text[line]);
    let known = |line: &[u8]| row(line).filter(|row| is_known(row.name)).map(|row| row.between);
    all().take(LINES).filter_map(known).nth(3)?;
    let mut counts = [0_usize; BETWEEN.len()];
    let (mut fields, mut mail) = (0, 0);
    for line in all().take(LINES) {
        let Some(row) = row(line).filter(|row| is_known(row.name)) else {
            fields += usize::from(field_name_at(line).is_some_and(FieldName::is_known));
            continue;
        };
        mail += usize::from(is_mail_only(row.name));
        if let Some(n) = BETWEEN.iter().position(|between| *between == row.between) {
            counts[n] += 1;
        }
    }
    let most = (0..BETWEEN.len()).max_by_key(|n| counts[*n])?;
    let all_rows: usize = counts.iter().sum();
    if counts[most] < 4 || mail < 2 || counts[most] * 10 < all_rows * 7 || fields * 2 > counts[most] {
        return None;
    }
    // Fields of a table with commas are quoted where they need it (RFC 4180 section 2); elsewhere all values are quoted, or none.
    let quotes = all().take(LINES).filter_map(row).filter(|row| row.between == BETWEEN[most] && row.quoted).count();
    let unquote = matches!(BETWEEN[most], "," | ";") || quotes * 10 >= counts[most] * 6;
    // A program that quotes all values may leave the marks inside them as they are.
    let all_quoted = quotes * 10 >= counts[most] * 8;
    let stroke = matches!(BETWEEN[most], "|" | "│" | "┃");
    // Files of properties have a backslash before each character that could be the separator.
    let struck = matches!(BETWEEN[most], "=") && memchr::memmem::find_iter(text, b"\\:").nth(3).is_some();
    let mut out = Vec::with_capacity(text.len() + 2 * all_rows);
    // A quotation that goes on over several lines.
    let mut open = None;
    let mut begun = false;
    for line in all() {
        match row(line).filter(|row| open.is_none() && row.between == BETWEEN[most]) {
            Some(row) => {
                begun = true;
                let mut value = row.value;
                if stroke {
                    let end = ["|", "│", "┃"].iter().find_map(|end| value.strip_suffix(end.as_bytes()));
                    value = end.unwrap_or(value).trim_ascii_end();
                }
                if let [first @ (b'"' | b'\''), inner @ .., last] = value
                    && all_quoted
                    && !row.quoted
                    && first == last
                {
                    value = inner;
                }
                let plain = struck.then(|| without_strokes(value));
                let value = plain.as_deref().unwrap_or(value);
                let quote = value.first().copied().filter(|b| unquote && row.quoted && matches!(b, b'"' | b'\''));
                out.extend_from_slice(row.name.as_bytes());
                out.extend_from_slice(b": ");
                open = push(&mut out, quote.map_or(value, |_| &value[1..]), quote);
            }
            None => match open {
                Some(quote) => {
                    if !line.first().is_some_and(u8::is_ascii_whitespace) && !is_blank(line) {
                        out.push(b' ');
                    }
                    open = push(&mut out, line.trim_ascii_end(), Some(quote));
                }
                None => match (heads(line, BETWEEN[most]).filter(|_| !begun), word_before_tab(line)) {
                    (Some((name, value)), _) => out.extend_from_slice(&[name, b" ", value].concat()),
                    (None, Some((name, value))) if BETWEEN[most] == "\t" => out.extend_from_slice(&[name, b": ", value].concat()),
                    _ => out.extend_from_slice(line),
                },
            },
        }
        out.push(b'\n');
    }
    Some(out)
}

/// A value of a file of properties without its backslashes.
fn without_strokes(value: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value.iter().copied().peekable();
    while let Some(sign) = rest.next() {
        let next = rest.next_if(|next| sign == b'\\' && matches!(next, b':' | b'=' | b'#' | b'!' | b'\\' | b' '));
        out.push(next.unwrap_or(sign));
    }
    out
}

/// A word before a tab, which is a name where nearly all rows are made so, known or not.
fn word_before_tab(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let tab = memchr::memchr(b'\t', &line[..line.len().min(80)]).filter(|tab| *tab > 1)?;
    let is_word = line[..tab].iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    is_word.then_some((&line[..tab], line[tab + 1..].trim_ascii()))
}

/// The heads of the two columns, which are no field and no rest of one: words with the sign of the table between them.
fn heads<'a>(line: &'a [u8], between: &str) -> Option<(&'a [u8], &'a [u8])> {
    let at = memchr::memmem::find(line, between.as_bytes()).filter(|_| !between.is_empty())?;
    let (name, value) = (&line[..at], &line[at + between.len()..]);
    let is_word = |text: &[u8]| text.len() < 40 && text.iter().all(|b| b.is_ascii_alphabetic() || *b >= 0x80 || matches!(b, b' ' | b'"'));
    (is_word(name) && is_word(value)).then_some((name, value))
}

/// Appends a value up to its closing quotation mark; inside, such a mark is written twice or behind a backslash. Returns the mark if it is still
/// open.
fn push(out: &mut Vec<u8>, value: &[u8], quote: Option<u8>) -> Option<u8> {
    let Some(quote) = quote else {
        out.extend_from_slice(value);
        return None;
    };
    let mut rest = value;
    while let Some(at) = memchr::memchr2(quote, b'\\', rest) {
        out.extend_from_slice(&rest[..at]);
        let next = rest.get(at + 1).copied();
        if rest[at] == b'\\' && next != Some(quote) && next != Some(b'\\') {
            out.push(b'\\');
            rest = &rest[at + 1..];
            continue;
        }
        match next.filter(|next| rest[at] == b'\\' || *next == quote) {
            Some(sign) => out.push(sign),
            None => return None,
        }
        rest = &rest[at + 2..];
    }
    out.extend_from_slice(rest);
    Some(quote)
}

/// The name that is all of a line, but for signs that make a heading of it: `### From`, `**From**`.
fn alone(line: &[u8]) -> Option<&str> {
    word(line).filter(|name| is_known(name) || is_shaped(name))
}

/// The word that is all of a line in the same way, if it can be a name.
fn word(line: &[u8]) -> Option<&str> {
    let sign = |b: &u8| matches!(b, b'#' | b'*' | b'=' | b'`' | b' ');
    let line = line.trim_ascii();
    let before = line.iter().take_while(|b| sign(b)).count();
    let after = line[before..].iter().rev().take_while(|b| sign(b)).count();
    let line = &line[before..line.len() - after];
    let is_name = line.len() > 1 && line.len() < 80 && line.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    std::str::from_utf8(line).ok().filter(|_| is_name)
}

/// The lines that are names, where below each stands one line with its value: there every second line is a name, known or not. None where some value
/// has two lines or none.
fn every_second(all: &[&[u8]]) -> Option<Vec<usize>> {
    let filled: Vec<usize> = (0..all.len()).filter(|n| !is_blank(all[*n])).collect();
    let first = filled.iter().position(|n| alone(all[*n]).is_some_and(is_known))?;
    // Words below the last value may be a button of the page, so the last name has to be a sure one.
    let inner = |name: &str| {
        name.contains('_') || name.as_bytes().windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
    };
    let is_sure = |n: &usize| alone(all[*n]).is_some() || word(all[*n]).is_some_and(inner);
    let names: Vec<usize> = filled[first..].iter().step_by(2).copied().collect();
    let names = names[..=names.iter().rposition(is_sure)?].to_vec();
    let is_name = |n: &usize| word(all[*n]).is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
    let known = filled.iter().filter(|n| alone(all[**n]).is_some_and(is_mail_only)).all(|n| names.binary_search(n).is_ok());
    (known && names.iter().all(is_name)).then_some(names)
}

/// Puts names alone on their lines before the values below them.
pub(super) fn rebuild_below(text: &[u8]) -> Option<Vec<u8>> {
    let all = || lines(text, 0).map(|line| &text[line]);
    let known = |line: &&[u8]| alone(line).is_some_and(is_known);
    all().take(LINES).filter(known).nth(3)?;
    let names: Vec<&str> = all().take(LINES).filter_map(alone).filter(|name| is_known(name)).collect();
    let fields = all().take(LINES).filter(|line| field_name_at(line).is_some_and(FieldName::is_known) && alone(line).is_none()).count();
    let mail = names.iter().filter(|name| is_mail_only(name)).count();
    if mail < 2 || fields * 2 > names.len() {
        return None;
    }
    let rows: Vec<&[u8]> = all().collect();
    let second = every_second(&rows);
    let mut out: Vec<u8> = Vec::with_capacity(text.len() + names.len());
    // The line above is a name, so this one is its value, whatever it looks like.
    let (mut named, mut inside) = (false, false);
    for (n, line) in all().enumerate() {
        let name = || match &second {
            Some(names) if names.binary_search(&n).is_ok() => word(line),
            _ => alone(line),
        };
        if std::mem::take(&mut named) && !is_blank(line) && !alone(line).is_some_and(is_mail_only) {
            out.pop();
            out.push(b' ');
            // A list of definitions has a colon before each value.
            let value = line.trim_ascii();
            out.extend_from_slice(value.strip_prefix(b": ").unwrap_or(value));
        } else if let Some(name) = name() {
            (named, inside) = (true, true);
            out.extend_from_slice(name.as_bytes());
            out.push(b':');
        } else {
            let more = inside && !is_blank(line) && line.first().is_some_and(u8::is_ascii_whitespace);
            out.extend_from_slice(if more { b"\t" } else { b"" });
            out.extend_from_slice(if more { line.trim_ascii_start() } else { line });
        }
        out.push(b'\n');
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: [(&str, &str); 5] =
        [("Return-Path", "<a@b>"), ("Received", "from a by b; c=d, e"), ("From", "\"A\" <a@b>"), ("X-B", "c"), ("Subject", "it's")];

    fn plain() -> String {
        FIELDS.map(|(name, value)| format!("{name}: {value}\n")).concat()
    }

    fn rebuilt(table: &str) -> String {
        rebuild(table.as_bytes()).map(|out| String::from_utf8(out).unwrap()).unwrap_or_default()
    }

    #[test]
    fn rows_with_any_sign_between_become_fields() {
        type Form = fn(usize, &str, &str) -> String;
        let forms: [Form; 21] = [
            |_, name, value| format!("{name} = {value}"),
            |_, name, value| format!("{name} => {value}"),
            |_, name, value| format!("{name};{value}"),
            |n, name, value| format!("{n}\t{name}\t{value}"),
            |_, name, value| format!("{name} - {value}"),
            |n, name, value| format!("| {n} | {name} | {value} |"),
            |_, name, value| format!("│ {name:<20} │ {value} │"),
            |_, name, value| format!("\"{name}\",\"{}\"", value.replace('"', "\"\"")),
            |_, name, value| format!("\"{name}\"\t\"{}\"", value.replace('"', "\"\"")),
            |_, name, value| format!("['{name}'] = '{}',", value.replace('\'', "\\'")),
            |_, name, value| format!("{name} :: {value}"),
            |_, name, value| format!("{name}:: {value}"),
            |_, name, value| format!("{name} := {value}"),
            |_, name, value| format!("[{name}] {value}"),
            |_, name, value| format!("'{name}': '{}'", value.replace('\'', "\\'")),
            |_, name, value| format!("[{name}]: {value}"),
            |_, name, value| format!("<{name}> {value}"),
            |n, name, value| format!("{n}. ({name}) {value}"),
            |_, name, value| format!("{name} » {value}"),
            |_, name, value| format!("{name} || {value}"),
            |_, name, value| format!("{name}~{value}"),
        ];
        for form in forms {
            let table: String = FIELDS.iter().enumerate().map(|(n, (name, value))| form(n + 1, name, value) + "\n").collect();
            assert_eq!(rebuilt(&table), plain(), "{table}");
        }
        assert_eq!(rebuilt(&plain()), "");
        let names = "Return-Path = <a@b>\nReceived = from a\nFrom = \"A\" <a@b>\nX-B = c\n";
        assert_eq!(rebuilt(names), "Return-Path: <a@b>\nReceived: from a\nFrom: \"A\" <a@b>\nX-B: c\n");
        let headed = FIELDS.map(|(name, value)| format!("{name};{value}\n")).concat();
        assert_eq!(rebuilt(&format!("Feld;Wert\n{headed}")), format!("Feld Wert\n{}", plain()));
        let marks = FIELDS.map(|(name, value)| format!("\"{name}\";\"{value}\"\n")).concat();
        assert_eq!(rebuilt(&marks), plain(), "{marks}");
        let struck = "Return-Path=<a@b>\nReceived=from a (b\\:\\:c) by d; 10\\:15\\:42\nFrom=\"A\" <a@b>\nX-B=c\\=d\\\\e\nSubject=it's\n";
        let plain_values = "Return-Path: <a@b>\nReceived: from a (b::c) by d; 10:15:42\nFrom: \"A\" <a@b>\nX-B: c=d\\e\nSubject: it's\n";
        assert_eq!(rebuilt(struck), plain_values);
        let cell = "Return-Path,<a@b>\nReceived,\"from a\n\tby b\"\nFrom,a@b\nX-B,c\nSubject,d\n";
        assert_eq!(rebuilt(cell), "Return-Path: <a@b>\nReceived: from a\n\tby b\nFrom: a@b\nX-B: c\nSubject: d\n");
    }

    #[test]
    fn names_on_lines_of_their_own_are_put_before_the_values() {
        for (heading, margin) in [("", ""), ("", "    "), ("", ": "), ("### ", ""), ("**", "")] {
            let end = heading.trim_start_matches('#').trim();
            let table: String = FIELDS.iter().map(|(name, value)| format!("{heading}{name}{end}\n{margin}{value}\n")).collect();
            let out = rebuild_below(table.as_bytes()).map(|out| String::from_utf8(out).unwrap());
            assert_eq!(out, Some(plain()), "{table}");
        }
        assert_eq!(rebuild_below(plain().as_bytes()), None);
        // Every second line is a name, known or not; where a value has two lines, a word that is no known name may be the rest of one.
        let odd = "Return-Path\n<a@b>\nReceived\nfrom a by b; c=d, e\nown_mark\n4471\nSenderIs\nnobody\nFrom\nf\nX-B\nc\nno_more\nd\nlast\nword\n";
        let out = rebuild_below(odd.as_bytes()).map(|out| String::from_utf8(out).unwrap()).unwrap_or_default();
        assert_eq!(
            out,
            "Return-Path: <a@b>\nReceived: from a by b; c=d, e\nown_mark: 4471\nSenderIs: nobody\nFrom: f\nX-B: c\nno_more: d\nlast\nword\n"
        );
        let more = odd.replace("by b", "\nby b");
        let out = rebuild_below(more.as_bytes()).map(|out| String::from_utf8(out).unwrap()).unwrap_or_default();
        assert!(out.contains("own_mark\n4471\n"), "{out}");
    }
}
