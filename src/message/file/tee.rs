//! Keeps what passes by while a message is read, up to a bound.

use std::io::{self, Read};
use std::sync::Arc;

use super::Whole;
use crate::message::MOST_WHOLE;

/// A reader that keeps what it gave.
pub(super) struct Tee<R> {
    from: R,
    kept: Option<Vec<u8>>,
}

impl<R: Read> Tee<R> {
    pub fn new(from: R) -> Self {
        Self { from, kept: Some(Vec::new()) }
    }

    /// What was read, as it stands in the file.
    pub fn saved(self) -> Whole {
        self.kept.map_or(Whole::Nothing, |bytes| Whole::Saved(Arc::new(bytes)))
    }

    /// What was read, if the file stores it in another form.
    pub fn copied(self) -> Whole {
        self.kept.map_or(Whole::Nothing, |bytes| Whole::Copied(Arc::new(bytes)))
    }
}

impl<R: Read> Read for Tee<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.from.read(into)?;
        if let Some(kept) = &mut self.kept {
            if kept.len() + n > MOST_WHOLE {
                self.kept = None;
            } else {
                kept.extend_from_slice(into.get(..n).unwrap_or_default());
            }
        }
        Ok(n)
    }
}
