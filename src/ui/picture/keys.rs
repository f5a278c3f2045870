//! Key caps.

use std::f32::consts::{FRAC_PI_2, PI};

use eframe::egui::{Pos2, Rect, Stroke, Vec2, emath::Rot2, pos2, vec2};

use super::canvas::Canvas;

/// Draws the keys below what is drawn so far; their numbers go on after those of the things to click. Gives the bottom.
pub(super) fn strip<'a>(c: &mut Canvas<'a>, keys: &'a [String], above: f32, clicks: usize) -> f32 {
    if keys.is_empty() {
        return above;
    }
    let mut at = pos2(0.0, if above > 0.0 { above + 14.0 } else { 4.0 });
    let height = c.row + 14.0;
    for (n, combination) in keys.iter().enumerate() {
        let width = combination_width(c, combination);
        if at.x > 0.0 && at.x + width > c.width {
            at = pos2(0.0, at.y + height + 8.0);
        }
        let r = c.mark_radius();
        c.number(pos2(at.x + r, at.y + height / 2.0), clicks + n + 1, None);
        let end = combination_at(c, combination, pos2(at.x + r * 2.0 + 8.0, at.y), height);
        at = pos2(end.x + 24.0, end.y);
    }
    // Room for the lower edge of the last row of caps.
    at.y + height + 3.0
}

/// The Command key of a Mac. Its sign, a square with loops, is drawn as lines, since not every font has it.
const COMMAND: &str = "Cmd";

fn sign_width(c: &Canvas<'_>, cap: &str) -> f32 {
    if cap == COMMAND { c.row * 1.15 } else { 0.0 }
}

fn cap_width<'a>(c: &Canvas<'a>, cap: &'a str) -> f32 {
    let text = c.wrapped(c.key(cap), &c.strong, c.p.ink, f32::INFINITY);
    (text.size().x + sign_width(c, cap) + 20.0).max(c.row + 14.0)
}

fn looped_square(c: &mut Canvas<'_>, at: Pos2, size: f32) {
    let (a, r) = (size * 0.22, size * 0.2);
    let stroke = Stroke::new(1.4, c.p.ink);
    let mut points = Vec::with_capacity(44);
    for corner in 0..4 {
        let turn = Rot2::from_angle(-(corner as f32) * FRAC_PI_2);
        // Around three quarters of each loop, then along a side of the square to the next.
        for step in 0..=9 {
            let angle = -FRAC_PI_2 + step as f32 / 9.0 * (PI + FRAC_PI_2);
            points.push(at + turn * (vec2(a + r, a + r) + r * Vec2::angled(angle)));
        }
    }
    points.extend(points.first().copied());
    c.path(&points, stroke);
}

fn combination_width<'a>(c: &Canvas<'a>, combination: &'a str) -> f32 {
    let caps = combination.split('+').map(|cap| cap_width(c, cap)).collect::<Vec<_>>();
    let plus = (caps.len().saturating_sub(1)) as f32 * (c.row + 4.0);
    c.mark_radius() * 2.0 + 8.0 + caps.iter().sum::<f32>() + plus
}

fn combination_at<'a>(c: &mut Canvas<'a>, combination: &'a str, at: Pos2, height: f32) -> Pos2 {
    let (mut x, mut y) = (at.x, at.y);
    for (n, cap) in combination.split('+').enumerate() {
        if n > 0 {
            let font = c.font.clone();
            let plus = c.wrapped("+", &font, c.p.muted, f32::INFINITY);
            let space = Rect::from_min_size(pos2(x, y), vec2(c.row + 4.0, height));
            c.put_centered(space, plus);
            x = space.right();
            // A key that does not fit any more goes to the next row.
            if x + cap_width(c, cap) > c.width {
                (x, y) = (at.x, y + height + 8.0);
            }
        }
        let rect = Rect::from_min_size(pos2(x, y), vec2(cap_width(c, cap), height));
        let (edge, paper, strong) = (c.p.border, c.p.paper, c.strong.clone());
        c.fill(rect.translate(vec2(0.0, 2.5)), 7, edge);
        c.framed(rect, 7, paper, edge);
        let text = c.wrapped(c.key(cap), &strong, c.p.ink, f32::INFINITY);
        let sign = sign_width(c, cap);
        if sign > 0.0 {
            looped_square(c, pos2(rect.left() + 10.0 + c.row * 0.38, rect.center().y), c.row * 0.72);
        }
        c.put_centered(rect.with_min_x(rect.left() + sign), text);
        x = rect.right();
    }
    pos2(x, y)
}
