//! The address that Exchange Online found behind a filter or relay: `X-MS-Exchange-ExternalOriginalInternetSender` and
//! `X-MS-Exchange-SkipListedInternetSender`, which it writes where its customer set up "enhanced filtering for connectors".
//!
//! Anyone can write such a field into a message. Exchange wrote it where it stands above the line of the handover, or in one row with the
//! fields named `X-MS-Exchange-Organization-…`, which Exchange takes out of everything that comes from outside.

use std::net::IpAddr;

use super::address::{is_public, parse_ip};
use super::fields::{Fields, unfolded};
use crate::message::Field;

const NAMES: [&str; 2] = ["X-MS-Exchange-ExternalOriginalInternetSender", "X-MS-Exchange-SkipListedInternetSender"];

/// What the fields say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Original {
    pub ip: IpAddr,
    /// The number of the field.
    field: usize,
    /// Whether it stands in one row with fields that no sender can write.
    in_row: bool,
}

impl Original {
    /// Whether the recipient's servers wrote it. `edge` is the number of the field of the handover.
    pub(super) fn is_recorded(&self, edge: usize) -> bool {
        self.field < edge || self.in_row
    }
}

/// The first such field. Where two of them disagree, none counts.
pub(super) fn original(block: &Fields<'_>) -> Option<Original> {
    let mut found: Option<Original> = None;
    for (at, field) in block.iter().enumerate().filter(|(_, field)| NAMES.iter().any(|name| field.name.eq_ignore_ascii_case(name))) {
        let ip = read(&unfolded(field)).filter(|&ip| is_public(ip))?;
        match found {
            Some(found) if found.ip != ip => return None,
            Some(_) => {}
            None => found = Some(Original { ip, field: at, in_row: is_in_row(block.between(0, at + 1)) }),
        }
    }
    found
}

/// Whether the last of some fields stands in one row with those that only Exchange writes.
pub(super) fn is_in_row(fields: &[Field<'_>]) -> bool {
    let is_organisations = |field: &&Field<'_>| begins(field.name, "X-MS-Exchange-Organization-");
    let is_theirs = |field: &&Field<'_>| {
        ["X-MS-Exchange-", "X-MS-Office365-", "X-EOP", "X-Forefront-", "X-Microsoft-"].iter().any(|start| begins(field.name, start))
    };
    fields.iter().rev().take_while(is_theirs).any(|field| is_organisations(&field))
}

fn begins(name: &str, start: &str) -> bool {
    name.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

/// `ip=[203.0.113.77];domain=…`
fn read(text: &str) -> Option<IpAddr> {
    let at = crate::message::find_ignore_case(text.as_bytes(), "ip=")?;
    parse_ip(text.get(at + 3..)?.split(';').next()?.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::HeaderBlock;

    fn read_from(text: &str) -> Option<(String, bool)> {
        let block = HeaderBlock::parse(text.as_bytes().to_vec());
        original(&Fields::of(&block)).map(|found| (found.ip.to_string(), found.is_recorded(1)))
    }

    #[test]
    fn what_exchange_wrote_is_told_from_what_a_sender_can_write() {
        let own = "X-MS-Exchange-SkipListedInternetSender: ip=[203.0.113.77];domain=a.example\n";
        let edge = "Received: from x (198.51.100.7) by A.mail.protection.outlook.com\n";
        let found = Some("203.0.113.77".to_owned());
        let is = |recorded| found.clone().map(|ip| (ip, recorded));
        assert_eq!(read_from(&format!("{own}{edge}From: a\n")), is(true));
        assert_eq!(read_from(&format!("X: 1\n{edge}{own}From: a\n")), is(false));
        assert_eq!(read_from(&format!("X: 1\n{edge}From: a\nX-MS-Exchange-Organization-AuthAs: Anonymous\n{own}")), is(true));
        assert_eq!(read_from(&format!("X: 1\n{edge}X-MS-Exchange-Organization-AuthAs: Anonymous\nFrom: a\n{own}")), is(false));
        assert_eq!(read_from(&format!("{own}{}", own.replace("77", "78"))), None);
        assert_eq!(read_from("X-MS-Exchange-SkipListedInternetSender: ip=[10.0.0.1];domain=a\n"), None);
    }
}
