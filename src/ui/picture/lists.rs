//! A list of messages, the unwanted one among them.

use eframe::egui::{Rect, Stroke, pos2, vec2};

use super::canvas::Canvas;
use super::frames::{envelope, window};
use super::menus::{popup, tab_row, words};
use crate::guides::{Frame, Picture, Popup, Spot};
use crate::words::id;

/// A window with a list of messages and perhaps a menu on one of them.
pub(super) fn message_list(c: &mut Canvas<'_>, picture: &Picture, bar: &[String], tabs: &[String], menu: &Popup) -> f32 {
    window(c, picture.frame, &picture.title, pos2(0.0, 0.0), c.width, |c, top| {
        let line = Stroke::new(1.0, c.p.line);
        let mut top = top;
        if !bar.is_empty() {
            top.min.y = words(c, bar, None, c.row * 0.68, top.shrink2(vec2(6.0, 0.0))).0;
        }
        if !tabs.is_empty() {
            top.min.y = tab_row(c, top, tabs);
        }
        c.line(top.left_top(), top.right_top(), line);
        let mut left = top.left();
        let mut folders = None;
        // Folders at the left, where there is room for them.
        if top.width() > c.row * 24.0 && picture.frame != Frame::Phone {
            let width = top.width() * 0.22;
            c.bars(top.left_top() + vec2(16.0, 20.0), width - 32.0, &[0.6, 0.9, 0.5, 0.7, 0.8]);
            left += width;
            folders = Some(left);
        }
        let (row, y) = rows(
            c,
            Rect::from_min_max(pos2(left, top.top()), pos2(top.right(), top.top())),
            if menu.items.is_empty() && bar.is_empty() && tabs.is_empty() && picture.keys.is_empty() { 2 } else { 1 },
        );
        let mut bottom = y;
        if !menu.items.is_empty() {
            let x = row.left() + row.width() * 0.3;
            bottom = bottom.max(popup(c, x, row.bottom() + 1.0, top.left() + 8.0, top.right() - 8.0, menu) + 16.0);
        }
        if let Some(x) = folders {
            c.line(pos2(x, top.top()), pos2(x, bottom), line);
        }
        bottom
    })
    .bottom()
}

/// The rows of the list from the top of `area`, with `after` others below the unwanted message; gives the place of that message and the bottom.
pub(super) fn rows(c: &mut Canvas<'_>, area: Rect, after: usize) -> (Rect, f32) {
    let line = Stroke::new(1.0, c.p.line);
    let gray = |c: &mut Canvas<'_>, y: f32| {
        let at = pos2(area.left() + 18.0, y + 13.0);
        let bottom = c.bars(at, area.width() - 36.0, &[0.35, 0.7]) + 5.0;
        c.line(pos2(area.left(), bottom), pos2(area.right(), bottom), line);
        bottom
    };
    let mut y = gray(c, area.top());
    let width = area.width() - 36.0 - c.row * 1.6;
    let (strong, font) = (c.strong.clone(), c.font.clone());
    // The unwanted message of all pictures is from a made-up shop.
    let sender = c.wrapped(c.word(id::SAMPLE_SENDER), &strong, c.p.ink, width);
    let subject = c.wrapped(c.word(id::SAMPLE_SUBJECT), &font, c.p.ink, width);
    // Where the word beside the number would cover the sender, the row is higher.
    let crowded = sender.size().x + c.gesture_width() > width;
    let room = if crowded { c.mark_radius() } else { 0.0 };
    let height = sender.size().y + subject.size().y + 20.0 + room;
    let row = Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), height));
    let inner = row.shrink2(vec2(8.0, 3.0));
    let tint = c.p.tint;
    c.fill(inner, 6, tint);
    let side = c.row * 1.2;
    envelope(c, Rect::from_center_size(pos2(row.left() + 18.0 + side / 2.0, row.center().y), vec2(side, side * 0.72)));
    let x = row.left() + 18.0 + side + 12.0;
    let sender = c.put(pos2(x, row.top() + 10.0 + room), sender);
    c.put(pos2(x, sender.bottom()), subject);
    c.spot(Spot::Message, inner);
    y = row.bottom();
    for _ in 0..after {
        y = gray(c, y);
    }
    (row, y + 10.0)
}
