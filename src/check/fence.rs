//! Lines of signs, and words between signs, that people and programs put around a text or in the place of a part of it.

/// Brackets and signs that stand around words where letters are wide.
pub(super) const WIDE_BRACKETS: &[(char, char)] = &[
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

/// Whether a line is nothing but decoration: signs, or a few words between signs.
pub(super) fn is_fence(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    !is_text_at_both_ends(line) && has_signs_of_fence(line)
}

pub(super) fn has_signs_of_fence(line: &[u8]) -> bool {
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
pub(super) fn is_text_at_both_ends(line: &[u8]) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
