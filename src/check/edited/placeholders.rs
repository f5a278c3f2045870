//! What programs write in the place of what they took out, such as `[EMAIL_ADDRESS_1]`, and words that people put into an address to spoil it.

use super::marks::{has_blocks, is_bracketed, is_removal};
use super::spoken::is_written_out;
use super::word_lists::says_taken_out;
use crate::check::mail_words;
use crate::message::around_last;

/// What such programs take out, as they call it.
const ENTITIES: &[&str] = &[
    "EMAIL",
    "MAIL",
    "ADDRESS",
    "EMAILADDRESS",
    "ADDR",
    "PERSON",
    "PER",
    "NAME",
    "FIRSTNAME",
    "LASTNAME",
    "IP",
    "IPADDRESS",
    "IPV4",
    "IPV6",
    "HOST",
    "HOSTNAME",
    "SERVER",
    "DOMAIN",
    "FQDN",
    "URL",
    "LINK",
    "PHONE",
    "USER",
    "USERNAME",
    "ORG",
    "ORGANIZATION",
    "ORGANISATION",
    "COMPANY",
    "LOCATION",
    "LOC",
    "GPE",
    "NRP",
    "PII",
    "RECIPIENT",
    "SENDER",
    "CUSTOMER",
    "CLIENT",
    "TOKEN",
    "SECRET",
    "ID",
    "MSGID",
    "MESSAGEID",
    "REDACTED",
    "MASKED",
    "MAILBOX",
    "ACCOUNT",
    "ADRESSE",
    "EMAILADRESSE",
    "NOM",
    "NOMBRE",
    "CORREO",
    "NOME",
    "INDIRIZZO",
    "SSN",
    "DATE",
    "TIME",
    "PRIVATE",
    "LOCAL",
    "PART",
    "PII",
];

/// Whether a word in capital letters names what was taken out: `EMAIL_ADDRESS_1`, `IP-ADDRESS`, `PERSON 2`.
pub(super) fn is_entity(text: &str) -> bool {
    // Nearly no text begins so.
    if !text.as_bytes().first().is_some_and(u8::is_ascii_uppercase) || text.len() > 40 {
        return false;
    }
    let mut named = false;
    text.split(['_', '-', ' ', '#', ':']).filter(|word| !word.is_empty()).all(|word| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        named |= ENTITIES.contains(&letters) || ENTITIES.contains(&word);
        word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    }) && named
}

/// Whether such a word stands in signs of a program: `[EMAIL_1]`, `<PERSON>`, `{{IP_ADDRESS}}`, `%EMAIL%`, `__HOST__`, `${USER}`.
pub(super) fn is_marked_entity(text: &str) -> bool {
    let bare = bare_entity(text);
    bare.len() + 2 <= text.len() && is_entity(bare)
}

fn bare_entity(text: &str) -> &str {
    text.trim_matches(|c: char| matches!(c, '[' | ']' | '<' | '>' | '{' | '}' | '(' | ')' | '%' | '_' | '$' | '«' | '»' | '|' | '#' | '*'))
}

/// Whether a recipient that a server wrote is such a mark, or was spoilt, or written out.
pub(super) fn is_put_in(recipient: &str) -> bool {
    is_marked_entity(recipient) || is_spoilt(recipient) || is_written_out(recipient) || has_word_in_brackets(recipient)
}

/// Whether a word in brackets stands before the sign of an address, where no address has any (RFC 5322 section 3.2.3): `[user]@a.example`.
pub(super) fn has_word_in_brackets(address: &str) -> bool {
    let bare = address.trim_matches(['<', '>']);
    // Nearly all begin in a letter.
    if !bare.starts_with(['[', '{', '(']) {
        return false;
    }
    let local = around_last(bare, b'@').map_or("", |(local, _)| local);
    is_bracketed(local)
        && local
            .get(1..local.len() - 1)
            .is_some_and(|inner| !inner.is_empty() && inner.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '_' | ' ')))
}

/// Whether a name is nothing but black blocks, or says in brackets that something was taken out, or is such a program's: `"██████"`, `[Name entfernt]`.
/// A sender may call itself `[NAME]` by a fault in its own program, but it does not number its customers so.
pub(super) fn is_mark_for_name(name: &str) -> bool {
    let name = name.trim_matches(['"', '\'', ' ']);
    if !name.as_bytes().first().is_some_and(|b| matches!(b, b'[' | b'<' | b'(' | b'{') || *b >= 0x80) {
        return false;
    }
    let one = || name.chars().filter(|c| matches!(c, '[' | '(' | '{' | '<')).count() == 1;
    let numbered = || bare_entity(name).starts_with("PERSON") || bare_entity(name).ends_with(|c: char| c.is_ascii_digit());
    is_blocks(name) || (is_bracketed(name) && ((one() && is_removal(name)) || (is_marked_entity(name) && numbered())))
}

/// Whether a text is nothing but black blocks.
pub(super) fn is_blocks(text: &str) -> bool {
    has_blocks(text) && text.chars().count() > 1 && !text.chars().any(char::is_alphanumeric)
}

/// What people put into an address, for a person who reads it to take out.
const SPOILING: &[&str] = &[
    "NOSPAM",
    "NO-SPAM",
    "NO_SPAM",
    "NO.SPAM",
    "ANTISPAM",
    "DESPAM",
    "STOPSPAM",
    "HATESPAM",
    "KEINSPAM",
    "KEIN-SPAM",
    "KEIN_SPAM",
    "PASDESPAM",
    "SANSSPAM",
    "SINSPAM",
    "SEMSPAM",
    "NIENTESPAM",
    "GEENSPAM",
    "INGENSPAM",
    "BEZSPAMU",
    "EISPAM",
    "SPAMFREE",
    "SPAMSCHUTZ",
    "REMOVE",
    "DELETETHIS",
    "CUTTHIS",
    "TAKEOUT",
    "TAKETHISOUT",
    "ENTFERNEN",
    "ENTFERNE",
    "WEGDAMIT",
    "LOESCHEN",
    "ENLEVER",
    "ENLEVEZ",
    "SUPPRIMER",
    "RETIRER",
    "OTEZ",
    "QUITAR",
    "QUITA",
    "BORRAR",
    "ELIMINAR",
    "REMOVER",
    "TOGLIERE",
    "TOGLI",
    "RIMUOVI",
    "VERWIJDER",
    "USUN",
    "TABORT",
    "FJERN",
    "POISTA",
    "ODSTRAN",
];
/// Such words that nobody has in an address in small letters either.
const SPOILING_SMALL: &[&str] = &["removethis", "remove-this", "remove_this", "removeme", "remove-me", "deletethis", "takethisout"];

/// Whether such words stand in an address, in capital letters among small ones: `papaNOSPAM@a.example`, `papa@REMOVETHISa.example`.
pub(super) fn is_spoilt(address: &str) -> bool {
    let Some((local, domain)) = around_last(address.trim_matches(['<', '>']), b'@') else { return false };
    // A tag of the person's own: `papa+NOSPAM@a.example`.
    let local = local.split('+').next().unwrap_or_default();
    let loud = |part: &str| {
        let bytes = part.as_bytes();
        bytes.windows(3).any(|three| three.iter().all(u8::is_ascii_uppercase))
            && SPOILING.iter().any(|word| {
                part.split_once(word).is_some_and(|(before, behind)| {
                    let edge = |b: Option<u8>| b.is_none_or(|b| !b.is_ascii_uppercase());
                    let this = ["", "THIS", "ME", "DAS", "DIES", "CECI", "ESTO", "ISTO", "QUESTO", "DIT", "TO", "DETTE", "TAMA"];
                    let behind = || {
                        this.iter().any(|this| {
                            behind
                                .strip_prefix(this)
                                .is_some_and(|rest| edge(rest.bytes().next()) && !rest.starts_with(|c: char| c.is_ascii_digit()))
                        })
                    };
                    edge(before.bytes().last()) && behind()
                })
            })
            && bytes.iter().any(u8::is_ascii_lowercase)
    };
    let small = |part: &str| {
        let has_m = |part: &str| part.len() >= 8 && part.contains(['v', 'k', 't']);
        has_m(part) && SPOILING_SMALL.iter().any(|word| part.contains(word))
    };
    local.split('.').chain(domain.split('.')).chain([local, domain]).any(|part| loud(part) || small(part))
}

/// The part of a link or of an address in a list's fields that somebody took out: `?e=xxxxx@xxxxxxx.xxx`, `m=REDACTED`. What senders and their programs
/// leave there by fault, stars and the names of their own fields, is no sign.
pub(super) fn covered_part_of_link(value: &str) -> Option<&str> {
    value.split(['<', '>', ',', '/', '?', '&', ';', '=', ' ', '#', ':', '+']).find(|part| {
        let is_x = || {
            let crosses = part.bytes().filter(|b| matches!(b, b'x' | b'X')).count();
            let others = part.bytes().filter(|b| !matches!(b, b'x' | b'X')).all(|b| matches!(b, b'@' | b'.' | b'-' | b'_'));
            part.contains('@') && crosses >= 3 && others
        };
        let code =
            |part: &str| part.trim_start_matches("%5B").trim_end_matches("%5D").trim_start_matches("%3C").trim_end_matches("%3E").len();
        let words = || {
            let bare = part.trim_start_matches("%5B").trim_end_matches("%5D").trim_start_matches("%3C").trim_end_matches("%3E");
            let local = bare.split('@').next().unwrap_or_default();
            let loud = |word: &str| word.len() > 4 && word.bytes().all(|b| b.is_ascii_uppercase()) && mail_words::says_removed(word);
            bare.split(['_', '-', '.', '@']).any(loud)
                || (strong(bare) || strong(local))
                || (bare.len() < part.len() && mail_words::says_removed(bare))
        };
        // No program writes these signs into a link.
        if part.contains('…') || part.contains("...@") {
            return true;
        }
        match part.as_bytes().first() {
            Some(b'[') => part.len() > 2 && is_bracketed(part) && !part.contains(char::is_alphanumeric),
            Some(b'x' | b'X') => is_x(),
            Some(b) if b.is_ascii_alphabetic() || *b == b'%' || *b >= 0x80 => code(part) <= 40 && words(),
            _ => false,
        }
    })
}

/// The word in a value that somebody wrote so that nobody opens it by accident: `a[.]example`, `hxxps://a.example`, `a[@]b.example`; or in which a
/// chat program put a picture or a link of its own.
pub(super) fn harmless_part(value: &str) -> Option<&str> {
    let bytes = value.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let in_place_of_sign = |at: usize| {
        let rest = &bytes[at..];
        let length = [&b"[.]"[..], b"(.)", b"{.}", b"[dot]", b"(dot)", b"[@]", b"(@)", b"[at]", b"(at)"]
            .into_iter()
            .find(|mark| rest.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)))
            .map(<[u8]>::len);
        // `5(x)7`: a chat program shows a picture for it.
        let is_picture = || matches!(rest, [b'(', _, b')', ..]) && is_letter(at + 3);
        length.is_some_and(|length| is_letter(at + length)) || is_picture()
    };
    // `(tel:12345)`, `[a@b.example|mailto:a@b.example]`: a program made links of numbers and addresses.
    let is_link = |at: usize| match bytes[at..] {
        [b'(', b't', b'e', b'l', b':', ..] => true,
        [b'[', ref rest @ ..] => {
            let link = memchr::memchr(b']', rest).map_or(rest, |end| &rest[..end]);
            memchr::memchr(b'|', link).is_some_and(|at| [&b"|mailto:"[..], b"|http"].iter().any(|sign| link[at..].starts_with(sign)))
        }
        _ => false,
    };
    // Most brackets stand behind a blank.
    let mark =
        memchr::memchr3_iter(b'[', b'(', b'{', bytes).find(|at| (*at > 0 && is_letter(*at - 1) && in_place_of_sign(*at)) || is_link(*at));
    let at = mark.or_else(|| {
        // The letter x is rare.
        let is_covered = |at: &usize| bytes.get(*at..at + 4).is_some_and(|word| word.eq_ignore_ascii_case(b"hxxp"));
        let at = memchr::memchr2_iter(b'x', b'X', bytes).filter_map(|x| x.checked_sub(1)).find(is_covered)?;
        let rest = value.get(at + 4..)?.trim_start_matches(['s', 'S']);
        [":", "[:]", "[://]"].iter().any(|start| rest.starts_with(start)).then_some(at)
    })?;
    let start = value.get(..at)?.rfind([' ', '<', ',', '=', ';']).map_or(0, |edge| edge + 1);
    value.get(start..)?.split([' ', '>', ',', ';']).next()
}

/// Whether a word says that something was taken out, and no program writes it into a link.
fn strong(word: &str) -> bool {
    says_taken_out(word.as_bytes())
        && !matches!(word.to_ascii_lowercase().as_str(), "removed" | "eliminado" | "removido" | "rimosso" | "anonymise")
}

/// The name of the machine in the field of a filter, if it was covered: `amavis at ****.****.example`.
pub(super) fn covered_host_of_filter(value: &str) -> Option<&str> {
    [" at ", " on ", " by ", " auf ", " sur "].iter().find_map(|before| {
        let rest = value.rsplit_once(before)?.1;
        let name = if rest.starts_with('[') || rest.starts_with('<') { rest } else { rest.split([' ', ';', ',', ')']).next()? };
        let crosses = |label: &str| label.len() > 3 && label.bytes().all(|b| matches!(b, b'x' | b'X'));
        let is_mark = name.contains("**")
            || name.contains("...")
            || has_blocks(name)
            || (is_bracketed(name) && (is_removal(name) || is_marked_entity(name)))
            || is_marked_entity(name)
            || name.split('.').any(|label| crosses(label) || says_taken_out(label.trim_matches(['[', ']']).as_bytes()))
            || (name.contains(['#', '•', '…', '?']) && !name.chars().any(char::is_alphabetic));
        is_mark.then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_programs_are_known() {
        for text in [
            "[EMAIL_ADDRESS_1]",
            "<EMAIL_ADDRESS>",
            "[PERSON]",
            "[IP_ADDRESS]",
            "{{EMAIL}}",
            "%EMAIL%",
            "__EMAIL__",
            "[NAME 2]",
            "${USER}",
            "<PERSON_12>",
            "[HOST-3]",
            "[EMAIL#1]",
            "[IPV4_1]",
        ] {
            assert!(is_marked_entity(text), "{text}");
        }
        for text in [
            "[192.0.2.1]",
            "EMAIL",
            "[email]",
            "{{first_name}}",
            "a@b.example",
            "[ABC]",
            "<>",
            "",
            "[SPAM]",
            "(Postfix)",
            "<A@EMAIL.EXAMPLE>",
            "[EXTERN]",
        ] {
            assert!(!is_marked_entity(text), "{text}");
        }
    }

    #[test]
    fn a_word_in_brackets_is_no_name_of_a_mailbox() {
        for text in ["[user]@a.example", "<[vorname.name]@a.example>", "{user}@a.example", "(name)@a.example"] {
            assert!(has_word_in_brackets(text) && is_put_in(text), "{text}");
        }
        for text in ["user@a.example", "user@[192.0.2.1]", "\"[user]\"@a.example", "[a@b.example]", "[]@a.example", "{{7}}@a.example"] {
            assert!(!has_word_in_brackets(text), "{text}");
        }
    }

    #[test]
    fn names_are_marks_only_as_a_whole() {
        for name in [
            "\"██████ ██████\"",
            "\"[Name entfernt]\"",
            "[REDACTED]",
            "[PERSON_1]",
            "<PERSON>",
            "██",
            "\"(nom supprimé)\"",
            "[NAME_2]",
            "(имя удалено)",
        ] {
            assert!(is_mark_for_name(name), "{name}");
        }
        for name in [
            "\"[REDACTED] ***\"",
            "\"███ SALE ███\"",
            "Removed",
            "\"HIDDEN offers (removed soon)\"",
            "[NAME]",
            "{{name}}",
            "\"J*** D***\"",
            "[Shop]",
            "\"●●● Service ●●●\"",
            "",
            "■",
            "[a] removed [b]",
        ] {
            assert!(!is_mark_for_name(name), "{name}");
        }
    }

    #[test]
    fn an_address_may_be_spoilt() {
        for address in [
            "papaNOSPAM@a.example",
            "<papa@REMOVETHISa.example>",
            "NOSPAMpapa@a.example",
            "papa.NOSPAM@a.example",
            "papa@a.NOSPAM.example",
            "papa@aREMOVEME.example",
            "papa@removethis-a.example",
            "papaENTFERNEN@a.example",
            "papa-KEIN-SPAM@a.example",
            "papaENLEVERCECI@a.example",
        ] {
            assert!(is_spoilt(address), "{address}");
        }
        for address in [
            "papa@a.example",
            "PAPA@A.EXAMPLE",
            "nospam@a.example",
            "NOSPAM@a.example",
            "papa@nospamproxy.example",
            "papa+NOSPAM@a.example",
            "papa",
            "REMOVER1234abc@a.example",
            "bounce-ABCXXXDEF12a@a.example",
            "anton.REMOVED@a.example",
        ] {
            let known = address.starts_with("NOSPAM@");
            assert!(!is_spoilt(address) || known, "{address}");
        }
    }

    #[test]
    fn links_and_filters_show_what_was_covered() {
        for value in [
            "<https://a.example/off?e=xxxxx@xxxxxxx.xxx>",
            "<https://a.example/off?m=REDACTED>",
            "<https://a.example/u/ENTFERNT/1>",
            "<mailto:off-REDACTED@a.example>",
            "<https://a.example/?id=TOKEN_REMOVED&l=1>",
            "<https://a.example/?e=%5Bremoved%5D>",
            "<https://a.example/?e=redacted>",
            "<https://a.example/xxxxx@xxxx.xx>",
        ] {
            assert!(covered_part_of_link(value).is_some(), "{value}");
        }
        for value in [
            "<https://a.example/off?m=seo&a=***&x=[x]>",
            "<https://a.example/removed?x=deleted>",
            "<mailto:removed-list@a.example>",
            "<https://a.example/xxx>",
            "<https://a.example/?e={{email}}>",
            "<mailto:a@b.example?subject=REMOVE>",
            "<https://a.example/hidden/XXXXX>",
            "<https://a.example/CUT>",
            "<https://xxx.a.example/?e=a@xx.example>",
        ] {
            assert_eq!(covered_part_of_link(value), None, "{value}");
        }
        for value in [
            "amavis at ****.****.example",
            "SpamAssassin 3.4.6 (2021-04-09) on ████.example",
            "Debian amavisd-new at [redacted]",
            "MIMEDefang 2.84 on [HOST_1]",
            "amavis at xxxx.example",
            "amavisd-new at mx.redacted.example",
            "ClamAV 1.0.3 on ...",
            "amavisd-new at [mail server removed]",
        ] {
            assert!(covered_host_of_filter(value).is_some(), "{value}");
        }
        for value in [
            "Debian amavisd-new at mx1.a.example",
            "by AMaViS perl-11",
            "amavisd-new at mydomain.tld",
            "SpamAssassin 3.4.6 (2021-04-09) on mail.a.example",
            "Checked by ClamAV on a.example",
            "amavisd-new at localhost",
            "clamav-milter 0.103.8 at mail",
            "MIMEDefang 2.84 on 192.0.2.1",
            "",
            "Clean mail though you should still use an Antivirus",
        ] {
            assert_eq!(covered_host_of_filter(value), None, "{value}");
        }
    }
}
