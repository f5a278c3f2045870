//! What else there is to know beside the verdict: short cards, each with its own sign, two at most in view and the rest folded.
//!
//! A doubt stands in a card of its own with what follows from it, never in the green box. What other parts of the page have to say is handed to [`of`].

use eframe::egui::Ui;

use super::parts::{self, Mood};
use super::{Page, focus};
use crate::check::{Checked, FindingId, Severity};
use crate::wizard::Action;
use crate::words::id;

/// How many are in view before the rest is unfolded.
const IN_VIEW: usize = 2;

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Note {
    pub mood: Mood,
    pub title: String,
    pub text: String,
}

/// Everything there is to know besides `said`, the finding that the verdict tells already; `first` bears on the report.
pub(super) fn of(page: &Page<'_>, checked: &Checked, said: Option<FindingId>, first: Vec<Note>) -> Vec<Note> {
    let mut notes = first;
    for (severity, mood) in [(Severity::Blocking, Mood::Bad), (Severity::Warning, Mood::Warning), (Severity::Repaired, Mood::Repaired)] {
        let found = checked.findings.iter().filter(|finding| finding.severity == severity && Some(finding.id) != said);
        notes.extend(found.map(|finding| Note { mood, title: page.words.finding_title(finding.id), text: page.words.finding(finding.id) }));
    }
    // Two lines of evidence can say the same.
    let mut seen = std::collections::HashSet::new();
    notes.retain(|note| seen.insert(note.title.clone()));
    notes.sort_by_key(|note| match note.mood {
        Mood::Bad => 0,
        Mood::Warning => 1,
        Mood::Repaired | Mood::Ok => 2,
    });
    notes
}

/// The cards.
pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui, notes: &[Note]) {
    let more = notes.len().saturating_sub(IN_VIEW);
    let open = page.wizard.check_page.show_more;
    for (index, note) in notes.iter().enumerate().take(if open { notes.len() } else { IN_VIEW }) {
        let title = parts::note(ui, note.mood, &note.title, &note.text);
        if index == IN_VIEW {
            focus::came_up(&title, title.rect, "more", (), &note.title);
        }
    }
    if more > 0 {
        let text = if open { page.text(id::FEWER_NOTES) } else { page.words.with(id::MORE_NOTES, &[("count", &more.to_string())]) };
        if parts::link(ui, &text).clicked() {
            page.act(Action::ShowMore(!open));
        }
    }
}
