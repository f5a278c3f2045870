//! The forms in which servers write addresses and names. What has another form was not written by a server.

use super::marks::is_mark_for_address;

/// Words that servers write into the brackets of a Received line where they know no IP address.
pub(super) const NO_ADDRESS: &[&str] = &["unavailable", "undefined", "unknown", "unix", "socket", "localhost", "private", "local"];

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
    !text.is_empty()
        && (text.starts_with('(') || !text.contains(['<', '>', '{', '}', '*', '…', '|', '?', '#', '~']))
        && (!text.starts_with('[') || text.bytes().any(|b| b.is_ascii_digit()))
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
    match bare.rsplit_once('@') {
        Some((local, domain)) => is_local(local) && is_domain(domain),
        // Mailboxes with other letters than those of ASCII have a domain behind them (RFC 6531).
        None => bare.is_ascii() && is_local(bare) && !bare.contains(['<', '[', '{', '(', '%', '$']),
    }
}

pub(super) fn is_local(local: &str) -> bool {
    let quoted = local.len() > 1 && local.starts_with('"') && local.ends_with('"');
    quoted
        || (!local.is_empty()
            && !local.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']' | '(' | ')' | ',' | ';' | '"'))
            && local.chars().any(char::is_alphanumeric))
}

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
    is_mailbox(text) || (text.contains('@') && !text.contains(['{', '[']) && text.contains('"')) || is_of_words()
}

/// Whether the word in the brackets of a Received line is none that servers write there.
pub(super) fn is_no_server_word(inner: &str) -> bool {
    let is_known = || {
        let lower = inner.to_ascii_lowercase();
        NO_ADDRESS.iter().any(|word| lower.contains(word))
    };
    !inner.bytes().any(|b| b == b':' || b == b'.' || b.is_ascii_digit()) && !is_known()
}
