//! Makes what the program brings along ready for the compiler: the guide files (a file put into `assets/guides/` is in the program), the public
//! suffix list in the form that `src/suffixes.rs` searches, and other texts and the fonts. All are compressed: `src/packed.rs` reads them.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/build.rs");
    let assets = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("assets");
    let out = env::var("OUT_DIR")?;
    let pack = |name: &str, bytes: &[u8]| {
        // Seen by cargo: a changed file, and in a folder a new one, a renamed one, one taken away.
        println!("cargo::rerun-if-changed=assets/{name}");
        let file = Path::new(&out).join(name);
        fs::create_dir_all(file.parent().unwrap_or(&file))?;
        fs::write(file, miniz_oxide::deflate::compress_to_vec_zlib(bytes, 10))
    };
    pack("guides", guides(&assets.join("guides"))?.as_bytes())?;
    let list = "public_suffix_list.dat";
    pack(list, suffixes(&fs::read_to_string(assets.join(list))?)?.as_bytes())?;
    pack("words/en", words(&assets.join("words/en"))?.as_bytes())?;
    for name in ["fonts/Inter-Regular.otf", "fonts/Inter-SemiBold.otf", "licences.txt", "mail-words.toml", "senders.toml", "filters.toml", "forwarders.toml"] {
        pack(name, &fs::read(assets.join(name))?)?;
    }
    Ok(())
}

/// The name and the text of every guide, each with a NUL behind it.
fn guides(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut all = String::new();
    for name in names(folder, ".toml")? {
        let text = fs::read_to_string(folder.join(&name))?;
        all.extend([&name, "\0", &text, "\0"]);
    }
    Ok(all)
}

/// The sentences of one language, as one text.
fn words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut all = String::new();
    for name in names(folder, ".ftl")? {
        all.extend([&fs::read_to_string(folder.join(name))?, "\n"]);
    }
    Ok(all)
}

/// The files of a folder with that ending. A folder has its files in any order; the program is the same every time.
fn names(folder: &Path, ending: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().into_string().map_err(|name| format!("{} is no plain name", name.display()))?;
        if name.ends_with(ending) && !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// One name a line, and behind it what the list has about it: nothing for a rule of a registry, otherwise a space and letters, `r`
/// for that same rule, `p` for one of a private owner, `R` and `P` for the rule about all names right below it, `!` for the exception from such a
/// rule. A name in other letters than those of English stands there as it is and in the form that servers write (RFC 5891, `xn--`).
fn suffixes(list: &str) -> Result<String, Box<dyn Error>> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut private = None;
    for line in list.lines() {
        private = match line {
            "// ===BEGIN ICANN DOMAINS===" => Some(false),
            "// ===BEGIN PRIVATE DOMAINS===" => Some(true),
            _ => private,
        };
        let Some(rule) = line.split_whitespace().next().filter(|word| !word.starts_with("//")) else { continue };
        let private = private.ok_or("a rule of the public suffix list stands before its first part")?;
        let (name, mark) = match (rule.strip_prefix("*."), rule.strip_prefix('!'), private) {
            (Some(name), _, false) => (name, 'R'),
            (Some(name), _, true) => (name, 'P'),
            (_, Some(name), _) => (name, '!'),
            (_, _, false) => (rule, 'r'),
            (_, _, true) => (rule, 'p'),
        };
        if name.contains(['*', '!']) || name.chars().any(char::is_uppercase) {
            return Err(format!("a rule of the public suffix list is not understood: {rule}").into());
        }
        let as_sent = name.split('.').map(as_sent).collect::<Option<Vec<_>>>().ok_or(format!("{name} has no form for servers"))?.join(".");
        for name in [name, &as_sent] {
            let marks = names.entry(name.to_owned()).or_default();
            if !marks.contains(mark) {
                marks.push(mark);
            }
        }
    }
    let lines = names.iter().map(|(name, marks)| if marks == "r" { name.clone() } else { format!("{name} {marks}") });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// A part of a name in the letters servers send: `xn--` and its Punycode (RFC 3492 section 6.3) where it needs others.
fn as_sent(label: &str) -> Option<String> {
    const DIGITS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    const BASE: u32 = 36;
    let plain: String = label.chars().filter(char::is_ascii).collect();
    let all: u32 = label.chars().count().try_into().ok()?;
    let mut done: u32 = plain.len().try_into().ok()?;
    if done == all {
        return Some(plain);
    }
    let (mut at, mut delta, mut bias, plain_count) = (128, 0, 72, done);
    let mut sent = if plain.is_empty() { plain } else { plain + "-" };
    while done < all {
        let next = label.chars().map(u32::from).filter(|&letter| letter >= at).min()?;
        delta += (next - at) * (done + 1);
        at = next;
        for letter in label.chars().map(u32::from) {
            if letter < at {
                delta += 1;
            }
            if letter != at {
                continue;
            }
            let mut rest = delta;
            for step in (BASE..).step_by(36) {
                let least = step.saturating_sub(bias).clamp(1, 26);
                let digit = if rest < least { rest } else { least + (rest - least) % (BASE - least) };
                sent.push(char::from(*DIGITS.get(usize::try_from(digit).ok()?)?));
                if rest < least {
                    break;
                }
                rest = (rest - least) / (BASE - least);
            }
            // The same letter again is near: the steps get smaller (section 6.1).
            delta = if done == plain_count { delta / 700 } else { delta / 2 };
            delta += delta / (done + 1);
            bias = 0;
            while delta > 455 {
                delta /= 35;
                bias += BASE;
            }
            bias += BASE * delta / (delta + 38);
            (delta, done) = (0, done + 1);
        }
        (delta, at) = (delta + 1, at + 1);
    }
    Some(format!("xn--{sent}"))
}
