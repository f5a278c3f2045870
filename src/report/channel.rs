//! The same report for somebody else than the abuse desk, in the form that one wants: [`Want`].
//!
//! Each gets a draft of its own. Nobody's address ever stands beside another one, and what a form does not ask for does not go into it.

use mail_builder::headers::Header;
use mail_builder::headers::text::Text;
use mail_parser::{MessageParser, MimeHeaders};

use super::draft::quoted_printable;
use super::{Reason, Report};
use crate::channels::{Channel, DropBox, FieldKind, Kind, Link, Place, Want};
use crate::message::{HeaderBlock, Whole};

/// The longest line that may travel as it is (RFC 5322 section 2.1.1).
const LONGEST_LINE: usize = 998;
/// The longest text that goes into a field of a form without a limit of its own, in bytes.
const LONGEST_FIELD: usize = 64 * 1024;
/// What mail systems refuse, also inside another message.
const REFUSED: [&str; 38] = [
    "ade", "adp", "apk", "appx", "bat", "cab", "chm", "cmd", "com", "cpl", "dll", "dmg", "exe", "hta", "img", "ins", "iso", "isp", "jar",
    "js", "jse", "lib", "lnk", "mde", "msc", "msi", "msix", "msp", "mst", "pif", "ps1", "reg", "scr", "sys", "vbe", "vbs", "wsf", "wsh",
];

/// What the report is made of.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// Who is told.
    pub channel: &'a Channel,
    /// The report to the abuse desk: its headers are the evidence, the person's address hidden where they want that.
    pub report: &'a Report,
    /// The headers that were checked.
    pub block: &'a HeaderBlock,
    /// What was given of the message.
    pub whole: &'a Whole,
    /// Why it is reported.
    pub reason: Reason,
    /// The links the person ticked.
    pub links: &'a [&'a Link],
    /// The mailbox that waits for answers, where its provider is told.
    pub drop_box: Option<&'a DropBox>,
    /// The person's own address, for forms that ask for it; empty where it is hidden.
    pub own_address: &'a str,
    /// The person's address is to be hidden: then the message itself never goes along.
    pub hides: bool,
    /// What is said of earlier reports about the sender.
    pub earlier: Option<String>,
}

/// What the person sends, copies or does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForChannel {
    /// A letter, as a draft.
    Letter(Letter),
    /// The person forwards the message in their own mail program.
    Forward {
        /// To this address.
        address: String,
        /// Or this form, where the provider refuses to send it.
        form: Option<String>,
        /// The message is larger than this office takes.
        too_large: bool,
    },
    /// Only the web address goes into the form.
    AddressOnly {
        /// The form.
        form: String,
        /// The addresses as they work: to be copied, never shown.
        live: Vec<String>,
    },
    /// Field by field.
    Form {
        /// The form.
        form: String,
        /// Whether it asks for an account first.
        account: bool,
        /// What goes into which field.
        parts: Vec<Part>,
    },
    /// A text message passed on, or a call.
    Telephone {
        /// The number.
        number: String,
    },
    /// At a station; the page tells where one is.
    InPerson {
        /// That page.
        form: String,
    },
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which it is.
    pub field: FieldKind,
    /// What goes into it; empty where only the person knows.
    pub text: String,
    /// How many bytes of it the form's limit cut off.
    pub cut: usize,
}

/// What is attached to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attached {
    /// Nothing: the headers stand in the text.
    Nothing,
    /// The message as it was saved (`message/rfc822`).
    Message,
    /// The same as a file (`application/octet-stream`), since it has signs or lines that would be changed on the way.
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
    /// What is attached.
    pub attached: Attached,
    bytes: Vec<u8>,
}

/// Why there is no report for this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChannelError {
    /// Its desk is not known for sure.
    #[error("No desk of it is known for sure.")]
    NoDesk,
    /// It acts on links, and none is chosen.
    #[error("It acts on links: choose the one that leads to the bad page.")]
    NoLink,
    /// The chosen link cannot be read, since a filter hides it.
    #[error("The link is hidden by a mail filter, so it cannot be told.")]
    HiddenLink,
    /// The chosen link is on another platform.
    #[error("That link is not on this platform.")]
    OtherLink,
    /// No mailbox of this provider waits for answers.
    #[error("The message wants no answers at a mailbox of this provider.")]
    NoDropBox,
}

/// Makes it.
///
/// # Errors
/// See [`ChannelError`].
pub fn for_channel(about: &About<'_>) -> Result<ForChannel, ChannelError> {
    let channel = about.channel;
    let wants = channel.wants.ok_or(ChannelError::NoDesk)?;
    let needs_link = channel.kind == Kind::Platform || wants == Want::AddressOnly;
    if needs_link && about.links.is_empty() {
        return Err(ChannelError::NoLink);
    }
    if channel.kind == Kind::Platform && about.links.iter().any(|link| link.platform.is_none_or(|platform| platform.id != channel.id)) {
        return Err(ChannelError::OtherLink);
    }
    if wants == Want::AddressOnly && about.links.iter().any(|link| link.live().is_empty()) {
        return Err(ChannelError::HiddenLink);
    }
    if channel.kind == Kind::Mailbox && about.drop_box.is_none_or(|found| found.provider.id != channel.id) {
        return Err(ChannelError::NoDropBox);
    }
    let form = || channel.form.clone().unwrap_or_default();
    Ok(match wants {
        Want::HeadersPasted | Want::OriginalAttached => ForChannel::Letter(letter(about, wants == Want::OriginalAttached)),
        Want::Forwarded => ForChannel::Forward {
            address: channel.address.clone().unwrap_or_default(),
            form: channel.form.clone(),
            too_large: about.whole.original().is_some_and(|whole| channel.most_bytes.is_some_and(|most| whole.len() > most)),
        },
        Want::AddressOnly => {
            ForChannel::AddressOnly { form: form(), live: about.links.iter().map(|link| link.live().to_owned()).collect() }
        }
        Want::Form | Want::Account => ForChannel::Form { form: form(), account: wants == Want::Account, parts: parts(about) },
        Want::TextMessage => ForChannel::Telephone { number: channel.telephone.clone().unwrap_or_default() },
        Want::InPerson => ForChannel::InPerson { form: form() },
    })
}

const fn noun(reason: Reason) -> &'static str {
    match reason {
        Reason::Advertising => "an unsolicited e-mail",
        Reason::Phishing => "a phishing e-mail",
        Reason::Threats => "a threatening e-mail",
        Reason::Other => "an unwanted e-mail",
    }
}

/// The same, without a word that may not be true.
const fn message_of(reason: Reason) -> &'static str {
    match reason {
        Reason::Advertising => "an e-mail with advertising that I did not ask for",
        Reason::Phishing => "an e-mail that I believe to be phishing",
        Reason::Threats => "an e-mail that I consider threatening",
        Reason::Other => "an e-mail that I do not want",
    }
}

/// What it is about.
fn opening(about: &About<'_>) -> String {
    let mut out = format!("I received {}.\n", message_of(about.reason));
    if about.channel.kind == Kind::Company {
        out.push_str(&format!("It pretends to come from {}.\n", about.channel.name));
    }
    if let Some(found) = about.drop_box {
        let place = match found.place {
            Place::ReplyTo => "Its field Reply-To makes answers go to this mailbox",
            Place::MailLink => "A link in it opens a new mail to this mailbox",
            Place::Text => "Its text names this mailbox",
        };
        out.push_str(&format!("\n{place}:\n\n  {}\n", found.address));
    }
    if !about.links.is_empty() {
        let (these, lead) = if about.links.len() == 1 { ("This link", "leads") } else { ("These links", "lead") };
        out.push_str(&format!("\n{these} in it {lead} here (written so that nobody opens it by accident):\n\n"));
        for link in about.links {
            out.push_str(&format!("  {}\n", if link.harmless.is_empty() { "(hidden by a mail filter)" } else { &link.harmless }));
        }
        if about.channel.kind == Kind::Platform {
            out.push_str(&format!("\nThe host belongs to {}.\n", about.channel.name));
        }
    }
    out
}

fn letter(about: &About<'_>, attach: bool) -> Letter {
    let channel = about.channel;
    let mut text = format!("Hello,\n\n{}", opening(about));
    let to = channel.address.clone().unwrap_or_default();
    let subject = match (about.links.first(), about.drop_box) {
        (_, Some(found)) => format!("Report about the mailbox {}", found.address),
        (Some(link), _) if channel.kind == Kind::Platform => format!("Report about a page on {}", link.short),
        _ => format!("Report of {}", noun(about.reason)),
    };
    let subject: String = crate::message::safe_text(&subject).chars().take(180).collect();
    if !attach {
        text.push_str("\nMy report about the e-mail, with its headers, follows.\n\n");
        text.push_str(&about.report.text());
        return Letter { to, subject, text, attached: Attached::Nothing, bytes: Vec::new() };
    }
    let (attached, bytes) = attachment(about);
    if let Some(earlier) = &about.earlier {
        text.push_str(&format!("\nIt is {earlier}.\n"));
    }
    text.push_str(match attached {
        Attached::Message | Attached::File => "\nThe message is attached as it was saved.\n",
        _ => "\nThe internet headers of the message, as I have them, are attached.\n",
    });
    Letter { to, subject, text, attached, bytes }
}

/// The message where that can go along as it is, else its headers.
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

/// The message without a line that a mailbox file put above it; nothing where what was saved does not begin with the checked headers.
fn own_part<'b>(bytes: &'b [u8], block: &HeaderBlock) -> Option<&'b [u8]> {
    let after_mark = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = match after_mark {
        [b'F', b'r', b'o', b'm', b' ', ..] => memchr::memchr(b'\n', after_mark)? + 1,
        _ => 0,
    };
    let message = after_mark.get(start..)?;
    let mut lines = message.split(|b| *b == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    block.as_bytes().split(|b| *b == b'\n').filter(|line| !line.is_empty()).all(|line| lines.next() == Some(line)).then_some(message)
}

/// The message with CRLF line ends, where it can stand inside another as it is: `message/rfc822` may not be encoded (RFC 2046 section 5.2.1), and
/// not every server takes eight bits.
fn as_message(original: &[u8]) -> Option<Vec<u8>> {
    let crlf = memchr::memmem::find_iter(original, b"\r\n").count();
    let (returns, feeds) = (memchr::memchr_iter(b'\r', original).count(), memchr::memchr_iter(b'\n', original).count());
    let even = returns == crlf && (crlf == feeds || crlf == 0);
    let short = original.split(|b| *b == b'\n').all(|line| line.len() <= LONGEST_LINE);
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
fn has_refused(original: &[u8]) -> bool {
    // Names stand in few ways; a message of a million parts is not taken apart for them.
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
        let mut out = format!("To: {}\r\nSubject: ", self.to).into_bytes();
        if self.subject.is_ascii() && !self.subject.contains("=?") {
            out.extend_from_slice(format!("{}\r\n", self.subject).as_bytes());
        } else {
            Text::new(self.subject.as_str()).write_header(&mut out, "Subject: ".len());
        }
        out.extend_from_slice(b"X-Unsent: 1\r\nMIME-Version: 1.0\r\n");
        let plain = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
        if self.attached == Attached::Nothing {
            out.extend_from_slice(plain);
            quoted_printable(self.text.as_bytes(), &mut out);
            return out;
        }
        let boundary = self.boundary();
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
                base64_lines(&self.bytes, &mut out);
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
        format!("To: {}\nSubject: {}\n\n{}", self.to, self.subject, self.text).replace('\n', "\r\n").into_bytes()
    }

    /// A boundary that stands in none of the parts.
    fn boundary(&self) -> String {
        let taken = |boundary: &str| memchr::memmem::find(&self.bytes, boundary.as_bytes()).is_some() || self.text.contains(boundary);
        (0_u32..).map(|number| format!("=_reported-{number}")).find(|boundary| !taken(boundary)).unwrap_or_default()
    }
}

/// Base64 in lines of 76 (RFC 2045 section 6.8).
fn base64_lines(bytes: &[u8], out: &mut Vec<u8>) {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for line in bytes.chunks(57) {
        for chunk in line.chunks(3) {
            let get = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
            let bits = get(0) << 16 | get(1) << 8 | get(2);
            for at in 0..4 {
                let six = (bits >> (18 - 6 * at) & 63) as usize;
                out.push(if at <= chunk.len() { ALPHABET[six] } else { b'=' });
            }
        }
        out.extend_from_slice(b"\r\n");
    }
}

fn parts(about: &About<'_>) -> Vec<Part> {
    let text = |field: FieldKind| match field {
        FieldKind::Link => about.links.iter().map(|link| link.live()).filter(|live| !live.is_empty()).collect::<Vec<_>>().join("\n"),
        FieldKind::Headers => about.report.headers().to_owned(),
        FieldKind::Source => source(about),
        FieldKind::Subject => about.block.first("Subject").map(|field| crate::message::safe_text(&field.text())).unwrap_or_default(),
        FieldKind::Text => String::new(),
        FieldKind::Sender => super::sender(about.block).unwrap_or_default(),
        FieldKind::DropBox => about.drop_box.map(|found| found.address.clone()).unwrap_or_default(),
        FieldKind::OwnAddress if about.hides => String::new(),
        FieldKind::OwnAddress => about.own_address.to_owned(),
        FieldKind::Description => opening(about).trim().to_owned(),
        FieldKind::File => String::new(),
    };
    let cut = |field: &crate::channels::Field| {
        let whole = text(field.what);
        let most = field.most_bytes.unwrap_or(LONGEST_FIELD).min(whole.len());
        let end = (0..=most).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
        Part { field: field.what, text: whole.get(..end).unwrap_or_default().to_owned(), cut: whole.len() - end }
    };
    about.channel.fields.iter().map(cut).collect()
}

/// The whole source where it is there and may be shown, else the headers.
fn source(about: &About<'_>) -> String {
    let bytes = match about.whole {
        Whole::Saved(bytes) | Whole::Copied(bytes) if !about.hides => own_part(bytes, about.block),
        _ => None,
    };
    bytes
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .map_or_else(|| about.report.headers().to_owned(), |text| text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::channels::{Body, drop_boxes, find, links};
    use crate::check::{Options, check};
    use crate::report::{Choices, compose};
    use crate::trace::trace;

    const HEAD: &str = "Received: from mx.carrier.example (mx.carrier.example [203.0.113.7]) by mail.home.example (Postfix) with ESMTP id 4XYZ\r\n for <ann@home.example>; Wed, 15 Jan 2025 08:31:24 +0000 (UTC)\r\nDate: Wed, 15 Jan 2025 08:31:00 +0000\r\nFrom: Bank <a@bank.example>\r\nReply-To: mr.x@gmail.com\r\nTo: ann@home.example\r\nSubject: Your account\r\nMessage-ID: <1@bank.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n";

    fn made(id: &str, body: &str, hides: bool, saved: bool) -> Result<ForChannel, ChannelError> {
        let mail = format!("{HEAD}\r\n{body}").into_bytes();
        let checked = check(&mail, &Options::default());
        let mut choices = Choices::new(Reason::Phishing, "abuse@carrier.example");
        choices.note = String::new();
        let report = compose(&checked, &trace(&checked.block, true), &choices).unwrap();
        let whole = if saved { Whole::Saved(Arc::new(mail)) } else { Whole::Nothing };
        let own = vec!["ann@home.example".to_owned()];
        let page = Body::of(&whole, &checked.block);
        let found = links(&page, &own);
        let boxes = drop_boxes(&page, &checked.block, &own);
        let channel = find(id).unwrap();
        let ticked: Vec<&Link> =
            found.list.iter().filter(|link| channel.kind != Kind::Platform || link.platform == Some(channel)).collect();
        let drop_box = boxes.iter().find(|found| found.provider == channel);
        for_channel(&About {
            channel,
            report: &report,
            block: &checked.block,
            whole: &whole,
            reason: Reason::Phishing,
            links: &ticked,
            drop_box,
            own_address: "ann@home.example",
            hides,
            earlier: None,
        })
    }

    fn letter_of(id: &str, body: &str, hides: bool, saved: bool) -> Letter {
        match made(id, body, hides, saved) {
            Ok(ForChannel::Letter(letter)) => letter,
            other => panic!("{other:?}"),
        }
    }

    const PAGE: &str = "<a href='https://x.web.app/login?e=ann@home.example'>Sign in</a>\r\n";

    #[test]
    fn the_saved_message_is_attached_byte_for_byte() {
        let letter = letter_of("de-verbraucherzentrale", PAGE, false, true);
        assert_eq!((letter.attached, letter.to.as_str()), (Attached::Message, "phishing@verbraucherzentrale.nrw"));
        let draft = letter.draft();
        let inner = format!("{HEAD}\r\n{PAGE}");
        assert!(memchr::memmem::find(&draft, inner.as_bytes()).is_some());
        let parsed = MessageParser::default().parse(&draft).unwrap();
        let attached = parsed.attachment(0).unwrap();
        assert_eq!(attached.message().unwrap().subject(), Some("Your account"));
        assert_eq!(attached.message().unwrap().body_html(0).as_deref(), Some(PAGE));
        assert!(parsed.from().is_none() && parsed.message_id().is_none());
    }

    #[test]
    fn what_would_be_changed_on_the_way_goes_as_a_file() {
        for body in ["<p>\u{fc}</p>\r\n".to_owned(), format!("{}\r\n", "x".repeat(1_500)), "a\nb\r\n".to_owned(), "a\0b\r\n".to_owned()] {
            let letter = letter_of("de-verbraucherzentrale", &body, false, true);
            assert_eq!(letter.attached, Attached::File, "{body:.20}");
            let draft = letter.draft();
            let parsed = MessageParser::default().parse(&draft).unwrap();
            assert_eq!(parsed.attachment(0).unwrap().contents(), format!("{HEAD}\r\n{body}").as_bytes());
            assert!(draft.split(|b| *b == b'\n').all(|line| line.len() <= LONGEST_LINE));
        }
    }

    #[test]
    fn only_headers_are_attached_where_no_more_may_be() {
        for (body, hides, saved, why) in
            [(PAGE.to_owned(), false, false, WhyHeaders::NotAFile), (PAGE.to_owned(), true, true, WhyHeaders::Hidden)]
        {
            let letter = letter_of("de-verbraucherzentrale", &body, hides, saved);
            assert_eq!(letter.attached, Attached::Headers(why));
            let draft = letter.draft();
            let parsed = MessageParser::default().parse(&draft).unwrap();
            let headers = parsed.attachment(0).unwrap().contents();
            assert_eq!(String::from_utf8_lossy(headers).trim_end().replace("\r\n", "\n"), HEAD.trim_end().replace("\r\n", "\n"));
        }
        assert!(has_refused(b"Content-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: application/x\nContent-Disposition: attachment; filename=\"a.pdf.EXE\"\n\nx\n--q--\n"));
        assert!(!has_refused(b"Content-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: application/x\nContent-Disposition: attachment; filename=\"a.pdf\"\n\nx\n--q--\n"));
    }

    #[test]
    fn a_platform_is_told_of_its_own_links_alone() {
        assert_eq!(made("google-firebase", "<a href='https://evil.example/'>x</a>", false, true), Err(ChannelError::NoLink));
        let letter = letter_of("google-firebase", PAGE, false, true);
        assert!(
            letter.text.contains("  hxxps://x.web[.]app/login?e=[address hidden]\n") && !letter.text.contains("https://x.web"),
            "{}",
            letter.text
        );
        assert_eq!(letter.attached, Attached::Nothing);
        assert!(letter.subject.is_ascii() && letter.subject.contains("hxxps://x.web[.]app/login"));
    }

    #[test]
    fn only_the_web_address_goes_to_those_who_want_nothing_else() {
        let Ok(ForChannel::AddressOnly { live, .. }) = made("safe-browsing", PAGE, false, true) else { panic!() };
        assert_eq!(live, ["https://x.web.app/login?e=x"]);
        assert_eq!(made("safe-browsing", "<p>no link</p>", false, true), Err(ChannelError::NoLink));
    }

    #[test]
    fn a_form_is_told_field_by_field_and_cut_to_its_limit() {
        let Ok(ForChannel::Form { parts, account, .. }) = made("mailbox-google-gmail", PAGE, true, true) else { panic!() };
        assert!(!account);
        let of = |field| parts.iter().find(|part| part.field == field).unwrap().text.clone();
        assert_eq!(
            (of(FieldKind::DropBox).as_str(), of(FieldKind::OwnAddress).as_str(), of(FieldKind::Subject).as_str()),
            ("mr.x@gmail.com", "", "Your account")
        );
        let mut channel = find("jp-meiwaku").unwrap().clone();
        channel.wants = Some(Want::Form);
        channel.fields[0].most_bytes = Some(100);
        let mail = HEAD.as_bytes();
        let checked = check(mail, &Options::default());
        let report = compose(&checked, &trace(&checked.block, true), &Choices::new(Reason::Other, "a@b.example")).unwrap();
        let about = About {
            channel: &channel,
            report: &report,
            block: &checked.block,
            whole: &Whole::Nothing,
            reason: Reason::Other,
            links: &[],
            drop_box: None,
            own_address: "",
            hides: false,
            earlier: None,
        };
        let Ok(ForChannel::Form { parts, .. }) = for_channel(&about) else { panic!() };
        assert_eq!((parts[0].text.len(), parts[0].cut), (100, report.headers().len() - 100));
    }

    #[test]
    fn every_wanted_form_has_its_way_and_no_draft_has_two_recipients() {
        for channel in crate::channels::all().iter().filter(|channel| channel.has_desk()) {
            match made(&channel.id, PAGE, false, true) {
                Ok(ForChannel::Letter(letter)) => {
                    let draft = String::from_utf8(letter.draft()).unwrap();
                    let head = draft.split("\r\n\r\n").next().unwrap();
                    assert_eq!(
                        (head.matches('@').count(), head.matches("To: ").count()),
                        (1 + letter.subject.matches('@').count(), 1),
                        "{head}"
                    );
                }
                Ok(ForChannel::Forward { address, .. }) => assert!(address.contains('@')),
                Ok(ForChannel::AddressOnly { form, .. } | ForChannel::Form { form, .. } | ForChannel::InPerson { form }) => {
                    assert!(form.starts_with("https://"));
                }
                Ok(ForChannel::Telephone { number }) => assert!(!number.is_empty()),
                Err(ChannelError::NoLink | ChannelError::NoDropBox) => {}
                Err(other) => panic!("{}: {other}", channel.id),
            }
        }
    }
}
