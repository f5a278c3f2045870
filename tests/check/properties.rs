//! What no input may do.

use abuse_report_helper::check::{EvidenceShape, Options, Verdict, check};
use proptest::prelude::*;

use super::{checked, ids, samples};

/// Whether `part` can be had from `whole` by leaving bytes out. Line ends may change, so they do not count.
fn is_subsequence(part: &[u8], whole: &[u8]) -> bool {
    let mut whole = whole.iter();
    part.iter().filter(|b| !b.is_ascii_whitespace()).all(|b| whole.any(|w| w == b))
}

/// The same text with LF at the end of every line. A CR alone ends a line, too.
fn with_lf(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for (n, b) in text.iter().enumerate() {
        match b {
            b'\r' if text.get(n + 1) == Some(&b'\n') => {}
            b'\r' => out.push(b'\n'),
            b => out.push(*b),
        }
    }
    out
}

/// Texts made of the pieces that matter to the check.
fn text_like_mail() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"Received: from a by b; Wed, 1 Jan 2025 10:00:00 +0000\n".to_vec()),
        Just(b"From: a@example.com\n".to_vec()),
        Just(b"Date: Wed, 1 Jan 2025 10:00:00 +0000\r\n".to_vec()),
        Just(b"Message-ID: <x@example.com>\n".to_vec()),
        Just(b"Subject: =?utf-8?B?4oCu?=\n".to_vec()),
        Just(b"Content-Type: multipart/mixed;\n\tboundary=\"x\"\n".to_vec()),
        Just(b"From a@example.com Wed Jan 1 10:00:00 2025\n".to_vec()),
        Just(b"-----Original Message-----\n".to_vec()),
        Just(b"--x\n".to_vec()),
        Just(b"\n".to_vec()),
        Just(b" by c; 1 Jan 2025\n".to_vec()),
        Just(b"by c with\n".to_vec()),
        Just(b"> ".to_vec()),
        Just(b"\xef\xbb\xbf".to_vec()),
        Just(b"\xff\xfe".to_vec()),
        proptest::collection::vec(any::<u8>(), 0..40),
        "[ -~]{0,60}\n".prop_map(String::into_bytes),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..2_000), pick in proptest::option::of(0_usize..9)) {
        let answer = check(&bytes, &Options { pick, ..Options::default() });
        prop_assert!(answer.chosen < answer.messages.len().max(1));
        prop_assert_eq!(answer.findings.iter().any(|f| f.severity == abuse_report_helper::check::Severity::Blocking), !answer.verdict.is_usable());
    }

    #[test]
    fn the_block_holds_only_bytes_that_were_given(bytes in text_like_mail()) {
        let answer = checked(&bytes);
        if !bytes.starts_with(b"\xff\xfe") && !bytes.starts_with(b"\xfe\xff") {
            prop_assert!(is_subsequence(answer.block.as_bytes(), &bytes));
        }
        prop_assert!(!answer.block.as_bytes().windows(2).any(|pair| pair == b"\n\n"));
        let safe = answer.summary.subject.chars().all(|c| !c.is_control() && c != '\u{202e}');
        prop_assert!(safe, "subject {:?}", answer.summary.subject);
    }

    #[test]
    fn checking_a_repaired_block_again_changes_nothing(bytes in text_like_mail()) {
        let once = checked(&bytes);
        if once.verdict == Verdict::Repaired {
            let twice = checked(once.block.as_bytes());
            prop_assert_eq!(twice.block.as_bytes(), once.block.as_bytes());
            prop_assert!(twice.original.is_none());
        }
    }

    #[test]
    fn what_was_not_repaired_stands_in_the_text_as_it_was_given(bytes in text_like_mail()) {
        let answer = checked(&bytes);
        if answer.verdict.is_usable() && answer.alterations.repairs.is_empty() {
            let given: Vec<u8> = with_lf(&bytes).into_iter().filter(|b| *b != 0).collect();
            let block = with_lf(answer.block.as_bytes());
            let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
            prop_assert!(wide || given.windows(block.len().max(1)).any(|part| part == block), "{}", String::from_utf8_lossy(&bytes));
            prop_assert!(answer.original.is_none());
        }
    }

    #[test]
    fn the_evidence_and_the_findings_say_the_same(bytes in text_like_mail(), by_hand in any::<bool>()) {
        let answer = check(&bytes, &Options { by_hand, ..Options::default() });
        let ids = ids(&answer);
        if answer.verdict.is_usable() {
            let shape = answer.alterations.shape();
            let touched = ["edited", "read-from-picture", "order-lost"];
            prop_assert_eq!(shape == EvidenceShape::Changed, ids.iter().any(|id| touched.contains(id)));
            prop_assert_eq!(answer.alterations.missing.is_empty(), !ids.iter().any(|id| ["cut-at-top", "cut-at-bottom", "gap-inside"].contains(id)));
            prop_assert_eq!(answer.verdict == Verdict::Full, shape == EvidenceShape::AsCopied && !ids.contains(&"attached-message"));
        }
    }

    #[test]
    fn a_usable_answer_always_has_a_trace(bytes in text_like_mail()) {
        let answer = checked(&bytes);
        if answer.verdict.is_usable() {
            prop_assert!(answer.received > 0);
            prop_assert!(answer.block.first("Received").is_some());
        }
        if answer.verdict == Verdict::Full {
            prop_assert!(answer.block.first("From").is_some() && answer.block.first("Date").is_some());
        }
    }
}

#[test]
fn bytes_that_are_not_utf_8_reach_the_block_as_they_are() {
    for (name, message) in samples() {
        let damaged: Vec<u8> = message.replace("Harborlight", "H\u{1}rborlight").replace("Bluefinch", "Bl\u{1}efinch").into_bytes();
        let damaged: Vec<u8> = damaged.into_iter().map(|b| if b == 1 { 0xe4 } else { b }).collect();
        let answer = checked(&damaged);
        assert_eq!(answer.situation(), "full", "{name}: {:?}", ids(&answer));
        let end = damaged.windows(2).position(|pair| pair == b"\n\n").unwrap();
        assert_eq!(answer.block.as_bytes(), &damaged[..end], "{name}");
    }
}

#[test]
fn utf_16_reads_like_utf_8() {
    for (name, message) in samples() {
        let wide: Vec<u8> = format!("\u{feff}{message}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (wide, plain) = (checked(&wide), checked(&message));
        assert_eq!(wide.block, plain.block, "{name}");
        assert_eq!(ids(&wide), ["byte-order-mark"], "{name}");
    }
}

/// How long this thread has had a processor: on a machine that does much else, a clock tells of that.
fn own_time() -> std::time::Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(
        || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default(),
        std::time::Duration::from_nanos,
    )
}

#[test]
fn work_stays_linear_in_what_is_given() {
    let head = "Received: from a by b; 1 Jan 2025 10:00:00 +0000\nFrom: a\nDate: 1 Jan 2025 10:00:00 +0000\n";
    let shapes: [(&str, String); 7] = [
        ("one long line", "a".repeat(4_000_000)),
        ("many empty lines", "\n".repeat(4_000_000)),
        ("many fields", "X: 1\n".repeat(800_000)),
        ("many signatures", format!("{head}{}", "DKIM-Signature: h=from:to\n".repeat(40_000))),
        ("many half messages", "X-A: 1\n\n".repeat(500_000)),
        ("many messages", format!("{head}\nbody\n\n").repeat(30_000)),
        ("many marks", "-----Original Message-----\n\r".repeat(100_000)),
    ];
    for (name, text) in shapes {
        let start = own_time();
        let answer = checked(&text);
        let took = own_time().saturating_sub(start);
        assert!(took.as_secs() < 20, "{name}: {took:?} {:?}", ids(&answer));
    }
}
