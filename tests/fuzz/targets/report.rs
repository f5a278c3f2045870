//! The whole way of a message: checked, traced, and reported in every form; then the draft as a mail program wraps it, checked again.
#![no_main]

use std::sync::Arc;

use abuse_report_helper::check::{Options, check};
use abuse_report_helper::message::Whole;
use abuse_report_helper::report::{Choices, Enclosed, OwnAddress, Reason, compose, own_addresses};
use abuse_report_helper::trace::{ServiceCertainty, journey, opt_out, route, trace};
use libfuzzer_sys::fuzz_target;

/// What the recipient's server wrote above whatever the sender made up.
const DELIVERED: &str = "Return-Path: <a@carrier.example>\nReceived: from x (mail.carrier.example [198.51.100.7])\n\tby mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\nFrom: a@shop.example\nDate: Wed, 15 Jan 2025 08:31:00 +0000\nMessage-ID: <1@shop.example>\n";

fuzz_target!(|given: &[u8]| {
    let answer = check(given, &Options::default());
    let found = trace(&answer.block, answer.has_whole_top());
    let _ = (route(&answer.block, &found), journey(&found, &answer.block), opt_out(&answer.block, &found));
    let message = Enclosed::of(&answer, &Whole::pasted(given)).map(Arc::new);
    let own = own_addresses(&answer.block).into_iter().next();
    let hidden = own.as_ref().map(|own| OwnAddress::Hidden(vec![own.clone()])).unwrap_or_default();
    let with = |reason, own_address| Choices { message: message.clone(), own_address, ..Choices::new(reason, "abuse@desk.example") };
    for choices in [with(Reason::Other, OwnAddress::Shown), with(Reason::Phishing, OwnAddress::Shown), with(Reason::Phishing, hidden)] {
        if !answer.verdict.is_usable() {
            break;
        }
        let Ok(report) = compose(&answer, &found, &choices) else { continue };
        let words = report.words();
        assert!(report.subject.is_ascii() && report.subject.len() < 78);
        assert!(report.rows.iter().all(|row| !row.value.trim().is_empty() && !row.value.contains('\n')));
        assert!(choices.own_address == OwnAddress::Shown || words.contains("My own address is replaced by"));
        for file in [report.draft(), report.arf()] {
            let head = file.windows(4).position(|four| four == b"\r\n\r\n").expect("a header block");
            let head = String::from_utf8(file[..head].to_vec()).expect("a header block of letters");
            assert!(head.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
            assert!(head.split("\r\n").filter(|line| line.to_ascii_lowercase().starts_with("to:")).count() == 1);
        }
        report.text_file();
    }
    // Below the handover the sender may write what it likes: the handover stays, and nothing is proven by it.
    let forged: String = String::from_utf8_lossy(given).lines().map(|line| format!("{}\n", line.trim_start())).filter(|line| line.len() > 1).collect();
    let with = check(format!("{DELIVERED}{forged}").as_bytes(), &Options::default());
    if with.messages.len() < 2 && with.has_whole_top() && with.block.as_bytes().starts_with(DELIVERED.as_bytes()) {
        let found = trace(&with.block, true);
        let handover = found.handover.expect("the handover");
        assert_eq!(handover.ip.to_string(), "198.51.100.7");
        assert!(found.service.is_none_or(|service| service.certainty != ServiceCertainty::Proven));
    }
});
