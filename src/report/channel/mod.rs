//! The same report for a channel, in the form that it takes: [`Want`].
//!
//! Each channel gets its own draft with one address. A form gets only what it asks for.

mod letter;
#[cfg(test)]
mod tests;

use letter::letter;
pub use letter::{Attached, Letter, WhyHeaders};

use super::{Earlier, Reason, Report};
use crate::channels::{BoxPlace, Channel, ChannelKind, DropBox, FieldKind, Link, Want};
use crate::message::{HeaderBlock, Whole};
use crate::words::{Id, Language, Words, id};

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
    /// The earlier reports about the sender, where they are to be told.
    pub earlier: Option<&'a Earlier>,
    /// The language that the person reads.
    pub reader: &'static Language,
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
    /// What it says in the language of the person, where it is in another.
    pub meaning: Option<String>,
}

/// Why there is no report for a channel.
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

/// Makes what the person needs to tell the channel: a letter, the parts of a form, or what to do instead.
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

/// The sentences in the language of the letters to this channel; English where there are none in it.
fn words_for(channel: &Channel) -> Words {
    Words::of(channel.language.as_deref().and_then(Language::of).unwrap_or_else(Language::english))
}

/// The first sentences: what came, whom it imitates, the mailbox for answers and the ticked links.
fn opening(about: &About<'_>, words: &Words) -> String {
    let got = match about.reason {
        Reason::Advertising => id::OFFICE_GOT_ADVERTISING,
        Reason::Phishing => id::OFFICE_GOT_PHISHING,
        Reason::Threats => id::OFFICE_GOT_THREATS,
        Reason::Other => id::OFFICE_GOT_OTHER,
    };
    let mut out = format!("{}\n", words.get(got));
    let named = |id: Id| words.with(id, &[("name", &about.channel.name)]);
    if about.channel.kind == ChannelKind::Company {
        out.push_str(&format!("{}\n", named(id::OFFICE_PRETENDS)));
    }
    if let Some(found) = about.drop_box {
        let place = match found.place {
            BoxPlace::ReplyTo => id::OFFICE_BOX_REPLY_TO,
            BoxPlace::MailLink => id::OFFICE_BOX_LINK,
            BoxPlace::Text => id::OFFICE_BOX_TEXT,
        };
        out.push_str(&format!("\n{}\n\n  {}\n", words.get(place), found.address));
    }
    if !about.links.is_empty() {
        let lead = if about.links.len() == 1 { id::OFFICE_LINK } else { id::OFFICE_LINKS };
        out.push_str(&format!("\n{}\n\n", words.get(lead)));
        let hidden = words.get(id::OFFICE_LINK_HIDDEN);
        for link in about.links {
            out.push_str(&format!("  {}\n", if link.harmless.is_empty() { &hidden } else { &link.harmless }));
        }
        if about.channel.kind == ChannelKind::Platform {
            out.push_str(&format!("\n{}\n", named(id::OFFICE_HOST)));
        }
    }
    out
}

fn parts(about: &About<'_>) -> Vec<ChannelPart> {
    let words = words_for(about.channel);
    let text = |field: FieldKind| match field {
        FieldKind::Link => about.links.iter().map(|link| link.live()).filter(|live| !live.is_empty()).collect::<Vec<_>>().join("\n"),
        FieldKind::Headers => about.report.headers().to_owned(),
        FieldKind::Source => source(about),
        FieldKind::Subject => about.report.reported_subject().to_owned(),
        FieldKind::Text => String::new(),
        FieldKind::Sender => about.report.reported_sender().to_owned(),
        FieldKind::DropBox => about.drop_box.map(|found| found.address.clone()).unwrap_or_default(),
        FieldKind::OwnAddress if about.hides => String::new(),
        FieldKind::OwnAddress => about.own_address.to_owned(),
        FieldKind::Description => opening(about, &words).trim().to_owned(),
        FieldKind::File => String::new(),
    };
    let cut = |field: &crate::channels::ChannelField| {
        let whole = text(field.what);
        let end = whole.floor_char_boundary(field.most_bytes.unwrap_or(LONGEST_FIELD));
        let is_foreign = field.what == FieldKind::Description && about.reader != words.language();
        let meaning = is_foreign.then(|| opening(about, &Words::of(about.reader)).trim().to_owned());
        ChannelPart { field: field.what, text: whole.get(..end).unwrap_or_default().to_owned(), cut: whole.len() - end, meaning }
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
