//! The steps a person goes through, and everything they have chosen so far.
//!
//! It uses no window, no files and no clock: [`Wizard::apply`] takes an [`Action`] and gives back the [`Effect`] that the window must perform, whose
//! outcome comes back as another action. What follows from the state, such as the footer, is not stored but computed.
//!
//! | if you need | look in |
//! |---|---|
//! | what a person can do, and what the window must do | [`action`] |
//! | what each action does | [`apply`] |
//! | which page is shown, and its buttons | [`shown_page`], [`footer`] |
//! | the first page, what happened | [`answers`] |
//! | the mail program, and the questions that lead to it | [`questions`] |
//! | the instructions | [`instructions`] |
//! | what was given, and whether a computer on the way is the recipient's own | [`check_page`], [`whose`], [`read_only`] |
//! | the report, and how it gets out of the window | [`report_page`](mod@report_page), [`handoff`](mod@handoff), [`form`] |
//! | the owner of a network | [`owner`] |
//! | asking the sender to stop; others who should know; the list of reports | [`stop`], [`who`], [`records`] |
//! | questions before something is lost | [`confirm`] |
//! | what a screen reader announces | [`heard`] |

mod action;
mod answers;
mod apply;
mod check_page;
mod confirm;
mod footer;
mod form;
mod handoff;
mod heard;
mod instructions;
mod language;
mod overlay;
mod owner;
mod questions;
mod read_only;
mod records;
mod report_page;
mod shown_page;
mod stop;
mod who;
mod whose;

use jiff::Timestamp;
use jiff::civil::Date;

pub use action::{Action, Effect, HandoffOrder, HandoffOutcome};
pub use answers::{AskedOn, What};
pub use check_page::{CheckPage, Input, InputProblem, Loading, name_of};
pub use confirm::{Confirm, Kept, Loss};
pub use footer::{Button, Footer, Primary};
pub use form::FormPart;
pub use handoff::Outgoing;
pub use heard::Heard;
pub use instructions::{Instructions, Printed, Sheets};
pub use overlay::{Overlay, Overlays};
pub use owner::{Owner, OwnerAction, ReportView};
pub use questions::{Answer, ProgramQuestions, Question};
pub use read_only::{EDITABLE, ReadOnlyText};
pub use records::{RecordsPage, RecordsProblem};
pub use report_page::{Output, OutputProblem, ReportPage, Saving};
pub use shown_page::{OutputKind, ShownPage, WhoPart};
pub use stop::{StopMail, StopPage};
pub use who::{DraftKept, ELSEWHERE, Who, WhoAction, WhoView};
pub use whose::{MOST_NAMES, OwnServer};

use crate::guides::{Guide, Guides, OTHER, Role, Way};
use crate::platform::handoff::System;
use crate::platform::{Settings, ThemeChoice};
use crate::words::Language;

/// The five steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    What,
    Program,
    Headers,
    Check,
    Report,
}

impl Step {
    /// In the order of the rail.
    pub const ALL: [Self; 5] = [Self::What, Self::Program, Self::Headers, Self::Check, Self::Report];

    /// Its place on the rail, the list of steps at the side of the window; from 0.
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|s| *s == self).unwrap_or(0)
    }

    /// The step after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }
}

/// Which mail program the person has, and how they look for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// What the person typed into the search field.
    pub search: String,
    /// The older programs are shown.
    pub older: bool,
    /// Id of the chosen guide.
    pub chosen: Option<String>,
    /// Id of the guide for the system's default mail program, once the system has told.
    pub usual: Option<String>,
    /// The questions of "I don't know which one I have…", while they are open.
    pub questions: Option<ProgramQuestions>,
    /// Id of the guide chosen to go on with where the program itself cannot do it.
    pub instead: Option<String>,
}

/// How many mail programs that fit a search are shown at once.
pub const MOST_FOUND: usize = 12;

/// Everything the window knows.
pub struct Wizard {
    pub step: Step,
    /// The furthest step reached: steps up to it can be chosen on the rail.
    pub furthest: Step,
    pub what: What,
    pub program: Program,
    pub instructions: Instructions,
    /// What happened to the page to print.
    pub printed: Option<Printed>,
    pub check_page: CheckPage,
    pub report_page: ReportPage,
    /// The question that waits for an answer.
    pub confirm: Option<Confirm>,
    /// The window may close: nothing would be lost, or the person agreed to lose it.
    pub leaving: bool,
    /// What a screen reader announces, and how often it announced something: the same words again are announced again.
    pub heard: Option<Heard>,
    pub heard_times: u64,
    /// How often something new appeared on the page, such as a verdict. With the count the window can tell when the same verdict is given once more,
    /// and gives it the focus again.
    pub came_up: u64,
    /// Whether what was copied is still on the clipboard after the program has ended.
    pub clipboard_stays: bool,
    pub settings: Settings,
    pub guides: Guides,
    /// Today, in the person's time zone.
    pub today: Date,
    /// Asking the sender to stop.
    pub stop: StopPage,
    /// Who else can be told.
    pub who: Who,
    /// The country the system is set to, two letters.
    pub region: Option<String>,
    /// The list of reports that the person keeps.
    pub records_page: RecordsPage,
    /// A saved file that the system's file manager could not show.
    pub unshown: Option<std::path::PathBuf>,
    /// The pages in front of that of the step.
    pub overlays: Overlays,
    /// The language of the system, or the nearest to it that there is.
    pub system_language: &'static Language,
    /// English is shown instead of the chosen language.
    pub in_english: bool,
    /// The list of keys is in front of the page.
    pub shows_keys: bool,
    /// The system asks for high contrast.
    pub system_contrast: bool,
    /// The operating system; the ways to hand a draft to the mail program depend on it.
    pub system: System,
    /// The present moment, for findings about age. The window keeps it current.
    pub now: Option<Timestamp>,
}

impl Wizard {
    /// A fresh start. `today` is the date in the person's time zone.
    pub fn new(guides: Guides, settings: Settings, today: Date) -> Self {
        // The mail program that was chosen last time is chosen again, if there still is a guide for it.
        let chosen = settings.program.clone().filter(|id| guides.get(id).is_some());
        let mut wizard = Self {
            step: Step::What,
            furthest: Step::What,
            what: What::default(),
            program: Program { chosen, ..Program::default() },
            instructions: Instructions::start(Way::Copy),
            printed: None,
            check_page: CheckPage::default(),
            report_page: ReportPage::default(),
            confirm: None,
            leaving: false,
            heard: None,
            heard_times: 0,
            came_up: 0,
            clipboard_stays: true,
            settings,
            guides,
            today,
            stop: StopPage::default(),
            who: Who::default(),
            region: None,
            records_page: RecordsPage::default(),
            unshown: None,
            overlays: Overlays::default(),
            system_language: Language::english(),
            in_english: false,
            shows_keys: false,
            system_contrast: false,
            system: System::here(),
            now: None,
        };
        wizard.instructions = Instructions::start(wizard.best_way());
        wizard.check_page.answers = wizard.home_answers();
        wizard
    }

    /// The guide of the chosen mail program.
    pub fn guide(&self) -> Option<&Guide> {
        self.program.chosen.as_deref().and_then(|id| self.guides.get(id))
    }

    /// How many instructions the chosen way has.
    pub fn instruction_count(&self) -> usize {
        self.guide().map_or(0, |g| g.way(self.instructions.way).len())
    }

    fn best_way(&self) -> Way {
        self.guide().map_or(Way::Copy, Guide::best_way)
    }

    fn go(&mut self, step: Step) -> Option<Effect> {
        self.overlays.close_all();
        self.printed = None;
        self.step = step;
        self.furthest = self.furthest.max(step);
        if step == Step::Report {
            self.compose();
        }
        None
    }

    /// Goes back to the instruction that helps with a finding.
    fn show_instruction(&mut self, role: Option<Role>) -> Option<Effect> {
        if self.guide().is_none() {
            return self.go(Step::Program);
        }
        let way = self.instructions.way;
        let at = role.and_then(|role| self.guide().and_then(|g| g.way(way).iter().position(|i| i.role == role)));
        self.instructions = Instructions { at: at.unwrap_or(0), ..Instructions::start(way) };
        self.go(Step::Headers)
    }

    fn save_settings(&self) -> Option<Effect> {
        Some(Effect::SaveSettings(self.settings.clone()))
    }

    /// Changes the state as the person asked; gives back what the window must do in the world.
    pub fn apply(&mut self, action: Action) -> Option<Effect> {
        let heard = self.heard_of(&action);
        let effect = self.act(action);
        self.hear(heard.and_then(|heard| heard(self)));
        effect
    }

    /// If only one program fits what was typed, it is chosen.
    fn search_programs(&mut self, text: String) -> Option<Effect> {
        self.program.search = text;
        match self.programs_found().as_slice() {
            [only] if only.id != OTHER && self.program.chosen.as_deref() != Some(only.id.as_str()) => {
                let id = only.id.clone();
                self.choose_program(id)
            }
            _ => None,
        }
    }

    /// The mail programs that fit what was typed into the search, the best first; the guide for all others where none fits, and none while
    /// nothing was typed.
    pub fn programs_found(&self) -> Vec<&Guide> {
        let query = self.program.search.trim();
        if query.is_empty() { Vec::new() } else { self.guides.search(query).into_iter().take(MOST_FOUND).collect() }
    }

    /// The web mail that many people in the person's country have.
    pub fn programs_of_country(&self) -> Vec<&Guide> {
        self.country().map(|country| self.guides.of_country(country).collect()).unwrap_or_default()
    }

    /// Whether the chosen program is among those shown: one that was chosen earlier may not fit what was typed since.
    pub fn chosen_is_in_sight(&self) -> bool {
        let found = self.programs_found();
        self.guide().is_some_and(|chosen| self.program.search.trim().is_empty() || found.iter().any(|guide| guide.id == chosen.id))
    }

    fn choose_program(&mut self, id: String) -> Option<Effect> {
        self.guides.get(&id)?;
        if self.program.chosen.as_deref() != Some(id.as_str()) {
            self.program.chosen = Some(id.clone());
            self.program.instead = None;
            self.printed = None;
            self.instructions = Instructions::start(self.best_way());
        }
        self.instructions.different = false;
        self.settings.program = Some(id);
        self.save_settings()
    }

    fn back(&mut self) -> Option<Effect> {
        match self.overlays.front() {
            Some(Overlay::Languages) => return self.apply(Action::CloseLanguages),
            Some(Overlay::About) => return self.apply(Action::CloseAbout),
            Some(Overlay::Records) => return self.apply(Action::CloseRecords),
            Some(Overlay::Stop) => return self.apply(Action::AskToStop(false)),
            Some(Overlay::Who) => return self.back_in_who(),
            None => {}
        }
        match self.step {
            Step::What => None,
            Step::Program if self.program.questions.is_some() => {
                self.back_in_questions();
                None
            }
            Step::Program => self.go(Step::What),
            Step::Headers if self.instructions.different => self.apply(Action::LooksDifferent(false)),
            Step::Headers if self.instructions.all => self.apply(Action::AllInstructions(false)),
            Step::Headers if self.instructions.at > 0 => {
                self.instructions.at -= 1;
                None
            }
            Step::Headers => self.go(Step::Program),
            // Somebody who came here from the program page has not seen the instructions.
            Step::Check if self.guide().is_none() => self.go(Step::Program),
            Step::Check => self.go(Step::Headers),
            Step::Report if self.report_page.saving.is_open() => {
                self.report_page.saving = Saving::Idle;
                None
            }
            Step::Report if self.report_page.output.is_some() => {
                self.report_page.output = None;
                None
            }
            Step::Report if self.report_view() != ReportView::After && self.leads_back_in_owner() => {
                self.back_in_owner();
                None
            }
            Step::Report => self.go(Step::Check),
        }
    }

    /// What Esc does now: it closes what was opened on the page, and never loses anything.
    pub fn escape(&self) -> Option<Action> {
        match self.overlays.front() {
            Some(Overlay::Languages) => return Some(Action::CloseLanguages),
            Some(Overlay::About) => return Some(Action::CloseAbout),
            Some(Overlay::Records) => return Some(Action::CloseRecords),
            Some(Overlay::Stop | Overlay::Who) => return None,
            None => {}
        }
        match self.step {
            Step::Headers if self.instructions.different => Some(Action::LooksDifferent(false)),
            Step::Check if self.check_page.loading.is_some() => Some(Action::CancelLoading),
            Step::Report if self.report_page.saving.is_open() => Some(Action::CancelSaving),
            Step::Report if self.report_page.desk_search.is_some() => Some(Action::SearchDesks(None)),
            _ => None,
        }
    }

    /// Starts with another message. The mail program and the settings stay.
    fn another_message(&mut self) -> Option<Effect> {
        self.program.questions = None;
        self.what = What::default();
        self.check_page = CheckPage { answers: self.home_answers(), ..CheckPage::default() };
        self.report_page = ReportPage::default();
        self.stop = StopPage::default();
        self.who = Who::default();
        self.records_of_another_message();
        self.instructions = Instructions::start(self.best_way());
        self.furthest = Step::What;
        self.go(Step::What)
    }
}

/// The next theme of the button: system → light → dark → high contrast.
pub fn next_theme(theme: ThemeChoice) -> ThemeChoice {
    match theme {
        ThemeChoice::System => ThemeChoice::Light,
        ThemeChoice::Light => ThemeChoice::Dark,
        ThemeChoice::Dark => ThemeChoice::Contrast,
        ThemeChoice::Contrast => ThemeChoice::System,
    }
}
