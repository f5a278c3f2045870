//! The texts that `src/build.rs` compressed: they take a fifth of their room in the program, and are unpacked when first needed.

/// The text of that name, which is a file or folder of `assets/`.
macro_rules! packed {
    ($name:literal) => {
        crate::packed::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/", $name)))
    };
}
pub(crate) use packed;

/// What `src/build.rs` packed. It is text, and whole, since it is a part of the program; the tests read each.
pub(crate) fn unpack(packed: &[u8]) -> String {
    String::from_utf8(fdeflate::decompress_to_vec(packed).unwrap_or_default()).unwrap_or_default()
}
