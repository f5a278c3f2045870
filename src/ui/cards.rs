//! Cards to choose from, alone and in columns.

use std::sync::Arc;

use eframe::egui::{
    CornerRadius, Galley, Pos2, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};

use super::parts::{focus_ring, galley, galley_colored, text_scale};
use super::theme::{self, palette};
use super::{focus, picture, press};
use crate::guides::{Guide, Look, Screen};

/// A card to choose, with a round mark, a name and a line that explains; as wide as given, as high as its text needs or as `min_height`.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChoiceCard<'a> {
    pub selected: bool,
    pub title: &'a str,
    pub text: &'a str,
    /// A small picture between the mark and the text.
    pub look: Option<(Look, &'a Arc<Screen>)>,
    /// The name that stands in the corner of that picture.
    pub brand: Option<&'a str>,
    /// A word of its own below the text, such as "Set as your mail program".
    pub note: &'a str,
    pub width: f32,
    pub min_height: f32,
    /// Its place among the cards to choose from, from 0.
    pub at: usize,
}

const PADDING: f32 = 15.0;
const MARK: f32 = 22.0;
const GAP: f32 = 16.0;
/// The same on cards with a picture, which need the room.
const NARROW_GAP: f32 = 12.0;

/// The texts of a card, laid out one below the other.
struct Texts(Vec<Arc<Galley>>);

impl Texts {
    fn height(&self) -> f32 {
        self.0.iter().map(|text| text.size().y + 2.0).sum::<f32>() - 2.0
    }
}

impl ChoiceCard<'_> {
    /// How high it is without a minimum.
    pub fn height(&self, ui: &Ui) -> f32 {
        self.texts(ui).height().max(self.picture_size(ui).y) + 2.0 * PADDING
    }

    fn picture_size(&self, ui: &Ui) -> Vec2 {
        self.look.map_or(Vec2::ZERO, |_| picture::thumbnail_size(ui))
    }

    fn gap(&self) -> f32 {
        if self.look.is_some() { NARROW_GAP } else { GAP }
    }

    /// Where the text begins, from the left edge.
    fn text_left(&self, ui: &Ui) -> f32 {
        let picture = self.picture_size(ui).x;
        PADDING + MARK + self.gap() + if picture > 0.0 { picture + self.gap() } else { 0.0 }
    }

    fn texts(&self, ui: &Ui) -> Texts {
        let width = (self.width - self.text_left(ui) - PADDING).max(40.0);
        let p = palette(ui);
        let mut texts = vec![galley(ui, self.title, theme::strong(), width)];
        for (text, color) in [(self.text, p.muted), (self.note, p.primary)] {
            if !text.is_empty() {
                texts.push(galley_colored(ui, text, TextStyle::Small, width, color));
            }
        }
        Texts(texts)
    }

    pub fn show(&self, ui: &mut Ui) -> Response {
        let p = palette(ui);
        let texts = self.texts(ui);
        let size = vec2(self.width, self.height(ui).max(self.min_height));
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
        press::settle(ui, &mut response, (self.title, self.text));
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, self.selected, self.title));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_position_in_set(self.at));
        let described = [self.text, self.note].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(". ");
        if !described.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(described.as_str()));
        }
        if ui.is_rect_visible(rect) {
            let stroke = if self.selected { Stroke::new(2.0, p.primary) } else { Stroke::new(1.0, p.border) };
            let fill = if response.hovered() && !self.selected { p.tint } else { p.paper };
            ui.painter().rect(rect, CornerRadius::same(theme::CARD_RADIUS), fill, stroke, StrokeKind::Inside);
            radio_mark(ui, Pos2::new(rect.left() + PADDING + MARK / 2.0, rect.center().y), self.selected);
            if let Some((look, screen)) = self.look {
                let at = Pos2::new(rect.left() + PADDING + MARK + self.gap(), rect.center().y - self.picture_size(ui).y / 2.0);
                picture::paint_thumbnail(ui, look, self.brand, screen, at);
            }
            let mut at = Pos2::new(rect.left() + self.text_left(ui), rect.center().y - texts.height() / 2.0);
            for text in texts.0 {
                let below = text.size().y + 2.0;
                ui.painter().galley(at, text, p.ink);
                at.y += below;
            }
        }
        focus_ring(ui, &response, theme::CARD_RADIUS);
        response
    }
}

fn radio_mark(ui: &Ui, center: Pos2, selected: bool) {
    let p = palette(ui);
    if selected {
        ui.painter().circle_filled(center, MARK / 2.0, p.primary);
        ui.painter().circle_filled(center, 4.0, p.on_primary);
    } else {
        ui.painter().circle_stroke(center, MARK / 2.0 - 1.0, Stroke::new(2.0, p.border));
    }
}

/// Cards in columns; those of a row are equally high. Gives back the one pressed.
pub fn choice_grid(ui: &mut Ui, cards: &[(String, String, bool)], columns: usize) -> Option<usize> {
    let cards: Vec<ChoiceCard<'_>> =
        cards.iter().map(|(title, text, selected)| ChoiceCard { selected: *selected, title, text, ..ChoiceCard::default() }).collect();
    grid(ui, &cards, columns)
}

/// Draws cards of which one is chosen, so that a screen reader tells how many there are. The group has the name of the headline above it.
pub fn choices<R>(ui: &mut Ui, count: usize, add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut builder = UiBuilder::new();
    builder.accessibility_role = Some(Role::RadioGroup);
    builder.accessibility_label = focus::title(ui.ctx());
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(count));
        add(ui)
    })
    .inner
}

fn grid(ui: &mut Ui, cards: &[ChoiceCard<'_>], columns: usize) -> Option<usize> {
    choices(ui, cards.len(), |ui| columns_of(ui, cards, columns))
}

fn columns_of(ui: &mut Ui, cards: &[ChoiceCard<'_>], columns: usize) -> Option<usize> {
    let gap = 10.0;
    let columns = columns.max(1);
    let width = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    let mut pressed = None;
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    for (row, chunk) in cards.chunks(columns).enumerate() {
        let chunk: Vec<ChoiceCard<'_>> = chunk.iter().map(|card| ChoiceCard { width, ..*card }).collect();
        let min_height = chunk.iter().map(|card| card.height(ui)).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            for (column, card) in chunk.iter().enumerate() {
                if (ChoiceCard { min_height, at: row * columns + column, ..*card }).show(ui).clicked() {
                    pressed = Some(row * columns + column);
                }
            }
        });
    }
    pressed
}

/// Cards with small pictures: in two columns, or one where two would be too narrow for them. Gives back the one pressed.
pub fn look_grid(ui: &mut Ui, cards: &[ChoiceCard<'_>]) -> Option<usize> {
    let columns = if ui.available_width() < 640.0 * text_scale(ui) { 1 } else { 2 };
    ui.scope(|ui| grid(ui, cards, columns)).inner
}

/// The cards of mail programs, each with its look; `usual` is the one the system is set to, `note` says so. Gives back the one pressed.
pub fn guide_grid<'a>(ui: &mut Ui, guides: &[&'a Guide], chosen: Option<&str>, usual: Option<&str>, note: &str) -> Option<&'a Guide> {
    let cards: Vec<ChoiceCard<'_>> = guides
        .iter()
        .map(|guide| ChoiceCard {
            selected: chosen == Some(guide.id.as_str()),
            title: &guide.name,
            text: &guide.recognise,
            look: Some((guide.look, &guide.screen)),
            brand: guide.brand(),
            note: if usual == Some(guide.id.as_str()) { note } else { "" },
            ..ChoiceCard::default()
        })
        .collect();
    look_grid(ui, &cards).and_then(|pressed| guides.get(pressed)).copied()
}
