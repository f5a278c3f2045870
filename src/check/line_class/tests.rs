use super::*;

fn of(line: &str) -> LineClass {
    label(NamedLine::of(line.as_bytes()), NamedLine::of(b"From: a"))
}

#[test]
fn lines_are_told_by_their_own_evidence() {
    for (line, expected) in [
        ("Received: from a by b; 1 Jan 2025 10:00:00 +0000", LineClass::Received),
        ("Received: 3 parcels for you", LineClass::Text),
        ("Return-Path: <a@b>", LineClass::Inner),
        ("MIME-Version: no thanks.", LineClass::Text),
        ("X-A: b", LineClass::Own),
        ("Subject: x", LineClass::Visible),
        ("UI-Report: x", LineClass::Shaped),
        ("Price: 5 EUR", LineClass::Text),
        ("\tby b", LineClass::Folded),
        ("by b.example with SMTP", LineClass::Rest),
        ("for all of you", LineClass::Text),
        ("spf=pass smtp.mailfrom=a", LineClass::Rest),
        ("(No client certificate requested)", LineClass::Rest),
        ("(message not signed)", LineClass::Rest),
        ("<ann@harbor.example>; Tue", LineClass::Rest),
        ("[192.0.2.7]) by mx.harbor.example", LineClass::Rest),
        ("(Header der Mail)", LineClass::Text),
        ("[24.11.2026 11:02] Anna:", LineClass::Text),
        ("[24.11.2026] Anna", LineClass::Text),
        ("Tue, 24 Nov 2026 10:15:42 +0100 (CET)", LineClass::Rest),
        ("Page 2 of 3", LineClass::Furniture),
        ("Page: 2", LineClass::Furniture),
        ("24/11/2026, 11:02     Original message", LineClass::Furniture),
        ("--------------------", LineClass::Fence),
        ("-----BEGIN HEADERS-----", LineClass::Fence),
        ("--_000_abc", LineClass::Boundary),
        ("--snip--", LineClass::Removed),
        ("-- cut --", LineClass::Removed),
        ("<snip>", LineClass::Removed),
        ("", LineClass::Blank),
        ("[11:02] Anna Muster", LineClass::Text),
        ("Dear customer, you have won", LineClass::Text),
        ("[24/11/2026, 11:02:11] Anna: Return-Path: <a@b>", LineClass::Behind(29)),
        ("見出し：Return-Path: <a@b>", LineClass::Behind(12)),
        ("Date : From : To :", LineClass::Rest),
        ("Subject: Received: from a by b", LineClass::Visible),
    ] {
        assert_eq!(of(line), expected, "{line}");
    }
}
