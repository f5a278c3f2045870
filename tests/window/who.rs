//! The page "Who else should know?", opened from the report and from the page after it.

use std::sync::Arc;

use abuse_report_helper::channels::{self, Channel, ChannelKind, FieldKind};
use abuse_report_helper::message::Whole;
use abuse_report_helper::message::file::Opened;
use abuse_report_helper::platform::{ClipboardError, Record, Settings};
use abuse_report_helper::report::Reason;
use abuse_report_helper::wizard::{Action, Overlay, OwnerAction, WhoAction, WhoView};
use abuse_report_helper::words::{Id, id};

use egui_kittest::kittest::Queryable;
use jiff::civil::date;

use super::{Called, Setup, Stage, stage};

const OFFER: Id = id::WHO_OFFER;

/// A phishing message with a page at a platform, a mailbox for answers, and a link whose words are another host.
pub fn phishing() -> String {
    let head = "Received: from mail.sender.example (mail.sender.example [198.51.100.7])\r\n by mx.recipient.example (Postfix) with ESMTPS id 4XyZ\r\n for <ann@recipient.example>; Wed, 15 Jan 2025 08:31:30 +0000 (UTC)\r\nFrom: Bank <service@sender.example>\r\nReply-To: bank.desk@gmail.com\r\nTo: ann@recipient.example\r\nSubject: Your account\r\nDate: Wed, 15 Jan 2025 09:31:24 +0100\r\nMessage-ID: <1@sender.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
    let body = "<p>Please confirm: <a href='https://bank-login.web.app/in?e=ann@recipient.example'>https://www.bank.example/</a></p>\r\n<p><a href='https://evil.example/x'>More</a></p>\r\n";
    format!("{head}{body}")
}

/// How to get to the report about [`phishing`], opened as a file.
pub fn opened() -> Vec<Action> {
    let bytes = phishing().into_bytes();
    let opened = Opened { text: bytes.clone(), whole: Whole::Saved(Arc::new(bytes)), ..Opened::default() };
    vec![
        Action::Reason(Reason::Phishing),
        Action::ChooseProgram("thunderbird".into()),
        Action::Loaded { path: "/home/me/phish.eml".into(), result: Ok(Box::new(opened)) },
        Action::FinishCheck,
        Action::To("abuse@desk.example".into()),
    ]
}

fn reporting(country: Option<&str>) -> Stage {
    let settings = Settings { country: country.map(str::to_owned), ..Settings::default() };
    let mut stage = stage(Setup { settings, ..Setup::default() });
    for action in opened() {
        stage.apply(action);
    }
    stage
}

impl Stage {
    fn who(&mut self, action: WhoAction) {
        self.apply(Action::Who(action));
    }
}

#[test]
fn three_cards_are_offered_and_nothing_is_chosen_beforehand() {
    let mut stage = reporting(Some("DE"));
    stage.click(OFFER);
    for card in ["Verbraucherzentrale NRW, Phishing-Radar (Germany)", id::WHO_COMPANY.called(), id::WHO_PAGE.called()] {
        assert!(stage.sees(card), "{card}");
    }
    assert!(!stage.sees(id::WHO_COUNTRY_ASK) && !stage.sees(id::WHO_SAFETY));
    let who = &stage.harness.state().wizard.who;
    assert!(who.ticked.is_empty() && who.made.is_none() && !who.lost);
}

#[test]
fn others_can_be_told_where_no_desk_is_known() {
    let settings = Settings { country: Some("DE".into()), ..Settings::default() };
    let mut stage = stage(Setup { settings, ..Setup::default() });
    for action in opened().into_iter().filter(|action| !matches!(action, Action::To(_))) {
        stage.apply(action);
    }
    assert!(stage.sees(id::MISSING_TITLE));
    stage.click(OFFER);
    stage.who(WhoAction::Make("de-verbraucherzentrale".into()));
    assert!(stage.harness.state().wizard.channel_letter().is_some() && stage.sees("phishing@verbraucherzentrale.nrw"));
    stage.who(WhoAction::Tick(0, true));
    stage.who(WhoAction::Make("google-firebase".into()));
    let letter = stage.harness.state().wizard.channel_letter().expect("a letter").clone();
    assert!(letter.text.contains("Source IP:") && letter.text.contains("hxxps://bank-login.web[.]app/in"), "{}", letter.text);
}

/// For a mail program that opens no drafts there is the file to attach, and each line to copy.
#[test]
fn what_is_attached_can_be_saved_by_itself() {
    let mut stage = reporting(Some("DE"));
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.click(OFFER);
    stage.who(WhoAction::Make("de-verbraucherzentrale".into()));
    assert!(stage.sees(id::WHO_ATTACH) && stage.sees("reported-message.eml"));
    stage.desktop.with(|script| script.file_dialogs = false);
    stage.who(WhoAction::SaveAttached);
    let path = stage.harness.state().wizard.who.attached.clone().expect("saved");
    let (saved, bytes, _) = stage.desktop.with(|script| script.saved.last().cloned()).expect("saved");
    assert!(saved == path && bytes == phishing().into_bytes());
    assert!(stage.harness.state().wizard.who.draft.is_none(), "the letter itself is not handed over");
}

#[test]
fn the_country_is_asked_once() {
    let mut stage = reporting(None);
    stage.click(OFFER);
    assert!(stage.sees(id::WHO_COUNTRY_ASK) && stage.sees(id::WHO_NO_OFFICE));
    assert!(stage.sees(id::WHO_OFFICE_UNASKED), "that none is known is not said before");
    stage.who(WhoAction::Country("GB".into()));
    assert!(!stage.sees(id::WHO_COUNTRY_ASK) && stage.sees("Suspicious Email Reporting Service (NCSC) (United Kingdom)"));
    assert_eq!(stage.harness.state().wizard.settings.country.as_deref(), Some("GB"));
}

/// Threats are for the police first, in every country: also where no page of theirs is known.
#[test]
fn threats_are_for_the_police_first() {
    for (country, police) in [("DE", id::POLICE_1.called()), ("FR", "PHAROS")] {
        let mut stage = reporting(Some(country));
        stage.apply(Action::Reason(Reason::Threats));
        stage.apply(Action::Owner(OwnerAction::PoliceRead));
        stage.click(OFFER);
        let top = |stage: &Stage, text: &str| {
            let found = stage.harness.query_all_by_label_contains(text).map(|node| node.rect().top()).reduce(f32::min);
            found.unwrap_or_else(|| panic!("{country}: no {text:?}"))
        };
        assert!(top(&stage, police) < top(&stage, id::WHO_MAKE.called()), "{country}");
        assert_eq!(stage.sees(id::POLICE_1), country == "DE");
    }
    let mut stage = reporting(Some("DE"));
    stage.click(OFFER);
    assert!(!stage.sees(id::POLICE_1));
}

/// A draft that was saved is not sent: what is left to do is said, and the way to it is there.
#[test]
fn a_saved_draft_for_somebody_else_says_what_is_left_to_do() {
    let mut stage = reporting(Some("DE"));
    stage.click(OFFER);
    stage.who(WhoAction::Make("de-verbraucherzentrale".into()));
    stage.desktop.with(|script| script.places_picked.push_back(Some("/home/me/Report.eml".into())));
    stage.who(WhoAction::Save);
    stage.must_see(id::AFTER_SAVED_TITLE);
    stage.must_see(id::NOTHING_SENT);
    stage.must_see("/home/me/Report.eml");
    assert!(stage.can(id::SHOW_DRAFT));
}

/// Headers alone have no links: that is said on the card, and no button leads to a page that says no more.
#[test]
fn where_there_are_no_links_nothing_offers_to_look_at_them() {
    let mut stage = stage(Setup::default());
    let pasted = phishing().split("\r\n\r\n").next().expect("headers").to_owned() + "\r\n";
    for action in
        [Action::Reason(Reason::Phishing), Action::Pasted(Ok(pasted)), Action::FinishCheck, Action::To("abuse@desk.example".into())]
    {
        stage.apply(action);
    }
    stage.click(OFFER);
    stage.must_see("Open the saved message to see them.");
    assert!(!stage.sees(id::WHO_LOOK_LINKS));
}

/// From a report that is not sent yet, the button at the bottom leads back to it; only afterwards it ends the program.
#[test]
fn the_page_leads_back_to_a_report_that_is_not_sent_yet() {
    let mut stage = reporting(Some("DE"));
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.click(OFFER);
    stage.click(id::ABOUT_BACK);
    stage.must_see(id::REPORT_TITLE);
    stage.click(id::COPY_REPORT);
    stage.click(OFFER);
    stage.click(id::ABOUT_BACK);
    stage.must_see(id::AFTER_COPIED_TITLE);
    stage.click(id::I_SENT_IT);
    stage.click(OFFER);
    assert!(stage.can(id::DONE) && !stage.sees(id::ABOUT_BACK));
}

#[test]
fn what_is_lost_comes_first() {
    let mut stage = reporting(Some("GB"));
    stage.click(OFFER);
    stage.who(WhoAction::Lost(true));
    assert!(stage.sees(id::WHO_SAFETY) && stage.sees("Report Fraud: 0300 123 2040"));
}

#[test]
fn a_letter_with_the_message_attached_is_made_for_the_office() {
    let mut stage = reporting(Some("DE"));
    stage.click(OFFER);
    stage.who(WhoAction::Make("de-verbraucherzentrale".into()));
    assert!(stage.sees("phishing@verbraucherzentrale.nrw"));
    let letter = stage.harness.state().wizard.channel_letter().expect("a letter").draft();
    let original = phishing();
    assert!(letter.windows(original.len()).any(|window| window == original.as_bytes()), "the message is not in the draft");
}

#[test]
fn links_are_never_shown_live_and_only_ticked_ones_are_told() {
    let mut stage = reporting(Some("DE"));
    stage.click(OFFER);
    stage.who(WhoAction::Show(WhoView::Links));
    assert!(stage.sees("hxxps://bank-login.web[.]app/in?e=[address hidden]"));
    assert!(stage.sees("A page here is kept by Google Firebase.") && !stage.sees(id::WHO_LINKS_TELL));
    stage.who(WhoAction::Tick(0, true));
    stage.who(WhoAction::Make("google-firebase".into()));
    let letter = stage.harness.state().wizard.channel_letter().expect("a letter").clone();
    assert!(letter.text.contains("hxxps://bank-login.web[.]app/in") && !letter.text.contains("https://bank-login"));
    assert!(!letter.text.contains("evil[.]example"));
}

/// The card says what was ticked, on it or on the report page.
#[test]
fn the_card_of_the_bad_page_says_what_was_ticked() {
    let mut stage = reporting(Some("DE"));
    stage.click(OFFER);
    stage.must_see("none ticked yet");
    stage.who(WhoAction::Tick(1, true));
    assert!(stage.sees("Ticked: hxxps://evil[.]example/x") && !stage.sees("none ticked yet"));
}

/// A file goes into a form as a file: there is nothing to fill in by hand.
#[test]
fn a_form_that_takes_a_file_says_how_to_give_it() {
    let wants_a_file = |channel: &&Channel| channel.has_desk() && channel.fields.iter().any(|field| field.what == FieldKind::File);
    for channel in channels::all().iter().filter(wants_a_file) {
        let mut stage = reporting(Some("DE"));
        stage.click(OFFER);
        stage.who(WhoAction::Make(channel.id.clone()));
        assert!(stage.sees("Save the unwanted message as a file in your mail program"), "{}", channel.id);
    }
}

#[test]
fn what_could_not_be_copied_is_not_marked_as_copied() {
    let mut stage = reporting(Some("DE"));
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.click(OFFER);
    stage.who(WhoAction::Make("de-verbraucherzentrale".into()));
    stage.click(id::COPY_ADDRESS);
    assert!(stage.sees(id::COPIED) && !stage.sees(id::COPY_FAILED_TITLE));
    stage.desktop.with(|script| script.copy_error = Some(ClipboardError::Unavailable { detail: "none".into() }));
    stage.click(id::COPY_ADDRESS);
    assert!(!stage.sees(id::COPIED) && stage.sees(id::COPY_FAILED_TITLE));
}

#[test]
fn back_leads_through_the_page_and_then_to_the_report() {
    let mut stage = reporting(Some("DE"));
    stage.click(OFFER);
    stage.who(WhoAction::Show(WhoView::Companies));
    stage.who(WhoAction::Make("company-paypal".into()));
    for view in [WhoView::Companies, WhoView::Cards] {
        stage.apply(Action::Back);
        assert_eq!(stage.harness.state().wizard.who.view, view);
    }
    stage.apply(Action::Back);
    assert!(!stage.harness.state().wizard.overlays.is_open(Overlay::Who));
}

/// With the list switched on: each report is in it with whom it went to, and a later one can name the days of the others.
#[test]
fn a_report_is_remembered_with_its_channel_and_a_later_one_names_the_days() {
    let settings = Settings { country: Some("DE".into()), keep_records: true, ..Settings::default() };
    let mut stage = stage(Setup { settings, ..Setup::default() });
    let earlier = |day| Record {
        date: date(2025, 1, day),
        desk: "abuse@desk.example".into(),
        subject: format!("Earlier {day}"),
        sender: "service@sender.example".into(),
        ..Record::default()
    };
    stage.desktop.with(|script| script.records.records = vec![earlier(3), earlier(9)]);
    for action in opened() {
        stage.apply(action);
    }
    stage.apply(Action::Mention(true));
    stage.click(OFFER);
    stage.who(WhoAction::Make("de-verbraucherzentrale".into()));
    assert!(stage.sees(id::WHO_NO_ANSWER));
    let letter = stage.harness.state().wizard.channel_letter().expect("a letter").clone();
    // The letter is in German for the office; the page shows the person what it says.
    assert!(letter.text.contains("an diesen Tagen: 2025-01-03, 2025-01-09.\n"), "{}", letter.text);
    let meaning = letter.meaning.clone().expect("the letter is German");
    assert!(meaning.contains("I reported messages from this sender before, on 2025-01-03, 2025-01-09.\n"), "{meaning}");
    assert!(stage.sees(id::SAYS_SHOW) && stage.sees(meaning.trim()));
    stage.apply(Action::Open);
    let records = stage.desktop.with(|script| script.records.records.clone());
    let last = records.last().expect("a record");
    assert_eq!((records.len(), last.subject.as_str(), last.sender.as_str()), (3, "Your account", "service@sender.example"));
    assert_eq!(last.desk, "Verbraucherzentrale NRW, Phishing-Radar <phishing@verbraucherzentrale.nrw>");
    // A report about the same message to another desk does not count as another message.
    stage.who(WhoAction::Show(WhoView::Cards));
    stage.who(WhoAction::Make("company-paypal".into()));
    assert!(stage.harness.state().wizard.channel_letter().expect("a letter").text.contains("before, on 2025-01-03, 2025-01-09."));
}

/// Every list of bad web addresses, and every provider of mailboxes that has a desk, has its page. The kernel is watched while this runs.
#[test]
fn every_checker_of_web_addresses_and_every_mailbox_provider_has_its_page() {
    let mut seen = 0;
    for channel in channels::all().iter().filter(|channel| channel.has_desk()) {
        let text = match channel.kind {
            ChannelKind::Checker => phishing(),
            ChannelKind::Mailbox => {
                phishing().replace("bank.desk@gmail.com", &format!("bank.desk@{}", channel.all_hosts().next().unwrap()))
            }
            _ => continue,
        };
        let mut stage = stage(Setup::default());
        let bytes = text.into_bytes();
        let opened = Opened { text: bytes.clone(), whole: Whole::Saved(Arc::new(bytes)), ..Opened::default() };
        for action in [
            Action::Reason(Reason::Phishing),
            Action::ChooseProgram("thunderbird".into()),
            Action::Loaded { path: "/home/me/phish.eml".into(), result: Ok(Box::new(opened)) },
            Action::FinishCheck,
            Action::To("abuse@desk.example".into()),
        ] {
            stage.apply(action);
        }
        stage.click(OFFER);
        stage.who(WhoAction::Tick(0, true));
        stage.who(WhoAction::Make(channel.id.clone()));
        stage.must_see(&channel.name);
        assert!(matches!(stage.harness.state().wizard.who.made, Some(Ok(_))), "{}", channel.id);
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}
