//! What was pasted: an answer, the same answer about the repaired block, and nothing in the block that was not given.
#![no_main]

use abuse_report_helper::check::{Options, Severity, Verdict, check};
use libfuzzer_sys::fuzz_target;

/// Whether `part` can be had from `whole` by leaving bytes out; white space does not count, nor the colons that a table did not have.
fn is_left_of(part: &[u8], whole: &[u8], from_table: bool) -> bool {
    let mut whole = whole.iter();
    let counts = |b: &&u8| !(b.is_ascii_whitespace() || from_table && **b == b':');
    part.iter().filter(counts).all(|b| whole.any(|w| w == b))
}

fuzz_target!(|given: &[u8]| {
    let answer = check(given, &Options::default());
    assert!(answer.chosen < answer.messages.len().max(1));
    assert_eq!(answer.findings.iter().any(|finding| finding.severity == Severity::Blocking), !answer.verdict.is_usable());
    let block = answer.block.as_bytes();
    assert!(!block.windows(2).any(|pair| pair == b"\n\n"));
    if answer.verdict.is_usable() {
        assert!(answer.received > 0);
    }
    if answer.verdict == Verdict::Repaired {
        let again = check(block, &Options::default());
        assert_eq!(again.block.as_bytes(), block);
        assert!(again.original.is_none());
    }
    // A text that is no report's evidence tells only what is missing, not what was decoded.
    // Web code, the code of other programs, odd spaces and UTF-16 are decoded, and field names in other languages are given in English, so the
    // bytes are others.
    let has = |id: &str| answer.findings.iter().any(|finding| finding.id.as_str() == id);
    let decoded = ["html-source", "name-spacing", "encoded", "byte-order-mark", "names-put-back"].into_iter().any(has);
    if answer.verdict.is_usable() && !decoded && !answer.alterations.translated && !given.contains(&0) {
        assert!(is_left_of(block, given, has("table-copy")));
    }
    for pick in 0..answer.messages.len().min(3) {
        check(given, &Options { pick: Some(pick), ..Options::default() });
    }
});
