//! Whose computer is it? A stranger who uses the recipient's own names, or those of a filter or a forwarder, gains nothing by it.

use abuse_report_helper::trace::{HandoverCertainty, Options, PersonAnswers, Proof, ServiceCertainty, Trace, Whose, trace, trace_with};
use proptest::prelude::*;

use super::block;

/// The address of the stranger's machine.
const STRANGER: &str = "203.0.113.44";

/// How the recipient's servers write a machine down that calls itself by a name, and whether they certainly look names up. Exim does where it is set up to,
/// and its line without a name is the same in both cases. Gmail always writes its
/// results directly below, and takes out what calls itself Gmail's.
const SERVERS: [(&str, bool); 10] = [
    (
        "Received: from NAME (unknown [203.0.113.44]) by mx1.home.example (Postfix) with ESMTPS id A1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:42 +0000",
        true,
    ),
    (
        "Received: from NAME (vps44.cheap.example [203.0.113.44]) by mx1.home.example (Postfix) with ESMTPS id A1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:42 +0000",
        true,
    ),
    (
        "Received: from vps44.cheap.example ([203.0.113.44] helo=NAME) by mx1.home.example with esmtps (Exim 4.96) id 1t for ann@home.example; Tue, 24 Nov 2026 09:15:42 +0000",
        true,
    ),
    (
        "Received: from [203.0.113.44] (helo=NAME) by mx1.home.example with esmtps (Exim 4.96) id 1t for ann@home.example; Tue, 24 Nov 2026 09:15:42 +0000",
        false,
    ),
    ("Received: from NAME ([203.0.113.44]) by mx1.home.example (8.17.1/8.17.1) with ESMTP id 4A; Tue, 24 Nov 2026 09:15:42 +0000", true),
    (
        "Received: from NAME (vps44.cheap.example. [203.0.113.44]) by mx.google.com with ESMTPS id a1 for <ann@home.example>; Tue, 24 Nov 2026 01:15:42 -0800 (PST)\nReceived-SPF: none (google.com: a@shop.example does not designate permitted sender hosts) client-ip=203.0.113.44;\nAuthentication-Results: mx.google.com; spf=none smtp.mailfrom=a@shop.example",
        true,
    ),
    (
        "Received: from NAME ([203.0.113.44]) by mx.google.com with ESMTPS id a1 for <ann@home.example>; Tue, 24 Nov 2026 01:15:42 -0800 (PST)\nReceived-SPF: none (google.com: a@shop.example does not designate permitted sender hosts) client-ip=203.0.113.44;\nAuthentication-Results: mx.google.com; spf=none smtp.mailfrom=a@shop.example",
        true,
    ),
    (
        "Received: from NAME (203.0.113.44) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15 via Frontend Transport; Tue, 24 Nov 2026 09:15:42 +0000",
        false,
    ),
    ("Received: from unknown (HELO NAME) (203.0.113.44) by mx1.home.example with SMTP; 24 Nov 2026 09:15:42 -0000", false),
    (
        "Received: from NAME (203.0.113.44) by ex1.home.example (10.1.1.1) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 09:15:42 +0000",
        false,
    ),
];

/// Names that a stranger would like to have.
const NAMES: [&str; 26] = [
    "mx1.home.example",
    "mx2.home.example",
    "mailrelay2.home.example",
    "home.example",
    "localhost",
    "mx0a-001d1705.pphosted.com",
    "eu-smtp-1.mimecast.com",
    "esa1.hc1-2.iphmx.com",
    "mx-gate3-hz1.hornetsecurity.com",
    "mail1.messagelabs.com",
    "smtp1.zivver.com",
    "mail-200166.simplelogin.co",
    "mail2.addy.io",
    "d-ba.email.cloudflare.net",
    "eforward3e.registrar-servers.com",
    "forward1-smtp.messagingengine.com",
    "mail-wm1-f44.google.com",
    "mail-am6eur05on2051.outbound.protection.outlook.com",
    "AM5EUR02FT021.eop-eur02.prod.protection.outlook.com",
    "relay.mine.example",
    "o1.ptr.sendgrid.net",
    "smtp22-ia5-sp3.mta.salesforce.com",
    "10.mx.freenet.de",
    "flpi488.prodigy.net",
    "mf-outbound-eu-west-1.prod.hydra.sophos.com",
    "a9-46.smtp-out.amazonses.com",
];

/// Lines that a stranger writes below, as if another had sent the message to that machine.
const BELOW: [&str; 10] = [
    "Received: from bank.example (bank.example [192.0.2.33]) by NAME (Postfix) with ESMTPS id F for <ann@home.example>; Tue, 24 Nov 2026 09:15:40 +0000",
    "Received: from smtp22-ia5-sp3.mta.salesforce.com (smtp22-ia5-sp3.mta.salesforce.com [13.110.78.233]) by NAME (Postfix) with ESMTPS id F; Tue, 24 Nov 2026 09:15:40 +0000",
    "Received: from bank.example (192.0.2.33) by NAME.mail.protection.outlook.com (10.1.1.2) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 09:15:40 +0000",
    "Received: by NAME (Postfix, from userid 98) id F; Tue, 24 Nov 2026 09:15:41 +0000",
    "Received: from pps.filterd (m1.ppops.net [127.0.0.1]) by NAME (8.18/8.18) with ESMTP id F; Tue, 24 Nov 2026 09:15:41 +0000",
    "X-MS-Exchange-SkipListedInternetSender: ip=[192.0.2.33];domain=bank.example",
    "Authentication-Results: NAME; spf=pass smtp.mailfrom=a@x.bnc.salesforce.com; dkim=pass header.d=sendgrid.net; dmarc=pass header.from=bank.example",
    "Return-Path: <SRS0=ab=TT=bank.example=a@home.example>",
    "X-MS-Exchange-Organization-AuthSource: NAME\nX-MS-Exchange-Organization-AuthAs: Anonymous\nReceived: from bank.example (192.0.2.33) by NAME (10.1.1.2) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 09:15:40 +0000",
    "X-Forefront-Antispam-Report: CIP:192.0.2.33;DIR:INB;\nReceived: from X.prod.outlook.com (2603:10a6:20b:5de::14) by Y.prod.outlook.com (2603:10a6:10:3bc::9) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 09:15:41 +0000\nReceived: from bank.example (192.0.2.33) by Z.mail.protection.outlook.com (10.1.1.2) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 09:15:40 +0000",
];

fn answers() -> PersonAnswers {
    PersonAnswers { mine: vec!["relay.mine.example".to_owned(), "home.example".to_owned(), "pphosted.com".to_owned()], strangers: vec![] }
}

fn traced(text: &str, answers: PersonAnswers) -> Trace {
    trace_with(&block(text), &Options { complete_top: true, answers, ..Options::default() })
}

/// What holds of every message that a stranger handed over, whatever it was called and whatever it wrote.
fn assert_nothing_gained(server: (&str, bool), name: &str, below: &str, answers: PersonAnswers) -> Result<(), TestCaseError> {
    let own = "From: a@shop.example\nTo: ann@home.example\n";
    let text = format!("{}\n{}\n{own}", server.0.replace("NAME", name), below.replace("NAME", name));
    let found = traced(&text, answers);
    let handover = found.handover.as_ref().expect("a handover");
    if handover.certainty == HandoverCertainty::Recorded {
        prop_assert_eq!(handover.ip.to_string(), STRANGER, "{}", text);
        prop_assert!(!handover.checked || handover.host.as_deref() == Some("vps44.cheap.example"), "{}", text);
    } else {
        // On its own word alone, where nobody looks names up: the machine itself stays on record, and the person is asked.
        prop_assert!(!server.1, "{}", text);
        prop_assert!(found.unsettled.as_ref().is_none_or(|asked| asked.recorded.ip.to_string() == STRANGER), "{}", text);
        prop_assert!(found.judgements.iter().any(|line| line.from == (Whose::Relay, Proof::OwnWord)), "{}", text);
        prop_assert!(found.desks.is_empty(), "{}", text);
    }
    prop_assert!(
        !found.service.is_some_and(|service| matches!(service.certainty, ServiceCertainty::Proven | ServiceCertainty::Likely)),
        "{}",
        text
    );
    prop_assert!(found.passed_on.is_none(), "{}", text);
    prop_assert!(found.attested.spf_pass.is_empty() && found.attested.dkim_pass.is_empty() && found.attested.dmarc.is_none(), "{}", text);
    let desks = ["salesforce", "sendgrid", "bank.example", "home.example"];
    let named = |desk: &str| found.desks.iter().any(|known| known.address.as_deref().is_some_and(|address| address.contains(desk)));
    prop_assert!(!desks.iter().any(|desk| named(desk)), "{}", text);
    Ok(())
}

#[test]
fn a_stranger_who_uses_a_name_of_the_own_side_gains_nothing() {
    for server in SERVERS {
        for name in NAMES {
            for first in BELOW {
                for second in ["", BELOW[0], BELOW[5]] {
                    for answers in [PersonAnswers::default(), answers()] {
                        assert_nothing_gained(server, name, &format!("{first}\n{second}"), answers).unwrap();
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn nor_by_any_name_and_any_line(
        server in 0usize..SERVERS.len(),
        name in "(mx|mail|relay|smtp|gw|[a-z]{1,8})[0-9]{0,2}\\.(home\\.example|mine\\.example|pphosted\\.com|iphmx\\.com|simplelogin\\.co|uni\\.home\\.example|outlook\\.com|google\\.com|[a-z]{2,8}\\.example)",
        below in proptest::collection::vec((0usize..BELOW.len(), "[a-zA-Z0-9 .=\\[\\]()<>@:;-]{0,60}"), 0..5),
        with_answers in any::<bool>(),
    ) {
        let lines: Vec<String> = below.iter().map(|(at, text)| if text.len() % 2 == 0 { BELOW[*at].to_owned() } else { format!("Received: {text}") }).collect();
        // A line that nobody can read stands below the handover, and changes nothing there.
        let answers = if with_answers { answers() } else { PersonAnswers::default() };
        assert_nothing_gained(SERVERS[server], &name, &lines.join("\n"), answers)?;
    }
}

#[test]
fn a_filter_that_logs_in_on_the_server_itself_gives_the_message_back() {
    let given_back = |from: &str| {
        format!(
            "Received: from {from} by mx.home.example (OpenSMTPD) with ESMTPA id 2 for <ann@home.example>; Tue, 24 Nov 2026 09:12:05 +0100\n\
             Received: from mail.shop.example (mail.shop.example [192.0.2.30]) by mx.home.example (OpenSMTPD) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:12:03 +0100\n\
             From: a@shop.example\n"
        )
    };
    for from in ["localhost (mx.home.example [local])", "localhost (localhost [127.0.0.1])"] {
        let found = traced(&given_back(from), PersonAnswers::default());
        assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some("192.0.2.30"), "{from}");
    }
    // A person at another machine who logs in is the sender.
    for from in ["pc (pc.home.example [10.0.0.7])", "pc (pc.home.example [198.51.100.9])"] {
        let found = traced(&given_back(from), PersonAnswers::default());
        assert!(found.handover.is_none(), "{from}");
    }
}

const EDGE: &str = "Received: from x (gw7.partner.example [198.51.100.12]) by mx.home.example (Postfix) with ESMTPS id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\n";
const BEHIND: &str = "Received: from y (mail.sender.example [198.51.100.7]) by gw7.partner.example (Postfix) with ESMTPS id B; Tue, 24 Nov 2026 09:15:42 +0000\n";

#[test]
fn what_the_person_told_counts_for_a_looked_up_name_and_makes_nothing_recorded() {
    let text = format!("{EDGE}{BEHIND}From: a@sender.example\n");
    let plain = traced(&text, PersonAnswers::default());
    assert_eq!(
        plain.handover.map(|handover| (handover.ip.to_string(), handover.certainty)),
        Some(("198.51.100.12".to_owned(), HandoverCertainty::Recorded))
    );
    let mine = |name: &str| PersonAnswers { mine: vec![name.to_owned()], strangers: vec![] };
    for name in ["gw7.partner.example", "partner.example"] {
        let found = traced(&text, mine(name));
        let handover = found.handover.expect("a handover");
        assert_eq!((handover.ip.to_string().as_str(), handover.certainty), ("198.51.100.7", HandoverCertainty::Claimed), "{name}");
        assert!(found.judgements.iter().any(|line| line.from == (Whose::Relay, Proof::PersonSaid)));
        assert_eq!(found.unsettled, None);
        assert_eq!(found.desks, []);
    }
    for (edge, name) in [
        // Another organisation, and a name that only ends alike.
        (EDGE.to_owned(), "other.example"),
        (EDGE.to_owned(), "tner.example"),
        // The machine only calls itself so.
        (EDGE.replace("from x (gw7.partner.example", "from gw7.partner.example (unknown"), "partner.example"),
    ] {
        let found = traced(&format!("{edge}{BEHIND}From: a@sender.example\n"), mine(name));
        let handover = found.handover.expect("a handover");
        assert_eq!((handover.ip.to_string().as_str(), handover.certainty), ("198.51.100.12", HandoverCertainty::Recorded), "{name}");
    }
}

#[test]
fn what_only_the_person_can_settle_is_asked_and_both_answers_count() {
    let edge = "Received: from shop.dept.home.example (shop.dept.home.example [198.51.100.12]) by mx.home.example (Postfix) with ESMTPS id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\n";
    let text = format!("{edge}{}From: a@sender.example\n", BEHIND.replace("gw7.partner.example", "shop.dept.home.example"));
    let open = traced(&text, PersonAnswers::default());
    let asked = open.unsettled.expect("a question");
    assert_eq!(
        (asked.name.as_str(), asked.is_taken_as_own, asked.recorded.ip.to_string().as_str()),
        ("shop.dept.home.example", false, "198.51.100.12")
    );
    assert_eq!(open.behind.map(|behind| behind.ip.to_string()).as_deref(), Some("198.51.100.7"));
    let yes = traced(&text, PersonAnswers { mine: vec![asked.name.clone()], strangers: vec![] });
    assert_eq!(
        yes.handover.map(|handover| (handover.ip.to_string(), handover.certainty)),
        Some(("198.51.100.7".to_owned(), HandoverCertainty::Claimed))
    );
    let no = traced(&text, PersonAnswers { mine: vec![], strangers: vec![asked.name] });
    assert_eq!((no.handover.map(|handover| handover.ip.to_string()).as_deref(), no.unsettled), (Some("198.51.100.12"), None));
}

/// A machine of the own organisation, whose name the own server looked up and found true.
fn own_host(name: &str, recipient: &str, below: &str) -> Trace {
    let domain = recipient.rsplit_once('@').unwrap().1;
    let edge = format!(
        "Received: from {name} ({name} [198.51.100.12]) by store.{domain} (Postfix) with ESMTPS id A for <{recipient}>; Tue, 24 Nov 2026 09:15:45 +0000"
    );
    trace(&block(&format!("{edge}\n{below}\nFrom: a@sender.example\nTo: {recipient}\n")), true)
}

#[test]
fn a_host_right_below_the_recipients_domain_is_passed_whatever_it_is_called() {
    for name in ["borda.firm.example", "hermes.firm.example", "srv01.firm.example", "mgw2.firm.example", "zeus.firm.example"] {
        let behind = BEHIND.replace("gw7.partner.example", name);
        let second = format!("from zeta.firm.example (zeta.firm.example [198.51.100.13]) by {name} (Postfix)");
        let twice = format!(
            "Received: {second} with ESMTPS id B; Tue, 24 Nov 2026 09:15:44 +0000\n{}",
            BEHIND.replace("gw7.partner.example", "zeta.firm.example")
        );
        for below in [&behind, &twice] {
            let found = own_host(name, "ann@firm.example", below);
            let handover = found.handover.expect("a handover");
            // A machine with any name is passed on its own word; the one on record is named in the question.
            let is_mail = name.starts_with("hermes") || name.starts_with("mgw2");
            let certainty = if is_mail && below == &behind { HandoverCertainty::Recorded } else { HandoverCertainty::Claimed };
            assert_eq!((handover.ip.to_string().as_str(), handover.certainty), ("198.51.100.7", certainty), "{name} {below}");
            let asked = found.unsettled.map(|asked| (asked.is_taken_as_own, asked.name));
            let on_word = if is_mail { "zeta.firm.example" } else { name };
            assert_eq!(asked, (certainty == HandoverCertainty::Claimed).then(|| (true, on_word.to_owned())), "{name} {below}");
            assert!(certainty == HandoverCertainty::Recorded || found.desks.is_empty());
            assert!(handover.by.ends_with(".firm.example"));
            assert!(found.judgements.iter().any(|line| line.from == (Whose::Relay, Proof::CheckedName)));
        }
    }
}

#[test]
fn a_machine_of_the_own_organisation_that_was_broken_into_makes_nobody_recorded() {
    let forged = BEHIND.replace("gw7.partner.example", "NAME").replace("ESMTPS id B", "ESMTPS id B for <ann@firm.example>");
    for name in ["www", "web1", "vpn-17", "printer-2og", "pc-meier", "s1", "berlin", "pc12.dorm", "mail.berlin", "www.muc", "mail.dorm"] {
        let name = format!("{name}.firm.example");
        let found = own_host(&name, "ann@firm.example", &forged.replace("NAME", &name));
        let handover = found.handover.expect("a handover");
        let asked = found.unsettled.expect("a question");
        assert_eq!((asked.name.as_str(), asked.recorded.ip.to_string().as_str()), (name.as_str(), "198.51.100.12"));
        match handover.certainty {
            HandoverCertainty::Recorded => assert_eq!(handover.ip.to_string(), "198.51.100.12", "{name}"),
            HandoverCertainty::Claimed => assert!(asked.is_taken_as_own && found.desks.is_empty() && found.network.is_none(), "{name}"),
        }
    }
    // What the person says of a machine without any other use makes its record that of the own side.
    let name = "berlin.firm.example";
    let text = format!(
        "Received: from {name} ({name} [198.51.100.12]) by store.firm.example (Postfix) with ESMTPS id A for <ann@firm.example>; Tue, 24 Nov 2026 09:15:45 +0000\n{}From: a@sender.example\n",
        forged.replace("NAME", name)
    );
    let of = |text: &str| {
        let found = traced(text, PersonAnswers { mine: vec!["firm.example".to_owned()], strangers: vec![] });
        found.handover.map(|handover| (handover.ip.to_string(), handover.certainty))
    };
    assert_eq!(of(&text), Some(("198.51.100.7".to_owned(), HandoverCertainty::Recorded)));
    assert_eq!(of(&text.replace(name, "www.firm.example")), Some(("198.51.100.7".to_owned(), HandoverCertainty::Claimed)));
    assert_eq!(of(&text.replace(&format!("({name} ["), "(unknown [")), Some(("198.51.100.12".to_owned(), HandoverCertainty::Recorded)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever a customer's machine writes below, and whatever it says about itself.
    #[test]
    fn a_customers_machine_of_the_own_provider_stays_the_sender(
        name in "(kunde|customer|dsl-|dyn-|pool-|vps|cust-|host-7-|h)[0-9]{3}\\.isp\\.example|[a-z]{3,8}\\.[a-z]{3,8}\\.isp\\.example|[b-l]{6}\\.(versanet\\.de|seznam\\.cz|orange\\.fr|your-server\\.de)",
        below in proptest::collection::vec(0usize..BELOW.len(), 1..4),
    ) {
        let domain = if name.ends_with(".isp.example") { "isp.example" } else { name.split_once('.').unwrap().1 };
        let lines: Vec<String> = below.iter().map(|at| BELOW[*at].replace("NAME", &name).replace("ann@home.example", &format!("ann@{domain}"))).collect();
        let found = own_host(&name, &format!("ann@{domain}"), &lines.join("\n"));
        let handover = found.handover.expect("a handover");
        prop_assert_eq!((handover.ip.to_string(), handover.certainty), ("198.51.100.12".to_owned(), HandoverCertainty::Recorded), "{} {:?}", name, lines);
    }
}

#[test]
fn a_denied_relay_on_its_own_word_is_the_handover() {
    let text = "Received: from mail.council.example (198.51.100.12) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 09:15:45 +0000\nReceived: from y (mail.sender.example [198.51.100.7]) by mail.council.example (Postfix) with ESMTPS id B; Tue, 24 Nov 2026 09:15:42 +0000\nTo: ann@council.example\n";
    let open = trace(&block(text), true);
    let asked = open.unsettled.expect("a question");
    assert!(asked.is_taken_as_own);
    assert_eq!(open.handover.map(|handover| handover.certainty), Some(HandoverCertainty::Claimed));
    let no = traced(text, PersonAnswers { mine: vec![], strangers: vec![asked.name] });
    let handover = no.handover.expect("a handover");
    assert_eq!((handover.ip.to_string().as_str(), handover.certainty), ("198.51.100.12", HandoverCertainty::Recorded));
}

#[test]
fn the_servers_of_the_own_side_are_named_from_the_top() {
    let text = "Received: from relay1.uni.example (relay1.uni.example [198.51.100.12]) by store.uni.example (Postfix) with ESMTPS id A; Tue, 24 Nov 2026 09:15:45 +0000\nReceived: from y (mail.sender.example [198.51.100.7]) by relay1.uni.example (Postfix) with ESMTPS id B; Tue, 24 Nov 2026 09:15:42 +0000\nReceived: from z by mail.sender.example\n";
    assert_eq!(trace(&block(text), true).home, ["store.uni.example", "relay1.uni.example"]);
}

/// An own relay, or whoever calls itself so: nobody looked the name up. At an Exchange of the own side, or at Microsoft 365.
fn only_called(name: &str, ip: &str, by: &str, answers: PersonAnswers) -> Trace {
    let text = format!(
        "Received: from {name} ({ip}) by {by} (10.1.1.1) with Microsoft SMTP Server (version=TLS1_2) id 15.20.9343.16 via Frontend Transport; Tue, 24 Nov 2026 09:15:49 +0000\nReceived: from mail.bank.example (mail.bank.example [194.29.178.9]) by {name} (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:46 +0000\nTo: ann@home.example\nX-MS-Exchange-Organization-AuthAs: Anonymous\n"
    );
    let now = "2026-11-24T20:00:00Z".parse().ok();
    trace_with(&block(&text), &Options { complete_top: true, now, answers })
}

#[test]
fn a_name_that_nobody_looked_up_counts_alike_in_networks_that_are_known_and_unknown() {
    // Hosters, providers of access and of carriage; and networks of which no operator is known.
    let known = ["88.198.51.23", "51.75.33.44", "80.140.10.20", "2a01:4f8:1:2::1"];
    let unknown = ["45.95.169.20", "113.160.10.20", "2a0e:97c0::5"];
    for ip in known.iter().chain(&unknown) {
        for by in ["DU6PEPF0000A7DF.mail.protection.outlook.com", "ex1.home.example"] {
            for name in ["gate.home.example", "mailgw.home.example", "esa2.home.example"] {
                let given = |found: &Trace| found.handover.as_ref().map(|handover| (handover.ip.to_string(), handover.certainty));
                let on_record = Some((ip.to_string(), HandoverCertainty::Recorded));
                let open = only_called(name, ip, by, PersonAnswers::default());
                assert_eq!(given(&open), on_record, "{name} {by}");
                assert_eq!(
                    open.unsettled.as_ref().map(|asked| (asked.name.as_str(), asked.is_taken_as_own)),
                    Some((name, false)),
                    "{ip} {by}"
                );
                assert_eq!(open.behind.as_ref().map(|behind| behind.certainty), Some(HandoverCertainty::Claimed), "{ip} {by}");
                assert!(open.desks.is_empty(), "{ip} {by} {:?}", open.desks);
                let no = only_called(name, ip, by, PersonAnswers { mine: vec![], strangers: vec![name.to_owned()] });
                assert_eq!((given(&no), no.unsettled.is_none()), (on_record, true), "{ip} {by}");
                assert_eq!(no.desks.is_empty(), !known.contains(ip), "{ip} {by}");
                // What the person says of a name that nobody looked up makes nobody's record of it.
                let yes = only_called(name, ip, by, PersonAnswers { mine: vec![name.to_owned()], strangers: vec![] });
                assert_eq!(given(&yes), Some(("194.29.178.9".to_owned(), HandoverCertainty::Claimed)), "{ip} {by}");
                assert!(yes.desks.is_empty() && yes.unsettled.is_none(), "{ip} {by}");
            }
        }
    }
    // Beside the server that wrote the line, in a part with names of its own: the word counts as the word that it is, whatever the address.
    for ip in known.iter().chain(&unknown) {
        let found = only_called("ex2.corp.home.example", ip, "ex1.corp.home.example", PersonAnswers::default());
        assert_eq!(found.handover.map(|handover| handover.certainty), Some(HandoverCertainty::Claimed), "{ip}");
        assert!(
            found.desks.is_empty() && found.unsettled.is_some_and(|asked| asked.is_taken_as_own && asked.recorded.ip.to_string() == *ip),
            "{ip}"
        );
    }
    // No stranger's machine is at an address that is nobody's.
    for ip in ["198.51.100.7", "203.0.113.9", "198.18.3.4", "2001:db8::7"] {
        let found = only_called("gate.home.example", ip, "ex1.home.example", PersonAnswers::default());
        assert_eq!(found.handover.map(|handover| handover.certainty), Some(HandoverCertainty::Claimed), "{ip}");
    }
}

#[test]
fn no_desk_of_a_network_is_named_while_the_person_is_asked_whose_the_machine_is() {
    let edge = "Received: from ann-pc.home.example (ann-pc.home.example [88.198.51.23]) by mx.home.example (Postfix) with ESMTPS id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\n";
    let text = format!("{edge}{}From: a@sender.example\n", BEHIND.replace("gw7.partner.example", "ann-pc.home.example"));
    let now = "2026-11-24T20:00:00Z".parse().ok();
    let with = |answers| trace_with(&block(&text), &Options { complete_top: true, now, answers });
    let open = with(PersonAnswers::default());
    let asked = open.unsettled.clone().expect("a question");
    assert!(open.desks.is_empty() && open.network.is_some(), "{:?}", open.desks);
    // Whoever does not know may look up whose address it is.
    assert_eq!(open.address_to_look_up().map(|ip| ip.to_string()).as_deref(), Some("88.198.51.23"));
    let no = with(PersonAnswers { mine: vec![], strangers: vec![asked.name] });
    assert_eq!(no.desks.first().map(|desk| desk.id.as_str()), Some("hetzner"));
}

#[test]
fn a_web_hosts_machine_that_took_it_for_the_domain_of_the_rewritten_sender_may_have_passed_it_on() {
    let found = |name: &str, ip: &str, path: &str, taken_for: &str| {
        let text = format!(
            "Return-Path: <{path}>\nReceived: from {name} ({name} [{ip}]) by mx.home.example (Postfix) with ESMTPS id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\nReceived: from x (unknown [203.0.113.77]) by {name} (Postfix) with ESMTPS id B for <{taken_for}>; Tue, 24 Nov 2026 09:15:40 +0000\nTo: {taken_for}\n"
        );
        let now = "2026-11-24T20:00:00Z".parse().ok();
        let found = trace_with(&block(&text), &Options { complete_top: true, now, ..Options::default() });
        let behind = found.behind.map(|behind| behind.ip.to_string());
        (found.unsettled.is_some(), found.desks.is_empty(), behind.is_some())
    };
    let (name, ip) = ("dd36226.kasserver.com", "85.13.153.21");
    let srs = "SRS0=abcd=TT=shop.example=a@club.example";
    assert_eq!(found(name, ip, srs, "office@club.example"), (true, true, true));
    assert_eq!(found(name, ip, "prvs=1234567abc=SRS0=abcd=TT=shop.example=a@club.example", "office@club.example"), (true, true, true));
    // Taken for another, not rewritten, and a customer's own machine there.
    assert!(!found(name, ip, srs, "office@other.example").0);
    assert!(!found(name, ip, "a@club.example", "office@club.example").0);
    let (vps, ip) = ("static.23.51.198.88.clients.your-server.de", "88.198.51.23");
    assert!(!found(vps, ip, srs, "office@club.example").0);
}

/// Servers of which it is not known whether they look back from the name that they found.
#[test]
fn a_name_that_was_looked_up_one_way_makes_nothing_recorded() {
    let relay = "relay.home.example";
    for by in [
        "mx1.home.example with ESMTP",
        "mx1.home.example with ESMTPS (version=TLSv1.2 cipher=x bits=256)",
        "mx1.home.example (Stalwart SMTP) with ESMTPS id 1",
        "mx1.home.example (Halon) with ESMTPS id 1",
        "mx1.home.example (envelope-sender <a@shop.example>) with ESMTPS id 1",
        "mx1.home.example (Haraka/3.0.3) with ESMTPS id 1",
    ] {
        let text = |found: &str| {
            format!(
                "Received: from {relay} ({found} [{STRANGER}]) by {by}; Tue, 24 Nov 2026 09:15:42 +0000\n{}\nFrom: a@shop.example\nTo: ann@home.example\n",
                BELOW[0].replace("NAME", relay)
            )
        };
        let found = traced(&text(relay), PersonAnswers::default());
        let handover = found.handover.expect("a handover");
        let stands = handover.certainty == HandoverCertainty::Claimed || (handover.ip.to_string() == STRANGER && !handover.checked);
        assert!(stands && found.unsettled.is_some(), "{by}");
        if !by.contains("Haraka") {
            let other = traced(&text("vps44.cheap.example"), PersonAnswers::default());
            let handover = other.handover.expect("a handover");
            assert_eq!((handover.ip.to_string().as_str(), handover.certainty), (STRANGER, HandoverCertainty::Recorded), "{by}");
            assert_eq!(other.unsettled, None, "{by}");
        }
    }
}

/// Mail by Bcc has a domain of the sender's own in To.
#[test]
fn a_domain_that_only_to_names_and_that_signed_the_message_is_the_senders() {
    let results = |dkim: &str| {
        format!(
            "Authentication-Results: spf=pass (sender IP is 116.203.44.91)\n smtp.mailfrom=gift.example; dkim={dkim}\n header.d=gift.example;dmarc=pass action=none header.from=gift.example;compauth=pass reason=100\n"
        )
    };
    let text = |results: &str| {
        format!(
            "{results}Received: from mail.gift.example (116.203.44.91) by\n AMS0EPF0000019B.mail.protection.outlook.com (10.167.16.247) with Microsoft SMTP\n Server id 15.20.9343.9 via Frontend Transport; Tue, 24 Nov 2026 09:15:42 +0000\nReceived: from mail.bank.example (mail.bank.example [192.0.2.33])\n\tby mail.gift.example (Postfix) with ESMTPS id 7A; Tue, 24 Nov 2026 09:15:40 +0000\nFrom: Gift <x@gift.example>\nTo: <list@gift.example>\nSubject: x\nX-Forefront-Antispam-Report: CIP:116.203.44.91;CTRY:DE;IPV:NLI;SFV:SPM;H:mail.gift.example;PTR:mail.gift.example;CAT:SPM;DIR:INB;\n"
        )
    };
    let found = traced(&text(&results("pass (signature was verified)")), PersonAnswers::default());
    let handover = found.handover.unwrap();
    assert_eq!((handover.ip.to_string().as_str(), handover.certainty), ("116.203.44.91", HandoverCertainty::Recorded));
    assert_eq!(found.desks.first().and_then(|desk| desk.address.as_deref()), Some("abuse@hetzner.com"));
    // Without a signature it may be the recipient's own relay, which may send for the own domain in whose name a stranger wrote.
    let found = traced(&text(&results("none (message not signed)")), PersonAnswers::default());
    assert_eq!(found.unsettled.map(|asked| asked.name).as_deref(), Some("mail.gift.example"));
}
