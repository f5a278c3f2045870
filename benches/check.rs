//! The check beside the bare header parsing of `mail-parser`, in one run.

use abuse_report_helper::check::{Options, check};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

const CLASSIC: &[u8] = include_bytes!("../tests/pastes/salesforce-classic.txt");
const HYPERFORCE: &[u8] = include_bytes!("../tests/pastes/salesforce-hyperforce.txt");
const NAMES: [&str; 3] = ["classic", "hyperforce", "64 KB"];

/// A sample, or one whose headers were made 64 KB long.
fn message(name: &str) -> Vec<u8> {
    match name {
        "classic" => CLASSIC.to_vec(),
        "hyperforce" => HYPERFORCE.to_vec(),
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

#[divan::bench(args = NAMES)]
fn check_a_message(bencher: Bencher, name: &str) {
    let given = message(name);
    bencher.counter(BytesCount::of_slice(&given)).bench_local(|| check(black_box(&given), &Options::default()));
}

#[divan::bench(args = NAMES)]
fn mail_parser_headers(bencher: Bencher, name: &str) {
    let given = message(name);
    bencher
        .counter(BytesCount::of_slice(&given))
        .bench_local(|| mail_parser::MessageParser::default().parse_headers(black_box(&given[..])).map(|m| m.parts.len()));
}

fn main() {
    divan::main();
}
