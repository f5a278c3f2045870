//! Asking the sender to stop, where that can help.

use std::path::Path;

use abuse_report_helper::platform::handoff::{HandoffWay, System};
use abuse_report_helper::platform::{OpenError, Settings};
use abuse_report_helper::report::Reason;
use abuse_report_helper::trace::OptOut;
use abuse_report_helper::wizard::{Action, AskedOn, Step};
use abuse_report_helper::words::{Id, id};
use jiff::civil::date;

use super::{Setup, Stage, sample, stage};

const OFFER: Id = id::STOP_OFFER;

/// Advertising that came by a known service, and whose sender the recipient's own server found to be the one it claims.
fn proven(from: &str) -> String {
    let results =
        "Authentication-Results: mx.recipient.example; dkim=pass header.d=sender.example; spf=pass smtp.mailfrom=sender.example\n";
    let received = "Received: from o1.ptr.sendgrid.net (o1.ptr.sendgrid.net [198.51.100.7])\n by mx.recipient.example (Postfix) with ESMTPS id 4XyZ\n for <ann@recipient.example>; Wed, 15 Jan 2025 08:31:30 +0000 (UTC)\n";
    let rest = "To: ann@recipient.example\nDate: Wed, 15 Jan 2025 09:31:24 +0100\nMessage-ID: <1@sender.example>\nMIME-Version: 1.0\nSubject: This week only\nList-Unsubscribe: <https://sender.example/bye>\n\nBuy now.\n";
    format!("{results}{received}From: {from}\n{rest}")
}

impl Stage {
    fn reporting(reason: Reason, message: &str, settings: Settings) -> Self {
        let mut stage = stage(Setup { settings, ..Setup::default() });
        stage.apply(Action::Reason(reason));
        stage.apply(Action::ChooseProgram("thunderbird".into()));
        stage.apply(Action::Pasted(Ok(message.into())));
        stage.click(id::NEXT_REPORT);
        stage.apply(Action::To("abuse@desk.example".into()));
        stage
    }

    fn asking() -> Self {
        let mut stage = Self::reporting(Reason::Advertising, &proven("Offers <offers@sender.example>"), Settings::default());
        stage.click(OFFER);
        stage
    }
}

#[test]
fn asking_is_offered_for_advertising_from_a_proven_sender_only() {
    let offered = |reason, message: &str| Stage::reporting(reason, message, Settings::default()).sees(OFFER);
    assert!(offered(Reason::Advertising, &proven("Offers <offers@sender.example>")));
    assert!(offered(Reason::Advertising, &proven("offers@news.sender.example")));
    for from in [
        "Offers <offers@other.example>",
        "<offers@sender.example.org>",
        "Offers <a@other.example> =?utf-8?q?=3Cb=40sender.example=3E?=",
        "nobody",
        "<offers@sender.example> \"<b@other.example>\"",
        "offers@sender.example, b@other.example",
    ] {
        assert!(!offered(Reason::Advertising, &proven(from)), "{from}");
    }
    for reason in [Reason::Phishing, Reason::Threats, Reason::Other] {
        assert!(!offered(reason, &proven("Offers <offers@sender.example>")), "{reason:?}");
    }
    assert!(!offered(Reason::Advertising, &proven("offers@sender.example").replace("=pass", "=fail")));
    // The sample's own results say that the sender is the one it claims to be; without them nothing does.
    assert!(offered(Reason::Advertising, &sample()));
    let unchecked: String = sample().lines().map(|line| format!("{}\n", line.replace("=pass", "=none"))).collect();
    assert!(!offered(Reason::Advertising, &unchecked));
}

/// What the check page says about the message, by the id of the sentence, and whether the report page offers to ask.
fn told(message: &str) -> (Option<Id>, bool) {
    const SENTENCES: [Id; 6] =
        [id::OPT_OUT_SENSIBLE, id::OPT_OUT_CARRIER, id::OPT_OUT_SENDER, id::OPT_OUT_PRIVATE, id::OPT_OUT_BROKEN, id::SUPPORT_ANSWER];
    let mut stage = stage(Setup::default());
    stage.apply(Action::Reason(Reason::Advertising));
    stage.apply(Action::ChooseProgram("thunderbird".into()));
    stage.apply(Action::Pasted(Ok(message.into())));
    let said = SENTENCES.into_iter().find(|sentence| stage.sees(*sentence));
    if stage.sees(id::NEXT_REPORT) && stage.can(id::NEXT_REPORT) {
        stage.click(id::NEXT_REPORT);
        stage.apply(Action::To("abuse@desk.example".into()));
    }
    (said, stage.sees(OFFER))
}

#[test]
fn the_check_page_and_the_report_page_agree_whether_asking_helps() {
    let sound = proven("offers@sender.example");
    let own_server = sound.replace("o1.ptr.sendgrid.net", "mail.sender.example");
    for (message, said) in [
        (sound.clone(), id::OPT_OUT_SENSIBLE),
        (own_server, id::OPT_OUT_CARRIER),
        (proven("offers@other.example"), id::OPT_OUT_SENDER),
        (proven("offers@gmail.com").replace("=sender.example", "=gmail.com"), id::OPT_OUT_PRIVATE),
        (sound.replace("https:", "http:"), id::OPT_OUT_BROKEN),
        (sound.replace("To: ann", "X-SFDC-EntityId: 500c800000Q7xYz\nTo: ann"), id::SUPPORT_ANSWER),
    ] {
        assert_eq!(told(&message), (Some(said), said == id::OPT_OUT_SENSIBLE), "{message}");
    }
    let mut stage = stage(Setup::default());
    let wizard = &mut stage.harness.state_mut().wizard;
    let mut offered = 0;
    for (name, message) in crate::support::files(Path::new("tests/corpus/headers"), |name| name.ends_with(".txt")) {
        wizard.apply(Action::Reason(Reason::Advertising));
        wizard.apply(Action::Pasted(Ok(String::from_utf8_lossy(&message).into_owned())));
        let page = &wizard.check_page;
        let sensible = page.opt_out == Some(OptOut::Sensible) && !page.support_answer;
        assert_eq!(wizard.stop_mail().is_some(), sensible, "{name}: {:?}", page.opt_out);
        offered += usize::from(sensible);
    }
    assert!(offered > 0);
}

#[test]
fn asking_is_not_offered_again_to_who_has_asked() {
    let mut stage = Stage::reporting(Reason::Advertising, &proven("offers@sender.example"), Settings::default());
    stage.apply(Action::AskedOn(AskedOn { day: Some(3), month: Some(1), year: Some(2025) }));
    assert!(!stage.sees(OFFER));
}

#[test]
fn the_mail_of_two_lines_goes_to_the_sender_by_the_same_ways_and_never_by_a_link_of_the_message() {
    let mut stage = Stage::asking();
    stage.must_see(id::STOP_TITLE);
    stage.must_see("Only if you know this company");
    stage.must_see("Nothing has been sent yet");
    stage.click(id::OPEN_DRAFT);
    stage.must_see(id::AFTER_OPENED_TITLE);
    stage.click(id::NO_WINDOW);
    let (launched, saved) = stage.desktop.with(|script| (script.launched.clone(), script.saved.clone()));
    assert_eq!(launched.iter().map(|(way, _)| *way).collect::<Vec<_>>(), [HandoffWay::Thunderbird, HandoffWay::DraftFile]);
    let told = launched[0].1[1].to_string_lossy().into_owned();
    assert!(told.starts_with("to=offers%40sender.example,subject=Please%20take%20me%20off%20your%20list,"), "{told}");
    for (_, bytes, _) in &saved {
        let text = String::from_utf8(bytes.clone()).expect("text");
        assert!(text.contains("Please take my address off") && !text.contains("https") && !text.contains("Received"), "{text}");
    }
}

#[test]
fn a_program_that_fails_leaves_the_three_things_to_copy() {
    let mut stage = Stage::asking();
    stage.harness.state_mut().wizard.system = System::Windows;
    stage.desktop.with(|script| script.open_error = Some(OpenError::NoProgram));
    stage.click(id::OPEN_DRAFT);
    stage.must_see(id::OPEN_DRAFT_FAILED);
    for _ in 0..3 {
        stage.click(id::TRY_NEXT_WAY);
    }
    assert!(!stage.sees(id::OPEN_DRAFT_FAILED));
    stage.click(id::COPY_ADDRESS);
    assert_eq!(stage.desktop.with(|script| script.clipboard.clone()), Ok("offers@sender.example".into()));
    stage.click(id::COPY_TEXT);
    assert!(stage.desktop.with(|script| script.clipboard.clone()).is_ok_and(|text| text.lines().count() == 2));
}

#[test]
fn the_day_is_remembered_only_if_the_person_keeps_a_list_and_says_that_it_was_sent() {
    let mut stage = Stage::asking();
    stage.click(id::OPEN_DRAFT);
    stage.click(id::STOP_PRESSED_SEND);
    stage.must_see(id::STOP_ASKED_TITLE);
    assert!(stage.desktop.with(|script| script.records.records.is_empty()));
    stage.tick(id::RECORDS_KEEP);
    stage.apply(Action::TextSize(115));
    let records = stage.desktop.with(|script| script.records.records.clone());
    assert_eq!(records.len(), 1);
    assert_eq!((records[0].sender.as_str(), records[0].asked_to_stop), ("offers@sender.example", Some(date(2025, 1, 15))));
    assert!(!records[0].is_report());
    assert_eq!(stage.harness.state().wizard.loss(), None, "closing asks nothing");
    stage.click(id::BACK);
    assert_eq!(stage.step(), Step::Report);
    stage.must_see("asked to stop on 2025-01-15");
}

#[test]
fn a_request_made_earlier_is_there_for_the_next_report() {
    let settings = Settings { keep_records: true, ..Settings::default() };
    let mut first = Stage::reporting(Reason::Advertising, &proven("offers@sender.example"), settings.clone());
    first.click(OFFER);
    first.click(id::STOP_PRESSED_SEND);
    let records = first.desktop.with(|script| script.records.clone());
    let mut stage = stage(Setup { settings, ..Setup::default() });
    stage.desktop.with(|script| script.records = records);
    stage.choose(id::REASON_ADVERTISING);
    stage.apply(Action::Pasted(Ok(proven("offers@sender.example"))));
    stage.click(id::NEXT_REPORT);
    stage.tick("Say so in the report: “asked to stop on 2025-01-15”");
    stage.apply(Action::To("abuse@desk.example".into()));
    let text = stage.harness.state().wizard.report_page.composed.as_ref().expect("composed").as_ref().expect("right").text();
    assert!(text.contains("Asked to stop:    2025-01-15"), "{text}");
}
