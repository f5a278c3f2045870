//! The check beside the bare header parsing of `mail-parser`, in one run: samples as they are, and damaged in every way that can be undone.

#[expect(
    dead_code,
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "it is part of the tests, which do more damage than is timed here and may stop at once"
)]
#[path = "../tests/check/damage/make.rs"]
mod make;

use std::io::{Cursor, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::ops::ControlFlow;

use abuse_report_helper::check::{Options, check, check_opened};
use abuse_report_helper::cli;
use abuse_report_helper::message::HeaderBlock;
use abuse_report_helper::message::file::{Wanted, open};
use abuse_report_helper::trace::{operator_at, trace};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

const CLASSIC: &[u8] = include_bytes!("../tests/pastes/salesforce-classic.txt");
const HYPERFORCE: &[u8] = include_bytes!("../tests/pastes/salesforce-hyperforce.txt");
/// Microsoft's own long fields, of which some hold encoded words.
const OUTLOOK: &[u8] = include_bytes!("../tests/corpus/headers/outlook-com-sendgrid.txt");
const NAMES: [&str; 5] = ["classic", "hyperforce", "outlook.com", "64 KB", "25 MB"];

/// A sample, one whose headers were made 64 KB long, or one with a body of 25 MB.
fn message(name: &str) -> Vec<u8> {
    match name {
        "classic" => CLASSIC.to_vec(),
        "hyperforce" => HYPERFORCE.to_vec(),
        "outlook.com" => OUTLOOK.to_vec(),
        "25 MB" => {
            let line = format!("{}\r\n", "QUJDREVGR0hJSktMTU5P".repeat(4).split_at(76).0);
            [HYPERFORCE, b"\r\n", line.repeat(25_000_000 / line.len()).as_bytes()].concat()
        }
        _ => {
            let text = String::from_utf8_lossy(HYPERFORCE).replace("\r\n", "\n");
            let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
            let mut head = head.to_owned();
            let filler = "\nX-Filler: a value of ordinary length that is folded\n\tonto a second line; id=0123456789";
            while head.len() + filler.len() < 64 * 1024 {
                head.push_str(filler);
            }
            format!("{head}\n\n{body}").into_bytes()
        }
    }
}

/// The kinds of damage, and none.
fn kinds() -> impl Iterator<Item = &'static str> {
    make::REPAIRABLE.iter().map(|(kind, _)| *kind)
}

/// A sample with that damage; as it is where the damage cannot be done to it.
fn damaged(sample: &[u8], kind: &str) -> Vec<u8> {
    let message = make::parts(&String::from_utf8_lossy(sample).replace("\r\n", "\n"));
    let damage = make::REPAIRABLE.iter().find(|(name, _)| *name == kind).map(|(_, damage)| damage);
    damage.and_then(|damage| damage(&message, &mut make::Dice(0x5eed))).unwrap_or_default().into_bytes()
}

#[divan::bench(args = NAMES)]
fn a_check(bencher: Bencher, name: &str) {
    let given = message(name);
    bencher.counter(BytesCount::of_slice(&given)).bench_local(|| check(black_box(&given), &Options::default()));
}

/// The measure for [`a_check`] and [`b_repair_classic`] and [`c_repair_hyperforce`].
#[divan::bench(args = NAMES)]
fn a_mail_parser_headers(bencher: Bencher, name: &str) {
    let given = message(name);
    bencher
        .counter(BytesCount::of_slice(&given))
        .bench_local(|| mail_parser::MessageParser::default().parse_headers(black_box(&given[..])).map(|m| m.parts.len()));
}

#[divan::bench(args = kinds())]
fn b_repair_classic(bencher: Bencher, kind: &str) {
    let given = damaged(CLASSIC, kind);
    bencher.counter(BytesCount::of_slice(&given)).bench_local(|| check(black_box(&given), &Options::default()));
}

#[divan::bench(args = kinds())]
fn c_repair_hyperforce(bencher: Bencher, kind: &str) {
    let given = damaged(HYPERFORCE, kind);
    bencher.counter(BytesCount::of_slice(&given)).bench_local(|| check(black_box(&given), &Options::default()));
}

/// An Outlook file with a sample's headers and an attachment of 25 MB.
fn outlook_file() -> Vec<u8> {
    let made = || -> std::io::Result<Vec<u8>> {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new()))?;
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        file.create_stream("/__substg1.0_001A001F")?.write_all(&wide("IPM.Note"))?;
        let text = String::from_utf8_lossy(HYPERFORCE);
        let head = text.split_once("\r\n\r\n").map_or(&*text, |(head, _)| head);
        file.create_stream("/__substg1.0_007D001F")?.write_all(&wide(head))?;
        file.create_stream("/__properties_version1.0")?.write_all(&[0; 32])?;
        file.create_storage("/__attach_version1.0_#00000000")?;
        file.create_stream("/__attach_version1.0_#00000000/__substg1.0_37010102")?.write_all(&vec![b'x'; 25_000_000])?;
        file.flush()?;
        Ok(file.into_inner().into_inner())
    };
    made().unwrap_or_default()
}

/// From the bytes of a saved message to the answer.
#[divan::bench(args = ["eml", "msg"])]
fn e_file_of_25_mb(bencher: Bencher, kind: &str) {
    let file = if kind == "eml" { message("25 MB") } else { outlook_file() };
    let answer = || {
        let opened = open(&mut Cursor::new(black_box(&file)), Wanted::Newest, &mut |_| ControlFlow::Continue(()));
        opened.map(|opened| check_opened(&opened, &Options::default()).verdict.as_str())
    };
    assert_eq!(answer().ok(), Some("full"), "the {kind} is read");
    bencher.counter(BytesCount::of_slice(&file)).bench_local(answer);
}

/// One `check --json` over ten thousand saved messages of 12 KB, which the system still has in memory.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn f_ten_thousand_files(bencher: Bencher) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let mut file = CLASSIC.to_vec();
    file.resize(12_000, b'x');
    let mut args: Vec<std::ffi::OsString> = vec!["check".into(), "--json".into()];
    for n in 0..10_000 {
        let path = folder.path().join(format!("{n}.eml"));
        if std::fs::write(&path, &file).is_ok() {
            args.push(path.into());
        }
    }
    bencher.bench_local(|| {
        let mut out = Vec::new();
        cli::run(
            args.clone(),
            cli::Streams { stdin: &mut std::io::empty(), stdout: &mut out, is_terminal: false, stderr: &mut std::io::sink() },
        );
        assert_eq!(out.split(|b| *b == b'\n').filter(|line| line.windows(16).any(|w| w == b"\"verdict\":\"full\"")).count(), 10_000);
    });
}

/// Both samples, checked and traced.
#[divan::bench]
fn d_samples_checked_and_traced(bencher: Bencher) {
    bencher.bench_local(|| {
        for sample in [CLASSIC, HYPERFORCE] {
            let checked = check(black_box(sample), &Options::default());
            black_box(trace(&checked.block, checked.has_whole_top()));
        }
    });
}

/// Both samples, their headers parsed and nothing more.
#[divan::bench]
fn d_samples_mail_parser_headers(bencher: Bencher) {
    bencher.bench_local(|| {
        for sample in [CLASSIC, HYPERFORCE] {
            black_box(mail_parser::MessageParser::default().parse_headers(black_box(sample)).map(|m| m.parts.len()));
        }
    });
}

/// A message whose handover is in a network of the table, or in none: the difference is what the look-up and its desk cost.
fn handed_over_by(ip: &str) -> HeaderBlock {
    let text = format!(
        "Received: from x (unknown [{ip}]) by mx.home.example (Postfix) with ESMTP id 1; Tue, 24 Nov 2026 09:15:42 +0000\nFrom: a@shop.example\n"
    );
    HeaderBlock::parse(text.into_bytes())
}

#[divan::bench(args = ["95.216.1.1", "2001:41d0:2:1234::1", "203.0.113.9"])]
fn g_trace_with_a_network(bencher: Bencher, ip: &str) {
    let block = handed_over_by(ip);
    bencher.bench_local(|| trace(black_box(&block), true));
}

/// The operators of a thousand addresses from everywhere, all blocks of the table and of the directory unpacked before: what one look-up costs is a
/// thousandth of it.
#[divan::bench]
fn h_a_thousand_addresses_looked_up(bencher: Bencher) {
    let mut dice = make::Dice(0x5eed);
    let addresses: Vec<IpAddr> =
        (0..1000).map(|_| Ipv4Addr::from_bits(u32::try_from(dice.roll(1 << 31)).unwrap_or_default() << 1).into()).collect();
    bencher.bench_local(|| black_box(&addresses).iter().filter(|ip| operator_at(**ip).is_some()).count());
}

fn main() {
    // What is made once in the life of the program, shown apart from the checks that use it.
    for (what, given) in [("first check of headers", CLASSIC), ("first check of other text", b"From: a\nSubject: b\n\nHello".as_slice())] {
        let start = std::time::Instant::now();
        black_box(check(black_box(given), &Options::default()));
        println!("{what}, with all that is made once: {:.1?}", start.elapsed());
    }
    for what in ["first trace", "second trace"] {
        let block = handed_over_by("95.216.1.1");
        let start = std::time::Instant::now();
        black_box(trace(black_box(&block), true));
        println!("{what}, with the directories read in the first, and the one block of networks unpacked: {:.1?}", start.elapsed());
    }
    divan::main();
}
