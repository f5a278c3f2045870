//! Breaks between the pages of a print: empty lines and a few lines of furniture (a title, a name, a day, a number) in the middle of the headers.
//!
//! What stands at the foot and head of a page comes again on every page, but for the numbers in it. So a gap that comes twice is a break, whatever its
//! words are; one that comes only once has to hold a line that is furniture by itself.

use std::collections::HashMap;
use std::ops::Range;

use super::furniture::{ends_in_page, is_centred_number, is_furniture, is_page_end};
use super::line_class::{ClassifiedLine, LineClass};
use super::resumed;
use crate::message::field_name::FieldName;
use crate::message::lines::{field_name_at, is_blank, is_indented};
use crate::message::names::is_only_in_mail;

/// The most lines of a break, and how many of them may have something on them.
const MOST_LINES: usize = 14;
const MOST_FILLED: usize = 6;
/// How often a gap of empty lines alone is one between pages: more of them set the fields apart.
const MOST_PAGES: usize = 6;
/// The longest line of a break, in bytes.
const LONGEST: usize = 160;

/// A gap between header lines that may be a break.
struct Gap {
    lines: Range<usize>,
    /// Its lines without their numbers.
    key: Vec<u8>,
    /// Whether it holds a line that is the foot or head of a page by itself, and no more than names and titles beside it.
    is_known: bool,
    /// Whether nothing but empty lines is in it.
    is_blank: bool,
    /// The number that it is, if it is nothing else.
    number: Option<u32>,
}

/// The lines, with the class [`LineClass::PageBreak`] on those of all breaks.
pub(super) fn marked(text: &[u8], mut lines: Vec<ClassifiedLine>) -> Vec<ClassifiedLine> {
    resumed::mark(text, &mut lines);
    let gaps = gaps(text, &lines);
    let mut counts: HashMap<&[u8], usize> = HashMap::new();
    for gap in &gaps {
        *counts.entry(&gap.key).or_default() += 1;
    }
    // Numbers alone are those of pages if they count them, or else pieces of a code.
    let mut numbers = gaps.iter().filter_map(|gap| gap.number);
    let mut last = numbers.next().unwrap_or(0);
    let are_pages = numbers.all(|number| {
        let follows = number > last && number <= last + 2;
        last = number;
        follows
    });
    for gap in gaps.iter().filter(|gap| gap.number.is_none() || are_pages) {
        let count = counts.get(gap.key.as_slice()).copied().unwrap_or_default();
        if gap.is_known || (count > 1 && (!gap.is_blank || count <= MOST_PAGES)) {
            for line in lines.get_mut(gap.lines.clone()).unwrap_or_default() {
                line.class = LineClass::PageBreak;
            }
        }
    }
    lines
}

/// Whether the text below headers may begin with a break, behind which they go on: a few titles at most, and a field that only mail has near them.
pub(super) fn may_begin(text: &[u8], body: usize) -> bool {
    const LINES: usize = 24;
    let all = || crate::message::lines::lines(text, body).take(LINES).map(|line| &text[line]);
    let field = |line: &[u8]| field_name_at(line).is_some_and(FieldName::is_known);
    if !all().any(|line| field_name_at(line).is_some_and(is_only_in_mail)) {
        return false;
    }
    let mut filled = 0;
    for line in all().filter(|line| !is_blank(line)) {
        if field(line) || (is_indented(line) && !is_centred_number(line)) {
            break;
        }
        filled += 1;
        if filled > MOST_FILLED || line.len() > LONGEST || !(is_title(line) || is_furniture(line)) {
            return false;
        }
    }
    true
}

/// All runs of lines below a header line that can be a break.
fn gaps(text: &[u8], lines: &[ClassifiedLine]) -> Vec<Gap> {
    let is_header = |line: &ClassifiedLine| line.class.is_field() || matches!(line.class, LineClass::Folded | LineClass::Rest);
    let can_be = |line: &ClassifiedLine| {
        matches!(line.class, LineClass::Blank | LineClass::Furniture | LineClass::Fence | LineClass::Text | LineClass::Rest)
            && line.view.len() <= LONGEST
    };
    let mut out = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let run = at + lines[at..].iter().take_while(|line| can_be(line)).count();
        // Only its edges can be the rest of a field; what is between them is on the paper.
        let edge = |line: &&ClassifiedLine| line.class != LineClass::Rest;
        let start = at + lines[at..run].iter().take_while(|line| !edge(line)).count();
        let end = run - lines[start..run].iter().rev().take_while(|line| !edge(line)).count();
        let above = start.checked_sub(1).and_then(|n| lines.get(n)).is_some_and(is_header);
        let below = lines.get(end).is_none_or(is_header);
        if above && below && start < end && end - start <= MOST_LINES {
            out.extend(gap(text, lines, start..end));
        }
        at = run.max(at + 1);
    }
    out
}

fn gap(text: &[u8], lines: &[ClassifiedLine], range: Range<usize>) -> Option<Gap> {
    let all = lines.get(range.clone())?;
    let view = |line: &ClassifiedLine| text.get(line.view.clone()).unwrap_or_default();
    let filled = || all.iter().filter(|line| !is_blank(view(line)));
    let count = filled().count();
    let is_furniture = |line: &&ClassifiedLine| line.class == LineClass::Furniture;
    let apart = all.len() > count || all.iter().any(|line| is_furniture(&line));
    // At the end of the text nothing goes on.
    let inside = range.end < lines.len();
    let alone = count == 0 && inside && all.len() > 1;
    if count > MOST_FILLED || !apart || !(count > 0 || alone) {
        return None;
    }
    let mut key = Vec::new();
    for line in all {
        for b in view(line).trim_ascii() {
            let sign = if b.is_ascii_digit() { b'0' } else { *b };
            if sign != b'0' || key.last() != Some(&b'0') {
                key.push(sign);
            }
        }
        key.push(b'\n');
    }
    let number = match all {
        [line] => std::str::from_utf8(view(line).trim_ascii()).ok().and_then(|number| number.parse().ok()),
        _ => None,
    };
    let titles = filled().filter(|line| !is_furniture(line)).count();
    // A number alone may be the rest of a field, but not between titles.
    let page = all.iter().any(|line| {
        (is_furniture(&line) && (titles > 0 || is_page_end(view(line)))) || (line.class == LineClass::Text && ends_in_page(view(line)))
    });
    let fits = filled().all(|line| is_furniture(&line) || (line.class == LineClass::Text && is_title(view(line))));
    Some(Gap { lines: range, key, is_known: page && fits && inside && all.len() > count, is_blank: count == 0, number })
}

/// Whether a line is a name or a title: a few words that are no sentence.
fn is_title(line: &[u8]) -> bool {
    const MOST_WORDS: usize = 8;
    let words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).count();
    words <= MOST_WORDS && !matches!(line.trim_ascii_end().last(), Some(b'.' | b'!' | b'?' | b',' | b';' | b':'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::line_class::classify;

    const HEAD: &str = "Return-Path: <a@b.example>\nReceived: from a.example by b.example;\n\tWed, 1 Jan 2025 10:00:00 +0000\nFrom: a@b.example\nTo: c@d.example\nSubject: e\nMessage-ID: <1@b.example>\n";

    fn breaks(text: &str) -> Vec<&str> {
        let lines = marked(text.as_bytes(), classify(text.as_bytes(), 0));
        lines.iter().filter(|line| line.class == LineClass::PageBreak).filter_map(|line| text.get(line.view.clone())).collect()
    }

    #[test]
    fn what_comes_again_but_for_its_numbers_is_a_break() {
        for gap in ["\nAnn Harbor\n\n{n}\n\n", "\nheader.txt\n\n\n{n}\n\n", "\nPrinted by Ann\n1.1.2025 10:30\nPage {n}\n\n"] {
            let at = |name: &str, n: &str| format!("{}{name}", gap.replace("{n}", n));
            let text = HEAD.replace("\tWed", &at("\tWed", "1")).replace("To", &at("To", "2"));
            let expected: String = [gap.replace("{n}", "1"), gap.replace("{n}", "2")].concat();
            assert_eq!(breaks(&text).join("\n") + "\n", expected, "{text}");
        }
    }

    #[test]
    fn once_it_takes_a_line_that_is_furniture() {
        let with = |gap: &str| HEAD.replace("To", &format!("\n{gap}\n\nTo"));
        assert_eq!(breaks(&with("Ann Harbor\nPage 2 of 3")), ["", "Ann Harbor", "Page 2 of 3", ""]);
        assert_eq!(breaks(&with("headers of my mail.docx 2/3")), ["", "headers of my mail.docx 2/3", ""]);
        for gap in ["Ann Harbor", "Please look at this, it is not from me at all.\nPage 2", "2"] {
            assert!(breaks(&with(gap)).is_empty(), "{gap}");
        }
        assert!(breaks(&format!("{HEAD}\nHello\nPage 2\n\nDear Ann\n")).is_empty());
    }
}
