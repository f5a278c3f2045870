//! Links as Word writes them out when it saves a text: `<HYPERLINK "mailto:a@b.example"a@b.example>`, `{ HYPERLINK "http://b.example" }b.example`. What the
//! link shows stands behind it, and only that was there.

const CODE: &[u8] = b"HYPERLINK ";
/// The schemes of links that programs make of addresses and names.
const SCHEMES: [&[u8]; 3] = [b"mailto:", b"http://", b"https://"];
/// The longest code of a link.
const LONGEST: usize = 600;

/// Takes the codes of links away.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::new();
    let mut at = 0;
    for code in memchr::memmem::find_iter(text, CODE) {
        let Some((start, end)) = code_at(text, code).filter(|(start, _)| *start >= at) else { continue };
        out.extend_from_slice(&text[at..start]);
        at = end;
    }
    out.extend_from_slice(&text[at..]);
    (out.len() < text.len()).then_some(out)
}

/// Where the code begins and ends whose word stands there, if behind it stands what the link leads to.
fn code_at(text: &[u8], code: usize) -> Option<(usize, usize)> {
    let rest = &text[code + CODE.len()..];
    let rest = rest.get(..LONGEST).unwrap_or(rest);
    let blanks = |text: &[u8]| text.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
    let mut length = blanks(rest);
    let link = rest.get(length..)?.strip_prefix(b"\"")?;
    let link = &link[..memchr::memchr(b'"', link)?];
    length += link.len() + 2;
    let target = SCHEMES.iter().find_map(|scheme| link.strip_prefix(*scheme))?;
    let target = target.strip_suffix(b"/").unwrap_or(target);
    // `\o "what a pointer shows"`, `\t "_blank"`
    while let Some(b'\\') = rest.get(length + blanks(rest.get(length..)?)) {
        let open = memchr::memchr(b'"', rest.get(length..)?)? + length + 1;
        length = memchr::memchr(b'"', rest.get(open..)?)? + open + 1;
    }
    length += blanks(rest.get(length..)?);
    let braced = text[..code].trim_ascii_end().ends_with(b"{") && rest.get(length) == Some(&b'}');
    if braced {
        length += 1;
        length += blanks(rest.get(length..)?);
    }
    let start = if braced { text[..code].trim_ascii_end().len() - 1 } else { code };
    let shown = rest.get(length..)?;
    (target.len() > 3 && shown.len() >= target.len() && shown[..target.len()].eq_ignore_ascii_case(target))
        .then_some((start, code + CODE.len() + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_links_are_taken_away() {
        let plain = "Return-Path: <a@b.example>\nReceived: from b.example by c.example\n";
        for (address, host) in [
            ("HYPERLINK \"mailto:a@b.example\"a@b.example", "HYPERLINK \"http://b.example/\"b.example"),
            ("HYPERLINK \"mailto:a@b.example\" \\o \"mailto:a@b.example\" a@b.example", "{ HYPERLINK \"https://b.example\" }b.example"),
        ] {
            let text = format!("Return-Path: <{address}>\nReceived: from {host} by c.example\n");
            assert_eq!(undo(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain), "{text}");
        }
        for text in [
            "From: HYPERLINK \"mailto:a@b.example\"",
            "Subject: HYPERLINK \"mailto:a@b.example\"c@d.example",
            "HYPERLINK \"",
            "HYPERLINK x",
        ] {
            assert!(undo(text.as_bytes()).is_none(), "{text}");
        }
    }
}
