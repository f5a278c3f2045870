//! Finding one's mail program, and its instructions on every screen.

use std::path::Path;

use abuse_report_helper::check::{FindingId, NextStep};
use abuse_report_helper::guides::{Guide, Guides, Look, RunKind, RunsOn, Scene, Way, escape, runs};
use abuse_report_helper::platform::{OpenError, SaveError};
use abuse_report_helper::ui::letters;
use abuse_report_helper::wizard::{Action, Answer, Step};
use abuse_report_helper::words::{Language, id};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Called, Setup, Stage, stage};

impl Stage {
    /// The guides whose letters this computer can draw: some providers have Chinese or Japanese words on their pages, in every language.
    fn drawn_guides(&mut self) -> Vec<Guide> {
        letters::find_letters(&self.harness.ctx, Language::of("zh-CN").expect("Chinese"));
        self.harness.run_steps(2);
        let can_draw = |guide: &Guide| {
            let titles = guide.way(guide.best_way()).iter().map(|one| one.title.as_str());
            let all = std::iter::once(guide.name.as_str()).chain(titles).collect::<Vec<_>>().concat();
            letters::can_draw(&self.harness.ctx, &all) || !guide.countries.iter().any(|code| code == "CN" || code == "JP")
        };
        let (drawn, others): (Vec<Guide>, Vec<Guide>) = Guides::embedded().unwrap().all().iter().cloned().partition(can_draw);
        for guide in others {
            eprintln!("SKIPPED: no font with the letters of {} is here (fonts-noto-cjk has them)", guide.name);
        }
        drawn
    }

    /// The page that asks for the mail program.
    fn at_programs() -> Self {
        let mut stage = stage(Setup::default());
        stage.choose(id::REASON_THREATS);
        stage.click(id::NEXT);
        stage
    }

    fn chosen(&self) -> Option<String> {
        self.harness.state().wizard.program.chosen.clone()
    }

    /// The names on the cards, from the top.
    fn cards(&self) -> Vec<String> {
        self.harness.query_all_by_role(Role::RadioButton).filter_map(|node| node.accesskit_node().label()).collect()
    }

    fn press_key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }
}

#[test]
fn a_program_is_found_by_the_address() {
    let mut stage = Stage::at_programs();
    stage.type_in(id::PROGRAM_SEARCH, "someone@web.de");
    assert_eq!(stage.cards(), ["GMX, WEB.DE, mail.com"]);
    // If the search finds only one program, it is chosen.
    stage.click(id::NEXT);
    stage.must_see("GMX, WEB.DE, mail.com · instruction 1 of");
}

#[test]
fn a_program_is_found_by_its_look() {
    let mut stage = Stage::at_programs();
    stage.click(id::DONT_KNOW);
    stage.must_see(id::FIND_PLACE);
    assert!(!stage.can(id::NEXT));
    stage.must_see(id::WHY_ANSWER);
    stage.choose(id::FIND_WINDOW);
    stage.choose(id::FIND_WINDOWS);
    stage.must_see(id::FIND_LOOK);
    stage.choose(id::LOOK_MENUS);
    let cards = stage.cards();
    assert!(cards.len() <= 9 && cards.iter().any(|name| name == "Outlook 2003 and older"), "{cards:?}");
    assert!(!stage.can(id::NEXT));
    stage.choose("Outlook 2003 and older");
    stage.click(id::NEXT);
    assert_eq!((stage.step(), stage.chosen().as_deref()), (Step::Headers, Some("outlook-2003")));
    // Later the page shows all programs again, with the one that was found.
    stage.click(id::BACK);
    stage.must_see(id::PROGRAM_TITLE);
    assert!(stage.can(id::NEXT));
}

/// The guides of the program, and as many invented ones with words on top on Windows.
fn guides_and(count: usize) -> Guides {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/guides");
    let paths =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "toml"));
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let mut files: Vec<(String, String)> = paths.map(|path| (name(&path), std::fs::read_to_string(&path).unwrap())).collect();
    let readme = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let example = readme.split("```").nth(1).unwrap().trim_start_matches("toml\n");
    let example = example.replace("aliases = [\"harbour mail\"]\naddresses = [\"harbormail.example\"]\n", "");
    files.extend((0..count).map(|at| {
        let text = example.replace("harbor-mail", &format!("harbor-{at:02}")).replace("\"Harbor Mail\"", &format!("\"Invented {at:02}\""));
        (format!("harbor-{at:02}.toml"), text)
    }));
    Guides::read(&files.iter().map(|(name, text)| (&**name, &**text)).collect::<Vec<_>>()).unwrap()
}

#[test]
fn more_programs_of_one_look_than_a_page_shows_are_turned_over_by_keyboard() {
    for (size, text) in [(Vec2::new(1000.0, 720.0), 100), (Vec2::new(640.0, 480.0), 200)] {
        let mut setup = Setup { size, ..Setup::default() };
        setup.settings.text_size = text;
        let mut stage = stage(setup);
        stage.harness.state_mut().wizard.guides = guides_and(12);
        stage.apply(Action::FinishWhat);
        stage.apply(Action::DontKnow);
        for answer in [Answer::OwnWindow, Answer::System(RunsOn::Windows), Answer::Look(Look::Menus)] {
            stage.apply(Action::Answer(answer));
        }
        let mut seen = Vec::new();
        let mut pages = 1;
        loop {
            stage.must_see(id::FIND_WHICH);
            assert!(!stage.can(id::NEXT));
            let cards = stage.cards();
            assert!(cards.len() <= 9, "{cards:?}");
            seen.extend(cards.iter().filter(|card| *card != id::FIND_MORE.called()).cloned());
            if !cards.iter().any(|card| card == id::FIND_MORE.called()) {
                break;
            }
            stage.tab_to(id::FIND_MORE);
            let rect = stage.focused().rect.unwrap();
            assert!(rect.top() >= 0.0 && rect.bottom() <= size.y, "{rect:?}");
            stage.press(Key::Space);
            stage.rest();
            pages += 1;
            // The new page begins with its headline, as every page does.
            assert_eq!(stage.focused().role, Some(Role::Heading), "{:?}", stage.focused());
        }
        assert!(pages >= 3, "{seen:?}");
        assert_eq!(seen.iter().filter(|name| name.starts_with("Invented ")).count(), 12, "{seen:?}");
        assert_eq!(seen.last().map(String::as_str), Some("Another program or service"), "nobody is left without a way");
        // One page back, and on again by the card chosen there.
        stage.click(id::BACK);
        let card = stage.cards().remove(0);
        stage.tab_to(&card);
        stage.press(Key::Space);
        stage.click(id::NEXT);
        assert_eq!(stage.step(), Step::Headers);
        stage.must_see(&format!("{card} · instruction 1 of"));
    }
}

#[test]
fn a_web_mail_is_found_by_the_questions_and_back_goes_one_question_back() {
    let mut stage = Stage::at_programs();
    stage.click(id::DONT_KNOW);
    stage.choose(id::FIND_BROWSER);
    stage.type_in(id::FIND_CORNER_NAME, "yahoo");
    assert_eq!(stage.cards().first().map(String::as_str), Some("Yahoo Mail"));
    stage.choose(id::FIND_OWN_NAME);
    let cards = stage.cards();
    assert!(cards.iter().any(|name| name.starts_with("Roundcube")) && cards.len() <= 9, "{cards:?}");
    stage.click(id::BACK);
    stage.must_see(id::FIND_CORNER);
    stage.choose("Yahoo Mail");
    assert!(stage.can(id::NEXT));
    stage.click(id::BACK);
    stage.must_see(id::FIND_PLACE);
    assert!(!stage.can(id::NEXT), "Yahoo is no answer to this question");
    stage.click(id::BACK);
    stage.must_see(id::PROGRAM_TITLE);
    stage.click(id::BACK);
    assert_eq!(stage.step(), Step::What);
}

#[test]
fn a_name_nobody_knows_leads_to_the_guide_for_everything_else() {
    let mut stage = Stage::at_programs();
    stage.click(id::DONT_KNOW);
    stage.choose(id::FIND_BROWSER);
    stage.type_in(id::FIND_CORNER_NAME, "qqqq");
    assert_eq!(stage.cards().first().map(String::as_str), Some("Another program or service"));
}

#[test]
fn the_web_mail_of_the_persons_country_is_among_the_cards() {
    let mut stage = Stage::at_programs();
    assert!(!stage.sees(id::PROGRAMS_OF_COUNTRY), "the country is not known");
    stage.harness.state_mut().wizard.region = Some("DE".into());
    stage.harness.run();
    stage.must_see(id::PROGRAMS_OF_COUNTRY);
    let cards = stage.cards();
    for name in ["GMX, WEB.DE, mail.com", "T-Online, Telekom Mail", "freenet Mail", "IONOS Webmail"] {
        assert_eq!(cards.iter().filter(|card| *card == name).count(), 1, "{name} in {cards:?}");
    }
    assert!(!cards.iter().any(|card| card.starts_with("Orange")), "{cards:?}");
    stage.choose("freenet Mail");
    assert_eq!(stage.cards(), cards, "a chosen card stays in its place");
    stage.click(id::NEXT);
    stage.must_see("freenet Mail · instruction 1 of");
    stage.must_see("This program does not know the page of freenet Mail.");
    stage.click(id::BACK);
    stage.choose("IONOS Webmail");
    stage.click(id::NEXT);
    stage.must_see("These steps come from the help pages of IONOS Webmail");
}

#[test]
fn the_systems_mail_program_stands_first_but_is_not_chosen() {
    let mut stage = Stage::at_programs();
    stage.apply(Action::DefaultMail(vec!["unknown.desktop".into(), "org.gnome.Evolution.desktop".into()]));
    assert_eq!(stage.cards().first().map(String::as_str), Some("Evolution"));
    let card = stage.node(Role::RadioButton, "Evolution");
    let card = card.accesskit_node();
    assert!(card.description().unwrap_or_default().contains(id::USUAL_PROGRAM.called()));
    assert_eq!(stage.chosen(), None);
    assert!(!stage.can(id::NEXT));
    stage.apply(Action::DefaultMail(vec![]));
    assert_eq!(stage.cards().first().map(String::as_str), Some("New Outlook"));
}

#[test]
fn a_phone_leads_on_to_the_computer_and_never_to_a_dead_end() {
    let guides = Guides::embedded().unwrap();
    for guide in guides.all().iter().filter(|guide| guide.best_way() == Way::Elsewhere) {
        let mut stage = Stage::at_programs();
        stage.apply(Action::ChooseProgram(guide.id.clone()));
        stage.apply(Action::FinishProgram);
        for _ in 1..guide.way(Way::Elsewhere).len() {
            stage.click(id::I_DID_THIS);
        }
        stage.must_see(id::INSTEAD_TITLE);
        let offered: Vec<_> = guides.instead(guide).collect();
        assert_eq!(stage.cards(), offered.iter().map(|guide| guide.name.clone()).collect::<Vec<_>>());
        if offered.len() > 1 {
            assert!(!stage.can(id::GO_ON_INSTEAD));
            stage.must_see(id::WHY_CHOOSE_INSTEAD);
            stage.choose(&offered[1].name);
        }
        assert!(stage.can(id::INSTEAD_OTHER));
        let next = offered[usize::from(offered.len() > 1)];
        stage.click(id::GO_ON_INSTEAD);
        assert_eq!((stage.step(), stage.chosen().as_deref()), (Step::Headers, Some(next.id.as_str())));
        stage.must_see(&format!("{} · instruction 1 of", next.name));
    }
}

#[test]
fn the_arrow_keys_walk_the_instructions_and_stop_at_both_ends() {
    let mut stage = Stage::at_programs();
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.apply(Action::FinishProgram);
    let at = |stage: &Stage| (stage.step(), stage.harness.state().wizard.instructions.at);
    let last = stage.harness.state().wizard.instruction_count() - 1;
    stage.press_key(Key::ArrowRight);
    assert_eq!(at(&stage), (Step::Headers, 1));
    for _ in 0..9 {
        stage.press_key(Key::ArrowRight);
    }
    assert_eq!(at(&stage), (Step::Headers, last));
    for _ in 0..9 {
        stage.press_key(Key::ArrowLeft);
    }
    assert_eq!(at(&stage), (Step::Headers, 0));
    // Also after a button was used.
    stage.press_key(Key::Tab);
    stage.press_key(Key::ArrowRight);
    assert_eq!(at(&stage), (Step::Headers, 1));
}

#[test]
fn the_arrow_keys_stay_in_the_search_field() {
    let mut stage = Stage::at_programs();
    stage.type_in(id::PROGRAM_SEARCH, "gmail");
    stage.press_key(Key::ArrowLeft);
    stage.harness.event(eframe::egui::Event::Text("x".into()));
    stage.harness.run();
    assert_eq!(stage.harness.state().wizard.program.search, "gmaixl");
}

#[test]
fn the_instructions_are_printed_through_a_page_in_the_browser() {
    let mut stage = Stage::at_programs();
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.apply(Action::FinishProgram);
    stage.click(id::PRINT);
    stage.must_see("The instructions are open in your web browser");
    let (saved, opened) = stage.desktop.with(|script| (script.saved.clone(), script.opened.clone()));
    let [(path, bytes, _)] = saved.as_slice() else { panic!("{} files", saved.len()) };
    assert_eq!(&opened, std::slice::from_ref(path));
    assert_eq!(path.extension().and_then(|ending| ending.to_str()), Some("html"));
    let html = std::str::from_utf8(bytes).unwrap();
    let guides = Guides::embedded().unwrap();
    for instruction in guides.get("gmail").unwrap().way(Way::Copy) {
        assert!(html.contains(&escape(&instruction.title)), "{}", instruction.title);
    }
    assert_eq!(html.matches("<svg").count(), guides.get("gmail").unwrap().way(Way::Copy).len());
    assert!(html.contains(">Show original</text>"), "the menu stands in the picture");
    assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"));
}

#[test]
fn the_page_for_a_phone_also_tells_what_to_do_at_the_computer() {
    let mut stage = Stage::at_programs();
    stage.apply(Action::ChooseProgram("iphone-mail".into()));
    stage.apply(Action::FinishProgram);
    stage.apply(Action::Instruction(2));
    stage.choose("Yahoo Mail");
    stage.click(id::PRINT);
    let html = stage.desktop.with(|script| String::from_utf8(script.saved[0].1.clone()).unwrap());
    assert!(html.contains("<h1>Yahoo Mail</h1>") && html.contains("View raw message"));
    assert!(!html.contains("<h1>Gmail</h1>"), "only the one that was chosen");
}

#[test]
fn a_page_that_cannot_be_saved_or_shown_is_told() {
    let mut stage = Stage::at_programs();
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.apply(Action::FinishProgram);
    stage.desktop.with(|script| script.open_error = Some(OpenError::NoProgram));
    stage.click(id::PRINT);
    stage.must_see("The page is saved, but nothing on this computer showed it");
    stage.desktop.with(|script| script.save_error = Some(SaveError::Full));
    stage.click(id::PRINT);
    stage.must_see(id::PRINT_NOT_SAVED);
    stage.press_key(Key::ArrowRight);
    stage.click(id::BACK);
    stage.click(id::BACK);
    stage.click(id::NEXT);
    assert!(!stage.sees(id::PRINT_NOT_SAVED));
}

/// Every instruction of every program at the smallest window and large text: its headline and its picture are there, nothing sticks out at
/// the right, and the way on stays in the window.
#[test]
fn every_instruction_fits_its_page_in_the_smallest_window_with_large_text() {
    let size = Vec2::new(640.0, 480.0);
    let mut setup = Setup { size, ..Setup::default() };
    setup.settings.text_size = 150;
    let mut stage = stage(setup);
    stage.apply(Action::GoTo(Step::What));
    let guides = stage.drawn_guides();
    for guide in &guides {
        stage.harness.state_mut().apply(Action::ChooseProgram(guide.id.clone()));
        for way in guide.ways() {
            stage.harness.state_mut().apply(Action::UseWay(way));
            for (at, instruction) in guide.way(way).iter().enumerate() {
                stage.apply(Action::Instruction(at));
                let place = format!("{} {way:?} {}", guide.id, at + 1);
                stage.node(Role::Heading, &instruction.title);
                match &instruction.picture {
                    Some(picture) => {
                        assert!(!picture.alt.trim().is_empty(), "{place}");
                        stage.node(Role::Image, &picture.alt);
                    }
                    None => assert!(instruction.no_picture_because.as_ref().is_some_and(|why| !why.trim().is_empty()), "{place}"),
                }
                for node in stage.harness.root().children_recursive() {
                    let Some(bounds) = node.accesskit_node().bounding_box() else { continue };
                    let label = node.accesskit_node().label().unwrap_or_default();
                    assert!(bounds.x0 >= 0.0 && bounds.x1 <= f64::from(size.x) + 1.0, "{place}: {label:?} is at {bounds:?}");
                }
                let labels = [id::I_DID_THIS.called(), id::NEXT_PASTE.called(), id::GO_ON_INSTEAD.called()];
                let next = labels.iter().find_map(|label| stage.harness.query_by_role_and_label(Role::Button, label));
                let next = next.unwrap_or_else(|| panic!("{place}: no button is called one of {labels:?}"));
                let next = next.accesskit_node().bounding_box().unwrap();
                assert!(next.y1 <= f64::from(size.y) && next.x0 >= 0.0, "{place}: the way on is at {next:?}");
            }
        }
    }
}

#[test]
fn every_alias_and_address_typed_in_the_window_shows_its_program() {
    let mut stage = Stage::at_programs();
    let guides = stage.drawn_guides();
    for guide in &guides {
        for typed in guide.aliases.iter().chain(&guide.addresses) {
            let typed = typed.replace(".*", ".co.uk");
            stage.apply(Action::Search(typed.clone()));
            let cards = stage.cards();
            assert!(cards.contains(&guide.name), "“{typed}” shows {cards:?}");
        }
    }
}

/// A finding that leads back must arrive at an instruction, in every program and in each of its ways.
#[test]
fn the_next_step_of_every_finding_arrives_somewhere_in_every_program() {
    let guides = Guides::embedded().unwrap();
    let mut stage = Stage::at_programs();
    let junk = "From: Harborlight Offers <offers@harborlight.example>\nSent: Wednesday, January 15, 2025 9:31 AM\nTo: recipient@example.com\nSubject: Last chance\n";
    assert!(FindingId::ALL.iter().any(|id| id.next_step() == NextStep::CopyAgain));
    for guide in guides.all() {
        for way in guide.ways() {
            stage.harness.state_mut().apply(Action::ChooseProgram(guide.id.clone()));
            stage.harness.state_mut().apply(Action::UseWay(way));
            stage.harness.state_mut().apply(Action::Pasted(Ok(junk.into())));
            stage.harness.state_mut().apply(Action::StepAgain);
            let wizard = &stage.harness.state().wizard;
            assert_eq!(wizard.step, Step::Headers, "{} {way:?}", guide.id);
            let i = wizard.instructions;
            assert!(guide.way(i.way).get(i.at).is_some(), "{} {way:?}: {i:?}", guide.id);
        }
    }
}

/// "The headers are in …" is said when something else was pasted: what it names must be in the instructions or pictures of that program.
#[test]
fn every_label_that_tells_where_the_headers_are_is_known_from_the_instructions() {
    let guides = Guides::embedded().unwrap();
    let mut unknown = Vec::new();
    for guide in guides.all() {
        let all: Vec<_> = guide.ways().flat_map(|way| guide.way(way)).collect();
        let mut text = String::new();
        for instruction in &all {
            text += &format!("\n{}\n{}\n{}", instruction.title, instruction.text, instruction.trap.as_deref().unwrap_or_default());
            if let Some(picture) = &instruction.picture {
                text += &format!("\n{}\n{}\n{}", picture.title, picture.alt, picture.click.join("\n"));
                if let Scene::Dialog { text_box: Some(name), .. } = &picture.scene {
                    text += name;
                }
            }
        }
        let text = text.replace(['*', '…'], "");
        for run in runs(&guide.headers_are).into_iter().filter(|run| run.kind == RunKind::Label) {
            if !text.contains(&run.text.replace('…', "")) {
                unknown.push(format!("{}: {}", guide.id, run.text));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn a_printed_page_of_every_program_stands_alone() {
    use abuse_report_helper::ui::print_page;
    use abuse_report_helper::words::Words;
    let guides = Guides::embedded().unwrap();
    let words = Words::english();
    let folder = Path::new("target/print");
    std::fs::create_dir_all(folder).unwrap();
    for guide in guides.all() {
        let id = &guide.id;
        let html = print_page(&words, &guides, &guide.ways().map(|way| (id.clone(), way)).collect()).unwrap();
        // Every element that is opened is closed, so that no browser has to guess.
        for element in ["section", "svg", "text", "p", "h2", "kbd", "strong"] {
            let opened = html.matches(&format!("<{element}>")).count() + html.matches(&format!("<{element} ")).count();
            assert_eq!(opened, html.matches(&format!("</{element}>")).count(), "{id}: {element}");
        }
        assert!(!html.contains("NaN") && !html.contains("inf\""), "{id}");
        std::fs::write(folder.join(format!("{id}.html")), html).unwrap();
    }
    assert!(print_page(&words, &guides, &vec![("nobody".into(), Way::Copy)]).is_none());
}
