//! Page one: what happened. Harm first, then what to do before a report.

use eframe::egui::{ComboBox, Key, Modifiers, TextStyle, Ui};

use super::Page;
use super::parts::{self, Choice};
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
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 12.0;
    for (reason, title, text, key) in REASONS {
        let selected = page.wizard.what.reason == Some(reason);
        let (title, text) = (page.text(title), text.map(|id| page.text(id)).unwrap_or_default());
        let pressed = Choice { selected, title: &title, text: &text, width: ui.available_width(), ..Choice::default() }.show(ui).clicked();
        if pressed || parts::shortcut(ui, Modifiers::ALT, key) {
            page.act(Action::Reason(reason));
        }
    }
    match page.wizard.what.reason {
        None => {}
        Some(Reason::Advertising) => ask_to_stop(page, ui),
        Some(Reason::Phishing) => harm(page, ui, id::HARM_PHISHING_TITLE, id::HARM_PHISHING),
        Some(Reason::Threats) => harm(page, ui, id::HARM_THREATS_TITLE, id::HARM_THREATS),
        Some(Reason::Other) => harm(page, ui, id::HARM_OTHER_TITLE, id::HARM_OTHER),
    }
    super::book::link(page, ui);
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
        ui.horizontal_wrapped(|ui| {
            let asked = page.wizard.what.asked;
            if let Some(asked) = parts::check_box(ui, asked, &page.text(id::ALREADY_ASKED), TextStyle::Body) {
                page.act(Action::Asked(asked));
            }
            if asked {
                date(page, ui);
            }
        });
    });
}

fn date(page: &mut Page<'_>, ui: &mut Ui) {
    let on = page.wizard.what.asked_on;
    let today = page.wizard.today;
    let days: Vec<i8> = (1..=31).collect();
    let months: Vec<i8> = (1..=12).collect();
    let years: Vec<i16> = (0..YEARS).map(|back| today.year() - back).collect();
    let month = |m: &i8| page.words.by_name(&format!("month-{m}"), &[]);
    let day = list(ui, "day", &page.text(id::DAY), on.day, &days, ToString::to_string);
    let new_month = list(ui, "month", &page.text(id::MONTH), on.month, &months, month);
    let year = list(ui, "year", &page.text(id::YEAR), on.year, &years, ToString::to_string);
    let new = AskedOn { day: day.or(on.day), month: new_month.or(on.month), year: year.or(on.year) };
    if new != on {
        page.act(Action::AskedOn(new));
    }
}

/// One list of the date; gives back a new choice.
fn list<T: PartialEq + Copy>(ui: &mut Ui, salt: &str, name: &str, chosen: Option<T>, all: &[T], text: impl Fn(&T) -> String) -> Option<T> {
    let shown = chosen.map_or_else(|| name.to_owned(), |c| text(&c));
    let mut new = None;
    let response = ComboBox::from_id_salt(salt).selected_text(shown).width(40.0).height(300.0).show_ui(ui, |ui| {
        for value in all {
            if ui.selectable_label(chosen == Some(*value), text(value)).clicked() {
                new = Some(*value);
            }
        }
    });
    let response = response.response.accessible_name(name);
    parts::focus_ring(ui, &response, super::theme::RADIUS);
    new
}
