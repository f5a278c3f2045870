//! Everything the rules ask about, found out once.

use super::known::{is_known, is_top, is_trace, is_visible, starts};
use super::split::{Piece, Skipped, Split, field_at, is_blank, lines};
use super::words::{self, Role};
use crate::message::HeaderBlock;

/// How many lines are looked at to find out what was pasted instead of headers.
const FIRST_LINES: usize = 300;

/// What was pasted, in one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// No text at all.
    #[default]
    Empty,
    /// A header block with a trace of its way.
    Headers,
    /// Only the lines that everyone sees.
    Visible,
    /// A forwarded or answered message.
    Forwarded,
    /// The headers of one MIME part.
    MimePart,
    /// Header fields, but none tells the way of the message.
    Traceless,
    /// Text.
    Body,
}

/// What the rules decide on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub shape: Shape,
    pub byte_order_mark: bool,
    pub skipped: Skipped,
    /// The block begins inside a field, or with a field that never stands on top.
    pub top_is_missing: bool,
    /// A field that every message has is missing, or the last one is cut off.
    pub bottom_is_missing: bool,
    /// Lines between the fields that are no field and not folded.
    pub stray: usize,
    /// Complete messages.
    pub messages: usize,
    pub has_body: bool,
}

impl Facts {
    /// Finds out what there is to know about one piece of the text.
    pub fn new(text: &[u8], split: &Split, piece: &Piece, block: &HeaderBlock) -> Self {
        let seen = Seen::of(block);
        let has_body = text[piece.body.clone()].iter().any(|b| !b.is_ascii_whitespace());
        let lines = Lines::of(block.as_bytes());
        let headers = seen.trace > 0;
        Self {
            shape: if headers { Shape::Headers } else { shape_without_trace(text, piece, &seen) },
            byte_order_mark: false,
            skipped: split.skipped,
            top_is_missing: headers && (lines.begins_inside || !seen.begins_on_top),
            bottom_is_missing: headers && (seen.lacks_the_end(has_body) || (!has_body && (lines.ends_inside || last_is_cut(block)))),
            stray: lines.stray,
            messages: 0,
            has_body,
        }
    }
}

/// Which fields a block has.
#[derive(Debug, Default)]
struct Seen {
    begins_on_top: bool,
    trace: usize,
    from: bool,
    date: bool,
    to: bool,
    message_id: bool,
    /// Names only mail has, other than those everyone sees and those of a MIME part.
    inner: usize,
    visible: usize,
    content: usize,
    /// Which of [`SIGNED`] there are, and which of them a signature of the sender names (RFC 6376 section 3.5).
    present: [bool; SIGNED.len()],
    signed: [bool; SIGNED.len()],
}

/// Fields that nearly every message has and that signatures name.
const SIGNED: [&str; 7] = ["from", "to", "subject", "date", "message-id", "mime-version", "content-type"];

impl Seen {
    fn of(block: &HeaderBlock) -> Self {
        let mut seen = Self::default();
        for (n, field) in block.fields().enumerate() {
            if n == 0 {
                seen.begins_on_top = is_top(field.name);
            }
            match field.name.len() {
                8 if field.name.eq_ignore_ascii_case("received") => {
                    seen.trace += usize::from(is_trace(field.raw));
                    seen.inner += 1;
                    continue;
                }
                4 if field.name.eq_ignore_ascii_case("from") => seen.from = true,
                4 if field.name.eq_ignore_ascii_case("date") => seen.date = true,
                2 if field.name.eq_ignore_ascii_case("to") => seen.to = true,
                10 if field.name.eq_ignore_ascii_case("message-id") => seen.message_id = true,
                14 if field.name.eq_ignore_ascii_case("dkim-signature") => note_signed(field.raw, &mut seen.signed),
                _ => {}
            }
            if let Some(n) = SIGNED.iter().position(|name| field.name.eq_ignore_ascii_case(name)) {
                seen.present[n] = true;
            }
            if is_visible(field.name) {
                seen.visible += 1;
            } else if starts(field.name, "content-") {
                seen.content += 1;
            } else if seen.inner == 0 && is_known(field.name) {
                seen.inner += 1;
            }
        }
        seen
    }

    /// From and Date are in every message (RFC 5322 section 3.6), Message-ID and To in nearly every one. Where no body shows that
    /// the end of the headers was reached, less is enough to doubt it.
    fn lacks_the_end(&self, has_body: bool) -> bool {
        let missing = [self.from, self.date, self.message_id, self.to].iter().filter(|there| !**there).count();
        missing >= 2 || !self.from || !self.date || (!has_body && (!self.message_id || self.lacks_what_is_signed()))
    }

    fn lacks_what_is_signed(&self) -> bool {
        self.signed.iter().zip(self.present).any(|(signed, present)| *signed && !present)
    }
}

/// Marks what the h= list of a signature names.
fn note_signed(signature: &[u8], signed: &mut [bool; SIGNED.len()]) {
    let Some(list) = signature.split(|b| *b == b';').find_map(|tag| tag.trim_ascii().strip_prefix(b"h=")) else { return };
    for name in list.split(|b| *b == b':') {
        if let Some(n) = SIGNED.iter().position(|usual| name.trim_ascii().eq_ignore_ascii_case(usual.as_bytes())) {
            signed[n] = true;
        }
    }
}

/// What the lines of a block say about its edges.
#[derive(Debug, Default)]
struct Lines {
    begins_inside: bool,
    ends_inside: bool,
    stray: usize,
}

impl Lines {
    fn of(block: &[u8]) -> Self {
        let mut out = Self::default();
        let mut last = 0..0;
        let mut in_fields = false;
        for line in lines(block, 0) {
            let bytes = &block[line.clone()];
            if field_at(bytes).is_some_and(is_plausible) {
                in_fields = true;
            } else if !in_fields {
                out.begins_inside = true;
            } else if !matches!(bytes.first(), Some(b' ' | b'\t')) {
                out.stray += 1;
            }
            last = line;
        }
        let last = block[last].trim_ascii_end();
        let cut_marks = ["…".as_bytes(), b"...", b"[truncated]", b"[message truncated]", b"[clipped]"];
        let half_name = !last.is_empty() && last.len() < 60 && last.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-');
        out.ends_inside = cut_marks.iter().any(|mark| last.ends_with(mark)) || half_name;
        // The broken line is no field; it is said once.
        out.stray -= usize::from(out.ends_inside && out.stray > 0);
        out
    }
}

/// A name that a mail program would write. Others come from folded lines that lost their indentation, like `h=From:To:Subject`.
fn is_plausible(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && !name.contains(['=', '(', ')', ';', '<', '>', '"', '[', ']', ',', '@'])
}

/// Whether the last field breaks off: a bracket, a quotation or an encoded word left open, a list that goes on, a trace without its date.
fn last_is_cut(block: &HeaderBlock) -> bool {
    let Some(field) = block.fields().next_back() else { return false };
    let value = field.raw.trim_ascii();
    let name = field.name;
    let open = |a: u8, b: u8| memchr::memchr_iter(a, value).count() > memchr::memchr_iter(b, value).count();
    let is = |names: &[&str]| names.iter().any(|n| name.eq_ignore_ascii_case(n));
    if is(&["received"]) {
        return !is_trace(value);
    }
    if is(&["dkim-signature", "domainkey-signature", "arc-seal", "arc-message-signature"]) {
        return !value.split(|b| *b == b';').any(|tag| tag.trim_ascii().starts_with(b"b="));
    }
    if is(&["content-type", "content-disposition"])
        && (value.ends_with(b";") || !memchr::memchr_iter(b'"', value).count().is_multiple_of(2))
    {
        return true;
    }
    if is(&["from", "to", "cc", "message-id", "references", "in-reply-to", "return-path"]) && (open(b'<', b'>') || value.ends_with(b",")) {
        return true;
    }
    let last_word = value.rsplit(u8::is_ascii_whitespace).next().unwrap_or_default();
    last_word.starts_with(b"=?") && !last_word.ends_with(b"?=")
}

/// What was given where no Received field tells the way.
fn shape_without_trace(text: &[u8], piece: &Piece, seen: &Seen) -> Shape {
    if is_blank(text) {
        return Shape::Empty;
    }
    let inner = seen.inner > 0;
    if !inner && seen.content > 0 && seen.visible == 0 {
        return Shape::MimePart;
    }
    // A forwarded message can stand below an answer, and an answer below visible lines.
    let (mut visible, mut marked) = (Visible::default(), false);
    for line in lines(text, piece.block.start).take(FIRST_LINES) {
        let line = &text[line];
        if is_blank(line) {
            continue;
        }
        if words::is_forward_mark(line) {
            if visible.is_block() {
                break;
            }
            marked = true;
        } else if let Some(role) = words::visible_role(line) {
            visible.see(role);
        }
    }
    if inner {
        return Shape::Traceless;
    }
    let boundary_first = text[piece.body.clone()].starts_with(b"--") && piece.block.is_empty();
    if boundary_first && !marked && part_headers_follow(text, piece) {
        return Shape::MimePart;
    }
    if marked && visible.roles() > 0 {
        return Shape::Forwarded;
    }
    if visible.is_block() || seen.visible >= 2 { Shape::Visible } else { Shape::Body }
}

/// Whether the line below a boundary is a field of a MIME part.
fn part_headers_follow(text: &[u8], piece: &Piece) -> bool {
    lines(text, piece.body.start).nth(1).is_some_and(|line| field_at(&text[line]).is_some_and(|name| starts(name, "content-")))
}

/// Which of the visible lines were met.
#[derive(Debug, Default)]
struct Visible {
    from: bool,
    sent: bool,
    to: bool,
    subject: bool,
}

impl Visible {
    fn see(&mut self, role: Role) {
        match role {
            Role::From => self.from = true,
            Role::Sent => self.sent = true,
            Role::To => self.to = true,
            Role::Subject => self.subject = true,
            Role::Other => {}
        }
    }

    fn roles(&self) -> usize {
        [self.from, self.sent, self.to, self.subject].iter().filter(|met| **met).count()
    }

    fn is_block(&self) -> bool {
        self.roles() >= 3 || (self.from && self.subject)
    }
}
