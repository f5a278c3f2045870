//! Page two, when the person does not know the name of the program: one question at a time.

use eframe::egui::{self, Ui};

use super::Page;
use super::cards::{ChoiceCard, guide_grid, look_grid};
use super::parts;
use crate::guides::{Guide, Look, RunsOn};
use crate::wizard::{Action, Answer, ProgramQuestions, Question};
use crate::words::{Id, id};

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui, questions: &ProgramQuestions) {
    let (title, text) = match questions.question() {
        Question::Place => (id::FIND_PLACE, id::FIND_PLACE_TEXT),
        Question::System => (id::FIND_SYSTEM, id::FIND_SYSTEM_TEXT),
        Question::Look(_) => (id::FIND_LOOK, id::FIND_LOOK_TEXT),
        Question::Corner => (id::FIND_CORNER, id::FIND_CORNER_TEXT),
        Question::Which => (id::FIND_WHICH, id::FIND_WHICH_TEXT),
    };
    parts::heading(ui, &page.text(title));
    parts::prose(ui, &page.text(text));
    ui.add_space(8.0);
    if questions.question() == Question::Corner {
        corner(page, ui, questions);
    }
    programs(page, ui, questions);
    answers(page, ui, questions);
}

fn corner(page: &mut Page<'_>, ui: &mut Ui, questions: &ProgramQuestions) {
    let mut text = questions.corner.clone();
    let response = parts::line_edit(ui, page.words, egui::Id::unique("corner"), &mut text, &page.text(id::FIND_CORNER_HINT));
    let response = response.accessible_name(page.text(id::FIND_CORNER_NAME));
    if response.changed() {
        page.act(Action::Corner(text));
    }
    ui.add_space(4.0);
}

/// The programs found so far, those of this page.
fn programs(page: &mut Page<'_>, ui: &mut Ui, questions: &ProgramQuestions) {
    let wizard = page.wizard;
    let found: Vec<&Guide> = questions.programs(&wizard.guides);
    let (chosen, usual) = (wizard.program.chosen.as_deref(), wizard.program.usual.as_deref());
    if let Some(guide) = guide_grid(ui, &found, chosen, usual, &page.text(id::USUAL_PROGRAM)) {
        page.act(Action::ChooseProgram(guide.id.clone()));
    }
}

/// The answers to choose from; one press goes on to the next question.
fn answers(page: &mut Page<'_>, ui: &mut Ui, questions: &ProgramQuestions) {
    let answers = questions.choices(&page.wizard.guides);
    let texts: Vec<(String, String, Option<Look>)> = answers
        .iter()
        .map(|answer| {
            let (title, text, look) = words_of(*answer);
            (page.text(title), text.map(|text| page.text(text)).unwrap_or_default(), look)
        })
        .collect();
    let screen = page.wizard.guides.screen();
    let cards: Vec<ChoiceCard<'_>> = texts
        .iter()
        .map(|(title, text, look)| ChoiceCard { title, text, look: look.map(|look| (look, screen)), ..ChoiceCard::default() })
        .collect();
    if let Some(answer) = look_grid(ui, &cards).and_then(|pressed| answers.get(pressed)) {
        page.act(Action::Answer(*answer));
    }
}

/// What an answer says, what explains it, and how it looks.
fn words_of(answer: Answer) -> (Id, Option<Id>, Option<Look>) {
    match answer {
        Answer::Browser => (id::FIND_BROWSER, Some(id::FIND_BROWSER_TEXT), Some(Look::Web)),
        Answer::OwnWindow => (id::FIND_WINDOW, Some(id::FIND_WINDOW_TEXT), Some(Look::Columns)),
        Answer::OnPhone => (id::FIND_PHONE, Some(id::FIND_PHONE_TEXT), Some(Look::Phone)),
        Answer::System(RunsOn::Windows) => (id::FIND_WINDOWS, Some(id::FIND_WINDOWS_TEXT), None),
        Answer::System(RunsOn::Mac) => (id::FIND_MAC, Some(id::FIND_MAC_TEXT), None),
        Answer::System(_) => (id::FIND_LINUX, Some(id::FIND_LINUX_TEXT), None),
        Answer::Look(look) => {
            let text = match look {
                Look::Menus => id::LOOK_MENUS,
                Look::Ribbon => id::LOOK_RIBBON,
                Look::Round => id::LOOK_ROUND,
                Look::Switch => id::LOOK_SWITCH,
                Look::Web => id::LOOK_WEB,
                Look::Mac => id::LOOK_MAC,
                Look::Columns => id::LOOK_COLUMNS,
                Look::Terminal => id::LOOK_TERMINAL,
                Look::Phone => id::FIND_PHONE,
            };
            (text, None, Some(look))
        }
        Answer::NoLook => (id::LOOK_NONE, Some(id::LOOK_NONE_TEXT), None),
        Answer::NotThese => (id::FIND_MORE, Some(id::FIND_MORE_TEXT), None),
        Answer::OwnName => (id::FIND_OWN_NAME, Some(id::FIND_OWN_NAME_TEXT), Some(Look::Web)),
    }
}
