//! The page about the program: it opens from any other page, and closing it leads back there.

use abuse_report_helper::platform::{Settings, ThemeChoice};
use abuse_report_helper::wizard::{Action, Overlay, Step};
use abuse_report_helper::words::id;
use eframe::egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Called, Setup, Stage, stage};

/// Where everything on the page stands, and what it says.
fn seen(stage: &Stage) -> Vec<String> {
    stage
        .harness
        .root()
        .children_recursive()
        .map(|node| format!("{:?} {:?}", node.accesskit_node().label(), node.accesskit_node().bounding_box()))
        .collect()
}

#[test]
fn the_page_about_the_program_tells_its_version_promises_and_licences() {
    let mut stage = stage(Setup::default());
    stage.click(id::ABOUT);
    stage.must_see(&format!("Version {}", env!("CARGO_PKG_VERSION")));
    stage.must_see("It opens no network connection and sends nothing");
    stage.must_see("It keeps nothing of a message but the draft that you save");
    stage.must_see("without any warranty");
    stage.must_see("What is in this program besides its own code");
    // The licences can be reached and read to their end by keyboard.
    for _ in 0..20 {
        stage.harness.key_press(Key::Tab);
        stage.harness.run();
        if stage.harness.query_all_by_label(id::ABOUT_PARTS.called()).any(|node| node.is_focused()) {
            break;
        }
    }
    stage.harness.run();
    stage.harness.key_press(Key::PageDown);
    stage.harness.run();
    assert!(!stage.sees("What is in this program besides its own code"));
    stage.harness.key_press(Key::End);
    stage.harness.run();
    let last = include_str!("../../assets/licences.txt").lines().last().unwrap();
    stage.must_see(last);
}

#[test]
fn the_tools_leave_the_step_its_place_in_the_smallest_window_with_the_largest_text() {
    let settings = Settings { theme: ThemeChoice::System, text_size: 175, ..Settings::default() };
    let mut stage = stage(Setup { size: Vec2::new(640.0, 480.0), settings, ..Setup::default() });
    stage.choose(id::REASON_PHISHING);
    stage.click(id::NEXT);
    let step = stage.only("step", |node| {
        let node = node.accesskit_node();
        node.role() == Role::Label && node.value().is_some_and(|says| says.contains("2 of 5"))
    });
    let step = step.rect();
    let tools = stage.labelled("A−").rect();
    assert!(step.right() <= tools.left(), "{step:?} under {tools:?}");
    assert!(step.width() > 200.0, "{step:?}");
}

/// What a screen reader hears when the keyboard is in the box with the licences: its text now, the lines that show.
fn heard(stage: &Stage) -> String {
    let document = stage.node(Role::Document, id::ABOUT_PARTS);
    assert!(document.is_focused());
    document.accesskit_node().value().unwrap_or_default()
}

#[test]
fn a_screen_reader_hears_the_name_and_the_text_of_the_licences_page_by_page() {
    let text: Vec<&str> = include_str!("../../assets/licences.txt").lines().collect();
    let mut stage = stage(Setup::default());
    stage.click(id::ABOUT);
    for _ in 0..20 {
        stage.harness.key_press(Key::Tab);
        stage.harness.run();
        if stage.harness.query_by_role(Role::Document).is_some_and(|document| document.is_focused()) {
            break;
        }
    }
    let first = heard(&stage);
    assert!(first.starts_with(&text[..5].join("\n")), "{first}");
    stage.harness.key_press(Key::PageDown);
    stage.harness.run();
    let second = heard(&stage);
    // No line is left out between the two pages.
    let last = first.lines().rfind(|line| !line.is_empty()).unwrap();
    assert!(second != first && second.contains(last), "{first}\n-- then --\n{second}");
    stage.harness.key_press(Key::End);
    stage.harness.run();
    assert!(heard(&stage).ends_with(text[text.len() - 1]));
}

/// How a person leaves the page.
type Way = fn(&mut Stage);

#[test]
fn leaving_the_page_about_the_program_leads_back_to_the_very_place() {
    let mut stage = stage(Setup { size: Vec2::new(640.0, 480.0), ..Setup::default() });
    stage.choose(id::REASON_ADVERTISING);
    stage.click(id::NEXT);
    // Scrolled down, so that it shows whether the page comes back at the same place.
    stage.labelled("Thunderbird").scroll_to_me();
    stage.harness.run();
    let before = seen(&stage);
    let ways: [(&str, Way); 4] = [
        ("Escape", |stage| stage.harness.key_press(Key::Escape)),
        ("Alt and the arrow to the left", |stage| stage.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft)),
        ("the button", |stage| stage.click(id::ABOUT_BACK)),
        ("About once more", |stage| stage.click(id::ABOUT)),
    ];
    for (way, leave) in ways {
        stage.apply(Action::OpenAbout);
        stage.must_see(id::ABOUT_TITLE);
        stage.rest();
        leave(&mut stage);
        stage.harness.run();
        assert!(stage.harness.state().wizard.overlays.front() != Some(Overlay::About), "{way}");
        assert_eq!(stage.step(), Step::Program, "{way}");
        assert_eq!(seen(&stage), before, "{way}");
    }
}
