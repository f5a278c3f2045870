//! The markup of the instructions: `*Label*` for what stands on the screen, `{Ctrl+A}` for keys, a backslash for the sign itself.

/// A piece of text that is drawn in one manner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRun {
    /// How it is drawn.
    pub kind: RunKind,
    /// What it says, without the signs of the markup.
    pub text: String,
}

/// How a [`TextRun`] is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RunKind {
    /// Prose.
    Text,
    /// Exactly what stands on the screen of the mail program.
    Label,
    /// A key or keys pressed together, such as `Ctrl+A`.
    Key,
}

/// Splits a text in its runs. Markup that is not closed is text: nothing is ever lost. No run is empty.
pub fn runs(text: &str) -> Vec<TextRun> {
    parse(text).0
}

/// The text without its markup, for a screen reader or a plain page.
pub fn plain(text: &str) -> String {
    runs(text).into_iter().map(|run| run.text).collect()
}

/// The same text with other labels and keys. What is not closed stays as it is.
pub(super) fn rewritten(text: &str, label: &impl Fn(&str) -> String, key: &impl Fn(&str) -> String) -> String {
    if !balanced(text) {
        return text.to_owned();
    }
    let plain = |text: &str| {
        text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
            if matches!(c, '*' | '{' | '}' | '\\') {
                out.push('\\');
            }
            out.push(c);
            out
        })
    };
    let run = |run: TextRun| match run.kind {
        RunKind::Text => plain(&run.text),
        RunKind::Label => format!("*{}*", plain(&label(&run.text))),
        RunKind::Key => format!("{{{}}}", plain(&key(&run.text))),
    };
    runs(text).into_iter().map(run).collect()
}

/// Whether every sign that opens a label or a key is closed again, and no label or key is empty.
pub(super) fn balanced(text: &str) -> bool {
    parse(text).1
}

fn parse(text: &str) -> (Vec<TextRun>, bool) {
    let mut runs = Vec::new();
    let mut balanced = true;
    let mut now = String::new();
    let mut kind = RunKind::Text;
    let mut chars = text.chars();
    let mut push = |kind, text: &mut String| {
        if !text.is_empty() {
            runs.push(TextRun { kind, text: std::mem::take(text) });
        }
    };
    while let Some(c) = chars.next() {
        match (kind, c) {
            (_, '\\') => now.extend(chars.next()),
            (RunKind::Text, '*' | '{') => {
                push(RunKind::Text, &mut now);
                kind = if c == '*' { RunKind::Label } else { RunKind::Key };
            }
            (RunKind::Label, '*') | (RunKind::Key, '}') => {
                balanced &= !now.is_empty();
                push(kind, &mut now);
                kind = RunKind::Text;
            }
            (RunKind::Text, '}') => {
                balanced = false;
                now.push(c);
            }
            _ => now.push(c),
        }
    }
    if kind != RunKind::Text {
        balanced = false;
        now.insert(0, if kind == RunKind::Label { '*' } else { '{' });
    }
    push(RunKind::Text, &mut now);
    (runs, balanced)
}
