//! An address as it is spoken, in any language.

/// How the sign @ is called.
const AT: &[&str] = &[
    "at",
    "ät",
    "aet",
    "att",
    "klammeraffe",
    "affe",
    "bei",
    "arroba",
    "arobase",
    "arobas",
    "chez",
    "chiocciola",
    "chiocciolina",
    "apenstaartje",
    "małpa",
    "malpa",
    "собака",
    "собачка",
    "зет",
    "равлик",
    "маймунка",
    "кльомба",
    "zavináč",
    "zavinac",
    "kukac",
    "snabel",
    "snabela",
    "krøllalfa",
    "alfakrøll",
    "miukumauku",
    "παπάκι",
    "παπακι",
    "kuyruklu",
    "afna",
    "manki",
    "majmun",
    "coadădemaimuță",
    "アットマーク",
    "アット",
    "あっと",
    "골뱅이",
    "艾特",
    "小老鼠",
    "שטרודל",
    "آت",
    "แอท",
];
/// How a point is called.
const DOT: &[&str] = &[
    "dot",
    "punkt",
    "point",
    "punto",
    "ponto",
    "punt",
    "kropka",
    "точка",
    "крапка",
    "tečka",
    "tecka",
    "bodka",
    "pont",
    "prick",
    "punktum",
    "piste",
    "τελεία",
    "τελεια",
    "nokta",
    "točka",
    "tocka",
    "punct",
    "titik",
    "chấm",
    "ドット",
    "点",
    "點",
    "점",
    "닷",
    "נקודה",
    "نقطة",
    "จุด",
];
/// The longest phrase in the place of an address.
pub(super) const LONGEST: usize = 80;

/// Whether an address is written out as it is spoken: `a AT b DOT example`, `a (at) b (punkt) example`, `a_at_b.example`.
pub(super) fn is_written_out(text: &str) -> bool {
    if text.contains('@') || text.len() > LONGEST {
        return false;
    }
    let lower = text.to_lowercase();
    let bracketed = lower.contains(['(', '[', '{', '<']);
    let inner = lower.trim_matches(['<', '>', '"', '\'']);
    is_spoken(&spaced(inner, &['(', ')', '[', ']', '{', '}', '<', '>', '*', '|']), bracketed)
        || (!inner.contains(' ') && (is_spoken(&spaced(inner, &['_']), false) || is_spoken(&spaced(inner, &['-']), false)))
        || is_shouted(text)
}

/// With blanks in the place of signs, and around the words of languages that are written without.
fn spaced(text: &str, signs: &[char]) -> String {
    let mut out = text.replace(signs, " ");
    if !out.is_ascii() {
        for word in AT.iter().chain(DOT).filter(|word| word.chars().all(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}')))
        {
            out = out.replace(word, &format!(" {word} "));
        }
        // The longer word for the sign @ begins with the shorter one, and was broken behind it.
        out = out.replace(" アット マーク", " アットマーク ");
    }
    out
}

/// Whether words are an address as it is spoken: a word or several with points between, the sign @, and the same again with at least one point.
fn is_spoken(text: &str, bracketed: bool) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(20).collect();
    let ends = |at: usize| !words[..at].is_empty() && !words[at + 1..].is_empty();
    let is_word = |word: &str| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'));
    let is_name = |words: &[&str]| {
        words.len() % 2 == 1
            && words
                .iter()
                .enumerate()
                .all(|(n, word)| if n % 2 == 1 { DOT.contains(word) || *word == "." } else { is_word(word) && !DOT.contains(word) })
    };
    (1..words.len()).filter(|at| AT.contains(&words[*at]) && ends(*at)).any(|at| {
        let (local, domain) = (&words[..at], &words[at + 1..]);
        let last = domain.last().copied().unwrap_or_default().rsplit('.').next().unwrap_or_default();
        let pointed = domain.len() > 1 || domain[0].trim_matches('.').contains('.');
        // Short words of the everyday language need a point that is spoken, too.
        let plain = !matches!(words[at], "bei" | "chez" | "affe" | "att") || domain.len() > 1;
        is_name(local)
            && is_name(domain)
            && plain
            && (pointed || (bracketed && domain.len() == 1))
            && last.len() > 1
            && !last.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether the words for the signs stand in capital letters between small ones: `nameATfirmDOTexample`.
fn is_shouted(text: &str) -> bool {
    let text = text.trim_matches(['<', '>', '"']);
    let Some((local, domain)) = text.split_once("AT") else { return false };
    let small = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'_'))
    };
    let plain = domain.replace("DOT", ".").replace("PUNKT", ".").replace("POINT", ".");
    small(local) && small(&plain) && plain.trim_matches('.').contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_be_spoken_in_any_language() {
        for text in [
            "kanzlei AT kanzlei DOT example",
            "empfang (at) praxis (punkt) example",
            "a at b.example",
            "a.b [at] c [dot] d [dot] example",
            "jean arobase exemple point example",
            "ana arroba correo punto example",
            "ugo chiocciola posta punto example",
            "jan małpa firma kropka example",
            "иван собака почта точка example",
            "jan zavináč firma tečka example",
            "ann (a) b",
            "info アットマーク 会社 ドット example",
            "infoアットマークkaishaドットexample",
            "minsu 골뱅이 hoesa 점 example",
            "papa_at_familie.example",
            "papa_at_familie_dot_example",
            "papa-at-familie.example",
            "papaATfamilieDOTexample",
            "papa(at)familie.example",
            "papa{at}familie{punkt}example",
            "kalle snabela firma prick example",
            "<a_at_b.example>",
            "ola krøllalfa firma punktum example",
        ] {
            assert_eq!(is_written_out(text), text != "ann (a) b", "{text}");
        }
        for text in [
            "Look at that",
            "The shop at b.example",
            "a at home",
            "meet at point b",
            "bei Anna",
            "chez nous.example",
            "customers at large",
            "cat_at",
            "root",
            "data",
            "CATALOG",
            "a@b.example",
            "team-at-work",
        ] {
            assert!(!is_written_out(text), "{text}");
        }
    }
}
