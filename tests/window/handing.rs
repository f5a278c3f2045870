//! Handing the report over: each way, failing ones, and the next.

use std::path::{Path, PathBuf};

use abuse_report_helper::platform::handoff::{HandoffWay, System};
use abuse_report_helper::platform::{ClipboardError, OpenError, Overwrite, SaveError};
use abuse_report_helper::wizard::{Action, Step};
use abuse_report_helper::words::id;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Called, Stage};

impl Stage {
    /// The report page, for a person with that program on that system.
    fn ready(program: &str, system: System) -> Self {
        let mut stage = Self::at_report();
        stage.harness.state_mut().wizard.system = system;
        stage.apply(Action::ChooseProgram(program.into()));
        stage
    }

    fn launched(&self) -> Vec<(HandoffWay, Vec<String>)> {
        let text = |word: &std::ffi::OsString| word.clone().into_string().expect("text");
        self.desktop.with(|script| script.launched.iter().map(|(way, words)| (*way, words.iter().map(text).collect())).collect())
    }

    fn ways(&self) -> Vec<HandoffWay> {
        self.launched().into_iter().map(|(way, _)| way).collect()
    }

    fn saved(&self) -> Vec<(PathBuf, Vec<u8>, Overwrite)> {
        self.desktop.with(|script| script.saved.clone())
    }

    /// No page may say that a report was sent: the program cannot know it.
    fn claims_nothing(&self) {
        for node in self.harness.root().children_recursive() {
            for text in [node.accesskit_node().label(), node.accesskit_node().value()].into_iter().flatten() {
                let text = text.to_lowercase().replace("nothing has been sent", "").replace("sends nothing", "");
                let evidence = text.contains("internet headers");
                assert!(evidence || !(text.contains("has been sent") || text.contains("was sent") || text.contains("is sent")), "{text}");
            }
        }
    }

    fn report_text(&self) -> String {
        self.harness.state().wizard.report_page.composed.as_ref().expect("composed").as_ref().expect("right").text()
    }
}

fn absolute(path: &Path) -> String {
    std::path::absolute(path).expect("a path").to_string_lossy().into_owned()
}

#[test]
fn a_draft_is_saved_in_the_reports_folder_and_opened_by_the_system() {
    let mut stage = Stage::ready("outlook-express", System::Windows);
    stage.click(id::OPEN_DRAFT);
    let saved = stage.saved();
    assert_eq!(saved.len(), 1);
    assert_eq!(saved[0].2, Overwrite::No);
    assert!(saved[0].0.starts_with("Documents/Abuse reports") && saved[0].0.extension().is_some_and(|e| e == "eml"));
    assert!(saved[0].1.windows(12).any(|w| w == b"X-Unsent: 1\r"));
    assert_eq!(stage.launched(), [(HandoffWay::DraftFile, vec![absolute(&saved[0].0)])]);
    stage.must_see(id::AFTER_OPENED_TITLE);
    stage.must_see("Your computer was asked to open the draft");
    stage.must_see("To: abuse@salesforce.com");
    stage.must_see("The draft is kept here");
    stage.claims_nothing();
    stage.click(id::SHOW_DRAFT);
    assert_eq!(stage.desktop.with(|script| script.opened.last().cloned()), saved[0].0.parent().map(Into::into));
}

#[test]
fn classic_outlook_gets_the_draft_then_its_own_switch_then_a_link_then_the_things_to_paste() {
    let mut stage = Stage::ready("outlook-classic", System::Windows);
    stage.click(id::OPEN_DRAFT);
    stage.click(id::NO_WINDOW);
    stage.must_see("Outlook was asked to open the draft");
    stage.click(id::NO_WINDOW);
    stage.must_see(id::PASTE_REPORT);
    stage.claims_nothing();
    let launched = stage.launched();
    assert_eq!(stage.ways(), [HandoffWay::DraftFile, HandoffWay::OutlookEml, HandoffWay::Mailto]);
    assert_eq!(launched[1].1[0], "/eml");
    assert_eq!(launched[1].1[1], launched[0].1[0], "the same draft, not a second one");
    assert_eq!(stage.saved().len(), 1);
    assert!(launched[2].1[0].starts_with("mailto:abuse%40salesforce.com?subject=Spam%20report"));
    assert!(!launched[2].1[0].contains("body="));
    assert_eq!(stage.desktop.with(|script| script.clipboard.clone()), Ok(stage.report_text()));
    stage.click(id::NO_WINDOW);
    stage.must_see(id::AFTER_COPIED_TITLE);
    assert_eq!(stage.launched().len(), 3, "nothing more to start");
    stage.claims_nothing();
}

#[test]
fn each_program_is_asked_in_its_own_way_with_the_whole_report() {
    for (program, system, way) in [
        ("outlook-new", System::Windows, HandoffWay::OutlookNew),
        ("thunderbird", System::Windows, HandoffWay::Thunderbird),
        ("thunderbird", System::Linux, HandoffWay::Thunderbird),
    ] {
        let mut stage = Stage::ready(program, system);
        stage.click(id::OPEN_DRAFT);
        assert_eq!(stage.ways(), [way], "{program}");
        let (path, bytes, _) = stage.saved().remove(0);
        let words = stage.launched().remove(0).1;
        if way == HandoffWay::Thunderbird {
            assert_eq!(bytes, stage.report_text().into_bytes());
            assert_eq!(words[0], "-compose");
            assert!(words[1].starts_with("to=abuse%40salesforce.com,subject=Spam%20report") && words[1].ends_with(".txt"), "{words:?}");
        } else {
            assert_eq!(words, [absolute(&path)]);
        }
        stage.must_see(id::AFTER_OPENED_TITLE);
        stage.must_see(id::AFTER_BODY);
    }
}

#[test]
fn the_programs_of_linux_get_the_report_by_their_own_command_and_a_word_about_long_lines() {
    for (program, way, caution) in [
        ("claws-mail", HandoffWay::Claws, "Auto-wrapping"),
        ("kmail", HandoffWay::KMail, "Wordwrap"),
        ("evolution", HandoffWay::Evolution, "Preformatted"),
    ] {
        let mut stage = Stage::ready(program, System::Linux);
        stage.click(id::OPEN_DRAFT);
        assert_eq!(stage.ways(), [way], "{program}");
        stage.must_see(caution);
        let words = stage.launched().remove(0).1;
        let saved = stage.saved();
        match way {
            HandoffWay::Claws => {
                let whole = String::from_utf8(saved[0].1.clone()).expect("text");
                assert!(whole.starts_with("To: abuse@salesforce.com\nSubject: Spam report") && whole.ends_with(&stage.report_text()));
                assert_eq!(words, ["--compose-from-file".to_owned(), absolute(&saved[0].0)]);
            }
            HandoffWay::KMail => {
                assert_eq!(saved[0].1, stage.report_text().into_bytes());
                assert_eq!(words[2..], ["--msg".to_owned(), absolute(&saved[0].0), "--".into(), "abuse@salesforce.com".into()]);
            }
            _ => assert!(words[0].contains("&body=Spam%20e-mail%20from") && saved.is_empty()),
        }
        stage.claims_nothing();
    }
}

#[test]
fn an_unknown_program_on_linux_is_asked_through_the_system_with_the_report_on_the_clipboard() {
    let mut stage = Stage::ready("other", System::Linux);
    stage.click(id::OPEN_DRAFT);
    assert_eq!(stage.ways(), [HandoffWay::XdgEmail]);
    assert!(stage.launched()[0].1[0].starts_with("mailto:") && !stage.launched()[0].1[0].contains("body="));
    stage.must_see(id::PASTE_REPORT);
    assert_eq!(stage.desktop.with(|script| script.clipboard.clone()), Ok(stage.report_text()));
    assert!(stage.saved().is_empty());
}

#[test]
fn web_mail_shows_a_picture_and_each_thing_has_its_copy_button_in_order() {
    let mut stage = Stage::ready("gmail", System::Windows);
    stage.click(id::COPY_REPORT);
    stage.must_see("Paste the three things where the picture shows");
    assert!(stage.harness.query_by_role(Role::Image).is_some());
    let top = |stage: &Stage, label: &str| stage.node(Role::Button, label).rect().top();
    let order = [id::COPY_AGAIN.called(), id::COPY_ADDRESS.called(), id::COPY_SUBJECT.called()].map(|label| top(&stage, label));
    assert!(order.is_sorted(), "{order:?}");
    for label in [id::COPY_ADDRESS.called(), id::COPY_SUBJECT.called(), id::COPY_AGAIN.called()] {
        stage.click(label);
        stage.must_see("✓ Copied. Click into the field there");
    }
    let copied = stage.desktop.with(|script| script.copied.clone());
    let text = stage.report_text();
    assert_eq!(copied.len(), 4);
    assert_eq!((&copied[0], copied[1].as_str(), &copied[3]), (&text, "abuse@salesforce.com", &text));
    assert!(copied[2].starts_with("Spam report"));
    assert!(stage.launched().is_empty());
    stage.claims_nothing();
}

#[test]
fn a_program_that_does_not_start_is_told_and_the_next_way_is_one_press_away() {
    for error in [OpenError::NoProgram, OpenError::Failed { detail: "it ended".into() }] {
        let mut stage = Stage::ready("thunderbird", System::Windows);
        stage.desktop.with(|script| script.launches.push_back(Err(error)));
        stage.click(id::OPEN_DRAFT);
        stage.must_see(id::OPEN_DRAFT_FAILED);
        stage.must_see("Nothing is lost");
        stage.must_see("The draft is kept here");
        assert!(stage.can(id::COPY_REPORT));
        assert_eq!(stage.harness.state().wizard.loss(), None);
        stage.click(id::TRY_NEXT_WAY);
        assert_eq!(stage.ways(), [HandoffWay::Thunderbird, HandoffWay::DraftFile]);
        stage.must_see(id::AFTER_OPENED_TITLE);
        assert!(!stage.sees(id::OPEN_DRAFT_FAILED));
    }
}

#[test]
fn when_every_program_fails_the_last_way_still_works() {
    let mut stage = Stage::ready("thunderbird", System::Linux);
    stage.desktop.with(|script| script.open_error = Some(OpenError::NoProgram));
    stage.click(id::OPEN_DRAFT);
    for _ in 0..3 {
        stage.must_see(id::OPEN_DRAFT_FAILED);
        stage.click(id::TRY_NEXT_WAY);
    }
    stage.must_see(id::OPEN_DRAFT_FAILED);
    stage.click(id::TRY_NEXT_WAY);
    assert_eq!(stage.ways(), [HandoffWay::Thunderbird, HandoffWay::DraftFile, HandoffWay::XdgEmail, HandoffWay::Mailto]);
    stage.must_see(id::AFTER_COPIED_TITLE);
    stage.claims_nothing();
}

#[test]
fn a_link_whose_text_is_not_on_the_clipboard_says_so_and_the_report_counts_as_unsaved() {
    let mut stage = Stage::ready("apple-mail", System::Mac);
    stage.desktop.with(|script| script.copy_error = Some(ClipboardError::NotKept));
    stage.click(id::OPEN_DRAFT);
    assert_eq!(stage.ways(), [HandoffWay::Mailto]);
    stage.must_see(id::COPY_FAILED_TITLE);
    assert!(stage.harness.state().wizard.loss().is_some());
}

#[test]
fn a_draft_that_cannot_be_written_starts_nothing() {
    let mut stage = Stage::ready("outlook-express", System::Windows);
    stage.desktop.with(|script| script.save_error = Some(SaveError::Full));
    stage.click(id::OPEN_DRAFT);
    stage.must_see(id::SAVE_FAILED_TITLE);
    stage.must_see("No room is left");
    assert!(stage.launched().is_empty());
}

#[test]
fn a_report_changed_after_the_first_draft_gets_a_draft_of_its_own() {
    let mut stage = Stage::ready("outlook-express", System::Windows);
    stage.click(id::OPEN_DRAFT);
    stage.click(id::BACK);
    stage.apply(Action::Note("They write every day.".into()));
    stage.click(id::OPEN_DRAFT);
    let saved = stage.saved();
    assert_eq!(saved.len(), 2);
    assert_ne!(saved[0].0, saved[1].0);
    assert!(saved.iter().all(|s| s.2 == Overwrite::No));
}

#[test]
fn a_folder_that_does_not_open_is_told() {
    let mut stage = Stage::ready("outlook-express", System::Windows);
    stage.click(id::OPEN_DRAFT);
    stage.desktop.with(|script| script.open_error = Some(OpenError::NoProgram));
    stage.click(id::SHOW_DRAFT);
    stage.must_see(id::SHOW_FAILED_TITLE);
    stage.must_see(id::AFTER_OPENED_TITLE);
}

#[test]
fn the_same_desk_again_keeps_desk_and_reason_and_asks_for_new_headers() {
    let mut stage = Stage::ready("gmail", System::Windows);
    stage.apply(Action::To("abuse@desk.example".into()));
    stage.click(id::COPY_REPORT);
    assert!(!stage.sees(id::SAME_DESK), "its address and subject are still needed");
    stage.click(id::I_SENT_IT);
    stage.click(id::SAME_DESK);
    assert_eq!(stage.step(), Step::Headers);
    let wizard = &stage.harness.state().wizard;
    assert!(wizard.check_page.checked.is_none() && wizard.report_page.composed.is_none() && wizard.what.reason.is_some());
    stage.apply(Action::Pasted(Ok(include_str!("../../assets/samples/salesforce-hyperforce.eml").into())));
    stage.click(id::NEXT_REPORT);
    assert_eq!(stage.harness.state().wizard.to(), "abuse@desk.example");
}

#[test]
fn a_new_way_begins_with_the_best_one_again_after_going_back() {
    let mut stage = Stage::ready("outlook-classic", System::Windows);
    stage.click(id::OPEN_DRAFT);
    stage.click(id::NO_WINDOW);
    stage.click(id::BACK);
    stage.click(id::OPEN_DRAFT);
    assert_eq!(stage.ways(), [HandoffWay::DraftFile, HandoffWay::OutlookEml, HandoffWay::DraftFile]);
}

#[test]
fn web_mail_is_offered_only_what_works_there() {
    let mut stage = Stage::ready("gmail", System::Windows);
    assert!(stage.can(id::COPY_REPORT) && !stage.sees(id::OPEN_DRAFT) && !stage.sees(id::SAVE_DRAFT));
    stage.desktop.with(|script| script.places_picked.push_back(Some("/home/me/report.eml".into())));
    stage.click(id::KEEP_COPY);
    stage.harness.run();
    stage.must_see("Web mail cannot open this file");
    assert!(!stage.sees("Open the draft with your mail program") && !stage.sees(id::OPEN_DRAFT));
    stage.click(id::COPY_REPORT);
    stage.must_see(id::PRESS_SEND);
}

#[test]
fn what_was_copied_keeps_its_buttons_and_ticks_until_the_person_has_sent_it() {
    let mut stage = Stage::ready("gmail", System::Windows);
    stage.desktop.with(|script| script.clipboard_stays = false);
    stage.click(id::COPY_REPORT);
    assert!(!stage.sees(id::DONE));
    stage.click(id::COPY_ADDRESS);
    stage.click(id::COPY_SUBJECT);
    // Each of the three has its tick; the last one says besides where to put it.
    assert_eq!(stage.harness.query_all_by_label_contains(id::COPIED_BEFORE.called()).count(), 3);
    assert_eq!(stage.harness.query_all_by_label_contains("✓ Copied. Click into the field there").count(), 1);
    assert!(stage.can(id::COPY_AGAIN) && stage.can(id::COPY_ADDRESS));
    stage.click(id::I_SENT_IT);
    stage.must_see(id::AFTER_SENT_TITLE);
    stage.click(id::DONE);
    assert!(stage.harness.state().wizard.leaving, "nothing is lost any more");
}

#[test]
fn who_has_not_sent_it_yet_keeps_a_copy_in_one_press() {
    let mut stage = Stage::ready("gmail", System::Windows);
    stage.desktop.with(|script| script.places_picked.push_back(Some("/home/me/report.eml".into())));
    stage.click(id::COPY_REPORT);
    stage.click(id::NOT_YET_KEEP);
    stage.harness.run();
    stage.must_see(id::AFTER_KEPT_TITLE);
    assert_eq!(stage.saved().len(), 1);
}
