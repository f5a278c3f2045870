//! Ctrl+V outside of a field.

use eframe::egui::{Event, Ui};

use super::Page;
use crate::platform::ClipboardError;
use crate::wizard::Action;

/// Takes what was pasted in this frame, so that no field gets it too.
pub(super) fn take(page: &mut Page<'_>, ui: &Ui) {
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
