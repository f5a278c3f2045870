//! The list of reports that the person keeps, if they want one, and what it says about the sender at hand.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Effect, Overlay, Wizard};
use crate::platform::{LoadError, Record, RecordList, SaveError};
use crate::report::{self, Earlier, Report, check_address};

/// The state of the page with the list.
#[derive(Clone, Debug, Default)]
pub struct RecordsPage {
    /// What the person looks for in it.
    pub search: String,
    /// The list as it was read from the file.
    pub list: RecordList,
    /// What went wrong last.
    pub problem: Option<RecordsProblem>,
    /// Where the list was written as a table.
    pub exported: Option<std::path::PathBuf>,
    /// The record of this report, so that it is added only once.
    added: Option<Record>,
    /// The record that is being written.
    adding: Option<Record>,
}

/// What can go wrong with the list. Reports go on without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordsProblem {
    /// It could not be read.
    Read(LoadError),
    /// A report could not be added.
    Add(SaveError),
    /// It could not be emptied.
    Delete(SaveError),
    /// The table could not be written.
    Export(SaveError),
}

impl RecordsPage {
    /// The records that fit the search, the newest first. `written` is how a day is written where they are shown.
    pub fn found(&self, written: &dyn Fn(Date) -> String) -> impl Iterator<Item = &Record> {
        self.list.records.iter().rev().filter(|record| record.fits(&self.search, written))
    }

    /// The records about the sender of the message at hand, without the reports about that message made today, which may have gone to several desks. A
    /// request to stop is never left out. `now`: a record of the message.
    fn about(&self, now: &Record) -> impl Iterator<Item = &Record> {
        let is_other = |record: &Record| !record.is_report() || record.date != now.date || record.subject != now.subject;
        self.list.records.iter().filter(move |record| record.is_about(&now.sender, now.organisation.as_deref()) && is_other(record))
    }

    /// What the list says about that sender.
    fn history(&self, now: &Record) -> Option<Earlier> {
        let about = || self.about(now);
        let messages: BTreeSet<(Date, &str)> = about().filter(|r| r.is_report()).map(|r| (r.date, r.subject.as_str())).collect();
        let mut days: Vec<Date> = messages.iter().map(|(date, _)| *date).collect();
        days.dedup();
        let history = Earlier { reports: messages.len(), days, asked: about().filter_map(|r| r.asked_to_stop).max() };
        (history.reports > 0 || history.asked.is_some()).then_some(history)
    }
}

impl Wizard {
    /// The sender's address as the message claims it, if it is one.
    pub fn sender(&self) -> Option<String> {
        report::sender(&self.check_page.checked.as_ref()?.block).filter(|address| check_address(address).is_ok())
    }

    /// What the person's list says about the sender of this message; nothing where none is kept.
    pub fn history(&self) -> Option<Earlier> {
        let mut history = self.records_page.history(&self.record_of("", None)?).filter(|_| self.settings.keep_records)?;
        // The report says already when the sender was asked to stop, as given on the first page.
        if self.what.asked_to_stop().is_some() {
            history.asked = None;
        }
        (history.times().is_some() || history.asked.is_some()).then_some(history)
    }

    /// The earlier reports about the sender of this message that stand in the list, one for each message, the newest first.
    pub fn known_reports(&self) -> Vec<&Record> {
        let Some(now) = self.record_of("", None) else { return Vec::new() };
        let mut reports: Vec<&Record> = self.records_page.about(&now).filter(|record| record.is_report()).collect();
        reports.sort_by(|a, b| (b.date, &a.subject).cmp(&(a.date, &b.subject)));
        reports.dedup_by(|a, b| (a.date, &a.subject) == (b.date, &b.subject));
        reports
    }

    pub(super) fn read_records(&self) -> Option<Effect> {
        self.settings.keep_records.then_some(Effect::ReadRecords)
    }

    /// Adds this report to the list, once, after the person got it out of the window.
    pub(super) fn add_to_records(&mut self) -> Option<Effect> {
        if !self.settings.keep_records || self.report_page.output.is_none() {
            return None;
        }
        let record = self.record(self.report_page.report()?)?;
        if self.records_page.added.as_ref() == Some(&record) {
            return None;
        }
        self.add_record(record)
    }

    pub(super) fn add_record(&mut self, record: Record) -> Option<Effect> {
        self.records_page.adding = Some(record.clone());
        Some(Effect::AddRecord(record))
    }

    fn record(&self, report: &Report) -> Option<Record> {
        let desk = if report.to.is_empty() { self.form_url().unwrap_or_default() } else { &report.to };
        // The list keeps no day that is only about right: later letters would tell it as the day.
        let asked = self.what.asked_to_stop().filter(|asked| !asked.is_about).map(|asked| asked.day);
        self.record_of(desk, asked)
    }

    /// What the list keeps of a report about this message to that desk.
    pub(super) fn record_of(&self, desk: &str, asked_to_stop: Option<Date>) -> Option<Record> {
        let checked = self.check_page.checked.as_ref()?;
        let record = Record {
            date: self.today,
            desk: desk.to_owned(),
            subject: checked.summary.subject.clone(),
            sender: self.sender().unwrap_or_default(),
            organisation: self.check_page.trace.salesforce_org.as_ref().map(|o| o.id.clone()),
            asked_to_stop,
        };
        Some(record.bounded())
    }

    pub(super) fn open_records(&mut self, search: String) -> Option<Effect> {
        self.overlays.open(Overlay::Records);
        self.records_page = RecordsPage {
            search,
            added: self.records_page.added.take(),
            list: std::mem::take(&mut self.records_page.list),
            ..RecordsPage::default()
        };
        // An older list is shown even if the person keeps none any more.
        Some(Effect::ReadRecords)
    }

    pub(super) fn list_read(&mut self, list: RecordList) {
        self.records_page.list = list;
        if self.report_page.mention {
            self.compose();
        }
    }

    pub(super) fn list_deleted(&mut self) {
        self.records_page = RecordsPage::default();
        self.report_page.mention = false;
        self.compose();
    }

    pub(super) fn record_added(&mut self, result: Result<(), SaveError>) -> Option<Effect> {
        let record = self.records_page.adding.take()?;
        match result {
            Ok(()) => {
                // A record about a channel is not the one of the report to the desk.
                if self.report_page.report().and_then(|report| self.record(report)).as_ref() == Some(&record) {
                    self.records_page.added = Some(record);
                }
                self.records_page.problem = None;
                // Another window of the program may have added records, too.
                self.read_records()
            }
            Err(error) => {
                self.records_page.problem = Some(RecordsProblem::Add(error));
                None
            }
        }
    }

    /// Forgets the record that was added: it is about the earlier message.
    pub(super) fn records_of_another_message(&mut self) {
        self.records_page.added = None;
    }
}
