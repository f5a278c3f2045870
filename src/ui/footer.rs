//! The bottom of the window: back, the other ways, and the one way on with its reason where it has to wait.

use eframe::egui::{Frame, Key, Layout, Margin, Modifiers, Role, Sense, TextStyle, Ui, Vec2, WidgetInfo, vec2};

use super::parts::{self, ButtonKind};
use super::theme::palette;
use super::{Page, focus, press};
use crate::wizard::{self, Action, Step};
use crate::words::id;

const GAP: f32 = 14.0;

/// The buttons as they are written, and how they fit.
pub(super) struct FooterLayout {
    buttons: wizard::Footer,
    back: Option<String>,
    secondary: Vec<String>,
    primary: String,
    reason: Option<String>,
    form: Form,
    /// The room inside the margins.
    width: f32,
    margin: Margin,
    /// With margins and the line above.
    pub(super) height: f32,
}

/// How the footer is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// All of it in one row.
    Row,
    /// Back and the way on in one row; the reason above; the other ways in the page.
    Short,
    /// One button above the other.
    Stacked,
}

impl FooterLayout {
    /// Lays the buttons of the page out for a window of that width.
    pub(super) fn of(page: &Page<'_>, ui: &Ui, narrow: bool, width: f32) -> Self {
        let buttons = page.wizard.footer();
        let margin = if narrow { Margin::symmetric(20, 10) } else { Margin::symmetric(28, 16) };
        let width = width - margin.sum().x;
        let count = page.wizard.instruction_count().to_string();
        let back = buttons.can_go_back.then(|| page.text(id::BACK));
        let secondary: Vec<String> = buttons.secondary.iter().map(|b| page.words.with(b.label, &[("count", &count)])).collect();
        let primary = page.text(buttons.primary.label);
        let reason = buttons.primary.action.as_ref().err().map(|reason| page.text(*reason));
        let size = |text: &String| parts::button_size(ui, text, width);
        let way_on = size(&primary);
        let way_back = back.as_ref().map_or(Vec2::ZERO, size);
        let said = reason.as_ref().map_or(0.0, |text| parts::galley(ui, text, TextStyle::Small, f32::INFINITY).size().x);
        let others: f32 = secondary.iter().map(|text| size(text).x + GAP).sum();
        let gap = |width: f32| if width > 0.0 { width + GAP } else { 0.0 };
        let together = gap(way_back.x) + way_on.x;
        let form = if !narrow && together + others + gap(said) <= width {
            Form::Row
        } else if together <= width {
            if together + gap(said) <= width { Form::Row } else { Form::Short }
        } else {
            Form::Stacked
        };
        let in_row = others == 0.0 || (form == Form::Row && !narrow && together + others + gap(said) <= width);
        let above = if form == Form::Row { None } else { reason.as_ref() };
        let above = above.map_or(0.0, |text| parts::galley(ui, text, TextStyle::Small, width).size().y + 6.0);
        let rows = match form {
            Form::Stacked if way_back.y > 0.0 => way_on.y + way_back.y + 8.0,
            _ => way_on.y.max(way_back.y),
        };
        let secondary = if in_row { secondary } else { Vec::new() };
        Self { buttons, back, secondary, primary, reason, form, width, margin, height: above + rows + margin.sum().y + 1.0 }
    }

    /// Whether the other ways stand in the page, because they have no room here.
    pub(super) fn leaves_others_to_page(&self) -> bool {
        self.secondary.len() < self.buttons.secondary.len()
    }

    pub(super) fn show(&self, page: &mut Page<'_>, ui: &mut Ui) {
        let p = palette(ui);
        let line = ui.max_rect();
        ui.painter().rect_filled(line, 0, p.paper);
        ui.painter().hline(line.x_range(), line.top() + 0.5, ui.visuals().widgets.noninteractive.bg_stroke);
        ui.add_space(1.0);
        Frame::new().inner_margin(self.margin).show(ui, |ui| {
            ui.set_width(self.width);
            ui.spacing_mut().item_spacing = vec2(GAP, 6.0);
            match self.form {
                Form::Row => self.row(page, ui, true),
                Form::Short => {
                    if let Some(reason) = &self.reason {
                        parts::small(ui, reason);
                    }
                    self.row(page, ui, false);
                }
                Form::Stacked => {
                    if let Some(reason) = &self.reason {
                        parts::small(ui, reason);
                    }
                    ui.spacing_mut().item_spacing.y = 8.0;
                    self.primary(page, ui);
                    self.back(page, ui);
                }
            }
        });
    }

    /// In the order in which it is read, which is that of the keyboard: what goes on stands at the end, on the right.
    fn row(&self, page: &mut Page<'_>, ui: &mut Ui, with_reason: bool) {
        // The instructions button stands on the left, beside Back: it belongs to the way there, not to going on.
        let left = page.wizard.step == Step::Headers;
        let size = |ui: &Ui, text: &String| parts::button_size(ui, text, self.width);
        let height = size(ui, &self.primary).y;
        ui.allocate_ui_with_layout(vec2(self.width, height), Layout::left_to_right(eframe::egui::Align::Center), |ui| {
            self.back(page, ui);
            if left {
                self.others(page, ui);
            }
            let reason = self.reason.as_ref().filter(|_| with_reason);
            let said = reason.map_or(0.0, |text| parts::galley(ui, text, TextStyle::Small, f32::INFINITY).size().x + GAP);
            let others: f32 = if left { 0.0 } else { self.secondary.iter().map(|text| size(ui, text).x + GAP).sum() };
            let right = said + others + size(ui, &self.primary).x;
            ui.add_space((ui.available_width() - right).max(0.0));
            if let Some(reason) = reason {
                reason_beside(ui, reason);
            }
            if !left {
                self.others(page, ui);
            }
            self.primary(page, ui);
        });
    }

    fn back(&self, page: &mut Page<'_>, ui: &mut Ui) {
        let Some(back) = &self.back else { return };
        let response = parts::button(ui, ButtonKind::Secondary, back, true);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut("Alt+Left"));
        if response.clicked() {
            page.act(Action::Back);
        }
    }

    fn others(&self, page: &mut Page<'_>, ui: &mut Ui) {
        for (button, text) in self.buttons.secondary.iter().zip(&self.secondary) {
            if parts::button(ui, ButtonKind::Secondary, text, true).clicked() {
                page.act(button.action.clone());
            }
        }
    }

    fn primary(&self, page: &mut Page<'_>, ui: &mut Ui) {
        let response = parts::button(ui, ButtonKind::Primary, &self.primary, self.reason.is_none());
        let key = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
        let tried = (response.has_focus() && key) || (response.hovered() && ui.input(|input| input.pointer.primary_released()));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut("Control+Enter"));
        match (&self.buttons.primary.action, &self.reason) {
            (Ok(action), _) if response.clicked() => page.act(action.clone()),
            (Err(_), Some(reason)) => {
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason.as_str()));
                // A press on the disabled button is answered with the reason.
                if tried {
                    focus::say(ui.ctx(), reason);
                }
            }
            _ => {}
        }
    }

    /// The other ways, at the end of the page.
    pub(super) fn others_in_page(&self, page: &mut Page<'_>, ui: &mut Ui) {
        let count = page.wizard.instruction_count().to_string();
        let texts: Vec<String> = self.buttons.secondary.iter().map(|b| page.words.with(b.label, &[("count", &count)])).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        ui.add_space(8.0);
        if let Some(button) = parts::button_row(ui, &texts).and_then(|pressed| self.buttons.secondary.get(pressed)) {
            page.act(button.action.clone());
        }
    }

    /// Ctrl+Enter and Alt+→ do what the primary button does, Alt+← what Back does. Enter alone goes on where nothing else takes it.
    pub(super) fn shortcuts(page: &mut Page<'_>, ui: &Ui) {
        let footer = page.wizard.footer();
        let back = press::may(ui, "back", footer.can_go_back);
        if parts::shortcut(ui, Modifiers::ALT, Key::ArrowLeft) && back {
            page.act(Action::Back);
        }
        let on = press::may(ui, "on", (footer.primary.label, footer.primary.action.is_ok()));
        let enter = footer.primary.only_goes_on() && !focus::takes_enter(ui.ctx()) && parts::shortcut(ui, Modifiers::NONE, Key::Enter);
        let on_keys = parts::shortcut(ui, Modifiers::ALT, Key::ArrowRight) || parts::shortcut(ui, Modifiers::COMMAND, Key::Enter);
        if (enter || on_keys) && on {
            match footer.primary.action {
                Ok(action) => page.act(action),
                Err(reason) => focus::say(ui.ctx(), &page.text(reason)),
            }
        }
    }
}

fn reason_beside(ui: &mut Ui, reason: &str) {
    let galley = parts::galley(ui, reason, TextStyle::Small, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, reason));
    ui.painter().galley_with_override_text_color(rect.left_top(), galley, palette(ui).muted);
}
