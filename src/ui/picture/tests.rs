use eframe::egui::{self, Theme, Vec2, vec2};
use egui_kittest::{Harness, kittest::Queryable};

use super::{layout, paint_thumbnail, show, thumbnail_size};
use crate::guides::{Guides, Instruction, Look, Picture, Way};
use crate::ui::{letters, theme};
use crate::words::{LANGUAGES, Language, Words};

fn pictures() -> Vec<(String, Picture)> {
    pictures_of(&Guides::embedded().unwrap())
}

fn pictures_of(guides: &Guides) -> Vec<(String, Picture)> {
    let mut list: Vec<(String, Picture)> = Vec::new();
    for guide in guides.all() {
        for way in Way::ALL {
            for (n, Instruction { title, picture, .. }) in guide.way(way).iter().enumerate() {
                if let Some(picture) = picture
                    && !list.iter().any(|(_, known)| known == picture)
                {
                    list.push((format!("{} · {way:?} {}: {title}", guide.id, n + 1), picture.clone()));
                }
            }
        }
    }
    list
}

/// The words on the page of a provider may be in letters for which this computer has no font.
fn can_draw(ctx: &egui::Context, name: &str, picture: &Picture) -> bool {
    let can = letters::can_draw(ctx, &picture.click.concat());
    if !can {
        eprintln!("SKIPPED: no font with the letters of {name} is here (fonts-noto-cjk has them)");
    }
    can
}

/// What laying out one picture gave: its size, the things to click that were not drawn, and words that were broken.
struct Measured {
    name: String,
    size: Vec2,
    missing: Vec<String>,
    broken: Vec<String>,
    bounds: egui::Rect,
}

fn measured(width: f32, percent: u16) -> Vec<Measured> {
    measured_in(Language::english(), pictures(), width, percent)
}

fn measured_in(language: &'static Language, list: Vec<(String, Picture)>, width: f32, percent: u16) -> Vec<Measured> {
    let mut measured = Vec::new();
    let mut harness = Harness::builder()
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            letters::find_all_letters(ctx, language);
            theme::set_look(ctx, percent, false);
        })
        .build_ui(|ui| {
            if !letters::has_letters(ui.ctx(), language) {
                eprintln!("SKIPPED: no font with the letters of {} is here (fonts-noto-cjk has them)", language.name);
                return;
            }
            measured = list
                .iter()
                .filter(|(name, picture)| can_draw(ui.ctx(), name, picture))
                .map(|(name, picture)| {
                    let (size, canvas) = layout(ui, picture, width, theme::palette(ui));
                    let (missing, broken, bounds) = (canvas.missing_marks(), canvas.broken_words(), canvas.text_bounds());
                    Measured { name: name.clone(), size, missing, broken, bounds }
                })
                .collect();
        });
    harness.run();
    drop(harness);
    measured
}

#[test]
fn everything_to_click_is_drawn_and_nothing_is_cut_off_at_any_width_and_text_size() {
    for width in [300.0, 420.0, 560.0, 684.0] {
        for percent in [90, 100, 150, 175] {
            for Measured { name, size, missing, broken, bounds } in measured(width, percent) {
                assert!(missing.is_empty(), "{name} at {width}, {percent} %: no place for {missing:?}");
                assert!(broken.is_empty(), "{name} at {width}, {percent} %: words broken in {broken:?}");
                assert!(
                    bounds.left() >= 0.0 && bounds.right() <= size.x + 0.5 && bounds.top() >= 0.0 && bounds.bottom() <= size.y + 0.5,
                    "{name} at {width}, {percent} %: text at {bounds:?} in {size:?}"
                );
            }
        }
    }
}

/// In other languages than English, long words may break; but all things to click are drawn, and no text is outside of its picture.
#[test]
fn the_labels_of_every_language_have_room() {
    for language in LANGUAGES.iter().filter(|language| language.tag != "en") {
        let english = pictures();
        let mut list = pictures_of(&Guides::in_language(&Words::of(language)).unwrap());
        // Pictures that look the same as in English are measured in the test above.
        list.retain(|(_, picture)| !english.iter().any(|(_, known)| known == picture));
        for (width, percent) in [(420.0, 175), (560.0, 100)] {
            for Measured { name, size, missing, bounds, .. } in measured_in(language, list.clone(), width, percent) {
                let place = format!("{}, {name} at {width}, {percent} %", language.tag);
                assert!(missing.is_empty(), "{place}: no place for {missing:?}");
                let inside =
                    bounds.left() >= 0.0 && bounds.right() <= size.x + 0.5 && bounds.top() >= 0.0 && bounds.bottom() <= size.y + 0.5;
                assert!(inside, "{place}: text at {bounds:?} in {size:?}");
            }
        }
    }
}

#[test]
fn a_picture_is_at_most_300_points_high_at_normal_text() {
    let high = measured(560.0, 100).into_iter().filter(|m| m.size.y > 300.0);
    let high = high.map(|m| (m.name, m.size.y)).collect::<Vec<_>>();
    assert!(high.is_empty(), "{high:#?}");
}

#[test]
fn every_picture_is_the_same_on_paper() {
    let list = pictures();
    let mut pages = Vec::new();
    let setup = |ctx: &egui::Context| {
        theme::install(ctx);
        letters::find_all_letters(ctx, Language::english());
    };
    let mut harness = Harness::builder().with_context_setup(setup).build_ui(|ui| {
        let drawn = list.iter().filter(|(name, picture)| can_draw(ui.ctx(), name, picture));
        pages = drawn.map(|(name, picture)| (name, picture, super::svg(ui, picture, 560.0))).collect();
    });
    harness.run();
    drop(harness);
    for (name, picture, svg) in pages {
        assert!(svg.starts_with("<svg role=\"img\" aria-label=\"") && svg.ends_with("</svg>"), "{name}");
        assert!(!svg.contains("NaN") && !svg.contains("\"inf\""), "{name}");
        assert_eq!(svg.matches("<text ").count(), svg.matches("</text>").count(), "{name}");
        // Each thing to click has its number.
        for number in 1..=picture.click.len() {
            assert!(svg.contains(&format!(">{number}</text>")), "{name}: {number}");
        }
        for key in picture.keys.iter().flat_map(|keys| keys.split('+')).filter(|key| key.chars().all(char::is_alphanumeric)) {
            assert!(svg.contains(&format!("{key}</text>")), "{name}: {key}");
        }
    }
}

#[test]
fn a_screen_reader_gets_one_image_with_its_text() {
    let (_, picture) = pictures().into_iter().next().unwrap();
    let mut harness = Harness::builder().with_context_setup(theme::install).build_ui(|ui| {
        show(ui, &picture, 560.0);
    });
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::Image, &picture.alt);
}

/// The cards' small pictures, light and dark, at two text sizes.
fn small_pictures(folder: &std::path::Path) {
    let guides = Guides::embedded().unwrap();
    let screen = guides.screen();
    let mut harness = Harness::builder().with_fit_contents().with_context_setup(theme::install).wgpu().build_ui(|ui| {
        for percent in [100, 150] {
            for theme in [Theme::Light, Theme::Dark] {
                ui.scope(|ui| {
                    theme::set_look(ui.ctx(), percent, false);
                    ui.set_style(ui.ctx().style_of(theme));
                    egui::Frame::NONE.fill(theme::palette(ui).paper).inner_margin(12.0).show(ui, |ui| {
                        ui.horizontal(|ui| {
                            for (name, look) in Look::ALL {
                                ui.vertical(|ui| {
                                    let (rect, _) = ui.allocate_exact_size(thumbnail_size(ui), egui::Sense::hover());
                                    paint_thumbnail(ui, look, (look == Look::Web).then_some("Gmail"), screen, rect.min);
                                    ui.label(name);
                                });
                            }
                        });
                    });
                });
            }
        }
    });
    harness.step();
    harness.render().unwrap().save(folder.join("small.png")).unwrap();
}

/// Writes all pictures to `target/contact-sheet/`, light and dark, at three text sizes:
/// `cargo test --lib contact_sheet -- --ignored`; with `GUIDE=gmail` those of one program. Meant to be looked at.
#[test]
#[ignore = "writes images to look at"]
fn contact_sheet() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/contact-sheet");
    std::fs::create_dir_all(&folder).unwrap();
    small_pictures(&folder);
    let only = std::env::var("GUIDE").map(|id| format!("{id} ·")).unwrap_or_default();
    let list: Vec<_> = pictures().into_iter().filter(|(name, _)| name.starts_with(&only)).collect();
    assert!(!list.is_empty(), "GUIDE={} is the id of no guide that has pictures", only.trim_end_matches(" ·"));
    for (look, dark, percent, width, columns) in [
        ("light", false, 100, 560.0, 3),
        ("dark", true, 100, 560.0, 3),
        ("light-150", false, 150, 560.0, 3),
        ("dark-175-narrow", true, 175, 300.0, 5),
    ] {
        for (page, pictures) in list.chunks(columns * 3).enumerate() {
            let pictures = pictures.to_vec();
            let mut harness = Harness::builder()
                .with_size(vec2((width + 30.0) * columns as f32 + 10.0, 400.0))
                .with_theme(if dark { Theme::Dark } else { Theme::Light })
                .with_context_setup(move |ctx| {
                    theme::install(ctx);
                    theme::set_look(ctx, percent, false);
                })
                .with_fit_contents()
                .wgpu()
                .build_ui(move |ui| {
                    egui::Frame::NONE.fill(theme::palette(ui).canvas).inner_margin(12.0).show(ui, |ui| {
                        ui.horizontal_top(|ui| {
                            for column in 0..columns {
                                ui.vertical(|ui| {
                                    ui.set_width(width + 20.0);
                                    for (name, picture) in pictures.iter().skip(column).step_by(columns) {
                                        ui.label(egui::RichText::new(name).size(11.0));
                                        show(ui, picture, width);
                                        ui.add_space(16.0);
                                    }
                                });
                            }
                        });
                    });
                });
            harness.run();
            let image = harness.render().unwrap();
            image.save(folder.join(format!("{look}-{}.png", page + 1))).unwrap();
        }
    }
}
