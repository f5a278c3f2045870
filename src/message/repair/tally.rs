//! How many lines of a text are fields already, counted once for all steps that ask it.
//!
//! A step that finds names at other places, such as in the cells of a table, does nothing where too many lines begin with a name and a colon. Each
//! question here answers `false` only if the step would leave every such text as it is.

use super::prefix::may_begin_dress;
use crate::message::lines::{is_blank, lines};
use crate::message::names::{is_shaped, name_and_colon};

/// How many lines that are not blank are counted. Of a longer text nothing is told.
const LINES: usize = 400;
/// No length of a name is told apart from longer ones.
const LONGEST: usize = 63;
/// Behind a wider margin a field is not counted. Marks before names are looked for in more bytes than this.
const MARGIN: usize = 40;

/// The counts.
pub(super) struct Tally {
    /// Lines that are not blank.
    filled: usize,
    /// Lines that begin with a known name of letters, digits and hyphens, and a colon right behind it; no other sign that may stand between a name
    /// and its value follows.
    fields: usize,
    /// The same behind a margin.
    indented_fields: usize,
    /// The most of the former that have names of one length.
    of_one_length: usize,
    /// Lines with a colon.
    with_colon: usize,
    /// Lines at the margin that begin with no name of a field.
    others: usize,
    /// Whether all lines were counted.
    is_whole: bool,
}

impl Tally {
    pub fn of(text: &[u8]) -> Self {
        let (mut filled, mut with_colon, mut fields, mut indented_fields, mut others) = (0, 0, 0, 0, 0);
        let mut of_length = [0_usize; LONGEST + 1];
        let mut rest = lines(text, 0).map(|line| &text[line]).filter(|line| !is_blank(line));
        for line in rest.by_ref().take(LINES) {
            filled += 1;
            let margin = line.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
            let line = &line[margin..];
            let Some(named) = name_and_colon(line) else {
                with_colon += usize::from(memchr::memchr(b':', line).is_some());
                others += usize::from(margin == 0);
                continue;
            };
            with_colon += 1;
            let name = &line[..named.start.length];
            let behind = line.get(named.colon + 1);
            let is_plain = named.start.which.is_known()
                && named.start.signs.is_word()
                && named.colon == name.len()
                && memchr::memchr(b'_', name).is_none()
                && !behind.is_some_and(|b| matches!(b, b':' | b'=') || may_begin_dress(*b));
            if is_plain && margin == 0 {
                fields += 1;
                of_length[name.len().min(LONGEST)] += 1;
            } else if margin == 0 {
                let is_field = named.start.which.is_known() || std::str::from_utf8(name).is_ok_and(is_shaped);
                others += usize::from(!is_field);
            } else {
                indented_fields += usize::from(is_plain && margin <= MARGIN);
            }
        }
        let of_one_length = of_length.into_iter().max().unwrap_or(0);
        Self { filled, with_colon, fields, indented_fields, of_one_length, others, is_whole: rest.next().is_none() }
    }

    /// Whether names may stand in the rows of a table: at most half of these may be fields already.
    pub fn may_be_table(&self) -> bool {
        !self.is_whole || self.fields * 3 <= self.filled
    }

    /// Whether a mark may stand before the names: three of five lines with a name and a colon have it.
    pub fn may_be_marked(&self) -> bool {
        !self.is_whole || (self.fields + self.indented_fields) * 5 <= self.with_colon * 2
    }

    /// Whether all colons may stand at one column: one of ten may not.
    pub fn may_be_set_right(&self) -> bool {
        !self.is_whole || (self.fields - self.of_one_length) * 10 <= self.filled
    }

    /// Whether lines may go on at the margin below them: no fewer than two show it.
    pub fn may_go_on_at_margin(&self) -> bool {
        !self.is_whole || self.others >= 2
    }
}
