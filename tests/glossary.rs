//! One name for each thing: the glossary in `assets/words/README.md`, held by the sentences of the window and of the guides.

use std::path::Path;

/// Whole words that a person meets nowhere, each with the name the thing has.
const NEVER: [(&str, &str); 22] = [
    ("desk", "the company"),
    ("desks", "companies"),
    ("abuse team", "the company"),
    ("delivery record", "headers"),
    ("record of the way", "headers"),
    ("letter", "report"),
    ("mail company", "mail provider"),
    ("mail service", "mail provider"),
    ("server", "computer"),
    ("servers", "computers"),
    ("hop", "computer"),
    ("relay", "computer"),
    ("handed over", "delivered"),
    ("handed it over", "delivered it"),
    ("network address", "number"),
    ("rdap", "public register"),
    ("whois", "public register"),
    ("recorded", "noted"),
    ("on record", "proven"),
    ("claimed", "only the message says so"),
    ("blacked out", "hidden"),
    ("clipboard", "what you copied"),
];

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == ending));
    files.iter().map(|path| (path.display().to_string(), std::fs::read_to_string(path).expect("text"))).collect()
}

/// What a person reads of a line: the value of a sentence, without the names of its values.
fn read(line: &str) -> String {
    let said = line.split_once(" = ").map_or(line, |(_, said)| said).to_lowercase();
    // A button of web mail is called what it is called there.
    let said = said.replace("copy to clipboard", "");
    let parts = said.split("{ $").enumerate();
    parts.map(|(at, part)| if at == 0 { part } else { part.split_once('}').map_or("", |(_, rest)| rest) }).collect::<Vec<_>>().join("…")
}

fn holds(said: &str, word: &str) -> bool {
    said.match_indices(word).any(|(at, _)| {
        let before = said[..at].chars().next_back();
        let after = said[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn every_thing_has_one_name_in_the_sentences_and_the_guides() {
    let is_said =
        |line: &&str| ["title", "text", "trap", "alt", "headers_are", "junk"].iter().any(|key| line.starts_with(&format!("{key} = \"")));
    let mut wrong = Vec::new();
    for (file, text) in files("assets/words/en", "ftl") {
        wrong.extend(text.lines().filter(|line| !line.starts_with('#')).flat_map(|line| found(&file, line)));
    }
    for (file, text) in files("assets/guides", "toml") {
        wrong.extend(text.lines().filter(is_said).flat_map(|line| found(&file, line)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn found(file: &str, line: &str) -> Vec<String> {
    let said = read(line);
    NEVER.iter().filter(|(word, _)| holds(&said, word)).map(|(word, name)| format!("{file}: “{word}” is called “{name}”: {line}")).collect()
}
