//! Runs of hex, base32 and base64, decoded from each place where a code can begin.

use super::views::DecodedValue;
use crate::message::codes::Code;

/// Each with the shortest run that can hold an address, `a@b.co`, or enough of a digest to know it.
const CODES: [(Code, usize); 3] = [(Code::Base64, 8), (Code::Base32, 10), (Code::Hex, 12)];

/// The meaning of a run.
pub(super) struct Decoded {
    pub view: DecodedValue,
    /// It is the whole of a run of hex, which may be the first part of a digest.
    pub is_whole_hex: bool,
}

/// Decodes all runs of a view, as long as `left` (bytes) allows.
pub(super) fn decoded(view: &DecodedValue, left: &mut usize) -> Vec<Decoded> {
    let mut out = Vec::new();
    for (code, shortest) in CODES {
        for run in code.runs(&view.bytes, shortest) {
            for skip in 0..code.signs_per_group() {
                let run = run.start + skip..run.end;
                if run.len() > *left {
                    continue;
                }
                *left -= run.len();
                let mut inner = DecodedValue::default();
                view.decode(code, run, &mut inner);
                out.push(Decoded { view: inner, is_whole_hex: code == Code::Hex && skip == 0 });
            }
        }
    }
    out
}
