//! The list of reports on a real disk.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use abuse_report_helper::platform::records::{self, add, delete, read};
use abuse_report_helper::platform::{Record, RecordList};
use jiff::civil::date;
use proptest::prelude::*;

const PLACE: &str = "ABUSE_REPORT_TEST_PLACE";

fn record(subject: &str) -> Record {
    Record {
        date: date(2025, 1, 15),
        desk: "abuse@example.com".into(),
        subject: subject.into(),
        sender: "offers@sender.example".into(),
        organisation: None,
        asked_to_stop: Some(date(2025, 1, 3)),
    }
}

#[test]
fn records_come_back_in_their_order_also_with_line_breaks_in_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new/reports.jsonl");
    assert_eq!(read(&path), Ok(RecordList::default()));
    let records = [record("one"), record("two\nlines \"and\" \u{2028} more"), Record::default()];
    for record in &records {
        add(&path, record).expect("added");
    }
    assert_eq!(read(&path), Ok(RecordList { records: records.to_vec(), damaged: 0 }));
    assert_eq!(fs::read_to_string(&path).expect("read").lines().count(), 3);
}

#[test]
fn a_damaged_line_is_passed_over_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("reports.jsonl");
    add(&path, &record("first")).expect("added");
    let mut bytes = fs::read(&path).expect("read");
    bytes.extend_from_slice(b"{\"date\":\"2025-13-77\"}\n\xff\xfe\0\n{\"date\":\"2025-01-1");
    fs::write(&path, &bytes).expect("written");
    add(&path, &record("last")).expect("added");
    let list = read(&path).expect("read");
    assert_eq!(list, RecordList { records: vec![record("first"), record("last")], damaged: 3 });
    assert!(fs::read(&path).expect("read").starts_with(&bytes), "nothing that was there is gone");
}

#[test]
fn fields_of_a_later_version_do_no_harm() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("reports.jsonl");
    fs::write(&path, "{\"date\":\"2025-01-15\",\"desk\":\"a@b.example\",\"mood\":{\"x\":1}}\r\n\r\n").expect("written");
    let list = read(&path).expect("read");
    assert_eq!((list.records.len(), list.damaged), (1, 0));
}

#[test]
fn deleting_leaves_nothing_and_adding_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("reports.jsonl");
    delete(&path).expect("nothing to delete");
    add(&path, &record("secret")).expect("added");
    delete(&path).expect("deleted");
    assert_eq!(fs::read(&path).expect("read"), b"");
    add(&path, &record("new")).expect("added");
    assert_eq!(read(&path).expect("read").records, [record("new")]);
}

fn adder(path: &Path, name: &str) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "platform::records::adds_records", "--ignored"])
        .env(PLACE, path)
        .env("NAME", name)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("started")
}

/// The other window: adds forty records, or goes on until it is killed.
#[test]
#[ignore = "started by other tests"]
fn adds_records() {
    let Some(path) = std::env::var_os(PLACE) else { return };
    let name = std::env::var("NAME").expect("a name");
    for n in 0..if name == "endless" { usize::MAX } else { 40 } {
        add(path.as_ref(), &record(&format!("{name} {n} {}", "x".repeat(200)))).expect("added");
    }
}

#[test]
fn two_windows_at_once_lose_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("reports.jsonl");
    let children: Vec<Child> = ["one", "two", "three"].iter().map(|name| adder(&path, name)).collect();
    for mut child in children {
        assert!(child.wait().expect("ended").success());
    }
    let list = read(&path).expect("read");
    assert_eq!((list.records.len(), list.damaged), (120, 0));
    for name in ["one", "two", "three"] {
        let own: Vec<_> = list.records.iter().filter(|r| r.subject.starts_with(&format!("{name} "))).collect();
        assert_eq!(own.len(), 40);
        assert!(own.iter().enumerate().all(|(n, r)| r.subject.starts_with(&format!("{name} {n} "))), "in their order");
    }
}

#[test]
fn a_kill_in_the_middle_of_adding_loses_nothing_that_was_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("reports.jsonl");
    let mut before = 0;
    for round in 0..6 {
        let mut child = adder(&path, "endless");
        for _ in 0..400 {
            if read(&path).is_ok_and(|list| list.records.len() > before) {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        std::thread::sleep(Duration::from_millis(3 + 7 * round));
        child.kill().expect("killed");
        child.wait().expect("ended");
        let list = read(&path).expect("read");
        assert!(list.records.len() > before && list.damaged <= round as usize + 1, "{} after {before}", list.records.len());
        before = list.records.len();
    }
}

proptest! {
    #[test]
    fn a_table_has_its_six_cells_and_no_formula_whatever_a_message_says(
        subject in "(=|\\+|-|@|\"|,|\r\n|\t| |;|cmd)*.{0,20}",
        sender in any::<String>(),
    ) {
        let table = records::csv(&[Record { subject, sender, ..record("") }]);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.trim_start_matches('\u{FEFF}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        prop_assert_eq!(rows.len(), 2);
        for row in &rows {
            prop_assert_eq!(row.len(), 6);
            for cell in row {
                prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{}", cell);
                prop_assert!(!cell.contains(char::is_control));
            }
        }
    }
}
