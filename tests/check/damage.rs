//! Every kind of damage, alone and in pairs, done to real messages by a seeded generator: what can be undone is undone exactly, and
//! nothing that is missing is ever called complete.
//!
//! The confusion table over every message: `DAMAGE_ALL=1 cargo test --test main damage -- --nocapture`.

use std::collections::BTreeMap;

use abuse_report_helper::check::Verdict;
use abuse_report_helper::message::HeaderBlock;

use super::{checked, files, ids, samples};

/// A small seeded generator (xorshift), so that every run does the same damage.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }
}

/// A message as text: header lines without the last line end, and the body.
#[derive(Clone)]
struct Message {
    header: String,
    body: String,
}

impl Message {
    fn whole(&self) -> String {
        if self.body.is_empty() { format!("{}\n", self.header) } else { format!("{}\n\n{}", self.header, self.body) }
    }
}

type Damage = fn(&Message, &mut Dice) -> Option<String>;

/// Splits a text at its first empty line.
fn parts(text: &str) -> Message {
    let (header, body) = text.split_once("\n\n").unwrap_or((text.trim_end_matches('\n'), ""));
    Message { header: header.to_owned(), body: body.to_owned() }
}

fn unfolded(header: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in header.lines() {
        match line.split_once(':') {
            Some((name, value)) if !line.starts_with([' ', '\t']) => fields.push((name.trim_end().to_owned(), value.to_owned())),
            _ => {
                if let Some(last) = fields.last_mut() {
                    last.1.push(' ');
                    last.1.push_str(line);
                }
            }
        }
    }
    for field in &mut fields {
        field.1 = field.1.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    fields
}

fn map_lines(text: &str, line: impl Fn(&str) -> String) -> String {
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn wrap(line: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for (n, word) in line.trim_end().split(' ').enumerate() {
        let length = word.chars().count();
        if n > 0 && column + 1 + length > width && column > 0 {
            out.push('\n');
            column = 0;
        } else if n > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const REPAIRABLE: &[(&str, Damage)] = &[
    ("indent-lost", |m, _| {
        let header = map_lines(&m.header, |line| line.trim_start().to_owned());
        (header != m.header).then(|| Message { header, body: m.body.clone() }.whole())
    }),
    ("rewrapped", |m, dice| {
        let width = [72, 76, 78][dice.roll(3)];
        let header = map_lines(&m.header, |line| wrap(line, width));
        (header.lines().count() > m.header.lines().count() + 1).then(|| Message { header, body: m.body.clone() }.whole())
    }),
    ("all-indented", |m, dice| {
        let margin = [" ", "    ", "\t"][dice.roll(3)];
        Some(map_lines(&m.whole(), |line| if line.is_empty() { String::new() } else { format!("{margin}{line}") }))
    }),
    ("quoted", |m, dice| {
        let mark = ["> ", ">", "| ", "> > "][dice.roll(4)];
        Some(map_lines(&m.whole(), |line| format!("{mark}{line}")))
    }),
    ("double-spaced", |m, _| Some(m.whole().replace('\n', "\n\n"))),
    ("blank-inside", |m, dice| {
        let lines: Vec<&str> = m.header.lines().collect();
        let starts: Vec<usize> = (2..lines.len()).filter(|n| lines[*n].starts_with("Received:")).collect();
        let at = *starts.get(dice.roll(starts.len()))?;
        let header = format!("{}\n\n{}", lines[..at].join("\n"), lines[at..].join("\n"));
        Some(Message { header, body: m.body.clone() }.whole())
    }),
    ("leading-junk", |m, dice| {
        let junk = [
            "Original Message\nMessage ID\t<a@example.com>\nCreated at:\tMon, 3 Mar 2025\nSPF:\tPASS with IP 192.0.2.1\n\nDownload Original\tCopy to clipboard\n\n",
            "4711\n",
            "Inbox\nMessage source\nClose\n\n",
            "Back\nView message source\nCopy to clipboard\n",
        ][dice.roll(4)];
        Some(format!("{junk}{}", m.whole()))
    }),
    ("table-copy", |m, _| {
        let rows: Vec<String> = unfolded(&m.header).iter().map(|(name, value)| format!("{name}:\t\n{value}")).collect();
        Some(rows.join("\n") + "\n")
    }),
    ("newlines-lost", |m, _| {
        Some(unfolded(&m.header).iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(" "))
    }),
    ("glued", |m, dice| {
        let at = m.header.find("\nMIME-Version:").or_else(|| m.header.find("\nSubject:"))?;
        let ends: Vec<usize> =
            [Some(at), m.header.find("\nFrom: "), m.header.find("\nTo: "), m.header.find("\nX-Mailer: ")].into_iter().flatten().collect();
        let at = *ends.get(dice.roll(ends.len()))?;
        if !m.header[at..].split_once(':')?.1.starts_with(' ') || m.header[..at].ends_with(' ') {
            return None;
        }
        let mut header = m.header.clone();
        header.remove(at);
        // An empty value above leaves `Name:Name:`, which nobody could tell from a name with a colon in it.
        let above = m.header[..at].lines().last()?;
        let free = m.header[..at].lines().rev().find(|l| !l.starts_with([' ', '\t']))?.to_lowercase();
        if above.ends_with(':') || above.ends_with('.') || free.starts_with("subject") || free.starts_with("x-spam") {
            return None;
        }
        Some(Message { header, body: m.body.clone() }.whole())
    }),
    ("html-source", |m, dice| {
        let code = escape(&m.whole());
        Some(match dice.roll(3) {
            0 => format!("<html><head><title>x</title></head><body><pre>{code}</pre></body></html>\n"),
            1 => code.replace('\n', "<br>\n"),
            _ => format!(
                "<div>{}</div>",
                code.replace('\t', "&nbsp; ").replace("\n ", "\n&nbsp;").replace('\n', "<br/>").replace('@', "&#64;")
            ),
        })
    }),
    ("name-spacing", |m, dice| {
        let to = [" : ", ":\u{a0}", "：", "\u{a0}: "][dice.roll(4)];
        let header = map_lines(&m.header, |line| match line.split_once(": ") {
            Some((name, value)) if !line.starts_with([' ', '\t']) && !name.contains(' ') => format!("{name}{to}{value}"),
            _ => line.to_owned(),
        });
        Some(Message { header, body: m.body.clone() }.whole())
    }),
];

const BLOCKING: &[(&str, Damage)] = &[
    ("empty", |_, dice| Some(["", " \n\n\t", "\r\n"][dice.roll(3)].to_owned())),
    ("visible-block-only", |m, dice| {
        let names: [&str; 4] = [
            ["From", "Sent", "To", "Subject"],
            ["Von", "Gesendet", "An", "Betreff"],
            ["De", "Envoyé", "À", "Objet"],
            ["发件人", "发送时间", "收件人", "主题"],
        ][dice.roll(4)];
        let fields = unfolded(&m.header);
        let value = |name: &str| fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map_or("", |(_, v)| v.as_str());
        let lines = [value("From"), value("Date"), value("To"), value("Subject")];
        let block: Vec<String> = names.iter().zip(lines).map(|(name, value)| format!("{name}: {value}")).collect();
        Some(format!("{}\n\n{}", block.join("\n"), m.body))
    }),
    ("forwarded-inline", |m, dice| {
        let mark = [
            "-----Original Message-----",
            "---------- Forwarded message ---------",
            "Begin forwarded message:",
            "-----Ursprüngliche Nachricht-----",
        ][dice.roll(4)];
        let fields = unfolded(&m.header);
        let value = |name: &str| fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map_or("", |(_, v)| v.as_str());
        Some(format!(
            "Please look.\n\n{mark}\nFrom: {}\nSent: {}\nTo: {}\nSubject: {}\n\n{}",
            value("From"),
            value("Date"),
            value("To"),
            value("Subject"),
            m.body
        ))
    }),
    ("body-only", |m, _| (!m.body.trim().is_empty()).then(|| m.body.clone())),
    ("mime-part-only", |m, _| {
        let fields: Vec<String> = unfolded(&m.header)
            .iter()
            .filter(|(n, _)| n.to_lowercase().starts_with("content-"))
            .map(|(n, v)| format!("{n}: {v}"))
            .collect();
        (!fields.is_empty()).then(|| format!("{}\n\n{}", fields.join("\n"), m.body))
    }),
    ("no-received", |m, _| {
        let fields: Vec<String> = unfolded(&m.header).iter().filter(|(n, _)| n != "Received").map(|(n, v)| format!("{n}: {v}")).collect();
        Some(format!("{}\n\n{}", fields.join("\n"), m.body))
    }),
    ("brackets-lost", |m, _| {
        let mut out = String::new();
        let mut depth = 0_usize;
        for c in m.header.chars() {
            match c {
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                c if depth == 0 => out.push(c),
                _ => {}
            }
        }
        (m.header.contains("Message-I") && m.header.matches('<').count() == m.header.matches('>').count() && m.header.contains('<'))
            .then_some(out)
    }),
];

/// Cuts leave something behind, but never all of it.
const CUTS: &[(&str, Damage)] = &[
    ("cut-at-top", |m, dice| {
        let lines: Vec<&str> = m.header.lines().collect();
        let inside: Vec<usize> = (1..lines.len()).filter(|n| lines[*n].starts_with([' ', '\t'])).collect();
        let at = *inside.get(dice.roll(inside.len()))?;
        Some(Message { header: lines[at..].join("\n"), body: m.body.clone() }.whole())
    }),
    ("cut-at-bottom", |m, dice| {
        let date = m.header.find("\nDate:")?;
        let from = m.header.find("\nFrom:")?;
        let end = date.min(from);
        let mut at = dice.roll(end).max(end / 2);
        while !m.header.is_char_boundary(at) {
            at -= 1;
        }
        Some(m.header[..at].to_owned())
    }),
];

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

/// Usable messages as text, every one of them with `DAMAGE_ALL=1` and else every fifth; those that are not UTF-8 are left out, since the
/// damage is done to text.
fn messages() -> Vec<(String, Message)> {
    let step = if std::env::var_os("DAMAGE_ALL").is_some() { 1 } else { 5 };
    let mut all: Vec<(String, Vec<u8>)> = samples().into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect();
    for under in ["spamassassin/spam", "spamassassin/ham"] {
        all.extend(files(under).into_iter().step_by(step));
    }
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
    assert!(sum.equal * 100 >= sum.all * 98, "{} of {} equal", sum.equal, sum.all);
    assert!(sum.different * 1000 <= sum.all * 5, "{} of {} different", sum.different, sum.all);
    assert!(sum.right_id * 100 >= sum.all * 97, "{} of {} named rightly", sum.right_id, sum.all);
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
    assert!(sum.different * 1000 <= sum.all * 5, "{} of {} different", sum.different, sum.all);
    assert!(sum.examples.is_empty(), "{}", sum.examples.join("\n"));
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
            if let Some(damaged) = again(&parts(&damaged), &mut dice) {
                judge(blocking.entry(format!("{kind} + {second}")).or_default(), &name, &damaged, &[kind], &[]);
            }
        }
        for (kind, damage) in CUTS {
            let Some(damaged) = damage(&message, &mut dice) else { continue };
            judge(cuts.entry((*kind).to_owned()).or_default(), &name, &damaged, &[kind], &[]);
            let (second, again) = REPAIRABLE[dice.roll(REPAIRABLE.len())];
            // A table or one line made of whole fields shows no cut.
            if ["table-copy", "newlines-lost"].contains(&second) {
                continue;
            }
            if let Some(damaged) = again(&parts(&damaged), &mut dice) {
                judge(cuts.entry(format!("{kind} + {second}")).or_default(), &name, &damaged, &[kind, second], &[]);
            }
        }
    }
    let sum = table("Blocking", &blocking);
    assert_eq!(sum.unusable, sum.all, "no report can be made from any of these");
    let single: usize = BLOCKING.iter().filter_map(|(kind, _)| blocking.get(*kind)).map(|t| t.right_id).sum();
    let all: usize = BLOCKING.iter().filter_map(|(kind, _)| blocking.get(*kind)).map(|t| t.all).sum();
    assert!(single * 100 >= all * 97, "{single} of {all} named rightly");
    let sum = table("Cut", &cuts);
    assert_eq!(sum.equal + sum.different, 0, "no cut block is complete");
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
