//! Dumps of bytes: what `xxd`, `hexdump`, `od`, `Format-Hex`, Wireshark and hex editors print, arrays of a program, and lines of digits alone.
//!
//! Programs differ in how they number the rows, in how many bytes they write as one group, and in what they show beside them. The numbers
//! tell how many bytes a row has, so what stands beside the bytes is never taken for bytes; and they tell whether a row is missing: a dump with a
//! gap is left as it is, since what follows would be joined to the wrong line.

use crate::message::lines::{is_blank, lines};

/// The most lines above a dump: what was typed to see it, and the titles of its columns.
const ABOVE: usize = 12;
/// The most bytes in one row.
const WIDEST: usize = 64;

/// The bytes that a text shows, by each way of reading it. Which way is right is known from what comes out.
pub(super) fn readings(text: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let numbered = numbered(text);
    let rows = numbered.as_ref();
    let groups = rows.and_then(|rows| rows.bytes(|digits| digits.to_vec())).map(without_nuls);
    let swapped = rows.and_then(|rows| rows.bytes(|digits| digits.iter().rev().copied().collect())).map(without_nuls);
    let cells = rows.and_then(NumberedRows::cells);
    let alone = if rows.is_none() { digits_alone(text).or_else(|| written_numbers(text)) } else { None };
    [groups, swapped, cells, alone].into_iter().flatten()
}

fn without_nuls(mut bytes: Vec<u8>) -> Vec<u8> {
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    bytes
}

/// Rows with a number each.
struct NumberedRows<'a> {
    /// What stands behind the number, and how many bytes that is; the last may be shorter.
    rows: Vec<(&'a [u8], usize)>,
    width: usize,
}

/// The number at the beginning of a row, with what follows it.
fn number(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = line.trim_ascii_start();
    let length = line.iter().take_while(|b| b.is_ascii_hexdigit()).count();
    let (digits, rest) = line.split_at(length);
    let rest = rest.strip_prefix(b"h").unwrap_or(rest);
    let rest = rest.strip_prefix(b":").unwrap_or(rest);
    ((4..=16).contains(&length) && rest.first().is_none_or(u8::is_ascii_whitespace)).then_some((digits, rest))
}

fn parse(digits: &[u8], radix: u32) -> Option<usize> {
    usize::from_str_radix(std::str::from_utf8(digits).ok()?, radix).ok()
}

fn numbered(text: &[u8]) -> Option<NumberedRows<'_>> {
    let all = || lines(text, 0).map(|line| &text[line]);
    // Most texts are no dumps, as their first lines show.
    all().filter(|line| !is_blank(line)).take(ABOVE + 4).filter_map(number).nth(2)?;
    [16, 8, 10].into_iter().find_map(|radix| {
        let mut rows: Vec<(&[u8], usize)> = Vec::new();
        let (mut width, mut expected, mut repeats) = (0, None, false);
        for line in all() {
            // `*` stands for rows that are like the one above.
            repeats |= line.trim_ascii() == b"*";
            let Some((at, rest)) = number(line).and_then(|(digits, rest)| Some((parse(digits, radix)?, rest))) else { continue };
            if let Some((before, row)) = expected {
                let step = at.checked_sub(before).filter(|step| *step > 0)?;
                width = if width == 0 { step } else { width };
                let whole = step == width || (repeats && step % width == 0) || is_blank(rest);
                if !whole || width > WIDEST || step > text.len() {
                    return None;
                }
                let times = if step > width { step / width } else { 1 };
                rows.extend(std::iter::repeat_n((row, step.min(width)), times));
            }
            repeats = false;
            expected = (!is_blank(rest)).then_some((at, rest));
            if expected.is_none() {
                break;
            }
        }
        rows.extend(expected.map(|(_, row)| (row, width)));
        let found = NumberedRows { rows, width };
        let (first, count) = found.rows.first().filter(|_| found.rows.len() > 2)?;
        let groups: usize = groups(first, *count).map(|group| group.len().div_ceil(2)).sum();
        (groups >= *count || found.cells().is_some()).then_some(found)
    })
}

/// The groups of digits of a row that are `count` bytes.
fn groups(row: &[u8], count: usize) -> impl Iterator<Item = &[u8]> {
    let mut left = count;
    row.split(|b| matches!(b, b' ' | b'\t' | b'-' | b'|')).filter(|group| !group.is_empty()).map_while(move |group| {
        // Three digits are a byte in octal, six are two bytes; all others are pairs in hexadecimal.
        let bytes = if group.len() == 3 { 1 } else { (group.len() / 2).min(if group.len() == 6 { 2 } else { 8 }) };
        let fits = group.iter().all(u8::is_ascii_hexdigit) && bytes > 0 && bytes <= left;
        left = left.saturating_sub(bytes);
        fits.then_some(group)
    })
}

impl NumberedRows<'_> {
    /// The bytes of all rows; `order` says how those of a group stand.
    fn bytes(&self, order: fn(&[u8]) -> Vec<u8>) -> Option<Vec<u8>> {
        let mut out = Vec::with_capacity(self.rows.len() * self.width);
        for (n, (row, count)) in self.rows.iter().enumerate() {
            // Beside the last row, which may be short, signs may look like digits: what is beside the bytes begins where it does in the rows above.
            let last = n + 1 == self.rows.len();
            let end = if last { self.rows.first().map_or(row.len(), |(first, count)| end_of(first, *count)) } else { row.len() };
            let row = row.get(..end).unwrap_or(row);
            let mut found = 0;
            for group in groups(row, *count) {
                let bytes = match group.len() {
                    // Octal: a byte, or two of which the last comes first.
                    3 => vec![u8::try_from(parse(group, 8)?).ok()?],
                    6 => u16::try_from(parse(group, 8)?).ok()?.to_be_bytes().to_vec(),
                    length if length.is_multiple_of(2) => group.chunks(2).filter_map(|pair| u8::try_from(parse(pair, 16)?).ok()).collect(),
                    _ => return None,
                };
                found += bytes.len();
                out.extend(order(&bytes));
            }
            if found < *count && !last {
                return None;
            }
        }
        Some(out)
    }

    /// Bytes that are shown as signs, four columns each, as by `od -c`.
    fn cells(&self) -> Option<Vec<u8>> {
        let mut out = Vec::with_capacity(self.rows.len() * self.width);
        for (n, (row, count)) in self.rows.iter().enumerate() {
            let cells = row.len().div_ceil(4);
            if cells > *count {
                return None;
            }
            // Blanks at the end of a row are bytes that nobody copies.
            let count = if n + 1 == self.rows.len() { cells } else { *count };
            for cell in 0..count {
                let cell = row.get(cell * 4..(cell * 4 + 4).min(row.len())).unwrap_or_default().trim_ascii();
                out.push(sign(cell)?);
            }
        }
        Some(out)
    }
}

/// Where the last digit of the bytes of a row stands.
fn end_of(row: &[u8], count: usize) -> usize {
    groups(row, count).last().map_or(row.len(), |group| group.as_ptr() as usize - row.as_ptr() as usize + group.len())
}

/// The byte that a cell of `od -c` or `od -a` means.
fn sign(cell: &[u8]) -> Option<u8> {
    Some(match cell {
        b"" | b"sp" => b' ',
        b"\\n" | b"nl" | b"lf" => b'\n',
        b"\\t" | b"ht" => b'\t',
        b"\\r" | b"cr" => b'\r',
        b"\\0" | b"nul" => 0,
        [one] => *one,
        [_, _, _] => u8::try_from(parse(cell, 8)?).ok()?,
        _ => return None,
    })
}

/// Pairs of digits and nothing else, in rows of any length.
fn digits_alone(text: &[u8]) -> Option<Vec<u8>> {
    let is_digits = |line: &[u8]| {
        let mut words = line.split(|b| matches!(b, b' ' | b'\t' | b':' | b'-')).filter(|word| !word.is_empty()).peekable();
        // Groups are of one length; the last may be shorter. A longer one is the number of a row.
        let length = words.peek().map_or(0, |word| word.len());
        let is_group = |word: &[u8]| word.len() <= length && word.len().is_multiple_of(2) && word.iter().all(u8::is_ascii_hexdigit);
        let mut left = false;
        words.all(|word| !std::mem::replace(&mut left, word.len() < length) && is_group(word))
    };
    let mut rows = lines(text, 0).map(|line| text[line].trim_ascii()).filter(|line| !line.is_empty());
    // Lines above may say what this is.
    let begins = rows.by_ref().take(ABOVE).find(|line| line.len() >= 20 && is_digits(line))?;
    let mut out = Vec::with_capacity(text.len() / 2);
    for row in std::iter::once(begins).chain(rows) {
        if !is_digits(row) {
            break;
        }
        let digits: Vec<u8> = row.iter().copied().filter(u8::is_ascii_hexdigit).collect();
        out.extend(digits.chunks(2).filter_map(|pair| u8::try_from(parse(pair, 16)?).ok()));
    }
    Some(out)
}

/// An array of numbers: `0x52, 0x65, …`, `\x52\x65…`, `[82, 101, …]`.
fn written_numbers(text: &[u8]) -> Option<Vec<u8>> {
    let hex = [&b"0x"[..], b"\\x"].into_iter().find(|mark| memchr::memmem::find_iter(text, mark).nth(40).is_some());
    let Some(mark) = hex else {
        let open = memchr::memchr(b'[', text).or_else(|| memchr::memchr(b'{', text))?;
        // A list that holds nothing but numbers.
        let inner = &text[open + 1..];
        let inner = &inner[..memchr::memchr2(b']', b'}', inner).unwrap_or(inner.len())];
        let is_list = |b: &u8| b.is_ascii_digit() || b.is_ascii_whitespace() || *b == b',';
        return inner.iter().all(is_list).then(|| {
            let numbers = inner.split(|b| !b.is_ascii_digit()).filter(|number| !number.is_empty());
            numbers.map_while(|number| u8::try_from(parse(number, 10)?).ok()).collect()
        });
    };
    let mut out = Vec::new();
    let mut between = 0;
    let mut last = None;
    for at in memchr::memmem::find_iter(text, mark) {
        let Some(byte) = text.get(at + 2..at + 4).and_then(|pair| u8::try_from(parse(pair, 16)?).ok()) else { continue };
        // The mark of one may stand in the digits of another, as in `0x10x41`.
        between += last.map_or(0, |last| at.saturating_sub(last));
        last = Some(at + 4);
        out.push(byte);
    }
    // Little stands between them but commas and line ends.
    (between < out.len() * 4).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"Return-Path: <fade@cafe.example>\nReceived: from b by c;\n\t1 Jan 2025 10:00:00 +0000\nFrom: \"A\"\xc3\xbc <a@b.example>\nTo: face\n";

    fn is_read(dump: &str) -> bool {
        readings(dump.as_bytes()).any(|bytes| bytes == HEAD)
    }

    fn shown(chunk: &[u8]) -> String {
        chunk.iter().map(|b| if b.is_ascii_graphic() || *b == b' ' { char::from(*b) } else { '.' }).collect()
    }

    fn pairs(chunk: &[u8]) -> String {
        chunk.iter().map(|b| format!("{b:02x} ")).collect()
    }

    fn rows(width: usize, row: impl Fn(usize, &[u8]) -> String) -> String {
        HEAD.chunks(width).enumerate().map(|(n, chunk)| row(n * width, chunk) + "\n").collect()
    }

    #[test]
    fn marks_that_stand_in_digits_do_no_harm() {
        let list = "0x10x41, ".repeat(40);
        assert!(readings(list.as_bytes()).all(|bytes| bytes != HEAD));
    }

    #[test]
    fn dumps_of_many_programs_are_read() {
        let words = |chunk: &[u8], swap: bool| {
            let word = |pair: &[u8]| {
                let (a, b) = (pair[0], pair.get(1).copied().unwrap_or(0));
                if swap { format!("{b:02x}{a:02x} ") } else { format!("{a:02x}{b:02x} ") }
            };
            chunk.chunks(2).map(word).collect::<String>()
        };
        let octal = |chunk: &[u8]| {
            let word = |pair: &[u8]| format!("{:06o} ", u16::from_le_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]));
            chunk.chunks(2).map(word).collect::<String>()
        };
        let cell = |b: &u8| match b {
            b'\n' => "  \\n".to_owned(),
            b'\t' => "  \\t".to_owned(),
            b if b.is_ascii() => format!("   {}", char::from(*b)),
            b => format!(" {b:03o}"),
        };
        for (name, dump) in [
            ("xxd", rows(16, |at, chunk| format!("{at:08x}: {:<40} {}", words(chunk, false), shown(chunk)))),
            (
                "hexdump -C",
                format!("{}{:08x}\n", rows(16, |at, chunk| format!("{at:08x}  {:<48}  |{}|", pairs(chunk), shown(chunk))), HEAD.len()),
            ),
            ("hexdump", rows(16, |at, chunk| format!("{at:07x} {}", words(chunk, true).trim_end()))),
            ("od", format!("{}{:07o}\n", rows(16, |at, chunk| format!("{at:07o} {}", octal(chunk).trim_end())), HEAD.len())),
            ("od -t x1", rows(16, |at, chunk| format!("{at:07o} {}", pairs(chunk).trim_end()))),
            ("od -b", rows(16, |at, chunk| format!("{at:07o}{}", chunk.iter().map(|b| format!(" {b:03o}")).collect::<String>()))),
            ("od -c", rows(16, |at, chunk| format!("{at:07o}{}", chunk.iter().map(cell).collect::<String>().trim_end()))),
            ("od -An", rows(16, |_, chunk| pairs(chunk))),
            ("Wireshark", rows(16, |at, chunk| format!("{at:04x}   {:<48}  {}", pairs(chunk), shown(chunk)))),
            (
                "a hex editor",
                format!("Offset(h) 00 01 02 03\n\n{}", rows(4, |at, chunk| format!("{at:08X}  {:<12} {}", pairs(chunk), shown(chunk)))),
            ),
            ("digits", format!("mail as hex:\n{}", rows(30, |_, chunk| pairs(chunk).replace(' ', "")))),
            ("an array", format!("char m[] = {{\n{}}};", rows(12, |_, chunk| chunk.iter().map(|b| format!("0x{b:02x}, ")).collect()))),
            ("numbers", format!("{{\"type\":\"Buffer\",\"data\":[{}]}}", HEAD.iter().map(u8::to_string).collect::<Vec<_>>().join(","))),
        ] {
            assert!(is_read(&dump), "{name}:\n{dump}");
        }
    }

    #[test]
    fn a_dump_with_a_gap_is_not_read() {
        let dump = rows(16, |at, chunk| format!("{at:08x}: {}", pairs(chunk)));
        let lines: Vec<&str> = dump.lines().collect();
        let gap = [&lines[..2], &lines[3..]].concat().join("\n");
        assert!(is_read(&dump));
        assert_eq!(readings(gap.as_bytes()).count(), 0);
    }
}
