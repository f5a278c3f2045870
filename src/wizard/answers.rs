//! The first page: what happened, and whether the sender was asked to stop.

use jiff::civil::Date;

use crate::report::{AskedDay, Reason};

/// The answers of the first page. Nothing is preselected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct What {
    pub reason: Option<Reason>,
    /// The check box "I already asked them to stop"; counts for advertising only.
    pub asked: bool,
    pub asked_on: AskedOn,
    /// That day is only about right.
    pub asked_about: bool,
}

/// A date whose day, month and year are chosen from three lists; each may still be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AskedOn {
    pub day: Option<i8>,
    pub month: Option<i8>,
    pub year: Option<i16>,
}

impl AskedOn {
    /// The date, where all parts are chosen and such a day exists.
    pub fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?).ok()
    }
}

/// What is still missing on the first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Reason,
    /// The box is checked, but the date is not complete or does not exist.
    Date,
    FutureDate,
}

impl What {
    /// When the sender was asked to stop, for the report.
    pub fn asked_to_stop(&self) -> Option<AskedDay> {
        let day = (self.reason == Some(Reason::Advertising) && self.asked).then(|| self.asked_on.date()).flatten()?;
        Some(AskedDay { day, is_about: self.asked_about })
    }

    /// What is still missing on this page.
    pub fn missing(&self, today: Date) -> Option<Missing> {
        let Some(reason) = self.reason else { return Some(Missing::Reason) };
        if reason != Reason::Advertising || !self.asked {
            return None;
        }
        match self.asked_on.date() {
            None => Some(Missing::Date),
            Some(date) if date > today => Some(Missing::FutureDate),
            Some(_) => None,
        }
    }
}
