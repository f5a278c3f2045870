//! A server that hands a message to itself under its public address: that is the own server once more, and who stands behind is the one on record. A
//! machine that only calls itself by that server's name is a stranger.

use abuse_report_helper::trace::{HandoverCertainty, Options, PersonAnswers, Trace, trace_with};

use super::block;

/// The own server's address, in the network of a company that has a desk, and a stranger's.
const OWN: &str = "51.210.44.9";
const STRANGER: &str = "157.90.12.7";
const REST: &str = "From: a@shop.example\nTo: ann@home.example\nSubject: x\n";

fn traced(lines: &str, answers: PersonAnswers) -> Trace {
    let text = format!("{lines}{REST}").replace("OWN", OWN).replace("STRANGER", STRANGER);
    trace_with(&block(&text), &Options { complete_top: true, answers, ..Options::default() })
}

fn handover(found: &Trace) -> (String, HandoverCertainty, bool) {
    let handover = found.handover.as_ref().expect("a handover");
    (handover.ip.to_string(), handover.certainty, found.unsettled.is_some())
}

/// The lines of a server that wrote how it took the message, and those above it.
const POSTFIX: &str = "Received: from x (static.host.example [STRANGER]) by mx.home.example (Postfix) with ESMTPS id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:40 +0000\n";
const TIME: &str = "; Tue, 24 Nov 2026 09:15:48 +0000\n";

fn passes() -> Vec<String> {
    let exim = "Received: from [STRANGER] (helo=x) by mx.home.example with esmtps (Exim 4.97) id 1a-2 for ann@home.example; Tue, 24 Nov 2026 09:15:40 +0000\n";
    let sendmail = "Received: from x (static.host.example [STRANGER]) by mx.home.example (8.17.1/8.17.1) with ESMTPS id 4AO9 for <ann@home.example>; Tue, 24 Nov 2026 09:15:40 +0000\n";
    let exchange = "Received: from x (STRANGER) by mbx1.home.example (OWN) with Microsoft SMTP Server id 15.2.1544.36 via Frontend Transport; Tue, 24 Nov 2026 09:15:40 +0000\n";
    let inner = "Received: from x (STRANGER) by MBX1.home.lan (OWN) with Microsoft SMTP Server id 15.2.1544.36 via Frontend Transport; Tue, 24 Nov 2026 09:15:40 +0000\n";
    let own = "Received: from mx.home.example (mx.home.example [OWN]) by mx.home.example";
    let amavis = "Received: from mx.home.example ([127.0.0.1]) by localhost (mx.home.example [127.0.0.1]) (amavis, port 10024) with ESMTP id C; Tue, 24 Nov 2026 09:15:44 +0000\n";
    vec![
        format!("{own} (Postfix) with ESMTP id B for <ann@home.example>{TIME}{POSTFIX}"),
        // It says its short name, or another one.
        format!("Received: from mx (mx.home.example [OWN]) by mx.home.example (Postfix) with ESMTP id B{TIME}{POSTFIX}"),
        format!("Received: from localhost (mx.home.example [OWN]) by mx.home.example (Postfix) with ESMTP id B{TIME}{POSTFIX}"),
        // IPv6, twice, and with the own filter between.
        format!(
            "Received: from mx.home.example (mx.home.example [IPv6:2001:41d0:2:9::1]) by mx.home.example (Postfix) with ESMTP id B{TIME}{POSTFIX}"
        ),
        format!("{own} (Postfix) with ESMTP id D{TIME}{own} (Postfix) with ESMTP id B{TIME}{POSTFIX}"),
        format!("{own} (Postfix) with ESMTP id B{TIME}{amavis}{POSTFIX}"),
        format!("{own} (8.17.1/8.17.1) with ESMTP id 4AO8{TIME}{sendmail}"),
        format!("Received: from mx.home.example ([OWN]) by mx.home.example with esmtps (Exim 4.97) id 1a-3{TIME}{exim}"),
        // A filter that only the own machine reaches.
        format!(
            "Received: from localhost (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id D{TIME}Received: from mx.home.example ([OWN]) by localhost (mx.home.example [127.0.0.1]) (amavis, port 10024) with ESMTP id C{TIME}{POSTFIX}"
        ),
        // What was checked on the second way in is about the own machine.
        format!(
            "Received-SPF: fail (mx.home.example: domain of a@shop.example does not designate OWN as permitted sender) receiver=mx.home.example; client-ip=OWN\n{own} (Postfix) with ESMTP id B{TIME}{POSTFIX}"
        ),
        // Exchange looks no names up, and writes its own address down.
        format!(
            "Received: from MBX1.home.example (OWN) by MBX1.home.example (OWN) with Microsoft SMTP Server id 15.2.1544.36 via Mailbox Transport{TIME}{exchange}"
        ),
        format!(
            "Received: from MBX1.home.lan (OWN) by MBX1.home.lan (OWN) with Microsoft SMTP Server id 15.2.1544.36 via Mailbox Transport{TIME}{inner}"
        ),
    ]
}

#[test]
fn a_server_that_gave_the_message_to_itself_is_no_handover() {
    for lines in passes() {
        let found = traced(&lines, PersonAnswers::default());
        let (ip, certainty, asked) = handover(&found);
        assert_eq!((ip.as_str(), certainty, asked), (STRANGER, HandoverCertainty::Recorded, false), "{lines}");
        assert!(found.desks.iter().all(|desk| !format!("{desk:?}").contains("ovh")), "{lines}");
    }
}

#[test]
fn a_stranger_with_the_name_of_the_server_stays_the_one_on_record() {
    let forged = "Received: from bank (mail.bank.example [203.0.113.80]) by mx.home.example (Postfix) with ESMTPS id Z; Tue, 24 Nov 2026 09:15:40 +0000\n";
    for line in [
        // Nobody found that name for the address.
        "Received: from mx.home.example (unknown [STRANGER]) by mx.home.example (Postfix) with ESMTP id B",
        "Received: from mx.home.example (static.host.example [STRANGER]) by mx.home.example (Postfix) with ESMTP id B",
        "Received: from mx.home.example (mx.home.example [STRANGER] (may be forged)) by mx.home.example (8.17.1/8.17.1) with ESMTP id 4AO8",
        "Received: from mx.home.example (STRANGER) by mx.home.example (198.51.100.7) with Microsoft SMTP Server id 15.2.1544.36",
        "Received: from mx.home.example ([STRANGER]) by mx.home.example (Kerio Connect 9.4.2) with ESMTP",
        "Received: from unknown (HELO mx.home.example) (STRANGER) by mx.home.example with SMTP",
        "Received: from [STRANGER] (helo=mx.home.example) by mx.home.example with esmtp (Exim 4.97) id 1a-3",
        "Received: from MBX9.home.lan (STRANGER) by MBX1.home.lan (198.51.100.7) with Microsoft SMTP Server id 15.2.1544.36",
        // Beside the own address is not the own address.
        "Received: from MBX1.home.example (STRANGER) by MBX1.home.example (157.90.12.8) with Microsoft SMTP Server id 15.2.1544.36 via Frontend Transport",
    ] {
        let found = traced(&format!("{line}{TIME}{forged}"), PersonAnswers::default());
        assert_eq!(handover(&found), (STRANGER.to_owned(), HandoverCertainty::Recorded, false), "{line}");
    }
}

#[test]
fn a_line_of_a_server_about_itself_counts_only_above_its_line_about_the_network() {
    let own = "Received: from mx.home.example (mx.home.example [OWN]) by mx.home.example (Postfix) with ESMTP id B";
    let recorded = (OWN.to_owned(), HandoverCertainty::Recorded, false);
    for next in [
        String::new(),
        POSTFIX.replace("by mx.home.example", "by mx.other.example"),
        // A day before: somebody there sent it on by hand.
        POSTFIX.replace("24 Nov", "23 Nov").replace("Tue", "Mon"),
        "Received: by mx.home.example (Postfix, from userid 33) id 3; Tue, 24 Nov 2026 09:15:40 +0000\n".to_owned(),
    ] {
        let (ip, certainty, _) = handover(&traced(&format!("{own}{TIME}{next}"), PersonAnswers::default()));
        assert_eq!((ip, certainty), (recorded.0.clone(), recorded.1), "{next}");
    }
    // The person said that it is not theirs.
    let answers = PersonAnswers { mine: vec![], strangers: vec!["mx.home.example".to_owned()] };
    assert_eq!(handover(&traced(&format!("{own}{TIME}{POSTFIX}"), answers)), recorded);
}

#[test]
fn a_program_that_laid_the_message_into_a_mailbox_names_no_server_and_is_passed_over() {
    for line in ["via dmail-2008.19 for +INBOX", "via tmail-2007e for +INBOX", "via dmail-4f for #driver.mbx/INBOX"] {
        let found = traced(&format!("Received: {line}; Tue, 24 Nov 2026 09:15:44 +0000\n{POSTFIX}"), PersonAnswers::default());
        assert_eq!(handover(&found), (STRANGER.to_owned(), HandoverCertainty::Recorded, false), "{line}");
    }
    let found = traced(&format!("Received: via nobody for +INBOX{TIME}{POSTFIX}"), PersonAnswers::default());
    assert!(found.handover.is_none());
}
