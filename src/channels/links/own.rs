//! Finds the person's own address inside a link: as it is, percent-encoded, in base64 or in hexadecimal, also one inside another.

use percent_encoding::percent_decode_str;

use crate::message::codes::Code;

/// What stands in its place where the link is only shown.
pub(super) const TOKEN: &str = "[address hidden]";

/// How many encodings inside each other are undone.
const MOST_LEVELS: usize = 3;
/// A shorter run of base64 or hexadecimal cannot hold an address.
const SHORTEST_RUN: usize = 8;

/// The addresses to hide, in lower case, each in the forms that may be inside base64 or hexadecimal too.
pub(super) struct OwnForms {
    forms: Vec<Vec<u8>>,
}

/// One byte of a decoded text, and which bytes of the link it came from.
#[derive(Clone, Copy)]
struct Byte {
    value: u8,
    from: usize,
    to: usize,
}

impl OwnForms {
    pub fn new(addresses: &[String]) -> Self {
        let mut forms: Vec<Vec<u8>> = Vec::new();
        for address in addresses.iter().map(|address| address.trim().to_ascii_lowercase()).filter(|address| address.contains('@')) {
            for at in ["@", "%40", "=", "(at)", "[at]", "_at_"] {
                forms.push(address.replacen('@', at, 1).into_bytes());
            }
            if let Some((local, domain)) = address.split_once('@') {
                forms.push(format!("{domain}={local}").into_bytes());
            }
        }
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        Self { forms }
    }

    /// The text with every form of an address replaced, and whether there was one.
    pub fn hide(&self, text: &str, token: &str) -> (String, bool) {
        if self.forms.is_empty() {
            return (text.to_owned(), false);
        }
        let mut level: Vec<Byte> = text.bytes().enumerate().map(|(at, value)| Byte { value, from: at, to: at + 1 }).collect();
        let mut places: Vec<(usize, usize)> = Vec::new();
        for _ in 0..MOST_LEVELS {
            self.plain(&level, &mut places);
            self.coded(Code::Base64, &level, &mut places);
            self.coded(Code::Hex, &level, &mut places);
            let next = undo_percent(&level);
            if next.len() == level.len() {
                break;
            }
            level = next;
        }
        if places.is_empty() {
            return (text.to_owned(), false);
        }
        places.sort_unstable();
        let (mut out, mut at) = (String::with_capacity(text.len()), 0);
        for (from, to) in places {
            if from >= at {
                out.push_str(text.get(at..from).unwrap_or_default());
                out.push_str(token);
            }
            at = at.max(to);
        }
        out.push_str(text.get(at..).unwrap_or_default());
        (out, true)
    }

    /// Where any of the forms stands in these bytes: its start and its end.
    fn find(&self, bytes: &[u8]) -> Vec<(usize, usize)> {
        let lower = bytes.to_ascii_lowercase();
        let mut out = Vec::new();
        for form in &self.forms {
            out.extend(memchr::memmem::find_iter(&lower, form).map(|at| (at, at + form.len())));
        }
        out
    }

    fn plain(&self, level: &[Byte], places: &mut Vec<(usize, usize)>) {
        let bytes: Vec<u8> = level.iter().map(|byte| byte.value).collect();
        places.extend(self.find(&bytes).into_iter().filter_map(|(from, to)| span(level, from, to)));
    }

    /// Searches inside runs of base64 or hexadecimal. Groups of characters may begin anywhere in a run, so each start is tried.
    fn coded(&self, code: Code, level: &[Byte], places: &mut Vec<(usize, usize)>) {
        let bytes: Vec<u8> = level.iter().map(|byte| byte.value).collect();
        for run in code.runs(&bytes, SHORTEST_RUN) {
            for skip in 0..code.signs_per_group() {
                let start = run.start + skip;
                for (from, to) in self.find(&code.decode(&bytes[start..run.end])) {
                    let signs = code.signs_of(from..to);
                    let (first, last) = (start + signs.start, (start + signs.end).min(run.end));
                    // The `=` at the end of base64 belongs to it.
                    let filled = if code == Code::Base64 && last + 2 >= run.end {
                        bytes[run.end..].iter().take(2).take_while(|byte| **byte == b'=').count()
                    } else {
                        0
                    };
                    places.extend(span(level, first, if filled > 0 { run.end + filled } else { last }));
                }
            }
        }
    }
}

fn span(bytes: &[Byte], from: usize, to: usize) -> Option<(usize, usize)> {
    Some((bytes.get(from)?.from, bytes.get(to.checked_sub(1)?)?.to))
}

fn undo_percent(level: &[Byte]) -> Vec<Byte> {
    let mut out = Vec::with_capacity(level.len());
    let mut at = 0;
    while let Some(byte) = level.get(at) {
        let hex = |n: usize| level.get(at + n).and_then(|byte| char::from(byte.value).to_digit(16));
        match (byte.value, hex(1), hex(2)) {
            (b'%', Some(high), Some(low)) => {
                let to = level.get(at + 2).map_or(byte.to, |byte| byte.to);
                out.push(Byte { value: (high << 4 | low) as u8, from: byte.from, to });
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

/// Decodes base64 of either alphabet, with or without `=` at its end, to text.
pub(super) fn base64_text(coded: &str) -> Option<String> {
    let signs = coded.trim_end_matches('=').as_bytes();
    if signs.is_empty() || !signs.iter().all(|sign| Code::Base64.is_sign(*sign)) {
        return None;
    }
    String::from_utf8(Code::Base64.decode(signs)).ok()
}

/// A text with its percent-encoding undone.
pub(super) fn percent_text(coded: &str) -> String {
    percent_decode_str(coded).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(text: &str) -> String {
        OwnForms::new(&["Ann.Lee@home.example".into()]).hide(text, "#").0
    }

    #[test]
    fn the_address_is_hidden_in_every_writing() {
        for (text, expected) in [
            ("/a?e=ann.lee@home.example&x", "/a?e=#&x"),
            ("/a?e=ANN.LEE%40home.example", "/a?e=#"),
            ("/a?e=ann%2Elee%2540home%2eexample#x", "/a?e=##x"),
            ("/a#ann.lee@home.example", "/a##"),
            // "ann.lee@home.example"
            ("/a#YW5uLmxlZUBob21lLmV4YW1wbGU=", "/a##"),
            ("/a/YW5uLmxlZUBob21lLmV4YW1wbGU/b", "/a/#/b"),
            ("/a?e=YW5uLmxlZUBob21lLmV4YW1wbGU%3D&y", "/a?e=#&y"),
            ("/a?e=616e6e2e6c656540686f6d652e6578616d706c65", "/a?e=#"),
            ("/a?e=616E6E2E6C656540686F6D652E6578616D706C65f", "/a?e=#f"),
            ("/joann.lee@home.example", "/jo#"),
            ("/nobody@home.example", "/nobody@home.example"),
        ] {
            assert_eq!(hidden(text), expected, "{text}");
        }
        // {"e":"ann.lee@home.example"}: only the characters that hold the address are replaced.
        let token = hidden("/a/eyJlIjoiYW5uLmxlZUBob21lLmV4YW1wbGUifQ==/b");
        assert!(token.contains('#') && !token.contains("YW5uLmxl") && token.ends_with("/b"), "{token}");
        assert_eq!(OwnForms::new(&[]).hide("/a@b", "#"), ("/a@b".into(), false));
    }
}
