//! Ids of the sender's account or of the mailing, for the desk that can look them up.
//!
//! An id is told only to the desk whose own system writes such fields. For others it means nothing, and it may be copied.

use super::facts::ReportFacts;
use crate::trace::{ServiceKind, is_outlook};

/// The longest value that is told in the row; a longer one is a code that is found in the headers by its name.
const LONGEST: usize = 120;
/// At most so many ids are told.
const MOST: usize = 8;

/// Fields of web hosts, written where a customer's page or program hands mail in.
const OF_HOSTS: [&str; 15] = [
    "X-PHP-Script",
    "X-PHP-Originating-Script",
    "X-PHP-Filename",
    "X-AntiAbuse",
    "X-Get-Message-Sender-Via",
    "X-Source-Auth",
    "X-Authenticated-Sender",
    "X-Authenticated-User",
    "X-Authentication-Warning",
    "X-AuthUser",
    "X-Sender-Ident",
    "X-Originating-IP",
    "X-Source",
    "X-Source-Args",
    "X-Source-Dir",
];

/// Fields in which services write numbers of customers and sendings, besides those by which they are known.
const OF_SERVICES: [(&[&str], &[&str]); 6] = [
    (&["salesforce-core", "salesforce-email-relay"], &["X-SFDC-EntityId", "X-SFDC-EmailCategory"]),
    (&["salesforce-marketing-cloud"], &["x-job", "X-SFMC-Stack", "x-messageKey"]),
    (&["sendgrid"], &["X-SG-EID", "X-SG-ID", "X-Entity-ID"]),
    (&["mailgun"], &["X-Mailgun-Sid", "X-Mailgun-Sending-Ip"]),
    (&["mailchannels"], &["X-AuthUser", "X-MailChannels-Auth-Id", "X-MailChannels-SenderId"]),
    (&["yahoo-aol", "outlook-com", "microsoft-365"], &["X-Originating-IP"]),
];

/// The id of the service whose tenants are named in fields of Exchange Online.
const OF_MICROSOFT: [&str; 2] = ["microsoft-365", "outlook-com"];
const TENANT: &str = "X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp";

/// The ids in a message for the desk of a letter, each with its name, and whether the desk's own system writes such a field.
pub(super) fn of(facts: &ReportFacts<'_>) -> Vec<(String, bool)> {
    let block = &facts.checked.block;
    let mut out: Vec<(String, bool)> = Vec::new();
    let mut add = |name: &str, value: &str, own: bool| {
        let value = value.trim();
        let line = if value.chars().count() > LONGEST { format!("{name}: in the headers below") } else { format!("{name}: {value}") };
        if !value.is_empty() && out.len() < MOST && !out.iter().any(|(known, _)| *known == line) {
            out.push((line, own));
        }
    };
    let mut names: Vec<&str> = Vec::new();
    for (services, fields) in OF_SERVICES {
        if services.iter().any(|id| facts.is_addressed(id)) {
            names.extend(fields);
        }
    }
    let is_salesforce = |name: &str| ["X-SFDC-LK", "X-SFDC-User"].iter().any(|known| known.eq_ignore_ascii_case(name));
    for field in block.fields() {
        let listed = names.iter().any(|name| name.eq_ignore_ascii_case(field.name));
        let own = || facts.addressed.iter().any(|entry| entry.writes(field.name) && !entry.id.starts_with("salesforce"));
        if (listed || own()) && !is_salesforce(field.name) {
            add(field.name, &field.text(), true);
        }
    }
    let sends = facts.addressed.iter().any(|entry| matches!(entry.kind, ServiceKind::Esp | ServiceKind::Relay));
    if sends {
        if let Some(field) = block.first("Feedback-ID") {
            add("Feedback-ID", &field.text(), true);
        }
        if let Some(host) = block.first("List-Unsubscribe").and_then(|field| super::links::host_in(&field.unfolded())) {
            add("List-Unsubscribe host", &host, true);
        }
    }
    if OF_MICROSOFT.iter().any(|id| facts.is_addressed(id))
        && let Some(field) = block.first(TENANT)
        && let Some(text) = tenant(facts, &field.unfolded())
    {
        add("Microsoft 365", &text, true);
    }
    if facts.to_host {
        // The own side writes such fields, too: above its line, and with the address that it took the message from.
        let of_own_side = |at: usize, name: &str, text: &str| {
            let edge = || facts.recorded.is_some_and(|handover| text.trim().trim_matches(['[', ']']) == handover.ip.to_string());
            facts.is_above_edge(at) || (name == "X-Originating-IP" && edge())
        };
        for name in OF_HOSTS {
            let fields = block.fields().enumerate().filter(|(_, field)| field.name.eq_ignore_ascii_case(name));
            for (at, field) in fields.take(6) {
                let text = field.text();
                if of_own_side(at, name, &text) {
                    continue;
                }
                // Its first line is the same for all customers.
                if !text.contains("with any abuse report") {
                    add(name, &text, false);
                }
            }
        }
    }
    out
}

/// The tenant and the address that it connected from: `TenantId=…;Ip=[…];Helo=[…]`. Where the recipient's own mailbox is at Microsoft too, the
/// tenant of the mailbox is the recipient's and never told.
fn tenant(facts: &ReportFacts<'_>, value: &str) -> Option<String> {
    let part = |key: &str| value.split(';').find_map(|part| part.trim().strip_prefix(key)).map(str::trim).filter(|part| !part.is_empty());
    let id = part("TenantId=")?;
    let plain = id.len() == 36 && id.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    let at_microsoft = facts.recorded.is_none_or(|handover| is_outlook(&handover.by));
    let own = facts.checked.block.first("X-MS-Exchange-CrossTenant-Id").map(|field| field.unfolded());
    if !plain || (at_microsoft && own.is_none_or(|own| own.eq_ignore_ascii_case(id))) {
        return None;
    }
    let ip = part("Ip=").map(|ip| format!(", from {}", ip.trim_matches(['[', ']']))).unwrap_or_default();
    Some(format!("tenant {id}{ip}"))
}
