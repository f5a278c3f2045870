//! Whether the system keeps the program in a box.

use std::path::Path;

/// Whether the program runs in a Flatpak, which has this file.
pub(super) fn in_flatpak() -> bool {
    cfg!(target_os = "linux") && Path::new("/.flatpak-info").exists()
}
