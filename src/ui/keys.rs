//! The keyboard.

use eframe::egui::{Key, Modifiers, Ui};

/// Whether a key combination was pressed, and takes it so that nothing else acts on it.
pub fn shortcut(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(modifiers, key))
}
