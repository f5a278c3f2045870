//! Mail that came to an own server by way of Microsoft 365: the own one is no sender, a stranger's is, and where nothing tells whose it was, the
//! person is asked.

use abuse_report_helper::trace::{HandoverCertainty, Options, PersonAnswers, Proof, Trace, trace_with};

use super::block;

fn traced(text: &str, answers: PersonAnswers) -> Trace {
    trace_with(&block(text), &Options { complete_top: true, answers, ..Options::default() })
}

const INNER: &str = "Received: from EX02.home.example (10.1.0.12) by EX02.home.example (10.1.0.12) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.1.2507.39 via Mailbox Transport; Tue, 24 Nov 2026 09:15:52 +0000\nReceived: from EX01.home.example (10.1.0.11) by EX02.home.example (10.1.0.12) with Microsoft SMTP Server (version=TLS1_2) id 15.1.2507.39; Tue, 24 Nov 2026 09:15:51 +0000\n";
const EXCHANGE: &str = "Received: from EUR05-DB8-obe.outbound.protection.outlook.com (104.47.17.110) by mail.home.example (10.1.0.11) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.1.2507.39 via Frontend Transport; Tue, 24 Nov 2026 09:15:50 +0000\n";
const POSTFIX: &str = "Received: from EUR05-DB8-obe.outbound.protection.outlook.com (mail-db8eur05lp2110.outbound.protection.outlook.com [104.47.17.110]) by mx1.home.example (Postfix) with ESMTPS id A1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:50 +0000\n";
const MICROSOFT: &str = "Received: from AM6PR0502CA0057.eurprd05.prod.outlook.com (2603:10a6:20b:56::34) by DB9PR05MB8236.eurprd05.prod.outlook.com (2603:10a6:10:24a::10) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9343.16; Tue, 24 Nov 2026 09:15:48 +0000\nReceived: from AM4PEPF00027A61.eurprd04.prod.outlook.com (2603:10a6:20b:56:cafe::ec) by AM6PR0502CA0057.outlook.office365.com (2603:10a6:20b:56::34) with Microsoft SMTP Server (version=TLS1_3) id 15.20.9343.16 via Frontend Transport; Tue, 24 Nov 2026 09:15:47 +0000\nAuthentication-Results: spf=none (sender IP is 198.51.100.7) smtp.mailfrom=shop.example; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=shop.example;\nReceived-SPF: None (protection.outlook.com: shop.example does not designate permitted sender hosts)\n";
const FRONT: &str = "Received: from mail.shop.example (198.51.100.7) by AM4PEPF00027A61.mail.protection.outlook.com (10.167.16.70) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9343.16 via Frontend Transport; Tue, 24 Nov 2026 09:15:46 +0000\n";
const OWN: &str = "From: a@shop.example\nTo: ann@home.example\nSubject: x\nMIME-Version: 1.0\n";
const INBOUND: &str = "X-EOPAttributedMessage: 0\nX-MS-PublicTrafficType: Email\nX-Forefront-Antispam-Report: CIP:198.51.100.7;CTRY:US;LANG:en;SCL:1;SRV:;IPV:NLI;SFV:NSPM;H:mail.shop.example;PTR:mail.shop.example;CAT:NONE;SFS:(13230040);DIR:INB;\nX-OriginatorOrg: home.onmicrosoft.com\nX-MS-Exchange-CrossTenant-Id: 64afd9ba-0000-4acf-bc36-935f6235ba8b\nX-MS-Exchange-CrossTenant-AuthSource: AM4PEPF00027A61.eurprd04.prod.outlook.com\nX-MS-Exchange-CrossTenant-AuthAs: Anonymous\nX-MS-Exchange-CrossTenant-FromEntityHeader: Internet\n";
const OUTBOUND: &str = "X-Forefront-Antispam-Report: CIP:198.51.100.7;CTRY:US;LANG:en;SCL:1;SRV:;IPV:NLI;SFV:NSPM;H:mail.shop.example;PTR:mail.shop.example;CAT:NONE;SFS:(13230040);DIR:OUT;SFP:1101;\nX-OriginatorOrg: shop.example\nX-MS-Exchange-CrossTenant-AuthAs: Anonymous\nX-MS-Exchange-CrossTenant-FromEntityHeader: HybridOnPrem\n";

fn record(source: &str) -> String {
    format!(
        "X-MS-Exchange-Organization-Network-Message-Id: 4aa484e9-8810-4d69-841f-08dd8246af5c\nX-MS-Exchange-Organization-AuthSource:\n {source}\nX-MS-Exchange-Organization-AuthAs: Anonymous\n"
    )
}

/// What is found: the address, whether it is recorded, whether the person is asked and the machine passed, the first desk.
fn found(text: &str) -> (String, HandoverCertainty, Option<bool>, Option<String>) {
    let found = traced(text, PersonAnswers::default());
    let handover = found.handover.as_ref().unwrap_or_else(|| panic!("{text}"));
    let desk = found.desks.first().and_then(|desk| desk.address.clone());
    (handover.ip.to_string(), handover.certainty, found.unsettled.map(|asked| asked.is_taken_as_own), desk)
}

const STRANGER: &str = "198.51.100.7";
const OUTSIDE: &str = "104.47.17.110";

fn recorded_stranger() -> (String, HandoverCertainty, Option<bool>, Option<String>) {
    (STRANGER.to_owned(), HandoverCertainty::Recorded, None, None)
}

fn claimed_and_asked() -> (String, HandoverCertainty, Option<bool>, Option<String>) {
    (STRANGER.to_owned(), HandoverCertainty::Claimed, Some(true), None)
}

fn microsoft() -> (String, HandoverCertainty, Option<bool>, Option<String>) {
    (OUTSIDE.to_owned(), HandoverCertainty::Recorded, None, Some("abuse@microsoft.com".to_owned()))
}

/// The names of the server that takes mail in, in a line and in the record, of today and of earlier years.
const FRONTS: [(&str, &str, &str); 4] = [
    ("AM4PEPF00027A61", "AM4PEPF00027A61.mail.protection.outlook.com", "AM4PEPF00027A61.eurprd04.prod.outlook.com"),
    ("VE1EUR01FT028", "VE1EUR01FT028.mail.protection.outlook.com", "VE1EUR01FT028.eop-EUR01.prod.protection.outlook.com"),
    ("SN1PEPF0002BA4F", "SN1PEPF0002BA4F.mail.protection.outlook.com", "SN1PEPF0002BA4F.namprd03.PROD.OUTLOOK.COM"),
    ("BN1AFFO11FD021", "BN1AFFO11FD021.mail.protection.outlook.com", "BN1AFFO11FD021.protection.gbl"),
];

#[test]
fn where_the_own_exchange_recorded_it_the_own_microsoft_365_is_inside() {
    for (name, by, source) in FRONTS.into_iter().take(3) {
        let way = format!("{MICROSOFT}{FRONT}").replace("AM4PEPF00027A61.mail.protection.outlook.com", by).replace("AM4PEPF00027A61", name);
        for top in [String::new(), INNER.to_owned()] {
            for stamps in ["", INBOUND, OUTBOUND] {
                let text = format!("{top}{EXCHANGE}{way}{OWN}{stamps}{}", record(source));
                assert_eq!(found(&text), recorded_stranger(), "{text}");
                let found = traced(&text, PersonAnswers::default());
                assert_eq!(found.attested.ip.map(|ip| ip.to_string()).as_deref(), Some(STRANGER));
                assert!(found.judgements.iter().any(|line| line.from.1 == Proof::OwnRecord));
                assert_eq!(found.handover.unwrap().by, by.to_ascii_lowercase());
            }
        }
    }
    // The name of long ago is in no directory of Microsoft's: then only its own word is there.
    let (name, by, source) = FRONTS[3];
    let way = format!("{MICROSOFT}{FRONT}").replace("AM4PEPF00027A61.mail.protection.outlook.com", by).replace("AM4PEPF00027A61", name);
    assert_eq!(found(&format!("{EXCHANGE}{way}{OWN}{}", record(source))), claimed_and_asked());
}

#[test]
fn a_filter_before_the_own_microsoft_365_is_inside_too() {
    let filter = "Received: from eu-smtp-delivery-124.mimecast.com (195.130.217.79) by AM4PEPF00027A61.mail.protection.outlook.com (10.167.16.70) with Microsoft SMTP Server id 15.20.9343.16 via Frontend Transport; Tue, 24 Nov 2026 09:15:46 +0000\nReceived: from mail.shop.example (mail.shop.example [198.51.100.7]) by relay.mimecast.com with ESMTP id uk-mta-1; Tue, 24 Nov 2026 09:15:44 +0000\n";
    let text = format!("{EXCHANGE}{MICROSOFT}{filter}{OWN}{}", record("AM4PEPF00027A61.eurprd04.prod.outlook.com"));
    assert_eq!(found(&text), recorded_stranger());
}

#[test]
fn mail_of_another_customer_that_came_through_the_own_microsoft_365_is_told_to_microsoft() {
    let front = FRONT.replace("mail.shop.example (198.51.100.7)", "EUR03-AM7-obe.outbound.protection.outlook.com (40.107.105.12)");
    let text = format!("{EXCHANGE}{MICROSOFT}{front}{OWN}{}", record("AM4PEPF00027A61.eurprd04.prod.outlook.com"));
    let (ip, certainty, asked, desk) = found(&text.replace("sender IP is 198.51.100.7", "sender IP is 40.107.105.12"));
    assert_eq!((ip.as_str(), certainty, asked), ("40.107.105.12", HandoverCertainty::Recorded, None));
    assert_eq!(desk.as_deref(), Some("abuse@microsoft.com"));
}

#[test]
fn where_it_is_not_recorded_whose_it_was_the_stranger_is_claimed_and_the_person_asked() {
    let failed = "Received-SPF: softfail (shop.example: 104.47.17.110 is not authorized to use 'a@shop.example' in 'mfrom' identity) receiver=mx1.home.example; identity=mailfrom; envelope-from=\"a@shop.example\"; helo=x; client-ip=104.47.17.110\n";
    for text in [
        format!("{EXCHANGE}{MICROSOFT}{FRONT}{OWN}{INBOUND}"),
        format!("{INNER}{EXCHANGE}{MICROSOFT}{FRONT}{OWN}{INBOUND}{}", record("mail.home.example")),
        format!("{POSTFIX}{MICROSOFT}{FRONT}{OWN}{INBOUND}"),
        format!("{failed}{POSTFIX}{MICROSOFT}{FRONT}{OWN}"),
        // Nothing tells whose it was.
        format!("{EXCHANGE}{MICROSOFT}{FRONT}{OWN}"),
        format!("{POSTFIX}{MICROSOFT}{FRONT}{OWN}"),
        format!("{EXCHANGE}{FRONT}{OWN}"),
        // Stamps that do not fit together.
        format!("{EXCHANGE}{MICROSOFT}{FRONT}{OWN}{INBOUND}{OUTBOUND}"),
        format!("{EXCHANGE}{MICROSOFT}{FRONT}{OWN}{}", OUTBOUND.replace("HybridOnPrem", "Internet")),
        // Of two records one is forged, and nobody knows which.
        format!("{EXCHANGE}{MICROSOFT}{FRONT}{OWN}{}{}", record("AM4PEPF00027A61.eurprd04.prod.outlook.com"), record("mail.home.example")),
    ] {
        assert_eq!(found(&text), claimed_and_asked(), "{text}");
        assert_eq!(traced(&text, PersonAnswers::default()).service, None, "{text}");
        let asked = traced(&text, PersonAnswers::default()).unsettled.unwrap();
        assert!(asked.name.ends_with(".outbound.protection.outlook.com"));
        assert_eq!(asked.recorded.ip.to_string(), OUTSIDE);
        let no = traced(&text, PersonAnswers { mine: vec![], strangers: vec![asked.name.clone()] });
        assert_eq!(no.handover.unwrap().ip.to_string(), OUTSIDE);
        assert_eq!(no.desks.first().and_then(|desk| desk.address.as_deref()), Some("abuse@microsoft.com"));
        let yes = traced(&text, PersonAnswers { mine: vec![asked.name], strangers: vec![] });
        let handover = yes.handover.unwrap();
        assert_eq!((handover.ip.to_string().as_str(), handover.certainty), (STRANGER, HandoverCertainty::Claimed));
        assert!(yes.unsettled.is_none() && yes.desks.is_empty());
    }
}

#[test]
fn where_the_address_behind_it_was_covered_nobody_is_the_recorded_one() {
    for mark in ["xxx.xxx.xxx.xxx", "198.51.100.xxx", "[removed]"] {
        let front = FRONT.replace(STRANGER, mark);
        for text in [format!("{EXCHANGE}{MICROSOFT}{front}{OWN}{INBOUND}"), format!("{POSTFIX}{MICROSOFT}{front}{OWN}")] {
            let text = text.replace("sender IP is 198.51.100.7", &format!("sender IP is {mark}"));
            let found = traced(&text, PersonAnswers::default());
            let handover = found.handover.map(|handover| (handover.ip.to_string(), handover.certainty));
            assert_eq!((handover, found.desks.len()), (None, 0), "{text}");
        }
    }
}

#[test]
fn a_stranger_who_sends_from_a_microsoft_365_of_their_own_is_told_to_microsoft() {
    let mapi = "Received: from DB9PR05MB8236.eurprd05.prod.outlook.com ([fe80::1c2:3d4:5e6:7f8]) by DB9PR05MB8236.eurprd05.prod.outlook.com ([fe80::1c2:3d4:5e6:7f8%5]) with mapi id 15.20.9343.016; Tue, 24 Nov 2026 09:15:46 +0000\n";
    let inside = MICROSOFT.split_inclusive('\n').next().unwrap();
    let passed = "Authentication-Results: mx1.home.example; spf=pass smtp.mailfrom=a@shop.example\n";
    for text in [
        format!("{EXCHANGE}{inside}{mapi}{OWN}"),
        format!("{EXCHANGE}{inside}{mapi}{OWN}{}", record("mail.home.example")),
        format!("{POSTFIX}{inside}{mapi}{OWN}"),
        format!("{POSTFIX}{mapi}{OWN}"),
        // With a machine of the stranger's own behind it.
        format!("{EXCHANGE}{MICROSOFT}{FRONT}{OWN}{OUTBOUND}"),
        format!("{EXCHANGE}{MICROSOFT}{FRONT}{OWN}{OUTBOUND}{}", record("mail.home.example")),
        format!("{passed}{POSTFIX}{MICROSOFT}{FRONT}{OWN}"),
        format!("{passed}{POSTFIX}{MICROSOFT}{FRONT}{OWN}{OUTBOUND}"),
        // Nothing below.
        format!("{EXCHANGE}{OWN}"),
        format!("{POSTFIX}{OWN}{INBOUND}"),
        // With lines that the stranger wrote below the own sending.
        format!("{EXCHANGE}{inside}{mapi}{MICROSOFT}{FRONT}{OWN}{INBOUND}"),
        format!("{EXCHANGE}{inside}{mapi}{MICROSOFT}{FRONT}{OWN}{INBOUND}{}", record("mail.home.example")),
        // A record is worth nothing where no Exchange took it in: anybody may have written it.
        format!("{POSTFIX}{inside}{mapi}{FRONT}{OWN}{INBOUND}{}", record("AM4PEPF00027A61.eurprd04.prod.outlook.com")),
        format!("{passed}{POSTFIX}{MICROSOFT}{FRONT}{OWN}{}", record("AM4PEPF00027A61.eurprd04.prod.outlook.com")),
        // Somebody's own sending, taken in there by a machine that is not Microsoft's.
        format!(
            "{EXCHANGE}{}{OWN}",
            FRONT.replace("AM4PEPF00027A61.mail.protection.outlook.com", "mail.protection.outlook.com.shop.example")
        ),
    ] {
        assert_eq!(found(&text), microsoft(), "{text}");
    }
    // Nobody has a Microsoft 365 in front of a mailbox at a large provider.
    let google = POSTFIX.replace("by mx1.home.example (Postfix)", "by mx.google.com").replace("ann@home.example", "ann@gmail.com");
    assert_eq!(found(&format!("{google}{MICROSOFT}{FRONT}{OWN}{INBOUND}")), microsoft());
    let telekom = POSTFIX.replace("mx1.home.example", "mailin42.aul.t-online.de").replace("ann@home.example", "ann@t-online.de");
    assert_eq!(found(&format!("{telekom}{MICROSOFT}{FRONT}{OWN}{INBOUND}")), microsoft());
}

#[test]
fn who_only_calls_itself_microsofts_gains_nothing() {
    let forged = |edge: &str| format!("{edge}{MICROSOFT}{FRONT}{OWN}{INBOUND}{}", record("AM4PEPF00027A61.eurprd04.prod.outlook.com"));
    for edge in [
        EXCHANGE.replace(OUTSIDE, "203.0.113.44"),
        POSTFIX.replace(OUTSIDE, "203.0.113.44").replace("mail-db8eur05lp2110.outbound.protection.outlook.com", "unknown"),
        POSTFIX.replace(OUTSIDE, "203.0.113.44").replace("mail-db8eur05lp2110.outbound.protection.outlook.com", "vps44.cheap.example"),
        POSTFIX
            .replace(OUTSIDE, "203.0.113.44")
            .replace("mail-db8eur05lp2110.outbound.protection.outlook.com", "outbound.protection.outlook.com.cheap.example"),
        // In Microsoft's network, but none of its servers for outbound mail.
        EXCHANGE.replace("EUR05-DB8-obe.outbound.protection.outlook.com", "vm7.cheap.example").replace(OUTSIDE, "20.1.2.3"),
        EXCHANGE.replace("104.47.17.110", "20.1.2.3"),
    ] {
        let text = forged(&edge);
        let (ip, certainty, asked, desk) = found(&text);
        assert!(["203.0.113.44", "20.1.2.3"].contains(&ip.as_str()) && certainty == HandoverCertainty::Recorded, "{text}");
        assert_eq!(asked, None, "{text}");
        assert_ne!(desk.as_deref(), Some("abuse@shop.example"));
    }
}

#[test]
fn lines_below_the_one_that_took_it_in_move_nothing() {
    let real = format!("{INNER}{EXCHANGE}{MICROSOFT}{FRONT}");
    let source = record("AM4PEPF00027A61.eurprd04.prod.outlook.com");
    for forged in [
        FRONT.replace("198.51.100.7", "192.0.2.33"),
        MICROSOFT.to_owned() + &FRONT.replace("198.51.100.7", "192.0.2.33"),
        EXCHANGE.to_owned() + MICROSOFT + &FRONT.replace("198.51.100.7", "192.0.2.33"),
        "Received: from bank.example (bank.example [192.0.2.33]) by mail.shop.example (Postfix) with ESMTPS id F; Tue, 24 Nov 2026 09:15:40 +0000\n".to_owned(),
        "Authentication-Results: spf=pass (sender IP is 192.0.2.33) smtp.mailfrom=bank.example; dkim=pass header.d=sendgrid.net\n".to_owned(),
        INBOUND.replace("198.51.100.7", "192.0.2.33"),
    ] {
        let text = format!("{real}{forged}{OWN}{INBOUND}{source}");
        assert_eq!(found(&text), recorded_stranger(), "{text}");
    }
    // A line between that cannot be read: then nobody knows who wrote those below.
    let torn = format!("{EXCHANGE}Received: by by by\n{MICROSOFT}{FRONT}{OWN}{source}");
    let found = traced(&torn, PersonAnswers::default());
    assert!(found.handover.is_none_or(|handover| handover.ip.to_string() == OUTSIDE), "{torn}");
}

#[test]
fn nobody_is_sent_to_look_up_a_provider_that_may_be_the_own_one_or_only_carried_it() {
    let godaddy = "Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=a@shop.example\nReceived: from p3plsmtp09-06-25.prod.phx3.secureserver.net (p3plsmtp09-06-25.prod.phx3.secureserver.net [72.167.238.43]) by mx.home.example (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 09:15:50 +0000\nReceived: from mail.shop.example ([198.51.100.7]) by p3plibsmtp01-02.prod.phx3.secureserver.net with bizsmtp id Ab7u1v01G; Tue, 24 Nov 2026 09:15:48 +0000\n";
    let found = traced(&format!("{godaddy}{OWN}"), PersonAnswers::default());
    let name = found.unsettled.as_ref().map(|asked| asked.name.clone()).expect("a question");
    assert_eq!((found.desks.len(), found.service, found.address_to_look_up()), (0, None, None));
    let no = traced(&format!("{godaddy}{OWN}"), PersonAnswers { mine: vec![], strangers: vec![name] });
    assert_eq!(no.address_to_look_up().map(|ip| ip.to_string()).as_deref(), Some("72.167.238.43"));
    assert_eq!(no.desks.first().map(|desk| desk.id.as_str()), Some("godaddy"));
    // A customer of GoDaddy, whose domain lets GoDaddy send, and one whose lines name no server that takes mail in.
    for text in [godaddy.replace("spf=fail", "spf=pass"), godaddy.replace("p3plibsmtp01-02", "p3plcpnl0564")] {
        let found = traced(&format!("{text}{OWN}"), PersonAnswers::default());
        assert_eq!((found.unsettled, found.desks.first().map(|desk| desk.id.as_str())), (None, Some("godaddy")), "{text}");
    }
    let relay = |signature: &str| {
        format!(
            "Authentication-Results: mx.home.example; {signature}; dkim=pass header.d=amazonses.com; spf=pass smtp.mailfrom=1@amazonses.com\nReceived: from a9-46.smtp-out.amazonses.com (a9-46.smtp-out.amazonses.com [54.240.9.46]) by mx.home.example (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 09:15:50 +0000\nX-SES-Outgoing: 2026.11.24-54.240.9.46\n{OWN}"
        )
    };
    for domain in ["mozmail.com", "relay.firefox.com"] {
        let found = traced(&relay(&format!("dkim=pass header.d={domain}")), PersonAnswers::default());
        assert_eq!(found.passed_on.map(|passed| (passed.name, passed.by_itself)), Some(("Firefox Relay", true)));
        assert_eq!((found.service, found.claimed, found.desks.len(), found.address_to_look_up()), (None, None, 0, None));
    }
    for signature in ["dkim=fail header.d=mozmail.com", "dkim=pass header.d=xmozmail.com", "dkim=none"] {
        let found = traced(&relay(signature), PersonAnswers::default());
        assert_eq!(found.service.map(|service| service.id), Some("amazon-ses"), "{signature}");
    }
}
