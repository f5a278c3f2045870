//! Every screen: everything is inside the window and reachable, however small the window and large the text.

use abuse_report_helper::platform::ThemeChoice;
use abuse_report_helper::words::{Words, id};
use eframe::egui::accesskit::Role;
use eframe::egui::{Rect, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Called, Setup, Stage, look, stage};

/// Window sizes in points with the text size in percent: 640 by 480, and 1366 by 768 pixels at 150, 200 and 300 % with a panel.
const SIZES: [(f32, f32, u16); 5] =
    [(1000.0, 720.0, 200), (683.0, 352.0, 150), (640.0, 480.0, 200), (455.0, 225.0, 100), (320.0, 256.0, 100)];

fn on(size: (f32, f32, u16)) -> Setup {
    let mut setup = Setup { size: Vec2::new(size.0, size.1), ..Setup::default() };
    setup.settings.text_size = size.2;
    setup
}

fn is_used(role: Role) -> bool {
    matches!(
        role,
        Role::Button | Role::CheckBox | Role::RadioButton | Role::ComboBox | Role::TextInput | Role::MultilineTextInput | Role::Heading
    )
}

/// What can be used, with its name and place.
fn used(stage: &Stage) -> Vec<(String, Rect)> {
    let root = stage.harness.root();
    let nodes = root.children_recursive().filter(|node| is_used(node.accesskit_node().role()));
    nodes.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

#[test]
fn nothing_on_any_page_is_wider_than_the_window() {
    for size in SIZES {
        for (name, actions) in look::pages() {
            let mut stage = stage(on(size));
            for action in actions {
                stage.apply(action);
            }
            for (label, rect) in used(&stage) {
                assert!(rect.left() >= -0.5 && rect.right() <= size.0 + 0.5, "{name} at {size:?}: {label:?} stands at {rect:?}");
            }
        }
    }
}

#[test]
fn the_whole_footer_is_in_sight_or_scrolls_with_the_page() {
    for size in SIZES {
        for (name, actions) in look::pages() {
            let mut stage = stage(on(size));
            for action in actions {
                stage.apply(action);
            }
            if stage.at().1.is_some() {
                continue;
            }
            let footer = stage.harness.state().wizard.footer();
            let label = Words::english().get(footer.primary.label);
            let find = |stage: &Stage| {
                let root = stage.harness.root();
                let node = root
                    .children_recursive()
                    .filter(|n| n.accesskit_node().role() == Role::Button)
                    .filter(|n| n.accesskit_node().label().as_deref() == Some(&label))
                    .last();
                node.map(|node| node.rect())
            };
            let rect = find(&stage).unwrap_or_else(|| panic!("{name} at {size:?} has no {label:?}"));
            if rect.bottom() <= size.1 + 0.5 {
                continue;
            }
            // Page Down and not End, since End belongs to a text field that has the focus.
            for _ in 0..20 {
                stage.harness.key_press(eframe::egui::Key::PageDown);
            }
            stage.rest();
            let rect = find(&stage).unwrap();
            assert!(rect.top() >= -0.5, "{name} at {size:?}: {label:?} stands at {rect:?}");
            // It must not lie below the edge of the window.
            assert!(rect.bottom() <= size.1 + 0.5, "{name} at {size:?}: {label:?} stands at {rect:?}");
        }
    }
}

#[test]
fn whatever_the_keyboard_reaches_is_in_sight() {
    let kept = [
        "1-what-advertising",
        "2-program",
        "3-headers-2",
        "4-check-full-shown",
        "4-check-not-salesforce",
        "5-report-hide",
        "6-after-copied",
        "7-list",
    ];
    for size in [(640.0, 480.0, 200), (455.0, 225.0, 100)] {
        for (name, actions) in look::pages().into_iter().filter(|(name, _)| kept.contains(name)) {
            let mut stage = stage(on(size));
            for action in actions {
                stage.apply(action);
            }
            let mut reached = std::collections::BTreeSet::new();
            for _ in 0..70 {
                let focused = stage.tab();
                let Some(rect) = focused.rect else { continue };
                let window = Rect::from_min_size(eframe::egui::Pos2::ZERO, Vec2::new(size.0, size.1));
                let seen = window.intersect(rect);
                // Of something higher than the window, its beginning has to be in sight.
                let whole = rect.height().min(size.1 * 0.3);
                assert!(seen.is_positive() && seen.height() >= whole - 1.0, "{name} at {size:?}: {focused:?} is out of sight");
                if !reached.insert((focused.name, rect.left() as i32, focused.role.map(|role| format!("{role:?}")))) && reached.len() > 60 {
                    break;
                }
            }
            let footer = stage.harness.state().wizard.footer();
            for label in std::iter::once(footer.primary.label).chain(footer.secondary.iter().map(|button| button.label)) {
                let label = Words::english().get(label);
                let label = label.split('{').next().unwrap_or_default().to_owned();
                assert!(
                    reached.iter().any(|(name, ..)| name.contains(label.trim()) || label.contains("All")),
                    "{name} at {size:?}: Tab never reaches {label:?}"
                );
            }
        }
    }
}

#[test]
fn whatever_a_press_brings_is_in_sight_in_a_small_window_with_large_text() {
    for (press, brings) in [(id::FOR_EXPERTS.called(), id::SAVE_ARF.called()), (id::OTHER_DESK.called(), id::OTHER_DESK_SEARCH.called())] {
        let mut stage = stage(on((640.0, 480.0, 175)));
        for action in super::who::opened() {
            stage.apply(action);
        }
        stage.click(press);
        // Between the tools on top and the footer.
        let (top, bottom) = (stage.labelled("A+").rect().bottom() - 1.5, stage.labelled(id::BACK).rect().top().min(480.0));
        let brought: Vec<Rect> = stage.harness.query_all_by_label(brings).map(|node| node.rect()).collect();
        assert!(brought.iter().any(|rect| rect.top() >= top && rect.bottom() <= bottom), "{press}: {brought:?}");
    }
}

/// What a press on the first page brings: its first and its last part by name, in the window of that stage.
fn brought(stage: &Stage, first: &str, last: &str) -> Rect {
    let find = |name: &str| {
        let mut nodes = stage.harness.root().children_recursive();
        let named = nodes.find(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()).as_deref() == Some(name));
        named.unwrap_or_else(|| panic!("nothing is called {name:?}")).rect()
    };
    find(first).union(find(last))
}

/// All of it is in sight where it fits between the tools and the footer, and otherwise it fills the page from its beginning.
#[track_caller]
fn is_whole(stage: &Stage, size: (f32, f32, u16), first: &str, last: &str) {
    let page = stage.harness.ctx.data(|data| data.get_temp::<Rect>(eframe::egui::Id::unique("page in sight"))).expect("drawn");
    let whole = brought(stage, first, last);
    // A box around it and the space that is left free take up some of the page.
    if whole.height() + 60.0 <= page.height() {
        assert!(whole.top() >= page.top() - 0.5 && whole.bottom() <= page.bottom() + 0.5, "{first:?} at {size:?}: {whole} in {page}");
    } else {
        let begins = whole.top() - page.top();
        assert!((-0.5..=60.0).contains(&begins), "{first:?} at {size:?} begins {begins} below the top of {page}");
    }
}

#[test]
fn whatever_comes_up_is_whole_in_sight_where_it_fits_and_else_from_its_beginning() {
    let (asks, about) = (id::KNOW_COMPANY_TITLE.called(), id::ASKED_ABOUT.called());
    for size in SIZES.into_iter().chain([(640.0, 480.0, 100), (640.0, 480.0, 150), (683.0, 352.0, 100), (683.0, 352.0, 200)]) {
        let mut stage = stage(on(size));
        stage.choose(id::REASON_PHISHING);
        is_whole(&stage, size, id::HARM_PHISHING_TITLE.called(), id::DO_NOT_ANSWER.called());
        stage.choose(id::REASON_ADVERTISING);
        is_whole(&stage, size, asks, id::ALREADY_ASKED.called());
        stage.tick(id::ALREADY_ASKED);
        is_whole(&stage, size, id::DAY.called(), about);
        stage.press_on(Role::ComboBox, id::DAY);
        is_whole(&stage, size, "1", "31");
        // The advice and the lists in it come up at once where the tick stands already.
        stage.choose(id::REASON_THREATS);
        stage.choose(id::REASON_ADVERTISING);
        is_whole(&stage, size, asks, about);
        stage.click(id::NEXT);
    }
}

#[test]
fn numbers_and_boxes_grow_with_the_text_beside_them() {
    use abuse_report_helper::report::Reason;
    use abuse_report_helper::wizard::{Action, OwnerAction};
    let at = |percent: u16| {
        let mut stage = stage(on((1000.0, 720.0, percent)));
        for action in [Action::Reason(Reason::Threats), Action::Pasted(Ok(super::sample())), Action::FinishCheck] {
            stage.apply(action);
        }
        let number = stage.node(Role::Label, "1").rect().width();
        stage.apply(Action::Owner(OwnerAction::PoliceRead));
        // Beside one line of text the box is no higher than the line.
        (number, stage.node(Role::CheckBox, id::HIDE_ADDRESS).rect().height())
    };
    let (usual, large) = (at(100), at(200));
    assert!(large.0 > 1.9 * usual.0 && large.1 > 1.5 * usual.1, "{usual:?} became {large:?}");
}

#[test]
fn the_system_may_ask_for_high_contrast() {
    let mut stage = stage(Setup::default());
    let black = eframe::egui::Color32::BLACK;
    assert_ne!(stage.harness.ctx.global_style().visuals.panel_fill, black);
    stage.harness.state_mut().wizard.settings.theme = ThemeChoice::System;
    stage.harness.state_mut().wizard.system_contrast = true;
    stage.apply(abuse_report_helper::wizard::Action::Theme(ThemeChoice::System));
    stage.apply(abuse_report_helper::wizard::Action::TextSize(115));
    assert_eq!(stage.harness.ctx.global_style().visuals.panel_fill, black);
    stage.apply(abuse_report_helper::wizard::Action::Theme(ThemeChoice::Light));
    assert_ne!(stage.harness.ctx.global_style().visuals.panel_fill, black, "the person's choice comes first");
}
