//! Text of a message: made safe to show, and searched.

/// The longest text that is shown, in characters, so that pages and terminal lines stay readable.
const LONGEST: usize = 1_000;

/// Where `needle` (ASCII) stands in a text, without regard to case.
pub(crate) fn find_ignore_case(text: &[u8], needle: &str) -> Option<usize> {
    let needle = needle.as_bytes();
    let first = *needle.first()?;
    let last = text.len().checked_sub(needle.len())?;
    let stands_at = |at: &usize| text[*at..at + needle.len()].eq_ignore_ascii_case(needle);
    // An equals sign or a slash is rarer than any letter, so it is searched for instead of the first letter.
    if let Some(sign) = needle.iter().position(|b| matches!(b, b'=' | b'/')) {
        return memchr::memchr_iter(needle[sign], text.get(sign..=last + sign)?).find(stands_at);
    }
    memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text.get(..=last)?).find(stands_at)
}

/// Whether bytes have more control characters than any text has. The one that begins the colours of a terminal is none of them.
pub(crate) fn is_binary(given: &[u8]) -> bool {
    let head = &given[..given.len().min(4096)];
    // Those of white space are counted, too, at first: even then they are few in nearly every text.
    count(head, |b| (b < 0x20) | (b == 0x7f)) * 10 > head.len()
        && count(head, |b| (b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)) || b == 0x7f) * 10 > head.len()
}

/// How many bytes are such. Counting in `u8`, in chunks of at most 128, lets the compiler use vector instructions.
fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    bytes.chunks(128).map(|chunk| usize::from(chunk.iter().map(|b| u8::from(is(*b))).sum::<u8>())).sum()
}

/// What stands before and behind the last of a sign (ASCII).
pub(crate) fn around_last(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = memchr::memrchr(sign, text.as_bytes())?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// One line that can be shown anywhere: no control characters, no bidirectional controls, nothing of zero width.
///
/// Line breaks and tabs become spaces, the rest of those characters vanish; white space at both ends is trimmed. A text of more than
/// a thousand characters is cut and ends in `…`.
pub fn safe_text(text: &str) -> String {
    let text = text.trim();
    // Most texts are short and plain ASCII.
    if text.len() <= LONGEST && text.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len().min(LONGEST * 4));
    let mut count = 0;
    for c in text.chars() {
        let shown = match c {
            '\t' => ' ',
            c if ends_a_line(c) => ' ',
            c if c.is_control() || is_invisible(c) => continue,
            c => c,
        };
        if count == LONGEST {
            out.push('…');
            break;
        }
        out.push(shown);
        count += 1;
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether some program begins a new line behind it.
fn ends_a_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The lines of a text, ended by whatever ends a line for some program, without other control characters, but for tabs.
pub(crate) fn safe_lines(text: &str) -> impl Iterator<Item = String> {
    let text = text.replace("\r\n", "\n");
    let is_safe = |c: &char| *c == '\t' || !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    let lines: Vec<String> = text.split(ends_a_line).map(|line| line.chars().filter(is_safe).collect()).collect();
    lines.into_iter()
}

/// Whether a character has no width of its own, and can hide or turn around the text beside it.
fn is_invisible(c: char) -> bool {
    matches!(c,
        // Bidirectional controls.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // Zero width, soft hyphen, fillers, annotation and tag characters.
        | '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_make_no_text() {
        assert!(is_binary(&[1, 2, 3, b'a']));
        assert!(!is_binary("Größe\r\n\t日本".as_bytes()) && !is_binary(b"") && !is_binary(b"\x1b[1m\x1b[0m"));
    }

    #[test]
    fn a_word_is_found_whatever_its_case_and_wherever_its_equals_sign_stands() {
        let find = |text: &str, needle| find_ignore_case(text.as_bytes(), needle);
        assert_eq!(find("a=1 IP=2 ip=3", "ip="), Some(4));
        assert_eq!(find("q=a=B", "A=b"), Some(2));
        assert_eq!(find("Domain of x", "domain OF"), Some(0));
        assert_eq!((find("ip", "ip="), find("", "="), find("i=p=", "ip=")), (None, None, None));
    }

    #[test]
    fn a_safe_text_is_one_line_without_tricks() {
        assert_eq!(safe_text("  a\r\nBcc: x\tb\u{202e}gpj\u{200b}.exe\u{7}\u{1b}[31m  "), "a  Bcc: x bgpj.exe[31m");
        assert_eq!(safe_text("Größe 日本 — ok"), "Größe 日本 — ok");
    }

    #[test]
    fn every_sign_that_ends_a_line_for_some_program_ends_one() {
        let text = "a\r\nb\rc\u{b}d\u{c}e\u{1e}f\u{85}g\u{2028}h\u{2029}i\u{202e}\u{1b}\tj";
        assert_eq!(safe_lines(text).collect::<Vec<_>>(), ["a", "b", "c", "d", "e", "f", "g", "h", "i\tj"]);
        assert_eq!(safe_text("a\u{1e}b\u{2028}c"), "a b c");
    }

    #[test]
    fn a_safe_text_is_bounded() {
        let long = safe_text(&"x".repeat(100_000));
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.ends_with('…'));
        assert_eq!(safe_text(&"y".repeat(LONGEST)).chars().count(), LONGEST);
    }
}
