//! Where no desk is known: finding the owner, and what the person is told about who may read the report.

use abuse_report_helper::platform::OpenError;
use abuse_report_helper::report::Reason;
use abuse_report_helper::trace::{Desk, DeskKind, DeskReason, Network, OperatorKind};
use abuse_report_helper::wizard::{Action, ReportView};
use abuse_report_helper::words::id;
use eframe::egui::accesskit::Role;

use super::{Called, Stage, look, sample};

const RIPE: &str = include_str!("../owner/ripe.txt");

/// The report page of a message of which only the IP address 203.0.113.9 is recorded.
fn at_missing() -> Stage {
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    stage.click(id::NEXT_REPORT);
    stage
}

fn at_owner() -> Stage {
    let mut stage = at_missing();
    stage.click(id::MISSING_FIND_BUTTON);
    stage
}

fn pasted(stage: &mut Stage, text: &str) {
    stage.desktop.with(|script| script.clipboard = Ok(text.to_owned()));
    stage.click(id::PASTE);
}

/// The letter to the desk that was found.
fn at_network_letter() -> Stage {
    let mut stage = at_owner();
    pasted(&mut stage, RIPE);
    stage.click(id::OWNER_USE);
    stage
}

#[test]
fn where_no_desk_is_known_the_page_says_what_is_missing_and_offers_three_ways() {
    let mut stage = at_missing();
    // The headline says it, nothing else on the page is a headline of that size, and nothing looks like a failure.
    assert_eq!(stage.focused().name, id::MISSING_TITLE.called());
    stage.node(Role::Heading, id::MISSING_TITLE);
    assert!(!stage.sees(id::REPORT_TITLE) && !stage.sees(id::THIS_IS_THE_REPORT) && !stage.sees("There is no address yet"));
    stage.must_see("203.0.113.9");
    stage.must_see(id::MISSING_PROGRAM);
    // For Outlook 2003 the button is not known.
    stage.must_see("Junk, Spam or Report phishing");
    stage.click(id::MISSING_KEEP);
    stage.must_see("It is kept here:");
    let saved = stage.desktop.with(|script| script.saved.last().map(|(_, bytes, _)| bytes.clone())).unwrap();
    assert!(String::from_utf8(saved).unwrap().contains("203.0.113.9"));
    stage.apply(Action::ChooseProgram("gmail".into()));
    stage.must_see("three dots");
    // Going back and forth does not lose the message.
    stage.click(id::BACK);
    stage.click(id::NEXT_REPORT);
    stage.must_see(id::MISSING_TITLE);
}

#[test]
fn the_owner_is_found_by_opening_a_page_and_pasting_what_it_says() {
    let mut stage = at_owner();
    stage.must_see(id::OWNER_TITLE);
    assert!(!stage.can(id::NEXT));
    stage.must_see(id::OWNER_WHY_PASTE);
    stage.click(id::OWNER_OPEN_PAGE);
    let pages = stage.desktop.with(|script| script.pages.clone());
    assert_eq!(pages.len(), 1);
    assert!(pages[0].starts_with("https://") && pages[0].contains("203.0.113.9"), "{pages:?}");
    stage.must_see("Your web browser was asked to open");
    stage.click(id::OWNER_COPY_PAGE);
    assert_eq!(stage.desktop.with(|script| script.clipboard.clone()).ok(), Some(pages[0].clone()));
    pasted(&mut stage, RIPE);
    stage.must_see("Example Hosting B.V. dedicated servers");
    stage.must_see("abuse@example-hosting.example");
    stage.click(id::OWNER_USE);
    assert_eq!(stage.harness.state().wizard.to(), "abuse@example-hosting.example");
    stage.must_see(id::REPORT_TITLE);
    // Back leads to what was found, and further to the page before it.
    stage.click(id::BACK);
    stage.must_see(id::OWNER_TITLE);
    stage.must_see("abuse@example-hosting.example");
    stage.click(id::BACK);
    stage.must_see(id::MISSING_TITLE);
}

#[test]
fn a_browser_that_does_not_open_leaves_the_address_to_copy() {
    let mut stage = at_owner();
    stage.desktop.with(|script| script.open_error = Some(OpenError::NoProgram));
    stage.click(id::OWNER_OPEN_PAGE);
    stage.must_see("Your web browser did not open.");
    stage.must_see("https://");
}

#[test]
fn what_is_no_answer_is_said_and_the_next_one_is_read() {
    let mut stage = at_owner();
    pasted(&mut stage, "Good morning");
    stage.must_see("This does not look like the register’s page.");
    assert!(!stage.can(id::NEXT));
    pasted(&mut stage, &RIPE.replace("203.0.113.", "198.51.100."));
    stage.must_see("This is about other numbers (198.51.100.0 – 198.51.100.127)");
    stage.desktop.with(|script| script.clipboard = Err(abuse_report_helper::platform::ClipboardError::Picture));
    stage.click(id::PASTE);
    stage.must_see("You copied a picture.");
    // What was pasted here has not replaced the message.
    assert!(stage.harness.state().wizard.check_page.text().contains("203.0.113.9"));
    pasted(&mut stage, RIPE);
    stage.must_see("abuse@example-hosting.example");
    assert!(!stage.sees("You copied a picture."));
    stage.click(id::OWNER_NEXT_PAGE);
    assert!(!stage.sees("abuse@example-hosting.example"));
    let before = stage.harness.state().wizard.owner_page().unwrap().url;
    stage.click(id::OWNER_NEXT_PAGE);
    assert_ne!(stage.harness.state().wizard.owner_page().unwrap().url, before);
}

#[test]
fn the_senders_own_network_is_passed_over_with_the_reason() {
    let mut stage = at_owner();
    let own = "inetnum: 203.0.113.8 - 203.0.113.15\nnetname: BLUEFINCH\ndescr: Bluefinch Media\nabuse-mailbox: abuse@bluefinch.example\nsource: RIPE\n\n";
    pasted(&mut stage, &format!("{own}{RIPE}"));
    stage.must_see("in the name of Bluefinch Media");
    stage.must_see("It may be the sender");
    stage.click(id::OWNER_USE);
    assert_eq!(stage.harness.state().wizard.to(), "abuse@example-hosting.example");
    let mut stage = at_owner();
    pasted(&mut stage, own);
    stage.must_see("do not write there");
    assert!(!stage.can(id::NEXT));
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
    stage.click(id::ADD_OWN_WORDS);
    stage.must_see("In your own words");
    stage.must_see(id::OWN_WORDS_SHOWN);
    stage.click(id::SHOWN_SHOW);
    assert!(text(&stage).contains("recipient@example.com"));
    stage.must_see("as you chose");
    stage.click(id::SHOWN_HIDE);
    assert!(!text(&stage).contains("recipient@example.com"));
}

#[test]
fn the_page_after_does_not_undo_what_was_hidden() {
    let mut stage = at_network_letter();
    stage.apply(Action::ChooseProgram("thunderbird".into()));
    stage.apply(Action::Open);
    assert_eq!(stage.harness.state().wizard.report_view(), ReportView::After);
    assert!(!stage.sees(id::AFTER_NAME_TEXT));
    stage.must_see("It need not be the one that got the mail.");
    // In a report to a service the person's address is not hidden, and the earlier sentence stays true.
    let mut stage = Stage::at_report();
    stage.apply(Action::ChooseProgram("thunderbird".into()));
    stage.apply(Action::Open);
    stage.must_see(id::AFTER_NAME_TEXT);
}

#[test]
fn for_threats_the_police_come_first_and_no_network_is_named_before() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Reason(Reason::Threats));
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    stage.click(id::NEXT_REPORT);
    stage.must_see(id::POLICE_TITLE);
    assert!(!stage.sees("One thing is missing") && !stage.sees("Find the owner"));
    stage.click(id::POLICE_READ);
    stage.must_see(id::MISSING_TITLE);
    // Once is enough for one message.
    stage.click(id::BACK);
    stage.click(id::NEXT_REPORT);
    assert!(!stage.sees(id::POLICE_TITLE));
}

#[test]
fn an_address_that_may_be_the_senders_is_asked_about_once() {
    let mut stage = at_missing();
    stage.click(id::MISSING_BY_HAND);
    stage.apply(Action::To("abuse@bluefinch.example".into()));
    stage.must_see(id::RISKY_TITLE);
    assert!(!stage.can(id::COPY_REPORT));
    stage.click(id::RISKY_CLEAR);
    assert_eq!(stage.harness.state().wizard.to(), "");
    stage.apply(Action::To("abuse@mail.bluefinch.example".into()));
    stage.click(id::RISKY_KEEP);
    assert!(!stage.sees(id::RISKY_TITLE));
    assert!(stage.can(id::COPY_REPORT) || stage.can(id::OPEN_DRAFT));
    // Another one is asked about again, a stranger's is not.
    stage.apply(Action::To("report@bluefinch.example".into()));
    stage.must_see(id::RISKY_TITLE);
    stage.apply(Action::To("abuse@carrier.example".into()));
    assert!(!stage.sees(id::RISKY_TITLE));
    // The address of a desk in the directory is accepted without a question even if the message uses its domain.
    let mut stage = Stage::at_report();
    stage.apply(Action::To("abuse@salesforce.com".into()));
    assert!(!stage.sees(id::RISKY_TITLE));
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
    stage.click(id::NEXT_REPORT);
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
    stage.click(id::NEXT_REPORT);
    stage.must_see(id::REPORT_TITLE);
    stage.must_see("was in the network of Example Hosting on 22 August 2026");
    stage.must_see("Example Hosting may show your report to its customer");
    assert!(stage.harness.state().wizard.hides());
    // A carrier only transports the traffic of other networks.
    let mut stage = Stage::at_check();
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    in_network(&mut stage, OperatorKind::Carrier, false);
    stage.must_see("was delivered through the network of Example Hosting");
    stage.click(id::NEXT_REPORT);
    stage.must_see(id::MISSING_TITLE);
    stage.must_see("was delivered through the network of Example Hosting");
}

#[test]
fn for_threats_no_networks_desk_is_suggested_before_the_advice_was_read() {
    let mut stage = Stage::at_check();
    stage.apply(Action::Reason(Reason::Threats));
    stage.apply(Action::Pasted(Ok(look::unnamed())));
    in_network(&mut stage, OperatorKind::Hosting, true);
    assert!(!stage.sees("So the report goes to") && !stage.sees("abuse@example-hosting.example"));
    stage.click(id::NEXT_REPORT);
    assert!(!stage.sees("Example Hosting"));
    stage.click(id::POLICE_READ);
    stage.must_see("Example Hosting may show your report to its customer");
}

/// The address of the search page is for the web browser, and the person has both in the clipboard one after the other.
#[test]
fn what_was_copied_for_the_search_does_not_become_the_address_of_the_report() {
    let mut stage = at_owner();
    stage.click(id::OWNER_OPEN_PAGE);
    stage.click(id::OWNER_COPY_PAGE);
    let copied = stage.desktop.with(|script| script.clipboard.clone()).unwrap();
    assert_eq!(stage.harness.state().wizard.to(), "");
    // Pasted here by mistake, it is no answer, and what to do stays in sight.
    stage.click(id::PASTE);
    assert_eq!(stage.harness.state().wizard.to(), "");
    assert!(!stage.can(id::NEXT));
    stage.must_see(id::OWNER_OPEN_PAGE);
    // Nor is it taken where an address is typed.
    stage.click(id::BACK);
    for wrong in [copied.as_str(), "203.0.113.9"] {
        stage.apply(Action::To(wrong.to_owned()));
        assert!(!stage.can(id::COPY_REPORT) && !stage.sees(id::REPORT_TITLE), "{wrong}");
    }
}
