//! Notes of a few words that a person typed on a line of their own between two fields: `FAKE!`, `Hop 2`, `snip`.
//!
//! Such a line may also be what is left of a field that lost its indentation. So one counts only where the folded lines have theirs, and where its
//! first word would have had room behind the line above.

use crate::check::line_class::{ClassifiedLine, LineClass};
use crate::check::mail_words;

/// Whether a line at the margin is a note of a few words between two fields, in a text in which folded lines have their indentation.
pub(super) fn is_note(text: &[u8], lines: &[ClassifiedLine], n: usize, longest: usize) -> bool {
    let view = |n: usize| &text[lines[n].view.clone()];
    let (above, line) = (view(n - 1).trim_ascii_end(), view(n));
    is_between_fields(text, lines, n)
        && !is_below_words(text, lines, n)
        && !matches!(above.last(), Some(b';' | b'='))
        // It would have had room behind the line above.
        && (is_closed(above) || lines[n - 1].range.len() + 1 + line.split(|b| *b == b' ').next().map_or(0, <[u8]>::len) < longest)
        && is_few_words(line)
}

/// Whether a line at the margin says between two fields that something was taken out there: `X-Removed`, `I deleted my address here`.
pub(super) fn is_removal(text: &[u8], lines: &[ClassifiedLine], n: usize) -> bool {
    /// More words are a sentence of the message.
    const MOST: usize = 8;
    /// No program breaks a line that is shorter.
    const ROOM: usize = 60;
    let line = || std::str::from_utf8(&text[lines[n].view.clone()]).unwrap_or_default().trim();
    let is_word = |word: &str| {
        let bare = word.trim_matches(SIGNS_OF_NOTES);
        bare.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
    };
    is_between_fields(text, lines, n)
        && line().split_whitespace().count() <= MOST
        && line().split_whitespace().all(is_word)
        && mail_words::says_removed(line())
        && (!is_below_words(text, lines, n) || (lines[n - 1].class.is_field() && lines[n - 1].view.len() < ROOM))
}

/// Whether a line of words stands between two fields, and nothing is open in the one above it.
fn is_between_fields(text: &[u8], lines: &[ClassifiedLine], n: usize) -> bool {
    let above = text[lines[n - 1].view.clone()].trim_ascii_end();
    matches!(lines[n].class, LineClass::Text | LineClass::Rest)
        && lines.get(n + 1).is_none_or(|below| below.class.is_field())
        && (lines[n - 1].class.is_field() || lines[n - 1].class == LineClass::Folded)
        && !matches!(above.last(), Some(b',' | b':'))
        && memchr::memchr_iter(b'(', above).count() <= memchr::memchr_iter(b')', above).count()
}

/// Whether the field above line `n` is free text, which may go on in any words.
fn is_below_words(text: &[u8], lines: &[ClassifiedLine], n: usize) -> bool {
    let field = lines[..n].iter().rev().find(|line| line.class.is_field());
    field.is_none_or(|line| is_of_words(line.name(text)))
}

/// Whether nothing follows behind the end of a line: a comment or an address is closed there, or a date with its zone.
fn is_closed(line: &[u8]) -> bool {
    let zone = || matches!(line, [.., b' ', b'+' | b'-', a, b, c, d] if [a, b, c, d].iter().all(|b| b.is_ascii_digit()));
    line.ends_with(b")") || line.ends_with(b">") || zone()
}

/// Whether the value of a field is free text, which may go on in any words.
fn is_of_words(name: Option<&str>) -> bool {
    const WORDS: [&str; 6] = ["subject", "thread-topic", "comments", "keywords", "organization", "content-description"];
    name.is_some_and(|name| WORDS.iter().any(|known| name.eq_ignore_ascii_case(known)))
}

/// The signs that may stand in a note.
const SIGNS_OF_NOTES: [char; 10] = ['!', '?', '+', '#', '.', ',', ':', '\'', '’', '-'];

/// Whether a line is nothing but a few words as people write them, or a question mark: `FAKE!`, `Hop 2`, `+ 14 more`, `?`.
fn is_few_words(line: &[u8]) -> bool {
    const MOST: usize = 4;
    const LONGEST: usize = 40;
    let Some(line) = std::str::from_utf8(line).ok().map(str::trim) else { return false };
    if line.is_empty() || line.len() > LONGEST {
        return false;
    }
    let is_word = |word: &str| {
        let bare = word.trim_matches(SIGNS_OF_NOTES);
        let mut rest = bare.chars();
        rest.next();
        // Codes mix letters and figures, and small and capital letters.
        bare.is_empty()
            || (bare.len() < 4 && bare.bytes().all(|b| b.is_ascii_digit()))
            || (bare.chars().all(char::is_alphabetic)
                && bare.chars().count() <= 15
                && (rest.clone().all(|c| !c.is_uppercase()) || bare.chars().all(char::is_uppercase)))
    };
    let words = || line.split(' ').filter(|word| !word.is_empty());
    words().count() <= MOST && words().all(is_word) && (line.contains(char::is_alphabetic) || line.chars().all(|c| matches!(c, '?' | '!')))
}

#[cfg(test)]
mod tests {
    use crate::check::{ChangedPart, Options, Verdict, check};

    const HEAD: &str = "Return-Path: <a@b.example>\nReceived: from a.example (a.example [192.0.2.1])\n\tby mx.example (Postfix) with ESMTPS id 21F8C3B0D4\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:42 +0100\nReceived: from web (unknown [10.0.0.4])\n\tby a.example (Postfix) with ESMTP id 1A2B3C4D\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:40 +0100\nFrom: a@b.example\nTo: c@d.example\nDate: Tue, 24 Nov 2026 10:15:40 +0100\nSubject: e\nMessage-ID: <1@b.example>\nMIME-Version: 1.0\n";

    fn of(text: &str) -> (Verdict, Vec<ChangedPart>, String) {
        let found = check(text.as_bytes(), &Options::default());
        let changed = found.alterations.changed.iter().map(|change| change.place).collect();
        (found.verdict, changed, String::from_utf8_lossy(found.block.as_bytes()).trim_end().to_owned())
    }

    #[test]
    fn a_note_between_two_fields_is_no_rest_of_a_field() {
        for note in ["FAKE!", "Hop 2", "Schritt 2:", "ok", "?", "not mine!!", "hier", "this one", "Étape 3", "1. Server"] {
            for below in ["Received: from web", "From: a", "To: c", "MIME"] {
                let (verdict, changed, block) = of(&HEAD.replacen(below, &format!("{note}\n{below}"), 1));
                assert_eq!(
                    (verdict, &changed[..], block.as_str()),
                    (Verdict::Partial, &[ChangedPart::Value][..], HEAD.trim_end()),
                    "{note} {below}"
                );
            }
        }
        for mark in [
            "snip",
            "+ 14 more",
            "SNIP!!",
            "--snip--",
            "--cut--",
            "-- snip --",
            "--SNIP--",
            "schnipp",
            "--removed--",
            "X-Removed",
            "DKIM-Signature removed",
            "I deleted my address here",
            "Ich habe meine Adresse hier gelöscht.",
            "hier habe ich was rausgelöscht",
            "<my address was here>",
        ] {
            let (verdict, changed, block) = of(&HEAD.replacen("From: a", &format!("{mark}\nFrom: a"), 1));
            assert_eq!((verdict, &changed[..], block.as_str()), (Verdict::Partial, &[ChangedPart::Lines][..], HEAD.trim_end()), "{mark}");
        }
    }

    #[test]
    fn what_was_removed_is_told_below_any_field() {
        for below in ["Subject: Save 70% now\n", "X-Delivery:\n\tucf:0;jmr:0;RF:JunkEmail;\n", "X-Source: AMrXdXukWbzlDDab9AMAFz1A==\n"] {
            let head = HEAD.replace("Subject: e\n", below);
            let (verdict, changed, block) = of(&head.replace(below, &format!("{below}X-Removed\n")));
            assert_eq!((verdict, &changed[..], block.as_str()), (Verdict::Partial, &[ChangedPart::Lines][..], head.trim_end()), "{below}");
        }
    }

    #[test]
    fn the_rest_of_a_field_is_no_note() {
        let long = format!("Subject: {}", "a word ".repeat(12).trim_end());
        for text in [
            HEAD.replace("Subject: e", &format!("{long}\nand more")),
            HEAD.replace("To: c@d.example", "To: c@d.example,\nAnna"),
            HEAD.replace("\n\t", "\n"),
            HEAD.replace("MIME-Version: 1.0", "X-Mailer:\nThunderbird"),
            HEAD.replace("Subject: e", &format!("{long}\nand more was removed")),
            HEAD.replace("MIME-Version: 1.0", &format!("X-A: {}\nTail", "b c d ".repeat(10).trim_end())),
        ] {
            assert_eq!(of(&text).1, [], "{text}");
        }
    }
}
