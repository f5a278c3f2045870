//! The whole reported message, where it was given: for machines that take nothing less, and for the text of a phishing message.

use mail_parser::MessageParser;

use crate::check::Checked;
use crate::message::given_text;

/// The longest line of a message that may travel as it is (RFC 5322 section 2.1.1).
const LONGEST_LINE: usize = 998;
/// The largest message that goes along with a report, in bytes: also what is kept of an opened file.
const MOST: usize = 200 * 1024;

/// A message with its body, exactly as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// LF line ends.
    bytes: Vec<u8>,
    /// What a person reads in it.
    text: String,
}

impl Whole {
    /// The message that was checked, out of what was given. Nothing where its headers had to be repaired, where several messages were given,
    /// where there is no body, or where it is too large to be whole.
    pub fn of(checked: &Checked, given: &[u8]) -> Option<Self> {
        if given.len() > MOST || !checked.has_body || checked.original.is_some() || checked.messages.len() > 1 {
            return None;
        }
        let text = given_text(given);
        let block = checked.block.as_bytes();
        let start = memchr::memmem::find(&text, block.strip_suffix(b"\n").unwrap_or(block))?;
        let bytes = text.get(start..)?.to_vec();
        let parsed = MessageParser::new().parse(&bytes)?;
        let shown = parsed.body_text(0).map(|text| text.into_owned()).unwrap_or_default();
        Some(Self { bytes, text: shown })
    }

    /// What a person reads in it, made text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it can be put into another message as it is (RFC 2046 section 5.2.1), and in which encoding.
    pub(super) fn encoding(&self) -> Option<&'static str> {
        let fits = self.bytes.split(|&b| b == b'\n').all(|line| line.len() <= LONGEST_LINE)
            && !self.bytes.contains(&0)
            && !self.bytes.contains(&b'\r');
        fits.then(|| if self.bytes.is_ascii() { "7bit" } else { "8bit" })
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}
