//! The window in every language: complete, with letters that can be drawn, and with room for longer words.

use abuse_report_helper::guides::Guides;
use abuse_report_helper::ui::{letters, theme};
use abuse_report_helper::wizard::{Action, Overlay, Wizard};
use abuse_report_helper::words::{LANGUAGES, Language, Words, id};
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{Context, FontFamily, FontId, Key, RawInput, Rect, Vec2};
use egui_kittest::kittest::NodeT;

use super::{Setup, Stage, look, stage};
use crate::support::python_file;

/// The files of a language as one text.
fn words_in(tag: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words").join(tag);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    files.sort();
    files.iter().map(|path| std::fs::read_to_string(path).unwrap() + "\n").collect()
}

/// English made a third longer everywhere, which no real language is. Placeables, and the ends of lines by which a sentence is known, stay.
fn longer(text: &str) -> String {
    let longer_word = |word: &str| {
        let plain = word.len() > 2 && word.chars().all(char::is_alphabetic);
        if plain { format!("{word}{}", "en".repeat(word.len().div_ceil(6))) } else { word.to_owned() }
    };
    let mut in_braces = 0_usize;
    let line = |line: &str, in_braces: &mut usize| {
        let starts_sentence = !line.starts_with([' ', '#']) && line.contains(" = ");
        let (head, body) = if starts_sentence { line.split_once(" = ").unwrap() } else { ("", line) };
        let body: Vec<String> = body
            .split(' ')
            .map(|word| {
                let before = *in_braces;
                *in_braces = (*in_braces + word.matches('{').count()).saturating_sub(word.matches('}').count());
                if before > 0 || word.contains(['{', '}', '[']) { word.to_owned() } else { longer_word(word) }
            })
            .collect();
        if starts_sentence { format!("{head} = {}", body.join(" ")) } else { body.join(" ") }
    };
    text.lines().map(|text| if text.starts_with('#') { String::new() } else { line(text, &mut in_braces) }).collect::<Vec<_>>().join("\n")
}

/// The languages whose letters this computer can draw. It says which ones it leaves out: the font for them is in the tests' list of packages.
fn drawable() -> Vec<&'static Language> {
    let can = |language: &&'static Language| {
        let ctx = Context::default();
        theme::install(&ctx);
        letters::find_letters(&ctx, language);
        let mut can = false;
        for _ in 0..2 {
            ctx.run_ui(RawInput::default(), |ui| can = letters::has_letters(ui.ctx(), language)).textures_delta.clear();
        }
        if !can {
            eprintln!("SKIPPED: no font with the letters of {} is here (fonts-noto-cjk has them)", language.name);
        }
        can
    };
    LANGUAGES.iter().filter(can).collect()
}

#[test]
fn every_language_that_is_offered_says_everything() {
    for language in LANGUAGES {
        let words = Words::of(language);
        // The tool that people who write a language use comes first: it tells all that is missing, with file and English text.
        if language.tag != "en"
            && let Some((good, text)) = python_file("packaging/languages.py", &[language.tag])
        {
            assert!(good, "\n\n{}, as `python3 packaging/languages.py {}` says:\n{text}", language.name, language.tag);
        }
        for id in id::ALL {
            assert!(words.has(id.name()), "assets/words/{}: no sentence for {}", language.tag, id.name());
        }
        if language.tag == "en" {
            continue;
        }
        let english = Guides::embedded().unwrap();
        let guides = Guides::in_language(&words).unwrap_or_else(|mistake| panic!("\n\n    {mistake}\n"));
        assert_eq!(guides.all().len(), english.all().len());
    }
}

#[test]
fn the_translations_were_looked_at_after_the_english_sentence_changed() {
    if let Some((good, text)) = python_file("packaging/languages.py", &["changed"]) {
        assert!(good, "\n\n{text}");
    }
}

#[test]
fn no_sentence_has_a_letter_that_cannot_be_drawn() {
    for language in drawable() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/guides").join(language.tag);
        let mut text = words_in(language.tag);
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            text += &std::fs::read_to_string(entry.unwrap().path()).unwrap();
        }
        let letters: std::collections::BTreeSet<char> = text.chars().filter(|c| !c.is_control()).collect();
        let ctx = Context::default();
        theme::install(&ctx);
        letters::find_letters(&ctx, language);
        let mut missing = Vec::new();
        for _ in 0..2 {
            ctx.run_ui(RawInput::default(), |ui| {
                missing = ui.fonts_mut(|fonts| {
                    let families = [FontFamily::Proportional, FontFamily::Name("inter-semibold".into())];
                    let lacks = |c: &char| families.iter().any(|family| !fonts.has_glyph(&FontId::new(16.0, family.clone()), *c));
                    letters.iter().copied().filter(lacks).collect()
                });
            })
            .textures_delta
            .clear();
        }
        assert!(missing.is_empty(), "{}: {missing:?}", language.tag);
    }
}

#[test]
fn a_language_brings_the_shapes_of_its_own_letters() {
    for (tag, known) in [("ja", "JP"), ("zh-CN", "SC")] {
        let Some(language) = drawable().into_iter().find(|language| language.tag == tag) else { continue };
        let ctx = Context::default();
        theme::install(&ctx);
        letters::find_letters(&ctx, language);
        let families = [FontFamily::Proportional, FontFamily::Name("inter-semibold".into())];
        let mut of_families = families.clone().map(|_| Vec::new());
        for _ in 0..2 {
            ctx.run_ui(RawInput::default(), |ui| {
                let names = |family| ui.fonts_mut(|fonts| fonts.characters(family).get(&'直').cloned().unwrap_or_default());
                of_families = families.each_ref().map(names);
            })
            .textures_delta
            .clear();
        }
        let [names, heavy] = of_families;
        // Only of fonts with CJK in their name it is known that the name has the language, too.
        if names.iter().any(|name| name.contains("CJK")) {
            assert!(names.first().is_some_and(|name| name.contains(known)), "{tag}: {names:?}");
            // Headings are heavier. The fonts of that name have both weights.
            assert!(heavy.first().is_some_and(|name| name.contains(known) && Some(name) != names.first()), "{tag}: {names:?}, {heavy:?}");
        }
    }
}

/// A line of text as it is drawn, cut to what is in sight.
struct Line {
    text: String,
    whole: Rect,
    seen: Rect,
}

/// Every line of text on the screen, by the text it is a part of. What is typed scrolls in its field, and is left out.
fn texts(stage: &Stage) -> Vec<Vec<Line>> {
    let root = stage.harness.root();
    let fields =
        root.children_recursive().filter(|node| matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput));
    let typed: Vec<String> = fields.filter_map(|field| field.accesskit_node().value()).collect();
    let mut all = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &stage.harness.output().shapes {
        let Shape::Text(shape) = shape else { continue };
        let text = shape.galley.text();
        // Header text and licences have lines of their own length, in letters of one width.
        let mono = shape.galley.job.sections.first().is_some_and(|section| section.format.font_id.family == FontFamily::Monospace);
        if mono || typed.iter().any(|typed| typed.contains(text)) {
            continue;
        }
        let rows = shape.galley.rows.iter().filter(|row| !row.row.glyphs.is_empty()).map(|row| {
            let whole = row.rect_without_leading_space().translate(shape.pos.to_vec2());
            Line { text: row.row.glyphs.iter().map(|glyph| glyph.chr).collect(), whole, seen: whole.intersect(*clip_rect) }
        });
        all.push(rows.filter(|line| line.seen.is_positive()).collect());
    }
    all
}

/// Everything that is wrong with what is on the screen.
fn wrong(stage: &Stage) -> Vec<String> {
    let mut all = Vec::new();
    let texts = texts(stage);
    for line in texts.iter().flatten() {
        if line.whole.left() < line.seen.left() - 1.0 || line.whole.right() > line.seen.right() + 1.0 {
            all.push(format!("{:?} is cut: {:?} of {:?}", line.text, line.seen, line.whole));
        }
    }
    // In languages without blanks: no bracket alone at an end, no comma or full stop at a beginning.
    for line in texts.iter().flatten() {
        if line.text.trim_end().ends_with(['「', '『', '（', '【', '《'])
            || line.text.starts_with(['」', '』', '）', '】', '》', '、', '。', '，'])
        {
            all.push(format!("{:?} is broken at a wrong place", line.text));
        }
    }
    // A question stands in front of the page.
    if stage.at().1.is_some() {
        return all;
    }
    for (at, text) in texts.iter().enumerate() {
        for (line, other) in text.iter().flat_map(|line| texts.iter().skip(at + 1).flatten().map(move |other| (line, other))) {
            let both = line.seen.intersect(other.seen);
            if both.width() > 2.0 && both.height() > 4.0 && both.height() > line.seen.height().min(other.seen.height()) * 0.3 {
                all.push(format!("{:?} at {:?} is on {:?} at {:?}", line.text, line.seen, other.text, other.seen));
            }
        }
    }
    all
}

/// Walks all pages in one language at one text size; the window is as small as any that is common. Each page is looked at from its top to its end.
fn walk(name: &str, percent: u16, tag: Option<&str>, words: Option<&str>) -> Vec<String> {
    let mut setup = Setup { size: Vec2::new(640.0, 480.0), ..Setup::default() };
    setup.settings.text_size = percent;
    setup.settings.language = tag.map(str::to_owned);
    let mut stage = stage(setup.clone());
    if let Some(words) = words {
        stage.harness.state_mut().speak(Words::of_text(Language::english(), words.to_owned()));
    }
    let mut all = Vec::new();
    for (page, actions) in look::pages() {
        let app = stage.harness.state_mut();
        // One window for all pages, so that its fonts and guides are read only once.
        let fresh = Wizard::new(app.wizard.guides.clone(), setup.settings.clone(), app.wizard.today);
        app.wizard = Wizard { system: app.wizard.system, ..fresh };
        for action in actions {
            app.apply(action);
        }
        stage.harness.run();
        let mut seen = wrong(&stage);
        for _ in 0..20 {
            let before = places(&stage);
            stage.harness.key_press(Key::PageDown);
            stage.harness.run();
            if places(&stage) == before {
                break;
            }
            seen.extend(wrong(&stage));
        }
        all.extend(seen.into_iter().map(|what| format!("{name}, {page} at {percent} %: {what}")));
    }
    all
}

/// Where everything is drawn: scrolling changes that no more once the page is at its end.
fn places(stage: &Stage) -> Vec<Rect> {
    texts(stage).iter().flatten().map(|line| line.whole).collect()
}

#[test]
fn a_language_a_third_longer_than_english_has_room_on_every_page() {
    let words = longer(&words_in("en"));
    let longest = words.chars().count() as f32 / words_in("en").chars().count() as f32;
    assert!(longest > 1.15, "{longest}");
    let wrong: Vec<String> = [100, 200].into_iter().flat_map(|percent| walk("longer", percent, None, Some(&words))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn every_language_has_room(percent: u16) {
    let walked = drawable().into_iter().flat_map(|language| walk(language.tag, percent, Some(language.tag), None));
    let all: Vec<String> = walked.collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn every_language_has_room_on_every_page() {
    every_language_has_room(100);
}

#[test]
fn every_language_has_room_on_every_page_with_the_largest_text() {
    every_language_has_room(200);
}

/// The first page and three guides in each language, two pictures a guide: how to get to the headers, and all steps at once.
/// `LOOK=ja,tr` draws only those languages.
#[test]
#[ignore = "writes pictures to look at"]
fn every_language_is_drawn_for_the_eye() {
    let folder = std::path::Path::new("target/look/languages");
    std::fs::create_dir_all(folder).unwrap();
    let only = std::env::var("LOOK").unwrap_or_default();
    let drawn = drawable().into_iter().filter(|language| only.is_empty() || only.split(',').any(|only| only == language.tag));
    for language in drawn {
        let guide = |id: &str, step| {
            let steps = vec![Action::FinishWhat, Action::ChooseProgram(id.into()), Action::FinishProgram];
            [steps, vec![Action::Instruction(step)]].concat()
        };
        for (page, actions) in [
            ("first", vec![]),
            ("gmail", guide("gmail", 1)),
            ("outlook", guide("outlook-classic", 1)),
            ("thunderbird", guide("thunderbird", 1)),
        ] {
            let mut setup = Setup { renders: true, ..Setup::default() };
            setup.settings.language = Some(language.tag.to_owned());
            let Stage { mut harness, .. } = stage(setup);
            letters::find_all_letters(&harness.ctx, language);
            for action in actions {
                harness.state_mut().apply(action);
            }
            harness.run();
            harness.render().unwrap().save(folder.join(format!("{}-{page}.png", language.tag))).unwrap();
        }
    }
}

#[test]
fn changing_the_language_keeps_everything() {
    let mut stage = stage(Setup::default());
    for action in [Action::FinishWhat, Action::Search("gmial".into()), Action::OpenLanguages] {
        stage.apply(action);
    }
    for language in drawable() {
        stage.apply(Action::Language(Some(language.tag)));
        stage.rest();
        assert_eq!(stage.harness.state().wizard.program.search, "gmial");
        assert!(
            stage.harness.state().wizard.overlays.front() == Some(Overlay::Languages),
            "the list stays open, so that a wrong press is mended at once"
        );
        let root = stage.harness.root();
        let speaks = root.accesskit_node().data().language().map(str::to_owned);
        assert_eq!(speaks.as_deref(), Some(language.tag));
        if language.tag != "en" {
            stage.apply(Action::InEnglish(true));
            stage.rest();
            assert_eq!(stage.harness.state().wizard.language().tag, language.tag);
            assert_eq!(stage.harness.root().accesskit_node().data().language(), Some("en"));
            stage.apply(Action::InEnglish(false));
        }
    }
    stage.apply(Action::CloseLanguages);
    assert_eq!(stage.harness.state().wizard.program.search, "gmial");
}
