//! What a letter says about the headers in it is what was really done to them, for every input of the tests.

use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use abuse_report_helper::check::{EvidenceShape, Options, check_opened};
use abuse_report_helper::message::file::{Wanted, open};
use abuse_report_helper::report::{BEGIN_MARKER, BEGIN_MARKER_CHANGED, BEGIN_MARKER_NOT_COMPLETE, compose};
use abuse_report_helper::trace::{Options as TraceOptions, PersonAnswers, trace_with};

use super::{choices, evidence};
use crate::support::{mails, saved};

/// All files below a folder of the tests.
fn below(folder: &str) -> Vec<PathBuf> {
    let mut found = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder)];
    let mut out = Vec::new();
    while let Some(path) = found.pop() {
        if path.is_dir() {
            found.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            out.push(path);
        }
    }
    out.sort();
    out
}

#[test]
fn the_sentences_about_the_headers_are_true_of_every_input() {
    let read = |path: PathBuf| (path.display().to_string(), std::fs::read(&path).unwrap());
    let is_input = |path: &PathBuf| !path.extension().is_some_and(|ending| ending == "json" || ending == "md" || ending == "rs");
    let ours = ["cases", "corpus/files", "corpus/headers", "pastes"].into_iter().flat_map(below).filter(is_input).map(read);
    let all: Vec<(String, Vec<u8>)> = ours.chain(mails()).chain(saved("")).collect();
    let (mut letters, mut as_copied) = (0, 0);
    for (name, bytes) in all {
        let Ok(opened) = open(&mut Cursor::new(&bytes), Wanted::Newest, &mut |_| ControlFlow::Continue(())) else { continue };
        for inner in [false, true] {
            let checked = check_opened(&opened, &Options { inner, ..Options::default() });
            let trace = trace_with(&checked.block, &TraceOptions::of(&checked, None, PersonAnswers::default()));
            let Ok(report) = compose(&checked, &trace, &choices()) else { continue };
            let text = report.text();
            let at = [BEGIN_MARKER, BEGIN_MARKER_NOT_COMPLETE, BEGIN_MARKER_CHANGED]
                .iter()
                .filter_map(|mark| text.find(&format!("\n{mark}\n")))
                .min();
            let above = text[..at.expect("a begin mark")].split_whitespace().collect::<Vec<_>>().join(" ");
            let says = |words: &str| above.contains(words);
            let done = &checked.alterations;
            let (untouched, shape) = (done.repairs.is_empty(), done.shape());
            // Lines that were taken out before leave no sign, so none of these is ever true.
            assert!(!says("omplete internet headers") && !says("Nothing was changed.") && !says("complete headers"), "{name}: {above}");
            let unchanged =
                says("follow as I have them; nothing was changed by this program, and there is no sign that anything is missing");
            assert_eq!(says("This program undid that."), !untouched, "{name}: {above}");
            assert_eq!(says("They are not complete:"), !done.missing.is_empty(), "{name}: {above}");
            assert_eq!(says("as if they had been changed by hand"), !done.changed.is_empty(), "{name}: {above}");
            assert_eq!(says("They were inside another message"), done.from_inside, "{name}: {above}");
            assert!(!unchanged || shape == EvidenceShape::AsCopied, "{name}: {shape:?} {above}");
            letters += 1;
            if unchanged {
                as_copied += 1;
                // Bytes of another encoding are written otherwise in a text; their own test looks at those.
                if std::str::from_utf8(checked.block.as_bytes()).is_err() {
                    continue;
                }
                let shown = evidence(&text).trim_end().to_owned();
                assert_eq!(shown.as_bytes(), checked.block.as_bytes().trim_ascii_end(), "{name}");
                // Byte for byte what was given, but for line ends.
                let plain = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{85}'], "\n");
                let from = plain(&bytes).contains(&shown) || plain(&opened.text).contains(&shown);
                assert!(
                    from || opened.inner.iter().any(|inner| plain(&inner.text).contains(&shown)) || shown.contains('\u{fffd}'),
                    "{name}"
                );
            }
        }
    }
    assert!(letters > 500 && as_copied > 200, "{letters} letters, {as_copied} as copied");
}
