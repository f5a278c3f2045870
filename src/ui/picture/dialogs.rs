//! Dialogs with tabs, fields and a text box; windows full of header text.

use eframe::egui::{Pos2, Rect, Stroke, pos2, vec2};

use super::canvas::Canvas;
use super::frames::window;
use crate::guides::{DialogLine, DialogValue, Frame, Picture, Scene, Spot};

/// Header lines for the pictures, made of example names and addresses only (RFC 2606, RFC 5737).
const HEADERS: [&str; 8] = [
    "Received: from mx.example.net (203.0.113.25) by mail.example.com",
    "        with ESMTPS id 7Tq2; Wed, 15 Jan 2025 08:31:30 +0000",
    "Received: from app.example.net (app [198.51.100.7])",
    "        by mx.example.net; Wed, 15 Jan 2025 08:31:28 +0000",
    "From: Harborlight Offers <offers@harborlight.example>",
    "To: you@example.com",
    "Subject: Last chance: 60% off everything",
    "Message-ID: <20250115083128.7Tq2@harborlight.example>",
];

/// Header text in lines that fit the width; gives the bottom.
fn header_text(c: &mut Canvas<'_>, at: Pos2, width: f32, lines: usize, selected: bool) -> f32 {
    let mono = c.mono.clone();
    let mut y = at.y;
    for line in HEADERS.iter().take(lines) {
        let text = c.one_line(line, &mono, c.p.ink, width);
        let rect = Rect::from_min_size(pos2(at.x, y), text.size());
        if selected {
            let color = c.selection();
            c.fill(rect.expand2(vec2(2.0, 0.5)), 0, color);
        }
        c.put(rect.min, text);
        y = rect.bottom() + 1.0;
    }
    y
}

/// A small window with tabs, fields, a text box, buttons: whatever the picture has of them.
pub(super) fn dialog(c: &mut Canvas<'_>, picture: &Picture) -> f32 {
    let Scene::Dialog { places, tabs, tab, fields, choices, text_box, selected, buttons } = &picture.scene else { return 0.0 };
    let width = c.width.min(c.row * 29.0);
    c.asks = true;
    window(c, picture.frame, &picture.title, pos2(0.0, 0.0), width, |c, top| {
        let (mut left, right) = (top.left() + 20.0, top.right() - 20.0);
        let mut y = top.top() + 14.0;
        let mut column_bottom = y;
        if !places.is_empty() {
            (left, y, column_bottom) = place_column(c, places, left, right, y);
        }
        if !tabs.is_empty() {
            y = tab_row(c, tabs, tab.as_deref(), left, right, y) + 14.0;
        }
        if !fields.is_empty() {
            y = field_rows(c, fields, left, right, y);
        }
        if !choices.is_empty() {
            y = choice_list(c, choices, fields, left, right, y);
        }
        if let Some(name) = text_box {
            // A name that only repeats the title of the window is left out.
            let name = (*name != picture.title).then_some(name.as_str());
            y = named_box(c, name, *selected, left, right, y + 2.0);
        }
        if places.is_empty() && tabs.is_empty() && fields.is_empty() && text_box.is_none() {
            y = c.bars(pos2(left, y + 4.0), right - left, &[0.7, 0.5]);
        }
        y = if buttons.is_empty() { y } else { button_row(c, buttons, left, right, y + 14.0) };
        y.max(column_bottom) + 16.0
    })
    .bottom()
}

/// A new message: its fields, and a large field in which `text` stands as it was pasted.
pub(super) fn composing(c: &mut Canvas<'_>, picture: &Picture, text: &[String]) -> f32 {
    let Scene::Dialog { fields, .. } = &picture.scene else { return 0.0 };
    let width = c.width.min(c.row * 29.0);
    window(c, picture.frame, &picture.title, pos2(0.0, 0.0), width, |c, top| {
        let (left, right) = (top.left() + 20.0, top.right() - 20.0);
        let y = field_rows(c, fields, left, right, top.top() + 14.0) + 8.0;
        let slot = c.slot();
        let font = c.font.clone();
        let mut bottom = y + 9.0;
        for line in text {
            let shown = c.one_line(line, &font, c.p.ink, right - left - 24.0);
            bottom = c.put(pos2(left + 12.0, bottom), shown).bottom() + 2.0;
        }
        let rect = Rect::from_min_max(pos2(left, y), pos2(right, bottom + c.row * 1.5));
        let (fill, border) = (c.p.field, c.p.border);
        c.set(slot, eframe::egui::epaint::RectShape::new(rect, 4, fill, Stroke::new(1.0, border), eframe::egui::StrokeKind::Inside));
        c.spot(Spot::Box, rect);
        rect.bottom() + 16.0
    })
    .bottom()
}

/// Folders to save in: at the left, or on top where it is narrow. Gives left and top of what follows, and the bottom of the folders.
fn place_column(c: &mut Canvas<'_>, places: &[String], left: f32, right: f32, top: f32) -> (f32, f32, f32) {
    let side = c.row * 1.1;
    let texts = places.iter().map(|place| c.label(place, right - left - side - 20.0)).collect::<Vec<_>>();
    let width = texts.iter().map(|text| text.size().x).fold(0.0, f32::max) + side + 26.0;
    let (line, border) = (c.p.line, c.p.border);
    let mut y = top;
    for (place, text) in places.iter().zip(texts) {
        let rect = Rect::from_min_size(pos2(left - 6.0, y), vec2(width, text.size().y + 12.0));
        let icon = Rect::from_center_size(pos2(rect.left() + 6.0 + side / 2.0, rect.center().y), vec2(side, side * 0.7));
        // A folder with its flap.
        c.framed(Rect::from_min_size(icon.min - vec2(0.0, side * 0.14), vec2(side * 0.45, side * 0.3)), 2, line, border);
        c.framed(icon, 2, line, border);
        c.put(pos2(icon.right() + 8.0, rect.center().y - text.size().y / 2.0), text);
        c.target(place, rect);
        y = rect.bottom() + 4.0;
    }
    if right - left - width < c.row * 14.0 {
        return (left, y + 6.0, y);
    }
    (left + width + 12.0, top, y)
}

fn tab_row(c: &mut Canvas<'_>, tabs: &[String], front: Option<&str>, left: f32, right: f32, top: f32) -> f32 {
    let height = c.row + 16.0;
    let (mut x, mut y) = (left, top);
    let (line, paper, shade) = (c.p.border, c.p.paper, c.shade());
    for tab in tabs {
        let text = c.label(tab, right - left - 28.0);
        let mut rect = Rect::from_min_size(pos2(x, y), vec2(text.size().x + 28.0, height));
        if rect.right() > right && x > left {
            (x, y) = (left, y + height + 2.0);
            rect = Rect::from_min_size(pos2(x, y), rect.size());
        }
        c.framed(rect, 4, if front == Some(tab) { paper } else { shade }, line);
        c.put_centered(rect, text);
        c.target(tab, rect.shrink(2.0));
        x = rect.right() + 2.0;
    }
    c.line(pos2(left, y + height), pos2(right, y + height), Stroke::new(1.0, line));
    y + height
}

/// Names at the left, values in boxes at the right; where both do not fit, each name stands above its value.
fn field_rows(c: &mut Canvas<'_>, fields: &[DialogLine], left: f32, right: f32, top: f32) -> f32 {
    let name_width = |c: &Canvas<'_>, field: &DialogLine| c.wrapped(&field.name, &c.strong, c.p.ink, f32::INFINITY).size().x;
    let names = fields.iter().map(|field| name_width(c, field)).fold(0.0, f32::max) + 14.0;
    let column = if right - left - names > c.row * 9.0 { names } else { 0.0 };
    let mut y = top;
    for field in fields {
        let value = match &field.value {
            DialogValue::Bar => None,
            DialogValue::Text(value) => Some((value, false)),
            DialogValue::List(value) => Some((value, true)),
            DialogValue::Tick => {
                y = tick(c, &field.name, left, right, y + 4.0) + 8.0;
                continue;
            }
        };
        let text = c.label(&field.name, right - left);
        let name = Rect::from_min_size(pos2(left, y + 7.0), text.size());
        c.put(name.min, text);
        let (x, line_top) = if column > 0.0 { (left + column, y) } else { (left, name.bottom() + 2.0) };
        let bottom = match value {
            None => {
                let bar_y = if column > 0.0 { name.center().y - 4.0 } else { line_top + 4.0 };
                c.bars(pos2(x, bar_y), (right - x) * 0.7, &[1.0]);
                name.bottom().max(bar_y + 10.0)
            }
            Some((value, opens)) => value_box(c, value, x, right, line_top, opens),
        };
        c.target(&field.name, Rect::from_min_max(pos2(x, line_top), pos2(right, bottom)));
        y = bottom + 8.0;
    }
    y - 4.0
}

/// A small square with a tick, and its name; gives the bottom.
fn tick(c: &mut Canvas<'_>, name: &str, left: f32, right: f32, top: f32) -> f32 {
    let side = c.row * 0.95;
    let text = c.label(name, right - left - side - 10.0);
    let square = Rect::from_min_size(pos2(left, top), vec2(side, side));
    let (fill, border, ink) = (c.p.field, c.p.border, c.p.primary);
    c.framed(square, 3, fill, border);
    let at = |x: f32, y: f32| square.min + vec2(x, y) * side;
    c.path(&[at(0.2, 0.55), at(0.42, 0.78), at(0.82, 0.25)], Stroke::new(2.0, ink));
    let text = c.put(pos2(square.right() + 10.0, top), text);
    c.target(name, square.union(text).expand(4.0));
    text.bottom()
}

fn value_box(c: &mut Canvas<'_>, value: &str, left: f32, right: f32, top: f32, opens: bool) -> f32 {
    let font = c.font.clone();
    let side = c.row * 1.2;
    let text = c.wrapped(value, &font, c.p.ink, right - left - 20.0 - if opens { side } else { 0.0 });
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, top + text.size().y + 12.0));
    let (fill, border) = (c.p.field, c.p.border);
    c.framed(rect, 4, fill, border);
    c.put(rect.min + vec2(10.0, 6.0), text);
    if opens {
        let s = c.row * 0.22;
        let at = pos2(rect.right() - side * 0.6, rect.center().y + s * 0.5);
        c.path(&[at - vec2(s * 1.2, s), at, at + vec2(s * 1.2, -s)], Stroke::new(1.5, border));
    }
    rect.bottom()
}

fn choice_list(c: &mut Canvas<'_>, choices: &[String], fields: &[DialogLine], left: f32, right: f32, top: f32) -> f32 {
    let names = fields.iter().map(|f| c.wrapped(&f.name, &c.strong, c.p.ink, f32::INFINITY).size().x).fold(0.0, f32::max) + 14.0;
    let x = if right - left - names > c.row * 9.0 { left + names } else { left };
    let slot = c.slot();
    let mut y = top + 2.0;
    for choice in choices {
        let text = c.label(choice, right - x - 20.0 - c.mark_radius());
        let rect = Rect::from_min_max(pos2(x, y), pos2(right, y + text.size().y + 9.0));
        if c.is_target(choice) {
            let tint = c.p.tint;
            c.fill(rect.shrink(1.0), 3, tint);
        }
        c.put(rect.min + vec2(10.0, 4.5), text);
        c.target(choice, rect.shrink(1.0));
        y = rect.bottom();
    }
    let card = c.card(Rect::from_min_max(pos2(x, top - 2.0), pos2(right, y + 4.0)), 4, c.p.paper);
    c.set(slot, card);
    y + 6.0
}

fn named_box(c: &mut Canvas<'_>, name: Option<&str>, selected: bool, left: f32, right: f32, top: f32) -> f32 {
    let font = c.font.clone();
    let origin = match name.map(|name| c.wrapped(name, &font, c.p.ink, right - left)) {
        None => pos2(left, top),
        // Beside the box as in the old dialogs, above it where there is no room.
        Some(text) if text.size().x < (right - left) * 0.3 => pos2(c.put(pos2(left, top + 8.0), text).right() + 14.0, top),
        Some(text) => pos2(left, c.put(pos2(left, top), text).bottom() + 6.0),
    };
    let slot = c.slot();
    let bar = 12.0;
    let bottom = header_text(c, origin + vec2(10.0, 9.0), right - origin.x - 28.0 - bar, 4, selected) + 8.0;
    let rect = Rect::from_min_max(origin, pos2(right, bottom));
    let (fill, border, line) = (c.p.field, c.p.border, c.p.line);
    c.set(slot, eframe::egui::epaint::RectShape::new(rect, 4, fill, Stroke::new(1.0, border), eframe::egui::StrokeKind::Inside));
    // The short slider of a scroll bar shows that there is much more text than the box holds.
    let track = Rect::from_min_max(pos2(right - bar - 2.0, rect.top() + 3.0), pos2(right - 3.0, rect.bottom() - 3.0));
    c.fill(Rect::from_min_size(track.min, vec2(track.width() - 2.0, track.height() * 0.3)), 4, line);
    c.spot(Spot::Box, rect);
    rect.bottom()
}

/// Buttons from the right, like in most dialogs; in several rows where they do not fit.
pub(super) fn button_row(c: &mut Canvas<'_>, buttons: &[String], left: f32, right: f32, top: f32) -> f32 {
    let texts = buttons.iter().map(|name| c.label(name, right - left - 36.0)).collect::<Vec<_>>();
    let gap = 12.0;
    let total = texts.iter().map(|t| t.size().x + 36.0 + gap).sum::<f32>() - gap;
    let mut x = (right - total).max(left);
    let mut y = top;
    let (paper, border) = (c.p.paper, c.p.border);
    let mut bottom = top;
    for (name, text) in buttons.iter().zip(texts) {
        let mut rect = Rect::from_min_size(pos2(x, y), vec2(text.size().x + 36.0, text.size().y + 14.0));
        if rect.right() > right + 0.5 && x > left {
            (x, y) = (left, bottom + 10.0);
            rect = Rect::from_min_size(pos2(x, y), rect.size());
        }
        c.framed(rect, 5, paper, border);
        c.put_centered(rect, text);
        c.target(name, rect);
        x = rect.right() + gap;
        bottom = bottom.max(rect.bottom());
    }
    bottom
}

/// A window or a tab full of header text.
pub(super) fn source(c: &mut Canvas<'_>, picture: &Picture) -> f32 {
    let Scene::Source { heading, buttons, selected } = &picture.scene else { return 0.0 };
    let (phone, terminal) = (picture.frame == Frame::Phone, picture.frame == Frame::Terminal);
    window(c, picture.frame, &picture.title, pos2(0.0, 0.0), c.width, |c, top| {
        let (left, right) = (top.left() + 18.0, top.right() - 18.0);
        let mut y = top.top() + 14.0;
        if let Some(heading) = heading.as_ref().filter(|_| !terminal) {
            let font = c.strong.clone();
            let text = c.wrapped(heading, &font, c.p.ink, right - left);
            // The word beside the number of the text must not cover the heading.
            let word = if picture.gesture.name().is_some() { c.mark_radius() } else { 0.0 };
            y = c.put(pos2(left, y), text).bottom() + 8.0 + word;
        }
        if !buttons.is_empty() {
            y = button_row(c, buttons, left, right, y + 2.0) + 12.0;
        }
        let lines = if heading.is_some() || !buttons.is_empty() || phone { 6 } else { 8 };
        let bottom = header_text(c, pos2(left, y), right - left, lines, *selected);
        c.spot(Spot::Text, Rect::from_min_max(pos2(left - 8.0, y - 5.0), pos2(right + 8.0, bottom + 4.0)));
        match heading.as_ref().filter(|_| terminal) {
            Some(typed) => command_line(c, typed, left, right, bottom + 12.0),
            None => bottom + 14.0,
        }
    })
    .bottom()
}

/// What is typed at the bottom of a terminal, with the caret behind it.
fn command_line(c: &mut Canvas<'_>, typed: &str, left: f32, right: f32, top: f32) -> f32 {
    let (font, ink) = (c.mono.clone(), c.p.ink);
    let caret = c.row * 0.5;
    let text = c.wrapped(typed, &font, ink, right - left - caret);
    let end = text.rows.last().map_or(0.0, |row| row.row.size.x);
    let rect = c.put(pos2(left, top), text);
    let at = pos2(rect.left() + end + 2.0, rect.bottom() - c.row * 0.9);
    c.fill(Rect::from_min_size(at, vec2(caret, c.row * 0.9)), 0, ink);
    rect.bottom() + 14.0
}
