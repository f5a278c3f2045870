//! What each way is told. Data in, data out.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::HandoffWay;
use crate::report::{AddressError, check_address};

/// The longest mailto link, in characters: more fails on Windows without any message.
pub const LONGEST_MAILTO: usize = 1_800;

/// The longest single argument, in bytes. Linux takes 131,072 with the zero at the end; what the helpers in between add has to fit as well.
pub const LONGEST_ARGUMENT: usize = 100_000;

/// What is handed over. Made by [`HandoffLetter::new`] alone, so that its parts are what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoffLetter {
    to: String,
    subject: String,
    text: String,
    file: PathBuf,
}

impl HandoffLetter {
    /// One plain address, a subject, the text with LF line ends, and the file that the way needs (empty where it needs none).
    ///
    /// The subject becomes one line: control characters and those that turn the direction of reading are blanks.
    ///
    /// # Errors
    ///
    /// What is wrong with the address; see [`check_address`].
    pub fn new(to: &str, subject: &str, text: &str, file: &Path) -> Result<Self, AddressError> {
        check_address(to)?;
        let one_line = |c: char| if c.is_control() || turns(c) { ' ' } else { c };
        // A zero ends an argument on every system.
        let text = text.replace('\0', "");
        Ok(Self { to: to.to_owned(), subject: subject.chars().map(one_line).collect(), text, file: file.to_owned() })
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn turns(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether the letter is small enough for this way.
pub fn fits(way: HandoffWay, letter: &HandoffLetter) -> bool {
    match way {
        HandoffWay::Evolution => link(letter, &letter.subject, true).len() <= LONGEST_ARGUMENT,
        _ => true,
    }
}

/// The arguments of the program that a way starts. How many they are and what each means depends on the way alone.
///
/// [`HandoffWay::ByHand`] starts nothing and has none; for [`HandoffWay::DraftFile`] and [`HandoffWay::Mailto`] it is the one thing to open.
pub fn arguments(way: HandoffWay, letter: &HandoffLetter) -> Vec<OsString> {
    let file = || letter.file.clone().into_os_string();
    match way {
        HandoffWay::DraftFile | HandoffWay::OutlookNew => vec![file()],
        HandoffWay::OutlookEml => vec!["/eml".into(), file()],
        HandoffWay::Thunderbird => vec!["-compose".into(), thunderbird(letter).into()],
        HandoffWay::Claws => vec!["--compose-from-file".into(), file()],
        // The subject in one word with its option, the address behind the end of all options.
        HandoffWay::KMail => {
            vec![
                "--composer".into(),
                format!("--subject={}", letter.subject).into(),
                "--msg".into(),
                file(),
                "--".into(),
                letter.to.clone().into(),
            ]
        }
        HandoffWay::Evolution => vec![link(letter, &letter.subject, true).into()],
        // Without the text: a program that writes HTML takes the blanks off the beginning of its lines.
        HandoffWay::XdgEmail | HandoffWay::Mailto => vec![mailto(letter).into()],
        HandoffWay::ByHand => vec![],
    }
}

/// The fields of `-compose`. Values without quotes are percent-decoded there, so with everything encoded none of them can end early.
fn thunderbird(letter: &HandoffLetter) -> String {
    let file = encoded(&letter.file.to_string_lossy());
    format!("to={},subject={},format=text,message={file}", encoded(&letter.to), encoded(&letter.subject))
}

/// A link with address and subject (RFC 6068), of at most [`LONGEST_MAILTO`] characters; a subject that is too long loses its end.
pub fn mailto(letter: &HandoffLetter) -> String {
    let mut subject = letter.subject.as_str();
    loop {
        let link = link(letter, subject, false);
        if link.len() <= LONGEST_MAILTO {
            return link;
        }
        // An encoded character has at most twelve characters: cut as many as are too many for certain, and one at the end.
        let too_many = (link.len() - LONGEST_MAILTO).div_ceil(12);
        let keep = subject.chars().count().saturating_sub(too_many);
        subject = subject.char_indices().nth(keep).and_then(|(at, _)| subject.get(..at)).unwrap_or_default();
    }
}

fn link(letter: &HandoffLetter, subject: &str, with_text: bool) -> String {
    let mut link = format!("mailto:{}?subject={}", encoded(&letter.to), encoded(subject));
    if with_text {
        // Line breaks are CRLF (RFC 6068 section 5).
        link.push_str("&body=");
        link.push_str(&encoded(&letter.text.replace("\r\n", "\n").replace('\n', "\r\n")));
    }
    link
}

/// Everything but letters, digits and `-._~` as UTF-8 percent escapes (RFC 3986 section 2.3); the `@` of an address is safe too, but
/// some programs split at it.
fn encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let digit = |n: u8| HEX.get(usize::from(n)).copied().map_or('0', char::from);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
    out
}
