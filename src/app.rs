//! The window: shows the page, applies what the person did, performs the effects.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use eframe::egui::{self, Ui, ViewportCommand, WindowLevel};
use jiff::tz::TimeZone;

use crate::guides::Guides;
use crate::platform::{
    Desktop, DialogWords, OpenError, Overwrite, PendingAnswer, Progress, Reading, Settings, ThemeChoice, files, handoff, panics,
};
use crate::ui::{self, Page, letters, theme};
use crate::wizard::{Action, Effect, HandoffOrder, HandoffOutcome, Loading, OwnerAction, Printed, Sheets, Wizard, name_of};
use crate::words::{Language, Words, id};

/// The program behind the window. Tests drive it with a [`FakeDesktop`](crate::platform::FakeDesktop).
pub struct App {
    /// Where the person is, and all they chose.
    pub wizard: Wizard,
    words: Rc<Words>,
    /// The language whose letters the context was told to find.
    fonts: Option<&'static Language>,
    desktop: Box<dyn Desktop>,
    zone: TimeZone,
    settings_file: Option<PathBuf>,
    message_asked: Option<PendingAnswer<Option<PathBuf>>>,
    /// A file that is being read.
    reading: Option<FileBeingRead>,
    place_asked: Option<(String, PendingAnswer<Option<PathBuf>>)>,
    default_mail_asked: Option<PendingAnswer<Vec<String>>>,
    contrast_asked: Option<PendingAnswer<bool>>,
    /// The window was told to close.
    left: bool,
    /// What the context was last told, so that nothing is told twice.
    shown: Option<Settings>,
}

/// A file that is being read.
struct FileBeingRead {
    path: PathBuf,
    /// Which message of the mailbox that is open; the file itself otherwise.
    place: Option<usize>,
    reading: Reading,
}

impl App {
    /// `words`: those that were read before the window opened; the settings may ask for others. `settings_file` is where changed settings go; `None`
    /// keeps them for this run only.
    pub fn new(
        ctx: &egui::Context,
        desktop: Box<dyn Desktop>,
        words: Rc<Words>,
        guides: Guides,
        settings: Settings,
        settings_file: Option<PathBuf>,
    ) -> Self {
        theme::install(ctx);
        let mut app = Self {
            wizard: Wizard::new(guides, settings, desktop.today()),
            words,
            fonts: None,
            zone: desktop.time_zone(),
            default_mail_asked: Some(desktop.default_mail()),
            contrast_asked: Some(desktop.wants_contrast()),
            desktop,
            settings_file,
            message_asked: None,
            reading: None,
            place_asked: None,
            left: false,
            shown: None,
        };
        app.wizard.region = app.desktop.region();
        app.wizard.system_language = Language::best_of(app.desktop.languages().iter().map(String::as_str));
        app.desktop.speak(dialog_words(&app.words));
        if app.wizard.settings.keep_records {
            app.apply(Action::RecordsRead(app.desktop.read_records()));
        }
        // Before the first frame, which would otherwise be drawn in another size and look.
        app.follow_settings(ctx);
        // And once more in it: whoever made the context may have set a look of its own since.
        app.shown = None;
        app
    }

    /// Says everything with other words from now on. Nothing that was typed or chosen changes.
    pub fn speak(&mut self, words: Words) {
        self.words = Rc::new(words);
        self.wizard.guides = Guides::when_needed(&self.words);
        self.desktop.speak(dialog_words(&self.words));
        panics::speak(&self.words);
    }

    /// The language that the person chose or the system has, and its letters.
    fn follow_language(&mut self, ctx: &egui::Context) {
        let mut language = self.wizard.spoken();
        if self.fonts != Some(language) {
            self.fonts = Some(language);
            letters::find_letters(ctx, language);
        }
        // Letters that cannot be drawn say nothing; the page of languages tells why it is English.
        if !letters::has_letters(ctx, language) {
            language = Language::english();
        }
        if self.words.language() != language {
            self.speak(Words::of(language));
        }
    }

    /// Goes on in another window, with everything the person did. Dialogs that belonged to the old one are gone.
    pub fn move_to(&mut self, ctx: &egui::Context, desktop: Box<dyn Desktop>) {
        theme::install(ctx);
        self.fonts = None;
        self.desktop = desktop;
        self.desktop.speak(dialog_words(&self.words));
        self.message_asked = None;
        self.place_asked = None;
        self.shown = None;
        self.follow_settings(ctx);
    }

    /// Opens a saved message, as if the person had.
    pub fn open(&mut self, path: PathBuf) {
        self.apply(Action::FileChosen(Some(path)));
    }

    /// One frame.
    pub fn show(&mut self, ui: &mut Ui) {
        self.follow_language(ui.ctx());
        self.follow_settings(ui.ctx());
        self.poll();
        let (dropped, hovering) = ui.input(|input| {
            let dropped: Vec<PathBuf> =
                input.raw.dropped_files.iter().map(|file| file.path().to_owned()).filter(|p| !p.as_os_str().is_empty()).collect();
            (dropped, !input.raw.hovered_files.is_empty())
        });
        // One message at a time: of several files the first counts.
        if let Some(path) = dropped.into_iter().next() {
            self.open(path);
        }
        if ui.input(|input| input.viewport().close_requested()) && !self.wizard.leaving {
            self.apply(Action::CloseAsked);
            if !self.wizard.leaving {
                ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
            }
        }
        let mut page = Page { wizard: &self.wizard, words: &self.words, zone: &self.zone, actions: Vec::new() };
        page.show(ui);
        let actions = page.actions;
        if hovering {
            ui::drop_hint(ui, &self.words.get(id::DROP_HERE));
        }
        if !actions.is_empty() {
            // What was just done changes the page, and nothing else would draw it again.
            ui.ctx().request_repaint();
        }
        for action in actions {
            self.apply(action);
        }
        if self.wizard.leaving && !std::mem::replace(&mut self.left, true) {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Applies an action, and the actions that its effects bring.
    pub fn apply(&mut self, action: Action) {
        self.wizard.now = Some(self.desktop.now());
        if matches!(action, Action::CloseAsked) {
            self.wizard.clipboard_stays = self.desktop.clipboard_stays();
        }
        let mut next = Some(action);
        while let Some(action) = next {
            next = self.wizard.apply(action).and_then(|effect| self.perform(effect));
        }
    }

    fn perform(&mut self, effect: Effect) -> Option<Action> {
        match effect {
            Effect::ReadClipboard => Some(Action::Pasted(self.desktop.read_clipboard())),
            Effect::AskForMessage => {
                self.message_asked = Some(self.desktop.pick_message());
                None
            }
            Effect::Load(path) => {
                let reading = self.desktop.read_message(&path, None);
                self.read_on(FileBeingRead { path, place: None, reading })
            }
            Effect::LoadListed { path, listed, place } => {
                let reading = self.desktop.read_message(&path, Some(&listed));
                self.read_on(FileBeingRead { path, place: Some(place), reading })
            }
            Effect::Copy(text) => Some(Action::Copied(self.desktop.copy(&text))),
            Effect::AskForPlace { suggested } => self.ask_for_place(suggested),
            Effect::Save { path, bytes, overwrite } => {
                let overwrite = if overwrite { Overwrite::Yes } else { Overwrite::No };
                let result = self.desktop.save(&path, &bytes, overwrite);
                Some(Action::Saved { path, result })
            }
            Effect::HandOff(letter) => Some(self.hand_off(&letter)),
            Effect::Print { stem, sheets } => self.print(&stem, &sheets),
            Effect::Show(path) => {
                let folder = path.parent().unwrap_or(&path).to_owned();
                match self.desktop.open_draft(&folder) {
                    Ok(()) => None,
                    Err(error) => Some(Action::ShowFailed { path, error }),
                }
            }
            Effect::OpenPage(url) => Some(Action::Owner(OwnerAction::PageOpened(self.desktop.open_page(&url)))),
            Effect::SaveSettings(settings) => {
                // Settings that cannot be kept are no reason to disturb the person: they hold for this run.
                if let Some(file) = &self.settings_file {
                    let _ = settings.save(file);
                }
                Some(Action::SettingsSaved)
            }
            Effect::ReadRecords => Some(Action::RecordsRead(self.desktop.read_records())),
            Effect::AddRecord(record) => Some(Action::RecordAdded(self.desktop.add_record(&record))),
            Effect::DeleteRecords => Some(Action::RecordsDeleted(self.desktop.delete_records())),
            Effect::ExportRecords(table) => {
                let path = self.desktop.free_name(&self.desktop.reports_folder(), "My reports", "csv");
                Some(Action::RecordsExported(self.desktop.save(&path, table.as_bytes(), Overwrite::No).map(|()| path)))
            }
            Effect::KeepOriginal(text) => {
                let path = self.desktop.free_name(&self.desktop.reports_folder(), "Headers as copied", "txt");
                Some(Action::OriginalKept(self.desktop.save(&path, &text, Overwrite::No).map(|()| path)))
            }
            Effect::Close => None,
        }
    }

    /// Writes the file that the way needs, puts on the clipboard what the way does not carry, and starts it.
    fn hand_off(&mut self, hand_off: &HandoffOrder) -> Action {
        let HandoffOrder { way, to, subject, text, stem, bytes } = hand_off;
        let mut file = None;
        if let (Some(bytes), Some(kind)) = (bytes, way.file()) {
            match self.keep(stem, kind.ending(), bytes) {
                Ok(path) => file = Some(path),
                Err(failed) => return failed,
            }
        }
        let copied = (!way.carries_text()).then(|| self.desktop.copy(text));
        // Other programs look for it from another folder.
        let path = file.as_deref().map(|path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned()));
        let result = match handoff::HandoffLetter::new(to, subject, text, path.as_deref().unwrap_or(Path::new(""))) {
            Ok(letter) => self.desktop.launch(*way, &handoff::arguments(*way, &letter)),
            Err(error) => Err(OpenError::Failed { detail: error.to_string() }),
        };
        Action::HandedOff(HandoffOutcome { way: *way, file, result, copied })
    }

    /// Writes a file into the reports folder, unless the same one is there already. Gives its place, or what failed.
    fn keep(&self, stem: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, Action> {
        let folder = self.desktop.reports_folder();
        let first = folder.join(format!("{}.{ending}", files::safe_name(stem)));
        if self.desktop.holds(&first, bytes) {
            return Ok(first);
        }
        let path = self.desktop.free_name(&folder, stem, ending);
        match self.desktop.save(&path, bytes, Overwrite::No) {
            Ok(()) => Ok(path),
            Err(error) => Err(Action::Saved { path, result: Err(error) }),
        }
    }

    /// Puts the instructions on a page and shows it in the browser, where they can be printed.
    fn print(&mut self, program: &str, sheets: &Sheets) -> Option<Action> {
        let html = ui::print_page(&self.words, &self.wizard.guides, sheets)?;
        let stem = self.words.with(id::PRINT_TITLE, &[("program", program)]);
        let path = self.desktop.free_name(&self.desktop.reports_folder(), &stem, "html");
        let printed = match self.desktop.save(&path, html.as_bytes(), Overwrite::No) {
            Ok(()) => match self.desktop.open_draft(&path) {
                Ok(()) => Printed::Shown(path),
                Err(error) => Printed::NotShown(path, error),
            },
            Err(error) => Printed::NotSaved(error),
        };
        Some(Action::Printed(printed))
    }

    fn ask_for_place(&mut self, suggested: String) -> Option<Action> {
        if self.desktop.has_file_dialogs() {
            self.place_asked = Some((suggested.clone(), self.desktop.pick_place(&suggested)));
            return None;
        }
        Some(self.name_in_window(&suggested))
    }

    /// No dialog service runs: the person names the file in the window.
    fn name_in_window(&self, suggested: &str) -> Action {
        let folder = self.desktop.reports_folder();
        let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        let (stem, ending) = (part(Path::new(suggested).file_stem()), part(Path::new(suggested).extension()));
        let free = self.desktop.free_name(&folder, &stem, &ending);
        let name = free.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Action::NameFile { folder, name }
    }

    /// Asks how far a reading is. What is not at its end is asked again in the next frame.
    fn read_on(&mut self, mut read: FileBeingRead) -> Option<Action> {
        let result = match read.reading.poll() {
            Progress::Reading { done, total } => {
                let name = name_of(&read.path);
                self.reading = Some(read);
                return Some(Action::Loading(Loading { name, done, total }));
            }
            Progress::Done(opened) => Ok(opened),
            Progress::Failed(error) => Err(error),
        };
        Some(match read.place {
            Some(place) => Action::LoadedListed { place, result },
            None => Action::Loaded { path: read.path, result },
        })
    }

    /// Takes the answers of dialogs that were closed since the last frame, and of files that were read.
    fn poll(&mut self) {
        if let Some(read) = self.reading.take() {
            // Cancelled, or something else was given meanwhile: dropping it ends the reading.
            if self.wizard.check_page.loading.is_some()
                && let Some(action) = self.read_on(read)
            {
                self.apply(action);
            }
        }
        if let Some(answer) = self.message_asked.as_mut().and_then(PendingAnswer::poll) {
            self.message_asked = None;
            self.apply(Action::FileChosen(answer));
        }
        if let Some(names) = self.default_mail_asked.as_mut().and_then(PendingAnswer::poll) {
            self.default_mail_asked = None;
            self.apply(Action::DefaultMail(names));
        }
        if let Some(wanted) = self.contrast_asked.as_mut().and_then(PendingAnswer::poll) {
            self.contrast_asked = None;
            self.wizard.system_contrast = wanted;
            self.shown = None;
        }
        let answer = self.place_asked.as_mut().and_then(|(_, asked)| asked.poll());
        if let (Some(answer), Some((suggested, _))) = (answer, self.place_asked.as_ref()) {
            let action = match answer {
                // The service is installed but did not come up.
                None if !self.desktop.has_file_dialogs() => self.name_in_window(suggested),
                answer => Action::PlaceChosen(answer),
            };
            self.place_asked = None;
            self.apply(action);
        }
    }

    fn follow_settings(&mut self, ctx: &egui::Context) {
        let now = &self.wizard.settings;
        if self.shown.as_ref() == Some(now) {
            return;
        }
        let contrast = now.theme == ThemeChoice::Contrast || (now.theme == ThemeChoice::System && self.wizard.system_contrast);
        theme::set_look(ctx, now.text_size, contrast);
        ctx.set_theme(match now.theme {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark | ThemeChoice::Contrast => egui::ThemePreference::Dark,
        });
        let was_in_front = self.shown.as_ref().is_some_and(|s| s.keep_in_front);
        if was_in_front != now.keep_in_front {
            let level = if now.keep_in_front { WindowLevel::AlwaysOnTop } else { WindowLevel::Normal };
            ctx.send_viewport_cmd(ViewportCommand::WindowLevel(level));
        }
        self.shown = Some(now.clone());
    }
}

fn dialog_words(words: &Words) -> DialogWords {
    DialogWords {
        open_title: words.get(id::DIALOG_OPEN),
        save_title: words.get(id::DIALOG_SAVE),
        messages: words.get(id::DIALOG_MESSAGES),
        all_files: words.get(id::DIALOG_ALL_FILES),
        draft: words.get(id::DIALOG_DRAFT),
        text: words.get(id::DIALOG_TEXT),
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
