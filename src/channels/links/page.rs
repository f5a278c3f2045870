//! The links of a web page, and the words that a person sees on it. The page is read in one pass without building a tree, so a million nested
//! tags cost no more than others.

use std::borrow::Cow;

use html5gum::{Token, Tokenizer};

use super::MOST_SEEN;

/// The words of one link that are kept, in bytes.
const MOST_WORDS: usize = 400;
/// The words of the whole page that are kept, in bytes.
const MOST_TEXT: usize = 2 * 1024 * 1024;

/// A link as it stands in the page or text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Anchor {
    /// The target as written, with character references (`&amp;`) undone.
    pub href: String,
    /// The words that the person sees of it.
    pub words: String,
}

/// What a web page shows.
#[derive(Debug, Default)]
pub(super) struct WebPage {
    pub anchors: Vec<Anchor>,
    pub text: String,
    pub cut: bool,
}

/// Reads a web page.
pub(super) fn read(html: &str) -> WebPage {
    let mut out = WebPage::default();
    let mut base: Option<url::Url> = None;
    // The link and the hidden element whose end tags have not come yet.
    let (mut open, mut unseen): (Option<usize>, Option<Vec<u8>>) = (None, None);
    for token in Tokenizer::new(&*without_open_comment(html)) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let attribute = |name: &str| tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned());
                let name: &[u8] = &tag.name;
                if breaks(name) {
                    out.see("\n");
                }
                let target = match name {
                    // `xlink:href` is used for links in SVG.
                    b"a" | b"area" => attribute("href").or_else(|| attribute("xlink:href")),
                    b"form" => attribute("action"),
                    b"button" | b"input" => attribute("formaction"),
                    b"meta" if attribute("http-equiv").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("refresh")) => {
                        attribute("content").and_then(|content| refresh(&content))
                    }
                    _ => None,
                };
                match name {
                    b"base" if base.is_none() => base = attribute("href").and_then(|href| url::Url::parse(href.trim()).ok()),
                    b"a" => open = None,
                    b"img" => {
                        if let (Some(alt), Some(anchor)) = (attribute("alt"), open.and_then(|at| out.anchors.get_mut(at))) {
                            add(&mut anchor.words, &alt, MOST_WORDS);
                        }
                    }
                    b"script" | b"style" | b"title" | b"noscript" | b"template" if !tag.self_closing => unseen = Some(name.to_vec()),
                    _ => {}
                }
                let target = target.map(undo_quoting);
                let Some(href) = target.filter(|href| !href.trim().is_empty() && !href.starts_with('#')) else { continue };
                if out.anchors.len() >= MOST_SEEN {
                    out.cut = true;
                    continue;
                }
                let href = match &base {
                    Some(base) => base.join(href.trim()).map_or(href, String::from),
                    None => href,
                };
                if name == b"a" {
                    open = Some(out.anchors.len());
                }
                let words = attribute("title").filter(|_| name != b"a").unwrap_or_default();
                out.anchors.push(Anchor { href, words });
            }
            Token::EndTag(tag) => {
                if unseen.as_deref() == Some(&**tag.name) {
                    unseen = None;
                }
                if **tag.name == b"a"[..] {
                    open = None;
                }
                if breaks(&tag.name) {
                    out.see("\n");
                }
            }
            Token::String(text) if unseen.is_none() => {
                let text = String::from_utf8_lossy(&text);
                if let Some(anchor) = open.and_then(|at| out.anchors.get_mut(at)) {
                    add(&mut anchor.words, &text, MOST_WORDS);
                }
                out.see(&text);
            }
            _ => {}
        }
    }
    out
}

/// Removes the `<!--` of a comment that has no end, so that what follows is read: some mail programs show it.
fn without_open_comment(html: &str) -> Cow<'_, str> {
    match html.rfind("<!--") {
        Some(at) if !html.get(at..).unwrap_or_default().contains("-->") => {
            let (before, below) = html.split_at_checked(at).unwrap_or((html, ""));
            Cow::Owned(format!("{before}{}", below.get(4..).unwrap_or_default()))
        }
        _ => Cow::Borrowed(html),
    }
}

impl WebPage {
    fn see(&mut self, text: &str) {
        add(&mut self.text, text, MOST_TEXT);
    }
}

fn add(to: &mut String, text: &str, most: usize) {
    let room = most.saturating_sub(to.len());
    to.push_str(text.get(..text.floor_char_boundary(room)).unwrap_or_default());
}

/// Whether words before and after that tag stand on lines of their own.
fn breaks(name: &[u8]) -> bool {
    matches!(
        name,
        b"br" | b"p" | b"div" | b"td" | b"tr" | b"li" | b"h1" | b"h2" | b"h3" | b"h4" | b"table" | b"hr" | b"blockquote" | b"body"
    )
}

/// Undoes quoted-printable in a page whose part does not say that it has that encoding: there `href="…"` is written `href=3D"…"`.
fn undo_quoting(href: String) -> String {
    match href.strip_prefix("3D\"").or(href.strip_prefix("3D'")) {
        Some(rest) => rest.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=").trim_end_matches(['"', '\'']).to_owned(),
        None => href,
    }
}

/// The web address in `0; url=…`, the content of `<meta http-equiv="refresh">`.
fn refresh(content: &str) -> Option<String> {
    let at = content.to_ascii_lowercase().find("url")?;
    let rest = content.get(at + 3..)?.trim_start().strip_prefix('=')?;
    Some(rest.trim().trim_matches(['\'', '"']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hrefs(html: &str) -> Vec<String> {
        read(html).anchors.into_iter().map(|anchor| anchor.href).collect()
    }

    #[test]
    fn links_areas_forms_and_refreshes_lead_elsewhere_and_pictures_do_not() {
        let html = r#"<a href=' https://a.example '>x</a><map><area HREF=https://b.example/></map><form action="https://c.example/post">
            <button formaction="https://d.example/">Go</button></form><meta http-equiv=Refresh content="3; URL='https://e.example/'">
            <img src="https://pic.example/1.png"><link rel=stylesheet href="https://font.example/"><script src=https://s.example></script>"#;
        assert_eq!(
            hrefs(html),
            [" https://a.example ", "https://b.example/", "https://c.example/post", "https://d.example/", "https://e.example/"]
        );
    }

    #[test]
    fn references_are_undone_and_bases_are_followed() {
        assert_eq!(hrefs("<a href=3D\"https://a.example/x?y=3D1\">"), ["https://a.example/x?y=1"]);
        assert_eq!(hrefs("<a href='https://a.example/?x=1&amp;y=&#50;'>"), ["https://a.example/?x=1&y=2"]);
        assert_eq!(hrefs("<base href='https://a.example/b/'><a href='c'>"), ["https://a.example/b/c"]);
    }

    #[test]
    fn what_one_program_shows_is_read_where_another_hides_it() {
        assert_eq!(hrefs("<svg><a xlink:href='https://a.example/'><text>Go</text></a></svg>"), ["https://a.example/"]);
        assert_eq!(hrefs("<b><!--#rotate>Hello <a href='https://a.example/'>Go</a>"), ["https://a.example/"]);
        assert_eq!(hrefs("<!-- <a href='https://b.example/'>x</a> --><a href='https://a.example/'>Go</a>"), ["https://a.example/"]);
    }

    #[test]
    fn words_are_those_a_person_sees() {
        let page = read("<style>a{}</style><p>Dear <b>you</b>,<a href='x.example'>Sign <img alt='in'></a><script>'no'</script></p>bye");
        assert_eq!(page.text, "\nDear you,Sign \nbye");
        assert_eq!(page.anchors[0].words, "Sign in");
    }

    #[test]
    fn a_hostile_page_is_read_to_its_end_within_bounds() {
        let deep = "<div><a href=https://evil.example/>".repeat(200_000);
        let page = read(&deep);
        assert!(page.anchors.len() == MOST_SEEN && page.cut);
        let page = read(&format!("<a href=\"https://evil.example/{}", "x".repeat(3 << 20)));
        assert!(page.anchors.len() <= 1);
        let page = read(&format!("<a {}href=https://evil.example/>", "x=1 ".repeat(300_000)));
        assert_eq!(page.anchors.len(), 1);
        assert!(read(&"word ".repeat(2_000_000)).text.len() <= MOST_TEXT);
        assert!(read("<a href=\"\u{0}\u{ffff}<<<>><!--").anchors.len() <= 1);
    }
}
