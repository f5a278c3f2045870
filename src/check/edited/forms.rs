//! Fields whose values have a form that every server and program keeps: something else there was put in its place, whatever words or signs it has, and in
//! any language.

use crate::message::field_name::FieldName;
use crate::message::{Field, find_ignore_case};

/// The results of SPF (RFC 7208 section 2.6), and the words for them that older servers write.
const SPF_RESULTS: [&str; 10] = ["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror", "error", "unknown", "hardfail"];
/// Types that were written without a subtype (RFC 1049).
const BARE_TYPES: [&str; 3] = ["text", "multipart", "message"];

/// Whether nothing stands in a field that no server and no program leaves empty, or something that has not the form of its values. Of some 8,500 real
/// headers none had such a field.
pub(super) fn has_other_form(field: Field<'_>) -> bool {
    const RECEIVED_SPF: FieldName = FieldName::named("received-spf");
    const RESULTS: FieldName = FieldName::named("authentication-results");
    const SEALED_RESULTS: FieldName = FieldName::named("arc-authentication-results");
    let raw = field.raw;
    // What a sender's program writes may be a word that it did not fill in: `%DATE%`.
    let is_filled_in = || memchr::memchr3(b'%', b'{', b'$', raw).is_none();
    match field.which {
        FieldName::DATE => raw.trim_ascii().is_empty(),
        FieldName::MESSAGE_ID => !raw.iter().any(|b| *b == b'@' || b.is_ascii_digit()) && raw.trim_ascii() != b"<>" && is_filled_in(),
        FieldName::RETURN_PATH => raw.trim_ascii().is_empty(),
        FieldName::MIME_VERSION => !raw.trim_ascii_start().first().is_some_and(|b| b.is_ascii_digit() || *b == b'(') && is_filled_in(),
        FieldName::CONTENT_TYPE => !has_subtype(raw) && !begins_with(raw, &BARE_TYPES) && is_filled_in(),
        RECEIVED_SPF => !begins_with(raw, &SPF_RESULTS),
        RESULTS | SEALED_RESULTS => has_no_result(raw),
        _ => false,
    }
}

/// Whether a type stands there with its subtype: `text/plain`.
fn has_subtype(raw: &[u8]) -> bool {
    memchr::memchr_iter(b'/', raw).any(|at| {
        let is_part = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
        is_part(at.checked_sub(1).and_then(|before| raw.get(before))) && is_part(raw.get(at + 1))
    })
}

/// Whether results of checks hold none, and do not say so either (RFC 8601 section 2.2). Seznam writes `spf 0; dkim 0`.
fn has_no_result(raw: &[u8]) -> bool {
    let ends_in_none = || raw.trim_ascii_end().last_chunk::<4>().is_some_and(|word| word.eq_ignore_ascii_case(b"none"));
    memchr::memchr(b'=', raw).is_none()
        && !ends_in_none()
        && !["spf", "dkim", "dmarc"].iter().any(|method| find_ignore_case(raw, method).is_some())
}

/// Whether a value begins with one of these words.
fn begins_with(raw: &[u8], words: &[&str]) -> bool {
    let value = raw.trim_ascii_start();
    let word = &value[..value.iter().take_while(|b| b.is_ascii_alphabetic()).count()];
    words.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::ChangedPart;
    use super::super::tests::{HEAD, places};
    use super::*;

    fn is_other(field: &str) -> bool {
        let (name, value) = field.split_once(':').unwrap();
        has_other_form(Field::new(name, value.as_bytes()))
    }

    #[test]
    fn what_stands_in_the_place_of_a_value_has_not_its_form() {
        let fields = ["Message-ID", "MIME-Version", "Content-Type", "Received-SPF", "Authentication-Results", "ARC-Authentication-Results"];
        for name in fields {
            for mark in ["", " ", " REDACTED", " *** REMOVED ***", " // entfernt", " [suite coupée]", " （略）", " -----", " …"] {
                assert!(is_other(&format!("{name}:{mark}")), "{name}:{mark}");
            }
        }
        assert!(is_other("Return-Path: ") && !is_other("Return-Path: <>") && is_other("Date: ") && !is_other("Date: %DATE%"));
    }

    #[test]
    fn values_that_servers_and_programs_write_have_it() {
        for field in [
            "Date: 03 Jul 01 4:12:06 PM",
            "Message-ID: PM20004:51:06 PM",
            "Message-ID: <>",
            "Message-ID: <sHn50yM8QGuCEr3A>",
            "MIME-Version: (produced by a) 1.0",
            "Content-Type: text; charset=utf-8",
            "content-type:\n multipart/mixed;",
            "Received-SPF: Pass (a.example: domain)",
            "Received-SPF:none",
            "Authentication-Results: mx.a.example; none",
            "Authentication-Results: mx.a.example 1; spf=pass",
            "ARC-Authentication-Results: i=1; none",
            "Authentication-Results: email.seznam.cz 1; spf 0; dkim 0",
        ] {
            assert!(!is_other(field), "{field}");
        }
    }

    #[test]
    fn a_date_that_was_replaced_is_no_date() {
        for mark in ["REDACTED", "-----", "entfernt", "...", "removed", "[date removed]"] {
            assert_eq!(places(&format!("{HEAD}Date: {mark}\n")), [ChangedPart::Value], "{mark}");
        }
        for date in ["Tue, 24 Nov 2026 10:15:42 +0100", "%DATE%", "", "Tuesday", "{date}", "today"] {
            assert_eq!(places(&format!("{HEAD}Date: {date}\n")), [], "{date}");
        }
    }
}
