//! Short news that have no place on the page, said aloud.

use eframe::egui::{Id, Ui};

use super::{Page, focus};
use crate::platform::ThemeChoice;
use crate::wizard::Heard;
use crate::words::id;

/// Says what happened since the last frame.
pub(super) fn show(page: &Page<'_>, ui: &Ui) {
    let times = page.wizard.heard_times;
    let before: u64 = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(Id::unique("heard")), times));
    let Some(heard) = page.wizard.heard.as_ref().filter(|_| before != times) else { return };
    if let Some(text) = words_of(page, heard) {
        focus::say(ui.ctx(), &text);
    }
}

fn words_of(page: &Page<'_>, heard: &Heard) -> Option<String> {
    let count = |id, count: usize| page.words.with(id, &[("count", &count.to_string())]);
    Some(match heard {
        Heard::TextSize(percent) => page.words.with(id::HEARD_TEXT_SIZE, &[("percent", &percent.to_string())]),
        Heard::Theme(theme) => page.text(match theme {
            ThemeChoice::System => id::HEARD_THEME_SYSTEM,
            ThemeChoice::Light => id::HEARD_THEME_LIGHT,
            ThemeChoice::Dark => id::HEARD_THEME_DARK,
            ThemeChoice::Contrast => id::THEME_CONTRAST,
        }),
        Heard::Copied => page.text(id::HEARD_COPIED),
        Heard::Programs(number) => count(id::HEARD_PROGRAMS, *number),
        Heard::Desks(number) => count(id::HEARD_DESKS, *number),
        Heard::Desk => {
            let desk = page.wizard.desk()?;
            page.words.with(id::MEANT_FOR_CHOSEN, &[("desk", &desk.name), ("who", &page.words.desk_is(desk))])
        }
        Heard::Hidden(number) => count(id::HIDDEN_PLACES, *number),
        Heard::InFront(true) => page.text(id::HEARD_IN_FRONT),
        Heard::InFront(false) => page.text(id::HEARD_NOT_IN_FRONT),
        Heard::Deleted => page.text(id::RECORDS_EMPTY),
        Heard::CameUp => return None,
    })
}
