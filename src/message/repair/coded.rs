//! Decodes texts that a program encoded: rich text, JSON, values and literals of other languages, dumps of bytes, percent-encoding, base64,
//! quoted-printable, and the signs by which editors show white space.
//!
//! A decoded text is used only if it has more header fields than before. Quoted-printable leaves the names of fields as they are; there, nearly every
//! `=` in the header lines has to be part of a code.

use super::hex;
use super::in_values;
use super::objects;
use super::rtf;
use super::signs::{self, LINES, MOST, fields, is_better, with_lf};
use super::source;
use super::xml;
use crate::message::lines::{is_blank, lines};
use crate::message::names::{is_known, is_mail_only, label};

type Decoder = fn(&[u8]) -> Option<Vec<u8>>;

/// Tried in this order; the first that fits is taken.
const DECODERS: &[Decoder] = &[
    terminal_codes,
    rich_text,
    source::strings,
    source::text_of_lines,
    source::doubled,
    control_codes,
    signs::shell_literal,
    in_values::value,
    console_objects,
    block_values,
    dump,
    signs::literal,
    signs::percent,
    signs::base64,
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

/// Values as YAML writes them below their names: behind the name stands only a sign that says how (YAML 1.2 section 8.1).
fn block_values(text: &[u8]) -> Option<Vec<u8>> {
    // Few texts have such a sign at all.
    [b": >", b": |"].into_iter().find_map(|sign| memchr::memmem::find(text, sign))?;
    let name_alone = |line: &[u8]| {
        let line = line.trim_ascii_end();
        let bare = [&b">-"[..], b">+", b">", b"|-", b"|+", b"|"].iter().find_map(|sign| line.strip_suffix(*sign))?;
        bare.ends_with(b": ").then(|| bare.len() - 1)
    };
    let deeper = |line: &[u8]| line.first().is_some_and(|b| matches!(b, b' ' | b'\t'));
    let all = || lines(text, 0).map(|line| &text[line]);
    let mut count = 0;
    let mut out = Vec::with_capacity(text.len());
    let mut below = all().skip(1);
    let mut named = false;
    for line in all() {
        let next = below.next().unwrap_or_default();
        match name_alone(line).filter(|_| deeper(next)) {
            Some(end) => {
                out.extend_from_slice(&line[..end]);
                out.push(b' ');
                (count, named) = (count + 1, true);
            }
            None => {
                out.extend_from_slice(if named { line.trim_ascii_start() } else { line });
                out.push(b'\n');
                named = false;
            }
        }
    }
    (count > 1 && fields(&out) >= 3).then_some(out)
}

/// Characters that Markdown writes with a backslash before them.
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
        // The character behind a backslash may be a backslash.
        if stroke >= at {
            out.extend_from_slice(&text[at..stroke]);
            out.push(text[stroke + 1]);
            at = stroke + 2;
        }
    }
    out.extend_from_slice(&text[at..]);
    Some(out)
}

/// Line ends and tabs as logs write them in the middle of a line: `#012`, `\x0a`, `\012`.
fn control_codes(text: &[u8]) -> Option<Vec<u8>> {
    const CODES: [[&str; 3]; 4] =
        [["#012", "#011", "#015"], ["\\x0a", "\\x09", "\\x0d"], ["\\x0A", "\\x09", "\\x0D"], ["\\012", "\\011", "\\015"]];
    memchr::memchr2(b'#', b'\\', text)?;
    let [end, tab, back] = CODES.into_iter().find(|[end, ..]| memchr::memmem::find_iter(text, end.as_bytes()).nth(2).is_some())?;
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    for found in memchr::memchr_iter(end.as_bytes()[0], text) {
        let sign = |code: &str| text[found..].starts_with(code.as_bytes());
        let plain: &[u8] = match () {
            () if found < at => continue,
            () if sign(end) => b"\n",
            () if sign(tab) => b"\t",
            () if sign(back) => b"",
            () => continue,
        };
        out.extend_from_slice(&text[at..found]);
        out.extend_from_slice(plain);
        at = found + end.len();
    }
    out.extend_from_slice(&text[at..]);
    is_better(&out, text).then(|| with_lf(&out))
}

/// Rich text with headers in it.
fn rich_text(text: &[u8]) -> Option<Vec<u8>> {
    rtf::undo(text).filter(|out| fields(out) >= 3)
}

/// Objects as PowerShell writes them out, and elements of XML.
fn console_objects(text: &[u8]) -> Option<Vec<u8>> {
    let pairs = objects::read(text).or_else(|| xml::read(text))?;
    let out: String = pairs.iter().map(|(name, value)| in_values::line(name, value)).collect();
    is_better(out.as_bytes(), text).then(|| with_lf(out.as_bytes()))
}

/// A dump of bytes.
fn dump(text: &[u8]) -> Option<Vec<u8>> {
    hex::readings(text).find(|bytes| is_better(bytes, text)).map(|bytes| with_lf(&bytes))
}

/// Quoted-printable (RFC 2045 section 6.7): nearly every `=` of the header lines begins a code or ends a line.
fn quoted_printable(text: &[u8]) -> Option<Vec<u8>> {
    // An encoder encodes every `=`, and few texts have the code for it.
    memchr::memmem::find_iter(text, b"=3").find(|at| matches!(text.get(at + 2), Some(b'D' | b'd')))?;
    let (mut codes, mut soft, mut others) = (0, 0, 0);
    let mut blank_run = 0;
    // Codes are in several fields. A sender who wrote a few codes by hand has them in one field.
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
    // One `=` that is no code is allowed for twenty codes: a line may have been added later. Fewer codes are enough where every `=` is a part of one.
    let few = if others == 0 { 2 } else { 3 };
    if coded_fields.len() < 2 || codes == 0 || codes + soft < few || others * 20 > codes || fields(text) < 3 {
        return None;
    }
    mail_parser::decoders::quoted_printable::quoted_printable_decode(text).map(|out| with_lf(&out))
}

/// How editors and `cat -A` show the end of a line; of two with the same end the longer one first.
const ENDS: [&str; 20] = [
    "^M$", "^M", "$", "¶", "↵", "⏎", "␍␊", "␊", "␤", "<CR><LF>", "<CRLF>", "<LF>", "[CR][LF]", "[CRLF]", "[LF]", "{CR}{LF}", "{CRLF}",
    "{LF}", "<cr><lf>", "<lf>",
];
/// How they show a tab, and what a program wrote there that could not show one.
const TABS: [&str; 11] = ["^I", "→", "⇥", "␉", "»", "<TAB>", "[TAB]", "{TAB}", "<tab>", "\u{fffd}", "?"];
/// Those of them that stand in values, too: an encoded word that was broken in the middle goes on with `?B?`. However many lines begin with one, a line
/// has to go on as its field does.
const OTHERWISE_MEANT: [&str; 2] = ["\u{fffd}", "?"];

/// Whether a line has such a sign at its end.
pub(crate) fn ends_in_sign(line: &[u8]) -> bool {
    line.ends_with(b"`n")
        || line.ends_with(b"\\n")
        || (matches!(line.last(), Some(b'M' | b'$' | b'>' | b']' | b'}' | 0x80..)) && ENDS.iter().any(|end| line.ends_with(end.as_bytes())))
}

/// The signs with which editors and `cat -A` show white space: `$`, `^M` or `¶` at the end of every line, `^I` or `→` for a tab.
fn white_space_signs(text: &[u8]) -> Option<Vec<u8>> {
    // Most texts show by the first and last bytes of their lines that they have no such sign.
    let begins_with_tab = |line: &[u8]| {
        line.first().is_some_and(|first| matches!(first, b'^' | b'<' | b'[' | b'{' | b'?' | 0x80..))
            && TABS.iter().any(|tab| line.starts_with(tab.as_bytes()))
    };
    let may_have_end = |line: &[u8]| line.last().is_some_and(|last| matches!(last, b'$' | b'M' | b'>' | b']' | b'}' | 0x80..));
    let (mut count, mut has_tabs, mut may_have_ends) = (0, false, 0);
    for line in lines(text, 0).take(LINES).map(|line| &text[line]).filter(|line| !is_blank(line)) {
        count += 1;
        has_tabs |= begins_with_tab(line);
        may_have_ends += usize::from(may_have_end(line));
    }
    if !has_tabs && may_have_ends * 10 < count * 8 {
        return None;
    }
    let all: Vec<&[u8]> = lines(text, 0).map(|line| &text[line]).collect();
    let filled = || all.iter().take(LINES).filter(|line| !is_blank(line));
    let end = ENDS.iter().find(|end| count > 4 && filled().filter(|line| line.ends_with(end.as_bytes())).count() * 10 >= count * 8);
    let begins = |tab: &str| filled().filter(|line| line.starts_with(tab.as_bytes())).count();
    // One line that begins with the sign is enough if line ends are shown, too, or if the line goes on as its field does.
    let goes_on = |tab: &str| {
        all.windows(2).take(LINES).any(|pair| {
            let (Some(name), Some(rest)) = (label(pair[0]), pair[1].strip_prefix(tab.as_bytes())) else { return false };
            let received = name.eq_ignore_ascii_case("received") && begins_clause(rest);
            received || (is_known(name) && pair[0].trim_ascii_end().ends_with(b";") && begins_parameter(rest))
        })
    };
    let tab = TABS.iter().copied().find(|tab| {
        let count = begins(tab);
        let is_enough = count > 1 && !OTHERWISE_MEANT.contains(tab);
        is_enough || (count > 0 && (end.is_some() || goes_on(tab)))
    });
    // What stands before names of fields is a mark of the lines, such as a bullet, and no tab.
    let tab = tab.filter(|tab| !filled().any(|line| line.strip_prefix(tab.as_bytes()).and_then(label).is_some_and(is_mail_only)));
    if (end.is_none() && tab.is_none()) || fields(text) < 3 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    for line in all {
        let line = end.and_then(|end| line.strip_suffix(end.as_bytes())).unwrap_or(line);
        let tab = tab.unwrap_or_default().as_bytes();
        // The sign stands in place of the indentation, or behind the name of the field.
        let name = label(line).map_or(0, |name| name.len() + 1);
        let (name, value) = line.split_at(if line.get(name.wrapping_sub(1)) == Some(&b':') { name } else { 0 });
        let mut rest = value;
        while let Some(next) = rest.strip_prefix(tab).filter(|_| !tab.is_empty()) {
            rest = next;
        }
        out.extend_from_slice(name);
        if rest.len() < value.len() && !is_blank(rest) {
            out.push(b'\t');
            rest = rest.trim_ascii_start();
        }
        out.extend_from_slice(rest);
        out.push(b'\n');
    }
    Some(out)
}

/// Signs of line ends in a text on one line: they stand where its lines ended.
pub(super) fn one_line_signs(text: &[u8]) -> Option<Vec<u8>> {
    if lines(text, 0).filter(|line| !is_blank(&text[line.clone()])).nth(3).is_some() {
        return None;
    }
    let is_sign = |sign: &&&str| memchr::memmem::find_iter(text, sign.as_bytes()).nth(4).is_some();
    let sign = ENDS.iter().filter(|sign| **sign != "$").find(is_sign)?;
    let (mut out, mut at) = (Vec::with_capacity(text.len()), 0);
    for found in memchr::memmem::find_iter(text, sign.as_bytes()) {
        out.extend_from_slice(text[at..found].strip_suffix(b" ").unwrap_or(&text[at..found]));
        out.push(b'\n');
        at = found + sign.len();
        at += usize::from(text[..found].ends_with(b" ") && text.get(at) == Some(&b' '));
    }
    out.extend_from_slice(&text[at..]);
    is_better(&out, text).then_some(out)
}

/// Whether a text begins like a part of a Received line behind its first one.
fn begins_clause(text: &[u8]) -> bool {
    [&b"by "[..], b"for ", b"with ", b"id ", b"via ", b"from ", b"(", b"["].iter().any(|word| text.starts_with(word))
}

/// Whether a text begins like a parameter of a value: `boundary=`, `s=`.
fn begins_parameter(text: &[u8]) -> bool {
    let name = text.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_')).count();
    name > 0 && text.get(name) == Some(&b'=')
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
    fn signs_are_looked_for_by_their_first_and_last_bytes() {
        for end in ENDS {
            assert!(ends_in_sign(format!("a{end}").as_bytes()), "{end}");
        }
        let tabbed = |tab: &str| format!("{}X-A: b;\n{tab}c=d\n{tab}e=f\n", HEAD.replace('\t', tab));
        for tab in TABS.iter().filter(|tab| !OTHERWISE_MEANT.contains(tab)) {
            assert!(white_space_signs(tabbed(tab).as_bytes()).is_some(), "{tab}");
        }
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
            assert_eq!(in_values::is_keyed(coded.as_bytes()), coded.starts_with("{'"), "{coded}");
        }
        let quoted = HEAD.replace("from b", "fr=\nom b") + "X-A: a=3Db; c=3Dd; e=3Df\n";
        assert_eq!(undone(&quoted), Some(format!("{HEAD}X-A: a=b; c=d; e=f\n")));
        let few = HEAD.replace("from b", "fr=\nom b") + "Content-Type: text/plain; charset=3D\"utf-8\"\n";
        assert_eq!(undone(&few), Some(format!("{HEAD}Content-Type: text/plain; charset=\"utf-8\"\n")));
        let emoji = HEAD.replace("\"A\"", "\\ud83d\\udd14 A").replace('\n', "\\n").replace('\t', "\\t");
        let object = r#"[{"name": "Received", "value": "from b"}, {"name": "From", "value": "\ud83d\udd14 \ud83d a"}, {"name": "To", "value": "b"}]"#;
        assert_eq!(undone(&format!("\"{emoji}\"")), Some(HEAD.replace("\"A\"", "\u{1f514} A")));
        assert_eq!(undone(object).as_deref(), Some("Received: from b\nFrom: \u{1f514} \u{fffd} a\nTo: b\n"));
        for sign in [">-", "|", "|+", ">"] {
            let below = HEAD.replace("Received: ", &format!("Received: {sign}\n  ")).replace("From: ", &format!("From: {sign}\n  "));
            assert_eq!(undone(&below).as_deref(), Some(HEAD), "{sign}");
        }
        for (tab, end) in [("^I", "$"), ("<TAB>", "<CR><LF>"), ("␉", "␍␊"), ("?", "$"), ("\u{fffd}\u{fffd}", "¶")] {
            assert_eq!(undone(&HEAD.replace('\t', tab).replace('\n', &format!("{end}\n"))).as_deref(), Some(HEAD), "{end}");
        }
        let two = HEAD.replace("b by c;", "b\n\tby c;").replace("From: ", "From:\t");
        for tab in ["?", "\u{fffd}", "␉"] {
            assert_eq!(undone(&two.replace('\t', tab)).as_deref(), Some(two.as_str()), "{tab}");
            let one = two.replace(";\n\t", "; ");
            assert_eq!(undone(&one.replace('\t', tab)).as_deref(), Some(one.as_str()), "{tab}");
            let part = HEAD.replace("c;\n\t", "c; ") + "Content-Type: multipart/mixed;\n\tboundary=\"x\"\n";
            assert_eq!(undone(&part.replace('\t', tab)).as_deref(), Some(part.as_str()), "{tab}");
        }
    }

    #[test]
    fn what_is_no_code_stays() {
        for text in [
            HEAD,
            "{\"a\": 1}",
            "[ILUG] hello",
            &format!("{HEAD}Content-Type: text/plain; charset=3D\"utf-8\"; format=3Dflowed\n"),
            &format!("{HEAD}X-A: a=b\nX-B: c=3Dd\nX-C: e=3Df\n"),
            &format!("{HEAD}Authentication-Results: spf=3Dx; dkim=pass; a=b\n"),
            "\\n\\n\\n\\n prose",
            &"abcd".repeat(99),
            // Lines of a program that breaks them at a column.
            &format!("{HEAD}Subject: =?utf-8\n?B?YWJj?= =?utf-8\n?B?ZGVm?= =?utf-8?B\n?Z2hp?=\nX-A: b\n"),
            &format!("{HEAD}Subject: a\n\u{fffd}b\n\u{fffd}c\nX-A: b\n"),
        ] {
            assert_eq!(undone(text), None, "{text}");
        }
    }
}
