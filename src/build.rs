//! Prepares the files of `assets/` for the program. Guides, other texts and fonts are compressed (`src/packed.rs` unpacks them); every file in
//! `assets/guides/` is taken. What a check or a trace needs at once gets a form that is quick to read: the words of mail programs and most directories as
//! lists, the table of networks and the directory of operators in blocks.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use directories::Kind;
use miniz_oxide::MZ_DEFAULT_WINDOW_BITS;
use miniz_oxide::deflate::core::{CompressionStrategy, CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};

#[path = "build/directories.rs"]
mod directories;
#[path = "build/mail_words.rs"]
mod mail_words;
#[path = "build/networks.rs"]
mod networks;

const FORM_FIELDS: &[&str] =
    &["sender", "headers", "subject", "own-address", "description", "network-address", "file", "content", "link", "category"];

/// The directories that become lists: the file, the key of an entry there, the name of the list, the type of an entry, and the fields of that type.
type Fields = &'static [(&'static str, Kind)];
const DIRECTORIES: [(&str, &str, &str, &str, Fields); 4] = [
    (
        "senders",
        "service",
        "DIRECTORY",
        "MailService",
        &[
            ("id", Kind::Text),
            ("name", Kind::Text),
            ("kind", Kind::Variant("ServiceKind", &["esp", "relay", "mailbox", "host", "certifier"])),
            ("desk", Kind::Option),
            ("form", Kind::Option),
            ("wants", Kind::Text),
            ("form_fields", Kind::Variants("FormField", FORM_FIELDS)),
            ("fields", Kind::Texts),
            ("values", Kind::Tables("FieldValue", &["name", "contains"])),
            ("hosts", Kind::Texts),
            ("hosts_like", Kind::Texts),
            ("hosts_with_path", Kind::Flag),
            ("paths", Kind::Texts),
            ("paths_like", Kind::Texts),
            ("dkim", Kind::Texts),
            ("message_id", Kind::Texts),
            ("message_id_like", Kind::Texts),
            ("networks", Kind::Ranges),
            ("mail_networks", Kind::Ranges),
        ],
    ),
    (
        "filters",
        "filter",
        "FILTERS",
        "Filter",
        &[
            ("name", Kind::Text),
            ("domains", Kind::Texts),
            ("networks", Kind::Ranges),
            ("gives_back", Kind::Flag),
            ("sends_too", Kind::Flag),
            ("rents", Kind::Texts),
            ("takes_in", Kind::Texts),
            ("sends", Kind::Texts),
            ("_source", Kind::Option),
        ],
    ),
    (
        "forwarders",
        "forwarder",
        "PASSERS",
        "Passer",
        &[
            ("name", Kind::Text),
            ("domains", Kind::Texts),
            ("hosts", Kind::Texts),
            ("rewritten", Kind::Flag),
            ("through", Kind::Texts),
            ("takes_in", Kind::Texts),
            ("tag", Kind::Option),
            ("mailboxes", Kind::Texts),
            ("fronts", Kind::Texts),
            ("networks", Kind::Ranges),
            ("desk", Kind::Option),
            ("_source", Kind::Option),
        ],
    ),
    (
        "checkers",
        "checker",
        "CHECKERS",
        "Checker",
        &[
            ("_name", Kind::Text),
            ("servers", Kind::Texts),
            ("ids", Kind::Texts),
            ("as_in_line", Kind::Flag),
            ("begins", Kind::Option),
            ("ends", Kind::Option),
            ("beside", Kind::Texts),
            ("reads", Kind::Texts),
            ("_source", Kind::Text),
        ],
    ),
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=src/build");
    let assets = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("assets");
    let out = env::var("OUT_DIR")?;
    let pack = |name: &str, bytes: &[u8]| {
        // Cargo runs this again when a file changes, and when a file is added to a folder, renamed or removed.
        println!("cargo::rerun-if-changed=assets/{}", name.split_once("-in/").map_or(name, |(folder, _)| folder));
        let file = Path::new(&out).join(name);
        fs::create_dir_all(file.parent().unwrap_or(&file))?;
        fs::write(file, compressed(bytes, MZ_DEFAULT_WINDOW_BITS))
    };
    pack("guides", tables(&assets.join("guides"))?.as_bytes())?;
    fs::write(Path::new(&out).join("guide-names"), compressed(guide_names(&assets.join("guides"))?.as_bytes(), MZ_DEFAULT_WINDOW_BITS))?;
    pack("channels", tables(&assets.join("channels"))?.as_bytes())?;
    let mut languages = String::from("&[\n");
    for language in languages_of(&assets.join("words"))? {
        let Language { tag, name, native_reader } = language;
        pack(&format!("words/{tag}"), words(&assets.join("words").join(&tag))?.as_bytes())?;
        // English guides are the model of all others; a language may have none yet.
        let folder = assets.join("guides").join(&tag);
        pack(&format!("guides-in/{tag}"), if folder.is_dir() { tables(&folder)? } else { String::new() }.as_bytes())?;
        let bytes = |kind: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{kind}/{tag}\"))");
        let (words, guides) = (bytes("words"), bytes("guides-in"));
        languages +=
            &format!("Language {{ tag: {tag:?}, name: {name:?}, native_reader: {native_reader}, words: {words}, guides: {guides} }},\n");
    }
    fs::write(Path::new(&out).join("languages.rs"), languages + "]")?;
    println!("cargo::rerun-if-changed=assets/networks");
    let operators = directory("networks/operators", "operator", &assets)?;
    // Without the header and the checksum of zlib, which are as long as a fifth of a small part.
    let part = |bytes: &[u8]| compressed(bytes, -MZ_DEFAULT_WINDOW_BITS);
    let ranges = networks::ranges(&fs::read_to_string(assets.join("networks/ranges.txt"))?, &operators, part)?;
    for (name, packed) in [("ranges", ranges), ("operators", networks::operators(&operators, part)?)] {
        fs::write(Path::new(&out).join(name).with_extension("rs"), packed.index)?;
        fs::write(Path::new(&out).join(name), packed.blocks)?;
    }
    for (file, list, name, entry, keys) in DIRECTORIES {
        println!("cargo::rerun-if-changed=assets/{file}.toml");
        let entries = directory(file, list, &assets)?;
        let mut source = directories::source(name, entry, keys, &entries);
        let domains: &[&str] = match file {
            "senders" => &["hosts", "paths", "dkim"],
            "forwarders" | "filters" => &["domains"],
            _ => &[],
        };
        if !domains.is_empty() {
            source += &directories::by_domain("BY_DOMAIN", domains, &entries);
        }
        fs::write(Path::new(&out).join(file).with_extension("rs"), source)?;
    }
    fs::write(Path::new(&out).join("mailbox-domains.rs"), mailbox_domains(&assets)?)?;
    let words = "mail-words.toml";
    println!("cargo::rerun-if-changed=assets/{words}");
    fs::write(Path::new(&out).join("mail-words.rs"), mail_words::source(&fs::read_to_string(assets.join(words))?)?)?;
    for name in ["fonts/Inter-Regular.otf", "fonts/Inter-SemiBold.otf", "licences.txt", "providers.toml"] {
        pack(name, &fs::read(assets.join(name))?)?;
    }
    Ok(())
}

/// The entries of a directory. Notes for people who maintain it are left out.
fn directory(name: &str, entries: &str, assets: &Path) -> Result<Vec<toml::Value>, Box<dyn Error>> {
    let text = fs::read_to_string(assets.join(name).with_extension("toml"))?;
    let mut table: toml::Table = toml::from_str(&text).map_err(|error| format!("assets/{name}.toml: {error}"))?;
    let Some(toml::Value::Array(mut list)) = table.remove(entries) else { return Ok(Vec::new()) };
    for entry in list.iter_mut().filter_map(toml::Value::as_table_mut) {
        entry.remove("note");
    }
    Ok(list)
}

/// Domains of mailboxes from the tables that tell of their providers, each on a line of its own: all under which many people have one, and those at
/// which anybody can get one, with the names of such providers that have domains with many endings.
fn mailbox_domains(assets: &Path) -> Result<String, Box<dyn Error>> {
    const MAILBOXES: (&str, &str) = ("channels/mailboxes", "channel");
    const PROVIDERS: (&str, &str) = ("providers", "provider");
    let lists = [
        ("MAILBOX_DOMAINS", &[(MAILBOXES, "hosts"), (MAILBOXES, "customers"), (PROVIDERS, "addresses")][..]),
        ("FREE_MAILBOX_DOMAINS", &[(MAILBOXES, "hosts")]),
        ("FREE_MAILBOX_NAMES", &[(MAILBOXES, "any_ending")]),
    ];
    let mut source = String::new();
    for (list, columns) in lists {
        let mut all = std::collections::BTreeSet::new();
        for ((file, list), key) in columns {
            let entries = directory(file, list, assets)?;
            let domains = entries.iter().filter_map(|entry| entry.get(key)?.as_array()).flatten().filter_map(toml::Value::as_str);
            all.extend(domains.map(str::to_ascii_lowercase));
        }
        let lines: String = all.iter().map(|domain| format!("{domain}\n")).collect();
        source += &format!("static {list}: &str = {:?};\n", format!("\n{lines}"));
    }
    Ok(source)
}

/// Compresses with the strategy that makes it smallest: texts repeat long parts, columns of numbers hardly any. `window`: below zero, no header.
fn compressed(bytes: &[u8], window: i32) -> Vec<u8> {
    let ways = [CompressionStrategy::Default, CompressionStrategy::Filtered, CompressionStrategy::HuffmanOnly];
    let packed = ways.map(|way| {
        let mut out = Vec::new();
        let flags = create_comp_flags_from_zip_params(10, window, way.into());
        compress_to_output(&mut CompressorOxide::new(flags), bytes, TDEFLFlush::Finish, |part| {
            out.extend_from_slice(part);
            true
        });
        out
    });
    packed.into_iter().min_by_key(Vec::len).unwrap_or_default()
}

/// The names of mail programs in the guides of all languages, which are folders below `folder`: of each file its name and its lines `name` and
/// `aliases`, each with a NUL behind it.
fn guide_names(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut all = String::new();
    let mut folders = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    folders.retain(|entry| entry.path().is_dir());
    folders.sort_by_key(fs::DirEntry::file_name);
    for folder in folders {
        for name in names(&folder.path(), ".toml")? {
            let text = fs::read_to_string(folder.path().join(&name))?;
            let lines = text.lines().take_while(|line| !line.starts_with('['));
            let lines = lines.filter(|line| line.starts_with("name =") || line.starts_with("aliases =")).collect::<Vec<_>>();
            if !lines.is_empty() {
                all.extend([&name, "\0", &lines.join("\n"), "\0"]);
            }
        }
    }
    Ok(all)
}

/// What `language.toml` says of a language.
struct Language {
    tag: String,
    name: String,
    native_reader: bool,
}

/// The languages whose `language.toml` says that they are complete (a test checks that), English first.
fn languages_of(folder: &Path) -> Result<Vec<Language>, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=assets/words");
    let mut all = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let file = entry.path().join("language.toml");
        if !file.is_file() {
            continue;
        }
        let text = fs::read_to_string(&file)?;
        let value = |key: &str| {
            let line = text.lines().find_map(|line| line.split_once('=').filter(|(name, _)| name.trim() == key));
            let value = line.map(|(_, value)| value.split('#').next().unwrap_or_default().trim().trim_matches('"').to_owned());
            value.ok_or_else(|| format!("{} lacks `{key}`", file.display()))
        };
        if value("complete")? == "true" {
            let tag = entry.file_name().into_string().map_err(|name| format!("{} is no tag of a language", name.display()))?;
            all.push(Language { tag, name: value("name")?, native_reader: value("native_reader")? == "true" });
        }
    }
    all.sort_by_key(|language| (language.tag != "en", language.tag.clone()));
    Ok(all)
}

/// The name and the text of every table of a folder, each with a NUL behind it.
fn tables(folder: &Path) -> Result<String, Box<dyn Error>> {
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

/// The files of a folder with that ending, sorted: a system lists them in any order, and the program must be the same every time.
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
