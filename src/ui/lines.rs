//! Where a line of text may end in a language that writes without blanks.
//!
//! The toolkit breaks lines at blanks and between most Japanese and Chinese signs. It leaves opening brackets at the end of a line, and breaks words in
//! other letters in two where no blank stands before them. Such text is measured here in one line, gets its ends by the rules of Unicode (UAX 14), and
//! is laid out with these. The text itself stays as it is, for a screen reader and for what somebody copies.

use std::sync::Arc;

use eframe::egui::epaint::text::FontsView;
use eframe::egui::{
    self, Align, FontSelection, Galley, Response, Ui, WidgetText,
    text::{ByteIndex, LayoutJob},
};
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Text as a label that takes as many lines as it needs.
pub fn label(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    let text = text.into();
    if !writes_without_blanks(text.text()) {
        return ui.add(egui::Label::new(text).wrap());
    }
    let mut job = Arc::unwrap_or_clone(text.into_layout_job(ui.style(), FontSelection::Default, Align::Min));
    job.wrap.max_width = ui.available_width();
    let galley = ui.fonts_mut(|fonts| lay_out(fonts, job));
    ui.add(egui::Label::new(galley))
}

/// Lays text out in lines no wider than its job says.
pub fn lay_out(fonts: &mut FontsView<'_>, job: LayoutJob) -> Arc<Galley> {
    let width = job.wrap.max_width;
    if !width.is_finite() || !writes_without_blanks(&job.text) {
        return fonts.layout_job(job);
    }
    let mut in_one_line = job.clone();
    in_one_line.wrap.max_width = f32::INFINITY;
    let measured = fonts.layout_job(in_one_line);
    let Some(letters) = letters(&job.text, &measured) else { return fonts.layout_job(job) };
    let ends = ends(&job.text, &letters, width);
    if ends.is_empty() {
        return fonts.layout_job(job);
    }
    let mut galley = Arc::unwrap_or_clone(fonts.layout_job(with_ends(&job, &ends)));
    // The line ends are those of the screen, as where the toolkit breaks a line: the text has none there.
    let mut own = line_ends(&job.text, &ends).into_iter();
    for row in galley.rows.iter_mut().filter(|row| row.ends_with_newline) {
        row.ends_with_newline = own.next().unwrap_or(true);
    }
    galley.job = Arc::new(job);
    Arc::new(galley)
}

fn writes_without_blanks(text: &str) -> bool {
    // Kana, the signs of China and Japan, and what stands between them.
    text.chars().any(|c| matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}'))
}

/// A letter in the line: where it begins in the text, and how far it reaches.
struct Letter {
    at: usize,
    left: f32,
    right: f32,
    /// A blank, which may hang over the end of the line, or the end of a line in the text.
    is_blank: bool,
}

/// The letters of a text that was laid out with only its own line ends; `None` if they are not those of the text.
fn letters(text: &str, measured: &Galley) -> Option<Vec<Letter>> {
    let mut glyphs = measured.rows.iter().flat_map(|row| row.row.glyphs.iter().map(|glyph| (glyph.chr, glyph.pos.x, glyph.max_x())));
    let mut all = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if c == '\n' {
            all.push(Letter { at, left: 0.0, right: 0.0, is_blank: true });
            continue;
        }
        let (chr, left, right) = glyphs.next()?;
        if chr != c {
            return None;
        }
        all.push(Letter { at, left, right, is_blank: c.is_whitespace() });
    }
    Some(all)
}

/// Where lines begin that are not new lines in the text itself. A piece that is wider than the line is left to the toolkit.
fn ends(text: &str, letters: &[Letter], width: f32) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut place = letters.iter().peekable();
    // Where the line begins, and how far its last piece reaches.
    let (mut line_left, mut piece_at, mut piece_left) = (0.0, 0, 0.0);
    let mut is_first = true;
    for (end, is_end_of_text_line) in places_to_break(text) {
        let mut right = 0.0_f32;
        let mut left = None;
        while let Some(letter) = place.next_if(|letter| letter.at < end) {
            left.get_or_insert(letter.left);
            if !letter.is_blank {
                right = right.max(letter.right);
            }
        }
        piece_left = left.unwrap_or(piece_left);
        if is_first {
            line_left = piece_left;
        } else if right - line_left > width {
            ends.push(piece_at);
            line_left = piece_left;
        }
        piece_at = end;
        is_first = is_end_of_text_line;
    }
    ends
}

/// Where a line may end, and whether the text itself ends one there.
fn places_to_break(text: &str) -> Vec<(usize, bool)> {
    let mut all: Vec<(usize, bool)> = linebreaks(text).map(|(at, found)| (at, found == BreakOpportunity::Mandatory)).collect();
    // Beside a bracket of full width also words in other letters may end (rule LB30, since Unicode 13).
    let pairs = text.char_indices().zip(text.char_indices().skip(1));
    let beside = pairs.filter(|((_, before), (_, after))| {
        let opens = before.is_ascii_alphanumeric() && "（「『【〈《［".contains(*after);
        opens || after.is_ascii_alphanumeric() && "）」』】〉》］".contains(*before)
    });
    all.extend(beside.map(|(_, (at, _))| (at, false)));
    all.sort_unstable();
    all.dedup_by(|later, earlier| {
        later.0 == earlier.0 && {
            earlier.1 |= later.1;
            true
        }
    });
    all
}

/// The same job with line ends at these places.
fn with_ends(job: &LayoutJob, ends: &[usize]) -> LayoutJob {
    let moved = |at: ByteIndex| ByteIndex(at.0 + ends.partition_point(|end| *end <= at.0));
    let mut text = String::with_capacity(job.text.len() + ends.len());
    let mut from = 0;
    for end in ends {
        text.push_str(job.text.get(from..*end).unwrap_or_default());
        text.push('\n');
        from = *end;
    }
    text.push_str(job.text.get(from..).unwrap_or_default());
    let mut job = job.clone();
    job.text = text;
    for section in &mut job.sections {
        section.byte_range = moved(section.byte_range.start)..moved(section.byte_range.end);
    }
    job
}

/// For each line end in the text with [`with_ends`], whether the text itself has it.
fn line_ends(text: &str, ends: &[usize]) -> Vec<bool> {
    let own = text.match_indices('\n').map(|(at, _)| (at, true));
    let mut all: Vec<(usize, bool)> = own.chain(ends.iter().map(|end| (*end, false))).collect();
    all.sort_unstable();
    all.into_iter().map(|(_, own)| own).collect()
}

#[cfg(test)]
mod tests {
    use super::{Letter, ends};

    /// The lines of a text in which signs are two wide and other letters one.
    fn lines(text: &str, width: f32) -> Vec<String> {
        let mut x = 0.0;
        let letter = |(at, c): (usize, char)| {
            let left = if c == '\n' { 0.0 } else { x };
            let right = left + if c.is_ascii() { 1.0 } else { 2.0 };
            x = if c == '\n' { 0.0 } else { right };
            Letter { at, left, right, is_blank: c.is_whitespace() }
        };
        let letters: Vec<Letter> = text.char_indices().map(letter).collect();
        let mut all = Vec::new();
        let mut from = 0;
        for end in ends(text, &letters, width).into_iter().chain([text.len()]) {
            all.extend(text[from..end].split('\n').map(|line| line.trim_end().to_owned()));
            from = end;
        }
        all
    }

    #[test]
    fn brackets_stay_with_what_they_hold_and_words_stay_whole() {
        for (text, width, expected) in [
            ("Outlook 2010～2024、Microsoft 365", 22.0, &["Outlook 2010～2024、", "Microsoft 365"][..]),
            ("Apple Mail（Mac の「メール」）", 20.0, &["Apple Mail（Mac の", "「メール」）"]),
            ("mail.yahoo.com（Yahoo! JAPAN は別）", 16.0, &["mail.yahoo.com", "（Yahoo! JAPAN", "は別）"]),
            ("请点击邮件右上角的“更多”。", 18.0, &["请点击邮件右上角", "的“更多”。"]),
            ("短い", 20.0, &["短い"]),
            ("一行目\n二行目はもっと長い", 10.0, &["一行目", "二行目は", "もっと長い"]),
        ] {
            assert_eq!(lines(text, width), expected, "{text}");
        }
    }

    #[test]
    fn what_has_no_place_to_break_is_left_alone() {
        assert_eq!(lines("Pneumonoultramicroscopic。", 8.0), ["Pneumonoultramicroscopic。"]);
    }
}
