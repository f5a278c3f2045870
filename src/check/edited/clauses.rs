//! The parts of a Received line whose form is known: what it says behind `from`, `by` and `for`, and in brackets.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::LONGEST_MARK;
use super::remarks::may_begin_a_remark;

/// No more pieces between brackets of one kind are looked at.
const MOST_PIECES: usize = 6;

/// A few pieces of a line. Most lines have one or none, so they need no memory of their own.
#[derive(Debug, Default)]
pub(super) struct Pieces<'a> {
    pieces: [&'a str; MOST_PIECES],
    count: usize,
}

impl<'a> Pieces<'a> {
    fn push(&mut self, piece: &'a str) {
        if let Some(place) = self.pieces.get_mut(self.count) {
            *place = piece;
            self.count += 1;
        }
    }

    pub fn all(&self) -> &[&'a str] {
        self.pieces.get(..self.count).unwrap_or_default()
    }
}

/// The parts of a Received line whose form is known.
#[derive(Debug, Default)]
pub(super) struct KnownClauses<'a> {
    pub from: Option<&'a str>,
    pub by: Option<&'a str>,
    pub recipient: Option<&'a str>,
    pub sender: Option<&'a str>,
    /// What stands between square brackets before `by`.
    pub brackets: Pieces<'a>,
    /// What stands between round brackets before `by`, where no square brackets are inside them.
    pub comments: Pieces<'a>,
    /// An address is gone with its square brackets.
    pub lost_ip: bool,
    /// Whether some word begins like a remark that somebody wrote into the line.
    pub may_hold_a_remark: bool,
}

impl<'a> KnownClauses<'a> {
    pub fn of(value: &'a str) -> Self {
        let mut out = Self::default();
        let Words { by, recipient, may_remark } = find_words(value);
        out.may_hold_a_remark = may_remark;
        if let Some(at) = by {
            out.by = Some(first_word(value.get(at + 3..).unwrap_or_default()));
        }
        if value.starts_with("from ") {
            let handed = value.get(5..by.unwrap_or(value.len())).unwrap_or_default();
            let first = first_word(handed);
            out.from = Some(first).filter(|word| !word.starts_with('('));
            let behind = handed.get(first.len()..).unwrap_or_default();
            bracketed(behind, b'[', b']', |inner| out.brackets.push(inner));
            if handed.starts_with('[') {
                bracketed(handed, b'[', b']', |inner| out.brackets.push(inner));
            }
            bracketed(behind, b'(', b')', |inner| {
                let bytes = inner.as_bytes();
                let holds_brackets = memchr::memchr_iter(b'[', bytes).any(|at| at == 0 || bytes.get(at - 1) == Some(&b' '));
                if !holds_brackets {
                    out.comments.push(inner);
                }
            });
            out.lost_ip = behind.starts_with(" (") && has_lost_ip(behind.as_bytes());
        }
        out.recipient = recipient.map(|at| recipient_at(value, at));
        out.sender = sender_in(value);
        out
    }
}

/// The recipient behind the word `for`, which stands at `at`.
pub(super) fn recipient_at(value: &str, at: usize) -> &str {
    let rest = value.get(at + 4..).unwrap_or_default();
    let end = memchr::memchr(b';', rest.as_bytes()).unwrap_or(rest.len());
    let rest = rest.get(..end).unwrap_or_default();
    let ends = memchr::memchr_iter(b' ', rest.as_bytes()).find(|at| rest.get(at + 1..).is_some_and(begins_the_next_clause));
    rest.get(..ends.unwrap_or(rest.len())).unwrap_or_default().trim()
}

/// The envelope sender, where the line tells it.
pub(super) fn sender_in(value: &str) -> Option<&str> {
    ENVELOPE.find_iter(value.as_bytes()).find_map(|at| {
        let rest = value.get(at + ENVELOPE.needle().len()..)?;
        let behind = rest.strip_prefix("from ").or_else(|| rest.strip_prefix("sender "))?;
        behind.split([')', ';', ' ']).next()
    })
}

/// Whether an address in square brackets is gone with its brackets: `(unknown )`, or all that stood between round ones: ` ()`, `( )`, `(())`.
fn has_lost_ip(behind: &[u8]) -> bool {
    let mut blank = false;
    let is_empty = |at: usize| {
        let before = &behind[..at];
        // A machine may give an empty name in its greeting.
        let said_nothing = before.ends_with(b"HELO ") || before.ends_with(b"EHLO ");
        blank |= before.ends_with(b" ") && !said_nothing;
        before.ends_with(b" (") || before.ends_with(b"( ") || (before.ends_with(b"(()"))
    };
    memchr::memchr_iter(b')', behind).any(is_empty) || (blank && memchr::memchr(b'[', behind).is_none())
}

/// Prepared once, since it is searched for in every Received line.
static ENVELOPE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("envelope-"));

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

/// What the words of a line show at one look.
#[derive(Debug, Default)]
struct Words {
    /// Where `by` and `for` stand outside of round brackets, whatever their case: first between two spaces, else at the beginning.
    by: Option<usize>,
    recipient: Option<usize>,
    /// Whether behind some space stands what a remark may begin with.
    may_remark: bool,
}

fn find_words(value: &str) -> Words {
    let bytes = value.as_bytes();
    let stands_at = |at: usize, word: &[u8]| bytes.get(at..at + word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word));
    let mut out = Words::default();
    let mut depth = 0_usize;
    for at in memchr::memchr3_iter(b' ', b'(', b')', bytes) {
        match bytes[at] {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            // The first letter rules out most words.
            _ => match bytes.get(at + 1) {
                Some(b'b' | b'B') if depth == 0 && out.by.is_none() && stands_at(at + 1, b"by ") => out.by = Some(at + 1),
                Some(b'f' | b'F') if depth == 0 && out.recipient.is_none() && stands_at(at + 1, b"for ") => out.recipient = Some(at + 1),
                Some(b) => out.may_remark |= may_begin_a_remark(*b, bytes.get(at + 2).copied()),
                None => {}
            },
        }
    }
    out.by = out.by.or_else(|| stands_at(0, b"by ").then_some(0));
    out.recipient = out.recipient.or_else(|| stands_at(0, b"for ").then_some(0));
    out
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
        let last = |at: usize| at + text.get(at..).unwrap_or_default().bytes().take_while(|b| char::from(*b) == close).count();
        text.find(close).filter(|at| *at < LONGEST_MARK).map(last).or_else(|| text.find(' '))
    };
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// What stands between brackets of one kind, the outermost ones.
pub(super) fn bracketed<'a>(text: &'a str, open: u8, close: u8, mut take: impl FnMut(&'a str)) {
    let (mut depth, mut from, mut count) = (0_usize, 0, 0);
    for at in memchr::memchr2_iter(open, close, text.as_bytes()) {
        if text.as_bytes().get(at) == Some(&open) {
            if depth == 0 {
                from = at + 1;
            }
            depth += 1;
        } else if depth > 0 {
            depth -= 1;
            if depth == 0 && count < MOST_PIECES {
                count += 1;
                take(text.get(from..at).unwrap_or_default().trim());
            }
        }
    }
}
