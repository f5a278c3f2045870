//! What the pages say about the ways to the mail program, and about those that failed.

use eframe::egui::Ui;

use super::Page;
use super::failure;
use super::parts::{self, Mood};
use crate::guides::{DialogLine, DialogValue, Frame, Gesture, Picture, Scene, Spot, Way};
use crate::platform::handoff::HandoffWay;
use crate::wizard::{Action, OutputProblem};
use crate::words::{Id, id};

/// What was done just now, in one sentence.
pub(super) fn done(way: HandoffWay) -> Id {
    match way {
        HandoffWay::DraftFile => id::DONE_DRAFT_FILE,
        HandoffWay::OutlookEml | HandoffWay::OutlookNew => id::DONE_OUTLOOK,
        HandoffWay::Thunderbird => id::DONE_THUNDERBIRD,
        HandoffWay::Claws => id::DONE_CLAWS,
        HandoffWay::KMail => id::DONE_KMAIL,
        HandoffWay::Evolution => id::DONE_EVOLUTION,
        HandoffWay::XdgEmail | HandoffWay::Mailto | HandoffWay::ByHand => id::DONE_LINK,
    }
}

/// What this program does to long lines, and how to keep it from that.
pub(super) fn caution(way: HandoffWay) -> Option<Id> {
    match way {
        HandoffWay::Claws => Some(id::AFTER_CLAWS),
        HandoffWay::Evolution => Some(id::AFTER_EVOLUTION),
        HandoffWay::KMail => Some(id::AFTER_KMAIL),
        _ => None,
    }
}

/// What went wrong with opening or copying the letter of the page, and the next way where there is one.
pub(super) fn problems(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(problem) = &page.wizard.outgoing().problem else { return };
    let (title, text, file) = match problem {
        OutputProblem::Open { file, error } => (id::OPEN_DRAFT_FAILED, failure::open(page.words, error), file.as_ref()),
        OutputProblem::Show { path } => (id::SHOW_FAILED_TITLE, page.text(id::SHOW_FAILED), Some(path)),
        OutputProblem::Copy(error) => (id::COPY_FAILED_TITLE, failure::clipboard(page.words, error), None),
    };
    let next = matches!(problem, OutputProblem::Open { .. });
    parts::banner(ui, Mood::Warning, &page.text(title), |ui| {
        parts::body(ui, &text);
        if let Some(path) = file {
            parts::body(ui, &page.words.with(id::DRAFT_IS_AT, &[("path", &path.display().to_string())]));
        }
        if next && parts::button_row(ui, &[&page.text(id::TRY_NEXT_WAY)]).is_some() {
            page.act(Action::OpenNext);
        }
    });
    ui.add_space(10.0);
}

/// A new message in the person's web mail, with the three things in it as they are pasted, numbered in that order; and how the report begins.
pub(super) fn compose_picture(page: &Page<'_>) -> (Picture, Vec<String>) {
    let guide = page.wizard.guide();
    let pictures = guide.into_iter().flat_map(|guide| guide.ways().flat_map(|way: Way| guide.way(way))).filter_map(|i| i.picture.as_ref());
    let browser = pictures.filter(|picture| picture.frame == Frame::Browser).map(|picture| picture.title.clone()).next();
    let (to, subject) = (page.text(id::TO), page.text(id::SUBJECT));
    let report = page.wizard.report_page.report();
    let (address, named) = report.map(|report| (report.to.clone(), report.subject.clone())).unwrap_or_default();
    let text_begins =
        report.map(|report| report.text().lines().filter(|line| !line.trim().is_empty()).take(4).map(str::to_owned).collect());
    let text_begins: Vec<String> = text_begins.unwrap_or_default();
    let begins = text_begins.first().cloned().unwrap_or_default();
    let field = |name: &str, value: &str| DialogLine { name: name.to_owned(), value: DialogValue::Text(value.to_owned()) };
    let picture = Picture {
        scene: Scene::Dialog {
            places: vec![],
            tabs: vec![],
            tab: None,
            fields: vec![field(&to, &address), field(&subject, &named)],
            choices: vec![],
            text_box: None,
            selected: false,
            buttons: vec![],
        },
        frame: if browser.is_some() { Frame::Browser } else { Frame::Windows },
        title: browser.unwrap_or_else(|| page.text(id::PICTURE_NEW_MESSAGE)),
        click: vec![Spot::Box.name().to_owned(), to, subject],
        gesture: Gesture::Click,
        keys: vec![],
        alt: page.words.with(id::PICTURE_COMPOSE_ALT, &[("begins", &begins), ("address", &address), ("subject", &named)]),
        screen: page.wizard.guides.screen().clone(),
    };
    (picture, text_begins)
}
