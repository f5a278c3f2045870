//! Whole-text repairs at the edge of lines: odd spaces, quoting, a common margin, doubled line ends.

use std::ops::Range;

use super::join::LONG;
use crate::message::lines::{is_blank, is_indented, lines};
use crate::message::names::{DASHES, is_known, is_list, is_mail_only, label, starts};

/// How many lines are looked at to find out how a text is damaged.
const LINES: usize = 200;

/// Spaces of other widths, as web pages and word processors write them.
const WIDE_SPACES: [char; 9] = ['\u{a0}', '\u{2002}', '\u{2003}', '\u{2007}', '\u{2008}', '\u{2009}', '\u{200a}', '\u{202f}', '\u{3000}'];
/// Characters that cannot be seen.
const INVISIBLE: [char; 6] = ['\u{200b}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{200e}', '\u{200f}'];
/// Letters that a typesetter draws as one, and what they are.
const LIGATURES: [(char, &str); 5] = [('\u{fb00}', "ff"), ('\u{fb01}', "fi"), ('\u{fb02}', "fl"), ('\u{fb03}', "ffi"), ('\u{fb04}', "ffl")];
/// Fields in which servers write addresses and names of machines, and nothing that is seen nowhere.
const WRITTEN_BY_SERVERS: [&str; 8] =
    ["received", "return-path", "delivered-to", "message-id", "x-original-to", "envelope-to", "received-spf", "authentication-results"];

/// Whether a text has a space of another width, a character that cannot be seen, or letters drawn as one.
pub(crate) fn has_wide_space(text: &[u8]) -> bool {
    let mut sign = [0; 4];
    !text.is_ascii() && odd_letters().any(|letter| memchr::memmem::find(text, letter.encode_utf8(&mut sign).as_bytes()).is_some())
}

fn odd_letters() -> impl Iterator<Item = char> {
    WIDE_SPACES.into_iter().chain(INVISIBLE).chain(LIGATURES.map(|(letter, _)| letter))
}

/// No-break spaces at line starts, or instead of the spaces of header fields, become spaces; invisible characters there vanish.
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
    let mut sign = [0; 4];
    let mut has = |sign_of: char| memchr::memmem::find(text, sign_of.encode_utf8(&mut sign).as_bytes()).is_some();
    !text.is_ascii() && ANGLES.iter().any(|(open, close)| has(*open) || has(*close))
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
        if inner.contains('@') || is_link || ((by_program || listed) && inner.is_ascii()) {
            written |= by_program;
            out.push_str(utf8.get(at..from).unwrap_or_default());
            out.extend(["<", inner, ">"]);
            at = from + sign.len_utf8() + length + close.len_utf8();
        }
    }
    out.push_str(utf8.get(at..).unwrap_or_default());
    written.then(|| out.into_bytes())
}

/// The dashes that a word processor makes of the hyphens in field names.
pub(super) fn plain_hyphens(text: &[u8]) -> Option<Vec<u8>> {
    if text.is_ascii() {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut changed = false;
    for line in lines(text, 0).map(|line| &text[line]) {
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

fn spaces_at_edges(text: &[u8]) -> Option<Vec<u8>> {
    if text.is_ascii() {
        return None;
    }
    let there = |odd: &String| memchr::memmem::find(text, odd.as_bytes()).is_some();
    let odd: Vec<String> = odd_letters().map(|letter| letter.to_string()).filter(there).collect();
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
    // An unusual colon is a full-width one, or has white space before it.
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

/// The same for field names inside very long lines, whose line ends were lost.
fn plain_inner_colons(text: &[u8]) -> Option<Vec<u8>> {
    const WIDE: &[u8] = "：".as_bytes();
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
    line.get(after) != Some(&b':')
}

/// The length of a quoting mark at the start of a line: `>` or a bar.
fn mark(line: &[u8]) -> usize {
    match line {
        [b'>' | b'|', ..] => 1,
        _ if line.starts_with("│".as_bytes()) || line.starts_with("┃".as_bytes()) => 3,
        _ if line.starts_with("¦".as_bytes()) => 2,
        _ => 0,
    }
}

/// Removes quoting marks, level by level, if four of five lines have them, the first lines among these.
pub(super) fn unquote(text: &[u8]) -> Option<Vec<u8>> {
    let mut out: Option<Vec<u8>> = None;
    for _ in 0..20 {
        let now = out.as_deref().unwrap_or(text);
        if !lines(now, 0).take(LINES).any(|line| mark(&now[line]) > 0) {
            break;
        }
        let (mut all, mut marked, mut first, mut spaced, mut wide, mut plain) = (0, 0, 0, 0, 0, 0);
        for line in lines(now, 0).map(|line| &now[line]).filter(|line| !is_blank(line)).take(LINES) {
            all += 1;
            let after = line.get(mark(line)..).unwrap_or_default();
            marked += usize::from(mark(line) > 0);
            first += usize::from(mark(line) > 0 && all <= 10);
            plain += usize::from(mark(line) == 0 && label(line).is_some_and(is_known));
            if mark(line) > 0 && !is_blank(after) {
                wide += 1;
                spaced += usize::from(after.starts_with(b" ") || mark(after) > 0);
            }
        }
        let header = || {
            lines(now, 0)
                .map(|line| &now[line])
                .find(|line| !is_blank(line))
                .is_some_and(|line| label(line).is_some_and(is_known) || memchr::memchr(b'<', line).is_some())
        };
        // If lines were wrapped after they were quoted, only lines that begin a field have a mark.
        let most = marked * 5 >= all * 4 || (plain == 0 && marked * 2 >= all);
        if all == 0 || !most || first * 10 < all.min(10) * 5 || (all < 3 && !header()) {
            break;
        }
        let space = spaced * 20 >= wide * 19;
        let mut next = Vec::with_capacity(now.len());
        for line in lines(now, 0).map(|line| &now[line]) {
            let rest = &line[mark(line)..];
            let rest = if space && mark(line) > 0 { rest.strip_prefix(b" ").unwrap_or(rest) } else { rest };
            next.extend_from_slice(rest);
            next.push(b'\n');
        }
        out = Some(next);
    }
    out.map(|out| without_inner_marks(&out))
}

/// Removes the quoting marks of lines that were joined to the line above.
fn without_inner_marks(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for line in lines(text, 0).map(|line| &text[line]) {
        let marks = inner_marks(line).unwrap_or(line.len()..line.len());
        out.extend_from_slice(&line[..marks.start]);
        out.extend_from_slice(&line[marks.end..]);
        out.push(b'\n');
    }
    out
}

/// Quoting marks between the end of a value and the name of a field: `<a@b>> To: c`.
fn inner_marks(line: &[u8]) -> Option<Range<usize>> {
    if line.len() > LONG {
        return None;
    }
    memchr::memchr2_iter(b'>', b'|', line).skip_while(|at| *at == 0).find_map(|at| {
        let (before, marks) = line.split_at(at);
        let length = marks.iter().take_while(|b| matches!(b, b'>' | b'|' | b' ')).count();
        let field = &marks[length..];
        // A `>` that closes a bracket is no quoting mark.
        let open = memchr::memchr_iter(b'<', before).count() > memchr::memchr_iter(b'>', before).count();
        // Nor is one that ends an arrow.
        let ends_a_value = !open && before.last().is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'-' | b'='));
        let word = field.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        let is_field = field.first().is_some_and(u8::is_ascii_uppercase)
            && field[word..].starts_with(b": ")
            && std::str::from_utf8(&field[..word]).is_ok_and(is_known);
        (is_field && ends_a_value).then(|| at..at + length)
    })
}

/// Strips a left margin that all lines have, or all up to the first empty one.
pub(super) fn strip(text: &[u8]) -> Option<Vec<u8>> {
    let given = || lines(text, 0).map(|line| &text[line]);
    let first = given().find(|line| !is_blank(line))?;
    // The first line may have no margin, if it stood right behind a tag, or was selected from its first letter on.
    let bare = usize::from(label(first).is_some_and(is_known) && !is_indented(first));
    let all: Vec<&[u8]> = given().filter(|line| !is_blank(line)).skip(bare).take(LINES).collect();
    if !is_indented(all.first()?) && !all.get(1).is_some_and(|line| is_indented(line)) {
        return None;
    }
    let region: Vec<&[u8]> =
        given().skip_while(|line| is_blank(line)).take_while(|line| !is_blank(line)).skip(bare).take(4 * LINES).collect();
    let common = margin_of(&all).or_else(|| margin_of(&region)).or_else(|| margin_of_wrapped(&region)).or_else(|| margin_of_most(&all))?;
    let mut out = Vec::with_capacity(text.len());
    for line in lines(text, 0).map(|line| &text[line]) {
        let same = common.iter().zip(line.iter()).take_while(|(a, b)| a == b).count();
        out.extend_from_slice(&line[same..]);
        out.push(b'\n');
    }
    Some(out)
}

/// The white space at the start of all these lines, if header fields follow it.
fn margin_of<'a>(region: &[&'a [u8]]) -> Option<&'a [u8]> {
    let first = region.first()?;
    let mut common = &first[..first.iter().take_while(|b| matches!(b, b' ' | b'\t')).count()];
    for line in region {
        let same = common.iter().zip(line.iter()).take_while(|(a, b)| a == b).count();
        common = &common[..same];
    }
    let at_margin = |line: &&&[u8]| !matches!(line.get(common.len()), Some(b' ' | b'\t')) && label(line).is_some_and(is_known);
    let fields = region.iter().filter(at_margin).count();
    (!common.is_empty() && fields >= region.len().min(2)).then_some(common)
}

/// The margin of all lines but a few of another kind: the name of a chat above them, the foot of a page between them.
fn margin_of_most<'a>(all: &[&'a [u8]]) -> Option<&'a [u8]> {
    const FEWEST_FIELDS: usize = 4;
    let is_bare = |line: &&&[u8]| !is_indented(line);
    let bare = all.iter().filter(is_bare).count();
    if bare * 10 > all.len() || all.iter().filter(is_bare).any(|line| label(line).is_some_and(is_known)) {
        return None;
    }
    let indented: Vec<&[u8]> = all.iter().filter(|line| is_indented(line)).copied().collect();
    let common = margin_of(&indented)?;
    let at_margin = |line: &&&[u8]| !matches!(line.get(common.len()), Some(b' ' | b'\t')) && label(line).is_some_and(is_known);
    (indented.iter().filter(at_margin).count() >= FEWEST_FIELDS).then_some(common)
}

/// The margin of lines that were wrapped after they got it: the continuation has no margin.
fn margin_of_wrapped<'a>(region: &[&'a [u8]]) -> Option<&'a [u8]> {
    // Shorter lines were not wrapped.
    const WRAPPED: usize = 50;
    let at_edge = |line: &[u8]| !matches!(line.first(), Some(b' ' | b'\t'));
    let begins = |pair: &[&[u8]]| at_edge(pair[1]) && (!is_wrapped(pair[0], pair[1], WRAPPED) || label(pair[1]).is_some_and(is_known));
    if region.windows(2).any(begins) {
        return None;
    }
    let rest: Vec<&[u8]> = region.iter().filter(|line| !at_edge(line)).copied().collect();
    margin_of(&rest).filter(|_| rest.len() * 2 > region.len())
}

/// Whether the first word of `below` had no room on the line above, which holds `width` letters.
fn is_wrapped(above: &[u8], below: &[u8], width: usize) -> bool {
    let word = below.split(|b| matches!(b, b' ' | b'\t')).next().unwrap_or_default();
    above.len() + 1 + word.len() > width
}

/// Removes the empty line after every line. Where there are more in a row, half of them stay.
///
/// Where the parts of folded fields stand together, no line end was doubled: somebody set the fields apart, and which empty line ends the headers is
/// not for counting to say.
pub(super) fn collapse(text: &[u8]) -> Option<Vec<u8>> {
    let all: Vec<Range<usize>> = lines(text, 0).collect();
    let blank = |n: usize| all.get(n).is_some_and(|line| is_blank(&text[line.clone()]));
    let start = (0..all.len()).find(|n| !blank(*n))?;
    let folded = (start + 1..all.len().min(start + 2 * LINES)).filter(|n| is_indented(&text[all[*n].clone()]));
    let (apart, together): (Vec<usize>, Vec<usize>) = folded.partition(|n| blank(n - 1));
    if together.len() > apart.len() {
        return None;
    }
    // Finds the end of the part in which every second line is empty, with one or two exceptions.
    let (mut at, mut pairs, mut close, mut fields, mut mail_only) = (start, 0, 0, 0, 0);
    let mut end = all.len();
    let mut last_pair = start;
    while at < all.len() {
        let line = &text[all[at].clone()];
        if !blank(at + 1) && at + 1 < all.len() {
            // A line that was wrapped after the empty lines were inserted.
            let below = &text[all[at + 1].clone()];
            if is_wrapped(line, below, 60) && !matches!(below.first(), Some(b' ' | b'\t')) && label(below).is_none() {
                at += 1;
                continue;
            }
            close += 1;
            if close * 5 > pairs + 5 || (close > 2 && at > last_pair + 4) {
                // Without empty lines in between the body has begun; its own empty lines stay.
                end = last_pair + 1;
                break;
            }
            at += 1;
            continue;
        }
        fields += usize::from(label(line).is_some_and(is_known));
        mail_only += usize::from(label(line).is_some_and(is_mail_only));
        pairs += 1;
        last_pair = at;
        at += 1;
        while blank(at) {
            at += 1;
        }
    }
    if pairs < 6 || fields < 4 || mail_only < 1 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut run = 0;
    for (n, line) in all.iter().enumerate() {
        let line = &text[line.clone()];
        if n < start || n >= end || !is_blank(line) {
            run = 0;
        } else {
            run += 1;
            if run % 2 == 1 {
                continue;
            }
        }
        out.extend_from_slice(line);
        out.push(b'\n');
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_text(out: Option<Vec<u8>>) -> Option<String> {
        out.map(|bytes| String::from_utf8(bytes).unwrap())
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

    #[test]
    fn quoting_is_taken_off_at_every_level_and_keeps_the_folding() {
        assert_eq!(as_text(unquote(b"> > A: 1\n> > \tb\n> >\n> > c")).as_deref(), Some("A: 1\n\tb\n\nc\n"));
        assert_eq!(as_text(unquote(b">A: 1\n> b\n>C: 2")).as_deref(), Some("A: 1\n b\nC: 2\n"));
        assert_eq!(unquote(b"A: 1\n> b\nC: 2"), None);
        let glued = b"> Message-ID: <a@b>> To: c\n> Date: d> From: <e>\n> Reply-To: <f@g>X-A: h";
        assert_eq!(as_text(unquote(glued)).as_deref(), Some("Message-ID: <a@b>To: c\nDate: dFrom: <e>\nReply-To: <f@g>X-A: h\n"));
        let code = b"> > <div>Return-Path: <a@b></div>\n> > <div>To: c</div>";
        assert_eq!(as_text(unquote(code)).as_deref(), Some("<div>Return-Path: <a@b></div>\n<div>To: c</div>\n"));
        assert_eq!(as_text(unquote(b">> From: <a@b>>> To: c")).as_deref(), Some("From: <a@b>To: c\n"));
    }

    #[test]
    fn a_common_margin_is_stripped() {
        assert_eq!(as_text(strip(b"  From: 1\n  \tb\n  To: 2\n\n  body")).as_deref(), Some("From: 1\n\tb\nTo: 2\n\nbody\n"));
        assert_eq!(strip(b"From: 1\n  b\n  To: 2"), None);
    }

    #[test]
    fn doubled_line_ends_are_made_single_again() {
        let text = "Received: a\n\n b\n\nFrom: c\n\nTo: d\n\nDate: e\n\nSubject: f\n\n\n\nbody\n\nmore\n";
        assert_eq!(
            as_text(collapse(text.as_bytes())).as_deref(),
            Some("Received: a\n b\nFrom: c\nTo: d\nDate: e\nSubject: f\n\nbody\nmore\n")
        );
        // Folded lines stand together: the line ends were not doubled.
        assert_eq!(collapse(text.replace("\n\n b", "\n b").as_bytes()), None);
        assert_eq!(collapse(b"Received: a\nFrom: c\n\nbody\n\nmore\n\nand\n\nso\n\non\n\nand\n\non"), None);
    }
}
