//! What a reader takes for the text of a message: not the words of a filter around it, and not the code of a page.

use mail_parser::decoders::html::html_to_text;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// How SpamAssassin's own text begins, which stands where the text of the message stood.
const OF_SPAMASSASSIN: &str = "Spam detection software, running on the system";
/// How much of a text is looked at to tell whether it is a page, in bytes.
const MOST_LOOKED_AT: usize = 64 * 1024;

/// Reads the message that a filter put into one of its own; else the given one. `None` if only the filter's words are there.
///
/// SpamAssassin puts the message behind its words as a part of kind `message/rfc822` or `text/plain`, with `x-spam-type=original`.
pub(crate) fn unwrapped<T>(message: &Message<'_>, read: impl FnOnce(&Message<'_>) -> T) -> Option<T> {
    let marked = message.parts.iter().find(|part| {
        part.content_type().and_then(|kind| kind.attribute("x-spam-type")).is_some_and(|kind| kind.eq_ignore_ascii_case("original"))
    });
    match marked.map(|part| &part.body) {
        Some(PartType::Message(original)) => Some(read(original)),
        Some(PartType::Text(source)) => MessageParser::default().parse(source.as_bytes()).map(|original| read(&original)),
        _ if message.body_text(0).is_some_and(|text| is_of_a_filter(&text)) => None,
        _ => Some(read(message)),
    }
}

/// Whether a part is an invitation (RFC 5545), which mail programs show as the text of the message.
pub(crate) fn is_calendar(part: &MessagePart<'_>) -> bool {
    part.content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case("text") && kind.subtype().is_some_and(|sub| sub.eq_ignore_ascii_case("calendar"))
    })
}

/// The lines of an invitation as they were before they were folded (RFC 5545 section 3.1), with the line breaks inside its texts.
pub(crate) fn unfolded(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    text.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";")
}

/// The words of a page.
pub(crate) fn page_text(page: &str) -> String {
    // Behind the last tag the library drops the blanks before a word, so that it would run into the one before it; this tag comes last.
    html_to_text(&format!("{page}<br>"))
}

/// Whether a text is a filter's and not the message's.
pub(crate) fn is_of_a_filter(text: &str) -> bool {
    text.trim_start().starts_with(OF_SPAMASSASSIN)
}

/// Whether a text is the code of a page, sent as plain text: it begins with a tag and closes one, or has a link and closes several.
pub(crate) fn is_page_code(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(MOST_LOOKED_AT)).unwrap_or_default().to_ascii_lowercase();
    let closed =
        ["</a>", "</p>", "</div>", "</td>", "</table>", "</body>", "</html>", "</font>", "</span>", "</b>", "<br>", "<br/>", "<br />"];
    let closed = closed.iter().filter(|tag| head.contains(**tag)).count();
    let names = [
        "!doctype", "html", "head", "body", "title", "meta", "style", "table", "div", "p", "center", "font", "span", "a", "br", "img",
        "h1", "b",
    ];
    let begins = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').strip_prefix('<').is_some_and(|rest| {
        let name = rest.split([' ', '\t', '\n', '\r', '>', '/']).next().unwrap_or_default();
        names.contains(&name)
    });
    (begins && closed > 0) || (closed > 1 && head.contains("<a ") && head.contains("href=") && head.contains("</a>"))
}

/// A web page that Outlook saved, as text. Its bytes are in UTF-8, else in the charset that the page names, else in Windows-1252.
pub(crate) fn in_its_letters(html: &[u8]) -> String {
    match std::str::from_utf8(html) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            let head = String::from_utf8_lossy(html.get(..2048).unwrap_or(html)).to_ascii_lowercase();
            let name = head
                .split_once("charset=")
                .map(|(_, rest)| rest.trim_start_matches(['"', '\'']).split(['"', '\'', '>', ' ', ';']).next().unwrap_or_default());
            let coding = name.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes())).unwrap_or(encoding_rs::WINDOWS_1252);
            coding.decode(html).0.into_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_of_a_page_are_glued_to_others() {
        for (page, text) in [("<p><a href=x>in</a> anna", "in anna"), ("<p>one <b>two</b> three</p>", "one two three"), ("plain", "plain")]
        {
            assert_eq!(page_text(page).trim(), text, "{page}");
        }
    }

    #[test]
    fn a_page_is_told_from_a_text_that_has_angle_brackets() {
        for page in [
            "<html><body>Pay now</body></html>",
            "\u{feff}\r\n <!DOCTYPE html>\n<p>Pay</p>",
            "Dear customer,<br><br>your <b>account</b>: <a class='x' href=\"https://evil.example/\">Sign in</a>",
            "<p style='x'>Hello</p>",
        ] {
            assert!(is_page_code(page), "{page}");
        }
        for text in [
            "",
            "Pay now: https://evil.example/",
            "<pat@example.org> wrote: a <b> c",
            "<https://evil.example/>\n<br@home.example>",
            "Write <br> in your page.\nBye",
            "1 < 2, 3 > 2, and </a> closes a link",
        ] {
            assert!(!is_page_code(text), "{text}");
        }
    }
}
