//! The page after the report was opened, copied or saved: what to look at before Send. The page never says that the report was sent.

use eframe::egui::Ui;

use super::Page;
use super::{handoff, numbered, parts, picture, records};
use crate::platform::handoff::{HandoffKind, HandoffWay};
use crate::wizard::{Action, Output};
use crate::words::{Id, id};

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(handed) = page.wizard.report_page.output.clone() else { return };
    handoff::problems(page, ui);
    records::problems(page, ui);
    match &handed {
        Output::Opened { way, .. } => opened(page, ui, *way),
        Output::Copied => copied(page, ui),
        Output::Saved(_) => saved(page, ui),
    }
    ui.add_space(4.0);
    buttons(page, ui, &handed);
    if let Some(path) = page.wizard.kept_draft() {
        parts::small(ui, &page.words.with(id::DRAFT_IS_AT, &[("path", &path.display().to_string())]));
    }
    // The list is offered here: it recognises the next message of the same sender.
    records::keep(page, ui);
    ui.add_space(4.0);
    parts::prose(ui, &page.text(id::AFTER_EXPECT));
    super::who::offer(page, ui);
    if page.wizard.report_has_left() && parts::link(ui, &page.text(id::SAME_DESK)).clicked() {
        page.act(Action::SameDesk);
    }
    records::link(page, ui);
}

fn opened(page: &mut Page<'_>, ui: &mut Ui, way: HandoffWay) {
    parts::heading(ui, &page.text(id::AFTER_OPENED_TITLE));
    parts::prose(ui, &page.text(id::AFTER_OPENED_TEXT));
    parts::small(ui, &page.text(handoff::done(way)));
    ui.add_space(8.0);
    let (body, text) = if way.carries_text() { (id::AFTER_BODY, id::AFTER_BODY_TEXT) } else { (id::PASTE_REPORT, id::PASTE_REPORT_TEXT) };
    look_at(page, ui, body, text);
    if let Some(caution) = handoff::caution(way) {
        parts::caution(ui, |ui| parts::body(ui, &page.text(caution)));
    }
}

fn saved(page: &mut Page<'_>, ui: &mut Ui) {
    if page.wizard.is_web_mail() {
        parts::heading(ui, &page.text(id::AFTER_KEPT_TITLE));
        parts::prose(ui, &page.text(id::AFTER_KEPT_TEXT));
        return;
    }
    parts::heading(ui, &page.text(id::AFTER_SAVED_TITLE));
    parts::prose(ui, &page.text(id::AFTER_SAVED_TEXT));
    ui.add_space(8.0);
    look_at(page, ui, id::AFTER_BODY, id::AFTER_BODY_TEXT);
}

/// The three things to look at before Send.
fn look_at(page: &Page<'_>, ui: &mut Ui, body: Id, text: Id) {
    let to = page.words.with(id::AFTER_TO, &[("address", &recipient(page))]);
    numbered::card(ui, 1, &to, &page.text(id::AFTER_TO_TEXT), |_| {});
    numbered::card(ui, 2, &page.text(body), &page.text(text), |_| {});
    // If the address is hidden in the report, it may be better to send from another one.
    let (name, text) =
        if page.wizard.hides() { (id::AFTER_NAME_HIDDEN, id::AFTER_NAME_HIDDEN_TEXT) } else { (id::AFTER_NAME, id::AFTER_NAME_TEXT) };
    numbered::card(ui, 3, &page.text(name), &page.text(text), |_| {});
}

/// The three things to paste, in the order of the clipboard: the report is on it already.
fn copied(page: &mut Page<'_>, ui: &mut Ui) {
    if page.wizard.report_page.sent {
        parts::heading(ui, &page.text(id::AFTER_SENT_TITLE));
        parts::prose(ui, &page.text(id::AFTER_SENT_TEXT));
        return;
    }
    let done = page.wizard.report_page.outgoing.on_clipboard();
    let in_browser = page.wizard.handoff_kind() == HandoffKind::ByHand;
    parts::heading(ui, &page.text(id::AFTER_COPIED_TITLE));
    let mut copy = None;
    if let Some(url) = page.wizard.form_url().map(str::to_owned) {
        parts::prose(ui, &page.text(id::AFTER_COPIED_FORM_TEXT));
        ui.add_space(8.0);
        numbered::card(ui, 1, &page.text(id::PASTE_IN_FORM), &page.text(id::PASTE_IN_FORM_TEXT), |_| {});
        numbered::card(ui, 2, &page.text(id::FORM_PAGE), &url, |ui| {
            numbered::copy_button(page, ui, &mut copy, id::COPY_FORM_URL, &url, done);
        });
        if let Some(part) = copy {
            page.act(Action::CopyPart(part));
        }
        ui.add_space(6.0);
        parts::subheading(ui, &page.text(id::FORM_FIELDS_TITLE));
        super::form::fields(page, ui);
        return;
    }
    parts::prose(ui, &page.text(if in_browser { id::AFTER_COPIED_WEB } else { id::AFTER_COPIED_TEXT }));
    ui.add_space(8.0);
    if in_browser {
        let (composing, begins) = handoff::compose_picture(page);
        picture::show_composing(ui, &composing, &begins, ui.available_width());
        ui.add_space(8.0);
    }
    let (address, subject) = (recipient(page), subject(page));
    let again = report(page).map(crate::report::Report::text).unwrap_or_default();
    numbered::card(ui, 1, &page.text(id::PASTE_REPORT), &page.text(id::PASTE_REPORT_TEXT), |ui| {
        numbered::copy_button(page, ui, &mut copy, id::COPY_AGAIN, &again, done);
    });
    numbered::card(ui, 2, &page.text(id::PASTE_TO), &address, |ui| {
        numbered::copy_button(page, ui, &mut copy, id::COPY_ADDRESS, &address, done);
    });
    numbered::card(ui, 3, &page.text(id::PASTE_SUBJECT), &subject, |ui| {
        numbered::copy_button(page, ui, &mut copy, id::COPY_SUBJECT, &subject, done);
    });
    numbered::card(ui, 4, &page.text(id::PRESS_SEND), &page.text(id::PRESS_SEND_TEXT), |_| {});
    if let Some(part) = copy {
        page.act(Action::CopyPart(part));
    }
}

fn buttons(page: &mut Page<'_>, ui: &mut Ui, output: &Output) {
    let shown = |path: &std::path::Path| (page.text(id::SHOW_DRAFT), Action::ShowSaved(path.to_owned()));
    let copy = (page.text(id::COPY_REPORT), Action::Copy);
    let buttons: Vec<(String, Action)> = match output {
        Output::Opened { file, .. } => {
            let next = (page.text(id::NO_WINDOW), Action::OpenNext);
            [next, copy].into_iter().chain(file.as_deref().map(shown)).collect()
        }
        // What goes into a web form cannot be opened as a message.
        Output::Saved(path) if page.wizard.form_url().is_some() => vec![copy, shown(path)],
        // Web mail opens no files; copying is the button at the bottom.
        Output::Saved(path) if page.wizard.is_web_mail() => vec![shown(path)],
        Output::Copied if page.wizard.report_page.sent => vec![],
        Output::Saved(path) => vec![(page.text(id::OPEN_DRAFT), Action::Open), copy, shown(path)],
        Output::Copied => vec![(page.text(id::OTHER_WAYS), Action::Back)],
    };
    let (texts, actions): (Vec<String>, Vec<Action>) = buttons.into_iter().unzip();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    if let Some(action) = parts::button_row(ui, &texts).and_then(|pressed| actions.into_iter().nth(pressed)) {
        page.act(action);
    }
}

fn recipient(page: &Page<'_>) -> String {
    report(page).map(|r| r.to.clone()).unwrap_or_default()
}

fn subject(page: &Page<'_>) -> String {
    report(page).map(|r| r.subject.clone()).unwrap_or_default()
}

fn report<'a>(page: &'a Page<'_>) -> Option<&'a crate::report::Report> {
    page.wizard.report_page.composed.as_ref().and_then(|r| r.as_ref().ok())
}
