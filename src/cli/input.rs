//! Opening a message from a file or from standard input, within bounds.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;

use thiserror::Error;

use crate::message::file::{self, MAX_MESSAGE_BYTES, Opened, Refusal, Wanted};
use crate::words::Words;

/// Why a message could not be read.
#[derive(Debug, Error)]
pub(super) enum InputError {
    #[error("There is no such file. Check its name.")]
    NotFound,
    #[error("This is a folder. Name a saved message.")]
    Folder,
    #[error("You are not allowed to read this file. Save the message again in a folder of your own.")]
    Denied,
    #[error("This could not be read. {0}")]
    Other(io::Error),
    #[error("There is no message {} here, only {total}.", asked + 1)]
    NoSuchMessage { asked: usize, total: usize },
    #[error("{sentence}")]
    Refused { id: &'static str, sentence: String },
}

impl InputError {
    /// The id for machine-readable answers.
    pub(super) const fn situation(&self) -> &'static str {
        match self {
            Self::Refused { id, .. } => id,
            _ => "not-readable",
        }
    }

    fn refused(error: &Refusal, words: &Words) -> Self {
        Self::Refused { id: error.id(), sentence: words.refusal(error) }
    }
}

impl From<io::Error> for InputError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::Other(error),
        }
    }
}

/// Opens `name`, or standard input for `-`; `message` is the number of the one wanted, from 0.
pub(super) fn read(name: &OsStr, message: Option<usize>, stdin: &mut dyn Read, words: &Words) -> Result<Opened, InputError> {
    let wanted = message.map_or(Wanted::Newest, Wanted::Number);
    let opened = if name == "-" {
        bounded(stdin, wanted)
    } else {
        // Asked before opening, since Windows refuses to open a folder with words of its own.
        let about = std::fs::metadata(name)?;
        if about.is_dir() {
            return Err(InputError::Folder);
        }
        let mut file = File::open(name)?;
        if about.is_file() { file::open(&mut file, wanted, &mut on) } else { bounded(&mut file, wanted) }
    };
    opened.map_err(|error| match error {
        Refusal::NoSuchMessage { asked, total } => InputError::NoSuchMessage { asked, total },
        other => InputError::refused(&other, words),
    })
}

/// What cannot be sought, as a pipe, is held as a whole.
fn bounded(from: &mut dyn Read, wanted: Wanted) -> Result<Opened, Refusal> {
    let mut bytes = Vec::new();
    from.take(MAX_MESSAGE_BYTES + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    if size > MAX_MESSAGE_BYTES {
        return Err(Refusal::TooLarge { limit: MAX_MESSAGE_BYTES, size });
    }
    file::open(&mut Cursor::new(bytes), wanted, &mut on)
}

/// Nobody cancels on the command line but with Ctrl+C.
fn on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_end_is_refused_at_the_bound() {
        let error = read(OsStr::new("-"), None, &mut io::repeat(b'x'), &Words::english()).unwrap_err();
        assert_eq!(error.situation(), "too-large", "{error}");
    }
}
