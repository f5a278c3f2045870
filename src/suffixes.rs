//! Where in a host name the part begins that somebody registered: the public suffix list (<https://publicsuffix.org/list/>), which
//! `assets/public_suffix_list.dat` is, unchanged, as it was on the day written in it.
//!
//! `src/build.rs` makes one short text of it, which is read when it is first asked for. For a newer list, replace that file and take the release of
//! `psl` that was made of the same one in `Cargo.toml`: the tests compare the two.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::packed::packed;

/// One name a line, with its marks: see `src/build.rs`.
static LIST: LazyLock<String> = LazyLock::new(|| packed!("public_suffix_list.dat"));

/// The marks of each name, `r` where the list has none; and no marks for a name that is only above such names, so that below any other there is none.
static MARKS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let mut all: HashMap<&str, &str> = HashMap::new();
    for (name, marks) in LIST.lines().map(|line| line.split_once(' ').unwrap_or((line, "r"))) {
        let above = std::iter::successors(name.split_once('.'), |(_, above)| above.split_once('.'));
        for (_, above) in above {
            all.entry(above).or_default();
        }
        all.insert(name, marks);
    }
    all
});

/// As many parts as the longest rule has: a hostile name of ten thousand dots is not looked up ten thousand times.
const MOST_PARTS: usize = 7;

/// Who hands out the names below a suffix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// A registry of the domain name system.
    Registry,
    /// The owner of a registered name, below which customers have theirs.
    Private,
}

/// The public suffix of a host name, and in which part of the list it stands. A name under no rule has its last part for a suffix, and no section.
///
/// Takes a name in lower case, in its own letters or as servers write it (`xn--`), without a dot at its end.
pub(crate) fn suffix(name: &str) -> (&str, Option<Section>) {
    let starts = name.rmatch_indices('.').map(|(dot, _)| dot + 1).chain([0]);
    let mut found = (name.rsplit('.').next().unwrap_or_default(), None);
    // The name above, and what the list says about all names right below it.
    let (mut above, mut below) = ("", None);
    for this in starts.take(MOST_PARTS).filter_map(|start| name.get(start..)) {
        let known = MARKS.get(this).copied();
        let section = |registry, private| match known.unwrap_or_default() {
            marks if marks.contains(registry) => Some(Section::Registry),
            marks if marks.contains(private) => Some(Section::Private),
            _ => None,
        };
        if known.is_some_and(|marks| marks.contains('!')) {
            return (above, below);
        }
        if let Some(section) = section('r', 'p').or(below) {
            found = (this, Some(section));
        }
        if known.is_none() {
            break;
        }
        (above, below) = (this, section('R', 'P'));
    }
    found
}

/// The part of a host name that somebody registered: its public suffix and one part more. Nothing for a suffix itself.
///
/// Takes a name in lower case, in its own letters or as servers write it (`xn--`); a dot at its end is left out.
pub(crate) fn registered(name: &str) -> Option<&str> {
    let name = name.strip_suffix('.').unwrap_or(name);
    below(name, suffix(name).0)
}

/// A suffix of a host name and one part more.
pub(crate) fn below<'a>(name: &'a str, suffix: &str) -> Option<&'a str> {
    let rest = name.strip_suffix(suffix)?.strip_suffix('.').filter(|rest| !rest.is_empty())?;
    name.get(rest.rfind('.').map_or(0, |dot| dot + 1)..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The rules as they stand in the list.
    fn rules() -> Vec<&'static str> {
        let list = include_str!("../assets/public_suffix_list.dat");
        list.lines().filter(|line| !line.starts_with("//")).filter_map(|line| line.split_whitespace().next()).collect()
    }

    /// As another reader of the list says; `psl` in Cargo.toml is the release made of the same list. It misses one case, seen in twenty names: with
    /// the rules `*.run.app` and `*.mtls.run.app`, the first is about `mtls.run.app` too.
    #[track_caller]
    fn like_psl(name: &str) {
        let has_rule_below = |name: &str| MARKS.get(name).is_some_and(|marks| marks.contains(['R', 'P']));
        let own = name.strip_suffix('.').unwrap_or(name);
        if has_rule_below(own) && own.split_once('.').is_some_and(|(_, above)| has_rule_below(above)) {
            assert_eq!((suffix(own).0, registered(name)), (own, None), "{name}");
            return;
        }
        let theirs = psl::suffix(name.as_bytes()).map(|suffix| {
            let section = suffix.typ().map(|section| match section {
                psl::Type::Icann => Section::Registry,
                psl::Type::Private => Section::Private,
            });
            (str::from_utf8(suffix.as_bytes()).unwrap(), section)
        });
        if !name.ends_with('.') {
            assert_eq!(suffix(name), theirs.unwrap_or_default(), "{name}");
        }
        assert_eq!(registered(name), psl::domain_str(name), "{name}");
    }

    #[test]
    fn every_rule_of_the_list_is_followed() {
        let rules = rules();
        assert!(rules.len() > 10_000);
        for rule in rules {
            let name = rule.trim_start_matches("*.").trim_start_matches('!');
            let above = name.split_once('.').map_or("", |(_, above)| above);
            for prefix in ["", "a.", "b.a.", "d.c.b.a.", ".", "a..", "*."] {
                like_psl(&format!("{prefix}{name}"));
                like_psl(&format!("{prefix}{name}."));
                like_psl(&format!("{prefix}{above}"));
                like_psl(&format!("{prefix}x{name}"));
            }
        }
    }

    proptest! {
        #[test]
        fn names_nobody_has_thought_of_are_read_as_by_psl(
            name in "(([a-z0-9*!-]{0,4}|www|mail|city|xn--p1ai|co|com|kawasaki|食狮|公司|[ -~]|\\PC)\\.){0,7}(com|uk|jp|ck|au|cn|中国|xn--fiqs8s|br|[a-z]{0,3}|\\PC{0,3})\\.{0,2}"
        ) {
            like_psl(&name);
        }
    }

    #[test]
    fn the_longest_rule_is_looked_up_whole() {
        let most = rules().iter().map(|rule| rule.split('.').count()).max();
        assert!(most.is_some_and(|most| most == MOST_PARTS), "{most:?}");
    }
}
