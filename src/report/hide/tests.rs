use data_encoding::{BASE64, HEXLOWER};

use super::*;

const OWN: &str = "Ann.Lee+news@mail.example";

fn hider() -> Hider {
    let block = HeaderBlock::parse(
        b"To: \"Lee, Ann\" <ann.lee@mail.example>, Bob <bob@mail.example>\nCc: Ann M. Lee <ann.lee@mail.example>\n".to_vec(),
    );
    Hider::new(&[OWN.to_owned()], &block)
}

fn hide(raw: &str) -> Option<String> {
    hider().value(None, raw.as_bytes()).map(|hidden| String::from_utf8(hidden.bytes).unwrap())
}

#[test]
fn every_readable_form_is_hidden() {
    for (raw, hidden) in [
        (" ann.lee+news@mail.example", " [address hidden]"),
        (" Ann <ANN.LEE+NEWS@Mail.Example>", " Ann <[address hidden]>"),
        (" ann.lee@mail.example", " [address hidden]"),
        (" ann.lee+shop@mail.example, x", " [address hidden], x"),
        (" bounces+209-112b-ann.lee+news=mail.example@sg.example", " bounces+209-112b-[address hidden]@sg.example"),
        (" bounce-ann.lee=mail.example-77@x.example", " bounce-[address hidden]-77@x.example"),
        (" SRS0=Hx=T4=mail.example=ann.lee@fwd.example", " SRS0=Hx=T4=[address hidden]@fwd.example"),
        (" mail.example!ann.lee", " [address hidden]"),
        (" <https://x.example/?m=ann.lee%2Bnews%40mail.example&y>", " <https://x.example/?m=[address hidden]&y>"),
        (" <https://x.example/?m=ann%2Elee%40mail%2Eexample>", " <https://x.example/?m=[address hidden]>"),
        (" u?x=ann.lee%252Bnews%2540mail.example", " u?x=[address hidden]"),
        (" a=3Dann.lee=2Bnews=40mail.example", " a=3D[address hidden]"),
        (" ann.lee=40mail.example", " [address hidden]"),
        (" %3Cann.lee@mail.example%3E", " %3C[address hidden]%3E"),
        (" ann.lee&#64;mail.example and ann.lee&#x40;mail.example", " [address hidden] and [address hidden]"),
        (" ann.lee&commat;mail.example", " [address hidden]"),
        (" {\"m\":\"ann.lee\\u0040mail.example\"}", " {\"m\":\"[address hidden]\"}"),
        (" ann.lee\\x40mail.example", " [address hidden]"),
        (" ann.lee+AEA-mail.example", " [address hidden]"),
        (" ann_lee_at_mail.example", " [address hidden]"),
        (" u-ann-lee-at-mail-example.", " u-[address hidden]."),
        (" ann dot lee at mail dot example", " [address hidden]"),
        (" ann.lee (at) mail.example, ann.lee[at]mail[.]example", " [address hidden], [address hidden]"),
        (" ann.lee#mail.example x", " [address hidden] x"),
        (" /unsub/ann.lee/mail.example/7", " /unsub/[address hidden]/7"),
        (" elpmaxe.liam@eel.nna", " [address hidden]"),
        (" naa.yrr@znvy.rknzcyr", " [address hidden]"),
        (" ann.lee@mail.\n\texample", " [address hidden]"),
        (" for <ann.lee@mail.example>\n by mx", " for <[address hidden]>\n by mx"),
        (" =?utf-8?Q?Hello_ann.lee=40mail.example!?=", " =?utf-8?Q?Hello_[address hidden]!?="),
        (" ann.lee(her)@mail.example", " [address hidden]"),
        (" x, ann.lee@(at (my) home)mail.example (y)", " x, [address hidden] (y)"),
        (" ann (a) . lee (b) @ mail . example.", " [address hidden]."),
        (" ann.lee @mail.example or ann.lee@ mail.example", " [address hidden] or [address hidden]"),
        (" \"ann.lee\" (x)@mail.example", " [address hidden]"),
        (" a n n . l e e @ m a i l . e x a m p l e", " [address hidden]"),
        (" To a.n.n.l.e.e@mail.example now", " To [address hidden] now"),
        (" a-n-n-l-e-e@mail.example, a n n l e e (at) mail.example", " [address hidden], [address hidden]"),
        (" ann.l\u{ad}ee@mail\u{200b}.example", " [address hidden]"),
        (" ａｎｎ．ｌｅｅ＠ｍａｉｌ．ｅｘａｍｐｌｅ", " [address hidden]"),
        (" ann.lee\u{a0}@\u{a0}mail.example", " [address hidden]"),
    ] {
        assert_eq!(hide(raw).as_deref(), Some(hidden), "{raw}");
    }
}

#[test]
fn what_is_not_the_address_stays() {
    for raw in [
        " joann.lee@mail.example",
        " mary.ann.lee@mail.example",
        " ann.lee@mail.example.org",
        " ann.lees@mail.example",
        " ann.lee@mail.examples",
        " ann-lee@mail.example",
        " lee@mail.example",
        " from ann (mail.example [198.51.100.7]) by mx.mail.example",
        " ann.mail.example",
        " Ann Lie, mail.example",
        " annlee@mail.example",
        " an.nlee@mail.example",
        " ann.lee(x)@other.example",
        " ann.lee(mail.example)",
        " m a r y a n n l e e @ m a i l . e x a m p l e",
        " a n n l e e @ m a i l . e x a m p l e . o r g",
        " j o a n n l e e",
        " abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+/abcdefghijklmnopqrstuvwxyz",
        "",
    ] {
        assert_eq!(hide(raw), None, "{raw}");
    }
}

/// Google does not count dots, and has two domains for one mailbox.
#[test]
fn dots_do_not_count_at_the_provider_that_does_not_count_them() {
    for own in ["ann.lee+x@gmail.com", "annlee@googlemail.com", "a.n.n.lee@gmail.com"] {
        let hider = Hider::new(&[own.to_owned()], &HeaderBlock::default());
        let hide = |raw: &str| hider.value(Some("Subject"), raw.as_bytes()).map(|hidden| String::from_utf8(hidden.bytes).unwrap());
        for (raw, hidden) in [
            (" ann.lee@gmail.com", " [address hidden]"),
            (" AnnLee@GMail.com, x", " [address hidden], x"),
            (" <a.nnle.e+shop@googlemail.com>", " <[address hidden]>"),
            (" b-77-annl.ee+shop=gmail.com@x.example", " b-77-[address hidden]@x.example"),
            (" gmail.com=an.nlee@x.example", " [address hidden]@x.example"),
            (" u?m=annlee%40gmail.com&x", " u?m=[address hidden]&x"),
            (" annlee(x)@gmail.com", " [address hidden]"),
            (" YW5ubGVlQGdtYWlsLmNvbQ", " [address hidden]"),
            // The MD5 of annlee@gmail.com, the form that advertisers make before they compute it.
            (" 03f6b93a3200357a4f8ffe31bae72c63", " [address hidden]"),
            (" moc.liamg@eelnna", " [address hidden]"),
            (" Dear annlee", " Dear [address hidden]"),
        ] {
            assert_eq!(hide(raw).as_deref(), Some(hidden), "{own}: {raw}");
        }
        let hide = |raw: &str| hider.value(None, raw.as_bytes()).map(|hidden| String::from_utf8(hidden.bytes).unwrap());
        for raw in [
            " joannlee@gmail.com",
            " jo.ann.lee@gmail.com",
            " ann.lees@gmail.com",
            " ann_lee@gmail.com",
            " ann.lee@gmail.com.example",
            " annlee@mail.example",
            " ann@gmail.com",
        ] {
            assert_eq!(hide(raw), None, "{own}: {raw}");
        }
    }
}

#[test]
fn codes_are_hidden_at_every_place_and_in_every_alphabet() {
    for before in ["", "a", "ab", "abc", "abcd", "id:7|", "\u{0}\u{1}\u{16}"] {
        for after in ["", "x", "\u{0}", "|end"] {
            let plain = format!("{before} ann.lee@mail.example{after}");
            let wide: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let coded = BASE64.encode(plain.as_bytes());
            let (start, end) = coded.split_at(coded.len() / 2);
            let forms = [
                format!(" {coded}"),
                format!(" v={coded}"),
                format!(" id-{coded}"),
                format!(" {start}\n\t{end}"),
                format!(" {}", coded.trim_end_matches('=').replace('+', "-").replace('/', "_")),
                format!(" https://x.example/{}/z", coded.trim_end_matches('=')),
                format!(" {}", BASE64.encode(coded.as_bytes())),
                format!(" {}", BASE64.encode(&wide)),
                format!(" {}", HEXLOWER.encode(plain.as_bytes())),
                format!(" x{}", HEXLOWER.encode(plain.as_bytes()).to_uppercase()),
                format!(" {}", HEXLOWER.encode(coded.as_bytes())),
                format!(" =?UTF-8?B?{coded}?="),
                format!(" {}", coded.replace('=', "%3D")),
                format!(" {}", BASE64.encode(format!("{before}ann.lee%40mail.example{after}").as_bytes())),
            ];
            for raw in forms {
                let hidden = hide(&raw).unwrap_or_else(|| panic!("{plain:?}: {raw}"));
                assert!(hidden.contains(HIDDEN), "{hidden}");
                assert_eq!(hide(&hidden), None, "nothing is left: {hidden}");
            }
        }
    }
}

#[test]
fn base64_words_are_hidden_also_when_cut_in_the_middle() {
    let coded = BASE64.encode("für ann.lee+news@mail.example".as_bytes());
    let (start, end) = coded.split_at(16);
    let hidden = hide(&format!(" =?UTF-8?B?{start}?=\n =?utf-8?b?{end}?= x")).unwrap();
    assert!(hidden.starts_with(" =?UTF-8?B?ZsO8ci") && hidden.ends_with("[address hidden]?= x"), "{hidden}");
}

#[test]
fn digests_of_the_address_are_hidden() {
    // Made with md5sum, sha1sum and sha256sum of ann.lee@mail.example.
    for digest in DIGESTS {
        for raw in [format!(" {digest}"), format!(" u={}", digest.to_uppercase()), format!(" https://x.example/{digest}/a")] {
            let hidden = hide(&raw).unwrap_or_else(|| panic!("{raw}"));
            assert!(hidden.contains(HIDDEN) && !hidden.to_lowercase().contains(&digest[8..24]), "{hidden}");
        }
        let bytes: Vec<u8> = (0..digest.len()).step_by(2).map(|at| u8::from_str_radix(&digest[at..at + 2], 16).unwrap()).collect();
        assert!(hide(&format!(" {}", BASE64.encode(&bytes))).is_some());
        assert!(hide(&format!(" {}", &digest[..16])).is_some(), "the first half of an MD5");
    }
    assert_eq!(hide(" 0123456789abcdef0123456789abcdef"), None);
}

const DIGESTS: [&str; 3] = [
    "a97368469f000759cc899e3dbb4bdee8",
    "bbc0e7df634fe07d2825726166336dd2f4cacf0d",
    "1fc89a8fc770139f0e5bdf27b5f6fa0b84f4daedaa5cda28655ece0f14e425d6",
];

#[test]
fn the_name_beside_the_address_and_the_local_part_are_hidden_where_they_tell_of_the_person() {
    let value = |field: &str, raw: &str| hider().value(Some(field), raw.as_bytes()).map(|hidden| String::from_utf8(hidden.bytes).unwrap());
    assert_eq!(
        value("To", " \"Lee, Ann\" <ann.lee@mail.example>, Bob <bob@mail.example>").as_deref(),
        Some(" [name hidden] <[address hidden]>, Bob <bob@mail.example>")
    );
    assert_eq!(value("To", " =?utf-8?Q?Ann_M=2E_Lee?= <ann.lee@mail.example>").as_deref(), Some(" [name hidden] <[address hidden]>"));
    assert_eq!(value("Subject", " ann.lee, your parcel").as_deref(), Some(" [address hidden], your parcel"));
    assert_eq!(value("Subject", " Hello Ann M. Lee!").as_deref(), Some(" Hello [name hidden]!"));
    assert_eq!(value("Message-ID", " <77.ann.lee.8@x.example>").as_deref(), Some(" <77.[address hidden].8@x.example>"));
    assert_eq!(value("Subject", " Hi a n n . l e e !").as_deref(), Some(" Hi [address hidden] !"));
    assert_eq!(value("Subject", " a.n.n.l.e.e, hi").as_deref(), Some(" [address hidden], hi"));
    assert_eq!(value("Subject", " a n n l e e s"), None);
    assert_eq!(value("X-Mailer", " ann.lee"), None);
    let role = Hider::new(&["info@mail.example".to_owned()], &HeaderBlock::parse(b"To: info@mail.example\n".to_vec()));
    assert!(role.value(Some("Subject"), b" More info inside").is_none());
    let role = HeaderBlock::parse(b"To: Billing <b.office@mail.example>\n".to_vec());
    assert!(Hider::new(&["b.office@mail.example".to_owned()], &role).value(Some("Subject"), b" Billing for May").is_none());
}

#[test]
fn hiding_twice_changes_nothing_more() {
    let once = hider().value(None, b" ann.lee@mail.example YW5uLmxlZUBtYWlsLmV4YW1wbGU=").unwrap();
    assert!(hider().value(None, &once.bytes).is_none());
}

#[test]
fn a_value_of_any_shape_is_done_with_soon() {
    let started = std::time::Instant::now();
    for raw in [
        "YW5u".repeat(40_000),
        "%2525".repeat(20_000),
        "ann.lee".repeat(20_000),
        "=?utf-8?B?YW5u?= ".repeat(5_000),
        "ann.lee+".repeat(10_000),
    ] {
        hider().value(Some("Subject"), raw.as_bytes());
    }
    // Far more than it takes, also without optimising: a quadratic search would take hours.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

/// A subject in another alphabet is written in a code that every program reads.
#[test]
fn a_field_that_anybody_can_decode_has_no_code_for_the_sender() {
    let codes = |field: &str| {
        let hidden = HeaderBlock::parse(format!("{field}\n").into_bytes());
        remains(&hidden, &hider(), |_| true).into_iter().any(|found| matches!(found, Remains::Codes(_)))
    };
    assert!(!codes("Subject: =?utf-8?B?0JDQstGC0L7QvNCw0YLQuNGH0LXRgdC60LjQuSDQvtGC0LLQtdGC?="));
    assert!(codes("Subject: =?utf-8?Q?Hello_aGk5dXNlcjEyMzQ1?=") && codes("X-SG-EID: u001.Wk9vT1p2b0hZ"));
}

#[test]
fn what_may_still_name_the_person_is_told() {
    let hidden = HeaderBlock::parse(b"Received: from a by mx.verein.example; x\nTo: [name hidden] <[address hidden]>, bob@x.example\nX-SG-EID: u001.Wk9vT1p2b0hZ\nX-User: lee\nSubject: Ann, hello\n".to_vec());
    let block = HeaderBlock::parse(b"To: Ann Muster <lee@verein.example>\n".to_vec());
    let hider = Hider::new(&["lee@verein.example".to_owned()], &block);
    let remains = remains(&hidden, &hider, |domain| domain == "gmail.com");
    assert_eq!(
        remains,
        [
            Remains::OwnFrom,
            Remains::LocalPart(vec!["X-User".into()]),
            Remains::Name(vec!["Subject".into()]),
            Remains::Domain { domain: "verein.example".into(), fields: vec!["Received".into()] },
            Remains::Codes(vec!["X-SG-EID".into()]),
            Remains::Others(vec!["To".into()]),
        ]
    );
}
