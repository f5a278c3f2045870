//! What a program that shows a text page by page writes between the pages and below the last one: `--More--(40%)`, `lines 1-20`, `(END)`; and the
//! first line of an editor.

use crate::message::lines::{is_blank, lines};

/// "More", as such programs say it.
const MORE: [&str; 16] = [
    "more",
    "mehr",
    "fortsetzung",
    "weiter",
    "suite",
    "plus",
    "más",
    "mais",
    "altro",
    "continua",
    "meer",
    "mera",
    "mere",
    "więcej",
    "далее",
    "続く",
];
/// Sentences of such programs.
const ASKS: [&str; 6] = [
    "press any key to continue",
    "press space to continue",
    "press return to continue",
    "press enter to continue",
    "drücken sie eine beliebige taste",
    "standard input",
];

/// Whether a prompt may begin with this sign, or a sentence that asks for a key. Others are known by their end, or tell which lines are shown.
fn is_first_of_prompt(b: u8) -> bool {
    matches!(b, b'-' | b'<' | b'(' | b'P' | b'p' | b'D' | b'd' | b'S' | b's')
}

/// Whether a line is nothing but such a prompt or position.
pub(crate) fn is_prompt(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let may_be = || {
        line.first().is_some_and(|b| is_first_of_prompt(*b))
            || line.ends_with(b"(END)")
            || (memchr::memchr(b':', line).is_none() && memchr::memmem::find(line, b"lines ").is_some())
    };
    if line.len() > 120 || line.is_empty() || !may_be() {
        return false;
    }
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let end = line.strip_suffix("(END)").map(str::trim_end);
    end.is_some_and(|name| name.is_empty() || is_position(name) || !name.contains([' ', ':', '<', '@']))
        || is_position(line)
        || asks_for_more(line)
        || ASKS.iter().any(|ask| {
            line.get(..ask.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(ask))
                && line.trim_end_matches([' ', '.', ':']).len() <= ask.len() + 40
                && !line.contains('@')
        })
}

/// Whether a line asks for more: `--More--`, `-- More --`, `--More--(40%)`, `<--- More --->`.
fn asks_for_more(line: &str) -> bool {
    let line = line.trim_start_matches('<').trim_end_matches('>');
    if !line.starts_with('-') {
        return false;
    }
    let bare = line.trim_matches(['-', ' ']);
    let (word, rest) = bare.split_once(['(', '-']).unwrap_or((bare, ""));
    let word = word.trim_end_matches(['-', ' ']).to_lowercase();
    MORE.contains(&&*word) && rest.len() < 60 && !rest.contains(['@', '<'])
}

/// Whether a line tells which lines are shown: `lines 1-20`, `mail.eml lines 1-20/44 45%`.
fn is_position(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let Some(at) = words.iter().position(|word| *word == "lines").filter(|at| *at < 2 && !line.contains(':')) else { return false };
    let is_range = |word: &&&str| word.contains('-') && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'?'));
    words.get(at + 1).as_ref().is_some_and(is_range) && words.len() <= at + 4
}

/// Takes such lines out, where the text goes on below them, and at its end that which says that it is the end.
pub(super) fn strip(text: &[u8]) -> Option<Vec<u8>> {
    // Two searches in the whole text spare most lines a closer look.
    let has = |words: &[u8]| memchr::memmem::find(text, words).is_some();
    let (has_positions, has_ends) = (has(b"lines "), has(b"(END)"));
    let may_be = |line: &[u8]| {
        let first = line.iter().find(|b| !b.is_ascii_whitespace());
        has_positions || has_ends || first.is_some_and(|b| is_first_of_prompt(*b) || matches!(b, b'G' | b'U'))
    };
    let is_one = |line: &[u8]| line.len() < 140 && may_be(line) && (is_prompt(line) || is_screen_head(line));
    if !lines(text, 0).any(|line| is_one(&text[line])) {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut changed = false;
    let mut seen = false;
    for range in lines(text, 0) {
        let line = &text[range.clone()];
        let goes_on = || !is_blank(text.get(range.end..).unwrap_or_default());
        let is_head = !seen && is_screen_head(line);
        seen |= !is_blank(line);
        if line.len() < 140 && (is_head || (is_prompt(line) && (line.ends_with(b"(END)") || goes_on()))) {
            changed = true;
            continue;
        }
        out.extend_from_slice(line);
        out.push(b'\n');
    }
    changed.then_some(out)
}

/// Whether this is the first line of the screen of an editor: its name, and that of the file.
fn is_screen_head(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    [&b"GNU nano "[..], b"UW PICO "].iter().any(|name| line.starts_with(name)) && !line.contains(&b'@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prompts_between_pages_are_taken_out() {
        for prompt in
            ["--More--", "-- More  -- ", " --More--(12%)", "<--- More --->", "lines 1-20", "a.eml lines 21-40/44 90%", "-- Fortsetzung --"]
        {
            let text = format!("A: b\n{prompt}\nC: d\n(END)\n");
            assert_eq!(strip(text.as_bytes()).as_deref(), Some(&b"A: b\nC: d\n"[..]), "{prompt}");
        }
        // Nothing came below.
        assert_eq!(strip(b"A: b\nC: d\n--More--\n"), None);
        assert_eq!(strip(b"  GNU nano 7.2      a.txt\n\nA: b\n").as_deref(), Some(&b"\nA: b\n"[..]));
        for line in ["Lines: 12", "--b1_seo", "-- ", "X-A: lines 1-2", "More: a", "(END) of it"] {
            assert!(!is_prompt(line.as_bytes()), "{line}");
        }
    }
}
