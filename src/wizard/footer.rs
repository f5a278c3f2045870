//! The buttons at the bottom, which follow from the state: one primary button, and the reason where it cannot be used yet.

use super::answers::Missing;
use super::{Action, Output, Overlay, OwnerAction, Question, ReportView, Step, Wizard};
use crate::check::Verdict;
use crate::words::{Id, id};

/// A secondary button.
#[derive(Clone, Debug)]
pub struct Button {
    pub label: Id,
    pub action: Action,
}

/// The one primary button.
#[derive(Clone, Debug)]
pub struct Primary {
    pub label: Id,
    /// What it does, or the reason why it cannot be used yet.
    pub action: Result<Action, Id>,
}

impl Primary {
    /// Whether it only leads to the next page. A button by which the person says that something was sent or read does not, nor one that closes the window.
    pub fn only_goes_on(&self) -> bool {
        let says = |action: &Action| {
            matches!(action, Action::Sent | Action::PressedSend | Action::CloseAsked | Action::Owner(OwnerAction::PoliceRead))
        };
        !self.action.as_ref().is_ok_and(says)
    }
}

/// The bottom of the window.
#[derive(Clone, Debug)]
pub struct Footer {
    pub can_go_back: bool,
    pub secondary: Vec<Button>,
    pub primary: Primary,
}

impl Wizard {
    /// The buttons for the page shown now.
    pub fn footer(&self) -> Footer {
        let only = |label, action| Footer { can_go_back: false, secondary: vec![], primary: Primary { label, action: Ok(action) } };
        match self.overlays.front() {
            Some(Overlay::Languages) => return only(id::LANGUAGE_BACK, Action::CloseLanguages),
            Some(Overlay::About) => return only(id::ABOUT_BACK, Action::CloseAbout),
            Some(Overlay::Records) => return only(id::RECORDS_BACK, Action::CloseRecords),
            Some(Overlay::Stop) => return self.stop_footer(),
            Some(Overlay::Who) => return self.who_footer(),
            None => {}
        }
        let (secondary, primary) = match self.step {
            Step::What => (vec![], self.what_primary()),
            Step::Program => (vec![], self.program_primary()),
            Step::Headers => self.headers_buttons(),
            Step::Check => self.check_buttons(),
            Step::Report => match self.report_view() {
                ReportView::Police => (vec![], Primary { label: id::POLICE_READ, action: Ok(Action::Owner(OwnerAction::PoliceRead)) }),
                ReportView::Missing => (vec![], self.missing_primary()),
                ReportView::Owner => (vec![], self.owner_primary()),
                ReportView::Letter => self.report_buttons(),
                ReportView::After => self.after_buttons(),
            },
        };
        Footer { can_go_back: self.step != Step::What, secondary, primary }
    }

    fn what_primary(&self) -> Primary {
        let action = match self.what.missing(self.today) {
            None => Ok(Action::FinishWhat),
            Some(Missing::Reason) => Err(id::WHY_CHOOSE_REASON),
            Some(Missing::Date) => Err(id::WHY_DATE_MISSING),
            Some(Missing::FutureDate) => Err(id::WHY_DATE_FUTURE),
        };
        let label = if self.check_page.is_ready() { id::NEXT_REPORT } else { id::NEXT };
        Primary { label, action }
    }

    fn program_primary(&self) -> Primary {
        if let Some(questions) = &self.program.questions {
            let why = match questions.question() {
                Question::Which | Question::Corner => id::WHY_CHOOSE_PROGRAM,
                _ => id::WHY_ANSWER,
            };
            let action = if self.found_is_chosen(questions) { Ok(Action::FinishProgram) } else { Err(why) };
            return Primary { label: id::NEXT, action };
        }
        let action = if self.chosen_is_in_sight() { Ok(Action::FinishProgram) } else { Err(id::WHY_CHOOSE_PROGRAM) };
        Primary { label: id::NEXT, action }
    }

    fn headers_buttons(&self) -> (Vec<Button>, Primary) {
        let i = self.instructions;
        if i.different {
            return (vec![], Primary { label: id::BACK_TO_INSTRUCTION, action: Ok(Action::LooksDifferent(false)) });
        }
        if self.ends_elsewhere() {
            let other = if i.all {
                Button { label: id::ONE_AT_A_TIME, action: Action::AllInstructions(false) }
            } else {
                Button { label: id::ALL_INSTRUCTIONS, action: Action::AllInstructions(true) }
            };
            let action = if self.instead().is_some() { Ok(Action::GoOnInstead) } else { Err(id::WHY_CHOOSE_INSTEAD) };
            return (vec![other], Primary { label: id::GO_ON_INSTEAD, action });
        }
        if i.all {
            let one = Button { label: id::ONE_AT_A_TIME, action: Action::AllInstructions(false) };
            return (vec![one], Primary { label: id::I_DID_ALL, action: Ok(Action::FinishHeaders) });
        }
        let all = Button { label: id::ALL_INSTRUCTIONS, action: Action::AllInstructions(true) };
        let primary = if i.at + 1 < self.instruction_count() {
            Primary { label: id::I_DID_THIS, action: Ok(Action::Instruction(i.at + 1)) }
        } else {
            Primary { label: id::NEXT_PASTE, action: Ok(Action::FinishHeaders) }
        };
        (vec![all], primary)
    }

    fn check_buttons(&self) -> (Vec<Button>, Primary) {
        if self.check_page.is_set_aside() {
            return (vec![], Primary { label: id::PASTE_AGAIN, action: Ok(Action::Paste) });
        }
        match self.check_page.verdict() {
            Some(Verdict::Full | Verdict::Repaired) if self.what.reason.is_none() => {
                (vec![], Primary { label: id::NEXT_WHAT, action: Ok(Action::FinishCheck) })
            }
            Some(Verdict::Full | Verdict::Repaired) => (vec![], Primary { label: id::NEXT_REPORT, action: Ok(Action::FinishCheck) }),
            Some(Verdict::Partial) => {
                let anyway = Button { label: id::USE_ANYWAY, action: Action::UseAnyway };
                (vec![anyway], Primary { label: id::PASTE_AGAIN, action: Ok(Action::Paste) })
            }
            Some(Verdict::Incomplete | Verdict::NotHeaders) => (vec![], Primary { label: id::NEXT, action: Err(id::WHY_FULL_HEADERS) }),
            None => (vec![], Primary { label: id::NEXT, action: Err(id::WHY_PASTE_FIRST) }),
        }
    }

    /// If there is no recorded address to look up, only the person may know a desk's address.
    fn missing_primary(&self) -> Primary {
        match self.address_to_look_up() {
            Some(_) => Primary { label: id::MISSING_FIND_BUTTON, action: Ok(Action::Owner(OwnerAction::Start)) },
            None => Primary { label: id::MISSING_BY_HAND, action: Ok(Action::Owner(OwnerAction::ByHand)) },
        }
    }

    fn owner_primary(&self) -> Primary {
        let action = match &self.report_page.owner.read {
            Some(Ok(_)) => Ok(Action::Owner(OwnerAction::Use)),
            Some(Err(_)) => Err(id::OWNER_WHY_NOBODY),
            None => Err(id::OWNER_WHY_PASTE),
        };
        Primary { label: if action.is_ok() { id::OWNER_USE } else { id::NEXT }, action }
    }

    fn report_buttons(&self) -> (Vec<Button>, Primary) {
        let ready = matches!(self.report_page.composed, Some(Ok(_))) && self.risky_to().is_none();
        let button = |label, action: Action| Button { label, action };
        let copy = button(id::COPY_REPORT, Action::Copy);
        let save = button(id::SAVE_DRAFT, Action::Save);
        let open = button(id::OPEN_DRAFT, Action::Open);
        // Without a chosen mail program, copying is offered first, because it works in every program.
        let opens = self.form_url().is_none() && self.ways().first().is_some_and(|way| way.carries_text());
        let (first, mut rest) = match (opens, self.form_url()) {
            (true, _) => (open, vec![copy, save]),
            // Web mail cannot open files.
            (false, None) if self.is_web_mail() => (copy, vec![button(id::KEEP_COPY, Action::Save)]),
            (false, None) => (copy, vec![open, save]),
            // Text can only be pasted into a web form.
            (false, Some(_)) => (copy, vec![save]),
        };
        if !ready {
            rest.clear();
        }
        let action = if ready { Ok(first.action) } else { Err(self.why_no_report()) };
        (rest, Primary { label: first.label, action })
    }

    fn why_no_report(&self) -> Id {
        if self.risky_to().is_some() {
            return id::RISKY_WHY;
        }
        if self.to().trim().is_empty() { id::WHY_ADDRESS_MISSING } else { id::WHY_ADDRESS_WRONG }
    }

    fn after_buttons(&self) -> (Vec<Button>, Primary) {
        let another = Button { label: id::ANOTHER_MESSAGE, action: Action::AnotherAsked };
        // A report that was only copied is not sent yet: the last button comes after the person says that it was.
        if self.report_page.output == Some(Output::Copied) && !self.report_page.sent {
            let keep = Button { label: id::NOT_YET_KEEP, action: Action::Save };
            return (vec![keep], Primary { label: id::I_SENT_IT, action: Ok(Action::Sent) });
        }
        if matches!(self.report_page.output, Some(Output::Saved(_))) && self.is_web_mail() {
            return (vec![another], Primary { label: id::COPY_REPORT, action: Ok(Action::Copy) });
        }
        (vec![another], Primary { label: id::DONE, action: Ok(Action::CloseAsked) })
    }

    /// The file of the report, if it was saved, or handed to the mail program in a way that leaves a file.
    pub fn kept_draft(&self) -> Option<&std::path::Path> {
        match &self.report_page.output {
            Some(Output::Saved(path)) => Some(path),
            Some(Output::Opened { file, .. }) => file.as_deref(),
            _ => None,
        }
    }
}
