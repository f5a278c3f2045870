use super::*;

const HEAD: &str = "Return-Path: <a@b.example>\nReceived: from a.example by b.example;\n\tWed, 1 Jan 2025 10:00:00 +0000\nFrom: a@b.example\nTo: c@d.example\nDate: Wed, 1 Jan 2025 10:00:00 +0000\nSubject: e\nMessage-ID: <1@b.example>\nX-A: b\n";

fn choose_of(text: &str) -> Option<Chosen> {
    choose(text.as_bytes(), 0, &Weighed::of(text.as_bytes(), 0), &[])
}

fn chosen(text: &str) -> Option<(String, Chosen)> {
    choose_of(text).map(|chosen| (String::from_utf8(chosen.text.clone()).unwrap(), chosen))
}

#[test]
fn a_clean_text_stays_as_it_is() {
    for text in [
        HEAD.to_owned(),
        format!("{HEAD}\nbody\n"),
        format!("{HEAD}\n--x\nContent-Type: text/plain\n\nbody\n--x--\n"),
        format!("\n{HEAD}\nFrom: x\nTo: y\nhello\n"),
    ] {
        assert!(chosen(&text).is_none(), "{text}");
    }
}

#[test]
fn whatever_stands_above_is_left_out() {
    for above in [
        "----------\n",
        "```\n",
        "Internet headers:\n",
        "[11:02] Anna\n",
        "Anna\n  11:02 AM\n",
        "From: x\nSent: y\nSubject: z\n\nHello there, you.\n\n",
        "Received: 3 parcels for you\nMessage-ID: 7\nThank you\n\n",
        "Received: your order\nStatus: sent\nReturn-Path: any of our shops\nContent-Type: gift card\n\nClick below.\n\n",
        "Hello team,\n",
        "Sehr geehrte Frau Dr. Weiß,\n",
        "Cher Monsieur,\n",
        "@Peter Weiss, @Ann,\n",
        "Internet-Kopfzeilen\n",
        "Ticket-Nr.: 4711\n",
        "Ticket-ID: 4711\n",
        "Priority: High\n",
        "Status: open\nPriority: normal\nRequester: Ann Muster\nSubject: spam again\n",
        "Status: New\n",
    ] {
        let (text, chosen) = chosen(&format!("{above}{HEAD}")).unwrap_or_default();
        assert_eq!((text.as_str(), &chosen.repairs[..]), (HEAD, &[Repair::LeadingJunk][..]), "{above}");
    }
}

#[test]
fn a_long_word_below_an_empty_line_is_a_value() {
    let word = "CIP:192.0.2.1;CTRY:US;LANG:en;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:a.example;PTR:a.example;CAT:SPM;";
    let text = format!("{HEAD}X-Forefront-Antispam-Report:\n\n{word}\nX-Microsoft-Antispam: BCL:0;\n");
    let (text, all) = chosen(&text).unwrap();
    assert!(text.contains(&format!("Report:\n{word}\nX-Microsoft")) && all.repairs == [Repair::BlankInside], "{text}");
    assert!(chosen(&format!("{HEAD}\nhttps://shop.example/{word}\nBuy: now\n")).is_none());
}

#[test]
fn a_label_of_one_word_is_no_field() {
    for label in
        ["Internetkopfzeilen:", "Volledige-headers:", "E-Mail-Kopfzeilen:", "Headers:", "Internetkopfzeilen", "internetoverskrifter"]
    {
        let (text, all) = chosen(&format!("{label}\n{HEAD}")).unwrap();
        assert_eq!((text.as_str(), all.left_out.above), (HEAD, 1), "{label}");
    }
}

#[test]
fn the_rest_of_a_field_that_was_cut_off_stays() {
    for rest in [
        "by mx.example with SMTP;\n",
        " for a@b.example;\n",
        "(version=TLS1_2) id 5\n",
        "+0100\n",
        "Tue,\n",
        "by mx,\n",
        "a@b.example,\n",
        "AWL,HTML_MESSAGE,\n",
        "\tTue, 24 Nov 2026 10:00:00 +0100\n",
        "claimed to be shop7\n",
        "news set sender to a@b.example using -f\n",
        "www owned process doing -bs\n",
    ] {
        assert!(chosen(&format!("{rest}{HEAD}")).is_none(), "{rest}");
        let (text, _) = chosen(&format!("Inbox\n\n{rest}{HEAD}")).unwrap();
        assert_eq!(text, format!("{rest}{HEAD}"));
    }
}

#[test]
fn a_part_of_the_same_message_above_is_left_out() {
    let part = &HEAD[..HEAD.find("From").unwrap()];
    let (text, all) = chosen(&format!("{part}\n{HEAD}")).unwrap_or_default();
    assert_eq!((text.as_str(), &all.repairs[..]), (HEAD, &[Repair::LeadingJunk][..]));
    // A field may be there twice, with empty lines between all.
    let twice = HEAD.replace("From", "Return-Path: <a@b.example>\nFrom").replace("\n", "\n\n").replace("\n\n\t", "\n\t");
    let text = chosen(&twice).map(|(text, _)| text).unwrap_or_default();
    assert_eq!(text.trim_end(), HEAD.replace("From", "Return-Path: <a@b.example>\nFrom").trim_end());
    let other = part.replace("a.example", "c.example").replace("a@b", "c@d");
    assert!(chosen(&format!("{other}\n{HEAD}")).is_none_or(|(text, _)| text.contains("c.example")));
}

#[test]
fn empty_lines_page_numbers_and_last_lines_go() {
    let blank = HEAD
        .replace("\nR", "\n\nR")
        .replace("\nF", "\n\nF")
        .replace("\nT", "\n\nT")
        .replace("\nD", "\n\nD")
        .replace("\nS", "\n\nS")
        .replace("\nM", "\n\nM")
        .replace("\nX", "\n\nX");
    let (text, all) = chosen(&blank).unwrap();
    assert_eq!((text.as_str(), &all.repairs[..]), (HEAD, &[Repair::DoubleSpaced][..]));
    let (text, all) = chosen(&HEAD.replace("From", "\nPage 1 of 2\n\nFrom")).unwrap();
    assert_eq!((text.as_str(), all.left_out.inside), (HEAD, 1));
    for last in
        ["Sent from my iPhone", "Close", "Thanks!", "```", "Gesendet mit der GMX Mail App", "Delivered", "Reply", "Send", "Feedback"]
    {
        let (text, all) = chosen(&format!("{HEAD}{last}\n")).unwrap();
        assert_eq!((text.as_str(), all.left_out.below), (HEAD, 1), "{last}");
    }
}

#[test]
fn a_piece_of_a_field_alone_on_its_line_stays() {
    let long = "Authentication-Results: mx.b.example; spf=pass smtp.mailfrom=a@b.example; arc=none";
    let rest = |line: &str| HEAD.replace("From: a", &format!("{line}\nFrom: a")).replace("\n\t", "\n");
    for (lines, unsure) in [
        ("X-Time: Wed,\n26\nJan 2025", false),
        ("ARC-Authentication-Results: i=1; arc=none\n(0)", false),
        ("X-SMTPAPI:\n{\"unique_args\": {\"a\": 1}, \"category\": \"b\"}", false),
        ("X-MS-Exchange-AntiSpam-MessageData-Original-ChunkCount:\n1\nX-B: c", false),
        ("X-MS-Exchange-AntiSpam-MessageData-ChunkCount:\n2", false),
        ("List-Help: <mailto:help-me@lists.b.example\n>", false),
        ("X-Spam-Reason: on a list. - (Score:\n3)\nX-Spam-Score: 3", false),
        ("DKIM-Result: d=b.example (no\nsig)", false),
        ("Authentication-Results: mta7072.mail.djm.ynwl.yahoo.co.jp; dkim=neutral\n(no sig)", false),
        (&format!("X-Long: {}\n{long}\n48\nheader.d=b.example", "b".repeat(90)), true),
    ] {
        let text = rest(lines);
        let (kept, unsure_now) = chosen(&text).map_or((text.clone(), false), |(kept, all)| (kept, all.unsure));
        assert_eq!((kept.as_str(), unsure_now), (text.as_str(), unsure), "{lines}");
    }
    // Where a line ended at its width: inside a comment, twice, behind one, before a word.
    for (first, second) in [
        ("|March\n2024) at", "|March 2024) at"),
        ("|March\n2024) at", "|March\n2024) at"),
        ("|March 2024)\nat", "|March 2024)\nat"),
        ("|March 2024) at", "\n|March 2024) at"),
    ] {
        let on = "on MAIL1/SERVERS/ORG(Release 14.0FP1";
        let domino = format!(
            "{HEAD}X-MIMETrack: Itemize by SMTP Server {on}{first}\n        24.11.2026 10:15:42,\n        Serialize by Router {on}{second}\n        24.11.2026 10:15:43,\n        Serialize complete at 24.11.2026 10:15:43\n"
        );
        assert!(chosen(&domino).is_none_or(|(kept, all)| kept == domino && !all.unsure), "{domino}");
    }
    // Numbers of pages are none.
    for (lines, left) in
        [("X-Time: Wed,\n2\n1 Jan 2025", 1), ("X-A: b\n2\nX-B: c", 1), ("X-Empty:\n2\nX-B: c", 1), ("X-A: b\n1\nX-B: c\n2\nX-C: d", 2)]
    {
        assert_eq!(chosen(&rest(lines)).map(|(_, all)| (all.left_out.inside, all.unsure)), Some((left, false)), "{lines}");
    }
}

/// The fields of `HEAD` and some more.
fn fields() -> Vec<String> {
    let all = format!("{HEAD}Organization: f\nList-Id: g\nX-B: h\n").replace("\n\t", "\r\t");
    all.lines().map(|line| line.replace('\r', "\n")).collect()
}

#[test]
fn empty_lines_that_set_fields_apart_do_not_end_the_headers() {
    let body = "To: you\nHello there, this is not from me.\n";
    for every in 1..5 {
        let mut text = String::new();
        for (n, field) in fields().iter().enumerate() {
            text += &format!("{field}\n{}", if (n + 1) % every == 0 { "\n" } else { "" });
        }
        let expected = fields().join("\n") + "\n";
        assert_eq!(chosen(&text).map(|found| found.0.trim_end().to_owned() + "\n").as_ref(), Some(&expected), "{text}");
        let (with_body, _) = chosen(&format!("{text}\n{body}")).unwrap();
        let parts = with_body.split_once("\n\n").map(|(block, rest)| (block, rest.trim_start()));
        assert_eq!(parts, Some((expected.trim_end(), body)), "{with_body}");
    }
}

#[test]
fn a_line_that_says_lines_were_taken_out_is_kept_in_mind() {
    let (text, all) = chosen(&HEAD.replace("From", "<snip>\nFrom")).unwrap();
    let removed = |mark: &str| Removed { field: "Received".to_owned(), mark: mark.to_owned(), place: RemovedPlace::Below, traces: 1 };
    assert_eq!((text.as_str(), &all.removed[..]), (HEAD, &[removed("<snip>")][..]));
    // In any language, where it stands between two fields.
    for mark in ["[抜粋]", "[dipotong]", "--- đã cắt ---", "【中略】"] {
        let (text, all) = chosen(&HEAD.replace("From", &format!("{mark}\nFrom"))).unwrap();
        assert_eq!((text.as_str(), &all.removed[..], all.left_out.inside), (HEAD, &[removed(mark)][..], 0), "{mark}");
    }
    for decoration in ["[/code]", "--------", "[image]", "</pre>", "--- end ---", "*** 2 ***"] {
        let (_, all) = chosen(&HEAD.replace("From", &format!("{decoration}\nFrom"))).unwrap();
        assert_eq!((all.removed.len(), all.left_out.inside), (0, 1), "{decoration}");
    }
}

#[test]
fn what_opened_before_the_first_field_closes_behind_the_last() {
    for (open, close) in [
        ("[CODE]", "[/CODE]"),
        ("`", "`"),
        ("{quote}", "{quote}"),
        ("<tt>", "</tt>"),
        ("„", "“"),
        ("(", ")"),
        ("[24/11/26, 11:02] Anna: ", ""),
        ("\"7\",\"", "\""),
    ] {
        let (text, _) = chosen(&format!("{open}{}{close}\n", HEAD.trim_end())).unwrap();
        assert_eq!(text, HEAD, "{open}");
    }
    // The only trace may stand there.
    let trace = &HEAD[HEAD.find("Received").unwrap()..];
    assert_eq!(chosen(&format!("``{}``\n", trace.trim_end())).map(|(text, _)| text).as_deref(), Some(trace));
}
