//! Tests of the window, which find everything by label and role as a screen reader does, with a fake desktop that answers as the test says.

mod about;
mod book;
mod composing;
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

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use abuse_report_helper::app::App;
use abuse_report_helper::guides::Guides;
use abuse_report_helper::platform::handoff::System;
use abuse_report_helper::platform::{FakeDesktop, Settings, ThemeChoice};
use abuse_report_helper::words::{Id, Words, id};
use eframe::egui::accesskit::Role;
use eframe::egui::{LayerId, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

/// The window under test, and the fake desktop that it runs on.
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
        App::new(&context.egui_ctx, Box::new(given), Words::english().into(), guides, settings, None)
    });
    // The program fills the window with a background before it draws; the renderer of the tests does not, so it is filled here.
    harness.ctx.on_begin_pass(
        "clear",
        Arc::new(|ui| {
            let ground = ui.global_style().visuals.panel_fill;
            ui.ctx().layer_painter(LayerId::background()).rect_filled(ui.viewport_rect(), 0.0, ground);
        }),
    );
    // The ways to the mail program depend on the system: the tests take those of Linux wherever they run.
    harness.state_mut().wizard.system = System::Linux;
    harness.run();
    Stage { harness, desktop, presses: 0 }
}

/// The name of an element: the id of its words, so that no test breaks when they are written anew; or a text, where the words come from elsewhere,
/// such as the name of a mail program.
pub trait Called<'a> {
    fn called(self) -> &'a str;
}

impl<'a> Called<'a> for &'a str {
    fn called(self) -> &'a str {
        self
    }
}

impl<'a> Called<'a> for &'a &'a str {
    fn called(self) -> &'a str {
        self
    }
}

impl<'a> Called<'a> for &'a String {
    fn called(self) -> &'a str {
        self
    }
}

impl<'a> Called<'a> for Id {
    fn called(self) -> &'a str {
        static ENGLISH: LazyLock<HashMap<Id, String>> = LazyLock::new(|| {
            let words = Words::english();
            id::ALL.iter().map(|id| (*id, words.get(*id))).collect()
        });
        &ENGLISH[&self]
    }
}

impl Stage {
    /// Lets a moment pass: what has just appeared reacts to presses only after that.
    pub fn rest(&mut self) {
        self.harness.run();
        self.harness.run_steps(3);
    }

    /// The only element with that role and name. If there is none, the failure lists the elements of that role, and not the whole window.
    #[track_caller]
    pub fn node<'a>(&'a self, role: Role, name: impl Called<'a>) -> Node<'a> {
        let label = name.called();
        let found = self.harness.query_by_role_and_label(role, label);
        found.unwrap_or_else(|| panic!("there is no {role:?} {label:?}, but {:?}", self.labels(role)))
    }

    /// The only element with that name, whatever its role.
    #[track_caller]
    pub fn labelled<'a>(&'a self, name: impl Called<'a>) -> Node<'a> {
        let label = name.called();
        let found = self.harness.query_by_label(label);
        found.unwrap_or_else(|| panic!("nothing is called {label:?} on the page with the headings {:?}", self.labels(Role::Heading)))
    }

    /// The only element of which that holds. `what` is said where there is none.
    #[track_caller]
    pub fn only(&self, what: &str, holds: impl Fn(&Node<'_>) -> bool) -> Node<'_> {
        let mut found = self.harness.root().children_recursive().filter(|node| holds(node));
        let first =
            found.next().unwrap_or_else(|| panic!("there is no {what} on the page with the headings {:?}", self.labels(Role::Heading)));
        assert!(found.next().is_none(), "there is more than one {what}");
        first
    }

    fn labels(&self, role: Role) -> Vec<String> {
        self.harness.query_all_by_role(role).filter_map(|node| node.accesskit_node().label()).collect()
    }
}

/// The sample message that came through Salesforce.
pub fn sample() -> String {
    include_str!("../../assets/samples/salesforce-classic.eml").to_owned()
}
