//! The check page: what was given, and the answer about it.

use jiff::Timestamp;

use super::reading::EDITABLE;
use super::{Action, Effect, Reading, Step, Wizard};
use crate::check::{self, Checked, NextStep, Options, Verdict};
use crate::guides::Role;
use crate::platform::{ClipboardError, LoadError};
use crate::trace::{self, Journey, OptOut, Trace};

/// What the person gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Given {
    #[default]
    Nothing,
    /// Text from the clipboard or typed.
    Text(String),
    /// A saved message; its bytes may be no text at all.
    File { name: String, bytes: Vec<u8> },
}

/// Why nothing came from the clipboard or a file.
#[derive(Clone, Debug)]
pub enum Problem {
    Clipboard(ClipboardError),
    File { name: String, error: LoadError },
    Copy(ClipboardError),
}

/// Everything of the check page.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub given: Given,
    /// The answer; absent while nothing was given.
    pub checked: Option<Checked>,
    pub trace: Trace,
    /// The way of the message in three stations, where a report can be made.
    pub journey: Option<Journey>,
    /// Whether asking the sender to stop can help; absent while no report can be made.
    pub opt_out: Option<OptOut>,
    /// It looks like the answer of a support desk, not like advertising.
    pub support_answer: bool,
    /// Why the last paste or file brought nothing; what was there before stays.
    pub problem: Option<Problem>,
    /// Which message, when several were given.
    pub pick: Option<usize>,
    /// "Use it anyway" was pressed for this partial text.
    pub anyway: bool,
    /// The box is open although the verdict is good.
    pub show_headers: bool,
    /// Every hop is listed.
    pub show_hops: bool,
    /// What was given, where it is a file or too large to edit.
    pub reading: Option<Reading>,
}

impl Sheet {
    /// The text for the box: what was pasted, or the readable form of a file.
    pub fn text(&self) -> std::borrow::Cow<'_, str> {
        match &self.given {
            Given::Nothing => "".into(),
            Given::Text(text) => text.into(),
            Given::File { bytes, .. } => String::from_utf8_lossy(bytes),
        }
    }

    /// How large what was given is, in bytes.
    pub fn size(&self) -> usize {
        match &self.given {
            Given::Nothing => 0,
            Given::Text(text) => text.len(),
            Given::File { bytes, .. } => bytes.len(),
        }
    }

    /// The verdict, once something was given.
    pub fn verdict(&self) -> Option<Verdict> {
        self.checked.as_ref().map(|c| c.verdict)
    }

    /// Whether a report can be made now.
    pub fn is_ready(&self) -> bool {
        match self.verdict() {
            Some(Verdict::Full | Verdict::Repaired) => true,
            Some(Verdict::Partial) => self.anyway,
            _ => false,
        }
    }

    fn check(&mut self, now: Option<Timestamp>) {
        let bytes: &[u8] = match &self.given {
            Given::Nothing => {
                *self = Self::default();
                return;
            }
            Given::Text(text) => text.as_bytes(),
            Given::File { bytes, .. } => bytes,
        };
        let checked = check::check(bytes, &Options { pick: self.pick, now });
        self.trace = trace::trace(&checked.block, checked.has_whole_top());
        let usable = checked.verdict.is_usable();
        self.journey = usable.then(|| trace::journey(&self.trace, &checked.block));
        self.opt_out = usable.then(|| trace::opt_out(&checked.block, &self.trace));
        self.support_answer = usable && trace::is_support_answer(&checked.block);
        self.checked = Some(checked);
    }

    fn give(&mut self, given: Given, now: Option<Timestamp>) {
        *self = Self { given, ..Self::default() };
        let read_only = matches!(self.given, Given::File { .. }) || self.size() > EDITABLE;
        self.reading = read_only.then(|| Reading::of(&self.text()));
        self.check(now);
    }
}

impl Wizard {
    pub(super) fn apply_to_message(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Paste => Some(Effect::ReadClipboard),
            Action::Pasted(Ok(text)) => self.give(Given::Text(text)),
            Action::Pasted(Err(error)) => {
                self.sheet.problem = Some(Problem::Clipboard(error));
                self.go(Step::Check)
            }
            Action::Edited(text) => self.edited(text),
            Action::OpenMessage => Some(Effect::AskForMessage),
            Action::FileChosen(path) => path.map(Effect::Load),
            Action::Loaded { name, result: Ok(bytes) } => self.give(Given::File { name, bytes }),
            Action::Loaded { name, result: Err(error) } => {
                self.sheet.problem = Some(Problem::File { name, error });
                self.go(Step::Check)
            }
            Action::PickMessage(index) => {
                self.sheet.pick = Some(index);
                self.sheet.anyway = false;
                self.sheet.check(self.now);
                self.letter.new_message();
                None
            }
            Action::StepAgain => self.step_again(),
            Action::ShowHops(show) => {
                self.sheet.show_hops = show;
                None
            }
            Action::ShowHeaders(show) => {
                self.sheet.show_headers = show;
                None
            }
            Action::StartOver => {
                self.give(Given::Nothing);
                None
            }
            Action::UseAnyway if self.sheet.verdict() == Some(Verdict::Partial) => {
                self.sheet.anyway = true;
                self.go(Step::Report);
                self.read_book()
            }
            Action::FinishCheck if self.sheet.is_ready() => {
                self.go(Step::Report);
                self.read_book()
            }
            other => self.apply_to_letter(other),
        }
    }

    fn give(&mut self, given: Given) -> Option<Effect> {
        self.sheet.give(given, self.now);
        self.letter.new_message();
        // A report for what was there before must not stay within reach.
        self.furthest = Step::Check;
        self.go(Step::Check)
    }

    fn edited(&mut self, text: String) -> Option<Effect> {
        let show_headers = self.sheet.show_headers;
        let given = if text.is_empty() { Given::Nothing } else { Given::Text(text) };
        self.give(given);
        self.sheet.show_headers = show_headers;
        None
    }

    fn step_again(&mut self) -> Option<Effect> {
        let next = self.sheet.checked.as_ref().and_then(|c| c.findings.first()).map(|f| f.id.next_step());
        match next {
            Some(NextStep::CopyAgain) => self.show_instruction(Some(Role::Copy)),
            Some(NextStep::UseFile) if self.guide().is_some_and(|g| !g.way(crate::guides::Way::File).is_empty()) => {
                self.instructions.way = crate::guides::Way::File;
                self.show_instruction(None)
            }
            _ => self.show_instruction(None),
        }
    }
}
