//! What stands around every page: the rail or the line on top, the tools, the footer, and the keys that work everywhere.

use eframe::egui::{
    self, Align, CornerRadius, Frame, Id, Key, Layout, Margin, Modifiers, Pos2, Rect, RichText, Role, ScrollArea, Sense, Stroke,
    StrokeKind, TextStyle, Ui, UiBuilder, UiKind, UiStackInfo, WidgetInfo, vec2,
};

use super::focus::{self, WindowPart};
use super::footer::FooterLayout;
use super::parts::{self, CircleState};
use super::theme::{self, palette};
use super::{Page, heard, press, question};
use crate::platform::ThemeChoice;
use crate::wizard::{self, Action, Overlay, Step};
use crate::words::{self, LANGUAGES, id};

/// Where the parts of the window are. All of it is known before anything is drawn, so that they can be drawn in the order in which they are
/// read: the page, the footer, the rail, the tools.
struct Plan {
    narrow: bool,
    /// Where the page scrolls; the footer and the tools with it where they have no place of their own.
    page: Rect,
    footer: Option<Rect>,
    rail: Option<Rect>,
    /// The line with the step, in place of the rail.
    line: Option<Rect>,
    /// The tools, but for those in the corner.
    tools: Option<Rect>,
}

/// The corner with the tools for the size of text. It is the same in every layout and for every size of text, so that they never move from under
/// the pointer that presses them.
fn corner(all: Rect) -> Rect {
    let size = vec2(2.0 * parts::STEADY_TOOL.x + TOOL_GAP, parts::STEADY_TOOL.y);
    Rect::from_min_size(Pos2::new(all.right() - CORNER_MARGIN.x - size.x, all.top() + CORNER_MARGIN.y), size)
}

/// How far the corner is from the edges of the window.
const CORNER_MARGIN: egui::Vec2 = vec2(24.0, 8.0);
/// The room below it.
const BELOW_CORNER: f32 = 6.0;

/// The room for other things at the left of the corner, in an area as wide as the window or as what is beside the rail.
fn beside_corner(area: Rect, left: f32) -> Rect {
    let corner = corner(area);
    Rect::from_min_max(Pos2::new(area.left() + left, corner.top()), Pos2::new(corner.left() - TOOL_GAP, area.bottom()))
}

impl Plan {
    fn of(page: &Page<'_>, ui: &Ui, footer_height: f32) -> Self {
        let all = ui.max_rect();
        let scale = parts::text_scale(ui).max(1.0);
        let narrow = all.width() < theme::NARROW * scale || all.height() < theme::LOW * scale.min(1.5);
        let room = beside_corner(all, LINE_LEFT).width();
        let tools = tools_size(page, ui, room);
        let line_height = if narrow { line_height(page, ui, room, tools) } else { 0.0 };
        // With less, there would be no room left to see the page in.
        let tight = all.height() < theme::TIGHT || footer_height + line_height > 0.4 * all.height() || tools.x > room;
        if tight {
            let (line, page) = all.split_top_bottom_at_y(corner(all).bottom() + BELOW_CORNER);
            return Self { narrow, page, footer: None, rail: None, line: Some(line), tools: None };
        }
        let footer = Rect::from_min_max(Pos2::new(all.left(), all.bottom() - footer_height), all.max);
        let rest = Rect::from_min_max(all.min, Pos2::new(all.right(), footer.top()));
        if narrow {
            let (line, page) = rest.split_top_bottom_at_y(rest.top() + line_height);
            return Self { narrow, page, footer: Some(footer), rail: None, line: Some(line), tools: None };
        }
        let (rail, middle) = rest.split_left_right_at_x(rest.left() + theme::RAIL_WIDTH * scale.min(1.4));
        let tools = tools_size(page, ui, beside_corner(middle, 0.0).width());
        let (top, page) =
            middle.split_top_bottom_at_y(corner(middle).top() + tools.y.max(parts::STEADY_TOOL.y) + BELOW_CORNER - f32::from(PAGE_TOP));
        Self { narrow, page, footer: Some(footer), rail: Some(rail), line: None, tools: Some(top) }
    }
}

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    press::begin(ui, page.wizard.page_and_question());
    // While a question is open, the page behind it gets no keys.
    let hears_keys = page.wizard.confirm.is_none() && !page.wizard.shows_keys;
    focus::begin(ui, page.wizard.shown_page(), page.wizard.came_up, hears_keys);
    if hears_keys {
        keys(page, ui);
    }
    name_window(page, ui);
    heard::show(page, ui);
    let scale = parts::text_scale(ui).max(1.0);
    let size = ui.max_rect().size();
    let narrow = size.x < theme::NARROW * scale || size.y < theme::LOW * scale.min(1.5);
    let footer = FooterLayout::of(page, ui, narrow, size.x);
    let plan = Plan::of(page, ui, footer.height);
    // The window is cleared with the colour of the canvas, so it is not painted again: without a graphics card that would be slow. The content
    // fades into that colour at the edges.
    part(page, ui, WindowPart::Page, plan.page, |page, ui| content(page, ui, &footer, &plan));
    if let Some(rect) = plan.footer {
        part(page, ui, WindowPart::Footer, rect, |page, ui| footer.show(page, ui));
    }
    if let Some(rect) = plan.rail {
        part(page, ui, WindowPart::Rail, rect, rail);
        let line = ui.visuals().widgets.noninteractive.bg_stroke;
        ui.painter().vline(rect.right() - 0.5, rect.y_range(), line);
    }
    if let Some(rect) = plan.line {
        let with_tools = plan.footer.is_some();
        part(page, ui, WindowPart::Tools, rect, |page, ui| line_on_top(page, ui, with_tools));
    }
    if let Some(rect) = plan.tools {
        part(page, ui, WindowPart::Tools, rect, tools);
    }
    question::show(page, ui);
    question::keys(page, ui);
    if hears_keys {
        escape(page, ui);
    }
    focus::speak(ui);
}

/// Esc closes what is open on the page and loses nothing, unless something on the page has taken it.
fn escape(page: &mut Page<'_>, ui: &Ui) {
    let may = press::may(ui, "escape", ());
    let Some(action) = page.wizard.escape() else { return };
    if may && parts::shortcut(ui, Modifiers::NONE, Key::Escape) {
        page.act(action);
    }
}

/// The window has a name and a language, also for those who do not see its title.
fn name_window(page: &Page<'_>, ui: &Ui) {
    let name = page.text(id::APP_NAME);
    ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label(name);
        node.set_language(page.words.language().tag);
    });
}

/// Draws one part of the window in its place.
fn part(page: &mut Page<'_>, ui: &mut Ui, part: WindowPart, rect: Rect, add: impl FnOnce(&mut Page<'_>, &mut Ui)) {
    let name = page.text(match part {
        WindowPart::Page => id::PART_PAGE,
        WindowPart::Footer => id::PART_FOOTER,
        WindowPart::Rail => id::PART_RAIL,
        WindowPart::Tools => id::PART_TOOLS,
    });
    // The edges of the scrolled page fade into the canvas.
    let ground = UiStackInfo::new(UiKind::CentralPanel).with_frame(Frame::new().fill(palette(ui).canvas));
    let mut builder = UiBuilder::new().id_salt(name.as_str()).max_rect(rect).layout(Layout::top_down(Align::Min)).ui_stack_info(ground);
    builder.accessibility_role = Some(part.role());
    builder.accessibility_label = Some(name);
    ui.scope_builder(builder, |ui| {
        // The larger tools fill their place, and the ring around the one with the focus lies outside of it.
        let seen = if part == WindowPart::Tools { rect.expand(12.0) } else { rect };
        ui.set_clip_rect(seen.intersect(ui.clip_rect()));
        focus::within(ui, part, |ui| add(page, ui));
    });
}

/// Room above the headline of a page, for the ring around it.
const PAGE_TOP: i8 = 8;

/// The page itself, which scrolls.
fn content(page: &mut Page<'_>, ui: &mut Ui, footer: &FooterLayout, plan: &Plan) {
    let side = if plan.narrow { 20 } else { 44 };
    // Each page begins at its top, whatever the one before was scrolled to.
    let salt = page.wizard.shown_page();
    let shown = ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
        focus::page_shows(ui.ctx(), ui.clip_rect());
        Frame::new().inner_margin(Margin { left: side, right: side, top: PAGE_TOP, bottom: 24 }).show(ui, |ui| {
            let widest = theme::PROSE_WIDTH * parts::text_scale(ui).max(1.0);
            ui.set_max_width(ui.available_width().min(widest));
            // Each page has its own ids, so that a screen reader treats what comes as new and reads it.
            let salt = (page.wizard.shown_page(), page.wizard.came_up);
            ui.scope_builder(UiBuilder::new().id_salt(salt), |ui| page.content(ui));
            if footer.leaves_others_to_page() {
                footer.others_in_page(page, ui);
            }
        });
        if plan.footer.is_none() {
            let width = ui.max_rect().width();
            ui.allocate_ui(vec2(width, footer.height), |ui| focus::within(ui, WindowPart::Footer, |ui| footer.show(page, ui)));
            Frame::new().inner_margin(Margin::symmetric(side, 8)).show(ui, |ui| {
                focus::within(ui, WindowPart::Tools, |ui| ui.horizontal_wrapped(|ui| tool_buttons(&tools_of(page), page, ui)));
            });
        }
        // Read after the page, because a box on the page may use the same keys.
        let turned: f32 = ui.data_mut(|data| data.remove_temp(turn_id())).unwrap_or_default();
        if turned != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -turned));
        }
    });
    if page.wizard.confirm.is_none() && !page.wizard.shows_keys {
        turn_pages(ui, shown.inner_rect.height());
    }
}

fn turn_id() -> Id {
    Id::unique("turning the page")
}

/// PageUp, PageDown, Home and End move the page, unless something on it has taken them. Asked after the page was drawn, done before it is drawn
/// again.
fn turn_pages(ui: &Ui, screen: f32) {
    let keys = [(Key::PageDown, screen - 40.0), (Key::PageUp, 40.0 - screen), (Key::Home, -1e6), (Key::End, 1e6)];
    for (key, by) in keys {
        let is_for_text = focus::is_writing(ui.ctx()) && matches!(key, Key::Home | Key::End);
        if !is_for_text && parts::shortcut(ui, Modifiers::NONE, key) {
            ui.data_mut(|data| data.insert_temp(turn_id(), by));
            ui.ctx().request_repaint();
        }
    }
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
    FooterLayout::shortcuts(page, ui);
    let wizard = page.wizard;
    if wizard.step <= Step::Check && wizard.overlays.front().is_none_or(|front| matches!(front, Overlay::Who | Overlay::Stop)) {
        super::check::take_pastes(page, ui);
    }
    if parts::shortcut(ui, Modifiers::NONE, Key::F1) {
        page.act(Action::ShowKeys(true));
    }
}

fn larger(size: u16) -> u16 {
    theme::TEXT_SIZES.into_iter().find(|s| *s > size).unwrap_or(size)
}

fn smaller(size: u16) -> u16 {
    theme::TEXT_SIZES.into_iter().rev().find(|s| *s < size).unwrap_or(size)
}

/// The name of a step, as on the rail.
pub(super) fn step_name(step: Step) -> words::Id {
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
    ScrollArea::vertical().id_salt("rail").auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 18, right: 18, top: 25, bottom: 18 }).show(ui, |ui| {
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
    let sense = match (reachable, current) {
        (true, _) => Sense::click(),
        // The current step can have the focus, later steps cannot.
        (false, true) => Sense::focusable_noninteractive(),
        (false, false) => Sense::hover(),
    };
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
    parts::number_circle(ui, Pos2::new(rect.left() + 23.0, rect.center().y), 26.0, step.index() + 1, state);
    let color = if current || done { p.ink } else { p.muted };
    ui.painter().galley_with_override_text_color(Pos2::new(rect.left() + 48.0, rect.center().y - galley.size().y / 2.0), galley, color);
    parts::focus_ring(ui, &response, theme::RADIUS);
    if response.clicked() {
        page.act(Action::GoTo(step));
    }
}

/// The step, where there is no rail.
fn step_text(page: &Page<'_>) -> String {
    let step = page.wizard.step;
    let name = page.text(step_name(step));
    page.words.with(id::STEP_OF, &[("number", &(step.index() + 1).to_string()), ("name", &name)])
}

/// Where the line on top begins.
const LINE_LEFT: f32 = 20.0;

/// The room that a step needs to stand beside the tools, if only with its number.
const STEP_ROOM: f32 = 140.0;

fn step_size(page: &Page<'_>, ui: &Ui) -> egui::Vec2 {
    parts::galley(ui, &step_text(page), theme::strong(), f32::INFINITY).size()
}

fn has_step_beside(step: egui::Vec2, tools: egui::Vec2, room: f32) -> bool {
    step.x.min(STEP_ROOM) + 14.0 + tools.x <= room
}

/// How high the line on top is, with the step and the tools beside each other where they fit.
fn line_height(page: &Page<'_>, ui: &Ui, room: f32, tools: egui::Vec2) -> f32 {
    let step = step_size(page, ui);
    let height = if has_step_beside(step, tools, room) { step.y.max(tools.y) } else { tools.y.max(parts::STEADY_TOOL.y) + 4.0 + step.y };
    height.max(parts::STEADY_TOOL.y) + CORNER_MARGIN.y + BELOW_CORNER
}

fn line_on_top(page: &mut Page<'_>, ui: &mut Ui, with_tools: bool) {
    let p = palette(ui);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0, p.paper);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, ui.visuals().widgets.noninteractive.bg_stroke);
    let room = beside_corner(rect, LINE_LEFT);
    let step = step_size(page, ui);
    let tools = if with_tools { tools_size(page, ui, room.width()) } else { egui::Vec2::ZERO };
    let has_beside = has_step_beside(step, tools, room.width());
    let row = |height: f32| room.with_max_y(room.top() + height.max(parts::STEADY_TOOL.y));
    let (step_place, tools_place) = if has_beside {
        let row = row(step.y.max(tools.y));
        let (left, right) = row.split_left_right_at_x(row.right() - tools.x);
        (left.with_max_x(if with_tools { left.right() - 14.0 } else { left.right() }), right)
    } else {
        let above = row(tools.y);
        (Rect::from_min_max(Pos2::new(room.left(), above.bottom() + 4.0), Pos2::new(corner(rect).right(), room.bottom())), above)
    };
    // In the order in which it is read: what stands above comes first.
    if has_beside {
        step_line(page, ui, step_place);
    }
    if with_tools {
        tools_at(page, ui, tools_place);
    }
    tools_in_corner(page, ui, rect);
    if !has_beside {
        step_line(page, ui, step_place);
    }
}

/// The step, on one line. A name cut off tells nothing: where it has no room, the number stands alone.
fn step_line(page: &Page<'_>, ui: &mut Ui, place: Rect) {
    let whole = step_text(page);
    let number = whole.split(" · ").next().unwrap_or_default();
    let shown = if step_size(page, ui).x <= place.width() { &whole } else { number };
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)), |ui| {
        let label = ui.add(egui::Label::new(RichText::new(shown).text_style(theme::strong())).truncate());
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_value(whole.as_str()));
    });
}

fn tools(page: &mut Page<'_>, ui: &mut Ui) {
    let area = ui.max_rect();
    let room = beside_corner(area, 0.0);
    let size = tools_size(page, ui, room.width());
    tools_at(page, ui, room.with_max_y(room.top() + size.y.max(parts::STEADY_TOOL.y)));
    tools_in_corner(page, ui, area);
}

/// The tools in their rows, at the right.
fn tools_at(page: &mut Page<'_>, ui: &mut Ui, place: Rect) {
    let size = tools_size(page, ui, place.width());
    let place = place.with_min_x(place.right() - size.x);
    // One row is as high as those in the corner and in the middle of it.
    let place = Rect::from_center_size(place.center(), vec2(size.x + 1.0, size.y));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.horizontal_wrapped(|ui| tool_buttons(&tools_of(page), page, ui));
    });
}

/// Those for the size of text.
fn tools_in_corner(page: &mut Page<'_>, ui: &mut Ui, area: Rect) {
    let size = page.wizard.settings.text_size;
    let builder = UiBuilder::new().max_rect(corner(area)).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        let tool = |text: &str, help, action| Tool { text: text.to_owned(), help: page.text(help), action, steady: true };
        let tools =
            [tool("A−", id::TEXT_SMALLER, Action::TextSize(smaller(size))), tool("A+", id::TEXT_LARGER, Action::TextSize(larger(size)))];
        tool_buttons(&tools, page, ui);
    });
}

const TOOL_GAP: f32 = 10.0;

/// One of the tools on top.
struct Tool {
    text: String,
    help: String,
    action: Action,
    /// It stays where it is when the text grows.
    steady: bool,
}

/// The tools as they are written, what more is said about them, and what they do; in the order in which they are read, before those in the corner.
fn tools_of(page: &Page<'_>) -> Vec<Tool> {
    let theme = page.wizard.settings.theme;
    let (look, look_help) = match theme {
        ThemeChoice::System => (id::THEME_SYSTEM, id::THEME_SYSTEM_HELP),
        ThemeChoice::Light => (id::THEME_LIGHT, id::THEME_LIGHT_HELP),
        ThemeChoice::Dark => (id::THEME_DARK, id::THEME_DARK_HELP),
        ThemeChoice::Contrast => (id::THEME_CONTRAST, id::THEME_CONTRAST_HELP),
    };
    let front = page.wizard.overlays.front();
    let about = if front == Some(Overlay::About) { Action::CloseAbout } else { Action::OpenAbout };
    let tool = |text, help, action| Tool { text, help: page.text(help), action, steady: false };
    let mut tools =
        vec![tool(page.text(id::ABOUT), id::ABOUT_HELP, about), tool(page.text(look), look_help, Action::Theme(wizard::next_theme(theme)))];
    // With one language there is nothing to choose.
    if LANGUAGES.len() > 1 {
        let name = page.words.language().name;
        let list = if front == Some(Overlay::Languages) { Action::CloseLanguages } else { Action::OpenLanguages };
        tools.push(tool(page.words.with(id::LANGUAGE_TOOL, &[("language", name)]), id::LANGUAGE_HELP, list));
    }
    tools
}

/// How large the tools are within a width: their longest row, and all rows.
fn tools_size(page: &Page<'_>, ui: &Ui, width: f32) -> egui::Vec2 {
    let (mut longest, mut row, mut height, mut rows) = (0.0_f32, 0.0_f32, 0.0_f32, 1.0);
    for tool in tools_of(page) {
        let size = parts::tool_size(ui, &tool.text, tool.steady);
        if row > 0.0 && row + TOOL_GAP + size.x > width {
            rows += 1.0;
            row = 0.0;
        }
        row += size.x + if row > 0.0 { TOOL_GAP } else { 0.0 };
        longest = longest.max(row);
        height = height.max(size.y);
    }
    vec2(longest, height * rows + 4.0 * (rows - 1.0))
}

fn tool_buttons(tools: &[Tool], page: &mut Page<'_>, ui: &mut Ui) {
    ui.spacing_mut().item_spacing = vec2(TOOL_GAP, 4.0);
    for tool in tools {
        if parts::tool(ui, &tool.text, &tool.help, tool.steady).clicked() {
            page.act(tool.action.clone());
        }
    }
}

/// Over everything while a file hovers above the window.
pub fn drop_hint(ui: &mut Ui, text: &str) {
    let p = palette(ui);
    let rect = ui.ctx().content_rect().shrink(10.0);
    let layer = egui::LayerId::new(egui::Order::Foreground, Id::unique("drop"));
    let mut ui = Ui::new(ui.ctx().clone(), Id::unique("drop-text"), UiBuilder::new().layer_id(layer).max_rect(rect));
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
