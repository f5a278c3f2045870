//! Cut pastes: where a cut can be told, the answer is never `full`.

use abuse_report_helper::check::{FindingId, Verdict};

use super::{checked, ids, samples};

/// The lines of the header block of a message.
fn header_lines(message: &str) -> Vec<&str> {
    message.split("\n\n").next().unwrap().lines().collect()
}

#[test]
fn the_samples_are_full() {
    for (name, message) in samples() {
        let answer = checked(&message);
        assert_eq!(answer.verdict, Verdict::Full, "{name}: {:?}", ids(&answer));
        assert!(answer.findings.is_empty(), "{name}: {:?}", ids(&answer));
        let headers = header_lines(&message).join("\n");
        let answer = checked(&headers);
        assert_eq!((answer.verdict, ids(&answer)), (Verdict::Full, vec!["headers-only"]), "{name}");
    }
}

#[test]
fn a_sample_cut_at_the_bottom_is_never_full() {
    for (name, message) in samples() {
        let lines = header_lines(&message);
        for end in 0..lines.len() {
            let answer = checked(lines[..end].join("\n"));
            assert_ne!(answer.verdict, Verdict::Full, "{name}: the first {end} lines");
            assert_ne!(answer.verdict, Verdict::Repaired, "{name}: the first {end} lines");
        }
    }
}

#[test]
fn a_sample_cut_inside_a_line_at_the_bottom_is_never_full() {
    for (name, message) in samples() {
        let headers = header_lines(&message).join("\n");
        // The last field is one line; anything above it is told by what the signature names.
        let last = headers.rfind('\n').unwrap();
        for end in (0..last).step_by(7) {
            let answer = checked(&headers[..end]);
            assert!(!matches!(answer.verdict, Verdict::Full | Verdict::Repaired), "{name}: the first {end} bytes");
        }
    }
}

#[test]
fn a_sample_cut_at_the_top_is_full_only_where_nobody_could_tell() {
    for (name, message) in samples() {
        let lines = header_lines(&message);
        let mut told = 0;
        for start in 1..lines.len() {
            let rest = lines[start..].join("\n");
            let answer = checked(&rest);
            let first = lines[start];
            // A cut exactly above a field that may stand on top, with a trace below it, looks like a whole message.
            let could_be_whole = ["Received:", "Return-Path:", "X-", "Authentication-Results:"].iter().any(|top| first.starts_with(top))
                && answer.received > 0;
            if could_be_whole {
                assert!(answer.verdict.is_usable(), "{name} from line {start}");
            } else {
                assert!(
                    !matches!(answer.verdict, Verdict::Full | Verdict::Repaired),
                    "{name} from line {start} ({first}): {:?}",
                    ids(&answer)
                );
                told += 1;
            }
        }
        assert!(told > lines.len() - 15, "{name}: only {told} cuts told");
    }
}

#[test]
fn what_is_missing_speaks_to_the_person_before_what_was_repaired() {
    for (name, message) in samples() {
        let lines = header_lines(&message);
        let quoted: Vec<String> = lines[..lines.len() / 2].iter().map(|line| format!("> {line}")).collect();
        let answer = checked(quoted.join("\n"));
        assert_eq!((answer.verdict, answer.situation()), (Verdict::Partial, "quoted"), "{name}");
        assert_eq!(answer.decisive().map(|finding| finding.id), Some(FindingId::CutAtBottom), "{name}");
    }
}

#[test]
fn what_only_the_senders_server_wrote_is_no_whole_message() {
    let end = "Date: Tue, 24 Nov 2026 09:15:39 +0000\nFrom: Lager <lager@teile.example>\nTo: m.kern@werkstatt.test\nSubject: Ihre Bestellung\n\
               Message-ID: <41@shop2.teile.example>\nMIME-Version: 1.0\nContent-Type: text/plain\n";
    let own = "Received: from shop2.teile.example (shop2.teile.example [192.0.2.77])\n\tby mx.werkstatt.test (Postfix) with ESMTPS id 9C\n\
               \tfor <m.kern@werkstatt.test>; Tue, 24 Nov 2026 09:15:43 +0000\n";
    let senders = "Received: by shop2.teile.example (Postfix, from userid 48)\n\tid 7D2; Tue, 24 Nov 2026 09:15:40 +0000\n";
    for above in ["", "X-Filter-Score: 3.1\n", "Authentication-Results: mx.werkstatt.test; spf=none smtp.mailfrom=teile.example\n"] {
        let cut = checked(format!("{above}{senders}{end}"));
        assert!(ids(&cut).contains(&"cut-at-top") && cut.verdict == Verdict::Partial, "{above}: {:?}", ids(&cut));
        let whole = checked(format!("{own}{above}{senders}{end}"));
        assert_eq!(whole.verdict, Verdict::Full, "{above}: {:?}", ids(&whole));
    }
    // Mail of a program to somebody of the same place has no other line.
    let home = checked(format!("{senders}{}", end.replace("werkstatt.test", "teile.example")));
    assert_eq!(home.verdict, Verdict::Full, "{:?}", ids(&home));
}

#[test]
fn an_end_that_was_lost_behind_a_name_or_an_empty_line_is_told() {
    let top = "Received: from a.example (a.example [192.0.2.77])\n\tby mx.b.test (Postfix) with ESMTPS id 9C; Tue, 24 Nov 2026 09:15:43 +0000\n\
               From: Lager <lager@a.example>\nTo: m@b.test\nDate: Tue, 24 Nov 2026 09:15:39 +0000\n";
    for end in [
        "Message-ID:",
        "Message-ID: <1@a.example>\nMIME-Version: ",
        "Message-ID: <1@a.example>\nSubject: x\nContent-Type:\n",
        "Message-ID: <1@a.example>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n\tboundary=\"_004_\";\n\ttype=\"text/html\"\n",
    ] {
        let answer = checked(format!("{top}{end}"));
        assert!(!matches!(answer.verdict, Verdict::Full | Verdict::Repaired), "{end}: {:?}", ids(&answer));
    }
    // A field below the empty line is put back.
    let answer = checked(format!("{top}Message-ID: <1@a.example>\nMIME-Version: 1.0\n\nContent-Type: text/plain;\n charset=utf-8\n"));
    assert_eq!(answer.verdict, Verdict::Repaired, "{:?}", ids(&answer));
    assert!(answer.block.first("Content-Type").is_some());
    for end in [
        "Message-ID: <1@a.example>\nSubject:\n",
        "Message-ID: <1@a.example>\nSubject: x\nCc:\n",
        "Message-ID: <1@a.example>\nContent-Type: text/plain;\n\nDear customer,\n format=flowed\n",
    ] {
        let answer = checked(format!("{top}{end}"));
        assert_eq!(answer.verdict, Verdict::Full, "{end}: {:?}", ids(&answer));
    }
}
