//! The window in every language: complete, with letters that can be drawn, and with room for longer words.

use abuse_report_helper::guides::Guides;
use abuse_report_helper::ui::theme;
use abuse_report_helper::wizard::Action;
use abuse_report_helper::words::{LANGUAGES, Language, Words, id};
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{Context, FontFamily, FontId, RawInput, Rect, Vec2};
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

/// English a third longer, as no real language is all over. Placeables, and the ends of lines by which a sentence is known, stay.
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

/// Languages whose letters this computer cannot draw are told and passed over: the tests' list of packages brings the font.
fn drawable() -> Vec<&'static Language> {
    let can = |language: &&Language| {
        let ctx = Context::default();
        theme::install(&ctx);
        theme::find_letters(&ctx, language);
        let mut can = false;
        for _ in 0..2 {
            ctx.run_ui(RawInput::default(), |ui| can = theme::has_letters(ui.ctx(), language)).textures_delta.clear();
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
        for id in id::ALL {
            assert!(words.has(id.name()), "{}: no sentence for {}", language.tag, id.name());
        }
        if language.tag == "en" {
            continue;
        }
        let english = Guides::embedded().unwrap();
        let guides = Guides::told(&words).unwrap_or_else(|mistake| panic!("\n\n    {mistake}\n"));
        assert_eq!(guides.all().len(), english.all().len());
        // What is missing or wrong is told as it is to those who write a language.
        if let Some((good, text)) = python_file("packaging/languages.py", &[language.tag]) {
            assert!(good, "{}:\n{text}", language.tag);
        }
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
        theme::find_letters(&ctx, language);
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
        theme::find_letters(&ctx, language);
        let mut names = Vec::new();
        for _ in 0..2 {
            ctx.run_ui(RawInput::default(), |ui| {
                names = ui.fonts_mut(|fonts| fonts.characters(&FontFamily::Proportional).get(&'直').cloned().unwrap_or_default());
            })
            .textures_delta
            .clear();
        }
        // Fonts of other makers name it otherwise.
        if names.iter().any(|name| name.contains("Noto")) {
            assert!(names.first().is_some_and(|name| name.contains(known)), "{tag}: {names:?}");
        }
    }
}

/// The part of the window that something stands in: what scrolls below a footer is not on it.
fn leaves(stage: &Stage) -> Vec<(String, String, Rect)> {
    let root = stage.harness.root();
    let shown = |role| {
        matches!(
            role,
            Role::Button
                | Role::CheckBox
                | Role::RadioButton
                | Role::ComboBox
                | Role::TextInput
                | Role::Label
                | Role::Heading
                | Role::Image
        )
    };
    let nodes = root.children_recursive().filter(|node| shown(node.accesskit_node().role()) && node.children().next().is_none());
    nodes
        .map(|node| {
            let mut part = String::new();
            let mut above = node.parent();
            while let Some(parent) = above {
                let own = parent.accesskit_node();
                if matches!(
                    own.role(),
                    Role::Main | Role::Navigation | Role::ContentInfo | Role::Banner | Role::Complementary | Role::Toolbar
                ) {
                    part = own.label().unwrap_or_default();
                    break;
                }
                above = parent.parent();
            }
            (part, node.accesskit_node().label().unwrap_or_default(), node.rect())
        })
        .collect()
}

/// Text that ends in `…` because it has no room, or that reaches beyond what it is clipped to at a side.
fn cut(shapes: &[ClippedShape]) -> Vec<String> {
    let mut texts = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in shapes {
        let Shape::Text(text) = shape else { continue };
        let rect = text.galley.rect.translate(text.pos.to_vec2());
        let sideways = rect.right() > clip_rect.right() + 1.0 || rect.left() < clip_rect.left() - 1.0;
        let in_sight = rect.bottom() > clip_rect.top() && rect.top() < clip_rect.bottom();
        if in_sight && sideways {
            texts.push(format!("{:?} at {rect:?} in {clip_rect:?}", text.galley.text()));
        }
    }
    texts
}

/// Everything that is wrong with what is on the screen.
fn wrong(stage: &Stage, width: f32) -> Vec<String> {
    let mut all = cut(&stage.harness.output().shapes);
    let leaves = leaves(stage);
    for (at, (part, label, rect)) in leaves.iter().enumerate() {
        if rect.left() < -0.5 || rect.right() > width + 0.5 {
            all.push(format!("{label:?} stands at {rect:?}"));
        }
        for (other_part, other, there) in leaves.iter().skip(at + 1) {
            let both = rect.intersect(*there);
            if part == other_part && both.width() > 1.0 && both.height() > 1.0 {
                all.push(format!("{label:?} at {rect:?} is on {other:?} at {there:?}"));
            }
        }
    }
    all
}

/// Walks all pages in one language at one text size; the window is as small as any that is common.
fn walk(name: &str, percent: u16, tag: Option<&str>, words: Option<&str>) -> Vec<String> {
    let mut all = Vec::new();
    for (page, actions) in look::pages() {
        let mut setup = Setup { size: Vec2::new(640.0, 480.0), ..Setup::default() };
        setup.settings.text_size = percent;
        setup.settings.language = tag.map(str::to_owned);
        let mut stage = stage(setup);
        if let Some(words) = words {
            stage.harness.state_mut().speak(Words::of_text(Language::english(), words.to_owned()));
        }
        for action in actions {
            stage.apply(action);
        }
        all.extend(wrong(&stage, 640.0).into_iter().map(|what| format!("{name}, {page} at {percent} %: {what}")));
    }
    all
}

#[test]
fn a_language_a_third_longer_than_english_has_room_on_every_page() {
    let words = longer(&words_in("en"));
    let longest = words.chars().count() as f32 / words_in("en").chars().count() as f32;
    assert!(longest > 1.15, "{longest}");
    let wrong: Vec<String> = [100, 200].into_iter().flat_map(|percent| walk("longer", percent, None, Some(&words))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_language_has_room_on_every_page() {
    let mut all = Vec::new();
    for language in drawable() {
        for percent in [100, 200] {
            all.extend(walk(language.tag, percent, Some(language.tag), None));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
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
        assert!(stage.harness.state().wizard.languages, "the list stays open, so that a wrong press is mended at once");
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
