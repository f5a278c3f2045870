//! What stands around every page: the rail or the line on top, the tools, the footer, and the keys that work everywhere.

use eframe::egui::{
    self, Align, CentralPanel, CornerRadius, Frame, Key, Layout, Margin, Modifiers, Panel, Pos2, Rect, RichText, Role, ScrollArea, Sense,
    Stroke, StrokeKind, TextStyle, Ui, UiBuilder, UiKind, UiStackInfo, WidgetInfo, vec2,
};

use super::parts::{self, CircleState, Kind};
use super::theme::{self, palette};
use super::{Page, press, question};
use crate::platform::ThemeChoice;
use crate::wizard::{self, Action, Footer, Step};
use crate::words::{Id, id};

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    press::begin(ui, page.wizard.place_and_question());
    // A question stands in front of all: nothing behind it hears a key.
    if page.wizard.confirm.is_none() {
        keys(page, ui);
    }
    let narrow = ui.available_width() < theme::NARROW * parts::text_scale(ui).max(1.0);
    let footer = page.wizard.footer();
    if narrow {
        line_on_top(page, ui);
    }
    footer_ui(page, ui, &footer, narrow);
    if !narrow {
        rail(page, ui);
    }
    // The canvas is what the window is cleared with: where software paints, a second coat is the dearest part of a frame. The content still fades
    // into its colour at the edges.
    let ground = UiStackInfo::new(UiKind::CentralPanel).with_frame(Frame::new().fill(palette(ui).canvas));
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        ui.scope_builder(UiBuilder::new().ui_stack_info(ground), |ui| content(page, ui, &footer, narrow));
    });
    question::show(page, ui);
}

/// The page itself, which scrolls.
fn content(page: &mut Page<'_>, ui: &mut Ui, footer: &Footer, narrow: bool) {
    let side = if narrow { 20 } else { 44 };
    // Each page begins at its top, whatever the one before was scrolled to.
    let salt = page.wizard.place();
    ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: side, right: side, top: 8, bottom: 24 }).show(ui, |ui| {
            if !narrow {
                tools(page, ui);
            }
            let widest = theme::PROSE_WIDTH * parts::text_scale(ui).max(1.0);
            ui.set_max_width(ui.available_width().min(widest));
            page.content(ui);
            if narrow {
                secondary_in_page(page, ui, footer);
            }
        });
    });
}

/// Keys that work on every page.
fn keys(page: &mut Page<'_>, ui: &Ui) {
    let size = page.wizard.settings.text_size;
    if parts::shortcut(ui, Modifiers::COMMAND, Key::Plus) || parts::shortcut(ui, Modifiers::COMMAND, Key::Equals) {
        page.act(Action::TextSize(larger(size)));
    }
    if parts::shortcut(ui, Modifiers::COMMAND, Key::Minus) {
        page.act(Action::TextSize(smaller(size)));
    }
    if parts::shortcut(ui, Modifiers::COMMAND, Key::Num0) {
        page.act(Action::TextSize(100));
    }
    let footer = page.wizard.footer();
    let back = press::may(ui, "back", footer.can_go_back);
    if parts::shortcut(ui, Modifiers::ALT, Key::ArrowLeft) && back {
        page.act(Action::Back);
    }
    if page.wizard.about && parts::shortcut(ui, Modifiers::NONE, Key::Escape) {
        page.act(Action::CloseAbout);
    }
    let on = press::may(ui, "on", (footer.primary.label, footer.primary.action.is_ok()));
    if (parts::shortcut(ui, Modifiers::ALT, Key::ArrowRight) || parts::shortcut(ui, Modifiers::COMMAND, Key::Enter))
        && on
        && let Ok(action) = footer.primary.action
    {
        page.act(action);
    }
}

fn larger(size: u16) -> u16 {
    theme::TEXT_SIZES.into_iter().find(|s| *s > size).unwrap_or(size)
}

fn smaller(size: u16) -> u16 {
    theme::TEXT_SIZES.into_iter().rev().find(|s| *s < size).unwrap_or(size)
}

/// The name of a step, as on the rail.
pub(super) fn step_name(step: Step) -> Id {
    match step {
        Step::What => id::STEP_WHAT,
        Step::Program => id::STEP_PROGRAM,
        Step::Headers => id::STEP_HEADERS,
        Step::Check => id::STEP_CHECK,
        Step::Report => id::STEP_REPORT,
    }
}

fn rail(page: &mut Page<'_>, ui: &mut Ui) {
    let p = palette(ui);
    let width = theme::RAIL_WIDTH * parts::text_scale(ui).clamp(1.0, 1.4);
    let frame = Frame::new().inner_margin(Margin { left: 18, right: 18, top: 25, bottom: 18 });
    Panel::left("rail").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(26.0, 26.0), Sense::hover());
            ui.painter().rect_filled(rect, CornerRadius::same(7), p.primary);
            let stroke = Stroke::new(3.0, p.on_primary);
            let c = rect.center();
            ui.painter().line_segment([c + vec2(0.0, -7.0), c + vec2(0.0, 2.0)], stroke);
            ui.painter().circle_filled(c + vec2(0.0, 6.5), 1.8, p.on_primary);
            let font = TextStyle::Small.resolve(ui.style()).size;
            ui.add(egui::Label::new(RichText::new(page.text(id::APP_NAME)).text_style(theme::strong()).size(font)).wrap());
        });
        ui.add_space(18.0);
        for step in Step::ALL {
            rail_entry(page, ui, step);
        }
    });
}

fn rail_entry(page: &mut Page<'_>, ui: &mut Ui, step: Step) {
    let p = palette(ui);
    let current = page.wizard.step == step;
    let reachable = step <= page.wizard.furthest && !current;
    let done = step < page.wizard.furthest && !current;
    let name = page.text(step_name(step));
    let style = if current { theme::strong() } else { TextStyle::Body };
    let galley = parts::galley(ui, &name, style, ui.available_width() - 58.0);
    let size = vec2(ui.available_width(), galley.size().y.max(26.0) + 18.0);
    let sense = if reachable { Sense::click() } else { Sense::hover() };
    let (rect, mut response) = ui.allocate_exact_size(size, sense);
    press::settle(ui, &mut response, step);
    let state = match (current, done) {
        (true, _) => id::STEP_IS_NOW,
        (_, true) => id::STEP_IS_DONE,
        _ => id::STEP_IS_LATER,
    };
    let spoken =
        page.words.with(id::STEP_SPOKEN, &[("number", &(step.index() + 1).to_string()), ("name", &name), ("state", &page.text(state))]);
    let role = if reachable { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
    if current || (reachable && response.hovered()) {
        ui.painter().rect_filled(rect, CornerRadius::same(theme::RADIUS), p.tint);
    }
    let state = match (current, done) {
        (true, _) => CircleState::Current,
        (_, true) => CircleState::Done,
        _ => CircleState::Plain,
    };
    parts::number_circle(ui, Pos2::new(rect.left() + 23.0, rect.center().y), step.index() + 1, state);
    let color = if current || done { p.ink } else { p.muted };
    ui.painter().galley_with_override_text_color(Pos2::new(rect.left() + 48.0, rect.center().y - galley.size().y / 2.0), galley, color);
    parts::focus_ring(ui, &response, theme::RADIUS);
    if response.clicked() {
        page.act(Action::GoTo(step));
    }
}

fn line_on_top(page: &mut Page<'_>, ui: &mut Ui) {
    let p = palette(ui);
    let frame = Frame::new().fill(p.paper).inner_margin(Margin::symmetric(20, 6));
    Panel::top("line").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            let step = page.wizard.step;
            let name = page.text(step_name(step));
            let text = page.words.with(id::STEP_OF, &[("number", &(step.index() + 1).to_string()), ("name", &name)]);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                tool_buttons(page, ui);
                // The step has what room they leave.
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(egui::Label::new(RichText::new(text).text_style(theme::strong())).truncate());
                });
            });
        });
    });
}

fn tools(page: &mut Page<'_>, ui: &mut Ui) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 30.0), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(30.0);
        tool_buttons(page, ui);
    });
    ui.add_space(2.0);
}

/// Drawn from the right.
fn tool_buttons(page: &mut Page<'_>, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.x = 14.0;
    let theme = page.wizard.settings.theme;
    let (label, spoken) = match theme {
        ThemeChoice::System => (id::THEME_SYSTEM, id::THEME_SYSTEM_HELP),
        ThemeChoice::Light => (id::THEME_LIGHT, id::THEME_LIGHT_HELP),
        ThemeChoice::Dark => (id::THEME_DARK, id::THEME_DARK_HELP),
    };
    if parts::tool(ui, &page.text(label), &page.text(spoken)).clicked() {
        page.act(Action::Theme(wizard::next_theme(theme)));
    }
    if parts::tool(ui, &page.text(id::ABOUT), &page.text(id::ABOUT_HELP)).clicked() {
        page.act(if page.wizard.about { Action::CloseAbout } else { Action::OpenAbout });
    }
    let size = page.wizard.settings.text_size;
    if parts::tool(ui, "A+", &page.text(id::TEXT_LARGER)).clicked() {
        page.act(Action::TextSize(larger(size)));
    }
    if parts::tool(ui, "A−", &page.text(id::TEXT_SMALLER)).clicked() {
        page.act(Action::TextSize(smaller(size)));
    }
}

fn footer_ui(page: &mut Page<'_>, ui: &mut Ui, footer: &Footer, narrow: bool) {
    let p = palette(ui);
    let side = if narrow { 20 } else { 28 };
    let above = if narrow { 10 } else { 16 };
    let frame = Frame::new().fill(p.paper).inner_margin(Margin::symmetric(side, above));
    // Without its height, line and all, it would stand elsewhere in the first frame.
    let line = ui.visuals().widgets.noninteractive.bg_stroke.width;
    let height = parts::button_height(ui) + 2.0 * f32::from(above) + line;
    Panel::bottom("footer").resizable(false).default_size(height).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            if footer.can_go_back && parts::button(ui, Kind::Secondary, &page.text(id::BACK), true).clicked() {
                page.act(Action::Back);
            }
            // The instructions button stands on the left, beside Back: it belongs to the way there, not to going on.
            let left = page.wizard.step == Step::Headers && !narrow;
            if left {
                for button in &footer.secondary {
                    secondary(page, ui, button);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let primary = &footer.primary;
                let response = parts::button(ui, Kind::Primary, &page.text(primary.label), primary.action.is_ok());
                match &primary.action {
                    Ok(action) if response.clicked() => page.act(action.clone()),
                    Ok(_) => {}
                    Err(reason) => {
                        let reason = page.text(*reason);
                        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason.as_str()));
                        reason_beside(ui, &reason);
                    }
                }
                if !narrow && !left {
                    for button in footer.secondary.iter().rev() {
                        secondary(page, ui, button);
                    }
                }
            });
        });
    });
}

fn reason_beside(ui: &mut Ui, reason: &str) {
    let width = ui.available_width();
    let galley = parts::galley(ui, reason, TextStyle::Small, width);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x.min(width), galley.size().y.max(20.0)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, reason));
    ui.painter().galley_with_override_text_color(rect.left_top(), galley, palette(ui).muted);
}

fn secondary(page: &mut Page<'_>, ui: &mut Ui, button: &wizard::Button) {
    let text = button_text(page, button);
    if parts::button(ui, Kind::Secondary, &text, true).clicked() {
        page.act(button.action.clone());
    }
}

fn button_text(page: &Page<'_>, button: &wizard::Button) -> String {
    page.words.with(button.label, &[("count", &page.wizard.instruction_count().to_string())])
}

fn secondary_in_page(page: &mut Page<'_>, ui: &mut Ui, footer: &Footer) {
    if footer.secondary.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let texts: Vec<String> = footer.secondary.iter().map(|b| button_text(page, b)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    if let Some(button) = parts::button_row(ui, &texts).and_then(|pressed| footer.secondary.get(pressed)) {
        page.act(button.action.clone());
    }
}

/// Over everything while a file hovers above the window.
pub fn drop_hint(ui: &mut Ui, text: &str) {
    let p = palette(ui);
    let rect = ui.ctx().content_rect().shrink(10.0);
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop"));
    let mut ui = Ui::new(ui.ctx().clone(), egui::Id::unique("drop-text"), UiBuilder::new().layer_id(layer).max_rect(rect));
    ui.painter().rect(
        rect,
        CornerRadius::same(theme::CARD_RADIUS),
        p.tint.gamma_multiply(0.9),
        Stroke::new(3.0, p.primary),
        StrokeKind::Inside,
    );
    let galley = parts::galley(&ui, text, TextStyle::Heading, rect.width() - 60.0);
    let at = Rect::from_center_size(rect.center(), galley.size()).left_top();
    ui.painter().galley(at, galley, p.ink);
    ui.advance_cursor_after_rect(rect);
}
