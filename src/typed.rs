//! What people type, brought to one form: for searching, and as an address.

use unicode_normalization::UnicodeNormalization;

/// The form in which a search and what it looks through are compared: small letters of one width, without accents, and
/// one of the two scripts for Japanese sounds.
pub fn search_form(text: &str) -> String {
    // Accents of Latin, Greek and Cyrillic letters. The marks of Japanese letters are no accents: they make other letters.
    let accent = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    let mut form = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase).nfkd().filter(|c| !accent(c)).nfc() {
        match c {
            // Letters that Unicode does not take for a letter and an accent.
            'ø' => form.push('o'),
            'ł' => form.push('l'),
            'đ' => form.push('d'),
            'ı' => form.push('i'),
            'ß' => form.push_str("ss"),
            // Hiragana, which an input method writes before anything is converted: names of programs are written in katakana, in the same order.
            'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => form.extend(u32::from(c).checked_add(0x60).and_then(char::from_u32)),
            other => form.push(other),
        }
    }
    form
}

/// An address in which an input method wrote letters of double width, as those for Japanese and Chinese do. One letter stays one letter, so that this
/// can be done while somebody types.
pub fn address_form(typed: &str) -> String {
    let narrow = |c: char| match c {
        // The full stop of Japanese and Chinese separates the names of a domain, too (UTS 46).
        '。' | '｡' => '.',
        '\u{3000}' => ' ',
        // U+FF01 to U+FF5E are the signs of ASCII in the same order.
        '！'..='～' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        other => other,
    };
    typed.chars().map(narrow).collect()
}

#[cfg(test)]
mod tests {
    use super::{address_form, search_form};

    #[test]
    fn what_looks_alike_to_a_person_is_found() {
        for (typed, form) in [
            ("Ｇｍａｉｌ", "gmail"),
            ("Łódź", "lodz"),
            ("İSTANBUL ışık", "istanbul isik"),
            ("Straße", "strasse"),
            ("Poste e\u{301}crite, pošta", "poste ecrite, posta"),
            ("Đặng thư rác", "dang thu rac"),
            ("Укрнет їжак", "укрнет іжак"),
            // Half width, in which its mark stands alone.
            ("ﾄﾞｺﾓ", "ドコモ"),
            ("ドコモ", "ドコモ"),
            ("やふー", "ヤフー"),
            ("さんだーばーど", "サンダーバード"),
            ("네이버", "네이버"),
        ] {
            assert_eq!(search_form(typed), form);
            assert_eq!(search_form(form), form);
        }
    }

    #[test]
    fn addresses_of_double_width_are_addresses() {
        assert_eq!(address_form("ａｂｕｓｅ＠ｅｘａｍｐｌｅ．ｃｏｍ"), "abuse@example.com");
        assert_eq!(address_form("abuse@example。jp　"), "abuse@example.jp ");
        // Nothing else changes: what an address cannot have is told to the person.
        assert_eq!(address_form("ガ@exämple.com"), "ガ@exämple.com");
    }
}
