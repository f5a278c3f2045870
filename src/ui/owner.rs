//! "Find the owner": the register's page is opened by the person, and what it says is pasted here.

use eframe::egui::{Id, Ui, vec2};

use super::Page;
use super::parts::{self, ButtonKind, Mood, TextBox};
use super::theme;
use super::{failure, paste};
use crate::owner::{Contact, ContactRole, Nothing, OwnerFound, RegisteredNetwork, Unfit, Unused};
use crate::wizard::{Action, OwnerAction, ReadOnlyText};
use crate::words::id;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(ip) = page.wizard.address_to_look_up().map(|ip| ip.to_string()) else { return };
    take_pastes(page, ui);
    parts::heading(ui, &page.text(id::OWNER_TITLE));
    let text = if page.wizard.is_told_inside() { id::MISSING_FIND_INSIDE } else { id::OWNER_TEXT };
    parts::prose(ui, &page.words.with(text, &[("ip", &ip)]));
    ui.add_space(6.0);
    let owner = &page.wizard.report_page.owner;
    match owner.read.clone() {
        Some(Ok(found)) => result(page, ui, &found),
        Some(Err(nothing)) => no_result(page, ui, &nothing, &ip),
        None => {}
    }
    if let Some(problem) = owner.problem.clone() {
        parts::banner(ui, Mood::Warning, &page.text(id::PASTE_FAILED_TITLE), |ui| {
            parts::body(ui, &failure::clipboard(page.words, &problem));
        });
        ui.add_space(6.0);
    }
    open_step(page, ui);
    step(ui, 2, &page.text(id::OWNER_STEP_COPY), &page.text(id::OWNER_STEP_COPY_TEXT), &[]);
    let paste = page.text(id::PASTE);
    if step(ui, 3, &page.text(id::OWNER_STEP_PASTE), &page.text(id::OWNER_STEP_PASTE_TEXT), &[(ButtonKind::Secondary, &paste)]).is_some() {
        page.act(Action::Owner(OwnerAction::Paste));
    }
    paste_box(page, ui);
    ui.add_space(4.0);
    if parts::link(ui, &page.text(id::OWNER_NEXT_PAGE)).clicked() {
        page.act(Action::Owner(OwnerAction::NextPage));
    }
    if parts::link(ui, &page.text(id::MISSING_BY_HAND)).clicked() {
        page.act(Action::Owner(OwnerAction::ByHand));
    }
}

fn open_step(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(register) = page.wizard.owner_page() else { return };
    let owner = &page.wizard.report_page.owner;
    // A page has one primary button: once the owner is found, that is the one at the bottom.
    let kind = if page.wizard.found_owner().is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
    let (open, copy) = (page.text(id::OWNER_OPEN_PAGE), page.text(id::OWNER_COPY_PAGE));
    let title = page.text(id::OWNER_STEP_OPEN);
    let text = match (&owner.opened, page.wizard.report_page.outgoing.on_clipboard()) {
        (_, Some(copied)) if copied == register.url => page.text(id::OWNER_PAGE_COPIED),
        (Some(Ok(())), _) => page.text(id::OWNER_PAGE_OPENED),
        (Some(Err(_)), _) => page.words.with(id::OWNER_PAGE_FAILED, &[("url", &register.url)]),
        (None, _) => page.text(id::OWNER_STEP_OPEN_TEXT),
    };
    match step(ui, 1, &title, &text, &[(kind, &open), (ButtonKind::Secondary, &copy)]) {
        Some(0) => page.act(Action::Owner(OwnerAction::OpenPage)),
        Some(_) => page.act(Action::Owner(OwnerAction::CopyPage)),
        None => {}
    }
}

/// A card with a number and, where there is room, its buttons beside the text. Gives back the button pressed.
fn step(ui: &mut Ui, number: usize, title: &str, text: &str, buttons: &[(ButtonKind, &str)]) -> Option<usize> {
    let mut pressed = None;
    let gap = 12.0;
    let wide = |text: &str| parts::galley(ui, text, theme::strong(), f32::INFINITY).size().x + 2.0 * ui.spacing().button_padding.x;
    let width: f32 = buttons.iter().map(|(_, text)| wide(text) + gap).sum();
    parts::card(ui, |ui| {
        let beside = ui.available_width() - width > 260.0 * parts::text_scale(ui).max(1.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            parts::number_before_text(ui, number);
            let texts = ui.available_width() - if beside { width } else { 0.0 };
            ui.allocate_ui(vec2(texts, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(texts);
                    ui.spacing_mut().item_spacing.y = 3.0;
                    parts::strong(ui, title);
                    parts::small(ui, text);
                    if !beside {
                        pressed = row(ui, buttons).or(pressed);
                    }
                });
            });
            if beside && !buttons.is_empty() {
                pressed = row(ui, buttons).or(pressed);
            }
        });
    });
    pressed
}

fn row(ui: &mut Ui, buttons: &[(ButtonKind, &str)]) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 10.0);
        for (index, (kind, text)) in buttons.iter().enumerate() {
            if parts::button(ui, *kind, text, true).clicked() {
                pressed = Some(index);
            }
        }
    });
    pressed
}

fn box_id() -> Id {
    Id::unique("owner-box")
}

/// Ctrl+V works anywhere on the page; in a box that holds text it inserts where the caret stands.
fn take_pastes(page: &mut Page<'_>, ui: &Ui) {
    let is_empty = matches!(&page.wizard.report_page.owner.shown, ReadOnlyText::Whole(text) if text.is_empty());
    paste::take_outside(page, ui, box_id(), is_empty);
}

fn paste_box(page: &mut Page<'_>, ui: &mut Ui) {
    let height = 110.0 * parts::text_scale(ui).max(1.0);
    let name = page.text(id::OWNER_BOX_NAME);
    let shown = &page.wizard.report_page.owner.shown;
    let ReadOnlyText::Whole(text) = shown else {
        parts::reading_box(ui, page.words, box_id(), shown, height, None).accessible_name(name);
        return;
    };
    let mut text = text.clone();
    let hint = page.text(id::OWNER_BOX_HINT);
    let edited = TextBox { id: box_id(), name: &name, hint: &hint, height };
    if parts::edit_box(ui, page.words, &edited, &mut text).changed() {
        page.act(Action::Owner(OwnerAction::Text(text)));
    }
}

fn holder(page: &Page<'_>, network: &RegisteredNetwork) -> String {
    network.holder.clone().unwrap_or_else(|| page.text(id::OWNER_UNKNOWN_HOLDER))
}

fn result(page: &mut Page<'_>, ui: &mut Ui, found: &OwnerFound) {
    let Contact { network, address, role } = &found.contact;
    let range = network.range.to_string();
    let title = match &network.holder {
        Some(holder) => page.words.with(id::OWNER_FOUND_TITLE, &[("holder", holder)]),
        None => page.words.with(id::OWNER_FOUND_UNNAMED, &[("range", &range)]),
    };
    let text = if *role == ContactRole::Abuse { id::OWNER_FOUND } else { id::OWNER_FOUND_TECHNICAL };
    parts::banner(ui, Mood::Repaired, &title, |ui| {
        parts::body(ui, &page.words.with(text, &[("range", &range), ("address", address)]));
        for unused in found.unused.iter().take(4) {
            parts::body(ui, &why_unused(page, unused, true));
        }
        if let Some(larger) = &found.larger {
            let facts = [("holder", holder(page, &larger.network)), ("address", larger.address.clone())];
            parts::body(ui, &page.words.with(id::OWNER_LARGER, &facts.each_ref().map(|(name, value)| (*name, value.as_str()))));
            if parts::button_row(ui, &[&page.text(id::OWNER_USE_LARGER)]).is_some() {
                page.act(Action::Owner(OwnerAction::UseLarger));
            }
        }
    });
    ui.add_space(6.0);
}

/// Why the contact of a network is not used; `smaller` where another one was found.
fn why_unused(page: &Page<'_>, unused: &Unused, smaller: bool) -> String {
    let (address, register, text) = match &unused.why {
        Unfit::UsedByMessage(address) => (address.as_str(), "", if smaller { id::OWNER_PASSED_USED } else { id::OWNER_NOTHING_USED }),
        Unfit::FreeMailbox(address) => (address.as_str(), "", if smaller { id::OWNER_PASSED_FREE } else { id::OWNER_NOTHING_FREE }),
        Unfit::Register(address, register) => (address.as_str(), register.name, id::OWNER_PASSED_REGISTER),
        Unfit::NoContact => ("", "", if smaller { id::OWNER_PASSED_NOBODY } else { id::OWNER_NOTHING_NOBODY_THERE }),
    };
    let facts = [
        ("range", unused.network.range.to_string()),
        ("holder", holder(page, &unused.network)),
        ("address", address.to_owned()),
        ("register", register.to_owned()),
    ];
    page.words.with(text, &facts.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn no_result(page: &Page<'_>, ui: &mut Ui, nothing: &Nothing, ip: &str) {
    parts::banner(ui, Mood::Warning, &page.text(id::OWNER_NOTHING_TITLE), |ui| {
        let text = match nothing {
            Nothing::Empty | Nothing::NotAnAnswer => page.text(id::OWNER_NOTHING_NOT_AN_ANSWER),
            Nothing::AskedTooOften => page.text(id::OWNER_NOTHING_TOO_OFTEN),
            Nothing::Unknown => page.text(id::OWNER_NOTHING_UNKNOWN),
            Nothing::OtherAddress(range) => page.words.with(id::OWNER_NOTHING_OTHER, &[("range", &range.to_string()), ("ip", ip)]),
            Nothing::NoNetwork => page.text(id::OWNER_NOTHING_NO_NETWORK),
            Nothing::Cut => page.text(id::OWNER_NOTHING_CUT),
            Nothing::Elsewhere(Some(register)) => page.words.with(id::OWNER_NOTHING_ELSEWHERE, &[("register", register.name)]),
            Nothing::Elsewhere(None) => page.text(id::OWNER_NOTHING_ELSEWHERE_UNNAMED),
            Nothing::NobodyFits(_) => page.text(id::OWNER_NOTHING_NOBODY),
        };
        parts::body(ui, &text);
        if let Nothing::NobodyFits(unused) = nothing {
            for unused in unused.iter().take(6) {
                parts::body(ui, &why_unused(page, unused, false));
            }
        }
    });
    ui.add_space(6.0);
}
