//! Headers that go on below lines that seem to end them: an empty line or a line of dashes, inside a folded value or between two fields.

use super::line_class::{ClassifiedLine, LineClass};
use super::split::Piece;
use crate::message::HeaderBlock;
use crate::message::field_name::FieldNames;
use crate::message::lines::{field_at, is_blank, is_indented, known_field_at, lines};
use crate::message::names::{is_everyday, is_known, is_mail_only, is_plausible, starts};

/// The most lines of such a break, and the most of them that are looked for in a text.
const MOST_OF_A_BREAK: usize = 3;
const MOST_BREAKS: usize = 8;
/// How many lines below it are looked at.
const LINES_AHEAD: usize = 400;
/// A word of so many bytes, alone on a folded line, is a piece of a code.
const LONG_WORD: usize = 40;

/// Fields that no message has twice; and those that a message inside another has of its own.
const ONCE: FieldNames = FieldNames::of(&["from", "date", "subject", "message-id", "mime-version", "return-path"]);
const OF_ONE_MESSAGE: FieldNames = FieldNames::of(&["from", "date", "subject", "message-id", "return-path", "delivered-to"]);

/// Whether the headers go on below the lines that ended a block.
pub(super) fn is_below(text: &[u8], piece: &Piece, block: &HeaderBlock) -> bool {
    // Nearly all texts begin with a letter.
    if !matches!(text.get(piece.body.start), Some(b' ' | b'\t' | b'-' | b'\n')) {
        return false;
    }
    let above = block.as_bytes();
    let last = &above[memchr::memrchr(b'\n', above).map_or(0, |at| at + 1)..];
    let mut below = lines(text, piece.body.start).map(|line| &text[line]).peekable();
    let mut dashes = false;
    for _ in 0..MOST_OF_A_BREAK {
        let Some(line) = below.next_if(|line| is_break(line)) else { break };
        // Nearly always the type of the message names it.
        let kind = block.first("content-type").map_or(&[][..], |field| field.raw);
        if is_boundary_of(line, kind) || is_boundary_of(line, above) {
            return false;
        }
        dashes |= !is_blank(line);
    }
    goes_on(last, dashes, below, |name| block.first(name).is_some())
}

/// Whether more fields of the same message stand below the block, behind lines of another kind: an unusual foot of a page, or some of the empty
/// lines with which the text was copied. The parts of a message and the headers that it quotes are no such fields.
pub(super) fn fields_follow(text: &[u8], piece: &Piece, block: &HeaderBlock) -> bool {
    let below = lines(text, piece.body.start)
        .map(|line| &text[line])
        .take(80)
        .take_while(|line| !(line.starts_with(b"--") && memchr::memchr(b' ', line.trim_ascii()).is_none()));
    let filled = below.filter(|line| !is_blank(line)).take(40);
    let (mut names, mut above) = (Vec::new(), 0);
    for line in filled {
        match known_field_at(line) {
            Some(name) => names.push(name),
            // A text of more than a few lines is the message.
            None if names.is_empty() => {
                above += 1;
                if above > 6 || line.first().is_some_and(|b| matches!(b, b'>' | b' ' | b'\t')) || line.len() > 160 {
                    return false;
                }
            }
            None if line.first().is_some_and(|b| matches!(b, b' ' | b'\t')) => {}
            None => break,
        }
    }
    // Servers write Received above all others, so it begins another message.
    let another = names.iter().any(|name| name.eq_ignore_ascii_case("received"));
    let mail_only = names.iter().filter(|name| is_mail_only(name)).count();
    let again = names.iter().filter(|name| OF_ONE_MESSAGE.have(name)).any(|name| block.first(name).is_some());
    mail_only >= 3 && !again && !another
}

/// Marks such lines as a break, where the headers go on below them.
pub(super) fn mark(text: &[u8], all: &mut [ClassifiedLine]) {
    let view = |line: &ClassifiedLine| &text[line.view.clone()];
    let (mut start, mut n, mut breaks) = (0, 0, 0);
    while n < all.len() && breaks < MOST_BREAKS {
        let end = n + all[n..].iter().take(MOST_OF_A_BREAK).take_while(|line| is_break(view(line))).count();
        let above = &all[start..n];
        if end == n || !above.last().is_some_and(is_of_headers) {
            start = if end > n { end } else { start };
            n = end.max(n + 1);
            continue;
        }
        let of_a_part = || {
            let headers = &text[all[start].range.start..all[n].range.start];
            all[n..end].iter().any(|line| is_boundary_of(view(line), headers))
        };
        // Between two fields, other lines of dashes are decoration, or say that lines were removed.
        let dashes = all[n..end].iter().any(|line| line.class == LineClass::Boundary);
        let is_there = |name: &str| {
            let mut names = above.iter().filter(|line| line.class.is_field()).filter_map(|line| field_at(view(line)));
            names.any(|there| there.eq_ignore_ascii_case(name))
        };
        if goes_on(view(&all[n - 1]), dashes, all[end..].iter().map(view), is_there) && !of_a_part() {
            breaks += 1;
            for line in all[n..end].iter_mut().filter(|line| line.class != LineClass::Removed) {
                line.class = LineClass::PageBreak;
            }
        } else {
            start = end;
        }
        n = end;
    }
}

fn is_of_headers(line: &ClassifiedLine) -> bool {
    line.class.is_field() || matches!(line.class, LineClass::Folded | LineClass::Rest)
}

/// A line of white space is none: it belongs to the value that goes on below it, an old form of folding.
fn is_break(line: &[u8]) -> bool {
    line.is_empty() || line.starts_with(b"--")
}

/// Whether a line begins a part of the message (RFC 2046 section 5.1.1) by the name that its headers give.
fn is_boundary_of(line: &[u8], headers: &[u8]) -> bool {
    let Some(name) = line.strip_prefix(b"--").map(<[u8]>::trim_ascii_end).filter(|name| !name.is_empty()) else { return false };
    let is_end = |b: Option<&u8>| b.is_none_or(|b| matches!(b, b'"' | b';') || b.is_ascii_whitespace());
    let mut signs = memchr::memchr2_iter(b'"', b'=', headers);
    signs.any(|at| headers[at + 1..].strip_prefix(name).is_some_and(|behind| is_end(behind.first())))
}

/// Whether the headers go on in the lines `below` a break. `last` stands right above it; `dashes`: not all its lines are empty.
///
/// A folded line below says so if it has the form of the last one, or if below the folded lines, or below the dashes, a field follows that only mail has,
/// and nothing but fields up to the next empty line, none of them one that no message has twice. A body may begin with an indented line, and the parts
/// of a message with fields of their own.
fn goes_on<'a>(last: &[u8], dashes: bool, below: impl Iterator<Item = &'a [u8]>, is_there: impl Fn(&str) -> bool) -> bool {
    let mut below = below.take(LINES_AHEAD).take_while(|line| !is_blank(line)).peekable();
    let Some(first) = below.peek() else { return false };
    if is_indented(first) && is_same_value(last, first) {
        return true;
    }
    if !dashes && !is_indented(first) {
        return false;
    }
    let mut mail = false;
    for line in below.filter(|line| !is_indented(line)) {
        let Some(name) = field_at(line).filter(|name| is_known(name) || is_plausible(name)) else { return false };
        let once = starts(name, "content-") || ONCE.have(name);
        if once && is_there(name) {
            return false;
        }
        mail |= is_mail_only(name) && !is_everyday(name);
    }
    mail
}

/// Whether a folded line goes on as the line above it: with encoded words, a list of addresses, or a long code.
fn is_same_value(above: &[u8], line: &[u8]) -> bool {
    let margin = |line: &[u8]| line.len() - line.trim_ascii_start().len();
    let is_code =
        |word: &[u8]| word.len() >= LONG_WORD && !word.iter().any(u8::is_ascii_whitespace) && memchr::memmem::find(word, b"://").is_none();
    let (before, word) = (above.trim_ascii(), line.trim_ascii());
    (before.ends_with(b"?=") && word.starts_with(b"=?"))
        || (before.ends_with(b",") && memchr::memchr(b'@', before).is_some() && memchr::memchr(b'@', word).is_some())
        || (is_indented(above) && margin(above) == margin(line) && is_code(before) && is_code(word))
}

#[cfg(test)]
mod tests {
    use crate::check::{Options, Verdict, check};

    const TOP: &str = "Return-Path: <a@b.example>\nReceived: from a.example (a.example [192.0.2.1])\n\tby mx.example (Postfix) with ESMTPS id 21F8C3B0D4\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:42 +0100\nFrom: a@b.example\nTo: c@d.example\nDate: Tue, 24 Nov 2026 10:15:40 +0100\nSubject: e\nMessage-ID: <1@b.example>\n";
    const WORD: &str = " =?utf-8?B?YWJjZGVmZ2hpamtsbW5vcA==?=\n";
    const CODE: &str = "\t6hMotsjLowYRSMpp1Os2rhmC17FxAwsD8iZrH3luvW5AhfMa9rCpgaj\n";

    fn of(text: &str) -> (Verdict, String) {
        let found = check(text.as_bytes(), &Options::default());
        (found.verdict, String::from_utf8_lossy(found.block.as_bytes()).trim_end().to_owned())
    }

    #[test]
    fn an_empty_line_or_dashes_inside_a_value_end_no_headers() {
        let list = " a@b.example, c@d.example,\n";
        for value in [WORD, list, CODE, " BCL:0;ARA:1 some words\n"] {
            for end in ["MIME-Version: 1.0\n", "X-B: c\nMIME-Version: 1.0\nContent-Type: text/plain\n", ""] {
                if end.is_empty() && value.contains(' ') && value.contains("words") {
                    continue;
                }
                let whole = format!("{TOP}MIME-Version: 1.0\nX-A:\n{value}BREAK{value}{value}{end}");
                let whole = if end.is_empty() { whole } else { whole.replacen("MIME-Version: 1.0\n", "", 1) };
                for gap in ["\n", "--More--\n", "--\n", "-- \n", "-----\n", "----------\n", "-----Original Message-----\n", "\n\n"] {
                    for body in ["", "\nHello\n"] {
                        let (verdict, block) = of(&(whole.replace("BREAK", gap) + body));
                        assert_eq!(block, whole.replace("BREAK", "").trim_end(), "{gap} {end} {body}");
                        assert_eq!(verdict, Verdict::Repaired, "{gap} {end} {body}");
                    }
                }
            }
        }
    }

    #[test]
    fn dashes_between_fields_that_only_mail_has_end_no_headers() {
        for gap in ["--x\n", "--a=b\n", "--More--(45%)\n"] {
            let (verdict, block) = of(&format!("{TOP}{gap}X-A: b\nMIME-Version: 1.0\nContent-Type: text/plain\n"));
            assert_eq!((verdict, block), (Verdict::Repaired, format!("{TOP}X-A: b\nMIME-Version: 1.0\nContent-Type: text/plain")), "{gap}");
        }
    }

    #[test]
    fn a_body_stays_a_body() {
        let head = format!("{TOP}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b1\"\nX-A:\n{WORD}");
        for body in [
            "\n   Dear Anna,\n   this is for you.\n",
            "\n    a centred line\n\nX-B: c\nX-C: d\n",
            "\n  > X-B: c\n\tmore\nSubject: e\nX-B: c\n",
            "\n  Received: from a by b\n    with c\n  From: d\n",
            "\n   it was so\nFrom: e\nX-B: c\n",
            "\n   it was so\nX-B: c\nand so on\n",
            "\n   it was so\nTo: f\nCc: g\n",
            "--b1\nContent-Type: text/plain\nX-B: c\n\nHello\n",
            "\n--b1\nX-B: c\nContent-Type: text/plain\n\nHello\n",
            "\n--b2\nX-B: c\nContent-Type: text/plain\n\nHello\n",
            "-- \n   Anna Muster\n   +49 30 1234\n",
            "\n-- \nAnna\nPhone: 1\n",
        ] {
            let (verdict, block) = of(&format!("{head}{body}"));
            assert_eq!((verdict, block.as_str()), (Verdict::Full, head.trim_end()), "{body}");
        }
    }
}
