//! What people write instead of an address so that it is nobody's: `victim`, `none@none.none`, `n.a.`

use crate::check::mail_words::Lengths;
use crate::message::around_last;

/// So many of one letter make no name.
const ROW: usize = 3;
/// Words without a domain that people write instead of an address.
const NOBODY: &[&str] = &[
    "anon",
    "anonym",
    "anonymus",
    "privacy",
    "private",
    "privat",
    "privado",
    "privato",
    "prive",
    "privé",
    "secret",
    "geheim",
    "gdpr",
    "dsgvo",
    "rgpd",
    "datenschutz",
    "victim",
    "undisclosed",
    "noname",
    "no-name",
    "somebody",
    "someone",
];

/// Words for the parts of a person's name, as people write them in the place of a real one before the sign of an address: `first.last@a.example`.
const PARTS_OF_NAME: &[&str] = &[
    "first.last",
    "firstname.lastname",
    "first.lastname",
    "fname.lname",
    "name.surname",
    "forename.surname",
    "vorname.nachname",
    "vorname.name",
    "prenom.nom",
    "nombre.apellido",
    "nombre.apellidos",
    "nome.cognome",
    "nome.sobrenome",
    "nome.apelido",
    "voornaam.achternaam",
    "imie.nazwisko",
    "fornavn.etternavn",
    "fornavn.efternavn",
    "fornamn.efternamn",
    "etunimi.sukunimi",
    "jmeno.prijmeni",
];
static PARTS_LENGTHS: Lengths = Lengths::of(PARTS_OF_NAME);

/// Whether the name of a mailbox is nothing but words for the parts of a name: nobody is called so.
pub(super) fn is_parts_of_name(local: &str) -> bool {
    let plain = |b: u8| if matches!(b, b'_' | b'-') { b'.' } else { b.to_ascii_lowercase() };
    // Other signs between the words may hide them from the first test, so it is asked of the first word and the length alone.
    local.as_bytes().first().is_some_and(|first| PARTS_LENGTHS.has(*first, local.len()))
        && PARTS_OF_NAME.iter().any(|name| name.bytes().eq(local.bytes().map(plain)))
}

/// Addresses that people write as an example, though somebody may have them: the name of the mailbox, and the first label of the domain, if not any.
const EXAMPLES: &[(&str, &str)] = &[
    ("client", "client"),
    ("customer", "customer"),
    ("recipient", "recipient"),
    ("receiver", "receiver"),
    ("target", "target"),
    ("test", "test"),
    ("email", "email"),
    ("kunde", "kunde"),
    ("foo", "bar"),
    ("user", "host"),
    ("user", "server"),
    ("you", "yourcompany"),
    ("victim", ""),
    ("myemail", ""),
    ("my.email", ""),
    ("youremail", ""),
    ("your.email", ""),
];
static EXAMPLE_LENGTHS: Lengths = {
    let (mut lengths, mut n) = (Lengths::of(&[]), 0);
    while n < EXAMPLES.len() {
        lengths = lengths.with(&[EXAMPLES[n].0]);
        n += 1;
    }
    lengths
};

/// Whether an address has the form of an example. Only what other fields say can tell whether somebody put it there.
pub(super) fn is_like_an_example(address: &str) -> bool {
    let bare = address.trim_matches(['<', '>']);
    around_last(bare, b'@').is_some_and(|(local, domain)| {
        EXAMPLE_LENGTHS.may_be(local.as_bytes()) && {
            let label = domain.split('.').next().unwrap_or_default();
            let is_one =
                |(name, first): &(&str, &str)| local.eq_ignore_ascii_case(name) && (first.is_empty() || label.eq_ignore_ascii_case(first));
            EXAMPLES.iter().any(is_one)
        }
    })
}

/// Whether a word without a domain stands for nobody.
pub(super) fn is_word_for_nobody(word: &str) -> bool {
    NOBODY.iter().any(|nobody| word.eq_ignore_ascii_case(nobody))
}

/// Whether somebody wrote the same for all parts of an address, or one letter over and over for each: `none@none.none`, `aaa@bbb.ccc`, `某某@某某.com`.
pub(super) fn is_written_alike(local: &str, domain: &str) -> bool {
    let is_row = |part: &str| {
        let bytes = part.as_bytes();
        bytes.len() >= ROW && bytes[0].is_ascii_alphabetic() && bytes.iter().all(|b| *b == bytes[0])
    };
    let of_no_name = !local.is_ascii() && domain.split('.').next() == Some(local);
    domain.contains('.')
        && (domain.split('.').all(|label| label.eq_ignore_ascii_case(local))
            || (is_row(local) && domain.split('.').all(is_row))
            || of_no_name)
}

/// Whether a few digits, or letters for words, stand in the place of a mailbox: `0000`, `1234`, `n.a.`, `N.N.`.
pub(super) fn is_short_note(word: &str) -> bool {
    let bytes = word.as_bytes();
    let is_short = |pair: &[u8]| pair.len() == 2 && pair[0].is_ascii_alphabetic() && pair[1] == b'.';
    matches!(bytes.len(), 1..=4) && (bytes.iter().all(u8::is_ascii_digit) || bytes.chunks(2).all(is_short))
        || word.eq_ignore_ascii_case("n/a")
}

#[cfg(test)]
mod tests {
    use super::super::ChangedPart;
    use super::super::tests::{BELOW, HEAD, places};
    use super::*;

    #[test]
    fn words_for_a_name_and_examples_are_known() {
        for local in ["first.last", "First_Last", "vorname-nachname", "prenom.nom", "nome.cognome"] {
            assert!(is_parts_of_name(local), "{local}");
        }
        for local in ["first", "first.lost", "anna.last", "name", "firstlast1", ""] {
            assert!(!is_parts_of_name(local), "{local}");
        }
        for address in ["<client@client.example>", "foo@bar.example", "user@host", "VICTIM@a.example"] {
            assert!(is_like_an_example(address), "{address}");
        }
        for address in ["client@a.example", "foo@a.example", "info@info.example", "victims@a.example", "recipient@example.com", "test", ""]
        {
            assert!(!is_like_an_example(address), "{address}");
        }
    }

    #[test]
    fn nobody_has_such_a_mailbox_or_domain() {
        for mark in [
            "me@here",
            "[customer]",
            "c@nospam.d.example",
            "my.name@d.example",
            "deleted@d.example",
            "0000@000.example",
            "c[.]d@d.example",
            "user@bxxxxx.example",
            "EMAIL@EXAMPLE",
            "meine@adresse",
            "mail@entfernt",
            "name@shop.tld",
            "x@y",
            "zzz@zzz",
            "victim@victim.example",
            "c*@d.example",
            "<///>",
        ] {
            let text = HEAD.replace("<c@d.example>", mark);
            assert_eq!(places(&text), [ChangedPart::Recipient], "{mark}");
        }
        assert_eq!(places(&HEAD.replace("from a.example", "from .")), []);
        for name in ["[0.0.0.0]", "[192]"] {
            assert_eq!(places(&HEAD.replace("from a.example", &format!("from {name}"))), [], "{name}");
        }
        for name in ["(HELO ***)", "(EHLO {192.0.2.9})"] {
            assert_eq!(places(&HEAD.replace("(b.example [192.0.2.1])", &format!("{name} (192.0.2.1)"))), [], "{name}");
        }
        // A sender may call itself so.
        assert_eq!(places(&HEAD.replace("e@f.example", "user@bxxxxx.example")), []);
    }

    #[test]
    fn nobody_has_an_address_of_an_example() {
        for address in [
            "user@example.com",
            "me@example.org",
            "your.email@here.com",
            "abc@xyz.com",
            "meine.adresse@provider.de",
            "my-email@example.net",
            "mon.adresse@exemple.fr",
            "mi.correo@ejemplo.com",
            "Max.Mustermann@beispiel.de",
            "john.doe@example.com",
            "name@domain.com",
            "USER@EXAMPLE.COM",
        ] {
            assert_eq!(places(&HEAD.replace("for <c@d.example>", &format!("for <{address}>"))), [ChangedPart::Recipient], "{address}");
            assert_eq!(places(&format!("Delivered-To: {address}\n{HEAD}")), [ChangedPart::Recipient], "{address}");
            // A sender may write it there, or the sender's own server.
            assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {address}"))), [], "{address}");
            assert_eq!(places(&HEAD.replace("From: e@f.example", &format!("From: {address}"))), [], "{address}");
            let below = format!("{BELOW}{}", BELOW.replace("; Tue", &format!("\n\tfor <{address}>; Tue")));
            assert_eq!(places(&HEAD.replace("From:", &format!("{below}From:"))), [], "{address}");
        }
        for address in [
            "recipient@example.com",
            "anna@example.net",
            "user@d.example",
            "me@here.com.example",
            "abc@abc.example",
            "max.mustermann@firma.example",
            "john.doe@work.example",
            "anna.abc@xyz.com",
        ] {
            assert_eq!(places(&HEAD.replace("for <c@d.example>", &format!("for <{address}>"))), [], "{address}");
        }
    }

    #[test]
    fn an_example_stands_in_the_place_of_the_recipient() {
        for address in ["first.last@a.example", "vorname.nachname@a.example", "myaddress@mydomain.com"] {
            assert_eq!(places(&HEAD.replace("<c@d.example>", &format!("<{address}>"))), [ChangedPart::Recipient], "{address}");
            assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {address}"))), [ChangedPart::Recipient], "{address}");
        }
        for address in ["foo@bar.com", "victim@a.example", "client@client.com", "user@host"] {
            assert_eq!(places(&HEAD.replace("<c@d.example>", &format!("<{address}>"))), [], "{address}");
            let delivered = format!("Delivered-To: c@d.example\n{}", HEAD.replace("<c@d.example>", &format!("<{address}>")));
            assert_eq!(places(&delivered), [ChangedPart::Recipient], "{address}");
            // A sender may write it there.
            assert_eq!(places(&HEAD.replace("To: c@d.example", &format!("To: {address}"))), [], "{address}");
            let everywhere = HEAD.replace("c@d.example", address);
            assert_eq!(places(&everywhere), [], "{address}");
        }
    }

    #[test]
    fn an_address_of_one_word_or_letter_is_nobodys() {
        for to in ["none@none.none", "abc@abc.abc", "aaa@bbb.ccc", "某某@某某.com", "0000", "1234", "n.a.", "N.N.", "k.A.", "n/a"] {
            let head = HEAD.replace("<c@d.example>", &format!("<{to}>"));
            assert!(head != HEAD, "{HEAD}");
            assert_eq!(places(&head), [ChangedPart::Recipient], "{to}");
        }
        for to in ["info@info.example", "anna", "a.b", "k.a@f.example", "root", "p12345"] {
            assert_eq!(places(&HEAD.replace("<c@d.example>", &format!("<{to}>"))), [], "{to}");
        }
    }
}
