//! Where no desk is known: finding the owner, and what the person is told about who may read the report.

use abuse_report_helper::platform::OpenError;
use abuse_report_helper::report::Reason;
use abuse_report_helper::trace::{Desk, DeskKind, DeskReason, Network, OperatorKind};
use abuse_report_helper::wizard::{Action, ReportView};
use eframe::egui::accesskit::Role;

use super::{Stage, look, sample};

const RIPE: &str = include_str!("../owner/ripe.txt");

/// The report page of a message of which only the IP address 203.0.113.9 is recorded.
fn at_missing() -> Stage {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    stage.click("Next: the report");
    stage
}

fn at_owner() -> Stage {
    let mut stage = at_missing();
    stage.click("Find the owner…");
    stage
}

fn pasted(stage: &mut Stage, text: &str) {
    stage.desktop.with(|script| script.clipboard = Ok(text.to_owned()));
    stage.click("Paste");
}

/// The letter to the desk that was found.
fn at_network_letter() -> Stage {
    let mut stage = at_owner();
    pasted(&mut stage, RIPE);
    stage.click("Use this address");
    stage
}

#[test]
fn where_no_desk_is_known_the_page_says_what_is_missing_and_offers_three_ways() {
    let mut stage = at_missing();
    // The headline says it, nothing else on the page is a headline of that size, and nothing looks like a failure.
    assert_eq!(stage.focused().name, "One thing is missing: the address");
    stage.node(Role::Heading, "One thing is missing: the address");
    assert!(!stage.sees("Your report is ready") && !stage.sees("This is the report") && !stage.sees("There is no address yet"));
    stage.must_see("203.0.113.9");
    stage.must_see("Report it in my mail program instead");
    // For Outlook 2003 the button is not known.
    stage.must_see("Junk, Spam or Report phishing");
    stage.click("Keep the headers in a file");
    stage.must_see("It is kept here:");
    let saved = stage.desktop.with(|script| script.saved.last().map(|(_, bytes, _)| bytes.clone())).unwrap();
    assert!(String::from_utf8(saved).unwrap().contains("203.0.113.9"));
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.must_see("three dots");
    // Going back and forth does not lose the message.
    stage.click("Back");
    stage.click("Next: the report");
    stage.must_see("One thing is missing: the address");
}

#[test]
fn the_owner_is_found_by_opening_a_page_and_pasting_what_it_says() {
    let mut stage = at_owner();
    stage.must_see("Whose computer was it?");
    assert!(!stage.can("Next"));
    stage.must_see("Paste what the page shows first");
    stage.click("Open the page");
    let pages = stage.desktop.with(|script| script.pages.clone());
    assert_eq!(pages.len(), 1);
    assert!(pages[0].starts_with("https://") && pages[0].contains("203.0.113.9"), "{pages:?}");
    stage.must_see("Your web browser was asked to open");
    stage.click("Copy its address");
    assert_eq!(stage.desktop.with(|script| script.clipboard.clone()).ok(), Some(pages[0].clone()));
    pasted(&mut stage, RIPE);
    stage.must_see("Example Hosting B.V. dedicated servers");
    stage.must_see("abuse@example-hosting.example");
    stage.click("Use this address");
    assert_eq!(stage.harness.state().wizard.to(), "abuse@example-hosting.example");
    stage.must_see("Your report is ready");
    // Back leads to what was found, and further to the page before it.
    stage.click("Back");
    stage.must_see("Whose computer was it?");
    stage.must_see("abuse@example-hosting.example");
    stage.click("Back");
    stage.must_see("One thing is missing: the address");
}

#[test]
fn a_browser_that_does_not_open_leaves_the_address_to_copy() {
    let mut stage = at_owner();
    stage.desktop.with(|script| script.open_error = Some(OpenError::NoProgram));
    stage.click("Open the page");
    stage.must_see("Your web browser did not open.");
    stage.must_see("https://");
}

#[test]
fn what_is_no_answer_is_said_and_the_next_one_is_read() {
    let mut stage = at_owner();
    pasted(&mut stage, "Good morning");
    stage.must_see("This does not look like the register’s page.");
    assert!(!stage.can("Next"));
    pasted(&mut stage, &RIPE.replace("203.0.113.", "198.51.100."));
    stage.must_see("This is about other numbers (198.51.100.0 – 198.51.100.127)");
    stage.desktop.with(|script| script.clipboard = Err(abuse_report_helper::platform::ClipboardError::Picture));
    stage.click("Paste");
    stage.must_see("You copied a picture.");
    // What was pasted here has not replaced the message.
    assert!(stage.harness.state().wizard.check_page.text().contains("203.0.113.9"));
    pasted(&mut stage, RIPE);
    stage.must_see("abuse@example-hosting.example");
    assert!(!stage.sees("You copied a picture."));
    stage.click("The page does not work? Try another one");
    assert!(!stage.sees("abuse@example-hosting.example"));
    let before = stage.harness.state().wizard.owner_page().unwrap().url;
    stage.click("The page does not work? Try another one");
    assert_ne!(stage.harness.state().wizard.owner_page().unwrap().url, before);
}

#[test]
fn the_senders_own_network_is_passed_over_with_the_reason() {
    let mut stage = at_owner();
    let own = "inetnum: 203.0.113.8 - 203.0.113.15\nnetname: BLUEFINCH\ndescr: Bluefinch Media\nabuse-mailbox: abuse@bluefinch.example\nsource: RIPE\n\n";
    pasted(&mut stage, &format!("{own}{RIPE}"));
    stage.must_see("in the name of Bluefinch Media");
    stage.must_see("It may be the sender");
    stage.click("Use this address");
    assert_eq!(stage.harness.state().wizard.to(), "abuse@example-hosting.example");
    let mut stage = at_owner();
    pasted(&mut stage, own);
    stage.must_see("do not write there");
    assert!(!stage.can("Next"));
}

#[test]
fn a_networks_desk_may_show_the_report_so_the_address_is_hidden_until_the_person_wants_it_shown() {
    let mut stage = at_network_letter();
    stage.must_see("may show your report to its customer");
    stage.must_see("This hides your address in the pasted headers only.");
    let text = |stage: &Stage| stage.harness.state().wizard.report_page.composed.as_ref().unwrap().as_ref().unwrap().text();
    assert!(!text(&stage).contains("recipient@example.com"));
    // Own words are folded away.
    assert!(!stage.sees("In your own words"));
    stage.click("Add own words…");
    stage.must_see("In your own words");
    stage.must_see("What you write here may be shown to the sender.");
    stage.click("Show my address anyway");
    assert!(text(&stage).contains("recipient@example.com"));
    stage.must_see("as you chose");
    stage.click("Hide my address");
    assert!(!text(&stage).contains("recipient@example.com"));
}

#[test]
fn the_page_after_does_not_undo_what_was_hidden() {
    let mut stage = at_network_letter();
    stage.apply(Action::ChooseProgram("thunderbird".into()));
    stage.apply(Action::Open);
    assert_eq!(stage.harness.state().wizard.report_view(), ReportView::After);
    assert!(!stage.sees("Write from the address that got the unwanted mail"));
    stage.must_see("It need not be the one that got the mail.");
    // In a report to a service the person's address is not hidden, and the earlier sentence stays true.
    let mut stage = Stage::at_report();
    stage.apply(Action::ChooseProgram("thunderbird".into()));
    stage.apply(Action::Open);
    stage.must_see("Write from the address that got the unwanted mail");
}

#[test]
fn for_threats_the_police_come_first_and_no_network_is_named_before() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Reason(Reason::Threats));
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    stage.click("Next: the report");
    stage.must_see("Tell the police first");
    assert!(!stage.sees("One thing is missing") && !stage.sees("Find the owner"));
    stage.click("I have read this");
    stage.must_see("One thing is missing: the address");
    // Once is enough for one message.
    stage.click("Back");
    stage.click("Next: the report");
    assert!(!stage.sees("Tell the police first"));
}

#[test]
fn an_address_that_may_be_the_senders_is_asked_about_once() {
    let mut stage = at_missing();
    stage.click("I know an address for reports…");
    stage.apply(Action::To("abuse@bluefinch.example".into()));
    stage.must_see("This may be the sender’s own address");
    assert!(!stage.can("Copy report"));
    stage.click("Take the address out");
    assert_eq!(stage.harness.state().wizard.to(), "");
    stage.apply(Action::To("abuse@mail.bluefinch.example".into()));
    stage.click("I know who this is: use it");
    assert!(!stage.sees("This may be the sender’s own address"));
    assert!(stage.can("Copy report") || stage.can("Open in my mail program"));
    // Another one is asked about again, a stranger's is not.
    stage.apply(Action::To("report@bluefinch.example".into()));
    stage.must_see("This may be the sender’s own address");
    stage.apply(Action::To("abuse@carrier.example".into()));
    assert!(!stage.sees("This may be the sender’s own address"));
    // The address of a desk in the directory is accepted without a question even if the message uses its domain.
    let mut stage = Stage::at_report();
    stage.apply(Action::To("abuse@salesforce.com".into()));
    assert!(!stage.sees("This may be the sender’s own address"));
}

#[test]
fn the_way_of_a_lay_person_has_no_words_of_experts() {
    for file in [include_str!("../../assets/words/en/owner.ftl"), include_str!("../../assets/words/en/window.ftl")] {
        for word in ["RDAP", "WHOIS", "whois", "registry", "autonomous"] {
            assert!(!file.contains(word), "{word}");
        }
    }
}

#[test]
fn a_new_message_forgets_what_was_found() {
    let mut stage = at_network_letter();
    stage.apply(Action::Pasted(Ok(sample())));
    stage.click("Next: the report");
    assert_eq!(stage.harness.state().wizard.to(), "abuse@salesforce.com");
    assert!(!stage.harness.state().wizard.hides());
}

/// As if the recorded address were in a network of the table, with or without a desk.
fn in_network(stage: &mut Stage, kind: OperatorKind, with_desk: bool) {
    let network = Network {
        id: "example-hosting",
        operator: "Example Hosting",
        kind,
        ip: "203.0.113.9".parse().unwrap(),
        range: Some("203.0.113.0/24".into()),
        host: None,
        domain: None,
        as_of: jiff::civil::date(2026, 8, 22),
        withheld: None,
    };
    let trace = &mut stage.harness.state_mut().wizard.check_page.trace;
    trace.network = Some(network.clone());
    if with_desk {
        trace.desks = vec![Desk {
            id: "example-hosting".into(),
            kind: DeskKind::Network,
            name: "Example Hosting".into(),
            address: Some("abuse@example-hosting.example".into()),
            form_url: None,
            form_fields: vec![],
            reason: DeskReason::InNetwork(network),
        }];
    }
    stage.harness.run();
}

#[test]
fn a_network_is_told_with_its_day_and_that_networks_change_hands() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    in_network(&mut stage, OperatorKind::Hosting, true);
    stage.must_see("(number 203.0.113.9) was in the network of Example Hosting on 22 August 2026. Networks can change owners.");
    stage.click("Next: the report");
    stage.must_see("Your report is ready");
    stage.must_see("was in the network of Example Hosting on 22 August 2026");
    stage.must_see("Example Hosting may show your report to its customer");
    assert!(stage.harness.state().wizard.hides());
    // A carrier only transports the traffic of other networks.
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    in_network(&mut stage, OperatorKind::Carrier, false);
    stage.must_see("was delivered through the network of Example Hosting");
    stage.click("Next: the report");
    stage.must_see("One thing is missing: the address");
    stage.must_see("was delivered through the network of Example Hosting");
}

#[test]
fn for_threats_no_networks_desk_is_suggested_before_the_advice_was_read() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Reason(Reason::Threats));
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    in_network(&mut stage, OperatorKind::Hosting, true);
    assert!(!stage.sees("So the report goes to") && !stage.sees("abuse@example-hosting.example"));
    stage.click("Next: the report");
    assert!(!stage.sees("Example Hosting"));
    stage.click("I have read this");
    stage.must_see("Example Hosting may show your report to its customer");
}

/// The address of the search page is for the web browser, and the person has both in the clipboard one after the other.
#[test]
fn what_was_copied_for_the_search_does_not_become_the_address_of_the_report() {
    let mut stage = at_owner();
    stage.click("Open the page");
    stage.click("Copy its address");
    let copied = stage.desktop.with(|script| script.clipboard.clone()).unwrap();
    assert_eq!(stage.harness.state().wizard.to(), "");
    // Pasted here by mistake, it is no answer, and what to do stays in sight.
    stage.click("Paste");
    assert_eq!(stage.harness.state().wizard.to(), "");
    assert!(!stage.can("Next"));
    stage.must_see("Open the page");
    // Nor is it taken where an address is typed.
    stage.click("Back");
    for wrong in [copied.as_str(), "203.0.113.9"] {
        stage.apply(Action::To(wrong.to_owned()));
        assert!(!stage.can("Copy report") && !stage.sees("Your report is ready"), "{wrong}");
    }
}
