//! What was opened, of any kind: read or refused, and no more held than the file can fill.
#![no_main]

use std::io::Cursor;
use std::ops::ControlFlow;

use abuse_report_helper::check::{Options, check_opened};
use abuse_report_helper::message::file::{Wanted, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|given: &[u8]| {
    let Ok(opened) = open(&mut Cursor::new(given), Wanted::Newest, &mut |_| ControlFlow::Continue(())) else { return };
    let held = opened.text.len() + opened.inner.iter().map(|inner| inner.text.len()).sum::<usize>();
    assert!(held <= 200 * (given.len() + 1024));
    let answer = check_opened(&opened, &Options::default());
    assert!(answer.messages.is_empty() || answer.chosen < answer.messages.len());
    for pick in 0..answer.messages.len().min(3) {
        check_opened(&opened, &Options { pick: Some(pick), ..Options::default() });
    }
});
