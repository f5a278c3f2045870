//! Letters that the fonts of the program lack, from those of the system.
//!
//! The same sign may be written differently in Japanese and in Chinese, so a language brings the font that has its own shapes.

use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{Context, FallbackRequest, FontData, FontFamily, FontId, FontInsert, FontPriority, FontProvider, InsertFontFamily};
use egui_system_font_provider::SystemFontProvider;
use fontique::{
    Attributes, Collection, CollectionOptions, FallbackKey, FontStyle, FontWeight, FontWidth, Query, QueryFamily, QueryFont, QueryStatus,
    Script, SourceCache,
};

use crate::ui::theme;
use crate::words::Language;

/// What the fonts of a language are called: on Linux, Windows and a Mac, the best first.
const FONTS: [(&str, &[&str]); 2] = [
    (
        "ja",
        &[
            "Noto Sans CJK JP",
            "Noto Sans JP",
            "Source Han Sans JP",
            "Source Han Sans",
            "Yu Gothic UI",
            "Meiryo",
            "Hiragino Sans",
            "IPAexGothic",
            "IPAGothic",
            "TakaoPGothic",
            "VL PGothic",
            "MS PGothic",
        ],
    ),
    (
        "zh",
        &[
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "PingFang SC",
            "Hiragino Sans GB",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Droid Sans Fallback",
            "SimHei",
            "SimSun",
        ],
    ),
];

/// Takes letters that the fonts of the program lack from the font of that language.
pub fn find_letters(ctx: &Context, language: &'static Language) {
    // A language without a sample letter is written in letters that the fonts of the program have. The way to find those of messages stays as it is.
    let Some(sample) = language.sample_letter() else { return };
    let own = Mutex::new(LanguageFaces {
        fonts: Collection::new(CollectionOptions { shared: false, system_fonts: true }),
        files: SourceCache::default(),
    });
    let others = SystemFontProvider::new().with_locale(Some(language.tag));
    ctx.set_font_providers(vec![Arc::new(LanguageFont { language, sample, own, others })]);
}

/// The same in a context of one's own, which no window has given a way to find the letters of other languages.
pub fn find_all_letters(ctx: &Context, language: &'static Language) {
    ctx.set_font_providers(vec![Arc::new(SystemFontProvider::new().with_locale(Some(language.tag)))]);
    find_letters(ctx, language);
}

/// Whether the letters of a language can be drawn. Not before the first frame.
pub fn has_letters(ctx: &Context, language: &Language) -> bool {
    language.sample_letter().is_none_or(|sample| can_draw(ctx, sample))
}

/// Whether every letter of a text can be drawn. Not before the first frame.
pub fn can_draw(ctx: &Context, text: &str) -> bool {
    ctx.fonts_mut(|fonts| fonts.has_glyphs(&FontId::proportional(16.0), text))
}

struct LanguageFaces {
    fonts: Collection,
    files: SourceCache,
}

/// The font of a language stands ready from the beginning, since its commas and brackets belong to no script by which a font is found.
struct LanguageFont {
    language: &'static Language,
    sample: &'static str,
    own: Mutex<LanguageFaces>,
    others: SystemFontProvider,
}

impl LanguageFont {
    fn own(&self, family: &FontFamily) -> Option<FontInsert> {
        let letter = self.sample.chars().next()?;
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        let LanguageFaces { fonts, files } = &mut *own;
        let spoken = self.language.tag.split('-').next();
        let names = FONTS.iter().find(|(tag, _)| Some(*tag) == spoken).map_or(&[][..], |(_, names)| names);
        let mut query = fonts.query(files);
        // Headings, and the words to look for in another program, stand out in these letters, too.
        let weight = if *family == theme::semibold() { FontWeight::SEMI_BOLD } else { FontWeight::NORMAL };
        query.set_attributes(Attributes::new(FontWidth::NORMAL, FontStyle::Normal, weight));
        query.set_families(names.iter().map(|name| QueryFamily::Named(name)));
        let mut found = first_with(&mut query, letter);
        if found.is_none() {
            // A font that nobody has heard of here, as the system has it for the language.
            let locale = fontique::Language::parse(if spoken == Some("zh") { "zh-SG" } else { self.language.tag }).ok();
            query.set_families(std::iter::empty::<QueryFamily<'_>>());
            query.set_fallbacks(FallbackKey::new(Script::from_bytes(*b"Hani"), locale.as_ref()));
            found = first_with(&mut query, letter);
        }
        drop(query);
        let found = found?;
        let name = fonts.family_name(found.family.0).unwrap_or("unknown");
        let name = format!("language:{name}:{}:{}", found.family.1, found.index);
        let families = vec![InsertFontFamily { family: family.clone(), priority: FontPriority::Lowest }];
        let (bytes, _) = found.blob.into_raw_parts();
        Some(FontInsert { name, data: FontData::from_blob(bytes, found.index), families })
    }
}

fn first_with(query: &mut Query<'_>, letter: char) -> Option<QueryFont> {
    let mut found = None;
    query.matches_with(|font| {
        let has = font.charmap().and_then(|letters| letters.map(letter)).is_some_and(|glyph| glyph != 0);
        if has {
            found = Some(font.clone());
        }
        if has { QueryStatus::Stop } else { QueryStatus::Continue }
    });
    found
}

impl FontProvider for LanguageFont {
    fn fonts_for_family(&self, family: &FontFamily) -> Vec<FontInsert> {
        self.own(family).into_iter().collect()
    }

    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        self.others.font_for(request)
    }
}
