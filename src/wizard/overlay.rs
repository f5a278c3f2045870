//! The pages in front of that of the step: each was opened from the page below it, and leads back there.

/// A page that does not belong to one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Overlay {
    /// Who else should know.
    Who,
    /// Asking the sender to stop.
    Stop,
    /// The list of reports.
    Records,
    /// About the program.
    About,
    /// The languages to choose from.
    Languages,
}

/// The open pages, the one in front last. None is in it twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overlays(Vec<Overlay>);

impl Overlays {
    /// The page in front; nothing where the page of the step is shown.
    pub fn front(&self) -> Option<Overlay> {
        self.0.last().copied()
    }

    /// Whether that page is open, in front or behind others.
    pub fn is_open(&self, overlay: Overlay) -> bool {
        self.0.contains(&overlay)
    }

    /// The page in front of which only pages stand that are about no message: the program and its languages.
    pub(super) fn front_of_message(&self) -> Option<Overlay> {
        self.0.iter().rev().copied().find(|overlay| !matches!(overlay, Overlay::About | Overlay::Languages))
    }

    /// Opens a page in front of all others, also if it was open behind them.
    pub(super) fn open(&mut self, overlay: Overlay) {
        self.close(overlay);
        self.0.push(overlay);
    }

    pub(super) fn close(&mut self, overlay: Overlay) {
        self.0.retain(|other| *other != overlay);
    }

    pub(super) fn close_all(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_leads_back_to_the_page_it_was_opened_from() {
        let mut open = Overlays::default();
        for overlay in [Overlay::Languages, Overlay::About, Overlay::Records, Overlay::About] {
            open.open(overlay);
            assert_eq!(open.front(), Some(overlay), "what was opened last is in front");
        }
        open.close(Overlay::About);
        assert_eq!(open.front(), Some(Overlay::Records));
        open.close(Overlay::Records);
        assert_eq!((open.front(), open.front_of_message()), (Some(Overlay::Languages), None));
    }
}
