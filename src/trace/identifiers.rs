//! What a desk needs to find the sender in its own records, as the message says.

use super::{Desk, DeskKind};
use crate::message::HeaderBlock;

/// What a desk needs to find the sender, as the message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// The name of the field.
    pub field: &'static str,
    /// Its value, on one line, as it stands there.
    pub value: String,
}

/// Who can have written a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writer {
    /// A computer that a web host rents out.
    WebHost,
    /// The provider of a mailbox, or a web host.
    Webmail,
    /// A service that sends for its customers.
    Sender,
    /// Microsoft 365.
    Microsoft,
}

const IDENTIFIERS: [(&str, Writer); 17] = [
    ("X-PHP-Script", Writer::WebHost),
    ("X-PHP-Originating-Script", Writer::WebHost),
    ("X-PHP-Filename", Writer::WebHost),
    ("X-AntiAbuse", Writer::WebHost),
    ("X-Get-Message-Sender-Via", Writer::WebHost),
    ("X-Source", Writer::WebHost),
    ("X-Source-Args", Writer::WebHost),
    ("X-Source-Dir", Writer::WebHost),
    ("X-Source-Auth", Writer::WebHost),
    ("X-Authenticated-Sender", Writer::WebHost),
    ("X-Authenticated-User", Writer::Webmail),
    ("X-Sender-ID", Writer::WebHost),
    ("X-Originating-IP", Writer::Webmail),
    ("Feedback-ID", Writer::Sender),
    ("X-OriginatorOrg", Writer::Microsoft),
    ("X-MS-Exchange-CrossTenant-Id", Writer::Microsoft),
    ("X-MS-Exchange-CrossTenant-Network-Message-Id", Writer::Microsoft),
];

/// More lines of one name than anyone reads; cPanel writes five of `X-AntiAbuse`.
const MOST_OF_ONE: usize = 6;
const MOST_LETTERS: usize = 200;

/// What the message says that the desk could use. Anyone can write those fields; only those are given that the owner of this desk could have
/// written, and only where they have a value.
pub fn identifiers(block: &HeaderBlock, desk: &Desk) -> Vec<Identifier> {
    let writes = |writer: Writer| desk_writes(desk, writer);
    let mut out = Vec::new();
    for (field, _) in IDENTIFIERS.iter().filter(|(_, writer)| writes(*writer)) {
        let values = block.all(field).take(MOST_OF_ONE).map(|value| value.unfolded());
        let short = |value: String| value.chars().take(MOST_LETTERS).collect::<String>().trim().to_owned();
        out.extend(values.map(short).filter(|value| !value.is_empty()).map(|value| Identifier { field, value }));
    }
    out
}

fn desk_writes(desk: &Desk, writer: Writer) -> bool {
    let microsoft = || ["microsoft.com", "outlook.com"].iter().any(|domain| desk.address.as_deref().is_some_and(|to| to.ends_with(domain)));
    match writer {
        Writer::WebHost => matches!(desk.kind, DeskKind::Network | DeskKind::Carrier),
        Writer::Webmail => matches!(desk.kind, DeskKind::Network | DeskKind::Carrier | DeskKind::Mailbox),
        Writer::Sender => desk.kind == DeskKind::Service,
        Writer::Microsoft => microsoft(),
    }
}
