use abuse_report_helper::check::{Options, check};
use abuse_report_helper::message::{HeaderBlock, Whole};
use std::sync::Arc;

use abuse_report_helper::report::{
    AddressError, AskedDay, BEGIN_MARKER, BEGIN_MARKER_NOT_COMPLETE, Choices, Enclosed, OwnAddress, Reason, ReportError, RowKind, compose,
    own_addresses,
};
use abuse_report_helper::trace::{self, PersonAnswers, trace, trace_with};
use jiff::civil::date;

use super::{checked, choices, hiding, report};
use crate::support::message;

const CLASSIC: &[u8] = include_bytes!("../../assets/samples/salesforce-classic.eml");

#[test]
fn the_letter_begins_with_what_is_looked_up_first() {
    let choices = Choices::new(Reason::Advertising, "abuse@salesforce.com");
    let report = report(CLASSIC, &choices);
    assert_eq!(report.subject, "Spam report: 13.110.78.233, 2025-01-15 08:31:30 UTC, org 00D5f000003QrTw");
    let text = report.text();
    assert!(text.starts_with("Spam e-mail from 13.110.78.233 / Wed, 15 Jan 2025 08:31:30 +0000\n\n"), "{text}");
    for line in [
        "By the record of my mail server it came through Salesforce.",
        "  Type of abuse:    spam",
        "  Source IP:        13.110.78.233 (HELO smtp22-ia5-sp3.mta.salesforce.com, name not checked)",
        "  Received:         2025-01-15 08:31:30 UTC, by the clock of ds1pepf0001709c.mail.protection.outlook.com",
        "  Recipient:        recipient@example.com (the message says)",
        "  Envelope sender:  offers=harborlight.example__0x7kq2mdjr5vwn1c@h2m8kd0wq5zr.5f-3qrtweak.na156.bnc.salesforce.com",
        "  Sender's IDs:     Salesforce org 00D5f000003QrTw (X-SFDC-LK; the return path gives the same), user 0055f000002KpLm",
        "  From shown:       Harborlight Offers <offers@harborlight.example>",
    ] {
        assert!(text.lines().any(|l| l == line), "{line}\n{text}");
    }
    let above: Vec<&str> = text.lines().take_while(|line| *line != BEGIN_MARKER).collect();
    assert!(above.len() < 28, "the facts and the line of the handover fit on one screen: {}", above.len());
    assert!(above.iter().any(|line| line.contains("nothing was changed by this program, and there is no sign that anything is missing.")));
}

#[test]
fn a_name_that_nothing_proves_is_in_no_subject_and_said_to_be_unproven() {
    let text = String::from_utf8(message(b"", b"")).unwrap().replace("offers@sender.example>\nTo", "security@bank.example>\nTo");
    let report = report(text.as_bytes(), &Choices::new(Reason::Phishing, "abuse@desk.example"));
    assert_eq!(report.subject, "Phishing report: 198.51.100.7, 2025-01-15 08:31:30 UTC");
    let letter = report.text();
    assert!(letter.contains("  From shown:       Offers <security@bank.example> (nothing checked proves this name)\n"), "{letter}");
    assert!(letter.contains("believe it to be phishing"), "{letter}");
    let above = letter.split("\n-----").next().unwrap();
    for word in ["spam", "harassment", "advertising", "threat", "complete"] {
        assert!(!above.to_lowercase().contains(word), "{word}: {above}");
    }
}

/// Old servers, and Yahoo, have words of their own for what was found.
#[test]
fn a_result_is_told_in_the_word_that_was_recorded() {
    for word in
        ["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror", "policy", "bestguesspass", "hardfail", "error", "unknown"]
    {
        let results = format!(
            "Authentication-Results: mx.recipient.example; spf={word} smtp.mailfrom=sender.example; dkim={word} header.d=signer.example; dmarc={word}(p=NONE) header.from=sender.example\n"
        );
        let text = String::from_utf8(message(b"", b"")).unwrap();
        let report = report(format!("{results}{text}").as_bytes(), &choices());
        let expected = format!("SPF {word} sender.example; DKIM {word} signer.example; DMARC {word} sender.example (by my mail server)");
        assert_eq!(report.row(RowKind::Results), Some(expected.as_str()));
    }
}

#[test]
fn what_only_a_machine_says_that_may_be_an_own_relay_stands_behind_its_own_address() {
    let text = "Authentication-Results: spf=softfail (sender IP is 203.0.113.12) smtp.mailfrom=sender.example\nReceived: from mail.council.example (203.0.113.12) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Tue, 24 Nov 2026 09:15:45 +0000\nReceived: from y (mail.sender.example [198.51.100.7]) by mail.council.example (Postfix) with ESMTPS id B; Tue, 24 Nov 2026 09:15:42 +0000\nFrom: a@sender.example\nTo: ann@council.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@sender.example>\n\nx\n";
    let report = report(text.as_bytes(), &Choices::new(Reason::Phishing, "abuse@desk.example"));
    let letter = report.text();
    for line in [
        "  Source IP:        203.0.113.12 (HELO mail.council.example, name not checked; it may be a server of my own side)",
        "  Before that:      198.51.100.7 (mail.sender.example), by the word of 203.0.113.12, which called itself mail.council.example",
        "  Results:          SPF softfail sender.example (by my mail server, when 203.0.113.12 handed it over)",
    ] {
        assert!(letter.lines().any(|l| l == line), "{line}\n{letter}");
    }
    // Nobody recorded that address, so it is not looked up by it.
    assert_eq!((report.subject.as_str(), report.source_ip()), ("Phishing report: received 2026-11-24 09:15:45 UTC", None));
}

#[test]
fn what_a_relay_tells_that_the_person_called_their_own_is_in_the_subject_as_its_word() {
    let text = "Received: from [203.0.113.12] (helo=mx09.provider.example) by store14.provider.example with esmtp (Exim 4.97) (envelope-from <a@sender.example>) id 1t for ann@council.example; Tue, 24 Nov 2026 09:15:45 +0000\nReceived: from y (mail.sender.example [198.51.100.7]) by mx09.provider.example (Postfix) with ESMTPS id B; Tue, 24 Nov 2026 09:15:42 +0000\nFrom: a@sender.example\nTo: ann@council.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@sender.example>\n\nx\n";
    let (checked, _) = checked(text.as_bytes());
    let mine = |mine: &[&str]| {
        let answers = PersonAnswers { mine: mine.iter().map(|&name| name.to_owned()).collect(), strangers: vec![] };
        let trace = trace_with(&checked.block, &trace::Options { complete_top: true, answers, ..trace::Options::default() });
        compose(&checked, &trace, &Choices::new(Reason::Phishing, "abuse@desk.example")).unwrap()
    };
    let report = mine(&["provider.example"]);
    assert_eq!(report.subject, "Phishing report: 198.51.100.7 by word of a relay, 2026-11-24 09:15:42 UTC");
    let letter = report.text();
    for line in [
        "Phishing e-mail from 198.51.100.7 by word of a relay, received Tue, 24 Nov 2026 09:15:42 +0000",
        "  Source IP:        198.51.100.7 (mail.sender.example; by the word of 203.0.113.12, which called itself mx09.provider.example and handed it to my mail server)",
    ] {
        assert!(letter.lines().any(|l| l == line), "{line}\n{letter}");
    }
    // Nobody's server recorded that address.
    assert_eq!(report.source_ip(), None);
    let asked = mine(&[]);
    assert_eq!(asked.subject, "Phishing report: 203.0.113.12, 2026-11-24 09:15:45 UTC");
    let letter = asked.text();
    for line in ["  Recipient:        ann@council.example", "  Envelope sender:  a@sender.example"] {
        assert!(letter.lines().any(|l| l == line), "{line}\n{letter}");
    }
}

#[test]
fn who_handed_it_in_at_the_own_server_is_told_by_what_that_server_wrote() {
    let letter = |login: &str, above: &str| {
        let text = format!(
            "{above}Received: from [192.168.1.7] (unknown [198.51.100.66]) {login}by mail.corp.example (Postfix) with ESMTPSA id 4X for <ann@corp.example>; Tue, 24 Nov 2026 09:15:45 +0000\nFrom: Boss <boss@corp.example>\nTo: ann@corp.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@corp.example>\n\nx\n"
        );
        report(text.as_bytes(), &Choices::new(Reason::Phishing, "abuse@corp.example")).text()
    };
    for (login, row) in [
        (
            "(Authenticated sender: boss@corp.example) ",
            "198.51.100.66 (handed in at my mail server mail.corp.example; logged in there as boss@corp.example)\n",
        ),
        ("(Authenticated sender: boss) ", "198.51.100.66 (handed in at my mail server mail.corp.example; logged in there as boss)\n"),
        ("", "198.51.100.66 (handed in at my mail server mail.corp.example)\n"),
    ] {
        let letter = letter(login, "");
        assert!(letter.contains(&format!("  Source IP:        {row}")), "{login}: {letter}");
    }
    // That login is a check of the address in From, and one by another name is none.
    for (login, proven) in
        [("(Authenticated sender: boss@corp.example) ", true), ("(Authenticated sender: ann@corp.example) ", false), ("", false)]
    {
        let letter = letter(login, "");
        assert_eq!(!letter.contains("nothing checked proves"), proven, "{login}: {letter}");
    }
    // A stranger's line about a login at his own server is none of the own side's.
    let edge = "Received: from mail.corp.example (vps7.cheap.example [203.0.113.44]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:46 +0000\n";
    let letter = letter("(Authenticated sender: boss@corp.example) ", edge);
    let above = letter.split("\n-----").next().unwrap_or_default();
    assert!(above.contains("  Source IP:        203.0.113.44 ") && !above.contains("logged in"), "{letter}");
}

#[test]
fn a_name_that_is_known_one_way_is_never_called_checked() {
    let servers = ["newxmmxszc6-1.qq.com", "mx.zohomail.com", "email-smtpd17.ko.seznam.cz", "mxfront9g.mail.yandex.net"];
    for (by, said) in servers.into_iter().flat_map(|by| [(by, "pc"), (by, "mail.sender.example")]) {
        let text = format!(
            "Received: from {said} (mail.sender.example [198.51.100.7]) by {by} with ESMTP id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\nFrom: a@sender.example\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@sender.example>\n\nx\n"
        );
        let letter = report(text.as_bytes(), &Choices::new(Reason::Phishing, "abuse@desk.example")).text();
        let row =
            "  Source IP:        198.51.100.7 (named mail.sender.example; whether that name leads back to the address is not known)\n";
        assert!(letter.contains(row), "{by}: {letter}");
    }
}

#[test]
fn a_pass_for_the_domain_of_a_forwarder_is_none_for_a_domain_in_the_part_before_the_sign() {
    let shown = |path: &str| {
        let text = format!(
            "Received: from x (mail.sender.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\nAuthentication-Results: mx.other.example; spf=pass smtp.mailfrom={path}\nFrom: a@promo.example\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@promo.example>\n\nx\n"
        );
        let letter = report(text.as_bytes(), &Choices::new(Reason::Phishing, "abuse@desk.example")).text();
        letter.contains("the headers tell of a check that passed")
    };
    for path in ["a@promo.example", "promo.example", "<a@promo.example>", "\"a b\"@promo.example"] {
        assert!(shown(path), "{path}");
    }
    for path in ["SRS0=ab=TT=promo.example=a@club.example", "a=promo.example@club.example", "\"a@promo.example\"@club.example"] {
        assert!(!shown(path), "{path}");
    }
}

#[test]
fn a_service_that_passed_the_message_on_is_told_as_that() {
    let text = "Received: from mail-200163.simplelogin.co (mail-200163.simplelogin.co [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\nFrom: a@shop.example\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@shop.example>\n\nx\n";
    let letter = report(text.as_bytes(), &Choices::new(Reason::Phishing, "abuse@simplelogin.co")).text();
    assert!(letter.contains("\nMy mail server got it from SimpleLogin, which passed it on.\n"), "{letter}");
    let stranger = text.replace("(mail-200163.simplelogin.co [", "(vps7.cheap.example [");
    assert!(!report(stranger.as_bytes(), &Choices::new(Reason::Phishing, "abuse@desk.example")).text().contains("SimpleLogin, which"));
}

#[test]
fn the_word_for_the_abuse_is_the_same_in_subject_first_line_and_row() {
    for reason in Reason::ALL {
        let report = report(&message(b"", b""), &Choices::new(reason, "abuse@desk.example"));
        let text = report.text().to_lowercase();
        let above = text.split("\n-----").next().unwrap();
        let first = above.lines().next().unwrap();
        assert!(report.subject.to_lowercase().contains(reason.word()) && first.contains(reason.word()), "{} {first}", report.subject);
        assert!(above.contains(&format!("type of abuse:    {}\n", reason.word())), "{above}");
        let others = ["spam", "phishing", "harassment"].into_iter().filter(|word| *word != reason.word());
        for other in others {
            assert!(!above.contains(other) && !report.subject.to_lowercase().contains(other), "{other}: {above}");
        }
    }
}

#[test]
fn a_day_of_asking_is_before_the_message_only_where_that_is_true_everywhere() {
    for (day, row) in [
        (date(2025, 1, 2), "  Asked to stop:    2025-01-02, before this message\n"),
        (date(2025, 1, 13), "  Asked to stop:    2025-01-13, before this message\n"),
        (date(2025, 1, 14), "  Asked to stop:    2025-01-14\n"),
        (date(2025, 1, 15), "  Asked to stop:    2025-01-15\n"),
        (date(2025, 2, 1), "  Asked to stop:    2025-02-01\n"),
    ] {
        let choices = Choices { asked_to_stop: Some(day.into()), today: Some(date(2025, 3, 1)), ..choices() };
        let text = report(&message(b"", b""), &choices).text();
        assert!(text.contains(row), "{day}: {text}");
        assert_eq!(text.matches(&day.to_string()).count(), 1 + usize::from(day == date(2025, 1, 15)), "{text}");
    }
    let (found, trace) = checked(&message(b"", b""));
    let tomorrow = Choices { asked_to_stop: Some(date(2025, 3, 2).into()), today: Some(date(2025, 3, 1)), ..choices() };
    assert_eq!(compose(&found, &trace, &tomorrow), Err(ReportError::AskedInFuture(date(2025, 3, 2))));
}

#[test]
fn a_day_that_is_only_about_right_is_told_so_and_nothing_follows_from_it() {
    let asked = AskedDay { day: date(2025, 1, 2), is_about: true };
    let text = report(&message(b"", b""), &Choices { asked_to_stop: Some(asked), ..choices() }).text();
    assert!(text.contains("  Asked to stop:    about 2025-01-02\n"), "{text}");
    assert!(!text.contains("before this message"), "{text}");
}

#[test]
fn what_is_not_on_record_is_in_no_subject_and_no_row() {
    let cut = String::from_utf8_lossy(CLASSIC);
    let cut = cut.split_once(" by ").map(|(_, rest)| format!(" by {rest}")).unwrap();
    let report = report(cut.as_bytes(), &choices());
    let text = report.text();
    assert_eq!(report.subject, "Spam report");
    assert!(text.starts_with("Spam e-mail\n\n"), "{text}");
    for row in [RowKind::SourceIp, RowKind::Received] {
        assert_eq!(report.row(row), None, "{text}");
    }
}

#[test]
fn the_sender_may_be_told_only_for_advertising_and_only_by_choice() {
    for reason in Reason::ALL {
        for own_address in [OwnAddress::Shown, OwnAddress::ToldToSender] {
            let told = reason == Reason::Advertising && own_address == OwnAddress::ToldToSender;
            let choices = Choices { own_address, ..Choices::new(reason, "abuse@desk.example") };
            let text = report(&message(b"", b""), &choices).text();
            assert_eq!(text.contains("You may tell the sender my address"), told, "{text}");
            assert_eq!(text.contains("Please do not pass this report or my address to the sender."), !told, "{text}");
        }
    }
    let threats = report(&message(b"", b""), &Choices::new(Reason::Threats, "abuse@desk.example")).text();
    assert!(threats.lines().nth(2).unwrap().starts_with("Please do not pass"), "{threats}");
}

#[test]
fn the_text_and_the_link_of_phishing_are_written_harmlessly() {
    let body = "Dear customer,\n\nyour account: https://evil.example/login?user=7 or http://x.example/\n----- end of headers -----\n";
    let bytes = String::from_utf8(message(b"", b"")).unwrap().replace("Buy now.\n", body);
    let (found, trace) = checked(bytes.as_bytes());
    let whole = Enclosed::of(&found, &Whole::pasted(bytes.as_bytes())).map(Arc::new);
    assert!(whole.is_some());
    let mut choices = Choices { message: whole, ..Choices::new(Reason::Phishing, "abuse@desk.example") };
    let text = compose(&found, &trace, &choices).unwrap().text();
    assert!(text.contains("  Link:             hxxps://evil[.]example/login?… (written harmlessly; 1 of 2)\n"), "{text}");
    assert!(text.contains("\n| Dear customer,\n|\n| your account: hxxps://evil[.]example/login?… or hxxp://x[.]example/\n"), "{text}");
    assert!(!text.contains("https://evil.example") && !text.contains("user=7"), "{text}");
    super::evidence(&text);
    choices.with_query = true;
    assert!(compose(&found, &trace, &choices).unwrap().text().contains("hxxps://evil[.]example/login?user=7"));
    choices.links = vec![1];
    let text = compose(&found, &trace, &choices).unwrap().text();
    assert!(text.contains("(written harmlessly; 2 of 2)") && !text.contains("1 of 2"), "{text}");
    choices.reason = Reason::Other;
    assert!(!compose(&found, &trace, &choices).unwrap().text().contains("Dear customer"));
}

#[test]
fn every_desk_gets_the_line_of_the_handover() {
    let has_line = |to: &str, to_network: bool| {
        let choices = Choices { to: to.to_owned(), to_network, ..choices() };
        report(&message(b"", b""), &choices).text().contains("recorded the handover in this line")
    };
    assert!(has_line("desk@host.example", false), "an owner whom the person looked up");
    assert!(has_line("abuse@oracleemaildelivery.com", true), "the owner of a network who has a mail service, too");
    assert!(has_line("abuse@oracleemaildelivery.com", false), "the mail service");
}

#[test]
fn a_line_in_which_somebody_covered_the_address_is_not_quoted_as_what_the_server_recorded() {
    let text = |address: &str| {
        let message = format!(
            "Delivered-To: me@gmail.com\n\
            Received: by 2002:a05:6402:5cd:b0:5cf:e3c1:1111 with SMTP id n13csp2184110edx; Tue, 24 Nov 2026 01:15:46 -0800 (PST)\n\
            Return-Path: <news@sender.example>\n\
            Received: from mail.sender.example (mail.sender.example. [{address}])\n        by mx.google.com with ESMTPS id 5b1f17b1804b1si2113f8f.77.2026.11.24\n        for <me@gmail.com>;\n        Tue, 24 Nov 2026 01:15:45 -0800 (PST)\n\
            Received-SPF: pass (google.com: domain of news@sender.example designates 198.51.100.7 as permitted sender) client-ip=198.51.100.7;\n\
            From: News <news@sender.example>\nTo: me@gmail.com\nSubject: Offer\nDate: Tue, 24 Nov 2026 10:15:40 +0100\n\
            Message-ID: <1@sender.example>\nMIME-Version: 1.0\nContent-Type: text/html\n"
        );
        report(message.as_bytes(), &Choices::new(Reason::Advertising, "desk@host.example")).text()
    };
    let whole = text("198.51.100.7");
    assert!(whole.contains("recorded the handover in this line") && whole.contains("Source IP:        198.51.100.7"), "{whole}");
    let covered = text("203.0.113.xxx");
    assert!(!covered.contains("recorded the handover in this line") && covered.contains("[203.0.113.xxx]"), "{covered}");
}

#[test]
fn a_letter_to_a_web_host_has_the_line_of_the_handover_and_what_the_host_wrote() {
    let extra = b"X-PHP-Script: shop.example/mailer.php for 203.0.113.9\nX-AntiAbuse: This header was added to track abuse, please include it with any abuse report\nX-AntiAbuse: Primary Hostname - web7.host.example\nX-SG-EID: abc123\n";
    let choices = Choices { to_network: true, ..choices() };
    let text = report(&message(extra, b""), &choices).text();
    assert!(text.contains("recorded the handover in this line:\n\n  Received: from mail.sender.example (mail.sender.example [198.51.100.7]) by mx.recipient.example"), "{text}");
    assert!(text.contains("X-PHP-Script: shop.example/mailer.php for 203.0.113.9 (the message says)"), "{text}");
    assert!(text.contains("X-AntiAbuse: Primary Hostname - web7.host.example (the message says)"), "{text}");
    let above = text.split("\n-----").next().unwrap();
    assert!(!above.contains("X-SG-EID") && !above.contains("This header was added"), "{above}");
}

#[test]
fn the_recipient_is_the_one_that_the_sender_gave_and_what_the_own_side_wrote_is_no_id_of_the_sender() {
    let line = |to: &str, ip: &str| {
        format!(
            "Received: from x (mail.sender.example [{ip}]) by mx.recipient.example (Postfix) with ESMTPS id 1 for <{to}>; Tue, 24 Nov 2026 09:15:45 +0000\n"
        )
    };
    let own =
        "From: a@shop.example\nTo: office@club.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:20 +0000\nMessage-ID: <1@shop.example>\n";
    let above = |delivered: &str, to: &str, below: &str| {
        let text = format!("Delivered-To: {delivered}\nX-Originating-IP: [144.160.235.22]\n{}{below}{own}", line(to, "198.51.100.7"));
        let choices = Choices { to_network: true, ..choices() };
        let text = report(text.as_bytes(), &choices).text();
        text.split("\n-----").next().unwrap().to_owned()
    };
    let text = above(
        "m0512345@dd36226.recipient.example",
        "office@club.example",
        "X-Originating-IP: [198.51.100.7]\nX-Originating-IP: [10.1.2.3]\n",
    );
    assert!(text.contains("Recipient:        office@club.example\n"), "{text}");
    assert!(!text.contains("144.160.235.22") && !text.contains("X-Originating-IP: [198.51.100.7]"), "{text}");
    assert!(text.contains("X-Originating-IP: [10.1.2.3] (the message says)"), "{text}");
    // A line that the sender wrote names nobody.
    let text = above("ann@recipient.example", "ann@recipient.example", &line("eve@club.example", "203.0.113.9"));
    assert!(text.contains("Recipient:        ann@recipient.example\n"), "{text}");
}

#[test]
fn ids_go_only_to_the_desk_whose_system_writes_them() {
    let extra = b"X-SG-EID: abc123\nX-Mailgun-Sid: xyz\nX-SFDC-LK: 00D5f000003QrTw\n";
    let above = |to: &str| {
        let text = report(&message(extra, b""), &Choices::new(Reason::Advertising, to)).text();
        text.split("\n-----").next().unwrap().to_owned()
    };
    assert!(
        above("abuse@sendgrid.com").contains("X-SG-EID: abc123 (the message says)") && !above("abuse@sendgrid.com").contains("Mailgun")
    );
    assert!(above("abuse@mailgun.com").contains("X-Mailgun-Sid: xyz (the message says)"));
    assert!(above("abuse@salesforce.com").contains("Salesforce org 00D5f000003QrTw (X-SFDC-LK) (the message says)"));
    assert!(!above("abuse@desk.example").contains("00D5f000003QrTw") && !above("abuse@desk.example").contains("abc123"));
}

#[test]
fn an_own_address_in_from_is_never_told_as_the_sender() {
    let text = String::from_utf8(message(b"", b"")).unwrap().replace("Offers <offers@sender.example>", "Ann <ann@recipient.example>");
    let letter = report(text.as_bytes(), &Choices::new(Reason::Threats, "abuse@desk.example")).text();
    assert!(letter.contains("Ann <ann@recipient.example> (claiming to be my own address; nothing checked proves it)"), "{letter}");
}

#[test]
fn every_reason_has_its_own_words() {
    let texts: Vec<String> = Reason::ALL
        .into_iter()
        .map(|reason| {
            assert_eq!(reason.as_str().parse::<Reason>(), Ok(reason));
            report(&message(b"", b""), &Choices::new(reason, "abuse@desk.example")).text()
        })
        .collect();
    for (at, text) in texts.iter().enumerate() {
        assert!(texts.iter().skip(at + 1).all(|other| other != text));
    }
    assert_eq!("spam".parse::<Reason>(), Err(ReportError::UnknownReason));
}

#[test]
fn own_words_stand_above_the_evidence_line_by_line() {
    let mut choices = choices();
    choices.note = "First line.\r\nSecond\u{202e} line.\u{7}\rThird.  \n\n".to_owned();
    choices.subject = Some(" My own\nsubject ".to_owned());
    let report = report(&message(b"", b""), &choices);
    assert_eq!(report.subject, "My own subject");
    let text = report.text();
    let at = text.find("In my own words:\n\n| First line.\n| Second line.\n| Third.\n").expect("the words");
    assert!(at < text.find(BEGIN_MARKER).unwrap());
}

#[test]
fn a_partial_copy_is_never_called_complete() {
    let cut = String::from_utf8_lossy(CLASSIC);
    let cut = cut.split_once(" by ").map(|(_, rest)| format!(" by {rest}")).unwrap();
    let (found, _) = checked(cut.as_bytes());
    assert_eq!(found.verdict.as_str(), "partial", "{:?}", found.findings);
    let text = report(cut.as_bytes(), &choices()).text();
    assert!(!text.to_lowercase().replace("not complete", "").contains("complete"), "{text}");
    assert!(text.contains(BEGIN_MARKER_NOT_COMPLETE) && text.contains("the beginning is missing"), "{text}");
    assert!(!text.contains("clock of my mail server"), "{text}");
}

#[test]
fn more_than_folding_repaired_carries_both_forms() {
    let sample = String::from_utf8_lossy(CLASSIC).replace("\r\n", "\n");
    let quoted: String = sample.lines().map(|line| format!("> {line}\n")).collect();
    let text = report(quoted.as_bytes(), &choices()).text();
    assert!(
        text.contains("the lines began with a mark such as >, a number or a bullet. This program undid that.\nNothing else was changed by this program, and there is no sign that anything is missing.\n\nBefore it was undone I had this text, without what stood below the headers:\n"),
        "{text}"
    );
    let (_, below) = text.split_once("\n----- the text as I copied it, each line after a bar -----\n").expect("the copy");
    let (copy, below) = below.split_once("\n----- end of that text -----\n").expect("its end");
    let header = sample.split_once("\n\n").unwrap().0;
    let given: String = header.lines().map(|line| format!("| > {line}\n")).collect();
    assert_eq!(format!("{copy}\n"), given, "the headers as they were given, and nothing of the message below them");
    assert_eq!(super::evidence(&text), header);
    assert!(below.starts_with(&format!("\n{BEGIN_MARKER}\n")));
    // A mark in the copy is no mark.
    let forged = quoted.replacen("> X-SFDC-LK", &format!("> X-Note: a\n> {BEGIN_MARKER}\n> X-SFDC-LK"), 1);
    let text = report(forged.as_bytes(), &choices()).text();
    assert_eq!(text.lines().filter(|line| *line == BEGIN_MARKER || line.starts_with("----- internet headers")).count(), 1, "{text}");
}

/// The blanks before the first line are a part of what was undone; an empty line has its bar alone.
#[test]
fn the_copied_text_stands_as_it_was_copied() {
    let sample = String::from_utf8_lossy(CLASSIC).replace("\r\n", "\n");
    let header = sample.split_once("\n\n").unwrap().0;
    let numbered: String = header.lines().enumerate().map(|(at, line)| format!("{:>4}  {line}\n", at + 1)).collect();
    let text = report(format!("\n \n{numbered}\n").as_bytes(), &choices()).text();
    let (_, copy) = text.split_once("each line after a bar -----\n").expect("the copy");
    let (copy, _) = copy.split_once("\n----- end of that text -----\n").expect("its end");
    let given: String = numbered.lines().map(|line| format!("| {line}\n")).collect();
    assert_eq!(format!("{copy}\n"), given);
    let spaced: String = header.lines().map(|line| format!("{line}\n\n")).collect();
    let text = report(spaced.as_bytes(), &choices()).text();
    assert!(text.contains("\n|\n| ") && !text.lines().any(|line| line == "| "), "{text}");
}

/// What the person wrote above the headers is nothing to the desk, nor is the name of somebody who sent them in a chat.
#[test]
fn what_stood_above_the_headers_is_not_told() {
    let sample = String::from_utf8_lossy(CLASSIC).replace("\r\n", "\n");
    let header = sample.split_once("\n\n").unwrap().0;
    for above in
        ["Hello IT,\n\nis this one real? My number is +44 000 000\nKind regards, Berta\n\n", "[ 24 November 2026 10:44 ] Aunt Berta: "]
    {
        let text = report(format!("{above}{header}\n").as_bytes(), &choices()).text();
        assert!(text.contains("Before it was undone I had this text, without what stood above the headers:\n"), "{text}");
        assert!(!text.contains("Berta"), "{text}");
        let (_, copy) = text.split_once("each line after a bar -----\n").expect("the copy");
        let (copy, _) = copy.split_once("\n----- end of that text -----\n").expect("its end");
        let given: String = header.lines().map(|line| format!("| {line}\n")).collect();
        assert_eq!(format!("{copy}\n"), given);
    }
}

#[test]
fn folding_alone_needs_no_second_form_and_a_hidden_address_allows_none() {
    let sample = String::from_utf8_lossy(CLASSIC).replace("\r\n", "\n");
    let flat: String = sample.lines().map(|line| format!("{}\n", line.trim_start())).collect();
    let text = report(flat.as_bytes(), &choices()).text();
    assert!(text.contains("This program undid that.") && !text.contains("as I copied it"), "{text}");
    let quoted: String = sample.lines().map(|line| format!("> {line}\n")).collect();
    let text = report(quoted.as_bytes(), &hiding(&["recipient@example.com"])).text();
    assert!(text.contains("The text as I copied it is left out, because it shows my own address."), "{text}");
    assert!(!text.contains("recipient@example.com") && !text.contains("\n| "), "{text}");
}

#[test]
fn what_was_changed_by_hand_is_said() {
    let by_hand = Options { by_hand: true, ..Options::default() };
    let found = check(CLASSIC, &by_hand);
    assert!(found.findings.iter().any(|finding| finding.id.as_str() == "edited"), "{:?}", found.findings);
    let text = compose(&found, &trace(&found.block, true), &choices()).unwrap().text();
    assert!(text.contains("I changed or typed parts of this text by hand.\nThis program itself changed none of it.\n"), "{text}");
    assert!(!text.to_lowercase().contains("nothing was changed"));
}

#[test]
fn nothing_usable_and_wrong_addresses_give_no_report() {
    let (found, trace) = checked(b"From: a@x.example\nSubject: b\n\nHello\n");
    assert!(matches!(compose(&found, &trace, &choices()), Err(ReportError::NotUsable(_))));
    let (found, trace) = checked(&message(b"", b""));
    let wrong = Choices::new(Reason::Other, "abuse@desk.example\r\nBcc: b@x.example");
    assert_eq!(compose(&found, &trace, &wrong), Err(ReportError::To(AddressError::LineBreak)));
    assert_eq!(compose(&found, &trace, &hiding(&["ann"])), Err(ReportError::HideAddress(AddressError::NoAt)));
    let many: Vec<String> = (0..40).map(|n| format!("ann{n}@recipient.example")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(compose(&found, &trace, &hiding(&many)), Err(ReportError::TooMany));
}

#[test]
fn addresses_of_the_recipient_are_found_once_each() {
    let block = |text: &str| HeaderBlock::parse(text.as_bytes().to_vec());
    let found = own_addresses(&block(
        "Delivered-To: ann@x.example\nReceived: from a by b for <Ann@X.example>; x\nReceived: from b by c\n\tfor <list@y.example>; x\nX-Original-To: <a.lee@x.example>\nTo: \"Lee, Ann\" <ann.lee@z.example>\n",
    ));
    assert_eq!(found, ["ann@x.example", "a.lee@x.example", "ann.lee@z.example", "list@y.example"]);
    assert!(own_addresses(&block("To: ann@x.example, bob@x.example\n")).is_empty());
    assert!(own_addresses(&block("To: A <ann@x.example>, B <bob@x.example>\n")).is_empty());
    assert!(own_addresses(&block("To: undisclosed-recipients:;\n")).is_empty());
}

#[test]
fn an_organisation_that_was_copied_is_said_to_be_read_elsewhere() {
    let classic = String::from_utf8_lossy(CLASSIC);
    let copied = classic.replace("X-SFDC-LK: 00D5f000003QrTw", "X-SFDC-LK: 00D8c00000Lm4Zb");
    let to_salesforce = Choices::new(Reason::Advertising, "abuse@salesforce.com");
    let text = report(copied.as_bytes(), &to_salesforce).text();
    let line = "  Sender's IDs:     Salesforce org 00D5f000003QrTw (from the return path that my mail server checked; X-SFDC-LK names another one, so that may be forged), user 0055f000002KpLm";
    assert!(text.lines().any(|l| l == line), "{text}");
    // Nobody checked the return path here: the field is what is named.
    let results = ["Authentication-Results:", "Received-SPF:"];
    let mut kept = true;
    let unchecked: Vec<&str> = copied
        .lines()
        .filter(|line| {
            kept = if line.starts_with([' ', '\t']) { kept } else { !results.iter().any(|name| line.starts_with(name)) };
            kept
        })
        .collect();
    let text = report(unchecked.join("\n").as_bytes(), &to_salesforce).text();
    assert!(text.contains("00D8c00000Lm4Zb (X-SFDC-LK; the headers name another one too, so this may be forged)"), "{text}");
}

#[test]
fn another_carriers_desk_is_not_told_of_a_salesforce_organisation_in_the_subject() {
    let copied = message(b"", b"X-SFDC-LK: 00D5f000003QrTw\n");
    let text = String::from_utf8(copied).unwrap().replace("mail.sender.example [", "o1.ptr.sendgrid.net [");
    let report = report(text.as_bytes(), &Choices::new(Reason::Advertising, "abuse@sendgrid.com"));
    assert!(report.text().contains("came through SendGrid") && report.text().contains("marks of Salesforce too"), "{}", report.text());
    assert!(!report.subject.contains("00D5f"), "{}", report.subject);
}

/// The letter about phishing of a message with that body, with the message itself.
fn phishing_with(kind: &str, body: &str) -> String {
    let top = String::from_utf8(message(format!("{kind}\n").as_bytes(), b"")).unwrap();
    let (top, _) = top.split_once("\n\n").unwrap();
    let mail = format!("{top}\n\n{body}\n");
    let (found, trace) = checked(mail.as_bytes());
    let message = Enclosed::of(&found, &Whole::pasted(mail.as_bytes())).map(Arc::new);
    compose(&found, &trace, &Choices { message, ..Choices::new(Reason::Phishing, "abuse@desk.example") }).unwrap().text()
}

const FILTERS_WORDS: &str = "Spam detection software, running on the system \"mx.recipient.example\",\nhas identified this incoming email as possible spam. See https://filter.example/tag.\n\nContent preview:  Pay now [...]\n\nContent analysis details:   (8.1 points, 5.0 required)\n";

#[test]
fn the_words_of_a_filter_are_no_text_of_the_message() {
    let original = "From: Bank <service@sender.example>\nTo: ann@recipient.example\nSubject: Pay\nMessage-ID: <1@sender.example>\nContent-Type: text/plain\n\nPay now at https://evil.example/in today.\n";
    for kind in ["message/rfc822; x-spam-type=original", "text/plain; x-spam-type=original"] {
        let body = format!(
            "--q\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: inline\n\n{FILTERS_WORDS}\n--q\nContent-Type: {kind}\nContent-Description: original message before SpamAssassin\nContent-Disposition: inline\n\n{original}\n--q--"
        );
        let letter = phishing_with("Content-Type: multipart/mixed; boundary=\"q\"", &body);
        assert!(letter.contains("| Pay now at hxxps://evil[.]example/in today."), "{letter}");
        assert!(letter.contains("  Link:             hxxps://evil[.]example/in (written harmlessly)"), "{letter}");
        assert!(!letter.contains("Spam detection") && !letter.contains("filter[.]example"), "{letter}");
    }
    // Where the message itself is gone, the letter has no text of it.
    let letter = phishing_with("Content-Type: text/plain", FILTERS_WORDS);
    assert!(!letter.contains("The text of the message") && !letter.contains("Spam detection"), "{letter}");
    assert!(!letter.contains("  Link:"), "{letter}");
}

#[test]
fn a_page_sent_as_plain_text_is_read_like_a_page() {
    let page = "<html><head><style>p { color: red }</style></head><body><p>Dear customer,</p><p><img src=\"https://pictures.example/l.png\">Your account is limited. <a href=\"https://evil.example/in?u=1\">Sign in</a> &amp; pay.</p></body></html>";
    for kind in ["Content-Type: text/plain", "Content-Type: text/html", "X-Nothing: x"] {
        let letter = phishing_with(kind, page);
        assert!(letter.contains("| Your account is limited. Sign in & pay."), "{letter}");
        assert!(letter.contains("  Link:             hxxps://evil[.]example/in?… (written harmlessly)"), "{letter}");
        for raw in ["<p>", "color: red", "pictures", "| <"] {
            assert!(!letter.contains(raw), "{raw}\n{letter}");
        }
    }
}
