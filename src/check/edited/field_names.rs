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

const KINDS: [(&[&str], FieldKind); 8] = [
    (&["received"], FieldKind::Received),
    (RECIPIENT, FieldKind::Recipient),
    (ENVELOPE, FieldKind::Envelope),
    (ADDRESSED, FieldKind::Addressed),
    (NETWORK, FieldKind::Network),
    (IDS, FieldKind::Id),
    (FREE, FieldKind::Free),
    (FILTERS, FieldKind::Filter),
];
/// The length and the first letters of a name rule out most that are in no list.
static LENGTHS: Lengths =
    Lengths::of(&["received"]).with(RECIPIENT).with(ENVELOPE).with(ADDRESSED).with(NETWORK).with(IDS).with(FREE).with(FILTERS);

/// What stands in a field of that name, if it is in a list.
pub(super) fn kind_of(name: &str) -> Option<FieldKind> {
    let is_kind = |(names, _): &&(&[&str], FieldKind)| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    LENGTHS.may_be(name.as_bytes()).then(|| KINDS.iter().find(is_kind)).flatten().map(|(_, kind)| *kind)
}

/// Whether a field of addresses names those to whom a message goes, not its sender.
pub(super) fn is_addressed_to(name: &str) -> bool {
    ["to", "cc", "resent-to"].iter().any(|known| known.eq_ignore_ascii_case(name))
}
