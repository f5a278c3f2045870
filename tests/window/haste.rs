//! Nothing is lost in a hurry: a button that is pressed twice acts once, and an action that would lose something asks first.

use abuse_report_helper::report::Reason;
use abuse_report_helper::wizard::{Action, Confirm, Loss, OutputKind, ShownPage, Step};
use abuse_report_helper::words::id;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Vec2};
use egui_kittest::kittest::NodeT;

use super::{Called, Setup, Stage, look, sample, stage};

/// The state that changes if a second press did something.
type Where = (ShownPage, Option<Confirm>, bool);

impl Stage {
    pub(super) fn at(&self) -> Where {
        let wizard = &self.harness.state().wizard;
        (wizard.shown_page(), wizard.confirm, wizard.leaving)
    }

    /// Presses and lets go at a point, without any pause before or after.
    fn press_at(&mut self, pos: Pos2) {
        for pressed in [true, false] {
            self.harness.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        }
    }

    /// The primary button, where it can be used.
    fn primary(&self) -> Option<(String, Pos2)> {
        let footer = self.harness.state().wizard.footer();
        footer.primary.action.is_ok().then_some(())?;
        let label = abuse_report_helper::words::Words::english().get(footer.primary.label);
        let pos = self.node(Role::Button, &label).rect().center();
        Some((label, pos))
    }
}

/// The window after these actions, when everything on it takes presses.
fn on(actions: &[Action]) -> Stage {
    let mut stage = stage(Setup::default());
    stage.desktop.with(|script| script.clipboard = Ok(sample()));
    for action in actions {
        stage.apply(action.clone());
    }
    stage.rest();
    stage
}

#[test]
fn a_double_click_on_any_primary_button_does_what_one_click_does() {
    let mut tried = 0;
    for (name, actions) in look::pages() {
        let mut once = on(&actions);
        let Some((label, pos)) = once.primary() else { continue };
        once.harness.event(Event::PointerMoved(pos));
        once.press_at(pos);
        once.harness.run();
        let mut twice = on(&actions);
        let before = twice.at();
        twice.harness.event(Event::PointerMoved(pos));
        for _ in 0..4 {
            twice.press_at(pos);
        }
        twice.harness.run();
        assert_eq!(twice.at(), once.at(), "{name}: {label:?} pressed four times in a row");
        tried += usize::from(before != once.at());
    }
    assert!(tried > 25, "only {tried} pages have a primary button that leads on");
}

#[test]
fn space_pressed_twice_or_held_down_on_any_primary_button_acts_once() {
    for (name, actions) in look::pages() {
        let mut once = on(&actions);
        let Some((label, _)) = once.primary() else { continue };
        let mut twice = on(&actions);
        let mut held = on(&actions);
        for stage in [&mut once, &mut twice, &mut held] {
            stage.node(Role::Button, &label).focus();
            stage.harness.run();
        }
        once.harness.key_press(Key::Space);
        once.harness.run();
        for key in [Key::Space, Key::Enter, Key::Space] {
            twice.harness.key_press(key);
        }
        twice.harness.run();
        assert_eq!(twice.at(), once.at(), "{name}: {label:?}");
        let key = |repeat, pressed| Event::Key { key: Key::Enter, physical_key: None, pressed, repeat, modifiers: Modifiers::NONE };
        held.harness.event(key(false, true));
        for _ in 0..12 {
            held.harness.event(key(true, true));
        }
        held.harness.event(key(false, false));
        held.harness.run();
        assert_eq!(held.at(), once.at(), "{name}: {label:?} held down");
    }
}

#[test]
fn the_shortcut_for_the_way_on_pressed_twice_skips_no_page() {
    let mut stage = on(&look::pages().into_iter().find(|(name, _)| *name == "3-headers-1").unwrap().1);
    for pressed in [true, false, true, false, true, false] {
        let modifiers = Modifiers::COMMAND;
        stage.harness.event(Event::Key { key: Key::Enter, physical_key: None, pressed, repeat: false, modifiers });
    }
    stage.harness.run();
    assert!(matches!(stage.at().0, ShownPage::Instruction(_, 1)), "{:?}", stage.at());
    stage.rest();
    stage.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    stage.harness.run();
    assert!(matches!(stage.at().0, ShownPage::Instruction(_, 2)), "{:?}", stage.at());
}

#[test]
fn what_stood_there_all_along_may_be_pressed_as_fast_as_one_likes() {
    let mut stage = stage(Setup::default());
    stage.rest();
    for _ in 0..3 {
        stage.labelled("A+").click();
    }
    stage.harness.run();
    assert_eq!(stage.harness.state().wizard.settings.text_size, 150);
}

#[test]
fn typing_spaces_and_line_ends_is_no_pressing() {
    let mut stage = Stage::at_report();
    stage.labelled(id::OWN_WORDS).focus();
    stage.harness.run();
    let enter = |repeat| Event::Key { key: Key::Enter, physical_key: None, pressed: true, repeat, modifiers: Modifiers::NONE };
    for event in [Event::Text("a".into()), enter(false), enter(true), Event::Text("b".into())] {
        stage.harness.event(event);
    }
    stage.harness.run();
    assert_eq!(stage.harness.state().wizard.report_page.note, "a\n\nb");
}

/// Whether the question is in sight and its safe answer has the focus.
fn is_asked_in_sight(stage: &Stage, title: &str, safe: &str) {
    let window = stage.harness.ctx.content_rect();
    let rect = stage.node(Role::Heading, title).rect();
    assert!(window.contains_rect(rect), "{title:?} stands at {rect:?} in {window:?}");
    let safe = stage.node(Role::Button, safe);
    assert!(window.contains_rect(safe.rect()), "{:?}", safe.rect());
    assert!(safe.is_focused(), "the safe answer has the keyboard");
}

#[test]
fn closing_asks_in_sight_however_the_page_is_scrolled_and_a_second_close_asks_on() {
    for size in [Vec2::new(1000.0, 720.0), Vec2::new(640.0, 480.0), Vec2::new(455.0, 256.0)] {
        let mut stage = stage(Setup { size, ..Setup::default() });
        stage.apply(Action::Reason(Reason::Advertising));
        stage.apply(Action::Pasted(Ok(sample())));
        stage.apply(Action::FinishCheck);
        stage.labelled(id::HIDE_ADDRESS).scroll_to_me();
        stage.harness.run();
        for _ in 0..3 {
            stage.apply(Action::CloseAsked);
            assert_eq!(stage.at(), (ShownPage::Report, Some(Confirm::Close(Loss::Report)), false));
        }
        stage.rest();
        is_asked_in_sight(&stage, id::CLOSING_TITLE.called(), id::CLOSING_KEEP.called());
        stage.harness.key_press(Key::Escape);
        stage.harness.run();
        assert_eq!(stage.at(), (ShownPage::Report, None, false));
        stage.apply(Action::CloseAsked);
        stage.click(id::CLOSING_LEAVE);
        assert!(stage.at().2);
    }
}

#[test]
fn done_asks_where_the_clipboard_dies_with_the_program_and_saving_is_one_of_the_answers() {
    let mut stage = Stage::at_report();
    stage.desktop.with(|script| script.clipboard_stays = false);
    stage.click(id::COPY_REPORT);
    stage.apply(Action::CloseAsked);
    assert_eq!(stage.at(), (ShownPage::After(OutputKind::Copied), Some(Confirm::Close(Loss::Copied)), false));
    stage.must_see("may forget what was copied");
    stage.desktop.with(|script| script.places_picked.push_back(Some("/home/me/report.eml".into())));
    stage.click(id::SAVE_DRAFT);
    stage.harness.run();
    assert_eq!(stage.desktop.with(|script| script.saved.len()), 1);
    stage.click(id::DONE);
    assert!(stage.at().2, "a saved report is not lost");
}

#[test]
fn done_asks_nothing_where_the_system_keeps_the_clipboard() {
    let mut stage = Stage::at_report();
    stage.click(id::COPY_REPORT);
    stage.apply(Action::CloseAsked);
    assert!(stage.at().2);
}

#[test]
fn a_report_changed_after_it_was_copied_is_a_report_nobody_has() {
    let mut stage = Stage::at_report();
    stage.click(id::COPY_REPORT);
    stage.click(id::BACK);
    stage.type_in(id::OWN_WORDS, "They write every day.");
    stage.apply(Action::CloseAsked);
    assert_eq!(stage.at().1, Some(Confirm::Close(Loss::Report)));
}

#[test]
fn full_headers_without_a_report_are_not_thrown_away_by_closing() {
    let mut stage = Stage::at_check();
    stage.apply(Action::CloseAsked);
    assert!(stage.at().2, "an empty box is no loss");
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(sample())));
    stage.apply(Action::CloseAsked);
    stage.rest();
    is_asked_in_sight(&stage, id::CLOSING_HEADERS_TITLE.called(), id::CLOSING_KEEP.called());
}

#[test]
fn going_on_with_another_message_asks_while_the_report_is_nowhere_else() {
    let mut stage = Stage::at_report();
    stage.apply(Action::GoTo(Step::Check));
    stage.click(id::START_OVER);
    stage.must_see("It will be gone when you go on");
    stage.click(id::ANOTHER_KEEP);
    assert!(stage.harness.state().wizard.check_page.checked.is_some());
    stage.click(id::START_OVER);
    stage.click(id::ANOTHER_LEAVE);
    assert!(stage.harness.state().wizard.check_page.checked.is_none());
}

#[test]
fn behind_a_question_nothing_is_reached_by_key_or_pointer() {
    let mut stage = Stage::at_report();
    let pos = stage.node(Role::Button, id::COPY_REPORT).rect().center();
    stage.apply(Action::CloseAsked);
    stage.rest();
    stage.harness.event(Event::PointerMoved(pos));
    stage.press_at(pos);
    stage.harness.run();
    for _ in 0..7 {
        stage.harness.key_press(Key::Tab);
        stage.harness.run();
        let focused = stage.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        let label = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
        assert!(
            [id::CLOSING_KEEP.called(), id::SAVE_DRAFT.called(), id::CLOSING_LEAVE.called()].contains(&label.as_str()),
            "Tab reached {label:?}"
        );
    }
    assert!(stage.desktop.with(|script| script.copied.is_empty()));
    assert_eq!(stage.at().1, Some(Confirm::Close(Loss::Report)));
}
