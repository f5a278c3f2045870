//! The text of a message with harmless links, so that nobody opens a page by accident: `hxxps://evil[.]example/path?…`.

use super::hide::Hider;
use crate::channels;
use crate::message::safe_lines;

/// The most of the message's own text, in bytes.
const MOST_TEXT: usize = 2 * 1024;

/// Makes a link harmless. What follows `?` and `#` often identifies the recipient, so it is left out unless `with_query`.
fn harmless(link: &str, with_query: bool) -> String {
    let end = link.find(['?', '#']).filter(|_| !with_query);
    let (kept, left_out) = match end {
        Some(end) => (link.get(..end).unwrap_or_default(), format!("{}…", link.get(end..=end).unwrap_or_default())),
        None => (link, String::new()),
    };
    if !kept.contains("://") {
        let host = kept.find(['/', ':']).unwrap_or(kept.len());
        let (host, rest) = kept.split_at_checked(host).unwrap_or((kept, ""));
        return channels::harmless_host(&host.to_ascii_lowercase()) + rest + &left_out;
    }
    // No slash is added after the host if there was none.
    let mut written = channels::harmless(kept);
    let ends_bare = kept.split_once("://").is_some_and(|(_, rest)| !rest.contains('/'));
    if ends_bare && written.ends_with('/') {
        written.pop();
    }
    written + &left_out
}

/// A text with all its links made harmless. `hosts` are those of the links of the message.
pub(super) fn harmless_text(text: &str, hosts: &[&str], with_query: bool) -> String {
    let lower = text.to_ascii_lowercase();
    let is_told = |host: &str| {
        let told = [format!("//{host}"), format!("www.{host}"), format!("@{host}"), format!("{host}/")];
        told.iter().any(|told| lower.contains(told))
    };
    let is_known = |host: &str| hosts.iter().any(|known| known.trim_start_matches("www.") == host) || is_told(host);
    let mut out = String::new();
    for line in safe_lines(text) {
        let line = harmless_line(line.trim_end(), with_query, is_known);
        // Several empty lines become one.
        if !(line.is_empty() && (out.is_empty() || out.ends_with("\n\n"))) {
            out.push_str(&line);
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The first two kilobytes of a text, and whether there were more. What is to be hidden in it must be hidden: half an address would not be found.
pub(super) fn cut(text: &str) -> (String, bool) {
    let end = text.floor_char_boundary(MOST_TEXT);
    (text.get(..end).unwrap_or_default().trim_end().to_owned(), end < text.len())
}

fn harmless_line(line: &str, with_query: bool, is_known: impl Fn(&str) -> bool) -> String {
    let line: String = line.chars().filter(|c| !matches!(c, '\u{200b}'..='\u{200f}')).collect();
    let mut out = String::with_capacity(line.len());
    let mut end = 0;
    for (at, link) in channels::web_addresses(&line, is_known) {
        // One may be found inside another.
        if let Some(before) = line.get(end..at) {
            out.push_str(&before.replace("://", "[:]//"));
            out.push_str(&harmless(link, with_query));
            end = at + link.len();
        }
    }
    out.push_str(&line.get(end..).unwrap_or_default().replace("://", "[:]//"));
    out
}

/// A text with harmless links in which the person's address is hidden, also where it stands there in a form with a harmless `[@]`.
pub(super) fn hidden(text: &str, hider: &Hider) -> String {
    let once = hider.text(text).unwrap_or_else(|| text.to_owned());
    match hider.text(&once.replace("[@]", "@")) {
        Some(twice) => twice.replace('@', "[@]"),
        None => once,
    }
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
        let text = harmless_text("See <https://evil.example/a?b=c> or http://x.example and www.y.example.\n\n\n\nBye\u{202e}.", &[], false);
        assert!(
            text.starts_with("See <hxxps://evil[.]example/a?…> or hxxp://x[.]example and www[.]y[.]example.") && text.ends_with("\n\nBye."),
            "{text}"
        );
        assert!(!text.contains("http") && !text.contains("www."));
        let (text, is_cut) = cut(&harmless_text(&"ü".repeat(3_000), &[], false));
        assert!(is_cut && text.len() <= 2048);
        assert_eq!(cut("a b"), ("a b".to_owned(), false));
    }

    #[test]
    fn an_address_without_its_scheme_is_written_harmlessly_too_and_nothing_else_is_changed() {
        for (text, harmless) in [
            ("bit.ly/3abc, tinyurl.com/x?u=1 or EVIL.com; a@evil.com", "bit[.]ly/3abc, tinyurl[.]com/x?… or evil[.]com; a@evil.com"),
            ("请点击http://evil.example/登录，谢谢。", "请点击hxxp://evil[.]example/%E7%99%BB%E5%BD%95，谢谢。"),
            ("(http://[2001:db8::1]/x) ftp://f.example/y", "(hxxp://[2001:db8::1]/x) ftp[:]//f.example/y"),
            ("Www.Evil.Example/a and report.pdf, version 1.2", "www[.]evil[.]example/a and report.pdf, version 1.2"),
        ] {
            assert_eq!(harmless_text(text, &[], false), harmless);
        }
    }

    #[test]
    fn a_sentence_that_ends_without_a_blank_is_no_host() {
        for prose in [
            "Accept your claim.to receive the funds, answer this mail",
            "We await your reply.It is urgent. Trust us.So do not wait.No fee is due",
            "THE MONEY IS YOURS.IN THE NAME OF GOD",
            "Wir danken Ihnen.Im Anhang steht mehr. Répondez vite.Je vous attends. Paga ya.Es tu dinero.",
            "Confirm your account.Click here. Contact him.Now you can. Send it.to.me today",
        ] {
            assert_eq!(harmless_text(prose, &[], false), prose);
        }
        for (text, hosts, harmless) in [
            ("claim.to", &[][..], "claim[.]to"),
            ("- CLAIM.TO -", &[], "- claim[.]to -"),
            ("Go to claim.to/x and get it", &[], "Go to claim[.]to/x and get it"),
            ("Go to www.claim.to and get it", &[], "Go to www[.]claim[.]to and get it"),
            ("Go to claim.to and get it", &["claim.to"], "Go to claim[.]to and get it"),
            ("Go to claim.to and get it", &["www.claim.to"], "Go to claim[.]to and get it"),
            ("Go to claim.to or write to help@claim.to", &[], "Go to claim[.]to or write to help@claim.to"),
            ("Go to claim.to and get it\nhttps://claim.to", &[], "Go to claim[.]to and get it\nhxxps://claim[.]to"),
            (
                "Go to claim-it.to, 4you.to, my.claim.to or evil.com now",
                &[],
                "Go to claim-it[.]to, 4you[.]to, my.claim[.]to or evil[.]com now",
            ),
        ] {
            assert_eq!(harmless_text(text, hosts, false), harmless);
        }
    }

    #[test]
    fn a_host_is_read_out_of_a_field() {
        assert_eq!(host_in("<https://click.shop.example/u?x=1>, <mailto:a@b.example>").as_deref(), Some("click.shop.example"));
        assert_eq!(host_in("<mailto:a@b.example>"), None);
        assert_eq!(host_in("https://evil\u{7}.example/"), None);
    }
}
