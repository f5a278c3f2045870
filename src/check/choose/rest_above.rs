//! What stands right above the first field: the rest of a field whose beginning was cut off, or text. Some ends are so short, or so plain, that alone
//! they look like text: `(EDT)`, `(48)`, `claimed to be shop7`.

use super::pass::Run;
use crate::check::line_class::{ClassifiedLine, LineClass, is_greeting, is_handle, is_rest};
use crate::message::lines::field_at;
use crate::message::names::{is_cut_top, is_known, starts};
use crate::message::repair::is_prose;

/// How far above such a line the field, or what is left of it, may stand.
const FAR: usize = 4;
/// Names of time zones that servers write behind a time (RFC 5322 section 4.3, and those of the lands where most such servers stood).
const ZONES: [&[u8]; 20] = [
    b"GMT", b"UT", b"UTC", b"EST", b"EDT", b"CST", b"CDT", b"MST", b"MDT", b"PST", b"PDT", b"CET", b"CEST", b"BST", b"IST", b"JST", b"MSK",
    b"SAST", b"AEST", b"AEDT",
];

/// Whether a line right above the first field looks like the rest of a field: as [`is_rest`] says, or by signs that are rare in written text.
pub(super) fn is_rest_above(line: &[u8]) -> bool {
    if is_cut_top(line) || is_end_of_warning(line) || is_end_of_time(line) {
        return true;
    }
    let count = |sign: u8| memchr::memchr_iter(sign, line).count();
    let open = count(b'(') != count(b')') || count(b'[') != count(b']') || count(b'<') > count(b'>');
    // Signs alone frame what is below, as a shell or a program does.
    if !line.iter().any(|b| b.is_ascii_alphanumeric() || *b >= 0x80) || memchr::memmem::find(line, b"<<").is_some() {
        return false;
    }
    if is_heads(line) || is_handle(line) {
        return false;
    }
    // A word and a colon are a label, unless the word is the name of a field.
    if field_at(line).is_some_and(|name| line.trim_ascii_end().len() == name.len() + 1 && !is_known(name)) {
        return false;
    }
    // The address of a page, or the number of an item in a list.
    let address = memchr::memmem::find(line, b"://").is_some() && memchr::memchr3(b' ', b'<', b'>', line.trim_ascii()).is_none();
    let item = line.iter().take(4).position(|b| *b == b')').is_some_and(|at| line[..at].iter().all(u8::is_ascii_alphanumeric));
    if address || item || line.trim_ascii_end().ends_with(b"}") {
        return false;
    }
    let one_word = memchr::memchr(b' ', line.trim_ascii()).is_none() && line.first().is_some_and(|b| *b != b'>');
    let end =
        line.trim_ascii_end().ends_with(b">") && count(b'>') > count(b'<') && (one_word || memchr::memchr2(b'.', b'@', line).is_some());
    is_rest(line)
        || open
        || end
        || memchr::memchr2(b'=', b';', line).is_some()
        || (line.trim_ascii_end().ends_with(b",") && !is_greeting(line))
}

/// Whether a line is the heads of the columns of a table, as programs export it: `ID;Headers;"State"`.
pub(super) fn is_heads(line: &[u8]) -> bool {
    let letter = |b: &u8| b.is_ascii_alphabetic() || *b >= 0x80 || matches!(b, b'_' | b'"');
    let is_head = |head: &[u8]| head.first().is_some_and(letter) && head.iter().all(|b| letter(b) || *b == b' ');
    let line = line.trim_ascii();
    [b';', b',', b'\t'].iter().any(|between| line.contains(between) && line.split(|b| b == between).all(is_head))
}

/// Whether a line is a few plain words, such as `Kind regards` or the words on a button.
pub(super) fn is_farewell(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let words = line.split_whitespace().count();
    words <= 8
        && line.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, ',' | '.' | '!' | '?' | '\'' | '’' | '-' | '–'))
}

/// Whether line `n`, right above the first field, is the end of a field. Where the folded lines of the block have their indentation, it is none.
pub(super) fn is_end_of_field(text: &[u8], lines: &[ClassifiedLine], n: usize, run: Run) -> bool {
    if run.folded > 0 && run.rest <= run.folded {
        return false;
    }
    let view = |line: &ClassifiedLine| &text[line.view.clone()];
    if lines[n].class == LineClass::Text && is_zone(view(&lines[n])) {
        return true;
    }
    // A name had no room for its value on the same line.
    if is_name_alone(view(&lines[n])) || n.checked_sub(1).is_some_and(|above| is_name_alone(view(&lines[above]))) {
        return true;
    }
    // Between the rest of a field, or one that is whole, and the first field of the block more of it may stand.
    let may_be_rest = |line: &&ClassifiedLine| match line.class {
        LineClass::Text => is_plain(view(line)),
        LineClass::Furniture => is_number(view(line)),
        _ => false,
    };
    let is_rest = |line: &ClassifiedLine| match line.class {
        LineClass::Text => is_rest_above(view(line)),
        class => matches!(class, LineClass::Rest | LineClass::Own | LineClass::Inner),
    };
    let top = lines[..=n].iter().rev().take(FAR).find(|line| is_rest(line) || !may_be_rest(line));
    may_be_rest(&&lines[n]) && top.is_some_and(is_rest)
}

/// Whether a line is neither a sentence nor the label of a button, nor any text that goes on.
fn is_plain(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let has_host = || line.windows(3).any(|part| part[1] == b'.' && part[0].is_ascii_alphanumeric() && part[2].is_ascii_alphanumeric());
    let is_label = || (is_farewell(line) && !has_host()) || line.ends_with(b":");
    is_zone(line) || is_rest_above(line) || (line.len() < 60 && !is_prose(line) && !is_label())
}

/// Whether a line is nothing but a name of a program's own: `X-Spam-Status:`.
fn is_name_alone(line: &[u8]) -> bool {
    let line = line.trim_ascii_end();
    line.len() > 6 && field_at(line).is_some_and(|name| starts(name, "x-") && name.len() + 1 == line.len())
}

/// A zone alone, or in the brackets of a comment. `(Eire)` is what machines called that of Ireland.
fn is_zone(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let inner = line.strip_prefix(b"(").and_then(|inner| inner.strip_suffix(b")"));
    ZONES.contains(&inner.unwrap_or(line)) || inner == Some(b"Eire")
}

/// Figures of a time and its zone, and the name of that behind them: `100 (CET)`, `:40 +0100 (CET)`.
fn is_end_of_time(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let Some(name) = memchr::memmem::find(line, b" (").filter(|at| (1..20).contains(at)) else { return false };
    let is_of_time = |b: &u8| b.is_ascii_digit() || matches!(b, b':' | b' ' | b'+' | b'-');
    line[..name].iter().all(is_of_time) && line[name - 1].is_ascii_digit() && is_zone(&line[name..])
}

/// A number in the brackets of a comment: Microsoft writes one behind its results.
fn is_number(line: &[u8]) -> bool {
    let inner = line.trim_ascii().strip_prefix(b"(").and_then(|inner| inner.strip_suffix(b")"));
    inner.is_some_and(|digits| (1..=4).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit))
}

/// Whether a line ends what sendmail warns of in its field `X-Authentication-Warning`: `claimed to be a.example`, `owned process doing -bs`.
fn is_end_of_warning(line: &[u8]) -> bool {
    const CLAIM: &[u8] = b"claimed to be ";
    let line = line.trim_ascii();
    let claim = memchr::memmem::find(line, CLAIM).filter(|at| *at == 0 || matches!(line.get(..at - 1), Some([.., b')' | b']'])));
    claim.is_some_and(|at| line.len() > at + CLAIM.len() && memchr::memchr(b' ', &line[at + CLAIM.len()..]).is_none())
        || line.strip_suffix(b"f").is_some_and(|rest| rest.ends_with(b" using -"))
        || [&b"process doing -bs"[..], b"use HELO protocol"].iter().any(|end| line.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::super::{Weighed, choose};

    const BLOCK: &str = "Received: from a.example by b.example\nwith ESMTP id 5A7;\nWed, 1 Jan 2025 10:00:00 +0000\nFrom: a@b.example\n\
                         To: c@d.example\nDate: Wed, 1 Jan 2025 10:00:00 +0000\nSubject: e\nMessage-ID: <1@b.example>\nX-A: b\n";

    /// What of the lines above is left out.
    fn left_out(above: &str) -> Vec<String> {
        let text = format!("{above}{BLOCK}");
        let chosen = choose(text.as_bytes(), 0, &Weighed::of(text.as_bytes(), 0), &[]).unwrap_or_default();
        chosen.above.iter().map(|line| String::from_utf8_lossy(line).into_owned()).collect()
    }

    #[test]
    fn a_short_end_of_a_field_stays_with_what_is_above() {
        for above in [
            "(EDT)\n",
            "GMT\n",
            "(Postfix) with ESMTP id F40CA1; Fri, 6 Jul 2001 02:03:10 +0000\n(Eire)\n",
            "[192.0.2.9]) by mx.c.example (Postfix) with ESMTP id\n5A79C2 for <c@d.example>;\nSat, 7 Jul 2001 01:01:39 +0000\n(Eire)\n",
            "X-Authentication-Warning: c.example: Host b.example [192.0.2.1] claimed\nto be 4dom.b.example\n",
            "by c.example with SMTP id 5A7;\nX-Authentication-Warning: c.example: b.example [192.0.2.1] claimed to\nbe b.example\n",
            "192.0.2.4) smtp.rcpttodomain=d.example\nsmtp.mailfrom=b.example; dmarc=none\nheader.from=b.example; arc=fail\n(48)\n",
            "100 (CET)\n",
            "2:40 +0100 (CET)\n",
            "X-MDAV-Result:\nclean\n",
            "X-MDAV-Result:\n",
        ] {
            assert_eq!(left_out(above), [""; 0], "{above}");
        }
    }

    #[test]
    fn words_above_the_headers_are_none() {
        for (above, lines) in [
            ("(spam)\n", 1),
            ("(48)\n", 1),
            ("NEXT\n", 1),
            ("to be deleted\n", 1),
            ("He claimed to be Peter\n", 1),
            ("SPF: PASS with 192.0.2.1\nDownload original\n", 2),
            ("Message 7 of 9\nBack\n", 2),
            ("Dear team,\nsee below, it is not mine\n", 2),
            ("Message headers of 7.1.\nCopy\n", 2),
        ] {
            assert_eq!(left_out(above).len(), lines, "{above}");
        }
    }
}
