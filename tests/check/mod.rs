//! The check, from the outside: pastes, real mail, cuts, and what no input may do.

mod age;
mod combined;
mod corpus;
mod cuts;
mod damage;
mod kinds;
mod pastes;
mod properties;
mod sentences;

use abuse_report_helper::check::{Checked, Options, check};

/// Checks with the default options.
pub fn checked(given: impl AsRef<[u8]>) -> Checked {
    check(given.as_ref(), &Options::default())
}

/// The ids of all findings.
pub fn ids(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().map(|finding| finding.id.as_str()).collect()
}

/// The two sample messages, with LF line ends.
pub fn samples() -> [(&'static str, String); 2] {
    ["salesforce-classic", "salesforce-hyperforce"].map(|name| {
        let path = format!("{}/tests/pastes/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        (name, std::fs::read_to_string(path).unwrap().replace("\r\n", "\n"))
    })
}
