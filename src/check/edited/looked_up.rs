//! The names of the machine that connected, in a line of an own server: the one that it gave itself, and the one that the server looked up for it.

use super::covered::is_crosses;
use super::marks::{is_bracketed, is_mark_for_host, is_removal};
use super::placeholders::is_marked_entity;
use super::word_lists::says_taken_out;

/// The name that the server looked up for the machine, if it was covered: the first word in the round brackets with the address.
pub(super) fn covered_lookup(value: &str) -> Option<&str> {
    let (_, comment) = value.strip_prefix("from ")?.split_once(" (")?;
    let (name, behind) = if comment.starts_with('(') {
        let (name, behind) = comment.split_at_checked(comment.find(") ")? + 1)?;
        (name, behind.get(1..)?)
    } else {
        comment.split_once([' ', ')'])?
    };
    let is_mark = || (name.contains('.') && is_mark_for_host(name.trim_end_matches('.'))) || is_mark_for_lookup(name);
    (behind.starts_with('[') && is_mark()).then_some(name.trim_end_matches('.')).map(|bare| if bare.is_empty() { name } else { bare })
}

/// Whether a mark stands where a server writes the name of a machine that it looked up, or that it knows none: `***`, `REDACTED`, `(deleted)`.
pub(super) fn is_mark_for_lookup(name: &str) -> bool {
    // Nearly all are this word.
    if name == "unknown" {
        return false;
    }
    let signs = || name.chars().count() > 1 && !name.chars().any(char::is_alphanumeric);
    let loud = || name.len() > 3 && name.bytes().all(|b| b.is_ascii_uppercase()) && is_removal(name);
    is_crosses(name)
        || name.eq_ignore_ascii_case("xxx")
        || signs()
        || says_taken_out(name.as_bytes())
        || loud()
        || is_marked_entity(name)
        || (is_bracketed(name) && is_removal(name))
}

/// What a machine called itself, if words in brackets stand there that say that it was taken out: `from (deleted) (`, `helo=[removed]`.
pub(super) fn covered_greeting(value: &str) -> Option<&str> {
    let is_said = |before: &str| before == "from " || ["helo=", "HELO ", "EHLO "].iter().any(|sign| before.ends_with(sign));
    let is_mark = |word: &&str| is_bracketed(word) && is_removal(word);
    memchr::memchr3_iter(b'(', b'[', b'<', value.as_bytes()).find_map(|at| {
        let (before, rest) = value.split_at_checked(at).filter(|(before, _)| is_said(before))?;
        rest.get(..=memchr::memchr3(b')', b']', b'>', rest.as_bytes())?)
            .filter(is_mark)
            .map(|word| value.get(before.len()..before.len() + word.len()))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_covered_name_is_known() {
        assert_eq!(covered_lookup("from a.example (xxxx.xxxx.example. [192.0.2.1]) by b"), Some("xxxx.xxxx.example"));
        assert_eq!(covered_lookup("from a.example (c.a.example [192.0.2.1]) by b"), None);
    }
}
