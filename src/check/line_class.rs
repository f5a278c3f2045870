//! What kind of line each line of a text is, judged from the line itself: the second stage from a text to its header block ([`super::examine`]).
//!
//! | class | by what it is known | weight |
//! |---|---|---:|
//! | received | `Received:` with a value that names a server or a time | +6 |
//! | inner | a field that only mail has, and mail windows do not show (`Return-Path:`, `Message-ID:`, `DKIM-Signature:`) | +4 |
//! | own | `X-…:`: mostly mail, but other texts may have such lines, too | +3 |
//! | visible | a field that everyone sees (`From:`, `Subject:`), or of a MIME part | +1 |
//! | shaped | another name with a hyphen and a capital letter | +1 |
//! | behind | a field that can begin a message, in the middle of the line | −4 |
//! | folded | begins with white space | 0 |
//! | rest | reads like the rest of a field whose indentation is gone | 0 |
//! | blank | nothing | 0 |
//! | furniture | page numbers, print titles, addresses of pages | −1 |
//! | page break | between two pages of a print ([`super::page_break`]) | 0 |
//! | fence | signs, or words between signs | −2 |
//! | removed | says that lines were taken out | −1 |
//! | boundary | between two parts of a message | −4 |
//! | text | anything else | −4 |
//!
//! The weights are the logarithms of how much more often such a line stands inside headers than in the texts around them, on real mail and its
//! bodies, rounded. Two rules fix the scale: one line of prose weighs more than three lines like `From:` (From, To and Subject above a text are no
//! headers), and one Received line weighs more than one line of prose (an explanation between the lines does not end the headers).

mod in_context;
mod print_pages;

use std::ops::Range;

use super::fax_line::is_fax_line;
use super::fence::is_fence;
use super::furniture::{is_centred_number, is_furniture};
use super::page_number::is_row_count;
use super::print_line::is_indented_foot;
use super::remark::is_said_by_server;
use super::removal::is_removed;
use crate::message::field_name::{Beginning, FieldName, FieldNames};
use crate::message::lines::{NamedLine, is_blank, lines};
use crate::message::names::{self, EVERYDAY, NameStart, is_known, is_mail_only, is_only_in_mail, name_start, starts};
use crate::message::received::{has_date, has_time};
use crate::message::repair::is_prose;

/// How much of a text is classified, in lines: more than any header block has, with an empty line after each.
const MOST_LINES: usize = 8_000;
/// Characters that look like white space and are none in mail.
const ODD_SPACES: [&[u8]; 6] = [b"\xc2\xa0", b"\xe2\x80\x8b", b"\xef\xbb\xbf", b"\xe2\x80\x89", b"\xe2\x80\xaf", b"\xe3\x80\x80"];
/// The most letters before a field on a line that begins with something else.
const MOST_BEFORE: usize = 80;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineClass {
    Received,
    Inner,
    Own,
    Visible,
    Shaped,
    /// A field that can begin a message stands in the middle of the line, at this byte: something else stands before it, such as a name in a chat.
    Behind(usize),
    Folded,
    Rest,
    Blank,
    Furniture,
    PageBreak,
    Fence,
    Removed,
    /// The line between the parts of a message.
    Boundary,
    Text,
}

impl LineClass {
    /// The weight in the table above.
    pub fn weight(self) -> i32 {
        match self {
            Self::Received => 6,
            Self::Inner => 4,
            Self::Own => 3,
            Self::Visible | Self::Shaped => 1,
            Self::Folded | Self::Rest | Self::Blank | Self::PageBreak => 0,
            Self::Furniture | Self::Removed => -1,
            Self::Fence => -2,
            Self::Behind(_) | Self::Text | Self::Boundary => -4,
        }
    }

    pub fn is_field(self) -> bool {
        matches!(self, Self::Received | Self::Inner | Self::Own | Self::Visible | Self::Shaped)
    }
}

/// One line.
#[derive(Clone, Debug)]
pub(super) struct ClassifiedLine {
    pub range: Range<usize>,
    pub class: LineClass,
    /// The line without the common margin and without quoting marks.
    pub view: Range<usize>,
    /// The name of the field that the view begins.
    start: Option<NameStart>,
}

impl ClassifiedLine {
    /// The view in the text that it is a line of, with the name of the field that it begins.
    fn named<'a>(&self, text: &'a [u8]) -> NamedLine<'a> {
        NamedLine { bytes: &text[self.view.clone()], start: self.start }
    }

    /// The name of that field.
    pub fn name<'a>(&self, text: &'a [u8]) -> Option<&'a str> {
        self.named(text).name()
    }

    /// Whether a mail program would write such a name.
    pub fn is_plausible_field(&self) -> bool {
        self.start.is_some_and(|start| start.signs.is_plausible())
    }

    /// Which name that is.
    pub fn which(&self) -> Option<FieldName> {
        self.start.map(|start| start.which)
    }
}

/// What stands before the names of all fields of the text.
#[derive(Clone, Copy, Debug, Default)]
struct Margin {
    spaces: usize,
    quoted: bool,
}

impl Margin {
    fn of(text: &[u8]) -> Self {
        let all = || lines(text, 0).take(MOST_LINES).map(|line| &text[line]);
        let first_sign = |line: &[u8]| line.iter().copied().find(|b| !matches!(b, b' ' | b'\t'));
        let may_be_quoted = all().any(|line| matches!(first_sign(line), Some(b'>' | b'|')));
        let (mut fields, mut quoted, mut spaces) = (0, 0, usize::MAX);
        for line in all() {
            if !names::label(line).is_some_and(is_mail_only) {
                continue;
            }
            let margin = line.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
            fields += 1;
            quoted += usize::from(matches!(line.get(margin), Some(b'>' | b'|')));
            spaces = spaces.min(margin);
            if spaces == 0 && !may_be_quoted {
                return Self::default();
            }
        }
        Self { spaces: if fields == 0 { 0 } else { spaces }, quoted: fields > 0 && quoted * 2 > fields }
    }

    fn view(self, text: &[u8], line: &Range<usize>) -> Range<usize> {
        let bytes = &text[line.clone()];
        let mut skip = bytes.iter().take(self.spaces).take_while(|b| matches!(b, b' ' | b'\t')).count();
        if self.quoted {
            let marks = |from: usize| bytes[from..].iter().take_while(|b| matches!(b, b' ' | b'>' | b'|')).count();
            let end = bytes[..skip + marks(skip)].iter().rposition(|b| matches!(b, b'>' | b'|')).map_or(skip, |at| at + 1);
            skip = end + usize::from(end > skip && bytes.get(end) == Some(&b' '));
        }
        line.start + skip..line.end
    }
}

/// Classifies the lines of a text from `from` on.
pub(super) fn classify(text: &[u8], from: usize) -> Vec<ClassifiedLine> {
    let margin = Margin::of(&text[from.min(text.len())..]);
    let classified = |range: Range<usize>| {
        let view = margin.view(text, &range);
        ClassifiedLine { start: name_start(&text[view.clone()]), view, range, class: LineClass::Text }
    };
    let mut out: Vec<ClassifiedLine> = lines(text, from).take(MOST_LINES).map(classified).collect();
    for n in 0..out.len() {
        // Whether the headers begin in the middle of this line is seen from the line below.
        let at = |n: usize| out.get(n).map_or(NamedLine { bytes: b"", start: None }, |line| line.named(text));
        let (line, below) = (at(n), at(n + 1));
        let mut label = label(line, below);
        // There may be an empty line below each line.
        if matches!(label, LineClass::Text | LineClass::Rest)
            && is_blank(below.bytes)
            && let Some(at) = behind(line, at(n + 2))
        {
            label = LineClass::Behind(at);
        }
        out[n].class = label;
    }
    in_context::correct(text, &mut out);
    out
}

fn label(view: NamedLine<'_>, below: NamedLine<'_>) -> LineClass {
    let line = view.bytes;
    let goes_on = || matches!(below.bytes.first(), Some(b' ' | b'\t'));
    if is_blank(line) {
        // A line of white space followed by a folded line is part of a field (an old form of folding).
        let folded = !line.is_empty() && !is_blank(below.bytes) && goes_on();
        return if line.contains(&0x0c) {
            LineClass::Furniture
        } else if folded {
            LineClass::Folded
        } else {
            LineClass::Blank
        };
    }
    // Special spaces of a word processor or web page, which a later repair turns into ordinary ones: a margin, or the indentation of a fold.
    let mut bare = line;
    while let Some(rest) = odd_space(bare) {
        bare = rest;
    }
    if bare.len() < line.len() {
        let start = name_start(bare).filter(|start| start.signs.is_plausible());
        return start.map(|start| field(bare, start.length, start.which)).filter(|label| label.is_field()).unwrap_or(LineClass::Folded);
    }
    if matches!(line.first(), Some(b' ' | b'\t')) {
        return if is_centred_number(line) || is_indented_foot(line) || is_fax_line(line) {
            LineClass::Furniture
        } else {
            LineClass::Folded
        };
    }
    // The line of a fax machine may begin like a field: `FROM: …`.
    if is_fax_line(line) {
        return LineClass::Furniture;
    }
    if let Some(start) = view.start.filter(|start| start.signs.is_plausible()) {
        // These are names in the list of a signature, which was broken there.
        if start.which.is_known() && names::is_list(line) {
            return LineClass::Rest;
        }
        let label = field(line, start.length, start.which);
        // A heading of a text has no value after its colon.
        let heading = matches!(label, LineClass::Shaped | LineClass::Text) && line.trim_ascii_end().len() == start.length + 1 && !goes_on();
        if label != LineClass::Text && !heading {
            return label;
        }
        // A field below it shows that it is not the rest of another one.
        if heading && below.is_one_of(names::ON_TOP) {
            return LineClass::Text;
        }
        return match behind(view, below) {
            Some(at) => LineClass::Behind(at),
            None if is_furniture(line) => LineClass::Furniture,
            None if is_rest(line) => LineClass::Rest,
            None => LineClass::Text,
        };
    }
    // `--snip--` has the form of a boundary.
    if is_boundary(line) && !is_removed(line) {
        return LineClass::Boundary;
    }
    if line.starts_with(b"=?") {
        return LineClass::Rest;
    }
    // A known name before an unusual colon, which a later repair corrects.
    if let Some(name) = names::label(line).filter(|name| line.starts_with(name.as_bytes()) && is_known(name)) {
        return match name {
            name if name.eq_ignore_ascii_case("received") => LineClass::Received,
            name if starts(name, "x-") => LineClass::Own,
            name if is_mail_only(name) => LineClass::Inner,
            _ => LineClass::Visible,
        };
    }
    if is_removed(line) {
        // The number of lines of a table stands below its last one.
        let counts = std::str::from_utf8(line.trim_ascii()).is_ok_and(is_row_count) && below.start.is_none();
        return if counts { LineClass::Furniture } else { LineClass::Removed };
    }
    if let Some(at) = behind(view, below) {
        return LineClass::Behind(at);
    }
    if is_fence(line) {
        return LineClass::Fence;
    }
    if is_furniture(line) {
        return LineClass::Furniture;
    }
    if is_rest(line) { LineClass::Rest } else { LineClass::Text }
}

/// What stands behind one of [`ODD_SPACES`] at the beginning of a text.
fn odd_space(text: &[u8]) -> Option<&[u8]> {
    // They all begin with one of these bytes.
    text.first().filter(|b| matches!(b, 0xc2 | 0xe2 | 0xe3 | 0xef))?;
    ODD_SPACES.iter().find_map(|sign| text.strip_prefix(*sign))
}

/// The class of a line that begins with a field name of that length.
fn field(line: &[u8], length: usize, which: FieldName) -> LineClass {
    const RECEIVED: FieldNames = FieldNames::of(&["received", "x-received"]);
    const OF_ONE_WORD: FieldNames = FieldNames::of(&["return-path", "delivered-to", "envelope-to", "dkim-signature"]);
    const PRIVATE: FieldNames = FieldNames::beginning(Beginning::Private);
    let (name, rest) = line.split_at(length);
    let rest = rest.trim_ascii_start();
    let value = rest.strip_prefix(b":").unwrap_or(rest);
    let bare = odd_space(value);
    let spaced = bare.is_some() || value.first().is_none_or(u8::is_ascii_whitespace);
    let value = bare.unwrap_or(value).trim_ascii();
    if !which.is_known() {
        let has = |sign: u8| memchr::memchr(sign, name).is_some();
        let hyphen = (has(b'-') || has(b'_')) && name.first().is_some_and(u8::is_ascii_uppercase) && !has(b'.');
        let shaped = spaced && (hyphen || name.windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()));
        return if shaped { LineClass::Shaped } else { LineClass::Text };
    }
    let has_words = || memchr::memchr(b' ', value).is_some() && memchr::memchr3(b'<', b'@', b'=', value).is_none();
    // Sentences can begin with these words, too, so the value has to be one that such a field can have.
    let fits = match which {
        _ if RECEIVED.has(which) => {
            matches!(value, b"" | b"from" | b"by")
                || [&b"from "[..], b"by ", b"(", b"via ", b"with "].iter().any(|word| value.starts_with(word))
                || has_date(value)
        }
        FieldName::MIME_VERSION => value.is_empty() || value.first().is_some_and(|b| b.is_ascii_digit() || *b == b'('),
        FieldName::MESSAGE_ID => {
            value.is_empty() || memchr::memchr2(b'@', b'<', value).is_some() || (value.len() > 12 && memchr::memchr(b' ', value).is_none())
        }
        _ if OF_ONE_WORD.has(which) => !has_words(),
        FieldName::CONTENT_TYPE => !has_words() || memchr::memchr2(b'/', b';', value).is_some(),
        _ => true,
    };
    if !fits {
        LineClass::Text
    } else if which == FieldName::RECEIVED {
        LineClass::Received
    } else if PRIVATE.has(which) {
        LineClass::Own
    } else if is_only_in_mail(which) && !EVERYDAY.has(which) {
        LineClass::Inner
    } else {
        LineClass::Visible
    }
}

/// Where a field that can begin a message stands in the middle of a line, if the next line goes on with headers.
fn behind(view: NamedLine<'_>, below: NamedLine<'_>) -> Option<usize> {
    let line = view.bytes;
    let known = view.is_known();
    if line.len() < 8 || known || view.is_one_of(names::VISIBLE) || is_blank(below.bytes) {
        return None;
    }
    let goes_on = matches!(below.bytes.first(), Some(b' ' | b'\t')) || below.is_known();
    memchr::memchr_iter(b':', &line[..line.len().min(MOST_BEFORE + 40)]).find_map(|colon| {
        let word = line[..colon].iter().rev().take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        let start = colon - word;
        let name = &line[start..colon];
        let which = FieldName::of(name);
        let apart = line.get(colon + 1).is_some_and(u8::is_ascii_whitespace);
        let sign = |b: u8| matches!(b, b' ' | b'\t' | b']' | b'>' | b'`' | b'"' | b'\'' | b')' | b'}' | b'|' | b':' | b'=' | b'*');
        // Nothing but one to three signs stands before the name.
        let dressed =
            || (1..=3).contains(&start) && line[..start].iter().all(|b| b.is_ascii_punctuation() && !matches!(b, b'-' | b'.' | b'#'));
        let edge =
            start > 0 && (sign(line[start - 1]) || dressed() || line[..start].ends_with(b"<![CDATA[") || ends_in_wide_sign(&line[..start]));
        let fits = || !matches!(field(&line[start..], name.len(), which), LineClass::Text | LineClass::Visible);
        // A Received line may go on at the margin, if its indentation is gone.
        let goes_on = || goes_on || (which == FieldName::RECEIVED && may_be_rest(below.bytes));
        (apart && edge && start <= MOST_BEFORE && names::ON_TOP.has(which) && name.len() > 4 && fits() && goes_on()).then_some(start)
    })
}

/// Whether a line at the margin may be the rest of a trace: it has the signs of one, or names a machine.
fn may_be_rest(line: &[u8]) -> bool {
    is_rest(line) || (memchr::memchr3(b'.', b'(', b';', line).is_some() && !is_prose(line))
}

/// Whether a text ends in a sign that is no letter and not ASCII: a wide colon, a bracket, a dash.
fn ends_in_wide_sign(text: &[u8]) -> bool {
    let last = text.utf8_chunks().last().filter(|chunk| chunk.invalid().is_empty()).and_then(|chunk| chunk.valid().chars().next_back());
    last.is_some_and(|c| !c.is_ascii() && !c.is_alphanumeric())
}

/// Whether a line is a boundary between the parts of a message (RFC 2046 section 5.1.1):
/// two hyphens and a word. A fence has signs alone, or at both ends.
fn is_boundary(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"--") else { return false };
    let rest = rest.trim_ascii_end();
    let word = rest.iter().filter(|b| b.is_ascii_alphanumeric()).count();
    let closed = rest.ends_with(b"---") || memchr::memchr(b' ', rest).is_some();
    word > 0 && !closed
}

/// Whether a line at the margin reads like the rest of a field: clauses of a Received line, tags, a time with its zone, a piece of a signature.
pub(super) fn is_rest(line: &[u8]) -> bool {
    const CLAUSES: [&[u8]; 7] = [b"by ", b"with ", b"for ", b"id ", b"via ", b"from ", b"envelope-from "];
    let line = line.trim_ascii();
    let evidence = |b: &u8| b.is_ascii_digit() || matches!(b, b'.' | b'<' | b'@' | b'(' | b';' | b'=');
    // The opening bracket is no evidence, nor is the number of a remark: `(In reply to comment #2)`.
    let numbered = memchr::memmem::find(line, b" #").is_some();
    let evidence_in = |b: &u8| *b != b'(' && !(numbered && b.is_ascii_digit()) && evidence(b);
    let clause =
        CLAUSES.iter().any(|word| line.get(..word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word))) && line.iter().any(evidence);
    let said = line.iter().any(evidence_in) || is_said_by_server(line);
    let comment = said
        && line.starts_with(b"(")
        && line.len() > 4
        && (line.ends_with(b")") || line.ends_with(b";") || line.contains(&b'='))
        && !line.ends_with(b"...)");
    let one_word = memchr::memchr(b' ', line).is_none();
    // In a code small and capital letters are mixed.
    let is_word = || is_compound(line) || is_handle(line);
    let coded = || memchr::memchr3(b'{', b'}', b'\\', line).is_none();
    let piece = one_word
        && line.len() >= 16
        && coded()
        && !is_word()
        && line.is_ascii()
        && line.iter().any(u8::is_ascii_alphanumeric)
        && !line.starts_with(b"http");
    let tag_end = one_word && line.len() > 3 && matches!(line.last(), Some(b';' | b',')) && !is_greeting(line);
    let address = matches!(line.first(), Some(b'<' | b'['))
        && memchr::memchr2(b'>', b']', line).is_some_and(|end| is_address(line.get(1..end).unwrap_or_default()));
    clause
        || comment
        || piece
        || tag_end
        || address
        || in_context::is_scored(line)
        || line.starts_with(b"=?")
        || has_tag(line)
        || has_zoned_time(line)
        || begins_with_zone(line)
}

/// Whether a line is the name of a person in a chat whose servers are many: `@anna@social.example`, `@anna:matrix.example:`, `anna:matrix.example`.
pub(super) fn is_handle(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let (marked, line) = line.strip_prefix(b"@").map_or((false, line), |rest| (true, rest));
    let line = line.strip_suffix(b":").unwrap_or(line);
    let Some(at) = memchr::memchr2(b'@', b':', line).filter(|at| marked || line[*at] == b':') else { return false };
    let (name, host) = (&line[..at], &line[at + 1..]);
    let is_sign = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'=');
    let ending = host.rsplit(|b| *b == b'.').next().unwrap_or_default();
    name.first().is_some_and(u8::is_ascii_alphabetic)
        && (marked || !name.contains(&b'.'))
        && name.iter().chain(host).all(is_sign)
        && host.len() > ending.len() + 1
        && ending.len() > 1
        && ending.iter().all(u8::is_ascii_alphabetic)
}

/// Whether a line is a word of a language, or some joined by hyphens and the like: `Internet-Kopfzeilen`. Codes and ids mix small and capital letters.
fn is_compound(line: &[u8]) -> bool {
    let is_word = |part: &[u8]| match part {
        [] => false,
        [_, rest @ ..] => {
            part.iter().all(u8::is_ascii_alphabetic)
                && (rest.iter().all(u8::is_ascii_lowercase) || (part.len() < 12 && part.iter().all(u8::is_ascii_uppercase)))
        }
    };
    let mut parts = line.split(|b| matches!(b, b'-' | b'/' | b'&' | b'+' | b'_'));
    parts.clone().any(|part| part.len() > 3 && part[1..].iter().all(u8::is_ascii_lowercase)) && parts.all(is_word)
}

/// Whether a line is words before a comma, as a letter begins: `Hello team,`, `Sehr geehrte Frau Dr. Weiß,`. A day of the week before a comma begins
/// a date, and a list of names or tests has signs, figures, or capital letters only.
pub(super) fn is_greeting(line: &[u8]) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let Some(words) = line.trim_ascii().strip_suffix(b",").and_then(|words| std::str::from_utf8(words).ok()) else { return false };
    let is_sign = |c: char| matches!(c, '.' | '-' | '\'' | '/' | '*' | ',' | '&');
    let is_word = |word: &str| {
        let word = word.strip_prefix('@').unwrap_or(word);
        word.chars().all(|c| c.is_alphabetic() || !c.is_ascii() || is_sign(c))
            && word.find('.').is_none_or(|at| at + 1 == word.len() || word.len() < 6)
    };
    let small = words.chars().any(|c| c.is_lowercase() || (c.is_alphabetic() && !c.is_uppercase()));
    (2..100).contains(&words.len())
        && small
        && words.split_whitespace().all(is_word)
        && !DAYS.iter().any(|day| words.eq_ignore_ascii_case(day))
        && !is_clause(words)
}

/// Whether a text begins with a word that begins a clause of a Received line.
fn is_clause(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    ["by", "with", "id", "via", "from", "envelope-from"].iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// Whether a text between brackets is an address of a person or a machine, or its name. A day or a time, as chats have them there, is none.
fn is_address(text: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(text) else { return false };
    let named = text.contains('@') || (text.contains('.') && text.contains(|c: char| c.is_ascii_alphabetic()));
    !text.contains(' ') && (named || text.trim_start_matches("IPv6:").parse::<std::net::IpAddr>().is_ok())
}

/// Whether a line holds a tag, a word with `=` and a value: `spf=pass`, `header.d=none;`.
fn has_tag(line: &[u8]) -> bool {
    memchr::memchr_iter(b'=', line).take(8).any(|at| {
        let key = line[..at].iter().rev().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')).count();
        let edge = at.checked_sub(key + 1).is_none_or(|before| matches!(line[before], b' ' | b'\t' | b';' | b'(' | b','));
        (1..=30).contains(&key) && edge && line.get(at + 1).is_some_and(|b| *b != b'=')
    })
}

/// Whether a line holds a time with its zone, as mail writes it and chats do not.
fn has_zoned_time(line: &[u8]) -> bool {
    has_time(line)
        && line.windows(6).any(|part| matches!(part[0], b' ') && matches!(part[1], b'+' | b'-') && part[2..].iter().all(u8::is_ascii_digit))
        || (has_time(line) && (line.ends_with(b" GMT") || line.ends_with(b"(UTC)")))
}

/// Whether a short line begins with a zone: `+0100 (CET)`.
fn begins_with_zone(line: &[u8]) -> bool {
    matches!(line, [b'+' | b'-', a, b, c, d, ..] if [a, b, c, d].iter().all(|b| b.is_ascii_digit())) && line.len() < 16
}

#[cfg(test)]
mod tests;
