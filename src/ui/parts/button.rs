//! What can be pressed: buttons, check boxes, links, tools.

use std::sync::Arc;

use eframe::egui::{
    self, Button, CornerRadius, Galley, Pos2, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, Vec2, WidgetInfo,
    vec2,
};

use super::mark::check_mark;
use super::text::{focus_ring, galley, galley_colored, text_scale};
use crate::ui::press;
use crate::ui::theme::{self, palette};

/// What a button is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ButtonKind {
    /// The one thing to do on a page.
    Primary,
    Secondary,
}

/// A button of full height; its text wraps where the page is narrower.
pub fn button(ui: &mut Ui, kind: ButtonKind, text: &str, enabled: bool) -> Response {
    let p = palette(ui);
    let padding = ui.spacing().button_padding;
    let width = ui.max_rect().width();
    let galley = button_galley(ui, text, width);
    let size = vec2(galley.size().x + 2.0 * padding.x, button_height_of(ui, &galley));
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, text));
    press::settle(ui, &mut response, (kind, text, enabled));
    if !enabled {
        // A disabled button can still take the focus, so that a screen reader reads why it is disabled; only its click is taken away.
        response.flags.remove(egui::response::Flags::CLICKED | egui::response::Flags::FAKE_PRIMARY_CLICKED);
    }
    if ui.is_rect_visible(rect) {
        let held = response.is_pointer_button_down_on() && enabled;
        let hovered = response.hovered() && enabled;
        let (fill, ink, border) = match (kind, enabled) {
            (_, false) => (p.disabled, p.on_disabled, p.disabled),
            (ButtonKind::Primary, true) => (p.primary, p.on_primary, if hovered { p.ink } else { p.primary }),
            (ButtonKind::Secondary, true) if hovered => (p.tint, p.ink, p.primary),
            (ButtonKind::Secondary, true) => (p.paper, p.ink, p.border),
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

/// The size that [`button`] takes on a page of that width.
pub fn button_size(ui: &Ui, text: &str, width: f32) -> Vec2 {
    let galley = button_galley(ui, text, width);
    vec2(galley.size().x + 2.0 * ui.spacing().button_padding.x, button_height_of(ui, &galley))
}

/// A check box with its text. Gives back the new state when the person changed it. Its id is made of its text and not of its position, so that
/// something that appears above it does not take its focus.
pub fn check_box(ui: &mut Ui, checked: bool, text: &str, style: TextStyle) -> Option<bool> {
    const GAP: f32 = 10.0;
    // Beside large text a box of the usual size is overlooked.
    let scale = text_scale(ui).max(1.0);
    let side = 20.0 * scale;
    let p = palette(ui);
    let width = (ui.max_rect().width() - side - GAP).max(60.0);
    let galley = galley(ui, text, style, width);
    let (_, rect) = ui.allocate_space(vec2(side + GAP + galley.size().x, galley.size().y.max(24.0)));
    let mut response = ui.interact(rect, ui.scope_id().with(("tick", text)), Sense::click());
    press::settle(ui, &mut response, text);
    let now = checked != response.clicked();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, now, text));
    let at = Pos2::new(rect.left() + side + GAP, rect.center().y - galley.size().y / 2.0);
    // Of a text of several lines it belongs to the first.
    let line = galley.rows.first().map_or(galley.size().y, |row| row.height());
    let square = Rect::from_center_size(Pos2::new(rect.left() + side / 2.0, at.y + line / 2.0), Vec2::splat(side));
    let (fill, edge) = if now { (p.primary, p.primary) } else { (p.field, if response.hovered() { p.primary } else { p.border }) };
    ui.painter().rect(square, CornerRadius::same(4), fill, Stroke::new(1.5, edge), StrokeKind::Inside);
    if now {
        check_mark(ui.painter(), square.center(), 0.9 * scale, Stroke::new(2.5 * scale, p.on_primary));
    }
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
            if button(ui, ButtonKind::Secondary, text, true).clicked() {
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

/// A button of the tools at the top of the window, without a border. `help` says more about it than its text. A `steady` one has the same size
/// at every text size: the buttons that change the text size must not move away from under the pointer.
pub fn tool(ui: &mut Ui, text: &str, help: &str, steady: bool) -> Response {
    let p = palette(ui);
    let galley = galley_colored(ui, text, TextStyle::Small, f32::INFINITY, p.muted);
    let (rect, mut response) = ui.allocate_exact_size(tool_size(ui, text, steady), Sense::click());
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

/// The size of a steady tool: room for two characters of the largest text.
pub const STEADY_TOOL: Vec2 = vec2(44.0, 34.0);

/// The size that [`tool`] takes.
pub fn tool_size(ui: &Ui, text: &str, steady: bool) -> Vec2 {
    if steady {
        return STEADY_TOOL;
    }
    let text = galley(ui, text, TextStyle::Small, f32::INFINITY).size();
    vec2((text.x + 8.0).max(28.0), (text.y + 6.0).max(28.0))
}
