//! Turns rich text (RTF 1.9) into plain text: control words for line ends and tabs, encoded letters, and no more. Every crate reads the whole
//! format with its fonts and styles.

use crate::message::lines::lines;

/// How deep groups are followed.
const MOST_GROUPS: usize = 100;
/// How far the beginning of a document is looked for.
const MOST_ABOVE: usize = 16 * 1024;
/// Groups that hold no text of the document.
const HIDDEN: &[&[u8]] = &[
    b"fonttbl",
    b"colortbl",
    b"stylesheet",
    b"info",
    b"generator",
    b"pict",
    b"object",
    b"themedata",
    b"header",
    b"footer",
    b"listtable",
    b"listoverridetable",
    b"rsidtbl",
    b"datastore",
    b"latentstyles",
    b"xmlnstbl",
    b"expandedcolortbl",
    b"filetbl",
    b"fldinst",
];

/// The fewest lines that end in the code of a paragraph, by which a document without its beginning is known.
const PARAGRAPHS: usize = 4;

/// The text of a document, with the lines above it; nothing where there is none.
pub(super) fn undo(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.trim_ascii();
    let begins_line = |at: &usize| at.checked_sub(1).and_then(|before| text.get(before)).is_none_or(|b| matches!(b, b'\n' | b'\r' | b' '));
    let begin = memchr::memmem::find_iter(&text[..text.len().min(MOST_ABOVE)], b"{\\rtf").find(begins_line);
    match begin {
        Some(0) => read(text),
        Some(at) => Some([text[..at].trim_ascii_end(), b"\n", &read(&text[at..])?].concat()),
        None if is_rest(text) => read(text),
        None => None,
    }
}

/// Whether a text is a document without its first lines.
fn is_rest(text: &[u8]) -> bool {
    let ends = |line: &[u8]| {
        let line = line.trim_ascii_end();
        line.strip_suffix(b"}").unwrap_or(line).ends_with(b"\\par")
    };
    // Some programs write the code where the next paragraph begins.
    let begins = |line: &[u8]| line.starts_with(b"\\par ") || line.starts_with(b"\\par\\");
    memchr::memmem::find(text, b"\\par").is_some()
        && lines(text, 0).map(|line| &text[line]).filter(|line| ends(line) || begins(line)).nth(PARAGRAPHS - 1).is_some()
}

/// The text of a document.
fn read(text: &[u8]) -> Option<Vec<u8>> {
    let whole = text.starts_with(b"{");
    let mut out = Vec::with_capacity(text.len());
    // Whether each open group is hidden.
    let mut groups: Vec<bool> = Vec::new();
    // The fallback letters after an encoded one, for programs that cannot read it.
    let (mut fallback, mut skip) = (1_usize, 0_usize);
    let mut at = 0;
    while let Some(b) = text.get(at) {
        at += 1;
        let hidden = groups.last().copied().unwrap_or(false);
        match b {
            b'{' => {
                if groups.len() > MOST_GROUPS {
                    return None;
                }
                groups.push(hidden);
            }
            b'}' => {
                groups.pop();
                if groups.is_empty() && whole {
                    break;
                }
            }
            b'\\' => match text.get(at) {
                Some(b'\'') => {
                    let code = text
                        .get(at + 1..at + 3)
                        .and_then(|digits| std::str::from_utf8(digits).ok())
                        .and_then(|digits| u8::from_str_radix(digits, 16).ok());
                    at += 3;
                    if skip > 0 {
                        skip -= 1;
                    } else if let Some(code) = code.filter(|_| !hidden) {
                        out.extend_from_slice(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[code]).0.as_bytes());
                    }
                }
                Some(b'*') => {
                    at += 1;
                    if let Some(last) = groups.last_mut() {
                        *last = true;
                    }
                }
                Some(b'\n' | b'\r') => {
                    at += 1;
                    at += usize::from(text.get(at - 1) == Some(&b'\r') && text.get(at) == Some(&b'\n'));
                    if !hidden {
                        out.push(b'\n');
                    }
                }
                Some(b'~') => {
                    at += 1;
                    if !hidden {
                        out.push(b' ');
                    }
                }
                Some(b'_') => {
                    at += 1;
                    if !hidden {
                        out.push(b'-');
                    }
                }
                Some(b'-') => at += 1,
                Some(sign) if !sign.is_ascii_alphabetic() => {
                    at += 1;
                    if !hidden {
                        out.push(*sign);
                    }
                }
                _ => {
                    let start = at;
                    at += text[at..].iter().take(32).take_while(|b| b.is_ascii_alphabetic()).count();
                    let word = &text[start..at];
                    let number_at = at;
                    at += usize::from(text.get(at) == Some(&b'-') && text.get(at + 1).is_some_and(u8::is_ascii_digit));
                    at += text[at..].iter().take(10).take_while(|b| b.is_ascii_digit()).count();
                    let number: Option<i64> = std::str::from_utf8(&text[number_at..at]).ok().and_then(|digits| digits.parse().ok());
                    at += usize::from(text.get(at) == Some(&b' '));
                    if HIDDEN.contains(&word)
                        && let Some(last) = groups.last_mut()
                    {
                        *last = true;
                        continue;
                    }
                    if hidden {
                        continue;
                    }
                    match word {
                        b"par" | b"line" | b"row" | b"sect" | b"page" => out.push(b'\n'),
                        b"tab" => out.push(b'\t'),
                        b"cell" => out.push(b'\t'),
                        b"emdash" => out.extend_from_slice("—".as_bytes()),
                        b"endash" => out.extend_from_slice("–".as_bytes()),
                        b"lquote" | b"rquote" => out.push(b'\''),
                        b"ldblquote" | b"rdblquote" => out.push(b'"'),
                        b"uc" => fallback = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(1).min(9),
                        b"u" => {
                            let code = number
                                .map(|n| if n < 0 { n + 65_536 } else { n })
                                .and_then(|n| u32::try_from(n).ok())
                                .and_then(char::from_u32);
                            out.extend_from_slice(code.unwrap_or('\u{fffd}').encode_utf8(&mut [0; 4]).as_bytes());
                            skip = fallback;
                        }
                        _ => {}
                    }
                }
            },
            b'\r' | b'\n' => {}
            b => {
                if skip > 0 {
                    skip -= 1;
                } else if !hidden {
                    out.push(*b);
                }
            }
        }
    }
    out.push(b'\n');
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_document_comes_back() {
        let document = "{\\rtf1\\ansi{\\fonttbl{\\f0 Courier;}}{\\*\\generator x;}\\f0\\fs20 From: <a\\'40b>\\par\r\n\\tab by \\{c\\}\\line \\u252?\\~x\\\nY: z\\par}";
        assert_eq!(String::from_utf8(undo(document.as_bytes()).unwrap()).unwrap(), "From: <a@b>\n\tby {c}\nü x\nY: z\n\n");
        // Below a line of words, and without its first line.
        let below = format!("Here they are:\n{document}");
        assert_eq!(String::from_utf8(undo(below.as_bytes()).unwrap()).unwrap(), "Here they are:\nFrom: <a@b>\n\tby {c}\nü x\nY: z\n\n");
        let rest = "\\f0\\fs20 From: a\\par\n\\tab b\\par\nTo: c\\par\nX: d\\par}";
        assert_eq!(String::from_utf8(undo(rest.as_bytes()).unwrap()).unwrap().trim_end(), "From: a\n\tb\nTo: c\nX: d");
        assert_eq!(undo(b"From: a\nX-A: \\par\nTo: c\n"), None);
        assert_eq!(undo(b"{rtf"), None);
        assert!(undo("{\\rtf1".repeat(3000).as_bytes()).is_none());
    }
}
