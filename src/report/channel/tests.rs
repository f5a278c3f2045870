use std::sync::Arc;

use mail_parser::MessageParser;

use super::letter::{before, has_refused};
use super::*;
use crate::channels::{Body, drop_boxes, find, links};
use crate::check::{Options, check};
use crate::report::{Choices, OwnAddress, compose};
use crate::trace::trace;

const HEAD: &str = "Received: from mx.carrier.example (mx.carrier.example [203.0.113.7]) by mail.home.example (Postfix) with ESMTP id 4XYZ\r\n for <ann@home.example>; Wed, 15 Jan 2025 08:31:24 +0000 (UTC)\r\nDate: Wed, 15 Jan 2025 08:31:00 +0000\r\nFrom: Bank <a@bank.example>\r\nReply-To: mr.x@gmail.com\r\nTo: ann@home.example\r\nSubject: Your account\r\nMessage-ID: <1@bank.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n";

fn made(id: &str, body: &str, hides: bool, saved: bool) -> Result<ForChannel, ChannelError> {
    made_of(HEAD, id, body, hides, saved)
}

fn made_of(head: &str, id: &str, body: &str, hides: bool, saved: bool) -> Result<ForChannel, ChannelError> {
    let mail = format!("{head}\r\n{body}").into_bytes();
    let checked = check(&mail, &Options::default());
    let mut choices = Choices::new(Reason::Phishing, "abuse@carrier.example");
    choices.note = String::new();
    if hides {
        choices.own_address = OwnAddress::Hidden(vec!["ann@home.example".to_owned()]);
    }
    let report = compose(&checked, &trace(&checked.block, true), &choices).unwrap();
    let whole = if saved { Whole::Saved(Arc::new(mail)) } else { Whole::Nothing };
    let own = vec!["ann@home.example".to_owned()];
    let page = Body::of(&whole, &checked.block);
    let found = links(&page, &own);
    let boxes = drop_boxes(&page, &checked.block, &own);
    let channel = find(id).unwrap();
    let ticked: Vec<&Link> =
        found.list.iter().filter(|link| channel.kind != ChannelKind::Platform || link.platform == Some(channel)).collect();
    let drop_box = boxes.iter().find(|found| found.provider == channel);
    for_channel(&About {
        channel,
        report: &report,
        block: &checked.block,
        whole: &whole,
        reason: Reason::Phishing,
        links: &ticked,
        drop_box,
        own_address: "ann@home.example",
        hides,
        earlier: None,
        reader: Language::english(),
    })
}

fn letter_of(id: &str, body: &str, hides: bool, saved: bool) -> Letter {
    match made(id, body, hides, saved) {
        Ok(ForChannel::Letter(letter)) => letter,
        other => panic!("{other:?}"),
    }
}

const PAGE: &str = "<a href='https://x.web.app/login?e=ann@home.example'>Sign in</a>\r\n";

/// The field for the subject, like that for the headers, holds no address that is hidden.
#[test]
fn no_field_of_a_form_shows_a_hidden_address() {
    let head = HEAD.replace("Your account", "ann@home.example, your account");
    for (hides, expected) in [(false, "ann@home.example, your account"), (true, "[address hidden], your account")] {
        let Ok(ForChannel::Form { parts, .. }) = made_of(&head, "us-ftc", PAGE, hides, true) else { panic!("no form") };
        let subject = parts.iter().find(|part| part.field == FieldKind::Subject).unwrap();
        assert_eq!(subject.text, expected);
        assert!(!hides || parts.iter().all(|part| !part.text.contains("ann@home.example")), "{parts:?}");
    }
}

#[test]
fn the_saved_message_is_attached_byte_for_byte() {
    let letter = letter_of("de-verbraucherzentrale", PAGE, false, true);
    assert_eq!((letter.attached, letter.to.as_str()), (Attached::Message, "phishing@verbraucherzentrale.nrw"));
    let draft = letter.draft();
    let inner = format!("{HEAD}\r\n{PAGE}");
    assert!(memchr::memmem::find(&draft, inner.as_bytes()).is_some());
    let parsed = MessageParser::default().parse(&draft).unwrap();
    let attached = parsed.attachment(0).unwrap();
    assert_eq!(attached.message().unwrap().subject(), Some("Your account"));
    assert_eq!(attached.message().unwrap().body_html(0).as_deref(), Some(PAGE));
    assert!(parsed.from().is_none() && parsed.message_id().is_none());
}

#[test]
fn what_would_be_changed_on_the_way_goes_as_a_file() {
    for body in ["<p>\u{fc}</p>\r\n".to_owned(), format!("{}\r\n", "x".repeat(1_500)), "a\nb\r\n".to_owned(), "a\0b\r\n".to_owned()] {
        let letter = letter_of("de-verbraucherzentrale", &body, false, true);
        assert_eq!(letter.attached, Attached::File, "{body:.20}");
        let draft = letter.draft();
        let parsed = MessageParser::default().parse(&draft).unwrap();
        assert_eq!(parsed.attachment(0).unwrap().contents(), format!("{HEAD}\r\n{body}").as_bytes());
        assert!(draft.split(|b| *b == b'\n').all(|line| line.len() <= crate::message::LONGEST_SENT_LINE));
    }
}

#[test]
fn only_headers_are_attached_where_no_more_may_be() {
    for (body, hides, saved, why) in
        [(PAGE.to_owned(), false, false, WhyHeaders::NotAFile), (PAGE.to_owned(), true, true, WhyHeaders::Hidden)]
    {
        let letter = letter_of("de-verbraucherzentrale", &body, hides, saved);
        assert_eq!(letter.attached, Attached::Headers(why));
        let draft = letter.draft();
        let parsed = MessageParser::default().parse(&draft).unwrap();
        let headers = parsed.attachment(0).unwrap().contents();
        let own = if hides { "[address hidden]" } else { "ann@home.example" };
        let expected = HEAD.trim_end().replace("\r\n", "\n").replace("ann@home.example", own);
        assert_eq!(String::from_utf8_lossy(headers).trim_end().replace("\r\n", "\n"), expected);
    }
    assert!(has_refused(b"Content-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: application/x\nContent-Disposition: attachment; filename=\"a.pdf.EXE\"\n\nx\n--q--\n"));
    assert!(!has_refused(b"Content-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: application/x\nContent-Disposition: attachment; filename=\"a.pdf\"\n\nx\n--q--\n"));
}

#[test]
fn a_platform_is_told_of_its_own_links_alone() {
    assert_eq!(made("google-firebase", "<a href='https://evil.example/'>x</a>", false, true), Err(ChannelError::NoLink));
    let letter = letter_of("google-firebase", PAGE, false, true);
    assert!(
        letter.text.contains("  hxxps://x.web[.]app/login?e=[address hidden]\n") && !letter.text.contains("https://x.web"),
        "{}",
        letter.text
    );
    assert_eq!(letter.attached, Attached::Nothing);
    assert!(letter.subject.is_ascii() && letter.subject.contains("hxxps://x.web[.]app/login"));
}

#[test]
fn only_the_web_address_goes_to_those_who_want_nothing_else() {
    let Ok(ForChannel::AddressOnly { live, .. }) = made("safe-browsing", PAGE, false, true) else { panic!() };
    assert_eq!(live, ["https://x.web.app/login?e=x"]);
    assert_eq!(made("safe-browsing", "<p>no link</p>", false, true), Err(ChannelError::NoLink));
}

#[test]
fn a_form_is_told_field_by_field_and_cut_to_its_limit() {
    let Ok(ForChannel::Form { parts, account, .. }) = made("mailbox-google-gmail", PAGE, true, true) else { panic!() };
    assert!(!account);
    let of = |field| parts.iter().find(|part| part.field == field).unwrap().text.clone();
    assert_eq!(
        (of(FieldKind::DropBox).as_str(), of(FieldKind::OwnAddress).as_str(), of(FieldKind::Subject).as_str()),
        ("mr.x@gmail.com", "", "Your account")
    );
    let mut channel = find("jp-meiwaku").unwrap().clone();
    channel.wants = Some(Want::Form);
    channel.fields[0].most_bytes = Some(100);
    let mail = HEAD.as_bytes();
    let checked = check(mail, &Options::default());
    let report = compose(&checked, &trace(&checked.block, true), &Choices::new(Reason::Other, "a@b.example")).unwrap();
    let about = About {
        channel: &channel,
        report: &report,
        block: &checked.block,
        whole: &Whole::Nothing,
        reason: Reason::Other,
        links: &[],
        drop_box: None,
        own_address: "",
        hides: false,
        earlier: None,
        reader: Language::english(),
    };
    let Ok(ForChannel::Form { parts, .. }) = for_channel(&about) else { panic!() };
    assert_eq!((parts[0].text.len(), parts[0].cut), (100, report.headers().len() - 100));
}

#[test]
fn every_wanted_form_has_its_way_and_no_draft_has_two_recipients() {
    for channel in crate::channels::all().iter().filter(|channel| channel.has_desk()) {
        match made(&channel.id, PAGE, false, true) {
            Ok(ForChannel::Letter(letter)) => {
                let draft = String::from_utf8(letter.draft()).unwrap();
                let head = draft.split("\r\n\r\n").next().unwrap();
                assert_eq!(
                    (head.matches('@').count(), head.matches("To: ").count()),
                    (1 + letter.subject.matches('@').count(), 1),
                    "{head}"
                );
            }
            Ok(ForChannel::Forward { address, .. }) => assert!(address.contains('@')),
            Ok(ForChannel::AddressOnly { form, .. } | ForChannel::Form { form, .. } | ForChannel::InPerson { form }) => {
                assert!(form.starts_with("https://"));
            }
            Ok(ForChannel::Telephone { number }) => assert!(!number.is_empty()),
            Err(ChannelError::NoLink | ChannelError::NoDropBox) => {}
            Err(other) => panic!("{}: {other}", channel.id),
        }
    }
}

#[test]
fn an_office_is_written_to_in_its_language_and_the_person_is_told_what_it_says() {
    let letter = letter_of("de-verbraucherzentrale", PAGE, false, true);
    assert_eq!(letter.subject, "Meldung einer Phishing-E-Mail");
    assert!(letter.text.starts_with("Guten Tag!\n\nIch habe eine E-Mail bekommen, die ich für Phishing halte.\n"), "{}", letter.text);
    assert!(letter.text.contains("hxxps://x.web[.]app/login"), "{}", letter.text);
    let meaning = letter.meaning.unwrap();
    assert!(
        meaning.starts_with("Hello,\n\nI received an e-mail that I believe to be phishing.\n")
            && meaning.contains("hxxps://x.web[.]app/login")
    );
    // Who reads what is sent needs nothing beside it.
    assert_eq!(letter_of("be-safeonweb", PAGE, false, true).meaning, None);
}

/// A form is filled in its own language too, and nothing but the words of the program needs to be explained.
#[test]
fn the_description_of_a_form_has_beside_it_what_it_says() {
    let (mut foreign, mut own) = (0, 0);
    for channel in crate::channels::all().iter().filter(|channel| channel.has_desk()) {
        let Ok(ForChannel::Form { parts, .. }) = made(&channel.id, PAGE, false, true) else { continue };
        for part in parts {
            let is_foreign = part.field == FieldKind::Description && channel.language.as_deref().is_some_and(|tag| tag != "en");
            assert_eq!(part.meaning.is_some(), is_foreign, "{}: {part:?}", channel.id);
            foreign += usize::from(is_foreign);
            own += usize::from(!is_foreign);
            assert!(part.meaning.is_none_or(|meaning| meaning.starts_with("I received an e-mail")), "{}", channel.id);
        }
    }
    assert!(foreign > 0 && own > 0, "{foreign} {own}");
}

#[test]
fn every_office_is_written_to_in_a_language_that_is_there() {
    let languages = crate::channels::all().iter().filter_map(|channel| Some((channel, channel.language.as_deref()?)));
    let mut seen = 0;
    for (channel, tag) in languages {
        assert!(Language::of(tag).is_some(), "{}: language = {tag:?} is none of the program's", channel.id);
        seen += 1;
    }
    assert!(seen > 10);
}

#[test]
fn earlier_days_are_told_where_the_report_does_not_follow() {
    let day = |n: i8| jiff::civil::date(2025, 3, n);
    let few = Earlier { reports: 2, days: vec![day(1), day(2)], asked: None };
    let many = Earlier { reports: 9, days: (1..=9).map(day).collect(), asked: None };
    let words = Words::english();
    assert_eq!(before(&few, &words).unwrap(), "I reported messages from this sender before, on 2025-03-01, 2025-03-02.");
    let told = before(&many, &words).unwrap();
    assert!(told.starts_with("I have reported messages from this sender since 2025-03-01, the last times on 2025-03-04,"), "{told}");
    assert_eq!(before(&Earlier { reports: 0, days: Vec::new(), asked: None }, &words), None);
}
