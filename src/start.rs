//! Opening the window, whatever the computer has for drawing it.
//!
//! There are two renderers, and the program tries one after the other until one draws. A renderer can fail in four ways, and each is answered:
//! it says so (the other is tried, in the same process), it panics (the other is tried, in a new process, since the event loop is spoiled), it takes
//! the whole process down (the next start sees the note it left and begins with the other), or it is lost while the person works, as when a
//! driver is updated (the window opens again with the other, and everything typed is still there).

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::Renderer;
use eframe::egui::{self, Ui, Vec2, ViewportCommand, WindowLevel};

use crate::app::App;
use crate::cli;
use crate::guides::Guides;
use crate::platform::{Desktop, RealDesktop, Settings, panics};
use crate::words::{Language, Words, id};

/// Names the renderers to try, in order and separated by commas: for tests, and for a computer where the usual order does harm.
const RENDERERS_VARIABLE: &str = "ABUSE_REPORT_RENDERERS";
/// Builds for development break here on purpose if this is set: see [`Fault`].
const FAULT_VARIABLE: &str = "ABUSE_REPORT_TEST_FAULT";
/// Holds the renderer that is being tried, beside the settings. It stays behind only if the process was taken down.
const TRIAL_NOTE: &str = "starting";
/// A frame was on the screen once the next one is asked for.
const FRAMES_OF_A_START: u8 = 2;

/// The window as it opens where there is room, in points.
const USUAL: Vec2 = Vec2::new(1000.0, 720.0);
/// No smaller window is allowed, in points: a screen of 1366 by 768 pixels has 455 by 256 at 300 %, and its panels want some.
const SMALLEST: Vec2 = Vec2::new(320.0, 160.0);
/// What panels, the title and the frame of a window take of the height, in points. No toolkit tells how much that is.
const PANELS: f32 = 90.0;

/// Where the usual window would not fit on this monitor, frame and panels included: the size for it when the person makes it smaller. It
/// opens maximised then, which leaves the panels their room.
fn size_on(monitor: Vec2) -> Option<Vec2> {
    let room = monitor - Vec2::new(0.0, PANELS);
    let fits = USUAL.x <= room.x && USUAL.y <= room.y;
    (!fits && monitor.min_elem() > 1.0).then(|| USUAL.min(room).max(SMALLEST).min(monitor))
}

/// Opens the window, with a message in it if a file is given.
///
/// `renderer` is `glow` or `wgpu` and comes first then; without it the one that suits the system does. Exit code 2: there is no display, or nothing
/// could draw the window, which a dialog of the system has said. `language` is spoken whatever the settings say.
pub fn run(file: Option<PathBuf>, renderer: Option<&str>, language: Option<&'static Language>) -> ExitCode {
    panics::install();
    let settings_file = Settings::path();
    let chosen = settings_file.as_deref().map(Settings::load).and_then(|settings| Language::of(&settings.language?));
    let system = || Language::best_of(sys_locale::get_locales().collect::<Vec<_>>().iter().map(String::as_str));
    let words = Words::of(language.or(chosen).unwrap_or_else(system));
    panics::speak(&words);
    if !has_display() {
        eprintln!("{}", words.with(id::NO_DISPLAY, &[("program", cli::COMMAND)]));
        return ExitCode::from(2);
    }
    let trial_note = TrialNote(settings_file.as_deref().and_then(Path::parent).map(|folder| folder.join(TRIAL_NOTE)));
    let order = match std::env::var(RENDERERS_VARIABLE).map(|list| listed(&list)) {
        Ok(list) if !list.is_empty() => list,
        _ => order(renderer, trial_note.left_behind()),
    };
    let mut opener = WindowOpener { words: Rc::new(words), language, settings_file, file, trial_note, app: None };
    opener.open_with_one_of(&order)
}

/// The renderers in the order in which they are tried. `killed` took the last start down with it.
///
/// Linux: OpenGL starts sooner; elsewhere wgpu has a software fallback that OpenGL lacks.
fn order(asked: Option<&str>, killed: Option<Renderer>) -> Vec<Renderer> {
    let mut order = if cfg!(target_os = "linux") { vec![Renderer::Glow, Renderer::Wgpu] } else { vec![Renderer::Wgpu, Renderer::Glow] };
    order.sort_by_key(|renderer| Some(*renderer) == killed);
    order.sort_by_key(|renderer| Some(name(*renderer)) != asked);
    order
}

fn name(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::Glow => "glow",
        Renderer::Wgpu => "wgpu",
    }
}

fn named(name: &str) -> Option<Renderer> {
    [Renderer::Glow, Renderer::Wgpu].into_iter().find(|renderer| self::name(*renderer) == name.trim())
}

fn listed(names: &str) -> Vec<Renderer> {
    names.split(',').filter_map(named).collect()
}

/// A Linux without X11 and Wayland has no window at all.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET")
}

fn fail(words: &Words, detail: &str) -> ExitCode {
    let sentence = words.with(id::NO_WINDOW_POSSIBLE, &[("program", &command())]);
    eprintln!("{sentence}\n{detail}");
    panics::tell(&words.get(id::APP_NAME), &sentence);
    ExitCode::from(2)
}

/// How the command line is called. On Windows no terminal finds it by its name, so its place is told.
fn command() -> String {
    let beside = std::env::current_exe().map(|this| this.with_file_name(format!("{}{}", cli::COMMAND, std::env::consts::EXE_SUFFIX)));
    match beside {
        Ok(path) if cfg!(windows) && path.is_file() => format!("\"{}\"", path.display()),
        _ => cli::COMMAND.to_owned(),
    }
}

/// The note that a start leaves while a renderer is being tried.
struct TrialNote(Option<PathBuf>);

impl TrialNote {
    fn left_behind(&self) -> Option<Renderer> {
        named(&std::fs::read_to_string(self.0.as_ref()?).ok()?)
    }

    /// A note that cannot be written only means that the next start begins as this one did.
    fn set(&self, renderer: Renderer) {
        if let Some(path) = &self.0 {
            let _ = path.parent().map(std::fs::create_dir_all);
            let _ = std::fs::write(path, name(renderer));
        }
    }

    fn clear(&self) {
        if let Some(path) = &self.0 {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// What can be broken on purpose: `NAME:RENDERER`. Never in a release.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    PanicAtStart,
    PanicLater,
    LoseDevice,
    Kill,
}

impl Fault {
    fn wanted(renderer: Renderer) -> Option<Self> {
        let wanted = std::env::var(FAULT_VARIABLE).ok().filter(|_| cfg!(debug_assertions))?;
        let (fault, breaks) = wanted.split_once(':')?;
        match fault {
            _ if named(breaks) != Some(renderer) => None,
            "panic-at-start" => Some(Self::PanicAtStart),
            "panic-later" => Some(Self::PanicLater),
            "lose-device" => Some(Self::LoseDevice),
            "kill" => Some(Self::Kill),
            _ => None,
        }
    }
}

struct WindowOpener {
    words: Rc<Words>,
    /// The language of this run, where one was asked for.
    language: Option<&'static Language>,
    settings_file: Option<PathBuf>,
    /// Opened in the first window.
    file: Option<PathBuf>,
    trial_note: TrialNote,
    /// Outlives the window, so that nothing is lost when another has to take its place.
    app: Option<App>,
}

impl WindowOpener {
    fn open_with_one_of(&mut self, order: &[Renderer]) -> ExitCode {
        let mut failure = String::new();
        for (at, renderer) in order.iter().enumerate() {
            let state = Rc::new(WindowState::default());
            self.trial_note.set(*renderer);
            let result = catch_unwind(AssertUnwindSafe(|| self.open(*renderer, state.clone())));
            self.trial_note.clear();
            failure = match result {
                Ok(Ok(())) if state.is_left.get() => "the graphics device was lost".to_owned(),
                Ok(Ok(())) => return ExitCode::SUCCESS,
                Ok(Err(error)) => error.to_string(),
                // The dialog was shown, and only a new start is a clean one.
                Err(_) if state.is_up.get() => return ExitCode::from(101),
                Err(_) => {
                    let rest = order.get(at + 1..).unwrap_or_default();
                    match self.open_elsewhere(rest) {
                        Some(code) => return code,
                        None => "the program stopped while the window was being opened".to_owned(),
                    }
                }
            };
            eprintln!("abuse-report-helper: {} does not draw the window: {failure}", name(*renderer));
        }
        fail(&self.words, &failure)
    }

    /// Tries the other renderers in a new process, and waits for it to end.
    fn open_elsewhere(&self, renderers: &[Renderer]) -> Option<ExitCode> {
        if renderers.is_empty() {
            return None;
        }
        let names: Vec<&str> = renderers.iter().map(|renderer| name(*renderer)).collect();
        let mut command = Command::new(std::env::current_exe().ok()?);
        command.env(RENDERERS_VARIABLE, names.join(","));
        if let Some(language) = self.language {
            command.args(["--language", language.tag]);
        }
        command.arg("--").args(&self.file);
        let status = command.status().ok()?;
        Some(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
    }

    fn open(&mut self, renderer: Renderer, state: Rc<WindowState>) -> eframe::Result {
        let mut settings = self.settings_file.as_deref().map(Settings::load).unwrap_or_default();
        if let Some(language) = self.language {
            settings.language = Some(language.tag.to_owned());
        }
        let options = options(renderer, &settings, &self.words);
        let fault = Fault::wanted(renderer);
        eframe::run_native(
            "abuse-report-helper",
            options,
            Box::new(|context| {
                break_at_start(fault);
                state.watch(context);
                let ctx = context.egui_ctx.clone();
                let waker = Box::new(move || ctx.request_repaint());
                let desktop: Box<dyn Desktop> = Box::new(RealDesktop::new(waker).belonging_to(context));
                let app = match &mut self.app {
                    Some(app) => {
                        app.move_to(&context.egui_ctx, desktop);
                        app
                    }
                    none => {
                        let guides = Guides::when_needed(&self.words);
                        let app = none.insert(App::new(
                            &context.egui_ctx,
                            desktop,
                            self.words.clone(),
                            guides,
                            settings,
                            self.settings_file.clone(),
                        ));
                        if let Some(file) = &self.file {
                            app.open(file.clone());
                        }
                        app
                    }
                };
                Ok(Box::new(Shown { app, state, trial_note: &self.trial_note, frames: 0, fits: false, fault }))
            }),
        )
    }
}

#[allow(clippy::panic, clippy::exit, reason = "what a development build breaks on purpose has to break")]
fn break_at_start(fault: Option<Fault>) {
    match fault {
        Some(Fault::PanicAtStart) => panic!("on purpose: offers@sender.example"),
        Some(Fault::Kill) => std::process::abort(),
        Some(Fault::PanicLater | Fault::LoseDevice) | None => (),
    }
}

/// What is known about the window that is open, or was.
#[derive(Default)]
struct WindowState {
    /// It was drawn.
    is_up: Cell<bool>,
    device_lost: Arc<AtomicBool>,
    /// It was closed because its device was lost. Closing loses the device too, so that alone tells nothing.
    is_left: Cell<bool>,
}

impl WindowState {
    fn device_lost(&self) -> bool {
        self.device_lost.load(Ordering::Relaxed)
    }

    /// Without this a lost device ends in a panic, and all that was typed is gone. OpenGL needs no watching: it draws on, or ends with an error.
    fn watch(&self, context: &eframe::CreationContext<'_>) {
        let Some(render) = &context.wgpu_render_state else { return };
        let ctx = context.egui_ctx.clone();
        let lost = self.device_lost.clone();
        let tell = Arc::new(move || {
            lost.store(true, Ordering::Relaxed);
            ctx.request_repaint();
        });
        let told = tell.clone();
        render.device.set_device_lost_callback(move |_, _| tell());
        render.device.on_uncaptured_error(Arc::new(move |_| told()));
    }
}

/// The program in the window of one renderer.
struct Shown<'a> {
    app: &'a mut App,
    state: Rc<WindowState>,
    trial_note: &'a TrialNote,
    frames: u8,
    /// The window was made to fit its monitor.
    fits: bool,
    fault: Option<Fault>,
}

impl Shown<'_> {
    /// Once, as soon as the monitor is known.
    fn fit(&mut self, ui: &Ui) {
        let Some(monitor) = ui.input(|input| input.viewport().monitor_size).filter(|_| !self.fits) else { return };
        self.fits = true;
        if let Some(size) = size_on(monitor) {
            ui.ctx().send_viewport_cmd(ViewportCommand::InnerSize(size));
            ui.ctx().send_viewport_cmd(ViewportCommand::Maximized(true));
        }
    }

    fn count(&mut self, ui: &Ui, frame: &eframe::Frame) {
        if self.state.is_up.get() {
            return;
        }
        self.frames += 1;
        if self.frames <= FRAMES_OF_A_START {
            ui.ctx().request_repaint();
            return;
        }
        self.state.is_up.set(true);
        self.trial_note.clear();
        panics::window_is_up();
        match self.fault {
            #[allow(clippy::panic, reason = "what a development build breaks on purpose has to break")]
            Some(Fault::PanicLater) => panic!("on purpose: offers@sender.example"),
            Some(Fault::LoseDevice) => {
                if let Some(render) = frame.wgpu_render_state() {
                    render.device.destroy();
                }
            }
            Some(Fault::PanicAtStart | Fault::Kill) | None => (),
        }
    }
}

impl eframe::App for Shown<'_> {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.fit(ui);
        self.count(ui, frame);
        if let Some(render) = frame.wgpu_render_state() {
            // Asks whether the device is still there: painting with a lost one is a panic.
            let _ = render.device.poll(wgpu::PollType::Poll);
        }
        if self.state.device_lost() {
            // Not by way of the program, which would ask about unsaved work: it lives on in the next window.
            self.state.is_left.set(true);
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        self.app.ui(ui, frame);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.app.clear_color(visuals)
    }
}

fn options(renderer: Renderer, settings: &Settings, words: &Words) -> eframe::NativeOptions {
    let level = if settings.keep_in_front { WindowLevel::AlwaysOnTop } else { WindowLevel::Normal };
    let mut viewport = egui::ViewportBuilder::default()
        .with_title(words.get(id::APP_NAME))
        .with_app_id("io.github.abuse_report_helper.AbuseReportHelper")
        .with_inner_size(USUAL)
        .with_min_inner_size(SMALLEST)
        .with_window_level(level)
        .with_drag_and_drop(true);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(include_bytes!("../assets/icons/icon-256.png")) {
        viewport = viewport.with_icon(icon);
    }
    let mut options = eframe::NativeOptions { viewport, renderer, ..Default::default() };
    if let eframe::egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.power_preference = wgpu::PowerPreference::LowPower;
    }
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use Renderer::{Glow, Wgpu};

    #[test]
    fn the_window_fits_every_screen_at_every_scale() {
        for (pixels, scale) in [
            ((1366.0, 768.0), 1.0),
            ((1366.0, 768.0), 1.25),
            ((1366.0, 768.0), 1.5),
            ((1366.0, 768.0), 2.0),
            ((1366.0, 768.0), 3.0),
            ((1920.0, 1080.0), 1.0),
            ((1920.0, 1080.0), 1.5),
            ((1920.0, 1080.0), 3.0),
            ((800.0, 600.0), 1.0),
            ((640.0, 480.0), 2.0),
            ((3840.0, 2160.0), 2.0),
        ] {
            let monitor = Vec2::new(pixels.0, pixels.1) / scale;
            let size = size_on(monitor).unwrap_or(USUAL);
            assert!(size.x <= monitor.x && size.y <= monitor.y, "{size} on {monitor}");
            if monitor.y >= SMALLEST.y + PANELS {
                assert!(size.y + PANELS <= monitor.y, "{size} on {monitor} leaves no room for panels");
            }
        }
        assert_eq!(size_on(Vec2::new(1920.0, 1080.0)), None, "where there is room it opens as usual");
        assert_eq!(size_on(Vec2::ZERO), None, "a monitor that tells no size");
    }

    #[test]
    fn each_renderer_has_the_other_behind_it() {
        let (first, second) = if cfg!(target_os = "linux") { (Glow, Wgpu) } else { (Wgpu, Glow) };
        assert_eq!(order(None, None), [first, second]);
        assert_eq!(order(Some("glow"), None), [Glow, Wgpu]);
        assert_eq!(order(Some("wgpu"), None), [Wgpu, Glow]);
    }

    #[test]
    fn a_renderer_that_took_the_program_down_comes_last_unless_it_is_asked_for() {
        assert_eq!(order(None, Some(Glow)), [Wgpu, Glow]);
        assert_eq!(order(None, Some(Wgpu)), [Glow, Wgpu]);
        assert_eq!(order(Some("glow"), Some(Glow)), [Glow, Wgpu]);
    }

    #[test]
    fn the_note_of_a_start_tells_the_renderer_until_it_is_cleared() {
        let folder = tempfile::tempdir().unwrap();
        let trial_note = TrialNote(Some(folder.path().join("not there yet").join(TRIAL_NOTE)));
        assert_eq!(trial_note.left_behind(), None);
        trial_note.set(Wgpu);
        assert_eq!(trial_note.left_behind(), Some(Wgpu));
        trial_note.clear();
        assert_eq!(trial_note.left_behind(), None);
        // Where settings have no place, nothing is noted and nothing fails.
        TrialNote(None).set(Glow);
        assert_eq!(TrialNote(None).left_behind(), None);
    }

    #[test]
    fn a_list_of_renderers_takes_the_names_it_knows() {
        assert_eq!(listed("wgpu, glow"), [Wgpu, Glow]);
        assert_eq!(listed("vulkan,glow"), [Glow]);
        assert_eq!(listed(""), []);
    }
}
