use super::super::ChangedPart;
use super::super::tests::{BELOW, HEAD, changes, places};

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
