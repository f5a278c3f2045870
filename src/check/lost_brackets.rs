//! Headers out of which a page or a chat took angle brackets, or all that stood in them.

use crate::message::HeaderBlock;
use crate::message::positions::positions;

/// Whether a page took out what stood between angle brackets, other than ids that begin with a number, which are no tags: the address in From, and
/// that of the envelope or the id of the message.
pub(super) fn lost_all_tags(block: &HeaderBlock) -> bool {
    let gone = |name: &str| block.first(name).is_some_and(|field| matches!(field.raw.trim_ascii(), b"" | b"<>"));
    let no_address = block.first("from").is_some_and(|from| !from.raw.trim_ascii().is_empty() && memchr::memchr(b'@', from.raw).is_none());
    let empty_path = || block.first("return-path").is_some_and(|path| path.raw.trim_ascii().is_empty());
    let envelope = || block.all("received").any(|field| memchr::memmem::find(field.raw, b"envelope-from )").is_some());
    no_address && (gone("message-id") || empty_path() || envelope())
}

/// Whether a chat took all angle brackets away and left what stood in them: a name and an address stand side by side in From, and the id of the message
/// has none either.
pub(super) fn has_lost_brackets(block: &HeaderBlock) -> bool {
    // Nearly all headers have an angle bracket near their beginning.
    if memchr::memchr(b'<', block.as_bytes()).is_some() {
        return false;
    }
    let holds = |name: &str, is: fn(&str) -> bool| block.first(name).is_some_and(|field| is(field.line().trim()));
    // An old form has the name in round brackets behind the address (RFC 822).
    let is_named = |from: &str| from.rsplit_once(' ').is_some_and(|(_, address)| address.contains('@')) && !from.contains([',', ';']);
    holds("from", is_named) && holds("message-id", |id| id.contains('@'))
}

/// Whether there is an address or id between angle brackets anywhere. A web page drops `<a@b>` as a tag, but keeps a `<` before white space or a
/// quotation mark, so such brackets do not count.
pub(super) fn has_address_in_brackets(block: &[u8]) -> bool {
    positions(block, [b'<']).any(|at| {
        let inner = block[at + 1..].iter().take(300).take_while(|b| !matches!(b, b'>' | b'<') && !b.is_ascii_whitespace());
        let (mut length, mut at_sign) = (0, false);
        for b in inner {
            length += 1;
            at_sign |= *b == b'@';
        }
        at_sign && block.get(at + 1 + length) == Some(&b'>')
    })
}
