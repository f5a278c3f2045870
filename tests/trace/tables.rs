//! Both tables of the tracer, by one command, and kept beside it.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use abuse_report_helper::check::{Options, check};
use abuse_report_helper::trace::{HandoverCertainty, trace};

use super::{block, labelled};
use crate::support::{extra, files};

const KEPT: &str = include_str!("tables.md");
const PLACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/trace/tables.md");

/// Where the other program is known to differ, by a part of the name of the message or by what it finds, and who is right.
const DIFFERENT: [(&str, &str); 5] = [
    ("00211.4a52fb08", BY_A_USER),
    ("00212.87d0c89c", BY_A_USER),
    ("00213.b85553a8", BY_A_USER),
    ("2603:10a6:", "ours: it takes an address that Microsoft uses between its own machines for one outside"),
    ("workspace-mimecast-vps", "ours: it does not know the filter that the recipient uses"),
];

const BY_A_USER: &str = "ours: a user of the recipient's machine sent the message again a day later, so what follows is recorded by nobody";

/// The messages labelled by hand, and what is found in each.
fn by_hand() -> String {
    let mut rows = String::new();
    let (mut right, mut all) = (0, 0);
    for case in labelled() {
        let found = trace(&block(case.fields), true);
        let told = match (&found.handover, found.stop) {
            (Some(handover), None) if handover.certainty == HandoverCertainty::Claimed => format!("{} claimed", handover.ip),
            (Some(handover), None) => {
                let host = handover.host.as_deref().filter(|_| handover.checked).unwrap_or_default();
                format!("{} {host}", handover.ip).trim_end().to_owned()
            }
            (None, Some(stop)) => format!("none {stop:?}"),
            other => panic!("{}: {other:?}", case.name),
        };
        let passer = found.passed_on.map_or(String::new(), |passed| format!("passed on by {}", passed.name));
        all += 1;
        right += usize::from(told == case.expected);
        let verdict = if told == case.expected { "as labelled" } else { "WRONG" };
        writeln!(rows, "| {} | {} | {told} | {passer} | {verdict} |", case.name, case.expected).unwrap();
    }
    assert!(all >= 225);
    assert_eq!(right, all, "{rows}");
    format!("{right} of {all} as labelled.\n\n| message | labelled | found | | |\n|---|---|---|---|---|\n{rows}")
}

/// The messages beside the other program: how many have the same handover, and every other one. Nothing where that program is not here.
fn beside_another_program(messages: &[(String, PathBuf)]) -> Option<String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/trace/relays.pl");
    let output = Command::new("perl").arg(script).args(messages.iter().map(|(_, path)| path)).output();
    let Some(output) = output.ok().filter(|output| output.status.success()) else {
        eprintln!("SKIPPED: SpamAssassin is not here");
        return None;
    };
    let theirs = String::from_utf8(output.stdout).unwrap();
    let (mut same, mut all, mut none, mut rows) = (0, 0, 0, String::new());
    for ((name, path), line) in messages.iter().zip(theirs.lines()) {
        let checked = check(&std::fs::read(path).unwrap(), &Options::default());
        let found = trace(&checked.block, checked.has_whole_top());
        let our = found.handover.map_or("-".to_owned(), |handover| handover.ip.to_string());
        let (told, their) = line.split_once('\t').unwrap();
        assert_eq!(Path::new(told), path);
        if their == "-" && our == "-" {
            none += 1;
            continue;
        }
        all += 1;
        if our == their {
            same += 1;
        } else {
            let known = DIFFERENT.iter().find(|(known, _)| name.contains(known) || their.starts_with(known));
            let why = known.unwrap_or_else(|| panic!("{name}: ours {our}, theirs {their}")).1;
            writeln!(rows, "| {name} | {our} | {their} | {why} |").unwrap();
        }
    }
    let head = "| message | ours | SpamAssassin | who is right |\n|---|---|---|---|";
    let share = f64::from(same) * 100.0 / f64::from(all);
    Some(format!("The same handover on {same} of {all} messages ({share:.1} %). Neither finds one in {none} more.\n\n{head}\n{rows}"))
}

/// The header blocks kept beside the tests.
fn own_corpus() -> Vec<(String, PathBuf)> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/headers"));
    files(folder, |name| name.ends_with(".txt")).into_iter().map(|(name, _)| (name.clone(), folder.join(name))).collect()
}

/// A larger corpus, where there is one.
fn larger_corpus() -> Option<Vec<(String, PathBuf)>> {
    let corpus = extra()?;
    let of = |folder: &str| {
        let path = corpus.join(folder);
        let named = |(name, _): (String, Vec<u8>)| (format!("{folder}/{name}"), path.join(name));
        files(&path, |_| true).into_iter().map(named).collect::<Vec<_>>()
    };
    Some([of("spamassassin/spam"), of("spamassassin/ham")].concat())
}

/// What stands between two headings of the kept file.
fn kept(heading: &str) -> &'static str {
    let rest = KEPT.split_once(heading).map_or("", |(_, rest)| rest);
    rest.split("\n## ").next().unwrap_or_default().trim()
}

#[test]
fn the_kept_tables_are_what_is_found_today() {
    const HAND: &str = "## Messages labelled by hand";
    const OWN: &str = "## SpamAssassin on tests/corpus";
    const OTHER: &str = "## SpamAssassin on the larger corpus";
    let by_hand = by_hand();
    let own = beside_another_program(&own_corpus());
    let other = larger_corpus().and_then(|messages| beside_another_program(&messages));
    let shown = |found: &Option<String>, heading| found.as_deref().unwrap_or(kept(heading)).trim().to_owned();
    let text = format!(
        "# Who handed the message over\n\nWritten by `UPDATE_TABLES=1 cargo test --test main trace::tables`; without the variable the same command compares. The second table needs `apt-get install spamassassin`, the third also the mail in `ABUSE_REPORT_CORPUS`.\n\n{HAND}\n\n{by_hand}\n{OWN}\n\n{}\n\n{OTHER}\n\n{}\n",
        shown(&own, OWN),
        shown(&other, OTHER)
    );
    println!("{text}");
    if std::env::var_os("UPDATE_TABLES").is_some() {
        std::fs::write(PLACE, text).unwrap();
        return;
    }
    assert_eq!(kept(HAND), by_hand.trim());
    for (found, heading) in [(own, OWN), (other, OTHER)] {
        assert!(found.is_none_or(|found| kept(heading) == found.trim()), "{heading} has changed");
    }
}
