//! A saved message in any of the forms mail programs write: what it is, its header lines, the messages inside.
//!
//! | if you need | look in |
//! |---|---|
//! | which kind of file it is, by its first bytes | [`kind()`] |
//! | the header text and the messages inside | [`open()`] |
//! | the messages of a mailbox, the newest first | [`Opened::mailbox`], then [`open_listed`] |
//!
//! Files are read through `Read + Seek` and may have any size; how much of them is kept in memory is bounded.

mod digest;
mod emlx;
mod kind;
mod mbox;
mod msg;
mod packed;
mod page;
mod parts;
mod tee;
pub(crate) mod text;

use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use super::{Summary, Whole};
use digest::Stop;
pub(crate) use kind::signature;
pub use kind::{FIRST_BYTES, FileKind, kind};
pub use mbox::{Listed, MOST_LISTED, Mailbox};
use tee::Tee;
use text::{Narrowed, Wide};

/// The largest single message that is read, in bytes. Mail providers stop at 25 to 50 MB. A mailbox may have any size.
pub const MAX_MESSAGE_BYTES: u64 = 64 * 1024 * 1024;

/// Called at least once a megabyte with the number of bytes read so far, or with 0 where that is not known; returns whether to go on.
pub type OnProgress<'a> = dyn FnMut(u64) -> ControlFlow<()> + 'a;

/// A message inside another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inner {
    /// From, subject, date.
    pub head: Summary,
    /// Its header lines, and perhaps what stands below them.
    pub text: Vec<u8>,
    /// What stands below them, where the file holds that.
    pub whole: Whole,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// What it is.
    pub kind: FileKind,
    /// The text to check: the header lines, and of the rest what the check needs. Empty if only a message inside has headers.
    pub text: Vec<u8>,
    /// Messages inside this one that cannot be found in `text`.
    pub inner: Vec<Inner>,
    /// The messages of the mailbox this one stands in, where there are several.
    pub mailbox: Mailbox,
    /// Which of them `text` is.
    pub chosen: usize,
    /// The message with what stands below its headers, where the file holds that. What is in `inner` has its own.
    pub whole: Whole,
}

/// Why Outlook stored no header lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoHeaders {
    /// The person has not sent it yet.
    Draft,
    /// The person sent it.
    Sent,
    /// It never left the organisation.
    Internal,
    /// A date, a contact, a note.
    OtherItem,
    /// The file does not tell.
    Unknown,
}

impl NoHeaders {
    /// In kebab case, as the sentences are named.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Internal => "internal",
            Self::OtherItem => "other-item",
            Self::Unknown => "unknown",
        }
    }
}

/// Why a file cannot be read as what it says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Its inner tables contradict each other or end too soon.
    Damaged,
    /// A compound file, but not one of Outlook.
    OtherProgram,
}

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// An Outlook file without header lines.
    #[error("the Outlook file holds no header lines ({})", .0.as_str())]
    MsgWithoutHeaders(NoHeaders),
    /// A template: it never was a message.
    #[error("this is a template")]
    Template,
    /// Larger than a message can be.
    #[error("the message has {size} bytes, more than the {limit} that are read")]
    TooLarge {
        /// The most that is read, in bytes.
        limit: u64,
        /// What the file has, in bytes.
        size: u64,
    },
    /// Damaged, or of another program.
    #[error("the file cannot be read")]
    NotReadable(Unreadable),
    /// A number beyond the last message of the mailbox.
    #[error("there is no message {asked}, only {total}")]
    NoSuchMessage {
        /// The number asked for, from 0.
        asked: usize,
        /// How many there are.
        total: usize,
    },
    /// Reading was ended from outside.
    #[error("reading was cancelled")]
    Cancelled,
    /// The system could not read on.
    #[error("reading broke off: {detail}")]
    Io {
        /// What the system said, in its own words.
        detail: String,
    },
}

impl Refusal {
    /// The id for machine-readable answers and for the sentences.
    pub fn id(&self) -> &'static str {
        match self {
            Self::MsgWithoutHeaders(_) => "msg-without-headers",
            Self::Template => "template",
            Self::TooLarge { .. } => "too-large",
            Self::NotReadable(_) | Self::NoSuchMessage { .. } | Self::Cancelled | Self::Io { .. } => "not-readable",
        }
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io { detail: error.to_string() }
    }
}

impl From<Stop> for Refusal {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Cancelled => Self::Cancelled,
            Stop::Io(error) => error.into(),
        }
    }
}

/// Which message of a mailbox is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// The one that arrived last, not counting messages that the person sent.
    #[default]
    Newest,
    /// That one of the file, from 0.
    Number(usize),
}

/// A file, or bytes in memory. A trait object, because generic functions would be compiled once for each type.
pub trait FileSource: Read + Seek {}
impl<F: Read + Seek> FileSource for F {}

/// Opens a file of any kind.
///
/// `on_progress` is told how many bytes were read, at least every MB, and can end the reading.
///
/// # Errors
/// See [`Refusal`].
pub fn open(source: &mut dyn FileSource, wanted: Wanted, on_progress: &mut OnProgress<'_>) -> Result<Opened, Refusal> {
    let size = source.seek(SeekFrom::End(0))?;
    let first = first_bytes(source, 0)?;
    if kind(&first) == FileKind::Mailbox {
        source.seek(SeekFrom::Start(0))?;
        let mailbox = mbox::list(source, on_progress)?;
        if mailbox.total > 0 {
            // The mailbox was read already; opening one of its messages is fast and shows no progress.
            return open_of(source, mailbox, wanted, &mut |_| on_progress(size));
        }
    }
    open_whole(source, size, &first, on_progress)
}

/// The part of a web page that shows header lines, markup and all; the whole page where there is none.
pub fn shown_by_page(page: &str) -> String {
    String::from_utf8_lossy(&page::source_of(page.as_bytes().to_vec(), FileKind::Html)).into_owned()
}

/// Opens one message of a mailbox that was listed before.
///
/// # Errors
/// See [`Refusal`].
pub fn open_listed(source: &mut dyn FileSource, listed: &Listed, on_progress: &mut OnProgress<'_>) -> Result<Opened, Refusal> {
    let first = first_bytes(source, listed.offset)?;
    open_text(source, listed.offset, listed.length, FileKind::Mailbox, &first, on_progress)
}

/// Opens the wanted message of a mailbox that was listed.
fn open_of(source: &mut dyn FileSource, mailbox: Mailbox, wanted: Wanted, on_progress: &mut OnProgress<'_>) -> Result<Opened, Refusal> {
    let place = match wanted {
        _ if mailbox.total == 1 => 0,
        Wanted::Newest => mailbox.messages.iter().position(|listed| listed.has_trace).unwrap_or(0),
        Wanted::Number(asked) => {
            let place = mailbox.messages.iter().position(|listed| listed.number == asked);
            place.ok_or(Refusal::NoSuchMessage { asked, total: mailbox.total })?
        }
    };
    let Some(listed) = mailbox.messages.get(place) else {
        return Ok(Opened { kind: FileKind::Mailbox, ..Opened::default() });
    };
    let opened = open_listed(source, listed, on_progress)?;
    Ok(if mailbox.total > 1 { Opened { mailbox, chosen: place, ..opened } } else { opened })
}

/// At most [`FIRST_BYTES`] bytes from `at` on.
fn first_bytes(source: &mut dyn FileSource, at: u64) -> Result<Vec<u8>, Refusal> {
    source.seek(SeekFrom::Start(at))?;
    let mut first = Vec::new();
    source.take(FIRST_BYTES as u64).read_to_end(&mut first)?;
    Ok(first)
}

/// Opens a file that is no mailbox. `first`: its first bytes.
fn open_whole(source: &mut dyn FileSource, size: u64, first: &[u8], on_progress: &mut OnProgress<'_>) -> Result<Opened, Refusal> {
    if size > MAX_MESSAGE_BYTES {
        return Err(Refusal::TooLarge { limit: MAX_MESSAGE_BYTES, size });
    }
    let kind = kind(first);
    // Of a file that is no text, the beginning is enough to tell its kind.
    if matches!(kind, FileKind::Picture | FileKind::Pdf | FileKind::Document | FileKind::Binary) {
        return Ok(Opened { kind, text: first.get(..4096).unwrap_or(first).to_vec(), ..Opened::default() });
    }
    source.seek(SeekFrom::Start(0))?;
    match kind {
        FileKind::Outlook => msg::open(source, on_progress),
        FileKind::Zip => Ok(packed::open(source, first, on_progress)?.unwrap_or_else(|| Opened {
            kind,
            text: first.get(..4096).unwrap_or(first).to_vec(),
            ..Opened::default()
        })),
        FileKind::Html | FileKind::WebArchive => {
            let mut bytes = Vec::new();
            source.take(page::MOST).read_to_end(&mut bytes)?;
            Ok(Opened { kind, text: page::source_of(bytes, kind), ..Opened::default() })
        }
        _ => open_text(source, 0, size, kind, first, on_progress),
    }
}

/// Opens the message in a part of a file, which begins at `at` and is `size` bytes long. `first`: the first bytes of that part.
fn open_text(
    source: &mut dyn FileSource,
    at: u64,
    size: u64,
    kind: FileKind,
    first: &[u8],
    on_progress: &mut OnProgress<'_>,
) -> Result<Opened, Refusal> {
    let (mut start, mut length) = (at, size);
    if kind == FileKind::AppleMail
        && let Some(line) = emlx::size_line(first)
        && emlx::ends_there(source, at, size, line)?
    {
        (start, length) = (at + line.length, line.size);
    }
    source.seek(SeekFrom::Start(start))?;
    let part = source.take(length);
    let (found, whole) = match kind {
        FileKind::Utf16 { little, marked } => {
            let mut tee = Tee::new(Narrowed::new(part, Wide { little, marked }));
            (digest::digest(&mut tee, on_progress)?, tee.copied())
        }
        _ => {
            let mut tee = Tee::new(part);
            (digest::digest(&mut tee, on_progress)?, tee.saved())
        }
    };
    Ok(Opened { kind, text: found.text, inner: found.inner, whole, ..Opened::default() })
}
