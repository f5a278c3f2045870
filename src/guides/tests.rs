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

/// The first to run after a change of a file: it says which file, which key and what is expected.
#[test]
fn every_guide_file_is_right() {
    let guides = Guides::embedded().unwrap_or_else(|mistake| panic!("\n\n    {mistake}\n"));
    assert!(guides.get(OTHER).is_some());
    assert!(guides.cards().count() >= 9);
    let newest = guides.cards().take_while(|guide| !guide.older).count();
    assert!(newest >= 5 && guides.cards().skip(newest).all(|guide| guide.older), "the older ones come last");
}

#[test]
fn a_file_in_the_folder_is_in_the_program() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/guides");
    // A folder in it is another language.
    let files = std::fs::read_dir(folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file());
    let names = files.map(|entry| entry.file_name().into_string().unwrap());
    let mut there = names.filter(|name| name != "README.md").collect::<Vec<_>>();
    there.sort();
    let all = files::all();
    let built_in = pairs(&all).into_iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
    assert_eq!(there, built_in, "every file in assets/guides but README.md is a guide, and ends in .toml");
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
        (
            "look = ",
            "colour = \"red\"\nlook = ",
            "colour",
            "only the keys id, confidence, platforms, copy, file, elsewhere, best, instead, name, recognise, aliases, addresses, countries, look, hosted, card, older, file_confidence, handoff, siblings, system_names, traps, headers_are, junk here",
            "`colour`",
        ),
        ("recognise = ", "recognize = ", "recognise", "the key `recognise`", "`recognize`"),
        ("look = \"menus\"", "looks = \"menus\"", "look", "the key `look`", "`looks`"),
        ("look = ", "trap = [\"x\"]\nlook = ", "trap", "the key `traps`", "`trap`"),
        ("look = ", "card = 0\nlook = ", "card", "a whole number from 1 up", "the number 0"),
        ("look = ", "addresses = [\"A@b.example\"]\nlook = ", "addresses", "mail domains in small letters", "“A@b.example”"),
        ("look = ", "alias = [\"x\"]\nlook = ", "alias", "the key `aliases`", "`alias`"),
        ("look = ", "siblings = [\"nobody\"]\nlook = ", "siblings", "ids of other guides", "“nobody”"),
        ("look = ", "best = \"file\"\nlook = ", "best", "a way that has instructions", "one without"),
        ("In *Source*.", "In *Source.", "headers_are", "markup that is closed: *Label*, {Ctrl+A}", "“In *Source.”"),
        ("headers_are", "junk = \"Press *Junk.\"\nheaders_are", "junk", "markup that is closed: *Label*, {Ctrl+A}", "“Press *Junk.”"),
        ("{Ctrl+U} or", "{Ctrl+U or", "copy[1].text", "markup that is closed: *Label*, {Ctrl+A}", "“Press {Ctrl+U or click *Source*.”"),
        ("role = \"paste\"", "role = \"find\"", "copy[2].role", "paste in the last instruction", "find"),
        ("role = \"copy\"", "role = \"find\"", "copy", "the role copy exactly once", "0 times"),
        ("role = \"copy\"", "role = \"save\"", "copy[1].role", "one of open, find, copy before the last instruction", "save"),
        ("no_picture_because = \"nothing new to see\"", "", "copy[2].picture", "a picture, or `no_picture_because`", "neither"),
        ("click = [\"View\", \"Source\"]", "click = [\"Sauce\"]", "copy[1].picture.click", "one of View, Zoom, Source", "“Sauce”"),
        ("click = [\"View\", \"Source\"]", "click = [\"View\", \"View\"]", "copy[1].picture.click", "each thing once", "“View” twice"),
        ("open = \"View\"", "open = \"Edit\"", "copy[1].picture.open", "one of File, View", "“Edit”"),
        ("bar = ", "baar = ", "copy[1].picture.bar", "the key `bar`", "`baar`"),
        ("bar = [\"File\", \"View\"]", "", "copy[1].picture.bar", "a list of words with “View”, as `open` says", "nothing"),
        ("items = ", "itmes = ", "copy[1].picture.items", "the key `items`", "`itmes`"),
        ("open = \"View\"", "", "copy[1].picture.open", "both `items` and `open`", "`items` alone"),
        ("open = \"View\"", "open = \"View\"\nsub_of = \"Zoom\"", "copy[1].picture.sub", "both `sub_of` and `sub`", "`sub_of` alone"),
        (
            "scene = \"menu\"",
            "scene = \"menu\"\npage = \"Info\"",
            "copy[1].picture.page",
            "only the keys alt, frame, title, click, gesture, keys, scene, bar, open, items, sub_of, sub here",
            "`page`",
        ),
        ("title = \"Paste it here\"", "title = \"Paste it here.\"", "copy[2].title", "a headline without a full stop", "“Paste it here.”"),
        (
            "Paste it here",
            "Paste it here, as soon as you have come back to this window of this program",
            "copy[2].title",
            "at most 64 letters",
            "75",
        ),
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
fn two_guides_cannot_have_the_same_name_address_or_system_name() {
    for (first, second, expected) in [
        ("aliases = [\"tiny\"]", "aliases = [\"TINY\"]", "names that no other guide has, found “tiny”, which a has: `aliases`"),
        ("aliases = [\"tiny\"]", "aliases = [\"Mail a\"]", "names that no other guide has, found “mail a”, which a has: `aliases`"),
        (
            "addresses = [\"x.example\"]",
            "addresses = [\"x.example\"]",
            "names that no other guide has, found “x.example”, which a has: `addresses`",
        ),
        (
            "addresses = [\"x.example\"]",
            "addresses = [\"x.*\"]",
            "names that no other guide has, found “x.*”, and a has “x.example”: `addresses`",
        ),
        (
            "addresses = [\"x.*\"]",
            "addresses = [\"x.co.example\"]",
            "names that no other guide has, found “x.co.example”, and a has “x.*”: `addresses`",
        ),
        ("system_names = [\"X\"]", "system_names = [\"x\"]", "names that no other guide has, found “x”, which a has: `system_names`"),
        ("card = 1", "aliases = [\"mail b\"]", "each name once, found “mail b” twice: `aliases`"),
    ] {
        let with = |id: &str, line: &str| {
            SMALL.replace("id = \"small\"", &format!("id = \"{id}\"\n{line}")).replace("Small Mail", &format!("Mail {id}"))
        };
        let error = Guides::read(&[("a.toml", &with("a", first)), ("b.toml", &with("b", second))]).unwrap_err();
        assert_eq!(error.to_string(), format!("expected {expected} in assets/guides/b.toml"));
    }
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
    let run = |kind, text: &str| TextRun { kind, text: text.into() };
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
        ("you@yahoo.com.mx", "yahoo"),
        ("you@live.company.example", OTHER),
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
    assert_eq!(outlooks[0].id, "outlook-classic", "among those that begin with it the order of the cards");
}

#[test]
fn every_alias_and_address_finds_its_own_program_first_or_among_the_first() {
    let guides = Guides::embedded().unwrap();
    for guide in guides.all() {
        let addresses = || guide.addresses.iter().map(|address| address.replace('*', "co.uk"));
        for query in guide.aliases.iter().cloned().chain(addresses()).chain(addresses().map(|address| format!("you@{address}"))) {
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
    for platform in [RunsOn::Windows, RunsOn::Mac, RunsOn::Linux, RunsOn::Web, RunsOn::Phone] {
        let looks = guides.looks(platform);
        assert!(!looks.is_empty());
        let mut found = 0;
        for look in looks {
            assert!(guides.like(platform, look).count() > 0);
            found += guides.like(platform, look).count();
        }
        assert_eq!(found, guides.on(platform).count(), "every program is reached");
    }
    assert!(guides.like(RunsOn::Windows, Look::Switch).any(|guide| guide.id == "outlook-new"));
    assert!(guides.like(RunsOn::Windows, Look::Menus).any(|guide| guide.id == "outlook-2003"));
}

#[test]
fn every_instruction_of_every_way_can_be_shown() {
    let guides = Guides::embedded().unwrap();
    for guide in guides.all() {
        assert!(!guide.way(guide.best_way()).is_empty(), "{}", guide.id);
        for way in guide.ways() {
            for i in guide.way(way) {
                assert!(i.picture.is_some() || i.no_picture_because.is_some(), "{} {}", guide.id, i.title);
                assert!(!i.text.contains("  ") && !i.text.contains(".."), "{} {}", guide.id, i.title);
            }
        }
    }
}

#[test]
fn the_example_for_adding_a_program_is_a_guide_and_names_every_kind_of_picture() {
    let text = include_str!("../../assets/guides/README.md");
    let example = text.split_once("```toml\n").and_then(|(_, rest)| rest.split_once("```")).unwrap().0;
    let all = files::all();
    let other = pairs(&all).into_iter().filter(|(name, _)| *name != "harbor-mail.toml");
    let guides = Guides::read(&other.chain([("harbor-mail.toml", example)]).collect::<Vec<_>>()).unwrap();
    assert_eq!(guides.search("someone@harbormail.example")[0].id, "harbor-mail");
    let web = text.split("```toml\n").nth(2).and_then(|rest| rest.split_once("```")).unwrap().0;
    let guides = Guides::read(&pairs(&all).into_iter().chain([("harbor-web.toml", web)]).collect::<Vec<_>>()).unwrap();
    let web = guides.get("harbor-web").unwrap();
    // Without a word about it: the pictures follow from `platforms`.
    let frames: Vec<Frame> = web.way(Way::Copy).iter().filter_map(|i| i.picture.as_ref()).map(|picture| picture.frame).collect();
    assert_eq!(frames, [Frame::Browser, Frame::Browser, Frame::Windows]);
    for (name, _) in Look::ALL {
        assert!(text.contains(&format!("| `{name}` |")), "look {name}");
    }
    for (_, spot) in Spot::NAMES {
        assert!(text.contains(&format!("`{}`", spot.name())), "{}", spot.name());
    }
    for name in ["message-list", "menu", "ribbon", "dialog", "web-message", "source", "keys", "drop"] {
        assert!(text.contains(&format!("| `{name}` |")), "{name}");
    }
}

/// What people type, in small and capital letters, with slips and blanks, in several languages.
#[test]
fn what_people_type_finds_their_program_first() {
    let guides = Guides::embedded().unwrap();
    let mut wrong = Vec::new();
    for (id, typed) in [
        (
            "outlook-web",
            "hotmail; Hotmail.com; hotmial; HOTMAIL UK; hot mail; live.de; live.com; bob@live.com; bob@outlook.com; bob@outlook.com.br; outlook.com; msn; bob@msn.com; outlook web; outlook on the web; outlook online; outlook im browser; outlook webmail; owa; office 365 webmail; outlook live; bob@hotmail.co.jp; bob@live.com.mx; bob@windowslive.com; correo hotmail",
        ),
        (
            "outlook-classic",
            "outlook 2016; Outlook 2019; outlook 2021; 365; office 365; microsoft 365; m365; o365; ms office; office 2016; office 2019; outlook 2010; outlook2013; outlook desktop; classic outlook; outlook klassisch; outlook classique",
        ),
        (
            "outlook-new",
            "new outlook; outlook new; outlook (new); neues outlook; nouvel outlook; nuevo outlook; outlook for windows; outlook app windows",
        ),
        ("outlook-2003", "outlook 2003; outlook xp; outlook 97; office 2003"),
        ("outlook-2007", "outlook 2007; office 2007; 2007"),
        ("outlook-express", "outlook express; express; oe6; outlok express"),
        ("outlook-mac", "outlook mac; outlook for mac; outlook macbook; new outlook mac"),
        ("outlook-phone", "outlook iphone; outlook android; outlook ipad; outlook handy; outlook app iphone; outlook phone"),
        (
            "windows-mail-app",
            "windows mail; Windows Mail; windows 10 mail; windows 11 mail; mail app windows; mail and calendar; mail windows 10",
        ),
        ("windows-live-mail", "windows live mail; live mail; wlm"),
        ("windows-mail-vista", "vista mail; windows mail vista; vista"),
        (
            "gmail",
            "gmail; Gmail; GMAIL.COM; g mail; gmial; gmail.con; googlemail; google mail; google; bob@gmail.com; bob.smith@googlemail.com; google workspace; gmail web; gmail im browser; gmail chrome; correo gmail",
        ),
        ("gmail-phone", "gmail app; gmail iphone; gmail android; gmail handy; gmail phone; android; android mail"),
        (
            "yahoo",
            "yahoo; Yahoo!; yahoo mail; yaho; yahooo; bob@yahoo.fr; bob@yahoo.com.mx; ymail; bob@btinternet.com; bt; bt mail; sky; bob@sky.com; att; at&t; bob@att.net; bob@sbcglobal.net; bob@yahoo.in",
        ),
        ("aol", "aol; AOL mail; bob@aol.com; aim; verizon; bob@verizon.net"),
        ("icloud", "icloud; iCloud; icloud.com; bob@me.com; bob@mac.com; i cloud; apple web; icloud mail"),
        ("apple-mail", "apple mail; mac mail; macbook; mail mac; imac; macos; apple; mail.app; osx mail; apple mac"),
        ("iphone-mail", "iphone; ipad; IPHONE; i phone; ios; apple iphone; iphone mail; mail iphone"),
        ("thunderbird", "thunderbird; thunder bird; Thunderbrid; tunderbird; mozilla; mozilla thunderbird; seamonkey; betterbird"),
        ("thunderbird-android", "k9; k-9 mail; thunderbird android; thunderbird handy"),
        ("gmx", "gmx; gmx.de; bob@gmx.de; bob@gmx.net; web.de; webde; WEB DE; bob@web.de; 1&1; mail.com; freemail; bob@gmx.at"),
        ("open-xchange", "open xchange; ox; mailbox.org; bob@mailbox.org; namecheap"),
        ("roundcube", "roundcube; round cube; Roundcube Webmail; webmail; hostinger; cpanel; plesk; web mail"),
        ("horde", "horde; imp"),
        ("zimbra", "zimbra; zimbra mail"),
        ("squirrelmail", "squirrelmail; squirrel mail"),
        ("sogo", "sogo; mailcow"),
        ("snappymail", "snappymail; rainloop"),
        ("proton", "proton; protonmail; proton mail; bob@proton.me; bob@pm.me"),
        ("fastmail", "fastmail; fast mail; bob@fastmail.com; bob@fastmail.fm"),
        ("zoho", "zoho; bob@zohomail.com"),
        ("tuta", "tuta; tutanota; bob@tutanota.com; bob@tuta.io"),
        ("infomaniak", "infomaniak; bob@ik.me"),
        ("yandex", "yandex; bob@yandex.ru; яндекс; яндекс почта"),
        ("mail-ru", "mail.ru; bob@mail.ru; bob@bk.ru; майл.ру; почта mail.ru"),
        ("xfinity", "comcast; xfinity; bob@comcast.net"),
        ("evolution", "evolution; gnome"),
        ("kmail", "kmail; kontact; kde"),
        ("claws-mail", "claws; sylpheed"),
        ("mutt", "mutt; neomutt"),
        ("alpine", "pine; alpine"),
        ("hcl-notes", "lotus notes; notes; hcl; domino; ibm notes; lotus"),
        ("eudora", "eudora; eudroa"),
        ("pegasus", "pegasus; pmail"),
        ("the-bat", "the bat; the bat!; thebat"),
        ("em-client", "em client; emclient; em klient"),
        ("mailbird", "mailbird; mail bird"),
        ("spark", "spark; readdle"),
        ("samsung-email", "samsung; samsung mail; galaxy"),
        ("fairemail", "fairemail; fair email"),
        ("entourage", "entourage; office 2008 mac"),
        ("postbox", "postbox"),
        ("t-online", "t-online; T-Online; t online; telekom; bob@t-online.de; bob@magenta.de"),
        ("freenet", "freenet; freenet mail; bob@freenet.de"),
        ("ionos", "ionos; 1und1; ionos webmail"),
        ("orange-fr", "orange; wanadoo; bob@orange.fr; bob@wanadoo.fr"),
        ("free-zimbra", "free; bob@free.fr"),
        ("sfr", "sfr; neuf; bob@sfr.fr"),
        ("laposte", "la poste; laposte; laposte.net; bob@laposte.net"),
        ("ovh", "ovh; ovh webmail"),
        ("libero", "libero; libero mail; bob@libero.it; bob@iol.it"),
        ("virgilio", "virgilio; bob@virgilio.it"),
        ("aruba", "aruba; webmail aruba; bob@pec.it"),
        ("kpn", "kpn; xs4all; bob@kpnmail.nl"),
        ("ziggo", "ziggo; bob@ziggo.nl; bob@home.nl"),
        ("wp", "wp; wp poczta; bob@wp.pl; bob@o2.pl"),
        ("onet", "onet; poczta onet; bob@onet.pl; bob@op.pl"),
        ("interia", "interia; bob@interia.pl"),
        ("seznam", "seznam; seznam.cz; bob@seznam.cz"),
        ("ukr-net", "ukr.net; ukrnet; укрнет; bob@ukr.net"),
        ("uol", "uol; bob@uol.com.br"),
        ("bol", "bol; bob@bol.com.br"),
        ("yahoo-japan", "yahoo japan; bob@yahoo.co.jp; ヤフー; やふー"),
        ("qq", "qq; qq mail; qq邮箱; bob@qq.com; foxmail"),
        ("netease", "163; 126; netease; 网易; 网易邮箱大师; bob@163.com; bob@126.com"),
        ("gmail", "ジーメール; じーめーる; グーグルメール; 谷歌邮箱; джимейл"),
        ("outlook-web", "ホットメール; ほっとめーる; 微软邮箱; хотмейл"),
        ("outlook-express", "アウトルックエクスプレス; アウトルック エクスプレス; аутлук експрес"),
        ("thunderbird", "サンダーバード; さんだーばーど; 雷鸟; тандерберд"),
        ("yahoo", "雅虎; яху"),
        ("iphone-mail", "アイフォン; あいふぉん; 苹果手机; айфон"),
        (OTHER, "something else; bob@company.example; i don't know"),
    ] {
        for query in typed.split("; ").filter(|query| !query.is_empty()) {
            for query in [query.to_owned(), query.to_uppercase(), format!("  {query} ")] {
                let found = guides.search(&query).iter().map(|guide| guide.id.as_str()).collect::<Vec<_>>();
                if found.first() != Some(&id) {
                    wrong.push(format!("“{query}” finds {:?} instead of {id}", found.iter().take(4).collect::<Vec<_>>()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
