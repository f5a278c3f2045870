//! Page three: one instruction at a time, with its picture.

use eframe::egui::{CursorIcon, FocusDirection, Key, Modifiers, Response, Role, Sense, TextStyle, Ui, Vec2, WidgetInfo};

use super::Page;
use super::cards::guide_grid;
use super::letters;
use super::lines;
use super::parts::{self, CircleState};
use super::picture;
use super::press;
use super::theme::palette;
use crate::guides::{Guide, Instruction, Role as RoleOfInstruction, Way, plain};
use crate::wizard::{Action, Printed};
use crate::words::id;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    let wizard = page.wizard;
    let Some(guide) = wizard.guide() else {
        // Reached only by the rail before a program was chosen.
        parts::heading(ui, &page.text(id::PROGRAM_TITLE));
        parts::prose(ui, &page.text(id::WHY_CHOOSE_PROGRAM));
        return;
    };
    arrow_keys(page, ui);
    let instructions = wizard.instructions;
    if instructions.different {
        different(page, ui, guide);
    } else if instructions.all {
        all(page, ui, guide);
    } else if let Some(instruction) = guide.way(instructions.way).get(instructions.at) {
        one(page, ui, guide, instruction);
    }
}

/// The arrow keys walk the instructions; there is no text field on this page that needs them.
fn arrow_keys(page: &mut Page<'_>, ui: &Ui) {
    for (key, forward) in [(Key::ArrowLeft, false), (Key::ArrowRight, true)] {
        if parts::shortcut(ui, Modifiers::NONE, key) {
            // They would also move the focus to the next thing on the page.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            page.act(Action::Walk(forward));
        }
    }
}

fn one(page: &mut Page<'_>, ui: &mut Ui, guide: &Guide, instruction: &Instruction) {
    let at = page.wizard.instructions.at + 1;
    let headline = parts::heading(ui, &instruction.title);
    let place = page.words.with(
        id::INSTRUCTION_OF,
        &[("program", &guide.name), ("number", &at.to_string()), ("count", &page.wizard.instruction_count().to_string())],
    );
    parts::small(ui, &place);
    // Read together with the headline: what to do, what goes wrong there, and only then where one is. A voice would name the dot in the last.
    let told = [Some(plain(&instruction.text)), instruction.trap.as_deref().map(plain), Some(place.replace(" · ", ", "))];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join(" ");
    ui.ctx().accesskit_node_builder(headline.id, |node| node.set_description(told));
    if page.wizard.gets_headers_again() && parts::link(ui, &page.text(id::PASTE_AT_ONCE)).clicked() {
        page.act(Action::Paste);
    }
    beforehand(page, ui, guide, std::slice::from_ref(instruction));
    let muted = palette(ui).muted;
    parts::marked(ui, &instruction.text, muted);
    ui.add_space(8.0);
    if let Some(shown) = &instruction.picture {
        let drawn = picture::show(ui, shown, ui.available_width());
        give(page, ui, instruction.role, &drawn);
        ui.add_space(8.0);
    }
    if let Some(trap) = &instruction.trap {
        parts::caution(ui, |ui| parts::marked(ui, trap, palette(ui).ink));
        ui.add_space(4.0);
    }
    instead(page, ui, guide);
    below(page, ui, guide);
}

/// The picture of our own window does what it shows: a person takes it for the window itself.
fn give(page: &mut Page<'_>, ui: &mut Ui, role: RoleOfInstruction, drawn: &Response) {
    let (label, action) = match role {
        RoleOfInstruction::Paste => (id::PASTE, Action::Paste),
        RoleOfInstruction::OpenFile => (id::OPEN_MESSAGE, Action::OpenMessage),
        _ => return,
    };
    let mut response = ui.interact(drawn.rect, drawn.id.with("gives"), Sense::click());
    press::settle(ui, &mut response, label);
    let name = page.text(label);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    parts::focus_ring(ui, &response, super::theme::RADIUS);
    if response.clicked() {
        page.act(action);
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
    if role == RoleOfInstruction::Paste {
        parts::small(ui, &page.text(id::PICTURE_PASTE));
    }
}

/// What is said before the instructions: that some are in English alone, or that it is not sure whether they are those of the person's provider.
fn beforehand(page: &Page<'_>, ui: &mut Ui, guide: &Guide, shown: &[Instruction]) {
    if guide.sure.is_some() {
        how_sure(page, ui, guide);
        if !shown.iter().all(|instruction| letters::can_draw(ui.ctx(), &instruction.title)) {
            parts::caution(ui, |ui| parts::body(ui, &page.text(id::PROVIDER_LETTERS)));
        }
    }
    if guide.in_english {
        parts::caution(ui, |ui| parts::body(ui, &page.text(id::GUIDE_IN_ENGLISH)));
    }
}

/// Where the program cannot do it: the programs to go on with, after the last instruction.
fn instead(page: &mut Page<'_>, ui: &mut Ui, guide: &Guide) {
    let wizard = page.wizard;
    if !wizard.ends_elsewhere() {
        return;
    }
    parts::subheading(ui, &page.text(id::INSTEAD_TITLE));
    let offered: Vec<&Guide> = wizard.guides.instead(guide).collect();
    let chosen = wizard.instead().map(|guide| guide.id.as_str());
    if let Some(guide) = guide_grid(ui, &offered, chosen, None, "") {
        page.act(Action::Instead(guide.id.clone()));
    }
    if parts::link(ui, &page.text(id::INSTEAD_OTHER)).clicked() {
        page.act(Action::GoTo(crate::wizard::Step::Program));
    }
    ui.add_space(4.0);
}

/// What stands under every instruction.
fn below(page: &mut Page<'_>, ui: &mut Ui, guide: &Guide) {
    let front = page.wizard.settings.keep_in_front;
    let front_text = page.text(if front { id::IN_FRONT_OFF } else { id::IN_FRONT_ON });
    match parts::button_row(ui, &[&page.text(id::LOOKS_DIFFERENT), &front_text]) {
        Some(0) => page.act(Action::LooksDifferent(true)),
        Some(_) => page.act(Action::KeepInFront(!front)),
        None => {}
    }
    if parts::link(ui, &page.text(id::PRINT)).clicked() {
        page.act(Action::Print);
    }
    printed(page, ui);
    ui.add_space(2.0);
    if !page.wizard.instructions.all {
        parts::marked(ui, &page.text(id::ARROW_KEYS), palette(ui).muted);
    }
    parts::small(ui, &page.text(id::DO_NOT_FORWARD));
    if guide.sure.is_none() {
        how_sure(page, ui, guide);
    }
}

fn how_sure(page: &Page<'_>, ui: &mut Ui, guide: &Guide) {
    if let Some(sentence) = guide.how_sure(page.wizard.instructions.way) {
        parts::small(ui, &page.words.with(sentence, &[("name", guide.short_name())]));
    }
}

/// What became of the page to print.
fn printed(page: &Page<'_>, ui: &mut Ui) {
    let Some(printed) = &page.wizard.printed else { return };
    match printed {
        Printed::Shown(path) => {
            parts::advice(ui, |ui| {
                parts::strong(ui, &page.text(id::PRINT_SHOWN));
                parts::small(ui, &page.words.with(id::PRINT_PLACE, &[("path", &path.display().to_string())]));
            });
        }
        Printed::NotShown(path, _) => {
            parts::caution(ui, |ui| {
                parts::strong(ui, &page.text(id::PRINT_NOT_SHOWN));
                parts::small(ui, &page.words.with(id::PRINT_PLACE, &[("path", &path.display().to_string())]));
            });
        }
        Printed::NotSaved(error) => {
            parts::caution(ui, |ui| {
                parts::strong(ui, &page.text(id::PRINT_NOT_SAVED));
                parts::small(ui, &super::failure::save(page.words, error));
            });
        }
    }
}

fn all(page: &mut Page<'_>, ui: &mut Ui, guide: &Guide) {
    parts::heading(ui, &guide.name);
    parts::prose(ui, &page.text(id::ALL_TEXT));
    beforehand(page, ui, guide, guide.way(page.wizard.instructions.way));
    ui.add_space(6.0);
    let muted = palette(ui).muted;
    for (index, instruction) in guide.way(page.wizard.instructions.way).iter().enumerate() {
        parts::card(ui, |ui| {
            ui.horizontal_top(|ui| {
                let size = parts::circle_size(ui);
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(size + 2.0), Sense::hover());
                parts::number_circle(ui, rect.min + Vec2::splat(size / 2.0), size, index + 1, CircleState::Plain);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 3.0;
                    parts::strong(ui, &instruction.title);
                    parts::marked(ui, &instruction.text, muted);
                    if let Some(trap) = &instruction.trap {
                        let text = parts::styled(ui, plain(trap), TextStyle::Small).color(palette(ui).warning);
                        lines::label(ui, text);
                    }
                });
            });
        });
    }
    instead(page, ui, guide);
    below(page, ui, guide);
}

fn different(page: &mut Page<'_>, ui: &mut Ui, guide: &Guide) {
    let wizard = page.wizard;
    parts::heading(ui, &page.text(id::DIFFERENT_TITLE));
    parts::prose(ui, &page.text(id::DIFFERENT_TEXT));
    ui.add_space(8.0);
    let siblings: Vec<&Guide> = wizard.guides.siblings(guide).collect();
    if let Some(sibling) = guide_grid(ui, &siblings, None, None, "") {
        page.act(Action::ChooseProgram(sibling.id.clone()));
    }
    ui.add_space(8.0);
    for way in guide.ways().filter(|way| *way != wizard.instructions.way) {
        let label = match way {
            Way::Copy => id::WAY_COPY,
            Way::File => id::WAY_FILE,
            Way::Elsewhere => id::WAY_ELSEWHERE,
        };
        if parts::link(ui, &page.text(label)).clicked() {
            page.act(Action::UseWay(way));
        }
    }
    if parts::link(ui, &page.text(id::CHOOSE_OTHER_PROGRAM)).clicked() {
        page.act(Action::GoTo(crate::wizard::Step::Program));
    }
    for trap in &guide.traps {
        parts::caution(ui, |ui| parts::marked(ui, trap, palette(ui).ink));
    }
}
