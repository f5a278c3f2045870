//! Everything the rules need to know about a text, computed once.

use std::sync::LazyLock;

use jiff::Timestamp;
use memchr::memmem::Finder;

use super::ChangedPart;
use super::choose::{Remark, Removed, RemovedPlace};
use super::edited::{self, Change, Changes};
use super::hops::{self, Hops, are_private, has_alias_sender};
use super::last_field;
use super::lost_brackets::{has_address_in_brackets, has_lost_brackets, lost_all_tags};
use super::lost_handover;
use super::lost_top;
use super::misread;
use super::order;
use super::rest;
use super::resumed;
use super::seen::{Lines, Seen};
use super::shape::{self, Shape};
use super::split::{Piece, Skipped};
use super::translated::{block_has_translated_trace, names_are_translated, received_is_translated};
use crate::message::lines::lines;
use crate::message::repair::{self, Repair};
use crate::message::torn::{has_torn_top, is_of_halves, is_torn, is_torn_field};
use crate::message::{HeaderBlock, safe_text};

/// How many Received lines, from the top, are asked whether their time can be read.
const FIRST_TIMES: usize = 4;
const DAY: i64 = 24 * 3600;

/// What the rules decide by.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// Without a trace it is `Empty` until [`Facts::name_traceless`] was called.
    pub shape: Shape,
    pub byte_order_mark: bool,
    pub skipped: Skipped,
    /// The damage that was repaired.
    pub repairs: Vec<Repair>,
    /// The block begins inside a field, or with a field that servers never write first; or no line of the recipient's servers is left.
    pub top_is_missing: bool,
    /// A field that every message has is missing, or the last one is cut off.
    pub bottom_is_missing: bool,
    /// The headers are complete to their end, as the fields alone show.
    pub has_end: bool,
    /// Some lines belong to no field, or lines could be joined in two ways.
    pub gap: bool,
    /// A part of a field is missing, or two halves of different fields were joined.
    pub torn: bool,
    /// The same for the lines that the recipient's servers wrote, if nothing above them is missing.
    pub top_is_torn: bool,
    /// Letters are wrong, as in text that was read from a picture.
    pub misread: bool,
    /// The fields were sorted, or came in a form that has no order.
    pub order_lost: bool,
    /// A line between the fields says that others were removed there.
    pub lines_removed: bool,
    /// The number of Received lines above the topmost such line, if another Received line stands below it.
    pub trace_removed: Option<usize>,
    /// Nothing that is needed is missing, but something looks damaged.
    pub suspicious: bool,
    /// How many complete messages the text has.
    pub messages: usize,
    /// How many messages are inside another.
    pub attached: usize,
    /// The checked message is one of those.
    pub inside: bool,
    /// The checked message is inside a report about undelivered mail, or stands below another message: its top may be made up.
    pub returned: bool,
    pub has_body: bool,
    /// A field has a name that is neither known nor one as programs give it to a field of their own.
    pub unknown_name: bool,
    pub fields: usize,
    pub longest_line: usize,
    pub edited: bool,
    /// The places where there is something else than a server writes there.
    pub changed: Vec<Change>,
    pub translated: bool,
    pub clock_odd: bool,
    pub alias_service: bool,
    pub mailing_list: bool,
    /// Days since the message arrived.
    pub age: Option<i64>,
}

/// What is seen of a message before its fields are read: enough to know of most damaged ones that they are.
#[derive(Debug)]
pub(super) struct FirstLook {
    lines: Lines,
    /// More fields of the message stand below its block.
    goes_on: bool,
    /// Two fields stand on one line, or a link around an address.
    is_glued: bool,
}

impl FirstLook {
    pub fn of(text: &[u8], piece: &Piece, block: &HeaderBlock) -> Self {
        Self { lines: Lines::of(block), goes_on: resumed::fields_follow(text, piece, block), is_glued: repair::is_glued_or_linked(block) }
    }

    /// Whether something is damaged for certain: [`Facts::is_clean`] will be false.
    pub fn is_damaged(&self) -> bool {
        self.lines.are_damaged() || self.goes_on || self.is_glued
    }
}

impl Facts {
    /// The facts about one piece of the text. If it has no trace, its shape is found out only by a call of [`Self::name_traceless`], because a
    /// repair may still bring a trace to light.
    pub fn new(text: &[u8], piece: &Piece, block: &HeaderBlock, first: FirstLook, now: Option<Timestamp>) -> Self {
        let FirstLook { lines, goes_on, is_glued } = first;
        let seen = Seen::of(block);
        let has_body = text[piece.body.clone()].iter().any(|b| !b.is_ascii_whitespace());
        if seen.received + seen.half_received == 0 {
            return Self { has_body, fields: block.len(), ..Self::default() };
        }
        let hops = Hops::of(block.received());
        let signs = BlockSigns::of(block.as_bytes(), block.is_ascii());
        let Changes { mut changes, vanished, lost, misread, maybe_misread, .. } = Changes::of(block);
        let shape = shape_of_headers(block, &seen, &hops, vanished);
        if shape != Shape::BracketsLost {
            changes.extend(lost);
        }
        // Nearly all headers have none of these signs.
        let misread = (misread
            || maybe_misread
            || seen.unknown_name
            || seen.odd_type
            || !block.is_ascii()
            || block.received().iter().take(FIRST_TIMES).any(|look| {
                look.is_torn || (!look.has_strict_time && (look.time.is_none() || misread::may_hold_misread_date(&look.line)))
            }))
            && (misread || misread::in_block(block));
        if misread {
            changes.retain(Change::is_of_a_hand);
        }
        let order_lost = (seen.received_below && order::is_lost(block)) || (has_later_below(block) && order::is_shuffled(block));
        let breaks_off = lines.ends_inside || last_field::is_cut(block);
        let translated = (!(seen.from && seen.date && seen.to) && names_are_translated(block.as_bytes()))
            || ((lines.stray > 0 || !block.is_ascii()) && block_has_translated_trace(text, piece));
        let torn_top = seen.received > 0 && has_torn_top(block);
        let cut = breaks_off && !has_body;
        let torn = !misread && is_torn(block, cut) && !is_torn_by_others(block, cut, &changes);
        // Where what is left begins as the line does, nothing above it is missing.
        let top_is_torn = torn_top && has_begun_top(block);
        Self {
            shape,
            top_is_missing: !(misread || order_lost)
                && (lines.begins_inside
                    || !seen.begins_on_top
                    || (torn_top && !top_is_torn)
                    || (shape == Shape::Headers && lost_top::is_lost(block))),
            bottom_is_missing: !misread && ((!translated && seen.lacks_the_end(has_body)) || (!has_body && breaks_off)),
            has_end: !seen.lacks_the_end(false) && !breaks_off,
            // If no Received line is whole, a part of each is missing, which is a gap, too.
            gap: !misread
                && (lines.stray > 0
                    || lines.cut
                    || seen.received == 0
                    || goes_on
                    || rest::is_below(text, piece, block)
                    || resumed::is_below(text, piece, block)
                    || lost_handover::is_lost(block)
                    || has_lost_brackets(block)),
            torn,
            top_is_torn,
            misread,
            order_lost,
            suspicious: seen.odd_colon
                || seen.repeated
                || lines.furniture
                || lines.remark
                || signs.damage
                || is_glued
                || looks_damaged(text, piece, block),
            has_body,
            unknown_name: seen.unknown_name,
            fields: block.len(),
            longest_line: lines.longest,
            edited: !changes.is_empty() || lines.remark,
            changed: changes,
            translated,
            clock_odd: hops.clock_odd,
            alias_service: hops.alias_service || has_alias_sender(block),
            mailing_list: seen.list,
            age: now.and_then(|now| Some((now.as_second() - hops.arrived?.as_second()) / DAY)),
            ..Self::default()
        }
    }

    /// Decides the shape of a piece without a trace.
    pub fn name_traceless(&mut self, text: &[u8], piece: &Piece, block: &HeaderBlock) {
        if misread::is_trace(text, piece.block.start) {
            self.shape = Shape::Misread;
            return;
        }
        self.translated = block.first("received").is_none() && received_is_translated(text, piece);
        self.shape = if self.translated { Shape::Traceless } else { shape::without_trace(text, piece, block, &Seen::of(block)) };
    }

    /// Adds what was left out of the block as the change that it is.
    pub fn note_what_was_left_out(&mut self, removed: &[Removed], remarks: &[Remark]) {
        self.edited |= !(removed.is_empty() && remarks.is_empty());
        for Removed { field, mark, place, traces } in removed {
            self.lines_removed |= *place != RemovedPlace::End;
            if *place == RemovedPlace::Trace {
                self.trace_removed = Some(self.trace_removed.map_or(*traces, |above| above.min(*traces)));
            }
            self.changed.push(Change { field: safe_text(field), number: 1, place: ChangedPart::Lines, mark: safe_text(mark) });
        }
        let as_change = |Remark { field, number, words }: &Remark| Change {
            field: safe_text(field),
            number: *number,
            place: ChangedPart::Value,
            mark: safe_text(words),
        };
        self.changed.extend(remarks.iter().map(as_change));
    }

    /// Whether no repair has to be tried.
    pub fn is_clean(&self) -> bool {
        self.shape == Shape::Headers
            && !self.top_is_missing
            && !self.bottom_is_missing
            && !self.gap
            && !self.torn
            && !self.suspicious
            && !self.misread
    }

    pub fn undid(&self, repair: Repair) -> bool {
        self.repairs.contains(&repair)
    }
}

/// Whether no copy damaged the fields of a block: something else stands in the place of what is missing, which is told as a change, or the sender wrote
/// them so.
fn is_torn_by_others(block: &HeaderBlock, cut: bool, changes: &[Change]) -> bool {
    let whole = block.len() - usize::from(cut && !block.is_empty());
    let mut looks = block.received().iter();
    let mut number = 0;
    block.fields().take(whole).all(|field| {
        if !field.name.eq_ignore_ascii_case("received") {
            return !is_torn_field(field) || edited::is_broken_signature(block, field);
        }
        number += 1;
        let by_hand = || changes.iter().any(|change| change.number == number && change.field.eq_ignore_ascii_case("received"));
        let is_torn = looks.next().is_some_and(|look| look.is_torn);
        !is_torn || (by_hand() && !is_of_halves(field)) || is_senders_own(block, number - 1)
    })
}

/// Whether a Received line below that of the handover is what no server writes: words, or a machine alone that comes again.
fn is_senders_own(block: &HeaderBlock, number: usize) -> bool {
    /// How many Received lines are compared: more than any message has.
    const MOST: usize = 100;
    let looks = block.received();
    let Some(look) = looks.get(number).filter(|_| hops::handover(looks).is_some_and(|handover| handover < number)) else { return false };
    let line = look.line.as_str();
    let is_words = line.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b' ' | b'.' | b'-')) && line.contains(' ');
    let begins = ["from ", "by ", "with ", "for ", "id ", "via "].iter().any(|word| line.starts_with(word));
    let again = || line.split(' ').count() == 2 && looks.iter().take(MOST).filter(|look| look.line == line).count() > 1;
    (is_words && !begins) || again()
}

/// Whether the first Received line begins as such lines do, and no field above it is damaged.
fn has_begun_top(block: &HeaderBlock) -> bool {
    let above = block.fields().take_while(|field| !field.name.eq_ignore_ascii_case("received"));
    let begins = block.received().first().is_some_and(|look| ["from ", "by "].iter().any(|start| look.line.starts_with(start)));
    begins && !above.into_iter().any(is_torn_field)
}

/// The shape of a block with a trace: in most cases [`Shape::Headers`].
fn shape_of_headers(block: &HeaderBlock, seen: &Seen, hops: &Hops, vanished: bool) -> Shape {
    if seen.from && lost_all_tags(block) {
        return Shape::BracketsLost;
    }
    let empty_id = block.first("message-id").is_some_and(|id| id.raw.trim_ascii().is_empty());
    if (vanished || hops.brackets_lost || empty_id) && !has_address_in_brackets(block.as_bytes()) {
        return Shape::BracketsLost;
    }
    let mapi = || block.all("received").all(|field| memchr::memmem::find(field.raw, b"with mapi").is_some());
    if ((seen.internal || mapi()) && are_private(block.received())) || (seen.internal && stays_in_one_place(block)) {
        return Shape::Internal;
    }
    let daemon =
        || block.first("from").is_some_and(|from| memchr::memmem::find(&from.raw.to_ascii_lowercase(), b"mailer-daemon").is_some());
    if seen.delivery_report || (daemon() && is_failure_subject(block)) {
        return Shape::Bounce;
    }
    Shape::Headers
}

/// Whether a message may return other mail to its sender, by any sign: the type of a delivery report, an empty return path (RFC 5321 section
/// 4.5.5), or the sender and words of such programs. This is true of more messages than bounces: some advertising, too.
pub(super) fn returns_mail(block: &HeaderBlock) -> bool {
    let from = block.first("from").map(|from| from.raw.to_ascii_lowercase()).unwrap_or_default();
    let program =
        ["mailer-daemon", "postmaster", "mail delivery"].iter().any(|name| memchr::memmem::find(&from, name.as_bytes()).is_some());
    let no_answer = block.all("return-path").any(|path| path.raw.trim_ascii() == b"<>");
    let automatic = block.first("auto-submitted").is_some_and(|field| field.raw.trim_ascii().to_ascii_lowercase().starts_with(b"auto-"));
    Seen::of(block).delivery_report || no_answer || automatic || program || block.first("x-failed-recipients").is_some()
}

fn is_failure_subject(block: &HeaderBlock) -> bool {
    const WORDS: [&str; 16] = [
        "fail",
        "undeliver",
        "returned",
        "delivery status",
        "could not be delivered",
        "nondeliver",
        "delivery problem",
        "unzustellbar",
        "échec",
        "devuelto",
        "mancata consegna",
        "não entregue",
        "не доставлен",
        "退信",
        "投递",
        "配信不能",
    ];
    let subject = block.first("subject").map(|subject| subject.text().to_lowercase()).unwrap_or_default();
    WORDS.iter().any(|word| subject.contains(word))
}

/// Whether both ends of every hop belong to the mail service of one organisation in Microsoft's cloud or to one domain, and Exchange wrote every line:
/// other servers leave a sender's own word that the message is internal where it is.
fn stays_in_one_place(block: &HeaderBlock) -> bool {
    // The last two labels, the last one first: `com.outlook`.
    let site = |host: &str| {
        let labels: Vec<&str> = host.trim_end_matches('.').rsplit('.').take(2).collect();
        labels.join(".").to_ascii_lowercase()
    };
    let mut sites = Vec::new();
    for field in block.all("received") {
        let line = field.unfolded();
        let word_after = |word: &str| line.split(' ').skip_while(move |w| !w.eq_ignore_ascii_case(word)).nth(1).map(site);
        let by = word_after("by");
        let microsoft = by
            .as_deref()
            .is_some_and(|site| ["com.outlook", "com.office365", "com.exchangelabs", "us.office365", "cn.outlook"].contains(&site));
        if !microsoft && ![" with Microsoft SMTP Server", " with mapi"].iter().any(|words| line.contains(words)) {
            return false;
        }
        sites.extend(word_after("from"));
        sites.extend(by);
    }
    sites.windows(2).all(|pair| pair[0] == pair[1])
}

/// Signs of damage in the bytes of a block.
#[derive(Debug, Default)]
struct BlockSigns {
    /// HTML, codes that are still encoded, visible signs for white space, unusual spaces and colons.
    damage: bool,
}

impl BlockSigns {
    fn of(block: &[u8], ascii: bool) -> Self {
        let mut out = Self::default();
        // Three characters that are rare, in one search.
        out.damage |= memchr::memchr3_iter(b'&', b'<', b'\\', block).any(|at| match &block[at..] {
            [b'&', rest @ ..] => repair::is_sign_code(rest),
            // How string literals and Markdown write a folded line or an angle bracket.
            [b'\\', rest @ ..] => matches!(rest, [b'n', b'\\', b't', ..] | [b'<', ..]),
            // A closing tag.
            [_, b'/', ..] => true,
            rest => rest.starts_with(b"<br") || rest.starts_with(b"<HYPERLINK "),
        });
        // White space written as visible signs, or text that is still encoded.
        let first = block.split(|b| *b == b'\n').next().unwrap_or_default();
        // A backslash behind every line, which says that it goes on, or a vertical bar.
        let marked = matches!(first.trim_ascii_end().last(), Some(b'\\' | b'|'));
        out.damage |= marked || repair::ends_in_sign(first) || is_quoted_printable(block);
        out.damage |= !ascii && repair::has_odd_sign(block);
        out
    }
}

/// Whether a text holds the code of quoted-printable for an equals sign, outside of encoded words (RFC 2047), whose own code it may be.
fn is_quoted_printable(text: &[u8]) -> bool {
    /// Prepared once, since every block is searched for it.
    static THREE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("=3"));
    /// Where the encoded word began in which the last code stood is looked for only so far back. The longest that is allowed has 75 signs.
    const FARTHEST: usize = 200;
    let is_in_word = |at: usize| {
        let above = &text[at.saturating_sub(FARTHEST)..at];
        let word = &above[above.iter().rposition(u8::is_ascii_whitespace).map_or(0, |blank| blank + 1)..];
        memchr::memmem::rfind(word, b"=?").is_some_and(|begin| memchr::memchr_iter(b'?', &word[begin + 2..]).count() == 2)
    };
    THREE.find_iter(text).any(|at| matches!(text.get(at + 2), Some(b'D' | b'd')) && !is_in_word(at))
}

/// Whether there is damage by which no text is lost: the foot of a page, a copy of a field, an empty line between fields.
fn looks_damaged(text: &[u8], piece: &Piece, block: &HeaderBlock) -> bool {
    let first = lines(text, piece.body.start).map(|line| &text[line]).find(|line| !crate::message::lines::is_blank(line));
    let first = first.filter(|line| !is_boundary(line, block));
    let page = first.is_some_and(|line| super::furniture::is_furniture(line) || super::removal::is_removed(line));
    let goes_on = || repair::may_go_on(block.as_bytes(), text, piece.body.start) || super::page_break::may_begin(text, piece.body.start);
    let quoted = block.first("received").is_some_and(|field| repair::begins_quoted(field.raw));
    page || quoted || repair::has_copy(block) || goes_on()
}

/// Whether a line begins a part of the message (RFC 2046 section 5.1.1).
fn is_boundary(line: &[u8], block: &HeaderBlock) -> bool {
    let boundary = line.strip_prefix(b"--").map(<[u8]>::trim_ascii_end).filter(|boundary| !boundary.is_empty());
    let is_named = |value: &[u8], boundary: &[u8]| {
        let signs = memchr::memchr2_iter(b'"', b'=', value);
        signs.filter_map(|at| value.get(at + 1..)).any(|named| named.starts_with(boundary))
    };
    boundary.is_some_and(|boundary| block.first("content-type").is_some_and(|field| is_named(field.raw, boundary)))
}

/// Whether some Received line is older than the one below it.
fn has_later_below(block: &HeaderBlock) -> bool {
    block.received().windows(2).any(|pair| matches!((pair[0].time, pair[1].time), (Some(above), Some(below)) if above < below))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_encoded_words_are_no_damage() {
        let damaged = |text: &str| BlockSigns::of(text.as_bytes(), text.is_ascii()).damage;
        for text in [
            "Subject: =?utf-8?Q?a=3Db?= =?utf-8?q?=3D=3d?=\n",
            "X-A:\n\t=?us-ascii?Q?abc=2Fd=3D=3D?=\n\t=?us-ascii?Q?=3D?=\n",
            "From: (=?utf-8?Q?a=3D?=) <a@shop.example>\n",
        ] {
            assert!(!damaged(text), "{text}");
        }
        for text in [
            "DKIM-Signature: v=3D1; a=3Drsa-sha256\n",
            "Subject: =3D?utf-8?Q?a=3D3Db?=3D\n",
            "Subject: =?utf-8?Q?a?=\nX-A: b=3Dc\n",
            "Subject: =?utf-8?Q?a?=b=3Dc\n",
            "X-A: =?utf-8=3Dc\n",
        ] {
            assert!(damaged(text), "{text}");
        }
    }
}
