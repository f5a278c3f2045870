//! The languages to choose from, each by the name it gives itself.

use eframe::egui::Ui;

use super::Page;
use super::letters;
use super::parts::{self, ButtonKind};
use crate::wizard::Action;
use crate::words::{LANGUAGES, Language, Words, id};

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::LANGUAGE_TITLE));
    let wizard = page.wizard;
    no_letters(page, ui);
    parts::prose(ui, &page.text(id::LANGUAGE_TEXT));
    english_beside(page, ui);
    ui.add_space(6.0);
    let chosen = wizard.settings.language.as_deref();
    let unread = page.text(id::LANGUAGE_UNREAD);
    let system = (page.text(id::LANGUAGE_SYSTEM), name_of(ui, wizard.system_language).to_owned(), chosen.is_none());
    let own = LANGUAGES.iter().map(|language| {
        let note = if language.native_reader { String::new() } else { unread.clone() };
        (name_of(ui, language).to_owned(), note, chosen == Some(language.tag))
    });
    let cards: Vec<_> = std::iter::once(system).chain(own).collect();
    let columns = if ui.available_width() < 560.0 * parts::text_scale(ui) { 1 } else { 2 };
    if let Some(pressed) = ui.scope(|ui| super::cards::choice_grid(ui, &cards, columns)).inner {
        let language = pressed.checked_sub(1).and_then(|at| LANGUAGES.get(at));
        page.act(Action::Language(language.map(|language| language.tag)));
    }
}

/// Its own name, or its tag where the letters for that are missing.
fn name_of(ui: &Ui, language: &'static Language) -> &'static str {
    if letters::can_draw(ui.ctx(), language.name) { language.name } else { language.tag }
}

/// English instead of the chosen language, for a sentence that is not clear.
fn english_beside(page: &mut Page<'_>, ui: &mut Ui) {
    let wizard = page.wizard;
    if wizard.language().tag == "en" {
        return;
    }
    if !wizard.language().native_reader {
        parts::small(ui, &page.text(id::LANGUAGE_UNREAD));
    }
    let label = if wizard.in_english {
        page.words.with(id::LANGUAGE_SHOW_OWN, &[("language", name_of(ui, wizard.language()))])
    } else {
        page.text(id::LANGUAGE_SHOW_ENGLISH)
    };
    if parts::button(ui, ButtonKind::Secondary, &label, true).clicked() {
        page.act(Action::InEnglish(!wizard.in_english));
    }
}

/// Where no font has the letters of the language: it cannot be said in the language itself.
fn no_letters(page: &Page<'_>, ui: &mut Ui) {
    let language = page.wizard.spoken();
    if letters::has_letters(ui.ctx(), language) {
        return;
    }
    let words = Words::english();
    let text = if cfg!(windows) {
        words.get(id::FONTS_MISSING_WINDOWS)
    } else if cfg!(target_os = "macos") {
        words.get(id::FONTS_MISSING_MAC)
    } else {
        words.with(id::FONTS_MISSING, &[("package", "fonts-noto-cjk")])
    };
    parts::caution(ui, |ui| parts::body(ui, &text));
}
