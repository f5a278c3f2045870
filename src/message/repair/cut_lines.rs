//! Lines that a terminal cut at its last column, wherever that is, also inside a word: `client-ip=2` and `03.0.113.152` below it.

use crate::message::lines::{is_blank, is_indented, lines, sure_field_at};

/// How many lines are looked at.
const LINES: usize = 4_000;
/// No terminal is narrower.
const NARROWEST: usize = 40;
/// The width of nearly all terminals, and of few programs that wrap text.
const USUAL: usize = 80;
/// The fewest full lines that show a cut, at the usual width or if one line was surely cut inside a word; else it takes twice as many.
const FEWEST: usize = 2;

/// Puts the pieces of each line together again, if every line that goes on at the margin below is as long as the longest.
///
/// Programs that wrap text break it between words, so their lines are of many lengths.
pub(super) fn join(text: &[u8]) -> Option<Vec<u8>> {
    let letters = |line: &[u8]| if line.is_ascii() { line.len() } else { line.iter().filter(|b| **b & 0xc0 != 0x80).count() };
    let is_field = |line: &[u8]| sure_field_at(line).is_some();
    let above = lines(text, 0).take(LINES).take_while(|line| !is_field(&text[line.clone()])).count();
    let run: Vec<&[u8]> = lines(text, 0).skip(above).map(|line| &text[line]).take_while(|line| !is_blank(line)).take(LINES).collect();
    let width = run.iter().map(|line| letters(line)).max().filter(|width| *width >= NARROWEST)?;
    let goes_on = |pair: &[&[u8]]| !is_indented(pair[1]) && !is_field(pair[1]);
    let (mut full, mut sure, mut has_words) = (0, false, false);
    for pair in run.windows(2).filter(|pair| goes_on(pair)) {
        match width - letters(pair[0]) {
            0 => full += 1,
            // A blank at the last column is lost when the text is copied.
            1 => {}
            _ => return None,
        }
        sure |= is_inside_a_word(pair[0], pair[1]);
        has_words |= pair[0].contains(&b' ');
    }
    // A program that breaks lines between words fills one of about eight of them to the last column. The pieces of a code that lost their
    // indentation are of one length, too, and hold no blank.
    let enough = if width == USUAL || sure { FEWEST } else { 2 * FEWEST };
    if full < enough || !has_words {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    let mut before: Option<&[u8]> = None;
    for (n, line) in lines(text, 0).map(|line| &text[line]).enumerate() {
        let in_run = n > above && n < above + run.len();
        match before.filter(|before| in_run && goes_on(&[before, line])) {
            Some(before) => out.extend(std::iter::repeat_n(b' ', width - letters(before))),
            None if n > 0 => out.push(b'\n'),
            None => {}
        }
        out.extend_from_slice(line);
        before = Some(line);
    }
    out.push(b'\n');
    Some(out)
}

/// Whether a word was surely cut here: none ends as the line above does, or none begins as the line below.
fn is_inside_a_word(above: &[u8], below: &[u8]) -> bool {
    let opens = matches!(above.last(), Some(b'@' | b'<' | b'(' | b'[' | b'_'));
    opens || matches!(below.first(), Some(b'.' | b'@' | b',' | b')' | b']' | b'>' | b';' | b':' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, width: usize) -> String {
        let pieces =
            |line: &str| line.as_bytes().chunks(width).map(|piece| String::from_utf8_lossy(piece).into_owned() + "\n").collect::<String>();
        text.lines().map(pieces).collect()
    }

    #[test]
    fn lines_cut_at_the_last_column_are_whole_again() {
        let text = "Received: from mail.a.example (mail.a.example [192.0.2.7]) by mx.b.example with ESMTPS id 4711\n\tfor <c@b.example>; Tue, 24 Nov 2026 10:00:00 +0100\nReceived-SPF: pass (mx.b.example: domain of a@a.example designates 192.0.2.7 as permitted sender) client-ip=192.0.2.7; helo=mail.a.example\nSubject: d\nX-Report: a word and another word and one more word and yet another of these words, up to here\nX-More: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen\n";
        for width in [80, 70, 61] {
            // A piece that begins with a blank is a folded line, and reads the same.
            let joined = join(cut(text, width).as_bytes()).map(|out| String::from_utf8(out).unwrap().replace("\n ", " "));
            assert_eq!(joined.as_deref(), Some(text), "{width}");
        }
        assert_eq!(join(text.as_bytes()), None);
        // Broken between words, by chance near one column each time.
        let wrapped = "Received: from itu.a.example by mail.b.example; Tue, 24 Nov 2026 08:08:30 +0100\n(IST)\nReceived: from dig.a.example by itu.a.example [Muzucif Mail Server Release XX\n1.0]; Tue, 24 Nov 2026 08:08:28 +0100\nFrom: a\n";
        assert_eq!(join(wrapped.as_bytes()), None);
        // Broken between words, and a signature without its indentation.
        assert_eq!(
            join(b"Received: from mail.a.example (mail.a.example\n[192.0.2.7]) by mx.b.example\nwith ESMTP id 4711; Tue\nFrom: a\n"),
            None
        );
        let code = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz\n".repeat(3);
        assert_eq!(join(format!("DKIM-Signature: v=1;\n{code}Received: a\n").as_bytes()), None);
    }
}
