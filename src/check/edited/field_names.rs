//! The fields in which each kind of place stands, by name.

use crate::message::field_name::{FieldName, FieldNames};

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
    "x-mdaemon-deliver-to",
    "x-mdrcpt-to",
    "x-forwarded-to",
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

/// Fields in which filters write what they are and on which machine they ran.
const FILTERS: &[&str] = &["x-virus-scanned", "x-spam-checker-version", "x-scanned-by", "x-virus-checked", "x-virus-checker-version"];

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FieldKind {
    Received,
    Recipient,
    Envelope,
    Addressed,
    Network,
    Id,
    Free,
    Filter,
}

impl FieldKind {
    const ALL: [Self; 8] =
        [Self::Received, Self::Recipient, Self::Envelope, Self::Addressed, Self::Network, Self::Id, Self::Free, Self::Filter];

    const fn names(self) -> FieldNames {
        FieldNames::of(match self {
            Self::Received => &["received"],
            Self::Recipient => RECIPIENT,
            Self::Envelope => ENVELOPE,
            Self::Addressed => ADDRESSED,
            Self::Network => NETWORK,
            Self::Id => IDS,
            Self::Free => FREE,
            Self::Filter => FILTERS,
        })
    }
}

/// The kind of each name.
static KINDS: [Option<FieldKind>; FieldName::COUNT] = {
    let mut kinds = [None; FieldName::COUNT];
    let mut n = 0;
    while n < FieldKind::ALL.len() {
        let (kind, mut number) = (FieldKind::ALL[n], 0);
        while number < kinds.len() {
            if kind.names().has_number(number) {
                kinds[number] = Some(kind);
            }
            number += 1;
        }
        n += 1;
    }
    kinds
};

/// What stands in a field of that name, if it is in a list.
pub(super) fn kind_of(name: FieldName) -> Option<FieldKind> {
    KINDS[name.number()]
}

/// Fields of addresses that name those to whom a message goes, not its sender.
const ADDRESSED_TO: FieldNames = FieldNames::of(&["to", "cc", "resent-to"]);

/// Whether a field of addresses names those to whom a message goes, not its sender.
pub(super) fn is_addressed_to(name: FieldName) -> bool {
    ADDRESSED_TO.has(name)
}
