//! The message with its body, if that was given.

use std::sync::Arc;

/// What was given of a message beside its headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Whole {
    /// Only headers, or too large to be kept.
    #[default]
    Nothing,
    /// A message as RFC 5322 writes it, byte for byte as it was saved.
    Saved(Arc<Vec<u8>>),
    /// A copied text, or a message that another program wrote anew: good enough to read, but not the original.
    Copied(Arc<Vec<u8>>),
    /// What Outlook keeps instead of the message: its web page and its text, either of which may be empty.
    Outlook {
        /// The page, in the encoding that it names.
        html: Arc<Vec<u8>>,
        /// The text.
        text: Arc<Vec<u8>>,
    },
}

/// The most that is kept of a whole message, in bytes: more than mail providers accept. Of a larger one, only the headers are kept.
pub const MOST_WHOLE: usize = 48 * 1024 * 1024;

impl Whole {
    /// What a person pasted.
    pub fn pasted(text: &[u8]) -> Self {
        if text.len() > MOST_WHOLE { Self::Nothing } else { Self::Copied(Arc::new(super::given_text(text).into_owned())) }
    }

    /// The message as it was saved, if it was.
    pub fn original(&self) -> Option<&[u8]> {
        match self {
            Self::Saved(bytes) => Some(bytes),
            _ => None,
        }
    }
}
