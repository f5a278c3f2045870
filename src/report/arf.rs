//! The Abuse Reporting Format (RFC 5965): for desks that read reports by machine.

use std::borrow::Cow;
use std::net::IpAddr;

use jiff::Timestamp;

use super::checked_domain::{CheckedDomain, Method};
use super::draft::{boundary, charset, head, quoted_printable};
use super::facts::{FactSource, ReportFacts};
use super::hide::Hider;
use super::subject::mail_date;
use super::{Charset, Reason, Report, check_address};
use crate::channels::Link;
use crate::message::LONGEST_SENT_LINE;
use crate::trace::organisational_domain;

/// No more domains than this are reported.
const MOST_DOMAINS: usize = 4;

/// The fields of the machine-readable part (RFC 5965 section 3): recorded facts, an envelope sender that no check contradicts, and the links that lead to
/// the bad page; no value in which an address was hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Feedback {
    arrival: Option<Timestamp>,
    mail_from: Option<String>,
    rcpt_to: Option<String>,
    pub(super) source_ip: Option<IpAddr>,
    source_port: Option<u16>,
    reporting_mta: Option<String>,
    results: Option<String>,
    domains: Vec<String>,
    uris: Vec<String>,
}

impl Feedback {
    pub(super) fn of(facts: &ReportFacts<'_>, hider: Option<&Hider>) -> Self {
        // An address in which something was hidden is no longer an address.
        let whole = |address: &String| check_address(address).is_ok() && hider.is_none_or(|hider| hider.in_field(None, address).is_none());
        let recorded =
            |told: &Option<(String, FactSource)>| told.clone().filter(|(_, source)| *source == FactSource::Recorded).map(|(text, _)| text);
        let by = facts.recorded.map(|handover| handover.by.clone()).filter(|by| is_host(by));
        let results = facts.results();
        let told: Vec<String> = results
            .iter()
            .filter(|result| result.domain.is_empty() || is_host(&result.domain))
            .take(8)
            .map(|result| {
                let property = match result.method {
                    Method::Spf => "smtp.mailfrom",
                    Method::Dkim => "header.d",
                    Method::Dmarc => "header.from",
                };
                let of = if result.domain.is_empty() { String::new() } else { format!(" {property}={}", result.domain) };
                format!("{}={}{of}", result.method.name().to_ascii_lowercase(), result.result.as_str())
            })
            .collect();
        let mut domains: Vec<String> = Vec::new();
        // Where a forwarder or a list passed the message on, the checks that passed may be of its own domain, which may be the person's. Else only a domain
        // that is aligned with From is the sender's: a service that signs for its customers is not the one to be reported.
        let is_sender = facts.trace.passed_on.is_none() && facts.trace.behind.is_none();
        let own = facts.recipient.as_ref().and_then(|(address, _)| address.rsplit_once('@')).map(|(_, domain)| domain);
        let is_own = |domain: &str| own.is_some_and(|own| own.eq_ignore_ascii_case(domain));
        let passed = results.iter().filter(|result| is_sender && result.passed() && result.aligned && !is_own(&result.domain));
        let passed = passed.map(|result| result.domain.clone());
        let suspected = facts.suspected_links();
        for domain in suspected.iter().map(|link| link.host.clone()).chain(passed) {
            if is_host(&domain) && domains.len() < MOST_DOMAINS && !domains.contains(&domain) {
                domains.push(domain);
            }
        }
        let uri = |link: &&Link| {
            let live = link.live();
            let end = live.find(['?', '#']).filter(|_| !facts.choices.with_query).unwrap_or(live.len());
            let link = live.get(..end)?.to_owned();
            let plain = link.contains("://") && link.len() <= 900 && link.bytes().all(|b| b.is_ascii_graphic());
            (plain && hider.is_none_or(|hider| hider.text(&link).is_none())).then_some(link)
        };
        Self {
            arrival: facts.arrival.as_ref().map(|arrival| arrival.at),
            mail_from: facts.envelope.clone().filter(|told| !is_contradicted(told, &results)).map(|(sender, _)| sender).filter(whole),
            rcpt_to: recorded(&facts.recipient).filter(whole),
            source_ip: facts.recorded.map(|handover| handover.ip),
            source_port: facts.port(),
            results: by.as_ref().filter(|_| !told.is_empty()).map(|by| format!("{by}; {}", told.join("; "))),
            reporting_mta: by,
            domains,
            uris: suspected.iter().filter_map(uri).collect(),
        }
    }

    fn fields(&self, reason: Reason) -> String {
        let kind = match reason {
            Reason::Advertising | Reason::Threats => "abuse",
            Reason::Phishing => "fraud",
            Reason::Other => "other",
        };
        let mut out = format!("Feedback-Type: {kind}\r\nUser-Agent: abuse-report-helper/{}\r\nVersion: 1\r\n", env!("CARGO_PKG_VERSION"));
        let mut field = |name: &str, value: Option<String>| out.extend(value.map(|value| format!("{name}: {value}\r\n")));
        field("Original-Mail-From", self.mail_from.as_ref().map(|sender| format!("<{sender}>")));
        field("Original-Rcpt-To", self.rcpt_to.as_ref().map(|recipient| format!("<{recipient}>")));
        field("Arrival-Date", self.arrival.map(mail_date));
        field("Reporting-MTA", self.reporting_mta.as_ref().map(|name| format!("dns; {name}")));
        field("Source-IP", self.source_ip.map(|ip| ip.to_string()));
        // RFC 6692 section 2: behind one address there may be many customers.
        field("Source-Port", self.source_port.map(|port| port.to_string()));
        field("Authentication-Results", self.results.as_ref().map(|results| results.replace("; ", ";\r\n ")));
        for domain in &self.domains {
            field("Reported-Domain", Some(domain.clone()));
        }
        for uri in &self.uris {
            field("Reported-URI", Some(uri.clone()));
        }
        out
    }
}

/// Whether a return path that anybody can have written is not the one of the handover: the check of that one was about another domain.
fn is_contradicted((sender, source): &(String, FactSource), results: &[CheckedDomain]) -> bool {
    let of = |domain: &str| organisational_domain(domain).map_or_else(|| domain.to_ascii_lowercase(), Cow::into_owned);
    let own = sender.rsplit_once('@').map(|(_, domain)| of(domain));
    let checked: Vec<String> = results.iter().filter(|result| result.method == Method::Spf).map(|result| of(&result.domain)).collect();
    *source == FactSource::Claimed && !checked.is_empty() && !checked.iter().any(|domain| own.as_ref() == Some(domain))
}

/// Whether it is a full host name and nothing else.
fn is_host(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    name.contains('.') && name.len() <= 253 && name.bytes().all(plain) && name.parse::<IpAddr>().is_err()
}

pub(super) fn arf(report: &Report) -> Vec<u8> {
    let parts = &report.parts;
    let readable = report.bytes(&report.letter);
    let whole = parts.whole.as_deref().and_then(|enclosed| enclosed.as_it_is());
    let boundary = boundary(&[&readable, &report.evidence, whole.map(|(bytes, _)| bytes).unwrap_or_default()]);
    // The subject is that of the reported message (RFC 5965 section 2, item f).
    let subject = if parts.subject_shown.is_empty() { &report.subject } else { &parts.subject_shown };
    let mut out = head(&report.to, subject, parts.from.as_deref());
    let mut text = |text: String| out.extend_from_slice(text.as_bytes());
    text(format!("Content-Type: multipart/report; report-type=feedback-report;\r\n boundary=\"{boundary}\"\r\n\r\n"));

    text(format!("--{boundary}\r\nContent-Type: text/plain; charset={}\r\n", charset(report)));
    text("Content-Transfer-Encoding: quoted-printable\r\n\r\n".to_owned());
    quoted_printable(&readable, &mut out);

    let mut text = |text: String| out.extend_from_slice(text.as_bytes());
    text(format!("\r\n--{boundary}\r\nContent-Type: message/feedback-report\r\n\r\n"));
    text(parts.feedback.fields(parts.reason));

    match whole {
        Some((bytes, encoding)) => {
            text(format!("\r\n--{boundary}\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"));
            with_crlf(bytes, &mut out);
        }
        None => headers(report, &boundary, &mut out),
    }
    out.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    out
}

fn with_crlf(bytes: &[u8], out: &mut Vec<u8>) {
    for line in bytes.strip_suffix(b"\n").unwrap_or(bytes).split(|&b| b == b'\n') {
        out.extend_from_slice(line);
        out.extend_from_slice(b"\r\n");
    }
}

/// The headers alone, if the message was not given.
fn headers(report: &Report, boundary: &str, out: &mut Vec<u8>) {
    let mut text = |text: String| out.extend_from_slice(text.as_bytes());
    // Evidence that is not UTF-8 is labelled ISO 8859-1, where each byte is one character.
    let charset = if std::str::from_utf8(&report.evidence).is_ok() { Charset::Utf8 } else { Charset::Latin1 };
    let name = if charset == Charset::Utf8 { "utf-8" } else { "iso-8859-1" };
    text(format!("\r\n--{boundary}\r\nContent-Type: text/rfc822-headers; charset={name}\r\n"));
    let plain = report.evidence.is_ascii() && report.evidence.split(|&b| b == b'\n').all(|line| line.len() <= LONGEST_SENT_LINE);
    if plain {
        text("Content-Transfer-Encoding: 7bit\r\n\r\n".to_owned());
        with_crlf(&report.evidence, out);
    } else {
        text("Content-Transfer-Encoding: quoted-printable\r\n\r\n".to_owned());
        quoted_printable(&report.evidence, out);
    }
}
