//! Checks that failed, as a filter of the own server wrote them directly below its line: those of Postfix and Sendmail do.
//!
//! A sender can write there, too, on most servers. So nothing that passed counts, and nothing here decides whose a machine is. But nobody forges a message
//! and writes into it that the check of its own From failed: that may be told.

use super::super::fields::Fields;
use super::super::hosts::{organisational_domain, same_organisation};
use super::{Attested, CheckResult, RecordedFields, is_result};
use crate::message::Field;

/// More fields than filters write there.
const MOST: usize = 20;

/// What failed of SPF and DMARC; nothing where a signature or DMARC passed there, which may cover the From line.
pub(in crate::trace) fn failed_below(block: &Fields<'_>, place: &RecordedFields<'_>) -> Attested {
    let mut out = Attested::default();
    if organisational_domain(place.by).is_none() {
        return out;
    }
    let is_filters = |field: &Field<'_>| {
        let begins = |start: &str| field.name.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
        is_result(field.name) || begins("X-") || begins("DMARC-Filter") || begins("DKIM-Filter")
    };
    let own = RecordedFields { start: place.start, edge: place.edge, by: place.by, home: &[] };
    let row = block.iter().skip(place.edge + 1).take(MOST).take_while(is_filters).filter(|field| is_result(field.name));
    for field in row.filter(|field| names_server(field, place.by)) {
        out.read(field, &own);
    }
    let fails = |result: CheckResult| result.is_fail() || result == CheckResult::SoftFail;
    if !out.dkim_pass.is_empty() || out.dmarc == Some(CheckResult::Pass) {
        return Attested::default();
    }
    out.spf.retain(|check| fails(check.result));
    out.dmarc = out.dmarc.filter(|&result| fails(result));
    Attested { spf: out.spf, dmarc: out.dmarc, dmarc_from: out.dmarc_from, ..Attested::default() }
}

/// Whether a field of results names that server as its writer. A filter by a name without a domain, as `OpenDMARC`, may be that of the machine before: relays
/// find such failures in mail that their own people sent.
fn names_server(field: &Field<'_>, by: &str) -> bool {
    let text = field.line();
    if field.name.eq_ignore_ascii_case("Received-SPF") {
        let named = ["receiver=", "("].iter().filter_map(|sign| text.split_once(sign)).map(|(_, behind)| behind);
        let mut servers = named.filter_map(|behind| behind.split([':', ';', ' ', ')']).next());
        return servers.any(|server| organisational_domain(server).is_some() && same_organisation(server, by));
    }
    let id = text.trim_start().split([';', ' ']).next().unwrap_or_default();
    id.contains('.') && same_organisation(id, by)
}
