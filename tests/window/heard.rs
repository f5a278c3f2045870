//! What a screen reader gets: where the focus goes, what is announced, and in which order everything is reached.

use abuse_report_helper::platform::ClipboardError;
use abuse_report_helper::wizard::{Action, ShownPage, Step};
use abuse_report_helper::words::id;
use eframe::egui::accesskit::{Live, Node as AccessNode, Role};
use eframe::egui::{Color32, Event, Key, Modifiers, Rect, Shape, Vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Called, Setup, Stage, look, sample, stage};

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

    fn must_say<'a>(&mut self, text: impl Called<'a>, act: impl FnOnce(&mut Self)) {
        let text = text.called();
        let before = self.said().map(|(id, _)| id);
        act(self);
        let said = self.said();
        assert!(
            said.as_ref().is_some_and(|(id, said)| Some(id) != before.as_ref() && said.contains(text)),
            "expected {text:?}, heard {said:?}"
        );
    }

    /// The rings around what has the keyboard: where they are, and what of them is drawn.
    fn rings(&self) -> Vec<(Rect, Rect)> {
        let color = self.harness.ctx.global_style().visuals.selection.stroke.color;
        let shapes = self.harness.output().shapes.iter();
        let rings = shapes.filter_map(|clipped| match &clipped.shape {
            Shape::Rect(shape) if shape.stroke.color == color && shape.fill == Color32::TRANSPARENT => {
                let whole = shape.rect.expand(shape.stroke.width / 2.0);
                Some((whole, whole.intersect(clipped.clip_rect)))
            }
            _ => None,
        });
        rings.collect()
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
fn the_ring_around_the_headline_is_whole_and_goes_away_with_its_page() {
    for size in [Vec2::new(1000.0, 720.0), Vec2::new(640.0, 480.0), Vec2::new(455.0, 256.0)] {
        let mut stage = stage(Setup { size, ..Setup::default() });
        stage.harness.key_press(Key::Tab);
        for action in [Action::Reason(abuse_report_helper::report::Reason::Advertising), Action::Pasted(Ok(sample())), Action::FinishCheck]
        {
            stage.apply(action);
        }
        let headline = stage.focused();
        assert_eq!(headline.name, id::REPORT_TITLE.called());
        let [(whole, drawn)] = stage.rings()[..] else { panic!("{size}: {:?}", stage.rings()) };
        assert!(whole == drawn && whole.contains_rect(headline.rect.unwrap()), "{size}: {drawn} of {whole}");
        // Beneath the tools on top, and then out of the window.
        let top = stage.labelled("A+").rect().bottom() - 2.5;
        for by in [30.0, 30.0, 400.0] {
            let phase = eframe::egui::TouchPhase::Move;
            stage.harness.event(Event::PointerMoved(eframe::egui::pos2(size.x / 2.0, size.y / 2.0)));
            stage.harness.event(Event::MouseWheel {
                unit: eframe::egui::MouseWheelUnit::Point,
                delta: Vec2::new(0.0, -by),
                modifiers: Modifiers::NONE,
                phase,
                source: eframe::egui::MouseWheelSource::Unknown,
            });
            stage.harness.run_steps(12);
            assert_eq!(stage.focused().name, headline.name, "{size}");
            assert!(stage.focused().rect.unwrap().top() < headline.rect.unwrap().top() - 10.0, "{size}: the page did not move");
            for (_, drawn) in stage.rings() {
                assert!(!drawn.is_positive() || drawn.top() >= top, "{size}: {drawn} lies on the tools");
            }
        }
    }
}

#[test]
fn what_stands_in_front_of_the_page_is_one_dialog() {
    let mut stage = Stage::at_report();
    for (act, name) in [(Action::ShowKeys(true), id::KEYS_TITLE.called()), (Action::CloseAsked, id::CLOSING_TITLE.called())] {
        stage.apply(act);
        let nodes = stage.nodes();
        let dialogs: Vec<_> = nodes.iter().filter(|(_, node)| matches!(node.role(), Role::Dialog | Role::AlertDialog)).collect();
        assert_eq!(dialogs.iter().map(|(_, node)| node.label()).collect::<Vec<_>>(), [Some(name)]);
        stage.apply(Action::ShowKeys(false));
    }
}

#[test]
fn a_failed_paste_a_failed_copy_and_a_failed_save_take_the_keyboard_each_time() {
    let mut stage = Stage::at_check();
    for _ in 0..2 {
        stage.apply(Action::Pasted(Err(ClipboardError::Picture)));
        assert_eq!(stage.focused().name, id::PASTE_FAILED_TITLE.called());
        assert!(stage.focused().more.contains("You copied a picture"));
        stage.tab();
        stage.tab();
    }
    let mut stage = Stage::at_report();
    stage.desktop.with(|script| script.copy_error = Some(ClipboardError::NotKept));
    stage.labelled(id::HIDE_ADDRESS).scroll_to_me();
    stage.click(id::COPY_REPORT);
    let focused = stage.focused();
    assert_eq!(focused.name, id::COPY_FAILED_TITLE.called());
    assert!(stage.is_in_sight(focused.rect.unwrap()));
}

#[test]
fn typing_in_the_box_is_not_interrupted_by_a_verdict_which_is_said_instead() {
    let mut stage = Stage::at_check();
    stage.must_say("This is the text of the message", |stage| stage.type_in(id::BOX_NAME, "Dear customer, buy now"));
    assert_eq!(stage.focused().name, id::BOX_NAME.called());
}

#[test]
fn short_news_are_said_each_time() {
    let mut stage = Stage::at_report();
    for _ in 0..2 {
        stage.must_say("Text size 100 %", |stage| stage.apply(Action::TextSize(100)));
    }
    stage.must_say(id::THEME_CONTRAST, |stage| stage.apply(Action::Theme(abuse_report_helper::platform::ThemeChoice::Contrast)));
    stage.must_say("Hidden in", |stage| stage.tick(id::HIDE_ADDRESS));
    stage.click(id::COPY_REPORT);
    for _ in 0..2 {
        stage.must_say(id::HEARD_COPIED, |stage| stage.click(id::COPY_ADDRESS));
    }
    let mut stage = self::stage(Setup::default());
    stage.must_say("call your bank first", |stage| stage.choose(id::REASON_PHISHING));
    stage.click(id::NEXT);
    stage.must_say("mail programs found", |stage| stage.type_in(id::PROGRAM_SEARCH, "outlook"));
}

#[test]
fn the_advice_that_an_answer_brings_comes_into_sight_in_a_small_window_with_large_text() {
    let mut settings = Setup::default().settings;
    settings.text_size = 175;
    let mut stage = stage(Setup { size: Vec2::new(640.0, 480.0), settings, ..Setup::default() });
    stage.choose(id::REASON_PHISHING);
    let rect = stage.labelled(id::HARM_PHISHING_TITLE).rect();
    assert!(stage.is_in_sight(rect), "{rect:?}");
}

#[test]
fn an_instruction_is_heard_with_what_to_do_and_a_wrong_copy_with_where_the_headers_are() {
    use abuse_report_helper::guides::plain;
    for program in ["gmail", "outlook-classic", "thunderbird"] {
        let mut stage = stage(Setup::default());
        stage.apply(Action::Reason(abuse_report_helper::report::Reason::Advertising));
        stage.apply(Action::FinishWhat);
        stage.apply(Action::ChooseProgram(program.into()));
        stage.apply(Action::FinishProgram);
        let guide = stage.harness.state().wizard.guide().expect(program).clone();
        let way = stage.harness.state().wizard.instructions.way;
        for (at, instruction) in guide.way(way).iter().enumerate() {
            stage.apply(Action::Instruction(at));
            let focused = stage.focused();
            assert_eq!(focused.name, instruction.title, "{program}");
            let trap = instruction.trap.as_deref().map(plain).unwrap_or_default();
            assert!(focused.more.starts_with(&plain(&instruction.text)) && focused.more.contains(&trap), "{program}: {focused:?}");
            assert!(!focused.more.contains('·'), "a voice says that a dot is there: {focused:?}");
        }
        stage.apply(Action::Pasted(Ok(
            "From: A <a@shop.example>\nSent: Wednesday\nTo: me@example.com\nSubject: Sale\n\nDear customer\n".into()
        )));
        let focused = stage.focused();
        assert!(focused.more.ends_with(&plain(&guide.headers_are)), "{program}: {focused:?}");
    }
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
        for (press, field) in [(id::SAVE_DRAFT.called(), id::FILE_NAME.called()), (id::OTHER_DESK.called(), id::OTHER_DESK_SEARCH.called())]
        {
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
        if stage.tab().name == id::NEXT.called() {
            break;
        }
    }
    let focused = stage.focused();
    assert_eq!((focused.name.as_str(), focused.more.as_str()), (id::NEXT.called(), id::WHY_CHOOSE_REASON.called()));
    stage.rest();
    stage.must_say(id::WHY_CHOOSE_REASON, |stage| {
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
        if name == id::REPORT_TITLE.called() {
            break;
        }
        seen.push(name);
    }
    let at = |name: &str| seen.iter().position(|seen| seen.contains(name)).unwrap_or_else(|| panic!("{name:?} is not in {seen:?}"));
    let order = [
        id::REPORT_TITLE.called(),
        id::TO.called(),
        "In your own words",
        "Hide my own",
        id::BACK.called(),
        "Open in my mail",
        "Save draft",
        id::COPY_REPORT.called(),
        "Step 1",
        "Step 4",
        id::ABOUT.called(),
        id::THEME_LIGHT.called(),
        "A−",
        "A+",
    ];
    for pair in order.windows(2) {
        assert!(at(pair[0]) < at(pair[1]), "{pair:?} in {seen:?}");
    }
    for expected in [id::BACK.called(), "Step 1", id::ABOUT.called(), id::REPORT_TITLE.called(), id::BACK.called()] {
        stage.harness.key_press(Key::F6);
        stage.harness.run();
        assert!(stage.focused().name.contains(expected), "{expected:?}: {:?}", stage.focused());
    }
    stage.harness.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    stage.harness.run();
    assert_eq!(stage.focused().name, id::REPORT_TITLE.called());
}

#[test]
fn the_keyboard_is_where_it_was_after_a_question_was_answered_safely() {
    let mut stage = Stage::at_report();
    stage.labelled(id::OWN_WORDS).focus();
    stage.harness.run();
    stage.apply(Action::CloseAsked);
    stage.rest();
    stage.harness.key_press(Key::Escape);
    stage.harness.run();
    assert_eq!(stage.focused().name, id::OWN_WORDS.called());
}

#[test]
fn the_day_of_the_request_is_chosen_by_keyboard_alone_and_heard() {
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_ADVERTISING);
    stage.tick(id::ALREADY_ASKED);
    stage.node(Role::ComboBox, id::DAY).focus();
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
    assert_eq!((stage.focused().role, stage.focused().name.as_str()), (Some(Role::ComboBox), id::DAY.called()));
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
    let day = nodes.iter().find(|(_, node)| node.role() == Role::ComboBox && node.label() == Some(id::DAY.called())).unwrap();
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
    let top = |stage: &Stage| stage.labelled(id::REPORT_TITLE).rect().top();
    let at_start = top(&stage);
    let press = |stage: &mut Stage, key| {
        stage.harness.key_press(key);
        stage.harness.run();
        top(stage)
    };
    assert!(press(&mut stage, Key::PageDown) < at_start - 200.0);
    assert!((press(&mut stage, Key::PageUp) - at_start).abs() < 1.0);
    let end = press(&mut stage, Key::End);
    assert!(stage.is_in_sight(stage.labelled(id::FOR_EXPERTS).rect()), "{end}");
    assert!((press(&mut stage, Key::Home) - at_start).abs() < 1.0);
    stage.labelled(id::OWN_WORDS).focus();
    stage.harness.run();
    let before = top(&stage);
    assert!((press(&mut stage, Key::End) - before).abs() < 1.0, "End belongs to the field");
}

#[test]
fn cards_to_choose_from_tell_their_number_and_the_window_its_name_and_language() {
    let stage = stage(Setup::default());
    let nodes = stage.nodes();
    let group = nodes.iter().find(|(_, node)| node.role() == Role::RadioGroup).expect("a group");
    assert_eq!((group.1.size_of_set(), group.1.label()), (Some(4), Some(id::WHAT_TITLE.called())));
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
fn each_instruction_that_the_arrow_keys_bring_is_read() {
    let mut stage = stage(Setup::default());
    for action in [Action::Reason(abuse_report_helper::report::Reason::Advertising), Action::ChooseProgram("gmail".into())] {
        stage.apply(action);
    }
    stage.apply(Action::FinishProgram);
    let mut heard = vec![stage.focused().name];
    for _ in 0..2 {
        stage.rest();
        stage.harness.key_press(Key::ArrowRight);
        stage.harness.run();
        let focused = stage.focused();
        assert_eq!(focused.role, Some(Role::Heading));
        assert!(!heard.contains(&focused.name) && !focused.more.is_empty(), "{focused:?} after {heard:?}");
        heard.push(focused.name);
    }
}

#[test]
fn what_was_saved_printed_or_chosen_is_heard() {
    let mut stage = Stage::at_report();
    let desk = abuse_report_helper::trace::directory().iter().find(|entry| entry.id == "sendgrid").unwrap();
    let desk = Box::new(desk.to_desk(abuse_report_helper::trace::DeskReason::Listed));
    stage.must_say(&format!("It is meant for {}, which", desk.name), |stage| stage.apply(Action::ChooseDesk(desk)));
    assert!(!stage.said().unwrap().1.contains('{'));
    stage.desktop.with(|script| script.places_picked.push_back(Some("/home/me/report.eml".into())));
    stage.click(id::SAVE_DRAFT);
    stage.harness.run();
    let focused = stage.focused();
    assert_eq!((focused.role, focused.name.as_str()), (Some(Role::Heading), id::AFTER_SAVED_TITLE.called()));
    assert!(!focused.more.is_empty() && stage.is_in_sight(focused.rect.unwrap()));
    let mut stage = Stage::at_report();
    stage.apply(Action::GoTo(Step::Headers));
    stage.apply(Action::Instruction(1));
    let before = (stage.focused().name, stage.said());
    stage.click(id::PRINT);
    assert_ne!((stage.focused().name, stage.said()), before, "printing is heard");
}

#[test]
fn numbers_on_cards_and_the_keys_of_buttons_are_told() {
    let mut stage = Stage::at_report();
    let key = |stage: &Stage, label: &str| {
        let nodes = stage.nodes();
        let button = nodes.iter().find(|(_, node)| node.role() == Role::Button && node.label() == Some(label));
        button.and_then(|(_, node)| node.keyboard_shortcut()).unwrap_or_default().to_owned()
    };
    assert_eq!((key(&stage, id::COPY_REPORT.called()).as_str(), key(&stage, id::BACK.called()).as_str()), ("Control+Enter", "Alt+Left"));
    stage.click(id::COPY_REPORT);
    let said: Vec<String> = stage.nodes().iter().filter_map(|(_, node)| node.label().or_else(|| node.value()).map(str::to_owned)).collect();
    let mut at = 0;
    for text in ["1", id::PASTE_REPORT.called(), "2", id::PASTE_TO.called(), "3", "4"] {
        let next = said.iter().skip(at).position(|said| said == text);
        at += next.unwrap_or_else(|| panic!("{text:?} is not told after {:?}", &said[..at])) + 1;
    }
}

#[test]
fn how_far_reading_is_has_a_beginning_and_an_end() {
    let mut stage = Stage::at_check();
    stage.desktop.with(|script| script.reading_takes_long = Some(1000));
    stage.apply(Action::FileChosen(Some("/mail/all.mbox".into())));
    stage.desktop.with(|script| script.readings[0].tell(250));
    stage.harness.run();
    let nodes = stage.nodes();
    let bar = &nodes.iter().find(|(_, node)| node.role() == Role::ProgressIndicator).expect("a bar").1;
    assert_eq!((bar.min_numeric_value(), bar.numeric_value(), bar.max_numeric_value()), (Some(0.0), Some(25.0), Some(100.0)));
}

#[test]
fn a_text_to_be_read_is_read_from_its_beginning() {
    let mut stage = Stage::at_report();
    let is_preview = |node: &Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::MultilineTextInput && node.data().is_read_only()
    };
    for _ in 0..2 {
        stage.only("preview", is_preview).focus();
        stage.harness.run();
        let preview = stage.only("preview", is_preview);
        let node = preview.accesskit_node();
        let caret = node.text_selection().expect("the caret of the preview");
        assert!(caret.is_degenerate() && caret.start().is_document_start());
        // Another text in the same place as well.
        stage.tick(id::HIDE_ADDRESS);
    }
}

/// Names, places in a set, reasons and sizes, on every page, so also on pages that come later.
#[test]
fn everything_to_use_tells_what_it_is_on_every_page() {
    let (mut groups, mut waiting) = (0, 0);
    for (name, actions) in look::pages() {
        let mut stage = stage(Setup::default());
        for action in actions {
            stage.apply(action);
        }
        for node in stage.harness.root().children_recursive() {
            let access = node.accesskit_node();
            if !is_used(access.role()) {
                continue;
            }
            let said = access.label().unwrap_or_default();
            assert!(access.data().bounds().is_some(), "{name}: {said:?}, a {:?}, stands nowhere", access.role());
            let rect = node.rect();
            assert!(!said.is_empty(), "{name}: a {:?} without a name at {rect}", access.role());
            // WCAG 2.2, 2.5.8.
            assert!(rect.width() >= 24.0 && rect.height() >= 24.0, "{name}: {said:?} has {}", rect.size());
            // The words on a button are painted, so its name is all that tells them: no name is made of other words.
            let other_words = ["Larger", "Follows", "Always"].iter().any(|word| said.starts_with(word));
            assert!(access.role() != Role::Button || !other_words, "{name}: {said:?}");
            if access.data().is_disabled() {
                assert!(access.description().is_some_and(|why| !why.is_empty()), "{name}: {said:?} waits and says nothing");
                waiting += 1;
            }
            if matches!(access.role(), Role::RadioButton | Role::ListBoxOption) {
                let mut above = std::iter::successors(node.parent(), |node| node.parent());
                let group = above.find(|above| matches!(above.accesskit_node().role(), Role::RadioGroup | Role::ListBox));
                let group = group.unwrap_or_else(|| panic!("{name}: {said:?} stands alone")).accesskit_node();
                assert!(group.label().is_some(), "{name}: the group of {said:?} has no name");
                let (at, count) = (access.data().position_in_set(), group.data().size_of_set());
                assert!(at.zip(count).is_some_and(|(at, count)| at < count), "{name}: {said:?} is {at:?} of {count:?}");
                groups += usize::from(at == Some(0));
            }
        }
    }
    assert!(groups > 10 && waiting > 8, "{groups} groups, {waiting} waiting");
}

fn is_used(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::CheckBox
            | Role::RadioButton
            | Role::ComboBox
            | Role::ListBoxOption
            | Role::TextInput
            | Role::MultilineTextInput
    )
}

#[test]
fn f1_lists_the_keys_and_esc_leads_back() {
    let mut stage = Stage::at_report();
    stage.harness.key_press(Key::F1);
    stage.rest();
    stage.must_see("Ctrl+Enter");
    assert_eq!(stage.focused().name, id::KEYS_CLOSE.called());
    stage.harness.key_press(Key::Escape);
    stage.harness.run();
    assert!(!stage.sees("Ctrl+Enter"));
    assert_eq!(stage.focused().name, id::REPORT_TITLE.called());
}

#[test]
fn the_keyboard_is_somewhere_when_the_window_becomes_small_and_after_the_list_of_keys() {
    let mut stage = stage(Setup::default());
    assert_eq!(stage.focused().name, id::WHAT_TITLE.called());
    stage.harness.set_size(Vec2::new(455.0, 256.0));
    stage.rest();
    assert_eq!(stage.focused().name, id::WHAT_TITLE.called());
    // Also where nothing had it before.
    stage.harness.ctx.memory_mut(|memory| memory.stop_text_input());
    stage.harness.key_press(Key::F1);
    stage.rest();
    assert_eq!(stage.focused().name, id::KEYS_CLOSE.called());
    stage.harness.key_press(Key::Escape);
    stage.rest();
    assert_eq!(stage.focused().name, id::WHAT_TITLE.called());
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
    stage.must_see(id::AFTER_SAVED_TITLE);
    assert!(keys <= 12, "{keys}");
}

#[test]
fn from_a_copied_block_to_a_saved_draft_it_is_four_clicks_and_a_dialog() {
    let mut stage = stage(Setup::default());
    stage.desktop.with(|script| {
        script.clipboard = Ok(sample());
        script.places_picked.push_back(Some("/home/me/report.eml".into()));
    });
    stage.choose(id::REASON_ADVERTISING);
    stage.click(id::PASTE_AT_ONCE);
    stage.click(id::NEXT_REPORT);
    stage.click(id::SAVE_DRAFT);
    stage.harness.run();
    stage.must_see(id::AFTER_SAVED_TITLE);
}

#[test]
fn a_first_report_takes_twelve_clicks_at_most() {
    for (card, primary) in
        [("Gmail", id::COPY_REPORT.called()), ("Thunderbird", id::OPEN_DRAFT.called()), ("Outlook 2010 to 2024, Microsoft 365", "")]
    {
        let mut stage = stage(Setup::default());
        stage.desktop.with(|script| script.clipboard = Ok(sample()));
        stage.choose(id::REASON_ADVERTISING);
        stage.click(id::NEXT);
        stage.choose(card);
        stage.click(id::NEXT);
        let mut clicks = 4;
        while stage.step() == Step::Headers {
            let label = abuse_report_helper::words::Words::english().get(stage.harness.state().wizard.footer().primary.label);
            stage.click(&label);
            clicks += 1;
        }
        stage.click(id::PASTE);
        stage.click(id::NEXT_REPORT);
        let label = abuse_report_helper::words::Words::english().get(stage.harness.state().wizard.footer().primary.label);
        assert!(primary.is_empty() || label == primary);
        stage.click(&label);
        clicks += 3;
        assert!(matches!(stage.at().0, ShownPage::After(_)));
        assert!(clicks <= 12, "{card}: {clicks} clicks");
    }
}
