//! Header lines in the source of a program: one string a line (`"To: a@b`r`n" +`, `$h += "To: a@b"`, `[0]: "To: a@b"`), a text that goes on over several
//! lines (`@"` … `"@`, `<<EOF` … `EOF`), a text in which all quotation marks are doubled.

use super::in_values;
use super::signs::{ABOVE, LINES, fields, with_lf};
use crate::message::field_name::FieldName;
use crate::message::lines::{field_name_at, is_blank, lines};
use crate::message::names::{is_known, is_only_in_mail, label};

/// The most that stands before a string on its line.
const BEFORE: usize = 60;

/// A line with a string in it.
struct Piece<'a> {
    quote: u8,
    inner: &'a [u8],
    /// Something behind or before the string says that its line ends there.
    ends: bool,
}

/// The string that a line holds, with nothing but signs of a language behind it.
fn piece(line: &[u8]) -> Option<Piece<'_>> {
    // The other of the two marks may stand before it (`'("a")`), or inside.
    let close = memchr::memrchr2(b'"', b'\'', line)?;
    let quote = line[close];
    let open = memchr::memchr(quote, line).filter(|open| *open < close.min(BEFORE))?;
    let before = &line[..open];
    let behind = line[close + 1..].trim_ascii();
    let signs = behind.iter().filter(|b| !b.is_ascii_alphabetic()).count();
    let word: Vec<u8> = behind.iter().filter(|b| b.is_ascii_alphabetic()).map(u8::to_ascii_lowercase).collect();
    let is_end = matches!(&*word, b"vbcrlf" | b"vbnewline" | b"vblf" | b"environmentnewline" | b"endl" | b"stdendl" | b"crlf" | b"phpeol");
    let is_syntax = |b: &u8| b" +,;.&_\\)]}|<:".contains(b) || b.is_ascii_alphabetic();
    if label(before).is_some_and(is_known) || !(word.is_empty() || is_end) || signs > 12 || !behind.iter().all(is_syntax) {
        return None;
    }
    let inner = &line[open + 1..close];
    let escaped = [&b"\\n"[..], b"\\r", b"`n", b"`r"].iter().any(|end| inner.ends_with(end));
    let own_line = before.contains(&b'=') || before.trim_ascii_end().ends_with(b":") || before.contains(&b'(');
    let ends = escaped || is_end || own_line || matches!(behind.first(), Some(b',' | b';'));
    Some(Piece { quote, inner, ends })
}

/// One string a line.
pub(super) fn strings(text: &[u8]) -> Option<Vec<u8>> {
    let all = || lines(text, 0).map(|line| &text[line]).filter(|line| !is_blank(line));
    // Most texts begin with a field.
    if field_name_at(all().next()?).is_some_and(FieldName::is_known) {
        return None;
    }
    let (mut quoted, mut ending, mut others) = (0, 0, 0);
    for line in all().take(LINES) {
        match piece(line) {
            Some(piece) => {
                quoted += 1;
                ending += usize::from(piece.ends);
            }
            None => others += 1,
        }
        // There are too many already, however many strings follow.
        if others > ABOVE + LINES / 20 {
            return None;
        }
    }
    if quoted < 5 || others > ABOVE + quoted / 20 {
        return None;
    }
    let joins = ending * 10 >= quoted * 3;
    let stroke = if [&b"`r`n\""[..], b"`\"", b"`$"].iter().any(|sign| memchr::memmem::find(text, sign).is_some()) { b'`' } else { b'\\' };
    let doubles = memchr::memchr(stroke, text).is_none();
    let mut out = Vec::with_capacity(text.len());
    // Lines without a string belong to the program, where they stand above the first string or below the last one.
    let mut below = false;
    for line in all() {
        match piece(line) {
            Some(_) if below => return None,
            Some(piece) => {
                unescape(&mut out, piece.inner, piece.quote, stroke, doubles);
                if (piece.ends || !joins) && !out.ends_with(b"\n") {
                    out.push(b'\n');
                }
            }
            None => below |= !out.is_empty(),
        }
    }
    // A list whose elements are strings is read as such: there, a string may stand on several lines.
    (fields(&out) >= 3 && fields(&out) > fields_at_margin(text) && (stroke == b'`' || in_values::value(text).is_none()))
        .then(|| with_lf(&out))
}

/// How many lines begin with a field as they are.
fn fields_at_margin(text: &[u8]) -> usize {
    lines(text, 0).take(LINES).filter(|line| field_name_at(&text[line.clone()]).is_some_and(FieldName::is_known)).count()
}

/// Appends a string with its escapes decoded. `stroke`: the escape character; `doubles`: a doubled quotation mark stands for one.
fn unescape(out: &mut Vec<u8>, inner: &[u8], quote: u8, stroke: u8, doubles: bool) {
    let mut at = 0;
    while let Some(n) = memchr::memchr2(stroke, quote, &inner[at..]) {
        out.extend_from_slice(&inner[at..at + n]);
        at += n;
        let next = inner.get(at + 1).copied();
        let (sign, length) = match next {
            Some(next) if inner[at] == quote => (quote, if doubles && next == quote { 2 } else { 1 }),
            Some(b'n') => (b'\n', 2),
            // `\r\n` is one line end.
            Some(b'r') if inner.get(at + 2) == Some(&stroke) && inner.get(at + 3) == Some(&b'n') => (b'\n', 4),
            Some(b'r') => (b'\n', 2),
            Some(b't') => (b'\t', 2),
            Some(next) if next.is_ascii_punctuation() => (next, 2),
            _ => (inner[at], 1),
        };
        out.push(sign);
        at += length;
    }
    out.extend_from_slice(&inner[at..]);
}

/// What a text on several lines begins with, at the end of a line, and the line with which it ends.
const TEXTS: [(&[u8], &[u8]); 7] =
    [(b"@\"", b"\"@"), (b"@'", b"'@"), (b"\"\"\"", b"\"\"\""), (b"'''", b"'''"), (b"`", b"`"), (b"\"\"\"\\", b"\"\"\""), (b"[[", b"]]")];

/// A text on several lines in the source of a program, or one that a shell is given.
pub(super) fn text_of_lines(text: &[u8]) -> Option<Vec<u8>> {
    let mut above = lines(text, 0).take(ABOVE + 1);
    let (start, close) = loop {
        let range = above.next()?;
        let line = text[range.clone()].trim_ascii_end();
        if field_name_at(line).is_some_and(is_only_in_mail) {
            return None;
        }
        // Such characters alone on a line are a fence.
        let opens = |open: &[u8]| {
            line.strip_suffix(open).is_some_and(|before| before.iter().any(u8::is_ascii_alphanumeric) && !before.ends_with(b"`"))
        };
        let close = TEXTS
            .iter()
            .find(|(open, _)| opens(open) || (open.starts_with(b"@") && line.ends_with(open)))
            .map(|(_, close)| close.to_vec())
            .or_else(|| here_word(line));
        if let Some(close) = close {
            break ((range.end + 1).min(text.len()), close);
        }
    };
    let first = lines(text, start).next()?;
    label(&text[first]).filter(|name| is_known(name))?;
    let end = lines(text, start).find(|line| ends_with_mark(text[line.clone()].trim_ascii(), &close));
    let inner = &text[start..end.as_ref().map_or(text.len(), |line| line.start)];
    // What stands before the mark on its line belongs to the text.
    let last = end.as_ref().and_then(|line| {
        let line = text[line.clone()].trim_ascii_end();
        memchr::memmem::find(line, &close).map(|at| &line[..at]).filter(|rest| !is_blank(rest))
    });
    let below = end.map_or(&b""[..], |line| text.get(line.end + 1..).unwrap_or_default());
    let mut out = [inner, last.unwrap_or_default()].concat();
    if !is_blank(below) {
        out.extend_from_slice(&[b"\n\n", below].concat());
    }
    (fields(&out) >= 3).then(|| with_lf(&out))
}

/// Whether a line ends such a text: the mark with signs of the language, at its beginning; or at its end.
fn ends_with_mark(line: &[u8], close: &[u8]) -> bool {
    let is_word = close.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'_');
    let syntax = |rest: &[u8]| rest.len() < 40 && !rest.contains(&b'@') && (!is_word || rest.iter().all(|b| b" ;)\"'".contains(b)));
    let short = |rest: &[u8]| rest.len() < 4 && rest.iter().all(|b| b" ;),".contains(b));
    line.strip_prefix(close).is_some_and(syntax)
        || (!is_word && close.len() > 2 && memchr::memmem::rfind(line, close).is_some_and(|at| short(&line[at + close.len()..])))
}

/// The word that ends a text begun with `<<EOF`, `<<'EOF'`, `<<-"EOF"`.
fn here_word(line: &[u8]) -> Option<Vec<u8>> {
    let at = memchr::memmem::rfind(line, b"<<")?;
    let rest = &line[at + 2..];
    let rest = rest.trim_ascii_start();
    let skipped = rest.iter().take_while(|b| matches!(b, b'<' | b'-' | b'~' | b'"' | b'\'' | b' ' | b'\\')).count();
    let word: Vec<u8> = rest[skipped..].iter().copied().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').collect();
    // `<<removed>>` is what a person put in the place of an address.
    let behind = rest[skipped..].get(word.len()..).unwrap_or_default();
    let is_mark = behind.starts_with(b">>") || behind.first().is_some_and(|b| !b.is_ascii());
    (!word.is_empty() && word.len() < 40 && at > 0 && !is_mark).then_some(word)
}

/// A text between two quotation marks, in which all such marks are doubled: `h = @"From: ""A"" <a@b>";`, a cell of a table.
pub(super) fn doubled(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.trim_ascii();
    let first = lines(text, 0).next().map(|line| &text[line])?;
    let open = memchr::memchr2_iter(b'"', b'\'', first).find(|open| *open < BEFORE && label(&first[open + 1..]).is_some_and(is_known))?;
    let quote = first[open];
    let close = memchr::memrchr(quote, text).filter(|close| text.len() - close < 8 && *close > open)?;
    let inner = &text[open + 1..close];
    let (mut out, mut at, mut pairs) = (Vec::with_capacity(inner.len()), 0, 0);
    while let Some(n) = memchr::memchr(quote, &inner[at..]) {
        out.extend_from_slice(&inner[at..=at + n]);
        at += n + 2;
        pairs += 1;
        if inner.get(at - 1) != Some(&quote) {
            return None;
        }
    }
    out.extend_from_slice(inner.get(at..).unwrap_or_default());
    (pairs > 0 && fields(&out) >= 3).then(|| with_lf(&out))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "Return-Path: <a@b>\nReceived: from a\n\tby b; 1 Jan\nFrom: \"A\" <a@b>\nTo: c@d\nSubject: e\n";

    fn each(form: impl Fn(&str) -> String, between: &str) -> String {
        PLAIN.lines().map(form).collect::<Vec<_>>().join(between)
    }

    #[test]
    fn one_string_a_line_becomes_the_lines() {
        let shell = |line: &str| line.replace('"', "`\"");
        let c = |line: &str| line.replace('"', "\\\"").replace('\t', "\\t");
        for text in [
            format!("$h = {}", each(|line| format!("\"{}`r`n\"", shell(line)), " +\n  ")),
            each(|line| format!("$h += \"{}`n\"", shell(line)), "\n"),
            format!("h = {}\n", each(|line| format!("\"{}\"", line.replace('"', "\"\"")), " & vbCrLf & _\n")),
            format!("s +=\n{};", each(|line| format!("    \"{}\\r\\n\"", c(line)), "\n")),
            format!("{}\nlength: 6\n", each(|line| format!("0: \"{line}\""), "\n")),
            format!("$h = @(\n{}\n)\n", each(|line| format!("'{line}'"), ",\n")),
        ] {
            let out = strings(text.as_bytes()).map(|out| String::from_utf8(out).unwrap());
            let out = out.or_else(|| in_values::value(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()));
            assert_eq!(out.as_deref(), Some(PLAIN), "{text}");
        }
        assert_eq!(strings(PLAIN.as_bytes()), None);
    }

    #[test]
    fn a_text_on_several_lines_is_taken_out() {
        for (open, close) in [("$h = @\"", "\"@"), ("cat > h <<'EOF'", "EOF"), ("h = \"\"\"\\", "\"\"\""), ("H=$(cat <<-X", "X\n)")] {
            let out = text_of_lines(format!("{open}\n{PLAIN}{close}\n").as_bytes()).map(|out| String::from_utf8(out).unwrap());
            assert!(out.as_deref().is_some_and(|out| out.starts_with(PLAIN) && out.len() < PLAIN.len() + 6), "{open} {out:?}");
        }
        assert_eq!(text_of_lines(PLAIN.as_bytes()), None);
    }

    #[test]
    fn doubled_quotation_marks_become_single() {
        for (open, close) in [("var h = @\"", "\";"), ("\"", "\"")] {
            let text = format!("{open}{}{close}\n", PLAIN.trim_end().replace('"', "\"\""));
            assert_eq!(doubled(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(PLAIN));
        }
        let text = format!("INSERT INTO h VALUES (1, '{}');\n", PLAIN.trim_end().replace(": e", ": ''e''"));
        let plain = PLAIN.replace(": e", ": 'e'");
        assert_eq!(doubled(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()), Some(plain));
        assert_eq!(doubled(PLAIN.as_bytes()), None);
    }

    #[test]
    fn a_mark_in_two_pairs_of_brackets_begins_no_text() {
        for mark in ["\tfor <<removed>>; Wed, 11 Mar 2026", "\tfor <<gelöscht>>;", "To: A <<удалено>>"] {
            assert_eq!(here_word(mark.as_bytes()), None, "{mark}");
        }
        for (line, word) in [("cat <<EOF | x", "EOF"), ("cat > h <<'END'", "END"), ("H=$(cat <<-\"X\"", "X")] {
            assert_eq!(here_word(line.as_bytes()).as_deref(), Some(word.as_bytes()), "{line}");
        }
    }
}
