//! From files to guides, with every check a guide must pass.

use std::sync::Arc;

use super::markup::{balanced, plain};
use super::search::{ANY_ENDING, one_slip, words};
use super::table::{GuideError, TableReader};
use super::{Frame, Guide, Handoff, Instruction, LabelsKnown, Look, Picture, Role, RunsOn, Way};

/// More would not be read.
const MOST_INSTRUCTIONS: usize = 7;
/// Letters of a headline, which is set large: two lines in the smallest window.
const LONGEST_TITLE: usize = 64;
/// Letters of the text below it.
const LONGEST_TEXT: usize = 320;

const CONFIDENCES: &[(&str, LabelsKnown)] = &[
    ("official", LabelsKnown::Official),
    ("source", LabelsKnown::Source),
    ("secondary", LabelsKnown::Secondary),
    ("general", LabelsKnown::General),
];

const PLATFORMS: &[(&str, RunsOn)] =
    &[("windows", RunsOn::Windows), ("mac", RunsOn::Mac), ("linux", RunsOn::Linux), ("web", RunsOn::Web), ("phone", RunsOn::Phone)];

const ROLES: &[(&str, Role)] = &[
    ("open", Role::Open),
    ("find", Role::Find),
    ("copy", Role::Copy),
    ("save", Role::Save),
    ("paste", Role::Paste),
    ("open-file", Role::OpenFile),
    ("switch", Role::Switch),
];

const WAYS: &[(&str, Way)] = &[("copy", Way::Copy), ("file", Way::File), ("elsewhere", Way::Elsewhere)];

/// Reads all files and checks them, each alone and all together; sorted by card, then by name.
pub(super) fn guides(files: &[(&str, &str)]) -> Result<Vec<Guide>, GuideError> {
    let mut all = files.iter().map(|(file, text)| guide(file, text)).collect::<Result<Vec<_>, _>>()?;
    for (n, guide) in all.iter().enumerate() {
        let earlier = all.get(..n).unwrap_or_default();
        if earlier.iter().any(|g| g.id == guide.id) {
            return Err(wrong(guide, "id", "an id of its own", format!("“{}” twice", guide.id)));
        }
        if let Some(card) = guide.card
            && let Some(other) = earlier.iter().find(|g| g.card == Some(card))
        {
            return Err(wrong(guide, "card", "a place of its own", format!("{card}, which {} has", other.id)));
        }
        apart(guide, earlier.iter(), false)?;
        for (key, ids) in [("siblings", &guide.siblings), ("instead", &guide.instead)] {
            if let Some(id) = ids.iter().find(|id| **id == guide.id || !all.iter().any(|g| g.id == **id)) {
                let meant = all.iter().find(|g| g.id != guide.id && one_slip(&g.id, id));
                let expected = meant.map_or("ids of other guides".to_owned(), |meant| format!("the id “{}”", meant.id));
                return Err(wrong(guide, key, &expected, format!("“{id}”")));
            }
        }
    }
    all.sort_by_cached_key(|guide| (guide.card.unwrap_or(u32::MAX), guide.name.to_lowercase()));
    Ok(all)
}

fn wrong(guide: &Guide, key: &str, expected: &str, found: String) -> GuideError {
    GuideError::Wrong { file: format!("{}.toml", guide.id), key: key.to_owned(), expected: expected.to_owned(), found }
}

/// That nothing by which a guide is found leads to one of the others. With `exact` its address may be one of those that another has with any ending:
/// the exact one is found first.
pub(super) fn apart<'a>(guide: &Guide, others: impl Iterator<Item = &'a Guide> + Clone, exact: bool) -> Result<(), GuideError> {
    // Made comparable once, since each name is compared with all of them.
    let taken: Vec<_> = others.clone().map(|other| (other, names(other))).collect();
    for (key, own) in names(guide) {
        for (at, name) in own.iter().enumerate() {
            if own.iter().take(at).any(|other| other == name) {
                return Err(wrong(guide, key, "each name once", format!("“{name}” twice")));
            }
            let other = taken.iter().find(|(_, names)| names.iter().any(|(k, list)| *k == key && list.contains(name)));
            if let Some((other, _)) = other {
                return Err(wrong(guide, key, "names that no other guide has", format!("“{name}”, which {} has", other.id)));
            }
        }
    }
    for address in guide.addresses.iter().filter(|_| !exact) {
        let other = others.clone().find_map(|other| {
            let taken = other.addresses.iter().find(|other| swallows(address, other) || swallows(other, address))?;
            Some((other, taken))
        });
        if let Some((other, taken)) = other {
            let found = format!("“{address}”, and {} has “{taken}”", other.id);
            return Err(wrong(guide, "addresses", "names that no other guide has", found));
        }
    }
    Ok(())
}

/// What a guide is found by, made comparable, with the key it stands under: two guides with the same would hide each other.
fn names(guide: &Guide) -> [(&'static str, Vec<String>); 3] {
    let aliases = std::iter::once(&guide.name).chain(&guide.aliases).map(|name| words(name).join(" ")).collect();
    let systems = guide.system_names.iter().map(|name| name.to_lowercase()).collect();
    [("aliases", aliases), ("addresses", guide.addresses.clone()), ("system_names", systems)]
}

fn guide(file: &str, text: &str) -> Result<Guide, GuideError> {
    let mut r = TableReader::parse(file, text)?;
    let id = r.text("id")?;
    if !is_kebab(&id) {
        return Err(r.wrong("id", "small letters, digits and single hyphens", format!("“{id}”")));
    }
    if file.strip_suffix(".toml") != Some(&id) {
        return Err(r.wrong("id", "the name of the file", format!("“{id}”")));
    }
    let confidence = r.choice("confidence", CONFIDENCES)?;
    let platforms = r.choices("platforms", PLATFORMS)?;
    let Some(frame) = platforms.first().copied().map(frame_of) else {
        return Err(r.wrong("platforms", "at least one", "none"));
    };
    let copy = way(&mut r, frame, "copy", &[Role::Open, Role::Find], Some(Role::Copy), Role::Paste)?;
    let save = way(&mut r, frame, "file", &[Role::Open, Role::Find], Some(Role::Save), Role::OpenFile)?;
    let elsewhere = way(&mut r, frame, "elsewhere", &[Role::Open, Role::Find], None, Role::Switch)?;
    let has = |way| match way {
        Way::Copy => !copy.is_empty(),
        Way::File => !save.is_empty(),
        Way::Elsewhere => !elsewhere.is_empty(),
    };
    let Some(first) = Way::ALL.into_iter().find(|way| has(*way)) else {
        return Err(r.wrong("copy", "instructions for at least one way", "none"));
    };
    let best = r.opt_choice("best", WAYS)?.unwrap_or(first);
    if !has(best) {
        return Err(r.wrong("best", "a way that has instructions", "one without"));
    }
    let instead = r.texts("instead")?;
    if instead.is_empty() == has(Way::Elsewhere) {
        return Err(r.wrong("instead", "ids exactly where there is an `elsewhere` way", "one without the other"));
    }
    let guide = Guide {
        id,
        name: prose(&mut r, "name")?,
        recognise: prose(&mut r, "recognise")?,
        aliases: r.texts("aliases")?,
        addresses: addresses(&mut r)?,
        countries: r.texts("countries")?,
        sure: None,
        platforms,
        look: r.choice("look", &Look::ALL)?,
        hosted: r.flag("hosted")?,
        card: r.opt_number("card")?,
        older: r.flag("older")?,
        confidence,
        file_confidence: r.opt_choice("file_confidence", CONFIDENCES)?.unwrap_or(confidence),
        handoff: r.choice("handoff", &[("open", Handoff::Open), ("copy", Handoff::Copy)])?,
        siblings: r.texts("siblings")?,
        instead,
        system_names: r.texts("system_names")?,
        traps: r.texts("traps")?,
        headers_are: r.text("headers_are")?,
        in_english: false,
        screen: Arc::default(),
        junk: r.opt_text("junk")?,
        best,
        copy,
        file: save,
        elsewhere,
    };
    if guide.older && guide.card.is_none() {
        return Err(r.wrong("older", "a guide with a card", "one without"));
    }
    let keys = guide.traps.iter().map(|text| ("traps", text)).chain([("headers_are", &guide.headers_are)]);
    for (key, text) in keys.chain(guide.junk.iter().map(|text| ("junk", text))) {
        if !balanced(text) {
            return Err(r.wrong(key, MARKUP, format!("“{text}”")));
        }
    }
    r.finish()?;
    Ok(guide)
}

const MARKUP: &str = "markup that is closed: *Label*, {Ctrl+A}";

/// The instructions of one way: `once` exactly one time, `last` at the end and nowhere else, `before` anywhere before.
fn way(
    r: &mut TableReader<'_>,
    frame: Frame,
    key: &str,
    before: &[Role],
    once: Option<Role>,
    last: Role,
) -> Result<Vec<Instruction>, GuideError> {
    let list = r.tables(key)?.into_iter().map(|table| instruction(table, frame)).collect::<Result<Vec<_>, _>>()?;
    let Some((end, rest)) = list.split_last() else { return Ok(list) };
    if list.len() > MOST_INSTRUCTIONS {
        return Err(r.wrong(key, format!("at most {MOST_INSTRUCTIONS} instructions"), list.len().to_string()));
    }
    let name = |role| ROLES.iter().find(|(_, r)| *r == role).map_or("", |(name, _)| *name);
    if end.role != last {
        let key = format!("{key}[{}].role", list.len());
        return Err(r.wrong(&key, format!("{} in the last instruction", name(last)), name(end.role)));
    }
    let fits = |role| before.contains(&role) || once == Some(role);
    if let Some((at, wrong)) = rest.iter().enumerate().find(|(_, i)| !fits(i.role)) {
        let names = before.iter().copied().chain(once).map(name).collect::<Vec<_>>().join(", ");
        return Err(r.wrong(&format!("{key}[{}].role", at + 1), format!("one of {names} before the last instruction"), name(wrong.role)));
    }
    let times = rest.iter().filter(|i| Some(i.role) == once).count();
    if let Some(once) = once
        && times != 1
    {
        return Err(r.wrong(key, format!("the role {} exactly once", name(once)), format!("{times} times")));
    }
    Ok(list)
}

fn instruction(mut r: TableReader<'_>, frame: Frame) -> Result<Instruction, GuideError> {
    let title = prose(&mut r, "title")?;
    let text = r.text("text")?;
    let trap = r.opt_text("trap")?;
    for (key, text) in [("text", Some(&text)), ("trap", trap.as_ref())] {
        if let Some(text) = text
            && !balanced(text)
        {
            return Err(r.wrong(key, MARKUP, format!("“{text}”")));
        }
    }
    for (key, text, most) in [("title", &title, LONGEST_TITLE), ("text", &plain(&text), LONGEST_TEXT)] {
        let letters = text.chars().count();
        if letters > most {
            return Err(r.wrong(key, format!("at most {most} letters"), format!("{letters}")));
        }
    }
    if title.ends_with('.') {
        return Err(r.wrong("title", "a headline without a full stop", format!("“{title}”")));
    }
    let role = r.choice("role", ROLES)?;
    let picture = r.opt_table("picture")?.map(|table| Picture::read(table, frame)).transpose()?;
    let no_picture_because = r.opt_text("no_picture_because")?;
    if picture.is_some() == no_picture_because.is_some() {
        return Err(r.wrong("picture", "a picture, or `no_picture_because`", if picture.is_some() { "both" } else { "neither" }));
    }
    r.finish()?;
    Ok(Instruction { title, text, role, trap, picture, no_picture_because })
}

/// A text without markup.
fn prose(r: &mut TableReader<'_>, key: &str) -> Result<String, GuideError> {
    let text = r.text(key)?;
    if text.contains(['*', '{', '}', '\n']) {
        return Err(r.wrong(key, "one line without markup", format!("“{text}”")));
    }
    Ok(text)
}

fn addresses(r: &mut TableReader<'_>) -> Result<Vec<String>, GuideError> {
    let list = r.texts("addresses")?;
    let domain = |text: &str| {
        let name = text.strip_suffix(ANY_ENDING);
        name.map_or_else(|| text.contains('.') && text.split('.').all(is_kebab), is_kebab)
    };
    match list.iter().find(|text| !domain(text)) {
        Some(text) => Err(r.wrong("addresses", "mail domains in small letters", format!("“{text}”"))),
        None => Ok(list),
    }
}

/// The kind of window that programs there have.
const fn frame_of(platform: RunsOn) -> Frame {
    match platform {
        RunsOn::Windows => Frame::Windows,
        RunsOn::Mac => Frame::Mac,
        RunsOn::Linux => Frame::Linux,
        RunsOn::Web => Frame::Browser,
        RunsOn::Phone => Frame::Phone,
    }
}

/// Whether an address that stands for all endings, `yahoo.*`, stands for that one too.
fn swallows(any: &str, address: &str) -> bool {
    any.strip_suffix(ANY_ENDING).and_then(|name| address.strip_prefix(name)).is_some_and(|rest| rest.starts_with('.'))
}

fn is_kebab(text: &str) -> bool {
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
