//! Turns the table with the words of mail programs, by language, into sorted lists that can be searched.

use std::collections::BTreeMap;
use std::error::Error;

/// The lists as Rust: in small letters, each word once, sorted. `src/check/mail_words.rs` says what they are for.
pub fn source(text: &str) -> Result<String, Box<dyn Error>> {
    let languages: BTreeMap<String, BTreeMap<String, Vec<String>>> = toml::from_str(text)?;
    let all = |kind: &str, form: fn(&str) -> String| {
        let mut words: Vec<String> =
            languages.values().filter_map(|language| language.get(kind)).flatten().map(|word| form(word)).collect();
        words.sort();
        words.dedup();
        words
    };
    let lower = |word: &str| word.to_lowercase();
    // If one word has several roles in different languages, the role further down in this list counts.
    let mut labels = BTreeMap::new();
    for (kind, role) in [("other", "Other"), ("to", "To"), ("sent", "Sent"), ("from", "From"), ("subject", "Subject")] {
        labels.extend(all(kind, lower).into_iter().map(|label| (label, role)));
    }
    let labels: Vec<String> = labels.iter().map(|(label, role)| format!("({label:?}, VisibleRole::{role})")).collect();
    let mut out = format!("static LABELS: &[(&str, VisibleRole)] = &[{}];\n", labels.join(", "));
    for kind in ["forward", "received", "removed", "page", "of", "line", "header", "row", "more", "small", "show"] {
        out += &format!("static {}: &[&str] = &{:?};\n", kind.to_uppercase(), all(kind, lower));
    }
    out += &format!("static OWN: &[&str] = &{:?};\n", all("own", letters));
    Ok(out)
}

/// As `letters` in `src/check/mail_words.rs`.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
