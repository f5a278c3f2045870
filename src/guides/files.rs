//! The guide files, built into the program: every `assets/guides/*.toml`, as `src/build.rs` finds them.

use crate::packed::packed;

/// All guides, to be read with [`pairs`].
pub(super) fn all() -> String {
    packed!("guides")
}

/// File name and text of every guide, in the order of the alphabet.
pub(super) fn pairs(all: &str) -> Vec<(&str, &str)> {
    all.split_terminator('\0').collect::<Vec<_>>().as_chunks().0.iter().map(|[name, text]| (*name, *text)).collect()
}
