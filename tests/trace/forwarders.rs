//! The recipient's own mailbox elsewhere that passes its mail on is not the one who sent; and no customer of the same provider can hide so.

use abuse_report_helper::trace::{HandoverCertainty, Trace, trace};

use super::block;

const DATE: &str = "Tue, 24 Nov 2026 09:15:45 +0000";
/// The machine from which the provider took the message.
const OUTSIDE: &str = "203.0.113.9";

/// A provider of mailboxes: the domain of one, its machine that hands mail on, that machine's address, the line of its server that takes mail from
/// outside, and lines in which it takes mail from a customer.
struct Provider {
    name: &'static str,
    domain: &'static str,
    out: &'static str,
    ip: &'static str,
    front: &'static str,
    customers: &'static [&'static str],
}

const PROVIDERS: [Provider; 6] = [
    Provider {
        name: "GMX, WEB.DE and mail.com",
        domain: "web.de",
        out: "mout.web.de",
        ip: "212.227.15.3",
        front: "from x.sender.example ([203.0.113.9]) by mx-ha.web.de (mxweb117 [212.227.17.5]) with ESMTPS (Nemesis) id 1M",
        customers: &[
            "from [192.168.1.2] ([203.0.113.77]) by smtp.web.de (mrweb105 [213.165.67.124]) with ESMTPSA (Nemesis) id 1M",
            "from [203.0.113.77] ([203.0.113.77]) by web-mail.web.de (3c-app-webde-bs55.server.lan [172.19.170.72]) (via HTTP)",
        ],
    },
    Provider {
        name: "Yandex",
        domain: "yandex.ru",
        out: "forward502b.mail.yandex.net",
        ip: "178.154.239.146",
        front: "from x.sender.example (x.sender.example [203.0.113.9]) by mail-nwsmtp-mxfront-production-main-42.sas.yp-c.yandex.net (mxfront/Yandex) with ESMTPS id oYT",
        customers: &[
            "from a.example (unknown [203.0.113.77]) by mail-nwsmtp-smtp-production-main-55.iva.yp-c.yandex.net (smtp/Yandex) with ESMTPSA id bC",
            "by mail-nwsmtp-smtp-production-main-55.iva.yp-c.yandex.net (smtp/Yandex) with ESMTPSA id bC",
            "by sas1-55829ddbd171.qloud-c.yandex.net with HTTP",
        ],
    },
    Provider {
        name: "iCloud",
        domain: "icloud.com",
        out: "mr85p00im-zteg06022001.me.com",
        ip: "17.58.23.193",
        front: "from x.sender.example (x.sender.example [203.0.113.9]) by p00-icloudmta-smtpin-us-west-2a-100-percent-35 (Postfix) with ESMTPS id 56D",
        customers: &[
            "from smtpclient.apple (mr38p00im-dlb-asmtp-mailmevip.me.com [17.57.152.18]) by mr85p00im-zteg06022001.me.com (Postfix) with ESMTPSA id 98",
        ],
    },
    Provider {
        name: "Mail.ru",
        domain: "inbox.ru",
        out: "mx5.mail.ru",
        ip: "94.100.176.25",
        front: "from [203.0.113.9] (port=54884 helo=x.sender.example) by mx5.mail.ru with esmtp (envelope-from <news@promo.example>) id 1V",
        customers: &[
            "from [203.0.113.77] (ident=mail) by f392.i.mail.ru with local (envelope-from <ann@inbox.ru>) id 1Y",
            "by f395.i.mail.ru with local (envelope-from <ann@inbox.ru>) id 1Y",
            "by smtp34.i.mail.ru with esmtpa (envelope-from <ann@inbox.ru>) id 1Y",
            "by e.mail.ru with HTTP",
        ],
    },
    Provider {
        name: "Seznam",
        domain: "seznam.cz",
        out: "mxd.seznam.cz",
        ip: "77.75.78.210",
        front: "from x.sender.example (x.sender.example [203.0.113.9]) by email-smtpd17.ko.seznam.cz (Seznam SMTPD 1.3.137) with ESMTP",
        customers: &["from pc (dsl.sender.example [203.0.113.77]) by email-relay29.ko.seznam.cz (Seznam SMTPD 1.3.137) with ESMTP"],
    },
    Provider {
        name: "Outlook.com",
        domain: "hotmail.com",
        out: "mail-vi1eur05olkn2075.outbound.protection.outlook.com",
        ip: "40.92.90.75",
        front: "from x.sender.example (203.0.113.9) by AMS0EPF000001A0.mail.protection.outlook.com (10.167.16.5) with Microsoft SMTP Server id 15.20.9343.9 via Frontend Transport",
        customers: &[
            "from AM0PR05MB4129.eurprd05.prod.outlook.com ([fe80::1]) by AM0PR05MB4129.eurprd05.prod.outlook.com ([fe80::1]) with mapi id 15.20.9343.16",
            "from pc (203.0.113.77) by AM0PR05MB4129.eurprd05.prod.outlook.com (2603:10a6:208:1::11) with Microsoft SMTP Server id 15.20.9343.16",
        ],
    },
];

/// What the home wrote on top, and below it the lines of the provider.
fn traced(provider: &Provider, envelope: &str, above: &str, lines: &[String], fields: &str) -> Trace {
    let (out, ip) = (provider.out, provider.ip);
    let below: String = lines.iter().map(|line| format!("Received: {line}; {DATE}\n")).collect();
    trace(
        &block(&format!(
            "Delivered-To: bob@home.example\nReturn-Path: <{envelope}>\n{above}Received: from {out} ({out} [{ip}]) by mx.home.example (Postfix) with ESMTPS id 1 for <bob@home.example>; {DATE}\n{below}{fields}\n"
        )),
        true,
    )
}

fn name(found: &Trace) -> Option<&'static str> {
    found.passed_on.map(|passed| passed.name)
}

#[test]
fn a_mailbox_that_passes_on_is_told_as_that_and_what_lies_behind_it_as_its_word() {
    for provider in &PROVIDERS {
        let mailbox = format!("ann@{}", provider.domain);
        let front = || vec![provider.front.to_owned()];
        let marked = || vec![format!("{} for <{mailbox}>", provider.front)];
        let to = format!("From: News <news@promo.example>\nTo: {mailbox}");
        let hidden = "From: News <news@promo.example>\nTo: undisclosed-recipients:;";
        let resent = format!("{hidden}\nResent-From: <{mailbox}>");
        let rewritten = format!("SRS0=Ab1c=XX=promo.example=news@{}", provider.domain);
        let spf = format!("Authentication-Results: mx.home.example; spf=pass smtp.mailfrom={mailbox}; dkim=pass header.d=promo.example\n");
        for (what, found) in [
            ("its own address, in To", traced(provider, &mailbox, "", &front(), &to)),
            ("its own address, checked", traced(provider, &mailbox, &spf, &front(), &to)),
            ("its own address, in its own line", traced(provider, &mailbox, "", &marked(), hidden)),
            ("its own address, in Resent-From", traced(provider, &mailbox, "", &front(), &resent)),
            ("the sender's, and its own line", traced(provider, "news@promo.example", "", &marked(), hidden)),
            ("SRS", traced(provider, &rewritten, "", &front(), &to)),
        ] {
            let expected = if what == "SRS" && provider.name == "Outlook.com" { "Microsoft 365" } else { provider.name };
            assert_eq!(name(&found), Some(expected), "{what}");
            assert!(found.service.is_none() && found.desks.is_empty(), "{expected}, {what}: {:?} {:?}", found.service, found.desks);
            // What Microsoft hands to a mail server of one's own may have come by one's own Microsoft 365, too.
            let claimed = found.handover.filter(|handover| handover.certainty == HandoverCertainty::Claimed);
            let behind = found.behind.or(claimed).map(|origin| origin.ip.to_string());
            assert_eq!(behind.as_deref(), Some(OUTSIDE), "{expected}, {what}");
        }
    }
}

#[test]
fn a_customer_who_sends_by_that_provider_is_never_taken_for_one_whom_it_passed_on() {
    for provider in &PROVIDERS {
        let mailbox = format!("ann@{}", provider.domain);
        let forged = format!("{} for <{mailbox}>", provider.front);
        for customer in provider.customers {
            // Below the true line of the provider he writes another one, and names himself as the one whom it was for.
            for lines in [vec![(*customer).to_owned()], vec![(*customer).to_owned(), forged.clone()]] {
                for envelope in
                    [mailbox.clone(), "news@promo.example".to_owned(), format!("SRS0=Ab1c=XX=promo.example=news@{}", provider.domain)]
                {
                    for fields in [
                        format!("From: {mailbox}\nTo: {mailbox}"),
                        format!("From: News <news@promo.example>\nTo: {mailbox}\nResent-From: {mailbox}"),
                    ] {
                        let found = traced(provider, &envelope, "", &lines, &fields);
                        assert_eq!(name(&found), None, "{} {envelope} {lines:?} {fields}", provider.name);
                    }
                }
            }
        }
    }
}

#[test]
fn what_speaks_against_passing_on_counts() {
    for provider in &PROVIDERS {
        let mailbox = format!("ann@{}", provider.domain);
        let domain = provider.domain;
        let lines = vec![provider.front.to_owned()];
        let promo = format!("From: News <news@promo.example>\nTo: {mailbox}");
        for (what, envelope, above, fields) in [
            ("the mailbox wrote it itself", mailbox.clone(), String::new(), format!("From: {mailbox}\nTo: {mailbox}")),
            ("nobody can tell who wrote it", mailbox.clone(), String::new(), format!("From: a@b.example, c@d.example\nTo: {mailbox}")),
            ("another mailbox", format!("eve@{domain}"), String::new(), promo.clone()),
            ("the mailbox is named nowhere", mailbox.clone(), String::new(), "From: news@promo.example\nTo: x@other.example".to_owned()),
            ("the sender's envelope, only To names a mailbox", "news@promo.example".to_owned(), String::new(), promo.clone()),
            (
                "it was refused",
                mailbox.clone(),
                format!("Authentication-Results: mx.home.example; spf=softfail smtp.mailfrom={mailbox}\n"),
                promo.clone(),
            ),
            (
                "the provider signed it for its customer",
                mailbox.clone(),
                format!("Authentication-Results: mx.home.example; spf=pass smtp.mailfrom={mailbox}; dkim=pass header.d={domain}\n"),
                promo.clone(),
            ),
        ] {
            assert_eq!(name(&traced(provider, &envelope, &above, &lines, &fields)), None, "{} {what}", provider.name);
        }
        // No line of the provider, one of another's, and a machine that only calls itself so.
        for lines in [vec![], vec!["from x ([203.0.113.9]) by mx-ha.bank.example with ESMTPS id 1".to_owned()]] {
            assert_eq!(name(&traced(provider, &mailbox, "", &lines, &promo)), None, "{} {lines:?}", provider.name);
        }
        let stranger = Provider { out: "mail.sender.example", ip: "198.51.100.7", ..*provider };
        assert_eq!(name(&traced(&stranger, &mailbox, "", &lines, &promo)), None, "{}", provider.name);
    }
}

#[test]
fn zoho_is_one_organisation_and_known_by_a_rewritten_envelope_alone() {
    let zoho = Provider {
        name: "Zoho",
        domain: "club.example",
        out: "sender4-of-o51.zoho.com",
        ip: "136.143.188.51",
        front: "from x.sender.example (x.sender.example [203.0.113.9]) by mx.zohomail.com with SMTPS id 1795511746438793.461",
        customers: &[],
    };
    let fields = "From: News <news@promo.example>\nTo: ann@club.example";
    let lines = [zoho.front.to_owned()];
    let found = traced(&zoho, "SRS0=Ab1c=XX=promo.example=news@club.example", "", &lines, fields);
    assert_eq!((name(&found), found.service, found.desks.len()), (Some("Zoho"), None, 0));
    // Its customers hand mail in at the same server, and nothing in the line tells it.
    let found = traced(&zoho, "ann@club.example", "", &lines, fields);
    assert_eq!((name(&found), found.service.map(|service| service.id)), (None, Some("zoho-mail")));
}

#[test]
fn where_no_names_are_looked_up_the_published_addresses_tell_whose_machine_it_was() {
    let found = |out: &str, ip: &str, mailbox: &str, front: &str| {
        trace(
            &block(&format!(
                "Return-Path: <{mailbox}>\nReceived: from {out} ([{ip}]) by mx.home.example (mx1 [192.0.2.9]) with ESMTPS (Nemesis) id 1 for <bob@home.example>; {DATE}\nReceived: {front} for <{mailbox}>; {DATE}\nFrom: News <news@promo.example>\nTo: {mailbox}\n"
            )),
            true,
        )
    };
    for provider in PROVIDERS.iter().filter(|provider| !matches!(provider.name, "Mail.ru" | "Seznam")) {
        let mailbox = format!("ann@{}", provider.domain);
        let by_its_own = found(provider.out, provider.ip, &mailbox, provider.front);
        assert_eq!((name(&by_its_own), by_its_own.desks.len()), (Some(provider.name), 0), "{}", provider.out);
        assert_eq!(name(&found(provider.out, "198.51.100.7", &mailbox, provider.front)), None, "{}", provider.name);
        assert_eq!(name(&found("mail.sender.example", provider.ip, &mailbox, provider.front)), None, "{}", provider.name);
    }
}

#[test]
fn a_step_on_the_providers_own_machine_between_is_passed_over() {
    let [.., mail_ru, _, _] = &PROVIDERS;
    let local = "from mail by mx5.mail.ru with local (envelope-from <news@promo.example>) id 1V".to_owned();
    let lines = [local, format!("{} for <ann@inbox.ru>", mail_ru.front)];
    for envelope in ["ann@inbox.ru", "news@promo.example", "SRS0=Ab1c=XX=promo.example=news@inbox.ru"] {
        let found = traced(mail_ru, envelope, "", &lines, "From: News <news@promo.example>\nTo: undisclosed-recipients:;");
        assert_eq!((name(&found), found.desks.len()), (Some("Mail.ru"), 0), "{envelope}");
    }
}

#[test]
fn a_list_that_google_keeps_under_a_customers_domain_passed_the_message_on() {
    let found = |path: &str, spf: &str, lines: &str| {
        let results = format!(
            "Authentication-Results: mx.google.com; dkim=pass header.i=@club-example.20230601.gappssmtp.com; spf={spf} (google.com: domain of {path} designates 209.85.220.69 as permitted sender) smtp.mailfrom={path}\n"
        );
        let list = "From: News <news@promo.example>\nTo: board@club.example\nMailing-list: list board@club.example\n";
        trace(
            &block(&format!(
                "Return-Path: <{path}>\nReceived: from mail-sor-f69.google.com (mail-sor-f69.google.com. [209.85.220.69]) by mx.google.com with SMTPS id 5b for <ann@gmail.com>; {DATE}\n{results}Received: by 2002:a05:600c:4f8f:b0:42c:b037:5f9d with SMTP id 5b-pod-prod-00-eu; {DATE}\n{lines}{list}"
            )),
            true,
        )
    };
    let path = "board+bncBDX3@club.example";
    let took = |by: &str| {
        format!(
            "Received: from x.sender.example (x.sender.example. [203.0.113.9]) by {by} with ESMTPS id 5c for <board@club.example>; {DATE}\n"
        )
    };
    for by in ["gmr-mx.google.com", "mx.google.com"] {
        let passed = found(path, "pass", &took(by));
        assert_eq!((name(&passed), passed.service, passed.desks.len()), (Some("Google Groups"), None, 0), "{by}");
        assert_eq!(passed.behind.map(|origin| origin.ip.to_string()).as_deref(), Some(OUTSIDE), "{by}");
    }
    // A customer's own mail, another envelope sender, one that was refused, and no line of Google's that took it from outside.
    let handed_in =
        format!("Received: from pc ([203.0.113.77]) by smtp.gmail.com with ESMTPSA id 5d; {DATE}\n{}", took("gmr-mx.google.com"));
    for found in [
        found(path, "pass", &handed_in),
        found("board@club.example", "pass", &took("gmr-mx.google.com")),
        found(path, "softfail", &took("gmr-mx.google.com")),
        found(path, "pass", &took("mx.else.example")),
        found(path, "pass", ""),
    ] {
        assert_eq!(name(&found), None);
        assert!(!found.desks.is_empty());
    }
}
