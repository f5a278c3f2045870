//! What `src/build.rs` compressed: texts and fonts take less room in the program, and are unpacked when first needed.

/// The bytes of that name, which is a file or folder of `assets/`. They are whole, since they are a part of the program; the tests read each.
macro_rules! packed_bytes {
    ($name:literal) => {
        fdeflate::decompress_to_vec(include_bytes!(concat!(env!("OUT_DIR"), "/", $name))).unwrap_or_default()
    };
}

/// The same of a text.
macro_rules! packed {
    ($name:literal) => {
        String::from_utf8(crate::packed::packed_bytes!($name)).unwrap_or_default()
    };
}

pub(crate) use {packed, packed_bytes};
