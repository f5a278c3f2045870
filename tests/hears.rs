//! What a screen reader is told on all pages, by the real window under a real accessibility bus, compared with the table in `tests/heard`.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

const PROGRAM: &str = env!("CARGO_BIN_EXE_abuse-report-helper");
const SIZES: [&str; 3] = ["1000x720", "640x480", "455x256"];

/// The screen reader whose words the tables hold: another version says the same things in other words, and some say more.
const ORCA: &str = "43.1";

/// One set of walks at a time: each has a window that is drawn without a graphics card.
static WALKING: Mutex<()> = Mutex::new(());

/// What the walk needs that is missing here.
fn missing() -> Option<String> {
    let tools = ["Xvfb", "openbox", "xdotool", "xclip", "import", "dbus-run-session", "dbus-send"];
    if let Some(tool) = tools.iter().find(|tool| Command::new(tool).arg("-version").output().is_err()) {
        return Some((*tool).to_owned());
    }
    let program = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi";
    let has_bus = Command::new("/usr/bin/python3").args(["-c", program]).output().is_ok_and(|output| output.status.success());
    (!has_bus).then(|| "python3-pyatspi".to_owned())
}

/// Renew with `UPDATE_HEARD=1 cargo test --test main hears`, and read every line of the difference.
#[test]
fn what_is_heard_on_all_pages_by_keyboard_alone_is_as_in_the_table() {
    if let Some(missing) = missing() {
        println!("skipped: {missing} is not installed");
        return;
    }
    let _turn = WALKING.lock().unwrap_or_else(PoisonError::into_inner);
    if is_renewed() {
        heard_as_in_the_table(SIZES[0]).unwrap_or_else(|told| panic!("{told}"));
    }
    all_sizes(heard_as_in_the_table);
}

/// The same walks with the screen reader itself, and what it gives to its voice.
#[test]
fn what_the_screen_reader_says_is_as_in_the_tables() {
    if let Some(missing) = missing() {
        println!("skipped: {missing} is not installed");
        return;
    }
    let version = Command::new("orca").arg("--version").output().map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    if version.as_deref().ok() != Some(ORCA) {
        println!("skipped: Orca {ORCA} is not installed, but {version:?}");
        return;
    }
    let _turn = WALKING.lock().unwrap_or_else(PoisonError::into_inner);
    all_sizes(spoken_as_in_the_table);
}

fn is_renewed() -> bool {
    std::env::var_os("UPDATE_HEARD").is_some()
}

/// The walks run side by side: each has a display and a bus of its own, and mostly waits.
fn all_sizes(walk: fn(&str) -> Result<(), String>) {
    let twice = |size| {
        walk(size).or_else(|first| {
            // On a busy computer a word can come late. A true difference is there at the second walk, too.
            println!("once more, since {first}");
            walk(size)
        })
    };
    let told: Vec<String> = std::thread::scope(|scope| {
        let walks = SIZES.map(|size| scope.spawn(move || twice(size)));
        walks.into_iter().filter_map(|walk| walk.join().expect("a walk").err()).collect()
    });
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// Walks through all pages in a window of that size; tells where the table says otherwise.
fn heard_as_in_the_table(size: &str) -> Result<(), String> {
    let heard = walked(size, "heard", &[])?;
    // One table for all sizes.
    as_in_the_table(&heard, "walk.txt", size, is_renewed() && size == SIZES[0])
}

/// The same with the screen reader. Smaller windows have the steps and the tools elsewhere, so each size has a table.
fn spoken_as_in_the_table(size: &str) -> Result<(), String> {
    let spoken = walked(size, "spoken", &[("HEARS_ORCA", "yes")])?;
    as_in_the_table(&spoken, &format!("orca-{size}.txt"), size, is_renewed())
}

/// Walks, and gives what was written down.
fn walked(size: &str, what: &str, set: &[(&str, &str)]) -> Result<String, String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/linux/hears.sh");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(what);
    let output = Command::new(script).arg(PROGRAM).arg(&folder).arg(size).envs(set.iter().copied()).output().expect("started");
    if !output.status.success() {
        return Err(format!("{}\nsee {}", String::from_utf8_lossy(&output.stderr), folder.display()));
    }
    let text = fs::read_to_string(folder.join(format!("{what}-{size}.txt"))).expect("what was heard");
    if text.ends_with("end\n") { Ok(text) } else { Err(format!("the walk at {size} did not come to its end")) }
}

fn as_in_the_table(heard: &str, table: &str, size: &str, renew: bool) -> Result<(), String> {
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/heard").join(table);
    if renew {
        fs::write(&table, heard).expect("written");
    }
    let expected = fs::read_to_string(&table).expect("the table");
    let differs = heard.lines().zip(expected.lines()).position(|(a, b)| a != b);
    let around = |text: &str, at: usize| text.lines().skip(at.saturating_sub(3)).take(6).collect::<Vec<_>>().join("\n");
    if let Some(at) = differs {
        return Err(format!("at {size}, line {}:\n{}\n-- and not --\n{}", at + 1, around(heard, at), around(&expected, at)));
    }
    if heard.lines().count() == expected.lines().count() { Ok(()) } else { Err(format!("more or fewer lines at {size}")) }
}

#[test]
fn the_window_lies_beside_a_panel_on_the_screen_at_five_scales() {
    for tool in ["Xvfb", "openbox", "xdotool", "xwininfo", "import"] {
        if Command::new(tool).arg("-version").output().is_err() {
            println!("skipped: {tool} is not installed");
            return;
        }
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fits");
    let output = Command::new(here.join("packaging/linux/fits.sh")).arg(PROGRAM).arg(&folder).output().expect("started");
    let told = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}\nsee {}", String::from_utf8_lossy(&told), folder.display());
}
