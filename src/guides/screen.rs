//! What stands on the person's own screen: the labels of a mail program in their language, for the pictures and beside them.
//!
//! A picture keeps the English labels as the names of its parts; only what is drawn is looked up here.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::words::{Id, Words, id};

/// The words of one guide's pictures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screen {
    labels: BTreeMap<String, Label>,
    common: Arc<Common>,
}

/// A label that is another one than in English.
#[derive(Clone, Debug, PartialEq)]
struct Label {
    shown: String,
    /// With the English one behind it, where the shown one is not known for sure.
    looked_for: String,
}

/// What the pictures of all guides have.
#[derive(Debug, Default, PartialEq)]
pub struct Common(BTreeMap<&'static str, String>);

/// The ids of [`Common`] that code names; gestures and keys are found by their names.
const WORDS: [Id; 14] = [
    id::APP_NAME,
    id::LABEL_UNSURE,
    id::PASTE,
    id::PICTURE_DESKTOP,
    id::PICTURE_DROP_HERE,
    id::PICTURE_EDIT,
    id::PICTURE_FILE,
    id::PICTURE_INBOX,
    id::PICTURE_LET_GO,
    id::PICTURE_NEW,
    id::PICTURE_NEW_MESSAGE,
    id::PICTURE_PASTE_HERE,
    id::SAMPLE_SENDER,
    id::SAMPLE_SUBJECT,
];
/// Sentences about the web mail of a provider, with the names of what goes in, in order.
const ABOUT_PROVIDERS: [(Id, &[&str]); 7] = [
    (id::PROVIDER_ALT, &["name", "steps"]),
    (id::PROVIDER_FIND, &["first", "second"]),
    (id::PROVIDER_FIND_ONE, &["first"]),
    (id::PROVIDER_FIND_TEXT, &[]),
    (id::PROVIDER_HEADERS_ARE, &["steps"]),
    (id::PROVIDER_RECOGNISE, &["address"]),
    (id::PROVIDER_RECOGNISE_OWN, &[]),
];
/// Stand in those sentences where something goes in.
const PLACES: [&str; 2] = ["\u{1}", "\u{2}"];
const GESTURES: [&str; 6] =
    ["gesture-double-click", "gesture-right-click", "gesture-control-click", "gesture-drag", "gesture-hold", "gesture-point"];
const KEYS: [&str; 11] =
    ["key-ctrl", "key-shift", "key-alt", "key-enter", "key-cmd", "key-option", "key-esc", "key-tab", "key-home", "key-end", "key-page"];

impl Common {
    /// Those of a language.
    pub fn of(words: &Words) -> Self {
        let names = WORDS.iter().map(|id| id.name()).chain(GESTURES).chain(KEYS);
        // How an unsure label is written is asked with marks in the places of the labels, which are not known yet.
        let args = [("label", "\u{1}"), ("english", "\u{2}")];
        let about = ABOUT_PROVIDERS.iter().map(|(id, names)| {
            let args: Vec<(&'static str, &str)> = names.iter().copied().zip(PLACES).collect();
            (id.name(), words.by_name(id.name(), &args))
        });
        Self(names.map(|name| (name, words.by_name(name, &args))).chain(about).collect())
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A label that is not known for sure, with the English one.
    pub fn unsure(&self, label: &str, english: &str) -> String {
        self.get(id::LABEL_UNSURE.name()).unwrap_or("\u{1} (\u{2})").replace('\u{1}', label).replace('\u{2}', english)
    }

    /// A sentence about the web mail of a provider, with what goes in.
    pub fn said(&self, id: Id, with: &[&str]) -> String {
        let sentence = self.get(id.name()).unwrap_or_default().to_owned();
        PLACES.iter().zip(with).fold(sentence, |sentence, (place, text)| sentence.replace(place, text))
    }

    /// Keys that are pressed together, as the person's keyboard names them.
    pub fn keys(&self, combination: &str) -> String {
        combination.split('+').map(|key| self.key(key)).collect::<Vec<_>>().join("+")
    }

    fn key<'a>(&'a self, key: &'a str) -> &'a str {
        self.get(&format!("key-{}", key.to_lowercase())).unwrap_or(key)
    }
}

impl Screen {
    /// A screen with these labels; `unsure` are those that may be other ones.
    pub fn of(common: Arc<Common>, labels: BTreeMap<String, String>, unsure: BTreeMap<String, String>) -> Self {
        let own = common.get(id::PASTE.name()).map(|paste| ("Paste".to_owned(), paste.to_owned()));
        let known = labels.into_iter().chain(own).map(|(english, shown)| (english, Label { looked_for: shown.clone(), shown }));
        let known = known.collect::<Vec<_>>();
        let unsure = unsure.into_iter().map(|(english, shown)| {
            let looked_for = common.unsure(&shown, &english);
            (english, Label { shown, looked_for })
        });
        Self { labels: unsure.chain(known).collect(), common: common.clone() }
    }

    /// How a label looks where it only stands there.
    pub fn shown<'a>(&'a self, english: &'a str) -> &'a str {
        self.labels.get(english).map_or(english, |label| &label.shown)
    }

    /// How it is written where a person has to find it.
    pub fn looked_for<'a>(&'a self, english: &'a str) -> &'a str {
        self.labels.get(english).map_or(english, |label| &label.looked_for)
    }

    /// One of the words that all pictures have.
    pub fn word(&self, id: Id) -> &str {
        self.common.get(id.name()).unwrap_or_default()
    }

    /// What is done with the mouse or a finger.
    pub fn gesture(&self, name: &str) -> &str {
        self.common.get(&format!("gesture-{name}")).unwrap_or_default()
    }

    /// Keys that are pressed together, as the person's keyboard names them.
    pub fn keys(&self, combination: &str) -> String {
        self.common.keys(combination)
    }

    /// One key.
    pub fn key<'a>(&'a self, key: &'a str) -> &'a str {
        self.common.key(key)
    }
}
