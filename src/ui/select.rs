//! One of a short list of values, such as a day: a button that shows the value, and all of them below it while it is open.
//!
//! The list stands in the page and not above it, so that it scrolls with the page and fits every window. The arrow keys change the value without opening it, as in lists
//! of the system; Esc closes it and leaves the value as it was.

use eframe::egui::{
    self, CornerRadius, Id, Key, Modifiers, Pos2, Response, Role, Sense, Shape, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, vec2,
};

use super::theme::{self, palette};
use super::{focus, parts, press};

/// A list with its name; `chosen` is the place of the value in `values`.
pub(super) struct Select<'a> {
    pub name: &'a str,
    pub chosen: Option<usize>,
    pub values: &'a [String],
}

/// Lists beside each other, of which one can be open. Gives back which of them has a new value, and the place of that.
pub(super) fn row(ui: &mut Ui, salt: &'static str, lists: &[Select<'_>]) -> Option<(usize, usize)> {
    let open_id = Id::unique(("open list", salt));
    let was_open: Option<usize> = ui.data(|data| data.get_temp(open_id)).flatten();
    let mut open = was_open;
    let mut new = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        for (index, list) in lists.iter().enumerate() {
            let response = button(ui, salt, index, list, open == Some(index));
            if response.clicked() {
                open = (open != Some(index)).then_some(index);
            }
            if response.has_focus() && open != Some(index) {
                new = stepped(ui, &response, list).map(|value| (index, value)).or(new);
            }
        }
    });
    if let Some(index) = open.filter(|index| was_open == Some(*index))
        && let Some(list) = lists.get(index)
    {
        let pressed = values(ui, salt, index, list);
        if pressed.is_some() || parts::shortcut(ui, Modifiers::NONE, Key::Escape) {
            open = None;
            new = pressed.map(|value| (index, value));
            // Back to the button, which says the value.
            ui.memory_mut(|memory| memory.request_focus(button_id(salt, index)));
        }
    }
    ui.data_mut(|data| data.insert_temp(open_id, open));
    new
}

fn button_id(salt: &str, index: usize) -> Id {
    Id::unique(("select", salt, index))
}

fn button(ui: &mut Ui, salt: &'static str, index: usize, list: &Select<'_>, open: bool) -> Response {
    let p = palette(ui);
    let value = list.chosen.and_then(|chosen| list.values.get(chosen));
    let galley = parts::galley(ui, value.map_or(list.name, String::as_str), TextStyle::Body, f32::INFINITY);
    let size = vec2(galley.size().x + 52.0, (galley.size().y + 14.0).max(theme::CONTROL_HEIGHT));
    let (_, rect) = ui.allocate_space(size);
    let mut response = ui.interact(rect, button_id(salt, index), Sense::click());
    press::settle(ui, &mut response, (list.name, open));
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, list.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if let Some(value) = value {
            node.set_value(value.as_str());
            // On Linux a screen reader cannot ask such a list for its value, but for its description.
            #[cfg(target_os = "linux")]
            node.set_description(value.as_str());
        }
        node.set_expanded(open);
        node.set_has_popup(egui::accesskit::HasPopup::Listbox);
    });
    let fill = if open || response.hovered() { p.tint } else { p.field };
    ui.painter().rect(rect, CornerRadius::same(theme::RADIUS), fill, Stroke::new(1.0, p.border), StrokeKind::Inside);
    let at = Pos2::new(rect.left() + 15.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, if value.is_some() { p.ink } else { p.muted });
    let c = Pos2::new(rect.right() - 20.0, rect.center().y);
    let up = if open { -1.0 } else { 1.0 };
    let points = vec![c + vec2(-6.0, -3.0 * up), c + vec2(0.0, 3.0 * up), c + vec2(6.0, -3.0 * up)];
    ui.painter().add(Shape::line(points, Stroke::new(2.0, p.muted)));
    parts::focus_ring(ui, &response, theme::RADIUS);
    response
}

/// The value before or after, by the arrow keys.
fn stepped(ui: &Ui, response: &Response, list: &Select<'_>) -> Option<usize> {
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let last = list.values.len().checked_sub(1)?;
    let down = parts::shortcut(ui, Modifiers::NONE, Key::ArrowDown);
    let up = parts::shortcut(ui, Modifiers::NONE, Key::ArrowUp);
    let new = match (list.chosen, down, up) {
        (None, true, _) => 0,
        (None, _, true) => last,
        (Some(at), true, _) => (at + 1).min(last),
        (Some(at), _, true) => at.saturating_sub(1),
        _ => return None,
    };
    if let Some(value) = list.values.get(new) {
        focus::say(ui.ctx(), value);
    }
    (Some(new) != list.chosen).then_some(new)
}

/// All values, large enough to be hit, in rows. Gives back the one pressed.
fn values(ui: &mut Ui, salt: &'static str, index: usize, list: &Select<'_>) -> Option<usize> {
    let mut pressed = None;
    let mut builder = egui::UiBuilder::new().id_salt((salt, index));
    builder.accessibility_role = Some(Role::ListBox);
    builder.accessibility_label = Some(list.name.to_owned());
    let shown = ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(list.values.len()));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            let start = list.chosen.unwrap_or(0);
            for (place, value) in list.values.iter().enumerate() {
                let response = option(ui, salt, index, place, value, list.chosen == Some(place));
                if place == start {
                    parts::focus_when_new(ui, &response);
                }
                if response.clicked() {
                    pressed = Some(place);
                }
            }
        });
    });
    focus::show_when_new(&shown.response, ("values", salt, index));
    pressed
}

fn option(ui: &mut Ui, salt: &'static str, index: usize, place: usize, value: &str, chosen: bool) -> Response {
    let p = palette(ui);
    let galley = parts::galley(ui, value, TextStyle::Body, f32::INFINITY);
    let (_, rect) = ui.allocate_space(vec2((galley.size().x + 20.0).max(44.0), (galley.size().y + 10.0).max(36.0)));
    let mut response = ui.interact(rect, Id::unique(("select", salt, index, place)), Sense::click());
    press::settle(ui, &mut response, value);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, value));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(place);
    });
    let (fill, ink) = if chosen { (p.primary, p.on_primary) } else { (if response.hovered() { p.tint } else { p.field }, p.ink) };
    ui.painter().rect(rect, CornerRadius::same(6), fill, Stroke::new(1.0, p.border), StrokeKind::Inside);
    ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, ink);
    parts::focus_ring(ui, &response, 6);
    response
}
