//! The wizard step by step: what a person sees and can do on each page.

use abuse_report_helper::message::file::{NoHeaders, Refusal};
use abuse_report_helper::platform::{ClipboardError, FakeDesktop, LoadError, OpenError, Overwrite, ReadError, SaveError};
use abuse_report_helper::wizard::{Action, Loss, ShownPage, Step};
use abuse_report_helper::words::id;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::{Called, Setup, Stage, sample, stage};

const VISIBLE: &str = "From: Harborlight Offers <offers@harborlight.example>\nSent: Wednesday, January 15, 2025 9:31 AM\nTo: recipient@example.com\nSubject: Last chance\n\nDear customer,\n";

impl Stage {
    #[track_caller]
    pub(super) fn click<'a>(&mut self, name: impl Called<'a>) {
        self.press_on(Role::Button, name);
    }

    #[track_caller]
    pub(super) fn choose<'a>(&mut self, name: impl Called<'a>) {
        self.press_on(Role::RadioButton, name);
    }

    #[track_caller]
    pub(super) fn tick<'a>(&mut self, name: impl Called<'a>) {
        self.press_on(Role::CheckBox, name);
    }

    /// Scrolls to the element and presses it, as a person does.
    #[track_caller]
    pub(super) fn press_on<'a>(&mut self, role: Role, name: impl Called<'a>) {
        let label = name.called();
        self.node(role, label).scroll_to_me();
        self.rest();
        self.node(role, label).click();
        self.presses += 1;
        self.harness.run();
    }

    #[track_caller]
    pub(super) fn can<'a>(&'a self, name: impl Called<'a>) -> bool {
        !self.node(Role::Button, name).accesskit_node().is_disabled()
    }

    /// Whether something on the page says that, perhaps among other things.
    pub(super) fn sees<'a>(&self, text: impl Called<'a>) -> bool {
        self.harness.query_all_by_label_contains(text.called()).next().is_some()
    }

    #[track_caller]
    pub(super) fn must_see<'a>(&self, text: impl Called<'a>) {
        let text = text.called();
        assert!(self.sees(text), "nothing says {text:?} on the page with the headings {:?}", self.labels(Role::Heading));
    }

    pub(super) fn apply(&mut self, action: Action) {
        self.harness.state_mut().apply(action);
        self.harness.run();
    }

    pub(super) fn step(&self) -> Step {
        self.harness.state().wizard.step
    }

    pub(super) fn type_in<'a>(&mut self, field: impl Called<'a>, text: &str) {
        let node = self.labelled(field.called());
        node.focus();
        node.type_text(text);
        self.harness.run();
    }

    /// Unfolds the older programs.
    pub(super) fn older(&mut self) {
        self.click(id::OLDER_SHOW);
    }

    /// The check page, with Outlook 2003 chosen.
    pub(super) fn at_check() -> Self {
        let mut stage = stage(Setup::default());
        stage.choose(id::REASON_ADVERTISING);
        stage.click(id::NEXT);
        stage.older();
        stage.choose("Outlook 2003 and older");
        stage.click(id::NEXT);
        stage.apply(Action::FinishHeaders);
        stage
    }

    /// The report page with the sample message.
    pub(super) fn at_report() -> Self {
        let mut stage = Self::at_check();
        stage.desktop.with(|script| script.clipboard = Ok(sample()));
        stage.click(id::PASTE);
        stage.click(id::NEXT_REPORT);
        stage
    }
}

#[test]
fn nothing_is_chosen_at_the_start_and_next_says_why_it_waits() {
    let mut stage = stage(Setup::default());
    assert!(!stage.can(id::NEXT));
    stage.must_see(id::WHY_CHOOSE_REASON);
    let chosen = stage
        .harness
        .query_all_by_role(Role::RadioButton)
        .filter(|n| n.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True));
    assert_eq!(chosen.count(), 0);
    stage.choose(id::REASON_THREATS);
    stage.must_see("tell the police first");
    assert!(stage.can(id::NEXT));
}

#[test]
fn harm_comes_first() {
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_PHISHING);
    stage.must_see("call your bank first");
    stage.must_see("Do not answer the message");
    stage.choose(id::REASON_ADVERTISING);
    stage.must_see("ask it to stop first");
    assert!(!stage.sees("Do not answer the message"));
}

#[test]
fn a_tick_without_a_date_waits_and_the_date_gets_into_the_report_once() {
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_ADVERTISING);
    stage.tick(id::ALREADY_ASKED);
    assert!(!stage.can(id::NEXT));
    stage.must_see("Choose the day you asked");
    for (list, value) in [(id::DAY.called(), "3"), (id::MONTH.called(), "January"), (id::YEAR.called(), "2025")] {
        stage.press_on(Role::ComboBox, list);
        stage.press_on(Role::ListBoxOption, value);
    }
    assert!(stage.can(id::NEXT));
    stage.click(id::NEXT);
    stage.click(id::HAVE_HEADERS);
    stage.desktop.with(|script| script.clipboard = Ok(sample()));
    stage.click(id::PASTE);
    stage.click(id::NEXT_REPORT);
    let text = stage.harness.state().wizard.report_page.composed.as_ref().unwrap().as_ref().unwrap().text();
    assert_eq!(text.matches("2025-01-03").count(), 1, "{text}");
}

#[test]
fn a_day_in_the_future_or_one_that_does_not_exist_is_refused() {
    use abuse_report_helper::wizard::AskedOn;
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_ADVERTISING);
    // The scripted today is 15 January 2025.
    stage.apply(Action::AskedOn(AskedOn { day: Some(16), month: Some(1), year: Some(2025) }));
    assert!(!stage.can(id::NEXT));
    stage.must_see("lies in the future");
    stage.apply(Action::AskedOn(AskedOn { day: Some(31), month: Some(11), year: Some(2024) }));
    assert!(!stage.can(id::NEXT));
    stage.apply(Action::AskedOn(AskedOn { day: Some(15), month: Some(1), year: Some(2025) }));
    assert!(stage.can(id::NEXT));
}

#[test]
fn who_asked_about_a_month_ago_may_say_so() {
    use abuse_report_helper::wizard::AskedOn;
    let mut stage = Stage::at_report();
    stage.apply(Action::AskedOn(AskedOn { day: Some(2), month: Some(1), year: Some(2025) }));
    stage.apply(Action::GoTo(Step::What));
    stage.tick(id::ASKED_ABOUT);
    stage.apply(Action::GoTo(Step::Report));
    stage.click(id::COPY_REPORT);
    let copied = stage.desktop.with(|script| script.copied.clone());
    assert!(copied[0].contains("Asked to stop:    about 2025-01-02\n"), "{}", copied[0]);
    // The list would tell it as the day.
    let records = stage.desktop.with(|script| script.records.clone());
    assert!(records.records.iter().all(|record| record.asked_to_stop.is_none()), "{records:?}");
}

#[test]
fn a_mail_program_is_found_by_what_people_type() {
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_OTHER);
    stage.click(id::NEXT);
    assert!(!stage.can(id::NEXT));
    stage.type_in(id::PROGRAM_SEARCH, "hotmail");
    stage.choose("Outlook.com, Hotmail");
    stage.click(id::NEXT);
    assert_eq!(stage.step(), Step::Headers);
    stage.must_see("instruction 1 of");
}

#[test]
fn instructions_go_one_by_one_with_pictures_and_back_loses_nothing() {
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_ADVERTISING);
    stage.click(id::NEXT);
    stage.older();
    stage.choose("Outlook 2003 and older");
    stage.click(id::NEXT);
    let count = stage.harness.state().wizard.instruction_count();
    for at in 1..count {
        stage.must_see(&format!("instruction {at} of {count}"));
        assert!(stage.harness.query_by_role(Role::Image).is_some(), "instruction {at} has its picture");
        stage.click(id::I_DID_THIS);
    }
    stage.must_see("Do not press Forward");
    stage.click(id::NEXT_PASTE);
    assert_eq!(stage.step(), Step::Check);
    stage.apply(Action::Edited("half a word".into()));
    for _ in 0..count + 2 {
        stage.click(id::BACK);
    }
    assert_eq!(stage.step(), Step::What);
    for _ in 0..2 {
        stage.click(id::NEXT);
    }
    stage.apply(Action::GoTo(Step::Check));
    assert_eq!(stage.harness.state().wizard.check_page.text(), "half a word");
}

#[test]
fn all_instructions_at_a_glance_and_another_look_of_the_screen() {
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_OTHER);
    stage.click(id::NEXT);
    stage.older();
    stage.choose("Outlook 2003 and older");
    stage.click(id::NEXT);
    let count = stage.harness.state().wizard.instruction_count();
    stage.click(&format!("All {count} instructions"));
    stage.must_see("Click View, then Options");
    stage.click(id::LOOKS_DIFFERENT);
    stage.choose("Outlook 2007");
    stage.must_see("Outlook 2007 · instruction 1 of");
    stage.click(id::LOOKS_DIFFERENT);
    stage.click(id::WAY_FILE);
    stage.must_see("instruction 1 of");
}

#[test]
fn the_visible_lines_are_refused_and_lead_back_to_the_copying_instruction() {
    let mut stage = Stage::at_check();
    assert!(!stage.can(id::NEXT));
    stage.must_see(id::WHY_PASTE_FIRST);
    stage.desktop.with(|script| script.clipboard = Ok(VISIBLE.into()));
    stage.click(id::PASTE);
    stage.must_see("These are not the full headers");
    stage.must_see(id::WHY_FULL_HEADERS);
    assert!(!stage.can(id::NEXT));
    stage.click(id::SHOW_STEP_AGAIN);
    assert_eq!(stage.step(), Step::Headers);
    stage.must_see("Copy everything in the box");
}

#[test]
fn each_refusal_has_its_headline_and_no_way_on() {
    let body = "Dear customer,\n\nthis week only: everything must go.\n";
    let forwarded = "-----Original Message-----\nFrom: a@harborlight.example\nSent: Monday\nTo: b@example.com\nSubject: x\n\nHello\n";
    let part = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 7bit\n\nHello\n";
    let untraced = "Message-ID: <1@harborlight.example>\nFrom: a@harborlight.example\nTo: b@example.com\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nSubject: x\nMIME-Version: 1.0\nX-Mailer: y\n\nHello\n";
    for (text, situation) in [
        ("   \n\n", "empty"),
        (VISIBLE, "visible-block-only"),
        (forwarded, "forwarded-inline"),
        (body, "body-only"),
        (part, "mime-part-only"),
        (untraced, "no-received"),
    ] {
        let mut stage = Stage::at_check();
        stage.apply(Action::Pasted(Ok(text.into())));
        let found = stage.harness.state().wizard.check_page.checked.as_ref().unwrap().situation();
        assert_eq!(found, situation);
        assert!(!stage.can(id::NEXT), "{situation}");
    }
}

#[test]
fn the_full_headers_are_welcomed_and_shown_for_recognition() {
    let mut stage = Stage::at_check();
    stage.desktop.with(|script| script.clipboard = Ok(sample()));
    stage.click(id::PASTE);
    stage.must_see("these are the full headers");
    stage.must_see("Last chance: 60% off everything this week");
    stage.must_see("Wednesday 15 January 2025, 08:31 UTC");
    assert!(stage.can(id::NEXT_REPORT));
    stage.click(id::SHOW_HEADERS);
    assert!(stage.labelled(id::BOX_NAME).value().is_some_and(|v| v.contains("X-SFDC-LK")));
    stage.click(id::START_OVER);
    assert!(!stage.can(id::NEXT));
}

#[test]
fn the_text_as_it_was_copied_can_be_kept_where_it_was_repaired() {
    let mut stage = Stage::at_check();
    let quoted: String = sample().lines().map(|line| format!("> {line}\n")).collect();
    stage.apply(Action::Pasted(Ok(quoted.clone())));
    stage.click(id::SHOW_HEADERS);
    stage.click(id::KEEP_AS_COPIED);
    let (path, bytes, _) = stage.desktop.with(|script| script.saved.last().cloned()).expect("saved");
    assert!(path.ends_with("Headers as copied.txt"));
    assert_eq!(bytes, quoted.as_bytes(), "byte for byte");
    stage.must_see("It is kept here");
    stage.desktop.with(|script| script.open_error = Some(OpenError::NoProgram));
    stage.click(id::SHOW_AS_COPIED);
    stage.must_see(id::SHOW_FAILED_TITLE);
    stage.desktop.with(|script| script.save_error = Some(SaveError::Full));
    stage.click(id::KEEP_AS_COPIED);
    stage.must_see(id::KEEP_FAILED);
    stage.apply(Action::Pasted(Ok(sample())));
    stage.click(id::SHOW_HEADERS);
    assert!(!stage.sees(id::KEEP_AS_COPIED) && !stage.sees("could not be saved"), "nothing was repaired");
}

#[test]
fn a_cut_text_can_be_used_anyway_as_the_second_choice() {
    let mut stage = Stage::at_check();
    let cut = sample().lines().skip(1).collect::<Vec<_>>().join("\n");
    stage.apply(Action::Pasted(Ok(cut)));
    stage.must_see("The top of the headers is missing");
    assert!(stage.can(id::PASTE_AGAIN));
    stage.click(id::USE_ANYWAY);
    assert_eq!(stage.step(), Step::Report);
    // Without its top lines nothing is recorded, so no desk is suggested, not even the one that the message names.
    stage.must_see(id::MISSING_TITLE);
    stage.must_see("So the owner cannot be found.");
    assert_eq!(stage.harness.state().wizard.to(), "");
    stage.click(id::MISSING_BY_HAND);
    stage.apply(Action::To("abuse@desk.example".into()));
    assert!(stage.can(id::COPY_REPORT));
}

#[test]
fn pasting_by_key_works_anywhere_on_the_page() {
    let mut stage = Stage::at_check();
    stage.harness.event(eframe::egui::Event::Paste(sample()));
    stage.harness.run();
    stage.must_see("these are the full headers");
}

#[test]
fn typing_in_the_box_changes_the_verdict_at_once() {
    let mut stage = Stage::at_check();
    stage.type_in(id::BOX_NAME, "Dear customer, buy now");
    assert_eq!(stage.harness.state().wizard.check_page.verdict().map(abuse_report_helper::check::Verdict::as_str), Some("not-headers"));
}

#[test]
fn a_change_by_hand_is_told_until_it_is_taken_back() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(sample())));
    assert!(!stage.sees("changed something in these headers"));
    stage.apply(Action::Edited(sample().replace("Harborlight", "Harbourlight")));
    stage.must_see("changed something in these headers");
    // A changed text is not what was delivered any more, so it is used only if the person says so.
    stage.apply(Action::UseAnyway);
    stage.apply(Action::FinishCheck);
    let letter = stage.harness.state().wizard.report_page.composed.as_ref().unwrap().as_ref().unwrap().text();
    assert!(letter.contains("I changed or typed parts of this text by hand."), "{letter}");
    stage.apply(Action::Edited(sample()));
    assert!(!stage.sees("changed something in these headers"));
    // Replacing the whole text by a paste does not count as a change by hand.
    stage.apply(Action::Edited(sample().replace("Harborlight", "Harbourlight")));
    stage.apply(Action::Pasted(Ok(sample())));
    assert!(!stage.sees("changed something in these headers"));
}

#[test]
fn what_the_clipboard_lacks_is_said_and_what_was_there_stays() {
    for (error, words) in [
        (ClipboardError::Empty, "There is nothing to paste yet"),
        (ClipboardError::Picture, "You copied a picture"),
        (ClipboardError::Unavailable { detail: "none".into() }, "cannot be fetched"),
    ] {
        let mut stage = Stage::at_check();
        stage.apply(Action::Edited("kept".into()));
        stage.desktop.with(|script| script.clipboard = Err(error.clone()));
        stage.click(id::PASTE);
        stage.must_see(words);
        assert_eq!(stage.harness.state().wizard.check_page.text(), "kept");
    }
}

#[test]
fn a_saved_message_is_opened_and_each_bad_file_is_explained() {
    let mut stage = Stage::at_check();
    stage.desktop.with(|script| {
        script.messages_picked.push_back(Some("/mail/offer.eml".into()));
        script.files.insert("/mail/offer.eml".into(), Ok(sample().into_bytes()));
    });
    stage.click(id::OPEN_MESSAGE);
    stage.harness.run();
    stage.must_see("these are the full headers");
    for (error, words) in [
        (LoadError::TooLarge { limit: 64 << 20, size: 700 << 20 }, "is too large: it has 700 MB"),
        (LoadError::Directory, "is a folder"),
        (LoadError::NotFound, "is not there any more"),
        (LoadError::NotAFile, "is not an ordinary file"),
        (LoadError::NotReadable { detail: "denied".into() }, "cannot be read"),
    ] {
        stage.desktop.with(|script| script.files.insert("/mail/bad".into(), Err(error)));
        stage.apply(Action::FileChosen(Some("/mail/bad".into())));
        stage.must_see(words);
        // The old answer must not be shown: it would look like the answer to the bad file.
        assert!(!stage.sees("these are the full headers"));
        stage.must_see("Your earlier message is still here: “Last chance: 60% off everything this week”.");
        assert!(stage.can(id::PASTE_AGAIN));
        stage.click(id::KEEP_BEFORE);
        stage.must_see("these are the full headers");
        assert!(!stage.sees(words));
    }
    stage.apply(Action::FileChosen(None));
    stage.must_see("these are the full headers");
}

/// Whatever was given, and whatever came of it: one button pastes.
#[test]
fn there_is_one_button_to_paste_with() {
    let cut = sample().lines().skip(1).collect::<Vec<_>>().join("\n");
    let (picture, nothing) = (Err(ClipboardError::Picture), Err(ClipboardError::Empty));
    for (first, then) in [
        (None, nothing.clone()),
        (None, picture.clone()),
        (Some(sample()), picture.clone()),
        (Some(sample()), nothing),
        (Some(cut.clone()), picture),
        (Some(VISIBLE.to_owned()), Err(ClipboardError::Picture)),
        (Some(sample()), Ok(cut)),
        (None, Ok(VISIBLE.to_owned())),
    ] {
        let mut stage = Stage::at_check();
        if let Some(first) = first {
            stage.apply(Action::Pasted(Ok(first)));
        }
        stage.apply(Action::Pasted(then.clone()));
        let buttons = stage.harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let pasting: Vec<String> = buttons.filter(|label| label.starts_with(id::PASTE.called())).collect();
        assert_eq!(pasting.len(), 1, "{pasting:?} after {then:?}");
        stage.desktop.with(|script| script.clipboard = Ok(sample()));
        stage.click(&pasting[0]);
        stage.must_see("these are the full headers");
    }
}

#[test]
fn a_paste_that_brings_nothing_leaves_no_way_on_with_the_old_answer() {
    let mut stage = Stage::at_report();
    stage.click(id::BACK);
    stage.desktop.with(|script| script.clipboard = Err(ClipboardError::Picture));
    stage.apply(Action::Paste);
    stage.must_see("You copied a picture");
    assert!(!stage.sees("these are the full headers") && !stage.sees(id::NEXT_REPORT));
    // The rail does not lead there either.
    stage.apply(Action::GoTo(Step::Report));
    assert_eq!(stage.step(), Step::Check);
    stage.click(id::KEEP_BEFORE);
    stage.click(id::NEXT_REPORT);
    assert_eq!(stage.step(), Step::Report);
}

#[test]
fn what_was_no_headers_before_is_not_offered_again() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(VISIBLE.into())));
    stage.desktop.with(|script| script.clipboard = Err(ClipboardError::Picture));
    stage.apply(Action::Paste);
    stage.must_see("You copied a picture");
    assert!(!stage.sees(id::KEEP_BEFORE));
    // What was typed cannot be copied again.
    let mut stage = Stage::at_check();
    stage.apply(Action::Edited(VISIBLE.into()));
    stage.desktop.with(|script| script.clipboard = Err(ClipboardError::Picture));
    stage.apply(Action::Paste);
    stage.must_see("You copied a picture");
    stage.must_see(id::KEEP_BEFORE);
}

#[test]
fn another_message_takes_nothing_over_from_the_one_before() {
    let other = include_str!("../../assets/samples/salesforce-hyperforce.eml");
    let give: [fn(&mut Stage, &str); 2] = [
        |stage, text| stage.apply(Action::Pasted(Ok(text.to_owned()))),
        |stage, text| {
            stage.apply(Action::EmptyAsked);
            if stage.harness.state().wizard.confirm.is_some() {
                stage.apply(Action::DoIt);
            }
            stage.apply(Action::Pasted(Ok(text.to_owned())));
        },
    ];
    for give in give {
        let mut stage = Stage::at_report();
        stage.apply(Action::To("help@mybank.example".into()));
        stage.apply(Action::Subject("My own subject".into()));
        stage.apply(Action::Note("They write every day.".into()));
        give(&mut stage, other);
        stage.click(id::NEXT_REPORT);
        assert_eq!(stage.at(), (ShownPage::Report, None, false));
        let wizard = &stage.harness.state().wizard;
        assert_eq!(wizard.to(), "abuse@salesforce.com");
        assert!(wizard.report_page.own_subject.is_none() && wizard.report_page.note.is_empty());
        let text = wizard.report_page.composed.as_ref().unwrap().as_ref().unwrap().text();
        assert!(!text.contains("every day"), "{text}");
    }
}

#[test]
fn a_file_dropped_on_the_first_page_is_asked_about_afterwards() {
    let mut stage = stage(Setup::default());
    stage.desktop.with(|script| script.files.insert("/mail/offer.eml".into(), Ok(sample().into_bytes())));
    stage.apply(Action::FileChosen(Some("/mail/offer.eml".into())));
    stage.must_see("these are the full headers");
    stage.click(id::NEXT_WHAT);
    assert_eq!(stage.step(), Step::What);
    stage.choose(id::REASON_PHISHING);
    stage.must_see("call your bank first");
    stage.click(id::NEXT_REPORT);
    assert_eq!(stage.step(), Step::Report);
}

#[test]
fn a_search_that_hides_the_chosen_program_waits_for_a_choice_and_a_single_hit_is_chosen() {
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_OTHER);
    stage.click(id::NEXT);
    stage.older();
    stage.choose("Outlook 2003 and older");
    assert!(stage.can(id::NEXT));
    stage.type_in(id::PROGRAM_SEARCH, "mail");
    assert!(stage.harness.state().wizard.programs_found().len() > 1);
    assert!(!stage.can(id::NEXT), "the chosen one is out of sight");
    stage.apply(Action::Search("thunderbird for and".into()));
    assert_eq!(stage.harness.state().wizard.programs_found().len(), 1);
    assert!(stage.can(id::NEXT));
    assert_eq!(stage.harness.state().wizard.program.chosen.as_deref(), Some("thunderbird-android"));
    stage.apply(Action::Search("qqqqqqqq".into()));
    stage.must_see("Nothing found");
    assert!(!stage.can(id::NEXT), "the guide for everything else is offered, not chosen");
}

#[test]
fn the_newest_programs_come_first_and_nobody_is_left_without_a_way() {
    let mut stage = stage(Setup::default());
    stage.choose(id::REASON_OTHER);
    stage.click(id::NEXT);
    let has_card = |stage: &Stage| stage.harness.query_by_role_and_label(Role::RadioButton, "Outlook Express").is_some();
    assert!(!has_card(&stage), "folded away");
    stage.older();
    stage.choose("Outlook Express");
    assert!(stage.can(id::NEXT));
    stage.click(id::OLDER_HIDE);
    assert!(has_card(&stage) && stage.can(id::NEXT), "the chosen one stays in sight");
    stage.click(id::PROGRAM_ON_PHONE);
    stage.must_see("Mail on iPhone and iPad");
    stage.click(id::BACK);
    stage.click(id::BACK);
    stage.click(id::PROGRAM_NOT_HERE);
    stage.must_see(id::FIND_PLACE);
}

#[test]
fn desks_are_listed_once_something_is_looked_for_and_an_example_is_no_address() {
    let mut stage = Stage::at_report();
    stage.click(id::OTHER_DESK);
    assert_eq!(stage.harness.query_all_by_role(Role::RadioButton).count(), 0, "no list before something is looked for");
    for typed in ["", "  "] {
        stage.apply(Action::SearchDesks(Some(typed.into())));
        assert_eq!(stage.harness.query_all_by_role(Role::RadioButton).count(), 0, "{typed:?}");
    }
    stage.apply(Action::SearchDesks(Some("sendgrid".into())));
    stage.must_see("SendGrid");
    stage.apply(Action::SearchDesks(Some("qqqqqqqq".into())));
    stage.must_see("Nothing found");
    for example in ["abuse@example.com", "Abuse@EXAMPLE.org", "abuse@example.net"] {
        stage.apply(Action::To(example.into()));
        stage.must_see("only an example");
        assert!(!stage.sees(id::THIS_IS_THE_REPORT) && !stage.can(id::COPY_REPORT), "{example}");
    }
}

#[test]
fn a_large_file_shows_how_far_reading_is_and_can_be_cancelled() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Edited("kept".into()));
    stage.desktop.with(|script| script.reading_takes_long = Some(1000));
    stage.apply(Action::FileChosen(Some("/mail/all.mbox".into())));
    stage.must_see("Reading all.mbox: 0 % done");
    assert_eq!(stage.harness.state().wizard.check_page.text(), "kept", "what was there stays");
    stage.desktop.with(|script| script.readings[0].tell(500));
    stage.harness.run();
    stage.must_see("Reading all.mbox: 50 % done");
    stage.apply(Action::Back);
    stage.harness.run();
    assert_ne!(stage.step(), Step::Check, "the person may look elsewhere meanwhile");
    stage.apply(Action::GoTo(Step::Check));
    stage.click(id::CANCEL);
    stage.harness.run();
    assert!(!stage.sees("% done"));
    assert!(stage.desktop.with(|script| script.readings[0].is_cancelled()));

    stage.apply(Action::FileChosen(Some("/mail/all.mbox".into())));
    stage.apply(Action::Pasted(Ok(sample())));
    stage.harness.run();
    assert!(stage.desktop.with(|script| script.readings[1].is_cancelled()), "a paste takes its place");
    stage.must_see("these are the full headers");

    stage.apply(Action::FileChosen(Some("/mail/draft.msg".into())));
    let refused = Refusal::MsgWithoutHeaders(NoHeaders::Draft);
    stage.desktop.with(|script| script.readings[2].finish(Err(ReadError::Open(refused))));
    stage.harness.run();
    stage.must_see("This Outlook file is a draft");
}

#[test]
fn a_mailbox_lists_its_messages_and_opens_the_one_chosen() {
    let mut stage = Stage::at_check();
    let mail = |n: usize| {
        let sample = sample().replace("Message-ID: <", &format!("Message-ID: <{n}."));
        format!("From a@x.example Wed Jan 15 09:{n:02}:00 2025\n{}\n", sample.replace("Subject: ", &format!("Subject: number {n} ")))
    };
    let mailbox: String = (0..40).map(mail).collect();
    stage.desktop.with(|script| script.files.insert("/mail/all.mbox".into(), Ok(mailbox.into_bytes())));
    stage.apply(Action::FileChosen(Some("/mail/all.mbox".into())));
    stage.must_see("40 messages to choose from");
    let chosen = |stage: &Stage| stage.harness.state().wizard.check_page.checked.as_ref().map(|c| (c.chosen, c.summary.subject.clone()));
    let first = chosen(&stage).expect("an answer");
    assert!(first.0 == 0 && first.1.contains("number 39"), "{first:?}");
    stage.rest();
    let other = stage.harness.query_all_by_label_contains("number 37 ").next().expect("in sight");
    other.click();
    stage.harness.run();
    let now = chosen(&stage).expect("an answer");
    assert!(now.0 == 2 && now.1.contains("number 37"), "{now:?}");
    assert_eq!(stage.harness.state().wizard.check_page.checked.as_ref().map(|c| c.messages.len()), Some(40));
}

#[test]
fn one_of_several_messages_is_chosen_by_the_person() {
    let mut stage = Stage::at_check();
    let second = include_str!("../../assets/samples/salesforce-hyperforce.eml");
    stage.apply(Action::Pasted(Ok(format!("{}\n{second}", sample()))));
    stage.must_see("There are several messages here");
    stage.choose("Unlock the door to exclusive Bluefinch rewards today!");
    assert!(stage.harness.state().wizard.check_page.checked.as_ref().unwrap().summary.from.contains("Bluefinch"));
}

pub const BY_FILTER: &str =
    "Received: from localhost by mx.home.example with SpamAssassin (version 4.0.1); Tue, 24 Nov 2026 08:00:02 +0000\n";
pub const BY_STRANGER: &str = "Received: from mail.other.example (mail.other.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 4X for <ann@home.example>; Tue, 24 Nov 2026 09:00:00 +0000\n";

/// A message inside another, which came that way.
pub fn carried(way: &str) -> String {
    format!(
        "Delivered-To: ann@home.example\n{way}From: Shop <a@shop.example>\nTo: ann@home.example\nSubject: [SPAM] Offers\nDate: Tue, 24 Nov 2026 07:59:00 +0000\nMessage-ID: <4@home.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nThis was marked by a filter.\n--q\nContent-Type: message/rfc822; x-spam-type=original\n\nReceived: from out.shop.example (out.shop.example [203.0.113.9]) by mx.home.example (Postfix) with ESMTPS id 4A for <ann@home.example>; Tue, 24 Nov 2026 08:00:00 +0000\nFrom: Shop <a@shop.example>\nTo: ann@home.example\nSubject: Offers\nDate: Tue, 24 Nov 2026 07:59:00 +0000\nMessage-ID: <3@shop.example>\n\nBuy.\n--q--\n"
    )
}

/// What a filter of the own side put around a message is never called complete: the one inside is taken, and can be changed. A stranger's is offered.
#[test]
fn the_message_inside_a_wrapper_is_taken_and_one_inside_a_strangers_is_offered() {
    for (way, taken) in [(BY_FILTER, true), (BY_STRANGER, false)] {
        let mut stage = Stage::at_check();
        stage.apply(Action::Pasted(Ok(carried(way))));
        let checked = |stage: &Stage| stage.harness.state().wizard.check_page.checked.clone().unwrap();
        assert_eq!((checked(&stage).summary.subject == "Offers", checked(&stage).alterations.from_inside), (taken, taken), "{way}");
        stage.must_see("There are several messages here");
        // The one that was taken stands first and stays there, and each says where it is.
        let cards = |stage: &Stage| -> Vec<(String, bool)> {
            let nodes = stage.harness.query_all_by_role(Role::RadioButton);
            let said = nodes.map(|node| (node.accesskit_node().label(), node.accesskit_node().description().unwrap_or_default()));
            said.map(|(label, about)| (label.unwrap_or_default(), about.starts_with(id::MESSAGE_INSIDE.called()))).collect()
        };
        let (around, inside) = (("[SPAM] Offers".to_owned(), false), ("Offers".to_owned(), true));
        let expected = if taken { [inside, around] } else { [around, inside] };
        assert_eq!(cards(&stage), expected, "{way}");
        if taken {
            stage.choose("[SPAM] Offers");
            assert_eq!(cards(&stage), expected, "{way}");
        } else {
            stage.must_see("There is a message inside this one");
            stage.choose("Offers");
            assert!(checked(&stage).alterations.from_inside);
        }
    }
}

#[test]
fn an_address_that_is_none_is_explained_beside_the_field() {
    let mut stage = Stage::at_report();
    stage.must_see("Nothing has been sent yet");
    for (address, words) in [
        ("", "There is no address yet"),
        ("abuse", "has no @"),
        ("Desk <abuse@desk.example>", "without a name"),
        ("a@example.com, b@example.com", "more than one address"),
    ] {
        stage.apply(Action::To(address.into()));
        stage.must_see(words);
        assert!(!stage.can(id::COPY_REPORT), "{address}");
    }
    stage.apply(Action::To("abuse@desk.example".into()));
    assert!(stage.can(id::COPY_REPORT));
}

#[test]
fn another_desk_is_found_by_name_and_a_web_form_is_told_from_an_address() {
    use abuse_report_helper::trace::directory;
    let mut stage = Stage::at_report();
    stage.must_see("It is meant for Salesforce");
    stage.click(id::OTHER_DESK);
    let by_address = directory().iter().find(|entry| entry.desk.is_some() && !entry.name.contains("Salesforce")).unwrap();
    stage.type_in(id::OTHER_DESK_SEARCH, &by_address.name);
    stage.choose(&*by_address.name);
    assert_eq!(Some(&*stage.harness.state().wizard.to()), by_address.desk.as_deref());
    stage.must_see("You chose it");
    let by_form = directory().iter().find(|entry| entry.desk.is_none() && entry.form.is_some()).unwrap();
    stage.click(id::OTHER_DESK);
    stage.type_in(id::OTHER_DESK_SEARCH, &by_form.name);
    stage.choose(&*by_form.name);
    stage.must_see("takes reports on its web page only");
    assert!(stage.can(id::COPY_REPORT));
    stage.click(id::COPY_FORM_URL);
    assert_eq!(stage.desktop.with(|script| script.clipboard.clone()).ok().as_deref(), by_form.form.as_deref());
    stage.click(id::COPY_REPORT);
    stage.must_see("Open the page, click into its largest field");
}

#[test]
fn marks_that_anyone_can_copy_do_not_name_the_desk() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(super::look::copied_marks())));
    stage.must_see("anyone can write such lines");
    stage.must_see("Salesforce, only the message says so. Delivered by bluefinch.example, noted by your mail provider");
    stage.click(id::NEXT_REPORT);
    // The name may be the sender's own: it is shown, and makes no desk.
    assert_eq!(stage.harness.state().wizard.to(), "");
}

/// Each doubt stands in its own card with what follows from it; two are in view, the rest is one press away.
#[test]
fn what_else_was_found_stands_below_the_verdict_two_at_most() {
    let (mut pages, mut folded) = (0, 0);
    for (name, actions) in super::look::pages().into_iter().filter(|(name, _)| name.starts_with("4-")) {
        let mut stage = stage(Setup::default());
        for action in actions {
            stage.apply(action);
        }
        let notes = |stage: &Stage| {
            let headings = stage.harness.query_all_by_role(Role::Heading);
            headings.filter(|node| node.accesskit_node().data().level() == Some(2)).count()
        };
        assert!(notes(&stage) <= 2, "{name}");
        pages += 1;
        let buttons = stage.harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let more = buttons.into_iter().find(|label| label.contains("worth knowing"));
        if let Some(more) = more {
            stage.click(&more);
            assert!(notes(&stage) > 2, "{name}");
            stage.click(id::FEWER_NOTES);
            assert_eq!(notes(&stage), 2, "{name}");
            folded += 1;
        }
    }
    assert!(pages > 10 && folded > 0, "{folded} of {pages}");
}

/// The colour of a good verdict is for the copy alone: nothing on the way of the message vouches for anybody.
#[test]
fn green_is_kept_for_the_copy() {
    use abuse_report_helper::ui::theme::LIGHT;
    use eframe::egui::epaint::ColorMode;
    use eframe::egui::{Rect, Shape};
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(sample())));
    stage.must_see("That says nothing about whether the sender is honest");
    stage.must_see(id::STATION_SIGNED);
    let title = stage.node(Role::Heading, "Yes, these are the full headers").rect();
    let is_green = |shape: &Shape| match shape {
        Shape::Text(text) => {
            let sections = text.galley.job.sections.iter().any(|section| section.format.color == LIGHT.ok);
            sections || text.override_text_color == Some(LIGHT.ok)
        }
        Shape::Path(path) => path.fill == LIGHT.ok || path.stroke.color == ColorMode::Solid(LIGHT.ok),
        Shape::LineSegment { stroke, .. } => stroke.color == LIGHT.ok,
        Shape::Circle(circle) => circle.fill == LIGHT.ok || circle.stroke.color == LIGHT.ok,
        Shape::Rect(rect) => rect.fill == LIGHT.ok || rect.fill == LIGHT.ok_ground || rect.stroke.color == LIGHT.ok,
        _ => false,
    };
    let shapes = stage.harness.output().shapes.iter();
    let green: Vec<Rect> = shapes.filter(|clipped| is_green(&clipped.shape)).map(|clipped| clipped.shape.visual_bounding_rect()).collect();
    // The ticks of the steps on the left are no part of the page.
    let green: Vec<Rect> = green.into_iter().filter(|rect| rect.right() > title.left() - 80.0).collect();
    assert!(green.len() > 1, "the verdict is green");
    // The banner: its sign is at the left of the headline, its ground goes around both.
    let banner = green.iter().copied().find(|rect| rect.contains_rect(title)).expect("the ground of the verdict");
    for rect in green {
        assert!(banner.expand(1.0).contains_rect(rect), "{rect} is green outside the verdict {banner}");
    }
}

#[test]
fn every_server_is_listed_on_demand() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(sample())));
    assert!(!stage.sees(id::HOP_IS_EDGE));
    stage.click(id::SHOW_HOPS);
    stage.must_see(id::HOP_IS_EDGE);
    stage.must_see("13.110.78.233");
}

#[test]
fn who_is_threatened_reads_who_may_see_the_report_before_choosing_what_to_hide() {
    let mut stage = Stage::at_check();
    stage.apply(Action::GoTo(Step::What));
    stage.choose(id::REASON_THREATS);
    stage.must_see("keep the message: it is evidence");
    stage.apply(Action::GoTo(Step::Check));
    stage.apply(Action::Pasted(Ok(sample())));
    stage.click(id::NEXT_REPORT);
    let order = [id::POLICE_1.called(), id::POLICE_2.called(), id::POLICE_3.called()];
    let tops = order.map(|text| stage.labelled(text).rect().top());
    assert!(tops.is_sorted(), "{tops:?}");
    stage.must_see("Some companies pass the report on to their customer");
    stage.click(id::POLICE_READ);
    let told = stage.harness.query_all_by_label_contains("Some companies pass the report on to their customer");
    let told = told.map(|node| node.rect()).next().expect("it is told here too");
    let hide = stage.node(Role::CheckBox, id::HIDE_ADDRESS).rect();
    assert!(told.top() >= hide.top() && told.top() - hide.bottom() < 60.0, "{told} beside {hide}");
    // Others are not frightened by it.
    assert!(!Stage::at_report().sees("the one who threatens you"));
}

#[test]
fn a_shop_that_is_known_is_asked_by_its_own_link_first() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(sample())));
    stage.must_see("use its unsubscribe link");
    stage.must_see("An address that begins with “noreply” answers nobody.");
}

#[test]
fn hiding_the_address_is_off_has_its_price_and_takes_it_out_of_the_report() {
    let mut stage = Stage::at_report();
    let text = |stage: &Stage| stage.harness.state().wizard.report_page.composed.as_ref().unwrap().as_ref().unwrap().text();
    assert!(text(&stage).contains("recipient@example.com"));
    stage.must_see("some companies then cannot act");
    stage.tick(id::HIDE_ADDRESS);
    assert!(!text(&stage).contains("recipient@example.com"));
    assert!(text(&stage).contains("[address hidden]"));
}

#[test]
fn copying_leads_to_the_three_things_to_paste() {
    let mut stage = Stage::at_report();
    stage.type_in(id::OWN_WORDS, "They write every day.");
    stage.click(id::COPY_REPORT);
    let copied = stage.desktop.with(|script| script.copied.clone());
    assert_eq!(copied.len(), 1);
    assert!(copied[0].contains("They write every day.") && copied[0].contains("----- end of headers -----"));
    stage.must_see(id::AFTER_COPIED_TITLE);
    assert!(!stage.sees("has been sent") || stage.sees("Nothing has been sent"));
    stage.click(id::COPY_ADDRESS);
    assert_eq!(stage.desktop.with(|script| script.clipboard.clone()), Ok("abuse@salesforce.com".into()));
    stage.must_see("✓ Copied. Click into the field there");
    stage.click(id::BACK);
    assert_eq!(stage.labelled(id::OWN_WORDS).value().as_deref(), Some("They write every day."));
}

#[test]
fn a_copy_that_fails_is_told_and_nothing_claims_otherwise() {
    let mut stage = Stage::at_report();
    stage.desktop.with(|script| script.copy_error = Some(ClipboardError::NotKept));
    stage.click(id::COPY_REPORT);
    stage.must_see(id::COPY_FAILED_TITLE);
    assert!(!stage.sees(id::AFTER_COPIED_TITLE));
}

#[test]
fn saving_asks_for_a_place_with_a_telling_name() {
    let mut stage = Stage::at_report();
    stage.desktop.with(|script| script.places_picked.push_back(Some("/home/me/report.eml".into())));
    stage.click(id::SAVE_DRAFT);
    stage.harness.run();
    let (names, saved) = stage.desktop.with(|script| (script.names_suggested.clone(), script.saved.clone()));
    assert!(names[0].contains("2025-01-15") && names[0].contains("harborlight.example") && names[0].ends_with(".eml"), "{names:?}");
    assert_eq!(saved[0].0, std::path::Path::new("/home/me/report.eml"));
    stage.must_see(id::AFTER_SAVED_TITLE);
}

#[test]
fn a_text_file_is_saved_where_the_person_asks_for_one() {
    let mut stage = Stage::at_report();
    stage.desktop.with(|script| script.places_picked.push_back(Some("/home/me/report.txt".into())));
    stage.click(id::SAVE_DRAFT);
    stage.harness.run();
    let saved = stage.desktop.with(|script| script.saved.clone());
    let text = String::from_utf8(saved[0].1.clone()).unwrap();
    assert!(text.starts_with("To: abuse@salesforce.com\r\nSubject: "), "{text}");
    assert!(!text.contains("X-Unsent"));
}

#[test]
fn a_file_that_is_there_is_never_replaced_unasked() {
    let mut stage = Stage::at_report();
    stage.desktop.with(|script| {
        script.places_picked.push_back(Some("/home/me/report.eml".into()));
        script.files.insert("/home/me/report.eml".into(), Ok(b"older".to_vec()));
    });
    stage.click(id::SAVE_DRAFT);
    stage.harness.run();
    stage.must_see(id::SAVE_EXISTS_TITLE);
    assert_eq!(
        stage.desktop.with(|script| script.files["/home/me/report.eml".as_ref() as &std::path::Path].clone()),
        Ok(b"older".to_vec())
    );
    stage.click(id::REPLACE_FILE);
    assert_eq!(stage.desktop.with(|script| script.saved.last().map(|s| s.2)), Some(Overwrite::Yes));
    stage.must_see(id::AFTER_SAVED_TITLE);
}

#[test]
fn a_place_that_takes_nothing_is_told_and_the_report_stays() {
    for (error, words) in
        [(SaveError::ReadOnly, "cannot be written to"), (SaveError::Full, "No room is left"), (SaveError::NoFolder, "not there any more")]
    {
        let mut stage = Stage::at_report();
        stage.desktop.with(|script| {
            script.places_picked.push_back(Some("/cd/report.eml".into()));
            script.save_error = Some(error);
        });
        stage.click(id::SAVE_DRAFT);
        stage.harness.run();
        stage.must_see(id::SAVE_FAILED_TITLE);
        stage.must_see(words);
        assert_eq!(stage.harness.state().wizard.loss(), Some(Loss::Report));
    }
}

#[test]
fn without_dialogs_the_report_is_saved_from_inside_the_window() {
    let mut stage = Stage::at_report();
    stage.desktop.with(|script| script.file_dialogs = false);
    stage.click(id::SAVE_DRAFT);
    stage.must_see("Abuse reports");
    assert!(stage.labelled(id::FILE_NAME).value().is_some_and(|v| v.ends_with(".eml")));
    stage.click(id::SAVE_NOW);
    let saved = stage.desktop.with(|script| script.saved.clone());
    assert!(saved[0].0.to_string_lossy().contains("Abuse reports"), "{saved:?}");
    stage.must_see(id::AFTER_SAVED_TITLE);
}

#[test]
fn the_primary_button_is_the_one_that_works_for_the_program() {
    for (program, primary) in [
        ("outlook-2003", id::COPY_REPORT.called()),
        ("outlook-express", id::OPEN_DRAFT.called()),
        ("outlook-classic", id::OPEN_DRAFT.called()),
        ("outlook-new", id::OPEN_DRAFT.called()),
        ("outlook-web", id::COPY_REPORT.called()),
        ("gmail", id::COPY_REPORT.called()),
        ("apple-mail", id::COPY_REPORT.called()),
        ("thunderbird", id::OPEN_DRAFT.called()),
        ("yahoo", id::COPY_REPORT.called()),
    ] {
        let mut stage = Stage::at_report();
        stage.apply(Action::ChooseProgram(program.into()));
        let right_most = |stage: &Stage, label: &str| stage.node(Role::Button, label).rect().right();
        // Web mail is offered only what works there: see `web_mail_is_offered_only_what_works_there`.
        let web = ["outlook-web", "gmail", "yahoo"].contains(&program);
        let others: &[&str] =
            if web { &[id::KEEP_COPY.called()] } else { &[id::COPY_REPORT.called(), id::OPEN_DRAFT.called(), id::SAVE_DRAFT.called()] };
        for other in others {
            assert!(right_most(&stage, primary) >= right_most(&stage, other), "{program}: {primary} before {other}");
        }
    }
}

#[test]
fn closing_with_an_unsaved_report_asks_once() {
    let mut stage = Stage::at_report();
    stage.apply(Action::CloseAsked);
    stage.must_see(id::CLOSING_TITLE);
    stage.click(id::CLOSING_KEEP);
    assert!(!stage.sees(id::CLOSING_TITLE));
    stage.click(id::COPY_REPORT);
    assert_eq!(stage.harness.state().wizard.loss(), None);
}

#[test]
fn a_new_message_forgets_the_old_report_but_not_the_mail_program() {
    let mut stage = Stage::at_report();
    stage.click(id::COPY_REPORT);
    stage.click(id::I_SENT_IT);
    stage.click(id::ANOTHER_MESSAGE);
    assert_eq!(stage.step(), Step::What);
    let wizard = &stage.harness.state().wizard;
    assert!(wizard.report_page.composed.is_none() && wizard.check_page.checked.is_none() && wizard.what.reason.is_none());
    assert_eq!(wizard.program.chosen.as_deref(), Some("outlook-2003"));
}

#[test]
fn text_size_and_look_can_be_changed_on_every_page() {
    let mut stage = stage(Setup::default());
    stage.click("A+");
    assert_eq!(stage.harness.state().wizard.settings.text_size, 115);
    stage.click("A−");
    stage.harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, eframe::egui::Key::Plus);
    stage.harness.run();
    assert_eq!(stage.harness.state().wizard.settings.text_size, 115);
    stage.harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, eframe::egui::Key::Num0);
    stage.harness.run();
    assert_eq!(stage.harness.state().wizard.settings.text_size, 100);
    stage.click(id::THEME_LIGHT);
    stage.must_see(id::THEME_DARK);
}

#[test]
fn a_hostile_message_shows_no_control_or_turning_characters() {
    let hostile = sample()
        .replace("Last chance: 60% off everything this week", "=?utf-8?Q?safe=0D=0ABcc:_x=40example.com=E2=80=AEgpj.exe=00?=")
        .replace("Harborlight Offers", "=?utf-8?Q?Bank=E2=80=AE=1B[2J?=");
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(hostile)));
    stage.click(id::NEXT_REPORT);
    stage.click(id::SAVE_DRAFT);
    let forbidden =
        |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    for node in stage.harness.root().children_recursive() {
        for text in [node.accesskit_node().label(), node.accesskit_node().value()].into_iter().flatten() {
            assert!(!text.contains(forbidden), "{text:?}");
        }
    }
    let draft = stage.harness.state().wizard.report_page.composed.as_ref().unwrap().as_ref().unwrap().draft();
    let head: Vec<u8> = draft.windows(4).position(|w| w == b"\r\n\r\n").map(|at| draft[..at].to_vec()).unwrap();
    let head = String::from_utf8(head).unwrap();
    assert!(!head.lines().any(|line| line.to_ascii_lowercase().starts_with("bcc")), "{head}");
}

#[test]
fn another_window_in_place_of_a_broken_one_goes_on_with_the_same_page() {
    let mut stage = Stage::at_check();
    stage.type_in(id::BOX_NAME, "Received: from");
    let desktop = FakeDesktop::default();
    desktop.with(|script| script.clipboard = Ok(sample()));
    let ctx = stage.harness.ctx.clone();
    stage.harness.state_mut().move_to(&ctx, Box::new(desktop));
    stage.harness.run();
    assert_eq!(stage.step(), Step::Check);
    assert_eq!(stage.harness.state().wizard.check_page.text(), "Received: from");
    // The clipboard is now asked through the new window's desktop.
    stage.click(id::PASTE);
    stage.must_see("these are the full headers");
}
