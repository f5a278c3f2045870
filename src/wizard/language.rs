//! Which language the window speaks.

use super::{Action, Effect, Wizard};
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

    pub(super) fn apply_to_language(&mut self, action: &Action) -> Option<Effect> {
        match action {
            Action::OpenLanguages => self.languages = true,
            Action::CloseLanguages => self.languages = false,
            Action::InEnglish(on) => self.in_english = *on,
            Action::Language(tag) => {
                self.settings.language = tag.map(str::to_owned);
                self.in_english = false;
                return self.save_settings();
            }
            _ => {}
        }
        None
    }
}
