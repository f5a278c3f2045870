//! What a line is where the lines around it say more than the line itself: rests of a field whose indentation is gone, titles of printed pages.

use super::{ClassifiedLine, LineClass, is_greeting, print_pages};
use crate::message::field_name::FieldNames;
use crate::message::names;
use crate::message::repair::is_prose;

/// Corrects the classes of lines that belong to the field above them.
pub(super) fn correct(text: &[u8], all: &mut [ClassifiedLine]) {
    keep_broken_words(text, all);
    keep_reports(text, all);
    keep_signed_names(text, all);
    keep_lists(text, all);
    keep_addresses(text, all);
    print_pages::mark(text, all);
}

/// The names that a signature lists (RFC 6376 section 3.5), where the list is broken behind its colons: they are no fields, and what follows is the
/// rest of the signature.
fn keep_signed_names(text: &[u8], all: &mut [ClassifiedLine]) {
    const MOST: usize = 60;
    const SIGNATURES: FieldNames =
        FieldNames::of(&["dkim-signature", "domainkey-signature", "arc-message-signature", "x-google-dkim-signature"]);
    let mut n = 0;
    while let Some(line) = all.get(n) {
        let view = &text[line.view.clone()];
        let is_signature = line.class.is_field() && line.which().is_some_and(|which| SIGNATURES.has(which));
        n += 1;
        if !is_signature {
            continue;
        }
        let mut listing = opens_list(view, false);
        for line in all[n..].iter_mut().take(MOST) {
            let view = &text[line.view.clone()];
            let named = || line.name(text).is_some_and(|name| view[name.len() + 1..].trim_ascii().is_empty() || names::is_list(view));
            if line.class == LineClass::Blank || (line.class.is_field() && !(listing && named())) {
                break;
            }
            if line.class.is_field() {
                line.class = LineClass::Rest;
            }
            listing = opens_list(view, listing);
        }
    }
}

/// Whether the list of names goes on behind a line of a signature.
fn opens_list(line: &[u8], listing: bool) -> bool {
    let last = line.rsplit(|b| *b == b';').next().unwrap_or_default().trim_ascii();
    let begins = last.starts_with(b"h=") || last == b"h";
    (begins || (listing && memchr::memchr(b';', line).is_none())) && (last.ends_with(b":") || last.ends_with(b"=") || last.len() < 2)
}

/// The lines of a filter's report that lost their indentation belong to its field, whatever they look like: rows of dashes, sentences, lists of rules.
fn keep_reports(text: &[u8], all: &mut [ClassifiedLine]) {
    const MOST: usize = 80;
    let mut inside = 0;
    for n in 0..all.len() {
        let view = &text[all[n].view.clone()];
        // Signs alone below the last line close what they opened above the headers.
        let closes = || {
            all[n].class == LineClass::Fence
                && all.get(n + 1).is_none_or(|below| below.class == LineClass::Blank)
                && !view.iter().any(|b| b.is_ascii_alphanumeric() || *b == b' ')
        };
        if all[n].class.is_field() {
            let is_report = all[n]
                .name(text)
                .is_some_and(|name| name.len() > 7 && name.get(name.len() - 7..).is_some_and(|end| end.eq_ignore_ascii_case("-report")));
            inside = if is_report { MOST } else { 0 };
        } else if matches!(all[n].class, LineClass::Blank | LineClass::Folded | LineClass::Removed) {
            inside = 0;
        } else if inside > 0 && !closes() {
            inside -= 1;
            all[n].class = LineClass::Rest;
        }
    }
}

/// Below a line of a field that ends in a comma its list goes on, one entry a line or several: `FROM_HAS_DN (0.00),`.
fn keep_lists(text: &[u8], all: &mut [ClassifiedLine]) {
    const MOST: usize = 80;
    let mut inside = 0;
    for n in 0..all.len() {
        let view = &text[all[n].view.clone()];
        if all[n].class.is_field() || matches!(all[n].class, LineClass::Folded | LineClass::Rest) {
            inside = if all[n].class.is_field() { MOST } else { inside };
        } else if inside > 0 && all[n].class == LineClass::Text && !is_prose(view) && !is_greeting(view) {
            inside -= 1;
            all[n].class = LineClass::Rest;
        } else {
            inside = 0;
        }
        inside = if view.trim_ascii_end().ends_with(b",") { inside } else { 0 };
    }
}

/// The end of an address that was broken behind a hyphen: the line above, of a field, opens its angle bracket and this one closes it.
fn keep_addresses(text: &[u8], all: &mut [ClassifiedLine]) {
    for n in 1..all.len() {
        if all[n].class != LineClass::Text || !all[n - 1].class.is_field() {
            continue;
        }
        let (above, view) = (&text[all[n - 1].view.clone()], &text[all[n].view.clone()]);
        let is_open = above.ends_with(b"-") && memchr::memrchr2(b'<', b'>', above).is_some_and(|at| above[at] == b'<');
        if is_open && memchr::memchr3(b'<', b'>', b' ', view).is_some_and(|at| view[at] == b'>') {
            all[n].class = LineClass::Rest;
        }
    }
}

/// Whether a line is the result of a test of a filter: its name in capital letters, and a number: `FROM_HAS_DN (0.00)`, `BAYES_50 0.8`.
pub(super) fn is_scored(line: &[u8]) -> bool {
    let name = line.iter().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || **b == b'_').count();
    let number = line[name..].trim_ascii_start();
    let number = number.strip_prefix(b"(").unwrap_or(number);
    name >= 4
        && line[..name].contains(&b'_')
        && line[..name].first().is_some_and(u8::is_ascii_uppercase)
        && number.strip_prefix(b"-").unwrap_or(number).first().is_some_and(u8::is_ascii_digit)
}

/// A number alone below a line that is as long as the longest is the rest of a word that did not fit. Only beside a form feed, or below a closed
/// comment, is it the number of a page.
fn keep_broken_words(text: &[u8], all: &mut [ClassifiedLine]) {
    let Some(width) = all.iter().map(|line| line.range.len()).max() else { return };
    for n in 1..all.len() {
        let view = |n: usize| all.get(n).map(|line| &text[line.view.clone()]).unwrap_or_default();
        let is_number = || view(n).trim_ascii_end().iter().all(u8::is_ascii_digit);
        let is_apart = || view(n - 1).contains(&0x0c) || view(n + 1).contains(&0x0c) || view(n - 1).ends_with(b")");
        if all[n].class == LineClass::Furniture && all[n - 1].range.len() == width && !view(n).is_empty() && is_number() && !is_apart() {
            all[n].class = LineClass::Rest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::line_class::classify;

    #[test]
    fn a_number_above_a_new_page_is_no_rest() {
        let head = "Received: from a.example by b.example (Postfix) with ESMTP id 12345";
        for (text, expected) in
            [("\n6\nTo: a\n", LineClass::Rest), ("\n6\n\u{c}\nTo: a\n", LineClass::Furniture), (" (CET)\n6\nTo: a\n", LineClass::Furniture)]
        {
            let text = format!("{head}{text}");
            assert_eq!(classify(text.as_bytes(), 0)[1].class, expected, "{text}");
        }
    }

    #[test]
    fn a_list_goes_on_below_a_comma() {
        let of = |text: &str| classify(text.as_bytes(), 0).iter().map(|line| line.class).collect::<Vec<_>>();
        for list in
            ["X-Hits: ARC_NA (0.00),\nR_DKIM (-1.20),\nTO MANY (2.0),\nLAST (1)\n", "X-Hits: one 1,\ntwo (2) words,\nthree\nBIG_ONE -0.2\n"]
        {
            assert_eq!(of(list), [LineClass::Own, LineClass::Rest, LineClass::Rest, LineClass::Rest], "{list}");
        }
        for list in ["X-Hits: one\ntwo words,\nthree\n", "X-Hits: one,\nHello Anna,\nthree\n", "Hello,\ntwo words,\nthree\n"] {
            assert_eq!(of(list)[1..], [LineClass::Text, LineClass::Text], "{list}");
        }
    }

    #[test]
    fn an_address_that_was_broken_behind_a_hyphen_stays() {
        let below = |text: &str| classify(text.as_bytes(), 0)[1].class;
        for text in ["Return-Path: <a@mail.kredit-\nsofort.example>\n", "X-Envelope-From: <a-\nb.c@b.example>;\n"] {
            assert_eq!(below(text), LineClass::Rest, "{text}");
        }
        for text in ["Return-Path: <a@b.example>-\nsofort.example>\n", "Subject: a <b-\nsome words>\n", "Return-Path: <a@b\nsofort>\n"] {
            assert_eq!(below(text), LineClass::Text, "{text}");
        }
    }

    #[test]
    fn names_in_the_list_of_a_signature_are_no_fields() {
        let of = |text: &str| classify(text.as_bytes(), 0).iter().map(|line| line.class).collect::<Vec<_>>();
        let rest = LineClass::Rest;
        for (text, expected) in [
            ("DKIM-Signature: v=1; a=rsa-sha256;\nh=Date:From:\nTo:\nSubject:\nMessage-ID; b=a\nTo: c\n", &[rest, rest, rest, rest][..]),
            ("DomainKey-Signature: a=rsa-sha1; h=\nFrom:\nTo:Date; b=a=\nTo: c\n", &[rest, rest]),
            ("DKIM-Signature: v=1; h=from:to; b=a=\nFrom:\nTo: c\n", &[LineClass::Visible]),
        ] {
            let found = of(text);
            assert_eq!((&found[1..found.len() - 1], found.last()), (expected, Some(&LineClass::Visible)), "{text}");
        }
    }
}
