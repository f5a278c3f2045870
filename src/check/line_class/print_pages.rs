//! The lines of a break between two printed pages that are known by the lines beside them: the address beside the number of the page, the title between
//! the two.

use super::{ClassifiedLine, LineClass};
use crate::check::print_line::{beside_address, is_day_and_time, is_foot_of_page};
use crate::message::lines::is_blank;

/// How many lines from a line that is known the others of its break may be.
const MOST_LINES: usize = 4;
/// The most words of a title.
const MOST_WORDS: usize = 8;
/// So many folded lines show that the text kept its indentation.
const KEPT: usize = 3;

/// Marks the lines that are such because of the lines beside them: the address beside the number of the page, the title between the two.
pub(super) fn mark(text: &[u8], all: &mut [ClassifiedLine]) {
    let folds = all.iter().filter(|line| line.class == LineClass::Folded).count();
    for n in 0..all.len() {
        if all[n].class == LineClass::Furniture && !is_blank(&text[all[n].view.clone()]) {
            mark_near(text, all, n, folds >= KEPT);
        } else if folds >= KEPT && is_titled_page(text, all, n) {
            all[n].class = LineClass::Furniture;
        }
    }
}

fn view<'a>(text: &'a [u8], line: &ClassifiedLine) -> &'a str {
    std::str::from_utf8(&text[line.view.clone()]).unwrap_or_default().trim_end()
}

/// Whether a line at the margin, alone between lines that kept their indentation, is a title and the address of a page.
fn is_titled_page(text: &[u8], all: &[ClassifiedLine], n: usize) -> bool {
    let is_part = |line: Option<&ClassifiedLine>| line.is_some_and(|line| line.class.is_field() || line.class == LineClass::Folded);
    let titled = |line: &str| {
        beside_address(line).is_some_and(|title| {
            let words = title.split_whitespace().count();
            (1..=MOST_WORDS).contains(&words) && !title.contains([':', '=', ';', '(', ',']) && !title.contains('-')
        })
    };
    matches!(all[n].class, LineClass::Text | LineClass::Rest)
        && is_part(n.checked_sub(1).and_then(|above| all.get(above)))
        && is_part(all.get(n + 1))
        && !view(text, &all[n - 1]).ends_with(':')
        && titled(view(text, &all[n]))
}

/// The lines of a break around a line that is known by itself.
fn mark_near(text: &[u8], all: &mut [ClassifiedLine], n: usize, kept: bool) {
    let known = view(text, &all[n]);
    // A number alone may be anything.
    if known.bytes().all(|b| b.is_ascii_digit()) {
        return;
    }
    let margin = |line: &str| line.len() - line.trim_start().len();
    let indented = margin(known);
    let can_be = |line: &ClassifiedLine| {
        matches!(line.class, LineClass::Text | LineClass::Rest | LineClass::Furniture | LineClass::Blank)
            || (indented > 0 && line.class == LineClass::Folded && margin(view(text, line)) == indented)
    };
    let above = all[..n].iter().rev().take(MOST_LINES).take_while(|line| can_be(line)).count();
    let below = all[n + 1..].iter().take(MOST_LINES).take_while(|line| can_be(line)).count();
    let of_page = |line: &ClassifiedLine| {
        line.class == LineClass::Furniture || beside_address(view(text, line).trim_start()).is_some_and(|title| !title.contains(['=', ';']))
    };
    // From the line that is known to the last one on each side that is known, too: a title between them is another of these.
    let up = all[n - above..n].iter().position(of_page).map_or(n, |at| n - above + at);
    let down = all[n + 1..=n + below].iter().rposition(of_page).map_or(n, |at| n + 1 + at);
    let is_title = |line: &ClassifiedLine| {
        let words = view(text, line);
        line.class == LineClass::Text && words.split_whitespace().count() <= MOST_WORDS && !words.contains([':', '=', ';', '<', '@'])
    };
    let fits = |line: &ClassifiedLine| of_page(line) || line.class == LineClass::Blank || is_title(line);
    // Where nothing lost its indentation, a title at the edge is no rest of a field.
    let is_dated =
        all[up..=down].iter().any(|line| is_day_and_time(view(text, line).trim_start()) || is_foot_of_page(view(text, line).trim_start()));
    let edge = |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|line| kept && is_dated && is_title(line));
    let first = if edge(up.checked_sub(1)) { up - 1 } else { up };
    let last = if edge(Some(down + 1)) { down + 1 } else { down };
    if !all[first..=last].iter().all(fits) {
        return;
    }
    for line in &mut all[first..=last] {
        if line.class != LineClass::Blank {
            line.class = LineClass::Furniture;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::line_class::classify;

    const HEAD: &str = "Return-Path: <a@b.example>\nReceived: from a.example by b.example;\n\tWed, 1 Jan 2025 10:00:00 +0000\nReceived: from c.example by a.example\n\t(Postfix) id 1;\n\tWed, 1 Jan 2025 10:00:00 +0000\nFrom: a@b.example\nTo: c@d.example\nSubject: e\nMessage-ID: <1@b.example>\n";

    fn left_out(text: &str) -> String {
        let lines = classify(text.as_bytes(), 0);
        lines.iter().filter(|line| line.class == LineClass::Furniture).map(|line| format!("{}\n", &text[line.range.clone()])).collect()
    }

    #[test]
    fn the_head_and_foot_of_a_page_are_known_in_many_forms() {
        for lines in [
            "2 of 7\t1/5/2027, 9:03 PM\nMessage source\thttps://mail.example.org/source?id=9\n",
            "2 of 7 1/5/2027, 9:03\u{202f}PM\nMessage source https://mail.example.org/source?id=9\n",
            "2 von 7    5.1.2027, 09:03\nQuelltext der Nachricht https://webmail.example.de/?_task=mail&_uid=4\n",
            "2 sur 7 05/01/2027 09:03\nSource du message https://courriel.example.fr/message?n=4\n",
            "Source du message https://courriel.example.fr/message?n=4\n05/01/2027 09:03 2 sur 7\n",
            "https://webmail.example.de/?_task=mail Quelltext\n2 von 7 5.1.2027, 09:03\n",
            "https://webmail.example.de/?_task=mail\n2 von 7 5.1.2027, 09:03\n",
            "2 di 7\n05/01/2027, 09:03\nSorgente del messaggio\nhttps://posta.example.it/?id=4\n",
            "https://posta.example.it/?id=4 2/7\n05/01/2027, 09:03\nSorgente del messaggio\n",
            "2 of 7 1/5/2027, 9:03 p.m.\n",
            "Message source\thttps://mail.example.org/source?id=9\n",
            "Message source https://mail.example.org/source?id=9\n",
            "   2 of 7          1/5/2027, 9:03 PM\n   Message source    https://mail.example.org/source?id=9\n",
        ] {
            for below in ["\t(Postfix)", "From:", "Message-ID:", "To:"] {
                assert_eq!(left_out(&HEAD.replace(below, &format!("{lines}{below}"))), lines, "{below}");
            }
        }
    }

    #[test]
    fn rests_of_fields_stay() {
        for lines in [
            "https://mail.example.org/source?id=9\n",
            "Report abuse: see https://mail.example.org/source?id=9\n",
            "List-Archive\thttps://mail.example.org/list\n",
            "9:03 PM\n",
            "a title\n",
            "    https://mail.example.org/source?id=9\n",
            "2 of 7 things https://mail.example.org/source?id=9;\n",
        ] {
            assert_eq!(left_out(&HEAD.replace("Message-ID:", &format!("{lines}Message-ID:"))), "", "{lines}");
        }
        let lost = HEAD.replace('\t', "");
        for lines in ["a title\n2 of 7 1/5/2027, 9:03 PM\n", "Message source https://mail.example.org/\n"] {
            assert!(!left_out(&lost.replace("Message-ID:", &format!("{lines}Message-ID:"))).contains(lines), "{lines}");
        }
    }
}
