//! Headers in a value of JSON or of a programming language: as a text, as lines, as a list of names and values, or as an object whose keys are the names.

use super::dumps;
use super::rtf;
use super::signs::{ABOVE, MOST, base64, fields, literal, with_lf};
use super::values::{self, Value};

/// A value with the headers in a text, as a list of names and values, or as an object whose keys are the names.
pub(super) fn value(text: &[u8]) -> Option<Vec<u8>> {
    let found = found_in(text)?.0;
    // Quotation marks around header lines are no value, and what stands between them would be less.
    let count = fields(found.as_bytes());
    (count >= 3 && count >= fields(text)).then(|| with_lf(found.as_bytes()))
}

/// Whether a text is an object whose keys are the names: then nobody knows any more which field stood above which, and fields that were there more
/// than once may be gone.
pub(super) fn is_keyed(text: &[u8]) -> bool {
    text.len() <= MOST && rtf::undo(text).is_none() && found_in(text).is_some_and(|(_, keyed)| keyed)
}

/// The header lines in a text, and whether they were keys: see [`is_keyed`].
fn found_in(text: &[u8]) -> Option<(String, bool)> {
    let text = std::str::from_utf8(text.trim_ascii()).ok()?;
    if let Some(found) = dumps::read(text).and_then(|value| headers_in(&value, 12)) {
        return Some(found);
    }
    let mut rest = text;
    for _ in 0..ABOVE {
        let behind = rest.trim_start();
        let opens = match behind.as_bytes() {
            [b'{' | b'[' | b'(' | b'"' | b'\'', ..] => true,
            _ => {
                ["Map(", "OrderedDict(", "dict(", "array(", "array (", "Object {", "Headers {"].iter().any(|name| behind.starts_with(name))
            }
        };
        if opens && let Some(found) = values::read(behind).and_then(|value| headers_in(&value, 12)) {
            return Some(found);
        }
        // Behind `headers =` or a prompt, or on the line below.
        let (line, below) = behind.split_once('\n').unwrap_or((behind, ""));
        let assigned = line.find(['{', '[', '(', '"', '\'']).filter(|at| {
            let after = |before: &str| before.trim_end().ends_with(['=', ':', '>']);
            let logged = || ["{\"", "[{\"", "[[\""].iter().any(|start| line.get(*at..).is_some_and(|value| value.starts_with(start)));
            !opens && (line.get(..*at).is_some_and(after) || logged())
        });
        rest = assigned.and_then(|at| behind.get(at..)).unwrap_or(below);
    }
    None
}

/// The header lines somewhere in a value, and whether they were keys.
fn headers_in(value: &Value, deeper: usize) -> Option<(String, bool)> {
    let deeper = deeper.checked_sub(1)?;
    match value {
        Value::Text(text) if fields(text.as_bytes()) >= 3 => Some((text.clone(), false)),
        // A text may hold a value that was written out.
        Value::Text(text) if text.trim_start().starts_with(['{', '[']) => headers_in(&values::read(text)?, deeper),
        Value::Text(text) => {
            let plain = literal(text.as_bytes()).or_else(|| base64(text.as_bytes()))?;
            Some((String::from_utf8(plain).ok()?, false))
        }
        Value::List(items) => {
            let listed = named(items).or_else(|| lined(items)).map(|text| (text, false));
            listed.or_else(|| items.iter().find_map(|item| headers_in(item, deeper)))
        }
        Value::Pairs(pairs) => {
            let numbered = pairs.len() > 3 && pairs.iter().all(|(key, _)| is_number(key));
            let items = || pairs.iter().map(|(_, value)| value.clone()).collect();
            let listed = numbered.then(|| headers_in(&Value::List(items()), deeper)).flatten();
            listed
                .or_else(|| pairs.iter().find_map(|(_, value)| headers_in(value, deeper)))
                .or_else(|| keyed(pairs).map(|text| (text, !repeats(pairs))))
        }
        Value::Other => None,
    }
}

/// The lines, one a string.
fn lined(items: &[Value]) -> Option<String> {
    // A line may stand in an object of its own, with its number or its name beside it.
    let text = |item: &Value| match item {
        Value::Text(text) => Some(text.clone()),
        Value::Pairs(pairs) => {
            let of = |key: &str| pairs.iter().find(|(name, _)| name.eq_ignore_ascii_case(key));
            let line = ["line", "text", "raw"].into_iter().filter_map(of).find_map(|(_, value)| match value {
                Value::Text(text) => Some(text.clone()),
                _ => None,
            });
            line.map(|line| line.replace("\r\n", "\n"))
        }
        _ => None,
    };
    let lines: Option<Vec<String>> = items.iter().map(text).collect();
    let broken = |line: &String| line.trim_end().contains('\n') && !line.lines().skip(1).all(|more| more.starts_with([' ', '\t']));
    let text = lines.filter(|lines| lines.len() > 3 && !lines.iter().any(broken))?;
    let text = text.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n");
    (fields(text.as_bytes()) >= 3).then_some(text)
}

/// `[{"name": …, "value": …}, …]`, as mail services hand headers out, `[[name, value], …]`, `[(name, value), …]` and `[{name: value}, …]`.
fn named(items: &[Value]) -> Option<String> {
    let member = |pairs: &[(String, Value)], keys: [&str; 4]| {
        pairs.iter().find(|(key, _)| keys.iter().any(|known| key.eq_ignore_ascii_case(known))).and_then(|(_, value)| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        })
    };
    let pair = |item: &Value| match item {
        Value::List(two) => match two.as_slice() {
            [Value::Text(name), Value::Text(value)] => Some((name.clone(), value.clone())),
            _ => None,
        },
        Value::Pairs(pairs) => match pairs.as_slice() {
            [(name, Value::Text(value))] => Some((name.clone(), value.clone())),
            pairs => Some((member(pairs, ["name", "key", "header", "field"])?, member(pairs, ["value", "content", "text", "body"])?)),
        },
        _ => None,
    };
    let pairs: Vec<(String, String)> = items.iter().filter_map(pair).collect();
    if pairs.len() < 3 || pairs.len() * 10 < items.len() * 9 {
        return None;
    }
    Some(pairs.into_iter().map(|(name, value)| line(&name, &value)).collect())
}

fn is_number(key: &str) -> bool {
    key.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a key comes more than once: whoever wrote such an object took all fields as they came.
fn repeats(pairs: &[(String, Value)]) -> bool {
    let mut names: Vec<String> = pairs.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
    names.sort_unstable();
    names.windows(2).any(|two| two[0] == two[1])
}

/// `{"Received": […, …], "From": …}`: names as keys, those that come more than once with a list.
fn keyed(pairs: &[(String, Value)]) -> Option<String> {
    let mut out = String::new();
    for (name, value) in pairs.iter().filter(|(name, _)| crate::message::name_length(format!("{name}:").as_bytes()) == Some(name.len())) {
        match value {
            Value::Text(text) => out.push_str(&line(name, text)),
            Value::List(items) => {
                for item in items {
                    if let Value::Text(text) = item {
                        out.push_str(&line(name, text));
                    }
                }
            }
            // A list of PHP has numbers as keys.
            Value::Pairs(items) => {
                for (number, item) in items {
                    if let (true, Value::Text(text)) = (is_number(number), item) {
                        out.push_str(&line(name, text));
                    }
                }
            }
            Value::Other => {}
        }
    }
    (fields(out.as_bytes()) >= 3).then_some(out)
}

/// A header line. A value with line ends of its own is folded; some programs write the name into the value too.
pub(super) fn line(name: &str, value: &str) -> String {
    let value = value.trim().replace("\r\n", "\n");
    let named = value.get(..name.len() + 1).is_some_and(|begin| begin.eq_ignore_ascii_case(&format!("{name}:")));
    let folded = |text: &str| {
        text.lines().map(str::trim_end).filter(|line| !line.is_empty()).enumerate().fold(String::new(), |out, (n, line)| match n {
            0 => line.to_owned(),
            _ if line.starts_with([' ', '\t']) => format!("{out}\n{line}"),
            _ => format!("{out}\n {line}"),
        })
    };
    if named { format!("{}\n", folded(&value)) } else { format!("{name}: {}\n", folded(&value)) }
}
