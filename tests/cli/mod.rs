//! The command line as other programs use it: through the built program.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use abuse_report_helper::cli::{self, CliOutcome, Streams};
use abuse_report_helper::trace::{Desk, DeskReason, directory, operators};

use crate::support::message;

const KEYS: &str = "file verdict situation findings fields received from subject message_id date handover service salesforce_org salesforce_org_source behind home authentication network desks desk links drop_boxes error unsettled";

fn run(args: &[&str], input: &[u8], folder: &Path) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_abuse-report-helper"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read its input is no failure.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// The command line without a process around it: what it ends with, and what went to standard output.
fn inside(args: &[&str], mut input: &[u8], is_terminal: bool) -> (CliOutcome, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = Streams { stdin: &mut input, stdout: &mut out, is_terminal, stderr: &mut err };
    let outcome = cli::run(args.iter().map(|&arg| arg.into()).collect(), streams);
    (outcome, String::from_utf8(out).unwrap())
}

fn here() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The names of the top-level members of a JSON object, in their order.
fn keys(line: &str) -> Vec<String> {
    let (mut depth, mut in_text, mut escaped, mut word) = (0, false, false, String::new());
    let mut keys = Vec::new();
    for c in line.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => {
                in_text = !in_text;
                if in_text {
                    word.clear();
                }
            }
            _ if in_text => word.push(c),
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            ':' if depth == 1 => keys.push(word.clone()),
            _ => {}
        }
    }
    keys
}

#[test]
fn a_check_in_json_has_the_agreed_members_in_order() {
    let folder = here();
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/salesforce-classic.eml"), folder.path().join("a.eml")).unwrap();
    let output = run(&["check", "--json", "--now", "2025-01-16T00:00:00Z", "a.eml", "-", "missing.eml"], b"hello", folder.path());
    assert_eq!(code(&output), 2, "{}", err(&output));
    let text = out(&output);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    for line in &lines {
        assert_eq!(keys(line).join(" "), KEYS);
    }
    let first: serde_json::Value = serde_json::from_str(lines[0]).unwrap();
    assert_eq!(first["file"], "a.eml");
    assert_eq!(first["verdict"], "full", "{first}");
    assert_eq!(first["date"], "2025-01-15T08:31:24+00:00");
    assert_eq!(first["salesforce_org"], "00D5f000003QrTw");
    assert_eq!(first["salesforce_org_source"], "both");
    assert_eq!(first["service"]["id"], "salesforce-core");
    assert_eq!(first["error"], serde_json::Value::Null);
    assert!(first["message_id"].as_str().unwrap().starts_with('<') && first["message_id"].as_str().unwrap().ends_with('>'));
    for finding in first["findings"].as_array().unwrap() {
        let text = finding["text"].as_str().unwrap();
        assert!(text.contains(' '), "a sentence, not an id: {text}");
    }
    let second: serde_json::Value = serde_json::from_str(lines[1]).unwrap();
    assert_eq!((second["file"].as_str(), second["verdict"].as_str()), (Some("-"), Some("not-headers")));
    assert_eq!(second["situation"], "body-only");
    let third: serde_json::Value = serde_json::from_str(lines[2]).unwrap();
    assert_eq!(third["verdict"], serde_json::Value::Null);
    assert_eq!(third["error"], "There is no such file. Check its name.");
}

#[test]
fn a_computer_that_only_the_person_knows_is_asked_about_in_json_until_mine_names_it() {
    let folder = here();
    // A service that takes mail in for some and sends it for others, and nothing tells for whom here.
    let text = "Received: from us-smtp-delivery-12.mimecast.com (us-smtp-delivery-12.mimecast.com [170.10.129.12]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Wed, 15 Jan 2025 08:31:30 +0000\nReceived: from mail.sender.example (mail.sender.example [203.0.113.9]) by relay.mimecast.com with ESMTP with STARTTLS id us-mta-12-ab; Wed, 15 Jan 2025 08:31:29 +0000\nFrom: A <a@sender.example>\nTo: ann@home.example\nSubject: b\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nMessage-ID: <1@sender.example>\n\n";
    let check = |args: &[&str]| -> serde_json::Value {
        serde_json::from_str(&out(&run(&[&["check", "--json"], args].concat(), text.as_bytes(), folder.path()))).unwrap()
    };
    let asked = check(&[]);
    assert_eq!(asked["unsettled"]["name"], "us-smtp-delivery-12.mimecast.com", "{asked}");
    assert_eq!((&asked["unsettled"]["passed"], &asked["unsettled"]["handover"]["ip"]), (&true.into(), &"170.10.129.12".into()), "{asked}");
    assert_eq!(asked["unsettled"]["handover"]["certainty"], "recorded");
    assert_eq!((&asked["handover"]["ip"], &asked["handover"]["certainty"]), (&"203.0.113.9".into(), &"claimed".into()), "{asked}");
    let told = check(&["--mine", "us-smtp-delivery-12.mimecast.com"]);
    assert_eq!((&told["unsettled"], &told["handover"]["certainty"]), (&serde_json::Value::Null, &"recorded".into()), "{told}");
}

#[test]
fn a_computer_that_is_a_strangers_gets_its_desk() {
    let folder = here();
    // Whoever hosts a relay of the own side is not told of it, so the desk waits for the answer.
    let text = "Received: from relay7.home.example (116.203.44.91) by A.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15.20 via Frontend Transport; Tue, 24 Nov 2026 08:31:30 +0000\nReceived: from mail.sender.example (mail.sender.example [203.0.113.9]) by relay7.home.example (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 08:31:29 +0000\nFrom: A <a@sender.example>\nTo: ann@home.example\nSubject: b\nDate: Tue, 24 Nov 2026 08:31:24 +0000\nMessage-ID: <1@sender.example>\n\n";
    let check = |args: &[&str]| out(&run(&[&["check"], args].concat(), text.as_bytes(), folder.path()));
    let asked = check(&[]);
    assert!(asked.contains("--not-mine relay7.home.example.") && asked.contains("Not told as long as"), "{asked}");
    assert!(!asked.contains("hetzner") && !asked.contains("Not known"), "{asked}");
    let told = check(&["--not-mine", "relay7.home.example"]);
    assert!(told.contains("abuse@hetzner.com") && !told.contains("your own?"), "{told}");
}

#[test]
fn where_nobody_outside_handed_it_over_that_is_said() {
    let folder = here();
    let text = "Received: from [192.168.1.7] (unknown [198.51.100.66]) (Authenticated sender: boss@corp.example) by mail.corp.example (Postfix) with ESMTPSA id 4X for <ann@corp.example>; Tue, 24 Nov 2026 09:15:45 +0000\nFrom: Boss <boss@corp.example>\nTo: ann@corp.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@corp.example>\n\nx\n";
    let told = out(&run(&["check"], text.as_bytes(), folder.path()));
    assert!(
        told.contains("handed over By nobody outside: a user or a program of your own mail provider or employer handed it in there."),
        "{told}"
    );
}

#[test]
fn a_name_that_changes_nothing_is_told() {
    let folder = here();
    let text = "Received: from us-smtp-delivery-12.mimecast.com (us-smtp-delivery-12.mimecast.com [170.10.129.12]) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Wed, 15 Jan 2025 08:31:30 +0000\nReceived: from mail.sender.example (mail.sender.example [203.0.113.9]) by relay.mimecast.com with ESMTP with STARTTLS id us-mta-12-ab; Wed, 15 Jan 2025 08:31:29 +0000\nFrom: A <a@sender.example>\nTo: ann@home.example\nSubject: b\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nMessage-ID: <1@sender.example>\n\n";
    for command in [&["check", "--json"][..], &["check"], &["report", "--format", "text"]] {
        let said = |names: &[&str]| {
            let names: Vec<&str> = names.iter().flat_map(|name| ["--mine", name]).collect();
            String::from_utf8(run(&[command, &names].concat(), text.as_bytes(), folder.path()).stderr).unwrap()
        };
        let (filter, other) = ("us-smtp-delivery-12.mimecast.com", "gw.else.example");
        for names in [&[][..], &[filter], &["mimecast.com", filter]] {
            assert!(!said(names).contains("changes nothing"), "{command:?} {names:?}");
        }
        for names in [&[other][..], &[filter, other]] {
            let said = said(names);
            assert_eq!(said.matches("changes nothing here.").count(), 1, "{said}");
            assert!(said.contains("--mine gw.else.example changes nothing here."), "{said}");
        }
    }
}

#[test]
fn the_exit_code_tells_the_worst_of_all_files() {
    let folder = here();
    let full = message(b"", b"");
    std::fs::write(folder.path().join("full.eml"), &full).unwrap();
    std::fs::write(folder.path().join("visible.txt"), "From: a@x.example\nSent: today\nTo: b@x.example\nSubject: c\n").unwrap();
    std::fs::create_dir(folder.path().join("folder")).unwrap();
    let check = |args: &[&str]| code(&run(&[&["check"], args].concat(), &full, folder.path()));
    assert_eq!(check(&["full.eml"]), 0);
    assert_eq!(check(&[]), 0);
    assert_eq!(check(&["full.eml", "visible.txt"]), 1);
    assert_eq!(check(&["folder", "visible.txt", "full.eml"]), 2);
    assert_eq!(check(&["missing"]), 2);
    assert_eq!(check(&["--wrong"]), 2);
    assert_eq!(check(&["--now", "yesterday", "full.eml"]), 2);
    assert_eq!(check(&["--message", "0", "full.eml"]), 2);
    assert_eq!(check(&["--message", "1", "full.eml"]), 0);
    assert_eq!(check(&["--message", "2", "full.eml"]), 2);
}

#[test]
fn a_folder_and_an_endless_file_are_refused_in_words() {
    let folder = here();
    let output = run(&["check", "."], b"", folder.path());
    assert!(out(&output).contains("This is a folder."), "{}", out(&output));
    if Path::new("/dev/zero").exists() {
        let output = run(&["check", "/dev/zero"], b"", folder.path());
        assert!(out(&output).contains("64 MB"), "{}", out(&output));
        assert_eq!(code(&output), 2);
    }
}

#[test]
fn the_terminal_gets_no_control_characters_of_a_message() {
    let folder = here();
    let hostile =
        message(b"Subject: a\x1b]0;x\x07\x1b[2J =?utf-8?Q?=1B[31m=C2=9B=E2=80=AE?= \xc2\x9b\nFrom: \x1b[8mb <x@y.example>\n", b"");
    for args in [&["check"][..], &["check", "--json"], &["report", "--to", "abuse@desk.example"]] {
        let output = run(args, &hostile, folder.path());
        assert_eq!(code(&output), 0, "{}", err(&output));
        let text = out(&output);
        let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r') || c == '\u{202e}';
        assert!(!text.contains(odd), "{text:?}");
    }
    let output = run(&["check", "no\u{1b}[31msuch"], b"", folder.path());
    assert!(!out(&output).contains('\u{1b}'));
    let output = run(&["report", "--\u{1b}[31m"], b"", folder.path());
    assert!(!err(&output).contains('\u{1b}') && code(&output) == 2);
}

#[test]
fn a_report_goes_to_standard_output_or_to_a_new_file() {
    let folder = here();
    let full = message(b"", b"");
    let to = ["report", "--to", "abuse@desk.example", "--reason", "advertising"];
    let output = run(&to, &full, folder.path());
    assert_eq!(code(&output), 0);
    let start = "To: abuse@desk.example\r\nSubject: Spam report: 198.51.100.7, 2025-01-15 08:31:30 UTC\r\n";
    assert!(out(&output).starts_with(start), "{}", out(&output));

    let saved = |extra: &[&str]| run(&[&to[..], &["-o", "r.eml"], extra].concat(), &full, folder.path());
    assert_eq!(code(&saved(&[])), 0);
    assert_eq!(std::fs::read(folder.path().join("r.eml")).unwrap(), output.stdout);
    std::fs::write(folder.path().join("r.eml"), "mine").unwrap();
    let refused = saved(&[]);
    assert_eq!(code(&refused), 2);
    assert!(err(&refused).contains("already"), "{}", err(&refused));
    assert_eq!(std::fs::read(folder.path().join("r.eml")).unwrap(), b"mine");
    assert_eq!(code(&saved(&["--force"])), 0);
    assert_eq!(std::fs::read(folder.path().join("r.eml")).unwrap(), output.stdout);
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["r.eml"], "no half-written file is left");
    let nowhere = run(&[&to[..], &["-o", "no/such/r.eml"]].concat(), &full, folder.path());
    assert_eq!(code(&nowhere), 2);
    let is_folder = run(&[&to[..], &["-o", ".", "--force"]].concat(), &full, folder.path());
    assert_eq!(code(&is_folder), 2);
}

#[test]
fn which_of_two_messages_is_reported_is_not_guessed() {
    let folder = here();
    let inner = "Received: from c.example ([192.0.2.7]) by mx.b.example; Tue, 24 Nov 2026 10:00:00 +0000\r\nFrom: c@c.example\r\nTo: a@b.example\r\nDate: Tue, 24 Nov 2026 09:59:00 +0000\r\nMessage-ID: <1@c.example>\r\nSubject: prize\r\n\r\nwin\r\n";
    let outer = "Received: from d.example ([192.0.2.9]) by mx.b.example; Tue, 24 Nov 2026 11:00:00 +0000\r\nFrom: colleague@d.example\r\nTo: a@b.example\r\nDate: Tue, 24 Nov 2026 10:59:00 +0000\r\nMessage-ID: <2@d.example>\r\nSubject: Fwd: prize\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nsee below\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n";
    let mail = format!("{outer}{inner}--x--\r\n");
    let report = |which: &[&str]| {
        run(&[&["report", "--to", "abuse@desk.example", "--format", "text"], which].concat(), mail.as_bytes(), folder.path())
    };
    let refused = report(&[]);
    assert_eq!((code(&refused), refused.stdout.len()), (1, 0));
    assert!(err(&refused).contains("--inner") && err(&refused).contains("--message 1"), "{}", err(&refused));
    for (which, sender) in [(&["--inner"][..], "c@c.example"), (&["--message", "1"], "colleague@d.example")] {
        let made = report(which);
        assert_eq!(code(&made), 0, "{}", err(&made));
        assert!(out(&made).contains(&format!("From shown:       {sender}")), "{}", out(&made));
    }
}

#[test]
fn a_report_is_refused_with_the_agreed_codes() {
    let folder = here();
    let full = message(b"", b"");
    let visible = b"From: a@x.example\nSent: today\nTo: b@x.example\nSubject: c\n";
    let output = run(&["report", "--to", "abuse@desk.example"], visible, folder.path());
    assert_eq!(code(&output), 1);
    assert!(output.stdout.is_empty() && err(&output).contains("no report can be made"), "{}", err(&output));
    let claimed = message(b"X-SFDC-LK: 00D5f000003QrTw\n", b"");
    assert_eq!(code(&run(&["report", "--to", "abuse@salesforce.com"], &claimed, folder.path())), 0);
    for (args, input) in [
        (&["report", "--to", "x"][..], &full),
        (&["report", "--to", "a@x.example\nBcc: b@x.example"], &full),
        (&["report", "--to", "abuse@desk.example", "--hide-address", "ann"], &full),
        (&["report", "--to", "abuse@desk.example", "--reason", "spam"], &full),
        (&["report", "--to", "abuse@desk.example", "--asked-to-stop", "today"], &full),
        (&["report", "--to", "abuse@desk.example", "--asked-to-stop", "2026-11-25", "--now", "2026-11-24T20:00:00Z"], &full),
        (&["report", "--to", "abuse@desk.example", "--asked-to-stop", "2999-01-01"], &full),
        (&["report", "--to", "abuse@desk.example", "--from", "a@x.example"], &full),
        (&["report", "--to", "abuse@desk.example", "--now", "today"], &full),
        (&["report", "--to", "abuse@desk.example", "--format", "pdf"], &full),
        (&["report", "--to", "abuse@desk.example", "one", "two"], &full),
        (&["report", "missing.eml", "--to", "abuse@desk.example"], &full),
    ] {
        let output = run(args, input, folder.path());
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(output.stdout.is_empty() && !err(&output).is_empty(), "{args:?}");
    }
}

#[test]
fn without_a_proven_carrier_no_desk_is_suggested() {
    let folder = here();
    let claimed = b"Received: from unknown by mx.recipient.example; Wed, 15 Jan 2025 08:31:30 +0000\nX-SFDC-LK: 00D5f000003QrTw\nFrom: a@x.example\nTo: b@x.example\nDate: Wed, 15 Jan 2025 09:31:24 +0100\nMessage-ID: <1@sfdc.net>\nSubject: x\n\nHello\n";
    let output = run(&["check", "--json"], claimed, folder.path());
    let answer: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(answer["service"]["certainty"], "claimed", "{answer}");
    assert_eq!(answer["desk"], serde_json::Value::Null);
    let output = run(&["report"], claimed, folder.path());
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("--to"), "{}", err(&output));
}

#[test]
fn nobody_is_sent_to_look_up_the_owner_of_a_service_that_only_passed_it_on() {
    let folder = here();
    let text = |edge: &str, below: &str| {
        format!(
            "Delivered-To: ann@home.example\nReceived: from x ({edge}) by mx.home.example (Postfix) with ESMTPS id 1 for <ann@home.example>; Tue, 24 Nov 2026 09:15:45 +0000\n{below}From: a@shop.example\nTo: ann@club.example\nSubject: x\nDate: Tue, 24 Nov 2026 09:15:40 +0000\nMessage-ID: <1@shop.example>\n"
        )
    };
    let before = "Received: from out.shop.example (out.shop.example [203.0.113.9]) by fwd3.porkbun.com (Postfix) with ESMTPS id 2; Tue, 24 Nov 2026 09:15:43 +0000\n";
    for (below, told) in [(before, "the address before it is only its word"), ("", "no address before it is known")] {
        let said = out(&run(&["check"], text("fwd3.porkbun.com [52.10.174.113]", below).as_bytes(), folder.path()));
        assert!(
            said.contains(&format!("desk        Not known. Porkbun email forwarding passed it on and is not the sender; {told}.")),
            "{said}"
        );
        assert!(!said.contains("Look up"), "{said}");
    }
    let said = out(&run(&["check"], text("out.shop.example [203.0.113.9]", "").as_bytes(), folder.path()));
    assert!(said.contains("Not known. Look up the owner of 203.0.113.9 "), "{said}");
}

#[test]
fn every_choice_of_a_report_has_its_effect() {
    let folder = here();
    let full = message(b"", b"");
    let args = ["report", "-", "--to", "abuse@desk.example", "--format", "text", "--reason", "threats"];
    let more = ["--note", "It scares me.", "--asked-to-stop", "2025-01-02", "--hide-address", "ann@recipient.example"];
    let output = run(&[&args[..], &more].concat(), &full, folder.path());
    let text = out(&output);
    for part in [
        "threatening",
        "| It scares me.",
        "Asked to stop:    2025-01-02, before this message",
        "for <[address hidden]>;",
        "To: [address hidden]\r\n",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("ann@recipient.example"));
    assert!(err(&output).contains("send it from another address, or hiding is in vain"), "{}", err(&output));
    let two = run(
        &[&args[..], &["--hide-address", "ann@recipient.example", "--hide-address", "nobody@else.example"]].concat(),
        &full,
        folder.path(),
    );
    assert!(code(&two) == 2 && err(&two).contains("nobody@else.example stands nowhere"), "{}", err(&two));
    let arf = out(&run(&["report", "--to", "abuse@desk.example", "--format", "arf"], &full, folder.path()));
    assert!(arf.contains("report-type=feedback-report") && arf.contains("Feedback-Type: other\r\n"), "{arf}");
}

#[test]
fn a_desk_is_chosen_by_its_id_and_a_link_by_its_number() {
    let folder = here();
    let body =
        String::from_utf8(message(b"", b"")).unwrap().replace("Buy now.", "Log in: https://evil.example/a?x=1 or https://worse.example/b");
    let report = |extra: &[&str]| {
        run(&[&["report", "-", "--format", "text", "--reason", "phishing"][..], extra].concat(), body.as_bytes(), folder.path())
    };
    let gmail = report(&["--desk", "gmail"]);
    assert!(out(&gmail).starts_with("Web form: https://support.google.com/mail/contact/abuse\r\n"), "{} {}", out(&gmail), err(&gmail));
    assert!(err(&gmail).contains("web page only"), "{}", err(&gmail));
    let second = out(&report(&["--desk", "sendgrid", "--link", "2"]));
    assert!(second.starts_with("To: abuse@sendgrid.com\r\n"), "{second}");
    assert!(second.contains("Link:             hxxps://worse[.]example/b (written harmlessly; 2 of 2)"), "{second}");
    for wrong in [&["--desk", "nobody"][..], &["--desk", "gmail", "--link", "3"], &["--desk", "gmail", "--link", "0"]] {
        assert_eq!(code(&report(wrong)), 2, "{wrong:?}");
    }
}

/// Whoever reads the one and writes to the other must not come to two places.
#[test]
fn for_every_service_the_report_goes_where_check_says() {
    let folder = here();
    let mut forms = 0;
    for entry in directory().iter().filter(|entry| entry.desk.is_some() || entry.form.is_some()) {
        let report = run(&["report", "-", "--format", "text", "--desk", &entry.id], &message(b"", b""), folder.path());
        if code(&report) == 2 && err(&report).contains("the name of two desks") {
            continue;
        }
        let expected = match (entry.desk.as_deref(), &entry.form) {
            (Some(address), _) => format!("To: {address}"),
            (None, form) => {
                forms += 1;
                let form = form.as_deref().unwrap_or_default();
                assert!(err(&report).contains(form), "{}: {}", entry.id, err(&report));
                format!("Web form: {form}")
            }
        };
        assert_eq!(out(&report).lines().next(), Some(expected.as_str()), "{}: {}", entry.id, err(&report));
    }
    assert!(forms > 2, "{forms}");
}

/// A company can have a desk for the mail of its customers and another for its network.
#[test]
fn the_name_of_two_desks_is_not_taken_for_one_of_them() {
    let folder = here();
    let report = |desk: &str| run(&["report", "-", "--format", "text", "--desk", desk], &message(b"", b""), folder.path());
    let mut different = 0;
    for operator in operators().filter(|operator| operator.withheld().is_none()) {
        let Some(service) = directory().iter().find(|entry| entry.id == operator.id) else { continue };
        let place = |desk: &Desk| desk.address.clone().or(desk.form_url.clone()).unwrap_or_default().trim_end_matches('/').to_owned();
        let [one, other] = [service.to_desk(DeskReason::Listed), operator.to_desk(DeskReason::Listed)].map(|desk| place(&desk));
        let bare = report(&operator.id);
        if one == other {
            assert!(out(&bare).lines().next().is_some_and(|line| line.contains(&one)), "{}: {}", operator.id, err(&bare));
        } else {
            different += 1;
            assert!(code(&bare) == 2 && err(&bare).contains(&one) && err(&bare).contains(&other), "{}: {}", operator.id, err(&bare));
        }
    }
    assert!(different > 0);
}

/// A company can have a desk for its network and be the platform of a link. `channels` and `check` print what `--desk` takes.
#[test]
fn an_id_that_is_two_is_chosen_by_its_kind() {
    let folder = here();
    let listed = out(&run(&["channels"], b"", folder.path()));
    for id in ["platform:linode", "platform:mailchimp", "platform:scaleway"] {
        assert!(listed.contains(&format!(" {id} ")), "{id} {listed}");
    }
    assert!(listed.contains(" bitly "), "an id of one stands alone");
    let linked = |host: &str| {
        let text = String::from_utf8(message(b"", b"")).unwrap();
        text.replace("Buy now.", &format!("Log in: https://login.{host}/a")).into_bytes()
    };
    let report = |mail: &[u8], desk: &str| {
        run(&["report", "-", "--format", "text", "--reason", "phishing", "--link", "1", "--desk", desk], mail, folder.path())
    };
    let mail = linked("ip.linodeusercontent.com");
    let network = report(&mail, "network:linode");
    assert!(out(&network).contains("Phishing e-mail from 198.51.100.7"), "{} {}", out(&network), err(&network));
    let platform = report(&mail, "platform:linode");
    assert!(code(&platform) == 0 && !out(&platform).starts_with("To: abuse@linode.com\r\nSubject: Phishing report"), "{}", out(&platform));
    assert_ne!(out(&network), out(&platform));
    // Alone it is refused where both letters can be made, and taken where only one can.
    let alone = report(&mail, "linode");
    assert!(code(&alone) == 2 && err(&alone).contains("platform:linode"), "{}", err(&alone));
    assert_eq!(code(&report(&linked("evil.example"), "linode")), 0);
    for wrong in ["office:linode", "linode:platform", ":", "platform:"] {
        assert_eq!(code(&report(&mail, wrong)), 2, "{wrong}");
    }
    assert!(out(&run(&["--help"], b"", folder.path())).contains("platform:linode takes reports about a link"));
}

#[test]
fn the_fields_of_a_form_are_named_in_words() {
    let folder = here();
    let report = |mail: &[u8]| run(&["report", "-", "--reason", "phishing", "--desk", "netbeacon", "--link", "1"], mail, folder.path());
    let body = String::from_utf8(message(b"", b"")).unwrap().replace("Buy now.", "Log in: https://evil.example/a?x=1");
    let form = out(&report(body.as_bytes()));
    for label in ["--- The bad link, as it works ---\nhttps://evil.example/a?x=1\n", "--- Your own address ---\nann@recipient.example\n"] {
        assert!(form.contains(label), "{label}: {form}");
    }
    let none = run(&["report", "-", "--reason", "phishing", "--desk", "bitly"], &message(b"", b""), folder.path());
    assert!(code(&none) == 2 && err(&none).contains("No link is here"), "{}", err(&none));
}

#[test]
fn help_and_version_are_given() {
    let folder = here();
    for args in [&["--help"][..], &["-h"], &["check", "--help"], &["report", "--help"]] {
        let output = run(args, b"", folder.path());
        assert_eq!(code(&output), 0);
        assert!(out(&output).contains("abuse-report-helper check"));
    }
    assert_eq!(out(&run(&["--version"], b"", folder.path())), concat!("abuse-report-helper ", env!("CARGO_PKG_VERSION"), "\n"));
    for args in [&["--wrong"][..], &["--renderer", "paper"], &["one", "two"]] {
        assert_eq!(code(&run(args, b"", folder.path())), 2, "{args:?}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let folder = here();
    let full = message(format!("X-Long: {}\n", "x".repeat(900_000)).as_bytes(), b"");
    for args in [&["report", "--to", "abuse@desk.example"][..], &["check", "--json"], &["--help"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_abuse-report-helper"))
            .args(args)
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let _ = child.stdin.take().unwrap().write_all(&full);
        let output = child.wait_with_output().unwrap();
        assert_eq!(code(&output), 0, "{args:?} {}", err(&output));
        assert!(output.stderr.is_empty(), "{}", err(&output));
    }
}

#[test]
fn only_a_terminal_gets_control_characters_written_out() {
    let sample = include_str!("../../assets/samples/salesforce-classic.eml").replacen("Subject: ", "Subject: \u{1b}[31m", 1);
    let args = ["report", "--format", "text", "--to", "abuse@desk.example", "--note", "a\u{1b}[1mb"];
    let (to_terminal, to_file) = (inside(&args, sample.as_bytes(), true), inside(&args, sample.as_bytes(), false));
    assert_eq!((to_terminal.0, to_file.0), (CliOutcome::Exit(0), CliOutcome::Exit(0)));
    assert!(to_terminal.1.contains("\\x1B[31m") && !to_terminal.1.contains('\u{1b}'), "{}", to_terminal.1);
    assert!(to_file.1.contains("\u{1b}[31m"), "{}", to_file.1);
}

#[test]
fn the_words_for_the_window_are_handed_on() {
    let outcome = |args: &[&str]| inside(args, b"", false).0;
    let window = |file: Option<&str>, renderer: Option<&str>| CliOutcome::Window {
        file: file.map(Into::into),
        renderer: renderer.map(Into::into),
        language: None,
    };
    assert_eq!(outcome(&[]), window(None, None));
    assert_eq!(outcome(&["a.eml"]), window(Some("a.eml"), None));
    assert_eq!(outcome(&["--renderer", "glow"]), window(None, Some("glow")));
    assert_eq!(outcome(&["--renderer=wgpu", "check.eml"]), window(Some("check.eml"), Some("wgpu")));
    assert_eq!(outcome(&["-psn_0_123456"]), window(None, None));
    assert_eq!(outcome(&["--", "check"]), window(Some("check"), None));
}
