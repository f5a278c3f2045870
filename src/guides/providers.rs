//! Mail providers with a web mail of their own, `assets/providers.toml`: each is shown under its own name, with the steps of a guide or, where its
//! page is known, with its own words. The file says what each key means.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::load::apart;
use super::markup::rewritten;
use super::screen::{Common, Screen};
use super::table::GuideError;
use super::{Frame, Guide, Handoff, Item, LabelsKnown, Look, OTHER, Opener, Picture, Popup, Role, RunsOn, Scene, Spot, Way};
use crate::packed::{packed, table};
use crate::words::{Id, id};

/// How sure it is that the steps are those of the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepsKnown {
    /// By its own help, or by people who use it.
    Told,
    /// It is likely, and nobody has tried it.
    Believed,
    /// Nothing is known of its web mail.
    Unknown,
}

impl StepsKnown {
    /// The sentence that says so.
    pub const fn sentence(self) -> Id {
        match self {
            Self::Told => id::PROVIDER_TOLD,
            Self::Believed => id::PROVIDER_BELIEVED,
            Self::Unknown => id::PROVIDER_UNKNOWN,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    provider: Vec<Provider>,
}

/// One entry of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Provider {
    id: String,
    name: String,
    /// By the tag of a language.
    #[serde(default)]
    own_names: BTreeMap<String, String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    addresses: Vec<String>,
    countries: Vec<String>,
    guide: Option<String>,
    #[serde(default)]
    steps: Vec<String>,
    sure: StepsKnown,
    #[expect(dead_code, reason = "for those who keep the file")]
    source: Option<String>,
}

/// The file as it is built into the program.
pub(super) fn embedded() -> String {
    packed!("providers.toml")
}

/// The guides of the providers, made of those that are there, in the order of the file, under the names they have in the language of that tag.
pub(super) fn guides(text: &str, all: &[Guide], common: &Arc<Common>, language: &str) -> Result<Vec<Guide>, GuideError> {
    let mut own: Vec<Guide> = Vec::new();
    let file: File = table("providers.toml", text).map_err(GuideError::Providers)?;
    for mut entry in file.provider {
        // Whichever of its names is shown, people type all of them.
        entry.aliases.push(entry.name.clone());
        entry.aliases.extend(entry.own_names.values().cloned());
        if let Some(name) = entry.own_names.remove(language) {
            entry.name = name;
        }
        entry.aliases.retain(|alias| *alias != entry.name);
        let id = entry.id.clone();
        let wrong = |why: &str| GuideError::Providers(format!("{why}: {id} in assets/providers.toml"));
        if all.iter().chain(&own).any(|guide| guide.id == id) {
            return Err(wrong("expected an id of its own"));
        }
        let base = match (&entry.guide, entry.steps.len()) {
            (Some(guide), 0) => guide.as_str(),
            (None, 1 | 2) => OTHER,
            _ => return Err(wrong("expected either `guide` or one or two `steps`")),
        };
        let base = all.iter().find(|guide| guide.id == base).ok_or_else(|| wrong("expected `guide` to be the id of a guide"))?;
        let guide = shown_as(base, entry, common).ok_or_else(|| wrong("expected a guide with pictures of a web page"))?;
        apart(&guide, all.iter().filter(|other| other.id != OTHER).chain(&own), true)?;
        own.push(guide);
    }
    Ok(own)
}

/// The base under the name of the provider. `None` where steps were to be drawn and the base has no picture for them.
fn shown_as(base: &Guide, provider: Provider, common: &Arc<Common>) -> Option<Guide> {
    let recognise = match provider.addresses.first() {
        Some(address) => common.said(id::PROVIDER_RECOGNISE, &[address]),
        None => common.said(id::PROVIDER_RECOGNISE_OWN, &[]),
    };
    let siblings = ["roundcube", "open-xchange", "zimbra", OTHER];
    let mut guide = Guide {
        id: provider.id,
        name: provider.name,
        recognise,
        aliases: provider.aliases,
        addresses: provider.addresses,
        countries: provider.countries,
        sure: Some(provider.sure),
        platforms: vec![RunsOn::Web],
        look: Look::Web,
        card: None,
        older: false,
        hosted: false,
        confidence: if provider.sure == StepsKnown::Told { LabelsKnown::Secondary } else { LabelsKnown::General },
        file_confidence: LabelsKnown::General,
        handoff: Handoff::Copy,
        siblings: siblings.into_iter().filter(|id| *id != base.id).map(str::to_owned).collect(),
        system_names: Vec::new(),
        junk: None,
        ..base.clone()
    };
    let title = guide.addresses.first().cloned();
    let brand = guide.short_name().to_owned();
    for way in Way::ALL {
        for picture in guide.way_mut(way).iter_mut().filter_map(|instruction| instruction.picture.as_mut()) {
            let is_page = matches!(picture.scene, Scene::MessageList { .. } | Scene::WebMessage { .. });
            if is_page {
                picture.frame = Frame::Browser;
                picture.title = title.clone().unwrap_or_else(|| brand.clone());
            }
            if let Scene::WebMessage { brand: shown, .. } = &mut picture.scene {
                shown.clone_from(&brand);
            }
        }
    }
    if !provider.steps.is_empty() {
        own_steps(&mut guide, &provider.steps, common)?;
    }
    Some(guide)
}

/// The general guide with what to click on the provider's page, in its own words.
fn own_steps(guide: &mut Guide, steps: &[String], common: &Arc<Common>) -> Option<()> {
    let labels: Vec<&str> = steps.iter().map(String::as_str).collect();
    let at = guide.copy.iter().rposition(|instruction| instruction.role == Role::Find)?;
    let mut find = guide.copy.get(at)?.clone();
    find.title = common.said(if labels.len() == 1 { id::PROVIDER_FIND_ONE } else { id::PROVIDER_FIND }, &labels);
    find.text = common.said(id::PROVIDER_FIND_TEXT, &[]);
    find.trap = None;
    let numbered = labels.iter().zip(1..).map(|(label, number)| format!("{number} {label}")).collect::<Vec<_>>().join(", ");
    let alt = common.said(id::PROVIDER_ALT, &[guide.short_name(), &numbered]);
    // The words are those of the page: none of them is another one in another language.
    let screen = Arc::new(Screen::of(common.clone(), BTreeMap::new(), BTreeMap::new()));
    find.picture = Some(Picture { alt, screen, ..drawn(find.picture?, &labels) });
    guide.copy.retain(|instruction| instruction.role != Role::Find);
    guide.copy.insert(1, find);
    let marked = labels.iter().map(|label| format!("*{label}*")).collect::<Vec<_>>().join(", ");
    let headers_are = common.said(id::PROVIDER_HEADERS_ARE, &[&marked]);
    guide.headers_are = rewritten(&headers_are, &str::to_owned, &|keys| common.keys(keys));
    guide.traps.clear();
    // How the message is saved there was not told.
    guide.file.clear();
    guide.best = Way::Copy;
    Some(())
}

/// An open message with what is clicked: a button alone, or a button or sign with its menu.
fn drawn(mut picture: Picture, labels: &[&str]) -> Picture {
    let Some((first, rest)) = labels.split_first() else { return picture };
    let sign = match *first {
        "…" => Some(Opener::Dots),
        "⋮" => Some(Opener::UprightDots),
        _ => None,
    };
    let clicked = if sign.is_some() { Spot::Opener.name() } else { first };
    picture.click = std::iter::once(clicked).chain(rest.iter().copied()).map(str::to_owned).collect();
    if let Scene::WebMessage { opener, toolbar, menu, .. } = &mut picture.scene {
        *opener = sign.unwrap_or_else(|| Opener::Button((*first).to_owned()));
        toolbar.clear();
        let items = rest.iter().map(|label| Item::Entry { label: (*label).to_owned(), keys: None, more: false }).collect();
        *menu = Popup { items, ..Popup::default() };
    }
    picture
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guides::markup::balanced;
    use crate::guides::{Guides, Instruction, files};
    use crate::packed::pairs;
    use crate::words::{LANGUAGES, Words};

    /// The text of `assets/providers.toml` with one entry.
    fn provider(lines: &str) -> Result<Guides, GuideError> {
        let guides = Guides::when_needed(&Words::english());
        let entry = format!("[[provider]]\nid = \"harbor\"\nname = \"Harbor\"\ncountries = [\"DE\"]\n{lines}");
        let all = files::all();
        let loaded = guides.loaded_from(&pairs(&all), &[], &[], &entry)?;
        Ok(Guides { loaded: Arc::new(loaded.into()), ..guides })
    }

    #[test]
    fn a_provider_is_a_guide_under_its_own_name() {
        let guides = provider("addresses = [\"harbor.example\"]\nguide = \"roundcube\"\nsure = \"believed\"\n").unwrap();
        let (harbor, base) = (guides.get("harbor").unwrap(), guides.get("roundcube").unwrap());
        assert_eq!(harbor.brand(), Some("Harbor"));
        assert!(harbor.recognise.contains("@harbor.example"), "{}", harbor.recognise);
        assert_eq!(harbor.way(Way::Copy).len(), base.way(Way::Copy).len());
        assert_eq!(harbor.how_sure(Way::Copy), Some(id::PROVIDER_BELIEVED));
        assert_eq!(guides.search("ann@harbor.example")[0].id, "harbor");
        assert_eq!(guides.of_country("DE").filter(|guide| guide.id == "harbor").count(), 1);
        assert!(guides.of_country("FR").all(|guide| guide.id != "harbor"));

        let guides = provider("steps = [\"Mehr\", \"Quelltext\"]\nsure = \"told\"\nsource = \"its help\"\n").unwrap();
        let harbor = guides.get("harbor").unwrap();
        let find: Vec<&Instruction> = harbor.way(Way::Copy).iter().filter(|one| one.role == Role::Find).collect();
        assert_eq!(find.len(), 1);
        assert_eq!(find[0].title, "Click “Mehr”, then “Quelltext”");
        assert_eq!(find[0].picture.as_ref().unwrap().click, ["Mehr", "Quelltext"]);
        assert!(harbor.headers_are.contains("*Mehr*, *Quelltext*") && harbor.headers_are.contains("{Ctrl+A}"), "{}", harbor.headers_are);
        assert!(harbor.way(Way::File).is_empty(), "how it is saved there was not told");
    }

    #[test]
    fn a_provider_is_called_by_its_own_name_where_the_window_speaks_its_language() {
        for (tag, name) in [("en", "QQ Mail"), ("ja", "QQ Mail"), ("zh-CN", "QQ邮箱")] {
            let guides = Guides::in_language(&Words::of(LANGUAGES.iter().find(|language| language.tag == tag).unwrap())).unwrap();
            assert_eq!(guides.get("qq").unwrap().name, name, "{tag}");
            for typed in ["QQ邮箱", "qq mail"] {
                assert_eq!(guides.search(typed).first().map(|guide| guide.id.as_str()), Some("qq"), "{tag}: {typed}");
            }
            // The words of its page are the same in every window.
            assert!(guides.get("qq").unwrap().way(Way::Copy).iter().any(|one| one.title.contains("显示邮件原文")), "{tag}");
        }
    }

    #[test]
    fn a_mistake_in_a_provider_says_which_and_what() {
        for (lines, expected) in [
            ("sure = \"told\"\n", "expected either `guide` or one or two `steps`: harbor in assets/providers.toml"),
            ("guide = \"roundcub\"\nsure = \"told\"\n", "expected `guide` to be the id of a guide: harbor in assets/providers.toml"),
            ("guide = \"other\"\nsure = \"perhaps\"\n", "assets/providers.toml, line 6: unknown variant `perhaps`"),
            (
                "aliases = [\"gmail\"]\nguide = \"other\"\nsure = \"unknown\"\n",
                "expected names that no other guide has, found “gmail”, which gmail has: `aliases`",
            ),
        ] {
            let error = provider(lines).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{error}");
        }
    }

    /// Each entry says no more than is known, and leads to instructions that can be shown in every language.
    #[test]
    fn every_provider_is_told_as_sure_as_it_is_in_every_language() {
        let text = embedded();
        let file: toml::Table = text.parse().unwrap();
        let entries = file["provider"].as_array().unwrap();
        assert!(entries.len() >= 40, "{}", entries.len());
        for entry in entries {
            let (id, get) = (entry["id"].as_str().unwrap(), |key: &str| entry.get(key).and_then(toml::Value::as_str));
            let own = entry.get("steps").is_some();
            assert_eq!(get("sure") == Some("unknown"), !own && get("guide") == Some(OTHER), "{id}: unknown is who has the general steps");
            assert!(get("sure") != Some("told") || get("source").is_some(), "{id}: who told it?");
            let countries = entry["countries"].as_array().unwrap().iter().filter_map(toml::Value::as_str).collect::<Vec<_>>();
            assert!(countries.iter().all(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())), "{id}: {countries:?}");
            for address in entry.get("addresses").and_then(toml::Value::as_array).into_iter().flatten().filter_map(toml::Value::as_str) {
                assert!(address.contains('.') && !address.contains('*') && *address == address.to_lowercase(), "{id}: {address}");
            }
        }
        for language in LANGUAGES {
            let words = Words::of(language);
            let guides = Guides::in_language(&words).unwrap();
            let providers: Vec<&Guide> = guides.all().iter().filter(|guide| guide.sure.is_some()).collect();
            assert_eq!(providers.len(), entries.len());
            for guide in providers {
                let how_sure = words.with(guide.how_sure(Way::Copy).unwrap(), &[("name", guide.short_name())]);
                assert!(how_sure.contains(guide.short_name()), "{} {how_sure}", language.tag);
                for instruction in guide.way(Way::Copy) {
                    assert!(!instruction.title.contains(['\u{1}', '\u{2}']), "{} {}", language.tag, instruction.title);
                }
                assert!(balanced(&guide.headers_are) && !guide.headers_are.contains('\u{1}'), "{} {}", language.tag, guide.headers_are);
                assert!(guide.way(Way::Copy).iter().filter(|one| one.role == Role::Copy).count() == 1, "{}", guide.id);
            }
        }
    }
}
