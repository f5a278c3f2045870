//! Marks in the letters of old encodings: somebody saved the text so after taking something out.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, ISO_8859_2, KOI8_R, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
    WINDOWS_1254, WINDOWS_1255, WINDOWS_1256,
};

use super::marks::{is_bracketed, is_removal};
use super::phrases::stands_for_address;
use super::written::mailboxes;
use crate::message::Field;

/// The longest value that may be a mark, in bytes.
const LONGEST: usize = 320;

/// The encodings in which texts are saved that are not UTF-8, where people write other letters than English; and last UTF-8 itself, for a text that
/// was read as if it were in Windows-1252.
const ENCODINGS: [&Encoding; 15] = [
    WINDOWS_1252,
    WINDOWS_1250,
    WINDOWS_1251,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1255,
    WINDOWS_1256,
    WINDOWS_874,
    ISO_8859_2,
    KOI8_R,
    SHIFT_JIS,
    GBK,
    BIG5,
    EUC_KR,
    UTF_8,
];

/// What stands in a field that is not UTF-8, or was read as if it were not, if in some encoding its words say that something was taken out: all of it in
/// brackets, or, where an address has to stand, without.
pub(super) fn mark_in_other_letters(field: Field<'_>, in_place_of_address: bool) -> Option<String> {
    if field.raw.is_ascii() || field.raw.len() > LONGEST {
        return None;
    }
    let is_mark = |text: &str| {
        let text = text.trim();
        let whole = is_bracketed(text) && is_removal(text);
        whole
            || (in_place_of_address
                && mailboxes(text).any(|mailbox| stands_for_address(mailbox) || (is_bracketed(mailbox) && is_removal(mailbox))))
    };
    let twice = std::str::from_utf8(field.raw).ok().map(|text| WINDOWS_1252.encode(text)).filter(|(.., unknown)| !unknown);
    let bytes = twice.as_ref().map_or(field.raw, |(bytes, ..)| bytes);
    let encodings = if twice.is_some() {
        &ENCODINGS[14..]
    } else if std::str::from_utf8(field.raw).is_err() {
        &ENCODINGS[..14]
    } else {
        return None;
    };
    encodings
        .iter()
        .filter_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes))
        .find(|text| is_mark(text))
        .map(|text| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_known_in_the_letters_of_old_encodings() {
        let to = |raw: &[u8]| mark_in_other_letters(Field::new("To", raw), true);
        for (encoding, text) in [
            (WINDOWS_1252, " (adresse supprimée)"),
            (WINDOWS_1252, " adresse masquée"),
            (WINDOWS_1252, " Adresse gelöscht"),
            (WINDOWS_1250, " adres usunięty"),
            (ISO_8859_2, " adres usunięty"),
            (WINDOWS_1251, " адрес удалён"),
            (KOI8_R, " адрес удален"),
            (WINDOWS_1253, " διεύθυνση διαγράφηκε"),
            (WINDOWS_1254, " adres kaldırıldı"),
            (SHIFT_JIS, " 住所削除"),
            (GBK, " 地址已删除"),
            (EUC_KR, " 주소 삭제"),
            (WINDOWS_1255, " כתובת הוסרה"),
            (WINDOWS_1256, " عنوان محذوف"),
        ] {
            assert_eq!(to(&encoding.encode(text).0).as_deref(), Some(text.trim()), "{text}");
        }
        assert!(to(" (adresse supprimÃ©e)".as_bytes()).is_some());
        for raw in [
            &b" Andr\xe9"[..],
            b" Andr\xe9 <a@b.example>",
            b" \xcf\xf0\xe8\xe2\xe5\xf2",
            b" a@b.example",
            " Привет".as_bytes(),
            " München".as_bytes(),
        ] {
            assert_eq!(to(raw), None, "{raw:?}");
        }
    }
}
