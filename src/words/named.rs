//! Sentences whose ids are made from a value, such as a finding or a month: one function for each kind of value. Nobody else makes ids.
//!
//! A test walks all values, so that each has its sentence.

use jiff::civil::{Date, DateTime};

use super::{Words, id};
use crate::check::{FindingId, Verdict};
use crate::message::file::{NoHeaders, Refusal, Unreadable};
use crate::report::{Said, SentenceId};
use crate::trace::Desk;

/// How the ids begin that this file makes.
#[cfg(test)]
pub(super) const PREFIXES: [&str; 12] = [
    "finding-",
    "verdict-",
    "month-",
    "weekday-",
    "desk-is-",
    "desk-reason-",
    "desk-wants-",
    "who-note-",
    "who-country-",
    "says-",
    "key-",
    "gesture-",
];

impl Words {
    /// The headline of a finding.
    pub fn finding_title(&self, finding: FindingId) -> String {
        self.by_name(&format!("finding-{}-title", finding.as_str()), &[])
    }

    /// The sentence of a finding.
    pub fn finding(&self, finding: FindingId) -> String {
        self.by_name(&format!("finding-{}", finding.as_str()), &[])
    }

    /// The headline of a verdict.
    pub fn verdict_title(&self, verdict: Verdict) -> String {
        self.by_name(&format!("verdict-{}-title", verdict.as_str()), &[])
    }

    /// Why a file was refused.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::MsgWithoutHeaders(NoHeaders::Unknown) => self.by_name("finding-msg-without-headers", &[]),
            Refusal::MsgWithoutHeaders(why) => self.by_name(&format!("finding-msg-without-headers-{}", why.as_str()), &[]),
            Refusal::NotReadable(Unreadable::OtherProgram) => self.by_name("finding-not-readable-other-program", &[]),
            other => self.by_name(&format!("finding-{}", other.id()), &[]),
        }
    }

    /// A sentence of the English report, in this language.
    pub fn said(&self, said: &Said) -> String {
        if said.id == SentenceId::AddressHidden && said.with_name {
            return self.with(id::SAYS_ADDRESS_HIDDEN_NAME, &[("fields", &said.fields)]);
        }
        let what: Vec<String> = said.what.iter().map(|finding| self.by_name(&format!("says-{}", finding.as_str()), &[])).collect();
        let (what, count) = (what.join("; "), said.count.to_string());
        let facts = [
            ("service", said.service.as_str()),
            ("operator", &said.operator),
            ("what", &what),
            ("fields", &said.fields),
            ("count", &count),
        ];
        self.by_name(&format!("says-{}", said.id.as_str()), &facts)
    }

    /// The name of a month, 1 to 12, as it is written in a date.
    pub fn month(&self, month: i8) -> String {
        self.by_name(&format!("month-{month}"), &[])
    }

    /// A day as people write it.
    pub fn day(&self, day: Date) -> String {
        let (number, year) = (day.day().to_string(), day.year().to_string());
        self.with(id::DAY_IN_WORDS, &[("day", &number), ("month", &self.month(day.month())), ("year", &year)])
    }

    /// A time of a day as people write it, with the day of the week.
    pub fn time(&self, at: DateTime) -> String {
        let weekday = self.by_name(&format!("weekday-{}", at.weekday().to_monday_one_offset()), &[]);
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        self.with(id::DATE_IN_WORDS, &[("weekday", &weekday), ("day", &self.day(at.date())), ("time", &time)])
    }

    /// Why a desk is named, in one or a few sentences.
    pub fn desk_reason(&self, desk: &Desk) -> String {
        let network = desk.reason.network();
        let ip = desk.reason.ip().map(|ip| ip.to_string()).unwrap_or_default();
        let day = network.map(|network| self.day(network.as_of)).unwrap_or_default();
        let host = network.and_then(|network| network.host.as_deref()).unwrap_or_default();
        let domain = network.and_then(|network| network.domain.as_deref()).unwrap_or_default();
        let facts = [("desk", desk.name.as_str()), ("ip", &ip), ("day", &day), ("host", host), ("domain", domain)];
        self.by_name(&format!("desk-reason-{}", desk.reason.as_str()), &facts)
    }

    /// Who the company of a desk is, in half a sentence after its name: by its id where it is not what others of its kind are.
    pub fn desk_is(&self, desk: &Desk) -> String {
        let own = self.if_there(&format!("desk-is-{}", desk.id));
        own.unwrap_or_else(|| self.by_name(&format!("desk-is-{}", desk.kind.as_str()), &[]))
    }

    /// What a desk asks for on its web page, if that is known; by the id of the desk.
    pub fn desk_wants(&self, desk: &str) -> Option<String> {
        self.if_there(&format!("desk-wants-{desk}"))
    }

    /// The name of a country by its two letters; the letters if it has none.
    pub fn country(&self, code: &str) -> String {
        self.if_there(&format!("who-country-{code}")).unwrap_or_else(|| code.to_owned())
    }

    /// What else there is to know about a channel, if anything; by the id of the channel.
    pub fn channel_note(&self, channel: &str) -> Option<String> {
        self.if_there(&format!("who-note-{channel}"))
    }

    /// Keys that are pressed together, such as `Ctrl+A`, as the keyboards of the language name them.
    pub fn keys(&self, combination: &str) -> String {
        combination.split('+').map(|key| self.key(key)).collect::<Vec<_>>().join("+")
    }

    /// One key. A letter has no sentence: it is itself.
    pub fn key(&self, key: &str) -> String {
        let own = (key.len() > 1).then(|| self.if_there(&format!("key-{}", key.to_lowercase()))).flatten();
        own.unwrap_or_else(|| key.to_owned())
    }

    fn if_there(&self, name: &str) -> Option<String> {
        self.has(name).then(|| self.by_name(name, &[]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channels;
    use crate::check::Severity;
    use crate::packed::unpacked;
    use crate::trace::{DeskReason, ServiceKind, directory, listed_desks, operators};
    use crate::words::Language;

    /// The ends of all ids with that beginning, without the ids that code uses by name.
    fn ends(prefix: &str) -> Vec<String> {
        let text = unpacked(Language::english().words);
        let names = text.lines().filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
        let made = names.filter(|name| !id::ALL.iter().any(|id| id.name() == *name));
        made.filter_map(|name| name.strip_prefix(prefix)).map(str::to_owned).collect()
    }

    #[test]
    fn every_value_has_its_sentence() {
        let words = Words::english();
        let verdicts = [Verdict::Full, Verdict::Repaired, Verdict::Partial, Verdict::Incomplete, Verdict::NotHeaders];
        let why = [NoHeaders::Draft, NoHeaders::Sent, NoHeaders::Internal, NoHeaders::OtherItem, NoHeaders::Unknown];
        let mut said = verdicts.map(|verdict| words.verdict_title(verdict)).to_vec();
        for finding in FindingId::ALL {
            said.extend([words.finding_title(*finding), words.finding(*finding)]);
        }
        said.extend(why.map(|why| words.refusal(&Refusal::MsgWithoutHeaders(why))));
        said.extend([Unreadable::Damaged, Unreadable::OtherProgram].map(|why| words.refusal(&Refusal::NotReadable(why))));
        said.extend([Refusal::Template, Refusal::TooLarge { limit: 1, size: 2 }].map(|refusal| words.refusal(&refusal)));
        said.extend((1..=12).map(|month| words.month(month)));
        said.extend((1..=7).map(|weekday| words.time(jiff::civil::date(2026, 11, 22 + weekday).at(8, 31, 0, 0))));
        // A sentence that is missing comes out as its id.
        let is_id = |text: &String| text.contains('-') && !text.contains(' ');
        let missing: Vec<&String> = said.iter().filter(|text| is_id(text)).collect();
        assert!(missing.is_empty(), "\n\nassets/words/en has no sentence for {missing:?} (those of findings: findings.ftl)\n");
    }

    #[test]
    fn every_repair_and_cut_is_said_within_the_report() {
        let words = Words::english();
        for finding in FindingId::ALL.iter().filter(|finding| finding.severity() == Severity::Repaired || finding.is_cut()) {
            assert!(words.has(&format!("says-{}", finding.as_str())), "says-{} is missing", finding.as_str());
        }
    }

    #[test]
    fn who_a_company_is_is_true_of_what_it_does() {
        let words = Words::english();
        for entry in directory() {
            let said = words.desk_is(&entry.to_desk(DeskReason::Listed));
            let sends_for_companies = said.contains("sends mail for shops");
            assert_eq!(sends_for_companies, entry.kind == ServiceKind::Esp, "{}: {said}", entry.id);
        }
    }

    #[test]
    fn no_sentence_is_made_for_something_that_is_not_there() {
        let countries = channels::countries();
        let kinds: Vec<&str> = listed_desks().map(|desk| desk.kind.as_str()).chain(["forwarder"]).collect();
        for (prefix, known) in [
            ("who-note-", &(|id: &str| channels::find(id).is_some()) as &dyn Fn(&str) -> bool),
            ("who-country-", &|code: &str| countries.contains(&code)),
            ("desk-is-", &|id: &str| kinds.contains(&id) || directory().iter().any(|entry| entry.id == id)),
            ("desk-wants-", &|id: &str| directory().iter().any(|entry| entry.id == id) || operators().any(|operator| operator.id == id)),
        ] {
            let strangers: Vec<String> = ends(prefix).into_iter().filter(|end| !known(end)).collect();
            assert!(strangers.is_empty(), "{prefix}: {strangers:?}");
        }
    }
}
