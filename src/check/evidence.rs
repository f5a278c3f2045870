//! What was really done to the headers before they stand in a report, as data: every sentence about them is derived from this.
//!
//! Nobody can know what happened before the text was copied: whole lines that somebody took out leave no sign. So nothing here says that headers
//! are complete, and no sentence made of it may: only what this program did, and what it sees.

use super::{Change, FindingId};

/// Lines that were given and do not stand in the block, since they are no part of the headers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Lines above the first field, empty ones not counted.
    pub above: usize,
    /// Lines between the fields: page numbers, print titles, marks for lines that were taken out.
    pub inside: usize,
    /// Lines right below the last field, like a signature.
    pub below: usize,
}

/// What was done to the headers, and what can be seen to have been done before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What this program undid, in the order of the table of findings. Where there is nothing the block stands byte for byte as it was
    /// given, but for line ends.
    pub repairs: Vec<FindingId>,
    /// What was left out around the block.
    pub left_out: LeftOut,
    /// What is seen to be missing.
    pub missing: Vec<FindingId>,
    /// Where something else stands than what a server writes there.
    pub changed: Vec<Change>,
    /// Whether another program translated names of fields.
    pub translated: bool,
    /// Whether the person typed or changed text in the box of this program.
    pub by_hand: bool,
    /// Whether it was taken out of another message that carried it (a forward as attachment, the wrapper of a spam filter, a bounce).
    pub from_inside: bool,
}

/// The same in one word; the first that fits, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// Some places were changed before the program saw them, or in its box.
    Changed,
    /// Parts are missing.
    PartsMissing,
    /// This program repaired the form, or left lines around the headers out.
    Repaired,
    /// As copied: this program changed nothing, and there is no sign that anything is missing.
    AsCopied,
}

impl Evidence {
    /// The state in one word. It says the gravest; [`Self::repairs`] and [`Self::missing`] may hold more.
    pub fn shape(&self) -> Shape {
        if self.by_hand || !self.changed.is_empty() {
            Shape::Changed
        } else if !self.missing.is_empty() {
            Shape::PartsMissing
        } else if !self.repairs.is_empty() {
            Shape::Repaired
        } else {
            Shape::AsCopied
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Place;

    #[test]
    fn the_gravest_speaks() {
        let mut evidence = Evidence::default();
        assert_eq!(evidence.shape(), Shape::AsCopied);
        evidence.repairs.push(FindingId::Quoted);
        assert_eq!(evidence.shape(), Shape::Repaired);
        evidence.missing.push(FindingId::CutAtBottom);
        assert_eq!(evidence.shape(), Shape::PartsMissing);
        evidence.changed.push(Change { field: "To".to_owned(), number: 1, place: Place::Recipient, mark: "***".to_owned() });
        assert_eq!(evidence.shape(), Shape::Changed);
    }
}
