//! The pieces pages are made of: headings, cards, buttons, fields, banners.

use std::sync::Arc;

use eframe::egui::{
    self, Align, Button, Color32, CornerRadius, FontSelection, Frame, Galley, Id, Key, Layout, Margin, Pos2, Rect, Response, RichText,
    Role, Sense, Stroke, StrokeKind, TextEdit, TextFormat, TextStyle, Ui, Vec2, accesskit, text::LayoutJob, vec2,
};

pub use super::cards::{Choice, choice_grid};
use super::press;
use super::theme::{self, palette};
use crate::guides::{self, RunKind};
use crate::wizard::Reading;
use crate::words::{self, Words, id};

/// How large text is drawn, as a factor: 1 at 100 %.
pub fn text_scale(ui: &Ui) -> f32 {
    theme::scale_of(ui.style())
}

/// Text in one of the styles, with room between its lines.
pub fn styled(ui: &Ui, text: impl Into<String>, style: TextStyle) -> RichText {
    RichText::new(text).line_height(theme::line_height(ui.style(), &style)).text_style(style)
}

/// The headline of a page.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let response = ui.add(egui::Label::new(styled(ui, text, TextStyle::Heading)).wrap());
    mark_heading(ui, &response, text, 1);
    ui.add_space(2.0);
    response
}

/// A headline inside a page.
pub fn subheading(ui: &mut Ui, text: &str) -> Response {
    let response = ui.add(egui::Label::new(styled(ui, text, theme::h2())).wrap());
    mark_heading(ui, &response, text, 2);
    response
}

/// Tells a screen reader that a label is a heading.
fn mark_heading(ui: &Ui, response: &Response, text: &str, level: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        // A label keeps its text as a value; a heading is called by its name.
        node.clear_value();
        node.set_label(text);
        node.set_level(level);
    });
}

/// Text that explains.
pub fn prose(ui: &mut Ui, text: &str) -> Response {
    let color = palette(ui).muted;
    ui.add(egui::Label::new(styled(ui, text, TextStyle::Body).color(color)).wrap())
}

/// Small text that explains.
pub fn small(ui: &mut Ui, text: &str) -> Response {
    let color = palette(ui).muted;
    ui.add(egui::Label::new(styled(ui, text, TextStyle::Small).color(color)).wrap())
}

/// Ordinary text.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    ui.add(egui::Label::new(styled(ui, text, TextStyle::Body)).wrap())
}

/// Semi-bold text.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    ui.add(egui::Label::new(styled(ui, text, theme::strong())).wrap())
}

/// Text of a guide: exact labels semi-bold, keys as small caps of a keyboard.
pub fn marked(ui: &mut Ui, text: &str, color: Color32) -> Response {
    let regular = TextStyle::Body.resolve(ui.style());
    let semi = theme::strong().resolve(ui.style());
    let p = palette(ui);
    let line_height = theme::line_height(ui.style(), &TextStyle::Body);
    let mut job = LayoutJob::default();
    for run in guides::runs(text) {
        let format = match run.kind {
            RunKind::Text => TextFormat { font_id: regular.clone(), color, line_height, ..Default::default() },
            RunKind::Label => TextFormat { font_id: semi.clone(), color: p.ink, line_height, ..Default::default() },
            RunKind::Key => {
                TextFormat { font_id: semi.clone(), color: p.ink, background: p.line, expand_bg: 1.0, line_height, ..Default::default() }
            }
        };
        job.append(&run.text, 0.0, format);
    }
    ui.add(egui::Label::new(job).wrap())
}

/// What a button is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The one thing to do on a page.
    Primary,
    Secondary,
}

/// A button of full height.
pub fn button(ui: &mut Ui, kind: Kind, text: &str, enabled: bool) -> Response {
    let p = palette(ui);
    let shown = RichText::new(text).text_style(theme::strong());
    let mut button = match kind {
        Kind::Primary => Button::new(shown.color(p.on_primary)).fill(p.primary).stroke(Stroke::NONE),
        Kind::Secondary => Button::new(shown.color(p.ink)).fill(p.paper),
    };
    button = button.min_size(vec2(0.0, theme::CONTROL_HEIGHT)).corner_radius(theme::RADIUS).wrap_mode(egui::TextWrapMode::Extend);
    let mut response = ui.add_enabled(enabled, button);
    press::settle(ui, &mut response, (kind, text));
    focus_ring(ui, &response, theme::RADIUS);
    response
}

/// A tick with its text. Gives back the new answer where the person changed it.
pub fn check_box(ui: &mut Ui, checked: bool, text: &str, style: TextStyle) -> Option<bool> {
    let mut now = checked;
    let mut response = ui.add(egui::Checkbox::new(&mut now, RichText::new(text).text_style(style)));
    press::settle(ui, &mut response, text);
    focus_ring(ui, &response, 4);
    response.changed().then_some(now)
}

/// How wide such a button is: pages put buttons on a new line where they do not fit.
pub fn button_width(ui: &Ui, text: &str) -> f32 {
    galley(ui, text, theme::strong(), f32::INFINITY).size().x + 2.0 * ui.spacing().button_padding.x
}

/// How high such a button is.
pub fn button_height(ui: &Ui) -> f32 {
    let text = ui.ctx().fonts_mut(|fonts| fonts.row_height(&theme::strong().resolve(ui.style())));
    // The border lies inside the padding.
    let border = ui.visuals().widgets.inactive.bg_stroke.width;
    (text + 2.0 * (ui.spacing().button_padding.y - border)).max(theme::CONTROL_HEIGHT)
}

/// A row of secondary buttons that goes on in the next line where the page is narrow. Gives back the index of the one pressed.
pub fn button_row(ui: &mut Ui, texts: &[&str]) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 10.0);
        for (index, text) in texts.iter().enumerate() {
            if button(ui, Kind::Secondary, text, true).clicked() {
                pressed = Some(index);
            }
        }
    });
    pressed
}

/// Something small to press inside text: no border, the colour of links.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let shown = RichText::new(text).text_style(TextStyle::Body).color(palette(ui).primary);
    let mut response = ui.add(Button::new(shown).frame(false).min_size(vec2(0.0, 28.0)).wrap());
    press::settle(ui, &mut response, text);
    if response.hovered() {
        let y = response.rect.bottom() - 5.0;
        ui.painter().hline(response.rect.x_range(), y, Stroke::new(1.0, palette(ui).primary));
    }
    focus_ring(ui, &response, 4);
    response
}

/// A quiet button of the tools on top.
pub fn tool(ui: &mut Ui, text: &str, name: &str) -> Response {
    let text = RichText::new(text).text_style(TextStyle::Small).color(palette(ui).muted);
    let mut response = ui.add(Button::new(text).frame(false).min_size(vec2(28.0, 28.0))).on_hover_text(name).accessible_name(name);
    press::settle_tool(ui, &mut response);
    focus_ring(ui, &response, 4);
    response
}

/// A ring around what the keyboard stands on.
pub fn focus_ring(ui: &Ui, response: &Response, radius: u8) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, palette(ui).focus);
        ui.painter().rect_stroke(response.rect.expand(3.0), CornerRadius::same(radius.saturating_add(3)), ring, StrokeKind::Middle);
    }
}

/// Text laid out in a style, wrapped at `width`.
pub fn galley(ui: &Ui, text: &str, style: TextStyle, width: f32) -> Arc<Galley> {
    galley_colored(ui, text, style, width, palette(ui).ink)
}

pub(super) fn galley_colored(ui: &Ui, text: &str, style: TextStyle, width: f32, color: Color32) -> Arc<Galley> {
    let line_height = theme::line_height(ui.style(), &style);
    let font_id = FontSelection::Style(style).resolve(ui.style());
    let mut job = LayoutJob::simple_format(text.to_owned(), TextFormat { font_id, color, line_height, ..Default::default() });
    job.wrap.max_width = width;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Text on one line, with `…` where it is too long.
pub(super) fn one_line(ui: &Ui, text: &str, style: TextStyle, width: f32) -> Arc<Galley> {
    let line_height = theme::line_height(ui.style(), &style);
    let font_id = FontSelection::Style(style).resolve(ui.style());
    let color = palette(ui).ink;
    let mut job = LayoutJob::simple_format(text.to_owned(), TextFormat { font_id, color, line_height, ..Default::default() });
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The mood of a banner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Ok,
    Repaired,
    Warning,
    Bad,
}

impl Mood {
    fn colors(self, ui: &Ui) -> (Color32, Color32) {
        let p = palette(ui);
        match self {
            Self::Ok => (p.ok, p.ok_ground),
            Self::Repaired => (p.primary, p.tint),
            Self::Warning => (p.warning, p.warning_ground),
            Self::Bad => (p.bad, p.bad_ground),
        }
    }
}

/// The verdict: a colour, a sign, one sentence, then what `add` draws. A screen reader is told when the sentence changes.
pub fn banner(ui: &mut Ui, mood: Mood, title: &str, add: impl FnOnce(&mut Ui)) -> Response {
    let (color, ground) = mood.colors(ui);
    let frame = Frame::new().fill(ground).corner_radius(theme::CARD_RADIUS).inner_margin(Margin::symmetric(20, 16));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let size = 34.0;
            let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
            mood_sign(ui, mood, rect, color, ground);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                let label = egui::Label::new(styled(ui, title, TextStyle::Heading).color(color)).wrap();
                let response = ui.add(label);
                mark_heading(ui, &response, title, 1);
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Assertive));
                add(ui);
                response
            })
            .inner
        })
        .inner
    });
    shown.inner
}

fn mood_sign(ui: &Ui, mood: Mood, rect: Rect, color: Color32, ground: Color32) {
    let painter = ui.painter();
    let c = rect.center();
    painter.circle_filled(c, rect.width() / 2.0, color);
    let stroke = Stroke::new(2.5, ground);
    match mood {
        Mood::Ok | Mood::Repaired => check_mark(painter, c, 1.0, stroke),
        Mood::Warning => {
            painter.line_segment([c + vec2(0.0, -8.0), c + vec2(0.0, 2.0)], Stroke::new(3.0, ground));
            painter.circle_filled(c + vec2(0.0, 7.5), 2.0, ground);
        }
        Mood::Bad => {
            painter.line_segment([c + vec2(-6.0, -6.0), c + vec2(6.0, 6.0)], stroke);
            painter.line_segment([c + vec2(6.0, -6.0), c + vec2(-6.0, 6.0)], stroke);
        }
    }
}

/// A tick, about 14 points wide at `scale` 1.
pub fn check_mark(painter: &egui::Painter, c: Pos2, scale: f32, stroke: Stroke) {
    let points = vec![c + vec2(-6.0, 0.5) * scale, c + vec2(-1.8, 4.7) * scale, c + vec2(6.0, -4.5) * scale];
    painter.line(points, stroke);
}

/// A white card with whatever `add` draws.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let p = palette(ui);
    let frame = Frame::new()
        .fill(p.paper)
        .stroke(Stroke::new(1.0, p.line))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(18, 14));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// A tinted box for advice.
pub fn advice<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    tinted(ui, palette(ui).tint, add)
}

/// A box of warning colour, for what goes wrong here.
pub fn caution<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    tinted(ui, palette(ui).warning_ground, add)
}

fn tinted<R>(ui: &mut Ui, ground: Color32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().fill(ground).corner_radius(theme::CARD_RADIUS).inner_margin(Margin::symmetric(18, 14));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// A label above a field; use its id with `labelled_by`.
pub fn field_label(ui: &mut Ui, text: &str) -> Response {
    ui.add(egui::Label::new(RichText::new(text).text_style(theme::strong()).size(TextStyle::Small.resolve(ui.style()).size)).wrap())
}

/// A one-line text field of full height.
pub fn line_edit(ui: &mut Ui, words: &Words, id: Id, text: &mut String, hint: &str) -> Response {
    let hint = RichText::new(hint).color(palette(ui).muted);
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
        .align(egui::Align2::LEFT_CENTER)
        .margin(Margin::symmetric(15, 8));
    let response = ui.add(edit);
    text_menu(&response, words, text, true);
    focus_ring(ui, &response, theme::RADIUS);
    response
}

/// A field that has just come up, because the person asked for it, takes the keyboard.
pub fn focus_when_new(ui: &Ui, response: &Response) {
    let now = ui.ctx().cumulative_pass_nr();
    let seen = response.id.with("seen");
    let last: Option<u64> = ui.data(|data| data.get_temp(seen));
    ui.data_mut(|data| data.insert_temp(seen, now));
    if last.is_none_or(|last| last + 1 < now) {
        response.request_focus();
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

/// Text to be read, selected and copied, but not changed, in a box of its own that scrolls.
pub fn reading_box(ui: &mut Ui, words: &Words, id: Id, reading: &Reading, height: f32) -> Response {
    let focused = ui.memory(|memory| memory.has_focus(id));
    text_frame(ui, focused, |ui| match reading {
        Reading::Whole(text) => {
            let mut shown = text.as_str();
            let area = egui::ScrollArea::vertical().id_salt(id).max_height(height).min_scrolled_height(height).auto_shrink([false, false]);
            let edit = TextEdit::multiline(&mut shown).id(id).font(TextStyle::Monospace).frame(Frame::NONE).desired_width(f32::INFINITY);
            let response = area.show(ui, |ui| ui.add(edit)).inner;
            text_menu(&response, words, text, false);
            response
        }
        // Laying all of it out in every frame would be slow.
        Reading::Lines(lines) => {
            let row = ui.text_style_height(&TextStyle::Monospace);
            ui.spacing_mut().item_spacing.y = 2.0;
            let area = egui::ScrollArea::both().id_salt(id).max_height(height).min_scrolled_height(height).auto_shrink([false, false]);
            // Of a box that goes on below the edge of the page, the lower bar would lie across the page's own text.
            let bottom = ui.cursor().min.y + height;
            let bars = if bottom <= ui.clip_rect().bottom() {
                egui::scroll_area::ScrollBarVisibility::VisibleWhenNeeded
            } else {
                egui::scroll_area::ScrollBarVisibility::AlwaysHidden
            };
            let area = area.scroll_bar_visibility(bars);
            // The keyboard comes here with Tab and turns the pages.
            let response = ui.interact(
                Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height)),
                id,
                Sense::focusable_noninteractive(),
            );
            if response.gained_focus() {
                response.scroll_to_me(None);
            }
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
    })
}

/// How far the keys pressed now turn a box that has the keyboard, in points; down is positive.
fn turned(ui: &Ui, id: Id, row: f32, height: f32) -> f32 {
    // The arrows turn instead of going to the next control.
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

/// A number in a circle, or a tick when done, as on the rail and the last page.
pub fn number_circle(ui: &Ui, center: Pos2, number: usize, state: CircleState) {
    let p = palette(ui);
    let radius = 13.0;
    let painter = ui.painter();
    match state {
        CircleState::Current => painter.circle_filled(center, radius, p.primary),
        CircleState::Done => painter.circle_stroke(center, radius - 0.5, Stroke::new(1.0, p.ok)),
        CircleState::Plain => painter.circle_stroke(center, radius - 0.5, Stroke::new(1.0, p.border)),
    };
    if state == CircleState::Done {
        check_mark(painter, center, 0.65, Stroke::new(1.5, p.ok));
        return;
    }
    let color = if state == CircleState::Current { p.on_primary } else { p.muted };
    let mut font = theme::tiny().resolve(ui.style());
    font.size = font.size.min(15.0);
    painter.text(center, egui::Align2::CENTER_CENTER, number.to_string(), font, color);
}

/// How a numbered circle looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CircleState {
    Current,
    Done,
    Plain,
}

/// A row of name and value, the values in one column.
pub fn fact(ui: &mut Ui, name: &str, value: &str) {
    named(ui, name, value, 108.0);
}

/// The same with room for a date and time as the name.
pub fn fact_wide(ui: &mut Ui, name: &str, value: &str) {
    named(ui, name, value, 200.0);
}

fn named(ui: &mut Ui, name: &str, value: &str, name_width: f32) {
    let name_width = name_width * text_scale(ui);
    let stacked = ui.available_width() < 3.2 * name_width;
    let p = palette(ui);
    let name = styled(ui, name, TextStyle::Small).color(p.muted);
    let value = egui::Label::new(styled(ui, value, TextStyle::Small)).wrap();
    if stacked {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(name);
        ui.add(value);
        ui.add_space(4.0);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(Vec2::new(name_width, 0.0), Layout::left_to_right(Align::TOP), |ui| {
            ui.set_min_width(name_width);
            ui.label(name);
        });
        ui.add(value);
    });
}

/// Whether a key combination was pressed, and takes it so that nothing else acts on it.
pub fn shortcut(ui: &Ui, modifiers: egui::Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(modifiers, key))
}
