//! Salesforce in all its disguises.

use abuse_report_helper::check::{Options, check};
use abuse_report_helper::trace::{HandoverCertainty, OrgSource, ServiceCertainty, Trace, trace};

use super::block;

const CLASSIC: &[u8] = include_bytes!("../../assets/samples/salesforce-classic.eml");
const HYPERFORCE: &[u8] = include_bytes!("../../assets/samples/salesforce-hyperforce.eml");

fn header(sample: &[u8]) -> String {
    let checked = check(sample, &Options::default());
    String::from_utf8(checked.block.as_bytes().to_vec()).unwrap()
}

fn traced(text: &str) -> Trace {
    trace(&block(text), true)
}

fn certainty(found: &Trace) -> Option<(&str, &str)> {
    found.service.map(|service| (service.id, service.certainty.as_str()))
}

fn addresses(found: &Trace) -> Vec<&str> {
    found.desks.iter().filter_map(|desk| desk.address.as_deref()).collect()
}

/// The block without the fields of those names.
fn without(text: &str, names: &[&str]) -> String {
    let mut kept = String::new();
    let mut keeps = true;
    for line in text.lines() {
        if !line.starts_with([' ', '\t']) {
            keeps = !names.iter().any(|name| line.split(':').next().is_some_and(|n| n.eq_ignore_ascii_case(name)));
        }
        if keeps {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// What the sender wrote: the block below its edge line.
fn below_the_edge(text: &str) -> &str {
    let at = text.find("X-IncomingTopHeaderMarker").unwrap();
    &text[at..]
}

#[test]
fn both_samples_are_proven_to_be_salesforce() {
    for (sample, org, ip) in [(CLASSIC, "00D5f000003QrTw", "13.110.78.233"), (HYPERFORCE, "00D8c00000Lm4Zb", "18.159.187.201")] {
        let found = traced(&header(sample));
        assert_eq!(certainty(&found), Some(("salesforce-core", "proven")));
        let organisation = found.salesforce_org.clone().unwrap();
        assert_eq!((organisation.id.as_str(), organisation.source), (org, OrgSource::Both));
        assert_eq!(addresses(&found), ["abuse@salesforce.com"]);
        let handover = found.handover.unwrap();
        assert_eq!((handover.ip.to_string().as_str(), handover.certainty, handover.checked), (ip, HandoverCertainty::Recorded, false));
    }
}

#[test]
fn without_checks_on_record_the_own_network_is_likely_and_a_cloud_address_only_claimed() {
    let names = ["Authentication-Results", "Received-SPF"];
    let classic = traced(&without(&header(CLASSIC), &names));
    assert_eq!(certainty(&classic), Some(("salesforce-core", "likely")));
    assert_eq!(addresses(&classic), ["abuse@salesforce.com"]);
    let hyperforce = traced(&without(&header(HYPERFORCE), &names));
    assert_eq!(certainty(&hyperforce), Some(("salesforce-core", "claimed")));
    assert!(hyperforce.desks.is_empty(), "{:?}", hyperforce.desks);
}

#[test]
fn failed_checks_leave_a_claim() {
    let failed = header(CLASSIC).replace("spf=pass", "spf=fail").replace("Received-SPF: Pass", "Received-SPF: Fail");
    let found = traced(&failed);
    assert_eq!(certainty(&found), Some(("salesforce-core", "claimed")));
    assert!(found.desks.is_empty());
}

#[test]
fn the_same_fields_on_another_carriers_message_are_a_claim_and_bring_another_desk() {
    for (carrier, desk) in [
        (
            "Received: from x (mail.carrier.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\n",
            None,
        ),
        (
            "Received: from smtp22-ia5-sp3.mta.salesforce.com (198.51.100.7) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Wed, 15 Jan 2025 08:31:30 +0000\n",
            None,
        ),
        (
            "Authentication-Results: spf=pass (sender IP is 198.51.100.7) smtp.mailfrom=carrier.example; dkim=none\nReceived: from smtp22-ia5-sp3.mta.salesforce.com (198.51.100.7) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Wed, 15 Jan 2025 08:31:30 +0000\n",
            None,
        ),
        (
            "Authentication-Results: spf=pass (sender IP is 198.51.100.7) smtp.mailfrom=x.onmicrosoft.com; dkim=pass header.d=x.onmicrosoft.com\nReceived: from smtp22-ia5-sp3.mta.salesforce.com (198.51.100.7) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Wed, 15 Jan 2025 08:31:30 +0000\n",
            Some("abuse@microsoft.com"),
        ),
        (
            "Received: from x (ec2-1-2-3-4.eu-west-1.compute.amazonaws.com. [198.51.100.7]) by mx.google.com with ESMTPS id 1; Thu, 15 Jan 2026 08:31:30 +0000\nReceived-SPF: pass (google.com: domain of a@carrier.example designates 198.51.100.7 as permitted sender) client-ip=198.51.100.7;\nAuthentication-Results: mx.google.com; spf=pass smtp.mailfrom=a@carrier.example\n",
            Some("trustandsafety@support.aws.com"),
        ),
    ] {
        for sample in [CLASSIC, HYPERFORCE] {
            let found = traced(&format!("{carrier}{}", below_the_edge(&header(sample))));
            assert_eq!(certainty(&found), Some(("salesforce-core", "claimed")), "{carrier}");
            assert_eq!(addresses(&found).first().copied(), desk, "{carrier}");
            assert!(!addresses(&found).contains(&"abuse@salesforce.com"), "{carrier}");
        }
    }
}

#[test]
fn another_proven_service_is_named_beside_the_claim() {
    let carrier = "Received: from x (o1.ptr.sendgrid.net [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\n";
    let found = traced(&format!("{carrier}{}", below_the_edge(&header(CLASSIC))));
    assert_eq!(certainty(&found), Some(("sendgrid", "proven")));
    assert_eq!(found.claimed.map(|claim| (claim.id, claim.certainty)), Some(("salesforce-core", ServiceCertainty::Claimed)));
    assert_eq!(addresses(&found), ["abuse@sendgrid.com"]);
}

#[test]
fn behind_a_relay_or_a_list_the_relay_comes_first_and_salesforce_second() {
    let hop = "from smtp15-ia5-sp3.mta.salesforce.com (smtp15-ia5-sp3.mta.salesforce.com. [13.110.78.206])";
    let date = "Wed, 15 Jan 2025 08:31:30 +0000";
    for (relay, desks) in [
        (
            format!(
                "Received: from mail-sor-f69.google.com (mail-sor-f69.google.com [209.85.220.69]) by mx.home.example (Postfix) with ESMTPS id 1; {date}\nReceived: {hop} by smtp-relay.gmail.com with ESMTPS id 2; {date}\n"
            ),
            &["google-workspace", "salesforce-core"][..],
        ),
        // A list that stands in no directory may be anybody's, so its word brings nobody a report.
        (
            format!(
                "Received: from lists.club.example (lists.club.example [203.0.113.20]) by mx.home.example (Postfix) with ESMTPS id 1; {date}\nReceived: from localhost (localhost [127.0.0.1]) by lists.club.example (Postfix) with ESMTP id 3; {date}\nReceived: {hop} by lists.club.example (Postfix) with ESMTPS id 2; {date}\nList-Id: <talk.club.example>\n"
            ),
            &[],
        ),
    ] {
        let found = traced(&format!("{relay}{}", below_the_edge(&header(CLASSIC))));
        assert_eq!(certainty(&found), Some(("salesforce-core", "via-relay")), "{relay}");
        assert_eq!(found.desks.iter().map(|desk| desk.id.as_str()).collect::<Vec<_>>(), desks);
        let elsewhere = relay.replacen("by smtp-relay.gmail.com", "by mx.other.example", 1).replacen(
            "by lists.club.example (Postfix) with ESMTPS",
            "by mx.other.example (Postfix) with ESMTPS",
            1,
        );
        let found = traced(&format!("{elsewhere}{}", below_the_edge(&header(CLASSIC))));
        assert_eq!(certainty(&found), Some(("salesforce-core", "claimed")), "{elsewhere}");
        assert!(!addresses(&found).contains(&"abuse@salesforce.com"));
    }
}

#[test]
fn when_the_top_is_cut_off_nothing_is_recorded_and_nothing_proven() {
    for sample in [CLASSIC, HYPERFORCE] {
        let found = trace(&block(&header(sample)), false);
        assert_eq!(certainty(&found), Some(("salesforce-core", "claimed")));
        assert!(found.handover.is_none_or(|handover| handover.certainty == HandoverCertainty::Claimed));
        assert!(found.desks.is_empty() && found.received_at.is_none() && !found.attested.any);
    }
}

#[test]
fn marketing_cloud_is_proven_by_its_signature_or_its_network_and_else_claimed() {
    let edge = |ip: &str| {
        format!(
            "Received: from mta.shop.example ({ip}) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15; Wed, 15 Jan 2025 08:31:30 +0000\n"
        )
    };
    let path = "Return-Path: bounce-12_HTML-345-678-9012-3@bounce.shop.example\nX-SFMC-Stack: 10\nx-job: 1_2\n";
    let spf = |ip: &str| format!("Authentication-Results: spf=pass (sender IP is {ip}) smtp.mailfrom=bounce.shop.example; dkim=none\n");
    let signed = "Authentication-Results: spf=none; dkim=pass header.d=shop.example; dkim=pass header.d=s10.y.mc.salesforce.com\n";
    let own = "13.111.0.229";
    for (text, expected) in [
        (format!("{signed}{}{path}", edge("198.51.100.7")), "proven"),
        (format!("{}{}{path}", spf(own), edge(own)), "proven"),
        (format!("{}{path}", edge(own)), "likely"),
        (format!("{}{}{path}", spf("198.51.100.7"), edge("198.51.100.7")), "claimed"),
    ] {
        assert_eq!(certainty(&traced(&text)), Some(("salesforce-marketing-cloud", expected)), "{text}");
    }
}

#[test]
fn a_recorded_return_path_wins_over_a_copied_organisation() {
    let copied = header(CLASSIC).replace("X-SFDC-LK: 00D5f000003QrTw", "X-SFDC-LK: 00D8c00000Lm4Zb");
    let organisation = traced(&copied).salesforce_org.unwrap();
    assert_eq!((organisation.id.as_str(), organisation.source), ("00D5f000003QrTw", OrgSource::Disagree { path_is_checked: true }));
    let lost = without(&header(CLASSIC), &["X-SFDC-LK"]);
    assert_eq!(traced(&lost).salesforce_org.unwrap().source, OrgSource::ReturnPath);
}

#[test]
fn a_customer_of_the_recipients_own_provider_is_reported_there() {
    let gmail = "Received: by 2002:a05:6a10:1111:b0:1:2:3 with SMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\nReceived: from localhost ([198.51.100.7]) by smtp.gmail.com with ESMTPSA id 2; Wed, 15 Jan 2025 08:31:29 +0000\nReturn-Path: <x@gmail.com>\n";
    let found = traced(gmail);
    assert!(found.handover.is_none());
    assert!(found.desks.first().is_some_and(|desk| desk.form_url.is_some()), "{:?}", found.desks);
    let own = "Received: from [198.51.100.7] (account user@home.example [198.51.100.7] verified) by mail.home.example (CommuniGate Pro SMTP 5.4.6) with ESMTPA id 6; Wed, 15 Jan 2020 08:31:30 +0000\n";
    // A provider in no directory: who runs it is not known.
    assert!(traced(own).desks.is_empty());
}

#[test]
fn no_desk_is_taken_from_what_the_message_prints() {
    let text = "Received: from x (unknown [198.51.100.7]) by mx.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\nReturn-Path: <a@envelope.example>\nFrom: a@from.example\nReply-To: a@reply.example\nX-Report-Abuse: abuse@printed.example\nX-Report-Abuse-To: abuse@printed.example\nX-CSA-Complaints: csa-complaints@eco.de\nCFBL-Address: fbl@printed.example; report=arf\nX-Complaints-To: abuse@printed.example\nList-Unsubscribe: <mailto:x@printed.example>\n";
    assert!(traced(text).desks.is_empty());
}
