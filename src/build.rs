//! Lists the guide files for the compiler, before the program is built: a file put into `assets/guides/` is in the program.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    // Seen by cargo: a new file, a renamed one, one taken away. What stands in them, the compiler watches itself.
    println!("cargo::rerun-if-changed=assets/guides");
    println!("cargo::rerun-if-changed=src/build.rs");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("assets/guides");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let name = entry?.file_name().into_string().map_err(|name| format!("{} is no plain name", name.display()))?;
        if name.ends_with(".toml") && !name.starts_with('.') {
            names.push(name);
        }
    }
    // A folder has its files in any order; the program is the same every time.
    names.sort();
    let mut table = String::from("&[\n");
    for name in names {
        writeln!(table, "    ({name:?}, include_str!({:?})),", folder.join(&name))?;
    }
    table.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("guides.rs"), table)?;
    Ok(())
}
