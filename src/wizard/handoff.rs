//! Handing the report to the mail program: the ways to do that are tried one after the other.

use super::{Action, Effect, HandoffOrder, HandoffOutcome, Kept, Output, OutputProblem, Step, Wizard};
use crate::platform::handoff::{self, HandoffFile, HandoffKind, HandoffWay};
use crate::report::Report;

impl Wizard {
    /// How the chosen mail program takes a letter.
    pub fn handoff_kind(&self) -> HandoffKind {
        HandoffKind::of(self.guide())
    }

    /// Whether the mail is read as a page in the browser or on a phone, where no file of this computer can be opened as a message.
    pub fn is_web_mail(&self) -> bool {
        self.handoff_kind() == HandoffKind::ByHand
    }

    /// The ways for the chosen mail program on this system, the best first; the last always works.
    pub fn ways(&self) -> Vec<HandoffWay> {
        handoff::plan(self.handoff_kind(), self.system)
    }

    /// Starts the first way after the given one for which the letter is not too long.
    pub(super) fn hand_off(&mut self, after: Option<HandoffWay>) -> Option<Effect> {
        let ways = self.ways();
        let from = after.and_then(|last| ways.iter().position(|way| *way == last)).map_or(0, |at| at + 1);
        let report = self.report_page.report()?;
        let text = report.text();
        let letter = handoff::HandoffLetter::new(&report.to, &report.subject, &text, "".as_ref()).ok()?;
        let fitting = ways.into_iter().skip(from).find(|way| handoff::fits(*way, &letter));
        let way = fitting.unwrap_or(HandoffWay::ByHand);
        let bytes = way.file().map(|file| file_of(report, file));
        let (to, subject, stem) = (report.to.clone(), report.subject.clone(), report.file_stem());
        self.report_page.way = Some(way);
        if way == HandoffWay::ByHand {
            return self.apply(Action::Copy);
        }
        Some(Effect::HandOff(HandoffOrder { way, to, subject, text, stem, bytes }))
    }

    pub(super) fn handed_off(&mut self, outcome: HandoffOutcome) -> Option<Effect> {
        let HandoffOutcome { way, file, result, copied } = outcome;
        // Where the report is besides in this window decides whether closing the window would lose it.
        let kept = match (&file, &copied) {
            (Some(_), _) => Kept::Elsewhere,
            (None, Some(Ok(()))) => Kept::Clipboard,
            // The program got the whole text.
            (None, None) if result.is_ok() => Kept::Elsewhere,
            (None, _) => Kept::Nowhere,
        };
        match result {
            Ok(()) => {
                self.set_output(Output::Opened { way, file }, kept);
                if let Some(Err(error)) = copied {
                    self.report_page.problem = Some(OutputProblem::Copy(error));
                }
                return self.add_to_records();
            }
            Err(error) => {
                self.report_page.kept = self.report_page.kept.max(kept);
                self.report_page.problem = Some(OutputProblem::Open { file, error });
            }
        }
        None
    }

    /// Whether the report is out of this window. What was only copied is still needed here until the person has sent it.
    pub fn report_has_left(&self) -> bool {
        self.report_page.output.as_ref().is_some_and(|output| *output != Output::Copied) || self.report_page.sent
    }

    /// Whether the person reports another message to the same desk: they know already how to get the headers.
    pub fn gets_headers_again(&self) -> bool {
        self.report_page.same_desk.is_some()
    }

    /// Starts again with another message to the same desk, for the same reason.
    pub(super) fn same_desk(&mut self) -> Option<Effect> {
        let (what, to, furthest) = (self.what.clone(), self.to(), self.furthest);
        self.another_message();
        self.what = what;
        self.report_page.own_to = Some(to).filter(|to| !to.is_empty());
        self.report_page.same_desk.clone_from(&self.report_page.own_to);
        self.furthest = furthest.min(Step::Check);
        self.go(if self.guide().is_some() { Step::Headers } else { Step::Check })
    }
}

fn file_of(report: &Report, file: HandoffFile) -> Vec<u8> {
    match file {
        HandoffFile::Draft => report.draft(),
        HandoffFile::Whole => crate::report::as_text(&report.to, &report.subject, &report.text()).into_bytes(),
        HandoffFile::Text => report.text().into_bytes(),
    }
}
