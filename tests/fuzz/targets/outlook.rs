//! An Outlook file with a whole frame around whatever the fuzzer makes of its streams.
#![no_main]

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use abuse_report_helper::check::{Options, check_opened};
use abuse_report_helper::message::file::{Wanted, open};
use libfuzzer_sys::fuzz_target;

/// The streams that are read: class, subject, headers in both widths, the properties, and those of a message inside.
const STREAMS: [&str; 8] = [
    "/__substg1.0_001A001F",
    "/__substg1.0_0037001F",
    "/__substg1.0_007D001F",
    "/__substg1.0_007D001E",
    "/__properties_version1.0",
    "/__attach_version1.0_#00000000/__properties_version1.0",
    "/__attach_version1.0_#00000000/__substg1.0_3701000D/__properties_version1.0",
    "/__attach_version1.0_#00000000/__substg1.0_3701000D/__substg1.0_007D001F",
];

/// `None` only if memory cannot be written.
fn framed(given: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).ok()?;
    file.create_storage_all("/__attach_version1.0_#00000000/__substg1.0_3701000D").ok()?;
    let mut rest = given;
    for name in STREAMS {
        let (length, after) = rest.split_first().map_or((0, rest), |(length, after)| (usize::from(*length) * 8, after));
        let (bytes, after) = after.split_at(length.min(after.len()));
        file.create_stream(name).ok()?.write_all(bytes).ok()?;
        rest = after;
    }
    file.flush().ok()?;
    Some(file.into_inner().into_inner())
}

fuzz_target!(|given: &[u8]| {
    let Some(file) = framed(given) else { return };
    let Ok(opened) = open(&mut Cursor::new(&file), Wanted::Newest, &mut |_| ControlFlow::Continue(())) else { return };
    check_opened(&opened, &Options::default());
});
