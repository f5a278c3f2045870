//! The fields in which each kind of place stands, by name.

use crate::check::mail_words::Lengths;

/// Fields in which a receiving server writes who the message is for.
const RECIPIENT: &[&str] = &[
    "delivered-to",
    "x-original-to",
    "x-delivered-to",
    "envelope-to",
    "x-envelope-to",
    "x-apparently-to",
    "x-rcpt-to",
    "x-resolved-to",
    "original-recipient",
];
/// Fields in which a receiving server writes who sent it: the envelope sender.
const ENVELOPE: &[&str] = &["return-path", "x-mail-from", "x-envelope-from", "x-envelope-sender"];
/// Fields that senders fill with addresses.
const ADDRESSED: &[&str] = &["to", "cc", "from", "reply-to", "sender", "resent-to"];
/// Fields whose whole value is an IP address, besides all whose name ends in `-ip`.
const NETWORK: &[&str] = &["x-zohomail-sender", "x-originating-ip", "x-sender-ip", "x-source-ip", "x-remote-addr"];
/// Fields that hold the ids of messages (RFC 5322 section 3.6.4).
const IDS: &[&str] = &["message-id", "in-reply-to", "references"];
/// Fields of free text.
const FREE: &[&str] = &["subject", "comments", "keywords", "thread-topic", "x-mailer", "user-agent", "organization", "x-face", "face"];

/// Names of fields, in small letters. The length and the first letter of a name rule out most others.
pub(super) struct FieldNames(&'static [&'static str], Lengths);

impl FieldNames {
    const fn of(names: &'static [&'static str]) -> Self {
        Self(names, Lengths::of(names))
    }

    pub fn has(&self, name: &str) -> bool {
        let may_be = name.bytes().next().is_some_and(|first| self.1.has(first, name.len()));
        may_be && self.0.iter().any(|known| known.eq_ignore_ascii_case(name))
    }
}

pub(super) static RECIPIENT_NAMES: FieldNames = FieldNames::of(RECIPIENT);
pub(super) static ENVELOPE_NAMES: FieldNames = FieldNames::of(ENVELOPE);
pub(super) static ADDRESSED_NAMES: FieldNames = FieldNames::of(ADDRESSED);
pub(super) static NETWORK_NAMES: FieldNames = FieldNames::of(NETWORK);
pub(super) static ID_NAMES: FieldNames = FieldNames::of(IDS);
pub(super) static FREE_NAMES: FieldNames = FieldNames::of(FREE);
