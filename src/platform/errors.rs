//! What can fail at the clipboard, at opening a draft and at reading a message: known also where the parts that do it are not built in.

use super::files::LoadError;
use crate::message::file;

/// Why the clipboard gave or took nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClipboardError {
    /// Nothing is on it, or nothing that could be read as text or picture.
    #[error("the clipboard is empty")]
    Empty,
    /// A picture is on it, and no text.
    #[error("the clipboard holds a picture")]
    Picture,
    /// There is no clipboard, or it does not answer.
    #[error("the clipboard cannot be used: {detail}")]
    Unavailable {
        /// What the system said, in its own words.
        detail: String,
    },
    /// What was put on it did not come back.
    #[error("the clipboard did not keep the text")]
    NotKept,
}

/// Why a draft was not opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The system has no program for drafts, or nothing that would start one.
    #[error("no program opens this file")]
    NoProgram,
    /// A program was asked to open it, and failed.
    #[error("the file was not opened: {detail}")]
    Failed {
        /// What the system said, in its own words.
        detail: String,
    },
}

/// Why a file gave no message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The system did not give its bytes.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Its bytes hold no message that can be used.
    #[error(transparent)]
    Open(file::Refusal),
}

impl From<file::Refusal> for ReadError {
    fn from(error: file::Refusal) -> Self {
        match error {
            file::Refusal::TooLarge { limit, size } => Self::Load(LoadError::TooLarge { limit, size }),
            file::Refusal::Io { detail } => Self::Load(LoadError::NotReadable { detail }),
            other => Self::Open(other),
        }
    }
}
