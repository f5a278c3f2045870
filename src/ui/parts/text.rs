//! Text in its styles: headlines, sentences, names with values.

use std::sync::Arc;

use eframe::egui::{
    self, Align, Color32, CornerRadius, FontSelection, Galley, Layout, Response, RichText, Role, Sense, Stroke, StrokeKind, TextFormat,
    TextStyle, Ui, Vec2, WidgetInfo, text::LayoutJob,
};

use crate::guides::{self, RunKind};
use crate::ui::focus;
use crate::ui::lines;
use crate::ui::theme::{self, palette};

/// How large text is drawn, as a factor: 1 at 100 %.
pub fn text_scale(ui: &Ui) -> f32 {
    theme::scale_of(ui.style())
}

/// Text in one of the styles, with room between its lines.
pub fn styled(ui: &Ui, text: impl Into<String>, style: TextStyle) -> RichText {
    RichText::new(text).line_height(theme::line_height(ui.style(), &style)).text_style(style)
}

/// The headline of a page. On a new page it takes the focus, so that a screen reader reads it and the sentence after it.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let response = headline(ui, text, TextStyle::Heading, palette(ui).ink);
    mark_heading(ui, &response, text, 1);
    focus::headline(ui, &response, text);
    ui.add_space(2.0);
    response
}

/// Words that can take the focus, so that a screen reader reads them, though they cannot be pressed.
pub(super) fn headline(ui: &mut Ui, text: &str, style: TextStyle, color: Color32) -> Response {
    let galley = galley_colored(ui, text, style, ui.available_width(), color);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.painter().galley(rect.min, galley, color);
    response
}

/// A headline inside a page.
pub fn subheading(ui: &mut Ui, text: &str) -> Response {
    let response = lines::label(ui, styled(ui, text, theme::h2()));
    mark_heading(ui, &response, text, 2);
    response
}

/// Tells a screen reader that a label is a heading.
pub(super) fn mark_heading(ui: &Ui, response: &Response, text: &str, level: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        // A label keeps its text as a value; a heading is called by its name.
        node.clear_value();
        node.set_label(text);
        node.set_level(level);
    });
}

/// Text that explains.
pub fn prose(ui: &mut Ui, text: &str) -> Response {
    focus::sentence(ui.ctx(), text);
    let color = palette(ui).muted;
    lines::label(ui, styled(ui, text, TextStyle::Body).color(color))
}

/// Small text that explains.
pub fn small(ui: &mut Ui, text: &str) -> Response {
    focus::sentence(ui.ctx(), text);
    let color = palette(ui).muted;
    lines::label(ui, styled(ui, text, TextStyle::Small).color(color))
}

/// Ordinary text.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    focus::sentence(ui.ctx(), text);
    lines::label(ui, styled(ui, text, TextStyle::Body))
}

/// Semi-bold text.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    lines::label(ui, styled(ui, text, theme::strong()))
}

/// Text of a guide: the labels of the mail program semi-bold, keys on a darker background like the caps of a keyboard.
pub fn marked(ui: &mut Ui, text: &str, color: Color32) -> Response {
    focus::sentence(ui.ctx(), &guides::plain(text));
    let regular = TextStyle::Body.resolve(ui.style());
    let semi = theme::strong().resolve(ui.style());
    let p = palette(ui);
    let line_height = theme::line_height(ui.style(), &TextStyle::Body);
    let mut job = LayoutJob::default();
    for run in guides::runs(text) {
        let format = match run.kind {
            RunKind::Text => TextFormat { font_id: regular.clone(), color, line_height, ..Default::default() },
            RunKind::Label => TextFormat { font_id: semi.clone(), color: p.ink, line_height, ..Default::default() },
            RunKind::Key => {
                TextFormat { font_id: semi.clone(), color: p.ink, background: p.line, expand_bg: 1.0, line_height, ..Default::default() }
            }
        };
        job.append(&run.text, 0.0, format);
    }
    lines::label(ui, job)
}

/// A ring around what has the focus.
pub fn focus_ring(ui: &Ui, response: &Response, radius: u8) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, palette(ui).focus);
        ui.painter().rect_stroke(response.rect.expand(3.0), CornerRadius::same(radius.saturating_add(3)), ring, StrokeKind::Middle);
    }
}

/// Text laid out in a style, wrapped at `width`.
pub fn galley(ui: &Ui, text: &str, style: TextStyle, width: f32) -> Arc<Galley> {
    galley_colored(ui, text, style, width, palette(ui).ink)
}

pub(in crate::ui) fn galley_colored(ui: &Ui, text: &str, style: TextStyle, width: f32, color: Color32) -> Arc<Galley> {
    let line_height = theme::line_height(ui.style(), &style);
    let font_id = FontSelection::Style(style).resolve(ui.style());
    let mut job = LayoutJob::simple_format(text.to_owned(), TextFormat { font_id, color, line_height, ..Default::default() });
    job.wrap.max_width = width;
    ui.fonts_mut(|fonts| lines::lay_out(fonts, job))
}

/// Text on one line, with `…` where it is too long.
pub(in crate::ui) fn one_line(ui: &Ui, text: &str, style: TextStyle, width: f32) -> Arc<Galley> {
    let line_height = theme::line_height(ui.style(), &style);
    let font_id = FontSelection::Style(style).resolve(ui.style());
    let color = palette(ui).ink;
    let mut job = LayoutJob::simple_format(text.to_owned(), TextFormat { font_id, color, line_height, ..Default::default() });
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A row of name and value, the values in one column.
pub fn fact(ui: &mut Ui, name: &str, value: &str) {
    named(ui, name, value, 108.0);
}

/// Like [`fact`], with a wider column of names: room for a date and time.
pub fn fact_wide(ui: &mut Ui, name: &str, value: &str) {
    named(ui, name, value, 200.0);
}

fn named(ui: &mut Ui, name: &str, value: &str, name_width: f32) {
    let name_width = name_width * text_scale(ui);
    let stacked = ui.available_width() < 3.2 * name_width;
    let p = palette(ui);
    let name = styled(ui, name, TextStyle::Small).color(p.muted);
    let value = styled(ui, value, TextStyle::Small);
    if stacked {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(name);
        lines::label(ui, value);
        ui.add_space(4.0);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(Vec2::new(name_width, 0.0), Layout::left_to_right(Align::TOP), |ui| {
            ui.set_min_width(name_width);
            ui.label(name);
        });
        lines::label(ui, value);
    });
}
