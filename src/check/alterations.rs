//! What was done to the headers before they go into a report, as data. All sentences about it are made from this.
//!
//! Nobody can know what happened before the text was copied: whole lines that somebody took out leave no sign. So nothing here says that headers
//! are complete, and no sentence may say so: there is only what this program did, and what it noticed.

use super::{Change, FindingId};

/// How many of the given lines were left out, because they are no part of the headers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Lines above the first field, empty ones not counted.
    pub above: usize,
    /// Lines between the fields: page numbers, print titles, marks for lines that were taken out.
    pub inside: usize,
    /// Lines right below the last field, like a signature.
    pub below: usize,
}

/// What was done to the headers by this program, and what seems to have been done before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alterations {
    /// The repairs by this program, in the order of the table of findings. If there are none, the block is what was given, byte for byte, except
    /// for line ends.
    pub repairs: Vec<FindingId>,
    /// What was left out around the block.
    pub left_out: LeftOut,
    /// Findings that say what is missing.
    pub missing: Vec<FindingId>,
    /// Places where there is something else than a server writes there.
    pub changed: Vec<Change>,
    /// Whether another program translated names of fields.
    pub translated: bool,
    /// Whether letters are wrong, as in text that was read from a picture.
    pub misread: bool,
    /// Whether the fields stand in another order than the servers wrote them in.
    pub order_lost: bool,
    /// Whether the person typed or changed text in the box of this program.
    pub by_hand: bool,
    /// Whether it was taken out of another message that carried it (a forward as attachment, the wrapper of a spam filter, a bounce).
    pub from_inside: bool,
    /// Whether another message is inside it, whose own headers these are not.
    pub carries: bool,
}

/// The state of the evidence in one word: the worst that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvidenceShape {
    /// Some places were changed before the program saw them, or in its box.
    Changed,
    /// Parts are missing.
    PartsMissing,
    /// This program repaired the form, or left lines around the headers out.
    Repaired,
    /// As copied: this program changed nothing, and there is no sign that anything is missing.
    AsCopied,
}

impl Alterations {
    /// The state in one word: the worst one. [`Self::repairs`] and [`Self::missing`] may hold more.
    pub fn shape(&self) -> EvidenceShape {
        if self.by_hand || !self.changed.is_empty() || self.misread || self.order_lost {
            EvidenceShape::Changed
        } else if !self.missing.is_empty() {
            EvidenceShape::PartsMissing
        } else if !self.repairs.is_empty() {
            EvidenceShape::Repaired
        } else {
            EvidenceShape::AsCopied
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::ChangedPart;

    #[test]
    fn the_gravest_speaks() {
        let mut alterations = Alterations::default();
        assert_eq!(alterations.shape(), EvidenceShape::AsCopied);
        alterations.repairs.push(FindingId::Quoted);
        assert_eq!(alterations.shape(), EvidenceShape::Repaired);
        alterations.missing.push(FindingId::CutAtBottom);
        assert_eq!(alterations.shape(), EvidenceShape::PartsMissing);
        alterations.changed.push(Change { field: "To".to_owned(), number: 1, place: ChangedPart::Recipient, mark: "***".to_owned() });
        assert_eq!(alterations.shape(), EvidenceShape::Changed);
    }
}
