//! A message inside a packed file: gzip (RFC 1952), and folders packed with ZIP. Within bounds, and one level deep: what is packed inside is not
//! unpacked again.

use std::io::{Cursor, Read, SeekFrom};

use super::{FileKind, FileSource, MAX_MESSAGE_BYTES, OnProgress, Opened, Refusal, kind};

/// No more entries of a folder than this are looked at.
const MOST_ENTRIES: usize = 200;
/// The endings of saved messages; an entry with one of them is looked at first.
const ENDINGS: [&str; 6] = [".eml", ".msg", ".emlx", ".txt", ".mbox", ".html"];

/// The first message inside; `None` if there is none, or if it cannot be unpacked.
pub(super) fn open(source: &mut dyn FileSource, first: &[u8], on_progress: &mut OnProgress<'_>) -> Result<Option<Opened>, Refusal> {
    source.seek(SeekFrom::Start(0))?;
    if first.starts_with(b"\x1f\x8b") {
        let bytes = unpacked(flate2::read::MultiGzDecoder::new(source));
        return bytes.map_or(Ok(None), |bytes| inside(bytes, on_progress));
    }
    let Ok(mut folder) = zip::ZipArchive::new(source) else { return Ok(None) };
    let mut numbers: Vec<(bool, usize)> = (0..folder.len().min(MOST_ENTRIES))
        .filter_map(|n| {
            let entry = folder.by_index_raw(n).ok()?;
            let name = entry.name().ok()?.to_ascii_lowercase();
            let plain = entry.is_file() && !entry.encrypted() && entry.size() <= MAX_MESSAGE_BYTES && !name.starts_with("__macosx");
            plain.then(|| (!ENDINGS.iter().any(|ending| name.ends_with(ending)), n))
        })
        .collect();
    numbers.sort_unstable();
    for (_, n) in numbers {
        let Some(bytes) = folder.by_index(n).ok().and_then(unpacked) else { continue };
        if let Some(opened) = inside(bytes, on_progress)? {
            return Ok(Some(opened));
        }
    }
    Ok(None)
}

/// All of it, if it is no more than a message can have.
fn unpacked(from: impl Read) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MAX_MESSAGE_BYTES + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= MAX_MESSAGE_BYTES).then_some(bytes)
}

/// The unpacked bytes as a file of their own, if that is a message.
fn inside(bytes: Vec<u8>, on_progress: &mut OnProgress<'_>) -> Result<Option<Opened>, Refusal> {
    let kind = kind(bytes.get(..super::FIRST_BYTES).unwrap_or(&bytes));
    if !matches!(kind, FileKind::Message | FileKind::AppleMail | FileKind::Outlook | FileKind::Utf16 { .. } | FileKind::Mailbox) {
        return Ok(None);
    }
    match super::open(&mut Cursor::new(bytes), super::Wanted::Newest, on_progress) {
        Ok(opened) => Ok(Some(opened)),
        Err(Refusal::Cancelled) => Err(Refusal::Cancelled),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::ops::ControlFlow;

    use super::*;

    const MAIL: &[u8] = b"Received: from a by b; 1 Jan 2025 10:00:00 +0000\nFrom: a\n\nbody\n";

    fn opened(bytes: Vec<u8>) -> Opened {
        super::super::open(&mut Cursor::new(bytes), super::super::Wanted::Newest, &mut |_| ControlFlow::Continue(())).unwrap()
    }

    fn folder(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut folder = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            folder.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            folder.write_all(bytes).unwrap();
        }
        folder.finish().unwrap().into_inner()
    }

    #[test]
    fn a_message_is_found_in_a_packed_file_and_in_a_packed_folder() {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        packed.write_all(MAIL).unwrap();
        assert_eq!(opened(packed.finish().unwrap()).text, MAIL);
        assert_eq!(opened(folder(&[("a.png", b"\x89PNG\r\n\x1a\n"), ("notes.txt", b"hello"), ("x/mail.eml", MAIL)])).text, MAIL);
    }

    #[test]
    fn a_folder_without_a_message_a_broken_one_and_a_packed_bomb_give_none() {
        assert_eq!(opened(folder(&[("notes.txt", b"hello")])).kind, FileKind::Zip);
        assert_eq!(opened(b"PK\x03\x04 and nothing more".to_vec()).kind, FileKind::Zip);
        let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        for _ in 0..(MAX_MESSAGE_BYTES / (1 << 20) + 2) {
            bomb.write_all(&vec![0; 1 << 20]).unwrap();
        }
        assert_eq!(opened(bomb.finish().unwrap()).kind, FileKind::Zip);
        assert_eq!(opened(folder(&[("[Content_Types].xml", b"x"), ("word/document.xml", MAIL)])).kind, FileKind::Document);
    }
}
