//! What each room may know of the others and of the system, read off the source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The lower floors, from the ground up. Each may use those before it in `may_use`.
const FLOORS: &[(&str, &[&str])] = &[
    ("message", &[]),
    ("check", &["message"]),
    ("trace", &["message", "check"]),
    ("channels", &["message", "check", "trace"]),
    // What is written to offices is written in their language.
    ("report", &["message", "check", "trace", "channels", "words"]),
    ("owner", &["message", "check", "trace", "report"]),
    // What pictures say in the person's language.
    ("guides", &["words"]),
    // The names of sentences, and the plain types of the system's answers and of the settings.
    ("wizard", &["message", "check", "trace", "channels", "report", "owner", "guides", "words", "platform"]),
];
const ROOMS: &[&str] =
    &["app", "channels", "check", "cli", "guides", "message", "owner", "platform", "report", "start", "trace", "ui", "wizard", "words"];

/// No window, no files, no clock, no other process.
const NOT_ON_THE_LOWER_FLOORS: &[&str] =
    &["egui", "eframe", "std::fs", "std::env", "std::process", "std::thread", "SystemTime", "Instant", "::now", "rfd", "arboard"];

struct Source {
    /// Relative to `src`, with forward slashes.
    path: String,
    /// Without comments, strings and the tests at the end.
    code: String,
    /// As written.
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.retain(|path| !path.ends_with("tests.rs"));
    assert!(files.len() > 10, "the source was not found");
    files
        .into_iter()
        .map(|file| {
            let text = fs::read_to_string(&file).expect("text");
            let path = file.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/");
            Source { code: code_only(&text), path, text }
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// The code without comments and string contents, up to the tests at the end of the file.
fn code_only(text: &str) -> String {
    let text = text.find("#[cfg(test)]\nmod ").map_or(text, |end| text.get(..end).unwrap_or(text));
    let mut code = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'/') => {
                rest.by_ref().find(|c| *c == '\n');
                code.push('\n');
            }
            '"' => {
                while let Some(c) = rest.next() {
                    match c {
                        '\\' => drop(rest.next()),
                        '"' => break,
                        _ => {}
                    }
                }
                code.push_str("\"\"");
            }
            // A quote as a character must not open a string.
            '\'' if rest.peek() == Some(&'"') => drop(rest.next()),
            '\'' if rest.peek() == Some(&'\\') => drop(rest.next().and(rest.next())),
            c => code.push(c),
        }
    }
    code
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

/// Whether code names that path or word, also inside `use std::{fs, io}`.
fn names(code: &str, wanted: &str) -> bool {
    let Some((krate, module)) = wanted.split_once("::") else { return words(code).any(|word| word == wanted) };
    if krate.is_empty() {
        return words_after(code, "::").any(|word| word == module);
    }
    code.contains(wanted)
        || code.match_indices(&format!("use {krate}::{{")).any(|(at, _)| {
            let group = code.get(at..).and_then(|rest| rest.split_once(';')).map_or("", |(group, _)| group);
            words(group).any(|word| word == module)
        })
}

/// The lower floor a file belongs to.
fn floor(path: &str) -> Option<&'static (&'static str, &'static [&'static str])> {
    FLOORS.iter().find(|(room, _)| path == format!("{room}.rs") || path.starts_with(&format!("{room}/")))
}

#[test]
fn the_lower_floors_know_no_window_no_files_and_no_clock() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| floor(&source.path).is_some()) {
        for name in NOT_ON_THE_LOWER_FLOORS.iter().filter(|name| names(&source.code, name)) {
            wrong.push(format!("src/{}: {name}", source.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn data_flows_one_way_through_the_rooms() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some((room, may_use)) = floor(&source.path) else { continue };
        for other in ROOMS.iter().filter(|other| *other != room && !may_use.contains(other)) {
            let grouped = source.code.match_indices("use crate::{").any(|(at, _)| {
                let group = source.code.get(at..).and_then(|rest| rest.split_once(';')).map_or("", |(group, _)| group);
                words(group).any(|word| word == *other)
            });
            let direct = words_after(&source.code, "crate::").any(|word| word == *other);
            if grouped || direct {
                wrong.push(format!("src/{}: crate::{other}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The first word after each place of `marker`.
fn words_after<'a>(code: &'a str, marker: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(marker).filter_map(move |(at, _)| words(code.get(at + marker.len()..).unwrap_or_default()).next())
}

#[test]
fn colours_stand_in_the_theme_alone() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.path != "ui/theme.rs") {
        // A colour may be handed on; only the theme makes one.
        for name in ["from_rgb", "from_gray", "from_rgba_premultiplied", "from_rgba_unmultiplied", "hex_color", "Rgba", "Hsva"] {
            if names(&source.code, name) {
                wrong.push(format!("src/{}: {name}", source.path));
            }
        }
        for made in words_after(&source.code, "Color32::").filter(|made| *made != "TRANSPARENT") {
            wrong.push(format!("src/{}: Color32::{made}", source.path));
        }
        for word in words(&source.code).filter(|word| word.len() == 8 && word.starts_with("0x")) {
            wrong.push(format!("src/{}: {word}", source.path));
        }
        for (at, _) in source.text.match_indices("\"#") {
            let hex = source.text.get(at + 2..at + 8).is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
            if hex {
                wrong.push(format!("src/{}: a colour in a string", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_opens_a_network_connection() {
    let mut wrong = Vec::new();
    for source in sources() {
        for name in ["TcpStream", "UdpSocket", "TcpListener", "UnixStream", "ToSocketAddrs"].iter().filter(|name| names(&source.code, name))
        {
            wrong.push(format!("src/{}: {name}", source.path));
        }
    }
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).expect("the lock file");
    for network in ["curl", "ehttp", "hyper", "minreq", "native-tls", "openssl", "reqwest", "rustls", "tungstenite", "ureq"] {
        if lock.contains(&format!("\nname = \"{network}\"\n")) {
            wrong.push(format!("Cargo.lock: {network}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The paths in code that begin with `crate::` or `super::`, the groups of a `use` taken apart: how many times `super`, or none for `crate`, and the
/// names behind it.
fn paths(code: &str) -> Vec<(usize, Vec<String>)> {
    let mut out = Vec::new();
    for (at, _) in code.match_indices("crate::").chain(code.match_indices("super::")) {
        let before = code.get(..at).unwrap_or_default();
        if before.ends_with("::") || before.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = code.get(at..).unwrap_or_default();
        let behind = rest.trim_start_matches("super::");
        let supers = (rest.len() - behind.len()) / "super::".len();
        spread(behind.strip_prefix("crate::").unwrap_or(behind), &[], &mut |path| out.push((supers, path)));
    }
    out
}

/// Every path of `a::{b, c::{d}}`, and what stands behind the last of them.
fn spread<'a>(text: &'a str, before: &[String], found: &mut dyn FnMut(Vec<String>)) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start();
            if let Some(behind) = rest.strip_prefix('}') {
                return behind;
            }
            let left = rest.len();
            rest = spread(rest, before, found);
            rest = rest
                .split_once([',', '}'])
                .map_or("", |(skipped, _)| rest.get(skipped.len()..).unwrap_or_default())
                .trim_start_matches(',');
            if rest.len() == left || rest.is_empty() {
                return "";
            }
        }
    }
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let path: Vec<String> = before.iter().cloned().chain((!name.is_empty()).then(|| name.to_owned())).collect();
    match rest.strip_prefix("::") {
        Some(rest) => spread(rest, &path, found),
        None => {
            found(path);
            rest
        }
    }
}

/// A file as the path of its module: `ui/mod.rs` and `ui` are both `ui`.
fn module(path: &str) -> Vec<String> {
    let mut parts: Vec<String> = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// The tests of the program, each as the name of its module and its own.
fn tests() -> BTreeSet<(String, String)> {
    let mut files = Vec::new();
    for folder in ["src", "tests"] {
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    let mut tests = BTreeSet::new();
    for file in files {
        let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let own = stem(&file);
        let module = if ["mod", "tests"].contains(&own.as_str()) { file.parent().map(stem).unwrap_or_default() } else { own };
        let text = fs::read_to_string(&file).expect("text");
        for (at, mark) in text.match_indices("#[test]\n") {
            let rest = text.get(at + mark.len()..).unwrap_or_default();
            let name = rest.split_once("fn ").and_then(|(_, rest)| rest.split_once('(')).map_or("", |(name, _)| name);
            tests.insert((module.clone(), name.to_owned()));
        }
    }
    tests
}

#[test]
fn the_page_on_accessibility_names_for_each_criterion_what_shows_it() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/ACCESSIBILITY.md")).expect("the page");
    let tables = page.split_once("## WCAG 2.2").and_then(|(_, rest)| rest.split_once("## What only")).expect("the tables").0;
    let tests = tests();
    let mut wrong = Vec::new();
    let mut named = 0;
    for row in tables.lines().filter(|line| line.starts_with("| ") && line.contains(|c: char| c.is_ascii_digit())) {
        let shown_by = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim();
        if shown_by.is_empty() || shown_by.contains("no test") {
            wrong.push(format!("nothing shows {row}"));
        }
        for name in shown_by.split('`').skip(1).step_by(2).filter(|name| name.contains("::")) {
            let path: Vec<&str> = name.split("::").filter(|part| *part != "tests").collect();
            let [.., module, test] = path[..] else { continue };
            if !tests.contains(&(module.to_owned(), test.to_owned())) {
                wrong.push(format!("there is no test {name}"));
            }
            named += 1;
        }
    }
    assert!(named > 40, "only {named} tests were found on the page");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_two_files_of_a_room_need_each_other() {
    let sources = sources();
    let modules: BTreeSet<Vec<String>> = sources.iter().map(|source| module(&source.path)).collect();
    // For each folder, which of its files and folders uses which other one. A folder's `mod.rs` stands for the whole folder and is passed over: it
    // names its parts to the outside, and they use what it holds for all of them.
    let mut uses: BTreeMap<Vec<String>, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for source in &sources {
        let own = module(&source.path);
        for (supers, path) in paths(&source.code) {
            // A module inside the file is one deeper.
            let depths = if supers == 0 { vec![0] } else { vec![own.len().saturating_sub(supers), (own.len() + 1).saturating_sub(supers)] };
            let full = depths
                .into_iter()
                .take(if supers == 1 { 1 } else { 2 })
                .map(|depth| [own.get(..depth).unwrap_or_default(), &path].concat());
            let Some(other) =
                full.filter_map(|full| (1..=full.len()).rev().find_map(|end| modules.get(full.get(..end)?))).find(|other| **other != own)
            else {
                continue;
            };
            let same = own.iter().zip(other).take_while(|(a, b)| a == b).count();
            let (Some(from), Some(to)) = (own.get(same), other.get(same)) else { continue };
            let folder = own.get(..same).unwrap_or_default().to_vec();
            if !folder.is_empty() {
                uses.entry(folder).or_default().entry(from.clone()).or_default().insert(to.clone());
            }
        }
    }
    let mut circles = Vec::new();
    for (folder, uses) in &uses {
        let mut left = uses.clone();
        // Whoever needs nobody is taken away, until all are gone or only circles and what leads to them are left.
        loop {
            let free: Vec<String> =
                left.iter().filter(|(_, needs)| !needs.iter().any(|need| left.contains_key(need))).map(|(name, _)| name.clone()).collect();
            if free.is_empty() {
                break;
            }
            left.retain(|name, _| !free.contains(name));
        }
        let names: Vec<&String> = left.keys().collect();
        circles.extend(left.iter().map(|(name, needs)| {
            let needs: Vec<&String> = needs.iter().filter(|need| names.contains(need)).collect();
            format!("src/{}: {name} needs {needs:?}", folder.join("/"))
        }));
    }
    assert!(circles.is_empty(), "\n\nThese need each other in a circle. Put what two of them use into a file of its own:\n{circles:#?}\n");
}

#[test]
fn the_reader_of_source_sees_code_and_passes_over_comments_strings_and_tests() {
    let code =
        code_only("use a; // egui\nlet s = \"egui \\\" egui\"; let c = '\"'; let d = '\\''; b();\n#[cfg(test)]\nmod tests { egui }\n");
    assert!(!names(&code, "egui") && names(&code, "a") && names(&code, "b"));
    assert!(
        names("use std::{io, fs::File};", "std::fs") && names("std::fs::read(x)", "std::fs") && !names("use std::{io}; fs()", "std::fs")
    );
    let found = paths("use super::super::{a::{b, c as d}, e};\nuse crate::x::y; super::z::f(); not_super::g");
    let found: Vec<String> = found.iter().map(|(supers, path)| format!("{supers} {}", path.join("::"))).collect();
    assert_eq!(found, ["0 x::y", "2 a::b", "2 a::c", "2 e", "1 z::f"]);
    assert_eq!(words_after("crate::ui::theme crate::app", "crate::").collect::<Vec<_>>(), ["ui", "app"]);
}
