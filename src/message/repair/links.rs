//! Links that a program made of addresses and host names when it copied a text: `<a@b.example<mailto:a@b.example>>`, `[a@b.example](mailto:a@b.example)`;
//! those with a vertical bar inside are undone in [`super::chat`]. Only a link that says the same as the text it stands at was made by such a
//! program.

use std::borrow::Cow;

use percent_encoding::percent_decode;

use crate::message::field_name::FieldNames;

/// What a link begins with.
const SCHEMES: [&[u8]; 3] = [b"mailto:", b"http://", b"https://"];

/// The most letters between the name of a field and a link in it.
const MOST_ABOVE: usize = 1_000;
/// A line longer than this may hold several fields.
const ONE_LINE: usize = 250;
/// Fields that servers write, in which nothing that begins like a link stands.
const OF_SERVERS: FieldNames = FieldNames::of(&[
    "return-path",
    "delivered-to",
    "received",
    "received-spf",
    "authentication-results",
    "arc-authentication-results",
    "envelope-to",
    "envelope-from",
    "x-original-to",
    "x-envelope-to",
    "x-envelope-from",
    "x-received",
    "x-forwarded-to",
]);
/// Fields with addresses or ids that the sender writes.
const OF_SENDERS: FieldNames = FieldNames::of(&[
    "from",
    "to",
    "cc",
    "reply-to",
    "sender",
    "mail-followup-to",
    "disposition-notification-to",
    "return-receipt-to",
    "errors-to",
    "resent-from",
    "resent-to",
    "resent-sender",
    "message-id",
    "in-reply-to",
    "references",
]);

const OF_IDS: FieldNames = FieldNames::of(&["message-id", "in-reply-to", "references"]);

/// Whether the scheme of a link ends at this colon, and it stands where only a program puts one.
pub(super) fn is_link(text: &[u8], colon: usize) -> bool {
    link_at(text, colon).is_some_and(|link| link.certain)
}

/// Takes the links away; what they stood at stays. A link that a sender may have written so is one of a program only where such stand, too.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let colons = || memchr::memchr_iter(b':', text);
    colons().find(|colon| is_link(text, *colon))?;
    let mut out: Vec<u8> = Vec::new();
    let mut at = 0;
    for colon in colons() {
        let Some(link) = link_at(text, colon).filter(|link| link.start >= at) else { continue };
        out.extend_from_slice(&text[at..link.start]);
        if link.bracketed {
            out.extend_from_slice(&[b"<", link.text, b">"].concat());
        } else {
            out.extend_from_slice(link.text);
        }
        at = link.end;
    }
    out.extend_from_slice(&text[at..]);
    Some(out)
}

struct Link<'a> {
    start: usize,
    end: usize,
    text: &'a [u8],
    /// Its text has to be written between angle brackets.
    bracketed: bool,
    /// Only a program writes it so, never a sender.
    certain: bool,
}

/// The link whose scheme ends at this colon.
fn link_at(text: &[u8], colon: usize) -> Option<Link<'_>> {
    // Most colons end the name of a field or stand in a time.
    if !matches!(text.get(colon.wrapping_sub(1)), Some(b'o' | b'p' | b's')) {
        return None;
    }
    let head = &text[..colon + 1];
    let rest = &text[colon + 1..];
    let (scheme, rest) = SCHEMES.iter().find_map(|scheme| {
        let (name, slashes) = scheme.split_at(scheme.iter().position(|b| *b == b':')? + 1);
        Some((scheme.len() - slashes.len(), rest.strip_prefix(slashes)?)).filter(|_| head.ends_with(name))
    })?;
    let start = colon + 1 - scheme;
    let is_mail = head.ends_with(b"mailto:");
    let in_link = |b: &u8| {
        b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'@' | b'+' | b'=') || (is_mail && b"!#$%&'*/^`{}~".contains(b))
    };
    let length = rest.iter().take(400).take_while(|b| in_link(b)).count();
    let (target, behind) = rest.split_at(length);
    let behind = behind.strip_prefix(b"/").unwrap_or(behind);
    let end = text.len() - behind.len();
    if target.len() < 4 {
        return None;
    }
    // A link to a page, right behind the text that it was made of.
    if !is_mail
        && text[..start].ends_with(b"<")
        && !text[..start - 1].last().is_some_and(u8::is_ascii_whitespace)
        && let Some(link) = doubled(text, start)
    {
        return Some(link);
    }
    match (text[..start].last()?, behind.first()?) {
        // `[a](mailto:a)`
        (b'(', b')') => {
            let before = text[..start - 1].strip_suffix(b"]")?.strip_suffix(target)?.strip_suffix(b"[")?;
            Some(Link { start: before.len(), end: end + 1, text: target, bracketed: false, certain: true })
        }
        // `<mailto:a|a>`
        (b'<', b'|') => {
            let behind = behind[1..].strip_prefix(target)?.strip_prefix(b">")?;
            let end = text.len() - behind.len();
            // What it stands for is told by all such links of a text ([`super::chat`]).
            Some(Link { start: start - 1, end, text: &text[start - 1..end], bracketed: false, certain: true })
        }
        (open @ b'<', b'>') | (open @ b'[', b']') => {
            behind_text(text, start - 1, end + 1, target).or_else(|| in_place(text, start - 1, end + 1, target, *open))
        }
        _ => None,
    }
}

/// `a<mailto:a>`, `a <mailto:a>`, `<a> [mailto:a]`: the link stands behind what it says.
fn behind_text<'a>(text: &'a [u8], start: usize, end: usize, target: &[u8]) -> Option<Link<'a>> {
    let before = without_blanks(&text[..start]);
    let bare = before.strip_suffix(b">").unwrap_or(before);
    let plain = if bare.ends_with(target) { Cow::Borrowed(target) } else { percent_decode(target).into() };
    let at = bare.strip_suffix(&*plain)?.len();
    if bare[..at].last().is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let glued = before.len() == start && bare.len() == start;
    let certain = glued || field_above(&text[..start]).is_some_and(|(name, _)| OF_SERVERS.have(name) || OF_SENDERS.have(name));
    // `<a <mailto:a> >`
    let blanks = text[end..].iter().take_while(|b| **b == b' ').count();
    let closes = bare[..at].ends_with(b"<") && text[end..].get(blanks) == Some(&b'>');
    Some(Link { start: before.len(), end: if closes { end + blanks } else { end }, text: b"", bracketed: false, certain })
}

/// `https://b/u?1<https://b/u?1>`: the address of a page, and the link that a program made of it. `start`: where the link begins.
fn doubled(text: &[u8], start: usize) -> Option<Link<'_>> {
    /// Longer addresses of pages are not looked at.
    const LONGEST: usize = 2_000;
    let rest = &text[start..text.len().min(start + LONGEST)];
    let length = memchr::memchr2(b'>', b'\n', rest).filter(|end| rest[*end] == b'>')?;
    let target = &rest[..length];
    let before = without_blanks(&text[..start - 1]);
    // Such programs put a slash behind a bare host.
    let is_said = before.ends_with(target) || target.strip_suffix(b"/").is_some_and(|target| before.ends_with(target));
    is_said.then(|| Link { start: before.len(), end: start + length + 1, text: b"", bracketed: false, certain: true })
}

/// `Name <mailto:a>`, `for [mailto:a]`: the link stands in the place of an address.
fn in_place<'a>(text: &'a [u8], start: usize, end: usize, target: &'a [u8], open: u8) -> Option<Link<'a>> {
    let before = &text[..start];
    let (name, _) = field_above(before)?;
    let of_server = OF_SERVERS.have(name);
    // Nobody writes a link for an id: a program took it for an address.
    let certain = of_server || OF_IDS.have(name);
    if !target.contains(&b'@') || !(of_server || OF_SENDERS.have(name)) {
        return None;
    }
    let bracketed = (open == b'<' && !before.ends_with(b"<")) || needs_brackets(before);
    Some(Link { start, end, text: target, bracketed, certain })
}

/// Whether the field that ends here is one that servers write (`true`), or one with addresses or ids that the sender writes.
pub(super) fn is_of_addresses(before: &[u8]) -> Option<bool> {
    let (name, _) = field_above(before)?;
    let of_server = OF_SERVERS.have(name);
    (of_server || OF_SENDERS.have(name)).then_some(of_server)
}

/// The text without blanks and one line break at its end.
fn without_blanks(text: &[u8]) -> &[u8] {
    let blanks = |text: &[u8]| text.len() - text.iter().rev().take(MOST_ABOVE).take_while(|b| matches!(b, b' ' | b'\t')).count();
    let bare = &text[..blanks(text)];
    bare.strip_suffix(b"\n").map_or(bare, |above| &above[..blanks(above)])
}

/// The name of the field that ends here, which may have begun some lines above, and its value so far on the line of the name.
fn field_above(before: &[u8]) -> Option<(&str, &[u8])> {
    let before = &before[before.len().saturating_sub(MOST_ABOVE)..];
    let mut from = before.len();
    while from > 0 {
        from = memchr::memrchr(b'\n', &before[..from]).unwrap_or(0);
        let line = before.get(from + usize::from(before.get(from) == Some(&b'\n'))..).unwrap_or_default();
        if let Some(name) = crate::message::names::label(line) {
            // All fields may stand on one line.
            return last_field(line).or_else(|| Some((name, line.splitn(2, |b| *b == b':').nth(1).unwrap_or_default())));
        }
    }
    None
}

/// The last field that begins in the middle of a long line, behind a blank.
fn last_field(line: &[u8]) -> Option<(&str, &[u8])> {
    let colons = memchr::memchr_iter(b':', line).rev().filter(|colon| line.len() > ONE_LINE && line.get(colon + 1) == Some(&b' '));
    colons.take(20).find_map(|colon| {
        let word = line[..colon].iter().rev().take(60).take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        let name = std::str::from_utf8(&line[colon - word..colon]).ok().filter(|name| crate::message::names::is_known(name))?;
        (colon > word && line[colon - word - 1] == b' ').then_some((name, &line[colon + 1..]))
    })
}

/// Whether an address that stands behind this text has to have angle brackets: behind a name, or in a field that has none without them
/// (RFC 5322 sections 3.4, 3.6.4 and 3.6.7).
pub(super) fn needs_brackets(before: &[u8]) -> bool {
    const ALWAYS: FieldNames = FieldNames::of(&["return-path", "message-id", "in-reply-to", "references"]);
    const MAILBOX: FieldNames = FieldNames::of(&["from", "to", "cc", "reply-to", "sender", "disposition-notification-to"]);
    if before.ends_with(b"<") || before.ends_with(b"&lt;") {
        return false;
    }
    let Some((name, value)) = field_above(before) else { return false };
    let last = value.rsplit(|b| *b == b',').next().unwrap_or_default().trim_ascii();
    let so_far = before.trim_ascii_end();
    let in_clause = [&b" for"[..], b"\tfor", b"envelope-from"].iter().any(|word| so_far.ends_with(word)) && so_far.len() < before.len();
    ALWAYS.have(name) || (MAILBOX.have(name) && !last.is_empty()) || (in_clause && name.eq_ignore_ascii_case("received"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has_links(text: &str) -> bool {
        memchr::memchr_iter(b':', text.as_bytes()).any(|colon| is_link(text.as_bytes(), colon))
    }

    #[test]
    fn links_become_what_they_stood_at() {
        let plain = "From: A <a@b.example>\nReceived: from mail.b.example (mail.b.example [192.0.2.1])\n";
        for (address, host) in [
            ("a@b.example<mailto:a@b.example>", "mail.b.example<http://mail.b.example>"),
            ("[a@b.example](mailto:a@b.example)", "[mail.b.example](https://mail.b.example/)"),
        ] {
            let text = plain.replace("a@b.example", address).replace("mail.b.example (", &format!("{host} ("));
            assert!(has_links(&text), "{text}");
            assert_eq!(undo(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain), "{text}");
        }
        for (linked, plain) in [
            ("Return-Path: <a@b.example <mailto:a@b.example> >\n", "Return-Path: <a@b.example>\n"),
            (
                "List-Unsubscribe: <https://b.example/u?id=1&x=%20<https://b.example/u?id=1&x=%20>>, <mailto:u@b.example>\n",
                "List-Unsubscribe: <https://b.example/u?id=1&x=%20>, <mailto:u@b.example>\n",
            ),
            ("X-A: https://b.example<https://b.example/>\n", "X-A: https://b.example\n"),
            ("Return-Path: [mailto:a@b.example]\n", "Return-Path: <a@b.example>\n"),
            ("To: c@d.example <mailto:c@d.example>, e@f.example <mailto:e@f.example>\n", "To: c@d.example, e@f.example\n"),
            ("From: A <a@b.example> [mailto:a@b.example]\n", "From: A <a@b.example>\n"),
            ("Received: by x for <c@d.example\n <mailto:c@d.example>>;\n 1 Jan\n", "Received: by x for <c@d.example>;\n 1 Jan\n"),
            (
                "Delivered-To: [mailto:c@d.example]\nFrom: \"A, B\" [mailto:a@b.example]\n",
                "Delivered-To: c@d.example\nFrom: \"A, B\" <a@b.example>\n",
            ),
            ("Received: by x for [mailto:c@d.example]; 1 Jan\n", "Received: by x for <c@d.example>; 1 Jan\n"),
            ("Sender: a+b=c@d.example <mailto:a%2Bb=c@d.example>\n", "Sender: a+b=c@d.example\n"),
            (
                "Return-Path: <mailto:a@b.example>\nX-A: c@d.example <mailto:c@d.example>\n",
                "Return-Path: <a@b.example>\nX-A: c@d.example\n",
            ),
        ] {
            assert!(has_links(linked), "{linked}");
            assert_eq!(undo(linked.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain), "{linked}");
        }
        for text in [
            "From: A <mailto:a@b.example>\n",
            "List-Unsubscribe: <mailto:a@b.example>, <https://b.example/u?id=1>\n",
            "Authentication-Results: x; arc=none (see http://b.example)\n",
            "X-A: a@b.example <mailto:a@b.example>\nX-B: http://a.example|b\n",
        ] {
            assert!(!has_links(text) && undo(text.as_bytes()).is_none(), "{text}");
        }
    }
}
