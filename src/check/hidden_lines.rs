//! Lines by which a person, a terminal or a web page tells how many lines it does not show: `[+4 more lines]`, `... weitere 4 Zeilen`, `Show more`.

use super::mail_words::{self, CountWord};

/// Words of languages that write no blanks between them: those that say that lines are not shown, and the small ones that may stand beside these.
const WIDE_MORE: &[&str] = &[
    "さらに",
    "他",
    "ほか",
    "あと",
    "残り",
    "以下",
    "以上",
    "还有",
    "還有",
    "更多",
    "其余",
    "其餘",
    "剩余",
    "另有",
    "더",
    "외",
    "이하",
    "나머지",
    "생략",
    "省略",
    "略",
    "中略",
    "非表示",
    "隐藏",
    "隱藏",
    "未显示",
    "表示",
    "もっと見る",
    "続きを読む",
    "続きを表示",
    "查看更多",
    "显示更多",
    "展开",
    "展开全部",
    "더보기",
    "더 보기",
    "숨김",
    "此处",
    "此處",
    "ここ",
    "を",
    "の",
    "つの",
    "が",
    "は",
    "约",
    "約",
    "余",
    "개의",
    "개",
    "され",
    "ました",
    "しました",
    "しています",
    "了",
];

/// Whether a line says that others are not shown here. `enclosed`: it stands between signs, or has dots.
pub(super) fn says_how_many(line: &str, enclosed: bool) -> bool {
    let has_sign = || memchr::memchr3(b'@', b';', b'=', line.as_bytes()).is_some() || memchr::memchr(b':', line.as_bytes()).is_some();
    if line.len() > 80 || has_sign() {
        return false;
    }
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    let (mut numbers, mut counted, mut more, mut shown, mut gone, mut all) = (0, 0, 0, 0, 0, 0);
    for word in
        bare.split(|c: char| c.is_whitespace() || matches!(c, ',' | '+' | '…' | '(' | ')' | '[' | ']')).filter(|word| !word.is_empty())
    {
        all += 1;
        if (1..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit()) {
            numbers += 1;
        } else {
            let lower = word.to_lowercase();
            if CountWord::Lines.is_lower(&lower) {
                counted += 1;
            } else if CountWord::More.is_lower(&lower) {
                more += 1;
            } else if CountWord::Show.is_lower(&lower) {
                shown += 1;
            } else if mail_words::says_removed(word) {
                gone += 1;
            } else if !CountWord::Small.is_lower(&lower) {
                return is_wide(bare, enclosed);
            }
        }
        if all > 7 {
            return false;
        }
    }
    let told = numbers == 1 && counted == 1 && more + gone > 0;
    let button = shown == 1 && more == 1 && numbers <= 1 && counted <= 1;
    let short = enclosed && counted + more > 0 && numbers == 1;
    numbers <= 1 && (told || button || short) || (enclosed && is_wide(bare, true))
}

/// The same in languages that write no blanks between words: `（3行省略）`, `他4行`, `4줄 생략`, `还有4行`.
fn is_wide(line: &str, enclosed: bool) -> bool {
    if line.is_ascii() || line.len() > 60 {
        return false;
    }
    let mut rest = line;
    let (mut said, mut counted, mut numbers) = (0, 0, 0);
    while let Some(first) = rest.chars().next() {
        let digits = rest.chars().take_while(|c| c.is_ascii_digit() || ('０'..='９').contains(c)).map(char::len_utf8).sum::<usize>();
        let known = WIDE_MORE.iter().filter(|word| rest.starts_with(**word)).map(|word| word.len()).max();
        let step = if digits > 0 {
            numbers += 1;
            digits
        } else if let Some(length) = known {
            said += 1;
            length
        } else if ["行", "줄", "행"].iter().any(|word| rest.starts_with(word)) {
            counted += 1;
            first.len_utf8()
        } else if first.is_whitespace() {
            first.len_utf8()
        } else {
            return false;
        };
        rest = rest.get(step..).unwrap_or_default();
    }
    said > 0 && numbers <= 1 && (counted == 1 && (numbers == 1 || enclosed) || (enclosed && counted <= 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_not_shown_are_told_in_many_languages() {
        for line in [
            "[+4 more lines]",
            "... 12 more headers",
            "… weitere 4 Zeilen",
            "(4 lignes de plus)",
            "+ 3 more lines",
            "12 lines omitted",
            "[и ещё 5 строк]",
            "... and 7 more lines",
            "Show more",
            "Show 12 more lines",
            "[mehr anzeigen]",
            "Afficher plus",
            "(4줄 생략)",
            "（3行省略）",
            "[还有4行]",
            "他4行",
            "4 líneas más",
            "[4 altre righe]",
            "... ещё 6 строк",
            "+4 more lines",
            "--More lines 4--",
            "(3 lines)",
        ] {
            let enclosed = !line.starts_with(char::is_alphanumeric) || line.contains("...");
            assert!(says_how_many(line, enclosed), "{line}");
        }
        for line in [
            "4 lines",
            "by mx.example with SMTP",
            "(16 bits)",
            "more",
            "please show",
            "10 ESMTP",
            "第三行",
            "[192.0.2.1]",
            "(256/256 bits)",
        ] {
            assert!(!says_how_many(line, line.starts_with(['[', '('])), "{line}");
        }
    }
}
