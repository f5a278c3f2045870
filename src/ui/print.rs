//! The page to print, with the pictures of the window.

use eframe::egui::{Context, RawInput, Theme};

use super::{letters, picture, theme};
use crate::guides::{Guide, Guides, PrintWords, Way, page};
use crate::wizard::Sheets;
use crate::words::{Words, id};

/// The page (HTML) with these instructions; `None` where no such guide is.
pub fn print_page(words: &Words, guides: &Guides, sheets: &Sheets) -> Option<String> {
    let sheet = |(id, way): &(String, Way)| {
        let guide = guides.get(id)?;
        let how_sure = guide.how_sure(*way).map(|how_sure| words.with(how_sure, &[("name", guide.short_name())]));
        Some((guide, *way, how_sure))
    };
    let sheets: Vec<_> = sheets.iter().filter_map(sheet).collect();
    let first: &Guide = sheets.first()?.0;
    let title = words.with(id::PRINT_TITLE, &[("program", &first.name)]);
    let texts = PrintWords {
        language: words.language().tag,
        intro: words.get(id::PRINT_INTRO),
        picture: words.get(id::PRINT_PICTURE),
        beware: words.get(id::PRINT_BEWARE),
        end: words.get(id::PRINT_END),
    };
    // A window of its own that is never shown: paper is light, and its text has one size.
    let ctx = Context::default();
    theme::install(&ctx);
    letters::find_all_letters(&ctx, words.language());
    ctx.set_theme(Theme::Light);
    let mut html = None;
    // The first frame loads the fonts.
    for _ in 0..2 {
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            html = Some(page(&title, &texts, &sheets, &mut |shown| picture::svg(ui, shown, theme::PICTURE_WIDTH)));
        });
        // Nothing is painted, so nobody takes the letters as pixels.
        output.textures_delta.clear();
    }
    html
}
