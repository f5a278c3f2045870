//! Objects as PowerShell writes them out: `@{Name=Received; Value=from a by b}`, with or without quotation marks, one a line or all on one line.
//!
//! Nothing marks the end of a value without quotation marks, and values hold semicolons and brackets of their own. So an object ends at the last
//! bracket before the next one, and its value at the end of the object or before its name.

use std::borrow::Cow;

use super::padded;

const NAMES: [&str; 3] = ["name", "key", "header"];
const VALUES: [&str; 3] = ["value", "content", "text"];

/// The names and values of a list of such objects.
pub(super) fn read(text: &[u8]) -> Option<Vec<(String, String)>> {
    memchr::memmem::find_iter(text, b"@{").nth(2)?;
    // A list that did not fit on a line was wrapped.
    let text = padded::join(text).map_or(Cow::Borrowed(text), Cow::Owned);
    let text = String::from_utf8_lossy(&text);
    let starts: Vec<usize> = text.match_indices("@{").map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let mut out = Vec::with_capacity(starts.len());
    let mut others = 0;
    for (start, end) in starts.iter().zip(ends) {
        let object = text.get(start + 2..end).unwrap_or_default();
        let inner = object.rfind('}').map_or(object, |at| object.get(..at).unwrap_or_default());
        // The bracket around the whole list.
        let inner = inner.trim_end().strip_suffix('}').filter(|_| end == text.len()).unwrap_or(inner);
        match pair(inner.trim()) {
            Some(pair) => out.push(pair),
            None => others += 1,
        }
    }
    (others * 4 < out.len()).then_some(out)
}

fn pair(object: &str) -> Option<(String, String)> {
    let (key, rest) = assigned(object)?;
    if NAMES.contains(&key.as_str()) {
        let (name, value) = rest.split_once(';')?;
        let (key, value) = assigned(value)?;
        VALUES.contains(&key.as_str()).then(|| (plain(name), plain(value)))
    } else {
        let (value, name) = rest.rsplit_once(';')?;
        let (second, name) = assigned(name)?;
        (VALUES.contains(&key.as_str()) && NAMES.contains(&second.as_str())).then(|| (plain(name), plain(value)))
    }
}

fn assigned(text: &str) -> Option<(String, &str)> {
    let (key, value) = text.split_once('=')?;
    Some((key.trim().trim_matches(['"', '\'']).to_ascii_lowercase(), value))
}

/// A value without its quotation marks; in them a mark is written twice.
fn plain(text: &str) -> String {
    let text = text.trim();
    let quoted = |mark: char| text.strip_prefix(mark)?.strip_suffix(mark);
    match (quoted('\''), quoted('"')) {
        (Some(inner), _) => inner.replace("''", "'"),
        // A value that is a word between quotation marks of its own is seldom; names such as `"A" <a@b>` do not end in one.
        (_, Some(inner)) if !inner.contains('"') => inner.to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_read_in_any_form() {
        let expected = [("Received", "from a by b {x}; 1 Jan"), ("From", "\"A\" <a@b>"), ("To", "o'c@d"), ("Subject", "e")];
        let list = |form: &dyn Fn(&str, &str) -> String, between: &str| expected.map(|(name, value)| form(name, value)).join(between);
        let bare = |name: &str, value: &str| format!("@{{Name={name}; Value={value}}}");
        for text in [
            list(&bare, "\n"),
            format!("Headers : {{{}}}", list(&bare, ", ")),
            list(&|name, value| format!("@{{value={value}; name={name}}}"), "\n"),
            format!("@(\n{}\n)", list(&|name, value| format!("  @{{ Name = '{name}'; Value = '{}' }}", value.replace('\'', "''")), ",\n")),
        ] {
            let found = read(text.as_bytes()).unwrap_or_default();
            let found: Vec<(&str, &str)> = found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(read(b"@{a=1} @{b=2} @{c=3}"), None);
    }
}
