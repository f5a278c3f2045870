//! Whole-text repairs of signs that word processors and web pages put in the place of others: spaces, colons, hyphens, angle brackets.

use super::join::LONG;
use super::margin::LINES;
use crate::message::lines::{is_blank, lines};
use crate::message::names::{DASHES, is_known, is_list, is_mail_only, label, starts};
use crate::message::positions::positions;

/// Spaces of other widths, as web pages and word processors write them.
const WIDE_SPACES: [char; 9] = ['\u{a0}', '\u{2002}', '\u{2003}', '\u{2007}', '\u{2008}', '\u{2009}', '\u{200a}', '\u{202f}', '\u{3000}'];
/// Characters that cannot be seen.
const INVISIBLE: [char; 6] = ['\u{200b}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{200e}', '\u{200f}'];
/// Letters that a typesetter draws as one, and what they are.
const LIGATURES: [(char, &str); 5] = [('\u{fb00}', "ff"), ('\u{fb01}', "fi"), ('\u{fb02}', "fl"), ('\u{fb03}', "ffi"), ('\u{fb04}', "ffl")];
/// Fields in which servers write addresses and names of machines, and no character that cannot be seen.
const WRITTEN_BY_SERVERS: [&str; 8] =
    ["received", "return-path", "delivered-to", "message-id", "x-original-to", "envelope-to", "received-spf", "authentication-results"];

/// The bytes with which the signs of this file begin in UTF-8.
const FIRST_BYTES: [u8; 4] = [0xc2, 0xe2, 0xe3, 0xef];

/// The signs of a text that begin with one of these bytes, in one pass, for texts with letters of other languages have many more.
fn wide_signs(text: &[u8]) -> impl Iterator<Item = char> {
    positions(text, FIRST_BYTES).filter_map(|at| {
        let length = if text[at] == 0xc2 { 2 } else { 3 };
        std::str::from_utf8(text.get(at..at + length)?).ok()?.chars().next()
    })
}

fn odd_letters() -> impl Iterator<Item = char> {
    WIDE_SPACES.into_iter().chain(INVISIBLE).chain(LIGATURES.map(|(letter, _)| letter))
}

fn is_odd_angle(sign: char) -> bool {
    ANGLES.iter().any(|(open, close)| *open == sign || *close == sign)
}

/// Whether a text has a space of another width, a character that cannot be seen, letters drawn as one, a colon of the width of an ideograph, or a sign
/// that stands in the place of an angle bracket.
pub(crate) fn has_odd_sign(text: &[u8]) -> bool {
    wide_signs(text).any(|sign| odd_letters().any(|odd| odd == sign) || is_odd_angle(sign) || sign == '：')
}

/// Puts the ordinary characters back: colons at the names of fields, then spaces, invisible characters and ligatures, then angle brackets. `None` if
/// nothing was odd.
pub(super) fn plain_spaces(text: &[u8]) -> Option<Vec<u8>> {
    let colons = plain_colons(text).or_else(|| plain_inner_colons(text));
    let now = colons.as_deref().unwrap_or(text);
    let spaces = spaces_at_edges(now).or(colons);
    plain_angles(spaces.as_deref().unwrap_or(text)).or(spaces)
}

/// Signs that a word processor or a web page writes in the place of angle brackets.
const ANGLES: [(char, char); 5] = [('‹', '›'), ('⟨', '⟩'), ('〈', '〉'), ('＜', '＞'), ('«', '»')];

/// Whether a text has a sign that stands in the place of an angle bracket. (Quotation marks of that form stand in many texts.)
pub(crate) fn has_odd_angle(text: &[u8]) -> bool {
    !text.is_ascii() && wide_signs(text).any(is_odd_angle)
}

/// Such signs around an address or an id become angle brackets, where they stand so in fields that programs write: `Return-Path: ‹a@b.example›`.
fn plain_angles(text: &[u8]) -> Option<Vec<u8>> {
    if !has_odd_angle(text) {
        return None;
    }
    let utf8 = std::str::from_utf8(text).ok()?;
    let (mut out, mut at, mut written) = (String::with_capacity(text.len()), 0, false);
    let mut line = 0;
    for (from, sign) in utf8.char_indices() {
        if sign == '\n' {
            line = from + 1;
        }
        let Some((_, close)) = ANGLES.iter().find(|(open, _)| *open == sign).filter(|_| from >= at) else { continue };
        let inner = utf8.get(from + sign.len_utf8()..).unwrap_or_default();
        let end = inner.char_indices().take(400).find(|(_, c)| *c == *close || *c == sign || c.is_whitespace());
        let Some((length, _)) = end.filter(|(_, c)| c == close) else { continue };
        let inner = inner.get(..length).unwrap_or_default();
        let begin = &text[line..from.min(line + 80)];
        let name = label(begin);
        let by_program = name.is_some_and(|name| {
            WRITTEN_BY_SERVERS.iter().chain(&["in-reply-to", "references"]).any(|known| name.eq_ignore_ascii_case(known))
        });
        let is_link = ["https://", "http://", "mailto:"].iter().any(|scheme| inner.starts_with(scheme));
        let listed = name.is_some_and(|name| starts(name, "list-"));
        // Nobody puts full-width signs around a code of ASCII letters: they were angle brackets.
        let wide = sign == '＜' && inner.is_ascii();
        if inner.contains('@') || is_link || wide || ((by_program || listed) && inner.is_ascii()) {
            written |= by_program;
            out.push_str(utf8.get(at..from).unwrap_or_default());
            out.extend(["<", inner, ">"]);
            at = from + sign.len_utf8() + length + close.len_utf8();
        }
    }
    out.push_str(utf8.get(at..).unwrap_or_default());
    written.then(|| out.into_bytes())
}

/// The dashes that a word processor makes of the hyphens in field names, in the zones of times and in the lists of signatures.
pub(super) fn plain_hyphens(text: &[u8]) -> Option<Vec<u8>> {
    if text.is_ascii() || !wide_signs(text).any(|sign| DASHES.contains(&sign)) {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut changed = false;
    for line in lines(text, 0).map(|line| &text[line]) {
        let inner = if line.is_ascii() { None } else { plain_zone(line).or_else(|| plain_list(line)) };
        changed |= inner.is_some();
        let line = inner.as_deref().unwrap_or(line);
        let colon = memchr::memchr(b':', &line[..line.len().min(60)]).filter(|colon| !line[..*colon].is_ascii());
        let name = colon
            .and_then(|colon| std::str::from_utf8(&line[..colon]).ok())
            .filter(|name| name.contains(DASHES))
            .map(|name| name.replace(DASHES, "-"));
        match name.filter(|name| is_known(name.trim())) {
            Some(name) => {
                changed = true;
                out.extend_from_slice(name.as_bytes());
                out.extend_from_slice(&line[colon.unwrap_or(0)..]);
            }
            None => out.extend_from_slice(line),
        }
        out.push(b'\n');
    }
    changed.then_some(out)
}

/// A line that ends in a time and its zone, with the sign of the zone as programs write it: `10:15:42 −0500`.
fn plain_zone(line: &[u8]) -> Option<Vec<u8>> {
    let line = std::str::from_utf8(line).ok()?;
    // The name of the zone may follow in brackets.
    let end = line.rfind(" (").filter(|_| line.trim_end().ends_with(')')).unwrap_or(line.len());
    let (before, zone) = line.get(..end)?.trim_end().rsplit_once(' ')?;
    let digits = zone.strip_prefix(DASHES).filter(|digits| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()))?;
    let clock = before.rsplit(' ').next()?;
    let is_time = matches!(clock.split(':').count(), 2 | 3)
        && clock.split(':').all(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()));
    is_time.then(|| [before, " -", digits, line.get(before.len() + 1 + zone.len()..).unwrap_or_default()].concat().into_bytes())
}

/// A line of the list of names in a signature (RFC 6376 section 3.5), with the hyphens that names have: `h=List–Unsubscribe:Message–ID;`.
fn plain_list(line: &[u8]) -> Option<Vec<u8>> {
    let line = std::str::from_utf8(line).ok().filter(|line| line.contains(DASHES))?;
    let plain = line.replace(DASHES, "-");
    let is_edge = |c: char| matches!(c, ':' | ';' | '=' | ' ' | '\t');
    // Each word with a dash is the name of a field, in a list of several.
    let names = line.split(is_edge).filter(|word| word.contains(DASHES)).map(|word| word.replace(DASHES, "-"));
    let is_listed = || {
        plain
            .split([';', ' ', '\t'])
            .any(|part| part.strip_prefix("h=").unwrap_or(part).split(':').filter(|name| is_known(name)).count() > 1)
    };
    (is_listed() && names.into_iter().all(|name| is_known(&name))).then(|| plain.into_bytes())
}

/// Makes all wide spaces blanks, drops invisible characters and splits ligatures, if one of them stands where no sender writes it: at the edge of a
/// line, at the name of a field, in a field of a server.
fn spaces_at_edges(text: &[u8]) -> Option<Vec<u8>> {
    if text.is_ascii() {
        return None;
    }
    let mut there: Vec<char> = wide_signs(text).filter(|sign| odd_letters().any(|odd| odd == *sign)).collect();
    there.sort_unstable();
    there.dedup();
    let odd: Vec<String> = there.iter().map(char::to_string).collect();
    // Whether a server wrote the field that the lines belong to.
    let mut by_server = false;
    let at_edge = lines(text, 0).take(LINES).filter(|line| !is_blank(&text[line.clone()])).any(|line| {
        let line = &text[line];
        let (label, value) = line.split_at(memchr::memchr(b':', line).map_or(0, |colon| colon + 1));
        if !matches!(line.first(), Some(b' ' | b'\t')) {
            let name = label.split_last().map_or(label, |(_, name)| name.trim_ascii());
            by_server = WRITTEN_BY_SERVERS.iter().any(|known| {
                name.len() < 30
                    && name.get(name.len().saturating_sub(known.len())..).is_some_and(|end| end.eq_ignore_ascii_case(known.as_bytes()))
            });
        }
        odd.iter().map(String::as_bytes).any(|odd| {
            line.starts_with(odd)
                || label.windows(odd.len()).any(|w| w == odd)
                || (value.starts_with(odd))
                || (by_server && memchr::memmem::find(line, odd).is_some())
        })
    });
    at_edge.then_some(())?;
    let utf8 = std::str::from_utf8(text).ok()?;
    let plain = utf8.replace(WIDE_SPACES, " ").replace(INVISIBLE, "");
    Some(LIGATURES.iter().fold(plain, |plain, (letter, letters)| plain.replace(*letter, letters)).into_bytes())
}

/// White space and wide signs at the colons of field names become an ordinary colon, as far down as there are fields that only mail has.
fn plain_colons(text: &[u8]) -> Option<Vec<u8>> {
    // An odd colon is a full-width one, or has white space before it.
    let spaced = |at: usize| at > 0 && matches!(text[at - 1], b' ' | b'\t' | 0xa0);
    if !memchr::memchr_iter(b':', text).any(spaced) && memchr::memmem::find(text, "：".as_bytes()).is_none() {
        return None;
    }
    let (mut end, mut odd) = (None, false);
    for (n, line) in lines(text, 0).map(|line| &text[line]).enumerate().take(20 * LINES) {
        if end.is_some_and(|end| n > end + 60) {
            break;
        }
        if let Some(name) = label(line).filter(|name| is_known(name) && !is_list(line)) {
            end = if is_mail_only(name) { Some(n) } else { end };
            odd |= has_odd_colon(line, name);
        }
    }
    let end = end.filter(|_| odd)?;
    let mut out = Vec::with_capacity(text.len());
    let (mut below, mut changed) = (false, false);
    for (n, line) in lines(text, 0).map(|line| &text[line]).enumerate() {
        below |= n > end && is_blank(line);
        let is_odd = |name: &&str| !below && (is_known(name) || name.contains(['-', '_'])) && has_odd_colon(line, name) && !is_list(line);
        match label(line).filter(is_odd) {
            Some(name) => {
                changed = true;
                let after = name.as_ptr() as usize - line.as_ptr() as usize + name.len();
                out.extend_from_slice(&line[..after]);
                out.push(b':');
                let rest = &line[after..];
                let wide = memchr::memmem::find(rest, "：".as_bytes());
                let (value, wide) = match (memchr::memchr(b':', rest), wide) {
                    (Some(plain), Some(wide)) if plain < wide => (&rest[plain + 1..], false),
                    (Some(plain), None) => (&rest[plain + 1..], false),
                    (_, Some(wide)) => (&rest[wide + 3..], true),
                    (None, None) => (rest, false),
                };
                if wide && !value.first().is_none_or(u8::is_ascii_whitespace) {
                    out.push(b' ');
                }
                out.extend_from_slice(value);
            }
            None => out.extend_from_slice(line),
        }
        out.push(b'\n');
    }
    changed.then_some(out)
}

/// Puts ordinary colons at field names inside very long lines, whose line ends were lost.
fn plain_inner_colons(text: &[u8]) -> Option<Vec<u8>> {
    const WIDE: &[u8] = "：".as_bytes();
    lines(text, 0).find(|line| line.len() > LONG)?;
    let mut out = Vec::with_capacity(text.len());
    let mut odd = 0;
    for line in lines(text, 0).map(|line| &text[line]) {
        let mut rest = line;
        while let Some(at) = (line.len() > LONG).then(|| memchr::memchr2(b':', WIDE[0], rest)).flatten() {
            let (before, after) = rest.split_at(at);
            let after = after.strip_prefix(b":").map(|after| (after, false)).or(after.strip_prefix(WIDE).map(|after| (after, true)));
            let Some((after, wide)) = after else {
                out.extend_from_slice(&rest[..=at]);
                rest = &rest[at + 1..];
                continue;
            };
            let mut name = before.trim_ascii_end();
            while let Some(shorter) = name.strip_suffix(b"\xc2\xa0") {
                name = shorter.trim_ascii_end();
            }
            let word = name.iter().rev().take(60).take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
            let is_name = std::str::from_utf8(&name[name.len() - word..]).is_ok_and(is_known);
            if is_name && (wide || name.len() < before.len()) {
                odd += 1;
                out.extend_from_slice(name);
                out.extend_from_slice(b": ");
                rest = after.trim_ascii_start();
            } else {
                out.extend_from_slice(&rest[..rest.len() - after.len()]);
                rest = after;
            }
        }
        out.extend_from_slice(rest);
        out.push(b'\n');
    }
    (odd >= 3).then_some(out)
}

/// Whether anything but an ordinary colon follows the name.
fn has_odd_colon(line: &[u8], name: &str) -> bool {
    let after = name.as_ptr() as usize - line.as_ptr() as usize + name.len();
    let gap = line[after..].iter().take_while(|b| b.is_ascii_whitespace()).count();
    // A value in the cell of a table may begin with two colons.
    line.get(after) != Some(&b':') && !line[after + gap..].starts_with(b"::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_signs_begin_with_the_bytes_that_are_looked_for() {
        let angles = ANGLES.into_iter().flat_map(|(open, close)| [open, close]);
        for sign in odd_letters().chain(angles).chain(['：']) {
            assert!(has_odd_sign(format!("Subject: ä{sign}").as_bytes()), "{sign:?}");
        }
        for text in ["", "Subject: grüße – „hier“ ✓ 日本", "Subject: \u{2}"] {
            assert!(!has_odd_sign(text.as_bytes()), "{text}");
        }
        // Bytes that are no UTF-8 are none of them, also where the text ends inside a sign.
        assert!(!has_odd_sign(b"Subject: \xc2\xe2\x80 \xef\xbb") && has_odd_sign(b"\xe2\xe2\x80\x8b"));
    }

    #[test]
    fn hyphens_of_zones_and_lists_are_put_back() {
        assert_eq!(plain_spaces(b"Feedback-ID\t::1.a\nX-A\t::2\nX-B\t::3\n"), None);
        let plain = |text: &str| plain_hyphens(text.as_bytes()).map(|out| String::from_utf8(out).unwrap());
        for (text, expected) in [
            ("Date: Tue, 24 Nov 2026 10:15:42 −0500\n", "Date: Tue, 24 Nov 2026 10:15:42 -0500\n"),
            ("\tTue, 24 Nov 2026 10:15 –0000 (UTC)\n", "\tTue, 24 Nov 2026 10:15 -0000 (UTC)\n"),
            ("\ts=k; h=List–Unsubscribe:Message-ID:Date:\n", "\ts=k; h=List-Unsubscribe:Message-ID:Date:\n"),
            ("\tSubject:MIME–Version:Content–Type;\n", "\tSubject:MIME-Version:Content-Type;\n"),
        ] {
            assert_eq!(plain(text).as_deref(), Some(expected), "{text}");
        }
        for text in
            ["Subject: 10:15 – 2026\n", "Subject: at 10:15 –20\n", "Subject: From:To – a\n", "To: Anna–Lena: a:b\n", "X: Reply–To\n"]
        {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn signs_in_the_place_of_angle_brackets_are_put_back() {
        for (open, close) in ANGLES {
            let text = format!(
                "Return-Path: {open}a@b.example{close}\nFrom: \u{ab}A\u{bb} {open}a@b.example{close}\nList-Id: {open}c.example{close}\n"
            );
            let expected = "Return-Path: <a@b.example>\nFrom: \u{ab}A\u{bb} <a@b.example>\nList-Id: <c.example>\n";
            assert_eq!(plain_angles(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(expected));
        }
        for text in ["From: A ‹a@b.example›\n", "Return-Path: ‹a@b.example\n", "Subject: ‹a›\nMessage-ID: <1@b>\n"] {
            assert!(plain_angles(text.as_bytes()).is_none(), "{text}");
        }
    }
}
