//! Where no desk is known: what can be done all the same. And for threats the page before the report: the police first.

use eframe::egui::Ui;

use super::Page;
use super::failure;
use super::numbered;
use super::parts::{self, Mood};
use super::theme::palette;
use crate::wizard::{Action, OwnerAction};
use crate::words::id;

/// "One thing is missing: the address."
pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::MISSING_TITLE));
    parts::prose(ui, &page.text(id::MISSING_TEXT));
    super::shown::network(page, ui);
    ui.add_space(8.0);
    find(page, ui);
    in_program(page, ui);
    stop_here(page, ui);
    ui.add_space(2.0);
    super::who::offer(page, ui);
    super::stop::offer(page, ui);
    // Where there is nothing to look up, that is the button below.
    let looks_up = page.wizard.address_to_look_up().is_some();
    if looks_up && parts::link(ui, &page.text(id::MISSING_BY_HAND)).clicked() {
        page.act(Action::Owner(OwnerAction::ByHand));
    }
    if parts::link(ui, &page.text(id::OTHER_DESK)).clicked() {
        page.act(Action::Owner(OwnerAction::ByHand));
        page.act(Action::SearchDesks(Some(String::new())));
    }
}

fn find(page: &mut Page<'_>, ui: &mut Ui) {
    let ip = page.wizard.address_to_look_up().map(|ip| ip.to_string());
    parts::card(ui, |ui| {
        parts::strong(ui, &page.text(id::MISSING_FIND));
        match &ip {
            Some(ip) if page.wizard.is_told_inside() => parts::small(ui, &page.words.with(id::MISSING_FIND_INSIDE, &[("ip", ip)])),
            Some(ip) => parts::small(ui, &page.words.with(id::MISSING_FIND_TEXT, &[("ip", ip)])),
            None => parts::small(ui, &page.text(id::MISSING_NOT_RECORDED)),
        };
    });
}

fn in_program(page: &Page<'_>, ui: &mut Ui) {
    parts::card(ui, |ui| {
        parts::strong(ui, &page.text(id::MISSING_PROGRAM));
        parts::small(ui, &page.text(id::MISSING_PROGRAM_TEXT));
        match page.wizard.guide().and_then(|guide| guide.junk.as_deref()) {
            Some(junk) => parts::marked(ui, junk, palette(ui).ink),
            None => parts::body(ui, &page.text(id::MISSING_PROGRAM_ANY)),
        };
    });
}

fn stop_here(page: &mut Page<'_>, ui: &mut Ui) {
    parts::card(ui, |ui| {
        parts::strong(ui, &page.text(id::MISSING_STOP));
        parts::small(ui, &page.text(id::MISSING_STOP_TEXT));
        if parts::button_row(ui, &[&page.text(id::MISSING_KEEP)]).is_some() {
            page.act(Action::Owner(OwnerAction::KeepMessage));
        }
        match &page.wizard.check_page.original_kept {
            Some(Ok(path)) => page.kept(ui, id::KEPT_AS_COPIED, id::SHOW_AS_COPIED, path),
            Some(Err(error)) => {
                parts::banner(ui, Mood::Warning, &page.text(id::KEEP_FAILED), |ui| {
                    parts::body(ui, &failure::save(page.words, error));
                });
            }
            None => {}
        }
    });
}

/// For threats: the police first.
pub(super) fn police(page: &Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::POLICE_TITLE));
    parts::prose(ui, &page.text(id::POLICE_TEXT));
    ui.add_space(8.0);
    for (number, title, text) in
        [(1, id::POLICE_1, id::POLICE_1_TEXT), (2, id::POLICE_2, id::POLICE_2_TEXT), (3, id::POLICE_3, id::POLICE_3_TEXT)]
    {
        numbered::card(ui, number, &page.text(title), &page.text(text), |_| {});
    }
}
