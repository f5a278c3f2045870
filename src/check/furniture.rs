//! Lines that programs and people put around and between header lines: page numbers, print titles, fences, marks for removed lines. Each kind has
//! one table of words; a new word is a new entry.

use super::hidden_lines::says_how_many;
use super::mail_words;
use super::page_number::{is_page_number, is_row_count};
use super::print_line::is_print_line;

/// Whether a line is what a printer, a viewer or a browser adds to each page.
pub(super) fn is_furniture(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    if line.is_empty() || line.len() > 240 {
        return false;
    }
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let line = line.trim_matches(['\u{c}', ' ', '\t']);
    // What stands at both ends of a line has much white space between.
    let is_parted = || memchr::memchr(b'\t', line.as_bytes()).is_some() || line.as_bytes().windows(3).any(|blanks| blanks == b"   ");
    is_page_number(line) || is_row_count(line) || is_print_line(line) || (is_parted() && is_running_title(line))
}

/// Whether a line of furniture is more than a number alone, which could also be the rest of a field.
pub(super) fn is_page_end(line: &[u8]) -> bool {
    !line.trim_ascii().iter().all(u8::is_ascii_digit) || line.contains(&0x0c)
}

/// Whether the number of a page stands in the middle of an otherwise empty line.
pub(super) fn is_centred_number(line: &[u8]) -> bool {
    line.starts_with(b"        ") && line.len() < 120 && std::str::from_utf8(line.trim_ascii()).is_ok_and(is_page_number)
}

/// Whether a line is a title, and at its other end which page it is: `mail.txt          Page 2`. A bare number there may mean anything.
fn is_running_title(line: &str) -> bool {
    let is_page = |number: &str| number.contains(|c: char| !c.is_ascii_digit()) && is_page_number(number);
    let ends = || [line.rsplit_once("    "), line.rsplit_once('\t')].into_iter().flatten();
    line.ends_with(|c: char| c.is_ascii_digit())
        && !line.contains([';', '=', '<', '@'])
        && ends().any(|(title, number)| !title.trim().is_empty() && is_page(number.trim()))
}

/// Whether a line is a title with the number of a page behind it: `mail.docx 2/3`, `My mail - Page 2`.
pub(super) fn ends_in_page(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let blanks = || line.rmatch_indices(' ').map(|(at, _)| at).take(4);
    let is_page = |number: &str| number.contains(|c: char| c.is_alphabetic() || c == '/') && is_page_number(number);
    line.len() < 120 && !line.contains([';', '=', '<', '@']) && blanks().any(|at| line.get(at..).is_some_and(|end| is_page(end.trim())))
}

/// Brackets and signs that stand around words where letters are wide.
const WIDE_BRACKETS: &[(char, char)] = &[
    ('（', '）'),
    ('［', '］'),
    ('【', '】'),
    ('〔', '〕'),
    ('〈', '〉'),
    ('《', '》'),
    ('「', '」'),
    ('『', '』'),
    ('＜', '＞'),
    ('〜', '〜'),
    ('～', '～'),
    ('―', '―'),
];

/// From so many dots on, a row of them is drawn as a line; fewer stand for what was left out.
const LONG_ROW: usize = 10;

/// Whether a line is nothing but decoration: signs, or a few words between signs.
pub(super) fn is_fence(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    !is_text_at_both_ends(line) && has_signs_of_fence(line)
}

fn has_signs_of_fence(line: &[u8]) -> bool {
    if line.len() < 3 || line.len() > 200 {
        return matches!(line, b"$" | b"%" | b"--" | b">" | b"\"" | b"'" | b"`");
    }
    if line.starts_with(b"=?") || line.ends_with(b"?=") {
        return false;
    }
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let is_sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let letters = line.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 {
        return !line.contains(['@', ';', ':']);
    }
    if line.starts_with("```") || line.starts_with("~~~") || line.starts_with("$ ") || line.starts_with("% ") {
        return true;
    }
    let words = line.split_whitespace().count();
    // What frames a text in XML: `<headers><![CDATA[`, `]]></headers>`.
    if (line.ends_with("<![CDATA[") || line.starts_with("]]>")) && words <= 6 && letters <= 80 && !line.contains(['@', ';']) {
        return true;
    }
    // `[/code]`, `</pre>`, `{noformat}`, `{code:title=x}`
    let tag = [('[', ']'), ('<', '>'), ('{', '}')].iter().chain(WIDE_BRACKETS).any(|(open, close)| line.starts_with(*open) && line.ends_with(*close))
        // Servers write no comment in such letters.
        || (!line.is_ascii() && line.starts_with('(') && line.ends_with(')') && !line.contains(|c: char| c.is_ascii_alphanumeric()));
    if tag && words <= 4 && letters <= 40 && !line.contains(['@', '.', ';']) && !line.chars().skip(1).any(|c| c == '(') {
        return true;
    }
    // Not an address between brackets, which servers write: `([192.0.2.1])`.
    let only_brackets = |c: char| matches!(c, '(' | ')' | '[' | ']' | '<' | '>');
    let inner = line.trim_matches(only_brackets);
    if inner.len() < line.len() && words == 1 && inner.contains(['.', ':']) {
        return false;
    }
    // Nor such an address with the name of the server behind it.
    let lead = line.strip_prefix("([").and_then(|rest| rest.split_once(']')).map(|(address, _)| address);
    if lead.is_some_and(|address| address.trim_start_matches("IPv6:").parse::<std::net::IpAddr>().is_ok()) {
        return false;
    }
    let before = line.chars().take_while(|c| is_sign(*c) || *c == ' ').filter(|c| is_sign(*c)).count();
    let after = line.chars().rev().take_while(|c| is_sign(*c) || *c == ' ').filter(|c| is_sign(*c)).count();
    let scissors = (before >= 4 || after >= 4) && letters <= 12 && !line.contains(['=', ';', '@']);
    // Signs that end a sentence are no decoration, unless the line begins with them, too.
    let ends_a_sentence = |c: char| matches!(c, '!' | '?' | '.' | '…' | ')');
    let spoken = line.chars().rev().take(after).all(ends_a_sentence) && !line.starts_with(ends_a_sentence);
    words <= 10 && letters <= 60 && ((before >= 2 && after >= 2 && !spoken) || scissors) && !line.contains(['@', ';'])
}

/// Whether a line begins with a letter or a digit, or one in a round bracket, and ends with one and at most one other sign behind it: so no fence
/// does. Behind some words a fence has the beginning of a part of XML.
fn is_text_at_both_ends(line: &[u8]) -> bool {
    let is_letter = |b: &u8| b.is_ascii_alphanumeric();
    let begins = match line {
        [b'(', first, ..] | [first, ..] => is_letter(first),
        [] => false,
    };
    let ends = match line {
        [.., last] if is_letter(last) => true,
        [.., before, last] => is_letter(before) && *last != b'[',
        _ => false,
    };
    begins && ends
}

/// Whether a line is nothing but one sign that people cover text with, over and over: `***`, `######`, `* * *`. Around the headers it is decoration;
/// between two fields it stands where lines were.
pub(super) fn is_cover(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    if !(3..=200).contains(&line.len()) {
        return false;
    }
    let first = line.first().copied().unwrap_or_default();
    if first.is_ascii() {
        let is_cover = |b: &u8| *b == first || *b == b' ';
        return matches!(first, b'*' | b'#' | b'?' | b'~' | b'.')
            && line.iter().all(is_cover)
            && line.iter().filter(|b| **b == first).count() > 2;
    }
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let mut signs = line.chars();
    let first = signs.next().unwrap_or_default();
    matches!(first, '＊' | '＃' | '？' | '〜' | '～' | '●' | '○' | '•' | '×' | '≈' | '∗' | '★')
        && line.len() > first.len_utf8()
        && signs.all(|c| c == first || c == ' ')
}

/// Words that programs write between brackets or signs around a part of a text, or where something else than words stood.
const DECORATION: &[&str] = &[
    "code",
    "quote",
    "pre",
    "noformat",
    "plain",
    "text",
    "raw",
    "spoiler",
    "panel",
    "color",
    "size",
    "font",
    "list",
    "table",
    "image",
    "img",
    "cid",
    "inline image",
    "attachment",
    "header",
    "headers",
    "begin",
    "start",
    "end",
    "begin headers",
    "end headers",
    "begin of headers",
    "beginning of headers",
    "start of headers",
    "end of headers",
    "mail",
    "email",
    "message",
    "original message",
    "page",
    "spam",
    "external",
    "continued",
    "source",
];

/// Whether a line has words between brackets or signs, and no number, so that a person wrote it there: `[抜粋]`, `--- dipotong ---`.
pub(super) fn says_something(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line.trim_ascii()) else { return false };
    // Tags of web code and of wikis, which have no more than a word or two.
    let spoken = line.starts_with('<') && line.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) && line.split(' ').count() > 2;
    let tag = (line.starts_with(['<', '{', '`', '$', '%', '~']) && !spoken) || line.starts_with("[/");
    let words = line.trim_matches(|c: char| !c.is_alphanumeric());
    let is_word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-' | ',' | '.' | '…');
    let decoration = || DECORATION.contains(&words.to_lowercase().as_str());
    !(tag && line.is_ascii()) && words.chars().count() > 1 && words.len() <= 60 && words.chars().all(is_word) && !decoration()
}

/// What stands beside scissors, or instead of them.
const CUT_HERE: &[&str] = &[
    "cut here",
    "cut along this line",
    "hier abschneiden",
    "hier schneiden",
    "couper ici",
    "découper ici",
    "cortar aquí",
    "tagliare qui",
    "hier knippen",
];

/// Whether a line is nothing but scissors and what is to be cut: `--- 8< ---`, `8<------8<------`. It says that lines were cut out here, or frames
/// what was cut out elsewhere.
pub(super) fn is_scissors(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line.trim_ascii()) else { return false };
    let is_sign = |c: char| matches!(c, '8' | '<' | '>' | '-' | '–' | '—' | '%' | '✂' | '✁' | '=' | '_' | '~' | '.' | ' ');
    if !(line.starts_with(is_sign) && line.ends_with(is_sign)) {
        return false;
    }
    let words_only = line.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let shown = ["8<", ">8", "✂", "✁", "%<"].iter().any(|sign| line.contains(sign)) || CUT_HERE.contains(&words_only.as_str());
    let words = || line.chars().filter(|c| !is_sign(*c));
    shown && words().all(char::is_alphabetic) && line.len() <= 200 && words().count() <= 20
}

/// Whether words are `etc.`, in the languages that write it so.
fn is_and_so_on(words: &str) -> bool {
    const AND_SO_ON: [&str; 12] = ["etc", "et cetera", "usw", "und so weiter", "ecc", "osv", "enz", "itd", "atd", "stb", "и т.д", "и т. д"];
    // Most lines begin with a longer word than these, or with none of their first letters.
    if !words.starts_with(|c: char| !c.is_ascii() || matches!(c.to_ascii_lowercase(), 'e' | 'u' | 'o' | 'i' | 'a' | 's')) {
        return false;
    }
    let lower = words.to_lowercase();
    let mut each = lower.split_whitespace().map(|word| word.trim_matches([',', '.']));
    AND_SO_ON.contains(&lower.as_str()) || (!lower.is_empty() && each.all(|word| AND_SO_ON.contains(&word)))
}

/// No words of [`LINES_GONE`] are longer, in bytes.
const LONGEST_GONE: usize = 20;

/// What people write in brackets in the place of lines; programs write these words into fields, too.
const LINES_GONE: &[&str] = &[
    "skip",
    "skipping",
    "skipped",
    "trimmed",
    "truncated",
    "shortened",
    "abridged",
    "elided",
    "more lines here",
    "more lines",
    "more headers",
    "omissis",
    "private",
    "privat",
    "privé",
    "privado",
    "privato",
];

/// Whether the whole line says that lines were removed: `<snip>`, `[…]`, `--- 8< ---`, `(two lines removed)`.
pub(super) fn is_removed(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    !may_not_say_removed(line) && has_signs_of_removal(line)
}

fn has_signs_of_removal(line: &[u8]) -> bool {
    if line.is_empty() || line.len() > 100 {
        return false;
    }
    let Ok(line) = std::str::from_utf8(line) else { return false };
    // Some write such a remark behind one or two semicolons.
    let remark = line.trim_start_matches(';');
    if remark.contains(['@', ';']) {
        return false;
    }
    // A long row of dots is a line that somebody drew.
    if line.len() >= LONG_ROW && line.bytes().all(|b| b == b'.') {
        return false;
    }
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = || line.chars().filter(|c| c.is_alphanumeric()).count();
    let short = || line.chars().count() < 24 && letters() < 8 && ["8<", ">8", "✂", "%<", "✁"].iter().any(|sign| line.contains(sign));
    // A black bar over a whole line.
    let bar =
        !line.is_ascii() && line.chars().count() >= 3 && line.chars().all(|c| matches!(c, '█' | '▇' | '▓' | '▒' | '░' | '■' | '▮' | ' '));
    let scissors = || is_scissors(line.as_bytes()) || short();
    let spaced_dots = (5..8).contains(&line.len()) && line.bytes().all(|b| matches!(b, b'.' | b' '));
    let dots = line.as_bytes().windows(3).any(|dots| dots == b"...") || line.contains('…') || spaced_dots || has_wide_dots(line);
    let enclosed = (line.starts_with('>') && line.ends_with('<'))
        || remark.len() < line.len()
        || line.starts_with(['<', '[', '(', '{', '*', '-', '=', '#', '~', '_', '.', '…', '/'])
        || (!line.is_ascii() && WIDE_BRACKETS.iter().any(|(open, _)| line.starts_with(*open)));
    // `[... 4 lines ...]`, `[skipped]`
    let inner = line.trim_matches(['[', ']', '(', ')', '{', '}', '<', '>', ' ']);
    let between_dots = inner.starts_with(['…', '.']) && inner.ends_with(['…', '.']) && letters() <= 30 && dots;
    let crossed = line.len() > 5 && line.bytes().all(|b| matches!(b, b'x' | b'X'));
    // `xxxxx removed xxxxx`
    let between_crosses = || {
        let is_cross = |word: &str| word.len() > 2 && word.bytes().all(|b| matches!(b, b'x' | b'X'));
        let words = || line.split(' ').filter(|word| !is_cross(word)).collect::<Vec<_>>().join(" ");
        let ends = line.split(' ').next().is_some_and(is_cross) && line.rsplit(' ').next().is_some_and(is_cross);
        ends && (mail_words::says_removed(&words()) || LINES_GONE.contains(&words().to_lowercase().as_str()))
    };
    // The beginning of a field's name alone: `X-...`.
    let named = line.starts_with("X-") && (line.ends_with("...") || line.ends_with('…')) && !line.contains([' ', ':']);
    // A word in capital letters: `SNIP`.
    let loud = line.len() > 3 && line.bytes().all(|b| b.is_ascii_uppercase()) && mail_words::says_removed(line);
    let gone = || bare.len() <= LONGEST_GONE && LINES_GONE.contains(&bare.to_lowercase().as_str());
    (enclosed && (between_dots || gone()))
        || crossed
        || (line.starts_with(['x', 'X']) && between_crosses())
        || loud
        || named
        || bar
        || scissors()
        || (dots && letters() == 0)
        || is_and_so_on(bare)
        || says_how_many(line, enclosed || dots)
        || ((enclosed || dots) && mail_words::says_removed(bare))
}

/// Whether a line has a sign inside that none has that says that lines were removed, and nothing by which some say it: brackets or other signs at its
/// beginning, dots, scissors, crosses, capital letters alone. A quick look.
fn may_not_say_removed(line: &[u8]) -> bool {
    let begins = matches!(line, [first, second, ..] if first.is_ascii_alphanumeric() && second.is_ascii_lowercase() && !matches!(first, b'8' | b'x' | b'X'));
    begins
        && line.is_ascii()
        && memchr::memchr2(b'<', b'>', line).is_none()
        && memchr::memmem::find(line, b"...").is_none()
        && memchr::memchr3(b'=', b':', b'@', line).is_some_and(|at| line[at..].iter().any(u8::is_ascii_alphanumeric))
}

/// Whether there are dots for what was left out that are no full stops: `···`, `⋮`, `・・・`.
fn has_wide_dots(line: &str) -> bool {
    !line.is_ascii()
        && (line.contains(['⋮', '⋯', '︙', '‥'])
            || ["·", "・", "‧", "∙", "⋅", "．", "。", "･"]
                .iter()
                .any(|dot| line.contains(&dot.repeat(3)) || line.contains(&[dot, dot, dot].map(|dot| *dot).join(" "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first looks say of no line that it is no fence, or says nothing of removed lines, that all signs say it of.
    #[test]
    fn first_looks_miss_nothing() {
        let parts = [
            "a",
            "Ab",
            "A",
            "x",
            "xx",
            "X-",
            "8<",
            ">8",
            "etc.",
            "usw",
            "et",
            "12",
            "lines",
            "removed",
            "SNIP",
            "snip",
            "...",
            "…",
            "@",
            ":",
            ";",
            "=",
            "(",
            ")",
            "[",
            "]",
            "<",
            "*",
            "***",
            "--",
            "--------",
            "`",
            "<![CDATA[",
            " ",
            "é",
            "✂",
            "_",
            "!",
            "?",
        ];
        let mut seen = [0; 2];
        for one in parts {
            for two in parts {
                for three in parts {
                    for between in ["", " "] {
                        let line = [one, two, three].join(between);
                        let line = line.as_bytes().trim_ascii();
                        seen[0] += usize::from(is_text_at_both_ends(line));
                        seen[1] += usize::from(may_not_say_removed(line));
                        assert!(!(is_text_at_both_ends(line) && has_signs_of_fence(line)), "{}", String::from_utf8_lossy(line));
                        assert!(!(may_not_say_removed(line) && has_signs_of_removal(line)), "{}", String::from_utf8_lossy(line));
                    }
                }
            }
        }
        assert!(seen.iter().all(|seen| *seen > 500), "{seen:?}");
    }

    #[test]
    fn furniture_is_known_in_many_forms() {
        for line in [
            "2",
            "- 2 -",
            "2/3",
            "1 / 2",
            "Page 2 of 3",
            "Page: 2",
            "Seite: 1 von 2",
            "Seite 1 von 2",
            "Página 1 de 2",
            "24/11/2026, 11:02 Original message",
            "https://mail.example/x 2/2",
            "file:///C:/a.txt 1/2",
            "https://mail.example/x 24.11.26, 11:02",
            "about:blank 24/11/2026, 11:02 Raw message",
            "2 of 5                24/11/2026, 11:02",
            "Message source                https://mail.example/x",
            "mail.txt                2026-11-24                Page 2",
            "Message: you won - Thunderbird          2 of 3",
            "2 | Page",
            "Page | 2",
            "1 / 2 ページ",
            "(16 rows)",
        ] {
            assert!(is_furniture(line.as_bytes()), "{line}");
        }
        for line in ["08:31:31 +0000", "24 Nov 2026 10:15:42 +0100", "10.1.1.1", "id 5", "https://a.example>;", "12345678", "X: 1"] {
            assert!(!is_furniture(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn fences_are_signs_or_stand_between_signs() {
        for line in [
            "----",
            "====",
            "```",
            "```text",
            "════",
            "*** Kopfzeilen ***",
            "-----BEGIN HEADERS-----",
            "[/code]",
            "{noformat}",
            "$ cat mail.txt",
            "\"\"\"",
            "* * *",
            "!!! Kopfzeilen !!!",
        ] {
            assert!(is_fence(line.as_bytes()), "{line}");
        }
        for line in [
            "(version=TLS1_2)",
            "+0100",
            "[192.0.2.1])",
            "<a@b.example>",
            "Kopfzeilen",
            "b=abc=",
            "<http://a.example>",
            "([192.0.2.1])",
            "([2001:db8::1])",
            "<-- look here, this is fake!!",
            "([192.0.2.1]) by mx.a.example (mx1 [192.0.2.3])",
        ] {
            assert!(!is_fence(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn marks_for_lines_that_were_taken_out_are_known() {
        for line in [
            "<snip>",
            "[...]",
            "[…]",
            "(gekürzt)",
            "... lines removed ...",
            "--- 8< ---",
            "8<------8<------8<------",
            "*** lines deleted ***",
            "[supprimé]",
            "etc etc",
            "[... 4 lines ...]",
            "XXXXXXXXXXXX",
            ">>> snip <<<",
            "<skip>",
            "// removed",
            "████████",
            "usw.",
            "（中略）",
            "〜中略〜",
            "(중략)",
            "（3行省略）",
            "[+4 more lines]",
            "... weitere 4 Zeilen",
            "···",
            "⋮",
            "・・・",
            "· · ·",
            "xxxxx removed xxxxx",
            "XXX 3 Zeilen entfernt XXX",
        ] {
            assert!(is_removed(line.as_bytes()), "{line}");
        }
        for line in ["snip", "by a.example", "(using TLSv1.3)", "removed by the sender", "xxx was here xxx", "xxx removed"] {
            assert!(!is_removed(line.as_bytes()), "{line}");
        }
    }
}
