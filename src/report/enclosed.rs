//! The reported message with its body, if that was given: for desks that read only whole messages by machine, and for the text of a phishing
//! message.

use mail_parser::{Message, MessageParser, PartType};

use crate::channels::{self, Body, Link};
use crate::check::Checked;
use crate::message::shown::{in_its_letters, is_calendar, is_of_a_filter, is_page_code, page_text, unfolded, unwrapped};
use crate::message::{LONGEST_SENT_LINE, Place, Whole};

/// The largest message that goes along with a report, in bytes: desks refuse larger mails.
const MOST_ENCLOSED: usize = 1024 * 1024;
/// The most that is read for its text, in bytes.
const MOST_READ: usize = 4 * 1024 * 1024;
/// If the headers' first bytes, as many as these, stand below them once more, the headers were copied twice.
const COPIED_TWICE: usize = 120;
/// The most links that are kept.
const MOST_LINKS: usize = 100;
/// The most of the text that is kept, in bytes; forms and letters take far less.
const MOST_TEXT: usize = 16 * 1024;

/// A message with its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosed {
    /// The message with LF line ends, if it is complete and not too large.
    bytes: Option<Vec<u8>>,
    /// The text that a person reads in it.
    text: String,
    /// The links in it, in their order.
    links: Vec<Link>,
}

impl Enclosed {
    /// The message that was checked. `None` if there is nothing below its headers, or if the headers stand otherwise in what was given.
    pub fn of(checked: &Checked, whole: &Whole) -> Option<Self> {
        let links = || {
            let mut links = channels::links(&Body::of(whole, &checked.block), &super::own_addresses(&checked.block)).list;
            links.truncate(MOST_LINKS);
            links
        };
        let bytes = match whole {
            Whole::Saved(bytes) | Whole::Copied(bytes) => bytes.as_slice(),
            Whole::Outlook { html, text } => {
                let text = String::from_utf8_lossy(text);
                let text = match text.trim() {
                    "" => page_text(&in_its_letters(html)),
                    text if is_of_a_filter(text) => String::new(),
                    text => readable(text),
                };
                let text = shortened(&text);
                let links = links();
                return (!text.trim().is_empty() || !links.is_empty()).then_some(Self { bytes: None, text, links });
            }
            Whole::Nothing => return None,
        };
        let place = Place::of(bytes, &checked.block);
        let message = bytes.get(place.start..place.end)?;
        let all = message.len() <= MOST_ENCLOSED && checked.original.is_none() && checked.is_alone();
        let read = message.get(..message.len().min(MOST_READ)).unwrap_or_default();
        let message: Vec<u8> = if read.contains(&b'\r') { without_cr(read) } else { read.to_vec() };
        let block = checked.block.as_bytes();
        let block = block.strip_suffix(b"\n").unwrap_or(block);
        let below = message.strip_prefix(block)?;
        // The body begins below an empty line (RFC 5322 section 2.1). Without one, what stands there is somebody's own, such as a signature.
        let first = below.strip_prefix(b"\n")?.split(|&b| b == b'\n').next().unwrap_or_default();
        if !first.trim_ascii().is_empty() {
            return None;
        }
        let all = all && first.is_empty();
        // The same headers copied twice: what stands below the first copy is no text of the message.
        let copied_twice = memchr::memmem::find(below, block.get(..block.len().min(COPIED_TWICE)).unwrap_or_default()).is_some();
        if below.trim_ascii().is_empty() || copied_twice {
            return None;
        }
        let parsed = MessageParser::new().parse(&message)?;
        let text = unwrapped(&parsed, text_of).map(|text| shortened(&text)).unwrap_or_default();
        Some(Self { bytes: all.then_some(message), text, links: links() })
    }

    /// The text that a person reads in it; at most 16 KB.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there was more of it.
    pub(super) fn text_is_cut(&self) -> bool {
        // The cut is made between two characters, and one takes four bytes at most.
        self.text.len() + 4 > MOST_TEXT
    }

    /// The links in it, in their order.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The message and its encoding, if it can be put into another one unchanged (RFC 2046 section 5.2.1).
    pub(super) fn as_it_is(&self) -> Option<(&[u8], &'static str)> {
        let bytes = self.bytes.as_deref()?;
        let fits =
            bytes.split(|&b| b == b'\n').all(|line| line.len() <= LONGEST_SENT_LINE) && !bytes.contains(&0) && !bytes.contains(&b'\r');
        fits.then(|| (bytes, if bytes.is_ascii() { "7bit" } else { "8bit" }))
    }
}

/// The text of a message; where it has only a page, the words of that.
fn text_of(message: &Message<'_>) -> String {
    let part = message.text_body.first().and_then(|at| message.parts.get(*at as usize));
    match part.map(|part| &part.body) {
        Some(PartType::Html(page)) => page_text(page),
        Some(PartType::Text(text)) => readable(text),
        _ => invitation(message),
    }
}

/// The lines of the first invitation in a message.
fn invitation(message: &Message<'_>) -> String {
    let text = message.parts.iter().filter(|part| is_calendar(part)).find_map(|part| part.text_contents());
    text.map(unfolded).unwrap_or_default()
}

/// A text as a person reads it, also where it is the code of a page.
fn readable(text: &str) -> String {
    if is_page_code(text) { page_text(text) } else { text.to_owned() }
}

/// Makes line ends LF; a CR alone stays.
fn without_cr(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            out.push(*byte);
        }
    }
    out
}

fn shortened(text: &str) -> String {
    text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or_default().to_owned()
}
