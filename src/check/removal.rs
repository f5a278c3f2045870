//! Lines that say that others were removed where they stand.

use super::fence::WIDE_BRACKETS;
use super::hidden_lines::says_how_many;
use super::mail_words;

/// From so many dots on, a row of them is drawn as a line; fewer stand for what was left out.
const LONG_ROW: usize = 10;

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
    use super::super::fence::{has_signs_of_fence, is_text_at_both_ends};
    use super::*;

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

    /// The first looks at a line deny of none that it is a fence or tells of removed lines, of which all signs together tell it.
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
}
