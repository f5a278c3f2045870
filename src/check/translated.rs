//! Headers of which a browser translated the names of fields.

use super::mail_words::{self, VisibleRole};
use super::split::Piece;
use crate::message::lines::{known_field_at, lines};

/// Whether From, To and the like are in the block under names of another language.
pub(super) fn names_are_translated(block: &[u8]) -> bool {
    let roles: Vec<VisibleRole> = lines(block, 0)
        .map(|line| &block[line])
        .filter(|line| !matches!(line.first(), Some(b' ' | b'\t')))
        .filter(|line| known_field_at(line).is_none())
        .filter_map(mail_words::visible_role)
        .collect();
    roles.contains(&VisibleRole::From) && roles.contains(&VisibleRole::Sent)
}

/// Whether some of the Received fields of a block were translated, and others not.
pub(super) fn block_has_translated_trace(text: &[u8], piece: &Piece) -> bool {
    let end = piece.block.end.min(text.len());
    lines(&text[..end], piece.block.start).take(400).any(|line| mail_words::is_translated_received(&text[line]))
}

/// Whether a line has a name of letters and blanks that no mail has, and a value that begins as that of a Received line: `Beérkezett: from …`.
fn is_trace_under_another_name(line: &[u8]) -> bool {
    const LONGEST_NAME: usize = 60;
    let Some(colon) = memchr::memchr(b':', line).filter(|colon| (2..=LONGEST_NAME).contains(colon)) else { return false };
    let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii_start());
    let is_name = name.iter().all(|b| b.is_ascii_alphabetic() || *b >= 0x80 || *b == b' ') && !name.starts_with(b" ");
    // One or two letters of the name are wrong: it was typed, or read from a picture.
    let same = name.iter().zip(b"received").filter(|(a, b)| a.eq_ignore_ascii_case(b)).count();
    let is_misspelt = name.len() == b"received".len() && same + 2 >= name.len();
    is_name && !is_misspelt && value.starts_with(b"from ") && known_field_at(line).is_none()
}

/// Whether the name Received was translated. Mail windows name the day of arrival so, too: a single line counts only if it tells of a machine.
pub(super) fn received_is_translated(text: &[u8], piece: &Piece) -> bool {
    let mut found =
        lines(text, piece.block.start).take(100).map(|line| &text[line]).filter(|line| mail_words::is_translated_received(line));
    let tells_of_a_machine = |line: &[u8]| {
        let bracket = memchr::memchr2(b'[', b'(', line).and_then(|at| line.get(at..));
        bracket.is_some_and(|behind| memchr::memchr2(b'.', b':', behind).is_some()) && line.len() > 40
    };
    found.next().is_some_and(|first| found.next().is_some() || tells_of_a_machine(first))
        || lines(text, piece.block.start)
            .take(100)
            .map(|line| &text[line])
            .any(|line| is_trace_under_another_name(line) && tells_of_a_machine(line))
}
