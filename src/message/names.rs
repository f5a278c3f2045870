//! Field names that only mail has, and where they may stand.

use super::field_name::{Beginning, FieldName, FieldNames, known_names};

/// The dashes that word processors make of one hyphen or two.
pub(crate) const DASHES: [char; 7] = ['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}', '\u{ad}'];

/// Names that a message starts with when nothing above them is missing: the newest trace fields stand on top.
const TOP: [&str; 6] = ["received", "return-path", "delivered-to", "authentication-results", "delivery-date", "envelope-to"];
/// These, and all that programs of servers give to fields of their own.
pub(crate) const ON_TOP: FieldNames =
    FieldNames::of(&TOP).with(FieldNames::beginning(Beginning::Private)).with(FieldNames::beginning(Beginning::Arc));
/// Everyone sees these in a mail window.
pub(crate) const VISIBLE: FieldNames =
    FieldNames::of(&["from", "sent", "date", "to", "cc", "bcc", "subject", "importance", "attachments", "reply-to", "sender", "priority"]);
/// The fields of a MIME part.
pub(crate) const CONTENT: FieldNames = FieldNames::beginning(Beginning::Content);
/// The fields of a mailing list.
pub(crate) const OF_LISTS: FieldNames = FieldNames::beginning(Beginning::List);
/// Words of every day.
pub(crate) const EVERYDAY: FieldNames = FieldNames::of(&[
    "approved",
    "comments",
    "encrypted",
    "expires",
    "expiry-date",
    "face",
    "importance",
    "keywords",
    "lines",
    "organisation",
    "organization",
    "priority",
    "sensitivity",
    "solicitation",
    "status",
]);

/// Whether this is the name of a mail header field, whatever its case.
pub(crate) fn is_known(name: &str) -> bool {
    FieldName::of(name.as_bytes()).is_known()
}

/// Whether a complete header block can begin with this field.
pub(crate) fn is_top(name: &str) -> bool {
    ON_TOP.have(name)
}

/// Whether a line is a field that stands on top, without the beginning of its name: `eived: from a.example`, `-Path: <a@b.example>`. What is left of
/// a name may be a word, so the value has to be one of such a field.
pub(crate) fn is_cut_top(line: &[u8]) -> bool {
    const MORE: [&str; 9] = [
        "x-original-to",
        "x-delivered-to",
        "x-envelope-to",
        "x-apparently-to",
        "x-received",
        "x-envelope-from",
        "received-spf",
        "arc-seal",
        "x-originating-ip",
    ];
    let Some(colon) = memchr::memchr(b':', &line[..line.len().min(30)]) else { return false };
    let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
    let left = std::str::from_utf8(name).ok().filter(|name| !is_known(name) && !name.contains(' '));
    // What is left begins with a capital letter only if a word of the name does so.
    let ends = |top: &&str| {
        let Some((cut, rest)) = top.as_bytes().split_at_checked(top.len().saturating_sub(name.len())).filter(|(cut, _)| !cut.is_empty())
        else {
            return false;
        };
        rest.eq_ignore_ascii_case(name) && (cut.ends_with(b"-") || !name.first().is_some_and(u8::is_ascii_uppercase))
    };
    let begins = |word: &&[u8]| value.starts_with(word);
    let fits = ([&b"from "[..], b"by "].iter().any(begins) && memchr::memchr3(b'.', b'(', b'[', value).is_some())
        || [&b"<"[..], b"i="].iter().any(begins)
        || (memchr::memchr(b'@', value).is_some() && memchr::memchr(b' ', value).is_none())
        || (memchr::memchr(b'.', value).is_some() && value.ends_with(b";"));
    fits && left.is_some() && TOP.iter().chain(&MORE).any(ends)
}

/// Whether everyone sees this field in a mail window: alone it says nothing about the way of the message.
pub(crate) fn is_visible(name: &str) -> bool {
    VISIBLE.have(name)
}

/// Whether the name is a word of every day, under which forms and other texts list things, too.
pub(crate) fn is_everyday(name: &str) -> bool {
    EVERYDAY.have(name)
}

/// Whether what stands behind the name `Status` is what programs write there that keep many messages in one file: letters for read, old, unread, new.
pub(crate) fn is_mailbox_status(name: &str, value: &[u8]) -> bool {
    let value = value.trim_ascii();
    let flags = (1..=3).contains(&value.len()) && value.iter().all(|b| matches!(b, b'R' | b'O' | b'U' | b'N'));
    flags && name.eq_ignore_ascii_case("status")
}

/// Whether only a mail header has this field: a known name that neither everyone sees nor a MIME part has.
pub(crate) fn is_mail_only(name: &str) -> bool {
    is_only_in_mail(FieldName::of(name.as_bytes()))
}

/// The same of a name that was looked up.
pub(crate) fn is_only_in_mail(name: FieldName) -> bool {
    name.is_known() && !VISIBLE.has(name) && !CONTENT.has(name)
}

/// Whether a mail program would write such a name. Others come from folded lines that lost their indentation, like `h=From:To:Subject`.
pub(crate) fn is_plausible(name: &str) -> bool {
    let name = name.as_bytes();
    name.first().is_some_and(u8::is_ascii_alphabetic) && !name.iter().any(|b| NAME_SIGNS[usize::from(*b)] & ODD != 0)
}

/// Whether a name has the form of one that programs give their own fields: words joined by hyphens, the first with a capital letter.
pub(crate) fn is_shaped(name: &str) -> bool {
    name.contains(['-', '_']) && name.starts_with(|c: char| c.is_ascii_uppercase()) && is_plausible(name)
}

/// What the bytes of a field name tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameSigns(u8);

/// A bit: a colon, or no visible ASCII character, so the name ends before it.
const END: u8 = 1;
/// No program writes this into a name of its own.
const ODD: u8 = 2;
/// Neither a letter, a digit, a hyphen nor an underscore.
const NO_WORD: u8 = 4;
/// The name does not begin with a letter.
const NO_LETTER: u8 = 8;

static NAME_SIGNS: [u8; 256] = {
    let mut signs = [0; 256];
    let mut n = 0;
    while n < 256 {
        let b = n as u8;
        let odd = matches!(b, b'=' | b'(' | b')' | b';' | b'<' | b'>' | b'"' | b'[' | b']' | b',' | b'@');
        let word = b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        signs[n] |= if b.is_ascii_graphic() && b != b':' { 0 } else { END };
        signs[n] |= if odd { ODD } else { 0 };
        signs[n] |= if word { 0 } else { NO_WORD };
        n += 1;
    }
    signs
};

/// What stands at the beginning of a line up to a colon, or to what no name has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameStart {
    pub length: usize,
    pub which: FieldName,
    /// The number of the name: see [`super::field_name::number_of`].
    pub number: u8,
    pub signs: NameSigns,
}

impl NameStart {
    /// `end`: where the first colon or blank of the line stands.
    fn of(line: &[u8], end: usize) -> Self {
        let first = if line.first().is_some_and(u8::is_ascii_alphabetic) { 0 } else { NO_LETTER };
        // Nearly always a colon ends the name. The loop looks at all bytes and never stops early: that takes a third of the time.
        if line.get(end) == Some(&b':') {
            let (which, number) = FieldName::with_number(&line[..end]);
            if which.is_in_table() {
                return Self { length: end, which, number, signs: NameSigns::OF_TABLE };
            }
            let all = line[..end].iter().fold(first, |all, b| all | NAME_SIGNS[usize::from(*b)]);
            if all & END == 0 {
                return Self { length: end, which, number, signs: NameSigns(all) };
            }
        }
        let mut all = first;
        let is_inside = |b: &&u8| {
            let signs = NAME_SIGNS[usize::from(**b)];
            all |= if signs & END == 0 { signs } else { 0 };
            signs & END == 0
        };
        let length = line.iter().take_while(is_inside).count();
        let (which, number) = FieldName::with_number(&line[..length]);
        Self { length, which, number, signs: NameSigns(all) }
    }
}

/// The length of the field name if `line` starts a field: `^[!-9;-~]+[ \t]*:`, and not a folded time or a link.
pub(crate) fn name_length(line: &[u8]) -> Option<usize> {
    name_start(line).map(|start| start.length)
}

/// The same, with what the name tells.
pub(crate) fn name_start(line: &[u8]) -> Option<NameStart> {
    name_and_colon(line).map(|name| name.start)
}

/// The name of a field at the beginning of a line.
pub(crate) struct FieldStart {
    pub start: NameStart,
    /// Where its colon stands.
    pub colon: usize,
}

/// The name of the field that a line begins, if it begins one: see [`name_length`].
pub(crate) fn name_and_colon(line: &[u8]) -> Option<FieldStart> {
    // A folded line is known by its first byte, white space.
    if !line.first()?.is_ascii_graphic() {
        return None;
    }
    // Nearly all lines that begin no field show it by the blank behind their first word.
    let end = memchr::memchr2(b':', b' ', line)?;
    if line[end] == b' ' && line[end..].iter().find(|b| !matches!(b, b' ' | b'\t')) != Some(&b':') {
        return None;
    }
    let start = NameStart::of(line, end);
    let (length, which) = (start.length, start.which);
    // The colon of the name was found, and such a name is neither a time nor a link.
    if which.is_in_table() && line.get(length) == Some(&b':') {
        return Some(FieldStart { start, colon: length });
    }
    let (word, rest) = line.split_at(length);
    let colon = length + rest.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
    if length == 0 || line.get(colon) != Some(&b':') {
        return None;
    }
    let time = word.len() <= 2 && word.iter().all(u8::is_ascii_digit);
    let link = word.len() <= 6 && [&b"http"[..], b"https", b"mailto", b"file"].iter().any(|s| word.eq_ignore_ascii_case(s));
    (!time && !link).then_some(FieldStart { start, colon })
}

impl NameSigns {
    /// What the names of the table tell.
    const OF_TABLE: Self = Self(0);

    /// Whether a program would write such a name: as [`is_plausible`], without another look at the name.
    pub fn is_plausible(self) -> bool {
        self.0 & (ODD | NO_LETTER) == 0
    }

    /// Whether the name is nothing but letters, digits, hyphens and underscores.
    pub fn is_word(self) -> bool {
        self.0 & NO_WORD == 0
    }
}

/// The field name a line begins with, behind a margin and quoting marks. Its colon may have white space before it, or be full-width.
pub(crate) fn label(line: &[u8]) -> Option<&str> {
    let from = line.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'>' | b'|')).count();
    let line = line.get(from..)?;
    let word = line.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    let mut rest = &line[word..];
    while let Some(after) = rest.strip_prefix(b" ").or(rest.strip_prefix(b"\t")).or(rest.strip_prefix(b"\xc2\xa0")) {
        rest = after;
    }
    (rest.starts_with(b":") || rest.starts_with("：".as_bytes()))
        .then(|| std::str::from_utf8(&line[..word]).ok())
        .flatten()
        .filter(|name| !name.is_empty())
}

/// Whether a line is nothing but known names with colons between them, as in the list of a signature that was broken there: `Date : From :`. A
/// list has more than one colon, or ends behind one name in a semicolon.
pub(crate) fn is_list(line: &[u8]) -> bool {
    let (list, ends) = match memchr::memchr(b';', line) {
        Some(end) => (&line[..end], true),
        None => (line, false),
    };
    let is_name = |name: &[u8]| FieldName::of(name).is_known() && std::str::from_utf8(name).is_ok();
    let (mut rest, mut colons) = (list.trim_ascii_end(), 0);
    loop {
        let colon = memchr::memchr(b':', rest);
        let name = rest[..colon.unwrap_or(rest.len())].trim_ascii();
        if !(is_name(name) || (colon.is_none() && colons > 0 && name.is_empty())) {
            return false;
        }
        let Some(colon) = colon else { break };
        colons += 1;
        rest = &rest[colon + 1..];
    }
    colons > 1 || (colons == 1 && ends)
}

/// Whether a line says that the text breaks off here: a field name without its colon, or a mark that something was left out.
pub(crate) fn breaks_off(line: &[u8]) -> bool {
    const MARKS: [&[u8]; 5] = ["…".as_bytes(), b"...", b"[truncated]", b"[message truncated]", b"[clipped]"];
    let line = line.trim_ascii_end();
    is_half_name(line) || MARKS.iter().any(|mark| line.ends_with(mark))
}

/// Whether a word that begins a field name may as well be on a button: the whole first word of a name (`Reply` of `Reply-To`), or a word that buttons
/// have (`Send`, as in `Sender`). A field name would be cut just there only by chance.
pub(crate) fn is_on_a_button(line: &[u8]) -> bool {
    /// First words of names that no button has.
    const OF_MAIL: [&[u8]; 12] =
        [b"arc", b"authentication", b"content", b"dkim", b"domainkey", b"envelope", b"in", b"list", b"mime", b"resent", b"return", b"user"];
    /// Words on buttons that are the beginning of another word.
    const ON_BUTTONS: [&[u8]; 8] = [b"comment", b"encrypt", b"error", b"expire", b"follow", b"import", b"open", b"send"];
    let is_one_of = |words: &[&[u8]]| words.iter().any(|word| line.eq_ignore_ascii_case(word));
    let goes_on = |known: &&str| starts(known, std::str::from_utf8(line).unwrap_or("-")) && known.as_bytes().get(line.len()) == Some(&b'-');
    is_one_of(&ON_BUTTONS) || (!line.is_empty() && !is_one_of(&OF_MAIL) && known_names().any(|known| goes_on(&known)))
}

/// Whether this is the beginning of a field name: of a known one, or a word with a hyphen. A plain word does not count, it may be on a button.
fn is_half_name(line: &[u8]) -> bool {
    let Some(word) = std::str::from_utf8(line).ok().filter(|word| (1..60).contains(&word.len())) else { return false };
    let shaped = word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && word.starts_with(|c: char| c.is_ascii_alphabetic());
    let lower = word.to_ascii_lowercase();
    shaped
        && (word.contains('-')
            || known_names().any(|known| known.len() > lower.len() && known.starts_with(&lower))
            || matches!(lower.as_str(), "x" | "received" | "subject" | "from" | "date" | "to"))
}

/// Whether `name` begins with the lower-case `start`, whatever its case.
pub(crate) fn starts(name: &str, start: &str) -> bool {
    name.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folded_time_and_a_link_are_no_fields() {
        for line in [&b"08:31:30 +0000"[..], b"https://example.com", b"mailto:a@example.com", b" From: x", b": x", b"two words: x"] {
            assert_eq!(name_length(line), None, "{}", String::from_utf8_lossy(line));
        }
        assert_eq!(name_length(b"Subject : x"), Some(7));
    }

    #[test]
    fn a_name_without_its_beginning_is_known_by_its_value() {
        for line in [
            "Path: <a@b.example>",
            "eived: from a (b [192.0.2.1]) by c",
            "ed-To: a@b.example",
            "-Path: <>",
            "n-Results: mx.example;",
            ": <a@b.example>",
            "al: i=1; a=x",
            "d: by a.example",
        ] {
            assert!(is_cut_top(line.as_bytes()), "{line}");
        }
        for line in [
            "Path: over there",
            "To: a@b.example",
            "Ed: from me",
            "Ed: from a.example",
            "ed: from me",
            "Note: from a",
            "Received: from a",
            "ed-To: you",
            "https://a.example",
        ] {
            assert!(!is_cut_top(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn a_list_of_known_names_is_told() {
        assert!(
            [&b"Date : From :"[..], b"To: Subject: Message-ID", b"From:To:Subject; bh=a=", b"MIME-Version: Content-Type;"]
                .iter()
                .all(|line| is_list(line))
        );
        assert!(![&b"Subject: Date"[..], b"From: a", b"To:", b"From: To: everyone", b"b=abc; To:"].iter().any(|line| is_list(line)));
        assert!(is_known("X-Anything") && is_known("List-Foo") && !is_known("Note") && !is_known(&"a".repeat(99)));
    }
}
