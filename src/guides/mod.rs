//! How to get the full headers out of each mail program: instructions with pictures, read from `assets/guides/*.toml`.
//!
//! # Adding a mail program
//!
//! One file `assets/guides/<id>.toml`, nothing else. A test says what is missing. Every key:
//!
//! ```toml
//! id = "outlook-2003"                  # kebab-case, the same as the file name
//! name = "Outlook 2003 and older"
//! recognise = "Words on top: File, Edit, View"   # one short line, stands on the card
//! aliases = ["outlook xp"]             # other names people type
//! addresses = ["msn.com", "hotmail.*"] # mail domains that make this the likely program; `.*`: with any ending
//! countries = ["DE"]                # where its card stands on the page though it has no `card` (optional)
//! platforms = ["windows"]              # windows, mac, linux, web, phone
//! look = "menus"                       # the small picture on the card, see `Look`
//! hosted = true                        # web mail that companies, schools and providers run under their own name (optional)
//! card = 1                             # place among the cards of the page; without it found by search or as a sibling
//! older = true                         # its card is folded away among the older programs
//! confidence = "secondary"             # official, source, secondary, general
//! file_confidence = "general"          # the same for the save-as-file way, where it differs
//! handoff = "copy"                     # how a report gets out: "open" a draft file, or "copy" and paste
//! best = "copy"                        # the way to show first: copy, file, elsewhere; without it the first one there is
//! siblings = ["outlook-2007"]          # behind "My screen looks different…"
//! instead = []                         # with an `elsewhere` way: the guides to go on with
//! system_names = ["Microsoft Outlook"] # what the system calls it where it is the default mail program
//! traps = ["…"]                        # what goes wrong anywhere in this program (optional)
//! headers_are = "The headers are in …" # shown when something else was pasted
//! junk = "Press *Junk* …"             # how to tell one's own mail company in this program, where that is known
//!
//! [[copy]]                             # one instruction of the copy way; at most seven a way
//! title = "Click View, then Options…"  # no markup; one action
//! text = "A small window called “Message Options” opens."   # `*Label*` and `{Ctrl+A}` are set apart
//! role = "find"                        # open, find, copy (exactly one), paste (the last)
//! trap = "…"                           # optional: what goes wrong just here
//! [copy.picture]
//! scene = "menu"                       # see `Scene` for each kind and its keys
//! …
//! alt = "What a person sees who cannot see the picture."
//!
//! [[file]]                             # the save-as-file way: open, find, save (exactly one), open-file (the last)
//! [[elsewhere]]                        # where the program cannot do it: open, find, switch (the last)
//! ```
//!
//! An instruction without a picture says why: `no_picture_because = "…"`. A `\*` or `\{` in a text is the sign itself.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::packed::pairs;
use crate::words::{Id, Language, Words, id};
use screen::Common;

mod files;
mod load;
mod markup;
mod picture;
mod print;
mod providers;
mod screen;
mod search;
mod table;
#[cfg(test)]
mod tests;
mod translated;

pub use markup::{RunKind, TextRun, plain, runs};
pub use picture::{Carried, DialogLine, DialogValue, DropTarget, Frame, Gesture, Item, Opener, Picture, Popup, SUB, Scene, Spot};
pub use print::{PrintWords, escape, page};
pub use providers::StepsKnown;
pub use screen::Screen;
pub use table::GuideError;

/// The instructions for one mail program or web mail.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// Kebab-case, the same as the file name.
    pub id: String,
    /// The name people know.
    pub name: String,
    /// One short line by which a person tells it from others.
    pub recognise: String,
    /// Other names, for the search.
    pub aliases: Vec<String>,
    /// Mail domains that make this the likely program; one that ends in `.*` has any ending.
    pub addresses: Vec<String>,
    /// Countries, two letters, in which it stands among the programs to choose from.
    pub countries: Vec<String>,
    /// For the web mail of a provider of `assets/providers.toml`: how sure it is that these are its steps.
    pub sure: Option<StepsKnown>,
    /// Where it runs.
    pub platforms: Vec<RunsOn>,
    /// The small picture on its card.
    pub look: Look,
    /// Its place among the cards of the page; `None` for those found by search or as a sibling.
    pub card: Option<u32>,
    /// Nobody sells or changes it any more: its card stands among the older ones, which are folded away.
    pub older: bool,
    /// Web mail that companies, schools and providers run under their own name, so that its address tells nothing.
    pub hosted: bool,
    /// How well the menu labels are known.
    pub confidence: LabelsKnown,
    /// The same for the save-as-file way.
    pub file_confidence: LabelsKnown,
    /// How the finished report gets into this program.
    pub handoff: Handoff,
    /// Ids of guides for a screen that looks different.
    pub siblings: Vec<String>,
    /// Ids of the guides to go on with after an [`Way::Elsewhere`].
    pub instead: Vec<String>,
    /// What the operating system calls it where it is the default mail program.
    pub system_names: Vec<String>,
    /// What goes wrong anywhere in this program, with markup.
    pub traps: Vec<String>,
    /// Where the headers are, said when something else was pasted; with markup.
    pub headers_are: String,
    /// How a message is reported to the person's own mail company in this program, with markup; `None` where that is not known.
    pub junk: Option<String>,
    /// Whether there is only English of it, for somebody who reads another language.
    pub in_english: bool,
    /// What its pictures say.
    pub screen: Arc<Screen>,
    best: Way,
    copy: Vec<Instruction>,
    file: Vec<Instruction>,
    elsewhere: Vec<Instruction>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Instruction {
    /// The headline: one action, no markup.
    pub title: String,
    /// What the person sees and why; with markup, see [`runs`].
    pub text: String,
    /// What this instruction is for.
    pub role: Role,
    /// What goes wrong just here; with markup.
    pub trap: Option<String>,
    /// The screen as it looks. `None` only with a reason.
    pub picture: Option<Picture>,
    /// Why there is no picture.
    pub no_picture_because: Option<String>,
}

/// A way to the headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Copy the headers and paste them.
    Copy,
    /// Save the message as a file and open it.
    File,
    /// This program cannot do it: where to go instead.
    Elsewhere,
}

impl Way {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 3] = [Self::Copy, Self::File, Self::Elsewhere];
}

/// What an instruction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Get to the message.
    Open,
    /// Get to the headers.
    Find,
    /// Select all and copy.
    Copy,
    /// Save the message as a file.
    Save,
    /// Come back and paste.
    Paste,
    /// Come back and open or drop the file.
    OpenFile,
    /// Go on with another program's guide.
    Switch,
}

/// How well the labels of a guide are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelsKnown {
    /// From the maker's own help.
    Official,
    /// From the program's source code.
    Source,
    /// From pages of others.
    Secondary,
    /// General knowledge: the page says that menus may look different.
    General,
}

/// How a finished report gets into the mail program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Handoff {
    /// A draft file opens as a new message.
    Open,
    /// Copy the report and paste it into a new message.
    Copy,
}

/// Where a mail program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RunsOn {
    Windows,
    Mac,
    Linux,
    Web,
    Phone,
}

/// What a program looks like at first glance: the small picture on its card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Look {
    /// Words on top: File, Edit, View.
    Menus,
    /// A wide row of icons with words above it.
    Ribbon,
    /// A ribbon, and a round button in the top left corner.
    Round,
    /// A ribbon and a switch at the top right.
    Switch,
    /// A web page with a message.
    Web,
    /// A Mac window; the menu is at the top of the screen.
    Mac,
    /// Three columns under a search field.
    Columns,
    /// White letters on black.
    Terminal,
    /// A phone.
    Phone,
}

impl Look {
    /// All of them, with the names used in the files.
    pub const ALL: [(&'static str, Self); 9] = [
        ("menus", Self::Menus),
        ("ribbon", Self::Ribbon),
        ("round", Self::Round),
        ("switch", Self::Switch),
        ("web", Self::Web),
        ("mac", Self::Mac),
        ("columns", Self::Columns),
        ("terminal", Self::Terminal),
        ("phone", Self::Phone),
    ];
}

impl Guide {
    /// The instructions of one way, in order; empty where this program does not have it.
    pub fn way(&self, way: Way) -> &[Instruction] {
        match way {
            Way::Copy => &self.copy,
            Way::File => &self.file,
            Way::Elsewhere => &self.elsewhere,
        }
    }

    fn way_mut(&mut self, way: Way) -> &mut Vec<Instruction> {
        match way {
            Way::Copy => &mut self.copy,
            Way::File => &mut self.file,
            Way::Elsewhere => &mut self.elsewhere,
        }
    }

    fn show_on(&mut self, screen: &Arc<Screen>) {
        self.screen = screen.clone();
        for way in Way::ALL {
            for picture in self.way_mut(way).iter_mut().filter_map(|instruction| instruction.picture.as_mut()) {
                picture.screen = screen.clone();
            }
        }
    }

    /// The ways this program has, the best first.
    pub fn ways(&self) -> impl Iterator<Item = Way> + '_ {
        let others = Way::ALL.into_iter().filter(|way| *way != self.best && !self.way(*way).is_empty());
        std::iter::once(self.best).chain(others)
    }

    /// The way to show first. Never an empty one.
    pub fn best_way(&self) -> Way {
        self.best
    }

    /// Where the first instruction of that role stands in the best way.
    pub fn index_of(&self, role: Role) -> Option<usize> {
        self.index_in(self.best, role)
    }

    /// Where the first instruction of that role stands in that way.
    pub fn index_in(&self, way: Way, role: Role) -> Option<usize> {
        self.way(way).iter().position(|i| i.role == role)
    }

    /// The sentence about how sure the instructions are, where one is needed; `name` goes in, the guide's own.
    pub fn how_sure(&self, way: Way) -> Option<Id> {
        let general = self.confidence_of(way) == LabelsKnown::General;
        self.sure.map(StepsKnown::sentence).or(general.then_some(id::MENUS_MAY_DIFFER))
    }

    /// How well the labels of that way are known.
    pub fn confidence_of(&self, way: Way) -> LabelsKnown {
        if way == Way::File { self.file_confidence } else { self.confidence }
    }

    /// The first of its names, for the middle of a sentence.
    pub fn short_name(&self) -> &str {
        self.name.split([',', '(']).next().unwrap_or_default().trim()
    }

    /// The name in the corner of its page, where it is a web page.
    pub fn brand(&self) -> Option<&str> {
        let mut scenes = self.copy.iter().chain(&self.file).filter_map(|i| i.picture.as_ref().map(|picture| &picture.scene));
        let brand = scenes.find_map(|scene| if let Scene::WebMessage { brand, .. } = scene { Some(brand.as_str()) } else { None });
        brand.filter(|brand| self.look == Look::Web && !brand.is_empty())
    }

    /// Whether it is read on a phone or tablet and nowhere else.
    pub fn is_phone(&self) -> bool {
        self.platforms == [RunsOn::Phone]
    }
}

/// The id of the guide for everything that has none.
pub const OTHER: &str = "other";

/// All guides, in one language.
#[derive(Clone, Debug)]
pub struct Guides {
    loaded: Arc<OnceLock<Loaded>>,
    language: &'static Language,
    common: Arc<Common>,
    /// For pictures that belong to no guide.
    screen: Arc<Screen>,
}

#[derive(Debug, Default)]
struct Loaded {
    all: Vec<Guide>,
    index: Vec<search::GuideNames>,
}

impl Guides {
    /// The guides built into the program, read when one is first asked for, or before ([`Self::prepare`]): the first page needs none. The tests
    /// read the same files, so a released program meets no mistake in them; with one there would be no guide at all.
    pub fn when_needed(words: &Words) -> Self {
        let common = Arc::new(Common::of(words));
        let screen = Arc::new(Screen::of(common.clone(), BTreeMap::new(), BTreeMap::new()));
        Self { loaded: Arc::default(), language: words.language(), common, screen }
    }

    /// The guides built into the program, in English.
    ///
    /// # Errors
    ///
    /// [`GuideError`] with file, key and what was expected. The tests load the same files, so a released program does not meet it.
    pub fn embedded() -> Result<Self, GuideError> {
        Self::in_language(&Words::english())
    }

    /// The same in a language.
    ///
    /// # Errors
    ///
    /// As with [`Self::embedded`].
    pub fn in_language(words: &Words) -> Result<Self, GuideError> {
        let guides = Self::when_needed(words);
        let loaded = guides.load()?;
        Ok(Self { loaded: Arc::new(loaded.into()), ..guides })
    }

    /// Reads guides from pairs of file name and text, and checks them, each alone and all together.
    ///
    /// # Errors
    ///
    /// The first mistake found, with file, key and what was expected.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, GuideError> {
        let guides = Self::when_needed(&Words::english());
        let loaded = guides.loaded_from(files, &[], &[], "")?;
        Ok(Self { loaded: Arc::new(loaded.into()), ..guides })
    }

    fn load(&self) -> Result<Loaded, GuideError> {
        let (english, own, names) = (files::all(), self.language.guides(), files::names());
        self.loaded_from(&pairs(&english), &pairs(&own), &pairs(&names), &providers::embedded())
    }

    /// `own` are the files of the language, `names` what programs are called in all of them, `providers` the text of `assets/providers.toml`.
    fn loaded_from(
        &self,
        english: &[(&str, &str)],
        own: &[(&str, &str)],
        names: &[(&str, &str)],
        providers: &str,
    ) -> Result<Loaded, GuideError> {
        let mut all = load::guides(english)?;
        for guide in &mut all {
            let file = format!("{}.toml", guide.id);
            guide.in_english = *self.language != *Language::english();
            match own.iter().find(|(name, _)| *name == file) {
                Some((_, text)) => translated::translate(guide, &format!("{}/{file}", self.language.tag), text, &self.common)?,
                None => translated::keys_of(guide, &self.common),
            }
        }
        if !providers.is_empty() {
            all.extend(providers::guides(providers, &all, &self.common, self.language.tag)?);
        }
        let index = all.iter().map(|guide| search::GuideNames::of(guide, names)).collect();
        Ok(Loaded { all, index })
    }

    fn loaded(&self) -> &Loaded {
        self.loaded.get_or_init(|| self.load().unwrap_or_default())
    }

    /// What pictures say that belong to no guide.
    pub fn screen(&self) -> &Arc<Screen> {
        &self.screen
    }

    /// Reads them now, where they were not yet.
    pub fn prepare(&self) {
        self.loaded();
    }

    /// All of them: those with a card in the order of the page, then the others by name, then the providers.
    pub fn all(&self) -> &[Guide] {
        &self.loaded().all
    }

    /// Those with a card, in the order of the page.
    pub fn cards(&self) -> impl Iterator<Item = &Guide> {
        self.all().iter().filter(|guide| guide.card.is_some())
    }

    /// The web mail that many people of a country (two letters) have, where it has no card everywhere: providers in the order of their file, before
    /// them the guides that name the country.
    pub fn of_country(&self, country: &str) -> impl Iterator<Item = &Guide> {
        self.all().iter().filter(move |guide| guide.card.is_none() && guide.countries.iter().any(|own| own == country))
    }

    /// The guide of that id.
    pub fn get(&self, id: &str) -> Option<&Guide> {
        self.all().iter().find(|guide| guide.id == id)
    }

    /// The guides behind "My screen looks different…", in the order of the file.
    pub fn siblings<'a>(&'a self, guide: &'a Guide) -> impl Iterator<Item = &'a Guide> {
        guide.siblings.iter().filter_map(|id| self.get(id))
    }

    /// The guides to go on with after [`Way::Elsewhere`], in the order of the file.
    pub fn instead<'a>(&'a self, guide: &'a Guide) -> impl Iterator<Item = &'a Guide> {
        guide.instead.iter().filter_map(|id| self.get(id))
    }

    /// Finds guides by name, other names, or a mail address, the best first. Case, accents, signs, blanks between words, words such as
    /// "mail" and one slip of the finger do not matter. Where nothing fits, the guide for other programs; for an empty search, nothing.
    pub fn search(&self, query: &str) -> Vec<&Guide> {
        let mut found = search::find(&self.loaded().index, query).into_iter().filter_map(|at| self.all().get(at)).collect::<Vec<_>>();
        if found.is_empty() && !query.trim().is_empty() {
            found.extend(self.get(OTHER));
        }
        found
    }

    /// Those that run on a platform, in the order of [`Guides::all`]: for "I don't know which one I have".
    pub fn on(&self, platform: RunsOn) -> impl Iterator<Item = &Guide> {
        self.all().iter().filter(move |guide| guide.platforms.contains(&platform))
    }

    /// The looks of the guides of a platform, each once: the answers to "What does it look like?".
    pub fn looks(&self, platform: RunsOn) -> Vec<Look> {
        let mut looks = Vec::new();
        for guide in self.on(platform) {
            if !looks.contains(&guide.look) {
                looks.push(guide.look);
            }
        }
        looks
    }

    /// Those of a platform with one look: the answer of the questions.
    pub fn like(&self, platform: RunsOn, look: Look) -> impl Iterator<Item = &Guide> {
        self.on(platform).filter(move |guide| guide.look == look)
    }

    /// The guide of the system's default mail program, by the name the system has for it (a desktop file, a bundle id, a registry name).
    /// Case does not matter; the surest match is a whole name.
    pub fn by_system_name(&self, name: &str) -> Option<&Guide> {
        let name = name.trim();
        self.all().iter().find(|guide| guide.system_names.iter().any(|n| n.eq_ignore_ascii_case(name)))
    }
}
