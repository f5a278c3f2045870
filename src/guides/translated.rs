//! A guide in another language: `assets/guides/<language>/<id>.toml` has its texts and the labels of the person's screen, and nothing else.
//!
//! ```toml
//! name = "…"            # only where the name itself is another one
//! aliases = ["…"]       # names people type, on one line
//! recognise = "…"
//! traps = ["…"]         # as many as in English
//! headers_are = "…"
//! junk = "…"            # where English has it
//! english = ["Gmail"]   # labels that stay: names, and those that are not known
//!
//! [labels]              # English label = the one on the person's screen
//! "Show original" = "Original anzeigen"
//!
//! [unsure]              # the same where it may be another: the English one is shown with it
//! "Reply" = "Antworten"
//!
//! [[copy]]              # as many as in English, and so for `file` and `elsewhere`
//! title = "…"
//! text = "…"            # labels between stars as in the tables, keys in braces as in English
//! trap = "…"            # where English has one
//! alt = "…"             # the picture in words, where English has a picture
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;

use super::markup::{balanced, rewritten};
use super::screen::{Common, Screen};
use super::table::{GuideError, TableReader};
use super::{Guide, Instruction, Way};

/// Makes a guide say what the file of the other language says. `file` is its name for errors.
pub(super) fn translate(guide: &mut Guide, file: &str, text: &str, common: &Arc<Common>) -> Result<(), GuideError> {
    let mut r = TableReader::parse(file, text)?;
    let (labels, unsure) = (r.names("labels")?, r.names("unsure")?);
    r.texts("english")?;
    let brackets: BTreeMap<String, String> = unsure.iter().map(|(english, shown)| (shown.clone(), common.unsure(shown, english))).collect();
    // A label that is sure under one English name and unsure under another is not marked.
    let marked = |label: &str| match brackets.get(label) {
        Some(both) if !labels.values().any(|sure| sure == label) => both.clone(),
        _ => label.to_owned(),
    };
    let said = |text: String| rewritten(&text, &marked, &|keys| common.keys(keys));
    let checked = |r: &TableReader<'_>, key: &str, text: String| {
        if balanced(&text) {
            Ok(said(text))
        } else {
            Err(r.wrong(key, "markup that is closed: *Label*, {Ctrl+A}", format!("“{text}”")))
        }
    };
    if let Some(name) = r.opt_text("name")? {
        guide.name = name;
    }
    guide.aliases.extend(r.texts("aliases")?);
    guide.recognise = r.text("recognise")?;
    let text = r.text("headers_are")?;
    guide.headers_are = checked(&r, "headers_are", text)?;
    let traps = r.texts("traps")?;
    if traps.len() != guide.traps.len() {
        return Err(r.wrong("traps", format!("{} texts, as in English", guide.traps.len()), traps.len().to_string()));
    }
    guide.traps = traps.into_iter().map(|text| checked(&r, "traps", text)).collect::<Result<_, _>>()?;
    let junk = r.opt_text("junk")?;
    if junk.is_some() != guide.junk.is_some() {
        return Err(r.wrong("junk", "a text exactly where English has one", if junk.is_some() { "one" } else { "none" }));
    }
    guide.junk = junk.map(|text| checked(&r, "junk", text)).transpose()?;
    let screen = Arc::new(Screen::of(common.clone(), labels.clone(), unsure.clone()));
    for (way, key) in [(Way::Copy, "copy"), (Way::File, "file"), (Way::Elsewhere, "elsewhere")] {
        let list = r.tables(key)?;
        let own = guide.way_mut(way);
        if list.len() != own.len() {
            return Err(r.wrong(key, format!("{} instructions, as in English", own.len()), list.len().to_string()));
        }
        for (table, instruction) in list.into_iter().zip(own) {
            translate_one(table, instruction, &checked)?;
        }
    }
    guide.show_on(&screen);
    guide.in_english = false;
    r.finish()
}

fn translate_one(
    mut r: TableReader<'_>,
    own: &mut Instruction,
    checked: &impl Fn(&TableReader<'_>, &str, String) -> Result<String, GuideError>,
) -> Result<(), GuideError> {
    own.title = r.text("title")?;
    let text = r.text("text")?;
    own.text = checked(&r, "text", text)?;
    let (trap, alt) = (r.opt_text("trap")?, r.opt_text("alt")?);
    for (key, here, there) in [("trap", trap.is_some(), own.trap.is_some()), ("alt", alt.is_some(), own.picture.is_some())] {
        if here != there {
            return Err(r.wrong(key, "a text exactly where English has one", if here { "one" } else { "none" }));
        }
    }
    own.trap = trap.map(|text| checked(&r, "trap", text)).transpose()?;
    if let (Some(picture), Some(alt)) = (&mut own.picture, alt) {
        picture.alt = alt;
    }
    r.finish()
}

/// An English guide for somebody whose keyboard has other words on it.
pub(super) fn keys_of(guide: &mut Guide, common: &Arc<Common>) {
    let said = |text: &mut String| *text = rewritten(text, &str::to_owned, &|keys| common.keys(keys));
    said(&mut guide.headers_are);
    guide.traps.iter_mut().chain(&mut guide.junk).for_each(said);
    for way in Way::ALL {
        for instruction in guide.way_mut(way) {
            said(&mut instruction.text);
            instruction.trap.iter_mut().for_each(said);
        }
    }
    guide.show_on(&Arc::new(Screen::of(common.clone(), BTreeMap::new(), BTreeMap::new())));
}
