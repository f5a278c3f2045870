//! Which language the window speaks.

use super::{Effect, Wizard};
use crate::words::Language;

impl Wizard {
    /// The language that the person chose, or the system's.
    pub fn language(&self) -> &'static Language {
        self.settings.language.as_deref().and_then(Language::of).unwrap_or(self.system_language)
    }

    /// The language in which everything is shown now.
    pub fn spoken(&self) -> &'static Language {
        if self.in_english { Language::english() } else { self.language() }
    }

    pub(super) fn choose_language(&mut self, tag: Option<&'static str>) -> Option<Effect> {
        self.settings.language = tag.map(str::to_owned);
        self.in_english = false;
        self.make_again();
        self.save_settings()
    }
}
