//! Ctrl+V outside of a field.

use eframe::egui::{Event, Id, Ui};

use super::{Page, focus};
use crate::platform::ClipboardError;
use crate::wizard::Action;

/// Takes what was pasted in this frame, wherever the keyboard is. In a text field, and in the box `box_id` unless it is empty, the text is inserted
/// at the caret instead.
pub(super) fn take_outside(page: &mut Page<'_>, ui: &Ui, box_id: Id, is_empty: bool) {
    let in_empty_box = is_empty && ui.memory(|memory| memory.has_focus(box_id));
    if !focus::is_writing(ui.ctx()) || in_empty_box {
        take(page, ui);
    }
}

/// Takes what was pasted in this frame, so that no field gets it too.
fn take(page: &mut Page<'_>, ui: &Ui) {
    let mut pasted = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(text) => {
                pasted.push(Ok(text.clone()));
                false
            }
            Event::PasteImage(_) => {
                pasted.push(Err(ClipboardError::Picture));
                false
            }
            _ => true,
        });
    });
    for result in pasted {
        page.act(Action::Pasted(result));
    }
}
