//! Headers as elements of an XML document: `<header name="From">a@b</header>`, `<header name="From" value="a@b"/>`.

use crate::message::names::is_known;

/// The attributes that hold the name of a field.
const NAMES: [&str; 3] = ["name", "key", "headername"];
/// Those that hold its value.
const VALUES: [&str; 3] = ["value", "content", "text"];
/// The longest beginning of an element that is read.
const LONGEST: usize = 64 * 1024;

/// The names and values of all such elements.
pub(super) fn read(text: &[u8]) -> Option<Vec<(String, String)>> {
    let named = |end: &[u8]| memchr::memmem::find_iter(text, end).nth(2).is_some();
    if !(named(b"ame=\"") || named(b"ey=\"") || memchr::memmem::find(text, b"</Received>").is_some()) {
        return None;
    }
    let text = std::str::from_utf8(text).ok()?;
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = rest.get(at + 1..).unwrap_or_default();
        let (attributes, behind) = element(rest);
        // The element itself may have the name of the field.
        let length = rest.bytes().take(80).take_while(|b| b.is_ascii_alphanumeric() || *b == b'-').count();
        let (name, behind_name) = rest.split_at(length);
        if let Some(value) = behind_name.strip_prefix('>').filter(|_| is_known(name)) {
            // If no element ends any more, there are none in the rest.
            let Some((value, more)) = value.split_once("</") else { break };
            if more.starts_with(name) {
                out.push((name.to_owned(), htmlize::unescape(value).into_owned()));
            }
            rest = more;
            continue;
        }
        let value_of = |keys: [&str; 3]| attributes.iter().find(|(key, _)| keys.iter().any(|known| key.eq_ignore_ascii_case(known)));
        let Some((_, name)) = value_of(NAMES) else { continue };
        let value = match value_of(VALUES) {
            Some((_, value)) => value,
            None => behind.split('<').next().unwrap_or_default(),
        };
        out.push((htmlize::unescape(*name).into_owned(), htmlize::unescape(value).into_owned()));
        rest = behind;
    }
    (out.iter().filter(|(name, _)| is_known(name)).count() > 2).then_some(out)
}

/// The attributes at the beginning of an element, and what stands behind it.
fn element(text: &str) -> (Vec<(&str, &str)>, &str) {
    let mut out = Vec::new();
    let length = text.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'_' | b'-')).count();
    let mut rest = text.get(length..).unwrap_or_default();
    while text.len() - rest.len() < LONGEST {
        rest = rest.trim_start();
        let key = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'_' | b'-')).count();
        let (name, behind) = rest.split_at(key);
        let Some(value) = behind.strip_prefix("=\"").filter(|_| key > 0) else { break };
        let end = value.find('"').unwrap_or(value.len());
        out.push((name, value.get(..end).unwrap_or_default()));
        rest = value.get(end + 1..).unwrap_or_default();
    }
    if out.is_empty() {
        return (out, text);
    }
    (out, rest.trim_start_matches('/').strip_prefix('>').unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_read() {
        let expected = [("Received", "from a by b"), ("From", "A <a@b>"), ("To", "c")];
        let as_text = |value: &str| value.replace('<', "&lt;").replace('>', "&gt;");
        let text: String =
            expected.iter().map(|(name, value)| format!("  <header name=\"{name}\">{}</header>\n", as_text(value))).collect();
        let attribute: String =
            expected.iter().map(|(name, value)| format!("<h:item id=\"1\" key=\"{name}\" value=\"{}\" />", as_text(value))).collect();
        let element: String = expected.iter().map(|(name, value)| format!("<{name}>{}</{name}>\n", as_text(value))).collect();
        for xml in [text, attribute, element] {
            let found = read(format!("<?xml version=\"1.0\"?><headers>{xml}</headers>").as_bytes()).unwrap_or_default();
            let found: Vec<(&str, &str)> = found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(found, expected);
        }
        assert_eq!(read(b"Content-Type: text/plain; name=\"a\"\nX: name=\"b\" name=\"c\""), None);
    }
}
