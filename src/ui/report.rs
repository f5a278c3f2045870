//! Page five: the letter, and the ways to get it into the person's hands.

use eframe::egui::{self, Id, Key, Modifiers, ScrollArea, TextEdit, TextStyle, Ui};

use super::Page;
use super::brief::shorten;
use super::parts::{self, ButtonKind, Mood};
use super::{cards, failure, focus, form, handoff, lines, says, theme};
use crate::report::{AddressError, Reason, Remains, Report, ReportError};
use crate::trace::{self, Desk, DeskReason};
use crate::wizard::{Action, OwnerAction, Saving};
use crate::words::id;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    if parts::shortcut(ui, Modifiers::COMMAND, Key::S) {
        page.act(Action::Save);
    }
    handoff::problems(page, ui);
    saving(page, ui);
    // Without an address there is no report yet.
    let has_no_address = matches!(page.wizard.report_page.composed, Some(Err(ReportError::To(_))));
    parts::heading(ui, &page.text(if has_no_address { id::MISSING_TITLE } else { id::REPORT_TITLE }));
    parts::prose(ui, &lead(page));
    super::shown::risky(page, ui);
    super::shown::to_customer(page, ui);
    form::second_desk(page, ui);
    other_desk(page, ui);
    ui.add_space(2.0);
    form::form(page, ui);
    address_and_subject(page, ui);
    super::stop::offer(page, ui);
    super::who::offer(page, ui);
    links(page, ui);
    note(page, ui);
    let wizard = page.wizard;
    match &wizard.report_page.composed {
        Some(Ok(report)) => preview(page, ui, report),
        // The field itself says what is wrong with an address.
        None | Some(Err(ReportError::To(_) | ReportError::HideAddress(_) | ReportError::NeverThere(_) | ReportError::TooMany)) => {}
        Some(Err(error)) => {
            parts::caution(ui, |ui| parts::body(ui, &error.to_string()));
        }
    }
    hide(page, ui);
    mention(page, ui);
    experts(page, ui);
}

/// The report in a form that machines read: few desks ask for it, so it is folded away.
fn experts(page: &mut Page<'_>, ui: &mut Ui) {
    let report_page = &page.wizard.report_page;
    let open = report_page.for_experts;
    if !matches!(report_page.composed, Some(Ok(_))) {
        return;
    }
    if parts::link(ui, &page.text(if open { id::HIDE_EXPERTS } else { id::FOR_EXPERTS })).clicked() {
        page.act(Action::ForExperts(!open));
    }
    if open {
        let text = page.text(id::ARF_TEXT);
        let shown = parts::small(ui, &text);
        let save = parts::button(ui, ButtonKind::Secondary, &page.text(id::SAVE_ARF), true);
        ui.ctx().accesskit_node_builder(save.id, |node| node.set_description(text.as_str()));
        focus::came_up(&save, shown.rect.union(save.rect), "experts", (), &text);
        if save.clicked() {
            page.act(Action::SaveArf);
        }
    }
}

/// Nothing was sent, and how sure the desk is.
fn lead(page: &Page<'_>) -> String {
    let wizard = page.wizard;
    let trace = &wizard.check_page.trace;
    let nothing_sent = page.text(id::NOTHING_SENT);
    let why = match (wizard.desk(), trace::only_claimed(trace)) {
        (Some(desk), _) if desk.reason == DeskReason::Listed => {
            page.words.with(id::MEANT_FOR_CHOSEN, &[("desk", &desk.name), ("who", &page.words.desk_is(desk))])
        }
        (Some(desk), _) => {
            let facts = [("desk", desk.name.as_str()), ("who", &page.words.desk_is(desk)), ("reason", &page.words.desk_reason(desk))];
            page.words.with(id::MEANT_FOR, &facts)
        }
        (None, Some(service)) => page.words.with(id::NOT_CHECKED_WHO, &[("service", service)]),
        (None, None) => page.text(id::NO_DESK_KNOWN),
    };
    format!("{nothing_sent} {why}")
}

/// The list behind "Send it to another company…".
fn other_desk(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(search) = &page.wizard.report_page.desk_search else {
        if parts::link(ui, &page.text(id::OTHER_DESK)).clicked() {
            page.act(Action::SearchDesks(Some(String::new())));
        }
        return;
    };
    let mut text = search.clone();
    parts::advice(ui, |ui| {
        let label = parts::field_label(ui, &page.text(id::OTHER_DESK_SEARCH));
        let response = parts::line_edit(ui, page.words, Id::unique("desk-search"), &mut text, "").labelled_by(label.id);
        parts::focus_when_new(ui, &response);
        if response.changed() {
            page.act(Action::SearchDesks(Some(text.clone())));
        }
        let desks = page.wizard.desks(&text);
        if desks.is_empty() && !text.trim().is_empty() {
            parts::body(ui, &page.text(id::NOTHING_FOUND_DESK));
        }
        let height = 220.0 * parts::text_scale(ui);
        ScrollArea::vertical().id_salt("desks").max_height(height).show(ui, |ui| {
            let chosen = page.wizard.desk().map(|desk| desk.name.as_str());
            let cards: Vec<(String, String, bool)> =
                desks.iter().map(|desk| (desk.name.clone(), where_to(page, desk), chosen == Some(desk.name.as_str()))).collect();
            if let Some(desk) = cards::choice_grid(ui, &cards, 1).and_then(|pressed| desks.get(pressed)) {
                page.act(Action::ChooseDesk(Box::new(desk.clone())));
            }
        });
        if parts::button(ui, ButtonKind::Secondary, &page.text(id::CANCEL), true).clicked() {
            page.act(Action::SearchDesks(None));
        }
    });
}

fn where_to(page: &Page<'_>, desk: &Desk) -> String {
    desk.address.clone().unwrap_or_else(|| page.text(id::WEB_FORM_ONLY))
}

fn address_and_subject(page: &mut Page<'_>, ui: &mut Ui) {
    let side_by_side = ui.available_width() >= 560.0 * parts::text_scale(ui);
    if !side_by_side {
        to(page, ui);
        subject(page, ui);
        return;
    }
    let gap = 16.0;
    let width = ui.available_width() - gap;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.allocate_ui(egui::vec2(width * 0.43, 0.0), |ui| ui.vertical(|ui| to(page, ui)));
        ui.allocate_ui(egui::vec2(width * 0.57, 0.0), |ui| ui.vertical(|ui| subject(page, ui)));
    });
}

fn to(page: &mut Page<'_>, ui: &mut Ui) {
    let label = parts::field_label(ui, &page.text(id::TO));
    let mut text = page.wizard.to();
    let response = parts::line_edit(ui, page.words, Id::unique("to"), &mut text, &page.text(id::TO_HINT)).labelled_by(label.id);
    if let Some(Err(ReportError::To(error))) = &page.wizard.report_page.composed {
        // That nothing was typed yet is no mistake.
        let p = theme::palette(ui);
        let color = if *error == AddressError::Empty { p.muted } else { p.bad };
        said_below(ui, &response, &failure::address(page.words, *error), color);
    }
    if response.changed() {
        page.act(Action::To(text));
    }
}

/// What is wrong with a field, right under it.
fn wrong(ui: &mut Ui, field: &egui::Response, text: &str) {
    let color = theme::palette(ui).bad;
    said_below(ui, field, text, color);
}

fn said_below(ui: &mut Ui, field: &egui::Response, text: &str, color: egui::Color32) {
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_description(text));
    lines::label(ui, parts::styled(ui, text, TextStyle::Small).color(color));
}

fn subject(page: &mut Page<'_>, ui: &mut Ui) {
    let label = parts::field_label(ui, &page.text(id::SUBJECT));
    let report_page = &page.wizard.report_page;
    let composed = || report_page.composed.as_ref().and_then(|r| r.as_ref().ok()).map(|r| r.subject.clone());
    let mut text = report_page.own_subject.clone().or_else(composed).unwrap_or_default();
    let response = parts::line_edit(ui, page.words, Id::unique("subject"), &mut text, "").labelled_by(label.id);
    if response.changed() {
        page.act(Action::Subject(text));
    }
}

/// Which link leads to the bad page, and whether the report shows all of it: only the person knows the one, and may be named by the other.
fn links(page: &mut Page<'_>, ui: &mut Ui) {
    const FIRST: usize = 4;
    let wizard = page.wizard;
    let (all, report_page) = (wizard.links(), &wizard.report_page);
    if all.is_empty() {
        return;
    }
    parts::subheading(ui, &page.text(id::LINK_TITLE));
    parts::small(ui, &page.text(id::LINK_TEXT));
    let shown = if report_page.all_links { all.len() } else { FIRST.max(report_page.links.last().map_or(0, |last| last + 1)) };
    for (place, link) in all.iter().take(shown).enumerate() {
        let written = if link.short.is_empty() { &link.host } else { &link.short };
        let written = if written.is_empty() { page.text(id::WHO_LINK_HIDDEN) } else { shorten(written) };
        let text = page.words.with(id::LINK_TICK, &[("link", &written)]);
        ui.push_id(place, |ui| {
            if let Some(bad) = parts::check_box(ui, report_page.links.contains(&place), &text, TextStyle::Small) {
                page.act(Action::BadLink(place, bad));
            }
        });
    }
    if all.len() > shown && parts::link(ui, &page.words.with(id::LINK_MORE, &[("count", &(all.len() - shown).to_string())])).clicked() {
        page.act(Action::AllLinks(true));
    }
    let is_told = |place: usize| report_page.links.is_empty() || report_page.links.contains(&place);
    if all.iter().enumerate().any(|(place, link)| is_told(place) && link.harmless != link.short) {
        if let Some(show) = parts::check_box(ui, report_page.with_query, &page.text(id::LINK_QUERY), TextStyle::Small) {
            page.act(Action::LinkQuery(show));
        }
        parts::small(ui, &page.text(id::LINK_QUERY_TEXT));
    }
    ui.add_space(4.0);
}

fn note(page: &mut Page<'_>, ui: &mut Ui) {
    let report_page = &page.wizard.report_page;
    let shown_to_sender = page.wizard.may_be_shown_to_sender();
    if shown_to_sender && !report_page.shows_note && report_page.note.is_empty() {
        if parts::link(ui, &page.text(id::ADD_OWN_WORDS)).clicked() {
            page.act(Action::Owner(OwnerAction::OwnWords));
        }
        return;
    }
    let label = parts::field_label(ui, &page.text(id::OWN_WORDS));
    let mut text = page.wizard.report_page.note.clone();
    let edit = TextEdit::multiline(&mut text)
        .id(Id::unique("note"))
        .hint_text(parts::hint_text(ui, &page.text(id::OWN_WORDS_HINT)))
        .desired_width(f32::INFINITY)
        .desired_rows(1)
        .char_limit(4000)
        .min_size(egui::vec2(0.0, theme::CONTROL_HEIGHT))
        .margin(egui::Margin::symmetric(15, 11));
    let response = ui.add(edit).labelled_by(label.id);
    parts::text_menu(&response, page.words, &text, true);
    focus::arrive(&response);
    parts::focus_ring(ui, &response, theme::RADIUS);
    if shown_to_sender {
        parts::small(ui, &page.text(id::OWN_WORDS_SHOWN));
    }
    if response.changed() {
        page.act(Action::Note(text));
    }
}

fn preview(page: &mut Page<'_>, ui: &mut Ui, report: &Report) {
    let label = parts::field_label(ui, &page.text(id::THIS_IS_THE_REPORT));
    let height = 175.0 * parts::text_scale(ui).max(1.0);
    // What was just written stands where the report says it, so that is what the preview shows.
    let report_page = &page.wizard.report_page;
    let written = Id::unique("own words in the preview");
    let before: Option<String> = ui.data(|data| data.get_temp(written));
    let is_new = before.is_some_and(|before| before != report_page.note);
    ui.data_mut(|data| data.insert_temp(written, report_page.note.clone()));
    let line = is_new.then_some(crate::report::OWN_WORDS);
    parts::reading_box(ui, page.words, Id::unique("preview"), &report_page.preview, height, line).labelled_by(label.id);
    if !report.hidden_in.is_empty() {
        let count = report.hidden_in.len().to_string();
        parts::small(ui, &page.words.with(id::HIDDEN_PLACES, &[("count", &count)]));
    }
    says::show(page, ui, report);
}

fn hide(page: &mut Page<'_>, ui: &mut Ui) {
    let wizard = page.wizard;
    let hide = wizard.hides();
    ui.horizontal_wrapped(|ui| {
        if let Some(hide) = parts::check_box(ui, hide, &page.text(id::HIDE_ADDRESS), TextStyle::Small) {
            page.act(Action::Hide(hide));
        }
        parts::small(ui, &page.text(id::HIDE_PRICE));
    });
    if page.wizard.what.reason == Some(Reason::Threats) {
        // Told whether the box is ticked or not, since it helps to choose.
        parts::small(ui, &page.text(id::POLICE_3_TEXT));
    }
    if hide {
        let mut address = wizard.hide_address();
        let label = parts::field_label(ui, &page.text(id::ADDRESS_TO_HIDE));
        let response = parts::line_edit(ui, page.words, Id::unique("hide"), &mut address, "").labelled_by(label.id);
        match &wizard.report_page.composed {
            Some(Err(ReportError::HideAddress(error))) => wrong(ui, &response, &failure::address(page.words, *error)),
            Some(Err(ReportError::NeverThere(address))) => {
                wrong(ui, &response, &page.words.with(id::HIDE_NEVER_THERE, &[("address", address)]));
            }
            Some(Err(ReportError::TooMany)) => wrong(ui, &response, &page.text(id::HIDE_TOO_MANY)),
            _ => {
                parts::small(ui, &page.text(id::HIDE_SEVERAL));
            }
        }
        if response.changed() {
            page.act(Action::HideAddress(address));
        }
        remains(page, ui);
    }
    tell_sender(page, ui);
}

/// What may still name the person: nobody shall believe more than is true.
fn remains(page: &Page<'_>, ui: &mut Ui) {
    let Some(Ok(report)) = &page.wizard.report_page.composed else { return };
    if report.remains.is_empty() {
        return;
    }
    parts::caution(ui, |ui| {
        parts::strong(ui, &page.text(id::REMAINS_TITLE));
        for remains in &report.remains {
            let fields = |fields: &[String]| fields.join(", ");
            let text = match remains {
                Remains::OwnFrom => page.text(id::REMAINS_OWN_FROM),
                Remains::LocalPart(names) => page.words.with(id::REMAINS_LOCAL_PART, &[("fields", &fields(names))]),
                Remains::Name(names) => page.words.with(id::REMAINS_NAME, &[("fields", &fields(names))]),
                Remains::Domain { domain, fields: names } => {
                    page.words.with(id::REMAINS_DOMAIN, &[("domain", domain), ("fields", &fields(names))])
                }
                Remains::Codes(names) => page.words.with(id::REMAINS_CODES, &[("fields", &fields(names))]),
                Remains::Others(names) => page.words.with(id::REMAINS_OTHERS, &[("fields", &fields(names))]),
            };
            parts::small(ui, &text);
        }
    });
}

/// Advertising alone: the sender may be told, so that it stops. Then nothing is hidden.
fn tell_sender(page: &mut Page<'_>, ui: &mut Ui) {
    if page.wizard.what.reason != Some(Reason::Advertising) {
        return;
    }
    let tell = page.wizard.report_page.tell_sender;
    if let Some(tell) = parts::check_box(ui, tell, &page.text(id::TELL_SENDER), TextStyle::Small) {
        page.act(Action::TellSender(tell));
    }
}

/// The sentence about earlier reports of the same sender, for those who keep a list.
fn mention(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(history) = page.wizard.history() else { return };
    let text = page.words.with(id::MENTION, &[("sentence", &history.sentence())]);
    if let Some(mention) = parts::check_box(ui, page.wizard.report_page.mention, &text, TextStyle::Small) {
        page.act(Action::Mention(mention));
    }
}

/// Questions and failures of saving stand on top of the page, in plain sight.
fn saving(page: &mut Page<'_>, ui: &mut Ui) {
    match &page.wizard.report_page.saving {
        Saving::Idle | Saving::Asking => {}
        Saving::Naming { folder, name } => {
            let (folder, mut text) = (folder.clone(), name.clone());
            parts::advice(ui, |ui| {
                parts::subheading(ui, &page.text(id::SAVE_HERE_TITLE));
                parts::body(ui, &page.words.with(id::SAVE_HERE, &[("folder", &folder.display().to_string())]));
                let label = parts::field_label(ui, &page.text(id::FILE_NAME));
                let response = parts::line_edit(ui, page.words, Id::unique("file-name"), &mut text, "").labelled_by(label.id);
                parts::focus_when_new(ui, &response);
                if response.changed() {
                    page.act(Action::NameFile { folder: folder.clone(), name: text.clone() });
                }
                let enter = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
                if enter {
                    // Enter takes the focus from a field: it stays here until what comes up takes it.
                    response.request_focus();
                }
                ui.horizontal_wrapped(|ui| {
                    if parts::button(ui, ButtonKind::Secondary, &page.text(id::SAVE_NOW), true).clicked() || enter {
                        page.act(Action::SaveNamed);
                    }
                    if parts::button(ui, ButtonKind::Secondary, &page.text(id::CANCEL), true).clicked() {
                        page.act(Action::CancelSaving);
                    }
                });
            });
            ui.add_space(10.0);
        }
        Saving::Exists(path) => {
            let name = path.display().to_string();
            parts::banner(ui, Mood::Warning, &page.text(id::SAVE_EXISTS_TITLE), |ui| {
                parts::body(ui, &page.words.with(id::SAVE_EXISTS_TEXT, &[("path", &name)]));
                match parts::button_row(ui, &[&page.text(id::SAVE_ELSEWHERE), &page.text(id::REPLACE_FILE), &page.text(id::CANCEL)]) {
                    Some(0) => page.act(Action::Save),
                    Some(1) => page.act(Action::Overwrite(path.clone())),
                    Some(_) => page.act(Action::CancelSaving),
                    None => {}
                }
            });
            ui.add_space(10.0);
        }
        Saving::Failed { path, error } => {
            parts::banner(ui, Mood::Bad, &page.text(id::SAVE_FAILED_TITLE), |ui| {
                parts::body(ui, &page.words.with(id::SAVE_FAILED, &[("path", &path.display().to_string())]));
                parts::body(ui, &failure::save(page.words, error));
                match parts::button_row(ui, &[&page.text(id::SAVE_ELSEWHERE), &page.text(id::COPY_REPORT)]) {
                    Some(0) => page.act(Action::Save),
                    Some(_) => page.act(Action::Copy),
                    None => {}
                }
            });
            ui.add_space(10.0);
        }
    }
}
