//! The instructions page: where the person is in them, going on with another program, and the page to print.

use std::path::PathBuf;

use super::{Effect, Step, Wizard};
use crate::guides::{Guide, Way};
use crate::platform::{OpenError, SaveError};

/// Which of the instructions the person sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instructions {
    pub way: Way,
    /// Index of the instruction shown.
    pub at: usize,
    /// All instructions on one page.
    pub all: bool,
    /// "My screen looks different…" is open.
    pub different: bool,
}

impl Instructions {
    pub(super) fn start(way: Way) -> Self {
        Self { way, at: 0, all: false, different: false }
    }
}

/// What happened to the page for "Print these instructions…".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The page is at this place, and the system was asked to show it.
    Shown(PathBuf),
    /// The page is at this place, but nothing showed it.
    NotShown(PathBuf, OpenError),
    /// The page could not be written.
    NotSaved(SaveError),
}

/// Which instructions go on the page to print: ids of guides and the way of each.
pub type Sheets = Vec<(String, Way)>;

impl Wizard {
    pub(super) fn go_on_instead(&mut self) -> Option<Effect> {
        let id = self.instead()?.id.clone();
        self.instructions.all = false;
        let effect = self.choose_program(id);
        self.go(Step::Headers);
        effect
    }

    pub(super) fn print(&self) -> Option<Effect> {
        let guide = self.guide()?;
        let mut sheets = vec![(guide.id.clone(), self.instructions.way)];
        if self.instructions.way == Way::Elsewhere {
            let chosen = self.instead();
            let instead = self.guides.instead(guide).filter(|g| chosen.is_none_or(|chosen| chosen.id == g.id));
            sheets.extend(instead.map(|guide| (guide.id.clone(), guide.best_way())));
        }
        Some(Effect::Print { stem: guide.name.clone(), sheets })
    }

    /// One instruction on or back; the arrow keys never leave the page.
    pub(super) fn walk(&mut self, forward: bool) -> Option<Effect> {
        let last = self.instruction_count().saturating_sub(1);
        let i = &mut self.instructions;
        if self.step != Step::Headers || i.all || i.different {
            return None;
        }
        let at = if forward { i.at.saturating_add(1) } else { i.at.saturating_sub(1) };
        i.at = at.min(last);
        None
    }

    /// Whether the page shows the end of a way that leads to another program, so that the next one is chosen here.
    pub fn ends_elsewhere(&self) -> bool {
        let i = self.instructions;
        i.way == Way::Elsewhere && !i.different && (i.all || i.at + 1 >= self.instruction_count())
    }

    /// The program to go on with: the one chosen on the page, or the only one there is.
    pub fn instead(&self) -> Option<&Guide> {
        let guide = self.guide()?;
        let mut offered = self.guides.instead(guide);
        match (guide.instead.as_slice(), &self.program.instead) {
            ([_], _) => offered.next(),
            (_, Some(id)) => offered.find(|guide| guide.id == *id),
            _ => None,
        }
    }
}
