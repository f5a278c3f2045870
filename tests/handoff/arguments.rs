//! What each way is told, read back as the program at the other end reads it.

use std::path::Path;

use abuse_report_helper::platform::handoff::{HandoffLetter, HandoffWay, LONGEST_ARGUMENT, LONGEST_MAILTO, arguments, fits, mailto};
use proptest::prelude::*;

const FILE: &str = "/home/ann/Documents/Abuse reports/it's 100%, a 'report'.txt";

fn letter(to: &str, subject: &str, text: &str) -> HandoffLetter {
    HandoffLetter::new(to, subject, text, Path::new(FILE)).expect("an address")
}

fn words(way: HandoffWay, letter: &HandoffLetter) -> Vec<String> {
    arguments(way, letter).into_iter().map(|word| word.into_string().expect("text")).collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().expect("a digit"), rest.next().expect("a digit")];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).expect("digits"), 16).expect("digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// The address and the fields of a link (RFC 6068 section 2).
fn link(text: &str) -> (String, Vec<(String, String)>) {
    assert!(text.bytes().all(|b| b.is_ascii_graphic()), "{text}");
    let rest = text.strip_prefix("mailto:").expect("a mailto link");
    let (to, fields) = rest.split_once('?').expect("fields");
    assert!(!to.contains(['&', ',', '@', '/', '#']), "{to}");
    let fields = fields.split('&').map(|field| {
        let (name, value) = field.split_once('=').expect("a value");
        (name.to_owned(), decoded(value))
    });
    (decoded(to), fields.collect())
}

/// The fields of Thunderbird's `-compose`, read as its `GetArgs` reads them: split at commas outside quotes, a quote counts straight
/// behind `=` and ends before a comma or the end; values without quotes are percent-decoded.
fn compose_fields(text: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (name, tail) = rest.split_once('=').expect("a value");
        let (value, tail) = match tail.chars().next() {
            Some(quote @ ('\'' | '"')) => {
                let end = tail[1..].find(&format!("{quote},")).map_or(tail.len() - 1, |at| at + 1);
                (tail[1..end].to_owned(), &tail[end + 1..])
            }
            _ => {
                let end = tail.find(',').unwrap_or(tail.len());
                (decoded(&tail[..end]), &tail[end..])
            }
        };
        fields.push((name.to_owned(), value));
        rest = tail.strip_prefix(',').unwrap_or(tail);
    }
    fields
}

#[test]
fn a_link_carries_address_and_subject_and_says_nothing_else() {
    let letter = letter("abuse+desk@example.com", "Abuse report: 50% off & more, ä #1?", "text");
    assert_eq!(
        mailto(&letter),
        "mailto:abuse%2Bdesk%40example.com?subject=Abuse%20report%3A%2050%25%20off%20%26%20more%2C%20%C3%A4%20%231%3F"
    );
}

#[test]
fn a_long_subject_loses_its_end_and_never_half_a_character() {
    for subject in ["x".repeat(5_000), "ä".repeat(5_000), "\u{1F600}".repeat(5_000)] {
        let letter = letter("abuse@example.com", &subject, "");
        let link_text = mailto(&letter);
        assert!(link_text.len() <= LONGEST_MAILTO && link_text.len() > LONGEST_MAILTO - 24, "{}", link_text.len());
        let (_, fields) = link(&link_text);
        assert!(subject.starts_with(&fields[0].1));
    }
}

#[test]
fn the_text_in_a_link_has_the_line_ends_of_mail() {
    let (_, fields) = link(&words(HandoffWay::Evolution, &letter("a@example.com", "s", "one\n two\r\n\tthree\n"))[0]);
    assert_eq!(fields[1], ("body".to_owned(), "one\r\n two\r\n\tthree\r\n".to_owned()));
}

#[test]
fn a_text_too_long_for_a_link_does_not_fit_that_way_and_fits_those_with_a_file() {
    let long = letter("a@example.com", "s", &"x: y\n".repeat(20_000));
    for way in HandoffWay::ALL {
        assert_eq!(fits(way, &long), way != HandoffWay::Evolution, "{way:?}");
        assert!(fits(way, &letter("a@example.com", "s", "short")));
    }
}

#[test]
fn an_address_that_is_none_is_no_letter() {
    for to in ["", "--help", "a@example.com,b@example.com", "a@example.com?cc=b@example.com\r\n", "A <a@example.com>", "a b@example.com"] {
        assert!(HandoffLetter::new(to, "s", "t", Path::new(FILE)).is_err(), "{to}");
    }
}

/// Addresses that pass the check and still look like something else.
fn address() -> impl Strategy<Value = String> {
    let local = "[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]{1,20}";
    prop_oneof![
        // The beginning of an encoded word is refused in an address.
        local.prop_map(|l| format!("{}@example.com", l.replace("=?", "=!"))),
        Just("--attach=/etc/passwd@example.com".to_owned()),
        Just("a?cc=b%40x.example&bcc=c@example.com".to_owned()),
        Just("',attachment='x@example.com".replace(',', "")),
        Just("-s@example.com".to_owned()),
        Just("$(reboot)@example.com".replace(['(', ')'], "")),
    ]
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(
            prop_oneof![
                Just("',attachment='file:///etc/passwd'"),
                Just("\",cc=\""),
                Just("&bcc=evil@example.com"),
                Just("?cc=evil@example.com"),
                Just("%26cc%3Devil%40example.com"),
                Just("\r\nBcc: evil@example.com\r\n\r\n"),
                Just("--attach"),
                Just("-s"),
                Just("`reboot`$(reboot);|&>x"),
                Just("\\n\\c\0"),
                Just("\u{202E}"),
                Just(" "),
            ],
            0..8
        )
        .prop_map(|parts| parts.concat()),
    ]
}

proptest! {
    #[test]
    fn no_letter_changes_how_many_arguments_there_are_or_what_they_mean(to in address(), subject in hostile(), text in hostile()) {
        let plain = letter("abuse@example.com", "Abuse report", "text");
        let letter = letter(&to, &subject, &text);
        for way in HandoffWay::ALL {
            let (told, usual) = (words(way, &letter), words(way, &plain));
            prop_assert_eq!(told.len(), usual.len(), "{:?}", way);
            for (n, (word, usual)) in told.iter().zip(&usual).enumerate() {
                prop_assert!(!word.contains('\0'));
                prop_assert!(word.len() <= LONGEST_ARGUMENT);
                // A word is an option exactly where one is meant, and then the same; behind `--` nothing is.
                let behind_end = told[..n].iter().any(|w| w == "--");
                if !behind_end {
                    prop_assert_eq!(word.starts_with('-'), usual.starts_with('-'));
                    if word.starts_with('-') {
                        let name = |w: &str| w.split('=').next().map(str::to_owned);
                        prop_assert_eq!(name(word), name(usual));
                    }
                }
            }
        }
    }

    #[test]
    fn what_goes_into_a_link_comes_out_of_it_and_nothing_else(to in address(), subject in hostile(), text in hostile()) {
        let letter = letter(&to, &subject, &text);
        for way in [HandoffWay::Mailto, HandoffWay::Evolution, HandoffWay::XdgEmail] {
            let (address, fields) = link(&words(way, &letter)[0]);
            prop_assert_eq!(&address, &to);
            let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
            let expected: &[&str] = if way == HandoffWay::Evolution { &["subject", "body"] } else { &["subject"] };
            prop_assert_eq!(&names[..], expected);
            prop_assert!(!fields[0].1.contains(char::is_control));
            if let Some((_, body)) = fields.get(1) {
                let expected = text.replace('\0', "").replace("\r\n", "\n").replace('\n', "\r\n");
                prop_assert_eq!(body, &expected);
            }
        }
    }

    #[test]
    fn thunderbird_reads_the_four_fields_that_were_meant(to in address(), subject in hostile(), file in "/[^\0]{0,60}") {
        let letter = HandoffLetter::new(&to, &subject, "", Path::new(&file)).expect("an address");
        let told = words(HandoffWay::Thunderbird, &letter);
        let fields = compose_fields(&told[1]);
        let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(&names[..], &["to", "subject", "format", "message"]);
        prop_assert_eq!(&fields[0].1, &to);
        prop_assert_eq!(&fields[3].1, &file);
    }
}
