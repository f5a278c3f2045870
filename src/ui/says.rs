//! "What this says": the English report in the person's language, sentence by sentence.

use eframe::egui::Ui;

use super::Page;
use super::parts;
use crate::report::Report;
use crate::wizard::Action;
use crate::words::{Words, id};

/// Below the report, for those who read another language than it is in.
pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui, report: &Report) {
    if page.words.language().tag == "en" {
        return;
    }
    let open = page.wizard.report_page.says;
    if parts::link(ui, &page.text(if open { id::SAYS_HIDE } else { id::SAYS_SHOW })).clicked() {
        page.act(Action::Says(!open));
    }
    if open {
        let sentences = sentences(page.words, report);
        parts::advice(ui, |ui| {
            parts::small(ui, &page.text(id::SAYS_TEXT));
            for sentence in sentences {
                parts::body(ui, &sentence);
            }
        });
    }
}

/// What the report says, in its order.
fn sentences(words: &Words, report: &Report) -> Vec<String> {
    let mut all: Vec<String> = report.opening.iter().map(|said| words.said(said)).collect();
    all.push(words.get(id::SAYS_FACTS));
    all.extend(report.has_own_words.then(|| words.get(id::SAYS_WORDS)));
    all.extend(report.about_evidence.iter().map(|said| words.said(said)));
    all
}
