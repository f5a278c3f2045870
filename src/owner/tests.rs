//! Answers of the registers, and of nobody.

use std::net::IpAddr;

use proptest::prelude::*;

use super::*;

macro_rules! answer {
    ($name:literal) => {
        ($name, include_str!(concat!("../../tests/owner/", $name)))
    };
}

/// Each answer, the address asked about, whom to tell there, and who holds the network.
const ANSWERS: &[((&str, &str), &str, &str, &str)] = &[
    (answer!("arin.txt"), "198.51.100.7", "abuse@example-hosting.example", "Example Hosting, Inc."),
    (answer!("ripe.txt"), "203.0.113.7", "abuse@example-hosting.example", "Example Hosting B.V. dedicated servers"),
    (answer!("ripe-full.txt"), "203.0.113.7", "abuse@example-hosting.example", "Example Hosting B.V."),
    (answer!("ripe-page.txt"), "203.0.113.7", "abuse@example-hosting.example", "EXAMPLE-DEDICATED"),
    (answer!("apnic.txt"), "203.0.113.7", "abuse@example-telecom.example", "Example Telecom Pty Ltd"),
    (answer!("afrinic.txt"), "192.0.2.7", "abuse@example-data.example", "Example Data"),
    (answer!("lacnic.txt"), "192.0.2.7", "abuse@ejemplo-telecom.example", "EJEMPLO TELECOM S.A."),
    (answer!("registro-br.txt"), "198.51.100.7", "abuse@exemplo-telecom.example", "Exemplo Telecomunicações S.A."),
    (answer!("nic-mexico.txt"), "203.0.113.7", "redes@UNIVERSIDAD-EJEMPLO.EXAMPLE", "Universidad de Ejemplo"),
    (answer!("jpnic.txt"), "203.0.113.200", "abuse@example-dc.example", "Example Data Center Inc."),
    (answer!("krnic.txt"), "203.0.113.100", "abuse@example-telecom.example", "Example Telecom"),
    (answer!("twnic.txt"), "203.0.113.7", "spam@example-net.example", "EXAMPLENET-NET"),
    (answer!("cnnic.txt"), "203.0.113.7", "noc@example-cloud.example", "Example Cloud Computing Co., Ltd."),
    (answer!("vnnic.txt"), "203.0.113.7", "noc@example-vn.example", "Example Telecom VN"),
    (answer!("idnic.txt"), "203.0.113.7", "abuse@contoh-data.example", "PT CONTOH DATA"),
    (answer!("irinn.txt"), "203.0.113.7", "abuse@example-broadband.example", "Example Broadband Private Limited"),
    (answer!("rwhois.txt"), "198.51.100.7", "abuse@example-hosting.example", "Example Hosting, Inc."),
    (answer!("arin-page.txt"), "198.51.100.70", "abuse@example-hosting.example", "Example Hosting, Inc."),
    (answer!("rdap-org-page.txt"), "203.0.113.7", "abuse@example-hosting.example", "EXAMPLE-DEDICATED"),
    (answer!("rdap-ripe.json"), "203.0.113.7", "abuse@example-hosting.example", "Example Hosting B.V."),
    (answer!("rdap-arin.json"), "2001:db8::7", "abuse@example-hosting.example", "Example Hosting, Inc."),
    (answer!("ripe-rest.json"), "203.0.113.7", "abuse@example-hosting.example", "EXAMPLE-DEDICATED"),
    (answer!("ripestat-finder.json"), "203.0.113.7", "abuse@example-hosting.example", ""),
];

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn nobody() -> Used {
    Used::new(["sender.example"])
}

#[test]
fn every_register_is_read() {
    let mut wrong = Vec::new();
    for ((name, answer), address, expected, holder) in ANSWERS {
        let found = read(answer, ip(address), &nobody());
        let told =
            found.as_ref().map(|found| (found.contact.address.as_str(), found.contact.network.holder.as_deref().unwrap_or_default()));
        if told != Ok((*expected, *holder)) {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The same answer as it comes out of other programs.
fn forms(answer: &str) -> Vec<(&'static str, String)> {
    let line_by_line = |change: &dyn Fn(&str) -> String| answer.lines().map(change).collect::<Vec<_>>().join("\n");
    vec![
        ("Windows line ends", answer.replace('\n', "\r\n")),
        ("doubled line ends", answer.replace('\n', "\r\r\n")),
        ("indented", line_by_line(&|line| format!("    {line}"))),
        ("blanks at the end", line_by_line(&|line| format!("{line}   "))),
        ("byte order mark", format!("\u{feff}{answer}")),
        ("words around it", format!("Querying the register\n\n{answer}\n\nLast update: yesterday")),
        ("twice", format!("{answer}\n\n{answer}")),
        ("an empty line behind every line", answer.lines().map(|line| format!("{line}\n\n")).collect()),
        ("old line ends", answer.replace('\n', "\r")),
    ]
}

#[test]
fn the_form_of_an_answer_changes_nothing() {
    let mut wrong = Vec::new();
    for ((name, answer), address, expected, _) in ANSWERS {
        for (form, text) in forms(answer) {
            let found = read(&text, ip(address), &nobody());
            if found.as_ref().map(|found| found.contact.address.as_str()) != Ok(*expected) {
                wrong.push(format!("{name}, {form}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_answer_about_another_address_brings_nobody() {
    for ((name, answer), address, ..) in ANSWERS {
        let other = if address.contains(':') { "2001:db9::1" } else { "192.88.99.1" };
        let found = read(answer, ip(other), &nobody());
        assert!(matches!(found, Err(Nothing::OtherAddress(_))), "{name}: {found:?}");
    }
}

#[test]
fn a_cut_answer_brings_its_own_desk_or_nobody() {
    for ((name, answer), address, expected, _) in ANSWERS {
        let steps = answer.char_indices().map(|(at, _)| at).step_by(3);
        for at in steps {
            for part in [answer.get(..at).unwrap(), answer.get(at..).unwrap()] {
                if let Ok(found) = read(part, ip(address), &nobody()) {
                    let domain = |address: &str| address.split('@').nth(1).unwrap().to_owned();
                    assert_eq!(domain(&found.contact.address), domain(expected), "{name} at {at}: {found:?}");
                }
            }
        }
    }
}

#[test]
fn the_senders_own_part_of_a_network_is_passed_over_and_shown() {
    let (_, arin) = ANSWERS[0].0;
    let used = Used::new(["mail.lucky-offer.example"]);
    let found = read(arin, ip("198.51.100.70"), &used).unwrap();
    assert_eq!(found.contact.address, "abuse@example-hosting.example");
    assert_eq!(found.unused.len(), 1);
    assert_eq!(found.unused[0].network.range.to_string(), "198.51.100.64 – 198.51.100.95");
    assert_eq!(found.unused[0].network.holder.as_deref(), Some("Lucky Offer Media LLC"));
    assert_eq!(found.unused[0].why, Unfit::UsedByMessage("abuse@lucky-offer.example".into()));
    // Where nothing shows that it is the sender's, the larger network is offered beside it.
    let found = read(arin, ip("198.51.100.70"), &nobody()).unwrap();
    assert_eq!(found.contact.address, "abuse@lucky-offer.example");
    assert_eq!(found.larger.map(|larger| larger.address).as_deref(), Some("abuse@example-hosting.example"));
}

#[test]
fn contacts_that_cannot_act_are_refused_with_the_reason() {
    let record =
        |mail: &str| format!("inetnum: 203.0.113.0 - 203.0.113.255\nnetname: X\ndescr: Example\nabuse-mailbox: {mail}\nsource: RIPE\n");
    let why = |mail: &str, used: &Used| match read(&record(mail), ip("203.0.113.7"), used) {
        Err(Nothing::NobodyFits(unused)) => unused[0].why.clone(),
        other => panic!("{mail}: {other:?}"),
    };
    let sender = Used::new(["shop.sender.example"]);
    assert_eq!(why("abuse@sender.example", &sender), Unfit::UsedByMessage("abuse@sender.example".into()));
    assert_eq!(why("abuse@mail.shop.sender.example", &sender), Unfit::UsedByMessage("abuse@mail.shop.sender.example".into()));
    assert_eq!(why("net.abuse.desk@gmail.com", &sender), Unfit::FreeMailbox("net.abuse.desk@gmail.com".into()));
    for (mail, name) in [
        ("hostmaster@nic.ad.jp", "JPNIC"),
        ("ipas@cnnic.cn", "CNNIC"),
        ("hostmaster@twnic.tw", "TWNIC"),
        ("irt@nic.or.kr", "KRNIC"),
        ("hm-changed@vnnic.vn", "VNNIC"),
        ("abuse@apnic.net", "APNIC"),
        ("mail-abuse@cert.br", "CERT.br"),
    ] {
        let Unfit::Register(_, register) = why(mail, &sender) else { panic!("{mail}") };
        assert_eq!(register.name, name);
    }
    // A desk of one of our directories stays right whatever the message calls itself.
    let block = crate::message::HeaderBlock::parse(b"From: a@example-isp.example\n".to_vec());
    let listed = Used::of(&block, &crate::trace::Trace::default(), ["abuse@example-isp.example".to_owned()]);
    assert!(read(&record("abuse@example-isp.example"), ip("203.0.113.7"), &listed).is_ok());
}

#[test]
fn nobody_named_in_free_words_is_ever_taken() {
    for ((name, answer), address, ..) in ANSWERS {
        for used in [nobody(), Used::new(["example-hosting.example", "example-data.example"])] {
            let found = format!("{:?}", read(answer, ip(address), &used));
            assert!(!found.contains("bystander") && !found.contains("lookalike") && !found.contains("cert.br"), "{name}: {found}");
        }
    }
}

#[test]
fn pages_with_a_headline_for_each_contact_are_read() {
    let used = nobody();
    for page in [
        "IP Network Information\nName: EXAMPLE\nStart Address: 203.0.113.0\nEnd Address: 203.0.113.255\n\nRegistrant:\nName: Example Hosting\nEmail: office@example-hosting.example\n\nAbuse Contact:\nName: Desk\nEmail: abuse@example-hosting.example\n\nTechnical Contact:\nEmail: noc@example-hosting.example\n",
        "Bloque: 203.0.113.0/24\nTitular: Ejemplo\n\nContacto técnico:\nNombre: Ana\nCorreo electrónico: noc@example-hosting.example\n\nContacto de abuso:\nNombre: Ana\nCorreo electrónico: abuse@example-hosting.example\n",
        "Address Range\n203.0.113.0 - 203.0.113.255\nAbuse Contact\nabuse@example-hosting.example\nfooter\n",
    ] {
        let found = read(page, ip("203.0.113.7"), &used).unwrap();
        assert_eq!((found.contact.address.as_str(), found.contact.role), ("abuse@example-hosting.example", ContactRole::Abuse), "{page}");
    }
}

#[test]
fn a_record_copied_from_jpnic_keeps_its_address_for_reports_and_no_other_record_gets_one_from_remarks() {
    let record = |source: &str| {
        format!(
            "inetnum: 203.0.113.0 - 203.0.113.255\nnetname: EXAMPLE\ndescr: Example Corp.\nremarks: Email address for spam or abuse complaints : net-abuse@example-isp.example\nadmin-c: JP00000001\nsource: {source}\n"
        )
    };
    assert_eq!(read(&record("JPNIC"), ip("203.0.113.7"), &nobody()).unwrap().contact.address, "net-abuse@example-isp.example");
    assert!(read(&record("APNIC"), ip("203.0.113.7"), &nobody()).is_err());
}

#[test]
fn another_registers_block_sends_the_person_there() {
    let (_, sent_on) = answer!("arin-sent-on.txt");
    assert!(matches!(read(sent_on, ip("198.51.100.7"), &nobody()), Err(Nothing::Elsewhere(Some(register))) if register.name == "RIPE NCC"));
    let (_, not_here) = answer!("ripe-not-here.txt");
    assert!(matches!(read(not_here, ip("203.0.113.7"), &nobody()), Err(Nothing::Elsewhere(_))));
    // The answers of several registers, as some programs give them: the operator's record counts.
    let (_, apnic) = ANSWERS[4].0;
    let both = read(&format!("{not_here}\n{apnic}"), ip("203.0.113.7"), &nobody()).unwrap();
    assert_eq!(both.contact.address, "abuse@example-telecom.example");
}

#[test]
fn what_is_no_answer_is_called_what_it_is() {
    let reads = |text: &str| read(text, ip("203.0.113.7"), &nobody()).unwrap_err();
    assert_eq!(reads(" \n"), Nothing::Empty);
    assert_eq!(reads("Hello, how are you?"), Nothing::NotAnAnswer);
    assert_eq!(reads("https://client.rdap.org/?type=ip&object=203.0.113.7"), Nothing::NotAnAnswer);
    assert_eq!(
        reads("%ERROR:201: access denied for 203.0.113.250\n%\n% Queries from your IP address have passed the daily limit"),
        Nothing::AskedTooOften
    );
    assert_eq!(reads("% No match for \"203.0.113.7\""), Nothing::Unknown);
    assert_eq!(reads("{\"errorCode\":404,\"title\":\"Not Found\"}"), Nothing::Unknown);
    assert_eq!(reads("{\"errorCode\":429,\"title\":\"Too many\"}"), Nothing::AskedTooOften);
    assert_eq!(reads("inetnum: 203.0.113.0/24\nabuse-mailbox: abuse@example.co"), Nothing::Cut);
    assert_eq!(reads("role: Example Abuse\nabuse-mailbox: abuse@example.net\nnic-hdl: X1-RIPE\n"), Nothing::NoNetwork);
    let unused = reads("inetnum: 203.0.113.0/24\nnetname: X\n");
    assert!(matches!(unused, Nothing::NobodyFits(ref unused) if unused[0].why == Unfit::NoContact), "{unused:?}");
}

#[test]
fn hostile_answers_stay_within_bounds() {
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    let nets = "inetnum: 203.0.113.0/24\nabuse-mailbox: a@example.net\n".repeat(40_000);
    let cards = "nic-hdl: X\nabuse-c: X\nabuse-mailbox: b@example.net\n".repeat(5_000);
    let circle = format!("inetnum: 203.0.113.0/24\nabuse-c: X\n{cards}");
    let long = format!("inetnum: 203.0.113.0/24\nremarks: {}\n", "x@y.example ".repeat(100_000));
    let entities = format!(
        "{{\"startAddress\":\"203.0.113.0\",\"endAddress\":\"203.0.113.255\",\"entities\":[{}]}}",
        vec!["{\"roles\":[\"abuse\"]}"; 50_000].join(",")
    );
    let commas = format!("{{\"a\":[{}", "1,".repeat(200_000));
    let huge = format!("{}\n{}", "x".repeat(LONGEST), "inetnum: 203.0.113.0/24\nabuse-mailbox: a@example.net\n");
    let begun = std::time::Instant::now();
    for text in [deep, nets, circle, long, entities, commas, huge] {
        if let Ok(found) = read(&text, ip("203.0.113.7"), &nobody()) {
            assert!(found.contact.address.ends_with("@example.net") && found.unused.len() <= MOST);
        }
    }
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    // Nothing that an owner calls itself breaks out of its line.
    let name = format!("inetnum: 203.0.113.0/24\ndescr: A\u{202e}B\u{7}{}\nabuse-mailbox: a@example.net\n", "z".repeat(900));
    let found = read(&name, ip("203.0.113.7"), &nobody()).unwrap();
    let holder = found.contact.network.holder.unwrap();
    assert!(holder.chars().count() <= 80 && !holder.contains(['\u{202e}', '\u{7}']), "{holder:?}");
}

proptest! {
    /// Lines of answers in any order and with anything between them: what is taken is a plain address that stands there, of a network around the
    /// address asked about, and never the sender's.
    #[test]
    fn whatever_is_pasted_the_desk_is_a_contact_and_not_the_senders(
        lines in prop::collection::vec(prop_oneof![
            Just("inetnum: 203.0.113.0 - 203.0.113.255".to_owned()),
            Just("NetRange: 203.0.112.0 - 203.0.115.255".to_owned()),
            Just("abuse-mailbox: abuse@sender.example".to_owned()),
            Just("OrgAbuseEmail: abuse@host.example".to_owned()),
            Just("e-mail: someone@gmail.com".to_owned()),
            Just("remarks: abuse-mailbox: wrong@remark.example".to_owned()),
            Just("                abuse-mailbox: wrong@remark.example".to_owned()),
            Just("nic-hdl: A1-RIPE".to_owned()),
            Just("abuse-c: A1-RIPE".to_owned()),
            Just("role: Somebody".to_owned()),
            Just("Roles\tAbuse".to_owned()),
            Just("Entity X1".to_owned()),
            Just("{\"startAddress\":\"203.0.113.0\",".to_owned()),
            Just(String::new()),
            "\\PC{0,60}",
            "(inetnum|e-mail|Email|Roles|org|\\[Abuse\\])[: \t]{0,3}\\PC{0,30}",
        ], 0..40),
        cut in 0usize..400,
    ) {
        let text = lines.join("\n");
        let end = text.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(text.len());
        for text in [text.as_str(), text.get(end..).unwrap()] {
            if let Ok(found) = read(text, ip("203.0.113.7"), &nobody()) {
                for contact in [Some(&found.contact), found.larger.as_ref()].into_iter().flatten() {
                    prop_assert!(crate::report::check_address(&contact.address).is_ok());
                    prop_assert!(contact.network.range.contains(ip("203.0.113.7")));
                    prop_assert!(!contact.address.ends_with("sender.example") && !contact.address.ends_with("gmail.com"));
                }
            }
        }
    }

    #[test]
    fn any_text_at_all_is_survived(text in "\\PC{0,400}", bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&text, ip("203.0.113.7"), &nobody());
        let _ = read(&String::from_utf8_lossy(&bytes), ip("2001:db8::7"), &nobody());
    }
}
