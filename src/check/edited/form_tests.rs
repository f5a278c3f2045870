//! Tests of forms that a server, a sender or a hand gives to names, dates and addresses.

use super::tests::{HEAD, changes, places};
use super::*;

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
fn a_date_that_was_replaced_is_no_date() {
    for mark in ["REDACTED", "-----", "entfernt", "...", "removed", "[date removed]"] {
        assert_eq!(places(&format!("{HEAD}Date: {mark}\n")), [ChangedPart::Value], "{mark}");
    }
    for date in ["Tue, 24 Nov 2026 10:15:42 +0100", "%DATE%", "", "Tuesday", "{date}", "today"] {
        assert_eq!(places(&format!("{HEAD}Date: {date}\n")), [], "{date}");
    }
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

#[test]
fn what_a_sender_writes_into_to_is_no_change_where_the_own_server_names_the_recipient() {
    for to in ["info", "Friend", "vorstand", "s..palmer@f.example", "<hana..sakura@docomo.ne.jp>"] {
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {to}"))), [], "{to}");
    }
    let list = "a@a.example, b@b.example, c@c.example, d@d.example, e@shop.com.b";
    assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {list}"))), []);
    assert_eq!(places(&HEAD.replace("To: c@d.example", "To: e@shop.com.b")), [ChangedPart::Recipient]);
    for to in ["j..n@f.example", "x..xxxx@f.example", "a...bcde@f.example", "removed", "REDACTED", "***", "me", "[customer]"] {
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {to}"))), [ChangedPart::Recipient], "{to}");
    }
    // Where nothing else names the recipient, a word may stand in its place.
    let unnamed = HEAD.replace("\n\tfor <c@d.example>", "").replace("To: c@d.example", "To: info");
    assert_eq!(places(&unnamed), [ChangedPart::Recipient]);
    assert_eq!(places(&HEAD.replace("<c@d.example>", "<hana..sakura@docomo.ne.jp>")), []);
    assert_eq!(places(&HEAD.replace("<c@d.example>", "<hana..sakura@d.example>")), [ChangedPart::Recipient]);
}

#[test]
fn the_domain_of_an_id_is_covered() {
    for id in ["<abc@xxx.xxx>", "<abc@[...]>", "<0102(...)9@a.example>", "<abc@XX.XXX.XX>"] {
        assert_eq!(places(&format!("{HEAD}Message-ID: {id}\n")), [ChangedPart::Value], "{id}");
    }
    for id in ["<abc@xx>", "<xx.x@a.example>", "<abc@xxx.example>"] {
        assert_eq!(places(&format!("{HEAD}Message-ID: {id}\n")), [], "{id}");
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
fn a_note_in_the_line_of_a_server_is_a_change() {
    for note in ["NB: not my server", "# sender", "// sender", "N.B. the sender", "<-- this one"] {
        assert_eq!(places(&HEAD.replace("[192.0.2.1])", &format!("[192.0.2.1]) {note}"))), [ChangedPart::Value], "{note}");
    }
    for line in ["from NB (NB [192.0.2.1])", "from NB-7 (NB-7.example [192.0.2.1])"] {
        assert_eq!(places(&HEAD.replace("from a.example (b.example [192.0.2.1])", line)), [], "{line}");
    }
}

#[test]
fn a_field_of_dots_stands_for_several() {
    for field in ["X-MS-...: ...", "X-...: ...", "X-MS-Exchange-...: "] {
        assert_eq!(places(&format!("{HEAD}{field}\n")), [ChangedPart::Lines], "{field}");
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
fn a_line_of_postfix_without_its_address_has_lost_it() {
    assert!(changes(&HEAD.replace(" (b.example [192.0.2.1])", "")).vanished);
    assert!(!changes(&HEAD.replace(" (b.example [192.0.2.1])", "").replace("(Postfix) with ESMTPS", "(Postfix, from userid 0)")).vanished);
    assert!(!changes(&HEAD.replace(" (b.example [192.0.2.1])", "").replace("(Postfix) with", "with")).vanished);
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
fn an_address_of_one_word_or_letter_is_nobodys() {
    for to in ["none@none.none", "abc@abc.abc", "aaa@bbb.ccc", "某某@某某.com", "0000", "1234", "n.a.", "N.N.", "k.A.", "n/a"] {
        let head = HEAD.replace("<c@d.example>", &format!("<{to}>"));
        assert!(head != HEAD, "{HEAD}");
        assert_eq!(places(&head), [ChangedPart::Recipient], "{to}");
    }
    for to in ["info@info.example", "anna", "a.b", "k.a@f.example", "root", "p12345"] {
        assert_eq!(places(&HEAD.replace("<c@d.example>", &format!("<{to}>"))), [], "{to}");
    }
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
