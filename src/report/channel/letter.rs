//! A letter to a channel (not to the abuse desk), and what is attached to it.

use data_encoding::BASE64_MIME;
use mail_parser::{MessageParser, MimeHeaders};

use super::super::draft::{boundary, head, quoted_printable};
use super::{About, opening, own_part, words_for};
use crate::channels::ChannelKind;
use crate::message::LONGEST_SENT_LINE;
use crate::report::{Earlier, Reason};
use crate::words::{Words, id};

/// Endings of attached files that mail systems refuse, even inside an attached message.
const REFUSED: [&str; 38] = [
    "ade", "adp", "apk", "appx", "bat", "cab", "chm", "cmd", "com", "cpl", "dll", "dmg", "exe", "hta", "img", "ins", "iso", "isp", "jar",
    "js", "jse", "lib", "lnk", "mde", "msc", "msi", "msix", "msp", "mst", "pif", "ps1", "reg", "scr", "sys", "vbe", "vbs", "wsf", "wsh",
];

/// What is attached to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attached {
    /// Nothing: the headers stand in the text.
    Nothing,
    /// The message as it was saved (`message/rfc822`).
    Message,
    /// The same as a file (`application/octet-stream`), because it has bytes or long lines that mail servers would change.
    File,
    /// Only its headers (`text/rfc822-headers`), and why no more.
    Headers(WhyHeaders),
}

/// Why only the headers are attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyHeaders {
    /// The message was not opened as a file.
    NotAFile,
    /// It is larger than this office takes.
    TooLarge,
    /// It has an attachment that mail systems refuse.
    Refused,
    /// It shows the person's address.
    Hidden,
}

/// A letter with what is attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The one address.
    pub to: String,
    /// One safe line.
    pub subject: String,
    /// The words, LF line ends.
    pub text: String,
    /// What its own words say in the language of the person, where they are in another.
    pub meaning: Option<String>,
    /// What is attached.
    pub attached: Attached,
    bytes: Vec<u8>,
}

pub(super) fn letter(about: &About<'_>, attach: bool) -> Letter {
    let words = words_for(about.channel);
    let to = about.channel.address.clone().unwrap_or_default();
    let subject: String = crate::message::safe_text(&subject(about, &words)).chars().take(180).collect();
    let (attached, bytes) = if attach { attachment(about) } else { (Attached::Nothing, Vec::new()) };
    let mut text = own_words(about, attached, &words);
    let meaning = (about.reader != words.language()).then(|| own_words(about, attached, &Words::of(about.reader)));
    if !attach {
        text.push('\n');
        text.push_str(&about.report.text());
    }
    Letter { to, subject, text, meaning, attached, bytes }
}

fn subject(about: &About<'_>, words: &Words) -> String {
    if let Some(found) = about.drop_box {
        return words.with(id::OFFICE_SUBJECT_BOX, &[("address", &found.address)]);
    }
    if let Some(link) = about.links.first().filter(|_| about.channel.kind == ChannelKind::Platform) {
        return words.with(id::OFFICE_SUBJECT_LINK, &[("host", &link.short)]);
    }
    words.get(match about.reason {
        Reason::Advertising => id::OFFICE_SUBJECT_ADVERTISING,
        Reason::Phishing => id::OFFICE_SUBJECT_PHISHING,
        Reason::Threats => id::OFFICE_SUBJECT_THREATS,
        Reason::Other => id::OFFICE_SUBJECT_OTHER,
    })
}

/// The letter up to the report that follows, where one does.
fn own_words(about: &About<'_>, attached: Attached, words: &Words) -> String {
    let mut text = format!("{}\n\n{}", words.get(id::OFFICE_HELLO), opening(about, words));
    let last = match attached {
        // The report that follows tells of the earlier ones itself.
        Attached::Nothing => id::OFFICE_FOLLOWS,
        Attached::Message | Attached::File => id::OFFICE_ATTACHED_MESSAGE,
        Attached::Headers(_) => id::OFFICE_ATTACHED_HEADERS,
    };
    if let Some(before) = about.earlier.filter(|_| attached != Attached::Nothing).and_then(|earlier| before(earlier, words)) {
        text.push_str(&format!("\n{before}\n"));
    }
    text.push_str(&format!("\n{}\n", words.get(last)));
    // Whoever keeps the mailbox or the page has the sender as a customer. The report that follows asks for it itself.
    if attached != Attached::Nothing && matches!(about.channel.kind, ChannelKind::Mailbox | ChannelKind::Platform) {
        text.push_str(&format!("\n{}\n", words.get(id::SAYS_KEEP)));
    }
    text
}

/// When the sender was reported before; nothing where it was not.
pub(super) fn before(earlier: &Earlier, words: &Words) -> Option<String> {
    let since = earlier.days.first()?.to_string();
    let last = earlier.last_days();
    let days = last.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    Some(if last.len() == earlier.days.len() {
        words.with(id::OFFICE_BEFORE, &[("days", &days)])
    } else {
        words.with(id::OFFICE_BEFORE_MANY, &[("since", &since), ("days", &days)])
    })
}

/// The message, if it can be attached unchanged; else its headers.
fn attachment(about: &About<'_>) -> (Attached, Vec<u8>) {
    let headers = |why| (Attached::Headers(why), about.report.headers().as_bytes().to_vec());
    let Some(original) = about.whole.original().and_then(|bytes| own_part(bytes, about.block)) else {
        return headers(WhyHeaders::NotAFile);
    };
    if about.hides {
        return headers(WhyHeaders::Hidden);
    }
    if about.channel.most_bytes.is_some_and(|most| original.len() > most) {
        return headers(WhyHeaders::TooLarge);
    }
    if has_refused(original) {
        return headers(WhyHeaders::Refused);
    }
    match as_message(original) {
        Some(message) => (Attached::Message, message),
        None => (Attached::File, original.to_vec()),
    }
}

/// The message with CRLF line ends, if it can be a part of another message: `message/rfc822` may not be encoded (RFC 2046 section 5.2.1), and not
/// every server takes eight bits.
fn as_message(original: &[u8]) -> Option<Vec<u8>> {
    let crlf = memchr::memmem::find_iter(original, b"\r\n").count();
    let (returns, feeds) = (memchr::memchr_iter(b'\r', original).count(), memchr::memchr_iter(b'\n', original).count());
    let even = returns == crlf && (crlf == feeds || crlf == 0);
    let short = original.split(|b| *b == b'\n').all(|line| line.len() <= LONGEST_SENT_LINE);
    if !(original.is_ascii() && even && short) || memchr::memchr(0, original).is_some() {
        return None;
    }
    if crlf == feeds {
        return Some(original.to_vec());
    }
    let mut out = Vec::with_capacity(original.len() + feeds);
    for line in original.split_inclusive(|b| *b == b'\n') {
        out.extend_from_slice(line.strip_suffix(b"\n").unwrap_or(line));
        if line.ends_with(b"\n") {
            out.extend_from_slice(b"\r\n");
        }
    }
    Some(out)
}

/// Whether it has an attachment that mail systems refuse.
pub(super) fn has_refused(original: &[u8]) -> bool {
    // With so many parts a message takes too long to be parsed, and only its headers are attached.
    if memchr::memmem::find_iter(original, b"\n--").nth(5_000).is_some() {
        return true;
    }
    let Some(message) = MessageParser::default().parse(original) else { return false };
    message.parts.iter().filter_map(|part| part.attachment_name()).any(|name| {
        let ending = name.trim_end_matches(['.', ' ']).rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        REFUSED.contains(&ending.as_str())
    })
}

impl Letter {
    /// The draft file (`.eml`): no From, Date or Message-ID, which the person's mail program fills in.
    pub fn draft(&self) -> Vec<u8> {
        let mut out = head(&self.to, &self.subject, None);
        let plain = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
        if self.attached == Attached::Nothing {
            out.extend_from_slice(plain);
            quoted_printable(self.text.as_bytes(), &mut out);
            return out;
        }
        let boundary = boundary(&[self.text.as_bytes(), &self.bytes]);
        out.extend_from_slice(format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n--{boundary}\r\n").as_bytes());
        out.extend_from_slice(plain);
        quoted_printable(self.text.as_bytes(), &mut out);
        out.extend_from_slice(format!("\r\n--{boundary}\r\n").as_bytes());
        let name = self.file_name().unwrap_or_default();
        let file = format!("Content-Disposition: attachment; filename=\"{name}\"\r\n");
        match self.attached {
            Attached::Message => {
                out.extend_from_slice(format!("Content-Type: message/rfc822\r\nContent-Transfer-Encoding: 7bit\r\n{file}\r\n").as_bytes());
                out.extend_from_slice(&self.bytes);
            }
            Attached::File => {
                let kind = format!("Content-Type: application/octet-stream; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n");
                out.extend_from_slice(format!("{kind}{file}\r\n").as_bytes());
                out.extend_from_slice(BASE64_MIME.encode(&self.bytes).as_bytes());
            }
            _ => {
                let charset = if self.bytes.is_ascii() { "us-ascii" } else { "utf-8" };
                let kind = format!(
                    "Content-Type: text/rfc822-headers; charset={charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n{file}\r\n"
                );
                out.extend_from_slice(kind.as_bytes());
                quoted_printable(&self.bytes, &mut out);
            }
        }
        out.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        out
    }

    /// What is attached, as it is.
    pub fn attached_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The name of what is attached, if anything is.
    pub const fn file_name(&self) -> Option<&'static str> {
        match self.attached {
            Attached::Nothing => None,
            Attached::Message | Attached::File => Some("reported-message.eml"),
            Attached::Headers(_) => Some("headers.txt"),
        }
    }

    /// To, Subject, an empty line, the words; CRLF line ends.
    pub fn text_file(&self) -> Vec<u8> {
        super::super::as_text(&self.to, &self.subject, &self.text).replace('\n', "\r\n").into_bytes()
    }
}
