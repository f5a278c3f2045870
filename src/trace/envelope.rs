//! The envelope sender (RFC 5321 `MAIL FROM`), as the headers have it.

use super::fields::{Fields, unfolded};
use super::hosts::{is_outlook, organisational_domain};
use super::lines::ReceivedLine;

/// The longest address that is taken for one, in bytes. RFC 5321 section 4.5.3.1.3 allows 256, but return paths that hold the address of another
/// sender are longer.
const MAX_ADDRESS: usize = 512;

/// The topmost Return-Path, or the last one where Exchange delivered the message, because it writes that field below all others; else an `smtp.mailfrom`
/// or `envelope-from` that holds a whole address.
pub(super) fn envelope_sender(block: &Fields<'_>, lines: &[ReceivedLine<'_>]) -> Option<String> {
    let mut paths = block.all("Return-Path");
    let path = if is_delivered_by_exchange(lines) { paths.last() } else { paths.next() };
    let return_path = path.and_then(|field| path_in(&unfolded(field)));
    return_path.or_else(|| {
        let fields = ["Authentication-Results", "Received-SPF", "Received"];
        fields.iter().flat_map(|name| block.all(name)).take(200).find_map(|field| {
            let text = unfolded(field);
            let keys = ["smtp.mailfrom=", "envelope-from=", "envelope-from "];
            let mut found = keys.map(|key| crate::message::find_ignore_case(text.as_bytes(), key).map(|at| at + key.len()));
            // What stands in quotes may hold such a word, too.
            found.sort_unstable();
            let address = |at: usize| {
                let value = text.get(at..)?.trim_start_matches([';', ' ', ')']);
                quoted_path(value).or_else(|| address_word(value.split([';', ' ', ')']).next()?).map(Some))
            };
            found.into_iter().flatten().find_map(address).flatten()
        })
    })
}

/// The same where only the recipient's servers can have written it: in a Return-Path above the line of the handover, or in that of Exchange. `edge`: the number of
/// the field of that line.
pub(super) fn recorded_envelope_sender(block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: usize) -> Option<String> {
    let above = block.iter().take(edge).find(|field| field.name.eq_ignore_ascii_case("Return-Path"));
    let path = above.or_else(|| block.all("Return-Path").last().filter(|_| is_delivered_by_exchange(lines)))?;
    path_in(&unfolded(path))
}

/// The address in a Return-Path.
fn path_in(text: &str) -> Option<String> {
    quoted_path(text.trim().trim_matches(['<', '>'])).unwrap_or_else(|| address_word(text))
}

/// An address whose part before the `@` stands in quotes (RFC 5321 section 4.1.2), where a text begins with a quote: any sign may stand in it.
/// `Some(None)`: what follows is no such address.
fn quoted_path(text: &str) -> Option<Option<String>> {
    let text = text.trim_start_matches('<');
    let inside = text.strip_prefix('"')?;
    let mut is_escaped = false;
    let close = inside.bytes().position(|b| {
        let ends = b == b'"' && !is_escaped;
        is_escaped = b == b'\\' && !is_escaped;
        ends
    });
    let whole = close.and_then(|close| {
        let domain = inside.get(close + 1..)?.strip_prefix('@')?.split([';', ' ', ')', '>']).next()?;
        let address = text.get(..close + 3 + domain.len())?;
        let is_plain = address.len() <= MAX_ADDRESS && address.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
        (is_plain && organisational_domain(domain).is_some()).then(|| address.to_owned())
    });
    Some(whole)
}

/// Whether Exchange wrote the topmost line, of whatever form, so that it wrote the envelope sender as well.
fn is_delivered_by_exchange(lines: &[ReceivedLine<'_>]) -> bool {
    lines.first().and_then(|line| line.hop()).is_some_and(|hop| hop.by_exchange || hop.by.as_deref().is_some_and(is_outlook))
}

/// The address in `text`, without brackets, quotes and white space, if it is one word with an `@` in it.
pub(super) fn address_word(text: &str) -> Option<String> {
    let word = text.trim().trim_matches(['<', '>', '"', ';']).trim();
    // The loop never stops early, so that many bytes are compared at once.
    let is_plain = || word.bytes().fold(true, |all, b| all & b.is_ascii_graphic() & (b != b'<') & (b != b'>'));
    let plain = word.len() <= MAX_ADDRESS && word.contains('@') && is_plain();
    plain.then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::message::HeaderBlock;
    use crate::trace::trace;

    fn found(text: &str) -> Option<String> {
        let received = "Received: from x (mail.sender.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1; Wed, 15 Jan 2025 08:31:30 +0000";
        trace(&HeaderBlock::parse(format!("{text}\n{received}\n").into_bytes()), true).envelope_sender
    }

    #[test]
    fn a_part_in_quotes_is_read_whole() {
        let quoted = r#""dkim=pass header.d=bank.example; spf=pass smtp.mailfrom=bank.example"@promo.example"#;
        for path in [quoted, r#""a b"@promo.example"#, r#""a\" b"@promo.example"#, r#""ab"@promo.example"#, "a@promo.example"] {
            for text in [
                format!("Return-Path: <{path}>"),
                format!("Authentication-Results: mx.home.example; spf=pass smtp.mailfrom={path}; dkim=none"),
                format!("Received-SPF: pass (mx.home.example: a) client-ip=198.51.100.7; envelope-from=<{path}>; helo=x"),
            ] {
                assert_eq!(found(&text).as_deref(), Some(path), "{text}");
            }
        }
        // What is not closed, or has no domain behind it, is no address.
        for path in [r#""a b@promo.example"#, r#""a b" @promo.example"#, r#""a b""#, r#""a b"@"#, "a b@promo.example"] {
            assert_eq!(found(&format!("Return-Path: <{path}>")), None, "{path}");
        }
    }
}
