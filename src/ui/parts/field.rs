//! Fields for text, and boxes with text to be read.

use eframe::egui::{self, Frame, Id, Key, Margin, Rect, Response, RichText, Role, Sense, Stroke, TextEdit, TextStyle, Ui, vec2};

use super::text::focus_ring;
use crate::ui::focus;
use crate::ui::lines;
use crate::ui::theme::{self, palette};
use crate::wizard::{EDITABLE, ReadOnlyText};
use crate::words::{self, Words, id};

/// A label above a field; use its id with `labelled_by`.
pub fn field_label(ui: &mut Ui, text: &str) -> Response {
    lines::label(ui, RichText::new(text).text_style(theme::strong()).size(TextStyle::Small.resolve(ui.style()).size))
}

/// What stands in an empty field. It leans where its colour does not tell it from what was typed.
pub fn hint_text(ui: &Ui, hint: &str) -> RichText {
    let p = palette(ui);
    let text = RichText::new(hint).color(p.muted);
    if p.muted == p.ink { text.italics() } else { text }
}

/// A one-line text field of full height.
pub fn line_edit(ui: &mut Ui, words: &Words, id: Id, text: &mut String, hint: &str) -> Response {
    let hint = hint_text(ui, hint);
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
        .align(egui::Align2::LEFT_CENTER)
        .margin(Margin::symmetric(15, 8));
    let response = ui.add(edit);
    text_menu(&response, words, text, true);
    focus::arrive(&response);
    focus_ring(ui, &response, theme::RADIUS);
    response
}

/// Gives the focus to a field that was not drawn in the last frame: it appears because the person asked for it.
pub fn focus_when_new(ui: &Ui, response: &Response) {
    // In this pass egui only measures; the field is drawn in the next one.
    if ui.is_sizing_pass() {
        return;
    }
    let now = ui.ctx().cumulative_pass_nr();
    let seen = response.id.with("seen");
    let last: Option<u64> = ui.data(|data| data.get_temp(seen));
    ui.data_mut(|data| data.insert_temp(seen, now));
    if last.is_none_or(|last| last + 1 < now) {
        response.request_focus();
        response.scroll_to_me(None);
    }
}

/// Cut, Copy, Paste and Select all on a right click; egui has none of its own.
pub fn text_menu(response: &Response, words: &Words, text: &str, editable: bool) {
    response.context_menu(|ui| {
        let ask = |ui: &mut Ui, text: words::Id, command: egui::ViewportCommand| {
            if ui.button(words.get(text)).clicked() {
                response.request_focus();
                ui.ctx().send_viewport_cmd(command);
                ui.close();
            }
        };
        if editable {
            ask(ui, id::MENU_CUT, egui::ViewportCommand::RequestCut);
        }
        ask(ui, id::MENU_COPY, egui::ViewportCommand::RequestCopy);
        if editable {
            ask(ui, id::MENU_PASTE, egui::ViewportCommand::RequestPaste);
        }
        if ui.button(words.get(id::MENU_SELECT_ALL)).clicked() {
            select_all(ui.ctx(), response.id, text);
            response.request_focus();
            ui.close();
        }
    });
}

/// Selects all text of the field with that id.
fn select_all(ctx: &egui::Context, id: Id, text: &str) {
    if let Some(mut state) = TextEdit::load_state(ctx, id) {
        state.cursor.set_char_range(Some(egui::text::CCursorRange::select_all_str(text)));
        TextEdit::store_state(ctx, id, state);
    }
}

/// Text to be read, selected and copied, but not changed, in a box of its own that scrolls. `line` is the text of a line to scroll to.
pub fn reading_box(ui: &mut Ui, words: &Words, id: Id, reading: &ReadOnlyText, height: f32, line: Option<&str>) -> Response {
    let focused = ui.memory(|memory| memory.has_focus(id));
    let top = ui.cursor().min;
    let response = text_frame(ui, focused, |ui| match reading {
        ReadOnlyText::Whole(text) => {
            let mut shown = text.as_str();
            // By default egui puts the cursor at the end of a text; a text to be read is read from its beginning.
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            if state.cursor.char_range().is_none() {
                state.cursor.set_char_range(Some(egui::text::CCursorRange::one(egui::text::CCursor::new(0))));
                TextEdit::store_state(ui.ctx(), id, state);
            }
            let area = egui::ScrollArea::vertical().id_salt(id).max_height(height).min_scrolled_height(height).auto_shrink([false, false]);
            let edit = TextEdit::multiline(&mut shown).id(id).font(TextStyle::Monospace).frame(Frame::NONE).desired_width(f32::INFINITY);
            let response = area
                .show(ui, |ui| {
                    let drawn = edit.show(ui);
                    let at = line.and_then(|line| text.find(&format!("\n{line}\n"))).and_then(|at| text.get(..=at));
                    if let Some(before) = at {
                        let cursor = egui::text::CCursor::new(before.chars().count());
                        let place = drawn.galley.pos_from_cursor(cursor).translate(drawn.galley_pos.to_vec2());
                        ui.scroll_to_rect(place, Some(egui::Align::TOP));
                    }
                    drawn.response.response
                })
                .inner;
            text_menu(&response, words, text, false);
            response
        }
        // Laying out all of a large text in every frame would be slow: only the lines in sight are laid out.
        ReadOnlyText::Lines(lines) => {
            let row = ui.text_style_height(&TextStyle::Monospace);
            ui.spacing_mut().item_spacing.y = 2.0;
            let area = egui::ScrollArea::both().id_salt(id).max_height(height).min_scrolled_height(height).auto_shrink([false, false]);
            // Where the box goes on below the visible page, egui would draw the horizontal scroll bar across the page's other text.
            let bottom = ui.cursor().min.y + height;
            let bars = if bottom <= ui.clip_rect().bottom() {
                egui::scroll_area::ScrollBarVisibility::VisibleWhenNeeded
            } else {
                egui::scroll_area::ScrollBarVisibility::AlwaysHidden
            };
            let area = area.scroll_bar_visibility(bars);
            let place = line.and_then(|line| lines.iter().position(|other| other == line));
            let area = match place {
                Some(place) => area.vertical_scroll_offset(place as f32 * (row + 2.0)),
                None => area,
            };
            // The box can be reached with Tab, so that keys scroll it.
            let response = ui.interact(
                Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height)),
                id,
                Sense::focusable_noninteractive(),
            );
            let turned = if response.has_focus() { turned(ui, id, row + 2.0, height) } else { 0.0 };
            area.show_rows(ui, row, lines.len(), |ui, range| {
                if turned != 0.0 {
                    ui.scroll_with_delta(vec2(0.0, -turned));
                }
                let shown = lines.get(range).unwrap_or_default();
                // A screen reader hears what a page turned by the keyboard shows: the keyboard stays on the box and not on its lines.
                ui.ctx().accesskit_node_builder(id, |node| {
                    node.set_role(Role::Document);
                    node.set_value(shown.join("\n"));
                });
                for line in shown {
                    ui.add(egui::Label::new(RichText::new(line).text_style(TextStyle::Monospace)).extend());
                }
            });
            response
        }
    });
    focus::arrive_at_box(&response, Rect::from_min_size(top, vec2(ui.available_width(), height)));
    response
}

/// A box for a long text: what it is called, what stands in it while it is empty, and how high it is.
pub struct TextBox<'a> {
    pub id: Id,
    pub name: &'a str,
    pub hint: &'a str,
    pub height: f32,
}

/// Draws a box in which a long text is pasted or typed, and which scrolls by itself.
pub fn edit_box(ui: &mut Ui, words: &Words, edited: &TextBox<'_>, text: &mut String) -> Response {
    let TextBox { id, name, hint, height } = *edited;
    let focused = ui.memory(|memory| memory.has_focus(id));
    text_frame(ui, focused, |ui| {
        let area = egui::ScrollArea::vertical().id_salt(id).max_height(height).min_scrolled_height(height).auto_shrink([false, false]);
        let hint = hint_text(ui, hint);
        let edit = TextEdit::multiline(text)
            .id(id)
            .font(TextStyle::Monospace)
            .frame(Frame::NONE)
            .hint_text(hint)
            .desired_width(f32::INFINITY)
            .min_size(vec2(0.0, height))
            .char_limit(EDITABLE * 4);
        let response = area.show(ui, |ui| ui.add(edit).accessible_name(name)).inner;
        text_menu(&response, words, text, true);
        response
    })
}

/// How far the keys that are pressed now scroll a box that has the focus, in points; down is positive.
fn turned(ui: &Ui, id: Id, row: f32, height: f32) -> f32 {
    // The up and down arrows scroll, instead of moving the focus to the next control.
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let keys = [
        (Key::ArrowDown, row),
        (Key::ArrowUp, -row),
        (Key::PageDown, height - row),
        (Key::PageUp, row - height),
        (Key::Home, -1e6),
        (Key::End, 1e6),
    ];
    ui.input_mut(|input| keys.into_iter().filter(|(key, _)| input.consume_key(egui::Modifiers::NONE, *key)).map(|(_, by)| by).sum())
}

/// The frame around text of several lines.
pub fn text_frame<R>(ui: &mut Ui, focused: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    let p = palette(ui);
    let stroke = if focused { Stroke::new(2.0, p.focus) } else { Stroke::new(1.0, p.border) };
    let frame = Frame::new().fill(p.field).stroke(stroke).corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(14, 11));
    ui.scope(|ui| {
        ui.spacing_mut().extra_text_line_spacing = 4.0;
        frame.show(ui, add).inner
    })
    .inner
}
