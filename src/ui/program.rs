//! Page two: which mail program.

use eframe::egui::{Id, Ui};

use super::Page;
use super::parts;
use crate::guides::Guide;
use crate::wizard::Action;
use crate::words::id;

/// How many search results are shown at once.
const RESULTS: usize = 12;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::PROGRAM_TITLE));
    parts::prose(ui, &page.text(id::PROGRAM_TEXT));
    if parts::link(ui, &page.text(id::HAVE_HEADERS)).clicked() {
        page.act(Action::HaveHeaders);
    }
    ui.add_space(4.0);
    search(page, ui);
    ui.add_space(8.0);
    let wizard = page.wizard;
    let query = wizard.program.search.trim();
    let shown: Vec<&Guide> = if query.is_empty() {
        with_chosen(page, wizard.guides.cards().collect())
    } else {
        wizard.guides.search(query).into_iter().take(RESULTS).collect()
    };
    let cards: Vec<(String, String, bool)> = shown
        .iter()
        .map(|guide| (guide.name.clone(), guide.recognise.clone(), wizard.program.chosen.as_deref() == Some(guide.id.as_str())))
        .collect();
    let columns = if ui.available_width() < 520.0 * parts::text_scale(ui) { 1 } else { 2 };
    ui.scope(|ui| {
        if let Some(guide) = parts::choice_grid(ui, &cards, columns).and_then(|pressed| shown.get(pressed)) {
            page.act(Action::ChooseProgram(guide.id.clone()));
        }
    });
    ui.add_space(4.0);
    parts::small(ui, &page.text(id::PROGRAM_PHONE));
}

/// The chosen program may be one without a card; it must stay in sight.
fn with_chosen<'a>(page: &Page<'a>, mut cards: Vec<&'a Guide>) -> Vec<&'a Guide> {
    if let Some(chosen) = page.wizard.guide()
        && !cards.iter().any(|g| g.id == chosen.id)
    {
        cards.insert(0, chosen);
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
