//! What the person gave, split into the header fields of a message (RFC 5322 section 2.2).
//!
//! Everything here works on bytes and keeps them: a header block that is not valid UTF-8 must reach the report byte for byte.
//!
//! | if you need | look in |
//! |---|---|
//! | the fields of one message, with their bytes | [`block`], [`place`], [`lines`] |
//! | which field this is, or whether it is one of several | [`field_name`]; what a line or a word says of a name, [`names`] |
//! | a Received line, at first sight; whether a field is damaged | [`received`], [`torn`] |
//! | texts and line ends of every kind; text made safe to show | [`given`], [`mod@text`], [`shown`] |
//! | dates, IP addresses, codes, addresses of mailboxes | [`date`], [`ip`], [`codes`], [`mailbox`] |
//! | damage of copying, undone | [`repair`] |
//! | files: one message, many, Outlook's, packed ones | [`mod@file`], [`mailbox_line`], [`whole`] |

mod block;
pub(crate) mod codes;
mod date;
pub(crate) mod field_name;
pub mod file;
mod given;
pub(crate) mod ip;
pub(crate) mod lines;
pub(crate) mod mailbox;
pub(crate) mod mailbox_line;
pub(crate) mod names;
mod place;
pub(crate) mod positions;
pub(crate) mod received;
pub(crate) mod repair;
pub(crate) mod shown;
mod summary;
mod text;
pub(crate) mod torn;
mod whole;

pub(crate) use block::BlockReader;
pub use block::{Field, HeaderBlock};
pub use date::MessageDate;
pub(crate) use file::text::is_wide;
pub(crate) use given::Given;
pub(crate) use names::name_length;
pub(crate) use place::Place;
pub use summary::Summary;
pub use text::safe_text;
pub(crate) use text::{around_last, find_ignore_case, is_binary, safe_lines};
pub use whole::{MOST_WHOLE, Whole};

/// The longest line of a message that may travel as it is, in bytes without the line end (RFC 5322 section 2.1.1).
pub(crate) const LONGEST_SENT_LINE: usize = 998;

/// The text of what was given: UTF-16 decoded, LF line ends, nothing else changed.
pub(crate) fn given_text(bytes: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    Given::new(bytes).text
}
