//! The sentences people read, by language, in Fluent files under `assets/words/<language>/`.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// The id of one sentence. Only [`id`] makes them, and a test checks each against the Fluent files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(&'static str);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// Every id that code uses by name.
        #[allow(missing_docs, reason = "the sentence in the Fluent file says what it is")]
        pub mod id {
            use super::Id;
            $($(#[$doc])* pub const $name: Id = Id($text);)*
            /// All of them, for the test.
            pub const ALL: &[Id] = &[$($name),*];
        }
    };
}

ids! {
    APP_NAME = "app-name";
}

/// The sentences of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

const ENGLISH: &[&str] = &[include_str!("../assets/words/en/window.ftl"), include_str!("../assets/words/en/findings.ftl")];

impl Words {
    /// The English sentences, which are embedded and always there.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new(vec![unic_langid::langid!("en")]);
        // No invisible marks around arguments: they would get into copied text.
        bundle.set_use_isolating(false);
        for source in ENGLISH {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            // A second definition of an id keeps the first; the test finds it.
            let _ = bundle.add_resource(resource);
        }
        Self { bundle }
    }

    /// The sentence of that id.
    pub fn get(&self, id: Id) -> String {
        self.by_name(id.0, &[])
    }

    /// The sentence of that id with its arguments filled in.
    pub fn with(&self, id: Id, args: &[(&'static str, &str)]) -> String {
        self.by_name(id.0, args)
    }

    /// The sentence of an id made at run time (findings, mail programs).
    pub fn by_name(&self, name: &str, args: &[(&'static str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(name).and_then(|m| m.value()) else {
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
        self.bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned()
    }

    /// Whether there is a sentence of that name.
    pub fn has(&self, name: &str) -> bool {
        self.bundle.get_message(name).is_some_and(|m| m.value().is_some())
    }
}
