//! What the program is, does and does not do, and what it is made of.

use std::sync::LazyLock;

use eframe::egui::{Id, Ui};

use super::Page;
use super::parts;
use crate::packed::packed;
use crate::trace;
use crate::wizard::ReadOnlyText;
use crate::words::id;

/// The licences of all parts; `packaging/licences.py` writes the file. Cut into lines when first shown.
static LICENCES: LazyLock<ReadOnlyText> =
    LazyLock::new(|| ReadOnlyText::Lines(packed!("licences.txt").lines().map(str::to_owned).collect()));

/// How high the box with the licences is, in points.
const HEIGHT: f32 = 260.0;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::ABOUT_TITLE));
    parts::small(ui, &page.words.with(id::ABOUT_VERSION, &[("version", env!("CARGO_PKG_VERSION"))]));
    ui.add_space(4.0);
    parts::prose(ui, &page.text(id::ABOUT_DOES));
    parts::prose(ui, &page.text(id::ABOUT_NO_NETWORK));
    parts::prose(ui, &page.text(id::ABOUT_KEEPS));
    parts::prose(ui, &page.text(id::ABOUT_LICENCE));
    let (day, systems) = trace::networks_made_of();
    parts::prose(ui, &page.words.with(id::ABOUT_NETWORKS, &[("day", &page.words.day(day)), ("systems", &page.words.number(systems))]));
    super::whose::remembered(page, ui);
    ui.add_space(4.0);
    parts::subheading(ui, &page.text(id::ABOUT_PARTS));
    let label = parts::small(ui, &page.text(id::ABOUT_PARTS_TEXT));
    let name = page.text(id::ABOUT_PARTS);
    parts::reading_box(ui, page.words, Id::unique("licences"), &LICENCES, HEIGHT, None).labelled_by(label.id).accessible_name(name);
}
