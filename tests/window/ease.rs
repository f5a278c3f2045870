//! What makes a report quick: few presses, pictures that do what they show, a sender who is recognised from the list.

use abuse_report_helper::platform::Settings;
use abuse_report_helper::wizard::{Action, ShownPage, Step};
use abuse_report_helper::words::id;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Rect, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Called, Setup, Stage, sample, stage};

impl Stage {
    fn here(&self) -> ShownPage {
        self.harness.state().wizard.shown_page()
    }

    fn letter(&self) -> String {
        self.harness.state().wizard.report_page.report().expect("a report").text()
    }

    fn enter(&mut self) {
        self.rest();
        self.harness.key_press(Key::Enter);
        self.harness.run();
    }

    /// Goes to the last instruction of the mail program.
    fn at_last_instruction(program: &str) -> Self {
        let mut stage = stage(Setup::default());
        for action in [Action::Reason(abuse_report_helper::report::Reason::Advertising), Action::FinishWhat] {
            stage.apply(action);
        }
        stage.apply(Action::ChooseProgram(program.into()));
        stage.apply(Action::FinishProgram);
        let last = stage.harness.state().wizard.instruction_count() - 1;
        stage.apply(Action::Instruction(last));
        stage
    }

    /// The words above the preview of the report.
    fn preview(&self) -> egui_kittest::Node<'_> {
        let words = id::THIS_IS_THE_REPORT.called();
        self.only(words, |node| node.accesskit_node().role() == Role::Label && node.accesskit_node().value().as_deref() == Some(words))
    }

    fn line(&self, text: &str) -> Option<Rect> {
        let mut runs = self.harness.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::TextRun);
        runs.find(|node| node.accesskit_node().value().is_some_and(|value| value.starts_with(text))).map(|node| node.rect())
    }
}

/// Somebody who reads mail in Gmail, from the first page to the copied report. Every press counts.
fn first_report_in_gmail() -> Stage {
    let mut stage = stage(Setup::default());
    stage.desktop.with(|script| script.clipboard = Ok(sample()));
    stage.choose(id::REASON_ADVERTISING);
    stage.click(id::NEXT);
    stage.choose("Gmail");
    stage.click(id::NEXT);
    while stage.harness.query_by_role_and_label(Role::Button, id::I_DID_THIS.called()).is_some() {
        stage.click(id::I_DID_THIS);
    }
    // The last instruction is a picture of our own window, and its Paste button works.
    stage.click(id::PASTE);
    stage.click(id::NEXT_REPORT);
    stage.click(id::COPY_REPORT);
    stage
}

fn assert_copied(stage: &Stage, most: usize) {
    stage.must_see(id::AFTER_COPIED_TITLE);
    let copied = stage.desktop.with(|script| script.copied.last().cloned()).unwrap_or_default();
    assert_eq!(copied, stage.letter(), "the whole report is on the clipboard");
    assert!(stage.presses <= most, "{} presses", stage.presses);
}

#[test]
fn ten_presses_are_enough_for_the_first_report() {
    assert_copied(&first_report_in_gmail(), 10);
}

/// From the first page, whether the program was closed in between or not.
#[test]
fn four_presses_are_enough_for_the_second_message() {
    let mut again = first_report_in_gmail();
    again.click(id::I_SENT_IT);
    again.click(id::ANOTHER_MESSAGE);
    let settings = again.harness.state().wizard.settings.clone();
    let later = stage(Setup { settings: Settings { theme: Setup::default().settings.theme, ..settings }, ..Setup::default() });
    later.desktop.with(|script| script.clipboard = Ok(sample()));
    for mut stage in [again, later] {
        stage.presses = 0;
        stage.choose(id::REASON_ADVERTISING);
        stage.click(id::PASTE_AT_ONCE);
        stage.click(id::NEXT_REPORT);
        stage.click(id::COPY_REPORT);
        assert_copied(&stage, 4);
    }
}

/// Another report to the same company begins with the headers, all that is new. The person may know already how to get them.
#[test]
fn four_presses_are_enough_for_the_second_message_to_the_same_company() {
    let mut stage = first_report_in_gmail();
    stage.click(id::I_SENT_IT);
    stage.presses = 0;
    stage.click(id::SAME_DESK);
    stage.click(id::PASTE_AT_ONCE);
    stage.click(id::NEXT_REPORT);
    stage.click(id::COPY_REPORT);
    assert_copied(&stage, 4);
}

#[test]
fn the_last_instruction_takes_a_paste_by_key_and_by_a_click_on_its_picture() {
    let mut stage = Stage::at_last_instruction("gmail");
    stage.must_see("You can paste right here");
    stage.harness.event(Event::Paste(sample()));
    stage.harness.run();
    stage.must_see("these are the full headers");
    let mut stage = Stage::at_last_instruction("gmail");
    stage.desktop.with(|script| script.clipboard = Ok(sample()));
    stage.click(id::PASTE);
    assert_eq!(stage.here(), ShownPage::Check);
    stage.must_see("these are the full headers");
}

#[test]
fn the_picture_of_where_to_paste_shows_what_is_pasted() {
    let mut stage = Stage::at_last_instruction("gmail");
    stage.apply(Action::Pasted(Ok(sample())));
    stage.apply(Action::FinishCheck);
    stage.click(id::COPY_REPORT);
    let report = stage.harness.state().wizard.report_page.report().expect("a report").clone();
    let begins = report.text().lines().next().expect("a line").to_owned();
    assert!(!begins.is_empty());
    let picture = stage.only("picture", |node| node.accesskit_node().role() == Role::Image);
    let said = picture.accesskit_node().label().unwrap_or_default();
    for shown in [begins.as_str(), &report.to, &report.subject] {
        assert!(said.contains(shown), "{shown:?} is not in {said:?}");
    }
}

#[test]
fn own_words_come_into_sight_where_the_report_says_them() {
    let mut stage = Stage::at_report();
    let in_preview = |stage: &Stage, text: &str| {
        let top = stage.preview().rect().bottom();
        stage.line(text).is_some_and(|line| line.top() >= top && line.bottom() <= top + 220.0)
    };
    assert!(!in_preview(&stage, "In my own words:"));
    stage.type_in(id::OWN_WORDS, "They write every day.");
    stage.harness.run_steps(40);
    assert!(in_preview(&stage, "In my own words:"), "{:?}", stage.line("In my own words:"));
}

#[test]
fn the_wheel_moves_the_page_where_the_box_is_at_its_end() {
    let mut stage = Stage::at_report();
    stage.preview().scroll_to_me();
    stage.harness.run();
    let title = |stage: &Stage| stage.labelled(id::REPORT_TITLE).rect().top();
    let wheel = |stage: &mut Stage, by: f32| {
        let over = stage.preview().rect().left_bottom() + Vec2::new(60.0, 60.0);
        stage.harness.event(Event::PointerMoved(over));
        let delta = Vec2::new(0.0, by);
        let phase = eframe::egui::TouchPhase::Move;
        stage.harness.event(Event::MouseWheel {
            unit: eframe::egui::MouseWheelUnit::Point,
            delta,
            modifiers: Modifiers::NONE,
            phase,
            source: eframe::egui::MouseWheelSource::Unknown,
        });
        stage.harness.run_steps(12);
    };
    let before = title(&stage);
    wheel(&mut stage, -40.0);
    assert!((title(&stage) - before).abs() < 0.5, "first the box moves");
    for _ in 0..8 {
        wheel(&mut stage, -4000.0);
    }
    assert!(title(&stage) < before, "the page did not move");
}

#[test]
fn larger_and_smaller_text_do_not_move_their_buttons_from_under_the_pointer() {
    let sizes = [(1366.0, 768.0), (1000.0, 720.0), (640.0, 480.0), (683.0, 352.0), (455.0, 225.0), (320.0, 256.0), (320.0, 640.0)];
    for size in sizes.map(Vec2::from) {
        for actions in [vec![], super::who::opened()] {
            let mut stage = stage(Setup { size, ..Setup::default() });
            for action in actions {
                stage.apply(action);
            }
            let corner = |stage: &Stage| ["A−", "A+"].map(|tool| stage.node(Role::Button, tool).rect());
            let before = corner(&stage);
            for (tool, times) in [("A+", 6), ("A−", 7)] {
                for _ in 0..times {
                    stage.rest();
                    stage.node(Role::Button, tool).click();
                    stage.harness.run();
                    let text_size = stage.harness.state().wizard.settings.text_size;
                    assert_eq!(corner(&stage), before, "{size} at {text_size} %");
                    let window = Rect::from_min_size(eframe::egui::Pos2::ZERO, size);
                    assert!(before.iter().all(|rect| window.contains_rect(*rect)));
                }
            }
            assert_eq!(stage.harness.state().wizard.settings.text_size, 90);
        }
    }
}

/// An edge says that something can be pressed or written in: cards that are only read have none.
#[test]
fn only_what_can_be_used_has_an_edge() {
    use eframe::egui::Shape;
    let edge = abuse_report_helper::ui::theme::LIGHT.border;
    let is_read =
        |role: Role| matches!(role, Role::GenericContainer | Role::Main | Role::Group | Role::Window | Role::Label | Role::TextRun);
    for (name, actions) in super::look::pages() {
        let mut stage = stage(Setup { size: Vec2::new(1000.0, 1700.0), ..Setup::default() });
        for action in actions {
            stage.apply(action);
        }
        if stage.harness.state().wizard.confirm.is_some() {
            continue;
        }
        let used = stage.harness.root().children_recursive().filter(|node| !is_read(node.accesskit_node().role()));
        let drawn = used.filter(|node| node.accesskit_node().data().bounds().is_some());
        let used: Vec<Rect> = drawn.map(|node| node.rect().expand2(Vec2::new(32.0, 16.0))).collect();
        for clipped in &stage.harness.output().shapes {
            if let Shape::Rect(shape) = &clipped.shape
                && shape.stroke.color == edge
                && shape.stroke.width > 0.0
            {
                let bears = used.iter().any(|used| used.contains_rect(shape.rect));
                assert!(bears, "{name}: what stands at {} looks as if it could be pressed", shape.rect);
            }
        }
    }
}

#[test]
fn enter_goes_on_where_nothing_else_takes_it() {
    let mut stage = stage(Setup::default());
    stage.enter();
    assert_eq!(stage.here(), ShownPage::What, "nothing is chosen yet");
    stage.choose(id::REASON_ADVERTISING);
    stage.enter();
    assert_eq!(stage.here(), ShownPage::Program);
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.enter();
    assert!(matches!(stage.here(), ShownPage::Instruction(_, 0)));
    stage.enter();
    assert!(matches!(stage.here(), ShownPage::Instruction(_, 1)));
    stage.apply(Action::Pasted(Ok(sample())));
    stage.enter();
    assert_eq!(stage.step(), Step::Report);
    // While a text field has the focus, the key belongs to the field.
    stage.labelled(id::OWN_WORDS).focus();
    stage.harness.run();
    stage.enter();
    assert_eq!(stage.here(), ShownPage::Report);
    stage.apply(Action::Copy);
    stage.enter();
    assert!(!stage.harness.state().wizard.report_page.sent, "only the person knows whether it was sent");
}

#[test]
fn the_address_of_a_web_page_is_called_that() {
    let mut stage = Stage::at_check();
    for address in ["https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKBqv", " www.gmx.net/mail \n", "HTTP://outlook.live.com/mail/0/"] {
        stage.apply(Action::Pasted(Ok(address.into())));
        stage.must_see(id::WEB_ADDRESS_TITLE);
        assert!(!stage.can(id::NEXT));
    }
    stage.apply(Action::Pasted(Ok("see https://shop.example/ for more".into())));
    assert!(!stage.sees(id::WEB_ADDRESS_TITLE));
}

#[test]
fn the_person_ticks_the_bad_link_and_whether_all_of_it_is_told() {
    let mut stage = stage(Setup { settings: Settings::default(), ..Setup::default() });
    for action in super::who::opened() {
        stage.apply(action);
    }
    stage.must_see(id::LINK_TITLE);
    let links =
        |stage: &Stage| stage.letter().lines().filter(|line| line.contains("written harmlessly;")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(links(&stage).len(), 2);
    stage.tick("hxxps://bank-login.web[.]app/in");
    assert_eq!(links(&stage).len(), 1, "{:?}", links(&stage));
    assert!(links(&stage)[0].contains("hxxps://bank-login.web[.]app/in?… (written harmlessly; 1 of 2)"), "{:?}", links(&stage));
    stage.must_see("It may hold a code that names you.");
    stage.tick(id::LINK_QUERY);
    assert!(links(&stage)[0].contains("in?e="), "{:?}", links(&stage));
    // A link without such a part needs no such question.
    stage.tick("hxxps://bank-login.web[.]app/in");
    stage.tick("hxxps://evil[.]example/x");
    assert!(!stage.sees("It may hold a code that names you."));
    // The links ticked on the report page are ticked on "Who else should know?", too.
    stage.click(id::WHO_OFFER);
    assert_eq!(stage.harness.state().wizard.who.ticked.iter().copied().collect::<Vec<_>>(), [1]);
    // Reports for other reasons than phishing name no links.
    let mut stage = Stage::at_report();
    assert!(!stage.sees(id::LINK_TITLE));
    stage.tick(id::HIDE_ADDRESS);
    stage.must_see(id::REMAINS_TITLE);
    stage.must_see("Send it from another address, or hiding is in vain.");
    stage.must_see("Codes that only the sender can read");
}
