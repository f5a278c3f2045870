//! The list of reports, for those who want one.

use abuse_report_helper::platform::{Record, SaveError, Settings};
use abuse_report_helper::wizard::Action;
use abuse_report_helper::words::id;
use egui_kittest::kittest::Queryable;
use jiff::civil::date;

use super::{Setup, Stage, sample, stage};

const SENDER: &str = "offers@harborlight.example";

fn earlier(day: i8, desk: &str, asked: Option<i8>) -> Record {
    let asked_to_stop = asked.map(|day| date(2025, 1, day));
    Record {
        date: date(2025, 1, day),
        desk: desk.into(),
        subject: "Earlier".into(),
        sender: SENDER.into(),
        organisation: None,
        asked_to_stop,
    }
}

impl Stage {
    /// The report page of a person who keeps a list with these in it.
    fn keeping(records: Vec<Record>) -> Self {
        let settings = Settings { keep_records: true, ..Settings::default() };
        let mut stage = stage(Setup { settings, ..Setup::default() });
        stage.desktop.with(|script| script.records.records = records);
        stage.choose(id::REASON_ADVERTISING);
        stage.apply(Action::Pasted(Ok(sample())));
        stage.click(id::NEXT_REPORT);
        stage
    }

    fn records(&self) -> Vec<Record> {
        self.desktop.with(|script| script.records.records.clone())
    }

    fn text(&self) -> String {
        self.harness.state().wizard.report_page.composed.as_ref().expect("composed").as_ref().expect("right").text()
    }
}

#[test]
fn nothing_is_kept_unless_the_person_says_so() {
    let mut stage = Stage::at_report();
    stage.click(id::COPY_REPORT);
    assert!(stage.records().is_empty());
    assert!(!stage.harness.state().wizard.settings.keep_records);
    stage.tick(id::RECORDS_KEEP);
    assert_eq!(stage.records().len(), 1, "the report at hand is the first");
    stage.tick(id::RECORDS_KEEP);
    stage.click(id::BACK);
    stage.click(id::COPY_REPORT);
    assert_eq!(stage.records().len(), 1);
}

#[test]
fn a_record_holds_the_facts_and_nothing_of_headers_or_text() {
    let mut stage = Stage::keeping(vec![]);
    stage.apply(Action::Note("My own words.".into()));
    stage.click(id::COPY_REPORT);
    let wizard = &stage.harness.state().wizard;
    let organisation = wizard.check_page.trace.salesforce_org.as_ref().map(|o| o.id.clone());
    let expected = Record {
        date: date(2025, 1, 15),
        desk: "abuse@salesforce.com".into(),
        subject: "Last chance: 60% off everything this week".into(),
        sender: SENDER.into(),
        organisation,
        asked_to_stop: None,
    };
    assert_eq!(stage.records(), [expected]);
}

#[test]
fn one_report_is_one_record_however_often_it_is_handed_over() {
    let mut stage = Stage::keeping(vec![]);
    stage.click(id::COPY_REPORT);
    stage.click(id::BACK);
    stage.click(id::OPEN_DRAFT);
    stage.click(id::NO_WINDOW);
    stage.apply(Action::TextSize(115));
    assert_eq!(stage.records().len(), 1);
    stage.click(id::ANOTHER_MESSAGE);
    stage.choose(id::REASON_ADVERTISING);
    stage.apply(Action::Pasted(Ok(sample())));
    stage.click(id::NEXT_REPORT);
    stage.click(id::COPY_REPORT);
    assert_eq!(stage.records().len(), 2);
}

#[test]
fn the_third_report_about_a_sender_may_say_so() {
    let mut stage = Stage::keeping(vec![
        earlier(3, "abuse@salesforce.com", None),
        earlier(5, "", Some(5)),
        earlier(9, "abuse@salesforce.com", None),
        Record { sender: "other@example.com".into(), ..earlier(1, "abuse@example.com", Some(1)) },
    ]);
    let sentence = "the third message from this sender that I report; the others on 2025-01-03, 2025-01-09, asked to stop on 2025-01-05";
    let row = "How often:        the third message from this sender that I report; the others on 2025-01-03, 2025-01-09";
    assert!(!stage.text().contains("third"));
    stage.tick(&format!("Say so in the report: “{sentence}”"));
    assert_eq!(stage.text().matches(row).count(), 1);
    assert!(stage.text().contains("Asked to stop:    2025-01-05"));
    stage.apply(Action::Note("They write every day.".into()));
    assert!(stage.text().contains("| They write every day.\n") && stage.text().contains(row));
    stage.click(id::COPY_REPORT);
    stage.click(id::BACK);
    assert!(stage.text().contains("third"), "the report at hand does not count itself");
    stage.tick(&format!("Say so in the report: “{sentence}”"));
    assert!(!stage.text().contains("third"));
}

#[test]
fn the_second_report_about_a_sender_names_the_first_one() {
    let mut stage = Stage::keeping(vec![earlier(3, "abuse@salesforce.com", None)]);
    stage.apply(Action::Mention(true));
    assert!(stage.text().contains("the second message from this sender that I report; the first one on 2025-01-03\n"), "{}", stage.text());
}

#[test]
fn a_sender_met_for_the_first_time_has_nothing_to_mention() {
    let stage = Stage::keeping(vec![Record { sender: "other@example.com".into(), ..earlier(1, "abuse@example.com", None) }]);
    assert!(!stage.sees("Say so in the report"));
}

#[test]
fn the_list_is_searched_exported_and_deleted() {
    let mut stage = Stage::keeping(vec![
        Record { subject: "=HYPERLINK(\"x\")".into(), ..earlier(3, "abuse@salesforce.com", Some(2)) },
        Record { subject: "Parcel".into(), sender: "post@parcel.example".into(), ..earlier(9, "abuse@example.com", None) },
    ]);
    stage.click(id::COPY_REPORT);
    stage.click(id::RECORDS_TITLE);
    stage.must_see("3 entries");
    stage.must_see("Asked to stop on 2 January 2025");
    for typed in ["parcel 9 January", "PARCEL 2025-01-09"] {
        stage.apply(Action::SearchRecords(typed.into()));
        stage.must_see("One entry");
    }
    assert!(!stage.sees("HYPERLINK"));
    stage.click(id::RECORDS_EXPORT);
    let (path, bytes, _) = stage.desktop.with(|script| script.saved.last().cloned()).expect("saved");
    assert!(path.ends_with("My reports.csv"));
    let table = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(table.lines().count(), 4, "all of them, whatever the search");
    assert!(table.contains("\"'=HYPERLINK(\"\"x\"\")\""));
    stage.must_see("The table is kept here");
    stage.click(id::RECORDS_DELETE);
    assert!(!stage.records().is_empty(), "it asks first");
    stage.harness.key_press(eframe::egui::Key::Escape);
    stage.harness.run();
    assert!(!stage.records().is_empty(), "Esc keeps the list");
    stage.click(id::RECORDS_DELETE);
    stage.click(id::DELETE_ANYWAY);
    assert!(stage.records().is_empty());
    stage.must_see("The list is empty");
    stage.click(id::RECORDS_BACK);
    stage.must_see(id::AFTER_COPIED_TITLE);
}

#[test]
fn a_list_that_cannot_be_written_is_told_and_the_report_goes_on() {
    let mut stage = Stage::keeping(vec![]);
    stage.desktop.with(|script| script.record_error = Some(SaveError::Full));
    stage.click(id::COPY_REPORT);
    stage.must_see(id::AFTER_COPIED_TITLE);
    stage.must_see(id::RECORDS_ADD_FAILED);
    stage.must_see("No room is left there");
}

#[test]
fn damaged_lines_are_told_and_a_long_list_is_shown_in_part() {
    let mut stage = Stage::keeping((0..150).map(|_| earlier(3, "abuse@salesforce.com", None)).collect());
    stage.desktop.with(|script| script.records.damaged = 2);
    stage.apply(Action::OpenRecords);
    stage.must_see("2 lines of the list are damaged");
    stage.must_see("50 more");
    assert!(stage.harness.query_all_by_label("Earlier").count() == 100);
}

#[test]
fn a_sender_in_the_list_is_known_again_as_soon_as_the_headers_are_there() {
    let settings = Settings { keep_records: true, ..Settings::default() };
    let records = vec![
        earlier(3, "", Some(3)),
        earlier(9, "abuse@salesforce.com", Some(5)),
        Record { sender: "x@other.example".into(), ..earlier(10, "abuse@other.example", None) },
    ];
    let kept = records.clone();
    let mut stage = stage(Setup { settings, ..Setup::default() });
    stage.desktop.with(|script| script.records.records = kept);
    stage.apply(Action::RecordsRead(Ok(stage.desktop.with(|script| script.records.clone()))));
    stage.choose(id::REASON_ADVERTISING);
    stage.apply(Action::Pasted(Ok(sample())));
    stage.must_see(id::KNOWN_SENDER_TITLE);
    stage.must_see("One report, on 9 January 2025, for abuse@salesforce.com.");
    stage.must_see("You asked them to stop on 5 January 2025.");
    stage.click(id::KNOWN_SENDER_SHOW);
    stage.must_see("2 entries, the newest first");
    assert!(!stage.sees("x@other.example"));
    stage.click(id::RECORDS_BACK);
    stage.must_see("these are the full headers");
    // An empty list says nothing about the sender.
    let mut stage = Stage::keeping(vec![]);
    stage.click(id::BACK);
    assert!(!stage.sees(id::KNOWN_SENDER_TITLE));
}
