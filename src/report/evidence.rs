//! The headers as they are written into the letter, and what was done to them.

use super::hide::{self, Hider};
use super::sentences::HeaderState;
use super::{BEGIN_MARKER, BEGIN_MARKER_CHANGED, BEGIN_MARKER_NOT_COMPLETE, END_MARKER, NAME_HIDDEN};
use crate::check::{ChangedPart, Checked};

/// No more places than this are named: a reader looks at no more.
const MOST_PLACES: usize = 8;

/// The evidence: LF line ends, the addresses hidden if asked, no byte that a text cannot carry.
pub(super) struct Evidence {
    pub bytes: Vec<u8>,
    /// The fields in which something was hidden.
    pub hidden_in_fields: Vec<String>,
    /// The numbers of the addresses to hide that were found.
    pub seen: Vec<usize>,
    /// How many bytes were written as `\xNN`.
    pub escaped: usize,
}

impl Evidence {
    pub(super) fn of(checked: &Checked, hider: Option<&Hider>) -> Self {
        let bytes = checked.block.as_bytes();
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        let hidden = hider.map(|hider| hide::block(bytes, hider));
        let (bytes, hidden_in_fields, seen) = match &hidden {
            Some(hidden) => (hidden.bytes.as_slice(), hidden.hidden_in_fields.clone(), hidden.seen.clone()),
            None => (bytes, Vec::new(), Vec::new()),
        };
        let mut out = Vec::with_capacity(bytes.len() + 64);
        let mut escaped = 0;
        for (at, line) in bytes.split(|&b| b == b'\n').enumerate() {
            if at > 0 {
                out.push(b'\n');
            }
            for (at, byte) in line.iter().enumerate() {
                // A bare CR and a NUL cannot stand in the text of a message (RFC 5322 section 2.3): programs cut or break the text there.
                // A line of the headers may look like the marker line at the end of the evidence, and end it for a machine that reads the letter.
                if matches!(byte, b'\r' | 0) || begins_marker(line, at) {
                    escaped += 1;
                    out.extend_from_slice(format!("\\x{byte:02X}").as_bytes());
                } else {
                    out.push(*byte);
                }
            }
        }
        Self { bytes: out, hidden_in_fields, seen, escaped }
    }
}

/// Whether something that looks like one of the letter's own marker lines begins there: at the beginning of the line, or behind a sign that ends a
/// line for some programs (Unicode Standard Annex 14, and the control characters that separate records).
pub(super) fn begins_marker(line: &[u8], at: usize) -> bool {
    let Some((before, rest)) = line.split_at_checked(at) else { return false };
    rest.starts_with(b"-----") && matches!(before, [] | [.., 0xB | 0xC | 0x1C..=0x1E | 0x85 | b'\r'] | [.., 0xE2, 0x80, 0xA8 | 0xA9])
}

/// What is known about the changes to the headers.
pub(super) fn state(
    checked: &Checked,
    hidden_in_fields: Vec<String>,
    hidden_in_own_words: bool,
    escaped: usize,
    evidence: &[u8],
) -> HeaderState {
    let mut out =
        HeaderState { by_hand: checked.alterations.by_hand, hidden_in_fields, hidden_in_own_words, escaped, ..HeaderState::default() };
    out.names_hidden = out.hides() && memchr::memmem::find(evidence, NAME_HIDDEN.as_bytes()).is_some();
    let found = &checked.alterations;
    out.inside = found.from_inside;
    out.carries = found.carries;
    out.undone = found.repairs.clone();
    out.marks = found.changed.iter().any(|change| change.place == ChangedPart::Lines);
    // The field above removed lines was not changed.
    for change in found.changed.iter().filter(|change| change.place != ChangedPart::Lines) {
        if !out.places.contains(&change.field) && out.places.len() < MOST_PLACES {
            out.places.push(change.field.clone());
        }
    }
    out.cuts = found.missing.clone();
    out.edited = found.by_hand || !found.changed.is_empty();
    out.misread = found.misread;
    out.order_lost = found.order_lost;
    out.translated = found.translated;
    out
}

/// The line before the evidence.
fn line_before(state: &HeaderState) -> &'static str {
    if !state.cuts.is_empty() {
        BEGIN_MARKER_NOT_COMPLETE
    } else if state.edited || state.by_hand || state.misread || state.order_lost {
        BEGIN_MARKER_CHANGED
    } else {
        BEGIN_MARKER
    }
}

/// The evidence between its marker lines.
pub(super) fn between_markers(state: &HeaderState, text: &str) -> (String, std::ops::Range<usize>) {
    let mut out = format!("\n{}\n", line_before(state));
    let start = out.len();
    out.push_str(text);
    let headers = start..out.len();
    out.push_str(&format!("\n{END_MARKER}\n"));
    (out, headers)
}
