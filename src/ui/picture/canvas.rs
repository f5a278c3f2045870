//! What the scenes draw on: shapes around the origin, moved to their place at the end; text is measured before it is placed.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2,
    epaint::{CircleShape, RectShape, Shadow},
    pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use crate::guides::{Picture, Spot};
use crate::ui::lines;
use crate::ui::theme::{self, Palette};
use crate::words::Id;

/// A picture being drawn.
pub(super) struct Canvas<'a> {
    painter: Painter,
    shadow: Shadow,
    selection: Color32,
    picture: &'a Picture,
    shapes: Vec<Shape>,
    marks: Vec<Option<Rect>>,
    /// The colours to draw with.
    pub p: &'static Palette,
    /// The width to draw in.
    pub width: f32,
    /// The font of labels.
    pub font: FontId,
    /// The font of the thing to click.
    pub strong: FontId,
    /// The font of header text.
    pub mono: FontId,
    /// How far the title of a window is moved to the right, to make room for a round button.
    pub indent: f32,
    /// Whether the window is a dialog: its title bar has a button to close it, and none to minimise or maximise it.
    pub asks: bool,
    /// The height of one line of labels: the measure for everything that must grow with the text.
    pub row: f32,
}

/// A shape to be filled in later, when its size is known.
#[derive(Clone, Copy)]
pub(super) struct Slot(usize);

impl<'a> Canvas<'a> {
    pub fn new(ui: &Ui, picture: &'a Picture, width: f32) -> Self {
        let font = theme::tiny().resolve(ui.style());
        let row = ui.fonts_mut(|fonts| fonts.row_height(&font));
        let strong = theme::tiny_strong().resolve(ui.style());
        let mut mono = eframe::egui::TextStyle::Monospace.resolve(ui.style());
        // Header text is not for reading here, only for recognising.
        mono.size *= 0.9;
        let marks = vec![None; picture.click.len()];
        Self {
            painter: ui.painter().clone(),
            shadow: ui.visuals().popup_shadow,
            selection: ui.visuals().selection.bg_fill,
            picture,
            shapes: Vec::with_capacity(96),
            marks,
            p: theme::palette(ui),
            width,
            font,
            strong,
            mono,
            indent: 0.0,
            asks: false,
            row,
        }
    }

    /// Text in as many lines as it needs.
    pub fn wrapped(&self, text: &str, font: &FontId, color: Color32, width: f32) -> Arc<Galley> {
        let job = LayoutJob::simple(self.said(text).to_owned(), font.clone(), color, width.max(self.row));
        self.painter.ctx().fonts_mut(|fonts| lines::lay_out(fonts, job))
    }

    /// How a label of the mail program looks in the person's language; other text stays as it is.
    fn said<'t>(&'t self, text: &'t str) -> &'t str {
        if self.is_target(text) { self.picture.screen.looked_for(text) } else { self.picture.screen.shown(text) }
    }

    /// One of the words that all pictures have.
    pub fn word(&self, id: Id) -> &'a str {
        self.picture.screen.word(id)
    }

    /// The word that says how the first thing is clicked, such as “right-click”; none for a plain click or tap.
    pub fn gesture(&self) -> Option<&'a str> {
        self.picture.gesture.name().map(|name| self.picture.screen.gesture(name))
    }

    /// Keys that are pressed together, as the person's keyboard names them.
    pub fn keys(&self, combination: &str) -> String {
        self.picture.screen.keys(combination)
    }

    /// A key, as the person's keyboard names it.
    pub fn key(&self, key: &'a str) -> &'a str {
        self.picture.screen.key(key)
    }

    /// Text in one line; what does not fit ends in `…`. Not for anything a person has to find by its words.
    pub fn one_line(&self, text: &str, font: &FontId, color: Color32, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::simple_singleline(self.said(text).to_owned(), font.clone(), color);
        job.wrap = TextWrapping { max_width: width.max(self.row), max_rows: 1, break_anywhere: true, ..TextWrapping::default() };
        self.painter.layout_job(job)
    }

    /// A label at its natural width, at most `width`.
    pub fn label(&self, text: &str, width: f32) -> Arc<Galley> {
        let font = if self.is_target(text) { &self.strong } else { &self.font };
        self.wrapped(text, font, self.p.ink, width)
    }

    /// Puts text with its top left corner at `at`; gives its rectangle.
    pub fn put(&mut self, at: Pos2, galley: Arc<Galley>) -> Rect {
        let rect = Rect::from_min_size(at, galley.size());
        self.shapes.push(Shape::galley(at, galley, self.p.ink));
        rect
    }

    /// Puts text in the middle of a rectangle.
    pub fn put_centered(&mut self, rect: Rect, galley: Arc<Galley>) {
        self.put(rect.center() - galley.size() / 2.0, galley);
    }

    pub fn fill(&mut self, rect: Rect, radius: impl Into<CornerRadius>, color: Color32) {
        self.shapes.push(Shape::rect_filled(rect, radius, color));
    }

    /// A filled rectangle with a thin border.
    pub fn framed(&mut self, rect: Rect, radius: impl Into<CornerRadius>, fill: Color32, border: Color32) {
        self.shapes.push(RectShape::new(rect, radius, fill, Stroke::new(1.0, border), StrokeKind::Inside).into());
    }

    /// A border alone.
    pub fn outline(&mut self, rect: Rect, radius: impl Into<CornerRadius>, stroke: Stroke) {
        self.shapes.push(Shape::rect_stroke(rect, radius, stroke, StrokeKind::Middle));
    }

    pub fn line(&mut self, from: Pos2, to: Pos2, stroke: Stroke) {
        self.shapes.push(Shape::line_segment([from, to], stroke));
    }

    /// Lines through several points.
    pub fn path(&mut self, points: &[Pos2], stroke: Stroke) {
        self.shapes.push(Shape::line(points.to_vec(), stroke));
    }

    pub fn dot(&mut self, center: Pos2, radius: f32, color: Color32) {
        self.shapes.push(Shape::circle_filled(center, radius, color));
    }

    pub fn ring(&mut self, center: Pos2, radius: f32, stroke: Stroke) {
        self.shapes.push(CircleShape::stroke(center, radius, stroke).into());
    }

    /// A dashed border, for a place to drop something.
    pub fn dashed(&mut self, rect: Rect, stroke: Stroke) {
        let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
        self.shapes.extend(Shape::dashed_line(&corners, stroke, 7.0, 5.0));
    }

    pub fn add(&mut self, shape: impl Into<Shape>) {
        self.shapes.push(shape.into());
    }

    /// Reserves a place below what is drawn next, for a background whose size is known only afterwards.
    pub fn slot(&mut self) -> Slot {
        self.shapes.push(Shape::Noop);
        Slot(self.shapes.len() - 1)
    }

    /// Fills a reserved place.
    pub fn set(&mut self, slot: Slot, shape: impl Into<Shape>) {
        if let Some(place) = self.shapes.get_mut(slot.0) {
            *place = shape.into();
        }
    }

    /// A card with a soft shadow, as one shape for a [`Slot`].
    pub fn card(&self, rect: Rect, radius: u8, fill: Color32) -> Shape {
        let body = RectShape::new(rect, radius, fill, Stroke::new(1.0, self.p.line), StrokeKind::Inside);
        Shape::Vec(vec![self.shadow.as_shape(rect, radius).into(), body.into()])
    }

    /// A colour halfway between the background of windows and their lines, for title bars and toolbars.
    pub fn shade(&self) -> Color32 {
        self.p.paper.lerp_to_gamma(self.p.line, 0.5)
    }

    /// The background of selected text.
    pub fn selection(&self) -> Color32 {
        self.selection
    }

    /// Draws with the dark colours, whatever look the window has, since a terminal is dark. On paper it stays light, which saves ink.
    pub fn in_the_dark<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> T {
        if std::ptr::eq(self.p, &theme::PAPER) {
            return draw(self);
        }
        let before = (self.p, self.selection);
        (self.p, self.selection) = (&theme::DARK, theme::DARK_SELECTION);
        let drawn = draw(self);
        (self.p, self.selection) = before;
        drawn
    }

    /// Puts text with its lines centred below `at`; gives its rectangle.
    pub fn put_lines_centered(&mut self, at: Pos2, text: &str, font: &FontId, width: f32) -> Rect {
        let mut job = LayoutJob::simple(text.to_owned(), font.clone(), self.p.ink, width.max(self.row));
        job.halign = Align::Center;
        let galley = self.painter.ctx().fonts_mut(|fonts| lines::lay_out(fonts, job));
        let rect = galley.rect.translate(at.to_vec2());
        self.shapes.push(Shape::galley(at, galley, self.p.ink));
        rect
    }

    /// Grey bars in place of text, each as a part of the width; gives the bottom.
    pub fn bars(&mut self, at: Pos2, width: f32, parts: &[f32]) -> f32 {
        let mut y = at.y;
        for part in parts {
            if *part > 0.0 {
                self.fill(Rect::from_min_size(pos2(at.x, y), vec2(width * part, 8.0)), 4, self.p.line);
            }
            y += 18.0;
        }
        y
    }

    /// Whether the thing with this name gets a number.
    pub fn is_target(&self, name: &str) -> bool {
        self.picture.click.iter().any(|n| n == name)
    }

    /// Remembers where a thing is, if it gets a number. Where the same words are drawn twice, the first place gets it.
    pub fn target(&mut self, name: &str, rect: Rect) {
        if let Some(at) = self.picture.click.iter().position(|n| n == name)
            && let Some(mark @ None) = self.marks.get_mut(at)
        {
            *mark = Some(rect);
        }
    }

    /// Like [`Self::target`], for a thing without a label.
    pub fn spot(&mut self, spot: Spot, rect: Rect) {
        self.target(spot.name(), rect);
    }

    /// The radius of the circles with a number.
    pub fn mark_radius(&self) -> f32 {
        self.row * 0.66
    }

    /// A circle with a number; with a `word` for what to do there it becomes wider.
    pub fn number(&mut self, center: Pos2, number: usize, word: Option<&str>) {
        let r = self.mark_radius();
        let digits = self.wrapped(&number.to_string(), &self.strong.clone(), self.p.on_mark, f32::INFINITY);
        if let Some(word) = word {
            let word = self.wrapped(word, &self.strong.clone(), self.p.on_mark, f32::INFINITY);
            let pill = Rect::from_min_max(pos2(center.x - word.size().x - r * 1.9, center.y - r), pos2(center.x + r, center.y + r));
            self.fill(pill, CornerRadius::same(r as u8), self.p.mark);
            let at = pos2(pill.left() + r * 1.8, center.y - word.size().y / 2.0);
            self.put(pos2(pill.left() + r - digits.size().x / 2.0, center.y - digits.size().y / 2.0), digits);
            self.put(at, word);
        } else {
            self.dot(center, r, self.p.mark);
            self.put(center - digits.size() / 2.0, digits);
        }
    }

    /// The width of the word beside the first number; 0 for a plain click.
    pub fn gesture_width(&self) -> f32 {
        let word = self.gesture();
        word.map_or(0.0, |word| self.wrapped(word, &self.strong, self.p.on_mark, f32::INFINITY).size().x + self.mark_radius() * 1.9)
    }

    fn draw_marks(&mut self) {
        let marks = std::mem::take(&mut self.marks);
        let stroke = Stroke::new(3.0, self.p.mark);
        for rect in marks.iter().flatten() {
            self.outline(rect.expand(2.0), 8, stroke);
        }
        let r = self.mark_radius();
        for (n, rect) in marks.iter().enumerate().filter_map(|(n, rect)| rect.map(|rect| (n, rect))) {
            // The circle stands further away from a very small thing, so that it does not cover it.
            let away = if rect.width() < r * 2.5 { r * 0.6 } else { 0.0 };
            let corner = rect.right_top() + vec2(2.0 + away, -1.0 - away);
            let center = pos2(corner.x.min(self.width - r), corner.y.max(r));
            let word = if n == 0 { self.gesture() } else { None };
            self.number(center, n + 1, word);
        }
    }

    /// Draws the numbers on top; gives all shapes, around the origin.
    pub fn into_shapes(mut self) -> Vec<Shape> {
        self.draw_marks();
        self.shapes
    }

    /// Draws the numbers on top, and paints everything with its top left corner at `origin`.
    pub fn finish(self, origin: Pos2) {
        let offset: Vec2 = origin.to_vec2();
        let painter = self.painter.clone();
        for mut shape in self.into_shapes() {
            shape.translate(offset);
            painter.add(shape);
        }
    }

    /// The space that all text takes; for tests.
    #[cfg(test)]
    pub fn text_bounds(&self) -> Rect {
        let texts = self.shapes.iter().filter(|shape| matches!(shape, Shape::Text(_)));
        texts.fold(Rect::NOTHING, |all, shape| all.union(shape.visual_bounding_rect()))
    }

    /// Lines that end in the middle of a word, and addresses cut off; for tests.
    #[cfg(test)]
    pub fn broken_words(&self) -> Vec<String> {
        let texts = self.shapes.iter().filter_map(|shape| if let Shape::Text(text) = shape { Some(&text.galley) } else { None });
        let broken = |galley: &&Arc<Galley>| {
            let lines = galley.rows.split_last().map_or(&[][..], |(_, lines)| lines);
            let cut = galley.elided && galley.text() == self.said(&self.picture.title) && self.is_target(Spot::Address.name());
            cut || lines.iter().any(|line| line.glyphs.last().is_some_and(|glyph| glyph.chr.is_alphanumeric()))
        };
        texts.filter(broken).map(|galley| galley.text().to_owned()).collect()
    }

    /// Which of the things to click were not drawn; for tests.
    #[cfg(test)]
    pub fn missing_marks(&self) -> Vec<String> {
        let names = self.picture.click.iter().zip(&self.marks);
        names.filter(|(_, rect)| rect.is_none()).map(|(name, _)| name.clone()).collect()
    }
}
