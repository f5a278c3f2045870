//! The text of a message with harmless links, so that nobody opens a page by accident: `hxxps://evil[.]example/path?…`.

use crate::channels;

/// The most of the message's own text, in bytes.
const MOST_TEXT: usize = 2 * 1024;

/// Makes a link harmless. What follows `?` and `#` often identifies the recipient, so it is left out unless `with_query`.
fn harmless(link: &str, with_query: bool) -> String {
    let end = link.find(['?', '#']).filter(|_| !with_query);
    let (kept, left_out) = match end {
        Some(end) => (link.get(..end).unwrap_or_default(), format!("{}…", link.get(end..=end).unwrap_or_default())),
        None => (link, String::new()),
    };
    // No slash is added after the host if there was none.
    let mut written = channels::harmless(kept);
    let ends_bare = kept.split_once("://").is_some_and(|(_, rest)| !rest.contains('/'));
    if ends_bare && written.ends_with('/') {
        written.pop();
    }
    written + &left_out
}

/// A text with all its links made harmless, cut to two kilobytes; whether it was cut.
pub(super) fn harmless_text(text: &str, with_query: bool) -> (String, bool) {
    let mut out = String::new();
    let mut cut = false;
    for line in text.lines() {
        let line = harmless_line(line.trim_end(), with_query);
        // Several empty lines become one.
        if line.is_empty() && (out.is_empty() || out.ends_with("\n\n")) {
            continue;
        }
        if out.len() + line.len() + 1 > MOST_TEXT {
            cut = true;
            let mut room = MOST_TEXT.saturating_sub(out.len() + 1).min(line.len());
            while !line.is_char_boundary(room) {
                room -= 1;
            }
            out.push_str(line.get(..room).unwrap_or_default());
            break;
        }
        out.push_str(&line);
        out.push('\n');
    }
    (out.trim_end().to_owned(), cut)
}

fn harmless_line(line: &str, with_query: bool) -> String {
    let safe = |c: &char| {
        *c == '\t' || !(c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    };
    let line: String = line.chars().filter(safe).collect();
    let mut out = String::with_capacity(line.len());
    let mut rest = line.as_str();
    while let Some((at, length)) = next_link(rest) {
        let (before, from) = rest.split_at_checked(at).unwrap_or_default();
        let (link, after) = from.split_at_checked(length).unwrap_or_default();
        out.push_str(before);
        out.push_str(&harmless(link, with_query));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where the next link begins and how long it is: a scheme, or `www.` at the beginning of a word.
fn next_link(text: &str) -> Option<(usize, usize)> {
    let lower = text.to_ascii_lowercase();
    let starts = ["http://", "https://", "ftp://", "www."].iter().filter_map(|start| lower.find(start));
    let at = starts.min()?;
    let rest = text.get(at..)?;
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | ')' | ']' | '}')).unwrap_or(rest.len());
    Some((at, end.max(1)))
}

/// The host of the first web address in a field.
pub(super) fn host_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("://")?;
    let host = rest.split(['/', '?', '#', '>', ':', ' ', ',']).next()?.rsplit('@').next()?.to_ascii_lowercase();
    let plain = host.contains('.') && host.len() <= 253 && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    plain.then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_link_is_left_that_a_program_would_open() {
        for (link, with_query, expected) in [
            ("https://evil.example/path?token=abc#x", false, "hxxps://evil[.]example/path?…"),
            ("https://evil.example/path?token=abc", true, "hxxps://evil[.]example/path?token=abc"),
            ("https://evil.example", false, "hxxps://evil[.]example"),
            ("https://evil.example#anna", false, "hxxps://evil[.]example#…"),
        ] {
            assert_eq!(harmless(link, with_query), expected);
        }
        let (text, cut) =
            harmless_text("See <https://evil.example/a?b=c> or http://x.example and www.y.example.\n\n\n\nBye\u{202e}.", false);
        assert!(
            text.starts_with("See <hxxps://evil[.]example/a?…> or hxxp://x[.]example and www[.]y.example") && text.ends_with("\n\nBye."),
            "{text}"
        );
        assert!(!text.contains("http") && !text.contains("www.") && !cut);
        let (text, cut) = harmless_text(&"ü".repeat(3_000), false);
        assert!(cut && text.len() <= 2048);
    }

    #[test]
    fn a_host_is_read_out_of_a_field() {
        assert_eq!(host_in("<https://click.shop.example/u?x=1>, <mailto:a@b.example>").as_deref(), Some("click.shop.example"));
        assert_eq!(host_in("<mailto:a@b.example>"), None);
        assert_eq!(host_in("https://evil\u{7}.example/"), None);
    }
}
