//! Links of messages, and whose platform they are on: what is right was written down before the program was asked.

mod corpus;

use std::collections::BTreeSet;

use abuse_report_helper::channels::{Body, Link, Links, links};
use abuse_report_helper::check::{Options, check};
use abuse_report_helper::message::Whole;

use crate::support::mostly;

const OWN: &str = "anna.berg@home.example";

/// A message with that body, as it arrived.
fn mail(body: &str, kind: &str) -> Vec<u8> {
    format!(
        "Received: from mail.sender.example (mail.sender.example [198.51.100.7])\n by mx.home.example (Postfix) with ESMTPS id 4XyZ\n for <{OWN}>; Wed, 15 Jan 2025 08:31:30 +0000 (UTC)\nFrom: Bank <service@sender.example>\nTo: {OWN}\nSubject: Your account\nDate: Wed, 15 Jan 2025 09:31:24 +0100\nMessage-ID: <1@sender.example>\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n"
    )
    .into_bytes()
}

fn links_of(body: &str, kind: &str) -> Links {
    let mail = mail(body, kind);
    let checked = check(&mail, &Options::default());
    links(&Body::of(&Whole::pasted(&mail), &checked.block), &[OWN.to_owned()])
}

fn platform(link: &Link) -> &str {
    link.platform.map_or("-", |platform| platform.id.as_str())
}

/// `tests/channels/links.txt`: a name, the body, and each link that is to be told with its platform. `\n` and `\t` stand for what they mean.
#[test]
fn every_link_is_told_as_what_it_is_and_nothing_else() {
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for case in include_str!("links.txt").split("\n\n").filter(|case| !case.trim().is_empty()) {
        let mut lines = case.lines();
        let name = lines.next().and_then(|line| line.strip_prefix("== ")).expect("a name");
        let body = lines.next().expect("a body").replace("\\n", "\n").replace("\\t", "\t");
        let expected: Vec<&str> = lines.map(|line| line.strip_prefix("-> ").expect("a link")).collect();
        let found = links_of(&body, if name.ends_with("(text)") { "plain" } else { "html" });
        let found: Vec<String> = found.list.iter().map(|link| format!("{}  {}", link.harmless, platform(link))).collect();
        tried += 1;
        if found != expected {
            wrong.push(format!("{name}: expected {expected:?}, but found {found:?}"));
        }
    }
    assert!(wrong.is_empty() && tried >= 100, "{tried} tried\n{}", wrong.join("\n"));
}

/// A message as they come: pictures of others above, the button, and honest links below.
fn page(link: &str, words: &str) -> String {
    format!(
        "<table><tr><td><img src=\"https://images.squarespace-cdn.com/l.png\"><img src=\"https://cdn.shopify.com/l.png\"></td></tr><tr><td>Dear customer, your account was limited. <a href=\"{link}\">{words}</a></td></tr></table><p><a href=\"https://www.facebook.com/brand\">Facebook</a> <a href=\"https://www.brand.example/privacy\">Privacy policy</a> <a href=\"https://www.brand.example/help\">Help</a></p>"
    )
}

/// `tests/channels/messages.tsv`.
#[test]
fn the_platform_is_named_where_a_careful_reader_names_one_and_never_a_wrong_one() {
    let (mut right, mut all, mut missed) = (0, 0, Vec::new());
    for row in include_str!("messages.tsv").lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [name, platforms, link, words] = columns.as_slice() else { panic!("{row}") };
        let expected: BTreeSet<&str> = platforms.split(' ').filter(|id| *id != "-").collect();
        let is_body = link.contains([' ', '<']);
        let body = if is_body { (*link).to_owned() } else { page(link, words) };
        let found = links_of(&body, if is_body && !link.starts_with('<') { "plain" } else { "html" });
        let found: BTreeSet<&str> = found.list.iter().map(platform).filter(|id| *id != "-").collect();
        assert!(found.is_subset(&expected), "{name}: a wrong platform: {found:?}");
        if !expected.is_empty() {
            all += 1;
            right += usize::from(found == expected);
            missed.extend((found != expected).then_some(name.to_owned()));
        }
    }
    println!("{right} of {all} named; missed: {missed:?}");
    mostly(right, all, 95.0, "have their platform named");
}

/// What a browser would need minutes for is read within bounds, and what comes before the end of them is told.
#[test]
fn a_page_of_twenty_megabytes_is_read_within_bounds() {
    let filling = "<div style=\"color:#fff\"><p>word &amp; word</p></div>\n".repeat(20 * 1024 * 1024 / 52);
    let body = format!("<a href=\"https://offer.netlify.app/x\">Go</a>{filling}<a href=\"https://bad.example/y\">Go</a>");
    assert!(body.len() >= 20 * 1024 * 1024);
    let begun = std::time::Instant::now();
    let found = links_of(&body, "html");
    println!("{:?}", begun.elapsed());
    assert_eq!(found.list.iter().map(|link| link.host.as_str()).collect::<Vec<_>>(), ["offer.netlify.app", "bad.example"]);
}
