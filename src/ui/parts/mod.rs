//! The pieces that pages are made of.

mod boxes;
mod button;
mod field;
mod mark;
mod text;

pub use super::keys::shortcut;
pub(super) use boxes::note;
pub use boxes::{Mood, advice, banner, card, caution};
pub use button::{ButtonKind, STEADY_TOOL, button, button_row, button_size, check_box, link, tool, tool_size};
pub use field::{TextBox, edit_box, field_label, focus_when_new, hint_text, line_edit, reading_box, text_frame, text_menu};
pub use mark::{CircleState, check_mark, circle_size, number_before_text, number_circle};
pub use text::{body, fact, fact_wide, focus_ring, galley, heading, marked, prose, small, strong, styled, subheading, text_scale};
pub(super) use text::{galley_colored, one_line};
