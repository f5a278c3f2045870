//! What the person chose for a report.

use std::str::FromStr;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Enclosed, ReportError};

/// Why the person reports the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Advertising nobody asked for.
    Advertising,
    /// It pretends to come from somebody else.
    Phishing,
    /// Threats or harassment.
    Threats,
    /// Anything else.
    Other,
}

impl Reason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Advertising, Self::Phishing, Self::Threats, Self::Other];

    /// The word used on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Advertising => "advertising",
            Self::Phishing => "phishing",
            Self::Threats => "threats",
            Self::Other => "other",
        }
    }
}

impl FromStr for Reason {
    type Err = ReportError;

    fn from_str(word: &str) -> Result<Self, ReportError> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word).ok_or(ReportError::UnknownReason)
    }
}

/// What the desk, and through it the sender, may learn of the person's address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OwnAddress {
    /// It stays in the headers; the desk is asked not to pass it on.
    #[default]
    Shown,
    /// These addresses, and the names beside them, are hidden wherever they can be found.
    Hidden(Vec<String>),
    /// The desk may tell it the sender, so that it is taken off the lists. For advertising only; otherwise as [`OwnAddress::Shown`].
    ToldToSender,
}

/// No more earlier days than this are named; the first one always is.
const MOST_DAYS: usize = 6;

/// Reports about the same sender that the person made before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// How many other messages of the sender were reported.
    pub reports: usize,
    /// On which days, each once, the first one first.
    pub days: Vec<Date>,
    /// When the sender was last asked to stop.
    pub asked: Option<Date>,
}

impl Earlier {
    /// Which message of the sender it is that is reported, and when the ones before were, in English as the report is. Nothing where there was
    /// none before.
    pub fn times(&self) -> Option<String> {
        let since = self.days.first()?;
        let ordinal = match self.reports {
            0 => return None,
            1 => "second message".to_owned(),
            2 => "third message".to_owned(),
            3 => "fourth message".to_owned(),
            4 => "fifth message".to_owned(),
            n if n < 20 => format!("{}th message", n + 1),
            n => format!("message number {}", n + 1),
        };
        let last = self.last_days();
        let days: Vec<String> = last.iter().map(ToString::to_string).collect();
        let first = if last.len() == self.days.len() { String::new() } else { format!("since {since}, the last ones ") };
        let before = if self.reports == 1 { "first one" } else { "others" };
        Some(format!("the {ordinal} from this sender that I report; the {before} {first}on {}", days.join(", ")))
    }

    /// The days of the last reports, as many as a report names.
    pub(crate) fn last_days(&self) -> &[Date] {
        self.days.get(self.days.len().saturating_sub(MOST_DAYS)..).unwrap_or_default()
    }

    /// What the report says of it, for the question whether it shall.
    pub fn sentence(&self) -> String {
        let asked = self.asked.map(|asked| format!("asked to stop on {asked}"));
        self.times().into_iter().chain(asked).collect::<Vec<_>>().join(", ")
    }
}

/// A day on which the person asked the sender to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedDay {
    /// In the person's time zone.
    pub day: Date,
    /// The person remembers only about when it was, so nothing follows from the day.
    pub is_about: bool,
}

impl From<Date> for AskedDay {
    fn from(day: Date) -> Self {
        Self { day, is_about: false }
    }
}

/// What the person chose for the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Why it is reported.
    pub reason: Reason,
    /// The day on which the person asked the sender to stop.
    pub asked_to_stop: Option<AskedDay>,
    /// Today, in the person's time zone: nobody asked the sender tomorrow. Without it any day is taken.
    pub today: Option<Date>,
    /// The desk's address; may be empty where the desk takes reports only on its web form.
    pub to: String,
    /// That web form.
    pub form_url: Option<String>,
    /// The letter goes to the owner of the network that the message came from.
    pub to_network: bool,
    /// The person's own subject line; otherwise one is made from the facts.
    pub subject: Option<String>,
    /// The person's own words; may be empty.
    pub note: String,
    /// What may become known of the person's address.
    pub own_address: OwnAddress,
    /// What the person's own list says about this sender.
    pub earlier: Option<Earlier>,
    /// Which links of the message lead to the bad page, by their number from 0. Where none is chosen, the report does not say so of any, and tells the
    /// first ones.
    pub links: Vec<usize>,
    /// Links are told with what stands behind `?`: often a code for the person.
    pub with_query: bool,
    /// The reported message with its body, where it is there.
    pub message: Option<Arc<Enclosed>>,
    /// The sender of a machine-readable report, for those who send it by a tool of their own.
    pub from: Option<String>,
}

impl Choices {
    /// The plain report: no words of the person's own, nothing hidden.
    pub fn new(reason: Reason, to: impl Into<String>) -> Self {
        Self {
            reason,
            asked_to_stop: None,
            today: None,
            to: to.into(),
            form_url: None,
            to_network: false,
            subject: None,
            note: String::new(),
            own_address: OwnAddress::Shown,
            earlier: None,
            links: Vec::new(),
            with_query: false,
            message: None,
            from: None,
        }
    }
}
