//! What just happened, for people who do not see the window: a screen reader announces it each time.

use super::{Action, Saving, Wizard};
use crate::platform::ThemeChoice;

/// Something that happened and must be announced, since no new page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The text size, in percent.
    TextSize(u16),
    Theme(ThemeChoice),
    /// Something was copied.
    Copied,
    /// How many mail programs were found.
    Programs(usize),
    /// How many desks were found.
    Desks(usize),
    /// The report is meant for another desk now.
    Desk,
    /// In how many kinds of fields the person's address is hidden in the report; their own words count as one.
    Hidden(usize),
    /// The window stays in front of others now, or no longer.
    InFront(bool),
    /// The list of reports was deleted.
    Deleted,
    /// Something new is on the page, with its own text: a verdict, a failure, a question, the place of a file.
    CameUp,
}

impl Wizard {
    /// Notes what an action led to. Typing is not announced.
    pub(super) fn hear(&mut self, heard: Option<Heard>) {
        let Some(heard) = heard else { return };
        self.heard_times = self.heard_times.wrapping_add(1);
        if heard == Heard::CameUp {
            self.came_up = self.came_up.wrapping_add(1);
        }
        self.heard = Some(heard);
    }

    /// What has to be announced after the action was applied.
    pub(super) fn heard_of(&self, action: &Action) -> Option<fn(&Self) -> Option<Heard>> {
        Some(match action {
            Action::TextSize(_) => |w| Some(Heard::TextSize(w.settings.text_size)),
            Action::Theme(_) => |w| Some(Heard::Theme(w.settings.theme)),
            Action::KeepInFront(_) => |w| Some(Heard::InFront(w.settings.keep_in_front)),
            Action::Copied(Ok(())) => |_| Some(Heard::Copied),
            Action::Search(_) => |w| Some(Heard::Programs(w.shown_programs())),
            Action::Corner(_) => |w| w.program.questions.as_ref().map(|questions| Heard::Programs(questions.programs(&w.guides).len())),
            Action::SearchDesks(Some(_)) => |w| w.report_page.desk_search.as_ref().map(|search| Heard::Desks(w.desks(search).len())),
            Action::ChooseDesk(_) => |w| w.desk().map(|_| Heard::Desk),
            Action::Hide(true) => |w| w.report_page.report().map(|report| Heard::Hidden(report.hidden_in.len())),
            Action::RecordsDeleted(Ok(())) => |_| Some(Heard::Deleted),
            // While the person types a name, this action comes with every letter: announced is only that the field appeared.
            Action::NameFile { .. } if matches!(self.report_page.saving, Saving::Naming { .. }) => return None,
            Action::NameFile { .. }
            | Action::Pasted(_)
            | Action::Loaded { .. }
            | Action::LoadedListed { .. }
            | Action::PickMessage(_)
            | Action::KeepBefore
            | Action::Copied(Err(_))
            | Action::Saved { .. }
            | Action::HandedOff(_)
            | Action::ShowFailed { .. }
            | Action::Printed(_)
            | Action::OriginalKept(_)
            | Action::RecordsRead(Err(_))
            | Action::RecordAdded(Err(_))
            | Action::RecordsDeleted(Err(_))
            | Action::RecordsExported(_) => |_| Some(Heard::CameUp),
            _ => return None,
        })
    }

    /// How many mail programs the search shows.
    fn shown_programs(&self) -> usize {
        let query = self.program.search.trim();
        if query.is_empty() { self.guides.cards().count() } else { self.programs_found().len() }
    }
}
