//! Who handed a message over, and whom to tell: on messages labelled by hand, beside another program, and against forgers.
//!
//! `cargo test --test main trace:: -- --nocapture` prints both tables: how many of the labelled messages (`messages.txt`) are traced
//! as labelled, and on how many messages of the corpus SpamAssassin (Debian's package, offline) finds the same handover.

mod forged;
mod services;

use std::process::Command;

use abuse_report_helper::check::{Options, check};
use abuse_report_helper::message::HeaderBlock;
use abuse_report_helper::trace::{HandoverCertainty, trace};

use crate::support::mails;

pub fn block(text: &str) -> HeaderBlock {
    HeaderBlock::parse(text.as_bytes().to_vec())
}

#[test]
fn messages_labelled_by_hand_are_traced_as_labelled() {
    let table = include_str!("messages.txt");
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in table.split("\n\n").skip(1) {
        let (name, rest) = case.split_once('\n').unwrap();
        let (expected, fields) = rest.split_once('\n').unwrap();
        let expected = expected.strip_prefix("= ").unwrap();
        let found = trace(&block(fields), true);
        let told = match (&found.handover, found.stop) {
            (Some(handover), None) => {
                assert_eq!(handover.certainty, HandoverCertainty::Recorded, "{name}");
                let host = handover.host.as_deref().filter(|_| handover.checked).unwrap_or_default();
                format!("{} {host}", handover.ip).trim_end().to_owned()
            }
            (None, Some(stop)) => format!("none {stop:?}"),
            other => panic!("{name}: {other:?}"),
        };
        count += 1;
        if told != expected {
            wrong.push(format!("{name}: expected {expected}, found {told}"));
        }
    }
    println!("{} of {count} as labelled", count - wrong.len());
    assert!(count >= 40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

/// The messages on which the other program goes on below a line that a user of the recipient's own machine wrote: anybody with an
/// account there could have written what follows, so nothing is recorded for us.
const RESENT_BY_A_USER: [&str; 4] = ["00006.3ca1f399", "00211.4a52fb08", "00212.87d0c89c", "00213.b85553a8"];

#[test]
fn another_program_finds_the_same_handover() {
    let folders = ["spamassassin/spam", "spamassassin/ham"];
    let mut ours = Vec::new();
    for folder in folders {
        for (name, bytes) in mails(folder) {
            let checked = check(&bytes, &Options::default());
            let found = trace(&checked.block, true);
            ours.push((format!("{folder}/{name}"), found.handover.map_or("-".to_owned(), |handover| handover.ip.to_string())));
        }
    }
    let Some(corpus) = crate::support::corpus() else { return };
    let paths = ours.iter().map(|(name, _)| corpus.join(name));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/trace/relays.pl");
    let Ok(output) = Command::new("perl").arg(script).args(paths).output() else {
        eprintln!("SKIPPED: perl is not here");
        return;
    };
    if !output.status.success() {
        eprintln!("SKIPPED: SpamAssassin is not here");
        return;
    }
    let theirs = String::from_utf8(output.stdout).unwrap();
    let (mut same, mut all) = (0, 0);
    for ((name, our), line) in ours.iter().zip(theirs.lines()) {
        let (path, their) = line.split_once('\t').unwrap();
        assert!(path.ends_with(name.as_str()));
        if their == "-" {
            assert_eq!(our, "-", "{name}: only we find one");
            continue;
        }
        all += 1;
        if our == their {
            same += 1;
        } else {
            println!("{name}: ours {our}, theirs {their}");
            assert!(RESENT_BY_A_USER.iter().any(|known| name.contains(known)), "{name}: ours {our}, theirs {their}");
        }
    }
    println!("{same} of {all} the same");
    assert!(same * 100 >= all * 99);
}
