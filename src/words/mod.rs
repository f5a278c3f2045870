//! The sentences people read, by language, in Fluent files under `assets/words/<language>/`.

mod ids;
mod languages;
mod named;

use std::borrow::Cow;
use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

pub use ids::{Id, id};
pub use languages::{LANGUAGES, Language};

use crate::packed::unpacked;

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language, and behind them the English ones.
pub struct Words {
    language: &'static Language,
    bundle: Bundle,
    /// Read where a sentence is missing, which no language that is offered lets happen.
    english: OnceCell<Bundle>,
}

fn bundle(tag: &str, text: String) -> Bundle {
    // Plural forms follow the language.
    let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_else(|_| unic_langid::langid!("en"))]);
    // No invisible marks around arguments: they would get into copied text.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text).unwrap_or_else(|(partial, _)| partial);
    // A second definition of an id keeps the first; the test finds it.
    let _ = bundle.add_resource(resource);
    bundle
}

impl Words {
    /// The sentences of a language.
    pub fn of(language: &'static Language) -> Self {
        Self::of_text(language, unpacked(language.words))
    }

    /// Sentences (Fluent) that are taken for those of a language: for tests.
    pub fn of_text(language: &'static Language, text: String) -> Self {
        Self { language, bundle: bundle(language.tag, text), english: OnceCell::new() }
    }

    /// The English sentences.
    pub fn english() -> Self {
        Self::of(Language::english())
    }

    /// The language.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// The sentence of that id.
    pub fn get(&self, id: Id) -> String {
        self.by_name(id.0, &[])
    }

    /// The sentence of that id with its arguments filled in.
    pub fn with(&self, id: Id, args: &[(&'static str, &str)]) -> String {
        self.by_name(id.0, args)
    }

    /// The sentence of an id that is known only at run time. `named.rs` makes such ids, one function for each kind.
    pub(crate) fn by_name(&self, name: &str, args: &[(&'static str, &str)]) -> String {
        let english = || self.english.get_or_init(|| bundle("en", unpacked(Language::english().words)));
        let own = if has(&self.bundle, name) { &self.bundle } else { english() };
        let Some(pattern) = own.get_message(name).and_then(|m| m.value()) else {
            return name.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (key, value) in args {
            // Whole numbers go in as numbers, so that plural forms work; "007" is a text.
            let number = value.parse::<i64>().ok().filter(|n| n.to_string() == *value);
            let value = number.map_or_else(|| FluentValue::String(Cow::Borrowed(*value)), FluentValue::from);
            fluent.set(*key, value);
        }
        let mut errors = Vec::new();
        own.format_pattern(pattern, Some(&fluent), &mut errors).into_owned()
    }

    /// A large number, its digits in groups.
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let separator = self.get(id::NUMBER_GROUPS);
        // In many languages four digits stand together.
        if digits.len() < 5 {
            return digits;
        }
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(&separator);
            }
            out.push(digit);
        }
        out
    }

    /// Whether there is a sentence of that name in the language.
    pub fn has(&self, name: &str) -> bool {
        has(&self.bundle, name)
    }
}

fn has(bundle: &Bundle, name: &str) -> bool {
    bundle.get_message(name).is_some_and(|m| m.value().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        let name = |line: &str| line.split_once(" =").map(|(name, _)| name.to_owned()).filter(|n| !n.starts_with([' ', '#']));
        unpacked(Language::english().words).lines().filter_map(name).collect()
    }

    #[test]
    fn every_id_has_its_sentence() {
        let words = Words::english();
        for id in id::ALL {
            assert!(words.has(id.0), "assets/words/en: no sentence for {}, which src/words/ids.rs names", id.0);
        }
    }

    #[test]
    fn every_sentence_is_used_and_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        for name in names() {
            assert!(seen.insert(name.clone()), "assets/words/en: {name} stands twice");
            let by_name = named::PREFIXES.iter().any(|prefix| name.starts_with(prefix));
            assert!(
                by_name || id::ALL.iter().any(|id| id.0 == name),
                "assets/words/en: {name} is not used: its id is not in src/words/ids.rs, and code makes no such id"
            );
        }
    }

    #[test]
    fn plural_forms_and_digits_in_texts_come_out_right() {
        let words = Words::english();
        assert_eq!(words.with(id::HIDDEN_PLACES, &[("count", "1")]), "Hidden in one place. The report says so.");
        assert_eq!(words.with(id::HIDDEN_PLACES, &[("count", "3")]), "Hidden in 3 places. The report says so.");
        assert_eq!(words.with(id::FROM_FILE, &[("name", "007")]), "From the file 007");
        assert_eq!(words.with(id::FROM_FILE, &[("name", "12345")]), "From the file 12345");
        assert_eq!((words.number(1234).as_str(), words.number(1_234_567).as_str()), ("1234", "1,234,567"));
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let words = Words::of_text(Language::english(), "cancel = Halt\nkey-ctrl = Strg\n".into());
        assert_eq!(words.get(id::CANCEL), "Halt");
        assert_eq!(words.get(id::BACK), Words::english().get(id::BACK));
        assert_eq!(words.keys("Ctrl+Shift+C"), "Strg+Shift+C");
    }
}
