//! The guide files, built into the program. A test compares this table with the folder.

macro_rules! files {
    ($($id:literal,)*) => {
        /// File name and text of every guide.
        pub(super) const ALL: &[(&str, &str)] =
            &[$((concat!($id, ".toml"), include_str!(concat!("../../assets/guides/", $id, ".toml"))),)*];
    };
}

files! {
    "apple-mail",
    "gmail",
    "other",
    "outlook-2003",
    "outlook-2007",
    "outlook-classic",
    "outlook-express",
    "outlook-new",
    "outlook-web",
    "thunderbird",
    "yahoo",
}
