//! The messages of `tests/corpus` whose way is known.

use abuse_report_helper::check::{Options, check};
use abuse_report_helper::trace::{HandoverCertainty, trace};

const KNOWN: &str = include_str!("../corpus/handovers.tsv");

#[test]
fn the_handover_is_the_machine_that_connected_to_the_recipients_servers() {
    let (mut all, mut wrong) = (0, Vec::new());
    for line in KNOWN.lines().filter(|line| !line.starts_with('#')) {
        let (file, expected) = line.split_once('\t').unwrap();
        let bytes = std::fs::read(format!("{}/tests/corpus/headers/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let checked = check(&bytes, &Options::default());
        let handover = trace(&checked.block, checked.has_whole_top()).handover;
        let found = handover.filter(|handover| handover.certainty == HandoverCertainty::Recorded).map(|handover| handover.ip.to_string());
        all += 1;
        if found.as_deref() != Some(expected) {
            wrong.push(format!("{file}: {found:?}, not {expected}"));
        }
    }
    assert!(all >= 69, "only {all}");
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
}
