use super::super::ChangedPart;
use super::super::tests::{HEAD, changes, places};

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
fn lines_taken_out_of_a_trace_may_be_counted() {
    for mark in ["[3 Zeilen entfernt]", "(3 lignes supprimées)", "[2 lines removed]", "<snip>"] {
        assert_eq!(places(&HEAD.replace("\n\tfor", &format!("\n\t{mark}\n\tfor"))), [ChangedPart::Lines], "{mark}");
    }
    for line in ["(8.18.1/8.18.1/Debian-6)", "(envelope-from <e@f.example>)", "[10.0.0.1]", "(256/256 bits)"] {
        assert_eq!(places(&HEAD.replace("\n\tfor", &format!("\n\t{line}\n\tfor"))), [], "{line}");
    }
}

#[test]
fn what_somebody_wrote_for_a_part_of_an_own_line_is_a_change() {
    for (part, mark) in [
        ("+0100", "[removed]"),
        ("+0100", "<snip>"),
        ("+0100", "REDACTED"),
        ("ESMTPS", "[entfernt]"),
        ("ESMTPS", "***"),
        ("ESMTPS", "[удалено]"),
    ] {
        let head = HEAD.replace(part, mark);
        assert!(head != HEAD && places(&head) == [ChangedPart::Value], "{part} {mark} {:?}", places(&head));
    }
    for line in ["REDACTED", "xxxxxxxxxx", "---", "●●●●", "(hidden)", "removed"] {
        assert_eq!(places(&HEAD.replace("\n\tfor", &format!("\n\t{line}\n\tfor"))), [ChangedPart::Lines], "{line}");
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
fn a_note_in_the_line_of_a_server_is_a_change() {
    for note in ["NB: not my server", "# sender", "// sender", "N.B. the sender", "<-- this one"] {
        assert_eq!(places(&HEAD.replace("[192.0.2.1])", &format!("[192.0.2.1]) {note}"))), [ChangedPart::Value], "{note}");
    }
    for line in ["from NB (NB [192.0.2.1])", "from NB-7 (NB-7.example [192.0.2.1])"] {
        assert_eq!(places(&HEAD.replace("from a.example (b.example [192.0.2.1])", line)), [], "{line}");
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
fn the_name_that_an_own_server_looked_up_is_covered() {
    for mark in ["***", "xxxxx", "XXXX", "REDACTED", "<snip>", "...", "-----", "?????", "(deleted)", "entfernt", "<redacted>"] {
        assert_eq!(places(&HEAD.replace("(b.example [", &format!("({mark} ["))), [ChangedPart::Server], "{mark}");
    }
    for name in ["unknown", "localhost", "UnknownHost", "mail", "pc-7", "WORKSTATION", "?", "b.example.", "x"] {
        let found = places(&HEAD.replace("(b.example [", &format!("({name} [")));
        assert_eq!(found, [], "{name}");
    }
    for mark in ["(deleted)", "(removed)", "(entfernt)"] {
        assert_eq!(places(&HEAD.replace("from a.example", &format!("from {mark}"))), [ChangedPart::Server], "{mark}");
        let exim = format!("from b.example ([192.0.2.1] helo={mark})");
        assert_eq!(places(&HEAD.replace("from a.example (b.example [192.0.2.1])", &exim)), [ChangedPart::Server], "{mark}");
    }
}

#[test]
fn an_address_that_is_gone_without_a_mark_has_vanished() {
    let gone = |text: &str| changes(text).vanished;
    assert!(!gone(HEAD) && gone(&HEAD.replace("192.0.2.1", "")) && gone(&HEAD.replace("<c@d.example>", "<>")));
}

#[test]
fn a_line_of_postfix_without_its_address_has_lost_it() {
    assert!(changes(&HEAD.replace(" (b.example [192.0.2.1])", "")).vanished);
    assert!(!changes(&HEAD.replace(" (b.example [192.0.2.1])", "").replace("(Postfix) with ESMTPS", "(Postfix, from userid 0)")).vanished);
    assert!(!changes(&HEAD.replace(" (b.example [192.0.2.1])", "").replace("(Postfix) with", "with")).vanished);
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
fn what_servers_of_other_kinds_write_is_no_change() {
    let first = &HEAD[..HEAD.find("From").unwrap()];
    for line in [
        "Received: from unknown (HELO ) (192.0.2.1) by mx.example with SMTP; 24 Nov 2026 10:15:42 -0000\n",
        "Received: from 192.0.2.1 (EHLO ) (192.0.2.1) by mx.example with SMTP; Tue, 24 Nov 2026 10:15:42 +0000\n",
        "Received: from a@f.example by mx by uid 64011 with qmail-scanner-1.22 (clamdscan: 0.75-1. Processed in 1.1 secs); 24 Nov 2026 10:15:42 -0000\n",
        "Received: from 127.0.0.1 (AVG SMTP 7.0.299 [265.6.8]); Tue, 24 Nov 2026 10:15:44 +0100\n",
        "Received: from b.example (b.example [192.0.2.1]) by mx.example (8.18.1) with ESMTP id 4AO1 for <<c@d.example>>; Tue, 24 Nov 2026 10:15:42 +0100\n",
        "Received: from b.example ([192.0.2.1.63559]) by mx.example with esmtp (Exim 3.36); Tue, 24 Nov 2026 10:15:42 +0100\n",
        "Received: from [192.0.2.1] by <server> (MailGate 3.5.172) with SMTP; Tue, 24 Nov 2026 10:15:42 +0100\n",
    ] {
        let found = changes(&HEAD.replace(first, line));
        assert!(found.changes.is_empty() && !found.vanished, "{line} {found:?}");
    }
    assert_eq!(places(&HEAD.replace("(b.example [192.0.2.1])\n\tby mx.example", "([192.0.2.1])\n\tby <server>")), [ChangedPart::Server]);
    assert!(changes(&HEAD.replace("(b.example [192.0.2.1])", "(HELO a.example) ()")).vanished);
}
