//! The parts of a trace that have a form of their own.

use super::LONGEST_MARK;

/// The parts of a trace that have a form of their own.
#[derive(Debug, Default)]
pub(super) struct Clauses<'a> {
    pub from: Option<&'a str>,
    pub by: Option<&'a str>,
    pub recipient: Option<&'a str>,
    pub sender: Option<&'a str>,
    /// What stands between square brackets before `by`.
    pub brackets: Vec<&'a str>,
    /// What stands between round brackets before `by`, by itself.
    pub comments: Vec<&'a str>,
}

impl<'a> Clauses<'a> {
    pub fn of(value: &'a str) -> Self {
        let mut out = Self::default();
        let word_at = |word: &str| find_word(value, word);
        let by = word_at("by");
        if let Some(at) = by {
            out.by = Some(first_word(value.get(at + 3..).unwrap_or_default()));
        }
        if value.starts_with("from ") {
            let handed = value.get(5..by.unwrap_or(value.len())).unwrap_or_default();
            out.from = Some(first_word(handed)).filter(|word| !word.starts_with('('));
            let behind = handed.get(first_word(handed).len()..).unwrap_or_default();
            bracketed(behind, b'[', b']', &mut out.brackets);
            bracketed(handed.strip_prefix('[').map_or("", |_| handed), b'[', b']', &mut out.brackets);
            bracketed(behind, b'(', b')', &mut out.comments);
            out.comments.retain(|inner| !inner.contains(" [") && !inner.starts_with('['));
        }
        if let Some(at) = word_at("for") {
            let rest = value.get(at + 4..).unwrap_or_default();
            let end = rest.find(';').unwrap_or(rest.len());
            let rest = rest.get(..end).unwrap_or_default();
            let end = [" from ", " with ", " id ", " by ", " (", " via ", " Sun,", " Mon,", " Tue,", " Wed,", " Thu,", " Fri,", " Sat,"];
            let end = end.iter().filter_map(|word| rest.find(word)).min().unwrap_or(rest.len());
            out.recipient = rest.get(..end).map(str::trim);
        }
        if let Some(at) = value.find("envelope-from ") {
            let rest = value.get(at + 14..).unwrap_or_default();
            out.sender = Some(rest.split([')', ';', ' ']).next().unwrap_or_default());
        }
        out
    }
}

/// Where a word stands outside of round brackets.
pub(super) fn find_word(value: &str, word: &str) -> Option<usize> {
    let bytes = value.as_bytes();
    let mut depth = 0_usize;
    for (at, b) in bytes.iter().enumerate() {
        match b {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b' ' if depth == 0 => {
                let next = at + 1;
                if bytes.get(next..next + word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word.as_bytes()))
                    && bytes.get(next + word.len()) == Some(&b' ')
                {
                    return Some(next);
                }
            }
            _ => {}
        }
    }
    (bytes.get(..word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word.as_bytes())) && bytes.get(word.len()) == Some(&b' ')).then_some(0)
}

/// The first word, a phrase in brackets taken as one.
pub(super) fn first_word(text: &str) -> &str {
    let close = match text.as_bytes().first() {
        Some(b'[') => ']',
        Some(b'<') => '>',
        Some(b'{') => '}',
        _ => ' ',
    };
    let end = if close == ' ' {
        text.find([' ', ';'])
    } else {
        text.rfind(close).filter(|at| *at < LONGEST_MARK).map(|at| at + 1).or_else(|| text.find(' '))
    };
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// What stands between brackets of one kind, the outermost ones.
pub(super) fn bracketed<'a>(text: &'a str, open: u8, close: u8, out: &mut Vec<&'a str>) {
    let (mut depth, mut from) = (0_usize, 0);
    for (at, b) in text.bytes().enumerate() {
        if b == open {
            if depth == 0 {
                from = at + 1;
            }
            depth += 1;
        } else if b == close && depth > 0 {
            depth -= 1;
            if depth == 0 && out.len() < 6 {
                out.extend(text.get(from..at).map(str::trim));
            }
        }
    }
}
