//! Who handed a message over, and whom to tell: on messages labelled by hand, beside another program, and against forgers.
//!
//! `cargo test --test main trace::tables` compares both tables with `tables.md` beside this file: how each message labelled by hand
//! (`messages.txt`) is traced, and on how many messages of the corpus SpamAssassin (`apt-get install spamassassin`; offline) finds the same
//! handover.
//! `UPDATE_TABLES=1` before it writes that file anew.

mod again;
mod corpus;
mod desks;
mod forged;
mod forwarders;
mod from;
mod fuzz;
mod gateways;
mod homes;
mod inner;
mod inside;
mod itself;
mod services;
mod tables;
mod tenant;
mod whose;

use abuse_report_helper::message::HeaderBlock;
use abuse_report_helper::trace::trace;

pub fn block(text: &str) -> HeaderBlock {
    HeaderBlock::parse(text.as_bytes().to_vec())
}

/// A message labelled by hand.
pub struct Labelled {
    pub name: &'static str,
    pub expected: &'static str,
    pub fields: &'static str,
}

pub fn labelled() -> impl Iterator<Item = Labelled> {
    include_str!("messages.txt").split("\n\n").skip(1).map(|case| {
        let (name, rest) = case.split_once('\n').unwrap();
        let (expected, fields) = rest.split_once('\n').unwrap();
        Labelled { name, expected: expected.strip_prefix("= ").unwrap(), fields }
    })
}

#[test]
fn dates_of_every_form_are_read() {
    for date in [
        "; Wed, 15 Jan 2025 08:31:30 +0000 (UTC)",
        ";\n\tWed, 15 Jan 2025 09:31:30 +0100",
        "; 15 Jan 2025 08:31:30 GMT",
        " ; Wed, 15 Jan 2025 03:31:30 -0500 (EST)",
        " Wed, 15 Jan 2025 08:31:30 GMT (GMT)",
        "; Wed, 15 Jan 2025 08:31:30 +0000 (envelope-from <bounce-1@x.example>)",
    ] {
        let found = trace(&block(&format!("Received: from x ([198.51.100.7]) by mx.home.example with SMTP id 1{date}\n")), true);
        let at = found.handover.and_then(|handover| handover.at);
        assert_eq!(at.map(|at| at.to_string()).as_deref(), Some("2025-01-15T08:31:30Z"), "{date}");
    }
}
