use super::super::tests::{HEAD, places};
use super::super::{ChangedPart, is_covered_ip};

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
fn an_address_with_signs_around_it_or_words_for_it_is_none() {
    for mark in [
        "**192.0.2.1**",
        "*192.0.2.1*",
        "_192.0.2.1_",
        "`192.0.2.1`",
        "<b>192.0.2.1</b>",
        ">>>192.0.2.1<<<",
        "-->192.0.2.1<--",
        "!!!192.0.2.1!!!",
        "\"192.0.2.1\"",
        "~192.0.2.1~",
        "==192.0.2.1==",
        "#192.0.2.1",
        "[b]192.0.2.1[/b]",
        "192.0.2.1-254",
        "192.0.etc",
        "PRIVATE",
        "sender ip",
        "$IP",
        "their IP",
    ] {
        assert_eq!(places(&HEAD.replace("192.0.2.1", mark)), [ChangedPart::Network], "{mark}");
    }
    for mark in ["192.0.2.1-254", "PRIVATE", "**192.0.2.1**", "$IP", "192.0.etc"] {
        let results = format!("Authentication-Results: spf=pass (sender IP is {mark})\n smtp.mailfrom=f.example; dkim=none\n");
        assert_eq!(places(&format!("{results}{HEAD}")), [ChangedPart::Network], "{mark}");
        assert_eq!(places(&format!("X-Sender-IP: {mark}\n{HEAD}")), [ChangedPart::Network], "{mark}");
    }
    for inner in ["192.0.2.1", "2001:db8::1", "::1", "IPv6:2001:db8::1", "192.0.2.1:25", "192-0-2-1.pool.example", "192.0.2.example"] {
        let found = places(&HEAD.replace("(b.example [192.0.2.1])", &format!("(b.example [192.0.2.1]) ({inner})")));
        assert_eq!(found, [], "{inner}");
    }
    // The user of that machine, as qmail writes it, also where it gave no name.
    for inner in ["news@[192.0.2.1]", "?a4B7xk?@[192.0.2.1]", "@[192.0.2.1]", "@192.0.2.1"] {
        assert_eq!(places(&HEAD.replace("b.example [192.0.2.1]", inner)), [], "{inner}");
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
