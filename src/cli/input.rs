//! Reading a message from a file or from standard input, within bounds.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};

use thiserror::Error;

/// The most that is read of one message: no honest one is near it, and nothing can fill the memory.
pub const MAX_BYTES: u64 = 50 * 1024 * 1024;

/// Why a message could not be read.
#[derive(Debug, Error)]
pub(super) enum InputError {
    #[error("There is no such file. Check its name.")]
    NotFound,
    #[error("This is a folder. Name a saved message.")]
    Folder,
    #[error("You are not allowed to read this file. Save the message again in a folder of your own.")]
    Denied,
    #[error("This is larger than 50 MB, too large for a message. Save the message alone.")]
    TooLarge,
    #[error("This could not be read. {0}")]
    Other(io::Error),
}

impl InputError {
    /// The id for machine-readable answers.
    pub(super) const fn situation(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            _ => "not-readable",
        }
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

/// Reads `name`, or standard input for `-`.
pub(super) fn read(name: &OsStr, stdin: &mut dyn Read) -> Result<Vec<u8>, InputError> {
    if name == "-" {
        return bounded(stdin);
    }
    // Asked before opening, since Windows refuses to open a folder with words of its own.
    if std::fs::metadata(name)?.is_dir() {
        return Err(InputError::Folder);
    }
    bounded(&mut File::open(name)?)
}

fn bounded(from: &mut dyn Read) -> Result<Vec<u8>, InputError> {
    let mut bytes = Vec::new();
    from.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES { Err(InputError::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_end_is_refused_at_the_bound() {
        let error = read(OsStr::new("-"), &mut io::repeat(b'x')).unwrap_err();
        assert!(matches!(error, InputError::TooLarge), "{error}");
        assert_eq!(error.situation(), "too-large");
    }
}
