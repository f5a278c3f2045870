//! The languages of the program, each a folder of `assets/words/`, and which of them a person reads.

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

/// One language. Its texts stay packed until it is spoken.
#[derive(Debug)]
pub struct Language {
    /// As a tag (BCP 47); the name of its folder.
    pub tag: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// Whether somebody who grew up with it has read all of it.
    pub native_reader: bool,
    pub(super) words: &'static [u8],
    guides: &'static [u8],
}

/// Those that are complete, English first, then in the order of their tags: what `src/build.rs` found.
pub static LANGUAGES: &[Language] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Language {}

impl Language {
    /// English, in which everything is written first.
    pub fn english() -> &'static Self {
        LANGUAGES.first().unwrap_or(&Self { tag: "en", name: "English", native_reader: true, words: &[], guides: &[] })
    }

    /// The language of exactly that tag.
    pub fn of(tag: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(tag))
    }

    /// The one that fits best what a person reads, the most liked first, as systems name them (`de_CH.UTF-8` and `de-CH` are the same). English where none fits.
    pub fn best_of<'a>(wanted: impl IntoIterator<Item = &'a str>) -> &'static Self {
        let parse = |tag: &str| tag.split(['.', '@']).next().unwrap_or_default().parse::<LanguageIdentifier>().ok();
        let wanted: Vec<LanguageIdentifier> = wanted.into_iter().filter_map(parse).collect();
        let there: Vec<LanguageIdentifier> = LANGUAGES.iter().filter_map(|language| parse(language.tag)).collect();
        let english = unic_langid::langid!("en");
        let best = negotiate_languages(&wanted, &there, Some(&english), NegotiationStrategy::Lookup);
        best.first().and_then(|best| Self::of(&best.to_string())).unwrap_or_else(Self::english)
    }

    /// Whether its lines are written without blanks between words, in letters that no font of the program has.
    pub fn needs_fonts_of_the_system(&self) -> bool {
        self.sample_letter().is_some()
    }

    /// A letter by which a font for it is found.
    pub fn sample_letter(&self) -> Option<&'static str> {
        match self.tag.split('-').next() {
            Some("ja") => Some("あ"),
            Some("zh") => Some("们"),
            _ => None,
        }
    }

    /// What its guides say, to be read with [`crate::packed::pairs`]; nothing for English, whose guides are the others' model.
    pub(crate) fn guides(&self) -> String {
        crate::packed::unpacked(self.guides)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_leads_to_a_language() {
        assert_eq!(LANGUAGES.first().map(|language| language.tag), Some("en"));
        for (wanted, found) in [
            ("de_CH.UTF-8", "de"),
            ("de-AT", "de"),
            ("fr-CA", "fr"),
            ("pt-PT", "pt-BR"),
            ("zh-CN", "zh-CN"),
            ("zh_CN.utf8", "zh-CN"),
            ("uk-UA", "uk"),
            ("ja-JP", "ja"),
        ] {
            let expected = if Language::of(found).is_some() { found } else { "en" };
            assert_eq!(Language::best_of([wanted]).tag, expected, "{wanted}");
        }
        assert_eq!(Language::best_of(["tlh", "en-GB"]).tag, "en");
        assert_eq!(Language::best_of(["C", "POSIX", ""]).tag, "en");
        assert_eq!(Language::best_of([]).tag, "en");
    }

    #[test]
    fn the_languages_have_names_and_tags_of_their_own() {
        for (at, language) in LANGUAGES.iter().enumerate() {
            assert!(!language.name.is_empty() && !language.words.is_empty(), "{}", language.tag);
            assert!(
                LANGUAGES.iter().take(at).all(|other| other.tag != language.tag && other.name != language.name),
                "{} twice",
                language.tag
            );
        }
    }
}
