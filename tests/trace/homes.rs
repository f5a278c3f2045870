//! How the recipient's own servers write down what they checked, and how a sender would have it read.

use abuse_report_helper::trace::{NoHandover, ServiceCertainty, trace};

use super::block;

const DATE: &str = "Wed, 15 Jan 2025 08:31:30 +0000";

/// Service, certainty and the addresses of the desks.
fn found(text: &str) -> (Option<(&'static str, ServiceCertainty)>, Vec<String>) {
    let found = trace(&block(text), true);
    (found.service.map(|service| (service.id, service.certainty)), found.desks.into_iter().filter_map(|desk| desk.address).collect())
}

/// Received by a server of the recipient from a machine that has no name.
fn edge(by: &str) -> String {
    format!("Received: from x (unknown [198.51.100.7]) by {by} (Postfix) with ESMTPS id 1; {DATE}\n")
}

#[test]
fn each_kind_of_server_is_understood_in_its_own_words() {
    let postfix = edge("mx.home.example");
    for (what, text, service) in [
        (
            "OpenDKIM, which quotes the signature",
            format!(
                "Authentication-Results: mx.home.example;\n\tdkim=pass (2048-bit key; unprotected) header.d=sendgrid.net header.i=@sendgrid.net header.b=\"Qo7/p+L=\";\n\tdkim-atps=neutral\n{postfix}"
            ),
            "sendgrid",
        ),
        (
            "rspamd",
            format!(
                "Authentication-Results: mx.home.example;\n\tdkim=pass header.d=mailgun.org header.s=k1 header.b=\"a/b+c\";\n\tspf=pass (mx.home.example: domain of \"bounce+1=x@mailgun.org\" designates 198.51.100.7 as permitted sender) smtp.mailfrom=\"bounce+1=x@mailgun.org\"\n{postfix}"
            ),
            "mailgun",
        ),
        (
            "pyspf",
            format!(
                "Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=198.51.100.7; helo=a6-153.smtp-out.eu-west-1.amazonses.com; envelope-from=01@eu-west-1.amazonses.com; receiver=<UNKNOWN>\n{postfix}"
            ),
            "amazon-ses",
        ),
        (
            "postfix-policyd-spf-perl",
            format!(
                "Received-SPF: pass (eu-west-1.amazonses.com: 198.51.100.7 is authorized to use '01@eu-west-1.amazonses.com' in 'mfrom' identity (mechanism 'ip4' matched)) receiver=mx.home.example; identity=mailfrom; envelope-from=\"01@eu-west-1.amazonses.com\"; helo=x; client-ip=198.51.100.7\n{postfix}"
            ),
            "amazon-ses",
        ),
        (
            "Exim",
            format!(
                "Authentication-Results: mx.home.example;\n\tiprev=pass (x.carrier.example) smtp.remote-ip=198.51.100.7;\n\tspf=pass smtp.mailfrom=a.5f-3qrtweak.na1.bnc.salesforce.com;\n\tdkim=pass header.d=shop.example header.s=s1 header.a=rsa-sha256\n{postfix}"
            ),
            "salesforce-core",
        ),
        (
            "Yahoo, between machines without names",
            format!(
                "Authentication-Results: atlas-production.v2-mail-prod1-gq1.omega.yahoo.com; dkim=pass header.i=@shop.example; spf=pass smtp.mailfrom=x.5f-3qrtweak.na1.bnc.salesforce.com\nReceived: from 198.51.100.7 (EHLO smtp.shop.example) by 10.217.151.11 with SMTPs (version=TLS1_3); {DATE}\n"
            ),
            "salesforce-core",
        ),
        (
            "iCloud, between machines without names",
            format!(
                "Authentication-Results: spf.icloud.com; spf=pass (spf.icloud.com: domain of a@mtasv.net designates 198.51.100.7 as permitted sender) smtp.mailfrom=a@mtasv.net\n{}",
                edge("p00-icloudmta-smtpin-10")
            ),
            "postmark",
        ),
        (
            "Mimecast before Microsoft 365",
            format!(
                "Received: from us-1.mimecast.com (205.139.111.44) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; {DATE}\nAuthentication-Results: relay.mimecast.com; dkim=pass header.d=sendgrid.net header.s=s1 header.b=\"x/\"\n{}",
                edge("relay.mimecast.com").replace("(Postfix) ", "")
            ),
            "sendgrid",
        ),
        (
            "Mail.ru",
            format!(
                "Authentication-Results: mxs.mail.ru; spf=pass (mx123.mail.ru: domain of mcsv.net designates 198.51.100.7 as permitted sender) smtp.mailfrom=bounce@mail1.mcsv.net smtp.helo=x; dkim=pass header.d=shop.example\nReceived: from x ([198.51.100.7]:47642) by mx123.mail.ru with esmtp id 1; {DATE}\n"
            ),
            "mailchimp",
        ),
    ] {
        assert_eq!(found(&text).0, Some((service, ServiceCertainty::Proven)), "{what}");
    }
}

#[test]
fn names_that_only_look_like_a_service_prove_nothing() {
    let marks = "Return-Path: <a=b.example__x@h.5f-3qrtweak.na1.bnc.salesforce.com>\nX-SFDC-LK: 00D5f000003QrTw\n";
    let postfix = edge("mx.home.example");
    let results = |text: &str| format!("Authentication-Results: mx.home.example; {text}\n{postfix}");
    let named = |name: &str| {
        format!("Received: from smtp.mta.salesforce.com ({name} [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; {DATE}\n")
    };
    for text in [
        results("spf=pass smtp.mailfrom=bnc.salesforce.com.evil.example"),
        results("spf=pass smtp.mailfrom=a@notbnc-salesforce.example"),
        results("spf=pass (bnc.salesforce.com) smtp.mailfrom=a@evil.example"),
        results("spf=pass smtp.mailfrom=\"a@x.bnc.salesforce.com\"@evil.example"),
        results("spf=pass smtp.mailfrom=\"a smtp.mailfrom=b@x.bnc.salesforce.com\"@evil.example"),
        results("spf=softfail smtp.mailfrom=x.bnc.salesforce.com"),
        results("spf=pass smtp.mailfrom=x.bnc.salesforc\u{435}.com"),
        results("dkim=pass header.d=com; dkim=pass header.d=co.uk"),
        results("spf=pass smtp.mailfrom=co.uk; spf=pass smtp.mailfrom=evil.example"),
        results("dkim=pass header.d=xn--salesforce-4ya.com"),
        results("dkim=fail header.d=s1.y.mc.salesforce.com"),
        format!("Authentication-Results: mx.evil.example; spf=pass smtp.mailfrom=x.bnc.salesforce.com\n{postfix}"),
        named("smtp1.mta.salesforce.com.evil.example"),
        named("mta-salesforce.com"),
        named("mta.s\u{430}lesforce.com"),
        named("unknown"),
        format!("{postfix}Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=x.bnc.salesforce.com\n"),
    ] {
        let (service, desks) = found(&format!("{text}{marks}"));
        assert_eq!(service, Some(("salesforce-core", ServiceCertainty::Claimed)), "{text}");
        // Whoever passed those checks, or owns those names, may be the sender.
        assert_eq!(desks, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_signature_of_the_customers_own_domain_names_no_service() {
    // Customer.io signs so; whoever owns a domain can too.
    let text = format!("Authentication-Results: mx.home.example; dkim=pass header.d=cio12345.evil.example\n{}", edge("mx.home.example"));
    assert_eq!(found(&text), (None, Vec::new()));
}

#[test]
fn an_address_that_was_checked_and_did_not_pass_is_still_the_one_on_record() {
    for result in ["fail", "softfail", "none", "pass"] {
        let text = format!(
            "Authentication-Results: spf={result} (sender IP is 198.51.100.7) smtp.mailfrom=shop.example; dkim=none\nReceived: from gw.filter.example (203.0.113.40) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; {DATE}\n"
        );
        let handover = trace(&block(&text), true).handover.map(|handover| handover.ip.to_string());
        assert_eq!(handover.as_deref(), Some("198.51.100.7"), "{result}");
    }
    let inner = format!(
        "Authentication-Results: spf=none (sender IP is 2603:10b6:5:54::41) smtp.mailfrom=shop.example\nReceived: from x (198.51.100.7) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; {DATE}\n"
    );
    assert_eq!(trace(&block(&inner), true).handover.map(|handover| handover.ip.to_string()).as_deref(), Some("198.51.100.7"));
}

#[test]
fn behind_a_server_that_rewrites_the_envelope_stands_an_origin() {
    let inner = format!(
        "Received: from mail.sender.example (mail.sender.example [198.51.100.7]) by smtp.uni.example (Postfix) with ESMTPS id 1; {DATE}\n"
    );
    for path in
        ["SRS0=ab=cd=sender.example=x@uni.example", "srs1=ab=other.example==cd=x@uni.example", "ann+caf_=ben=home.example@gmail.com"]
    {
        let text = format!(
            "Return-Path: <{path}>\nReceived: from smtp.uni.example (smtp.uni.example [203.0.113.50]) by mx.home.example (Postfix) with ESMTPS id 2; {DATE}\n{inner}"
        );
        let found = trace(&block(&text), true);
        let origin = found.behind.map(|origin| (origin.ip.to_string(), origin.certainty.as_str()));
        assert_eq!(origin, Some(("198.51.100.7".to_owned(), "claimed")), "{path}");
        assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some("203.0.113.50"), "{path}");
    }
}

#[test]
fn of_two_checks_on_record_the_one_that_passed_tells_the_address() {
    let text = format!(
        "Authentication-Results: spf=softfail (sender IP is 203.0.113.41) smtp.mailfrom=shop.example\nAuthentication-Results: spf=pass (sender IP is 198.51.100.7) smtp.mailfrom=shop.example\nReceived: from gw.filter.example (203.0.113.40) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; {DATE}\n"
    );
    assert_eq!(trace(&block(&text), true).handover.map(|handover| handover.ip.to_string()).as_deref(), Some("198.51.100.7"));
}

#[test]
fn inner_steps_of_pmdf_and_locaweb_are_passed_over_and_an_inner_machine_of_qq_is_no_handover() {
    let handover = |text: &str| {
        let found = trace(&block(text), true);
        (found.handover.map(|handover| (handover.ip.to_string(), handover.certainty.as_str())), found.stop)
    };
    let outside = Some(("198.51.100.7".to_owned(), "recorded"));
    for (program, by) in
        [("DIRECTORY-DAEMON.", "mailhub.uni.example"), ("conversion-daemon.", "mailhub.uni.example"), ("process-daemon", "")]
    {
        let step = format!(
            "Received: from {program}{by} by mailhub.uni.example (PMDF V6.1-1 #38473) id <0F@mailhub.uni.example> for ann@uni.example; {DATE}\n"
        );
        let edge = format!(
            "Received: from x ([198.51.100.7]) by mailhub.uni.example (PMDF V6.1-1 #38473) with ESMTP id <0G@mailhub.uni.example>; {DATE}\n"
        );
        assert_eq!(handover(&format!("{step}{edge}")), (outside.clone(), None), "{program}");
        // Another machine's program, and the same words of another server.
        for other in [step.replace(&format!("{program}{by} by"), "directory-daemon.gw.else.example by"), step.replace("PMDF", "Postfix")] {
            assert_eq!(handover(&format!("{other}{edge}")), (None, Some(NoHandover::NoAddress)), "{other}");
        }
    }
    let locaweb = format!(
        "Received: from burns0304.correio.biz (bob0011.email.locaweb.com.br [10.31.68.143]) by arnie0121.email.locaweb.com.br (Postfix) with ESMTP id 7 for <ann@home.example>; {DATE}\nReceived: from x (x.shop.example [198.51.100.7]) by burns0304.correio.biz (Postfix) with ESMTPS id 4 for <ann@home.example>; {DATE}\n"
    );
    assert_eq!(handover(&locaweb), (outside.clone(), None));
    let qq = |from: &str| {
        format!(
            "Received: from 198.51.100.7 (unknown [{from}])\n\tby newmx31.qq.com (NewMx) with SMTP id \n\tfor <0a@qq.com>; {DATE}\nReceived: from a (b [203.0.113.9]) by x.shop.example; {DATE}\n"
        )
    };
    assert_eq!(handover(&qq("198.51.100.7")), (outside, None));
    assert_eq!(handover(&qq("11.176.227.221")), (None, Some(NoHandover::NoAddress)));
}
