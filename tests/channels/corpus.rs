//! What the links of real mail are, counted by one command and kept beside it.

use std::collections::BTreeMap;
use std::fmt::Write;

use abuse_report_helper::channels::{Body, drop_boxes, links};
use abuse_report_helper::check::{Options, check};
use abuse_report_helper::message::Whole;
use abuse_report_helper::report::own_addresses;

use crate::support::{extra, files};

const KEPT: &str = include_str!("corpus.md");
const PLACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/channels/corpus.md");

/// What is in the messages of one folder.
#[derive(Default)]
struct Counted {
    messages: usize,
    with_links: usize,
    links: usize,
    left_out: usize,
    deceptive: usize,
    with_mailboxes: usize,
    platforms: BTreeMap<String, usize>,
}

fn count(mails: Vec<(String, Vec<u8>)>) -> Counted {
    let mut out = Counted::default();
    for (_, bytes) in mails {
        let checked = check(&bytes, &Options::default());
        let own = own_addresses(&checked.block);
        let body = Body::of(&Whole::pasted(&bytes), &checked.block);
        let found = links(&body, &own);
        out.messages += 1;
        out.with_links += usize::from(!found.list.is_empty());
        out.links += found.list.len();
        out.left_out += found.left_out;
        out.deceptive += found.list.iter().filter(|link| !link.tricks.is_empty()).count();
        out.with_mailboxes += usize::from(!drop_boxes(&body, &checked.block, &own).is_empty());
        for platform in found.list.iter().filter_map(|link| link.platform) {
            *out.platforms.entry(platform.name.clone()).or_default() += 1;
        }
    }
    out
}

#[test]
fn the_kept_table_of_links_is_what_is_found_today() {
    let Some(extra) = extra() else { return };
    let mut text = "# Links of real mail\n\nWritten by `UPDATE_TABLES=1 cargo test --test main channels::corpus` from the mail in `ABUSE_REPORT_CORPUS` (the public corpus of SpamAssassin, years 2001 to 2003); without the first variable the same command compares. Left out are pages that nobody reports: mailing lists' own pages, ends of subscriptions, pictures, makers of mail programs.\n\n| mail | messages | with a link | links | left out | deceptive | on a platform | with a mailbox for answers |\n|---|---|---|---|---|---|---|---|\n".to_owned();
    let mut platforms = BTreeMap::<String, usize>::new();
    for folder in ["spamassassin/spam", "spamassassin/ham"] {
        let found = count(files(&extra.join(folder), |_| true));
        let on: usize = found.platforms.values().sum();
        let Counted { messages, with_links, links, left_out, deceptive, with_mailboxes, .. } = found;
        writeln!(text, "| {folder} | {messages} | {with_links} | {links} | {left_out} | {deceptive} | {on} | {with_mailboxes} |").unwrap();
        for (name, count) in found.platforms {
            *platforms.entry(name).or_default() += count;
        }
    }
    text.push_str("\n| platform | links |\n|---|---|\n");
    for (name, count) in platforms {
        writeln!(text, "| {name} | {count} |").unwrap();
    }
    if std::env::var_os("UPDATE_TABLES").is_some() {
        std::fs::write(PLACE, text).unwrap();
        return;
    }
    assert_eq!(text, KEPT, "the table of links has changed");
}
