//! What an expectation can say about an answer, and whether that holds.

use serde::Deserialize;
use serde_json::Value;

/// One thing, or any of several.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Any<T> {
    One(T),
    Several(Vec<T>),
}

impl<T> Any<T> {
    fn all(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Several(several) => several,
        }
    }
}

/// The computer that handed the message over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Handover {
    ip: String,
    /// The certainties that are right; all are right if the list is empty.
    #[serde(default)]
    certainty: Vec<String>,
}

/// Reads `null` as `Some(None)`, which means that nothing may be there, so that it differs from a key that is not given.
fn given<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(value: D) -> Result<Option<T>, D::Error> {
    T::deserialize(value).map(Some)
}

/// An expectation. What is not given is not looked at.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expectation {
    kind: Option<String>,
    why: Option<String>,
    verdict: Option<Vec<Option<String>>>,
    situation: Option<Vec<Option<String>>>,
    has: Vec<Any<String>>,
    not: Vec<String>,
    fields_min: Option<u64>,
    received: Option<u64>,
    from: Option<String>,
    subject: Option<String>,
    message_id: Option<String>,
    #[serde(deserialize_with = "given")]
    handover: Option<Any<Option<Handover>>>,
    service: Option<Vec<Option<String>>>,
    desk: Option<Vec<Option<String>>>,
    desk_not: Vec<String>,
    text_has: Vec<Any<String>>,
    text_not: Vec<Any<String>>,
    report_has: Vec<Any<String>>,
    report_not: Vec<Any<String>>,
    evidence_has: Vec<Any<String>>,
    evidence_not: Vec<Any<String>>,
    /// One of these has to hold as a whole.
    or: Vec<Expectation>,
}

/// What the program answered.
pub struct Answer {
    check: Value,
    /// The words of the report above the headers, and the headers in it; nothing where no report was made.
    report: Option<(String, String)>,
}

impl Answer {
    /// From the line of `check --json` and what `report --format text` printed.
    pub fn new(check: Value, report: Option<String>) -> Self {
        let report = report.map(|text| {
            let text = text.replace("\r\n", "\n");
            let begin = text.find("\n-----").map_or(text.len(), |at| at + 1);
            let (words, rest) = text.split_at(begin);
            // Above the headers may be the text as it was copied, between marks of its own.
            let mark = |line: &str| line.starts_with("----- ") && line.contains("internet headers");
            let at = rest.lines().take_while(|line| !mark(line)).map(|line| line.len() + 1).sum::<usize>().min(rest.len());
            let headers = rest[at..].split_once('\n').map_or(rest, |(_, headers)| headers);
            (words.to_owned(), headers.split("\n----- end of headers").next().unwrap_or(headers).to_owned())
        });
        Self { check, report }
    }

    /// A member of the JSON object as text; empty where it is `null` or missing.
    fn text(&self, name: &str) -> &str {
        self.check[name].as_str().unwrap_or_default()
    }

    /// The member of that name from each entry of a list, such as the findings or desks.
    fn each<'a>(&'a self, list: &str, name: &str) -> Vec<&'a str> {
        let entries = self.check[list].as_array().map_or(&[][..], Vec::as_slice);
        entries.iter().filter_map(|entry| entry[name].as_str()).collect()
    }
}

/// The text in lower case, with one space for any white space, for comparing.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn contains(text: &str, wanted: &str) -> bool {
    plain(text).contains(&plain(wanted))
}

/// Whether a mail address or the web address of a form is the unwanted one, or belongs to the unwanted domain.
fn belongs(place: &str, unwanted: &str) -> bool {
    let (place, unwanted) = (place.to_lowercase(), unwanted.to_lowercase());
    let host = place.trim_start_matches("https://").trim_start_matches("http://").split('/').next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    place == unwanted || host == unwanted || host.ends_with(&format!(".{unwanted}"))
}

impl Expectation {
    /// The kind of input, for the list of cases that fail.
    pub fn kind(&self) -> &str {
        self.kind.as_deref().unwrap_or("?")
    }

    /// Whether it says anything about the report, so that one has to be made.
    pub fn asks_for_a_report(&self) -> bool {
        let texts = [&self.report_has, &self.report_not, &self.evidence_has, &self.evidence_not];
        texts.iter().any(|texts| !texts.is_empty()) || self.or.iter().any(Self::asks_for_a_report)
    }

    /// One sentence for each thing that does not hold.
    pub fn falls_short(&self, got: &Answer) -> Vec<String> {
        let mut short = Vec::new();
        let mut need = |holds: bool, key: &str, wanted: &dyn std::fmt::Debug, found: &dyn std::fmt::Debug| {
            if !holds {
                short.push(format!("{key} expected {wanted:?}, found {found:?}"));
            }
        };
        let ids = got.each("findings", "id");
        let texts = [got.each("findings", "text"), vec![got.text("error")]].concat().join("\n");
        let with_reasons = format!("{texts}\n{}", got.each("desks", "reason").join("\n"));
        let one_of = |wanted: &[Option<String>], found: Option<&str>| wanted.iter().any(|one| one.as_deref() == found);

        if let Some(wanted) = &self.verdict {
            let found = got.check["verdict"].as_str();
            need(one_of(wanted, found), "verdict", wanted, &(found, &ids));
        }
        if let Some(wanted) = &self.situation {
            let found = got.check["situation"].as_str();
            need(one_of(wanted, found), "situation", wanted, &(found, &ids));
        }
        for wanted in &self.has {
            let is_there = |one: &String| match one.strip_prefix('~') {
                Some(text) => contains(&with_reasons, text),
                None => ids.contains(&one.as_str()),
            };
            need(wanted.all().iter().any(is_there), "has", wanted, &ids);
        }
        for unwanted in &self.not {
            need(!ids.contains(&unwanted.as_str()), "not", unwanted, &ids);
        }
        if let Some(wanted) = self.fields_min {
            let found = got.check["fields"].as_u64().unwrap_or(0);
            need(found >= wanted, "fields_min", &wanted, &found);
        }
        if let Some(wanted) = self.received {
            let found = got.check["received"].as_u64().unwrap_or(0);
            need(found == wanted, "received", &wanted, &found);
        }
        for (key, wanted) in [("from", &self.from), ("subject", &self.subject)] {
            if let Some(wanted) = wanted {
                need(got.text(key).contains(wanted.as_str()), key, wanted, &got.text(key));
            }
        }
        if let Some(wanted) = &self.message_id {
            need(got.text("message_id") == wanted, "message_id", wanted, &got.text("message_id"));
        }
        if let Some(wanted) = &self.handover {
            let hop = &got.check["handover"];
            let (ip, certainty) = (hop["ip"].as_str(), hop["certainty"].as_str());
            let is_this = |one: &Option<Handover>| match one {
                None => hop.is_null(),
                Some(one) => {
                    ip == Some(one.ip.as_str())
                        && (one.certainty.is_empty() || one.certainty.iter().any(|word| Some(word.as_str()) == certainty))
                }
            };
            need(wanted.all().iter().any(is_this), "handover", wanted, &(ip, certainty));
        }
        if let Some(wanted) = &self.service {
            let service = &got.check["service"];
            let found = service["id"].as_str().map(|id| format!("{id}/{}", service["certainty"].as_str().unwrap_or_default()));
            need(one_of(wanted, found.as_deref()), "service", wanted, &found);
        }
        if let Some(wanted) = &self.desk {
            let desk = &got.check["desk"];
            let found = desk["address"].as_str().or(desk["form_url"].as_str());
            need(one_of(wanted, found), "desk", wanted, &found);
        }
        for unwanted in &self.desk_not {
            let places = [got.each("desks", "address"), got.each("desks", "form_url")].concat();
            need(!places.iter().any(|place| belongs(place, unwanted)), "desk_not", unwanted, &places);
        }
        let (words, headers) = got.report.as_ref().map_or((None, None), |(words, headers)| (Some(words), Some(headers)));
        for (key, text, has, not) in [
            ("text", Some(&texts), &self.text_has, &self.text_not),
            ("report", words, &self.report_has, &self.report_not),
            ("evidence", headers, &self.evidence_has, &self.evidence_not),
        ] {
            let is_there = |one: &Any<String>| text.is_some_and(|text| one.all().iter().any(|one| contains(text, one)));
            let found = text.map_or("no report", |_| "another text");
            has.iter().for_each(|wanted| need(is_there(wanted), &format!("{key}_has"), wanted, &found));
            not.iter().for_each(|unwanted| need(!is_there(unwanted), &format!("{key}_not"), unwanted, &"it is there"));
        }
        let ways: Vec<Vec<String>> = self.or.iter().map(|way| way.falls_short(got)).collect();
        if let Some(nearest) = ways.iter().min_by_key(|way| way.len()).filter(|way| !way.is_empty()) {
            short.push(format!("or: {}", nearest.join("; ")));
        }
        short
    }
}
