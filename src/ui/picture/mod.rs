//! The pictures of the instructions, painted from [`crate::guides::Picture`].
//!
//! Every scene is laid out from measured text, so that it holds at any width and text size. Nothing here moves or reacts: to a screen
//! reader a picture is one image with its text.

mod canvas;
mod dialogs;
mod drop;
mod frames;
mod keys;
mod lists;
mod menus;
mod svg;
#[cfg(test)]
mod tests;
mod thumbnail;
mod web;

use eframe::egui::{Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::theme::{PAPER, PICTURE_WIDTH, Palette, palette};
use crate::guides::{Picture, Scene};
use canvas::Canvas;

pub use thumbnail::{paint_thumbnail, thumbnail_size};

/// Draws a picture, at most `max_width` points wide. Its height follows from the text in it.
pub fn show(ui: &mut Ui, picture: &Picture, max_width: f32) -> Response {
    let (size, canvas) = layout(ui, picture, max_width, palette(ui));
    place(ui, picture, size, canvas)
}

/// A new message as a dialog, with `text` in its large field.
pub fn show_composing(ui: &mut Ui, picture: &Picture, text: &[String], max_width: f32) -> Response {
    let (size, canvas) = layout_with(ui, picture, max_width, palette(ui), |c| dialogs::composing(c, picture, text));
    place(ui, picture, size, canvas)
}

fn place(ui: &mut Ui, picture: &Picture, size: Vec2, canvas: Canvas<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        canvas.finish(rect.min);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &picture.alt));
    response
}

/// A picture as an SVG element for paper, `width` points wide.
pub fn svg(ui: &Ui, picture: &Picture, width: f32) -> String {
    let (size, canvas) = layout(ui, picture, width, &PAPER);
    svg::svg(&canvas.into_shapes(), size, &picture.alt)
}

fn layout<'a>(ui: &Ui, picture: &'a Picture, max_width: f32, colours: &'static Palette) -> (Vec2, Canvas<'a>) {
    layout_with(ui, picture, max_width, colours, |c| match &picture.scene {
        Scene::MessageList { bar, tabs, menu } => lists::message_list(c, picture, bar, tabs, menu),
        Scene::Menu { bar, open, menu } => menus::menu_bar(c, picture, bar, open.as_deref(), menu),
        Scene::Ribbon { .. } => menus::ribbon(c, picture),
        Scene::Dialog { .. } => dialogs::dialog(c, picture),
        Scene::WebMessage { .. } => web::message(c, picture),
        Scene::Source { .. } => dialogs::source(c, picture),
        Scene::Keys => 0.0,
        Scene::Drop { carried, place } => drop::drop(c, picture, *carried, *place),
    })
}

/// Lays out what `paint` draws and the keys below it. `paint` gives the bottom of what it drew.
fn layout_with<'a>(
    ui: &Ui,
    picture: &'a Picture,
    max_width: f32,
    colours: &'static Palette,
    paint: impl FnOnce(&mut Canvas<'a>) -> f32,
) -> (Vec2, Canvas<'a>) {
    let mut canvas = Canvas::new(ui, picture, 0.0);
    canvas.p = colours;
    let width = max_width.clamp(200.0, PICTURE_WIDTH);
    canvas.width = width;
    let c = &mut canvas;
    let bottom = paint(c);
    let bottom = keys::strip(c, &picture.keys, bottom, picture.click.len());
    (vec2(width, bottom), canvas)
}
