//! Outlook's `.msg` (MS-OXMSG, in a compound file after MS-CFB): the header lines it stored, and the messages attached.
//!
//! Everything is read stream by stream: of a message of 25 MB only the header lines and the small tables are held. What `cfb` leaves to
//! its user is guarded here: the size of its tables before it reads them, the length of a stream, how many attachments, how deep.

use std::io::{self, Cursor, Read, SeekFrom};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cfb::CompoundFile;

use super::digest::{self, Stop};
use super::parts::{self, MOST_INNER};
use super::tee::Tee;
use super::text::{self, Wide};
use super::{FileKind, FileSource, Inner, NoHeaders, OnProgress, Opened, Refusal, Unreadable, Whole, kind};

/// The most header text that is read, in bytes.
const MOST_HEADERS: u64 = 4 * 1024 * 1024;
/// The most of another text property, in bytes.
const MOST_TEXT: u64 = 64 * 1024;
/// The most of a property table, in bytes.
const MOST_PROPERTIES: u64 = 256 * 1024;
/// The most of a message attached as a file, in bytes.
const MOST_ATTACHED: u64 = 32 * 1024 * 1024;
/// No more attachments than this are looked at.
const MOST_ATTACHMENTS: usize = 500;
/// How deep messages inside messages are followed.
const DEEPEST: usize = 4;

/// The class of a template (`.oft`): its file is a message's in everything else.
const TEMPLATE: u128 = 0x0006_F046_0000_0000_C000_0000_0000_0046;

/// The most of a message's page or text, in bytes.
const MOST_BODY: u64 = 32 * 1024 * 1024;

const TRANSPORT_HEADERS: u16 = 0x007D;
const BODY: u16 = 0x1000;
const HTML: u16 = 0x1013;
const MESSAGE_CLASS: u16 = 0x001A;
const SENDER_ADDRESS_TYPE: u16 = 0x0C1E;
const MESSAGE_FLAGS: u32 = 0x0E07_0003;
const MESSAGE_CODE_PAGE: u32 = 0x3FFD_0003;
const INTERNET_CODE_PAGE: u32 = 0x3FDE_0003;
const FLAG_UNSENT: u32 = 0x08;
const FLAG_FROM_ME: u32 = 0x20;

/// Reads an Outlook file.
pub(super) fn open(source: &mut dyn FileSource, on_progress: &mut OnProgress<'_>) -> Result<Opened, Refusal> {
    guard_tables(source)?;
    let mut file = CompoundFile::open(source).map_err(unreadable)?;
    let root = PathBuf::from("/");
    if !file.is_stream(root.join(PROPERTIES)) {
        return Err(Refusal::NotReadable(Unreadable::OtherProgram));
    }
    if file.root_entry().clsid().as_u128() == TEMPLATE {
        return Err(Refusal::Template);
    }
    let mut reader = MsgReader { file: &mut file, on_progress, inner: Vec::new(), budget: MOST_ATTACHMENTS, room: MOST_BODY };
    let own = reader.headers(&root, 32)?;
    reader.attachments(&root, 0)?;
    let inner = std::mem::take(&mut reader.inner);
    let whole = if own.is_some() { reader.body(&root, 32, MOST_BODY)? } else { Whole::Nothing };
    match own {
        Some(text) => Ok(Opened { kind: FileKind::Outlook, text, inner, whole, ..Opened::default() }),
        None if !inner.is_empty() => Ok(Opened { kind: FileKind::Outlook, inner, ..Opened::default() }),
        None => Err(Refusal::MsgWithoutHeaders(reader.why(&root)?)),
    }
}

const PROPERTIES: &str = "__properties_version1.0";

fn unreadable(_: io::Error) -> Refusal {
    Refusal::NotReadable(Unreadable::Damaged)
}

/// `cfb` reads as many allocation sectors as the file claims to have, each as often as it is named. No honest file claims more than it has room for.
fn guard_tables(source: &mut dyn FileSource) -> Result<(), Refusal> {
    let damaged = || Refusal::NotReadable(Unreadable::Damaged);
    let size = source.seek(SeekFrom::End(0)).map_err(unreadable)?;
    source.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut header = [0_u8; 512];
    source.read_exact(&mut header).map_err(unreadable)?;
    let number = |bytes: &[u8], at: usize| bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes);
    let shift = header[30];
    if shift != 9 && shift != 12 {
        return Err(damaged());
    }
    let sector = 1_u64 << shift;
    let sectors = size / sector + 1;
    // How many sectors of the file one sector of the table describes, with four bytes for each.
    let entries = sector / 4;
    let most = sectors / entries + 2;
    // The header names the first 109 sectors of the table (MS-CFB section 2.2); numbers above 0xfffffffa are no sectors (section 2.1).
    let mut named = (0..109).filter(|n| number(&header, 76 + n * 4) <= 0xffff_fffa).count() as u64;
    let mut next = number(&header, 68);
    let mut table = vec![0_u8; 1 << shift];
    let mut tables = 0;
    while next <= 0xffff_fffa {
        tables += 1;
        if tables > most / entries + 2 {
            return Err(damaged());
        }
        source.seek(SeekFrom::Start((u64::from(next) + 1) * sector)).map_err(unreadable)?;
        source.read_exact(&mut table).map_err(unreadable)?;
        let places = table.as_chunks::<4>().0.iter().map(|place| u32::from_le_bytes(*place));
        let places: Vec<u32> = places.collect();
        let (last, places) = places.split_last().ok_or_else(damaged)?;
        named += places.iter().filter(|place| **place <= 0xffff_fffa && **place != 0).count() as u64;
        next = *last;
    }
    // Twice as many as needed are allowed, because some programs leave room in their tables.
    if named > most * 2 + 109 {
        return Err(damaged());
    }
    source.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    Ok(())
}

struct MsgReader<'a, 'b, 'c> {
    file: &'a mut CompoundFile<&'c mut dyn FileSource>,
    on_progress: &'a mut OnProgress<'b>,
    inner: Vec<Inner>,
    /// How many more attachments may be looked at.
    budget: usize,
    /// How much more of the messages inside may be kept, in bytes: a file may name the same bytes many times.
    room: u64,
}

impl MsgReader<'_, '_, '_> {
    /// The header lines of the message in that folder of the file, as UTF-8. `fixed` is the length of its property table's own header: 32 bytes for
    /// the message of the file, 24 for one inside it (MS-OXMSG section 2.4.1).
    fn headers(&mut self, at: &Path, fixed: usize) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(text) = self.text(at, TRANSPORT_HEADERS, fixed, MOST_HEADERS)? else { return Ok(None) };
        let has_field = text.split(|b| *b == b'\n').any(|line| super::super::name_length(line).is_some());
        Ok(has_field.then_some(text))
    }

    /// What Outlook shows of the message: its page (MS-OXPROPS section 2.876, as bytes or as text) and its text (section 2.609).
    fn body(&mut self, at: &Path, fixed: usize, most: u64) -> Result<Whole, Refusal> {
        let html = match self.stream(&at.join("__substg1.0_10130102"), most)? {
            Some(page) => Some(page),
            None => self.text(at, HTML, fixed, most)?,
        };
        let text = self.text(at, BODY, fixed, most)?;
        if html.is_none() && text.is_none() {
            return Ok(Whole::Nothing);
        }
        Ok(Whole::Outlook { html: Arc::new(html.unwrap_or_default()), text: Arc::new(text.unwrap_or_default()) })
    }

    /// The body of a message inside. A damaged one is no reason to refuse its headers.
    fn kept_body(&mut self, at: &Path, fixed: usize) -> Whole {
        let whole = self.body(at, fixed, self.room).unwrap_or_default();
        self.kept(whole)
    }

    /// What there is room for of a message inside.
    fn kept(&mut self, whole: Whole) -> Whole {
        let size = match &whole {
            Whole::Nothing => 0,
            Whole::Saved(bytes) | Whole::Copied(bytes) => bytes.len(),
            Whole::Outlook { html, text } => html.len() + text.len(),
        };
        match self.room.checked_sub(size as u64) {
            Some(room) => {
                self.room = room;
                whole
            }
            None => Whole::Nothing,
        }
    }

    /// A text property as UTF-8. In the name of its stream, type 001F is UTF-16, and 001E the code page of the message (MS-OXCDATA section 2.11.1).
    fn text(&mut self, at: &Path, id: u16, fixed: usize, most: u64) -> Result<Option<Vec<u8>>, Refusal> {
        if let Some(bytes) = self.stream(&at.join(format!("__substg1.0_{id:04X}001F")), most)? {
            let text = text::from_wide(&bytes, Wide { little: true, marked: bytes.starts_with(b"\xff\xfe") });
            return Ok(Some(text.trim_end_matches('\0').as_bytes().to_vec()));
        }
        let Some(bytes) = self.stream(&at.join(format!("__substg1.0_{id:04X}001E")), most)? else { return Ok(None) };
        let bytes = bytes.get(..bytes.len() - bytes.iter().rev().take_while(|b| **b == 0).count()).unwrap_or_default();
        if bytes.is_ascii() {
            return Ok(Some(bytes.to_vec()));
        }
        let page = match self.number(at, MESSAGE_CODE_PAGE, fixed)? {
            Some(page) => Some(page),
            None => self.number(at, INTERNET_CODE_PAGE, fixed)?,
        };
        Ok(Some(text::from_page(bytes, page).into_owned()))
    }

    /// A number from the property table (MS-OXMSG section 2.4).
    fn number(&mut self, at: &Path, tag: u32, fixed: usize) -> Result<Option<u32>, Refusal> {
        let Some(table) = self.stream(&at.join(PROPERTIES), MOST_PROPERTIES)? else { return Ok(None) };
        let rows = table.get(fixed..).unwrap_or_default().as_chunks::<16>().0;
        let number = |bytes: &[u8]| bytes.try_into().map(u32::from_le_bytes).unwrap_or_default();
        Ok(rows.iter().find(|row| number(&row[..4]) == tag).map(|row| number(&row[8..12])))
    }

    /// At most `most` bytes of a stream; nothing where it is not there.
    fn stream(&mut self, path: &Path, most: u64) -> Result<Option<Vec<u8>>, Refusal> {
        if !self.file.is_stream(path) {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let stream = self.file.open_stream(path).map_err(unreadable)?;
        stream.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
        Ok(Some(bytes))
    }

    /// Collects the messages attached to the one at `at`: those stored as messages, and those stored as files.
    fn attachments(&mut self, at: &Path, depth: usize) -> Result<(), Refusal> {
        if depth >= DEEPEST {
            return Ok(());
        }
        let Ok(entries) = self.file.read_storage(at) else { return Ok(()) };
        let found: Vec<PathBuf> = entries
            .filter(|entry| entry.is_storage() && entry.name().starts_with("__attach_version1.0_#"))
            .map(|entry| entry.path().to_owned())
            .take(self.budget)
            .collect();
        self.budget -= found.len();
        for attachment in found {
            if (self.on_progress)(0) == ControlFlow::Break(()) {
                return Err(Refusal::Cancelled);
            }
            let message = attachment.join("__substg1.0_3701000D");
            if self.file.is_stream(message.join(PROPERTIES)) {
                // A damaged attachment is no reason to refuse the message.
                if let Ok(Some(text)) = self.headers(&message, 24) {
                    let whole = self.kept_body(&message, 24);
                    self.offer(parts::message(text, Some(whole)));
                }
                self.attachments(&message, depth + 1)?;
            } else {
                self.attached_file(&attachment.join("__substg1.0_37010102"), depth)?;
            }
        }
        Ok(())
    }

    /// A file that is a message: `.eml`, or an Outlook file within.
    fn attached_file(&mut self, path: &Path, depth: usize) -> Result<(), Refusal> {
        let Ok(Some(first)) = self.stream(path, 4096) else { return Ok(()) };
        match kind(&first) {
            FileKind::Message => {
                let Ok(stream) = self.file.open_stream(path) else { return Ok(()) };
                let mut tee = Tee::new(stream.take(MOST_ATTACHED));
                match digest::digest(&mut tee, self.on_progress) {
                    Ok(found) => {
                        let whole = self.kept(tee.copied());
                        self.offer(parts::message(found.text, Some(whole)));
                        found.inner.into_iter().for_each(|inner| self.offer(Some(inner)));
                        Ok(())
                    }
                    Err(Stop::Cancelled) => Err(Refusal::Cancelled),
                    Err(Stop::Io(_)) => Ok(()),
                }
            }
            FileKind::Outlook if depth + 1 < DEEPEST => self.attached_outlook_file(path, depth),
            _ => Ok(()),
        }
    }

    fn attached_outlook_file(&mut self, path: &Path, depth: usize) -> Result<(), Refusal> {
        let Ok(Some(bytes)) = self.stream(path, MOST_ATTACHED) else { return Ok(()) };
        let source: &mut dyn FileSource = &mut Cursor::new(bytes);
        if guard_tables(source).is_err() {
            return Ok(());
        }
        let Ok(mut file) = CompoundFile::open(source) else { return Ok(()) };
        let mut reader =
            MsgReader { file: &mut file, on_progress: self.on_progress, inner: Vec::new(), budget: self.budget, room: self.room };
        if let Ok(Some(text)) = reader.headers(Path::new("/"), 32) {
            let whole = reader.kept_body(Path::new("/"), 32);
            reader.offer(parts::message(text, Some(whole)));
        }
        // Files inside attached files are followed one level only, because each is read whole.
        reader.attachments(Path::new("/"), depth.max(DEEPEST - 2) + 1)?;
        (self.budget, self.room) = (reader.budget, reader.room);
        let inner = std::mem::take(&mut reader.inner);
        inner.into_iter().for_each(|inner| self.offer(Some(inner)));
        Ok(())
    }

    fn offer(&mut self, inner: Option<Inner>) {
        if self.inner.len() < MOST_INNER {
            self.inner.extend(inner);
        }
    }

    /// Why Outlook stored no header lines.
    fn why(&mut self, at: &Path) -> Result<NoHeaders, Refusal> {
        let lower = |text: Option<Vec<u8>>| text.map(|text| String::from_utf8_lossy(&text).trim().to_ascii_lowercase());
        let class = lower(self.text(at, MESSAGE_CLASS, 32, MOST_TEXT)?).unwrap_or_default();
        let is_mail = class.is_empty()
            || class == "ipm"
            || ["ipm.note", "report.", "ipm.schedule.", "ipm.post"].iter().any(|start| class.starts_with(start));
        if !is_mail {
            return Ok(NoHeaders::OtherItem);
        }
        let flags = self.number(at, MESSAGE_FLAGS, 32)?.unwrap_or_default();
        if flags & FLAG_UNSENT != 0 {
            return Ok(NoHeaders::Draft);
        }
        if flags & FLAG_FROM_ME != 0 {
            return Ok(NoHeaders::Sent);
        }
        Ok(match lower(self.text(at, SENDER_ADDRESS_TYPE, 32, MOST_TEXT)?).as_deref() {
            Some("ex") => NoHeaders::Internal,
            _ => NoHeaders::Unknown,
        })
    }
}
