//! The same report for a channel, in the form that it takes: [`Want`].
//!
//! Each channel gets its own draft with one address. A form gets only what it asks for.

mod letter;
#[cfg(test)]
mod tests;

use letter::letter;
pub use letter::{Attached, Letter, WhyHeaders};

use super::{Reason, Report};
use crate::channels::{BoxPlace, Channel, ChannelKind, DropBox, FieldKind, Link, Want};
use crate::message::{HeaderBlock, Whole};

/// The longest text that goes into a field of a form without a limit of its own, in bytes.
const LONGEST_FIELD: usize = 64 * 1024;
/// The data from which the report is made.
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
    /// The person's address is to be hidden: then the message itself is never attached.
    pub hides: bool,
    /// What is said of earlier reports about the sender.
    pub earlier: Option<String>,
}

/// What the person has to do, with everything that is needed for it.
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
        parts: Vec<ChannelPart>,
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
pub struct ChannelPart {
    /// Which it is.
    pub field: FieldKind,
    /// What goes into it; empty where only the person knows.
    pub text: String,
    /// How many bytes of it the form's limit cut off.
    pub cut: usize,
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
    let needs_link = channel.kind == ChannelKind::Platform || wants == Want::AddressOnly;
    if needs_link && about.links.is_empty() {
        return Err(ChannelError::NoLink);
    }
    if channel.kind == ChannelKind::Platform
        && about.links.iter().any(|link| link.platform.is_none_or(|platform| platform.id != channel.id))
    {
        return Err(ChannelError::OtherLink);
    }
    if wants == Want::AddressOnly && about.links.iter().any(|link| link.live().is_empty()) {
        return Err(ChannelError::HiddenLink);
    }
    if channel.kind == ChannelKind::Mailbox && about.drop_box.is_none_or(|found| found.provider.id != channel.id) {
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

/// The same, without a sentence that may be wrong.
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
    if about.channel.kind == ChannelKind::Company {
        out.push_str(&format!("It pretends to come from {}.\n", about.channel.name));
    }
    if let Some(found) = about.drop_box {
        let place = match found.place {
            BoxPlace::ReplyTo => "Its field Reply-To makes answers go to this mailbox",
            BoxPlace::MailLink => "A link in it opens a new mail to this mailbox",
            BoxPlace::Text => "Its text names this mailbox",
        };
        out.push_str(&format!("\n{place}:\n\n  {}\n", found.address));
    }
    if !about.links.is_empty() {
        let (these, lead) = if about.links.len() == 1 { ("This link", "leads") } else { ("These links", "lead") };
        out.push_str(&format!("\n{these} in it {lead} here (written so that nobody opens it by accident):\n\n"));
        for link in about.links {
            out.push_str(&format!("  {}\n", if link.harmless.is_empty() { "(hidden by a mail filter)" } else { &link.harmless }));
        }
        if about.channel.kind == ChannelKind::Platform {
            out.push_str(&format!("\nThe host belongs to {}.\n", about.channel.name));
        }
    }
    out
}

fn parts(about: &About<'_>) -> Vec<ChannelPart> {
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
    let cut = |field: &crate::channels::ChannelField| {
        let whole = text(field.what);
        let most = field.most_bytes.unwrap_or(LONGEST_FIELD).min(whole.len());
        let end = (0..=most).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
        ChannelPart { field: field.what, text: whole.get(..end).unwrap_or_default().to_owned(), cut: whole.len() - end }
    };
    about.channel.fields.iter().map(cut).collect()
}

/// The whole source if it was given and may be shown, else the headers.
fn source(about: &About<'_>) -> String {
    let bytes = match about.whole {
        Whole::Saved(bytes) | Whole::Copied(bytes) if !about.hides => own_part(bytes, about.block),
        _ => None,
    };
    bytes
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .map_or_else(|| about.report.headers().to_owned(), |text| text.replace("\r\n", "\n"))
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
