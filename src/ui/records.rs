//! The page with the list of reports that the person keeps.

use eframe::egui::{Id, TextStyle, Ui};

use super::Page;
use super::failure;
use super::parts::{self, Mood};
use crate::platform::Record;
use crate::wizard::{Action, RecordsProblem};
use crate::words::id;

/// How many records are shown at once; the search finds the rest.
const SHOWN: usize = 100;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::RECORDS_TITLE));
    parts::prose(ui, &page.text(id::RECORDS_TEXT));
    problems(page, ui);
    ui.add_space(4.0);
    keep(page, ui);
    let records_page = &page.wizard.records_page;
    if records_page.list.damaged > 0 {
        parts::small(ui, &page.words.with(id::RECORDS_DAMAGED, &[("count", &records_page.list.damaged.to_string())]));
    }
    if records_page.list.records.is_empty() {
        parts::body(ui, &page.text(id::RECORDS_EMPTY));
        return;
    }
    ui.add_space(4.0);
    let mut search = records_page.search.clone();
    let response = parts::line_edit(ui, page.words, Id::unique("records-search"), &mut search, &page.text(id::RECORDS_SEARCH_HINT));
    if response.accessible_name(page.text(id::RECORDS_SEARCH)).changed() {
        page.act(Action::SearchRecords(search));
    }
    match parts::button_row(ui, &[&page.text(id::RECORDS_EXPORT), &page.text(id::RECORDS_DELETE)]) {
        Some(0) => page.act(Action::ExportRecords),
        Some(_) => page.act(Action::DeleteAsked),
        None => {}
    }
    let wizard = page.wizard;
    if let Some(path) = &wizard.records_page.exported {
        page.kept(ui, id::RECORDS_EXPORTED, id::RECORDS_SHOW_EXPORT, path);
    }
    let written = |day| page.words.day(day);
    let records: Vec<&Record> = wizard.records_page.found(&written).collect();
    let found = records.len();
    parts::small(ui, &page.words.with(id::RECORDS_FOUND, &[("count", &found.to_string())]));
    for record in records.into_iter().take(SHOWN) {
        entry(page, ui, record);
    }
    if found > SHOWN {
        parts::small(ui, &page.words.with(id::RECORDS_MORE, &[("count", &(found - SHOWN).to_string())]));
    }
}

/// The tick that turns the list on and off.
pub(super) fn keep(page: &mut Page<'_>, ui: &mut Ui) {
    let keep = page.wizard.settings.keep_records;
    if let Some(keep) = parts::check_box(ui, keep, &page.text(id::RECORDS_KEEP), TextStyle::Body) {
        page.act(Action::KeepRecords(keep));
    }
}

/// The way to this page, for those who keep a list or have one.
pub(super) fn link(page: &mut Page<'_>, ui: &mut Ui) {
    let has_list = page.wizard.settings.keep_records || !page.wizard.records_page.list.records.is_empty();
    if has_list && parts::link(ui, &page.text(id::RECORDS_OPEN)).clicked() {
        page.act(Action::OpenRecords);
    }
}

/// A sender whom the list knows is no stranger: when and to whom it was reported, and the way to those entries.
pub(super) fn known_sender(page: &mut Page<'_>, ui: &mut Ui) {
    let reports = page.wizard.known_reports();
    let Some(newest) = reports.first() else { return };
    let facts = [("count", reports.len().to_string()), ("day", page.words.day(newest.date)), ("desk", newest.desk.clone())];
    let text = page.words.with(id::KNOWN_SENDER, &facts.each_ref().map(|(name, value)| (*name, value.as_str())));
    let asked = reports.iter().filter_map(|record| record.asked_to_stop).max();
    parts::advice(ui, |ui| {
        parts::strong(ui, &page.text(id::KNOWN_SENDER_TITLE));
        parts::body(ui, &text);
        if let Some(asked) = asked {
            parts::body(ui, &page.words.with(id::KNOWN_SENDER_ASKED, &[("day", &page.words.day(asked))]));
        }
        if parts::link(ui, &page.text(id::KNOWN_SENDER_SHOW)).clicked() {
            page.act(Action::OpenRecordsAboutSender);
        }
    });
}

fn entry(page: &Page<'_>, ui: &mut Ui, record: &Record) {
    parts::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let subject = if record.subject.is_empty() { page.text(id::NOT_GIVEN) } else { record.subject.clone() };
        parts::strong(ui, &subject);
        let date = page.words.day(record.date);
        let args = [("date", date.as_str()), ("desk", record.desk.as_str()), ("sender", record.sender.as_str())];
        parts::small(ui, &page.words.with(if record.is_report() { id::RECORDS_REPORT } else { id::RECORDS_REQUEST }, &args));
        if let Some(organisation) = &record.organisation {
            parts::small(ui, &page.words.with(id::RECORDS_ORGANISATION, &[("id", organisation)]));
        }
        if let Some(asked) = record.asked_to_stop.filter(|_| record.is_report()) {
            parts::small(ui, &page.words.with(id::RECORDS_ASKED, &[("date", &page.words.day(asked))]));
        }
    });
}

/// What went wrong with the list, here and on the pages that use it.
pub(super) fn problems(page: &Page<'_>, ui: &mut Ui) {
    let Some(problem) = &page.wizard.records_page.problem else { return };
    let (title, text) = match problem {
        RecordsProblem::Read(error) => (id::RECORDS_READ_FAILED, failure::load(page.words, &page.text(id::RECORDS_TITLE), error)),
        RecordsProblem::Add(error) => (id::RECORDS_ADD_FAILED, failure::save(page.words, error)),
        RecordsProblem::Delete(error) => (id::RECORDS_DELETE_FAILED, failure::save(page.words, error)),
        RecordsProblem::Export(error) => (id::RECORDS_EXPORT_FAILED, failure::save(page.words, error)),
    };
    parts::banner(ui, Mood::Warning, &page.text(title), |ui| {
        parts::body(ui, &text);
    });
    ui.add_space(10.0);
}
