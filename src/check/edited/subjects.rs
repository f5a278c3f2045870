//! Subjects, of which senders write any: only one that is nothing but a mask, or says nothing but that something was taken out, is no sender's.

use super::marks::is_bracketed;
use super::phrases::says_more_than_hidden;
use super::placeholders::is_blocks;
use super::word_lists::says_taken_out;
use crate::check::mail_words::{self, VisibleRole};

/// The longest subject that may be a mask, in bytes.
const LONGEST: usize = 60;
/// So many signs or letters x are a mask: three of the letter are a word of some senders.
const SIGNS: usize = 3;
const CROSSES: usize = 4;
/// What programs write before the subject of an answer or a forwarded message, in small letters.
const PREFIXES: [&str; 14] = ["re", "aw", "fw", "fwd", "wg", "sv", "vs", "antw", "tr", "rv", "res", "odp", "r", "i"];
/// Words that stand beside the one that says that something was taken out: `(removed for privacy)`.
const BESIDE: [&str; 44] = [
    "for",
    "by",
    "me",
    "from",
    "the",
    "here",
    "was",
    "is",
    "text",
    "content",
    "private",
    "privacy",
    "reasons",
    "title",
    "gdpr",
    "aus",
    "wegen",
    "von",
    "mir",
    "hier",
    "wurde",
    "datenschutz",
    "datenschutzgründen",
    "dsgvo",
    "par",
    "pour",
    "moi",
    "ici",
    "raisons",
    "confidentialité",
    "rgpd",
    "por",
    "para",
    "mí",
    "aquí",
    "privacidad",
    "privacidade",
    "per",
    "da",
    "me",
    "riservatezza",
    "voor",
    "door",
    "mij",
];

/// Whether a subject is no more than a mask: `***`, `XXXXXXX`, `[removed]`, `REDACTED`, `[Betreff entfernt]`.
pub(super) fn is_mask_of_subject(subject: &str) -> bool {
    let mut bare = subject.trim();
    while let Some((_, rest)) = bare.split_once(':').filter(|(prefix, _)| PREFIXES.contains(&prefix.to_lowercase().as_str())) {
        bare = rest.trim_start();
    }
    if bare.is_empty() || bare.len() > LONGEST {
        return false;
    }
    is_blocks(bare) || is_row(bare) || is_loud(bare) || (is_bracketed(bare) && is_of_removal(bare))
}

/// Whether a text is nothing but signs that cover letters, or the letter x alone, or dots in brackets.
fn is_row(text: &str) -> bool {
    let inner = text.trim_matches(['[', ']', '(', ')', '<', '>', '{', '}']);
    let all = |least: usize, is: fn(char) -> bool| {
        let count = inner.chars().filter(|c| is(*c)).count();
        count >= least && inner.chars().all(|c| is(c) || matches!(c, ' ' | '-'))
    };
    all(SIGNS, |c| matches!(c, '*' | '#' | '_' | '•' | '●' | '＊'))
        || all(CROSSES, |c| matches!(c, 'x' | 'X'))
        || (inner.len() < text.len() && matches!(inner, "..." | "…"))
}

/// Whether a text is one word in capital letters that people write only for what was taken out.
fn is_loud(text: &str) -> bool {
    text.len() > 4 && text.bytes().all(|b| b.is_ascii_uppercase()) && says_taken_out(text.as_bytes())
}

/// Whether words in brackets say that something was taken out, and nothing else but that it was the subject, or why.
fn is_of_removal(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_subject = |word: &str| mail_words::visible_role(format!("{word}:").as_bytes()) == Some(VisibleRole::Subject);
    let is_beside =
        |word: &str| mail_words::says_removed(word) || BESIDE.iter().any(|known| *known == word.to_lowercase()) || is_subject(word);
    mail_words::says_removed(text)
        && words().count() < 6
        && (words().any(is_subject) || (says_more_than_hidden(text) && words().all(is_beside)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_that_is_only_a_mask_is_no_senders() {
        for subject in [
            "***",
            "*** ***",
            "XXXXXXX",
            "xxx xxxx",
            "######",
            "_____",
            "████ ██",
            "[...]",
            "[…]",
            "[***]",
            "REDACTED",
            "ENTFERNT",
            "[removed]",
            "<removed>",
            "{redacted}",
            "(removed for privacy)",
            "[entfernt]",
            "[aus Datenschutzgründen entfernt]",
            "[Betreff entfernt]",
            "<subject removed>",
            "[objet supprimé]",
            "[supprimé]",
            "[usunięto]",
            "[видалено]",
            "[silindi]",
            "[削除]",
            "[已删除]",
            "Re: [removed]",
            "AW: ****",
        ] {
            assert!(is_mask_of_subject(subject), "{subject}");
        }
        for subject in [
            "XXX",
            "x",
            "***SPAM*** Offer",
            "*** FINAL NOTICE ***",
            "XXX for you",
            "...",
            "?",
            "-",
            "",
            "Re:",
            "[SPAM]",
            "[EXTERN]",
            "[URGENT]",
            "[Ticket 4411]",
            "<no subject>",
            "(kein Betreff)",
            "Removed from your account",
            "[Removed] Your listing",
            "[Deleted scene]",
            "Hidden",
            "HIDDEN",
            "[hidden]",
            "[Private]",
            "[confidential]",
            "[Anonymous]",
            "removed",
            "CANCELLATO",
            "[REDACTED] files leaked",
            "#1",
            "# 7",
            "[XXL]",
            "[hidden] ...... xx@xx",
        ] {
            assert!(!is_mask_of_subject(subject), "{subject}");
        }
    }
}
