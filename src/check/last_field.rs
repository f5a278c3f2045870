//! Whether the last field of the headers breaks off in the middle of its value. Most values may end anywhere; what is told here are those that say by
//! themselves that more was to come, or that have one of a few values.

use crate::message::field_name::{FieldName, FieldNames};
use crate::message::names;
use crate::message::received::is_received;
use crate::message::{Field, HeaderBlock};

/// Fields with one of a few values, each of which is told from the beginning of another.
const FEW_VALUES: [(&str, &[&str]); 12] = [
    ("content-transfer-encoding", &["7bit", "8bit", "binary", "base64", "quoted-printable"]),
    ("x-ms-exchange-organization-authas", &["Anonymous", "Internal", "Partner"]),
    ("x-ms-exchange-crosstenant-authas", &["Anonymous", "Internal", "Partner"]),
    ("x-ms-exchange-crosstenant-fromentityheader", &["Internet", "Hosted", "HybridOnPrem"]),
    ("auto-submitted", &["auto-generated", "auto-replied", "auto-notified", "no"]),
    ("importance", &["high", "normal", "low"]),
    ("priority", &["urgent", "normal", "non-urgent"]),
    ("x-msmail-priority", &["High", "Normal", "Low"]),
    ("content-disposition", &["inline", "attachment"]),
    ("x-ms-exchange-eopdirect", &["true", "false"]),
    ("x-ms-exchange-organization-expirationstarttimereason", &["OriginalSubmit", "SafetyNet"]),
    ("x-ms-exchange-organization-expirationintervalreason", &["OriginalSubmit"]),
];
/// Fields in which every angle bracket is closed.
const WITH_ADDRESSES: FieldNames = FieldNames::of(&[
    "from",
    "to",
    "cc",
    "reply-to",
    "sender",
    "errors-to",
    "message-id",
    "references",
    "in-reply-to",
    "return-path",
    "delivered-to",
    "envelope-to",
]);
/// Fields in which servers close every comment.
const OF_SERVERS: FieldNames =
    FieldNames::of(&["received", "x-received", "received-spf", "authentication-results", "arc-authentication-results"]);
const SIGNATURES: FieldNames = FieldNames::of(&["dkim-signature", "domainkey-signature", "arc-seal", "arc-message-signature"]);

const CONTENT_DISPOSITION: FieldName = FieldName::named("content-disposition");
/// Subject, To and some others are empty in whole messages, too.
const NEVER_EMPTY: FieldNames =
    FieldNames::of(&["from", "date", "message-id", "mime-version", "content-type", "content-transfer-encoding"]);

/// Fields of Microsoft's filters: tags, each with a semicolon behind it.
const TAGS: FieldNames = FieldNames::of(&[
    "x-microsoft-antispam",
    "x-microsoft-antispam-untrusted",
    "x-microsoft-antispam-mailbox-delivery",
    "x-forefront-antispam-report",
    "x-forefront-antispam-report-untrusted",
]);
/// Fields of Microsoft's with an id of the usual form.
const IDS: FieldNames = FieldNames::of(&[
    "x-ms-exchange-organization-network-message-id",
    "x-ms-exchange-crosstenant-network-message-id",
    "x-ms-exchange-crosstenant-id",
    "x-ms-office365-filtering-correlation-id",
    "x-eoptenantattributedmessage",
]);
/// Fields of Microsoft's with a time, which ends in `(UTC)`.
const TIMES: FieldNames = FieldNames::of(&[
    "x-ms-exchange-crosstenant-originalarrivaltime",
    "x-ms-exchange-transport-crosstenant-originalarrivaltime",
    "x-ms-exchange-organization-expirationstarttime",
]);

/// Whether the last field breaks off: a bracket, a quotation or an encoded word left open, a list that goes on, a Received line without its date, a word
/// of which the end is gone.
pub(super) fn is_cut(block: &HeaderBlock) -> bool {
    let Some(field) = block.fields().next_back() else { return false };
    let value = field.raw.trim_ascii();
    let open = |a: u8, b: u8| memchr::memchr_iter(a, value).count() > memchr::memchr_iter(b, value).count();
    let which = field.which;
    if OF_SERVERS.has(which) && open(b'(', b')') {
        return true;
    }
    if which == FieldName::RECEIVED {
        return !is_received(value);
    }
    if value.is_empty() && NEVER_EMPTY.has(which) {
        return true;
    }
    if SIGNATURES.has(which) {
        return lacks_letters(value);
    }
    if (which == FieldName::CONTENT_TYPE || which == CONTENT_DISPOSITION)
        && (value.ends_with(b";") || !memchr::memchr_iter(b'"', value).count().is_multiple_of(2))
    {
        return true;
    }
    if WITH_ADDRESSES.has(which) && (open(b'<', b'>') || value.ends_with(b",")) {
        return true;
    }
    // A type has two parts (RFC 2045 section 5.1).
    if which == FieldName::CONTENT_TYPE && (value.ends_with(b"/") || value.iter().all(u8::is_ascii_alphabetic)) {
        return true;
    }
    let is_own = which.is_private() && !value.is_empty();
    if is_own
        && ((TAGS.has(which) && !value.ends_with(b";"))
            || (IDS.has(which) && is_half_an_id(value))
            || (TIMES.has(which) && is_half_a_time(value)))
    {
        return true;
    }
    (names::OF_LISTS.has(which) && open(b'<', b'>')) || is_half_a_word(field, value) || ends_in_encoded_word(value)
}

/// Whether the letters of a signature are missing, or some of their last ones: base64 has four for every three bytes (RFC 4648 section 4).
fn lacks_letters(value: &[u8]) -> bool {
    /// So few letters are no signature, whether all of them are there or not.
    const SHORTEST: usize = 24;
    let Some(letters) = value.split(|b| *b == b';').find_map(|tag| tag.trim_ascii().strip_prefix(b"b=")) else { return true };
    // Only the last tag can have been cut off.
    let is_last = value.trim_ascii_end().ends_with(letters);
    let count = letters.iter().filter(|b| !b.is_ascii_whitespace()).count();
    is_last && (count == 0 || (count >= SHORTEST && !count.is_multiple_of(4)))
}

/// Whether a value is the beginning of an id of Microsoft's: `84df9e7f-e9f6-40af-b435-aa`.
fn is_half_an_id(value: &[u8]) -> bool {
    const LENGTH: usize = 36;
    value.len() < LENGTH && value.iter().all(|b| b.is_ascii_hexdigit() || *b == b'-')
}

/// Whether a value is the beginning of a time of Microsoft's: `24 Nov 2026 09:1`.
fn is_half_a_time(value: &[u8]) -> bool {
    let is_sign = |b: &u8| b.is_ascii_alphanumeric() || b.is_ascii_whitespace() || matches!(b, b':' | b'.' | b'(');
    value.first().is_some_and(u8::is_ascii_digit) && value.iter().all(is_sign)
}

/// Whether the value is the beginning of the only ones that the field has: `Anonymo`, `quoted-pr`, a version without its second number, a zone without
/// its four digits.
fn is_half_a_word(field: Field<'_>, value: &[u8]) -> bool {
    let is_beginning = |known: &&str| {
        value.len() < known.len() && known.get(..value.len()).is_some_and(|start| value.eq_ignore_ascii_case(start.as_bytes()))
    };
    if let Some((_, values)) = FEW_VALUES.iter().find(|(name, _)| field.name.eq_ignore_ascii_case(name)) {
        return !value.is_empty() && values.iter().any(is_beginning);
    }
    if field.name.eq_ignore_ascii_case("mime-version") {
        return value.strip_suffix(b".").unwrap_or(value).iter().all(u8::is_ascii_digit);
    }
    field.name.eq_ignore_ascii_case("date")
        && matches!(last_word(value), [b'+' | b'-', digits @ ..] if digits.len() < 4 && digits.iter().all(u8::is_ascii_digit))
}

/// Whether the last word is the beginning of an encoded word (RFC 2047 section 2) and not a whole one, also where only its first sign is left.
fn ends_in_encoded_word(value: &[u8]) -> bool {
    const MARKS: usize = 4;
    let last = last_word(value);
    let is_open = last.starts_with(b"=?") && (!last.ends_with(b"?=") || memchr::memchr_iter(b'?', last).count() < MARKS);
    let above = || value[..value.len() - last.len()].trim_ascii_end();
    is_open || (last == b"=" && above().ends_with(b"?=") && last_word(above()).starts_with(b"=?"))
}

fn last_word(value: &[u8]) -> &[u8] {
    value.rsplit(|b| b.is_ascii_whitespace()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = "Received: from a by b; Tue, 24 Nov 2026 10:15:42 +0100\n";

    fn cut(last: &str) -> bool {
        is_cut(&HeaderBlock::parse(format!("{TRACE}{last}").into_bytes()))
    }

    #[test]
    fn a_value_that_goes_on_is_cut() {
        for last in [
            "List-Unsubscribe: <https://crm.b",
            "List-Unsubscribe: <mailto:a@b.example>,\n <https://crm.b",
            "Reply-To: A <a@b.exam",
            "Delivered-To: <a@b",
            "Received-SPF: pass (mx113.mail.example:",
            "Received-SPF: pass (mx.example: domain of a@b.example\n\tdesignates 192.0.2.1",
            "Authentication-Results: mx.example; dkim=pass (1024-bit",
            "ARC-Authentication-Results: i=1; mx.example; spf=pass (a.exam",
            "Received: from a by b; Tue, 24 Nov 2026 10:15:42 +0100\n\t(using TLSv1.3 with cip",
            "Received: from a (b [192.0.2.1])\n\tby c (Post",
            "Received: from a (b [192.0",
            "MIME-Version: 1",
            "MIME-Version: 1.",
            "Subject: =?utf-8?B?QQ==?=\n =",
            "Subject: =?utf-8?B?QQ==?=\n =?ut",
            "Subject: =?utf-8?Q?=",
            "From: =?utf-8?Q?A",
            "X-MS-Exchange-CrossTenant-AuthAs: Anonymo",
            "X-MS-Exchange-Organization-AuthAs: Intern",
            "X-MS-Exchange-CrossTenant-FromEntityHeader: Int",
            "Content-Transfer-Encoding: quoted-prin",
            "Content-Transfer-Encoding: 8",
            "Auto-Submitted: auto-",
            "Priority: non-",
            "Date: Tue, 24 Nov 2026 10:15:42 +01",
            "Content-Type: multipar",
            "Content-Type: text/",
            "X-Microsoft-Antispam: BCL:0;ARA:1444111002|461199028",
            "X-Microsoft-Antispam-Mailbox-Delivery:\n\tucf:0;jmr:0;ENG:(5062000305)(9000",
            "X-Forefront-Antispam-Report: CIP:192.0.2.1;CTRY",
            "X-MS-Exchange-CrossTenant-Id: 84df9e7f-e9f6-40af-b435-aa",
            "X-EOPTenantAttributedMessage: 84df9e7f-",
            "X-MS-Exchange-Organization-Network-Message-Id:\n 8",
            "X-MS-Exchange-CrossTenant-OriginalArrivalTime: 24 No",
            "X-MS-Exchange-Organization-ExpirationStartTime: 24 Nov 2026 09:15:48.7412\n (UT",
            "X-MS-Exchange-Organization-ExpirationStartTimeReason: OriginalSub",
            "X-MS-Exchange-EOPDirect: tr",
            "Date: Tue, 24 Nov 2026 10:15:42 -",
            "DKIM-Signature: v=1; d=b.example; s=a; bh=YWJj; b=YWJjYWJjYWJjYWJjYWJjYWJjYW",
            "DKIM-Signature: v=1; d=b.example; s=a; bh=YWJj; b=YWJjYWJjYWJjYWJj\n\tYWJjYWJjY",
            "DKIM-Signature: v=1; d=b.example; s=a; bh=YWJj; b=",
            "DKIM-Signature: v=1; d=b.example; s=a; bh=YW",
        ] {
            assert!(cut(last), "{last}");
        }
    }

    #[test]
    fn a_whole_value_is_not_cut() {
        for last in [
            "List-Unsubscribe: <https://crm.b>",
            "List-Id: a list",
            "Received-SPF: pass (mx.example: domain of a@b.example designates 192.0.2.1)",
            "Authentication-Results: mx.example; dkim=pass (1024-bit) a)",
            "MIME-Version: 1.0",
            "MIME-Version: 1.0 (Apple)",
            "Subject: =?utf-8?B?QQ==?=",
            "Subject: a =",
            "Subject: (a",
            "Subject: a < b",
            "Subject: 1",
            "Subject:",
            "X-A: (a <b",
            "X-MS-Exchange-CrossTenant-AuthAs: Anonymous",
            "X-MS-Exchange-CrossTenant-FromEntityHeader: Intranet",
            "Content-Transfer-Encoding: 7BIT",
            "Content-Type: text; charset=utf-8",
            "Content-Type: text/plain",
            "X-Microsoft-Antispam: BCL:0;",
            "X-Microsoft-Antispam:",
            "X-Forefront-Antispam-Report: CIP:192.0.2.1;SFP:1501;",
            "X-MS-Exchange-CrossTenant-Id: 84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa",
            "X-EOPTenantAttributedMessage: 84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa:0",
            "X-MS-Exchange-CrossTenant-Id: none",
            "X-MS-Exchange-CrossTenant-OriginalArrivalTime: 24 Nov 2026 09:15:43.1093 (UTC)",
            "X-MS-Exchange-Organization-ExpirationStartTimeReason: SafetyNet",
            "X-MS-Exchange-Organization-ExpirationStartTimeReason: Other",
            "Content-Transfer-Encoding: 8bith",
            "Content-Disposition: inline; filename=a",
            "Importance: High",
            "Importance:",
            "Date: Tue, 24 Nov 2026 10:15:42 +0100",
            "Date: Tue, 24 Nov 2026 10:15:42 GMT",
            "DKIM-Signature: v=1; d=b.example; s=a; bh=YWJj; b=YWJj\n\tYWI=",
            "DKIM-Signature: v=1; d=b.example; s=a; bh=YWJj; b=YWJjYWJjYWJjYWJj\n\tYWJjYWJjYWI=",
            "DKIM-Signature: v=1; d=b.example; s=a; bh=A=; b=B",
            "DKIM-Signature: v=1; b=YWJjYWJjYWJjYWJjYWJjYWJjY; d=b.example; s=a; bh=YWJj",
            "ARC-Seal: i=1; b=YWI=; cv=none",
        ] {
            assert!(!cut(last), "{last}");
        }
    }
}
