//! The mark that closes what a mark before the first field opened: `[/code]` for `[code]`, `</tt>` for `<tt>`, `{quote}` for itself, `“` for `„`.

/// The most marks side by side.
const MOST: usize = 6;
/// Signs that stand for themselves at the other end, also more than one of them.
const SAME: [char; 9] = ['`', '"', '\'', '*', '_', '~', '|', '$', '+'];
/// Signs and what closes them.
const PAIRS: [(char, &[&str]); 13] = [
    ('(', &[")"]),
    ('[', &["]"]),
    ('{', &["}"]),
    ('<', &[">"]),
    ('“', &["”"]),
    ('„', &["“", "”"]),
    ('‘', &["’"]),
    ('‚', &["‘"]),
    ('«', &["»"]),
    ('»', &["«"]),
    ('‹', &["›"]),
    ('「', &["」"]),
    ('『', &["』"]),
];

/// All texts that may close the marks with which `before` ends; the longest first.
pub(super) fn closing(before: &[u8]) -> Vec<Vec<u8>> {
    let Ok(mut rest) = std::str::from_utf8(before.trim_ascii()) else { return Vec::new() };
    let mut all = vec![String::new()];
    for _ in 0..MOST {
        rest = before_key(rest);
        let Some((shorter, marks)) = last(rest) else { break };
        rest = shorter.trim_end();
        all = all.iter().flat_map(|inner| marks.iter().map(move |mark| format!("{inner}{mark}"))).take(4 * MOST).collect();
    }
    all.retain(|mark| !mark.is_empty());
    all.into_iter().map(String::into_bytes).collect()
}

/// The text without the name of a value at its end, as objects have it: `{"headers":`.
fn before_key(text: &str) -> &str {
    let named = |mark: char| {
        let name = text.strip_suffix(':')?.trim_end().strip_suffix(mark)?;
        let start = name.rfind(mark)?;
        name.get(..start).filter(|before| before.ends_with(['{', ',', ' ']))
    };
    named('"').or_else(|| named('\'')).map_or(text, str::trim_end)
}

/// What stands before the last mark, and what may close that.
fn last(text: &str) -> Option<(&str, Vec<String>)> {
    let sign = text.chars().next_back()?;
    if let Some(before) = text.strip_suffix("<![CDATA[") {
        return Some((before, vec!["]]>".to_owned()]));
    }
    for (open, close, web) in [('[', ']', true), ('<', '>', true), ('{', '}', false)] {
        let Some(start) = text.rfind(open).filter(|_| sign == close) else { continue };
        let inner = text.get(start + 1..text.len() - 1)?;
        let name = inner.split(|c: char| !c.is_ascii_alphanumeric()).next().filter(|name| !name.is_empty())?;
        let mark = if web { format!("{open}/{name}{close}") } else { format!("{open}{name}{close}") };
        return Some((text.get(..start)?, vec![mark]));
    }
    if SAME.contains(&sign) {
        let bare = text.trim_end_matches(sign);
        return Some((bare, vec![text.get(bare.len()..)?.to_owned()]));
    }
    let (_, closing) = PAIRS.iter().find(|(open, _)| *open == sign)?;
    let bare = text.trim_end_matches(sign);
    let count = text.get(bare.len()..)?.chars().count().min(MOST);
    Some((bare, closing.iter().map(|mark| mark.repeat(count)).collect()))
}

/// Where a text ends that stands between these marks among the values of a list, as databases write rows: `'…',NULL);`, `'…', 3),`. The row has to be
/// closed, so that a mark in the text itself is not taken for its end.
///
/// `between`: what stands between the values of a table, where one of them holds the text: `4711;"…";new`.
pub(super) fn end_in_row(line: &[u8], mark: u8, between: Option<u8>) -> Option<usize> {
    let ends = |at: &usize| {
        let doubled = line.get(at + 1) == Some(&mark) || at.checked_sub(1).is_some_and(|before| line[before] == mark);
        let rest = &line[at + 1..];
        !doubled && (is_rest_of_row(rest) || between.is_some_and(|between| is_rest_of_record(rest, between, mark)))
    };
    memchr::memchr_iter(mark, line).find(ends)
}

/// The sign between the values of a table, before the mark with which a text begins there.
pub(super) fn between_values(before: &[u8]) -> Option<u8> {
    let before = before.trim_ascii_end().strip_suffix(b"\"")?;
    before.last().copied().filter(|sign| matches!(sign, b';' | b',' | b'\t'))
}

/// Whether the rest of a line is further values of a table, quoted or without such a mark (RFC 4180 section 2).
fn is_rest_of_record(rest: &[u8], between: u8, mark: u8) -> bool {
    let is_value = |value: &[u8]| {
        let value = value.trim_ascii();
        let quoted = value.len() > 1 && value.first() == Some(&mark) && value.last() == Some(&mark);
        quoted || memchr::memchr(mark, value).is_none()
    };
    rest.first() == Some(&between) && rest[1..].split(|b| *b == between).all(is_value)
}

/// Whether the rest of a line is further values, each behind a comma, and the bracket that closes the row.
fn is_rest_of_row(rest: &[u8]) -> bool {
    let mut rest = rest.trim_ascii_start();
    while let Some(value) = rest.strip_prefix(b",") {
        let value = value.trim_ascii_start();
        let length = match value.first() {
            Some(quote @ (b'\'' | b'"')) => memchr::memchr(*quote, &value[1..]).map_or(0, |at| at + 2),
            _ => value.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b'+')).count(),
        };
        if length == 0 {
            return false;
        }
        rest = value[length..].trim_ascii_start();
    }
    rest.strip_prefix(b")").is_some_and(|end| matches!(end.trim_ascii(), b"" | b";" | b","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_close_what_they_opened() {
        for (open, close) in [
            ("[code]", "[/code]"),
            ("[quote=Ann]", "[/quote]"),
            ("<headers><![CDATA[", "]]></headers>"),
            ("<tt>", "</tt>"),
            ("<pre class=\"a\"><code>", "</code></pre>"),
            ("{quote}", "{quote}"),
            ("{code:title=a}", "{code}"),
            ("„", "“"),
            ("“", "”"),
            ("``", "``"),
            ("{{{", "}}}"),
            ("(", ")"),
            ("Ann: \"", "\""),
        ] {
            assert!(closing(open.as_bytes()).contains(&close.as_bytes().to_vec()), "{open}");
        }
        assert!(closing(b"Ann: ").is_empty() && closing(b"").is_empty());
    }

    #[test]
    fn a_value_in_a_row_of_a_database_ends_before_the_others() {
        for rest in ["');", "',NULL);", "', 3, 'spam'),", "','2026-11-24 10:15:42', NULL)", "',0);  "] {
            let line = format!("X-A: it''s b{rest}");
            assert_eq!(end_in_row(line.as_bytes(), b'\'', None), Some(12), "{rest}");
        }
        for rest in ["\";new", "\";\"new\";\"\"", "\";;"] {
            let line = format!("From: \"\"A; B\"\" <a>{rest}");
            assert_eq!(end_in_row(line.as_bytes(), b'"', between_values(b"4711;\"")), Some(18), "{rest}");
            assert_eq!(end_in_row(line.as_bytes(), b'"', None), None, "{rest}");
        }
        for line in ["X-A: 'b' (c)", "X-A: it's", "X-A: ('b')", "X-A: 'a', b"] {
            assert!(end_in_row(line.as_bytes(), b'\'', None).is_none_or(|at| line.ends_with("')") && at == 8), "{line}");
        }
    }
}
