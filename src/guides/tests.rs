use super::*;

const SMALL: &str = r#"
id = "small"
name = "Small Mail"
recognise = "A small window"
platforms = ["linux"]
look = "menus"
confidence = "general"
handoff = "copy"
headers_are = "In *Source*."

[[copy]]
title = "Click View, then Source"
text = "Press {Ctrl+U} or click *Source*."
role = "copy"
[copy.picture]
scene = "menu"
title = "A message"
bar = ["File", "View"]
open = "View"
items = ["Zoom ›", "-", "Source | Ctrl+U"]
click = ["View", "Source"]
alt = "The View menu is open."

[[copy]]
title = "Paste it here"
text = "With {Ctrl+V}."
role = "paste"
no_picture_because = "nothing new to see"
"#;

fn read(text: &str) -> Result<Guides, GuideError> {
    Guides::read(&[("small.toml", text)])
}

#[test]
fn every_guide_in_the_program_loads() {
    let guides = Guides::embedded().unwrap();
    assert!(guides.get(OTHER).is_some());
    assert!(guides.cards().count() >= 9);
}

#[test]
fn the_table_of_files_and_the_folder_agree() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/guides");
    let names = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let mut there = names.filter(|name| name != "README.md").collect::<Vec<_>>();
    let mut listed = files::ALL.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    there.sort();
    listed.sort();
    assert_eq!(there, listed);
}

#[test]
fn a_small_guide_is_read_as_written() {
    let guides = read(SMALL).unwrap();
    let guide = guides.get("small").unwrap();
    assert_eq!(guide.best_way(), Way::Copy);
    assert_eq!(guide.index_of(Role::Copy), Some(0));
    assert_eq!(guide.index_of(Role::Paste), Some(1));
    assert_eq!(guide.index_in(Way::File, Role::Save), None);
    assert_eq!(guide.ways().collect::<Vec<_>>(), [Way::Copy]);
    let Some(Picture { scene: Scene::Menu { menu, .. }, .. }) = &guide.way(Way::Copy)[0].picture else { panic!() };
    assert_eq!(menu.items[0], Item::Entry { label: "Zoom".into(), keys: None, more: true });
    assert_eq!(menu.items[1], Item::Separator);
    assert_eq!(menu.items[2], Item::Entry { label: "Source".into(), keys: Some("Ctrl+U".into()), more: false });
}

#[test]
fn a_mistake_is_told_with_file_key_and_what_is_expected() {
    let cases = [
        ("id = \"small\"", "id = \"Small\"", "id", "small letters, digits and single hyphens", "“Small”"),
        ("id = \"small\"", "id = \"other-name\"", "id", "the name of the file", "“other-name”"),
        ("name = \"Small Mail\"", "", "name", "a text", "nothing"),
        ("name = \"Small Mail\"", "name = 7", "name", "a text", "the number 7"),
        ("name = \"Small Mail\"", "name = \"*Small*\"", "name", "one line without markup", "“*Small*”"),
        (
            "look = \"menus\"",
            "look = \"menu\"",
            "look",
            "one of menus, ribbon, round, switch, web, mac, columns, terminal, phone",
            "“menu”",
        ),
        ("platforms = [\"linux\"]", "platforms = [\"os/2\"]", "platforms", "one of windows, mac, linux, web, phone", "“os/2”"),
        ("platforms = [\"linux\"]", "platforms = []", "platforms", "at least one", "none"),
        ("look = ", "colour = \"red\"\nlook = ", "colour", "no such key here", "`colour`"),
        ("look = ", "card = 0\nlook = ", "card", "a whole number from 1 up", "the number 0"),
        ("look = ", "addresses = [\"A@b.example\"]\nlook = ", "addresses", "mail domains in small letters", "“A@b.example”"),
        ("look = ", "siblings = [\"nobody\"]\nlook = ", "siblings", "ids of other guides", "“nobody”"),
        ("look = ", "best = \"file\"\nlook = ", "best", "a way that has instructions", "one without"),
        ("In *Source*.", "In *Source.", "headers_are", "markup that is closed: *Label*, {Ctrl+A}", "“In *Source.”"),
        ("{Ctrl+U} or", "{Ctrl+U or", "copy[1].text", "markup that is closed: *Label*, {Ctrl+A}", "“Press {Ctrl+U or click *Source*.”"),
        ("role = \"paste\"", "role = \"find\"", "copy", "the last role to be paste", "find"),
        ("role = \"copy\"", "role = \"find\"", "copy", "the role copy exactly once", "0 times"),
        ("role = \"copy\"", "role = \"save\"", "copy", "roles that fit this way", "save"),
        ("no_picture_because = \"nothing new to see\"", "", "copy[2].picture", "a picture, or `no_picture_because`", "neither"),
        ("click = [\"View\", \"Source\"]", "click = [\"Sauce\"]", "copy[1].picture.click", "one of View, Zoom, Source", "“Sauce”"),
        ("click = [\"View\", \"Source\"]", "click = [\"View\", \"View\"]", "copy[1].picture.click", "each thing once", "“View” twice"),
        ("open = \"View\"", "open = \"Edit\"", "copy[1].picture.open", "one of File, View", "“Edit”"),
        ("scene = \"menu\"", "scene = \"menu\"\npage = \"Info\"", "copy[1].picture.page", "no such key here", "`page`"),
        ("alt = \"The View menu is open.\"", "", "copy[1].picture.alt", "a text", "nothing"),
        ("alt = \"The View menu is open.\"", "alt = \" \"", "copy[1].picture.alt", "a text", "an empty one"),
    ];
    for (old, new, key, expected, found) in cases {
        assert!(SMALL.contains(old), "{old}");
        let error = read(&SMALL.replacen(old, new, 1)).unwrap_err();
        let wanted = GuideError::Wrong { file: "small.toml".into(), key: key.into(), expected: expected.into(), found: found.into() };
        assert_eq!(error, wanted, "{new}");
        assert_eq!(error.to_string(), format!("expected {expected}, found {found}: `{key}` in assets/guides/small.toml"));
    }
}

#[test]
fn a_file_that_is_not_toml_names_its_line() {
    let error = read("id = \"small\"\nname = Small\n").unwrap_err();
    assert!(matches!(error, GuideError::NotToml { line: 2, .. }), "{error}");
}

#[test]
fn two_guides_cannot_have_the_same_card() {
    let with_card = |id: &str| SMALL.replace("id = \"small\"", &format!("id = \"{id}\"\ncard = 1"));
    let error = Guides::read(&[("a.toml", &with_card("a")), ("b.toml", &with_card("b"))]).unwrap_err();
    assert_eq!(error.to_string(), "expected a place of its own, found 1, which a has: `card` in assets/guides/b.toml");
}

#[test]
fn more_than_seven_instructions_are_refused() {
    let (head, tail) = SMALL.split_once("[[copy]]").unwrap();
    let one = "[[copy]]\ntitle = \"Look\"\ntext = \"Look.\"\nrole = \"find\"\nno_picture_because = \"a test\"\n";
    let error = read(&format!("{head}{}[[copy]]{tail}", one.repeat(6))).unwrap_err();
    assert!(error.to_string().starts_with("expected at most 7 instructions, found 8"), "{error}");
}

#[test]
fn markup_sets_labels_and_keys_apart() {
    let run = |kind, text: &str| Run { kind, text: text.into() };
    assert_eq!(
        runs("Click *View*, press {Ctrl+A}."),
        [
            run(RunKind::Text, "Click "),
            run(RunKind::Label, "View"),
            run(RunKind::Text, ", press "),
            run(RunKind::Key, "Ctrl+A"),
            run(RunKind::Text, "."),
        ]
    );
    assert_eq!(runs("(\\*.eml)"), [run(RunKind::Text, "(*.eml)")]);
    assert_eq!(runs(""), []);
    assert_eq!(plain("Click *View*, press {Ctrl+A}."), "Click View, press Ctrl+A.");
    assert_eq!(plain("never *lost"), "never *lost");
    assert_eq!(plain("{Ctrl"), "{Ctrl");
}

#[test]
fn a_program_is_found_by_name_alias_address_and_with_a_slip() {
    let guides = Guides::embedded().unwrap();
    let first = |query: &str| guides.search(query).first().map_or("", |guide| guide.id.as_str());
    for (query, id) in [
        ("hotmail", "outlook-web"),
        ("HOTMAIL", "outlook-web"),
        ("you@hotmail.com", "outlook-web"),
        ("you@mail.hotmail.com", "outlook-web"),
        ("you@hotm", "outlook-web"),
        ("gmail.com", "gmail"),
        ("gmail", "gmail"),
        ("you@gmail.com", "gmail"),
        ("Anna Müller <anna@googlemail.com>", "gmail"),
        ("Outlook 2016", "outlook-classic"),
        ("outlook 365", "outlook-classic"),
        ("Outlook 2003", "outlook-2003"),
        ("outlook xp", "outlook-2003"),
        ("2007", "outlook-2007"),
        ("express", "outlook-express"),
        ("thunder", "thunderbird"),
        ("thunderbrid", "thunderbird"),
        ("Thünderbird", "thunderbird"),
        ("mac mail", "apple-mail"),
        ("yahoo", "yahoo"),
        ("me@yahoo.co.uk", "yahoo"),
        ("you@web.de", "gmx"),
        ("WEB.DE", "gmx"),
        ("iphone", "iphone-mail"),
        ("lotus", "hcl-notes"),
        ("me@icloud.com", "icloud"),
        ("roundcube", "roundcube"),
        ("me@some-company.example", OTHER),
        ("qqqq", OTHER),
        ("@", OTHER),
    ] {
        assert_eq!(first(query), id, "{query}");
    }
    assert!(guides.search("  ").is_empty());
    let outlooks = guides.search("outlook");
    assert!(outlooks.len() >= 5);
    assert_eq!(outlooks[0].id, "outlook-2003", "among equals the order of the cards");
}

#[test]
fn every_alias_and_address_finds_its_own_program_first_or_among_the_first() {
    let guides = Guides::embedded().unwrap();
    for guide in guides.all() {
        for query in guide.aliases.iter().chain(&guide.addresses).cloned().chain(guide.addresses.iter().map(|a| format!("you@{a}"))) {
            let found = guides.search(&query);
            assert!(
                found.iter().take(3).any(|g| g.id == guide.id),
                "“{query}” finds {:?}",
                found.iter().map(|g| &g.id).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn the_default_program_of_the_system_is_recognised() {
    let guides = Guides::embedded().unwrap();
    let id = |name: &str| guides.by_system_name(name).map(|g| g.id.as_str());
    assert_eq!(id("com.apple.mail"), Some("apple-mail"));
    assert_eq!(id("org.mozilla.thunderbird.desktop"), Some("thunderbird"));
    assert_eq!(id("Microsoft Outlook"), Some("outlook-classic"));
    assert_eq!(id("something.desktop"), None);
}

#[test]
fn three_questions_lead_to_few_programs() {
    let guides = Guides::embedded().unwrap();
    for platform in [Platform::Windows, Platform::Mac, Platform::Linux, Platform::Web, Platform::Phone] {
        let looks = guides.looks(platform);
        assert!(!looks.is_empty());
        let mut found = 0;
        for look in looks {
            assert!(guides.like(platform, look).count() > 0);
            found += guides.like(platform, look).count();
        }
        assert_eq!(found, guides.on(platform).count(), "every program is reached");
    }
    assert!(guides.like(Platform::Windows, Look::Switch).any(|guide| guide.id == "outlook-new"));
    assert!(guides.like(Platform::Windows, Look::Menus).any(|guide| guide.id == "outlook-2003"));
}

#[test]
fn every_instruction_of_every_way_can_be_shown() {
    let guides = Guides::embedded().unwrap();
    for guide in guides.all() {
        assert!(!guide.way(guide.best_way()).is_empty(), "{}", guide.id);
        for way in guide.ways() {
            for i in guide.way(way) {
                assert!(i.picture.is_some() || i.no_picture_because.is_some(), "{} {}", guide.id, i.title);
                assert!(i.title.chars().count() <= 64, "{}: “{}” is too long for a headline", guide.id, i.title);
                assert!(plain(&i.text).chars().count() <= 320, "{}: “{}” says too much at once", guide.id, i.title);
                assert!(!i.text.contains("  ") && !i.text.contains("..") && !i.title.ends_with('.'), "{} {}", guide.id, i.title);
            }
        }
    }
}

#[test]
fn the_example_for_adding_a_program_is_a_guide_and_names_every_kind_of_picture() {
    let text = include_str!("../../assets/guides/README.md");
    let example = text.split_once("```toml\n").and_then(|(_, rest)| rest.split_once("```")).unwrap().0;
    let other = files::ALL.iter().filter(|(name, _)| *name != "harbor-mail.toml").copied();
    let guides = Guides::read(&other.chain([("harbor-mail.toml", example)]).collect::<Vec<_>>()).unwrap();
    assert_eq!(guides.search("someone@harbormail.example")[0].id, "harbor-mail");
    for (_, spot) in Spot::NAMES {
        assert!(text.contains(&format!("`{}`", spot.name())), "{}", spot.name());
    }
    for name in ["message-list", "menu", "ribbon", "dialog", "web-message", "source", "keys", "drop"] {
        assert!(text.contains(&format!("| `{name}` |")), "{name}");
    }
}
