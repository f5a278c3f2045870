//! What the check page shows of the way of a message, and what its report says: of every message, the two never disagree.

use abuse_report_helper::report::{Choices, Reason, RowKind, SentenceId, compose};
use abuse_report_helper::trace::{Surety, journey, only_claimed};

use super::checked;
use crate::support::{mails, message};

/// Sentences by which the report says that a service carried the message.
const CARRIED: [SentenceId; 2] = [SentenceId::Proven, SentenceId::Likely];
/// Sentences by which it says that only the message names the service.
const ONLY_MARKED: [SentenceId; 4] = [SentenceId::Elsewhere, SentenceId::Unproven, SentenceId::Unseen, SentenceId::AlsoMarked];

#[test]
fn the_two_pages_never_disagree_about_who_carried_it_and_who_was_checked() {
    let marked = message(b"X-SFDC-LK: 00D5f000003QrTw\nX-SFDC-User: 0055f000002KpLm\n", b"");
    let cut = String::from_utf8(marked.clone()).unwrap().split_once(" by ").map(|(_, rest)| format!(" by {rest}")).unwrap().into_bytes();
    let mut all = mails();
    all.extend([("copied marks".to_owned(), marked), ("cut at the top".to_owned(), cut)]);
    let mut seen = [0; 5];
    for (name, bytes) in all {
        let (found, trace) = checked(&bytes);
        if !found.verdict.is_usable() {
            continue;
        }
        let way = journey(&trace, &found.block);
        let desk = trace.desks.iter().find_map(|desk| desk.address.clone()).unwrap_or_else(|| "abuse@desk.example".to_owned());
        for reason in Reason::ALL {
            let report = compose(&found, &trace, &Choices::new(reason, &desk)).unwrap();
            let told = format!("{name}: {way:?}\n{}", report.words());
            let says = |ids: &[SentenceId]| report.opening.iter().find(|said| ids.contains(&said.id)).map(|said| said.service.clone());
            // Who handed it over: on record on both pages, with the same address, or on neither.
            let ip = report.source_ip();
            assert_eq!(ip.is_some(), way.carrier.surety == Surety::Recorded, "{told}");
            assert!(ip.is_none_or(|ip| way.carrier.name == ip || way.carrier.detail == ip), "{told}");
            // Which company carried it.
            if let Some(service) = says(&CARRIED) {
                seen[0] += 1;
                assert!(way.carrier.surety == Surety::Recorded && way.carrier.name == service, "{told}");
            }
            if let Some(service) = says(&ONLY_MARKED) {
                seen[1] += 1;
                assert!(way.sender.surety == Surety::Claimed && way.sender.name == service && way.carrier.name != service, "{told}");
            }
            assert_eq!(says(&ONLY_MARKED).as_deref(), only_claimed(&trace), "{told}");
            if let Some(passer) = says(&[SentenceId::PassedOn]) {
                seen[2] += 1;
                assert_eq!(way.passed_on, Some(passer.as_str()), "{told}");
            }
            // Whose name was checked.
            let from = report.row(RowKind::FromShown).unwrap_or_default();
            let unproven = from.contains("nothing checked proves") || from.contains("nothing on record proves");
            if way.sender.surety == Surety::Signed {
                seen[3] += 1;
                assert!(!unproven, "{told}");
            }
            if unproven {
                seen[4] += 1;
                assert_ne!(way.sender.surety, Surety::Signed, "{told}");
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "a case that no message has: {seen:?}");
}
