//! A message in web mail or a modern program, with the sign that opens its menu.

use eframe::egui::{Rect, Stroke, pos2, vec2};

use super::canvas::Canvas;
use super::frames::{envelope, window};
use super::menus::popup;
use crate::guides::{Frame, Opener, Picture, Scene, Spot};
use crate::words::id;

/// The page with its toolbar, the message, and the open menu.
pub(super) fn message(c: &mut Canvas<'_>, picture: &Picture) -> f32 {
    let Scene::WebMessage { brand, toolbar, opener, in_toolbar, attachment, menu } = &picture.scene else { return 0.0 };
    window(c, picture.frame, &picture.title, pos2(0.0, 0.0), c.width, |c, top| {
        let mut left = top.left();
        // The list of folders, where there is room for it.
        let folders = top.width() > c.row * 26.0 && picture.frame != Frame::Phone;
        if folders {
            let width = |text: &str| c.wrapped(text, &c.strong, c.p.ink, f32::INFINITY).size().x + 32.0;
            let whole = width(brand);
            let word = brand.split_whitespace().map(width).fold(0.0, f32::max);
            left += if whole < top.width() * 0.32 { whole } else { word }.max(top.width() * 0.2);
        }
        let right = top.right() - 16.0;
        let font = c.strong.clone();
        let text = c.wrapped(brand, &font, c.p.primary, if folders { left - top.left() - 24.0 } else { (right - left) * 0.5 });
        let brand = c.put(pos2(top.left() + 16.0, top.top() + 12.0), text);
        if folders {
            c.bars(pos2(top.left() + 16.0, brand.bottom() + 16.0), left - top.left() - 32.0, &[0.9, 0.7, 0.8, 0.6]);
        }
        let mut bar_left = if folders { left + 14.0 } else { brand.right() + 16.0 };
        let mut y = top.top() + 6.0;
        let height = c.row + 12.0;
        let mut anchor = None;
        let mut words = toolbar.iter().map(|word| (word.as_str(), false)).collect::<Vec<_>>();
        if *in_toolbar {
            words.push(("", true));
        }
        for (word, is_opener) in words {
            let width = if is_opener { opener_width(c, opener) } else { c.label(word, right - left - 20.0).size().x + 16.0 };
            if bar_left + width > right && bar_left > left + 15.0 {
                (bar_left, y) = (left + 14.0, y.max(brand.bottom() - height + 4.0) + height + c.mark_radius() * 0.6);
            }
            if is_opener && toolbar.is_empty() {
                bar_left = right - width;
            }
            let rect = Rect::from_min_size(pos2(bar_left, y), vec2(width, height));
            if is_opener {
                anchor = Some(draw_opener(c, opener, rect));
            } else {
                let text = c.label(word, right - left - 20.0);
                c.put_centered(rect, text);
                c.target(word, rect);
            }
            // Room for a number at the corner of a word, so that it does not cover the next word.
            bar_left = rect.right() + 6.0 + if c.is_target(word) { c.mark_radius() * 0.6 } else { 0.0 };
        }
        // The dots that open the menu of the whole page, so that the person sees which dots are not the ones to click.
        if !in_toolbar && matches!(opener, Opener::Dots) && bar_left + c.row * 2.0 < right {
            dots(c, Rect::from_min_size(pos2(right - c.row * 2.0, y), vec2(c.row * 2.0, height)), false);
        }
        let line = Stroke::new(1.0, c.p.line);
        let head = (y + height).max(brand.bottom()) + 6.0;
        c.line(pos2(left, head), pos2(top.right(), head), line);
        let body = pos2(left + 18.0, head + 8.0);
        let (bottom, own) = match attachment {
            Some(name) => attached(c, body, right, name, opener),
            None => letter(c, body, right, (!in_toolbar).then_some(opener)),
        };
        let mut end = bottom;
        if let Some(rect) = anchor.or(own)
            && !menu.items.is_empty()
        {
            end = end.max(popup(c, rect.right() - c.row * 9.0, rect.bottom() + 4.0, top.left() + 8.0, top.right() - 8.0, menu) + 10.0);
        }
        if folders {
            c.line(pos2(left, head), pos2(left, end), line);
        }
        end
    })
    .bottom()
}

/// Subject, sender, the sign that opens the menu, grey text; gives the bottom and the sign's place.
fn letter(c: &mut Canvas<'_>, at: eframe::egui::Pos2, right: f32, opener: Option<&Opener>) -> (f32, Option<Rect>) {
    let (strong, font) = (c.strong.clone(), c.font.clone());
    let subject = c.wrapped(c.word(id::SAMPLE_SUBJECT), &strong, c.p.ink, right - at.x);
    let subject = c.put(at, subject);
    let height = c.row + 14.0;
    let y = subject.bottom() + 4.0;
    let r = height * 0.42;
    let tint = c.p.line;
    c.dot(pos2(at.x + r, y + height / 2.0), r, tint);
    let width = opener.map_or(0.0, |opener| opener_width(c, opener));
    let sign = Rect::from_min_size(pos2(right - width, y), vec2(width, height));
    let text = c.one_line(c.word(id::SAMPLE_SENDER), &font, c.p.muted, sign.left() - at.x - r * 2.0 - 24.0);
    let name = c.put(pos2(at.x + r * 2.0 + 10.0, (y + height / 2.0 - text.size().y / 2.0).max(y)), text);
    let sign = opener.map(|opener| draw_opener(c, opener, sign));
    // Nearly all programs have the arrow for answering beside this sign.
    if let Some(sign) = sign
        && sign.left() - c.row * 2.2 > name.right()
    {
        let s = c.row * 0.34;
        let at = pos2(sign.left() - c.row * 1.3, sign.center().y);
        let stroke = Stroke::new(1.6, c.p.muted);
        c.path(&[at + vec2(0.0, -s), at - vec2(s, 0.0), at + vec2(0.0, s)], stroke);
        c.path(&[at - vec2(s, 0.0), at + vec2(s, 0.0), at + vec2(s * 1.3, s)], stroke);
    }
    let bottom = c.bars(pos2(at.x, (y + height).max(name.bottom()) + 14.0), right - at.x, &[0.95, 0.85, 0.9, 0.4]);
    (bottom + 6.0, sign)
}

/// A message being written, with something attached that has its own sign; gives the bottom and the sign's place.
fn attached(c: &mut Canvas<'_>, at: eframe::egui::Pos2, right: f32, name: &str, opener: &Opener) -> (f32, Option<Rect>) {
    let top = c.bars(at + vec2(0.0, 8.0), right - at.x, &[0.3, 0.5]) + 2.0;
    let width = opener_width(c, opener);
    let side = c.row * 1.2;
    let text = c.label(name, right - at.x - width - side - 40.0);
    let height = text.size().y + 18.0;
    let chip = Rect::from_min_size(pos2(at.x, top), vec2(side + text.size().x + width + 36.0, height));
    let (fill, border) = (c.p.field, c.p.border);
    c.framed(chip, 6, fill, border);
    envelope(c, Rect::from_center_size(pos2(chip.left() + 10.0 + side / 2.0, chip.center().y), vec2(side, side * 0.72)));
    c.put(pos2(chip.left() + side + 20.0, chip.center().y - text.size().y / 2.0), text);
    let sign = draw_opener(
        c,
        opener,
        Rect::from_min_max(pos2(chip.right() - width - 4.0, chip.top() + 3.0), chip.right_bottom() - vec2(4.0, 3.0)),
    );
    let bottom = c.bars(pos2(at.x, chip.bottom() + 14.0), right - at.x, &[0.8, 0.6]);
    (bottom + 6.0, Some(sign))
}

fn opener_width(c: &Canvas<'_>, opener: &Opener) -> f32 {
    match opener {
        Opener::Button(label) => c.label(label, c.width * 0.6).size().x + 28.0,
        _ => c.row * 2.0,
    }
}

fn draw_opener(c: &mut Canvas<'_>, opener: &Opener, rect: Rect) -> Rect {
    let (tint, ink, border, paper) = (c.p.tint, c.p.ink, c.p.border, c.p.paper);
    let stroke = Stroke::new(1.8, ink);
    let s = c.row * 0.34;
    let at = rect.center();
    if let Opener::Button(label) = opener {
        c.framed(rect, 6, paper, border);
        let text = c.label(label, c.width * 0.6);
        c.put_centered(rect, text);
        c.target(label, rect);
        return rect;
    }
    let square = Rect::from_center_size(at, vec2(rect.width(), rect.height())).shrink2(vec2(2.0, 0.0));
    c.fill(square, 6, tint);
    match opener {
        Opener::Dots => dots(c, square, false),
        Opener::UprightDots => dots(c, square, true),
        Opener::Lines => {
            for n in [-1.0, 0.0, 1.0] {
                c.line(at + vec2(-s, n * s * 0.8), at + vec2(s, n * s * 0.8), stroke);
            }
        }
        Opener::Gear => {
            c.ring(at, s * 0.7, Stroke::new(2.5, ink));
            for n in 0..8 {
                let way = eframe::egui::Vec2::angled(n as f32 * std::f32::consts::FRAC_PI_4);
                c.line(at + way * s * 0.8, at + way * s * 1.25, Stroke::new(3.0, ink));
            }
        }
        Opener::Arrow | Opener::Button(_) => c.path(&[at - vec2(s, s * 0.5), at + vec2(0.0, s * 0.5), at + vec2(s, -s * 0.5)], stroke),
    }
    c.spot(Spot::Opener, square);
    square
}

fn dots(c: &mut Canvas<'_>, rect: Rect, upright: bool) {
    let ink = c.p.ink;
    for n in [-1.0, 0.0, 1.0] {
        let step = n * c.row * 0.36;
        c.dot(rect.center() + if upright { vec2(0.0, step) } else { vec2(step, 0.0) }, c.row * 0.11, ink);
    }
}
