//! The findings, each with its condition: one table, in the order in which they speak.

use super::facts::Facts;
use super::shape::Shape;
use super::{FindingId, NextStep, Severity};
use crate::message::repair::Repair;

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
    OwnMessage Blocking FirstInstruction: |f| f.shape == Shape::Own;
    BodyOnly Blocking FirstInstruction: |f| f.shape == Shape::Body;
    MimePartOnly Blocking FirstInstruction: |f| f.shape == Shape::MimePart;
    NoReceived Blocking CopyAgain: |f| f.shape == Shape::Traceless;
    AnalyserOutput Blocking FirstInstruction: |f| f.shape == Shape::Analyser;
    Bounce Blocking ChooseMessage: |f| f.shape == Shape::Bounce;
    NotEmail Blocking FirstInstruction: |f| f.shape == Shape::NotEmail;
    InternalOnly Blocking AskIt: |f| f.shape == Shape::Internal;
    BracketsLost Blocking UseFile: |f| f.shape == Shape::BracketsLost;
    EncryptedOrBinary Blocking FirstInstruction: |f| f.shape == Shape::Binary;
    Picture Blocking FirstInstruction: |f| f.shape == Shape::Picture;
    Document Blocking FirstInstruction: |f| f.shape == Shape::Document;
    Packed Blocking FirstInstruction: |f| f.shape == Shape::Packed;

    IndentLost Repaired None: |f| f.undid(Repair::IndentLost);
    Rewrapped Repaired None: |f| f.undid(Repair::Rewrapped);
    AllIndented Repaired None: |f| f.undid(Repair::AllIndented);
    Quoted Repaired None: |f| f.undid(Repair::Quoted);
    DoubleSpaced Repaired None: |f| f.undid(Repair::DoubleSpaced);
    BlankInside Repaired None: |f| f.undid(Repair::BlankInside);
    LeadingJunk Repaired None: |f| f.undid(Repair::LeadingJunk);
    TableCopy Repaired None: |f| f.undid(Repair::TableCopy);
    NewlinesLost Repaired None: |f| f.undid(Repair::NewlinesLost);
    Glued Repaired None: |f| f.undid(Repair::Glued);
    HtmlSource Repaired None: |f| f.undid(Repair::HtmlSource);
    NameSpacing Repaired None: |f| f.undid(Repair::NameSpacing);
    Encoded Repaired None: |f| f.undid(Repair::Encoded);
    StrayLines Repaired None: |f| f.undid(Repair::StrayLines);

    CutAtTop Warning CopyAgain: |f| f.top_is_missing;
    CutAtBottom Warning CopyAgain: |f| f.bottom_is_missing;
    GapInside Warning CopyAgain: |f| f.gap || f.torn;
    SeveralMessages Warning ChooseMessage: |f| f.messages > 1;
    Edited Warning CopyAgain: |f| f.edited;
    TranslatedNames Warning CopyAgain: |f| f.translated;
    FewFields Warning None: |f| f.shape == Shape::Headers && f.fields < 15;
    LongLines Warning None: |f| f.longest_line > 998;
    Old Warning None: |f| f.age.is_some_and(|days| days > 30);
    ClockOdd Warning None: |f| f.clock_odd;
    AliasService Warning None: |f| f.alias_service;
    MailingList Warning None: |f| f.mailing_list;
    AttachedMessage Warning ChooseMessage: |f| f.attached > 0 && !f.inside && f.shape >= Shape::Visible;

    HeadersOnly Note None: |f| f.shape == Shape::Headers && !f.has_body;
    Old Note None: |f| f.age.is_some_and(|days| days > 2 && days <= 30);
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
        // An old message is a note first and a warning later.
        ids.dedup_by(|a, b| a == b && *a == FindingId::Old);
        let mut all = FindingId::ALL.to_vec();
        all.sort();
        assert_eq!(ids, all);
        assert!(RULES.is_sorted_by_key(|rule| rule.severity));
    }
}
