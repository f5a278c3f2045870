//! Small signs: the tick, and numbers in circles.

use eframe::egui::{self, Pos2, Response, Sense, Stroke, Ui, vec2};

use crate::ui::theme::{self, palette};

/// A tick, about 14 points wide at `scale` 1.
pub fn check_mark(painter: &egui::Painter, c: Pos2, scale: f32, stroke: Stroke) {
    let points = vec![c + vec2(-6.0, 0.5) * scale, c + vec2(-1.8, 4.7) * scale, c + vec2(6.0, -4.5) * scale];
    painter.line(points, stroke);
}

/// A number in a circle, for numbered lists and for the steps at the side of the window; a step that is done has a tick instead.
pub fn number_circle(ui: &Ui, center: Pos2, size: f32, number: usize, state: CircleState) {
    let p = palette(ui);
    let radius = size / 2.0;
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
    font.size = font.size.min(size * 0.58);
    painter.text(center, egui::Align2::CENTER_CENTER, number.to_string(), font, color);
}

/// How wide a circle with a number is beside text: it is read as the text is, and so grows with it.
pub fn circle_size(ui: &Ui) -> f32 {
    26.0 * super::text_scale(ui).max(1.0)
}

/// A circle with a number, before the texts of a card.
pub fn number_before_text(ui: &mut Ui, number: usize) -> Response {
    let size = circle_size(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(size, size + 4.0), Sense::hover());
    number_circle(ui, Pos2::new(rect.center().x, rect.top() + size / 2.0 + 1.0), size, number, CircleState::Plain);
    response
}

/// How a numbered circle looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CircleState {
    Current,
    Done,
    Plain,
}
