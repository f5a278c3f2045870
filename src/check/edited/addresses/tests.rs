use super::super::ChangedPart;
use super::super::tests::{HEAD, places};

#[test]
fn whatever_stands_where_a_server_writes_an_address_was_put_in() {
    assert_eq!(places(HEAD), []);
    for mark in
        ["***", "x***@d.example", "[gelöscht]", "<removed>", "xxxx", "x@x.x", "{{my address}}", "me at home dot example", "[…]", "████"]
    {
        let text = HEAD.replace("<c@d.example>", mark);
        assert_eq!(places(&text), [ChangedPart::Recipient], "for {mark}");
        assert_eq!(places(&format!("Delivered-To: {mark}\n{HEAD}")), [ChangedPart::Recipient], "{mark}");
    }
    for mailbox in [
        "c@d.example",
        "<c@d.example>",
        "c",
        "mailing list c@d.example",
        "\"a b\"@d.example",
        "c+x=y@d.example",
        "c@localhost",
        "c@[192.0.2.1]",
    ] {
        assert_eq!(places(&format!("Delivered-To: {mailbox}\n{HEAD}")), [], "{mailbox}");
    }
}

#[test]
fn a_word_in_the_place_of_a_recipient_is_a_mark() {
    for word in ["anon", "Kunde", "hidden"] {
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {word}"))), [ChangedPart::Recipient], "{word}");
    }
    for to in ["undisclosed-recipients:;", "undisclosed-recipients", "c", "root", "\"Valued Customer\"", "Valued Customer", ""] {
        assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {to}"))), [], "{to}");
    }
    assert_eq!(places(&HEAD.replace("From: e@f.example", "From: Bank")), []);
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

/// The results of a check that an own server wrote, which name the domain of From.
const RESULTS: &str = "Authentication-Results: mx.example; spf=pass smtp.mailfrom=f.example; dmarc=pass header.from=f.example\n";

#[test]
fn a_sender_is_gone_where_a_check_has_seen_one() {
    for rest in ["", " ", " <>", " \"\"", " \"\" <>"] {
        let emptied = HEAD.replace(" e@f.example", rest);
        assert_eq!(places(&format!("{RESULTS}{emptied}")), [ChangedPart::Sender], "{rest}");
        assert_eq!(
            places(&format!("{emptied}DKIM-Signature: v=1; d=f.example; h=from; b=QkFE\nX-A: 1\n")),
            [ChangedPart::Sender],
            "{rest}"
        );
        // Where the sender left it empty, the results name no domain.
        assert_eq!(places(&format!("{}{emptied}", RESULTS.replace("header.from=f.example", "header.from="))), [], "{rest}");
        assert_eq!(places(&emptied), [], "{rest}");
        // The copy may have ended there.
        assert_eq!(places(&format!("{RESULTS}To: c@d.example\nFrom:{rest}\n")), [], "{rest}");
    }
    assert_eq!(places(&format!("{RESULTS}{}", HEAD.replace(" e@f.example", " E"))), []);
}
