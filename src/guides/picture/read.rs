//! From TOML tables to pictures.

use std::sync::Arc;

use super::super::table::{GuideError, TableReader};
use super::{Carried, DialogLine, DialogValue, DropTarget, Frame, Gesture, Item, Opener, Picture, Popup, Scene};

impl Picture {
    /// Reads the table of a picture and checks that everything to click is in it. `usual` is the kind of window where the table names none.
    pub(in crate::guides) fn read(mut r: TableReader<'_>, usual: Frame) -> Result<Self, GuideError> {
        let alt = r.text("alt")?;
        let frame = r.opt_choice("frame", FRAMES)?;
        let title = r.opt_text("title")?;
        let click = r.texts("click")?;
        let gesture = r.opt_choice("gesture", Gesture::NAMES)?.unwrap_or_default();
        let keys = r.texts("keys")?;
        let kind = r.choice("scene", KINDS)?;
        let scene = scene(&mut r, kind)?;
        let frame = frame.unwrap_or(match kind {
            SceneKind::WebMessage => Frame::Browser,
            // The window of this program, which the person has in front of them, and not that of theirs.
            SceneKind::Drop => Frame::Windows,
            _ => usual,
        });
        let picture = Self { scene, frame, title: title.unwrap_or_default(), click, gesture, keys, alt, screen: Arc::default() };
        let there = picture.spots();
        for (n, name) in picture.click.iter().enumerate() {
            if !there.iter().any(|spot| spot == name) {
                return Err(r.wrong("click", format!("one of {}", there.join(", ")), format!("“{name}”")));
            }
            if picture.click.iter().take(n).any(|earlier| earlier == name) {
                return Err(r.wrong("click", "each thing once", format!("“{name}” twice")));
            }
        }
        if picture.title.is_empty() && !matches!(picture.scene, Scene::Keys | Scene::Drop { .. }) {
            return Err(r.wrong("title", "a text", "nothing"));
        }
        if kind == SceneKind::Keys && picture.keys.is_empty() {
            return Err(r.wrong("keys", "at least one key", "nothing"));
        }
        r.finish()?;
        Ok(picture)
    }
}

impl Item {
    fn read(text: &str) -> Self {
        if text == "-" {
            return Self::Separator;
        }
        let (label, keys) = match text.split_once('|') {
            Some((label, keys)) => (label.trim(), Some(keys.trim().to_owned())),
            None => (text, None),
        };
        let (label, more) = match label.strip_suffix('›') {
            Some(label) => (label.trim_end(), true),
            None => (label, false),
        };
        Self::Entry { label: label.to_owned(), keys, more }
    }
}

impl Popup {
    fn read(r: &mut TableReader<'_>) -> Result<Self, GuideError> {
        let list = |texts: Vec<String>| texts.iter().map(|text| Item::read(text)).collect::<Vec<_>>();
        let items = list(r.texts("items")?);
        let sub_of = r.opt_text("sub_of")?;
        let sub = list(r.texts("sub")?);
        if sub_of.is_some() == sub.is_empty() {
            return Err(if sub.is_empty() { r.alone("sub_of", "sub") } else { r.alone("sub", "sub_of") });
        }
        if let Some(name) = &sub_of
            && !items.iter().any(|item| item.label() == Some(name))
        {
            return Err(r.wrong("sub_of", "an entry of `items`", format!("“{name}”")));
        }
        Ok(Self { items, sub_of, sub })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SceneKind {
    MessageList,
    Menu,
    Ribbon,
    Dialog,
    WebMessage,
    Source,
    Keys,
    Drop,
}

const KINDS: &[(&str, SceneKind)] = &[
    ("message-list", SceneKind::MessageList),
    ("menu", SceneKind::Menu),
    ("ribbon", SceneKind::Ribbon),
    ("dialog", SceneKind::Dialog),
    ("web-message", SceneKind::WebMessage),
    ("source", SceneKind::Source),
    ("keys", SceneKind::Keys),
    ("drop", SceneKind::Drop),
];

const FRAMES: &[(&str, Frame)] = &[
    ("windows", Frame::Windows),
    ("mac", Frame::Mac),
    ("linux", Frame::Linux),
    ("browser", Frame::Browser),
    ("terminal", Frame::Terminal),
    ("phone", Frame::Phone),
];

const CARRIED: &[(&str, Carried)] = &[("clipboard", Carried::Clipboard), ("file", Carried::File), ("message", Carried::Message)];
const PLACES: &[(&str, DropTarget)] = &[("helper", DropTarget::Helper), ("desktop", DropTarget::Desktop), ("letter", DropTarget::Letter)];

fn scene(r: &mut TableReader<'_>, kind: SceneKind) -> Result<Scene, GuideError> {
    Ok(match kind {
        SceneKind::MessageList => Scene::MessageList { bar: r.texts("bar")?, tabs: r.texts("tabs")?, menu: Popup::read(r)? },
        SceneKind::Menu => {
            let bar = r.texts("bar")?;
            let open = r.opt_text("open")?;
            let menu = Popup::read(r)?;
            if let Some(open) = &open
                && !bar.contains(open)
            {
                return Err(r.not_in("open", open, "bar", &bar));
            }
            if open.is_some() == menu.items.is_empty() {
                return Err(if open.is_some() { r.alone("open", "items") } else { r.alone("items", "open") });
            }
            Scene::Menu { bar, open, menu }
        }
        SceneKind::Ribbon => {
            let (tabs, groups, arrow) = (r.texts("tabs")?, r.texts("groups")?, r.opt_text("arrow")?);
            let (column, page, tiles) = (r.texts("column")?, r.opt_text("page")?, r.texts("tiles")?);
            for (key, name, of, list) in [("arrow", &arrow, "groups", &groups), ("page", &page, "column", &column)] {
                if let Some(name) = name
                    && !list.contains(name)
                {
                    return Err(r.not_in(key, name, of, list));
                }
            }
            Scene::Ribbon { tabs, groups, arrow, round: r.flag("round")?, column, page, tiles }
        }
        SceneKind::Dialog => {
            let (tabs, tab) = (r.texts("tabs")?, r.opt_text("tab")?);
            if let Some(tab) = &tab
                && !tabs.contains(tab)
            {
                return Err(r.not_in("tab", tab, "tabs", &tabs));
            }
            let fields = r.texts("fields")?.iter().map(|text| field(text)).collect();
            let (choices, text_box) = (r.texts("choices")?, r.opt_text("box")?);
            let (places, selected, buttons) = (r.texts("places")?, r.flag("selected")?, r.texts("buttons")?);
            Scene::Dialog { places, tabs, tab, fields, choices, text_box, selected, buttons }
        }
        SceneKind::WebMessage => {
            let opener = match r.text("opener")?.as_str() {
                "…" => Opener::Dots,
                "⋮" => Opener::UprightDots,
                "lines" => Opener::Lines,
                "gear" => Opener::Gear,
                "arrow" => Opener::Arrow,
                label => Opener::Button(label.to_owned()),
            };
            let in_toolbar = r.opt_choice("opener_in", &[("message", false), ("toolbar", true)])?.unwrap_or(false);
            let brand = r.text("brand")?;
            let (toolbar, attachment) = (r.texts("toolbar")?, r.opt_text("attachment")?);
            Scene::WebMessage { brand, toolbar, opener, in_toolbar, attachment, menu: Popup::read(r)? }
        }
        SceneKind::Source => Scene::Source { heading: r.opt_text("heading")?, buttons: r.texts("buttons")?, selected: r.flag("selected")? },
        SceneKind::Keys => Scene::Keys,
        SceneKind::Drop => Scene::Drop { carried: r.choice("carried", CARRIED)?, place: r.choice("place", PLACES)? },
    })
}

fn field(text: &str) -> DialogLine {
    let (name, value) = match (text.strip_prefix("[x] "), text.split_once(": ")) {
        (Some(name), _) => (name, DialogValue::Tick),
        (None, Some((name, value))) => match value.strip_suffix('▾') {
            Some(value) => (name, DialogValue::List(value.trim_end().to_owned())),
            None => (name, DialogValue::Text(value.to_owned())),
        },
        (None, None) => (text, DialogValue::Bar),
    };
    DialogLine { name: name.to_owned(), value }
}
