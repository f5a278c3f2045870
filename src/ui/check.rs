//! Page four: paste, and the verdict as the headline.

use eframe::egui::{self, Event, Id, Key, Modifiers, Ui};

use super::brief::{date_text, shorten};
use super::parts::{self, Mood, TextBox};
use super::theme::palette;
use super::{Page, cards, failure, focus, notes, paste};
use crate::check::{Checked, FindingId, NextStep, Verdict};
use crate::guides;
use crate::message::Summary;
use crate::report::Reason;
use crate::trace::{Doubt, OptOut};
use crate::wizard::{Action, CheckPage, InputProblem};
use crate::words::id;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    let check_page = &page.wizard.check_page;
    if let Some(problem) = &check_page.problem {
        problem_banner(page, ui, problem);
    }
    if let Some(loading) = &check_page.loading {
        super::progress::show(page, ui, loading);
    }
    match &check_page.checked {
        None => {
            if check_page.problem.is_none() {
                parts::heading(ui, &page.text(id::CHECK_TITLE));
                parts::prose(ui, &page.text(id::CHECK_TEXT));
                ui.add_space(8.0);
            }
            paste_box(page, ui);
        }
        Some(checked) if check_page.is_set_aside() => before(page, ui, checked),
        Some(checked) => {
            verdict(page, ui, checked);
            ui.add_space(4.0);
            if checked.messages.len() > 1 {
                choose_message(page, ui, checked);
            }
            if matches!(checked.verdict, Verdict::Full | Verdict::Repaired) {
                good(page, ui, checked);
            } else {
                if checked.verdict == Verdict::Partial {
                    super::whose::question(page, ui);
                    summary(page, ui, &checked.summary);
                    ui.add_space(4.0);
                }
                paste_box(page, ui);
                if checked.verdict == Verdict::Partial && checked.original.is_some() {
                    as_copied(page, ui);
                }
            }
        }
    }
}

/// Ctrl+V works on every page up to this one, wherever the keyboard is; in a field, and in a box that holds text, it inserts where the caret stands.
pub(super) fn take_pastes(page: &mut Page<'_>, ui: &Ui) {
    paste::take_outside(page, ui, box_id(), page.wizard.check_page.size() == 0);
    if parts::shortcut(ui, Modifiers::COMMAND, Key::O) {
        page.act(Action::OpenMessage);
    }
}

fn problem_banner(page: &Page<'_>, ui: &mut Ui, problem: &InputProblem) {
    let (title, text) = match problem {
        InputProblem::Clipboard(error) => (id::PASTE_FAILED_TITLE, failure::clipboard(page.words, error)),
        InputProblem::Copy(error) => (id::COPY_FAILED_TITLE, failure::clipboard(page.words, error)),
        InputProblem::File { name, error } => (id::OPEN_FAILED_TITLE, failure::read(page.words, &crate::message::safe_text(name), error)),
    };
    parts::banner(ui, Mood::Warning, &page.text(title), |ui| {
        parts::body(ui, &text);
    });
    ui.add_space(10.0);
}

/// The message that was here before something was given of which nothing arrived, and the box for another try.
fn before(page: &mut Page<'_>, ui: &mut Ui, checked: &Checked) {
    // A copy that was no headers helps nobody to go back to; what somebody typed would be lost.
    if !checked.verdict.is_usable() && !page.wizard.check_page.by_hand {
        give_buttons(page, ui);
        return;
    }
    parts::card(ui, |ui| {
        let subject = shorten(&checked.summary.subject);
        let text = if subject.is_empty() { page.text(id::BEFORE_UNNAMED) } else { page.words.with(id::BEFORE, &[("subject", &subject)]) };
        parts::body(ui, &text);
        ui.add_space(4.0);
        if parts::button_row(ui, &[&page.text(id::KEEP_BEFORE)]).is_some() {
            page.act(Action::KeepBefore);
        }
    });
    ui.add_space(8.0);
    give_buttons(page, ui);
}

fn mood(verdict: Verdict) -> Mood {
    match verdict {
        Verdict::Full => Mood::Ok,
        Verdict::Repaired => Mood::Repaired,
        Verdict::Partial => Mood::Warning,
        Verdict::Incomplete | Verdict::NotHeaders => Mood::Bad,
    }
}

fn verdict(page: &mut Page<'_>, ui: &mut Ui, checked: &Checked) {
    let good = matches!(checked.verdict, Verdict::Full | Verdict::Repaired);
    let said = checked.decisive().map(|finding| finding.id).filter(|_| !good);
    let title = match said {
        Some(_) if page.wizard.check_page.is_web_address() => page.text(id::WEB_ADDRESS_TITLE),
        Some(said) => page.words.finding_title(said),
        None => page.words.verdict_title(checked.verdict),
    };
    let mut first = Vec::new();
    if checked.verdict.is_usable() {
        first.extend(super::whose::note(page));
        first.extend(super::journey::notes(page));
    }
    let notes = notes::of(page, checked, said, first);
    let text = match said {
        Some(_) if page.wizard.check_page.is_web_address() => page.text(id::WEB_ADDRESS),
        Some(said) => page.words.finding(said),
        None => {
            let counts = [("fields", checked.block.len().to_string()), ("received", checked.received.to_string())];
            let counts = counts.each_ref().map(|(name, value)| (*name, value.as_str()));
            page.words.with(id::VERDICT_GOOD_TEXT, &counts)
        }
    };
    let headline = parts::banner(ui, mood(checked.verdict), &title, |ui| {
        parts::body(ui, &text);
        if page.wizard.check_page.asked_server().is_some() {
            parts::body(ui, &page.text(id::OWN_SERVER_BEFORE));
        }
        if !good {
            next_step(page, ui, checked);
        }
    });
    // A screen reader reads this together with the verdict: why, what to do next, and what else was found.
    let next = if good { None } else { where_headers_are(page, checked).map(|place| guides::plain(&place)) };
    let below = notes.iter().take(2).map(|note| note.title.as_str());
    let heard = std::iter::once(text.as_str()).chain(next.as_deref()).chain(below).collect::<Vec<_>>().join(" ");
    ui.ctx().accesskit_node_builder(headline.id, |node| node.set_description(heard));
    ui.add_space(2.0);
    notes::show(page, ui, &notes);
}

/// Whether another try at copying helps.
fn leads_back(checked: &Checked) -> bool {
    let next = checked.decisive().map_or(NextStep::None, |finding| finding.id.next_step());
    matches!(next, NextStep::CopyAgain | NextStep::FirstInstruction | NextStep::UseFile)
}

/// Where the headers are in the person's own program, with its markup.
fn where_headers_are(page: &Page<'_>, checked: &Checked) -> Option<String> {
    page.wizard.guide().filter(|_| leads_back(checked)).map(|guide| guide.headers_are.clone())
}

/// That place, and the way back to the instruction for it.
fn next_step(page: &mut Page<'_>, ui: &mut Ui, checked: &Checked) {
    if !leads_back(checked) {
        return;
    }
    let place = where_headers_are(page, checked);
    if let Some(place) = &place {
        parts::marked(ui, place, palette(ui).ink);
    }
    ui.add_space(6.0);
    let label = if place.is_some() { id::SHOW_STEP_AGAIN } else { id::SHOW_HOW };
    if parts::button_row(ui, &[&page.text(label)]).is_some() {
        page.act(Action::StepAgain);
    }
}

fn good(page: &mut Page<'_>, ui: &mut Ui, checked: &Checked) {
    super::whose::question(page, ui);
    summary(page, ui, &checked.summary);
    super::whose::about_from(page, ui);
    super::records::known_sender(page, ui);
    ui.add_space(4.0);
    let check_page = &page.wizard.check_page;
    let show = page.text(if check_page.show_headers { id::HIDE_HEADERS } else { id::SHOW_HEADERS });
    let hops = page.text(if check_page.show_hops { id::HIDE_HOPS } else { id::SHOW_HOPS });
    match parts::button_row(ui, &[&show, &hops, &page.text(id::START_OVER)]) {
        Some(0) => page.act(Action::ShowHeaders(!check_page.show_headers)),
        Some(1) => page.act(Action::ShowHops(!check_page.show_hops)),
        Some(_) => page.act(Action::EmptyAsked),
        None => {}
    }
    if check_page.show_hops {
        let shown = ui.scope(|ui| super::journey::hops(page, ui)).response;
        focus::announce_new(&shown, "servers", (), &page.text(id::HOPS_TEXT));
    }
    advice(page, ui);
    if check_page.show_headers {
        ui.add_space(4.0);
        text_box(page, ui);
        if checked.original.is_some() {
            as_copied(page, ui);
        }
    }
}

/// The report uses the repaired headers. The text as it was copied can be kept in a file.
fn as_copied(page: &mut Page<'_>, ui: &mut Ui) {
    ui.add_space(4.0);
    parts::small(ui, &page.text(id::AS_COPIED));
    if parts::button_row(ui, &[&page.text(id::KEEP_AS_COPIED)]).is_some() {
        page.act(Action::KeepOriginal);
    }
    let wizard = page.wizard;
    match &wizard.check_page.original_kept {
        Some(Ok(path)) => page.kept(ui, id::KEPT_AS_COPIED, id::SHOW_AS_COPIED, path),
        Some(Err(error)) => {
            parts::banner(ui, Mood::Warning, &page.text(id::KEEP_FAILED), |ui| {
                parts::body(ui, &failure::save(page.words, error));
            });
        }
        None => {}
    }
}

/// What to do before a report, as far as the headers tell.
fn advice(page: &Page<'_>, ui: &mut Ui) {
    let check_page = &page.wizard.check_page;
    let text = match (check_page.support_answer, page.wizard.what.reason, check_page.opt_out) {
        (true, _, _) => id::SUPPORT_ANSWER,
        (_, Some(Reason::Advertising), Some(OptOut::Sensible)) if page.wizard.what.asked => return,
        (_, Some(Reason::Advertising), Some(OptOut::Sensible)) => id::OPT_OUT_SENSIBLE,
        (_, Some(Reason::Advertising), Some(OptOut::OnlyReport(doubt))) => match doubt {
            Doubt::CarrierNotProven => id::OPT_OUT_CARRIER,
            Doubt::SenderNotChecked => id::OPT_OUT_SENDER,
            Doubt::PrivateMailbox => id::OPT_OUT_PRIVATE,
            Doubt::BrokenUnsubscribe => id::OPT_OUT_BROKEN,
        },
        _ => return,
    };
    ui.add_space(4.0);
    parts::advice(ui, |ui| parts::body(ui, &page.text(text)));
}

/// From, subject and date: is it the right message?
fn summary(page: &Page<'_>, ui: &mut Ui, summary: &Summary) {
    let none = page.text(id::NOT_GIVEN);
    let or_none = |text: &str| if text.is_empty() { none.clone() } else { shorten(text) };
    parts::card(ui, |ui| {
        parts::fact(ui, &page.text(id::FROM), &or_none(&summary.from));
        parts::fact(ui, &page.text(id::SUBJECT), &or_none(&summary.subject));
        let date = summary.date.as_ref().map_or_else(|| none.clone(), |d| date_text(page, d));
        parts::fact(ui, &page.text(id::SENT), &date);
        if let Some(journey) = &page.wizard.check_page.journey {
            ui.add_space(6.0);
            super::journey::show(page, ui, journey);
            super::shown::network(page, ui);
        }
    });
}

fn choose_message(page: &mut Page<'_>, ui: &mut Ui, checked: &Checked) {
    parts::strong(ui, &page.text(id::WHICH_MESSAGE));
    if checked.messages.len() > super::progress::MOST_CARDS {
        return super::progress::long_list(page, ui, checked);
    }
    // Whether all but the first are inside it: those of a mailbox or those that were pasted below each other are called otherwise.
    let has = |id| checked.findings.iter().any(|finding| finding.id == id);
    let inside = (checked.alterations.from_inside || has(FindingId::AttachedMessage)) && !has(FindingId::SeveralMessages);
    let taken = page.wizard.check_page.taken_from_inside;
    let mut order: Vec<usize> = (0..checked.messages.len()).collect();
    order.sort_by_key(|index| Some(*index) != taken);
    let cards: Vec<(String, String, bool)> = order
        .iter()
        .filter_map(|index| Some((*index, checked.messages.get(*index)?)))
        .map(|(index, message)| {
            let subject = if message.subject.is_empty() { page.text(id::NOT_GIVEN) } else { shorten(&message.subject) };
            let date = message.date.as_ref().map(|d| date_text(page, d)).unwrap_or_default();
            let place = inside.then(|| page.text(if index == 0 { id::MESSAGE_AROUND } else { id::MESSAGE_INSIDE }));
            let about = place.into_iter().chain([shorten(&message.from), date]).collect::<Vec<_>>().join(" · ");
            (subject, about, index == checked.chosen)
        })
        .collect();
    let pressed = ui.scope(|ui| cards::choice_grid(ui, &cards, 1)).inner;
    if let Some(index) = pressed.and_then(|place| order.get(place)) {
        page.act(Action::PickMessage(*index));
    }
    ui.add_space(8.0);
}

fn box_id() -> Id {
    Id::unique("paste-box")
}

/// The box with its buttons.
fn paste_box(page: &mut Page<'_>, ui: &mut Ui) {
    text_box(page, ui);
    ui.add_space(4.0);
    give_buttons(page, ui);
}

/// The ways to give a message. Where the primary button pastes, there is no second one for it.
fn give_buttons(page: &mut Page<'_>, ui: &mut Ui) {
    let pastes = matches!(page.wizard.footer().primary.action, Ok(Action::Paste));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 10.0);
        if !pastes && parts::button(ui, parts::ButtonKind::Secondary, &page.text(id::PASTE), true).clicked() {
            page.act(Action::Paste);
        }
        if parts::button(ui, parts::ButtonKind::Secondary, &page.text(id::OPEN_MESSAGE), true).clicked() {
            page.act(Action::OpenMessage);
        }
        parts::small(ui, &page.text(id::OR_DROP));
    });
}

fn text_box(page: &mut Page<'_>, ui: &mut Ui) {
    let check_page = &page.wizard.check_page;
    if let Some(name) = check_page.file_name() {
        let name = crate::message::safe_text(&name);
        parts::small(ui, &page.words.with(id::FROM_FILE, &[("name", &name)]));
    }
    let height = box_height(ui);
    if let Some(reading) = &check_page.reading {
        parts::reading_box(ui, page.words, box_id(), reading, height, None).accessible_name(page.text(id::BOX_NAME));
        parts::small(ui, &page.text(id::READ_ONLY));
        return;
    }
    editable(page, ui, check_page, height);
}

fn box_height(ui: &Ui) -> f32 {
    195.0 * parts::text_scale(ui).max(1.0)
}

fn editable(page: &mut Page<'_>, ui: &mut Ui, check_page: &CheckPage, height: f32) {
    let mut text = check_page.text().into_owned();
    let top = ui.cursor().min;
    let (name, hint) = (page.text(id::BOX_NAME), page.text(id::BOX_HINT));
    let response = parts::edit_box(ui, page.words, &TextBox { id: box_id(), name: &name, hint: &hint, height }, &mut text);
    if response.changed() {
        // Replacing the whole text by a paste is no change by hand.
        let is_all = |pasted: &str| pasted.split_whitespace().eq(text.split_whitespace());
        let pasted = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Paste(pasted) if is_all(pasted))));
        page.act(if pasted { Action::Pasted(Ok(text.clone())) } else { Action::Edited(text.clone()) });
    }
    let whole = egui::Rect::from_min_size(top, egui::vec2(ui.available_width(), height));
    focus::arrive_at_box(&response, whole);
    if check_page.show_headers {
        focus::came_up(&response, whole, "box", (), "");
    }
}
