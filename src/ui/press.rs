//! What a press may act on: only what stood there when the finger went down.
//!
//! A person with an unsteady hand presses twice. The first press changes the page, and the second would land on whatever has come to stand in the
//! place of the first button, or in its place in the order of the keyboard. So everything that can be pressed comes to life only after it has stood
//! there for [`REST`] seconds in which nothing was pressed, held or let go; hammering prolongs the rest. What stood there before reacts at once.
//!
//! A new page has nothing to do for it: buttons, links, cards and ticks of [`super::parts`] do it by themselves. Whatever else is
//! made to be pressed goes through [`settle`] before its answer is read; a shortcut of the keyboard that does what a button does asks [`may`].

use std::hash::{DefaultHasher, Hash, Hasher};

use eframe::egui::{Context, Event, Id, Key, Modifiers, Pos2, Response, TextEdit, Ui, accesskit, response::Flags};

use super::focus;

/// How long a thing must have stood untouched before a press acts on it, in seconds: longer than a double click, shorter than reading a word.
pub const REST: f64 = 0.6;

/// What moves further than this under a press, in points, has come to stand somewhere else.
const MOVED: f32 = 8.0;

/// The person's hands, as far as this frame knows.
#[derive(Clone, Copy, Debug, Default)]
struct Hands {
    now: f64,
    /// When something was pressed, held or let go last, before this frame and with it.
    before: f64,
    last: f64,
    /// Whether something was held down before this frame, and at its end.
    was_down: bool,
    is_down: bool,
    /// Which page is shown.
    place: u64,
}

/// A thing that can be pressed.
#[derive(Clone, Copy, Debug)]
struct Stands {
    /// The pass in which it was drawn last.
    pass: u64,
    since: f64,
    what: u64,
    at: Pos2,
    enabled: bool,
    settled: bool,
}

fn hash(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// Once at the beginning of every frame: takes note of the hands. `place` tells one page from another.
pub(super) fn begin(ui: &Ui, place: impl Hash) {
    let ctx = ui.ctx();
    let writes = ctx.memory(|memory| memory.focused()).is_some_and(|id| TextEdit::load_state(ctx, id).is_some());
    let (now, pressed, is_down) = ui.input_mut(|input| {
        if !writes {
            // A key that is held down presses once.
            input.events.retain(|event| !matches!(event, Event::Key { key, modifiers, repeat: true, .. } if is_press(*key, *modifiers)));
        }
        let pressed = input.events.iter().any(|event| match event {
            Event::PointerButton { .. } | Event::Touch { .. } => true,
            Event::Key { key, modifiers, .. } => is_press(*key, *modifiers),
            Event::AccessKitActionRequest(request) => request.action == accesskit::Action::Click,
            _ => false,
        });
        let keys = input.keys_down.iter().any(|key| matches!(key, Key::Space | Key::Enter));
        (input.time, pressed, input.pointer.any_down() || keys)
    });
    let place = hash(place);
    ui.data_mut(|data| {
        let hands: &mut Hands = data.get_temp_mut_or_default(hands_id());
        *hands = Hands {
            now,
            before: hands.last,
            last: if pressed || is_down { now } else { hands.last },
            was_down: hands.is_down,
            is_down,
            place,
        };
    });
}

fn hands_id() -> Id {
    Id::unique("hands")
}

/// The keys that press something: what has the focus, or by a shortcut the way on and back.
fn is_press(key: Key, modifiers: Modifiers) -> bool {
    matches!(key, Key::Space | Key::Enter | Key::Escape) || (modifiers.alt && matches!(key, Key::ArrowLeft | Key::ArrowRight))
}

/// Takes the press from a thing that has not stood there long enough. `what` is what it says and does: another word is another thing.
pub(super) fn settle(ui: &Ui, response: &mut Response, what: impl Hash) {
    focus::arrive(response);
    let settled = stands(ui.ctx(), response.id, hash(what), response.rect.min, response.enabled(), true);
    if !settled {
        response.flags.remove(Flags::CLICKED | Flags::FAKE_PRIMARY_CLICKED | Flags::CHANGED);
    }
}

/// The same for what may be pressed as often as one likes, because the next press does no more than the one before: tools.
pub(super) fn settle_tool(ui: &Ui, response: &mut Response) {
    focus::arrive(response);
    let settled = stands(ui.ctx(), response.id, 0, Pos2::ZERO, response.enabled(), false);
    if !settled {
        response.flags.remove(Flags::CLICKED | Flags::FAKE_PRIMARY_CLICKED | Flags::CHANGED);
    }
}

/// Whether a shortcut of the keyboard may do what the button of that name does. Ask in every frame, not only when the key is pressed.
pub(super) fn may(ui: &Ui, name: &'static str, what: impl Hash) -> bool {
    stands(ui.ctx(), Id::unique(("shortcut", name)), hash(what), Pos2::ZERO, true, true)
}

fn stands(ctx: &Context, id: Id, what: u64, at: Pos2, enabled: bool, of_page: bool) -> bool {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let hands: Hands = data.get_temp(hands_id()).unwrap_or_default();
        let what = if of_page { hash((what, hands.place)) } else { what };
        let old: Option<Stands> = data.get_temp(id.with("stands"));
        let still = old.filter(|old| old.what == what && old.pass + 1 >= pass && (old.enabled || !enabled));
        // A press that made the page longer has moved it there; scrolling has not.
        let still = still.filter(|old| at.distance(old.at) <= MOVED || hands.now - hands.before > REST);
        let (since, mut settled) = still.map_or((hands.now, false), |old| (old.since, old.settled));
        settled |= !hands.was_down && hands.now - since.max(hands.before) >= REST;
        data.insert_temp(id.with("stands"), Stands { pass, since, what, at, enabled, settled });
        settled
    })
}
