//! What a screen reader is told on all pages, by the real window under a real accessibility bus, compared with the table in `tests/heard`.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_abuse-report-helper");
const SIZES: [&str; 3] = ["1000x720", "640x480", "455x256"];

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
    if std::env::var_os("UPDATE_HEARD").is_some() {
        heard_as_in_the_table(SIZES[0]).unwrap_or_else(|told| panic!("{told}"));
    }
    // The walks run side by side: each has a display and a bus of its own, and mostly waits.
    let walk = |size| {
        heard_as_in_the_table(size).or_else(|first| {
            // On a busy computer a word can come late. A true difference is there at the second walk, too.
            println!("once more, since {first}");
            heard_as_in_the_table(size)
        })
    };
    let told: Vec<String> = std::thread::scope(|scope| {
        let walks = SIZES.map(|size| scope.spawn(move || walk(size)));
        walks.into_iter().filter_map(|walk| walk.join().expect("a walk").err()).collect()
    });
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// Walks through all pages in a window of that size; tells where the table says otherwise.
fn heard_as_in_the_table(size: &str) -> Result<(), String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("heard");
    let output = Command::new(here.join("packaging/linux/hears.sh")).arg(PROGRAM).arg(&folder).arg(size).output().expect("started");
    if !output.status.success() {
        return Err(format!("{}\nsee {}", String::from_utf8_lossy(&output.stderr), folder.display()));
    }
    let table = here.join("tests/heard/walk.txt");
    let heard = fs::read_to_string(folder.join(format!("heard-{size}.txt"))).expect("what was heard");
    if !heard.ends_with("end\n") {
        return Err(format!("the walk at {size} did not come to its end"));
    }
    if std::env::var_os("UPDATE_HEARD").is_some() && size == SIZES[0] {
        fs::write(&table, &heard).expect("written");
    }
    let expected = fs::read_to_string(&table).expect("the table");
    let differs = heard.lines().zip(expected.lines()).position(|(a, b)| a != b);
    let around = |text: &str, at: usize| text.lines().skip(at.saturating_sub(3)).take(6).collect::<Vec<_>>().join("\n");
    if let Some(at) = differs {
        return Err(format!("at {size}, line {}:\n{}\n-- and not --\n{}", at + 1, around(&heard, at), around(&expected, at)));
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
