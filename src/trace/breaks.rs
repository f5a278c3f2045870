//! What the message claims about its way before the handover, and where these lines contradict each other.

use jiff::SignedDuration;

use super::fields::Fields;
use super::filters::filter;
use super::host_words::is_customers;
use super::hosts::{organisational_domain, same_organisation};
use super::lines::ReceivedLine;
use super::received::Hop;
use super::{Handover, HandoverCertainty};

/// Clocks of honest servers differ by minutes.
const CLOCKS: SignedDuration = SignedDuration::from_hours(1);

/// Why two neighbouring Received lines do not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Break {
    /// The lower line was written by another server than the one the upper line names.
    OtherServer,
    /// The lower line claims to be younger than the upper one.
    OddTime,
    /// The lower line cannot be understood.
    NotUnderstood,
}

/// Where the lines from the handover down do not fit: the number of the upper hop, and why.
pub(super) fn breaks(hops: &[Option<Hop>], edge: usize) -> Vec<(usize, Break)> {
    let mut out = Vec::new();
    for (at, pair) in hops.windows(2).enumerate().skip(edge) {
        let [upper, lower] = pair else { continue };
        let Some(lower) = lower else {
            out.push((at, Break::NotUnderstood));
            continue;
        };
        let Some(upper) = upper else { continue };
        if !fits(upper, lower) {
            out.push((at, Break::OtherServer));
        } else if let (Some(later), Some(earlier)) = (upper.at, lower.at)
            && earlier.duration_since(later) > CLOCKS
        {
            out.push((at, Break::OddTime));
        }
    }
    out
}

/// Whether the server of the upper line can have got the message from the server of the lower one. Private names are taken to fit.
fn fits(upper: &Hop, lower: &Hop) -> bool {
    let Some(by) = lower.by.as_deref().filter(|by| organisational_domain(by).is_some()) else { return true };
    let mut names =
        [&upper.checked_name, &upper.helo].into_iter().flatten().filter(|name| organisational_domain(name).is_some()).peekable();
    names.peek().is_none() || names.any(|name| same_organisation(name, by))
}

/// Whether the message says that it went over a mailing list (RFC 2919).
pub(super) fn names_list(block: &Fields<'_>) -> bool {
    block.has_any(&["List-Id", "X-BeenThere", "X-Google-Group-Id"])
}

/// Who handed the message to the list, relay or forwarding service that handed it over, as that service says.
pub(super) fn behind(block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: usize, passed_on: bool) -> Option<Handover> {
    const FIELDS: [&str; 4] = ["Resent-From", "X-Forwarded-To", "X-SimpleLogin-Type", "X-AnonAddy-Original-Sender"];
    if !(passed_on || names_list(block) || block.has_any(&FIELDS)) {
        return None;
    }
    next_outside(lines, edge)
}

/// The next machine with a public address below the handover, as the lines there say. A machine that belongs to the service which wrote the line is
/// none, as long as the next line is that service's, too; nor is a known filter that wrote the next line.
pub(super) fn next_outside(lines: &[ReceivedLine<'_>], edge: usize) -> Option<Handover> {
    let hops = || lines.iter().skip(edge + 1).map_while(ReceivedLine::hop);
    let next = hops().skip(1).map(Some).chain([None]);
    // Its machines, by the addresses in its own lines above.
    let mut own = Vec::new();
    let mut within = |hop: &Hop, next: Option<&Hop>| {
        let Some(by) = hop.by.as_deref() else { return false };
        let goes_on = next.and_then(|next| next.by.as_deref()).is_some_and(|next| same_organisation(next, by));
        let is_own = hop.checked_name.as_deref().is_some_and(|name| same_organisation(name, by) && !is_customers(name, hop.ip));
        let known = hop.ip.is_some_and(|ip| own.contains(&ip));
        own.extend(hop.ip.filter(|_| is_own).into_iter().chain(hop.by_ip));
        goes_on && (is_own || known)
    };
    // A filter that took the message in for that service or list.
    let filtered = |hop: &Hop, next: Option<&Hop>| {
        let by = next.and_then(|next| next.by.as_deref());
        by.is_some_and(|by| filter(hop).is_some_and(|(filter, _)| filter.owns(by)))
    };
    let hop =
        hops().zip(next).find(|(hop, next)| hop.is_from_outside() && !within(hop, *next) && !filtered(hop, *next)).map(|(hop, _)| hop)?;
    Some(Handover {
        ip: hop.ip?,
        host: hop.checked_name.clone().or_else(|| hop.helo.clone()),
        checked: false,
        by: hop.by.clone().unwrap_or_default(),
        certainty: HandoverCertainty::Claimed,
        at: hop.at,
    })
}

#[cfg(test)]
mod tests {
    use super::super::trace;
    use super::*;
    use crate::message::HeaderBlock;

    fn traced(lines: &[&str]) -> super::super::Trace {
        trace(&HeaderBlock::parse(lines.join("\n").into_bytes()), true)
    }

    fn broken(lines: &[&str]) -> Vec<(usize, Break)> {
        let block = HeaderBlock::parse(lines.join("\n").into_bytes());
        super::super::route(&block, &trace(&block, true)).breaks
    }

    const EDGE: &str =
        "Received: from a (mail.sender.example [198.51.100.7]) by mx.home.example (Postfix); Wed, 15 Jan 2025 08:31:30 +0000";

    #[test]
    fn lines_that_do_not_fit_are_marked() {
        let good = "Received: from pc ([203.0.113.9]) by mail.sender.example (Postfix); Wed, 15 Jan 2025 08:31:00 +0000";
        let other = "Received: from pc ([203.0.113.9]) by mx.bank.example (Postfix); Wed, 15 Jan 2025 08:31:00 +0000";
        let young = "Received: from pc ([203.0.113.9]) by mail.sender.example (Postfix); Wed, 15 Jan 2025 18:31:00 +0000";
        assert_eq!(broken(&[EDGE, good]), []);
        assert_eq!(broken(&[EDGE, other]), [(0, Break::OtherServer)]);
        assert_eq!(broken(&[EDGE, young]), [(0, Break::OddTime)]);
        assert_eq!(broken(&[EDGE, good, "Received: what is this"]), [(1, Break::NotUnderstood)]);
        assert_eq!(broken(&[EDGE, "Received: from [127.0.0.1] by localhost with SMTP"]), []);
    }

    #[test]
    fn machines_of_the_service_that_passed_it_on_are_not_the_origin() {
        let inner = |name: &str, by: &str| {
            format!("Received: from {name} ({name} [198.51.100.36]) by {by} (Postfix); Wed, 15 Jan 2025 08:31:10 +0000")
        };
        let took =
            |by: &str| format!("Received: from x (x.origin.example [203.0.113.9]) by {by} (Postfix); Wed, 15 Jan 2025 08:31:00 +0000");
        let origin = |lines: &[&str]| traced(lines).behind.map(|origin| origin.ip.to_string());
        let list = "List-Id: <a.sender.example>";
        let director = inner("director2.sender.example", "mail.sender.example");
        assert_eq!(origin(&[EDGE, &director, &took("mx1.sender.example"), list]).as_deref(), Some("203.0.113.9"));
        let second = inner("hub.sender.example", "director2.sender.example");
        assert_eq!(origin(&[EDGE, &director, &second, &took("mx1.sender.example"), list]).as_deref(), Some("203.0.113.9"));
        // A customer's machine, or one behind which another server's line stands, is the origin.
        for (first, by) in [
            (inner("vps7.sender.example", "mail.sender.example"), "mx1.sender.example"),
            (director.clone(), "mx.bank.example"),
            (inner("hub.other.example", "mail.sender.example"), "mx1.sender.example"),
            (
                "Received: from hub.sender.example (unknown [198.51.100.36]) by mail.sender.example (Postfix)".to_owned(),
                "mx1.sender.example",
            ),
        ] {
            assert_eq!(origin(&[EDGE, &first, &took(by), list]).as_deref(), Some("198.51.100.36"), "{first} {by}");
        }
        assert_eq!(origin(&[EDGE, &director, list]).as_deref(), Some("198.51.100.36"));
    }

    #[test]
    fn what_a_list_says_of_the_origin_is_a_claim() {
        let inner = "Received: from x (x.origin.example [203.0.113.9]) by mail.sender.example (Postfix); Wed, 15 Jan 2025 08:31:00 +0000";
        let found = traced(&[
            EDGE,
            "Received: from localhost (localhost [127.0.0.1]) by mail.sender.example",
            inner,
            "List-Id: <a.sender.example>",
        ]);
        let origin = found.behind.expect("an origin");
        assert_eq!((origin.ip.to_string().as_str(), origin.certainty), ("203.0.113.9", HandoverCertainty::Claimed));
        assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some("198.51.100.7"));
        assert_eq!(traced(&[EDGE, inner]).behind, None);
        let exchange = "Received: from a.eurprd07.prod.outlook.com (2603:10a6:10:1::1) by b.eurprd07.prod.outlook.com (2603:10a6:20b:1::5) with Microsoft SMTP Server id 15; Wed, 15 Jan 2025 08:31:10 +0000";
        let behind = traced(&[EDGE, exchange, inner, "List-Id: <a.sender.example>"]).behind;
        assert_eq!(behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.9"));
    }
}
