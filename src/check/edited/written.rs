//! The forms in which servers write addresses and names. What has another form was not written by a server.

use super::covered::{is_placeholder, says_whose};
use super::marks::is_mark_for_address;
use super::placeholders::is_marked_entity;
use super::remarks::is_short_mark;
use crate::check::mail_words;
use crate::message::around_last;

/// Words that servers write into the brackets of a Received line where they know no IP address.
pub(super) const NO_IP: &[&str] = &["unavailable", "undefined", "unknown", "unix", "socket", "localhost", "private", "local"];

/// The mailboxes of a field, at most 20, split at commas outside of quotation marks and angle brackets.
pub(super) fn mailboxes(value: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut angle) = (false, false);
    value
        .split(move |c: char| {
            match c {
                '"' => quoted = !quoted,
                '<' if !quoted => angle = true,
                '>' if !quoted => angle = false,
                _ => {}
            }
            c == ',' && !quoted && !angle
        })
        .map(str::trim)
        .filter(|mailbox| !mailbox.is_empty())
        .take(20)
}

/// Whether a text may be what a server calls itself: it has no characters that only marks have.
pub(super) fn is_host_shaped(text: &str) -> bool {
    let text = text.trim_end_matches(',');
    let is_filled = |label: &str| label.is_empty() || label.contains(char::is_alphanumeric);
    let begins_crossed = || text.split_once('.').is_some_and(|(first, _)| first.eq_ignore_ascii_case("xxx"));
    !text.is_empty()
        && !begins_crossed()
        // No part in brackets or of signs alone, and no ending that stands for any.
        && ![".[", ".{", ".("].iter().any(|bracket| text.contains(bracket))
        && (text.starts_with('[') || text.split('.').all(is_filled))
        && !is_name_of_any(text)
        // No brackets inside, and no single letter for each part: `mx[1]`, `N.N.N.N`.
        && (text.starts_with(['[', '(']) || !text.contains(['[', ']']))
        && !is_of_letters(text)
        && (text.starts_with('(') || !text.contains(['$', '/', '<', '>', '{', '}', '*', '…', '|', '?', '#', '~', '@']))
        && (!text.starts_with('[') || text.bytes().any(|b| b.is_ascii_digit()))
}

/// Whether a name is one that no machine has: it ends in the word for any ending, or in that for none (RFC 2606 section 2), or stands for any machine
/// in any domain: `mail.domain.tld`, `host.invalid`, `server.domain.com`.
pub(super) fn is_name_of_any(name: &str) -> bool {
    const ENDINGS: [&str; 2] = [".tld", ".invalid"];
    const MACHINES: [&str; 6] = ["server", "host", "hostname", "mail", "mailserver", "mail-server"];
    const DOMAINS: [&str; 3] = ["domain", "company", "yourcompany"];
    let ends_in = |ending: &&str| {
        name.len() > ending.len() && name.get(name.len() - ending.len()..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    // Both end in the same letter, and few names do.
    if name.ends_with(['d', 'D']) {
        return ENDINGS.iter().any(ends_in);
    }
    // Few names begin with a letter of [`MACHINES`].
    if !name.starts_with(['s', 'h', 'm', 'S', 'H', 'M']) {
        return false;
    }
    let mut labels = name.split('.');
    let is_one = |label: Option<&str>, words: &[&str]| label.is_some_and(|label| words.iter().any(|word| label.eq_ignore_ascii_case(word)));
    is_one(labels.next(), &MACHINES) && is_one(labels.next(), &DOMAINS) && labels.count() == 1
}

/// Whether each part of a name is a single letter: no name ends so.
fn is_of_letters(name: &str) -> bool {
    name.len() > 4 && name.split('.').all(|label| label.len() == 1 && label.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// What stands behind `by` in a Received line, if it is words or a placeholder instead of the name of a server: `by my provider with`, `by HOST (`,
/// `by (mein Anbieter) with`. `by`: the first of these words.
pub(super) fn words_for_server<'a>(value: &'a str, by: &str) -> Option<&'a str> {
    /// What follows the name of a server, or stands there in lines of other forms.
    const BEHIND: [&str; 13] = ["with", "by", "id", "for", "via", "over", "from", "using", "uid", "tls", "as", "on", "at"];
    const PLACEHOLDERS: [&str; 9] =
        ["HOST", "HOSTNAME", "PROVIDER", "MX-NAME", "MYHOST", "SERVERNAME", "MAILSERVER", "SERVER-NAME", "MX-HOST"];
    let is_word = |word: &&str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''));
    let rest = value.split_once(" by ").map(|(_, rest)| rest).or(value.strip_prefix("by "))?;
    if rest.starts_with('(') {
        let inner = rest.get(..=rest.find(')')?)?;
        let words = || inner.trim_matches(['(', ')']).split(' ');
        // No server writes other letters there than those of ASCII, or none at all.
        if !inner.is_ascii() || !inner.contains(|c: char| c.is_ascii_alphanumeric()) {
            return Some(inner);
        }
        return (words().count() > 1 && words().all(|word| is_word(&word)) && is_of_own(inner)).then_some(inner);
    }
    if by.is_empty() {
        return None;
    }
    if !by.is_ascii()
        || !by.contains(|c: char| c.is_ascii_alphanumeric())
        || is_short_mark(by)
        || PLACEHOLDERS.contains(&by.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_')))
        || is_placeholder(by, 2)
        || is_marked_entity(by)
    {
        return rest.split(' ').next();
    }
    let ends = |word: &&str| !BEHIND.iter().any(|behind| behind.eq_ignore_ascii_case(word)) && is_word(word);
    let words: Vec<&str> = rest.split(' ').take(8).take_while(ends).collect();
    let length = words.iter().map(|word| word.len() + 1).sum::<usize>().checked_sub(1)?;
    // The last of them ends the clause.
    let behind = rest.get(length..)?.trim_start();
    let closed = behind.is_empty()
        || behind.starts_with(['(', '[', ';'])
        || BEHIND.iter().any(|word| behind.split(' ').next().is_some_and(|next| next.eq_ignore_ascii_case(word)));
    (words.len() > 1 && closed).then(|| rest.get(..length)).flatten()
}

/// Whether some word says whose it is, or that it was taken out.
fn is_of_own(text: &str) -> bool {
    let bare = text.trim_matches(['(', ')']);
    mail_words::says_removed(bare) || mail_words::stands_for_own(bare) || bare.split(' ').any(says_whose)
}

/// Whether the value of a field like Delivered-To has the form in which receiving servers write a mailbox.
pub(super) fn is_mailbox(value: &str) -> bool {
    let bare = value.strip_prefix('<').and_then(|inner| inner.strip_suffix('>')).unwrap_or(value);
    if bare.is_empty() {
        return value == "<>";
    }
    if is_mark_for_address(value) || is_mark_for_address(bare) {
        return false;
    }
    match around_last(bare, b'@') {
        Some((local, domain)) => is_local(local) && is_domain(domain),
        // Mailboxes with other letters than those of ASCII have a domain behind them (RFC 6531).
        None => bare.is_ascii() && is_local(bare) && !bare.contains(['<', '[', '{', '(', '%', '$']),
    }
}

/// Whether a text has the form of the local part of an address. More is allowed than in RFC 5321 section 4.1.2, as servers do.
pub(super) fn is_local(local: &str) -> bool {
    let quoted = local.len() > 1 && local.starts_with('"') && local.ends_with('"');
    quoted
        || (!local.is_empty()
            && !local.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']' | '(' | ')' | ',' | ';' | '"'))
            && local.chars().any(char::is_alphanumeric))
}

/// Whether a text has the form of the domain of an address, with the same freedom.
pub(super) fn is_domain(domain: &str) -> bool {
    let literal = domain.starts_with('[') && domain.ends_with(']') && domain.bytes().any(|b| b.is_ascii_digit());
    literal
        || (!domain.is_empty()
            && domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
            && domain.chars().any(char::is_alphanumeric))
}

/// Whether a text has the form of what receiving servers write behind `for` in a Received line.
pub(super) fn is_recipient_in_received(text: &str) -> bool {
    let is_of_words = || {
        let lower = text.to_ascii_lowercase();
        lower.contains("recipient") || lower.contains("more than one") || lower.starts_with("list ")
    };
    // Sendmail writes a recipient so that was given with brackets of its own.
    let in_two =
        || text.strip_prefix("<<").and_then(|rest| rest.strip_suffix(">>")).is_some_and(|inner| inner.contains('@') && is_mailbox(inner));
    is_mailbox(text) || in_two() || (text.contains('@') && !text.contains(['{', '[']) && text.contains('"')) || is_of_words()
}

/// Whether the word in the brackets of a Received line is none that servers write there.
pub(super) fn is_no_server_word(inner: &str) -> bool {
    let is_known = || {
        let lower = inner.to_ascii_lowercase();
        NO_IP.iter().any(|word| lower.contains(word))
    };
    (!inner.bytes().any(|b| b == b':' || b == b'.' || b.is_ascii_digit()) && !is_known()) || is_dressed_ip(inner)
}

/// Whether an address is written as a telephone number, a link, or in the digits of another script: `+192.0.2.1`, `http://192.0.2.1/`, `[١٩٢.٠.٢.١]`.
fn is_dressed_ip(inner: &str) -> bool {
    let number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    inner.strip_prefix('+').is_some_and(number)
        || inner.contains("://")
        || (!inner.is_ascii() && inner.chars().any(char::is_numeric) && !inner.chars().any(|c| c.is_ascii_alphabetic()))
}
