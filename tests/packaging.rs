//! What stands in several files of the packages is the same in each, and what is collected is up to date.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use crate::support::python_file;

const ID: &str = "io.github.abuse_report_helper.AbuseReportHelper";

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn metainfo() -> String {
    read(&format!("packaging/linux/{ID}.metainfo.xml"))
}

/// What stands between the two marks, first occurrence.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("no {before:?}")).1;
    rest.split_once(after).unwrap_or_else(|| panic!("no {after:?}")).0
}

/// The crates of `Cargo.lock` as "name version", without the program itself.
fn locked() -> BTreeSet<String> {
    let lock: toml::Table = toml::from_str(&read("Cargo.lock")).unwrap();
    let packages = lock["package"].as_array().unwrap();
    let names = packages.iter().filter(|package| package.get("source").is_some());
    names.map(|package| format!("{} {}", package["name"].as_str().unwrap(), package["version"].as_str().unwrap())).collect()
}

/// The two lists at the end of the collected licences: the crates in the program, and those that only build or test it.
fn listed() -> (BTreeSet<String>, BTreeSet<String>) {
    let text = read("assets/licences.txt");
    let list = |head: &str| {
        let rest = text.split_once(head).unwrap_or_else(|| panic!("no {head:?} in assets/licences.txt")).1;
        rest.trim_start().lines().take_while(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    (
        list("\nAll crates in the program, on one system or another\n"),
        list("\nUsed only to build or test it, or on no system it is made for\n"),
    )
}

#[test]
fn the_licences_are_those_of_the_locked_crates() {
    let renew = "run packaging/licences.py, which writes assets/licences.txt anew";
    let (shipped, rest) = listed();
    assert!(shipped.is_disjoint(&rest), "{renew}");
    let all: BTreeSet<String> = shipped.union(&rest).cloned().collect();
    let locked = locked();
    let (missing, stale): (Vec<_>, Vec<_>) = (locked.difference(&all).collect(), all.difference(&locked).collect());
    assert!(missing.is_empty() && stale.is_empty(), "{renew}; missing: {missing:?}, no longer there: {stale:?}");

    // Cargo's own word for the system the tests run on; the sources of its crates are here.
    let cargo = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let told = String::from_utf8(cargo.stdout).unwrap();
    let built: BTreeSet<String> = told
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some(format!("{} {}", words.next()?, words.next()?.strip_prefix('v')?))
        })
        .filter(|crate_| locked.contains(crate_))
        .collect();
    assert!(built.len() > 50, "{told}");
    let forgotten: Vec<_> = built.difference(&shipped).collect();
    assert!(forgotten.is_empty(), "{renew}; in the program but not listed so: {forgotten:?}");
    // A list says nothing if no licence text stands before it.
    let text = read("assets/licences.txt").split_whitespace().collect::<Vec<_>>().join(" ");
    for crate_ in &shipped {
        assert!(text.matches(crate_.as_str()).count() >= 2, "{crate_} is listed, but neither a licence nor its text is; {renew}");
    }
}

#[test]
fn one_name_says_who_the_program_is() {
    let desktop = read(&format!("packaging/linux/{ID}.desktop"));
    for line in [format!("Icon={ID}"), format!("StartupWMClass={ID}")] {
        assert!(desktop.lines().any(|there| there == line), "{line}");
    }
    let metainfo = metainfo();
    assert_eq!(between(&metainfo, "<id>", "</id>"), ID);
    assert_eq!(between(&metainfo, "<launchable type=\"desktop-id\">", "</launchable>"), format!("{ID}.desktop"));
    assert_eq!(between(&read("src/start.rs"), ".with_app_id(\"", "\")"), ID);
    assert_eq!(flatpak()[0], format!("id: {ID}"));
    // Apple allows no low lines in an id, and the others no hyphens.
    let bundle = read("packaging/macos/Info.plist");
    let bundle = between(between(&bundle, "<key>CFBundleIdentifier</key>", "<key>"), "<string>", "</string>");
    assert_eq!(bundle, ID.replace('_', "-"));
}

/// The tags of the languages that are offered, but for English.
fn other_languages() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words");
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let tags = folders.filter(|entry| entry.path().join("language.toml").exists()).map(|entry| entry.file_name().into_string().unwrap());
    let tags: BTreeSet<String> = tags.filter(|tag| tag != "en").collect();
    assert!(tags.len() >= 12, "{tags:?}");
    tags
}

#[test]
fn the_menu_entry_and_the_software_shop_speak_every_language() {
    let languages = other_languages();
    let desktop = read(&format!("packaging/linux/{ID}.desktop"));
    for key in ["GenericName", "Comment"] {
        let there = desktop
            .lines()
            .filter_map(|line| line.strip_prefix(&format!("{key}["))?.split_once("]="))
            .map(|(tag, _)| tag.replace('_', "-"));
        assert_eq!(there.collect::<BTreeSet<_>>(), languages, "{key}");
    }
    let text = metainfo();
    let metainfo = roxmltree::Document::parse(&text).unwrap();
    // An English line is followed by what says the same in the others: the description of a release is only English.
    let told = metainfo.descendants().filter(|node| ["summary", "p", "caption"].contains(&node.tag_name().name()));
    let told = told.filter(|node| !node.ancestors().any(|above| above.has_tag_name("release")));
    let mut said: Vec<(&str, BTreeSet<String>)> = Vec::new();
    for node in told {
        match node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")) {
            None => said.push((node.text().unwrap().trim(), BTreeSet::new())),
            Some(tag) => assert!(said.last_mut().unwrap().1.insert(tag.to_owned()), "twice in {tag}: {}", said.last().unwrap().0),
        }
    }
    // The attribution of the networks is a legal notice.
    said.retain(|(english, _)| !english.contains("IPFire"));
    assert_eq!(said.len(), 6);
    for (english, there) in said {
        assert_eq!(there, languages, "{english}");
    }
}

#[test]
fn the_installer_speaks_every_language() {
    let text = read("packaging/windows/installer-words.nsh");
    let spoken =
        text.lines().filter(|line| line.starts_with("!insertmacro MUI_LANGUAGE ")).map(|line| between(line, "\"", "\"").to_uppercase());
    let spoken: BTreeSet<String> = spoken.collect();
    assert_eq!(spoken.len(), other_languages().len() + 1);
    let mut said: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("LangString ")) {
        let (key, rest) = line.split_once(" ${LANG_").unwrap();
        let (language, sentence) = rest.split_once("} ").unwrap();
        let twice = said.entry(key.to_owned()).or_default().insert(language.to_owned(), sentence.trim_matches('"').to_owned());
        assert_eq!(twice, None, "{line}");
    }
    let installer = read("packaging/windows/installer.nsi");
    for (key, sentences) in &said {
        assert!(installer.contains(&format!("$({key})")), "nobody says {key}");
        assert_eq!(sentences.keys().cloned().collect::<BTreeSet<_>>(), spoken, "{key}");
        for (language, sentence) in sentences {
            assert!(!sentence.is_empty(), "{key} {language}");
            assert!(language == "ENGLISH" || *sentence != sentences["ENGLISH"], "{key} is English in {language}");
        }
    }
}

/// A tree with nothing but `languages.py`, one English sentence and three invented guides, of which two are of one program.
fn tree_of_languages() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let put = |file: &str, text: &str| {
        let path = place.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    put("packaging/languages.py", &read("packaging/languages.py"));
    put("assets/words/en/window.ftl", "back = Back\n");
    put("assets/words/de/window.ftl", "back = Zurück\n");
    for (name, items) in [
        ("anchor-mail", "\"Open\", \"View\", \"Keep as\""),
        ("harbor-mail", "\"Open\", \"View\""),
        ("harbor-mail-old", "\"Open\", \"View\""),
    ] {
        let guide = format!(
            "id = \"{name}\"\nname = \"{name}\"\nrecognise = \"It floats\"\nplatforms = [\"windows\"]\nheaders_are = \"Click *Open* there.\"\n\
             [[copy]]\ntitle = \"Open it\"\ntext = \"Look around.\"\n[copy.picture]\nitems = [{items}]\nalt = \"A menu.\"\n"
        );
        put(&format!("assets/guides/{name}.toml"), &guide);
    }
    let german = |open: &str, view: &str| {
        format!(
            "headers_are = \"Klicken Sie dort auf *{open}*.\"\n[labels]\n\"Open\" = \"{open}\"\n\"View\" = \"{view}\"\n[[copy]]\ntitle = \"Öffnen Sie es\"\n"
        )
    };
    // The first in the alphabet is another program, and calls both by other words.
    put("assets/guides/de/anchor-mail.toml", &(german("Auf", "Darstellung").replace("[labels]", "[labels]\n\"Keep as\" = \"Sichern\"")));
    put("assets/guides/de/harbor-mail-old.toml", &german("Öffnen", "Ansicht"));
    place
}

#[test]
fn a_new_guide_in_a_language_takes_sure_labels_only_from_guides_of_the_same_program() {
    let place = tree_of_languages();
    let tool = place.path().join("packaging/languages.py");
    let run = |args: &[&str]| python_file(tool.to_str().unwrap(), args);
    let Some((good, said)) = run(&["new", "de", "harbor-mail"]) else { return };
    assert!(good, "{said}");
    let path = place.path().join("assets/guides/de/harbor-mail.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let made: toml::Table = text.parse().unwrap();
    assert_eq!(made["labels"]["Open"].as_str(), Some("Öffnen"), "{text}");
    assert!(text.contains("\"View\" = \"Ansicht\" # harbor-mail-old\n"), "it says where a label is from: {text}");
    // A sentence with a word of another screen in it is not taken.
    assert_eq!(made["headers_are"].as_str(), Some("Klicken Sie dort auf *Öffnen*."), "{text}");

    // If only other programs have a label, or the same program calls it by several words, it has to be looked at.
    std::fs::remove_file(path).unwrap();
    std::fs::remove_file(place.path().join("assets/guides/de/harbor-mail-old.toml")).unwrap();
    let (_, said) = run(&["new", "de", "harbor-mail"]).unwrap();
    let text = std::fs::read_to_string(place.path().join("assets/guides/de/harbor-mail.toml")).unwrap();
    let made: toml::Table = text.parse().unwrap();
    assert_eq!((made.get("labels"), made["unsure"]["View"].as_str()), (None, Some("Darstellung")), "{text}");
    assert!(said.contains("0 labels are from other guides of the same program, 2 are to be compared"), "{said}");
}

#[test]
fn an_english_sentence_that_changed_is_told_until_its_translations_were_looked_at() {
    let place = tree_of_languages();
    let tool = place.path().join("packaging/languages.py");
    let run = |args: &[&str]| python_file(tool.to_str().unwrap(), args);
    let Some((good, said)) = run(&["changed"]) else { return };
    assert!(!good && said.contains("\n  back: Back\n"), "everything is new at first: {said}");
    run(&["looked-at"]).unwrap();
    assert!(run(&["changed"]).unwrap().0);
    let change = |file: &str, from: &str, to: &str| {
        let path = place.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{text}");
        std::fs::write(path, text.replace(from, to)).unwrap();
    };
    // Another line end changes no sentence. A guide that is in no other language yet has no translations to look at.
    change("assets/words/en/window.ftl", "back = Back\n", "back =\n    Back\n");
    change("assets/guides/harbor-mail.toml", "Open it", "Close it");
    assert!(run(&["changed"]).unwrap().0);
    change("assets/words/en/window.ftl", "Back", "One page back");
    change("assets/guides/anchor-mail.toml", "Look around.", "Look up.");
    let (good, said) = run(&["changed"]).unwrap();
    assert!(!good && said.lines().count() == 5, "{said}");
    assert!(said.contains("\n  back: One page back\n") && said.contains("\n  anchor-mail copy[1].text: Look up.\n"), "{said}");
    let (_, beside) = run(&["changed", "back"]).unwrap();
    assert!(beside.contains("Zurück"), "{beside}");
    run(&["looked-at", "back"]).unwrap();
    assert_eq!(run(&["changed"]).unwrap().1.lines().count(), 4);
    run(&["looked-at"]).unwrap();
    assert!(run(&["changed"]).unwrap().0);
}

/// The lines of the Flatpak's manifest.
fn flatpak() -> Vec<String> {
    let text = read(&format!("packaging/linux/flatpak/{ID}.yml"));
    text.lines().filter(|line| !line.trim_start().starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn the_flatpak_may_show_a_window_and_nothing_else() {
    let lines = flatpak();
    let rights = lines.iter().skip_while(|line| *line != "finish-args:").skip(1).map_while(|line| line.strip_prefix("  - "));
    let rights: BTreeSet<&str> = rights.collect();
    assert_eq!(rights, BTreeSet::from(["--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri"]));
    // Nor may the build: what it needs is listed with checksums.
    assert!(!lines.iter().any(|line| line.contains("build-args") || line.contains("share=network")));
    assert!(lines.iter().any(|line| line.contains("CARGO_NET_OFFLINE: 'true'")));
}

#[test]
fn the_bundle_for_the_mac_may_read_what_the_person_picks_and_nothing_else() {
    let text = read("packaging/macos/entitlements.plist");
    let rights: BTreeSet<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("<key>")?.strip_suffix("</key>")).collect();
    assert_eq!(rights, BTreeSet::from(["com.apple.security.app-sandbox", "com.apple.security.files.user-selected.read-write"]));
}

/// The list of the files of every package for Linux, put into a folder with a few bytes as the program.
#[cfg(target_os = "linux")]
#[test]
fn what_the_packages_install_is_there_and_knows_its_address() {
    let place = tempfile::tempdir().unwrap();
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let put = Command::new(top.join("packaging/linux/tree.sh")).arg("/bin/true").arg(place.path()).output().unwrap();
    assert!(put.status.success(), "{}", String::from_utf8_lossy(&put.stderr));
    for file in [
        "bin/abuse-report-helper".to_owned(),
        format!("share/applications/{ID}.desktop"),
        format!("share/icons/hicolor/scalable/apps/{ID}.svg"),
        format!("share/metainfo/{ID}.metainfo.xml"),
        format!("share/mime/packages/{ID}.xml"),
        "share/man/man1/abuse-report-helper.1.gz".to_owned(),
        "share/licenses/abuse-report-helper/LICENSE-MIT".to_owned(),
        "share/doc/abuse-report-helper/third-party.txt.gz".to_owned(),
    ] {
        assert!(place.path().join(&file).metadata().is_ok_and(|about| about.len() > 0), "{file}");
    }

    let text = std::fs::read_to_string(place.path().join(format!("share/metainfo/{ID}.metainfo.xml"))).unwrap();
    assert!(!text.contains('@'), "a gap that was not filled: {text}");
    let metainfo = roxmltree::Document::parse(&text).unwrap();
    let pictures: Vec<_> = metainfo.descendants().filter(|node| node.has_tag_name("image")).collect();
    assert_eq!(pictures.len(), 3);
    let published = format!("{}/raw/v{}/", env!("CARGO_PKG_REPOSITORY"), env!("CARGO_PKG_VERSION"));
    for picture in pictures {
        // What stands at the address is this file of the tagged source, in the size that is told.
        let file = picture.text().unwrap().strip_prefix(published.as_str()).unwrap_or_else(|| panic!("{picture:?}"));
        let bytes = std::fs::read(top.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()).to_string();
        assert_eq!(
            (picture.attribute("width"), picture.attribute("height")),
            (Some(number(16).as_str()), Some(number(20).as_str())),
            "{file}"
        );
    }
}

#[test]
fn the_files_for_the_desktop_are_right_xml() {
    for file in [format!("packaging/linux/{ID}.metainfo.xml"), format!("packaging/linux/{ID}.mime.xml")] {
        let text = read(&file);
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
}

#[test]
fn the_newest_release_is_the_version_built_and_its_changes_are_told() {
    let text = metainfo();
    let metainfo = roxmltree::Document::parse(&text).unwrap();
    let newest = metainfo.descendants().find(|node| node.has_tag_name("release")).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(newest.attribute("version"), Some(version));
    assert!(newest.children().any(|child| child.has_tag_name("description")), "a release without a word on what is new");
    let changes = read("CHANGELOG.md");
    let head = changes.lines().find_map(|line| line.strip_prefix("## ")).unwrap();
    let development = newest.attribute("type") == Some("development");
    assert_eq!(head == "Unreleased", development, "CHANGELOG.md begins with {head:?}");
    assert!(development || head.contains(version), "CHANGELOG.md begins with {head:?}");
}

#[test]
fn the_workflow_may_read_and_runs_only_what_is_pinned() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows");
    let mut pinned = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("\npermissions:\n  contents: read\n"), "{}: no least privilege at the top", path.display());
        for line in text.lines().map(|line| line.trim_start().trim_start_matches("- ")).filter(|line| line.starts_with("uses:")) {
            let action = line["uses:".len()..].split('#').next().unwrap().trim();
            let hash = action.split_once('@').map_or("", |(_, hash)| hash);
            let right = hash.len() == 40 && hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
            assert!(right, "{}: {action} is not pinned by its hash", path.display());
            pinned += 1;
        }
    }
    assert!(pinned > 0);
}

/// The set-up of `packages.sh` with a stand-in for apt-get, which finds its lock taken twice.
#[cfg(target_os = "linux")]
#[test]
fn the_set_up_waits_for_another_program_that_installs() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().unwrap();
    let script = |name: &str, text: &str| {
        let path = place.path().join(name);
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    };
    script("id", "#!/bin/sh\necho 0\n");
    script("env", "#!/bin/sh\nwhile :; do case $1 in *=*) shift ;; *) exec \"$@\" ;; esac; done\n");
    script(
        "apt-get",
        "#!/bin/sh\necho \"$*\" >>\"$PLACE/asked\"\ncase $* in *broken*) echo 'E: Unable to locate package broken' >&2; exit 100 ;; esac\n[ -e \"$PLACE/second\" ] && exit 0\n[ -e \"$PLACE/first\" ] && touch \"$PLACE/second\"\ntouch \"$PLACE/first\"\n\
         echo 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 4711 (apt-get)' >&2\nexit 100\n",
    );
    let run = |line: &str| {
        let path = format!("{}:{}", place.path().display(), std::env::var("PATH").unwrap());
        let script = format!("set -euo pipefail; . packaging/linux/packages.sh; {line}");
        let mut bash = Command::new("bash");
        bash.args(["-c", &script]).current_dir(env!("CARGO_MANIFEST_DIR"));
        bash.env("PATH", path).env("PLACE", place.path()).env("APT_PAUSE", "0.1").output().unwrap()
    };
    let waited = run("apt update");
    let said = String::from_utf8_lossy(&waited.stderr).into_owned();
    assert!(waited.status.success(), "{said}");
    assert_eq!(said.matches("Waiting until it is done").count(), 1, "{said}");
    assert_eq!(std::fs::read_to_string(place.path().join("asked")).unwrap().lines().count(), 3);

    let wrong = run("apt install broken");
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(!wrong.status.success() && said.contains("Unable to locate package broken"), "{said}");
}
