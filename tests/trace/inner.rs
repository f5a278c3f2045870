//! Servers before which something puts a private address in the place of every stranger's: what the stranger called itself makes no line theirs.

use abuse_report_helper::trace::{HandoverCertainty, Options, PersonAnswers, Trace, trace_with};

use super::block;

const FORGED: &str = "85.13.130.44";

fn traced(text: &str, mine: &[&str], strangers: &[&str]) -> Trace {
    let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    let answers = PersonAnswers { mine: owned(mine), strangers: owned(strangers) };
    trace_with(&block(text), &Options { complete_top: true, answers, ..Options::default() })
}

/// A message that a machine with that name handed to an own server, which saw a private address; and the line below, by that name.
fn message(from: &str, by: &str) -> String {
    format!(
        "Delivered-To: eva@kontor.example\nReceived: {from} by mx.kontor.example (Postfix) with ESMTP id 4XyQ for <eva@kontor.example>; Tue, 24 Nov 2026 10:15:43 +0100\n{}",
        outside(by)
    )
}

fn outside(by: &str) -> String {
    format!(
        "Received: from dd12345.kasserver.com (dd12345.kasserver.com [{FORGED}]) by {by} (Postfix) with ESMTPS id 3C2B for <eva@kontor.example>; Tue, 24 Nov 2026 10:15:40 +0100\nFrom: news@zarabotok.example\nTo: eva@kontor.example\n"
    )
}

const HIDDEN: [&str; 9] =
    ["172.17.0.1", "10.0.0.9", "192.168.1.1", "127.0.0.1", "100.64.0.3", "169.254.8.8", "IPv6:fe80::1", "IPv6:fd00::7", "IPv6:::1"];

fn assert_claimed(text: &str, asked: &str) {
    let found = traced(text, &[], &[]);
    let handover = found.handover.as_ref().map(|handover| (handover.ip.to_string(), handover.certainty));
    assert_eq!(handover, Some((FORGED.to_owned(), HandoverCertainty::Claimed)), "{text}");
    assert!(found.desks.is_empty() && found.network.is_none(), "{:?} {text}", found.desks);
    assert_eq!(found.unsettled.map(|asked| (asked.name, asked.is_taken_as_own)), Some((asked.to_owned(), true)), "{text}");
    assert_eq!(found.edge, Some(0), "{text}");
    // With the answer no, nobody knows who it was; with yes, the own side recorded it.
    let denied = traced(text, &[], &[asked]);
    assert!(denied.handover.is_none() && denied.desks.is_empty() && denied.unsettled.is_none(), "{denied:?}");
    assert_recorded(text, &[asked]);
}

fn assert_recorded(text: &str, mine: &[&str]) {
    let found = traced(text, mine, &[]);
    let handover = found.handover.as_ref().map(|handover| (handover.ip.to_string(), handover.certainty));
    assert_eq!(handover, Some((FORGED.to_owned(), HandoverCertainty::Recorded)), "{text}");
    assert!(found.unsettled.is_none(), "{text}");
    assert_eq!(found.desks.len(), 1, "{text}");
}

#[test]
fn a_name_behind_a_private_address_makes_the_next_line_nobodys_record() {
    for address in HIDDEN {
        for name in ["mx4.zarabotok.example", "mail.netflix.com", "win-77"] {
            assert_claimed(&message(&format!("from {name} (unknown [{address}])"), name), name);
        }
    }
    // The name that was looked up is that of the machine in between, and no line is by it.
    assert_claimed(&message("from mx4.zarabotok.example (gateway.lan [192.168.1.1])", "mx4.zarabotok.example"), "mx4.zarabotok.example");
    // Another line of that kind, and one without a name, in between.
    let more = "Received: from x ([10.0.0.1]) by win-77 (Postfix) with ESMTP id 5; Tue, 24 Nov 2026 10:15:42 +0100\n";
    let text = message("from mx4.zarabotok.example (unknown [172.17.0.1])", "mx4.zarabotok.example");
    assert_claimed(&text.replacen("Received: from dd", &format!("{more}Received: from dd"), 1), "mx4.zarabotok.example");
}

#[test]
fn a_machine_inside_with_a_name_that_something_else_vouches_for_wrote_the_record() {
    let inside = "from filter ([10.0.0.9])";
    for (from, by) in [
        // The own server, its organisation, and the recipient's.
        (inside, "mx.kontor.example"),
        ("from localhost (localhost [127.0.0.1])", "mx.kontor.example"),
        ("from gw2.kontor.example (unknown [10.0.0.9])", "gw2.kontor.example"),
        // A name that was looked up.
        ("from gw.other.example (gw.other.example [10.0.0.9])", "gw.other.example"),
        ("from x (gw.kontor.lan [10.0.0.9])", "gw.kontor.lan"),
    ] {
        assert_recorded(&message(from, by), &[]);
    }
    // What lays mail into a mailbox is the own system.
    assert_recorded(&message("from gw.other.example ([10.0.0.9])", "gw.other.example").replacen("with ESMTP", "with LMTP", 1), &[]);
    // A scanner without a public name between two lines of the own server.
    let scanner = "Received: from mx.kontor.example ([127.0.0.1]) by localhost (amavisd-new, port 10024) with ESMTP id 5; Tue, 24 Nov 2026 10:15:42 +0100\n";
    let text = message("from localhost (localhost [127.0.0.1])", "mx.kontor.example");
    assert_recorded(&text.replacen("Received: from dd", &format!("{scanner}Received: from dd"), 1), &[]);
}

#[test]
fn a_login_or_a_service_below_such_a_name_proves_nothing() {
    let text = message("from mx4.zarabotok.example (unknown [172.17.0.1])", "mx4.zarabotok.example");
    let login = traced(&text.replacen("with ESMTPS", "with ESMTPSA", 1), &[], &[]);
    assert!(login.handover.is_none() && login.desks.is_empty(), "{login:?}");
    let service = traced(&text.replace("dd12345.kasserver.com", "o1.ptr2.sendgrid.net"), &[], &[]);
    assert!(service.desks.is_empty() && service.service.is_none(), "{service:?}");
}

/// Address and certainty of the handover, the desks, and the name that is asked about.
fn answer(text: &str) -> (Option<(String, HandoverCertainty)>, Vec<String>, Option<String>) {
    let found = traced(text, &[], &[]);
    let handover = found.handover.map(|handover| (handover.ip.to_string(), handover.certainty));
    (handover, found.desks.into_iter().filter_map(|desk| desk.address).collect(), found.unsettled.map(|asked| asked.name))
}

#[test]
fn gandis_inner_servers_are_passed_over() {
    let text = "Received: from spool.mail.gandi.net (spool4.mail.gandi.net [217.70.178.213]) by nmboxes217.sd4.0x35.net (Postfix) with ESMTP id A4D6 for <eva@kontor.example>; Tue, 24 Nov 2026 09:15:46 +0000\nReceived: from x (unknown [5.188.119.7]) by spool.mail.gandi.net (Postfix) with ESMTPS id 7F2B for <eva@kontor.example>; Tue, 24 Nov 2026 09:15:44 +0000\n";
    let recorded = Some(("5.188.119.7".to_owned(), HandoverCertainty::Recorded));
    assert_eq!(answer(text), (recorded, vec!["abuse@selectel.ru".to_owned()], None));
}

#[test]
fn what_microsoft_moves_from_one_part_to_another_is_inside() {
    let by = "with Microsoft SMTP Server id 15.20.6387.27";
    let text = format!(
        "Received: from GVX0EPF000013ED.SWEP280.PROD.OUTLOOK.COM (2603:10a6:144:1::18) by PH7PR19MB7533.namprd19.prod.outlook.com (2603:10b6:510:27c::13) {by}; Tue, 24 Nov 2026 09:15:46 +0000\nReceived: from GV1P195MB1667.EURP195.PROD.OUTLOOK.COM (2603:1026:c11:832::5) by GVX0EPF000013ED.outlook.office365.com (2603:1026:900:2::3) {by} via Frontend Transport; Tue, 24 Nov 2026 09:15:45 +0000\nReceived: from BN9PR03CA0155.namprd03.prod.outlook.com (2603:10b6:408:f4::10) by GV1P195MB1667.EURP195.PROD.OUTLOOK.COM (2603:10a6:150:52::13) {by}; Tue, 24 Nov 2026 09:15:45 +0000\nReceived: from BN7NAM10FT014.eop-nam10.prod.protection.outlook.com (2603:10b6:408:f4:cafe::fe) by BN9PR03CA0155.outlook.office365.com (2603:10b6:408:f4::10) {by} via Frontend Transport; Tue, 24 Nov 2026 09:15:44 +0000\nAuthentication-Results: spf=softfail (sender IP is 5.188.119.7) smtp.mailfrom=shop.example; dkim=none (message not signed) header.d=none;dmarc=fail action=none header.from=shop.example;compauth=fail reason=001\nReceived: from x.shop.example (5.188.119.7) by BN7NAM10FT014.mail.protection.outlook.com (10.13.157.68) {by} via Frontend Transport; Tue, 24 Nov 2026 09:15:43 +0000\n"
    );
    let recorded = Some(("5.188.119.7".to_owned(), HandoverCertainty::Recorded));
    assert_eq!(answer(&text), (recorded, vec!["abuse@selectel.ru".to_owned()], None));
}

#[test]
fn a_companys_name_from_anothers_network_is_a_strangers() {
    let edge = "Received: from resimta-po-41v.sys.comcast.net ([5.188.119.7]) by resimta-po-40v.sys.comcast.net with ESMTP id sY4I; Tue, 24 Nov 2026 09:15:44 +0000\n";
    let text = format!("{edge}{}", outside("resimta-po-41v.sys.comcast.net"));
    let recorded = Some(("5.188.119.7".to_owned(), HandoverCertainty::Recorded));
    assert_eq!(answer(&text), (recorded.clone(), vec!["abuse@selectel.ru".to_owned()], None));
    // One that may send for the domain of the envelope sender, before a mailbox of which only the message says that it is there.
    let edge = "Return-Path: <bounce@zarabotok.example>\nAuthentication-Results: spf=pass (sender IP is 5.188.119.7) smtp.mailfrom=zarabotok.example; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=zarabotok.example;compauth=none reason=405\nReceived: from mx4.zarabotok.example (5.188.119.7) by AM4PEPF00025F9A.mail.protection.outlook.com (10.167.16.4) with Microsoft SMTP Server id 15.20.8182.16 via Frontend Transport; Tue, 24 Nov 2026 09:15:44 +0000\n";
    let text = format!("{edge}{}", outside("mx4.zarabotok.example").replace("eva@kontor", "eva@zarabotok"));
    let (handover, desks, _) = answer(&text);
    assert_eq!((handover, desks), (recorded, vec!["abuse@selectel.ru".to_owned()]));
}

#[test]
fn sisters_and_domains_made_by_customers_are_told_apart() {
    let edge = |from: &str, domain: &str, ip: &str| {
        format!(
            "Return-Path: <a@{domain}>\nAuthentication-Results: spf=pass (sender IP is {ip}) smtp.mailfrom={domain}; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from={domain};compauth=pass reason=109\nReceived: from {from} ({ip}) by AM4PEPF00025F9A.mail.protection.outlook.com (10.167.16.4) with Microsoft SMTP Server id 15.20.8182.16 via Frontend Transport; Tue, 24 Nov 2026 09:15:44 +0000\nFrom: a@{domain}\n"
        )
    };
    let service = |text: &str| traced(text, &[], &[]).service.map(|service| service.id);
    assert_eq!(service(&edge("m32-214.eu.mailgun.net", "shop.example", "141.193.32.214")), Some("mailgun"));
    assert_eq!(service(&edge("o7.p1.mailjet.com", "shop.example", "141.193.32.214")), Some("mailjet"));
    assert_eq!(service(&edge("mail.shop.example", "ann.n9hri5rq.onmicrosoft.com", "5.188.119.7")), None);
    assert_eq!(service(&edge("mail.shop.example", "n9hri5rq.onmicrosoft.com", "5.188.119.7")), Some("microsoft-365"));
    assert_eq!(service(&edge("x.outbound.protection.outlook.com", "ann.n9hri5rq.onmicrosoft.com", "40.107.1.1")), Some("microsoft-365"));
}

#[test]
fn companies_with_mailboxes_for_anybody_write_down_every_address() {
    let below = "From: news@zarabotok.example\nTo: eva@kontor.example\n";
    for lines in [
        // An inner server of Yahoo's is called by its address, and AT&T's servers take the mail in.
        "Received: from 10.197.34.139 by atlas206.aol.mail.bf1.yahoo.com with HTTPS; Tue, 24 Nov 2026 09:15:50 +0000\n\
         Received: from 85.13.130.44 (EHLO dd12345.kasserver.com) by 10.197.34.139 with SMTPs; Tue, 24 Nov 2026 09:15:49 +0000\n",
        "Received: from 10.197.34.139 by atlas206.aol.mail.bf1.yahoo.com with HTTPS; Tue, 24 Nov 2026 09:15:50 +0000\n\
         Received: from 144.160.235.22 (EHLO ff-ip4-mx-vip2.prodigy.net) by 10.197.34.139 with SMTPs; Tue, 24 Nov 2026 09:15:49 +0000\n\
         Received: from dd12345.kasserver.com ([85.13.130.44]) by ff-ip4-mx-vip2.prodigy.net (Inbound 8.15.2/8.15.2) with ESMTPS id 4AO9; Tue, 24 Nov 2026 04:15:48 -0500\n",
        // Microsoft's servers have names in several domains.
        "Received: from LV3P223MB0968.NAMP223.PROD.OUTLOOK.COM (::1) by EA2P223MB0955.NAMP223.PROD.OUTLOOK.COM with HTTPS; Tue, 24 Nov 2026 09:15:50 +0000\n\
         Received: from DB5PEPF00014B9F.eurprd02.prod.outlook.com (2603:10a6:10:231:cafe::9c) by CP5P284CA0208.outlook.office365.com (2603:10a6:10:231::8) with Microsoft SMTP Server id 15.20.8158.21 via Frontend Transport; Tue, 24 Nov 2026 09:15:43 +0000\n\
         Received: from dd12345.kasserver.com (85.13.130.44) by DB5PEPF00014B9F.mail.protection.outlook.com (10.167.8.167) with Microsoft SMTP Server id 15.20.8158.14 via Frontend Transport; Tue, 24 Nov 2026 09:15:42 +0000\n",
    ] {
        assert_recorded(&format!("{lines}{below}"), &[]);
    }
}
