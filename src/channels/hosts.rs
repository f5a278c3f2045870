//! Finds the entry of the tables that fits a host best.
//!
//! | written | fits |
//! |---|---|
//! | `web.app` | that host and every one below it, never one that only contains it |
//! | `.wix.com` | only hosts below it, and not those of the platform itself (`www`, `support` …) |
//! | `s3.*.amazonaws.com`, `us*.mailchimp.com` | `*` is a run of letters without a dot |
//! | `google.@/url` | `@` is an ending from a list; the path has to begin with `/url`, as a whole part |
//! | `*/fmlurlsvc` | any host |

use std::collections::HashMap;

/// A list of patterns of hosts, each with the index of an entry in a table.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    /// The patterns by their last two labels, so that only a few of thousands are compared. Those with a wildcard in these labels are in `open`.
    by_end: HashMap<String, Vec<Pattern>>,
    open: Vec<Pattern>,
}

#[derive(Clone, Debug)]
struct Pattern {
    labels: Vec<String>,
    /// Only hosts below it fit, not the host itself.
    below_only: bool,
    path: String,
    place: usize,
}

/// Labels right below a platform's domain that are pages of the platform itself, and of no customer.
const MAKERS_OWN: [&str; 24] = [
    "www",
    "help",
    "support",
    "blog",
    "about",
    "docs",
    "developer",
    "developers",
    "status",
    "info",
    "legal",
    "login",
    "account",
    "accounts",
    "community",
    "learn",
    "cdn",
    "static",
    "assets",
    "images",
    "img",
    "security",
    "trust",
    "mail",
];

impl Hosts {
    /// `endings` are those that `@` stands for.
    pub fn new<'a>(all: impl Iterator<Item = (usize, &'a [String])>, endings: &[String]) -> Self {
        let mut out = Self::default();
        for (place, hosts) in all {
            for written in hosts {
                let (host, path) = written.find('/').map_or((written.as_str(), ""), |slash| written.split_at(slash));
                if host.ends_with(".@") || host == "@" {
                    for ending in endings {
                        out.add(&format!("{}{ending}", host.trim_end_matches('@')), path, place);
                    }
                } else {
                    out.add(host, path, place);
                }
            }
        }
        out
    }

    fn add(&mut self, host: &str, path: &str, place: usize) {
        let below_only = host.starts_with('.');
        let labels: Vec<String> = host.trim_start_matches('.').split('.').map(str::to_owned).collect();
        let pattern = Pattern { labels, below_only, path: path.to_owned(), place };
        match end_of(host).filter(|end| !end.contains('*')) {
            Some(end) => self.by_end.entry(end.to_owned()).or_default().push(pattern),
            None => self.open.push(pattern),
        }
    }

    /// The index of the entry whose pattern fits this host and path most exactly.
    pub fn find(&self, host: &str, path: &str) -> Option<usize> {
        let host = host.trim_end_matches('.');
        let near = end_of(host).and_then(|end| self.by_end.get(end)).into_iter().flatten();
        let fitting = near.chain(&self.open).filter_map(|pattern| Some((pattern.fits(host, path)?, pattern.place)));
        // Among equals, the first in the table.
        fitting
            .fold(None, |best: Option<(usize, usize)>, this| if best.is_none_or(|best| this.0 > best.0) { Some(this) } else { best })
            .map(|(_, place)| place)
    }

    /// The index of the entry for exactly this domain.
    pub fn exactly(&self, domain: &str) -> Option<usize> {
        let near = self.by_end.get(end_of(domain)?)?;
        near.iter().find(|pattern| domain.split('.').eq(pattern.labels.iter().map(String::as_str))).map(|pattern| pattern.place)
    }
}

/// The last two labels; the whole name where it has no more.
fn end_of(host: &str) -> Option<&str> {
    let host = host.trim_start_matches('.');
    let last = host.rfind('.')?;
    let start = host.get(..last)?.rfind('.').map_or(0, |dot| dot + 1);
    host.get(start..)
}

impl Pattern {
    /// How exactly the pattern fits, as the number of letters that it gives; `None` if it does not fit.
    fn fits(&self, host: &str, path: &str) -> Option<usize> {
        if self.labels.len() == 1 && self.labels.first().is_some_and(|only| only == "*") {
            return self.begins(path).then_some(self.path.len());
        }
        let mut labels = host.rsplit('.');
        let mut weight = self.path.len();
        for wanted in self.labels.iter().rev() {
            let label = labels.next().filter(|label| !label.is_empty() && is_like(label, wanted))?;
            debug_assert!(!label.contains('.'));
            weight += wanted.trim_matches('*').len() + 1;
        }
        let mut below = labels.peekable();
        if self.below_only {
            let first = below.next()?;
            if below.peek().is_none() && MAKERS_OWN.contains(&first) {
                return None;
            }
        }
        self.begins(path).then_some(weight)
    }

    fn begins(&self, path: &str) -> bool {
        let Some(rest) = path.strip_prefix(self.path.as_str()) else { return false };
        self.path.is_empty() || rest.is_empty() || rest.starts_with(['/', '?', '#', ';']) || self.path.ends_with('/')
    }
}

/// Whether a label fits that of a pattern, in which `*` stands for any run of letters.
fn is_like(label: &str, written: &str) -> bool {
    match written.split_once('*') {
        None => label == written,
        Some((before, after)) => label.len() >= before.len() + after.len() && label.starts_with(before) && label.ends_with(after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(written: &[&str], host: &str, path: &str) -> Option<usize> {
        let written: Vec<Vec<String>> = written.iter().map(|one| vec![(*one).to_owned()]).collect();
        let endings = ["com".to_owned(), "co.uk".to_owned()];
        Hosts::new(written.iter().enumerate().map(|(at, one)| (at, one.as_slice())), &endings).find(host, path)
    }

    #[test]
    fn a_host_is_known_by_its_end_at_whole_labels() {
        for (written, host, path, fits) in [
            ("web.app", "web.app", "/", true),
            ("web.app", "x.web.app", "/", true),
            ("web.app", "web.app.", "/", true),
            ("web.app", "evilweb.app", "/", false),
            ("web.app", "web.app.evil.example", "/", false),
            (".wix.com", "wix.com", "/", false),
            (".wix.com", "www.wix.com", "/", false),
            (".wix.com", "shop.wix.com", "/", true),
            (".wix.com", "www.shop.wix.com", "/", true),
            ("s3.*.amazonaws.com", "s3.eu-west-1.amazonaws.com", "/", true),
            ("s3.*.amazonaws.com", "bucket.s3.eu-west-1.amazonaws.com", "/", true),
            ("s3.*.amazonaws.com", "s3.amazonaws.com", "/", false),
            ("us*.mailchimp.com", "us21.mailchimp.com", "/", true),
            ("us*.mailchimp.com", "xus21.mailchimp.com", "/", false),
            ("byethost*.com", "a.byethost7.com", "/", true),
            ("google.@/url", "www.google.co.uk", "/url?q=x", true),
            ("google.@/url", "google.com", "/urls", false),
            ("google.@/url", "google.com.evil.example", "/url", false),
            ("google.@/url", "google.example", "/url", false),
            ("discord.com/invite", "discord.com", "/invite/x", true),
            ("discord.com/invite", "discord.com", "/x", false),
            ("*/fmlurlsvc", "mail.example", "/fmlurlsvc/?url=x", true),
        ] {
            assert_eq!(found(&[written], host, path).is_some(), fits, "{written} {host}{path}");
        }
    }

    #[test]
    fn the_one_that_says_most_is_taken() {
        assert_eq!(found(&["amazonaws.com", "s3.*.amazonaws.com"], "b.s3.eu-west-1.amazonaws.com", "/"), Some(1));
        assert_eq!(found(&["docs.google.com", "docs.google.com/forms"], "docs.google.com", "/forms/d/1"), Some(1));
        assert_eq!(found(&["docs.google.com", "docs.google.com/forms"], "docs.google.com", "/document"), Some(0));
        assert_eq!(found(&["x.example"], "", ""), None);
        assert_eq!(found(&["x.example"], "....", ""), None);
    }
}
