//! The window's work for one thing that the person does, without a screen: every frame until the answer is drawn, its shapes and their triangles.
//! What a graphics card or its stand-in does with them is not in it. Aims: a key in 64 KB of text under 8 ms, another page under 16 ms, the verdict
//! about 64 KB within one frame at 60 Hz, which is 16.7 ms. Each also as it is while a screen reader listens.

use std::rc::Rc;

use abuse_report_helper::app::App;
use abuse_report_helper::guides::Guides;
use abuse_report_helper::platform::{FakeDesktop, Settings, ThemeChoice};
use abuse_report_helper::report::Reason;
use abuse_report_helper::wizard::{Action, Step};
use abuse_report_helper::words::Words;
use divan::Bencher;
use eframe::egui::{self, Event, Key, Modifiers, RawInput, Rect, Vec2};

const SAMPLE: &str = include_str!("../tests/pastes/salesforce-hyperforce.txt");

/// Headers of 64 KB, whole or without the lines that make them full.
fn headers(full: bool) -> String {
    let text = SAMPLE.replace("\r\n", "\n");
    let head = text.split_once("\n\n").map_or(text.as_str(), |(head, _)| head);
    let mut kept = String::new();
    let mut keep = true;
    for line in head.lines() {
        if !line.starts_with([' ', '\t']) {
            keep = full || !line.starts_with("Received:");
        }
        if keep {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    let filler = "X-Filler: a value of ordinary length that is folded\n\tonto a second line; id=0123456789\n";
    while kept.len() + filler.len() < 64 * 1024 {
        kept.push_str(filler);
    }
    kept
}

/// The program with its context, as the system drives it.
struct Window {
    ctx: egui::Context,
    app: App,
    time: f64,
}

impl Window {
    fn new(reader: bool) -> Self {
        let ctx = egui::Context::default();
        if reader {
            ctx.enable_accesskit();
        }
        let settings = Settings { theme: ThemeChoice::Light, ..Settings::default() };
        let words = Rc::new(Words::english());
        let guides = Guides::when_needed(&words);
        let app = App::new(&ctx, Box::new(FakeDesktop::default()), words, guides, settings, None);
        let mut window = Self { ctx, app, time: 0.0 };
        window.frames(Vec::new());
        window
    }

    /// Frames until nothing more is to be drawn at once.
    fn frames(&mut self, mut events: Vec<Event>) {
        for _ in 0..10 {
            self.time += 1.0 / 60.0;
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, Vec2::new(1000.0, 720.0))),
                time: Some(self.time),
                events: std::mem::take(&mut events),
                focused: true,
                ..RawInput::default()
            };
            let app = &mut self.app;
            let mut output = self.ctx.run_ui(input, |ui| app.show(ui));
            let again = output.viewport_output.values().any(|viewport| viewport.repaint_delay.is_zero());
            divan::black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
            output.textures_delta.clear();
            divan::black_box(output.platform_output);
            if !again {
                return;
            }
        }
    }

    /// Like a person: as far as that step, with these headers where they are needed.
    fn at(step: Step, reader: bool, text: &str) -> Self {
        let mut window = Self::new(reader);
        let actions = [
            Action::Reason(Reason::Phishing),
            Action::FinishWhat,
            Action::ChooseProgram("outlook-2010".to_owned()),
            Action::FinishProgram,
            Action::Pasted(Ok(text.to_owned())),
            Action::FinishCheck,
        ];
        for action in actions {
            window.app.apply(action);
        }
        assert!(text != SAMPLE || window.app.wizard.step == Step::Report, "the sample leads to the last page");
        window.app.apply(Action::GoTo(step));
        assert_eq!(window.app.wizard.step, step);
        window.frames(Vec::new());
        window
    }
}

/// All that the program does itself between the start and the first page.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn a_first_page() -> Window {
    Window::new(false)
}

#[divan::bench(args = [false, true], sample_count = 40, sample_size = 1)]
fn a_key_in_64_kb(bencher: Bencher, screen_reader: bool) {
    let key = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    let text = headers(false);
    bencher
        .with_inputs(|| {
            let mut window = Window::at(Step::Check, screen_reader, &text);
            window.ctx.memory_mut(|memory| memory.request_focus(egui::Id::unique("paste-box")));
            window.frames(Vec::new());
            window.frames(vec![key(Key::ArrowDown)]);
            window
        })
        .bench_local_values(|mut window| {
            window.frames(vec![Event::Text("x".to_owned())]);
            window
        });
}

/// Full headers fold the text away; others stay in the box.
#[divan::bench(args = [(true, false), (true, true), (false, false), (false, true)], sample_count = 40, sample_size = 1)]
fn b_verdict_about_64_kb(bencher: Bencher, (full, screen_reader): (bool, bool)) {
    let text = headers(full);
    bencher
        .with_inputs(|| {
            let mut window = Window::new(screen_reader);
            window.app.apply(Action::HaveHeaders);
            window.frames(Vec::new());
            window
        })
        .bench_local_values(|mut window| {
            window.frames(vec![Event::Paste(text.clone())]);
            window
        });
}

/// Each page drawn for the first time, which costs most: its letters are not drawn yet. The page of programs reads the guides.
#[divan::bench(args = Step::ALL, sample_count = 40, sample_size = 1)]
fn c_page(bencher: Bencher, step: Step) {
    bencher
        .with_inputs(|| {
            if step == Step::Program {
                let mut window = Window::new(false);
                window.app.apply(Action::Reason(Reason::Phishing));
                return window;
            }
            Window::at(if step == Step::What { Step::Report } else { Step::What }, false, SAMPLE)
        })
        .bench_local_values(|mut window| {
            window.app.apply(if step == Step::Program { Action::FinishWhat } else { Action::GoTo(step) });
            window.frames(Vec::new());
            window
        });
}

fn main() {
    divan::main();
}
