//! Machines of which nothing is known but what they wrote themselves: the person is asked, no network's desk is named before the answer, and a yes makes what
//! they say a claim.

use abuse_report_helper::trace::{HandoverCertainty, Options, PersonAnswers, Trace, trace_with};

use super::block;

/// An address in the network of a company that rents out computers.
const ITS: &str = "157.90.12.7";
const OUTSIDE: &str = "51.68.44.190";

fn traced(text: &str, mine: Option<&str>) -> Trace {
    let answers = PersonAnswers { mine: mine.into_iter().map(str::to_owned).collect(), strangers: vec![] };
    trace_with(&block(text), &Options { complete_top: true, answers, ..Options::default() })
}

/// Asked, without a desk; and with the answer yes, the machine behind is a claim.
fn assert_asked(text: &str, name: &str) {
    let found = traced(text, None);
    let handover = found.handover.as_ref().expect("a handover");
    assert_eq!((handover.ip.to_string().as_str(), handover.certainty), (ITS, HandoverCertainty::Recorded), "{text}");
    let asked = found.unsettled.as_ref().map(|asked| (asked.name.as_str(), asked.is_taken_as_own));
    assert_eq!(asked, Some((name, false)), "{text}");
    assert!(found.desks.is_empty(), "{:?} {text}", found.desks);
    assert_eq!(found.behind.map(|behind| behind.ip.to_string()).as_deref(), Some(OUTSIDE), "{text}");
    let told = traced(text, Some(name));
    let handover = told.handover.expect("a handover");
    assert_eq!((handover.ip.to_string().as_str(), handover.certainty), (OUTSIDE, HandoverCertainty::Claimed), "{text}");
    assert!(told.unsettled.is_none() && told.desks.is_empty(), "{text}");
}

/// The handover where the person said that such machines are theirs.
fn claimed(text: &str, mine: &str) -> (String, HandoverCertainty) {
    let found = traced(text, Some(mine));
    assert!(found.unsettled.is_none() && found.desks.is_empty(), "{mine} {:?} {:?} {text}", found.unsettled, found.desks);
    let handover = found.handover.expect("a handover");
    (handover.ip.to_string(), handover.certainty)
}

fn assert_stranger(text: &str, mine: Option<&str>) {
    let found = traced(text, mine);
    let handover = found.handover.as_ref().expect("a handover");
    assert_eq!((handover.ip.to_string().as_str(), handover.certainty), (ITS, HandoverCertainty::Recorded), "{text}");
    assert!(found.unsettled.is_none(), "{:?} {text}", found.unsettled);
    assert_eq!(found.desks.len(), 1, "{text}");
}

/// A line by that name, and who the message is from.
fn below(name: &str) -> String {
    format!(
        "Received: from out.shop.example ([{OUTSIDE}] helo=out.shop.example) by {name} with esmtps (Exim 4.96) id 2; Tue, 24 Nov 2026 09:15:40 +0000\nFrom: a@shop.example\nTo: ann@home.example\n"
    )
}

const EXIM: &str = "Received: from [157.90.12.7] (helo=NAME) by store14.provider.example with esmtp (Exim 4.97) id 1t for ann@home.example; Tue, 24 Nov 2026 09:15:42 +0000\n";
const BARE: &str = "Received: from NAME ([157.90.12.7]) by store14.provider.example with esmtp (Exim) id 1t for ann@home.example; Tue, 24 Nov 2026 09:15:42 +0000\n";
const QMAIL: &str = "Received: from unknown (HELO NAME) (157.90.12.7) by store14.provider.example with SMTP; 24 Nov 2026 09:15:42 -0000\n";
const EXCHANGE: &str =
    "Received: from NAME (157.90.12.7) by ex1.home.example (10.1.1.1) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 09:15:42 +0000\n";

#[test]
fn a_machine_of_the_own_provider_that_wrote_the_next_line_is_asked_about() {
    for edge in [EXIM, BARE, QMAIL] {
        for name in ["mx09.provider.example", "avasin-ptp-001.provider.example", "csmtp3.tb.mail.provider.example", "zeus.home.example"] {
            assert_asked(&format!("{}{}", edge.replace("NAME", name), below(name)), name);
        }
    }
}

#[test]
fn a_name_gains_nothing_where_the_next_line_is_by_another_or_tells_of_nobody_outside() {
    let name = "mx09.provider.example";
    let edge = EXIM.replace("NAME", name);
    for next in [
        below("mx09.other.example"),
        // Somebody logged in there, or wrote it on that machine.
        below(name).replace("esmtps", "esmtpsa"),
        format!("Received: from anna by {name} with local (Exim 4.96) id 2; Tue, 24 Nov 2026 09:15:40 +0000\n{}", below(name)),
        below(name).replace(OUTSIDE, "10.0.0.7"),
        "From: a@shop.example\nTo: ann@home.example\n".to_owned(),
    ] {
        for mine in [None, Some("provider.example")] {
            assert_stranger(&format!("{edge}{next}"), mine);
        }
    }
    // A customer's connection, and the very name of the server that took it.
    for name in ["dsl-7.provider.example", "157-90-12-7.provider.example", "store14.provider.example"] {
        assert_stranger(&format!("{}{}", EXIM.replace("NAME", name), below(name)), Some("provider.example"));
    }
    // A server that looked the name up, and found none.
    let looked = format!(
        "Received: from {name} (unknown [{ITS}]) by store14.provider.example (Postfix) with ESMTPS id A; Tue, 24 Nov 2026 09:15:42 +0000\n"
    );
    assert_stranger(&format!("{looked}{}", below(name)), Some("provider.example"));
}

/// What Microsoft 365 recorded: of the check, and for the address.
fn microsoft(name: &str, spf: &str, reverse: &str) -> String {
    format!(
        "Authentication-Results: spf={spf} (sender IP is {ITS}) smtp.mailfrom=shop.example; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=shop.example;compauth=fail reason=001\nReceived: from {name} ({ITS}) by DB3PEPF0000885B.mail.protection.outlook.com (10.167.242.13) with Microsoft SMTP Server id 15.20 via Frontend Transport; Tue, 24 Nov 2026 09:15:42 +0000\n{}X-Forefront-Antispam-Report: CIP:{ITS};CTRY:DE;PTR:{reverse};DIR:INB;\n",
        below(name)
    )
}

#[test]
fn a_filter_that_stands_in_no_table_is_asked_about_before_an_exchange() {
    let name = "mx2.clean-mail.example";
    assert_asked(&format!("{}{}", EXCHANGE.replace("NAME", name), below(name)), name);
    // It calls all its machines by its domain.
    assert_asked(&format!("{}{}", EXCHANGE.replace("NAME", "clean-mail.example"), below(name)), "clean-mail.example");
    for spf in ["fail", "softfail", "none", "neutral"] {
        assert_asked(&microsoft(name, spf, name), name);
    }
    // One that may send for the sender is the sender's; so is one of the sender's organisation, and one whose customers sign.
    assert_stranger(&microsoft(name, "pass", name), None);
    assert_eq!(claimed(&microsoft(name, "pass", name), "clean-mail.example"), (OUTSIDE.to_owned(), HandoverCertainty::Claimed));
    assert_stranger(&format!("{}{}", EXCHANGE.replace("NAME", "mail.shop.example"), below("mail.shop.example")), None);
    assert_stranger(&microsoft("mail.shop.example", "fail", "mail.shop.example"), None);
    assert_stranger(&format!("{}{}DKIM-Signature: v=1; d=shop.example\n", EXCHANGE.replace("NAME", name), below(name)), None);
    // Elsewhere nobody has such a filter before the own mailbox.
    assert_stranger(&format!("{}{}", EXIM.replace("NAME", name), below(name)), None);
}

#[test]
fn what_tells_against_a_name_leaves_the_desk_beside_the_question() {
    let doubted = |text: &str| {
        let found = traced(text, None);
        let asked = found.unsettled.map(|asked| (asked.is_taken_as_own, asked.doubted));
        (asked, found.desks.len())
    };
    let own =
        |spf: &str, reverse: &str| microsoft("mail.home.example", spf, reverse).replace("mailfrom=shop.example", "mailfrom=home.example");
    assert_eq!(doubted(&own("fail", "InfoNoRecords")), (Some((false, true)), 1));
    assert_eq!(doubted(&own("none", "157.90.12.7.vultrusercontent.com")), (Some((false, true)), 1));
    // A reverse name of the own side, and a check of another domain, tell nothing against it.
    assert_eq!(doubted(&own("fail", "mail.home.example")), (Some((false, false)), 0));
    assert_eq!(doubted(&own("softfail", "mail.home.example")), (Some((false, false)), 0));
    assert_eq!(doubted(&microsoft("mail.home.example", "fail", "InfoNoRecords")), (Some((false, false)), 0));
}

#[test]
fn an_inner_machine_under_another_domain_of_the_provider_is_asked_about() {
    let edge = |name: &str| {
        format!(
            "Received: from {name} ([{ITS}] helo=x) by box5127.bluehost.com with esmtps (Exim 4.96) id 1t for ann@home.example; Tue, 24 Nov 2026 09:15:42 +0000\n"
        )
    };
    let next = format!(
        "Received: from h.shop.example ([{OUTSIDE}]) by cmsmtp with ESMTPS id 2; Tue, 24 Nov 2026 09:15:40 +0000\nFrom: a@shop.example\nTo: ann@home.example\n"
    );
    assert_asked(&format!("{}{next}", edge("cmgw14.mail.unifiedlayer.com")), "cmgw14.mail.unifiedlayer.com");
    for text in [
        format!("{}{next}", edge("157-90-12-7.unifiedlayer.com")),
        format!("{}{next}", edge("mail.other.example")),
        format!("{}{}", edge("cmgw14.mail.unifiedlayer.com"), next.replace("ESMTPS", "ESMTPSA")),
    ] {
        assert_stranger(&text, None);
    }
}

#[test]
fn a_web_host_that_passes_mail_on_is_asked_about_whatever_the_server_wrote_of_its_name() {
    let name = "pdx1-sub0-mail-fwd18.dreamhost.com";
    let taken = "Received: from mail.shop.example (unknown [51.68.44.190]) by pdx1-sub0-mail-mx205.dreamhost.com (Postfix) with ESMTPS id 18 for <hello@blog.example>; Tue, 24 Nov 2026 09:15:40 +0000\n";
    let rest = "From: a@shop.example\nTo: hello@blog.example\n";
    let edge = |ip: &str| format!("Received: from {ip} (EHLO {name}) by 10.217.136.49 with SMTPs; Tue, 24 Nov 2026 09:15:42 +0000\n");
    let path = "Return-Path: <SRS0+1ab2=UB=shop.example=a@blog.example>\n";
    let asked = |text: &str| {
        let found = traced(text, None);
        (found.unsettled.is_some(), found.desks.len())
    };
    assert_eq!(asked(&format!("{path}{}{taken}{rest}", edge("69.163.136.138"))), (true, 0));
    // At an address elsewhere that name is nobody's word; and a customer who logged in sent it.
    assert_eq!(asked(&format!("{path}{}{taken}{rest}", edge(ITS))), (false, 1));
    let sent = taken.replace("ESMTPS", "ESMTPSA");
    assert_eq!(asked(&format!("{path}{}{sent}{rest}", edge("69.163.136.138"))), (false, 1));
    // With the name of the machine as the envelope sender, for the mailbox in To.
    let relay = "relay5-d.mail.gandi.net";
    let recorded = format!(
        "Authentication-Results: spf=pass (sender IP is 217.70.183.197) smtp.mailfrom={relay}; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=shop.example\nReceived: from {relay} (217.70.183.197) by DB3PEPF0000885B.mail.protection.outlook.com (10.167.242.65) with Microsoft SMTP Server id 15.20 via Frontend Transport; Tue, 24 Nov 2026 09:15:42 +0000\nReceived: from spool.mail.gandi.net (spool4.mail.gandi.net [217.70.178.213]) by {relay} (Postfix) with ESMTPS id 12 for <0a@outlook.com>; Tue, 24 Nov 2026 09:15:41 +0000\n"
    );
    let inner = taken.replace("pdx1-sub0-mail-mx205.dreamhost.com", "spool.mail.gandi.net");
    assert_eq!(asked(&format!("{recorded}{inner}{rest}")), (true, 0));
    let found = traced(&format!("{recorded}{inner}{rest}"), Some("gandi.net"));
    let handover = found.handover.expect("a handover");
    assert_eq!((handover.ip.to_string().as_str(), handover.certainty), (OUTSIDE, HandoverCertainty::Claimed));
    assert_eq!(asked(&format!("{recorded}{inner}From: a@shop.example\nTo: else@other.example\n")), (false, 1));
}

#[test]
fn a_looked_up_relay_of_the_own_organisation_is_believed_where_the_person_named_that_very_machine() {
    let edge = |name: &str| {
        format!(
            "Received: from {name} ({name} [{ITS}]) by ms22.provider.example (8.15.2/8.15.2) with ESMTP id 4A for <ann@provider.example>; Tue, 24 Nov 2026 09:15:42 +0000\n"
        )
    };
    let told = |name: &str, next: &str, mine: &str| {
        let found = traced(&format!("{}{next}", edge(name)), Some(mine));
        let handover = found.handover.expect("a handover");
        (handover.ip.to_string(), handover.certainty)
    };
    let name = "msr28.q7.provider.example";
    let recorded = (OUTSIDE.to_owned(), HandoverCertainty::Recorded);
    let claimed = (OUTSIDE.to_owned(), HandoverCertainty::Claimed);
    assert_eq!(told(name, &below(name), name), recorded);
    // Under a whole domain stand customers' machines, too.
    assert_eq!(told(name, &below(name), "provider.example"), claimed);
    // Another organisation's, one that gives out pages, and a message that somebody handed in there.
    let partner = "gw7.partner.example";
    assert_eq!(told(partner, &below(partner), partner), claimed);
    let web = "www.q7.provider.example";
    assert_eq!(told(web, &below(web), web), claimed);
    assert_ne!(told(name, &below(name).replace("esmtps", "esmtpsa"), name), recorded);
}

#[test]
fn what_the_person_says_of_a_forwarder_counts_more_than_a_check_which_it_passed() {
    let yandex = |name: &str, domain: &str| {
        format!(
            "Received: from {name} ({name} [{ITS}]) by mail-nwsmtp-mxfront-production-main-22.vla.yp-c.yandex.net (mxfront/Yandex) with ESMTPS id nF for <0a@yandex.ru>; Tue, 24 Nov 2026 12:15:46 +0300\nX-Yandex-Fwd: 1\nAuthentication-Results: mail-nwsmtp-mxfront-production-main-22.vla.yp-c.yandex.net; spf=pass (mail-nwsmtp-mxfront-production-main-22.vla.yp-c.yandex.net: domain of {domain} designates {ITS} as permitted sender) smtp.mail=SRS0=aa=TT=shop.example=a@{domain}\nX-Yandex-Spam: 1\nReturn-Path: <SRS0=aa=TT=shop.example=a@{domain}>\n"
        )
    };
    for (name, by, domain, said) in [
        ("fwd1.club.example", "fwd1.club.example", "club.example", &["fwd1.club.example", "club.example"][..]),
        ("fwd1.host.example", "mx3.host.example", "club.example", &["fwd1.host.example", "host.example", "club.example"]),
        ("fallback24.m.smailru.net", "mx246.m.smailru.net", "mail.ru", &["mail.ru", "m.smailru.net", "fallback24.m.smailru.net"]),
    ] {
        let text = format!("{}{}", yandex(name, domain), below(by));
        for mine in said {
            assert_eq!(claimed(&text, mine), (OUTSIDE.to_owned(), HandoverCertainty::Claimed), "{name} {mine}");
        }
        let found = traced(&text, Some("else.example"));
        assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some(ITS), "{name}");
        // Without an answer it is asked about where it stands in the domain to which it rewrote the envelope sender and may send for it.
        let asked = (name != "fwd1.host.example").then_some(name);
        assert_eq!((found.unsettled.map(|asked| asked.name).as_deref(), found.desks.is_empty()), (asked, asked.is_some()), "{name}");
        let refused = traced(&text.replace("spf=pass", "spf=none"), None);
        assert_eq!((refused.unsettled, refused.desks.is_empty()), (None, false), "{name}");
    }
}

#[test]
fn an_address_whose_forwarder_has_another_name_is_asked_about_by_its_domain() {
    let edge = |domain: &str, path: &str, spf: &str| {
        format!(
            "Return-Path: <{path}>\nAuthentication-Results: mx.home.example; spf={spf} smtp.mailfrom={path}\nReceived: from x (relay2.forwards.example [{ITS}]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:44 +0000\nReceived: from x (x.shop.example [{OUTSIDE}]) by relay2.forwards.example (Postfix) with ESMTPS id 2 for <ann99@{domain}>; Tue, 24 Nov 2026 09:15:42 +0000\nFrom: a@shop.example\nTo: undisclosed-recipients:;\n"
        )
    };
    let (domain, srs) = ("alumni.college.example", "SRS0=p7=TT=shop.example=a@alumni.college.example");
    for path in
        [srs, "prvs=1234567abc=SRS0=p7=TT=shop.example=a@alumni.college.example", "ann99+caf_=ann=home.example@alumni.college.example"]
    {
        assert_asked(&edge(domain, path, "pass"), domain);
    }
    assert_asked(
        &edge(domain, srs, "pass").replace("for <ann99@", "id <1@").replace("undisclosed-recipients:;", "ann99@alumni.college.example"),
        domain,
    );
    let told = traced(&edge(domain, srs, "pass"), Some("college.example"));
    assert_eq!(
        told.handover.map(|handover| (handover.ip.to_string(), handover.certainty)),
        Some((OUTSIDE.to_owned(), HandoverCertainty::Claimed))
    );
    // It may not send for that domain, it took the message for another, somebody handed it in there, or nothing was rewritten.
    for text in [
        edge(domain, srs, "softfail"),
        edge("other.example", srs, "pass"),
        edge(domain, srs, "pass").replace("with ESMTPS id 2", "with ESMTPSA id 2"),
        edge(domain, "news@alumni.college.example", "pass"),
    ] {
        assert_stranger(&text, None);
    }
    let no = PersonAnswers { mine: vec![], strangers: vec![domain.to_owned()] };
    let found = trace_with(&block(&edge(domain, srs, "pass")), &Options { complete_top: true, answers: no, ..Options::default() });
    assert_eq!((found.unsettled, found.desks.len()), (None, 1));
}

#[test]
fn a_machine_that_stands_in_the_domain_of_the_sender_is_told_beside_the_question() {
    let lucky = |edge: &str| {
        format!(
            "{edge}{}",
            below("mx4.lucky.example").replace("a@shop.example", "news@lucky.example").replace("ann@home.example", "ann@lucky.example")
        )
    };
    let postfix = |spf: &str, path: &str, by: &str| {
        lucky(&format!(
            "Return-Path: <{path}>\n{spf}Received: from mx4.lucky.example (mx4.lucky.example [{ITS}]) by {by} (Postfix) with ESMTP id 4X; Tue, 24 Nov 2026 09:15:43 +0000\nDelivered-To: ann@lucky.example\nX-Original-To: ann@lucky.example\n"
        ))
    };
    let outlook = |spf: &str| {
        lucky(&format!(
            "Authentication-Results: spf={spf} (sender IP is {ITS}) smtp.mailfrom=lucky.example; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=lucky.example\nReceived: from mx4.lucky.example ({ITS}) by DB3PEPF0000885B.mail.protection.outlook.com (10.167.242.13) with Microsoft SMTP Server id 15.20 via Frontend Transport; Tue, 24 Nov 2026 09:15:42 +0000\n"
        ))
    };
    let told = |text: &str| {
        let found = traced(text, None);
        assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some(ITS), "{text}");
        (found.unsettled.map(|asked| asked.name), found.desks.len())
    };
    let asked = || Some("mx4.lucky.example".to_owned());
    let result = |spf: &str| format!("Authentication-Results: mx.home.example; spf={spf} smtp.mailfrom=bounce@lucky.example\n");
    for text in [
        postfix("", "bounce@lucky.example", "mx.home.example"),
        postfix(&result("pass"), "bounce@lucky.example", "mx.home.example"),
        outlook("pass"),
        outlook("fail"),
    ] {
        assert_eq!(told(&text), (asked(), 1), "{text}");
    }
    // Somebody else's mail, mail in the own name that may not come from there, and a server of the same organisation.
    for text in [
        postfix("", "bounce@shop.example", "mx.home.example"),
        postfix(&result("fail"), "bounce@lucky.example", "mx.home.example"),
        outlook("none"),
    ] {
        assert_eq!(told(&text), (asked(), 0), "{text}");
    }
}

/// A machine at a stranger's address that calls itself the own relay, at Exchange and at qmail; where the own server noted what it checked: above its line,
/// below it, or in one row with what only Exchange writes.
fn called_as_own_relay(spf: &str) -> Vec<String> {
    let exchange = format!(
        "Received: from mail.home.example ({ITS}) by ex.home.example (10.3.3.4) with Microsoft SMTP Server id 15.2.1748.26 via Frontend Transport; Tue, 24 Nov 2026 09:15:50 +0000\n"
    );
    let qmail =
        format!("Received: from unknown (HELO mail.home.example) ({ITS}) by ex.home.example with SMTP; 24 Nov 2026 09:15:50 -0000\n");
    let below = format!(
        "Received: from mail.innocent.example (mail.innocent.example [{OUTSIDE}]) by mail.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:46 +0000\n"
    );
    let rest = "From: a@shop.example\nTo: ann@home.example\n";
    let delivered = "Delivered-To: ann@home.example\n";
    vec![
        format!("{exchange}{spf}{below}{rest}"),
        format!("{spf}{exchange}{below}{rest}"),
        format!(
            "{exchange}{below}{rest}X-MS-Exchange-Organization-PRD: shop.example\nX-MS-Exchange-Organization-SenderIdResult: Pass\n{spf}"
        ),
        format!("{delivered}{spf}{qmail}{below}{rest}"),
        format!("{delivered}{qmail}{spf}{below}{rest}"),
    ]
}

#[test]
fn a_machine_that_may_send_for_a_stranger_is_no_own_relay_wherever_the_own_server_noted_it() {
    let exchange = |result: &str, domain: &str, by: &str, ip: &str| {
        format!(
            "Received-SPF: {result} ({by}: domain of a@{domain} designates {ip} as permitted sender) receiver={by}; client-ip={ip}; helo=mail.home.example;\n"
        )
    };
    let qmail =
        |domain: &str| format!("Received-SPF: pass (ex.home.example: SPF record at {domain} designates {ITS} as permitted sender)\n");
    for spf in [exchange("Pass", "shop.example", "ex.home.example", ITS), qmail("shop.example")] {
        for text in called_as_own_relay(&spf) {
            assert_stranger(&text, None);
        }
    }
    // That of the own domain, of another server, about another address, or one that came with the message.
    for spf in [
        exchange("Pass", "home.example", "ex.home.example", ITS),
        exchange("Pass", "shop.example", "mx.bank.example", ITS),
        exchange("Pass", "shop.example", "ex.home.example", OUTSIDE),
        exchange("None", "shop.example", "ex.home.example", ITS),
        qmail("home.example"),
    ] {
        let text = &called_as_own_relay(&spf)[0];
        let found = traced(text, None);
        assert!(found.unsettled.is_some(), "{text}");
    }
    let brought = format!("{}{}", called_as_own_relay("")[0], exchange("Pass", "shop.example", "ex.home.example", ITS));
    assert!(traced(&brought, None).unsettled.is_some());
}

#[test]
fn whoever_logged_in_at_a_machine_that_calls_itself_an_own_one_is_a_claim_like_anybody_else_behind_it() {
    // At an address that is nobody's, what the machine says of itself counts.
    const RELAY: &str = "198.51.100.5";
    let name = "smtp-out.home.example";
    for edge in [
        format!(
            "Received: from {name} ([{RELAY}]) by mx.home.example with ESMTP id 7 for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\n"
        ),
        format!(
            "Received: from {name} ({RELAY}) by ex1.home.example (10.1.1.1) with Microsoft SMTP Server id 15.2.1544.36; Tue, 24 Nov 2026 09:15:45 +0000\n"
        ),
        format!("Received: from unknown (HELO {name}) ({RELAY}) by mx.home.example with SMTP; 24 Nov 2026 09:15:45 -0000\n"),
    ] {
        let login = |from: &str, by: &str, with: &str| {
            format!(
                "{edge}Received: from {from} by {by} with {with} id 3; Tue, 24 Nov 2026 09:15:43 +0000\nFrom: kurt@home.example\nTo: ann@home.example\n"
            )
        };
        let customer = format!("[192.168.1.3] ([{OUTSIDE}])");
        for with in ["ESMTP", "ESMTPA", "ESMTPSA"] {
            let found = traced(&login(&customer, name, with), None);
            let handover = found.handover.expect("a handover");
            let asked = found.unsettled.map(|asked| (asked.name, asked.is_taken_as_own, asked.recorded.ip.to_string()));
            assert_eq!((handover.ip.to_string().as_str(), handover.certainty), (OUTSIDE, HandoverCertainty::Claimed), "{with} {edge}");
            assert_eq!(asked, Some((name.to_owned(), true, RELAY.to_owned())), "{with} {edge}");
            assert!(found.desks.is_empty(), "{with} {edge}");
        }
        // A login at another server, or from an inner machine, tells of nobody.
        for text in [login(&customer, "smtp.other.example", "ESMTPSA"), login("[192.168.1.3] ([10.0.0.7])", name, "ESMTPSA")] {
            let handover = traced(&text, None).handover.expect("a handover");
            assert_eq!((handover.ip.to_string().as_str(), handover.certainty), (RELAY, HandoverCertainty::Recorded), "{text}");
        }
    }
}
