//! Text that is shown but not changed here.

/// Text up to this size, in bytes, is laid out as a whole, and can be edited where that makes sense; more would be slow.
pub const EDITABLE: usize = 64 * 1024;

/// How many lines of a large text are shown, and how many characters of each.
const MOST_LINES: usize = 20_000;
const MOST_CHARS: usize = 1_000;

/// A text that can be drawn: without control characters, and not too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnlyText {
    /// All of it.
    Whole(String),
    /// The beginning of a large one, line by line.
    Lines(Vec<String>),
}

impl Default for ReadOnlyText {
    fn default() -> Self {
        Self::Whole(String::new())
    }
}

impl ReadOnlyText {
    /// Takes out control characters, and shortens a large text.
    pub fn of(text: &str) -> Self {
        let visible = |c: char| if c == '\t' { Some(' ') } else { (!c.is_control()).then_some(c) };
        if text.len() <= EDITABLE {
            return Self::Whole(text.chars().filter_map(|c| if c == '\n' { Some(c) } else { visible(c) }).collect());
        }
        Self::Lines(text.lines().take(MOST_LINES).map(|line| line.chars().take(MOST_CHARS).filter_map(visible).collect()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_not_drawn_and_large_texts_are_bounded() {
        assert_eq!(ReadOnlyText::of("a\tb\r\n\u{1b}[2Jc\0"), ReadOnlyText::Whole("a b\n[2Jc".into()));
        let large = "x".repeat(EDITABLE + 1);
        assert_eq!(ReadOnlyText::of(&large), ReadOnlyText::Lines(vec!["x".repeat(MOST_CHARS)]));
    }
}
