//! Asking the sender to stop: the mail of two lines, and when to send it.

use eframe::egui::Ui;

use super::Page;
use super::parts;
use super::{handoff, numbered, records};
use crate::wizard::Action;
use crate::words::id;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(mail) = page.wizard.stop_mail() else { return };
    handoff::problems(page, ui);
    records::problems(page, ui);
    if page.wizard.stop.asked {
        parts::heading(ui, &page.text(id::STOP_ASKED_TITLE));
        parts::prose(ui, &page.text(id::STOP_ASKED_TEXT));
        ui.add_space(8.0);
        parts::body(ui, &page.text(id::STOP_REMEMBER));
        records::keep(page, ui);
        return;
    }
    parts::heading(ui, &page.text(id::STOP_TITLE));
    parts::prose(ui, &page.text(id::STOP_TEXT));
    ui.add_space(4.0);
    parts::caution(ui, |ui| parts::body(ui, &page.text(id::STOP_CAUTION)));
    ui.add_space(4.0);
    if let Some(way) = page.wizard.stop.outgoing.way.filter(|_| page.wizard.stop.opened) {
        parts::strong(ui, &page.text(id::AFTER_OPENED_TITLE));
        parts::small(ui, &page.text(handoff::done(way)));
    }
    let copied = page.wizard.stop.outgoing.copied.as_deref();
    let mut copy = None;
    for (number, title, label, text) in [
        (1, id::PASTE_TO, id::COPY_ADDRESS, mail.to.as_str()),
        (2, id::PASTE_SUBJECT, id::COPY_SUBJECT, mail.subject),
        (3, id::STOP_LINES, id::COPY_TEXT, mail.text),
    ] {
        numbered::card(ui, number, &page.text(title), text.trim_end(), |ui| {
            numbered::copy_button(page, ui, &mut copy, label, text, copied);
        });
    }
    if let Some(part) = copy {
        page.act(Action::CopyPart(part));
    }
    let next = (page.text(id::NO_WINDOW), Action::OpenNext);
    let sent = (page.text(id::STOP_PRESSED_SEND), Action::PressedSend);
    let shown = page.wizard.stop.opened.then_some(next);
    let (texts, actions): (Vec<String>, Vec<Action>) = shown.into_iter().chain([sent]).unzip();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    if let Some(action) = parts::button_row(ui, &texts).and_then(|pressed| actions.into_iter().nth(pressed)) {
        page.act(action);
    }
}

/// The offer on the report page, where asking can be right.
pub(super) fn offer(page: &mut Page<'_>, ui: &mut Ui) {
    if page.wizard.stop_mail().is_some() && parts::link(ui, &page.text(id::STOP_OFFER)).clicked() {
        page.act(Action::AskToStop(true));
    }
}
