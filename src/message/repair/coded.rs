//! Decodes texts that a program encoded: rich text, JSON, values and literals of other languages, dumps of bytes, percent-encoding, base64,
//! quoted-printable, and the signs by which editors show white space.
//!
//! A decoded text is used only if it has more header fields than before. Quoted-printable leaves the names of fields as they are; there, every `=`
//! in the header lines has to be part of a code.

use std::ops::Range;

use super::hex;
use super::objects;
use super::rtf;
use super::values::{self, Value};
use super::xml;
use crate::message::lines::{is_blank, lines};
use crate::message::names::{is_known, is_mail_only, label};

/// No more than this is decoded: far more than any headers take.
const MOST: usize = 2 * 1024 * 1024;
/// How many lines are looked at for signs.
const LINES: usize = 400;

type Decoder = fn(&[u8]) -> Option<Vec<u8>>;

/// Tried in this order; the first that fits is taken.
const DECODERS: &[Decoder] = &[
    terminal_codes,
    rich_text,
    value,
    console_objects,
    dump,
    literal,
    percent,
    base64,
    quoted_printable,
    white_space_signs,
    escaped_signs,
];

/// Decodes a text as long as some decoder fits, at most twice: a string literal may hold base64.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    if text.len() > MOST {
        return None;
    }
    let once = DECODERS.iter().find_map(|decode| decode(text))?;
    Some(DECODERS.iter().find_map(|decode| decode(&once)).unwrap_or(once))
}

/// How many lines begin with a known field name; 0 if none of these is a field that only mail has.
pub(super) fn fields(text: &[u8]) -> usize {
    let (mut known, mut inner) = (0, false);
    // A line number or another mark may come before the name.
    let name =
        |line: Range<usize>| label(&text[line.clone()]).filter(|name| is_known(name)).or_else(|| super::prefix::name_in(&text[line]));
    for name in lines(text, 0).take(LINES).filter_map(name) {
        known += usize::from(is_known(name));
        inner |= is_mail_only(name);
    }
    if inner { known } else { 0 }
}

/// Whether the decoded form is headers, and more of them than the text shows as it is.
fn is_better(decoded: &[u8], text: &[u8]) -> bool {
    let found = fields(decoded);
    found >= 3 && found > fields(text)
}

/// The codes by which terminals colour a text (ECMA-48 section 8.3.117).
fn terminal_codes(text: &[u8]) -> Option<Vec<u8>> {
    memchr::memmem::find(text, b"\x1b[")?;
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memmem::find(rest, b"\x1b[") {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at + 2..];
        let digits = rest.iter().take(16).take_while(|b| b.is_ascii_digit() || matches!(b, b';' | b'?')).count();
        rest = &rest[(digits + 1).min(rest.len())..];
    }
    out.extend_from_slice(rest);
    (fields(&out) >= 3).then_some(out)
}

/// Signs that Markdown writes with a stroke before them.
fn escaped_signs(text: &[u8]) -> Option<Vec<u8>> {
    let escaped = |at: &usize| text.get(at + 1).is_some_and(|b| matches!(b, b'<' | b'>' | b'_' | b'*' | b'[' | b']'));
    let strokes = memchr::memchr_iter(b'\\', text).filter(escaped).take(6).count();
    let bare = memchr::memchr_iter(b'<', text)
        .take(LINES)
        .filter(|at| at.checked_sub(1).and_then(|before| text.get(before)) != Some(&b'\\'))
        .count();
    if strokes < 6 || bare > 1 || fields(text) < 3 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    for stroke in memchr::memchr_iter(b'\\', text).filter(|at| text.get(at + 1).is_some_and(u8::is_ascii_punctuation)) {
        // The sign behind a stroke may be a stroke.
        if stroke >= at {
            out.extend_from_slice(&text[at..stroke]);
            out.push(text[stroke + 1]);
            at = stroke + 2;
        }
    }
    out.extend_from_slice(&text[at..]);
    Some(out)
}

/// Rich text with headers in it.
fn rich_text(text: &[u8]) -> Option<Vec<u8>> {
    rtf::undo(text).filter(|out| fields(out) >= 3)
}

/// Objects as PowerShell writes them out, and elements of XML.
fn console_objects(text: &[u8]) -> Option<Vec<u8>> {
    let pairs = objects::read(text).or_else(|| xml::read(text))?;
    let out: String = pairs.iter().map(|(name, value)| line(name, value)).collect();
    is_better(out.as_bytes(), text).then(|| with_lf(out.as_bytes()))
}

/// A dump of bytes.
fn dump(text: &[u8]) -> Option<Vec<u8>> {
    hex::readings(text).find(|bytes| is_better(bytes, text)).map(|bytes| with_lf(&bytes))
}

/// The most lines above a value: what was typed into a console to see it.
const ABOVE: usize = 6;

/// A value with the headers in a text, as a list of names and values, or as an object whose keys are the names.
fn value(text: &[u8]) -> Option<Vec<u8>> {
    let found = found_in(text)?.0;
    // Quotation marks around header lines are no value, and what stands between them would be less.
    let count = fields(found.as_bytes());
    (count >= 3 && count >= fields(text)).then(|| with_lf(found.as_bytes()))
}

/// Whether it is an object whose keys are the names: then which field stood above which is not known any more, and fields that were there more than
/// once may be gone.
pub(super) fn is_keyed(text: &[u8]) -> bool {
    text.len() <= MOST && rtf::undo(text).is_none() && found_in(text).is_some_and(|(_, keyed)| keyed)
}

fn found_in(text: &[u8]) -> Option<(String, bool)> {
    let text = std::str::from_utf8(text.trim_ascii()).ok()?;
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
        Value::Text(text) => {
            let plain = literal(text.as_bytes()).or_else(|| base64(text.as_bytes()))?;
            Some((String::from_utf8(plain).ok()?, false))
        }
        Value::List(items) => {
            let listed = named(items).or_else(|| lined(items)).map(|text| (text, false));
            listed.or_else(|| items.iter().find_map(|item| headers_in(item, deeper)))
        }
        Value::Pairs(pairs) => {
            let numbered = pairs.len() > 3 && pairs.iter().all(|(key, _)| key.bytes().all(|b| b.is_ascii_digit()));
            let items = || pairs.iter().map(|(_, value)| value.clone()).collect();
            let listed = numbered.then(|| headers_in(&Value::List(items()), deeper)).flatten();
            listed
                .or_else(|| pairs.iter().find_map(|(_, value)| headers_in(value, deeper)))
                .or_else(|| keyed(pairs).map(|text| (text, true)))
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

/// `{"Received": […, …], "From": …}`: names as keys, those that come more than once with a list.
fn keyed(pairs: &[(String, Value)]) -> Option<String> {
    let mut out = String::new();
    for (name, value) in pairs.iter().filter(|(name, _)| crate::message::field_name(format!("{name}:").as_bytes()) == Some(name.len())) {
        match value {
            Value::Text(text) => out.push_str(&line(name, text)),
            Value::List(items) => {
                for item in items {
                    if let Value::Text(text) = item {
                        out.push_str(&line(name, text));
                    }
                }
            }
            Value::Pairs(_) | Value::Other => {}
        }
    }
    (fields(out.as_bytes()) >= 3).then_some(out)
}

/// A header line. A value with line ends of its own is folded; some programs write the name into the value too.
fn line(name: &str, value: &str) -> String {
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

/// A string literal of a programming language, or lines out of one: `\r\n` and `\t` stand as signs.
fn literal(text: &[u8]) -> Option<Vec<u8>> {
    memchr::memchr(b'\\', text)?;
    let ends = memchr::memmem::find_iter(text, b"\\n").take(LINES).count();
    let tabs = lines(text, 0).take(LINES).filter(|line| text[line.clone()].starts_with(b"\\t")).count();
    if ends < 3 && tabs < 2 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(n) = memchr::memchr(b'\\', &text[at..]) {
        out.extend_from_slice(&text[at..at + n]);
        at += n + 1;
        let (sign, length): (char, usize) = match text.get(at..).unwrap_or_default() {
            [b'r', b'\\', b'n', ..] => ('\n', 3),
            [b'r', b'\n' | b'\r', ..] => ('\n', 1),
            [b'n', ..] => ('\n', 1),
            [b'r', ..] => ('\n', 1),
            [b't', ..] => ('\t', 1),
            [sign @ (b'"' | b'\'' | b'\\' | b'/'), ..] => (char::from(*sign), 1),
            [b'u', rest @ ..] if hex(rest, 4).is_some() => (hex(rest, 4).unwrap_or('\u{fffd}'), 5),
            [b'x', rest @ ..] if hex(rest, 2).is_some_and(|c| c.is_ascii()) => (hex(rest, 2).unwrap_or('\u{fffd}'), 3),
            _ => ('\\', 0),
        };
        at += length;
        out.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
        // The sign for a line end may stand at the end of a line.
        if sign == '\n' {
            at += usize::from(text.get(at) == Some(&b'\r'));
            at += usize::from(text.get(at) == Some(&b'\n'));
        }
    }
    out.extend_from_slice(text.get(at..).unwrap_or_default());
    (is_better(&out, text) || (tabs >= 2 && fields(text) >= 3)).then(|| without_quotes(out))
}

fn hex(digits: &[u8], count: usize) -> Option<char> {
    let digits = std::str::from_utf8(digits.get(..count)?).ok()?;
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

/// The quotation marks of a literal, with what a language writes before them: `b'…'`, `r"""…"""`.
fn without_quotes(text: Vec<u8>) -> Vec<u8> {
    let inner = text.trim_ascii();
    let prefix = inner.iter().take_while(|b| matches!(b, b'b' | b'r' | b'u' | b'f' | b'@')).count();
    let Some(quote @ (b'\'' | b'"' | b'`')) = inner.get(prefix).copied() else { return text };
    let count = inner[prefix..].iter().take_while(|b| **b == quote).count().min(3);
    let body = &inner[prefix + count..];
    let end = body.iter().rposition(|b| *b == quote).filter(|at| body.len() - at <= 8);
    let end = end.map_or(body.len(), |at| at + 1 - body[..=at].iter().rev().take_while(|b| **b == quote).count().min(count));
    let body = &body[..end];
    let end: &[u8] = if body.ends_with(b"\n") { b"" } else { b"\n" };
    [body, end].concat()
}

/// Text as it stands in web addresses (RFC 3986 section 2.1).
fn percent(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.trim_ascii();
    let ends = memchr::memchr_iter(b'%', text)
        .take(4 * LINES)
        .filter(|at| text[at + 1..].get(..2).is_some_and(|code| code.eq_ignore_ascii_case(b"0a")))
        .count();
    if ends < 3 || memchr::memchr(b' ', text).is_some() {
        return None;
    }
    // Web forms write a space as `+`.
    let blanks = memchr::memmem::find(text, b"%20").is_none();
    let plain: Vec<u8> = text.iter().map(|b| if blanks && *b == b'+' { b' ' } else { *b }).collect();
    let out: Vec<u8> = percent_encoding::percent_decode(&plain).collect();
    is_better(&out, text).then(|| with_lf(&out))
}

/// Base64 and nothing else (RFC 4648), with or without a line before it that says so.
fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.trim_ascii();
    let text = match memchr::memmem::find(&text[..text.len().min(80)], b"base64,") {
        Some(at) if text.starts_with(b"data:") => &text[at + 7..],
        _ => text,
    };
    let coded = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=' | b'\n' | b'\r' | b'-' | b'_');
    // A label may stand above it.
    let begin =
        lines(text, 0).take(ABOVE).find(|line| line.len() >= 40 && text[line.clone()].iter().all(coded)).map_or(0, |line| line.start);
    let text = &text[begin..];
    if text.len() < 160 || !text.iter().all(coded) {
        return None;
    }
    let joined: Vec<u8> = text
        .iter()
        .filter(|b| !b.is_ascii_whitespace())
        .map(|b| match b {
            b'-' => b'+',
            b'_' => b'/',
            b => *b,
        })
        .collect();
    let out = mail_parser::decoders::base64::base64_decode(&joined)?;
    is_better(&out, text).then(|| with_lf(&out))
}

/// Quoted-printable (RFC 2045 section 6.7): every sign `=` of the header lines begins a code or ends a line.
fn quoted_printable(text: &[u8]) -> Option<Vec<u8>> {
    let (mut codes, mut soft, mut others) = (0, 0, 0);
    let mut blank_run = 0;
    // An encoder encodes every `=`, so codes are in several fields. A sender who wrote a few codes by hand has them in one field.
    let (mut field, mut coded_fields) = (0_usize, Vec::new());
    for line in lines(text, 0).take(LINES).map(|line| &text[line]) {
        blank_run = if is_blank(line) { blank_run + 1 } else { 0 };
        if blank_run > 1 {
            break;
        }
        field += usize::from(label(line).is_some());
        if memchr::memchr(b'=', line).is_some() && coded_fields.last() != Some(&field) {
            coded_fields.push(field);
        }
        for at in memchr::memchr_iter(b'=', line) {
            match line.get(at + 1..).unwrap_or_default() {
                [] => soft += 1,
                [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => codes += 1,
                rest if is_blank(rest) => soft += 1,
                _ => others += 1,
            }
        }
    }
    // One `=` in a hundred that is no code is allowed: a line may have been added later.
    if coded_fields.len() < 2
        || codes < 2
        || codes + soft < 3
        || others * 20 > codes
        || !memchr::memmem::find_iter(text, b"=3").any(|at| matches!(text.get(at + 2), Some(b'D' | b'd')))
        || fields(text) < 3
    {
        return None;
    }
    mail_parser::decoders::quoted_printable::quoted_printable_decode(text).map(|out| with_lf(&out))
}

/// How editors and `cat -A` show the end of a line; of two with the same end the longer one first.
const ENDS: [&str; 20] = [
    "^M$", "^M", "$", "¶", "↵", "⏎", "␍␊", "␊", "␤", "<CR><LF>", "<CRLF>", "<LF>", "[CR][LF]", "[CRLF]", "[LF]", "{CR}{LF}", "{CRLF}",
    "{LF}", "<cr><lf>", "<lf>",
];
/// How they show a tab.
const TABS: [&str; 9] = ["^I", "→", "⇥", "␉", "»", "<TAB>", "[TAB]", "{TAB}", "<tab>"];

/// Whether a line has such a sign at its end.
pub(crate) fn ends_in_sign(line: &[u8]) -> bool {
    matches!(line.last(), Some(b'M' | b'$' | b'>' | b']' | b'}' | 0x80..)) && ENDS.iter().any(|end| line.ends_with(end.as_bytes()))
}

/// The signs with which editors and `cat -A` show white space: `$`, `^M` or `¶` at the end of every line, `^I` or `→` for a tab.
fn white_space_signs(text: &[u8]) -> Option<Vec<u8>> {
    let all: Vec<&[u8]> = lines(text, 0).map(|line| &text[line]).collect();
    let filled = || all.iter().take(LINES).filter(|line| !is_blank(line));
    let count = filled().count();
    let end = ENDS.iter().find(|end| count > 4 && filled().filter(|line| line.ends_with(end.as_bytes())).count() * 10 >= count * 8);
    let tab = TABS.iter().find(|tab| filled().filter(|line| line.starts_with(tab.as_bytes())).count() >= if end.is_some() { 1 } else { 2 });
    // A mark before the names is no tab.
    let tab = tab.filter(|tab| !filled().any(|line| line.strip_prefix(tab.as_bytes()).and_then(label).is_some_and(is_mail_only)));
    if (end.is_none() && tab.is_none()) || fields(text) < 3 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    for line in all {
        let line = end.and_then(|end| line.strip_suffix(end.as_bytes())).unwrap_or(line);
        match tab.and_then(|tab| line.strip_prefix(tab.as_bytes())) {
            Some(rest) => {
                out.push(b'\t');
                out.extend_from_slice(rest.trim_ascii_start());
            }
            None => out.extend_from_slice(line),
        }
        out.push(b'\n');
    }
    Some(out)
}

fn with_lf(text: &[u8]) -> Vec<u8> {
    let mut out = crate::message::given_text(text).into_owned();
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "Return-Path: <a@b.example>\nReceived: from b by c;\n\t1 Jan 2025 10:00:00 +0000\nFrom: \"A\" <a@b.example>\nTo: c\nDate: x\n";

    fn undone(text: &str) -> Option<String> {
        undo(text.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn every_code_is_turned_back() {
        let json = serde_json::to_string(HEAD).unwrap();
        let pairs = "[{\"name\": \"Received\", \"value\": \"from b by c\"}, {\"name\": \"From\", \"value\": \"a\"}, {\"name\": \"To\", \"value\": \"b\"}]";
        let python = format!("b'{}'", HEAD.replace('\n', "\\r\\n").replace('\t', "\\t"));
        let url = HEAD.replace(':', "%3A").replace('\n', "%0A").replace('\t', "%09").replace(' ', "%20");
        for (name, coded) in [("json", json.clone()), ("object", format!("{{\"raw\": {json}}}")), ("python", python), ("url", url)] {
            assert_eq!(undone(&coded).as_deref(), Some(HEAD), "{name}");
        }
        assert_eq!(undone(pairs).as_deref(), Some("Received: from b by c\nFrom: a\nTo: b\n"));
        for coded in [
            "[('Received', 'from b by c'), ('From', 'a'), ('To', 'b')]",
            "array (\n  0 => 'Received: from b by c',\n  1 => 'From: a',\n  2 => 'To: b',\n  3 => '',\n)",
            "('Received', 'from b '\n 'by c')\n('From', 'a')\n('To', 'b')\n",
            ">>> m.items()\n[('Received', 'from b by c'), ('From', 'a'), ('To', 'b')]",
            "headers = [{ name: 'Received', value: 'from b by c' }, { name: 'From', value: 'a' }, { name: 'To', value: 'b' }]",
            "{\"payload\": {\"headers\": [{\"name\": \"Received\", \"value\": \"from b by c\"}, {\"name\": \"From\", \"value\": \"a\"}, {\"name\": \"To\", \"value\": \"b\"}]}}",
            "{'received': ['from b by c'], 'from': 'From: a', 'to': 'b'}",
        ] {
            let plain = undone(coded).unwrap_or_default();
            assert_eq!(plain.to_lowercase(), "received: from b by c\nfrom: a\nto: b\n", "{coded}");
            assert_eq!(is_keyed(coded.as_bytes()), coded.starts_with("{'"), "{coded}");
        }
        let quoted = HEAD.replace("from b", "fr=\nom b") + "X-A: a=3Db; c=3Dd; e=3Df\n";
        assert_eq!(undone(&quoted), Some(format!("{HEAD}X-A: a=b; c=d; e=f\n")));
        for (tab, end) in [("^I", "$"), ("<TAB>", "<CR><LF>"), ("␉", "␍␊")] {
            assert_eq!(undone(&HEAD.replace('\t', tab).replace('\n', &format!("{end}\n"))).as_deref(), Some(HEAD), "{end}");
        }
    }

    #[test]
    fn what_is_no_code_stays() {
        for text in [
            HEAD,
            "{\"a\": 1}",
            "[ILUG] hello",
            &format!("{HEAD}Authentication-Results: spf=3Dx; dkim=pass; a=b\n"),
            "\\n\\n\\n\\n prose",
            &"abcd".repeat(99),
        ] {
            assert_eq!(undone(text), None, "{text}");
        }
    }
}
