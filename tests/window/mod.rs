//! Stories of the window, told through labels and roles, with a desktop that answers as scripted.

mod about;
mod book;
mod desks;
mod ease;
mod first;
mod handing;
mod haste;
mod heard;
mod keyboard;
mod languages;
mod look;
mod owner;
mod programs;
mod small;
mod stop;
mod stories;
mod who;
mod whose;

use std::sync::Arc;

use abuse_report_helper::app::App;
use abuse_report_helper::guides::Guides;
use abuse_report_helper::platform::handoff::System;
use abuse_report_helper::platform::{FakeDesktop, Settings, ThemeChoice};
use eframe::egui::accesskit::Role;
use eframe::egui::{LayerId, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

/// The window as a test sees it.
pub struct Stage {
    pub harness: Harness<'static, App>,
    pub desktop: FakeDesktop,
    /// How often something was pressed.
    pub presses: usize,
}

/// How the window is set up.
#[derive(Clone)]
pub struct Setup {
    pub size: Vec2,
    pub settings: Settings,
    pub renders: bool,
}

impl Default for Setup {
    fn default() -> Self {
        let settings = Settings { theme: ThemeChoice::Light, ..Settings::default() };
        Self { size: Vec2::new(1000.0, 720.0), settings, renders: false }
    }
}

/// The one way tests make a window.
pub fn stage(setup: Setup) -> Stage {
    let desktop = FakeDesktop::default();
    let given = desktop.clone();
    let mut builder = Harness::builder().with_size(setup.size).with_max_steps(12);
    if setup.renders {
        builder = builder.wgpu();
    }
    let settings = setup.settings;
    let mut harness = builder.build_eframe(|context| {
        let guides = Guides::embedded().expect("the guides are right");
        App::new(&context.egui_ctx, Box::new(given), guides, settings, None)
    });
    // What the window is cleared with: the renderer of the tests clears with nothing.
    harness.ctx.on_begin_pass(
        "clear",
        Arc::new(|ui| {
            let ground = ui.global_style().visuals.panel_fill;
            ui.ctx().layer_painter(LayerId::background()).rect_filled(ui.viewport_rect(), 0.0, ground);
        }),
    );
    // The same ways to the mail program wherever the tests run.
    harness.state_mut().wizard.system = System::Linux;
    harness.run();
    Stage { harness, desktop, presses: 0 }
}

impl Stage {
    /// Lets a moment pass: what has just come up takes presses only after it.
    pub fn rest(&mut self) {
        self.harness.run();
        self.harness.run_steps(3);
    }

    /// The only thing with that role and label. If it is not there, the failure names those of that role, and not the whole window.
    #[track_caller]
    pub fn node<'a>(&'a self, role: Role, label: &'a str) -> Node<'a> {
        let found = self.harness.query_by_role_and_label(role, label);
        found.unwrap_or_else(|| panic!("there is no {role:?} {label:?}, but {:?}", self.labels(role)))
    }

    /// The only thing with that label, whatever its role.
    #[track_caller]
    pub fn labelled<'a>(&'a self, label: &'a str) -> Node<'a> {
        let found = self.harness.query_by_label(label);
        found.unwrap_or_else(|| panic!("nothing is called {label:?} on the page with the headings {:?}", self.labels(Role::Heading)))
    }

    fn labels(&self, role: Role) -> Vec<String> {
        self.harness.query_all_by_role(role).filter_map(|node| node.accesskit_node().label()).collect()
    }
}

/// The sample message that came through Salesforce.
pub fn sample() -> String {
    include_str!("../../assets/samples/salesforce-classic.eml").to_owned()
}
