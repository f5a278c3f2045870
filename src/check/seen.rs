//! Which fields a block has, and whether it begins and ends where headers do.

use super::remark::{is_remark, may_begin};
use crate::message::field_name::{FieldName, FieldNames};
use crate::message::names::{self, breaks_off, is_known, is_mailbox_status};
use crate::message::received::names_a_server;
use crate::message::repair::{is_prompt, is_prose};
use crate::message::{HeaderBlock, find_ignore_case};

/// Fields that nearly every message has, and that DKIM signatures usually list.
const SIGNED: [FieldName; 7] = [
    FieldName::FROM,
    FieldName::TO,
    FieldName::SUBJECT,
    FieldName::DATE,
    FieldName::MESSAGE_ID,
    FieldName::MIME_VERSION,
    FieldName::CONTENT_TYPE,
];
/// Fields that windows show beside From, To, Subject and Date.
const BESIDE: FieldNames = FieldNames::of(&["cc", "reply-to", "sender"]);
/// Fields that the last server writes.
const DELIVERED: FieldNames = FieldNames::of(&["return-path", "delivered-to", "x-original-to", "x-apparently-to"]);
/// Fields in which Exchange says whether the sender is one of its own users.
const AUTHENTICATED_AS: FieldNames = FieldNames::of(&["x-ms-exchange-crosstenant-authas", "x-ms-exchange-organization-authas"]);
const LIST_ID: FieldName = FieldName::named("list-id");
const NEWSGROUPS: FieldName = FieldName::named("newsgroups");
const UNSENT: FieldName = FieldName::named("x-unsent");

/// What there is in a block.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// The first field is one with which a delivered message begins; or From, To and the like stand above it, as in programs that show all headers
    /// that way.
    pub begins_on_top: bool,
    /// Received fields that tell who took the message over and when.
    pub received: usize,
    /// Received fields that tell of a server, and no more is left of them.
    pub half_received: usize,
    pub from: bool,
    pub date: bool,
    pub to: bool,
    pub message_id: bool,
    pub return_path: bool,
    pub list: bool,
    pub unsent: bool,
    pub news: bool,
    /// Exchange marked it as sent inside the organisation.
    pub internal: bool,
    pub delivery_report: bool,
    /// Above 0 if some field has a name that only mail has, without those that mail windows show and those of a MIME part. It is no count.
    pub inner: usize,
    pub visible: usize,
    pub content: usize,
    pub web: usize,
    /// A field has white space before its colon.
    pub odd_colon: bool,
    /// From, Date and Message-ID are there twice: the block holds two messages.
    pub repeated: bool,
    /// A field has a name that is no known one and none of a program's own.
    pub unknown_name: bool,
    /// Fields that the sender writes stand above the first Received field: Date and From, or others.
    pub received_below: bool,
    /// The type in Content-Type is no known one, or has a letter that looks like another.
    pub odd_type: bool,
    present: [bool; SIGNED.len()],
    signed: [bool; SIGNED.len()],
}

impl Seen {
    pub fn of(block: &HeaderBlock) -> Self {
        let mut seen = Self::default();
        let mut again = [false; 3];
        let mut above = Some(0_u8);
        let mut looks = block.received().iter();
        for (n, field) in block.fields().enumerate() {
            let which = field.which;
            if let Some(shown) = above {
                match [FieldName::FROM, FieldName::SUBJECT, FieldName::DATE, FieldName::TO].iter().position(|role| *role == which) {
                    Some(role) => above = Some(shown | 1 << role),
                    None if BESIDE.has(which) || (which == FieldName::MESSAGE_ID && (n == 0 || shown.count_ones() > 1)) => {}
                    None => {
                        // The sender, and two of the others; or one, where a field that only the last server writes follows.
                        let shown = shown & 1 == 1 && shown.count_ones() >= if DELIVERED.has(which) { 2 } else { 3 };
                        let kept = || n == 0 && is_mailbox_status(field.name, field.text().as_bytes());
                        seen.begins_on_top = (names::ON_TOP.has(which) && (n == 0 || shown)) || kept();
                        above = None;
                    }
                }
            }
            seen.odd_colon |= block.has_gap_before_colon(n);
            // Most fields have names of a program's own.
            if which.is_private() {
                seen.inner += usize::from(seen.inner == 0);
                seen.unsent |= which == UNSENT;
                seen.internal |= AUTHENTICATED_AS.has(which) && is_internal(field.raw);
                continue;
            }
            match which {
                FieldName::RECEIVED => {
                    seen.received_below |=
                        seen.received + seen.half_received == 0 && (seen.from || seen.date || seen.to || seen.message_id);
                    let whole = looks.next().is_some_and(|look| look.is_received);
                    seen.received += usize::from(whole);
                    seen.half_received += usize::from(!whole && names_a_server(field.raw));
                    seen.inner += 1;
                    continue;
                }
                FieldName::FROM => again[0] |= std::mem::replace(&mut seen.from, true),
                FieldName::DATE => again[1] |= std::mem::replace(&mut seen.date, true),
                FieldName::MESSAGE_ID => again[2] |= std::mem::replace(&mut seen.message_id, true),
                FieldName::TO => seen.to = true,
                LIST_ID => seen.list = true,
                NEWSGROUPS => seen.news = true,
                FieldName::RETURN_PATH => seen.return_path = true,
                FieldName::CONTENT_TYPE => {
                    seen.delivery_report = is_delivery_report(field.raw);
                    seen.odd_type |= !has_known_type(field.raw);
                }
                FieldName::DKIM_SIGNATURE => note_signed(field.raw, &mut seen.signed),
                FieldName::OTHER if field.name.eq_ignore_ascii_case("set-cookie") => seen.web += 1,
                _ => {}
            }
            if let Some(n) = SIGNED.iter().position(|name| *name == which) {
                seen.present[n] = true;
            }
            if names::VISIBLE.has(which) {
                seen.visible += 1;
            } else if names::CONTENT.has(which) {
                seen.content += 1;
            } else if which.is_known() {
                seen.inner += usize::from(seen.inner == 0);
            } else {
                seen.unknown_name = true;
            }
        }
        seen.repeated = again == [true; 3];
        seen
    }

    /// Whether fields are missing that often stand at the end. From and Date are in every message (RFC 5322 section 3.6), Message-ID and To in
    /// nearly every one. Without a body the copy may have ended too early, so one missing field is enough.
    pub fn lacks_the_end(&self, has_body: bool) -> bool {
        let missing = [self.from, self.date, self.message_id, self.to].iter().filter(|there| !**there).count();
        missing >= 2 || !self.from || !self.date || (!has_body && (!self.message_id || self.lacks_what_is_signed()))
    }

    fn lacks_what_is_signed(&self) -> bool {
        self.signed.iter().zip(self.present).any(|(signed, present)| *signed && !present)
    }
}

/// Whether a media type begins with one of the top-level types (RFC 2046), and with a subtype without a capital letter inside.
fn has_known_type(value: &[u8]) -> bool {
    const TYPES: [&[u8]; 7] = [b"text/", b"multipart/", b"application/", b"message/", b"image/", b"audio/", b"video/"];
    let value = value.trim_ascii_start();
    let Some(subtype) = TYPES.iter().find_map(|known| {
        let (start, subtype) = value.split_at_checked(known.len())?;
        start.eq_ignore_ascii_case(known).then_some(subtype)
    }) else {
        return false;
    };
    let length = subtype.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    !matches!(subtype.get(length), Some(b'0' | b'1' | b'|'))
        && !subtype[..length].windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1] == b'I')
}

fn is_internal(value: &[u8]) -> bool {
    value.trim_ascii().eq_ignore_ascii_case(b"internal")
}

/// Whether a Content-Type is that of a delivery report (RFC 6522): `multipart/report; report-type=delivery-status`.
fn is_delivery_report(value: &[u8]) -> bool {
    ["multipart/report", "delivery-status"].iter().all(|word| find_ignore_case(value, word).is_some())
}

/// Marks the fields that the `h=` list of a DKIM signature names (RFC 6376 section 3.5).
fn note_signed(signature: &[u8], signed: &mut [bool; SIGNED.len()]) {
    let mut from = 0;
    let mut tags =
        memchr::memchr_iter(b';', signature).chain([signature.len()]).map(|end| &signature[std::mem::replace(&mut from, end + 1)..end]);
    let Some(list) = tags.find_map(|tag| tag.trim_ascii().strip_prefix(b"h=")) else { return };
    for name in list.split(|b| *b == b':') {
        let which = FieldName::of(name.trim_ascii());
        if let Some(n) = SIGNED.iter().position(|usual| *usual == which) {
            signed[n] = true;
        }
    }
}

/// So many fields that end in a line as long as the longest of the block were cut at one column: in 700 whole messages there were at most two.
const MOST_AT_EDGE: usize = 3;

/// What the lines of a block say about its edges.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// The first line is no field.
    pub begins_inside: bool,
    /// The last line breaks off.
    pub ends_inside: bool,
    /// Lines between the fields that are no field and not folded.
    pub stray: usize,
    pub longest: usize,
    /// A line in the middle of a page that holds the number of the page.
    pub furniture: bool,
    /// A line between the fields is what somebody typed there.
    pub remark: bool,
    /// Long lines were cut at one column.
    pub cut: bool,
}

impl Lines {
    pub fn of(block: &HeaderBlock) -> Self {
        let mut out = Self::default();
        let mut last: &[u8] = b"";
        let mut in_fields = false;
        // How many fields end at the end of the longest line.
        let mut at_edge = 0;
        let mut edge: &[u8] = b"";
        for line in block.lines() {
            let is_field = line.name.is_some_and(|(_, signs)| signs.is_plausible());
            let is_known = line.name.is_some_and(|(which, _)| which.is_known());
            let range = line.start..line.end;
            let line = &block.as_bytes()[line.start..line.end];
            // A field that comes again with the same last line is no sign of a cut.
            if is_field && last.len() == out.longest && may_be_cut(last) && last != edge {
                (at_edge, edge) = (at_edge + 1, last);
            }
            if line.len() > out.longest {
                (out.longest, at_edge) = (line.len(), 0);
            }
            let bare = line.trim_ascii_start();
            if bare.len() < line.len() {
                out.furniture |= line.len() < 80 && line.starts_with(b"            ") && super::furniture::is_centred_number(line);
                // Of all folded lines, few begin with a digit, with the word `FROM`, or as a pager does between two pages.
                out.furniture |= match bare.first() {
                    Some(b'F' | b'0'..=b'9') => super::print_line::is_indented_foot(line) || super::fax_line::is_fax_line(line),
                    Some(b'-' | b'<') => line.len() < 60 && (line.starts_with(b" -") || line.starts_with(b" <-")) && is_prompt(line),
                    _ => false,
                };
            }
            if is_field {
                in_fields = true;
                let is_text = || is_labelled_remark(line) || (last.last() == Some(&b':') && is_value_with_colon(line));
                out.stray += usize::from(!is_known && is_text());
                // A page number can look like a field: `Page: 2`.
                let page = || line.len() < 24 && line.last().is_some_and(u8::is_ascii_digit) && !is_known;
                out.furniture |= page() && super::furniture::is_furniture(line);
                // So can the line of a fax machine.
                out.furniture |= line.starts_with(b"FROM") && super::fax_line::is_fax_line(line);
            } else if !in_fields {
                out.begins_inside = true;
            } else if may_begin(bare) && is_remark(block.as_bytes(), range) {
                out.remark = true;
            } else if !matches!(line.first(), Some(b' ' | b'\t')) {
                out.stray += 1;
            }
            last = line;
        }
        out.ends_inside = breaks_off(last);
        out.cut = at_edge >= MOST_AT_EDGE;
        // The last line, which breaks off, is counted among these already.
        out.stray -= usize::from(out.ends_inside && out.stray > 0);
        out
    }

    /// Whether lines were added, cut or damaged, whatever the fields hold.
    pub fn are_damaged(&self) -> bool {
        self.furniture || self.remark || self.stray > 0 || self.cut
    }
}

/// Whether the end of a line may have been cut off. A bracket, a sign or a zone, as behind the time of each hop, ends a value; and no terminal is
/// narrower than sixty columns.
fn may_be_cut(line: &[u8]) -> bool {
    const NARROWEST: usize = 60;
    let ends_in_zone = || {
        let offset =
            line.last_chunk::<5>().is_some_and(|[sign, digits @ ..]| matches!(sign, b'+' | b'-') && digits.iter().all(u8::is_ascii_digit));
        offset || line.ends_with(b" GMT") || line.ends_with(b" UTC")
    };
    line.len() >= NARROWEST && line.last().is_some_and(u8::is_ascii_alphanumeric) && !ends_in_zone()
}

/// Whether a line below a name that stands alone is the value of that name, though it begins like a field: `junk:10;V03`.
fn is_value_with_colon(line: &[u8]) -> bool {
    let word = line.iter().take_while(|b| b.is_ascii_lowercase()).count();
    matches!(line.get(word..), Some([b':', next, ..]) if !next.is_ascii_whitespace())
        && std::str::from_utf8(&line[..word]).is_ok_and(|name| !is_known(name))
}

/// Whether a line is what somebody wrote between the fields, though a word and a colon begin it: `Note: this is not my server`. Names of a single word
/// that are not known are rare, and no program writes a sentence into such a field, but for one whose name is two words in one: `SpamTally`, `DKIMCheck`.
fn is_labelled_remark(line: &[u8]) -> bool {
    let word = line.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let capitals = || line[1..word].iter().filter(|b| b.is_ascii_uppercase()).count();
    let is_joined = || (1..word - 1).contains(&capitals());
    (1..16).contains(&word)
        && line.get(word) == Some(&b':')
        && !is_joined()
        && std::str::from_utf8(&line[..word]).is_ok_and(|name| !is_known(name))
        && is_prose(&line[word + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_calls_its_field_in_two_words_is_no_remark() {
        let words = "the mail was not looked at by this server today";
        assert!(is_labelled_remark(format!("Note: {words}").as_bytes()));
        assert!(is_labelled_remark(format!("NOTE: {words}").as_bytes()));
        assert!(!is_labelled_remark(format!("SpamTally: {words}").as_bytes()));
        assert!(!is_labelled_remark(format!("DKIMCheck: {words}").as_bytes()));
    }

    #[test]
    fn a_window_may_show_the_id_above_what_it_shows() {
        let on_top = |names: &[&str]| {
            Seen::of(&HeaderBlock::parse(names.iter().map(|name| format!("{name}: a\n")).collect::<String>().into_bytes())).begins_on_top
        };
        for names in [
            &["Message-ID", "Date", "From", "To", "Subject", "Received", "MIME-Version"][..],
            &["Message-ID", "From", "Subject", "Delivered-To", "Received", "Date"],
            &["From", "To", "Subject", "Message-ID", "Received"],
        ] {
            assert!(on_top(names), "{names:?}");
        }
        for names in [
            &["Message-ID", "Date", "From", "To", "Subject", "MIME-Version", "Received"][..],
            &["Message-ID", "Received", "From"],
            &["Message-ID", "Date", "To", "Subject", "Received"],
            &["Message-ID", "From", "To", "Received"],
            &["Message-ID", "MIME-Version", "From", "To", "Subject", "Received"],
        ] {
            assert!(!on_top(names), "{names:?}");
        }
    }

    #[test]
    fn a_field_that_comes_again_is_no_cut() {
        let value = "a".repeat(80);
        let lines = |fields: [&str; 4]| {
            let text: String = fields.iter().map(|name| format!("{name}: {value}\n")).collect();
            Lines::of(&HeaderBlock::parse(format!("Received: from a by b\n{text}Subject: c\n").into_bytes())).cut
        };
        assert!(lines(["X-A", "X-B", "X-C", "X-D"]) && !lines(["X-A"; 4]));
    }
}
