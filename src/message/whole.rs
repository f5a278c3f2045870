//! The message below its headers, where it was given.

use std::sync::Arc;

/// What was given of a message beside its headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Whole {
    /// Only headers, or too large to be kept.
    #[default]
    Nothing,
    /// A message as RFC 5322 writes it, byte for byte as it was saved.
    Saved(Arc<Vec<u8>>),
    /// The same as a text that was copied or written anew by another program: good for reading, no original.
    Copied(Arc<Vec<u8>>),
    /// What Outlook keeps instead of the message: its web page and its text, either of which may be empty.
    Outlook {
        /// The page, in the letters it says.
        html: Arc<Vec<u8>>,
        /// The text.
        text: Arc<Vec<u8>>,
    },
}

/// More than mail providers let through; of anything larger only the headers are kept, in bytes.
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
