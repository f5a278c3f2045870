//! What a letter states is so: each row comes from a line that could carry it, nobody innocent is named, and rows and headers hide the same.

use std::sync::Arc;

use abuse_report_helper::message::Whole;
use abuse_report_helper::report::{Choices, Enclosed, HIDDEN, NAME_HIDDEN, Reason, Report, RowKind, compose, own_addresses};

use super::{checked, choices, hiding, report};
use crate::support::{mails, message};

fn text_of(extra: &[u8]) -> String {
    String::from_utf8(message(extra, b"")).unwrap()
}

fn arf(text: &str, choices: &Choices) -> String {
    String::from_utf8(report(text.as_bytes(), choices).arf()).unwrap()
}

#[test]
fn a_row_hides_what_the_headers_hide_and_no_more() {
    let text = text_of(b"").replace("Return-Path: <offers@sender.example>", "Return-Path: <ann-admin@lists.example>");
    let text = text.replace("From: Offers <offers@", "From: Offers <offers_ann@");
    let report = report(text.as_bytes(), &hiding(&["ann@recipient.example"]));
    assert_eq!(report.row(RowKind::EnvelopeSender), Some("ann-admin@lists.example"));
    assert!(report.row(RowKind::FromShown).unwrap().starts_with("Offers <offers_ann@sender.example>"), "{:?}", report.rows);
    assert!(report.headers().contains("Return-Path: <ann-admin@lists.example>\n"), "{}", report.headers());
    assert!(String::from_utf8(report.arf()).unwrap().contains("Original-Mail-From: <ann-admin@lists.example>\r\n"));
}

#[test]
fn the_name_beside_the_own_address_is_hidden_in_from_too() {
    for (name, hidden) in [("\"Ann Lee\"", true), ("Lee, Ann", true), ("Anna-Bank Security", false)] {
        let name = if name.contains(',') { format!("\"{name}\"") } else { name.to_owned() };
        let text = text_of(b"").replace("From: Offers <offers@sender.example>", &format!("From: {name} <ann.lee@recipient.example>"));
        let text = text.replace("ann@recipient.example", "ann.lee@recipient.example");
        let report = report(text.as_bytes(), &hiding(&["ann.lee@recipient.example"]));
        let from = report.headers().lines().find(|line| line.starts_with("From:")).unwrap().to_owned();
        let expected = if hidden { format!("From: {NAME_HIDDEN} <{HIDDEN}>") } else { format!("From: {name} <{HIDDEN}>") };
        assert_eq!(from, expected);
        assert!(!hidden || !report.text().contains("Lee"), "{}", report.text());
    }
}

#[test]
fn no_letter_of_the_test_mail_shows_a_hidden_address() {
    let mut count = 0;
    for (name, bytes) in mails() {
        let (found, trace) = checked(&bytes);
        for address in own_addresses(&found.block).into_iter().take(2) {
            let Ok(report) = compose(&found, &trace, &hiding(&[&address])) else { continue };
            count += 1;
            let (text, address) = (report.text().to_lowercase(), address.to_lowercase());
            let at = text.find(&address);
            // Another person's address may end like it.
            let is_whole = at.is_some_and(|at| !text[..at].ends_with(|c: char| c.is_alphanumeric() || ".-_+*".contains(c)));
            assert!(!is_whole, "{name}: {address}\n{text}");
            let says_so = report.words().contains("My own address is replaced by");
            let in_rows = report.rows.iter().any(|row| row.value.contains(HIDDEN));
            assert!(says_so, "{name}");
            assert!(!in_rows || !report.hidden_in.is_empty(), "{name}");
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn a_machine_is_told_of_no_domain_that_only_passed_the_message_on() {
    let passed = "Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=simplelogin.co; dkim=pass header.d=simplelogin.co; dmarc=pass header.from=simplelogin.co\nReceived: from mail-200163.simplelogin.co (mail-200163.simplelogin.co [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\nFrom: a <shop_at_x.example@simplelogin.co>\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@shop.example>\n\nx\n";
    let told = arf(passed, &choices());
    assert!(told.contains("spf=pass smtp.mailfrom=simplelogin.co") && !told.contains("Reported-Domain"), "{told}");
    // The recipient's own domain, as forwarders write it into the return path.
    let own = passed.replace("simplelogin.co;", "home.example;").replace("mail-200163.simplelogin.co", "out.other.example");
    assert!(!arf(&own, &choices()).contains("Reported-Domain: home.example"), "{}", arf(&own, &choices()));
    // A service's own domain is not the sender's.
    let direct =
        passed.replace("mail-200163.simplelogin.co", "out.other.example").replace("shop_at_x.example@simplelogin.co", "a@shop.example");
    let direct =
        direct.replace("dkim=pass header.d=simplelogin.co; dmarc=pass header.from=simplelogin.co", "dkim=pass header.d=shop.example");
    let told = arf(&direct.replace("smtp.mailfrom=simplelogin.co", "smtp.mailfrom=mailer.example"), &choices());
    assert!(told.contains("Reported-Domain: shop.example\r\n") && !told.contains("Reported-Domain: mailer.example"), "{told}");
}

#[test]
fn a_machine_is_told_of_links_only_where_it_is_known_which_is_the_bad_one() {
    let text = text_of(b"").replace("Buy now.", "https://bank.example/terms and https://evil.example/login");
    let (found, trace) = checked(text.as_bytes());
    let message = Enclosed::of(&found, &Whole::pasted(text.as_bytes())).map(Arc::new);
    let choices = |links: Vec<usize>| Choices { message: message.clone(), links, ..Choices::new(Reason::Phishing, "abuse@desk.example") };
    let told = |links| String::from_utf8(compose(&found, &trace, &choices(links)).unwrap().arf()).unwrap();
    assert!(!told(vec![]).contains("Reported-URI") && !told(vec![]).contains("Reported-Domain"), "{}", told(vec![]));
    let chosen = told(vec![1]);
    assert!(
        chosen.contains("Reported-URI: https://evil.example/login\r\n") && chosen.contains("Reported-Domain: evil.example\r\n"),
        "{chosen}"
    );
    assert!(!chosen.contains("Reported-URI: https://bank.example"), "{chosen}");
}

#[test]
fn the_envelope_sender_is_the_one_of_the_handover() {
    let text = "Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=gmail.com\nReceived: from mail-lf1-f46.google.com (mail-lf1-f46.google.com [209.85.167.46]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\nReturn-Path: <bounce@shop.example>\nReceived: from out.shop.example (out.shop.example [198.51.100.7]) by mx.google.com with ESMTPS id 2 for <ann.lee@gmail.com>; Tue, 24 Nov 2026 01:15:44 -0800 (PST)\nFrom: a <a@shop.example>\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@shop.example>\nReturn-Path: <ann.lee+caf_=ann=home.example@gmail.com>\n\nx\n";
    let letter = report(text.as_bytes(), &choices()).text();
    assert!(letter.contains("  Envelope sender:  ann.lee+caf_=ann=home.example@gmail.com\n"), "{letter}");
    // Where only the other one is there, a machine is not told that it was this handover's.
    let one = text.replace("Return-Path: <ann.lee+caf_=ann=home.example@gmail.com>\n", "");
    let letter = report(one.as_bytes(), &choices()).text();
    assert!(letter.contains("  Envelope sender:  bounce@shop.example (the message says)\n"), "{letter}");
    assert!(!arf(&one, &choices()).contains("Original-Mail-From"));
}

#[test]
fn a_field_that_looks_changed_is_told_as_no_fact() {
    let starred = text_of(b"Delivered-To: a***@recipient.example\n").replace("ann@recipient", "a***@recipient");
    let letter = report(starred.as_bytes(), &choices());
    assert_eq!(letter.row(RowKind::Recipient), None, "{}", letter.text());
    assert!(
        letter.row(RowKind::FromShown).is_some() && letter.text().contains("look as if they had been changed by hand"),
        "{}",
        letter.text()
    );
    assert!(!arf(&starred, &choices()).contains("Original-Rcpt-To"));
    let page = text_of(b"").replace("offers@sender.example", "[email protected]").replace("<1@sender.example>", "<[email protected]>");
    let letter = report(page.as_bytes(), &choices());
    assert_eq!((letter.row(RowKind::MessageId), letter.row(RowKind::EnvelopeSender)), (None, None), "{}", letter.text());
    assert!(letter.row(RowKind::FromShown).unwrap().ends_with(" (this field looks changed)"), "{}", letter.text());
}

#[test]
fn a_name_that_an_unknown_hand_calls_checked_is_said_to_be_that() {
    let told = text_of(b"Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=sender.example\n");
    let letter = report(told.as_bytes(), &choices()).text();
    let note = "(the headers tell of a check that passed; nothing on record proves this name)";
    assert!(letter.contains(&format!("  From shown:       Offers <offers@sender.example> {note}\n")), "{letter}");
    for other in [
        "dmarc=fail header.from=sender.example",
        "dmarc=pass header.from=other.example",
        "spf=pass smtp.mailfrom=other.example; dkim=pass header.d=esp.example; dmarc=none header.from=sender.example",
        "dmarc=pass header.from=mysender.example",
    ] {
        let letter = report(told.replace("dmarc=pass header.from=sender.example", other).as_bytes(), &choices()).text();
        assert!(letter.contains("(nothing checked proves this name)"), "{letter}");
    }
}

/// The owner of a domain may ask for the very domain (strict alignment), and then a check of one below it proves nothing.
#[test]
fn a_name_whose_dmarc_failed_is_not_proven_by_another_check() {
    let results = |dmarc: &str| {
        let told = format!(
            "Authentication-Results: mx.recipient.example; spf=pass smtp.mailfrom=news.sender.example; dmarc={dmarc} header.from=sender.example\n"
        );
        let letter = report(format!("{told}{}", text_of(b"")).as_bytes(), &choices());
        letter.row(RowKind::FromShown).unwrap().to_owned()
    };
    assert_eq!(results("none"), "Offers <offers@sender.example>");
    assert_eq!(results("fail"), "Offers <offers@sender.example> (nothing checked proves this name)");
}

#[test]
fn a_clock_is_named_only_by_a_name() {
    let text = "Return-Path: <return@parcel.example>\nDelivered-To: ben@verein.example\nReceived: (qmail 65338 invoked by uid 72); 24 Nov 2026 09:15:45 -0000\nReceived: from unknown (HELO out.parcel.example) (198.51.100.61)\n by 0 with SMTP; 24 Nov 2026 09:15:42 -0000\nFrom: a@parcel.example\nTo: ben@verein.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@parcel.example>\n\nx\n";
    let report = report(text.as_bytes(), &choices());
    assert_eq!(report.row(RowKind::Received), Some("2026-11-24 09:15:42 UTC, by the clock of my mail server"), "{}", report.text());
}

/// Also where no line says who handed the message over, the topmost one says by which clock.
#[test]
fn the_clock_of_a_message_from_inside_is_named_too() {
    let text = "Received: from localhost by mx.verein.example\n\twith SpamAssassin (version 4.0.1);\n\tTue, 24 Nov 2026 10:15:45 +0100\nFrom: a@parcel.example\nTo: ben@verein.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@parcel.example>\n\nx\n";
    let report = report(text.as_bytes(), &choices());
    assert_eq!(report.row(RowKind::Received), Some("2026-11-24 09:15:45 UTC, by the clock of mx.verein.example"), "{}", report.text());
    assert_eq!(report.row(RowKind::SourceIp), None);
}

/// The address and the time belong together, also where the message lay in a quarantine before the topmost line was written.
#[test]
fn the_time_is_that_of_the_line_that_the_letter_tells() {
    let text = "Received: from A.eurprd05.prod.outlook.com (2603:10a6:10:4f::19) by\n B.eurprd05.prod.outlook.com with HTTPS; Tue, 24 Nov 2026 13:41:20 +0000\nReceived: from edge1.recipient.example (198.51.100.20) by\n DU6PEPF0000A7DF.mail.protection.outlook.com (10.167.8.38) with Microsoft SMTP\n Server id 15.20.9366.7 via Frontend Transport; Tue, 24 Nov 2026 09:15:48 +0000\nReceived: from mail.promo.example (203.0.113.77) by EDGE1.recipient.example (10.20.9.2)\n with Microsoft SMTP Server id 15.2.1544.27 via Frontend Transport;\n Tue, 24 Nov 2026 10:15:45 +0100\nDate: Tue, 24 Nov 2026 09:15:39 +0000\nFrom: Promo <news@promo.example>\nTo: anna@recipient.example\nSubject: x\nMessage-ID: <1@promo.example>\n\nx\n";
    let report = report(text.as_bytes(), &choices());
    assert_eq!(
        report.row(RowKind::Received),
        Some("2026-11-24 09:15:48 UTC, by the clock of du6pepf0000a7df.mail.protection.outlook.com"),
        "{}",
        report.text()
    );
}

#[test]
fn headers_copied_twice_are_no_text_of_the_message() {
    let once = text_of(b"");
    let (headers, _) = once.split_once("\n\n").unwrap();
    let twice = format!("{headers}\n\n{headers}\n");
    assert!(Enclosed::of(&checked(twice.as_bytes()).0, &Whole::pasted(twice.as_bytes())).is_none());
    let other = format!("{headers}\n\nBuy now.\n");
    assert!(Enclosed::of(&checked(other.as_bytes()).0, &Whole::pasted(other.as_bytes())).is_some());
}

#[test]
fn a_link_in_the_letter_is_none_that_a_mail_program_makes() {
    let text = text_of(b"").replace("Buy now.", "Go to http://www.evil.com.example/x or www.evil.com.example now.");
    let (found, trace) = checked(text.as_bytes());
    let message = Enclosed::of(&found, &Whole::pasted(text.as_bytes())).map(Arc::new);
    let choices = Choices { message, ..Choices::new(Reason::Phishing, "abuse@desk.example") };
    let words = compose(&found, &trace, &choices).unwrap().text();
    assert!(words.contains("hxxp://www[.]evil.com[.]example/x") && !words.contains("www.evil"), "{words}");
}

/// What the letter says of the name in From, held against what was recorded, in all combinations.
#[test]
fn the_note_behind_a_name_is_true_of_every_record() {
    let passes = |results: &[String], wanted: &str| results.iter().any(|result| result == wanted);
    let mut seen = std::collections::BTreeSet::new();
    for own in [false, true] {
        let domain = if own { "recipient.example" } else { "sender.example" };
        let from = if own { "Ann <ann@recipient.example>" } else { "Offers <offers@sender.example>" };
        for above in [true, false] {
            for dmarc in ["", "dmarc=pass", "dmarc=fail", "dmarc=unknown"] {
                for dkim in ["", "dkim=pass header.d=own", "dkim=pass header.d=other.example", "dkim=fail header.d=own"] {
                    for spf in ["", "spf=pass smtp.mailfrom=own", "spf=pass smtp.mailfrom=other.example", "spf=softfail smtp.mailfrom=own"]
                    {
                        let dmarc_with = if dmarc.is_empty() { String::new() } else { format!("{dmarc} header.from={domain}") };
                        let results: Vec<String> =
                            [dmarc_with, dkim.replace("=own", &format!("={domain}")), spf.replace("=own", &format!("={domain}"))]
                                .into_iter()
                                .filter(|result| !result.is_empty())
                                .collect();
                        let field = format!(
                            "Authentication-Results: mx.recipient.example; {}\n",
                            if results.is_empty() { "none".to_owned() } else { results.join("; ") }
                        );
                        let text = if above { format!("{field}{}", text_of(b"")) } else { text_of(field.as_bytes()) };
                        let text = text.replace("From: Offers <offers@sender.example>", &format!("From: {from}"));
                        let letter = report(text.as_bytes(), &choices());
                        let row = letter.row(RowKind::FromShown).unwrap();
                        let note = row.strip_prefix(from).unwrap();
                        let covered = above
                            && [
                                format!("dmarc=pass header.from={domain}"),
                                format!("dkim=pass header.d={domain}"),
                                format!("spf=pass smtp.mailfrom={domain}"),
                            ]
                            .iter()
                            .any(|wanted| passes(&results, wanted));
                        let signed = passes(&results, &format!("dkim=pass header.d={domain}"));
                        let told = format!("{above} {results:?}: {row}");
                        // An aligned SPF beside a DMARC that failed contradicts it; the answer about one's own mailbox goes by DMARC and DKIM.
                        let forged = own && above && dmarc == "dmarc=fail" && !signed;
                        assert_eq!(note.contains("forged"), forged, "{told}");
                        assert_eq!(note.contains("my own address"), own, "{told}");
                        assert_eq!(
                            note.contains("nothing checked proves") || note.contains("nothing on record proves"),
                            !covered && !forged,
                            "{told}"
                        );
                        assert_eq!(note.is_empty(), covered && !own, "{told}");
                        assert!(!note.contains("a check that passed") || results.iter().any(|result| result.contains("=pass")), "{told}");
                        seen.insert(note.to_owned());
                    }
                }
            }
        }
    }
    assert_eq!(seen.len(), 6, "{seen:?}");
}

/// A row that reads as another one tells nothing, and looks like a mistake.
#[test]
fn no_row_stands_twice_and_none_is_only_a_note() {
    let links = "https://evil.example/page?id=1 https://evil.example/page?id=2 https://evil.example/page#a https://evil.example/other https://x.evil.example/page";
    let text = text_of(b"").replace("Buy now.", links);
    let (found, trace) = checked(text.as_bytes());
    let message = Enclosed::of(&found, &Whole::pasted(text.as_bytes())).map(Arc::new);
    let with = |with_query, links| {
        let choices = Choices { message: message.clone(), with_query, links, ..Choices::new(Reason::Phishing, "abuse@desk.example") };
        compose(&found, &trace, &choices).unwrap()
    };
    let told = |report: &Report| {
        let rows = report.rows.iter().filter(|row| row.kind == RowKind::Link);
        rows.map(|row| row.value.split(" (").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let short = ["hxxps://evil[.]example/page?…", "hxxps://evil[.]example/other", "hxxps://x.evil[.]example/page"];
    assert_eq!(told(&with(false, vec![])), short);
    assert_eq!(told(&with(false, vec![1, 2])), ["hxxps://evil[.]example/page?…"]);
    let arf = String::from_utf8(with(false, vec![0, 1]).arf()).unwrap();
    assert_eq!(arf.matches("Reported-URI: ").count(), 1, "{arf}");
    assert_eq!(told(&with(true, vec![])).len(), 5);

    let checks = b"Delivered-To: ann@recipient.example\nReceived-SPF: fail (mx.recipient.example: domain of bounce@sender.example does not designate 198.51.100.7) client-ip=198.51.100.7; envelope-from=bounce@sender.example\nAuthentication-Results: mx.recipient.example; spf=hardfail smtp.mailfrom=bounce@sender.example\n";
    let twice = [checks.as_slice(), text_of(b"").as_bytes()].concat();
    assert_eq!(report(&twice, &choices()).row(RowKind::Results), Some("SPF fail sender.example (by my mail server)"));

    for from in ["From: \n", "From:\n", "From: =?utf-8?q??=\n"] {
        let nameless = text_of(b"").replace("From: Offers <offers@sender.example>\n", from);
        assert_eq!(report(nameless.as_bytes(), &choices()).row(RowKind::FromShown), None, "{from}");
    }
}
