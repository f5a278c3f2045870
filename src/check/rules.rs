//! The findings, each with its condition: one table, in the order in which they speak.

use super::facts::{Facts, Shape};
use super::{FindingId, NextStep, Severity};

/// One finding: when it applies, how much it weighs, what the person does next.
pub(crate) struct Rule {
    pub id: FindingId,
    pub severity: Severity,
    pub applies: fn(&Facts) -> bool,
    pub next: NextStep,
}

macro_rules! rules {
    ($($id:ident $severity:ident $next:ident: $applies:expr;)*) => {
        /// Blocking ones before repairs, warnings and notes; among equals the earlier speaks first.
        pub(crate) const RULES: &[Rule] = &[
            $(Rule { id: FindingId::$id, severity: Severity::$severity, applies: $applies, next: NextStep::$next },)*
        ];
    };
}

rules! {
    Empty Blocking PasteSomething: |f| f.shape == Shape::Empty;
    VisibleBlockOnly Blocking CopyAgain: |f| f.shape == Shape::Visible;
    ForwardedInline Blocking FirstInstruction: |f| f.shape == Shape::Forwarded;
    BodyOnly Blocking FirstInstruction: |f| f.shape == Shape::Body;
    MimePartOnly Blocking FirstInstruction: |f| f.shape == Shape::MimePart;
    NoReceived Blocking CopyAgain: |f| f.shape == Shape::Traceless;

    CutAtTop Warning CopyAgain: |f| f.top_is_missing;
    CutAtBottom Warning CopyAgain: |f| f.bottom_is_missing;
    GapInside Warning CopyAgain: |f| f.shape == Shape::Headers && f.stray > 0;
    SeveralMessages Warning ChooseMessage: |f| f.messages > 1;

    HeadersOnly Note None: |f| f.shape == Shape::Headers && !f.has_body;
    ByteOrderMark Note None: |f| f.byte_order_mark;
    MboxFromLine Note None: |f| f.skipped.mbox;
    MicrosoftBanner Note None: |f| f.skipped.banner;
    LeadingBlankLines Note None: |f| f.skipped.blank && f.shape != Shape::Empty;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_finding_once_and_is_in_order_of_weight() {
        let mut ids: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
        ids.sort();
        let mut all = FindingId::ALL.to_vec();
        all.sort();
        assert_eq!(ids, all);
        assert!(RULES.is_sorted_by_key(|rule| rule.severity));
    }
}
