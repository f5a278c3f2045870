//! Whole kinds of what people paste, each made here from the same messages in shapes of its own: what stands around the headers and what was put
//! between and into them.

use abuse_report_helper::check::{Checked, EvidenceShape, Verdict};

use super::{checked, ids, samples};

/// A message as a small mail server writes it, with folded lines.
pub const POSTFIX: &str = "Return-Path: <sales@offers.example>\nX-Original-To: kim@home.example\nDelivered-To: kim@home.example\nReceived: from mail.offers.example (host9.cloud.example [203.0.113.9])\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\n\tby mx.home.example (Postfix) with ESMTPS id 4C1D2F3A9B\n\tfor <kim@home.example>; Tue, 24 Nov 2026 10:15:42 +0100 (CET)\nReceived: from shop (unknown [10.1.2.3])\n\tby mail.offers.example (Postfix) with ESMTP id 77AA11BB22;\n\tTue, 24 Nov 2026 09:15:40 +0000 (UTC)\nDate: Tue, 24 Nov 2026 09:15:39 +0000\nFrom: Offers <sales@offers.example>\nTo: kim@home.example\nSubject: Everything must go\nMessage-ID: <1.24@offers.example>\nMIME-Version: 1.0\nContent-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\nX-Mailer: Mailer 6\n";

/// That message and the headers of the two samples.
fn headers() -> Vec<(String, String)> {
    let head = |text: &str| text.split("\n\n").next().unwrap_or_default().trim_start_matches('\u{feff}').to_owned() + "\n";
    let mut all = vec![("postfix".to_owned(), POSTFIX.to_owned())];
    all.extend(samples().into_iter().map(|(name, text)| (name.to_owned(), head(&text))));
    all
}

/// Names and values, whatever the folding.
fn fields(answer: &Checked) -> Vec<(String, String)> {
    answer.block.fields().map(|field| (field.name.to_owned(), field.unfolded())).collect()
}

/// Whether the answer has the same fields as the whole headers, repaired.
fn assert_undone(what: &str, given: &str, whole: &Checked) {
    let answer = checked(given);
    assert_eq!(answer.verdict, Verdict::Repaired, "{what}: {:?}\n{given}", ids(&answer));
    assert_eq!(fields(&answer), fields(whole), "{what}");
    assert_eq!(answer.alterations.shape(), EvidenceShape::Repaired, "{what}");
    assert!(answer.has_whole_top(), "{what}");
}

fn between_fields(head: &str, gap: &str) -> String {
    let mut out = String::new();
    for (n, line) in head.lines().enumerate() {
        if n > 0 && !line.starts_with([' ', '\t']) {
            out.push_str(gap);
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[test]
fn empty_lines_between_fields_are_taken_out_where_folded_lines_stayed_together() {
    for (name, head) in headers() {
        let whole = checked(&head);
        for gap in ["\n", "\n\n"] {
            assert_undone(&name, &between_fields(&head, gap), &whole);
            assert_undone(&name, &format!("{}\n\nDear customer,\n\nthis is the text.\n", between_fields(&head, gap)), &whole);
        }
    }
}

#[test]
fn whatever_stands_above_the_first_field_is_skipped() {
    let above = [
        "```\n",
        "====================\n",
        "-----BEGIN HEADERS-----\n",
        "Internet headers:\n\n",
        "En-têtes complets :\n",
        "*** Kopfzeilen ***\n",
        "[11:02] Kim\n",
        "Kim\n  11:02 AM\n",
        "Am 24.11.2026 um 11:05 schrieb Kim:\n",
        "24/11/2026, 11:02     Original message\n\n",
        "$ cat mail.txt\n",
        "[24/11/26, 11:02] Kim: ",
        "From: Offers\nSent: Tuesday, November 24, 2026 10:15 AM\nTo: kim\nSubject: X-Spam: no\n\nReceived: your gift\nClick here now, please.\n\n",
    ];
    for (name, head) in headers() {
        let whole = checked(&head);
        for above in above {
            assert_undone(&format!("{name} {above}"), &format!("{above}{head}"), &whole);
        }
    }
}

#[test]
fn lines_right_below_the_last_field_and_page_numbers_are_left_out() {
    for (name, head) in headers() {
        let whole = checked(&head);
        for below in
            ["Close", "Sent from my iPhone", "Gesendet mit der GMX Mail App", "Thanks!", "```", "Page 2 of 2", "Envoyé depuis mon mobile"]
        {
            assert_undone(&format!("{name} {below}"), &format!("{head}{below}\n"), &whole);
        }
        for page in
            ["Page 1 of 2\n", "\nSeite 1 von 2\n\n", "\u{c}\n", "                    - 1 -\n", "24/11/2026, 11:02 Original message\n"]
        {
            let middle = head.find("\nSubject:").unwrap() + 1;
            assert_undone(&format!("{name} {page}"), &format!("{}{page}{}", &head[..middle], &head[middle..]), &whole);
        }
    }
}

#[test]
fn marks_before_every_line_are_taken_off() {
    for (name, head) in headers() {
        let whole = checked(&head);
        let marked = |mark: &dyn Fn(usize) -> String| {
            head.lines().enumerate().map(|(n, line)| format!("{}{line}\n", mark(n + 1))).collect::<String>()
        };
        for (what, text) in [
            ("numbers", marked(&|n| format!("{n}: "))),
            ("gutter", marked(&|n| format!("{n:4}  "))),
            ("brackets", marked(&|n| format!("[{n:02}] "))),
            ("initials", marked(&|_| "KL> ".to_owned())),
            ("bars", marked(&|_| "> | ".to_owned())),
            ("times", marked(&|n| format!("[11:02:{n:02}] "))),
        ] {
            assert_undone(&format!("{name} {what}"), &text, &whole);
        }
        let bullets: String =
            head.lines().map(|line| if line.starts_with([' ', '\t']) { format!("{line}\n") } else { format!("• {line}\n") }).collect();
        assert_undone(&name, &bullets, &whole);
    }
}

#[test]
fn text_in_the_code_of_a_program_is_turned_back() {
    for (name, head) in headers() {
        let whole = checked(&head);
        let json = serde_json::to_string(&serde_json::json!({ "id": 7, "raw": head })).unwrap();
        let rich = format!(
            "{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {}}}",
            head.replace('\\', "\\\\").replace('{', "\\{").replace('}', "\\}").replace('\t', "\\tab ").replace('\n', "\\par\n")
        );
        for (what, text) in [
            ("json", json),
            ("literal", format!("'{}'", head.replace('\t', "\\t").replace('\n', "\\r\\n"))),
            ("cat", head.replace('\t', "^I").replace('\n', "$\n")),
            ("rich text", rich),
        ] {
            assert_undone(&format!("{name} {what}"), &text, &whole);
        }
    }
}

#[test]
fn the_same_message_again_is_one_message() {
    for (name, head) in headers() {
        for gap in ["\n", "", "\n----------\n\n", "\nagain:\n\n"] {
            let answer = checked(format!("{head}{gap}{head}{gap}{head}"));
            assert!(matches!(answer.verdict, Verdict::Full | Verdict::Repaired), "{name} {gap:?}: {:?}", ids(&answer));
            assert_eq!(fields(&answer), fields(&checked(&head)), "{name} {gap:?}");
        }
    }
}

#[test]
fn a_mark_in_the_place_of_an_address_or_of_lines_is_told_and_never_full() {
    for mark in [
        "***",
        "xxxxx@home.example",
        "k***@home.example",
        "[REDACTED]",
        "<supprimé>",
        "██████",
        "me at home dot example",
        "ki...@home.example",
        "{{mine}}",
    ] {
        let answer = checked(POSTFIX.replace("kim@home.example", mark));
        assert_eq!((answer.verdict, answer.alterations.shape()), (Verdict::Partial, EvidenceShape::Changed), "{mark}: {:?}", ids(&answer));
        assert!(answer.alterations.changed.iter().any(|change| change.field == "Delivered-To"), "{mark}: {:?}", answer.alterations.changed);
    }
    for mark in ["203.0.113.xxx", "203.0.x.x", "[hidden]", "IP", "203.0.113.", "███"] {
        let answer = checked(POSTFIX.replace("203.0.113.9", mark));
        assert_eq!(answer.verdict, Verdict::Partial, "{mark}: {:?}", ids(&answer));
    }
    for mark in ["<snip>", "***", "* * *", ". . . .", "≈≈≈"] {
        let answer = checked(POSTFIX.replace("Date:", &format!("{mark}\nDate:")));
        assert_eq!((answer.verdict, answer.alterations.changed.len()), (Verdict::Partial, 1), "{mark}: {:?}", ids(&answer));
        assert!(!String::from_utf8_lossy(answer.block.as_bytes()).contains(mark), "{mark}");
    }
}

#[test]
fn the_lines_that_everyone_sees_may_stand_first() {
    let lines: Vec<String> = POSTFIX.replace("\n\t", " ").lines().map(str::to_owned).collect();
    let (mut shown, rest): (Vec<String>, Vec<String>) =
        lines.into_iter().partition(|line| ["From:", "Subject:", "Date:", "To:"].iter().any(|name| line.starts_with(name)));
    shown.extend(rest);
    let answer = checked(shown.join("\n") + "\n");
    assert_eq!((answer.verdict, answer.received), (Verdict::Full, 2), "{:?}", ids(&answer));
    assert!(answer.has_whole_top());
}

fn without_indentation(head: &str) -> String {
    head.lines().map(|line| line.trim_start().to_owned() + "\n").collect()
}

#[test]
fn a_fence_below_the_rest_of_a_field_at_the_margin_is_no_part_of_it() {
    for last in [
        "UI-Report: low:4;\n\taB3xY9kQ\n\tzz81\n",
        "X-Trace: Stage one on GATE/HARBOR at\n\t24.11.2026 10:15:42,\n\tdone\nX-Part: 2;\n\tkind=$M\n",
    ] {
        for fence in ["```", "~~~", "----------", "====="] {
            let head = format!("{POSTFIX}{last}");
            let given = format!("{fence}\n{}{fence}\n", without_indentation(&head));
            assert_undone(&format!("{last} {fence}"), &given, &checked(&head));
        }
    }
}

#[test]
fn the_names_of_people_on_servers_of_a_chat_are_taken_off() {
    let whole = checked(POSTFIX);
    for above in ["@kim@town.example\n", "@kim_b:chat.example\n", "kim:chat.example\n", "@kim:chat.example:\n10:21 "] {
        assert_undone(above, &format!("{above}{POSTFIX}"), &whole);
    }
}

/// A line broken between words, without indentation.
fn wrapped(line: &str, width: usize) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for word in line.split(' ') {
        let fits = length + 1 + word.len() <= width;
        out.push_str(if length == 0 {
            ""
        } else if fits {
            " "
        } else {
            "\n"
        });
        length = if length > 0 && fits { length + 1 + word.len() } else { word.len() };
        out.push_str(word);
    }
    out
}

#[test]
fn a_comment_of_a_server_that_was_wrapped_again_stays_whole() {
    let checks = "Delivered-To: kim@home.example\nReturn-path: <sales@offers.example>\nAuthentication-Results: mx.home.example; spf=softfail (domain of long.name.offers.example does not designate 203.0.113.9 as permitted sender for this domain) smtp.mailfrom=sales@offers.example\n";
    let head = POSTFIX.split_once("Delivered-To: kim@home.example\n").map(|(_, rest)| format!("{checks}{rest}")).unwrap_or_default();
    let unfolded = head.replace("\n\t", " ");
    for width in [48, 60, 72] {
        let given: String = unfolded.lines().map(|line| wrapped(line, width) + "\n").collect();
        assert_undone(&width.to_string(), &given, &checked(&unfolded));
    }
}

#[test]
fn the_address_of_a_page_between_empty_lines_is_no_rest_of_a_field() {
    let whole = checked(POSTFIX);
    for page in ["webmail.home.example/index.php?page=3", "mail.example/u/1/#inbox"] {
        let given = POSTFIX.replace("Date:", &format!("\n{page}\n\nDate:"));
        assert_undone(page, &given, &whole);
    }
}

#[test]
fn what_a_mail_program_notes_for_itself_above_the_headers_is_no_damage() {
    let own = "Received: from x (mail.sender.example [198.51.100.7]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 10:15:47 +0100\nFrom: a@shop.example\nTo: ann@home.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:20 +0000\nMessage-ID: <1@shop.example>\n";
    for above in
        ["Status: U\n", "Status: RO\n", "Status: O\nX-Status: A\n", "X-Status: A\nStatus: R\n", "X-UID: 12\nStatus: RO\nX-Keywords: \n"]
    {
        for first in [own.to_owned(), format!("Return-Path: <a@shop.example>\n{own}")] {
            let text = format!("{above}{first}");
            let found = checked(&text);
            assert_eq!(found.verdict.as_str(), "full", "{above}");
            assert!(!ids(&found).contains(&"leading-junk"), "{above}");
            assert_eq!(found.block.fields().next().map(|field| field.name.to_owned()).as_deref(), above.split(':').next(), "{above}");
        }
    }
    // What a form has above them is none of it.
    for above in ["Status: open\n", "Status: New\n", "Status: open\nPriority: high\nRequester: Ann\n"] {
        let found = checked(format!("{above}{own}"));
        assert_eq!(found.block.fields().next().map(|field| field.name), Some("Received"), "{above}");
    }
}

#[test]
fn a_report_of_a_filter_that_was_wrapped_again_ends_nowhere() {
    let report = "X-Spam-Report: Spam filter on mx.home.example said so. Details: (7.1 points, 5.0 required) pts rule name description ---- ---------------------- -------------------------------------------------- 3.5 RULE_NAME_ONE BODY: it looks like that and more words 1.2 RULE_TWO HEADER: other\nX-Spam-Flag: YES\n";
    let head = format!("{POSTFIX}{report}").replace("\n\t", " ");
    for width in [54, 60, 66, 76] {
        let given: String = head.lines().map(|line| wrapped(line, width) + "\n").collect();
        assert_undone(&width.to_string(), &given, &checked(&head));
    }
}

#[test]
fn fields_that_could_not_be_kept_at_the_end_are_told_as_missing() {
    let head = format!(
        "{POSTFIX}X-Steps: begin at\nthe first line of words here and there again\nthen some more of them that are nothing known\nand these as well, in rows\nX-Own-Mark: 1\nX-Other: 2\n"
    );
    let answer = checked(&head);
    let kept = answer.block.all("X-Other").count() == 1;
    assert!(kept || answer.verdict != Verdict::Repaired, "{:?}", ids(&answer));
}
