use super::super::{ServiceCertainty, Trace, trace};
use super::*;
use crate::message::HeaderBlock;

#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Table {
    forwarder: Vec<Passer>,
}

fn traced(text: &str) -> Trace {
    trace(&HeaderBlock::parse(text.as_bytes().to_vec()), true)
}

const DATE: &str = "Wed, 15 Jan 2025 08:31:30 +0000";

#[test]
fn the_table_is_read_whole() {
    let text = include_str!("../../../assets/forwarders.toml");
    let table: Table = crate::packed::table("forwarders.toml", text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(table.forwarder.len(), text.matches("[[forwarder]]").count());
    assert_eq!(format!("{:?}", table.forwarder), format!("{PASSERS:?}"), "the program has what is written");
}

#[test]
fn every_service_is_named_by_its_server_its_envelope_or_its_signature() {
    for passer in PASSERS.iter().filter(|passer| passer.always()) {
        for domain in passer.domains.iter() {
            let host = traced(&format!("Received: from x (mail.{domain} [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"));
            assert_eq!(host.passed_on.map(|passed| (passed.name, passed.by_itself)), Some((&*passer.name, true)));
            for (result, by_itself) in
                [(format!("spf=pass smtp.mailfrom=a@b.{domain}"), true), (format!("dkim=pass header.d={domain}"), false)]
            {
                let found = traced(&format!(
                    "Authentication-Results: mx.home.example; {result}\nReceived: from x (unknown [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"
                ));
                assert_eq!(found.passed_on.map(|passed| (passed.name, passed.by_itself)), Some((&*passer.name, by_itself)), "{result}");
                assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some("198.51.100.7"));
            }
        }
    }
}

#[test]
fn a_service_behind_it_is_via_relay_at_best_and_brings_a_second_desk() {
    let edge = format!(
        "Received: from mail-200163.simplelogin.co (mail-200163.simplelogin.co [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"
    );
    let inner = format!("Received: from o1.ptr.sendgrid.net (o1.ptr.sendgrid.net [203.0.113.9]) by mx1.simplelogin.co (Postfix); {DATE}\n");
    let found = traced(&format!("{edge}{inner}"));
    assert_eq!(found.service.map(|service| (service.id, service.certainty)), Some(("sendgrid", ServiceCertainty::ViaRelay)));
    let desks: Vec<_> = found.desks.iter().filter_map(|desk| desk.address.as_deref()).collect();
    assert_eq!(desks, ["abuse@simplelogin.co", "abuse@sendgrid.com"]);
    let origin = found.behind.expect("an origin");
    assert_eq!((origin.ip.to_string().as_str(), origin.certainty.as_str()), ("203.0.113.9", "claimed"));
}

#[test]
fn a_service_that_rewrites_to_its_own_domain_passed_on_what_its_lines_took_from_outside() {
    let found = |path: &str, host: &str, below: &str| {
        traced(&format!(
            "Return-Path: <{path}>\nReceived: from {host} ({host} [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1 for <bob@home.example>; {DATE}\n{below}To: ann@club.example\n"
        ))
    };
    let outside = |by: &str| format!("Received: from x ([203.0.113.9]) by {by} with ESMTPS id 2 for <ann@club.example>; {DATE}\n");
    for (domain, host, by, name) in [
        ("kundenserver.de", "mout.kundenserver.de", "mx.kundenserver.de", "IONOS"),
        ("perfora.net", "mout.perfora.net", "mx.perfora.net", "IONOS"),
        ("fastmail.com", "fforwardh-a2-smtp.messagingengine.com", "phl-mx-05.messagingengine.com", "Fastmail"),
        ("ovh.net", "mo501.mail-out.ovh.net", "mx1.ovh.net", "OVH"),
    ] {
        let path = format!("SRS0=Hh2q=XX=shop.example=a@{domain}");
        let passed = found(&path, host, &outside(by));
        assert_eq!(passed.passed_on.map(|passed| (passed.name, passed.by_itself)), Some((name, true)), "{host}");
        assert_eq!((passed.service, passed.desks.len()), (None, 0), "{host}");
        assert_eq!(passed.behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.9"), "{host}");
        let submitted = outside(by).replace("ESMTPS", "ESMTPSA");
        for (path, host, below) in [
            // Its own customer's, another server's line below, nothing below, another envelope sender, another machine.
            (path.as_str(), host, submitted.as_str()),
            (&path, host, &outside("mx.bank.example")),
            (&path, host, ""),
            (&format!("a=b=c=d@{domain}"), host, &outside(by)),
            ("SRS0=Hh2q=XX=shop.example=a@other.example", host, &outside(by)),
            (&path, "mail.sender.example", &outside("mail.sender.example")),
        ] {
            assert_eq!(found(path, host, below).passed_on, None, "{path} {host} {below}");
        }
    }
}

#[test]
fn every_form_of_a_rewritten_sender_is_known() {
    for path in [
        "SRS0=ab=TT=shop.example=a@home.example",
        "srs1+ab=gw.example==cd=TT=shop.example=a@home.example",
        "ann+SRS=44ldt=IX=shop.example=a@home.example",
        "bounces+SRS=44ldt=IX@home.example",
        "ann+caf_=bob=home.example@gmail.com",
        "prvs=1234567abc=SRS0=ab=TT=shop.example=a@home.example",
        "btv1==0123abcd==SRS0=ab=TT=shop.example=a@home.example",
        "prvs=1234567abc=ann+SRS=44ldt=IX=shop.example=a@home.example",
    ] {
        assert!(is_rewritten(path), "{path}");
    }
    for path in [
        "a@shop.example",
        "ann+SRS=1@home.example",
        "srs@home.example",
        "SRS0=a@home.example",
        "a+b=c=d=e=f@home.example",
        "prvs=1234567abc=a@home.example",
        "prvs==SRS0=ab=TT=shop.example=a@home.example",
        "xprvs=1=SRS0=ab=TT=shop.example=a@home.example",
    ] {
        assert!(!is_rewritten(path), "{path}");
    }
}

/// A message that Gmail's server handed to a server which looks no names up.
fn from_gmail(ip: &str, helo: &str, path: &str) -> Trace {
    traced(&format!(
        "Return-Path: <{path}>\nReceived: from {helo} ([{ip}]) by mx.home.example (mx1 [192.0.2.9]) with ESMTPS (Nemesis) id 1 for <bob@home.example>; {DATE}\nReceived: by {helo} with SMTP id a for <bob@home.example>; {DATE}\nReturn-Path: <a@sender.example>\nReceived: from x (x.sender.example. [203.0.113.9]) by mx.google.com with ESMTPS id b for <ann@gmail.com>; {DATE}\nTo: ann@gmail.com\n"
    ))
}

#[test]
fn where_no_names_are_looked_up_the_addresses_of_the_directory_tell_who_passed_it_on() {
    let path = "ann+caf_=bob=home.example@gmail.com";
    let found = from_gmail("209.85.218.51", "mail-ej1-f51.google.com", path);
    assert_eq!(found.passed_on.map(|passed| (passed.name, passed.by_itself)), Some(("Gmail", true)));
    assert_eq!((found.service, found.desks.len()), (None, 0));
    assert_eq!(found.behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.9"));
    for (ip, helo, path) in [
        // Sent by a customer, from an address elsewhere, or called otherwise.
        ("209.85.218.51", "mail-ej1-f51.google.com", "ann@gmail.com"),
        ("198.51.100.7", "mail-ej1-f51.google.com", path),
        ("209.85.218.51", "mail.google.com.sender.example", path),
        ("209.85.218.51", "mail-ej1-f51.google.com", "ann+caf_=eve=else.example@gmail.com"),
    ] {
        assert_eq!(from_gmail(ip, helo, path).passed_on, None, "{ip} {helo} {path}");
    }
}

#[test]
fn exchange_writes_the_envelope_sender_below_all_others() {
    let lines = |by: &str| {
        format!(
            "Received: from mail-ej1-f51.google.com (209.85.218.51) by {by} (10.1.1.1) with Microsoft SMTP Server id 15; {DATE}\nReceived: by mail-ej1-f51.google.com with SMTP id a; {DATE}\nReturn-Path: <a@sender.example>\nReceived: from x (x.sender.example. [203.0.113.9]) by mx.google.com with ESMTPS id b; {DATE}\nReturn-Path: ann+caf_=bob=home.example@gmail.com\n"
        )
    };
    for by in ["A.mail.protection.outlook.com", "ex1.home.example"] {
        let found = traced(&lines(by));
        assert_eq!(found.envelope_sender.as_deref(), Some("ann+caf_=bob=home.example@gmail.com"), "{by}");
        assert_eq!(found.passed_on.map(|passed| passed.name), Some("Gmail"), "{by}");
    }
}

#[test]
fn an_outlook_mailbox_that_passes_on_is_named_by_the_message_or_by_exchange() {
    let found = |path: &str, named: &str| {
        traced(&format!(
            "Return-Path: <{path}>\nReceived: from x (mail-db8eur05on2077.outbound.protection.outlook.com [52.101.68.77]) by mx.home.example (Postfix) with ESMTPS id 1 for <bob@home.example>; {DATE}\nReceived: from A.prod.outlook.com (2603:10a6:10:231::16) by B.prod.outlook.com (2603:10a6:20b:43e::7) with Microsoft SMTP Server id 15; {DATE}\nReceived: from x.sender.example (203.0.113.9) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; {DATE}\n{named}\n"
        ))
    };
    for path in ["ann+SRS=AbCdE=TT=sender.example=news@hotmail.com", "bounces+SRS=AbCdE=TT@hotmail.com"] {
        for named in [
            "To: Ann <ann@hotmail.com>",
            "To: undisclosed-recipients:;\nCc: x@y.example, ANN@Hotmail.com",
            "To: undisclosed-recipients:;\nResent-From: <ann@hotmail.com>",
            "X-MS-Exchange-ForwardingLoop: ann@hotmail.com;1a2b3c4d",
            "X-MS-Exchange-Inbox-Rules-Loop: ann@hotmail.com",
        ] {
            let found = found(path, named);
            assert_eq!(found.passed_on.map(|passed| passed.name), Some("Microsoft 365"), "{path} {named}");
            assert_eq!((found.service, found.desks.len()), (None, 0), "{path} {named}");
            assert_eq!(found.behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.9"));
        }
        for named in ["To: list@other.example", "Resent-From: <ann@other.example>", "Subject: ann@hotmail.com"] {
            assert_eq!(found(path, named).passed_on, None, "{path} {named}");
        }
    }
}

#[test]
fn a_service_that_sends_by_rented_machines_is_known_by_its_envelope_sender_there() {
    let found = |host: &str, above: &str, below: &str| {
        traced(&format!("{above}Received: from x ({host} [54.240.9.75]) by mx.home.example (Postfix) with ESMTPS id 1; {DATE}\n{below}"))
    };
    let (amazon, path) = ("a9-75.smtp-out.amazonses.com", "Return-Path: <0100@bounce.relay.firefox.com>\n");
    assert_eq!(found(amazon, path, "").passed_on.map(|passed| (passed.name, passed.by_itself)), Some(("Firefox Relay", true)));
    assert_eq!(found(amazon, path, "").service, None);
    let failed =
        "Received-SPF: fail (mx.home.example: domain of bounce.relay.firefox.com does not designate 54.240.9.75) client-ip=54.240.9.75;\n";
    for (host, above, below) in [
        ("mail.sender.example", path, String::new()),
        ("unknown", path, String::new()),
        (amazon, "", path.to_owned()),
        (amazon, "Return-Path: <0100@amazonses.com>\n", path.to_owned()),
        (amazon, "Return-Path: <0100@bounce.relay.firefox.com.sender.example>\n", String::new()),
        (amazon, &format!("{failed}{path}"), String::new()),
    ] {
        assert_eq!(found(host, above, &below).passed_on, None, "{host} {above} {below}");
    }
}

#[test]
fn lines_and_names_of_strangers_give_nothing() {
    let inner = |by: &str| {
        format!(
            "Received: from o1.ptr.sendgrid.net (o1.ptr.sendgrid.net [203.0.113.9]) by {by} (Postfix); {DATE}\nX-SimpleLogin-Type: Forward\n"
        )
    };
    let edge = |name: &str| format!("Received: from mail.simplelogin.co ({name} [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n");
    for text in [
        // The machine only calls itself so.
        edge("unknown") + &inner("mx1.simplelogin.co"),
        edge("mail.sender.example") + &inner("mx1.simplelogin.co"),
        edge("mail.xsimplelogin.co") + &inner("mx1.simplelogin.co"),
    ] {
        let found = traced(&text);
        assert_eq!(found.passed_on, None, "{text}");
        assert_eq!(found.service, None, "{text}");
        assert!(found.desks.iter().all(|desk| desk.address.as_deref() != Some("abuse@sendgrid.com")), "{text}");
    }
    let elsewhere = traced(&(edge("mail.simplelogin.co") + &inner("mx.other.example")));
    assert_eq!((elsewhere.service, elsewhere.desks.len()), (None, 1));
    // Behind the line at which that service took the message, its name is the sender's invention.
    let took = format!("Received: from evil (unknown [203.0.113.44]) by mx1.simplelogin.co (Postfix); {DATE}\n");
    let behind = traced(&(edge("mail.simplelogin.co") + &took + &inner("mx2.simplelogin.co")));
    assert_eq!((behind.service, behind.desks.len()), (None, 1));
    assert_eq!(behind.behind.map(|origin| origin.ip.to_string()).as_deref(), Some("203.0.113.44"));
}
