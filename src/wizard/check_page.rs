//! The check page: what was given, and the answer about it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::read_only::EDITABLE;
use super::{Effect, Overlay, ReadOnlyText, Step, Who, Wizard};
use crate::check::{self, Checked, NextStep, Options, Verdict};
use crate::guides::Role;
use crate::message::Whole;
use crate::message::file::Opened;
use crate::platform::{ClipboardError, ReadError, SaveError};
use crate::report::Enclosed;
use crate::trace::{self, Journey, OptOut, PersonAnswers, Route, Trace};

/// What the person gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Input {
    #[default]
    Nothing,
    /// Text from the clipboard or typed.
    Text(String),
    /// A saved message; its bytes may be no text at all.
    File { path: PathBuf, opened: Box<Opened> },
}

/// A file that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loading {
    /// Its name, as the system has it.
    pub name: String,
    /// Bytes read.
    pub done: u64,
    /// Bytes it has; 0 while that is not known.
    pub total: u64,
}

/// Why nothing came from the clipboard or a file, or why something could not be copied from the page.
#[derive(Clone, Debug)]
pub enum InputProblem {
    Clipboard(ClipboardError),
    File { name: String, error: ReadError },
    Copy(ClipboardError),
}

impl InputProblem {
    /// Whether the person gave something new of which nothing arrived. An earlier answer must not look like the answer to that.
    pub fn brought_nothing(&self) -> bool {
        matches!(self, Self::Clipboard(_) | Self::File { .. })
    }
}

/// Everything of the check page.
#[derive(Clone, Debug, Default)]
pub struct CheckPage {
    pub input: Input,
    /// The answer; absent while nothing was given.
    pub checked: Option<Checked>,
    pub trace: Trace,
    /// Every server on the way, where a report can be made.
    pub route: Route,
    /// The way of the message in a few stations, where a report can be made.
    pub journey: Option<Journey>,
    /// Whether asking the sender to stop can help; absent while no report can be made.
    pub opt_out: Option<OptOut>,
    /// The message looks like the answer of a company's support, not like advertising.
    pub support_answer: bool,
    /// The message with what stands below its headers, where it was given.
    pub enclosed: Option<Arc<Enclosed>>,
    /// Why the last paste or file gave nothing. The earlier message stays.
    pub problem: Option<InputProblem>,
    /// A file that is being read. The earlier message stays until it is read.
    pub loading: Option<Loading>,
    /// Which message the person chose, when several were given.
    pub pick: Option<usize>,
    /// "Use it anyway" was pressed for this partial text.
    pub anyway: bool,
    /// The box is open although the verdict is good.
    pub show_headers: bool,
    /// All that was found besides the verdict is shown.
    pub show_more: bool,
    /// Every hop is listed.
    pub show_hops: bool,
    /// The message inside another that was taken without a choice of the person: it stands first in the list, whatever is chosen later.
    pub taken_from_inside: Option<usize>,
    /// The given text, if it is a file or too large to edit.
    pub reading: Option<ReadOnlyText>,
    /// What came from the clipboard, if the text in the box was changed since.
    pub pasted: Option<String>,
    /// Where the text as it was copied is kept, once that was asked for.
    pub original_kept: Option<Result<PathBuf, SaveError>>,
    /// Whether the person typed or changed the text in the box.
    pub by_hand: bool,
    /// The moment of the last check.
    pub now: Option<Timestamp>,
    /// What the person said about computers on the way.
    pub answers: PersonAnswers,
    /// The computer that the page asked about, and the answer.
    pub answered: Option<(String, super::OwnServer)>,
}

impl CheckPage {
    /// The text for the box: what was pasted, or the readable form of a file.
    pub fn text(&self) -> std::borrow::Cow<'_, str> {
        match &self.input {
            Input::Nothing => "".into(),
            Input::Text(text) => text.into(),
            // If only a message inside has headers, these are shown.
            Input::File { opened, .. } if opened.text.is_empty() => {
                self.checked.as_ref().map_or("".into(), |checked| String::from_utf8_lossy(checked.block.as_bytes()))
            }
            Input::File { opened, .. } => String::from_utf8_lossy(&opened.text),
        }
    }

    /// The name of the file that was opened.
    pub fn file_name(&self) -> Option<String> {
        match &self.input {
            Input::File { path, .. } => Some(name_of(path)),
            _ => None,
        }
    }

    /// How many messages the mailbox has, of which only the newest may be listed; 0 where no mailbox was opened.
    pub fn mailbox_total(&self) -> usize {
        match &self.input {
            Input::File { opened, .. } => opened.mailbox.total,
            _ => 0,
        }
    }

    /// How large what was given is, in bytes.
    pub fn size(&self) -> usize {
        match &self.input {
            Input::Nothing => 0,
            Input::Text(text) => text.len(),
            Input::File { opened, .. } => opened.text.len(),
        }
    }

    /// The verdict, once something was given.
    pub fn verdict(&self) -> Option<Verdict> {
        self.checked.as_ref().map(|c| c.verdict)
    }

    /// Whether the last paste or file gave nothing while an earlier message is still here. The answer to that message is not shown until the
    /// person goes back to it.
    pub fn is_set_aside(&self) -> bool {
        self.checked.is_some() && self.problem.as_ref().is_some_and(InputProblem::brought_nothing)
    }

    /// Whether only the address of a web page was pasted: the person copied the address line of the browser instead of the page.
    pub fn is_web_address(&self) -> bool {
        let Input::Text(text) = &self.input else { return false };
        let text = text.trim();
        let begins = |start: &str| text.get(..start.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(start));
        let is_address = ["http://", "https://", "www."].into_iter().any(begins) && !text.contains(char::is_whitespace);
        is_address && self.verdict() == Some(Verdict::NotHeaders)
    }

    /// Whether a report can be made now.
    pub fn is_ready(&self) -> bool {
        match self.verdict() {
            _ if self.is_set_aside() => false,
            Some(Verdict::Full | Verdict::Repaired) => true,
            Some(Verdict::Partial) => self.anyway,
            _ => false,
        }
    }

    fn check(&mut self, now: Option<Timestamp>) {
        let options = Options { pick: self.pick, now, by_hand: self.by_hand, ..Options::default() };
        let check = |options: &Options| match &self.input {
            Input::Nothing => None,
            Input::Text(text) => Some(check::check(text.as_bytes(), options)),
            Input::File { opened, .. } => Some(check::check_opened(opened, options)),
        };
        let Some(mut checked) = check(&options) else {
            *self = Self { answers: std::mem::take(&mut self.answers), ..Self::default() };
            return;
        };
        // A message inside a wrapper of the recipient's filter, a forward by the person or a bounce is the one to report. A message inside any other
        // can only be chosen by the person, since the sender of the other may have made it up.
        if self.pick.is_none() && checked.messages.len() > 1 && trace::is_wrapper(&checked, &self.answers) {
            checked = check(&Options { inner: true, ..options }).unwrap_or(checked);
            self.taken_from_inside = Some(checked.chosen).filter(|_| checked.alterations.from_inside);
        }
        let usable = checked.verdict.is_usable();
        (self.checked, self.now) = (Some(checked), now);
        let enclosed = self.checked.as_ref().filter(|_| usable).and_then(|checked| Enclosed::of(checked, &self.whole()));
        self.enclosed = enclosed.map(Arc::new);
        self.trace_again();
    }

    /// The checked message with its body, as far as it was given.
    pub(super) fn whole(&self) -> Whole {
        match (&self.input, &self.checked) {
            (Input::Text(text), _) => Whole::pasted(text.as_bytes()),
            (Input::File { opened, .. }, Some(checked)) => checked.whole_in(opened).clone(),
            _ => Whole::Nothing,
        }
    }

    /// Traces the message that was checked, with what the person said about computers on the way.
    pub(super) fn trace_again(&mut self) {
        let Some(checked) = &self.checked else { return };
        let options = trace::Options::of(checked, self.now, self.answers.clone());
        self.trace = trace::trace_with(&checked.block, &options);
        let usable = checked.verdict.is_usable();
        self.route = if usable { trace::route(&checked.block, &self.trace) } else { Route::default() };
        self.journey = usable.then(|| trace::journey(&self.trace, &checked.block));
        self.opt_out = usable.then(|| trace::opt_out(&checked.block, &self.trace));
        self.support_answer = usable && trace::is_support_answer(&checked.block);
    }

    pub(super) fn give(&mut self, input: Input, now: Option<Timestamp>) {
        let answers = PersonAnswers { strangers: Vec::new(), ..std::mem::take(&mut self.answers) };
        *self = Self { input, answers, ..Self::default() };
        self.take(now);
    }

    /// The person changed the text in the box. If only white space differs from what was pasted, it counts as unchanged.
    fn edit(&mut self, text: String, now: Option<Timestamp>) {
        let before = match std::mem::take(&mut self.input) {
            Input::Text(before) => Some(before),
            _ => None,
        };
        let pasted = self.pasted.take().or(before.filter(|_| !self.by_hand)).unwrap_or_default();
        let same = pasted.split_whitespace().eq(text.split_whitespace());
        let (answers, answered) = (std::mem::take(&mut self.answers), self.answered.take());
        *self = Self { input: Input::Text(text), by_hand: !same, pasted: Some(pasted), answers, answered, ..Self::default() };
        self.take(now);
    }

    fn take(&mut self, now: Option<Timestamp>) {
        self.check(now);
        let read_only = matches!(self.input, Input::File { .. }) || self.size() > EDITABLE;
        self.reading = read_only.then(|| ReadOnlyText::of(&self.text()));
    }

    /// Another message of the mailbox takes the place of the one that was open.
    fn turn_to(&mut self, place: usize, message: Opened, now: Option<Timestamp>) {
        let Input::File { path, opened } = std::mem::take(&mut self.input) else { return };
        let opened = Opened { mailbox: opened.mailbox, chosen: place, ..message };
        self.give(Input::File { path, opened: Box::new(opened) }, now);
    }

    /// The mailbox message that choosing `index` would have to open first.
    fn to_open(&self, index: usize) -> Option<Effect> {
        let Input::File { path, opened } = &self.input else { return None };
        let listed = opened.mailbox.messages.get(index).filter(|_| index != opened.chosen)?;
        Some(Effect::LoadListed { path: path.clone(), listed: Box::new(listed.clone()), place: index })
    }
}

/// The name of a file without its folder.
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

impl Wizard {
    pub(super) fn loaded_listed(&mut self, place: usize, result: Result<Box<Opened>, ReadError>) -> Option<Effect> {
        match result {
            Ok(message) => {
                self.check_page.turn_to(place, *message, self.now);
                self.report_page.new_message();
                self.close_who();
                None
            }
            Err(error) => {
                let Input::File { path, .. } = &self.check_page.input else { return None };
                self.not_loaded(&path.clone(), error)
            }
        }
    }

    pub(super) fn pick_message(&mut self, index: usize) -> Option<Effect> {
        if let Some(effect) = self.check_page.to_open(index) {
            return Some(effect);
        }
        self.check_page.pick = Some(index);
        self.check_page.anyway = false;
        self.check_page.check(self.now);
        self.report_page.new_message();
        self.close_who();
        None
    }

    /// Goes on with what is there of the headers.
    pub(super) fn use_anyway(&mut self) -> Option<Effect> {
        if self.check_page.verdict() != Some(Verdict::Partial) {
            return None;
        }
        self.check_page.anyway = true;
        self.finish_check()
    }

    pub(super) fn not_loaded(&mut self, path: &Path, error: ReadError) -> Option<Effect> {
        self.check_page.loading = None;
        self.brought_nothing(InputProblem::File { name: name_of(path), error })
    }

    /// A paste or a file gave nothing. The earlier message is kept, but its answer is not shown: it could be mistaken for the answer to the new one.
    pub(super) fn brought_nothing(&mut self, problem: InputProblem) -> Option<Effect> {
        self.check_page.problem = Some(problem);
        if self.check_page.is_set_aside() {
            self.furthest = self.furthest.min(Step::Check);
        }
        self.go(Step::Check)
    }

    /// Goes to the report. If a file dropped on the window skipped the first page, goes there first.
    pub(super) fn finish_check(&mut self) -> Option<Effect> {
        if self.what.reason.is_none() {
            return self.go(Step::What);
        }
        self.go(Step::Report);
        self.read_records()
    }

    pub(super) fn give(&mut self, input: Input) -> Option<Effect> {
        self.check_page.give(input, self.now);
        self.new_text();
        self.go(Step::Check)
    }

    /// What was found out about another message says nothing about this one.
    fn close_who(&mut self) {
        self.overlays.close(Overlay::Who);
        self.who = Who::default();
    }

    /// Empties the box.
    pub(super) fn start_over(&mut self) -> Option<Effect> {
        self.give(Input::Nothing)
    }

    /// A report about the earlier message must not stay within reach.
    fn new_text(&mut self) {
        self.report_page.new_message();
        self.close_who();
        self.furthest = Step::Check;
    }

    pub(super) fn edited(&mut self, text: String) -> Option<Effect> {
        if text.is_empty() {
            return self.give(Input::Nothing);
        }
        let show_headers = self.check_page.show_headers;
        self.check_page.edit(text, self.now);
        self.new_text();
        self.check_page.show_headers = show_headers;
        None
    }

    pub(super) fn step_again(&mut self) -> Option<Effect> {
        let next = self.check_page.checked.as_ref().and_then(|c| c.findings.first()).map(|f| f.id.next_step());
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
