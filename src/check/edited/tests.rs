use super::*;

pub(super) const HEAD: &str = "Received: from a.example (b.example [192.0.2.1])\n\tby mx.example (Postfix) with ESMTPS id 1\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:42 +0100\nFrom: e@f.example\nTo: c@d.example\n";

pub(super) fn changes(text: &str) -> Changes {
    let block = HeaderBlock::parse(text.as_bytes().to_vec());
    Changes::of(&block)
}

pub(super) fn places(text: &str) -> Vec<ChangedPart> {
    changes(text).changes.into_iter().map(|change| change.place).collect()
}

#[test]
fn whatever_stands_where_a_server_writes_an_address_was_put_in() {
    assert_eq!(places(HEAD), []);
    for mark in
        ["***", "x***@d.example", "[gelöscht]", "<removed>", "xxxx", "x@x.x", "{{my address}}", "me at home dot example", "[…]", "████"]
    {
        let text = HEAD.replace("<c@d.example>", mark);
        assert_eq!(places(&text), [ChangedPart::Recipient], "for {mark}");
        assert_eq!(places(&format!("Delivered-To: {mark}\n{HEAD}")), [ChangedPart::Recipient], "{mark}");
    }
    for mailbox in [
        "c@d.example",
        "<c@d.example>",
        "c",
        "mailing list c@d.example",
        "\"a b\"@d.example",
        "c+x=y@d.example",
        "c@localhost",
        "c@[192.0.2.1]",
    ] {
        assert_eq!(places(&format!("Delivered-To: {mailbox}\n{HEAD}")), [], "{mailbox}");
    }
}

#[test]
fn an_address_in_the_network_with_a_mark_in_it_is_none() {
    for mark in [
        "192.0.2.xxx",
        "192.0.x.x",
        "xx.xx.xx.xx",
        "192.0.2.",
        "192.0.2.300",
        "[REDACTED]",
        "IP removed",
        "2001:db8:xxxx::1",
        "192.0.2.███",
        "I92.0.2.l",
        "192,0.2.1",
        "192. 0.2.1",
        "*.*.*.*",
    ] {
        assert_eq!(places(&HEAD.replace("192.0.2.1", mark)), [ChangedPart::Network], "{mark}");
        assert_eq!(places(&format!("X-Originating-IP: [{mark}]\n{HEAD}")), [ChangedPart::Network], "{mark}");
    }
    for mark in [
        "192.0.2.0/24",
        "-",
        "x",
        "192.0…",
        "...",
        "192[.]0[.]2[.]1",
        "192 0 2 1",
        "192.0.2.2xx",
        "192.0.2.ab",
        "192.0.[..].[..]",
        "{ip}",
        "192.0",
        "192",
        "192·0·2·1",
        "192-0-2-XX",
        "1xx.x.x.xx1",
        "192.0201",
        "192_0_2_1",
        "0.0.0.0",
    ] {
        assert_eq!(places(&HEAD.replace("192.0.2.1", mark)), [ChangedPart::Network], "{mark}");
    }
    for address in ["192.0.2.1", "2001:db8::1", "IPv6:2001:db8::1", "192.0.2.1/unknown", "UNAVAILABLE", "192.0.2.1]:25 helo=[10.0.0.1"] {
        assert_eq!(places(&HEAD.replace("192.0.2.1", address)), [], "{address}");
    }
}

#[test]
fn an_address_that_no_server_writes_so_was_changed() {
    for mark in ["::ffff:removed", "::ffff:n/a", "::FFFF:<ip>", "::ffff:192,0,2,1", "9f86d081884c", "198:", "203 . . .", "a1b2c3d4e5f60718"]
    {
        assert_eq!(places(&HEAD.replace("192.0.2.1", mark)), [ChangedPart::Network], "{mark}");
    }
    for address in ["::ffff:192.0.2.1", "::ffff:c000:201", "::FFFF:192.0.2.1"] {
        assert_eq!(places(&HEAD.replace("192.0.2.1", address)), [], "{address}");
    }
    let qmail = HEAD.replace("(b.example [192.0.2.1])", "(HELO b.example) (9f86d081884c)");
    assert_eq!(places(&qmail), [ChangedPart::Network]);
    // The name of a container.
    assert_eq!(places(&HEAD.replace("from a.example", "from 9f86d081884c")), []);
}

#[test]
fn a_mark_in_the_place_of_a_folded_line_of_a_server_is_a_change() {
    for mark in ["<snip>", "(snip)", "[...]", "[cut]", "[entfernt]", "(gekürzt)", "…", "(…)", "[…]"] {
        assert_eq!(places(&HEAD.replacen("\n\tby", &format!("\n\t{mark}\n\tby"), 1)), [ChangedPart::Lines], "{mark}");
    }
    for comment in ["(Postfix)", "(envelope-from <e@f.example>)", "(using TLSv1.3)", "(No client certificate requested)"] {
        assert_eq!(places(&HEAD.replacen("\n\tby", &format!("\n\t{comment}\n\tby"), 1)), [], "{comment}");
    }
}

#[test]
fn a_mark_in_the_fields_of_the_own_system_is_a_change() {
    for field in [
        "X-bcc: ********",
        "X-QQ-CSender: ******@***.***",
        "X-Tracer-Id: XXXXXXXX-XXXX-XXXX",
        "X-AuthSource: ***.***.***.***",
        "X-Owner: [owner removed]+zmo_0_",
        "X-4471ABCD: ********",
        "Content-Type: multipart/mixed; boundary=“abc”",
        "Content-Disposition: inline;\n\tfilename=”a.txt”",
        "X-Auth-Token: *****",
        "X-MS-Exchange-CrossTenant-Id: [tenant]:1",
        "x-microsoft-antispam: {bulk level}",
        "X-Vhost: (verborgen)",
        "DKIM-Signature: v=1; d=[domain]; b=abc=",
        "ARC-Seal: i=1; s=****; d=b.example; b=abc=",
    ] {
        assert_eq!(places(&format!("{HEAD}{field}\n")), [ChangedPart::Value], "{field}");
    }
    for field in
        ["X-Spam-source: IP='x.x.x.x', Country='US'", "X-Spamd-Result: default\n\tRBL(2.00)[xxx.xxx.xxx.xxx:from];", "X-A: ip=X.X.X.X"]
    {
        assert_eq!(places(&format!("{HEAD}{field}\n")), [ChangedPart::Network], "{field}");
    }
    for field in [
        "X-Level: ****",
        "X-MS-Exchange-Inbox-Rules-Loop: a@b.example",
        "X-Microsoft-Reply: {4471}",
        "X-Points: ++++++",
        "X-Rating: *****",
        "X-Note: (see below)",
        "X-Version: max.xerox.x.x",
        "X-Build: 1.x.x",
        "DKIM-Signature: v=1; d=b.example; s=x; b=abc=",
    ] {
        assert_eq!(places(&format!("{HEAD}{field}\n")), [], "{field}");
    }
}

#[test]
fn what_a_sender_may_have_written_is_no_sign() {
    for field in [
        "To: undisclosed-recipients:;",
        "To: \"[REDACTED] ***\" <c@d.example>",
        "From: \"a***n\" <a@b.example>",
        "Subject: xxx [removed] *** <snip>",
        "X-Spam-Level: *****",
        "Message-ID: <***88***xxx@b.example>",
        "X-Campaign: [***] {{campaign}} <none>",
        "Return-Path: <>",
        "Return-Path: <#@[]>",
    ] {
        assert_eq!(places(&format!("{HEAD}{field}\n")), [], "{field}");
    }
}

#[test]
fn a_signature_that_was_cut_short_is_a_change() {
    let signature = "DKIM-Signature: v=1; a=rsa-sha256; d=b.example; s=k; h=from:to;\n\tbh=abc+/=; b=xyz";
    assert_eq!(places(&format!("{signature}12+/=\n{HEAD}")), []);
    for cut in ["...", "[...]", "…", "***", "(truncated)"] {
        assert_eq!(places(&format!("{signature}{cut}\n{HEAD}")), [ChangedPart::Value], "{cut}");
    }
    for word in ["REDACTED", "(removed)", "****", "...", "[shortened]"] {
        let cut = signature.replace("xyz", word);
        assert_eq!(places(&format!("{cut}\n{HEAD}")), [ChangedPart::Value], "{word}");
        let cut = cut.replace("DKIM-Signature: v=1;", "ARC-Message-Signature: i=1;");
        assert_eq!(places(&format!("{cut}\n{HEAD}")), [ChangedPart::Value], "{word}");
    }
}

#[test]
fn nobody_has_such_a_mailbox_or_domain() {
    for mark in [
        "me@here",
        "[customer]",
        "c@nospam.d.example",
        "my.name@d.example",
        "deleted@d.example",
        "0000@000.example",
        "c[.]d@d.example",
        "user@bxxxxx.example",
        "EMAIL@EXAMPLE",
        "meine@adresse",
        "mail@entfernt",
        "name@shop.tld",
        "x@y",
        "zzz@zzz",
        "victim@victim.example",
        "c*@d.example",
        "<///>",
    ] {
        let text = HEAD.replace("<c@d.example>", mark);
        assert_eq!(places(&text), [ChangedPart::Recipient], "{mark}");
    }
    assert_eq!(places(&HEAD.replace("from a.example", "from .")), []);
    for name in ["[0.0.0.0]", "[192]"] {
        assert_eq!(places(&HEAD.replace("from a.example", &format!("from {name}"))), [], "{name}");
    }
    for name in ["(HELO ***)", "(EHLO {192.0.2.9})"] {
        assert_eq!(places(&HEAD.replace("(b.example [192.0.2.1])", &format!("{name} (192.0.2.1)"))), [], "{name}");
    }
    // A sender may call itself so.
    assert_eq!(places(&HEAD.replace("e@f.example", "user@bxxxxx.example")), []);
}

#[test]
fn a_dash_of_a_word_processor_in_an_id_is_a_change() {
    assert_eq!(places(&format!("Message-ID: <***@***>\n{HEAD}")), [ChangedPart::Value]);
    for name in ["Message-ID", "In-Reply-To", "References"] {
        for dash in ['\u{2013}', '\u{2014}', '\u{2011}'] {
            assert_eq!(places(&format!("{name}: <1{dash}2@b.example>\n{HEAD}")), [ChangedPart::Value], "{name} {dash}");
        }
    }
    for field in ["Message-ID: <1--2@b.example>", "Message-ID: <p\u{e4}ck@b.example>", "References: a \u{2013} b <1@b.example>"] {
        assert_eq!(places(&format!("{field}\n{HEAD}")), [], "{field}");
    }
}

#[test]
fn a_remark_in_a_line_of_a_server_is_a_change() {
    for remark in ["<-- who is this?", "<<< my provider", "*** strange ***", "!!! look", "???", "← here", "===> this one"] {
        let text = HEAD.replace("ESMTPS id 1", &format!("ESMTPS id 1 {remark}"));
        assert_eq!(places(&text), [ChangedPart::Value], "{remark}");
        let spf = format!("Received-SPF: pass (d.example: a) client-ip=192.0.2.1; {remark}\n{HEAD}");
        assert_eq!(places(&spf), [ChangedPart::Value], "{remark}");
    }
}

#[test]
fn a_server_does_not_call_itself_a_mark() {
    for mark in [
        "██████",
        "mx.[mydomain]",
        "mx1.[domain].com",
        "mail.meinefirma.de",
        "mail.....com",
        "[mail server]",
        "xxxxxx.xxx",
        "[redacted]",
        "my.mail.server",
        "mx.xx.xxx",
        "smtp.XXX.XX",
        "(můj server)",
        "(邮件服务器)",
        "http://mx.example/",
        "mx.[...].example",
        "mx.___.example",
        "mail.company.tld",
        "$MYHOST",
        "(…)",
        "HOSTNAME",
    ] {
        assert_eq!(places(&HEAD.replace("mx.example", mark)), [ChangedPart::Server], "{mark}");
    }
    assert_eq!(places(&HEAD.replace("a.example", "https://a.example")), [ChangedPart::Server]);
    assert_eq!(places(&HEAD.replace("a.example", "a.site.xxx")), []);
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
fn an_address_in_other_digits_or_as_a_link_and_a_translated_day_are_changes() {
    for mark in ["+192.0.2.1", "http://192.0.2.1", "https://192.0.2.1/", "١٩٢.٠.٢.١", "１９２.０.２.１"] {
        assert_eq!(places(&HEAD.replace("192.0.2.1", mark)), [ChangedPart::Network], "{mark}");
    }
    for (day, other) in [("Tue,", "Di,"), ("Tue,", "mar."), ("Tue,", "Tu3,"), ("Nov", "nov."), ("Nov", "листопада"), ("Nov", "11月")]
    {
        assert_eq!(places(&HEAD.replace(day, other)), [ChangedPart::Value], "{other}");
    }
    assert!(changes(&HEAD.replace(" with ", " wlth ")).misread && changes(&HEAD.replace(" with ", " w1th ")).misread);
}

#[test]
fn a_name_of_a_machine_inside_is_no_mark() {
    for name in [
        "client.hidden.invalid",
        "hidden.invalid",
        "customer.masked.invalid",
        "mail.protected.local",
        "pc-7.Hidden.LOCAL",
        "srv.mydomain.local",
        "anonymous.localdomain",
        "ex1.mycompany.local",
    ] {
        for from in [format!("from {name} (b.example"), format!("from {name} (")] {
            assert_eq!(places(&HEAD.replace("from a.example (b.example ", &from)), [], "{from}");
        }
        let customer = format!(
            "Received: from {name} by mail.gmx.net (mrgmx004\n\t[192.0.2.9]) with ESMTPSA (Nemesis) id 1\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:41 +0100\n"
        );
        assert_eq!(places(&HEAD.replacen("From:", &format!("{customer}From:"), 1)), [], "{name}");
    }
    for mark in ["redacted.invalid", "xxxxx.local", "mail.removed.localdomain", "mydomain.invalid", "***.local"] {
        assert_ne!(places(&HEAD.replace("from a.example", &format!("from {mark}"))), [], "{mark}");
    }
    // Nobody has a mailbox there.
    assert_eq!(places(&HEAD.replace("for <c@d.example>", "for <hidden@hidden.invalid>")), [ChangedPart::Recipient]);
}

#[test]
fn a_word_in_the_place_of_a_recipient_is_a_mark() {
    for word in ["anon", "Kunde", "hidden"] {
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {word}"))), [ChangedPart::Recipient], "{word}");
    }
    for to in ["undisclosed-recipients:;", "undisclosed-recipients", "c", "root", "\"Valued Customer\"", "Valued Customer", ""] {
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {to}"))), [], "{to}");
    }
    assert_eq!(places(&HEAD.replace("From: e@f.example", "From: Bank")), []);
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
fn a_machine_may_call_itself_by_numbers_and_letters_before_its_address() {
    let line = |from: &str| HEAD.replace("from a.example (b.example [192.0.2.1])", from);
    for from in
        ["95.ca.50.26 (192.0.2.1)", "95.ca.50.26 ([192.0.2.1])", "ab.12.cd.7 (unknown [192.0.2.1])", "4.Mail.0.1 ([IPv6:2001:db8::1])"]
    {
        assert_eq!(places(&line(&format!("from {from}"))), [], "{from}");
    }
    for from in [
        "95.xx.50.26 (192.0.2.1)",
        "95.XX.50.26 ([192.0.2.1])",
        "95.ca.50.26 (unknown)",
        "95.ca.50.26 ([192.0.2.xx])",
        "95.c*.50.26 (192.0.2.1)",
    ] {
        assert!(!places(&line(&format!("from {from}"))).is_empty(), "{from}");
    }
}

#[test]
fn a_machine_may_be_called_mailserver() {
    for name in ["mailserver", "mail-server", "Mailserver"] {
        let text = format!(
            "Received: (qmail 1 invoked by uid 510); 24 Nov 2026 09:15:49 -0000\nReceived: from unknown (HELO {name}) (192.0.2.7)\n  by {name} with SMTP; 24 Nov 2026 09:15:48 -0000\nFrom: e@f.example\n"
        );
        assert_eq!(places(&text), [], "{name}");
    }
    for mark in ["yourserver", "my-server", "[mailserver]"] {
        assert_eq!(places(&HEAD.replace("mx.example", mark)), [ChangedPart::Server], "{mark}");
    }
}

#[test]
fn an_address_that_is_gone_without_a_mark_has_vanished() {
    let gone = |text: &str| changes(text).vanished;
    assert!(!gone(HEAD) && gone(&HEAD.replace("192.0.2.1", "")) && gone(&HEAD.replace("<c@d.example>", "<>")));
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
fn a_number_too_large_below_the_handover_is_the_senders_where_no_relay_of_the_own_side_can_have_written_it() {
    let text = |edge: &str, to: &str, below: &str| {
        format!(
            "Delivered-To: {to}\nReceived: {edge} by mx.home.example (Postfix) with ESMTPS id 1 for <{to}>; Wed, 15 Jan 2025 08:31:30 +0000\nReceived: {below}; Wed, 15 Jan 2025 08:31:20 +0000\nFrom: e@f.example\nTo: {to}\n"
        )
    };
    let edge = "from r88.cheap.example (r88.cheap.example [198.51.100.7])";
    for below in [
        "from unknown (HELO bank.example) (319.44.256.9) by r88.cheap.example with SMTP",
        "from unknown (HELO bank.example) (19.44.256.9) by r88.cheap.example with SMTP",
        "from bank.example (unknown [219.144.256.19]) by r88.cheap.example (Postfix) with ESMTP id 2",
        "from bank.example ([301.7.2.3]) by smtp.cheap.example with ESMTP",
    ] {
        assert_eq!(places(&text(edge, "ann@home.example", below)), [], "{below}");
        // The machine may be a relay of the own side.
        let own = below.replace("cheap.example", "home.example");
        assert_eq!(places(&text(&edge.replace("cheap", "home"), "ann@home.example", &own)), [ChangedPart::Network], "{own}");
        assert_eq!(places(&text(edge, "ann@cheap.example", below)), [ChangedPart::Network], "{below}");
        // In the line of the handover itself.
        let first = text(&edge.replace("198.51.100.7", "319.44.256.9"), "ann@home.example", below);
        assert!(!places(&first).is_empty(), "{first}");
    }
    // Somebody hid the end of an address, or all of it.
    for mark in ["203.0.113.999", "203.0.113.256", "999.999.999.9", "203.0.999.999"] {
        let below = format!("from bank.example (unknown [{mark}]) by r88.cheap.example (Postfix) with ESMTP id 2");
        assert_eq!(places(&text(edge, "ann@home.example", &below)), [ChangedPart::Network], "{mark}");
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
fn words_that_were_put_into_an_address_of_the_network_are_seen() {
    for address in ["2001:db8:408:me@mail.example::29", "2001:db8:408:Jane::29", "192.0.2.me@mail.example", "192.0.me@mail.example.7"] {
        assert_eq!(places(&HEAD.replace("192.0.2.1", address)), [ChangedPart::Network], "{address}");
        let results = format!("Authentication-Results: spf=pass (sender IP is {address})\n smtp.mailfrom=a.example; dkim=none\n");
        assert_eq!(places(&format!("{results}{HEAD}")), [ChangedPart::Network], "{address}");
    }
    for line in [
        "Received: from x ([2001:db8::1]:4711 helo=a.example) by mx.example with esmtp (Exim 4.96) id 1; Tue, 24 Nov 2026 10:15:42 +0100\n",
        "Received: from x (HELO a.example) (192.0.2.1) by mx.example with SMTP; Tue, 24 Nov 2026 10:15:42 +0100\n",
        "Received: from x (EHLO a.example [192.0.2.1]) (id me@a.example) by mx.example with SMTP; Tue, 24 Nov 2026 10:15:42 +0100\n",
    ] {
        assert_eq!(places(&format!("{line}From: a@b.example\n")), [], "{line}");
    }
}

#[test]
fn an_address_with_a_mark_in_it_is_covered() {
    for text in [
        "203.0.113.xxx",
        "203.0.x.x",
        "***",
        "x.x.x.x",
        "xxx.xxx.xxx.xxx",
        "…",
        "removed",
        "gelöscht",
        "supprimé",
        "IP_ADDRESS",
        "203.0.113.**",
        "REDACTED",
        "...",
    ] {
        assert!(is_covered_ip(text), "{text}");
    }
    for text in [
        "203.0.113.7",
        "",
        "x",
        "UNAVAILABLE",
        "2001:db8::7",
        "unknown",
        "mail.shop.example",
        "HELO mail",
        "10.0.0.1:25",
        "mx.xx.example",
        "1.2",
    ] {
        assert!(!is_covered_ip(text), "{text}");
    }
}

/// The results of a check that an own server wrote, which name the domain of From.
const RESULTS: &str = "Authentication-Results: mx.example; spf=pass smtp.mailfrom=f.example; dmarc=pass header.from=f.example\n";

#[test]
fn a_sender_is_gone_where_a_check_has_seen_one() {
    for rest in ["", " ", " <>", " \"\"", " \"\" <>"] {
        let emptied = HEAD.replace(" e@f.example", rest);
        assert_eq!(places(&format!("{RESULTS}{emptied}")), [ChangedPart::Sender], "{rest}");
        assert_eq!(
            places(&format!("{emptied}DKIM-Signature: v=1; d=f.example; h=from; b=QkFE\nX-A: 1\n")),
            [ChangedPart::Sender],
            "{rest}"
        );
        // Where the sender left it empty, the results name no domain.
        assert_eq!(places(&format!("{}{emptied}", RESULTS.replace("header.from=f.example", "header.from="))), [], "{rest}");
        assert_eq!(places(&emptied), [], "{rest}");
        // The copy may have ended there.
        assert_eq!(places(&format!("{RESULTS}To: c@d.example\nFrom:{rest}\n")), [], "{rest}");
    }
    assert_eq!(places(&format!("{RESULTS}{}", HEAD.replace(" e@f.example", " E"))), []);
}

#[test]
fn a_mask_alone_is_a_mark_in_any_field_but_for_points() {
    for value in [
        "***",
        "****",
        "#####",
        "?????",
        "_____",
        "...",
        "-----",
        "XXXXX",
        "xxx@xxx.xx",
        "[removed]",
        "REDACTED",
        "entfernt",
        "--- removed ---",
        "**hidden**",
    ] {
        for name in ["X-Sender", "X-Campaign", "X-Gm-Message-State", "Feedback-ID", "X-Proofpoint-Guid"] {
            assert_eq!(places(&format!("{HEAD}{name}: {value}\nX-A: 1\n")), [ChangedPart::Value], "{name}: {value}");
        }
    }
    for field in [
        "X-Spam-Level: ****",
        "X-Spam-Bar: ++++",
        "X-MailScanner-SpamScore: ****",
        "X-Rating: ***",
        "X-Virus-Status: removed",
        "X-Attachments: removed",
        "X-Country: XX",
        "X-Auth-User: anonymous",
        "X-Campaign: hidden",
        "X-A: **",
        "X-A: ---",
        "X-A: xyz",
        "X-A: remote",
    ] {
        assert_eq!(places(&format!("{HEAD}{field}\nX-A: 1\n")), [], "{field}");
    }
    for value in ["n/a", "[X]", "XX", "[ID]"] {
        assert_eq!(places(&format!("{HEAD}X-Originating-IP: {value}\n")), [ChangedPart::Network], "{value}");
    }
    assert_eq!(places(&format!("{HEAD}X-Client-IP: unknown\n")), []);
}

#[test]
fn a_covered_word_of_an_own_server_is_known_wherever_it_stands() {
    let using = HEAD.replace("\n\tby", "\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\n\tby");
    assert_eq!(places(&using), []);
    for (word, mark) in [
        ("TLSv1.3", "****"),
        ("TLS_AES_256_GCM_SHA384", "XXXX"),
        ("(256/256 bits)", "(XXXX)"),
        ("Postfix", "REDACTED"),
        ("ESMTPS", "[protocol]"),
        ("id 1", "id xxx"),
    ] {
        assert_eq!(places(&using.replacen(word, mark, 1)), [ChangedPart::Value], "{mark}");
    }
    for mark in ["****", "REDACTED", "[cipher]", "xxxx"] {
        let text = HEAD.replace("ESMTPS", &format!("ESMTPS (version=TLS1_3 cipher={mark})"));
        assert_eq!(places(&text), [ChangedPart::Value], "{mark}");
    }
    assert_eq!(places(&HEAD.replace("by mx.example", "by xxx.mx.example")), [ChangedPart::Server]);
    assert_eq!(places(&HEAD.replace("b.example [", "xxx [")), [ChangedPart::Server]);
    assert_eq!(places(&HEAD.replace("from a.example", "from #####.a.example")), [ChangedPart::Server]);
}

#[test]
fn the_last_number_of_an_address_was_set_to_zero() {
    let spf = |ip: &str| format!("Received-SPF: pass (mx.example: a.example) client-ip={ip};\n");
    let zeroed = HEAD.replace("192.0.2.1]", "192.0.2.0]");
    assert_eq!(places(&format!("{}{zeroed}", spf("192.0.2.7"))), [ChangedPart::Network]);
    assert_eq!(places(&format!("{}{HEAD}", spf("192.0.2.0"))), [ChangedPart::Network]);
    assert_eq!(places(&format!("{}{zeroed}", spf("192.0.2.0"))), []);
    assert_eq!(places(&format!("{}{zeroed}", spf("203.0.113.7"))), []);
    assert_eq!(places(&zeroed), []);
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
fn an_example_stands_in_the_place_of_the_recipient() {
    for address in ["first.last@a.example", "vorname.nachname@a.example", "myaddress@mydomain.com"] {
        assert_eq!(places(&HEAD.replace("<c@d.example>", &format!("<{address}>"))), [ChangedPart::Recipient], "{address}");
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {address}"))), [ChangedPart::Recipient], "{address}");
    }
    for address in ["foo@bar.com", "victim@a.example", "client@client.com", "user@host"] {
        assert_eq!(places(&HEAD.replace("<c@d.example>", &format!("<{address}>"))), [], "{address}");
        let delivered = format!("Delivered-To: c@d.example\n{}", HEAD.replace("<c@d.example>", &format!("<{address}>")));
        assert_eq!(places(&delivered), [ChangedPart::Recipient], "{address}");
        // A sender may write it there.
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {address}"))), [], "{address}");
        let everywhere = HEAD.replace("c@d.example", address);
        assert_eq!(places(&everywhere), [], "{address}");
    }
}
