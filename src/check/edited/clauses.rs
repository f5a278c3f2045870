//! The parts of a Received line whose form is known: what it says behind `from`, `by` and `for`, and in brackets.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::LONGEST_MARK;

/// The parts of a Received line whose form is known.
#[derive(Debug, Default)]
pub(super) struct KnownClauses<'a> {
    pub from: Option<&'a str>,
    pub by: Option<&'a str>,
    pub recipient: Option<&'a str>,
    pub sender: Option<&'a str>,
    /// What stands between square brackets before `by`.
    pub brackets: Vec<&'a str>,
    /// What stands between round brackets before `by`, where no square brackets are inside them.
    pub comments: Vec<&'a str>,
}

impl<'a> KnownClauses<'a> {
    pub fn of(value: &'a str) -> Self {
        let mut out = Self::default();
        let [by, recipient] = find_words(value);
        if let Some(at) = by {
            out.by = Some(first_word(value.get(at + 3..).unwrap_or_default()));
        }
        if value.starts_with("from ") {
            let handed = value.get(5..by.unwrap_or(value.len())).unwrap_or_default();
            let first = first_word(handed);
            out.from = Some(first).filter(|word| !word.starts_with('('));
            let behind = handed.get(first.len()..).unwrap_or_default();
            bracketed(behind, b'[', b']', &mut out.brackets);
            bracketed(handed.strip_prefix('[').map_or("", |_| handed), b'[', b']', &mut out.brackets);
            bracketed(behind, b'(', b')', &mut out.comments);
            // `(unknown )`: the address in brackets is gone with its brackets.
            let is_empty = || [" ()", "( )", "(())"].iter().any(|gone| behind.contains(gone));
            if behind.starts_with(" (") && (memchr::memchr(b'[', behind.as_bytes()).is_none() && behind.contains(" )") || is_empty()) {
                out.brackets.push("");
            }
            let holds_brackets = |inner: &str| {
                let bytes = inner.as_bytes();
                memchr::memchr_iter(b'[', bytes).any(|at| at == 0 || bytes.get(at - 1) == Some(&b' '))
            };
            out.comments.retain(|inner| !holds_brackets(inner));
        }
        if let Some(at) = recipient {
            let rest = value.get(at + 4..).unwrap_or_default();
            let end = rest.find(';').unwrap_or(rest.len());
            let rest = rest.get(..end).unwrap_or_default();
            let ends = rest.match_indices(' ').find(|(at, _)| rest.get(at + 1..).is_some_and(begins_the_next_clause));
            let end = ends.map_or(rest.len(), |(at, _)| at);
            out.recipient = rest.get(..end).map(str::trim);
        }
        if let Some(at) = ENVELOPE_FROM.find(value.as_bytes()) {
            let rest = value.get(at + 14..).unwrap_or_default();
            out.sender = Some(rest.split([')', ';', ' ']).next().unwrap_or_default());
        }
        out
    }
}

/// Prepared once, since it is searched for in every Received line.
static ENVELOPE_FROM: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("envelope-from "));

/// Whether what stands behind the recipient begins here: another clause, a remark, a date.
fn begins_the_next_clause(text: &str) -> bool {
    match text.as_bytes() {
        [b'(', ..] => true,
        [b'S' | b'M' | b'T' | b'W' | b'F', ..] => {
            ["Sun,", "Mon,", "Tue,", "Wed,", "Thu,", "Fri,", "Sat,"].iter().any(|day| text.starts_with(day))
        }
        [b'f' | b'w' | b'i' | b'b' | b'v', ..] => ["from ", "with ", "id ", "by ", "via "].iter().any(|word| text.starts_with(word)),
        _ => false,
    }
}

/// Where the words `by` and `for` stand outside of round brackets, whatever their case: first between two spaces, else at the beginning.
fn find_words(value: &str) -> [Option<usize>; 2] {
    let bytes = value.as_bytes();
    let stands_at = |at: usize, word: &[u8]| bytes.get(at..at + word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word));
    let [mut by, mut recipient] = [None; 2];
    let mut depth = 0_usize;
    for at in memchr::memchr3_iter(b' ', b'(', b')', bytes) {
        match bytes[at] {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            // The first letter rules out most words.
            _ => match bytes.get(at + 1) {
                Some(b'b' | b'B') if by.is_none() && stands_at(at + 1, b"by ") => by = Some(at + 1),
                Some(b'f' | b'F') if recipient.is_none() && stands_at(at + 1, b"for ") => recipient = Some(at + 1),
                _ => {}
            },
        }
    }
    [by.or_else(|| stands_at(0, b"by ").then_some(0)), recipient.or_else(|| stands_at(0, b"for ").then_some(0))]
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
        memchr::memchr2(b' ', b';', text.as_bytes())
    } else {
        text.rfind(close).filter(|at| *at < LONGEST_MARK).map(|at| at + 1).or_else(|| text.find(' '))
    };
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// What stands between brackets of one kind, the outermost ones.
pub(super) fn bracketed<'a>(text: &'a str, open: u8, close: u8, out: &mut Vec<&'a str>) {
    let (mut depth, mut from) = (0_usize, 0);
    for at in memchr::memchr2_iter(open, close, text.as_bytes()) {
        if text.as_bytes().get(at) == Some(&open) {
            if depth == 0 {
                from = at + 1;
            }
            depth += 1;
        } else if depth > 0 {
            depth -= 1;
            if depth == 0 && out.len() < 6 {
                out.extend(text.get(from..at).map(str::trim));
            }
        }
    }
}
