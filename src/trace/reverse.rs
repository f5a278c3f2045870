//! The name that Exchange Online found for the address which connected: `PTR:` in its X-Forefront-Antispam-Report
//! (<https://learn.microsoft.com/defender-office-365/message-headers-eop-mdo>). Its Received line has only what the machine called itself.
//!
//! Nothing says that Microsoft looks that name up again to find the address, and who rents a computer may choose such a name. So it speaks against a
//! machine that calls itself otherwise, and for one that calls itself so; but it proves neither a service nor a relay.
//!
//! Anyone can write such a field into a message. It counts where it stands in one row with the fields that only Exchange can write, is the only one
//! there, and is about the address of the line.

use super::address::parse_ip;
use super::fields::{Fields, unfolded};
use super::hosts::{is_outlook, organisational_domain};
use super::original::is_in_row;
use super::received::Hop;
use crate::message::Field;

/// What was found for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reverse {
    /// A name.
    Name(String),
    /// The address has none.
    Nameless,
}

/// The name that such a report has for the address of the line, be it Microsoft's own record or not. It may speak against a machine, and never for it.
pub(super) fn noted(block: &Fields<'_>, hop: &Hop) -> Option<String> {
    hop.by.as_deref().filter(|by| is_outlook(by))?;
    let mut reports = block.all("X-Forefront-Antispam-Report");
    let text = unfolded(reports.next().filter(|_| reports.next().is_none())?);
    read(&text, hop).and_then(|found| if let Reverse::Name(name) = found { Some(name) } else { None })
}

/// What Exchange Online recorded for the machine that handed the message over in that line; nothing where it recorded nothing, or could not find out.
pub(super) fn reverse(block: &Fields<'_>, hop: &Hop) -> Option<Reverse> {
    hop.by.as_deref().filter(|by| is_outlook(by))?;
    let is_report = |field: &Field<'_>| field.name.eq_ignore_ascii_case("X-Forefront-Antispam-Report");
    let written = block.iter().enumerate().filter(|(_, field)| is_report(field));
    let mut reports = written.filter(|(at, _)| is_in_row(block.between(0, at + 1)));
    let (_, report) = reports.next().filter(|_| reports.next().is_none())?;
    read(&unfolded(report), hop)
}

/// What a report tells of the address of the line.
fn read(text: &str, hop: &Hop) -> Option<Reverse> {
    let one = |key: &str| {
        let mut parts = text.split(';').filter_map(|part| part.trim().strip_prefix(key));
        parts.next().filter(|_| parts.next().is_none()).map(str::trim)
    };
    if one("CIP:").and_then(parse_ip) != hop.ip {
        return None;
    }
    let name = one("PTR:")?.trim_end_matches('.').to_ascii_lowercase();
    match name.as_str() {
        // Windows' words for an answer without a name.
        "infodomainnonexistent" | "infonorecords" => Some(Reverse::Nameless),
        _ => organisational_domain(&name).is_some().then_some(Reverse::Name(name)),
    }
}
