//! Tests of what an own server writes that nobody outside can write: the result of its check, ids, the address to which it delivered.

use super::tests::{HEAD, changes, places};
use super::*;

/// A line below that of the handover, which the sender's server wrote.
const BELOW: &str =
    "Received: from [10.0.0.1] (unknown [10.0.0.1])\n\tby f.example (Postfix) with ESMTPA id 2; Tue, 24 Nov 2026 10:15:41 +0100\n";

#[test]
fn a_sender_that_the_own_check_does_not_name_is_covered() {
    for mark in ["*****", "REDACTED", "xxxxx", "....", "----", "####", "removed", "\"*****\"", "?????", "entfernt"] {
        for results in [
            format!("Authentication-Results: mx.example; spf=pass smtp.mailfrom={mark}; dkim=none\n"),
            format!("Authentication-Results: spf=pass (sender IP is 192.0.2.1)\n smtp.mailfrom={mark}; dkim=none\n"),
            format!("Received-SPF: pass (mx.example: domain of a designates 192.0.2.1) client-ip=192.0.2.1; envelope-from={mark};\n"),
        ] {
            assert_eq!(places(&format!("{results}{HEAD}")), [ChangedPart::Sender], "{results}");
            // Also where the server writes it below its own line.
            let below = HEAD.replace("From:", &format!("{results}{BELOW}From:"));
            let named = results.contains("mx.example");
            assert_eq!(places(&below), if named { vec![ChangedPart::Sender] } else { vec![] }, "{below}");
            // What stands further down, the sender wrote.
            assert_eq!(places(&HEAD.replace("From:", &format!("{BELOW}{results}From:"))), [], "{results}");
        }
    }
    for sender in ["", "f.example", "e@f.example", "<>", "none", "x", "localhost", "xn--abc.example", "a--b.example", "f", "bounces"] {
        let results = format!("Authentication-Results: mx.example; spf=pass smtp.mailfrom={sender}; dkim=none\n");
        assert_eq!(places(&format!("{results}{HEAD}")), [], "{sender}");
    }
}

#[test]
fn an_envelope_sender_is_told_in_more_than_one_way() {
    for mark in ["*****", "x@xxx.xxx", "..."] {
        for name in ["from", "sender"] {
            let text = HEAD.replace(" id 1", &format!(" id 1\n\t(envelope-{name} <{mark}>)"));
            assert_eq!(places(&text), [ChangedPart::Sender], "{name} {mark}");
        }
    }
    for sender in ["e@f.example", "", "bounce-1=c=d.example@f.example"] {
        assert_eq!(places(&HEAD.replace(" id 1", &format!(" id 1\n\t(envelope-sender <{sender}>)"))), [], "{sender}");
    }
}

#[test]
fn no_program_writes_a_dash_or_an_ellipsis_into_an_id() {
    for sign in ["—", "–", "…", "‑"] {
        for text in [
            HEAD.replace("id 1", &format!("id 4XyF{sign}1P3b")),
            HEAD.replace("id 1", &format!("id 1P3b{sign}.4S2")),
            HEAD.replace("From:", &format!("{}From:", BELOW.replace("id 2", &format!("id 4XyF{sign}1P3b")))),
            format!("{HEAD}Message-ID: <a{sign}b@f.example>\n"),
            format!("{HEAD}References: <1@f.example> <a{sign}b@f.example>\n"),
            format!("{HEAD}Content-Type: multipart/mixed; boundary=\"{sign}=_part_1\"\n"),
            format!("{HEAD}Content-Type: multipart/mixed;\n boundary={sign}abc\n"),
        ] {
            assert_eq!(places(&text), [ChangedPart::Value], "{text}");
        }
        for text in [
            format!("{HEAD}Subject: a {sign} b\n"),
            format!("{HEAD}Content-Type: application/pdf; name=\"a {sign} b.pdf\"\n"),
            HEAD.replace("From: e", &format!("From: A {sign} B <e")).replace("e@f.example\nTo", "e@f.example>\nTo"),
            format!("{HEAD}Message-ID: a {sign} b\n"),
        ] {
            assert_eq!(places(&text), [], "{text}");
        }
    }
    for id in ["<abc@...>", "<abc@----->", "<a.b@...>"] {
        assert_eq!(places(&format!("{HEAD}Message-ID: {id}\n")), [ChangedPart::Value], "{id}");
    }
    for id in ["<abc@->", "<abc@a...b>", "<abc@.>", "<...abc@b>"] {
        assert_eq!(places(&format!("{HEAD}Message-ID: {id}\n")), [], "{id}");
    }
}

#[test]
fn nobody_has_an_address_of_an_example() {
    for address in [
        "user@example.com",
        "me@example.org",
        "your.email@here.com",
        "abc@xyz.com",
        "meine.adresse@provider.de",
        "my-email@example.net",
        "mon.adresse@exemple.fr",
        "mi.correo@ejemplo.com",
        "Max.Mustermann@beispiel.de",
        "john.doe@example.com",
        "name@domain.com",
        "USER@EXAMPLE.COM",
    ] {
        assert_eq!(places(&HEAD.replace("for <c@d.example>", &format!("for <{address}>"))), [ChangedPart::Recipient], "{address}");
        assert_eq!(places(&format!("Delivered-To: {address}\n{HEAD}")), [ChangedPart::Recipient], "{address}");
        // A sender may write it there, or the sender's own server.
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {address}"))), [], "{address}");
        assert_eq!(places(&HEAD.replace("From: e@f.example", &format!("From: {address}"))), [], "{address}");
        let below = format!("{BELOW}{}", BELOW.replace("; Tue", &format!("\n\tfor <{address}>; Tue")));
        assert_eq!(places(&HEAD.replace("From:", &format!("{below}From:"))), [], "{address}");
    }
    for address in [
        "recipient@example.com",
        "anna@example.net",
        "user@d.example",
        "me@here.com.example",
        "abc@abc.example",
        "max.mustermann@firma.example",
        "john.doe@work.example",
        "anna.abc@xyz.com",
    ] {
        assert_eq!(places(&HEAD.replace("for <c@d.example>", &format!("for <{address}>"))), [], "{address}");
    }
}

#[test]
fn mdaemon_writes_the_address_in_fields_of_its_own() {
    let head = |ip: &str| {
        format!(
            "Received: from b.example by mail.d.example (198.18.7.25) (MDaemon PRO v24.0.0)\n\twith ESMTPS id md1.msg; Tue, 24 Nov 2026 10:15:42 +0100\nX-MDPtrLookup-Result: pass dns.ptr=b.example (ip={ip}) (mail.d.example)\nX-MDRemoteIP: {ip}\nX-MDHelo: b.example\nFrom: e@f.example\nTo: c@d.example\n"
        )
    };
    for mark in
        ["x", "hidden", "2O3.O.113", "x.x.x.x", "192.0.2.xxx", "0.0.0.0", "999.999.999.999", "[removed]", "*****", "n/a", "REDACTED IP"]
    {
        assert_eq!(places(&head(mark)), [ChangedPart::Network, ChangedPart::Network], "{mark}");
    }
    let empty = changes(&head(""));
    assert!(empty.vanished && empty.lost.len() == 2, "{empty:?}");
    for address in ["192.0.2.1", "2001:db8::1", "10.1.2.3", "127.0.0.1"] {
        assert_eq!(places(&head(address)), [], "{address}");
    }
    for result in ["hardfail smtp.helo=b.example (does not match 192.0.2.1)", "pass", "temperror (ip not looked up)"] {
        let text = head("192.0.2.1").replace("pass dns.ptr=b.example (ip=192.0.2.1) (mail.d.example)", result);
        assert_eq!(places(&text), [], "{result}");
    }
}
