//! The small picture on the card of a mail program: what the program looks like at first glance.

use std::sync::Arc;

use eframe::egui::{Color32, CornerRadius, Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::canvas::Canvas;
use crate::guides::{Frame, Gesture, Look, Picture, Scene, Screen};
use crate::words::{Id, id};

/// The size of the drawing in its own units: all positions below are in these units.
const FIELD: Vec2 = Vec2::new(100.0, 66.0);

/// How wide the small pictures are, in lines of small text.
const WIDTH: f32 = 5.4;

/// How large the small pictures are: about 90 × 60 points at 100 % text.
pub fn thumbnail_size(ui: &Ui) -> Vec2 {
    FIELD * Canvas::new(ui, &blank(Arc::default()), 0.0).row * WIDTH / FIELD.x
}

/// Paints the small picture of a look with its top left corner at `at`, and `brand` in the corner of a web page. The card says the same in
/// words, so a screen reader gets nothing of the picture.
pub fn paint_thumbnail(ui: &Ui, look: Look, brand: Option<&str>, screen: &Arc<Screen>, at: Pos2) {
    let blank = blank(screen.clone());
    let mut board = Board { c: Canvas::new(ui, &blank, 0.0), unit: 1.0 };
    board.unit = board.c.row * WIDTH / FIELD.x;
    board.draw(look, brand);
    board.c.finish(at);
}

fn blank(screen: Arc<Screen>) -> Picture {
    Picture {
        scene: Scene::Keys,
        frame: Frame::Windows,
        title: String::new(),
        click: Vec::new(),
        gesture: Gesture::Click,
        keys: Vec::new(),
        alt: String::new(),
        screen,
    }
}

struct Board<'a> {
    c: Canvas<'a>,
    unit: f32,
}

impl Board<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        pos2(x, y) * self.unit
    }

    fn area(&self, x: f32, y: f32, w: f32, h: f32) -> Rect {
        Rect::from_min_size(self.at(x, y), vec2(w, h) * self.unit)
    }

    fn block(&mut self, (x, y, w, h): (f32, f32, f32, f32), radius: u8, color: Color32) {
        let rect = self.area(x, y, w, h);
        self.c.fill(rect, radius, color);
    }

    /// Lines of text, as bars.
    fn lines(&mut self, x: f32, y: f32, widths: &[f32]) {
        let color = self.c.p.line;
        for (n, w) in widths.iter().enumerate() {
            self.block((x, y + n as f32 * 8.0, *w, 4.0), 2, color);
        }
    }

    /// A word, drawn small.
    fn word(&mut self, text: &str, x: f32, y: f32, color: Color32) {
        let mut font = self.c.strong.clone();
        font.size *= 0.68;
        let text = self.c.one_line(text, &font, color, (FIELD.x - x - 12.0) * self.unit);
        let at = self.at(x, y) - vec2(0.0, text.size().y / 2.0);
        self.c.put(at, text);
    }

    /// The words of a menu bar.
    fn menus(&self, ids: &[Id]) -> String {
        ids.iter().map(|id| self.c.word(*id)).collect::<Vec<_>>().join("  ")
    }

    fn window(&mut self, fill: Color32) {
        let (rect, line) = (self.area(0.0, 0.0, FIELD.x, FIELD.y), self.c.p.border);
        self.c.framed(rect, 6, fill, line);
    }

    /// The title bar of a window.
    fn title(&mut self, height: f32) {
        let (rect, shade) = (self.area(0.8, 0.8, FIELD.x - 1.6, height), self.c.shade());
        self.c.fill(rect, CornerRadius { nw: 5, ne: 5, sw: 0, se: 0 }, shade);
    }

    fn dots(&mut self, x: f32, y: f32, upright: bool, color: Color32) {
        for n in [-1.0, 0.0, 1.0] {
            let step = n * 4.6;
            let at = if upright { self.at(x, y + step) } else { self.at(x + step, y) };
            let radius = 1.6 * self.unit;
            self.c.dot(at, radius, color);
        }
    }

    fn draw(&mut self, look: Look, brand: Option<&str>) {
        let p = self.c.p;
        if look != Look::Phone {
            self.window(p.paper);
        }
        match look {
            Look::Menus => {
                self.title(11.0);
                let menus = self.menus(&[id::PICTURE_FILE, id::PICTURE_EDIT, id::PICTURE_VIEW]);
                self.word(&menus, 6.0, 19.0, p.ink);
                self.rule(26.5);
                self.lines(6.0, 33.0, &[50.0, 76.0, 64.0, 80.0]);
            }
            Look::Ribbon => {
                self.title(9.0);
                self.block((0.8, 10.0, 24.0, 12.0), 0, p.primary);
                self.word(self.c.word(id::PICTURE_FILE), 5.0, 16.0, p.on_primary);
                self.lines(32.0, 14.0, &[14.0]);
                self.lines(52.0, 14.0, &[14.0]);
                self.band(22.0);
                self.lines(6.0, 46.0, &[60.0, 80.0]);
            }
            Look::Round => {
                self.title(9.0);
                self.band(14.0);
                self.lines(34.0, 10.5, &[16.0]);
                self.lines(56.0, 10.5, &[16.0]);
                self.lines(6.0, 40.0, &[60.0, 80.0]);
                // The large round button over the corner of the window, by which people know Outlook 2007.
                let (at, radius) = (self.at(13.0, 12.0), 10.5 * self.unit);
                self.c.dot(at, radius, p.paper);
                self.c.ring(at, radius, Stroke::new(1.5, p.border));
                for (x, y, color) in [(-3.2, -3.2, p.bad), (3.2, -3.2, p.ok), (-3.2, 3.2, p.primary), (3.2, 3.2, p.warning)] {
                    self.block((13.0 + x - 2.6, 12.0 + y - 2.6, 5.2, 5.2), 1, color);
                }
            }
            Look::Switch => {
                self.title(12.0);
                // The switch at the top right, turned on.
                self.block((78.0, 2.8, 17.0, 8.0), 6, p.primary);
                let (at, radius) = (self.at(90.5, 6.8), 2.8 * self.unit);
                self.c.dot(at, radius, p.on_primary);
                self.word(self.c.word(id::PICTURE_NEW), 53.0, 6.8, p.ink);
                self.band(13.0);
                self.lines(5.0, 38.0, &[18.0, 14.0, 16.0]);
                self.block((30.0, 35.0, 28.0, 12.0), 3, p.tint);
                self.lines(33.0, 39.0, &[20.0]);
                self.lines(33.0, 52.0, &[20.0]);
                self.lines(64.0, 38.0, &[30.0, 26.0, 30.0]);
            }
            Look::Web => {
                self.title(9.0);
                self.block((6.0, 2.5, 28.0, 8.0), 3, p.paper);
                let (field, line) = (self.area(22.0, 13.0, 72.0, 9.0), p.border);
                self.c.framed(field, 5, p.field, line);
                self.word("www", 27.0, 17.3, p.muted);
                self.rule(26.0);
                match brand {
                    Some(brand) => {
                        self.word(brand, 6.0, 34.0, p.ink);
                        self.lines(6.0, 42.0, &[70.0, 62.0]);
                    }
                    None => self.lines(6.0, 33.0, &[40.0, 70.0, 62.0, 74.0]),
                }
                self.dots(90.0, 36.0, true, p.ink);
            }
            Look::Mac => {
                // The bar at the top of the screen, the window below it.
                self.window(p.canvas);
                self.title(12.0);
                let menus = self.menus(&[id::PICTURE_FILE, id::PICTURE_EDIT]);
                self.word(&format!("Mail  {menus}"), 6.0, 6.8, p.ink);
                let (window, line) = (self.area(8.0, 18.0, 84.0, 42.0), p.line);
                self.c.framed(window, 5, p.paper, line);
                for (n, color) in [p.bad, p.warning, p.ok].into_iter().enumerate() {
                    let (at, radius) = (self.at(14.0 + n as f32 * 7.0, 24.0), 2.4 * self.unit);
                    self.c.dot(at, radius, color);
                }
                self.lines(14.0, 33.0, &[40.0, 66.0, 54.0]);
            }
            Look::Columns => {
                self.title(12.0);
                let (field, line) = (self.area(30.0, 3.0, 40.0, 7.6), p.border);
                self.c.framed(field, 4, p.field, line);
                for n in 0..3 {
                    let y = 4.0 + n as f32 * 2.8;
                    let (from, to, stroke) = (self.at(88.0, y), self.at(95.0, y), Stroke::new(1.4, p.ink));
                    self.c.line(from, to, stroke);
                }
                self.lines(5.0, 20.0, &[16.0, 12.0, 15.0, 10.0]);
                self.block((27.0, 24.0, 31.0, 12.0), 3, p.tint);
                self.lines(30.0, 18.0, &[22.0]);
                self.lines(30.0, 28.0, &[22.0]);
                self.lines(30.0, 40.0, &[22.0, 18.0]);
                self.lines(64.0, 20.0, &[30.0, 26.0, 30.0, 22.0]);
                for x in [24.0, 60.0] {
                    let (from, to, stroke) = (self.at(x, 13.0), self.at(x, 65.0), Stroke::new(1.0, p.line));
                    self.c.line(from, to, stroke);
                }
            }
            Look::Terminal => {
                // Light letters on a dark background in every look.
                let (ground, letters) = if p.ink.r() < p.paper.r() { (p.ink, p.paper) } else { (p.canvas, p.ink) };
                self.window(ground);
                for (n, w) in [46.0, 70.0, 60.0, 76.0].into_iter().enumerate() {
                    self.block((8.0, 11.0 + n as f32 * 9.0, w, 3.4), 1, letters.lerp_to_gamma(ground, 0.4));
                }
                self.word("> _", 8.0, 53.0, letters);
            }
            Look::Phone => {
                let (phone, line) = (self.area(31.0, 0.0, 38.0, FIELD.y), p.border);
                self.c.framed(phone, 8, p.paper, line);
                self.block((44.0, 4.0, 12.0, 2.6), 2, p.line);
                self.lines(36.0, 13.0, &[20.0, 26.0]);
                self.block((33.5, 29.0, 33.0, 13.0), 3, p.tint);
                self.lines(36.0, 33.5, &[24.0]);
                self.lines(36.0, 48.0, &[18.0, 25.0]);
            }
        }
    }

    /// A line across the window.
    fn rule(&mut self, y: f32) {
        let (from, to, stroke) = (self.at(0.8, y), self.at(FIELD.x - 0.8, y), Stroke::new(1.0, self.c.p.line));
        self.c.line(from, to, stroke);
    }

    /// A row of icons.
    fn band(&mut self, y: f32) {
        let (shade, line, border) = (self.c.shade(), self.c.p.line, self.c.p.border);
        self.block((0.8, y, FIELD.x - 1.6, 18.0), 0, shade.lerp_to_gamma(self.c.p.paper, 0.4));
        for n in 0..6 {
            let icon = self.area(6.0 + n as f32 * 15.0, y + 4.0, 9.0, 9.0);
            self.c.framed(icon, 2, line, border);
        }
    }
}
