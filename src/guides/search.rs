//! Finding a guide by what a person types: a name, another name, a mail address or a part of it.

use super::Guide;

/// The names of one guide, made comparable once.
#[derive(Clone, Debug)]
pub(super) struct Names {
    name: Vec<String>,
    aliases: Vec<Vec<String>>,
    addresses: Vec<String>,
}

impl Names {
    pub fn of(guide: &Guide) -> Self {
        Self {
            name: words(&guide.name),
            aliases: guide.aliases.iter().map(|alias| words(alias)).collect(),
            addresses: guide.addresses.clone(),
        }
    }

    /// How well this guide fits the words; small is good, `None` not at all.
    fn rank(&self, query: &[String]) -> Option<u32> {
        let phrases = || std::iter::once(&self.name).chain(&self.aliases);
        let domains = || self.addresses.iter().map(|domain| words(domain));
        if phrases().any(|phrase| phrase == query) || domains().any(|domain| domain == query) {
            return Some(0);
        }
        if begins(&self.name, query) {
            return Some(1);
        }
        if phrases().skip(1).cloned().chain(domains()).any(|phrase| begins(&phrase, query)) {
            return Some(2);
        }
        let all = phrases().flatten().cloned().chain(domains().flatten()).collect::<Vec<_>>();
        if query.iter().all(|word| all.iter().any(|w| w.starts_with(word.as_str()))) {
            return Some(3);
        }
        // A slip of the finger is forgiven in words long enough to stay themselves.
        let near = |word: &String| all.iter().any(|w| w.starts_with(word.as_str()) || (word.chars().count() >= 5 && one_slip(word, w)));
        query.iter().all(near).then_some(4)
    }

    /// How well this guide fits the part of an address after the at sign.
    fn rank_domain(&self, domain: &str) -> Option<u32> {
        let fits = |own: &String| domain == own || domain.strip_suffix(own.as_str()).is_some_and(|rest| rest.ends_with('.'));
        if self.addresses.iter().any(fits) {
            return Some(0);
        }
        // Still being typed.
        (!domain.is_empty() && self.addresses.iter().any(|own| own.starts_with(domain))).then_some(1)
    }
}

/// The positions of the guides that fit, the best first; among equals in the order given.
pub(super) fn find(index: &[Names], query: &str) -> Vec<usize> {
    let mut found: Vec<(u32, usize)> = Vec::new();
    if let Some((_, domain)) = query.rsplit_once('@') {
        let domain = fold(domain.trim().trim_end_matches(['>', '.', ',']));
        found.extend(index.iter().enumerate().filter_map(|(at, names)| Some((names.rank_domain(&domain)?, at))));
    } else {
        let query = words(query);
        if !query.is_empty() {
            found.extend(index.iter().enumerate().filter_map(|(at, names)| Some((names.rank(&query)?, at))));
        }
    }
    found.sort();
    // What only fits with a slip is noise beside something that fits.
    let noise = found.first().is_some_and(|(rank, _)| *rank < 4);
    found.into_iter().filter(|(rank, _)| !noise || *rank < 4).map(|(_, at)| at).collect()
}

fn begins(phrase: &[String], query: &[String]) -> bool {
    let Some((last, whole)) = query.split_last() else { return false };
    phrase.starts_with(whole) && phrase.get(whole.len()).is_some_and(|word| word.starts_with(last.as_str()))
}

/// Small letters without accents, split at everything else.
fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' => folded.push('e'),
            'ì'..='ï' | 'ī' | 'ı' => folded.push('i'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'ś' | 'š' | 'ş' => folded.push('s'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ł' => folded.push('l'),
            'ß' => folded.push_str("ss"),
            // Accents that stand alone after their letter.
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// Whether one letter too many, too few, wrong, or two swapped make one word of the other.
fn one_slip(a: &str, b: &str) -> bool {
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
