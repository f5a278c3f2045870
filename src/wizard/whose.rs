//! "Is this a computer of your own mail provider or employer?": the check page asks it where only the person can tell, and once for each name.
//! With the answer yes the name is stored in the settings, and nothing else of the message.

use super::{CheckPage, Effect, Step, Wizard};
use crate::trace::PersonAnswers;

/// What the person says about a computer on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnServer {
    Yes,
    No,
    DontKnow,
}

impl OwnServer {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::DontKnow];
}

/// At most so many names are remembered.
pub const MOST_NAMES: usize = 50;

impl CheckPage {
    /// The name of the computer to ask about, until the person answered.
    pub fn asked_server(&self) -> Option<&str> {
        let name = self.trace.unsettled.as_ref().map(|unsettled| unsettled.name.as_str())?;
        let answered = self.answered.as_ref().is_some_and(|(known, _)| known == name);
        (self.verdict().is_some_and(|verdict| verdict.is_usable()) && !answered).then_some(name)
    }
}

impl Wizard {
    pub(super) fn change_own_server(&mut self) -> Option<Effect> {
        let (name, answer) = self.check_page.answered.take()?;
        self.check_page.answers.strangers.retain(|known| *known != name);
        if answer == OwnServer::Yes { self.forget_server(&name) } else { self.trace_again() }
    }

    pub(super) fn answer_about_server(&mut self, answer: OwnServer) -> Option<Effect> {
        let name = self.check_page.asked_server()?.to_owned();
        self.check_page.answered = Some((name.clone(), answer));
        match answer {
            OwnServer::Yes => {
                self.settings.mine.retain(|known| *known != name);
                self.settings.mine.push(name);
                let surplus = self.settings.mine.len().saturating_sub(MOST_NAMES);
                self.settings.mine.drain(..surplus);
                self.trace_again();
                self.save_settings()
            }
            OwnServer::No => {
                self.check_page.answers.strangers.push(name);
                self.trace_again()
            }
            OwnServer::DontKnow => None,
        }
    }

    pub(super) fn forget_server(&mut self, name: &str) -> Option<Effect> {
        self.settings.mine.retain(|known| known != name);
        self.check_page.answered.take_if(|(known, _)| known == name);
        self.trace_again();
        self.save_settings()
    }

    /// The answer changes who handed the message over, and so the desk. An earlier report must not stay within reach.
    fn trace_again(&mut self) -> Option<Effect> {
        self.check_page.answers.mine.clone_from(&self.settings.mine);
        self.check_page.trace_again();
        self.report_page.new_message();
        self.furthest = self.furthest.min(Step::Check);
        None
    }

    /// What the settings hold about computers on the way, for a new message.
    pub(super) fn home_answers(&self) -> PersonAnswers {
        PersonAnswers { mine: self.settings.mine.clone(), strangers: Vec::new() }
    }
}
