//! Lines that printers, viewers and browsers add to each page: its number, its title, its address. Each kind has one table of words; a new word is a
//! new entry.

use super::page_number::{is_page_number, is_row_count};
use super::print_line::{is_print_line, may_hold_address};

/// Whether a line is what a printer, a viewer or a browser adds to each page.
pub(super) fn is_furniture(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    if line.is_empty() || line.len() > 240 {
        return false;
    }
    !is_text_alone(line) && has_signs_of_furniture(line)
}

/// Whether a line begins with a letter, ends in nothing that ends a number or a time, and holds no address: such a line is no furniture. A quick look.
fn is_text_alone(line: &[u8]) -> bool {
    let begins = line.first().is_some_and(u8::is_ascii_alphabetic);
    // The hours of twelve end in `am` or `pm`.
    let ends = line.last().is_some_and(|b| match b {
        b'm' | b'M' => false,
        b => b.is_ascii_alphabetic() || matches!(b, b',' | b';' | b':' | b'>' | b'=' | b'"'),
    });
    begins && ends && line.is_ascii() && !may_hold_address(line)
}

fn has_signs_of_furniture(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let line = line.trim_matches(['\u{c}', ' ', '\t']);
    // What stands at both ends of a line has much white space between.
    let is_parted = || memchr::memchr(b'\t', line.as_bytes()).is_some() || line.as_bytes().windows(3).any(|blanks| blanks == b"   ");
    is_page_number(line) || is_row_count(line) || is_print_line(line) || (is_parted() && is_running_title(line))
}

/// Whether a line of furniture is more than a number alone, which could also be the rest of a field.
pub(super) fn is_page_end(line: &[u8]) -> bool {
    !line.trim_ascii().iter().all(u8::is_ascii_digit) || line.contains(&0x0c)
}

/// Whether the number of a page stands in the middle of an otherwise empty line.
pub(super) fn is_centred_number(line: &[u8]) -> bool {
    line.starts_with(b"        ") && line.len() < 120 && std::str::from_utf8(line.trim_ascii()).is_ok_and(is_page_number)
}

/// Whether a line is a title, and at its other end which page it is: `mail.txt          Page 2`. A bare number there may mean anything.
fn is_running_title(line: &str) -> bool {
    let is_page = |number: &str| number.contains(|c: char| !c.is_ascii_digit()) && is_page_number(number);
    let ends = || [line.rsplit_once("    "), line.rsplit_once('\t')].into_iter().flatten();
    line.ends_with(|c: char| c.is_ascii_digit())
        && !line.contains([';', '=', '<', '@'])
        && ends().any(|(title, number)| !title.trim().is_empty() && is_page(number.trim()))
}

/// Whether a line is a title with the number of a page behind it: `mail.docx 2/3`, `My mail - Page 2`.
pub(super) fn ends_in_page(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let blanks = || line.rmatch_indices(' ').map(|(at, _)| at).take(4);
    let is_page = |number: &str| number.contains(|c: char| c.is_alphabetic() || c == '/') && is_page_number(number);
    line.len() < 120 && !line.contains([';', '=', '<', '@']) && blanks().any(|at| line.get(at..).is_some_and(|end| is_page(end.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_look_misses_nothing() {
        let parts = [
            "Page",
            "page",
            "Seite",
            "1",
            "2/3",
            "of",
            "|",
            "-",
            "(",
            ")",
            "[2]",
            "24/11/2026,",
            "11:02",
            "AM",
            "pm",
            "p.m.",
            "rows",
            "in set",
            "https://mail.example/x",
            "about:blank",
            "file:///C:/a.txt",
            "Title",
            "   ",
            "\t",
            ",",
            ";",
            "mail.txt",
            "=",
            ">",
            "ページ",
        ];
        let mut looked = 0;
        for one in parts {
            for two in parts {
                for three in parts {
                    let line = [one, two, three].join(" ");
                    let line = line.as_bytes().trim_ascii();
                    looked += usize::from(is_text_alone(line));
                    assert!(!(is_text_alone(line) && has_signs_of_furniture(line)), "{}", String::from_utf8_lossy(line));
                }
            }
        }
        assert!(looked > 1000, "{looked}");
    }

    #[test]
    fn furniture_is_known_in_many_forms() {
        for line in [
            "2",
            "- 2 -",
            "2/3",
            "1 / 2",
            "Page 2 of 3",
            "Page: 2",
            "Seite: 1 von 2",
            "Seite 1 von 2",
            "Página 1 de 2",
            "24/11/2026, 11:02 Original message",
            "https://mail.example/x 2/2",
            "file:///C:/a.txt 1/2",
            "https://mail.example/x 24.11.26, 11:02",
            "about:blank 24/11/2026, 11:02 Raw message",
            "2 of 5                24/11/2026, 11:02",
            "Message source                https://mail.example/x",
            "mail.txt                2026-11-24                Page 2",
            "Message: you won - Thunderbird          2 of 3",
            "2 | Page",
            "Page | 2",
            "1 / 2 ページ",
            "(16 rows)",
        ] {
            assert!(is_furniture(line.as_bytes()), "{line}");
        }
        for line in ["08:31:31 +0000", "24 Nov 2026 10:15:42 +0100", "10.1.1.1", "id 5", "https://a.example>;", "12345678", "X: 1"] {
            assert!(!is_furniture(line.as_bytes()), "{line}");
        }
    }
}
