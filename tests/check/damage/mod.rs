//! Every kind of damage, alone and in pairs, done to real messages by a seeded generator: what can be undone is undone exactly, and
//! nothing that is missing is ever called complete.
//!
//! The confusion table: `cargo test --test main damage -- --nocapture`.

mod make;
mod others;

use std::collections::BTreeMap;

use abuse_report_helper::check::Verdict;
use abuse_report_helper::message::HeaderBlock;
use abuse_report_helper::trace::{HandoverCertainty, trace};

use super::{checked, ids, samples};
use crate::support::{mails, mostly};
use make::{BLOCKING, CUTS, Dice, Message, REPAIRABLE, map_lines, parts, unfolded, wrap};
use others::{OTHERS, Outcome, tears};

/// What became of damaged messages.
#[derive(Default)]
struct Tally {
    all: usize,
    equal: usize,
    different: usize,
    partial: usize,
    unusable: usize,
    right_id: usize,
    examples: Vec<String>,
}

/// Whether the block has the same names, order and values, but for white space.
fn is_equal(block: &HeaderBlock, fields: &[(String, String)]) -> bool {
    block.len() == fields.len()
        && block.fields().zip(fields).all(|(found, (name, value))| found.name.eq_ignore_ascii_case(name) && found.unfolded() == *value)
}

fn differs_where_it_counts(block: &HeaderBlock, fields: &[(String, String)]) -> bool {
    ["Received", "Return-Path", "Authentication-Results", "Message-ID"].iter().any(|name| {
        let found: Vec<String> = block.all(name).map(|f| f.unfolded()).collect();
        let wanted: Vec<&String> = fields.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v).collect();
        found.len() != wanted.len() || found.iter().zip(wanted).any(|(a, b)| a != b)
    })
}

/// The first field that is not as it was.
fn first_difference(block: &HeaderBlock, fields: &[(String, String)]) -> String {
    let mut found = block.fields().map(|f| (f.name.to_owned(), f.unfolded()));
    let mut wanted = fields.iter();
    loop {
        match (found.next(), wanted.next()) {
            (None, None) => return String::new(),
            (a, b) if a.as_ref() == b => {}
            (a, b) => return format!("found {:.150} wanted {:.150}", format!("{a:?}"), format!("{b:?}")),
        }
    }
}

/// Usable messages as text; those that are not UTF-8 are left out, since the
/// damage is done to text.
fn messages() -> Vec<(String, Message)> {
    let mut all: Vec<(String, Vec<u8>)> = samples().into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect();
    all.extend(mails());
    all.into_iter()
        .filter_map(|(name, bytes)| {
            let text = String::from_utf8(bytes).ok()?.replace("\r\n", "\n");
            let text = if text.starts_with("From ") { text.split_once('\n')?.1.to_owned() } else { text };
            let answer = checked(&text);
            (answer.verdict == Verdict::Full && answer.situation() != "several-messages").then(|| (name, parts(&text)))
        })
        .collect()
}

fn equal_and_complete(answer: &abuse_report_helper::check::Checked, fields: &[(String, String)]) -> bool {
    matches!(answer.verdict, Verdict::Full | Verdict::Repaired) && is_equal(&answer.block, fields)
}

fn judge(tally: &mut Tally, name: &str, damaged: &str, ids_wanted: &[&str], fields: &[(String, String)]) {
    let answer = checked(damaged);
    tally.all += 1;
    let found = ids(&answer);
    let right = ids_wanted.contains(&answer.situation());
    tally.right_id += usize::from(right);
    if !right && equal_and_complete(&answer, fields) {
        tally.examples.push(format!("{name} {ids_wanted:?}: only its name is wrong {found:?}"));
    }
    let equal = is_equal(&answer.block, fields);
    match answer.verdict {
        Verdict::Full | Verdict::Repaired if equal => tally.equal += 1,
        Verdict::Full | Verdict::Repaired => {
            tally.different += 1;
            let critical = if differs_where_it_counts(&answer.block, fields) { "CRITICAL " } else { "" };
            tally.examples.push(format!("{critical}{name} {ids_wanted:?}: {found:?} {}", first_difference(&answer.block, fields)));
        }
        Verdict::Partial => {
            tally.partial += 1;
            tally.examples.push(format!("{name} {ids_wanted:?}: partial {found:?} {}", first_difference(&answer.block, fields)));
        }
        _ => {
            tally.unusable += 1;
            tally.examples.push(format!("{name} {ids_wanted:?}: unusable {found:?}"));
        }
    }
}

fn table(title: &str, tallies: &BTreeMap<String, Tally>) -> Tally {
    println!(
        "\n{title}\n{:<34}{:>6}{:>7}{:>10}{:>9}{:>10}{:>10}",
        "damage", "all", "equal", "different", "partial", "unusable", "right id"
    );
    let mut sum = Tally::default();
    for (name, t) in tallies {
        println!("{name:<34}{:>6}{:>7}{:>10}{:>9}{:>10}{:>10}", t.all, t.equal, t.different, t.partial, t.unusable, t.right_id);
        for example in t.examples.iter().take(std::env::var("EXAMPLES").ok().and_then(|n| n.parse().ok()).unwrap_or(0)) {
            println!("      {example}");
        }
        sum.all += t.all;
        sum.equal += t.equal;
        sum.different += t.different;
        sum.partial += t.partial;
        sum.unusable += t.unusable;
        sum.right_id += t.right_id;
        sum.examples.extend(t.examples.iter().filter(|e| e.starts_with("CRITICAL")).cloned());
    }
    println!(
        "{:<34}{:>6}{:>7}{:>10}{:>9}{:>10}{:>10}",
        "together", sum.all, sum.equal, sum.different, sum.partial, sum.unusable, sum.right_id
    );
    sum
}

#[test]
fn damage_that_can_be_undone_is_undone_exactly() {
    let mut dice = Dice(0x5eed_1234_5678_9abc);
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, message) in messages() {
        let fields = unfolded(&message.header);
        for (kind, damage) in REPAIRABLE {
            let Some(damaged) = damage(&message, &mut dice) else { continue };
            judge(tallies.entry((*kind).to_owned()).or_default(), &name, &damaged, &[kind], &fields);
        }
    }
    let sum = table("One damage", &tallies);
    mostly(sum.equal, sum.all, 98.0, "equal");
    mostly(sum.all - sum.different, sum.all, 99.5, "not different");
    mostly(sum.right_id, sum.all, 97.0, "named rightly");
    assert!(sum.examples.is_empty(), "{}", sum.examples.join("\n"));
}

#[test]
fn two_damages_are_undone_or_doubted() {
    let mut dice = Dice(0x5eed_9876_5432_1fed);
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, message) in messages() {
        let fields = unfolded(&message.header);
        for _ in 0..6 {
            let (one, two) = (dice.roll(REPAIRABLE.len()), dice.roll(REPAIRABLE.len()));
            let ((a, first), (b, second)) = (REPAIRABLE[one], REPAIRABLE[two]);
            // Nobody makes a table or one line out of lines that are damaged already, and in a table values look like names.
            if a == b || ["table-copy", "newlines-lost"].contains(&b) || (a, b) == ("table-copy", "name-spacing") {
                continue;
            }
            let Some(once) = first(&message, &mut dice) else { continue };
            let Some(twice) = second(&parts(&once), &mut dice) else { continue };
            judge(tallies.entry(format!("{a} + {b}")).or_default(), &name, &twice, &[a, b], &fields);
        }
    }
    let sum = table("Two damages", &tallies);
    mostly(sum.equal, sum.all, 98.0, "equal");
    mostly(sum.right_id, sum.all, 97.0, "named rightly");
    mostly(sum.all - sum.different, sum.all, 99.5, "not different");
    assert!(sum.examples.is_empty(), "{}", sum.examples.join("\n"));
}

/// Whether a second damage leaves the first one what it is. A table and one line are made of fields, and page texts stand above fields: of a text
/// without any they make something else.
fn can_follow(kind: &str, second: &str) -> bool {
    match second {
        "table-copy" | "newlines-lost" => !["body-only", "forwarded-inline"].contains(&kind),
        "leading-junk" => ["no-received", "brackets-lost"].contains(&kind),
        _ => true,
    }
}

/// Whether a Received field with its server and time is left: without one the rest of a cut block is no trace at all.
fn has_trace(header: &str) -> bool {
    let time = |value: &str| value.split(':').skip(1).any(|after| after.len() >= 2 && after.as_bytes()[..2].iter().all(u8::is_ascii_digit));
    unfolded(header).iter().any(|(name, value)| {
        name.eq_ignore_ascii_case("received")
            && (value.starts_with("by ") || value.contains(" by ") || value.contains("invoked from"))
            && time(value)
    })
}

/// Whether a line tells at least that a server had the message, though its end or its time is cut off.
fn has_half_a_trace(header: &str) -> bool {
    let host = |word: &str| word.len() > 3 && word.contains(['.', ':']);
    unfolded(header).iter().any(|(name, value)| {
        let mut words = value.split([' ', ';', '(', ')']);
        let named = value.starts_with("by ") || value.starts_with("from ");
        let mut by = || words.any(|word| word.eq_ignore_ascii_case("by")) && words.find(|word| !word.is_empty()).is_some_and(host);
        let address =
            value.split('[').skip(1).any(|rest| rest.len() >= 3 && rest.chars().take(3).all(|c| c.is_ascii_hexdigit() || c == '.'));
        name.eq_ignore_ascii_case("received") && named && (address || by())
    })
}

#[test]
fn nothing_that_is_missing_is_called_complete() {
    let mut dice = Dice(0x5eed_5555_5555_5555);
    let mut blocking: BTreeMap<String, Tally> = BTreeMap::new();
    let mut cuts: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, message) in messages() {
        for (kind, damage) in BLOCKING {
            let Some(damaged) = damage(&message, &mut dice) else { continue };
            judge(blocking.entry((*kind).to_owned()).or_default(), &name, &damaged, &[kind], &[]);
            let (second, again) = REPAIRABLE[dice.roll(REPAIRABLE.len())];
            if *kind == "empty" || !can_follow(kind, second) {
                continue;
            }
            if let Some(damaged) = again(&parts(&damaged), &mut dice) {
                judge(blocking.entry(format!("{kind} + {second}")).or_default(), &name, &damaged, &[kind], &[]);
            }
        }
        for (kind, damage) in CUTS {
            let Some(damaged) = damage(&message, &mut dice) else { continue };
            // A blocking finding speaks before a repair, a repair before a warning.
            let header = parts(&damaged).header;
            let (traced, half) = (has_trace(&header), has_half_a_trace(&header));
            let truth = |second: Option<&'static str>| match second {
                _ if !traced && !half => vec!["no-received"],
                // A piece is gone of the only line.
                _ if !traced => vec![second.unwrap_or(kind), "gap-inside"],
                Some(second) => vec![second],
                None => vec![*kind],
            };
            judge(cuts.entry((*kind).to_owned()).or_default(), &name, &damaged, &truth(None), &[]);
            let (second, again) = REPAIRABLE[dice.roll(REPAIRABLE.len())];
            // A table or one line made of whole fields shows no cut.
            if ["table-copy", "newlines-lost"].contains(&second) {
                continue;
            }
            if let Some(damaged) = again(&parts(&damaged), &mut dice) {
                judge(cuts.entry(format!("{kind} + {second}")).or_default(), &name, &damaged, &truth(Some(second)), &[]);
            }
        }
    }
    let sum = table("Blocking", &blocking);
    assert_eq!(sum.unusable, sum.all, "no report can be made from any of these");
    mostly(sum.right_id, sum.all, 97.0, "named rightly");
    let sum = table("Cut", &cuts);
    assert_eq!(sum.equal + sum.different, 0, "no cut block is complete");
    mostly(sum.right_id, sum.all, 97.0, "named rightly");
}

#[test]
fn everything_else_on_the_list_is_named() {
    let mut dice = Dice(0x5eed_2222_4444_8888);
    // All, named, with the right outcome; and what was said instead.
    let mut tallies: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    let (mut sum, mut named, mut fitting) = (0, 0, 0);
    for (name, message) in messages() {
        for (kind, outcome, change) in OTHERS {
            let Some(changed) = change(&message, &mut dice) else { continue };
            let answer = checked(&changed);
            let found = ids(&answer);
            let is_named = found.contains(kind);
            let fits = match outcome {
                Outcome::Full => answer.verdict == Verdict::Full,
                Outcome::Partial => answer.verdict == Verdict::Partial,
                Outcome::None => !answer.verdict.is_usable(),
            };
            if std::env::var_os("EXAMPLES").is_some() && !(is_named && fits) {
                println!("{name} {kind}: {:?} {found:?}", answer.verdict);
            }
            let tally = tallies.entry(kind).or_default();
            *tally = (tally.0 + 1, tally.1 + usize::from(is_named), tally.2 + usize::from(fits));
            (sum, named, fitting) = (sum + 1, named + usize::from(is_named), fitting + usize::from(fits));
            assert!(*outcome != Outcome::None || fits, "{name}: {kind} is called usable: {found:?}");
        }
    }
    println!("\nEverything else\n{:<34}{:>6}{:>7}{:>9}", "change", "all", "named", "verdict");
    for (kind, (all, named, fits)) in &tallies {
        println!("{kind:<34}{all:>6}{named:>7}{fits:>9}");
    }
    println!("{:<34}{sum:>6}{named:>7}{fitting:>9}", "together");
    mostly(named, sum, 97.0, "named");
    mostly(fitting, sum, 98.0, "with the right outcome");
}

#[test]
fn a_torn_hop_does_not_make_another_handover_a_recorded_one() {
    let mut dice = Dice(0x5eed_3333_6666_9999);
    let recorded = |text: &str| {
        let answer = checked(text);
        let found = trace(&answer.block, answer.has_whole_top()).handover;
        found.filter(|handover| handover.certainty == HandoverCertainty::Recorded).map(|handover| handover.ip)
    };
    let (mut all, mut others) = (0, Vec::new());
    for (name, message) in messages() {
        let as_given = recorded(&message.whole());
        for torn in tears(&message, &mut dice) {
            all += 1;
            let found = recorded(&torn);
            if found.is_some() && found != as_given {
                others.push(format!("{name}: {found:?}, not {as_given:?}"));
            }
        }
    }
    println!("Torn hops: {all}, another handover recorded: {}", others.len());
    assert!(others.is_empty(), "{} of {all}:\n{}", others.len(), others.join("\n"));
}

#[test]
fn a_repaired_block_needs_no_further_repair() {
    let mut dice = Dice(0x5eed_7777_0000_1111);
    for (name, message) in messages() {
        for (kind, damage) in REPAIRABLE {
            let Some(damaged) = damage(&message, &mut dice) else { continue };
            let once = checked(&damaged);
            if once.verdict != Verdict::Repaired {
                continue;
            }
            assert_eq!(once.original.as_deref(), Some(damaged.as_bytes()), "{name} {kind}");
            let twice = checked(once.block.as_bytes());
            assert_eq!(twice.block.as_bytes(), once.block.as_bytes(), "{name} {kind}: {:?}", ids(&twice));
            assert!(twice.original.is_none(), "{name} {kind}: {:?}", ids(&twice));
        }
    }
}

#[test]
fn a_sample_that_was_wrapped_again_has_the_same_fields_after_repair() {
    for (name, message) in samples() {
        let message = parts(&message);
        let fields = unfolded(&message.header);
        let whole: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        for width in [72, 76] {
            for header in [&message.header, &whole.join("\n")] {
                let header = map_lines(header, |line| wrap(line, width));
                let answer = checked(&header);
                assert_eq!(answer.verdict, Verdict::Repaired, "{name} at {width}: {:?}", ids(&answer));
                assert!(is_equal(&answer.block, &fields), "{name} at {width}: {}", first_difference(&answer.block, &fields));
            }
        }
    }
}
