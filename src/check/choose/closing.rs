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
}
