//! Tags of web code in values that a program put there: anchors around addresses (`<a href="mailto:a@b.example">a@b.example</a>`) and marks around what
//! somebody searched for (`<em>a</em>`). A subject may hold tags of its sender, so only a place where no sender writes one tells of a program.

use super::links::{is_of_addresses, needs_brackets};

/// Tags that mark a piece of a text, and the link.
const TAGS: [&str; 12] = ["a", "em", "mark", "b", "strong", "i", "u", "s", "span", "font", "code", "del"];
/// The longest tag.
const LONGEST: usize = 2_000;
/// The longest text between two tags.
const MOST_BETWEEN: usize = 1_000;

/// A pair of tags.
struct Pair<'a> {
    start: usize,
    end: usize,
    tag: &'static str,
    inner: &'a [u8],
    /// Where the link leads, if it is one.
    target: Option<&'a [u8]>,
}

/// The pair whose first tag begins here.
fn pair(text: &[u8], start: usize) -> Option<Pair<'_>> {
    let rest = text.get(start + 1..text.len().min(start + LONGEST))?;
    let name = rest.iter().take(8).take_while(|b| b.is_ascii_alphabetic()).count();
    let tag = *TAGS.iter().find(|tag| rest[..name].eq_ignore_ascii_case(tag.as_bytes()))?;
    if !matches!(rest.get(name), Some(b'>' | b' ')) {
        return None;
    }
    let close = memchr::memchr2(b'>', b'\n', rest).filter(|at| rest[*at] == b'>')?;
    let inner_at = start + 1 + close + 1;
    let below = &text[inner_at..text.len().min(inner_at + MOST_BETWEEN)];
    let length = memchr::memchr(b'<', below)?;
    let closing = below[length..].strip_prefix(b"</")?.get(..tag.len() + 1)?;
    if !closing.strip_suffix(b">").is_some_and(|name| name.eq_ignore_ascii_case(tag.as_bytes())) {
        return None;
    }
    let target = memchr::memmem::find(&rest[..close], b"href=\"").and_then(|at| rest[at + 6..close].split(|b| *b == b'"').next());
    Some(Pair { start, end: inner_at + length + closing.len() + 2, tag, inner: &below[..length], target })
}

impl Pair<'_> {
    /// Whether a link leads where its text says.
    fn says_where(&self) -> bool {
        let bare = |link: &[u8]| -> Vec<u8> {
            let link = [&b"mailto:"[..], b"https://", b"http://"].iter().find_map(|scheme| link.strip_prefix(*scheme)).unwrap_or(link);
            link.strip_suffix(b"/").unwrap_or(link).to_ascii_lowercase()
        };
        self.target.is_some_and(|target| !self.inner.is_empty() && bare(target) == bare(self.inner))
    }

    /// Whether only a program can have put it there: in a field that servers write, or around an address where such fields have one.
    fn is_certain(&self, text: &[u8]) -> bool {
        let Some(of_server) = is_of_addresses(&text[..self.start]) else { return false };
        match self.tag {
            "a" => self.says_where() && memchr::memchr2(b'@', b'.', self.inner).is_some(),
            _ => of_server || memchr::memchr(b'@', self.inner).is_some() || text[..self.start].ends_with(b"<"),
        }
    }
}

/// Takes such tags away; what stands between them stays, with the brackets of an address that an anchor took the place of.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    memchr::memmem::find(text, b"</")?;
    let pairs = || memchr::memchr_iter(b'<', text).filter_map(|at| pair(text, at));
    let mut certain = [false; TAGS.len()];
    for found in pairs().filter(|found| found.is_certain(text)) {
        certain[TAGS.iter().position(|tag| *tag == found.tag)?] = true;
    }
    if !certain.contains(&true) {
        return None;
    }
    let of_program = |found: &Pair<'_>| {
        let known = TAGS.iter().zip(certain).any(|(tag, certain)| certain && *tag == found.tag);
        known && (found.tag != "a" || found.says_where())
    };
    let (mut out, mut at) = (Vec::with_capacity(text.len()), 0);
    for found in pairs().filter(of_program) {
        if found.start < at {
            continue;
        }
        out.extend_from_slice(&text[at..found.start]);
        let is_address = found.tag == "a" && memchr::memchr(b'@', found.inner).is_some();
        if is_address && needs_brackets(&out) {
            out.extend_from_slice(&[b"<", found.inner, b">"].concat());
        } else {
            out.extend_from_slice(found.inner);
        }
        at = found.end;
    }
    out.extend_from_slice(&text[at..]);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_a_program_put_into_values_go() {
        let plain = "Received: from mx.b.example by c.example\n\tfor <me@c.example>; 1 Jan\nFrom: \"A\" <a@b.example>\nMessage-ID: <1@b.example>\nSubject: x b.example\n";
        let anchor = |address: &str| format!("<a href=\"mailto:{address}\">{address}</a>");
        let addresses = ["me@c.example", "a@b.example", "1@b.example"];
        let in_place = addresses.iter().fold(plain.to_owned(), |text, address| text.replace(&format!("<{address}>"), &anchor(address)));
        let inside = addresses
            .iter()
            .fold(plain.to_owned(), |text, address| text.replace(&format!("<{address}>"), &format!("<{}>", anchor(address))));
        let host = plain.replace("from mx.b.example", "from <a href=\"http://mx.b.example/\" target=\"_blank\">mx.b.example</a>");
        let marked = plain.replace("b.example", "<em>b.example</em>");
        let around = plain.replace("<me@c.example>", "<<s>me@c.example</s>>");
        for text in [in_place, inside, host, marked, around] {
            assert_eq!(undo(text.as_bytes()).map(|out| String::from_utf8(out).unwrap()).as_deref(), Some(plain), "{text}");
        }
        for text in [
            plain,
            "Subject: <b>Win</b> now\nFrom: <b>Bank</b> <a@b.example>\n",
            "Subject: <a href=\"https://b.example\">b.example</a>\n",
            "From: <a href=\"mailto:other@b.example\">a@c.example</a>\n",
            "Received: from x <a",
        ] {
            assert_eq!(undo(text.as_bytes()), None, "{text}");
        }
    }
}
