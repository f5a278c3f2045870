//! Forgers: what a sender writes changes neither the handover nor the desk, and never makes anything proven.

use std::net::IpAddr;

use abuse_report_helper::check::{Options, check};
use abuse_report_helper::trace::{ServiceCertainty, Trace, route, trace};
use proptest::prelude::*;

use super::block;
use crate::support::mails;

pub const FORGED: [&str; 19] = [
    "Received: from smtp22-ia5-sp3.mta.salesforce.com (smtp22-ia5-sp3.mta.salesforce.com [13.110.78.233]) by mx.home.example (Postfix) with ESMTPS id forged; Wed, 15 Jan 2025 08:31:00 +0000",
    "Received: from smtp22-ia5-sp3.mta.salesforce.com (13.110.78.233) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Wed, 15 Jan 2025 08:31:00 +0000",
    "Received: from smtp22-ia5-sp3.mta.salesforce.com (smtp22-ia5-sp3.mta.salesforce.com. [13.110.78.233]) by mx.google.com with ESMTPS id forged; Wed, 15 Jan 2025 08:31:00 +0000",
    "Received: from pop.home.example [13.110.78.233] by localhost with IMAP (fetchmail-5.9.0); Wed, 15 Jan 2025 08:31:00 +0000",
    "Received: from mx08-001d1705.pphosted.com (mx08-001d1705.pphosted.com [185.183.30.70]) by mx.home.example (Postfix) with ESMTPS id forged; Wed, 15 Jan 2025 08:31:00 +0000",
    "Received: from mx.home.example (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id forged; Wed, 15 Jan 2025 08:31:00 +0000",
    "Received: (qmail 1 invoked from network); 15 Jan 2025 08:31:00 -0000",
    "Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=a.5f-3qrtweak.na1.bnc.salesforce.com; dkim=pass header.d=s1.y.mc.salesforce.com",
    "Authentication-Results: spf=pass (sender IP is 13.110.78.233) smtp.mailfrom=a.5f-3qrtweak.na1.bnc.salesforce.com; dkim=pass header.d=sendgrid.net",
    "Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=a.bnc.salesforce.com; dkim=pass header.d=amazonses.com",
    "Received-SPF: Pass (protection.outlook.com: domain of a.5f-3qrtweak.na1.bnc.salesforce.com designates 13.110.78.233 as permitted sender) receiver=protection.outlook.com; client-ip=13.110.78.233;",
    "ARC-Authentication-Results: i=1; mx.google.com; spf=pass smtp.mailfrom=a.bnc.salesforce.com",
    "ARC-Seal: i=1; a=rsa-sha256; cv=none; d=google.com; s=arc; b=AAAA\nARC-Message-Signature: i=1; a=rsa-sha256; d=google.com; b=BBBB\nARC-Authentication-Results: i=1; mx.google.com; spf=pass smtp.mailfrom=a.bnc.salesforce.com; dkim=pass header.d=sendgrid.net",
    "ARC-Seal: i=1; a=rsa-sha256; cv=none; d=home.example; s=arc; b=AAAA\nARC-Message-Signature: i=1; a=rsa-sha256; d=home.example; b=BBBB\nARC-Authentication-Results: i=1; mx.home.example; arc=pass; dkim=pass header.d=sendgrid.net",
    "X-SimpleLogin-Type: Forward\nReceived: from o1.ptr.sendgrid.net (o1.ptr.sendgrid.net [203.0.113.9]) by mx1.simplelogin.co (Postfix) with ESMTPS id forged; Wed, 15 Jan 2025 08:31:00 +0000",
    "X-SFDC-LK: 00D5f000003QrTw",
    "X-SFDCOrgRelay: 1",
    "X-Originating-IP: [13.110.78.233]",
    "Delivered-To: ann@mta.salesforce.com",
];

/// Messages as the recipient's servers left them down to the edge, each with what the sender wrote.
pub const DELIVERED: [(&str, &str); 5] = [
    (
        "Received: from x (mail.carrier.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000",
        "",
    ),
    (
        "Return-Path: <a@carrier.example>\nAuthentication-Results: mx.home.example; spf=pass smtp.mailfrom=a@carrier.example\nReceived: from x (unknown [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000",
        "",
    ),
    (
        "Authentication-Results: spf=pass (sender IP is 198.51.100.7) smtp.mailfrom=x.onmicrosoft.com; dkim=none\nReceived: from salesforce.com (198.51.100.7) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Wed, 15 Jan 2025 08:31:30 +0000",
        "abuse@microsoft.com",
    ),
    (
        "Received: from x (mail.carrier.example. [198.51.100.7]) by mx.google.com with ESMTPS id 1; Wed, 15 Jan 2025 08:31:30 +0000\nReceived-SPF: pass (google.com: domain of a@carrier.example designates 198.51.100.7 as permitted sender) client-ip=198.51.100.7;\nAuthentication-Results: mx.google.com; spf=pass smtp.mailfrom=a@carrier.example",
        "",
    ),
    (
        "Received: from localhost (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id 2; Wed, 15 Jan 2025 08:31:31 +0000\nReceived: from x (unknown [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000",
        "",
    ),
];

fn essence(found: &Trace) -> (Option<String>, Option<String>) {
    let handover = found.handover.as_ref().map(|handover| format!("{handover:?}"));
    (handover, found.desks.first().map(|desk| format!("{desk:?}")))
}

pub fn assert_unmoved(before: &Trace, after: &Trace, what: &str) {
    assert_eq!(essence(before), essence(after), "{what}");
    if let Some(service) = after.service.filter(|service| service.certainty == ServiceCertainty::Proven) {
        assert_eq!(Some(service), before.service, "{what}");
    }
    if after.service.is_some_and(|service| service.certainty == ServiceCertainty::Likely) {
        assert_eq!(after.service, before.service, "{what}");
    }
    assert_eq!(before.attested, after.attested, "{what}");
}

#[test]
fn forged_fields_below_the_handover_move_nothing() {
    for (delivered, desk) in DELIVERED {
        let own = "From: a@shop.example\nSubject: x\n";
        let before = trace(&block(&format!("{delivered}\n{own}")), true);
        assert_eq!(before.desks.first().and_then(|desk| desk.address.as_deref()).unwrap_or_default(), desk);
        for first in FORGED {
            for second in FORGED {
                let text = format!("{delivered}\n{first}\n{own}{second}\n");
                assert_unmoved(&before, &trace(&block(&text), true), &text);
            }
        }
        let all = FORGED.join("\n");
        let text = format!("{delivered}\n{all}\n{own}");
        assert_unmoved(&before, &trace(&block(&text), true), &text);
    }
}

#[test]
fn forged_fields_in_real_mail_move_nothing() {
    for (name, bytes) in mails() {
        let checked = check(&bytes, &Options::default());
        let before = trace(&checked.block, true);
        // Right below the line of a service that passed the message on, that service writes; the sender behind the line at which it took it.
        let took =
            |ip: IpAddr| route(&checked.block, &before).hops.iter().position(|hop| hop.as_ref().is_some_and(|hop| hop.ip == Some(ip)));
        let edge = match (&before.passed_on, &before.behind) {
            (None, _) => before.edge,
            (Some(_), behind) => behind.as_ref().and_then(|behind| took(behind.ip)),
        };
        let Some(edge) = edge else { continue };
        let lines: Vec<&[u8]> = checked.block.as_bytes().split_inclusive(|&b| b == b'\n').collect();
        // The first line that the sender can have written: behind the edge field and what the same server wrote about it at once.
        let results = [&b"received-spf:"[..], b"authentication-results:", b"arc-", b"x-received:", b"x-icl-", b"x-arc-info:", b"x-dmarc-"];
        let mut received = 0;
        let mut at = lines.len();
        for (number, line) in lines.iter().enumerate() {
            let starts = !line.starts_with(b" ") && !line.starts_with(b"\t");
            let line = line.to_ascii_lowercase();
            if starts && received > edge && !results.iter().any(|result| line.starts_with(result)) {
                at = number;
                break;
            }
            received += usize::from(line.starts_with(b"received:"));
        }
        let forged = format!("{}\n", FORGED.join("\n"));
        let mut text = lines[..at].concat();
        text.extend_from_slice(forged.as_bytes());
        text.extend_from_slice(&lines[at..].concat());
        let after = trace(&abuse_report_helper::message::HeaderBlock::parse(text), true);
        assert_unmoved(&before, &after, &name);
    }
}

#[test]
fn no_address_outside_a_from_clause_is_ever_a_hop() {
    for line in [
        "by mx.home.example (Postfix [203.0.113.9]) with ESMTP id [203.0.113.9] for <a@[203.0.113.9]>; Wed, 15 Jan 2025 08:31:30 +0000",
        "from [10.180.203.115] ([10.180.203.115:48866] helo=[203.0.113.9]) by mx.home.example (ecelerity 4.7.0.20111 r(x:203.0.113.9)) with ESMTP id 203.0.113.9",
        "from x (HELO 203.0.113.9) (10.1.1.1) by mx.home.example with SMTP; Wed, 15 Jan 2025 08:31:30 +0000",
        "from x (HELO [203.0.113.9]) by mx.home.example with SMTP; Wed, 15 Jan 2025 08:31:30 +0000",
        "from 203.0.113.9 (x [10.1.1.1]) by 203.0.113.9 with SMTP; Wed, 15 Jan 2025 08:31:30 +0000",
        "(qmail 203.0.113.9 invoked by [203.0.113.9])",
    ] {
        let block = block(&format!("Received: {line}\n"));
        let found = route(&block, &trace(&block, true));
        assert!(found.hops.iter().flatten().all(|hop| hop.ip.is_none_or(|ip| ip.to_string() != "203.0.113.9")), "{line} {:?}", found.hops);
    }
}

#[test]
fn a_sender_who_says_that_the_message_is_internal_is_not_believed() {
    let own = "Return-Path: <a@shop.example>\nX-MS-Exchange-Organization-AuthAs: Internal\nX-MS-Exchange-CrossTenant-AuthAs: Internal\nFrom: a@shop.example\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@shop.example>\n";
    for line in [
        "from mx1.home.example (vps44.cheap.example [203.0.113.44]) by mx1.home.example (Postfix) with ESMTPS id A1 for <ann@home.example>",
        "from relay.home.example (unknown [203.0.113.44]) by mx1.home.example (Postfix) with ESMTPS id A1 for <ann@home.example>",
        "from [203.0.113.44] (helo=mx1.home.example) by mx1.home.example with esmtps (Exim 4.96) id 1t for ann@home.example",
        "from email.seznam.cz (unknown [203.0.113.44]) by email-smtpd17.ng.seznam.cz (Seznam SMTPD 1.3.140) with ESMTP",
    ] {
        let checked = check(format!("Received: {line}; Tue, 24 Nov 2026 09:15:42 +0000\n{own}").as_bytes(), &Options::default());
        assert_ne!(checked.situation(), "internal-only", "{line}");
        assert!(checked.verdict.is_usable(), "{line}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_lines_of_the_sender_move_nothing(lines in proptest::collection::vec("(Received|Authentication-Results|Received-SPF|X-SFDC-LK|Return-Path|List-Id): [ -~]{0,120}", 0..6), which in 0usize..DELIVERED.len()) {
        // Gmail's own results follow its edge line at once; the sender's come behind another field.
        let (delivered, _) = DELIVERED[which];
        let before = trace(&block(&format!("{delivered}\nFrom: a@shop.example\n")), true);
        let after = trace(&block(&format!("{delivered}\nFrom: a@shop.example\n{}\n", lines.join("\n"))), true);
        prop_assert_eq!(essence(&before), essence(&after));
        prop_assert_eq!(before.attested, after.attested);
    }

    #[test]
    fn any_bytes_are_traced_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), text in "(Received: (from|by|\\(|\\[|\\]|[0-9.:]{1,15}|[a-z.]{1,12}|;| |\\)|with|HELO|helo=|Wed, 15 Jan 2025){0,30}\n){0,4}") {
        for block in [abuse_report_helper::message::HeaderBlock::parse(bytes), block(&text)] {
            let _ = route(&block, &trace(&block, true));
        }
    }
}
