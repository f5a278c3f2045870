//! "What this says": the English report in the person's language, sentence by sentence.

use eframe::egui::Ui;

use super::Page;
use super::parts;
use crate::report::{Report, Said};
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
    let mut all: Vec<String> = report.opening.iter().map(|said| sentence(words, said)).collect();
    all.push(words.get(id::SAYS_FACTS));
    all.extend(report.has_own_words.then(|| words.get(id::SAYS_WORDS)));
    all.extend(report.about_evidence.iter().map(|said| sentence(words, said)));
    all
}

fn sentence(words: &Words, said: &Said) -> String {
    if said.id == "masked" && said.with_name {
        return words.with(id::SAYS_MASKED_NAME, &[("fields", &said.fields)]);
    }
    // A repair that came later than its sentence is told in general.
    let what = said
        .what
        .iter()
        .map(|id| format!("says-{id}"))
        .map(|name| if words.has(&name) { words.by_name(&name, &[]) } else { words.by_name("says-other-form", &[]) });
    let what = what.collect::<Vec<_>>().join("; ");
    let count = said.count.to_string();
    let facts =
        [("service", said.service.as_str()), ("operator", &said.operator), ("what", &what), ("fields", &said.fields), ("count", &count)];
    words.by_name(&format!("says-{}", said.id), &facts)
}
