//! The guide files, built into the program: every `assets/guides/*.toml`, as `src/build.rs` finds them.

use crate::packed::packed;

/// All guides in English, to be read with [`crate::packed::pairs`].
pub(super) fn all() -> String {
    packed!("guides")
}

/// The names of programs in all other languages: file name and the lines `name = …` and `aliases = …`, to be read with [`crate::packed::pairs`].
pub(super) fn names() -> String {
    packed!("guide-names")
}
