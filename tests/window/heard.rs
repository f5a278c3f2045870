//! What a screen reader gets: where the focus goes, what is announced, and in which order everything is reached.

use abuse_report_helper::platform::ClipboardError;
use abuse_report_helper::wizard::{Action, ShownPage, Step};
use eframe::egui::accesskit::{Live, Node as AccessNode, Role};
use eframe::egui::{Event, Key, Modifiers, Rect, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Setup, Stage, look, sample, stage};

/// What has the focus: its role, its name, its description, and where it is.
#[derive(Debug, Default)]
pub struct Focused {
    pub role: Option<Role>,
    pub name: String,
    pub more: String,
    pub rect: Option<Rect>,
}

impl Stage {
    pub(super) fn focused(&self) -> Focused {
        let Some(node) = self.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused()) else {
            return Focused::default();
        };
        let access = node.accesskit_node();
        Focused {
            role: Some(access.role()),
            name: access.label().or_else(|| access.value()).unwrap_or_default(),
            more: access.description().unwrap_or_default(),
            rect: Some(node.rect()),
        }
    }

    pub(super) fn tab(&mut self) -> Focused {
        self.harness.key_press(Key::Tab);
        self.harness.run();
        self.focused()
    }

    /// The nodes as a screen reader gets them.
    fn nodes(&self) -> Vec<(String, AccessNode)> {
        let root = self.harness.root();
        let all = std::iter::once(root).chain(root.children_recursive());
        all.map(|node| (format!("{:?}", node.accesskit_node().id()), node.accesskit_node().data().clone())).collect()
    }

    /// What was said last, and the node that says it: the same words from another node are said again.
    fn said(&self) -> Option<(String, String)> {
        let nodes = self.nodes();
        nodes.into_iter().find(|(_, n)| n.live() == Some(Live::Assertive)).map(|(id, n)| (id, n.label().unwrap_or_default().to_owned()))
    }

    fn must_say(&mut self, text: &str, act: impl FnOnce(&mut Self)) {
        let before = self.said().map(|(id, _)| id);
        act(self);
        let said = self.said();
        assert!(
            said.as_ref().is_some_and(|(id, said)| Some(id) != before.as_ref() && said.contains(text)),
            "expected {text:?}, heard {said:?}"
        );
    }

    fn is_in_sight(&self, rect: Rect) -> bool {
        self.harness.ctx.content_rect().expand(0.5).contains_rect(rect)
    }
}

#[test]
fn every_new_page_puts_the_keyboard_on_its_headline_which_reads_its_first_sentence() {
    for (size, every, least) in [(Vec2::new(1000.0, 720.0), 1, 60), (Vec2::new(455.0, 256.0), 6, 10)] {
        let mut pages = 0;
        for (name, actions) in look::pages().into_iter().step_by(every) {
            let mut stage = stage(Setup { size, ..Setup::default() });
            let mut last = stage.at().0;
            for action in actions {
                stage.apply(action.clone());
                let now = stage.at().0;
                if now == last || stage.at().1.is_some() {
                    continue;
                }
                last = now;
                let focused = stage.focused();
                assert_eq!(focused.role, Some(Role::Heading), "{name}: {now:?} after {action:?}: {focused:?}");
                assert!(!focused.name.is_empty() && !focused.more.is_empty(), "{name}: {now:?}: {focused:?}");
                assert!(focused.rect.is_some_and(|rect| rect.top() >= 0.0 && rect.top() < size.y), "{name}: {now:?}: {focused:?}");
                pages += 1;
            }
        }
        assert!(pages > least, "{pages}");
    }
}

#[test]
fn a_verdict_takes_the_keyboard_with_its_sentence_also_when_it_is_the_same_once_more() {
    let mut stage = stage(Setup { size: Vec2::new(640.0, 480.0), ..Setup::default() });
    stage.apply(Action::GoTo(Step::What));
    stage.apply(Action::HaveHeaders);
    for _ in 0..2 {
        stage.harness.event(Event::Paste("Dear customer,\n\nbuy now.\n".into()));
        stage.harness.run();
        let focused = stage.focused();
        assert_eq!((focused.role, focused.name.as_str()), (Some(Role::Heading), "This is the text of the message"));
        assert!(focused.more.contains("hidden lines that belong to it"), "{focused:?}");
        assert!(stage.is_in_sight(focused.rect.unwrap()));
        for _ in 0..3 {
            stage.tab();
        }
        assert_ne!(stage.focused().role, Some(Role::Heading));
    }
    stage.apply(Action::Pasted(Ok(look::copied_marks())));
    let focused = stage.focused();
    assert_eq!(focused.name, "Yes, these are the full headers");
    assert!(focused.more.contains("Nothing proves that it came through Salesforce"), "{focused:?}");
}

#[test]
fn a_failed_paste_a_failed_copy_and_a_failed_save_take_the_keyboard_each_time() {
    let mut stage = Stage::at_check();
    for _ in 0..2 {
        stage.apply(Action::Pasted(Err(ClipboardError::Picture)));
        assert_eq!(stage.focused().name, "Nothing was pasted");
        assert!(stage.focused().more.contains("You copied a picture"));
        stage.tab();
        stage.tab();
    }
    let mut stage = Stage::at_report();
    stage.desktop.with(|script| script.copy_error = Some(ClipboardError::NotKept));
    stage.labelled("Hide my own address in the headers").scroll_to_me();
    stage.click("Copy report");
    let focused = stage.focused();
    assert_eq!(focused.name, "Nothing was copied");
    assert!(stage.is_in_sight(focused.rect.unwrap()));
}

#[test]
fn typing_in_the_box_is_not_interrupted_by_a_verdict_which_is_said_instead() {
    let mut stage = Stage::at_check();
    stage.must_say("This is the text of the message", |stage| stage.type_in("The headers", "Dear customer, buy now"));
    assert_eq!(stage.focused().name, "The headers");
}

#[test]
fn short_news_are_said_each_time() {
    let mut stage = Stage::at_report();
    for _ in 0..2 {
        stage.must_say("Text size 100 %", |stage| stage.apply(Action::TextSize(100)));
    }
    stage.must_say("High contrast", |stage| stage.apply(Action::Theme(abuse_report_helper::platform::ThemeChoice::Contrast)));
    stage.must_say("Hidden in", |stage| stage.tick("Hide my own address in the headers"));
    stage.click("Copy report");
    for _ in 0..2 {
        stage.must_say("Copied", |stage| stage.click("Copy the address"));
    }
    let mut stage = self::stage(Setup::default());
    stage.must_say("call your bank first", |stage| stage.choose("Someone pretends to be someone else"));
    stage.click("Next");
    stage.must_say("mail programs found", |stage| stage.type_in("Find your mail program", "outlook"));
}

#[test]
fn the_advice_that_an_answer_brings_comes_into_sight_in_a_small_window_with_large_text() {
    let mut settings = Setup::default().settings;
    settings.text_size = 175;
    let mut stage = stage(Setup { size: Vec2::new(640.0, 480.0), settings, ..Setup::default() });
    stage.choose("Someone pretends to be someone else");
    let rect = stage.labelled("Have you typed a password, or paid?").rect();
    assert!(stage.is_in_sight(rect), "{rect:?}");
}

#[test]
fn fields_and_choices_that_a_press_brings_are_in_sight_and_have_the_keyboard() {
    for text_size in [100, 200] {
        let mut setup = Setup { size: Vec2::new(640.0, 480.0), ..Setup::default() };
        setup.settings.text_size = text_size;
        let mut stage = stage(setup);
        stage.desktop.with(|script| script.file_dialogs = false);
        stage.apply(Action::Reason(abuse_report_helper::report::Reason::Advertising));
        stage.apply(Action::Pasted(Ok(sample())));
        stage.apply(Action::FinishCheck);
        for (press, field) in [("Save draft…", "Name of the file"), ("Send it to another company…", "Find a company by its name")] {
            stage.click(press);
            let rect = stage.labelled(field).rect();
            assert!(stage.labelled(field).is_focused(), "{field} at {text_size} %");
            assert!(stage.is_in_sight(rect), "{field} at {text_size} %: {rect:?}");
            stage.rest();
            stage.harness.key_press(Key::Escape);
            stage.harness.run();
            assert!(stage.harness.query_by_label(field).is_none(), "Esc closes {field}");
        }
    }
}

#[test]
fn a_next_that_has_to_wait_is_reached_by_the_keyboard_and_says_why() {
    let mut stage = stage(Setup::default());
    for _ in 0..12 {
        if stage.tab().name == "Next" {
            break;
        }
    }
    let focused = stage.focused();
    assert_eq!((focused.name.as_str(), focused.more.as_str()), ("Next", "Choose what happened first"));
    stage.rest();
    stage.must_say("Choose what happened first", |stage| {
        stage.harness.key_press(Key::Space);
        stage.harness.run();
    });
    assert_eq!(stage.at().0, ShownPage::What);
}

#[test]
fn the_keyboard_goes_through_page_footer_steps_and_tools_and_f6_from_part_to_part() {
    let mut stage = Stage::at_report();
    let mut seen = vec![stage.focused().name];
    for _ in 0..60 {
        let name = stage.tab().name;
        if name == "Your report is ready" {
            break;
        }
        seen.push(name);
    }
    let at = |name: &str| seen.iter().position(|seen| seen.contains(name)).unwrap_or_else(|| panic!("{name:?} is not in {seen:?}"));
    let order = [
        "Your report is ready",
        "To",
        "In your own words",
        "Hide my own",
        "Back",
        "Open in my mail",
        "Save draft",
        "Copy report",
        "Step 1",
        "Step 4",
        "About",
        "Light",
        "A−",
        "A+",
    ];
    for pair in order.windows(2) {
        assert!(at(pair[0]) < at(pair[1]), "{pair:?} in {seen:?}");
    }
    for expected in ["Back", "Step 1", "About", "Your report is ready", "Back"] {
        stage.harness.key_press(Key::F6);
        stage.harness.run();
        assert!(stage.focused().name.contains(expected), "{expected:?}: {:?}", stage.focused());
    }
    stage.harness.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    stage.harness.run();
    assert_eq!(stage.focused().name, "Your report is ready");
}

#[test]
fn the_keyboard_is_where_it_was_after_a_question_was_answered_safely() {
    let mut stage = Stage::at_report();
    stage.labelled("In your own words (optional)").focus();
    stage.harness.run();
    stage.apply(Action::CloseAsked);
    stage.rest();
    stage.harness.key_press(Key::Escape);
    stage.harness.run();
    assert_eq!(stage.focused().name, "In your own words (optional)");
}

#[test]
fn the_day_of_the_request_is_chosen_by_keyboard_alone_and_heard() {
    let mut stage = stage(Setup::default());
    stage.choose("I keep getting advertising I did not ask for");
    stage.tick("I already asked them to stop, on");
    stage.node(Role::ComboBox, "Day").focus();
    stage.harness.run();
    stage.must_say("1", |stage| {
        stage.harness.key_press(Key::ArrowDown);
        stage.harness.run();
    });
    assert_eq!(stage.harness.state().wizard.what.asked_on.day, Some(1));
    stage.rest();
    stage.harness.key_press(Key::Space);
    stage.harness.run();
    assert_eq!(stage.focused().role, Some(Role::ListBoxOption));
    stage.rest();
    stage.harness.key_press(Key::Escape);
    stage.harness.run();
    assert_eq!((stage.focused().role, stage.focused().name.as_str()), (Some(Role::ComboBox), "Day"));
    assert!(stage.harness.query_by_role(Role::ListBoxOption).is_none());
    stage.rest();
    stage.harness.key_press(Key::Space);
    stage.harness.run();
    for _ in 0..2 {
        stage.tab();
    }
    stage.rest();
    stage.harness.key_press(Key::Enter);
    stage.harness.run();
    assert_eq!(stage.harness.state().wizard.what.asked_on.day, Some(3));
    assert_eq!(stage.focused().role, Some(Role::ComboBox));
    let nodes = stage.nodes();
    let day = nodes.iter().find(|(_, node)| node.role() == Role::ComboBox && node.label() == Some("Day")).unwrap();
    assert_eq!((day.1.value(), day.1.is_expanded()), (Some("3"), Some(false)));
}

#[test]
fn every_message_of_a_long_list_is_reached_by_keyboard() {
    let mut stage = Stage::at_check();
    let mail = |n: usize| {
        let sample = sample().replace("Message-ID: <", &format!("Message-ID: <{n}."));
        format!("From a@x.example Wed Jan 15 09:{:02}:00 2025\n{}\n", n % 60, sample.replace("Subject: ", &format!("Subject: number {n} ")))
    };
    let mailbox: String = (0..40).map(mail).collect();
    stage.desktop.with(|script| script.files.insert("/mail/all.mbox".into(), Ok(mailbox.into_bytes())));
    stage.apply(Action::FileChosen(Some("/mail/all.mbox".into())));
    for _ in 0..20 {
        if stage.tab().role == Some(Role::ListBoxOption) {
            break;
        }
    }
    for (key, expected) in [(Key::ArrowDown, 1), (Key::PageDown, 8), (Key::End, 39), (Key::ArrowUp, 38), (Key::Home, 0), (Key::End, 39)] {
        stage.harness.key_press(key);
        stage.harness.run();
        let focused = stage.focused();
        assert_eq!(focused.role, Some(Role::ListBoxOption), "{key:?}");
        assert!(stage.is_in_sight(focused.rect.unwrap()), "{key:?}");
        let nodes = stage.nodes();
        let place = nodes.iter().find(|(_, node)| node.label() == Some(focused.name.as_str())).and_then(|(_, node)| node.position_in_set());
        assert_eq!(place, Some(expected), "{key:?}");
    }
    stage.rest();
    stage.harness.key_press(Key::Space);
    stage.harness.run();
    assert_eq!(stage.harness.state().wizard.check_page.checked.as_ref().map(|checked| checked.chosen), Some(39));
}

#[test]
fn page_keys_move_a_long_page_and_not_the_caret_of_a_field() {
    let mut stage = stage(Setup { size: Vec2::new(640.0, 480.0), ..Setup::default() });
    stage.apply(Action::Reason(abuse_report_helper::report::Reason::Advertising));
    stage.apply(Action::Pasted(Ok(sample())));
    stage.apply(Action::FinishCheck);
    let top = |stage: &Stage| stage.labelled("Your report is ready").rect().top();
    let at_start = top(&stage);
    let press = |stage: &mut Stage, key| {
        stage.harness.key_press(key);
        stage.harness.run();
        top(stage)
    };
    assert!(press(&mut stage, Key::PageDown) < at_start - 200.0);
    assert!((press(&mut stage, Key::PageUp) - at_start).abs() < 1.0);
    let end = press(&mut stage, Key::End);
    assert!(stage.is_in_sight(stage.labelled("For experts…").rect()), "{end}");
    assert!((press(&mut stage, Key::Home) - at_start).abs() < 1.0);
    stage.labelled("In your own words (optional)").focus();
    stage.harness.run();
    let before = top(&stage);
    assert!((press(&mut stage, Key::End) - before).abs() < 1.0, "End belongs to the field");
}

#[test]
fn cards_to_choose_from_tell_their_number_and_the_window_its_name_and_language() {
    let stage = stage(Setup::default());
    let nodes = stage.nodes();
    let group = nodes.iter().find(|(_, node)| node.role() == Role::RadioGroup).expect("a group");
    assert_eq!((group.1.size_of_set(), group.1.label()), (Some(4), Some("What happened?")));
    let places: Vec<_> =
        nodes.iter().filter(|(_, node)| node.role() == Role::RadioButton).map(|(_, node)| node.position_in_set()).collect();
    assert_eq!(places, [Some(0), Some(1), Some(2), Some(3)]);
    let window = nodes.iter().find(|(_, node)| node.role() == Role::Window).expect("the window");
    assert_eq!((window.1.label(), window.1.language()), (Some("Abuse Report Helper"), Some("en")));
    for role in [Role::Main, Role::Navigation, Role::Toolbar] {
        assert!(nodes.iter().any(|(_, node)| node.role() == role && node.label().is_some()), "{role:?}");
    }
}

#[test]
fn what_is_written_on_a_button_is_its_name() {
    // The words on a button are only painted, so a screen reader gets its name: that must be the same words.
    for (name, actions) in look::pages() {
        let mut stage = stage(Setup::default());
        for action in actions {
            stage.apply(action);
        }
        for (_, node) in stage.nodes().iter().filter(|(_, node)| node.role() == Role::Button) {
            let label = node.label().unwrap_or_default();
            assert!(!label.is_empty(), "{name}: a button without a name");
            assert!(!label.starts_with("Larger") && !label.starts_with("Follows") && !label.starts_with("Always"), "{name}: {label:?}");
        }
    }
}

#[test]
fn f1_lists_the_keys_and_esc_leads_back() {
    let mut stage = Stage::at_report();
    stage.harness.key_press(Key::F1);
    stage.rest();
    stage.must_see("Ctrl+Enter");
    assert_eq!(stage.focused().name, "Close");
    stage.harness.key_press(Key::Escape);
    stage.harness.run();
    assert!(!stage.sees("Ctrl+Enter"));
    assert_eq!(stage.focused().name, "Your report is ready");
}

#[test]
fn the_keyboard_is_somewhere_when_the_window_becomes_small_and_after_the_list_of_keys() {
    let mut stage = stage(Setup::default());
    assert_eq!(stage.focused().name, "What happened?");
    stage.harness.set_size(Vec2::new(455.0, 256.0));
    stage.rest();
    assert_eq!(stage.focused().name, "What happened?");
    // Also where nothing had it before.
    stage.harness.ctx.memory_mut(|memory| memory.stop_text_input());
    stage.harness.key_press(Key::F1);
    stage.rest();
    assert_eq!(stage.focused().name, "Close");
    stage.harness.key_press(Key::Escape);
    stage.rest();
    assert_eq!(stage.focused().name, "What happened?");
}

#[test]
fn from_a_copied_block_to_a_saved_draft_it_is_six_keys() {
    let mut stage = stage(Setup::default());
    stage.desktop.with(|script| script.file_dialogs = false);
    let mut keys = 0;
    let mut press = |stage: &mut Stage, event: Event| {
        stage.rest();
        stage.harness.event(event.clone());
        if let Event::Key { key, physical_key, repeat, modifiers, .. } = event {
            stage.harness.event(Event::Key { key, physical_key, pressed: false, repeat, modifiers });
        }
        stage.harness.run();
        keys += 1;
    };
    let key = |key, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    press(&mut stage, Event::Paste(sample()));
    press(&mut stage, key(Key::Enter, Modifiers::COMMAND));
    press(&mut stage, key(Key::Num1, Modifiers::ALT));
    press(&mut stage, key(Key::Enter, Modifiers::COMMAND));
    press(&mut stage, key(Key::S, Modifiers::COMMAND));
    press(&mut stage, key(Key::Enter, Modifiers::NONE));
    stage.must_see("The draft is saved");
    assert!(keys <= 12, "{keys}");
}

#[test]
fn from_a_copied_block_to_a_saved_draft_it_is_four_clicks_and_a_dialog() {
    let mut stage = stage(Setup::default());
    stage.desktop.with(|script| {
        script.clipboard = Ok(sample());
        script.places_picked.push_back(Some("/home/me/report.eml".into()));
    });
    stage.choose("I keep getting advertising I did not ask for");
    stage.click("I have copied the headers already: paste them");
    stage.click("Next: the report");
    stage.click("Save draft…");
    stage.harness.run();
    stage.must_see("The draft is saved");
}

#[test]
fn a_first_report_takes_twelve_clicks_at_most() {
    for (card, primary) in
        [("Gmail", "Copy report"), ("Thunderbird", "Open in my mail program"), ("Outlook 2010 to 2024, Microsoft 365", "")]
    {
        let mut stage = stage(Setup::default());
        stage.desktop.with(|script| script.clipboard = Ok(sample()));
        stage.choose("I keep getting advertising I did not ask for");
        stage.click("Next");
        stage.choose(card);
        stage.click("Next");
        let mut clicks = 4;
        while stage.step() == Step::Headers {
            let label = abuse_report_helper::words::Words::english().get(stage.harness.state().wizard.footer().primary.label);
            stage.click(&label);
            clicks += 1;
        }
        stage.click("Paste");
        stage.click("Next: the report");
        let label = abuse_report_helper::words::Words::english().get(stage.harness.state().wizard.footer().primary.label);
        assert!(primary.is_empty() || label == primary);
        stage.click(&label);
        clicks += 3;
        assert!(matches!(stage.at().0, ShownPage::After(_)));
        assert!(clicks <= 12, "{card}: {clicks} clicks");
    }
}
