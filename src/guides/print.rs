//! Instructions as a plain page (HTML) to print or to take to another computer: one file, no scripts, nothing loaded from anywhere.

use std::fmt::Write as _;

use super::{Guide, Instruction, Picture, RunKind, Way, runs};

/// The sentences of the page.
#[derive(Clone, Debug, Default)]
pub struct PrintWords {
    /// The language of all of these, for those who have the page read aloud (BCP 47).
    pub language: &'static str,
    /// Below the first headline.
    pub intro: String,
    /// Before the text of a picture.
    pub picture: String,
    /// Before what goes wrong.
    pub beware: String,
    /// After the last instruction.
    pub end: String,
}

/// Two colours only, those of the system: it is for paper.
const STYLE: &str = "body{font-family:Inter,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.45;max-width:44em;margin:2em auto;padding:0 1em}\
h1{font-size:1.6em}h2{font-size:1.15em;margin:0 0 .2em}h1,h2,h1+p{break-after:avoid}section{break-inside:avoid;margin:1.6em 0}p{margin:.3em 0}\
svg{max-width:100%;height:auto;display:block;margin:.6em 0}\
kbd{border:1px solid;border-radius:4px;padding:0 .35em;font-family:inherit;font-size:.95em;white-space:nowrap}.alt{font-size:.9em}\
@media print{body{margin:0;max-width:none;font-size:11pt}section{margin:1em 0}svg{max-width:12.5cm;max-height:60vh}}";

/// The page with these instructions, one guide after the other, each with how sure it is where that is to be said. `title` stands on top and in the browser's tab; `draw` makes an SVG element
/// of a picture.
pub fn page(title: &str, words: &PrintWords, sheets: &[(&Guide, Way, Option<String>)], draw: &mut dyn FnMut(&Picture) -> String) -> String {
    let own = words.language;
    let mut out = format!("<!DOCTYPE html>\n<html lang=\"{own}\">\n<head>\n<meta charset=\"utf-8\">\n");
    // The browser is told to load and run nothing, whatever stands below.
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    let title = escape(title);
    // Writing into a string cannot fail.
    let _ =
        write!(out, "<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n", escape(&words.intro));
    for (guide, way, how_sure) in sheets {
        // Where there are no instructions in that language, they are in English.
        let lang = if guide.in_english { " lang=\"en\"" } else { "" };
        if sheets.len() > 1 {
            let _ = writeln!(out, "<h1{lang}>{}</h1>\n<p{lang}>{}</p>", escape(&guide.name), escape(&guide.recognise));
        }
        for (at, instruction) in guide.way(*way).iter().enumerate() {
            section(&mut out, words, lang, at + 1, instruction, draw);
        }
        if let Some(how_sure) = how_sure {
            let _ = writeln!(out, "<p>{}</p>", escape(how_sure));
        }
        for trap in &guide.traps {
            let _ = writeln!(out, "<p{lang}><strong lang=\"{own}\">{}</strong> {}</p>", escape(&words.beware), marked(trap));
        }
    }
    let _ = write!(out, "<p>{}</p>\n</body>\n</html>\n", escape(&words.end));
    out
}

fn section(out: &mut String, words: &PrintWords, lang: &str, number: usize, i: &Instruction, draw: &mut dyn FnMut(&Picture) -> String) {
    let _ = writeln!(out, "<section{lang}>\n<h2>{number}. {}</h2>\n<p>{}</p>", escape(&i.title), marked(&i.text));
    if let Some(picture) = &i.picture {
        let _ = writeln!(out, "{}", draw(picture));
        let _ = writeln!(
            out,
            "<p class=\"alt\"><span lang=\"{}\">{}</span> {}</p>",
            words.language,
            escape(&words.picture),
            escape(&picture.alt)
        );
    }
    if let Some(trap) = &i.trap {
        let _ = writeln!(out, "<p><strong lang=\"{}\">{}</strong> {}</p>", words.language, escape(&words.beware), marked(trap));
    }
    out.push_str("</section>\n");
}

/// Text of a guide with its labels strong and its keys as keys.
fn marked(text: &str) -> String {
    let run = |kind, text: &str| match kind {
        RunKind::Text => escape(text),
        RunKind::Label => format!("<strong>{}</strong>", escape(text)),
        RunKind::Key => format!("<kbd>{}</kbd>", escape(text)),
    };
    runs(text).iter().map(|r| run(r.kind, &r.text)).collect()
}

/// Text that means itself in HTML and SVG, in elements and in quoted attributes. Control characters are left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guides::Guides;
    use crate::words::{LANGUAGES, Words};

    #[test]
    fn text_means_itself_on_the_page() {
        assert_eq!(escape("<b a=\"1\" c='2'>&\u{7}\n"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;\n");
        assert_eq!(marked("Press {Ctrl+<} in *<script>*"), "Press <kbd>Ctrl+&lt;</kbd> in <strong>&lt;script&gt;</strong>");
    }

    #[test]
    fn the_page_says_its_language_and_where_it_is_english() {
        let french = Words::of(LANGUAGES.iter().find(|language| language.tag == "fr").unwrap());
        let guides = Guides::in_language(&french).unwrap();
        let words = PrintWords { language: "fr", ..PrintWords::default() };
        for (id, sections) in [("gmail", "<section>"), ("alpine", "<section lang=\"en\">")] {
            let guide = guides.get(id).unwrap();
            let page = page(&guide.name, &words, &[(guide, guide.best_way(), None)], &mut |_| "<svg></svg>".into());
            assert!(page.contains("<html lang=\"fr\">"), "{id}");
            assert_eq!(page.matches(sections).count(), guide.way(guide.best_way()).len(), "{id}");
        }
    }

    #[test]
    fn every_instruction_is_on_the_page_with_its_picture_and_its_words() {
        let guides = Guides::embedded().unwrap();
        let words = PrintWords { picture: "In the picture:".into(), ..PrintWords::default() };
        for guide in guides.all() {
            for way in guide.ways() {
                let mut drawn = 0;
                let page = page(&guide.name, &words, &[(guide, way, None)], &mut |_| {
                    drawn += 1;
                    "<svg></svg>".into()
                });
                let pictures = guide.way(way).iter().filter(|i| i.picture.is_some()).count();
                assert_eq!(drawn, pictures, "{}", guide.id);
                assert_eq!(page.matches("<section>").count(), guide.way(way).len());
                for i in guide.way(way) {
                    assert!(page.contains(&escape(&i.title)), "{}: {}", guide.id, i.title);
                    assert!(i.picture.as_ref().is_none_or(|picture| page.contains(&escape(&picture.alt))), "{}: {}", guide.id, i.title);
                }
                for forbidden in ["<script", "http://", "https://", "src=", "href="] {
                    assert!(!page.contains(forbidden), "{}: {forbidden}", guide.id);
                }
            }
        }
    }
}
