//! Files of every kind: opened as what they are, or refused with the right reason.

mod bounds;
mod kinds;
mod outlook;
mod refused;
mod torn;

use std::io::Cursor;
use std::ops::ControlFlow;

use abuse_report_helper::check::{Checked, Options, check_opened};
use abuse_report_helper::message::file::{Opened, Refusal, Wanted, open};

/// Opens bytes as a file would be.
pub fn opened(bytes: &[u8]) -> Result<Opened, Refusal> {
    open(&mut Cursor::new(bytes), Wanted::Newest, &mut |_| ControlFlow::Continue(()))
}

/// The answer about bytes opened as a file.
pub fn answer(bytes: &[u8]) -> Checked {
    check_opened(&opened(bytes).expect("a file that opens"), &Options::default())
}

/// The answer about another message of the same file.
pub fn answer_about(bytes: &[u8], pick: usize) -> Checked {
    check_opened(&opened(bytes).expect("a file that opens"), &Options { pick: Some(pick), ..Options::default() })
}
