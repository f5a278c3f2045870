//! The question before what cannot be taken back: in front of the page, whatever the page is scrolled to, with the keyboard on the safe answer.

use eframe::egui::{self, Frame, Id, Key, Margin, Modal, Modifiers, Role, ScrollArea, Ui};

use super::parts::{self, ButtonKind};
use super::theme::{self, palette};
use super::{Page, focus, press};
use crate::wizard::{Action, Confirm, Loss};
use crate::words::{self, id};

/// What a question says.
struct QuestionWords {
    title: words::Id,
    text: words::Id,
    /// The answer by which nothing is lost, and the other one.
    safe: words::Id,
    risky: words::Id,
    /// Whether saving the report is a third answer.
    can_save: bool,
}

fn words_of(confirm: Confirm) -> QuestionWords {
    let (title, text) = match confirm {
        Confirm::DeleteList => {
            return QuestionWords {
                title: id::DELETE_TITLE,
                text: id::DELETE_TEXT,
                safe: id::DELETE_KEEP,
                risky: id::DELETE_ANYWAY,
                can_save: false,
            };
        }
        Confirm::Close(Loss::Copied) => (id::CLOSING_COPIED_TITLE, id::CLOSING_COPIED_TEXT),
        Confirm::Close(Loss::Headers) => (id::CLOSING_HEADERS_TITLE, id::CLOSING_HEADERS_TEXT),
        Confirm::Close(Loss::Report) => (id::CLOSING_TITLE, id::CLOSING_TEXT),
        Confirm::Another(_) | Confirm::Empty(_) => (id::CLOSING_TITLE, id::ANOTHER_TEXT),
    };
    let (safe, risky) = match confirm {
        Confirm::Close(_) => (id::CLOSING_KEEP, id::CLOSING_LEAVE),
        _ => (id::ANOTHER_KEEP, id::ANOTHER_LEAVE),
    };
    QuestionWords { title, text, safe, risky, can_save: !matches!(confirm, Confirm::Close(Loss::Headers)) }
}

fn before_id() -> Id {
    Id::unique("before the question")
}

/// Where the keyboard was when the question came.
fn remember(ui: &Ui) {
    let focused = ui.memory(|memory| memory.focused());
    ui.data_mut(|data| {
        if data.get_temp::<Option<Id>>(before_id()).is_none() {
            data.insert_temp(before_id(), focused);
        }
    });
}

/// The keyboard goes back there after the answer.
fn give_back(ui: &Ui) {
    let before: Option<Option<Id>> = ui.data_mut(|data| data.remove_temp(before_id()));
    match before {
        Some(Some(id)) => ui.memory_mut(|memory| memory.request_focus(id)),
        Some(None) => focus::land(ui.ctx()),
        None => {}
    }
}

/// Shows the question that waits for an answer, if one does.
pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(confirm) = page.wizard.confirm else {
        if !page.wizard.shows_keys {
            give_back(ui);
        }
        return;
    };
    remember(ui);
    let said = words_of(confirm);
    let can_save = said.can_save && matches!(page.wizard.report_page.composed, Some(Ok(_)));
    let may_leave = press::may(ui, "safe", confirm);
    if parts::shortcut(ui, Modifiers::NONE, Key::Escape) && may_leave {
        page.act(Action::AnswerSafely);
    }
    let (title, text) = (page.text(said.title), page.text(said.text));
    in_front(ui, "question", &title, &text, |ui| {
        parts::body(ui, &text);
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(12.0, 10.0);
            let safe = parts::button(ui, ButtonKind::Primary, &page.text(said.safe), true);
            parts::focus_when_new(ui, &safe);
            if safe.clicked() {
                page.act(Action::AnswerSafely);
            }
            if can_save && parts::button(ui, ButtonKind::Secondary, &page.text(id::SAVE_DRAFT), true).clicked() {
                page.act(Action::SaveInstead);
            }
            if parts::button(ui, ButtonKind::Secondary, &page.text(said.risky), true).clicked() {
                page.act(Action::DoIt);
            }
        });
    });
}

/// All keys that do something everywhere, in front of the page.
pub(super) fn keys(page: &mut Page<'_>, ui: &mut Ui) {
    if !page.wizard.shows_keys || page.wizard.confirm.is_some() {
        return;
    }
    remember(ui);
    let may_leave = press::may(ui, "keys", ());
    let leaves = parts::shortcut(ui, Modifiers::NONE, Key::Escape) || parts::shortcut(ui, Modifiers::NONE, Key::F1);
    if leaves && may_leave {
        page.act(Action::ShowKeys(false));
    }
    let title = page.text(id::KEYS_TITLE);
    in_front(ui, "keys", &title, "", |ui| {
        for (keys, what) in [
            ("Ctrl+Enter, Alt+→", id::KEYS_ON),
            ("Alt+←", id::KEYS_BACK),
            ("Tab, Shift+Tab", id::KEYS_TAB),
            ("F6, Shift+F6", id::KEYS_PART),
            ("Page+↑, Page+↓, Home, End", id::KEYS_SCROLL),
            ("Ctrl+V", id::KEYS_PASTE),
            ("Ctrl+O", id::KEYS_OPEN),
            ("Ctrl+S", id::KEYS_SAVE),
            ("Ctrl++, Ctrl+−, Ctrl+0", id::KEYS_SIZE),
            ("Esc", id::KEYS_ESCAPE),
            ("F1", id::KEYS_THIS),
        ] {
            let keys = keys.split(", ").map(|keys| page.words.keys(keys)).collect::<Vec<_>>().join(", ");
            parts::fact_wide(ui, &keys, &page.text(what));
        }
        ui.add_space(8.0);
        let close = parts::button(ui, ButtonKind::Primary, &page.text(id::KEYS_CLOSE), true);
        parts::focus_when_new(ui, &close);
        if close.clicked() {
            page.act(Action::ShowKeys(false));
        }
    });
}

/// A box in front of everything, that nothing behind it reaches through. It scrolls where the window is smaller.
fn in_front(ui: &Ui, name: &'static str, title: &str, text: &str, add: impl FnOnce(&mut Ui)) {
    let room = ui.ctx().content_rect().shrink(16.0);
    let p = palette(ui);
    let frame = Frame::new()
        .fill(p.paper)
        .stroke(egui::Stroke::new(2.0, p.border))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(22, 18));
    // The toolkit calls the area a dialog of its own: one in another would be read twice.
    let area = Modal::default_area(Id::unique(name)).role(Role::GenericContainer);
    Modal::new(Id::unique(name)).area(area).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width((440.0 * parts::text_scale(ui).max(1.0)).min(room.width() - 44.0));
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::AlertDialog);
            node.set_label(title);
            if !text.is_empty() {
                node.set_description(text);
            }
            node.set_modal();
        });
        ScrollArea::vertical().max_height(room.height() - 40.0).auto_shrink([false, true]).show(ui, |ui| {
            parts::subheading(ui, title);
            add(ui);
        });
    });
}
