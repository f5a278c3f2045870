//! The pieces pages are made of: headings, cards, buttons, fields, banners.

use std::sync::Arc;

use eframe::egui::{
    self, Align, Button, Color32, CornerRadius, FontSelection, Frame, Galley, Id, Key, Layout, Margin, Pos2, Rect, Response, RichText,
    Role, Sense, Stroke, StrokeKind, TextEdit, TextFormat, TextStyle, Ui, Vec2, WidgetInfo, text::LayoutJob, vec2,
};

pub use super::keys::shortcut;
use super::theme::{self, palette};
use super::{focus, press};
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

/// The headline of a page. On a new page it takes the keyboard, and reads itself and the sentence after it.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let response = headline(ui, text, TextStyle::Heading, palette(ui).ink);
    mark_heading(ui, &response, text, 1);
    focus::headline(&response, text);
    ui.add_space(2.0);
    response
}

/// Words that can take the keyboard, though there is nothing to press.
fn headline(ui: &mut Ui, text: &str, style: TextStyle, color: Color32) -> Response {
    let galley = galley_colored(ui, text, style, ui.available_width(), color);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.painter().galley(rect.min, galley, color);
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
    focus::sentence(ui.ctx(), text);
    let color = palette(ui).muted;
    ui.add(egui::Label::new(styled(ui, text, TextStyle::Body).color(color)).wrap())
}

/// Small text that explains.
pub fn small(ui: &mut Ui, text: &str) -> Response {
    focus::sentence(ui.ctx(), text);
    let color = palette(ui).muted;
    ui.add(egui::Label::new(styled(ui, text, TextStyle::Small).color(color)).wrap())
}

/// Ordinary text.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    focus::sentence(ui.ctx(), text);
    ui.add(egui::Label::new(styled(ui, text, TextStyle::Body)).wrap())
}

/// Semi-bold text.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    ui.add(egui::Label::new(styled(ui, text, theme::strong())).wrap())
}

/// Text of a guide: exact labels semi-bold, keys as small caps of a keyboard.
pub fn marked(ui: &mut Ui, text: &str, color: Color32) -> Response {
    focus::sentence(ui.ctx(), &guides::plain(text));
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

/// A button of full height; its text wraps where the page is narrower.
pub fn button(ui: &mut Ui, kind: Kind, text: &str, enabled: bool) -> Response {
    let p = palette(ui);
    let padding = ui.spacing().button_padding;
    let width = ui.max_rect().width();
    let galley = button_galley(ui, text, width);
    let size = vec2(galley.size().x + 2.0 * padding.x, button_height_of(ui, &galley));
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, text));
    press::settle(ui, &mut response, (kind, text, enabled));
    if !enabled {
        // It keeps its place in the order of the keyboard, so that its reason is heard.
        response.flags.remove(egui::response::Flags::CLICKED | egui::response::Flags::FAKE_PRIMARY_CLICKED);
    }
    if ui.is_rect_visible(rect) {
        let held = response.is_pointer_button_down_on() && enabled;
        let hovered = response.hovered() && enabled;
        let (fill, ink, border) = match (kind, enabled) {
            (_, false) => (p.disabled, p.on_disabled, p.disabled),
            (Kind::Primary, true) => (p.primary, p.on_primary, if hovered { p.ink } else { p.primary }),
            (Kind::Secondary, true) if hovered => (p.tint, p.ink, p.primary),
            (Kind::Secondary, true) => (p.paper, p.ink, p.border),
        };
        let stroke = Stroke::new(if held { 2.0 } else { 1.0 }, border);
        ui.painter().rect(rect, CornerRadius::same(theme::RADIUS), fill, stroke, StrokeKind::Inside);
        let at = rect.center() - galley.size() / 2.0;
        ui.painter().galley_with_override_text_color(at, galley, ink);
    }
    focus_ring(ui, &response, theme::RADIUS);
    response
}

fn button_galley(ui: &Ui, text: &str, width: f32) -> Arc<Galley> {
    galley(ui, text, theme::strong(), (width - 2.0 * ui.spacing().button_padding.x).max(60.0))
}

fn button_height_of(ui: &Ui, galley: &Galley) -> f32 {
    (galley.size().y + 2.0 * (ui.spacing().button_padding.y - 1.0)).max(theme::CONTROL_HEIGHT)
}

/// How large such a button is on a page of that width.
pub fn button_size(ui: &Ui, text: &str, width: f32) -> Vec2 {
    let galley = button_galley(ui, text, width);
    vec2(galley.size().x + 2.0 * ui.spacing().button_padding.x, button_height_of(ui, &galley))
}

/// A tick with its text. Gives back the new answer where the person changed it. It stays itself whatever comes up around it.
pub fn check_box(ui: &mut Ui, checked: bool, text: &str, style: TextStyle) -> Option<bool> {
    const BOX: f32 = 20.0;
    const GAP: f32 = 10.0;
    let p = palette(ui);
    let width = (ui.max_rect().width() - BOX - GAP).max(60.0);
    let galley = galley(ui, text, style, width);
    let (_, rect) = ui.allocate_space(vec2(BOX + GAP + galley.size().x, galley.size().y.max(24.0)));
    let mut response = ui.interact(rect, ui.scope_id().with(("tick", text)), Sense::click());
    press::settle(ui, &mut response, text);
    let now = checked != response.clicked();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, now, text));
    let square = Rect::from_center_size(Pos2::new(rect.left() + BOX / 2.0, rect.center().y), Vec2::splat(BOX));
    let (fill, edge) = if now { (p.primary, p.primary) } else { (p.field, if response.hovered() { p.primary } else { p.border }) };
    ui.painter().rect(square, CornerRadius::same(4), fill, Stroke::new(1.5, edge), StrokeKind::Inside);
    if now {
        check_mark(ui.painter(), square.center(), 0.9, Stroke::new(2.5, p.on_primary));
    }
    let at = Pos2::new(rect.left() + BOX + GAP, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, p.ink);
    focus_ring(ui, &response, 4);
    (now != checked).then_some(now)
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

/// A quiet button of the tools on top. `help` says more about it than its text.
pub fn tool(ui: &mut Ui, text: &str, help: &str) -> Response {
    let p = palette(ui);
    let galley = galley_colored(ui, text, TextStyle::Small, f32::INFINITY, p.muted);
    let (rect, mut response) = ui.allocate_exact_size(tool_size(ui, text), Sense::click());
    press::settle_tool(ui, &mut response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(help));
    if ui.is_rect_visible(rect) {
        let color = if response.hovered() { p.primary } else { p.muted };
        ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, color);
    }
    focus_ring(ui, &response, 4);
    response.on_hover_text(help)
}

/// How large such a button is.
pub fn tool_size(ui: &Ui, text: &str) -> Vec2 {
    let text = galley(ui, text, TextStyle::Small, f32::INFINITY).size();
    vec2((text.x + 8.0).max(28.0), (text.y + 6.0).max(28.0))
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// The verdict: a colour, a sign, one sentence, then what `add` draws. When it comes up it takes the keyboard, and reads itself and what stands
/// first in it.
pub fn banner(ui: &mut Ui, mood: Mood, title: &str, add: impl FnOnce(&mut Ui)) -> Response {
    let (color, ground) = mood.colors(ui);
    let frame = Frame::new().fill(ground).stroke(edge(ui, color)).corner_radius(theme::CARD_RADIUS).inner_margin(Margin::symmetric(20, 16));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let size = 34.0;
            let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
            mood_sign(ui, mood, rect, color, ground);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                let response = headline(ui, title, TextStyle::Heading, color);
                mark_heading(ui, &response, title, 1);
                focus::headline(&response, title);
                add(ui);
                response
            })
            .inner
        })
        .inner
    });
    // Another verdict in the place of the one before comes up too, and so does the same one once more.
    focus::came_up(&shown.inner, shown.response.rect, ("banner", title), mood, title);
    shown.inner
}

/// Where grounds alone are too faint, a box has an edge.
fn edge(ui: &Ui, color: Color32) -> Stroke {
    if *palette(ui) == theme::CONTRAST { Stroke::new(2.0, color) } else { Stroke::NONE }
}

/// One more thing to know: a sign, a few words, a sentence. Gives back the words, which can take the keyboard.
pub(super) fn note(ui: &mut Ui, mood: Mood, title: &str, text: &str) -> Response {
    let (color, ground) = mood.colors(ui);
    let margin = Margin { left: 16, right: 18, top: 11, bottom: 12 };
    let frame = Frame::new().fill(ground).stroke(edge(ui, color)).corner_radius(theme::CARD_RADIUS).inner_margin(margin);
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                let (rect, _) = ui.allocate_exact_size(vec2(26.0, 26.0), Sense::hover());
                mood_sign(ui, mood, rect, color, ground);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    let response = headline(ui, title, theme::strong(), palette(ui).ink);
                    mark_heading(ui, &response, title, 2);
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(text));
                    focus::arrive(&response);
                    ui.add(egui::Label::new(styled(ui, text, TextStyle::Small)).wrap());
                    response
                })
                .inner
            })
            .inner
        })
        .inner
}

fn mood_sign(ui: &Ui, mood: Mood, rect: Rect, color: Color32, ground: Color32) {
    let painter = ui.painter();
    let c = rect.center();
    let k = rect.width() / 34.0;
    painter.circle_filled(c, rect.width() / 2.0, color);
    let stroke = Stroke::new(2.5 * k.max(0.8), ground);
    match mood {
        Mood::Ok | Mood::Repaired => check_mark(painter, c, k, stroke),
        Mood::Warning => {
            painter.line_segment([c + vec2(0.0, -8.0) * k, c + vec2(0.0, 2.0) * k], Stroke::new(3.0 * k, ground));
            painter.circle_filled(c + vec2(0.0, 7.5) * k, 2.0 * k, ground);
        }
        Mood::Bad => {
            painter.line_segment([c + vec2(-6.0, -6.0) * k, c + vec2(6.0, 6.0) * k], stroke);
            painter.line_segment([c + vec2(6.0, -6.0) * k, c + vec2(-6.0, 6.0) * k], stroke);
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
    let edge = edge(ui, palette(ui).border);
    let frame = Frame::new().fill(ground).stroke(edge).corner_radius(theme::CARD_RADIUS).inner_margin(Margin::symmetric(18, 14));
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
    focus::arrive(&response);
    focus_ring(ui, &response, theme::RADIUS);
    response
}

/// A field that has just come up, because the person asked for it, takes the keyboard.
pub fn focus_when_new(ui: &Ui, response: &Response) {
    // What is only measured is not there yet.
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

/// Text to be read, selected and copied, but not changed, in a box of its own that scrolls.
pub fn reading_box(ui: &mut Ui, words: &Words, id: Id, reading: &Reading, height: f32) -> Response {
    let focused = ui.memory(|memory| memory.has_focus(id));
    let top = ui.cursor().min;
    let response = text_frame(ui, focused, |ui| match reading {
        Reading::Whole(text) => {
            let mut shown = text.as_str();
            // A text to be read is read from its beginning.
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            if state.cursor.char_range().is_none() {
                state.cursor.set_char_range(Some(egui::text::CCursorRange::one(egui::text::CCursor::new(0))));
                TextEdit::store_state(ui.ctx(), id, state);
            }
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
