//! What stands inside or below a message was written by whoever wrote that message: no server of the recipient's vouches for its top.

use abuse_report_helper::check::{Checked, Options, check};
use abuse_report_helper::trace::{
    HandoverCertainty, Options as TraceOptions, PersonAnswers, ServiceCertainty, Trace, is_wrapper, trace, trace_with,
};

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
            assert!(found.service.is_none_or(|service| service.certainty == ServiceCertainty::Claimed), "{pick:?} {inner} {text}");
            assert_eq!(found.desks, [], "{pick:?} {inner} {text}");
        }
    }
}

/// A message as a stranger's machine handed it to the recipient's provider.
const ORIGINAL: &str = "Return-Path: <a@shop.example>\nDelivered-To: ann@home.example\nReceived: from mail.shop.example (mail.shop.example [203.0.113.9]) by mx.home.example (Postfix) with ESMTPS id 4Y for <ann@home.example>; Tue, 24 Nov 2026 08:00:00 +0000\nFrom: Shop <a@shop.example>\nTo: ann@home.example\nSubject: Offers\nDate: Tue, 24 Nov 2026 08:00:00 +0000\nMessage-ID: <3@shop.example>\n\nbuy\n";

fn carried(head: &str, inner: &str) -> String {
    format!(
        "{head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nsee below\n\n--b\nContent-Type: message/rfc822; x-spam-type=original\n\n{inner}\n--b--\n"
    )
}

/// The message inside, and what is known of its way.
fn inner_of(text: &str) -> (Checked, Trace) {
    let checked = check(text.as_bytes(), &Options { inner: true, ..Options::default() });
    let found = trace_with(&checked.block, &TraceOptions::of(&checked, None, PersonAnswers::default()));
    (checked, found)
}

/// Headers that end with the given lines of the way.
fn head(from: &str, way: &str) -> String {
    format!(
        "Delivered-To: ann@home.example\n{way}From: {from}\nTo: ann@home.example\nSubject: Fwd\nDate: Tue, 24 Nov 2026 09:00:00 +0000\nMessage-ID: <4@home.example>\n"
    )
}

const BY_FILTER: &str = "Received: from localhost by mx.home.example with SpamAssassin (version 4.0.1); Tue, 24 Nov 2026 08:00:02 +0000\n";
const BY_OWNER: &str = "Received: from laptop (dsl-7.isp.example [192.0.2.7]) (Authenticated sender: ann@home.example) by mx.home.example (Postfix) with ESMTPSA id 4Z for <ann@home.example>; Tue, 24 Nov 2026 09:00:00 +0000\n";
const BY_STRANGER: &str = "Received: from mail.other.example (mail.other.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 4X for <ann@home.example>; Tue, 24 Nov 2026 09:00:00 +0000\n";

#[test]
fn a_filter_of_the_own_side_and_the_recipient_vouch_for_what_they_put_a_message_around() {
    let drafted = "X-Unsent: 1\nFrom: Ann <ann@home.example>\nTo: desk@desk.example\nSubject: Fwd\n".to_owned();
    for outer in [
        head("Shop <a@shop.example>", BY_FILTER),
        head(
            "Shop <a@shop.example>",
            &format!("Received: by mx.home.example (Postfix, from userid 1001) id 5F; Tue, 24 Nov 2026 08:00:03 +0000\n{BY_FILTER}"),
        ),
        head("Ann <ann@home.example>", BY_OWNER),
        drafted,
    ] {
        let (checked, found) = inner_of(&carried(&outer, ORIGINAL));
        assert!(checked.alterations.from_inside && checked.summary.subject == "Offers", "{outer}");
        let handover = found.handover.unwrap_or_else(|| panic!("no handover: {outer}"));
        assert_eq!((handover.ip.to_string().as_str(), handover.certainty), ("203.0.113.9", HandoverCertainty::Recorded), "{outer}");
        let around = check(carried(&outer, ORIGINAL).as_bytes(), &Options::default());
        assert!(is_wrapper(&around, &PersonAnswers::default()), "{outer}");
    }
}

#[test]
fn nobody_else_vouches_for_the_message_inside() {
    let below = format!("{BY_STRANGER}{BY_FILTER}");
    let other_customer = BY_OWNER.replace("sender: ann@", "sender: eve@");
    for (outer, inner) in [
        // Somebody's ordinary mail with a message attached, and such mail with lines that a filter or the recipient would leave.
        (head("Shop <a@shop.example>", BY_STRANGER), ORIGINAL),
        (head("Shop <a@shop.example>", &below), ORIGINAL),
        (head("Ann <ann@home.example>", BY_STRANGER), ORIGINAL),
        (head("Ann <ann@home.example>", &format!("{BY_STRANGER}{BY_OWNER}")), ORIGINAL),
        // Another customer of the same provider, who may write a filter's line too.
        (head("Eve <eve@home.example>", &other_customer), ORIGINAL),
        (head("Eve <eve@home.example>", &format!("{other_customer}{BY_FILTER}")), ORIGINAL),
        // What the recipient sends to the own address can come from anywhere.
        (head("Ann <ann@home.example>", BY_OWNER), &ORIGINAL.replace("by mx.home.example", "by mx.elsewhere.example")),
    ] {
        let (checked, found) = inner_of(&carried(&outer, inner));
        assert!(checked.alterations.from_inside, "{outer}");
        assert!(found.handover.is_none_or(|handover| handover.certainty == HandoverCertainty::Claimed), "{outer}");
        assert_eq!(found.desks, [], "{outer}");
    }
    for outer in [
        head("Shop <a@shop.example>", BY_STRANGER),
        head("Ann <ann@home.example>", BY_STRANGER),
        head("Eve <eve@home.example>", &other_customer),
    ] {
        let around = check(carried(&outer, ORIGINAL).as_bytes(), &Options::default());
        assert!(!is_wrapper(&around, &PersonAnswers::default()), "the one inside is only offered: {outer}");
    }
}

#[test]
fn only_the_first_message_inside_is_vouched_for() {
    // The message that the filter put aside carries one itself.
    let nested = carried(&ORIGINAL.replace("\n\nbuy\n", "\n"), FORGED).replace("boundary=b", "boundary=c").replace("--b", "--c");
    let text = carried(&head("Shop <a@shop.example>", BY_FILTER), &nested);
    let checked = check(text.as_bytes(), &Options { pick: Some(2), ..Options::default() });
    assert_eq!(checked.summary.subject, "Hello");
    let found = trace_with(&checked.block, &TraceOptions::of(&checked, None, PersonAnswers::default()));
    assert!(found.handover.is_none_or(|handover| handover.certainty == HandoverCertainty::Claimed));
    assert_eq!(found.desks, []);
}
