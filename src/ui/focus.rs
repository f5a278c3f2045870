//! Where the keyboard is, and what is heard: the four parts of the window, the headline of a new page, and whatever comes up on a page.
//!
//! A new page has two things to do. Its headline is made by [`super::parts::heading`] or is the title of a [`super::parts::banner`]: the first of them takes the keyboard
//! when the page comes, and reads itself and the sentence after it. What a press makes come up further down is drawn and then told to [`came_up`] (or
//! [`super::parts::focus_when_new`] for a field): it comes into sight and is read. Short news without a place on the page are said with [`say`].

use std::hash::{DefaultHasher, Hash, Hasher};

use eframe::egui::{
    self, Context, CornerRadius, Event, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo,
    accesskit,
};

use super::{keys, theme};

/// The parts of the window, in the order of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WindowPart {
    Page,
    Footer,
    Rail,
    Tools,
}

impl WindowPart {
    const ALL: [Self; 4] = [Self::Page, Self::Footer, Self::Rail, Self::Tools];

    /// What a screen reader calls it.
    pub(super) fn role(self) -> Role {
        match self {
            Self::Page => Role::Main,
            Self::Footer => Role::Group,
            Self::Rail => Role::Navigation,
            Self::Tools => Role::Toolbar,
        }
    }
}

/// What is known from frame to frame.
#[derive(Clone, Debug, Default)]
struct FocusState {
    /// The part being drawn.
    drawing: Option<WindowPart>,
    /// The part in which the keyboard was found in this frame, and in the last.
    found: Option<WindowPart>,
    stood: Option<WindowPart>,
    /// The part whose first element is to get the focus, and for how many more frames it is looked for.
    wanted: Option<WindowPart>,
    tries: u8,
    /// The page that is shown, and for how many more frames its headline is looked for.
    place: Option<u64>,
    landing: u8,
    /// For how many more frames new elements count as part of the new page.
    fresh: u8,
    /// What had the focus in the last frame.
    focused: Option<Id>,
    /// The headline that had the focus.
    on_headline: Option<Id>,
    /// A headline whose sentence has not been drawn yet.
    headline: Option<Id>,
    /// The last headline drawn.
    title: String,
    /// How often something came up, by the count of the wizard.
    came_up: u64,
    /// The last thing the person did was done by keyboard, or by pointer. At the start it was neither.
    by_key: bool,
    by_pointer: bool,
    /// What is said aloud, and how often something was.
    said: String,
    times: u64,
}

fn hash(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

fn with<R>(ctx: &Context, change: impl FnOnce(&mut FocusState) -> R) -> R {
    ctx.data_mut(|data| change(data.get_temp_mut_or_default(Id::unique("parts of the window"))))
}

/// Whether the keyboard is in a field for text.
pub(super) fn is_writing(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.focused()).is_some_and(|id| TextEdit::load_state(ctx, id).is_some())
}

/// Whether what the keyboard stands on does something by Enter: a button, a card, a field. A headline and a text to be read do nothing.
pub(super) fn takes_enter(ctx: &Context) -> bool {
    let focused = ctx.memory(|memory| memory.focused());
    focused
        .is_some_and(|id| TextEdit::load_state(ctx, id).is_some() || ctx.read_response(id).is_none_or(|there| there.sense.senses_click()))
}

/// Once at the beginning of every frame. `place` tells one page from another, `came_up` counts what came up on it. F6 goes to the next part,
/// with Shift to the one before.
pub(super) fn begin(ui: &Ui, place: impl Hash, came_up: u64, hears_keys: bool) {
    let back = hears_keys && keys::shortcut(ui, Modifiers::SHIFT, Key::F6);
    let on = hears_keys && !back && keys::shortcut(ui, Modifiers::NONE, Key::F6);
    let place = hash(place);
    let focused = ui.memory(|memory| memory.focused());
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let hand = ui.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => Some(true),
            Event::PointerButton { .. } | Event::Touch { .. } => Some(false),
            _ => None,
        })
    });
    with(ui.ctx(), |state| {
        if let Some(by_key) = hand {
            (state.by_key, state.by_pointer) = (by_key, !by_key);
        }
        state.stood = state.found.take();
        state.headline = None;
        state.came_up = came_up;
        state.landing = state.landing.saturating_sub(1);
        state.fresh = state.fresh.saturating_sub(1);
        if state.place != Some(place) {
            state.place = Some(place);
            state.landing = 3;
            state.fresh = 3;
        }
        // The element with the focus is gone and nothing took the focus: it goes to the headline. A headline is gone for a moment when the window
        // changes its layout.
        let gone = hears_keys && focused.is_none() && state.focused.is_some() && state.landing == 0 && !escaped;
        let was_headline = state.on_headline == state.focused && !state.by_pointer;
        if gone && (state.by_key || was_headline) {
            state.landing = 2;
        }
        // A question in front of the page has the focus, and gives it back afterwards. Esc removes the focus from all elements.
        if !hears_keys {
            state.focused = None;
        } else if !escaped {
            state.focused = focused;
        }
        state.tries = state.tries.saturating_sub(1);
        if state.tries == 0 {
            state.wanted = None;
        }
        if on || back {
            let at = state.stood.and_then(|part| WindowPart::ALL.iter().position(|p| *p == part));
            let next = match (at, on) {
                (Some(at), true) => at + 1,
                (Some(at), false) => at + WindowPart::ALL.len() - 1,
                (None, true) => 0,
                (None, false) => WindowPart::ALL.len() - 1,
            };
            state.wanted = WindowPart::ALL.get(next % WindowPart::ALL.len()).copied();
            state.tries = 2;
        }
    });
}

/// Draws one part of the window.
pub(super) fn within<R>(ui: &mut Ui, part: WindowPart, add: impl FnOnce(&mut Ui) -> R) -> R {
    with(ui.ctx(), |state| state.drawing = Some(part));
    let result = add(ui);
    with(ui.ctx(), |state| {
        state.drawing = None;
        // This part has no element for the focus: go on to the next part.
        if state.wanted == Some(part) {
            let next = WindowPart::ALL.iter().position(|p| *p == part).map_or(0, |at| at + 1);
            state.wanted = WindowPart::ALL.get(next % WindowPart::ALL.len()).copied();
        }
    });
    result
}

/// What the keyboard has reached comes into sight; the first thing of a part that F6 asked for takes the keyboard.
pub(super) fn arrive(response: &Response) {
    if !response.sense.is_focusable() {
        return;
    }
    let takes = with(&response.ctx, |state| {
        let takes = state.wanted.is_some() && state.wanted == state.drawing;
        if takes {
            state.wanted = None;
        }
        takes
    });
    if takes {
        take(response, response.rect);
    }
    if response.has_focus() {
        with(&response.ctx, |state| state.found = state.drawing);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
}

/// The same for a box with text that scrolls by itself: `whole` is the box on the page.
pub(super) fn arrive_at_box(response: &Response, whole: Rect) {
    if response.has_focus() {
        with(&response.ctx, |state| state.found = state.drawing);
        if response.gained_focus() {
            scroll_to(response, whole);
        }
    }
}

fn take(response: &Response, whole: Rect) {
    response.request_focus();
    scroll_to(response, whole);
}

/// Where the page is in sight. Told while the page is drawn.
pub(super) fn page_shows(ctx: &Context, screen: Rect) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("page in sight"), screen));
}

/// How much of the page is in sight at once, in points.
fn screen_height(ctx: &Context) -> f32 {
    ctx.data(|data| data.get_temp(Id::unique("page in sight"))).map_or(0.0, |screen: Rect| screen.height())
}

/// Room above and below what is brought into sight, in points. The toolkit leaves the distance between two elements free there besides.
const AROUND: f32 = 10.0;

/// Brings a place of the page into sight: all of it where it fits, and otherwise its beginning.
fn scroll_to(response: &Response, rect: Rect) {
    let free = AROUND + response.ctx.global_style().spacing.item_spacing.y;
    let room = (screen_height(&response.ctx) - 2.0 * free).max(0.0);
    let mut place = response.clone();
    place.rect = Rect::from_min_size(rect.min, egui::vec2(rect.width(), rect.height().min(room))).expand2(egui::vec2(0.0, AROUND));
    place.scroll_to_me(None);
}

/// A headline was drawn: on a new page the first one takes the keyboard. Its sentence is the next text drawn.
pub(super) fn headline(ui: &Ui, response: &Response, text: &str) {
    let lands = with(&response.ctx, |state| {
        text.clone_into(&mut state.title);
        state.headline = Some(response.id);
        std::mem::take(&mut state.landing) > 0
    });
    arrive(response);
    if lands {
        response.request_focus();
    }
    if response.has_focus() {
        with(&response.ctx, |state| state.on_headline = Some(response.id));
    }
    if response.has_focus() && with(&response.ctx, |state| state.by_key) {
        ring(ui, response);
    }
}

/// The headline of the page takes the keyboard, where nothing has it and the person uses keys.
pub(super) fn land(ctx: &Context) {
    with(ctx, |state| {
        if state.by_key {
            state.landing = 2;
        }
    });
}

/// The last headline drawn: what stands below it is called so where it has no name of its own.
pub(super) fn title(ctx: &Context) -> Option<String> {
    with(ctx, |state| (!state.title.is_empty()).then(|| state.title.clone()))
}

/// Text was drawn: if it is the first after a headline, the headline reads it too.
pub(super) fn sentence(ctx: &Context, text: &str) {
    let Some(id) = with(ctx, |state| state.headline.take()) else { return };
    ctx.accesskit_node_builder(id, |node| node.set_description(text));
}

/// How new something on the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// It stood there before.
    Old,
    /// It came up because of what the person did.
    Brought,
    /// It came up while the person types, so it must not take the focus.
    WhileWriting,
}

/// Whether something has come up, and not only been drawn again. `name` tells it from all else on the page; another `what` is another thing in the same
/// place.
pub(super) fn news(ctx: &Context, name: impl Hash, what: impl Hash) -> News {
    let pass = ctx.cumulative_pass_nr();
    let id = Id::unique(("news", hash(name)));
    let (place, fresh, count) = with(ctx, |state| (state.place, state.fresh, state.came_up));
    let what = (hash((what, place)), count);
    let old: Option<(u64, (u64, u64))> = ctx.data(|data| data.get_temp(id));
    ctx.data_mut(|data| data.insert_temp(id, (pass, what)));
    let stood = old.filter(|(last, _)| last + 1 >= pass).map(|(_, what)| what);
    match stood {
        Some(before) if before == what => News::Old,
        // What is there when a page comes is read as part of the page.
        None if fresh > 0 => News::Old,
        Some((before, times)) if before == what.0 && times != count => News::Brought,
        _ if is_writing(ctx) && stood.is_none_or(|(_, times)| times == count) => News::WhileWriting,
        _ => News::Brought,
    }
}

/// Something was drawn that may just have come up: then it comes into sight and takes the keyboard. `text` is said where the keyboard has to stay.
pub(super) fn came_up(response: &Response, whole: Rect, name: impl Hash, what: impl Hash, text: &str) {
    match news(&response.ctx, name, what) {
        News::Old => {}
        News::Brought => take(response, whole),
        News::WhileWriting => say(&response.ctx, text),
    }
}

/// Something to be read was drawn that may just have come up beside what the keyboard stays on: then it comes into sight and is read.
pub(super) fn announce_new(response: &Response, name: impl Hash, what: impl Hash, text: &str) {
    if news(&response.ctx, name, what) != News::Old {
        scroll_to(response, response.rect);
        say(&response.ctx, text);
    }
}

/// Something was drawn that may just have come up, with something in it that takes the keyboard by itself: then all of it comes into sight.
pub(super) fn show_when_new(response: &Response, name: impl Hash) {
    if news(&response.ctx, name, ()) != News::Old {
        scroll_to(response, response.rect);
    }
}

/// Says something aloud, also when it is the same as before.
pub(super) fn say(ctx: &Context, text: &str) {
    with(ctx, |state| {
        state.times = state.times.wrapping_add(1);
        text.clone_into(&mut state.said);
    });
    ctx.request_repaint();
}

/// The place for what is said: nothing to be seen, and each time another node, since a screen reader says a node that has just come up.
pub(super) fn speak(ui: &mut Ui) {
    let (text, times) = with(ui.ctx(), |state| (state.said.clone(), state.times));
    if text.is_empty() {
        return;
    }
    let rect = Rect::from_min_size(ui.max_rect().min, egui::vec2(1.0, 1.0));
    let response = ui.interact(rect, Id::unique(("said", times)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Assertive));
}

/// The ring around a headline that the keyboard has come to.
fn ring(ui: &Ui, response: &Response) {
    let ring = Stroke::new(2.0, theme::palette(ui).focus);
    ui.painter().rect_stroke(response.rect.expand(4.0), CornerRadius::same(6), ring, StrokeKind::Middle);
}
