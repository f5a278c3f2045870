//! Files that are torn, twisted and cut: no panic, and an end.

use std::time::{Duration, Instant};

use abuse_report_helper::check::{Options, check_opened};
use proptest::prelude::*;

use super::opened;
use crate::support::saved;

/// Files to begin with.
fn seeds() -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = saved("").into_iter().map(|(_, bytes)| bytes).collect();
    let sample = include_bytes!("../../assets/samples/salesforce-classic.eml");
    seeds.push([&b"From a@x.example Wed Jan 15 09:00:00 2025\n"[..], sample, b"\n"].concat().repeat(2));
    seeds.push(sample.to_vec());
    seeds.push(format!("<html><pre>{}</pre>", String::from_utf8_lossy(sample)).into_bytes());
    seeds.push(String::from_utf8_lossy(sample).encode_utf16().flat_map(u16::to_le_bytes).collect());
    seeds
}

/// One change: a number written over, bytes copied elsewhere, a piece cut out, the end cut off.
#[derive(Clone, Debug)]
enum Tear {
    Write(u32, u32),
    Byte(u32, u8),
    Copy(u32, u32, u16),
    Cut(u32, u16),
    End(u32),
}

fn tear() -> impl Strategy<Value = Tear> {
    prop_oneof![
        3 => (any::<u32>(), prop_oneof![Just(0), Just(u32::MAX), Just(0xffff_fffe), 0..2000_u32, any::<u32>()]).prop_map(|(a, b)| Tear::Write(a, b)),
        3 => (any::<u32>(), any::<u8>()).prop_map(|(a, b)| Tear::Byte(a, b)),
        1 => (any::<u32>(), any::<u32>(), any::<u16>()).prop_map(|(a, b, c)| Tear::Copy(a, b, c)),
        1 => (any::<u32>(), any::<u16>()).prop_map(|(a, b)| Tear::Cut(a, b)),
        1 => any::<u32>().prop_map(Tear::End),
    ]
}

fn torn(mut bytes: Vec<u8>, tears: &[Tear]) -> Vec<u8> {
    for tear in tears {
        let length = bytes.len();
        if length < 8 {
            break;
        }
        // The tables at the beginning decide most.
        let place = |at: u32| {
            let at = at as usize;
            if at.is_multiple_of(3) { (at / 3) % length.min(2048) } else { at % length }
        };
        match *tear {
            Tear::Write(at, number) => {
                let at = place(at).min(length - 4) & !3;
                bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
            }
            Tear::Byte(at, byte) => bytes[place(at)] = byte,
            Tear::Copy(from, to, count) => {
                let (from, to) = (place(from), place(to));
                let count = usize::from(count).min(length - from.max(to));
                bytes.copy_within(from..from + count, to);
            }
            Tear::Cut(at, count) => {
                let at = place(at);
                bytes.drain(at..(at + usize::from(count)).min(length));
            }
            Tear::End(at) => bytes.truncate(at as usize % length),
        }
    }
    bytes
}

/// An end in good time, and nothing held that the file does not have.
fn must_end_well(bytes: &[u8]) {
    let start = Instant::now();
    if let Ok(file) = opened(bytes) {
        let held = file.text.len() + file.inner.iter().map(|inner| inner.text.len()).sum::<usize>();
        assert!(held <= 200 * (bytes.len() + 1024), "{held} of {}", bytes.len());
        let checked = check_opened(&file, &Options::default());
        assert!(checked.messages.is_empty() || checked.chosen < checked.messages.len());
        for pick in 0..checked.messages.len().min(3) {
            check_opened(&file, &Options { pick: Some(pick), ..Options::default() });
        }
    }
    assert!(start.elapsed() < Duration::from_secs(20), "{:?} for {} bytes", start.elapsed(), bytes.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]
    #[test]
    fn a_torn_file_is_read_or_refused(seed in any::<prop::sample::Index>(), tears in prop::collection::vec(tear(), 1..12)) {
        let seeds = seeds();
        must_end_well(&torn(seed.get(&seeds).clone(), &tears));
    }
}

/// Run by hand for as many minutes as `TORN_MINUTES` says.
#[test]
fn torn_files_for_as_long_as_asked() {
    let Some(minutes) = std::env::var("TORN_MINUTES").ok().and_then(|minutes| minutes.parse::<u64>().ok()) else {
        eprintln!("SKIPPED: set TORN_MINUTES to tear files for that long");
        return;
    };
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let (seeds, start) = (seeds(), Instant::now());
    let mut runner = TestRunner::default();
    let tears = prop::collection::vec(tear(), 1..16);
    let mut count = 0_u64;
    while start.elapsed() < Duration::from_secs(minutes * 60) {
        let tears = tears.new_tree(&mut runner).unwrap().current();
        let bytes = torn(seeds[count as usize % seeds.len()].clone(), &tears);
        let result = std::panic::catch_unwind(|| must_end_well(&bytes));
        if result.is_err() {
            let path = std::env::temp_dir().join("torn-file");
            std::fs::write(&path, &bytes).unwrap();
            panic!("the file is kept as {}: {tears:?}", path.display());
        }
        count += 1;
    }
    println!("{count} torn files in {minutes} minutes");
}
