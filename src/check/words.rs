//! The words mail programs of many languages use around a message.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::packed::packed;

/// What a line of a visible block tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VisibleRole {
    From,
    Sent,
    To,
    Subject,
    Other,
}

#[derive(Deserialize)]
struct Language {
    from: Vec<String>,
    sent: Vec<String>,
    to: Vec<String>,
    subject: Vec<String>,
    other: Vec<String>,
    forward: Vec<String>,
    /// How a translating browser writes "Received".
    #[serde(default)]
    received: Vec<String>,
    /// Words that people write in place of something they removed.
    removed: Vec<String>,
    /// Words that people write in place of their own names and addresses.
    own: Vec<String>,
}

#[derive(Default)]
struct MailWords {
    labels: HashMap<String, VisibleRole>,
    forward: HashSet<String>,
    received: HashSet<String>,
    removed: HashSet<String>,
    own: HashSet<String>,
}

/// Read once, when a text that is no headers first comes.
static WORDS: LazyLock<MailWords> = LazyLock::new(|| MailWords::read(&packed!("mail-words.toml")).unwrap_or_default());

impl MailWords {
    fn read(source: &str) -> Option<Self> {
        let languages: HashMap<String, Language> = toml::from_str(source).ok()?;
        let mut words = Self::default();
        for language in languages.into_values() {
            let roles = [
                (language.other, VisibleRole::Other),
                (language.to, VisibleRole::To),
                (language.sent, VisibleRole::Sent),
                (language.from, VisibleRole::From),
                (language.subject, VisibleRole::Subject),
            ];
            for (labels, role) in roles {
                words.labels.extend(labels.into_iter().map(|label| (label.to_lowercase(), role)));
            }
            words.received.extend(language.received.into_iter().map(|name| name.to_lowercase()));
            words.removed.extend(language.removed.into_iter().map(|mark| mark.to_lowercase()));
            words.own.extend(language.own.iter().map(|name| letters(name)));
            words.forward.extend(language.forward.into_iter().map(|mark| mark.to_lowercase()));
        }
        Some(words)
    }
}

/// The role of a line like `From: someone`, in any of the languages; stars and quoting around the label do not matter.
pub(crate) fn visible_role(line: &[u8]) -> Option<VisibleRole> {
    let line = std::str::from_utf8(line.get(..line.len().min(120))?).unwrap_or_else(|e| utf8_part(line, e.valid_up_to()));
    let (label, _) = line.trim_start().split_once([':', '：', '\t'])?;
    let label = label.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '>' | '|' | '_' | '\u{feff}' | '\u{200b}'));
    if label.is_empty() || label.len() > 60 {
        return None;
    }
    WORDS.labels.get(&label.to_lowercase()).copied()
}

/// The roles of several such lines that stand on one line: `From: someone Sent: some day To: …`.
pub(crate) fn roles_inside(line: &[u8]) -> Vec<VisibleRole> {
    let line = line.get(..line.len().min(2_000)).unwrap_or_default();
    let line = std::str::from_utf8(line).unwrap_or_else(|e| utf8_part(line, e.valid_up_to()));
    let label_before = |colon: usize| {
        let before = line.get(..colon)?.trim_end();
        let words = before.rmatch_indices(' ').map(|(at, _)| at + 1).take(3).chain([0]);
        words.filter_map(|from| WORDS.labels.get(&before.get(from..)?.trim().to_lowercase()).copied()).next()
    };
    line.match_indices([':', '：']).take(60).filter_map(|(colon, _)| label_before(colon)).collect()
}

/// Whether a line begins with "Received" in another language than English.
pub(crate) fn is_translated_trace(line: &[u8]) -> bool {
    let line = std::str::from_utf8(&line[..line.len().min(120)]).unwrap_or_else(|e| utf8_part(line, e.valid_up_to()));
    let Some((label, _)) = line.split_once([':', '：']) else { return false };
    label.len() <= 60 && WORDS.received.contains(&label.trim().to_lowercase())
}

/// Whether the line is a few words between dashes, as above a forwarded message in any language. The first lines of signed or encrypted texts look
/// like this, too, so the lines below have to be looked at.
pub(crate) fn is_between_dashes(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let Some(words) = line.strip_prefix(b"----").and_then(|rest| rest.strip_suffix(b"----")) else { return false };
    let inner = words.iter().filter(|b| !matches!(b, b'-' | b' ')).count();
    let label = words.iter().skip_while(|b| matches!(b, b'-' | b' '));
    (3..=60).contains(&inner) && !label.copied().take(6).eq(*b"BEGIN ")
}

/// Whether the line marks a forwarded or answered message, like `-----Original Message-----`.
pub(crate) fn is_forward_mark(line: &[u8]) -> bool {
    if line.len() < 6 || line.len() > 200 {
        return false;
    }
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let dash = |c: char| c.is_whitespace() || matches!(c, '-' | '_' | '*' | '=' | '>' | '|' | ':' | '—' | '–' | '‐' | '.' | '：');
    let mark = line.trim_matches(dash);
    if mark.is_empty() || mark.len() > 90 {
        return false;
    }
    let mark = mark.to_lowercase().replace('\u{2019}', "'");
    WORDS.forward.contains(&mark) || {
        // `----- Forwarded by NAME on DATE -----`, `--- Forwarded message from NAME ---`
        line.trim_start().starts_with("--")
            && WORDS.forward.iter().any(|f| mark.strip_prefix(f.as_str()).is_some_and(|rest| rest.starts_with(' ')))
    }
}

/// Whether a few words say, in any of the languages, that something was removed: `removed`, `some lines deleted`, `adresse masquée`.
pub(crate) fn says_removed(text: &str) -> bool {
    if text.is_empty() || text.len() > 80 {
        return false;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|word| !word.is_empty()).collect();
    (1..=6).contains(&words.len()) && (WORDS.removed.contains(&words.join(" ")) || words.iter().any(|word| WORDS.removed.contains(*word)))
}

/// Whether the words stand for something of the person's own, in any of the languages: `my address`, `MYDOMAIN`, `adresse-ip`.
pub(crate) fn stands_for_own(text: &str) -> bool {
    !text.is_empty() && text.len() <= 60 && WORDS.own.contains(&letters(text))
}

/// A name for comparing: its letters and digits alone, in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn utf8_part(line: &[u8], valid: usize) -> &str {
    line.get(..valid).and_then(|part| std::str::from_utf8(part).ok()).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_file_is_read_and_names_every_role_in_every_language() {
        let source = packed!("mail-words.toml");
        let languages: HashMap<String, Language> = toml::from_str(&source).expect("the data file is read");
        assert!(languages.len() >= 21, "{}", languages.len());
        for (code, language) in &languages {
            for list in [
                &language.from,
                &language.sent,
                &language.to,
                &language.subject,
                &language.other,
                &language.forward,
                &language.removed,
                &language.own,
            ] {
                assert!(!list.is_empty() && list.iter().all(|w| w.trim() == w && !w.is_empty()), "{code}");
            }
        }
    }

    #[test]
    fn visible_lines_are_known_in_many_languages() {
        for (line, role) in [
            ("From: A <a@example.com>", VisibleRole::From),
            ("*Von:* A", VisibleRole::From),
            ("Gesendet: Montag, 3. März 2025 10:00", VisibleRole::Sent),
            ("À : b@example.com", VisibleRole::To),
            ("Objet : Bonjour", VisibleRole::Subject),
            ("> Oggetto: Ciao", VisibleRole::Subject),
            ("Отправлено: 1 января", VisibleRole::Sent),
            ("件名：こんにちは", VisibleRole::Subject),
            ("發件人: x", VisibleRole::Other),
        ] {
            let found = visible_role(line.as_bytes());
            if role == VisibleRole::Other {
                assert_eq!(found, None, "{line}");
            } else {
                assert_eq!(found, Some(role), "{line}");
            }
        }
        assert_eq!(visible_role(b"Dear Sir: hello"), None);
        let lost = "De : A <a@example.com> Envoyé : lundi 3 mars 2025 10:00 À : b@example.com Objet : Re: Bonjour";
        assert_eq!(roles_inside(lost.as_bytes()), [VisibleRole::From, VisibleRole::Sent, VisibleRole::To, VisibleRole::Subject]);
        assert_eq!(visible_role("\tОтправлено: 1 января".as_bytes()), Some(VisibleRole::Sent));
    }

    #[test]
    fn forward_marks_are_known_with_their_dashes() {
        for line in [
            "-----Original Message-----",
            "---------- Forwarded message ---------",
            "Begin forwarded message:",
            "________ Ursprüngliche Nachricht ________",
            "-----Message d\u{2019}origine-----",
            "----- Forwarded by Jo Doe on 01/02/2003 -----",
            "> -------- Messaggio originale --------",
            "-----原始邮件-----",
        ] {
            assert!(is_forward_mark(line.as_bytes()), "{line}");
        }
        for line in ["This is the original message of hope", "", "------", "Received: x"] {
            assert!(!is_forward_mark(line.as_bytes()), "{line}");
        }
        assert!(is_between_dashes("---------- Skilaboð áframsend ---------".as_bytes()));
        for line in ["-----BEGIN PGP SIGNED MESSAGE-----", "----------", "---- a", "Unsubscribe ----"] {
            assert!(!is_between_dashes(line.as_bytes()), "{line}");
        }
    }
}
