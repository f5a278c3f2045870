//! What the person should know about networks, and about who reads the report: a network's customer may be the sender, and so may an address that
//! was typed.

use eframe::egui::Ui;

use super::Page;
use super::parts::{self, Mood};
use crate::trace::{DeskKind, OperatorKind};
use crate::wizard::{Action, OwnerAction};
use crate::words::id;

/// "… may show your report to its customer", with the address hidden unless the person wants it shown.
pub(super) fn to_customer(page: &mut Page<'_>, ui: &mut Ui) {
    let wizard = page.wizard;
    let Some(desk) = wizard.desk().filter(|_| wizard.may_be_shown_to_sender()) else { return };
    let hides = wizard.hides();
    let title = page.words.with(id::SHOWN_TITLE, &[("desk", &desk.name)]);
    parts::caution(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        parts::strong(ui, &title);
        parts::body(ui, &page.text(if hides { id::SHOWN_TEXT } else { id::SHOWN_NOT_HIDDEN }));
        if hides {
            parts::small(ui, &page.text(id::SHOWN_TRUTH));
        }
        if parts::button_row(ui, &[&page.text(if hides { id::SHOWN_SHOW } else { id::SHOWN_HIDE })]).is_some() {
            page.act(Action::Hide(!hides));
        }
    });
    ui.add_space(4.0);
}

/// The address in To is at a name that the message uses: asked once.
pub(super) fn risky(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(name) = page.wizard.risky_to().map(str::to_owned) else { return };
    let address = page.wizard.to();
    parts::banner(ui, Mood::Warning, &page.text(id::RISKY_TITLE), |ui| {
        parts::body(ui, &page.words.with(id::RISKY_TEXT, &[("address", address.trim()), ("name", &name)]));
        match parts::button_row(ui, &[&page.text(id::RISKY_CLEAR), &page.text(id::RISKY_KEEP)]) {
            Some(0) => page.act(Action::Owner(OwnerAction::ClearTo)),
            Some(_) => page.act(Action::Owner(OwnerAction::KeepTo)),
            None => {}
        }
    });
    ui.add_space(8.0);
}

/// Whose network the computer was in that handed the message over, where nothing on record says more.
pub(super) fn network(page: &Page<'_>, ui: &mut Ui) {
    let trace = &page.wizard.check_page.trace;
    let told = trace.desks.first();
    let Some(network) = trace.network.as_ref().filter(|_| told.is_none_or(|desk| desk.kind == DeskKind::Network)) else { return };
    ui.add_space(6.0);
    if let Some(desk) = told.filter(|desk| page.wizard.may_name(desk)) {
        parts::body(ui, &page.words.desk_reason(desk));
        return;
    }
    let text = if network.kind == OperatorKind::Carrier { id::NETWORK_THROUGH } else { id::NETWORK_KNOWN };
    let facts = [("ip", network.ip.to_string()), ("operator", network.operator.to_string()), ("day", page.words.day(network.as_of))];
    parts::body(ui, &page.words.with(text, &facts.each_ref().map(|(name, value)| (*name, value.as_str()))));
}
