//! Links that a program made of addresses and host names when it copied a text: `<a@b.example<mailto:a@b.example>>`, `[a@b.example](mailto:a@b.example)`,
//! `<mailto:a@b.example|a@b.example>`. Only a link that says the same as the text it stands at was made by such a program.

/// What a link begins with.
const SCHEMES: [&[u8]; 3] = [b"mailto:", b"http://", b"https://"];

/// The most letters between the name of a field and a link in it.
const MOST_ABOVE: usize = 1_000;

/// Whether the scheme of a link ends at this colon, and it stands where only a program puts one.
pub(super) fn is_link(text: &[u8], colon: usize) -> bool {
    link_at(text, colon).is_some()
}

/// Takes the links away; what they stood at stays.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::new();
    let mut at = 0;
    for colon in memchr::memchr_iter(b':', text) {
        let Some(link) = link_at(text, colon).filter(|link| link.start >= at) else { continue };
        out.extend_from_slice(&text[at..link.start]);
        if link.bracketed {
            out.extend_from_slice(&[b"<", link.text, b">"].concat());
        } else {
            out.extend_from_slice(link.text);
        }
        at = link.end;
    }
    if at == 0 {
        return None;
    }
    out.extend_from_slice(&text[at..]);
    Some(out)
}

struct Link<'a> {
    start: usize,
    end: usize,
    text: &'a [u8],
    /// It stands between angle brackets.
    bracketed: bool,
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
    let length =
        rest.iter().take(400).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'@' | b'+' | b'=')).count();
    let (target, behind) = rest.split_at(length);
    let behind = behind.strip_prefix(b"/").unwrap_or(behind);
    let end = text.len() - behind.len();
    if target.len() < 4 {
        return None;
    }
    match (text[..start].last()?, behind.first()?) {
        // `[a](mailto:a)`
        (b'(', b')') => {
            let before = text[..start - 1].strip_suffix(b"]")?.strip_suffix(target)?.strip_suffix(b"[")?;
            Some(Link { start: before.len(), end: end + 1, text: target, bracketed: false })
        }
        // `a<mailto:a>`
        (b'<', b'>') => {
            let before = text[..start - 1].strip_suffix(target)?;
            let apart = before.last().is_none_or(|b| !b.is_ascii_alphanumeric());
            apart.then_some(Link { start: before.len(), end: end + 1, text: target, bracketed: false })
        }
        // `<mailto:a|a>`
        (b'<', b'|') => {
            let behind = behind[1..].strip_prefix(target)?.strip_prefix(b">")?;
            let end = text.len() - behind.len();
            // The brackets of the link stand in the place of those of the address, where there has to be a pair.
            Some(Link { start: start - 1, end, text: target, bracketed: needs_brackets(&text[..start - 1]) })
        }
        _ => None,
    }
}

/// Whether an address that stands behind this text has to have angle brackets: behind a name, or in a field that has none without them
/// (RFC 5322 sections 3.4, 3.6.4 and 3.6.7).
fn needs_brackets(before: &[u8]) -> bool {
    const ALWAYS: [&str; 4] = ["return-path", "message-id", "in-reply-to", "references"];
    const MAILBOX: [&str; 6] = ["from", "to", "cc", "reply-to", "sender", "disposition-notification-to"];
    if before.ends_with(b"<") || before.ends_with(b"&lt;") {
        return false;
    }
    // The field may have begun some lines above.
    let before = &before[before.len().saturating_sub(MOST_ABOVE)..];
    let mut from = before.len();
    while from > 0 {
        from = memchr::memrchr(b'\n', &before[..from]).unwrap_or(0);
        let line = before.get(from + usize::from(before.get(from) == Some(&b'\n'))..).unwrap_or_default();
        if let Some(name) = crate::message::names::label(line) {
            let is = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
            let value = line.splitn(2, |b| *b == b':').nth(1).unwrap_or_default();
            let last = value.rsplit(|b| *b == b',').next().unwrap_or_default().trim_ascii();
            return is(&ALWAYS) || (is(&MAILBOX) && !last.is_empty()) || value.trim_ascii_end().ends_with(b"envelope-from");
        }
    }
    false
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
            ("<mailto:a@b.example|a@b.example>", "<http://mail.b.example|mail.b.example>"),
        ] {
            let text = plain.replace("a@b.example", address).replace("mail.b.example (", &format!("{host} ("));
            assert!(has_links(&text), "{text}");
            assert_eq!(undo(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain), "{text}");
        }
        let chat = "Return-Path: <mailto:a@b.example|a@b.example>\nFrom: A\n <mailto:a@b.example|a@b.example>, <mailto:c@b.example|c@b.example>\nTo: <mailto:c@d.example|c@d.example>\n";
        let expected = "Return-Path: <a@b.example>\nFrom: A\n <a@b.example>, c@b.example\nTo: c@d.example\n";
        assert_eq!(undo(chat.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(expected));
        for text in [
            "List-Unsubscribe: <mailto:a@b.example>, <https://b.example/u?id=1>\n",
            "Authentication-Results: x; arc=none (see http://b.example)\n",
            "X-A: a@b.example <mailto:a@b.example>\nX-B: http://a.example|b\n",
        ] {
            assert!(!has_links(text) && undo(text.as_bytes()).is_none(), "{text}");
        }
    }
}
