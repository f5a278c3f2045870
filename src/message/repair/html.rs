//! Turns HTML into the text it shows.

use crate::message::field_name::FieldName;
use crate::message::lines::{field_name_at, is_indented, lines};
use crate::message::names::is_known;

/// Tags that end a line.
const BREAKS: &[&str] = &[
    "br",
    "p",
    "div",
    "tr",
    "li",
    "pre",
    "h1",
    "h2",
    "h3",
    "table",
    "ul",
    "ol",
    "blockquote",
    "body",
    "html",
    "head",
    "title",
    "section",
    "dd",
    "dt",
];
/// Other tags, which end no line and are taken out.
const INLINE: &[&str] = &[
    "span", "b", "i", "u", "em", "strong", "font", "a", "code", "tt", "td", "th", "tbody", "thead", "meta", "link", "img", "input",
    "button", "label", "small", "big", "hr", "center", "o:p", "!doctype", "wbr", "samp", "kbd", "textarea", "form", "article", "main",
    "header", "footer", "nav", "svg", "path", "dl",
];

/// The most zeros before the number of a character, as some programs write it.
const MOST_ZEROS: usize = 6;

/// Decodes a text that is web code: tags at its lines, or the signs `<`, `>` and `@` written as entities throughout.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let head = head(text);
    let code = HtmlSigns::of(head);
    // HTML is normal in the body of a message; it is damage only in the header lines.
    let shown = code.entities + code.tags > 0 && (code.is_page(head) || header_lines_show_it(head));
    (shown || is_written_throughout(head)).then(|| code.undo(text))
}

/// Decodes a page alone: one whose code begins at the beginning of a line. What its text has at the beginning of the lines (numbers, quoting marks)
/// can be told only then, since the first of these lines begins with the code.
pub(super) fn undo_page(text: &[u8]) -> Option<Vec<u8>> {
    let head = head(text);
    let code = HtmlSigns::of(head);
    code.is_page(head).then(|| code.undo(text))
}

/// The part that is looked at.
fn head(text: &[u8]) -> &[u8] {
    &text[..text.len().min(64 * 1024)]
}

/// Tags that a page begins with.
const PAGE: &[&str] = &[
    "html",
    "pre",
    "!doctype",
    "div",
    "body",
    "p>",
    "p ",
    "table",
    "span",
    "head",
    "meta",
    "ol>",
    "ol ",
    "ul>",
    "ul ",
    "li>",
    "li ",
    "dl>",
    "blockquote",
    "section",
];

/// How much HTML there is.
#[derive(Debug, Default)]
struct HtmlSigns {
    /// The signs `<`, `>` and `@` as entities.
    entities: usize,
    /// Tags that begin a page or end a line.
    tags: usize,
    /// Tags that a page begins with: see [`PAGE`].
    pages: usize,
    breaks: usize,
    preformatted: usize,
}

impl HtmlSigns {
    fn of(text: &[u8]) -> Self {
        let mut out = Self::default();
        for at in memchr::memchr2_iter(b'<', b'&', text) {
            let (sign, rest) = (text[at], &text[at + 1..]);
            let is = |names: &[&str]| names.iter().any(|name| begins(rest, name));
            if sign == b'&' {
                out.entities += usize::from(is_entity(rest));
                continue;
            }
            let (page, line) = (usize::from(is(PAGE)), usize::from(begins(rest, "br")));
            out.pages += page;
            out.breaks += line;
            out.preformatted += usize::from(is(&["pre", "textarea"]));
            out.tags += page + line + usize::from(is(&["/div>", "/p>"]));
        }
        out
    }

    fn is_page(&self, head: &[u8]) -> bool {
        let has_trace = || memchr::memmem::find(&head.to_ascii_lowercase(), b"received:").is_some();
        self.pages > 0 && page_begins(head) && (self.entities > 1 || has_trace())
    }

    fn undo(&self, text: &[u8]) -> Vec<u8> {
        // Without `<pre>`, a line end in the HTML is a space.
        let flowing = self.preformatted == 0 && self.breaks > 2;
        first_line_at_margin(decode(text, flowing))
    }
}

/// Whether `text` begins with the lower-case `start`, whatever its case.
fn begins(text: &[u8], start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start.as_bytes()))
}

/// Whether a page begins above the first field.
fn page_begins(head: &[u8]) -> bool {
    lines(head, 0)
        .map(|line| head[line].trim_ascii_start())
        .take(30)
        .take_while(|line| !crate::message::names::label(line).is_some_and(crate::message::names::is_mail_only))
        .any(|line| line.strip_prefix(b"<").is_some_and(|rest| PAGE.iter().any(|tag| begins(rest, tag))))
}

/// Whether lines that begin like trace or address fields carry entities or end in a break.
fn header_lines_show_it(head: &[u8]) -> bool {
    let (mut shown, mut seen) = (0, 0);
    let mut run = 0;
    for line in lines(head, 0).map(|line| &head[line]).take(300) {
        // Headers end at an empty line. But if there is an empty line after every line, the body is further down.
        run = if line.trim_ascii().is_empty() { 0 } else { run + 1 };
        if run == 0 && shown == 0 && seen > 7 {
            break;
        }
        seen += run.min(1);
        // The text may have been quoted before it became HTML.
        let mut start = line.trim_ascii();
        while let Some(rest) = start.strip_prefix(b"&gt;").or(start.strip_prefix(b"|")).or_else(|| behind_tag(start)) {
            start = rest.trim_ascii_start();
        }
        let field =
            ["received:", "return-path:", "message-id:", "from:", "to:", "delivered-to:", "date:", "x-", "references:", "mime-version:"]
                .iter()
                .any(|name| begins(start, name));
        if !field {
            continue;
        }
        let lower = start.to_ascii_lowercase();
        let entity = memchr::memchr_iter(b'&', start).any(|at| is_entity(&start[at + 1..]));
        // If a `<` begins no tag, the text was not encoded.
        let raw = memchr::memchr_iter(b'<', line).any(|at| !is_inline_tag(&line[at + 1..]));
        let ends = [&b"<br>"[..], b"<br/>", b"<br />", b"</div>", b"</p>"].iter().any(|tag| lower.ends_with(tag));
        if (entity && !raw) || ends {
            shown += 1;
        }
    }
    shown >= 2
}

/// Whether a sign that nearly all headers have is there as its code alone: the angle brackets of addresses, or the marks around the value of a parameter.
fn is_written_throughout(head: &[u8]) -> bool {
    const PARAMETERS: [&[u8]; 3] = [b"charset=&quot;", b"boundary=&quot;", b"header.b=&quot;"];
    let end = memchr::memmem::find(head, b"\n\n").unwrap_or(head.len());
    let head = &head[..end];
    let lacks = |signs: [u8; 2]| memchr::memchr2(signs[0], signs[1], head).is_none();
    let has = |code: &[u8]| memchr::memmem::find(head, code).is_some();
    let is_address = |at: usize| {
        let inner = &head[at + 4..head.len().min(at + 400)];
        let end = memchr::memmem::find(inner, b"&gt;");
        end.is_some_and(|end| memchr::memchr(b'@', &inner[..end]).is_some() && memchr::memchr2(b'\n', b' ', &inner[..end]).is_none())
    };
    let in_brackets = lacks(*b"<>") && memchr::memmem::find_iter(head, b"&lt;").any(is_address);
    in_brackets || (lacks([b'"'; 2]) && PARAMETERS.iter().any(|key| has(key)))
}

/// Whether the code of a sign stands behind an `&` that a program wrote for a web page: those of [`is_entity`], and that of a quotation mark.
pub(crate) fn is_sign_code(rest: &[u8]) -> bool {
    rest.starts_with(b"quot;") || is_entity(rest)
}

/// Whether the code for `<`, `>` or `@` stands behind an `&`, in any of its forms; also one that was encoded twice, such as `&amp;lt;`.
pub(crate) fn is_entity(rest: &[u8]) -> bool {
    let rest = if begins(rest, "amp;") { &rest[4..] } else { rest };
    if begins(rest, "lt;") || begins(rest, "gt;") {
        return true;
    }
    let Some(number) = rest.strip_prefix(b"#") else { return false };
    let (number, codes) = match number.strip_prefix(b"x").or(number.strip_prefix(b"X")) {
        Some(number) => (number, ["3c;", "3e;", "40;"]),
        None => (number, ["60;", "62;", "64;"]),
    };
    let zeros = number.iter().take(MOST_ZEROS).take_while(|b| **b == b'0').count();
    codes.iter().any(|code| begins(&number[zeros..], code))
}

/// Whether one of the tags of [`INLINE`] begins behind a `<`.
fn is_inline_tag(rest: &[u8]) -> bool {
    let name = rest.strip_prefix(b"/").unwrap_or(rest);
    INLINE.iter().any(|tag| begins(name, tag) && matches!(name.get(tag.len()), Some(b'>' | b' ')))
}

/// The HTML may be indented although its text is not: then only the first field has a margin, which is removed. A first line that is no field is
/// the rest of one and stays folded.
fn first_line_at_margin(text: Vec<u8>) -> Vec<u8> {
    let start = text.iter().position(|b| !matches!(b, b'\n' | b'\r')).unwrap_or(0);
    let text = &text[start..];
    let is_field = |line: &[u8]| field_name_at(line).is_some_and(FieldName::is_known);
    let first = lines(text, 0).next().map_or(&b""[..], |line| &text[line]);
    let rest_of_one = is_indented(first) && !is_field(first.trim_ascii_start());
    let below_at_margin = !rest_of_one && lines(text, 0).skip(1).take(30).any(|line| is_field(&text[line]));
    if below_at_margin { text.trim_ascii_start().to_vec() } else { text.to_vec() }
}

/// The text that web code shows. `flowing`: a line end of the code is shown as a blank.
fn decode(text: &[u8], flowing: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut unclosed = false;
    let mut at = 0;
    while let Some(n) = memchr::memchr3(b'<', b'&', b'\n', &text[at..]) {
        out.extend_from_slice(&text[at..at + n]);
        at += n;
        let rest = &text[at..];
        if rest[0] == b'\n' {
            let next = rest[1..].split(|b| *b == b'\n').next().unwrap_or_default();
            let begins = next.is_empty() || next.starts_with(b"<") || crate::message::names::label(next).is_some_and(is_known);
            out.push(if flowing && !begins && !out.is_empty() && out.last() != Some(&b'\n') { b' ' } else { b'\n' });
            at += 1;
            continue;
        }
        if rest[0] == b'&' {
            match entity(rest) {
                Some((c, len)) => {
                    out.extend_from_slice(c.as_bytes());
                    at += len;
                }
                None => {
                    out.push(b'&');
                    at += 1;
                }
            }
            continue;
        }
        let Some((kind, len)) = tag(rest, &mut unclosed) else {
            out.push(b'<');
            at += 1;
            continue;
        };
        at += len;
        // Two cells of a row, side by side.
        if kind == Tag::Cell && cell_follows(&text[at..]) {
            out.push(b'\t');
        }
        // A text with line ends of its own stands apart from what is beside it on the page.
        if kind == Tag::Apart && out.iter().rev().take_while(|b| **b != b'\n').any(|b| !b.is_ascii_whitespace()) {
            while out.last() == Some(&b'\t') {
                out.pop();
            }
            out.push(b'\n');
        }
        if kind == Tag::Break {
            // `<br>` at the end of a line of code is one line end, not two.
            while matches!(text.get(at), Some(b' ' | b'\t')) && matches!(text.get(at + 1), Some(b'\n')) {
                at += 1;
            }
            if text.get(at) == Some(&b'\n') {
                at += 1;
            }
            // White space between two tags is dropped, too.
            let blank = text[at..].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
            if text.get(at + blank) == Some(&b'<') && starts_tag(&text[at + blank..]) {
                at += blank;
            }
            out.push(b'\n');
        }
    }
    out.extend_from_slice(&text[at..]);
    out
}

#[derive(PartialEq)]
enum Tag {
    /// Ends a line.
    Break,
    /// Begins a line.
    Apart,
    /// Ends a cell of a table.
    Cell,
    Nothing,
}

/// A known tag, comment or script at the start of `rest`, and its length.
fn tag(rest: &[u8], unclosed: &mut bool) -> Option<(Tag, usize)> {
    if rest.starts_with(b"<!--") {
        let end = memchr::memmem::find(&rest[..rest.len().min(20_000)], b"-->")?;
        return Some((Tag::Nothing, end + 3));
    }
    let end = memchr::memchr(b'>', &rest[..rest.len().min(2_000)])?;
    let inner = std::str::from_utf8(&rest[1..end]).ok()?;
    let closing = inner.starts_with('/');
    let name = inner.trim_start_matches('/').split(|c: char| c.is_whitespace() || c == '/').next()?.to_ascii_lowercase();
    if inner.contains('@') && !inner.contains('=') {
        return None;
    }
    // If an end tag was not found once, it is not searched again: the work stays linear.
    if matches!(name.as_str(), "style" | "script" | "title") && !closing && !*unclosed {
        let close = format!("</{name}");
        let from = &rest[..rest.len().min(200_000)];
        let Some(at) = memchr::memmem::find(from, close.as_bytes()) else {
            *unclosed = true;
            return None;
        };
        let close_end = memchr::memchr(b'>', &rest[at..])?;
        return Some((Tag::Nothing, at + close_end + 1));
    }
    if name == "br" || (closing && BREAKS.contains(&name.as_str())) {
        return Some((Tag::Break, end + 1));
    }
    if closing && matches!(name.as_str(), "td" | "th") {
        return Some((Tag::Cell, end + 1));
    }
    if matches!(name.as_str(), "pre" | "textarea") && !closing {
        return Some((Tag::Apart, end + 1));
    }
    (BREAKS.contains(&name.as_str()) || INLINE.contains(&name.as_str()) || matches!(name.as_str(), "style" | "script"))
        .then_some((Tag::Nothing, end + 1))
}

/// What follows a tag that begins a line.
fn behind_tag(line: &[u8]) -> Option<&[u8]> {
    let end = memchr::memchr(b'>', &line[..line.len().min(200)]).filter(|_| starts_tag(line))?;
    line.get(end + 1..)
}

/// Whether a tag that ends or begins a line stands here.
fn starts_tag(text: &[u8]) -> bool {
    let Some(name) = text.strip_prefix(b"<") else { return false };
    let name = name.strip_prefix(b"/").unwrap_or(name);
    BREAKS.iter().any(|tag| begins(name, tag) && name.get(tag.len()).is_none_or(|b| matches!(b, b'>' | b' ' | b'/')))
}

/// Whether the next cell of the row begins here, on the same line.
fn cell_follows(text: &[u8]) -> bool {
    let text = &text[text.iter().take_while(|b| matches!(b, b' ' | b'\t')).count()..];
    ["<td>", "<td ", "<th>", "<th "].iter().any(|cell| begins(text, cell))
}

/// What an entity stands for, and the entity's length. White space becomes a blank, but for tabs and line ends.
fn entity(rest: &[u8]) -> Option<(String, usize)> {
    let end = memchr::memchr(b';', &rest[..rest.len().min(34)])?;
    let name = std::str::from_utf8(&rest[..=end]).ok()?;
    let name = match name {
        "&LT;" | "&GT;" | "&AMP;" => name.to_ascii_lowercase(),
        name => name.to_owned(),
    };
    let text = htmlize::unescape(&*name);
    if *text == *name {
        return None;
    }
    let plain = |c: char| if c.is_whitespace() && !matches!(c, '\t' | '\n') { ' ' } else { c };
    Some((text.chars().map(plain).collect(), end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_code_becomes_the_text_it_shows() {
        let page = b"<html><body><pre>Received: from a by b for &lt;x&#64;y&gt;;<br>\n&nbsp;1 Jan<br />Message-ID: &lt;1@b&gt;</pre></body></html>";
        let out = undo(page).map(|bytes| String::from_utf8(bytes).unwrap()).unwrap();
        assert_eq!(out.trim_end(), "Received: from a by b for <x@y>;\n 1 Jan\nMessage-ID: <1@b>");
    }

    #[test]
    fn a_sign_that_is_there_as_its_code_alone_was_written_for_a_page() {
        let trace = "Received: from a by b; 1 Jan\n";
        for (coded, plain) in [
            ("From: A &lt;x@y.example&gt;\nSubject: Tom &amp; Ann", "From: A <x@y.example>\nSubject: Tom & Ann"),
            ("From: x@y.example\nMessage-ID: &lt;1@b&gt;", "From: x@y.example\nMessage-ID: <1@b>"),
            (
                "From: &quot;A&quot; <x@y>\nContent-Type: text/html; charset=&quot;utf-8&quot;",
                "From: \"A\" <x@y>\nContent-Type: text/html; charset=\"utf-8\"",
            ),
            (
                "Authentication-Results: a; dkim=pass header.b=&quot;i/8b&quot;;\nFrom: <x@y>",
                "Authentication-Results: a; dkim=pass header.b=\"i/8b\";\nFrom: <x@y>",
            ),
        ] {
            let out = undo(format!("{trace}{coded}\n").as_bytes()).map(|out| String::from_utf8(out).unwrap());
            assert_eq!(out, Some(format!("{trace}{plain}\n")), "{coded}");
        }
        // A sender wrote these.
        for text in [
            "From: A <x@y>\nSubject: &lt;x@y.example&gt;",
            "From: x@y\nSubject: a &lt; b, 5 &gt; 4",
            "From: &quot;A&quot; <x@y>\nSubject: &quot;B&quot;",
            "From: \"A\" <x@y>\nContent-Type: text/html; charset=&quot;utf-8&quot;",
        ] {
            assert_eq!(undo(format!("{trace}{text}\n").as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn cells_side_by_side_stay_apart() {
        let table = b"<table><tr><th>Received</th><td>from a by b</td></tr><tr><th>To</th> <td>&lt;b@y&gt;, &lt;c@y&gt;</td></tr></table>";
        let out = undo_page(table).map(|out| String::from_utf8(out).unwrap()).unwrap_or_default();
        assert_eq!(out.trim_end(), "Received\tfrom a by b\nTo\t <b@y>, <c@y>");
    }

    #[test]
    fn a_list_is_a_page() {
        let list = b"<ol><li>Received: from a by b</li><li>Message-ID: &lt;1@b&gt;</li><li>To: &lt;b@y&gt;</li></ol>";
        let out = undo(list).map(|bytes| String::from_utf8(bytes).unwrap()).unwrap();
        assert_eq!(out.trim_end(), "Received: from a by b\nMessage-ID: <1@b>\nTo: <b@y>");
        // Addresses begin so, too.
        assert_eq!(undo(b"<ol.a@b.example>\nReceived: from a by b; 1 Jan\n"), None);
    }

    #[test]
    fn a_page_is_decoded_before_what_its_lines_begin_with() {
        let page = b"<table><td>1</td><td><pre>&gt; Received: from a by b\n&gt; To: &lt;b&gt;\n</pre>";
        assert_eq!(undo_page(page).as_deref(), Some(&b"1\n> Received: from a by b\n> To: <b>\n\n"[..]));
        assert_eq!(undo_page(b"> <pre>Received: from a by b\n> To: &lt;b&gt;\n"), None);
        assert_eq!(
            undo(b"Received: a &amp;lt;b&amp;gt;\nTo: &amp;lt;b&amp;gt;\n").as_deref(),
            Some(&b"Received: a &lt;b&gt;\nTo: &lt;b&gt;\n"[..])
        );
    }

    #[test]
    fn ids_in_angle_brackets_are_no_tags_and_plain_headers_stay() {
        assert_eq!(undo(b"Received: from a by b for <x@y>; 1 Jan\nMessage-ID: <b@y>\n\n<html><br>&lt;b&gt;"), None);
        let out = undo(b"<div>Received: a &lt;b&gt;</div> <div> c</div> <div>To: &lt;b&gt;</div>").unwrap();
        assert_eq!(out, b"Received: a <b>\n c\nTo: <b>\n");
        let out = undo(b"From: <a@example.com><br>\nTo: <b@example.com><br>\n").unwrap();
        assert_eq!(out, b"From: <a@example.com>\nTo: <b@example.com>\n");
    }
}
