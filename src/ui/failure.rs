//! Words for what went wrong with the clipboard, a file or the mail program. Errors carry facts; this is the one place that words them.

use crate::platform::{ClipboardError, LoadError, OpenError, ReadError, SaveError};
use crate::report::AddressError;
use crate::words::{Words, id};

pub(super) fn clipboard(words: &Words, error: &ClipboardError) -> String {
    match error {
        ClipboardError::Empty => words.get(id::CLIPBOARD_EMPTY),
        ClipboardError::Picture => words.get(id::CLIPBOARD_PICTURE),
        ClipboardError::Unavailable { .. } => words.get(id::CLIPBOARD_UNAVAILABLE),
        ClipboardError::NotKept => words.get(id::CLIPBOARD_NOT_KEPT),
    }
}

pub(super) fn read(words: &Words, name: &str, error: &ReadError) -> String {
    match error {
        ReadError::Load(error) => load(words, name, error),
        ReadError::Open(error) => words.refusal(error),
    }
}

pub(super) fn load(words: &Words, name: &str, error: &LoadError) -> String {
    let name = [("name", name)];
    match error {
        LoadError::TooLarge { limit, size } => {
            let (limit, size) = ((limit >> 20).to_string(), (size >> 20).to_string());
            words.with(id::FILE_TOO_LARGE, &[name[0], ("limit", &limit), ("size", &size)])
        }
        LoadError::Directory => words.with(id::FILE_IS_FOLDER, &name),
        LoadError::NotFound => words.with(id::FILE_NOT_FOUND, &name),
        LoadError::NotAFile => words.with(id::FILE_NOT_A_FILE, &name),
        LoadError::NotReadable { detail } => words.with(id::FILE_NOT_READABLE, &[name[0], ("detail", detail)]),
    }
}

pub(super) fn save(words: &Words, error: &SaveError) -> String {
    match error {
        SaveError::Exists => words.get(id::SAVE_EXISTS),
        SaveError::ReadOnly => words.get(id::SAVE_READ_ONLY),
        SaveError::Full => words.get(id::SAVE_FULL),
        SaveError::NoFolder => words.get(id::SAVE_NO_FOLDER),
        SaveError::Other { detail } => words.with(id::SAVE_OTHER, &[("detail", detail)]),
    }
}

pub(super) fn open(words: &Words, error: &OpenError) -> String {
    match error {
        OpenError::NoProgram => words.get(id::OPEN_NO_PROGRAM),
        OpenError::Failed { .. } => words.get(id::OPEN_FAILED),
    }
}

pub(super) fn address(words: &Words, error: AddressError) -> String {
    words.get(match error {
        AddressError::Empty => id::ADDRESS_EMPTY,
        AddressError::LineBreak => id::ADDRESS_LINE_BREAK,
        AddressError::Several => id::ADDRESS_SEVERAL,
        AddressError::DisplayName => id::ADDRESS_DISPLAY_NAME,
        AddressError::NoAt => id::ADDRESS_NO_AT,
        AddressError::LocalPart => id::ADDRESS_LOCAL_PART,
        AddressError::Domain => id::ADDRESS_DOMAIN,
        AddressError::Character => id::ADDRESS_CHARACTER,
        AddressError::Example => id::ADDRESS_EXAMPLE,
        AddressError::TooLong => id::ADDRESS_TOO_LONG,
    })
}
