//! The pictures of the instructions, as data: a small window of a known kind, with the things to click numbered.
//!
//! Every picture: `scene`, `alt`, `frame` (what kind of window), `title` (its title, or the web address in a browser), `click` (what
//! gets a number, in that order: words that stand in the picture, or one of the [`Spot`]s), `gesture` (how the first is clicked),
//! `keys` (key caps below the picture, pressed one after the other). Each [`Scene`] says which keys it has besides.

mod read;

use std::borrow::Cow;
use std::sync::Arc;

use super::screen::Screen;

/// Before the name of an entry of a further menu whose word stands in the menu bar too: `"› File"`.
pub const SUB: &str = "› ";

/// The picture of one instruction.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What is drawn.
    pub scene: Scene,
    /// What kind of window it is drawn in.
    pub frame: Frame,
    /// The window's title; in a browser the web address.
    pub title: String,
    /// What gets a number, in this order: words of the picture, or names of [`Spot`]s.
    pub click: Vec<String>,
    /// How the first of them is clicked.
    pub gesture: Gesture,
    /// Key caps, pressed one after the other; each may hold several joined with `+`.
    pub keys: Vec<String>,
    /// The picture in words.
    pub alt: String,
    /// What its labels look like on the person's screen.
    pub screen: Arc<Screen>,
}

/// Whose window it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// Title at the left, three signs at the right.
    Windows,
    /// Round buttons at the left; menus stand at the top of the screen.
    Mac,
    /// Title in the middle, one round sign at the right.
    Linux,
    /// A tab and a web address.
    Browser,
    /// Nothing but letters.
    Terminal,
    /// A phone or tablet.
    Phone,
}

/// How a thing is clicked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Gesture {
    /// Once; nothing is said.
    #[default]
    Click,
    /// Twice, quickly.
    DoubleClick,
    /// With the right button.
    RightClick,
    /// On a Mac: with the Control key held down.
    ControlClick,
    /// Held and moved.
    Drag,
    /// With the finger.
    Tap,
    /// With the finger, held for a moment.
    Hold,
    /// The mouse only moves over it.
    Point,
}

impl Gesture {
    const NAMES: &[(&str, Self)] = &[
        ("click", Self::Click),
        ("double-click", Self::DoubleClick),
        ("right-click", Self::RightClick),
        ("control-click", Self::ControlClick),
        ("drag", Self::Drag),
        ("tap", Self::Tap),
        ("hold", Self::Hold),
        ("point", Self::Point),
    ];

    /// Its name, for the word in the picture; none for a plain click or tap, which a number says well enough.
    pub fn name(self) -> Option<&'static str> {
        (!matches!(self, Self::Click | Self::Tap)).then(|| Self::NAMES.iter().find(|(_, g)| *g == self).map_or("", |(name, _)| name))
    }
}

/// Things without a label that can get a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// The unwanted message in a list.
    Message,
    /// The sign that opens a menu: dots, lines, a gear, an arrow.
    Opener,
    /// The box with the headers.
    Box,
    /// The small arrow in the corner of a group.
    Arrow,
    /// The round button in the top left corner.
    Round,
    /// The address field of a browser.
    Address,
    /// The text of a source window.
    Text,
    /// A file.
    File,
}

impl Spot {
    /// The names used in `click`.
    pub const NAMES: [(&'static str, Self); 8] = [
        ("the message", Self::Message),
        ("the sign", Self::Opener),
        ("the box", Self::Box),
        ("the arrow", Self::Arrow),
        ("the round button", Self::Round),
        ("the address", Self::Address),
        ("the text", Self::Text),
        ("the file", Self::File),
    ];

    /// The name used in `click`.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, spot)| *spot == self).map_or("", |(name, _)| name)
    }
}

/// One line of an open menu.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// `"-"`: a line between groups.
    Separator,
    /// `"Options…"`, with keys `"Raw Source | Option+Cmd+U"`, with a further menu `"Message ›"`.
    Entry {
        /// What it says.
        label: String,
        /// The keys written at its right.
        keys: Option<String>,
        /// Whether a further menu opens from it.
        more: bool,
    },
}

/// An open menu (`items`), and perhaps a further one (`sub`) beside its entry `sub_of`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Popup {
    /// The lines of the menu.
    pub items: Vec<Item>,
    /// The entry whose further menu is open.
    pub sub_of: Option<String>,
    /// The lines of the further menu.
    pub sub: Vec<Item>,
}

/// A line of a dialog: `"Subject"`, `"File name: offer.eml"`, `"Save as type: Mail (*.eml) ▾"`, or `"[x] Include headers"`.
#[derive(Clone, Debug, PartialEq)]
pub struct DialogLine {
    /// Its name, before the colon.
    pub name: String,
    /// What stands in it.
    pub value: DialogValue,
}

/// What stands in a line of a dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum DialogValue {
    /// Something that does not matter: a grey bar.
    Bar,
    /// A text in a box.
    Text(String),
    /// A text in a box that opens a list.
    List(String),
    /// A tick before the name.
    Tick,
}

/// What opens a menu in a web page or a modern program.
#[derive(Clone, Debug, PartialEq)]
pub enum Opener {
    /// `"…"`: three dots side by side.
    Dots,
    /// `"⋮"`: three dots above one another.
    UprightDots,
    /// `"lines"`: three lines.
    Lines,
    /// `"gear"`.
    Gear,
    /// `"arrow"`: a small arrow down.
    Arrow,
    /// Any other text: a button that says so.
    Button(String),
}

/// What is carried in a [`Scene::Drop`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Carried {
    /// `"clipboard"`: copied text.
    Clipboard,
    /// `"file"`: a file from the desktop.
    File,
    /// `"message"`: a line of the message list.
    Message,
}

/// Where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DropTarget {
    /// `"helper"`: our own window.
    Helper,
    /// `"desktop"`.
    Desktop,
    /// `"letter"`: a new message being written.
    Letter,
}

/// The kinds of pictures.
#[derive(Clone, Debug, PartialEq)]
pub enum Scene {
    /// `message-list`: a list of messages, one of them the unwanted one; above it a menu bar (`bar`) or a ribbon (`tabs`), neither of
    /// which is clicked here; `items`/`sub_of`/`sub` for a menu on the message.
    MessageList { bar: Vec<String>, tabs: Vec<String>, menu: Popup },
    /// `menu`: a window with a menu bar (`bar`; the word `▾` is a coloured button), of which `open` is open; on a Mac the bar is at the top of the screen.
    Menu { bar: Vec<String>, open: Option<String>, menu: Popup },
    /// `ribbon`: `tabs` over `groups` of icons, with a small arrow in the corner of the group `arrow` and, with `round = true`, the
    /// round button of 2007; or, with `page`, the big coloured column (`column`) that File opens, and the large buttons (`tiles`).
    Ribbon {
        tabs: Vec<String>,
        groups: Vec<String>,
        arrow: Option<String>,
        round: bool,
        column: Vec<String>,
        page: Option<String>,
        tiles: Vec<String>,
    },
    /// `dialog`: `places` (folders) at the left, `tabs` with `tab` in front, `fields`, a text box named `box`, all selected with `selected = true`, an open list of
    /// `choices` under the last field, `buttons`.
    Dialog {
        places: Vec<String>,
        tabs: Vec<String>,
        tab: Option<String>,
        fields: Vec<DialogLine>,
        choices: Vec<String>,
        text_box: Option<String>,
        selected: bool,
        buttons: Vec<String>,
    },
    /// `web-message`: a message in a web page or a modern program; `brand` above it, a `toolbar` of words, an `opener` in the message
    /// or, with `opener_in = "toolbar"`, above it, or in the message's `attachment`; `items`/`sub_of`/`sub` for its menu.
    WebMessage { brand: String, toolbar: Vec<String>, opener: Opener, in_toolbar: bool, attachment: Option<String>, menu: Popup },
    /// `source`: a window full of header text, all selected with `selected = true`; `heading` and `buttons` above it.
    Source { heading: Option<String>, buttons: Vec<String>, selected: bool },
    /// `keys`: only the key caps.
    Keys,
    /// `drop`: something `carried` and put in its `place`.
    Drop { carried: Carried, place: DropTarget },
}

impl Picture {
    /// Everything in the picture that can get a number.
    pub(super) fn spots(&self) -> Vec<Cow<'_, str>> {
        let mut names: Vec<Cow<'_, str>> = self.plain_spots().into_iter().map(Cow::Borrowed).collect();
        if let Scene::Menu { bar, menu, .. } = &self.scene {
            let twice = menu.sub.iter().filter_map(Item::label).filter(|label| bar.iter().any(|word| word == label));
            names.extend(twice.map(|label| format!("{SUB}{label}").into()));
        }
        names
    }

    fn plain_spots(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        if self.frame == Frame::Browser {
            names.push(Spot::Address.name());
        }
        match &self.scene {
            Scene::MessageList { menu, .. } => {
                names.push(Spot::Message.name());
                names.extend(menu.labels());
            }
            Scene::Menu { bar, open, menu } => {
                // With an open menu only its own word can be meant: another word of the bar may stand in the menu again.
                names.extend(bar.iter().map(String::as_str).filter(|word| open.as_deref().is_none_or(|open| open == *word)));
                names.extend(menu.labels());
            }
            Scene::Ribbon { tabs, groups, arrow, round, column, page, tiles } => {
                names.extend(arrow.iter().map(|_| Spot::Arrow.name()));
                names.extend(round.then(|| Spot::Round.name()));
                if page.is_some() {
                    names.extend(column.iter().chain(tiles).map(String::as_str));
                } else {
                    names.extend(tabs.iter().chain(groups).map(String::as_str));
                }
            }
            Scene::Dialog { places, tabs, fields, choices, text_box, buttons, .. } => {
                names.extend(places.iter().chain(tabs).map(String::as_str));
                names.extend(fields.iter().map(|field| field.name.as_str()));
                names.extend(choices.iter().chain(buttons).map(String::as_str));
                names.extend(text_box.iter().map(|_| Spot::Box.name()));
            }
            Scene::WebMessage { toolbar, opener, menu, .. } => {
                names.push(match opener {
                    Opener::Button(label) => label,
                    _ => Spot::Opener.name(),
                });
                names.extend(toolbar.iter().map(String::as_str));
                names.extend(menu.labels());
            }
            Scene::Source { buttons, .. } => {
                names.push(Spot::Text.name());
                names.extend(buttons.iter().map(String::as_str));
            }
            Scene::Keys => {}
            Scene::Drop { carried, place } => {
                names.push(match carried {
                    Carried::Clipboard => "Paste",
                    Carried::File => Spot::File.name(),
                    Carried::Message => Spot::Message.name(),
                });
                if *place != DropTarget::Desktop {
                    names.push(Spot::Box.name());
                }
            }
        }
        names
    }
}

impl Item {
    /// What it says; nothing for a separator.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::Separator => None,
            Self::Entry { label, .. } => Some(label),
        }
    }
}

impl Popup {
    /// The words in the menu and in the further one.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.items.iter().chain(&self.sub).filter_map(Item::label)
    }
}
