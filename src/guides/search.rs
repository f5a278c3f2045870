//! Finding a guide by what a person types: a name, another name, a mail address or a part of it.

use super::Guide;
use crate::typed::search_form;

/// The names of one guide, made comparable once.
#[derive(Clone, Debug)]
pub(super) struct Names {
    name: Vec<String>,
    aliases: Vec<Vec<String>>,
    addresses: Vec<String>,
    /// The words of the addresses.
    domains: Vec<Vec<String>>,
    /// What may be typed as a whole, without blanks.
    joined: Vec<String>,
    /// Every word of all of these.
    all: Vec<String>,
}

impl Names {
    /// `names` are pairs of file name and what the program is called in another language.
    pub fn of(guide: &Guide, names: &[(&str, &str)]) -> Self {
        let name = words(&guide.name);
        let elsewhere = names.iter().filter(|(file, _)| file.strip_suffix(".toml") == Some(&guide.id)).flat_map(|(_, lines)| called(lines));
        let aliases = guide.aliases.iter().cloned().chain(elsewhere).map(|alias| words(&alias)).collect::<Vec<_>>();
        let domains = guide.addresses.iter().map(|domain| words(domain)).collect::<Vec<_>>();
        let whole = guide.addresses.iter().filter(|domain| !domain.ends_with(ANY_ENDING)).map(|domain| words(domain).concat());
        let joined = std::iter::once(&name).chain(&aliases).map(|phrase| phrase.concat()).chain(whole).collect();
        let all = std::iter::once(&name).chain(&aliases).chain(&domains).flatten().cloned().collect();
        Self { name, aliases, addresses: guide.addresses.clone(), domains, joined, all }
    }

    /// How well this guide fits the words; small is good, `None` not at all.
    fn rank(&self, query: &[String]) -> Option<u32> {
        // "Hot mail" and "outlook2016" are the same as "hotmail" and "outlook 2016".
        let joined = query.concat();
        if self.joined.contains(&joined) {
            return Some(0);
        }
        if begins(&self.name, query) {
            return Some(1);
        }
        if self.aliases.iter().chain(&self.domains).any(|phrase| begins(phrase, query)) {
            return Some(2);
        }
        let together = joined.chars().count() >= 4 && self.joined.iter().any(|whole| whole.starts_with(&joined));
        (together || query.iter().all(|word| self.has(word))).then_some(3)
    }

    /// Whether some word of this guide begins with that one.
    fn has(&self, word: &str) -> bool {
        self.all.iter().any(|own| own.starts_with(word))
    }

    /// The same with a slip of the finger, which is forgiven in words long enough to stay themselves.
    fn has_nearly(&self, word: &str) -> bool {
        self.has(word) || (word.chars().count() >= 5 && self.all.iter().any(|own| one_slip(word, own)))
    }

    /// How well this guide fits the part of an address after the at sign.
    fn rank_domain(&self, domain: &str) -> Option<u32> {
        let fits = |own: &String| domain == own || domain.strip_suffix(own.as_str()).is_some_and(|rest| rest.ends_with('.'));
        if self.addresses.iter().any(fits) {
            return Some(0);
        }
        // One name under the endings of many countries, `yahoo.*`.
        let name = psl::domain_str(domain).and_then(|whole| whole.split('.').next());
        if self.addresses.iter().any(|own| name.is_some() && own.strip_suffix(ANY_ENDING) == name) {
            return Some(1);
        }
        // Still being typed.
        (!domain.is_empty() && self.addresses.iter().any(|own| own.starts_with(domain))).then_some(2)
    }
}

/// The names in the lines `name = …` and `aliases = …`.
fn called(lines: &str) -> Vec<String> {
    let table: toml::Table = lines.parse().unwrap_or_default();
    let text = |value: &toml::Value| value.as_str().map(str::to_owned);
    let aliases = table.get("aliases").and_then(toml::Value::as_array).into_iter().flatten();
    table.get("name").into_iter().chain(aliases).filter_map(text).collect()
}

/// At the end of an address that stands for all endings.
pub(super) const ANY_ENDING: &str = ".*";

/// Small words that people type along, in the languages of most of them.
const SMALL: [&str; 22] = [
    "a", "an", "auf", "das", "de", "der", "des", "die", "el", "for", "im", "in", "la", "le", "mein", "mi", "mon", "my", "of", "on", "sur",
    "the",
];
/// Words that say that it is mail, which it always is, or that it is read in a browser.
const COMMON: [&str; 21] = [
    "account",
    "browser",
    "chrome",
    "client",
    "correo",
    "courriel",
    "e",
    "edge",
    "email",
    "emails",
    "konto",
    "mail",
    "mails",
    "messagerie",
    "online",
    "post",
    "posta",
    "poczta",
    "program",
    "web",
    "почта",
];

/// The positions of the guides that fit, the best first; among equals in the order given.
pub(super) fn find(index: &[Names], query: &str) -> Vec<usize> {
    if let Some((_, domain)) = query.rsplit_once('@') {
        return by_domain(index, domain);
    }
    let all = words(query);
    let without = |left_out: &[&[&str]]| {
        all.iter().filter(|word| !left_out.iter().any(|list| list.contains(&word.as_str()))).cloned().collect::<Vec<_>>()
    };
    let telling = without(&[&SMALL, &COMMON]);
    for query in [&all, &without(&[&SMALL]), &telling] {
        let found = sorted(index, |names| if query.is_empty() { None } else { names.rank(query) });
        if !found.is_empty() {
            return found;
        }
    }
    // A domain without a name before it.
    let mut found = if query.trim().contains(' ') { Vec::new() } else { by_domain(index, query) };
    for query in [&all, &telling] {
        if found.is_empty() && !query.is_empty() {
            found = sorted(index, |names| query.iter().all(|word| names.has_nearly(word)).then_some(0));
        }
    }
    // What fits in part is better than nothing: the most words first.
    if found.is_empty() {
        found = sorted(index, |names| {
            let fits = telling.iter().filter(|word| word.chars().count() >= 4 && names.has_nearly(word)).count();
            (fits > 0).then(|| u32::try_from(telling.len() - fits).unwrap_or(u32::MAX))
        });
    }
    found
}

fn by_domain(index: &[Names], domain: &str) -> Vec<usize> {
    let domain = search_form(domain.trim().trim_end_matches(['>', '.', ',']));
    sorted(index, |names| names.rank_domain(&domain))
}

fn sorted(index: &[Names], rank: impl Fn(&Names) -> Option<u32>) -> Vec<usize> {
    let mut found = index.iter().enumerate().filter_map(|(at, names)| Some((rank(names)?, at))).collect::<Vec<_>>();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

fn begins(phrase: &[String], query: &[String]) -> bool {
    let Some((last, whole)) = query.split_last() else { return false };
    phrase.starts_with(whole) && phrase.get(whole.len()).is_some_and(|word| word.starts_with(last.as_str()))
}

/// Small letters without accents, split at everything else.
pub(super) fn words(text: &str) -> Vec<String> {
    search_form(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether one letter too many, too few, wrong, or two swapped make one word of the other.
pub(super) fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.chars().collect::<Vec<_>>(), b.chars().collect::<Vec<_>>());
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let rest = |list: &[char], skip: usize| list.get(same + skip..).unwrap_or_default().to_vec();
    let (ra, rb) = (rest(&a, 0), rest(&b, 0));
    let swapped = match (ra.as_slice(), rb.as_slice()) {
        ([x, y, ta @ ..], [v, w, tb @ ..]) => x == w && y == v && ta == tb,
        _ => false,
    };
    swapped || rest(&a, 1) == rb || ra == rest(&b, 1) || (!ra.is_empty() && !rb.is_empty() && rest(&a, 1) == rest(&b, 1))
}
