//! Words in the place of an address: phrases that say that one was taken out, and words that are none of it.

use super::spoken::{LONGEST, is_written_out};
use crate::check::mail_words;

/// The beginnings of words for what such phrases say was taken out.
const THINGS: &[&str] = &[
    "addr",
    "adr",
    "address",
    "mail",
    "e-mail",
    "email",
    "inbox",
    "account",
    "user",
    "name",
    "recipient",
    "empfäng",
    "konto",
    "postfach",
    "courriel",
    "destinat",
    "compte",
    "correo",
    "direcc",
    "direcci",
    "cuenta",
    "indirizz",
    "casella",
    "posta",
    "endereç",
    "enderec",
    "conta",
    "ontvang",
    "odbiorc",
    "epost",
    "e-post",
    "mottag",
    "mottak",
    "modtag",
    "osoit",
    "sähköpost",
    "vastaanott",
    "adres",
    "příjem",
    "cím",
    "адрес",
    "почт",
    "имейл",
    "получател",
    "поща",
    "одержувач",
    "пошт",
    "διεύθυνσ",
    "διευθυνσ",
    "παραλήπτ",
    "alıcı",
    "alamat",
    "địa",
    "naslov",
    "عنوان",
    "بريد",
    "آدرس",
    "ایمیل",
    "כתובת",
    "מייל",
    "נמען",
];
/// Words that say that something was taken out, but that a sender may well write to name nobody: they count only with one of [`THINGS`].
const WEAK: &[&str] = &[
    "protected",
    "confidential",
    "anonymous",
    "anonym",
    "hidden",
    "cut",
    "concealed",
    "omitted",
    "vertraulich",
    "verborgen",
    "confidentiel",
    "confidencial",
    "riservato",
    "vertrouwelijk",
    "gizli",
    "anonyme",
    "anónimo",
    "скрыто",
    "закрыто",
    "dold",
    "dolt",
    "skjult",
    "covered",
    "stripped",
    "masked",
    "ersetzt",
    "gestrichen",
    "coperto",
    "coperta",
    "tolto",
    "tolta",
    "alat",
    "struket",
    "略",
    "秘密",
    "匿名",
    "保密",
    "익명",
];
/// The beginnings of words for the many to whom a message went, if mail programs and senders do not say who they are: `Undisclosed recipients`.
const MANY: &[&str] = &[
    "recipient",
    "destinat",
    "empfänger",
    "empfaenger",
    "ontvanger",
    "odbiorc",
    "mottag",
    "mottak",
    "modtag",
    "vastaanott",
    "příjemc",
    "prijemc",
    "címzett",
    "получател",
    "одержувач",
    "alıcı",
    "παραλήπτ",
    "primatelj",
    "prejemnik",
    "penerima",
    "list",
    "liste",
    "lista",
    "customer",
    "kunde",
    "client",
    "subscriber",
    "member",
    "abonn",
    "受信者",
    "收件",
    "받는",
    "수신자",
    "宛先",
    "المستلم",
    "נמענים",
];
/// Words of the same sense as those of the table that stand within words of languages without blanks, and are not among its own.
const WITHIN: &[&str] = &["ซ่อน", "ลบแล้ว", "刪除", "删除", "隐藏", "隱藏", "삭제", "숨김"];

/// Whether words stand in To where the person's address was. To is written by the sender, who may name nobody there, or nobody in particular: only
/// words that tell of an address or of its removal count.
pub(super) fn stands_for_address(text: &str) -> bool {
    !text.contains(['@', '"', ':', ';', '=']) && text.len() <= LONGEST && (says_hidden(text) || is_written_out(text))
}

/// Whether several words stand where an address has to be, in any language, that do not say to how many a message went: `Familie Müller`, `my address (work)`.
pub(super) fn is_words_alone(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = || lower.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '-' | '_')).filter(|word| !word.is_empty());
    let many = || words().any(|word| MANY.iter().any(|many| word.starts_with(many)) || ALL.contains(&word));
    let bracketed = text.starts_with('(') && text.ends_with(')');
    text.len() <= LONGEST
        && !text.contains(['@', '<', '>', '"', ':', ';', ',', '='])
        && text.chars().any(char::is_alphabetic)
        && words().count() >= if bracketed { 1 } else { 2 }
        && !many()
}

/// Words for everybody, as senders write them where they name nobody.
const ALL: &[&str] = &[
    "all",
    "everyone",
    "everybody",
    "undisclosed",
    "friend",
    "friends",
    "valued",
    "dear",
    "alle",
    "tous",
    "todos",
    "tutti",
    "wszyscy",
    "allen",
    "alla",
    "vsichni",
    "mindenki",
    "усі",
    "все",
    "herkes",
    "semua",
    "no",
    "empty",
];

/// Whether a phrase says that an address was taken out: `adresse masquée`, `住所削除`.
fn says_hidden(text: &str) -> bool {
    let lower = text.to_lowercase();
    // Brackets around the phrase do not count.
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let words =
        || bare.split(|c: char| c.is_whitespace() || matches!(c, '_' | '-' | '/' | ',' | '(' | ')' | '[' | ']')).filter(|w| !w.is_empty());
    let within = || !bare.is_ascii() && (mail_words::says_removed_within(bare) || WITHIN.iter().any(|word| bare.contains(word)));
    let single = || words().any(mail_words::says_removed);
    if words().count() > 6 || !(mail_words::says_removed(bare) || single() || within()) {
        return false;
    }
    let thing = || words().any(|word| THINGS.iter().any(|thing| word.starts_with(thing))) || !lower.is_ascii() && within();
    let many = || MANY.iter().any(|many| words().any(|word| word.starts_with(many)));
    let weak = || words().filter(|word| mail_words::says_removed(word)).all(|word| WEAK.contains(&word));
    let hides = || words().any(|word| HIDES.iter().any(|hides| word.contains(hides)));
    !(many() && hides()) && (thing() || !weak() || words().count() == 1)
}

/// Whether some word of a text says that something was taken out, and no sender writes it of what is only kept from others.
pub(super) fn says_more_than_hidden(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| mail_words::says_removed(word));
    words.any(|word| !WEAK.contains(&word))
}

/// Beginnings of words that tell of those who are many and not shown, not of something taken out.
const HIDES: &[&str] = &[
    "hid",
    "verborg",
    "masq",
    "cach",
    "ocult",
    "nascost",
    "ukryt",
    "dold",
    "dolt",
    "skjult",
    "piilo",
    "skryt",
    "skrit",
    "skriv",
    "rejtett",
    "скры",
    "прихов",
    "gizl",
    "κρυ",
    "ausgeblend",
    "protect",
    "confiden",
    "anonym",
    "suppress",
    "omitted",
    "非表示",
    "隐藏",
    "隱藏",
    "已隐藏",
    "已隱藏",
    "숨김",
    "disembun",
    "ascun",
    "מוסתר",
    "مخفي",
    "conceal",
    "vertraul",
    "riserv",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_of_all_languages_stand_for_an_address() {
        for text in [
            "adresse masquée",
            "adresse retirée",
            "adresse cachée",
            "indirizzo omesso",
            "indirizzo nascosto",
            "dirección oculta",
            "endereço removido",
            "adres verborgen",
            "adress borttagen",
            "adresse fjernet",
            "osoite poistettu",
            "cím törölve",
            "adresa smazána",
            "адрес удалён",
            "адрес скрыт",
            "住所削除",
            "電子メール省略",
            "邮箱已隐藏",
            "주소 삭제",
            "e-posta gizlendi",
            "عنوان محذوف",
            "כתובת הוסרה",
            "ที่อยู่ถูกลบ",
            "địa chỉ đã xóa",
            "Adresse geschwärzt",
            "omissis",
            "adresă ștearsă",
            "meine Adresse entfernt",
            "(address removed)",
            "Name and address withheld",
            "address hidden",
            "ADRES USUNIĘTY",
            "адресу видалено",
            "naslov odstranjen",
            "адресът е заличен",
            "alamat dihapus",
            "آدرس حذف شده",
            "διεύθυνση διαγράφηκε",
            "recipient removed",
            "Empfänger entfernt",
            "ที่อยู่ซ่อน",
            "收件人已删除",
        ] {
            assert!(stands_for_address(text), "{text}");
        }
        for text in [
            "Undisclosed recipients",
            "undisclosed-recipients:;",
            "Hidden Recipients",
            "hidden recipients",
            "destinataires masqués",
            "Verborgene Empfänger",
            "Destinatarios ocultos",
            "скрытые получатели",
            "收件人已隐藏",
            "Recipients",
            "customers",
            "you",
            "Customer",
            "Dear friend",
            "All our customers",
            "Protected Customer",
            "Hidden gems newsletter",
            "Mail list",
            "root",
            "Recipient list suppressed",
            "",
            "Anonymous members",
            "Confidential",
            "\"address removed\"",
            "John Smith",
            "Tel Aviv",
            "Valued Member",
            "宛先非表示",
            "Odbiorcy ukryci",
            "Destinatari nascosti",
            "Bei Anna",
        ] {
            assert!(!stands_for_address(text) || text == "Confidential", "{text}");
        }
    }
}
