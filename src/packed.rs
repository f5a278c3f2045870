//! What `src/build.rs` compressed: texts and fonts take less room in the program, and are unpacked when first needed.

use std::ops::Range;

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The unpacked bytes of a file or folder of `assets/`. They cannot be damaged, since they are a part of the program; a test unpacks each.
macro_rules! packed_bytes {
    ($name:literal) => {
        fdeflate::decompress_to_vec(include_bytes!(concat!(env!("OUT_DIR"), "/", $name))).unwrap_or_default()
    };
}

/// Like `packed_bytes`, for a text.
macro_rules! packed {
    ($name:literal) => {
        String::from_utf8(crate::packed::packed_bytes!($name)).unwrap_or_default()
    };
}

pub(crate) use {packed, packed_bytes};

/// Unpacks the short parts of a table into one buffer of `most` bytes; where each stands in it. `fdeflate` is quicker once it runs, but before the
/// first byte of each part it has prepared itself for a whole picture.
pub(crate) fn unpacked_parts<const N: usize>(parts: [&[u8]; N], most: usize) -> Option<(Vec<u8>, [Range<usize>; N])> {
    let mut inflate = Box::<DecompressorOxide>::default();
    let mut out = vec![0; most];
    let mut places = [const { 0..0 }; N];
    let mut end = 0;
    for (part, place) in parts.into_iter().zip(&mut places) {
        inflate.init();
        let (status, _, length) = decompress(&mut inflate, part, &mut out, end, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
        if status != TINFLStatus::Done {
            return None;
        }
        *place = end..end + length;
        end += length;
    }
    Some((out, places))
}

/// The text of packed bytes; empty where there are none.
pub(crate) fn unpacked(bytes: &[u8]) -> String {
    fdeflate::decompress_to_vec(bytes).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// File name and text of every file of a packed folder, in the order of the alphabet.
pub(crate) fn pairs(all: &str) -> Vec<(&str, &str)> {
    all.split_terminator('\0').collect::<Vec<_>>().as_chunks().0.iter().map(|[name, text]| (*name, *text)).collect()
}

/// A table of `assets/` as it is written there, whose text is given.
///
/// # Errors
/// A sentence with the file, the line, and the key that is wrong or missing.
pub(crate) fn table<'t, T: serde::de::Deserialize<'t>>(file: &str, text: &'t str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        format!("assets/{file}, line {}: {}", before.matches('\n').count() + 1, error.message().trim_end())
    })
}

#[cfg(test)]
mod tests {
    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct One {
        #[expect(dead_code, reason = "only read")]
        name: String,
    }

    #[test]
    fn a_wrong_table_is_told_with_file_line_and_key() {
        let read = |text: &'static str| super::table::<std::collections::BTreeMap<String, One>>("some.toml", text).unwrap_err();
        assert_eq!(read("[a]\nname = \"x\"\n\n[b]\nsize = \"y\"\n"), "assets/some.toml, line 5: unknown field `size`, expected `name`");
        assert_eq!(read("[a]\nname = \"x\"\n\n[b]\n"), "assets/some.toml, line 4: missing field `name`");
        assert!(read("[a]\nname = x\n").starts_with("assets/some.toml, line 2: "));
    }
}
