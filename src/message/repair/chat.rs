//! Links as chat programs write them (Slack, Mattermost): `<mailto:a@b.example|a@b.example>`, `<http://b.example|b.example>`, `<https://b.example/x>`.
//!
//! Such a program writes the `<` and `>` of the message as `&lt;` and `&gt;`, so brackets that the message had stand around those of the link. If no
//! link has such brackets around it, those of the links took their place: in every mail link, if other addresses of the text are no links; else where
//! the field demands brackets.

use std::ops::Range;

use super::links::needs_brackets;

/// The longest link.
const LONGEST: usize = 4_000;
/// The signs that such a program writes as codes, `&` last: the codes may be codes of the message.
const CODES: [(&str, &str); 3] = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];

struct ChatLink<'a> {
    place: Range<usize>,
    /// What the message had there.
    text: &'a [u8],
    /// The link has a label behind `|`, which says the same as its address.
    labelled: bool,
    /// The label begins with the scheme, too, so the message itself had a link there.
    whole: bool,
    is_mail: bool,
    /// Brackets stand around those of the link.
    enclosed: bool,
}

/// The link that begins at this `<`.
fn link_at(text: &[u8], at: usize) -> Option<ChatLink<'_>> {
    let inner = text.get(at + 1..)?;
    let scheme = [&b"mailto:"[..], b"http://", b"https://"].into_iter().find(|scheme| inner.starts_with(scheme))?;
    let length = memchr::memchr3(b'>', b'<', b'\n', &inner[..inner.len().min(LONGEST)]).filter(|end| inner[*end] == b'>')?;
    let inner = &inner[..length];
    let end = at + length + 2;
    let bare = |url: &[u8]| url.strip_prefix(scheme).map_or(url.to_vec(), <[u8]>::to_vec);
    let plain = |url: &[u8]| bare(url.strip_suffix(b"/").unwrap_or(url));
    let (url, label) = match memchr::memrchr(b'|', inner) {
        Some(stroke) if plain(&inner[..stroke]) == plain(&inner[stroke + 1..]) => (&inner[..stroke], Some(&inner[stroke + 1..])),
        _ => (inner, None),
    };
    let (before, behind) = (&text[..at], &text[end..]);
    let enclosed = (before.ends_with(b"<") || before.ends_with(b"&lt;")) && (behind.starts_with(b">") || behind.starts_with(b"&gt;"));
    Some(ChatLink {
        place: at..end,
        text: label.unwrap_or(url),
        labelled: label.is_some(),
        whole: label.is_some_and(|label| label.starts_with(scheme)),
        is_mail: scheme == b"mailto:",
        enclosed,
    })
}

/// Puts back what the links stand for.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    memchr::memchr(b'|', text)?;
    let mut links: Vec<ChatLink<'_>> = Vec::new();
    for at in memchr::memchr_iter(b'<', text) {
        links.extend(link_at(text, at).filter(|link| links.last().is_none_or(|last| last.place.end <= link.place.start)));
    }
    links.iter().find(|link| link.labelled)?;
    let coded = memchr::memmem::find(text, b"&lt;").is_some();
    let own = links.iter().any(|link| link.labelled && link.enclosed);
    // A link without a label is one of the program only if it wrote brackets as codes, or if brackets stand around such a link.
    let plain_too = coded || links.iter().any(|link| !link.labelled && link.enclosed);
    let replaced = !own && has_plain_address(text, &links);
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    for link in links.iter().filter(|link| link.labelled || plain_too) {
        let before = &text[..link.place.start];
        out.extend_from_slice(&text[at..link.place.start]);
        at = link.place.end;
        let bracketed = !own && !link.enclosed && (link.whole || (link.is_mail && (replaced || needs_brackets(before))));
        out.extend_from_slice(if bracketed { b"<" } else { b"" });
        out.extend_from_slice(link.text);
        out.extend_from_slice(if bracketed { b">" } else { b"" });
    }
    out.extend_from_slice(&text[at..]);
    if coded {
        for (code, sign) in CODES {
            out = replace(&out, code.as_bytes(), sign.as_bytes());
        }
    }
    Some(out)
}

/// Whether an address stands by itself somewhere, and is no link.
fn has_plain_address(text: &[u8], links: &[ChatLink<'_>]) -> bool {
    let is_word = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+');
    memchr::memchr_iter(b'@', text).any(|at| {
        let name = text[..at].iter().rev().take(80).take_while(|b| is_word(b)).count();
        let host = text[at + 1..].iter().take(250).take_while(|b| is_word(b)).count();
        let begins = text[..at - name].last().is_none_or(|b| matches!(b, b' ' | b'\t' | b'\n' | b'='));
        let linked = || links.iter().any(|link| link.place.contains(&at));
        name > 0 && begins && text[at + 1..at + 1 + host].contains(&b'.') && !linked()
    })
}

fn replace(text: &[u8], code: &[u8], sign: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    for found in memchr::memmem::find_iter(text, code) {
        out.extend_from_slice(&text[at..found]);
        out.extend_from_slice(sign);
        at = found + code.len();
    }
    out.extend_from_slice(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_of_the_message_stay_and_those_of_links_go() {
        let mail = |address: &str| format!("<mailto:{address}|{address}>");
        let plain = "Return-Path: <a@b.example>\nReceived: from mail.b.example by c.example for <c@d.example>; 1 Jan\nTo: c@d.example\n";
        let linked = |open: &str, close: &str| {
            let text = plain.replace('<', "\u{1}").replace('>', "\u{2}");
            let text = ["a@b.example", "c@d.example"].iter().fold(text, |text, address| text.replace(address, &mail(address)));
            text.replace('\u{1}', open)
                .replace('\u{2}', close)
                .replace("mail.b", "<http://mail.b.example|mail.b.example>_")
                .replace("_.example", "")
        };
        let replaced = plain.replace("<a@b.example>", &mail("a@b.example")).replace("<c@d.example>", &mail("c@d.example"));
        for text in [linked("&lt;", "&gt;"), linked("<", ">"), replaced] {
            assert_eq!(undo(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain), "{text}");
        }
        // All addresses are links, and no brackets are left: the field tells where some were.
        let text = "Return-Path: <mailto:a@b.example|a@b.example>\nReceived: by c for\n <mailto:c@d.example|c@d.example>;\nTo: <mailto:c@d.example|c@d.example>\n";
        let expected = "Return-Path: <a@b.example>\nReceived: by c for\n <c@d.example>;\nTo: c@d.example\n";
        assert_eq!(undo(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(expected));
    }

    #[test]
    fn where_all_addresses_are_links_the_field_tells() {
        let chat = "Return-Path: <mailto:a@b.example|a@b.example>\nFrom: A\n <mailto:a@b.example|a@b.example>, <mailto:c@b.example|c@b.example>\nTo: <mailto:c@d.example|c@d.example>\n";
        let expected = "Return-Path: <a@b.example>\nFrom: A\n <a@b.example>, c@b.example\nTo: c@d.example\n";
        assert_eq!(undo(chat.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(expected));
    }

    #[test]
    fn links_of_the_message_stay() {
        let text = "List-Unsubscribe: &lt;<mailto:a@b.example|mailto:a@b.example>&gt;, &lt;<https://b.example/?a=1&amp;b>&gt;\nX-A: <https://c.example/>\n";
        let expected = "List-Unsubscribe: <mailto:a@b.example>, <https://b.example/?a=1&b>\nX-A: https://c.example/\n";
        assert_eq!(undo(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(expected));
        assert_eq!(undo(b"List-Unsubscribe: <mailto:a@b.example>, <https://b.example/u|v>\nX-A: a | b\n"), None);
    }
}
