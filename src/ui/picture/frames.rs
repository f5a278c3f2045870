//! Windows of each family: what stands around the thing a person looks for.

use eframe::egui::{CornerRadius, Pos2, Rect, Stroke, pos2, vec2};

use super::canvas::Canvas;
use crate::guides::{Frame, Spot};

/// Corner radius of drawn windows.
pub(super) const RADIUS: u8 = 10;

/// Draws a window from `at`, `width` wide, and gives its place. `body` gets the lower edge of the title bar, a rectangle without height, draws
/// below it and gives its bottom.
pub(super) fn window(
    c: &mut Canvas<'_>,
    frame: Frame,
    title: &str,
    at: Pos2,
    width: f32,
    body: impl FnOnce(&mut Canvas<'_>, Rect) -> f32,
) -> Rect {
    let slot = c.slot();
    let (left, right) = if frame == Frame::Phone {
        let phone = width.min(c.row * 19.0);
        (at.x, at.x + phone)
    } else {
        (at.x, at.x + width)
    };
    let top = match frame {
        Frame::Browser => browser_bar(c, title, left, right, at.y),
        Frame::Phone => phone_bar(c, title, left, right, at.y),
        _ => title_bar(c, frame, title, left, right, at.y),
    };
    let area = Rect::from_min_max(pos2(left, top), pos2(right, top));
    let terminal = frame == Frame::Terminal;
    let bottom = if terminal { c.in_the_dark(|c| body(c, area)) } else { body(c, area) };
    let whole = Rect::from_min_max(pos2(left, at.y), pos2(right, bottom));
    let radius = if frame == Frame::Phone { 22 } else { RADIUS };
    let ground = if terminal { c.in_the_dark(|c| c.p.canvas) } else { c.p.paper };
    let card = c.card(whole, radius, ground);
    c.set(slot, card);
    whole
}

fn title_bar(c: &mut Canvas<'_>, frame: Frame, title: &str, left: f32, right: f32, top: f32) -> f32 {
    let height = c.row + 14.0;
    let bar = Rect::from_min_max(pos2(left, top), pos2(right, top + height)).shrink2(vec2(1.0, 0.0));
    let bar = Rect::from_min_max(bar.min + vec2(0.0, 1.0), bar.max);
    let ground = c.shade();
    c.fill(bar, CornerRadius { nw: RADIUS - 1, ne: RADIUS - 1, sw: 0, se: 0 }, ground);
    let middle = bar.center().y;
    let font = c.font.clone();
    let sign = c.row * 0.27;
    let stroke = Stroke::new(1.4, c.p.muted);
    let mut room = bar.shrink2(vec2(12.0, 0.0));
    room.min.x += c.indent;
    match frame {
        Frame::Mac => {
            for (n, color) in [c.p.bad, c.p.warning, c.p.ok].into_iter().enumerate() {
                c.dot(pos2(room.left() + sign + n as f32 * sign * 3.2, middle), sign, color.lerp_to_gamma(ground, 0.35));
            }
            room.min.x += sign * 12.0;
        }
        Frame::Linux | Frame::Terminal => {
            let at = pos2(room.right() - sign, middle);
            c.ring(at, sign * 1.5, stroke);
            cross(c, at, sign * 0.6, stroke);
            room.max.x -= sign * 6.0;
        }
        _ => {
            let step = c.row * 1.7;
            let close = pos2(room.right() - sign, middle);
            cross(c, close, sign, stroke);
            room.max.x = close.x - sign - 12.0;
            if !c.asks {
                let square = Rect::from_center_size(close - vec2(step, 0.0), vec2(sign * 2.0, sign * 2.0));
                c.outline(square, 1, stroke);
                let dash = close - vec2(step * 2.0, 0.0);
                c.line(dash - vec2(sign, 0.0), dash + vec2(sign, 0.0), stroke);
                room.max.x = dash.x - sign - 12.0;
            }
        }
    }
    let text = c.one_line(title, &font, c.p.muted, room.width());
    let x = if matches!(frame, Frame::Windows) { room.left() } else { room.center().x - text.size().x / 2.0 };
    c.put(pos2(x, middle - text.size().y / 2.0), text);
    bar.bottom()
}

fn browser_bar(c: &mut Canvas<'_>, address: &str, left: f32, right: f32, top: f32) -> f32 {
    let tabs = c.row * 0.7 + 6.0;
    let wanted = c.is_target(Spot::Address.name());
    let font = if wanted { c.strong.clone() } else { c.font.clone() };
    let sign = c.row * 0.3;
    let arrows = 2.0 * (sign * 2.0 + 12.0);
    let room = |arrows: f32| right - left - 56.0 - arrows - c.mark_radius();
    // An address to be typed is never cut off: it takes the room of the arrows, then a second line.
    let natural = c.wrapped(address, &font, c.p.ink, f32::INFINITY).size().x;
    let arrows = if wanted && natural > room(arrows) { 0.0 } else { arrows };
    let text = if wanted { c.wrapped(address, &font, c.p.ink, room(arrows)) } else { c.one_line(address, &font, c.p.muted, room(arrows)) };
    let line = text.size().y + 15.0;
    let ground = c.shade();
    let bar = Rect::from_min_max(pos2(left + 1.0, top + 1.0), pos2(right - 1.0, top + tabs));
    c.fill(bar, CornerRadius { nw: RADIUS - 1, ne: RADIUS - 1, sw: 0, se: 0 }, ground);
    let tab = Rect::from_min_max(pos2(left + 14.0, top + 4.0), pos2(left + 14.0 + (right - left) * 0.3, top + tabs));
    let paper = c.p.paper;
    c.fill(tab, CornerRadius { nw: 6, ne: 6, sw: 0, se: 0 }, paper);
    c.bars(pos2(tab.left() + 12.0, tab.center().y - 4.0), tab.width() - 24.0, &[0.7]);
    let stroke = Stroke::new(1.5, c.p.muted);
    let middle = top + tabs + line / 2.0;
    let mut x = left + 16.0;
    for way in [-1.0, 1.0] {
        if arrows == 0.0 {
            continue;
        }
        c.path(
            &[
                pos2(x + sign - sign * 0.6 * way, middle - sign),
                pos2(x + sign + sign * 0.4 * way, middle),
                pos2(x + sign - sign * 0.6 * way, middle + sign),
            ],
            stroke,
        );
        x += sign * 2.0 + 12.0;
    }
    let field = Rect::from_min_max(pos2(x + 2.0, top + tabs + 3.5), pos2(right - 14.0, top + tabs + line - 3.5));
    let (fill, border) = (c.p.field, c.p.line);
    c.framed(field, 9, fill, border);
    c.put(pos2(field.left() + 12.0, field.center().y - text.size().y / 2.0), text);
    c.spot(Spot::Address, field);
    let bottom = top + tabs + line;
    c.line(pos2(left, bottom), pos2(right, bottom), Stroke::new(1.0, border));
    bottom
}

fn phone_bar(c: &mut Canvas<'_>, title: &str, left: f32, right: f32, top: f32) -> f32 {
    let color = c.p.line;
    c.fill(Rect::from_center_size(pos2((left + right) / 2.0, top + 12.0), vec2(56.0, 7.0)), 4, color);
    let font = c.strong.clone();
    let text = c.one_line(title, &font, c.p.ink, right - left - 40.0);
    let rect = c.put(pos2(left + 20.0, top + 26.0), text);
    let bottom = rect.bottom() + 8.0;
    c.line(pos2(left, bottom), pos2(right, bottom), Stroke::new(1.0, color));
    bottom
}

/// Two crossed lines.
pub(super) fn cross(c: &mut Canvas<'_>, at: Pos2, size: f32, stroke: Stroke) {
    c.line(at - vec2(size, size), at + vec2(size, size), stroke);
    c.line(at + vec2(-size, size), at + vec2(size, -size), stroke);
}

/// A small picture of an envelope.
pub(super) fn envelope(c: &mut Canvas<'_>, rect: Rect) {
    let (fill, stroke) = (c.p.paper, Stroke::new(1.5, c.p.muted));
    c.fill(rect, 3, fill);
    c.outline(rect, 3, stroke);
    c.path(&[rect.left_top(), rect.center() + vec2(0.0, rect.height() * 0.12), rect.right_top()], stroke);
}

/// A sheet of paper with a folded corner.
pub(super) fn sheet(c: &mut Canvas<'_>, rect: Rect) {
    let (fill, stroke) = (c.p.paper, Stroke::new(1.5, c.p.muted));
    let fold = rect.width() * 0.32;
    c.fill(rect, 3, fill);
    let edge = [
        rect.left_top(),
        pos2(rect.right() - fold, rect.top()),
        pos2(rect.right(), rect.top() + fold),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    c.path(&edge, stroke);
    c.path(
        &[pos2(rect.right() - fold, rect.top()), pos2(rect.right() - fold, rect.top() + fold), pos2(rect.right(), rect.top() + fold)],
        stroke,
    );
    let inner = rect.shrink(rect.width() * 0.2);
    for n in 0..3 {
        let y = inner.center().y + n as f32 * rect.height() * 0.15;
        c.line(pos2(inner.left(), y), pos2(inner.right(), y), stroke);
    }
}
