//! What the tests of all files of this folder share, and the tests of what `mod.rs` does itself: whose a field is, and what stands in several kinds of fields.

use super::*;

/// The head of a message in which nothing was changed.
pub(super) const HEAD: &str = "Received: from a.example (b.example [192.0.2.1])\n\tby mx.example (Postfix) with ESMTPS id 1\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:42 +0100\nFrom: e@f.example\nTo: c@d.example\n";

/// A line below that of the handover, which the sender's server wrote.
pub(super) const BELOW: &str =
    "Received: from [10.0.0.1] (unknown [10.0.0.1])\n\tby f.example (Postfix) with ESMTPA id 2; Tue, 24 Nov 2026 10:15:41 +0100\n";

/// The changes in the head of a message.
pub(super) fn changes(text: &str) -> Changes {
    let block = HeaderBlock::parse(text.as_bytes().to_vec());
    Changes::of(&block)
}

/// What stood in the places that were changed.
pub(super) fn places(text: &str) -> Vec<ChangedPart> {
    changes(text).changes.into_iter().map(|change| change.place).collect()
}

#[test]
fn the_line_below_those_of_the_own_servers_is_one_of_theirs() {
    let inside = "Received: from mx.example (mx.example [10.1.2.3]) by store.example with LMTP id 4; Tue, 24 Nov 2026 10:15:42 +0100\n";
    let local =
        "Received: from mx.example (localhost [127.0.0.1]) by mx.example (Postfix) with ESMTP id 3; Tue, 24 Nov 2026 10:15:42 +0100\n";
    for (of, mark, place) in [
        ("mx.example", "<server>", ChangedPart::Server),
        ("192.0.2.1", "(IP)", ChangedPart::Network),
        ("192.0.2.1", "0.0.0.0", ChangedPart::Network),
    ] {
        assert_eq!(places(&format!("{inside}{local}{}", HEAD.replace(of, mark))), [place], "{mark}");
        // Below the line of a machine outside anybody may write anything.
        let outside = local.replace("127.0.0.1", "198.51.100.7");
        assert_eq!(places(&format!("{inside}{outside}{}", HEAD.replace("192.0.2.1", "0.0.0.0"))), []);
    }
}

#[test]
fn what_a_sender_makes_up_below_the_line_of_the_handover_is_no_change() {
    let inside = "Received: from localhost (localhost [127.0.0.1]) by mx.example with ESMTP id 2; Tue, 24 Nov 2026 10:15:43 +0100\n";
    let below = |from: &str, by: &str| {
        let line = format!("Received: from {from} by {by} with ESMTP; Tue, 24 Nov 2026 10:15:41 +0100\n");
        HEAD.replacen("From:", &format!("{line}From:"), 1)
    };
    let both = |from: &str, by: &str| (below(from, by), format!("{inside}{}", below(from, by)));
    for (from, by) in [
        ("bank ([300.1.2.3])", "relay.example"),
        ("bank ([192.0.2.400])", "relay.example (ecelerity 4.7.0.20111)"),
        ("bank (300.1.2.3)", "relay.example"),
        ("[300.1.2.3]", "relay.example"),
        ("bank ([1.2.3.4.5])", "relay.example"),
        ("pc ([192.0.2.7])", "yourserver"),
        ("pc ([192.0.2.7])", "mail.mydomain.example"),
        ("my-server ([192.0.2.7])", "relay.example"),
    ] {
        let (second, third) = both(from, by);
        // The second line may still be one of the own side.
        assert_eq!(places(&third), [], "{third}");
        assert!(places(&second).len() <= 1, "{second}");
    }
    for (from, by) in [
        ("bank ([192.0.2.xxx])", "relay.example"),
        ("bank ([xxx.xxx.xxx.xxx])", "relay.example"),
        ("bank ([192.0.2.])", "relay.example"),
        ("bank ([REDACTED])", "relay.example"),
        ("bank (████)", "relay.example"),
        ("bank ([192.0.2.7])", "[redacted]"),
        ("bank ([192.0.2.7])", "removed.example"),
        ("bank ([192.0.2.7])", "xxxx.example"),
        ("bank ([192.0.2.7])", "[my server]"),
        ("redacted.example ([192.0.2.7])", "relay.example"),
    ] {
        let (second, third) = both(from, by);
        assert_eq!((places(&second).len(), places(&third).len()), (1, 1), "{third}");
    }
    // As long as no machine outside is named, the lines are those of the own side.
    for mark in ["192.0.2.300", "198.51.100.999"] {
        let text = format!("{inside}{inside}{}", HEAD.replace("192.0.2.1", mark));
        assert_eq!(places(&text), [ChangedPart::Network], "{mark}");
    }
}

#[test]
fn what_a_sender_writes_below_the_handover_is_of_no_hand() {
    let edge = "Received: from mail.shop.example (mail.shop.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1; Wed, 15 Jan 2025 08:31:30 +0000\n";
    let of =
        |line: &str| Changes::of(&HeaderBlock::parse(format!("{edge}Received: {line}; Wed, 15 Jan 2025 08:31:20 +0000\n").into_bytes()));
    for line in [
        "from a.example ([310.1.2.3]) by b.example",
        "from a.example (HELO x) (999.1.2.3) by b.example with SMTP",
        "from a.example () by b.example",
    ] {
        let found = of(line);
        assert!(found.changes.is_empty() && !found.vanished, "{line}");
    }
    // In a line of the own side, also of a relay in front, no server writes so.
    for line in [
        "from a.example ([310.1.2.3]) by mx2.home.example",
        "from a.example ([310.1.2.3]) by mail.shop.example",
        "from a.example ([***]) by b.example",
    ] {
        assert!(!of(line).changes.is_empty(), "{line}");
    }
}

#[test]
fn what_machines_and_senders_write_below_the_handover_is_no_change() {
    for field in [
        "X-Originating-IP: 93.712.49.349",
        "Authentication-Results-Original: mx.sender.example\n smtp.user=<hidden>; auth=pass (LOGIN)",
        "Received: from <unknown> (<unknown> []) by 47a34c698db9 with HTTP id\n 649154e76b6fc9a0b79ac013; Tue, 24 Nov 2026 09:15:42 GMT",
        "Authentication-Results: spf=none smtp.mailfrom=your_domain.com; dkim=none\nReturn-Path: root@your_domain.com",
        "Authentication-Results: spf=none smtp.mailfrom=a.example; dkim=fail (signature syntax error)\nDKIM-Signature: v=1; d=a.example; s=k; bh=7X8RZwq7...; h=From",
    ] {
        assert_eq!(places(&format!("{HEAD}{field}\n")), [], "{field}");
    }
    assert_eq!(places(&HEAD.replace("To: c@d.example", "To: [to]")), []);
    for (field, place) in [
        ("X-Originating-IP: 999.999.999.999", ChangedPart::Network),
        ("X-Originating-IP: 93.712.49.xxx", ChangedPart::Network),
        ("Authentication-Results-Original: mx.sender.example smtp.mailfrom=<hidden>; auth=pass", ChangedPart::Value),
        ("Authentication-Results: spf=none smtp.mailfrom=a.example; dkim=none\nReturn-Path: boss@your_domain.com", ChangedPart::Sender),
        ("X-BeenThere: abc@list.example\nCc: <abc*****def@list.example>", ChangedPart::Recipient),
        ("DKIM-Signature: v=1; d=a.example; s=k; bh=7X8RZwq7...; h=From; b=abc", ChangedPart::Value),
    ] {
        assert_eq!(places(&format!("{HEAD}{field}\n")), [place], "{field}");
    }
    for line in ["from unknown (HELO a.example) ()", "from localhost (localhost )", "from x (x.example. )"] {
        let below = format!("Received: {line} by a.example (Server) with SMTP; Tue, 24 Nov 2026 09:15:42 +0000");
        let text = HEAD.replace(
            "From:",
            &format!(
                "Received: from y.example (y.example [192.0.2.2]) by z.example with SMTP; Tue, 24 Nov 2026 09:15:50 +0000\n{below}\nFrom:"
            ),
        );
        let found = changes(&text);
        assert!(found.lost.is_empty() && found.changes.is_empty(), "{line} {found:?}");
    }
    assert_eq!(places(&HEAD.replace("To: c@d.example", "To: [TO]")), [ChangedPart::Recipient]);
    assert_eq!(places(&HEAD.replace("To: c@d.example", "To: [me]")), [ChangedPart::Recipient]);
}

#[test]
fn results_that_the_senders_side_wrote_have_any_form() {
    let below = "Received: from g.example (g.example [198.51.100.4]) by a.example with ESMTP id 2;\n\tTue, 24 Nov 2026 10:15:41 +0100\n";
    for field in ["Received-SPF: whatever\n", "Authentication-Results: checked\n"] {
        let (top, rest) = HEAD.split_at(HEAD.find("From:").unwrap());
        assert_eq!(places(&format!("{field}{HEAD}")), [ChangedPart::Value], "{field}");
        assert_eq!(places(&format!("{top}{below}{field}{rest}")), [], "{field}");
    }
}

#[test]
fn what_chat_programs_put_into_ids_and_addresses_is_known() {
    for id in [
        "<1(x)2@f.example>",
        "<1\u{1f600}2@f.example>",
        "<1\u{ff1a}2@f.example>",
        "<(tel:12345)6@f.example>",
        "<1<tel:2345>6@f.example>",
        "<[1@f.example|mailto:1@f.example]>",
    ] {
        assert_eq!(places(&format!("{HEAD}Message-ID: {id}\nX-A: 1\n")), [ChangedPart::Value], "{id}");
    }
    for field in ["X-Gm-Message-State: a\u{1f61b}b", "X-Id: a\u{ff0e}b", "DKIM-Signature: v=1; d=f.example; t=(tel:1764000000); b=QkFE"] {
        assert_eq!(places(&format!("{HEAD}{field}\nX-A: 1\n")), [ChangedPart::Value], "{field}");
    }
    assert_eq!(places(&HEAD.replace("To: c@d.example", "To: [c@d.example|mailto:c@d.example]")), [ChangedPart::Recipient]);
    assert_eq!(places(&format!("Return-Path: <[e@f.example|mailto:e@f.example]>\n{HEAD}")), [ChangedPart::Sender]);
    for field in [
        "X-Campaign: Sale\u{1f525}now",
        "X-Note: look \u{1f525} here",
        "X-Report-Abuse: <mailto:abuse@f.example>",
        "Message-ID: <mailto:1@f.example>",
        "X-Note: 5 (x) 7",
    ] {
        assert_eq!(places(&format!("{HEAD}{field}\nX-A: 1\n")), [], "{field}");
    }
    assert_eq!(places(&HEAD.replace("From: e@f.example", "From: \u{2705}A <e-\u{2705}-1@f.example>")), []);
}

#[test]
fn a_field_of_dots_stands_for_several() {
    for field in ["X-MS-...: ...", "X-...: ...", "X-MS-Exchange-...: "] {
        assert_eq!(places(&format!("{HEAD}{field}\n")), [ChangedPart::Lines], "{field}");
    }
}
