//! Every page as a picture, to be looked at: `cargo test --test main window::look -- --ignored` writes `target/look/*.png`.

use abuse_report_helper::guides::{Look, RunsOn};
use abuse_report_helper::platform::{Record, RecordList, ThemeChoice};
use abuse_report_helper::report::Reason;
use abuse_report_helper::wizard::{Action, Answer, OwnServer, OwnerAction, WhoAction, WhoView};
use eframe::egui::Vec2;

use super::{Setup, Stage, sample, stage};

const RIPE: &str = include_str!("../owner/ripe.txt");
/// The answer of a register in which a part of the network is registered to the sender itself.
const OWN: &str = "inetnum: 203.0.113.8 - 203.0.113.15\nnetname: BLUEFINCH\ndescr: Bluefinch Media\nabuse-mailbox: abuse@bluefinch.example\nsource: RIPE\n\n";

/// Each page: a name, and how to get there.
pub fn pages() -> Vec<(&'static str, Vec<Action>)> {
    let start = vec![Action::Reason(Reason::Advertising), Action::FinishWhat];
    let program = [start.clone(), vec![Action::ChooseProgram("outlook-2003".into())]].concat();
    let headers = [program.clone(), vec![Action::FinishProgram]].concat();
    let check = [headers.clone(), vec![Action::FinishHeaders]].concat();
    let visible = "From: Harborlight Offers <offers@harborlight.example>\nSent: Wednesday, January 15, 2025 9:31 AM\nTo: recipient@example.com\nSubject: Last chance: 60% off everything this week\n\nDear customer,\nThis week only: 60% off everything.\n";
    let cut = sample().lines().skip(1).collect::<Vec<_>>().join("\n");
    let full = [check.clone(), vec![Action::Pasted(Ok(sample()))]].concat();
    let report = [full.clone(), vec![Action::FinishCheck]].concat();
    let phone = [start.clone(), vec![Action::ChooseProgram("iphone-mail".into()), Action::FinishProgram]].concat();
    let find = |answers: &[Answer]| {
        [start.clone(), vec![Action::DontKnow], answers.iter().map(|answer| Action::Answer(*answer)).collect()].concat()
    };
    let record = |day, desk: &str| Record {
        date: jiff::civil::date(2025, 1, day),
        desk: desk.into(),
        subject: "Last chance: 60% off everything this week".into(),
        sender: "offers@harborlight.example".into(),
        organisation: Some("00D5f000003QrTw".into()),
        asked_to_stop: Some(jiff::civil::date(2025, 1, 3)),
    };
    let list = RecordList { records: vec![record(3, ""), record(9, "abuse@salesforce.com")], damaged: 1 };
    let forged = sample().replace("X-SFDC-LK: 00D5f000003QrTw", "X-SFDC-LK: 00D8c00000Lm4Zb");
    let answer = sample().replace("X-SFDC-EntityId: ", "X-SFDC-EntityId: 500c800000Q7xYz\nX-Was: ");
    let relayed = passed_on().replace("mail.bluefinch.example (mail.bluefinch.example", "o1.ptr.sendgrid.net (o1.ptr.sendgrid.net");
    let pasted = |text: String| [check.clone(), vec![Action::Pasted(Ok(text))]].concat();
    let (disagree, support, relay) = (pasted(forged), pasted(answer), [pasted(relayed), vec![Action::FinishCheck]].concat());
    let mut copied = pasted(sample().lines().map(|line| format!("> {line}\n")).collect());
    copied.extend([Action::ShowHeaders(true), Action::OriginalKept(Ok("/home/me/Documents/Headers as copied.txt".into()))]);
    let gap = pasted(sample().replace("\r\n", "\n").replacen("\n\tby", "\nX-Gap:", 1));
    let (full_again, elsewhere, elsewhere_again, elsewhere_too) = (full.clone(), check.clone(), check.clone(), check.clone());
    let missing = [elsewhere_too, vec![Action::Pasted(Ok(unnamed())), Action::FinishCheck]].concat();
    let owner = [missing.clone(), vec![Action::Owner(OwnerAction::Start)]].concat();
    let who = [super::who::opened(), vec![Action::Who(WhoAction::Country("DE".into()))]].concat();
    let found = [owner.clone(), vec![Action::Pasted(Ok(RIPE.into()))]].concat();
    vec![
        ("8-who-else", [who.clone(), vec![Action::Who(WhoAction::Open(true))]].concat()),
        (
            "8-who-links",
            [
                who.clone(),
                vec![
                    Action::Who(WhoAction::Open(true)),
                    Action::Who(WhoAction::Show(WhoView::Links)),
                    Action::Who(WhoAction::Tick(0, true)),
                ],
            ]
            .concat(),
        ),
        (
            "8-who-letter",
            [who, vec![Action::Who(WhoAction::Open(true)), Action::Who(WhoAction::Make("de-verbraucherzentrale".into()))]].concat(),
        ),
        ("8-who-boxes", [told(Reason::Phishing), vec![Action::Who(WhoAction::Show(WhoView::Boxes))]].concat()),
        ("8-who-companies", [told(Reason::Phishing), vec![Action::Who(WhoAction::Show(WhoView::Companies))]].concat()),
        ("8-who-country", [told(Reason::Phishing), vec![Action::Who(WhoAction::Show(WhoView::Country))]].concat()),
        ("8-who-lost", [told(Reason::Phishing), vec![Action::Who(WhoAction::Lost(true))]].concat()),
        ("8-who-more", [told(Reason::Phishing), vec![Action::Who(WhoAction::More(true))]].concat()),
        ("8-who-advertising", told(Reason::Advertising)),
        ("8-who-threats", told(Reason::Threats)),
        ("8-who-unasked", [super::who::opened(), vec![Action::Who(WhoAction::Open(true))]].concat()),
        ("8-who-address", made("safe-browsing")),
        ("8-who-form", made("gb-report-fraud")),
        ("8-who-account", made("fr-signal-spam")),
        ("8-who-forward", made("gb-ncsc")),
        ("8-who-saved", [made("de-verbraucherzentrale"), vec![Action::Who(WhoAction::Save)]].concat()),
        (
            "8-who-attached",
            [made("de-verbraucherzentrale"), vec![Action::ChooseProgram("gmail".into()), Action::Who(WhoAction::SaveAttached)]].concat(),
        ),
        ("4-check-inside-wrapper", pasted(super::stories::carried(super::stories::BY_FILTER))),
        ("4-check-inside-offered", pasted(super::stories::carried(super::stories::BY_STRANGER))),
        ("5-report-inside", [pasted(super::stories::carried(super::stories::BY_FILTER)), vec![Action::FinishCheck]].concat()),
        ("2-program-country", [start.clone(), vec![Action::Who(WhoAction::Country("DE".into()))]].concat()),
        (
            "3-provider-steps",
            [start.clone(), vec![Action::ChooseProgram("onet".into()), Action::FinishProgram, Action::Instruction(1)]].concat(),
        ),
        (
            "3-provider-one-step",
            [start.clone(), vec![Action::ChooseProgram("nazwa-pl".into()), Action::FinishProgram, Action::Instruction(1)]].concat(),
        ),
        (
            "3-provider-general",
            [start.clone(), vec![Action::ChooseProgram("freenet".into()), Action::FinishProgram, Action::Instruction(1)]].concat(),
        ),
        ("3-again", [report.clone(), vec![Action::Copy, Action::Sent, Action::SameDesk]].concat()),
        ("6-after-sent", [report.clone(), vec![Action::Copy, Action::Sent]].concat()),
        ("0-languages", vec![Action::OpenLanguages]),
        ("1-what", vec![]),
        ("1-what-advertising", [vec![Action::Reason(Reason::Advertising), Action::Asked(true)]].concat()),
        ("1-what-phishing", vec![Action::Reason(Reason::Phishing)]),
        ("2-program", start.clone()),
        ("2-program-search", [start.clone(), vec![Action::Search("hotmail".into())]].concat()),
        ("2-program-usual", [start.clone(), vec![Action::DefaultMail(vec!["thunderbird.desktop".into()])]].concat()),
        ("2-find-place", find(&[])),
        ("2-find-system", find(&[Answer::OwnWindow])),
        ("2-find-look", find(&[Answer::OwnWindow, Answer::System(RunsOn::Windows)])),
        ("2-find-corner", find(&[Answer::Browser])),
        ("2-find-corner-typed", [find(&[Answer::Browser]), vec![Action::Corner("hotmail".into())]].concat()),
        ("2-find-which", find(&[Answer::OwnWindow, Answer::System(RunsOn::Windows), Answer::Look(Look::Menus)])),
        ("3-phone-end", [phone.clone(), vec![Action::Instruction(2)]].concat()),
        ("3-phone-all", [phone, vec![Action::AllInstructions(true)]].concat()),
        ("3-headers-1", headers.clone()),
        ("3-headers-2", [headers.clone(), vec![Action::Instruction(1)]].concat()),
        ("3-headers-4", [headers.clone(), vec![Action::Instruction(3)]].concat()),
        ("3-headers-all", [headers.clone(), vec![Action::AllInstructions(true)]].concat()),
        ("3-headers-different", [headers.clone(), vec![Action::LooksDifferent(true)]].concat()),
        ("3-headers-printed", [headers, vec![Action::Print]].concat()),
        ("4-check-copied", copied),
        ("4-check-gap", gap),
        ("4-check-empty", check.clone()),
        ("4-check-incomplete", [check.clone(), vec![Action::Pasted(Ok(visible.into()))]].concat()),
        ("4-check-partial", [check, vec![Action::Pasted(Ok(cut))]].concat()),
        ("4-check-full", full.clone()),
        ("4-check-full-shown", [full, vec![Action::ShowHeaders(true)]].concat()),
        ("4-check-hops", [full_again, vec![Action::ShowHops(true)]].concat()),
        ("4-check-not-salesforce", [elsewhere, vec![Action::Pasted(Ok(copied_marks()))]].concat()),
        ("4-check-passed-on", [elsewhere_again, vec![Action::Pasted(Ok(passed_on()))]].concat()),
        ("4-check-two-customers", disagree),
        ("4-check-support-answer", support),
        ("4-check-whose-server", pasted_whose(super::whose::asked())),
        ("4-check-whose-answered", [pasted_whose(super::whose::asked()), vec![Action::OwnServer(OwnServer::Yes)]].concat()),
        ("4-check-own-name", pasted_whose(super::whose::own_name())),
        ("8-about-own-servers", [pasted_whose(super::whose::asked()), vec![Action::OwnServer(OwnServer::Yes), Action::OpenAbout]].concat()),
        ("5-report", report.clone()),
        ("5-report-two-desks", relay),
        ("5-report-desks", [report.clone(), vec![Action::SearchDesks(Some("mail".into()))]].concat()),
        ("5-report-form", [report.clone(), vec![Action::ChooseDesk(form_desk())]].concat()),
        ("5-report-experts", [report.clone(), vec![Action::ForExperts(true)]].concat()),
        ("5-missing", missing.clone()),
        ("5-missing-gmail", [missing.clone(), vec![Action::ChooseProgram("gmail".into())]].concat()),
        ("5-owner", owner.clone()),
        ("5-owner-found", found.clone()),
        ("5-owner-passed", [owner.clone(), vec![Action::Pasted(Ok(format!("{OWN}{RIPE}")))]].concat()),
        ("5-owner-nobody", [owner, vec![Action::Pasted(Ok(OWN.into()))]].concat()),
        ("5-report-network", [found, vec![Action::Owner(OwnerAction::Use)]].concat()),
        ("5-report-risky", [missing.clone(), vec![Action::To("abuse@bluefinch.example".into())]].concat()),
        ("5-police", [vec![Action::Reason(Reason::Threats)], missing.into_iter().skip(1).collect()].concat()),
        ("6-after-form", [report.clone(), vec![Action::ChooseDesk(form_desk()), Action::Copy]].concat()),
        (
            "5-report-hide",
            [report.clone(), vec![Action::Hide(true), Action::Note("They write every day, also to my mother.".into())]].concat(),
        ),
        (
            "5-report-naming",
            [
                report.clone(),
                vec![Action::NameFile { folder: "/home/sample/Documents/Abuse reports".into(), name: "Abuse report.eml".into() }],
            ]
            .concat(),
        ),
        ("6-after-copied", [report.clone(), vec![Action::Copy]].concat()),
        ("6-after-opened", [report.clone(), vec![Action::ChooseProgram("thunderbird".into()), Action::Open]].concat()),
        ("6-after-web", [report.clone(), vec![Action::ChooseProgram("gmail".into()), Action::Copy]].concat()),
        ("6-after-kmail", [report.clone(), vec![Action::ChooseProgram("kmail".into()), Action::Open]].concat()),
        ("7-stop", [report.clone(), vec![Action::AskToStop(true)]].concat()),
        ("8-about", vec![Action::OpenAbout]),
        ("7-list", vec![Action::OpenRecords, Action::RecordsRead(Ok(list))]),
        ("6-closing", [report, vec![Action::CloseAsked]].concat()),
    ]
}

/// How to get to the page "Who else should know?" for that reason, for somebody in Germany.
fn told(reason: Reason) -> Vec<Action> {
    let country = Action::Who(WhoAction::Country("DE".into()));
    [super::who::opened(), vec![Action::Reason(reason), country, Action::Who(WhoAction::Open(true))]].concat()
}

/// What is made there for a channel, with the bad link ticked.
fn made(channel: &str) -> Vec<Action> {
    [told(Reason::Phishing), vec![Action::Who(WhoAction::Tick(0, true)), Action::Who(WhoAction::Make(channel.into()))]].concat()
}

/// The check page with that text.
fn pasted_whose(text: String) -> Vec<Action> {
    let start = vec![Action::Reason(Reason::Threats), Action::FinishWhat, Action::ChooseProgram("outlook-2003".into())];
    [start, vec![Action::FinishProgram, Action::FinishHeaders, Action::Pasted(Ok(text))]].concat()
}

/// A message with Salesforce's marks that another network handed over.
pub fn copied_marks() -> String {
    let head = "Received: from mail.bluefinch.example (mail.bluefinch.example [203.0.113.9]) by mx.google.com with ESMTPS id 1 for <recipient@example.com>; Wed, 15 Jan 2025 00:31:30 -0800 (PST)\nReturn-Path: <bounce@bluefinch.example>\nReceived: from [10.1.2.3] by mail.bluefinch.example (Postfix) with ESMTPA id 2; Wed, 15 Jan 2025 08:31:25 +0000\n";
    let fields = "From: Harborlight Offers <offers@harborlight.example>\nTo: recipient@example.com\nSubject: Last chance\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nMessage-ID: <1@harborlight.example>\nMIME-Version: 1.0\nContent-Type: text/plain\nX-SFDC-LK: 00D5f000003QrTw\nX-SFDC-User: 0055f000002KpLm\n";
    format!("{head}{fields}\nBuy now\n")
}

/// A message that came through an alias service.
pub fn passed_on() -> String {
    let head = "Received: from mail-200163.simplelogin.co (mail-200163.simplelogin.co. [203.0.113.9]) by mx.google.com with ESMTPS id 1 for <recipient@example.com>; Wed, 15 Jan 2025 00:31:30 -0800 (PST)\nReturn-Path: <bounce@simplelogin.co>\nReceived: from mail.bluefinch.example (mail.bluefinch.example [198.51.100.7]) by mx1.simplelogin.co (Postfix) with ESMTPS id 2; Wed, 15 Jan 2025 08:31:25 +0000\n";
    let fields = "From: Harborlight Offers <offers_at_harborlight@simplelogin.co>\nTo: recipient@example.com\nSubject: Last chance\nDate: Wed, 15 Jan 2025 08:31:24 +0000\nMessage-ID: <1@harborlight.example>\nMIME-Version: 1.0\nContent-Type: text/plain\nX-SimpleLogin-Type: Forward\n";
    format!("{head}{fields}\nBuy now\n")
}

/// A desk that takes reports on its web page only.
fn form_desk() -> Box<abuse_report_helper::trace::Desk> {
    let entry = abuse_report_helper::trace::directory().iter().find(|entry| entry.id == "gmail").unwrap();
    Box::new(entry.to_desk(abuse_report_helper::trace::DeskReason::Listed))
}

/// A message of which only an IP address is recorded, and no name.
pub fn unnamed() -> String {
    copied_marks().replace("(mail.bluefinch.example [203.0.113.9])", "(unknown [203.0.113.9])")
}

/// The pages whose pictures are kept in the tree, light and dark, so that a change of how they look has to be approved.
const KEPT: [&str; 9] = [
    "1-what-advertising",
    "2-program",
    "3-headers-2",
    "3-headers-all",
    "4-check-incomplete",
    "4-check-partial",
    "4-check-full",
    "5-report",
    "6-after-opened",
];

/// Renew with `UPDATE_SNAPSHOTS=1 cargo test --test main window::look`, and look at each before keeping it.
#[test]
fn the_main_pages_look_as_agreed_in_both_looks() {
    let mut results = egui_kittest::SnapshotResults::new();
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        for (name, actions) in pages().into_iter().filter(|(name, _)| KEPT.contains(name)) {
            let mut setup = Setup { renders: true, ..Setup::default() };
            setup.settings.theme = theme;
            let Stage { mut harness, desktop, .. } = stage(setup);
            desktop.with(|script| script.places_picked.push_back(Some("/home/sample/Documents/Report.eml".into())));
            for action in actions {
                harness.state_mut().apply(action);
            }
            harness.run();
            let look = if theme == ThemeChoice::Dark { "dark" } else { "light" };
            results.add(harness.try_snapshot(format!("{name}-{look}")));
        }
    }
    results.unwrap();
}

#[test]
#[ignore = "writes pictures to look at"]
fn every_page_is_drawn_for_the_eye() {
    let folder = std::path::Path::new("target/look");
    std::fs::create_dir_all(folder).unwrap();
    let only = std::env::var("LOOK").unwrap_or_default();
    for (suffix, size, theme, text) in [
        ("light", Vec2::new(1000.0, 720.0), ThemeChoice::Light, 100),
        ("dark", Vec2::new(1000.0, 720.0), ThemeChoice::Dark, 100),
        // What stands further down on the page.
        ("tall", Vec2::new(1000.0, 1700.0), ThemeChoice::Light, 100),
        ("small", Vec2::new(640.0, 480.0), ThemeChoice::Light, 100),
        ("large", Vec2::new(1000.0, 720.0), ThemeChoice::Light, 150),
        ("small-large", Vec2::new(640.0, 480.0), ThemeChoice::Dark, 200),
        // 1366 by 768 pixels at 200 and at 300 %.
        ("low", Vec2::new(683.0, 352.0), ThemeChoice::Light, 100),
        ("least", Vec2::new(455.0, 225.0), ThemeChoice::Light, 100),
        ("contrast", Vec2::new(1000.0, 720.0), ThemeChoice::Contrast, 100),
    ] {
        for (name, actions) in pages() {
            let file = format!("{name}-{suffix}");
            if !only.is_empty() && !only.split(',').any(|only| file.contains(only)) {
                continue;
            }
            let mut setup = Setup { size, renders: true, ..Setup::default() };
            setup.settings.theme = theme;
            setup.settings.text_size = text;
            let Stage { mut harness, desktop, .. } = stage(setup);
            desktop.with(|script| script.places_picked.push_back(Some("/home/sample/Documents/Report.eml".into())));
            for action in actions {
                harness.state_mut().apply(action);
            }
            harness.run();
            harness.render().unwrap().save(folder.join(format!("{file}.png"))).unwrap();
        }
    }
}
