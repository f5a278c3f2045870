//! Menu bars, open menus, and the ribbon of later Outlook.

use eframe::egui::{CornerRadius, Rect, Stroke, pos2, vec2};

use super::canvas::Canvas;
use super::frames::{RADIUS, window};
use crate::guides::{Frame, Item, Picture, Popup, SUB, Scene};

const PAD: f32 = 16.0;

/// A window with a menu bar; on a Mac the bar is at the top of the screen and the window below it.
pub(super) fn menu_bar(c: &mut Canvas<'_>, picture: &Picture, bar: &[String], open: Option<&str>, menu: &Popup) -> f32 {
    let width = c.width;
    if picture.frame == Frame::Mac {
        let slot = c.slot();
        let strip = c.slot();
        // Where a word of the bar has a number, there is room for it above the words, so that it does not cover the next word.
        let above = if bar.iter().any(|word| c.is_target(word)) { c.row * 0.55 } else { 1.0 };
        let left = fruit(c, pos2(16.0, above + (c.row + 16.0) / 2.0));
        let (bottom, open_rect) = words(c, bar, open, c.row * 0.56, Rect::from_min_max(pos2(left, above), pos2(width - 6.0, above)));
        let ground = c.shade();
        c.set(
            strip,
            eframe::egui::Shape::rect_filled(
                Rect::from_min_max(pos2(1.0, 1.0), pos2(width - 1.0, bottom)),
                CornerRadius { nw: RADIUS - 1, ne: RADIUS - 1, sw: 0, se: 0 },
                ground,
            ),
        );
        let inner = window(c, Frame::Mac, &picture.title, pos2(18.0, bottom + 18.0), width - 36.0, |c, top| {
            c.bars(top.left_top() + vec2(18.0, 18.0), top.width() - 36.0, &[0.35, 0.55, 0.0, 0.9, 0.8]) + 8.0
        });
        let mut end = inner.bottom() + 18.0;
        if let Some(rect) = open_rect {
            end = end.max(popup(c, rect.left(), bottom + 2.0, 8.0, width - 8.0, menu) + 16.0);
        }
        let card = c.card(Rect::from_min_max(pos2(0.0, 0.0), pos2(width, end)), RADIUS, c.p.canvas);
        c.set(slot, card);
        return end;
    }
    window(c, picture.frame, &picture.title, pos2(0.0, 0.0), width, |c, top| {
        let (bottom, open_rect) = words(c, bar, open, c.row * 0.68, top.shrink2(vec2(6.0, 0.0)));
        let line = Stroke::new(1.0, c.p.line);
        c.line(pos2(top.left(), bottom), pos2(top.right(), bottom), line);
        let text = c.bars(pos2(top.left() + 18.0, bottom + 22.0), top.width() - 36.0, &[0.4, 0.6, 0.3, 0.0, 1.0, 0.92, 0.96]);
        match open_rect {
            Some(rect) => text.max(popup(c, rect.left(), bottom + 2.0, top.left() + 8.0, top.right() - 8.0, menu)) + 16.0,
            None => text + 16.0,
        }
    })
    .bottom()
}

/// A fruit like the sign at the left end of a Mac's menu bar, by which people know that bar; gives where the words begin.
fn fruit(c: &mut Canvas<'_>, at: eframe::egui::Pos2) -> f32 {
    let (ink, r) = (c.p.ink, c.row * 0.24);
    c.dot(at + vec2(-r * 0.45, r * 0.35), r, ink);
    c.dot(at + vec2(r * 0.45, r * 0.35), r, ink);
    let stem = at + vec2(0.0, -r * 0.55);
    c.path(&[stem, stem + vec2(r * 0.2, -r * 0.7), stem + vec2(r * 0.8, -r * 1.1)], Stroke::new(r * 0.5, ink));
    at.x + r * 1.6
}

/// The words of a menu bar, in as many rows as they need, like the real ones; gives the bottom and the open word's place.
/// `gap` is the space before and after each, `area` the line they begin in.
pub(super) fn words(c: &mut Canvas<'_>, bar: &[String], open: Option<&str>, gap: f32, area: Rect) -> (f32, Option<Rect>) {
    let (left, right, top) = (area.left(), area.right(), area.top());
    let height = c.row + 16.0;
    let (mut x, mut y) = (left, top);
    let mut open_rect = None;
    for word in bar {
        let target = c.is_target(word) && open.is_none_or(|open| open == word);
        let font = if target { c.strong.clone() } else { c.font.clone() };
        let button = word == "▾";
        let color = if button { c.p.on_primary } else { c.p.ink };
        let text = c.wrapped(word, &font, color, right - left - gap * 2.0);
        let mut rect = Rect::from_min_size(pos2(x, y), vec2(text.size().x + gap * 2.0, height));
        if rect.right() > right && x > left {
            (x, y) = (left, y + height + c.mark_radius() * 0.3);
            rect = Rect::from_min_size(pos2(x, y), rect.size());
        }
        let inner = rect.shrink2(vec2(2.0, 3.0));
        if button || open == Some(word) {
            let tint = if button { c.p.primary } else { c.p.tint };
            c.fill(inner, 4, tint);
        }
        if open == Some(word) {
            open_rect = Some(inner);
        }
        c.put_centered(rect, text);
        if target {
            c.target(word, inner);
        }
        x = rect.right();
    }
    (y + height, open_rect)
}

/// An open menu with its top left corner at `x`, `y`, kept between `left` and `right`; gives the bottom of the menu or of its submenu, whichever
/// is lower.
pub(super) fn popup(c: &mut Canvas<'_>, x: f32, y: f32, left: f32, right: f32, menu: &Popup) -> f32 {
    let widest = right - left;
    let width = items_width(c, &menu.items).min(widest);
    let sub_width = items_width(c, &menu.sub).min(widest);
    let has_sub = !menu.sub.is_empty();
    // The submenu opens beside the menu where there is room, else inside the menu below its entry.
    let beside = has_sub && width + sub_width <= widest;
    let inside = has_sub && !beside;
    let width = if inside { width.max((sub_width + PAD).min(widest)) } else { width };
    let x = if beside { x.min(right - width - sub_width) } else { x.min(right - width) }.max(left);
    let mut parent = None;
    let bottom = items(c, &menu.items, pos2(x, y), width, menu.sub_of.as_deref(), |c, rect, at| {
        parent = Some(rect);
        if inside { rows(c, &menu.sub, at + vec2(0.0, 7.0), width - PAD, PAD, None, |_, _, at| at.y) + 4.0 } else { at.y }
    });
    match parent {
        Some(rect) if beside => bottom.max(items(c, &menu.sub, pos2(x + width - 4.0, rect.top() - 6.0), sub_width, None, |_, _, at| at.y)),
        _ => bottom,
    }
}

fn items_width(c: &Canvas<'_>, items: &[Item]) -> f32 {
    let text = |text: &str| c.wrapped(text, &c.strong, c.p.ink, f32::INFINITY).size().x;
    let width = |item: &Item| match item {
        Item::Separator => 0.0,
        Item::Entry { label, keys, more } => {
            let right = keys.as_deref().map_or(0.0, |keys| text(&c.keys(keys)) + PAD) + if *more { c.row } else { 0.0 };
            text(label) + right + PAD * 2.0 + c.mark_radius() * 0.5
        }
    };
    items.iter().map(width).fold(c.row * 7.0, f32::max)
}

/// One open menu as a card.
fn items(
    c: &mut Canvas<'_>,
    items: &[Item],
    at: eframe::egui::Pos2,
    width: f32,
    sub_of: Option<&str>,
    below: impl FnMut(&mut Canvas<'_>, Rect, eframe::egui::Pos2) -> f32,
) -> f32 {
    let slot = c.slot();
    let y = rows(c, items, at + vec2(0.0, 6.0), width, 0.0, sub_of, below);
    let rect = Rect::from_min_max(at, pos2(at.x + width, y + 6.0));
    let card = c.card(rect, 8, c.p.paper);
    c.set(slot, card);
    rect.bottom()
}

fn rows(
    c: &mut Canvas<'_>,
    items: &[Item],
    at: eframe::egui::Pos2,
    width: f32,
    indent: f32,
    sub_of: Option<&str>,
    mut below: impl FnMut(&mut Canvas<'_>, Rect, eframe::egui::Pos2) -> f32,
) -> f32 {
    let mut y = at.y;
    let left = at.x + indent;
    for item in items {
        let Item::Entry { label, keys, more } = item else {
            let line = Stroke::new(1.0, c.p.line);
            c.line(pos2(left + 8.0, y + 4.0), pos2(left + width - 8.0, y + 4.0), line);
            y += 8.0;
            continue;
        };
        let (font, muted) = (c.font.clone(), c.p.muted);
        let keys = keys.as_deref().map(|keys| c.wrapped(&c.keys(keys), &font, muted, width / 2.0));
        let side = keys.as_ref().map_or(0.0, |k| k.size().x + PAD) + if *more { c.row } else { 0.0 };
        let text = c.label(label, width - PAD * 2.0 - side);
        let rect = Rect::from_min_size(pos2(left, y), vec2(width, text.size().y.max(c.row) + 9.0));
        if c.is_target(label) || sub_of == Some(label) {
            let tint = c.p.tint;
            c.fill(rect.shrink2(vec2(4.0, 1.0)), 5, tint);
        }
        let middle = rect.center().y;
        c.put(pos2(rect.left() + PAD, middle - text.size().y / 2.0), text);
        if let Some(keys) = keys {
            c.put(pos2(rect.right() - PAD - keys.size().x, middle - keys.size().y / 2.0), keys);
        }
        if *more {
            let s = c.row * 0.22;
            let tip = pos2(rect.right() - PAD + s, middle);
            c.path(&[tip - vec2(s, s), tip, tip - vec2(s, -s)], Stroke::new(1.5, muted));
        }
        c.target(label, rect.shrink2(vec2(4.0, 1.0)));
        c.target(&format!("{SUB}{label}"), rect.shrink2(vec2(4.0, 1.0)));
        y = rect.bottom();
        if sub_of == Some(label) {
            y = below(c, rect, pos2(left, y));
        }
    }
    y
}

/// The ribbon of Outlook: a row of tabs with icons below, or the page that File opens.
pub(super) fn ribbon(c: &mut Canvas<'_>, picture: &Picture) -> f32 {
    let Scene::Ribbon { tabs, groups, arrow, round, column, page, tiles } = &picture.scene else { return 0.0 };
    c.indent = if *round { c.row * 2.2 + 8.0 } else { 0.0 };
    window(c, picture.frame, &picture.title, pos2(0.0, 0.0), c.width, |c, top| match page {
        Some(page) => backstage(c, top, column, page, tiles),
        None => icons(c, top, tabs, groups, arrow.as_deref(), *round),
    })
    .bottom()
}

/// The tabs of a ribbon, in as many rows as they need; gives the bottom.
pub(super) fn tab_row(c: &mut Canvas<'_>, top: Rect, tabs: &[String]) -> f32 {
    let widest = (top.width() - 30.0).min(400.0);
    let height = tabs.iter().map(|tab| c.label(tab, widest).size().y).fold(c.row, f32::max) + 14.0;
    let (mut x, mut y) = (top.left() + 1.0, top.top());
    for (n, tab) in tabs.iter().enumerate() {
        // The File tab is coloured in every version of Outlook.
        let first = n == 0 && tab == "File";
        let (strong, on, ink) = (c.strong.clone(), c.p.on_primary, c.p.ink);
        let text = if first { c.wrapped(tab, &strong, on, widest) } else { c.label(tab, widest) };
        let mut rect = Rect::from_min_size(pos2(x, y), vec2(text.size().x + 28.0, height));
        if rect.right() > top.right() {
            (x, y) = (top.left() + 1.0, y + height);
            rect = Rect::from_min_size(pos2(x, y), rect.size());
        }
        if first {
            let primary = c.p.primary;
            c.fill(rect, 0, primary);
        }
        let front = usize::from(tabs.first().is_some_and(|tab| tab == "File"));
        if n == front {
            c.line(rect.left_bottom() + vec2(14.0, -2.0), rect.right_bottom() + vec2(-14.0, -2.0), Stroke::new(2.0, ink));
        }
        c.put_centered(rect, text);
        c.target(tab, rect);
        x = rect.right() + 2.0;
    }
    y + height
}

fn icons(c: &mut Canvas<'_>, top: Rect, tabs: &[String], groups: &[String], arrow: Option<&str>, round: bool) -> f32 {
    let r = c.row * 1.1;
    let left = if round { top.left() + r * 2.0 + 16.0 } else { top.left() };
    let mut y = tab_row(c, top.with_min_x(left), tabs);
    if round {
        let (at, fill, border) = (top.left_top() + vec2(r + 10.0, c.row * 0.3), c.p.tint, c.p.border);
        c.dot(at, r, fill);
        c.ring(at, r, Stroke::new(1.5, border));
        for n in 0..4 {
            let cell = vec2(if n % 2 == 0 { -0.22 } else { 0.22 }, if n < 2 { -0.22 } else { 0.22 }) * r * 1.6;
            c.fill(Rect::from_center_size(at + cell, vec2(r * 0.5, r * 0.5)), 2, border);
        }
        c.spot(crate::guides::Spot::Round, Rect::from_center_size(at, vec2(r, r) * 2.0));
    }
    let band = c.slot();
    let band_top = y;
    let mut x = top.left() + 10.0;
    let side = c.row * 1.35;
    let mut bottom = y;
    for group in groups {
        let text = c.label(group, top.width() - 60.0);
        let arrow_room = if arrow == Some(group) { c.row * 1.6 } else { 0.0 };
        let width = (side * 2.0 + 10.0).max(text.size().x + arrow_room) + 24.0;
        if x + width > top.right() - 6.0 && x > top.left() + 10.0 {
            (x, y) = (top.left() + 10.0, bottom);
        }
        let rect = Rect::from_min_size(pos2(x, y + 8.0), vec2(width, side + text.size().y + 12.0));
        let (line, muted) = (c.p.line, c.p.border);
        for n in 0..2 {
            let icon = Rect::from_min_size(pos2(rect.center().x - side - 4.0 + n as f32 * (side + 8.0), rect.top()), vec2(side, side));
            c.framed(icon.shrink(2.0), 4, line, muted);
        }
        let label = pos2(rect.center().x - (text.size().x + arrow_room) / 2.0, rect.bottom() - text.size().y - 4.0);
        let label = c.put(label, text);
        c.target(group, rect.shrink2(vec2(3.0, 0.0)));
        if arrow == Some(group) {
            let size = c.row * 0.86;
            let corner = Rect::from_center_size(pos2(label.right() + arrow_room - size * 0.6, label.center().y), vec2(size, size));
            let stroke = Stroke::new(1.6, c.p.ink);
            let tip = corner.right_bottom() - vec2(size * 0.15, size * 0.15);
            c.line(corner.left_top() + vec2(size * 0.25, size * 0.25), tip, stroke);
            c.path(&[tip - vec2(size * 0.5, 0.0), tip, tip - vec2(0.0, size * 0.5)], stroke);
            c.spot(crate::guides::Spot::Arrow, corner.expand(2.0));
        }
        c.line(rect.right_top(), rect.right_bottom(), Stroke::new(1.0, line));
        x = rect.right() + 6.0;
        bottom = bottom.max(rect.bottom() + 6.0);
    }
    let ground = c.shade();
    let rect = Rect::from_min_max(pos2(top.left() + 1.0, band_top), pos2(top.right() - 1.0, bottom));
    c.set(band, eframe::egui::Shape::rect_filled(rect, 0, ground));
    c.bars(pos2(top.left() + 18.0, bottom + 18.0), top.width() - 36.0, &[0.35, 0.55, 0.0, 1.0, 0.92]) + 8.0
}

fn backstage(c: &mut Canvas<'_>, top: Rect, column: &[String], page: &str, tiles: &[String]) -> f32 {
    let slot = c.slot();
    let widest = column.iter().map(|word| c.wrapped(word, &c.strong, c.p.ink, f32::INFINITY).size().x).fold(c.row * 5.0, f32::max);
    let narrow = top.width() < c.row * 22.0;
    // Where not even one word fits beside it, the page comes below the column.
    let stacked = top.width() < c.row * 15.0;
    let width = if stacked { top.width() } else { (widest + if narrow { 30.0 } else { 44.0 }).min(top.width() * 0.55) };
    // In the dark look a large field of the light primary colour would outshine the mark on it.
    let dark = c.p.paper.r() < c.p.ink.r();
    let (column_ground, on) = if dark { (c.selection(), c.p.ink) } else { (c.p.primary, c.p.on_primary) };
    let (strong, font) = (c.strong.clone(), c.font.clone());
    // The arrow that leads back to the message.
    let r = c.row * 0.55;
    let back = pos2(top.left() + 20.0 + r, top.top() + 14.0 + r);
    let stroke = Stroke::new(1.5, on);
    c.ring(back, r, stroke);
    c.path(&[back + vec2(0.0, -r * 0.5), back + vec2(-r * 0.5, 0.0), back + vec2(0.0, r * 0.5)], stroke);
    c.line(back - vec2(r * 0.5, 0.0), back + vec2(r * 0.5, 0.0), stroke);
    let mut y = back.y + r + 12.0;
    for word in column {
        let chosen = word == page || c.is_target(word);
        let text = c.wrapped(word, if chosen { &strong } else { &font }, on, width - 24.0);
        let rect = Rect::from_min_size(pos2(top.left() + 1.0, y), vec2(width - 1.0, text.size().y + 14.0));
        if word == page {
            c.fill(Rect::from_min_size(rect.min + vec2(5.0, 5.0), vec2(4.0, rect.height() - 10.0)), 2, on);
        }
        c.put(pos2(rect.left() + 16.0, rect.center().y - text.size().y / 2.0), text);
        c.target(word, rect.shrink2(vec2(5.0, 1.0)));
        y = rect.bottom();
    }
    let edge = if narrow { 10.0 } else { 22.0 };
    let left = if stacked { top.left() + 16.0 } else { top.left() + width + edge };
    let right = top.right() - edge;
    let heading = c.wrapped(page, &strong, c.p.ink, right - left);
    let heading = c.put(pos2(left, if stacked { y + 24.0 } else { top.top() + 18.0 }), heading);
    let mut right_y = heading.bottom() + 14.0;
    for tile in tiles {
        // Without its icon where there is hardly room for the words.
        let side = if narrow { 0.0 } else { c.row * 1.5 };
        let around = if narrow { 20.0 } else { side + 46.0 };
        let text = c.label(tile, right - left - around);
        let size = vec2((text.size().x + around).min(right - left), text.size().y.max(side) + 18.0);
        let rect = Rect::from_min_size(pos2(left, right_y), size);
        let (paper, border) = (c.p.paper, c.p.border);
        c.framed(rect, 6, paper, border);
        if !narrow {
            super::frames::sheet(
                c,
                Rect::from_center_size(pos2(rect.left() + 14.0 + side / 2.0, rect.center().y), vec2(side * 0.75, side)),
            );
        }
        c.put(pos2(rect.right() - 10.0 - text.size().x, rect.center().y - text.size().y / 2.0), text);
        c.target(tile, rect);
        right_y = rect.bottom() + 14.0;
    }
    let text = c.bars(pos2(left, right_y + 4.0), right - left, &[0.8, 0.6, 0.7]);
    let bottom = (y + 14.0).max(text + 8.0);
    let low = if stacked { y + 8.0 } else { bottom - 1.0 };
    let ground = Rect::from_min_max(pos2(top.left() + 1.0, top.top()), pos2(top.left() + width - 1.0, low));
    c.set(
        slot,
        eframe::egui::Shape::rect_filled(
            ground,
            CornerRadius { sw: if stacked { 0 } else { RADIUS - 1 }, ..CornerRadius::ZERO },
            column_ground,
        ),
    );
    bottom
}
