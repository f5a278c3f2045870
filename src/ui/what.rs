//! Page one: what happened. Harm first, then what to do before a report.

use eframe::egui::{Key, Modifiers, TextStyle, Ui};

use super::cards::{self, ChoiceCard};
use super::parts;
use super::select::{self, Select};
use super::{Page, focus};
use crate::report::Reason;
use crate::wizard::{Action, AskedOn};
use crate::words::{Id, id};

const REASONS: [(Reason, Id, Option<Id>, Key); 4] = [
    (Reason::Advertising, id::REASON_ADVERTISING, Some(id::REASON_ADVERTISING_TEXT), Key::Num1),
    (Reason::Phishing, id::REASON_PHISHING, Some(id::REASON_PHISHING_TEXT), Key::Num2),
    (Reason::Threats, id::REASON_THREATS, None, Key::Num3),
    (Reason::Other, id::REASON_OTHER, None, Key::Num4),
];

/// How many years back a request to stop can be dated.
const YEARS: i16 = 10;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::WHAT_TITLE));
    parts::prose(ui, &page.text(id::WHAT_TEXT));
    super::records::link(page, ui);
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 12.0;
    cards::choices(ui, REASONS.len(), |ui| {
        for (at, (reason, title, text, key)) in REASONS.into_iter().enumerate() {
            let selected = page.wizard.what.reason == Some(reason);
            let (title, text) = (page.text(title), text.map(|id| page.text(id)).unwrap_or_default());
            let card = ChoiceCard { selected, title: &title, text: &text, width: ui.available_width(), at, ..ChoiceCard::default() };
            if card.show(ui).clicked() || parts::shortcut(ui, Modifiers::ALT, key) {
                page.act(Action::Reason(reason));
            }
        }
    });
    if let Some(reason) = page.wizard.what.reason {
        advice(page, ui, reason);
    }
    // Who has the headers on the clipboard already needs none of the pages between; who has opened a message needs to paste none.
    let wants_headers = page.wizard.what.reason.is_some() && !page.wizard.check_page.is_ready();
    if wants_headers && parts::link(ui, &page.text(id::PASTE_AT_ONCE)).clicked() {
        page.act(Action::Paste);
    }
}

/// What to do first, which comes up below the answer: it is brought into sight and said, while the keyboard stays on the answer.
fn advice(page: &mut Page<'_>, ui: &mut Ui, reason: Reason) {
    let (title, text) = match reason {
        Reason::Advertising => (id::KNOW_COMPANY_TITLE, id::KNOW_COMPANY),
        Reason::Phishing => (id::HARM_PHISHING_TITLE, id::HARM_PHISHING),
        Reason::Threats => (id::HARM_THREATS_TITLE, id::HARM_THREATS),
        Reason::Other => (id::HARM_OTHER_TITLE, id::HARM_OTHER),
    };
    let shown = ui.scope(|ui| if reason == Reason::Advertising { ask_to_stop(page, ui) } else { harm(page, ui, title, text) }).response;
    focus::announce_new(&shown, "advice", reason, &format!("{} {}", page.text(title), page.text(text)));
}

fn harm(page: &Page<'_>, ui: &mut Ui, title: Id, text: Id) {
    parts::caution(ui, |ui| {
        parts::strong(ui, &page.text(title));
        parts::body(ui, &page.text(text));
        parts::body(ui, &page.text(id::DO_NOT_ANSWER));
    });
}

fn ask_to_stop(page: &mut Page<'_>, ui: &mut Ui) {
    parts::advice(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        parts::strong(ui, &page.text(id::KNOW_COMPANY_TITLE));
        parts::body(ui, &page.text(id::KNOW_COMPANY));
        let asked = page.wizard.what.asked;
        if let Some(asked) = parts::check_box(ui, asked, &page.text(id::ALREADY_ASKED), TextStyle::Body) {
            page.act(Action::Asked(asked));
        }
        if asked {
            let shown = ui.scope(|ui| {
                date(page, ui);
                let about = page.wizard.what.asked_about;
                if let Some(about) = parts::check_box(ui, about, &page.text(id::ASKED_ABOUT), TextStyle::Body) {
                    page.act(Action::AskedAbout(about));
                }
            });
            let shown = shown.response;
            focus::show_when_new(&shown, "date");
        }
    });
}

fn date(page: &mut Page<'_>, ui: &mut Ui) {
    let on = page.wizard.what.asked_on;
    let today = page.wizard.today;
    let days: Vec<String> = (1..=31).map(|day: i8| day.to_string()).collect();
    let months: Vec<String> = (1..=12).map(|m: i8| page.words.month(m)).collect();
    let years: Vec<i16> = (0..YEARS).map(|back| today.year() - back).collect();
    let year_texts: Vec<String> = years.iter().map(ToString::to_string).collect();
    let at = |value: Option<i8>| value.and_then(|value| usize::try_from(value - 1).ok());
    let (day, month, year) = (page.text(id::DAY), page.text(id::MONTH), page.text(id::YEAR));
    let lists = [
        Select { name: &day, chosen: at(on.day), values: &days },
        Select { name: &month, chosen: at(on.month), values: &months },
        Select { name: &year, chosen: on.year.and_then(|year| years.iter().position(|y| *y == year)), values: &year_texts },
    ];
    let Some((list, place)) = select::row(ui, "date", &lists) else { return };
    let number = i8::try_from(place + 1).ok();
    page.act(Action::AskedOn(match list {
        0 => AskedOn { day: number, ..on },
        1 => AskedOn { month: number, ..on },
        _ => AskedOn { year: years.get(place).copied(), ..on },
    }));
}
