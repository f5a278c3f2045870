//! The last lines of the headers, cut off from them by an empty line.

use super::split::Piece;
use crate::message::HeaderBlock;
use crate::message::lines::{field_at, is_blank, is_indented, lines};
use crate::message::names::starts;

/// Whether the end of the headers stands below the empty line that ended the block: the parameters of the last field, which goes on; or nothing but
/// fields of the content that the block lacks. A text that somebody wrote has other lines.
pub(super) fn is_below(text: &[u8], piece: &Piece, block: &HeaderBlock) -> bool {
    const MOST: usize = 8;
    let Some(first) = lines(text, piece.body.start).map(|line| &text[line]).find(|line| !is_blank(line)) else { return false };
    if is_indented(first) {
        return block.as_bytes().trim_ascii_end().ends_with(b";") && is_parameter(first);
    }
    // Nearly all texts begin with another word.
    if !first.get(..8).is_some_and(|start| start.eq_ignore_ascii_case(b"content-")) {
        return false;
    }
    let mut below = lines(text, piece.body.start).map(|line| &text[line]).filter(|line| !is_blank(line));
    let is_lacking = |line: &[u8]| field_at(line).is_some_and(|name| starts(name, "content-") && block.first(name).is_none());
    below.by_ref().take(MOST).all(|line| is_indented(line) || is_lacking(line)) && below.next().is_none()
}

/// Whether a line is a parameter of a field (RFC 2045 section 5.1): ` format=flowed`, ` boundary="x";`.
fn is_parameter(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let Some(sign) = memchr::memchr(b'=', line) else { return false };
    let (name, value) = (&line[..sign], line[sign + 1..].trim_ascii_end());
    let value = value.strip_suffix(b";").unwrap_or(value);
    let quoted = value.len() > 1 && value.starts_with(b"\"") && value.ends_with(b"\"");
    let is_token = |word: &[u8]| !word.is_empty() && !word.iter().any(|b| b.is_ascii_whitespace() || matches!(b, b'<' | b'>' | b'"'));
    name.first().is_some_and(u8::is_ascii_alphabetic)
        && name.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'*'))
        && (quoted || is_token(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::split;

    fn is_rest(text: &str) -> bool {
        let (piece, block) = split::piece(text.as_bytes(), 0);
        is_below(text.as_bytes(), &piece, &block)
    }

    #[test]
    fn the_end_of_the_headers_below_an_empty_line_is_no_text() {
        let top = "Received: a\nFrom: b\nMIME-Version: 1.0\n";
        for end in [
            "Content-Type: multipart/mixed;\n\n\tboundary=\"=_a b;1\"\n",
            "Content-Type: multipart/mixed; \n\n\n boundary=\"x\";\n type=\"text/html\"\nX-Mailer: a\n\nHello\n",
            "Content-Disposition: inline;\n\n  filename*=utf-8''a.txt",
            "\nContent-Type: text/plain;\n charset=utf-8\nContent-Transfer-Encoding: 8bit\n",
            "Content-Type: text/plain\n\nContent-Transfer-Encoding: quoted-printable\n\nContent-Language: de\n",
        ] {
            assert!(is_rest(&format!("{top}{end}")), "{end}");
        }
        for end in [
            "Content-Type: text/plain;\n\nHello a=b\n",
            "Content-Type: text/plain;\n\n  a = b is what I meant\n",
            "Content-Type: text/plain\n\n  a=b\n",
            "Content-Type: text/plain\n\nContent-Type: text/html\n",
            "\nContent-Type: text/html\n\n<p>Hello</p>\n",
            "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Disposition: inline\n",
            "Content-Type: text/plain;\n\n",
            "Content-Type: text/plain;",
        ] {
            assert!(!is_rest(&format!("{top}{end}")), "{end}");
        }
    }
}
