//! The guide files, built into the program: every `assets/guides/*.toml`, as `src/build.rs` finds them.

/// File name and text of every guide, in the order of the alphabet.
pub(super) const ALL: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/guides.rs"));
