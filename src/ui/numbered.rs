//! Things that a person does or copies one after the other, each on a card with its number.

use eframe::egui::{Role, Ui, WidgetInfo};

use super::Page;
use super::parts;
use crate::words::{Id, id};

/// One thing to copy; `copied` is the one that was copied last.
pub(super) fn copy_button(page: &Page<'_>, ui: &mut Ui, copy: &mut Option<String>, label: Id, text: &str, copied: Option<&str>) {
    ui.horizontal_wrapped(|ui| {
        if parts::button(ui, parts::ButtonKind::Secondary, &page.text(label), true).clicked() {
            *copy = Some(text.to_owned());
        }
        if copied == Some(text) {
            parts::small(ui, &page.text(id::COPIED));
        } else if page.wizard.report_page.copied_before.iter().any(|part| part == text) {
            parts::small(ui, &page.text(id::COPIED_BEFORE));
        }
    });
}

/// A card with a number, for things done one after the other.
pub(super) fn card(ui: &mut Ui, number: usize, title: &str, text: &str, add: impl FnOnce(&mut Ui)) {
    parts::card(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            parts::number_before_text(ui, number).widget_info(|| WidgetInfo::labeled(Role::Label, true, number.to_string()));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                parts::strong(ui, title);
                parts::small(ui, text);
                add(ui);
            });
        });
    });
}
