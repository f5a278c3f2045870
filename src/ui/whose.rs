//! On the check page: whose computer handed the message over, where only the person can tell, and what the record says about the address
//! in the From line.

use eframe::egui::Ui;

use super::Page;
use super::brief::shorten;
use super::notes::Note;
use super::parts::{self, ButtonKind, Mood};
use crate::message::safe_text;
use crate::trace::{FromAnswer, from_answer};
use crate::wizard::{Action, OwnServer};
use crate::words::{Id, id};

const fn label(answer: OwnServer) -> Id {
    match answer {
        OwnServer::Yes => id::OWN_SERVER_YES,
        OwnServer::No => id::OWN_SERVER_NO,
        OwnServer::DontKnow => id::OWN_SERVER_DONT_KNOW,
    }
}

/// The question, or what was answered.
pub(super) fn question(page: &mut Page<'_>, ui: &mut Ui) {
    if let Some(name) = page.wizard.check_page.asked_server() {
        let name = shorten(&safe_text(name));
        let mut pressed = None;
        parts::card(ui, |ui| {
            parts::body(ui, &page.text(id::OWN_SERVER_QUESTION));
            ui.add_space(2.0);
            parts::subheading(ui, &name);
            ui.add_space(6.0);
            let labels = OwnServer::ALL.map(|answer| page.text(label(answer)));
            pressed = parts::button_row(ui, &labels.each_ref().map(String::as_str));
        });
        parts::small(ui, &page.text(id::OWN_SERVER_TEXT));
        ui.add_space(8.0);
        if let Some(answer) = pressed.and_then(|at| OwnServer::ALL.get(at)) {
            page.act(Action::OwnServer(*answer));
        }
    } else if let Some((name, answer)) = page.wizard.check_page.answered.clone() {
        let sentence = match answer {
            OwnServer::Yes => id::OWN_SERVER_SAID_YES,
            OwnServer::No => id::OWN_SERVER_SAID_NO,
            OwnServer::DontKnow => id::OWN_SERVER_SAID_OPEN,
        };
        parts::body(ui, &page.words.with(sentence, &[("name", &shorten(&safe_text(&name)))]));
        if parts::link(ui, &page.text(id::OWN_SERVER_CHANGE)).clicked() {
            page.act(Action::ChangeOwnServer);
        }
        ui.add_space(8.0);
    }
}

/// What the record says about the person's own address in the From line: the question that frightens most.
pub(super) fn note(page: &Page<'_>) -> Option<Note> {
    let (title, text) = match from_answer(&page.wizard.check_page.trace)? {
        FromAnswer::NotFromYourMailbox { by } => {
            let by = shorten(&safe_text(&by));
            (id::FROM_NOT_YOURS_TITLE, page.words.with(id::FROM_NOT_YOURS, &[("by", &by)]))
        }
        FromAnswer::YourOwnLogin => (id::FROM_YOUR_LOGIN_TITLE, page.text(id::FROM_YOUR_LOGIN)),
        FromAnswer::ReallyFrom { .. } | FromAnswer::NobodyChecked => return None,
    };
    Some(Note { mood: Mood::Warning, title: page.text(title), text })
}

/// What the record says about anybody else's address there.
pub(super) fn about_from(page: &Page<'_>, ui: &mut Ui) {
    let text = match from_answer(&page.wizard.check_page.trace) {
        Some(FromAnswer::ReallyFrom { domain }) => page.words.with(id::FROM_REALLY, &[("domain", &shorten(&safe_text(&domain)))]),
        Some(FromAnswer::NobodyChecked) => page.text(id::FROM_UNCHECKED),
        _ => return,
    };
    ui.add_space(4.0);
    parts::advice(ui, |ui| parts::body(ui, &text));
}

/// The remembered names, each with a button that takes it out.
pub(super) fn remembered(page: &mut Page<'_>, ui: &mut Ui) {
    let names = page.wizard.settings.mine.clone();
    if names.is_empty() {
        return;
    }
    ui.add_space(6.0);
    parts::subheading(ui, &page.text(id::OWN_SERVERS_TITLE));
    parts::small(ui, &page.text(id::OWN_SERVERS_TEXT));
    for name in names {
        let label = page.words.with(id::OWN_SERVER_FORGET, &[("name", &shorten(&safe_text(&name)))]);
        if parts::button(ui, ButtonKind::Secondary, &label, true).clicked() {
            page.act(Action::ForgetServer(name));
        }
        ui.add_space(4.0);
    }
}
