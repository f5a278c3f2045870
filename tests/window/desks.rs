//! Whom to tell, as the window shows it: web forms field by field, and two desks.

use abuse_report_helper::report::Reason;
use abuse_report_helper::trace::{DeskReason, FormField, directory};
use abuse_report_helper::wizard::{Action, Effect};
use abuse_report_helper::words::id;

use super::{Called, Stage, look, sample};

#[test]
fn every_desk_with_only_a_web_form_tells_what_goes_into_which_field() {
    let mut seen = 0;
    for entry in directory().iter().filter(|entry| entry.desk.is_none() && entry.form.is_some()) {
        let mut stage = Stage::at_report();
        stage.apply(Action::ChooseDesk(Box::new(entry.to_desk(DeskReason::Listed))));
        stage.must_see(id::FORM_FIELDS_TITLE);
        let parts = stage.harness.state().wizard.report_page.form_parts.clone();
        assert!(!parts.is_empty(), "{}", entry.id);
        for part in parts {
            let button = match part.field {
                FormField::Headers => id::COPY_HEADERS.called(),
                FormField::Sender => id::COPY_SENDER.called(),
                FormField::Description => id::COPY_DESCRIPTION.called(),
                FormField::OwnAddress => id::COPY_OWN_ADDRESS.called(),
                FormField::Subject => id::COPY_MESSAGE_SUBJECT.called(),
                FormField::NetworkAddress => id::COPY_NETWORK_ADDRESS.called(),
                FormField::Content => id::COPY_CONTENT.called(),
                FormField::Category => id::COPY_CATEGORY.called(),
                // Only the person can say which link is the bad one, so nothing is filled in.
                FormField::Link => continue,
                FormField::File => {
                    stage.must_see("Save the unwanted message as a file");
                    continue;
                }
            };
            stage.click(button);
            assert_eq!(stage.desktop.with(|script| script.clipboard.clone()).ok().as_deref(), Some(part.text.as_str()), "{}", entry.id);
            assert!(!part.text.is_empty(), "{}", entry.id);
        }
        seen += 1;
    }
    assert!(seen >= 7, "{seen}");
}

#[test]
fn the_headers_for_a_form_are_whole_and_hide_the_address_when_asked() {
    let mut stage = Stage::at_report();
    let gmail = directory().iter().find(|entry| entry.id == "gmail").unwrap();
    stage.apply(Action::ChooseDesk(Box::new(gmail.to_desk(DeskReason::Listed))));
    let headers = |stage: &Stage| {
        let parts = &stage.harness.state().wizard.report_page.form_parts;
        parts.iter().find(|part| part.field == FormField::Headers).unwrap().text.clone()
    };
    let whole = headers(&stage);
    let block = stage.harness.state().wizard.check_page.checked.as_ref().unwrap().block.as_bytes().to_vec();
    assert_eq!(whole.trim_end(), String::from_utf8(block).unwrap().trim_end());
    stage.apply(Action::Hide(true));
    assert!(whole.contains("recipient@example.com") && !headers(&stage).contains("recipient@example.com"));
}

/// The subject and the text of the message hold the address as well as the headers do.
#[test]
fn no_field_of_a_form_shows_a_hidden_address() {
    let mut stage = Stage::at_report();
    let message = sample().replace("\r\n", "\n");
    let (head, _) = message.split_once("Content-Type:").unwrap();
    let text = format!(
        "{}MIME-Version: 1.0\nContent-Type: text/plain\n\nDear recipient@example.com, pay now.\n",
        head.replace("Last chance", "recipient@example.com")
    );
    stage.apply(Action::Pasted(Ok(text)));
    let gmail = directory().iter().find(|entry| entry.id == "gmail").unwrap();
    stage.apply(Action::ChooseDesk(Box::new(gmail.to_desk(DeskReason::Listed))));
    let shows = |stage: &Stage| {
        let parts = &stage.harness.state().wizard.report_page.form_parts;
        assert!(!parts.is_empty());
        let shown = parts.iter().filter(|part| part.text.contains("recipient@example.com"));
        shown.map(|part| part.field).collect::<Vec<_>>()
    };
    let all = shows(&stage);
    for field in [FormField::Headers, FormField::Subject, FormField::Content, FormField::OwnAddress] {
        assert!(all.contains(&field), "{all:?}");
    }
    stage.apply(Action::Hide(true));
    assert_eq!(shows(&stage), []);
}

#[test]
fn a_message_that_only_claims_salesforce_says_that_its_desk_is_the_wrong_place() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(look::copied_marks())));
    stage.must_see("abuse@salesforce.com would be the wrong address");
    stage.apply(Action::Pasted(Ok(sample())));
    assert!(!stage.sees("wrong address"));
}

#[test]
fn two_names_of_a_salesforce_customer_are_said_to_be_a_sign_of_forgery() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(sample().replace("X-SFDC-LK: 00D5f000003QrTw", "X-SFDC-LK: 00D8c00000Lm4Zb"))));
    stage.must_see(id::ORG_DISAGREES_TITLE);
    stage.apply(Action::Pasted(Ok(sample())));
    assert!(!stage.sees("customers of Salesforce"));
}

#[test]
fn behind_an_alias_service_both_desks_are_offered() {
    let mut stage = Stage::at_check();
    let text = look::passed_on().replace("mail.bluefinch.example (mail.bluefinch.example", "o1.ptr.sendgrid.net (o1.ptr.sendgrid.net");
    stage.apply(Action::Pasted(Ok(text)));
    stage.click("One more thing worth knowing…");
    stage.must_see("SimpleLogin passed it on to you");
    stage.click(id::NEXT_REPORT);
    assert_eq!(stage.harness.state().wizard.to(), "abuse@simplelogin.co");
    stage.must_see("A second company can help too: SendGrid");
    stage.click("Make this report for SendGrid");
    assert_eq!(stage.harness.state().wizard.to(), "abuse@sendgrid.com");
    stage.must_see("A second company can help too: SimpleLogin");
}

#[test]
fn behind_a_relay_the_one_that_it_names_is_said_on_the_check_page() {
    let mut stage = Stage::at_check();
    let head = "Received: from mail-sor-f69.google.com (mail-sor-f69.google.com [209.85.220.69]) by mx.home.example (Postfix) with ESMTPS id 1; Wed, 15 Jan 2025 08:31:32 +0000\nReceived: from smtp15-ia5-sp3.mta.salesforce.com (smtp15-ia5-sp3.mta.salesforce.com. [13.110.78.206]) by smtp-relay.gmail.com with ESMTPS id 2; Wed, 15 Jan 2025 08:31:31 +0000\n";
    let text = sample();
    let below = &text[text.find("X-IncomingTopHeaderMarker").unwrap()..];
    stage.apply(Action::Pasted(Ok(format!("{head}{below}"))));
    stage.must_see("It says that it got it from smtp15-ia5-sp3.mta.salesforce.com [13.110.78.206].");
}

#[test]
fn experts_can_save_the_report_for_machines() {
    let mut stage = Stage::at_report();
    stage.apply(Action::Reason(Reason::Advertising));
    assert!(!stage.sees(id::SAVE_ARF));
    stage.click(id::FOR_EXPERTS);
    stage.apply(Action::SaveArf);
    let effect = stage.harness.state_mut().wizard.apply(Action::PlaceChosen(Some("/tmp/Abuse report ARF.eml".into())));
    let Some(Effect::Save { bytes, .. }) = effect else { panic!("{effect:?}") };
    assert!(String::from_utf8(bytes).unwrap().contains("message/feedback-report"));
    // The next draft is a letter again.
    let wizard = &mut stage.harness.state_mut().wizard;
    wizard.apply(Action::Save);
    let effect = wizard.apply(Action::PlaceChosen(Some("/tmp/Abuse report.eml".into())));
    let Some(Effect::Save { bytes, .. }) = effect else { panic!("{effect:?}") };
    assert!(!String::from_utf8(bytes).unwrap().contains("message/feedback-report"));
}
