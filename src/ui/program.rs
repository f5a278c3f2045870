//! Page two: which mail program.

use eframe::egui::{Id, Ui};

use super::cards::guide_grid;
use super::{Page, focus, parts, questions};
use crate::guides::{Guide, OTHER};
use crate::wizard::Action;
use crate::words::id;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    let wizard = page.wizard;
    if let Some(questions) = &wizard.program.questions {
        questions::show(page, ui, questions);
        return;
    }
    parts::heading(ui, &page.text(id::PROGRAM_TITLE));
    parts::prose(ui, &page.text(id::PROGRAM_TEXT));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 26.0;
        if parts::link(ui, &page.text(id::DONT_KNOW)).clicked() {
            page.act(Action::DontKnow);
        }
        if parts::link(ui, &page.text(id::HAVE_HEADERS)).clicked() {
            page.act(Action::HaveHeaders);
        }
    });
    ui.add_space(4.0);
    search(page, ui);
    ui.add_space(8.0);
    let query = wizard.program.search.trim();
    let shown: Vec<&Guide> = if query.is_empty() {
        in_order(page, wizard.guides.cards().filter(|guide| !guide.older).collect())
    } else {
        wizard.programs_found()
    };
    if !query.is_empty() && shown.iter().all(|guide| guide.id == OTHER) {
        parts::body(ui, &page.text(id::NOTHING_FOUND_PROGRAM));
    }
    let (chosen, usual) = (wizard.program.chosen.as_deref(), wizard.program.usual.as_deref());
    if let Some(guide) = guide_grid(ui, &shown, chosen, usual, &page.text(id::USUAL_PROGRAM)) {
        page.act(Action::ChooseProgram(guide.id.clone()));
    }
    ui.add_space(4.0);
    if query.is_empty() {
        of_country(page, ui);
        older(page, ui);
        elsewhere(page, ui);
    }
    parts::small(ui, &page.text(id::PROGRAM_PHONE));
}

/// The web mail that many people in the person's country have.
fn of_country(page: &mut Page<'_>, ui: &mut Ui) {
    let wizard = page.wizard;
    let own: Vec<&Guide> = wizard.programs_of_country();
    if own.is_empty() {
        return;
    }
    parts::subheading(ui, &page.text(id::PROGRAMS_OF_COUNTRY));
    if let Some(guide) =
        guide_grid(ui, &own, wizard.program.chosen.as_deref(), wizard.program.usual.as_deref(), &page.text(id::USUAL_PROGRAM))
    {
        page.act(Action::ChooseProgram(guide.id.clone()));
    }
    ui.add_space(4.0);
}

/// The programs that nobody changes any more: few have them, and their names are easily taken for those of today.
fn older(page: &mut Page<'_>, ui: &mut Ui) {
    let program = &page.wizard.program;
    let open = program.older;
    if parts::link(ui, &page.text(if open { id::OLDER_HIDE } else { id::OLDER_SHOW })).clicked() {
        page.act(Action::OlderPrograms(!open));
    }
    if open {
        let older: Vec<&Guide> = page.wizard.guides.cards().filter(|guide| guide.older).collect();
        let note = page.text(id::USUAL_PROGRAM);
        let shown = ui.scope(|ui| guide_grid(ui, &older, program.chosen.as_deref(), program.usual.as_deref(), &note));
        focus::show_when_new(&shown.response, "older");
        if let Some(guide) = shown.inner {
            page.act(Action::ChooseProgram(guide.id.clone()));
        }
    }
}

/// For those whose program is not among the cards.
fn elsewhere(page: &mut Page<'_>, ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 26.0;
        if parts::link(ui, &page.text(id::PROGRAM_NOT_HERE)).clicked() {
            page.act(Action::DontKnow);
        }
        if parts::link(ui, &page.text(id::PROGRAM_ON_PHONE)).clicked() {
            page.act(Action::OnPhone);
        }
    });
}

/// First the program the system is set to. One chosen earlier may have no card, or stand among the older ones; it must stay in sight.
fn in_order<'a>(page: &Page<'a>, mut cards: Vec<&'a Guide>) -> Vec<&'a Guide> {
    let wizard = page.wizard;
    if let Some(chosen) = wizard.guide()
        && !(chosen.older && wizard.program.older)
        && !wizard.programs_of_country().iter().any(|guide| guide.id == chosen.id)
        && !cards.iter().any(|guide| guide.id == chosen.id)
    {
        cards.insert(0, chosen);
    }
    if let Some(usual) = wizard.program.usual.as_deref().and_then(|id| wizard.guides.get(id)) {
        cards.retain(|guide| guide.id != usual.id);
        cards.insert(0, usual);
    }
    cards
}

fn search(page: &mut Page<'_>, ui: &mut Ui) {
    let mut text = page.wizard.program.search.clone();
    let response = parts::line_edit(ui, page.words, Id::unique("search"), &mut text, &page.text(id::PROGRAM_SEARCH_HINT));
    let response = response.accessible_name(page.text(id::PROGRAM_SEARCH));
    if response.changed() {
        page.act(Action::Search(text));
    }
}
