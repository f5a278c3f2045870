//! The pages as drawn with egui. Views draw and report what the person did; they decide nothing.
//!
//! | if you need | look in |
//! |---|---|
//! | a colour, a size, a font | [`theme`] |
//! | headings, buttons, fields, cards | [`parts`], [`cards`], [`select`], [`numbered`], [`notes`] |
//! | what stands around every page | [`frame`], [`footer`], [`question`] |
//! | the keyboard, and what is heard | [`focus`], [`press`], [`keys`], [`paste`], [`heard`] |
//! | the five pages | [`what`], [`program`], [`headers`], [`check`], [`report`] |
//! | parts of the second page | [`questions`] |
//! | parts of the check page | [`journey`], [`whose`], [`shown`], [`progress`] |
//! | parts of the report page | [`form`], [`handoff`](mod@handoff), [`missing`], [`owner`], [`after`] |
//! | other pages | [`who`], [`stop`], [`records`], [`about`], [`print`](mod@print) |
//! | the drawn pictures of mail programs | [`picture`] |
//! | words for what failed; texts of a message, shortened | [`failure`], [`brief`] |

mod about;
mod after;
mod brief;
mod cards;
mod check;
mod failure;
mod focus;
mod footer;
mod form;
mod frame;
mod handoff;
mod headers;
mod heard;
mod journey;
mod keys;
mod language;
pub mod letters;
mod lines;
mod missing;
mod notes;
mod numbered;
mod owner;
pub mod parts;
mod paste;
pub mod picture;
mod press;
mod print;
mod program;
mod progress;
mod question;
mod questions;
mod records;
mod report;
mod says;
mod select;
mod shown;
mod stop;
pub mod theme;
mod told;
mod what;
mod who;
mod whose;

use std::path::Path;

use eframe::egui::Ui;
pub use frame::drop_hint;
use jiff::tz::TimeZone;
pub use print::print_page;

use crate::wizard::{Action, Overlay, ReportView, Step, Wizard};
use crate::words::{Id, Words, id};

/// What a page needs to draw itself, and what the person did on it.
pub struct Page<'a> {
    pub wizard: &'a Wizard,
    pub words: &'a Words,
    /// The person's time zone, for dates.
    pub zone: &'a TimeZone,
    /// What the person did in this frame, in order.
    pub actions: Vec<Action>,
}

impl Page<'_> {
    fn text(&self, id: Id) -> String {
        self.words.get(id)
    }

    fn act(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Where a file is kept that was asked for on this page, and the way to its folder.
    fn kept(&mut self, ui: &mut Ui, sentence: Id, link: Id, path: &Path) {
        parts::small(ui, &self.words.with(sentence, &[("path", &path.display().to_string())]));
        if parts::link(ui, &self.text(link)).clicked() {
            self.act(Action::ShowSaved(path.to_owned()));
        }
        if self.wizard.unshown.as_deref() == Some(path) {
            parts::banner(ui, parts::Mood::Warning, &self.text(id::SHOW_FAILED_TITLE), |ui| {
                parts::body(ui, &self.text(id::SHOW_FAILED));
            });
        }
    }

    /// Draws the whole window.
    pub fn show(&mut self, ui: &mut Ui) {
        frame::show(self, ui);
    }

    fn content(&mut self, ui: &mut Ui) {
        match self.wizard.overlays.front() {
            Some(Overlay::Languages) => return language::show(self, ui),
            Some(Overlay::About) => return about::show(self, ui),
            Some(Overlay::Records) => return records::show(self, ui),
            Some(Overlay::Stop) => return stop::show(self, ui),
            Some(Overlay::Who) => return who::show(self, ui),
            None => {}
        }
        match self.wizard.step {
            Step::What => what::show(self, ui),
            Step::Program => program::show(self, ui),
            Step::Headers => headers::show(self, ui),
            Step::Check => check::show(self, ui),
            Step::Report => match self.wizard.report_view() {
                ReportView::Police => missing::police(self, ui),
                ReportView::Missing => missing::show(self, ui),
                ReportView::Owner => owner::show(self, ui),
                ReportView::Letter => report::show(self, ui),
                ReportView::After => after::show(self, ui),
            },
        }
    }
}
