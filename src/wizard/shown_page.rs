//! Which page is shown.

use super::{Confirm, Output, Overlay, ReportView, Step, Wizard};
use crate::guides::Way;

/// Which page is shown. Different values are different pages: each begins at its top and has its own buttons.
///
/// A new page gets a variant here, and [`Wizard::shown_page`] decides when it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShownPage {
    About,
    /// The languages to choose from.
    Languages,
    /// The list of reports.
    Records,
    /// Asking the sender to stop, and what to do after that.
    Stop {
        asked: bool,
    },
    /// "Who else should know?": the part of it that is shown.
    Who(WhoPart),
    What,
    Program,
    /// One of the questions by which the mail program is found: the one after so many answers.
    Questions(usize),
    /// Where the screen looks different: programs of the same family, the other ways to the headers, and what often goes wrong.
    Different,
    AllInstructions(Way),
    Instruction(Way, usize),
    Check,
    /// For threats: the police first.
    Police,
    /// No desk is known.
    Missing,
    /// Finding the owner of a network.
    Owner,
    Report,
    /// The report was opened, copied or saved.
    After(OutputKind),
}

/// The parts of the page "Who else should know?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhoPart {
    Cards,
    Country,
    Companies,
    Links,
    Boxes,
    /// The report to the channel of that number.
    Made(usize),
}

/// The kinds of [`Output`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputKind {
    Opened,
    Copied,
    /// It was copied, and the person said that it was sent.
    Sent,
    Saved,
}

impl Wizard {
    /// The page that is shown now.
    pub fn shown_page(&self) -> ShownPage {
        let i = self.instructions;
        match self.overlays.front() {
            Some(Overlay::Languages) => return ShownPage::Languages,
            Some(Overlay::About) => return ShownPage::About,
            Some(Overlay::Records) => return ShownPage::Records,
            Some(Overlay::Stop) => return ShownPage::Stop { asked: self.stop.asked },
            Some(Overlay::Who) => return self.page_in_who(),
            None => {}
        }
        match self.step {
            Step::What => ShownPage::What,
            Step::Program => {
                self.program.questions.as_ref().map_or(ShownPage::Program, |questions| ShownPage::Questions(questions.answered()))
            }
            Step::Headers if i.different => ShownPage::Different,
            Step::Headers if i.all => ShownPage::AllInstructions(i.way),
            Step::Headers => ShownPage::Instruction(i.way, i.at),
            Step::Check => ShownPage::Check,
            Step::Report => match self.report_view() {
                ReportView::Police => ShownPage::Police,
                ReportView::Missing => ShownPage::Missing,
                ReportView::Owner => ShownPage::Owner,
                ReportView::Letter => ShownPage::Report,
                ReportView::After => ShownPage::After(match &self.report_page.output {
                    Some(Output::Copied) if self.report_page.sent => OutputKind::Sent,
                    Some(Output::Copied) => OutputKind::Copied,
                    Some(Output::Saved(_)) => OutputKind::Saved,
                    Some(Output::Opened { .. }) | None => OutputKind::Opened,
                }),
            },
        }
    }

    /// The page and the question in front of it, if there is one.
    pub fn page_and_question(&self) -> (ShownPage, Option<Confirm>) {
        (self.shown_page(), self.confirm)
    }
}
