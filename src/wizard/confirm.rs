//! Questions before actions that cannot be undone: closing the window, and throwing away what the person made.

use super::{Effect, Input, Wizard};
use crate::check::Verdict;

/// A question. The page does not react until it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confirm {
    /// Close the window, although this would be lost?
    Close(Loss),
    /// Start again with another message, although this would be lost?
    Another(Loss),
    /// Empty the box on the check page, although this would be lost?
    Empty(Loss),
    /// Delete the whole list of reports?
    DeleteList,
}

/// What would be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Loss {
    /// A report that is nowhere but in this window.
    Report,
    /// A report that was copied, and the clipboard of this system is emptied when the program ends.
    Copied,
    /// Full headers that were pasted, of which no report was made yet.
    Headers,
}

/// Where else the report is, besides in this window. The variants are ordered by how safe that is, the least safe first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    #[default]
    Nowhere,
    /// On the clipboard.
    Clipboard,
    /// In a file, or in the hands of the mail program.
    Elsewhere,
}

impl Wizard {
    /// What closing the window would lose.
    pub fn loss(&self) -> Option<Loss> {
        if self.stop.asked {
            return None;
        }
        // The person's own words would be lost even if there is no report because of a wrong address.
        if self.report_page.report().is_none() && !self.report_page.note.trim().is_empty() {
            return Some(Loss::Report);
        }
        if self.report_page.report().is_none() {
            let full = matches!(self.check_page.verdict(), Some(Verdict::Full | Verdict::Repaired));
            return (full && matches!(self.check_page.input, Input::Text(_))).then_some(Loss::Headers);
        }
        match self.report_page.kept {
            Kept::Nowhere => Some(Loss::Report),
            Kept::Clipboard => (!self.clipboard_stays).then_some(Loss::Copied),
            Kept::Elsewhere => None,
        }
    }

    /// What would be lost by starting with another message. The clipboard stays while the window is open, and headers are easily copied again.
    pub(super) fn loss_within(&self) -> Option<Loss> {
        self.loss().filter(|loss| *loss == Loss::Report)
    }

    pub(super) fn close_asked(&mut self) -> Option<Effect> {
        match self.loss() {
            _ if self.confirm.is_some_and(|confirm| matches!(confirm, Confirm::Close(_))) => None,
            Some(loss) => self.ask(Confirm::Close(loss)),
            None => self.leave(),
        }
    }

    /// Does what was asked about.
    pub(super) fn do_it(&mut self) -> Option<Effect> {
        match self.confirm.take()? {
            Confirm::Close(_) => self.leave(),
            Confirm::Another(_) => self.another_message(),
            Confirm::Empty(_) => self.start_over(),
            Confirm::DeleteList => Some(Effect::DeleteRecords),
        }
    }

    pub(super) fn ask(&mut self, confirm: Confirm) -> Option<Effect> {
        self.confirm = Some(confirm);
        None
    }

    fn leave(&mut self) -> Option<Effect> {
        self.leaving = true;
        Some(Effect::Close)
    }
}
