//! Whom to tell, and what it rests on: every kind of desk, and never one that the sender may own.
//!
//! `cargo test --test main trace::desks` compares the table with `desks.md` beside this file; `UPDATE_TABLES=1` before it writes that file anew.

use std::collections::HashSet;
use std::fmt::Write;
use std::net::IpAddr;
use std::path::Path;

use abuse_report_helper::check::check;
use abuse_report_helper::trace::{DeskKind, Options, Trace, Withheld, directory, operators, trace_with};
use proptest::prelude::*;

use super::forged::FORGED;
use super::{block, labelled};
use crate::support::files;

const KEPT: &str = include_str!("desks.md");
const PLACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/trace/desks.md");

fn traced(text: &str) -> Trace {
    let now = "2026-11-24T20:00:00Z".parse().ok();
    trace_with(&block(text), &Options { complete_top: true, now, ..Options::default() })
}

/// The messages of `desks.txt`: a name, what is expected, the fields.
fn cases() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    include_str!("desks.txt").split("\n\n").skip(1).map(|case| {
        let (name, rest) = case.split_once('\n').unwrap();
        let (expected, fields) = rest.split_once('\n').unwrap();
        (name, expected.strip_prefix("= ").unwrap(), fields)
    })
}

/// The kinds and ids of the desks, or why there is none.
fn told(found: &Trace) -> String {
    if !found.desks.is_empty() {
        let desks: Vec<String> = found.desks.iter().map(|desk| format!("{} {}", desk.kind.as_str(), desk.id)).collect();
        return desks.join(", ");
    }
    match &found.network {
        // It may be the own side's machine, and only the person knows.
        Some(network) if network.withheld.is_none() && found.unsettled.is_some() => format!("none: {} is asked about", network.id),
        // A service that passes mail on handed it over, and has no desk for that.
        Some(network) => {
            network.withheld.map_or_else(|| format!("none: {} passed it on", network.id), |why| format!("none: {} {why:?}", network.id))
        }
        None => "none".to_owned(),
    }
}

#[test]
fn every_kind_of_desk_stands_on_what_is_recorded() {
    let (mut rows, known) = (String::new(), known());
    for (name, expected, fields) in cases() {
        let found = told(&traced(fields));
        assert_eq!(found, expected, "{name}");
        writeln!(rows, "| {name} | {found} |").unwrap();
    }
    for case in labelled() {
        let found = traced(case.fields);
        for desk in &found.desks {
            let address = desk.address.as_deref().unwrap_or_default();
            assert!(!address.ends_with(".example") && !address.ends_with("@example.com"), "{}: {address}", case.name);
        }
        writeln!(rows, "| {} | {} |", case.name, told(&found)).unwrap();
    }
    for (name, bytes) in files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/headers")), |name| name.ends_with(".txt")) {
        let checked = check(&bytes, &abuse_report_helper::check::Options::default());
        let now = "2026-11-24T20:00:00Z".parse().ok();
        let found = trace_with(&checked.block, &Options { complete_top: checked.has_whole_top(), now, ..Options::default() });
        assert_known(&found, &known, &name);
        // What the sender wrote is theirs: none of its names has a desk.
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for desk in &found.desks {
            let domain = desk.address.as_deref().unwrap_or_default().rsplit('@').next().unwrap_or_default().to_owned();
            let from = text.lines().find(|line| line.starts_with("from:")).unwrap_or_default();
            // Whoever keeps the sender's mailbox, or stands between, has its own name there.
            let between = matches!(desk.kind, DeskKind::Mailbox | DeskKind::Forwarder);
            assert!(domain.is_empty() || !from.contains(&domain) || between, "{name}: {domain} {from}");
        }
        writeln!(rows, "| corpus/{name} | {} |", told(&found)).unwrap();
    }
    let text = format!(
        "# Whom to tell\n\nWritten by `UPDATE_TABLES=1 cargo test --test main trace::desks`; without the variable the same command compares. First the messages of `desks.txt`, then those labelled by hand for the handover (`messages.txt`), whose senders have documentation addresses, then those of `tests/corpus`. None of these desks is at a name of a sender.\n\n| message | desks |\n|---|---|\n{rows}"
    );
    if std::env::var_os("UPDATE_TABLES").is_some() {
        std::fs::write(PLACE, text).unwrap();
        return;
    }
    assert_eq!(KEPT, text, "the table of desks has changed");
}

/// All addresses and forms that may ever be shown.
fn known() -> HashSet<String> {
    let services = directory().iter().flat_map(|entry| [entry.desk.as_deref(), entry.form.as_deref()]);
    let networks = operators().flat_map(|operator| [operator.desk(), operator.form()]);
    services.chain(networks).flatten().map(str::to_owned).collect()
}

fn assert_known(found: &Trace, known: &HashSet<String>, what: &str) {
    for desk in found.desks.iter().filter(|desk| desk.kind != DeskKind::Forwarder) {
        for place in desk.address.iter().chain(&desk.form_url) {
            assert!(known.contains(place), "{place}: {what}");
        }
        assert!(desk.address.is_some() || desk.form_url.is_some(), "{what}");
    }
}

/// On more mail, where `ABUSE_REPORT_CORPUS` names a folder of it: no desk at the sender's own domain, none of the recipient's own provider. Says
/// how many messages get a desk, and how many would if they were not too old.
#[test]
fn no_desk_of_real_mail_is_the_senders_or_the_recipients() {
    let Some(folder) = std::env::var_os("ABUSE_REPORT_CORPUS").filter(|folder| !folder.is_empty()) else { return };
    let entries = std::fs::read_dir(Path::new(&folder).join("spamassassin/spam")).unwrap();
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    let known = known();
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        let checked = check(&std::fs::read(path).unwrap(), &abuse_report_helper::check::Options::default());
        let now = "2026-11-24T20:00:00Z".parse().ok();
        let found = trace_with(&checked.block, &Options { complete_top: checked.has_whole_top(), now, ..Options::default() });
        assert_known(&found, &known, &name);
        let kind = match (found.desks.first(), &found.network, found.handover.is_some()) {
            (Some(desk), ..) => desk.kind.as_str().to_owned(),
            (None, Some(network), _) => network.withheld.map_or("none: passed on".to_owned(), |why| format!("none: {why:?}")),
            (None, None, true) => "none: in no range".to_owned(),
            (None, None, false) => "none: no handover".to_owned(),
        };
        *counts.entry(kind).or_default() += 1;
        let home = found.handover.as_ref().map(|handover| handover.by.clone()).unwrap_or_default();
        for desk in &found.desks {
            let domain = desk.address.as_deref().unwrap_or_default().rsplit('@').next().unwrap_or_default();
            assert!(domain.is_empty() || home != domain && !home.ends_with(&format!(".{domain}")), "{name}: {domain} {home}");
        }
    }
    println!("{counts:#?}");
}

#[test]
fn what_is_added_below_the_handover_never_changes_the_operator() {
    let edge = |ip: &str| {
        format!("Received: from x (unknown [{ip}]) by mx.home.example (Postfix) with ESMTP id 1; Thu, 15 Jan 2026 08:31:30 +0000\n")
    };
    for ip in ["95.216.1.1", "167.89.1.1", "40.107.1.1", "80.140.1.1", "192.0.2.7"] {
        let before = traced(&format!("{}From: a@shop.example\n", edge(ip)));
        for forged in FORGED {
            for host in ["static.1.clients.your-server.de", "ec2-1-2-3-4.compute-1.amazonaws.com", "o1.ptr.sendgrid.net"] {
                let lines = format!(
                    "Received: from {host} ({host} [51.77.1.1]) by mx.home.example (Postfix) with ESMTP id 2; Thu, 15 Jan 2026 08:31:00 +0000\n"
                );
                let text = format!("{}{forged}\n{lines}From: a@shop.example\n", edge(ip));
                let after = traced(&text);
                assert_eq!(before.network, after.network, "{text}");
                assert_eq!(before.desks.first(), after.desks.first(), "{text}");
            }
        }
    }
}

#[test]
fn without_the_top_there_is_no_network() {
    let text = "Received: from x (static.1.clients.your-server.de [95.216.1.1]) by mx.home.example (Postfix) with ESMTP id 1; Thu, 15 Jan 2026 08:31:30 +0000\n";
    let found = trace_with(&block(text), &Options { complete_top: false, ..Options::default() });
    assert_eq!((found.network, found.desks.len()), (None, 0));
}

#[test]
fn an_old_message_leaves_the_name_and_takes_the_desk() {
    let found = traced(
        "Received: from x (unknown [95.216.1.1]) by mx.home.example (Postfix) with ESMTP id 1; Tue, 16 Jul 2002 08:31:30 +0000\nFrom: a@shop.example\n",
    );
    let network = found.network.unwrap();
    assert_eq!((network.operator, network.withheld, found.desks.len()), ("Hetzner", Some(Withheld::OtherTime), 0));
}

/// What a sender can own: a name with any beginning, also that of somebody else.
fn own_name() -> impl Strategy<Value = String> {
    let label = prop::sample::select(vec![
        "mail",
        "mta.salesforce.com",
        "sendgrid.net",
        "your-server.de",
        "outbound.protection.outlook.com",
        "abuse",
        "x1",
    ]);
    let end = prop::sample::select(vec![
        "evil.example",
        "lucky-offer.example",
        "sendgrid.net.evil.example",
        "xsendgrid.net",
        "hetzner.com.example",
        "my-hetzner.com",
    ]);
    (label, end).prop_map(|(label, end)| format!("{label}.{end}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn whatever_a_sender_writes_or_owns_no_desk_is_outside_the_directories(
        names in proptest::collection::vec(own_name(), 6),
        ip in prop_oneof![any::<u32>().prop_map(|ip| IpAddr::from(ip.to_be_bytes())), any::<u128>().prop_map(|ip| IpAddr::from((ip >> 3 | 1 << 125).to_be_bytes()))],
        by in prop::sample::select(vec!["mx.home.example (Postfix)", "mx.google.com", "A.mail.protection.outlook.com (10.1.1.1)", "mx.your-server.de (Postfix)"]),
        looked_up: bool,
        extra in proptest::collection::vec(prop::sample::select(FORGED.to_vec()), 0..4),
    ) {
        let shown = if ip.is_ipv6() { format!("IPv6:{ip}") } else { ip.to_string() };
        let from = if looked_up { format!("{} ({} [{shown}])", names[0], names[1]) } else { format!("{} ([{shown}])", names[0]) };
        let checks = format!(
            "Authentication-Results: {}; spf=pass smtp.mailfrom=a@{}; dkim=pass header.d={}; dmarc=pass header.from={}",
            by.split(' ').next().unwrap(), names[2], names[3], names[4]
        );
        let edge = format!("Received: from {from} by {by} with ESMTPS id 1; Thu, 15 Jan 2026 08:31:30 +0000");
        let own = format!("From: a@{}\nReply-To: b@{}\nReturn-Path: <c@{}>\nX-Report-Abuse: abuse@{}\nErrors-To: d@{}\n", names[4], names[5], names[2], names[0], names[1]);
        let text = format!("{checks}\n{edge}\n{}\n{own}", extra.join("\n"));
        let found = traced(&text);
        assert_known(&found, &known(), &text);
        for desk in &found.desks {
            let domain = desk.address.as_deref().unwrap_or_default().rsplit('@').next().unwrap_or_default().to_owned();
            let owned = |name: &String| *name == domain || name.ends_with(&format!(".{domain}"));
            prop_assert!(domain.is_empty() || !names.iter().any(owned), "{domain}: {text}");
        }
    }
}
