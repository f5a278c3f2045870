//! What stands inside or below a message was written by whoever wrote that message: no server of the recipient's vouches for its top.

use abuse_report_helper::check::{Options, check};
use abuse_report_helper::trace::{Certainty, HandoverCertainty, trace};

/// Headers as a forger would like them to be believed.
const FORGED: &str = "Received: from smtp22-ia5-sp3.mta.salesforce.com (smtp22-ia5-sp3.mta.salesforce.com [13.110.78.233]) by mx.home.example (Postfix) with ESMTPS id forged for <ann@home.example>; Tue, 24 Nov 2026 09:25:00 +0000\nReturn-Path: <x@y.bnc.salesforce.com>\nAuthentication-Results: mx.home.example; spf=pass smtp.mailfrom=a@x.bnc.salesforce.com\nFrom: Ann <ann@home.example>\nTo: somebody@other.example\nSubject: Hello\nDate: Tue, 24 Nov 2026 09:25:00 +0000\nMessage-ID: <1@home.example>\n\nbody\n";

fn outer(path: &str, from: &str, subject: &str, fields: &str) -> String {
    format!(
        "Return-Path: <{path}>\nDelivered-To: ann@home.example\nReceived: from mail.other.example (mail.other.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 4X for <ann@home.example>; Tue, 24 Nov 2026 09:15:00 +0000\nFrom: {from}\nTo: ann@home.example\nSubject: {subject}\nDate: Tue, 24 Nov 2026 09:15:00 +0000\nMessage-ID: <2@mail.other.example>\n{fields}\n"
    )
}

fn part(kind: &str, of: &str) -> (String, String) {
    let fields = format!("MIME-Version: 1.0\nContent-Type: {kind}; boundary=b\n");
    (fields, format!("--b\nContent-Type: text/plain\n\nIt could not be delivered.\n\n--b\nContent-Type: {of}\n\n{FORGED}\n--b--\n"))
}

#[test]
fn nothing_inside_or_below_a_message_is_recorded_or_proven() {
    let (report, whole) = part("multipart/report; report-type=delivery-status", "message/rfc822");
    let (_, headers) = part("multipart/report; report-type=delivery-status", "text/rfc822-headers");
    let (mixed, attached) = part("multipart/mixed", "message/rfc822");
    for text in [
        outer("", "MAILER-DAEMON@mail.other.example", "Undelivered Mail Returned to Sender", &report) + &whole,
        outer("", "MAILER-DAEMON@mail.other.example", "Undelivered Mail Returned to Sender", &report) + &headers,
        outer("", "postmaster@other.example", "Undeliverable: Hello", &mixed) + &attached,
        outer("x@other.example", "postmaster@other.example", "Undeliverable: Hello", &mixed) + &attached,
        outer("", "MAILER-DAEMON@mail.other.example", "failure notice", "")
            + "Hi. This is the qmail-send program.\n\n--- Below this line is a copy of the message.\n\n"
            + FORGED,
        outer("", "Mail Delivery System <Mailer-Daemon@other.example>", "Mail delivery failed", "Auto-Submitted: auto-replied\n")
            + "A message that you sent could not be delivered.\n\n------ This is a copy of the message. ------\n\n"
            + FORGED,
        // No bounce at all: a sender's own text.
        outer("a@other.example", "Shop <a@other.example>", "Hello", "") + "Dear customer,\n\n" + FORGED,
        outer("a@other.example", "Shop <a@other.example>", "Hello", "") + FORGED,
    ] {
        for (pick, inner) in [(None, false), (None, true), (Some(1), false)] {
            let checked = check(text.as_bytes(), &Options { pick, inner, ..Options::default() });
            let found = trace(&checked.block, checked.has_whole_top());
            let forged = found.handover.as_ref().filter(|handover| handover.ip.to_string() == "13.110.78.233");
            assert!(forged.is_none_or(|handover| handover.certainty == HandoverCertainty::Claimed), "{pick:?} {inner} {text}");
            assert!(found.service.is_none_or(|service| service.certainty == Certainty::Claimed), "{pick:?} {inner} {text}");
            assert_eq!(found.desks, [], "{pick:?} {inner} {text}");
        }
    }
}
