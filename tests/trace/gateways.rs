//! Filter services before an own server: they take mail in for some and send it out for others, and what they wrote tells for whom.

use abuse_report_helper::trace::{HandoverCertainty, trace};

use super::block;

const DATE: &str = "Tue, 24 Nov 2026 09:15:40 +0000";
/// The machine that a service took the message from.
const BEHIND: &str = "203.0.113.77";
const SIGNED: &str = "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=shop.example; s=f1;\n\th=from:subject; bh=QUJD; b=QUJD\n";
const OWN: &str = "From: Shop <news@shop.example>\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:30 +0000\nMessage-ID: <1@shop.example>\n";

/// Each service: its machine at the own server, its address, and its own lines above the one at which it took the message; then the name in that one.
const SERVICES: [(&str, &str, &str, &str); 9] = [
    ("us-smtp-delivery-124.mimecast.com", "170.10.133.124", "", "relay.mimecast.com with ESMTP with STARTTLS id us-mta-1-a"),
    (
        "mx0a-001d1705.pphosted.com",
        "148.163.156.1",
        "Received: from pps.filterd (m0209329.ppops.net [127.0.0.1]) by mx0a-001d1705.pphosted.com (8.18.1.11/8.18.1.11) with ESMTP id 4A; {DATE}\n",
        "mx0a-001d1705.pphosted.com (PPS) with ESMTPS id 4B-1",
    ),
    ("esa1.hc4321-12.iphmx.com", "68.232.148.27", "X-IronPort-AV: E=Sophos;i=\"6.0\"\n", "esa1.hc4321-12.iphmx.com with ESMTP/TLS"),
    ("mail1.bemta37.messagelabs.com", "85.158.142.1", "", "server-1.tower-2.messagelabs.com with SMTP"),
    ("outbound-ip7a.ess.barracuda.com", "209.222.82.174", "", "d1.ess.barracudanetworks.com with ESMTPS id 5"),
    ("mfod-euw1.prod.hydra.sophos.com", "198.154.180.224", "", "x-eu-west-1.prod.hydra.sophos.com (Postfix) with ESMTPS id 6"),
    ("delivery.antispamcloud.com", "185.201.16.200", "", "mx195.antispamcloud.com with esmtps (Exim 4.94.2) id 1t"),
    ("mx2.retarus.com", "94.199.88.7", "", "mx2.retarus.com with ESMTPS id 7"),
    ("x1.hornetsecurity.com", "94.100.132.28", "", "x1.hornetsecurity.com"),
];

/// The message as it came to an own server, and what is found: who handed it over, and how sure that is.
fn found(above: &str, helo: &str, (name, ip): (&str, &str), between: &str, by: &str, below: &str) -> (String, HandoverCertainty, bool) {
    let text = format!(
        "{above}Received: from {helo} ({name} [{ip}]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; {DATE}\n{between}Received: from mail.shop.example (vps77.hosting.example [{BEHIND}]) by {by}; {DATE}\n{below}{OWN}"
    );
    let found = trace(&block(&text.replace("{DATE}", DATE)), true);
    let handover = found.handover.unwrap_or_else(|| panic!("no handover: {text}"));
    (handover.ip.to_string(), handover.certainty, found.unsettled.is_some())
}

#[test]
fn a_signature_that_the_service_made_tells_that_the_sender_is_its_customer() {
    for (name, ip, lines, by) in SERVICES {
        let at = (name, ip);
        let sent = (ip.to_owned(), HandoverCertainty::Recorded);
        for between in [format!("{SIGNED}{lines}"), format!("{lines}{SIGNED}")] {
            let (ip, certainty, _) = found("", name, at, &between, by, "");
            assert_eq!((ip, certainty), sent, "{name}");
        }
        // What came with the message stands below the line at which the service took it, and tells nothing.
        let (behind, certainty, asked) = found("", name, at, lines, by, SIGNED);
        assert_eq!((behind.as_str(), certainty, asked), (BEHIND, HandoverCertainty::Claimed, true), "{name}");
        // Nor does a signature for the recipient, or the service's own.
        let own = SIGNED.replace("shop.example", "home.example") + &SIGNED.replace("shop.example", name);
        let (behind, certainty, _) = found("", name, at, &format!("{own}{lines}"), by, "");
        assert_eq!((behind.as_str(), certainty), (BEHIND, HandoverCertainty::Claimed), "{name}");
    }
}

#[test]
fn what_the_own_server_checked_tells_whose_the_service_is() {
    for (name, ip, lines, by) in SERVICES {
        for result in ["fail", "softfail", "neutral", "none"] {
            let above = format!("Authentication-Results: mx.home.example; spf={result} smtp.mailfrom=shop.example\n");
            let recorded = (BEHIND.to_owned(), HandoverCertainty::Recorded, false);
            assert_eq!(found(&above, name, (name, ip), lines, by, ""), recorded, "{name} {result}");
        }
        let (handover, certainty, _) =
            found("Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=shop.example\n", name, (name, ip), lines, by, "");
        assert_eq!((handover.as_str(), certainty), (ip, HandoverCertainty::Recorded), "{name}");
        // A result that the sender wrote, below.
        let forged = "Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=shop.example\n";
        assert_eq!(found("", name, (name, ip), lines, by, &format!("{SIGNED}{forged}")).1, HandoverCertainty::Claimed, "{name}");
    }
}

#[test]
fn a_message_that_nobody_signed_was_not_sent_out_by_a_service_of_which_the_names_tell_nothing() {
    for (name, ip, lines, by) in SERVICES {
        let names_tell = ["mimecast", "barracuda", "sophos", "hornet"].iter().any(|service| name.contains(service));
        let expected = if names_tell { HandoverCertainty::Claimed } else { HandoverCertainty::Recorded };
        let (handover, certainty, asked) = found("", name, (name, ip), lines, by, "");
        assert_eq!((handover.as_str(), certainty, asked), (BEHIND, expected, names_tell), "{name}");
    }
}

#[test]
fn names_that_a_service_gives_only_to_one_kind_of_its_servers_tell_whose_it_is() {
    let mimecast = ("us-smtp-1.mimecast.com", "170.10.133.124");
    let hornet = ("mx-gate31-hz1.hornetsecurity.com", "94.100.132.31");
    let barracuda = ("egress-ip33b.ess.de.barracuda.com", "209.222.82.33");
    let sophos = ("mfod-euw1.prod.hydra.sophos.com", "198.154.180.224");
    for (helo, at, by, expected) in [
        ("us-smtp-1.mimecast.com", mimecast, "relay.mimecast.com with ESMTP id us-mta-1-a", BEHIND),
        ("us-smtp-inbound-delivery-1.mimecast.com", mimecast, "relay.mimecast.com with ESMTP id us-mta-1-a", BEHIND),
        (hornet.0, hornet, "mx-gate31-hz1.hornetsecurity.com", BEHIND),
        // Some of its servers leave the domain out.
        (hornet.0, hornet, "mx-gate31-hz12", BEHIND),
        ("mx-relay03-hz2.antispameurope.com", ("mx-relay03-hz2.antispameurope.com", "94.100.133.201"), "mx-relay03-hz2", "94.100.133.201"),
        (barracuda.0, barracuda, "mx-inbound22-18.eu-west-2b.ess.aws.cudaops.com", BEHIND),
        (barracuda.0, barracuda, "mx-outbound19-253.eu-central-1b.ess.aws.cudaops.com", barracuda.1),
        (sophos.0, sophos, "mf-outbound-eu-west-1.prod.hydra.sophos.com (Postfix) with ESMTPS id 1", sophos.1),
        (
            "inpost.tmes.trendmicro.com",
            ("inpost.tmes.trendmicro.com", "18.208.22.79"),
            "inpre01.tmes.trendmicro.com (Trend Micro Email Security) with ESMTPS id 1",
            BEHIND,
        ),
    ] {
        let (ip, certainty, _) = found("", helo, at, "", by, "");
        assert_eq!((ip.as_str(), certainty), (expected, HandoverCertainty::Recorded), "{helo} {by}");
        // The names mean nothing at a machine that is not the service's, whatever it writes below its line.
        for name in ["unknown", "vps44.cheap.example"] {
            for between in ["", SIGNED, "Authentication-Results: relay.mimecast.com; dkim=pass header.d=bank.example\n"] {
                let (ip, certainty, _) = found("", helo, (name, "198.51.100.44"), between, by, "");
                assert_eq!((ip.as_str(), certainty), ("198.51.100.44", HandoverCertainty::Recorded), "{helo} {by} {name}");
            }
        }
    }
}

#[test]
fn a_service_that_checked_the_senders_signature_took_the_message_in_for_the_recipient() {
    let (name, ip, _, by) = SERVICES[0];
    let checked = "Authentication-Results: relay.mimecast.com; dkim=pass header.d=shop.example header.s=f1 header.b=ab; spf=pass smtp.mailfrom=shop.example\n";
    let recorded = (BEHIND.to_owned(), HandoverCertainty::Recorded, false);
    assert_eq!(found("", name, (name, ip), checked, by, SIGNED), recorded);
    // Where it sends for a customer it writes which one it was; and what stands below its line came with the message.
    let login = "Authentication-Results: relay.mimecast.com; auth=pass smtp.auth=CUSA1 smtp.mailfrom=news@shop.example\n";
    assert_eq!(found("", name, (name, ip), login, by, "").1, HandoverCertainty::Claimed);
    assert_eq!(found("", name, (name, ip), "", by, checked).1, HandoverCertainty::Claimed);
}

/// Who handed a message over, who stands behind, and whether the person is asked.
fn way(text: &str) -> (Option<(String, HandoverCertainty)>, Option<String>, bool) {
    let found = trace(&block(&format!("{}{OWN}", text.replace("{DATE}", DATE))), true);
    let ip = |handover: &abuse_report_helper::trace::Handover| handover.ip.to_string();
    (found.handover.as_ref().map(|handover| (ip(handover), handover.certainty)), found.behind.as_ref().map(ip), found.unsettled.is_some())
}

#[test]
fn an_envelope_sender_that_the_machine_may_not_use_is_no_sign_of_a_forwarder() {
    let lines = |result: &str| {
        format!(
            "Return-Path: <SRS0=Hh2q=XX=shop.example=a@host.example>\nAuthentication-Results: mx.home.example; spf={result} smtp.mailfrom=host.example\nReceived: from srv3.host.example (srv3.host.example [198.51.100.77]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; {{DATE}}\nReceived: from mail.shop.example (mail.shop.example [{BEHIND}]) by srv3.host.example (Postfix) with ESMTPS id 2 for <ann@club.example>; {{DATE}}\n"
        )
    };
    let handover = Some(("198.51.100.77".to_owned(), HandoverCertainty::Recorded));
    assert_eq!(way(&lines("pass")), (handover.clone(), Some(BEHIND.to_owned()), true));
    assert_eq!(way(&lines("fail")), (handover, None, false));
}

#[test]
fn the_machines_of_a_forwarder_are_known_by_the_addresses_in_its_own_lines() {
    let lines = |inner: &str| {
        format!(
            "Return-Path: <SRS0=Hh2q=XX=shop.example=a@mailbox.org>\nAuthentication-Results: mx.home.example; spf=pass smtp.mailfrom=mailbox.org\nReceived: from mout-p-201.mailbox.org (mout-p-201.mailbox.org [80.241.56.171]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; {{DATE}}\nReceived: from mx1.mailbox.org (mx1.mailbox.org [80.241.60.212]) by mout-p-201.mailbox.org (Postfix) with ESMTPS id 2; {{DATE}}\nReceived: from spamfilter05.heinlein-hosting.de (spamfilter05.heinlein-hosting.de [80.241.56.123]) by mx1.mailbox.org (Postfix) with ESMTP id 3; {{DATE}}\nReceived: from mx1.mailbox.org ([{inner}]) by spamfilter05.heinlein-hosting.de (spamfilter05.heinlein-hosting.de [80.241.56.123]) (amavisd-new, port 10030) with ESMTP id 4; {{DATE}}\nReceived: from mail.shop.example (mail.shop.example [{BEHIND}]) by mx1.mailbox.org (Postfix) with ESMTPS id 5 for <ann@club.example>; {{DATE}}\n"
        )
    };
    assert_eq!(way(&lines("80.241.60.212")).1.as_deref(), Some(BEHIND));
    // Another address there is the one from outside, whatever it is called and whatever stands below.
    assert_eq!(way(&lines("198.51.100.44")).1.as_deref(), Some("198.51.100.44"));
}

#[test]
fn mail_that_a_web_host_passes_on_as_it_came_is_asked_about() {
    let lines = |result: &str, by: &str| {
        format!(
            "Return-Path: <bounce@shop.example>\nAuthentication-Results: mx.home.example; spf={result} smtp.mailfrom=shop.example\nReceived: from www262.sakura.ne.jp (www262.sakura.ne.jp [202.181.97.72]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; {{DATE}}\nReceived: from mail.shop.example (mail.shop.example [{BEHIND}]) by {by} (8.16.1/8.16.1/[SAKURA-WEB]/20201212) with ESMTPS id 4; {{DATE}}\n"
        )
    };
    let handover = Some(("202.181.97.72".to_owned(), HandoverCertainty::Recorded));
    assert_eq!(way(&lines("fail", "www262.sakura.ne.jp")), (handover.clone(), Some(BEHIND.to_owned()), true));
    for (result, by) in [("pass", "www262.sakura.ne.jp"), ("fail", "mail.bank.example")] {
        assert_eq!(way(&lines(result, by)), (handover.clone(), None, false), "{result} {by}");
    }
}

#[test]
fn a_name_that_was_looked_up_one_way_proves_no_service() {
    for by in [
        "newxmmxszc38-0.qq.com (NewMX) with SMTP id 1",
        "crcvmail104.nm.naver.com with ESMTP id 1",
        "email-smtpd17.ng.seznam.cz (Seznam SMTPD 1.3.140) with ESMTP",
        "mx.zohomail.com with SMTPS id 1",
        "mxfront3q.mail.yandex.net (mxfront/Yandex) with ESMTPS id 1",
    ] {
        let text = format!("Received: from x (o1.ptr9.sendgrid.net [203.0.113.9]) by {by}; {DATE}\n{OWN}");
        let found = trace(&block(&text), true);
        let handover = found.handover.expect("a handover");
        assert_eq!(handover.ip.to_string(), "203.0.113.9", "{by}");
        assert_eq!(handover.host.as_deref(), Some("o1.ptr9.sendgrid.net"), "{by}");
        assert!(found.service.is_none() && found.desks.is_empty(), "{by}");
    }
}

#[test]
fn machines_with_names_that_no_registry_gives_out_are_inside() {
    let inside = "Received: from [10.9.9.127] (helo=prod05.runbox) by delivery03.runbox with esmtp (Exim 4.93) id 1tAc for ann@home.example; {DATE}\n";
    let front = "Received: from [203.0.113.77] (helo=mail.shop.example) by mailfront22.runbox with esmtps (Exim 4.93) id 1tAb for ann@home.example; {DATE}\n";
    assert_eq!(way(&format!("{inside}{front}")).0, Some((BEHIND.to_owned(), HandoverCertainty::Recorded)));
    // The store of a mailbox gets its mail from an own machine, whatever that is called inside.
    let store = "Received: from ip-10-0-3-17.mail.vendor.example (ip-10-0-3-17.mail.vendor.example [10.0.3.17]) by store-3 with LMTP id 7 for <ann@home.example>; {DATE}\n";
    let taken = format!(
        "Received: from mail.shop.example (mail.shop.example [{BEHIND}]) by mx.home.example (Postfix) with ESMTPS id 5; {{DATE}}\n"
    );
    assert_eq!(way(&format!("{store}{taken}")).0, Some((BEHIND.to_owned(), HandoverCertainty::Recorded)));
    // By SMTP, a stranger's server with a private address means that lines are missing.
    assert_eq!(way(&format!("{}{taken}", store.replace("LMTP", "ESMTP"))).0, None);
}

#[test]
fn a_machine_called_as_the_own_domain_before_an_exchange_is_so_on_its_own_word_alone() {
    let lines = |from: &str, next: &str| {
        format!(
            "Received: from EX01.home.example (10.1.0.5) by EX02.home.example (10.1.0.6) with Microsoft SMTP Server id 15.1 via Mailbox Transport; {{DATE}}\nReceived: from {from} (198.51.100.25) by EX01.home.example (10.1.0.5) with Microsoft SMTP Server id 15.1 via Frontend Transport; {{DATE}}\nReceived: from mail.shop.example (mail.shop.example [{BEHIND}]) by {next} (Postfix) with ESMTPS id 5 for <ann@home.example>; {{DATE}}\n"
        )
    };
    assert_eq!(
        way(&lines("borda.home.example", "borda.home.example")),
        (Some((BEHIND.to_owned(), HandoverCertainty::Claimed)), None, true)
    );
    for (from, next) in [
        ("borda.home.example", "mx.bank.example"),
        ("borda.shop.example", "borda.shop.example"),
        ("dsl-7.home.example", "dsl-7.home.example"),
    ] {
        assert_eq!(way(&lines(from, next)).0, Some(("198.51.100.25".to_owned(), HandoverCertainty::Recorded)), "{from} {next}");
    }
}

/// Before a Microsoft 365, from a filter's machine at that address, with the name that Microsoft found for it, and the filter's own line.
fn before_microsoft(helo: &str, ip: &str, found: &str, by: &str) -> (String, HandoverCertainty, bool, usize) {
    let text = format!(
        "Authentication-Results: spf=softfail (sender IP is {ip}) smtp.mailfrom=shop.example; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=shop.example;compauth=fail reason=001\nReceived: from {helo} ({ip}) by LO2PEPF000028A1.mail.protection.outlook.com (10.167.236.118) with Microsoft SMTP Server id 15.20.9275.3 via Frontend Transport; {DATE}\nReceived: from mail.shop.example (mail.shop.example [{BEHIND}]) by {by}; {DATE}\n{OWN}X-MS-Exchange-Organization-Network-Message-Id: 5b0f1c2d-7a31-4e43-9a51-08de2b2a2f4e\nX-EOPAttributedMessage: 0\nX-MS-PublicTrafficType: Email\nX-MS-Exchange-Organization-AuthAs: Anonymous\nX-Forefront-Antispam-Report: CIP:{ip};CTRY:GB;PTR:{found};DIR:INB;\n"
    );
    let trace = trace(&block(&text), true);
    let handover = trace.handover.unwrap();
    (handover.ip.to_string(), handover.certainty, trace.unsettled.is_some(), trace.desks.len())
}

#[test]
fn a_filter_on_a_computer_of_amazons_is_known_by_the_name_that_microsoft_found() {
    let intake = "mx-inbound22-187.eu-west-2b.ess.aws.cudaops.com (version=TLSv1.3)";
    for (helo, ip, by) in [
        ("outbound-ip23b.ess.barracuda.com", "35.176.92.96", intake),
        ("egress-ip15b.ess.uk.barracuda.com", "35.176.92.116", intake),
        ("egress-ip7a.ess.de.barracuda.com", "3.120.9.7", "mx-inbound41-7.eu-central-1a.ess.aws.cudaops.com"),
        ("out.tmes.trendmicro.eu", "3.120.9.7", "inpre02.tmes.trendmicro.eu (Trend Micro Email Security) with ESMTPS id 1"),
    ] {
        assert_eq!(before_microsoft(helo, ip, helo, by), (BEHIND.to_owned(), HandoverCertainty::Recorded, false, 0), "{helo}");
        // It found Amazon's own name, or could not find out: then the filter's name is no more than its word.
        for found in [format!("ec2-{}.eu-west-2.compute.amazonaws.com", ip.replace('.', "-")), "ErrorRetry".to_owned()] {
            assert_eq!(before_microsoft(helo, ip, &found, by), (ip.to_owned(), HandoverCertainty::Recorded, true, 0), "{helo} {found}");
        }
        // Another company gives its customers' addresses any name.
        let (at, _, _, _) = before_microsoft(helo, "51.75.33.44", helo, by);
        assert_eq!(at, "51.75.33.44", "{helo}");
        let stranger = before_microsoft(helo, ip, "mail.shop.example", by);
        assert_eq!((stranger.0.as_str(), stranger.1, stranger.2), (ip, HandoverCertainty::Recorded, false), "{helo}");
        let stranger = before_microsoft("mail.shop.example", ip, helo, by);
        assert_ne!((stranger.0.as_str(), stranger.1), (BEHIND, HandoverCertainty::Recorded), "{helo}");
        // The line below is not the filter's.
        let other = before_microsoft(helo, ip, helo, "mail.shop.example (Postfix) with ESMTPS id 1");
        assert_eq!(other.0, ip, "{helo}");
    }
    // By its address alone.
    for ip in ["18.188.9.200", "18.188.239.130", "34.253.238.130", "15.168.56.10", "18.97.0.170"] {
        let by = "inpre01.tmes.trendmicro.com (Trend Micro Email Security) with ESMTPS id 1";
        let found = before_microsoft("outbound.us.tmes.trendmicro.com", ip, "ErrorRetry", by);
        assert_eq!(found, (BEHIND.to_owned(), HandoverCertainty::Recorded, false, 0), "{ip}");
    }
}

#[test]
fn an_address_that_somebody_took_out_behind_the_own_filter_leaves_no_handover() {
    let lines = |behind: &str| {
        format!(
            "Received: from PH8PR11MB6660.namprd11.prod.outlook.com (2603:10b6:510:1c3::13) by PH7PR11MB6428.namprd11.prod.outlook.com with HTTPS; {DATE}\nReceived: from edgegateway.home.example (198.51.100.71) by SJ1PEPF000023D3.mail.protection.outlook.com (10.167.244.68) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.8655.22 via Frontend Transport; {DATE}\nReceived: from vps77.hosting.example ([{behind}]) by esa1.home.example with ESMTP/TLS; {DATE}\n{OWN}"
        )
    };
    for mark in ["203.0.113.xxx", "203.0.x.x", "***", "removed", "xxx.xxx.xxx.xxx", "..."] {
        let found = trace(&block(&lines(mark)), true);
        assert_eq!(found.handover.map(|handover| handover.ip.to_string()), None, "{mark}");
    }
    assert_eq!(trace(&block(&lines(BEHIND)), true).handover.map(|handover| handover.ip.to_string()).as_deref(), Some(BEHIND));
}
