//! What people and programs write in the place of what they took out: masks, words, black blocks.

use super::LONGEST_MARK;
use super::alone::is_removed_alone;
use super::ordinary::is_ordinary_domain;
use super::word_lists::{OWN_DOMAIN_LENGTHS, OWN_DOMAINS, says_taken_out};
use crate::check::mail_words;
use crate::message::{around_last, find_ignore_case};

/// Whether a text has only letters, digits, hyphens and points, and somewhere two different letters side by side, like nearly all names of servers
/// and domains. Such a text can be no mask and no IP address, so slower tests are skipped; its words may still be a mark, such as `removed`.
pub(super) fn is_plain_name(text: &str) -> bool {
    let bytes = text.as_bytes();
    let differ = |pair: &[u8]| pair[0].is_ascii_alphabetic() && pair[1].is_ascii_alphabetic() && !pair[0].eq_ignore_ascii_case(&pair[1]);
    // The loop never stops early, so that many bytes are compared at once.
    bytes.iter().fold(true, |plain, b| plain & (b.is_ascii_alphanumeric() | matches!(b, b'-' | b'.'))) && bytes.windows(2).any(differ)
}

/// Whether a name ends in what no registry gives out (RFC 2606, RFC 6762). Machines inside call themselves so, and GMX and web.de write
/// `client.hidden.invalid` in the place of each customer's machine.
pub(super) fn is_inside_name(name: &str) -> bool {
    is_of_own_network(name) || ends_in(name, ".invalid")
}

/// Whether a name is of a machine in a network of its own, as people have chosen it there.
fn is_of_own_network(name: &str) -> bool {
    ends_in(name, ".local") || ends_in(name, ".localdomain")
}

fn ends_in(name: &str, ending: &str) -> bool {
    let start = name.len().saturating_sub(ending.len());
    start > 0 && name.as_bytes()[start..].eq_ignore_ascii_case(ending.as_bytes())
}

/// Whether a text is nothing but the letter x, at least `least` times.
fn is_xs(text: &[u8], least: usize) -> bool {
    text.len() >= least && text.iter().all(|b| matches!(b, b'x' | b'X'))
}

/// Whether people write this character in the place of letters.
fn is_mask_sign(c: char) -> bool {
    matches!(
        c,
        '*' | '#'
            | '•'
            | '●'
            | '■'
            | '□'
            | '█'
            | '▇'
            | '▓'
            | '▒'
            | '░'
            | '▮'
            | '_'
            | '?'
            | '~'
            | '…'
            | '⋯'
            | '×'
            | '∗'
            | '＊'
            | '-'
            | '–'
            | '—'
            | '='
            | '+'
            | '.'
    )
}

/// Whether a word is nothing but a mask: signs, or one letter over and over, in the form of a word or an address.
pub(super) fn is_mask(text: &str) -> bool {
    let text = text.trim_matches(['<', '>', '[', ']', '(', ')', '{', '}', '"']);
    let (mut first, mut letters, mut signs) = (None, 0_usize, 0_usize);
    for c in text.chars() {
        if c.is_alphanumeric() {
            // Nearly all text has two different letters near its beginning, so most of it is never read.
            if !first.get_or_insert(c).eq_ignore_ascii_case(&c) {
                return false;
            }
            letters += 1;
        } else if is_mask_sign(c) {
            signs += usize::from(c != '.' && c != '-');
        } else if !matches!(c, '@' | ' ') {
            return false;
        }
    }
    match first {
        None => signs >= 2 || text.chars().count() >= 3,
        // `xxxx`, `xxx@xxx.xxx`, `x@x.x`, `XXXX@XXXX`, `aaaa@aaaa`
        Some(first) => {
            let x = matches!(first, 'x' | 'X');
            (!first.is_ascii_digit() || text.contains('@'))
                && ((x && (letters >= 3 || text.contains('@'))) || (text.contains('@') && (letters >= 6 || signs >= 2)))
        }
    }
}

/// Whether the words say that something was taken out. What stands around them, such as brackets, does not matter.
pub(super) fn is_removal(text: &str) -> bool {
    let bare = text.trim().trim_matches(|c: char| !c.is_alphanumeric());
    mail_words::says_removed(bare)
}

/// Whether brackets, or signs like them, enclose all of it.
pub(super) fn is_bracketed(text: &str) -> bool {
    const PAIRS: [(char, char); 6] = [('<', '>'), ('[', ']'), ('(', ')'), ('{', '}'), ('［', '］'), ('【', '】')];
    let is_open = |first: &u8| !first.is_ascii_alphanumeric();
    text.as_bytes().first().is_some_and(is_open) && PAIRS.iter().any(|(open, close)| text.starts_with(*open) && text.ends_with(*close))
}

/// Whether a mark that no sender writes stands in the place of an address: a mask in it, or a word that says that it was taken out.
pub(super) fn is_mark_for_address(text: &str) -> bool {
    let text = text.trim();
    let bare = text.trim_matches(['<', '>', ' ', '"']);
    if bare.is_empty() {
        return false;
    }
    // `meine@adresse`
    if mail_words::stands_for_own(bare) && bare.contains('@') {
        return true;
    }
    if let Some((local, domain)) = plain_address(bare) {
        if is_ordinary_domain(domain) {
            return is_masked_local(local);
        }
        return domain_is_local(local, domain) || is_masked_local(local) || is_masked_domain(domain);
    }
    let signs = bare.chars().count() >= 2 && !bare.chars().any(char::is_alphanumeric) && !bare.contains([',', ';', ':']);
    if signs || bare == "@" || is_mask(bare) || has_blocks(bare) {
        return true;
    }
    let Some((local, domain)) = around_last(bare, b'@') else {
        let lower = bare.to_lowercase();
        let written_out =
            (lower.contains(" at ") && lower.contains(" dot ")) || ["[at]", "(at)", "{at}", "<at>"].iter().any(|at| lower.contains(at));
        let one_word = !bare.contains(' ') || is_bracketed(text);
        let cut_short =
            one_word && (bare.contains("##") || bare.contains("••") || bare.ends_with("...") || bare.contains('…') || bare.contains("**"));
        return written_out
            || is_spoken_address(bare)
            || cut_short
            || stands_instead_of_address(text, bare)
            || (one_word && (is_removal(bare) || mail_words::stands_for_own(bare.trim_matches(['[', ']', '{', '}', '(', ')']))));
    };
    domain_is_local(local, domain)
        || is_masked_local(local)
        || is_masked_domain(domain)
        || is_bracketed_word(local)
        || ["[at]", "(at)", "[.]", "(.)", "[dot]", "(dot)"].iter().any(|mark| bare.contains(mark))
        || bare.contains("email protected")
        || bare.contains("email\u{a0}protected")
}

/// Whether a text is an address as it is spoken, as archives write it: `a at b.example`.
pub(super) fn is_spoken_address(text: &str) -> bool {
    // Nearly all texts hold an address as it is written, and then none that is spoken.
    if memchr::memchr2(b'@', b'(', text.as_bytes()).is_some_and(|at| text.as_bytes()[at] == b'@') {
        return false;
    }
    // A name in brackets may stand behind it.
    let text = text.split(" (").next().unwrap_or_default();
    let Some((local, domain)) = text.split_once(" at ").or_else(|| text.split_once(" AT ")) else { return false };
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '=');
    let ends = || {
        around_last(domain, b'.').is_some_and(|(name, last)| !name.is_empty() && last.len() > 1 && last.chars().all(char::is_alphabetic))
    };
    !local.is_empty() && local.chars().all(is_word) && domain.chars().all(is_word) && ends()
}

/// Whether a star stands in the local part of an address, or a row of the letter x in its domain: nobody has such a mailbox.
pub(super) fn has_star_or_cross(text: &str) -> bool {
    around_last(text.trim_matches(['<', '>']), b'@').is_some_and(|(local, domain)| {
        let star = local.contains('*') && !local.contains(['"', '=', ' ']);
        star || (domain.len() > 5 && domain.to_ascii_lowercase().contains("xxxx"))
    })
}

/// Whether a mark stands where a server writes a recipient that a sender may well write, but that nobody is: the same word for the person and the
/// domain, a domain that stands for any, a word that keeps programs from finding the address.
pub(super) fn is_masked_recipient(text: &str) -> bool {
    const ANYWHERE: [&str; 6] = ["here", "somewhere", "nowhere", "anywhere", "address", "provider"];
    const TAKEN: [&str; 9] = ["deleted", "withheld", "masked", "concealed", "my.name", "myname", "your.name", "yourname", "myaddress"];
    const SPOILT: [&str; 5] = ["nospam", "removethis", "removeme", "despam", "invalid"];
    const ANYBODY: [&str; 9] = ["victim", "user", "username", "myname", "someone", "somebody", "private", "hidden", "yourname"];
    let bare = text.trim_matches(['<', '>', '[', ']']);
    if ["none", "null", "n/a"].iter().any(|word| bare.eq_ignore_ascii_case(word)) {
        return true;
    }
    around_last(bare, b'@').is_some_and(|(local, domain)| {
        let anybody = || ANYBODY.contains(&local) && domain.split('.').next() == Some(local);
        let one_sign = |text: &str| text.len() > 2 && text.bytes().all(|b| b.is_ascii_digit() && b == text.as_bytes()[0]);
        let counted = || one_sign(local) && domain.split('.').next().is_some_and(one_sign);
        let spoilt = domain.split('.').any(|label| SPOILT.iter().any(|word| same_letters(label.as_bytes(), word)));
        spoilt || has_star_or_cross(text) || anybody() || ANYWHERE.contains(&domain) || TAKEN.contains(&local) || counted()
    })
}

/// Whether a recipient is the letter x alone. Senders may call themselves so; no server writes it in the place of a recipient.
pub(super) fn is_lone_x(text: &str) -> bool {
    text.trim_matches(['<', '>']).eq_ignore_ascii_case("x")
}

/// The two parts of an address whose domain is a plain name and whose local part has no white space or brackets: only its words can be a mark.
fn plain_address(text: &str) -> Option<(&str, &str)> {
    let at = memchr::memrchr(b'@', text.as_bytes())?;
    let (local, domain) = (text.get(..at)?, text.get(at + 1..)?);
    let bare = |b: u8| b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'[' | b']' | b'(' | b')' | b'{' | b'}');
    (is_plain_name(domain) && local.bytes().all(bare)).then_some((local, domain))
}

/// Whether one name was written for both parts of an address, `john@john`, or the domain is a mark: `me@example`, `mail@removed`.
fn domain_is_local(local: &str, domain: &str) -> bool {
    // `EMAIL@EXAMPLE`, `me@example`, `x@y`, `mail@removed`
    if !domain.contains('.')
        && (mail_words::stands_for_own(local) || domain == "example" || domain.len() == 1 || mail_words::says_removed(domain))
    {
        return true;
    }
    let same = domain.eq_ignore_ascii_case(local) && !domain.contains('.') && domain.len() > 2 && domain != "localhost";
    // `hidden@hidden.com`
    let named = || domain.split('.').next().is_some_and(|label| label.eq_ignore_ascii_case(local)) && mail_words::says_removed(local);
    same || named()
}

/// Whether the local part of an address was covered, or is a word for what was taken out.
fn is_masked_local(local: &str) -> bool {
    let bytes = local.as_bytes();
    // Nearly all local parts have a letter or digit other than x, and then are a mark only with a sign twice in a row or as a word like `removed`.
    let lettered = bytes.iter().any(|b| b.is_ascii_alphanumeric() && !matches!(b, b'x' | b'X'));
    // The loop never stops early, so that many bytes are compared at once.
    let pairs = || bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let is_sign = |b: u8| matches!(b, b'*' | b'.' | b'x' | b'X' | b'#');
    let doubled = || pairs().fold(false, |any, (one, next)| any | ((one == next) & is_sign(*one)));
    if local.is_ascii() && lettered && !doubled() {
        return says_taken_out(bytes);
    }
    let letters = || local.bytes().filter(|b| !matches!(b, b'.' | b'-' | b'_'));
    let xs = letters().count() >= 3 && letters().all(|b| b == b'x' || b == b'X');
    let signs = !local.is_empty() && local.chars().count() >= 2 && local.chars().all(|c| is_mask_sign(c) && c != '-');
    xs || signs
        || local.contains("**")
        || local.contains("..")
        || local.contains('…')
        || local.contains("xxxx")
        || local.contains("XXXX")
        || local.contains("###")
        || says_taken_out(bytes)
}

/// Words that stand for an address in capital letters or in brackets. In small letters they may be the name of a mailbox.
const INSTEAD_OF_ADDRESS: &[&str] = &["private", "privat", "privé", "privado", "privato", "prywatne", "secret", "geheim"];

/// Whether such a word is all there is, in capital letters or brackets.
fn stands_instead_of_address(text: &str, bare: &str) -> bool {
    let word = bare.trim_matches(['[', ']', '{', '}', '(', ')']);
    let loud = text != word || word.chars().all(char::is_uppercase);
    loud && INSTEAD_OF_ADDRESS.contains(&word.to_lowercase().as_str())
}

/// Whether the domain of an address was covered, or stands for anybody's own.
fn is_masked_domain(domain: &str) -> bool {
    let domain = domain.trim_end_matches('.');
    if domain.is_empty() {
        return true;
    }
    let plain = is_plain_name(domain);
    let marked = |label: &str| {
        label.contains("**")
            || label.contains('…')
            || (!label.is_empty() && label.chars().all(|c| is_mask_sign(c) && !matches!(c, '-' | '.')))
            || is_bracketed_word(label)
    };
    let mut labels = domain.split('.').enumerate().peekable();
    while let Some((n, label)) = labels.next() {
        let is_tld = n > 0 && labels.peek().is_none();
        let masked = (is_xs(label.as_bytes(), 3) && domain != "xxx") || (!plain && marked(label));
        if is_own_domain(label.as_bytes()) || (masked && !(is_tld && label.eq_ignore_ascii_case("xxx"))) {
            return true;
        }
    }
    // No name ends in a label of one letter.
    let letter = around_last(domain, b'.').is_some_and(|(_, last)| last.len() == 1 && last.bytes().all(|b| b.is_ascii_alphabetic()));
    letter
        || domain.as_bytes().windows(2).any(|pair| pair == b"..")
        || is_own_domain(domain.as_bytes())
        || around_last(domain, b'.').is_some_and(|(_, last)| last.eq_ignore_ascii_case("tld"))
        || domain.eq_ignore_ascii_case("domain")
}

/// Whether a name is one of [`OWN_DOMAINS`] but for case and hyphens.
fn is_own_domain(name: &[u8]) -> bool {
    let mut letters = name.iter().copied().filter(|b| !matches!(b, b'-' | b'_' | b'.'));
    letters.next().is_some_and(|first| OWN_DOMAIN_LENGTHS.begins(first) && OWN_DOMAIN_LENGTHS.has(first, 1 + letters.count()))
        && OWN_DOMAINS.iter().any(|own| same_letters(name, own))
}

/// Whether two names are the same but for case and hyphens.
fn same_letters(label: &[u8], own: &str) -> bool {
    label.iter().copied().filter(|b| !matches!(b, b'-' | b'_' | b'.')).map(|b| b.to_ascii_lowercase()).eq(own.bytes())
}

/// Whether a part of an address is a word in brackets that stands for something taken out: `[mydomain]`, `<removed>`.
fn is_bracketed_word(text: &str) -> bool {
    is_bracketed(text) && {
        let bare = text.trim_matches(['<', '>', '[', ']', '(', ')', '{', '}', '［', '］', '【', '】']);
        mail_words::says_removed(bare) || mail_words::stands_for_own(bare)
    }
}

/// The labels of a host name. Angle brackets and braces around the whole name are removed, square brackets around one label stay.
fn labels_of(text: &str) -> impl Iterator<Item = &str> {
    text.trim_matches(['<', '>', '{', '}']).split('.')
}

/// Whether a field tells what a filter thinks of a message or did with it: how many points it gave, in a row of signs, or what it took out of it.
pub(super) fn tells_points(name: &str) -> bool {
    const WITHIN: [&str; 9] = ["spam", "score", "level", "virus", "attach", "filter", "status", "action", "result"];
    const WORDS: [&str; 8] = ["bar", "ham", "star", "stars", "points", "hits", "rating", "flag"];
    WITHIN.iter().any(|word| find_ignore_case(name.as_bytes(), word).is_some())
        || name.split(['-', '_']).any(|part| WORDS.iter().any(|word| part.eq_ignore_ascii_case(word)))
}

/// Whether the last word of a field's name says that an address, a name or an id stands there.
pub(super) fn names_a_thing(name: &str) -> bool {
    const THINGS: [&str; 22] = [
        "to",
        "bcc",
        "rcpt",
        "recipient",
        "sender",
        "csender",
        "user",
        "owner",
        "host",
        "vhost",
        "source",
        "id",
        "authsource",
        "domain",
        "from",
        "guid",
        "ip",
        "key",
        "name",
        "server",
        "token",
        "uuid",
    ];
    let last = name.rsplit('-').next().unwrap_or_default();
    // Or it is a code: `X-7564579A`.
    let is_code =
        last.len() > 4 && last.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'A'..=b'F')) && last.bytes().any(|b| b.is_ascii_digit());
    is_code || THINGS.iter().any(|thing| last.eq_ignore_ascii_case(thing))
}

/// Whether a word that is the whole value of a field says that what stood there was taken out. `name`: that of the field. A filter says of a part of the
/// message that it was.
pub(super) fn is_removal_alone(name: &str, value: &str) -> bool {
    let word = value.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let bytes = word.as_bytes();
    if !is_removed_alone(bytes) {
        return false;
    }
    let is_sign = |c: char| matches!(c, '*' | '-' | '#' | '=' | '_' | '~' | '<' | '>' | '.' | '/' | '!');
    // `--- removed ---`, `**hidden**`
    let dressed = || word.len() + 3 < value.len() && value.starts_with(is_sign) && value.ends_with(is_sign);
    let loud = || bytes.iter().all(u8::is_ascii_uppercase);
    (says_taken_out(bytes) || loud() || dressed() || names_a_thing(name)) && !tells_points(name)
}

/// Whether a mark stands where a server writes the name of a machine: `[redacted]`, `xxxx.example`, `mydomain.com`.
pub(super) fn is_mark_for_host(text: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    if is_plain_name(text) {
        let mut labels = text.as_bytes().split(|b| *b == b'.');
        // `mx-redacted`, `mx.HIDDEN.com`
        let joined = |label: &[u8]| label.split(|b| *b == b'-').any(says_taken_out);
        let loud = |label: &[u8]| {
            label.len() > 4 && label.iter().all(u8::is_ascii_uppercase) && std::str::from_utf8(label).is_ok_and(mail_words::says_removed)
        };
        // Real networks have such names inside: `mydomain.local`.
        let mark = |label: &[u8]| is_xs(label, 4) || joined(label) || loud(label) || (is_own_domain(label) && !is_of_own_network(text));
        if text.as_bytes().windows(2).any(|pair| pair == b"..") || ends_in_xs(text) {
            return true;
        }
        // `my.mail.server`: words with points between them are a name only in a domain that there is.
        let is_named =
            || memchr::memchr(b'.', text.as_bytes()).is_some() && psl::suffix(text.as_bytes()).is_some_and(|suffix| suffix.is_known());
        return labels.any(mark) || (text.len() > 3 && mail_words::stands_for_own(text) && !is_named() && !is_machine(text));
    }
    let bare = text.trim_matches(['<', '>', '[', ']', '{', '}']);
    let bracketed = text.len() > bare.len();
    let within = |label: &str| is_bracketed(label) && label.len() < text.len() && label.chars().any(char::is_alphabetic);
    let masked = |label: &str| is_bracketed_word(label) || within(label) || label.contains("***") || is_xs(label.as_bytes(), 4);
    has_blocks(text)
        || (is_mask(bare) && bare.chars().count() >= 3)
        || labels_of(text).any(masked)
        || (bracketed && (mail_words::says_removed(bare) || mail_words::stands_for_own(bare)))
        || bare.split(['.', '-', '_']).any(|label| says_taken_out(label.as_bytes()))
        || (!bare.contains('.') && bare.len() > 3 && mail_words::stands_for_own(bare))
}

/// Whether the last parts of a name are the letter x alone: `mx.xxx.xx`. One domain has three of them in the last place.
fn ends_in_xs(name: &str) -> bool {
    let is_xs = |label: &str| label.len() > 1 && label.bytes().all(|b| matches!(b, b'x' | b'X'));
    let mut labels = name.rsplit('.');
    labels.next().is_some_and(is_xs) && labels.next().is_some_and(is_xs)
}

/// Whether a name is nothing but the word for what the machine is. Rediffmail's servers and others write it so.
fn is_machine(text: &str) -> bool {
    ["mailserver", "mail-server"].iter().any(|name| text.eq_ignore_ascii_case(name))
}

/// Whether a plain name is a mark for nothing but words for something of one's own: `yourserver`, `mail.mydomain.example`. Anybody may call a machine
/// so, and the person writes it in the lines of the own servers, too.
pub(super) fn is_only_word_for_own(text: &str) -> bool {
    let certain = |label: &[u8]| label.is_empty() || is_xs(label, 4) || says_taken_out(label);
    is_plain_name(text) && !text.as_bytes().split(|b| *b == b'.').any(certain) && !mail_words::says_removed(text)
}

/// Whether black blocks stand in the place of letters.
pub(super) fn has_blocks(text: &str) -> bool {
    !text.is_ascii() && text.contains(['█', '▇', '▓', '■', '▮', '░', '▒'])
}

/// Whether `[REDACTED]`, `<removed>` and the like stand in a value as a part of an address, an id or a list of tags.
pub(super) fn has_removal_in_token(value: &str) -> bool {
    let mut rest = value;
    while let Some(at) = memchr::memchr3(b'[', b'<', b'{', rest.as_bytes()) {
        let inner = rest.get(at + 1..).unwrap_or_default();
        let end = memchr::memchr3(b']', b'>', b'}', inner.as_bytes()).filter(|end| *end <= LONGEST_MARK);
        let word = end.and_then(|end| inner.get(..end)).unwrap_or_default();
        let hidden =
            || ["[email protected]", "[email\u{a0}protected]"].iter().any(|mark| rest.get(at..).is_some_and(|text| text.starts_with(mark)));
        let removed = || {
            word.starts_with("tel:")
                || !word.is_empty() && !word.contains(['@', ':', '/', '=']) && mail_words::says_removed(word.trim_matches(['[', '<']))
        };
        let before = || value.get(..value.len() - inner.len()).unwrap_or_default();
        if hidden() || (removed() && !is_hidden_by_server(before(), word)) {
            return true;
        }
        rest = inner;
    }
    false
}

/// Whether a server hid by itself what stands behind these words: in the results of a check (RFC 8601), who logged in there.
fn is_hidden_by_server(before: &str, word: &str) -> bool {
    const LOGGED_IN: [&str; 2] = ["smtp.user=", "smtp.auth="];
    word == "hidden" && before.strip_suffix('<').is_some_and(|before| LOGGED_IN.iter().any(|key| before.ends_with(key)))
}
