//! Boxes around other things: the verdict, notes, cards, advice.

use eframe::egui::{Color32, Frame, Margin, Rect, Response, Sense, Stroke, TextStyle, Ui, vec2};

use super::mark::check_mark;
use super::text::{headline, mark_heading, styled};
use crate::ui::focus;
use crate::ui::lines;
use crate::ui::theme::{self, palette};

/// How good or bad the news in a banner or a note is. It decides the colour and the sign.
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

/// The verdict: a colour, a sign, one sentence, then what `add` draws. When it appears it takes the focus, so that a screen reader reads its
/// title and the first text in it.
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
                focus::headline(ui, &response, title);
                add(ui);
                response
            })
            .inner
        })
        .inner
    });
    // A banner counts as new when its mood or title differs from the last frame, and when another press gave the same verdict again.
    focus::came_up(&shown.inner, shown.response.rect, ("banner", title), mood, title);
    shown.inner
}

/// In the look with the highest contrast the backgrounds are nearly as black as the page, so a box has an edge there.
fn edge(ui: &Ui, color: Color32) -> Stroke {
    if *palette(ui) == theme::CONTRAST { Stroke::new(2.0, color) } else { Stroke::NONE }
}

/// One more thing to know: a sign, a title, a sentence. Gives back the title, which can take the focus.
pub(in crate::ui) fn note(ui: &mut Ui, mood: Mood, title: &str, text: &str) -> Response {
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
                    lines::label(ui, styled(ui, text, TextStyle::Small));
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

/// A white card with whatever `add` draws. It has no edge: only what can be pressed has one.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    tinted(ui, palette(ui).paper, add)
}

/// A tinted box for advice.
pub fn advice<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    tinted(ui, palette(ui).tint, add)
}

/// A box in the colour of warnings, for what can go wrong here.
pub fn caution<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    tinted(ui, palette(ui).warning_ground, add)
}

fn tinted<R>(ui: &mut Ui, ground: Color32, add: impl FnOnce(&mut Ui) -> R) -> R {
    // Fainter than the edge of a button, so that the box does not look like something to press.
    let edge = edge(ui, palette(ui).line);
    let frame = Frame::new().fill(ground).stroke(edge).corner_radius(theme::CARD_RADIUS).inner_margin(Margin::symmetric(18, 14));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}
