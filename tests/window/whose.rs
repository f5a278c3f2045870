//! Whose computer handed the message over: the question, its answers, and what is remembered; and the sentence about the From address.

use abuse_report_helper::platform::{Settings, ThemeChoice};
use abuse_report_helper::trace::HandoverCertainty;
use abuse_report_helper::wizard::{Action, Effect, OwnServer};
use abuse_report_helper::words::id;

use super::{Setup, Stage, sample, stage};

const NAME: &str = "relay2.example-university.example";

/// A message that a machine of the person's university may have passed on.
pub fn asked() -> String {
    format!(
        "Received: from {NAME} (198.51.100.12) by DS1PEPF0001709C.mail.protection.outlook.com (10.167.18.106) with Microsoft SMTP Server (version=TLS1_3) id 15.20.8356.11 via Frontend Transport; Wed, 15 Jan 2025 08:31:30 +0000\nReceived: from mail.bluefinch.example (mail.bluefinch.example [203.0.113.9]) by {NAME} (Postfix) with ESMTPS id 2 for <recipient@example-university.example>; Wed, 15 Jan 2025 08:31:25 +0000\nFrom: Harborlight Offers <offers@harborlight.example>\nTo: recipient@example-university.example\nSubject: Last chance\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nMessage-ID: <1@harborlight.example>\nMIME-Version: 1.0\nContent-Type: text/plain\n\nBuy now\n"
    )
}

/// A message whose From has the person's own address.
pub fn own_name() -> String {
    "Delivered-To: recipient@example.com\nReceived: from mail.bluefinch.example (mail.bluefinch.example [203.0.113.9]) by mx.example.com (Postfix) with ESMTPS id 1 for <recipient@example.com>; Wed, 15 Jan 2025 08:31:30 +0000\nFrom: recipient@example.com\nTo: recipient@example.com\nSubject: I have full control of your device\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\nContent-Type: text/plain\n\nPay\n"
        .replace("Received: from", "Authentication-Results: mx.example.com; spf=fail smtp.mailfrom=recipient@example.com; dkim=none; dmarc=fail header.from=example.com\nReceived: from")
}

fn handover(stage: &Stage) -> (String, HandoverCertainty) {
    let handover = stage.harness.state().wizard.check_page.trace.handover.clone().expect("a handover");
    (handover.ip.to_string(), handover.certainty)
}

#[test]
fn the_question_is_asked_once_and_a_yes_is_remembered_and_can_be_forgotten() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(asked())));
    stage.must_see(id::OWN_SERVER_BEFORE);
    stage.must_see(id::OWN_SERVER_QUESTION);
    stage.must_see(NAME);
    stage.click(id::OWN_SERVER_YES);
    assert_eq!(stage.harness.state().wizard.settings.mine, [NAME]);
    stage.must_see("You said that relay2.example-university.example is yours");
    assert_eq!(handover(&stage), ("203.0.113.9".to_owned(), HandoverCertainty::Claimed));
    // The question is not asked again for the next message.
    stage.apply(Action::Pasted(Ok(asked().replace("Last chance", "Really the last"))));
    assert!(!stage.sees(id::OWN_SERVER_QUESTION));
    stage.apply(Action::OpenAbout);
    stage.must_see(id::OWN_SERVERS_TITLE);
    stage.click("Forget relay2.example-university.example");
    assert!(stage.harness.state().wizard.settings.mine.is_empty());
    assert!(!stage.sees(id::OWN_SERVERS_TITLE));
    stage.apply(Action::CloseAbout);
    stage.must_see(id::OWN_SERVER_QUESTION);
}

#[test]
fn a_no_makes_that_computer_the_handover_and_is_not_remembered() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(asked())));
    stage.click(id::OWN_SERVER_NO);
    assert_eq!(handover(&stage), ("198.51.100.12".to_owned(), HandoverCertainty::Recorded));
    assert!(stage.harness.state().wizard.settings.mine.is_empty());
    stage.must_see("is not yours");
    stage.apply(Action::ChangeOwnServer);
    stage.must_see(id::OWN_SERVER_QUESTION);
    assert_eq!(handover(&stage), ("203.0.113.9".to_owned(), HandoverCertainty::Claimed));
    stage.click(id::OWN_SERVER_DONT_KNOW);
    stage.must_see("You do not know whether relay2.example-university.example is yours");
    assert_eq!(handover(&stage), ("203.0.113.9".to_owned(), HandoverCertainty::Claimed));
}

#[test]
fn a_changed_answer_takes_the_report_back_and_a_yes_taken_back_is_forgotten() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(asked())));
    stage.click(id::OWN_SERVER_YES);
    stage.apply(Action::FinishCheck);
    assert!(stage.harness.state().wizard.report_page.composed.is_some());
    stage.apply(Action::GoTo(abuse_report_helper::wizard::Step::Check));
    let effect = stage.harness.state_mut().wizard.apply(Action::ChangeOwnServer);
    assert!(matches!(effect, Some(Effect::SaveSettings(settings)) if settings.mine.is_empty()));
    let wizard = &stage.harness.state().wizard;
    assert!(wizard.report_page.composed.is_none() && wizard.furthest == abuse_report_helper::wizard::Step::Check);
}

#[test]
fn nothing_is_asked_where_the_record_tells() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(sample())));
    assert_eq!(stage.harness.state().wizard.check_page.asked_server(), None);
    assert_eq!(stage.harness.state_mut().wizard.apply(Action::OwnServer(OwnServer::Yes)), None);
    assert!(stage.harness.state().wizard.settings.mine.is_empty());
}

#[test]
fn a_remembered_name_counts_from_the_start() {
    let settings = Settings { theme: ThemeChoice::Light, mine: vec!["gw7.partner.example".into()], ..Settings::default() };
    let mut stage = stage(Setup { settings, ..Setup::default() });
    let text = asked().replace(&format!("from {NAME} (198.51.100.12) by DS1PEPF0001709C.mail.protection.outlook.com (10.167.18.106) with Microsoft SMTP Server (version=TLS1_3) id 15.20.8356.11 via Frontend Transport"), "from x (gw7.partner.example [198.51.100.12]) by mx.example.com (Postfix) with ESMTPS id 1").replace(NAME, "gw7.partner.example");
    stage.apply(Action::Pasted(Ok(text)));
    assert_eq!(handover(&stage), ("203.0.113.9".to_owned(), HandoverCertainty::Claimed));
}

#[test]
fn the_own_address_in_the_from_line_is_explained() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(own_name())));
    stage.must_see("This was not sent from your mailbox: mx.example.com got it from a stranger’s computer.");
    stage.apply(Action::Pasted(Ok(sample())));
    stage.must_see("It was really sent from harborlight.example. That does not make it honest.");
}
