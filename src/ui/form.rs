//! Desks that take reports on a web page, and a second desk. The program opens no connection; the person does it.

use eframe::egui::Ui;

use super::Page;
use super::numbered::copy_button;
use super::parts::{self, ButtonKind};
use crate::trace::FormField;
use crate::wizard::{Action, FormPart};
use crate::words::{Id, id};

/// How many characters of a text to copy are shown.
const SHOWN: usize = 90;

/// A desk that takes reports on its web page only: the page, and what goes into which field.
pub(super) fn form(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(url) = page.wizard.form_url().map(str::to_owned) else { return };
    let (name, wants) = page.wizard.desk().map(|desk| (desk.name.clone(), page.words.desk_wants(&desk.id))).unwrap_or_default();
    parts::advice(ui, |ui| {
        parts::strong(ui, &page.words.with(id::FORM_TITLE, &[("desk", &name)]));
        parts::body(ui, &page.text(id::FORM_TEXT));
        parts::body(ui, &url);
        if let Some(wants) = wants {
            parts::small(ui, &page.words.with(id::DESK_WANTS, &[("wants", &wants)]));
        }
        ui.horizontal_wrapped(|ui| {
            if parts::button(ui, ButtonKind::Secondary, &page.text(id::COPY_FORM_URL), true).clicked() {
                page.act(Action::CopyPart(url.clone()));
            }
            if copied(page) == Some(url.as_str()) {
                parts::small(ui, &page.text(id::COPIED_URL));
            }
        });
    });
    ui.add_space(4.0);
    parts::subheading(ui, &page.text(id::FORM_FIELDS_TITLE));
    fields(page, ui);
    ui.add_space(4.0);
}

/// The fields of the page, each with what belongs into it.
pub(super) fn fields(page: &mut Page<'_>, ui: &mut Ui) {
    let mut copy = None;
    parts::card(ui, |ui| {
        for part in &page.wizard.report_page.form_parts {
            field(page, ui, part, &mut copy);
        }
    });
    if let Some(part) = copy {
        page.act(Action::CopyPart(part));
    }
}

fn field(page: &Page<'_>, ui: &mut Ui, part: &FormPart, copy: &mut Option<String>) {
    let (title, button) = names(part.field);
    parts::strong(ui, &page.text(title));
    if part.text.is_empty() {
        let missing = if part.field == FormField::File { id::FORM_FILE_TEXT } else { id::FORM_FILL_IN };
        parts::small(ui, &page.text(missing));
        ui.add_space(6.0);
        return;
    }
    parts::small(ui, &beginning(&part.text));
    if let Some(button) = button {
        copy_button(page, ui, copy, button, &part.text, copied(page));
    }
    ui.add_space(6.0);
}

fn names(field: FormField) -> (Id, Option<Id>) {
    match field {
        FormField::Sender => (id::FORM_SENDER, Some(id::COPY_SENDER)),
        FormField::Headers => (id::FORM_HEADERS, Some(id::COPY_HEADERS)),
        FormField::Subject => (id::FORM_SUBJECT, Some(id::COPY_MESSAGE_SUBJECT)),
        FormField::OwnAddress => (id::FORM_OWN_ADDRESS, Some(id::COPY_OWN_ADDRESS)),
        FormField::Description => (id::FORM_DESCRIPTION, Some(id::COPY_DESCRIPTION)),
        FormField::NetworkAddress => (id::FORM_NETWORK_ADDRESS, Some(id::COPY_NETWORK_ADDRESS)),
        FormField::File => (id::FORM_FILE, None),
        FormField::Content => (id::FORM_CONTENT, Some(id::COPY_CONTENT)),
        FormField::Link => (id::FORM_LINK, Some(id::COPY_LINK)),
        FormField::Category => (id::FORM_CATEGORY, Some(id::COPY_CATEGORY)),
    }
}

/// The first words of a long text, on one line.
fn beginning(text: &str) -> String {
    let line = text.split_whitespace().take(SHOWN).collect::<Vec<_>>().join(" ");
    let cut = line.char_indices().nth(SHOWN).and_then(|(at, _)| line.get(..at));
    crate::message::safe_text(&cut.map_or_else(|| line.clone(), |cut| format!("{cut}…")))
}

fn copied<'a>(page: &Page<'a>) -> Option<&'a str> {
    page.wizard.report_page.outgoing.on_clipboard()
}

/// A second desk that the evidence supports: where a relay is involved, both can act.
pub(super) fn second_desk(page: &mut Page<'_>, ui: &mut Ui) {
    let wizard = page.wizard;
    let chosen = wizard.desk().map(|desk| desk.name.as_str());
    let desks = &wizard.check_page.trace.desks;
    // If the person chose a desk, no second one is offered.
    if !desks.iter().any(|desk| chosen == Some(desk.name.as_str())) {
        return;
    }
    let others: Vec<_> = desks.iter().filter(|desk| chosen != Some(desk.name.as_str())).collect();
    for desk in others {
        let reason = page.words.desk_reason(desk);
        parts::body(ui, &page.words.with(id::SECOND_DESK, &[("desk", desk.name.as_str()), ("reason", &reason)]));
        if parts::link(ui, &page.words.with(id::USE_SECOND_DESK, &[("desk", &desk.name)])).clicked() {
            page.act(Action::ChooseDesk(Box::new(desk.clone())));
        }
    }
}
