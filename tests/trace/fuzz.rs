//! Received lines, results and seals changed at random, for as long as one likes:
//! `ABUSE_REPORT_FUZZ_MINUTES=30 cargo test --test main trace::fuzz -- --ignored --nocapture`, with `ABUSE_REPORT_FUZZ_SEED` for another run.

use std::env;
use std::time::{Duration, Instant};

use abuse_report_helper::trace::{journey, opt_out, route, trace};

use super::forged::{DELIVERED, FORGED, assert_unmoved};
use super::{block, labelled};

/// A small generator of numbers that look random (xorshift), so that a run can be repeated.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const PIECES: [&str; 36] = [
    "from ",
    " by ",
    " with ",
    " id ",
    " for ",
    " via ",
    "(",
    ")",
    "[",
    "]",
    ";",
    "<",
    ">",
    "\"",
    "\\",
    "HELO ",
    "helo=",
    "IPv6:",
    "::ffff:",
    "%",
    "198.51.100.7",
    "2001:db8::7",
    "999.1.1.1",
    "pass",
    "spf=",
    "dkim=pass header.d=",
    "arc=pass",
    "i=1; ",
    "smtp.mailfrom=",
    "designates ",
    "receiver=",
    "client-ip=",
    "mta.salesforce.com",
    "\n ",
    "\u{e9}",
    "Wed, 15 Jan 2025 08:31:30 +0000",
];

/// Cuts, doubles, swaps and adds pieces.
fn mutate(random: &mut Random, text: &str, others: &[&str]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(6) {
        let (a, b) = (random.below(chars.len() + 1), random.below(chars.len() + 1));
        let (a, b) = (a.min(b), a.max(b));
        match random.below(6) {
            0 => drop(chars.drain(a..b.min(a + 12))),
            1 => drop(chars.splice(a..a, random.pick(&PIECES).chars())),
            2 => {
                let piece: Vec<char> = chars[a..b.min(a + 60)].to_vec();
                drop(chars.splice(a..a, piece));
            }
            3 => {
                let other: Vec<char> = random.pick(others).chars().collect();
                let at = random.below(other.len() + 1);
                drop(chars.splice(a..b, other[at..].to_vec()));
            }
            4 if a < chars.len() => chars[a] = char::from(u8::try_from(random.below(94)).unwrap() + 32),
            _ => drop(chars.splice(a..b.min(a + 4), random.pick(&PIECES).chars())),
        }
        chars.truncate(4_000);
    }
    chars.into_iter().collect()
}

/// One field in folded form: nothing in it begins a line of its own.
fn folded(text: &str) -> String {
    text.replace("\r", "").split('\n').map(str::trim_start).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n ")
}

#[test]
#[ignore = "runs for minutes"]
fn random_lines_of_a_sender_move_nothing_and_break_nothing() {
    let minutes = env::var("ABUSE_REPORT_FUZZ_MINUTES").ok().and_then(|m| m.parse().ok()).unwrap_or(1.0);
    let seed = env::var("ABUSE_REPORT_FUZZ_SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(20_250_115);
    let mut random = Random(seed);
    let texts: Vec<&str> = labelled().map(|case| case.fields).chain(FORGED).chain(DELIVERED.map(|(text, _)| text)).collect();
    let end = Instant::now() + Duration::from_secs_f64(minutes * 60.0);
    let (mut count, mut slowest) = (0u64, Duration::ZERO);
    while Instant::now() < end {
        // Anything at all, also on top.
        let start = random.pick(&texts);
        let text = mutate(&mut random, start, &texts);
        let began = Instant::now();
        let any = block(&text);
        let found = trace(&any, true);
        let _ = (route(&any, &found), journey(&found, &any), opt_out(&any, &found));
        slowest = slowest.max(began.elapsed());
        // What a sender writes, below what the recipient's servers wrote.
        let (delivered, _) = DELIVERED[random.below(DELIVERED.len())];
        let source = random.pick(&texts);
        let name =
            random.pick(&["Received", "Authentication-Results", "ARC-Authentication-Results", "Received-SPF", "Return-Path", "List-Id"]);
        let value = mutate(&mut random, source.split_once(": ").map_or(source, |(_, value)| value), &texts);
        let own = "From: a@shop.example";
        let before = trace(&block(&format!("{delivered}\n{own}\n")), true);
        let text = format!("{delivered}\n{own}\n{name}: {}\n", folded(&value));
        assert_unmoved(&before, &trace(&block(&text), true), &format!("seed {seed}, round {count}: {text}"));
        count += 1;
    }
    println!("{count} rounds from seed {seed}, slowest {slowest:?}");
    assert!(slowest < Duration::from_secs(2));
}
