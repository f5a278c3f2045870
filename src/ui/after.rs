//! The page after: the report is in the person's hands, and what to look at before Send. Nothing here claims that it was sent.

use eframe::egui::{Pos2, Sense, Ui, vec2};

use super::Page;
use super::parts::{self, CircleState, Mood};
use super::trouble;
use crate::wizard::{Action, Handed, Trouble};
use crate::words::{Id, id};

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(handed) = page.wizard.letter.handed.clone() else { return };
    if let Some(Trouble::Copy(error)) = &page.wizard.letter.trouble {
        let text = trouble::clipboard(page.words, error);
        parts::banner(ui, Mood::Warning, &page.text(id::COPY_FAILED_TITLE), |ui| {
            parts::body(ui, &text);
        });
        ui.add_space(10.0);
    }
    match &handed {
        Handed::Opened(_) => opened(page, ui),
        Handed::Copied => copied(page, ui),
        Handed::Saved(_) => saved(page, ui),
    }
    ui.add_space(4.0);
    buttons(page, ui, &handed);
    if let Some(path) = page.wizard.kept_draft() {
        parts::small(ui, &page.words.with(id::DRAFT_IS_AT, &[("path", &path.display().to_string())]));
    }
    ui.add_space(4.0);
    parts::prose(ui, &page.text(id::AFTER_EXPECT));
}

fn opened(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::AFTER_OPENED_TITLE));
    parts::prose(ui, &page.text(id::AFTER_OPENED_TEXT));
    ui.add_space(8.0);
    look_at(page, ui);
}

fn saved(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::AFTER_SAVED_TITLE));
    parts::prose(ui, &page.text(id::AFTER_SAVED_TEXT));
    ui.add_space(8.0);
    look_at(page, ui);
}

/// The three things to look at before Send.
fn look_at(page: &Page<'_>, ui: &mut Ui) {
    let to = page.words.with(id::AFTER_TO, &[("address", &recipient(page))]);
    numbered(ui, 1, &to, &page.text(id::AFTER_TO_TEXT), |_| {});
    numbered(ui, 2, &page.text(id::AFTER_BODY), &page.text(id::AFTER_BODY_TEXT), |_| {});
    numbered(ui, 3, &page.text(id::AFTER_NAME), &page.text(id::AFTER_NAME_TEXT), |_| {});
}

fn copied(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::AFTER_COPIED_TITLE));
    let mut copy = None;
    if let Some(url) = page.wizard.form_url().map(str::to_owned) {
        parts::prose(ui, &page.text(id::AFTER_COPIED_FORM_TEXT));
        ui.add_space(8.0);
        numbered(ui, 1, &page.text(id::PASTE_IN_FORM), &page.text(id::PASTE_IN_FORM_TEXT), |_| {});
        numbered(ui, 2, &page.text(id::FORM_PAGE), &url, |ui| copy_button(page, ui, &mut copy, id::COPY_FORM_URL, &url));
        if let Some(part) = copy {
            page.act(Action::CopyPart(part));
        }
        return;
    }
    parts::prose(ui, &page.text(id::AFTER_COPIED_TEXT));
    ui.add_space(8.0);
    let (address, subject) = (recipient(page), subject(page));
    numbered(ui, 1, &page.text(id::PASTE_REPORT), &page.text(id::PASTE_REPORT_TEXT), |_| {});
    numbered(ui, 2, &page.text(id::PASTE_TO), &address, |ui| copy_button(page, ui, &mut copy, id::COPY_ADDRESS, &address));
    numbered(ui, 3, &page.text(id::PASTE_SUBJECT), &subject, |ui| copy_button(page, ui, &mut copy, id::COPY_SUBJECT, &subject));
    if let Some(part) = copy {
        page.act(Action::CopyPart(part));
    }
}

fn copy_button(page: &Page<'_>, ui: &mut Ui, copy: &mut Option<String>, label: Id, text: &str) {
    ui.horizontal_wrapped(|ui| {
        if parts::button(ui, parts::Kind::Secondary, &page.text(label), true).clicked() {
            *copy = Some(text.to_owned());
        }
        if page.wizard.letter.copied_part.as_deref() == Some(text) && page.wizard.letter.trouble.is_none() {
            parts::small(ui, &page.text(id::COPIED));
        }
    });
}

fn numbered(ui: &mut Ui, number: usize, title: &str, text: &str, add: impl FnOnce(&mut Ui)) {
    parts::card(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let (rect, _) = ui.allocate_exact_size(vec2(26.0, 30.0), Sense::hover());
            parts::number_circle(ui, Pos2::new(rect.left() + 13.0, rect.top() + 14.0), number, CircleState::Plain);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                parts::strong(ui, title);
                parts::small(ui, text);
                add(ui);
            });
        });
    });
}

fn buttons(page: &mut Page<'_>, ui: &mut Ui, handed: &Handed) {
    let (texts, actions): (Vec<String>, Vec<Action>) = match handed {
        Handed::Opened(path) => vec![
            (page.text(id::NO_WINDOW), Action::Back),
            (page.text(id::COPY_REPORT), Action::Copy),
            (page.text(id::SHOW_DRAFT), Action::ShowSaved(path.clone())),
        ],
        Handed::Saved(path) => vec![
            (page.text(id::OPEN_DRAFT), Action::Open),
            (page.text(id::COPY_REPORT), Action::Copy),
            (page.text(id::SHOW_DRAFT), Action::ShowSaved(path.clone())),
        ],
        Handed::Copied => vec![(page.text(id::COPY_AGAIN), Action::Copy), (page.text(id::OTHER_WAYS), Action::Back)],
    }
    .into_iter()
    .unzip();
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
    page.wizard.letter.composed.as_ref().and_then(|r| r.as_ref().ok())
}
