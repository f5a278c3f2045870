//! Reading a saved message off the window's thread: a mailbox can have gigabytes, and a network place can be slow.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::ReadError;
use super::asked::Waker;
use super::files::{self, LoadError};
use crate::message::file::{self, FileSource, Listed, OnProgress, Opened, Refusal, Wanted};

/// The window is told of progress after each so many bytes.
const TELL_EVERY: u64 = 8 * 1024 * 1024;

/// How far a reading is.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// Going on.
    Reading {
        /// Bytes read.
        done: u64,
        /// Bytes the file has; 0 while that is not known.
        total: u64,
    },
    /// At its end; told once.
    Done(Box<Opened>),
    /// It came to nothing; told once.
    Failed(ReadError),
}

/// What both sides of a reading see.
#[derive(Debug, Default)]
struct Shared {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

/// A reading that goes on beside the window: poll it once a frame. Dropping it ends it.
#[derive(Debug)]
pub struct Reading {
    shared: Arc<Shared>,
    answer: Receiver<Result<Opened, ReadError>>,
    early: Option<Result<Opened, ReadError>>,
}

impl Reading {
    /// How far it is.
    pub fn poll(&mut self) -> Progress {
        let answer = self.early.take().or_else(|| match self.answer.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Disconnected) => Some(Err(lost())),
            Err(TryRecvError::Empty) => None,
        });
        match answer {
            Some(Ok(opened)) => Progress::Done(Box::new(opened)),
            Some(Err(error)) => Progress::Failed(error),
            None => Progress::Reading { done: self.shared.done.load(Ordering::Relaxed), total: self.shared.total.load(Ordering::Relaxed) },
        }
    }

    /// Ends it soon; nothing more comes of it.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// One that nobody has finished yet, and the other side of it: for tests of a waiting window.
    pub fn open(total: u64) -> (Self, ReadingHandle) {
        let shared = Arc::new(Shared { total: AtomicU64::new(total), ..Shared::default() });
        let (send, answer) = mpsc::channel();
        (Self { shared: shared.clone(), answer, early: None }, ReadingHandle { shared, send })
    }

    /// One that is at its end already.
    pub fn answered(result: Result<Opened, ReadError>) -> Self {
        let (mut reading, _) = Self::open(0);
        reading.early = Some(result);
        reading
    }

    /// Waits a moment for the answer, so that an ordinary message shows at once.
    fn wait(mut self, patience: Duration) -> Self {
        match self.answer.recv_timeout(patience) {
            Ok(answer) => self.early = Some(answer),
            Err(RecvTimeoutError::Disconnected) => self.early = Some(Err(lost())),
            Err(RecvTimeoutError::Timeout) => {}
        }
        self
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.cancel();
    }
}

fn lost() -> ReadError {
    ReadError::Load(LoadError::NotReadable { detail: "reading ended before its time".to_owned() })
}

/// The side of a [`Reading`] that reads.
#[derive(Debug)]
pub struct ReadingHandle {
    shared: Arc<Shared>,
    send: Sender<Result<Opened, ReadError>>,
}

impl ReadingHandle {
    /// Tells how many bytes were read.
    pub fn tell(&self, done: u64) {
        self.shared.done.store(done, Ordering::Relaxed);
    }

    /// Gives the answer.
    pub fn finish(&self, result: Result<Opened, ReadError>) {
        // Nobody may be waiting any more.
        let _ = self.send.send(result);
    }

    /// Whether the other side has had enough.
    pub fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }
}

/// Opens what was handed in: the message listed before, or what the file holds.
///
/// # Errors
/// See [`Refusal`].
pub(super) fn open(source: &mut dyn FileSource, listed: Option<&Listed>, step: &mut OnProgress<'_>) -> Result<Opened, Refusal> {
    match listed {
        Some(listed) => file::open_listed(source, listed, step),
        None => file::open(source, Wanted::Newest, step),
    }
}

/// Begins to read a file on a thread of its own; `waker` is called now and then, and at the end. Waits a moment for it.
pub(super) fn start(path: &Path, listed: Option<&Listed>, waker: Arc<Mutex<Waker>>, patience: Duration) -> Reading {
    let (reading, handle) = Reading::open(0);
    let (path, listed) = (path.to_owned(), listed.cloned());
    // Where no thread can be had the handle is dropped, which reads as lost.
    let _ = std::thread::Builder::new().name("reader".into()).spawn(move || {
        let wake = || {
            if let Ok(wake) = waker.lock() {
                wake();
            }
        };
        let result = read(&path, listed.as_ref(), &handle, &wake);
        handle.finish(result);
        wake();
    });
    reading.wait(patience)
}

fn read(path: &Path, listed: Option<&Listed>, handle: &ReadingHandle, wake: &dyn Fn()) -> Result<Opened, ReadError> {
    let (mut source, size): (File, u64) = files::open(path)?;
    handle.shared.total.store(listed.map_or(size, |listed| listed.length), Ordering::Relaxed);
    let mut told = 0;
    let mut step = |done: u64| {
        if handle.is_cancelled() {
            return ControlFlow::Break(());
        }
        handle.tell(done);
        if done >= told + TELL_EVERY {
            told = done;
            wake();
        }
        ControlFlow::Continue(())
    };
    Ok(open(&mut source, listed, &mut step)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn still() -> Arc<Mutex<Waker>> {
        Arc::new(Mutex::new(Box::new(|| {})))
    }

    #[test]
    fn a_message_is_there_at_once_and_a_missing_file_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.eml");
        std::fs::write(&path, "Received: from a by b; x\nFrom: c\n\nbody").expect("written");
        let mut reading = start(&path, None, still(), Duration::from_secs(20));
        let Progress::Done(opened) = reading.poll() else { panic!("not done") };
        assert!(opened.text.starts_with(b"Received:"));
        let mut reading = start(&folder.path().join("b.eml"), None, still(), Duration::from_secs(20));
        assert_eq!(reading.poll(), Progress::Failed(ReadError::Load(LoadError::NotFound)));
        let mut reading = start(folder.path(), None, still(), Duration::from_secs(20));
        assert_eq!(reading.poll(), Progress::Failed(ReadError::Load(LoadError::Directory)));
    }

    #[test]
    fn a_reading_nobody_wants_any_more_ends() {
        let (reading, handle) = Reading::open(9);
        assert!(!handle.is_cancelled());
        drop(reading);
        assert!(handle.is_cancelled());
    }
}
