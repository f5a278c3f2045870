//! What a large file needs on the check page: how far reading is, and a list of messages that may be long.

use eframe::egui::{self, ScrollArea, TextStyle, Ui};

use super::Page;
use super::check::{date_text, shorten};
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
        ui.add_space(4.0);
        if parts::button_row(ui, &[&page.text(id::CANCEL)]).is_some() {
            page.act(Action::CancelLoading);
        }
    });
    ui.add_space(10.0);
}

/// The messages to choose from, a row each.
pub(super) fn long_list(page: &mut Page<'_>, ui: &mut Ui, checked: &Checked) {
    let row = ui.text_style_height(&TextStyle::Body) * 1.2 + 10.0;
    let count = checked.messages.len();
    let mut chosen = None;
    let total = page.wizard.sheet.mailbox_total().max(count);
    let numbers = [("count", count.to_string()), ("total", total.to_string())];
    let numbers = numbers.each_ref().map(|(name, value)| (*name, value.as_str()));
    parts::small(ui, &page.words.with(if total > count { id::MESSAGES_NEWEST } else { id::MESSAGES_LISTED }, &numbers));
    parts::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let area = ScrollArea::vertical().id_salt("messages").max_height(row * ROWS).auto_shrink([false, true]);
        area.show_rows(ui, row, count, |ui, range| {
            for (index, message) in checked.messages.iter().enumerate().take(range.end).skip(range.start) {
                let subject = if message.subject.is_empty() { page.text(id::NOT_GIVEN) } else { shorten(&message.subject) };
                let date = message.date.as_ref().map(|date| date_text(page, date)).unwrap_or_default();
                let text = [subject, shorten(&message.from), date].join(" · ");
                let entry =
                    egui::Button::selectable(index == checked.chosen, text).truncate().min_size(egui::vec2(ui.available_width(), row));
                let mut response = ui.add(entry);
                press::settle(ui, &mut response, index);
                if response.clicked() {
                    chosen = Some(index);
                }
            }
        });
    });
    if let Some(index) = chosen {
        page.act(Action::PickMessage(index));
    }
    ui.add_space(8.0);
}
