//! What a large file needs on the check page: how far reading is, and a list of messages that may be long.

use eframe::egui::{self, Id, Key, Modifiers, ScrollArea, Sense, TextStyle, Ui};

use super::Page;
use super::brief::{date_text, shorten};
use super::theme::palette;
use super::{parts, press};
use crate::check::Checked;
use crate::message::safe_text;
use crate::wizard::{Action, Loading};
use crate::words::id;

/// More messages than this are shown as a list that draws only what is in sight.
pub(super) const MOST_CARDS: usize = 12;

/// How many rows of the list are in sight.
const ROWS: f32 = 8.0;

/// The bar, and the way out.
pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui, loading: &Loading) {
    let fraction = if loading.total == 0 { 0.0 } else { (loading.done as f64 / loading.total as f64).min(1.0) };
    let percent = format!("{:.0}", fraction * 100.0);
    let name = shorten(&safe_text(&loading.name));
    let text = page.words.with(id::FILE_LOADING, &[("name", &name), ("percent", &percent)]);
    parts::card(ui, |ui| {
        parts::body(ui, &text);
        let bar = ui.add(egui::ProgressBar::new(fraction as f32).desired_width(ui.available_width()));
        bar.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &text));
        ui.ctx().accesskit_node_builder(bar.id, |node| {
            node.set_numeric_value((fraction * 100.0).round());
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
        });
        ui.add_space(4.0);
        if parts::button_row(ui, &[&page.text(id::CANCEL)]).is_some() {
            page.act(Action::CancelLoading);
        }
    });
    ui.add_space(10.0);
}

/// The messages to choose from, a row each. Only the rows in sight are drawn; the keyboard stands on one of them, and the arrow keys, PageUp, PageDown,
/// Home and End go to any other.
pub(super) fn long_list(page: &mut Page<'_>, ui: &mut Ui, checked: &Checked) {
    let row = ui.text_style_height(&TextStyle::Body) * 1.2 + 10.0;
    let count = checked.messages.len();
    let total = page.wizard.check_page.mailbox_total().max(count);
    let numbers = [("count", count.to_string()), ("total", total.to_string())];
    let numbers = numbers.each_ref().map(|(name, value)| (*name, value.as_str()));
    parts::small(ui, &page.words.with(if total > count { id::MESSAGES_NEWEST } else { id::MESSAGES_LISTED }, &numbers));
    let state = Id::unique("messages at");
    // Which row the keyboard is on, and whether it has just gone there.
    let (mut at, mut moved): (usize, bool) = ui.data(|data| data.get_temp(state)).unwrap_or((checked.chosen, false));
    at = at.min(count.saturating_sub(1));
    let mut chosen = None;
    parts::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        let mut area = ScrollArea::vertical().id_salt("messages").max_height(row * ROWS).auto_shrink([false, true]);
        let takes = std::mem::take(&mut moved);
        if takes {
            area = area.vertical_scroll_offset((at as f32 - ROWS / 2.0).max(0.0) * (row + GAP));
        }
        let mut builder = egui::UiBuilder::new();
        builder.accessibility_role = Some(egui::Role::ListBox);
        builder.accessibility_label = Some(page.text(id::WHICH_MESSAGE));
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(count));
            area.show_rows(ui, row, count, |ui, range| {
                // Scrolled away by the wheel: the keyboard finds the list where it is now.
                let stop = at.clamp(range.start, range.end.saturating_sub(1).max(range.start));
                for (index, message) in checked.messages.iter().enumerate().take(range.end).skip(range.start) {
                    let subject = if message.subject.is_empty() { page.text(id::NOT_GIVEN) } else { shorten(&message.subject) };
                    let date = message.date.as_ref().map(|date| date_text(page, date)).unwrap_or_default();
                    let text = [subject, shorten(&message.from), date].join(" · ");
                    let response = entry(ui, &text, index, row, index == checked.chosen, index == stop);
                    if response.clicked() {
                        (chosen, at) = (Some(index), index);
                    }
                    if takes && index == stop {
                        response.request_focus();
                    }
                    if let Some(to) = response.has_focus().then(|| gone(ui, &response, index, count)).flatten() {
                        (at, moved) = (to, true);
                        ui.ctx().request_repaint();
                    }
                }
            });
        });
    });
    ui.data_mut(|data| data.insert_temp(state, (at, moved)));
    if let Some(index) = chosen {
        page.act(Action::PickMessage(index));
    }
    ui.add_space(8.0);
}

/// Between two rows, in points.
const GAP: f32 = 2.0;

fn row_id(index: usize) -> Id {
    Id::unique(("message", index))
}

fn entry(ui: &mut Ui, text: &str, index: usize, height: f32, chosen: bool, stop: bool) -> egui::Response {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), height));
    let sense = if stop { Sense::click() } else { Sense::CLICK };
    let mut response = ui.interact(rect, row_id(index), sense);
    press::settle(ui, &mut response, index);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListBoxOption, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(index);
    });
    let (fill, ink) = match (chosen, response.hovered()) {
        (true, _) => (p.primary, p.on_primary),
        (false, true) => (p.tint, p.ink),
        (false, false) => (p.paper, p.ink),
    };
    ui.painter().rect_filled(rect, 6, fill);
    let galley = parts::one_line(ui, text, TextStyle::Body, rect.width() - 16.0);
    let at = egui::Pos2::new(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    if response.has_focus() {
        ui.painter().rect_stroke(rect.shrink(1.0), 6, egui::Stroke::new(2.0, p.focus), egui::StrokeKind::Inside);
    }
    response
}

/// Where the keys go from a row.
fn gone(ui: &Ui, response: &egui::Response, index: usize, count: usize) -> Option<usize> {
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let last = count.saturating_sub(1);
    let page = ROWS as usize - 1;
    let keys = [
        (Key::ArrowDown, (index + 1).min(last)),
        (Key::ArrowUp, index.saturating_sub(1)),
        (Key::PageDown, (index + page).min(last)),
        (Key::PageUp, index.saturating_sub(page)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    keys.into_iter().find(|(key, _)| parts::shortcut(ui, Modifiers::NONE, *key)).map(|(_, to)| to).filter(|to| *to != index)
}
