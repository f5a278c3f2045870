//! Was the mailbox broken into, or did somebody only write its address there? Each sentence stands only where it is true.

use abuse_report_helper::trace::{FromAnswer, HandoverCertainty, Trace, from_answer, trace};

use super::block;

/// Who the From line names.
const FROM: [(&str, &str); 4] = [
    ("own", "From: Ann <ann@home.example>"),
    ("colleague", "From: bob@home.example"),
    ("stranger", "From: \"ann@home.example\" <x@shop.example>"),
    ("two", "From: ann@home.example, x@shop.example"),
];

/// How it came.
const WAYS: [(&str, &str); 7] = [
    (
        "outside",
        "Received: from x (mail.sender.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000",
    ),
    (
        "outside, nobody named",
        "Received: from x (mail.sender.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id A; Tue, 24 Nov 2026 09:15:45 +0000",
    ),
    (
        "own login",
        "Received: from pc (unknown [198.51.100.7]) (Authenticated sender: ann@home.example) by mx.home.example (Postfix) with ESMTPSA id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000",
    ),
    (
        "another's login",
        "Received: from pc (unknown [198.51.100.7]) (Authenticated sender: bob@home.example) by mx.home.example (Postfix) with ESMTPSA id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000",
    ),
    (
        "a login without a name",
        "Received: from pc ([198.51.100.7]) by mx.home.example with ESMTPSA id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000",
    ),
    (
        "an alias service",
        "Received: from x (mail.simplelogin.co [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000",
    ),
    (
        "inside",
        "Received: from x (x [10.0.0.7]) by mx.home.example (Postfix) with ESMTP id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000",
    ),
];

const DMARC: [&str; 5] = [
    "",
    "dmarc=pass header.from=home.example",
    "dmarc=fail header.from=home.example",
    "dmarc=none header.from=home.example",
    "dmarc=temperror",
];
const DKIM: [&str; 5] = [
    "",
    "dkim=pass header.d=home.example",
    "dkim=fail header.d=home.example",
    "dkim=pass header.d=other.example",
    "dkim=pass header.d=shop.example",
];
const SPF: [&str; 4] =
    ["", "spf=pass smtp.mailfrom=a@home.example", "spf=fail smtp.mailfrom=a@home.example", "spf=softfail smtp.mailfrom=a@other.example"];
/// What else stands in the message, and whether it went over a list.
const REST: [(&str, bool); 3] = [("Subject: x", false), ("List-Id: <a.club.example>", true), ("Resent-From: c@home.example", true)];

#[test]
fn no_sentence_stands_outside_its_condition() {
    let mut seen = [0usize; 5];
    for (who, from) in FROM {
        for (way, line) in WAYS {
            for dmarc in DMARC {
                for dkim in DKIM {
                    for spf in SPF {
                        for (rest, sent_on) in REST {
                            for whole in [true, false] {
                                let checks: Vec<&str> = [spf, dkim, dmarc].into_iter().filter(|check| !check.is_empty()).collect();
                                let results = if checks.is_empty() {
                                    String::new()
                                } else {
                                    format!("Authentication-Results: mx.home.example; {}\n", checks.join("; "))
                                };
                                let text = format!("{results}{line}\n{from}\nTo: ann@home.example\n{rest}\n");
                                let found = trace(&block(&text), whole);
                                let answer = from_answer(&found);
                                let place = match &answer {
                                    None => 0,
                                    Some(FromAnswer::NotFromYourMailbox { .. }) => 1,
                                    Some(FromAnswer::YourOwnLogin) => 2,
                                    Some(FromAnswer::ReallyFrom { .. }) => 3,
                                    Some(FromAnswer::NobodyChecked) => 4,
                                };
                                seen[place] += 1;
                                let aligned = (dkim.ends_with("=home.example") && matches!(who, "own" | "colleague"))
                                    || (dkim.ends_with("=shop.example") && who == "stranger");
                                let signed = aligned && dkim.starts_with("dkim=pass");
                                // What is told of another domain says nothing of the one in From.
                                let dmarc = if who == "stranger" && dmarc.contains("header.from") { "" } else { dmarc };
                                let outside = way.starts_with("outside");
                                let recipient_known = way != "outside, nobody named";
                                let told = || format!("{who}, {way}, {dmarc}, {dkim}, {spf}, {rest}, {whole}: {answer:?}");
                                let expected = if !whole {
                                    0
                                } else if who == "own" && recipient_known && outside && dmarc.starts_with("dmarc=fail") {
                                    usize::from(!signed && !sent_on)
                                } else if who == "own" && way == "own login" {
                                    2
                                } else if who == "own"
                                    && (way.contains("login") || (way == "an alias service" && dmarc.starts_with("dmarc=fail")))
                                {
                                    0
                                } else if who != "two"
                                    && !way.contains("login")
                                    && way != "inside"
                                    && (dmarc.starts_with("dmarc=pass") || (signed && !dmarc.starts_with("dmarc=fail")))
                                {
                                    3
                                } else if who != "two" && results.is_empty() && (outside || way == "an alias service") {
                                    4
                                } else {
                                    0
                                };
                                assert_eq!(place, expected, "{}", told());
                                assert_condition(&found, answer.as_ref(), &told());
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 10), "{seen:?}");
}

/// What must be on record wherever a sentence stands.
fn assert_condition(found: &Trace, answer: Option<&FromAnswer>, told: &str) {
    let recorded = found.handover.as_ref().is_some_and(|handover| handover.certainty == HandoverCertainty::Recorded);
    match answer {
        Some(FromAnswer::NotFromYourMailbox { by }) => assert!(recorded && by == "mx.home.example" && found.passed_on.is_none(), "{told}"),
        Some(FromAnswer::YourOwnLogin) => assert!(found.handover.is_none(), "{told}"),
        Some(FromAnswer::ReallyFrom { .. }) => assert!(found.attested.any, "{told}"),
        Some(FromAnswer::NobodyChecked) => assert!(recorded && !found.attested.any, "{told}"),
        None => {}
    }
}

#[test]
fn what_dmarc_says_of_another_domain_says_nothing_of_the_one_that_is_shown() {
    let found = |froms: &str, told: &str| {
        let results = format!("Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=offers.example; dmarc={told}");
        trace(&block(&format!("{results}\n{}\n{froms}\n", WAYS[0].1)), true)
    };
    let of = |froms: &str, told: &str| (found(froms, told).authentication.dmarc.is_some(), from_answer(&found(froms, told)));
    let own = Some(FromAnswer::ReallyFrom { domain: "news.offers.example".to_owned() });
    assert_eq!(of("From: a@news.offers.example", "pass header.from=news.offers.example"), (true, own.clone()));
    assert_eq!(of("From: a@news.offers.example", "pass (p=none) header.from=offers.example"), (true, own));
    // A name below which anybody may have one belongs to no organisation above it, and is checked all the same.
    let gov = Some(FromAnswer::ReallyFrom { domain: "service.gov.uk".to_owned() });
    assert_eq!(of("From: a@service.gov.uk", "pass header.from=service.gov.uk"), (true, gov));
    assert_eq!(of("From: a@bank.example", "pass header.from=offers.example"), (false, None));
    assert_eq!(of("From: Bank <a@bank.example>\nFrom: a@offers.example", "pass header.from=offers.example"), (false, None));
    assert_eq!(of("From: ann@home.example", "fail header.from=offers.example"), (false, None));
}

#[test]
fn words_of_the_sender_give_no_answer() {
    let edge = WAYS[0].1;
    for below in [
        "Authentication-Results: mx.bank.example; dmarc=fail header.from=home.example",
        "Authentication-Results: mx.home.example; dmarc=pass header.from=home.example; dkim=pass header.d=home.example",
        "Delivered-To: ann@home.example\nAuthentication-Results: home.example; dmarc=pass",
        "Received: from pc ([198.51.100.9]) (Authenticated sender: ann@home.example) by mx.home.example (Postfix) with ESMTPSA id B; Tue, 24 Nov 2026 09:15:40 +0000\nReceived-SPF: pass",
    ] {
        let found = trace(&block(&format!("{edge}\n{below}\nFrom: ann@home.example\n")), true);
        assert_eq!(from_answer(&found), None, "{below}");
    }
    // A name that a machine gives itself is no login.
    let line = "Received: from (Authenticated-sender:ann@home.example) ([198.51.100.7]) by mx.home.example with ESMTPSA id A for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\nFrom: ann@home.example\n";
    assert_ne!(from_answer(&trace(&block(line), true)), Some(FromAnswer::YourOwnLogin));
}

#[test]
fn a_check_that_some_filter_mentions_is_no_proof_that_nobody_checked() {
    for field in ["X-Spam-Status: No, tests=SPF_PASS", "X-DMARC-Info: pass", "X-Authentication-Results: x; spf=none"] {
        let text = format!("{field}\n{}\nFrom: x@shop.example\n", WAYS[0].1);
        assert_eq!(from_answer(&trace(&block(&text), true)), None, "{field}");
    }
}

/// A stranger's message with the recipient's own address in From, and what stands directly below the line about the handover.
fn with_below(below: &str) -> Trace {
    let text = format!(
        "Delivered-To: ann@home.example\n{}\n{below}Date: Tue, 24 Nov 2026 09:15:39 +0000\nFrom: Ann <ann@home.example>\nTo: ann@home.example\n",
        WAYS[0].1
    );
    trace(&block(&text), true)
}

#[test]
fn a_check_that_failed_directly_below_the_own_line_is_told_and_one_that_passed_is_not() {
    let failed = "dmarc=fail header.from=home.example";
    let spf = "Received-SPF: Fail (mailfrom) identity=mailfrom; client-ip=198.51.100.7; helo=x; envelope-from=ann@home.example; receiver=mx.home.example\n";
    for below in [
        format!("Authentication-Results: mx.home.example; dkim=none; spf=fail smtp.mailfrom=ann@home.example; {failed}\n"),
        format!(
            "Authentication-Results: mx.home.example; spf=softfail smtp.mailfrom=home.example\nAuthentication-Results: home.example;\n\t{failed}\n"
        ),
        format!("{spf}DMARC-Filter: OpenDMARC Filter v1.4.2 mx.home.example A\nAuthentication-Results: mx.home.example; {failed}\n"),
        format!("X-Spam-Flag: YES\nAuthentication-Results: mx.home.example 1; {failed}\n"),
    ] {
        let found = with_below(&below);
        assert!(matches!(from_answer(&found), Some(FromAnswer::NotFromYourMailbox { by }) if by == "mx.home.example"), "{below}");
        // It decides nothing but that.
        assert!(!found.attested.any && found.authentication.dkim.is_empty(), "{below}");
        assert!(found.authentication.spf.iter().all(|check| check.check.result.as_str().contains("fail")), "{below}");
    }
    for below in [
        // A filter that does not write the server's name may be that of the machine before, which found so in mail of its own people.
        format!("Authentication-Results: OpenDMARC; {failed}\n"),
        format!(
            "Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=x@shop.example\nAuthentication-Results: OpenDMARC; {failed}\n"
        ),
        // Another server's, one that came with the message, a pass beside it, and checks that passed.
        format!("Authentication-Results: mx.bank.example; {failed}\n"),
        format!("Authentication-Results: {failed}\n"),
        format!("Reply-To: x@shop.example\nAuthentication-Results: mx.home.example; {failed}\n"),
        format!("Authentication-Results: mx.home.example; dkim=pass header.d=home.example; {failed}\n"),
        format!("Authentication-Results: mx.home.example; dmarc=pass header.from=home.example\nAuthentication-Results: mx.home.example; {failed}\n"),
        "Authentication-Results: mx.home.example; dkim=pass header.d=home.example; spf=pass smtp.mailfrom=home.example; dmarc=pass header.from=home.example\n".to_owned(),
        format!("Received: from a (a.example [203.0.113.9]) by b.example (Postfix) with ESMTP id 1; Tue, 24 Nov 2026 09:15:40 +0000\nAuthentication-Results: mx.home.example; {failed}\n"),
    ] {
        let found = with_below(&below);
        assert_eq!(from_answer(&found), None, "{below}");
        assert_eq!((found.authentication.dmarc, found.attested.any), (None, false), "{below}");
    }
}
