//! Kinds of what people paste laid over each other: a message is changed inside, dressed, coded, and framed, by a seeded choice. Written apart from the
//! repairs: it knows what people and programs do, and nothing of how it is undone.
//!
//! `COMBINED=20000 cargo test --test main combined -- --nocapture` prints the table of `tests/check/combined.md`; without it fewer are made.

use std::collections::BTreeMap;

use abuse_report_helper::check::{Checked, Verdict};

use super::{checked, ids, samples};
use crate::support::mails;

/// A choice that is the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }
}

type Layer = (&'static str, fn(&str, &mut Dice) -> String);

fn lines(text: &str, change: impl Fn(usize, &str) -> String) -> String {
    text.lines().enumerate().map(|(n, line)| change(n, line) + "\n").collect()
}

fn folded(line: &str) -> bool {
    line.starts_with([' ', '\t'])
}

/// Where some field in the middle begins.
fn middle(text: &str, dice: &mut Dice) -> usize {
    let starts: Vec<usize> =
        text.match_indices('\n').map(|(at, _)| at + 1).filter(|at| !folded(&text[*at..]) && *at < text.len()).collect();
    starts[starts.len() / 4 + dice.roll(starts.len() / 2)]
}

/// What is done between the lines; the fields stay.
const INSIDE: &[Layer] = &[
    ("as they are", |text, _| text.to_owned()),
    ("empty lines between fields", |text, _| {
        let mut out = String::new();
        for (n, line) in text.lines().enumerate() {
            out.push_str(if n > 0 && !folded(line) { "\n" } else { "" });
            out.push_str(&format!("{line}\n"));
        }
        out
    }),
    ("a page ends inside", |text, dice| {
        let at = middle(text, dice);
        let page = ["Page 1 of 2\n", "\n\nSeite 1/2\n\n", "- 1 -\n", "https://mail.example/print 1/2\n24.11.2026, 11:02 Message source\n"]
            [dice.roll(4)];
        format!("{}{page}{}", &text[..at], &text[at..])
    }),
    ("indentation lost", |text, _| lines(text, |_, line| line.trim_start().to_owned())),
    ("unfolded", |text, _| text.replace("\n\t", " ").replace("\n ", " ")),
    ("wrapped", |text, dice| {
        let width = [72, 76, 78, 80][dice.roll(4)];
        let wrapped: Vec<String> = text.lines().map(|line| wrapped(line, width)).collect();
        wrapped.join("\n") + "\n"
    }),
    ("tabs as question marks", |text, _| text.replace('\t', "?")),
];

/// A line as a program breaks it that knows nothing of folding: at the last blank before the width, without indentation.
fn wrapped(line: &str, width: usize) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in line.split_inclusive(' ') {
        let letters = word.trim_end().chars().count();
        if length > 0 && length + letters > width {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            length = 0;
        }
        out.push_str(word);
        length += word.chars().count();
    }
    out
}

/// What is put before each line.
const MARKS: &[Layer] = &[
    ("no mark", |text, _| text.to_owned()),
    ("line numbers", |text, dice| {
        let form = dice.roll(3);
        lines(text, |n, line| match form {
            0 => format!("{}: {line}", n + 1),
            1 => format!("{:>4}  {line}", n + 1),
            _ => format!("[{}] {line}", n + 1),
        })
    }),
    ("initials or quoting", |text, dice| {
        let mark = ["> ", "JD> ", "| ", ">> "][dice.roll(4)];
        lines(text, |_, line| format!("{mark}{line}"))
    }),
    ("bullets", |text, dice| {
        let mark = ["- ", "• ", "* "][dice.roll(3)];
        lines(text, |_, line| if folded(line) { line.to_owned() } else { format!("{mark}{line}") })
    }),
];

/// What a program makes of the text.
const CODES: &[Layer] = &[
    ("plain", |text, _| text.to_owned()),
    ("web code", |text, _| format!("<pre>{}</pre>\n", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))),
    ("a string literal", |text, _| {
        format!("\"{}\"\n", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t").replace('\n', "\\n"))
    }),
    ("rich text", |text, _| {
        let text = text.replace('\\', "\\\\").replace('{', "\\{").replace('}', "\\}").replace('\t', "\\tab ").replace('\n', "\\par\n");
        let ascii: String = text.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{}?", c as i32) }).collect();
        format!("{{\\rtf1\\ansi\\uc1{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {ascii}}}\n")
    }),
];

/// What stands above.
const ABOVE: &[Layer] = &[
    ("nothing above", |text, _| text.to_owned()),
    ("a fence above", |text, dice| {
        format!("{}\n{text}", ["```", "==========", "-----BEGIN-----", "*** Headers ***", "__________"][dice.roll(5)])
    }),
    ("a label above", |text, dice| {
        format!("{}\n{text}", ["Internet headers:", "Message source\n", "Kopfzeilen:", "Here they are", "En-têtes :"][dice.roll(5)])
    }),
    ("a chat above", |text, dice| {
        format!(
            "{}\n{text}",
            ["[11:02] Jo Doe", "Jo Doe\n  11:02 AM", "Jo wrote on 24 Nov 2026 11:05:", "jo — Today at 11:02"][dice.roll(4)]
        )
    }),
    ("a letter above", |text, _| format!("Hello,\n\nI get this all the time. Can you help me, please?\n\n{text}")),
];

/// What stands below.
const BELOW: &[Layer] = &[
    ("nothing below", |text, _| text.to_owned()),
    ("a body below", |text, _| format!("{text}\nDear customer,\n\nclick here: now.\n")),
    ("a last line below", |text, dice| {
        format!("{text}{}\n", ["Sent from my phone", "Close", "Viele Grüße", "Copy to clipboard", "```"][dice.roll(5)])
    }),
];

/// What somebody blacked out: then it is never full.
const HANDS: &[Layer] = &[
    ("own address starred", |text, dice| {
        let mark = ["***", "xxxx@xxxx.xxx", "[redacted]", "<gelöscht>", "k***@x.example", "██████"][dice.roll(6)];
        let own = own_address(text).expect("an address to hide");
        text.replace(&own, mark)
    }),
    ("lines replaced", |text, dice| {
        let at = middle(text, dice);
        format!("{}{}\n{}", &text[..at], ["<snip>", "[...]", "[removed]", "--- 8< ---"][dice.roll(4)], &text[at..])
    }),
];

/// The address that the person would hide, where the headers name one.
fn own_address(text: &str) -> Option<String> {
    let behind =
        |mark: &str| text.split_once(mark).map(|(_, rest)| rest.split(['>', '\n', ';']).next().unwrap_or_default()).unwrap_or_default();
    let bare = |text: &str| text.rsplit('<').next().unwrap_or_default().trim().to_owned();
    [behind(" for <"), behind("\nTo: ")].map(bare).into_iter().find(|address| address.contains('@') && !address.contains([' ', ',']))
}

/// The messages that are changed: the samples, and header blocks of real mail from many systems.
fn messages() -> Vec<String> {
    let header = |text: String| text.split("\n\n").next().unwrap_or_default().trim_end().to_owned() + "\n";
    let real = mails().into_iter().filter_map(|(_, bytes)| String::from_utf8(bytes).ok()).map(|text| text.replace("\r\n", "\n"));
    let all = samples().into_iter().map(|(_, text)| text).chain([super::kinds::POSTFIX.to_owned()]).chain(real);
    all.map(header).filter(|text| own_address(text).is_some() && checked(text).verdict == Verdict::Full).collect()
}

fn fields(answer: &Checked) -> Vec<(String, String)> {
    answer.block.fields().map(|field| (field.name.to_owned(), field.unfolded())).collect()
}

#[derive(Default)]
struct Row {
    all: usize,
    equal: usize,
    different: usize,
    partial: usize,
    unusable: usize,
}

#[test]
fn combined_kinds_are_undone_and_a_hand_is_never_called_full() {
    let count: usize = std::env::var("COMBINED").ok().and_then(|count| count.parse().ok()).unwrap_or(600);
    let messages = messages();
    let whole: Vec<Vec<(String, String)>> = messages.iter().map(|text| fields(&checked(text))).collect();
    let mut dice = Dice(20_261_124);
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let (mut full_by_hand, mut examples) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let which = dice.roll(messages.len());
        let mut text = messages[which].clone();
        let mut names = Vec::new();
        let hand = (dice.roll(5) == 0).then(|| HANDS[dice.roll(HANDS.len())]);
        if let Some((name, change)) = hand {
            text = change(&text, &mut dice);
            names.push(name);
        }
        // The most that one person does to one text: two kinds inside, a frame around it.
        for layers in [INSIDE, MARKS, ABOVE, BELOW, CODES] {
            let (name, change) = if dice.roll(2) == 0 { layers[0] } else { layers[dice.roll(layers.len())] };
            text = change(&text, &mut dice);
            if name != layers[0].0 {
                names.push(name);
            }
        }
        let answer = checked(&text);
        let equal = matches!(answer.verdict, Verdict::Full | Verdict::Repaired) && fields(&answer) == whole[which];
        if hand.is_some() && matches!(answer.verdict, Verdict::Full | Verdict::Repaired) {
            full_by_hand.push(format!("{names:?}: {:?}", ids(&answer)));
        }
        if hand.is_none() && !equal && examples.len() < 12 {
            let lost = whole[which].iter().find(|field| !fields(&answer).contains(field));
            examples.push(format!("{names:?}: {:?} {:?} {lost:?}", answer.verdict, ids(&answer)));
        }
        let by_hand = if hand.is_some() { "changed by hand" } else { "not changed by hand" };
        for name in names.iter().copied().chain([by_hand]) {
            if hand.is_some() && name != by_hand && !HANDS.iter().any(|(hand, _)| *hand == name) {
                continue;
            }
            let row = rows.entry(name).or_default();
            row.all += 1;
            match answer.verdict {
                Verdict::Full | Verdict::Repaired if equal => row.equal += 1,
                Verdict::Full | Verdict::Repaired => row.different += 1,
                Verdict::Partial => row.partial += 1,
                Verdict::Incomplete | Verdict::NotHeaders => row.unusable += 1,
            }
        }
    }
    println!("| layer | all | equal | different | partial | unusable |\n|---|---:|---:|---:|---:|---:|");
    for (name, row) in &rows {
        println!("| {name} | {} | {} | {} | {} | {} |", row.all, row.equal, row.different, row.partial, row.unusable);
    }
    println!("{}", examples.join("\n"));
    assert!(full_by_hand.is_empty(), "{} by hand called full: {:?}", full_by_hand.len(), &full_by_hand[..full_by_hand.len().min(5)]);
    let all = &rows["not changed by hand"];
    assert!(all.equal * 100 >= all.all * 98, "only {} of {}:\n{}", all.equal, all.all, examples.join("\n"));
    assert!(all.different * 100 <= all.all, "{} of {} different:\n{}", all.different, all.all, examples.join("\n"));
}
