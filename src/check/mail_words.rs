//! The words mail programs of many languages use around a message.

/// What a line of a visible block tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VisibleRole {
    From,
    Sent,
    To,
    Subject,
    Other,
}

// `LABELS`, `FORWARD`, `RECEIVED`, `REMOVED`, `OWN` and the lists of [`CountWord`]: the words of all languages of `assets/mail-words.toml`, sorted, in small letters.
include!(concat!(env!("OUT_DIR"), "/mail-words.rs"));

/// How long the words of a list are that begin with each letter, and with which letters they begin: enough to know of nearly every text that it holds
/// none of them.
pub(crate) struct Lengths {
    /// By the first byte, a bit for each length.
    of_words: [u64; 256],
    /// A bit for the first three letters of each word, and one for these and its length; other letters may have the same bit.
    starts: [u64; STARTS],
}

/// How many numbers of 64 bits: so many that few bits are taken, however long the lists grow.
const STARTS: usize = 512;

/// What people write in the place of something they took out.
static REMOVED_LENGTHS: Lengths = Lengths::of(&[]).with_single(REMOVED);
/// The first of several words of which only all together say so.
static REMOVED_PHRASES: Lengths = Lengths::of(&[]).with_phrases(REMOVED);
/// What people write instead of what is their own: `my address`.
static OWN_LENGTHS: Lengths = Lengths::of(OWN);

impl Lengths {
    pub const fn of(words: &[&str]) -> Self {
        Self { of_words: [0; 256], starts: [0; STARTS] }.with(words)
    }

    /// The same with the words of one more list.
    pub const fn with(self, words: &[&str]) -> Self {
        self.with_single(words).with_phrases(words)
    }

    /// The same with those words of a list that are no phrases.
    const fn with_single(mut self, words: &[&str]) -> Self {
        let mut n = 0;
        while n < words.len() {
            let word = words[n].as_bytes();
            if first_blank(word) == word.len() {
                self = self.with_word(word, word.len());
            }
            n += 1;
        }
        self
    }

    /// The same with the first word of each phrase of a list.
    const fn with_phrases(mut self, words: &[&str]) -> Self {
        let mut n = 0;
        while n < words.len() {
            let word = words[n].as_bytes();
            if first_blank(word) < word.len() {
                self = self.with_word(word, first_blank(word));
            }
            n += 1;
        }
        self
    }

    /// The same with the first `length` bytes of a word.
    const fn with_word(mut self, word: &[u8], length: usize) -> Self {
        self.of_words[word[0] as usize] |= 1 << length;
        self.of_words[word[0].to_ascii_uppercase() as usize] |= 1 << length;
        if length > 2 {
            let start = [word[0], word[1], word[2]];
            let (at, bit) = place(start, 0);
            self.starts[at] |= bit;
            let (at, bit) = place(start, length);
            self.starts[at] |= bit;
        }
        self
    }

    /// Whether some word begins with that letter, whatever its case.
    pub fn begins(&self, first: u8) -> bool {
        self.of_words[usize::from(first)] != 0
    }

    /// Whether some word of so many bytes begins with that letter, whatever its case.
    pub fn has(&self, first: u8, length: usize) -> bool {
        length < 64 && self.of_words[usize::from(first)] >> length & 1 == 1
    }

    /// Whether some word may begin with these letters, whatever their case.
    pub fn may_begin(&self, start: [u8; 3]) -> bool {
        let (at, bit) = place(start, 0);
        self.starts[at] & bit != 0
    }

    /// Whether this may be a word of the list, whatever its case.
    pub fn may_be(&self, word: &[u8]) -> bool {
        let Some(first) = word.first() else { return false };
        self.has(*first, word.len()) && {
            let Some(start) = word.first_chunk() else { return true };
            let (at, bit) = place(*start, word.len());
            self.starts[at] & bit != 0
        }
    }
}

const fn first_blank(word: &[u8]) -> usize {
    let mut at = 0;
    while at < word.len() && word[at] != b' ' {
        at += 1;
    }
    at
}

/// The bit for the first letters and the length of a word: in which number of [`Lengths::starts`], and there. Small and capital letters have the same
/// remainder by 32. The multiplication mixes them (Fibonacci hashing), and its 15 highest bits number all bits of the table.
const fn place([a, b, c]: [u8; 3], length: usize) -> (usize, u64) {
    let letters = (a % 32) as u32 | ((b % 32) as u32) << 5 | ((c % 32) as u32) << 10 | (length as u32) << 15;
    let mixed = letters.wrapping_mul(0x9e37_79b1) >> 17;
    ((mixed / 64) as usize % STARTS, 1 << (mixed % 64))
}

/// The words of which each says alone that something was removed, and those of another list.
pub(crate) const fn removed_and(words: &[&str]) -> Lengths {
    Lengths::of(words).with_single(REMOVED)
}

/// Whether a word says alone that something was removed, or begins a word or several words that do.
pub(crate) fn may_say_removed(word: &[u8]) -> bool {
    REMOVED_LENGTHS.may_be(word) && begins_one(REMOVED, word)
}

/// Whether a name that begins with this word may be one of several words that say that something was removed.
pub(crate) fn may_begin_removal(word: &[u8]) -> bool {
    REMOVED_PHRASES.may_be(word)
}

/// Whether a name whose first letters and digits are these may be one of which [`stands_for_own`] is true.
pub(crate) fn may_stand_for_own(start: [u8; 3]) -> bool {
    OWN_LENGTHS.may_begin(start) && begins_one(OWN, &start)
}

/// Whether some word of a list begins with these letters, whatever their case.
fn begins_one(list: &[&str], letters: &[u8]) -> bool {
    let lower = || letters.iter().map(u8::to_ascii_lowercase);
    let at = list.partition_point(|known| known.bytes().lt(lower()));
    list.get(at).and_then(|known| known.as_bytes().get(..letters.len())).is_some_and(|start| start.eq_ignore_ascii_case(letters))
}

/// The role that a label in small letters has.
fn role_of(label: &str) -> Option<VisibleRole> {
    let at = LABELS.binary_search_by(|(known, _)| (*known).cmp(label)).ok()?;
    LABELS.get(at).map(|(_, role)| *role)
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// The role of a line like `From: someone`, in any of the languages; stars and quoting around the label do not matter.
pub(crate) fn visible_role(line: &[u8]) -> Option<VisibleRole> {
    let line = line.get(..line.len().min(120))?;
    // The first bytes of the signs that may stand behind the label.
    memchr::memchr3(b':', b'\t', 0xef, line)?;
    let line = std::str::from_utf8(line).unwrap_or_else(|e| utf8_part(line, e.valid_up_to()));
    let (label, _) = line.trim_start().split_once([':', '：', '\t'])?;
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '*' | '>' | '|' | '\u{feff}' | '\u{200b}');
    let label = label.trim_matches(is_mark);
    // An underscore at the end alone belongs to a name that a program made: `to_: 1`.
    let label = if label.starts_with('_') { label.trim_matches(|c| c == '_' || is_mark(c)) } else { label };
    if label.is_empty() || label.len() > 60 {
        return None;
    }
    role_of(&label.to_lowercase())
}

/// The roles of several such lines that stand on one line: `From: someone Sent: some day To: …`.
pub(crate) fn roles_inside(line: &[u8]) -> Vec<VisibleRole> {
    let line = line.get(..line.len().min(2_000)).unwrap_or_default();
    let line = std::str::from_utf8(line).unwrap_or_else(|e| utf8_part(line, e.valid_up_to()));
    let label_before = |colon: usize| {
        let before = line.get(..colon)?.trim_end();
        let words = before.rmatch_indices(' ').map(|(at, _)| at + 1).take(3).chain([0]);
        words.filter_map(|from| role_of(&before.get(from..)?.trim().to_lowercase())).next()
    };
    line.match_indices([':', '：']).take(60).filter_map(|(colon, _)| label_before(colon)).collect()
}

/// Whether a line begins with "Received" in another language than English.
pub(crate) fn is_translated_received(line: &[u8]) -> bool {
    const LONGEST: usize = 60;
    let begin = &line[..line.len().min(2 * LONGEST)];
    // Of a line in ASCII the words can be compared as they are.
    if let Some(label) = memchr::memchr(b':', begin).map(|colon| &begin[..colon]).filter(|label| label.is_ascii()) {
        let label = label.trim_ascii();
        let in_order = |word: &&str| word.bytes().cmp(label.iter().map(u8::to_ascii_lowercase));
        return label.len() <= LONGEST && RECEIVED.binary_search_by(in_order).is_ok();
    }
    if begin.is_ascii() {
        return false;
    }
    let begin = std::str::from_utf8(begin).unwrap_or_else(|e| utf8_part(begin, e.valid_up_to()));
    let Some((label, _)) = begin.split_once([':', '：']) else { return false };
    label.len() <= LONGEST && is_in(RECEIVED, &label.trim().to_lowercase())
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
    is_in(FORWARD, &mark) || {
        // `----- Forwarded by NAME on DATE -----`, `--- Forwarded message from NAME ---`
        line.trim_start().starts_with("--") && FORWARD.iter().any(|f| mark.strip_prefix(f).is_some_and(|rest| rest.starts_with(' ')))
    }
}

/// The ASCII bytes of which words are made.
static IN_WORDS: [bool; 256] = {
    let mut letters = [false; 256];
    let mut n = 0;
    while n < 256 {
        let b = n as u8;
        letters[n] = b.is_ascii_alphanumeric() || b == b'\'';
        n += 1;
    }
    letters
};

/// What a word says about lines and pages, as a person, a terminal or a printer counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CountWord {
    /// It stands beside the number of a page.
    Page,
    /// It stands between the number of a page and how many there are.
    Of,
    /// Lines of a text are counted.
    Lines,
    /// Rows of a table are counted.
    Rows,
    /// There are more of them.
    More,
    /// A small word among these.
    Small,
    /// It begins what is written on a button for the rest.
    Show,
}

impl CountWord {
    /// Whether a word, whatever its case, is of this kind in any of the languages.
    pub(crate) fn is(self, word: &str) -> bool {
        self.is_lower(&word.to_lowercase())
    }

    /// The same of a word in small letters.
    pub(crate) fn is_lower(self, word: &str) -> bool {
        let lists: &[&[&str]] = match self {
            Self::Page => &[PAGE],
            Self::Of => &[OF],
            Self::Lines => &[LINE, HEADER],
            Self::Rows => &[LINE, ROW],
            Self::More => &[MORE],
            Self::Small => &[SMALL],
            Self::Show => &[SHOW],
        };
        lists.iter().any(|list| is_in(list, word))
    }
}

/// Whether a few words say, in any of the languages, that something was removed: `removed`, `some lines deleted`, `adresse masquée`.
pub(crate) fn says_removed(text: &str) -> bool {
    if text.is_empty() || text.len() > 80 {
        return false;
    }
    // This is asked of many names, and nearly none has a word of the list or begins with the first word of a phrase there.
    let parts = || text.as_bytes().split(|b| !IN_WORDS[usize::from(*b)]).filter(|word| !word.is_empty());
    let may_say = || parts().any(may_say_removed);
    if text.is_ascii() && !may_say() && !parts().next().is_some_and(may_begin_removal) {
        return false;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|word| !word.is_empty()).collect();
    (1..=6).contains(&words.len()) && (is_in(REMOVED, &words.join(" ")) || words.iter().any(|word| is_in(REMOVED, word)))
}

/// Whether a phrase that says that something was removed, or such a word of a language without blanks, stands in a text in small letters: `住所削除`.
pub(crate) fn says_removed_within(lower: &str) -> bool {
    let without_blanks =
        |word: &str| word.chars().count() > 1 && word.chars().all(|c| matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{d7a3}'));
    REMOVED.iter().any(|word| (word.contains(' ') || without_blanks(word)) && lower.contains(word))
}

/// Whether the words stand for something that is the person's own, in any of the languages: `my address`, `MYDOMAIN`, `adresse-ip`.
pub(crate) fn stands_for_own(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    // Asked of every name of a server, and the first letters rule out nearly all.
    let start = text.as_bytes().first_chunk::<3>().filter(|start| start.iter().all(u8::is_ascii_alphanumeric));
    if start.is_some_and(|start| !may_stand_for_own(*start)) {
        return false;
    }
    let mut plain = text.bytes().filter(u8::is_ascii_alphanumeric);
    let may_stand = plain.next().is_some_and(|first| OWN_LENGTHS.has(first, 1 + plain.count()));
    (may_stand || !text.is_ascii()) && is_in(OWN, &letters(text))
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
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn low_lines_around_a_label_are_marks_and_one_behind_it_is_its_own() {
        for line in ["_To:_ a", "_To_: a", "*_To_*: a", "_*To*_: a"] {
            assert_eq!(visible_role(line.as_bytes()), Some(VisibleRole::To), "{line}");
        }
        assert_eq!(visible_role(b"to_: 897.109207"), None);
    }

    #[test]
    fn every_language_names_every_role_and_every_word_is_known() {
        type Lists = HashMap<String, Vec<String>>;
        let languages: HashMap<String, Lists> = toml::from_str(include_str!("../../assets/mail-words.toml")).unwrap();
        assert!(languages.len() >= 21, "{}", languages.len());
        for (code, language) in &languages {
            for (kind, list) in language {
                assert!(!list.is_empty() && list.iter().all(|w| w.trim() == w && !w.is_empty()), "{code} {kind}");
                for word in list {
                    let known = match kind.as_str() {
                        "from" => visible_role(format!("{word}: a").as_bytes()) == Some(VisibleRole::From),
                        "sent" => visible_role(format!("{word}: a").as_bytes()) == Some(VisibleRole::Sent),
                        "to" => visible_role(format!("{word}: a").as_bytes()) == Some(VisibleRole::To),
                        "subject" => visible_role(format!("{word}: a").as_bytes()) == Some(VisibleRole::Subject),
                        "other" => visible_role(format!("{word}: a").as_bytes()) == Some(VisibleRole::Other),
                        "forward" => is_forward_mark(format!("-- {word} --").as_bytes()),
                        "received" => is_translated_received(format!("{word}: a").as_bytes()),
                        "removed" => says_removed(word) && (!word.is_ascii() || says_removed(&word.to_uppercase())),
                        "own" => stands_for_own(word),
                        "page" => CountWord::Page.is(word),
                        "of" => CountWord::Of.is(word),
                        "line" => CountWord::Lines.is(word) && CountWord::Rows.is(word),
                        "header" => CountWord::Lines.is(word),
                        "row" => CountWord::Rows.is(word),
                        "more" => CountWord::More.is(word),
                        "small" => CountWord::Small.is(word),
                        "show" => CountWord::Show.is(word),
                        _ => false,
                    };
                    assert!(known, "{code} {kind}: {word}");
                }
            }
            for kind in ["from", "sent", "to", "subject", "other", "forward", "removed", "own"] {
                assert!(language.contains_key(kind), "{code} lacks {kind}");
            }
        }
        for list in [FORWARD, RECEIVED, REMOVED, OWN] {
            assert!(list.is_sorted());
        }
        assert!(!says_removed("mail.example.com") && !stands_for_own("mail.example.com") && !says_removed("") && !stands_for_own(""));
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
