//! Something carried from one place to another: into our own window, onto the desktop, into a new message.

use eframe::egui::{Pos2, Rect, Stroke, epaint::CubicBezierShape, pos2, vec2};

use super::canvas::Canvas;
use super::dialogs::button_row;
use super::frames::{RADIUS, envelope, sheet, window};
use super::lists::rows;
use crate::guides::{Carried, DropTarget, Frame, Picture, Spot};
use crate::words::id;

/// Draws what is dragged, where it is dropped, and an arrow between them; for copied text, only our window with its Paste button.
pub(super) fn drop(c: &mut Canvas<'_>, picture: &Picture, carried: Carried, place: DropTarget) -> f32 {
    // Our own window has the frame of the person's system; where the frame names no system, that of Windows.
    let own = if matches!(picture.frame, Frame::Mac | Frame::Linux) { picture.frame } else { Frame::Windows };
    if carried == Carried::Clipboard {
        return paste(c, own, pos2(0.0, 0.0), c.width);
    }
    // From left to right; where the picture is narrow, one below the other.
    let wide = c.width > c.row * 24.0;
    let gap = c.row * 2.6;
    let source_width = match carried {
        _ if !wide => c.width,
        Carried::Message => (c.width - gap) * 0.52,
        _ => c.row * 10.5,
    };
    let (from, source_bottom) = match carried {
        Carried::Message => carried_message(c, picture, source_width),
        _ => file_icon(c, pos2(c.row, if wide { c.row * 3.0 } else { 8.0 }), source_width - c.row * 2.0, true),
    };
    let origin = if wide { pos2(source_width + gap, 0.0) } else { pos2(0.0, source_bottom + gap) };
    let (to, bottom) = target(c, own, place, origin, c.width - origin.x, if wide { source_bottom } else { 0.0 });
    arrow(c, from, to, wide);
    bottom.max(source_bottom)
}

/// Our window with the box to paste into.
fn paste(c: &mut Canvas<'_>, frame: Frame, at: Pos2, width: f32) -> f32 {
    window(c, frame, c.word(id::APP_NAME), at, width, |c, top| {
        let (left, right) = (top.left() + 22.0, top.right() - 22.0);
        let font = c.font.clone();
        let box_rect = Rect::from_min_max(pos2(left, top.top() + 20.0), pos2(right, top.top() + 20.0 + c.row * 5.0));
        let (field, border) = (c.p.field, c.p.border);
        c.framed(box_rect, 6, field, border);
        let hint = c.wrapped(c.word(id::PICTURE_PASTE_HERE), &font, c.p.muted, box_rect.width() - 32.0);
        c.put(box_rect.min + vec2(16.0, 14.0), hint);
        c.spot(Spot::Box, box_rect);
        let names = ["Paste".to_owned()];
        let widest = c.label("Paste", 400.0).size().x + 36.0;
        button_row(c, &names, left, left + widest, box_rect.bottom() + 16.0) + 18.0
    })
    .bottom()
}

/// Draws where it is dropped; a desktop reaches down to `lowest` at least. Gives where the arrow ends, and the bottom.
fn target(c: &mut Canvas<'_>, own: Frame, place: DropTarget, at: Pos2, width: f32, lowest: f32) -> (Rect, f32) {
    match place {
        DropTarget::Desktop => desktop(c, at, width, lowest),
        DropTarget::Helper => drop_box(c, own, c.word(id::APP_NAME), c.word(id::PICTURE_DROP_HERE), at, width),
        DropTarget::Letter => drop_box(c, own, c.word(id::PICTURE_NEW_MESSAGE), c.word(id::PICTURE_LET_GO), at, width),
    }
}

fn drop_box(c: &mut Canvas<'_>, own: Frame, title: &str, hint: &str, at: Pos2, width: f32) -> (Rect, f32) {
    let mut place = Rect::NOTHING;
    let whole = window(c, own, title, at, width, |c, top| {
        let area = Rect::from_min_max(top.left_top() + vec2(18.0, 18.0), pos2(top.right() - 18.0, top.top() + 18.0 + c.row * 7.0));
        let (tint, primary, strong) = (c.p.tint, c.p.primary, c.strong.clone());
        c.fill(area, 8, tint);
        c.dashed(area, Stroke::new(2.0, primary));
        let hint = c.wrapped(hint, &strong, c.p.ink, area.width() - 24.0);
        c.put_centered(area, hint);
        c.spot(Spot::Box, area.expand(5.0));
        place = area;
        area.bottom() + 18.0
    });
    (place, whole.bottom())
}

fn desktop(c: &mut Canvas<'_>, at: Pos2, width: f32, lowest: f32) -> (Rect, f32) {
    let slot = c.slot();
    let font = c.strong.clone();
    let name = c.wrapped(c.word(id::PICTURE_DESKTOP), &font, c.p.muted, width - 24.0);
    let name = c.put(at + vec2(14.0, 12.0), name);
    let (icon, bottom) = file_icon(c, pos2(at.x + 14.0, name.bottom() + c.row), width - 28.0, false);
    // Free space below the file, and the taskbar at the bottom.
    let bottom = (bottom + c.row * 1.6).max(lowest - c.row);
    let whole = Rect::from_min_max(at, pos2(at.x + width, bottom + c.row));
    let (tint, shade) = (c.p.tint, c.shade());
    let card = c.card(whole, RADIUS, tint);
    c.set(slot, card);
    let bar = Rect::from_min_max(pos2(whole.left() + 1.0, bottom), pos2(whole.right() - 1.0, whole.bottom() - 1.0));
    c.fill(bar, eframe::egui::CornerRadius { sw: RADIUS - 1, se: RADIUS - 1, nw: 0, ne: 0 }, shade);
    (icon, whole.bottom())
}

/// A file with its name below. With `own` it is the file to be dragged, and may get a number. Gives its place and the bottom.
fn file_icon(c: &mut Canvas<'_>, at: Pos2, width: f32, own: bool) -> (Rect, f32) {
    let side = c.row * 2.6;
    let icon = Rect::from_center_size(pos2(at.x + width / 2.0, at.y + side * 0.62), vec2(side, side * 1.25));
    sheet(c, icon);
    let flap = Rect::from_center_size(icon.center() + vec2(0.0, side * 0.05), vec2(side * 0.6, side * 0.42));
    envelope(c, flap);
    let font = c.font.clone();
    let text =
        c.put_lines_centered(pos2(at.x + width / 2.0, icon.bottom() + 6.0), c.word(id::SAMPLE_SUBJECT), &font, width.min(c.row * 9.0));
    let bottom = text.bottom() + 4.0;
    if own {
        c.spot(
            Spot::File,
            Rect::from_min_max(
                pos2(icon.left().min(text.left()) - 8.0, at.y - 8.0),
                pos2(icon.right().max(text.right()) + 8.0, bottom + 4.0),
            ),
        );
    }
    (if own { icon.union(text) } else { icon }, bottom)
}

fn carried_message(c: &mut Canvas<'_>, picture: &Picture, width: f32) -> (Rect, f32) {
    let mut from = Rect::NOTHING;
    let title = if picture.title.is_empty() { c.word(id::PICTURE_INBOX) } else { &picture.title };
    let whole = window(c, picture.frame, title, pos2(0.0, 0.0), width, |c, top| {
        let (row, bottom) = rows(c, top, 2);
        from = row;
        bottom
    });
    (from, whole.bottom())
}

/// A curved arrow from the dragged thing to where it is dropped.
fn arrow(c: &mut Canvas<'_>, from: Rect, to: Rect, wide: bool) {
    let stroke = Stroke::new(3.0, c.p.mark);
    let (start, end, bend) = if wide {
        let start = from.right_center() + vec2(10.0, 0.0);
        let end = to.left_center() - vec2(10.0, 0.0);
        (start, end, vec2((end.x - start.x) * 0.5, 0.0))
    } else {
        let start = from.center_bottom() + vec2(0.0, 8.0);
        let end = to.center_top() - vec2(0.0, 10.0);
        (start, end, vec2(0.0, (end.y - start.y) * 0.5))
    };
    let curve =
        CubicBezierShape::from_points_stroke([start, start + bend, end - bend, end], false, eframe::egui::Color32::TRANSPARENT, stroke);
    c.add(curve);
    let s = c.row * 0.5;
    let back = if wide { [vec2(-s, -s * 0.8), vec2(-s, s * 0.8)] } else { [vec2(-s * 0.8, -s), vec2(s * 0.8, -s)] };
    let [a, b] = back;
    c.path(&[end + a, end, end + b], stroke);
}
