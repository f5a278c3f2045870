//! Makes what the program brings along ready for the compiler: the guide files (a file put into `assets/guides/` is in the program), other texts
//! and the fonts. All are compressed: `src/packed.rs` reads them.

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
    pack("guides", tables(&assets.join("guides"))?.as_bytes())?;
    pack("channels", tables(&assets.join("channels"))?.as_bytes())?;
    pack("words/en", words(&assets.join("words/en"))?.as_bytes())?;
    for name in [
        "fonts/Inter-Regular.otf",
        "fonts/Inter-SemiBold.otf",
        "licences.txt",
        "mail-words.toml",
        "senders.toml",
        "filters.toml",
        "forwarders.toml",
    ] {
        pack(name, &fs::read(assets.join(name))?)?;
    }
    Ok(())
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
