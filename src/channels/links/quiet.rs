//! Links that are left out because they are hardly ever the bad link of a message.

use url::Url;

use super::super::table::tables;
use super::super::{Channel, HostRole};

/// Endings of files that are no web pages: pictures, fonts, style sheets, contacts, calendars.
const NO_PAGES: [&str; 17] = [
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".bmp", ".avif", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".css", ".vcf",
    ".ics",
];

/// Whether a link is a button that shares a page on a social network. Its address holds that of the page, which must not count as an inner link.
pub(super) fn is_button(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let path = url.path();
    let shares =
        ["/sharer", "/share", "/intent", "/shareArticle", "/dialog", "/submit", "/pin/create"].iter().any(|start| path.starts_with(start));
    shares && tables().quiet.hosts.find(host, path) == Some(0)
}

/// Whether a link is left out. A page at a platform where anybody can make one is never left out, whatever its words say.
pub(super) fn is_quiet(url: &Url, host: &str, words: &str, platform: Option<&Channel>) -> bool {
    let path = url.path().to_ascii_lowercase();
    if NO_PAGES.iter().any(|ending| path.ends_with(ending)) {
        return true;
    }
    if platform.and_then(|platform| platform.role).is_some_and(|role| role != HostRole::Sends) {
        return false;
    }
    let quiet = &tables().quiet;
    if platform.is_none() && quiet.hosts.find(host, url.path()).is_some() {
        return true;
    }
    let words = plain(words);
    if quiet.legal.contains(&words) || quiet.unsubscribe.iter().any(|word| has_word(&words, word)) {
        return true;
    }
    // The page on which members leave a mailing list.
    if path.contains("/mailman/listinfo") || path.contains("/mailman/options") {
        return true;
    }
    let mut parts = path.split(|c: char| !(c.is_alphanumeric() || c == '-'));
    parts.any(|part| quiet.unsubscribe.iter().any(|word| word == part))
}

/// The words in lower case, without accents, with one space between them.
fn plain(words: &str) -> String {
    let lower = words.to_lowercase();
    let letters = lower.chars().map(|c| match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ě' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ő' => 'o',
        'ś' | 'š' => 's',
        'ù' | 'ú' | 'û' | 'ü' | 'ű' => 'u',
        'ý' => 'y',
        c => c,
    });
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ").trim_matches(|c: char| c.is_ascii_punctuation()).to_owned()
}

/// Whether the words contain this word, and not only as a part of another.
fn has_word(words: &str, word: &str) -> bool {
    words.match_indices(word).any(|(at, _)| {
        let before = words.get(..at).and_then(|text| text.chars().next_back());
        let after = words.get(at + word.len()..).and_then(|text| text.chars().next());
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        !(inside(before) || inside(after))
    })
}
